//! Where an item stands, in words: statuses with all their answers, what wants attention, answers with
//! who gave them and when.

use jiff::tz::TimeZone;

use super::locale::{Locale, Value};
use super::show::show_line;
use crate::domain::{Arrange, Assessment, Entry, Field, Item, Say, Signs, Status, Tracker};
use crate::storage::Ledger;

/// What parts several answers to one question.
pub const PARTED: &str = " / ";

/// What a delegation answers to a question, in these words; all its answers where they are contested, as
/// [`all_answers`] has them. `None` where nothing is answered.
pub fn answered(
    seen: Assessment<'_>,
    field: Field,
    mut word: impl FnMut(&Say) -> String,
) -> Option<String> {
    let answers = seen.answers(field);
    if !answers.is_contested() {
        let said = answers.only().map(Entry::say);
        let said = said.filter(|say| !say.clears() && !matches!(say, Say::Unknown { .. }));
        return said.map(word);
    }
    Some(all_answers(answers.iter(), &mut word))
}

/// Several answers to one question, parted by strokes, as [`in_order`] has them.
pub fn all_answers<'e>(
    answers: impl Iterator<Item = &'e Entry>,
    mut word: impl FnMut(&'e Say) -> String,
) -> String {
    let answers = in_order(answers).into_iter();
    let mut words: Vec<String> = answers.map(|answer| word(answer.say())).collect();
    words.dedup();
    words.join(PARTED)
}

/// Several answers to one question in the order in which they are told: days in their own, others in that of the
/// file.
pub fn in_order<'e>(answers: impl Iterator<Item = &'e Entry>) -> Vec<&'e Entry> {
    let mut answers: Vec<&Entry> = answers.collect();
    // No other answers have days.
    answers.arrange_by_key(|answer| (answer.say().due().is_none(), answer.say().due()));
    answers
}

impl Locale {
    /// An item as the document calls it, such as “task 4”; by its title where it has no label.
    pub fn item_named(&self, item: &Item) -> String {
        self.item_as("item-named", item)
    }

    /// The same where it begins a line.
    pub fn item_headed(&self, item: &Item) -> String {
        self.item_as("item-headed", item)
    }

    fn item_as(&self, message: &str, item: &Item) -> String {
        if item.label.is_empty() {
            return item.title.clone();
        }
        let arguments = [
            ("kind", Value::from(item.kind.name())),
            ("label", Value::from(item.label.as_str())),
        ];
        self.fill(message, &arguments)
    }

    /// The status in words; all answers where they are contested.
    pub fn status_words(&self, own: Assessment<'_>) -> String {
        match own.status() {
            Some(status) => self.status(status),
            None => self.all_statuses(own.answers(Field::Status).iter()),
        }
    }

    /// Statuses that stand beside each other, parted by strokes.
    pub fn all_statuses<'e>(&self, answers: impl Iterator<Item = &'e Entry>) -> String {
        let words = answers.map(|entry| {
            if let Say::Status { to, .. } = entry.say() {
                self.status(to.unwrap_or(Status::NoInformation))
            } else {
                self.said_bare(entry.say())
            }
        });
        words.collect::<Vec<_>>().join(PARTED)
    }

    /// What a theme is called; one's own as the person called it.
    pub fn theme_named(&self, name: &str) -> String {
        let message = format!("theme-name-{name}");
        match self.has(&message) {
            true => self.get(&message).into_owned(),
            false => show_line(name).into_owned(),
        }
    }

    /// Parts of a line, set apart as the language does.
    pub fn apart<S: std::borrow::Borrow<str>>(&self, parts: &[S]) -> String {
        parts.join(&*self.get("words-apart"))
    }

    /// What wants attention, in words.
    pub fn signs(&self, signs: Signs) -> String {
        self.each_sign(signs).join(" · ")
    }

    /// Each thing that wants attention, in words.
    pub fn each_sign(&self, signs: Signs) -> Vec<String> {
        let days = |id: &str, days: Option<i32>| {
            days.map(|days| self.fill(id, &[("days", Value::from(days))]))
        };
        let word = |id: &str, is: bool| is.then(|| self.get(id).into_owned());
        let words = [
            word("cli-sign-contested", signs.contested),
            days("cli-sign-overdue", signs.overdue),
            days("cli-sign-due-soon", signs.due_soon),
            word("cli-sign-differing", signs.differing),
            word("sign-by-hand", signs.by_hand),
            days("cli-sign-stale", signs.stale),
        ];
        words.into_iter().flatten().collect()
    }

    /// An answer with its author, its day, its reason, and who brought it back.
    pub fn answer_words(
        &self,
        tracker: &Tracker,
        entry: &Entry,
        ledger: &Ledger,
        contested: bool,
        zone: &TimeZone,
    ) -> String {
        let id = if contested {
            "cli-show-answer-contested"
        } else {
            "cli-show-answer"
        };
        let (value, why) = self.value(entry.say());
        let whose = tracker.whose_words(entry);
        let arguments = [
            ("value", Value::from(value)),
            (
                "field",
                Value::from(entry.say().field().map_or("", |field| field.name())),
            ),
            ("day", Value::from(self.day_of(whose.at(), zone))),
            ("by", Value::from(&*whose.author().by)),
        ];
        let mut words = self.fill(id, &arguments);
        if let Some(brought) = self.brought_back(tracker, entry, zone) {
            words.push_str(&format!(" · {brought}"));
        }
        if let Some(changed) = self.changed_by_hand(tracker, ledger, entry, zone) {
            words.push_str(&format!(" · {changed}"));
        }
        if let Some(why) = why {
            words.push('\n');
            words.push_str(why);
        }
        words
    }

    /// Who brought an answer or a note back, by undo or redo, where somebody else had said it.
    pub fn brought_back(
        &self,
        tracker: &Tracker,
        entry: &Entry,
        zone: &TimeZone,
    ) -> Option<String> {
        tracker.brought_back(entry)?;
        let arguments = [
            ("day", Value::from(self.day_of(entry.at(), zone))),
            ("by", Value::from(&*entry.author().by)),
        ];
        Some(self.fill("said-brought-back", &arguments))
    }

    /// What was said, and by whom before, where undo or redo only brought it back.
    pub fn event(&self, tracker: &Tracker, entry: &Entry, zone: &TimeZone) -> String {
        self.event_in(tracker, entry, zone, &|said| self.spelled(said))
    }

    /// The same, in words of one's own where it was changed by hand since.
    pub(super) fn event_in(
        &self,
        tracker: &Tracker,
        entry: &Entry,
        zone: &TimeZone,
        by_hand: &dyn Fn(String) -> String,
    ) -> String {
        let said = self.said(tracker, entry);
        let said = match tracker.edited(entry) {
            Some(_) => by_hand(said),
            None => said,
        };
        match tracker.brought_back(entry) {
            Some(whose) => {
                let day = self.day_of(whose.at(), zone);
                self.as_before(said, &day, &whose.author().by)
            }
            None => said,
        }
    }

    /// What was said, in few words, with a mark where it was changed by hand since.
    pub fn said_with_mark(&self, tracker: &Tracker, entry: &Entry) -> String {
        self.marked(tracker, entry, self.said(tracker, entry))
    }

    /// Words of an entry, with a mark where it was changed by hand since.
    pub fn marked(&self, tracker: &Tracker, entry: &Entry, words: String) -> String {
        match tracker.edited(entry) {
            Some(_) => self.spelled(words),
            None => words,
        }
    }

    /// Words with what is said where somebody changed them by hand and no sign is explained.
    pub fn spelled(&self, words: String) -> String {
        self.fill("said-by-hand", &[("said", Value::from(words))])
    }

    /// What a question about an item is called.
    pub fn field(&self, field: &Field) -> String {
        self.get(&format!("field-{}", field.name())).into_owned()
    }

    /// Which answers of an assessment were changed by hand; `None` where none was.
    pub fn by_hand(&self, seen: Assessment<'_>) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        for field in seen
            .by_hand()
            .iter()
            .filter_map(|entry| entry.say().field())
        {
            let name = self.field(&field);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let fields = [("fields", Value::from(names.join(", ")))];
        (!names.is_empty()).then(|| self.fill("note-edited-fields", &fields))
    }

    /// What was said, and by whom on which day before.
    pub fn as_before(&self, said: String, day: &str, by: &str) -> String {
        let arguments = [
            ("said", Value::from(said)),
            ("day", Value::from(day)),
            ("by", Value::from(by)),
        ];
        self.fill("said-as-before", &arguments)
    }

    /// What an answer says, without the name of the field, and the reason given with it.
    pub fn value<'e>(&self, say: &'e Say) -> (String, Option<&'e str>) {
        let none = || self.get("cli-show-none").into_owned();
        match say {
            Say::Status { to, why, successor } => {
                let status = self.status(to.unwrap_or(Status::NoInformation));
                let words = match successor {
                    Some(by) => self.fill(
                        "cli-show-successor",
                        &[
                            ("status", Value::from(status)),
                            ("successor", Value::from(&**by)),
                        ],
                    ),
                    None => status,
                };
                (words, why.as_deref())
            }
            Say::Position { to, why } => {
                (to.map_or_else(none, |to| self.position(to)), why.as_deref())
            }
            Say::Lead { to } => (to.as_deref().map_or_else(none, str::to_owned), None),
            Say::Due { to } => (to.map_or_else(none, |to| self.day(to)), None),
            Say::Priority { to } => (to.map_or_else(none, |to| self.priority(to)), None),
            Say::Tag { .. }
            | Say::Untag { .. }
            | Say::Note { .. }
            | Say::Revise { .. }
            | Say::Withdraw { .. }
            | Say::Unknown { .. } => (self.said_bare(say), None),
        }
    }
}
