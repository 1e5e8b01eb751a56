# What the bot sends unasked: reminders and the weekly digest.

reminder =
    { $moment ->
        [before] Dear { $addressee }, please send the KDKMP report for <b>{ $period }</b> by <b>{ $due }</b>. It takes about 3 minutes.
        [today] Dear { $addressee }, a kind reminder: the KDKMP report for <b>{ $period }</b> is due today, <b>{ $due }</b>. It takes about 3 minutes.
       *[past] Dear { $addressee }, we have not received the KDKMP report for <b>{ $period }</b>. It was due { $due } and can still be sent. If you need help, your Business Assistant is ready.
    }
reminder-unit = • { $place }
reminder-automatic = <i>An automatic message from the Dinas Koperasi.</i>
message-repeated = <i>Sent again because the first time the connection broke; please ignore it if you have it already.</i>

digest-head =
    Dear Bupati, the KDKMP summary of this week.
    <b>{ $place } · reports for { $period }</b>
digest-reports =
    📌 Reports received: <b>{ $reported } of { $total }</b> ({ $percent }%){ $trend ->
        [none] {""}
        [same] , as many as last week
        [up] , { $by } more than last week
       *[down] , { $by } fewer than last week
    }
digest-business =
    Operating { $operating }{ $trend ->
        [none] {""}
        [same] {" "}(unchanged)
        [up] {" "}(up { $by })
       *[down] {" "}(down { $by })
    } · Turnover { $omzet } · Members { $members } · Savings { $savings }
digest-best = Leading: { $list }
digest-weakest = In need of attention: { $list }
digest-obstacles = Most named obstacles: { $list }
digest-decisions = <b>Waiting for a decision:</b>
decision-silent-units = • { $count } of { $total } cooperatives have not reported.
decision-weak-kecamatan = • Kecamatan { $name } is at { $percent }%.
decision-top-obstacle = • { $count } cooperatives name { $category } as their obstacle.
digest-foot = <i>Automatic summary no. { $number }, figures as of { $asOf }.</i>

chart-title = KDKMP { $period }
chart-subtitle =
    { $place }
    { $asOf }
chart-kecamatan = By kecamatan
chart-trend = Progress (%)
chart-footer = Kentongan · summary no. { $number }
