//! What this machine offers beside the terminal: ways to its clipboard.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::mpsc::Sender;

use super::copy::Route;
use super::effect::Input;
use super::msg::Msg;

/// Bytes that terminals take for the clipboard at most: 100,000 of the sequence, in base64.
const TERMINAL_TAKES: usize = 74_994;

/// What this machine offers, as its environment tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Means {
    /// Commands that put what they read onto the clipboard, the best first; none where the clipboard
    /// of this machine is not the one before the person's eyes.
    pub clipboard: Vec<&'static [&'static str]>,
    /// The editor that the person has named.
    pub editor: Option<String>,
}

impl Means {
    /// The means of a machine whose environment has these variables.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let has = |name: &str| variable(name).is_some();
        let editor = variable("VISUAL").or_else(|| variable("EDITOR"));
        if has("SSH_CONNECTION") || has("SSH_TTY") || has("SSH_CLIENT") {
            return Self {
                editor,
                ..Self::default()
            };
        }
        let mut clipboard: Vec<&'static [&'static str]> = Vec::new();
        if cfg!(target_os = "macos") {
            clipboard.push(&["pbcopy"]);
        } else if cfg!(windows) {
            clipboard.push(&["clip"]);
        } else {
            if has("WAYLAND_DISPLAY") {
                clipboard.push(&["wl-copy"]);
            }
            if has("DISPLAY") {
                clipboard.push(&["xclip", "-selection", "clipboard"]);
                clipboard.push(&["xsel", "--clipboard", "--input"]);
            }
        }
        Self { clipboard, editor }
    }
}

/// The way to the clipboard.
#[derive(Default)]
pub(super) struct Clipboard {
    /// What this machine offers.
    pub(super) means: Means,
    /// What the terminal is to put onto it.
    pub(super) for_terminal: Option<String>,
}

impl Clipboard {
    /// Copies a text where this machine can, on a thread of its own; else has the terminal asked.
    pub(super) fn copy(&mut self, text: String, inbox: &Sender<Input>) -> Option<Msg> {
        let commands = self.means.clipboard.clone();
        if commands.is_empty() {
            return Some(Msg::Copied(self.hand_over(text)));
        }
        let inbox = inbox.clone();
        let thread = std::thread::Builder::new().name("clipboard".to_owned());
        // Nobody waits for it: a clipboard that does not answer must not hold up the end.
        let _ = thread.spawn(move || {
            let msg = if copy(&commands, &text) {
                Msg::Copied(Route::System)
            } else {
                Msg::NotCopied(text)
            };
            let _ = inbox.send(Input::Msg(Box::new(msg)));
        });
        None
    }

    /// Has the terminal asked to take a text, unless it is too long for any.
    pub(super) fn hand_over(&mut self, text: String) -> Route {
        if text.len() > TERMINAL_TAKES {
            return Route::TooLong;
        }
        self.for_terminal = Some(text);
        Route::Terminal
    }
}

/// Hands a text to the first of these commands that takes it; `false` where none does.
fn copy(commands: &[&'static [&'static str]], text: &str) -> bool {
    commands.iter().any(|words| hand(words, text).is_some())
}

fn hand(words: &[&str], text: &str) -> Option<()> {
    let (program, arguments) = words.split_first()?;
    let mut command = Command::new(program);
    // Some stay behind to answer those who paste: they must not hold on to the terminal.
    command.args(arguments).stdin(Stdio::piped());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let mut input = child.stdin.take()?;
    let written = input.write_all(&encoded(text));
    drop(input);
    let status = child.wait().ok()?;
    (written.is_ok() && status.success()).then_some(())
}

#[cfg(not(windows))]
fn encoded(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// `clip` takes UTF-16 where it begins with the mark of its byte order.
#[cfg(windows)]
fn encoded(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_ssh_the_clipboard_of_the_other_machine_is_not_used() {
        let far = |name: &str| matches!(name, "SSH_CONNECTION" | "DISPLAY").then(String::new);
        assert_eq!(Means::of(far), Means::default());
        assert_eq!(
            Means::of(|_| None).clipboard.is_empty(),
            cfg!(all(unix, not(target_os = "macos")))
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_command_that_is_not_there_or_fails_is_passed_over() {
        assert!(copy(&[&["no-such-command"], &["false"], &["cat"]], "x"));
        assert!(!copy(&[&["no-such-command"], &["false"]], "x"));
    }
}
