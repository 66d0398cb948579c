//! The screen in every language: nothing that matters is cut, the language is changed while it runs, and
//! notes in the six languages of the United Nations are written, shown and found.

use insta::assert_snapshot;
use jiff::SignedDuration;
use mandate_tracker::storage::Settings;
use mandate_tracker::text::Locale;

use super::desk::{Desk, Setup, desk, wait};

/// What opens each screen from the checklist, and what closes it again.
const SCREENS: &[(&str, &str, &str)] = &[
    ("the checklist", "", ""),
    ("an item", "<enter>", "<esc>"),
    ("status", "s", "<esc>"),
    ("a reason", "s5", "<esc><esc>"),
    ("position", "<end>p", "<esc><home>"),
    ("priority", "i", "<esc>"),
    ("lead", "l", "<esc>"),
    ("due", "b", "<esc>"),
    ("tag", "t", "<esc>"),
    ("a note", "n", "<esc>"),
    ("a private note", "N", "<esc>"),
    ("filter", "f", "<esc>"),
    ("search", "/", "<esc>"),
    ("nothing found", "/zzz<enter>", "<esc>"),
    ("by status", "g", "gg"),
    ("help", "?", "<esc>"),
    ("every command", ":", "<esc>"),
    ("the menu", "<f10>", "<esc><esc>"),
    ("what changed, since when", "C", "<esc>"),
    ("what changed since a date", "C3", "<esc><esc>"),
    ("merging", "m", "<esc>"),
    ("sharing", "x", "<esc>"),
    ("who speaks", "a", "<esc>"),
    ("language", "L", "<esc>"),
    ("a dead key", "$", "<esc>"),
];

/// A desk at which a few things were said.
fn told(language: &'static str, size: (u16, u16)) -> Desk {
    let mut desk = Setup {
        size,
        language,
        ..Setup::default()
    }
    .open();
    desk.keys("s4<down>s2b")
        .text("2026-02-20")
        .keys("<enter>l")
        .text("DPKO")
        .keys("<enter>i0");
    desk.keys("n").text("S/2016/281, par. 24").keys("<c-s>");
    desk.keys("<down>b")
        .text("2026-03-09")
        .keys("<enter><home>");
    desk.wait_for("09:14");
    wait(SignedDuration::from_secs(1));
    desk
}

/// All screens, one below the other, each with its name.
fn walk(language: &'static str, size: (u16, u16)) -> Vec<(&'static str, String)> {
    let mut desk = told(language, size);
    let visit = |(name, keys, back): &(&'static str, &str, &str)| {
        let shot = desk.keys(keys).shot();
        desk.keys(back);
        (*name, shot)
    };
    SCREENS.iter().map(visit).collect()
}

fn album(language: &'static str, size: (u16, u16)) -> String {
    let shots = walk(language, size).into_iter();
    let shown = shots.map(|(name, shot)| format!("== {name}\n{shot}\n"));
    shown.collect()
}

#[test]
fn english_at_80x24() {
    assert_snapshot!(album("en", (80, 24)));
}

#[test]
fn english_at_120x40() {
    assert_snapshot!(album("en", (120, 40)));
}

#[test]
fn french_at_80x24() {
    assert_snapshot!(album("fr", (80, 24)));
}

#[test]
fn french_at_120x40() {
    assert_snapshot!(album("fr", (120, 40)));
}

#[test]
fn no_word_of_the_program_is_cut() {
    let mut cut = Vec::new();
    for language in Locale::names() {
        let locale = Locale::load(language);
        let ways_out: Vec<_> = [
            "quit",
            "close",
            "cancel",
            "set-aside",
            "find-close",
            "bar-close",
        ]
        .map(|command| locale.get(&format!("command-{command}-hint")))
        .into();
        for size in [(80, 24), (120, 40)] {
            let shots = walk(language, size);
            for id in ["sign-overdue", "sign-due-soon"] {
                let days = if id == "sign-overdue" { 10_i64 } else { 7 };
                let sign = locale.fill(id, &[("days", days.into())]);
                // Beside the item there is room for a mark only.
                if size.0 == 80 && !shots[0].1.contains(&sign) {
                    cut.push(format!("{language} {size:?}: {sign}"));
                }
            }
            for (name, shot) in shots {
                // The title of an item may be cut in a frame; the words of the program may not.
                let is_cut = |line: &&str| line.replace("… ─", "").contains('…');
                let ellipses = shot.lines().filter(is_cut);
                cut.extend(ellipses.map(|line| format!("{language} {size:?} {name}: {line}")));
                // The field for the search takes the place of the hints.
                let hints = shot
                    .lines()
                    .nth(usize::from(size.1) - 1)
                    .unwrap_or_default();
                let is_there = |word: &String| hints.contains(word.as_str());
                if name != "search" && !ways_out.iter().any(|word| is_there(&word.to_string())) {
                    cut.push(format!("{language} {size:?} {name}: no way out: {hints}"));
                }
            }
        }
    }
    assert!(cut.is_empty(), "{cut:#?}");
}

#[test]
fn the_language_is_changed_while_it_runs_and_kept() {
    let mut desk = desk();
    let see = |desk: &Desk, words: &[&str]| {
        let screen = desk.screen();
        for word in words {
            assert!(screen.contains(word), "no “{word}” on\n{screen}");
        }
    };
    see(&desk, &["Mandate tasks", "No information", "q leave"]);
    let french = Locale::names()
        .position(|name| name == "fr")
        .expect("French");
    see(desk.keys("L"), &["Français", "English"]);
    desk.keys(&french.to_string());
    see(
        &desk,
        &[
            "Tâches prescrites",
            "Aucune info",
            "q quitter",
            "désormais français",
        ],
    );
    see(desk.keys("<enter>"), &["Pas encore de note"]);
    let settings = Settings::read(&desk.places()).0;
    assert_eq!(
        settings.lang.as_deref(),
        Some("fr"),
        "kept for the next start"
    );
    see(
        desk.keys("<esc>L<up><enter>"),
        &["Mandate tasks", "q leave"],
    );
    see(desk.keys("<enter>"), &["No notes yet"]);
}

/// A note in each language of the United Nations, and a word of it to search for.
const NOTES: [(&str, &str); 6] = [
    (
        "الأمم المتحدة تدعم حماية المدنيين في شمال مالي منذ صدور القرار ٢٢٢٧ عن مجلس الأمن وتواصل البعثة عملها",
        "المدنيين",
    ),
    (
        "联合国马里稳定团继续保护平民，支持和平协议的执行，并协助马里当局稳定主要人口中心，特别是在马里北部地区，同时保护文化遗产。",
        "保护平民",
    ),
    (
        "The Mission was briefed by troop-contributing countries on counter-improvised-explosive-device training in Gao.",
        "contributing",
    ),
    (
        "La Mission a été informée par les pays fournisseurs de contingents des préparatifs d’ensemble à Gao et à Kidal.",
        "préparatifs",
    ),
    (
        "Миссия проинформирована странами, предоставляющими воинские контингенты, о подготовке личного состава в Гао.",
        "контингенты",
    ),
    (
        "La Misión recibió información de los países que aportan contingentes sobre la capacitación del personal en Gao.",
        "capacitación",
    ),
];

#[test]
fn notes_in_all_six_languages_are_typed_shown_and_found() {
    for size in [(80, 24), (44, 30)] {
        for (text, word) in NOTES {
            let mut desk = Setup {
                size,
                ..Setup::default()
            }
            .open();
            desk.keys("<down>n").text(text);
            let squeezed = |text: &str| -> String {
                let inner = |c: &char| !c.is_whitespace() && !"│┃─╭╮╰╯".contains(*c);
                text.chars().filter(inner).collect()
            };
            let typed = desk.screen();
            assert!(
                squeezed(&typed).contains(&squeezed(text)),
                "{text}\n{typed}"
            );
            desk.keys("<c-s><enter>");
            let shown = desk.screen();
            assert!(
                squeezed(&shown).contains(&squeezed(text)),
                "{text}\n{shown}"
            );
            desk.keys("<esc>/").text(word).keys("<enter>");
            let found = desk.screen();
            assert!(
                found.contains("Agreement") && !found.contains("Good offices"),
                "{word}\n{found}"
            );
        }
    }
}
