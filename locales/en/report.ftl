# The report: question cards, review, receipt.

report-heading = <b>{ $title } { $period }</b> · { $place }
report-which = Which report would you like to fill in?
report-pick = • { $title } { $period } · { $place }
report-start =
    It takes about 3 minutes. Answers are saved at once; go on whenever you like.
    { $late ->
        [true] The deadline has passed ({ $due }), but the report is still accepted.
       *[false] Please send it by <b>{ $due }</b>.
    }
report-saved = 💾 Saved. You can go on at any time, right from the last question.
report-receipt =
    ✅ Thank you. The { $title } for <b>{ $period }</b>{ $nihil ->
        [true] {" "}(NIHIL)
       *[false] {""}
    }
    { $place }
    was received on { $at }{ $late ->
        [true] {" "}(after the deadline)
       *[false] {""}
    }.

    Number: <code>{ $number }</code>

button-begin = 📝 One by one
button-same-all =
    { $of ->
        [month] 🔁 Same as last month
       *[other] 🔁 Same as the last report
    }
button-nihil = 0️⃣ NIHIL – nothing happened
button-nihil-yes = ✅ Yes, send NIHIL
nihil-ask =
    A <b>NIHIL</b> report states that the cooperative had no business, transactions or changes in this period. Standing data (stage, members, savings) follow the last report.{ $draft ->
        [true] {" "}The answers you have begun are not used.
       *[false] {""}
    }

    If that is correct, tap the button below or write <b>send nihil</b>.

question-progress = Step { $number } of { $of }  { $bar }
question-label = <b>{ $label }</b>
question-hint = { $hint }
question-example = <i>Example: { $example }</i>
question-last = Last month: { $answer }
question-current = Your answer: <b>{ $answer }</b>
question-shown = Value: <b>{ $value }</b>
question-order = The order so far: <b>{ $order }</b>
question-search = 🔎 There are { $count } choices. You may also write the number, or part of the name.
question-found =
    { $count ->
        [0] 🔎 No choice fits “{ $search }”.
       *[other] 🔎 { $count } choices fit “{ $search }”. Please choose, or write more of it.
    }
question-files =
    ✅ { $count } of { $most } { $kind ->
        [image] photos
        [audio] recordings
        [video] videos
       *[file] files
    } received. Please send another, or tap <b>Done</b>.
question-files-wanted =
    { $kind ->
        [image] { $most ->
            [1] 📷 Please send one photo in this chat.
           *[other] 📷 Please send the photos in this chat, at most { $most }. All at once if you like.
        }
        [audio] { $most ->
            [1] 🎤 Please record one voice message in this chat.
           *[other] 🎤 Please record voice messages in this chat, at most { $most }.
        }
        [video] { $most ->
            [1] 🎬 Please send one video in this chat.
           *[other] 🎬 Please send the videos in this chat, at most { $most }.
        }
       *[file] { $most ->
            [1] 📎 Please send the file in this chat.
           *[other] 📎 Please send the files in this chat, at most { $most }.
        }
    }
question-original = 📎 Please <b>send it as a file</b> (📎 › File), so that the original photo is not shrunk.
question-location = 📍 Please tap the location button below the screen, or 📎 › Location. Coordinates may be written too.
question-clock =
    { $wants ->
        [minute] 🕑 { $hour } o'clock and how many minutes?
        [hour-of-day] 🕑 { $day } – which hour?
       *[minute-of-day] 🕑 { $day } – { $hour } o'clock and how many minutes?
    }
question-broken = ⚠️ { $message }
question-warning = ⚠️ { $message }
question-reason = Please write the reason in a few words.

button-skip = Skip ➡️
button-picture = 🖼 See the picture
button-save = 💾 Save for later
button-done =
    { $count ->
        [0] ✅ Done
       *[other] ✅ Done ({ $count })
    }
button-same = 🔁 Same: { $answer }
button-change = ✏️ Change
button-keep = ✅ Yes, it is correct
button-keep-with-reason = ✅ Correct, give a reason
button-use = ✅ Use { $answer }
button-zero = 0 (nothing)
button-read = Go on ➡️
button-acknowledge = ✅ Yes, I have read it
button-explain = ❓ Help
button-to-question = ⬅️ Back to the question
button-again = ↩️ Start the order again
button-again-files = ↩️ Send them again
button-all-choices = 🔎 All choices
button-today = Today
button-yesterday = Yesterday
button-tomorrow = Tomorrow
button-earlier = ‹ Earlier
button-later = Later ›
button-other-day = ‹ Another day
button-other-hour = ‹ Another hour
button-add = ➕ Add { $name }
button-remove = 🗑 Remove { $number }
button-remove-yes = 🗑 Yes, remove number { $number }
button-remove-no = ⬅️ No, keep it
button-take-over = ✍️ Take over
button-location = 📍 Send my location
amount-thousand = { $n }k
amount-million = { $n }M

button-yes-this = ✅ Yes, { $answer }
button-previous = ‹ Previous
button-next = More ({ $page }/{ $pages }) ›
button-send = ✅ Send the report
button-complete = ✏️ Complete what is missing

review-please = <b>Please check.</b> Tap a number to change an answer.
review-row = { $number }. { $label }: <b>{ $answer }</b>
review-ready = If everything is correct, tap <b>Send the report</b>.
review-missing = { $count ->
        [one] One question still needs an answer.
       *[other] { $count } questions still need an answer.
    }

outcome-accepted = ✅ { $label }: <b>{ $answer }</b>
outcome-skipped = Skipped: { $label }
outcome-filled = ✅ { $count } answers were taken from the last report. Please check them.
outcome-nothing-asked = To change an answer, write its number. To send the report, write <b>send</b>.
repeat-row = { $number }. { $summary }
repeat-ask =
    { $full ->
        [true] No more of { $name } can be noted. Please tap <b>Done</b>.
       *[false] { $count ->
            [0] Is there any { $name } to note? Tap <b>Add</b>, or <b>Done</b> if there is none.
           *[other] Add another { $name }?
        }
    }
repeat-remove =
    Remove <b>{ $name } { $number }</b> ({ $summary })? All its answers go with it.

    If that is right, tap the button below or write <b>yes remove { $number }</b>.

report-taken =
    ✍️ <b>{ $name }</b> has been filling in this report since { $since } (last answer { $last }).

    If you are to go on with it, tap <b>Take over</b> or write <b>take over</b>. All answers are kept.

location-key = 📍 The location button is below the screen.
location-key-gone = 📍 The location button has been closed.

help-heading = ❓ <b>Help for this question</b>
help-rule = Rule: { $rule }
help-words =
    What can always be written: <b>back</b>, <b>same</b>, <b>save</b>{ $required ->
        [true] {""}
       *[false] , <b>skip</b>
    }.
help-files =
    { $kind ->
        [image] Send photos from the camera or the gallery, at most { $most }. Several may be sent at once. To keep the original from being shrunk, send it as a file (📎 › File).
        [audio] Hold the microphone button to record a voice message, or send a sound file. At most { $most }.
        [video] Send a video from the camera or the gallery, at most { $most }, up to 20 MB each.
       *[file] Send the file (📎 › File): PDF, Word, Excel, or a photo. At most { $most }, up to 20 MB each.
    }
help-choices =
    { $type ->
        [select_multiple] More than one is possible: tap the choices and then Done, or write their numbers or names, for example 1, 3.
        [rank] Tap the choices one by one, beginning with the first. You may also write their names in order, with commas.
       *[select_one] Tap one choice, or write its number or name.
    }
help-range = Tap or write a number from { $start } to { $end }, in steps of { $step }.
help-how =
    { $type ->
        [money] Write the amount in rupiah, for example 2500000, 2.500.000 or 2,5 juta. If there is none, write 0.
        [percent] Write a number from 0 to 100, for example 45 or 45%.
        [integer] Write a whole number{ $unit ->
            [none] {""}
           *[other] {" "}({ $unit })
        }, for example 12. If there is none, write 0.
        [decimal] Write the number{ $unit ->
            [none] {""}
           *[other] {" "}({ $unit })
        }; with a comma for fractions, for example 1,5.
        [pair] Write how many men and women, for example L 70 P 55 or 70 55.
        [date] Choose a day in the calendar, or write 5 Oktober 2026, 5/10/2026, kemarin.
        [month] Choose the month, or write Oktober 2026, bulan lalu.
        [year] Choose the year, or write 2026.
        [time] Choose the hour and then the minute, or write 14.30, jam 2 siang.
        [dateTime] Choose the day, the hour and the minute, or write 5 Oktober 2026 pukul 14.30.
        [geopoint] Send a location with the button below the screen or 📎 › Location, or write its coordinates: -2.53, 112.95.
        [acknowledge] Tap the button, or write yes.
       *[text] Write the answer in words, at most 300 characters, without personal data.
    }

outcome-taken-over = ✍️ You are filling in this report now. The answers given so far are kept.
outcome-form-renewed =
    ℹ️ The form has been renewed. Your answers came along{ $lost ->
        [0] .
       *[other] , except for what has to be answered again: { $names }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }.
    }
outcome-interrupted = 🔌 We are sorry, our service was interrupted, and a button you pressed may not have reached us. Your earlier answers are kept; please go on from here.
outcome-stale = ℹ️ That button belonged to an earlier question. This is the current one.
outcome-unreadable = We are sorry, we cannot read that here. Please answer in writing or with a button.
outcome-objected = ⚠️ { $message }
outcome-refused =
    { $why ->
        [not-a-number] We are sorry, we could not read that. Please write a number, for example 12.
        [not-an-amount] We are sorry, we could not read that. Please write a figure, for example 2500000 or 2,5 juta.
        [not-a-percent] We are sorry, we could not read that. Please write a number from 0 to 100, for example 45%.
        [not-a-pair] We are sorry, we could not read that. Please write men and women, for example L 7 P 5.
        [total-mismatch] The total is not men plus women. Please write it again, for example L 7 P 5.
        [not-a-date] We are sorry, we could not read that date. Examples: 5 Oktober 2026, kemarin.
        [not-a-time] We are sorry, we could not read that time. Examples: 08.00, 14.30, jam 2 siang.
        [not-a-date-and-time] Please write a date together with a time. Examples: 5 Oktober 2026 pukul 14.30, kemarin jam 8 pagi.
        [not-a-place] We are sorry, we could not read that place. Please send a location from Telegram, or write its coordinates, for example -2.53, 112.95.
        [not-a-rank] Please write the numbers of all choices in your order, each of them once. For example 2, 1, 3.
        [not-a-step] That figure is not on the scale. Please choose one of those it has.
        [out-of-range] That figure is beyond what is plausible. Please check it.
        [not-whole] Please write a whole number.
        [too-long] That text is too long. Please shorten it to 300 characters.
        [nik-ktp] That looks like a citizen's NIK. Please do not send it; we have not kept it.
        [choose-a-button] Please choose one of the buttons below, or write the choice.
        [too-many-choices] Many choices fit. Please write more of it, or choose from the list below.
        [photo-expected] Please send a photo, or tap Skip.
        [audio-expected] Please send a voice recording, or tap Skip.
        [video-expected] Please send a video, or tap Skip.
        [file-expected] Please send the file, or tap Skip.
        [not-an-answer] We need an answer here. Please answer the question below.
        [required] This question needs an answer. If there is no data yet, just write: belum.
        [reason-expected] Please write the reason in a few words.
        [no-last-answer] There is no answer of the last report to use here. Please answer anew.
        [file-not-asked] Thank you. This question does not ask for a photo or a file; please send it at the one that does.
        [place-not-asked] Thank you for the location. This question does not ask for one; please answer it in writing or with a button.
        [too-many-files] That is enough; what is more we have not used.
        [too-many-rows] No more can be noted. Please tap Done.
       *[constraint] We are sorry, that cannot be used. Please try again.
    }

ask =
    { $why ->
        [bare-small-amount] To be sure, please choose what you mean, or write it out again:
        [thousands-or-decimal] The dot or comma may mean thousands or decimals. Please choose:
        [english-thousands] We read it like this. Is that right?
        [large-unit] That is a very large figure. Please choose what you mean:
        [colloquial-words] This can be read in two ways. Please choose:
        [range] One figure only, please. Which one?
        [repaired-digits] There is a letter among the digits. Did you mean this?
        [fraction-as-percent] Please choose the percentage:
        [empty-mark] Does it mean nothing (0), or that there is no data yet?
        [pair-unclear] Please choose how many men (L) and women (P):
        [date-unclear] Which date?
        [time-unclear] Which time?
        [place-swapped] Latitude and longitude seem to be swapped. Did you mean this?
        [several-choices] Several choices fit. Please choose:
       *[other] Please choose what you mean:
    }

answer-none = –
answer-missing = not answered yet
answer-zero = 0 (nil)
answer-not-yet = not yet
answer-unknown = no data yet
answer-not-applicable = not applicable
answer-approx = ± { $value }
answer-in-words = { $value } ({ $words } rupiah)
answer-pair = M { $l }, F { $p } ({ $total } in all)
answer-files =
    { $kind ->
        [image] { $count } { $count ->
            [one] photo
           *[other] photos
        }
        [audio] { $count } { $count ->
            [one] recording
           *[other] recordings
        }
        [video] { $count } { $count ->
            [one] video
           *[other] videos
        }
       *[file] { $count } { $count ->
            [one] file
           *[other] files
        }
    }
answer-place = { $degrees } (± { $metres } m)
answer-acknowledged = read
answer-true = yes
answer-false = no
answer-rows =
    { $count ->
        [0] none
        [one] 1 entry
       *[other] { $count } entries
    }
