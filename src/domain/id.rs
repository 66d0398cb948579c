//! Names that never change: of an item, of an entry, and the nonce that keeps equal words apart.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use sha2::{Digest, Sha256};

/// The alphabet of RFC 4648 base32, in lower case.
const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// An item's stable name, such as `task-1` or `rec-b`. Compared as written.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct ItemId(Arc<str>);

impl ItemId {
    /// Takes the name as it stands.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// The name as it stands in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The first 130 bits of SHA-256 over an entry's canonical text without its id, as 26 base32
/// characters. The same content always has the same id, on every machine.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId([u8; EntryId::LEN]);

impl EntryId {
    /// Characters of an id.
    pub const LEN: usize = 26;

    /// The id of the entry whose canonical text without the id field is `body`, given in pieces so
    /// that a reader need not put them together.
    pub fn of_content(pieces: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for piece in pieces {
            hash.update(piece);
        }
        let digest = hash.finalize();
        let mut id = [0; Self::LEN];
        base32(&digest, &mut id);
        Self(id)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("an id holds only characters of the base32 alphabet")
    }

    /// Reads an id from bytes of a line; `None` where they are not 26 base32 characters.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let id: [u8; Self::LEN] = bytes.try_into().ok()?;
        id.iter().all(is_base32).then_some(Self(id))
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is not 26 characters of `a-z2-7`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an entry id")]
pub struct NotAnId;

impl FromStr for EntryId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::from_bytes(text.as_bytes()).ok_or(NotAnId)
    }
}

/// Eight base32 characters that keep two entries apart which say the same at the same time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Nonce([u8; Nonce::LEN]);

impl Nonce {
    /// Characters of a nonce.
    pub const LEN: usize = 8;

    /// The `k`-th nonce that follows from `seed`.
    pub fn derive(seed: u64, k: usize) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed.to_le_bytes());
        hash.update((k as u64).to_le_bytes());
        let mut nonce = [0; Self::LEN];
        base32(&hash.finalize(), &mut nonce);
        Self(nonce)
    }

    /// The nonce as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a nonce holds only characters of the base32 alphabet")
    }

    /// Reads a nonce; `None` where the bytes are not eight base32 characters.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let nonce: [u8; Self::LEN] = bytes.try_into().ok()?;
        nonce.iter().all(is_base32).then_some(Self(nonce))
    }
}

fn is_base32(byte: &u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'2'..=b'7')
}

/// Fills `out` with the first `5 * out.len()` bits of `bytes`.
fn base32(bytes: &[u8], out: &mut [u8]) {
    let (mut held, mut bits, mut next) = (0_u32, 0_u32, bytes.iter());
    for character in out {
        if bits < 5 {
            held = (held << 8) | u32::from(*next.next().unwrap_or(&0));
            bits += 8;
        }
        bits -= 5;
        *character = ALPHABET[(held >> bits) as usize & 31];
        held &= (1 << bits) - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_start_of_the_sha256_in_rfc4648_base32() {
        // SHA-256 of "abc" is ba7816bf 8f01cfea 414140de 5dae2223 b0…; `printf abc | sha256sum |
        // xxd -r -p | base32` begins XJ4BNP4PAHH6UQKBIDPF3LRCEO.
        let id = EntryId::of_content(&[b"a", b"bc"]);
        assert_eq!(id.as_str(), "xj4bnp4pahh6uqkbidpf3lrceo");
        assert_eq!("xj4bnp4pahh6uqkbidpf3lrceo".parse(), Ok(id));
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in [
            "",
            "xj4bnp4pahh6uqkbidpf3lrce",
            "XJ4BNP4PAHH6UQKBIDPF3LRCEO",
            "xj4bnp4pahh6uqkbidpf3lrce1",
        ] {
            assert_eq!(text.parse::<EntryId>(), Err(NotAnId), "{text}");
        }
    }

    #[test]
    fn nonces_of_one_seed_differ() {
        assert_ne!(Nonce::derive(7, 0), Nonce::derive(7, 1));
        assert_ne!(Nonce::derive(7, 0), Nonce::derive(8, 0));
    }
}
