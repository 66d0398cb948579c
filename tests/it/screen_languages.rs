//! The screen in every language: nothing that matters is cut, the language is changed while it runs, and
//! notes in the six languages of the United Nations are written, shown and found.

use insta::assert_snapshot;
use jiff::SignedDuration;
use mandate_tracker::storage::Settings;
use mandate_tracker::text::Locale;
use mandate_tracker::tui::{Msg, Row, Scope, TABLE};

use super::desk::{Desk, Setup, desk, wait};
use super::matrix::three;
use super::merge_screen::{beside, busy_with, made, steady};
use super::own::{from_elsewhere_with, put_back_with};
use super::screen::mandate_file;
use super::sides::{contested, open_with};

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
    ("history", "<down>H", "<esc><home>"),
    ("taking in a table", "X", "<esc>"),
    ("where it is handed over to", "e2", "<esc><esc>"),
    ("nothing unfinished", "D", "<esc>"),
    ("nothing gone", "R", "<esc>"),
    ("nothing in one’s name", "I", "<esc>"),
    ("what changed, since when", "C", "<esc>"),
    ("since which date", "C4", "<esc><esc>"),
    ("since which file", "C5", "<esc><esc>"),
    ("merging", "m", "<esc>"),
    ("sharing", "x", "<esc>"),
    ("who speaks", "a", "<esc>"),
    ("language", "L", "<esc>"),
    ("a dead key", "$", "<esc>"),
    ("a reason and a successor", "s6", "<esc><esc>"),
    ("why a position", "<end>p<tab>", "<esc><esc><home>"),
    ("several marked", "<space><down><space>", "<esc><home>"),
    (
        "status of several",
        "<space><down><space>s",
        "<esc><esc><home>",
    ),
    (
        "a note about several",
        "<space><down><space><home>n",
        "<esc><esc><home>",
    ),
    ("still so of all", "<c-a>.", "<esc><esc>"),
    ("revising", "<down>r", "<esc><home>"),
    ("order", "o", "oooo"),
    ("views", "V", "<esc>"),
    ("naming a view", "Vn", "<esc><esc>"),
    ("go to", "G", "<esc>"),
    ("copy", "y", "<esc>"),
    ("theme", "T", "<esc>"),
    ("handing over", "e", "<esc>"),
    ("other eyes", "A", "<esc>"),
    ("side by side with nobody", "v", "<esc>"),
    ("progress", "d", "<esc>"),
    ("over time", "d<right>", "<esc>"),
    ("dates", "d<right><right>", "<esc>"),
    ("who", "d<right><right><right>", "<esc>"),
    ("recent", "d<right><right><right><right>", "<esc>"),
    ("a menu", "<f10><right>", "<esc><esc>"),
];

/// What opens each screen of a tracker in which several delegations have spoken, and what closes it.
const OF_SEVERAL: &[(&str, &str, &str)] = &[
    ("what is contested", "<home><down><down><down>", ""),
    ("a contested item", "<enter>", "<esc>"),
    ("answers to choose from", "c", "<esc>"),
    ("side by side", "v", "<esc>"),
    ("side by side, positions", "v<tab>", "<esc>"),
    ("through other eyes", "A<right>A", "<esc><esc>"),
    ("history of what is contested", "H", "<esc>"),
];

/// A picture of a screen.
struct Shot {
    name: &'static str,
    /// Where keys are looked up there.
    scope: Option<Scope>,
    text: String,
}

impl Shot {
    fn of(name: &'static str, desk: &mut Desk) -> Self {
        let text = desk.shot();
        Self {
            name,
            scope: desk.scope(),
            text,
        }
    }

    /// One on which files are named that the tests have just made.
    fn steady(name: &'static str, desk: &mut Desk) -> Self {
        let text = steady(desk);
        Self {
            name,
            scope: desk.scope(),
            text,
        }
    }
}

/// A way to come by a text.
type Maker = fn() -> String;

/// The offer to make a file that is not there.
const NOT_THERE: &str = "a file that is not there";

/// What is wrong with files.
const TROUBLES: &[(&str, Maker)] = &[
    ("an empty file", String::new),
    ("no tracker", || "Dear colleague,\n".to_owned()),
    ("a damaged line", || {
        let journal = "    journal: [\n";
        let broken = format!("{journal}        (id: \"broken\n");
        mandate_file().replace(journal, &broken)
    }),
    ("a cut file", || {
        let whole = mandate_file();
        whole[..whole.len() * 2 / 3].to_owned()
    }),
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
        .keys("<enter>i1");
    desk.keys("n").text("S/2016/281, par. 24").keys("<c-s>");
    desk.keys("<down>b")
        .text("2026-03-09")
        .keys("<enter><home>");
    desk.wait_for("09:14");
    wait(SignedDuration::from_secs(1));
    desk
}

/// All screens that one person comes by, one below the other.
fn walk(language: &'static str, size: (u16, u16)) -> Vec<Shot> {
    let mut desk = told(language, size);
    let visit = |(name, keys, back): &(&'static str, &str, &str)| {
        let shot = Shot::of(name, desk.keys(keys));
        desk.keys(back);
        shot
    };
    SCREENS.iter().map(visit).collect()
}

/// The screens that need more than one person, files beside the tracker, or one that is not as it should be.
fn walk_on(language: &'static str, size: (u16, u16)) -> Vec<Shot> {
    let setup = || Setup {
        size,
        language,
        ..Setup::default()
    };
    let mut several = contested();
    several.merge(&three()).expect("the same mandate");
    let mut desk = open_with(&several, setup());
    let mut shots = Vec::new();
    for (name, keys, back) in OF_SEVERAL {
        shots.push(Shot::of(name, desk.keys(keys)));
        desk.keys(back);
    }
    let mut desk = busy_with(setup());
    desk.keys("m").wait_for("france.ron");
    shots.push(Shot::steady("choosing files", &mut desk));
    desk.keys("<down><space><down><space><enter>")
        .wait_for("Dupont");
    shots.push(Shot::steady("what they would bring", &mut desk));
    let mut desk = told(language, size);
    desk.keys("C42026-01-01<enter>")
        .wait_for("S/2016/281, par. 24");
    shots.push(Shot::of("what changed since a date", &mut desk));
    let mut desk = told(language, size);
    beside(
        &desk,
        "minusma-2227 (1).ron",
        &made("J. Dupont", "France", "s4n<c-s><esc>"),
    );
    desk.send(Msg::Tick).wait_for(": M");
    shots.push(Shot::steady("a conflict copy", &mut desk));
    desk.keys("M").wait_for("Dupont");
    shots.push(Shot::steady("what a conflict copy would bring", &mut desk));
    shots.extend(tables(told(language, size)));
    shots.push(looked_at(told(language, size)));
    shots.extend(unfinished(told(language, size)));
    shots.extend(owned(setup));
    for (name, text) in TROUBLES {
        let mut desk = setup().with_file(&text()).open();
        shots.push(Shot::of(name, &mut desk));
    }
    let named = Setup {
        is_named: true,
        ..setup()
    };
    shots.push(Shot::of(NOT_THERE, &mut named.open()));
    let nobody = Setup {
        author: None,
        ..setup()
    };
    let mut desk = nobody.open();
    shots.push(Shot::of("before the first change", desk.keys("s2")));
    let fixed = Setup {
        read_only: true,
        ..setup()
    };
    shots.push(Shot::of("reading only", fixed.open().keys("s")));
    shots
}

/// What tables that came back would say: one that is sound, and one of which a row makes no sense.
fn tables(mut desk: Desk) -> Vec<Shot> {
    let sound = "id,status,why\ntask-3,Implemented,heard in Bamako\nrec-b,In progress,\n";
    let odd = "id,status,why\ntask-3,Implemented,heard in Bamako\nrec-b,Perhaps,\n";
    let seen = |(name, file, text)| {
        let path = desk.path().with_file_name(file);
        std::fs::write(&path, text).expect("a table");
        desk.keys("X")
            .paste(path.to_str().expect("a path"))
            .keys("<enter>")
            .wait_for("heard in Bamako");
        let shot = Shot::of(name, &mut desk);
        desk.keys("<esc><esc>");
        shot
    };
    let tables = [
        ("what a table says", "sound.csv", sound),
        ("what an odd table says", "odd.csv", odd),
    ];
    tables.map(seen).into()
}

/// The look before something is handed over.
fn looked_at(mut desk: Desk) -> Shot {
    desk.keys("N").text("for myself").keys("<c-s>");
    desk.keys("e2<c-u>").text("~/brief.md").keys("<enter>");
    desk.wait_for("# MINUSMA");
    Shot::of("before it is handed over", &mut desk)
}

/// What was begun and not finished.
fn unfinished(mut desk: Desk) -> Vec<Shot> {
    desk.keys("<end>n").text("Half a note").keys("<esc>");
    desk.keys("s5").text("Half a reason").keys("<esc><esc>");
    desk.keys("<home>l").text("K").keys("<esc>");
    let mut shots = vec![Shot::of("a draft set aside", &mut desk)];
    desk.send(Msg::Tick).keys("D");
    shots.push(Shot::of("what is unfinished", &mut desk));
    shots
}

/// What is gone from the file, and what is in one's own name from elsewhere.
fn owned(setup: impl Fn() -> Setup) -> Vec<Shot> {
    let mut desk = put_back_with(setup());
    desk.wait_for(": R");
    let mut shots = vec![Shot::of("something is gone", &mut desk)];
    desk.keys("R").wait_for("heard in Bamako");
    shots.push(Shot::of("what is gone", &mut desk));
    let mut desk = from_elsewhere_with(setup());
    desk.wait_for(": I");
    shots.push(Shot::of("something is in one’s name", &mut desk));
    desk.keys("I").wait_for(" 09:");
    shots.push(Shot::of("what is in one’s name", &mut desk));
    shots
}

fn album(language: &'static str, size: (u16, u16)) -> String {
    let shots = walk(language, size).into_iter();
    let shots: Vec<Shot> = shots.chain(walk_on(language, size)).collect();
    // Everywhere but in fields is no place of its own.
    let places = TABLE.iter().map(|row| row.scope);
    for place in places.filter(|scope| *scope != Scope::Global) {
        let is_seen = shots.iter().any(|shot| shot.scope == Some(place));
        assert!(is_seen, "no screen of {place:?} is in the album");
    }
    let shown = shots.iter();
    let shown = shown.map(|shot| format!("== {}\n{}\n", shot.name, shot.text));
    shown.collect()
}

/// A key as the table names it, as desks press it.
fn pressed(key: &str) -> String {
    if key.chars().count() == 1 {
        return key.to_owned();
    }
    let key = key.replace("ctrl-", "c-").replace("shift-", "s-");
    format!("<{key}>")
}

#[test]
fn whatever_a_key_of_the_checklist_opens_is_in_the_album() {
    let of_the_checklist = |row: &&Row| matches!(row.scope, Scope::Desk | Scope::Global);
    let (mut opened, mut missing) = (0, Vec::new());
    for row in TABLE.iter().filter(of_the_checklist) {
        let key = pressed(row.keys[0]);
        let mut desk = told("en", (80, 24));
        if desk.keys("<down>").keys(&key).scope() == Some(Scope::Desk) || desk.is_over() {
            continue;
        }
        opened += 1;
        // What lies beside the tracker is pictured further on; going on to the next first asks what `G` asks.
        let is_elsewhere = ["M", "<f3>", "<s-f3>"].contains(&key.as_str());
        let is_pictured = is_elsewhere || SCREENS.iter().any(|(_, keys, _)| keys.contains(&key));
        if !is_pictured {
            missing.push(format!("{key} opens this:\n{}", desk.screen()));
        }
    }
    assert!(
        missing.is_empty(),
        "not in the album: {}",
        missing.join("\n")
    );
    assert!(opened > 20, "{opened}");
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

/// Screens of one line for each thing, where what the line has no room for stands somewhere else.
const CUT_AT_THE_END: &[(&str, &str)] = &[
    ("recent", "Enter shows the item with all that was said"),
    ("copy", "what is copied is whole"),
    ("a menu", "the last line tells what is selected whole"),
    ("side by side", "Enter shows the item, c all answers"),
    ("through other eyes", "Enter shows the item, c all answers"),
    (
        "choosing files",
        "days and folders differ from run to run: the test takes them away",
    ),
];

/// The places of a line where something is cut that may not be: words of the mandate may wherever they stand,
/// what runs out at the end of its line where that is the rule.
fn cuts(name: &str, line: &str, mandate: &str) -> bool {
    // The title of an item may be cut in a frame; alone it is the sign that something about an item is unfinished.
    let line = line.replace("… ─", "").replace("  … ", "");
    let may_end = CUT_AT_THE_END
        .iter()
        .any(|(screen, _)| name.starts_with(screen));
    let mut rest = line.as_str();
    while let Some((before, after)) = rest.split_once('…') {
        let piece = before.rsplit(['│', '┃']).next().unwrap_or_default();
        let piece = piece.rsplit("  ").find(|piece| !piece.trim().is_empty());
        let piece = piece.unwrap_or_default().trim();
        let is_of_mandate = piece.chars().count() > 4 && mandate.contains(piece);
        let words = after.trim_end_matches(['│', '┃', ' ']).split_whitespace();
        let is_at_the_end = may_end && words.count() <= 1;
        if !is_of_mandate && !is_at_the_end {
            return true;
        }
        rest = after;
    }
    false
}

#[test]
fn no_word_of_the_program_is_cut() {
    let mandate = mandate_file();
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
            "board-close",
            "close-matrix",
            "close-path",
            "leave-answers",
            "hand-back",
            "not-now",
        ]
        .map(|command| locale.get(&format!("command-{command}-hint")))
        .into();
        for size in [(80, 24), (120, 40)] {
            let shots = walk(language, size);
            for id in ["sign-overdue", "sign-due-soon"] {
                let days = if id == "sign-overdue" { 10_i64 } else { 7 };
                let sign = locale.fill(id, &[("days", days.into())]);
                // Beside the item there is room for a mark only.
                if size.0 == 80 && !shots[0].text.contains(&sign) {
                    cut.push(format!("{language} {size:?}: {sign}"));
                }
            }
            for shot in shots.into_iter().chain(walk_on(language, size)) {
                let Shot {
                    name, text: shot, ..
                } = shot;
                let ellipses = shot.lines().filter(|line| cuts(name, line, &mandate));
                cut.extend(ellipses.map(|line| format!("{language} {size:?} {name}: {line}")));
                if name == NOT_THERE || TROUBLES.iter().any(|(trouble, _)| *trouble == name) {
                    assert!(shot.contains(&*locale.get("way-leave")), "{name}: {shot}");
                    continue;
                }
                // The field for the search takes the place of the hints, and so does a long line of a menu.
                let hints = shot
                    .lines()
                    .nth(usize::from(size.1) - 1)
                    .unwrap_or_default();
                let is_there = |word: &String| hints.contains(word.as_str());
                if !["search", "a menu"].contains(&name)
                    && !ways_out.iter().any(|word| is_there(&word.to_string()))
                {
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
    desk.keys(&(french + 1).to_string());
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

#[test]
fn quotation_marks_and_colons_are_those_of_the_language() {
    let setup = Setup {
        size: (120, 40),
        language: "fr",
        ..Setup::default()
    };
    let mut desk = open_with(&three(), setup);
    desk.keys("/zzz<enter>").wait_for("«\u{202f}zzz\u{202f}»");
    assert!(!desk.screen().contains('“'), "{}", desk.screen());
    desk.keys("<esc>").keys("v<tab><tab><end><home>");
    for _ in 0..9 {
        desk.keys("<down>");
    }
    desk.keys("<right>")
        .wait_for("\u{a0}: as stated in the debate");
}
