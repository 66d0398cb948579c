//! Sentences that a newcomer stumbled over, in words that say what is meant and what comes next.

use super::cli::Shell;
use super::desk::Setup;
use super::linear;

#[test]
fn what_is_missing_is_named_in_words_with_an_example() {
    let shell = Shell::new();
    for (typed, words) in [
        (
            &["show"][..],
            "This is missing: the item. For example: `mandate show rec-b`",
        ),
        (
            &["share"],
            "This is missing: the file to make. For example: `mandate share",
        ),
        (&["merge"], "the tracker to merge into"),
        (&["import"], "`mandate import ministry.csv --dry-run`"),
        (&["--lang", "fr", "show"], "Il manque ceci\u{a0}: le point."),
        (&["--lang", "fr", "share"], "le fichier à faire"),
    ] {
        let ran = shell.run(typed);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(words), "{typed:?}: {}", ran.err);
    }
    let ran = shell.run(&["set", "task-1"]);
    assert!(ran.err.contains("Nothing to set was named"), "{}", ran.err);
}

#[test]
fn names_are_listed_as_people_list_them() {
    let shell = Shell::new();
    for (file, of) in [("a.ron", "Chad"), ("b.ron", "France")] {
        shell.done(&["new", file]);
        let set = ["-f", file, "set", "task-1", "--status", "in-progress"];
        assert_eq!(shell.run_as("A. Diarra", of, &set).code, 0);
    }
    shell.done(&["new", "own.ron"]);
    let merge = ["merge", "own.ron", "a.ron", "b.ron", "--dry-run"];
    let told = shell.done(&merge);
    assert!(told.contains("from Chad and France"), "{told}");
    let told = shell.done(&[&["--lang", "fr"], &merge[..]].concat());
    assert!(told.contains("Chad et France"), "{told}");
}

#[test]
fn themes_are_called_in_the_language_that_is_spoken() {
    for (language, name) in [("en", "high-contrast"), ("fr", "contraste élevé")] {
        let mut desk = Setup {
            language,
            ..Setup::default()
        }
        .open();
        desk.keys("T");
        let shown = desk.screen();
        assert!(shown.contains(name), "{shown}");
        let chosen = desk.keys("<down><enter>").screen();
        assert_eq!(chosen.contains("light"), language == "en", "{chosen}");
    }
}

#[test]
fn what_was_silent_is_found_by_every_word_for_it() {
    for (language, word, told) in [
        ("en", "silent", "news"),
        ("en", "stale", "news"),
        ("fr", "muet", "sans nouvelles"),
        ("fr", "sans nouvelles", "sans nouvelles"),
        ("fr", "silence", "sans nouvelles"),
    ] {
        let mut walk = linear::Setup {
            language,
            ..linear::Setup::default()
        }
        .open();
        let said = walk.types(word).to_lowercase().replace('\n', " ");
        assert!(said.contains(told), "{word}: {said}");
        assert!(
            !said.contains("nothing holds") && !said.contains("ne contient"),
            "{said}"
        );
    }
    let mut walk = linear::Setup {
        language: "fr",
        ..linear::Setup::default()
    }
    .open();
    let said = walk.types("liste").replace('\n', " ");
    assert!(said.contains("0 appliquée sur 8"), "{said}");
}
