# Pesan yang dikirim bot tanpa diminta: pengingat dan ringkasan mingguan.

reminder =
    { $moment ->
        [opened] Yth. Bapak/Ibu { $addressee }, pengisian { $report } periode <b>{ $period }</b> sudah dibuka, paling lambat <b>{ $due }</b>. Pengisian ±3 menit.
        [before] Yth. Bapak/Ibu { $addressee }, mohon berkenan menyampaikan { $report } periode <b>{ $period }</b> paling lambat <b>{ $due }</b>. Pengisian ±3 menit.
        [today] Yth. Bapak/Ibu { $addressee }, mengingatkan dengan hormat: hari ini batas akhir { $report } periode <b>{ $period }</b>, <b>{ $due }</b>. Pengisian ±3 menit.
        [draft] Yth. Bapak/Ibu { $addressee }, isian { $report } periode <b>{ $period }</b> tersimpan dan belum terkirim.{ $of ->
            [0] {""}
           *[other] {" "}Sudah terisi { $filled } dari { $of } pertanyaan.
        } Silakan dilanjutkan dari pertanyaan terakhir; batasnya <b>{ $due }</b>.
        [reopened] Yth. Bapak/Ibu { $addressee }, { $report } periode <b>{ $period }</b> dibuka kembali sampai <b>{ $until }</b> dan belum kami terima. Mohon berkenan menyampaikannya sebelum ditutup. Pengisian ±3 menit.
       *[past] Yth. Bapak/Ibu { $addressee }, { $report } periode <b>{ $period }</b> belum kami terima. Batasnya { $due }; laporan masih dapat disampaikan. Bila memerlukan bantuan, pendamping (BA) siap membantu.
    }
reminder-put-off = Batas waktu ini sudah diperpanjang untuk Bapak/Ibu.
reminder-several = Yth. Bapak/Ibu { $addressee }, mohon berkenan melengkapi laporan berikut:
reminder-line =
    { $moment ->
        [opened] • { $title } periode { $period }, { $place }: sudah dibuka, paling lambat <b>{ $due }</b>
        [before] • { $title } periode { $period }, { $place }: paling lambat <b>{ $due }</b>
        [today] • { $title } periode { $period }, { $place }: hari ini batas akhir, <b>{ $due }</b>
        [draft] • { $title } periode { $period }, { $place }: isian tersimpan{ $of ->
            [0] {""}
           *[other] {" "}({ $filled } dari { $of })
        }, belum terkirim; batasnya <b>{ $due }</b>
        [reopened] • { $title } periode { $period }, { $place }: dibuka kembali sampai <b>{ $until }</b>
       *[past] • { $title } periode { $period }, { $place }: belum kami terima, batasnya { $due }
    }
reminder-more = Dan { $count } laporan lagi: /lapor
reminder-unit =
    • { $place }{ $of ->
        [0] {""}
       *[other] {" "}(terisi { $filled } dari { $of })
    }
reminder-automatic = <i>Pesan otomatis dari Dinas Koperasi.</i>
message-repeated = <i>Dikirim ulang karena pengiriman pertama terputus; mohon diabaikan bila sudah diterima.</i>

ladder-head = Yth. Bapak/Ibu { $addressee }, { $count } laporan belum kami terima hingga kini. Mohon berkenan membantu menanyakan kendalanya.
ladder-kecamatan = <b>Kec. { $kecamatan }</b>
ladder-unit =
    • <b>{ $place }</b>, periode { $period }: { $late ->
        [true] { $days } hari lewat batas
       *[false] batasnya { $due }
    }; { $last ->
        [none] belum pernah ada laporan
       *[other] laporan terakhir { $last }
    }; { $name ->
        [none] belum ada penanggung jawab terdaftar
       *[other] { $role } { $name }
    }
ladder-more = Dan { $count } lagi.
ladder-foot = Bila ada kendala seperti sakit, bencana, atau tidak ada sinyal, silakan pilih nama desanya.

digest-head =
    Yth. Bapak/Ibu { $leader ->
        [bupati] Bupati
        [wali-kota] Wali Kota
        [gubernur] Gubernur
       *[other] { $addressee }
    }, ringkasan { $report } pekan ini.
    <b>{ $place } · periode { $period }</b>
digest-reports =
    📌 Laporan masuk: <b>{ $reported } dari { $total }</b> ({ $percent }%){ $trend ->
        [none] {""}
        [same] , sama dengan pekan lalu
        [up] , naik { $by } dari pekan lalu
       *[down] , turun { $by } dari pekan lalu
    }
digest-exempted = 🕊 Dibebaskan: { $exempted }, tetap dihitung dalam { $total } · belum masuk: { $missing }
digest-business =
    Beroperasi { $operating }{ $trend ->
        [none] {""}
        [same] {" "}(tetap)
        [up] {" "}(naik { $by })
       *[down] {" "}(turun { $by })
    } · Omzet { $omzet } · Anggota { $members } · Simpanan { $savings }
digest-ranked =
    { $name } { $reported }/{ $total }{ $exempted ->
        [0] {""}
       *[other] {" "}({ $exempted } dibebaskan)
    }
digest-best = Terdepan: { $list }
digest-weakest = Perlu perhatian: { $list }
digest-obstacles = Kendala terbanyak: { $list }
digest-decisions = <b>Perlu arahan:</b>
decision-silent-units = • { $count } dari { $total } { $owers } belum menyampaikan laporan.
decision-weak-kecamatan = • Kecamatan { $name } baru { $percent }%{ $exempted ->
        [0] {""}
       *[other] {" "}({ $exempted } dibebaskan)
    }.
decision-top-obstacle = • Kendala { $category } disebut { $count } { $owers }.
digest-foot = <i>Ringkasan otomatis no. { $number }, angka per { $asOf }.</i>

chart-title = { $report } { $period }
chart-subtitle =
    { $place }
    { $asOf }
chart-areas =
    Per { $areas }{ $exempted ->
        [0] {""}
       *[other] {" "}(kotak berangka: dibebaskan)
    }
chart-trend = Perkembangan (%)
chart-footer = Kentongan · ringkasan no. { $number }
