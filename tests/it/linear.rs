//! The conversation in the screen's place: walks as scripts, in this process; the built program at the
//! end of a pipe and in a terminal that can only print.

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use mandate_tracker::domain::{Author, ItemId, Request, Say, Stamp, Status, Tracker};
use mandate_tracker::linear::{self, Start, Talk};
use mandate_tracker::storage::{Places, Settings, Store, Target, embedded, make};
use mandate_tracker::text::Locale;
use mandate_tracker::tui::{self, Group, Scope};
use tempfile::TempDir;

use super::cli::Shell;
use super::desk::{self, clock, seed, wait};
use super::sides;

/// A conversation in a folder of its own.
pub struct Walk {
    talk: Talk,
    folder: TempDir,
    /// All that was typed and said.
    pub heard: String,
}

/// How a conversation begins.
pub struct Setup {
    pub folder: TempDir,
    pub author: Option<(&'static str, &'static str)>,
    pub read_only: bool,
    pub is_typed: bool,
    pub may_be_missing: bool,
    pub is_settled: bool,
    pub language: &'static str,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            folder: tempfile::tempdir_in(super::pty::launch::temporary())
                .expect("a temporary folder"),
            author: Some(("A. Diarra", "Chad")),
            read_only: false,
            is_typed: true,
            may_be_missing: true,
            is_settled: true,
            language: "en",
        }
    }
}

impl Setup {
    pub fn with_file(self, text: &str) -> Self {
        let path = self.places().default_tracker();
        fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
        fs::write(path, text).expect("the tracker");
        self
    }

    fn places(&self) -> Places {
        Places::below(self.folder.path())
    }

    pub fn open(self) -> Walk {
        let places = self.places();
        if let Some((by, of)) = self.author.filter(|_| self.is_settled) {
            desk::settle(&places, &Author::new(by, of));
        }
        let start = Start {
            target: Target {
                path: places.default_tracker(),
                may_be_missing: self.may_be_missing,
                read_only: self.read_only,
            },
            settings: Settings::read(&places).0,
            places,
            author: self.author.map(|(by, of)| Author::new(by, of)),
            login: "diarra".to_owned(),
            locale: Locale::load(self.language),
            zone: TimeZone::UTC,
            clock,
            seed,
            news: None,
            is_typed: self.is_typed,
            editor: None,
            columns: None,
        };
        let mut walk = Walk {
            talk: Talk::open(start),
            folder: self.folder,
            heard: String::new(),
        };
        walk.listen();
        walk
    }
}

fn walk() -> Walk {
    Setup::default().open()
}

impl Walk {
    fn listen(&mut self) -> String {
        let said = self.talk.said();
        assert!(
            !said
                .bytes()
                .any(|byte| byte < b' ' && byte != b'\n' || byte == 0x7f),
            "{said:?}"
        );
        self.heard.push_str(&said);
        said
    }

    /// Types lines, one after the other; gives what was said to the last.
    pub fn types(&mut self, lines: &str) -> String {
        let mut said = String::new();
        for line in lines.split('\n') {
            wait(SignedDuration::from_secs(1));
            self.heard.push_str(&format!("> {line}\n"));
            self.talk.hear(format!("{line}\n").as_bytes());
            said = self.listen();
        }
        said
    }

    /// Nothing more is typed.
    fn ends(&mut self) -> String {
        self.talk.end();
        self.listen()
    }

    fn places(&self) -> Places {
        Places::below(self.folder.path())
    }

    pub fn path(&self) -> PathBuf {
        self.places().default_tracker()
    }

    pub fn file(&self) -> String {
        fs::read_to_string(self.path()).expect("the tracker can be read")
    }

    /// All that was typed and said, without what differs from run to run.
    pub fn transcript(&self) -> String {
        let folder = self.folder.path().display().to_string();
        self.heard.replace(&folder, "~")
    }

    /// Leaves and gives the folder back to be opened again.
    pub fn close(mut self) -> TempDir {
        let ending = self.talk.close();
        assert_eq!((ending.message, ending.code), (None, 0));
        self.folder
    }

    /// Another delegation says something, in another window.
    fn elsewhere(&self, by: &str, of: &str, on: &str, say: Say) {
        let target = Target {
            path: self.path(),
            may_be_missing: true,
            read_only: false,
        };
        let mut opened = Store::open(&self.places(), &target).expect("the tracker opens");
        let stamp = Stamp {
            at: clock(),
            author: Author::new(by, of),
            seed: seed(),
        };
        let request = Request::shared(ItemId::new(on), say);
        let said = opened.tracker.say(&[request], &stamp, false);
        let said = said.expect("it can be said");
        opened.store.keep(&said).expect("kept");
        opened.store.writer().save().expect("saved");
    }
}

/// What was said without the ends of lines.
fn flat(said: &str) -> String {
    said.replace('\n', " ")
}

fn status(to: Status) -> Say {
    Say::Status {
        to: Some(to),
        why: None,
        successor: None,
    }
}

/// The text of a file in which these were said, each without knowing of the others.
fn file_of(said: &[(&str, &str, &str, Say)]) -> String {
    let mut tracker = Tracker::new(embedded(), Default::default(), Default::default());
    let empty = tracker.clone();
    for (k, (by, of, on, say)) in said.iter().enumerate() {
        let stamp = Stamp {
            at: clock(),
            author: Author::new(by, of),
            seed: 1000 + k as u64,
        };
        let request = Request::shared(ItemId::new(*on), say.clone());
        let made = empty
            .say(&[request], &stamp, false)
            .expect("it can be said");
        tracker.admit(made.into_iter().map(|said| said.entry), false);
    }
    let folder = tempfile::tempdir_in(super::pty::launch::temporary()).expect("a folder");
    let path = folder.path().join("made.ron");
    make(&path, &tracker).expect("made");
    fs::read_to_string(path).expect("the text")
}

#[test]
fn a_first_walk_through_the_checklist() {
    let mut walk = Setup {
        author: None,
        ..Setup::default()
    }
    .open();
    walk.types("\n4\n1\n\nChad\n2 work has begun\n");
    walk.types("n\nBriefed by the mission; see S/2016/281, para. 24.\n\nMore soon.\n.\nb\nq");
    insta::assert_snapshot!("linear-first-walk", walk.transcript());
    assert!(walk.talk.is_over());
    let file = walk.file();
    assert!(file.contains("para. 24.\\n\\nMore soon."), "{file}");
    let settings = Settings::read(&walk.places()).0;
    assert_eq!(settings.name.as_deref(), Some("diarra"));
    assert_eq!(settings.delegation.as_deref(), Some("Chad"));
}

#[test]
fn who_has_not_said_whose_they_are_hears_no_count_and_no_status_where_several_have_spoken() {
    let said = [
        ("A. Diarra", "Chad", "task-1", status(Status::Implemented)),
        ("J. Dupont", "France", "task-2", status(Status::Implemented)),
    ];
    let mut walk = Setup {
        author: None,
        ..Setup::default()
    }
    .with_file(&file_of(&said))
    .open();
    walk.types("\n");
    let heard = walk.transcript();
    assert!(heard.contains("\nMandate tasks: 8.\n"), "{heard}");
    assert!(
        heard.contains("\n4. Task 4, Civilians, key centres.\n"),
        "{heard}"
    );
    for untrue in ["of 8 implemented", "No information", ": ."] {
        assert!(!heard.contains(untrue), "{untrue}: {heard}");
    }
}

#[test]
fn a_verb_with_an_item_does_nothing_to_another_one() {
    let said = [
        ("A. Diarra", "Chad", "task-4", status(Status::NotStarted)),
        ("A. Diarra", "Chad", "task-5", status(Status::NotStarted)),
    ];
    let mut walk = Setup::default().with_file(&file_of(&said)).open();
    let undo = walk.types("undo 4");
    assert!(!undo.contains("Undone"), "{undo}");
    // Named twice it is one item, and gets one note.
    let note = walk.types("note 4 5 4");
    assert_eq!(note.matches("Task 4").count(), 1, "{note}");
}

#[test]
fn the_words_for_back_and_out_are_no_answers() {
    let mut walk = Setup::default().open();
    walk.types("4");
    walk.types("lead");
    walk.types("back");
    let item = walk.types("");
    assert!(!item.contains("back"), "{item}");
    walk.types("lead");
    walk.types("\"back\"");
    let item = walk.types("");
    assert!(item.contains("Lead: back"), "{item}");
    walk.types("lead");
    let out = walk.types("quit");
    assert!(!out.contains("saved"), "{out}");
}

#[test]
fn french_verbs_do_what_they_say_and_help_tells_them() {
    let said = [("A. Diarra", "Chad", "task-4", status(Status::NotStarted))];
    let mut walk = Setup {
        language: "fr",
        ..Setup::default()
    }
    .with_file(&file_of(&said))
    .open();
    let flat = |heard: String| heard.split_whitespace().collect::<Vec<_>>().join(" ");
    let help = flat(walk.types("aide"));
    for verb in ["h ou historique", "x ou partager", "comme historique 4"] {
        assert!(help.contains(verb), "{verb}: {help}");
    }
    let history = flat(walk.types("historique 4"));
    assert!(history.contains("état : Non commencée"), "{history}");
    assert!(history.contains("Tâche 4, Civilians"), "{history}");
    let item = flat(walk.types("aide"));
    assert!(item.contains("2, n ou note"), "{item}");
    let asked = flat(walk.types("ETAT"));
    assert!(asked.contains("Quel état"), "{asked}");
    walk.types("b");
    // Of several items at once, and nothing that could be an answer is taken for an item.
    let other = flat(walk.types("historique rec-b"));
    assert!(other.contains("Rien n’a été consigné"), "{other}");
    assert!(other.contains("Recommandation b"), "{other}");
    let refused = flat(walk.types("état 4"));
    assert!(refused.contains("n’est pas un des numéros"), "{refused}");
    assert!(flat(walk.types("retour")).contains("Liste."));
    let several = flat(walk.types("note 1, 2"));
    for item in ["1. Tâche 1", "2. Tâche 2", "Tapez la note"] {
        assert!(several.contains(item), "{item}: {several}");
    }
    walk.types(".");
    walk.types("retour");
    let late = flat(walk.types("retard"));
    assert!(
        late.contains("En retard") || late.contains("en retard"),
        "{late}"
    );
    let share = flat(walk.types("partager"));
    assert!(share.contains("copie"), "{share}");
    walk.types("b");
    // English ones go on working, and words that begin with a verb are words.
    assert!(flat(walk.types("history")).contains("Non commencée"));
    let words = flat(walk.types("historique du Mali"));
    assert!(words.contains("historique du Mali"), "{words}");
    assert!(flat(walk.types("quitter")).contains("Au revoir"));
}

#[test]
fn help_says_what_can_be_typed() {
    let mut walk = walk();
    walk.types("?\n4\n?\n1\n?\nb\nn\n.?\n.b");
    insta::assert_snapshot!("linear-help", walk.transcript());
}

#[test]
fn every_field_can_be_said_changed_and_taken_back() {
    let mut walk = walk();
    walk.types("(c)\nl\nMINUSMA\nd\n31.3.2026\ni\n1\nt\ntraining\np\n2 with all our heart\nv\nFor us only.\n.");
    let said = flat(&walk.types(""));
    for words in [
        "Position: Supported (since",
        "Why: with all our heart",
        "Lead: MINUSMA (since",
        "Due: 31 March 2026 (since",
        "Priority: High (since",
        "Tags: training",
        "private, on this computer only",
        "For us only.",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(!walk.file().contains("For us only."));
    walk.types("p\n-\nl\n-\nd\n-\ni\n-\nt\ntraining");
    let said = walk.types("");
    for words in ["Position", "Lead", "Due", "Priority", "Tags"] {
        assert!(!said.contains(&format!("{words}:")), "{words}\n{said}");
    }
}

#[test]
fn a_status_that_needs_a_reason_gets_one_and_a_successor() {
    let mut walk = walk();
    assert!(walk.types("2\n1\n6").contains("Superseded: why?"));
    assert!(walk.types("").contains("Superseded: why?"), "it is needed");
    assert!(walk.types("A new mandate").contains("By which document?"));
    assert!(walk.types("S/RES/2295 (2016)").contains("Saved."));
    assert!(walk.types("").contains("Superseded by S/RES/2295 (2016)"));
    assert!(walk.types("1\n5 No funds").contains("Not implemented"));
    let said = walk.types("1\n8 the report was about another year");
    assert!(said.contains("status taken back"), "{said}");
    assert!(walk.types("").contains("another year"));
    walk.types("b\n3\n1");
    let said = walk.types("8 nobody went there");
    assert!(said.contains("status No information"), "{said}");
    assert!(!said.contains("status taken back"), "{said}");
}

#[test]
fn what_stands_already_is_said_again_only_where_it_is_meant() {
    let mut walk = walk();
    walk.types("2\n1\n2");
    let entries = walk.file().matches("InProgress").count();
    assert!(walk.types("1\n2").contains("It stands so already"));
    assert_eq!(walk.file().matches("InProgress").count(), entries);
    assert!(walk.types("=").contains("Saved."));
    assert_eq!(walk.file().matches("InProgress").count(), entries + 1);
}

#[test]
fn one_earlier_word_is_taken_back_and_what_came_after_stays() {
    let mut walk = walk();
    walk.types("4\n1\n2\nl\nDPKO\nd\n2026-03-31");
    walk.types("b\n5\nl\nDFS\nb\n4");
    let offered = walk.types("earlier");
    let lead = offered
        .lines()
        .find(|line| line.contains("DPKO") || line.contains("lead"));
    let lead = lead.unwrap_or_else(|| panic!("{offered}"));
    let number = lead.split('.').next().unwrap_or_default().to_owned();
    assert!(!offered.contains("DFS"), "{offered}");
    let done = walk.types(&number);
    assert!(done.contains("took back: lead DPKO"), "{done}");
    let item = walk.types("");
    let shown = walk.types("b\n4");
    assert!(
        shown.contains("In progress") && shown.contains("31 March 2026"),
        "{item}{shown}"
    );
    assert!(!shown.contains("DPKO"), "{shown}");
    assert!(walk.types("b\n5").contains("DFS"));
    walk.types("u\nu\nu\nb\n4");
    let nothing = walk.types("earlier");
    assert!(nothing.contains("can be taken back alone"), "{nothing}");
}

#[test]
fn undo_and_redo_name_what_they_change() {
    let mut walk = walk();
    walk.types("4\n1\n2\n1\n4");
    assert!(
        flat(&walk.types("u"))
            .contains("took back: status Implemented; now again status In progress")
    );
    assert!(walk.types("y").contains("said again: status Implemented"));
    walk.types("b\nu");
    assert!(walk.types("u").contains("took back: status In progress"));
    assert!(
        walk.types("u")
            .contains("There is nothing of yours left to undo.")
    );
}

#[test]
fn who_has_another_name_now_hears_whose_the_last_changes_are() {
    let mut walk = walk();
    walk.types("4\n1\n2\nb");
    walk.types("a\nB. Idriss\nNiger\n2");
    let said = flat(&walk.types("u"));
    assert!(
        said.contains(
            "Nothing said as B. Idriss, Niger is left to undo. A. Diarra, Chad has spoken here, too:"
        ) && said.contains("a at the checklist lets you speak as such again."),
        "{said}"
    );
    walk.types("a\nA. Diarra\nChad");
    let said = flat(&walk.types("u"));
    assert!(said.contains("took back: status In progress"), "{said}");
}

#[test]
fn notes_are_revised_and_withdrawn_by_their_numbers() {
    let mut walk = walk();
    walk.types("4\nn\nfirst\n.\nn\nsecond\n.");
    assert!(walk.types("r").contains("Note 2."));
    assert!(walk.types("1").contains("first"), "the text as it stands");
    assert!(walk.types("first, mended\n.").contains("note revised"));
    assert!(walk.types("w\n1").contains("note withdrawn"));
    let said = walk.types("");
    assert!(
        said.contains("first, mended") && !said.contains("second"),
        "{said}"
    );
    let said = walk.types("h");
    assert!(
        said.contains("second") && said.contains("note withdrawn"),
        "{said}"
    );
}

#[test]
fn a_day_that_can_be_two_is_asked_about_again_and_no_file_is_looked_for() {
    let mut walk = walk();
    let said = walk.types("c\n03/04/2026");
    assert!(
        flat(&said).contains("3 April 2026 or 4 March 2026"),
        "{said}"
    );
    let said = walk.types("3 April 2026");
    assert!(
        flat(&said).contains("Nothing changed since 3 April 2026"),
        "{said}"
    );
}

#[test]
fn what_one_says_oneself_is_changed_too() {
    let mut walk = walk();
    walk.types("c\n2 March 2026");
    let said = walk.types("f");
    assert!(!said.contains("Changed since"), "{said}");
    walk.types("b\n4\nv\nfor our eyes\n.\nb");
    let said = walk.types("f");
    assert!(
        !said.contains("Changed since"),
        "a private note is no news: {said}"
    );
    walk.types("b\n4\ns\n2\nb");
    let said = walk.types("f");
    assert!(said.contains("Changed since 2 March 2026"), "{said}");
}

#[test]
fn a_full_stop_where_no_note_is_written_says_nothing() {
    let mut walk = walk();
    walk.types("4\ns\n2");
    let before = walk.file();
    for at in [".", "b\n."] {
        let said = flat(&walk.types(at));
        assert!(said.contains("No note is being written"), "{said}");
        assert!(said.contains("="), "{said}");
    }
    assert_eq!(walk.file(), before);
}

#[test]
fn a_bare_number_is_no_document_unless_it_is_meant() {
    let mut walk = walk();
    walk.types("4\ns\n6 overtaken");
    let said = flat(&walk.types("2"));
    assert!(said.contains("“2” is no symbol"), "{said}");
    assert!(walk.types("2295").contains("Superseded"));
    walk.types("b\n5\ns\n6 overtaken");
    assert!(walk.types("\"2\"").contains("Superseded"));
}

#[test]
fn the_note_that_is_revised_is_named() {
    let mut walk = walk();
    walk.types("4\nn\nfirst\n.");
    let said = walk.types("r");
    assert!(
        said.contains("The note of 2 March 2026, 09:14, A. Diarra"),
        "{said}"
    );
    walk.types("first, mended\n.\nn\nsecond\n.");
    let said = flat(&walk.types("r"));
    assert!(said.contains("Which note is to be revised?"), "{said}");
    let said = walk.types("2");
    assert!(
        said.contains("The note of 2 March 2026, 09:14, A. Diarra"),
        "{said}"
    );
}

#[test]
fn a_note_that_was_begun_is_offered_again_also_after_a_crash() {
    let mut walk = walk();
    walk.types("4\nn\nThe convoy was");
    // Killed: nothing is closed. Its lock goes with it.
    drop(walk.talk);
    let mut walk = Setup {
        folder: walk.folder,
        ..Setup::default()
    }
    .open();
    assert!(
        walk.heard
            .contains("A note about Task 4, Civilians, key centres, was begun")
    );
    let said = walk.types("4\nn");
    assert!(
        said.contains("What you had written so far:\nThe convoy was"),
        "{said}"
    );
    assert!(walk.types("attacked.\n.").contains("Saved."));
    assert!(walk.file().contains("The convoy was\\nattacked."));
    let folder = walk.close();
    let walk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    assert!(!walk.heard.contains("was begun"), "{}", walk.heard);
}

/// Puts a file where a folder is to be made.
fn blocked(walk: &Walk, folder: &str) -> PathBuf {
    let state = walk.places().state;
    fs::create_dir_all(&state).expect("the state folder");
    let path = state.join(folder);
    fs::write(&path, "").expect("what is in the way");
    path
}

#[test]
fn a_note_that_cannot_be_kept_is_not_lost() {
    for is_typed in [true, false] {
        let mut walk = Setup {
            is_typed,
            ..Setup::default()
        }
        .open();
        let outboxes = blocked(&walk, "outbox");
        let said = walk.types("4\nn\nThe convoy was\nattacked.\n.");
        assert!(said.contains("Set aside, not lost."), "{said}");
        assert!(!said.contains("Saved."), "{said}");
        // Killed.
        drop(walk.talk);
        fs::remove_file(outboxes).expect("out of the way");
        let mut walk = Setup {
            folder: walk.folder,
            ..Setup::default()
        }
        .open();
        let said = walk.types("4\nn");
        assert!(said.contains("The convoy was\nattacked."), "{said}");
        assert!(walk.types(".").contains("Saved."));
        assert!(walk.file().contains("The convoy was\\nattacked."));
        let folder = walk.close();
        let walk = Setup {
            folder,
            ..Setup::default()
        }
        .open();
        assert!(!walk.heard.contains("was begun"), "{}", walk.heard);
    }
}

#[test]
fn what_was_being_written_and_could_not_be_kept_is_given_back_at_the_end() {
    let mut walk = walk();
    blocked(&walk, "drafts");
    walk.types("4\nn\nThe convoy was\nattacked.\n.b\nq");
    let ending = walk.talk.close();
    let message = ending.message.expect("something is said at last");
    assert_eq!(ending.code, 3);
    assert!(
        message.ends_with("This is what you were typing:\nThe convoy was\nattacked."),
        "{message}"
    );
}

#[test]
fn a_note_about_several_items_stays_one_about_all_of_them() {
    let mut walk = walk();
    let said = walk.types("9 3 rec-c\nn\nAll of them.\n.b");
    assert!(said.contains("about these items together"), "{said}");
    let folder = walk.close();
    let mut walk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    let heard = flat(&walk.heard);
    assert!(heard.contains("type their numbers, 3 9 11, and"), "{heard}");
    let said = walk.types("3\nn");
    assert!(!said.contains("All of them."), "{said}");
    let said = walk.types(".b\nb\n3 9 11");
    assert!(said.contains("Begun and not finished"), "{said}");
    assert!(walk.types("n").contains("All of them."));
    walk.types(".");
    assert_eq!(walk.file().matches("All of them.").count(), 3);
}

#[test]
fn what_was_begun_here_about_several_items_goes_on_at_the_screen_and_back() {
    let mut walk = walk();
    walk.types("11 3\nn\nBoth of them\n.b");
    let mut desk = desk::Setup {
        folder: walk.close(),
        ..desk::Setup::default()
    }
    .open();
    assert!(desk.screen().contains("2 marked"), "{}", desk.screen());
    desk.keys("n1").text("still ");
    desk.send(tui::Msg::Tick);
    let mut walk = Setup {
        folder: desk.close(),
        ..Setup::default()
    }
    .open();
    assert!(flat(&walk.heard).contains("their numbers, 3 11, and"));
    let said = walk.types("11 3\nn");
    assert!(
        said.contains("Both of them") && said.contains("still"),
        "{said}"
    );
    walk.types("agree.\n.");
    assert_eq!(walk.file().matches("\\nagree.").count(), 2);
}

#[test]
fn a_tag_that_is_on_stays_as_it_is_spelled() {
    let mut walk = walk();
    walk.types("4\nt\nTraining\nb\n3 4\nt\ntraining");
    let file = walk.file();
    assert_eq!(file.matches("\"Training\"").count(), 1, "{file}");
    assert_eq!(file.matches("\"training\"").count(), 1, "{file}");
    walk.types("t\nTRAINING");
    assert!(!walk.types("b\n4").contains("Tags:"));
    assert!(!walk.types("b\n3").contains("Tags:"));
}

#[test]
fn the_end_of_what_is_typed_leaves_and_loses_nothing() {
    let mut walk = Setup {
        is_typed: false,
        ..Setup::default()
    }
    .open();
    walk.types("4\n1\n2\nn\nhalf a note");
    let said = walk.ends();
    assert!(
        said.contains("Set aside, not lost.") && said.contains("Goodbye."),
        "{said}"
    );
    assert!(walk.talk.is_over());
    assert!(walk.file().contains("InProgress"));
    let folder = walk.close();
    let mut walk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    assert!(walk.types("4\nn").contains("half a note"));
}

#[test]
fn several_items_are_one_change() {
    let mut walk = walk();
    walk.types("1 2 rec-c\n1\n2");
    assert_eq!(walk.file().matches("InProgress").count(), 3);
    walk.types("b\nu");
    let said = walk.types("l");
    assert!(!said.contains("In progress"), "{said}");
}

#[test]
fn the_list_can_be_searched_filtered_and_sorted() {
    let mut walk = walk();
    assert!(
        walk.types("ceasefire").contains("Number 1 of 17"),
        "found alone"
    );
    let said = walk.types("b\ntraining");
    assert!(
        said.contains("11. Recommendation (c)") && !said.contains("1. Task"),
        "{said}"
    );
    assert!(walk.types("b").contains("All items are shown."));
    assert!(walk.types("no such words").contains("No item holds all of"));
    walk.types("4\n1\n2\nd\n2026-03-01\nb");
    assert!(
        walk.types("d")
            .contains("4. Task 4, Civilians, key centres: In progress")
    );
    walk.types("f\n3");
    let said = walk.types("");
    assert!(
        said.contains("4. Task 4") && !said.contains("1. Task 1"),
        "{said}"
    );
    walk.types("b\no\n3");
    let said = walk.types("l");
    let rows: Vec<&str> = said.lines().collect();
    assert!(
        rows[0].starts_with("4. Task 4") && rows[0].contains("due 1 March 2026"),
        "{said}"
    );
    assert!(walk.types("99").contains("none of the numbers here"));
}

#[test]
fn plus_and_minus_go_from_item_to_item() {
    let mut walk = walk();
    assert!(walk.types("16\n+").contains("Number 17 of 17"));
    assert!(walk.types("+").contains("no further item"));
    assert!(walk.types("-").contains("Number 16 of 17"));
}

#[test]
fn words_that_are_commands_can_be_said_between_quotes() {
    let mut walk = walk();
    walk.types("4\nt\n\"b\"\nn\n..\n.");
    let said = walk.types("");
    assert!(said.contains("Tags: b\n"), "{said}");
    assert!(said.contains("Chad:\n.\n"), "{said}");
}

#[test]
fn a_number_with_a_sign_before_it_takes_no_answer() {
    let mut walk = walk();
    let said = walk.types("4\ns\n+3");
    assert!(said.contains("+3") && !said.contains("Said"), "{said}");
    let said = walk.types("b\n+2");
    assert!(!said.contains("Status"), "{said}");
    assert!(!walk.path().exists(), "{}", walk.heard);
}

#[test]
fn contested_answers_are_told_and_one_is_chosen() {
    let said = [
        ("A. Diarra", "Chad", "task-4", status(Status::InProgress)),
        ("B. Oumar", "Chad", "task-4", status(Status::Implemented)),
    ];
    let mut walk = Setup::default().with_file(&file_of(&said)).open();
    let said = walk.types("4");
    assert_eq!(said.matches("contested: ").count(), 2, "{said}");
    let said = walk.types("c");
    let chosen = said
        .lines()
        .find(|line| line.contains("Implemented"))
        .and_then(|line| line.split('.').next())
        .expect("its number")
        .to_owned();
    assert!(walk.types(&chosen).contains("status Implemented"));
    let said = walk.types("");
    assert!(said.contains("Status: Implemented (since"), "{said}");
    assert!(walk.types("c").contains("no contested answers"));
}

#[test]
fn who_says_a_status_of_a_contested_item_hears_whose_answer_stepped_aside() {
    let said = [
        ("A. Diarra", "Chad", "task-4", status(Status::InProgress)),
        ("B. Oumar", "Chad", "task-4", status(Status::Implemented)),
    ];
    let mut walk = Setup::default().with_file(&file_of(&said)).open();
    let said = walk.types("4\n1\n2 work goes on");
    let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "In the place of: ",
        "In progress (A. Diarra)",
        "Implemented (B. Oumar)",
        "; history shows them again.",
    ] {
        assert!(flat.contains(told), "{said}");
    }
    assert!(!walk.types("1\n4").contains("In the place of"));
}

#[test]
fn what_others_say_meanwhile_is_announced_before_the_answer() {
    let mut walk = walk();
    walk.types("4\n1\n2");
    walk.elsewhere("J. Dupont", "France", "rec-b", status(Status::Implemented));
    let said = walk.types("");
    assert!(
        said.starts_with("France: “Clarify rules and caveats” is now Implemented.\nTask 4: Civ"),
        "{said}"
    );
}

#[test]
fn what_a_colleague_says_who_had_not_seen_ones_own_answer_is_announced_as_contested() {
    let mut walk = walk();
    walk.types("4\n1");
    let target = Target {
        path: walk.path(),
        may_be_missing: true,
        read_only: false,
    };
    let mut other = Store::open(&walk.places(), &target).expect("the tracker opens");
    walk.types("2");
    let stamp = Stamp {
        at: clock(),
        author: Author::new("B. Oumar", "Chad"),
        seed: seed(),
    };
    let request = Request::shared(ItemId::new("task-4"), status(Status::NotStarted));
    let said = other.tracker.say(&[request], &stamp, false);
    other.store.keep(&said.expect("said")).expect("kept");
    other.store.writer().save().expect("saved");
    let heard = flat(&walk.types(""));
    for words in [
        "is contested now: ",
        "In progress (A. Diarra)",
        "Not started (B. Oumar)",
    ] {
        assert!(heard.contains(words), "{heard}");
    }
    assert!(!heard.contains("is now Not started"), "{heard}");
}

#[test]
fn copies_are_previewed_merged_and_made() {
    let mut walk = walk();
    walk.types("4\n1\n2\nb");
    let copy = walk.folder.path().join("from France.ron");
    let said = [("J. Dupont", "France", "task-4", status(Status::Implemented))];
    fs::write(&copy, file_of(&said)).expect("a copy");
    let before = walk.file();
    let said = walk.types(&format!("m\n{}", copy.display()));
    for words in [
        "1 entry about 1 item, from France.",
        "now differing: ",
        "Type 1 to merge this",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    walk.types("b");
    assert_eq!(walk.file(), before, "nothing changes until it is said so");
    let said = walk.types(&format!("m\n{}\n1", copy.display()));
    assert!(said.contains("One entry of France arrived"), "{said}");
    assert!(walk.file().contains("J. Dupont"));
    let merged = walk.file();
    let said = flat(&walk.types("u"));
    assert!(
        said.contains("own last word: status of task 4 back to No information."),
        "{said}"
    );
    assert_eq!(walk.file(), merged, "it is only said");
    let said = walk.types(&format!(
        "x\n{}",
        walk.folder.path().join("out.ron").display()
    ));
    assert!(said.contains("is made to be sent."), "{said}");
    let sent = fs::read_to_string(walk.folder.path().join("out.ron")).expect("the copy");
    assert_eq!(sent, walk.file());
    let said = walk.types("m\n/no/such/file.ron");
    assert!(said.contains("Nothing was merged."), "{said}");
}

#[test]
fn what_is_handed_over_is_read_out_before_it_is_written() {
    let mut walk = walk();
    walk.types("4\n1\n2\nv\nXYZZY-secret\n.\nb");
    let said = walk.types("e");
    assert!(said.contains("What is handed over?"), "{said}");
    let said = walk.types("2");
    assert!(said.contains("1. all (17)"), "{said}");
    let said = walk.types("1");
    assert!(
        said.contains("2. S/2015/732: 12 June 2015 to 16 September 2015"),
        "{said}"
    );
    walk.types("1");
    let out = walk.folder.path().join("brief.md");
    let said = walk.types(&format!("1\n{}", out.display()));
    for words in [
        "# MINUSMA",
        "All 17 items are in it.",
        "1 private note stays on this computer",
        "brief.md.",
        "Type 1 to write it",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(!said.contains("XYZZY"), "{said}");
    assert!(!out.exists(), "nothing is written by looking");
    assert!(walk.types("b").contains("Nothing was written."));
    assert!(!out.exists());
    let all = format!("e\n2\n1\n1\n1\n{}", out.display());
    let said = walk.types(&format!("{all}\n1"));
    assert!(said.contains("is written: 17 items"), "{said}");
    let said = walk.types(&all);
    assert!(said.contains("it would be replaced"), "{said}");
    walk.types("b");
    // At an item it is offered first, and in French.
    let said = walk.types("4\ne\n2");
    assert!(said.contains("1. the selected one: "), "{said}");
    let said = walk.types(&format!("\n\n2\n{}", out.display()));
    assert!(said.contains("1 of 17 items are in it"), "{said}");
    assert!(said.contains("Situation au"), "{said}");
    let own = walk.folder.path().join("own.md");
    fs::write(&own, walk.file()).expect("a tracker under another name");
    let said = walk.types(&format!("b\ne\n2\n\n\n\n{}", own.display()));
    assert!(said.contains("own.md is a tracker"), "{said}");
    assert!(said.contains("Write it where?"), "{said}");
}

#[test]
fn a_conflict_copy_beside_the_file_is_announced_and_offered() {
    let mut walk = walk();
    walk.types("4\n1\n2\nb");
    let said = [("J. Dupont", "France", "task-4", status(Status::Implemented))];
    let name = "minusma-2227 (conflicted copy 2026-03-02).ron";
    fs::write(walk.path().with_file_name(name), file_of(&said)).expect("a copy");
    let heard = flat(&walk.types(""));
    assert!(heard.contains("Type m at the checklist"), "{heard}");
    assert!(walk.types("m").contains("1. "), "the first to be offered");
    assert!(
        walk.types("1")
            .contains("1 entry about 1 item, from France.")
    );
}

#[test]
fn a_file_that_cannot_be_read_has_the_screens_ways_out() {
    let good = file_of(&[("J. Dupont", "France", "rec-b", status(Status::Implemented))]);
    let damaged = good.replace("journal: [\n", "journal: [\n        (id: oops,\n");
    let mut walk = Setup::default().with_file(&damaged).open();
    let path = walk.path().display().to_string();
    assert!(walk.heard.contains("One line of"), "{}", walk.heard);
    assert!(
        walk.heard.contains("1. Open what can be read."),
        "{}",
        walk.heard
    );
    assert!(walk.types("7").contains("One line of"));
    assert!(walk.types("1").contains("Checklist."));
    walk.types("4\n1\n2");
    assert!(walk.file().contains("J. Dupont"));
    let aside = fs::read_to_string(format!("{path}.rejected")).expect("what was set aside");
    assert!(aside.contains("oops"));
}

#[test]
fn a_file_that_is_not_there_can_be_made() {
    let mut walk = Setup {
        may_be_missing: false,
        ..Setup::default()
    }
    .open();
    assert!(walk.heard.contains("is not there"), "{}", walk.heard);
    walk.types("2");
    assert!(walk.types("4\n1\n2").contains("Saved."));
    assert!(walk.file().contains("InProgress"));
}

#[test]
fn reading_only_refuses_every_change_with_the_reason() {
    let mut walk = Setup {
        read_only: true,
        ..Setup::default()
    }
    .open();
    for row in linear::TABLE.iter().filter(|row| row.says) {
        let place = if row.level == linear::Level::Desk {
            "b"
        } else {
            "4"
        };
        walk.types(place);
        assert!(
            walk.types(row.id)
                .contains("The file is open for reading only."),
            "{}",
            row.id
        );
    }
    assert!(!walk.path().exists());
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_into_the_file_is_kept_and_comes_in_later() {
    use std::os::unix::fs::PermissionsExt;
    let mut walk = walk();
    walk.types("4\n1\n2");
    let folder = walk.path().parent().expect("a folder").to_owned();
    let allow = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode));
    allow(0o500).expect("permissions can be taken");
    if fs::write(folder.join("probe"), "").is_ok() {
        // Whoever may write everywhere cannot try this.
        return allow(0o700).expect("permissions can be given back");
    }
    let said = walk.types("1\n4");
    assert!(
        said.contains("your words are kept on this computer"),
        "{said}"
    );
    let said = walk.types("1\n3");
    assert!(
        said.contains("Kept on this computer; the file still"),
        "{said}"
    );
    assert!(!walk.file().contains("PartiallyImplemented"));
    allow(0o700).expect("permissions can be given back");
    assert!(walk.types("").starts_with("Saved.\n"));
    assert!(walk.file().contains("PartiallyImplemented"));
}

#[test]
fn hostile_words_reach_the_terminal_harmless() {
    let lead = Say::Lead {
        to: Some("\x1b]0;evil\x07\u{202e}".into()),
    };
    let note = Say::Note {
        text: "\x1b[2J\rgone\u{9b}".into(),
    };
    let said = [
        ("A\x1b[31m", "Chad\x08", "task-4", lead),
        ("B", "Chad\x08", "task-4", note),
    ];
    let mut walk = Setup::default().with_file(&file_of(&said)).open();
    // Every saying is checked for bytes that move anything.
    walk.types("l\n4\nh\nb\nh\nf\n\na\n?");
    walk.talk.hear(b"\xff\xfe\n");
    assert!(walk.listen().contains("not UTF-8"));
    assert!(!walk.heard.contains('\u{9b}') && !walk.heard.contains('\u{202e}'));
}

#[test]
fn a_long_list_comes_in_pages() {
    let mut said = Vec::new();
    let texts: Vec<String> = (0..40).map(|k| format!("note number {k}.")).collect();
    for text in &texts {
        let text = text.as_str().into();
        said.push(("J. Dupont", "France", "task-4", Say::Note { text }));
    }
    let mut walk = Setup::default().with_file(&file_of(&said)).open();
    let first = walk.types("4");
    assert!(
        first.contains("more lines. Press Enter to hear them."),
        "{first}"
    );
    assert!(first.lines().count() < 50);
    let mut rest = walk.types("");
    for _ in 0..3 {
        rest.push_str(&walk.types(""));
    }
    let all = first + &rest;
    assert!(texts.iter().all(|text| all.contains(text)), "{all}");
}

/// Where the screen gets a command that says something, the conversation gets one of the same name.
#[test]
fn everything_that_can_be_said_on_the_screen_can_be_said_here() {
    // Where contested answers are settled there are commands that belong to it.
    let says = tui::TABLE
        .iter()
        .filter(|row| row.group == Group::Say && row.scope == Scope::Desk);
    let missing: Vec<&str> = says
        .map(|row| row.id)
        .chain(["settle", "history-take-back"])
        .filter(|id| !linear::TABLE.iter().any(|row| row.id == *id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Where a command of the screen has one letter, that letter gives it here, too, unless it means something else.
#[test]
fn the_letters_of_the_screen_are_heard_here_too() {
    // There it goes back, and it ends a note.
    let taken = [("due", "b"), ("reaffirm", ".")];
    let locale = Locale::load("en");
    let screen = tui::TABLE.iter().filter(|row| row.scope == Scope::Desk);
    for (row, key) in screen.flat_map(|row| row.keys.iter().map(move |key| (row, *key))) {
        let here = linear::TABLE.iter().filter(|it| it.id == row.id);
        for it in here.filter(|_| key.chars().count() == 1 && !taken.contains(&(row.id, key))) {
            for level in [linear::Level::Desk, linear::Level::Item] {
                if it.level == level || it.level == linear::Level::Both {
                    assert_eq!(level.find(key, &locale), Some(it.verb), "{} {key}", row.id);
                }
            }
        }
    }
    let mut walk = walk();
    assert!(
        walk.types("X").contains("Which table"),
        "a table comes back"
    );
    assert!(
        flat(&walk.types("b\nx")).contains("Where is the copy to be made"),
        "a copy goes out"
    );
    assert!(
        walk.types("b\n4\nN")
            .contains("This note stays on this computer.")
    );
    walk.types(".b\nb");
    assert!(walk.types("?").contains("t, X or import: "));
}

#[test]
fn what_is_handed_over_can_be_answered_in_words() {
    let mut walk = walk();
    let said = walk.types("4\n1\n2\nb\ne\nbrief");
    assert!(said.contains("Of which items?"), "{said}");
    let said = walk.types("all");
    assert!(said.contains("Of which time?"), "{said}");
    let said = walk.types("S/2016/498");
    assert!(said.contains("In which language?"), "{said}");
    let said = walk.types("français");
    assert!(said.contains("Write it where?"), "{said}");
    let out = walk.folder.path().join("brief.md");
    let said = walk.types(&out.display().to_string());
    assert!(said.contains("Type 1 to write it"), "{said}");
    let said = walk.types("export");
    assert!(said.contains("is written"), "{said}");
    assert!(out.exists());
    for (words, next) in [
        ("calendar", "Of which items?"),
        ("XLSX", "Of which items?"),
        ("table of decisions", "Of which items?"),
        // Not one alone is called so.
        ("table", "fits several of these: 3, 4."),
        ("gold", "none of the numbers here"),
        // Who wants to send a copy is asked where to.
        ("share", "Where is the copy to be made"),
    ] {
        let said = walk.types(&format!("e\n{words}"));
        assert!(flat(&said).contains(next), "{words}: {said}");
        walk.types("b\nb");
    }
    let setup = Setup {
        language: "fr",
        ..Setup::default()
    };
    let mut walk = setup.open();
    for (words, next) in [
        ("synthèse", "De quels points"),
        ("CALENDRIER", "De quels points"),
        ("partager", "Où faire la copie"),
    ] {
        let said = walk.types(&format!("e\n{words}"));
        assert!(flat(&said).contains(next), "{words}: {said}");
        walk.types("b\nb");
    }
}

#[test]
fn a_word_of_the_help_is_heard_wherever_only_a_number_is_asked_for() {
    let (item, list) = (
        ["status", "history", "undo", "position"],
        [
            "list", "search", "sort", "merge", "share", "export", "identity",
        ],
    );
    for (language, refused) in [("en", "none of the numbers"), ("fr", "pas un des numéros")] {
        let locale = Locale::load(language);
        let named = |id: &str| locale.get(&format!("linear-name-{id}")).into_owned();
        for (way, ids) in [
            // At an item, of the checklist.
            ("4", &list[..]),
            // At questions about an item.
            ("12\ns", &item[..]),
            ("12\np", &list),
            ("4\ni", &list),
            // At questions of the checklist, and of handing over.
            ("o", &list),
            ("f", &list),
            ("e", &["merge", "share"]),
            ("4\ne\n1", &list),
            ("4\ne\n1\n1", &["history", "share", "status"]),
        ] {
            for id in ids {
                let setup = Setup {
                    language,
                    ..Setup::default()
                };
                let mut walk = setup.open();
                walk.types(way);
                for name in named(id).split(", ") {
                    let said = flat(&walk.types(name));
                    assert!(!said.contains(refused), "{way}, {name}: {said}");
                    walk.types("b\nb\nb");
                    walk.types(way);
                }
            }
        }
    }
}

#[test]
fn whoever_cancels_a_question_takes_back_nothing_and_says_nothing() {
    for (language, cancel, again, so) in [
        ("fr", "annuler", "refaire", "réaffirmer"),
        ("en", "undo", "redo", "reaffirm"),
    ] {
        let setup = Setup {
            language,
            ..Setup::default()
        };
        let mut walk = setup.open();
        walk.types("4\n1\n2 work has begun\nb");
        let said = walk.file();
        for way in ["4\ns", "12\np", "4\ni", "o", "f", "e", "e\n1\n1\n1\n1\n1"] {
            walk.types(way);
            for word in [again, so] {
                walk.types(word);
                assert_eq!(walk.file(), said, "{way}, {word}: {}", walk.heard);
            }
            let told = flat(&walk.types(cancel));
            assert!(
                !told.contains("numéros") && !told.contains("numbers"),
                "{way}: {told}"
            );
            walk.types("b\nb\nb");
            assert_eq!(walk.file(), said, "{way}: {}", walk.heard);
        }
        // Where no question is open, it is the word for it.
        walk.types(&format!("4\n{cancel}"));
        assert_ne!(walk.file(), said, "{}", walk.heard);
    }
}

#[test]
fn what_is_listed_can_stand_behind_the_word_for_it() {
    let said = ["task-4", "task-5"].map(|on| ("A. Diarra", "Chad", on, status(Status::InProgress)));
    let mut walk = Setup::default().with_file(&file_of(&said)).open();
    let words = walk.types("in progress");
    walk.types("b");
    for typed in [
        "filter in progress",
        "FILTER In Progress",
        "4\nfilter in progress",
    ] {
        let said = walk.types(typed);
        let is_same = said.to_lowercase().ends_with(&words.to_lowercase());
        assert!(is_same, "{typed}: {said}");
        walk.types("b");
    }
    let said = walk.types("search fifth committee");
    assert_eq!(said, walk.types("b\nfifth committee"), "{said}");
    assert!(said.contains("(h)"), "{said}");
}

#[test]
fn a_word_that_means_nothing_at_an_item_is_not_said_to_be_a_wrong_number() {
    let mut walk = walk();
    let said = flat(&walk.types("4\nstaus"));
    assert!(said.contains("Nothing here is called “staus”."), "{said}");
    assert!(!said.contains("none of the numbers"), "{said}");
    assert!(said.contains("Did you mean status?"), "{said}");
    let said = flat(&walk.types("zebra"));
    assert!(!said.contains("Did you mean"), "{said}");
    let said = flat(&walk.types("44"));
    assert!(said.contains("“44” is none of the numbers here"), "{said}");
    let said = flat(&walk.types("b\nexprt"));
    assert!(said.contains("Did you mean export?"), "{said}");
    let said = walk.types("o");
    assert!(said.contains("document, which stands now"), "{said}");
    assert!(!said.contains(".,"), "{said}");
}

#[test]
fn a_word_instead_of_an_answer_says_nothing_and_loses_nothing_that_was_typed() {
    let setup = || Setup {
        language: "fr",
        ..Setup::default()
    };
    let mut walk = setup().open();
    let said = flat(&walk.types("4\ns\nhistorique"));
    assert_eq!(said.matches("Rien n’a été consigné").count(), 1, "{said}");
    assert!(said.contains("Tâche 4"), "it stays at the item: {said}");
    let said = flat(&walk.types("liste"));
    assert!(said.contains("17"), "{said}");
    // Where words are asked for they are words, once it is said that they are meant.
    let said = flat(&walk.types("4\nl\npartager\npartager"));
    assert!(said.contains("partager. Enregistré"), "{said}");
    // A place that was typed is not lost to a word.
    let said = flat(&walk.types("e\n1\n1\n1\n1\nici.md\nhistorique"));
    assert!(said.contains("pas un des numéros"), "{said}");
    // Help tells it.
    let said = flat(&walk.types("b\nb\n4\naide"));
    assert!(
        said.contains("fusionner") && said.contains("au lieu d’une réponse"),
        "{said}"
    );
}

fn piped(shell: &Shell, arguments: &[&str], lines: &str) -> (String, String, i32) {
    let mut command: Command = shell.command(arguments);
    let output = command
        .write_stdin(lines)
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .output()
        .expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let code = output.status.code().expect("an exit code");
    (text(output.stdout), text(output.stderr), code)
}

#[test]
fn the_program_talks_through_a_pipe() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let lines = "l\n4\n1\n2 work has begun\nn\nOne line.\n.";
    let (out, err, code) = piped(&shell, &["--linear", "mali.ron"], lines);
    assert_eq!((err.as_str(), code), ("", 0));
    assert!(
        out.contains("4. Task 4, Civilians, key centres: No information."),
        "{out}"
    );
    assert!(
        out.ends_with("Goodbye. Everything you said is kept.\n"),
        "{out}"
    );
    assert!(
        !out.bytes()
            .any(|byte| byte < b' ' && byte != b'\n' || byte == 0x7f)
    );
    let file = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    assert!(
        file.contains("work has begun") && file.contains("One line."),
        "{file}"
    );
}

#[test]
fn a_piped_line_never_becomes_a_name() {
    let shell = Shell::new();
    let said = |lines: &str| {
        let mut command: Command = shell.command(&["--linear"]);
        let output = command.write_stdin(lines).output().expect("it runs");
        let err = String::from_utf8(output.stderr).expect("UTF-8");
        (err, output.status.code(), shell.done(&["list", "--json"]))
    };
    let (err, code, list) = said("4\n1\n2 work has begun\nJane Roe\nn\n");
    assert!(
        err.contains("so it was not said") && err.contains("--author"),
        "{err}"
    );
    assert_eq!(code, Some(1));
    assert!(!list.contains("in-progress"), "{list}");
    let (err, code, list) = said("a\nA. Diarra\nChad\n4\n1\n2 work has begun\n");
    assert_eq!((err.as_str(), code), ("", Some(0)));
    assert!(list.contains("in-progress"), "{list}");
}

#[test]
fn the_option_goes_with_no_command_and_is_in_the_help() {
    let shell = Shell::new();
    let (_, err, code) = piped(&shell, &["--linear", "list"], "");
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("--linear"), "{err}");
    assert!(shell.done(&["--help"]).contains("--linear"));
}

#[cfg(unix)]
#[test]
fn a_terminal_that_can_only_print_gets_the_conversation_by_itself() {
    use super::pty::Pty;
    let mut pty = Pty::launch()
        .env("TERM", "dumb")
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .start();
    pty.wait_for("Checklist.");
    for (typed, said) in [
        ("4", "b for the checklist."),
        ("1", "Which status?"),
        ("2", "Saved."),
    ] {
        pty.text(&format!("{typed}\n"));
        pty.wait_for(said);
    }
    pty.text("q\n");
    pty.wait_for("Goodbye.");
    assert_eq!(
        pty.wait_exit(std::time::Duration::from_secs(20))
            .exit_code(),
        0
    );
    assert!(!pty.raw_output().contains(&0x1b), "no escape sequence");
    let path = pty
        .home()
        .path()
        .join("data/mandate-tracker/minusma-2227.ron");
    assert!(
        fs::read_to_string(path)
            .expect("the tracker")
            .contains("InProgress")
    );
}

#[test]
fn a_word_for_a_condition_finds_what_meets_it_though_others_are_listed() {
    let due = Say::Due {
        to: Some("2016-01-31".parse().expect("a day")),
    };
    let said = [
        ("A. Diarra", "Chad", "task-4", status(Status::InProgress)),
        ("B. Moussa", "Chad", "task-4", status(Status::NotStarted)),
        ("A. Diarra", "Chad", "task-5", due),
    ];
    let mut walk = Setup::default().with_file(&file_of(&said)).open();
    let contested = walk.types("contested");
    assert!(contested.contains("Only these are listed"), "{contested}");
    let overdue = walk.types("overdue");
    assert!(
        overdue.contains("of all items these are: Overdue"),
        "{overdue}"
    );
    assert!(overdue.contains("Task 5"), "{overdue}");
}

#[test]
fn a_word_for_a_condition_is_understood_at_the_filter_and_at_an_item() {
    for (language, words) in [
        (
            "en",
            [
                ("overdue", "Nothing is overdue."),
                ("due soon", "Nothing is due soon."),
                ("with notes", "Nothing has notes."),
            ],
        ),
        (
            "fr",
            [
                ("en retard", "Rien n’est en retard."),
                ("échéance proche", "Aucune échéance n’est proche."),
                ("avec notes", "Aucun point n’a de notes."),
            ],
        ),
    ] {
        let setup = Setup {
            language,
            ..Setup::default()
        };
        let mut walk = setup.open();
        for (word, told) in words {
            for place in ["f", "4"] {
                let said = flat(&walk.types(&format!("{place}\n{word}")));
                assert!(said.contains(told), "{place}, {word}: {said}");
                walk.types("b\nb");
            }
        }
    }
    let mut walk = walk();
    walk.types("4\nd\n2020-01-01\nn\nHeard.\n.\nb");
    let said = flat(&walk.types("f\noverdue, with notes"));
    assert!(said.contains("One item fits"), "{said}");
    let said = flat(&walk.types("b\nb\n5\noverdue"));
    assert!(said.contains("Only these are listed: Overdue"), "{said}");
}

#[test]
fn a_line_of_a_note_that_looks_like_a_command_is_told_to_be_a_line_once() {
    for (language, words) in [
        ("en", ["help", "b", "q"]),
        ("fr", ["aide", "retour", "quitter"]),
    ] {
        for word in words {
            let setup = Setup {
                language,
                ..Setup::default()
            };
            let mut walk = setup.open();
            let said = flat(&walk.types(&format!("4\nn\nOne line.\n{word}")));
            assert!(
                said.contains(".b ") && said.contains(word),
                "{word}: {said}"
            );
            let said = flat(&walk.types(word));
            assert!(!said.contains(".b "), "once: {said}");
            walk.types(".");
            let text = format!("One line.\\n{word}\\n{word}");
            assert!(walk.file().contains(&text), "{}", walk.heard);
        }
    }
}

#[test]
fn a_word_for_a_condition_lists_what_meets_it_and_says_how_the_word_is_searched_for() {
    let mut walk = walk();
    let said = walk.types("contested");
    assert!(said.contains("Nothing is contested."), "{said}");
    assert!(said.contains("type /contested"), "{said}");
    walk.types("4\n1\n2\nb");
    let said = walk.types("IN progress");
    assert!(
        said.contains("Only these are listed: In progress."),
        "{said}"
    );
    assert!(
        said.contains("Civilians") && !said.contains("Human rights"),
        "{said}"
    );
    assert!(walk.types("b").contains("All items"));
    let said = walk.types("/in progress");
    assert!(said.contains("No item holds all of"), "{said}");
    let said = walk.types("Recommendations");
    assert!(
        said.contains("(b)") && !said.contains("Civilians"),
        "{said}"
    );
}

#[test]
fn notes_have_the_numbers_with_which_they_are_read_out() {
    let mut walk = walk();
    walk.types("10\nn\nfirst of Chad\n.\na\nb\na\nJ. Dupont\nFrance\n2\n10");
    walk.types("n\nonly of France\n.\nb\na\nA. Diarra\nChad\n2\n10\nn\nsecond of Chad\n.");
    let read = walk.types("");
    assert!(read.contains("Recommendation (b): Clarify"), "{read}");
    assert!(!read.contains("Item 10"), "{read}");
    assert!(
        read.contains("Note 2.") && read.contains("Note 3."),
        "{read}"
    );
    let asked = walk.types("r");
    assert!(asked.contains("Type its number: 1, 3."), "{asked}");
    assert!(!asked.contains("only of France"), "{asked}");
    let said = walk.types("2");
    assert!(
        said.contains("2 is none of your delegation’s notes"),
        "{said}"
    );
    let said = walk.types("3");
    assert!(said.contains("second of Chad"), "{said}");
    let said = walk.types(".b\nw\n1");
    assert!(said.contains("note withdrawn"), "{said}");
    let read = walk.types("");
    assert!(
        !read.contains("first of Chad") && read.contains("second of Chad"),
        "{read}"
    );
}

#[test]
fn no_more_is_promised_than_was_taken_back() {
    let items = ["task-1", "task-2", "task-3", "task-4", "task-5"];
    let (mut one, mut other) = (sides::blank(), sides::blank());
    let status = |to| sides::status(to, None);
    for item in items {
        sides::tell(&mut one, sides::DIARRA, 0, item, status(Status::InProgress));
        sides::tell(
            &mut other,
            sides::OUMAR,
            1,
            item,
            status(Status::NotStarted),
        );
    }
    one.merge(&other).expect("the same mandate");
    let requests =
        items.map(|item| Request::shared(ItemId::new(item), status(Status::Implemented)));
    let stamp = Stamp {
        at: "2026-02-01T10:05:00Z".parse().expect("a time"),
        author: Author::new(sides::DIARRA.0, sides::DIARRA.1),
        seed: 5,
    };
    let said = one.say(&requests, &stamp, false).expect("can be said");
    one.admit(said.into_iter().map(|said| said.entry), false);
    let setup = Setup::default();
    let path = setup.places().default_tracker();
    fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
    make(&path, &one).expect("the tracker");
    let told = setup.open().types("u");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(told.matches("contested again").count(), 5, "{told}");
    assert!(
        !told.contains("more."),
        "ten entries, but five choices: {told}"
    );
}

#[test]
fn what_was_chosen_last_for_handing_over_is_what_a_bare_enter_takes_after_a_restart() {
    let mut walk = walk();
    let out = walk.folder.path().join("brief.md");
    // A time that leaves nothing in it is asked about once more, and is no choice for the next time.
    let empty = walk.folder.path().join("empty.md");
    walk.types("4\n1\n2\nb\ne\nbrief\nall\nS/2015/1030\nfrançais");
    let said = walk.types(&format!("{}\n1", empty.display()));
    assert!(
        flat(&said).contains("Nothing is in it: nothing was said"),
        "{said}"
    );
    assert!(!empty.exists());
    walk.types("1");
    assert!(empty.exists());
    let said = walk.types("e\nbrief\nall");
    assert!(said.contains("1. all of it"), "{said}");
    walk.types("b");
    walk.types("e\nbrief\nall\nS/2016/498\nfrançais");
    walk.types(&format!("{}\n1", out.display()));
    assert!(out.exists());
    walk.ends();
    let setup = Setup {
        folder: walk.folder,
        ..Setup::default()
    };
    let mut walk = setup.open();
    let said = walk.types("e\nbrief\nall");
    assert!(said.contains("1. S/2016/498"), "{said}");
    assert!(flat(&said).contains("2. all of it"), "{said}");
    let said = walk.types("");
    assert!(said.contains("1. Français"), "{said}");
    // Another time takes the place of the last one.
    let again = walk.folder.path().join("again.md");
    walk.types(&format!("1\n{}\n1", again.display()));
    let [first, other] = [out, again].map(|path| fs::read_to_string(path).expect("a brief"));
    assert_eq!(first, other);
}

#[test]
fn a_file_that_is_deleted_while_open_is_told_of_and_its_last_copy_is_offered() {
    let mut before = walk();
    before.types("4\n1\n2");
    let mut walk = Setup {
        folder: before.close(),
        ..Setup::default()
    }
    .open();
    walk.types("4");
    fs::remove_file(walk.path()).expect("deleted");
    let said = flat(&walk.types("1\n3"));
    let heard = flat(&walk.heard);
    for words in [
        "is no longer there",
        "do not repeat them",
        "at the next start",
    ] {
        assert!(heard.contains(words), "{heard}");
    }
    assert!(!heard.contains("mandate new"), "{said}");
    let ending = walk.talk.close().message.expect("it is said at last, too");
    assert!(ending.contains("do not repeat them"), "{ending}");
    let mut again = Setup {
        folder: walk.folder,
        may_be_missing: false,
        ..Setup::default()
    }
    .open();
    let offered = flat(&again.heard);
    assert!(offered.contains("1. Put the last copy"), "{offered}");
    assert!(offered.contains("3. Make a new tracker"), "{offered}");
    let told = flat(&again.types("1"));
    assert!(told.contains("The last copy is open"), "{told}");
    assert!(!told.contains("damaged"), "{told}");
    assert!(again.types("4").contains("Partially implemented"));
    assert!(again.file().contains("PartiallyImplemented"));
}

#[test]
fn a_status_whose_reason_was_never_given_is_not_said_to_be_kept() {
    for (lines, words) in [
        (
            "4\n1\n6\n",
            "Superseded was not said: its reason is missing.",
        ),
        (
            "4\n1\n6\nq\n",
            "Superseded was not said: its reason is missing.",
        ),
        (
            "4\n1\n6 so it is\n",
            "Superseded was not said: what took its place",
        ),
    ] {
        let shell = Shell::new();
        shell.done(&["new", "mali.ron"]);
        let (out, _, code) = piped(&shell, &["--linear", "mali.ron"], lines);
        assert_eq!(code, 1, "{out}");
        assert!(flat(&out).contains(words), "{out}");
        assert!(!out.contains("Everything you said is kept"), "{out}");
    }
}

#[test]
fn french_agrees_with_what_is_contested_and_sets_its_semicolons_apart() {
    let due = |day: &str| Say::Due {
        to: Some(day.parse().expect("a day")),
    };
    let text = file_of(&[
        ("A. Diarra", "Chad", "rec-b", due("2031-03-01")),
        ("M. Oumar", "Chad", "rec-b", due("2031-04-01")),
        ("A. Diarra", "Chad", "rec-c", due("2031-04-01")),
    ]);
    let mut walk = Setup {
        language: "fr",
        ..Setup::default()
    }
    .with_file(&text)
    .open();
    let read = flat(&walk.types("rec-b"));
    assert!(read.contains("contestée\u{a0}: "), "{read}");
    let listed = flat(&walk.types("b\nl"));
    assert!(!listed.contains("information; "), "{listed}");
    assert!(listed.contains("information\u{202f}; "), "{listed}");
}

#[test]
fn french_counts_what_differs_and_what_is_contested() {
    let locale = Locale::load("fr");
    let told = |differing: usize, contested: usize| {
        let arguments = [
            ("differing", differing.into()),
            ("all", 17.into()),
            ("contested", contested.into()),
        ];
        locale.fill("matrix-summary", &arguments)
    };
    assert_eq!(told(2, 1), "2 sur 17 divergents · 1 contesté");
    assert_eq!(told(1, 0), "1 sur 17 divergent · 0 contesté");
    assert_eq!(told(0, 2), "0 sur 17 divergent · 2 contestés");
}

#[test]
fn a_word_for_something_else_is_asked_about_once_before_it_becomes_a_lead_or_a_tag() {
    let setup = || Setup {
        language: "fr",
        ..Setup::default()
    };
    let mut walk = setup().open();
    // The letter of the list is that of the lead at an item.
    let said = walk.types("4\nl\nen retard");
    assert!(said.contains("Tapez-le encore une fois"), "{said}");
    let said = walk.types("b");
    assert!(said.contains("Rien n’a été consigné"), "{said}");
    let said = walk.types("l\nliste\nliste");
    assert!(said.contains("liste"), "{said}");
    assert!(
        walk.file().contains("Lead(to: \"liste\")"),
        "{}",
        walk.file()
    );
    let said = walk.types("t\nhistorique").replace('\n', " ");
    assert!(said.contains("Tapez-la encore une fois"), "{said}");
    walk.types("Gao");
    assert!(
        walk.file().contains("Tag(name: \"Gao\")"),
        "{}",
        walk.file()
    );
    assert!(!walk.file().contains("historique"), "{}", walk.file());
    let mut walk = Setup::default().open();
    walk.types("4\nl\noverdue\nMINUSMA");
    assert!(
        walk.file().contains("Lead(to: \"MINUSMA\")"),
        "{}",
        walk.file()
    );
    // A pipe means what it says.
    let mut walk = Setup {
        is_typed: false,
        ..Setup::default()
    }
    .open();
    walk.types("4\nl\nlist");
    assert!(
        walk.file().contains("Lead(to: \"list\")"),
        "{}",
        walk.file()
    );
}

#[test]
fn no_hint_names_a_letter_that_means_something_else_one_level_on() {
    for (language, word) in [("en", "list to hear it"), ("fr", "liste pour l’entendre")] {
        let mut walk = Setup {
            language,
            ..Setup::default()
        }
        .open();
        let said = walk.types("4\nb").replace('\n', " ");
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn a_note_that_is_not_finished_is_told_where_a_copy_is_made() {
    let mut walk = Setup::default().open();
    walk.types("4\n1\n2\n2\nalmost\n.b\nb");
    let told = flat(&walk.types("share"));
    let unfinished = "1 unfinished note is not in it: Civilians, key centres. drafts at the checklist lists what is unfinished.";
    assert!(told.contains(unfinished), "{told}");
    let told = flat(&walk.types("1"));
    assert!(told.contains(unfinished), "{told}");
}

#[test]
fn a_file_of_nearly_the_name_that_was_typed_is_offered_first() {
    let setup = Setup {
        may_be_missing: false,
        ..Setup::default()
    };
    let path = setup.places().default_tracker();
    fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
    let mut near = sides::blank();
    let said = sides::status(Status::Implemented, None);
    sides::tell(&mut near, sides::DIARRA, 0, "task-1", said);
    make(&path.with_file_name("minusma 2227.ron"), &near).expect("a tracker");
    let mut walk = setup.open();
    let offered = flat(&walk.heard);
    assert!(
        offered.contains("1. Open ") && offered.contains("2. Leave"),
        "{offered}"
    );
    assert!(offered.contains("minusma 2227.ron"), "{offered}");
    walk.types("1");
    assert!(walk.types("1").contains("Implemented"), "{}", walk.heard);
    assert!(!path.exists());
}
