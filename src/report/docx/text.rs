//! Paragraphs and what is written in them.

use quick_xml::escape::escape;

use crate::report::way::runs_left;

/// Writes pieces of text, each with its look. It runs the way in which its last piece is written: the one
/// that is said, not the one that names it.
pub(super) fn paragraph(xml: &mut String, style: &str, pieces: &[(&str, &str)]) {
    xml.push_str("<w:p>");
    let runs_left = pieces.last().is_some_and(|(_, words)| runs_left(words));
    if !style.is_empty() || runs_left {
        xml.push_str("<w:pPr>");
        if !style.is_empty() {
            tag(xml, &["<w:pStyle w:val=\"", style, "\"/>"]);
        }
        if runs_left {
            xml.push_str("<w:bidi/>");
        }
        xml.push_str("</w:pPr>");
    }
    for (look, words) in pieces {
        run(xml, look, words);
    }
    xml.push_str("</w:p>");
}

/// Text, escaped; a line end is a line's end.
fn run(xml: &mut String, look: &str, words: &str) {
    if words.is_empty() {
        return;
    }
    xml.push_str("<w:r>");
    let runs_left = runs_left(words);
    if !look.is_empty() || runs_left {
        xml.push_str("<w:rPr>");
        if !look.is_empty() {
            tag(xml, &["<w:rStyle w:val=\"", look, "\"/>"]);
        }
        if runs_left {
            xml.push_str("<w:rtl/>");
        }
        xml.push_str("</w:rPr>");
    }
    for (k, line) in words.split('\n').enumerate() {
        if k > 0 {
            xml.push_str("<w:br/>");
        }
        tag(
            xml,
            &["<w:t xml:space=\"preserve\">", &escape(line), "</w:t>"],
        );
    }
    xml.push_str("</w:r>");
}

/// Writes marks of our own.
pub(super) fn tag(xml: &mut String, pieces: &[&str]) {
    for piece in pieces {
        xml.push_str(piece);
    }
}
