//! What the command line answers to someone who meets it for the first time: refusals are one sentence
//! in plain words, with the next step in it, and never contradict themselves.

use std::fs;

use super::cli::{Ran, Shell, ran};

/// Runs what is refused; gives the sentence.
fn refused(shell: &Shell, arguments: &[&str], code: i32) -> String {
    let Ran { err, code: is, .. } = shell.run(arguments);
    assert_eq!(is, code, "{arguments:?}: {err}");
    assert!(!err.contains(".."), "two full stops: {err}");
    err
}

/// The ids of the notes about rec-b, the oldest first.
fn notes(shell: &Shell) -> Vec<String> {
    let shown = shell.json(&["show", "--json", "rec-b"]);
    let notes = shown[0]["notes"].as_array().expect("notes").clone();
    let id = |note: &serde_json::Value| note["id"].as_str().expect("an id").to_owned();
    notes.iter().map(id).collect()
}

#[test]
fn a_note_has_one_current_text_however_often_it_is_revised() {
    let shell = Shell::new();
    shell.done(&["note", "rec-b", "first words"]);
    let first = notes(&shell)[0].clone();
    shell.done(&["note", "rec-b", "--revise", &first, "second words"]);
    let second = notes(&shell)[1].clone();
    let err = refused(&shell, &["note", "rec-b", "--revise", &first, "third"], 1);
    assert!(err.contains(&second), "names the current one: {err}");
    let err = refused(&shell, &["note", "rec-b", "--withdraw", &first], 1);
    assert!(err.contains(&second), "names the current one: {err}");
    shell.done(&["note", "rec-b", "--revise", &second, "second words"]);
    assert_eq!(notes(&shell).len(), 2, "the same text says nothing");
    shell.done(&["note", "rec-b", "--withdraw", &second]);
    for id in [&first, &second] {
        let err = refused(&shell, &["note", "rec-b", "--revise", id, "third"], 1);
        assert!(err.contains("withdrawn"), "{err}");
    }
    assert_eq!(notes(&shell).len(), 2);
}

#[test]
fn show_and_screen_call_the_versions_of_a_note_alike() {
    let shell = Shell::new();
    shell.done(&["note", "rec-b", "first words"]);
    let first = notes(&shell)[0].clone();
    shell.done(&["note", "rec-b", "--revise", &first, "second words"]);
    let shown = shell.done(&["show", "rec-b", "--all"]);
    let heading = |text: &str| {
        let lines: Vec<&str> = shown.lines().collect();
        let at = lines.iter().position(|line| line.trim() == text);
        lines[at.expect("the text") - 1].to_owned()
    };
    assert!(heading("first words").ends_with("replaced by a later text"));
    assert!(heading("second words").ends_with("  revised"));
}

#[test]
fn still_so_is_offered_only_where_it_can_be_said() {
    let shell = Shell::new();
    for nothing in [
        &["set", "rec-b", "--lead", "none"][..],
        &["set", "rec-b", "--status", "no-information"],
        &["set", "rec-b", "--untag", "x"],
    ] {
        let ran = shell.run(nothing);
        assert!(!ran.err.contains("--reaffirm"), "{nothing:?}: {}", ran.err);
    }
    shell.done(&["set", "rec-b", "--status", "in-progress"]);
    let again = shell.run(&["set", "rec-b", "--status", "in-progress"]);
    assert!(again.err.contains("--reaffirm"), "{}", again.err);
}

#[test]
fn a_refusal_shows_what_to_type() {
    let shell = Shell::new();
    let given = ["set", "rec-c", "--status", "not-implemented"];
    let err = refused(&shell, &given, 1);
    let wanted = "mandate set rec-c --status not-implemented --why \"…\"";
    assert!(err.contains(wanted), "{err}");
    let err = refused(&shell, &["set", "rec-c", "--due", "soon"], 2);
    for form in ["2026-03-31", "31 March 2026", "today", "tomorrow", "+14"] {
        assert!(err.contains(form), "{err}");
    }
    let err = refused(&shell, &["note", "rec-c", " "], 1);
    assert!(err.contains("mandate note rec-c \"…\""), "{err}");
    let mut piped = shell.command(&["note", "rec-c"]);
    piped
        .env("MANDATE_AUTHOR", "A")
        .env("MANDATE_DELEGATION", "B");
    let err = ran(piped.write_stdin("\n")).err;
    let out = ran(piped.write_stdin("\n")).out;
    assert!((err + &out).contains("empty"));
    let err = refused(&shell, &["new", "nodir/x.ron"], 3);
    assert!(err.contains("nodir") && err.contains("folder"), "{err}");
    assert!(!err.contains("it is not there"), "{err}");
}

#[test]
fn an_item_that_is_not_there_is_answered_with_those_that_are() {
    let shell = Shell::new();
    let err = refused(&shell, &["show", "item-1"], 1);
    assert!(err.contains("Did you mean task-1?"), "{err}");
    assert!(err.contains("task-1 to task-8"), "{err}");
    assert!(err.contains("rec-a to rec-i"), "{err}");
    assert!(refused(&shell, &["show", "recc-b"], 1).contains("mean rec-b?"));
    let far = refused(&shell, &["show", "zzzzzzzzz"], 1);
    assert!(!far.contains("Did you mean"), "{far}");
    let list = "Chapter\n\n(a) Do this;\n(b) Do that.\n";
    fs::write(shell.path("other.txt"), list).expect("a file");
    shell.done(&["new", "other.ron", "--from-text", "other.txt"]);
    let other = refused(&shell, &["-f", "other.ron", "show", "task-1"], 1);
    assert!(!other.contains("task-8"), "{other}");
    assert!(
        other.contains("rec-a") && other.contains("rec-b"),
        "{other}"
    );
}

#[test]
fn damage_is_told_in_plain_words() {
    let shell = Shell::new();
    fs::write(shell.path("hollow.ron"), [0; 100]).expect("a file");
    let err = refused(&shell, &["-f", "hollow.ron", "list"], 3);
    assert!(!err.contains("NUL"), "{err}");
    assert!(err.contains("power"), "{err}");
    assert!(
        err.contains("mandate doctor"),
        "where the copies are: {err}"
    );
    fs::write(shell.path("wide.ron"), b"\xff\xfe\x00a").expect("a file");
    let err = refused(&shell, &["-f", "wide.ron", "list"], 3);
    assert!(!err.contains("UTF-16"), "{err}");
    assert!(err.contains("plain text"), "{err}");
    for (text, words) in [
        ("Dear colleague,", "it is something else"),
        ("(format: 1, mandate: (", "it ends too soon"),
    ] {
        fs::write(shell.path("letter.ron"), text).expect("a file");
        let err = refused(&shell, &["-f", "letter.ron", "list"], 3);
        assert!(err.contains(words), "{err}");
        assert!(!err.contains("RON") && !err.contains("struct"), "{err}");
    }
    shell.done(&["new", "torn.ron"]);
    let mut bytes = fs::read(shell.path("torn.ron")).expect("the file");
    let end = bytes.len() - 5;
    bytes.splice(end..end, *b"    (\xff)\n");
    fs::write(shell.path("torn.ron"), bytes).expect("a file");
    let told = shell.run(&["check", "torn.ron"]).out;
    assert!(!told.contains("UTF-8"), "{told}");
}

#[test]
fn a_mistyped_verb_gets_the_closest_first() {
    let shell = Shell::new();
    for typed in [&["lst"][..], &["help", "lst"], &["lst", "--help"]] {
        let err = refused(&shell, typed, 2);
        assert!(err.contains("Did you mean list?"), "{typed:?}: {err}");
    }
    let err = refused(&shell, &["hist"], 2);
    assert!(err.contains("Did you mean history"), "{err}");
}

#[test]
fn wrong_usage_of_a_verb_points_to_its_own_help() {
    let shell = Shell::new();
    for typed in [
        &["set"][..],
        &["set", "task-1", "--bogus"],
        &["set", "--due"],
    ] {
        let err = refused(&shell, typed, 2);
        assert!(err.contains("`mandate set --help`"), "{typed:?}: {err}");
    }
    assert!(refused(&shell, &["--bogus"], 2).contains("`mandate --help`"));
}

#[test]
fn the_help_of_a_verb_ends_with_what_can_be_typed() {
    let shell = Shell::new();
    assert!(shell.done(&["--help"]).contains("`mandate COMMAND --help`"));
    for verb in [
        "list",
        "show",
        "set",
        "note",
        "undo",
        "redo",
        "history",
        "merge",
        "diff",
        "share",
        "new",
        "check",
        "repair",
        "git",
        "doctor",
        "completions",
        "man",
    ] {
        let help = shell.done(&[verb, "--help"]);
        let last = help.trim_end().lines().last().expect("a line").trim();
        assert!(last.starts_with(&format!("mandate {verb}")), "{help}");
    }
}

#[test]
fn a_language_that_is_not_there_is_named() {
    let shell = Shell::new();
    let ran = shell.run(&["--lang", "tlh", "list"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.err.contains("“tlh”") && ran.err.contains("en, fr"),
        "{}",
        ran.err
    );
    for known in ["en", "en-GB", "fr", "fr_CA.UTF-8"] {
        assert_eq!(shell.run(&["--lang", known, "list"]).err, "");
    }
}

#[test]
fn everything_is_said_in_french_where_french_is_wanted() {
    let shell = Shell::new();
    let asked = shell.run(&["--lang", "fr", "--help"]);
    assert!(
        asked
            .out
            .contains("Utilisation\u{a0}: mandate [OPTIONS] [FICHIER] [COMMANDE]")
    );
    assert!(
        asked.out.contains("Options partout\u{a0}:"),
        "{}",
        asked.out
    );
    let verbs = [
        "list", "show", "set", "note", "history", "merge", "diff", "share", "new", "check",
        "repair", "git",
    ];
    for verb in verbs {
        let help = shell.done(&["--lang=fr", verb, "--help"]);
        for english in [
            "Usage",
            "The ",
            "Only",
            "Show",
            "Examples",
            "<NAME>",
            "[COMMAND]",
            "ITEM",
        ] {
            assert!(!help.contains(english), "{verb}: {english}: {help}");
        }
    }
    shell.done(&[
        "--lang",
        "fr",
        "set",
        "rec-b",
        "--status",
        "in-progress",
        "--due",
        "2026-04-01",
    ]);
    let shown = shell.done(&["--lang", "fr", "show", "rec-b"]);
    for said in [
        "Recommandation b)",
        "En cours (depuis le ",
        "1er avril 2026",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let wrong = shell.run(&["--lang", "fr", "set", "rec-b", "--status", "in-progres"]);
    assert!(
        wrong.err.contains("Vouliez-vous dire in-progress\u{202f}?"),
        "{}",
        wrong.err
    );
    assert!(shell.done(&["--lang", "fr", "man"]).contains(".SH NOM\n"));
    assert!(
        shell
            .done(&["--lang", "fr", "completions", "fish"])
            .contains("Afficher la liste")
    );

    let list_in = |variables: &[(&str, &str)]| {
        let mut command = shell.command(&["list"]);
        ran(command.envs(variables.iter().copied())).out
    };
    assert!(list_in(&[("LANG", "fr_FR.UTF-8")]).contains("Tâches prescrites"));
    assert!(list_in(&[("LANG", "en_GB"), ("LC_MESSAGES", "fr")]).contains("Tâches prescrites"));
    for plain in ["C", "POSIX", "C.UTF-8"] {
        let said = list_in(&[("LC_ALL", plain), ("LANG", "fr_FR.UTF-8")]);
        assert!(said.contains("Mandate tasks"), "{plain} goes before LANG");
    }
    let json = |lang: &str| shell.done(&["--lang", lang, "list", "--json"]);
    assert_eq!(json("fr"), json("en"), "scripts read one language");
}

#[test]
fn reading_only_is_refused_before_anything_else() {
    let shell = Shell::new();
    shell.done(&["new", "a.ron"]);
    shell.done(&["new", "b.ron"]);
    for change in [
        &["set", "task-1", "--due", "soon"][..],
        &["note", "nowhere", "x"],
        &["undo"],
        &["redo"],
        &["merge", "a.ron", "b.ron"],
    ] {
        let mut command = shell.command(&[&["--read-only"], change].concat());
        let ran = ran(&mut command);
        assert_eq!(ran.code, 1, "{change:?}: {}", ran.err);
        assert!(ran.err.contains("for reading only"), "{}", ran.err);
    }
    let preview = ["--read-only", "merge", "a.ron", "b.ron", "--dry-run"];
    assert_eq!(shell.run(&preview).code, 0);
}

#[test]
fn history_says_what_was_undone_and_said_again() {
    let shell = Shell::new();
    shell.done(&["note", "rec-b", "some words"]);
    shell.done(&["undo"]);
    shell.done(&["redo"]);
    let told = shell.done(&["history"]);
    assert!(told.contains("took back the note"), "{told}");
    assert!(told.contains("brought the note back"), "{told}");
    assert_eq!(told.matches("some words").count(), 1, "{told}");
    assert!(!told.contains("revised"), "{told}");
    shell.done(&["set", "task-1", "--status", "in-progress"]);
    shell.done(&["set", "task-1", "--status", "implemented"]);
    shell.done(&["undo"]);
    let told = shell.done(&["history", "task-1"]);
    let last = told.lines().last().expect("a line");
    assert!(
        last.contains("took back: status Implemented; now again status In progress"),
        "{told}"
    );
}

#[test]
fn doctor_says_where_the_copies_are() {
    let shell = Shell::new();
    for status in ["in-progress", "implemented"] {
        shell.done(&["set", "task-1", "--status", status]);
    }
    let told = shell.done(&["doctor"]);
    let last = told.lines().last().expect("a line");
    assert!(
        fs::exists(last.trim_start_matches("The newest is ")).expect("a path"),
        "{told}"
    );
    let seen = shell.json(&["doctor", "--json"]);
    assert_eq!(seen["tracker"]["copies"], 2, "one at the end of each run");
    let folder = seen["tracker"]["copies_folder"].as_str().expect("a path");
    assert!(fs::read_dir(folder).expect("the folder").count() >= 1);
    assert!(seen["tracker"]["newest_copy"].is_string());
}

#[test]
fn who_looks_for_words_with_another_verb_is_told_how() {
    let shell = Shell::new();
    for (typed, meant) in [
        (&["find", "fifth"][..], "mandate list --search fifth?"),
        (
            &["search", "fifth", "committee"],
            "mandate list --search \"fifth committee\"?",
        ),
        (
            &["-f", "t.ron", "find", "a`$(b)\"c'"],
            "mandate list --search \"a(b)c'\"?",
        ),
        (&["search"], "mandate list --search WORDS?"),
        (
            &["find", "--status", "implemented"],
            "mandate list --search WORDS?",
        ),
    ] {
        let err = refused(&shell, typed, 2);
        assert!(err.contains(&format!("Did you mean {meant}")), "{err}");
        assert!(!err.contains("mean share"), "{err}");
    }
}

#[test]
fn who_leaves_out_dashes_or_quotation_marks_is_told_how() {
    let shell = Shell::new();
    for (typed, meant) in [
        (&["send"][..], "share?"),
        (&["list", "overdue"], "--overdue?"),
        (
            &["note", "task-6", "Vu", "à", "Bamako"],
            "mandate note task-6 \"Vu à Bamako\"?",
        ),
    ] {
        let err = refused(&shell, typed, 2);
        assert!(err.contains(&format!("Did you mean {meant}")), "{err}");
    }
    let err = refused(&shell, &["list", "zebra"], 2);
    assert!(!err.contains("Did you mean"), "{err}");
}

#[test]
fn a_status_may_be_said_in_any_language_and_a_wrong_word_lists_what_can_be_said() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let run =
        |more: &[&str]| shell.run_as("A. Diarra", "Chad", &[&["-f", "mali.ron"], more].concat());
    for (typed, name) in [
        ("Réalisé", "implemented"),
        ("APPLIQUEE", "implemented"),
        ("en cours", "in-progress"),
        ("non_commencée", "not-started"),
        ("In progress", "in-progress"),
    ] {
        let said = run(&["set", "task-1", "--status", typed]);
        assert_eq!(said.code, 0, "{typed}: {}", said.err);
        let listed = run(&["list", "--status", typed]);
        assert!(
            listed.out.contains("task-1") && !listed.out.contains("task-2"),
            "{typed}: {}",
            listed.out
        );
        let shown = run(&["list", "--json", "--status", name]);
        assert!(shown.out.contains("\"task-1\""), "{typed}: {}", shown.out);
    }
    let both = run(&["list", "--status", "en cours,non commencée"]);
    assert!(both.out.contains("task-1"), "{}", both.out);
    let said = run(&[
        "set",
        "rec-a",
        "--position",
        "appuyée",
        "--priority",
        "élevée",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    let cleared = run(&[
        "set",
        "rec-a",
        "--position",
        "aucune",
        "--priority",
        "aucune",
    ]);
    assert_eq!(cleared.code, 0, "{}", cleared.err);
    let exported = run(&["export", "-", "--status", "en cours"]);
    assert!(exported.out.contains("1 of 17 items"), "{}", exported.out);

    let wrong = run(&["--lang", "fr", "set", "task-1", "--status", "terminus"]);
    assert_eq!(wrong.code, 2);
    for value in [
        "terminus",
        "in-progress (En cours)",
        "implemented (Appliquée)",
    ] {
        assert!(wrong.err.contains(value), "{value}: {}", wrong.err);
    }
    let wrong = run(&["list", "--status", "terminus"]);
    assert!(
        wrong
            .err
            .contains("it takes no-information, not-started, in-progress,"),
        "{}",
        wrong.err
    );
}

#[test]
fn what_is_noticed_is_not_followed_by_that_all_is_well() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let quiet = shell.done(&["check", "mali.ron"]);
    assert!(
        quiet.starts_with("mali.ron is as the program writes it"),
        "{quiet}"
    );
    shell.done(&["-f", "mali.ron", "share", "mali (1).ron"]);
    shell.done(&["-f", "mali (1).ron", "note", "task-1", "Heard in Bamako."]);
    let noticed = shell.done(&["check", "mali.ron"]);
    assert!(
        noticed.contains("holds one entry that is not here"),
        "{noticed}"
    );
    assert!(
        noticed.contains("Apart from that, mali.ron is as"),
        "{noticed}"
    );
}

#[test]
fn a_copy_that_is_not_there_is_to_be_looked_for_and_not_to_be_made() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let gone = refused(&shell, &["merge", "mali.ron", "gone.ron"], 3);
    assert!(
        gone.contains("gone.ron is not there. Check the name and the folder."),
        "{gone}"
    );
    assert!(!gone.contains("mandate new"), "{gone}");
}

#[test]
fn a_deleted_tracker_comes_back_from_its_last_copy() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    for words in ["One thing", "Another thing"] {
        let mut command = shell.command(&["-f", "mali.ron", "note", "rec-b", words]);
        command.env("MANDATE_AUTHOR", "A. Diarra");
        assert_eq!(ran(command.env("MANDATE_DELEGATION", "Chad")).code, 0);
    }
    std::fs::remove_file(shell.path("mali.ron")).expect("deleted");
    let listed = ran(&mut shell.command(&["-f", "mali.ron", "list"]));
    assert_eq!(listed.code, 3, "{}", listed.out);
    assert!(
        listed.err.contains("mandate restore -f \"mali.ron\""),
        "{}",
        listed.err
    );
    let dry = ran(&mut shell.command(&["restore", "-f", "mali.ron", "--dry-run"]));
    assert_eq!(dry.code, 3, "{}", dry.out);
    let restored = ran(&mut shell.command(&["restore", "-f", "mali.ron"]));
    assert_eq!(restored.code, 0, "{}{}", restored.out, restored.err);
    assert!(
        restored.err.contains("The last copy stands in its place"),
        "{}",
        restored.err
    );
    let file = std::fs::read_to_string(shell.path("mali.ron")).expect("it is there again");
    for words in ["One thing", "Another thing"] {
        assert!(file.contains(words), "{file}");
    }
}

#[test]
fn the_help_of_the_command_is_named_also_behind_an_option() {
    let shell = Shell::new();
    for (arguments, words) in [
        (&["--lang", "fr", "new"][..], "`mandate new --help`"),
        (&["--lang=en", "new"], "`mandate new --help`"),
        (&["nothing", "new"], "`mandate --help`"),
    ] {
        let asked = ran(&mut shell.command(arguments));
        assert_eq!(asked.code, 2, "{}", asked.out);
        assert!(asked.err.contains(words), "{}", asked.err);
    }
}

#[test]
fn a_name_with_blanks_that_was_typed_without_quotation_marks_is_shown_with_them() {
    let shell = Shell::new();
    std::fs::write(shell.path("table filled.xlsx"), "x").expect("a table");
    std::fs::write(shell.path("mali 2 b.ron"), "x").expect("a tracker");
    for (typed, meant) in [
        (
            &["table", "filled.xlsx"][..],
            "mandate import \"table filled.xlsx\"",
        ),
        (
            &["import", "table", "filled.xlsx"],
            "mandate import \"table filled.xlsx\"",
        ),
        (&["mali", "2", "b.ron"], "mandate \"mali 2 b.ron\""),
        (&["check", "--json", "mali", "2", "b.ron"], ""),
        (
            &["diff", "old.ron", "mali", "2", "b.ron"],
            "mandate diff old.ron \"mali 2 b.ron\"",
        ),
    ] {
        let told = ran(&mut shell.command(typed)).err;
        assert!(told.contains(meant), "{typed:?}: {told}");
        assert!(!told.contains("There is no command"), "{typed:?}: {told}");
    }
}

#[test]
fn what_is_nearly_the_name_of_a_tracker_is_meant_and_no_new_one_is_advised() {
    let shell = Shell::new();
    shell.done(&["new", "minusma-2227.ron"]);
    let told = refused(&shell, &["-f", "minusma 2227.ron", "list"], 3);
    assert!(told.contains("Did you mean minusma-2227.ron?"), "{told}");
    for name in [
        "page.html",
        "brief.docx",
        "somewhere/table.xlsx",
        "notes.txt",
    ] {
        let told = refused(&shell, &["-f", name, "export", "out.md"], 3);
        assert!(told.contains("is not there"), "{told}");
        assert!(!told.contains("mandate new"), "{name}: {told}");
    }
    let told = refused(&shell, &["-f", "mali.ron", "list"], 3);
    assert!(told.contains("mandate new"), "{told}");
}

#[test]
fn words_of_the_conversation_and_of_the_screen_lead_to_the_verb() {
    let shell = Shell::new();
    for (typed, meant) in [
        ("annuler", "Did you mean undo?"),
        ("aide", "Did you mean help?"),
        ("partager", "Did you mean share?"),
        ("historique", "Did you mean history?"),
        ("rétablir", "Did you mean restore?"),
        ("retablir", "Did you mean restore?"),
        ("overdue", "Did you mean list --overdue?"),
        ("late", "Did you mean list --overdue?"),
        ("retard", "Did you mean list --overdue?"),
        ("due", "Did you mean list --sort due?"),
        ("échéances", "Did you mean list --sort due?"),
        ("brief", "Did you mean export OUT.docx --report brief?"),
        ("lead", "Did you mean set ITEM --lead NAME?"),
        ("dashboard", "mandate alone opens the screen"),
        ("settle", "mandate alone opens the screen"),
        ("trancher", "mandate alone opens the screen"),
    ] {
        let ran = shell.run(&[typed]);
        assert_eq!(ran.code, 2, "{typed}: {}", ran.err);
        assert!(ran.err.contains(meant), "{typed}: {}", ran.err);
    }
    let ran = shell.run(&["--lang", "fr", "annuler"]);
    assert!(ran.err.contains("undo"), "{}", ran.err);
    assert!(shell.run(&["--lang", "fr", "settle"]).err.contains("écran"));
}

#[test]
fn a_report_can_be_asked_for_by_what_the_screen_calls_it() {
    let shell = Shell::new();
    let brief = shell.done(&["export", "-", "--format", "md", "--report", "brief"]);
    for name in ["note", "note de synthèse", "Note de synthese", "synthèse"] {
        let told = shell.done(&["export", "-", "--format", "md", "--report", name]);
        assert_eq!(told, brief, "{name}");
    }
    let due = shell.done(&["export", "-", "--format", "md", "--report", "due"]);
    let told = shell.done(&["export", "-", "--format", "md", "--report", "échéances"]);
    assert_eq!(told, due);
    let ran = shell.run(&["export", "-", "--format", "md", "--report", "rubbish"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("table, brief"), "{}", ran.err);
}
