//! Parts of a screen that know ratatui and nothing of mandates.

mod field;
mod paint;

pub use field::Field;
pub use paint::{bar, centred, frame, over, put, scrollbar};
