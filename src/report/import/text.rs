//! Tables as text: which encoding, which separator.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::grid::{Datum, Grid, Line};
use super::problem::Unreadable;

/// The separators that spreadsheets write.
pub(super) const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Text, and the encoding where it had to be assumed.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) assumed: Option<&'static str>,
}

/// Decodes by the byte-order mark, else as named, else as UTF-8, else as what Windows writes in the West.
pub(super) fn decode(bytes: &[u8], named: Option<&str>) -> Result<Decoded, Unreadable> {
    let named = named
        .map(|name| {
            let found = Encoding::for_label(name.trim().as_bytes());
            found.ok_or_else(|| Unreadable::Encoding(name.to_owned()))
        })
        .transpose()?;
    let (encoding, bare) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (Some(encoding), &bytes[mark..]),
        None => (named, bytes),
    };
    let is_utf8 = || std::str::from_utf8(bare).is_ok();
    let (encoding, is_assumed) = match encoding {
        Some(encoding) => (encoding, false),
        None if is_utf8() => (UTF_8, false),
        None => (WINDOWS_1252, true),
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(bare);
    if had_errors || text.contains('\0') {
        return Err(Unreadable::NotATable);
    }
    // One form of line ends, also within cells; lines are counted by them.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Ok(Decoded {
        text,
        assumed: is_assumed.then(|| encoding.name()),
    })
}

/// Reads a text with a separator, at most so many rows.
pub(super) fn grid(text: &str, separator: u8, most: usize) -> Grid {
    let (separator, text, before) = match named_separator(text) {
        Some((separator, rest)) => (separator, rest, 1),
        None => (separator, text, 0),
    };
    let mut table = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let rows = table.records().filter_map(Result::ok).take(most);
    let mut passed = 0;
    let lines = rows.filter_map(|row| {
        // A row begins where the one before ended; empty lines between them are part of neither, but
        // a spreadsheet counts them as rows. The line that names the separator it does not show.
        let (line, byte) = (row.position()).map_or((0, 0), |at| (at.line(), at.byte()));
        let ahead = text.as_bytes().iter().skip(byte as usize);
        let empty = ahead.take_while(|byte| **byte == b'\n').count();
        let line = line as usize + empty + before;
        passed += empty + 1;
        let cells: Vec<(usize, Datum)> = (row.iter().enumerate())
            .filter(|(_, cell)| !cell.trim().is_empty())
            .map(|(column, cell)| (column, Datum::Text(cell.to_owned())))
            .collect();
        (!cells.is_empty()).then_some(Line {
            row: passed,
            line: Some(line),
            cells,
        })
    });
    Grid {
        lines: lines.collect(),
        ..Grid::default()
    }
}

/// `sep=;` on the first line, by which a file tells Excel what parts its cells.
fn named_separator(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let first = first.trim().trim_matches('"').to_ascii_lowercase();
    let [separator] = first.strip_prefix("sep=")?.as_bytes()[..] else {
        return None;
    };
    Some((separator, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8], named: Option<&str>) -> (String, Option<&'static str>) {
        let decoded = decode(bytes, named);
        let decoded = decoded.unwrap_or_else(|_| panic!("a text"));
        (decoded.text, decoded.assumed)
    }

    #[test]
    fn encodings_are_told_by_their_marks_or_assumed() {
        let wanted = "id,État\r\nrec-b,Échéance 安\r\n";
        let unix = wanted.replace('\r', "");
        assert_eq!(text(wanted.as_bytes(), None), (unix.clone(), None));
        let marked = format!("\u{feff}{wanted}");
        assert_eq!(text(marked.as_bytes(), None), (unix.clone(), None));
        for big in [false, true] {
            let bytes: Vec<u8> = (marked.encode_utf16())
                .flat_map(|unit| {
                    if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect();
            assert_eq!(
                text(&bytes, None),
                (unix.clone(), None),
                "big endian: {big}"
            );
        }
        let west = b"id,\xc9tat\nrec-b,na\xefve \x96 \x80\n";
        let meant = "id,État\nrec-b,naïve – €\n".to_owned();
        assert_eq!(text(west, None), (meant, Some("windows-1252")));
        let (cyrillic, assumed) = text(b"id,\xd1\xf2\xe0\xf2\xf3\xf1\n", Some("windows-1251"));
        assert_eq!((&*cyrillic, assumed), ("id,Статус\n", None));
        assert!(matches!(
            decode(b"a", Some("klingon")),
            Err(Unreadable::Encoding(_))
        ));
        assert!(matches!(
            decode(b"PK\0\x03", None),
            Err(Unreadable::NotATable)
        ));
    }

    #[test]
    fn rows_are_those_of_a_spreadsheet_and_lines_those_of_the_text_also_behind_cells_of_several() {
        let found = grid("id;why\n\na;\"one\ntwo\"\nb;c\n", b';', 9);
        let at = |grid: &Grid| -> Vec<_> {
            let lines = grid.lines.iter();
            lines.map(|line| (line.row, line.line)).collect()
        };
        assert_eq!(at(&found), [(1, Some(1)), (3, Some(3)), (4, Some(5))]);
        assert_eq!(found.lines[1].get(1), Some(&Datum::Text("one\ntwo".into())));
        let named = grid("sep=;\nid;why\na;b\n", b',', 9);
        assert_eq!(at(&named), [(1, Some(2)), (2, Some(3))]);
        assert_eq!(named.lines[1].cells.len(), 2);
        let blank = grid("id;why\n;;\na;b\n", b';', 9);
        assert_eq!(
            at(&blank),
            [(1, Some(1)), (3, Some(3))],
            "an empty row counts"
        );
    }
}
