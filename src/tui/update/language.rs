//! Choosing the language: at once, and for the next start.

use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Overlay};
use crate::text::Locale;

/// Opens the list of languages, the cursor on the one that is spoken.
pub(super) fn open(model: &mut Model) {
    let spoken = Locale::names().position(|name| name == model.locale.name());
    model.overlays.push(Overlay::Choice(Choice {
        of: ChoiceOf::Language(languages()),
        at: spoken.unwrap_or_default(),
    }));
}

/// The languages, each in its own words: who looks for one may not read another.
fn languages() -> Vec<String> {
    let own = |name| Locale::load(name).get("language").into_owned();
    Locale::names().map(own).collect()
}

/// Speaks the language of a row from here on.
pub(super) fn choose(model: &mut Model, row: usize) -> Vec<Effect> {
    model.overlays.pop();
    let Some(name) = Locale::names().nth(row) else {
        return Vec::new();
    };
    model.locale = Locale::load(name).in_letters(model.locale.letters());
    let text = model.locale.get("toast-language").into_owned();
    model.say(text);
    vec![Effect::Speak(name)]
}
