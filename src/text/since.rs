//! Points from which changes are counted, in words.

use std::path::Path;

use jiff::tz::TimeZone;

use super::locale::{Locale, Value};
use super::show::show_line;
use crate::domain::Landmark;

impl Locale {
    /// A point, so that it can stand after "since".
    pub fn landmark(&self, landmark: &Landmark, zone: &TimeZone) -> String {
        let with = |message: &str, name: &str, value: String| {
            self.fill(message, &[(name, Value::from(value))])
        };
        match landmark {
            Landmark::Day(day) => with("landmark-day", "day", self.day(*day)),
            Landmark::Copy(name) => with("landmark-copy", "name", show_line(name).into_owned()),
            Landmark::Visit(at) => with("landmark-visit", "day", self.minute_of(*at, zone)),
            Landmark::Share(at, _) => with("landmark-share", "day", self.minute_of(*at, zone)),
            Landmark::Export(at, _) => with("landmark-export", "day", self.minute_of(*at, zone)),
        }
    }

    /// That something changed, since when where that is known: short, for a list and its title.
    pub fn changed_since(&self, since: Option<&Landmark>, zone: &TimeZone) -> String {
        let message = match since {
            None => "filter-changed",
            Some(Landmark::Visit(_)) => "filter-changed-visit",
            Some(Landmark::Share(..)) => "filter-changed-share",
            Some(Landmark::Export(..)) => "filter-changed-export",
            Some(landmark @ (Landmark::Day(_) | Landmark::Copy(_))) => {
                let point = Value::from(self.landmark(landmark, zone));
                return self.fill("filter-changed-since", &[("point", point)]);
            }
        };
        self.get(message).into_owned()
    }

    /// The occasion of a landmark, for a list to choose from: when it was, and where what was made
    /// went.
    pub fn occasion(&self, landmark: &Landmark, zone: &TimeZone) -> String {
        match landmark {
            Landmark::Day(_) | Landmark::Copy(_) => self.landmark(landmark, zone),
            Landmark::Visit(at) => self.minute_of(*at, zone),
            Landmark::Share(at, file) | Landmark::Export(at, file) => {
                let name = Path::new(file).file_name().unwrap_or_default();
                let name = show_line(&name.to_string_lossy()).into_owned();
                format!("{} · {name}", self.minute_of(*at, zone))
            }
        }
    }

    /// That a day leaves out what came in from then on with an earlier date; `None` where nothing did.
    pub fn came_late(&self, landmark: &Landmark, count: usize, zone: &TimeZone) -> Option<String> {
        let arguments = [
            ("count", Value::from(count)),
            ("point", Value::from(self.landmark(landmark, zone))),
        ];
        (count > 0).then(|| self.fill("since-late", &arguments))
    }
}
