//! Words for people: messages in their language, foreign text made harmless, widths and wrapping.
//!
//! Every text that a person sees comes from `assets/locales` through here, and every text that comes
//! from a file passes [`show`] on its way out.

mod account;
mod arrival;
mod by_hand;
mod colour;
mod condition;
mod day;
mod edited;
mod ftl;
mod handing;
mod ink;
mod letters;
mod link;
mod locale;
mod lost;
mod mark;
mod messages;
mod obstacle;
mod oddity;
mod paint;
mod sentence;
mod setting;
mod show;
mod since;
mod speaker;
mod stepped;
mod steps;
mod theme;
mod tidings;
mod trouble;
mod width;
mod words;

pub use account::{AccountLine, Part};
pub use colour::{Background, Colours};
pub use day::TypedDay;
pub(crate) use day::{SHORTEST, months, parts as day_parts};
pub use edited::CameBack;
pub use ink::{Ink, Links, Shade, Tint};
pub use letters::{Letters, stand_in};
pub use link::{begin_link, end_link, shows_links};
pub use locale::{Locale, Value};
pub use mark::{BY_HAND, mark};
#[cfg(test)]
pub(crate) use paint::measure;
pub use paint::{Hue, Paint, Plane};
pub use show::{show, show_line, show_line_on_paper, show_on_paper};
pub use stepped::items_of;
pub use steps::Saying;
pub use theme::{Attribute, BUILT_IN, Look, OFFERED, Role, Theme, ThemeError};
pub use tidings::beginning;
pub use trouble::ToldTrouble;
pub use width::{fit, head, is_plain, pad, tail, width, wrap};
pub use words::{PARTED, all_answers, answered, in_order};
