//! The house: which room may name which, how long a file may be, and what no room may do.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// A room, and the words that its sources may not hold.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "domain",
        &[
            "crate::storage",
            "crate::text",
            "crate::report",
            "crate::cli",
            "crate::linear",
            "crate::tui",
            "ratatui",
            "crossterm",
            "std::fs",
            "std::env",
            "std::io",
            "::now()",
            "getrandom",
        ],
    ),
    (
        "storage",
        &[
            "crate::text",
            "crate::report",
            "crate::cli",
            "crate::linear",
            "crate::tui",
            "ratatui",
            "crossterm",
        ],
    ),
    (
        "text",
        &[
            "crate::report",
            "crate::cli",
            "crate::linear",
            "crate::tui",
            "ratatui",
            "crossterm",
            "std::fs",
            "::now()",
        ],
    ),
    (
        "report",
        &[
            "crate::storage",
            "crate::cli",
            "crate::linear",
            "crate::tui",
            "ratatui",
            "crossterm",
            "std::fs",
            "std::env",
            "::now()",
        ],
    ),
    ("cli", &["crate::tui", "crate::linear", "ratatui"]),
    (
        "linear",
        &[
            "crate::cli",
            "crate::tui",
            "ratatui",
            "crossterm",
            "clap",
            "std::env",
            "::now()",
            "getrandom",
            "\\x1b",
        ],
    ),
    ("tui", &["crate::cli", "crate::linear", "clap"]),
    (
        "tui/widget",
        &[
            "crate::domain",
            "crate::storage",
            "super::super::model",
            "mandate",
        ],
    ),
    (
        "tui/view",
        // A frame reads no language: that costs as much as a start.
        &[
            "crate::storage::Store",
            "std::fs",
            "::now()",
            "&mut Model",
            "Locale::load",
        ],
    ),
    (
        "tui/update",
        &["std::fs", "std::env", "::now()", "getrandom", "ratatui"],
    ),
];

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).expect("the folder of a room can be read");
    for path in entries.map(|entry| entry.expect("an entry can be read").path()) {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("a source can be read");
            found.push((path, text));
        }
    }
    found
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Whether a source holds nothing but unit tests.
fn is_of_tests(path: &Path) -> bool {
    let mut parts = path.components();
    parts.any(|part| {
        ["tests", "tests.rs"]
            .map(OsStr::new)
            .contains(&part.as_os_str())
    })
}

/// The code of a source: without its unit tests and without comments.
fn code(text: &str) -> String {
    let code = text
        .split("\n#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or_default();
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn rooms_know_only_what_lies_below_them() {
    let mut breaches = Vec::new();
    for (room, words) in FORBIDDEN {
        for (path, text) in sources(&src().join(room)) {
            // They may do what unit tests at the end of a file may.
            if is_of_tests(&path) {
                continue;
            }
            let code = code(&text);
            for word in words.iter().filter(|word| code.contains(**word)) {
                breaches.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn no_file_is_longer_than_a_reader_bears() {
    let long: Vec<_> = sources(&src())
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 400)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<_> = sources(&src())
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn the_map_in_lib_names_every_file() {
    let map = fs::read_to_string(src().join("lib.rs")).expect("src/lib.rs can be read");
    let sources = sources(&src()).into_iter();
    // Unit tests are found beside what they test.
    let missing: Vec<_> = sources
        .filter(|(path, _)| !is_of_tests(path))
        .map(|(path, _)| {
            path.file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|stem| {
            let is_named = [format!("`{stem}`"), format!("/{stem}`")];
            !matches!(stem.as_str(), "mod" | "lib" | "main")
                && !is_named.iter().any(|name| map.contains(name.as_str()))
        })
        .collect();
    assert!(
        missing.is_empty(),
        "src/lib.rs does not say where these are: {missing:?}"
    );
}
