//! What is handed over: `export`.

use std::fs;

use super::cli::Shell;

/// A tracker in which two delegations have spoken, with a private note.
fn spoken() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let say = |by: &str, of: &str, arguments: &[&str]| {
        let ran = shell.run_as(by, of, &[&["-f", "mali.ron"], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    let chad = |arguments: &[&str]| say("A. Diarra", "Chad", arguments);
    chad(&[
        "set",
        "task-4",
        "--status",
        "in-progress",
        "--lead",
        "MINUSMA",
    ]);
    chad(&["set", "task-4", "--due", "2026-03-31", "--tag", "civilians"]);
    chad(&["set", "rec-b", "--status", "implemented", "--why", "=1+1"]);
    chad(&[
        "note",
        "task-4",
        "Briefed <b>by</b> the *mission*;\n=cmd|' /C calc'!A0",
    ]);
    chad(&["note", "task-4", "--private", "XYZZY-secret"]);
    chad(&["set", "rec-c", "--lead", "a.diarra@example.org"]);
    say(
        "J. Dupont",
        "France",
        &["set", "task-4", "--status", "implemented"],
    );
    shell
}

const FORMATS: &[&str] = &["md", "csv"];
const REPORTS: [&str; 6] = ["table", "brief", "changes", "due", "matrix", "item"];

fn exported(shell: &Shell, format: &str, more: &[&str]) -> String {
    let arguments = [&["-f", "mali.ron", "export", "-", "--format", format], more].concat();
    shell.done(&arguments)
}

#[test]
fn private_notes_leave_in_no_format_unless_they_are_asked_for() {
    let shell = spoken();
    for format in FORMATS {
        for report in REPORTS {
            let out = exported(&shell, format, &["--report", report]);
            assert!(!out.contains("XYZZY"), "{format} {report}");
        }
        let out = exported(&shell, format, &["--report", "item", "--with-private"]);
        assert!(out.contains("XYZZY"), "{format}: it was asked for");
    }
}

#[test]
fn the_same_tracker_and_day_give_the_same_bytes() {
    let shell = spoken();
    for format in FORMATS {
        for report in REPORTS {
            let make = || {
                exported(
                    &shell,
                    format,
                    &["--report", report, "--as-of", "2030-01-01"],
                )
            };
            assert_eq!(make(), make(), "{format} {report}");
        }
    }
}

#[test]
fn as_at_a_day_nothing_counts_that_was_said_later() {
    let shell = spoken();
    let now = exported(&shell, "md", &[]);
    assert!(now.contains("In progress"), "{now}");
    let before = exported(&shell, "md", &["--as-of", "2020-01-01"]);
    assert!(before.contains("As at 1 Jan 2020"), "{before}");
    assert!(!before.contains("In progress"), "{before}");
    let late = exported(&shell, "md", &["--report", "due", "--as-of", "2099-04-01"]);
    assert!(late.contains("overdue by"), "{late}");
}

#[test]
fn a_file_that_is_there_is_replaced_only_by_force_and_a_tracker_never() {
    let shell = spoken();
    let there = shell.path("table.csv");
    fs::write(&there, "filled in by the ministry").expect("written");
    let ran = shell.run(&["-f", "mali.ron", "export", "table.csv"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("--force"), "{}", ran.err);
    assert_eq!(
        fs::read_to_string(&there).expect("read"),
        "filled in by the ministry"
    );
    shell.done(&["-f", "mali.ron", "export", "table.csv", "--force"]);
    assert!(fs::read_to_string(&there).expect("read").starts_with("id,"));
    let tracker = fs::read(shell.path("mali.ron")).expect("read");
    let arguments = [
        "-f", "mali.ron", "export", "mali.ron", "--format", "md", "--force",
    ];
    assert_eq!(shell.run(&arguments).code, 1);
    shell.done(&["new", "other.ron"]);
    let arguments = [
        "-f",
        "mali.ron",
        "export",
        "other.ron",
        "--format",
        "md",
        "--force",
    ];
    assert_eq!(shell.run(&arguments).code, 1);
    assert_eq!(fs::read(shell.path("mali.ron")).expect("read"), tracker);
}

#[test]
fn a_name_without_a_known_ending_is_asked_about() {
    let shell = spoken();
    let ran = shell.run(&["-f", "mali.ron", "export", "table"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("--format") && ran.err.contains("csv"),
        "{}",
        ran.err
    );
    assert!(!shell.path("table").exists());
}

#[test]
fn since_a_day_or_a_copy_tells_only_what_is_new() {
    let shell = spoken();
    fs::copy(shell.path("mali.ron"), shell.path("sent.ron")).expect("a copy");
    shell.done(&["-f", "mali.ron", "note", "rec-i", "Only now"]);
    for (format, report) in [
        ("md", "changes"),
        ("csv", "changes"),
        ("md", "item"),
        ("csv", "table"),
    ] {
        let out = exported(&shell, format, &["--report", report, "--since", "sent.ron"]);
        assert!(out.contains("Only now"), "{format} {report}: {out}");
        assert!(
            !out.contains("task-4") && !out.contains("protect civilians"),
            "{format} {report}: {out}"
        );
    }
    let none = exported(
        &shell,
        "md",
        &["--report", "changes", "--since", "2999-01-01"],
    );
    assert!(none.contains("Nothing was said."), "{none}");
}

#[test]
fn filters_choose_the_items_as_in_the_list() {
    let shell = spoken();
    let one = exported(&shell, "csv", &["--item", "REC-B"]);
    assert_eq!(one.lines().count(), 2, "{one}");
    let tagged = exported(&shell, "csv", &["--tag", "civilians", "--kind", "task"]);
    assert!(
        tagged.contains("task-4") && !tagged.contains("task-5"),
        "{tagged}"
    );
    let france = exported(&shell, "csv", &["--of", "france"]);
    assert!(
        france.contains("Implemented") && !france.contains("rec-b"),
        "{france}"
    );
}

#[test]
fn no_cell_of_csv_is_a_formula_and_addresses_stay_whole() {
    let shell = spoken();
    let out = exported(&shell, "csv", &["--bom"]);
    assert!(out.starts_with('\u{feff}'));
    let mut table = csv::Reader::from_reader(out.trim_start_matches('\u{feff}').as_bytes());
    let headings = table.headers().expect("headings").clone();
    let column = |name: &str| {
        headings
            .iter()
            .position(|heading| heading == name)
            .expect("a column")
    };
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 17);
    let of = |id: &str| rows.iter().find(|row| &row[0] == id).expect("the item");
    assert_eq!(&of("rec-b")[column("Why")], "'=1+1");
    assert_eq!(&of("rec-c")[column("Responsible")], "a.diarra@example.org");
    assert_eq!(&of("task-4")[column("Due")], "2026-03-31");
    assert_eq!(
        &of("task-4")[column("Note")],
        "Briefed <b>by</b> the *mission*;\n'=cmd|' /C calc'!A0"
    );
    assert_eq!(
        &of("task-4")[column("Other delegations")],
        "France: Implemented"
    );
    let seen = &of("task-4")[column("seen")];
    assert_eq!(
        seen.split(' ').count(),
        4,
        "status, lead, due and tag: {seen}"
    );
    let file = fs::read_to_string(shell.path("mali.ron")).expect("read");
    assert!(seen.split(' ').all(|id| file.contains(id)));
    assert!(out.contains("\r\n"));
}
