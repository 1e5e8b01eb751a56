# Laporan: kartu pertanyaan, periksa, tanda terima.

report-heading = <b>{ $title } { $period }</b> · { $place }
report-which = Laporan mana yang akan diisi?
report-pick = • { $title } { $period } · { $place }
report-start =
    Pengisian sekitar 3 menit. Jawaban tersimpan seketika, boleh dilanjutkan kapan saja.
    { $late ->
        [true] Batasnya sudah lewat ({ $due }), tetapi laporan masih kami terima.
       *[false] Batas penyampaian: <b>{ $due }</b>.
    }
report-saved = 💾 Tersimpan. Bapak/Ibu dapat melanjutkan kapan saja, tepat dari pertanyaan terakhir.
report-receipt =
    ✅ Terima kasih, Bapak/Ibu. { $title } <b>{ $period }</b>{ $nihil ->
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
button-same-all =
    { $of ->
        [month] 🔁 Sama seperti bulan lalu
       *[other] 🔁 Sama seperti laporan lalu
    }
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
question-shown = Nilai: <b>{ $value }</b>
question-order = Urutan sejauh ini: <b>{ $order }</b>
question-search = 🔎 Ada { $count } pilihan. Boleh juga ditulis nomornya, atau sebagian namanya.
question-found =
    { $count ->
        [0] 🔎 Tidak ada pilihan yang cocok dengan “{ $search }”.
       *[other] 🔎 { $count } pilihan cocok dengan “{ $search }”. Silakan pilih, atau tulis lebih lengkap.
    }
question-files =
    ✅ { $count } dari { $most } { $kind ->
        [image] foto
        [audio] rekaman
        [video] video
       *[file] berkas
    } sudah diterima. Silakan kirim lagi, atau tekan <b>Selesai</b>.
question-files-wanted =
    { $kind ->
        [image] { $most ->
            [1] 📷 Silakan kirim satu foto di chat ini.
           *[other] 📷 Silakan kirim fotonya di chat ini, paling banyak { $most }. Boleh sekaligus.
        }
        [audio] { $most ->
            [1] 🎤 Silakan rekam satu pesan suara di chat ini.
           *[other] 🎤 Silakan rekam pesan suara di chat ini, paling banyak { $most }.
        }
        [video] { $most ->
            [1] 🎬 Silakan kirim satu video di chat ini.
           *[other] 🎬 Silakan kirim videonya di chat ini, paling banyak { $most }.
        }
       *[file] { $most ->
            [1] 📎 Silakan kirim berkasnya di chat ini.
           *[other] 📎 Silakan kirim berkasnya di chat ini, paling banyak { $most }.
        }
    }
question-original = 📎 Mohon <b>kirim sebagai file</b> (📎 › File), supaya foto aslinya tidak dikecilkan.
question-location = 📍 Silakan tekan tombol lokasi di bawah layar, atau 📎 › Lokasi. Koordinat boleh juga ditulis.
question-clock =
    { $wants ->
        [minute] 🕑 Jam { $hour } lewat berapa menit?
        [hour-of-day] 🕑 { $day } – jam berapa?
       *[minute-of-day] 🕑 { $day } – jam { $hour } lewat berapa menit?
    }
question-broken = ⚠️ { $message }
question-warning = ⚠️ { $message }
question-reason = Mohon tulis alasannya secara singkat.

button-skip = Lewati ➡️
button-picture = 🖼 Lihat gambar
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
button-use = ✅ Pakai { $answer }
button-zero = 0 (nihil)
button-read = Lanjut ➡️
button-acknowledge = ✅ Ya, sudah saya baca
button-explain = ❓ Bantuan
button-to-question = ⬅️ Kembali ke pertanyaan
button-again = ↩️ Ulangi urutannya
button-again-files = ↩️ Ulangi kirimannya
button-all-choices = 🔎 Semua pilihan
button-today = Hari ini
button-yesterday = Kemarin
button-tomorrow = Besok
button-earlier = ‹ Lebih lama
button-later = Lebih baru ›
button-other-day = ‹ Tanggal lain
button-other-hour = ‹ Jam lain
button-add = ➕ Tambah { $name }
button-remove = 🗑 Hapus { $number }
button-remove-yes = 🗑 Ya, hapus nomor { $number }
button-remove-no = ⬅️ Tidak jadi
button-take-over = ✍️ Ambil alih
button-location = 📍 Kirim lokasi saya
amount-thousand = { $n } rb
amount-million = { $n } jt

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
repeat-row = { $number }. { $summary }
repeat-ask =
    { $full ->
        [true] { $name } sudah sebanyak yang dapat dicatat. Silakan tekan <b>Selesai</b>.
       *[false] { $count ->
            [0] Adakah { $name } yang perlu dicatat? Tekan <b>Tambah</b>, atau <b>Selesai</b> bila tidak ada.
           *[other] Tambah { $name } lain?
        }
    }
repeat-remove =
    Hapus <b>{ $name } { $number }</b> ({ $summary })? Semua isian di dalamnya ikut terhapus.

    Bila benar, tekan tombol di bawah atau tulis <b>ya hapus { $number }</b>.

report-taken =
    ✍️ Laporan ini sedang diisi oleh <b>{ $name }</b> sejak { $since } (jawaban terakhir { $last }).

    Bila Bapak/Ibu yang akan melanjutkan, tekan <b>Ambil alih</b> atau tulis <b>ambil alih</b>. Semua jawaban tetap tersimpan.

location-key = 📍 Tombol lokasi ada di bawah layar.
location-key-gone = 📍 Tombol lokasi sudah ditutup.

help-heading = ❓ <b>Bantuan untuk pertanyaan ini</b>
help-rule = Aturan: { $rule }
help-words =
    Yang selalu boleh ditulis: <b>kembali</b>, <b>sama</b>, <b>simpan</b>{ $required ->
        [true] {""}
       *[false] , <b>lewati</b>
    }.
help-files =
    { $kind ->
        [image] Kirim foto dari kamera atau galeri, paling banyak { $most }. Beberapa foto boleh sekaligus. Supaya foto asli tidak dikecilkan, boleh juga kirim sebagai file (📎 › File).
        [audio] Tekan lama tombol mikrofon untuk merekam pesan suara, atau kirim berkas suara. Paling banyak { $most }.
        [video] Kirim video dari kamera atau galeri, paling banyak { $most }, masing-masing sampai 20 MB.
       *[file] Kirim berkasnya (📎 › File): PDF, Word, Excel, atau foto. Paling banyak { $most }, masing-masing sampai 20 MB.
    }
help-choices =
    { $type ->
        [select_multiple] Boleh lebih dari satu: tekan pilihannya lalu Selesai, atau tulis nomor atau namanya, contoh: 1, 3.
        [rank] Tekan pilihan satu per satu, mulai dari yang pertama. Boleh juga ditulis namanya menurut urutan, dipisah koma.
       *[select_one] Tekan satu pilihan, atau tulis nomor atau namanya.
    }
help-range = Tekan atau tulis angka dari { $start } sampai { $end }, dengan jarak { $step }.
help-how =
    { $type ->
        [money] Tulis jumlahnya dalam rupiah, contoh: 2500000, 2.500.000 atau 2,5 juta. Bila tidak ada, tulis 0.
        [percent] Tulis angka 0 sampai 100, contoh: 45 atau 45%.
        [integer] Tulis angka bulat{ $unit ->
            [none] {""}
           *[other] {" "}({ $unit })
        }, contoh: 12. Bila tidak ada, tulis 0.
        [decimal] Tulis angkanya{ $unit ->
            [none] {""}
           *[other] {" "}({ $unit })
        }; koma untuk pecahan, contoh: 1,5.
        [pair] Tulis jumlah laki-laki dan perempuan, contoh: L 70 P 55 atau 70 55.
        [date] Pilih tanggal pada kalender, atau tulis: 5 Oktober 2026, 5/10/2026, kemarin.
        [month] Pilih bulannya, atau tulis: Oktober 2026, bulan lalu.
        [year] Pilih tahunnya, atau tulis: 2026.
        [time] Pilih jam lalu menitnya, atau tulis: 14.30, jam 2 siang.
        [dateTime] Pilih tanggal, jam, lalu menitnya, atau tulis: 5 Oktober 2026 pukul 14.30.
        [geopoint] Kirim lokasi dengan tombol di bawah layar atau 📎 › Lokasi, atau tulis koordinatnya: -2.53, 112.95.
        [acknowledge] Tekan tombolnya, atau tulis: ya.
       *[text] Tulis jawabannya dengan kata-kata, paling banyak 300 huruf, tanpa data pribadi.
    }

outcome-taken-over = ✍️ Laporan ini sekarang diisi oleh Bapak/Ibu. Jawaban yang sudah ada tetap dipakai.
outcome-form-renewed =
    ℹ️ Formulirnya diperbarui. Jawaban Bapak/Ibu ikut terbawa{ $lost ->
        [0] .
       *[other] , kecuali yang perlu dijawab lagi: { $names }{ $more ->
            [0] {""}
           *[other] {" "}dan { $more } lainnya
        }.
    }
outcome-interrupted = 🔌 Mohon maaf, layanan kami sempat terhenti, sehingga tombol yang Bapak/Ibu tekan mungkin tidak sampai. Jawaban sebelumnya tersimpan; silakan dilanjutkan dari sini.
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
        [not-a-time] Mohon maaf, jam itu belum dapat kami baca. Contoh: 08.00, 14.30, atau jam 2 siang.
        [not-a-date-and-time] Mohon ditulis tanggal beserta jamnya. Contoh: 5 Oktober 2026 pukul 14.30, atau kemarin jam 8 pagi.
        [not-a-place] Mohon maaf, lokasi itu belum dapat kami baca. Mohon kirim lokasi dari Telegram, atau tulis koordinatnya, contoh: -2.53, 112.95.
        [not-a-rank] Mohon tulis nomor semua pilihan menurut urutannya, masing-masing satu kali. Contoh: 2, 1, 3.
        [not-a-step] Mohon maaf, angka itu tidak ada pada skalanya. Mohon pilih angka yang tersedia.
        [out-of-range] Mohon maaf, angka itu di luar batas yang wajar. Mohon diperiksa kembali.
        [not-whole] Mohon ditulis dengan angka bulat, tanpa koma.
        [too-long] Mohon maaf, tulisan itu terlalu panjang. Mohon disingkat, paling banyak 300 huruf.
        [nik-ktp] Itu tampaknya NIK KTP, mohon jangan dikirim. Kami tidak menyimpannya.
        [choose-a-button] Mohon pilih salah satu tombol di bawah, atau tulis pilihannya.
        [too-many-choices] Banyak pilihan yang cocok. Mohon tulis lebih lengkap, atau pilih dari daftar di bawah.
        [photo-expected] Mohon kirim foto, atau tekan Lewati.
        [audio-expected] Mohon kirim rekaman suara, atau tekan Lewati.
        [video-expected] Mohon kirim video, atau tekan Lewati.
        [file-expected] Mohon kirim berkasnya, atau tekan Lewati.
        [not-an-answer] Mohon maaf, kami perlu isiannya. Mohon jawab pertanyaan di bawah.
        [required] Pertanyaan ini perlu dijawab dahulu. Bila datanya belum ada, cukup tulis: belum.
        [reason-expected] Mohon tulis alasannya secara singkat dengan kata-kata.
        [no-last-answer] Belum ada jawaban dari laporan lalu yang dapat dipakai di sini. Mohon dijawab yang sekarang.
        [file-not-asked] Terima kasih kirimannya. Pertanyaan ini tidak meminta foto atau berkas; mohon dikirim pada pertanyaan yang memintanya.
        [place-not-asked] Terima kasih lokasinya. Pertanyaan ini tidak meminta lokasi; mohon dijawab dengan tulisan atau tombol.
        [too-many-files] Kirimannya sudah cukup; yang selebihnya tidak kami pakai.
        [too-many-rows] Sudah sebanyak yang dapat dicatat. Silakan tekan Selesai.
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
        [time-unclear] Jam yang mana?
        [place-swapped] Garis lintang dan bujurnya tampaknya tertukar. Apakah maksudnya begini?
        [several-choices] Beberapa pilihan cocok. Mohon dipilih:
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
answer-files =
    { $count } { $kind ->
        [image] foto
        [audio] rekaman
        [video] video
       *[file] berkas
    }
answer-place = { $degrees } (± { $metres } m)
answer-acknowledged = sudah dibaca
answer-true = ya
answer-false = tidak
answer-rows =
    { $count ->
        [0] tidak ada
       *[other] { $count } isian
    }
