//! A key: read from an event, from text (in the table and in a person's key file) and printed back.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::layout;
use crate::domain::parse_number;
use crate::text::Locale;

/// A key with the modifiers that count. A shifted character is that character: no shift is kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// With Control.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift, for keys that are no characters.
    pub shift: bool,
}

impl Key {
    /// The key of an event; `None` for a release. Control and Alt together with a character are
    /// AltGr on many keyboards, so that what they make is plain text.
    pub fn of(event: &KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = |modifier| event.modifiers.contains(modifier);
        let (mut ctrl, mut alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
        let is_char = matches!(event.code, KeyCode::Char(_));
        if is_char && ctrl && alt {
            (ctrl, alt) = (false, false);
        }
        // A tab backwards is a key of its own, which terminals report with the Shift that makes it.
        let shift = held(KeyModifiers::SHIFT) && !is_char && event.code != KeyCode::BackTab;
        Some(Self {
            code: event.code,
            ctrl,
            alt,
            shift,
        })
    }

    /// The key as a US keyboard would have typed it, where this is a letter of another script.
    pub fn in_us_place(self) -> Option<Self> {
        let KeyCode::Char(typed) = self.code else {
            return None;
        };
        layout::us(typed).map(|c| Self {
            code: KeyCode::Char(c),
            ..self
        })
    }

    /// The digit that the key types, in European, Arabic or Persian figures, or would type with Shift on a French
    /// keyboard: to be asked only where these characters mean nothing else.
    pub fn digit(self) -> Option<usize> {
        let digit = |key: Self| key.text()?.to_digit(10);
        let found = digit(self).or_else(|| digit(self.in_us_place()?));
        let found = found.map(|digit| digit as usize);
        found.or_else(|| layout::azerty_digit(self.text()?))
    }

    /// The digit of a row of those that are numbered from 1; the tenth is 0, and further ones have none.
    pub fn digit_of(row: usize) -> Option<usize> {
        (row < 10).then_some((row + 1) % 10)
    }

    /// The character that the key types, where it types one.
    pub fn text(self) -> Option<char> {
        match self {
            Self {
                code: KeyCode::Char(c),
                ctrl: false,
                alt: false,
                ..
            } => Some(c),
            _ => None,
        }
    }

    /// The key of the small letter, where this is that of a capital.
    pub fn small(self) -> Option<Self> {
        let capital = self.text().filter(|c| c.is_uppercase())?;
        let mut small = capital.to_lowercase();
        let code = KeyCode::Char(small.next()?);
        small.next().is_none().then_some(Self { code, ..self })
    }

    /// The key as a person's keyboard names it.
    pub fn shown(self, locale: &Locale) -> String {
        let name = |name: &str| locale.get(&format!("key-{name}"));
        let mut shown = String::new();
        for (held, modifier) in [
            (self.ctrl, "ctrl"),
            (self.alt, "alt"),
            (self.shift, "shift"),
        ] {
            shown.push_str(&if held { name(modifier) } else { "".into() });
        }
        match NAMED.iter().find(|(_, code)| *code == self.code) {
            Some((named, _)) => shown + &name(named),
            None => {
                shown
                    + &Self {
                        ctrl: false,
                        alt: false,
                        shift: false,
                        ..self
                    }
                    .to_string()
            }
        }
    }
}

const NAMED: &[(&str, KeyCode)] = &[
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backtab", KeyCode::BackTab),
    ("space", KeyCode::Char(' ')),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
];

/// The text names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no key")]
pub struct NotAKey(String);

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let (mut ctrl, mut alt, mut shift, mut rest) = (false, false, false, text);
        loop {
            if let Some(after) = rest.strip_prefix("ctrl-") {
                (ctrl, rest) = (true, after);
            } else if let Some(after) = rest.strip_prefix("alt-") {
                (alt, rest) = (true, after);
            } else if let Some(after) = rest.strip_prefix("shift-") {
                (shift, rest) = (true, after);
            } else {
                break;
            }
        }
        let named = NAMED
            .iter()
            .find(|(name, _)| *name == rest)
            .map(|(_, code)| *code);
        let function = || {
            let number = parse_number(rest.strip_prefix('f')?);
            number.filter(|n| (1..=12).contains(n)).map(KeyCode::F)
        };
        let mut chars = rest.chars();
        let single = match (chars.next(), chars.next()) {
            (Some(c), None) => Some(KeyCode::Char(c)),
            _ => None,
        };
        let code = named
            .or_else(function)
            .or(single)
            .ok_or_else(|| NotAKey(text.to_owned()))?;
        Ok(Self {
            code,
            ctrl,
            alt,
            shift,
        })
    }
}

impl fmt::Display for Key {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "crossterm's list of keys, not ours"
    )]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.ctrl, "ctrl-"),
            (self.alt, "alt-"),
            (self.shift, "shift-"),
        ] {
            f.write_str(if held { name } else { "" })?;
        }
        if let Some((name, _)) = NAMED.iter().find(|(_, code)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            KeyCode::F(n) => write!(f, "f{n}"),
            KeyCode::Char(c) => write!(f, "{c}"),
            _ => write!(f, "{:?}", self.code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_reads_back_as_it_prints() {
        for text in [
            "q",
            "?",
            "ctrl-s",
            "f1",
            "f12",
            "space",
            "pgdn",
            "shift-down",
            "alt-x",
            "Z",
            "-",
            "ctrl--",
            "é",
        ] {
            assert_eq!(text.parse::<Key>().expect(text).to_string(), text);
        }
        for text in ["", "f13", "f+1"] {
            assert!(text.parse::<Key>().is_err(), "{text}");
        }
    }

    #[test]
    fn altgr_types_text() {
        let event = KeyEvent::new(
            KeyCode::Char('@'),
            KeyModifiers::CONTROL | KeyModifiers::ALT,
        );
        assert_eq!(Key::of(&event).and_then(Key::text), Some('@'));
    }
}
