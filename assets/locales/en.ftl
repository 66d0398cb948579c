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
kinds-task-short = Tasks
kinds-recommendation-short = Rec.

label-task = { $label }
label-recommendation = ({ $label })

author = { $by }, { $of }

date-day = { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-minute = { $day }, { $time }
# How 02/03/2026 is read: with the `day` or the `month` first, or `unclear`.
date-strokes = unclear
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

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
said-withdraw-from = withdrawn: a note of { $by }, “{ $text }”
said-withdraw-of = withdrawn: “{ $text }”
said-unknown = “{ $kind }”, which this version cannot read

## Refusals

refusal-no-such-item = There is no item “{ $item }”. `mandate list` shows those that there are.
refusal-reason-missing = { $status } needs a reason. Say why.
refusal-position-on-task = { $item } is a task; positions are held of recommendations only.
refusal-empty = The text is empty, so nothing was said. Write at least a word.
refusal-too-long = { $chars } characters are too many; { $most } at most. Shorten the text; nothing was said.
refusal-no-such-note = There is no note { $note } about this item.
refusal-anothers-note = That note is { $of }’s. One revises or withdraws one’s own delegation’s notes; answer it with a note of your own.
refusal-note-revised = That text has been replaced by a later one. Name the current one, whose id is { $note }.
refusal-note-withdrawn = That note is withdrawn; it cannot be revised. Write a new note instead.
refusal-nothing-to-undo = There is nothing of yours left to undo.
refuse-said-as-another = Nothing said as { $who } is left to undo. { $other } has spoken here, too: what was said under that name is taken back only under it. If that is you, { $key } lets you speak as such again.
refusal-nothing-to-redo = There is nothing to redo.
refusal-answered-since = { $by }, { $of }, has answered since. Undo would hide that answer; say what you think now instead.
refusal-anothers-word = This is the word of { $who }. One takes back one’s own words.
refusal-taken-back = Nothing of this stands: it was taken back, or it only took something back.
refusal-said-since = You have said something else in its place since. Take that back first, or say what you think now.
refusal-unknown-before = What stood before is not in this copy, so it cannot be restored. Say what you think now instead.

## Files

error-reading = { $path } could not be read: { $cause }. Nothing was changed.
error-saving = { $path } could not be saved: { $cause }. The file is as it was and your words are kept on this computer; do not repeat them. Make room or give permission, and they are saved at the next start.
error-keeping = Your words could not be kept in { $path }: { $cause }. They are in this window only. Make room or give permission, then say them again.
error-drafting = What you are typing could not be kept in { $path }: { $cause }. Until it is said it is in this window only. Make room or give permission.
error-locking = { $path } could not be locked: { $cause }. Your words are kept on this computer; do not repeat them.
error-copying = No copy of { $path } could be made before saving: { $cause }. The file is as it was; your words are kept on this computer; do not repeat them.
error-deciding = What you decided could not be remembered in { $path }: { $cause }. The file is as it was. Make room or give permission, then decide again.
error-making = { $path } could not be made: { $cause }.
error-no-folder = { $path } could not be made: there is no folder { $folder }. Make the folder first, or choose another place.
error-uniting = { $path } could not be saved: { $cause }. It is as it was, and what was to go into it stands where it stood. Make room or give permission, then do it again.
error-missing = { $path } is not there. Check the name, or make it with `mandate new`.
error-missing-here = { $path } is not there. Check the name and the folder.
error-gone = { $path } is no longer there: moved, renamed or deleted. Your words are kept on this computer; do not repeat them. Put it back; or leave and open it again under this name: at the next start all that this computer has of it is offered.
error-hollow = { $path } is empty or holds only blank bytes, as happens when the power fails or a disk is full; it is damaged, not new. `mandate doctor -f "{ $path }"` says where this computer keeps copies of it; open the newest, or ask a colleague for theirs.
error-not-a-tracker = { $path } is not a tracker, or nothing is left of one (line { $line }, column { $column }: { $reason }). Nothing was changed. Check the name.
error-head-damaged = { $path } does not say which mandate it is about (line { $line }, column { $column }: { $reason }). Nothing was changed. Open the last copy, or ask a colleague for theirs.
error-read-only = { $path } is open for reading only. Nothing was changed.
error-newer-format = { $path } was written by a newer version (format { $format }). It can be read, not changed. Update the program to change it.
error-exists = { $path } is there already. Nothing was changed; choose another name.
error-locked = Another program has been saving { $path } for too long. Your words are kept on this computer; do not repeat them; they are saved at the next start.
error-not-kept = { $path } did not keep what was written; another program writes it at the same time. Your words are kept on this computer; do not repeat them.
error-another-mandate = { $path } is about another mandate now than when it was opened. Nothing was changed; your words are kept on this computer. Open it anew.
error-no-home = This system does not say where your files are kept. Name the tracker with --file, and set HOME.

reason-no-text = characters that are no text
reason-wide-text = saved in another way than as plain text; save it as “plain text, UTF-8” and try again
reason-no-entry = nothing that was said of an item can be made out in it
reason-quote = a quotation mark is missing at the end of a text
reason-signs = a bracket, a comma or a quotation mark is missing, or is one too many
reason-field = what stands there as { $field } cannot be made out
reason-cut = it ends too soon
reason-something-else = it is something else

cause-not-found = it is not there
cause-permission = no permission
cause-full = no room left
cause-read-only = the disk can only be read
cause-not-a-folder = part of the path is not a folder
cause-is-a-folder = it is a folder

## Several items, undo and redo

subject-out-of-sight = { $item } (out of sight)
subject-several = { $count } items{ $hidden ->
    [0] { "" }
   *[other] , { $hidden } of them out of sight
}
subject-partial = { $count } of the { $marked } marked items; not possible of the others{ $hidden ->
    [0] { "" }
   *[other] ; { $hidden } out of sight
}
items-counted = { $count ->
    [one] 1 item
   *[other] { $count } items
}
item-headed = { $kind ->
    [task] Task { $label }
   *[recommendation] Recommendation ({ $label })
}
item-named = { $kind ->
    [task] task { $label }
   *[recommendation] recommendation ({ $label })
}
aim-stale = Nothing said for long
aim-unassessed = Not assessed by us
aim-none = { $what }: { $hidden ->
    [0] there is no such item.
    [one] none that is shown; 1 is out of sight.
   *[other] none that is shown; { $hidden } are out of sight.
}
aim-only = { $what }: this is the only one that is shown.
aim-from-top = { $what }: from the top again.
aim-from-end = { $what }: from the end again.
copy-item = Item as text
copy-citation = Citation
copy-note = Selected note
copy-address = Address of a document
copy-path = Path of the file
copy-head = { $kind } { $label }: { $title }
copy-status = { $of }: { $status }
copied-system = Copied to this computer’s clipboard.
copied-terminal = Handed to the terminal’s clipboard (OSC 52). Where pasting brings something else, this terminal does not take it.
copied-too-long = This is too long for a terminal’s clipboard; nothing was copied. Export or share it instead.
toast-marked = { $count ->
    [0] Nothing is marked any more.
    [one] 1 item is marked.
   *[other] { $count } items are marked.
}
stepped-status = status of { $on } back to { $value }
stepped-position = position on { $on } back to { $value }
stepped-lead = lead of { $on } back to { $value }
stepped-lead-none = lead of { $on } back to none
stepped-due = due date of { $on } back to { $value }
stepped-priority = priority of { $on } back to { $value }
stepped-none = none
stepped-tag = tag “{ $value }” of { $on } on again
stepped-untag = tag “{ $value }” of { $on } off again
stepped-withdraw = note on { $on } out of sight again
stepped-restored = note on { $on } in sight again
stepped-earlier-text = note on { $on } back to its earlier text
stepped-later-text = note on { $on } back to its later text
stepped-said = { $on }: { $value }
stepped-back = { $field ->
    [status] status
    [position] position
    [lead] lead
    [due] due date
    [priority] priority
   *[tag] tags
} of { $on } back to what it was
stepped-contested = { $field ->
    [status] status
    [position] position
    [lead] lead
    [due] due date
    [priority] priority
   *[tag] tags
} of { $on } { $answers }
stepped-changes = { $count } changes to { $on } taken back

## The screen

status-no-information-short = No information
status-not-started-short = Not started
status-in-progress-short = In progress
status-partially-implemented-short = Partly impl.
status-implemented-short = Implemented
status-not-implemented-short = Not implem.
status-superseded-short = Superseded
status-no-longer-applicable-short = No longer app.

list-notes = { $count }n
sign-overdue = overdue { $days } d
sign-due-soon = { $days ->
    [0] due today
    [1] due tomorrow
   *[other] due in { $days } d
}
sign-stale = silent { $days } d
sign-contested = Contested
sign-differing = Differing
sign-others = others spoke
sign-overdue-count = { $count } overdue
sign-contested-count = { $count } contested
sign-differing-count = { $count } differing
# What the line has no room for.
sign-more = { $count } more
sign-neighbours = { $count ->
    [one] merge 1 copy: { $key }
   *[other] merge { $count } copies: { $key }
}
sign-unread = { $count ->
    [one] 1 copy unread: { $key }
   *[other] { $count } copies unread: { $key }
}
sign-damaged = { $count ->
    [one] 1 line damaged: { $key }
   *[other] { $count } lines damaged: { $key }
}
sign-gone = { $count } gone: { $key }
sign-unknown-own = { $count } in your name: { $key }

sign-by-hand-own = { $count } of yours edited: { $key }
# What others said and somebody edited; without a name, what anybody did.
sign-by-hand-others = { $count } edited: { $key }
state-kept = saved here
state-saved = saved { $time }
state-failed = kept here, not in the file
state-gone = the file is gone
state-read-only = read only

screen-too-small = This window is too small for the checklist. Make it at least 40 columns by 10 lines; nothing is lost meanwhile.

list-title = Checklist
list-title-filtered = Checklist: { $shown } of { $all } · { $what }
list-empty = This mandate has no items. Make a tracker with items by `mandate new`.
list-title-sorted = { $title } · by { $order }
list-title-reversed = { $title } · by { $order }, reversed
# What is overdue through other delegations' eyes only, where a list counts none.
overdue-elsewhere = { $count ->
    [one] { $count } is
   *[other] { $count } are
} overdue as { $of } { $many ->
    [one] sees
   *[other] see
} it
overdue-elsewhere-alone = { $told }.
overdue-elsewhere-screen = { $told }; { $key } looks through another delegation’s eyes.
overdue-elsewhere-shell = { $told }; look through a delegation’s eyes with --of.
overdue-elsewhere-linear = { $told }; open the item to read it.
# Who has just said whose they are looks through other eyes than before.
eyes-now = The list now shows how your own delegation, { $of }, sees it.
eyes-now-silent = The list now shows how your own delegation, { $of }, sees it: it has said nothing yet.
list-none-fits = No item fits: { $what }. { $key } shows all of them again.
list-no-match = No match for { $words }. Titles, wording, parties, symbols, reasons, leads, tags, due dates and notes were searched; every word must be found. { $filter } shows only what is overdue, contested and the like; { $key } shows all items again.
list-no-match-among = No match for { $words } among the items that are shown: { $what }. Titles, wording, parties, symbols, reasons, leads, tags, due dates and notes were searched. { $key } shows all items again.
list-no-party = No party named
list-folded = { $heading } · { $count } folded away
list-uncounted = { $heading } · { $count } not counted

list-marked = { $count } marked{ $hidden ->
    [0] { "" }
   *[other] , { $hidden } of them out of sight
}

item-head = { $kind } { $label } · { $source }
item-head-continuing = { $kind } { $label } · continuing · { $source }
item-concerns = Concerns: { $parties }
item-nothing-said = Nobody has said yet where this stands; { $key } does.
item-since = since { $day }, { $by }
item-taken-back = taken back { $day }, { $by }
item-begun = Begun: “{ $text }” ({ $key } goes on with it)
item-why = Why: { $why }
item-successor = Superseded by { $symbol }
item-position = position { $position }
item-position-why = Why this position: { $why }
item-lead = lead { $lead }
item-due = due { $due }
item-priority = priority { $priority }
item-tag = #{ $tag }
item-contested = contested: { $answers }
item-choose = All answers stand until your delegation chooses: { $key } shows them side by side.
item-choose-anothers = All answers stand until { $of } chooses.
item-notes = Notes { $count }
item-notes-withdrawn = { $count ->
    [one] No notes stand; { $count } was withdrawn. { $key } shows it.
   *[other] No notes stand; { $count } were withdrawn. { $key } shows them.
}
item-no-notes = No notes yet; { $key } writes one.

note-private = private, on this computer only
note-revision = revised
note-revised = replaced by a later text
note-withdrawn = withdrawn
note-edited = edited by hand
sign-by-hand = edited by hand
altered-before = { $mark } in the file; it said before: { $said }
altered-unknown = { $mark } in the file; what it said before is not known here
altered-again = { $words }. It had been answered by then; edited, it counts again, so that it stands beside that answer
altered-standing = { $item }, { $by }: { $said }, { $words }.
note-edited-fields = edited by hand: { $fields }
field-status = status
field-position = position
field-lead = lead
field-due = due date
field-priority = priority
field-tag = tags

choice-contested = stands beside another: { $by }
choice-begun = begun: “{ $text }”
choice-status = Status: { $item }
choice-position = Position: { $item }
choice-priority = Priority: { $item }
choice-theme = How the screen looks
choice-next = Go to the next
choice-since = What changed: since when?
choice-copy = Copy
choice-language = Language
choice-drafts = Not finished
draft-note = note
draft-private = private note
draft-revision = revision of a note
draft-why = reason
draft-lead = lead
draft-due = due date
draft-tag = tag
language = English
choice-partial = { $rows ->
    [one] One row cannot be taken in: what now?
   *[other] { $rows } rows cannot be taken in: what now?
}
choice-partial-correct = Correct the table first
choice-partial-correct-meaning = nothing is taken in
choice-partial-rest = Take in the rest
choice-partial-rest-meaning = what cannot be taken in is left out
choice-speaker = Who speaks from now on?
choice-speaker-now = { $whose ->
    [delegation] as until now; changes here by { $of }: { $count }
   *[name] { $count ->
        [0] as until now; all of it is taken back, so that you can go on under the other name
        [one] as until now; one change here carries it. If this name is wrong, stay, and take back first what it said: { $undo }
       *[other] as until now; { $count } changes here carry it. If this name is wrong, stay, and take back first what it said: { $undo }
    }
}
choice-speaker-then = another name; what was said keeps the old one
choice-about = About which item?
choice-about-here = the cursor is on it
choice-about-marked = it is marked
choice-note = What is the note about?
choice-private-note = What is the private note about?
choice-note-here = this item only
choice-note-each = the same note on each
choice-withdraw = Withdraw a note of { $by }?
choice-reaffirm = Still so, as at today: { $item }
choice-reaffirm-rest = { $count ->
    [one] Say it of the one that has a status
   *[other] Say it of the { $count } that have a status
}
choice-filter-found = Show only, within the search “{ $words }”: { $shown } of { $all } items
choice-filter = Show only: { $shown } of { $all } items
choice-none = None
choice-views = Views
view-overdue = Overdue
view-due-soon = Due soon
view-contested = Contested
view-differing = Where delegations differ
view-silent = Nothing said yet
view-new = Keep what is shown now as a view
filter-everything = Everything
filter-quoted = “{ $words }”
condition-nothing = { $which ->
    [overdue] Nothing is overdue.
    [due-soon] Nothing is due soon.
    [stale] No item has been without news for { $days } days.
    [contested] Nothing is contested.
    [differing] Nothing is differing between delegations.
    [noted] Nothing has notes.
    [changed] Nothing has changed since then.
   *[other] No item is so now: { $what }.
}
filter-overdue = Overdue
filter-due-soon = Due soon
filter-stale = No news for { $days ->
    [one] 1 day
   *[other] { $days } days
}
filter-noted = With notes
filter-changed = Changed
filter-changed-since = Changed since { $point }
filter-changed-visit = Changed since last visit
filter-changed-share = Changed since last share
filter-changed-export = Changed since last export
filter-status = status
filter-sign = attention
filter-kind = kind
filter-priority = priority
filter-lead = lead
filter-tag = tag
filter-party = party
filter-delegation = has spoken
condition-priority = priority { $what }
condition-lead = lead { $what }
condition-delegation = { $what } has spoken

order-document = document
order-status = status
order-due = due date
order-updated = last change
order-priority = priority

form-why = { $status }: { $item }
form-position-back = Position taken back
form-position-why = { $status }: { $item }
form-lead = Lead: { $item }
form-due = Due: { $item }
form-since = What changed since a date
form-tag = Tag: { $item }
form-view = Keep this view
form-view-rename = Rename: { $status }
form-search = Search
form-identity = Who speaks?
ask-why = Why
ask-successor = By which document
ask-lead = Lead
ask-due = Due
ask-since = Since
ask-tag = Tag
ask-view = Name
ask-search = Search:
ask-name = Your name
ask-delegation = Delegation
about-why = A reason, if you want to give one. Enter takes it; it may be empty.
about-why-needed = This status needs a reason. Enter takes it.
about-lead = Who has the lead: a person, an office, an organization. Empty takes it back.
form-draft = { $dated ->
    [yes] This is a draft of { $day }; it is not said yet.
   *[no] This is a draft; it is not said yet.
}
form-draft-waits = { $dated ->
    [yes] A draft of { $day } was not said: “{ $text }”; { $key } takes it up.
   *[no] A draft was not said: “{ $text }”; { $key } takes it up.
}
about-due = By when: { $day }, 2026-03-31, today, tomorrow or +14 for days from today. Empty takes it back.
about-since = Everything said on this day or later is told, by the clocks of those who said it. Write 2026-03-31, 31.3.2026, today or yesterday.
about-tag = A tag to put on the item, or several with commas between; one that is on already is taken off.
about-tag-several = A tag to put on each of the items, or several with commas between; one that all of them have is taken off.
about-known = In use: { $names }.
about-known-key = { $key } puts one of them into the field.
about-identity = Everything you say carries your name and your delegation. The program asks for them once, and cannot check them.
speaker-undo-first = What was said as { $who } keeps that name. If it is wrong, take it back first: { $close }, then { $undo }.
speaker-undo-first-linear = What was said as { $who } keeps that name. If it is wrong, take it back first: b, then u.
about-identity-known = The file knows { $names }; yours may be another delegation.
about-view = What is shown now ({ $shown }), with its order and groups, under a name of your own. Views are yours alone: they never enter the tracker.
trouble-view-name = A view needs a name.
trouble-view-taken = There is a view of this name already. Choose another one.
trouble-due = That is no date. Write { $day }, 2026-03-31, today, tomorrow or +14.
trouble-day-none = { $year ->
    [none] There is no { $day } { $month }: that month has { $last } days at most.
   *[other] There is no { $day } { $month } { $year }: that month has { $last } days at most.
}
trouble-day-unclear = That can be { $one } or { $other }. Write it with the name of the month.
day-ahead = { $day }, { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
day-past = { $day }, { $days ->
    [1] yesterday
   *[other] { $days } days ago
}
trouble-since = That is no date and no reporting period. Write 2026-03-31, 31.3.2026, today, yesterday, or a period’s name.
trouble-mixed-why = Some of the items have this answer with a reason. Enter once more takes their reasons away; or type one for all.
trouble-reason-for = It begins with the number of an answer. This is the reason for “{ $answer }”: { $enter } once more gives it so; { $back } goes back to the list.
trouble-mixed = The items have different answers. Enter once more takes all of them back; or type one for all.
trouble-tag = A tag needs a name.
trouble-identity = Both are needed: your name and your delegation.

board-title = Dashboard: as { $of } sees it
board-title-nobody = Dashboard
board-progress = Progress
board-time = Over time
board-dates = Dates
board-who = Who
board-recent = Recent
board-share = { $done } of { $all } implemented
board-count-out = { $count } ({ $percent } %) · not counted
board-count = { $count } ({ $percent } %)
board-voice = { $share } · { $items ->
    [one] 1 item
   *[other] { $items } items
}, { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}
board-said = { $by } · { $item }: { $what }
board-leads = By lead
board-delegations = By delegation
board-no-lead = nobody yet
board-all = All that count
board-nothing = Nothing has been said yet through these eyes. Once statuses are said, this page shows them.
board-due-later = Later
board-no-dates = Nothing that is open has a due date. Those that are given at the list show here: overdue, soon, later.

picker-merge = Merge copies into this tracker
picker-import = Take in a table that was filled in
picker-share = Make a copy to send
picker-writing = It is being written…
picker-since = What changed since another file
picker-none-tables = No tables were found in the usual folders. Type a path, or paste one.
picker-none-folders = None of the usual folders is there. Type a path, or paste one.
picker-none = No trackers were found in the usual folders. Type a path, or paste one.
picker-conflict-copy = conflict copy beside the file
picker-fits = { $day }
picker-folder = folder
picker-recent = used lately · { $day }
picker-nearby = { $day }
picker-known = nothing new · { $day }
picker-made = made here · { $day }
picker-free = new
picker-there-replace = is there; it would be replaced · { $day }
picker-there = is there; it is added to · { $day }
ask-file = File
ask-place = Where
about-picker-merge = Type a path, or go down to the list and mark files with Space. Enter shows what they bring; nothing changes yet.
about-picker-import = Type the path of a table (CSV or Excel workbook) that this program made and a colleague filled in, or choose one below. Enter shows what it says; nothing changes yet.
about-picker-share = Everything said in this tracker goes into the copy, private notes never. A copy that is there is added to, not replaced.
about-picker-since = Type the path of an earlier copy, or go down to the list. Enter tells what this tracker holds that the copy does not; neither is changed.
trouble-no-file-since = Type the path of an earlier copy, or choose one in the list.
trouble-no-file = Type the path of a tracker, or mark one in the list.
trouble-no-table = Type the path of a table, or choose one in the list.
trouble-table-alone = A table is taken in by itself: choose only that one, or only trackers.
trouble-no-place = Type where the copy is to be made.
trouble-empty-folder = Nothing in this folder fits.
trouble-nothing-fits = Nothing there begins like this.

table-title = What this table would enter in your name
table-about = Enter says it as { $who }. What the table’s author had not seen is not replaced: it stands beside. Undo takes all of it back.
table-nothing-left = The rows that can be taken in say nothing new; nothing of the others is.
table-refused = This table cannot be taken in; all is as it was.
table-wrong = { $rows ->
    [one] One row cannot be taken in; the reason stands below.
   *[other] { $rows } rows cannot be taken in; the reasons stand below.
}
preview-title = What this would bring
since-visit = Since my last visit
since-share = Since I last shared
since-export = Since the last export
since-day = Since a date
since-file = Since another file
since-never = not yet
since-day-meaning = to be typed, or a period’s name
since-file-meaning = an earlier copy
landmark-day = { $day }
landmark-copy = the copy { $name }
landmark-visit = your last visit, { $day }
landmark-share = you last shared, { $day }
landmark-export = the last export, { $day }
changes-name = What changed
changes-title = What changed since { $point }
changes-reading = It is being found out what changed…
changes-none = Nothing changed since { $point }.
changes-what = Here would stand, item by item, what was said since then, by whom and when, and what became contested or differing by it.
changes-history-title = History of { $item }: { $title }
changes-history-title-bare = History of { $item }
changes-history-by-hand = { $count ->
    [one] Said once.
   *[other] Said { $count } times, the newest first.
} Nothing is ever taken out but by hand: { $edited ->
    [one] one line was edited in the file, and the words that it had before are gone from it.
   *[other] { $edited } lines were edited in the file, and the words that they had before are gone from it.
}
changes-history-total = { $count ->
    [0] Nobody has said anything about it yet.
    [one] Said once; nothing that was said is ever taken out.
   *[other] Said { $count } times, the newest first; nothing that was said is ever taken out.
  }
changes-history-what = Here would stand who said what about it and when, also what was taken back.
changes-total = { $count ->
    [one] 1 change
   *[other] { $count } changes
  } about { $items ->
    [one] 1 item
   *[other] { $items } items
  }.
changes-contested = { $count ->
    [one] 1 item became contested.
   *[other] { $count } items became contested.
  }
changes-differing = { $count ->
    [one] Delegations began to differ on 1 item.
   *[other] Delegations began to differ on { $count } items.
  }
changes-damaged = { $lines ->
    [one] One line of the copy
   *[other] { $lines } lines of the copy
  } cannot be read; what stands there is told as new.
changes-more = { $count ->
    [one] 1 more item changed; it is
   *[other] { $count } more items changed; they are
  } in the list of changed items.
since-late = { $count ->
    [one] 1 more came in since { $point }, but is dated earlier by its author’s clock, and is
   *[other] { $count } more came in since { $point }, but are dated earlier by their authors’ clocks, and are
  } not told here.
preview-reading = The files are being read…
preview-refused = Nothing was merged.
preview-nothing = Nothing new: this tracker holds all of this already.
preview-about = Enter merges. A merge only adds, and cannot be taken back. A delegation’s later answer to what it had said becomes current, “in the place of” names the answer that it replaces; answers that did not know of each other stand side by side until someone chooses.
preview-replaced = { $count ->
    [one] 1 answer or note steps aside for a later one of the same delegation.
   *[other] { $count } answers or notes step aside for later ones of the same delegation.
}
preview-contested = { $count ->
    [one] 1 item becomes contested.
   *[other] { $count } items become contested.
}
preview-differing = { $count ->
    [one] Delegations begin to differ on 1 item.
   *[other] Delegations begin to differ on { $count } items.
}
preview-delegation = { $of }: { $count ->
    [one] 1 entry
   *[other] { $count } entries
} ({ $kinds })
preview-statuses = { $count ->
    [one] 1 status
   *[other] { $count } statuses
}
preview-positions = { $count ->
    [one] 1 position
   *[other] { $count } positions
}
preview-notes = { $count ->
    [one] 1 about notes
   *[other] { $count } about notes
}
preview-others = { $count ->
    [one] 1 other
   *[other] { $count } others
}
preview-damaged = { $lines ->
    [one] One line of { $path } cannot be read; it stays there.
   *[other] { $lines } lines of { $path } cannot be read; they stay there.
}
preview-cut = { $path } was cut off: more may be missing than can be seen here. Ask whoever sent it to send it again.
preview-more = { $count ->
    [one] and 1 more item
   *[other] and { $count } more items
}
gone-title = Gone from the file
gone-about = This was in the file, and it is no longer there: an older copy was perhaps put in its place, or a line was damaged or edited by hand. It can be brought back, and nothing else changes; or left out, and nobody asks again.
gone-about-linear = This was in the file, and it is no longer there: an older copy was perhaps put in its place, or a line was damaged or edited by hand. 1 brings it back; nothing else changes. 2 leaves it out, and nobody asks again.
claimed-title = In your name, not written here as it stands
claimed-about = This stands in the file in your name, and this computer never wrote it so: another computer of yours may have, or somebody edited the line by hand. You can say that it is yours, once or for all that will come, as when you work on several computers. If it is not yours, ask whose it is: names are claims, and you can say the opposite at the item.
claimed-back = { $key } brings back what you had said before it was edited by hand, beside what stands there now.
claimed-back-linear = After that, r at the checklist brings back what you had said before it was edited by hand, beside what stands there now.
claimed-about-linear = This stands in the file in your name, and this computer never wrote it so: another computer of yours may have, or somebody edited the line by hand. 1 says that it is yours. 2 says so of all that will come, too, as when you work on several computers. If it is not yours, ask whose it is: names are claims, and you can say the opposite at the item.
beside-unread = The conflict copy { $path } cannot be read: { $why }. Nothing of it was merged. It may be under way still; if it stays so, fetch it once more, or have it made readable.
beside-lines = { $lines ->
    [one] One line of the conflict copy { $path } cannot be read
   *[other] { $lines } lines of the conflict copy { $path } cannot be read
}, perhaps because it is cut off. Only the rest can be merged; fetch the copy once more.
beside-newer = The conflict copy { $path } was written by a newer version (format { $format }). Nothing of it was merged. Update the program, then merge it.
beside-another-mandate = The conflict copy { $path } is about another mandate, “{ $theirs }”, which does not merge with this one. Move it to a folder of its own.
beside-empty = it is empty or holds only blank bytes
beside-no-tracker = it is no tracker, or nothing is left of one
names-listed = { $names } and { $last }
items-more = { $count } more

## Choosing between answers that stand side by side

settle-title = Settle { $label }: { $item }
settle-question = { $question } of { $of }: { $count } answers stand side by side
settle-own = A number takes that answer, Enter the one that is marked; the others stay in the history. Until then all of them stand.
settle-own-none = None of these is yours, so none is marked: a number takes that answer; the others stay in the history. Until then all of them stand.
settle-anothers = Only { $of } can choose between these. Until then all of them stand.
settle-other = { $question } of { $of }
settle-also = Also contested here, { $key } turns to it: { $others }.
settle-nothing = Nothing is contested here any more.
settle-changed = Somebody has answered meanwhile; look at what stands now, then choose.
settle-unreadable = A newer version of this program wrote this answer; it cannot be taken here. Take another, or answer anew.
settle-left-here = { $count ->
    [one] Its { $fields } is contested too; { $key } goes on.
   *[other] Contested here too: { $fields }; { $key } goes on.
}
settle-left = { $count ->
    [one] One more item of yours is contested; { $key } goes on.
   *[other] { $count } more items of yours are contested; { $key } goes on.
}
question-status = Status
question-position = Position
question-lead = Lead
question-due = Due date
question-priority = Priority
refuse-nothing-contested = Nothing that is listed is contested.
refuse-only-differing = Delegations see this differently, which is nothing to settle: each answer stands. { $view } shows them side by side.
refuse-no-chooser = No answers are open to choose from.
refuse-no-answer-marked = No answer is marked. Press its number, or mark one with the arrows first.
refuse-anothers-answers = Only that delegation can choose between its answers; say what yours sees instead.
refuse-one-question = Nothing else is contested about this item.
refuse-no-other-contested = Nothing else that is listed is contested.
command-settle = Settle what is contested: choose between answers side by side
command-settle-hint = settle
command-settle-words = resolve, contested, conflicting, disagreement, choose
command-take-answer = Take this answer in the place of all
command-take-answer-hint = take
command-answer-anew = Answer anew in the place of all
command-answer-anew-hint = answer anew
command-next-answer = To the next answer
command-prev-answer = To the answer before
command-next-question = To what else is contested about the item
command-next-question-hint = also contested
command-prev-question = Back to what else is contested about the item
command-next-contested = On to the next item with contested answers
command-next-contested-hint = next contested
command-answer-page-down = Read on in the answers
command-answer-page-up = Read back in the answers
command-leave-answers = Leave all answers as they stand
command-leave-answers-hint = leave them

## Items by delegations, and other eyes

matrix-title = { $list } · side by side: { $what }
matrix-status = status
matrix-marks = status, marks only
matrix-position = position
matrix-lead = lead
matrix-due = due date
matrix-summary = { $differing } of { $all } differ · { $contested } contested
matrix-by-hand = † { $count } edited by hand
matrix-silent = { $of } { $shows ->
    [position] takes no position on this
    [lead] has not said who has the lead
    [due] has not said by when
   *[other] has not said where this stands
}{ $more ->
    [yes] { " " }(Enter shows what else it said)
   *[no] { "" }
}
matrix-alone = { $spoken ->
    [0] No delegation has spoken in this tracker yet.
   *[other] Only one delegation has spoken in this tracker.
} Once the copies of others are merged, each delegation gets a column here, yours first: ≠ marks what others see differently than you, ‼ what a delegation has two answers to. { $share } makes a copy to send, { $merge } merges the copies that come back.
state-look-as = seen as { $of } sees it
toast-look-as = This is how { $of } sees it. You still speak for your own delegation: { $key } comes back, then say it.
toast-look-as-which = Go to a delegation’s column; { $key } looks as it does.
toast-look-own = Seen through your own delegation’s eyes again.
refuse-borrowed = You are looking through another delegation’s eyes. Esc comes back to your own, then say it.
refuse-no-matrix = Items and delegations are not side by side just now.
command-matrix = Items and delegations side by side, or back to the list
command-matrix-words = compare, differing, delegations, side by side, difference, differences, disagree, disagreement, objection
command-look-as = Look through another delegation’s eyes, or through your own again
command-column-right = To the next delegation
command-column-left = To the delegation before
command-show-next = Show status, marks, position, lead or due date
command-show-next-hint = show something else
command-show-prev = Show what was shown before
command-open-item = Go to the item
command-open-item-hint = item
command-close-matrix = Back to the list
command-close-matrix-hint = back

## Notes being written

editor-note = { $begun ->
    [yes] Note begun before
   *[no] New note
}: { $item }
editor-private = Private note, on this computer only{ $begun ->
    [yes] , begun before
   *[no] { "" }
}: { $item }
editor-revise = Revise note{ $begun ->
    [yes] , begun before
   *[no] { "" }
}: { $item }

sorted-document = In the order of the document.
sorted-document-reversed = In the order of the document, the last first.
sorted-status = By status.
sorted-status-reversed = By status, the last of the list first.
sorted-due = By due date, the earliest first.
sorted-due-reversed = By due date, the latest first.
sorted-updated = By last change, the latest first.
sorted-updated-reversed = By last change, the earliest first.
sorted-priority = By priority.
sorted-priority-reversed = By priority, low first.
grouped-kind = By kind.
grouped-status = By status.
grouped-party = By the parties that the wording names.

toast-saved = Saved.
toast-kept-here = Kept on this computer, not in the file yet: { $told }
toast-said = { $item }: { $what }.
toast-said-private = { $item }: { $what }, private. Kept on this computer only.
toast-still = { $item }: { $what }, still so as at today.
toast-still-mixed = { $item }: all still so, as at today.
toast-unchanged = { $count ->
    [one] One stood so already.
   *[other] { $count } stood so already.
}
withdrawn-stays = Its text stays in the file and in every copy.
toast-undone = Undone: { $what }.
toast-redone = Redone: { $what }.
toast-already-so = It stands so already; nothing was said. { $key } says “still so, as at today”.
toast-stands-already = It stands so already; nothing was said.
withdrawn-own = { $count ->
    [one] { $by } withdrew a note of yours: “{ $text }”. { $look } shows it.
   *[other] { $by } withdrew { $count } notes of yours. { $look } shows them.
}
toast-arrived = { $count ->
    [one] One entry of { $of } arrived
   *[other] { $count } entries of { $of } arrived
}{ $items ->
    [0] .
    [one] : item { $labels }.
   *[other] : items { $labels }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    }
}
toast-arrived-status = { $of }: “{ $item }” is now { $status }.
toast-arrived-contested = { $of }: “{ $item }” is contested now: { $answers }.
toast-arrived-answered = { $count ->
    [one] Your answer about { $items } is in the place of: { $answers }, said meanwhile.
   *[other] Your answers about { $items } are in the place of what was said meanwhile: { $answers }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    }
}
toast-arrived-item = { $of }: “{ $item }”: { $said }{ $more ->
    [0] .
   *[other] { " " }and { $more } more.
}
toast-merged = { $count ->
    [one] One entry of { $of } arrived
   *[other] { $count } entries of { $of } arrived
}{ $contested ->
    [0] { "" }
    [one] ; 1 item is contested now
   *[other] ; { $contested } items are contested now
}{ $differing ->
    [0] .
    [one] ; delegations now differ on 1 item.
   *[other] ; delegations now differ on { $differing } items.
}
toast-merged-own-replaced = { $count ->
    [one] One answer or note of your delegation, about { $items }, stepped aside for a later one.
   *[other] { $count } answers or notes of your delegation, about { $items }, stepped aside for later ones.
}
toast-merged-own-contested = Your delegation’s answers about { $items } are contested; { $key } settles them.
toast-take-back-sure = { $key } once more takes this back, and nothing that came after: { $what }.
toast-merge-stays = A merge only adds: what arrived stays. { $key } once more takes back your own last word: { $what }.
toast-not-imported = Nothing was taken in; all is as it was.
stepped-aside = In the place of: { $answers }; { $look } shows { $count ->
    [one] it
   *[other] them
} again.
stepped-aside-many = { $count } other answers stepped aside; { $look } shows them, item by item.
taken-in-left = { $rows ->
    [one] 1 row left out: nothing of it was taken in.
   *[other] { $rows } rows left out: nothing of them was taken in.
}
taken-in-contested = { $count ->
    [one] 1 answer is contested now: the table did not know what stands beside it.
   *[other] { $count } answers are contested now: the table did not know what stands beside them.
}
toast-said-many = { $items }: { $count } changes.
toast-not-merged = Nothing was merged; all is as it was.
toast-nothing-new = Nothing new arrived.
toast-reworded = The wording of the mandate was brought together; no entries arrived.
toast-neighbours = { $count ->
    [one] A copy lies beside the file, “{ $name }”
   *[other] { $count } copies lie beside the file
}, with { $entries ->
    [one] one entry that is
   *[other] { $entries } entries that are
} not here. { $key } shows what it brings.
toast-unread = { $first }{ $more ->
    [0] { "" }
   *[other] { " " }And { $more } more; { $key } shows them.
}
toast-damaged = { $count ->
    [one] One line of the file cannot be read any more. { $key } shows it, and what becomes of it.
   *[other] { $count } lines of the file cannot be read any more. { $key } shows them, and what becomes of them.
}
toast-file-back = The file is there again.
toast-gone = { $count ->
    [one] One entry was in the file and is gone from it: an older copy in its place, perhaps, or a damaged line. { $key } shows it and brings it back.
   *[other] { $count } entries were in the file and are gone from it: an older copy in its place, perhaps, or damaged lines. { $key } shows them and brings them back.
}
toast-gone-items = { $count ->
    [one] One item of the mandate is missing from the file: its line was perhaps deleted. { $key } names it and brings it back.
   *[other] { $count } items of the mandate are missing from the file: their lines were perhaps deleted. { $key } names them and brings them back.
}
toast-unknown-own = { $count ->
    [one] One entry in your name was not written on this computer. { $key } shows it.
   *[other] { $count } entries in your name were not written on this computer. { $key } shows them.
}
toast-by-hand = { $count ->
    [one] A line that you wrote was edited by hand in the file, about { $items }; it stands in your name. { $key } shows it{ $can ->
        [yes] , and { $back } brings back what you had said.
       *[no] .
    }
   *[other] { $count } lines that you wrote were edited by hand in the file, about { $items }; they stand in your name. { $key } shows them{ $can ->
        [yes] , and { $back } brings back what you had said.
       *[no] .
    }
}
toast-by-hand-any = { $count ->
    [one] A line was edited by hand in the file, about { $items }.
   *[other] { $count } lines were edited by hand in the file, about { $items }.
} { $can ->
    [yes] { $back } shows what was said before, and brings it back.
   *[no] The item shows what was said before.
}
toast-by-hand-others = { $count ->
    [one] A line that somebody else wrote was edited by hand in the file, about { $items }.
   *[other] { $count } lines that others wrote were edited by hand in the file, about { $items }.
} { $can ->
    [yes] { $back } shows what was said before, and brings it back.
   *[no] The item shows what was said before.
}
toast-back = { $count ->
    [one] One entry is in the file again.
   *[other] { $count } entries are in the file again.
}
toast-back-items = { $count ->
    [one] One item is in the file again.
   *[other] { $count } items are in the file again.
}
toast-left = { $count ->
    [one] One entry is left out of this file, and nobody asks again; { $key } still shows it.
   *[other] { $count } entries are left out of this file, and nobody asks again; { $key } still shows them.
}
toast-left-items = { $count ->
    [one] One item is left out of this file, and nobody asks again; { $key } still shows it.
   *[other] { $count } items are left out of this file, and nobody asks again; { $key } still shows them.
}
toast-not-restored = Nothing was brought back; all is as it was.
toast-mine = { $count ->
    [one] This entry is yours, and is not asked about again.
   *[other] These { $count } entries are yours, and are not asked about again.
}
toast-always-mine = From now on all that comes into this file in your name is taken as yours. `mandate mine --ask` takes that back.
toast-not-decided = Nothing was decided.
toast-rejected = Lines that could not be read were set aside in { $path }.
toast-read-only = Open for reading only; nothing you do here changes the file.
toast-no-command = This is a text to read; there is nothing to run.
toast-caps-lock = Caps Lock may be on: as a small letter it does something.
toast-no-such-key = { $key } does nothing here. { $help } shows what can be done.
theme-meaning-auto = as the background of the terminal wants it
theme-meaning-light = for a light background
theme-meaning-dark = for a dark background
theme-meaning-high-contrast = white on black, or black on white
theme-meaning-colour-blind = blue against orange, never red against green
theme-meaning-mono = no colours: bold, underlined, reversed
theme-meaning-own = your own
theme-name-auto = auto
theme-name-light = light
theme-name-dark = dark
theme-name-high-contrast = high-contrast
theme-name-colour-blind = colour-blind
theme-name-mono = mono
theme-bad = The theme in { $path } cannot be used (line { $line }, column { $column }: { $reason }). Correct the line; until then it is left out.
theme-circle = The theme “{ $name }” goes back to itself. Name another one after “inherits”; until then it is left out.
theme-missing = There is no theme “{ $name }”. T shows those that there are.
toast-theme = The theme is “{ $name }” from now on.
toast-paste-nowhere = There is no field open to paste into. { $key } opens a note.
toast-mouse-on = The mouse works here again: a click selects, a double click opens. { $key } gives it to the terminal.
toast-mouse-off = The mouse is the terminal’s now and selects text. { $key } takes it back.
toast-all-shown = All items are shown, as the document has them.
toast-filter-off = All items are shown.
toast-filter-off-sorted = All items are shown; { $key } puts them in the document’s order and groups.
toast-no-lead = Nobody leads these; the list cannot be limited to them.
toast-folded = Folded away; { $key } shows all again.
toast-unfolded = Nothing is folded away any more.
toast-view = View “{ $name }”: { $count ->
    [one] 1 item.
   *[other] { $count } items.
}
toast-view-kept = The view “{ $name }” is kept on this computer.
toast-view-not-kept = Nothing was changed: another window has a view of this name by now, or has forgotten the one you meant. These are the views as they are.
toast-view-doomed = The same key once more forgets “{ $name }”.
toast-view-forgotten = The view “{ $name }” is forgotten. What it listed is as it was.
toast-earlier-on = Earlier texts and withdrawn notes are shown.
toast-earlier-off = Earlier texts and withdrawn notes are hidden.
toast-set-aside = Set aside as a draft; { $key } on this item opens it again. Emptied, it is gone.
toast-form-kept-here = Nothing was changed; what you typed comes back when you open this again. Emptied, it is gone.
toast-form-kept-over = Nothing was said; what you typed comes back when you open this again, in the place of the draft “{ $before }”.
toast-form-kept = Nothing was said; what you typed comes back when you open this again. Emptied, it is gone.
toast-no-copy = No copy of it can be opened.
toast-restored = The last copy is open, with all this computer still knows. The damaged file stands beside it, with “damaged” and the time in its name.
toast-put-back = The last copy is open under this name, with all this computer still knows.
toast-spoken = { $count ->
    [one] Delegations have said where one item stands: the list marks it, Enter reads.
   *[other] Delegations have said where { $count } items stand: the list marks them, Enter reads.
}
toast-others = { $count ->
    [one] Other delegations have said where one item stands, and yours has not: the list marks it, Enter reads.
   *[other] Other delegations have said where { $count } items stand, and yours has not: the list marks them, Enter reads.
}
toast-news = { $count ->
    [one] 1 change by others
   *[other] { $count } changes by others
  } since { $point }: { $key } shows what.
toast-reason-waits = The reason that you began for “{ $answer }” still waits; { $list } lists it.
toast-drafts = { $count ->
    [one] Something was not finished last time; { $key } on “{ $item }” opens it.
   *[other] { $count } texts were not finished last time: { $list } lists them. { $key } opens the one about “{ $item }”.
}
toast-no-drafts = Nothing is unfinished. A note ({ $key }) that you leave with Esc waits here.
toast-late = { $count ->
    [one] Your editor’s window has saved something after you were done with it here; it is kept as a draft.
   *[other] Your editor’s windows have saved something after you were done with it here; it is kept as drafts.
  } { $key } lists it, Enter there opens it.
toast-orphans = { $count ->
    [one] An unfinished text is about an item that this file does not have; it is kept until a file with it is opened.
   *[other] { $count } unfinished texts are about items that this file does not have; they are kept until a file with them is opened.
}
toast-identity = From now on you speak as { $who }. What was said before keeps its name.
toast-language = The program speaks English from now on; what the documents and notes say stays as it is.
toast-identity-same = Nothing was changed.
toast-nothing-known = No known name begins like this; { $key } completes names that are in use.
toast-filter-key = Letters choose nothing here; { $toggle } switches the line on or off, as many as you like. { $take } on a line shows only that, after { $toggle } all that is on; { $all } shows all items again, { $search } searches for words, { $close } closes.
toast-field-key = That key does nothing here. { $take } takes what is typed, { $close } closes.
toast-editor-key = That key does nothing here. { $take } keeps the note, { $close } sets it aside.
came-back = This is what you wrote in your editor. { $keep } keeps it.
came-back-late = Your editor’s window has saved; its text stands here. { $take } keeps the note, { $close } sets it aside.
came-back-joined = What you saved in your editor’s window now stands below what you have typed here since. { $keep } keeps both.
came-back-unchanged = Nothing was changed in your editor.
came-back-blank = Your editor left an empty text, so what stood here before stands.
came-back-badly = “{ $editor }” ended with an error. What it saved stands here; { $keep } keeps it.
came-back-badly-unchanged = “{ $editor }” ended with an error and saved nothing new. The text stands as it was.
came-back-at-once = “{ $editor }” came back at once and changed nothing. If it has opened a window, write and save there: what you save comes in here; { $again } asks for the editor once more. For the next time: with an option such as --wait the program waits for it. The file is { $path }.
came-back-no-text = What your editor saved is no text in UTF-8, so the text stands as it was. What it saved is in { $path }.
came-back-gone = The file that your editor had is gone. The text stands as it was.
came-back-not-started = “{ $editor }” could not be started. VISUAL or EDITOR names it; correct that and start again. The text stands as it was.

refuse-no-colours = Colours are switched off, by NO_COLOR, by --color never or by the kind of terminal.
refuse-none-marked-said = Of none of the marked items is there one answer of your delegation to say again.
refuse-mark-in-list = The arrows mark in the list; Esc goes back to it. Space marks this item.
refuse-no-item = No item is selected.
refuse-all-folded = All is folded away; { $unfold } shows it again.
refuse-not-filtered = All items are shown already.
refuse-no-board = The dashboard is not open.
refuse-no-changes = What changed is not open.
refuse-no-history = No history is open.
refuse-nothing-changed = Nothing changed, so there is no item to go to.
refuse-nothing-folded = Nothing is folded away.
refuse-no-views = No list of views is open.
refuse-no-own-view = Only views of your own have another name, or are forgotten. No such view is selected.
refuse-read-only = The file is open for reading only.
refuse-no-neighbour = There is no conflict copy beside the file with anything new in it. { $key } merges any other file.
refuse-nothing-gone = Nothing that was in the file on this computer is gone from it.
refuse-all-written-here = All that stands in your name in the file was written on this computer, or is known to be yours.
refuse-no-restore = This is for what is gone from the file or damaged in it; the command “restore” shows it.
refuse-no-mine = This is for what is in your name and was written elsewhere; the command “mine” shows it.
refuse-position-on-task = Positions are held of recommendations only.
refuse-nothing-said = Your delegation has said nothing about this item yet.
refuse-earlier-text = That text has been replaced by a later one. Select the later one, marked “revised”.
refuse-contested = Two answers of your delegation stand here. Say which one holds first.
refuse-top = This is the top; there is no level further back.
refuse-not-at-desk = Close what is open first.
refuse-no-list = This is for lists to choose from; none is open.
refuse-no-field = This is for fields to type into; none is open.
refuse-no-note-open = This is for a note being written; none is open.
refuse-no-editor = No editor of yours is known. Before the start, set EDITOR to its name, such as: export EDITOR=nano
refuse-no-path = This is for choosing files; merging and sharing ask for them.
refuse-no-preview = This is for looking at what copies bring; merging shows it.
refuse-no-table = This is for looking at what a table says; the command “import” shows it.
refuse-no-sight = This is for looking at what is handed over; exporting shows it.
refuse-no-bar = This is for the menu bar; it is not open.
refuse-no-finder = This is for searching commands, as in help.
refuse-list-empty = The list below is empty. Type a path.
refuse-no-own-note = There is no note of your delegation about this item.

group-say = Saying
group-look = Looking
group-share = Sharing
group-move = Moving
group-field = In fields and lists
group-program = Program
group-here = Here

command-status = Say where the item stands
command-status-hint = status
command-note = Write a note, or go on with the one set aside
command-note-hint = note
command-position = Say what your delegation holds of the recommendation
command-position-hint = position
command-lead = Say who has the lead
command-lead-hint = lead
command-due = Say by when it is due
command-due-hint = due
command-due-words = due date, deadline, date, by when, time limit, due dates, deadlines, dates
command-priority = Say how urgent it is
command-priority-hint = priority
command-tag = Put a tag on, or take it off
command-tag-hint = tag
command-reaffirm = Say that the status is still so, as at today
command-reaffirm-hint = still so
command-reaffirm-words = still, unchanged, confirm
command-private-note = Write a note that stays on this computer
command-private-note-words = secret, confidential, private
command-revise = Revise the selected note, or your newest
command-own-editor = Write a note in your own editor
command-withdraw = Withdraw the selected note, or your newest; its text stays in the history
command-undo = Take your last change back
command-undo-hint = undo
command-undo-words = take back, revert, mistake, undone, earlier
command-redo = Say again what was taken back
command-search = Search titles, wording, symbols, notes, reasons, leads, parties and tags
command-search-hint = search
command-search-words = find, look for
command-filter = Show only some items: by status, attention, kind, priority, lead, tag, party, delegation
command-filter-hint = filter
command-filter-words = only, narrow, only overdue, only late, only silent, only contested
command-show-all = Show all items again, as the document has them: no search, no filter, no other order or groups
command-sort = Sort: document, status, due date, last change, priority
command-reverse = Sort the other way round
command-views = Views: choose one, or keep what is shown now under a name
command-dashboard = Dashboard: progress, over time, dates, by lead and delegation, recent
command-dashboard-words = figures, statistics, chart, progress
command-dash-open = Show the item, or the items, of this line
command-dash-open-hint = show
command-dash-next = Next page of the dashboard
command-dash-next-hint = next page
command-dash-prev = Previous page of the dashboard
command-dash-down = Next line
command-dash-up = Previous line
command-dash-page-down = A page of lines on
command-dash-page-up = A page of lines back
command-dash-first = To the first line
command-dash-last = To the last line
command-dash-close = Close the dashboard
command-dash-close-hint = close
command-changes = See what changed since your last visit, since you shared or exported, since a date or another file
command-changes-words = changes, news, new, since, arrived
command-history = See the history of the item: who said what about it, and when
command-history-words = log, past, who, when, journal, undo, earlier, before last
command-change-open = Go to this item
command-change-open-hint = item
command-change-only = List only the items that changed
command-change-only-hint = only these in the list
command-change-down = Next item that changed
command-change-up = Item before that changed
command-change-page-down = Read on in what changed
command-change-page-up = Read back in what changed
command-change-first = First item that changed
command-change-last = Last item that changed
command-change-close = Close what changed
command-change-close-hint = close
command-history-down = Next thing that was said
command-history-up = Previous thing that was said
command-history-page-down = Page down in the history
command-history-page-up = Page up in the history
command-history-first = First thing in the history
command-history-last = Last thing in the history
command-history-take-back = In the history, take back what the cursor is on, and nothing said after it
command-history-take-back-hint = take this back
command-history-close = Close the history
command-history-close-hint = close
command-fold = Fold away the items under this heading
command-unfold = Show again all that is folded away
command-unfold-hint = unfold
command-keep-view = In the list of views: keep what is shown now under a name
command-keep-view-hint = keep
command-rename-view = In the list of views: rename
command-rename-view-hint = rename
command-forget-view = In the list of views: forget
command-forget-view-hint = forget
command-group = Group: kind, status, parties that the wording names
command-drafts = List what was begun and is not finished: notes, reasons, other answers
command-drafts-hint = drafts
command-drafts-words = draft, unfinished, begun
command-earlier = Show or hide earlier texts and withdrawn notes
command-merge = Merge copies: choose files, see what they bring, then decide
command-merge-hint = merge
command-merge-words = receive, bring together, combine, import, copies
command-import = Take in a table (CSV, Excel) that a colleague filled in
command-import-words = spreadsheet, excel, csv, xlsx, import, receive, ministry
command-neighbours = See what conflict copies of sync tools beside the file bring
command-neighbours-words = conflict copies, dropbox, onedrive, syncthing
command-restore = See what is gone or damaged, and bring back what can be
command-restore-words = gone, damaged, lost, missing, bring back
command-mine = See what is in your name and was not written on this computer
command-mine-words = my name, in my name, not me
command-share = Make a copy to send
command-share-hint = share
command-share-words = send, mail, e-mail, email, copy, colleague
command-export = Hand over a page, a table, a brief, a calendar
command-export-hint = export
command-export-words = word, excel, spreadsheet, report, print, page, table, brief, calendar, hand over, pdf, docx, xlsx, html, csv
command-pane = Go to the other pane
command-open = Read the item
command-open-hint = read
command-back = Go one level back; at the list, take marks off, then show all items again
command-go-next = Go to the next overdue, contested, soon due, differing, silent, unassessed or changed item
command-go-next-words = late, overdue, deadline, due soon, silent, next
command-again = Go on to the next of the same
command-again-back = Go back to the one before
command-copy = Copy: the item, its citation, the note, an address, the file’s path
command-mark = Mark the item, or take its mark off; what is said next is said of all that are marked
command-mark-hint = mark
command-mark-down = Mark down to the next item
command-mark-up = Mark up to the previous item
command-mark-all = Mark all items that are shown; once more, none
command-back-hint = back
command-revise-hint = revise
command-withdraw-hint = withdraw
command-down = Next item or note
command-up = Previous item or note
command-page-down = A page on
command-page-up = A page back
command-first = To the first item
command-last = To the last item
command-choose = Choose
command-choose-hint = choose
command-toggle = Switch on or off
command-toggle-hint = on or off
command-choose-why = Choose and give a reason
command-choose-why-hint = this one, with a reason
command-choice-down = Next line
command-choice-up = Previous line
command-choice-first = To the first line
command-choice-last = To the last line
command-close = Close without choosing
command-close-hint = close
command-accept = Take what is typed
command-accept-hint = take
command-complete-name = Complete a known name, or go to the next field
command-complete-name-hint = complete
hint-next-field = next
hint-only-this = only this
hint-show-these = show these
command-next-field = Next field
command-prev-field = Previous field
command-cancel = Close without taking it
command-cancel-hint = close
command-find-run = Run the command
command-find-run-hint = run
command-find-down = Next command
command-find-up = Previous command
command-find-close = Close without running any
command-find-close-hint = close
command-bar-left = The menu before
command-bar-right = The next menu
command-bar-right-hint = next menu
command-bar-down = Next line of the menu
command-bar-up = Previous line of the menu
command-bar-first = To the first line of the menu
command-bar-last = To the last line of the menu
command-bar-run = Run what the menu shows
command-bar-run-hint = run
command-bar-close = Close the menu
command-bar-close-hint = close
command-palette = Find any command by its words
command-menu = Open the menus
command-menu-hint = menu
command-go-on = Go on with what is typed or marked
command-go-on-hint = go on
command-complete = Complete the path
command-complete-hint = complete
command-to-list = Go down to the list
command-to-list-hint = list
command-close-path = Close without choosing
command-close-path-hint = close
command-merge-now = Merge what is shown
command-merge-now-hint = merge
command-merge-down = Read on
command-merge-down-hint = read on
command-merge-up = Read back
command-merge-page-down = A page on
command-merge-page-up = A page back
command-merge-first = To the beginning
command-merge-last = To the end
command-not-now = Close; all stays as it was
command-not-now-hint = close
command-hand-now = Write what is shown
command-hand-now-hint = write
command-hand-items = Of other items: all, those listed, those marked, the selected one
command-hand-items-hint = items
command-hand-time = Of another time: all of it, or one reporting period
command-hand-time-hint = time
command-hand-language = In another language
command-hand-language-hint = language
command-hand-down = Read on
command-hand-up = Read back
command-hand-page-down = A page on
command-hand-page-up = A page back
command-hand-first = To the beginning
command-hand-last = To the end
command-hand-back = Choose another place
command-hand-back-hint = place
command-take-in = Say what the table says
command-take-in-hint = take in
command-restore-now = Bring back what is shown
command-restore-now-hint = bring back
command-leave-gone = Leave it out of the file, and ask no more
command-leave-gone-hint = leave out
command-confirm-mine = Say that what is shown is yours
command-confirm-mine-hint = mine
command-always-mine = Say that all that comes in your name is yours
command-always-mine-hint = always mine
command-keep = Keep the note
command-keep-hint = keep
command-set-aside = Set the note aside as a draft
command-set-aside-hint = set aside
command-edit-elsewhere = Go on with the note in your own editor
command-edit-elsewhere-hint = own editor
command-identity = Say or correct who you are: name and delegation
command-identity-words = name, delegation, who am i
command-language = Change the language of the program
command-language-words = english, french, français
command-help = What can be done here
command-help-hint = help
command-help-words = keys, manual
command-theme = Try how the screen could look, and keep a theme
command-theme-words = dark, light, colours, colors
command-mouse = Give the mouse to the terminal, which selects text with it, or take it back
command-quit = Leave; everything is saved already
command-quit-hint = leave
command-quit-words = exit, leave, close, end, wq, q

hint-go-on = { $what } (begun)
hint-say-which = say which holds
hint-unmark = take marks off
hint-show-all = show all
tip-palette = Tip: { $key } finds any command by a few letters of its words.
tip-menu = Tip: { $key } opens menus with everything that can be done, by arrows and Enter.
tip-filter = Tip: { $key } shows only some items, such as the overdue ones.
tip-undo = Tip: { $key } takes back your last change, as often as you like.
tip-reaffirm = Tip: { $key } says that a status is still so, as at today.
tip-private = Tip: { $key } writes a note that never leaves this computer.
tip-share = Tip: { $key } makes a copy of the tracker to send, without private notes.
tip-merge = Tip: { $key } brings in what colleagues have sent; nothing is replaced.

palette-title = Commands
palette-none = No command fits. Try another word, or less of it.
key-enter = enter
key-esc = esc
key-tab = tab
key-backtab = shift-tab
key-space = space
key-up = up
key-down = down
key-left = left
key-right = right
key-home = home
key-end = end
key-pgup = pgup
key-pgdn = pgdn
key-backspace = backspace
key-delete = delete
key-ctrl = ctrl-
key-alt = alt-
key-shift = shift-

help-title = Help
help-search = Type to search, Enter runs:
help-marks = Marks
help-status = { $mark } { $status }: { $meaning }
help-signs = + only other delegations have spoken   ! overdue   ‼ contested: one delegation has two current answers   ≠ delegations see it differently   † edited by hand in the file, not by the person named   2n two notes   * marked by you, for something to be said of all that are   … something you began waits there: opened, it goes on; emptied, it is gone
help-themes = T shows how the screen could look; Enter keeps it. A theme of your own is a file in the folder “themes” beside the settings, such as (inherits: "dark", roles: {"{"}Key: (fg: "#ffaf5f"){"}"}).
help-marked = A * beside an item says that it is marked. What is said in the list is said of all that are marked, in one go and taken back in one go; in the item, of that item only. Esc takes the marks off.
help-mouse = With the mouse: a click selects, also a hint in the last line; in a list that is open it chooses, and beside it closes; a double click opens; the wheel scrolls what is under it. F9 gives the mouse to the terminal, which selects text with it; most terminals do so with Shift held down, too.
help-saving = Every change is saved at once: first here on this computer, then in the file. The top line says which. Nothing anyone wrote is ever overwritten; undo says the earlier word again.
help-sharing = The file can be mailed, copied and changed in two places; what is said in both is kept when they meet. Copies that were sent cannot be called back. A merge only adds: no undo takes it back.
help-continuing = Tasks marked “continuing” go on as long as the mandate does. That is this program’s reading of the wording, not the Council’s.
help-language = The texts of the items stand in the language of their source, whichever language the rest is in.
help-claims = Names and delegations are what people typed. The program cannot check them.
help-counts = Counts such as 3/9 say how many are implemented of those that still count. Superseded and no longer applicable items do not.
help-tips = Tips come now and then at the start, about what you have not used yet. The settings end them: `tips: false`.
help-file = The file is plain text, one line for each thing said. Private notes are not in it.

broken-title = This file cannot be read as it is
broken-title-missing = This file is not there
broken-lines = { $count ->
    [one] One line of { $path } cannot be read.
   *[other] { $count } lines of { $path } cannot be read.
} { $entries ->
    [0] None of what was said can be read.
    [one] One entry can.
   *[other] { $entries } entries can.
}
broken-private = Some of your private notes, in { $path }, cannot be read.
broken-private-only = { $message } Nothing is wrong with the tracker itself.
broken-line = { $kind ->
    [too-long] Line { $line } is longer than a line may be (1 MiB).
    [unclosed] The file was cut off: a line that closes a part of it is missing.
    [head-damaged] { $line ->
        [0] The lines
       *[other] Line { $line }: the lines
    } that say which mandate it is are damaged; the program’s own copy of the mandate is shown.
   *[other] Line { $line }, column { $column }: { $reason }
}
# An open tracker of whose file not all can be read.
damaged-title = Damaged lines of the file
damaged-lines = { $count ->
    [one] One line of the file cannot be read
   *[other] { $count } lines of the file cannot be read
}
damaged-aside = { $count ->
    [one] The next save sets it aside whole, in { $path }; until then it stays where it is.
   *[other] The next save sets them aside whole, in { $path }; until then they stay where they are.
}
damaged-stay = The file is open for reading only: { $count ->
    [one] it stays where it is.
   *[other] they stay where they are.
}
damaged-held = A copy on this computer has it whole, so that it can be brought back.
damaged-anew = The next save writes this anew.
broken-more = and { $count } more
broken-hint = Choose with a figure, or with the arrows and Enter. Until you do, nothing is changed.
way-set-aside = Open what can be read. The other lines are put aside, in a file beside it, before anything is saved. What a copy holds of them is offered then.
way-without-private = Open the tracker, with the private notes that can be read. Before the next one is saved, a whole copy of the damaged file is made beside it.
way-last-copy = Open the last copy that this program made. The damaged file is kept beside it.
way-put-back = Put the last copy that this program made in its place, with all this computer still knows.
way-open-near = Open { $near }, whose name is nearly the same.
way-make = Make a new tracker of the program’s own mandate under this name.
way-leave = Leave. Nothing is changed.

ending-drafts = This is what you were typing:

panicked = The program has failed ({ $cause }). Everything said was saved; the file is { $path }, and a note you were writing is offered at the next start. Please tell its makers.

## Without a screen: a conversation

linear-file = The file: { $path }
linear-who = You speak as { $who }.
linear-nobody = Nobody has said yet who speaks here. You are asked before your first change.
linear-kind-count = { $kinds }: { $count }.
linear-kind = { $kinds }: { $done } of { $all } implemented{ $out ->
    [0] .
    [one] ; 1 item does not count: it is superseded or no longer applicable.
   *[other] ; { $out } items do not count: they are superseded or no longer applicable.
}
linear-attention = Attention: { $signs }.
linear-spoken = { $count ->
    [one] Delegations have spoken about one item: { $numbers }.
   *[other] Delegations have spoken about { $count } items: { $numbers }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    }
}
linear-others = { $count ->
    [one] Other delegations have spoken about one item on which yours is silent: { $numbers }.
   *[other] Other delegations have spoken about { $count } items on which yours is silent: { $numbers }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    }
}
linear-draft = A note about { $kind } { $label }, { $title }, was begun and not finished. Writing a note there goes on with it.
linear-draft-revision = A new text for a note about { $kind } { $label }, { $title }, was begun and not finished. Revising that note goes on with it.
linear-draft-begins = { $day } It begins: “{ $text }”.
linear-not-finished = drafts at the checklist lists what is unfinished.
linear-no-drafts = Nothing is unfinished. A note that you leave waits here.
linear-late = Your editor’s window has saved something after you were done with it here. It is kept as a note that was begun; n at the checklist lists it.
linear-late-here = Your editor’s window has saved. The note reads now as follows; { $keep } keeps it.
linear-draft-several = A note about several items was begun and not finished. To go on with it type their numbers, { $numbers }, and write a note there.
linear-draft-elsewhere = A text that was begun cannot be finished here. It is kept; the screen offers it.
linear-neighbours = { $count ->
    [one] A copy lies beside the file
   *[other] { $count } copies lie beside the file
}, with { $entries ->
    [one] one entry that is
   *[other] { $entries } entries that are
} not here. Type m at the checklist to see what it brings.
linear-damaged = { $count ->
    [one] One line of the file cannot be read. Type r at the checklist to hear it, and what becomes of it.
   *[other] { $count } lines of the file cannot be read. Type r at the checklist to hear them, and what becomes of them.
}
linear-gone = { $count ->
    [one] One entry was in the file and is gone from it: an older copy in its place, perhaps, or a damaged line. Type r at the checklist to hear it and to bring it back.
   *[other] { $count } entries were in the file and are gone from it: an older copy in its place, perhaps, or damaged lines. Type r at the checklist to hear them and to bring them back.
}
linear-gone-items = { $count ->
    [one] One item of the mandate is missing from the file: its line was perhaps deleted. Type r at the checklist to hear which, and to bring it back.
   *[other] { $count } items of the mandate are missing from the file: their lines were perhaps deleted. Type r at the checklist to hear which, and to bring them back.
}
linear-by-hand = { $count ->
    [one] A line that you wrote was edited by hand in the file, about { $items }; it stands in your name. Type i at the checklist to hear it{ $can ->
        [yes] ; r brings back what you had said.
       *[no] .
    }
   *[other] { $count } lines that you wrote were edited by hand in the file, about { $items }; they stand in your name. Type i at the checklist to hear them{ $can ->
        [yes] ; r brings back what you had said.
       *[no] .
    }
}
linear-by-hand-any = { $count ->
    [one] A line was edited by hand in the file, about { $items }.
   *[other] { $count } lines were edited by hand in the file, about { $items }.
} { $can ->
    [yes] Type r at the checklist to hear what was said before, and to bring it back.
   *[no] The item tells what was said before.
}
linear-by-hand-others = { $count ->
    [one] A line that somebody else wrote was edited by hand in the file, about { $items }.
   *[other] { $count } lines that others wrote were edited by hand in the file, about { $items }.
} { $can ->
    [yes] Type r at the checklist to hear what was said before, and to bring it back.
   *[no] The item tells what was said before.
}
linear-left-away = { $count ->
    [one] One entry is left out of this file, and nobody asks again. Typing r still tells it.
   *[other] { $count } entries are left out of this file, and nobody asks again. Typing r still tells them.
}
linear-left-away-items = { $count ->
    [one] One item is left out of this file, and nobody asks again. Typing r still tells it.
   *[other] { $count } items are left out of this file, and nobody asks again. Typing r still tells them.
}
linear-unknown-own = { $count ->
    [one] One entry in your name was not written on this computer. Type i at the checklist to hear it.
   *[other] { $count } entries in your name were not written on this computer. Type i at the checklist to hear them.
}
# A pipe says something, and nobody is named who says it.
linear-nameless = Nobody is named who says it, so it was not said. Type a, your name and your delegation on three lines before it, or give --author NAME and --delegation NAME.
linear-left = Goodbye. Everything you said is kept.
linear-left-unsaid = { $lacks ->
    [why] { $status } was not said: its reason is missing.
   *[successor] { $status } was not said: what took its place was still to be answered.
} Goodbye. Everything else you said is kept.

linear-row-bare = { $number }. { $kind } { $label }, { $title }.
linear-row = { $number }. { $kind } { $label }, { $title }: { $words }.
linear-item = { $kind } { $label }: { $title }. Number { $number } of { $all } in the list.
linear-continuing = Continuing: it goes on as long as the mandate does.
linear-nobody-said = Nobody has said yet where this stands.
linear-of-own = { $of }, your delegation:
linear-of = { $of }:
linear-label = { $label }: { $text }
linear-contested = These answers stand beside each other until someone chooses. Type c to choose.
linear-note = Note { $number }. { $words }:
linear-begun = Begun and not finished: “{ $text }”
linear-about = { $kind } { $label }, { $title }
linear-saying = { $words }.
linear-earlier = And { $count } older. `mandate history` lists them all.
linear-no-dates = Nothing that is open has a due date.
linear-none-fits = No item fits. Type b to go back to all of them.
linear-only-such = Only these are listed: { $what }. b lists all again; to search for the word, type /{ $typed }.
linear-such-of-all = None of what was listed is so; of all items these are: { $what }. b lists all again.
linear-none-listed = Nothing of what is listed is so: { $what }.
linear-none-such = { $what } To search for the word, type /{ $typed }.
linear-not-found = No item holds all of “{ $words }”, and none is called so.
linear-no-number = “{ $typed }” is none of the numbers here; they go from 1 to { $last }. Type help to hear what can be typed.
linear-several-fit = “{ $typed }” fits several of these: { $numbers }. Type the number of one.
linear-no-word = Nothing here is called “{ $typed }”. Type help to hear what can be typed; at the checklist (b) such words are looked for.
linear-no-further = There is no further item that way.
linear-top = This is the checklist, the top. Type q to leave.
linear-one-item = That is done about one item at a time. Type b, then the number of one item.
linear-not-contested = There are no contested answers of your delegation about this item.
linear-only-differing = Delegations see this differently, which is nothing to settle: each answer stands, and the item tells them all.
linear-contested-elsewhere = The contested answers are another delegation’s. Only that delegation can choose.

linear-said = { $item }: { $what }.
linear-and-more = And { $count } more.
linear-saved = Saved.
linear-kept = Kept on this computer; the file still cannot be written.
linear-nothing-said = Nothing was said.
linear-already-so = It stands so already; nothing was said. At the item, = or the word reaffirm says “still so, as at today”.
linear-no-note-open = No note is being written, so there is none to keep; nothing was said. At an item, = or the word reaffirm says that its status is still so, as at today.
linear-no-symbol = “{ $typed }” is no symbol of a document. Type it as it is printed, such as S/RES/2295 (2016). Between quotes it is taken as it stands.
linear-not-handed = Nothing was written.
linear-hand-items = Of which items?
linear-hand-time = Of which time?
linear-hand-language = In which language?
linear-hand-place = It would be written to { $path }.
linear-hand-empty = { $why } Say yes once more to write it all the same.
linear-hand-write = Write it?
linear-hand-replace = There is a file already; it would be replaced. Write it?
linear-no-copy = No copy was made.
linear-more = { $count ->
    [one] One more line. Press Enter to hear it.
   *[other] { $count } more lines. Press Enter to hear them.
}

linear-option = { $number }. { $text }
linear-option-now = { $number }. { $text }, which stands now
linear-option-on = { $number }. { $text }, on
linear-way = { $number }. { $text }
linear-now = It stands now: { $text }.
linear-switched-on = On: { $text }.
linear-switched-off = Off: { $text }.
linear-fit = { $count ->
    [0] No item fits.
    [one] One item fits.
   *[other] { $count } items fit.
}
linear-file-conflict = { $number }. { $text }, a conflict copy beside the file
linear-file-known = { $number }. { $text }, nothing new
linear-file-made = { $number }. { $text }, made here
linear-file-recent = { $number }. { $text }, used lately
linear-place-there = { $number }. { $text }, which is there and is added to
linear-key-identity = a at the checklist
linear-no-files = No trackers were found in the usual folders.
linear-merge-it = “{ $verb } { $path }” at the checklist
linear-no-tables = No tables were found in the usual folders.
linear-table-wrong = { $rows ->
    [one] One row cannot be taken in; the reason stands above.
   *[other] { $rows } rows cannot be taken in; the reasons stand above.
}
linear-private = This note stays on this computer.
linear-editor-piped = Your own editor needs a terminal, and here lines come from elsewhere.
linear-note-before = The note of { $words }, as it stands:
linear-note-line = “{ $line }” is now a line of the note. A full stop alone ends and keeps the note; .b alone sets it aside and leaves it; .help explains.
linear-note-begun = What you had written so far:
linear-note-aside = Set aside, not lost. { $count ->
    [one] Writing a note about this item goes on with it.
   *[other] Writing a note about these items together goes on with it.
}

linear-word-help = help
linear-word-back = back
linear-word-leave = quit, leave, exit
linear-word-write = write, yes
linear-word-overdue = late
linear-word-stale = silent, stale, no news
linear-at-desk = Checklist. Type an item’s number, list to hear it, help for help, q to leave.
linear-at-some = Checklist, { $shown } of { $all } items. Type an item’s number, list to hear it, b for all items, help for help, q to leave.
linear-at-item = { $kind } { $label }, { $title }. Type 1 for its status, 2 for a note, help for the rest, b for the checklist.
linear-at-items = { $count } items. Type what you say of all of them: 1 for the status, help for the rest, b for the checklist.
linear-ask-delegation = Delegation? Type its number from 1 to { $last }, or another name; b goes back.
linear-ask-sure = Type the name, or the number once more if it is the name. b goes back.
linear-number-name = “{ $typed }” is a number; is it the name?
linear-delegations = The file knows these delegations; yours may be another one.
linear-ask-words = { $question }? Type it, or b to go back.
linear-ask-offered = { $question }? Type it, press Enter for “{ $offered }”, or b to go back.
linear-ask-status = Which status? Type a number from 1 to { $last }, and the reason behind it if you want to give one. help explains, b goes back.
linear-ask-why = { $status }: why? A reason is needed. Type it, or b to go back.
linear-ask-successor = By which document? Type its symbol, or press Enter for none. b goes back.
linear-ask-position = Which position? Type a number from 1 to { $last }, and the reason behind it if you want to give one; 0 takes it back. help explains, b goes back.
linear-ask-priority = Which priority? Type a number from 1 to { $last }; 0 takes it back. b goes back.
linear-ask-lead = Who has the lead? Type it; a minus sign takes it back. Enter leaves it, help explains.
linear-ask-due = Due by when? Type a date; a minus sign takes it back. Enter leaves it, help explains.
linear-ask-tag = Which tag? Type it: it is put on, or taken off where it is on. Enter leaves it, help explains.
linear-sure-lead = Is “{ $typed }” the name of who has the lead? Type it once more if it is, or b to go back.
linear-sure-tag = Is “{ $typed }” the tag? Type it once more if it is, or b to go back.
linear-ask-note = Type the note, as many lines as you like. A line with a full stop alone keeps it; .b sets it aside, .e opens your own editor, .help explains.
linear-ask-number = Which one? Type a number from 1 to { $last }. help explains, b goes back.
linear-ask-withdraw = Which note is to be withdrawn? Type its number: { $numbers }. help explains, b goes back.
linear-ask-revise = Which note is to be revised? Type its number: { $numbers }. help explains, b goes back.
linear-withdraw-whose = That note is by { $by }, of { $at }: “{ $text }”. Type { $typed } once more to withdraw it.
linear-no-own-note = { $typed } is none of your delegation’s notes here. Type { $numbers }.
linear-ask-earlier = Which word is to be taken back? What was said after it stays. Type a number from 1 to { $last }. help explains, b goes back.
linear-no-earlier = Nothing that you said about this item can be taken back alone: nothing of it stands, or something was said in its place.
linear-ask-settle = Which answer stands? Type a number from 1 to { $last }. help explains, b goes back.
linear-ask-search = Which words? Type them, or b to go back.
linear-ask-filter = Type the numbers to switch on or off, from 1 to { $last }. Enter lists what fits, help explains.
linear-ask-files = { $last ->
    [0] Which file is to be merged? Type its path, or b to go back.
   *[other] Which files are to be merged? Type numbers from 1 to { $last }, or a path. help explains, b goes back.
}
linear-ask-tables = { $last ->
    [0] Which table is to be taken in? Type its path, or b to go back.
   *[other] Which table is to be taken in? Type a number from 1 to { $last }, or a path. help explains, b goes back.
}
linear-ask-take-in = Type 1 to say this as { $who }, or b to leave all as it is. Undo takes all of it back.
linear-ask-partial = Type 1 or Enter to correct the table first, or 2 to say the rest as { $who }. Undo takes all of it back.
linear-ask-choice = Type a number from 1 to { $last }, or words of it, or b to go back.
linear-ask-choice-usual = Type a number from 1 to { $last }, or words of it, or b to go back. Enter alone takes the first.
linear-ask-outlet = { $last ->
    [0] Type where it is to be written, or b to go back.
   *[other] Type a number from 1 to { $last } or a place, or b to go back. Enter alone takes 1.
}
linear-ask-hand = Type 1 to write it, or b to write nothing.
linear-merge-stays = A merge only adds: what arrived stays. Undo once more takes back your own last word: { $what }.
linear-ask-merge = Type 1 to merge this, or b to leave all as it is. A merge only adds and cannot be taken back.
linear-ask-restore = Type 1 to bring this back, 2 to leave it out and not be asked again, b to decide later. help explains.
linear-ask-mine = Type 1 if this is yours, 2 if all that comes in your name is, b to decide later. help explains.
linear-ask-copy = { $last ->
    [0] Where is the copy to be made? Type a path, or b to go back.
   *[other] Where is the copy to be made? Press Enter for the first, or type a number or a path. help explains, b goes back.
}
linear-ask-way = Nothing is changed until you choose. Type a number from 1 to { $last }.

linear-about-status = The number of a status says it, such as 2. A reason can follow, such as: 2 work has begun. To take back what was said, choose “No information”.
linear-about-why = This status stands only with a reason. Type it in one line.
linear-about-successor = The symbol of the document that took its place, such as S/RES/2295 (2016).
linear-about-position = What your delegation holds of the recommendation, apart from whether it is carried out. A reason can follow the number.
linear-about-lead = A person, an office, an organization. To say “b” or another letter that is a command, put it between double quotes.
linear-about-due = { $day }, 2026-03-31, 31.3.2026, today, tomorrow or +14 for days from today.
linear-about-since = A number tells what changed since that occasion; a date, 2026-03-31, today or yesterday, what was said from that day on; the name of a reporting period, what was said from its first day on; the path of an earlier copy, what this tracker holds that the copy does not.
linear-ask-since = Since when? Type a number from 1 to { $last }, a date, a reporting period, or the path of an earlier copy. b goes back, help explains.
linear-point = { $number }. { $text }: { $when }
linear-news = { $count ->
    [one] 1 change by others
   *[other] { $count } changes by others
  } since { $point }; c tells what.
linear-changes-then = Type the name of an item to turn to it. f can limit the list to those that changed.
linear-about-priority = How urgent it is to your delegation.
linear-about-note = Every line you type is part of the note, empty lines, too. A full stop alone ends and keeps it. .b alone sets it aside for later. .e alone opens what you have written in the editor that VISUAL or EDITOR names. For a line that is only a full stop, type two of them.
linear-about-revise = The note whose text you write anew. The earlier text stays in the history.
linear-about-settle = Two answers of your delegation stand beside each other, given without knowing of each other. The one you choose is said again by you; the others stay in the history.
linear-about-filter = Only items that meet every condition that is on are listed; of several statuses, leads, tags or parties one is enough.
linear-about-files = A number stands for a file of the list; several are merged together. You hear first what they bring; nothing changes until you say so.
linear-about-tables = A table (CSV or Excel workbook) that this program made and a colleague filled in. You hear first what it says; nothing changes until you say so.
linear-about-take-in = What the table says is said in your name, in one go that undo takes back. What its author had not seen is not replaced: it stands beside.
linear-about-hand = What would be written is shown before anything is written. Private notes never go into it.
linear-about-merge = Nothing is lost: every word stays in the history. A delegation’s later answer becomes current. Contested answers stand beside each other until someone chooses.

linear-help = { $sign } or { $name }: { $what }
linear-help-counted = { $number }, { $sign } or { $name }: { $what }
linear-help-choose = An item’s number, its name such as rec-b, or its letter in brackets such as (b): go to the item
linear-help-named = A word such as history with items, such as history 4: go there and do it
linear-help-files = import or merge with a path, such as import ministry.xlsx: hear what that file says or brings, then decide
linear-help-several = Several numbers, such as 3 7 9: say the same of several items
linear-help-words = Anything else: look for these words; a single item that holds them is opened
linear-help-item = Another item’s name, such as rec-b: go there
linear-help-list = Also the words of the checklist: { $names }
linear-help-instead = Where only a number is asked for, a word such as history or list is heard, too: that is done instead, and nothing is said; undo goes back.
linear-help-everywhere = Everywhere but in a note: Enter hears it again or goes on, a question mark or the word help explains, b or 0 goes back, q leaves.
linear-help-saved = Every change is saved at once, first on this computer, then in the file. Nothing anyone wrote is ever overwritten.

linear-do-list = Hear the list
linear-do-search = Look for words in wording, notes, reasons, parties and tags
linear-do-filter = List only some items
linear-do-sort = Choose the order of the list
linear-do-dates = Hear what has a due date, the earliest first
linear-do-changes = Hear what changed since your last visit, since you shared or exported, since a date or another file
linear-do-drafts = Hear what was begun and is not finished
linear-do-status = Say where it stands
linear-do-note = Write a note
linear-do-position = Say what your delegation holds of the recommendation
linear-do-lead = Say who has the lead
linear-do-due = Say by when
linear-do-priority = Say how urgent it is
linear-do-tag = Put a tag on, or take it off
linear-do-reaffirm = Say that the status is still so, as at today
linear-do-private-note = Write a note that stays on this computer
linear-do-own-editor = Write a note in your own editor
linear-do-revise = Write a note of your delegation anew
linear-do-withdraw = Withdraw a note of your delegation; its text stays in the history
linear-do-settle = Choose one of contested answers
linear-do-history = Hear what was said and when, the newest first
linear-do-undo = Take your last change back
linear-do-redo = Say again what was taken back
linear-do-history-take-back = Take back one word of yours about this item; what was said after it stays
linear-do-next = Go to the next item
linear-do-previous = Go to the item before
linear-do-merge = Merge copies: choose files, hear what they bring, then decide
linear-do-import = Take in a table (CSV, Excel) that a colleague filled in; you hear first what it says
linear-do-export = Hand over a table, a brief or another report; it is shown before it is written
linear-do-restore = Hear what is gone from the file or damaged in it, and bring back what can be
linear-do-mine = Hear what is in your name and was not written on this computer
linear-do-share = Make a copy to send
linear-do-identity = Say or correct who you are: name and delegation
linear-name-list = list
linear-name-search = search, find
linear-name-filter = filter
linear-name-sort = sort, order
linear-name-dates = dates
linear-name-changes = changes
linear-name-drafts = drafts
linear-name-status = status
linear-name-note = note
linear-name-position = position
linear-name-lead = lead
linear-name-due = due, due date
linear-name-priority = priority
linear-name-tag = tag
linear-name-reaffirm = reaffirm
linear-name-private-note = private note
linear-name-own-editor = editor
linear-name-revise = revise
linear-name-withdraw = withdraw
linear-name-settle = settle, choose
linear-name-history = history
linear-name-undo = undo
linear-name-redo = redo
linear-name-history-take-back = earlier
linear-name-next = next
linear-name-previous = previous
linear-name-merge = merge
linear-name-import = import, take in
linear-name-export = export
linear-name-restore = restore
linear-name-mine = mine
linear-name-share = share
linear-name-identity = identity, who

## Command line

cli-who = Nobody is named who says it. Give --author NAME and --delegation NAME (or set MANDATE_AUTHOR and MANDATE_DELEGATION). To be asked no more, say it once on the screen, or write it into the settings: `mandate config edit`
cli-damaged-lines = { $lines ->
        [one] One line of { $path } cannot be read.
       *[other] { $lines } lines of { $path } cannot be read.
    } `mandate check` shows what it is; `mandate repair` makes a clean copy.
cli-damaged-private = { $message } Before the next one is saved, a whole copy of the damaged file is made beside it.
cli-saved = Saved in { $path }.
cli-saved-private = Kept on this computer only, in { $path }.
cli-rejected = Lines that cannot be read were set aside in { $path }.
cli-said = { $item }: { $said }
cli-said-already = { $item }: already so
cli-undone = { $item }: { $said } (undone)
cli-redone = { $item }: { $said } (said again)
cli-contested-now = { $item }: { $answers }
cli-output-failed = The output could not be written: { $cause }. What was said is kept.
cli-yes = yes
cli-no = no

cli-no-terminal = There is no terminal to open the screen on. `mandate list` shows the checklist without one; `mandate --linear` takes what is typed line by line.
cli-linear-verb = --linear is another way of opening the tracker; it does not go together with a command.
cli-language = The language “{ $wanted }” is not there yet; there is { $languages }.
cli-usage-quoted = A name with blanks stands in quotation marks: { $meant }
cli-usage-verb = There is no command “{ $verb }”.
cli-usage-unknown = “{ $argument }” is not expected here.
cli-usage-value = “{ $value }” is no value of { $argument }; it takes { $values }.
cli-usage-value-missing = { $argument } needs a value.
cli-usage-value-wrong = “{ $value }” is no value of { $argument }.
cli-usage-subcommand = What is to be done is missing; there is { $verbs }.
cli-usage-missing = This is missing: { $what }. For example: `{ $example }`.
cli-missing = { $what ->
    [item] the item
    [out] the file to make
    [into] the tracker to merge into, and the copies to take from
    [from] the copy to take from
    [file] the file
    [old] the copy to compare with, or a day
   *[other] { $argument }
}
cli-usage-twice = { $argument } was given twice.
cli-usage-conflict = { $argument } and { $prior } do not go together.
cli-usage-utf8 = An argument is not UTF-8.
cli-usage-other = These arguments do not go together.
cli-usage-meant = Did you mean { $meant }?
cli-usage-screen = That is done on the screen: mandate alone opens the screen.
# Words that people type for a verb, with commas between.
cli-words-overdue = overdue, late
cli-words-screen = dashboard, figures, chart, matrix, compare, screen, theme, views
cli-usage-help-verb = `mandate { $verb } --help` shows what it takes.
cli-usage-help = `mandate --help` lists what there is.

cli-list-heading = { $kinds }  { $done }/{ $all }
cli-list-none = No item fits.
cli-list-nobody = { $of } has said nothing in this file, nor has anybody else.
cli-list-unknown = { $of } has said nothing in this file. Those who have: { $delegations }.
cli-list-whose = Several delegations speak in this file: { $delegations }. Look through the eyes of one with --of.

cli-sign-contested = contested
cli-sign-differing = differing
cli-sign-overdue = overdue { $days ->
        [one] 1 day
       *[other] { $days } days
    }
cli-sign-due-soon = { $days ->
        [0] due today
        [one] due tomorrow
       *[other] due in { $days } days
    }
cli-sign-stale = { $days ->
        [one] nothing said for 1 day
       *[other] nothing said for { $days } days
    }

cli-show-kind = { $kind } { $label }
cli-show-continuing = continuing
cli-show-source = Source
cli-show-documents = Documents
cli-show-concerns = Concerns
cli-show-status = Status
cli-show-position = Position
cli-show-lead = Lead
cli-show-due = Due
cli-show-priority = Priority
cli-show-tags = Tags
cli-show-none = none
said-brought-back = brought back { $day } by { $by }
said-as-before = { $said } (brought back; said by { $by }, { $day })
said-by-hand = { $said } (edited by hand)
undone-said = took back: { $said }; { $now }
undone-choice = took back the choice of { $said }; { $now }
undone-tag = took back: { $said }
undone-none = nothing stands in its place
undone-now = now again { $said }
undone-now-as = now again { $said }, as { $by } said on { $day }
undone-contested = contested: { $answers }
undone-contested-again = contested again: { $answers }
undone-answer = { $value } ({ $by })
undone-answer-because = { $value } ({ $by }: “{ $why }”)
undone-unknown = went back to { $said }
redone-said = said again: { $said }
redone-choice = chose again: { $said }
undone-note = took back the note
redone-note = brought the note back
undone-revise = took back the change of the note; its earlier text stands again
undone-revise-hidden = took back the change of the note; it is out of sight again
redone-revise = changed the note again
undone-withdraw = took back the withdrawal; the note is in sight again
redone-withdraw = withdrew the note again
cli-show-answer = { $value } (since { $day }, { $by })
cli-show-answer-contested = { $field ->
   *[any] contested
}: { $value } ({ $day }, { $by })
words-apart = { "; " }
cli-show-successor = { $status } by { $successor }
cli-show-notes = Notes  { $count }{ $hidden ->
        [0] { "" }
       *[other] { " " }({ $hidden } replaced or withdrawn; --all shows them)
    }
cli-note-private = private

cli-set-nothing = Nothing to set was named. Name it, such as --status in-progress; `mandate set --help` lists it all.
cli-set-why-alone = --why gives the reason for a status or a position. Give --status or --position with it.
cli-set-successor-alone = --successor names what superseded the item. Give --status superseded with it.
cli-no-such-item = There is no item “{ $item }”.
cli-items-are = There are { $items }; `mandate list` shows them.
cli-item-range = { $first } to { $last }
cli-set-reason = { $status } needs a reason; nothing was said. Type: mandate set { $items } --status { $name } --why "…"
cli-set-reaffirm = Nothing was said anew. To say “still so, as at today”, add --reaffirm.
cli-set-nothing-stands = { $item }: your delegation has said no status, or two that contest each other, so that there is none to say again. Name the one that is meant: --status.
cli-not-a-day = “{ $typed }”: { $why }

cli-note-id = Its id is { $note }.
cli-note-id-short = “{ $note }” is too short for a note’s id; four characters at least.
cli-note-id-several = More than one note about { $item } has an id that begins with { $note }. Give more of it.
cli-note-id-none = There is no note about { $item } whose id begins with { $note }. `mandate show { $item } --all` shows them.
cli-note-blank = The text is empty, so nothing was said. Type it between quotes: mandate note { $item } "…"
cli-note-empty = The text is as it was, or empty. Nothing was said; to take a note out of sight use --withdraw.
cli-not-utf8 = What came in is not UTF-8 text. Nothing was said.
cli-no-editor = There is no text, and neither VISUAL nor EDITOR names an editor to write it in. Give the text after the item, or pipe it in.
cli-editor-left = Your text is in { $path }; nothing of it is lost.
cli-editor-failed = The editor “{ $editor }” could not be started or ended with an error. Nothing was said.
cli-editor-at-once = “{ $editor }” came back at once and changed nothing, so nothing was said. If it has opened a window, it needs an option such as --wait, so that the program waits. The file is { $path }.

cli-history-none = Nothing was said.
cli-since-what = “{ $typed }” is neither a day (2026-03-31, today) nor a file that is there, nor one of { $words }.
since-no-visit = No last visit to { $path } is remembered on this computer; it is remembered whenever the screen, or the conversation of --linear, is left. Name a day or a file instead.
since-no-share = No copy of { $path } that held everything is remembered as shared from this computer. Share one, or name a day or a file instead.
since-no-export = No export of { $path } is remembered on this computer; every file made of all items is. Export one, or name a day or a file instead.
cli-since-late = { $count ->
    [one] 1 more entry came in since { $day } but is
   *[other] { $count } more entries came in since { $day } but are
  } dated earlier by the author’s clock, and not counted; --since last-visit, or --since with an older copy, counts whatever is new.

cli-new-embedded = { $path } is made: { $title }, { $items ->
    [one] 1 item
   *[other] { $items } items
}, nothing said yet.
cli-new-from = { $path } is made with the mandate of the other file: { $title }, { $items ->
    [one] 1 item
   *[other] { $items } items
}, nothing said yet.
cli-new-from-text = { $path } is made from the text: { $title }, { $items ->
    [one] 1 item
   *[other] { $items } items
}. Read it through: titles are the first words of each item, and only lines that begin with (a) or 1. became items.
cli-new-no-items = { $path } has no list items: no line begins with (a), 1. or (1). Nothing was made.
cli-new-not-text = { $path } is not a text in UTF-8. Save it as plain text and try again; nothing was made.

cli-check-ok = { $path } is as the program writes it.
cli-check-lines-ok = Apart from that, { $path } is as the program writes it.
cli-check-line = { $path }, line { $line }: { $message }
cli-check-file = { $path }: { $message }
cli-check-next = Nothing was changed. The next save of { $path } puts in order what it can; `mandate repair` makes a clean copy now.
cli-notice-pending = { $count ->
        [one] One entry is kept on this computer and not in the file yet; the next save brings it in.
       *[other] { $count } entries are kept on this computer and not in the file yet; the next save brings them in.
    }
cli-gone = { $count ->
        [one] One entry was in { $path } on this computer and is gone from it.
       *[other] { $count } entries were in { $path } on this computer and are gone from it.
    } `mandate { $file }restore --dry-run` shows what is missing.
cli-gone-items = { $count ->
        [one] One item of the mandate is missing from { $path }.
       *[other] { $count } items of the mandate are missing from { $path }.
    } `mandate { $file }restore --dry-run` shows what is missing.
cli-notice-gone = { $count ->
        [one] One entry was in the file and is gone from it.
       *[other] { $count } entries were in the file and are gone from it.
    } Was an old copy put in its place?
cli-notice-gone-items = { $count ->
        [one] One item of the mandate is missing from the file.
       *[other] { $count } items of the mandate are missing from the file.
    } Was its line deleted?
cli-notice-unknown-own = { $count ->
        [one] One entry in your name was not written on this computer.
       *[other] { $count } entries in your name were not written on this computer.
    } A second computer of yours, or somebody else?
cli-notice-by-hand-more = { $count ->
        [one] One more entry that stands was edited by hand in the file.
       *[other] { $count } more entries that stand were edited by hand in the file.
    }
cli-notice-by-hand-own = { $count ->
        [one] One of them is a line that you wrote.
       *[other] { $count } of them are lines that you wrote.
    } `mandate mine` shows what stands in your name now, `mandate mine --confirm` says that the change is yours.
cli-notice-by-hand-others = { $count ->
        [one] One of them is a line that somebody else wrote.
       *[other] { $count } of them are lines that others wrote.
    } `mandate restore` brings back what they had said, beside it.
cli-notice-by-hand-any = { $count ->
        [one] Of one of them this computer still has
       *[other] Of { $count } of them this computer still has
    } what was said before; `mandate restore` brings it back, beside the edited one.
cli-mine-back = { $message } `mandate restore` brings back what you had said before it was edited by hand, beside it.
cli-notice-by-hand-back = { $message } `mandate restore` brings back what you had said, beside it.
cli-notice-newer-format = The file was written by a newer version; it can be read here, not changed.
cli-notice-items = { $message } About { $items }.
cli-notice-gone-next = `mandate restore` brings back what is gone, `mandate restore --dry-run` shows it, `mandate restore --leave` leaves it out.
cli-notice-unknown-own-next = `mandate mine` shows what is in your name, `mandate mine --confirm` says that it is yours.
cli-notice-conflict-copy = { $entries ->
    [one] The conflict copy { $path } holds one entry that is not here. `mandate merge` brings it in.
   *[other] The conflict copy { $path } holds { $entries } entries that are not here. `mandate merge` brings them in.
}
cli-restored = Brought back into { $path }.
cli-missing-near = { $path } is not there. Did you mean { $near }?
cli-missing-copied = { $path } is not there, but this computer has copies of it. Check the name, or put the last one in its place: mandate restore -f "{ $path }"
cli-put-back = { $path } was not there. The last copy stands in its place, with all this computer still knows.
cli-restore-preview = A preview; nothing was written into { $path }.
cli-restore-left = Left out of { $path }; nobody asks again. `mandate restore --left` brings it back.
cli-restore-nothing = Nothing that was in it on this computer is gone from { $path }.
cli-restore-nothing-but-left = { $count ->
    [one] Nothing is gone from { $path } but one entry that you left out. `mandate restore --left` brings it back.
   *[other] Nothing is gone from { $path } but { $count } entries that you left out. `mandate restore --left` brings them back.
}
cli-restore-nothing-but-left-items = { $count ->
    [one] No item of the mandate is missing from { $path } but one item that you left out. `mandate restore --left` brings it back.
   *[other] No item of the mandate is missing from { $path } but { $count } items that you left out. `mandate restore --left` brings them back.
}
cli-mine-shown = Nothing was decided. `mandate mine --confirm` says that this is yours, `mandate mine --always` that all that comes in your name is.
cli-mine-confirmed = This is yours, and is not asked about again.
cli-mine-always = From now on all that comes into { $path } in your name is taken as yours. `mandate mine --ask` takes that back.
cli-mine-ask = What comes into { $path } in your name from another computer is told again.
cli-mine-nothing = All that stands in your name in { $path } was written on this computer, or is known to be yours.
cli-help-restore = Bring back what was in the file on this computer and is gone from it
cli-help-restore-dry-run = Only say what would come back
cli-help-restore-leave = Leave it out, and ask no more about it on this computer
cli-help-restore-left = Also what you left out before
cli-help-restore-json = As JSON
cli-help-restore-after =
    mandate restore --dry-run
    mandate restore
cli-help-mine = Show what is in your name and was not written on this computer
cli-help-mine-confirm = Say that it is yours; nobody asks about it again
cli-help-mine-always = Say so of all that will come as well, as when you work on several computers
cli-help-mine-ask = Tell again what comes from another computer
cli-help-mine-json = As JSON
cli-help-mine-after =
    mandate mine
    mandate mine --confirm
oddity-unreadable = cannot be read ({ $what }); it is set aside before the first save
oddity-too-long = longer than 1 MiB; it is set aside before the first save
oddity-conflict-marker = a conflict marker of git; skipped, both sides stand
oddity-edited-by-hand = changed by hand; it stands as the new entry { $what }
oddity-written-by-hand = written by hand; it stands as the entry { $what }
oddity-newer = from a newer version ({ $what }); kept as it is
oddity-duplicate = the same line once more
oddity-astray = about “{ $what }”, which the mandate does not have; kept
oddity-reworded = another wording of “{ $what }”; the bytewise greater line stands
oddity-periods-again = a second list of periods; the next save makes one list of both
oddity-period-twice = two periods are called “{ $what }”; by that name the first is found. Both are kept: take out the one that is wrong, or give it another name
oddity-period-day = the period “{ $what }” does not count: “{ $day }” is no date; write it as in 2026-10-01
oddity-period-backwards = the period “{ $what }” does not count: it ends before it begins
oddity-period-unclear = { $what } does not count as a period: it needs a name and “from”, the first day, both in quotes
odd-markers = Git left marks of a conflict in the file. Both sides stand; the next save takes the marks out.
odd-periods = Line { $line } of the file: { $what }.{ $more ->
    [0] { "" }
    [one] { " " }One more is odd; `mandate check` names it.
   *[other] { " " }{ $more } more are odd; `mandate check` names them.
}
oddity-comment = a comment; the next save leaves it out, the copy made before keeps it
oddity-head-damaged = the lines that say which mandate it is are missing or damaged
oddity-from-the-future = more than a day in the future; a clock may be wrong
oddity-unclosed = a line that opens or closes a part is missing or stands twice
cli-repaired = { $path } is made with all { $entries ->
        [one] 1 entry
       *[other] { $entries } entries
    }.
cli-repaired-rejected = { $path } is made with the { $entries ->
        [one] 1 entry
       *[other] { $entries } entries
    } that can be read. The lines that cannot are in { $rejected }.

cli-doctor-version = Version
cli-doctor-input = Input is a terminal
cli-doctor-output = Output is a terminal
cli-doctor-term = TERM
cli-doctor-colorterm = COLORTERM
cli-doctor-no-color = NO_COLOR
cli-doctor-size = Size
cli-doctor-language = Language
cli-doctor-author = Name
cli-doctor-delegation = Delegation
cli-doctor-data = Data
cli-doctor-state = State
cli-doctor-config = Settings folder
cli-doctor-settings = Settings
cli-doctor-writable = { $path }
cli-doctor-not-writable = { $path } (cannot be written)
cli-doctor-tracker = Tracker
cli-doctor-exists = Is there
cli-doctor-locked = Being saved now
cli-doctor-copies = Copies kept
cli-doctor-copies-folder = The copies are in { $path }
cli-doctor-copies-newest = The newest is { $path }
cli-doctor-error = Trouble
cli-doctor-mandate = Mandate
cli-doctor-items = Items
cli-doctor-entries = Entries
cli-doctor-private = Private entries
cli-doctor-pending = Not in the file yet
cli-doctor-findings = Findings

cli-help-heading-usage = Usage:
cli-help-heading-commands = Commands
cli-help-heading-examples = Examples:
cli-help-heading-arguments = Arguments
cli-help-heading-options = Options
cli-help-heading-everywhere = Options everywhere
cli-help-after = `mandate COMMAND --help` tells more of a command, with examples. Without a command the screen opens. Every listing takes --json. Exit codes: 0 done; 1 refused, not found, or something to report; 2 wrong usage; 3 a file could not be read or written. Names are what people typed, and nobody checks them; copies already sent cannot be called back.
cli-help-mandate = Follow up on what the Security Council asked for.
cli-help-mandate-target = The tracker to open on the screen
cli-help-mandate-file = The tracker; without it MANDATE_FILE, else the one in the data folder
cli-help-mandate-author = Who speaks; without it MANDATE_AUTHOR, else the settings
cli-help-mandate-delegation = On whose behalf; without it MANDATE_DELEGATION, else the settings
cli-help-mandate-read-only = Change nothing
cli-help-mandate-linear = No screen: type a line, read some lines; for screen readers, plain terminals and pipes. By itself where TERM is dumb
cli-help-mandate-lang = The language: { $languages }
cli-help-mandate-color = Colours on the screen and in what is printed: auto, always or never; NO_COLOR and CLICOLOR_FORCE are honoured
cli-help-mandate-ascii = Show nothing but ASCII, on the screen and in what is printed; files and JSON stay as they are
cli-help-mandate-help = Show this help
cli-help-mandate-version = Show the version
cli-help-list = Show the checklist
cli-help-list-status = Only these statuses: { $statuses }
cli-help-list-kind = Only items of this kind: { $kinds }
cli-help-list-lead = Only items that this name leads; a part of it is enough
cli-help-list-tag = Only items with this tag
cli-help-list-concerns = Only items whose wording names this party; a part of it is enough
cli-help-list-of = See through this delegation’s eyes, and only what it answered
cli-help-list-spoken-by = Only items about which this delegation has said anything, notes included
cli-help-list-priority = Only items of this priority: { $priorities }
cli-help-list-overdue = Only items whose due date has passed
cli-help-list-due-soon = Only items whose due date is near; with --overdue, those of either sort
cli-help-list-stale = Only open items about which nobody has said anything for long
cli-help-list-noted = Only items with a note that stands
cli-help-list-changed-since = Only items about which something changed since this point: a day, another copy, or one of last-visit, last-share and last-export
cli-help-list-contested = Only items with two current answers of one delegation
cli-help-list-differing = Only items that delegations assess differently
cli-help-list-search = Only items with all these words, in any order, in the wording or in what was said; case, accents and the forms of letters do not matter
cli-help-list-sort = The order: { $sorts }
cli-help-list-reverse = The other way round; what has no value to sort by stays last
cli-help-list-json = As JSON
cli-help-list-after =
    mandate list --overdue
    mandate list --status in-progress --sort due
cli-help-show = Show everything about items
cli-help-show-item = The item: its id, such as rec-b, in any case; its number or letter will do where only one has it
cli-help-show-all = Also notes that were revised or withdrawn
cli-help-show-json = As JSON
cli-help-show-after =
    mandate show rec-b
    mandate show task-1 task-4 --all
cli-help-set = Say where items stand
cli-help-set-item = The items; what is said about several is one change, undone together
cli-help-set-status = The status: { $statuses }; no-information takes back what was said
cli-help-set-why = The reason, for the status where one is given, else for the position; not-implemented, superseded and no-longer-applicable need one
cli-help-set-successor = With superseded: the symbol of what took its place
cli-help-set-position = What is held of a recommendation: { $positions }, none
cli-help-set-lead = Who has the lead; none clears it
cli-help-set-due = By when: 2026-03-31, 31 March 2026, 31.3.26, today, tomorrow, +14d; none clears it
cli-help-set-priority = How urgent: { $priorities }, none
cli-help-set-tag = Put this tag on
cli-help-set-untag = Take this tag off
cli-help-set-reaffirm = Say it although it already stands: still so, as at today. Alone, of the status that stands
cli-help-set-after =
    mandate set task-4 rec-b --status in-progress --due 2026-03-31
    mandate set rec-c --status not-implemented --why "No funds were found"
cli-help-note = Add, revise or withdraw a note
cli-help-note-item = The item
cli-help-note-text = The text; without it, what is piped in, else the editor that VISUAL or EDITOR names
cli-help-note-private = Keep it on this computer; it never enters the tracker’s file
cli-help-note-revise = A new text in the place of this note; the first four characters of its id or more
cli-help-note-withdraw = Take these notes out of sight; their text stays in the history
cli-help-note-after =
    mandate note rec-b "Briefed by the mission; see S/2016/281, para. 24."
    mandate note rec-b --private "For our delegation only"
cli-help-undo = Take back one’s own last change
cli-help-undo-after =
    mandate undo
cli-help-redo = Say again what was undone last
cli-help-redo-after =
    mandate redo
cli-help-history = Show who said what, when; the newest last
cli-help-history-item = Only what was said about this item
cli-help-history-since = Only what changed since this point: a day (from its start on), another copy (what it does not have), or one of last-visit (when you last left the program), last-share (the last copy made to send) and last-export (the last file made of all items)
cli-help-history-until = Only what was known by this point: a day (to its end), another copy (what it has), or one of last-visit, last-share and last-export
cli-help-history-limit = Only the newest N
cli-help-history-json = As JSON
cli-help-history-after =
    mandate history rec-b
    mandate history --since 2026-01-01 --until 2026-03-31
    mandate history --since last-visit
cli-help-new = Make an empty tracker; never over a file that is there
cli-help-new-out = The file to make
cli-help-new-from = With the mandate of this other tracker
cli-help-new-from-text = With the list items of this text: lines beginning with (a) become recommendations, with 1., 1) or (1) tasks, up to the next empty line; the wording stays as it is
cli-help-new-after =
    mandate new mine.ron
    mandate new another.ron --from-text resolution.txt
cli-help-check = Say what is odd about a file; touches nothing
cli-help-check-files = The files; without one, the tracker
cli-help-check-json = As JSON
cli-help-check-after =
    mandate check
    mandate check from-chad.ron
cli-help-repair = Make a clean copy of all that can be read
cli-help-repair-damaged = The damaged file; it stays as it is
cli-help-repair-out = The copy to make; lines that cannot be read go to OUT.rejected
cli-help-repair-after =
    mandate repair damaged.ron clean.ron
cli-help-doctor = Show what there is to know about this machine
cli-help-doctor-json = As JSON
cli-help-doctor-after =
    mandate doctor
cli-help-completions = Print a completion script
cli-help-completions-shell = The shell: bash, elvish, fish, powershell or zsh
cli-help-completions-after =
    mandate completions bash > mandate.bash
cli-help-man = Print the manual
cli-help-man-after =
    mandate man | man -l -
cli-man-hint = This is the manual’s source. To read it: mandate man | man -l -

cli-man-name = NAME
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-extra = MORE
cli-man-version = VERSION

cli-value-command = COMMAND
cli-value-file = FILE
cli-value-name = NAME
cli-value-language = LANGUAGE
cli-value-when = WHEN
cli-value-item = ITEM
cli-value-tag = TAG
cli-value-party = PARTY
cli-value-delegation = DELEGATION
cli-value-words = WORDS
cli-value-text = TEXT
cli-value-symbol = SYMBOL
cli-value-date = DATE
cli-value-into = INTO
cli-value-from = FROM
cli-value-old = OLD
cli-value-new = NEW
cli-value-out = OUT
cli-value-shell = SHELL
cli-value-status = STATUS
cli-value-kind = KIND
cli-value-position = POSITION
cli-value-priority = PRIORITY
cli-value-sort = SORT


## Settings

setting-name = Your name; everything that you say carries it
setting-delegation = The delegation that you speak for
setting-lang = The language: { $languages }
setting-due_soon = Days before a due date from which an item is due soon; 14 unless set
setting-stale = Days without a word after which an open item is shown as silent; 90 unless set
setting-theme = What the screen looks like: auto, light, dark, high-contrast, colour-blind, mono or one of your own in the folder “themes” beside the settings; auto unless set
setting-links = Whether symbols such as S/2015/1038 are links where the terminal shows such: true unless set
setting-ascii = Whether nothing but ASCII is shown: true, or false; unless set as the encoding of your locale says, such as ISO-8859-1
setting-tips = Whether tips come now and then at the start; true unless set
setting-mouse = Whether the mouse works on the screen: true unless set; false leaves it to the terminal, which selects text with it

odd-key = { $path }, line { $line }, column { $column }: { $message }
odd-key-unknown = There is no command “{ $what }”; it has no effect.
odd-key-unknown-meant = There is no command “{ $what }”; is “{ $other }” meant?
odd-key-no-key = “{ $what }” is no key, such as "x", "ctrl-s", "f5" or "pgdn". The usual keys stand.
odd-key-no-keys = { $what } takes keys, such as ["x", "f5"]. The usual keys stand.
odd-key-text = “{ $what }” is text in a field, so that it cannot be the key of { $other }. The usual keys stand.
odd-key-taken = “{ $what }” is the key of { $other } already; give that another one, too. The usual keys stand.
odd-key-twice = { $what } stands further up already; that line holds.
odd-key-needed = { $what } cannot be without a key. The usual keys stand.
odd-key-damaged = This is no line such as undo: ["u"]; it has no effect.
odd-key-more = { $count ->
    [0] { "" }
    [one] There is one more like it: `mandate config check`.
   *[other] There are { $count } more like it: `mandate config check`.
}
odd-setting = { $path }, line { $line }, column { $column }: { $message }
odd-setting-value = { $name } takes a value such as { $example }. Until this is put right the usual one holds.
odd-setting-unknown = There is no setting “{ $name }”; it has no effect.
odd-setting-twice = { $name } stands further up already; that one holds.
odd-setting-damaged = This is no setting, such as `stale: 90,`; it has no effect.
odd-setting-more = { $count ->
    [one] One more line is odd; `mandate config check` tells.
   *[other] { $count } more lines are odd; `mandate config check` tells.
}
cli-config-ok = All settings in { $path } can be taken.
cli-config-none = There are no settings yet ({ $path }); the usual ones hold. `mandate config edit` makes the file.
cli-config-unset = (not set)
cli-config-no-editor = Neither VISUAL nor EDITOR names an editor. The settings are in { $path }; any editor of plain text can change them.
cli-config-head = Settings of mandate. What stands behind two strokes is an example and has no effect.
cli-help-config = See, check and change your settings
cli-help-config-after =
    mandate config show
    mandate config edit
cli-help-config-path = Print where the file is
cli-help-config-show = Show every setting with its value
cli-help-config-show-json = As JSON
cli-help-config-check = Say what is odd about the file, with line and column; exit code 1 where something is
cli-help-config-check-json = As JSON
cli-help-config-edit = Open the file in the editor that VISUAL or EDITOR names; every setting stands there with an example

## Sharing: merge and diff

account-reworded = The copies word this differently; of two lines the bytewise greater stands: { $title }
account-earlier = { $count ->
    [one] (one earlier entry; the history of the item has it)
   *[other] ({ $count } earlier entries; the history of the item has them)
}
account-astray = (the mandate has no such item; kept)
account-answer = { $said } ({ $day }, { $by })
account-answer-because = { $said } ({ $day }, { $by }: “{ $words }”)
account-by-hand = { $words }.
account-stands-as = It stands in the file as: { $said }
account-replaced = in the place of: { $answers }
account-withdrawn = no longer in sight: { $answers }
account-still-contested = contested as before, with what arrives, { $of }: { $answers }
account-contested = now contested, { $of }: { $answers }
account-newly-differing = now differing: { $views }
account-differing = still differing: { $views }
account-view = { $of }: { $said }
account-arrives = { $count ->
    [one] 1 entry
   *[other] { $count } entries
  } about { $items ->
    [one] 1 item
   *[other] { $items } items
  }, from { $delegations }.
account-items-returned = { $count ->
    [one] Missing from the mandate’s items: { $items }
   *[other] { $count } of the mandate’s items are missing: { $items }
}
account-item-returned = the item itself, whose line is not in the file{ $count ->
    [0] { "" }
    [one] ; one entry about it is kept
   *[other] ; { $count } entries about it are kept
}
gone-astray = { $count ->
    [one] One entry is about “{ $item }”, which the mandate does not have. It is kept, and shown nowhere else.
   *[other] { $count } entries are about “{ $item }”, which the mandate does not have. They are kept, and shown nowhere else.
}
astray-title = About no item of the mandate
account-claimed = { $count ->
    [one] 1 entry
   *[other] { $count } entries
  } about { $items ->
    [one] 1 item
   *[other] { $items } items
  } in your name, for { $delegations }.
cli-merge-done = Merged into { $path }.
cli-merge-made = A new tracker was made: { $path } was not there, and holds this now.
cli-merge-would-make = A preview; nothing was written. { $path } is not there: a new tracker would be made.
cli-merge-near = { $near } lies beside it. If you meant that, merge into it{ $dry ->
    [0] ; what was made can be deleted then.
   *[other] .
}
cli-merge-preview = A preview; nothing was written into { $path }.
cli-merge-nothing-readable = Nothing new in what can be read, and { $path } is as it was. Ask for the damaged copy once more.
cli-merge-nothing = Nothing new: { $path } holds all of this already.
cli-merge-none = Nothing was merged.
obstacle-another-mandate = { $path } is about “{ $ours }”, { $other } about “{ $theirs }”. These are two mandates, which do not merge.
obstacle-newer = { $path } was written by a newer version (format { $format }). Update the program to take from it.
obstacle-locked = Another program has been saving { $path } for too long. Nothing was written; try again.
obstacle-not-kept = { $path } did not keep what was written; another program writes it at the same time. Try again: what it holds already does no harm.
obstacle-replaced = { $path } is about another mandate now than a moment ago. Nothing was written into it.
cli-diff-nothing = { $new } says nothing that { $old } does not.
cli-diff-one-way = This is one way only: what { $new } says and { $old } does not. The other way round: mandate diff { $new } { $old }
cli-help-merge = Bring into one tracker what others hold; it only adds, nothing is replaced, and no undo takes it back
cli-help-merge-into = The tracker to merge into; where it is not there, it is made. A single file is taken for FROM and goes into your own tracker
cli-help-merge-from = The copies to take from; they stay as they are
cli-help-merge-dry-run = Only say what would arrive
cli-help-merge-json = As JSON
cli-help-merge-after =
    mandate merge mine.ron from-chad.ron from-france.ron --dry-run
    mandate merge mine.ron from-chad.ron from-france.ron
cli-help-diff = Say item by item what one copy holds that another does not, or what changed since a point, with what became contested; exit code 1 where anything did
cli-help-diff-old = The copy to compare with, or a day: what was said from then on; or one of last-visit, last-share and last-export
cli-help-diff-new = The copy that may hold more; without it, your tracker
cli-help-diff-json = As JSON
cli-help-diff-after =
    mandate diff old.ron new.ron
    mandate diff 2026-01-01 new.ron
    mandate diff last-visit

## Sharing: share

cli-share-goes-on = `mandate` alone goes on in { $path }; `mandate { $copy }` opens this copy.
cli-share-nothing = Nothing was said since { $point }, so that there is nothing to send: no copy was made. Without --since all of it goes out.
share-made = { $path } is made to be sent.
share-merged = { $path } was there; what it lacked was merged into it.
share-nothing-new = { $path } was there and holds all of this already.
share-in = In it: { $count ->
    [one] 1 entry
   *[other] { $count } entries
  } about { $items ->
    [one] 1 item
   *[other] { $items } items
  }{ $count ->
    [0] .
   *[other] , from { $delegations }.
  }
share-added = Added to it: { $count ->
    [one] 1 entry
   *[other] { $count } entries
  }.
cli-share-left-day = Left out: { $count ->
    [one] 1 entry
   *[other] { $count } entries
  } said before { $day } by their authors’ clocks, whenever they came in.
cli-share-left-file = Left out: { $count ->
    [one] 1 entry that
   *[other] { $count } entries that
  } { $path } holds already.
cli-share-left-visit = Left out: { $count ->
    [one] 1 entry that was
   *[other] { $count } entries that were
  } here at your last visit, on { $day }.
cli-share-left-share = Left out: { $count ->
    [one] 1 entry that was
   *[other] { $count } entries that were
  } in the copy that you last shared, on { $day }, or before.
cli-share-left-export = Left out: { $count ->
    [one] 1 entry that was
   *[other] { $count } entries that were
  } here at your last export, on { $day }.
cli-share-partial = This copy is a part: what it answers may not be in it. It is whole once it is merged with the copies out there.
share-out-of-sight = Among it { $notes ->
    [0] { "" }
    [one] one withdrawn note
   *[other] { $notes } withdrawn notes
}{ $and ->
    [0] { "" }
   *[other] { " " }and{ " " }
}{ $answers ->
    [0] { "" }
    [one] one answer that was taken back
   *[other] { $answers } answers that were taken back
}: whoever has the copy can read what they said.
share-by-hand = In it { $count ->
    [one] 1 entry was
   *[other] { $count } entries were
  } edited by hand in the file, about { $items }: the words may not be those of the person whose name stands beside them.
share-not-finished = { $count ->
    [one] 1 unfinished { $what ->
        [notes] note
       *[texts] text
      } is
   *[other] { $count } unfinished { $what ->
        [notes] notes
       *[texts] texts
      } are
  } not in it: { $items }.
share-not-finished-several = { $item } and { $more ->
    [one] one more item
   *[other] { $more } more items
}
share-private = { $count ->
    [one] 1 private note stays
   *[other] { $count } private notes stay
  } on this computer; no copy holds what is private.
share-gone = { $count ->
    [one] One entry was in this tracker’s file and is gone from it, so that it is not in the copy.
   *[other] { $count } entries were in this tracker’s file and are gone from it, so that they are not in the copy.
}
share-gone-items = { $count ->
    [one] One item of the mandate is missing from this tracker’s file, so that it is not in the copy.
   *[other] { $count } items of the mandate are missing from this tracker’s file, so that they are not in the copy.
}
share-itself = { $path } is the tracker itself. Choose another name for the copy.
cli-share-not-finished = mandate offers it when it opens this tracker.
cli-help-share = Make a copy to send; private notes are never in it; exit code 1 where nothing was said since, and none is made
cli-help-share-out = The copy to make; a copy that is there is merged into, not replaced
cli-help-share-json = As JSON
cli-help-share-since = Only what changed since this point: a day (from its start on), another copy (what it does not have), or one of last-visit (when you last left the program), last-share (the last copy made to send) and last-export (the last file made of all items)
cli-help-share-after =
    mandate share for-a-colleague.ron
    mandate share since-january.ron --since 2026-01-01
    mandate share news.ron --since last-share

## Reports: what is handed over

report-yes = yes
report-no = no
report-private = private
report-title-table = table of decisions
report-title-brief = brief
report-title-changes = what changed
report-title-due = what is due
report-title-matrix = who sees it how
report-title-item = item by item
# Words by which a report can be asked for, with commas between.
report-called-table = table, table of decisions, decisions
report-called-brief = brief, summary
report-called-changes = changes, what changed
report-called-due = due, what is due, due dates
report-called-matrix = matrix, who sees it how
report-called-item = item, items, item by item
report-as-of = As at { $day }. Times are in UTC.
report-as-of-seen = As at { $day }, as seen by { $of }. Times are in UTC.
report-nothing-said = Nobody has said anything yet.
report-period = { $what ->
    [changes] Only what was said in the reporting period { $period }.
   *[items] Only items about which something was said in the reporting period { $period }{ $is_open ->
        [yes] .
       *[no] , as they stood at its end.
    }
}
report-since-day = Only items about which something was said since { $day }.
report-since-copy = Only items about which something was said that { $name } does not hold.
report-since-visit = Only items about which something came in since the last visit, on { $day }.
report-since-share = Only items about which something came in since the last copy was shared, on { $day }.
report-since-export = Only items about which something came in since the last export, on { $day }.
report-until-day = Only what was said until { $day }, that day included.
report-until-copy = Only what { $name } holds.
report-until-visit = Only what was known at the last visit, on { $day }.
report-until-share = Only what was known when the last copy was shared, on { $day }.
report-until-export = Only what was known at the last export, on { $day }.
report-part = { $count } of { $all } items.
report-with-private = With private notes: not to be handed on.
report-by-hand = † Edited by hand in the tracker’s file, so that the words may not be those of the person named: { $count ->
    [one] 1 entry
   *[other] { $count } entries
  } about { $items }.
report-sources = Documents
report-from = From { $source }.
report-figures = Where it stands
report-progress = { $done } of { $all } implemented.
report-progress-without = { $count ->
    [one] 1 item does not count: it is superseded or no longer applicable.
   *[other] { $count } items do not count: they are superseded or no longer applicable.
}
report-uncounted = Not counted, as no delegation’s view was chosen.
report-count = { $status }: { $count }
report-overdue = Overdue
report-due-soon = Due soon
report-contested = Contested within a delegation
report-differing = Seen differently by delegations
report-stale = Long not spoken of
report-latest = Said last
report-more = and { $count } more.
report-no-changes = Nothing was said.
report-none-stands = What was said was taken back again; nothing of it stands.
report-no-due = Nothing has a due date.
report-no-due-of = { $of } has given nothing a due date.
report-due-others = Due dates are each delegation’s own. These have given some: { $others }.
report-view-none = No delegation’s view was chosen, so that statuses, leads and due dates are left open. These speak here: { $delegations }.
report-view-silent = { $of } has said nothing here: as it sees them, there is no information on any item. These have spoken: { $delegations }.
# Items come in English mostly: where a paper is in English there is nothing to say.
report-item-language = { "" }
report-item = { $kind } { $label }: { $title }
report-first-to-last = { $first } – { $last }
report-named = { $name }: { $value }
report-said-by = said { $day } by { $by }
report-answer-by = { $value } ({ $by }, { $day })
report-said-contested = { $said } (contested)
report-contested-answers = { $question } (contested): { $answers }
report-sign-contested = contested
report-sign-differing = differing
report-sign-by-hand = † edited by hand
report-sign-overdue = { $days ->
    [one] overdue by 1 day
   *[other] overdue by { $days } days
}
report-sign-due-soon = { $days ->
    [0] due on the day
    [one] due in 1 day
   *[other] due in { $days } days
}
report-sign-stale = silent for { $days ->
    [one] 1 day
   *[other] { $days } days
}
report-event-due = Due: { $item } · { $title }
report-event-review = To review: { $item } · { $title }
report-burnup = Implemented over time
report-burnup-of = Of all that count
report-burnup-told = From { $from } to { $to }: { $done } of { $all } implemented at the end.
report-continuing = continuing
report-find = Find
report-find-any = any
report-found = SHOWN of ALL items
report-sheet-items = Items
report-sheet-notes = Notes
report-sheet-history = History
report-sheet-changes = Changes
report-sheet-delegations = Delegations
report-sheet-matrix = Matrix
report-sheet-counts = Counts
report-xlsx-cut = There are more rows than a sheet holds. Export a part, or as CSV.
report-xlsx-text-cut = (longer than a cell holds; the tracker has all of it)
report-column-kind = Kind
report-column-label = No.
report-column-title = Title
report-column-text = Wording
report-column-request = Request
report-column-item = Item
report-column-source = Paragraph
report-column-concerns = Concerns
report-column-continuing = Continuing
report-column-delegation = Delegation
report-column-status = Status
report-column-why = Why
report-column-successor = Superseded by
report-column-position = Position
report-column-held-why = Why this position
report-column-lead = Responsible
report-column-due = Due
report-column-priority = Priority
report-column-tags = Tags
report-column-signs = Attention
report-column-others = Other delegations
report-column-notes = Notes
report-column-note = Note
report-column-note-by = Note by
report-column-new-note = New note
report-column-updated = Last change (UTC)
report-column-updated-by = Changed by
report-column-at = Time (UTC)
report-column-day = Day
report-column-by = By
report-column-said = What
report-column-words = Words
report-column-entry = Entry
report-column-private = Private
report-column-differing = Differing
report-column-progress = Progress
report-column-count = Count
report-column-by-hand = Edited by hand
product-page = Page for a browser
product-brief = Brief of one page
product-table = Table of decisions
product-sheet = Table for a spreadsheet
product-due = What is due
product-matrix = Who sees it how
product-item = Item by item
product-calendar = Dates for a calendar
product-json = For other programs
product-workbook = Workbook with all tables
product-changes = What changed
choice-product = What is handed over?
picker-hand = Write it where?
about-picker-hand = { $count } of { $all } items go into it (.{ $format }); the ending of the name says the format. Enter shows what would be written there; items, time and language can be changed then.
sight-title = Look before it is written
sight-empty = { $why } { $key } writes it all the same.
sight-making = It is being made…
sight-what = What
sight-items = Items
sight-time = Time
sight-language = Language
sight-place = Place
sight-all-time = all of it
sight-no-periods = This mandate names no reporting periods.
sight-replaces = { $path } is there already. Enter replaces it; another name keeps it.
sight-begins = This is how it begins:
sight-goes-on = … and so on.
extent-all = all ({ $count })
extent-listed = those listed ({ $count })
extent-marked = those marked ({ $count })
extent-selected = the selected one: { $item }
proof-empty = { $time ->
    [some] Nothing is in it: nothing was said in the time that is chosen.
   *[all] Nothing is in it: no item has anything for it.
}
proof-items = { $left ->
    [0] All { $all } items are in it.
   *[other] { $count } of { $all } items are in it; { $left } are left out.
}
calendar-dates = { $count ->
    [0] It tells of no date.
    [one] It tells of 1 date.
   *[other] It tells of { $count } dates.
}
calendar-reviews = { $count ->
    [one] 1 of them is a day for a review.
   *[other] { $count } of them are days for a review.
}
calendar-cancelled = { $count ->
    [one] 1 event of what is closed comes as cancelled, so that calendars drop it.
   *[other] { $count } events of what is closed come as cancelled, so that calendars drop them.
}
proof-changes = { $count ->
    [one] It tells of 1 entry.
   *[other] It tells of { $count } entries.
}
proof-by-hand = Edited by hand in the file, and marked so: { $count ->
    [one] 1 entry
   *[other] { $count } entries
  } about { $items }. The words may not be those of the person named.
proof-private = { $count ->
    [one] 1 private note stays on this computer; it is not in it.
   *[other] { $count } private notes stay on this computer; they are not in it.
}
period = { $name }: { $from } to { $until }
period-open = { $name }: from { $from } on
export-made = { $path } is written: { $what ->
    [ics] { $count ->
        [0] no dates
        [one] 1 date
       *[other] { $count } dates
    }
   *[other] { $count ->
        [one] 1 item
       *[other] { $count } items
    }
}.
export-tracker = { $path } is a tracker; nothing else is ever written over it. Choose another name.
export-unfit = “{ $report }” cannot be had as .{ $ending }; it can be had as { $formats }. Nothing was written.
cli-export-there = { $path } is there already. Nothing was written; choose another name, or replace it with --force.
cli-export-pdf = A PDF is made by printing: write the page as .html, open it in a browser and print it to PDF from there, or write .docx and save that as PDF. The formats are { $formats }. { $path } was not written.
cli-export-which = { $path } does not say in which format. End the name in one of { $formats }, or name it with --format.
cli-export-private = { $count ->
    [one] 1 private note stays on this computer; --with-private would put it in.
   *[other] { $count } private notes stay on this computer; --with-private would put them in.
}
cli-export-as-at = Days are counted as at { $day }, when something was last said; --as-of today counts them as at today.
cli-export-whose = No delegation’s view was chosen, so the statuses are left open. These speak in the file: { $delegations }. Choose one with --of, or see all of them with --report matrix.
cli-export-silent = It was looked through the eyes of { $of }, which has said nothing here. These have: { $delegations }. Choose one with --of, or see all of them with --report matrix.
cli-export-due-others = It was looked through the eyes of { $of }. Due dates were given by { $delegations }; choose one with --of.
cli-help-export = Write what is handed over: a table, a brief, what changed
cli-help-export-out = The file to make; its ending says the format. A dash is standard output
cli-help-export-format = The format, where the name does not say it: { $formats }
cli-help-export-report = What is told: { $reports }
cli-help-export-since = Only what changed since this point: a day (from its start on), another copy (what it does not have), or one of last-visit (when you last left the program), last-share (the last copy made to send) and last-export (the last file made of all items)
cli-period-unknown = “{ $typed }” is no reporting period of this mandate. It names these: { $periods }.
cli-period-open = { $period }: its last day is not known, so that nothing can end with it. Name a day.
cli-help-history-period = Only what was said in this reporting period, such as S/2015/732
cli-help-export-period = Only what was said in this reporting period, such as S/2015/732; as at its end
cli-help-list-period = Only items about which something was said in this reporting period, such as S/2015/732
cli-help-export-until = Only what was known by this point: a day (to its end), another copy (what it has), or one of last-visit, last-share and last-export; statuses are those of then
cli-help-export-as-of = As at this day: without what was said later, and with what is overdue on it. Without it, the day of the newest entry
cli-help-export-item = Only these items
cli-help-export-with-private = Put private notes in, too
cli-help-export-bom = Begin CSV with the mark by which Excel knows UTF-8
cli-help-export-force = Replace a file that is there, but never a tracker
cli-help-export-after =
    mandate export table.md
    mandate export page.html
    mandate export ministry.csv --bom
    mandate export dates.ics
    mandate export brief.md --report brief --as-of today
    mandate export q1.md --report changes --since 2026-01-01 --until 2026-03-31
    mandate export changes.docx --report changes --since last-export
    mandate export b.md --report changes --since sent.ron --until back.ron

## What takes long, on the command line

wait-reading = Reading { $name }
wait-copies =
    { $count ->
        [one] Reading one file
       *[other] Reading { $count } files
    }
wait-uniting = Comparing what was said
wait-telling = Making { $name }
wait-writing = Saving { $name }

## Import: a table that comes back

# The words that take an answer away, parted by strokes.
import-none = none
import-row = { $begins ->
    [sentence] Row
   *[nothing] row
} { $row }
import-row-line = { $begins ->
    [sentence] Row
   *[nothing] row
} { $row } (line { $line } of the file)
import-row-sheet = { $begins ->
    [sentence] Sheet
   *[nothing] sheet
} “{ $sheet }”, row { $row }
import-row-item = { $place }, { $item }
import-in-cell = { $place }, { $column }: { $reason }
import-in-row = { $place }: { $reason }
import-left-with = { $problem }. With it stays out: { $cells }
import-left-cell = { $column } { $value }
import-reworded = What stands under “{ $column }” is the document’s, and is not taken in: { $rows ->
    [one] 1 row has
   *[other] { $rows } rows have
} other words there.
# What is taken for a status, a position or a priority beside its own words: word=value, parted by strokes.
import-also-status = ongoing=in-progress|under way=in-progress|underway=in-progress|partly implemented=partially-implemented
import-also-position = partly supported=supported-in-part|partially supported=supported-in-part
import-also-priority = normal=medium
# The seven days of the week, parted by strokes.
import-weekdays = Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday
import-decided-by = “{ $value }” stands in { $place }
import-decided-left = “{ $value }”, left as it was, still means { $day } ({ $place })
import-decided-language = { $place }: “{ $value }” is read as { $day }, the day before the month; write it as 2026-03-31 where another day is meant.{ $more ->
    [0] { "" }
    [one] { " " }1 other date of this column is read in the same order.
   *[other] { " " }{ $more } other dates of this column are read in the same order.
}
import-decided = { $place }: “{ $value }” is read as { $day }, because { $by }.{ $more ->
    [0] { "" }
    [one] { " " }1 other date of this column is read in the same order.
   *[other] { " " }{ $more } other dates of this column are read in the same order.
}
import-quoted = “{ $name }”
import-no-id = there is no id, so that nobody can tell which item is meant
import-no-such-item = there is no item “{ $item }”
import-twice = the item stands in another row already ({ $place })
import-formula = this is a formula; put in its place what it comes to
import-fault = this is an error of the spreadsheet ({ $error })
import-not-a-value = “{ $value }” is none of these: { $values }
import-not-a-day = “{ $value }” is no date; write it as 2026-03-31
import-open-day = “{ $value }” may be { $one } or { $other }; write it as { $iso } if the first is meant
import-seen-unknown = “{ $id }” is no answer of this tracker; merge the tracker from which the table was made first
import-seen-elsewhere = this names an answer of { $of } about { $item }; the cells of several rows were mixed up
import-another-delegation = the row is { $of }’s, and you speak for { $own }; only { $of } can say this, with --delegation
import-contested = several answers stand there; write beside this which one is meant
import-several-stood = several answers stood there; leave one of them as it stood, or write only your own words
import-reason-alone = a reason, and nothing that it is the reason for
import-successor-alone = only what is superseded has a successor; say so under the status
import-not-a-table = { $path } is no table. Save it as CSV or as a workbook (.xlsx) and try again; nothing was done.
import-old-book = { $path } is a workbook of the kind used before 2007. Save it as .xlsx or CSV and try again; nothing was done.
import-not-a-book = { $path } is no workbook that can be read. Save it as .xlsx or CSV and try again; nothing was done.
import-no-encoding = There is no encoding “{ $name }”. Name one as windows-1251 or utf-8.
import-misread = { $path } was opened in another encoding than it has, so that letters are wrong. Open the exported file anew, choose UTF-8 when asked, and fill it in again; nothing was done. A workbook (.xlsx) has no such trouble.
import-no-columns = { $path } has no row of headings with “id” and anything that can be filled in. `mandate export table.csv` makes such a table.
import-tracker = { $path } is a tracker, not a table; { $merge } merges it.
import-two-columns = { $path } has two columns headed “{ $column }”. Take one of them out; nothing was done.
import-assumed = The text is not UTF-8; it was read as { $name }. If letters are wrong in it, save the table as “CSV UTF-8” or as a workbook (.xlsx) and take it in again.
import-no-seen = There is no column “seen”, so that nobody can tell what was known when the table was filled in: what differs stands beside present answers, not in their place.
import-unread = Not read: the columns { $columns }. Under the heading new-note a text becomes a note.
import-other-sheets = Only the sheet “{ $read }” was read; not read: { $sheets }.
cli-import-stopped = Nothing was said: { $rows ->
    [one] 1 row cannot be taken in.
   *[other] { $rows } rows cannot be taken in.
  } Correct the table and import it again, or go on without with --partial.
cli-import-left = Left out: { $rows ->
    [one] 1 row that cannot be taken in.
   *[other] { $rows } rows that cannot be taken in.
  }
cli-import-more = … and { $count } more.
cli-import-done = Said by { $by } as { $path } has it.
cli-import-encoding = Where another encoding is meant, name it with --encoding.
cli-import-preview = A preview; nothing was said. It would be said by { $by }.
cli-import-nothing = Nothing new: all that { $path } says has been said already.
cli-help-import = Take back a table that a colleague filled in: what differs from what they saw is said in your name
cli-help-import-table = The table, CSV or a workbook (.xlsx), as `mandate export` made it. Columns may be moved, added or left out; an empty cell says nothing, `none` takes an answer away. Its column `seen` tells what its author knew, so that nothing said since is replaced
cli-help-import-dry-run = Only say what would be said
cli-help-import-partial = Leave out the rows that cannot be taken in and take the rest; without it they stop all
cli-help-import-encoding = The encoding of a text that is neither UTF-8 nor Windows’ Western one, such as windows-1251
cli-help-import-json = As JSON
cli-help-import-after =
    mandate import ministry.csv --dry-run
    mandate import ministry.xlsx
    mandate import ministry.csv --partial

## Sharing: git

cli-git-missing = There is no git program on this computer. Install git (git-scm.com) and try again.
cli-git-no-repository = { $path } is in no git repository with files to work on. Go to one, or make one with `git init`.
cli-git-no-tracker = There is no tracker in this repository. Put one there, or name it with --file.
cli-git-no-program = This system does not say where this program is, so that git cannot be told. Nothing was changed.
cli-git-outside = { $path } is not in this git repository, or its name is not UTF-8. Nothing was changed.
cli-git-failed = Git could not do it: { $complaint }
cli-git-damaged = Lines of { $path } cannot be read and would be lost. Nothing was merged; `mandate repair` makes a clean copy.
cli-git-driver = union of mandate trackers
cli-git-registered = Git merges trackers here through this program now; nothing either side wrote is lost.
cli-git-added = Added to { $path }:
cli-git-had = { $path } has what is needed already.
cli-git-next = Commit both files. Everyone else who works in a clone runs `mandate git setup` or `mandate git sync` once; without it git leaves conflict markers in a tracker, which opens all the same with nothing lost.
cli-git-sync-detached = This repository stands on no branch, so that there is nowhere to send to. Go to one with `git switch BRANCH`, then try again. Nothing was changed.
cli-git-sync-halfway = Git is in the middle of something here (a merge, a rebase). Finish it, or take it back with `git merge --abort`, then try again. Nothing was changed.
cli-git-sync-no-tracker = Git keeps no tracker here yet. Name the one that is to be shared: mandate -f FILE git sync
cli-git-sync-nobody = Git does not know who commits. Tell it once: git config --global user.name "…", git config --global user.email "…"; then try again. Nothing was changed.
cli-git-sync-restored = { $path } lacked { $count ->
    [one] 1 entry that git holds; it is
   *[other] { $count } entries that git holds; they are
  } in it again.
cli-git-sync-message = { $files }: { $count ->
    [one] 1 entry
   *[other] { $count } entries
  } more
cli-git-sync-message-merge = Merge { $branch } of { $remote }
cli-git-sync-message-put = { $files }: put in order, nothing more said
cli-git-sync-committed = Committed: { $message }.
cli-git-sync-unchanged = Nothing new to commit.
cli-git-sync-came = Came in: { $count ->
    [one] 1 entry
   *[other] { $count } entries
  } about { $items ->
    [one] 1 item
   *[other] { $items } items
  }, from { $delegations }.
cli-git-sync-nothing-came = Nothing new came in.
cli-git-sync-sent = Sent to { $remote }.
cli-git-sync-nothing-sent = { $remote } has all of this already.
cli-git-sync-no-remote = This repository knows no other place to send to, so everything stays on this computer. To share it: git remote add origin ADDRESS, then `mandate git sync` again.
cli-git-sync-which = This repository knows several places to send to ({ $remotes }). Say once which: git push -u PLACE { $branch }
cli-git-sync-unreachable = { $remote } cannot be reached: { $complaint } What you said is kept here; go on working, and run `mandate git sync` again later.
cli-git-sync-conflict = Git could not merge by itself: { $files }. What you said is committed here. Put these files right, then: git add, git commit, and `mandate git sync` again.
cli-git-sync-not-merged = Git did not merge what came from { $remote }: { $complaint } What you said is committed here, and nothing is lost. Do what git asks, then run `mandate git sync` again.
cli-git-sync-not-sent = { $remote } did not take it: { $complaint } What you said is committed here; run `mandate git sync` again.
cli-help-git-sync = Commit the tracker, take in what others have sent, and send; nothing is ever forced
cli-help-git-sync-json = As JSON
cli-help-git-sync-after =
    mandate git sync
    mandate -f shared/mali.ron git sync
cli-help-git = Keep trackers in a git repository
cli-help-git-after =
    mandate git setup
    mandate git sync
cli-help-git-setup = Tell the repository of this folder, or of --file, how to merge trackers
cli-help-git-setup-after =
    mandate git setup
cli-help-git-merge-driver = For git itself: unite %B into %A; exit code 1, %A untouched, where that cannot be done safely
cli-help-git-merge-driver-base = The common ancestor; not needed
cli-help-git-merge-driver-ours = The side that becomes the merged file
cli-help-git-merge-driver-theirs = The other side
cli-help-git-merge-driver-name = The tracker’s name in the repository
