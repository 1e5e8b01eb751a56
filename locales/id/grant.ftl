# Perpanjangan, pembebasan, dan masa pelaporan yang dibuka kembali.

notice-decision =
    { $notice ->
        [extended] ⏳ Yth. Bapak/Ibu, batas laporan { $period } untuk { $place } diperpanjang sampai { $due }. Mohon berkenan menyampaikannya sebelum itu.
        [exempted] 🕊 Yth. Bapak/Ibu, { $place } dibebaskan dari laporan { $period } dengan alasan: { $reason }. Tidak ada yang perlu dilakukan.
        [exemption-lifted] ↩️ Yth. Bapak/Ibu, pembebasan { $place } dari laporan { $period } telah dicabut. Batasnya { $due }. Mohon berkenan menyampaikannya.
        [reopening-asked] 🔓 Yth. Bapak/Ibu, { $name } memohon masa pelaporan { $period } untuk { $place } dibuka kembali dengan alasan: { $reason }.
        [reopening-granted] 🔓 Yth. Bapak/Ibu, masa pelaporan { $period } untuk { $place } dibuka kembali sampai { $locks }. Laporannya tercatat terlambat.
       *[reopening-refused] Yth. Bapak/Ibu, mohon maaf, permintaan membuka kembali laporan { $period } untuk { $place } belum dapat dipenuhi. Untuk penjelasan, mohon hubungi petugas Dinas.
    }
notice-deputy = 👤 Yth. Bapak/Ibu, { $name } kini terdaftar sebagai { $position }, sehingga dapat ikut mengisi laporan dan menerima pengingatnya. Bila keliru, mohon hubungi camat atau petugas Dinas.

# Perpanjangan dan pembebasan, dari kartu sebuah tempat.

button-extend = ⏳ Beri perpanjangan
button-days = { $days } hari kerja
button-exempt = 🕊 Bebaskan
button-exempt-yes = ✅ Ya, bebaskan
button-lift = ↩️ Batalkan pembebasan

extend-ask =
    ⏳ <b>Perpanjangan untuk { $place }</b>
    Laporan { $period }, batasnya sekarang { $due }.
extend-choice = • { $days } hari kerja: sampai { $until }
extend-choose = Berapa lama?
exempt-ask =
    🕊 <b>Bebaskan { $place } dari laporan { $period }</b>
    Tempat ini tetap dihitung, tetapi tidak diingatkan lagi dan tidak disebut belum melapor.

    Apa alasannya?
exempt-confirm =
    🕊 <b>{ $place }</b> akan dibebaskan dari laporan { $period } dengan alasan <b>{ $reason }</b>. Keputusan ini dicatat dengan nama Bapak/Ibu dan dapat dibatalkan.

    Apakah sudah benar?
grant-done =
    { $what ->
        [extended] ⏳ Baik, batasnya diperpanjang { $days } hari kerja, menjadi <b>{ $due }</b>.
        [exempted] 🕊 Baik, tempat ini dibebaskan dari laporan di bawah.
       *[lifted] ↩️ Baik, pembebasannya dibatalkan. Batasnya { $due }.
    }
grant-told =
    { $told ->
        [true] Penanggung jawabnya kami beri tahu otomatis.
       *[false] Belum ada penanggung jawab yang dapat kami kirimi pesan; mohon berkenan memberi tahu langsung.
    }
grant-not-done =
    { $why ->
        [too-far] Mohon maaf, batas hanya dapat diperpanjang sampai { $days } hari sesudah batas semula. Tidak ada yang berubah.
        [closed] Masa pelaporannya sudah ditutup, sehingga batasnya tidak dapat diperpanjang lagi. Pelapornya dapat meminta dibuka kembali dari Beranda.
       *[unchanged] Tidak ada yang diubah lagi: keadaannya sudah lain dari kartu tadi. Berikut keadaan sekarang.
    }

# Meminta masa pelaporan dibuka kembali, dan jawaban Dinas.

button-reopen = 🔓 Minta dibuka kembali
button-reopen-waiting = 🔓 Permintaan ({ $count })
button-reopen-grant = Beri { $days } hari
button-reopen-refuse = Tolak

reopen-pending = ⏳ Permintaan membuka kembali sudah disampaikan. Jawabannya kami kabarkan di sini.
reopen-more = Dan { $count } laporan lagi yang sudah ditutup.
reopen-which = 🔓 <b>Minta dibuka kembali.</b> Silakan pilih laporan mana.
reopen-why =
    🔓 <b>Minta laporan { $period } dibuka kembali</b>
    { $place }

    Apa kendalanya? Silakan pilih, atau tulis dengan kalimat sendiri.
reopen-unclear = Mohon maaf, alasannya belum dapat kami baca. Mohon ditulis dengan beberapa kata.
reopen-asked =
    { $at ->
        [asked] ✅ Terima kasih. Permintaan membuka kembali laporan { $period } untuk { $place } sudah tersimpan.
       *[asked-before] ⏳ Laporan { $period } untuk { $place } sudah dimintakan dan masih menunggu jawaban.
    }
reopen-office =
    { $known ->
        [yes] Permintaannya disampaikan ke Dinas Koperasi { $office }. Jawabannya kami kabarkan di sini; Bapak/Ibu tidak perlu meminta lagi.
       *[no] Belum ada petugas Dinas yang terdaftar pada kami untuk memutuskannya. Mohon berkenan menghubungi Dinas Koperasi secara langsung.
    }
reopen-not-needed = Laporan { $period } untuk { $place } saat ini tidak perlu dibuka kembali: masih dapat diisi, sudah diterima, atau dibebaskan.
reopen-waiting = 🔓 <b>Permintaan dibuka kembali.</b> Silakan pilih tempatnya untuk memutuskan.
reopen-waiting-line = • <b>{ $place }</b>, { $period }: { $reason } ({ $name })
reopen-none-waiting = ✅ Tidak ada permintaan yang menunggu jawaban.
reopen-decided =
    { $at ->
        [granted] 🔓 Baik, laporan { $period } untuk { $place } dibuka kembali sampai <b>{ $until }</b>. Sesudah itu tertutup sendiri. Pemohonnya kami beri tahu otomatis.
        [refused] Baik, permintaan membuka kembali laporan { $period } untuk { $place } tidak dipenuhi. Pemohonnya kami beri tahu otomatis.
        [reported] ✅ Laporan { $period } untuk { $place } sudah masuk { $reported }, sehingga tidak ada yang perlu diputuskan.
       *[exempted] 🕊 { $place } sudah dibebaskan dari laporan { $period }, sehingga tidak ada yang perlu diputuskan.
    }
reopen-decided-before =
    { $granted ->
        [true] Permintaan ini sudah dikabulkan oleh { $by }: laporan { $period } untuk { $place } dibuka kembali sampai { $until }.
       *[false] Permintaan ini sudah dijawab oleh { $by }: laporan { $period } untuk { $place } tidak dibuka kembali.
    } Keputusan itu tetap berlaku.
