# Groups and the scoreboard.

room-which-unit = Which area shall the group follow?
room-which-privacy =
    The group will follow <b>{ $place }</b>.
    What may be seen in the group?
room-privacy =
    { $privacy ->
        [counts] 🔢 Counts only
        [names] 🏘 Counts and village names
       *[values] 📊 Counts, names and figures
    }
room-code =
    The code that connects a group with <b>{ $place }</b> ({ $privacy }):

    <code>/hubungkan { $code }</code>

    1. Add this bot to the group.
    2. Send the line above to that group.
    The code works once, until { $expires }.
room-bound = ✅ This group is connected with <b>{ $place }</b>. Its scoreboard keeps itself up to date. To have it pinned, please make this bot an admin who may pin messages.
room-hint = Please send the code too, for example <code>/hubungkan CODE</code>. The Dinas makes one in a private chat with this bot.
room-greeting =
    Thank you, the automatic service <b>Kentongan</b> has joined.
    To show the scoreboard, the Dinas or the camat makes a code in a private chat with @{ $username } (write <b>group</b>) and sends <code>/hubungkan CODE</code> here.
room-private-please = Reports are given in private, so that their details are not seen in the group. Please open @{ $username } and write <b>lapor</b>.

board-head =
    📌 <b>{ $title } · { $period }</b>
    { $place } · as of { $at }
board-sum =
    Received <b>{ $reported }</b> of <b>{ $total }</b> ({ $percent }%){ $nihil ->
        [0] {""}
       *[other] , { $nihil } of them NIHIL
    }
board-exempted = 🕊 Let off <b>{ $exempted }</b>, still counted in the { $total }
board-due = Due: { $due } { $zone }
board-kecamatan =
    { $state ->
        [complete] ✅
        [spared] 🕊
       *[open] ▫️
    } { $name }: { $reported }/{ $total }{ $exempted ->
        [0] {""}
       *[other] , { $exempted } let off
    }
board-ower =
    { $state ->
        [complete] ✅ { $name }
        [spared] 🕊 { $name }: let off
       *[open] ▫️ { $name }
    }
board-missing =
    {"   "}<i>not yet received: { $names }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }</i>
board-more = <i>and { $count } more { $areas }</i>
board-foot = <i>An automatic message that keeps itself up to date.</i>
