# Leave: from when, until when, who stands in.

button-leave = 🌴 Leave
button-leave-today = From today
button-leave-tomorrow = From tomorrow
button-leave-span =
    { $days ->
        [7] 1 week
        [14] 2 weeks
       *[other] { $days } days
    }
button-stand-in = { $name } ({ $role })
button-stand-in-invite = ✉️ Invite a new stand-in
button-stand-in-none = Without a stand-in
button-leave-over = ✅ I am back
button-leave-cancel = ↩️ Cancel the leave

leave-from =
    🌴 <b>Leave</b>
    While you are away reminders do not go to you, but to your stand-in if there is one.

    From when? Please choose, or write the day, such as <i>{ $example }</i>.
leave-until =
    🌴 <b>Leave from { $from }</b>

    For how long? Please choose, or write the last day away, such as <i>{ $example }</i>.
leave-stand-in =
    🌴 <b>Leave { $days ->
        [one] { $from }
       *[many] { $from } to { $last }
    }</b>

    { $candidates ->
        [0] Nobody else is registered at your place yet. A stand-in can be invited by a link.
       *[other] Who stands in for you? A stand-in can fill in reports and gets the reminders while you are away.
    }
leave-stands =
    🌴 You { $state ->
        [running] are <b>on leave
       *[to-come] will be <b>on leave
    } { $days ->
        [one] { $from }
       *[many] { $from } to { $last }
    }</b>.
    { $has ->
        [yes] Stand-in: <b>{ $standIn }</b>. Reminders go to the stand-in.
       *[no] Without a registered stand-in. No reminders are sent to you while you are away.
    }
leave-pass-on = Please pass this link on to your stand-in. It is for one person; what it allows ends by itself with your leave.
leave-invitation =
    <b>{ $position }</b>
    { $link }
    Valid until { $until }.
leave-over = ✅ Thank you, your leave has ended. Reminders come here again, and your stand-in's task is done.
leave-refused =
    { $why ->
        [past] That day has passed. Please choose today or later.
        [backwards] The last day away is before the first. Please check.
        [too-long] Leave is recorded for three months from now at most. For longer, please ask the Dinas to invite a deputy or a successor.
       *[unreadable] Sorry, we could not read that day. For example: <i>{ $example }</i> or <i>{ $digits }</i>.
    }
notice-stand-in =
    { $notice ->
        [stand-in] 🌴 { $name } is on leave and has named you as stand-in, { $from } to { $last }. Until then you can fill in the reports and get the reminders.
       *[stand-in-over] ✅ { $name } is back. Your task as stand-in ({ $from } to { $last }) is done. Thank you.
    }
notice-position = • { $position }
