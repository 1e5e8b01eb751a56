# Home and help.

home-lost =
    { $lost ->
        [button] That button is out of date. Please choose below.
       *[message] We are sorry, we did not understand that. Please choose below, or write <b>report</b> or <b>help</b>.
    }
home-greeting =
    { $part ->
        [pagi] Good morning
        [siang] Good afternoon
        [sore] Good afternoon
       *[malam] Good evening
    }, <b>{ $name }</b>.
home-duty =
    { $state ->
        [waiting] 📌 { $title } for <b>{ $period }</b>
            { $place }
            Please send it by { $due }.
        [begun] 📌 { $title } for <b>{ $period }</b>
            { $place }
            Begun and saved. Please complete it by { $due }.
        [overdue] 📌 { $title } for <b>{ $period }</b>
            { $place }
            Not received yet. It was due { $due }; it can still be sent.
        [exempted] 🕊 { $title } for <b>{ $period }</b>
            { $place }
            Let off this report. It can still be sent if that becomes possible.
        [reported] ✅ { $title } for <b>{ $period }</b>
            { $place }
            Received { $at }. Number: <code>{ $number }</code>
        [reported-late] ✅ { $title } for <b>{ $period }</b>
            { $place }
            Received { $at }. Number: <code>{ $number }</code>
       *[missed] 🔒 { $title } for <b>{ $period }</b>
            { $place }
            Reporting for it is closed.
    }
home-nothing-owed = There is nothing to report at the moment. As soon as there is something, a reminder comes before the deadline.
home-no-duties = You have no report to fill in. Summaries come here or to the group on schedule.
home-stranger =
    Welcome to <b>Kentongan</b>, the reporting service of the Koperasi Merah Putih.

    This Telegram account is not registered. Registration takes an invitation link from the Dinas Koperasi. Please ask the Dinas or the camat for it, then tap it on this phone.
home-former =
    You hold no position at the moment, so there is no report to fill in.

    If you are still in office, please ask the Dinas or the camat for a new invitation link.
help =
    <b>How it works</b>
    • Write <b>report</b> or tap <b>Fill in the report</b>. Questions come one by one; it takes about 3 minutes.
    • Every answer is saved at once. A lost signal or an empty battery loses nothing; go on whenever you like.
    • Write figures as you always do: <i>2,5 juta</i>, <i>500 rb</i>, <i>nihil</i>, <i>belum</i>.
    • If a button does not work, write: <b>back</b>, <b>skip</b>, <b>same</b>, <b>save</b>, <b>send</b>.
    • Nothing to tell this time? Choose <b>NIHIL</b>.

    <b>Would you like to talk to someone?</b> Please contact your Business Assistant or the Dinas Koperasi.
help-commands = <b>Commands for what you do</b>
help-command = /{ $command }: { $does }
