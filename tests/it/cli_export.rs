//! What is handed over: `export`. The page in a browser: `browser`.

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

const FORMATS: [&str; 5] = ["md", "html", "csv", "ics", "json"];
/// Every report.
pub(crate) const REPORTS: [&str; 6] = ["table", "brief", "changes", "due", "matrix", "item"];

/// The reports that a format can tell.
fn reports(format: &str) -> &'static [&'static str] {
    match format {
        "ics" => &["table", "due"],
        _ => &REPORTS,
    }
}

fn exported(shell: &Shell, format: &str, more: &[&str]) -> String {
    let arguments = [&["-f", "mali.ron", "export", "-", "--format", format], more].concat();
    shell.done(&arguments)
}

#[test]
fn private_notes_leave_in_no_format_unless_they_are_asked_for() {
    let shell = spoken();
    for format in FORMATS {
        for report in reports(format) {
            let out = exported(&shell, format, &["--report", report]);
            assert!(!out.contains("XYZZY"), "{format} {report}");
        }
        if format != "ics" {
            let out = exported(&shell, format, &["--with-private"]);
            assert!(out.contains("XYZZY"), "{format}: it was asked for");
        }
    }
}

#[test]
fn the_same_tracker_and_day_give_the_same_bytes() {
    let shell = spoken();
    for format in FORMATS {
        for report in reports(format) {
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
    assert!(before.contains("As at 1 January 2020"), "{before}");
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

#[test]
fn json_is_as_its_schema_says() {
    let shell = spoken();
    // A contested answer, a withdrawn note, an undo: shapes that are seldom there.
    fs::copy(shell.path("mali.ron"), shell.path("other.ron")).expect("a copy");
    shell.done(&["-f", "mali.ron", "set", "rec-b", "--status", "not-started"]);
    shell.done(&["-f", "other.ron", "set", "rec-b", "--status", "in-progress"]);
    shell.done(&["merge", "mali.ron", "other.ron"]);
    shell.done(&["-f", "mali.ron", "set", "rec-d", "--status", "in-progress"]);
    shell.done(&["-f", "mali.ron", "undo"]);
    let schema = fs::read_to_string("assets/report.schema.json").expect("the schema");
    let schema = serde_json::from_str(&schema).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    for report in REPORTS {
        let out = exported(&shell, "json", &["--report", report, "--with-private"]);
        let out: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        let errors: Vec<String> = schema
            .iter_errors(&out)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{report}: {errors:#?}");
        assert_eq!(out["report"], *report);
    }
    let empty = shell.done(&["export", "-", "--format", "json"]);
    let empty: serde_json::Value = serde_json::from_str(&empty).expect("JSON");
    assert!(schema.is_valid(&empty), "nothing said yet");
}

#[test]
fn a_withdrawn_note_is_in_no_report() {
    let shell = spoken();
    let told = shell.done(&["-f", "mali.ron", "note", "rec-i", "PLUGH-withdrawn"]);
    let id = told.split("id is ").nth(1).expect("an id")[..26].to_owned();
    shell.done(&["-f", "mali.ron", "note", "rec-i", "--withdraw", &id]);
    for format in FORMATS {
        for report in reports(format) {
            let out = exported(&shell, format, &["--report", report]);
            assert!(!out.contains("PLUGH"), "{format} {report}");
        }
    }
}

#[test]
fn a_reader_of_calendars_finds_every_date_under_a_name_that_stays() {
    let shell = spoken();
    shell.done(&[
        "-f",
        "mali.ron",
        "set",
        "rec-d",
        "--lead",
        "A,B;C\\D\nBEGIN:VEVENT",
        "--due",
        "2026-05-01",
    ]);
    let events = |out: &str| {
        let calendars: Vec<_> = ical::IcalParser::new(out.as_bytes()).collect();
        let [Ok(calendar)] = &calendars[..] else {
            panic!("{calendars:?}");
        };
        let property = |event: &ical::parser::ical::component::IcalEvent, name: &str| {
            let mut all = event
                .properties
                .iter()
                .filter(|property| property.name == name);
            let found = all.next().and_then(|property| property.value.clone());
            assert!(all.next().is_none(), "{name} once");
            found.unwrap_or_default()
        };
        let events = calendar.events.iter().map(|event| {
            let get = |name| property(event, name);
            (
                get("UID"),
                get("DTSTART"),
                get("SUMMARY"),
                get("DTSTAMP"),
                get("DESCRIPTION"),
            )
        });
        events.collect::<Vec<_>>()
    };
    let due = exported(&shell, "ics", &["--report", "due"]);
    let found = events(&due);
    let days: Vec<&str> = found.iter().map(|event| event.1.as_str()).collect();
    assert_eq!(days, ["20260331", "20260501"]);
    assert!(found[0].2.contains("task-4"), "{found:?}");
    assert!(found[1].4.contains(r"A\,B\;C\\D"), "{found:?}");
    assert!(due.lines().all(|line| line.len() <= 76), "folded");
    assert!(due.split("\r\n").all(|line| !line.contains('\n')), "CRLF");
    let all = events(&exported(&shell, "ics", &[]));
    assert!(all.len() > 2, "reviews, too: {all:?}");
    shell.done(&["-f", "mali.ron", "set", "task-4", "--due", "2026-04-30"]);
    let moved = events(&exported(&shell, "ics", &["--report", "due"]));
    assert_eq!(
        (&moved[0].0, moved[0].1.as_str()),
        (&found[0].0, "20260430")
    );
    shell.done(&["-f", "mali.ron", "set", "task-4", "--status", "implemented"]);
    let closed = exported(&shell, "ics", &["--report", "due", "--item", "task-4"]);
    assert!(closed.contains("STATUS:CANCELLED"), "{closed}");
    let ran = shell.run(&[
        "-f",
        "mali.ron",
        "export",
        "matrix.ics",
        "--report",
        "matrix",
    ]);
    assert_eq!(ran.code, 2, "{}", ran.err);
}

/// What was said by people who mean no good.
const HOSTILE: &str = "<script>alert(1)</script><img src=https://example.org/x onerror=alert(2)>\
    </title></style></textarea>]]>--><a href=javascript:alert(3)>\u{202e}abc";

pub(crate) fn hostile() -> Shell {
    let shell = spoken();
    let say = |arguments: &[&str]| {
        let ran = shell.run_as(
            HOSTILE,
            "</td>\"'<b>",
            &[&["-f", "mali.ron"], arguments].concat(),
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    say(&[
        "set",
        "task-4",
        "--status",
        "superseded",
        "--why",
        HOSTILE,
        "--successor",
        HOSTILE,
    ]);
    say(&["set", "task-4", "--lead", HOSTILE, "--tag", HOSTILE]);
    say(&["note", "task-4", HOSTILE]);
    say(&[
        "note",
        "rec-c",
        "تم الاطلاع على التقرير S/2016/281 (الفقرة 24)",
    ]);
    shell
}

#[test]
fn no_text_becomes_markup_of_the_page() {
    let shell = hostile();
    let own = |out: &str| -> usize { out.matches("<script").count() };
    for report in REPORTS {
        let out = exported(&shell, "html", &["--report", report, "--of", "</td>\"'<b>"]);
        assert_eq!(own(&out), 1, "{report}: only our own");
        for mark in [
            "<img",
            "<a href=javascript",
            "<b>",
            "</textarea>",
            "\u{202e}",
        ] {
            assert!(!out.contains(mark), "{report}: {mark}");
        }
        assert!(!out.contains(" style="), "the policy forbids it");
        assert!(
            !out.contains("http:")
                && out.matches("https:").count() == out.matches("img src=https:").count()
        );
    }
}

/// A tracker in which everything that anybody may write begins as a formula does, titles and wordings included.
pub(crate) fn calculating() -> Shell {
    const FORMULA: &str = "=HYPERLINK(\"http://example.org\")";
    let shell = Shell::new();
    shell.done(&["new", "plain.ron"]);
    let tracker = fs::read_to_string(shell.path("plain.ron")).expect("read");
    let lines = tracker.lines().map(|line| {
        let mut line = line.to_owned();
        if line.contains("kind: ") {
            for field in ["title: ", "text: ", "source: ", "label: "] {
                let quoted = format!("{field}\"");
                line = line.replace(&quoted, &format!("{field}\"@SUM(A1) "));
            }
        }
        line + "\n"
    });
    fs::write(shell.path("mali.ron"), lines.collect::<String>()).expect("written");
    let said = [
        &[
            "set",
            "rec-b",
            "--lead=-5",
            "--due",
            "2026-05-01",
            "--tag",
            FORMULA,
        ][..],
        &[
            "set",
            "rec-b",
            "--status",
            "superseded",
            "--why",
            FORMULA,
            "--successor",
            "+1+1|x",
        ],
        &["set", "rec-b", "--position", "noted", "--why", FORMULA],
        &[
            "set",
            "rec-c",
            "--lead",
            "a.diarra@example.org",
            "--tag=-1,000",
        ],
        &["note", "rec-b", "a note;=1+1\n=2+2"],
    ];
    for (by, of) in [("@A1", "=B2"), ("+C3", "-D4")] {
        for arguments in said {
            let ran = shell.run_as(by, of, &[&["-f", "mali.ron"], arguments].concat());
            assert_eq!(ran.code, 0, "{}", ran.err);
        }
    }
    shell
}

#[test]
fn no_cell_of_any_table_is_a_formula_whoever_wrote_it() {
    let shell = calculating();
    for report in REPORTS {
        let more = ["--report", report, "--of", "=B2"];
        let out = exported(&shell, "csv", &more);
        let mut table = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(out.as_bytes());
        let mut guarded = 0;
        for row in table.records() {
            for cell in &row.expect("a row") {
                // A desk whose spreadsheet parts cells at semicolons sees each part as a cell.
                for part in cell.split(['\n', ';']) {
                    let part = part.trim();
                    let is_number = part == "-5" || part == "-1,000";
                    let acts = part.starts_with(['=', '@', '+', '-']) && !is_number;
                    assert!(!acts, "{report}: {cell}");
                    guarded += usize::from(part.starts_with('\''));
                }
            }
        }
        assert!(guarded > 0 || *report == *"brief", "{report}: {out}");
    }
    let out = exported(&shell, "csv", &["--of", "=B2"]);
    assert!(out.contains(",a.diarra@example.org,"), "{out}");
    assert!(out.contains(",-5,"), "{out}");
}

#[test]
fn no_text_becomes_markup_of_markdown() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let shell = hostile();
    for report in REPORTS {
        let out = exported(&shell, "md", &["--report", report, "--of", "</td>\"'<b>"]);
        let mut words = String::new();
        for event in Parser::new_ext(&out, Options::all()) {
            let is_markup = matches!(
                event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Code(_)
                    | Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock)
            );
            assert!(!is_markup, "{report}: {event:?}");
            if let Event::Text(text) = event {
                words.push_str(&text);
            }
        }
        if ["changes", "item"].contains(&report) {
            assert!(
                words.contains("<img src=https://example.org/x"),
                "{report}: {words}"
            );
        }
    }
}
