# Satu kalimat untuk setiap penolakan: apa yang terjadi dan apa yang dapat dilakukan. Tidak pernah menyalahkan.

problem-not-registered = Saat ini tidak ada jabatan yang terdaftar untuk akun Telegram ini. Pendaftaran memakai tautan undangan dari Dinas Koperasi; mohon hubungi petugas Dinas atau camat.
problem-notice-not-accepted = Sebelum melanjutkan, mohon berkenan menyetujui pemberitahuan data pribadi. Silakan tekan Beranda.
problem-not-permitted = Mohon maaf, bagian ini di luar wilayah atau tugas Bapak/Ibu. Tidak ada yang berubah. Bila seharusnya dapat dibuka, mohon hubungi petugas Dinas.
problem-unit-unknown = Wilayah dengan kode { $code } tidak ditemukan. Mohon diperiksa kodenya.
problem-unit-closed = Koperasi atau wilayah ini sudah tidak aktif, sehingga laporannya tidak diperlukan lagi. Bila keliru, mohon hubungi petugas Dinas.
problem-role-does-not-fit-unit = Jabatan { $role } tidak ada pada wilayah jenis { $kind }. Mohon diperiksa kode wilayahnya.
problem-phone-of-someone-else = Mohon maaf, hanya nomor milik Bapak/Ibu sendiri yang dapat kami simpan. Silakan tekan tombol Bagikan nomor saya.
problem-code-unknown = Kode atau tautan ini tidak kami kenal. Mohon diperiksa, atau minta yang baru kepada petugas Dinas.
problem-code-expired = Kode atau tautan ini sudah lewat masa berlakunya. Mohon minta yang baru kepada petugas Dinas.
problem-code-used = Kode atau tautan ini sudah pernah dipakai. Bila bukan oleh Bapak/Ibu, mohon segera hubungi petugas Dinas.
problem-nothing-owed = Tidak ada laporan seperti itu. Silakan buka Beranda untuk melihat laporan yang perlu disampaikan.
problem-period-not-open = Masa pelaporan ini belum dibuka. Silakan buka Beranda untuk melihat laporan yang dapat diisi.
problem-period-locked = Masa pelaporan ini telah ditutup. Bila laporannya masih perlu disampaikan, mohon hubungi petugas Dinas.
problem-already-reported = Laporan ini sudah kami terima. Terima kasih.
problem-incomplete-report = Ada isian bulan lalu yang perlu diperiksa dahulu. Silakan buka Beranda dan pilih Isi satu per satu.
problem-no-last-report = Belum ada laporan sebelumnya yang dapat dipakai. Silakan pilih Isi satu per satu.
problem-photo-too-large = Mohon maaf, berkas itu lebih besar dari 10 MB. Mohon kirim sebagai foto biasa, bukan sebagai file.
problem-photo-unusable = Mohon maaf, berkas itu bukan foto yang dapat kami baca. Mohon kirim foto biasa dari galeri atau kamera.
problem-room-not-bound = Grup ini belum terhubung dengan wilayah mana pun. Petugas Dinas atau camat dapat membuat kode melalui chat pribadi dengan bot ini, lalu mengirim /hubungkan KODE di sini.
problem-room-only-in-groups = Baris itu mohon dikirim di grup yang akan dihubungkan, bukan di sini. Tambahkan dahulu bot ini ke grup tersebut.
