# Grup dan papan laporan.

room-which-unit = Grup ini akan mengikuti wilayah mana?
room-which-privacy =
    Grup akan mengikuti <b>{ $place }</b>.
    Apa yang boleh terlihat di grup?
room-privacy =
    { $privacy ->
        [counts] 🔢 Jumlah saja
        [names] 🏘 Jumlah dan nama desa
       *[values] 📊 Jumlah, nama, dan rincian
    }
room-code =
    Kode untuk menghubungkan grup dengan <b>{ $place }</b> ({ $privacy }):

    <code>/hubungkan { $code }</code>

    1. Tambahkan bot ini ke grup.
    2. Kirim baris di atas ke grup tersebut.
    Kode berlaku satu kali, sampai { $expires }.
room-bound = ✅ Grup ini terhubung dengan <b>{ $place }</b>. Papan laporannya diperbarui sendiri. Agar tersemat di atas, mohon jadikan bot ini admin dengan hak menyematkan pesan.
room-hint = Mohon sertakan kodenya, contoh: <code>/hubungkan KODE</code>. Kode dibuat petugas melalui chat pribadi dengan bot ini.
room-greeting =
    Terima kasih, layanan otomatis <b>Kentongan</b> sudah bergabung.
    Untuk menampilkan papan laporan, petugas Dinas atau camat membuat kode di chat pribadi @{ $username } (tulis <b>grup</b>), lalu mengirim <code>/hubungkan KODE</code> di sini.
room-private-please = Laporan diisi di chat pribadi, supaya rinciannya tidak terlihat di grup. Silakan buka @{ $username } lalu tulis <b>lapor</b>.

board-head =
    📌 <b>{ $title } · { $period }</b>
    { $place } · s.d. { $at }
board-sum =
    Masuk <b>{ $reported }</b> dari <b>{ $total }</b> ({ $percent }%){ $nihil ->
        [0] {""}
       *[other] , termasuk { $nihil } NIHIL
    }
board-exempted = 🕊 Dibebaskan <b>{ $exempted }</b>, tetap dihitung dalam { $total }
board-due = Batas: { $due } { $zone }
board-kecamatan =
    { $state ->
        [complete] ✅
        [spared] 🕊
       *[open] ▫️
    } { $name }: { $reported }/{ $total }{ $exempted ->
        [0] {""}
       *[other] , dibebaskan { $exempted }
    }
board-ower =
    { $state ->
        [complete] ✅ { $name }
        [spared] 🕊 { $name }: dibebaskan
       *[open] ▫️ { $name }
    }
board-missing =
    {"   "}<i>belum menyampaikan: { $names }{ $more ->
        [0] {""}
       *[other] , dan { $more } lainnya
    }</i>
board-more = <i>dan { $count } { $areas } lainnya</i>
board-foot = <i>Pesan otomatis, diperbarui sendiri.</i>
