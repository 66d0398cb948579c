//! What is handed over: the periods it can cover, and why it could not be made.

use super::{Locale, Value};
use crate::domain::Period;
use crate::storage::Unhanded;

impl Locale {
    /// A period by its name and its days.
    pub fn period(&self, period: &Period) -> String {
        let mut arguments = vec![
            ("name", Value::from(&*period.name)),
            ("from", Value::from(self.day(period.from))),
        ];
        let message = match period.until {
            Some(until) => {
                arguments.push(("until", Value::from(self.day(until))));
                "period"
            }
            None => "period-open",
        };
        self.fill(message, &arguments)
    }

    /// Why nothing was handed over.
    pub fn unhanded(&self, why: &Unhanded) -> String {
        let with = |message: &str, path: &str| self.fill(message, &[("path", Value::from(path))]);
        match why {
            Unhanded::There(path) => with("sight-replaces", path),
            Unhanded::Tracker(path) => with("export-tracker", path),
            Unhanded::Storage(error) => self.storage_error(error),
        }
    }
}
