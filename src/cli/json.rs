//! JSON that cannot act on a terminal: control and bidi characters are escaped.

use serde::Serialize;

use crate::report;

/// A value as indented JSON with a line end. Key order is that of the fields.
pub(super) fn json(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    // Our shapes have only text keys, and memory takes all that is written.
    let _ = report::json(value, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
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
