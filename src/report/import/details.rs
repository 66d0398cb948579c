//! What goes with an answer in a cell of its own: its reason, what superseded the item. Where a table showed several
//! answers, such a cell shows what goes with each of them.

use super::columns::key;
use super::problem::Reason;
use super::row::{Given, Row, Wrong};
use crate::domain::Entry;
use crate::report::answers::{Detail, given_by};
use crate::report::words::{Words, line};
use crate::text::{PARTED, show_on_paper as show};

/// What such a cell says by now.
pub(super) struct Told<'a> {
    detail: Detail,
    said: Said<'a>,
}

enum Said<'a> {
    /// What was put there, beside what stood there alone.
    Given(Given, Option<&'a str>),
    /// What goes with each of these contested answers: what the table had there.
    All(Vec<&'a Entry>),
    /// What goes with this one of them.
    One(&'a Entry),
}

impl<'a> Row<'a> {
    /// What the cell says in which this stood, where one answer did.
    pub(super) fn told(&self, detail: Detail, old: Option<&'a str>) -> Result<Told<'a>, Wrong> {
        let text = old.unwrap_or_default();
        let shown = match detail {
            Detail::Why | Detail::HeldWhy => show(text),
            Detail::Successor => line(text),
        };
        let given = self.given(detail.column(), &shown)?;
        let several = match old {
            Some(_) => Vec::new(),
            None => self.several(&detail.field()),
        };
        let said = match &given {
            // The text had to be cut to go into the cell.
            Given::Nothing if !several.is_empty() && self.holds(detail.column()) => {
                Said::All(several)
            }
            Given::Text(text) if !several.is_empty() => match self.among(detail, several, text)? {
                Some(said) => said,
                None => Said::Given(given, old),
            },
            Given::Nothing | Given::None | Given::Text(_) => Said::Given(given, old),
        };
        Ok(Told { detail, said })
    }

    /// Whether a cell still shows what the table had there of several answers, or of one of them; `None` where other
    /// words stand there, an error where these are mixed.
    fn among(
        &self,
        detail: Detail,
        several: Vec<&'a Entry>,
        cell: &str,
    ) -> Result<Option<Said<'a>>, Wrong> {
        let (tracker, cell) = (self.table.tracker, key(cell));
        for locale in self.table.words.locales() {
            let words = Words::new(locale);
            let each = detail.each(&words, tracker, &several);
            let all: Vec<&str> = each.iter().map(|(_, told)| &**told).collect();
            if key(&all.join(PARTED)) == cell {
                return Ok(Some(Said::All(several)));
            }
            if let Some((answer, _)) = each.iter().find(|(_, told)| key(told) == cell) {
                return Ok(Some(Said::One(answer)));
            }
            let by = |(answer, _): &(&Entry, _)| key(&given_by(&words, tracker, answer, ""));
            if each.iter().any(|told| cell.contains(&by(told))) {
                return Err((Some(detail.column()), Reason::SeveralStood));
            }
        }
        Ok(None)
    }
}

impl<'a> Told<'a> {
    /// Whether something else stands there than the table had.
    pub(super) fn is_touched(&self) -> bool {
        match &self.said {
            Said::Given(given, _) => *given != Given::Nothing,
            Said::All(_) => false,
            Said::One(_) => true,
        }
    }

    /// Whether words were put there, or some of those that stood there were left.
    pub(super) fn is_said(&self) -> bool {
        match &self.said {
            Said::Given(given, _) => matches!(given, Given::Text(_)),
            Said::All(_) => false,
            Said::One(_) => true,
        }
    }

    /// The answer of several whose words alone were left.
    pub(super) fn left(&self) -> Option<&'a Entry> {
        match self.said {
            Said::One(answer) => Some(answer),
            Said::Given(..) | Said::All(_) => None,
        }
    }

    /// What goes with the answer that the row gives: what was put there, else what stood there; but an empty cell
    /// beside another answer (`is_emptied`) gives nothing. Of several that stood there what went with the ones that are
    /// meant.
    ///
    /// # Errors
    ///
    /// Several are meant, with which different things went.
    pub(super) fn with(
        self,
        is_emptied: bool,
        is_meant: impl Fn(&Entry) -> bool,
    ) -> Result<Option<Box<str>>, Wrong> {
        let detail = self.detail;
        let text = match &self.said {
            Said::Given(Given::Text(text), _) => Some(&**text),
            Said::Given(Given::None, _) => None,
            Said::Given(Given::Nothing, _) if is_emptied => None,
            Said::Given(Given::Nothing, old) => *old,
            Said::One(answer) => detail.of(answer),
            Said::All(answers) => {
                let meant = answers.iter().filter(|answer| is_meant(answer));
                let mut meant = meant.map(|answer| detail.of(answer));
                let first = meant.next().flatten();
                if meant.any(|other| other != first) {
                    return Err((Some(detail.column()), Reason::SeveralStood));
                }
                first
            }
        };
        Ok(text.map(Into::into))
    }

    /// The column, to say what is wrong with it.
    pub(super) fn column(&self) -> Option<&'static str> {
        Some(self.detail.column())
    }
}
