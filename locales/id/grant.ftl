# Perpanjangan, pembebasan, dan masa pelaporan yang dibuka kembali.

notice-decision =
    { $notice ->
        [extended] ⏳ Yth. Bapak/Ibu, batas laporan { $period } untuk { $place } diperpanjang sampai { $due }. Mohon berkenan menyampaikannya sebelum itu.
        [exempted] 🕊 Yth. Bapak/Ibu, { $place } dibebaskan dari laporan { $period } dengan alasan: { $reason }. Tidak ada yang perlu dilakukan.
        [exemption-lifted] ↩️ Yth. Bapak/Ibu, pembebasan { $place } dari laporan { $period } telah dicabut. Batasnya { $due }. Mohon berkenan menyampaikannya.
        [reopening-asked] 🔓 Yth. Bapak/Ibu, { $name } memohon masa pelaporan { $period } untuk { $place } dibuka kembali dengan alasan: { $reason }.
        [reopening-granted] 🔓 Yth. Bapak/Ibu, masa pelaporan { $period } untuk { $place } dibuka kembali sampai { $locks }. Laporannya tercatat terlambat.
       *[reopening-refused] Yth. Bapak/Ibu, mohon maaf, permintaan membuka kembali laporan { $period } untuk { $place } belum dapat dipenuhi. Untuk penjelasan, mohon hubungi petugas Dinas.
    }
