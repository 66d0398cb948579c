//! Fields of one line with their questions, and what of an answer was begun before.

use jiff::Timestamp;

use super::overlay::Asks;
use super::widget::Field;

/// An answer that was begun and not said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Begun {
    /// When it was last written on, where that is known.
    pub at: Option<Timestamp>,
    /// Whether that was in an earlier run.
    pub is_earlier: bool,
    /// Its text, where the field shows first what stands now.
    pub waiting: Option<String>,
    /// Whether that text was put into the field.
    pub is_taken: bool,
}

/// One or more fields of one line with a question each.
#[derive(Debug, Clone)]
pub struct Form {
    /// What is asked for.
    pub asks: Asks,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// What stood in the fields when it was opened.
    pub offered: Vec<String>,
    /// Names that the last field can be completed to, in alphabetical order.
    pub known: Vec<String>,
    /// Whether the items have different answers now, so that an empty field stands for none of them.
    pub is_mixed: bool,
    /// The field that has the cursor.
    pub at: usize,
    /// What of the answer was begun before.
    pub begun: Option<Begun>,
    /// What is to be known before it is answered.
    pub beforehand: Option<String>,
    /// Why what was typed cannot be taken.
    pub trouble: Option<String>,
}

impl Form {
    /// A form with these texts in its fields, the cursor in the first.
    pub fn new(asks: Asks, texts: &[&str]) -> Self {
        Self {
            fields: texts.iter().map(|text| asks.field(text)).collect(),
            asks,
            offered: texts.iter().map(|text| (*text).to_owned()).collect(),
            known: Vec::new(),
            is_mixed: false,
            at: 0,
            begun: None,
            beforehand: None,
            trouble: None,
        }
    }

    /// Whether Enter goes to the next field: something stands in this one, and nothing yet in one behind it.
    pub fn goes_on(&self) -> bool {
        let behind = self.fields.get(self.at + 1..).unwrap_or_default();
        !self.fields[self.at].is_blank() && behind.iter().any(Field::is_blank)
    }

    /// Whether somebody has typed into it.
    pub fn is_changed(&self) -> bool {
        // A form that an earlier run began offers nothing.
        let mut fields = self.fields.iter().zip(&self.offered);
        self.offered.len() < self.fields.len()
            || fields.any(|(field, offered)| !is_as_offered(field, offered))
    }

    /// What was begun and is not taken up, as long as nothing else is typed.
    pub fn waiting(&self) -> Option<String> {
        let is_other = self.is_changed() && !self.fields[0].is_blank();
        self.unsaid().filter(|_| !is_other)
    }

    /// What was begun and would not be said with what stands in the field: it was not taken up, nor typed again.
    pub fn unsaid(&self) -> Option<String> {
        let begun = self.begun.as_ref()?;
        let waiting = begun.waiting.as_ref()?;
        let is_taken = begun.is_taken && self.is_changed();
        let is_other = self.fields[0].text().trim() != waiting.trim();
        (!is_taken && is_other).then(|| waiting.clone())
    }

    /// The same question with what was begun in its field, to be set aside again.
    pub fn left(&self, draft: String) -> Self {
        let begun = self.begun.clone().map(|begun| Begun {
            waiting: None,
            is_taken: false,
            ..begun
        });
        Self {
            begun,
            ..Self::begun(self.asks.clone(), [draft])
        }
    }

    /// Whether a value stands in it that was refused as it is: a date that does not exist, and nothing that
    /// took work to write.
    pub fn is_refused_value(&self) -> bool {
        self.trouble.is_some() && self.fields.len() == 1 && !self.asks.is_reason()
    }

    /// What the fields say. One that nobody has touched says what was offered, line breaks and all.
    pub fn said(&self) -> Vec<String> {
        let fields = self.fields.iter().enumerate();
        let said = fields.map(|(k, field)| match self.offered.get(k) {
            Some(offered) if is_as_offered(field, offered) => offered.clone(),
            Some(_) | None => field.text(),
        });
        said.collect()
    }
}

/// Whether a field holds what was offered, as one line holds it.
fn is_as_offered(field: &Field, offered: &str) -> bool {
    field.text() == Field::line(offered).text()
}
