//! The command line: the built program in a home of its own. Listings are held as snapshots.

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use mandate_tracker::domain::{
    Author, ItemId, Journal, Position, Request, Say, Stamp, Status, Tracker,
};
use mandate_tracker::storage::{embedded, make};
use tempfile::TempDir;

/// A home folder with nothing in it.
pub(crate) struct Shell {
    pub(crate) home: TempDir,
}

/// What a run said.
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: i32,
}

impl Shell {
    pub(crate) fn new() -> Self {
        let home = TempDir::new_in(super::pty::launch::temporary()).expect("a temporary folder");
        Self { home }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The program in this home, with nothing of the developer's own environment.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("mandate").expect("the program is built");
        let home = self.home.path();
        command.env_clear().current_dir(home).args(arguments);
        command.env("HOME", home).env("TZ", "UTC");
        for (name, folder) in [("DATA", "data"), ("STATE", "state"), ("CONFIG", "config")] {
            command.env(format!("XDG_{name}_HOME"), home.join(folder));
        }
        command
    }

    /// Runs as A. Diarra of Chad.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_as("A. Diarra", "Chad", arguments)
    }

    pub(crate) fn run_as(&self, by: &str, of: &str, arguments: &[&str]) -> Ran {
        let mut command = self.command(arguments);
        command
            .env("MANDATE_AUTHOR", by)
            .env("MANDATE_DELEGATION", of);
        ran(&mut command)
    }

    /// Runs and expects it to be done; gives standard output.
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        ran.out
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.done(arguments)).expect("JSON")
    }

    /// The default tracker's file.
    pub(crate) fn tracker(&self) -> String {
        let path = self.path("data/mandate-tracker/minusma-2227.ron");
        fs::read_to_string(path).expect("the tracker's file")
    }
}

pub(crate) fn ran(command: &mut Command) -> Ran {
    let output = command.output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran {
        out: text(output.stdout),
        err: text(output.stderr),
        code: output.status.code().expect("no signal ended it"),
    }
}

/// A tracker in which two delegations have spoken, one of them twice at once, at fixed times.
fn believable() -> Tracker {
    let mut tracker = Tracker::new(embedded(), Journal::default(), Journal::default());
    let status = |to, why: Option<&str>| Say::Status {
        to: Some(to),
        why: why.map(Into::into),
        successor: None,
    };
    let words = |text: &str| text.into();
    let said = [
        (
            "A. Diarra",
            "Chad",
            "task-1",
            status(Status::Implemented, None),
        ),
        (
            "A. Diarra",
            "Chad",
            "rec-b",
            status(Status::InProgress, None),
        ),
        (
            "A. Diarra",
            "Chad",
            "rec-b",
            Say::Lead {
                to: Some(words("DPKO")),
            },
        ),
        (
            "A. Diarra",
            "Chad",
            "rec-b",
            Say::Due {
                to: "2099-03-31".parse().ok(),
            },
        ),
        (
            "A. Diarra",
            "Chad",
            "rec-b",
            Say::Tag {
                name: words("civilians"),
            },
        ),
        (
            "J. Dupont",
            "France",
            "rec-b",
            status(
                Status::Implemented,
                Some("Rules of engagement were circulated to all contributors."),
            ),
        ),
        (
            "J. Dupont",
            "France",
            "rec-b",
            Say::Position {
                to: Some(Position::Supported),
                why: None,
            },
        ),
        (
            "A. Diarra",
            "Chad",
            "rec-b",
            Say::Note {
                text: words(
                    "Briefed by the mission; see S/2016/281, para. 24.\nحماية المدنيين 保护平民",
                ),
            },
        ),
        (
            "A. Diarra",
            "Chad",
            "rec-e",
            status(Status::NoLongerApplicable, Some("The process has ended.")),
        ),
    ];
    for (seed, (by, of, on, say)) in said.into_iter().enumerate() {
        speak(&mut tracker, &[(by, of, on, say)], seed as u64);
    }
    let apart = [
        (
            "A. Diarra",
            "Chad",
            "rec-c",
            status(Status::InProgress, None),
        ),
        (
            "B. Oumar",
            "Chad",
            "rec-c",
            status(Status::NotStarted, None),
        ),
    ];
    speak(&mut tracker, &apart, 100);
    tracker
}

/// Says several things, none of which knows of the others.
fn speak(tracker: &mut Tracker, said: &[(&str, &str, &str, Say)], seed: u64) {
    let mut entries = Vec::new();
    for (k, (by, of, on, say)) in said.iter().enumerate() {
        let seconds = i64::try_from(seed + k as u64).expect("a small number") * 60;
        let stamp = Stamp {
            at: jiff::Timestamp::from_second(1_456_909_200 + seconds).expect("a time"),
            author: Author::new(by, of),
            seed: seed + k as u64,
        };
        let request = Request::shared(ItemId::new(*on), say.clone());
        entries.extend(tracker.say(&[request], &stamp, false).expect("may be said"));
    }
    tracker.admit(entries.into_iter().map(|said| said.entry), false);
}

/// A home with that tracker in it, and settings under which no sign depends on today.
pub(crate) fn desk() -> Shell {
    let shell = Shell::new();
    for folder in ["data/mandate-tracker", "config/mandate-tracker"] {
        fs::create_dir_all(shell.path(folder)).expect("a folder");
    }
    make(
        &shell.path("data/mandate-tracker/minusma-2227.ron"),
        &believable(),
    )
    .expect("a tracker");
    let settings = shell.path("config/mandate-tracker/settings.ron");
    fs::write(settings, "(stale: 1000000)").expect("settings");
    shell
}

#[test]
fn the_checklist_as_it_is_listed() {
    insta::assert_snapshot!("cli-list", desk().done(&["list"]));
}

#[test]
fn an_item_as_it_is_shown() {
    insta::assert_snapshot!("cli-show", desk().done(&["show", "rec-b", "rec-c"]));
}

#[test]
fn the_history_as_it_is_told() {
    insta::assert_snapshot!("cli-history", desk().done(&["history"]));
}

#[test]
fn the_help_as_it_is_printed() {
    let shell = Shell::new();
    let mut help = shell.done(&["--help"]);
    let verbs: Vec<String> = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands"))
        .skip(1)
        .take_while(|line| !line.is_empty())
        // Deeper lines go on with what the one above says.
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    assert!(verbs.len() >= 13, "{verbs:?}");
    for verb in &verbs {
        help.push_str(&format!("\n== {verb}\n{}", shell.done(&[verb, "--help"])));
        assert_eq!(shell.done(&[verb, "--help"]), shell.done(&["help", verb]));
    }
    assert!(!help.contains('⟦'), "a message is missing: {help}");
    insta::assert_snapshot!("cli-help", help);
}

#[test]
fn list_json_has_the_promised_fields_and_nothing_else() {
    let items = desk().json(&["list", "--json"]);
    let items = items.as_array().expect("an array");
    assert_eq!(items.len(), 17);
    let fields = "id kind label title text source concerns continuing status position lead due priority tags notes \
                  contested differing overdue updated";
    let item = |id: &str| {
        items
            .iter()
            .find(|item| item["id"] == id)
            .expect("the item")
    };
    for item in items.iter().filter(|item| item["id"] != "rec-c") {
        let mut found: Vec<_> = item
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect();
        let mut wanted: Vec<_> = fields.split_whitespace().collect();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted);
    }
    let b = item("rec-b");
    assert_eq!(
        (&b["status"], &b["lead"], &b["due"]),
        (&"in-progress".into(), &"DPKO".into(), &"2099-03-31".into())
    );
    assert_eq!(
        (&b["kind"], &b["notes"], &b["differing"]),
        (&"recommendation".into(), &1.into(), &true.into())
    );
    assert_eq!(
        (&b["position"], &b["priority"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
    assert_eq!(b["updated"]["of"], "Chad");
    let c = item("rec-c");
    assert_eq!(
        (&c["status"], &c["contested"]),
        (&serde_json::Value::Null, &true.into())
    );
    let answers: Vec<_> = c["answers"]
        .as_array()
        .expect("answers")
        .iter()
        .map(|a| &a["say"]["to"])
        .collect();
    assert_eq!(answers, ["in-progress", "not-started"]);
    assert!(item("task-2")["updated"].is_null());
}

#[test]
fn show_json_has_assessments_and_every_version_of_every_note() {
    let items = desk().json(&["show", "--json", "REC-B"]);
    let assessments = items[0]["assessments"].as_array().expect("an array");
    let of: Vec<_> = assessments.iter().map(|seen| &seen["of"]).collect();
    assert_eq!(of, ["Chad", "France"], "one's own first");
    assert_eq!(assessments[1]["position"], "supported");
    let note = items[0]["notes"][0].as_object().expect("a note");
    let mut fields: Vec<_> = note.keys().map(String::as_str).collect();
    fields.sort();
    assert_eq!(
        fields,
        [
            "at",
            "by",
            "id",
            "of",
            "private",
            "revised",
            "text",
            "withdrawn"
        ]
    );
}

#[test]
fn history_json_has_the_entries_with_the_fields_of_the_file() {
    let entries = desk().json(&["history", "--json"]);
    let entries = entries.as_array().expect("an array");
    assert_eq!(entries.len(), 11);
    let first = &entries[0];
    assert_eq!(first["at"], "2016-03-02T09:00:00.000Z");
    assert_eq!(
        first["say"],
        serde_json::json!({"kind": "Status", "to": "implemented"})
    );
    for field in ["id", "by", "of", "on", "after", "n"] {
        assert!(!first[field].is_null(), "{field}");
    }
    assert_eq!(
        desk()
            .json(&["history", "--json", "--limit", "2"])
            .as_array()
            .map(Vec::len),
        Some(2)
    );
}

#[test]
fn filters_narrow_the_list_and_delegations_lend_their_eyes() {
    let shell = desk();
    let ids = |arguments: &[&str]| -> Vec<String> {
        let items = shell.json(&[&["list", "--json"], arguments].concat());
        let items = items.as_array().expect("an array");
        items
            .iter()
            .map(|item| item["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    assert_eq!(
        ids(&["--status", "implemented,In-Progress"]),
        ["task-1", "rec-b"]
    );
    assert_eq!(ids(&["--lead", "dpko"]), ["rec-b"]);
    assert_eq!(ids(&["--tag", "Civilians"]), ["rec-b"]);
    assert_eq!(ids(&["--contested"]), ["rec-c"]);
    assert_eq!(ids(&["--differing"]), ["rec-b"]);
    assert_eq!(
        ids(&["--search", "المدنيين", "--search", "briefed"]),
        ["rec-b"]
    );
    assert_eq!(ids(&["--kind", "task"]).len(), 8);
    assert_eq!(ids(&["--of", "france"]), ["rec-b"]);
    assert_eq!(ids(&["--sort", "due"])[0], "rec-b");
    assert!(ids(&["--overdue"]).is_empty());
    let unknown = shell.run(&["list", "--of", "Peru"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("Chad, France"), "{}", unknown.err);
}

#[test]
fn without_an_identity_the_only_delegation_lends_its_eyes() {
    let shell = Shell::new();
    shell.done(&["set", "rec-b", "--status", "implemented"]);
    let anybody = |shell: &Shell| ran(&mut shell.command(&["list", "--status", "implemented"]));
    assert!(anybody(&shell).out.contains("rec-b"));
    shell.run_as(
        "J. Dupont",
        "France",
        &["set", "rec-a", "--status", "implemented"],
    );
    let two = anybody(&shell);
    assert_eq!((two.out.as_str(), two.code), ("", 0));
    assert!(two.err.contains("Chad, France"), "{}", two.err);
}

#[test]
fn usage_is_explained_with_what_could_have_been_meant() {
    let shell = Shell::new();
    for (arguments, code, words) in [
        (&["lst"][..], 2, "Did you mean list?"),
        (&["lst", "rec-b"], 2, "Did you mean list?"),
        (&["list", "--statsu", "implemented"], 2, "--status"),
        (
            &["list", "--status", "implementd"],
            2,
            "Did you mean implemented?",
        ),
        (&["show"], 2, "the item"),
        (&["set", "rec-b"], 2, "--status in-progress"),
        (&["set", "rec-b", "--why", "x"], 2, "--position"),
        (
            &[
                "set",
                "rec-b",
                "--status",
                "implemented",
                "--successor",
                "x",
            ],
            2,
            "superseded",
        ),
        (&["set", "rec-b", "--due", "soon"], 2, "2026-03-31"),
        (
            &["set", "rec-b", "--status", "superseded"],
            1,
            "needs a reason",
        ),
        (
            &["set", "task-1", "--position", "noted"],
            1,
            "recommendations only",
        ),
        (&["set", "rec-z", "--lead", "x"], 1, "rec-z"),
        (&["-f", "nothing.ron", "list"], 3, "nothing.ron"),
        (&["history", "--since", "yesteryear"], 2, "yesteryear"),
        (&["undo"], 1, "nothing of yours"),
        (&["redo"], 1, "nothing to redo"),
    ] {
        let ran = shell.run(arguments);
        assert_eq!(ran.code, code, "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(words), "{arguments:?}: {}", ran.err);
        assert!(ran.out.is_empty(), "{arguments:?}: {}", ran.out);
        assert_eq!(ran.err.lines().count(), 1, "{arguments:?}: {}", ran.err);
    }
    let made: Vec<_> = fs::read_dir(shell.home.path()).expect("the home").collect();
    assert!(
        made.is_empty(),
        "nothing was made of a mistyped word: {made:?}"
    );
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let shell = desk();
    let program = assert_cmd::cargo::cargo_bin("mandate");
    let mut child = std::process::Command::new(program)
        .args(["history", "--json"])
        .env_clear()
        .env("HOME", shell.home.path())
        .env("XDG_DATA_HOME", shell.path("data"))
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
