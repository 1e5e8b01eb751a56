# Pengumuman: yang menulis, yang menerima, dan perkembangannya.

button-announce = 📢 Pengumuman
button-announcements = 🗂 Daftar
button-announce-continue = ✏️ Lanjutkan yang belum selesai
button-announce-whole = Seluruh { $place }
button-announce-reporters = 👥 Semua yang melapor
button-announce-silent = ⏰ Belum melapor: { $period }
button-announce-groups = ☑️ Jabatan tertentu
button-announce-on = ➡️ Lanjut
button-announce-send = 📤 Kirim sekarang
button-announce-when = 🕗 Jadwalkan
button-announce-when-again = 🕗 Ubah jadwal
button-announce-unschedule = ↩️ Batalkan jadwal
button-announce-text = ✏️ Ubah isi
button-announce-receipt = Minta tanda “Sudah dibaca”
button-announce-whom = 👥 Ubah penerima
button-announce-discard = 🗑 Batal
button-announce-tomorrow = Besok, { $at }
button-announce-monday = Senin, { $at }
button-announce-refresh = 🔄 Perbarui
button-announce-unread = 👀 Siapa yang belum membaca
button-announce-stop = ⛔ Batalkan sisanya
button-announce-stop-yes = ⛔ Ya, batalkan sisanya
button-have-read = ✅ Sudah dibaca
button-announcement =
    { $state ->
        [draft] ✏️ { $at } · { $text }
        [scheduled] 🕗 { $at } · { $text }
        [started] 📤 { $at } · { $text }
       *[other] ⛔ { $at } · { $text }
    }

broadcast-head =
    📢 <b>Pengumuman</b>
    Dari { $name }, { $position }
broadcast-office = { $position }, { $above }
broadcast-automatic = <i>Pesan ini dikirim melalui layanan otomatis.</i>
broadcast-thanks = ✅ <i>Terima kasih, sudah ditandai dibaca.</i>

broadcast-where =
    { $draft ->
        [yes] 📢 <b>Pengumuman</b>

            Ada pengumuman yang belum selesai ditulis. Silakan dilanjutkan, atau pilih wilayah untuk menulis yang baru.
       *[no] 📢 <b>Pengumuman</b>

            Untuk wilayah mana?
    }
broadcast-whom =
    📢 <b>Pengumuman</b> · { $place }

    Untuk siapa?
broadcast-groups =
    📢 <b>Pengumuman</b> · { $place }

    Untuk jabatan apa? Boleh lebih dari satu.
broadcast-group =
    { $group ->
        [heads] Kepala desa dan lurah
        [operators] Sekretaris dan operator
        [managers] Ketua dan manajer koperasi
        [assistants] Business Assistant
       *[camat] Camat
    }
broadcast-to-reporters = semua yang melapor di { $place }
broadcast-to-silent =
    { $period ->
        [none] yang belum melapor di { $place }
       *[other] yang belum melapor di { $place } ({ $period })
    }
broadcast-to-positions = { $groups } di { $place }
broadcast-write =
    { $again ->
        [yes] ✏️ <b>Ubah isi pengumuman</b>
       *[no] ✏️ <b>Isi pengumuman</b>
    }
    Untuk { $to }.

    Silakan tulis isinya dan kirim sebagai pesan di sini, paling panjang { $most } huruf. Belum ada yang terkirim; setelah ini ditampilkan dahulu untuk diperiksa.
broadcast-refused =
    { $why ->
        [empty] ⚠️ Isinya masih kosong. Mohon ditulis lagi.
        [not-text] ⚠️ Mohon maaf, pengumuman hanya dapat berupa tulisan.
        [too-long] ⚠️ Tulisan itu lebih dari { $most } huruf. Mohon dipersingkat, lalu dikirim lagi.
        [typed] ⚠️ Untuk mengganti isinya, mohon tekan <b>Ubah isi</b> dahulu. Belum ada yang berubah.
        [changed] ⚠️ Ada yang berubah sejak tombol itu ditampilkan. Belum ada yang terkirim; mohon diperiksa lagi.
        [nobody] ⚠️ Belum ada penerima yang terdaftar. Belum ada yang terkirim.
        [past] ⚠️ Waktu itu sudah lewat. Mohon pilih waktu lain.
       *[too-far] ⚠️ Waktu itu terlalu jauh, paling lama 90 hari lagi. Mohon pilih waktu lain.
    }
broadcast-preview =
    { $planned ->
        [true] 🕗 <b>Terjadwal.</b> Beginilah yang akan diterima:
       *[false] 👁 <b>Mohon diperiksa.</b> Beginilah yang akan diterima:
    }
broadcast-preview-button = <i>[ ✅ Sudah dibaca ]</i>
broadcast-people =
    { $count ->
        [0] 👥 Belum ada penerima yang terdaftar: { $to }.
       *[other] 👥 <b>{ $people } orang</b>: { $to }.
    }
broadcast-unreachable = ⚠️ { $people } orang di antaranya tidak dapat dihubungi, karena memblokir atau meninggalkan bot.
broadcast-minutes = ⏱ Selesai terkirim dalam ±{ $minutes } menit.
broadcast-planned = 🕗 Dikirim { $at }.
broadcast-waits = 🌙 Di luar jam kerja pesan menunggu: pengiriman mulai { $at }.
broadcast-when = 🕗 Kapan dikirim? Silakan pilih, atau tulis hari dan jamnya, contoh: <i>Kamis jam 9 pagi</i> atau <i>{ $example } 08.00</i>.
broadcast-when-which = 🕗 Yang mana yang dimaksud?
broadcast-when-refused =
    { $why ->
        [past] ⚠️ Waktu itu sudah lewat. Mohon pilih waktu lain.
        [too-far] ⚠️ Waktu itu terlalu jauh, paling lama 90 hari lagi. Mohon pilih waktu lain.
       *[unreadable] ⚠️ Mohon maaf, waktu itu belum dapat kami baca. Mohon ditulis hari dan jamnya.
    }
broadcast-discarded = Pengumuman dibatalkan. Tidak ada yang terkirim.

broadcast-sent =
    { $state ->
        [stopped] ⛔ <b>Pengumuman dihentikan</b>
        [dropped] ⛔ <b>Pengumuman tidak dikirim</b>
       *[started] 📤 <b>Pengumuman dikirim</b>
    }
    { $at }
    Untuk { $to }

    <i>{ $text }</i>
    {""}
broadcast-progress =
    { $what ->
        [sent] ✅ Terkirim: <b>{ $count }</b> dari { $all }
        [planned] ⏳ Menunggu: { $count }
        [skipped] ▫️ Tidak dikirim: { $count }
        [failed] ⚠️ Gagal: { $count }
        [uncertain] ❔ Belum pasti sampai: { $count }
       *[read] 👁 Sudah dibaca: <b>{ $count }</b> dari { $all }
    }
broadcast-stop = ⛔ { $count } orang belum dikirimi. Batalkan untuk mereka? Yang sudah terkirim tidak dapat ditarik, dan yang dibatalkan tidak dapat dilanjutkan.
broadcast-unread =
    { $count ->
        [0] ✅ Semua sudah membaca.
       *[other] 👀 <b>{ $count } orang belum menandai “Sudah dibaca”</b>
    }
broadcast-unread-one =
    • { $name }, { $position }{ $sent ->
        [true] {""}
       *[false] {" "}<i>(belum terkirim)</i>
    }
broadcast-list = 🗂 <b>Pengumuman saya</b>, yang terbaru di atas.
broadcast-list-empty = 🗂 Belum ada pengumuman.
