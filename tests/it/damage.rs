//! A tracker with lines that cannot be read: whoever opened it all the same is told of them as long as they stand in
//! it, sees which they are, and what becomes of them.

use std::fs;

use mandate_tracker::storage::Places;
use mandate_tracker::tui::Msg;

use super::cli::Shell;
use super::desk::{Desk, Setup};
use super::linear;
use super::merge_screen::made;

/// What a stranger's line would do to a terminal.
const RUBBISH: &str = "        \u{1b}[31mrubbish of a bad disk";

/// The tracker with its note torn at the end, and a line of rubbish behind it.
fn torn(text: &str) -> String {
    let damaged = text.replace(
        "say: Note(text: \"seen in Gao\")",
        "say: Note(text: \"seen in",
    );
    assert_ne!(text, damaged);
    let lines = damaged.lines().flat_map(|line| {
        let is_torn = line.contains("seen in");
        [Some(line), is_torn.then_some(RUBBISH)]
    });
    lines.flatten().collect::<Vec<_>>().join("\n") + "\n"
}

/// A desk at which a status and a note were said, and whose file was damaged then.
fn damaged(setup: Setup) -> Desk {
    let mut desk = Setup::default().open();
    desk.keys("s2n").text("seen in Gao").keys("<c-s>");
    desk.wait_for("saved 09");
    let path = desk.path();
    let folder = desk.close();
    let text = fs::read_to_string(&path).expect("the tracker");
    fs::write(&path, torn(&text)).expect("it is damaged");
    Setup { folder, ..setup }.open()
}

#[test]
fn who_opens_a_file_in_which_git_left_marks_hears_that_both_sides_stand() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let path = desk.path();
    let folder = desk.close();
    let text = fs::read_to_string(&path).expect("the tracker");
    let entry = text
        .lines()
        .find(|line| line.contains("say: "))
        .expect("an entry");
    let marked = format!("<<<<<<< HEAD\n{entry}\n=======\n>>>>>>> theirs");
    fs::write(&path, text.replace(entry, &marked)).expect("it is written");
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    wait(&mut desk, "Both sides stand");
    let folder = desk.close();
    let walk = linear::Setup {
        folder,
        ..linear::Setup::default()
    }
    .open();
    assert!(
        walk.transcript()
            .replace('\n', " ")
            .contains("Both sides stand")
    );
}

/// What a screen says, whatever was wrapped where.
fn flat(desk: &Desk) -> String {
    let bare = desk.screen().replace(['│', '┃', '█', '▌', '▐', '\n'], " ");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn wait(desk: &mut Desk, words: &str) {
    super::merge_screen::wait(desk, words);
}

#[test]
fn the_top_line_tells_of_damaged_lines_until_a_save_has_set_them_aside() {
    let mut desk = damaged(Setup::default());
    desk.keys("<enter>").wait_for("2 lines damaged: R");
    desk.keys("<down><down>");
    assert!(desk.screen().contains("2 lines damaged: R"));
    desk.keys("s4").wait_for("were set aside");
    assert!(!desk.screen().contains("damaged"), "{}", desk.screen());
    let aside = desk.path().with_file_name("minusma-2227.ron.rejected");
    let aside = fs::read_to_string(aside).expect("set aside");
    assert!(aside.contains(RUBBISH), "{aside}");
}

#[test]
fn r_shows_which_lines_are_damaged_what_becomes_of_them_and_what_a_copy_has_whole() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = damaged(Setup {
            size,
            ..Setup::default()
        });
        desk.keys("<enter>").wait_for("1 gone: R");
        desk.keys("R");
        wait(&mut desk, "2 lines of the file cannot be read");
        let mut told = flat(&desk);
        desk.keys("<end>");
        told.push_str(&flat(&desk));
        let text = desk.file();
        let at = |words: &str| 1 + text.lines().position(|it| it.contains(words)).expect("it");
        let (torn, rubbish) = (at("seen in"), at("rubbish"));
        for words in [
            &*format!("Line {torn}"),
            &*format!("Line {rubbish}"),
            "(id: \"",
            "rubbish of a bad disk",
            "minusma-2227.ron.rejected",
            "A copy on this computer has it whole",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        desk.keys("<enter>")
            .wait_for("One entry is in the file again");
        assert!(desk.file().contains("seen in Gao"));
        assert!(!desk.screen().contains("damaged"), "{}", desk.screen());
    }
}

#[test]
fn who_only_reads_and_has_no_name_is_told_of_damaged_lines_too() {
    let mut desk = damaged(Setup {
        author: None,
        read_only: true,
        ..Setup::default()
    });
    let text = desk.file();
    desk.keys("<enter>").wait_for("2 lines damaged: R");
    desk.keys("R");
    wait(&mut desk, "rubbish of a bad disk");
    let told = flat(&desk);
    assert!(told.contains("they stay where they are"), "{told}");
    desk.keys("<enter>");
    assert_eq!(desk.file(), text, "nothing is written");
}

#[test]
fn lines_that_are_damaged_while_the_screen_is_open_are_told() {
    let mut desk = Setup::default().open();
    desk.keys("s2n").text("seen in Gao").keys("<c-s>");
    desk.wait_for("saved 09");
    fs::write(desk.path(), torn(&desk.file())).expect("it is damaged");
    desk.send(Msg::Tick).wait_for("2 lines damaged: R");
    wait(&mut desk, "2 lines of the file cannot be read any more");
}

#[test]
fn the_top_line_counts_what_it_has_no_room_for() {
    let text = torn(&made(
        "A. Diarra",
        "Chad",
        "s2n<c-s><esc>b2016-01-01<enter>nseen in Gao<c-s>",
    ));
    let mut desk = Setup {
        is_settled: false,
        ..Setup::default()
    }
    .with_file(&text)
    .open();
    // Words give way before signs do.
    desk.keys("<enter>").wait_for("2 in your name: I");
    let all = "2 lines damaged: R  2 in your name: I  1 overdue";
    let top = |desk: &Desk| desk.screen().lines().nth(1).expect("a line").to_owned();
    assert!(top(&desk).ends_with(all), "{}", top(&desk));
    desk.resize(70, 24).wait_for("2 lines damaged: R");
    // What is overdue hides behind no other sign.
    let few = "2 lines damaged: R  1 overdue  1 more";
    assert!(top(&desk).ends_with(few), "{}", top(&desk));
    // A press on the count deals with the first of what it counts.
    desk.click("1 more")
        .wait_for("In your name, not written here");
    desk.keys("<esc>");
    for columns in 40..120 {
        desk.resize(columns, 24);
        let shown = top(&desk);
        assert!(shown.contains("1 overdue"), "{columns}: {shown}");
    }
    desk.resize(120, 40);
    let top = desk.screen().lines().nth(1).expect("a line").to_owned();
    let all = "2 lines damaged: R  2 in your name: I  1 overdue";
    assert!(top.ends_with(all), "{top}");
}

#[test]
fn the_conversation_tells_of_damaged_lines_with_every_list_and_reads_them_out() {
    let folder = damaged(Setup::default()).close();
    let mut walk = linear::Setup {
        folder,
        ..linear::Setup::default()
    }
    .open();
    walk.types("1");
    let listed = walk.types("l").replace('\n', " ");
    assert!(
        listed.contains("2 lines of the file cannot be read. Type r"),
        "{listed}"
    );
    let told = walk.types("r").replace('\n', " ");
    for words in [
        "rubbish of a bad disk",
        "minusma-2227.ron.rejected",
        "A copy on this computer has it whole",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    walk.types("1");
    let listed = walk.types("l").replace('\n', " ");
    assert!(!listed.contains("cannot be read"), "{listed}");
}

#[test]
fn commands_that_read_say_once_that_lines_cannot_be_read() {
    let desk = damaged(Setup::default());
    let shell = Shell::new();
    fs::write(shell.path("mali.ron"), desk.file()).expect("a copy");
    for verb in [&["list"][..], &["show", "task-1"], &["history"]] {
        let ran = shell.run(&[&["-f", "mali.ron"], verb].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        let told = "2 lines of mali.ron cannot be read";
        assert_eq!(ran.err.matches(told).count(), 1, "{}", ran.err);
    }
}

#[test]
fn of_a_newer_versions_file_no_line_is_promised_to_be_set_aside() {
    let text = torn(&made("A. Diarra", "Chad", "s2nseen in Gao<c-s>"));
    let mut desk = Setup::default()
        .with_file(&text.replace("format: 1", "format: 2"))
        .open();
    desk.keys("<enter>").wait_for("2 lines damaged: R");
    desk.keys("R");
    wait(&mut desk, "rubbish of a bad disk");
    let told = flat(&desk);
    assert!(told.contains("they stay where they are"), "{told}");
    assert!(!told.contains("The next save"), "{told}");
}

#[test]
fn the_title_says_what_is_shown_and_nothing_is_promised_to_who_only_reads() {
    let gone = "Gone from the file";
    let mut desk = damaged(Setup {
        author: None,
        ..Setup::default()
    });
    desk.keys("<enter>")
        .wait_for("2 lines damaged: R")
        .keys("R");
    wait(&mut desk, "A copy on this computer has it whole");
    assert!(desk.screen().contains(gone), "{}", desk.screen());
    let folder = desk.close();
    for author in [None, Setup::default().author] {
        let mut desk = damaged(Setup {
            size: (120, 40),
            author,
            read_only: true,
            ..Setup::default()
        });
        desk.keys("<enter>")
            .wait_for("2 lines damaged: R")
            .keys("R");
        wait(&mut desk, "rubbish of a bad disk");
        let told = flat(&desk);
        assert!(told.contains(gone), "{told}");
        assert!(!told.contains("brought back"), "{told}");
        assert!(!told.contains("Enter bring"), "{told}");
    }
    drop(folder);
}

#[test]
fn who_opens_the_last_copy_hears_of_it_before_they_hear_of_what_was_not_finished() {
    for (language, words) in [
        (
            "en",
            [
                "The last copy is open",
                "The damaged file stands beside it",
                "2 texts were not finished last time",
                "opens the one about",
            ],
        ),
        (
            "fr",
            [
                "La dernière copie est ouverte",
                "Le fichier endommagé est à côté",
                "2 textes n’ont pas été terminés",
                "ouvre celui",
            ],
        ),
    ] {
        let mut desk = Setup::default().open();
        desk.keys("s2").wait_for("saved 09");
        let path = desk.path();
        let folder = desk.close();
        let mut desk = Setup {
            folder,
            ..Setup::default()
        }
        .open();
        desk.keys("n").text("half a thought").keys("<esc>");
        desk.keys("<down>n").text("another one").keys("<esc>");
        desk.send(Msg::Tick);
        desk.keys("s3").wait_for("saved 09");
        let folder = desk.close();
        fs::write(&path, "").expect("it is damaged");
        let mut desk = Setup {
            folder,
            language,
            ..Setup::default()
        }
        .open();
        desk.keys("1");
        for words in words {
            assert!(flat(&desk).contains(words), "{words}: {}", desk.screen());
        }
        let order = |words: &str| flat(&desk).find(words).expect("it is there");
        assert!(order(words[0]) < order(words[2]), "{}", desk.screen());
        // What comes in by itself behind it does not push it away either.
        for _ in 0..4 {
            desk.take_in();
        }
        assert!(flat(&desk).contains(words[0]), "{}", desk.screen());
    }
}

/// A desk on a name under which nothing is, with a tracker of this name beside it.
fn misnamed(beside: Option<&str>) -> super::desk::Desk {
    let setup = super::desk::Setup {
        is_named: true,
        ..super::desk::Setup::default()
    };
    let path = Places::below(setup.folder.path()).default_tracker();
    let folder = path.parent().expect("a folder");
    std::fs::create_dir_all(folder).expect("the data folder");
    if let Some(beside) = beside {
        let mut tracker = super::sides::blank();
        let said = super::sides::status(mandate_tracker::domain::Status::Implemented, None);
        super::sides::tell(&mut tracker, super::sides::DIARRA, 0, "task-1", said);
        mandate_tracker::storage::make(&folder.join(beside), &tracker).expect("a tracker");
    }
    setup.open()
}

#[test]
fn a_file_of_nearly_the_name_that_was_typed_is_what_enter_opens() {
    let mut desk = misnamed(Some("minusma 2227.ron"));
    let seen = desk.screen();
    assert!(
        seen.contains("1  Open") && seen.contains("minusma 2227.ron"),
        "{seen}"
    );
    assert!(
        seen.contains("2  Leave") && seen.contains("3  Make a new"),
        "{seen}"
    );
    desk.keys("<enter>");
    assert!(desk.screen().contains("Implemented"), "{}", desk.screen());
    let name = "minusma 2227.ron";
    assert!(
        desk.screen().contains(name),
        "the border says where it is: {}",
        desk.screen()
    );
    desk.keys("<down>s2").wait_for("saved 09");
    assert!(
        !desk.path().exists(),
        "nothing is made under the name that was typed"
    );
    let file = desk.path().with_file_name(name);
    let text = std::fs::read_to_string(file).expect("the tracker");
    assert!(text.contains("InProgress"), "{text}");
}

#[test]
fn where_no_file_is_near_enter_makes_none() {
    let mut desk = misnamed(Some("unmiss.ron"));
    let seen = desk.screen();
    assert!(
        seen.contains("1  Leave") && seen.contains("2  Make a new"),
        "{seen}"
    );
    desk.keys("<enter>");
    assert!(desk.is_over());
    assert!(!desk.path().exists());
}
