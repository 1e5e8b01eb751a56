# Pesan yang dikirim bot tanpa diminta: pengingat dan ringkasan mingguan.

reminder =
    { $moment ->
        [before] Yth. Bapak/Ibu { $addressee }, mohon berkenan menyampaikan laporan KDKMP periode <b>{ $period }</b> paling lambat <b>{ $due }</b>. Pengisian ±3 menit.
        [today] Yth. Bapak/Ibu { $addressee }, mengingatkan dengan hormat: hari ini batas akhir laporan KDKMP periode <b>{ $period }</b>, <b>{ $due }</b>. Pengisian ±3 menit.
       *[past] Yth. Bapak/Ibu { $addressee }, laporan KDKMP periode <b>{ $period }</b> belum kami terima. Batasnya { $due }; laporan masih dapat disampaikan. Bila memerlukan bantuan, pendamping (BA) siap membantu.
    }
reminder-unit = • { $place }
reminder-automatic = <i>Pesan otomatis dari Dinas Koperasi.</i>
message-repeated = <i>Dikirim ulang karena pengiriman pertama terputus; mohon diabaikan bila sudah diterima.</i>

digest-head =
    Yth. Bapak/Ibu Bupati, ringkasan KDKMP pekan ini.
    <b>{ $place } · laporan { $period }</b>
digest-reports =
    📌 Laporan masuk: <b>{ $reported } dari { $total }</b> ({ $percent }%){ $trend ->
        [none] {""}
        [same] , sama dengan pekan lalu
        [up] , naik { $by } dari pekan lalu
       *[down] , turun { $by } dari pekan lalu
    }
digest-business =
    Beroperasi { $operating }{ $trend ->
        [none] {""}
        [same] {" "}(tetap)
        [up] {" "}(naik { $by })
       *[down] {" "}(turun { $by })
    } · Omzet { $omzet } · Anggota { $members } · Simpanan { $savings }
digest-best = Terdepan: { $list }
digest-weakest = Perlu perhatian: { $list }
digest-obstacles = Kendala terbanyak: { $list }
digest-decisions = <b>Perlu arahan:</b>
decision-silent-units = • { $count } dari { $total } koperasi belum menyampaikan laporan.
decision-weak-kecamatan = • Kecamatan { $name } baru { $percent }%.
decision-top-obstacle = • Kendala { $category } disebut { $count } koperasi.
digest-foot = <i>Ringkasan otomatis no. { $number }, angka per { $asOf }.</i>

chart-title = KDKMP { $period }
chart-subtitle =
    { $place }
    { $asOf }
chart-kecamatan = Per kecamatan
chart-trend = Perkembangan (%)
chart-footer = Kentongan · ringkasan no. { $number }
