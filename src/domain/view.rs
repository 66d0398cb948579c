//! A way of looking at the list that has a name: what is shown, in what order, under which headings.

use serde::{Deserialize, Serialize};

use super::filter::Filter;
use super::order::{Grouping, Order};

/// A saved view. It belongs to a person and never enters a tracker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct View {
    /// What the person calls it.
    pub name: String,
    /// What is shown.
    pub filter: Filter,
    /// In what order.
    pub order: Order,
    /// Under which headings.
    pub grouping: Grouping,
}

/// A change of the views that a person has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewChange {
    /// Keep a view.
    Keep(Box<View>),
    /// Give another name to the view with this one.
    Rename(String, String),
    /// Forget the view with this name.
    Forget(String),
}

impl ViewChange {
    /// Makes the change and says whether it could be made: another window may have kept a view of this
    /// name meanwhile, which stays, or have forgotten the one that is meant, which stays away.
    pub fn apply(self, views: &mut Vec<View>) -> bool {
        let is_there = |name: &str| views.iter().any(|view| view.name == name);
        match self {
            Self::Keep(view) => {
                let is_free = !is_there(&view.name);
                if is_free {
                    views.push(*view);
                }
                is_free
            }
            Self::Rename(from, to) => {
                let is_free = from == to || !is_there(&to);
                let renamed = views.iter_mut().find(|view| view.name == from);
                let renamed = renamed.filter(|_| is_free);
                renamed.map(|view| view.name = to).is_some()
            }
            Self::Forget(name) => {
                views.retain(|view| view.name != name);
                true
            }
        }
    }
}
