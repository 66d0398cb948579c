//! How much is tried.

/// Whether all that is promised is to be tried, which takes minutes: `MANDATE_FULL=1`.
pub(crate) fn is_full() -> bool {
    std::env::var_os("MANDATE_FULL").is_some_and(|value| value == "1")
}
