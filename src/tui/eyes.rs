//! Whose assessment counts: one's own delegation's.

use super::model::Model;
use crate::domain::DelegationId;

impl Model {
    /// The delegation on whose behalf one speaks, where it has said anything. Somebody who has not said
    /// who they are counts as of the tracker's only delegation.
    pub fn own(&self) -> Option<DelegationId> {
        if let Some(author) = &self.author {
            return self.tracker.delegation(&author.of);
        }
        match self.tracker.delegations()[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}
