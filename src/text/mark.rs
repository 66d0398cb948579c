//! A mark for each status, so that colour is never the only carrier.

use crate::domain::Status;

/// What stands for each mark where there is only ASCII: as the marks, the fuller the further along.
const ASCII: [(char, char); 10] = [
    ('†', '#'),
    ('‼', '&'),
    ('·', '.'),
    ('○', 'o'),
    ('◔', ':'),
    ('◑', '%'),
    ('●', '@'),
    ('✗', 'x'),
    ('→', '^'),
    ('–', '-'),
];

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

/// Stands beside what was changed in the file by hand.
pub const BY_HAND: &str = "†";

/// What stands for a mark where there is only ASCII.
pub(super) fn ascii_mark(mark: char) -> Option<char> {
    let found = ASCII.iter().find(|(known, _)| *known == mark);
    found.map(|(_, ascii)| *ascii)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn marks_can_be_told_apart_in_ascii_too() {
        let all = Status::ALL.iter().copied().map(Some).chain([None]);
        let stand_ins: BTreeSet<char> = all
            .map(|status| {
                let mut chars = mark(status).chars();
                let stand_in = chars.next().and_then(ascii_mark);
                assert_eq!(chars.next(), None, "one character");
                stand_in.expect("each has one")
            })
            .collect();
        assert_eq!(stand_ins.len(), Status::ALL.len() + 1);
        // The cursor, a marked item, overdue, others, and where a text was cut.
        assert!(stand_ins.is_disjoint(&BTreeSet::from(['>', '*', '!', '+', '~'])));
    }
}
