//! Asking the terminal for its background, and hearing the answer among the keys. The crate for it
//! (`terminal-colorsaurus`) reads the terminal itself until the answer comes: keys pressed meanwhile would
//! be lost, or the screen would have to wait. So the question is written after the first frame, and the
//! answer is picked out of what the keys' own reader reports.

use std::io::Write;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::event::KeyCode;

use super::key::Key;
use crate::text::Background;

/// When the question was asked.
static ASKED: OnceLock<Instant> = OnceLock::new();
/// Whether it was answered.
static ANSWERED: AtomicBool = AtomicBool::new(false);

/// How long an answer is waited for before the terminal is given back: one that comes later would stand
/// as text behind the shell's prompt.
const PATIENCE: Duration = Duration::from_millis(250);
/// How long the rest of an answer that has begun is waited for.
pub(super) const PAUSE: Duration = Duration::from_millis(100);

/// What an answer begins with, behind the key that it looks like.
const BEGINNING: &str = "11;rgb:";
/// More characters than any answer has.
const LONGEST: usize = 40;

/// Asks for the colour of the background.
pub(super) fn ask(out: &mut impl Write) {
    let asked = out.write_all(b"\x1b]11;?\x1b\\").and_then(|()| out.flush());
    if asked.is_ok() {
        let _ = ASKED.set(Instant::now());
    }
}

/// Waits a moment for an answer that may be on its way.
pub(super) fn settle() {
    let Some(asked) = ASKED.get() else { return };
    while !ANSWERED.load(Ordering::SeqCst) && asked.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What comes of a key.
#[derive(Debug, PartialEq)]
pub(super) enum Heard {
    /// Keys that somebody has pressed.
    Keys(Vec<Key>),
    /// Part of an answer, or an answer that tells nothing.
    Nothing,
    /// The answer.
    Background(Background),
}

/// Listens for the answer: to the keys' reader it is Alt with `]`, plain characters, and Alt with `\` or
/// Control with `g`.
#[derive(Debug, Default)]
pub(super) struct Ear {
    held: Vec<Key>,
}

impl Ear {
    /// Whether an answer has begun.
    pub(super) fn is_waiting(&self) -> bool {
        !self.held.is_empty()
    }

    /// Gives back what was no answer after all.
    pub(super) fn release(&mut self) -> Vec<Key> {
        std::mem::take(&mut self.held)
    }

    /// Hears one key.
    pub(super) fn hear(&mut self, key: Key) -> Heard {
        let is = |c, ctrl, alt| key.code == KeyCode::Char(c) && key.ctrl == ctrl && key.alt == alt;
        if self.held.is_empty() {
            if !is(']', false, true) {
                return Heard::Keys(vec![key]);
            }
            self.held.push(key);
            return Heard::Nothing;
        }
        let body: String = self.held.iter().filter_map(|key| key.text()).collect();
        if body.starts_with(BEGINNING) && (is('\\', false, true) || is('g', true, false)) {
            self.held.clear();
            ANSWERED.store(true, Ordering::SeqCst);
            let color = xterm_color::Color::parse(&body.as_bytes()["11;".len()..]);
            return color.map_or(Heard::Nothing, |color| {
                Heard::Background(if color.perceived_lightness() > 0.5 {
                    Background::Light
                } else {
                    Background::Dark
                })
            });
        }
        self.held.push(key);
        let goes_on = key
            .text()
            .is_some_and(|c| match BEGINNING[..].chars().nth(body.len()) {
                Some(wanted) => c == wanted,
                None => c == '/' || c.is_ascii_hexdigit(),
            });
        if goes_on && body.len() < LONGEST {
            Heard::Nothing
        } else {
            Heard::Keys(self.release())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(names: &str) -> Vec<Key> {
        let mut keys = Vec::new();
        for word in names.split(' ') {
            match word.parse() {
                Ok(key) => keys.push(key),
                Err(_) => keys.extend(
                    word.chars()
                        .map(|c| c.to_string().parse::<Key>().expect("a key")),
                ),
            }
        }
        keys
    }

    /// The last thing heard, and all keys that came out.
    fn hear(names: &str) -> (Heard, Vec<Key>) {
        let (mut ear, mut out, mut last) = (Ear::default(), Vec::new(), Heard::Nothing);
        for key in keys(names) {
            last = ear.hear(key);
            if let Heard::Keys(keys) = &last {
                out.extend(keys);
            }
        }
        out.extend(ear.release());
        (last, out)
    }

    #[test]
    fn an_answer_is_no_typing() {
        let (last, keys) = hear("alt-] 11;rgb:ffff/fafa/e0E0 alt-\\");
        assert_eq!((last, keys), (Heard::Background(Background::Light), vec![]));
        let (last, keys) = hear("alt-] 11;rgb:00/2b/36 ctrl-g");
        assert_eq!((last, keys), (Heard::Background(Background::Dark), vec![]));
    }

    #[test]
    fn typing_is_no_answer() {
        for names in [
            "alt-]",
            "alt-] 1",
            "alt-] 11;rgb:ff x",
            "alt-] 11;rgx",
            "alt-] alt-]",
            "a ] 11;rgb:",
            "alt-] 11;rgb:00000000000000000000000000000000000000000000000000",
        ] {
            assert_eq!(hear(names).1, keys(names), "{names}");
        }
    }
}
