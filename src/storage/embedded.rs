//! The mandate that comes with the program.

use std::sync::OnceLock;

use crate::domain::Mandate;

use super::format;

const TEXT: &str = include_str!("../../assets/mandates/minusma-2227.ron");

/// The mandate of the default tracker: MINUSMA under resolution 2227 (2015).
pub fn embedded() -> Mandate {
    known().clone()
}

/// The same, read once.
pub(super) fn known() -> &'static Mandate {
    static MANDATE: OnceLock<Mandate> = OnceLock::new();
    MANDATE.get_or_init(|| {
        let document = format::read(TEXT.as_bytes(), None);
        document
            .expect("the embedded mandate is read in a test")
            .mandate
    })
}
