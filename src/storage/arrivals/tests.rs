//! What has arrived since, as it is remembered.

use std::collections::BTreeSet;
use std::fs;

use proptest::prelude::*;

use super::*;

fn id(number: usize) -> EntryId {
    EntryId::of_content(&[&number.to_le_bytes()])
}

fn moment(second: usize) -> Timestamp {
    Timestamp::from_second(1_456_790_400 + second as i64).expect("a time")
}

fn target(folder: &Path) -> Target {
    Target {
        path: folder.join("t.ron"),
        may_be_missing: false,
        read_only: false,
    }
}

fn held(known: &Known, all: impl Iterator<Item = usize>) -> BTreeSet<usize> {
    all.filter(|number| known.has(id(*number))).collect()
}

/// What happens to a tracker that only grows.
#[derive(Clone, Copy, Debug)]
enum Act {
    Arrive(usize),
    Visit(usize),
    Make(Occasion),
    /// A crash tears the end off what was seen.
    Tear(usize),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (1_usize..4).prop_map(Act::Arrive),
        3 => (0_usize..3).prop_map(Act::Visit),
        1 => Just(Act::Make(Occasion::Share)),
        1 => Just(Act::Make(Occasion::Export)),
        1 => (1_usize..40).prop_map(Act::Tear),
    ];
    prop::collection::vec(act, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn each_occasion_knows_what_was_there_then_and_nothing_that_came_later(acts in acts()) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let places = Places::below(folder.path());
        let target = target(folder.path());
        let mut count = 0;
        let mut then: [Option<usize>; 3] = [None; 3];
        let mut is_torn = false;
        for (second, act) in acts.into_iter().enumerate() {
            let all = |count: usize| (0..count).map(id).collect::<Vec<_>>();
            let now = moment(second);
            let out = Path::new("out.ron");
            match act {
                Act::Arrive(more) => count += more,
                Act::Visit(more) => {
                    let news = greet(&places, &target, &all(count), now).expect("written");
                    if !is_torn {
                        let new = news.map(|(_, new)| new.len());
                        prop_assert_eq!(new, then[0].map(|then| count - then));
                    }
                    let seen: Vec<_> = (count..count + more).map(id).collect();
                    count += more;
                    leave(&places, &target, &seen, now).expect("written");
                    then[0] = Some(count);
                }
                Act::Make(occasion) => {
                    remember_occasion(&places, &target, occasion, &all(count), out, now)
                        .expect("written");
                    then[occasion as usize] = Some(count);
                }
                Act::Tear(bytes) => {
                    let path = path(&places, &target.path, "ids");
                    if let Ok(text) = fs::read(&path) {
                        let left = text.len().saturating_sub(bytes);
                        fs::write(&path, &text[..left]).expect("written");
                        is_torn = true;
                    }
                }
            }
            let arrivals = Arrivals::read(&places, &target.path);
            for (occasion, then) in Occasion::ALL.into_iter().zip(then) {
                let known = arrivals.known(occasion);
                let known = known.map(|known| held(&known, 0..count));
                let wanted = then.map(|then| (0..then).collect::<BTreeSet<_>>());
                if is_torn {
                    // What is lost is told once more; nothing is ever passed over.
                    let known = known.unwrap_or_default();
                    prop_assert!(known.is_subset(&wanted.unwrap_or_default()));
                } else {
                    prop_assert_eq!(known, wanted);
                }
            }
        }
    }
}

#[test]
fn what_came_is_told_by_when_it_came_and_what_was_there_first_never_came() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let places = Places::below(folder.path());
    let target = target(folder.path());
    for (second, count) in [(0, 2), (10, 3), (20, 5)] {
        let all: Vec<_> = (0..count).map(id).collect();
        greet(&places, &target, &all, moment(second)).expect("written");
    }
    let arrivals = Arrivals::read(&places, &target.path);
    let came = |second| {
        let came = arrivals.came_from(moment(second));
        (0..5)
            .filter(|number| came.contains(&id(*number)))
            .collect::<Vec<_>>()
    };
    assert_eq!(came(0), [2, 3, 4]);
    assert_eq!(came(10), [2, 3, 4]);
    assert_eq!(came(11), [3, 4]);
    assert_eq!(came(21), Vec::<usize>::new());
}

#[test]
fn what_was_seen_once_and_is_not_in_what_was_made_was_not_handed_over() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let places = Places::below(folder.path());
    let target = target(folder.path());
    let all: Vec<_> = (0..5).map(id).collect();
    greet(&places, &target, &all, moment(0)).expect("written");
    // An older file was put back, and another window has seen the whole one meanwhile.
    let older: Vec<_> = [0, 1, 3, 4].map(id).into();
    for occasion in [Occasion::Share, Occasion::Export] {
        let out = Path::new("out.ron");
        remember_occasion(&places, &target, occasion, &older, out, moment(1)).expect("written");
        greet(&places, &target, &all, moment(2)).expect("written");
        let known = Arrivals::read(&places, &target.path).known(occasion);
        let known = known.expect("it was made");
        assert_eq!(held(&known, 0..5), [0, 1, 3, 4].into(), "{occasion:?}");
    }
}

#[test]
fn a_mark_that_no_machine_can_have_made_is_none() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let places = Places::below(folder.path());
    let target = target(folder.path());
    let out = Path::new("out.ron");
    remember_occasion(&places, &target, Occasion::Share, &[id(0)], out, moment(0))
        .expect("written");
    let marks = path(&places, &target.path, "ron");
    let text = fs::read_to_string(&marks).expect("the marks");
    let at = text.find("upto: ").expect("a length") + "upto: ".len();
    let end = text[at..].find(',').expect("its end") + at;
    let damaged = format!("{}{}{}", &text[..at], u64::MAX, &text[end..]);
    fs::write(&marks, damaged).expect("written");
    greet(&places, &target, &[id(0), id(1)], moment(1)).expect("written");
    let arrivals = Arrivals::read(&places, &target.path);
    assert!(arrivals.known(Occasion::Share).is_none());
    assert!(ids(&arrivals.lines).contains(&id(1)));
}

#[test]
fn a_visit_costs_what_is_new_and_not_what_there_is() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let places = Places::below(folder.path());
    let target = target(folder.path());
    let all: Vec<_> = (0..10_000).map(id).collect();
    greet(&places, &target, &all, moment(0)).expect("written");
    let path = path(&places, &target.path, "ids");
    let before = fs::metadata(&path).expect("there").len();
    for second in 1..20 {
        greet(&places, &target, &all, moment(second)).expect("written");
        leave(&places, &target, &[], moment(second)).expect("written");
    }
    assert_eq!(fs::metadata(&path).expect("there").len(), before);
    leave(&places, &target, &[id(10_000)], moment(30)).expect("written");
    assert!(fs::metadata(&path).expect("there").len() < before + 80);
}
