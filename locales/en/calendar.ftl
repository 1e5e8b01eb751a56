# Days off: the list, adding and cancelling one, and what that does to deadlines.

button-days-off = 📅 Days off
button-day-off-add = ➕ Add a day off
button-day-off =
    { $act ->
        [restore] ↩️ Take back { $day }
       *[cancel] ✖️ Cancel { $day }
    }
button-day-off-sure = ✅ Yes, change it

days-off =
    📅 <b>Days off</b>
    A deadline that falls on one of them moves by its program's rule.
days-off-none = No days off are known yet.
day-off-line =
    • { $day }: { $name }{ $state ->
        [added] {" "}(added)
        [cancelled] {" "}(cancelled, a working day)
       *[decreed] {""}
    }
day-off-ask-day = Which day is off? Please type it, for example <i>{ $example }</i>.
day-off-ask-name = What is <b>{ $day }</b> for? Please type its name, for example <i>Election</i>.
day-off-refused = Sorry, we could not read that day, or it has passed.
day-off-confirm =
    { $act ->
        [restore] Make <b>{ $day }</b> ({ $name }) again what was decreed?
       *[cancel] Cancel the day off <b>{ $day }</b> ({ $name })? It becomes a working day.
    }
day-off-done =
    { $done ->
        [same] <b>{ $day }</b>: nothing has changed.
        [add] ✅ <b>{ $day }</b> ({ $name }) is a day off now.
        [restore] ✅ <b>{ $day }</b> ({ $name }) is again what was decreed.
       *[cancel] ✅ <b>{ $day }</b> ({ $name }) is a working day now.
    }
day-off-nothing-moves = No deadline moves.
day-off-moves = <b>Deadlines:</b>
day-off-moved =
    { $open ->
        [true] • { $title } { $period }{ $place ->
            [none] {""}
           *[other] {" "}({ $place })
        }: open already, stays { $from }
       *[false] • { $title } { $period }{ $place ->
            [none] {""}
           *[other] {" "}({ $place })
        }: { $from } → <b>{ $to }</b>
    }
day-off-more = And { $count } more.
