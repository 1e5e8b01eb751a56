# Hari libur: daftar, tambah, batalkan, dan akibatnya pada batas waktu.

button-days-off = 📅 Hari libur
button-day-off-add = ➕ Tambah hari libur
button-day-off =
    { $act ->
        [restore] ↩️ Kembalikan { $day }
       *[cancel] ✖️ Batalkan { $day }
    }
button-day-off-sure = ✅ Ya, ubah

days-off =
    📅 <b>Hari libur</b>
    Batas waktu yang jatuh pada hari ini bergeser menurut aturan programnya.
days-off-none = Belum ada hari libur yang tercatat.
day-off-line =
    • { $day }: { $name }{ $state ->
        [added] {" "}(ditambahkan)
        [cancelled] {" "}(dibatalkan, hari kerja)
       *[decreed] {""}
    }
day-off-ask-day = Tanggal berapa yang menjadi hari libur? Silakan tulis, misalnya <i>{ $example }</i>.
day-off-ask-name = <b>{ $day }</b> dalam rangka apa? Silakan tulis namanya, misalnya <i>Pemungutan suara</i>.
day-off-refused = Mohon maaf, tanggal itu belum dapat kami baca atau sudah lewat.
day-off-confirm =
    { $act ->
        [restore] Kembalikan <b>{ $day }</b> ({ $name }) seperti ketetapan semula?
       *[cancel] Batalkan hari libur <b>{ $day }</b> ({ $name })? Hari itu menjadi hari kerja.
    }
day-off-done =
    { $done ->
        [same] <b>{ $day }</b>: tidak ada yang berubah.
        [add] ✅ <b>{ $day }</b> ({ $name }) kini hari libur.
        [restore] ✅ <b>{ $day }</b> ({ $name }) kembali seperti ketetapan semula.
       *[cancel] ✅ <b>{ $day }</b> ({ $name }) kini hari kerja.
    }
day-off-nothing-moves = Tidak ada batas waktu yang bergeser.
day-off-moves = <b>Batas waktu:</b>
day-off-moved =
    { $open ->
        [true] • { $title } { $period }{ $place ->
            [none] {""}
           *[other] {" "}({ $place })
        }: sudah dibuka, tetap { $from }
       *[false] • { $title } { $period }{ $place ->
            [none] {""}
           *[other] {" "}({ $place })
        }: { $from } → <b>{ $to }</b>
    }
day-off-more = Dan { $count } lagi.
