//! The mandate tracker.
pub mod domain;
pub mod storage;
pub mod text;
pub mod tui;
