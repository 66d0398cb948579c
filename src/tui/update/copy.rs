//! Copying to the clipboard.

use super::super::copy::{Route, Scrap};
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Overlay};

/// Asks what to copy.
pub(super) fn ask(model: &mut Model) {
    let of = ChoiceOf::Copy(model.scraps());
    model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
}

/// Copies what was chosen.
pub(super) fn take(model: &mut Model, scrap: &Scrap) -> Vec<Effect> {
    model.overlays.pop();
    vec![Effect::Copy(scrap.text.clone())]
}

/// Tells by which way it went.
pub(super) fn copied(model: &mut Model, route: Route) {
    let message = match route {
        Route::System => "copied-system",
        Route::Terminal => "copied-terminal",
        Route::TooLong => "copied-too-long",
    };
    let text = model.locale.get(message).into_owned();
    match route {
        Route::System | Route::Terminal => model.say(text),
        Route::TooLong => model.warn(text),
    }
}
