//! The lines above the items: which mandate it is.
//!
//! Fields that only a newer version knows are kept as text in `Mandate::extra`, indentation
//! included: four blanks for a field of the document, eight for one of the mandate.

use crate::domain::{Document, Mandate, Periods, documents_line};

use super::squeeze::{Strings, ron, squeeze};

/// The field whose line stands in `extra` where it says more of the documents than is known here.
pub(super) const DOCUMENTS: &str = "documents";

/// The field of the mandate that names the periods of its reports.
pub(super) const PERIODS: &str = "periods";

/// Blanks before a field of the document, and before one of the mandate.
pub(super) const OUTER: &str = "    ";
pub(super) const INNER: &str = "        ";

/// Whether a kept field belongs to the mandate and not to the document.
pub(super) fn is_inner(field: &str) -> bool {
    field.starts_with(INNER)
}

/// The name of a kept field.
pub(super) fn name(field: &str) -> &str {
    field.split(':').next().unwrap_or_default().trim()
}

/// `name: value`, taken apart; `None` where the line is no field.
pub(super) fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let name = name.trim_end();
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let value = value.trim();
    (begins && name.chars().all(is_name))
        .then(|| (name, value.strip_suffix(',').unwrap_or(value).trim_end()))
}

/// What the lines above the items say, as far as it was found.
#[derive(Default)]
pub(super) struct Head {
    pub(super) format: Option<u32>,
    pub(super) id: Option<String>,
    pub(super) title: Option<String>,
    pub(super) documents: Option<Vec<Document>>,
    pub(super) periods: Option<Periods>,
    pub(super) extra: Vec<String>,
}

/// How a head line fared.
pub(super) enum Taken {
    /// It is new.
    New,
    /// It stands there already, word for word.
    Again,
    /// It says otherwise than an earlier line; the bytewise greater one stands.
    Otherwise,
    /// It cannot be read.
    Not,
}

impl Head {
    pub(super) fn format(&mut self, value: &str) -> Taken {
        let is_number = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
        if !is_number {
            return Taken::Not;
        }
        // A number beyond all numbers is a newer format as well.
        let format = value.parse().unwrap_or(u32::MAX);
        put(&mut self.format, format)
    }

    pub(super) fn id(&mut self, value: &str) -> Taken {
        text(&mut self.id, value)
    }

    pub(super) fn title(&mut self, value: &str) -> Taken {
        text(&mut self.title, value)
    }

    pub(super) fn documents(&mut self, value: &str) -> Taken {
        let Ok(read) = ron().from_str::<Vec<Document>>(value) else {
            return Taken::Not;
        };
        let mut whole = String::new();
        let is_one_line = squeeze(value, Strings::Quoted, &mut whole);
        let whole = without_names(&whole);
        if is_one_line && line(&read) != whole {
            let kept = self.extra(&format!("{INNER}{DOCUMENTS}: {whole},"));
            self.put_documents(read);
            return kept;
        }
        self.put_documents(read)
    }

    fn put_documents(&mut self, new: Vec<Document>) -> Taken {
        match &mut self.documents {
            None => {
                self.documents = Some(new);
                Taken::New
            }
            Some(known) if *known == new => Taken::Again,
            Some(known) => {
                if line(&new) > line(known) {
                    *known = new;
                }
                Taken::Otherwise
            }
        }
    }

    /// Keeps a field of a newer version.
    pub(super) fn extra(&mut self, text: &str) -> Taken {
        let same =
            |known: &&mut String| is_inner(known) == is_inner(text) && name(known) == name(text);
        match self.extra.iter_mut().find(same) {
            None => {
                self.extra.push(text.to_owned());
                Taken::New
            }
            Some(known) if known == text => Taken::Again,
            Some(known) => {
                if text > known.as_str() {
                    text.clone_into(known);
                }
                Taken::Otherwise
            }
        }
    }

    /// The mandate, without its items.
    pub(super) fn into_mandate(mut self) -> Mandate {
        self.extra.sort();
        Mandate {
            id: self.id.unwrap_or_default(),
            title: self.title.unwrap_or_default(),
            documents: self.documents.unwrap_or_default(),
            periods: self.periods.unwrap_or_default(),
            items: Default::default(),
            extra: self.extra,
        }
    }
}

/// `[Document(symbol: …)]` as other writers have it, without the names.
fn without_names(squeezed: &str) -> String {
    squeezed
        .replace("[Document(", "[(")
        .replace(", Document(", ", (")
}

fn text(place: &mut Option<String>, value: &str) -> Taken {
    match ron().from_str::<String>(value) {
        Ok(text) => put(place, text),
        Err(_) => Taken::Not,
    }
}

fn put<T: Ord>(place: &mut Option<T>, new: T) -> Taken {
    match place {
        None => {
            *place = Some(new);
            Taken::New
        }
        Some(known) if *known == new => Taken::Again,
        Some(known) => {
            if new > *known {
                *known = new;
            }
            Taken::Otherwise
        }
    }
}

fn line(documents: &[Document]) -> String {
    let mut line = String::new();
    documents_line(documents, &mut line);
    line
}
