//! How the source of a language falls into messages. The build script goes by it, too.

/// Whether a line that begins so begins a message; another one goes on with it or is a comment.
pub(crate) fn begins(byte: u8) -> bool {
    byte.is_ascii_alphabetic()
}

/// The name at the beginning of a message.
pub(crate) fn name(message: &[u8]) -> &[u8] {
    let end = message.iter().position(|byte| *byte == b'=');
    message[..end.unwrap_or(message.len())].trim_ascii_end()
}
