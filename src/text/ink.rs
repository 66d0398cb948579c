//! What is printed, in the theme's colours and with links: around text that is laid out already, so that
//! no width depends on it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use super::colour::Colours;
use super::link::{begin_link, end_link};
use super::paint::{Hue, Plane};
use super::theme::{Attribute, Role, Theme};
use crate::domain::symbols;

/// A part of a text, in bytes, and what it is.
pub type Tint = (Range<usize>, Role);

/// What is printed with. Without colours and links a text comes out as it is.
#[derive(Debug, Default)]
pub struct Ink {
    shades: BTreeMap<Role, Shade>,
    /// Whether document symbols become links.
    pub has_links: bool,
}

/// How a role looks in print. What letters stand on is the terminal's: a listing has no ground of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shade {
    /// The letters.
    pub hue: Hue,
    /// What is done with them beside.
    pub with: Vec<Attribute>,
}

impl Shade {
    fn is_plain(&self) -> bool {
        self.hue == Hue::Default && self.with.is_empty()
    }
}

impl Ink {
    /// The ink of a theme in so many colours.
    pub fn of(theme: &Theme, colours: Colours) -> Self {
        let mut ink = Self::default();
        if colours == Colours::None {
            return ink;
        }
        for (role, look) in &theme.roles {
            let shade = Shade {
                hue: look.fg.map(|paint| paint.hue(colours)).unwrap_or_default(),
                with: look.with.clone().unwrap_or_default(),
            };
            // Letters that are meant for the theme's own ground may not be seen on another.
            if look.bg.is_none() && !shade.is_plain() {
                ink.shades.insert(*role, shade);
            }
        }
        ink
    }

    /// Whether there are colours.
    pub fn has_colours(&self) -> bool {
        !self.shades.is_empty()
    }

    /// How a role looks; none where it looks like any text.
    pub fn shade(&self, role: Role) -> Option<&Shade> {
        self.shades.get(&role)
    }

    /// A whole text in the look of a role.
    pub fn paint<'t>(&self, role: Role, text: &'t str) -> Cow<'t, str> {
        match self.shade(role) {
            Some(_) if !text.is_empty() => Cow::Owned(self.dress(text, &[(0..text.len(), role)])),
            Some(_) | None => Cow::Borrowed(text),
        }
    }

    /// A line with the looks of its parts, which stand one after the other. What reaches beyond the line
    /// was cut with it.
    pub fn dress(&self, line: &str, parts: &[Tint]) -> String {
        let mut out = String::with_capacity(line.len() + 16);
        let mut from = 0;
        for (part, role) in parts {
            let part = within(line, part.clone());
            if part.start < from || part.is_empty() {
                continue;
            }
            out.push_str(&line[from..part.start]);
            let shade = self.shade(*role);
            if let Some(shade) = shade {
                begin(shade, &mut out);
            }
            out.push_str(&line[part.clone()]);
            if shade.is_some() {
                out.push_str("\x1b[0m");
            }
            from = part.end;
        }
        out.push_str(&line[from..]);
        out
    }

    /// The document symbols of a text, as links for its lines.
    pub fn links(&self, text: &str) -> Links {
        let found = if self.has_links {
            symbols(text)
        } else {
            Vec::new()
        };
        let links = found.into_iter().map(|it| (it.range, it.address));
        Links(links.collect())
    }
}

/// The links of a text that is broken into lines.
pub struct Links(Vec<(Range<usize>, String)>);

impl Links {
    /// A line of the text with its parts' looks and its links. The parts are counted from its beginning.
    pub fn dress(&self, ink: &Ink, text: &str, line: Range<usize>, parts: &[Tint]) -> String {
        let mut out = String::new();
        let mut from = line.start;
        let piece = |range: Range<usize>| {
            let shifted = parts.iter().filter_map(|(part, role)| {
                let start = part.start.max(range.start);
                let end = part.end.min(range.end);
                (start < end).then(|| (start - range.start..end - range.start, *role))
            });
            ink.dress(&text[range.clone()], &shifted.collect::<Vec<_>>())
        };
        for (id, (link, address)) in self.0.iter().enumerate() {
            let (start, end) = (link.start.max(from), link.end.min(line.end));
            if start >= end {
                continue;
            }
            out.push_str(&piece(from..start));
            // Memory takes all that is written.
            let _ = begin_link(id, address, &mut out);
            out.push_str(&piece(start..end));
            let _ = end_link(&mut out);
            from = end;
        }
        out.push_str(&piece(from..line.end));
        out
    }
}

fn begin(shade: &Shade, out: &mut String) {
    out.push_str("\x1b[");
    let codes = shade.with.iter().map(|attribute| match attribute {
        Attribute::Bold => "1",
        Attribute::Dim => "2",
        Attribute::Italic => "3",
        Attribute::Underlined => "4",
        Attribute::Reversed => "7",
    });
    let codes: Vec<&str> = codes.collect();
    out.push_str(&codes.join(";"));
    if shade.hue != Hue::Default {
        if !codes.is_empty() {
            out.push(';');
        }
        // Memory takes all that is written.
        let _ = shade.hue.write(Plane::Letters, out);
    }
    let _ = out.write_char('m');
}

/// The part of a range that lies within a text, at its characters' borders.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let border = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    border(range.start)..border(range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Background;

    fn ink(colours: Colours) -> Ink {
        let theme = Theme::load("dark", Some(Background::Dark), &[]).expect("it comes along");
        Ink::of(&theme, colours)
    }

    #[test]
    fn a_part_has_the_colour_of_its_role_and_the_rest_has_none() {
        let line = "●  rec-b  Implemented";
        let parts = [(0..3, Role::Implemented), (12..99, Role::Warning)];
        assert_eq!(
            ink(Colours::Sixteen).dress(line, &parts),
            "\x1b[92m●\x1b[0m  rec-b  \x1b[1;91mImplemented\x1b[0m"
        );
        assert_eq!(
            ink(Colours::All).paint(Role::Implemented, "x"),
            "\x1b[38;2;135;215;135mx\x1b[0m"
        );
        assert_eq!(ink(Colours::Sixteen).paint(Role::Text, "x"), "x");
        assert_eq!(ink(Colours::None).dress(line, &parts), line);
        assert_eq!(Ink::default().dress(line, &parts), line);
    }

    #[test]
    fn a_cut_line_is_painted_as_far_as_it_goes() {
        let parts = [(2..40, Role::Implemented)];
        assert_eq!(
            ink(Colours::Sixteen).dress("ab…", &parts),
            "ab\x1b[92m…\x1b[0m"
        );
        assert_eq!(ink(Colours::Sixteen).dress("a", &parts), "a");
    }

    #[test]
    fn a_symbol_is_a_link_on_every_line_that_it_stands_on() {
        let mut ink = ink(Colours::Sixteen);
        ink.has_links = true;
        let text = "See S/RES/2227 (2015), S/2015/1038";
        let links = ink.links(text);
        let first = links.dress(&ink, text, 0..14, &[(0..3, Role::Dim)]);
        let second = links.dress(&ink, text, 15..34, &[]);
        let open = |id, symbol: &str| format!("\x1b]8;id=m{id};https://undocs.org/{symbol}\x1b\\");
        let close = "\x1b]8;;\x1b\\";
        let (res, letter) = (open(0, "S/RES/2227(2015)"), open(1, "S/2015/1038"));
        assert_eq!(first, format!("\x1b[37mSee\x1b[0m {res}S/RES/2227{close}"));
        assert_eq!(
            second,
            format!("{res}(2015){close}, {letter}S/2015/1038{close}")
        );
        ink.has_links = false;
        assert_eq!(
            ink.links(text).dress(&ink, text, 15..34, &[]),
            &text[15..34]
        );
    }

    #[test]
    fn no_text_can_name_another_address() {
        let ink = Ink {
            has_links: true,
            ..Ink::default()
        };
        for text in [
            "S/2015/1038\x1b]8;;https://evil.example\x1b\\x\x1b]8;;\x1b\\",
            "S/2015/1038\x07 S/2015/1038;https://evil.example",
            "S/2015/\n1038 S/2015/10\u{9c}38 S/RES/2227 (20\x1b15)",
            "https://evil.example/S/2015/1038 S/2015/1038@evil.example",
        ] {
            let shown = crate::text::show(text);
            let links = ink.links(&shown);
            let out = links.dress(&ink, &shown, 0..shown.len(), &[]);
            for link in out.split("\x1b]8;").skip(1) {
                let (target, _) = link.split_once("\x1b\\").expect("ended as it should");
                let (_, address) = target.split_once(';').expect("parameters");
                let rest = address.strip_prefix("https://undocs.org/S/");
                assert!(address.is_empty() || rest.is_some(), "{text:?}: {address}");
                let fits = |c: char| c.is_ascii_alphanumeric() || "/.()-:".contains(c);
                assert!(address.chars().all(fits), "{address}");
            }
            let controls = out.replace("\x1b]8;", "").replace("\x1b\\", "");
            assert!(
                !controls.contains(['\x1b', '\x07', '\u{9c}']),
                "{controls:?}"
            );
        }
    }
}
