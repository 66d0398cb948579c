//! Words for people: messages in their language, foreign text made harmless, widths and wrapping.
//!
//! Every text that a person sees comes from `assets/locales` through here, and every text that comes
//! from a file passes [`show`] on its way out.

mod account;
mod colour;
mod condition;
mod locale;
mod mark;
mod sentence;
mod setting;
mod show;
mod since;
mod tidings;
mod trouble;
mod width;
mod words;

pub use account::{AccountLine, Part};
pub use colour::{Background, Colours};
pub use locale::{Locale, Value};
pub use mark::mark;
pub use show::{show, show_line};
pub use trouble::ToldTrouble;
pub use width::{fit, pad, width, wrap};
