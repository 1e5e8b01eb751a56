# Cuti: dari kapan, sampai kapan, siapa penggantinya.

button-leave = 🌴 Cuti
button-leave-today = Mulai hari ini
button-leave-tomorrow = Mulai besok
button-leave-span =
    { $days ->
        [7] 1 pekan
        [14] 2 pekan
       *[other] { $days } hari
    }
button-stand-in = { $name } ({ $role })
button-stand-in-invite = ✉️ Undang pengganti baru
button-stand-in-none = Tanpa pengganti
button-leave-over = ✅ Saya sudah kembali
button-leave-cancel = ↩️ Batalkan cuti

leave-from =
    🌴 <b>Cuti</b>
    Selama cuti, pengingat tidak dikirim kepada Bapak/Ibu, melainkan kepada pengganti bila ada.

    Mulai kapan? Silakan pilih, atau tulis tanggalnya, misalnya <i>{ $example }</i>.
leave-until =
    🌴 <b>Cuti mulai { $from }</b>

    Berapa lama? Silakan pilih, atau tulis tanggal terakhir cuti, misalnya <i>{ $example }</i>.
leave-stand-in =
    🌴 <b>Cuti { $days ->
        [one] { $from }
       *[many] { $from } sampai { $last }
    }</b>

    { $candidates ->
        [0] Belum ada orang lain yang terdaftar di tempat Bapak/Ibu. Pengganti dapat diundang dengan tautan.
       *[other] Siapa yang menggantikan? Pengganti dapat mengisi laporan dan menerima pengingat selama Bapak/Ibu cuti.
    }
leave-stands =
    🌴 Bapak/Ibu { $state ->
        [running] tercatat <b>cuti
       *[to-come] tercatat <b>akan cuti
    } { $days ->
        [one] { $from }
       *[many] { $from } sampai { $last }
    }</b>.
    { $has ->
        [yes] Pengganti: <b>{ $standIn }</b>. Pengingat dikirim kepada pengganti.
       *[no] Tanpa pengganti terdaftar. Pengingat tidak dikirim kepada Bapak/Ibu selama cuti.
    }
leave-pass-on = Mohon teruskan tautan berikut kepada pengganti. Tautan hanya untuk satu orang; haknya berakhir sendiri saat cuti selesai.
leave-invitation =
    <b>{ $position }</b>
    { $link }
    Berlaku sampai { $until }.
leave-over = ✅ Terima kasih, cuti Bapak/Ibu telah berakhir. Pengingat kembali dikirim ke sini, dan tugas pengganti selesai.
leave-refused =
    { $why ->
        [past] Tanggal itu sudah lewat. Mohon pilih hari ini atau sesudahnya.
        [backwards] Tanggal terakhir cuti mendahului tanggal mulainya. Mohon diperiksa.
        [too-long] Cuti paling lama dicatat tiga bulan dari sekarang. Untuk waktu yang lebih lama, mohon hubungi Dinas agar wakil atau pengganti jabatan diundang.
       *[unreadable] Mohon maaf, tanggal itu belum dapat kami baca. Contoh: <i>{ $example }</i> atau <i>{ $digits }</i>.
    }
notice-stand-in =
    { $notice ->
        [stand-in] 🌴 Yth. Bapak/Ibu, { $name } cuti dan menunjuk Bapak/Ibu sebagai pengganti, { $from } sampai { $last }. Selama itu Bapak/Ibu dapat mengisi laporannya dan menerima pengingatnya.
       *[stand-in-over] ✅ Yth. Bapak/Ibu, { $name } telah kembali. Tugas Bapak/Ibu sebagai pengganti ({ $from } sampai { $last }) selesai. Terima kasih.
    }
notice-position = • { $position }
