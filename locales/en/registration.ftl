# First contact: invitation, data notice, phone number.

register-greeting =
    { $part ->
        [pagi] Good morning
        [siang] Good afternoon
        [sore] Good afternoon
       *[malam] Good evening
    }. This is <b>Kentongan</b>, an automatic service of the Dinas Koperasi, UKM, Perindustrian dan Perdagangan.
register-offer =
    You are invited to { $purpose ->
        [report] report on
        [digest] receive the weekly digest of
       *[other] follow
    } the Koperasi Merah Putih as:
    <b>{ $position }</b>
notice =
    <b>Privacy notice</b>
    • <b>Controller:</b> the kabupaten's Dinas Koperasi, UKM, Perindustrian dan Perdagangan.
    • <b>What is kept:</b> name, position and Telegram id. A phone number only if you wish. Citizen numbers (NIK, KK) and bank account numbers are never asked for.
    • <b>Purpose:</b> progress reports of cooperatives, reminders and summaries.
    • <b>Who can read reports:</b> the Dinas, the camat and the bupati's office, each for their own area.
    • <b>Who can see your name, Telegram account and phone number:</b> the Business Assistant, the PMO, the camat and the Dinas of your area, to reach you when a report is missing.
    • <b>Transport:</b> messages pass through Telegram's servers abroad.
    • <b>How long:</b> while you hold the position and at most 30 days after; the cooperative's reports are kept for 5 years as records of the Dinas.
    • <b>Your rights:</b> a copy, correction, an end to it or erasure, through the Dinas; answered within 3×24 hours (Law 27/2022).
notice-renewed = Our privacy notice has changed. Please read it once more.
register-welcome =
    Thank you. You are registered as:
    <b>{ $position }</b>

    { $purpose ->
        [report] There are no commands to remember: just tap the buttons, or write <b>lapor</b> at any time.
        [digest] The weekly digest comes here every Monday morning. There is nothing to fill in.
        [room] To show the scoreboard in a group, tap the button or write <b>group</b> at any time.
       *[follow] There is nothing to fill in. Write <b>menu</b> at any time to come back here.
    }
phone-ask = A phone number helps the Dinas to reach you when Telegram does not work. It is optional. Please tap a button below.
phone-share = 📱 Share my number
phone-decline = No, thank you
phone-saved = ✅ Thank you, your phone number is kept.
phone-declined = All right, without a phone number.
