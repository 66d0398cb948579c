//! A mark for each status, so that colour is never the only carrier.

use crate::domain::Status;

/// The mark of a status; `None` is contested. One column each on every terminal. The fuller, the
/// further along.
pub fn mark(status: Option<Status>) -> &'static str {
    match status {
        None => "‼",
        Some(Status::NoInformation) => "·",
        Some(Status::NotStarted) => "○",
        Some(Status::InProgress) => "◔",
        Some(Status::PartiallyImplemented) => "◑",
        Some(Status::Implemented) => "●",
        Some(Status::NotImplemented) => "✗",
        Some(Status::Superseded) => "→",
        Some(Status::NoLongerApplicable) => "–",
    }
}
