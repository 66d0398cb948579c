//! The table of commands: each is declared here once, with its scope, group, keys and place in the footer. Footer, help
//! and [`super::keymap`] are read from it; its words stand in the locales under `command-ID` (a sentence),
//! `command-ID-hint` (a word) and `command-ID-words` (other words by which people look for it).

/// Where a command can be given.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Scope {
    /// In the checklist and the item beside it.
    Desk,
    /// In a list to choose from.
    Choice,
    /// In a field of one line.
    Line,
    /// In a field of many lines.
    Prose,
    /// In a field for a path.
    Path,
    /// In the preview of a merge.
    Preview,
    /// In the look at what is handed over.
    Sight,
    /// In the preview of a table that came back; moving about is as in the preview.
    Table,
    /// Where what is gone from the file, or damaged in it, is shown; moving about is as in the preview.
    Restore,
    /// Where entries in one's own name that this machine never wrote are shown; likewise.
    Mine,
    /// In the dashboard.
    Board,
    /// Where it is told what changed.
    Changes,
    /// Where it is told who said what about an item, and when.
    History,
    /// Where commands are searched for.
    Find,
    /// Where one of several answers is chosen.
    Settle,
    /// Where items stand side by side as each delegation sees them, with all that the checklist offers.
    Matrix,
    /// In the menu bar.
    Bar,
    /// Everywhere but in fields.
    Global,
}

impl Scope {
    /// The message that says where its commands can be given; `None` where that is everywhere.
    pub(super) fn missed(self) -> Option<&'static str> {
        match self {
            Self::Desk => Some("refuse-not-at-desk"),
            Self::Choice => Some("refuse-no-list"),
            Self::Line => Some("refuse-no-field"),
            Self::Prose => Some("refuse-no-note-open"),
            Self::Path => Some("refuse-no-path"),
            Self::Preview => Some("refuse-no-preview"),
            Self::Sight => Some("refuse-no-sight"),
            Self::Table => Some("refuse-no-table"),
            Self::Restore => Some("refuse-no-restore"),
            Self::Mine => Some("refuse-no-mine"),
            Self::Board => Some("refuse-no-board"),
            Self::Changes => Some("refuse-no-changes"),
            Self::History => Some("refuse-no-history"),
            Self::Find => Some("refuse-no-finder"),
            Self::Settle => Some("refuse-no-chooser"),
            Self::Bar => Some("refuse-no-bar"),
            Self::Matrix => Some("refuse-no-matrix"),
            Self::Global => None,
        }
    }

    /// The scope whose commands can be given here, too, where they have no counterpart of their own.
    pub fn below(self) -> Option<Self> {
        match self {
            Self::Matrix => Some(Self::Desk),
            Self::Table | Self::Restore | Self::Mine => Some(Self::Preview),
            Self::Desk
            | Self::Choice
            | Self::Line
            | Self::Prose
            | Self::Path
            | Self::Preview
            | Self::Sight
            | Self::Board
            | Self::Changes
            | Self::History
            | Self::Find
            | Self::Settle
            | Self::Bar
            | Self::Global => None,
        }
    }
}

/// Under which heading help shows a command.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Group {
    /// Saying something about an item.
    Say,
    /// Finding and seeing.
    Look,
    /// Bringing copies together and sending them.
    Share,
    /// Moving about.
    Move,
    /// Within fields and lists.
    Field,
    /// The program.
    Program,
}

impl Group {
    /// The message of its heading.
    pub fn message(self) -> &'static str {
        match self {
            Self::Say => "group-say",
            Self::Look => "group-look",
            Self::Share => "group-share",
            Self::Move => "group-move",
            Self::Field => "group-field",
            Self::Program => "group-program",
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// Its name, under which its words stand in the locales.
    pub id: &'static str,
    /// Where it can be given.
    pub scope: Scope,
    /// Under which heading help shows it.
    pub group: Group,
    /// The keys it has by default, the one to be shown first.
    pub keys: &'static [&'static str],
    /// Its place in the footer, the smallest first; 0 for none. What does not fit is left out from
    /// the end, but the negative ones always stay, at the right.
    pub hint: i8,
}

macro_rules! commands {
    ($($variant:ident $id:literal $scope:ident $group:ident [$($key:literal),*] $hint:literal;)+) => {
        /// A verb that a key, the help or the menu can name.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Command {
            $(#[doc = $id] $variant,)+
        }

        /// Every command, in the order of footer and help.
        pub const TABLE: &[Row] = &[
            $(Row {
                command: Command::$variant,
                id: $id,
                scope: Scope::$scope,
                group: Group::$group,
                keys: &[$($key),*],
                hint: $hint,
            },)+
        ];
    };
}

commands! {
    Status      "status"       Desk   Say     ["s"]                          1;
    Note        "note"         Desk   Say     ["n"]                          2;
    Position    "position"     Desk   Say     ["p"]                          7;
    Lead        "lead"         Desk   Say     ["l"]                          8;
    Due         "due"          Desk   Say     ["b"]                          9;
    Priority    "priority"     Desk   Say     ["i"]                          10;
    Tag         "tag"          Desk   Say     ["t"]                          11;
    Reaffirm    "reaffirm"     Desk   Say     ["."]                          0;
    Private     "private-note" Desk   Say     ["N"]                          0;
    OwnEditor   "own-editor"   Desk   Say     ["E", "f4"]                    0;
    Revise      "revise"       Desk   Say     ["r"]                          0;
    Withdraw    "withdraw"     Desk   Say     ["w"]                          0;
    Undo        "undo"         Desk   Say     ["u", "ctrl-z"]                6;
    Redo        "redo"         Desk   Say     ["ctrl-y", "ctrl-Z"]           0;
    Search      "search"       Desk   Look    ["/", "ctrl-f"]                3;
    Filter      "filter"       Desk   Look    ["f"]                          5;
    ShowAll     "show-all"     Desk   Look    ["F"]                          0;
    Sort        "sort"         Desk   Look    ["o"]                          0;
    Reverse     "reverse"      Desk   Look    ["O"]                          0;
    GroupBy     "group"        Desk   Look    ["g"]                          0;
    Views       "views"        Desk   Look    ["V"]                          0;
    Dashboard   "dashboard"    Desk   Look    ["d"]                          0;
    Changes     "changes"      Desk   Look    ["C"]                          0;
    History     "history"      Desk   Look    ["H"]                          0;
    Fold        "fold"         Desk   Look    ["z"]                          0;
    Unfold      "unfold"       Desk   Look    ["Z"]                          0;
    Earlier     "earlier"      Desk   Look    ["h"]                          0;
    Drafts      "drafts"       Desk   Look    ["D"]                          0;
    Merge       "merge"        Desk   Share   ["m"]                          12;
    Import      "import"       Desk   Share   ["X"]                          0;
    Neighbours  "neighbours"   Desk   Share   ["M"]                          0;
    Restore     "restore"      Desk   Share   ["R"]                          0;
    Mine        "mine"         Desk   Share   ["I"]                          0;
    Share       "share"        Desk   Share   ["x"]                          4;
    Export      "export"       Desk   Share   ["e"]                          14;
    Settle      "settle"       Desk   Share   ["c"]                          0;
    Matrix      "matrix"       Desk   Look    ["v"]                          0;
    LookAs      "look-as"      Desk   Look    ["A"]                          0;
    NextPane    "pane"         Desk   Look    ["tab", "right"]               0;
    GoNext      "go-next"      Desk   Look    ["G"]                          0;
    Again       "again"        Desk   Look    ["f3"]                         0;
    AgainBack   "again-back"   Desk   Look    ["shift-f3"]                   0;
    Copy        "copy"         Desk   Share   ["y"]                          0;
    Open        "open"         Desk   Look    ["enter"]                      5;
    Back        "back"         Desk   Look    ["esc", "backtab", "left"]     0;
    Mark        "mark"         Desk   Move    ["space"]                      14;
    MarkDown    "mark-down"    Desk   Move    ["shift-down"]                 0;
    MarkUp      "mark-up"      Desk   Move    ["shift-up"]                   0;
    MarkAll     "mark-all"     Desk   Move    ["ctrl-a"]                     0;
    Down        "down"         Desk   Move    ["down", "j"]                  0;
    Up          "up"           Desk   Move    ["up", "k"]                    0;
    PageDown    "page-down"    Desk   Move    ["pgdn"]                       0;
    PageUp      "page-up"      Desk   Move    ["pgup"]                       0;
    First       "first"        Desk   Move    ["home"]                       0;
    Last        "last"         Desk   Move    ["end"]                        0;
    Choose      "choose"       Choice Field   ["enter"]                      1;
    Toggle      "toggle"       Choice Field   ["space"]                      2;
    ChooseWhy   "choose-why"   Choice Field   ["tab"]                        2;
    ChoiceDown  "choice-down"  Choice Field   ["down", "j"]                  0;
    ChoiceUp    "choice-up"    Choice Field   ["up", "k"]                    0;
    ChoiceFirst "choice-first" Choice Field   ["home", "pgup"]               0;
    ChoiceLast  "choice-last"  Choice Field   ["end", "pgdn"]                0;
    KeepView    "keep-view"    Choice Look    ["n"]                          4;
    RenameView  "rename-view"  Choice Look    ["r"]                          5;
    ForgetView  "forget-view"  Choice Look    ["delete"]                     6;
    Leave       "close"        Choice Field   ["esc", "q"]                   3;
    Accept      "accept"       Line   Field   ["enter"]                      1;
    CompleteName "complete-name" Line Field   ["tab"]                        3;
    NextField   "next-field"   Line   Field   ["down"]                       0;
    PrevField   "prev-field"   Line   Field   ["backtab", "up"]              0;
    Cancel      "cancel"       Line   Field   ["esc"]                        2;
    GoOn        "go-on"        Path   Field   ["enter"]                      1;
    Complete    "complete"     Path   Field   ["tab"]                        2;
    ToList      "to-list"      Path   Field   ["down"]                       3;
    LeavePath   "close-path"   Path   Field   ["esc"]                        4;
    MergeNow    "merge-now"    Preview Share   ["enter"]                      1;
    MergeDown   "merge-down"   Preview Share   ["down", "j"]                  2;
    MergeUp     "merge-up"     Preview Share   ["up", "k"]                    0;
    MergePgDown "merge-page-down" Preview Share ["pgdn", "space"]             0;
    MergePgUp   "merge-page-up" Preview Share  ["pgup"]                       0;
    MergeFirst  "merge-first"  Preview Share   ["home"]                       0;
    MergeLast   "merge-last"   Preview Share   ["end"]                        0;
    NotNow      "not-now"      Preview Share   ["esc", "q"]                   3;
    HandNow     "hand-now"     Sight  Share   ["enter"]                      1;
    SightItems  "hand-items"  Sight  Share   ["i"]                          2;
    SightTime   "hand-time"   Sight  Share   ["t"]                          3;
    SightLanguage "hand-language" Sight Share ["l"]                         4;
    SightDown   "hand-down"   Sight  Move    ["down", "j"]                  0;
    SightUp     "hand-up"     Sight  Move    ["up", "k"]                    0;
    SightPgDown "hand-page-down" Sight Move  ["pgdn", "space"]              0;
    SightPgUp   "hand-page-up" Sight Move    ["pgup"]                       0;
    SightFirst  "hand-first"  Sight  Move    ["home"]                       0;
    SightLast   "hand-last"   Sight  Move    ["end"]                        0;
    SightBack   "hand-back"   Sight  Share   ["esc", "q"]                   5;
    TakeIn      "take-in"      Table  Share   ["enter"]                      1;
    RestoreNow  "restore-now"  Restore Share  ["enter"]                      1;
    LeaveGone   "leave-gone"   Restore Share  ["l"]                          2;
    ConfirmMine "confirm-mine" Mine   Share   ["enter"]                      1;
    AlwaysMine  "always-mine"  Mine   Share   ["a"]                          2;
    ColumnRight "column-right" Matrix Move    ["right"]                      0;
    ColumnLeft  "column-left"  Matrix Move    ["left"]                       0;
    ShowNext    "show-next"    Matrix Look    ["tab"]                        2;
    ShowPrev    "show-prev"    Matrix Look    ["backtab"]                    0;
    OpenItem    "open-item"    Matrix Look    ["enter"]                      1;
    CloseMatrix "close-matrix" Matrix Look    ["esc"]                        4;
    BoardOpen   "dash-open"   Board  Look    ["enter"]                      1;
    BoardNext   "dash-next"   Board  Look    ["tab", "right"]               2;
    BoardPrev   "dash-prev"   Board  Look    ["backtab", "left"]            0;
    BoardDown   "dash-down"   Board  Look    ["down", "j"]                  0;
    BoardUp     "dash-up"     Board  Look    ["up", "k"]                    0;
    BoardPgDown "dash-page-down" Board Look  ["pgdn", "space"]              0;
    BoardPgUp   "dash-page-up" Board Look    ["pgup"]                       0;
    BoardFirst  "dash-first"  Board  Look    ["home"]                       0;
    BoardLast   "dash-last"   Board  Look    ["end"]                        0;
    BoardClose  "dash-close"  Board  Look    ["esc", "q", "d"]              3;
    ChangesOpen "change-open" Changes Look   ["enter"]                      1;
    ChangesOnly "change-only" Changes Look   ["f"]                          2;
    ChangesDown "change-down" Changes Move   ["down", "j"]                  0;
    ChangesUp   "change-up"   Changes Move   ["up", "k"]                    0;
    ChangesPgDown "change-page-down" Changes Move ["pgdn", "space"]         0;
    ChangesPgUp "change-page-up" Changes Move ["pgup"]                      0;
    ChangesFirst "change-first" Changes Move ["home"]                       0;
    ChangesLast "change-last" Changes Move   ["end"]                        0;
    ChangesClose "change-close" Changes Look ["esc", "q", "C"]              3;
    HistoryDown "history-down" History Move  ["down", "j"]                  0;
    HistoryUp   "history-up"  History Move   ["up", "k"]                    0;
    HistoryPgDown "history-page-down" History Move ["pgdn", "space"]        0;
    HistoryPgUp "history-page-up" History Move ["pgup"]                     0;
    HistoryFirst "history-first" History Move ["home"]                      0;
    HistoryLast "history-last" History Move  ["end"]                        0;
    TakeBack    "history-take-back" History Say ["u", "ctrl-z"]              1;
    HistoryClose "history-close" History Look ["esc", "q", "H"]             2;
    TakeAnswer  "take-answer"  Settle Say     ["enter"]                      1;
    AnswerAnew  "answer-anew"  Settle Say     ["n"]                          2;
    NextAnswer  "next-answer"  Settle Move    ["right", "down", "j"]         0;
    PrevAnswer  "prev-answer"  Settle Move    ["left", "up", "k"]            0;
    NextQuestion "next-question" Settle Move  ["tab"]                        3;
    PrevQuestion "prev-question" Settle Move  ["backtab"]                    0;
    NextContested "next-contested" Settle Move ["c"]                         4;
    AnswerPgDown "answer-page-down" Settle Move ["pgdn", "space"]            0;
    AnswerPgUp  "answer-page-up" Settle Move  ["pgup"]                       0;
    LeaveAnswers "leave-answers" Settle Share ["esc", "q"]                   5;
    Keep        "keep"         Prose  Field   ["ctrl-s"]                     1;
    SetAside    "set-aside"    Prose  Field   ["esc"]                        2;
    EditElsewhere "edit-elsewhere" Prose Field ["f4", "ctrl-o"]              3;
    FindRun     "find-run"     Find   Field   ["enter"]                      1;
    FindDown    "find-down"    Find   Field   ["down"]                       0;
    FindUp      "find-up"      Find   Field   ["up"]                         0;
    FindClose   "find-close"   Find   Field   ["esc"]                        2;
    BarLeft     "bar-left"     Bar    Field   ["left", "backtab"]            0;
    BarRight    "bar-right"    Bar    Field   ["right", "tab"]               3;
    BarDown     "bar-down"     Bar    Field   ["down"]                       0;
    BarUp       "bar-up"       Bar    Field   ["up"]                         0;
    BarFirst    "bar-first"    Bar    Field   ["home", "pgup"]               0;
    BarLast     "bar-last"     Bar    Field   ["end", "pgdn"]                0;
    BarRun      "bar-run"      Bar    Field   ["enter", "space"]             1;
    BarClose    "bar-close"    Bar    Field   ["esc", "f10"]                 2;
    Identity    "identity"     Desk   Program ["a"]                          0;
    Language    "language"     Desk   Program ["L"]                          0;
    Palette     "palette"      Global Program [":", "ctrl-p"]                0;
    Menu        "menu"         Global Program ["f10"]                        -3;
    Help        "help"         Global Program ["?", "f1"]                    -2;
    Theme       "theme"        Desk   Program ["T"]                          0;
    Mouse       "mouse"        Global Program ["f9"]                         0;
    Quit        "quit"         Global Program ["q", "ctrl-c", "ctrl-q"]      -1;
}

impl Command {
    /// The command's row.
    pub fn row(self) -> &'static Row {
        TABLE
            .iter()
            .find(|row| row.command == self)
            .expect("the macro makes a row for every command")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn every_command_has_its_words() {
        let locale = Locale::load("en");
        for row in TABLE {
            assert!(
                locale.has(&format!("command-{}", row.id)),
                "command-{}",
                row.id
            );
            assert!(
                row.hint == 0 || locale.has(&format!("command-{}-hint", row.id)),
                "command-{}-hint",
                row.id
            );
        }
    }

    #[test]
    fn no_default_needs_altgr() {
        for row in TABLE {
            assert!(
                !row.keys.iter().any(|key| "[]{}\\|~@#".contains(key)),
                "{:?}",
                row.keys
            );
        }
    }
}
