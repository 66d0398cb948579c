//! A desk to try the screen at: a tracker in a folder of its own, keys pressed, the screen and the
//! file looked at. In this process and without a terminal; files and threads are the real ones.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use mandate_tracker::domain::Author;
use mandate_tracker::storage::{Decision, Places, Settings, Store, Target};
use mandate_tracker::text::{Background, Colours, Letters, Locale};
use mandate_tracker::tui::{App, Drawn, Gesture, Input, Key, Mouse, Msg, Scope, Start};
use ratatui::buffer::{Buffer, Cell as ScreenCell};
use ratatui::layout::{Position, Rect};
use tempfile::TempDir;

thread_local! {
    static NOW: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) };
    static SEED: Cell<u64> = const { Cell::new(0) };
}

/// When the first key is pressed at every desk.
const START: &str = "2026-03-02T09:14:05Z";

/// The clock of this thread's desks.
pub fn clock() -> Timestamp {
    NOW.with(|now| {
        if now.get() == Timestamp::UNIX_EPOCH {
            now.set(START.parse().expect("a time"));
        }
        now.get()
    })
}

/// A source of nonces, the same in every run.
pub fn seed() -> u64 {
    SEED.with(|seed| {
        seed.set(seed.get() + 1);
        seed.get()
    })
}

/// Lets time pass at this thread's desks.
pub fn wait(time: SignedDuration) {
    let later = clock()
        .checked_add(time)
        .expect("a time within the calendar");
    NOW.with(|now| now.set(later));
}

/// A desk.
pub struct Desk {
    app: App,
    inbox: Receiver<Input>,
    folder: TempDir,
    buffer: Buffer,
    /// How the top line says that a change is not in the file yet.
    kept: String,
    /// What the last frame told back.
    pub drawn: Drawn,
}

/// How a desk begins.
pub struct Setup {
    /// The folder in which everything lives.
    pub folder: TempDir,
    /// Columns and rows.
    pub size: (u16, u16),
    /// Who speaks; `None` to be asked.
    pub author: Option<(&'static str, &'static str)>,
    /// Whether colours are shown.
    pub coloured: bool,
    /// How many, then.
    pub colours: Colours,
    /// What the terminal's background is like.
    pub background: Option<Background>,
    /// Whether changes are refused.
    pub read_only: bool,
    /// Whether the person named the tracker, so that it is to be there.
    pub is_named: bool,
    /// The language that is spoken.
    pub language: &'static str,
    /// Whether what stands in a file made by a test in one's own name is known to be one's own.
    pub is_settled: bool,
    /// Whether the terminal shows links.
    pub links: bool,
    /// The letters that are shown.
    pub letters: Letters,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            folder: tempfile::tempdir_in(super::pty::launch::temporary())
                .expect("a temporary folder"),
            size: (80, 24),
            author: Some(("A. Diarra", "Chad")),
            coloured: true,
            colours: Colours::Sixteen,
            background: Some(Background::Dark),
            read_only: false,
            is_named: false,
            language: "en",
            is_settled: true,
            links: false,
            letters: Letters::All,
        }
    }
}

/// A desk with the default tracker.
pub fn desk() -> Desk {
    Setup::default().open()
}

impl Setup {
    /// Puts a file where the default tracker is.
    pub fn with_file(self, text: &str) -> Self {
        let path = Places::below(self.folder.path()).default_tracker();
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
        std::fs::write(path, text).expect("the tracker");
        self
    }

    /// Opens the desk.
    pub fn open(self) -> Desk {
        let places = Places::below(self.folder.path());
        if let Some((by, of)) = self.author.filter(|_| self.is_settled) {
            settle(&places, &Author::new(by, of));
        }
        let target = Target {
            path: places.default_tracker(),
            may_be_missing: !self.is_named,
            read_only: self.read_only,
        };
        let start = Start {
            settings: Settings::read(&places).0,
            places,
            target,
            author: self.author.map(|(by, of)| Author::new(by, of)),
            login: "diarra".to_owned(),
            locale: Locale::load(self.language).in_letters(self.letters),
            colours: if self.coloured {
                self.colours
            } else {
                Colours::None
            },
            background: self.background,
            can_be_asked: false,
            links: self.links,
            zone: TimeZone::UTC,
            clock,
            seed,
            means: mandate_tracker::tui::Means::default(),
            news: None,
        };
        let (sender, inbox) = channel();
        let kept = start.locale.get("state-kept").into_owned();
        let app = App::open(start, sender);
        let mut desk = Desk {
            app,
            inbox,
            folder: self.folder,
            buffer: Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1)),
            kept,
            drawn: Drawn::default(),
        };
        desk.draw();
        desk.app.after_first_frame();
        desk
    }
}

/// Decides that all that stands in the default tracker in somebody's name is theirs.
pub fn settle(places: &Places, author: &Author) {
    let target = Target {
        path: places.default_tracker(),
        may_be_missing: false,
        read_only: true,
    };
    let Ok(opened) = Store::open(places, &target) else {
        return;
    };
    let ledger = opened.store.ledger(&opened.tracker, Some(author));
    let unknown = ledger.expect("a ledger").unknown_own;
    if !unknown.is_empty() {
        let ids = unknown.iter().map(|entry| entry.id()).collect();
        let decided = opened.store.decide(&Decision::Mine(ids));
        decided.expect("it is remembered");
    }
}

impl Desk {
    /// Presses keys, named as in `s<enter><c-s><f1><lt>`; time passes between them.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let event = match rest
                .strip_prefix('<')
                .and_then(|named| named.split_once('>'))
            {
                Some((name, after)) if c == '<' => {
                    rest = after;
                    named(name)
                }
                _ => {
                    rest = &rest[c.len_utf8()..];
                    KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)
                }
            };
            wait(SignedDuration::from_secs(1));
            self.send(Msg::Key(Key::of(&event).expect("a key that is pressed")));
        }
        self
    }

    /// Types a text, character by character.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let code = if c == '\n' {
                KeyCode::Enter
            } else {
                KeyCode::Char(c)
            };
            self.send(Msg::Key(
                Key::of(&KeyEvent::new(code, KeyModifiers::NONE)).expect("a key that is pressed"),
            ));
        }
        self
    }

    /// Does something with the mouse where a text begins. Time passes before.
    pub fn mouse(&mut self, gesture: Gesture, text: &str) -> &mut Self {
        let at = self.place(text);
        wait(SignedDuration::from_secs(1));
        self.send(Msg::Mouse(Mouse { gesture, at }))
    }

    /// Clicks where a text begins, before any time has passed.
    pub fn press_at_once(&mut self, text: &str) -> &mut Self {
        let at = self.place(text);
        let gesture = Gesture::Press;
        self.send(Msg::Mouse(Mouse { gesture, at }))
    }

    /// Clicks where a text begins.
    pub fn click(&mut self, text: &str) -> &mut Self {
        self.mouse(Gesture::Press, text)
    }

    /// Clicks twice where a text begins.
    pub fn double_click(&mut self, text: &str) -> &mut Self {
        let at = self.place(text);
        self.click(text);
        wait(SignedDuration::from_millis(200));
        let gesture = Gesture::Press;
        self.send(Msg::Mouse(Mouse { gesture, at }))
    }

    /// Where a text begins on the screen.
    fn place(&self, text: &str) -> Position {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(y, line)| {
            let before = &line[..line.find(text)?];
            let x = mandate_tracker::text::width(before);
            Some(Position::new(x as u16, y as u16))
        });
        found.unwrap_or_else(|| panic!("no “{text}” on\n{screen}"))
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(Msg::Paste(text.to_owned()));
        self
    }

    /// Sends a message, takes in what has come from behind the screen, and draws.
    pub fn send(&mut self, msg: Msg) -> &mut Self {
        self.app.message(msg);
        self.draw();
        self
    }

    /// Waits until the screen shows a text.
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        let limit = Instant::now() + Duration::from_secs(20);
        while !self.screen().contains(text) {
            assert!(Instant::now() < limit, "no “{text}” on\n{}", self.screen());
            if let Ok(Input::Msg(msg)) = self.inbox.recv_timeout(Duration::from_millis(50)) {
                self.app.message(*msg);
            }
            self.draw();
        }
        self
    }

    /// Takes in what comes from behind the screen within a moment.
    pub fn take_in(&mut self) -> &mut Self {
        if let Ok(Input::Msg(msg)) = self.inbox.recv_timeout(Duration::from_millis(50)) {
            self.app.message(*msg);
        }
        self.draw();
        self
    }

    /// Gives the screen another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        self.send(Msg::Resize)
    }

    fn draw(&mut self) {
        self.buffer.reset();
        self.drawn = self.app.draw(&mut self.buffer);
    }

    /// The screen as text, blanks at the ends of lines taken away.
    pub fn screen(&self) -> String {
        let area = self.buffer.area;
        let rows = (0..area.height).map(|y| {
            let mut row = String::new();
            let mut x = 0;
            while x < area.width {
                let symbol = self.buffer[(x, y)].symbol();
                row.push_str(symbol);
                x += (mandate_tracker::text::width(symbol) as u16).max(1);
            }
            row.trim_end().to_owned() + "\n"
        });
        rows.collect()
    }

    /// The cells of the screen as last drawn.
    pub fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    /// The screen without what differs from run to run: the path of the folder, or the end of it that
    /// a border has room for. Taken once what was said is in the file: when that is known is up to a
    /// thread.
    pub fn shot(&mut self) -> String {
        let limit = Instant::now() + Duration::from_secs(20);
        while self.screen().contains(&self.kept) {
            assert!(Instant::now() < limit, "not saved: {}", self.screen());
            self.take_in();
        }
        let screen = self.screen();
        let data = self.places().data.to_string_lossy().into_owned();
        // A few letters would be found anywhere.
        let shown = (0..data.len().saturating_sub(6))
            .map(|from| &data[from..])
            .take_while(|tail| tail.len() > 4)
            .find(|tail| screen.contains(*tail));
        shown.map_or(screen.clone(), |tail| {
            screen.replace(tail, &"~".repeat(tail.len()))
        })
    }

    /// The cells of the first row that holds a text.
    pub fn row(&self, text: &str) -> Vec<ScreenCell> {
        let y = self
            .screen()
            .lines()
            .position(|line| line.contains(text))
            .expect("the text is on the screen");
        (0..self.buffer.area.width)
            .map(|x| self.buffer[(x, y as u16)].clone())
            .collect()
    }

    /// What the terminal is asked to put onto the clipboard.
    pub fn clipboard(&mut self) -> Option<String> {
        self.app.to_clipboard()
    }

    /// Where keys are looked up now; `None` where the file has a screen of its own.
    pub fn scope(&self) -> Option<Scope> {
        self.app.scope()
    }

    /// Whether the person has left.
    pub fn is_over(&self) -> bool {
        self.app.is_over()
    }

    /// Leaves, waits until the file is saved, and gives the folder back to be opened again.
    pub fn close(mut self) -> TempDir {
        assert_eq!(self.end().message, None);
        self.folder
    }

    /// Leaves and tells how it ended.
    pub fn end(&mut self) -> mandate_tracker::tui::Ending {
        self.app.close()
    }

    /// Where files live.
    pub fn places(&self) -> Places {
        Places::below(self.folder.path())
    }

    /// The tracker's file.
    pub fn path(&self) -> PathBuf {
        self.places().default_tracker()
    }

    /// The file once the last word is in it.
    pub fn file_when_saved(&mut self) -> String {
        self.wait_for("saved 09:14");
        self.file()
    }

    /// The file as it is on the disk.
    pub fn file(&self) -> String {
        std::fs::read_to_string(self.path()).expect("the tracker can be read")
    }
}

fn named(name: &str) -> KeyEvent {
    let (mut modifiers, mut rest) = (KeyModifiers::NONE, name);
    while let Some((held, after)) = rest.split_once('-').filter(|(held, _)| held.len() == 1) {
        modifiers |= match held {
            "c" => KeyModifiers::CONTROL,
            "a" => KeyModifiers::ALT,
            _ => KeyModifiers::SHIFT,
        };
        rest = after;
    }
    let code = match rest {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        "tab" => KeyCode::Tab,
        "space" => KeyCode::Char(' '),
        "bs" => KeyCode::Backspace,
        "del" => KeyCode::Delete,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "lt" => KeyCode::Char('<'),
        name if name.len() > 1 && name.starts_with('f') => {
            KeyCode::F(name[1..].parse().expect("a function key"))
        }
        name => KeyCode::Char(name.chars().next().expect("a key")),
    };
    KeyEvent::new(code, modifiers)
}
