//! Workbooks and documents, read by programs that are not ours.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use calamine::{Data, Reader, Xlsx, open_workbook};

use super::cli::Shell;
use super::cli_export::{REPORTS, calculating};
use super::skipped::skipped;

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
pub(crate) fn parts(path: &Path) -> BTreeMap<String, Vec<u8>> {
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

/// A sheet of a workbook by its number, from 1, with its texts in their cells: the format keeps them elsewhere, and a
/// cell names one by its number.
fn sheet(book: &BTreeMap<String, Vec<u8>>, at: usize) -> String {
    let part = |name: &str| String::from_utf8_lossy(&book[name]).into_owned();
    let texts = part("xl/sharedStrings.xml");
    let texts: Vec<&str> = texts.split("</si>").collect();
    let sheet = part(&format!("xl/worksheets/sheet{at}.xml"));
    let mut pieces = sheet.split(" t=\"s\"><v>");
    let mut told = pieces.next().expect("a sheet").to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('<').expect("a number");
        let text = texts[number.parse::<usize>().expect("a number")];
        let (_, text) = text.rsplit_once("<t").expect("a text");
        told += &format!("{text}<{rest}");
    }
    told
}

#[test]
fn a_workbook_is_printed_on_few_pages_each_with_its_headings_and_ids() {
    let shell = desk();
    let book = parts(&export(&shell, "a.xlsx", &[]));
    let part = |name: &str| String::from_utf8_lossy(&book[name]).into_owned();
    let items = part("xl/worksheets/sheet1.xml");
    for words in [
        r#"fitToWidth="3""#,
        r#"fitToHeight="0""#,
        r#"orientation="landscape""#,
    ] {
        assert!(items.contains(words), "{words}");
    }
    assert!(part("xl/workbook.xml").contains("Items!$A:$A,Items!$1:$1<"));
    if !has_office() {
        return;
    }
    let bare = Shell::new();
    bare.done(&["export", "a.xlsx"]);
    convert(&bare, "pdf", "a.xlsx");
    let pdf = fs::read(bare.path("a.pdf")).expect("the print");
    let pages = String::from_utf8_lossy(&pdf).matches("/Type/Page/").count();
    assert!((3..=10).contains(&pages), "{pages} pages");
}

#[test]
fn a_row_of_a_workbook_is_as_high_as_its_texts_also_where_it_is_only_printed() {
    let shell = desk();
    let why = "The signatories agreed on a calendar but not on the number of sites. ".repeat(3);
    shell.done(&["set", "task-2", "--status", "in-progress", "--why", &why]);
    shell.done(&["note", "task-3", "one\n\nthree"]);
    shell.done(&["note", "task-4", &"long ".repeat(2_000)]);
    let book = parts(&export(&shell, "a.xlsx", &[]));
    let high = |sheet: &str, words: &str| -> Option<f64> {
        let row = sheet.split("<row ").find(|row| row.contains(words));
        let (begin, _) = row.expect("a row").split_once('>').expect("its begin");
        assert!(!begin.contains("customHeight"), "fitted anew when edited");
        let (_, high) = begin.split_once("ht=\"")?;
        high.split('"').next()?.parse().ok()
    };
    let items = sheet(&book, 1);
    // Seven lines of thirty columns, three of a note, and no more than Excel takes.
    assert!(high(&items, ">task-2<") >= Some(7.0 * 15.0));
    assert!(high(&items, ">task-2<") < Some(11.0 * 15.0));
    assert!(high(&sheet(&book, 2), ">task-3<") >= Some(3.0 * 15.0));
    assert_eq!(high(&items, ">task-4<"), Some(409.5));
    assert_eq!(high(&sheet(&book, 4), ">rec-b<"), None, "one line is all");
    // The ids that an import needs make no row higher.
    let of = |item: &str| high(&items, &format!(">{item}<"));
    let before = of("task-8");
    for lead in ["DPKO", "DFS"] {
        shell.done(&["set", "task-8", "--lead", lead]);
        shell.done(&["set", "task-8", "--due", "2026-12-31", "--tag", lead]);
    }
    let book = parts(&export(&shell, "a.xlsx", &[]));
    assert_eq!(high(&sheet(&book, 1), ">task-8<"), before);
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
fn as_many_private_notes_are_said_to_be_kept_back_as_would_have_left() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--status", "in-progress"]);
    let note = |item: &str, text: &str| shell.done(&["note", item, "--private", text]);
    note("task-1", "XYZ1 older than the next");
    note("task-1", "XYZ2 the newest of task 1");
    note("task-2", "XYZ3 older than a shared one");
    shell.done(&["note", "task-2", "a shared one"]);
    note("rec-a", "XYZ4 taken back");
    shell.done(&["undo"]);
    note("rec-b", "XYZ5 of a recommendation");
    shell.done(&["set", "rec-b", "--due", "2026-03-31"]);
    for report in ["table", "brief", "changes", "due", "matrix", "item"] {
        for end in ["md", "csv", "html", "json", "xlsx", "docx", "ics"] {
            if end == "ics" && !matches!(report, "table" | "due") {
                continue;
            }
            for scope in [&[][..], &["--item", "task-1", "task-2"]] {
                let name = format!("{report}.{end}");
                let arguments = [&["--report", report, "--with-private"], scope].concat();
                let path = export(&shell, &name, &arguments);
                let texts = match end {
                    "xlsx" | "docx" => parts(&path).into_values().collect(),
                    _ => vec![fs::read(&path).expect("read")],
                };
                let text: String = (texts.iter())
                    .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
                    .collect();
                let left = (1..=5).filter(|note| text.contains(&format!("XYZ{note}")));
                let said = match left.count() {
                    0 => String::new(),
                    1 => "1 private note stays".to_owned(),
                    many => format!("{many} private notes stay"),
                };
                let arguments = [&["export", &name, "--force", "--report", report], scope];
                let told = shell.run(&arguments.concat()).err;
                let is_told = match &*said {
                    "" => !told.contains("private"),
                    said => told.contains(said),
                };
                assert!(is_told, "{name} {scope:?}: {said}, not {told}");
            }
        }
    }
}

#[test]
fn no_name_of_a_delegation_moves_the_cells_of_a_workbook() {
    let shell = desk();
    let name = "<r></r></si><si><r><t>x</t></r>";
    let author = ["--author", "A. Diarra", "--delegation", name];
    shell.done(&[&author[..], &["set", "task-1", "--status", "implemented"]].concat());
    let path = export(&shell, "m.xlsx", &["--report", "matrix"]);
    let mut book: Xlsx<_> = open_workbook(&path).expect("a workbook");
    let first = book.sheet_names()[0].clone();
    let matrix = book.worksheet_range(&first).expect("a sheet");
    let rows: Vec<Vec<String>> = matrix
        .rows()
        .map(|row| {
            row.iter()
                .map(|cell| cell.to_string().trim().to_owned())
                .collect()
        })
        .collect();
    let at = rows[0].iter().position(|heading| heading == name);
    let row = rows.iter().find(|row| row[0] == "task-1").expect("its row");
    assert_eq!(row[at.expect("its column")], "Implemented");
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
    let sheet = sheet(&book_parts, 1);
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
        skipped("no LibreOffice here");
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
            // Yes and no are values there, which every version writes its own way; a time is shown without seconds;
            // no cell needs a guard.
            let our = match (our.as_str(), their.as_str()) {
                ("yes", "TRUE" | "1") | ("no", "FALSE" | "0") => their,
                (our, _) => our.strip_prefix('\'').unwrap_or(our),
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

/// A document's text as XML.
fn document(shell: &Shell, name: &str, more: &[&str]) -> String {
    let xml = parts(&export(shell, name, more))["word/document.xml"].clone();
    String::from_utf8(xml).expect("UTF-8")
}

#[test]
fn words_from_right_to_left_stand_in_lines_of_their_own_below_the_day_that_names_them() {
    let shell = Shell::new();
    let note = "أحاط أعضاء المجلس علماً، انظر S/2016/281 (الفقرة 24).";
    let say = ["note", "rec-b", note];
    assert_eq!(shell.run_as("م. الأحمد", "الجزائر", &say).code, 0);
    for (name, report) in [("t.docx", "table"), ("i.docx", "item")] {
        let xml = document(&shell, name, &["--report", report]);
        let lines: Vec<&str> = xml.split("<w:p>").collect();
        let at = lines.iter().position(|line| line.contains("أحاط"));
        let at = at.expect("the note");
        // A day within them would be read from the wrong end.
        assert!(lines[at].contains("<w:bidi/>"), "{report}");
        assert!(!lines[at].contains("2026</w:t>") && !lines[at].contains("2026, "));
        let above = lines[at - 1];
        assert!(above.contains("الجزائر"), "{report}: {above}");
        assert!(
            above.contains("20") && !above.contains("<w:bidi/>"),
            "{above}"
        );
    }
}

/// A tracker of its own in which so many delegations have spoken.
fn spoken_by(delegations: usize) -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    let line = |k: usize| {
        format!(
            "        (at: \"2026-01-05T10:00:00Z\", by: \"A\", of: \"State {k:02}\", on: \"rec-a\", after: [], say: Status(to: InProgress)),\n"
        )
    };
    let lines: String = (1..=delegations).map(line).collect();
    let text = fs::read_to_string(shell.path("t.ron")).expect("the tracker");
    let text = text.replacen("journal: [\n", &format!("journal: [\n{lines}"), 1);
    fs::write(shell.path("t.ron"), text).expect("written");
    shell
}

#[test]
fn a_matrix_of_many_delegations_is_several_tables_that_word_opens() {
    let matrix = |delegations| {
        let shell = spoken_by(delegations);
        document(&shell, "m.docx", &["-f", "t.ron", "--report", "matrix"])
    };
    let xml = matrix(70);
    let tables: Vec<&str> = xml.split("<w:tbl>").skip(1).collect();
    assert!(tables.len() > 1);
    for table in &tables {
        // More than 63 columns are none for Word, and long before that no word has room in one.
        let widths = table.split("<w:gridCol w:w=\"").skip(1);
        let widths = widths.filter_map(|rest| rest.split_once('"')?.0.parse::<u32>().ok());
        let widths: Vec<u32> = widths.collect();
        assert!((5..63).contains(&widths.len()), "{widths:?}");
        assert!(widths[3..].iter().all(|width| *width > 1_200), "{widths:?}");
        // Word makes one table of two that follow each other.
        let (_, after) = table.split_once("</w:tbl>").expect("its end");
        assert!(after.starts_with("<w:p>"), "{after:.40}");
        assert!(table.contains(">Consult contributors<"), "says of what");
    }
    for k in 1..=70 {
        assert_eq!(xml.matches(&format!(">State {k:02}<")).count(), 1, "{k}");
    }
    assert_eq!(xml.matches(">In progress<").count(), 70);
    assert!(xml.contains(">State 01 – State "), "a heading of its own");
    let few = matrix(3);
    assert_eq!(few.matches("<w:tbl>").count(), 1);
    assert!(!few.contains("State 01 – "));
}

#[test]
fn a_document_keeps_rows_whole_and_a_table_with_what_is_said_above_it() {
    let shell = desk();
    let rows = |xml: &str| -> Vec<String> {
        let rows = xml.split("<w:tr>").skip(1);
        rows.map(str::to_owned).collect()
    };
    let xml = document(&shell, "t.docx", &[]);
    assert!(rows(&xml).len() > 17);
    for row in rows(&xml) {
        assert!(row.starts_with("<w:trPr><w:cantSplit/>"), "{row:.60}");
    }
    for (before, _) in xml.match_indices("<w:tbl>") {
        let line = xml[..before].rsplit("<w:p>").next().expect("a line");
        assert!(line.contains("<w:pStyle w:val=\"Lead\"/>"), "{line}");
        let below = xml[..before].rsplit("\"Heading1\"").next().expect("a part");
        let lines = below.matches("<w:p>").count();
        assert_eq!(below.matches("\"Lead\"").count(), lines, "{below}");
    }
    let heads = xml.split("<w:tblHeader/>").skip(1);
    for head in heads {
        let (head, _) = head.split_once("</w:tr>").expect("its end");
        let count = |what: &str| head.matches(what).count();
        assert_eq!(count("<w:pStyle w:val=\"TableHead\"/>"), count("<w:tc>"));
    }
    let styles = parts(&shell.path("t.docx"))["word/styles.xml"].clone();
    let styles = String::from_utf8(styles).expect("UTF-8");
    for name in ["Lead", "TableHead"] {
        let style = styles.split(&format!("w:styleId=\"{name}\"")).nth(1);
        let style = style.and_then(|style| style.split("</w:style>").next());
        assert!(style.is_some_and(|style| style.contains("<w:keepNext/>")));
    }
    let item = document(&shell, "i.docx", &["--report", "item"]);
    assert!(!item.contains("\"Lead\""), "no table follows");
    // A row that fills a page of its own is parted: it has no other place.
    shell.done(&["note", "rec-b", &"long ".repeat(700)]);
    let xml = document(&shell, "l.docx", &[]);
    let parted = |row: &String| !row.starts_with("<w:trPr><w:cantSplit/>");
    assert_eq!(rows(&xml).iter().filter(|row| parted(row)).count(), 1);
}

#[test]
fn marks_of_layout_do_their_work_on_paper_and_guard_no_formula() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    let text = fs::read_to_string(shell.path("t.ron")).expect("the tracker");
    let text = text.replace("Clarify rules", "Clari\\u{ad}fy\\u{200b} rules");
    let text = text.replace("MINUSMA · ", "MINUS\\u{ad}MA · ");
    fs::write(shell.path("t.ron"), text).expect("written");
    let on = |verb: &[&str]| shell.done(&[&["-f", "t.ron"], verb].concat());
    let note = "soft\u{ad}hyphen zero\u{200b}width \u{200f}(أ)\u{200e} a\u{202e}b";
    on(&["note", "rec-b", note]);
    on(&[
        "set",
        "rec-b",
        "--lead",
        "\u{200f}=1+1",
        "--tag",
        "Ga\u{ad}o",
    ]);
    on(&[
        "set",
        "rec-b",
        "--status",
        "implemented",
        "--why",
        "do\u{ad}ne",
    ]);
    let of = |name: &str, more: &[&str]| export(&shell, name, &[&["-f", "t.ron"], more].concat());
    let text = |name: &str, more: &[&str]| fs::read_to_string(of(name, more)).expect("text");
    let csv = text("t.csv", &[]);
    let seen = "softhyphen zerowidth \u{200f}(أ)\u{200e} a⟦U+202E⟧b";
    let item = ["--report", "item"];
    for told in [
        &csv,
        &text("t.html", &[]),
        &text("t.md", &item),
        &document(&shell, "t.docx", &[&["-f", "t.ron"], &item[..]].concat()),
    ] {
        assert!(told.contains(seen), "{told}");
        assert!(told.contains("Clarify rules"), "{told}");
        assert!(!told.contains("⟦U+00AD⟧"), "{told}");
        assert!(!told.contains("⟦U+200B"), "{told}");
    }
    for report in REPORTS {
        let told = text("r.md", &["--report", report]);
        assert!(told.starts_with("# MINUSMA · "), "{told}");
        assert!(!told.contains("⟦U+00AD⟧"), "{report}: {told}");
    }
    assert!(csv.contains("⟦U+200F⟧=1+1"), "{csv}");
    // On a terminal they are shown: nothing there would lay out anything by them.
    assert!(on(&["show", "rec-b"]).contains("soft⟦U+00AD⟧hyphen"));
    // The same table twice is nothing.
    let again = on(&["import", "t.csv", "--dry-run"]);
    assert!(!again.contains("rec-b"), "{again}");
}

#[test]
fn a_document_breaks_no_word_of_a_heading_or_a_day_and_has_the_colon_of_its_language() {
    let shell = desk();
    for lang in ["en", "fr"] {
        for (report, day) in [("table", 4), ("changes", 0), ("due", 0), ("matrix", 9)] {
            let xml = document(&shell, "w.docx", &["--report", report, "--lang", lang]);
            let table = xml.split("<w:tbl>").nth(1).expect("a table");
            let (grid, rest) = table.split_once("</w:tblGrid>").expect("its columns");
            let widths = grid.split("<w:gridCol w:w=\"").skip(1);
            let widths = widths.filter_map(|rest| rest.split_once('"')?.0.parse::<usize>().ok());
            let head = rest.split("</w:tr>").next().expect("its head");
            let heads = head.split("<w:t xml:space=\"preserve\">").skip(1);
            let heads = heads.filter_map(|rest| Some(rest.split_once("</w:t>")?.0));
            let columns: Vec<(usize, &str)> = widths.zip(heads).collect();
            for (at, (width, head)) in columns.iter().enumerate() {
                let words = head.split(' ').map(|word| word.chars().count());
                let is_day = at == day;
                // Septembre, in letters that are not bold.
                let needed = words.max().unwrap_or_default() * 120;
                let needed = needed.max(if is_day { 9 * 105 } else { 0 }) + 160;
                assert!(*width >= needed, "{lang} {report} {head}: {width}");
            }
        }
    }
    let brief = ["--report", "brief", "--lang", "fr"];
    let brief = document(&shell, "b.docx", &brief);
    assert!(brief.contains(">Tâches prescrites\u{a0}: <"), "{brief}");
}

#[test]
fn no_paper_shows_two_delegations_alike_that_differ() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    for of in ["Chad", "Ch\u{ad}ad", "Cha\u{200d}d"] {
        let say = ["-f", "t.ron", "set", "rec-b", "--status", "implemented"];
        assert_eq!(shell.run_as("A. Diarra", of, &say).code, 0);
    }
    for report in ["matrix", "item", "changes"] {
        let more = ["-f", "t.ron", "--report", report];
        let markdown = export(&shell, "t.md", &more);
        let markdown = fs::read_to_string(markdown).expect("text");
        for told in [markdown, document(&shell, "t.docx", &more)] {
            for of in ["Ch⟦U+00AD⟧ad", "Cha⟦U+200D⟧d"] {
                assert!(told.contains(of), "{report}: {told}");
            }
        }
    }
}
