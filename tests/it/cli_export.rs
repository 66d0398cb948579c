//! What is handed over: `export`. The page in a browser: `browser`.

use std::collections::BTreeSet;
use std::fs;

use super::cli::{Shell, ran};

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

/// The names of all fields: in what is written, or where `properties` describes them.
fn fields(of: &serde_json::Value, described: bool, found: &mut BTreeSet<String>) {
    if let Some(list) = of.as_array() {
        list.iter().for_each(|it| fields(it, described, found));
    }
    for (name, value) in of.as_object().into_iter().flatten() {
        match (described, name.as_str()) {
            (true, "properties") => {
                let names = value.as_object().into_iter().flatten();
                found.extend(names.map(|(name, _)| name.clone()));
            }
            (true, _) => {}
            // Its fields are the names of statuses.
            (false, "statuses") => {
                found.insert(name.clone());
                continue;
            }
            (false, _) => {
                found.insert(name.clone());
            }
        }
        fields(value, described, found);
    }
}

#[test]
fn json_is_as_its_schema_says() {
    let shell = spoken();
    // A note that was taken back, said again, revised; a reason with what came after it.
    shell.done(&[
        "-f",
        "mali.ron",
        "note",
        "rec-e",
        "said, taken back, said again",
    ]);
    shell.done(&["-f", "mali.ron", "undo"]);
    shell.done(&["-f", "mali.ron", "redo"]);
    // … and one that a colleague revised and brought back.
    shell.done(&["-f", "mali.ron", "note", "rec-g", "of a colleague"]);
    let show = shell.done(&["-f", "mali.ron", "show", "rec-g", "--json"]);
    let show: serde_json::Value = serde_json::from_str(&show).expect("JSON");
    let id = show[0]["notes"][0]["id"].as_str().expect("an id");
    let of = show[0]["notes"][0]["of"].as_str().expect("a delegation");
    for step in [
        &["note", "rec-g", "--revise", id, "other words"][..],
        &["undo"],
    ] {
        let told = shell.run_as("B. Keita", of, &[&["-f", "mali.ron"], step].concat());
        assert_eq!(told.code, 0, "{}", told.err);
    }
    let new = "S/RES/2295 (2016)";
    let superseded = [
        "--status",
        "superseded",
        "--why",
        "renewed",
        "--successor",
        new,
    ];
    shell.done(&[&["-f", "mali.ron", "set", "rec-f"], &superseded[..]].concat());
    let held = ["--position", "noted", "--tag", "x", "--priority", "low"];
    shell.done(&[&["-f", "mali.ron", "set", "rec-f"], &held[..]].concat());
    // A note and an answer changed by hand, a contested answer, an undo: shapes that are seldom there.
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    let text = text.replace("Briefed", "Warned");
    let text = text.replace("to: \"MINUSMA\"", "to: \"DPKO\"");
    fs::write(shell.path("mali.ron"), text).expect("changed by hand");
    fs::copy(shell.path("mali.ron"), shell.path("other.ron")).expect("a copy");
    shell.done(&["-f", "mali.ron", "set", "rec-b", "--status", "not-started"]);
    shell.done(&["-f", "other.ron", "set", "rec-b", "--status", "in-progress"]);
    shell.done(&["merge", "mali.ron", "other.ron"]);
    shell.done(&["-f", "mali.ron", "set", "rec-d", "--status", "in-progress"]);
    shell.done(&["-f", "mali.ron", "undo"]);
    let schema = fs::read_to_string("assets/report.schema.json").expect("the schema");
    let described: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    let schema = jsonschema::validator_for(&described).expect("a schema");
    let mut written = BTreeSet::new();
    for report in REPORTS {
        let out = exported(&shell, "json", &["--report", report, "--with-private"]);
        let out: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        let errors: Vec<String> = schema
            .iter_errors(&out)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{report}: {errors:#?}");
        assert_eq!(out["report"], *report);
        assert!(out.to_string().contains("\"edited\""), "{report}");
        fields(&out, false, &mut written);
    }
    let mut known = BTreeSet::new();
    fields(&described, true, &mut known);
    assert_eq!(
        written, known,
        "all that is written is described, and written"
    );
    // `show --json` has the items of a report, with what became of each note.
    let show = shell.done(&["-f", "mali.ron", "show", "rec-e", "rec-f", "--json"]);
    let show: serde_json::Value = serde_json::from_str(&show).expect("JSON");
    let mut report: serde_json::Value =
        serde_json::from_str(&exported(&shell, "json", &[])).expect("JSON");
    let notes = show[0]["notes"].clone();
    report["items"] = show;
    let errors: Vec<String> = schema
        .iter_errors(&report)
        .map(|it| it.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(notes.as_array().map(Vec::len), Some(1), "{notes}");
    assert_eq!(notes[0]["text"], "said, taken back, said again");
    assert_eq!(notes[0]["withdrawn"], false);
    // Under its id it can be revised: that of the version which is read now.
    let id = notes[0]["id"].as_str().expect("an id").to_owned();
    shell.done(&["-f", "mali.ron", "note", "rec-e", "--revise", &id, "anew"]);
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
    assert!(found[0].2.contains("Task 4"), "{found:?}");
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

/// A tracker with words in and out of the reporting periods of the embedded mandate.
fn over_time() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    let line = |day: &str, on: &str, lead: &str| {
        format!(
            "        (at: \"{day}T12:00:00.000Z\", by: \"A. Diarra\", of: \"Chad\", on: \"{on}\", \
             after: [], say: Lead(to: \"{lead}\")),\n"
        )
    };
    let lines = [
        line("2015-06-11", "task-1", "before"),
        line("2015-06-12", "task-2", "first"),
        line("2015-09-16", "task-3", "last"),
        line("2015-09-17", "task-4", "between"),
        line("2016-05-01", "task-5", "open"),
    ];
    let text = text.replace("journal: [\n", &format!("journal: [\n{}", lines.concat()));
    fs::write(shell.path("mali.ron"), text).expect("written");
    shell
}

#[test]
fn a_reporting_period_limits_lists_histories_and_reports_and_is_named_in_them() {
    let shell = over_time();
    let on = |verb: &str, field: &str, period: &str| {
        let said = shell.json(&["-f", "mali.ron", verb, "--period", period, "--json"]);
        let all = said.as_array().expect("a list").iter();
        let names = all.filter_map(|one| one[field].as_str().map(str::to_owned));
        names.collect::<Vec<_>>()
    };
    assert_eq!(on("history", "on", "s/2015/732"), ["task-2", "task-3"]);
    assert_eq!(on("list", "id", "S/2015/732"), ["task-2", "task-3"]);
    assert_eq!(on("history", "on", "S/2016/498"), ["task-5"]);
    let span = ["--since", "S/2015/732", "--until", "S/2015/1030", "--json"];
    let said = shell.json(&[&["-f", "mali.ron", "history"], &span[..]].concat());
    assert_eq!(said.as_array().map(Vec::len), Some(3), "{said}");

    let of = ["--of", "Chad", "--period", "S/2015/732"];
    let report = exported(&shell, "md", &of);
    let named = "reporting period S/2015/732: 12 June 2015 to 16 September 2015";
    assert!(report.contains(named), "{report}");
    assert!(report.contains("As at 16 September 2015"), "{report}");
    let changes = exported(&shell, "md", &[&of[..], &["--report", "changes"]].concat());
    assert!(
        changes.contains("first") && changes.contains("last"),
        "{changes}"
    );
    assert!(
        !changes.contains("before") && !changes.contains("between"),
        "{changes}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&exported(&shell, "json", &of)).expect("JSON");
    assert_eq!(json["period"], "S/2015/732");
    assert_eq!(
        json["mandate"]["periods"][3]["until"],
        serde_json::Value::Null
    );

    let ran = shell.run(&["-f", "mali.ron", "history", "--period", "S/2015/9"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("S/2016/281: 17 December 2015"),
        "{}",
        ran.err
    );
    let ran = shell.run(&["-f", "mali.ron", "history", "--until", "S/2016/498"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("its last day is not known"), "{}", ran.err);
}

#[test]
fn what_is_due_says_through_whose_eyes_it_looked_and_who_else_has_dates() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let due = |by: &str, of: &str| {
        let set = ["-f", "mali.ron", "set", "task-4", "--due", "2026-03-31"];
        assert_eq!(shell.run_as(by, of, &set).code, 0);
    };
    let report = |by: &str, of: &str| {
        let export = ["-f", "mali.ron", "export", "-", "--report", "due"];
        shell.run_as(by, of, &export)
    };
    let nobody = || ran(&mut shell.command(&["-f", "mali.ron", "export", "-", "--report", "due"]));
    let ran = nobody();
    assert!(ran.out.contains("Nothing has a due date."), "{}", ran.out);
    assert!(!ran.err.contains("--of"), "{}", ran.err);
    due("A. Diarra", "Chad");
    let ran = nobody();
    assert!(
        ran.out.contains("31 March 2026"),
        "the only delegation: {}",
        ran.out
    );
    let ran = report("Z", "Mali");
    for words in ["Mali has given nothing a due date.", "Chad (1)"] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    assert!(!ran.out.contains("Nothing has a due date"), "{}", ran.out);
    assert!(
        ran.err.contains("Mali") && ran.err.contains("--of"),
        "{}",
        ran.err
    );
    let france = ["-f", "mali.ron", "set", "task-4", "--status", "implemented"];
    assert_eq!(shell.run_as("J. Dupont", "France", &france).code, 0);
    let ran = nobody();
    assert!(ran.out.contains("Chad (1)"), "{}", ran.out);
    assert!(
        ran.err.contains("Chad, France") && ran.err.contains("--of"),
        "{}",
        ran.err
    );
    let ran = report("J. Dupont", "France");
    assert!(
        ran.out.contains("France has given nothing a due date."),
        "{}",
        ran.out
    );
    assert!(ran.err.contains("given by Chad"), "{}", ran.err);
    let of = [
        "-f", "mali.ron", "export", "-", "--report", "due", "--of", "chad",
    ];
    let ran = shell.run_as("J. Dupont", "France", &of);
    assert!(ran.out.contains("31 March 2026"), "{}", ran.out);
    assert!(!ran.err.contains("--of"), "{}", ran.err);
}

#[test]
fn a_note_of_another_delegation_is_named_as_theirs_and_the_eyes_are_named_in_every_format() {
    let shell = spoken();
    let note = ["-f", "mali.ron", "note", "task-4", "Two bases are closed."];
    assert_eq!(shell.run_as("J. Dupont", "France", &note).code, 0);
    for format in ["md", "csv", "html", "json"] {
        let out = exported(&shell, format, &["--of", "Chad"]);
        let at = out.find("Two bases are closed").expect(format);
        let near = |text: &str| {
            let from = out[..at].len().saturating_sub(400);
            let around: String = out[out.floor_char_boundary(from)..]
                .chars()
                .take(700)
                .collect();
            around.contains(text)
        };
        assert!(near("France"), "{format}: {out}");
    }
    let table = exported(&shell, "md", &["--of", "Chad"]);
    assert!(table.contains(", France: Two bases are closed"), "{table}");
    assert!(table.contains("as seen by Chad"), "{table}");
    let cells = exported(&shell, "csv", &["--of", "Chad"]);
    assert!(
        cells.contains("Two bases are closed.,\"J. Dupont, France\","),
        "{cells}"
    );
    let dates = exported(&shell, "ics", &["--of", "Chad"]).replace("\r\n ", "");
    assert!(dates.contains("Chad: In progress"), "{dates}");
}

#[test]
fn what_all_sources_begin_with_is_said_once_above_the_table() {
    let shell = spoken();
    let table = exported(&shell, "md", &[]);
    let from = "From S/2015/1038, annex, “Mali: a peacekeeping or a peace enforcement setting?”.";
    assert_eq!(table.matches(from).count(), 1, "{table}");
    let from = "From S/2015/1038, annex, “The way forward”.";
    assert_eq!(table.matches(from).count(), 1, "{table}");
    let row = |item: &str| {
        table
            .lines()
            .find(|line| line.contains(item))
            .expect("a row")
    };
    assert!(row("protect civilians").contains("| page 4 |"), "{table}");
    // One item alone has nothing in common with another, and CSV has no line above its rows.
    let one = exported(&shell, "md", &["--item", "task-4"]);
    assert!(
        !one.contains("From S/2015") && one.contains("| S/2015/1038, annex"),
        "{one}"
    );
    let cells = exported(&shell, "csv", &[]);
    assert_eq!(cells.matches("S/2015/1038, annex").count(), 17, "{cells}");
}

#[test]
fn fumbling_is_told_in_the_history_and_not_in_what_is_handed_over() {
    let shell = spoken();
    let chad = |arguments: &[&str]| {
        let arguments = [&["-f", "mali.ron"], arguments].concat();
        let ran = shell.run_as("A. Diarra", "Chad", &arguments);
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    chad(&["set", "task-1", "--status", "not-started"]);
    chad(&["set", "task-1", "--status", "in-progress"]);
    for _ in 0..3 {
        chad(&["undo"]);
        chad(&["redo"]);
    }
    for format in ["md", "html", "csv"] {
        let told = exported(&shell, format, &["--report", "changes", "--item", "task-1"]);
        assert_eq!(told.matches("status In progress").count(), 1, "{told}");
        assert!(!told.contains("Not started"), "{told}");
        assert!(!told.contains("took back"), "{told}");
    }
    let brief = exported(&shell, "md", &["--report", "brief"]);
    let (_, latest) = brief
        .split_once("## Said last")
        .expect("what was said last");
    assert_eq!(latest.matches("Task 1").count(), 1, "{latest}");
    assert!(!latest.contains("took back"), "{latest}");
    let history = shell.json(&["-f", "mali.ron", "history", "task-1", "--json"]);
    let entries = history.as_array().expect("entries").len();
    assert_eq!(entries, 8, "the history tells all");
    let json = exported(&shell, "json", &["--report", "changes", "--item", "task-1"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["changes"].as_array().map(Vec::len), Some(entries));
}

#[test]
fn that_an_answer_was_taken_back_which_had_been_sent_is_told_and_a_slip_is_not() {
    let shell = spoken();
    shell.done(&["-f", "mali.ron", "share", "sent.ron"]);
    let chad = |arguments: &[&str]| {
        let arguments = [&["-f", "mali.ron"], arguments].concat();
        let ran = shell.run_as("A. Diarra", "Chad", &arguments);
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    let told = || {
        let since = ["--report", "changes", "--since", "sent.ron"];
        exported(&shell, "md", &since)
    };
    chad(&["set", "task-2", "--status", "in-progress"]);
    chad(&["undo"]);
    assert!(told().contains("nothing of it stands"), "{}", told());
    // What was said last before the copy was sent.
    chad(&["undo"]);
    let told = told();
    assert!(told.contains("lead taken back"), "{told}");
    assert!(!told.contains("task-2"), "{told}");
}

#[test]
fn a_report_that_cannot_be_had_in_a_format_names_those_in_which_it_can() {
    let shell = spoken();
    let ran = shell.run(&["-f", "mali.ron", "export", "b.ics", "--report", "brief"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    let formats = "it can be had as .docx, .html, .xlsx, .csv, .md, .json";
    assert!(ran.err.contains(formats), "{}", ran.err);
}

#[test]
fn a_colon_stands_in_every_paper_as_the_language_has_it() {
    let shell = spoken();
    for format in ["md", "csv"] {
        for report in REPORTS {
            let told = exported(&shell, format, &["--report", report, "--lang", "fr"]);
            // Titles of documents are in the language that they are written in.
            let told = told.replace("“Mali: a", "").replace("peace: politics", "");
            let told = told.replace("situations: caveats", "");
            for (at, _) in told.match_indices(": ") {
                let before = told[..at].chars().next_back();
                let line = told[..at].lines().next_back();
                assert_eq!(before, Some('\u{a0}'), "{report}.{format}: {line:?}");
            }
        }
    }
    let brief = exported(&shell, "md", &["--report", "brief"]);
    assert!(brief.starts_with("# MINUSMA · resolution 2227 (2015): "));
    assert!(brief.contains("**Mandate tasks**: "), "{brief}");
}

#[test]
fn a_paper_in_another_language_than_the_items_says_that_they_stand_in_that_of_their_source() {
    const TOLD: &str = "restent dans la langue de leur source";
    let shell = spoken();
    let exported = |language: &str, report: &str, out: &str| -> String {
        let export = ["export", out, "--report", report];
        shell.done(&[&["-f", "mali.ron", "--lang", language], &export[..]].concat());
        match out.ends_with(".docx") {
            true => {
                let parts = super::office::parts(&shell.path(out)).into_values();
                String::from_utf8_lossy(&parts.flatten().collect::<Vec<_>>()).into_owned()
            }
            false => fs::read_to_string(shell.path(out)).expect("made"),
        }
    };
    for report in REPORTS {
        for format in ["md", "html", "docx"] {
            let of = |language: &str| {
                exported(language, report, &format!("{report}-{language}.{format}"))
            };
            assert_eq!(of("fr").matches(TOLD).count(), 1, "{report} {format}");
            let english = of("en");
            assert!(!english.contains("language of their source"), "{english}");
        }
    }
}

#[test]
fn of_a_delegation_that_was_named_and_has_said_nothing_it_is_true_that_nothing_is_known() {
    let shell = spoken();
    let silent = |verb: &[&str]| {
        let named = [
            "-f",
            "mali.ron",
            "--author",
            "M. Keïta",
            "--delegation",
            "Mali",
        ];
        ran(&mut shell.command(&[&named, verb].concat())).out
    };
    let list = silent(&["list"]);
    assert!(
        list.contains("0/8") && list.contains("No information"),
        "{list}"
    );
    let table = silent(&["export", "-", "--format", "md"]);
    assert!(table.contains("Mali has said nothing"), "{table}");
    assert!(!table.contains("Not counted"), "{table}");
}

#[test]
fn where_no_delegation_was_chosen_nothing_is_counted_and_no_status_is_shown_as_anybodys() {
    let shell = spoken();
    let exported = |format: &str, more: &[&str]| {
        let arguments = [&["-f", "mali.ron", "export", "-", "--format", format], more].concat();
        let ran = ran(&mut shell.command(&arguments));
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    for format in ["md", "html", "csv"] {
        for report in ["table", "brief", "due", "item"] {
            let out = exported(format, &["--report", report]);
            for untrue in ["0 of 8", "0 of 9", "No information: "] {
                assert!(!out.contains(untrue), "{format} {report} {untrue}: {out}");
            }
        }
    }
    let table = exported("md", &[]);
    assert!(
        table.contains("\nNot counted, as no delegation’s view was chosen.\n"),
        "{table}"
    );
    assert!(!table.contains("No information"), "{table}");
    let brief = exported("md", &["--report", "brief"]);
    assert!(brief.contains("**Mandate tasks**: Not counted"), "{brief}");
    let page = exported("html", &[]);
    assert!(page.contains("<p>Not counted, as no"), "{page}");
    assert!(
        !page.contains("class=\"bar\"") && !page.contains("id=\"stands\""),
        "{page}"
    );
    let json: serde_json::Value = serde_json::from_str(&exported("json", &[])).expect("JSON");
    assert_eq!(json["progress"], serde_json::json!([]));
    let listed = ran(&mut shell.command(&["-f", "mali.ron", "list", "--json"])).out;
    let listed: serde_json::Value = serde_json::from_str(&listed).expect("JSON");
    for items in [&json["items"], &listed] {
        let items = items.as_array().expect("items");
        assert_eq!(items.len(), 17);
        assert!(
            items.iter().all(|item| item["status"].is_null()),
            "{items:?}"
        );
    }
    let list = ran(&mut shell.command(&["-f", "mali.ron", "list"])).out;
    assert!(
        !list.contains("0/8") && !list.contains("No information"),
        "{list}"
    );

    let chad = shell.done(&["-f", "mali.ron", "export", "-"]);
    assert!(
        chad.contains("0 of 8 implemented.") && chad.contains("1 of 9 implemented."),
        "{chad}"
    );
    let chad = shell.done(&["-f", "mali.ron", "export", "-", "--format", "html"]);
    assert!(
        chad.contains("class=\"bar\"") && chad.contains("id=\"stands\""),
        "{chad}"
    );
    let unspoken = Shell::new();
    unspoken.done(&["new", "mali.ron"]);
    let nobody = unspoken.done(&["-f", "mali.ron", "export", "-"]);
    assert!(
        nobody.contains("0 of 8 implemented.") && nobody.contains("No information"),
        "{nobody}"
    );
}

#[test]
fn the_view_of_a_delegation_that_has_said_nothing_is_no_information_everywhere() {
    let shell = spoken();
    let mali = |arguments: &[&str]| {
        let whose = ["-f", "mali.ron", "--delegation", "Mali"];
        let ran = ran(&mut shell.command(&[&whose, arguments].concat()));
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    let list = mali(&["list"]);
    assert!(list.contains("0/8"), "{list}");
    assert_eq!(list.matches("No information").count(), 17, "{list}");
    for format in ["md", "html"] {
        let paper = mali(&["export", "-", "--format", format]);
        for words in [
            "as seen by Mali",
            "Mali has said nothing here",
            "0 of 8 implemented",
            "No information",
        ] {
            assert!(paper.contains(words), "{format} {words}: {paper}");
        }
        for untrue in ["Not counted", "left open"] {
            assert!(!paper.contains(untrue), "{format} {untrue}: {paper}");
        }
    }
    let json: serde_json::Value =
        serde_json::from_str(&mali(&["export", "-", "--format", "json"])).expect("JSON");
    assert_eq!(json["of"], "Mali");
    assert_eq!(json["progress"][0]["statuses"]["no-information"], 8);
    assert_eq!(json["items"][0]["status"], "no-information");
    let listed: serde_json::Value = serde_json::from_str(&mali(&["list", "--json"])).expect("JSON");
    assert_eq!(listed[0]["status"], "no-information");
}

#[test]
fn what_cannot_be_exported_names_what_can_and_how_a_pdf_is_made() {
    let shell = spoken();
    let wrong = |more: &[&str]| {
        let ran = shell.run(&[&["-f", "mali.ron", "export"], more].concat());
        assert_eq!(ran.code, 2, "{}", ran.err);
        ran.err
    };
    let report = wrong(&["-", "--report", "foo"]);
    assert!(
        report.contains("it takes table, brief, changes, due, matrix, item"),
        "{report}"
    );
    let format = wrong(&["-", "--format", "foo"]);
    assert!(
        format.contains("docx, html, xlsx, csv, md, ics, json"),
        "{format}"
    );
    let pdf = wrong(&["t.pdf"]);
    assert!(
        pdf.contains("print it to PDF") && pdf.contains("docx, html"),
        "{pdf}"
    );
    assert!(!shell.path("t.pdf").exists());
}

#[test]
fn a_calendar_says_how_many_dates_are_in_it() {
    let shell = spoken();
    let made = shell.done(&["-f", "mali.ron", "export", "due.ics", "--report", "due"]);
    assert!(made.contains("1 date."), "{made}");
    let made = shell.done(&["-f", "mali.ron", "export", "all.ics"]);
    let events = fs::read_to_string(shell.path("all.ics")).expect("the calendar");
    let cancelled = events.matches("STATUS:CANCELLED").count();
    assert!(cancelled > 0, "{events}");
    let dates = events.matches("BEGIN:VEVENT").count() - cancelled;
    assert!(made.contains(&format!(" {dates} dates.")), "{made}");
}

#[test]
fn a_calendar_without_dates_says_no_more_than_that() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--status", "in-progress"]);
    for (language, out, told) in [
        ("en", "due.ics", "is written: no dates.\n"),
        ("fr", "dates.ics", "est écrit\u{a0}: aucune date.\n"),
    ] {
        let language = ["--lang", language];
        let made = [&language[..], &["export", out, "--report", "due"]].concat();
        let made = shell.done(&made);
        assert!(made.ends_with(told), "{made:?}");
    }
}

#[test]
fn french_puts_a_delegations_name_where_it_need_not_be_inflected() {
    let shell = spoken();
    let paper = exported(&shell, "md", &["--lang", "fr"]);
    assert!(
        paper.contains("\u{202f}; point de vue\u{a0}: Chad. Heures"),
        "{paper}"
    );
    let matrix = exported(&shell, "md", &["--lang", "fr", "--report", "matrix"]);
    assert!(matrix.contains("appréciations des délégations"), "{matrix}");
}

#[test]
fn a_deadline_about_which_two_people_disagree_is_in_every_list_of_deadlines() {
    let shell = Shell::new();
    let due = |by: &str, file: &str, day: &str| {
        let ran = shell.run_as(by, "Chad", &["-f", file, "set", "task-6", "--due", day]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    shell.done(&["new", "one.ron"]);
    shell.done(&["new", "two.ron"]);
    due("A. Diarra", "one.ron", "2016-02-01");
    due("B. Oumar", "two.ron", "2016-01-15");
    shell.done(&["merge", "one.ron", "two.ron"]);
    let chads = |arguments: &[&str]| {
        let ran = shell.run_as(
            "A. Diarra",
            "Chad",
            &[&["-f", "one.ron"], arguments].concat(),
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    let listed = chads(&["list", "--overdue"]);
    assert!(listed.contains("15 Jan 2016 / 1 Feb 2016"), "{listed}");
    let as_at = ["--as-of", "today"];
    for report in ["due", "brief", "table"] {
        let export = ["export", "-", "--format", "md", "--report", report];
        let told = chads(&[&export[..], &as_at].concat());
        assert!(told.contains("15 January 2016 / 1 February 2016"), "{told}");
        assert!(told.contains("overdue by"), "{told}");
    }
    let dates = chads(&[&["export", "-", "--format", "ics"][..], &as_at].concat());
    assert!(dates.contains("DTSTART;VALUE=DATE:20160115"), "{dates}");
    let unfolded = dates.replace("\r\n ", "");
    let (_, told) = unfolded
        .split_once("Due (contested): 15 January 2016 (B. Oumar")
        .expect("whose");
    assert!(told.contains(" / 1 February 2016 (A. Diarra"), "{told}");
}

#[test]
fn whoever_gives_no_day_is_told_that_days_are_counted_as_at_the_last_word() {
    let shell = spoken();
    // The words of today, said half a year ago.
    let text = fs::read_to_string(shell.path("mali.ron")).expect("a tracker");
    let (before, rest) = text.split_once("at: \"20").expect("something was said");
    let year = &rest[..2];
    let earlier = text.replace(&format!("at: \"20{year}-"), "at: \"2016-");
    assert_ne!((earlier.as_str(), before.is_empty()), (text.as_str(), true));
    fs::write(shell.path("old.ron"), earlier).expect("a copy");
    let export = |file: &str, more: &[&str]| {
        let export = ["-f", file, "export", "-", "--format", "csv"];
        shell
            .run_as("A. Diarra", "Chad", &[&export[..], more].concat())
            .err
    };
    let told = "--as-of today counts them as at today";
    assert!(export("old.ron", &["--report", "due"]).contains(told));
    assert!(!export("old.ron", &["--as-of", "today"]).contains(told));
    assert!(
        !export("old.ron", &["--item", "rec-b"]).contains(told),
        "no date, no word"
    );
    assert!(!export("mali.ron", &[]).contains(told), "said today");
}

#[test]
fn who_supports_a_recommendation_is_in_the_tables_that_are_handed_over() {
    let shell = spoken();
    let hold = |by: &str, of: &str, position: &str| {
        let set = ["-f", "mali.ron", "set", "rec-c", "--position", position];
        let ran = shell.run_as(by, of, &set);
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    hold("A. Diarra", "Chad", "supported");
    hold("J. Dupont", "France", "noted");
    for format in ["md", "html", "csv"] {
        let views = exported(&shell, format, &["--report", "matrix"]);
        assert!(views.contains("Supported"), "{views}");
        assert!(views.contains("Noted"), "{views}");
    }
    let table = shell.run_as(
        "A. Diarra",
        "Chad",
        &["-f", "mali.ron", "export", "-", "--format", "md"],
    );
    assert!(table.out.contains("Position: Supported"), "{}", table.out);
    assert!(!table.out.contains("Noted"), "{}", table.out);
}

/// Two colleagues of France who answered everything about a recommendation, neither knowing of the other.
pub(crate) fn of_two_minds() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    fs::copy(shell.path("mali.ron"), shell.path("other.ron")).expect("a copy");
    let said = [
        (
            "mali.ron",
            "J. Dupont",
            [
                "implemented",
                "the visit took place",
                "supported",
                "Legal\u{202e} team",
                "high",
                "2026-12-20",
            ],
        ),
        (
            "other.ron",
            "A. Martin",
            [
                "not-started",
                "no visa was given",
                "not-supported",
                "Political team",
                "low",
                "2027-01-10",
            ],
        ),
    ];
    for (file, by, [status, why, position, lead, priority, due]) in said {
        let set = ["-f", file, "set", "rec-b", "--status", status, "--why", why];
        let more = [
            "--position",
            position,
            "--lead",
            lead,
            "--priority",
            priority,
            "--due",
            due,
        ];
        let ran = shell.run_as(by, "France", &[&set[..], &more].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let merge = ["merge", "mali.ron", "other.ron"];
    let ran = shell.run_as("J. Dupont", "France", &merge);
    assert_eq!(ran.code, 0, "{}", ran.err);
    shell
}

fn of_france(shell: &Shell, format: &str, report: &str, language: &str) -> String {
    let export = [
        "-f", "mali.ron", "export", "-", "--force", "--as-of", "today",
    ];
    let what = ["--format", format, "--report", report, "--lang", language];
    let ran = shell.run_as("J. Dupont", "France", &[&export[..], &what].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let shown = ran.out.replace("\\", "").replace("&lt;", "<");
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Two answers with their authors, in whichever order they were given.
fn both(told: &str, one: &str, other: &str) {
    for answer in [one, other] {
        assert!(told.contains(answer), "{answer}: {told}");
    }
}

#[test]
fn every_paper_tells_what_each_of_two_colleagues_said() {
    let shell = of_two_minds();
    for format in ["md", "html"] {
        for report in ["table", "item", "due", "brief"] {
            let told = of_france(&shell, format, report, "en");
            assert!(!told.contains('\u{202e}'), "harmless: {told}");
            assert!(told.contains("Responsible (contested): "), "{told}");
            both(
                &told,
                "Legal⟦U+202E⟧ team (J. Dupont, ",
                "Political team (A. Martin, ",
            );
            both(
                &told,
                "20 December 2026 (J. Dupont, ",
                "10 January 2027 (A. Martin, ",
            );
            both(&told, "High (J. Dupont, ", "Low (A. Martin, ");
            both(
                &told,
                "Supported (J. Dupont, ",
                "Not supported (A. Martin, ",
            );
            both(
                &told,
                "Implemented (J. Dupont, ",
                "Not started (A. Martin, ",
            );
            both(&told, "): the visit took place", "): no visa was given");
        }
    }
    let told = of_france(&shell, "md", "due", "en");
    assert!(
        told.contains("20 December 2026 / 10 January 2027"),
        "{told}"
    );
    let told = of_france(&shell, "md", "item", "fr");
    assert!(told.contains("État (réponses contestées) : "), "{told}");
}

#[test]
fn what_was_said_last_and_is_contested_is_not_told_as_the_answer() {
    let shell = of_two_minds();
    for (language, heading, contested) in [
        ("en", "## Said last", "(contested)"),
        ("fr", "## Dernières indications", "(réponse contestée)"),
    ] {
        let told = of_france(&shell, "md", "brief", language);
        let (_, last) = told.split_once(heading).expect("what was said last");
        assert!(last.contains(contested), "{last}");
    }
    // What nobody contests is told as it was.
    let settle = ["-f", "mali.ron", "set", "rec-b", "--status", "in-progress"];
    assert_eq!(shell.run_as("A. Martin", "France", &settle).code, 0);
    let told = of_france(&shell, "md", "brief", "en");
    let (_, last) = told.split_once("## Said last").expect("a heading");
    assert!(
        last.contains("status In progress") && !last.contains("(contested)"),
        "{last}"
    );
}

#[test]
fn a_calendar_names_who_gave_a_contested_day() {
    let shell = of_two_minds();
    let told = of_france(&shell, "ics", "due", "en");
    // A line is folded anywhere.
    let told = told.replace(' ', "");
    for said in [
        "Due(contested):20December2026(J.Dupont,",
        "10January2027(A.Martin,",
        "Legal⟦U+202E⟧team(J.Dupont,",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn nobody_is_named_for_what_a_colleague_said() {
    let shell = of_two_minds();
    for report in ["table", "item"] {
        let format = if report == "table" { "html" } else { "md" };
        let told = of_france(&shell, format, report, "en");
        assert!(!told.contains(" by A. Martin"), "{told}");
    }
    // What one of them alone said is theirs.
    let tag = ["-f", "mali.ron", "set", "rec-b", "--tag", "visas"];
    assert_eq!(shell.run_as("A. Martin", "France", &tag).code, 0);
    let told = of_france(&shell, "md", "item", "en");
    assert!(told.contains("Tags: visas · said "), "{told}");
    assert!(told.contains(" by A. Martin"), "{told}");
}

#[test]
fn why_a_figure_is_of_fewer_items_than_there_are_is_told_beside_it() {
    let shell = Shell::new();
    let set = |item: &str, status: &str| {
        let why = ["--status", status, "--why", "overtaken"];
        shell.done(&[&["set", item], &why[..]].concat());
    };
    let brief = |format: &str, language: &str| {
        let to = ["export", "-", "--report", "brief", "--format", format];
        shell.done(&[&["--lang", language], &to[..]].concat())
    };
    set("rec-a", "implemented");
    for format in ["md", "html"] {
        assert!(!brief(format, "en").contains("not count"), "all of them do");
    }
    set("rec-b", "no-longer-applicable");
    let one =
        "1 of 8 implemented. 1 item does not count: it is superseded or no longer applicable.";
    assert!(brief("md", "en").contains(one));
    set("rec-c", "no-longer-applicable");
    let two =
        "1 of 7 implemented. 2 items do not count: they are superseded or no longer applicable.";
    for format in ["md", "html"] {
        assert!(brief(format, "en").contains(two), "{format}");
        let french = brief(format, "fr").replace('\u{a0}', " ");
        let told = "2 points ne sont pas décomptés : ils sont remplacés ou devenus sans objet.";
        assert!(french.contains(told), "{format}: {french}");
    }
}
