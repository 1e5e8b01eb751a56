# Extensions, exemptions, and periods opened again.

notice-decision =
    { $notice ->
        [extended] ⏳ The deadline of the report for { $period } of { $place } was put off until { $due }. Please send it before then.
        [exempted] 🕊 { $place } was let off the report for { $period }. Reason: { $reason }. There is nothing you need to do.
        [exemption-lifted] ↩️ { $place } is no longer let off the report for { $period }. It is due { $due }. Please send it.
        [reopening-asked] 🔓 { $name } asks for the report for { $period } of { $place } to be opened again. Reason: { $reason }.
        [reopening-granted] 🔓 The report for { $period } of { $place } is open again until { $locks }. It will count as late.
       *[reopening-refused] We are sorry: the report for { $period } of { $place } cannot be opened again for now. For an explanation please contact the Dinas.
    }
