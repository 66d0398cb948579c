//! Asks A42–A50. Searching, settings, and finding one's way.

use std::fs;
#[cfg(unix)]
use std::time::Duration;

use mandate_tracker::text::Locale;
use mandate_tracker::tui::{Command, Scope, TABLE};

use crate::cli::Shell;
use crate::desk::{Setup, desk};

#[test]
fn a42_accents_are_folded_on_both_sides() {
    for (said, typed) in [
        ("Côte d’Ivoire", "cote"),
        ("Cote d'Ivoire", "CÔTE"),
        ("ещё", "еще"),
    ] {
        let mut desk = desk();
        desk.keys("<end>n").text(said).keys("<c-s>");
        desk.keys("/").text(typed).keys("<enter>");
        assert!(
            desk.screen().contains("Develop internal"),
            "{typed}: {}",
            desk.screen()
        );
        assert!(!desk.screen().contains("Ceasefire"), "{typed}");
    }
}

#[test]
fn a43_every_language_of_the_organisation_can_be_searched() {
    for (said, typed) in [
        ("قرار مجلس الأمن", "الامن"),
        ("安理会第2227号决议", "决议"),
        ("Security Council", "council"),
        ("Conseil de sécurité", "securite"),
        ("Совет Безопасности", "безопасности"),
        ("Consejo de Seguridad; año", "ano"),
    ] {
        let mut desk = desk();
        desk.keys("<end>n").text(said).keys("<c-s>");
        desk.keys("/").text(typed).keys("<enter>");
        assert!(
            desk.screen().contains("Develop internal"),
            "{typed}: {}",
            desk.screen()
        );
        assert!(!desk.screen().contains("Ceasefire"), "{typed}");
    }
}

#[test]
fn a44_a_bad_line_of_the_settings_is_told_with_its_place_and_all_else_works() {
    let shell = crate::cli_config::with_settings("(\n    lnag: \"fr\",\n    due_soon: 40,\n)\n");
    shell.done(&["set", "rec-a", "--due", "+30"]);
    let listed = shell.run(&["list"]);
    assert_eq!(listed.code, 0);
    assert!(listed.err.contains("line 2, column 5"), "{}", listed.err);
    assert!(
        listed.out.contains("due in 30 days"),
        "what can be read holds: {}",
        listed.out
    );

    let mut desk = crate::keyfile::desk("(\n    statsu: [\"Q\"],\n    note: [\"Q\"],\n)");
    let screen = desk.screen();
    assert!(screen.contains("line 2, column 5"), "{screen}");
    desk.keys("s4").wait_for("1/8");
    desk.keys("Q").wait_for("New note");
}

#[test]
fn a45_every_command_is_found_from_the_screen_alone() {
    let mut desk = Setup {
        size: (120, 40),
        ..Setup::default()
    }
    .open();
    let foot = desk.screen().lines().last().unwrap_or_default().to_owned();
    assert!(
        foot.contains("? help") && foot.contains("f10 menu"),
        "{foot}"
    );
    let locale = Locale::load("en");
    let rows = TABLE.iter();
    for row in rows.filter(|row| matches!(row.scope, Scope::Desk | Scope::Global)) {
        let sentence = locale.get(&format!("command-{}", row.id)).into_owned();
        let begin: String = sentence.chars().take(30).collect();
        // The search for commands does not offer itself; help does.
        let finder = [":", "?"][usize::from(row.command == Command::Palette)];
        let found = desk.keys(finder).paste(&begin).screen();
        // What is typed stands above: only what is offered below counts, the key in front of its words.
        let offered = found
            .lines()
            .skip_while(|line| !line.contains("Type to search"));
        let line = offered.skip(1).find(|line| line.contains(&begin));
        let line = line.unwrap_or_else(|| panic!("no “{begin}” in\n{found}"));
        let (before, _) = line.split_once(&begin).unwrap_or_default();
        let key = before.rsplit(['│', '▌']).next().unwrap_or_default();
        let first = key.trim().split(',').next();
        assert_eq!(first, Some(row.keys[0]), "{begin}: {found}");
        desk.keys("<esc>");
    }
    let found = desk.keys(":").text("no such command").screen();
    let offered = found
        .lines()
        .skip_while(|line| !line.contains("Type to search"));
    assert!(
        !offered.skip(1).any(|line| line.contains("Say where")),
        "{found}"
    );
}

#[test]
fn a46_what_is_said_of_several_is_said_at_once_and_taken_back_at_once() {
    let mut desk = desk();
    desk.keys("<s-down><s-down>s2")
        .wait_for("3 items: status In progress");
    assert_eq!(desk.file_when_saved().matches("to: InProgress").count(), 3);
    desk.keys("u").wait_for("Undone: status of 3 items");
    assert!(desk.screen().contains("0/8"));
}

#[test]
fn a47_a_note_has_a_day_and_an_author_and_can_be_found() {
    let mut desk = Setup {
        size: (120, 30),
        ..Setup::default()
    }
    .open();
    desk.keys("n").text("told by the mission").keys("<c-s>");
    let shown = desk.screen();
    for words in ["2 March 2026", "A. Diarra, Chad", "told by the mission"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    desk.keys("/").text("told mission").keys("<enter>");
    assert!(desk.screen().contains("Ceasefire") && !desk.screen().contains("Human rights"));
}

#[cfg(unix)]
#[test]
fn a48_over_ssh_the_terminal_copies_and_a_clipboard_that_hangs_holds_nothing_up() {
    use std::os::unix::fs::PermissionsExt;
    crate::doing_pty::a_copy_over_ssh();
    let home = crate::pty::Home::new();
    let folder = home.path().join("bin");
    fs::create_dir_all(&folder).expect("a folder");
    let hangs = folder.join("xclip");
    fs::write(&hangs, "#!/bin/sh\nexec sleep 20\n").expect("written");
    fs::set_permissions(&hangs, fs::Permissions::from_mode(0o700)).expect("it can be run");
    let path = format!(
        "{}:{}",
        folder.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let mut pty = crate::pty::Pty::launch()
        .home(&home)
        .env("DISPLAY", ":77")
        .env("PATH", path)
        .start();
    pty.wait_for("Ceasefire");
    pty.keys("y1<down>");
    pty.wait_for("▌· 2");
    pty.keys("q");
    assert!(pty.wait_exit(Duration::from_secs(10)).success());
}

#[cfg(unix)]
#[test]
fn a49_without_a_screen_each_change_is_told_on_a_line_of_its_own() {
    let mut pty = crate::pty::Pty::launch()
        .env("TERM", "dumb")
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .start();
    pty.wait_for("Checklist.");
    pty.text("4\ns\n2\n");
    pty.wait_for("status In progress");
    pty.wait_for("Saved.");
    pty.text("q\n");
    assert!(pty.wait_exit(Duration::from_secs(10)).success());
    let out = String::from_utf8_lossy(&pty.raw_output()).into_owned();
    assert!(!out.contains('\x1b'), "nothing is drawn over: {out}");
}

#[test]
fn a50_what_is_not_there_is_asked_about_before_it_is_made() {
    let shell = Shell::new();
    let ran = shell.run(&["-f", "typo.ron", "list"]);
    assert_eq!(ran.code, 3, "{}", ran.out);
    assert!(ran.err.contains("typo.ron"), "{}", ran.err);
    shell.done(&["list"]);
    assert!(
        fs::read_dir(shell.home.path())
            .expect("home")
            .next()
            .is_none(),
        "looking makes nothing"
    );
    // On the screen it is offered, and made only where that is chosen.
    let named = |folder| Setup {
        folder,
        is_named: true,
        ..Setup::default()
    };
    let folder = Setup::default().folder;
    let mut desk = named(folder).open();
    let offer = "Make a new tracker";
    desk.wait_for("is not there").wait_for(offer);
    for way in ["<esc>", "s4", "<down>", "<up>"] {
        desk.keys(way);
        assert!(!desk.path().exists(), "{way} makes it");
        assert!(desk.screen().contains(offer), "{way}: {}", desk.screen());
    }
    desk.keys("<enter>");
    assert!(
        desk.is_over() && !desk.path().exists(),
        "Enter alone makes nothing"
    );
    let mut desk = named(desk.close()).open();
    desk.keys("<down><enter>").wait_for("Ceasefire");
    desk.keys("s4").file_when_saved();
    assert!(desk.file().contains("Implemented"));
}
