//! Asks A1–A12. Data safety and trust.

use std::fs;
use std::io::Read;
#[cfg(unix)]
use std::time::Duration;

use mandate_tracker::tui::Msg;

use super::{about, again, another_window};
use crate::cli::Shell;
use crate::desk::{Desk, Setup, desk};
use crate::merge_screen::made;

#[test]
fn a01_a_command_reaches_the_item_that_was_chosen_whatever_moves_meanwhile() {
    let mut desk = desk();
    desk.keys("s4<end>s");
    another_window(&desk);
    desk.send(Msg::Tick).keys("1").wait_for("saved 09:14");
    assert_eq!(about(&desk, "rec-i"), 1);
    // By what was said last the order turns round under the cursor.
    desk.keys("o<down><down><enter>s2").file_when_saved();
    desk.wait_for("In progress");
    assert_eq!(about(&desk, "rec-i"), 2, "{}", desk.file());
}

#[test]
fn a02_no_stray_key_costs_what_was_typed() {
    let mut desk = desk();
    desk.keys("l")
        .text("half a name")
        .keys("<down><up><pgdn><f1><esc>");
    if !desk.screen().contains("half a name") {
        desk.keys("l");
    }
    assert!(desk.screen().contains("half a name"), "{}", desk.screen());
}

#[test]
fn a03_the_old_file_is_never_cut_open_to_be_written() {
    let mut desk = desk();
    desk.keys("s4").file_when_saved();
    let before = desk.file();
    let mut held = fs::File::open(desk.path()).expect("the file");
    desk.keys("<down>n").text("later").keys("<c-s>");
    let folder = desk.close();
    let mut still = String::new();
    held.read_to_string(&mut still).expect("read");
    assert_eq!(still, before, "whoever had it open still reads it whole");
    drop(folder);
}

#[cfg(unix)]
#[test]
fn a04_saving_keeps_links_and_modes() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let mut desk = desk();
    desk.keys("s4").file_when_saved();
    let real = desk.path().with_file_name("elsewhere.ron");
    let folder = {
        let path = desk.path();
        let folder = desk.close();
        fs::rename(&path, &real).expect("moved");
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("set");
        symlink("elsewhere.ron", &path).expect("linked");
        folder
    };
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    desk.keys("<down>s1");
    let path = desk.path();
    let _folder = desk.close();
    assert!(fs::symlink_metadata(&path).expect("meta").is_symlink());
    let mode = fs::metadata(&real).expect("meta").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    let text = fs::read_to_string(&real).expect("read");
    assert!(text.contains("NotStarted"), "{text}");
}

#[test]
fn a05_two_windows_lose_nothing_of_each_other() {
    let mut desk = desk();
    another_window(&desk);
    desk.keys("s4");
    let path = desk.path();
    let _folder = desk.close();
    let text = fs::read_to_string(path).expect("read");
    assert!(
        text.contains("Note 7") && text.contains("Implemented"),
        "{text}"
    );
}

#[test]
fn a06_a_file_that_another_program_replaced_is_noticed() {
    let mut desk = desk();
    desk.keys("s4").file_when_saved();
    // Each time another program puts a note about the last item into the file. It has no outbox here: only the file tells.
    let with = |desk: &Desk, note: &str| {
        let other = made("J. Dupont", "France", &format!("<end>n{note}<c-s>"));
        let said = other.lines().find(|line| line.contains("say: Note("));
        let said = said.expect("a note").to_owned();
        desk.file()
            .replace("journal: [\n", &format!("journal: [\n{said}\n"))
    };
    let notes = |desk: &mut Desk, count: &str| {
        desk.send(Msg::Tick)
            .wait_for(&format!("{count}n No information"));
    };
    let renamed_over = |desk: &Desk, text: String| {
        let beside = desk.path().with_extension("tmp");
        fs::write(&beside, text).expect("written");
        fs::rename(&beside, desk.path()).expect("renamed");
    };
    // As an editor does it: written beside, renamed over.
    renamed_over(&desk, with(&desk, "one"));
    notes(&mut desk, "1");
    // After that, too: in place, and renamed over once more.
    fs::write(desk.path(), with(&desk, "two")).expect("written");
    notes(&mut desk, "2");
    renamed_over(&desk, with(&desk, "three"));
    notes(&mut desk, "3");
}

#[test]
fn a07_conflict_copies_are_told_and_false_alarms_are_not() {
    let mut desk = Setup {
        size: (100, 30),
        ..Setup::default()
    }
    .open();
    desk.keys("s4").file_when_saved();
    let copy = desk
        .path()
        .with_file_name("minusma-2227.sync-conflict-20260302-091405-ABCDEFG.ron");
    fs::write(&copy, desk.file()).expect("written");
    let folder = desk.close();
    let reopened = |folder| {
        let mut desk = Setup {
            folder,
            size: (100, 30),
            ..Setup::default()
        }
        .open();
        desk.take_in().take_in();
        desk
    };
    let desk = reopened(folder);
    assert!(
        !desk.screen().contains("sync-conflict"),
        "{}",
        desk.screen()
    );
    another_window(&desk);
    let with = desk.file();
    let path = desk.path();
    let folder = desk.close();
    fs::write(&copy, &with).expect("written");
    let mine = with
        .lines()
        .filter(|line| !line.contains("Note 7"))
        .map(|line| format!("{line}\n"));
    fs::write(&path, mine.collect::<String>()).expect("written");
    let _ = fs::remove_dir_all(folder.path().join("state"));
    let mut desk = reopened(folder);
    desk.wait_for("sync-conflict");
}

#[test]
fn a08_merging_twice_or_the_other_way_round_gives_the_same_bytes() {
    let shell = Shell::new();
    shell.done(&["new", "a.ron"]);
    shell.done(&["new", "b.ron"]);
    shell.done(&["-f", "a.ron", "note", "rec-b", "from a"]);
    shell.done(&["-f", "b.ron", "set", "rec-a", "--status", "implemented"]);
    shell.done(&["merge", "ab.ron", "a.ron", "b.ron"]);
    shell.done(&["merge", "ba.ron", "b.ron", "a.ron", "b.ron"]);
    let read = |name: &str| fs::read(shell.path(name)).expect("read");
    assert_eq!(read("ab.ron"), read("ba.ron"));
    shell.done(&["merge", "ab.ron", "ba.ron", "a.ron"]);
    assert_eq!(read("ab.ron"), read("ba.ron"));
}

#[test]
fn a09_what_was_being_typed_is_offered_after_a_crash() {
    let mut desk = desk();
    desk.keys("<end>n").text("half a thought");
    desk.send(Msg::Tick);
    let mut again = again(desk);
    assert!(again.screen().contains("not finished last time"));
    assert!(again.keys("<end>n").screen().contains("half a thought"));
}

#[cfg(unix)]
#[test]
fn a10_closing_the_window_is_a_way_to_leave() {
    let home = crate::pty::Home::new();
    let mut pty = crate::pty::Pty::launch()
        .home(&home)
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .start();
    pty.wait_for("Ceasefire");
    pty.keys("s4");
    pty.wait_for("Saved.");
    pty.hang_up();
    pty.wait_exit(Duration::from_secs(10));
    let mut pty = crate::pty::Pty::launch().home(&home).start();
    pty.wait_for("Implemented");
}

#[test]
fn a11_everything_can_be_undone_and_is_named() {
    let mut desk = desk();
    desk.keys("s4").wait_for("1/8");
    desk.keys("<down>n").text("a note").keys("<c-s>");
    desk.keys("u")
        .wait_for("Undone: note on task 2 out of sight again.");
    desk.keys("u")
        .wait_for("Undone: status of task 1 back to No information.");
    assert!(desk.screen().contains("0/8"));
}

#[test]
fn a12_esc_goes_back_one_level_and_never_leaves() {
    for way in ["", "s", "s<down><tab>", "n", "/", "f", "?", "<enter>", "m"] {
        let mut desk = desk();
        desk.keys(way).keys("<esc><esc><esc><esc><esc><esc>");
        assert!(!desk.is_over(), "{way}");
    }
}
