# Practice: trying a form of which nothing is kept.

button-practice = 🎓 Practice
button-practice-again = 🎓 Practise again
button-practice-leave = ✖️ Leave practice
button-practice-finish = 🏁 Finish practice

practice-which = Which form do you want to try?
practice-none = Practice is for those who give reports. You do not need to.
practice-heading = 🎓 <b>PRACTICE – nothing is kept</b> · { $title }
practice-begun = Please try whatever you like. Nothing is kept or sent, and you can stop at any time.
practice-ready = In a real report you would tap <b>Send report</b> here. To end the practice, tap <b>Finish practice</b> or write <b>send</b>.
practice-done =
    🎓 <b>Practice finished.</b> Thank you for trying.

    { $title }: questions answered: { $answered }{ $files ->
        [0] {""}
       *[other] , files received: { $files }
    }. This is what a real report is like. Nothing was kept or sent; your report has not changed.
practice-left = Practice is closed. Nothing was kept; your report has not changed.
practice-lost = That practice is closed already, because practice is not kept. You are welcome to begin again; your report has not changed.
