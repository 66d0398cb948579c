//! A person's key file: which keys they want for which command. What the names and the keys mean is
//! for the screen to say.

use std::path::PathBuf;

use super::error::{Doing, StorageError};
use super::lenient::{Piece, pieces};
use super::place::Places;
use super::{file, format};

/// A place in a file: line, and column in characters; both counted from 1.
pub type Spot = (usize, usize);

/// One line of the key file, such as `undo: ["u", "ctrl-z"],`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyLine {
    /// A command's name, and the keys it is to have; one of them, each with its place.
    Keys(String, Spot, Vec<(String, Spot)>),
    /// A command's name with something behind it that is no list of keys.
    NoKeys(String, Spot),
    /// Something else.
    Damaged(Spot),
}

/// Where the key file is; it need not be there.
pub fn key_file(places: &Places) -> PathBuf {
    places.config.join("keys.ron")
}

/// The lines of the key file; none where there is no file.
///
/// # Errors
///
/// It is there and cannot be read.
pub fn key_lines(places: &Places) -> Result<Vec<KeyLine>, StorageError> {
    let path = key_file(places);
    let read = file::read(&path).map_err(|error| StorageError::io(Doing::Reading, &path, error))?;
    let bytes = read.map(|(bytes, _)| bytes).unwrap_or_default();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let text = String::from_utf8_lossy(bytes);
    Ok(pieces(&text)
        .into_iter()
        .map(|piece| line(&text, piece))
        .collect())
}

fn line(text: &str, piece: Piece) -> KeyLine {
    let (name, value) = match piece {
        Piece::Damaged(range) => return KeyLine::Damaged(spot(text, range.start)),
        Piece::Field { name, value } => (name, value),
    };
    let word = text[name.clone()].to_owned();
    let written = &text[value.clone()];
    let list = format::ron().from_str::<Vec<String>>(written);
    let one = || {
        format::ron()
            .from_str::<String>(written)
            .map(|key| vec![key])
    };
    let Ok(keys) = list.or_else(|_| one()) else {
        return KeyLine::NoKeys(word, spot(text, value.start));
    };
    let places = quotes(written).map(|at| spot(text, value.start + at));
    KeyLine::Keys(
        word,
        spot(text, name.start),
        keys.into_iter().zip(places).collect(),
    )
}

/// Where the texts of a value begin.
fn quotes(value: &str) -> impl Iterator<Item = usize> {
    let (mut is_open, mut is_escaped) = (false, false);
    let begins = move |(at, c): (usize, char)| {
        let begins = c == '"' && !is_open;
        if c == '"' && !is_escaped {
            is_open = !is_open;
        }
        is_escaped = is_open && c == '\\' && !is_escaped;
        begins.then_some(at)
    };
    value.char_indices().filter_map(begins)
}

fn spot(text: &str, at: usize) -> Spot {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}
