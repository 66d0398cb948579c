//! Workbooks and documents, read by programs that are not ours.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use calamine::{Data, Reader, Xlsx, open_workbook};

use super::cli::Shell;
use super::cli_export::{REPORTS, calculating};

const HOSTILE: [&str; 5] = [
    "=1+1",
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "<w:b/>&amp;\"<![CDATA[",
    "</t></si>&#0;",
];

/// A tracker in which everything occurs, hostile words and a private note included.
fn desk() -> Shell {
    let shell = Shell::new();
    let all = [
        &[
            "set",
            "task-1",
            "--status",
            "implemented",
            "--due",
            "2026-12-31",
        ][..],
        &[
            "set",
            "rec-b",
            "--status",
            "not-implemented",
            "--why",
            HOSTILE[0],
        ],
        &[
            "set",
            "rec-b",
            "--position",
            "supported",
            "--lead=-5",
            "--tag",
            "rules",
        ],
        &["note", "rec-c", "Séance levée; 安理会; مجلس الأمن"],
        &["note", "rec-c", "for my eyes alone", "--private"],
    ];
    for arguments in all {
        shell.done(arguments);
    }
    for text in HOSTILE {
        shell.done(&["note", "rec-d", text]);
    }
    shell
}

fn export(shell: &Shell, name: &str, more: &[&str]) -> PathBuf {
    shell.done(&[&["export", name, "--force"], more].concat());
    shell.path(name)
}

/// The parts of an Office file by their names.
fn parts(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let bytes = fs::read(path).expect("the file");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        let name = part.name().expect("a name").into_owned();
        parts.insert(name, bytes);
    }
    parts
}

#[test]
fn the_same_tracker_gives_the_same_bytes() {
    let shell = desk();
    for end in ["xlsx", "docx"] {
        let one = fs::read(export(&shell, &format!("one.{end}"), &[])).expect("read");
        std::thread::sleep(std::time::Duration::from_millis(2100));
        let other = fs::read(export(&shell, &format!("other.{end}"), &[])).expect("read");
        assert!(one == other, "{end}");
    }
}

#[test]
fn private_notes_are_in_no_part_unless_they_are_asked_for() {
    let shell = desk();
    let holds = |path: PathBuf| {
        let secret = b"for my eyes alone";
        parts(&path)
            .values()
            .any(|bytes| bytes.windows(secret.len()).any(|piece| piece == secret))
    };
    for report in ["table", "brief", "changes", "due", "matrix", "item"] {
        for end in ["xlsx", "docx"] {
            let name = format!("{report}.{end}");
            assert!(
                !holds(export(&shell, &name, &["--report", report])),
                "{name}"
            );
        }
    }
    for end in ["xlsx", "docx"] {
        let more = ["--report", "item", "--with-private"];
        assert!(
            holds(export(&shell, &format!("mine.{end}"), &more)),
            "{end}"
        );
    }
}

#[test]
fn a_workbook_has_types_and_no_formula() {
    let shell = desk();
    let path = export(&shell, "a.xlsx", &[]);
    let mut book: Xlsx<_> = open_workbook(&path).expect("a workbook");
    assert_eq!(
        book.sheet_names(),
        ["Items", "Notes", "History", "Delegations"]
    );
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        let mut cells = formulas.used_cells();
        assert!(cells.all(|(_, _, formula)| formula.is_empty()), "{name}");
    }
    let items = book.worksheet_range("Items").expect("a sheet");
    let heads: Vec<String> = items
        .rows()
        .next()
        .expect("a heading")
        .iter()
        .map(Data::to_string)
        .collect();
    let at = |head: &str| {
        heads
            .iter()
            .position(|name| name == head)
            .expect("a column")
    };
    let row = |id: &str| {
        items
            .rows()
            .find(|row| row[0] == Data::String(id.into()))
            .expect("an item")
    };
    assert!(matches!(row("task-1")[at("Due")], Data::DateTime(day) if day.as_f64() == 46_387.0));
    assert_eq!(row("task-1")[at("Notes")], Data::Float(0.0));
    assert_eq!(row("task-1")[at("Continuing")], Data::Bool(true));
    assert_eq!(
        row("task-1")[at("Status")],
        Data::String("Implemented".into())
    );
    assert_eq!(row("rec-b")[at("Why")], Data::String(HOSTILE[0].into()));
    // Whoever edits a text that begins as a formula does must not make it one.
    let book_parts = parts(&path);
    let text = |name: &str| String::from_utf8(book_parts[name].clone()).expect("text");
    let sheet = text("xl/worksheets/sheet1.xml");
    let cell = sheet.split("<c ").find(|cell| cell.contains(">=1+1<"));
    let style = cell.and_then(|cell| cell.split("s=\"").nth(1)?.split('"').next());
    let style: usize = style.expect("a look").parse().expect("a number");
    let styles = text("xl/styles.xml");
    let looks = styles.split("<cellXfs").nth(1).expect("looks");
    let look = looks.split("<xf ").nth(style + 1).expect("the look");
    assert!(look.contains("quotePrefix=\"1\""), "{look}");
    let notes = book.worksheet_range("Notes").expect("a sheet");
    for text in HOSTILE {
        let is_there = |row: &[Data]| row.contains(&Data::String(text.into()));
        assert!(notes.rows().any(is_there), "{text}");
    }
}

#[test]
fn a_document_holds_words_as_words_and_repeats_its_headings() {
    let shell = desk();
    let parts = parts(&export(&shell, "a.docx", &["--report", "table"]));
    let text = String::from_utf8(parts["word/document.xml"].clone()).expect("text");
    assert_eq!(
        text.matches("<w:tblHeader/>").count(),
        2,
        "a table for each kind"
    );
    let parts = self::parts(&export(&shell, "b.docx", &["--report", "item"]));
    let text = String::from_utf8(parts["word/document.xml"].clone()).expect("text");
    assert!(text.contains("&lt;w:b/&gt;&amp;amp;"), "escaped");
    assert!(text.contains("مجلس الأمن"));
}

pub(crate) fn has_office() -> bool {
    let asked = Command::new("soffice")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let has = asked.is_ok_and(|status| status.success());
    if !has {
        let _ = writeln!(std::io::stderr(), "skipped: no LibreOffice here");
    }
    has
}

/// Has LibreOffice turn a file into another kind, with settings of its own.
pub(crate) fn convert(shell: &Shell, to: &str, file: &str) {
    let profile = format!(
        "-env:UserInstallation=file://{}",
        shell.path("office").display()
    );
    // What the dialogue asks for when somebody opens a text: the separator, UTF-8.
    let how = file.ends_with(".csv").then(|| {
        let text = fs::read_to_string(shell.path(file)).expect("text");
        let heading = text.lines().next().unwrap_or_default();
        let separator = if heading.contains(';') { 59 } else { 44 };
        format!("--infilter=CSV:{separator},34,76,1")
    });
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", to, file])
        .args(how)
        .current_dir(shell.home.path())
        .env("HOME", shell.home.path())
        .output()
        .expect("it runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn libreoffice_reads_the_workbook_as_our_own_table_says_it() {
    if !has_office() {
        return;
    }
    let shell = desk();
    export(&shell, "a.xlsx", &[]);
    let own = export(&shell, "own.csv", &[]);
    // UTF-8, commas, cells as they stand.
    convert(
        &shell,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
        "a.xlsx",
    );
    let read = |path: &Path| -> Vec<Vec<String>> {
        let mut table = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_path(path)
            .expect("a table");
        table
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
            .collect()
    };
    let theirs = ["a-Items.csv", "a.csv"].map(|name| shell.path(name));
    let theirs = theirs.iter().find(|path| path.exists()).expect("a table");
    let (theirs, own) = (read(theirs), read(&own));
    assert_eq!(theirs.len(), own.len());
    for (their, our) in theirs.iter().zip(&own) {
        for (at, (their, our)) in their.iter().zip(our).enumerate() {
            // Yes and no are values there; a time is shown without seconds; no cell needs a guard.
            let our = match our.as_str() {
                "yes" => "TRUE",
                "no" => "FALSE",
                our => our.strip_prefix('\'').unwrap_or(our),
            };
            assert!(
                their == our || our.starts_with(their.as_str()) && their.len() == 16,
                "column {at}: {their} {our}"
            );
        }
    }
}

#[test]
fn libreoffice_reads_the_document_whole() {
    if !has_office() {
        return;
    }
    let shell = desk();
    export(&shell, "a.docx", &["--report", "item"]);
    convert(&shell, "txt:Text (encoded):UTF8", "a.docx");
    let text = fs::read_to_string(shell.path("a.txt")).expect("text");
    for words in HOSTILE.iter().chain(&[
        "安理会",
        "Clarify rules and caveats",
        "31 December 2026",
        "S/2015/1038",
    ]) {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn libreoffice_reads_the_table_of_text_cell_by_cell_and_calculates_nothing() {
    if !has_office() {
        return;
    }
    let shell = calculating();
    let own = shell.path("own.csv");
    shell.done(&["-f", "mali.ron", "export", "own.csv", "--of", "=B2"]);
    convert(&shell, "xlsx", "own.csv");
    let mut book: Xlsx<_> = open_workbook(shell.path("own.xlsx")).expect("a workbook");
    let name = book.sheet_names()[0].clone();
    let formulas = book.worksheet_formula(&name).expect("a sheet");
    let mut cells = formulas.used_cells();
    assert!(cells.all(|(_, _, formula)| formula.is_empty()));
    let theirs = book.worksheet_range(&name).expect("a sheet");
    let mut table = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(own)
        .expect("a table");
    let mut rows = 0;
    for (at, row) in table.records().enumerate() {
        for (column, our) in row.expect("a row").iter().enumerate() {
            let their = theirs.get((at, column)).unwrap_or(&Data::Empty);
            let is_same = if let Data::DateTime(_) = their {
                // Days and times are recognised as such.
                our.starts_with("20")
            } else if let Data::Float(number) = their {
                our.parse().is_ok_and(|our: f64| our == *number)
            } else {
                let their = their.to_string();
                their == our || our.strip_prefix('\'') == Some(&*their)
            };
            assert!(is_same, "row {at}, column {column}: {their} {our}");
        }
        rows += 1;
    }
    assert_eq!(
        (rows, theirs.height()),
        (3, 3),
        "what one delegation spoke of"
    );
}

#[test]
fn no_cell_of_any_workbook_is_a_formula_whoever_wrote_it() {
    let shell = calculating();
    for report in REPORTS {
        let name = format!("{report}.xlsx");
        let more = ["--report", report, "--of", "=B2"];
        shell.done(&[&["-f", "mali.ron", "export", &name], &more[..]].concat());
        let mut book: Xlsx<_> = open_workbook(shell.path(&name)).expect("a workbook");
        let mut texts = 0;
        for sheet in book.sheet_names() {
            let formulas = book.worksheet_formula(&sheet).expect("a sheet");
            let mut cells = formulas.used_cells();
            assert!(
                cells.all(|(_, _, formula)| formula.is_empty()),
                "{name} {sheet}"
            );
            let cells = book.worksheet_range(&sheet).expect("a sheet");
            let begins =
                |cell: &Data| matches!(cell, Data::String(text) if text.starts_with(['=', '@']));
            texts += cells.cells().filter(|(_, _, cell)| begins(cell)).count();
        }
        assert!(texts > 0, "{name}: told as it was written");
    }
}
