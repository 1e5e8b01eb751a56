# Status: what is to be reported, and when to be reminded again.

# Later.

snooze-set =
    { $open ->
        [0] ⏰ All right. There is nothing to remind you of at the moment.
       *[other] ⏰ All right. The reminder comes back <b>{ $at }</b>, only for what is not reported by then.
    }
snooze-past = 15:00 today has passed. Please choose another time.

status-heading = 📊 <b>How your reports stand</b>
status-nothing = There is no report to give at the moment.
status-duty =
    <b>{ $title } { $period }</b>
    { $place }
status-state =
    { $state ->
        [waiting] 📌 Not given yet. Due { $due } ({ $left }).
        [overdue] ⚠️ Not received yet. It was due { $due } ({ $left }); it can still be given until { $locks }.
        [reported] ✅ Received { $at }, in time. Number: <code>{ $number }</code>
        [reported-late] ✅ Received { $at }, late. Number: <code>{ $number }</code>
        [exempted] 🕊 Let off this report: { $reason }.
       *[missed] 🔒 Closed, not reported.
    }
status-days =
    { $when ->
        [left] { $days ->
            [one] { $days } day left
           *[other] { $days } days left
        }
        [today] today
       *[past] { $days ->
            [one] { $days } day ago
           *[other] { $days } days ago
        }
    }
status-put-off = ⏳ This deadline has been put off for you.
status-at-question = ▶️ Filled in up to step { $number } of { $of }.
status-at-review =
    { $missing ->
        [0] ▶️ Complete; it only has to be checked and sent.
       *[other] ▶️ At the end, { $missing } answers are missing.
    }
status-taken = ✍️ { $name } is filling it in.
status-area = <b>Your area</b>
status-silent =
    • { $period }: { $silent } not reported{ $overdue ->
        [0] {""}
       *[other] , { $overdue } past the deadline
    }
status-nobody-silent = ✅ Nobody in your area is missing.
