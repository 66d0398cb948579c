//! `new`, `check`, `repair`, `doctor` and the texts for other programs.

use std::fs;

use super::cli::{Shell, desk};

const TEXT: &str = "United Nations S/2020/1\n\nReport of the Working Group on Examples\n\n\
    - (a) Intensify consultations with all contributors;\n- (b) Ensure that rules\n  are well understood.\n\n\
    Nothing of this is an item.\n\n1. Protect civilians\n";

#[test]
fn a_new_tracker_never_stands_over_an_old_file() {
    let shell = Shell::new();
    shell.done(&["new", "a.ron"]);
    fs::write(shell.path("b.ron"), "mine").expect("a file");
    for out in ["a.ron", "b.ron"] {
        let before = fs::read(shell.path(out)).expect("the file");
        let refused = shell.run(&["new", out]);
        assert_eq!(refused.code, 1);
        assert!(
            refused.err.contains(out) && refused.err.contains("choose another name"),
            "{}",
            refused.err
        );
        assert_eq!(fs::read(shell.path(out)).expect("the file"), before);
    }
    assert_eq!(
        shell
            .json(&["-f", "a.ron", "list", "--json"])
            .as_array()
            .map(Vec::len),
        Some(17)
    );
}

#[test]
fn a_new_tracker_may_take_the_mandate_of_another_or_of_a_text() {
    let shell = Shell::new();
    fs::write(shell.path("letter.txt"), TEXT).expect("a text");
    let told = shell.done(&["new", "t.ron", "--from-text", "letter.txt"]);
    assert!(told.contains("3 items"), "{told}");
    let items = shell.json(&["-f", "t.ron", "list", "--json"]);
    let ids: Vec<_> = items
        .as_array()
        .expect("an array")
        .iter()
        .map(|item| &item["id"])
        .collect();
    assert_eq!(ids, ["rec-a", "rec-b", "item-1"]);
    assert_eq!(items[1]["text"], "Ensure that rules are well understood.");
    assert_eq!(items[1]["source"], "S/2020/1, letter.txt, (b)");
    shell.done(&["-f", "t.ron", "set", "rec-a", "--status", "implemented"]);
    shell.done(&["new", "u.ron", "--from", "t.ron"]);
    let text = fs::read_to_string(shell.path("u.ron")).expect("the file");
    assert!(
        text.contains("s-2020-1") && text.contains("journal: [\n    ],"),
        "{text}"
    );
    fs::write(shell.path("prose.txt"), "Recalling all its resolutions,\n").expect("a text");
    let refused = shell.run(&["new", "v.ron", "--from-text", "prose.txt"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert_eq!(
        shell.run(&["new", "v.ron", "--from-text", "none.txt"]).code,
        3
    );
    assert_eq!(shell.run(&["new", "v.ron", "--from", "none.ron"]).code, 3);
    assert!(!shell.path("v.ron").exists());
}

#[test]
fn of_two_texts_no_mandate_has_the_name_of_the_other_and_of_one_text_each_has_the_same() {
    let shell = Shell::new();
    let texts = [
        ("a", "res 1.txt", "(a) The first thing asked for\n"),
        ("b", "res-1.txt", "(a) Another thing asked for\n"),
        (
            "c",
            "决议.txt",
            "安理会关于马里局势的决议草案\n\n(a) 请秘书长定期通报\n",
        ),
        ("d", "报告.txt", "(a) 请秘书长提出报告\n"),
    ];
    for (out, name, text) in texts {
        fs::write(shell.path(name), text).expect("a text");
        let out_name = format!("{out}.ron");
        let told = shell.done(&["new", &out_name, "--from-text", name]);
        assert!(told.contains("1 item."), "{told}");
        let note = format!("only about {out}");
        shell.done(&["-f", &out_name, "note", "rec-a", "--private", &note]);
    }
    let refused = shell.run(&["merge", "a.ron", "b.ron"]);
    assert_ne!(refused.code, 0, "{}", refused.out);
    for (out, ..) in texts {
        let shown = shell.done(&["-f", &format!("{out}.ron"), "show", "rec-a"]);
        for (other, ..) in texts {
            let note = format!("only about {other}");
            assert_eq!(shown.contains(&note), out == other, "{shown}");
        }
    }
    let text = fs::read_to_string(shell.path("c.ron")).expect("the tracker");
    assert!(
        text.contains("title: \"安理会关于马里局势的决议草案\""),
        "{text}"
    );
    shell.done(&["new", "again.ron", "--from-text", "res 1.txt"]);
    shell.done(&["merge", "a.ron", "again.ron"]);
}

#[test]
fn a_clean_file_is_clean_and_a_look_touches_nothing() {
    let shell = desk();
    let snapshot = |shell: &Shell| {
        let mut files: Vec<_> = walk(shell.home.path());
        files.sort();
        files
    };
    let before = snapshot(&shell);
    for arguments in [
        &["check"][..],
        &["list"],
        &["show", "rec-b"],
        &["history"],
        &["doctor"],
    ] {
        shell.done(arguments);
    }
    assert_eq!(snapshot(&shell), before);
    let checked = shell.json(&["check", "--json"]);
    assert_eq!(checked["ok"], true);
    assert_eq!(checked["findings"], serde_json::json!([]));
    assert_eq!(checked["notices"][0]["kind"], "unknown-own");
}

fn walk(folder: &std::path::Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else {
            let bytes = fs::read(&path).expect("a file");
            files.push((path, bytes));
        }
    }
    files
}

#[test]
fn a_damaged_file_is_checked_and_repaired_without_losing_a_line() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    shell.done(&[
        "-f",
        "t.ron",
        "set",
        "rec-a",
        "rec-b",
        "--status",
        "in-progress",
    ]);
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    let by_hand = text.replacen(
        "say: Status(to: InProgress)",
        "say: Status(to: Implemented)",
        1,
    );
    let damaged = by_hand.replace(
        "    journal: [\n",
        "    journal: [\n        (id: \"broken\u{1b}[31m, at\n<<<<<<< HEAD\n",
    );
    fs::write(shell.path("t.ron"), &damaged).expect("the file");
    let checked = shell.run(&["check", "t.ron"]);
    assert_eq!(checked.code, 1, "{}", checked.err);
    for words in [
        "t.ron, line",
        "cannot be read",
        "conflict marker",
        "changed by hand",
    ] {
        assert!(checked.out.contains(words), "{words}: {}", checked.out);
    }
    let checked = shell.run(&["check", "t.ron", "--json"]);
    let checked: serde_json::Value = serde_json::from_str(&checked.out).expect("JSON");
    assert_eq!(checked["ok"], false);
    let kinds: Vec<_> = checked["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|f| f["kind"].as_str())
        .collect();
    for kind in ["unreadable", "conflict-marker", "edited-by-hand"] {
        assert!(kinds.contains(&Some(kind)), "{kinds:?}");
    }
    let told = shell.done(&["repair", "t.ron", "clean.ron"]);
    assert!(told.contains("clean.ron.rejected"), "{told}");
    assert_eq!(
        fs::read_to_string(shell.path("t.ron")).expect("the file"),
        damaged
    );
    let rejected = fs::read_to_string(shell.path("clean.ron.rejected")).expect("the rest");
    assert!(
        rejected.contains("(id: \"broken\u{1b}[31m, at"),
        "{rejected}"
    );
    assert_eq!(shell.run(&["check", "clean.ron"]).code, 0);
    assert_eq!(shell.run(&["repair", "t.ron", "clean.ron"]).code, 1);
    let list = shell.done(&["-f", "t.ron", "list"]);
    assert!(list.contains("rec-a"), "{list}");
}

#[test]
fn what_is_no_tracker_is_told_with_code_three() {
    let shell = Shell::new();
    fs::write(shell.path("empty.ron"), "").expect("a file");
    fs::write(shell.path("nul.ron"), [0; 512]).expect("a file");
    fs::write(shell.path("other.ron"), "Some other text.\n").expect("a file");
    fs::create_dir(shell.path("folder.ron")).expect("a folder");
    for file in ["empty.ron", "nul.ron", "other.ron", "folder.ron"] {
        for arguments in [
            &["check", file][..],
            &["-f", file, "list"],
            &["-f", file, "set", "rec-a", "--lead", "x"],
            &["repair", file, "o.ron"],
        ] {
            let ran = shell.run(arguments);
            assert_eq!(ran.code, 3, "{arguments:?}: {}", ran.err);
            assert!(ran.err.contains(file), "{arguments:?}: {}", ran.err);
        }
    }
    assert!(!shell.path("o.ron").exists());
    assert_eq!(fs::read(shell.path("empty.ron")).expect("the file"), b"");
}

#[test]
fn one_bad_file_does_not_hide_what_the_others_hold() {
    let shell = Shell::new();
    shell.done(&["new", "good.ron"]);
    let ran = shell.run(&["check", "none.ron", "good.ron"]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.out.contains("good.ron is as the program writes it"),
        "{}",
        ran.out
    );
}

#[test]
fn history_since_a_file_compares_what_both_hold() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    shell.done(&["-f", "t.ron", "note", "rec-a", "before"]);
    fs::copy(shell.path("t.ron"), shell.path("sent.ron")).expect("a copy");
    shell.done(&["-f", "t.ron", "note", "rec-a", "after"]);
    let since = shell.done(&["-f", "t.ron", "history", "--since", "sent.ron"]);
    assert!(
        since.contains("after") && !since.contains("before"),
        "{since}"
    );
    let today = shell.done(&["-f", "t.ron", "history", "--since", "today"]);
    assert!(today.contains("before"), "{today}");
    assert_eq!(
        shell
            .run(&["-f", "t.ron", "history", "--since", "none.ron"])
            .code,
        3
    );
}

#[test]
fn other_programs_get_what_they_read() {
    let shell = Shell::new();
    for shell_name in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(shell.done(&["completions", shell_name]).contains("mandate"));
    }
    let manual = shell.done(&["man"]);
    assert!(
        manual.contains(".TH mandate") && manual.contains("reaffirm"),
        "{manual}"
    );
    let machine = shell.json(&["doctor", "--json"]);
    assert_eq!(
        (&machine["tracker"]["exists"], &machine["tracker"]["items"]),
        (&false.into(), &17.into())
    );
}

#[test]
fn own_words_that_are_gone_from_the_file_are_a_notice() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    shell.done(&["-f", "t.ron", "note", "rec-b", "before"]);
    let old = fs::read(shell.path("t.ron")).expect("the file");
    shell.done(&["-f", "t.ron", "note", "rec-b", "after"]);
    fs::write(shell.path("t.ron"), old).expect("an old copy is put in place");
    let checked = shell.json(&["check", "t.ron", "--json"]);
    assert_eq!(checked["ok"], true);
    assert_eq!(checked["notices"][0]["kind"], "gone");
    assert_eq!(checked["notices"][0]["count"], 1);
    assert!(shell.done(&["check", "t.ron"]).contains("is gone from it"));
}
