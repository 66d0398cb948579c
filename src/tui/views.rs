//! The list of views: those that come along, and a person's own.

use super::model::Model;
use crate::domain::{Facet, Filter, Order, Sort, Status, View};

/// The list of views that is open. Behind the views a last row keeps what is shown now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewList {
    /// The views, those that come along first.
    pub rows: Vec<ViewRow>,
    /// The name of a view of which it was asked once that it be forgotten.
    pub doomed: Option<String>,
    /// The name of a view that was just kept or renamed, on which the cursor is to stand.
    pub named: Option<String>,
}

/// A view with the number of items that it lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewRow {
    /// The view. One that comes along has its name in the person's language.
    pub view: View,
    /// Whether it is the person's own.
    pub is_own: bool,
    /// How many items it lists.
    pub count: usize,
}

impl Model {
    /// The views that come along.
    fn built_in(&self) -> Vec<View> {
        let view = |message: &str, facets: &[Facet], sort: Sort| {
            let mut filter = Filter::default();
            facets.iter().for_each(|facet| filter.toggle(facet));
            View {
                name: self.locale.get(message).into_owned(),
                filter,
                order: Order::from(sort),
                ..View::default()
            }
        };
        let silent = Facet::Status(Status::NoInformation);
        vec![
            view("view-overdue", &[Facet::Overdue], Sort::Due),
            view("view-due-soon", &[Facet::DueSoon], Sort::Due),
            view("view-contested", &[Facet::Contested], Sort::Document),
            view("view-differing", &[Facet::Differing], Sort::Document),
            view("view-silent", &[silent], Sort::Document),
        ]
    }

    /// The list of views with a person's own, counted.
    pub fn view_list(&mut self, own: Vec<View>) -> ViewList {
        let built_in = self.built_in().into_iter().map(|view| (view, false));
        let views: Vec<(View, bool)> = built_in
            .chain(own.into_iter().map(|view| (view, true)))
            .collect();
        let rows = views.into_iter().map(|(view, is_own)| {
            let count = self.rows.count(&self.tracker, &self.lens, &view.filter);
            ViewRow {
                view,
                is_own,
                count,
            }
        });
        ViewList {
            rows: rows.collect(),
            doomed: None,
            named: None,
        }
    }
}
