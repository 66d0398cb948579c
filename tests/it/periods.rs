//! The reporting periods that a mandate names survive whatever is done with a file.

use std::fs;

use super::cli::Shell;
use super::desk::Setup;

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Ours, with something that only a newer version knows.
const LINE: &str = "        periods: [(name: \"First quarter 2016\", from: \"2016-01-01\", until: \"2016-03-31\", weeks: 13), (name: \"S/2016/498\", date: \"2016-05-31\", from: \"2016-03-28\")],\n";

/// A tracker of the embedded mandate with this line, or none, in the place of its periods.
fn put(shell: &Shell, name: &str, line: &str) {
    let _ = fs::remove_file(shell.path(name));
    shell.done(&["new", name]);
    let text = fs::read_to_string(shell.path(name)).expect("the tracker");
    let is_ours = |line: &&str| !line.trim_start().starts_with("periods:");
    let mut lines: Vec<String> = text
        .lines()
        .filter(is_ours)
        .map(|it| format!("{it}\n"))
        .collect();
    assert_eq!(lines.len() + 1, text.lines().count(), "it had periods");
    lines.insert(6, line.to_owned());
    fs::write(shell.path(name), lines.concat()).expect("written");
}

fn has(shell: &Shell, name: &str, line: &str) {
    let text = fs::read_to_string(shell.path(name)).expect("a file");
    assert_eq!(text.matches(line).count(), 1, "{name}: {text:.1500}");
    assert_eq!(text.matches("periods:").count(), 1, "{name}: {text:.1500}");
}

#[test]
fn periods_survive_every_way_that_a_file_goes() {
    let shell = Shell::new();
    put(&shell, "own.ron", LINE);
    assert!(shell.json(&["check", "own.ron", "--json"])["ok"] == true);
    shell.done(&["-f", "own.ron", "set", "task-1", "--status", "in-progress"]);
    has(&shell, "own.ron", LINE);
    shell.done(&["-f", "own.ron", "history", "--period", "first quarter 2016"]);

    shell.done(&["-f", "own.ron", "share", "sent.ron"]);
    has(&shell, "sent.ron", LINE);
    shell.done(&["new", "next.ron", "--from", "own.ron"]);
    has(&shell, "next.ron", LINE);
    shell.done(&["merge", "made.ron", "own.ron"]);
    has(&shell, "made.ron", LINE);
    shell.done(&["-f", "own.ron", "export", "table.csv"]);
    shell.done(&["-f", "own.ron", "import", "table.csv"]);
    has(&shell, "own.ron", LINE);
    let damaged = fs::read_to_string(shell.path("own.ron")).expect("the tracker");
    fs::write(
        shell.path("damaged.ron"),
        damaged.replace("journal: [\n", "journal: [\n(oops\n"),
    )
    .expect("written");
    shell.done(&["repair", "damaged.ron", "clean.ron"]);
    has(&shell, "clean.ron", LINE);

    // A copy from before there were periods takes them over; none is taken away.
    for (name, into, from) in [
        ("a.ron", "old.ron", "own.ron"),
        ("b.ron", "own.ron", "old.ron"),
    ] {
        put(&shell, "old.ron", "");
        shell.done(&["merge", name, into]);
        shell.done(&["merge", name, from]);
        has(&shell, name, LINE);
        put(&shell, "base.ron", "");
        fs::copy(shell.path(into), shell.path("ours.ron")).expect("copied");
        shell.done(&["git", "merge-driver", "base.ron", "ours.ron", from]);
        has(&shell, "ours.ron", LINE);
    }
}

#[test]
fn of_two_copies_with_different_periods_both_end_with_those_of_both() {
    let shell = Shell::new();
    let other = LINE.replace("First quarter 2016", "Early 2016");
    put(&shell, "own.ron", LINE);
    put(&shell, "other.ron", &other);
    shell.done(&["merge", "own.ron", "other.ron"]);
    shell.done(&["merge", "other.ron", "own.ron"]);
    let read = |name: &str| fs::read(shell.path(name)).expect("read");
    assert_eq!(read("own.ron"), read("other.ron"));
    let first =
        "(name: \"First quarter 2016\", from: \"2016-01-01\", until: \"2016-03-31\", weeks: 13)";
    let early = first.replace("First quarter 2016", "Early 2016");
    let both = LINE.replace(first, &format!("{early}, {first}"));
    has(&shell, "own.ron", &both);
    let union = fs::read_to_string(shell.path("own.ron")).expect("read");
    fs::write(
        shell.path("union.ron"),
        union.replace(&both, &format!("{other}{LINE}")),
    )
    .expect("what git's own union leaves");
    shell.done(&[
        "-f",
        "union.ron",
        "set",
        "task-1",
        "--status",
        "in-progress",
    ]);
    has(&shell, "union.ron", &both);
}

#[test]
fn a_line_of_ones_own_above_or_below_the_one_that_is_there_loses_nothing() {
    let shell = Shell::new();
    let own =
        "        periods: [(name: \"My spring\", from: \"2016-03-01\", until: \"2016-05-31\")],\n";
    for lines in [format!("{own}{LINE}"), format!("{LINE}{own}")] {
        put(&shell, "own.ron", &lines);
        let told = shell.run(&["check", "own.ron"]);
        assert!(
            told.out.contains("line 8: a second list of periods"),
            "{}",
            told.out
        );
        shell.done(&["-f", "own.ron", "history", "--period", "my spring"]);
        shell.done(&["-f", "own.ron", "history", "--period", "First quarter 2016"]);
        shell.done(&["-f", "own.ron", "set", "task-1", "--status", "in-progress"]);
        let text = fs::read_to_string(shell.path("own.ron")).expect("a file");
        assert_eq!(text.matches("periods:").count(), 1, "{text:.1500}");
        for said in ["My spring", "weeks: 13", "S/2016/498"] {
            assert!(text.contains(said), "{said}: {text:.1500}");
        }
        assert!(shell.json(&["check", "own.ron", "--json"])["ok"] == true);
    }
}

#[test]
fn one_name_with_other_days_on_a_second_line_is_kept_and_told() {
    let shell = Shell::new();
    let other = "        periods: [(name: \"S/2016/498\", from: \"2016-04-01\")],\n";
    put(&shell, "own.ron", &format!("{LINE}{other}"));
    shell.done(&["-f", "own.ron", "set", "task-1", "--status", "in-progress"]);
    let text = fs::read_to_string(shell.path("own.ron")).expect("a file");
    assert!(
        text.contains("2016-03-28") && text.contains("2016-04-01"),
        "{text:.1500}"
    );
    let told = shell.run(&["check", "own.ron"]);
    assert!(
        told.out
            .contains("line 7: two periods are called “S/2016/498”"),
        "{}",
        told.out
    );
}

#[test]
fn a_period_that_does_not_count_is_told_with_its_line_and_kept() {
    let shell = Shell::new();
    for (days, said) in [
        (
            "from: \"1 October 2026\"",
            "the period “Autumn” does not count: “1 October 2026” is no date",
        ),
        (
            "from: \"2015-10-01\", until: \"31.12.2015\"",
            "“31.12.2015” is no date",
        ),
        (
            "from: \"2016-03-01\", until: \"2016-01-01\"",
            "the period “Autumn” does not count: it ends before it begins",
        ),
        (
            "form: \"2016-03-01\"",
            "(name: \"Autumn\", form: \"2016-03-01\")",
        ),
    ] {
        let period = format!("(name: \"Autumn\", {days})");
        let line = format!("        periods: [{period}],\n");
        put(&shell, "own.ron", &line);
        let told = shell.run(&["check", "own.ron"]);
        assert_eq!(told.code, 1, "{}", told.out);
        assert!(
            told.out.contains("line 7: ") && told.out.contains(said),
            "{said}: {}",
            told.out
        );
        shell.done(&["-f", "own.ron", "set", "task-1", "--status", "in-progress"]);
        has(&shell, "own.ron", &line);
    }
}

#[test]
fn the_screen_and_the_conversation_say_that_a_period_does_not_count() {
    let shell = Shell::new();
    put(
        &shell,
        "own.ron",
        "        periods: [(name: \"Autumn\", from: \"1 October 2026\")],\n",
    );
    let talk = shell
        .command(&["--linear", "own.ron"])
        .write_stdin("q\n")
        .output();
    let told = String::from_utf8(talk.expect("the program runs").stdout).expect("UTF-8");
    assert!(
        flat(&told).contains("the period “Autumn” does not count"),
        "{told}"
    );
    let text = fs::read_to_string(shell.path("own.ron")).expect("a file");
    let screen = Setup::default().with_file(&text).open().screen();
    assert!(
        flat(&screen).contains("“Autumn” does not count"),
        "{screen}"
    );
}

#[test]
fn a_file_from_before_there_were_periods_stays_as_it_was_and_knows_them() {
    let shell = Shell::new();
    put(&shell, "old.ron", "");
    let before = fs::read(shell.path("old.ron")).expect("read");
    shell.done(&["-f", "old.ron", "history", "--period", "S/2015/732"]);
    assert_eq!(fs::read(shell.path("old.ron")).expect("read"), before);
    shell.done(&["-f", "old.ron", "set", "task-1", "--status", "in-progress"]);
    let after = fs::read_to_string(shell.path("old.ron")).expect("read");
    assert!(after.contains("InProgress") && !after.contains("periods:"));
}

#[test]
fn a_period_named_by_a_stranger_changes_no_word_and_no_day() {
    let shell = Shell::new();
    let named = |name: &str| {
        let period = format!("(name: \"{name}\", from: \"2020-01-01\", until: \"2020-02-01\")");
        format!("    periods: [{period}],\n")
    };
    for name in ["last-share", "2016-03-01", "today"] {
        put(&shell, "t.ron", &named(name));
        let ran = shell.run(&["-f", "t.ron", "history", "--since", name, "--json"]);
        let told = format!("{}{}", ran.out, ran.err);
        assert!(!told.contains("2020"), "{name}: {told}");
        assert_eq!(ran.code, if name == "last-share" { 1 } else { 0 }, "{told}");
    }
    put(&shell, "t.ron", &named("First quarter"));
    shell.done(&["-f", "t.ron", "note", "rec-a", "a word"]);
    let ran = shell.run(&["-f", "t.ron", "history", "--until", "first quarter"]);
    assert!(!ran.out.contains("a word"), "{}{}", ran.out, ran.err);
}
