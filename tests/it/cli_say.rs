//! The verbs that change something: what they keep, what they refuse, what they never let through.

use std::fs;

use std::process::Command;

use super::cli::{Shell, ran};
use super::pty::Home;

/// Everything that would move a cursor, reorder or hide.
const PAYLOAD: &str =
    "evil \u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\u{202e}drow\u{2066}\u{200b}\u{feff}\u{7f} end";

fn is_harmless(text: &str) -> bool {
    let raw = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}')
    };
    !text.contains(raw)
}

#[test]
fn what_is_set_stands_in_the_list_and_in_the_file() {
    let shell = Shell::new();
    let told = shell.done(&[
        "set",
        "REC-b",
        "--status",
        "In-Progress",
        "--lead",
        "DPKO",
        "--due",
        "2099-03-31",
        "--priority",
        "high",
        "--position",
        "supported",
        "--tag",
        "civilians,mali",
    ]);
    assert!(
        told.starts_with(
            "rec-b: status In progress, position Supported, lead DPKO, due 31 March 2099"
        ),
        "{told}"
    );
    assert_eq!(told.matches("Saved in ").count(), 1, "{told}");
    let item = &shell.json(&["list", "--json", "--tag", "mali"])[0];
    assert_eq!(
        (&item["id"], &item["status"], &item["priority"]),
        (&"rec-b".into(), &"in-progress".into(), &"high".into())
    );
    assert!(shell.tracker().contains("say: Status(to: InProgress)"));
    shell.done(&[
        "set",
        "b",
        "--lead",
        "none",
        "--due",
        "none",
        "--priority",
        "none",
        "--position",
        "none",
        "--status",
        "no-information",
        "--untag",
        "mali",
    ]);
    let item = &shell.json(&["show", "--json", "b"])[0];
    for field in ["lead", "due", "priority", "position"] {
        assert!(item[field].is_null(), "{field}");
    }
    assert_eq!(
        (&item["status"], &item["tags"]),
        (&"no-information".into(), &serde_json::json!(["civilians"]))
    );
}

#[test]
fn values_and_items_may_be_typed_as_the_program_prints_them() {
    let shell = Shell::new();
    shell.done(&["set", "task1", "--status", "In Progress"]);
    shell.done(&["set", "rec a", "--position", "Supported in part"]);
    let list = shell.done(&["list", "--status", "in progress", "--json"]);
    assert!(list.contains("\"task-1\""), "{list}");
    assert!(shell.done(&["show", "rec-a"]).contains("Supported in part"));
    let refused = shell.run(&["set", "task-1", "--status", "In  Progres"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("In  Progres") && refused.err.contains("in-progress"),
        "{}",
        refused.err
    );
}

#[test]
fn what_stands_is_said_again_only_on_request() {
    let shell = Shell::new();
    shell.done(&["set", "rec-a", "--status", "implemented"]);
    let before = shell.tracker();
    let again = shell.run(&["set", "rec-a", "--status", "implemented"]);
    assert_eq!((again.code, again.out.as_str()), (0, "rec-a: already so\n"));
    assert!(again.err.contains("--reaffirm"), "{}", again.err);
    assert_eq!(shell.tracker(), before);
    shell.done(&["set", "rec-a", "--status", "implemented", "--reaffirm"]);
    let alone = shell.done(&["set", "rec-a", "--reaffirm"]);
    assert!(alone.contains("Implemented"), "{alone}");
    let nothing = shell.run(&["set", "rec-a", "rec-b", "--reaffirm"]);
    assert_eq!(nothing.code, 1, "{}", nothing.err);
    assert!(
        nothing
            .err
            .contains("rec-b: your delegation has said no status"),
        "{}",
        nothing.err
    );
    assert_eq!(
        shell.json(&["history", "--json"]).as_array().map(Vec::len),
        Some(3)
    );
}

#[test]
fn several_items_are_one_change_and_undo_and_redo_go_both_ways() {
    let shell = Shell::new();
    let standing = |shell: &Shell| {
        shell
            .json(&["list", "--json", "--status", "implemented"])
            .as_array()
            .map(Vec::len)
    };
    shell.done(&["set", "rec-a", "--status", "implemented"]);
    shell.done(&["set", "rec-b", "rec-c", "task-1", "--status", "implemented"]);
    assert_eq!(standing(&shell), Some(4));
    let undone = shell.done(&["undo"]);
    assert!(
        undone.contains("rec-b: status Implemented (undone)"),
        "{undone}"
    );
    assert_eq!(standing(&shell), Some(1));
    shell.done(&["undo"]);
    assert_eq!(standing(&shell), Some(0));
    assert_eq!(shell.run(&["undo"]).code, 1);
    shell.done(&["redo"]);
    assert_eq!(standing(&shell), Some(1));
    let redone = shell.done(&["redo"]);
    assert!(
        redone.contains("rec-b: status Implemented (said again)"),
        "{redone}"
    );
    assert_eq!(standing(&shell), Some(4));
    assert_eq!(shell.run(&["redo"]).code, 1);
}

#[test]
fn somebody_elses_answer_is_not_undone() {
    let shell = Shell::new();
    shell.done(&["set", "rec-a", "--status", "implemented"]);
    shell.run_as(
        "B. Oumar",
        "Chad",
        &["set", "rec-a", "--status", "in-progress"],
    );
    let refused = shell.run(&["undo"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("B. Oumar"), "{}", refused.err);
}

#[test]
fn undo_under_another_name_tells_whose_the_last_changes_are() {
    let shell = Shell::new();
    shell.done(&["set", "rec-a", "--status", "implemented"]);
    let refused = shell.run_as("B. Oumar", "Chad", &["undo"]);
    assert_eq!(refused.code, 1);
    for words in [
        "Nothing said as B. Oumar, Chad is left to undo. A. Diarra, Chad has spoken here, too:",
        "--author lets you speak as such again.",
    ] {
        assert!(refused.err.contains(words), "{}", refused.err);
    }
    // Of another delegation and another name: nothing is told of A. Diarra.
    let stranger = shell.run_as("C. Petit", "France", &["undo"]);
    assert!(!stranger.err.contains("A. Diarra"), "{}", stranger.err);
}

#[test]
fn a_change_without_a_name_names_both_flags() {
    let shell = Shell::new();
    for verb in [
        &["set", "rec-a", "--lead", "x"][..],
        &["note", "rec-a", "x"],
        &["undo"],
    ] {
        let ran = ran(&mut shell.command(verb));
        assert_eq!(ran.code, 1);
        assert!(
            ran.err.contains("--author") && ran.err.contains("--delegation"),
            "{}",
            ran.err
        );
    }
    let mut half = shell.command(&["note", "rec-a", "x", "--author", "A. Diarra"]);
    assert_eq!(ran(&mut half).code, 1);
    let mut whole = shell.command(&[
        "note",
        "rec-a",
        "x",
        "--author",
        "A. Diarra",
        "--delegation",
        "Chad",
    ]);
    assert_eq!(ran(&mut whole).code, 0);
}

#[test]
fn a_piped_note_is_kept_in_every_script() {
    let shell = Shell::new();
    let text = "قُدمت إحاطة من البعثة\n特派团已作通报\nLa Mission a présenté un exposé";
    let mut note = shell.command(&["note", "rec-b"]);
    note.env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .write_stdin(text);
    assert_eq!(ran(&mut note).code, 0);
    let item = &shell.json(&["show", "--json", "rec-b"])[0];
    assert_eq!(item["notes"][0]["text"], text);
    let shown = shell.done(&["show", "rec-b"]);
    assert!(text.lines().all(|line| shown.contains(line)), "{shown}");
}

#[test]
fn notes_are_revised_and_withdrawn_by_the_beginning_of_their_id() {
    let shell = Shell::new();
    shell.done(&["note", "rec-b", "first words"]);
    let id = |shell: &Shell, k: usize| {
        shell.json(&["show", "--json", "rec-b"])[0]["notes"][k]["id"]
            .as_str()
            .expect("an id")
            .to_owned()
    };
    let first = id(&shell, 0);
    assert_eq!(
        shell
            .run(&["note", "rec-b", "--revise", &first[..3], "x"])
            .code,
        1
    );
    shell.done(&[
        "note",
        "rec-b",
        "--revise",
        &first[..6].to_uppercase(),
        "second words",
    ]);
    let shown = shell.done(&["show", "rec-b"]);
    assert!(
        shown.contains("second words") && !shown.contains("first words"),
        "{shown}"
    );
    assert!(
        shell
            .done(&["show", "rec-b", "--all"])
            .contains("first words")
    );
    let refused = shell.run_as(
        "J. Dupont",
        "France",
        &["note", "rec-b", "--withdraw", &id(&shell, 1)],
    );
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("Chad"), "{}", refused.err);
    shell.done(&["note", "rec-b", "--withdraw", &id(&shell, 1)]);
    assert!(!shell.done(&["show", "rec-b"]).contains("words"));
    assert!(shell.done(&["history"]).contains("second words"));
}

#[cfg(unix)]
#[test]
fn a_private_note_never_enters_the_tracker() {
    let shell = Shell::new();
    shell.done(&["set", "rec-a", "--lead", "x"]);
    let told = shell.done(&["note", "rec-b", "only for us", "--private"]);
    assert!(told.contains("Kept on this computer only"), "{told}");
    assert!(shell.done(&["show", "rec-b"]).contains("only for us"));
    let found = std::process::Command::new("grep")
        .args(["-rl", "only for us"])
        .arg(shell.home.path())
        .output();
    let found = String::from_utf8(found.expect("grep runs").stdout).expect("UTF-8");
    assert!(
        found.contains("private") && !found.contains("mandate-tracker/minusma-2227.ron"),
        "{found}"
    );
    assert!(!shell.tracker().contains("only for us"));
}

#[test]
fn text_that_would_act_on_a_terminal_never_reaches_one() {
    let shell = Shell::new();
    shell.done(&["note", "rec-b", PAYLOAD]);
    shell.done(&[
        "set",
        "rec-b",
        "--lead",
        PAYLOAD,
        "--tag",
        PAYLOAD,
        "--status",
        "superseded",
        "--why",
        PAYLOAD,
        "--successor",
        PAYLOAD,
    ]);
    shell.run_as(
        PAYLOAD,
        PAYLOAD,
        &["set", "rec-b", "--status", "implemented"],
    );
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["list", "--of", PAYLOAD],
        &["list", "--of", "\u{1b}[31mnobody"],
        &["show", "rec-b"],
        &["show", "rec-b", "--json"],
        &["history"],
        &["history", "--json"],
        &["undo"],
        &["doctor"],
        &["check"],
        &["-f", PAYLOAD, "list"],
        &["show", PAYLOAD],
        &["show", "rec-b", "--\u{1b}[31m"],
        &["note", "rec-b", "--revise", PAYLOAD, "x"],
        &["\u{1b}[31m"],
        &["set", "rec-b", "--status", "\u{202e}x"],
    ] {
        let ran = shell.run(arguments);
        assert!(is_harmless(&ran.out), "{arguments:?}: {:?}", ran.out);
        assert!(is_harmless(&ran.err), "{arguments:?}: {:?}", ran.err);
    }
    let note = &shell.json(&["show", "rec-b", "--json"])[0]["notes"][0];
    assert_eq!(
        note["text"],
        PAYLOAD.trim_end(),
        "and yet it is kept as it was"
    );
}

#[test]
fn nothing_is_written_when_only_reading_was_allowed() {
    let shell = Shell::new();
    shell.done(&["set", "rec-a", "--lead", "x"]);
    let before = shell.tracker();
    for verb in [
        &["set", "rec-a", "--lead", "y", "--read-only"][..],
        &["note", "rec-a", "y", "--read-only"],
        &["undo", "--read-only"],
    ] {
        let refused = shell.run(verb);
        assert_eq!(refused.code, 1, "{}", refused.err);
        assert!(refused.err.contains("reading only"), "{}", refused.err);
    }
    assert_eq!(shell.tracker(), before);
}

#[test]
fn a_pipe_without_words_says_nothing() {
    let shell = Shell::new();
    let ran = shell.run(&["note", "rec-b"]);
    // A script whose pipe broke must not take it for done.
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(ran.err.contains("nothing was said"), "{}", ran.err);
    assert!(!shell.path("data").exists());
}

/// Runs a verb as if typed into a terminal, with this editor, and gives the exit code.
#[cfg(unix)]
fn typed(shell: &Shell, arguments: &[&str], editor: &str) -> u32 {
    let terminal = portable_pty::native_pty_system();
    let pair = terminal
        .openpty(portable_pty::PtySize::default())
        .expect("a terminal");
    let mut command = portable_pty::CommandBuilder::new(assert_cmd::cargo::cargo_bin("mandate"));
    command.env_clear();
    command.cwd(shell.home.path());
    command.args(arguments);
    for (name, value) in [
        ("MANDATE_AUTHOR", "A. Diarra"),
        ("MANDATE_DELEGATION", "Chad"),
        ("PATH", "/usr/bin:/bin"),
        ("EDITOR", editor),
    ] {
        command.env(name, value);
    }
    command.env("HOME", shell.home.path());
    for (name, folder) in [("DATA", "data"), ("STATE", "state"), ("CONFIG", "config")] {
        command.env(format!("XDG_{name}_HOME"), shell.path(folder));
    }
    let mut child = pair.slave.spawn_command(command).expect("the program runs");
    drop(pair.slave);
    child.wait().expect("it ends").exit_code()
}

#[cfg(unix)]
#[test]
fn on_a_terminal_the_editor_is_asked_and_shown_what_is_revised() {
    let shell = Shell::new();
    let writes = r#"sh -c 'printf "%s" "from the editor" > "$1"' sh"#;
    assert_eq!(typed(&shell, &["note", "rec-b"], writes), 0);
    let notes = |shell: &Shell| shell.json(&["show", "rec-b", "--json"])[0]["notes"].clone();
    assert_eq!(notes(&shell)[0]["text"], "from the editor");
    assert_eq!(
        typed(&shell, &["note", "rec-b"], "true"),
        1,
        "nothing was written"
    );
    assert_eq!(
        typed(&shell, &["note", "rec-b"], "false"),
        1,
        "the editor failed"
    );
    let id = notes(&shell)[0]["id"].as_str().expect("an id").to_owned();
    let adds = r#"sh -c 'printf " twice" >> "$1"' sh"#;
    assert_eq!(typed(&shell, &["note", "rec-b", "--revise", &id], adds), 0);
    assert_eq!(notes(&shell)[1]["text"], "from the editor twice");
    assert_eq!(notes(&shell).as_array().map(Vec::len), Some(2));
}

#[cfg(unix)]
#[test]
fn words_that_cannot_enter_the_file_are_kept_and_told_with_code_three() {
    use std::os::unix::fs::symlink;
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    // A lock that cannot be made works for root, too, whom no permission stops.
    symlink(shell.path("nowhere/else"), shell.path(".t.ron.lock")).expect("a link");
    let before = fs::read(shell.path("t.ron")).expect("the file");
    let ran = shell.run(&["-f", "t.ron", "set", "rec-a", "--status", "implemented"]);
    assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("do not repeat"), "{}", ran.err);
    assert_eq!(fs::read(shell.path("t.ron")).expect("the file"), before);
    let list = shell.done(&["-f", "t.ron", "list", "--status", "implemented"]);
    assert!(list.contains("rec-a"), "{list}");
    let checked = shell.json(&["-f", "t.ron", "check", "--json"]);
    assert_eq!(
        (&checked["ok"], &checked["notices"][0]["kind"]),
        (&true.into(), &"pending".into())
    );
    fs::remove_file(shell.path(".t.ron.lock")).expect("the link");
    shell.done(&["-f", "t.ron", "set", "rec-b", "--status", "implemented"]);
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    assert_eq!(text.matches("to: Implemented").count(), 2, "{text}");
}

#[test]
fn a_private_note_is_in_its_file_when_it_is_said_to_be() {
    let home = Home::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_mandate"));
    command.env_clear().envs(home.variables());
    let out = command
        .args([
            "--author",
            "A",
            "--delegation",
            "Chad",
            "note",
            "rec-a",
            "between us",
            "--private",
        ])
        .output()
        .expect("it runs");
    assert!(out.status.success());
    let private = home
        .path()
        .join("data/mandate-tracker/private/minusma-2227.ron");
    let text = std::fs::read_to_string(&private).expect("the private notes are there");
    assert!(text.contains("between us"));
}

#[cfg(unix)]
#[test]
fn what_an_editor_leaves_is_not_thrown_away_when_it_cannot_be_said() {
    let home = Home::new();
    for (script, wanted) in [
        (
            "#!/bin/sh\nprintf 'a long thought' > \"$1\"\nexit 1\n",
            "a long thought",
        ),
        (
            "#!/bin/sh\nhead -c 100001 /dev/zero | tr '\\0' x > \"$1\"\n",
            "xxxx",
        ),
    ] {
        let editor = script_file(&home, script);
        let mut pty = super::pty::Pty::launch()
            .args(["--author", "A", "--delegation", "Chad", "note", "rec-a"])
            .env("EDITOR", editor)
            .env("TMPDIR", home.path())
            .size(300, 24)
            .home(&home)
            .start();
        assert!(!pty.wait_exit(std::time::Duration::from_secs(10)).success());
        let screen = pty.screen();
        let ends = screen.find("note.txt").expect("the path is told") + "note.txt".len();
        let begins = screen[..ends].rfind(&*home.path().to_string_lossy());
        let path = &screen[begins.expect("it is in that folder")..ends];
        assert!(
            std::fs::read_to_string(path)
                .expect("the text is there")
                .contains(wanted),
            "{screen}"
        );
    }
}

#[cfg(unix)]
fn script_file(home: &Home, script: &str) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let path = home.path().join("editor.sh");
    std::fs::write(&path, script).expect("the editor");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).expect("it can be run");
    path
}

#[test]
fn who_sets_a_contested_status_is_told_whose_answer_stepped_aside() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    shell.done(&["new", "oumar.ron"]);
    let chad = |by: &str, file: &str, arguments: &[&str]| {
        let ran = shell.run_as(by, "Chad", &[&["-f", file], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    chad(
        "A. Diarra",
        "mali.ron",
        &["set", "rec-b", "rec-c", "--status", "in-progress"],
    );
    chad(
        "B. Oumar",
        "oumar.ron",
        &["set", "rec-b", "rec-c", "--status", "not-started"],
    );
    shell.done(&["merge", "mali.ron", "oumar.ron"]);
    let told = chad(
        "A. Diarra",
        "mali.ron",
        &["set", "rec-b", "--status", "in-progress", "--lead", "DPKO"],
    );
    assert!(
        told.starts_with(
            "rec-b: status In progress, lead DPKO\n\
             In the place of: Not started (B. Oumar); `mandate history rec-b` shows it again.\n"
        ),
        "{told}"
    );
    let told = chad(
        "A. Diarra",
        "mali.ron",
        &["set", "rec-b", "--status", "implemented"],
    );
    assert!(!told.contains("In the place of"), "{told}");
    let told = chad(
        "A. Diarra",
        "mali.ron",
        &["set", "rec-c", "--status", "implemented"],
    );
    assert!(told.contains("shows them again"), "{told}");
}
