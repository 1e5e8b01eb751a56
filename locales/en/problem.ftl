# One sentence for every refusal: what happened and what can be done. Never blame.

problem-not-registered = No position is registered for this Telegram account at the moment. Registration takes an invitation link from the Dinas Koperasi; please ask the Dinas or the camat.
problem-notice-not-accepted = Before going on, please agree to the privacy notice. Please tap Home.
problem-not-permitted = We are sorry, this is outside your area or your duties. Nothing was changed. If you should have access, please ask the Dinas.
problem-unit-unknown = There is no unit with the code { $code }. Please check the code.
problem-unit-closed = This cooperative or area is no longer active, so no report is needed. If that is a mistake, please tell the Dinas.
problem-role-does-not-fit-unit = There is no position { $role } at a unit of the kind { $kind }. Please check the unit's code.
problem-phone-of-someone-else = We are sorry, we can only keep your own number. Please tap Share my number.
problem-code-unknown = We do not know this code or link. Please check it, or ask the Dinas for a new one.
problem-code-expired = This code or link has expired. Please ask the Dinas for a new one.
problem-code-used = This code or link has been used. If it was not you, please tell the Dinas at once.
problem-nothing-owed = There is no such report. Please open Home to see what is to be reported.
problem-period-not-open = Reporting for this period has not opened yet. Home shows what can be reported.
problem-period-locked = Reporting for this period is closed. If the report is still needed, please ask the Dinas.
problem-already-reported = This report has been received. Thank you.
problem-incomplete-report = Some of last month's answers have to be checked first. Please open Home and choose One by one.
problem-no-last-report = There is no earlier report to take answers from. Please choose One by one.
problem-photo-too-large = We are sorry, that file is larger than 10 MB. Please send it as an ordinary photo, not as a file.
problem-photo-unusable = We are sorry, that file is not a photo we can read. Please send an ordinary photo.
problem-room-not-bound = This group is not connected with any area. The Dinas or the camat can make a code in a private chat with this bot and send /hubungkan CODE here.
problem-room-only-in-groups = Please send that line in the group that is to be connected, not here. Add this bot to the group first.
