# Extensions, exemptions, and periods opened again.

notice-decision =
    { $notice ->
        [extended] ⏳ The deadline of the report for { $period } of { $place } was put off until { $due }. Please send it before then.
        [exempted] 🕊 { $place } was let off the report for { $period }. Reason: { $reason }. There is nothing you need to do.
        [exemption-lifted] ↩️ { $place } is no longer let off the report for { $period }. It is due { $due }. Please send it.
        [reopening-asked] 🔓 { $name } asks for the report for { $period } of { $place } to be opened again. Reason: { $reason }.
        [reopening-granted] 🔓 The report for { $period } of { $place } is open again until { $locks }. It will count as late.
       *[reopening-refused] We are sorry: the report for { $period } of { $place } cannot be opened again for now. For an explanation please contact the Dinas.
    }
notice-deputy = 👤 { $name } is now registered as { $position } and can fill in the report and get its reminders too. If this is a mistake, please contact the camat or the Dinas.

# More time and letting off, from the card of a place.

button-extend = ⏳ Give more time
button-days =
    { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
button-exempt = 🕊 Let off
button-exempt-yes = ✅ Yes, let them off
button-lift = ↩️ Undo letting off

extend-ask =
    ⏳ <b>More time for { $place }</b>
    The report for { $period } is due { $due } now.
extend-choice =
    { $days ->
        [one] • { $days } working day: until { $until }
       *[other] • { $days } working days: until { $until }
    }
extend-choose = How long?
exempt-ask =
    🕊 <b>Let { $place } off the report for { $period }</b>
    It still counts, but is no longer reminded and not called silent.

    For what reason?
exempt-confirm =
    🕊 <b>{ $place }</b> will be let off the report for { $period }. Reason: <b>{ $reason }</b>. This is recorded with your name and can be undone.

    Is that right?
grant-done =
    { $what ->
        [extended] ⏳ Done: { $days ->
            [one] { $days } working day more
           *[other] { $days } working days more
        }, due <b>{ $due }</b>.
        [exempted] 🕊 Done: this place is let off the report below.
       *[lifted] ↩️ Done: it is no longer let off. The report is due { $due }.
    }
grant-told =
    { $told ->
        [true] Whoever is responsible is told automatically.
       *[false] Nobody responsible can be written to yet; please tell them yourself.
    }
grant-not-done =
    { $why ->
        [too-far] Sorry, a deadline can be put off until { $days } days after the usual one at most. Nothing was changed.
        [closed] The period is closed, so its deadline cannot be put off any more. Whoever reports can ask for it to be opened again from Home.
       *[unchanged] Nothing was changed again: things are not as on that card any more. This is how they are now.
    }

# Asking for a closed period to be opened again, and the answer.

button-reopen = 🔓 Ask to open it again
button-reopen-waiting = 🔓 Requests ({ $count })
button-reopen-grant =
    { $days ->
        [one] Give { $days } day
       *[other] Give { $days } days
    }
button-reopen-refuse = Refuse

reopen-pending = ⏳ You have asked for it to be opened again. We will tell you the answer here.
reopen-more =
    { $count ->
        [one] And { $count } more report that is closed.
       *[other] And { $count } more reports that are closed.
    }
reopen-which = 🔓 <b>Ask to open a report again.</b> Please choose which one.
reopen-why =
    🔓 <b>Ask to open the report for { $period } again</b>
    { $place }

    What was in the way? Please choose, or write it in your own words.
reopen-unclear = Sorry, we could not read a reason. Please write a few words.
reopen-asked =
    { $at ->
        [asked] ✅ Thank you. Your request to open the report for { $period } of { $place } again is saved.
       *[asked-before] ⏳ The report for { $period } of { $place } has been asked for and still waits for an answer.
    }
reopen-office =
    { $known ->
        [yes] It goes to the Dinas Koperasi, { $office }. We will tell you the answer here; you need not ask again.
       *[no] Nobody of the Dinas is registered with us to decide. Please contact the Dinas Koperasi directly.
    }
reopen-not-needed = The report for { $period } of { $place } does not need to be opened again: it can still be filled in, has been received, or was let off.
reopen-waiting = 🔓 <b>Requests to open again.</b> Please choose a place to decide.
reopen-waiting-line = • <b>{ $place }</b>, { $period }: { $reason } ({ $name })
reopen-none-waiting = ✅ No request waits for an answer.
reopen-decided =
    { $at ->
        [granted] 🔓 Done: the report for { $period } of { $place } is open again until <b>{ $until }</b>. It closes by itself after that. Whoever asked is told automatically.
        [refused] Done: the report for { $period } of { $place } is not opened again. Whoever asked is told automatically.
        [reported] ✅ The report for { $period } of { $place } came in { $reported }, so there is nothing to decide.
       *[exempted] 🕊 { $place } was let off the report for { $period }, so there is nothing to decide.
    }
reopen-decided-before =
    { $granted ->
        [true] { $by } has granted this already: the report for { $period } of { $place } is open again until { $until }.
       *[false] { $by } has answered this already: the report for { $period } of { $place } is not opened again.
    } That decision stands.
