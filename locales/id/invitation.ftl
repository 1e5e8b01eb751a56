# Di bawah kode QR undangan.

invitation-until = Berlaku sampai { $until }
invitation-once = Untuk satu orang, satu kali pakai
