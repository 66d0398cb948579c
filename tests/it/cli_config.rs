//! `config`: a person's settings from the shell.

use std::fs;

use super::cli::{Shell, ran};

const FILE: &str = "config/mandate-tracker/settings.ron";

/// A home in which these are the settings.
pub fn with_settings(text: &str) -> Shell {
    let shell = Shell::new();
    let path = shell.path(FILE);
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    fs::write(path, text).expect("the settings");
    shell
}

#[test]
fn none_are_needed() {
    let shell = Shell::new();
    let path = shell.done(&["config", "path"]);
    assert_eq!(path.trim_end(), shell.path(FILE).display().to_string());
    assert!(
        shell
            .done(&["config", "check"])
            .contains("There are no settings yet")
    );
    let shown = shell.done(&["config", "show"]);
    assert!(
        shown.contains("due_soon") && shown.contains("(not set)"),
        "{shown}"
    );
    assert!(!shell.path(FILE).exists(), "looking makes no file");
}

#[test]
fn a_bad_line_is_told_with_its_place_and_everything_else_holds() {
    let shell = with_settings("(\n    lnag: \"fr\",\n    stale: \"long\",\n    due_soon: 40,\n)\n");
    let checked = shell.run(&["config", "check"]);
    assert_eq!(checked.code, 1);
    let lines: Vec<_> = checked.out.lines().collect();
    assert!(
        lines[0].ends_with(
            "settings.ron, line 2, column 5: There is no setting “lnag”; it has no effect. Did you mean lang?"
        ),
        "{lines:?}"
    );
    assert!(
        lines[1].contains("line 3, column 12: stale takes a value such as 90."),
        "{lines:?}"
    );
    assert_eq!(checked.err, "", "it is not told twice");
    let json = shell.run(&["config", "check", "--json"]).out;
    assert!(
        json.contains("\"ok\": false") && json.contains("\"line\": 2"),
        "{json}"
    );

    let day = |days: &str| shell.done(&["set", "rec-a", "--due", days]);
    day("+30");
    let listed = shell.run(&["list"]);
    assert_eq!(listed.code, 0);
    assert!(listed.out.contains("due in 30 days"), "{}", listed.out);
    assert!(
        listed.err.contains("line 2") && listed.err.contains("One more line is odd"),
        "{}",
        listed.err
    );
}

#[test]
fn a_language_that_is_not_there_is_told() {
    let shell = with_settings("(lang: \"tlh\")");
    let checked = shell.run(&["config", "check"]);
    assert_eq!(checked.code, 1);
    assert!(checked.out.contains("“tlh”"), "{}", checked.out);
    let shell = with_settings("(lang: \"fr\")");
    assert!(
        shell
            .done(&["config", "check"])
            .contains("Tous les réglages")
    );
    let shown = shell.done(&["config", "show", "--json"]);
    assert!(shown.contains("\"value\": \"\\\"fr\\\"\""), "{shown}");
}

#[cfg(unix)]
#[test]
fn the_editor_finds_every_setting_with_an_example() {
    let shell = Shell::new();
    let edit = |editor: &str| {
        ran(shell
            .command(&["config", "edit"])
            .env("EDITOR", editor)
            .env("PATH", "/usr/bin:/bin"))
    };
    let first = edit("true");
    assert_eq!(first.code, 0, "{}", first.err);
    let text = fs::read_to_string(shell.path(FILE)).expect("the file is made");
    for (name, example) in mandate_tracker::storage::Settings::EXAMPLES {
        assert!(
            text.contains(&format!("    // {name}: {example},\n")),
            "{text}"
        );
    }
    assert!(shell.done(&["config", "check"]).contains("can be taken"));

    let edited = edit("sed -i s/....stale:/stale:x/");
    assert_eq!(
        edited.code, 1,
        "what is odd is told at once: {}",
        edited.out
    );
    assert!(edited.out.contains("stale takes a value"), "{}", edited.out);
    assert_eq!(edit("false").code, 1);
    let nobody = ran(&mut shell.command(&["config", "edit"]));
    assert!(nobody.err.contains("VISUAL"), "{}", nobody.err);
}

#[test]
fn every_example_can_be_taken() {
    let all = mandate_tracker::storage::Settings::EXAMPLES;
    let text: String = all
        .iter()
        .map(|(name, example)| format!("{name}: {example},\n"))
        .collect();
    let (settings, odd) = mandate_tracker::storage::Settings::of(&format!("(\n{text})\n"));
    assert_eq!(odd, [], "every example is one that can be taken");
    assert!(settings.values().iter().all(Option::is_some));
}
