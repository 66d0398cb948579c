//! Which key of a US keyboard stands where a letter of another script is typed, so that one need not
//! change the layout to give commands.

/// Letters, each with the key of a US keyboard in the same place. Of letters that have capitals, the
/// small ones.
const PLACES: &[&str] = &[
    // Russian; then what Ukrainian, Belarusian and Kazakh have in other places.
    "йq цw уe кr еt нy гu шi щo зp х[ ъ] фa ыs вd аf пg рh оj лk дl ж; э' яz чx сc мv иb тn ьm б, ю. ё`",
    "іs ї] є' ґ\\ ўo",
    // Greek.
    "ςw εe ρr τt υy θu ιi οo πp αa σs δd φf γg ηh ξj κk λl ζz χx ψc ωv βb νn μm",
    "έe ύy ίi όo άa ήh ώv",
    // Arabic, then its shifted keys as far as they type letters or signs of their own.
    "ضq صw ثe قr فt غy عu هi خo حp ج[ د] شa سs يd بf لg اh تj نk مl ك; ط' ئz ءx ؤc رv ﻻb ىn ةm و, ز. ظ/ ذ`",
    "َQ ًW ُE ٌR ﻹT إY ÷I ×O ؛P ِA ٍS ﻷG أH ـJ ،K ْX ﻵB آN ؟?",
    // Persian, where it differs.
    "یd ک; گ' چ] پ\\",
    // Digits.
    "٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9",
    "۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9",
];

/// What the keys of digits type without Shift on French keyboards, each with its digit; then where Belgian ones and
/// those of Macs differ. Most of these are signs that stand elsewhere on other keyboards.
const AZERTY: &[&str] = &["&1 é2 \"3 '4 (5 -6 è7 _8 ç9 à0", "§6 !8"];

/// The digit in the place of which a French keyboard types this without Shift.
pub(super) fn azerty_digit(typed: char) -> Option<usize> {
    let digit = place(AZERTY, typed)?.to_digit(10)?;
    Some(digit as usize)
}

/// What a US keyboard types with the key that typed this; `None` where that is not known.
pub(super) fn us(typed: char) -> Option<char> {
    if typed.is_ascii() {
        return None;
    }
    place(PLACES, typed).or_else(|| {
        let mut small = typed.to_lowercase();
        let (small, None) = (small.next()?, small.next()) else {
            return None;
        };
        (small != typed).then(|| place(PLACES, small).map(shifted))?
    })
}

fn place(rows: &[&str], letter: char) -> Option<char> {
    let pairs = rows.iter().flat_map(|row| row.split(' '));
    let mut found = pairs.filter_map(|pair| {
        let mut both = pair.chars();
        (both.next() == Some(letter)).then(|| both.next())?
    });
    found.next()
}

/// What a US keyboard types with Shift held.
fn shifted(c: char) -> char {
    const SIGNS: [(char, char); 8] = [
        ('[', '{'),
        (']', '}'),
        (';', ':'),
        ('\'', '"'),
        (',', '<'),
        ('.', '>'),
        ('`', '~'),
        ('\\', '|'),
    ];
    let sign = SIGNS.iter().find(|(plain, _)| *plain == c);
    sign.map_or(c.to_ascii_uppercase(), |(_, shifted)| *shifted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_one_place_and_every_pair_is_two() {
        let mut seen = Vec::new();
        for pair in PLACES.iter().flat_map(|row| row.split(' ')) {
            let both: Vec<char> = pair.chars().collect();
            let [letter, key] = both[..] else {
                panic!("{pair:?} is no pair")
            };
            assert!(key.is_ascii_graphic() && !letter.is_ascii(), "{pair}");
            assert!(!seen.contains(&letter), "{letter} stands twice");
            seen.push(letter);
        }
    }

    #[test]
    fn capitals_are_where_shift_makes_them() {
        assert_eq!(us('Т'), Some('N'));
        assert_eq!(us('Ж'), Some(':'));
        assert_eq!(us('Σ'), Some('S'));
        assert_eq!(us('ς'), Some('w'));
        assert_eq!(us('؟'), Some('?'));
        assert_eq!(us('é'), None);
        assert_eq!(us('s'), None);
        assert_eq!(us('里'), None);
    }

    #[test]
    fn the_french_row_is_ten_digits() {
        let row = "&é\"'(-è_çà";
        let digits: Vec<_> = row.chars().filter_map(azerty_digit).collect();
        assert_eq!(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
        assert_eq!(azerty_digit(' '), None);
    }
}
