//! JSON that cannot act on a terminal: control and bidi characters are escaped.

use serde::Serialize;

use crate::domain::needs_escape;

/// A value as indented JSON with a line end. Key order is that of the fields.
pub(super) fn json(value: &impl Serialize) -> String {
    // Our shapes have only text keys and cannot fail.
    let plain = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut harmless = String::with_capacity(plain.len() + 1);
    let mut units = [0; 2];
    for c in plain.chars() {
        // Line ends, quotes and backslashes are JSON's own here: in texts they are escaped already.
        if needs_escape(c) && !matches!(c, '\n' | '"' | '\\') {
            for unit in c.encode_utf16(&mut units) {
                harmless.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            harmless.push(c);
        }
    }
    harmless.push('\n');
    harmless
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_act_is_escaped_and_reads_back_the_same() {
        let text = "a\u{1b}[31m\u{9b}\u{202e}\u{7f}\u{e0041}\n\"\\ المدنيين 👩‍🚀";
        let written = json(&[text]);
        assert!(
            written.contains(r"\u001b[31m\u009b\u202e\u007f\udb40\udc41\n"),
            "{written}"
        );
        assert!(written.contains("المدنيين 👩‍🚀"));
        let read: Vec<String> = serde_json::from_str(&written).expect("JSON");
        assert_eq!(read, [text]);
    }
}
