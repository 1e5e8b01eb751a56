# Kontak pertama: undangan, pemberitahuan data pribadi, nomor HP.

register-greeting =
    Selamat { $part }, Bapak/Ibu. Ini layanan otomatis <b>Kentongan</b> dari Dinas Koperasi, UKM, Perindustrian dan Perdagangan.
register-offer =
    Bapak/Ibu diundang untuk { $purpose ->
        [report] menyampaikan laporan
        [digest] menerima ringkasan mingguan
       *[other] mengikuti perkembangan
    } Koperasi Merah Putih sebagai:
    <b>{ $position }</b>
notice =
    <b>Pemberitahuan data pribadi</b>
    • <b>Pengelola:</b> Dinas Koperasi, UKM, Perindustrian dan Perdagangan kabupaten.
    • <b>Yang disimpan:</b> nama, jabatan, dan ID Telegram. Nomor HP hanya bila Bapak/Ibu berkenan. NIK KTP, KK, dan nomor rekening tidak pernah diminta.
    • <b>Tujuan:</b> laporan perkembangan koperasi, pengingat, dan rekap.
    • <b>Yang dapat membaca laporan:</b> Dinas, camat, dan kantor bupati sesuai wilayahnya.
    • <b>Yang dapat melihat nama, akun Telegram, dan nomor HP Bapak/Ibu:</b> pendamping (Business Assistant), PMO, camat, dan Dinas di wilayah Bapak/Ibu, untuk menghubungi bila laporan belum masuk.
    • <b>Jalur:</b> pesan melewati server Telegram di luar negeri.
    • <b>Lama simpan:</b> selama menjabat dan paling lama 30 hari sesudahnya; laporan koperasi disimpan 5 tahun sebagai arsip dinas.
    • <b>Hak Bapak/Ibu:</b> meminta salinan, perbaikan, penghentian, atau penghapusan melalui petugas Dinas; dijawab paling lambat 3×24 jam (UU 27/2022).
notice-renewed = Pemberitahuan data pribadi kami diperbarui. Mohon berkenan membacanya kembali.
register-welcome =
    Terima kasih, Bapak/Ibu. Bapak/Ibu telah terdaftar sebagai:
    <b>{ $position }</b>

    { $purpose ->
        [report] Tidak ada perintah yang perlu dihafal: cukup tekan tombol, atau tulis <b>lapor</b> kapan saja.
        [digest] Ringkasan mingguan dikirim ke sini setiap Senin pagi. Tidak ada yang perlu diisi.
        [room] Untuk menampilkan papan laporan di grup, tekan tombol atau tulis <b>grup</b> kapan saja.
       *[follow] Tidak ada yang perlu diisi. Tulis <b>menu</b> kapan saja untuk kembali ke sini.
    }
phone-ask = Nomor HP membantu petugas menghubungi Bapak/Ibu bila Telegram bermasalah. Boleh tidak diisi. Silakan tekan tombol di bawah.
phone-share = 📱 Bagikan nomor saya
phone-decline = Tidak perlu
phone-saved = ✅ Terima kasih, nomor HP Bapak/Ibu tersimpan.
phone-declined = Baik, tanpa nomor HP.
