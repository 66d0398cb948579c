//! Since when, until when: the words for it on the command line, and what this machine remembers.

use std::fs;

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::cli::Shell;

/// Opens the conversation and leaves it.
fn visit(shell: &Shell, file: &str) -> String {
    let ran = shell
        .command(&["-f", file, "--linear"])
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .write_stdin("q\n")
        .output()
        .expect("the program runs");
    assert!(ran.status.success());
    String::from_utf8(ran.stdout).expect("UTF-8")
}

/// A colleague's word, brought in by merging their copy.
fn colleague(shell: &Shell, by: &str, of: &str, arguments: &[&str]) {
    fs::copy(shell.path("t.ron"), shell.path("theirs.ron")).expect("a copy");
    let said = shell.run_as(by, of, &[&["-f", "theirs.ron"], arguments].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    shell.done(&["merge", "t.ron", "theirs.ron"]);
}

fn begun() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    shell.done(&["-f", "t.ron", "note", "rec-a", "earliest"]);
    shell
}

#[test]
fn what_never_was_is_a_sentence_and_what_is_no_point_is_wrong_usage() {
    let shell = begun();
    let verbs: [&[&str]; 5] = [
        &["history", "--since"],
        &["share", "out.ron", "--since"],
        &["export", "out.md", "--since"],
        &["list", "--changed-since"],
        &["diff"],
    ];
    for verb in verbs {
        for (word, says) in [
            ("last-visit", "No last visit"),
            ("last-share", "No copy"),
            ("Last-Export", "No export"),
        ] {
            let ran = shell.run(&[&["-f", "t.ron"], verb, &[word]].concat());
            assert_eq!(ran.code, 1, "{verb:?} {word}: {}{}", ran.out, ran.err);
            assert!(ran.err.contains(says), "{verb:?}: {}", ran.err);
            assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        }
    }
    let ran = shell.run(&["-f", "t.ron", "history", "--until", "someday"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("last-visit"), "{}", ran.err);
    assert!(!shell.path("out.ron").exists() && !shell.path("out.md").exists());
}

#[test]
fn since_the_last_visit_all_is_told_that_was_not_here_then_whatever_its_date() {
    let shell = begun();
    assert!(!visit(&shell, "t.ron").contains("since your last visit"));
    let nothing = shell.run(&["-f", "t.ron", "history", "--since", "last-visit"]);
    assert!(nothing.out.is_empty() && nothing.err.contains("Nothing was said"));
    assert_eq!(shell.run(&["-f", "t.ron", "diff", "last-visit"]).code, 0);
    // Said long ago by its author's clock, and here only now.
    let line = r#"        (at: "2016-01-05T10:00:00Z", by: "J. Dupont", of: "France", on: "task-1", after: [], say: Note(text: "from long ago")),"#;
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    let text = text.replacen("    journal: [\n", &format!("    journal: [\n{line}\n"), 1);
    fs::write(shell.path("theirs.ron"), text).expect("written");
    shell.done(&["merge", "t.ron", "theirs.ron"]);
    let told = shell.done(&["-f", "t.ron", "history", "--since", "last-visit"]);
    assert!(
        told.contains("from long ago") && !told.contains("earliest"),
        "{told}"
    );
    let changed = shell.done(&["-f", "t.ron", "list", "--changed-since", "last-visit"]);
    assert!(
        changed.contains("task-1") && !changed.contains("rec-a"),
        "{changed}"
    );
    let diff = shell.run(&["-f", "t.ron", "diff", "last-visit"]);
    assert_eq!(diff.code, 1, "{}", diff.err);
    assert!(diff.out.contains("from long ago"), "{}", diff.out);
    // A day goes by its author's clock.
    let today = shell.run(&["-f", "t.ron", "history", "--since", "yesterday"]);
    assert!(!today.out.contains("from long ago"), "{}", today.out);
    // The conversation tells how much there is; leaving it, it is known.
    let heard = visit(&shell, "t.ron");
    assert!(
        heard.contains("1 change by others since your last visit"),
        "{heard}"
    );
    assert_eq!(shell.run(&["-f", "t.ron", "diff", "last-visit"]).code, 0);
    // Another tracker has visits of its own.
    shell.done(&["new", "u.ron"]);
    assert_eq!(shell.run(&["-f", "u.ron", "diff", "last-visit"]).code, 1);
    let state = fs::read_dir(shell.path("state/mandate-tracker/seen")).expect("a folder");
    assert!(state.count() > 0);
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    assert!(!text.contains("visit"), "no tracker knows of it");
}

#[test]
fn what_came_later_with_an_earlier_date_is_counted_where_a_day_is_meant() {
    let shell = begun();
    visit(&shell, "t.ron");
    let line = r#"        (at: "2016-01-05T10:00:00Z", by: "J. Dupont", of: "France", on: "task-1", after: [], say: Note(text: "from long ago")),"#;
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    let text = text.replacen("    journal: [\n", &format!("    journal: [\n{line}\n"), 1);
    fs::write(shell.path("theirs.ron"), text).expect("written");
    shell.done(&["merge", "t.ron", "theirs.ron"]);
    visit(&shell, "t.ron");
    for verb in [&["history", "--since"][..], &["list", "--changed-since"]] {
        let ran = shell.run(&[&["-f", "t.ron"], verb, &["today"]].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(
            ran.err.contains("1 more entry came in since"),
            "{}",
            ran.err
        );
    }
    let earlier = shell.run(&["-f", "t.ron", "history", "--since", "2016-01-01"]);
    assert!(earlier.out.contains("from long ago"), "{}", earlier.out);
    assert!(!earlier.err.contains("came in since"), "{}", earlier.err);
}

#[test]
fn shares_follow_one_another_without_a_gap() {
    let shell = begun();
    let told = shell.done(&["-f", "t.ron", "share", "one.ron"]);
    assert!(told.contains("In it: 1 entry"), "{told}");
    shell.done(&["-f", "t.ron", "note", "rec-b", "second"]);
    let two = ["-f", "t.ron", "share", "two.ron", "--since", "last-share"];
    let told = shell.done(&two);
    assert!(told.contains("In it: 1 entry"), "{told}");
    assert!(
        told.contains("1 entry that was in the copy that you last shared"),
        "{told}"
    );
    // A part since a day leaves out what nobody may have: it is not what was shared last.
    shell.done(&["-f", "t.ron", "note", "rec-c", "third"]);
    let part = shell.run(&["-f", "t.ron", "share", "part.ron", "--since", "+1d"]);
    assert_eq!(part.code, 1, "{}", part.err);
    let told = shell.done(&["-f", "t.ron", "share", "three.ron", "--since", "last-share"]);
    assert!(told.contains("In it: 1 entry"), "{told}");
    for part in ["two.ron", "three.ron"] {
        shell.done(&["merge", "one.ron", part]);
    }
    let same = |name: &str| fs::read(shell.path(name)).expect("a file");
    assert!(same("one.ron") == same("t.ron"));
    for (language, said, word) in [
        (
            "en",
            "Nothing was said since you last shared, ",
            "no copy was made",
        ),
        (
            "fr",
            "Rien n’a été dit depuis votre dernier partage, le ",
            "aucune copie",
        ),
    ] {
        let share = ["share", "four.ron", "--since", "last-share"];
        let nothing = shell.run(&[&["-f", "t.ron", "--lang", language][..], &share].concat());
        assert_eq!(nothing.code, 1, "{}", nothing.err);
        assert!(nothing.out.starts_with(said), "{}", nothing.out);
        assert!(nothing.out.contains(word), "{}", nothing.out);
        assert!(!nothing.out.contains("last-share"), "{}", nothing.out);
    }
    assert!(!shell.path("four.ron").exists());
}

#[test]
fn since_the_last_export_means_the_last_file_of_everything() {
    let shell = begun();
    let export = |arguments: &[&str]| {
        let ran = shell.run(&[&["-f", "t.ron", "export"], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    export(&["table.md"]);
    shell.done(&["-f", "t.ron", "note", "rec-b", "second"]);
    // Neither a look at it nor a file of a few items is what was handed over last.
    export(&["-", "--format", "csv"]);
    export(&["some.md", "--item", "rec-b"]);
    export(&["then.md", "--until", "yesterday"]);
    export(&["next.md", "--report", "changes", "--since", "tomorrow"]);
    let changes = ["--report", "changes", "--since", "last-export"];
    for format in ["md", "csv", "html", "json"] {
        let told = export(&[&["-", "--format", format], &changes[..]].concat());
        assert!(
            told.contains("second") && !told.contains("earliest"),
            "{format}: {told}"
        );
    }
    export(&[&["changes.docx"], &changes[..]].concat());
    let told = export(&[&["-"], &changes[..]].concat());
    assert!(told.contains("since the last export"), "{told}");
    assert!(!told.contains("second"), "{told}");
}

#[test]
fn between_two_days_two_files_or_a_day_and_a_file() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    let entry = |day: &str, on: &str, text: &str| {
        format!(
            r#"        (at: "{day}T10:00:00Z", by: "A. Diarra", of: "Chad", on: "{on}", after: [], say: Note(text: "{text}")),"#
        )
    };
    let days = [
        ("2016-01-05", "rec-a", "january"),
        ("2016-02-29", "rec-b", "february"),
        ("2016-03-05", "rec-c", "march"),
    ];
    let empty = fs::read_to_string(shell.path("t.ron")).expect("the file");
    for upto in 1..=3 {
        let lines: Vec<String> = days[..upto]
            .iter()
            .map(|(d, on, t)| entry(d, on, t))
            .collect();
        let text = empty.replacen(
            "    journal: [\n",
            &format!("    journal: [\n{}\n", lines.join("\n")),
            1,
        );
        fs::write(shell.path(&format!("{upto}.ron")), text).expect("written");
    }
    for (since, until, there) in [
        ("2016-01-05", "2016-02-29", [true, true, false]),
        ("2016-01-06", "2016-02-28", [false, false, false]),
        ("2016-01-06", "29.2.2016", [false, true, false]),
        ("1.ron", "2.ron", [false, true, false]),
        ("2.ron", "2.ron", [false, false, false]),
        ("2016-01-01", "1.ron", [true, false, false]),
        ("1.ron", "2016-03-05", [false, true, true]),
    ] {
        let range = ["--since", since, "--until", until];
        let history = shell.run(&[&["-f", "3.ron", "history"], &range[..]].concat());
        let export = &["-f", "3.ron", "export", "-", "--report", "changes"];
        let report = shell.run(&[&export[..], &range].concat());
        for told in [&history, &report] {
            assert_eq!(told.code, 0, "{}", told.err);
            let words = days.map(|(_, _, text)| told.out.contains(text));
            assert_eq!(words, there, "{since} to {until}: {}", told.out);
        }
    }
    let then = shell.json(&[
        "-f",
        "3.ron",
        "export",
        "-",
        "--format",
        "json",
        "--report",
        "changes",
        "--since",
        "2016-01-05",
        "--until",
        "2016-02-29",
    ]);
    assert_eq!(then["since"], "2016-01-05");
    assert_eq!(then["until"], "2016-02-29");
    assert_eq!(then["as_of"], "2016-02-29");
}

#[test]
fn until_a_point_statuses_are_those_of_then() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    shell.done(&["-f", "t.ron", "set", "rec-a", "--status", "in-progress"]);
    fs::copy(shell.path("t.ron"), shell.path("then.ron")).expect("a copy");
    shell.done(&["-f", "t.ron", "set", "rec-a", "--status", "implemented"]);
    let row = |more: &[&str]| {
        let out = shell.done(&[&["-f", "t.ron", "export", "-", "--format", "csv"], more].concat());
        out.lines()
            .find(|line| line.contains("rec-a"))
            .expect("the item")
            .to_owned()
    };
    assert!(row(&[]).contains("Implemented"));
    assert!(row(&["--until", "then.ron"]).contains("In progress"));
    colleague(&shell, "J. Dupont", "France", &["note", "rec-a", "later"]);
    assert!(row(&["--until", "today"]).contains("Implemented"));
}

#[test]
fn a_report_of_a_period_says_what_it_holds_and_leaves_nothing_out() {
    let shell = begun();
    // By hand: in the period, and about an item that this mandate lacks, as a newer version's file may have it.
    let line = r#"        (at: "2015-07-01T10:00:00Z", by: "J. Dupont", of: "France", on: "rec-z", after: [], say: Note(text: "of the period")),"#;
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    let text = text.replacen("    journal: [\n", &format!("    journal: [\n{line}\n"), 1);
    fs::write(shell.path("t.ron"), text).expect("written");
    for (lang, part, period) in [
        ("en", "0 of 17 items.", "as they stood at its end."),
        (
            "fr",
            "0 point sur 17.",
            "dans leur état à la fin de celle-ci.",
        ),
    ] {
        let out = ["export", "out.md", "--force", "--period", "S/2015/732"];
        let told = |kind: &str| {
            let more = ["--report", kind, "--lang", lang];
            shell.done(&[&["-f", "t.ron"][..], &out, &more].concat());
            fs::read_to_string(shell.path("out.md")).expect("the report")
        };
        let items = told("item");
        assert!(items.contains(part) && items.contains(period), "{items}");
        let changes = told("changes");
        assert!(changes.contains("| rec-z |"), "{changes}");
        assert!(!changes.contains(period), "{changes}");
    }
}

#[test]
fn a_day_without_a_year_is_the_last_one_for_what_is_looked_back_at() {
    let shell = begun();
    // The day before yesterday: the time zone of the program may be a day off.
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    let day = today.checked_sub(Span::new().days(2)).expect("a day");
    let past = day.strftime("%-d %B").to_string();
    let told = shell.done(&["-f", "t.ron", "history", "--since", &past]);
    assert!(told.contains("earliest"), "{told}");
    let shared = shell.done(&["-f", "t.ron", "share", "out.ron", "--since", &past]);
    assert!(shared.contains("In it: 1 entry"), "{shared}");
    let until = shell.run(&["-f", "t.ron", "history", "--until", &past]);
    assert!(until.out.is_empty(), "{}", until.out);
    let diff = shell.run(&["-f", "t.ron", "diff", &past]);
    assert_eq!(diff.code, 1, "{}", diff.err);
    // What is due is ahead.
    shell.done(&["-f", "t.ron", "set", "rec-a", "--due", &past]);
    let shown = shell.done(&["-f", "t.ron", "show", "rec-a"]);
    let next = day.year() + 1;
    assert!(shown.contains(&next.to_string()), "{shown}");
}

#[test]
fn a_private_note_is_no_news_beside_a_copy() {
    let shell = begun();
    shell.done(&["-f", "t.ron", "note", "rec-a", "--private", "for me alone"]);
    shell.done(&["-f", "t.ron", "share", "sent.ron"]);
    shell.done(&["-f", "t.ron", "note", "rec-b", "second"]);
    let told = shell.done(&["-f", "t.ron", "history", "--since", "sent.ron"]);
    assert!(told.contains("second"), "{told}");
    assert!(!told.contains("for me alone"), "{told}");
}

#[test]
fn diff_asks_which_day_is_meant_rather_than_for_a_file() {
    let shell = begun();
    let ran = shell.run(&["-f", "t.ron", "diff", "02/03/2016"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("2 March 2016"), "{}", ran.err);
}

#[test]
fn damaged_lines_of_the_copy_that_is_counted_from_are_told() {
    let shell = begun();
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    let torn = text.replacen(
        "    journal: [\n",
        "    journal: [\n        (at: \"2016-\n",
        1,
    );
    fs::write(shell.path("torn.ron"), torn).expect("written");
    for verb in [
        &["history", "--since"][..],
        &["list", "--changed-since"],
        &["share", "out.ron", "--since"],
        &["export", "out.md", "--since"],
    ] {
        let ran = shell.run(&[&["-f", "t.ron"], verb, &["torn.ron"]].concat());
        // The torn copy has all that there is to send.
        let code = i32::from(verb[0] == "share");
        assert_eq!(ran.code, code, "{verb:?}: {}", ran.err);
        assert!(ran.err.contains("torn.ron"), "{verb:?}: {}", ran.err);
    }
}

#[test]
fn what_is_merged_or_said_on_the_command_line_is_noted_when_it_comes() {
    let shell = begun();
    let line = r#"        (at: "2016-01-05T10:00:00Z", by: "J. Dupont", of: "France", on: "task-1", after: [], say: Note(text: "from long ago")),"#;
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    let text = text.replacen("    journal: [\n", &format!("    journal: [\n{line}\n"), 1);
    fs::write(shell.path("theirs.ron"), text).expect("written");
    // No screen was ever opened.
    shell.done(&["merge", "t.ron", "theirs.ron"]);
    for verb in [&["history", "--since"][..], &["diff"]] {
        let ran = shell.run(&[&["-f", "t.ron"], verb, &["yesterday"]].concat());
        assert!(
            ran.err.contains("1 more entry came in since"),
            "{verb:?}: {}",
            ran.err
        );
    }
}

#[test]
fn ones_own_words_never_came_late() {
    let shell = begun();
    visit(&shell, "t.ron");
    // Said on the command line, which no screen notices until later.
    let dated = shell
        .command(&["-f", "t.ron", "note", "rec-b", "said then"])
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .output()
        .expect("the program runs");
    assert!(dated.status.success());
    visit(&shell, "t.ron");
    let seen = fs::read_dir(shell.path("state/mandate-tracker/seen")).expect("a folder");
    let list = seen
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|end| end == "ids"))
        .expect("what was seen");
    let text = fs::read_to_string(&list).expect("the list");
    // As if that last visit had been days later.
    let (before, last) = text.rsplit_once("at ").expect("a time");
    let (_, ids) = last.split_once('\n').expect("entries");
    let later = Timestamp::now() + jiff::SignedDuration::from_hours(96);
    fs::write(list, format!("{before}at {later}\n{ids}")).expect("written");
    let ran = shell.run(&["-f", "t.ron", "history", "--since", "tomorrow"]);
    assert!(!ran.err.contains("came in since"), "{}", ran.err);
}

#[test]
fn open_for_reading_only_it_remembers_nothing() {
    let shell = begun();
    shell.done(&["--read-only", "-f", "t.ron", "export", "out.md"]);
    shell.done(&["--read-only", "-f", "t.ron", "share", "out.ron"]);
    let ran = shell
        .command(&["--read-only", "-f", "t.ron", "--linear"])
        .write_stdin("q\n")
        .output()
        .expect("the program runs");
    assert!(ran.status.success());
    assert!(!shell.path("state/mandate-tracker/seen").exists());
}

#[test]
fn a_report_that_may_hold_private_notes_tells_them_as_new_beside_a_copy() {
    let shell = begun();
    shell.done(&["-f", "t.ron", "share", "sent.ron"]);
    shell.done(&["-f", "t.ron", "note", "rec-a", "--private", "for me alone"]);
    let since = ["--report", "changes", "--since", "sent.ron"];
    let export = |more: &[&str]| {
        let verb = ["-f", "t.ron", "export", "-"];
        shell.done(&[&verb[..], &since, more].concat())
    };
    assert!(export(&["--with-private"]).contains("for me alone"));
    assert!(!export(&[]).contains("for me alone"));
}
