# The report: question cards, review, receipt.

report-heading = <b>KDKMP report { $period }</b> · { $place }
report-which = Which report would you like to fill in?
report-pick = • { $place } · { $period }
report-start =
    It takes about 3 minutes. Answers are saved at once; go on whenever you like.
    { $late ->
        [true] The deadline has passed ({ $due }), but the report is still accepted.
       *[false] Please send it by <b>{ $due }</b>.
    }
report-saved = 💾 Saved. You can go on at any time, right from the last question.
report-receipt =
    ✅ Thank you. The KDKMP report for <b>{ $period }</b>{ $nihil ->
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
button-same-all = 🔁 Same as last month
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
question-photos =
    ✅ { $count ->
        [one] 1 photo
       *[other] { $count } photos
    } received. Please send another, or tap <b>Done</b>.
question-broken = ⚠️ { $message }
question-warning = ⚠️ { $message }
question-reason = Please write the reason in a few words.

button-skip = Skip ➡️
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
        [out-of-range] That figure is beyond what is plausible. Please check it.
        [not-whole] Please write a whole number.
        [too-long] That text is too long. Please shorten it to 300 characters.
        [nik-ktp] That looks like a citizen's NIK. Please do not send it; we have not kept it.
        [choose-a-button] Please choose one of the buttons below, or write the choice.
        [photo-expected] Please send a photo, or tap Skip.
        [not-an-answer] We need an answer here. Please answer the question below.
        [required] This question needs an answer. If there is no data yet, just write: belum.
        [reason-expected] Please write the reason in a few words.
        [no-last-answer] There is no answer of last month to use here. Please answer for this month.
        [photo-not-asked] Thank you for the photo. Photos come in the last step; please send it again there.
        [too-many-photos] That is enough photos. Please tap Done.
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
answer-photos = { $count ->
        [one] 1 photo
       *[other] { $count } photos
    }
