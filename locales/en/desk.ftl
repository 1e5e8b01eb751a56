# The desk of assistants, camat and Dinas: who is silent, what was done and what can be done.

button-silent =
    { $count ->
        [0] 📋 Not reported
       *[other] 📋 Not reported ({ $count })
    }
button-silent-list = 📋 List
button-contact = ☎️ Contact
button-deputy = 👤 Appoint a deputy
button-trace = 🧭 History

silent-nobody = ✅ All reports that are due have come in or were let off. Thank you for looking after them.
silent-which-period = 📋 <b>Not reported.</b> Please choose which report.
silent-heading =
    📋 <b>Not reported: { $period }</b>
    { $silent } missing{ $overdue ->
        [0] {""}
       *[other] , { $overdue } of them past the deadline
    }.
silent-place = { $place }
silent-choose-part = Please choose the area.
silent-choose-unit = Please choose one to see how things stand and what can be done.
silent-unit = • { $place }: { $lateness }
silent-lateness =
    { $state ->
        [late] { $days ->
            [one] { $days } day late
           *[other] { $days } days late
        }
        [today] due today
       *[waiting] due { $due }
    }

unit-heading = <b>{ $place }</b> · { $period }
unit-silent =
    Not reported{ $state ->
        [waiting] {""}
       *[other] , { $lateness }
    }. Due { $due }.{ $begun ->
        [true] {" "}It has been begun.
       *[false] {""}
    }
unit-locked = Not reported. It was due { $due }, and the period is closed.
unit-reported = ✅ Reported { $at }. Number: <code>{ $number }</code>
unit-exempted = 🕊 Let off: { $reason } ({ $by }).
unit-by-office = Dinas
unit-last =
    Last report: { $period }, received { $at }{ $late ->
        [true] {" "}(late)
       *[false] {""}
    }.
unit-no-last = No report before this one.
unit-request = 🔓 { $name } asks for it to be opened again. Reason: { $reason }.
unit-people = <b>Responsible</b>
unit-person =
    • { $name }, { $deputy ->
        [true] Deputy { $role }
       *[false] { $role }
    }: { $reach ->
        [reachable] can be reached
        [blocked] cannot be written to (the bot is blocked or the account inactive)
        [gone] the Telegram account is gone
        [away] on leave, back { $until }
       *[not-agreed] has not agreed to the data notice
    }
unit-nobody = <b>Nobody responsible is registered yet.</b> A deputy can be appointed with the button below.
unit-done =
    <b>Done so far</b>
    { $reminders ->
        [one] { $reminders } reminder
       *[other] { $reminders } reminders
    } sent; last message { $at }.
unit-told = • { $position } { $name } was told, { $at }
unit-nothing-done = No reminder has been sent for this report yet.

unit-contact-heading = ☎️ <b>Contact { $place }</b>
unit-contact = <b>{ $name }</b>, { $position }
unit-phone = Phone: { $phone }
unit-chat = <a href="tg://user?id={ $id }">Open the Telegram chat</a>
unit-no-contact = There is no number or account that we could show.
unit-nobody-to-contact = Sorry, nobody who can be contacted is registered for this place yet. Please appoint a deputy and pass the link on.

unit-deputy-made =
    👤 <b>Link for { $position }</b>
    Please pass it on to the person appointed. For one person, valid until { $until }.

    { $link }

    Once it has been opened and agreed to, they can fill in the report and get the reminders too.
reason =
    { $reason ->
        [ill] Illness
        [disaster] Disaster
        [no-signal] No signal
        [new-in-office] New in office
        [unit-closed] No longer active
       *[other] Other
    }

# Reach.

button-reinvite = ✉️ { $place }
reach-everybody = ✅ Every cooperative in your area has somebody responsible who can be written to.
reach-heading = 📡 <b>Cooperatives that are not reached: { $total }</b>
reach-count =
    { $reason ->
        [never] • never invited: { $count }
        [invited] • invited, not come in yet: { $count }
        [left] • the one responsible has left office: { $count }
        [blocked] • blocked or never started the bot: { $count }
        [gone] • Telegram account is gone: { $count }
       *[away] • on leave without a stand-in: { $count }
    }
reach-unit =
    • { $place }: { $reason ->
        [never] never invited
        [invited] invited, not come in yet
        [left] no successor yet
        [blocked] blocked the bot
        [gone] account is gone
       *[away] on leave without a stand-in
    }
reach-choose = Tap a place to make a new invitation link.
reach-invited =
    ✉️ Please pass this message on:

    Dear { $position }, please open this link on the phone you use Telegram on and tap Agree, so that the report of the Koperasi Merah Putih can be given.
    { $link }
    For one person, valid until { $until }.

# History.

trace-heading = 🧭 <b>History of { $place }</b>
trace-nothing = There has been no period for this place yet.
trace-period = <b>{ $period }</b>: opened { $opens }, due { $due }.
trace-earlier = … and { $count } before these
trace-told =
    • { $at } { $kind ->
        [ladder] message { $step } to
       *[reminder] reminder { $step } to
    } { $name } ({ $role }): { $state ->
        [planned] waiting
        [sending] being sent
        [sent] sent
        [skipped] skipped: { $reason }
        [failed] failed: { $reason }
       *[uncertain] it is not certain whether it arrived
    }
trace-step =
    { $step ->
        [draft-] about a draft
       *[snooze-] put off
    }
trace-reason =
    { $reason ->
        [reported] the report was in
        [exempted] let off
        [overtaken] there is a newer message
        [locked] the period is closed
        [left-office] no longer in office
        [on-leave] on leave
        [unreachable] cannot be written to
        [blocked] blocked the bot
        [deactivated] account is inactive
        [never-started] never started the bot
        [cancelled] replaced or cancelled
        [stale] no longer of use
       *[other] another reason
    }
trace-change =
    • { $at } { $action ->
        [extend] deadline put off by working days: { $days }, until { $until }
        [exempt] let off ({ $reason })
        [lift] no longer let off
        [reopen-ask] asked to be opened again ({ $reason })
        [reopen-grant] opened again, days: { $days }, until { $until }
        [reopen-refuse] not opened again
        [appoint] link for a deputy { $role } made
        [holiday-add] day off added: { $day } ({ $name })
        [holiday-cancel] day off cancelled: { $day } ({ $name })
        [holiday-restore] day off put back as it was: { $day } ({ $name })
       *[other] { $action }
    }, by { $by }
trace-no-report = No report yet.
trace-found =
    { $count ->
        [0] There is no place called “{ $text }” in your area. Please check the spelling, for example: /jejak Jemaras
       *[other] Several places match “{ $text }”. Please choose.
    }
trace-hint = Please write the name of the village, for example: /jejak Jemaras
