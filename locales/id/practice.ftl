# Latihan: mencoba formulir tanpa ada yang disimpan.

button-practice = 🎓 Latihan
button-practice-again = 🎓 Latihan lagi
button-practice-leave = ✖️ Keluar dari latihan
button-practice-finish = 🏁 Selesai latihan

practice-which = Formulir mana yang akan dicoba?
practice-none = Latihan tersedia bagi yang mengisi laporan. Bapak/Ibu tidak perlu mengisinya.
practice-heading = 🎓 <b>LATIHAN – tidak disimpan</b> · { $title }
practice-begun = Silakan mencoba dengan isian apa saja. Tidak ada yang disimpan atau dikirim, dan boleh berhenti kapan saja.
practice-ready = Pada laporan yang sebenarnya, di sini Bapak/Ibu menekan <b>Kirim laporan</b>. Untuk mengakhiri latihan, tekan <b>Selesai latihan</b> atau tulis <b>kirim</b>.
practice-done =
    🎓 <b>Latihan selesai.</b> Terima kasih sudah mencoba, Bapak/Ibu.

    { $title }: { $answered } pertanyaan dijawab{ $files ->
        [0] {""}
       *[other] , { $files } kiriman diterima
    }. Seperti inilah laporan yang sebenarnya. Tidak ada yang disimpan atau dikirim; laporan Bapak/Ibu tidak berubah.
practice-left = Latihan ditutup. Tidak ada yang disimpan; laporan Bapak/Ibu tidak berubah.
practice-lost = Latihan yang tadi sudah ditutup, karena latihan tidak disimpan. Silakan mulai lagi bila berkenan; laporan Bapak/Ibu tidak berubah.
