//! Parts of a screen that know ratatui and nothing of mandates.

mod ascii;
mod field;
mod paint;

pub use ascii::to_ascii;
pub use field::Field;
pub use paint::{bar, cells, centred, frame, over, put, scrollbar};
