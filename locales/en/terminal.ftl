# Filling in a form in a terminal (kentongan form run).

terminal-title =
    { $version ->
        [none] { $title }
       *[other] { $title } (version { $version })
    }
terminal-words = What can always be written: back, skip, same, review, continue, send, cancel, and ? for an explanation.
terminal-step = Step { $number } of { $of }
terminal-row = { $label } { $number }
terminal-optional = It may be skipped: write skip.
terminal-offered = Press Enter to use: { $answer }
terminal-last = Last month: { $answer } (write same if nothing has changed)
terminal-read = Press Enter to go on.
terminal-agree = Write yes if you have read it and agree.
terminal-more = … and { $count } more choices: write part of the name.
terminal-picked = Chosen so far: { $choices }. Write another, or done.
terminal-file = Write the name of the file.
terminal-files = There are { $count } files, { $most } at most. Write the name of another, or done.
terminal-no-file = There is no file { $file }. Please check its name.
terminal-keep =
    { $reason ->
        [true] If it is correct, write yes, or the reason at once. If it is not, write the right answer.
       *[false] If it is correct, write yes. If it is not, write the right answer.
    }
terminal-add = Add { $label }
terminal-done = Done
terminal-ready = If it is correct, write send. To change an answer, write its number.
terminal-incomplete = There are still { $count } questions to answer: write continue.
terminal-no-guidance = There is no more to say about this question.
terminal-submitted = Thank you. The form is complete. This was only a try: nothing was stored or sent.
terminal-cancelled = Cancelled. Nothing was stored or sent.
terminal-ended = The input ended before the form was sent.
