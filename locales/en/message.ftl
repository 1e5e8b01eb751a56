# What the bot sends unasked: reminders and the weekly digest.

reminder =
    { $moment ->
        [opened] Dear { $addressee }, the { $report } for <b>{ $period }</b> can now be filled in; it is due <b>{ $due }</b>. It takes about 3 minutes.
        [before] Dear { $addressee }, please send the { $report } for <b>{ $period }</b> by <b>{ $due }</b>. It takes about 3 minutes.
        [today] Dear { $addressee }, a kind reminder: the { $report } for <b>{ $period }</b> is due today, <b>{ $due }</b>. It takes about 3 minutes.
        [draft] Dear { $addressee }, your { $report } for <b>{ $period }</b> is kept and not sent yet.{ $of ->
            [0] {""}
           *[other] {" "}{ $filled } of { $of } questions are answered.
        } Please go on from the last question; it is due <b>{ $due }</b>.
        [reopened] Dear { $addressee }, the { $report } for <b>{ $period }</b> is open again until <b>{ $until }</b>, and we have not received it. Please send it before it closes. It takes about 3 minutes.
       *[past] Dear { $addressee }, we have not received the { $report } for <b>{ $period }</b>. It was due { $due } and can still be sent. If you need help, your Business Assistant is ready.
    }
reminder-put-off = This deadline has been put off for you.
reminder-several = Dear { $addressee }, please complete these reports:
reminder-line =
    { $moment ->
        [opened] • { $title } for { $period }, { $place }: open now, due <b>{ $due }</b>
        [before] • { $title } for { $period }, { $place }: due <b>{ $due }</b>
        [today] • { $title } for { $period }, { $place }: due today, <b>{ $due }</b>
        [draft] • { $title } for { $period }, { $place }: kept{ $of ->
            [0] {""}
           *[other] {" "}({ $filled } of { $of })
        }, not sent yet; due <b>{ $due }</b>
        [reopened] • { $title } for { $period }, { $place }: open again until <b>{ $until }</b>
       *[past] • { $title } for { $period }, { $place }: not received, it was due { $due }
    }
reminder-more = And { $count } more: /lapor
reminder-unit =
    • { $place }{ $of ->
        [0] {""}
       *[other] {" "}({ $filled } of { $of } filled in)
    }
reminder-automatic = <i>An automatic message from the Dinas Koperasi.</i>
message-repeated = <i>Sent again because the first time the connection broke; please ignore it if you have it already.</i>

ladder-head = Dear { $addressee }, we have not received { $count } reports so far. Please help to find out what stands in the way.
ladder-kecamatan = <b>Kec. { $kecamatan }</b>
ladder-unit =
    • <b>{ $place }</b>, for { $period }: { $late ->
        [true] { $days } days overdue
       *[false] due { $due }
    }; { $last ->
        [none] never reported before
       *[other] last report { $last }
    }; { $name ->
        [none] nobody responsible is registered
       *[other] { $role } { $name }
    }
ladder-more = And { $count } more.
ladder-foot = If something stands in the way, such as illness, a disaster or no signal, please choose the village.

digest-head =
    Dear { $leader ->
        [bupati] Bupati
        [wali-kota] Mayor
        [gubernur] Governor
       *[other] { $addressee }
    }, the summary of the { $report } this week.
    <b>{ $place } · { $period }</b>
digest-reports =
    📌 Reports received: <b>{ $reported } of { $total }</b> ({ $percent }%){ $trend ->
        [none] {""}
        [same] , as many as last week
        [up] , { $by } more than last week
       *[down] , { $by } fewer than last week
    }
digest-exempted = 🕊 Let off: { $exempted }, still counted in the { $total } · not received: { $missing }
digest-business =
    Operating { $operating }{ $trend ->
        [none] {""}
        [same] {" "}(unchanged)
        [up] {" "}(up { $by })
       *[down] {" "}(down { $by })
    } · Turnover { $omzet } · Members { $members } · Savings { $savings }
digest-ranked =
    { $name } { $reported }/{ $total }{ $exempted ->
        [0] {""}
       *[other] {" "}({ $exempted } let off)
    }
digest-best = Leading: { $list }
digest-weakest = In need of attention: { $list }
digest-obstacles = Most named obstacles: { $list }
digest-decisions = <b>Waiting for a decision:</b>
decision-silent-units = • { $count } of { $total } { $owers } have not reported.
decision-weak-kecamatan = • Kecamatan { $name } is at { $percent }%{ $exempted ->
        [0] {""}
       *[other] {" "}({ $exempted } let off)
    }.
decision-top-obstacle = • { $count } { $owers } name { $category } as their obstacle.
digest-foot = <i>Automatic summary no. { $number }, figures as of { $asOf }.</i>

chart-title = { $report } { $period }
chart-subtitle =
    { $place }
    { $asOf }
chart-areas =
    By { $areas }{ $exempted ->
        [0] {""}
       *[other] {" "}(numbered box: let off)
    }
chart-trend = Progress (%)
chart-footer = Kentongan · summary no. { $number }
