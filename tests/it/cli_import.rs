//! Tables that come back: `import`.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::Workbook;

use super::cli::{Ran, Shell};
use super::office::{convert, has_office};

/// A tracker in which Chad has answered, with words that spreadsheets like to change.
fn spoken() -> Shell {
    let shell = Shell::new();
    for arguments in [
        &[
            "set",
            "task-4",
            "--status",
            "in-progress",
            "--lead",
            "MINUSMA",
            "--due",
            "2026-03-04",
        ][..],
        &[
            "set",
            "task-4",
            "--tag",
            "civilians,Gao",
            "--priority",
            "high",
        ],
        &[
            "set",
            "rec-b",
            "--status",
            "not-implemented",
            "--why",
            "=1+1; no funds\nat all",
        ],
        &["set", "rec-b", "--position", "supported", "--lead=-5"],
        &[
            "set",
            "rec-c",
            "--status",
            "superseded",
            "--why=- a dash",
            "--successor",
            "S/2016/1",
        ],
        &["note", "rec-c", "@heard"],
    ] {
        shell.done(arguments);
    }
    shell
}

type Rows = Vec<Vec<String>>;

fn read(path: &Path, separator: u8) -> Rows {
    let mut table = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(separator)
        .from_path(path)
        .expect("a table");
    let rows = table.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// What a spreadsheet would save.
fn text(rows: &Rows, separator: u8) -> String {
    let mut table = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        table.write_record(row).expect("a row");
    }
    String::from_utf8(table.into_inner().expect("a table")).expect("text")
}

/// The exported table, ready to be filled in.
struct Sheet {
    rows: Rows,
}

impl Sheet {
    fn of(shell: &Shell) -> Self {
        shell.done(&["export", "out.csv", "--force"]);
        let rows = read(&shell.path("out.csv"), b',');
        Self { rows }
    }

    fn column(&self, heading: &str) -> usize {
        let mut headings = self.rows[0].iter();
        headings.position(|it| it == heading).expect("a column")
    }

    fn put(&mut self, item: &str, heading: &str, value: &str) -> &mut Self {
        let column = self.column(heading);
        let row = self.rows.iter_mut().find(|row| row[0] == item);
        row.expect("an item")[column] = value.to_owned();
        self
    }

    fn save(&self, shell: &Shell, name: &str) {
        fs::write(shell.path(name), text(&self.rows, b',')).expect("written");
    }

    fn import(&self, shell: &Shell, more: &[&str]) -> Ran {
        self.save(shell, "back.csv");
        shell.run(&[&["import", "back.csv"], more].concat())
    }
}

fn entries(shell: &Shell) -> usize {
    let history = shell.json(&["history", "--json"]);
    history.as_array().expect("entries").len()
}

/// What one field of one item is, through Chad's eyes.
fn field(shell: &Shell, item: &str, name: &str) -> serde_json::Value {
    let list = shell.json(&["list", "--json"]);
    let items = list.as_array().expect("items").iter();
    let found = items.clone().find(|it| it["id"] == item);
    found.expect("an item")[name].clone()
}

#[test]
fn a_date_with_strokes_is_read_as_the_language_of_the_headings_has_it_else_as_the_readers_has() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--due", "2026-12-24"]);
    let due = "2026-12-24";
    for (table, program, is_read) in [
        ("en", "en", false),
        ("fr", "en", true),
        ("fr", "fr", true),
        ("en", "fr", false),
        // A column is headed in English, another one in French.
        ("both", "fr", true),
        ("both", "en", false),
    ] {
        let language = if table == "both" { "en" } else { table };
        shell.done(&["--lang", language, "export", "out.csv", "--force"]);
        let mut text = fs::read_to_string(shell.path("out.csv")).expect("the table");
        if table == "both" {
            text = format!("id,Due,État\ntask-1,{due},\n");
        }
        fs::write(shell.path("back.csv"), text.replace(due, "06/12/2026")).expect("written");
        let ran = shell.run(&["--lang", program, "import", "back.csv", "--dry-run"]);
        let told = format!("{}{}", ran.out, ran.err).replace(['\u{a0}', '\u{202f}'], " ");
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        let day = match program {
            "fr" => "est lu comme le 6 décembre 2026, le jour avant le mois",
            _ => "is read as 6 December 2026, the day before the month",
        };
        assert_eq!(told.contains(day), is_read, "{table}, {program}: {told}");
        assert_eq!(ran.code == 0, is_read, "{table}, {program}: {told}");
        let refusal = match program {
            "fr" => "6 décembre 2026 ou",
            _ => "may be 6 December 2026 or 12 June 2026",
        };
        assert_eq!(told.contains(refusal), !is_read, "{told}");
    }
}

/// The import adds nothing.
fn is_nothing(ran: &Ran, shell: &Shell, before: usize) {
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Nothing new"), "{} {}", ran.out, ran.err);
    assert_eq!(entries(shell), before);
}

#[test]
fn what_was_exported_says_nothing_new() {
    let shell = spoken();
    let before = entries(&shell);
    for language in ["en", "fr"] {
        for name in ["out.csv", "out.xlsx"] {
            shell.done(&["--lang", language, "export", name, "--force"]);
            is_nothing(&shell.run(&["import", name]), &shell, before);
        }
    }
    shell.done(&["export", "bom.csv", "--bom"]);
    is_nothing(&shell.run(&["import", "bom.csv"]), &shell, before);
}

#[test]
fn only_what_was_filled_in_is_said_and_once() {
    let shell = spoken();
    let mut sheet = Sheet::of(&shell);
    sheet
        .put("task-4", "Status", "Implemented")
        .put("task-4", "Due", "31/12/2026")
        .put("task-4", "Tags", "Gao; convoys")
        .put("rec-b", "Responsible", "none")
        .put("rec-b", "Position", "Notée")
        .put("rec-c", "Priority", "LOW")
        .put("rec-c", "Why", "")
        .put("task-1", "Status", "en cours")
        .put("task-1", "New note", "From the ministry");
    let before = entries(&shell);
    let preview = sheet.import(&shell, &["--dry-run"]);
    assert_eq!(preview.code, 0, "{}", preview.err);
    assert!(preview.out.contains("A preview"), "{}", preview.out);
    assert_eq!(entries(&shell), before);
    let ran = sheet.import(&shell, &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("A. Diarra"), "{}", ran.out);
    assert_eq!(entries(&shell), before + 9);
    assert_eq!(field(&shell, "task-4", "status"), "implemented");
    assert_eq!(field(&shell, "task-4", "due"), "2026-12-31");
    assert_eq!(field(&shell, "task-4", "lead"), "MINUSMA");
    assert_eq!(
        field(&shell, "task-4", "tags"),
        serde_json::json!(["convoys", "Gao"])
    );
    assert_eq!(field(&shell, "rec-b", "lead"), serde_json::Value::Null);
    assert_eq!(field(&shell, "rec-b", "position"), "noted");
    assert_eq!(field(&shell, "rec-b", "status"), "not-implemented");
    assert_eq!(field(&shell, "rec-c", "priority"), "low");
    assert_eq!(field(&shell, "rec-c", "status"), "superseded");
    assert_eq!(field(&shell, "task-1", "status"), "in-progress");
    assert!(
        shell
            .done(&["show", "task-1"])
            .contains("From the ministry")
    );
    is_nothing(&sheet.import(&shell, &[]), &shell, before + 9);
    let history = shell.json(&["history", "--json"]);
    assert_eq!(
        history.as_array().expect("entries")[before]["by"],
        "A. Diarra"
    );
    // All of it is one change, taken back together.
    shell.done(&["undo"]);
    assert_eq!(field(&shell, "task-4", "status"), "in-progress");
    assert_eq!(field(&shell, "rec-b", "lead"), "-5");
}

#[test]
fn a_stale_table_contests_what_its_author_had_not_seen() {
    let shell = spoken();
    let mut sheet = Sheet::of(&shell);
    shell.done(&[
        "set",
        "task-4",
        "--status",
        "partially-implemented",
        "--lead",
        "UNPOL",
    ]);
    sheet.put("task-4", "Status", "Implemented");
    let ran = sheet.import(&shell, &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("contested"), "{}", ran.out);
    let last = ran.err.lines().last().expect("a line");
    assert!(last.starts_with("1 answer is contested now"), "{last}");
    assert_eq!(field(&shell, "task-4", "contested"), true);
    assert_eq!(
        field(&shell, "task-4", "lead"),
        "UNPOL",
        "that was not touched"
    );
    // A further answer that knew neither of the two is contested with them.
    let late = shell.path("late.csv");
    fs::write(&late, "id,status\ntask-4,Not started\n").expect("written");
    let ran = shell.run(&["import", "late.csv"]);
    let last = ran.err.lines().last().expect("a line");
    assert!(last.starts_with("1 answer is contested now"), "{last}");
    shell.done(&["undo"]);
    // Contested answers are shown as they are; whoever leaves them alone says nothing.
    let before = entries(&shell);
    let mut sheet = Sheet::of(&shell);
    is_nothing(&sheet.import(&shell, &[]), &shell, before);
    let alone = sheet
        .put("task-4", "Why", "seen on the spot")
        .import(&shell, &[]);
    assert!(alone.err.contains("several answers"), "{}", alone.err);
    sheet.put("task-4", "Status", "Implemented");
    assert_eq!(sheet.import(&shell, &[]).code, 0);
    assert_eq!(field(&shell, "task-4", "contested"), false);
    assert_eq!(field(&shell, "task-4", "status"), "implemented");
}

#[test]
fn undoing_a_stale_table_restores_what_stood_and_leaves_nothing_contested() {
    let shell = spoken();
    let mut sheet = Sheet::of(&shell);
    shell.done(&["set", "task-4", "--status", "partially-implemented"]);
    sheet.put("task-4", "Status", "Implemented");
    assert_eq!(sheet.import(&shell, &[]).code, 0);
    assert_eq!(field(&shell, "task-4", "contested"), true);
    shell.done(&["undo"]);
    assert_eq!(field(&shell, "task-4", "contested"), false);
    assert_eq!(field(&shell, "task-4", "status"), "partially-implemented");
    shell.done(&["redo"]);
    assert_eq!(field(&shell, "task-4", "contested"), true);
}

#[test]
fn columns_may_be_moved_added_and_left_out() {
    let shell = spoken();
    let before = entries(&shell);
    let sheet = Sheet::of(&shell);
    let kept = ["seen", "Status", "id", "Due"].map(|name| sheet.column(name));
    let rows = sheet.rows.iter().map(|row| {
        let added = if row[0] == "rec-a" {
            "ask the capital"
        } else {
            ""
        };
        let added = if row[0] == "id" { "Remarks" } else { added };
        let mut cells = vec![added.to_owned()];
        cells.extend(kept.iter().map(|column| row[*column].clone()));
        cells
    });
    let mut moved = Sheet {
        rows: rows.collect(),
    };
    let ran = moved.import(&shell, &[]);
    is_nothing(&ran, &shell, before);
    assert!(ran.err.contains("“Remarks”"), "{}", ran.err);
    let row = moved
        .rows
        .iter_mut()
        .find(|row| row[3] == "task-4")
        .expect("an item");
    row[2] = "Implemented".to_owned();
    assert_eq!(moved.import(&shell, &[]).code, 0);
    assert_eq!(entries(&shell), before + 1);
    // Without `seen` nothing is replaced.
    let rows = "id,status\ntask-4,Implemented\nrec-b,Not implemented\nrec-c,In progress\n";
    fs::write(shell.path("bare.csv"), rows).expect("written");
    let ran = shell.run(&["import", "bare.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("no column “seen”"), "{}", ran.err);
    assert_eq!(
        entries(&shell),
        before + 2,
        "only rec-c says anything new: {}",
        ran.out
    );
    assert_eq!(field(&shell, "rec-c", "contested"), true);
}

#[test]
fn separators_and_encodings_are_found_out() {
    let shell = spoken();
    let before = entries(&shell);
    let mut sheet = Sheet::of(&shell);
    sheet.put("task-4", "Responsible", "Équipe “Gao” – café");
    for separator in [b';', b'\t'] {
        fs::write(shell.path("a.csv"), text(&sheet.rows, separator)).expect("written");
        let ran = shell.run(&["import", "a.csv", "--dry-run"]);
        assert!(
            ran.out.contains("Équipe “Gao” – café"),
            "{} {}",
            ran.out,
            ran.err
        );
    }
    let wide: Vec<u8> = (format!("\u{feff}{}", text(&sheet.rows, b'\t')).encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(shell.path("wide.txt"), wide).expect("written");
    let ran = shell.run(&["import", "wide.txt", "--dry-run"]);
    assert!(
        ran.out.contains("Équipe “Gao” – café"),
        "{} {}",
        ran.out,
        ran.err
    );
    let windows = b"id;\xc9tat;Responsable;seen\r\nrec-a;En cours;\xc9quipe \x93Gao\x94;\r\n";
    fs::write(shell.path("windows.csv"), windows).expect("written");
    let ran = shell.run(&["import", "windows.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("windows-1252"), "{}", ran.err);
    assert_eq!(field(&shell, "rec-a", "lead"), "Équipe “Gao”");
    assert_eq!(entries(&shell), before + 2);
    let cyrillic = b"id,lead\nrec-d,\xcc\xe0\xeb\xe8\n";
    fs::write(shell.path("cyrillic.csv"), cyrillic).expect("written");
    shell.done(&["import", "cyrillic.csv", "--encoding", "windows-1251"]);
    assert_eq!(field(&shell, "rec-d", "lead"), "Мали");
}

#[test]
fn rows_that_make_no_sense_stop_all_unless_the_rest_is_asked_for() {
    let shell = spoken();
    let before = entries(&shell);
    let mut sheet = Sheet::of(&shell);
    let tasks = [
        "task-1", "task-2", "task-3", "task-5", "task-6", "task-7", "task-8",
    ];
    let bad = [
        ("task-1", "Status", "finished", "“finished” is none of"),
        (
            "task-2",
            "Due",
            "03/04/2016",
            "may be 3 April 2016 or 4 March 2016",
        ),
        ("task-3", "Due", "soon", "“soon” is no date"),
        ("task-5", "Position", "Noted", "task"),
        ("task-6", "Status", "Not implemented", "reason"),
        ("task-7", "Why", "because", "a reason, and nothing"),
        (
            "task-8",
            "Superseded by",
            "S/2016/1",
            "only what is superseded",
        ),
        ("rec-a", "Priority", "urgent", "“urgent” is none of"),
        ("rec-d", "seen", "nonsense", "no answer of this tracker"),
    ];
    assert_eq!(
        bad.iter().filter(|it| tasks.contains(&it.0)).count(),
        tasks.len()
    );
    for (item, heading, value, _) in bad {
        sheet.put(item, heading, value);
    }
    // A date that is left as it was must not say how others are meant where points part them.
    sheet.put("task-4", "Due", "04.03.2026");
    sheet.put("rec-d", "Responsible", "DPKO");
    sheet.put("rec-e", "Responsible", "DPKO");
    let twice = sheet
        .rows
        .iter()
        .find(|row| row[0] == "rec-e")
        .expect("an item")
        .clone();
    sheet.rows.push(twice);
    let lead = sheet.column("Responsible");
    for id in ["", "rec-z"] {
        let mut row = vec![String::new(); sheet.rows[0].len()];
        row[0] = id.to_owned();
        row[lead] = "DPKO".to_owned();
        sheet.rows.push(row);
    }
    let ran = sheet.import(&shell, &[]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out, "");
    for (item, heading, _, reason) in bad {
        let row = sheet
            .rows
            .iter()
            .position(|row| row[0] == item)
            .expect("an item");
        // The second line of a reason pushes what follows it down.
        let more = usize::from(
            row > sheet
                .rows
                .iter()
                .position(|row| row[0] == "rec-b")
                .expect("an item"),
        );
        let called = match item.split_once('-') {
            Some(("task", number)) => format!("task {number}"),
            Some((_, letter)) => format!("recommendation ({letter})"),
            None => panic!("{item}"),
        };
        let line = match more {
            0 => String::new(),
            _ => format!(" (line {} of the file)", row + 1 + more),
        };
        let place = format!("Row {}{line}, {called}, {heading}: ", row + 1);
        let found = ran
            .err
            .lines()
            .any(|line| line.starts_with(&place) && line.contains(reason));
        assert!(found, "{place} {reason}: {}", ran.err);
    }
    for reason in [
        "stands in another row already",
        "there is no id",
        "no item “rec-z”",
        "--partial",
    ] {
        assert!(ran.err.contains(reason), "{reason}: {}", ran.err);
    }
    assert_eq!(entries(&shell), before, "nothing was done");
    let ran = sheet.import(&shell, &["--partial"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let last = ran.err.lines().last().expect("a line");
    assert_eq!(last, "12 rows left out: nothing of them was taken in.");
    assert_eq!(entries(&shell), before + 1);
    assert_eq!(field(&shell, "rec-e", "lead"), "DPKO");
    // What was left out is not held already.
    let again = sheet.import(&shell, &["--partial"]);
    assert!(
        again
            .out
            .contains("The rows that can be taken in say nothing new"),
        "{}",
        again.out
    );
}

#[test]
fn nobody_answers_for_another_delegation_or_another_row() {
    let shell = spoken();
    let before = entries(&shell);
    let mut sheet = Sheet::of(&shell);
    sheet.save(&shell, "same.csv");
    let ran = shell.run_as("J. Dupont", "France", &["import", "same.csv"]);
    assert_eq!(ran.code, 0, "what says nothing needs nobody: {}", ran.err);
    sheet
        .put("task-4", "Status", "Implemented")
        .save(&shell, "chad.csv");
    let ran = shell.run_as("J. Dupont", "France", &["import", "chad.csv"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err
            .contains("the row is Chad’s, and you speak for France"),
        "{}",
        ran.err
    );
    assert_eq!(entries(&shell), before);
    // The column `seen` sorted without the others.
    let seen = sheet.column("seen");
    let at = |item: &str| {
        sheet
            .rows
            .iter()
            .position(|row| row[0] == item)
            .expect("an item")
    };
    let (one, other) = (at("rec-b"), at("rec-c"));
    let ids = sheet.rows[one][seen].clone();
    sheet.rows[other][seen] = ids;
    let ran = sheet.import(&shell, &[]);
    assert!(ran.err.contains("were mixed up"), "{}", ran.err);
    assert_eq!(entries(&shell), before);
}

#[test]
fn files_that_are_no_tables_are_refused_with_a_sentence() {
    let shell = spoken();
    for (name, bytes, code, told) in [
        ("picture.csv", &b"\x89PNG\0\0\0"[..], 3, "is no table"),
        (
            "old.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            3,
            "before 2007",
        ),
        ("broken.xlsx", b"PK\x03\x04rubbish", 3, "no workbook"),
        (
            "letter.csv",
            b"Dear colleague,\nhello\n",
            1,
            "no row of headings",
        ),
        (
            "misread.csv",
            b"\xc3\xaf\xc2\xbb\xc2\xbfid,lead\n",
            1,
            "letters are wrong",
        ),
        (
            "double.csv",
            b"id,status,Status\n",
            1,
            "two columns headed “Status”",
        ),
    ] {
        fs::write(shell.path(name), bytes).expect("written");
        let ran = shell.run(&["import", name]);
        assert_eq!(ran.code, code, "{name}: {}", ran.err);
        assert!(ran.err.contains(told), "{name}: {}", ran.err);
    }
    let missing = shell.run(&["import", "missing.csv"]);
    assert_eq!(missing.code, 3);
    // No command makes what a colleague fills in.
    assert!(!missing.err.contains("mandate new"), "{}", missing.err);
    fs::create_dir(shell.path("folder.csv")).expect("a folder");
    assert_eq!(shell.run(&["import", "folder.csv"]).code, 3);
    fs::write(shell.path("a.csv"), "id,lead\n").expect("written");
    assert_eq!(
        shell
            .run(&["import", "a.csv", "--encoding", "klingon"])
            .code,
        2
    );
    let ran = shell.run(&["--read-only", "import", "a.csv"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
}

#[test]
fn a_workbook_is_read_with_its_types_and_no_formula_is_believed() {
    let shell = spoken();
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("Filled in").expect("a name");
    for (column, heading) in ["id", "Due", "Responsible", "Status", "new-note"]
        .iter()
        .enumerate()
    {
        page.write_string(2, column as u16, *heading)
            .expect("written");
    }
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 12, 31).expect("a day");
    let look = rust_xlsxwriter::Format::new().set_num_format("d.m.yy");
    page.write_string(3, 0, "TASK-1").expect("written");
    page.write_datetime_with_format(3, 1, &day, &look)
        .expect("written");
    page.write_number(3, 2, 7).expect("written");
    page.write_string(4, 0, "task-2").expect("written");
    page.write_number(4, 1, 46_387).expect("written");
    page.write_string(4, 4, "=not(a formula)").expect("written");
    page.write_string(5, 0, "task-3").expect("written");
    page.write_formula(
        5,
        3,
        rust_xlsxwriter::Formula::new("=\"Implemented\"").set_result("Implemented"),
    )
    .expect("written");
    // A lone cell far away must not cost memory.
    page.write_string(1_048_575, 16_383, "far")
        .expect("written");
    book.save(shell.path("back.xlsx")).expect("saved");
    let ran = shell.run(&["import", "back.xlsx"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err
            .contains("Sheet “Filled in”, row 6, task 3, Status: this is a formula"),
        "{}",
        ran.err
    );
    assert_eq!(shell.run(&["import", "back.xlsx", "--partial"]).code, 0);
    assert_eq!(field(&shell, "task-1", "due"), "2026-12-31");
    assert_eq!(field(&shell, "task-1", "lead"), "7");
    assert_eq!(field(&shell, "task-2", "due"), "2026-12-31");
    assert!(shell.done(&["show", "task-2"]).contains("=not(a formula)"));
    assert_eq!(field(&shell, "task-3", "status"), "no-information");
}

#[test]
fn a_text_that_was_cut_for_a_cell_is_no_change() {
    let shell = Shell::new();
    let long = "ab ".repeat(3_300);
    let long = long.trim();
    shell.done(&["set", "task-1", "--status", "in-progress", "--why", long]);
    let before = entries(&shell);
    let mut sheet = Sheet::of(&shell);
    let cut = "ab ab… (longer than a cell holds; the tracker has all of it)";
    sheet.put("task-1", "Why", cut);
    is_nothing(&sheet.import(&shell, &[]), &shell, before);
    sheet.put("task-1", "Status", "Implemented");
    assert_eq!(sheet.import(&shell, &[]).code, 0);
    let shown = shell.json(&["show", "task-1", "--json"]);
    assert!(shown.to_string().contains(long), "the whole reason goes on");
}

#[test]
fn for_programs_it_says_what_came_and_what_is_wrong() {
    let shell = spoken();
    let mut sheet = Sheet::of(&shell);
    sheet
        .put("task-1", "Status", "Implemented")
        .put("task-2", "Due", "soon");
    let ran = sheet.import(&shell, &["--partial", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["arrived"], 1);
    assert_eq!(told["wrote"], true);
    assert_eq!(told["items"][0]["id"], "task-1");
    assert_eq!(told["problems"][0]["line"], 3);
    assert_eq!(told["problems"][0]["row"], 3);
    assert_eq!(told["problems"][0]["item"], "task-2");
    assert_eq!(told["problems"][0]["column"], "Due");
}

#[test]
fn a_date_that_others_decide_is_told_with_what_decided_it() {
    let shell = spoken();
    let mut sheet = Sheet::of(&shell);
    sheet
        .put("task-1", "Due", "03/04/2016")
        .put("task-2", "Due", "05/06/2016")
        .put("task-5", "Due", "25/04/2016");
    let ran = sheet.import(&shell, &["--dry-run"]);
    let told = "Row 2: “03/04/2016” is read as 3 April 2016, because “25/04/2016” stands in row 6. \
                1 other date of this column is read in the same order.";
    assert!(ran.err.lines().any(|line| line == told), "{}", ran.err);
    sheet.put("task-5", "Due", "4/25/2016");
    let ran = sheet.import(&shell, &["--dry-run"]);
    assert!(
        ran.err.contains("“03/04/2016” is read as 4 March 2016"),
        "{}",
        ran.err
    );
    // The day that stands in task-4 since the table was made, 4 March 2026, left as it was.
    sheet
        .put("task-5", "Due", "")
        .put("task-4", "Due", "03/04/2026");
    let ran = sheet.import(&shell, &["--dry-run"]);
    let told = "because “03/04/2026”, left as it was, still means 4 March 2026 (row 5).";
    assert!(ran.err.contains(told), "{}", ran.err);
    sheet.put("task-4", "Due", "2026-03-04");
    let ran = sheet.import(&shell, &["--dry-run"]);
    assert_eq!(ran.code, 1, "nothing decides it");
    assert!(!ran.err.contains("is read as"), "{}", ran.err);
}

#[test]
fn a_french_table_is_read_by_the_program_in_english() {
    let shell = spoken();
    let mut sheet = Sheet::of(&shell);
    sheet
        .put("task-1", "Status", "Mis en œuvre")
        .put("task-1", "Due", "mar. 12 avril 2016")
        .put("task-2", "Status", "en cours")
        .put("task-2", "Due", "1er août 2016")
        .put("rec-a", "Position", "Appuyé")
        .put("rec-a", "Due", "15-juil-16");
    let ran = sheet.import(&shell, &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(field(&shell, "task-1", "status"), "implemented");
    assert_eq!(field(&shell, "task-1", "due"), "2016-04-12");
    assert_eq!(field(&shell, "task-2", "status"), "in-progress");
    assert_eq!(field(&shell, "task-2", "due"), "2016-08-01");
    assert_eq!(field(&shell, "rec-a", "position"), "supported");
    assert_eq!(field(&shell, "rec-a", "due"), "2016-07-15");
}

#[test]
fn through_libreoffice_and_back_nothing_changes_but_what_was_changed() {
    if !has_office() {
        return;
    }
    let shell = spoken();
    let before = entries(&shell);
    shell.done(&["export", "a.xlsx"]);
    shell.done(&["export", "b.csv", "--bom"]);
    fs::create_dir(shell.path("there")).expect("a folder");
    let there = |name: &str, file: &str| {
        fs::copy(shell.path(file), shell.path("there").join(name)).expect("copied");
    };
    // A workbook that LibreOffice saved anew, and CSV as a German desk would save it.
    there("one.xlsx", "a.xlsx");
    convert(&shell, "ods", "there/one.xlsx");
    convert(&shell, "xlsx", "one.ods");
    is_nothing(&shell.run(&["import", "one.xlsx"]), &shell, before);
    there("two.xlsx", "a.xlsx");
    convert(
        &shell,
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1",
        "there/two.xlsx",
    );
    let saved = ["two-Items.csv", "two.csv"].map(|name| shell.path(name));
    let saved = saved.iter().find(|path| path.exists()).expect("a table");
    let name = saved
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a name");
    is_nothing(&shell.run(&["import", name]), &shell, before);
    // CSV that was opened and saved as a workbook.
    there("three.csv", "b.csv");
    convert(&shell, "xlsx", "there/three.csv");
    is_nothing(&shell.run(&["import", "three.xlsx"]), &shell, before);
    let mut rows = read(saved, b';');
    let at = |rows: &Rows, name: &str| rows[0].iter().position(|it| it == name).expect("a column");
    let status = at(&rows, "Status");
    rows.iter_mut()
        .find(|row| row[0] == "task-4")
        .expect("an item")[status] = "Implemented".to_owned();
    fs::write(shell.path("edited.csv"), text(&rows, b';')).expect("written");
    convert(&shell, "xlsx", "edited.csv");
    for name in ["edited.csv", "edited.xlsx"] {
        let ran = shell.run(&["import", name]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(entries(&shell), before + 1, "{}", ran.out);
    }
    assert_eq!(field(&shell, "task-4", "status"), "implemented");
}

#[test]
fn a_table_shows_contested_answers_and_says_nothing_by_them_when_it_comes_back() {
    let shell = super::cli_export::of_two_minds();
    let france = |arguments: &[&str]| {
        let ran = shell.run_as(
            "J. Dupont",
            "France",
            &[&["-f", "mali.ron"], arguments].concat(),
        );
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        ran.out
    };
    let said = || france(&["history", "--json"]);
    let before = said();
    let due = "20 December 2026 / 10 January 2027";
    let csv = france(&[
        "export", "-", "--format", "csv", "--report", "due", "--as-of", "today",
    ]);
    assert!(csv.contains(due), "{csv}");
    // With and without the column that tells what its author saw.
    for language in ["en", "fr"] {
        for name in ["out.csv", "out.xlsx"] {
            france(&["--lang", language, "export", name, "--force"]);
            let told = france(&["import", name]);
            assert!(told.contains("Nothing new"), "{name} {language}: {told}");
        }
    }
    let mut rows = read(&shell.path("out.csv"), b',');
    let seen = rows[0]
        .iter()
        .position(|it| it == "seen")
        .expect("a column");
    for row in &mut rows {
        row.remove(seen);
    }
    fs::write(shell.path("bare.csv"), text(&rows, b',')).expect("written");
    let told = france(&["import", "bare.csv"]);
    assert!(told.contains("Nothing new"), "{told}");
    assert_eq!(said(), before);
    // One value settles it.
    france(&["export", "out.csv", "--force"]);
    let mut sheet = Sheet {
        rows: read(&shell.path("out.csv"), b','),
    };
    let row = sheet
        .rows
        .iter()
        .find(|row| row[0] == "rec-b")
        .expect("an item")
        .clone();
    for (heading, words) in [
        ("Due", due),
        ("Position", "Supported"),
        ("Position", "Not supported"),
        ("Responsible", "Legal⟦U+202E⟧ team"),
        ("Responsible", "Political team"),
        ("Priority", "High"),
        ("Priority", "Low"),
    ] {
        let cell = &row[sheet.column(heading)];
        assert!(
            cell.contains(words) && cell.contains(" / "),
            "{heading}: {cell}"
        );
    }
    sheet
        .put("rec-b", "Due", "2027-01-10")
        .put("rec-b", "Responsible", "Legal team");
    sheet.save(&shell, "back.csv");
    france(&["import", "back.csv"]);
    let shown = france(&["show", "rec-b"]);
    for settled in ["20 December 2026", "Political team"] {
        assert!(!shown.contains(settled), "{shown}");
    }
    assert!(shown.contains("Low") && shown.contains("High"), "{shown}");
}

/// A tracker in which two of France's colleagues answered without knowing of each other.
fn two_answers(first: &[&str], second: &[&str]) -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    fs::copy(shell.path("mali.ron"), shell.path("other.ron")).expect("a copy");
    for (file, by, said) in [
        ("mali.ron", "J. Dupont", first),
        ("other.ron", "A. Martin", second),
    ] {
        let set = [&["-f", file, "set", "rec-b"], said].concat();
        let ran = shell.run_as(by, "France", &set);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let merge = ["merge", "mali.ron", "other.ron"];
    let ran = shell.run_as("J. Dupont", "France", &merge);
    assert_eq!(ran.code, 0, "{}", ran.err);
    shell
}

fn for_france(shell: &Shell, arguments: &[&str]) -> Ran {
    let all = [&["-f", "mali.ron"], arguments].concat();
    shell.run_as("J. Dupont", "France", &all)
}

/// The table as France exports it, with a heading of its row for the item that is contested.
fn france_table(shell: &Shell, heading: &str) -> (Sheet, String) {
    let ran = for_france(shell, &["export", "out.csv", "--force"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let rows = read(&shell.path("out.csv"), b',');
    let sheet = Sheet { rows };
    let row = sheet.rows.iter().find(|row| row[0] == "rec-b");
    let cell = row.expect("an item")[sheet.column(heading)].clone();
    (sheet, cell)
}

const PARTLY: [&str; 4] = ["--status", "in-progress", "--why", "the visit took place"];
const NOT: [&str; 4] = ["--status", "not-implemented", "--why", "no visa was given"];

#[test]
fn whoever_settles_a_status_in_a_table_gets_the_reason_that_went_with_it() {
    let shell = two_answers(&PARTLY, &NOT);
    let (mut sheet, why) = france_table(&shell, "Why");
    for told in [
        "In progress (J. Dupont, ",
        "): the visit took place / Not implemented (A. Martin, ",
        "): no visa was given",
    ] {
        assert!(why.contains(told), "{why}");
    }
    sheet
        .put("rec-b", "Status", "Not implemented")
        .save(&shell, "back.csv");
    let ran = for_france(&shell, &["import", "back.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let shown = for_france(&shell, &["show", "rec-b"]).out;
    assert!(shown.contains("no visa was given"), "{shown}");
    assert!(!shown.contains("the visit took place"), "{shown}");
}

#[test]
fn of_reasons_that_stand_together_one_is_left_or_the_reader_is_told() {
    let refused = "leave one of them as it stood, or write only your own";
    let import = |shell: &Shell, sheet: &Sheet| {
        sheet.save(shell, "back.csv");
        for_france(shell, &["import", "back.csv"])
    };
    let same = ["--status", "not-implemented", "--why", "no staff was there"];
    let shell = two_answers(&same, &NOT);
    let (mut sheet, why) = france_table(&shell, "Why");
    let (first, second) = why.split_once(" / ").expect("two reasons");
    // Of two answers of one name nobody can say which is meant.
    sheet.put("rec-b", "Status", "Not implemented");
    let ran = import(&shell, &sheet);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(
        ran.err.contains(refused) && ran.err.contains("Why"),
        "{}",
        ran.err
    );
    // Words put behind what stood there are nobody's reason.
    sheet.put("rec-b", "Why", &format!("{second}, and more"));
    assert!(import(&shell, &sheet).err.contains(refused));
    // One of them is.
    let one = if first.contains("no visa") {
        first
    } else {
        second
    };
    sheet.put("rec-b", "Why", one);
    let ran = import(&shell, &sheet);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let (_, why) = france_table(&shell, "Why");
    assert_eq!(why, "no visa was given");
    // A reason alone does not say which status it is for.
    let shell = two_answers(&PARTLY, &NOT);
    let (mut sheet, _) = france_table(&shell, "Why");
    sheet.put("rec-b", "Why", "nobody came");
    let ran = import(&shell, &sheet);
    assert!(ran.err.contains("which one is meant"), "{}", ran.err);
    sheet.put("rec-b", "Status", "Not implemented");
    assert_eq!(import(&shell, &sheet).code, 0);
    assert_eq!(france_table(&shell, "Why").1, "nobody came");
}

#[test]
fn successors_that_are_contested_stand_in_a_table_too() {
    let superseded = |symbol, why| {
        [
            "--status",
            "superseded",
            "--successor",
            symbol,
            "--why",
            why,
        ]
    };
    let shell = two_answers(
        &superseded("S/2026/1", "it was renewed"),
        &superseded("S/2026/2", "it was ended"),
    );
    let (mut sheet, successor) = france_table(&shell, "Superseded by");
    assert!(successor.contains("S/2026/1 (J. Dupont, "), "{successor}");
    assert!(successor.contains("S/2026/2 (A. Martin, "), "{successor}");
    sheet.save(&shell, "back.csv");
    let ran = for_france(&shell, &["import", "back.csv"]);
    assert!(ran.out.contains("Nothing new"), "{} {}", ran.out, ran.err);
    // The reason that went with the one that is left stays with it.
    let (one, _) = successor.split_once(" / ").expect("two of them");
    sheet
        .put("rec-b", "Status", "Superseded")
        .put("rec-b", "Superseded by", one)
        .save(&shell, "back.csv");
    let ran = for_france(&shell, &["import", "back.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let (_, settled) = france_table(&shell, "Superseded by");
    assert!(one.starts_with(&format!("{settled} (")), "{settled} {one}");
    let went = match &*settled {
        "S/2026/1" => "it was renewed",
        _ => "it was ended",
    };
    assert_eq!(france_table(&shell, "Why").1, went);
}

#[test]
fn reasons_of_contested_positions_stand_in_a_table_and_one_goes_with_what_settles_them() {
    let held = |position, why| ["--position", position, "--why", why];
    let shell = two_answers(
        &held("supported", "it helps"),
        &held("noted", "it may help"),
    );
    let (mut sheet, why) = france_table(&shell, "Why this position");
    for told in [
        "Supported (J. Dupont, ",
        "): it helps",
        "Noted (A. Martin, ",
        "): it may help",
    ] {
        assert!(why.contains(told), "{why}");
    }
    sheet
        .put("rec-b", "Position", "Noted")
        .save(&shell, "back.csv");
    let ran = for_france(&shell, &["import", "back.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(france_table(&shell, "Why this position").1, "it may help");
}

#[test]
fn a_tracker_given_as_a_table_is_called_one() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--status", "in-progress"]);
    shell.done(&["share", "mine.ron"]);
    let mine = fs::read_to_string(shell.path("mine.ron")).expect("the copy");
    for (name, text) in [
        ("mine.ron", mine.clone()),
        // Whatever the letters in it look like.
        ("odd.csv", mine.replace("Ceasefire", "CÃ©asefire Ã¨ Ã  Ã´")),
    ] {
        fs::write(shell.path(name), text).expect("written");
        let ran = shell.run(&["import", name]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        let told = format!("{name} is a tracker, not a table; `mandate merge` merges it.");
        assert!(ran.err.contains(&told), "{}", ran.err);
    }
    fs::write(
        shell.path("notes.csv"),
        "who,what\nChad,mandate: (see above)\n",
    )
    .expect("written");
    let ran = shell.run(&["import", "notes.csv"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("no row of headings"), "{}", ran.err);
}

/// Chad's table with one bad cell beside good ones, and a title that somebody corrected.
fn beside_a_bad_cell(shell: &Shell) -> Sheet {
    let mut sheet = Sheet::of(shell);
    sheet
        .put("task-7", "Due", "end of March")
        .put("task-7", "Responsible", "UNMAS")
        .put("task-7", "Status", "In progress")
        .put("task-7", "Why", "begun")
        .put("rec-a", "Title", "Another title")
        .put("rec-e", "Responsible", "DPKO");
    sheet
}

#[test]
fn what_stays_out_with_a_bad_cell_is_named_before_the_rest_is_taken_in() {
    let shell = spoken();
    let sheet = beside_a_bad_cell(&shell);
    let with = "With it stays out: Status In progress, Why begun, Responsible UNMAS";
    for more in [&["--dry-run"][..], &["--dry-run", "--partial"]] {
        let ran = sheet.import(&shell, more);
        let line = ran.err.lines().find(|it| it.contains("“end of March”"));
        let line = line.unwrap_or_else(|| panic!("{}", ran.err));
        assert!(line.ends_with(with), "{line}");
    }
    let ran = sheet.import(&shell, &["--partial", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        told["problems"][0]["left_out"],
        serde_json::json!([
            {"column": "Status", "value": "In progress"},
            {"column": "Why", "value": "begun"},
            {"column": "Responsible", "value": "UNMAS"},
        ])
    );
    assert_eq!(field(&shell, "task-7", "lead"), serde_json::Value::Null);
}

#[test]
fn a_title_or_a_text_that_was_changed_is_said_not_to_be_taken_in() {
    let shell = spoken();
    let told = |ran: &Ran| {
        ran.err
            .matches("is the document’s, and is not taken in")
            .count()
    };
    let untouched = Sheet::of(&shell).import(&shell, &["--dry-run"]);
    assert_eq!(told(&untouched), 0, "{}", untouched.err);
    let ran = beside_a_bad_cell(&shell).import(&shell, &["--dry-run"]);
    assert_eq!(told(&ran), 1, "{}", ran.err);
    assert!(
        ran.err.contains("“Title”") && ran.err.contains("1 row"),
        "{}",
        ran.err
    );
}
