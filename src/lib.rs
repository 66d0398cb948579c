//! `mandate`: follow up on what the UN Security Council asked for, in one file that can be mailed
//! around and comes together again with every word kept.
//!
//! # The map
//!
//! ```text
//! main ─┬→ cli ────┐
//!       ├→ linear ─┼→ report → text → storage → domain
//!       └→ tui ────┘
//! ```
//!
//! Arrows are all that may be named: `domain` knows no file, clock or terminal; `storage` has no words
//! for people; `report` names no storage; `cli`, `linear` and `tui` do not know each other; `tui::widget` knows no mandate. A test
//! (`tests/it/layers.rs`) reads the sources and fails on a breach.
//!
//! [`domain`]: what is true of mandates and of what was said about them.
//!
//! | what | where |
//! |---|---|
//! | names and people | `id`, `author`, `delegation` |
//! | what was asked; the periods that reports on it cover | `mandate`, `item`; `period` |
//! | what can be said | `entry`, `status`, `day` (dates as typed); its canonical text: `line` |
//! | the set that only grows; what is said of what, found at once; both with the mandate | `journal`; `index`; `tracker` |
//! | what changed since when; what a reader is told of it | `since`; `told` |
//! | which answers are current | `register`, `assessment`; who has any that stand: `speakers`; where they do not agree: `contest`; which were changed in the file by hand: `by_hand` |
//! | notes and their versions | `note` |
//! | symbols of documents in a text | `symbol` |
//! | what may be asked, and what is refused | `request`; how it becomes entries: `change`; said by who saw less: `late` |
//! | undo and redo | `undo`; what one person said in one go: `gestures`; what became of entries: `past` |
//! | merging copies; what came of it, item by item; what stood until then | `merge`; `account`; `replaced` |
//! | what is seen, through whose eyes; order and groups; saved views; what was chosen last for handing over | `query`; `order`; `view`; `chosen` |
//! | filters, and what they can be made of; words searched for; a word that is typed almost so | `filter`, `facet`; `search`, `fold`; `nearest` |
//! | counts, overdue, due soon, stale; the whole picture, also over time | `progress`; `survey` |
//! | sharing work with other threads; sorting what is short | `at_once`; `arrange` |
//! | a small mandate for unit tests; bugs that the laws must catch | `fixture`; `planted` |
//!
//! [`storage`]: the file, and all that keeps it safe.
//!
//! | what | where |
//! |---|---|
//! | opening; "saved here" | `store`, `outbox`; what both sides know: `files` |
//! | "in the file" | `writer`, `file` (write beside, rename), `lock`, `system` (what differs by system) |
//! | what this machine once said; whether it is in the file still; what the person decided about it | `ledger`, with the file: `compare`, others’ words in a copy: `lost`, items of the mandate: `items`, what was made by hand of what: `chain`; tidying up: `settle`; while a tracker is open: `watch`; to be looked at: `own`; `decided` |
//! | private notes, unfinished notes; a note that an editor has, and which ones it has | `private`, `draft`; `sheet`, `loan` |
//! | copies; lines that cannot be read, and what becomes of them; lines and files set aside | `backup`; `damage`; `reject` |
//! | what this machine has seen, and when it was last left, shared, handed over; what changed since | `arrivals`; `occasions`; `since` |
//! | whole files; copies that come in or go out; what they would bring, where they lie; files handed over, a look before | `whole`; `copies`; `exchange`, in which folders: `outlet`; `handed`, `handing` |
//! | tables that come back: `table`; conflict copies of sync tools; files lately seen; files made here; what a person uses; their key file | `neighbour`; `recent`; `made`; `habit`; `keyfile` |
//! | the mandate that comes along | `embedded` |
//! | folders, settings, where one left off; small files of this machine | `place`, `settings`, read by `lenient`, `session`; `small`; one’s own `themes` |
//! | what can go wrong; a file that cannot be read, and the ways out | `error`; `trouble` |
//! | reading a tracker's text | `format/document`, by `reader`, `sections`, `head`, `periods`, `line` |
//! | … as the program writes it, fast | `format/canonical`, `scan`; by several threads: `ahead` |
//! | … in any spelling or layout | `format/loose`, `reflow`, `squeeze`, `token` |
//! | writing it | `format/write`; what the format promises: `format/tests` |
//!
//! [`text`]: words for people. Messages: `locale` (from `assets/locales`, found by `messages`, told apart by `ftl`); what rooms below have to say:
//! `sentence`, where an item stands: `words`, what copies bring: `account`, why they do not come together: `obstacle`, what is handed over: `handing`, what came in: `tidings`, by itself: `arrival`, what an editor left: `edited`, what was changed in the file by hand: `by_hand`, days: `day`, what limits a list: `condition`, since when: `since`, what is gone from a file: `lost`, what undo comes to: `stepped`, what it is called later: `steps`, who speaks from now on: `speaker`, a file that cannot be read: `trouble`, what is odd in one: `oddity`, odd settings: `setting`; how many colours there are: `colour`; what a theme says, and how a terminal is told: `theme`, `paint`; foreign text made harmless: `show`; columns and wrapping: `width`; marks: `mark`; a terminal of few letters: `letters`; colours and links in print: `ink`, `link`.
//!
//! [`report`]: what is handed over, in every format from one model.
//!
//! | what | where |
//! |---|---|
//! | which report, which format; made for the screen, with a look before | `kind`; `handing` |
//! | what may be told; which items, through whose eyes, as at when; what was said about them | `material`; `model`; `changes` |
//! | how many private notes it would let out; what of it was changed by hand; what is answered, also where it is contested | `private`; `by_hand`; `answers` |
//! | the reader's words, and which way they are written; by two threads, each with words of its own | `words`, `way`; `beside` |
//! | as a document: the table, the brief, changes and due and matrix, items | `page/table`, `brief`, `lists`, `item`; written by `markdown`, `docx` (its `table` and `text`) |
//! | as tables of typed cells; no formula among them | `sheet`, what was said: `telling`, `matrix`, `cell`; `guard`; written by `csv`, `xlsx` (what fills it: `xlsx/filled`, `rows`, as high as `height` finds; `texts`) |
//! | tables that come back: bytes to cells; which column is which; what cells mean; what a row says; what is wrong with it | `import/grid`, from `text` or `book`; what they would bring: `arrival`; `columns`; `values`, `date`, `tags`; `row`, `says`, what goes with an answer: `details`; `problem` |
//! | one page: its figures (how far along when is in `domain`), items, matrix | `html/figures`, `items`, `matrix` |
//! | a calendar | `ics` |
//! | for programs: the shapes of all JSON | `json`; `shape` |
//!
//! [`cli`]: the verbs from the shell.
//!
//! | what | where |
//! |---|---|
//! | what can be typed, taking it apart, wrong usage | `args` (made of `arg`), `options`, `usage` |
//! | what every verb needs | `run`, `surroundings`, `failure`, `editor`; how far along it is: `wait`; an item that is not there: `nearest` |
//! | `list`, `show`, `history` | `list`, `show`, `history`; laid out by `table`, `page`; colours of the help: `styles` |
//! | `set`; `note`, `undo`, `redo` | `set`; `say` |
//! | `merge`, `diff`; what they tell; reading and writing copies | `merge`; `account`; `copies` |
//! | `share`; `export`; `import`; since when, until when | `share`; `export`; `import`; `since` |
//! | `restore`, `mine` | `own` |
//! | `git …`; `git sync`; what it adds to files; running git | `git`; `gitsync`, `gitremote`; `gitfiles`; `gitrun` |
//! | `new`, `repair`; from a document's text | `file`; `from_text` |
//! | `config` | `config` |
//! | `check`; `doctor`; `completions`, `man` | `check`; `doctor`; `manual` |
//! | `--json` | `json` |
//!
//! [`linear`]: the program as a conversation, for screen readers and terminals that can only print. A line
//! changes the state, says something and asks for effects.
//!
//! | what | where |
//! |---|---|
//! | what can be typed | `verb`; what each question asks, offers and means: `prompt`, `options`, `explain` |
//! | all that it knows; without a terminal, for tests | `state`; `talk` |
//! | what a line does | `hear`, then `command`, `desk` and `item`, `answer` (to questions), `instead` (of one), `speaker` (who speaks), `say`, `note`, `begun` (what is unfinished), `earlier` (taking one word back), `narrow` (which items), `copies`, `handing`, `since` (what changed), `import` (a table that came back), `own` (what is gone, or in one's name from elsewhere) |
//! | what is read out; what happened meanwhile | `read`; `news`; a page at a time: `out` |
//! | doing what is asked for | `runner` |
//!
//! [`tui`]: the screen. A key becomes a command, a command changes the model and asks for effects.
//!
//! | what | where |
//! |---|---|
//! | every command with its keys | `command`; its keys: `keymap`, a person's own: `patch`; keys: `key`; letters of other scripts: `layout`; whether it can be given now: `possible`, of undo and redo: `steps` |
//! | ways to find one | help: `help`; the palette: `palette`; the menu bar: `bar`; the footer: `hints`; the mouse: `touch`; now and then at the start: `tips` |
//! | all that the screen knows | `model`; the list's rows: `rows` (where the cursor stays: `keep`), under `headings`; what is open on top: `overlay`, `form`, `pick` with `likely` files |
//! | … of what is looked at | whose eyes: `eyes`; items by delegations: `matrix`; the dashboard: `board`; saved views: `views`; where to go next: `next`; what changed: `since`; contested answers: `settle`; marked items: `marks`; news that waits: `tidings` |
//! | what comes in, what is done outside | `msg`; doing it: `effect`; behind the screen: `worker`; file work beside it: `errand`; what is handed over: `handing`; what is copied: `copy`, by which `means` |
//! | what a key or command does | `update/keys`, then `choice`, `form`, `editor`, `find` and `bar` (commands), `mouse`, `broken`; what is being typed: `draft`, about no item: `begun`, what it can be completed to: `known` |
//! | … about what is seen | `update/desk`, `list` (what is listed), `history` (of one item), `board`, `views`, `matrix` (items by delegations, other eyes), `next`, `since`, `look` (themes), `language` |
//! | … about what is said | `update/identity` (who speaks), `speak`, `news` (telling it), `mark`, `settle` (choosing between answers), `pick` and `merge` (copies in and out), `import` (a table that came back), `own` (what is gone, or in one's name from elsewhere), `handing`, `copy` |
//! | the terminal; lent to the person's editor, with nobody else reading it; the screen without one, for tests | `terminal` (`unix`, `windows`); `lend`, `gate`; `app`, from `start` |
//! | how things look | `theme`, made from `themes` of `paint`; which: `looks`; on what: `backdrop`; links: `links`; as bytes: `pen` |
//! | what is drawn | `view/header`, `bar`, `list`, `conditions`, `row`, `item`, `assess`, `footer`, `menu` (its words: `choices`), `drafts`, `form`, `help`, `editor`, `picker`, `preview`, `sight` (what is handed over), `settle`, `since`, `board` with its `curve`, `matrix` in `columns` and its `cell` in words, `trouble`, on a `pane` |
//! | parts that know no mandate | `widget/field`, `paint`, `ascii` |
//!
//! Unit tests stand at the end of their file, or in `NAME/tests` where that would make it longer than a reader bears.
//!
//! Outside `src`: `assets/mandates` (what was asked), `assets/locales` (every text), `tests/it` (what
//! people rely on; `tests/laws`: what holds of every history; `desk` presses keys without a terminal, `pty` with one), `benches` (the figures), `build.rs`
//! (where each message begins; which functions a start runs: `assets/start-order.txt`, written by `.ci/start-order`).

pub mod cli;
pub mod domain;
pub mod linear;
pub mod report;
pub mod storage;
pub mod text;
pub mod tui;

/// The laws see what others see; they stand in the library so that bugs can be planted in it.
#[cfg(test)]
extern crate self as mandate_tracker;
#[cfg(test)]
#[path = "../tests/laws/mod.rs"]
mod laws;
