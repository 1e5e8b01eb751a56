# Beranda dan bantuan.

home-lost =
    { $lost ->
        [button] Tombol itu sudah tidak berlaku. Silakan pilih di bawah.
       *[message] Mohon maaf, pesan itu belum dapat kami pahami. Silakan pilih di bawah, atau tulis <b>lapor</b> atau <b>bantuan</b>.
    }
home-greeting = Selamat { $part }, Bapak/Ibu <b>{ $name }</b>.
home-duty =
    { $state ->
        [waiting] 📌 { $title } <b>{ $period }</b>
            { $place }
            Mohon disampaikan paling lambat { $due }.
        [begun] 📌 { $title } <b>{ $period }</b>
            { $place }
            Sudah mulai diisi dan tersimpan. Mohon dilengkapi paling lambat { $due }.
        [overdue] 📌 { $title } <b>{ $period }</b>
            { $place }
            Belum kami terima. Batasnya { $due }; laporan masih dapat disampaikan.
        [exempted] 🕊 { $title } <b>{ $period }</b>
            { $place }
            Dibebaskan dari laporan ini. Bila sudah memungkinkan, laporan tetap dapat disampaikan.
        [reported] ✅ { $title } <b>{ $period }</b>
            { $place }
            Sudah kami terima { $at }. Nomor: <code>{ $number }</code>
        [reported-late] ✅ { $title } <b>{ $period }</b>
            { $place }
            Sudah kami terima { $at }. Nomor: <code>{ $number }</code>
       *[missed] 🔒 { $title } <b>{ $period }</b>
            { $place }
            Masa pelaporannya telah ditutup.
    }
home-nothing-owed = Saat ini belum ada laporan yang perlu disampaikan. Begitu ada yang perlu diisi, kami mengingatkan sebelum batas waktunya.
home-no-duties = Bapak/Ibu tidak perlu mengisi laporan. Rekap dikirim ke sini atau ke grup sesuai jadwal.
home-stranger =
    Selamat datang di <b>Kentongan</b>, layanan laporan Koperasi Merah Putih.

    Akun Telegram ini belum terdaftar. Pendaftaran memakai tautan undangan dari Dinas Koperasi. Mohon hubungi petugas Dinas atau camat untuk memperoleh tautannya, lalu tekan tautan itu di HP ini.
home-former =
    Saat ini tidak ada jabatan yang terdaftar untuk Bapak/Ibu, sehingga tidak ada laporan yang perlu diisi.

    Bila Bapak/Ibu masih menjabat, mohon hubungi petugas Dinas atau camat untuk memperoleh tautan undangan yang baru.
help =
    <b>Cara memakai</b>
    • Tulis <b>lapor</b> atau tekan <b>Isi laporan</b>. Pertanyaan muncul satu per satu, sekitar 3 menit.
    • Jawaban tersimpan seketika. Sinyal hilang atau HP mati tidak menghapus apa pun; lanjutkan kapan saja.
    • Angka boleh ditulis seperti biasa: <i>2,5 juta</i>, <i>500 rb</i>, <i>nihil</i>, <i>belum</i>.
    • Bila tombol tidak berfungsi, tulis saja: <b>kembali</b>, <b>lewati</b>, <b>sama</b>, <b>simpan</b>, <b>kirim</b>.
    • Tidak ada kegiatan yang perlu dilaporkan? Pilih <b>NIHIL</b>.

    <b>Perlu bantuan orang?</b> Silakan hubungi pendamping (BA) atau petugas Dinas Koperasi.
help-commands = <b>Perintah untuk tugas Bapak/Ibu</b>
help-command = /{ $command }: { $does }
