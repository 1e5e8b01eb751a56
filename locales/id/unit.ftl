# Wilayah yang ditutup, digabung atau dimekarkan.
notice-unit-closed =
    { $became ->
        [followed] 🏷 Yth. Bapak/Ibu, sejak { $day } { $place } tidak lagi melapor sendiri dan dilanjutkan oleh { $into }. Laporan yang sudah masuk tetap tersimpan atas nama wilayah lama; yang belum masuk tidak ditunggu lagi.
       *[closed] 🏷 Yth. Bapak/Ibu, sejak { $day } { $place } tercatat tidak aktif. Laporan yang sudah masuk tetap tersimpan; yang belum masuk tidak ditunggu lagi.
    }
    { $holds ->
        [yes] Mulai sekarang Bapak/Ibu terdaftar sebagai:
       *[no] Jabatan Bapak/Ibu di wilayah tersebut dicatat selesai. Bila keliru, mohon hubungi petugas Dinas. Terima kasih atas laporan Bapak/Ibu selama ini.
    }
