//! What somebody who has nothing but the README runs into.

use std::fs;
use std::path::Path;

use mandate_tracker::domain::{Say, Status};

use super::cli::{Ran, Shell};
use super::desk::Setup;
use super::linear;
use super::sides::{DIARRA, OUMAR, blank, flat, open, open_with, status, tell};

/// Two windows of a line each, whatever was wrapped where.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn told(ran: &Ran) -> String {
    line(&format!("{} {}", ran.out, ran.err))
}

/// A copy of a colleague's that spells Chad otherwise.
fn spelt_otherwise(shell: &Shell) {
    shell.done(&["new", "t.ron"]);
    shell.done(&["-f", "t.ron", "set", "task-1", "--status", "in-progress"]);
    shell.done(&["-f", "t.ron", "set", "task-2", "--status", "in-progress"]);
    fs::copy(shell.path("t.ron"), shell.path("theirs.ron")).expect("a copy");
    let set = [
        "-f",
        "theirs.ron",
        "set",
        "task-3",
        "--status",
        "in-progress",
    ];
    assert_eq!(shell.run_as("B. Oumar", "chad", &set).code, 0);
    assert_eq!(shell.run_as("C. Martin", "France", &set).code, 0);
}

#[test]
fn a_delegation_has_one_name_however_a_colleague_spelt_it() {
    let shell = Shell::new();
    spelt_otherwise(&shell);
    let ran = shell.run(&["merge", "t.ron", "theirs.ron", "--dry-run"]);
    assert!(
        told(&ran).contains("from Chad and France."),
        "{}",
        told(&ran)
    );
    let shared = shell.done(&["-f", "theirs.ron", "share", "out.ron"]);
    assert!(line(&shared).contains("from Chad and France."), "{shared}");
    let mut walk = linear::Setup {
        folder: tempfile::tempdir_in(super::pty::launch::temporary()).expect("a folder"),
        ..linear::Setup::default()
    }
    .open();
    let said = walk.types(&format!("m\n{}", shell.path("theirs.ron").display()));
    assert!(line(&said).contains("Chad: 3 entries"), "{said}");
    assert!(!said.contains("chad: "), "{said}");
}

/// A copy whose end is missing, with half a line at the end.
fn cut(shell: &Shell, name: &str) {
    let text = fs::read_to_string(shell.path(name)).expect("the copy");
    let end = text.rfind("task-3\"").expect("an entry");
    fs::write(shell.path(name), &text[..end]).expect("cut");
}

#[test]
fn a_copy_that_was_cut_off_on_its_way_is_told_as_such_before_it_is_merged() {
    let shell = Shell::new();
    spelt_otherwise(&shell);
    cut(&shell, "theirs.ron");
    let says = "theirs.ron was cut off: more may be missing than can be seen here. Ask whoever sent it to send it again.";
    for arguments in [
        &["merge", "t.ron", "theirs.ron", "--dry-run"][..],
        &["merge", "t.ron", "theirs.ron"],
    ] {
        let ran = shell.run(arguments);
        assert!(told(&ran).contains(says), "{}", told(&ran));
    }
    let path = shell.path("theirs.ron");
    let mut walk = linear::Setup::default().open();
    let said = walk.types(&format!("m\n{}", path.display()));
    assert!(line(&said).contains(says), "{said}");
    let mut desk = Setup {
        size: (150, 40),
        ..Setup::default()
    }
    .open();
    desk.keys("m")
        .text(&path.display().to_string())
        .keys("<enter>");
    desk.wait_for("was cut off");
}

#[test]
fn what_is_left_of_one_item_is_named_and_not_counted_as_another_item() {
    let (mut one, mut two) = (blank(), blank());
    for (tracker, who, to, day) in [
        (&mut one, DIARRA, Status::InProgress, "2026-03-20"),
        (&mut two, OUMAR, Status::Implemented, "2026-04-30"),
    ] {
        tell(tracker, who, 0, "task-4", status(to, None));
        let to = Some(day.parse().expect("a day"));
        tell(tracker, who, 1, "task-4", Say::Due { to });
    }
    one.merge(&two).expect("the same mandate");
    let mut desk = open(&one, (80, 24));
    desk.keys("c1");
    let shown = flat(&desk);
    assert!(
        shown.contains("Its due date is contested too; c goes on."),
        "{shown}"
    );
    assert!(!shown.contains("item of yours"), "{shown}");
    let setup = Setup {
        language: "fr",
        ..Setup::default()
    };
    let mut desk = open_with(&one, setup);
    desk.keys("c1");
    let shown = flat(&desk);
    assert!(
        shown.contains("Reste contesté ici : échéance ; c continue."),
        "{shown}"
    );
}

#[test]
fn help_of_a_verb_is_given_whatever_stands_before_it() {
    let shell = Shell::new();
    let share = shell.done(&["help", "share"]);
    assert_eq!(shell.done(&["--author", "A", "help", "share"]), share);
    assert_eq!(shell.done(&["-f", "x.ron", "help", "share"]), share);
    assert_eq!(
        shell.done(&["-fx.ron", "--read-only", "help", "share"]),
        share
    );
    assert_eq!(shell.done(&["--lang=en", "help", "share"]), share);
    assert_eq!(
        shell.done(&["--lang", "fr", "help", "share"]),
        shell.done(&["--lang", "fr", "share", "--help"])
    );
    assert_eq!(
        shell.done(&["--ascii", "help", "set"]),
        shell.done(&["--ascii", "set", "--help"])
    );
    assert_eq!(
        shell.done(&["--lang", "fr", "help"]),
        shell.done(&["--lang", "fr", "--help"])
    );
    // A file or a person may be called so.
    let ran = shell.run(&["--author", "help", "list"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

/// The settings as they are once a name was given on the screen.
fn named(shell: &Shell) -> std::path::PathBuf {
    let path = shell.path("config/mandate-tracker/settings.ron");
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    let text = "(\n    name: \"A. Diarra\",\n    delegation: \"Chad\",\n)\n";
    fs::write(&path, text).expect("written");
    path
}

#[test]
fn without_an_editor_it_is_told_where_the_settings_are() {
    let shell = Shell::new();
    let path = named(&shell);
    let ran = shell.run(&["config", "edit"]);
    assert_eq!(ran.code, 1);
    assert!(
        told(&ran).contains(&path.display().to_string()),
        "{}",
        ran.err
    );
    assert!(!told(&ran).contains("after the item"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn settings_that_the_screen_wrote_have_the_examples_of_all_others_once_they_are_edited() {
    let shell = Shell::new();
    let path = named(&shell);
    let edit = |shell: &Shell| {
        let output = shell
            .command(&["config", "edit"])
            .env("EDITOR", "true")
            .output();
        assert!(output.expect("the program runs").status.success());
        fs::read_to_string(&path).expect("the settings")
    };
    let text = edit(&shell);
    for said in [
        "    name: \"A. Diarra\",",
        "    delegation: \"Chad\",",
        "    // theme: ",
        "    // lang: ",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("// name: "), "{text}");
    assert_eq!(edit(&shell), text, "once is enough");
    let own = "( // mine\n    name: \"A. Diarra\",\n)\n";
    fs::write(&path, own).expect("written");
    assert_eq!(edit(&shell), own, "what somebody wrote stays as it is");
}

#[test]
fn who_shares_the_usual_tracker_hears_in_which_file_the_work_goes_on() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--status", "in-progress"]);
    let said = line(&shell.done(&["share", "mali.ron"]));
    assert!(
        said.contains("`mandate mali.ron` opens this copy"),
        "{said}"
    );
    assert!(said.contains("minusma-2227.ron"), "{said}");
    let again = line(&shell.done(&["share", "mali.ron"]));
    assert!(!again.contains("opens this copy"), "{again}");
    let other = line(&shell.done(&["-f", "mali.ron", "share", "out.ron"]));
    assert!(!other.contains("opens this copy"), "{other}");
}

#[test]
fn the_conversation_says_where_its_words_are_words_of_a_note() {
    let mut walk = linear::Setup::default().open();
    let said = line(&walk.types("help"));
    assert!(said.contains("Everywhere but in a note"), "{said}");
}

#[test]
fn whoever_has_no_name_yet_is_told_how_many_items_there_are_and_of_no_delegation_of_theirs() {
    let mut tracker = blank();
    tell(
        &mut tracker,
        OUMAR,
        0,
        "task-4",
        status(Status::InProgress, None),
    );
    tell(
        &mut tracker,
        ("J. Dupont", "France"),
        0,
        "task-5",
        status(Status::InProgress, None),
    );
    let shell = Shell::new();
    mandate_tracker::storage::make(&shell.path("t.ron"), &tracker).expect("the tracker");
    let talk = shell
        .command(&["--linear", "t.ron"])
        .write_stdin("q\n")
        .output();
    let said = String::from_utf8(talk.expect("the program runs").stdout).expect("UTF-8");
    let said = line(&said);
    assert!(said.contains("Mandate tasks: 8."), "{said}");
    assert!(said.contains("Recommendations: 9."), "{said}");
    assert!(!said.contains("yours"), "{said}");
    assert!(said.contains("about 2 items: 4, 5."), "{said}");
    let setup = Setup {
        author: None,
        ..Setup::default()
    };
    let shown = flat(&open_with(&tracker, setup));
    assert!(!shown.contains("yours"), "{shown}");
    assert!(
        shown.contains("Delegations have said where 2 items stand"),
        "{shown}"
    );
}

#[test]
fn undo_says_that_an_item_is_contested_again() {
    let shell = Shell::new();
    let (mut one, mut two) = (blank(), blank());
    tell(
        &mut one,
        DIARRA,
        0,
        "task-4",
        status(Status::InProgress, None),
    );
    tell(
        &mut two,
        OUMAR,
        0,
        "task-4",
        status(Status::Implemented, None),
    );
    one.merge(&two).expect("the same mandate");
    mandate_tracker::storage::make(&shell.path("t.ron"), &one).expect("the tracker");
    shell.done(&["-f", "t.ron", "set", "task-4", "--status", "implemented"]);
    let said = line(&shell.done(&["-f", "t.ron", "undo"]));
    assert!(said.contains("task-4: contested again"), "{said}");
}

#[test]
fn a_capital_that_does_nothing_where_its_small_letter_does_makes_caps_lock_known() {
    let mut desk = super::desk::desk();
    desk.keys("U");
    assert!(
        flat(&desk).contains("Caps Lock may be on"),
        "{}",
        flat(&desk)
    );
    desk.keys("%");
    assert!(!flat(&desk).contains("Caps Lock"), "{}", flat(&desk));
}

#[test]
fn the_conversation_in_french_names_the_french_word() {
    let mut walk = linear::Setup {
        language: "fr",
        ..linear::Setup::default()
    }
    .open();
    let said = line(&walk.types("4\n1\n2\n1\n2"));
    assert!(said.contains("le mot réaffirmer"), "{said}");
}

#[test]
fn a_copy_is_listed_under_the_name_that_mail_programs_give_it() {
    let setup = Setup::default();
    let folder = setup.folder.path().to_owned();
    let setup = setup.with_file(&mandate_of(&folder));
    let mut desk = setup.open();
    let beside = desk.path().with_file_name("from-france.ron.txt");
    fs::copy(desk.path(), beside).expect("a copy");
    desk.keys("m").wait_for("from-france.ron.txt");
}

fn mandate_of(folder: &Path) -> String {
    let path = folder.join("made.ron");
    mandate_tracker::storage::make(&path, &blank()).expect("the tracker");
    fs::read_to_string(path).expect("the tracker")
}

#[test]
fn a_damaged_file_of_which_this_computer_has_more_names_the_way_to_it() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--status", "in-progress"]);
    shell.done(&["set", "task-2", "--status", "in-progress"]);
    shell.done(&["set", "task-3", "--status", "in-progress"]);
    let name = "data/mandate-tracker/minusma-2227.ron";
    let text = shell.tracker();
    let end = text.find("    journal: [\n").expect("a journal") + 20;
    fs::write(shell.path(name), &text[..end]).expect("cut");
    let ran = shell.run(&["list"]);
    assert!(told(&ran).contains("3 entries were in"), "{}", told(&ran));
    assert!(
        told(&ran).contains("`mandate restore --dry-run`"),
        "{}",
        told(&ran)
    );
    let ran = shell.run(&["repair", name, "clean.ron"]);
    assert!(told(&ran).contains("3 entries were in"), "{}", told(&ran));
    let way = format!("`mandate -f {name} restore --dry-run`");
    assert!(told(&ran).contains(&way), "{}", told(&ran));
    assert!(!told(&ran).contains("line 0"), "{}", told(&ran));
    assert!(
        shell
            .done(&["-f", name, "restore", "--dry-run"])
            .contains("Task 3")
    );
}
