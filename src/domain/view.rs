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
    /// Makes the change. What is not there any more stays away: another window may have changed it.
    pub fn apply(self, views: &mut Vec<View>) {
        match self {
            Self::Keep(view) => {
                views.retain(|known| known.name != view.name);
                views.push(*view);
            }
            Self::Rename(from, to) => {
                let is_free = !views.iter().any(|view| view.name == to);
                let renamed = views.iter_mut().find(|view| view.name == from);
                if let Some(view) = renamed.filter(|_| is_free) {
                    view.name = to;
                }
            }
            Self::Forget(name) => views.retain(|view| view.name != name),
        }
    }
}
