//! Whose assessment counts: one's own delegation's, or for a while another's.

use super::model::Model;
use crate::domain::{DelegationId, delegation_key};

/// Through whose eyes the tracker is looked at.
#[derive(Debug, Default)]
pub struct Eyes {
    /// Another delegation, by its name as compared; absent for one's own.
    borrowed: Option<String>,
    /// Whether they changed as it was said who speaks, and that is still to be told.
    is_news: bool,
}

impl Model {
    /// The delegation on whose behalf one speaks, where it has said anything. Somebody who has not said
    /// who they are counts as of the tracker's only delegation.
    pub fn own(&self) -> Option<DelegationId> {
        self.tracker
            .eyes(self.author.as_ref().map(|author| &*author.of))
    }

    /// The other delegation through whose eyes the tracker is looked at.
    pub fn borrowed(&self) -> Option<DelegationId> {
        let name = self.eyes.borrowed.as_deref()?;
        self.tracker.delegation(name)
    }

    /// Looks through a delegation's eyes from now on; through one's own where it is that.
    pub fn look_as(&mut self, of: Option<DelegationId>) {
        let other = of.filter(|of| Some(*of) != self.own());
        let name = other.map(|of| delegation_key(self.tracker.delegation_name(of)));
        self.eyes.borrowed = name;
        self.refresh();
    }

    /// It was said who speaks: where the eyes are others than these, that is to be told.
    pub fn eyes_changed_from(&mut self, before: Option<DelegationId>) {
        self.eyes.is_news = before != self.lens.of && self.borrowed().is_none();
    }

    /// Tells through whose eyes the list is now, once, behind what is told already.
    pub fn tell_eyes(&mut self) {
        if std::mem::take(&mut self.eyes.is_news)
            && let Some(author) = &self.author
        {
            let told = (self.locale).eyes_now(&self.tracker, &self.lens, &author.of);
            self.say_too(told);
        }
    }
}
