//! What undo and redo are called by whoever tells of them: what was taken back, and what holds now, once.

use std::fs;

use super::cli::Shell;
use super::desk::Setup;

fn say(shell: &Shell, (by, of): (&str, &str), file: &str, arguments: &[&str]) -> String {
    let ran = shell.run_as(by, of, &[&["-f", file], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

const DIARRA: (&str, &str) = ("A. Diarra", "Chad");
const OUMAR: (&str, &str) = ("B. Oumar", "Chad");

/// Two of Chad disagree, one of them chooses and takes the choice back. Beside the tracker are a copy from
/// before the choice, and one from between.
fn undone() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    fs::copy(shell.path("mali.ron"), shell.path("oumar.ron")).expect("a copy");
    let status = |to: &'static str| ["set", "task-4", "--status", to];
    say(&shell, DIARRA, "mali.ron", &status("in-progress"));
    let because = [
        "--why",
        "No patrols go out yet, and none will before the rains have ended",
    ];
    let other = [&status("not-started")[..], &because].concat();
    say(&shell, OUMAR, "oumar.ron", &other);
    shell.done(&["merge", "mali.ron", "oumar.ron"]);
    fs::copy(shell.path("mali.ron"), shell.path("contested.ron")).expect("a copy");
    say(&shell, DIARRA, "mali.ron", &status("implemented"));
    fs::copy(shell.path("mali.ron"), shell.path("chosen.ron")).expect("a copy");
    say(&shell, DIARRA, "mali.ron", &["undo"]);
    shell
}

const AGAIN: &str =
    "contested again: In progress (A. Diarra), Not started (B. Oumar: “No patrols go out";

/// The id of the one note about recommendation (b) that is in sight.
fn note_in_sight(shell: &Shell) -> String {
    let shown = shell.json(&["-f", "mali.ron", "show", "rec-b", "--json"]);
    let mut notes = shown[0]["notes"].as_array().expect("notes").iter();
    let current = notes.find(|note| note["revised"] == false && note["withdrawn"] == false);
    let id = current.expect("a note")["id"].as_str();
    id.expect("an id").to_owned()
}

/// White space folded: what is told may be wrapped.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_choice_that_was_taken_back_is_told_once_with_what_is_contested_again() {
    let shell = undone();
    let whole = format!("took back the choice of status Implemented; {AGAIN}");
    let once = |told: &str, words: &str| {
        let told = flat(told);
        assert_eq!(told.matches(words).count(), 1, "{words}: {told}");
        assert_eq!(told.matches("contested again").count(), 1, "{told}");
    };
    once(
        &shell.done(&["-f", "mali.ron", "history", "task-4"]),
        &whole,
    );
    for old in ["contested.ron", "chosen.ron"] {
        once(&shell.run(&["diff", old, "mali.ron"]).out, &whole);
        once(
            &shell.done(&["merge", old, "mali.ron", "--dry-run"]),
            &whole,
        );
        // What stands now, whatever was taken back.
        for format in ["md", "html", "csv"] {
            let since = ["--report", "changes", "--since", "chosen.ron"];
            let export = [
                &["-f", "mali.ron", "export", "-", "--format", format],
                &since[..],
            ];
            once(&shell.done(&export.concat()), AGAIN);
        }
    }
    let french = shell.done(&["-f", "mali.ron", "--lang", "fr", "history", "task-4"]);
    let wanted = "choix annulé – état : Appliquée ; de nouveau contesté : En cours (A. Diarra), Non commencée (B. Oumar :";
    assert!(flat(&french).contains(&flat(wanted)), "{french}");
    say(&shell, DIARRA, "mali.ron", &["redo"]);
    let told = flat(&shell.done(&["-f", "mali.ron", "history", "task-4"]));
    assert!(told.ends_with("chose again: status Implemented"), "{told}");
}

/// A tracker in which three of Chad gave a lead for task 4 at once.
fn three_leads() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let lead = |by: (&str, &str), file: &str, to: &str| {
        say(&shell, by, file, &["set", "task-4", "--lead", to]);
    };
    lead(DIARRA, "mali.ron", "DPA");
    for (by, file, to) in [
        (OUMAR, "oumar.ron", "UNDP"),
        (("C. Abakar", "Chad"), "abakar.ron", "OCHA"),
    ] {
        fs::copy(shell.path("mali.ron"), shell.path(file)).expect("a copy");
        lead(by, file, to);
    }
    lead(DIARRA, "mali.ron", "DPKO");
    shell.done(&["merge", "mali.ron", "oumar.ron", "abakar.ron"]);
    shell
}

#[test]
fn an_answer_beside_two_others_that_is_taken_back_leaves_these_contested_and_names_no_other_state()
{
    let shell = three_leads();
    let chad = ["-f", "mali.ron"];
    let run = |arguments: &[&str]| flat(&shell.done(&[&chad[..], arguments].concat()));
    let contested = "contested: UNDP (B. Oumar), OCHA (C. Abakar)";
    let told = run(&["undo"]);
    assert!(told.contains(&format!("task-4: {contested}")), "{told}");
    let told = run(&["redo"]);
    assert_eq!(told.matches("lead DPKO").count(), 1, "{told}");
    // Once more, by the conversation, which must not tell one of the two as what holds again.
    let talked = shell
        .command(&[&chad[..], &["--linear"]].concat())
        .envs([
            ("MANDATE_AUTHOR", DIARRA.0),
            ("MANDATE_DELEGATION", DIARRA.1),
        ])
        .write_stdin("u\nq\n")
        .output()
        .expect("it runs");
    let told = flat(&String::from_utf8(talked.stdout).expect("UTF-8"));
    assert!(told.contains(contested), "{told}");
    assert!(!told.contains("now again"), "{told}");
    // And so in what reads it later.
    let told = flat(&shell.done(&["-f", "mali.ron", "history", "task-4"]));
    assert!(told.ends_with(contested), "{told}");
    run(&["redo"]);
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the file");
    let mut desk = Setup {
        size: (120, 40),
        ..Setup::default()
    }
    .with_file(&text)
    .open();
    desk.keys("u");
    let told = flat(&desk.screen());
    assert!(
        told.contains(&format!("Undone: lead of task 4 {contested}")),
        "{told}"
    );
    assert!(!told.contains("too; c goes on"), "{told}");
}

#[test]
fn each_thing_that_is_taken_back_or_said_again_is_named_with_what_holds_since() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let chad = |arguments: &[&str]| say(&shell, DIARRA, "mali.ron", arguments);
    let last = |wanted: &str| {
        let told = flat(&shell.done(&["-f", "mali.ron", "history"]));
        assert!(told.ends_with(wanted), "{wanted}: {told}");
    };
    let both = |undone: &str, redone: &str| {
        chad(&["undo"]);
        last(&format!("A. Diarra, Chad {undone}"));
        chad(&["redo"]);
        last(&format!("A. Diarra, Chad {redone}"));
    };
    chad(&["set", "rec-b", "--lead", "DPKO"]);
    both(
        "took back: lead DPKO; nothing stands in its place",
        "said again: lead DPKO",
    );
    chad(&["set", "rec-b", "--lead", "DPA"]);
    both(
        "took back: lead DPA; now again lead DPKO",
        "said again: lead DPA",
    );
    chad(&["set", "rec-b", "--due", "2026-03-31", "--tag", "Gao"]);
    both(
        "took back: due 31 March 2026; nothing stands in its place, took back: tag Gao",
        "said again: due 31 March 2026, said again: tag Gao",
    );
    chad(&["set", "rec-b", "--position", "supported"]);
    both(
        "took back: position Supported; nothing stands in its place",
        "said again: position Supported",
    );
    let told = chad(&["note", "rec-b", "first words"]);
    let id = |told: &str| told.split("id is ").nth(1).expect("an id")[..26].to_owned();
    both("took back the note", "brought the note back");
    let note = note_in_sight(&shell);
    assert_ne!(note, id(&told), "brought back as a version of its own");
    chad(&["note", "rec-b", "later words", "--revise", &note]);
    both(
        "took back the change of the note; its earlier text stands again",
        "changed the note again",
    );
    let note = note_in_sight(&shell);
    chad(&["note", "rec-b", "--withdraw", &note]);
    both(
        "took back the withdrawal; the note is in sight again",
        "withdrew the note again",
    );
}

#[test]
fn an_answer_that_is_back_is_told_with_whose_it_is() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    say(
        &shell,
        OUMAR,
        "mali.ron",
        &["set", "task-4", "--status", "in-progress"],
    );
    say(
        &shell,
        DIARRA,
        "mali.ron",
        &["set", "task-4", "--status", "implemented"],
    );
    say(&shell, DIARRA, "mali.ron", &["undo"]);
    let told = flat(&shell.done(&["-f", "mali.ron", "history", "task-4"]));
    let wanted = "took back: status Implemented; now again status In progress, as B. Oumar said on";
    assert!(told.contains(wanted), "{told}");
}

#[test]
fn a_note_that_was_taken_back_and_said_again_reads_like_one_that_never_was() {
    let (shell, plain) = (Shell::new(), Shell::new());
    for shell in [&shell, &plain] {
        shell.done(&["new", "mali.ron"]);
        say(shell, DIARRA, "mali.ron", &["note", "rec-b", "Briefed."]);
    }
    for verb in ["undo", "redo", "undo", "redo"] {
        say(&shell, DIARRA, "mali.ron", &[verb]);
    }
    let told = |shell: &Shell, arguments: &[&str]| {
        let told = say(shell, DIARRA, "mali.ron", arguments);
        // Ids and minutes are of two trackers.
        let words = told.split_whitespace().filter(|word| {
            let is_id = word.len() == 8
                && word
                    .bytes()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
            !is_id && !word.contains(':')
        });
        words.map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    let changes = ["export", "-", "--report", "changes", "--format", "md"];
    let brief = ["export", "-", "--report", "brief", "--format", "md"];
    for arguments in [&["show", "rec-b", "--all"][..], &changes, &brief] {
        assert_eq!(told(&shell, arguments), told(&plain, arguments));
    }
    assert!(told(&shell, &changes).contains("Briefed."));
    let shown = shell.json(&["-f", "mali.ron", "show", "rec-b", "--json"]);
    let notes = shown[0]["notes"].as_array().expect("notes");
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert_eq!(
        (&notes[0]["revised"], &notes[0]["withdrawn"]),
        (&false.into(), &false.into())
    );
    // The history keeps all of it, and of a revision that was taken back and said again the mark stays.
    let history = shell.json(&["-f", "mali.ron", "history", "--json"]);
    assert_eq!(history.as_array().map(Vec::len), Some(5));
    let note = note_in_sight(&shell);
    say(
        &shell,
        DIARRA,
        "mali.ron",
        &["note", "rec-b", "Briefed twice.", "--revise", &note],
    );
    let revised = told(&shell, &["show", "rec-b"]);
    say(&shell, DIARRA, "mali.ron", &["undo"]);
    assert!(!told(&shell, &["show", "rec-b"]).contains("revised"));
    say(&shell, DIARRA, "mali.ron", &["redo"]);
    assert_eq!(told(&shell, &["show", "rec-b"]), revised);
    assert!(revised.contains("revised"), "{revised}");
}
