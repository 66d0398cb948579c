//! Where the last frame drew what can be clicked, and what the mouse did there.

use jiff::{SignedDuration, Timestamp};
use ratatui::layout::{Position, Rect};

use super::command::Command;
use super::model::Pane;
use crate::domain::EntryId;

/// Two presses at one place within this time are a double click, as on most desktops.
const DOUBLE: SignedDuration = SignedDuration::from_millis(500);

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The left button was pressed.
    Press,
    /// The wheel was turned away from the person.
    WheelUp,
    /// The wheel was turned towards the person.
    WheelDown,
}

/// What the mouse did, and in which cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub gesture: Gesture,
    /// Where.
    pub at: Position,
}

/// What stands at a place of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A pane, where it shows nothing of its own.
    Pane(Pane),
    /// A row of the checklist, counted from its beginning.
    Row(usize),
    /// A note of the item.
    Note(EntryId),
    /// What is open on top, where it shows nothing of its own.
    Top,
    /// A row of the list, of the help or of the files that are open on top.
    Line(usize),
    /// The box with which a file is marked.
    Box(usize),
    /// A field that is typed into.
    Field(usize),
    /// The title of a menu.
    Menu(usize),
    /// Words that stand for a command: a hint in the last line, a sign at the top.
    Hint(Command),
}

/// The places of a frame, what was drawn later on top.
#[derive(Clone, Debug, Default)]
pub struct Regions(Vec<(Rect, Target)>);

impl Regions {
    /// Notes what was drawn in an area.
    pub fn add(&mut self, area: Rect, target: Target) {
        if !area.is_empty() {
            self.0.push((area, target));
        }
    }

    /// Notes that a row was drawn at `y` of an area.
    pub fn row(&mut self, area: Rect, y: u16, target: Target) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        self.add(row.intersection(area), target);
    }

    /// What stands in a cell.
    pub fn at(&self, cell: Position) -> Option<Target> {
        let mut found = self.0.iter().rev();
        found
            .find(|(area, _)| area.contains(cell))
            .map(|(_, target)| *target)
    }
}

/// The mouse as the model knows it.
#[derive(Clone, Debug)]
pub struct Touch {
    /// Whether the mouse is the program's; else the terminal selects text with it.
    pub is_ours: bool,
    /// The places of the last frame.
    pub regions: Regions,
    last: Option<(Timestamp, Target)>,
    /// When a press closed what it was in, or the window came to the front.
    closed: Option<Timestamp>,
}

impl Touch {
    /// A mouse that is the program's, or not.
    pub fn new(is_ours: bool) -> Self {
        Self {
            is_ours,
            regions: Regions::default(),
            last: None,
            closed: None,
        }
    }

    /// Notes that a press has closed what it was in.
    pub fn close(&mut self, now: Timestamp) {
        self.closed = Some(now);
    }

    /// Notes that the window came to the front: a press that comes with it was meant for the window only.
    pub fn come_to_front(&mut self, now: Timestamp) {
        self.closed = Some(now);
    }

    /// Whether a press is only the second of a double click of which the first one has done all, so that it must not
    /// select what came to light below; or has only brought the window to the front.
    pub fn is_echo(&mut self, now: Timestamp) -> bool {
        let since = self.closed.take().map(|then| now.duration_since(then));
        since.is_some_and(|since| (SignedDuration::ZERO..=DOUBLE).contains(&since))
    }

    /// Notes a press and says whether it is the second of two. A third begins anew.
    pub fn is_double(&mut self, target: Target, now: Timestamp) -> bool {
        let is_second = self.last.take().is_some_and(|(then, before)| {
            before == target && (SignedDuration::ZERO..=DOUBLE).contains(&now.duration_since(then))
        });
        self.last = (!is_second).then_some((now, target));
        is_second
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_drawn_last_is_on_top() {
        let mut regions = Regions::default();
        regions.add(Rect::new(0, 0, 10, 10), Target::Pane(Pane::List));
        regions.row(Rect::new(0, 0, 10, 10), 3, Target::Row(2));
        regions.row(Rect::new(0, 0, 10, 10), 10, Target::Row(9));
        assert_eq!(regions.at(Position::new(4, 3)), Some(Target::Row(2)));
        assert_eq!(
            regions.at(Position::new(4, 4)),
            Some(Target::Pane(Pane::List))
        );
        assert_eq!(regions.at(Position::new(4, 10)), None);
    }

    #[test]
    fn two_quick_presses_at_one_place_are_a_double_click_and_three_are_not_two() {
        let mut touch = Touch::new(true);
        let at = |ms| Timestamp::from_millisecond(ms).expect("a time");
        assert!(!touch.is_double(Target::Row(1), at(0)));
        assert!(touch.is_double(Target::Row(1), at(400)));
        assert!(!touch.is_double(Target::Row(1), at(500)));
        assert!(!touch.is_double(Target::Row(2), at(600)));
        assert!(!touch.is_double(Target::Row(2), at(1200)));
    }
}
