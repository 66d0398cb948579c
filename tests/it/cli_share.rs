//! Copies go out, come back and merge: `merge`, `diff`, `share`.

use std::fs;
use std::path::{Path, PathBuf};

use super::cli::Shell;

const PEOPLE: [(&str, &str, &str); 3] = [
    ("A. Diarra", "Chad", "chad.ron"),
    ("J. Dupont", "France", "france.ron"),
    ("B. Diallo", "Sénégal", "sénégal du sud.ron"),
];

/// Every order in which three copies can come together.
pub const ORDERS: [[usize; 3]; 6] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
];

/// A folder in which three delegations have worked on a copy each.
fn three() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "sent.ron"]);
    shell.done(&["-f", "sent.ron", "set", "rec-a", "--status", "not-started"]);
    let statuses = ["in-progress", "implemented", "in-progress"];
    for ((by, of, file), status) in PEOPLE.into_iter().zip(statuses) {
        fs::copy(shell.path("sent.ron"), shell.path(file)).expect("a copy");
        let say = |arguments: &[&str]| {
            let ran = shell.run_as(by, of, &[&["-f", file], arguments].concat());
            assert_eq!(ran.code, 0, "{}", ran.err);
        };
        say(&["set", "rec-b", "--status", status, "--why", of]);
        say(&["set", "task-4", "--lead", "DPKO", "--tag", "civilians"]);
        say(&["note", "rec-c", &format!("heard by {of}")]);
    }
    shell
}

/// The lines of the entries in a file.
pub(crate) fn entries(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a tracker");
    let lines = text.lines().filter(|line| line.contains(", by: "));
    let mut all: Vec<_> = lines.map(|line| line.trim().to_owned()).collect();
    all.sort();
    all
}

/// Every file below a folder with its bytes.
fn snapshot(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(snapshot(&path));
        } else {
            files.push((path.clone(), fs::read(&path).expect("a file")));
        }
    }
    files.sort();
    files
}

#[test]
fn three_files_merged_in_any_order_give_the_same_bytes_and_lose_nothing() {
    let shell = three();
    let files = PEOPLE.map(|(.., file)| file);
    let mut wanted: Vec<String> = files
        .iter()
        .flat_map(|file| entries(&shell.path(file)))
        .collect();
    wanted.sort();
    wanted.dedup();
    assert_eq!(wanted.len(), 1 + 3 * 4);
    let mut made: Vec<Vec<u8>> = Vec::new();
    for (k, [a, b, c]) in ORDERS.into_iter().enumerate() {
        let out = format!("merged {k}.ron");
        fs::copy(shell.path(files[a]), shell.path(&out)).expect("a copy");
        shell.done(&["merge", &out, files[b], files[c], files[b]]);
        assert_eq!(entries(&shell.path(&out)), wanted);
        made.push(fs::read(shell.path(&out)).expect("the file"));
    }
    assert!(made.windows(2).all(|pair| pair[0] == pair[1]));
    shell.done(&["merge", "anew.ron", files[2], files[1], files[0]]);
    assert_eq!(fs::read(shell.path("anew.ron")).expect("the file"), made[0]);
    let again = shell.done(&["merge", "anew.ron", files[1]]);
    assert!(again.contains("Nothing new"), "{again}");
}

#[test]
fn a_merge_tells_what_arrives_and_what_it_makes_of_it() {
    let shell = three();
    // A second person of Chad, who has not seen what the first said.
    fs::copy(shell.path("sent.ron"), shell.path("second.ron")).expect("a copy");
    let said = [
        "-f",
        "second.ron",
        "set",
        "rec-b",
        "--status",
        "not-started",
    ];
    assert_eq!(shell.run_as("B. Oumar", "Chad", &said).code, 0);
    let told = shell.done(&["merge", "chad.ron", "france.ron", "second.ron"]);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Recommendation (b)",
        "J. Dupont, France status Implemented",
        "now contested, Chad: status In progress",
        "status Not started",
        "now differing",
        "France: status Implemented",
        "heard by France",
        "5 entries about 3 items, from Chad and France.",
        "Merged into chad.ron.",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let list = shell.done(&["-f", "chad.ron", "list", "--contested"]);
    assert!(list.contains("rec-b"), "{list}");
}

#[test]
fn a_preview_names_what_steps_aside_and_what_stays_beside_it() {
    let shell = three();
    let because = [
        "--status",
        "in-progress",
        "--why",
        "two battalions of three",
    ];
    let said = |who: &str, file: &str, rest: &[&str]| {
        let words = [&["-f", file, "set"], rest].concat();
        assert_eq!(shell.run_as(who, "Chad", &words).code, 0);
    };
    said(
        "A. Diarra",
        "chad.ron",
        &[&["task-1"], &because[..]].concat(),
    );
    fs::copy(shell.path("chad.ron"), shell.path("second.ron")).expect("a copy");
    said(
        "B. Oumar",
        "second.ron",
        &["task-1", "--status", "implemented"],
    );
    said("B. Oumar", "second.ron", &["task-2", "--lead", "DPKO"]);
    let preview = ["merge", "chad.ron", "second.ron", "--dry-run"];
    let told = shell.done(&preview);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let stood = "B. Oumar, Chad status Implemented in the place of: status In progress (";
    assert!(told.contains(stood), "{told}");
    let whose = "A. Diarra: “two battalions of three”)";
    assert!(told.contains(whose), "{told}");
    assert!(
        told.contains("1 answer or note steps aside for a later one"),
        "{told}"
    );
    assert!(!told.contains("now contested"), "{told}");
    let json = shell.json(&[&preview[..], &["--json"]].concat());
    let items = json["items"].as_array().expect("items");
    let replaced = |at: usize| items[at]["replaced"].as_array().expect("a list");
    assert_eq!(replaced(0).len(), 1, "{json}");
    assert_eq!(replaced(0)[0]["by"], "A. Diarra");
    assert_eq!(items[0]["entries"][0]["after"][0], replaced(0)[0]["id"]);
    assert_eq!(replaced(1).len(), 0, "a lead where none was");
    // Said meanwhile without knowing of it: nothing steps aside, both stand.
    said(
        "A. Diarra",
        "chad.ron",
        &["task-1", "--status", "not-started"],
    );
    let told = shell.done(&preview);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!told.contains("in the place of"), "{told}");
    assert!(
        told.contains("now contested, Chad: status Implemented"),
        "{told}"
    );
    shell.done(&["merge", "chad.ron", "second.ron"]);
    said(
        "C. Third",
        "second.ron",
        &["task-1", "--status", "not-implemented", "--why", "x"],
    );
    let told = shell.done(&preview);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let stood = "in the place of: status Implemented (";
    assert!(told.contains(stood), "{told}");
    assert!(
        told.contains("contested as before, with what arrives, Chad: status Not"),
        "{told}"
    );
}

#[test]
fn a_merge_as_json_has_the_promised_fields() {
    let shell = three();
    let told = shell.json(&["merge", "chad.ron", "france.ron", "--dry-run", "--json"]);
    assert_eq!(
        (&told["arrived"], &told["wrote"]),
        (&4.into(), &false.into())
    );
    let mut items = told["items"].as_array().expect("items").iter();
    let b = items.find(|item| item["id"] == "rec-b").expect("the item");
    assert_eq!(
        (&b["differing"], &b["newly_differing"], &b["contested"]),
        (&true.into(), &true.into(), &serde_json::json!([]))
    );
    assert_eq!(b["entries"][0]["say"]["to"], "implemented");
    let told = shell.json(&["merge", "chad.ron", "france.ron", "--json"]);
    assert_eq!(
        (&told["wrote"], &told["into"]),
        (&true.into(), &"chad.ron".into())
    );
}

#[test]
fn a_preview_touches_nothing() {
    let shell = three();
    let before = snapshot(shell.home.path());
    for into in ["chad.ron", "not there.ron"] {
        let told = shell.done(&["merge", into, "france.ron", "--dry-run"]);
        assert!(
            told.contains("A preview") && told.contains("heard by France"),
            "{told}"
        );
    }
    assert_eq!(shell.run(&["diff", "chad.ron", "france.ron"]).code, 1);
    assert!(snapshot(shell.home.path()) == before);
}

#[test]
fn a_single_copy_goes_into_ones_own_tracker() {
    let shell = three();
    let told = shell.done(&["-f", "chad.ron", "merge", "france.ron"]);
    assert!(
        told.contains("heard by France") && told.contains("Merged into chad.ron"),
        "{told}"
    );
    assert_eq!(entries(&shell.path("chad.ron")).len(), 9);
    // Nothing is open by another name: the one that opens without a name.
    let told = shell.done(&["merge", "chad.ron"]);
    assert!(told.contains("minusma-2227.ron"), "{told}");
    assert!(shell.done(&["list", "--lead", "DPKO"]).contains("DPKO"));
    let refused = shell.run(&["--read-only", "merge", "france.ron"]);
    assert!([1, 3].contains(&refused.code), "{}", refused.err);
    assert!(refused.err.contains("minusma-2227.ron"), "{}", refused.err);
}

#[test]
fn a_missing_file_is_made_with_a_word_and_names_may_be_of_any_kind() {
    let shell = three();
    fs::rename(shell.path("france.ron"), shell.path("-f.ron")).expect("renamed");
    let told = shell.done(&[
        "merge",
        "--",
        "-neu für alle.ron",
        "-f.ron",
        "sénégal du sud.ron",
    ]);
    assert!(told.contains("-neu für alle.ron was not there"), "{told}");
    assert_eq!(entries(&shell.path("-neu für alle.ron")).len(), 1 + 2 * 4);
    let refused = shell.run(&["merge", "no/such/folder.ron", "chad.ron"]);
    assert_eq!(refused.code, 3, "{}", refused.err);
}

/// A shell with trackers, and files that are none or must not be merged.
fn bad() -> Shell {
    let shell = three();
    let chad = fs::read_to_string(shell.path("chad.ron")).expect("the file");
    let other = chad.replace("id: \"minusma-2227\"", "id: \"unmiss\"");
    let other = other.replacen("title: \"", "title: \"Juba, ", 1);
    for (name, text) in [
        ("empty.ron", ""),
        ("letter.ron", "Dear colleague,\n"),
        ("newer.ron", &chad.replace("format: 1", "format: 9")),
        ("other.ron", &other),
    ] {
        fs::write(shell.path(name), text).expect("a file");
    }
    shell
}

#[test]
fn where_one_file_is_not_as_it_must_be_nothing_is_merged() {
    let shell = bad();
    let before = snapshot(shell.home.path());
    for (file, code, words) in [
        ("empty.ron", 3, "empty.ron is empty"),
        ("letter.ron", 3, "letter.ron is not a tracker"),
        ("none.ron", 3, "none.ron is not there"),
        ("newer.ron", 1, "newer version (format 9)"),
        ("other.ron", 1, "“Juba, "),
    ] {
        for into in ["chad.ron", "not there.ron"] {
            let refused = shell.run(&["merge", into, "france.ron", file]);
            assert_eq!(refused.code, code, "{file}: {}", refused.err);
            for words in [words, "Nothing was merged."] {
                assert!(refused.err.contains(words), "{file}: {}", refused.err);
            }
        }
        if file != "none.ron" {
            let refused = shell.run(&["merge", file, "chad.ron"]);
            assert_eq!(refused.code, code, "{file}: {}", refused.err);
        }
    }
    let refused = shell.run(&["merge", "chad.ron", "none.ron", "letter.ron", "newer.ron"]);
    assert_eq!(refused.code, 3);
    assert_eq!(refused.err.lines().count(), 4, "{}", refused.err);
    let refused = shell.run(&["--read-only", "merge", "chad.ron", "france.ron"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert!(snapshot(shell.home.path()) == before);
}

#[test]
fn a_file_that_cannot_be_saved_stays_as_it_was_and_nothing_is_said_to_be_kept() {
    let shell = three();
    // Where the lock should be stands a folder: a fault that even an administrator meets.
    fs::remove_file(shell.path(".chad.ron.lock")).expect("the lock's file");
    fs::create_dir(shell.path(".chad.ron.lock")).expect("a folder");
    let before = fs::read(shell.path("chad.ron")).expect("the file");
    let refused = shell.run(&["merge", "chad.ron", "france.ron"]);
    assert_eq!(refused.code, 3, "{}", refused.err);
    assert!(!refused.err.contains("your words"), "{}", refused.err);
    assert!(
        refused.err.contains("chad.ron could not be saved"),
        "{}",
        refused.err
    );
    assert!(fs::read(shell.path("chad.ron")).expect("the file") == before);
}

#[test]
fn what_can_be_read_of_a_damaged_copy_is_merged_and_ones_own_lines_are_set_aside() {
    let shell = three();
    let text = fs::read_to_string(shell.path("france.ron")).expect("the file");
    fs::write(shell.path("cut.ron"), &text.as_bytes()[..text.len() - 60]).expect("a file");
    let ran = shell.run(&["merge", "chad.ron", "cut.ron"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("cut.ron"), "{}", ran.err);
    let text = fs::read_to_string(shell.path("chad.ron")).expect("the file");
    let broken = text.replace("journal: [\n", "journal: [\n        (id: \"torn\n");
    fs::write(shell.path("chad.ron"), broken).expect("a file");
    let ran = shell.run(&["merge", "chad.ron", "sénégal du sud.ron"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let aside = fs::read_to_string(shell.path("chad.ron.rejected")).expect("the rest");
    assert!(aside.contains("(id: \"torn"), "{aside}");
    assert!(ran.err.contains("chad.ron.rejected"), "{}", ran.err);
}

#[test]
fn other_peoples_words_never_become_this_machines_own() {
    let shell = three();
    // Another machine, on which somebody calls himself A. Diarra of Chad as well.
    let elsewhere = three();
    for file in ["chad.ron", "france.ron"] {
        let name = format!("from {file}");
        fs::copy(elsewhere.path(file), shell.path(&name)).expect("a copy");
    }
    shell.done(&["merge", "chad.ron", "from france.ron"]);
    let outboxes = snapshot(&shell.path("state/mandate-tracker/outbox"));
    let kept: String = outboxes
        .into_iter()
        .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    assert!(kept.contains("heard by Chad"), "{kept}");
    for line in entries(&elsewhere.path("france.ron")) {
        assert!(!kept.contains(&line[..33]), "{line}");
    }
    let notices = |file: &str| shell.json(&["check", file, "--json"])["notices"].clone();
    // The one entry of the file that was sent is in A. Diarra's name and was not said here.
    let told = notices("chad.ron");
    assert_eq!(
        (&told[0]["kind"], &told[0]["count"]),
        (&"unknown-own".into(), &1.into())
    );
    shell.done(&["merge", "own.ron", "sent.ron", "france.ron"]);
    assert_eq!(notices("own.ron"), serde_json::json!([]), "said here");
}

#[test]
fn a_diff_tells_what_is_new_and_only_then_gives_one() {
    let shell = bad();
    let ran = shell.run(&["diff", "sent.ron", "france.ron"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("heard by France") && ran.out.contains("4 entries"),
        "{}",
        ran.out
    );
    let ran = shell.run(&["diff", "france.ron", "sent.ron"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("says nothing that"), "{}", ran.out);
    let ran = shell.run(&["diff", "--json", "sent.ron", "france.ron"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!((ran.code, &told["arrived"]), (1, &4.into()));
    for (file, code) in [("other.ron", 1), ("letter.ron", 3), ("none.ron", 3)] {
        assert_eq!(shell.run(&["diff", "chad.ron", file]).code, code);
        assert_eq!(shell.run(&["diff", file, "chad.ron"]).code, code);
    }
    let refused = shell.run(&["diff", "chad.ron", "other.ron"]);
    assert!(refused.err.contains("“Juba, "), "{}", refused.err);
}

#[test]
fn a_shared_copy_holds_all_but_what_is_private() {
    let shell = three();
    let secret = "the minister wavers";
    shell.done(&["-f", "chad.ron", "note", "rec-a", secret, "--private"]);
    let told = shell.done(&["-f", "chad.ron", "share", "à envoyer.ron"]);
    for words in ["à envoyer.ron is made", "5 entries", "1 private note stays"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(
        entries(&shell.path("à envoyer.ron")),
        entries(&shell.path("chad.ron"))
    );
    // Over a copy that a colleague has gone on with, and from a part of it, and by merging.
    shell.done(&["-f", "chad.ron", "share", "france.ron"]);
    shell.done(&["-f", "chad.ron", "share", "part.ron", "--since", "sent.ron"]);
    shell.done(&["merge", "all.ron", "chad.ron"]);
    for file in [
        "à envoyer.ron",
        "france.ron",
        "part.ron",
        "all.ron",
        "chad.ron",
    ] {
        let bytes = fs::read(shell.path(file)).expect("the file");
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(!text.contains("minister"), "{file}");
    }
    let list = shell.done(&["-f", "chad.ron", "show", "rec-a"]);
    assert!(list.contains(secret), "{list}");
}

#[test]
fn over_a_tracker_share_merges_and_over_anything_else_it_refuses() {
    let shell = bad();
    let both = [
        entries(&shell.path("chad.ron")),
        entries(&shell.path("france.ron")),
    ];
    let told = shell.done(&["-f", "chad.ron", "share", "france.ron"]);
    assert!(
        told.contains("merged into it") && told.contains("4 entries"),
        "{told}"
    );
    let mut wanted = both.concat();
    wanted.sort();
    wanted.dedup();
    assert_eq!(entries(&shell.path("france.ron")), wanted);
    let told = shell.done(&["-f", "chad.ron", "share", "france.ron"]);
    assert!(told.contains("holds all of this already"), "{told}");
    let before = snapshot(shell.home.path());
    for (file, code, words) in [
        ("empty.ron", 3, "empty.ron is empty"),
        ("letter.ron", 3, "letter.ron is not a tracker"),
        ("newer.ron", 1, "newer version"),
        ("other.ron", 1, "“Juba, "),
        ("chad.ron", 1, "the tracker itself"),
        ("./data/../chad.ron", 1, "the tracker itself"),
    ] {
        if file.contains("..") {
            fs::create_dir_all(shell.path("data")).expect("a folder");
        }
        let refused = shell.run(&["-f", "chad.ron", "share", file]);
        assert_eq!(refused.code, code, "{file}: {}", refused.err);
        assert!(refused.err.contains(words), "{file}: {}", refused.err);
    }
    let refused = shell.run(&["-f", "newer.ron", "share", "out.ron"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    let refused = shell.run(&["-f", "none.ron", "share", "out.ron"]);
    assert_eq!(refused.code, 3, "{}", refused.err);
    assert!(snapshot(shell.home.path()) == before);
}

#[test]
fn a_part_says_what_is_left_out_and_heals_where_it_is_merged() {
    let shell = three();
    let told = shell.done(&["-f", "chad.ron", "share", "part.ron", "--since", "sent.ron"]);
    for words in [
        "In it: 4 entries",
        "1 entry that sent.ron holds already",
        "a part",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(entries(&shell.path("part.ron")).len(), 4);
    shell.done(&["merge", "sent.ron", "part.ron"]);
    assert!(
        fs::read(shell.path("sent.ron")).expect("the file")
            == fs::read(shell.path("chad.ron")).expect("the file")
    );
    let told = shell.done(&[
        "-f",
        "chad.ron",
        "share",
        "new.ron",
        "--since",
        "2016-03-02",
    ]);
    assert!(told.contains("In it: 5 entries"), "{told}");
    for (since, code) in [("soon", 2), ("none.ron", 3)] {
        let refused = shell.run(&["-f", "chad.ron", "share", "x.ron", "--since", since]);
        assert_eq!(refused.code, code, "{}", refused.err);
        assert!(!shell.path("x.ron").exists());
    }
}

#[test]
fn what_a_copy_says_since_a_day_is_told() {
    let shell = three();
    let today = shell.run(&["diff", "today", "chad.ron"]);
    assert_eq!(today.code, 1, "{}{}", today.out, today.err);
    assert!(today.out.contains("5 entries"), "{}", today.out);
    let later = shell.run(&["diff", "tomorrow", "chad.ron"]);
    assert_eq!(later.code, 0, "{}{}", later.out, later.err);
    assert!(later.out.contains("says nothing"), "{}", later.out);
    let json = shell.run(&["diff", "2016-03-02", "chad.ron", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["arrived"], 5);
    // A file of that name comes before the day.
    fs::copy(shell.path("chad.ron"), shell.path("today")).expect("a copy");
    assert_eq!(shell.run(&["diff", "today", "chad.ron"]).code, 0);
}

#[test]
fn what_was_shared_is_told_to_other_programs() {
    let shell = three();
    shell.done(&["-f", "chad.ron", "note", "rec-a", "for us", "--private"]);
    let told = shell.json(&["-f", "chad.ron", "share", "out.ron", "--json"]);
    let wanted = serde_json::json!({
        "path": "out.ron", "there": false, "made": true, "entries": 5, "added": 5, "left_out": 0, "private": 1,
        "withdrawn": 0, "taken_back": 0, "by_hand": 0, "delegations": ["Chad"],
    });
    assert_eq!(told, wanted);
    let again = shell.json(&["-f", "chad.ron", "share", "out.ron", "--json"]);
    assert_eq!(
        (&again["there"], &again["made"], &again["added"]),
        (&true.into(), &false.into(), &0.into())
    );
    let late = [
        "-f", "chad.ron", "share", "late.ron", "--since", "+1d", "--json",
    ];
    let none = shell.run(&late);
    assert_eq!(none.code, 1, "{}", none.err);
    let none: serde_json::Value = serde_json::from_str(&none.out).expect("JSON");
    assert_eq!(
        (&none["left_out"], &none["there"], &none["made"]),
        (&5.into(), &false.into(), &false.into())
    );
    assert!(!shell.path("late.ron").exists());
}

#[test]
fn a_copy_says_how_much_is_out_of_sight_and_can_be_read_in_it() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--status", "in-progress"]);
    shell.done(&["set", "task-2", "--status", "in-progress"]);
    shell.done(&["undo"]);
    let plain = shell.done(&["share", "one.ron"]);
    assert!(
        plain.contains("Among it one answer that was taken back: whoever has the copy can read"),
        "{plain}"
    );
    shell.done(&["note", "task-1", "We met in private"]);
    shell.done(&["undo"]);
    let json = shell.done(&["share", "two.ron", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(
        (&told["withdrawn"], &told["taken_back"]),
        (&1.into(), &1.into())
    );
}

#[test]
fn the_copy_that_is_merged_is_not_what_a_mistyped_name_meant() {
    let shell = three();
    let told = shell.done(&["merge", "chadd.ron", "chad.ron"]);
    assert!(told.contains("new tracker w"), "{told}");
    assert!(!told.contains("lies beside it"), "{told}");
}

#[test]
fn a_status_that_was_changed_by_hand_is_shown_as_that() {
    let shell = three();
    shell.done(&["-f", "chad.ron", "set", "task-3", "--status", "implemented"]);
    let text = std::fs::read_to_string(shell.path("chad.ron")).expect("the file");
    let (by_hand, before) = ("(to: NotStarted)", "(to: Implemented)");
    let line = text
        .lines()
        .find(|line| line.contains("\"task-3\"") && line.contains(before));
    let line = line.expect("was said");
    let text = text.replace(line, &line.replace(before, by_hand));
    std::fs::write(shell.path("chad.ron"), text).expect("changed by hand");
    let told = shell.done(&["-f", "chad.ron", "show", "task-3"]);
    assert!(
        told.contains("Not started") && told.contains("edited by hand"),
        "{told}"
    );
}

#[test]
fn a_mistyped_name_makes_a_new_tracker_and_says_which_one_lies_beside_it() {
    let shell = three();
    for (flag, made) in [("--dry-run", false), ("", true)] {
        let words = ["merge", "chda.ron", "france.ron", flag];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let told = shell.done(&words);
        assert!(told.contains("new tracker w"), "{told}");
        let near = "chad.ron lies beside it. If you meant that, merge into it";
        assert!(told.contains(near), "{told}");
        assert_eq!(told.contains("can be deleted"), made, "{told}");
        assert_eq!(shell.path("chda.ron").exists(), made);
    }
    let far = shell.done(&["merge", "together.ron", "france.ron"]);
    assert!(far.contains("A new tracker was made"), "{far}");
    assert!(!far.contains("lies beside"), "{far}");
}

#[test]
fn a_diff_of_two_copies_says_that_it_is_one_way_and_how_to_ask_for_the_other() {
    let shell = three();
    for (old, new) in [("chad.ron", "france.ron"), ("chad.ron", "sent.ron")] {
        let told = shell.run(&["diff", old, new]).out;
        let other = format!("The other way round: mandate diff {new} {old}");
        assert!(told.contains(&other), "{told}");
    }
    let told = shell.run(&["-f", "chad.ron", "diff", "2026-01-01"]).out;
    assert!(!told.contains("other way"), "{told}");
}

#[test]
fn where_nothing_is_newer_no_copy_of_nothing_is_made() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    shell.done(&["-f", "mali.ron", "set", "task-1", "--status", "in-progress"]);
    let ran = shell.run(&[
        "-f",
        "mali.ron",
        "share",
        "out.ron",
        "--since",
        "2099-01-01",
    ]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(
        ran.out.contains("no copy was made") && ran.out.contains("1 January 2099"),
        "{}",
        ran.out
    );
    assert!(!shell.path("out.ron").exists());
    shell.done(&["-f", "mali.ron", "share", "out.ron"]);
    let before = fs::read(shell.path("out.ron")).expect("the copy");
    let again = shell.done(&[
        "-f",
        "mali.ron",
        "share",
        "out.ron",
        "--since",
        "2099-01-01",
    ]);
    assert!(again.contains("holds all of this already"), "{again}");
    assert_eq!(fs::read(shell.path("out.ron")).expect("the copy"), before);
}

#[test]
fn a_note_that_is_not_finished_is_told_where_a_copy_is_made() {
    let shell = Shell::new();
    let mut talk = shell.command(&["--linear"]);
    talk.env("MANDATE_AUTHOR", "A. Diarra");
    talk.env("MANDATE_DELEGATION", "Chad");
    talk.write_stdin("5\n1\n2\n2\nalmost\n");
    assert_eq!(super::cli::ran(&mut talk).code, 0);
    let told = shell.done(&["share", "out.ron"]);
    let unfinished = "1 unfinished note is not in it: Human rights.";
    assert!(told.contains(unfinished), "{told}");
    // One that is to stay here is never in it, and of another tracker's nothing is said.
    shell.done(&["new", "other.ron"]);
    let told = shell.done(&["-f", "other.ron", "share", "another.ron"]);
    assert!(!told.contains("unfinished"), "{told}");
}
