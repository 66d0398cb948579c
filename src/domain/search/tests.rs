//! What a search finds.

use super::super::fixture::*;
use super::*;
use proptest::prelude::*;

#[test]
fn a_withdrawn_note_is_not_found() {
    let mut it = tracker();
    let made = first(&tell(&mut it, &ann(), 0, "task-1", note("Gao")));
    assert!(haystack(&it, 0).contains("gao"));
    let notes = [made].into();
    tell(&mut it, &ann(), 1, "task-1", Say::Withdraw { notes });
    assert!(!haystack(&it, 0).contains("gao"));
}

#[test]
fn a_symbol_is_found_and_where_in_the_document_it_stands_is_not() {
    let mut mandate = mandate();
    mandate.items[0].source = "S/RES/2227 (2015), paragraph 14 (c)".into();
    let it = Tracker::new(mandate, Default::default(), Default::default());
    let found = haystack(&it, 0);
    assert!(Needle::new("s/res/2227 (2015)").is_in(&found));
    assert!(!Needle::new("paragraph").is_in(&found));
}

#[test]
fn what_is_said_after_the_index_was_made_is_found_and_what_is_withdrawn_is_not() {
    let mut it = tracker();
    let mut index = SearchIndex::default();
    let made = first(&tell(&mut it, &ann(), 0, "task-1", note("Gao")));
    let find = |index: &mut SearchIndex, it: &Tracker, typed: &str| {
        let hits = index.find(it, &Needle::new(typed));
        (0..it.items().len())
            .filter(|item| hits.has(*item))
            .collect::<Vec<_>>()
    };
    assert_eq!(find(&mut index, &it, "gao"), [0]);
    tell(&mut it, &ann(), 1, "task-2", note("Visite à Gao"));
    assert_eq!(find(&mut index, &it, "GÀO"), [0, 1]);
    let notes = [made].into();
    tell(&mut it, &ann(), 2, "task-1", Say::Withdraw { notes });
    assert_eq!(find(&mut index, &it, "gao"), [1]);
    let mut reworded = it.mandate().clone();
    reworded.items[2].title = "Zu Gao".into();
    it.adopt(&reworded);
    assert_eq!(
        find(&mut index, &it, "gao"),
        [1, 2],
        "another wording came in"
    );
}

#[test]
fn every_word_found_is_marked_once() {
    let text = "Côte and côté";
    let spans = |typed: &str| -> Vec<&str> {
        let spans = Needle::new(typed).spans(text);
        spans.into_iter().map(|span| &text[span]).collect()
    };
    assert_eq!(spans("cote ot"), ["Côte", "côté"]);
    assert_eq!(spans("cote and"), ["Côte", "and", "côté"]);
    assert_eq!(spans(" "), Vec::<&str>::new());
}

const SAID: [&str; 8] = [
    "Visite à Gao",
    "الأمم المتحدة",
    "保护平民",
    "Ещё раз",
    "see S/2016/281",
    "ﷺ ﬁn",
    "Briefed by the mission",
    "troop‑contributing  countries",
];

proptest! {
    #[test]
    fn the_index_finds_what_reading_everything_finds(
        said in prop::collection::vec((0usize..3, 0usize..SAID.len()), 0..12),
        ready in 0usize..12,
        typed in prop::collection::vec((0usize..SAID.len(), 0usize..12, 1usize..5), 0..3),
    ) {
        let mut it = tracker();
        let mut index = SearchIndex::default();
        for (at, (item, text)) in said.into_iter().enumerate() {
            if at == ready {
                index.prepare(&it, 2);
                index.find(&it, &Needle::new("x"));
            }
            let on = it.items()[item].id.as_str().to_owned();
            tell(&mut it, &ann(), at as i64, &on, note(SAID[text]));
        }
        let words: Vec<String> = typed
            .into_iter()
            .map(|(text, from, len)| SAID[text].chars().skip(from).take(len).collect())
            .collect();
        let needle = Needle::new(&words.join(" "));
        let hits = index.find(&it, &needle);
        for item in 0..it.items().len() {
            prop_assert_eq!(hits.has(item), needle.is_in(&haystack(&it, item)));
        }
        let mut turned = words;
        turned.reverse();
        prop_assert_eq!(index.find(&it, &Needle::new(&turned.join("  "))), hits);
    }
}
