# Masalah yang tidak dapat diperbaiki sendiri oleh bot, disampaikan kepada pengelola dan Dinas.

alert =
    { $trouble ->
        [kicked] Bot telah dikeluarkan dari grup <b>{ $title }</b> ({ $place }), sehingga papan rekap di sana berhenti. Bila grup itu masih diperlukan, mohon masukkan kembali bot ke grup, lalu hubungkan lagi dari percakapan ini dengan /grup.
        [topic-closed] Topik tempat papan rekap di grup <b>{ $title }</b> ({ $place }) telah ditutup. Mohon admin grup membuka topik itu kembali; papan rekap akan menyusul dengan sendirinya.
        [topic-gone] Topik tempat papan rekap di grup <b>{ $title }</b> ({ $place }) sudah tidak ada. Bila masih diperlukan, mohon hubungkan topik lain dari percakapan ini dengan /grup.
        [no-right-to-write] Bot tidak diizinkan menulis di grup <b>{ $title }</b> ({ $place }), sehingga papan rekap berhenti. Mohon admin grup memberi bot izin mengirim pesan.
        [no-right-to-pin] Bot tidak diizinkan menyematkan pesan di grup <b>{ $title }</b> ({ $place }). Papan rekap tetap diperbarui, tetapi mudah terlewat. Mohon admin grup memberi bot izin menyematkan pesan.
        [rejected] Sebuah pesan otomatis untuk { $place } ditolak oleh Telegram dan tidak terkirim. Pengelola server dapat melihatnya dengan perintah <code>kentongan deliveries list --state failed</code>.
       *[not-composed] Sebuah pesan otomatis untuk pemegang jabatan di { $place } berulang kali gagal disusun dan tidak terkirim. Pengelola server dapat melihatnya dengan perintah <code>kentongan deliveries list --state failed</code>.
    }
alert-automatic = <i>Pesan otomatis kepada pengelola. Masalah yang sama disampaikan paling banyak satu kali sehari.</i>
