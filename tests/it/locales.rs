//! The texts: every message that the sources name is there, every message that is there is named, and
//! Fluent can read all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use mandate_tracker::text::Locale;

const TEXTS: &str = include_str!("../../assets/locales/en.ftl");

/// Messages whose names are put together in the sources, by what they begin with.
const PUT_TOGETHER: &[&str] = &[
    "status-",
    "position-",
    "priority-",
    "kind-",
    "kinds-",
    "field-",
    "month-",
    "setting-",
    "cli-help-",
    "cli-value-",
    "key-",
    "label-",
    "oddity-",
    "command-",
    "theme-meaning-",
    "theme-name-",
    "linear-do-",
    "linear-name-",
    "report-column-",
    "report-event-",
    "report-title-",
];

/// Names that look like a message’s and are others: of commands, of items, of what is odd in a file.
const OTHER_NAMES: &[&str] = &["change-", "choice-", "item-", "note-by", "period-"];

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

/// Every language with its file's text.
fn languages() -> Vec<(String, String)> {
    let folder = fs::read_dir("assets/locales").expect("the languages");
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy();
        (
            name.into_owned(),
            fs::read_to_string(&path).expect("a language"),
        )
    };
    folder.map(read).collect()
}

/// The messages of a language, each with the variables that it takes.
fn variables(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut all = BTreeMap::<&str, BTreeSet<&str>>::new();
    let mut current = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            current = line.split_once(" =").expect("a message").0;
        }
        let taken = line.split('$').skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric());
            &rest[..end.unwrap_or(rest.len())]
        });
        all.entry(current).or_default().extend(taken);
    }
    all
}

#[test]
fn fluent_reads_every_line() {
    for (language, text) in languages() {
        let read = fluent_bundle::FluentResource::try_new(text.clone());
        let errors = read.err().map(|(_, errors)| errors);
        assert!(errors.is_none(), "{language}: {errors:?}");
        let mut seen = BTreeSet::new();
        let doubled: Vec<_> = text
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(name, _)| name)
            .filter(|name| !name.contains(' ') && !seen.insert(*name))
            .collect();
        assert!(doubled.is_empty(), "{language}: written twice: {doubled:?}");
    }
}

#[test]
fn every_language_is_built_in() {
    // A language is added by its file alone.
    let there: BTreeSet<_> = languages().into_iter().map(|(name, _)| name).collect();
    let spoken: BTreeSet<_> = Locale::names().map(str::to_owned).collect();
    assert_eq!(spoken, there);
}

#[test]
fn every_language_has_every_message_with_the_same_variables() {
    let wanted = variables(TEXTS);
    for (language, text) in languages() {
        let found = variables(&text);
        let names = |all: &BTreeMap<&str, _>| -> BTreeSet<String> {
            all.keys().map(|name| (*name).to_owned()).collect()
        };
        let (has, must) = (names(&found), names(&wanted));
        let missing: Vec<_> = must.difference(&has).collect();
        assert!(missing.is_empty(), "missing in {language}: {missing:#?}");
        let idle: Vec<_> = has.difference(&must).collect();
        assert!(idle.is_empty(), "only in {language}: {idle:#?}");
        for (name, taken) in found {
            assert_eq!(taken, wanted[name], "{language}: the variables of {name}");
        }
    }
}

#[test]
fn french_is_set_as_french_is() {
    let (_, text) = (languages().into_iter())
        .find(|(language, _)| language == "fr")
        .expect("French");
    let code = |line: &str| -> String {
        // What is typed at a prompt, and Fluent's own signs, are not French.
        let outside = line.split('`').step_by(2).collect::<String>();
        let parts = outside.split('{').map(|part| match part.split_once('}') {
            Some((sign, after)) => sign.split('"').nth(1).unwrap_or_default().to_owned() + after,
            None => part.to_owned(),
        });
        parts.collect()
    };
    let messages = text.lines().filter(|line| !line.starts_with('#'));
    for line in messages {
        let line = code(line.split_once("] ").map_or(line, |(_, text)| text));
        assert!(!line.contains('\''), "a typographic apostrophe: {line}");
        for sign in [" ;", " ?", " !", " »", "« ", " :"] {
            assert!(
                !line.contains(sign),
                "a no-break space, not “{sign}”: {line}"
            );
        }
        for sign in [';', '?', '»'] {
            let mut before = line.split(sign).collect::<Vec<_>>();
            before.pop();
            let set =
                |text: &&str| text.is_empty() || text.ends_with('\u{202f}') || text.ends_with(". ");
            assert!(
                before.iter().all(set),
                "a narrow space before “{sign}”: {line}"
            );
        }
    }
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
