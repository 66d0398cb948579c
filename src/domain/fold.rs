//! One form for searching: what a reader takes for the same word becomes the same text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without accents and vowel marks, compatibility forms and the forms of alef and yeh
/// made one. Both what is searched and what is searched for must be folded.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd() {
        match c {
            '\u{0640}' | '\u{200c}' | '\u{200d}' => {} // tatweel and joiners only shape
            '\u{0671}' => folded.push('\u{0627}'),
            '\u{0649}' | '\u{06cc}' => folded.push('\u{064a}'),
            '\u{06a9}' => folded.push('\u{0643}'),
            '’' | 'ʼ' => folded.push('\''),
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c if is_combining_mark(c) => {}
            c => folded.extend(fold_case(c)),
        }
    }
    folded
}

/// Case-folding from the case mappings that the standard library has: there and back again, so that
/// both small sigmas and both spellings of ß become one.
pub(super) fn fold_case(c: char) -> impl Iterator<Item = char> {
    c.to_lowercase()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_alef_yeh_and_yo_do_not_matter() {
        assert_eq!(fold("Côte"), fold("cote"));
        assert_eq!(fold("الأمم"), fold("الامم"));
        assert_eq!(fold("على"), fold("علي"));
        assert_eq!(fold("Ещё"), fold("еще"));
        assert_eq!(fold("ﬁn"), "fin");
        assert_eq!(fold("Ελλάς"), fold("ΕΛΛΑΣ"));
        assert_eq!(fold("Straße"), fold("STRASSE"));
        assert_eq!(fold("马里"), "马里");
    }
}
