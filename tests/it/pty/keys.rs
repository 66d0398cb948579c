//! The names of keys, and what a terminal sends for them.

/// The bytes that a terminal sends for the first key of `rest`, which it takes off.
pub(super) fn next_key(rest: &mut &str) -> Option<String> {
    let first = rest.chars().next()?;
    if first != '<' {
        *rest = &rest[first.len_utf8()..];
        return Some(first.into());
    }
    let (name, after) = rest[1..]
        .split_once('>')
        .unwrap_or_else(|| panic!("no `>` after `<` in {rest}"));
    *rest = after;
    Some(named(name).unwrap_or_else(|| panic!("no key named <{name}>")))
}

fn named(name: &str) -> Option<String> {
    if let Some(text) = name.strip_prefix("paste:") {
        return Some(format!("\x1b[200~{text}\x1b[201~"));
    }
    if let Some(key) = name.strip_prefix("a-") {
        return Some(format!("\x1b{key}"));
    }
    if let Some(key) = name.strip_prefix("c-") {
        let &[key] = key.as_bytes() else { return None };
        return Some(char::from(key & 0x1f).into());
    }
    let sent = match name {
        "enter" => "\r",
        "esc" => "\x1b",
        "tab" => "\t",
        "s-tab" => "\x1b[Z",
        "space" => " ",
        "bs" => "\x7f",
        "del" => "\x1b[3~",
        "up" => "\x1b[A",
        "down" => "\x1b[B",
        "right" => "\x1b[C",
        "left" => "\x1b[D",
        "s-up" => "\x1b[1;2A",
        "s-down" => "\x1b[1;2B",
        "s-right" => "\x1b[1;2C",
        "s-left" => "\x1b[1;2D",
        "home" => "\x1b[H",
        "end" => "\x1b[F",
        "pgup" => "\x1b[5~",
        "pgdn" => "\x1b[6~",
        "f1" => "\x1bOP",
        "f2" => "\x1bOQ",
        "f3" => "\x1bOR",
        "f4" => "\x1bOS",
        "f5" => "\x1b[15~",
        "f6" => "\x1b[17~",
        "f7" => "\x1b[18~",
        "f8" => "\x1b[19~",
        "f9" => "\x1b[20~",
        "f10" => "\x1b[21~",
        "f11" => "\x1b[23~",
        "f12" => "\x1b[24~",
        "lt" => "<",
        _ => return None,
    };
    Some(sent.into())
}
