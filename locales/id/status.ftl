# Status: apa yang perlu dilaporkan, dan kapan diingatkan lagi.

# Tunda.

snooze-set =
    { $open ->
        [0] ⏰ Baik. Tidak ada laporan yang perlu diingatkan saat ini.
       *[other] ⏰ Baik. Pengingat muncul lagi <b>{ $at }</b>, hanya untuk yang saat itu belum dilaporkan.
    }
snooze-past = Pukul 15.00 hari ini sudah lewat. Silakan pilih waktu lain.
