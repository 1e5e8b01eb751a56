# Meja kerja BA, camat, dan Dinas: siapa yang belum melapor, apa yang sudah dan dapat dilakukan.

button-silent =
    { $count ->
        [0] 📋 Belum melapor
       *[other] 📋 Belum melapor ({ $count })
    }
button-silent-list = 📋 Daftar
button-contact = ☎️ Hubungi
button-deputy = 👤 Tugaskan wakil
button-trace = 🧭 Jejak

silent-nobody = ✅ Semua laporan yang sedang berjalan sudah masuk atau dibebaskan. Terima kasih atas pendampingannya.
silent-which-period = 📋 <b>Belum melapor.</b> Silakan pilih laporan mana.
silent-heading =
    📋 <b>Belum melapor: { $period }</b>
    { $silent } belum masuk{ $overdue ->
        [0] {""}
       *[other] , { $overdue } di antaranya lewat batas
    }.
silent-place = { $place }
silent-choose-part = Silakan pilih wilayahnya.
silent-choose-unit = Silakan pilih untuk melihat keadaannya dan apa yang dapat dilakukan.
silent-unit = • { $place }: { $lateness }
silent-lateness =
    { $state ->
        [late] lewat { $days } hari
        [today] batasnya hari ini
       *[waiting] batas { $due }
    }

unit-heading = <b>{ $place }</b> · { $period }
unit-silent =
    Belum melapor{ $state ->
        [waiting] {""}
       *[other] , { $lateness }
    }. Batas { $due }.{ $begun ->
        [true] {" "}Sudah mulai diisi.
       *[false] {""}
    }
unit-locked = Belum melapor. Batasnya { $due }, dan masa pelaporannya telah ditutup.
unit-reported = ✅ Sudah melapor { $at }. Nomor: <code>{ $number }</code>
unit-exempted = 🕊 Dibebaskan: { $reason } ({ $by }).
unit-by-office = Dinas
unit-last =
    Laporan terakhir: { $period }, masuk { $at }{ $late ->
        [true] {" "}(terlambat)
       *[false] {""}
    }.
unit-no-last = Belum ada laporan sebelumnya.
unit-request = 🔓 { $name } memohon dibuka kembali dengan alasan: { $reason }.
unit-people = <b>Penanggung jawab</b>
unit-person =
    • { $name }, { $deputy ->
        [true] Wakil { $role }
       *[false] { $role }
    }: { $reach ->
        [reachable] dapat dihubungi
        [blocked] tidak dapat dikirimi pesan (bot diblokir atau akun tidak aktif)
        [gone] akun Telegram sudah tidak ada
        [away] cuti, kembali { $until }
       *[not-agreed] belum menyetujui pemberitahuan data
    }
unit-nobody = <b>Belum ada penanggung jawab yang terdaftar.</b> Wakil dapat ditugaskan dengan tombol di bawah.
unit-done =
    <b>Yang sudah dilakukan</b>
    { $reminders } pengingat terkirim; pesan terakhir { $at }.
unit-told = • Diberitahukan kepada { $position } { $name }, { $at }
unit-nothing-done = Belum ada pengingat yang terkirim untuk laporan ini.

unit-contact-heading = ☎️ <b>Hubungi { $place }</b>
unit-contact = <b>{ $name }</b>, { $position }
unit-phone = Telepon: { $phone }
unit-chat = <a href="tg://user?id={ $id }">Buka chat Telegram</a>
unit-no-contact = Tidak ada nomor atau akun yang dapat kami tunjukkan.
unit-nobody-to-contact = Mohon maaf, belum ada orang terdaftar yang dapat dihubungi untuk tempat ini. Silakan tugaskan wakil, lalu teruskan tautannya.

unit-deputy-made =
    👤 <b>Tautan untuk { $position }</b>
    Mohon teruskan kepada orang yang ditugaskan. Hanya untuk satu orang, berlaku sampai { $until }.

    { $link }

    Setelah tautan dibuka dan disetujui, yang bersangkutan dapat mengisi laporan dan ikut menerima pengingat.
reason =
    { $reason ->
        [ill] Sakit
        [disaster] Bencana
        [no-signal] Tidak ada sinyal
        [new-in-office] Baru menjabat
        [unit-closed] Sudah tidak aktif
       *[other] Lainnya
    }

# Jangkauan.

button-reinvite = ✉️ { $place }
reach-everybody = ✅ Di wilayah Bapak/Ibu setiap koperasi memiliki penanggung jawab yang dapat dikirimi pesan.
reach-heading = 📡 <b>{ $total } koperasi belum terjangkau</b>
reach-count =
    { $reason ->
        [never] • belum pernah diundang: { $count }
        [invited] • sudah diundang, belum masuk: { $count }
        [left] • penanggung jawab lama sudah selesai bertugas: { $count }
        [blocked] • memblokir bot atau belum memulai: { $count }
        [gone] • akun Telegram tidak ada lagi: { $count }
       *[away] • cuti tanpa pengganti: { $count }
    }
reach-unit =
    • { $place }: { $reason ->
        [never] belum pernah diundang
        [invited] sudah diundang, belum masuk
        [left] belum ada pengganti
        [blocked] bot diblokir
        [gone] akun tidak ada lagi
       *[away] cuti tanpa pengganti
    }
reach-choose = Tekan nama tempat untuk membuat tautan undangan baru.
reach-invited =
    ✉️ Mohon teruskan pesan ini:

    Yth. Bapak/Ibu { $position }, mohon berkenan membuka tautan berikut di HP yang memakai Telegram, lalu menekan Setuju, agar laporan Koperasi Merah Putih dapat disampaikan.
    { $link }
    Untuk satu orang, berlaku sampai { $until }.

# Jejak.

trace-heading = 🧭 <b>Jejak { $place }</b>
trace-nothing = Belum ada masa pelaporan untuk tempat ini.
trace-period = <b>{ $period }</b>: dibuka { $opens }, batas { $due }.
trace-earlier = … dan { $count } catatan sebelumnya
trace-told =
    • { $at } { $kind ->
        [ladder] pemberitahuan { $step } kepada
       *[reminder] pengingat { $step } kepada
    } { $name } ({ $role }): { $state ->
        [planned] menunggu
        [sending] sedang dikirim
        [sent] terkirim
        [skipped] dilewati karena { $reason }
        [failed] gagal: { $reason }
       *[uncertain] terkirim atau tidak, belum pasti
    }
trace-step =
    { $step ->
        [draft-] isian tersimpan
       *[snooze-] yang ditunda
    }
trace-reason =
    { $reason ->
        [reported] laporan sudah masuk
        [exempted] dibebaskan
        [overtaken] ada pemberitahuan yang lebih baru
        [locked] masa pelaporan sudah ditutup
        [left-office] sudah tidak menjabat
        [on-leave] sedang cuti
        [unreachable] tidak dapat dikirimi pesan
        [blocked] bot diblokir
        [deactivated] akun tidak aktif
        [never-started] bot belum dimulai
        [cancelled] diganti atau dibatalkan
        [stale] sudah tidak berguna
       *[other] alasan lain
    }
trace-change =
    • { $at } { $action ->
        [extend] batas diperpanjang { $days } hari kerja, menjadi { $until }
        [exempt] dibebaskan ({ $reason })
        [lift] pembebasan dibatalkan
        [reopen-ask] diminta dibuka kembali ({ $reason })
        [reopen-grant] dibuka kembali { $days } hari, sampai { $until }
        [reopen-refuse] permintaan dibuka kembali tidak dipenuhi
        [appoint] tautan Wakil { $role } dibuat
        [holiday-add] hari libur ditambahkan: { $day } ({ $name })
        [holiday-cancel] hari libur dibatalkan: { $day } ({ $name })
        [holiday-restore] hari libur dikembalikan seperti semula: { $day } ({ $name })
       *[other] { $action }
    }, oleh { $by }
trace-no-report = Belum ada laporan.
trace-found =
    { $count ->
        [0] Tidak ada tempat bernama “{ $text }” di wilayah Bapak/Ibu. Mohon diperiksa ejaannya, misalnya: /jejak Jemaras
       *[other] Ada beberapa tempat yang cocok dengan “{ $text }”. Silakan pilih.
    }
trace-hint = Mohon tulis nama desa atau kelurahannya, misalnya: /jejak Jemaras
