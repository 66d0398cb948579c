//! The lines that only open and close: which part of the document the reader is in.

/// A part of the document.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Section {
    /// Between the parts.
    #[default]
    Top,
    Mandate,
    Items,
    Journal,
}

/// What has been opened and closed. Nothing here is ever an error: a merge may double such lines,
/// and damage may swallow them.
#[derive(Default)]
pub(super) struct Sections {
    pub(super) now: Section,
    pub(super) mandate: usize,
    pub(super) items: usize,
    pub(super) journal: usize,
    opened: usize,
    closed: usize,
    /// Whether a line came where it does not belong.
    misplaced: bool,
}

impl Sections {
    /// Takes a line that opens or closes; `false` for any other.
    pub(super) fn take(&mut self, line: &str) -> bool {
        const LONGEST: usize = 24;
        if line.len() > LONGEST {
            return false;
        }
        let bare: String = line.split_ascii_whitespace().collect();
        let (section, is_empty) = match bare.as_str() {
            "(" => {
                self.misplaced |= self.opened > 0 || self.now != Section::Top;
                self.opened += 1;
                return true;
            }
            "mandate:(" => (Section::Mandate, false),
            "items:[" => (Section::Items, false),
            "items:[]," | "items:[]" => (Section::Items, true),
            "journal:[" => (Section::Journal, false),
            "journal:[]," | "journal:[]" => (Section::Journal, true),
            ")," | ")" | "]," | "]" => {
                self.close(bare.starts_with(')'));
                return true;
            }
            _ => return false,
        };
        self.misplaced |= self.now != Section::Top || self.opened == 0 || self.closed > 0;
        self.now = if is_empty { Section::Top } else { section };
        *match section {
            Section::Mandate => &mut self.mandate,
            Section::Items => &mut self.items,
            Section::Journal | Section::Top => &mut self.journal,
        } += 1;
        true
    }

    fn close(&mut self, is_round: bool) {
        match self.now {
            Section::Top => {
                self.misplaced |= !is_round || self.closed > 0;
                self.closed += 1;
            }
            Section::Mandate => {
                self.misplaced |= !is_round;
                self.now = Section::Top;
            }
            Section::Items | Section::Journal => {
                self.misplaced |= is_round;
                self.now = Section::Top;
            }
        }
    }

    /// Whether a part, or the end of one, is missing: the file was cut off or lost lines.
    pub(super) fn is_cut(&self) -> bool {
        let counts = [
            self.opened,
            self.closed,
            self.mandate,
            self.items,
            self.journal,
        ];
        counts.contains(&0) || self.now != Section::Top
    }

    /// Whether every part was opened once and closed, in the order in which they are written.
    pub(super) fn is_whole(&self) -> bool {
        !self.misplaced
            && (self.opened, self.closed) == (1, 1)
            && self.now == Section::Top
            && (self.mandate, self.items, self.journal) == (1, 1, 1)
    }
}
