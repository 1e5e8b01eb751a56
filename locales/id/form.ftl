# Formulir di tangan pengelolanya: berkas Excel, pemeriksaan, penerbitan.

button-form = 📄 Formulir
button-form-show = ⬅️ Kembali ke formulir baru
button-form-try = 🧪 Coba dulu
button-form-publish = ✅ Terbitkan
button-form-publish-yes = ✅ Ya, terbitkan
button-form-discard = ✖️ Batal

form-which = Formulir mana yang akan diambil?
form-file =
    📄 <b>{ $title }</b>, versi { $version }, yang berlaku sekarang.

    Untuk mengubahnya: buka di Excel, ubah, simpan sebagai .xlsx, lalu kirim kembali ke chat ini. Isinya diperiksa dahulu; tidak ada yang berlaku sebelum Bapak/Ibu menerbitkannya.

form-too-large = Mohon maaf, berkas itu terlalu besar. Formulir paling besar 5 MB. Mohon hapus gambar dan lembar yang tidak diperlukan, lalu kirim lagi.
form-mistakes = 📄 Formulirnya sudah kami baca dan belum dapat dipakai: ada <b>{ $count }</b> hal yang perlu diperbaiki. Yang berlaku sekarang tidak berubah.
form-mistake = • <b>{ $place }</b>: { $gist }<i>{ $message }</i>
form-gist =
    { $kind ->
        [reference] Menunjuk pertanyaan yang tidak ada.
        [type] Jenis pertanyaan ini tidak dikenal.
        [name-twice] Nama ini dipakai dua kali.
        [name] Nama ini tidak dapat dipakai.
        [column-twice] Nama kolom di baris pertama tidak benar.
        [list] Daftar pilihannya tidak ada.
        [choice] Pilihan ini tidak ada di daftarnya.
        [yes-no] Isinya harus yes atau no.
        [column] Kolom ini tidak dikenal.
        [block] Awal dan akhir kelompok tidak cocok.
        [cell] Isi sel tidak dapat dibaca.
        [file] Berkas ini bukan Excel (.xlsx) yang dapat dibaca.
        [unsupported] Belum dapat dipakai di sini.
        [length] Terlalu panjang atau terlalu banyak.
        [missing] Belum diisi.
       *[formula] Rumusnya keliru.
    }
form-mistakes-more = Di atas hanya { $shown } yang pertama; semuanya ada di berkas yang kami kirim.
form-mistakes-next = Mohon diperbaiki di Excel, lalu kirim lagi berkasnya ke chat ini.
form-mistakes-file = perbaikan-formulir.txt
form-place-file = berkas
form-place-row = baris { $row }
form-place-column = { $place }, kolom { $column }

form-unknown =
    Formulirnya sudah kami baca dan tidak ada kesalahannya, tetapi tidak ada program yang memakai form_id <b>{ $id }</b>.

    Mohon di lembar settings, kolom form_id diisi dengan salah satu dari ini, lalu kirim lagi berkasnya:
form-known = • <code>{ $id }</code> ({ $title })

form-unchanged = ✅ Tidak ada perubahan: isi berkas itu sama dengan formulir <b>{ $title }</b> versi { $version } yang berlaku sekarang.

form-overtaken = ℹ️ Sementara itu versi lain sudah diterbitkan. Inilah perubahannya terhadap versi yang terbaru; mohon diperiksa kembali.
form-candidate = 📄 Formulir <b>{ $title }</b> sudah diperiksa, tidak ada kesalahan. Versi barunya: <b>{ $version }</b>.
form-version-given =
    { $said ->
        [false] Nomor versinya kami isikan, karena di berkas kosong.
       *[other] Nomor versinya kami ganti, karena versi { $asked } sudah pernah terbit.
    }
form-against = <b>Perubahan terhadap versi { $version }:</b>
form-retitled = 🏷 Judul: { $title }
form-added =
    ➕ Baru ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } lainnya
    }
form-gone =
    ➖ Dihapus ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } lainnya
    }
form-changed =
    ✏️ Berubah ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } lainnya
    }
form-moved =
    ↕️ Pindah tempat ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } lainnya
    }
form-indicators = 📊 Indikator: { $added } baru, { $gone } dihapus, { $changed } berubah
form-change =
    { $what ->
        [type] jenis
        [label] pertanyaan
        [words] penjelasan
        [rules] aturan
       *[choices] pilihan{ $added ->
            [0] {""}
           *[other] {" "}+{ $added }
        }{ $gone ->
            [0] {""}
           *[other] {" "}−{ $gone }
        }
    }
form-standing = Di masa pelaporan yang terbuka sekarang: <b>{ $drafts }</b> draf sedang diisi, <b>{ $reports }</b> laporan sudah masuk.
form-pictures =
    🖼 Gambar yang belum ada ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } lainnya
    }. Silakan kirim di sini sebagai file (📎 › File) dengan nama yang sama, JPG atau PNG paling besar 1 MB. Tanpa gambar pun formulirnya dapat diterbitkan.
form-picture =
    { $became ->
        [kept] ✅ Gambarnya sudah kami simpan.
        [unusable] Mohon maaf, gambar itu belum dapat dipakai. Mohon kirim JPG atau PNG, paling besar 1 MB.
       *[unasked] Mohon maaf, gambar itu tidak diminta formulir ini. Mohon kirim sebagai file dengan nama yang tertulis di kolom media::image; untuk mengganti gambar yang sudah ada, pakailah nama baru.
    }
form-next = Silakan dicoba dahulu. Belum ada yang berubah bagi pelapor. Berkas ini kami simpan 7 hari.

form-confirm = Terbitkan formulir <b>{ $title }</b> versi <b>{ $version }</b> sekarang?
form-confirm-drafts =
    { $drafts ->
        [0] • Saat ini tidak ada draf yang sedang diisi.
       *[other] • { $drafts } draf yang sedang diisi pindah ke versi ini pada langkah berikutnya. Pelapornya diberi tahu dan jawabannya ikut terbawa.
    }
form-lost =
    • Jawaban yang tidak dapat dibawa ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } lainnya
    }
form-digest =
    ⚠️ Dipakai ringkasan mingguan ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } lainnya
    }. Bila dihapus atau berganti jenis, angkanya di ringkasan menjadi 0.
form-confirm-reports =
    { $reports ->
        [0] • Belum ada laporan yang masuk di masa pelaporan ini.
       *[other] • { $reports } laporan yang sudah masuk tidak berubah.
    }
form-confirm-back = Versi yang sudah terbit tidak dapat ditarik. Untuk kembali ke versi lama, kirim lagi berkas yang lama.
form-published =
    ✅ Formulir <b>{ $title }</b> versi <b>{ $version }</b> sudah terbit dan berlaku sekarang. Terima kasih, Bapak/Ibu.

    { $drafts ->
        [0] Tidak ada draf yang sedang diisi.
       *[other] { $drafts } draf yang sedang diisi ikut pindah; pelapornya diberi tahu saat melanjutkan.
    }
form-discarded = Baik, berkas itu tidak dipakai dan sudah kami hapus. Formulir yang berlaku tidak berubah.
