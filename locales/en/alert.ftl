# Trouble that the bot cannot mend by itself, told to administrators and the Dinas.

alert =
    { $trouble ->
        [kicked] The bot was removed from the group <b>{ $title }</b> ({ $place }), so the scoreboard there has stopped. If the group is still needed, please add the bot again and connect it from this chat with /grup.
        [topic-closed] The topic of the scoreboard in the group <b>{ $title }</b> ({ $place }) was closed. Please ask an administrator of the group to reopen it; the scoreboard follows by itself.
        [topic-gone] The topic of the scoreboard in the group <b>{ $title }</b> ({ $place }) no longer exists. If it is still needed, please connect another topic from this chat with /grup.
        [no-right-to-write] The bot may not write in the group <b>{ $title }</b> ({ $place }), so the scoreboard has stopped. Please ask an administrator of the group to let the bot send messages.
        [no-right-to-pin] The bot may not pin messages in the group <b>{ $title }</b> ({ $place }). The scoreboard is kept up to date but is easily overlooked. Please ask an administrator of the group to let the bot pin messages.
        [rejected] An automatic message for { $place } was refused by Telegram and not sent. Whoever runs the server can look at it with <code>kentongan deliveries list --state failed</code>.
       *[not-composed] An automatic message to someone in office at { $place } could not be composed, several times over, and was not sent. Whoever runs the server can look at it with <code>kentongan deliveries list --state failed</code>.
    }
alert-automatic = <i>Automatic message to administrators. The same trouble is told at most once a day.</i>
