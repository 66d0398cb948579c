//! The canonical text.

use std::fmt::Write;

use crate::domain::{Entry, Journal, Mandate, documents_line, entry_line, item_line, quote};

use super::FORMAT;
use super::head::{self, DOCUMENTS, INNER, PERIODS};

/// The whole document: the same bytes for every copy that holds the same.
pub(in crate::storage) fn document(mandate: &Mandate, journal: &Journal) -> String {
    let size = 1024 + 600 * mandate.items.len() + 320 * journal.len();
    let mut out = String::with_capacity(size);
    let _ = write!(
        out,
        "(\n    format: {FORMAT},\n    mandate: (\n        id: "
    );
    quote(&mandate.id, &mut out);
    out.push_str(",\n        title: ");
    quote(&mandate.title, &mut out);
    out.push_str(",\n");
    let (mut inner, outer): (Vec<String>, Vec<String>) =
        (mandate.extra.iter().cloned()).partition(|field| head::is_inner(field));
    if !mandate.periods.is_absent() {
        // Where a version that does not know periods puts the field: among those it keeps.
        let mut field = format!("{INNER}{PERIODS}: ");
        mandate.periods.line(&mut field);
        field.push(',');
        inner.push(field);
        inner.sort();
    }
    if !inner.iter().any(|field| head::name(field) == DOCUMENTS) {
        out.push_str("        documents: ");
        documents_line(&mandate.documents, &mut out);
        out.push_str(",\n");
    }
    for field in inner {
        out.push_str(&field);
        out.push('\n');
    }
    out.push_str("    ),\n");
    for field in outer {
        out.push_str(&field);
        out.push('\n');
    }
    out.push_str("    items: [\n");
    for item in &mandate.items {
        out.push_str("        ");
        item_line(item, &mut out);
        out.push_str(",\n");
    }
    out.push_str("    ],\n    journal: [\n");
    for entry in journal.in_order() {
        out.push_str("        ");
        entry_line(entry, &mut out);
        out.push_str(",\n");
    }
    out.push_str("    ],\n)\n");
    out
}

/// Entries alone, one a line: what an outbox holds.
pub(in crate::storage) fn entry_lines<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let mut out = String::new();
    for entry in entries {
        entry_line(entry, &mut out);
        out.push_str(",\n");
    }
    out
}
