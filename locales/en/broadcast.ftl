# Announcements: those who write them, those who get them, and how far they have come.

button-announce = 📢 Announcement
button-announcements = 🗂 List
button-announce-continue = ✏️ Go on with the draft
button-announce-whole = All of { $place }
button-announce-reporters = 👥 Everybody who reports
button-announce-silent = ⏰ Not reported: { $period }
button-announce-groups = ☑️ Certain positions
button-announce-on = ➡️ Continue
button-announce-send = 📤 Send now
button-announce-when = 🕗 Schedule
button-announce-when-again = 🕗 Change the time
button-announce-unschedule = ↩️ Unschedule
button-announce-text = ✏️ Change text
button-announce-receipt = Ask for “I have read it”
button-announce-whom = 👥 Change readers
button-announce-discard = 🗑 Discard
button-announce-tomorrow = Tomorrow, { $at }
button-announce-monday = Monday, { $at }
button-announce-refresh = 🔄 Refresh
button-announce-unread = 👀 Who has not read it
button-announce-stop = ⛔ Cancel the rest
button-announce-stop-yes = ⛔ Yes, cancel the rest
button-have-read = ✅ I have read it
button-announcement =
    { $state ->
        [draft] ✏️ { $at } · { $text }
        [scheduled] 🕗 { $at } · { $text }
        [started] 📤 { $at } · { $text }
       *[other] ⛔ { $at } · { $text }
    }

broadcast-head =
    📢 <b>Announcement</b>
    From { $name }, { $position }
broadcast-office = { $position }, { $above }
broadcast-automatic = <i>This message was sent through an automatic service.</i>
broadcast-thanks = ✅ <i>Thank you, it is marked as read.</i>

broadcast-where =
    { $draft ->
        [yes] 📢 <b>Announcement</b>

            There is one that you have not finished. Please go on with it, or choose an area to write a new one.
       *[no] 📢 <b>Announcement</b>

            For which area?
    }
broadcast-whom =
    📢 <b>Announcement</b> · { $place }

    For whom?
broadcast-groups =
    📢 <b>Announcement</b> · { $place }

    For which positions? You may choose several.
broadcast-group =
    { $group ->
        [heads] Village heads
        [operators] Secretaries and operators
        [managers] Heads and managers of cooperatives
        [assistants] Business Assistants
       *[camat] Camat
    }
broadcast-to-reporters = everybody who reports in { $place }
broadcast-to-silent =
    { $period ->
        [none] those who have not reported in { $place }
       *[other] those who have not reported in { $place } ({ $period })
    }
broadcast-to-positions = { $groups } in { $place }
broadcast-write =
    { $again ->
        [yes] ✏️ <b>Change the text</b>
       *[no] ✏️ <b>Text of the announcement</b>
    }
    For { $to }.

    Please write it and send it here as a message of at most { $most } characters. Nothing is sent yet; you see it first.
broadcast-refused =
    { $why ->
        [empty] ⚠️ There is no text in it. Please write it again.
        [not-text] ⚠️ Sorry, an announcement can only be text.
        [too-long] ⚠️ That text has more than { $most } characters. Please shorten it and send it again.
        [typed] ⚠️ To replace the text, please press <b>Change text</b> first. Nothing has changed.
        [changed] ⚠️ Something has changed since that button was shown. Nothing was sent; please look again.
        [nobody] ⚠️ Nobody is registered there yet. Nothing was sent.
        [past] ⚠️ That time is over. Please choose another.
       *[too-far] ⚠️ That is too far ahead, 90 days at most. Please choose another time.
    }
broadcast-preview =
    { $planned ->
        [true] 🕗 <b>Scheduled.</b> This is what they will get:
       *[false] 👁 <b>Please check.</b> This is what they will get:
    }
broadcast-preview-button = <i>[ ✅ I have read it ]</i>
broadcast-people =
    { $count ->
        [0] 👥 Nobody is registered yet: { $to }.
        [one] 👥 <b>{ $people } person</b>: { $to }.
       *[other] 👥 <b>{ $people } people</b>: { $to }.
    }
broadcast-unreachable = ⚠️ { $people } of them cannot be reached, because they have blocked or left the bot.
broadcast-minutes = ⏱ Sent to all within about { $minutes } min.
broadcast-planned = 🕗 Leaves { $at }.
broadcast-waits = 🌙 Outside office hours messages wait: sending starts { $at }.
broadcast-when = 🕗 When shall it be sent? Please choose, or write day and hour, like <i>Kamis jam 9 pagi</i> or <i>{ $example } 08.00</i>.
broadcast-when-which = 🕗 Which one do you mean?
broadcast-when-refused =
    { $why ->
        [past] ⚠️ That time is over. Please choose another.
        [too-far] ⚠️ That is too far ahead, 90 days at most. Please choose another time.
       *[unreadable] ⚠️ Sorry, we could not read that. Please write day and hour.
    }
broadcast-discarded = The announcement was discarded. Nothing was sent.

broadcast-sent =
    { $state ->
        [stopped] ⛔ <b>Announcement stopped</b>
        [dropped] ⛔ <b>Announcement not sent</b>
       *[started] 📤 <b>Announcement sent</b>
    }
    { $at }
    For { $to }

    <i>{ $text }</i>
    {""}
broadcast-progress =
    { $what ->
        [sent] ✅ Sent: <b>{ $count }</b> of { $all }
        [planned] ⏳ Waiting: { $count }
        [skipped] ▫️ Not sent: { $count }
        [failed] ⚠️ Failed: { $count }
        [uncertain] ❔ Not sure to have arrived: { $count }
       *[read] 👁 Read: <b>{ $count }</b> of { $all }
    }
broadcast-stop = ⛔ { $count } people have not got it yet. Cancel it for them? What was sent cannot be taken back, and what is cancelled cannot be gone on with.
broadcast-unread =
    { $count ->
        [0] ✅ Everybody has read it.
       *[other] 👀 <b>{ $count } have not marked it as read</b>
    }
broadcast-unread-one =
    • { $name }, { $position }{ $sent ->
        [true] {""}
       *[false] {" "}<i>(not sent yet)</i>
    }
broadcast-list = 🗂 <b>My announcements</b>, newest first.
broadcast-list-empty = 🗂 No announcements yet.
