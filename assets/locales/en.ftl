### Every text that a person sees, in English. Council terms; short; no exclamation.

## The field

status-no-information = No information
status-not-started = Not started
status-in-progress = In progress
status-partially-implemented = Partially implemented
status-implemented = Implemented
status-not-implemented = Not implemented
status-superseded = Superseded
status-no-longer-applicable = No longer applicable

status-no-information-meaning = nobody of the delegation has assessed it yet
status-not-started-meaning = nothing was done yet
status-in-progress-meaning = work has begun, nothing is delivered yet
status-partially-implemented-meaning = some elements are delivered, others are not
status-implemented-meaning = delivered
status-not-implemented-meaning = it did not or will not go ahead; needs a reason
status-superseded-meaning = a later decision took its place; needs a reason
status-no-longer-applicable-meaning = circumstances have changed; needs a reason

position-under-consideration = Under consideration
position-supported = Supported
position-supported-in-part = Supported in part
position-noted = Noted
position-not-supported = Not supported

priority-high = High
priority-medium = Medium
priority-low = Low

kind-task = Task
kind-recommendation = Recommendation
kinds-task = Mandate tasks
kinds-recommendation = Recommendations

author = { $by }, { $of }

date-day = { $day } { $month } { $year }
date-minute = { $day }, { $time }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

said-status = status { $status }
said-status-successor = status { $status } by { $successor }
said-status-cleared = status taken back
said-position = position { $position }
said-position-cleared = position taken back
said-lead = lead { $lead }
said-lead-cleared = lead taken back
said-due = due { $due }
said-due-cleared = due date taken back
said-priority = priority { $priority }
said-priority-cleared = priority taken back
said-tag = tag { $tag }
said-untag = tag { $tag } taken off
said-note = note
said-revise = note revised
said-withdraw = note withdrawn
said-unknown = { $kind } (from a newer version)

## Refusals

refusal-no-such-item = There is no item “{ $item }”. Items are task-1 to task-8 and rec-a to rec-i in the default mandate; `mandate list` shows them all.
refusal-reason-missing = { $status } needs a reason. Say why.
refusal-position-on-task = { $item } is a task; positions are held of recommendations only.
refusal-empty = There is nothing in it. Nothing was said.
refusal-too-long = { $chars } characters are too many; { $most } at most. Shorten the text; nothing was said.
refusal-no-such-note = There is no note { $note } about this item.
refusal-anothers-note = That note is { $of }’s. One revises or withdraws one’s own delegation’s notes; answer it with a note of your own.
refusal-nothing-to-undo = There is nothing of yours left to undo.
refusal-nothing-to-redo = There is nothing to redo.
refusal-answered-since = { $by }, { $of }, has answered since. Undo would hide that answer; say what you think now instead.
refusal-unknown-before = What stood before is not in this copy, so it cannot be restored. Say what you think now instead.

## Files

error-reading = { $path } could not be read: { $cause }. Nothing was changed.
error-saving = { $path } could not be saved: { $cause }. The file is as it was and your words are kept on this computer; do not repeat them. Make room or give permission, and they are saved at the next start.
error-keeping = Your words could not be kept in { $path }: { $cause }. They are in this window only. Make room or give permission, then say them again.
error-locking = { $path } could not be locked: { $cause }. Your words are kept on this computer; do not repeat them.
error-copying = No copy of { $path } could be made before saving: { $cause }. The file is as it was; your words are kept on this computer; do not repeat them.
error-making = { $path } could not be made: { $cause }.
error-missing = { $path } is not there. Check the name, or make it with `mandate new`.
error-hollow = { $path } is empty or holds only NUL bytes, so it is damaged; it is not taken for a new tracker. Open the last copy, or ask a colleague for theirs.
error-not-a-tracker = { $path } is not a tracker (line { $line }, column { $column }: { $reason }). Nothing was changed. Check the name.
error-head-damaged = { $path } does not say which mandate it is about (line { $line }, column { $column }: { $reason }). Nothing was changed. Open the last copy, or ask a colleague for theirs.
error-read-only = { $path } is open for reading only. Nothing was changed.
error-newer-format = { $path } was written by a newer version (format { $format }). It can be read, not changed. Update the program to change it.
error-exists = { $path } is there already. Nothing was changed; choose another name.
error-locked = Another program has been saving { $path } for too long. Your words are kept on this computer; do not repeat them; they are saved at the next start.
error-not-kept = { $path } did not keep what was written; another program writes it at the same time. Your words are kept on this computer; do not repeat them.
error-no-home = This system does not say where your files are kept. Name the tracker with --file, and set HOME.

cause-not-found = it is not there
cause-permission = no permission
cause-full = no room left
cause-read-only = the disk can only be read
cause-not-a-folder = part of the path is not a folder
cause-is-a-folder = it is a folder
