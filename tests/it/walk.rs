//! With arrows, Enter, Esc and function keys alone one reaches every command: a walk made from the
//! table, through the menus, on a real pseudo-terminal.

#![cfg(unix)]

use std::process::{Command as Process, Stdio};
use std::time::{Duration, Instant};

use mandate_tracker::text::Locale;
use mandate_tracker::tui::{Command, Group, Row, Scope, TABLE};

use super::pty::{Home, Pty, shown};

/// The menus that there are in a place: those with what can be done there first.
fn menus(ground: Scope) -> Vec<Vec<&'static Row>> {
    let mut menus: Vec<(Group, Vec<&Row>)> = Vec::new();
    let here = |row: &&Row| matches!(row.scope, Scope::Desk | Scope::Global) || row.scope == ground;
    for row in TABLE
        .iter()
        .filter(here)
        .filter(|row| row.command != Command::Menu)
    {
        match menus.iter_mut().find(|(group, _)| *group == row.group) {
            Some((_, rows)) => rows.push(row),
            None => menus.push((row.group, vec![row])),
        }
    }
    let is_there =
        |rows: &[&Row]| ground != Scope::Desk && rows.iter().any(|row| row.scope == ground);
    for (_, rows) in &mut menus {
        rows.sort_by_key(|row| ground == Scope::Desk || row.scope != ground);
    }
    menus.sort_by_key(|(group, rows)| (!is_there(rows), *group));
    menus.into_iter().map(|(_, rows)| rows).collect()
}

/// Goes through the menus to a command and runs it.
fn run(pty: &mut Pty, ground: Scope, command: Command) {
    let menus = menus(ground);
    let place = menus.iter().enumerate().find_map(|(menu, rows)| {
        let line = rows.iter().position(|row| row.command == command)?;
        Some((menu, line))
    });
    let (menu, line) = place.unwrap_or_else(|| panic!("{command:?} stands in no menu"));
    let keys = "<right>".repeat(menu) + &"<down>".repeat(line);
    pty.keys(&format!("<f10>{keys}"));
    let words = Locale::load("en")
        .get(&format!("command-{}", command.row().id))
        .into_owned();
    // What a menu has no room for is cut.
    let begin: String = words.chars().take(30).collect();
    let under = format!("▌{begin}");
    pty.wait_until(|screen| shown(screen).contains(&under));
    pty.keys("<enter>");
    pty.wait_until(|screen| !shown(screen).contains(&under));
}

/// Back to the checklist, by Esc alone.
fn back(pty: &mut Pty) {
    for _ in 0..6 {
        let before = pty.screen();
        pty.keys("<esc>");
        pty.settle(Duration::from_millis(60));
        // Where a disk is slow the answer may be late; where nothing is open there is none.
        let limit = Instant::now() + Duration::from_secs(3);
        while pty.screen() == before && Instant::now() < limit {
            pty.settle(Duration::from_millis(60));
        }
        if pty.screen().contains("This is the top") {
            return;
        }
    }
    panic!("Esc does not lead back to the list:\n{}", pty.screen());
}

/// Carries out a verb on a file, as somebody.
fn say(home: &Home, (by, of): (&str, &str), file: &str, arguments: &[&str]) {
    let ran = Process::new(env!("CARGO_BIN_EXE_mandate"))
        .args(["-f", file])
        .args(arguments)
        .current_dir(home.path())
        .envs(home.variables())
        .env("MANDATE_AUTHOR", by)
        .env("MANDATE_DELEGATION", of)
        .stdout(Stdio::null())
        .status();
    assert!(ran.expect("the program runs").success());
}

#[test]
fn arrows_enter_esc_and_function_keys_reach_every_command() {
    let home = Home::new();
    let beside = "mali (conflicted copy).ron";
    let (ours, theirs) = (("A. Diarra", "Chad"), ("F. Keïta", "Chad"));
    for name in ["mali.ron", "other.ron", beside] {
        say(&home, ours, name, &["new", name]);
    }
    // Two answers of one delegation, and something in a copy beside the file.
    say(
        &home,
        ours,
        "mali.ron",
        &["set", "task-1", "--status", "in-progress"],
    );
    say(&home, ours, "mali.ron", &["export", "before.md"]);
    say(
        &home,
        theirs,
        "other.ron",
        &["set", "task-1", "--status", "implemented"],
    );
    say(&home, ours, "mali.ron", &["merge", "mali.ron", "other.ron"]);
    let france = ("J. Dupont", "France");
    say(
        &home,
        france,
        beside,
        &["set", "task-2", "--status", "in-progress"],
    );
    // Words of one's own, in the file and gone from it again.
    let text = std::fs::read(home.path().join("mali.ron")).expect("the tracker");
    say(&home, ours, "mali.ron", &["note", "rec-b", "gone"]);
    std::fs::write(home.path().join("mali.ron"), text).expect("the older file is put back");
    let laptop = Home::new();
    say(&laptop, ours, "laptop.ron", &["new", "laptop.ron"]);
    let mut pty = Pty::launch()
        .size(120, 40)
        .home(&home)
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .env("EDITOR", "true")
        .env("VISUAL", "true")
        .arg("mali.ron")
        .start();
    pty.wait_for("merge 1 copy");
    // Words in one's own name from another machine arrive.
    let claim = |pty: &mut Pty| {
        let note = ["note", "rec-b", "from the laptop"];
        say(&laptop, ours, "laptop.ron", &note);
        let from = laptop.path().join("laptop.ron");
        let from = from.to_str().expect("a path");
        say(&home, ours, "mali.ron", &["merge", "mali.ron", from]);
        // One, or two where what was confirmed before is not written down yet.
        pty.wait_for("in your name w");
    };
    let last = [
        Command::LeaveGone,
        Command::RestoreNow,
        Command::ConfirmMine,
        Command::AlwaysMine,
        Command::AnswerAnew,
        Command::TakeAnswer,
        Command::MergeNow,
        Command::TakeIn,
        // What changed since the last export is asked for on the way.
        Command::HandNow,
        Command::Quit,
    ];
    let mut rows: Vec<&Row> = TABLE.iter().collect();
    rows.sort_by_key(|row| last.iter().position(|command| *command == row.command));
    for row in rows {
        let of_views = [Command::KeepView, Command::RenameView, Command::ForgetView];
        let (from, sign) = match row.scope {
            Scope::Choice if of_views.contains(&row.command) => (Some(Command::Views), "╭─ Views"),
            Scope::Board => (Some(Command::Dashboard), "[Progress]"),
            Scope::Changes => (Some(Command::Changes), "since when?"),
            Scope::History => (Some(Command::History), "History of "),
            Scope::Desk | Scope::Global => (None, ""),
            Scope::Choice => (Some(Command::Status), "Status: "),
            Scope::Line => (Some(Command::Lead), "Lead: "),
            Scope::Prose => (Some(Command::Note), "New note: "),
            Scope::Path => (Some(Command::Merge), "Merge copies into"),
            Scope::Preview => (Some(Command::Neighbours), "Enter merges"),
            Scope::Sight => (Some(Command::Export), "What is handed over"),
            Scope::Table => (Some(Command::Import), "Take in a table that"),
            Scope::Restore => (Some(Command::Restore), "Gone from the file"),
            Scope::Mine => {
                claim(&mut pty);
                (Some(Command::Mine), "not written here")
            }
            Scope::Settle => (Some(Command::Settle), "Settle 1: "),
            Scope::Matrix => (Some(Command::Matrix), "side by side"),
            // Their keys are those of this walk.
            Scope::Find | Scope::Bar => continue,
        };
        if row.command == Command::Menu {
            continue;
        }
        if let Some(from) = from {
            run(&mut pty, Scope::Desk, from);
            pty.wait_for(sign);
        }
        if row.scope == Scope::Changes {
            pty.keys("<home><down><down><enter>");
            pty.wait_for("What changed since the last export");
            pty.wait_for("about 1 item");
        }
        if row.scope == Scope::Table {
            let table = home.path().join("filled.csv");
            std::fs::write(table, "id,status\nrec-a,Implemented\n").expect("a table");
            pty.keys("filled.csv<enter>");
            pty.wait_for("Enter says it as");
        }
        if row.scope == Scope::Sight {
            pty.keys("<enter>");
            pty.wait_for("mali table");
            pty.keys("<enter>");
            pty.wait_for("This is how it begins");
        }
        let ground = if from.is_some() {
            row.scope
        } else {
            Scope::Desk
        };
        run(&mut pty, ground, row.command);
        if row.command == Command::Quit {
            break;
        }
        back(&mut pty);
    }
    assert!(pty.wait_exit(Duration::from_secs(10)).success());
}
