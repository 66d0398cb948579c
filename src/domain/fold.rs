//! One form for searching: what a reader takes for the same word becomes the same text.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without accents and vowel marks, compatibility and full-width forms, the forms of alef
/// and yeh, teh marbuta and heh, and the digits of Arabic made one, ligatures written out. Both what is
/// searched and what is searched for must be folded.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd() {
        push(c, &mut folded);
    }
    folded
}

/// Folds one character of a decomposed text.
fn push(c: char, folded: &mut String) {
    match c {
        '\u{0640}' | '\u{200c}' | '\u{200d}' | '\u{ad}' => {} // tatweel, joiners and soft hyphens only shape
        '\u{0671}' => folded.push('\u{0627}'),
        '\u{0649}' | '\u{06cc}' => folded.push('\u{064a}'),
        '\u{0629}' => folded.push('\u{0647}'),
        '\u{06a9}' => folded.push('\u{0643}'),
        '\u{0660}'..='\u{0669}' => folded.push(digit(c, '\u{0660}')),
        '\u{06f0}'..='\u{06f9}' => folded.push(digit(c, '\u{06f0}')),
        '’' | 'ʼ' => folded.push('\''),
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        '\u{2010}' | '\u{2013}' => folded.push('-'),
        c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
        c if is_combining_mark(c) => {}
        c => folded.extend(fold_case(c)),
    }
}

fn digit(c: char, zero: char) -> char {
    let value = u32::from(c) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(c)
}

/// Case-folding from the case mappings that the standard library has: there and back again, so that
/// both small sigmas and both spellings of ß become one.
pub(super) fn fold_case(c: char) -> impl Iterator<Item = char> {
    c.to_lowercase()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
}

/// A folded text that knows where each of its bytes comes from.
pub(super) struct Folded<'t> {
    text: &'t str,
    folded: Cow<'t, str>,
    /// For each byte of the folded text where the character begins that it comes from; nothing where
    /// both texts have the same length byte by byte.
    places: Vec<u32>,
}

impl<'t> Folded<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            let folded = Cow::Owned(text.to_ascii_lowercase());
            let places = Vec::new();
            return Self {
                text,
                folded,
                places,
            };
        }
        let mut folded = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            match c {
                // Most characters of most texts: nothing to be taken apart.
                '\0'..='\x7f' | '\u{4e00}'..='\u{9fff}' => folded.push(c.to_ascii_lowercase()),
                // One by one gives the same: what decomposition puts in order are marks, and those go.
                c => std::iter::once(c).nfkd().for_each(|c| push(c, &mut folded)),
            }
            places.resize(folded.len(), at as u32);
        }
        Self {
            text,
            folded: Cow::Owned(folded),
            places,
        }
    }

    /// Where a folded word stands in the text, whole characters with the marks on them.
    pub(super) fn find(&self, word: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
        let found = self.folded.match_indices(word);
        found.map(|(at, word)| self.start(at)..self.end(at + word.len()))
    }

    fn start(&self, at: usize) -> usize {
        self.places.get(at).map_or(at, |place| *place as usize)
    }

    fn end(&self, at: usize) -> usize {
        if self.places.is_empty() {
            return at;
        }
        let (Some(last), next) = (self.places.get(at - 1), self.places.get(at)) else {
            return self.text.len();
        };
        let last = *last as usize;
        match next.map(|next| *next as usize) {
            None => self.text.len(),
            Some(next) if next > last => next,
            // Part of what one character stands for, as of a ligature: the whole of it.
            Some(_) => {
                let c = self.text[last..].chars().next();
                last + c.map_or(0, char::len_utf8)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Folded, fold};
    use proptest::prelude::*;

    #[test]
    fn accents_case_alef_yeh_and_yo_do_not_matter() {
        assert_eq!(fold("Côte"), fold("cote"));
        assert_eq!(fold("الأمم"), fold("الامم"));
        assert_eq!(fold("على"), fold("علي"));
        assert_eq!(fold("Ещё"), fold("еще"));
        assert_eq!(fold("ﬁn"), "fin");
        assert_eq!(fold("Mise en ŒUVRE"), fold("mise en oeuvre"));
        assert_eq!(fold("Ελλάς"), fold("ΕΛΛΑΣ"));
        assert_eq!(fold("Straße"), fold("STRASSE"));
        assert_eq!(fold("马里"), "马里");
    }

    #[test]
    fn the_forms_of_arabic_letters_and_digits_and_of_wide_letters_are_one() {
        for (typed, meant) in [
            ("إعادة", "اعاده"),
            ("آلية", "اليه"),
            ("ٱلسلام", "السلام"),
            ("الســـلام", "السلام"),
            ("السَّلَامُ", "السلام"),
            ("٢٠١٥", "2015"),
            ("۲۰۱۵", "2015"),
            ("Ｓ／２０１５", "s/2015"),
            ("troop‑contributing", "troop-contributing"),
            ("l’accord", "l'accord"),
        ] {
            assert_eq!(fold(typed), fold(meant), "{typed}");
        }
    }

    /// Where `word` is found in `text`, as text.
    fn found<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
        let folded = fold(word);
        let ranges: Vec<_> = Folded::new(text).find(&folded).collect();
        ranges.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn what_is_found_is_whole_characters_with_their_marks() {
        assert_eq!(found("la Côte, la cote", "cote"), ["Côte", "cote"]);
        assert_eq!(found("Co\u{302}te", "co"), ["Co\u{302}"]);
        assert_eq!(found("ﬁn", "f"), ["ﬁ"]);
        assert_eq!(found("mise en œuvre", "oeuv"), ["œuv"]);
        assert_eq!(found("السَّلَام", "سل"), ["سَّلَ"]);
        assert_eq!(found("Plain", "LAI"), ["lai"]);
        assert_eq!(found("abc", "x"), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn case_does_not_matter(text in "[a-zA-Zа-яА-ЯёЁéèêçÀ-Ö ]{0,30}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
            prop_assert_eq!(fold(&text.to_lowercase()), fold(&text));
        }

        #[test]
        fn composition_does_not_matter(text in "\\PC{0,40}") {
            use unicode_normalization::UnicodeNormalization;
            prop_assert_eq!(fold(&text.nfc().collect::<String>()), fold(&text));
            prop_assert_eq!(fold(&text.nfkd().collect::<String>()), fold(&text));
        }

        #[test]
        fn what_is_marked_folds_to_what_is_searched(text in "[ -~éàüßﬁœأإآاةىيёеЁ\u{301}\u{64e}ـＡ马]{0,30}", from in 0usize..30, len in 1usize..6) {
            let folded = Folded::new(&text);
            prop_assert_eq!(&*folded.folded, &fold(&text), "one by one and as a whole");
            let word: String = fold(&text).chars().skip(from).take(len).collect();
            prop_assume!(!word.is_empty());
            let found: Vec<_> = folded.find(&word).collect();
            prop_assert!(!found.is_empty());
            for range in found {
                prop_assert!(fold(&text[range]).contains(&word));
            }
        }
    }
}
