# Laporan: kartu pertanyaan, periksa, tanda terima.

report-heading = <b>Laporan KDKMP { $period }</b> · { $place }
report-which = Laporan mana yang akan diisi?
report-pick = • { $place } · { $period }
report-start =
    Pengisian sekitar 3 menit. Jawaban tersimpan seketika, boleh dilanjutkan kapan saja.
    { $late ->
        [true] Batasnya sudah lewat ({ $due }), tetapi laporan masih kami terima.
       *[false] Batas penyampaian: <b>{ $due }</b>.
    }
report-saved = 💾 Tersimpan. Bapak/Ibu dapat melanjutkan kapan saja, tepat dari pertanyaan terakhir.
report-receipt =
    ✅ Terima kasih, Bapak/Ibu. Laporan KDKMP <b>{ $period }</b>{ $nihil ->
        [true] {" "}(NIHIL)
       *[false] {""}
    }
    { $place }
    telah kami terima pada { $at }{ $late ->
        [true] {" "}(melewati batas waktu)
       *[false] {""}
    }.

    Nomor: <code>{ $number }</code>

button-begin = 📝 Isi satu per satu
button-same-all = 🔁 Sama seperti bulan lalu
button-nihil = 0️⃣ NIHIL – tidak ada kegiatan
button-nihil-yes = ✅ Ya, kirim NIHIL
nihil-ask =
    Laporan <b>NIHIL</b> menyatakan tidak ada usaha, transaksi, atau perubahan pada koperasi di masa laporan ini. Data tetap (tahap, anggota, simpanan) mengikuti laporan terakhir.{ $draft ->
        [true] {" "}Isian yang sudah dimulai tidak dipakai.
       *[false] {""}
    }

    Bila sudah benar, tekan tombol di bawah atau tulis <b>kirim nihil</b>.

question-progress = Langkah { $number } dari { $of }  { $bar }
question-label = <b>{ $label }</b>
question-hint = { $hint }
question-example = <i>Contoh: { $example }</i>
question-last = Bulan lalu: { $answer }
question-current = Jawaban Bapak/Ibu: <b>{ $answer }</b>
question-photos = ✅ { $count } foto sudah diterima. Silakan kirim lagi, atau tekan <b>Selesai</b>.
question-broken = ⚠️ { $message }
question-warning = ⚠️ { $message }
question-reason = Mohon tulis alasannya secara singkat.

button-skip = Lewati ➡️
button-save = 💾 Simpan dulu
button-done =
    { $count ->
        [0] ✅ Selesai
       *[other] ✅ Selesai ({ $count })
    }
button-same = 🔁 Sama: { $answer }
button-change = ✏️ Ubah
button-keep = ✅ Ya, sudah benar
button-keep-with-reason = ✅ Sudah benar, tulis alasan
button-yes-this = ✅ Ya, { $answer }
button-previous = ‹ Sebelumnya
button-next = Lainnya ({ $page }/{ $pages }) ›
button-send = ✅ Kirim laporan
button-complete = ✏️ Lengkapi yang kurang

review-please = <b>Mohon diperiksa.</b> Tekan nomor untuk mengubah jawaban.
review-row = { $number }. { $label }: <b>{ $answer }</b>
review-ready = Bila sudah benar, silakan tekan <b>Kirim laporan</b>.
review-missing = Masih ada { $count } pertanyaan yang perlu dijawab.

outcome-accepted = ✅ { $label }: <b>{ $answer }</b>
outcome-skipped = Dilewati: { $label }
outcome-filled = ✅ { $count } jawaban diisi dari laporan lalu. Mohon diperiksa.
outcome-nothing-asked = Untuk mengubah jawaban, tulis nomornya. Untuk mengirim, tulis <b>kirim</b>.
outcome-stale = ℹ️ Tombol tadi milik pertanyaan sebelumnya. Inilah pertanyaan yang sekarang.
outcome-unreadable = Mohon maaf, kiriman itu belum dapat kami baca di sini. Mohon jawab dengan tulisan atau tombol.
outcome-objected = ⚠️ { $message }
outcome-refused =
    { $why ->
        [not-a-number] Mohon maaf, isian itu belum dapat kami baca. Mohon ditulis dengan angka, contoh: 12.
        [not-an-amount] Mohon maaf, isian itu belum dapat kami baca. Mohon ditulis dengan angka, contoh: 2500000 atau 2,5 juta.
        [not-a-percent] Mohon maaf, isian itu belum dapat kami baca. Mohon ditulis angka 0 sampai 100, contoh: 45%.
        [not-a-pair] Mohon maaf, isian itu belum dapat kami baca. Mohon ditulis jumlah laki-laki dan perempuan, contoh: L 7 P 5.
        [total-mismatch] Mohon maaf, jumlahnya tidak sama dengan laki-laki ditambah perempuan. Mohon ditulis lagi, contoh: L 7 P 5.
        [not-a-date] Mohon maaf, tanggal itu belum dapat kami baca. Contoh: 5 Oktober 2026 atau kemarin.
        [out-of-range] Mohon maaf, angka itu di luar batas yang wajar. Mohon diperiksa kembali.
        [not-whole] Mohon ditulis dengan angka bulat, tanpa koma.
        [too-long] Mohon maaf, tulisan itu terlalu panjang. Mohon disingkat, paling banyak 300 huruf.
        [nik-ktp] Itu tampaknya NIK KTP, mohon jangan dikirim. Kami tidak menyimpannya.
        [choose-a-button] Mohon pilih salah satu tombol di bawah, atau tulis pilihannya.
        [photo-expected] Mohon kirim foto, atau tekan Lewati.
        [not-an-answer] Mohon maaf, kami perlu isiannya. Mohon jawab pertanyaan di bawah.
        [required] Pertanyaan ini perlu dijawab dahulu. Bila datanya belum ada, cukup tulis: belum.
        [reason-expected] Mohon tulis alasannya secara singkat dengan kata-kata.
        [no-last-answer] Belum ada jawaban bulan lalu yang dapat dipakai di sini. Mohon dijawab yang sekarang.
        [photo-not-asked] Terima kasih fotonya. Foto diminta di langkah terakhir; mohon dikirim lagi di sana.
        [too-many-photos] Fotonya sudah cukup. Silakan tekan Selesai.
       *[constraint] Mohon maaf, isian itu belum dapat dipakai. Mohon dicoba lagi.
    }

ask =
    { $why ->
        [bare-small-amount] Supaya tidak keliru, mohon dipilih maksudnya, atau tulis lagi selengkapnya:
        [thousands-or-decimal] Titik atau koma di situ dapat berarti ribuan atau desimal. Mohon dipilih:
        [english-thousands] Kami membacanya begini. Apakah benar?
        [large-unit] Angka ini besar sekali. Mohon dipilih maksudnya:
        [colloquial-words] Ini dapat dibaca dua macam. Mohon dipilih:
        [range] Mohon satu angka saja. Mana yang dipakai?
        [repaired-digits] Ada huruf di antara angka. Apakah maksudnya begini?
        [fraction-as-percent] Mohon dipilih persennya:
        [empty-mark] Apakah artinya nihil (0), atau datanya belum ada?
        [pair-unclear] Mohon dipilih, berapa laki-laki (L) dan perempuan (P):
        [date-unclear] Tanggal yang mana?
       *[other] Mohon dipilih maksudnya:
    }

answer-none = –
answer-missing = belum diisi
answer-zero = 0 (nihil)
answer-not-yet = belum
answer-unknown = belum ada datanya
answer-not-applicable = tidak berlaku
answer-approx = ± { $value }
answer-in-words = { $value } ({ $words } rupiah)
answer-pair = L { $l }, P { $p } (jumlah { $total } orang)
answer-photos = { $count } foto
