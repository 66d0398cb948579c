//! The texts: every message that the sources name is there, every message that is there is named, and
//! Fluent can read all of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const TEXTS: &str = include_str!("../../assets/locales/en.ftl");

/// Messages whose names are put together in the sources, by what they begin with.
const PUT_TOGETHER: &[&str] = &[
    "status-",
    "position-",
    "priority-",
    "kind-",
    "kinds-",
    "month-",
    "cli-help-",
    "cli-oddity-",
    "command-",
    "linear-do-",
];

/// Names that look like a message's and are others: of commands, of items.
const OTHER_NAMES: &[&str] = &["choice-", "item-"];

fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.push_str(&sources(&path));
        } else {
            all.push_str(&fs::read_to_string(&path).expect("a source"));
        }
    }
    all
}

fn messages() -> BTreeSet<&'static str> {
    let named = TEXTS
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(name, _)| name);
    named
        .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains(' '))
        .collect()
}

/// The texts between quotes that look like the name of a message of this program.
fn named(sources: &str) -> BTreeSet<&str> {
    let stems: BTreeSet<&str> = messages()
        .iter()
        .filter_map(|name| name.split_once('-'))
        .map(|(stem, _)| stem)
        .collect();
    let plain = |text: &&str| {
        text.chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let quoted = sources.split('"').filter(plain);
    quoted
        .filter(|text| {
            text.split_once('-')
                .is_some_and(|(stem, rest)| stems.contains(stem) && !rest.is_empty())
        })
        .collect()
}

#[test]
fn fluent_reads_every_line() {
    let read = fluent_bundle::FluentResource::try_new(TEXTS.to_owned());
    assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
    let mut seen = BTreeSet::new();
    let doubled: Vec<_> = TEXTS
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(name, _)| name)
        .filter(|name| !name.contains(' ') && !seen.insert(*name))
        .collect();
    assert!(doubled.is_empty(), "written twice: {doubled:?}");
}

#[test]
fn every_message_that_is_named_is_there() {
    let sources = sources(Path::new("src"));
    let messages = messages();
    let missing: Vec<_> = named(&sources)
        .into_iter()
        .filter(|name| !OTHER_NAMES.iter().any(|stem| name.starts_with(stem)))
        .filter(|name| !messages.contains(name))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_message_that_is_there_is_named() {
    let sources = sources(Path::new("src"));
    let idle: Vec<_> = messages()
        .into_iter()
        .filter(|name| !PUT_TOGETHER.iter().any(|stem| name.starts_with(stem)))
        .filter(|name| !sources.contains(&format!("\"{name}\"")))
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}
