# Mengisi formulir di terminal (kentongan form run).

terminal-title =
    { $version ->
        [none] { $title }
       *[other] { $title } (versi { $version })
    }
terminal-words = Yang selalu dapat ditulis: kembali, lewati, sama, periksa, lanjut, kirim, batal, dan ? untuk penjelasan.
terminal-step = Langkah { $number } dari { $of }
terminal-row = { $label } { $number }
terminal-optional = Boleh dilewati: tulis lewati.
terminal-offered = Tekan Enter untuk memakai: { $answer }
terminal-last = Bulan lalu: { $answer } (tulis sama bila tidak berubah)
terminal-read = Tekan Enter untuk melanjutkan.
terminal-agree = Tulis ya bila sudah dibaca dan disetujui.
terminal-more = … dan { $count } pilihan lain: tulis sebagian namanya.
terminal-picked = Sudah dipilih: { $choices }. Tulis yang lain, atau selesai.
terminal-file = Tulis nama berkasnya.
terminal-files = Sudah ada { $count } berkas, paling banyak { $most }. Tulis nama berkas lain, atau selesai.
terminal-no-file = Berkas { $file } tidak ditemukan. Mohon diperiksa namanya.
terminal-keep =
    { $reason ->
        [true] Bila sudah benar, tulis ya atau langsung alasannya. Bila belum, tulis isian yang benar.
       *[false] Bila sudah benar, tulis ya. Bila belum, tulis isian yang benar.
    }
terminal-add = Tambah { $label }
terminal-done = Selesai
terminal-ready = Bila sudah benar, tulis kirim. Untuk mengubah jawaban, tulis nomornya.
terminal-incomplete = Masih ada { $count } pertanyaan yang perlu dijawab: tulis lanjut.
terminal-no-guidance = Tidak ada penjelasan lain untuk pertanyaan ini.
terminal-submitted = Terima kasih. Isian sudah lengkap. Ini hanya percobaan: tidak ada yang disimpan atau dikirim.
terminal-cancelled = Dibatalkan. Tidak ada yang disimpan atau dikirim.
terminal-ended = Masukan berakhir sebelum formulir dikirim.
