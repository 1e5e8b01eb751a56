# Buttons and names used in many places.

button-home = 🏠 Home
button-help = ❓ Help
button-language = 🌐 Language
button-back = ⬅️ Back
button-agree = ✅ Agree and continue
button-phone = 📱 Add a phone number (optional)
button-room = 👥 Connect a group
button-report = 📝 Fill in the report
button-report-of = 📝 { $unit }
button-continue = ▶️ Continue the report
button-continue-of = ▶️ { $unit }
button-snooze =
    { $until ->
        [hour] ⏰ 1 hour
        [afternoon] ⏰ This afternoon
       *[tomorrow] ⏰ Tomorrow
    }
button-silent-unit = 📍 { $place }
button-silent-all = 📋 See all

place-village =
    { $kind ->
        [kelurahan] Kelurahan
       *[desa] Desa
    } { $name }, Kec. { $kecamatan }
place-above =
    { $kind ->
        [provinsi] { $name } province
        [kabupaten] Kabupaten { $name }
        [kecamatan] Kecamatan { $name }
       *[other] { $name }
    }
unit-kind =
    { $kind ->
        [koperasi] cooperatives
        [desa] villages
        [kelurahan] kelurahan
        [kecamatan] kecamatan
        [kabupaten] kabupaten
       *[provinsi] provinces
    }
place-short = { $name }, Kec. { $kecamatan }
place-position =
    { $deputy ->
        [true] Deputy { $title } { $place }
       *[false] { $title } { $place }
    }

role =
    { $role ->
        [kepala_desa] Kepala Desa
        [pj_kepala_desa] Acting Kepala Desa
        [lurah] Lurah
        [sekdes] Secretary
        [operator] Operator
        [ketua] Cooperative Chair
        [manajer] Cooperative Manager
        [business_assistant] Business Assistant
        [pmo] PMO
        [camat] Camat
        [dinas] Dinas Koperasi officer
        [bupati_office] Bupati's office
       *[admin] Admin
    }

language-id = Bahasa Indonesia
language-en = English
language-ask = Silakan pilih bahasa. / Please choose a language.

trouble-bug =
    We are sorry, something went wrong on our side. The answers you have given are kept.
    Please try again. If it happens once more, please tell the Dinas this code: <code>{ $id }</code>.

flood-calm = We are sorry, too much came in at once, and some of it we could not read. Please wait a moment and then go on. The answers you have given are kept.

command-lapor = Fill in a report
command-status = What is to be reported
command-cuti = Leave and stand-in
command-belum = Who has not reported
command-jejak = What was done about a village, as in /jejak Jemaras
command-jangkauan = Whom no message reaches
command-umumkan = Write an announcement
command-pengumuman = Announcements written so far
command-libur = Days off and deadlines
command-formulir = The form as an Excel file
command-grup = Connect a group
command-latihan = Practice, nothing is kept
command-bantuan = How it works
command-bahasa = Change language
command-hubungkan = Connect the group with a code
bot-description = Kentongan, the reporting service of the Koperasi Merah Putih. Tap Start to report; registration takes an invitation link from the Dinas.

period-weeks =
    { $of ->
        [fortnightly] Fortnight { $days }
       *[weekly] Week { $days }
    }
period-quarter = Quarter { $number } { $year }
period-half = Semester { $number } { $year }
period-year =
    { $of ->
        [book] Book year { $year }
        [budget] Budget year { $year }
       *[calendar] Year { $year }
    }
