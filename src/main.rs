//! `mandate`.
fn main() {}
