//! Choosing how the screen looks.

use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Overlay};
use crate::storage::{OwnTheme, StorageError};
use crate::text::Value;

/// The person's own themes were read: offers all that there are. What cannot be used is told.
pub(super) fn offer(model: &mut Model, own: Vec<OwnTheme>, errors: &[StorageError]) {
    model.looks.own = own;
    let looks = &model.looks;
    let names = looks.names();
    let unread = errors.iter().map(|error| model.locale.storage_error(error));
    let bad = looks.own.iter().filter_map(|one| looks.trouble(&one.name));
    let bad = bad.map(|error| error.sentence(&model.locale));
    let sentences: Vec<String> = unread.chain(bad).collect();
    let at = names.iter().position(|name| *name == looks.theme);
    model.overlays.push(Overlay::Choice(Choice {
        of: ChoiceOf::Theme(names),
        at: at.unwrap_or(0),
    }));
    if !sentences.is_empty() {
        model.warn(sentences.join(" "));
    }
}

/// Takes the theme that is to be seen; nothing where none is being chosen.
pub(super) fn choose(model: &mut Model) -> Option<Vec<Effect>> {
    let Some(Overlay::Choice(Choice {
        of: ChoiceOf::Theme(_),
        ..
    })) = model.top()
    else {
        return None;
    };
    let name = model.theme().to_owned();
    model.overlays.pop();
    model.looks.theme.clone_from(&name);
    let arguments = [("name", Value::from(model.locale.theme_named(&name)))];
    let text = model.locale.fill("toast-theme", &arguments);
    model.say(text);
    Some(vec![Effect::Theme(name)])
}
