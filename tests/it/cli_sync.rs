//! `git sync` with the real git program: a bare repository and two clones, and all that can be in the way.

use std::fs;

use super::cli::{Ran, Shell, ran};
use super::cli_git::{done, has_git, mandate};

/// A hub, and the clones of Chad and of France, in which git keeps one tracker. `None` without git.
fn world() -> Option<Shell> {
    if !has_git() {
        return None;
    }
    let shell = Shell::new();
    fs::create_dir_all(shell.path("hub.git")).expect("a folder");
    done(&shell, "hub.git", &["init", "-q", "--bare", "-b", "main"]);
    clone(&shell, "chad");
    done(&shell, "chad", &["switch", "-q", "-c", "main"]);
    let made = mandate(&shell, "chad", &["new", "le suivi.ron"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let first = sync_named(&shell, "chad");
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    clone(&shell, "france");
    Some(shell)
}

fn clone(shell: &Shell, name: &str) {
    done(shell, "", &["clone", "-q", "hub.git", name]);
    for (setting, value) in [("name", name), ("email", "a@example.org")] {
        done(shell, name, &["config", &format!("user.{setting}"), value]);
    }
}

fn sync(shell: &Shell, name: &str) -> Ran {
    mandate(shell, name, &["git", "sync"])
}

fn sync_named(shell: &Shell, name: &str) -> Ran {
    mandate(shell, name, &["-f", "le suivi.ron", "git", "sync"])
}

fn synced(shell: &Shell, name: &str) -> String {
    let ran = sync(shell, name);
    assert_eq!(ran.code, 0, "{name}: {}{}", ran.out, ran.err);
    ran.out
}

fn say(shell: &Shell, name: &str, text: &str) {
    let mut command = shell.command(&["-f", "le suivi.ron", "note", "rec-b", text]);
    command.current_dir(shell.path(name));
    command.env("MANDATE_AUTHOR", "A delegate");
    let said = ran(command.env("MANDATE_DELEGATION", name));
    assert_eq!(said.code, 0, "{}", said.err);
}

fn text(shell: &Shell, name: &str) -> String {
    fs::read_to_string(shell.path(name).join("le suivi.ron")).expect("the tracker")
}

#[test]
fn two_clones_end_with_all_entries() {
    let Some(shell) = world() else { return };
    say(&shell, "chad", "from Chad");
    say(&shell, "france", "from France");
    let told = synced(&shell, "chad");
    assert!(
        told.contains("Committed: le suivi.ron: 1 entry more."),
        "{told}"
    );
    assert!(told.contains("Sent to origin."), "{told}");
    let told = synced(&shell, "france");
    assert!(
        told.contains("Came in: 1 entry about 1 item, from chad."),
        "{told}"
    );
    synced(&shell, "chad");
    assert_eq!(text(&shell, "chad"), text(&shell, "france"));
    for words in ["from Chad", "from France"] {
        assert!(text(&shell, "chad").contains(words));
    }
    assert!(!text(&shell, "chad").contains("<<<<"));
    let again = synced(&shell, "chad");
    for words in [
        "Nothing new to commit.",
        "Nothing new came in.",
        "origin has all",
    ] {
        assert!(again.contains(words), "{again}");
    }
    let json = mandate(&shell, "chad", &["git", "sync", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["branch"], "main");
    assert_eq!(json["files"], serde_json::json!(["le suivi.ron"]));
    assert_eq!(json["problem"], serde_json::Value::Null);
    let checked = mandate(&shell, "chad", &["check", "le suivi.ron"]);
    assert_eq!(checked.code, 0, "{}", checked.out);
}

#[test]
fn other_files_are_neither_committed_nor_touched() {
    let Some(shell) = world() else { return };
    fs::write(shell.path("chad/staged.txt"), "mine\n").expect("a file");
    fs::write(shell.path("chad/beside.txt"), "mine\n").expect("a file");
    fs::write(shell.path("chad/other.ron"), "(level: 3)\n").expect("a file");
    done(&shell, "chad", &["add", "staged.txt"]);
    say(&shell, "chad", "from Chad");
    synced(&shell, "chad");
    let status = done(&shell, "chad", &["status", "--porcelain"]);
    for line in ["A  staged.txt", "?? beside.txt", "?? other.ron"] {
        assert!(status.contains(line), "{status}");
    }
    let files = done(&shell, "chad", &["ls-tree", "-r", "--name-only", "HEAD"]);
    assert_eq!(files.trim(), "le suivi.ron");
    assert!(!status.contains(".lock"), "{status}");
}

#[test]
fn without_a_place_to_send_to_the_words_are_committed_and_that_is_said() {
    let Some(shell) = world() else { return };
    say(&shell, "chad", "from Chad");
    fs::rename(shell.path("hub.git"), shell.path("gone.git")).expect("moved away");
    let offline = sync(&shell, "chad");
    assert_eq!(offline.code, 1, "{}", offline.out);
    assert!(offline.out.contains("Committed:"), "{}", offline.out);
    assert!(
        offline.err.contains("origin cannot be reached"),
        "{}",
        offline.err
    );
    assert!(offline.err.contains("go on working"), "{}", offline.err);
    fs::rename(shell.path("gone.git"), shell.path("hub.git")).expect("is back");
    let told = synced(&shell, "chad");
    assert!(told.contains("Sent to origin."), "{told}");
    done(&shell, "chad", &["remote", "remove", "origin"]);
    say(&shell, "chad", "once more");
    let alone = sync(&shell, "chad");
    assert_eq!(alone.code, 1, "{}", alone.out);
    assert!(alone.out.contains("Committed:"), "{}", alone.out);
    assert!(alone.err.contains("git remote add origin"), "{}", alone.err);
}

#[test]
fn what_git_cannot_merge_is_left_to_git() {
    let Some(shell) = world() else { return };
    for name in ["chad", "france"] {
        fs::write(shell.path(name).join("plan.txt"), format!("{name}\n")).expect("a file");
        done(&shell, name, &["add", "plan.txt"]);
        done(&shell, name, &["commit", "-qm", "Plan"]);
        say(&shell, name, &format!("from {name}"));
    }
    synced(&shell, "chad");
    let stuck = sync(&shell, "france");
    assert_eq!(stuck.code, 1, "{}", stuck.out);
    assert!(stuck.err.contains("by itself: plan.txt."), "{}", stuck.err);
    for words in ["from chad", "from france"] {
        assert!(text(&shell, "france").contains(words));
    }
    let halfway = sync(&shell, "france");
    assert_eq!(halfway.code, 1);
    assert!(halfway.err.contains("in the middle"), "{}", halfway.err);
    fs::write(shell.path("france/plan.txt"), "both\n").expect("a file");
    done(&shell, "france", &["add", "plan.txt"]);
    done(&shell, "france", &["commit", "-qm", "Agree"]);
    synced(&shell, "france");
    synced(&shell, "chad");
    assert_eq!(text(&shell, "chad"), text(&shell, "france"));
}

#[test]
fn where_somebody_sends_in_between_it_is_tried_once_more() {
    let Some(shell) = world() else { return };
    say(&shell, "chad", "from Chad");
    say(&shell, "france", "from France");
    // Chad's own hook lets France send first, once, when all is merged and about to be sent.
    let hook = shell.path("chad/.git/hooks/pre-push");
    let script = "#!/bin/sh\nrm -f .git/hooks/pre-push\ncd ../france\n\
                  unset GIT_DIR GIT_WORK_TREE GIT_PREFIX\n\
                  git commit -qam 'France speaks' && git push -q\n";
    fs::write(&hook, script).expect("a hook");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).expect("may be run");
    }
    let told = synced(&shell, "chad");
    assert!(!hook.exists(), "the hook ran");
    assert!(told.contains("Came in: 1 entry"), "{told}");
    assert!(told.contains("Sent to origin."), "{told}");
    synced(&shell, "france");
    assert_eq!(text(&shell, "chad"), text(&shell, "france"));
    assert!(text(&shell, "chad").contains("from France"));
}

#[test]
fn an_older_copy_put_in_place_takes_nothing_out_of_the_repository() {
    let Some(shell) = world() else { return };
    let old = text(&shell, "chad");
    say(&shell, "chad", "from Chad");
    synced(&shell, "chad");
    fs::write(shell.path("chad/le suivi.ron"), old).expect("the file");
    let told = synced(&shell, "chad");
    assert!(
        told.contains("1 entry that git holds; it is in it again"),
        "{told}"
    );
    assert!(text(&shell, "chad").contains("from Chad"));
}

#[test]
fn what_is_in_the_way_is_one_sentence_and_changes_nothing() {
    let Some(shell) = world() else { return };
    say(&shell, "chad", "from Chad");
    let refused = |folder: &str, words: &str| {
        let before = done(&shell, "chad", &["rev-parse", "HEAD"]);
        let ran = sync(&shell, folder);
        assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains(words), "{}", ran.err);
        assert_eq!(done(&shell, "chad", &["rev-parse", "HEAD"]), before);
    };
    fs::create_dir_all(shell.path("plain")).expect("a folder");
    refused("plain", "no git repository");
    done(&shell, "chad", &["checkout", "-q", "--detach"]);
    refused("chad", "git switch");
    done(&shell, "chad", &["switch", "-q", "main"]);
    done(&shell, "chad", &["config", "--unset", "user.name"]);
    done(&shell, "chad", &["config", "--unset", "user.email"]);
    done(&shell, "chad", &["config", "user.useConfigOnly", "true"]);
    refused("chad", "git config --global user.name");
    let reading = mandate(&shell, "chad", &["--read-only", "git", "sync"]);
    assert_eq!(reading.code, 1);
    assert!(reading.err.contains("reading only"), "{}", reading.err);
    done(&shell, "france", &["rm", "-q", "--cached", "le suivi.ron"]);
    refused("france", "mandate -f FILE git sync");
}

#[test]
fn a_branch_that_nobody_knows_yet_is_sent_and_followed() {
    let Some(shell) = world() else { return };
    done(&shell, "chad", &["switch", "-q", "-c", "draft"]);
    say(&shell, "chad", "from Chad");
    let told = synced(&shell, "chad");
    assert!(told.contains("Sent to origin."), "{told}");
    let upstream = ["rev-parse", "--abbrev-ref", "draft@{upstream}"];
    assert_eq!(done(&shell, "chad", &upstream).trim(), "origin/draft");
    done(&shell, "france", &["switch", "-q", "-c", "draft"]);
    say(&shell, "france", "from France");
    synced(&shell, "france");
    synced(&shell, "chad");
    assert_eq!(text(&shell, "chad"), text(&shell, "france"));
    assert!(text(&shell, "chad").contains("from France"));
}

#[test]
fn what_cannot_be_united_safely_stays_on_both_sides() {
    let Some(shell) = world() else { return };
    say(&shell, "france", "from France");
    let other = text(&shell, "france").replace("\"minusma-2227\"", "\"unmiss\"");
    fs::write(shell.path("france/le suivi.ron"), &other).expect("the file");
    done(&shell, "france", &["commit", "-qam", "Another mandate"]);
    done(&shell, "france", &["push", "-q"]);
    say(&shell, "chad", "from Chad");
    let stuck = sync(&shell, "chad");
    assert_eq!(stuck.code, 1, "{}", stuck.out);
    assert!(stuck.err.contains("le suivi.ron"), "{}", stuck.err);
    assert!(text(&shell, "chad").contains("from Chad"));
    assert!(!text(&shell, "chad").contains("unmiss"));
    let there = done(&shell, "hub.git", &["show", "main:le suivi.ron"]);
    assert_eq!(there, other, "nothing was sent over it");
    fs::write(shell.path("france/le suivi.ron"), "").expect("the file");
    let empty = sync(&shell, "france");
    assert_eq!(empty.code, 3, "{}{}", empty.out, empty.err);
    let there = done(&shell, "france", &["show", "HEAD:le suivi.ron"]);
    assert_eq!(there, other, "an emptied file is not committed");
}

/// A hub that holds nothing, cloned by three, as the README has it.
fn three_empty_clones() -> Option<Shell> {
    if !has_git() {
        return None;
    }
    let shell = Shell::new();
    fs::create_dir_all(shell.path("hub.git")).expect("a folder");
    done(&shell, "hub.git", &["init", "-q", "--bare", "-b", "main"]);
    for name in ["chad", "france", "kenya"] {
        clone(&shell, name);
        done(&shell, name, &["symbolic-ref", "HEAD", "refs/heads/main"]);
    }
    Some(shell)
}

#[test]
fn a_clone_of_the_empty_repository_takes_in_the_tracker_that_a_colleague_put_there() {
    let Some(shell) = three_empty_clones() else {
        return;
    };
    let nothing = sync(&shell, "france");
    assert_eq!(nothing.code, 1, "{}{}", nothing.out, nothing.err);
    assert!(nothing.err.contains("-f FILE git sync"), "{}", nothing.err);
    let made = mandate(&shell, "chad", &["new", "le suivi.ron"]);
    assert_eq!(made.code, 0, "{}", made.err);
    say(&shell, "chad", "from Chad");
    assert_eq!(sync_named(&shell, "chad").code, 0);
    let told = synced(&shell, "france");
    for words in ["Came in: 1 entry", "from chad", "origin has all"] {
        assert!(told.contains(words), "{told}");
    }
    let named = sync_named(&shell, "kenya");
    assert_eq!(named.code, 0, "{}{}", named.out, named.err);
    for name in ["france", "kenya"] {
        say(&shell, name, &format!("from {name}"));
        synced(&shell, name);
    }
    synced(&shell, "chad");
    synced(&shell, "france");
    for words in ["from Chad", "from france", "from kenya"] {
        assert!(text(&shell, "france").contains(words));
    }
    assert_eq!(text(&shell, "chad"), text(&shell, "france"));
}

#[test]
fn clones_that_each_began_a_tracker_of_the_same_mandate_still_end_with_one() {
    let Some(shell) = three_empty_clones() else {
        return;
    };
    for name in ["chad", "france", "kenya"] {
        let made = mandate(&shell, name, &["new", "le suivi.ron"]);
        assert_eq!(made.code, 0, "{}", made.err);
        say(&shell, name, &format!("from {name}"));
        let ran = sync_named(&shell, name);
        assert_eq!(ran.code, 0, "{name}: {}{}", ran.out, ran.err);
        assert!(ran.out.contains("Sent to origin."), "{}", ran.out);
    }
    for name in ["chad", "france"] {
        synced(&shell, name);
    }
    for words in ["from chad", "from france", "from kenya"] {
        assert!(text(&shell, "chad").contains(words));
    }
    assert_eq!(text(&shell, "chad"), text(&shell, "france"));
    assert_eq!(text(&shell, "chad"), text(&shell, "kenya"));
}

#[test]
fn where_nothing_can_be_fetched_a_named_tracker_that_is_not_there_is_told_of() {
    let Some(shell) = three_empty_clones() else {
        return;
    };
    let missing = sync_named(&shell, "france");
    assert_eq!(missing.code, 3, "{}{}", missing.out, missing.err);
    assert!(missing.err.contains("le suivi.ron"), "{}", missing.err);
    fs::rename(shell.path("hub.git"), shell.path("gone.git")).expect("moved away");
    let offline = sync(&shell, "france");
    assert_eq!(offline.code, 1, "{}{}", offline.out, offline.err);
    assert!(
        offline.err.contains("origin cannot be reached"),
        "{}",
        offline.err
    );
}
