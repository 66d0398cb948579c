//! Finding what can be done: why something cannot be, help, palette, menu, footer.

use insta::assert_snapshot;
use mandate_tracker::text::Locale;
use mandate_tracker::tui::{Command, Key, Scope, TABLE};

use super::desk::{Desk, Setup, desk};

/// The news on the screen and what help says about a command, both in one line each.
fn refused(desk: &mut Desk, key: &str, words: &str) -> (String, String) {
    let flat = |screen: String| {
        let lines = screen
            .lines()
            .map(|line| line.trim_matches(['│', '┃', ' ', '▌']));
        lines.collect::<Vec<_>>().join(" ")
    };
    let news = desk.keys(key).screen();
    desk.keys("?").text(words);
    let help = flat(desk.screen());
    desk.keys("<esc>");
    (
        flat(news),
        help.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}

#[test]
fn a_command_is_refused_with_the_sentence_that_help_shows() {
    let read_only = || {
        let setup = Setup {
            read_only: true,
            ..Setup::default()
        };
        setup.open()
    };
    for (mut desk, key, words, sentence) in [
        (
            desk(),
            "u",
            "take your last",
            "There is nothing of yours left to undo.",
        ),
        (
            desk(),
            "<c-y>",
            "say again what was",
            "There is nothing to redo.",
        ),
        (
            desk(),
            "p",
            "holds of the recommendation",
            "Positions are held of recommendations only.",
        ),
        (
            desk(),
            ".",
            "still so",
            "Your delegation has said nothing about this item yet.",
        ),
        (
            desk(),
            "w",
            "withdraw the",
            "There is no note of your delegation about this item.",
        ),
        (
            desk(),
            "<esc>",
            "one level back",
            "This is the top; there is no level further back.",
        ),
        (
            read_only(),
            "s",
            "where the item stands",
            "The file is open for reading only.",
        ),
        (
            read_only(),
            "m",
            "merge copies",
            "The file is open for reading only.",
        ),
    ] {
        let (news, help) = refused(&mut desk, key, words);
        assert!(news.contains(sentence), "{key}: {news}");
        assert!(help.contains(&format!("– {sentence}")), "{key}: {help}");
    }
}

#[test]
fn what_belongs_elsewhere_is_refused_with_the_place_where_it_belongs() {
    let mut desk = desk();
    desk.keys("?")
        .text("go on with what is typed")
        .keys("<enter>");
    assert!(
        desk.screen().contains("This is for choosing files"),
        "{}",
        desk.screen()
    );
    desk.keys("n")
        .text("half")
        .keys("<f1>")
        .text("where the item stands")
        .keys("<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("Close what is open first.") && screen.contains("half"),
        "{screen}"
    );
    desk.keys("<f1>").text("keep the note").keys("<enter>");
    assert!(
        desk.screen().contains("note. Saved."),
        "a command of the note acts on it:\n{}",
        desk.screen()
    );
}

#[test]
fn a_key_that_means_nothing_says_so_and_names_help() {
    for (open, key, shown) in [
        ("", "%", "%"),
        ("", "<c-t>", "ctrl-t"),
        ("s", "%", "%"),
        ("f", "<f8>", "f8"),
        ("?", "<f8>", "f8"),
    ] {
        let mut desk = desk();
        desk.keys(open).keys(key);
        let news = format!("{shown} does nothing here. ? shows what can be done.");
        assert!(
            desk.screen().contains(&news),
            "{open} {key}:\n{}",
            desk.screen()
        );
    }
}

#[test]
fn the_footer_names_nothing_that_is_impossible() {
    let mut desk = desk();
    let names = |desk: &Desk| {
        desk.screen()
            .lines()
            .last()
            .is_some_and(|line| line.contains("u undo"))
    };
    assert!(!names(&desk), "nothing was said yet:\n{}", desk.screen());
    desk.keys("s4");
    assert!(names(&desk), "{}", desk.screen());
    desk.wait_for("saved 09:14");
    assert!(
        names(&desk),
        "still so once it is in the file:\n{}",
        desk.screen()
    );
    desk.keys("u");
    assert!(!names(&desk), "{}", desk.screen());
    desk.keys("s4<down>s2u");
    assert!(names(&desk), "one more is left:\n{}", desk.screen());
}

#[test]
fn the_palette_finds_any_command_by_a_few_letters_and_runs_it() {
    for (typed, opens) in [
        ("prio", "Priority: Ceasefire"),
        ("wr note", "New note: Ceasefire"),
        ("ÉARCH", "Search:"),
        ("who you are", "Who speaks?"),
        ("conflict", "There is no conflict copy beside the file"),
    ] {
        for key in [":", "<c-p>"] {
            let mut desk = desk();
            desk.keys(key).text(typed).keys("<enter>").wait_for(opens);
        }
    }
}

#[test]
fn the_palette_puts_the_obvious_command_first() {
    let wanted = [
        (
            "en",
            &[
                ("mer", "Merge copies"),
                ("exp", "Hand over a page"),
                ("date", "Say by when"),
                ("note", "Write a note, or"),
                ("undo", "Take your last change back"),
                ("sha", "Make a copy to send"),
                ("imp", "Take in a table"),
                ("hist", "See the history"),
                ("quit", "Leave"),
                ("fil", "Show only some items"),
            ][..],
        ),
        (
            "fr",
            &[
                ("fus", "Fusionner des copies"),
                ("mer", "Fusionner des copies"),
                ("exp", "Remettre une page"),
                ("ech", "Dire l’échéance"),
                ("date", "Dire l’échéance"),
                ("note", "Écrire une note, ou"),
                ("annul", "Annuler votre dernier"),
                ("part", "Faire une copie"),
                ("imp", "Reprendre un tableau"),
                ("hist", "Voir l’historique"),
                ("fil", "Ne montrer que certains"),
                ("quit", "Quitter"),
                ("pos", "Dire la position"),
            ],
        ),
    ];
    for (language, words) in wanted {
        for (typed, first) in words {
            let mut desk = Setup {
                size: (120, 40),
                language,
                ..Setup::default()
            }
            .open();
            desk.keys("s2bx<c-u>2026-12-24<enter><end>:").text(typed);
            let screen = desk.screen();
            let row = screen.lines().find(|line| line.contains("│▌"));
            let row = row.unwrap_or_default();
            assert!(row.contains(first), "{typed}: {screen}");
        }
    }
}

#[test]
fn the_palette_shows_every_command_with_its_key_and_why_it_is_impossible() {
    let mut desk = Setup {
        size: (120, 40),
        ..Setup::default()
    }
    .open();
    desk.keys(":");
    let mut seen = String::new();
    for _ in TABLE {
        seen.push_str(&desk.screen());
        desk.keys("<down>");
    }
    let locale = Locale::load("en");
    for row in TABLE {
        if matches!(row.scope, Scope::Find | Scope::Bar) || row.command == Command::Palette {
            continue;
        }
        let words = locale.get(&format!("command-{}", row.id)).into_owned();
        let start: String = words.chars().take(24).collect();
        let line = seen.lines().find(|line| line.contains(&start));
        let line = line.unwrap_or_else(|| panic!("{words}:\n{seen}"));
        let key: Key = row.keys[0].parse().expect("a key");
        assert!(line.contains(&key.shown(&locale)), "{words}: {line}");
    }
    desk.keys("<home>").text("holds of the reco");
    let screen = desk.screen();
    assert!(
        screen.contains("– Positions are") && screen.contains("held of recommendations only."),
        "{screen}"
    );
    let row = desk.row("holds of the recommendation");
    desk.keys("<c-u>").text("say by when");
    let possible = desk.row("Say by when");
    let at = |row: &[ratatui::buffer::Cell], text: &str| {
        row.iter()
            .position(|cell| cell.symbol() == text)
            .map(|x| (row[x].fg, row[x].modifier))
    };
    assert_ne!(
        at(&row, "S"),
        at(&possible, "S"),
        "what is impossible is dimmed"
    );
}

#[test]
fn what_was_used_last_comes_first_in_the_palette_at_the_next_start_too() {
    let first = |desk: &mut Desk| {
        let screen = desk.keys(":").screen();
        let line = screen
            .lines()
            .position(|line| line.contains("Type to search"))
            .expect("the palette");
        screen.lines().nth(line + 1).unwrap_or_default().to_owned()
    };
    let mut desk = desk();
    assert!(first(&mut desk).contains("Say where the item stands"));
    desk.keys("<esc>b<esc>t<esc>");
    assert!(
        first(&mut desk).contains("Put a tag on"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>q");
    let mut desk = Setup {
        folder: desk.close(),
        ..Setup::default()
    }
    .open();
    assert!(
        first(&mut desk).contains("Put a tag on"),
        "{}",
        desk.screen()
    );
}

#[test]
fn finding_commands_is_possible_in_a_field_and_takes_nothing_from_it() {
    let mut desk = desk();
    desk.keys("n").text("half: a ?thought").keys("<c-p>");
    assert!(desk.screen().contains("Commands"), "{}", desk.screen());
    desk.text("keep").keys("<enter>");
    assert!(desk.screen().contains("note. Saved."), "{}", desk.screen());
    let saved = desk.file_when_saved();
    assert!(saved.contains("half: a ?thought"), "{saved}");
    desk.keys("<c-p><f1>");
    assert!(
        desk.screen().contains("Help") && !desk.screen().contains("Commands"),
        "{}",
        desk.screen()
    );
    desk.keys("<f10>");
    assert!(
        desk.screen().starts_with(" Saying  Looking"),
        "{}",
        desk.screen()
    );
    desk.keys("<f10>");
    assert!(desk.screen().contains("MINUSMA"), "{}", desk.screen());
}

#[test]
fn help_begins_with_what_can_be_done_where_one_is() {
    let mut desk = desk();
    desk.keys("s?");
    let screen = desk.screen();
    let here = screen.lines().position(|line| line.contains("Here"));
    let saying = screen.lines().position(|line| line.contains("Saying"));
    assert!(here < saying && here.is_some(), "{screen}");
    assert!(screen.contains("Choose and give a reason"), "{screen}");
    desk.text("reason").keys("<enter>");
    assert!(
        desk.screen().contains("No information: Ceasefire"),
        "run in the list:\n{}",
        desk.screen()
    );
}

#[test]
fn the_menus_hold_every_command_with_its_key_and_run_it() {
    let mut desk = desk();
    desk.keys("<f10>");
    let screen = desk.screen();
    assert!(
        screen.starts_with(" Saying  Looking  Sharing  Moving  Program"),
        "{screen}"
    );
    assert!(screen.contains("Say where the item stands"), "{screen}");
    desk.keys("<down><down>");
    assert!(
        desk.screen()
            .contains("Positions are held of recommendations only."),
        "{}",
        desk.screen()
    );
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("Positions are held") && !screen.starts_with(" Saying"),
        "{screen}"
    );
    desk.keys("<f10><down><down><down><enter>");
    assert!(
        desk.screen().contains("Lead: Ceasefire"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc><f10><left>");
    assert!(
        desk.screen().contains("Leave; everything is saved"),
        "{}",
        desk.screen()
    );
    desk.keys("<up><enter>");
    assert!(desk.is_over());
}

#[test]
fn a_key_shown_in_a_menu_works_there() {
    let mut desk = desk();
    desk.keys("<f10>b");
    assert!(
        desk.screen().contains("Due: Ceasefire"),
        "{}",
        desk.screen()
    );
    desk.keys("<f10>");
    assert!(desk.screen().starts_with(" Here"), "{}", desk.screen());
    desk.keys("x");
    assert!(
        desk.screen().contains("x does nothing here"),
        "letters are the field's:\n{}",
        desk.screen()
    );
    desk.keys("<esc><esc>");
    assert!(
        !desk.screen().contains("Due: Ceasefire"),
        "{}",
        desk.screen()
    );
}

#[test]
fn palette_at_80x24() {
    assert_snapshot!(sized(80, 24).keys(":").shot());
}

#[test]
fn palette_at_120x40() {
    assert_snapshot!(sized(120, 40).keys(":").text("note").shot());
}

#[test]
fn menu_at_80x24() {
    assert_snapshot!(sized(80, 24).keys("<f10>").shot());
}

#[test]
fn menu_at_120x40() {
    assert_snapshot!(sized(120, 40).keys("<f10><right><right>").shot());
}

#[test]
fn menu_at_40x10() {
    assert_snapshot!(sized(40, 10).keys("<f10><left>").shot());
}

#[test]
fn help_at_120x40() {
    assert_snapshot!(sized(120, 40).keys("?").shot());
}

#[test]
fn help_in_a_list_at_80x24() {
    assert_snapshot!(sized(80, 24).keys("s?").shot());
}

fn sized(columns: u16, rows: u16) -> Desk {
    Setup {
        size: (columns, rows),
        ..Setup::default()
    }
    .open()
}

/// The footer.
fn foot(desk: &Desk) -> String {
    desk.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn the_footer_changes_with_what_is_selected_and_fits() {
    let mut desk = desk();
    let begins = |desk: &Desk, text: &str| {
        let foot = foot(desk);
        assert!(foot.starts_with(text), "{text}: {foot}");
        assert!(
            foot.ends_with(" f10 menu  ? help  q leave") || !foot.contains("leave"),
            "{foot}"
        );
    };
    begins(&desk, " s status  n note  / search");
    begins(desk.keys("s4"), " s status  n note  u undo");
    begins(desk.keys("<enter>"), " s status  n note  esc back");
    begins(desk.keys("<esc>n"), " ctrl-s keep  esc set aside");
    desk.text("Briefed").keys("<c-s>");
    begins(
        desk.keys("<enter><home><down>"),
        " r revise  w withdraw  n note  esc back",
    );
    begins(
        desk.keys("<esc>l").text("half").keys("<esc>"),
        " l lead (begun)  s status  f filter",
    );
    begins(desk.keys("l<enter>"), " s status");
    begins(
        desk.keys("/").text("malian").keys("<enter>"),
        " esc show all",
    );
    begins(
        desk.keys("<esc>f"),
        " enter only this  space on or off  esc close",
    );
    begins(desk.keys("<esc>i"), " enter choose  esc close");
}

#[test]
fn the_footer_of_what_can_only_be_read_names_nothing_that_changes_it() {
    let desk = Setup {
        read_only: true,
        ..Setup::default()
    }
    .open();
    let foot = foot(&desk);
    assert!(foot.starts_with(" / search  x share  f filter"), "{foot}");
    assert!(!foot.contains("note") && !foot.contains("merge"), "{foot}");
}

#[test]
fn letters_give_commands_under_other_layouts() {
    // Status in progress, a note, undo, search, filter, sort, leave: as those who type Russian, Greek
    // or Arabic find them without changing the layout.
    for (layout, status, note, undo, filter, lead) in [
        ("Russian", "ы2", "т", "г", "а", "д"),
        ("Ukrainian", "і2", "т", "г", "а", "д"),
        ("Greek", "σ2", "ν", "θ", "φ", "λ"),
        ("Arabic", "س٢", "ى", "ع", "ب", "م"),
        ("Persian", "س۲", "ى", "ع", "ب", "م"),
    ] {
        let mut desk = desk();
        desk.keys(status);
        assert!(
            desk.screen().contains("status In progress"),
            "{layout}:\n{}",
            desk.screen()
        );
        desk.keys(undo);
        assert!(
            desk.screen().contains("Undone: "),
            "{layout}:\n{}",
            desk.screen()
        );
        desk.keys(note);
        assert!(
            desk.screen().contains("New note: "),
            "{layout}:\n{}",
            desk.screen()
        );
        desk.text(status).text(undo).keys("<c-s>");
        let file = desk.file_when_saved();
        assert!(
            file.contains(&format!("text: \"{status}{undo}\"")),
            "{layout}: {file}"
        );
        desk.keys(filter);
        assert!(
            desk.screen().contains("Show only"),
            "{layout}:\n{}",
            desk.screen()
        );
        desk.keys("<esc>").keys(lead);
        assert!(
            desk.screen().contains("Lead: Ceasefire"),
            "{layout}:\n{}",
            desk.screen()
        );
    }
}

#[test]
fn the_digit_row_of_a_french_keyboard_counts_without_shift() {
    // On AZERTY keyboards the digits are typed with Shift; without it, that row types these.
    let mut desk = desk();
    for (typed, said) in [
        ("s&", "status Not started"),
        ("sé", "status In progress"),
        ("s\"", "status Partially implemented"),
        ("s'", "status Implemented"),
        ("i&", "priority High"),
        ("ià", "priority taken back"),
    ] {
        desk.keys(typed);
        let screen = desk.screen();
        assert!(screen.contains(said), "{typed}:\n{screen}");
    }
    // These need a reason, which a field asks for; in it they are text.
    for row in ["(", "-", "§", "è"] {
        desk.keys("s").keys(row);
        assert!(!desk.screen().contains("Status: "), "{}", desk.screen());
        desk.text("é&").keys("<esc><esc>");
    }
    desk.keys("n").text("&é\"'(-è_çà").keys("<c-s>");
    let file = desk.file_when_saved();
    assert!(file.contains("text: \"&é\\\"'(-è_çà\""), "{file}");
    // A file that cannot be read: the one way out leaves.
    let mut desk = Setup::default().with_file("not a tracker at all").open();
    desk.keys("&");
    assert!(desk.is_over(), "{}", desk.screen());
}

#[test]
fn capitals_and_control_work_under_other_layouts_and_what_is_bound_stays_what_it_is() {
    let mut desk = desk();
    desk.keys("Т");
    assert!(desk.screen().contains("Private note"), "{}", desk.screen());
    desk.text("хранить").keys("<c-ы>");
    assert!(
        desk.screen().contains("note, private."),
        "{}",
        desk.screen()
    );
    desk.keys("Ж");
    assert!(desk.screen().contains("Commands"), "{}", desk.screen());
    desk.text("Ж");
    assert!(desk.screen().contains("Enter runs: Ж"), "{}", desk.screen());
    desk.keys("<esc>é");
    assert!(
        desk.screen().contains("é does nothing here"),
        "{}",
        desk.screen()
    );
}

/// Starts and leaves, and tells the last lines of the screen of every start.
fn starts(count: usize, settings: &str) -> Vec<String> {
    let mut folder = tempfile::tempdir_in(super::pty::launch::temporary()).expect("a folder");
    let places = mandate_tracker::storage::Places::below(folder.path());
    std::fs::create_dir_all(&places.config).expect("a folder");
    std::fs::write(places.config.join("settings.ron"), settings).expect("the settings");
    let mut seen = Vec::new();
    for _ in 0..count {
        let mut desk = Setup {
            folder,
            ..Setup::default()
        }
        .open();
        seen.push(desk.screen());
        desk.keys("q");
        folder = desk.close();
    }
    seen
}

#[test]
fn a_tip_comes_now_and_then_about_what_was_not_used_and_can_be_switched_off() {
    let seen = starts(9, "()");
    let tips: Vec<(usize, &str)> = seen
        .iter()
        .enumerate()
        .filter_map(|(at, screen)| Some((at, screen.lines().find(|line| line.contains("Tip: "))?)))
        .collect();
    let at: Vec<usize> = tips.iter().map(|(at, _)| *at).collect();
    assert_eq!(at, [2, 5, 8], "not at the first starts, and not often");
    assert!(tips[0].1.contains("Tip: : finds any command"), "{tips:?}");
    assert!(tips[1].1.contains("Tip: f10 opens menus"), "{tips:?}");
    assert!(
        starts(9, "(tips: false)")
            .iter()
            .all(|screen| !screen.contains("Tip: "))
    );
}

#[test]
fn a_tip_leaves_with_the_next_key_and_what_was_used_gets_none() {
    let mut desk = desk();
    desk.keys(":<esc><f10><esc>q");
    let folder = desk.close();
    // The third start would tell of the first that is not used: palette and menus were.
    let places = mandate_tracker::storage::Places::below(folder.path());
    let mut habits = mandate_tracker::storage::Habits::read(&places);
    habits.runs = 2;
    habits.write(&places).expect("written");
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    assert!(
        desk.screen().contains("Tip: f shows only some items"),
        "{}",
        desk.screen()
    );
    desk.keys("<down>");
    assert!(!desk.screen().contains("Tip: "), "{}", desk.screen());
}

#[test]
fn what_is_empty_says_what_would_be_there_and_which_key_makes_it() {
    let mut desk = Setup {
        size: (120, 30),
        ..Setup::default()
    }
    .open();
    assert!(
        desk.screen().contains("No notes yet; n writes one."),
        "{}",
        desk.screen()
    );
    assert!(
        desk.screen()
            .contains("Nobody has said yet where this stands; s does."),
        "{}",
        desk.screen()
    );
    desk.keys("M").wait_for("m merges any other file");
    desk.keys("/").text("zzz").keys("<enter>");
    assert!(
        desk.screen().contains("F shows all") && desk.screen().contains("esc show all"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>:").text("zzz");
    assert!(
        desk.screen().contains("No command fits. Try another word"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>").paste("x");
    assert!(
        desk.screen().contains("n opens a note"),
        "{}",
        desk.screen()
    );
}

/// The screen with what the palette finds for what is typed.
fn palette(language: &'static str, typed: &str) -> String {
    let setup = Setup {
        language,
        ..Setup::default()
    };
    let mut desk = setup.open();
    desk.keys(":").text(typed);
    desk.screen()
}

#[test]
fn a_command_is_found_by_the_word_that_people_have_for_it() {
    let wanted = [
        ("en", "mail", "Make a copy to send"),
        ("en", "send", "Make a copy to send"),
        ("en", "share", "Make a copy to send"),
        ("en", "late", "Go to the next overdue"),
        ("en", "overdue", "Go to the next overdue"),
        ("en", "history", "See the history of the item"),
        ("en", "log", "See the history of the item"),
        ("en", "compare", "Items and delegations side by side"),
        ("en", "secret", "Write a note that stays on this computer"),
        ("en", "take back", "Take your last chang"),
        ("fr", "courriel", "Faire une copie à envoyer"),
        ("fr", "partager", "Faire une copie à envoyer"),
        ("fr", "retard", "Aller au prochain point en retard"),
        ("fr", "historique", "Voir l’historique du point"),
        ("en", "due date", "Say by when it is due"),
        ("en", "due", "Say by when it is due"),
        ("fr", "date limite", "Dire l’échéance"),
        ("en", "resolve", "Settle what is contested"),
        ("fr", "résoudre", "Choisir entre des réponses"),
        ("en", "wq", "Leave"),
        ("fr", "wq", "Quitter"),
    ];
    for (language, typed, first) in wanted {
        let screen = palette(language, typed);
        // The list below has a cursor of its own.
        let row = screen.lines().find(|line| line.contains("│▌ "));
        let row = row.unwrap_or_default().to_lowercase();
        assert!(row.contains(&first.to_lowercase()), "{typed}: {screen}");
    }
}

#[test]
fn what_is_possible_now_stands_above_what_is_not() {
    for (typed, first, later) in [
        ("note", "Write a note, or", "Revise the selected"),
        ("take", "Take in a table", "Take your last change back"),
    ] {
        let screen = palette("en", typed);
        let at = |words: &str| {
            screen
                .find(words)
                .unwrap_or_else(|| panic!("{words}: {screen}"))
        };
        assert!(at(first) < at(later), "{typed}: {screen}");
    }
}

/// The rows that are found, without the frame.
fn rows(language: &'static str, keys: &str, typed: &str) -> String {
    let mut desk = Setup {
        size: (120, 40),
        language,
        ..Setup::default()
    }
    .open();
    desk.keys(keys).text(typed).screen()
}

#[test]
fn what_is_late_is_found_by_the_words_for_it() {
    for (language, typed, filter) in [
        ("fr", "retard", "Ne montrer que certains"),
        ("en", "overdue", "Show only some items"),
        ("en", "late", "Show only some items"),
    ] {
        for keys in ["?", ":"] {
            let screen = rows(language, keys, typed);
            assert!(screen.contains(filter), "{keys}{typed}\n{screen}");
        }
    }
}

#[test]
fn where_words_fit_what_only_has_the_letters_or_belongs_elsewhere_is_not_listed() {
    let screen = rows("fr", ":", "retard");
    assert!(!screen.contains("Retirer la note"), "{screen}");
    let screen = rows("en", ":", "mail");
    assert!(
        !screen.contains("other pane") && !screen.contains(" tab "),
        "{screen}"
    );
    for typed in ["merge", "send", "due"] {
        let screen = rows("en", ":", typed);
        assert!(!screen.contains("This is for"), "{typed}\n{screen}");
        assert!(!screen.contains("not open"), "{typed}\n{screen}");
    }
    // What is nowhere else is told with the place where it belongs.
    let screen = rows("en", ":", "keep the note");
    assert!(screen.contains("This is for a note"), "{screen}");
}

#[test]
fn help_that_finds_nothing_says_so_and_finds_the_marks() {
    for (language, nothing) in [("en", "No command"), ("fr", "Aucune commande")] {
        let screen = rows(language, "?", "xyzzy");
        assert!(screen.contains(nothing), "{screen}");
    }
    for typed in ["≠", "+"] {
        let screen = rows("en", "?", typed);
        assert!(
            screen.contains("only other delegations have spoken"),
            "{screen}"
        );
    }
}
