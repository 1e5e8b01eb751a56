# Forms in the hands of their owners: the Excel file, looking it over, publishing.

button-form = 📄 Form
button-form-show = ⬅️ Back to the new form
button-form-try = 🧪 Try it first
button-form-publish = ✅ Publish
button-form-publish-yes = ✅ Yes, publish
button-form-discard = ✖️ Cancel

form-which = Which form do you want?
form-file =
    📄 <b>{ $title }</b>, version { $version }, the one in force now.

    To change it: open it in Excel, change it, save it as .xlsx and send it back to this chat. It is looked over first; nothing takes effect before you publish it.

form-too-large = Sorry, that file is too large. A form may have 5 MB at most. Please remove pictures and sheets it does not need, and send it again.
form-mistakes = 📄 We have read the form and it cannot be used yet: <b>{ $count }</b> things need mending. The one in force has not changed.
form-mistake = • <b>{ $place }</b>: { $gist }<i>{ $message }</i>
form-gist =
    { $kind ->
        [reference] No such question.
        [type] Unknown type of question.
        [name-twice] The name is used twice.
        [name] The name cannot be used.
        [column-twice] The names in the first row are wrong.
        [list] There is no such list.
        [choice] The choice is not in its list.
        [yes-no] It has to be yes or no.
        [column] Unknown column.
        [block] The beginning and the end of a group do not match.
        [cell] The cell cannot be read.
        [file] The file is no Excel workbook (.xlsx) that can be read.
        [unsupported] It cannot be used here.
        [length] Too long, or too many.
        [missing] Nothing is filled in.
       *[formula] The formula is wrong.
    }
form-mistakes-more = Above are only the first { $shown }; all of them are in the file we sent.
form-mistakes-next = Please mend them in Excel and send the file to this chat again.
form-mistakes-file = form-mistakes.txt
form-place-file = file
form-place-row = row { $row }
form-place-column = { $place }, column { $column }

form-unknown =
    We have read the form and found no mistakes, but no program uses the form_id <b>{ $id }</b>.

    Please write one of these into the column form_id of the sheet settings and send the file again:
form-known = • <code>{ $id }</code> ({ $title })

form-unchanged = ✅ No changes: that file says the same as the form <b>{ $title }</b>, version { $version }, which is in force now.

form-overtaken = ℹ️ Another version was published meanwhile. Here is what changes against the newest one; please look at it again.
form-candidate = 📄 The form <b>{ $title }</b> has been looked over, no mistakes. Its new version: <b>{ $version }</b>.
form-version-given =
    { $said ->
        [false] We gave it the version, since the file has none.
       *[other] We gave it another version, since { $asked } has been published before.
    }
form-against = <b>Changes against version { $version }:</b>
form-retitled = 🏷 Title: { $title }
form-added =
    ➕ New ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
form-gone =
    ➖ Gone ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
form-changed =
    ✏️ Changed ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
form-moved =
    ↕️ Moved ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
form-indicators = 📊 Indicators: { $added } new, { $gone } gone, { $changed } changed
form-change =
    { $what ->
        [type] type
        [label] question
        [words] explanation
        [rules] rules
       *[choices] choices{ $added ->
            [0] {""}
           *[other] {" "}+{ $added }
        }{ $gone ->
            [0] {""}
           *[other] {" "}−{ $gone }
        }
    }
form-standing = In the reporting periods open now: <b>{ $drafts }</b> drafts being filled in, <b>{ $reports }</b> reports received.
form-pictures =
    🖼 Pictures we do not have ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Please send them here as files (📎 › File) under the same names, JPG or PNG of at most 1 MB. The form can be published without them.
form-picture =
    { $became ->
        [kept] ✅ We have kept the picture.
        [unusable] Sorry, that picture cannot be used. Please send a JPG or PNG of at most 1 MB.
       *[unasked] Sorry, this form does not ask for that picture. Please send it as a file with the name that stands in the column media::image; to replace a picture that is there, use a new name.
    }
form-next = Please try it first. Nothing has changed for those who report. We keep this file for 7 days.

form-confirm = Publish the form <b>{ $title }</b>, version <b>{ $version }</b>, now?
form-confirm-drafts =
    { $drafts ->
        [0] • No drafts are being filled in at the moment.
       *[other] • Drafts being filled in: { $drafts }. They go over to this version at the next step. Their reporters are told, and their answers come along.
    }
form-lost =
    • Answers that cannot come along ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
form-digest =
    ⚠️ Counted in the weekly digest ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. When they are gone or of another type, their figures in the digest are 0.
form-confirm-reports =
    { $reports ->
        [0] • No reports have come in yet in this period.
       *[other] • Reports received: { $reports }. They do not change.
    }
form-confirm-back = A published version cannot be withdrawn. To go back to the old one, send the old file again.
form-published =
    ✅ The form <b>{ $title }</b>, version <b>{ $version }</b>, is published and in force now. Thank you.

    { $drafts ->
        [0] No drafts are being filled in.
       *[other] Drafts being filled in: { $drafts }. They go along; their reporters are told when they go on.
    }
form-discarded = That file is not used, and we have deleted it. The form in force has not changed.
