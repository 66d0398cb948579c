//! Whether a terminal shows links, and how one is told it.

use std::fmt::{self, Write};

/// The first version of tmux that takes links in and hands them on, or drops them where the terminal
/// around it has none.
const TMUX: (u32, u32) = (3, 4);
/// VTE, the terminal of GNOME and others, from 0.50.1 on; 0.50.0 fell over links.
const VTE: u32 = 5001;
/// What programs call themselves that show links.
const PROGRAMS: [&str; 7] = [
    "Hyper",
    "iTerm.app",
    "terminology",
    "WezTerm",
    "vscode",
    "ghostty",
    "mintty",
];
/// What terminals are called that show links.
const TERMS: [&str; 7] = [
    "xterm-kitty",
    "xterm-ghostty",
    "alacritty",
    "alacritty-direct",
    "foot",
    "foot-direct",
    "contour",
];

/// Whether a terminal shows links (OSC 8), by its environment: no terminal can be asked. Where nobody
/// knows, none are sent: a few old ones print what they do not know. `FORCE_HYPERLINK` says otherwise,
/// either way, but for a terminal that can only print.
pub fn shows_links(variable: impl Fn(&str) -> Option<String>) -> bool {
    let term = variable("TERM").unwrap_or_default();
    let program = variable("TERM_PROGRAM").unwrap_or_default();
    if term == "dumb" {
        return false;
    }
    if let Some(forced) = variable("FORCE_HYPERLINK") {
        return forced.trim() != "0";
    }
    let is_within = ["screen", "tmux"].iter().any(|name| term.starts_with(name));
    if is_within || variable("TMUX").is_some() || variable("STY").is_some() {
        // What the terminal around it has said of itself need not be so any more.
        let version = variable("TERM_PROGRAM_VERSION").unwrap_or_default();
        return program == "tmux" && of_tmux(&version).is_some_and(|version| version >= TMUX);
    }
    let vte = variable("VTE_VERSION").and_then(|version| version.parse().ok());
    vte.is_some_and(|version: u32| version >= VTE)
        || PROGRAMS.contains(&program.as_str())
        || TERMS.contains(&term.as_str())
        || variable("COLORTERM").is_some_and(|name| name == "xfce4-terminal")
        || ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"]
            .iter()
            .any(|name| variable(name).is_some())
}

/// The version of tmux, from `3.4` or `3.5a`.
fn of_tmux(version: &str) -> Option<(u32, u32)> {
    let (major, rest) = version.split_once('.')?;
    let minor: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some((major.parse().ok()?, minor.parse().ok()?))
}

/// Begins a link. Parts of one that stand on several lines have the same `id`. The address is one that
/// we made: of printable ASCII.
pub fn begin_link(id: usize, address: &str, out: &mut impl Write) -> fmt::Result {
    write!(out, "\x1b]8;id=m{id};{address}\x1b\\")
}

/// Ends the link that was begun.
pub fn end_link(out: &mut impl Write) -> fmt::Result {
    out.write_str("\x1b]8;;\x1b\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(all: &[(&str, &str)]) -> bool {
        shows_links(|name| {
            let found = all.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn those_show_links_that_are_known_to() {
        for all in [
            &[("TERM", "xterm-256color"), ("VTE_VERSION", "7600")][..],
            &[("TERM", "xterm-kitty")],
            &[("TERM_PROGRAM", "iTerm.app"), ("TERM", "xterm-256color")],
            &[("WT_SESSION", "x"), ("TERM", "xterm-256color")],
            &[("TERM", "xterm"), ("FORCE_HYPERLINK", "1")],
        ] {
            assert!(of(all), "{all:?}");
        }
        for all in [
            &[("TERM", "xterm-256color")][..],
            &[("TERM", "linux")],
            &[("TERM", "xterm-256color"), ("VTE_VERSION", "5000")],
            &[("TERM", "dumb"), ("FORCE_HYPERLINK", "1")],
            &[("TERM", "xterm-kitty"), ("FORCE_HYPERLINK", "0")],
            &[],
        ] {
            assert!(!of(all), "{all:?}");
        }
    }

    #[test]
    fn within_another_program_only_where_that_knows_them() {
        let tmux = |version| {
            let around = [("TERM", "tmux-256color"), ("VTE_VERSION", "7600")];
            let named = [("TERM_PROGRAM", "tmux"), ("TERM_PROGRAM_VERSION", version)];
            of(&[around, named].concat())
        };
        assert!(tmux("3.4") && tmux("3.5a") && tmux("4.0"));
        assert!(!tmux("3.3a") && !tmux("") && !tmux("next-3.4"));
        assert!(!of(&[
            ("TERM", "screen.xterm-256color"),
            ("VTE_VERSION", "7600")
        ]));
        assert!(!of(&[
            ("TERM", "xterm-256color"),
            ("STY", "1.tty"),
            ("VTE_VERSION", "7600")
        ]));
    }
}
