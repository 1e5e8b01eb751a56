# Status: what is to be reported, and when to be reminded again.

# Later.

snooze-set =
    { $open ->
        [0] ⏰ All right. There is nothing to remind you of at the moment.
       *[other] ⏰ All right. The reminder comes back <b>{ $at }</b>, only for what is not reported by then.
    }
snooze-past = 15:00 today has passed. Please choose another time.
