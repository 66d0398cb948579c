//! The menu bar: which menus it has and what stands in them. All from the table.

use super::command::{Command, Group, Row, Scope, TABLE};
use super::model::Model;
use crate::domain::Arrange;

/// The menu bar, open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bar {
    /// The menu that hangs open.
    pub menu: usize,
    /// The line of it that the cursor is on.
    pub at: usize,
}

/// One menu.
#[derive(Debug)]
pub struct Menu {
    /// What its commands have in common.
    pub group: Group,
    /// Its commands.
    pub rows: Vec<&'static Row>,
}

impl Model {
    /// The menus: what can be done at the desk and, first, in what is open on top of it.
    pub fn menus(&self) -> Vec<Menu> {
        let ground = self.ground();
        let belongs = |row: &&Row| {
            let here = matches!(row.scope, Scope::Desk | Scope::Global) || row.scope == ground;
            here && row.command != Command::Menu
        };
        let mut menus: Vec<Menu> = Vec::new();
        for row in TABLE.iter().filter(belongs) {
            match menus.iter_mut().find(|menu| menu.group == row.group) {
                Some(menu) => menu.rows.push(row),
                None => menus.push(Menu {
                    group: row.group,
                    rows: vec![row],
                }),
            }
        }
        for menu in &mut menus {
            menu.rows.arrange_by_key(|row| !self.is_here(row));
        }
        menus.arrange_by_key(|menu| {
            let is_here = menu.rows.iter().any(|row| self.is_here(row));
            (!is_here, menu.group)
        });
        menus
    }

    /// The command that the cursor of the menu bar is on.
    pub fn on_bar(&self, bar: Bar) -> Option<Command> {
        let menus = self.menus();
        let row = menus.get(bar.menu)?.rows.get(bar.at)?;
        Some(row.command)
    }
}
