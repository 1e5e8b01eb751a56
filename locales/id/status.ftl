# Status: apa yang perlu dilaporkan, dan kapan diingatkan lagi.

# Tunda.

snooze-set =
    { $open ->
        [0] ⏰ Baik. Tidak ada laporan yang perlu diingatkan saat ini.
       *[other] ⏰ Baik. Pengingat muncul lagi <b>{ $at }</b>, hanya untuk yang saat itu belum dilaporkan.
    }
snooze-past = Pukul 15.00 hari ini sudah lewat. Silakan pilih waktu lain.

status-heading = 📊 <b>Status laporan</b>
status-nothing = Saat ini belum ada laporan yang perlu disampaikan.
status-duty =
    <b>{ $title } { $period }</b>
    { $place }
status-state =
    { $state ->
        [waiting] 📌 Belum disampaikan. Paling lambat { $due } ({ $left }).
        [overdue] ⚠️ Belum kami terima. Batasnya { $due } ({ $left }); masih dapat disampaikan sampai { $locks }.
        [reported] ✅ Diterima { $at }, tepat waktu. Nomor: <code>{ $number }</code>
        [reported-late] ✅ Diterima { $at }, terlambat. Nomor: <code>{ $number }</code>
        [exempted] 🕊 Dibebaskan dari laporan ini: { $reason }.
       *[missed] 🔒 Sudah ditutup, belum melapor.
    }
status-days =
    { $when ->
        [left] { $days } hari lagi
        [today] hari ini
       *[past] lewat { $days } hari
    }
status-put-off = ⏳ Batas ini sudah diperpanjang untuk Bapak/Ibu.
status-at-question = ▶️ Sudah diisi sampai langkah { $number } dari { $of }.
status-at-review =
    { $missing ->
        [0] ▶️ Sudah lengkap, tinggal diperiksa dan dikirim.
       *[other] ▶️ Sudah sampai akhir, { $missing } isian masih kosong.
    }
status-taken = ✍️ Sedang diisi oleh { $name }.
status-area = <b>Wilayah Bapak/Ibu</b>
status-silent =
    • { $period }: { $silent } belum melapor{ $overdue ->
        [0] {""}
       *[other] , { $overdue } lewat batas
    }
status-nobody-silent = ✅ Di wilayah Bapak/Ibu tidak ada yang belum melapor.
