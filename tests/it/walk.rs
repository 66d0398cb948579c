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
    let words = words(command);
    pty.wait_until(|screen| is_under(&shown(screen), &words));
    pty.keys("<enter>");
    pty.wait_until(|screen| !is_under(&shown(screen), &words));
}

/// Whether the cursor is on a line that says something.
fn is_under(screen: &str, words: &str) -> bool {
    let lines = screen.lines();
    let mut marked = lines.filter_map(|line| line.split_once('▌'));
    marked.any(|(_, rest)| rest.contains(words))
}

/// Presses an arrow until the cursor is on a line that says something.
fn go_to(pty: &mut Pty, arrow: &str, sign: &str) {
    for _ in 0..TABLE.len() {
        pty.settle(Duration::from_millis(60));
        if is_under(&pty.screen(), sign) {
            return;
        }
        pty.keys(arrow);
    }
    panic!("{arrow} does not lead to “{sign}”:\n{}", pty.screen());
}

/// How the line of a command begins; what a menu has no room for is cut.
fn words(command: Command) -> String {
    let words = Locale::load("en");
    let words = words.get(&format!("command-{}", command.row().id));
    words.chars().take(30).collect()
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
    let table = home.path().join("filled.csv");
    std::fs::write(table, "id,status\nrec-a,Implemented\n").expect("a table");
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
            // They stand in no menu: their keys are walked below.
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
            go_to(&mut pty, "<up>", "3 Since the last export");
            pty.keys("<enter>");
            pty.wait_for("What changed since the last export");
            pty.wait_for("about 1 item");
        }
        if row.scope == Scope::Table {
            pty.wait_for("filled.csv");
            go_to(&mut pty, "<down>", "~/filled.csv");
            pty.keys("<enter>");
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

/// What search and menu bar are walked with stands in no menu. Home and End there only save presses of the
/// arrows, which go round and round; to search for a command its name must be typed, to run it need not be.
#[test]
fn arrows_enter_and_esc_walk_the_search_for_a_command_and_the_menu_bar() {
    const SHORT_CUTS: [Command; 2] = [Command::BarFirst, Command::BarLast];
    let is_plain = |key: &str| {
        let is_function_key = key
            .strip_prefix('f')
            .is_some_and(|number| number.parse::<u8>().is_ok());
        ["up", "down", "left", "right", "enter", "esc"].contains(&key) || is_function_key
    };
    for row in TABLE
        .iter()
        .filter(|row| matches!(row.scope, Scope::Find | Scope::Bar))
    {
        let is_reached = row.keys.iter().any(|key| is_plain(key));
        assert_ne!(
            is_reached,
            SHORT_CUTS.contains(&row.command),
            "{:?}",
            row.command
        );
    }
    let home = Home::new();
    let mut pty = Pty::launch().size(120, 40).home(&home).start();
    pty.wait_for("Ceasefire");
    // The menu bar: to the right, back, to the last line by going up from the first, to the first again, and run.
    let menus = menus(Scope::Desk);
    let ends = |menu: usize| {
        (
            menus[menu][0].command,
            menus[menu][menus[menu].len() - 1].command,
        )
    };
    pty.keys("<f10>");
    let mut walked = vec![
        ("", ends(0).0),
        ("<right>", ends(1).0),
        ("<left>", ends(0).0),
    ];
    walked.extend([
        ("<up>", ends(0).1),
        ("<down>", ends(0).0),
        ("<down>", menus[0][1].command),
    ]);
    for (key, under) in walked {
        pty.keys(key);
        let under = words(under);
        pty.wait_until(|screen| is_under(&shown(screen), &under));
    }
    pty.keys("<esc>");
    let under = words(menus[0][1].command);
    pty.wait_until(|screen| !is_under(&shown(screen), &under));
    // Help and the palette: down to a command and run it, back up, and closed.
    for (opened, from) in [("<f1>", None), ("", Some(Command::Palette))] {
        pty.keys(opened);
        if let Some(from) = from {
            run(&mut pty, Scope::Desk, from);
        }
        let wanted = words(Command::Dashboard);
        go_to(&mut pty, "<down>", &wanted);
        pty.keys("<enter>");
        pty.wait_for("[Progress]");
        pty.keys("<esc>");
        pty.wait_gone("[Progress]");
        pty.keys(opened);
        if let Some(from) = from {
            run(&mut pty, Scope::Desk, from);
        }
        pty.wait_for("Type to search");
        // The last that is drawn; the menu bar says more there.
        pty.wait_until(|screen| shown(screen).trim_end().ends_with("esc close"));
        let first = pty.screen();
        pty.keys("<down>");
        pty.wait_until(|screen| shown(screen) != first);
        pty.keys("<up>");
        pty.wait_until(|screen| shown(screen) == first);
        pty.keys("<esc>");
        pty.wait_until(|screen| shown(screen) != first);
        pty.wait_for("Ceasefire");
    }
    pty.keys("<esc>");
    run(&mut pty, Scope::Desk, Command::Quit);
    assert!(pty.wait_exit(Duration::from_secs(10)).success());
}
