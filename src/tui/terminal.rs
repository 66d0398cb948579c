//! The terminal: set up, drawn on, watched, and left as it was found, whatever ends the program.

#[cfg(unix)]
#[path = "terminal/unix.rs"]
mod end;
#[cfg(not(unix))]
#[path = "terminal/windows.rs"]
mod end;

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{self, Event, MouseButton, MouseEvent, MouseEventKind};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::layout::Position;

use super::app::App;
use super::backdrop::{self, Ear, Heard};
use super::effect::Input;
use super::gate;
use super::key::Key;
use super::msg::Msg;
use super::pen::Pen;
use super::touch::{Gesture, Mouse};

/// More bytes than a frame of a large terminal has.
const FRAME: usize = 1 << 16;

/// How long keys that were typed already take to be read.
const MOMENT: Duration = Duration::from_millis(1);

/// Whether the terminal is ours. There is one terminal, so there is one of these.
static IS_OURS: AtomicBool = AtomicBool::new(false);
/// Whether it reports the mouse.
static HAS_MOUSE: AtomicBool = AtomicBool::new(false);
pub(super) use end::{Caught, ask_to_end};

/// Whether another program has it.
static IS_LENT: AtomicBool = AtomicBool::new(false);
/// What the last panic said.
static PANIC: Mutex<String> = Mutex::new(String::new());

/// The terminal while it is ours.
pub(super) struct Screen {
    terminal: Terminal<Pen<BufWriter<Stdout>>>,
    /// How the terminal was set when it was lent.
    modes: end::Modes,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn enter() -> io::Result<Self> {
        let inherited = std::panic::take_hook();
        let screen = thread::current().id();
        std::panic::set_hook(Box::new(move |info| {
            if !IS_OURS.load(Ordering::SeqCst) {
                return inherited(info);
            }
            // The screen outlives other threads, and what they did is taken over by it.
            if thread::current().id() == screen {
                restore();
                if let Ok(mut last) = PANIC.lock() {
                    *last = info.to_string();
                }
            }
        }));
        Self::take()
    }

    /// Takes the terminal, for the first time or again.
    fn take() -> io::Result<Self> {
        enable_raw_mode()?;
        IS_OURS.store(true, Ordering::SeqCst);
        Self::set_up().inspect_err(|_| restore())
    }

    fn set_up() -> io::Result<Self> {
        let mut out = io::stdout();
        queue!(out, EnterAlternateScreen, cursor::Hide)?;
        // On Windows crossterm never reports a paste, and asking for it spoils Enter there.
        #[cfg(not(windows))]
        queue!(out, event::EnableBracketedPaste)?;
        out.flush()?;
        Ok(Self {
            // Standard output itself looks for line ends in every piece and writes by the kilobyte.
            terminal: Terminal::new(Pen::new(BufWriter::with_capacity(FRAME, out)))?,
            modes: end::Modes::default(),
        })
    }

    /// Gives the terminal to another program for a while: nothing reads it then. `false` where the reader of
    /// keys does not stop.
    pub(super) fn lend(&mut self) -> bool {
        backdrop::settle();
        if !gate::close(end::wake_reader) {
            return false;
        }
        IS_LENT.store(true, Ordering::SeqCst);
        restore();
        self.modes = end::Modes::now();
        true
    }

    /// Stops until the shell has it go on. The terminal is the shell's meanwhile.
    pub(super) fn stop(&mut self) -> io::Result<()> {
        if !self.lend() {
            return Ok(());
        }
        end::stop();
        self.take_back()
    }

    /// Takes the terminal back, however the other program left it, to be drawn from nothing.
    pub(super) fn take_back(&mut self) -> io::Result<()> {
        self.modes.restore();
        *self = Self::take()?;
        IS_LENT.store(false, Ordering::SeqCst);
        // What a program that was killed may have left: a scroll region, colours, the mouse.
        let mut out = io::stdout();
        write!(out, "\x1b[r\x1b[m\x1b[?1002l\x1b[?1003l")?;
        execute!(out, Clear(ClearType::All))?;
        gate::open();
        Ok(())
    }

    /// Draws one frame, all of it at once for terminals that can.
    pub(super) fn draw(&mut self, app: &mut App) -> io::Result<()> {
        self.terminal.autoresize()?;
        let drawn = app.draw(self.terminal.get_frame().buffer_mut());
        if let Some(links) = app.links() {
            self.terminal.backend_mut().links = links.clone();
        }
        self.terminal.apply_buffer_with_cursor(drawn.cursor)?;
        Ok(())
    }

    /// Asks the terminal to put a text onto the clipboard (OSC 52).
    pub(super) fn copy(&mut self, text: &str) -> io::Result<()> {
        let copy = CopyToClipboard::to_clipboard_from(text);
        execute!(self.terminal.backend_mut().out(), copy)
    }

    /// Has the mouse reported, or leaves it to the terminal. One that cannot do it has none.
    pub(super) fn take_mouse(&mut self, wanted: bool) {
        if HAS_MOUSE.swap(wanted, Ordering::SeqCst) != wanted {
            let _ = report_mouse(&mut io::stdout(), wanted);
        }
    }

    /// Gives the terminal back.
    pub(super) fn leave(self) {
        backdrop::settle();
        restore();
    }
}

/// Leaves the terminal as it was found. Does nothing the second time; nothing can be done about a
/// terminal that is gone.
fn restore() {
    if !IS_OURS.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    if HAS_MOUSE.swap(false, Ordering::SeqCst) {
        let _ = report_mouse(&mut out, false);
    }
    #[cfg(not(windows))]
    let _ = execute!(out, event::DisableBracketedPaste);
    let _ = execute!(out, LeaveAlternateScreen, cursor::Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// Presses and the wheel, in the notation that knows wide windows, and when the window comes to the front. What
/// crossterm asks for would report every movement, too, and wake the program for nothing.
#[cfg(not(windows))]
fn report_mouse(out: &mut Stdout, wanted: bool) -> io::Result<()> {
    let end = if wanted { 'h' } else { 'l' };
    write!(out, "\x1b[?1000{end}\x1b[?1006{end}\x1b[?1004{end}")?;
    out.flush()
}

#[cfg(windows)]
fn report_mouse(out: &mut Stdout, wanted: bool) -> io::Result<()> {
    if wanted {
        execute!(out, event::EnableMouseCapture)
    } else {
        execute!(out, event::DisableMouseCapture)
    }
}

/// What the last panic said.
pub(super) fn panic_message() -> String {
    PANIC.lock().map(|last| last.clone()).unwrap_or_default()
}

/// Has the system's wishes to end the program wait to be heard. To be called before the terminal is
/// taken over, so that none leaves it taken.
pub(super) fn catch_signals() -> Caught {
    end::catch_signals()
}

/// Starts to listen to keys, to the system's wish to end the program, to the terminal's going. After
/// the first frame: threads take their time to start, and all that comes before waits.
pub(super) fn watch(inbox: &Sender<Input>, caught: Caught) {
    spawn("keys", inbox, listen);
    end::watch(inbox, caught);
}

/// Starts a thread that listens. One that fails ends the program: nothing would be heard any more.
fn spawn(name: &str, inbox: &Sender<Input>, work: impl FnOnce(&Sender<Input>) + Send + 'static) {
    let guard = Deaf(inbox.clone());
    // Without threads the program would not run at all.
    let _ = thread::Builder::new()
        .name(name.to_owned())
        .spawn(move || work(&guard.0));
}

/// Ends the program where the thread that has it panics.
struct Deaf(Sender<Input>);

impl Drop for Deaf {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.0.send(Input::Ended(1));
        }
    }
}

/// What of the mouse means anything here.
fn mouse(event: MouseEvent) -> Option<Mouse> {
    let gesture = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Gesture::Press,
        MouseEventKind::ScrollUp => Gesture::WheelUp,
        MouseEventKind::ScrollDown => Gesture::WheelDown,
        MouseEventKind::Down(MouseButton::Right | MouseButton::Middle)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => return None,
    };
    let at = Position::new(event.column, event.row);
    Some(Mouse { gesture, at })
}

/// Reads keys for ever. Where the terminal vanishes, crossterm's reader may never return: this
/// thread is then left behind, and the one that watches the terminal ends the program.
fn listen(inbox: &Sender<Input>) {
    let mut ear = Ear::default();
    let send = |msgs: Vec<Msg>| {
        let mut msgs = msgs.into_iter();
        msgs.all(|msg| inbox.send(Input::Msg(Box::new(msg))).is_ok())
    };
    loop {
        gate::pass(|| {
            ear.release();
            while event::poll(MOMENT).unwrap_or(false) && event::read().is_ok() {}
        });
        if !end::wait_for_event() {
            continue;
        }
        if ear.is_waiting() && !event::poll(backdrop::PAUSE).unwrap_or(true) {
            // Somebody has pressed these after all.
            if !send(ear.release().into_iter().map(Msg::Key).collect()) {
                return;
            }
        }
        let msg = match event::read() {
            Ok(Event::Key(event)) => match Key::of(&event).map(|key| ear.hear(key)) {
                Some(Heard::Background(background)) => Some(Msg::Background(background)),
                Some(Heard::Keys(keys)) => {
                    if !send(keys.into_iter().map(Msg::Key).collect()) {
                        return;
                    }
                    None
                }
                Some(Heard::Nothing) | None => None,
            },
            Ok(Event::Paste(text)) => Some(Msg::Paste(text)),
            Ok(Event::Resize(..)) => Some(Msg::Resize),
            Ok(Event::Mouse(event)) => mouse(event).map(Msg::Mouse),
            Ok(Event::FocusGained) => Some(Msg::Focus),
            Ok(Event::FocusLost) => None,
            Err(_) => {
                let _ = inbox.send(Input::Ended(1));
                return;
            }
        };
        if msg.is_some_and(|msg| !send(vec![msg])) {
            return;
        }
    }
}
