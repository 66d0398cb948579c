//! Who speaks from now on, and what keeps the name until now.

use super::locale::{Locale, Value};
use crate::domain::{Author, KeptName};

impl Locale {
    /// The name until now and the other one, each with what it means to speak under it.
    pub fn speakers(
        &self,
        names: &[Author; 2],
        kept: KeptName,
        undo: &str,
    ) -> [(String, String); 2] {
        let whose = if kept.is_person { "name" } else { "delegation" };
        let arguments = [
            ("count", Value::from(kept.said)),
            ("whose", Value::from(whose)),
            ("of", Value::from(&*names[0].of)),
            ("undo", Value::from(undo)),
        ];
        let [before, after] = names.each_ref().map(|name| self.author(name));
        [
            (before, self.fill("choice-speaker-now", &arguments)),
            (after, self.get("choice-speaker-then").into_owned()),
        ]
    }
}
