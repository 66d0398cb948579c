//! What is odd about a person's settings, as sentences.

use std::path::Path;

use super::locale::{Locale, Value};
use super::sentence::shown;
use crate::storage::{OddSetting, Oddness};

impl Locale {
    /// What a setting means, in one line.
    pub fn setting(&self, name: &str) -> String {
        let languages: Vec<&str> = Self::names().collect();
        let languages = [("languages", Value::from(languages.join(", ")))];
        self.fill(&format!("setting-{name}"), &languages)
    }

    /// What is odd, and what holds instead.
    pub fn odd_setting(&self, odd: &OddSetting) -> String {
        let with = |id: &str, name: &str, example: &str| {
            let arguments = [
                ("name", Value::from(name)),
                ("example", Value::from(example)),
            ];
            self.fill(id, &arguments)
        };
        match &odd.what {
            Oddness::Value { name, example } => with("odd-setting-value", name, example),
            Oddness::Twice(name) => with("odd-setting-twice", name, ""),
            Oddness::Damaged => self.get("odd-setting-damaged").into_owned(),
            Oddness::Unknown { name, meant } => {
                let unknown = with("odd-setting-unknown", name, "");
                match meant {
                    Some(meant) => {
                        let meant = [("meant", Value::from(*meant))];
                        format!("{unknown} {}", self.fill("cli-usage-meant", &meant))
                    }
                    None => unknown,
                }
            }
        }
    }

    /// The same with the place.
    pub fn odd_setting_in(&self, path: &Path, odd: &OddSetting) -> String {
        let arguments = [
            ("path", shown(path)),
            ("line", Value::from(odd.line)),
            ("column", Value::from(odd.column)),
            ("message", Value::from(self.odd_setting(odd))),
        ];
        self.fill("odd-setting", &arguments)
    }
}
