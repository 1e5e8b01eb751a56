# Tombol dan nama yang dipakai di banyak tempat.

button-home = 🏠 Beranda
button-help = ❓ Bantuan
button-language = 🌐 Bahasa
button-back = ⬅️ Kembali
button-agree = ✅ Setuju dan lanjutkan
button-phone = 📱 Tambahkan nomor HP (boleh tidak)
button-room = 👥 Hubungkan grup
button-report = 📝 Isi laporan
button-report-of = 📝 { $unit }
button-continue = ▶️ Lanjutkan laporan
button-continue-of = ▶️ { $unit }
button-snooze =
    { $until ->
        [hour] ⏰ 1 jam
        [afternoon] ⏰ Sore ini
       *[tomorrow] ⏰ Besok
    }
button-silent-unit = 📍 { $place }
button-silent-all = 📋 Lihat semua

place-village =
    { $kind ->
        [kelurahan] Kelurahan
       *[desa] Desa
    } { $name }, Kec. { $kecamatan }
place-above =
    { $kind ->
        [provinsi] Provinsi { $name }
        [kabupaten] Kabupaten { $name }
        [kecamatan] Kecamatan { $name }
       *[other] { $name }
    }
unit-kind =
    { $kind ->
        [koperasi] koperasi
        [desa] desa
        [kelurahan] kelurahan
        [kecamatan] kecamatan
        [kabupaten] kabupaten/kota
       *[provinsi] provinsi
    }
place-short = { $name }, Kec. { $kecamatan }
place-position =
    { $deputy ->
        [true] Wakil { $title } { $place }
       *[false] { $title } { $place }
    }

role =
    { $role ->
        [kepala_desa] Kepala Desa
        [pj_kepala_desa] Penjabat Kepala Desa
        [lurah] Lurah
        [sekdes] Sekretaris
        [operator] Operator
        [ketua] Ketua Koperasi
        [manajer] Manajer Koperasi
        [business_assistant] Business Assistant
        [pmo] PMO
        [camat] Camat
        [dinas] Petugas Dinas Koperasi
        [bupati_office] Kantor Bupati
       *[admin] Admin
    }

language-id = Bahasa Indonesia
language-en = English
language-ask = Silakan pilih bahasa. / Please choose a language.

trouble-bug =
    Mohon maaf, ada gangguan di pihak kami. Jawaban Bapak/Ibu yang sudah masuk tetap tersimpan.
    Silakan dicoba lagi. Bila masih terjadi, mohon sebutkan kode <code>{ $id }</code> kepada petugas Dinas.

flood-calm = Mohon maaf, terlalu banyak pesan yang masuk sekaligus, sehingga sebagian tidak dapat kami baca. Mohon tunggu sebentar, lalu silakan dilanjutkan. Jawaban yang sudah masuk tetap tersimpan.

command-lapor = Isi laporan
command-status = Laporan apa yang perlu disampaikan
command-cuti = Cuti dan pengganti
command-belum = Siapa yang belum melapor
command-jejak = Riwayat satu desa, contoh: /jejak Jemaras
command-jangkauan = Siapa yang tidak terjangkau pesan
command-umumkan = Tulis pengumuman
command-pengumuman = Pengumuman yang sudah ditulis
command-libur = Hari libur dan batas waktu
command-formulir = Formulir sebagai Excel
command-grup = Hubungkan grup
command-latihan = Latihan, tidak disimpan
command-bantuan = Cara memakai
command-bahasa = Ganti bahasa
command-hubungkan = Hubungkan grup dengan kode
bot-description = Kentongan, layanan laporan Koperasi Merah Putih dari Dinas Koperasi. Tekan Mulai untuk melapor; pendaftaran memakai tautan undangan dari Dinas.

period-weeks =
    { $of ->
        [fortnightly] Dua pekan { $days }
       *[weekly] Pekan { $days }
    }
period-quarter = Triwulan { $number } { $year }
period-half = Semester { $number } { $year }
period-year =
    { $of ->
        [book] Tahun Buku { $year }
        [budget] Tahun Anggaran { $year }
       *[calendar] Tahun { $year }
    }
