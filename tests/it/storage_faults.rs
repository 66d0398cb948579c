//! Links, modes, traps, full and read-only disks.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};

use mandate_tracker::storage::{StorageError, Store, Target, read};

use crate::cli::{Ran, Shell, ran};
use crate::skipped::skipped;
use crate::storage::{Home, names, note};
use crate::storage_processes::{child, lines, said};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("meta").permissions().mode() & 0o7777
}

#[test]
fn a_link_stays_a_link_and_its_file_is_written() {
    let home = Home::with_file();
    let real = home.root().join("real folder");
    fs::create_dir(&real).expect("made");
    fs::rename(home.path(), real.join("the file.ron")).expect("moved");
    symlink("../real folder/link.ron", home.path()).expect("linked");
    symlink("the file.ron", real.join("link.ron")).expect("linked");
    home.say(2);
    for link in [home.path(), real.join("link.ron")] {
        assert!(fs::symlink_metadata(link).expect("meta").is_symlink());
    }
    assert_eq!(
        read(&real.join("the file.ron"))
            .expect("read")
            .tracker
            .journal()
            .len(),
        2
    );
    assert_eq!(
        names(&real),
        [".the file.ron.lock", "link.ron", "the file.ron"]
    );
}

#[test]
fn a_link_to_nothing_gets_its_file() {
    let home = Home::new();
    let real = home.root().join("elsewhere.ron");
    fs::create_dir_all(home.path().parent().expect("a folder")).expect("made");
    symlink(&real, home.path()).expect("linked");
    home.say(1);
    assert!(
        fs::symlink_metadata(home.path())
            .expect("meta")
            .is_symlink()
    );
    assert_eq!(read(&real).expect("read").tracker.journal().len(), 1);
}

#[test]
fn links_in_a_circle_are_an_error() {
    let home = Home::new();
    fs::create_dir_all(home.path().parent().expect("a folder")).expect("made");
    symlink(home.path(), home.path()).expect("linked");
    assert!(matches!(
        Store::open(&home.places, &home.target()),
        Err(StorageError::Io { .. })
    ));
}

#[test]
fn a_new_file_is_its_makers_alone_and_an_old_one_keeps_its_mode() {
    let home = Home::with_file();
    assert_eq!(mode(&home.path()), 0o600);
    for kept in [0o664, 0o640, 0o600] {
        fs::set_permissions(home.path(), fs::Permissions::from_mode(kept)).expect("set");
        home.say(u64::from(kept));
        assert_eq!(mode(&home.path()), kept);
    }
    let outboxes = home.places.state.join("outbox");
    assert_eq!(mode(&outboxes), 0o700);
}

#[test]
fn traps_beside_the_file_catch_nothing() {
    let home = Home::with_file();
    let folder = home.path().parent().expect("a folder").to_owned();
    let victim = home.root().join("victim");
    fs::write(&victim, "untouched").expect("written");
    // A temporary of a name that a simpler program would use, and one that looks like ours.
    for name in [
        ".minusma-2227.ron.tmp",
        "minusma-2227.ron.tmp",
        ".minusma-2227.ron.0123456789.mandate-tmp",
    ] {
        symlink(&victim, folder.join(name)).expect("linked");
    }
    symlink(&victim, folder.join("minusma-2227.ron.rejected")).expect("linked");
    let text = home
        .text()
        .replace("    journal: [\n", "    journal: [\n(half\n");
    fs::write(home.path(), text).expect("written");
    home.say(2);
    assert_eq!(fs::read_to_string(&victim).expect("read"), "untouched");
    let aside = names(&folder)
        .into_iter()
        .find(|name| name.contains(".rejected-"))
        .expect("set aside");
    assert_eq!(
        fs::read_to_string(folder.join(aside)).expect("read"),
        "(half\n"
    );
    // A lock file that is a link is refused, not followed.
    let mut store = home.open().store;
    store.keep(&[note(3)]).expect("kept");
    let lock = folder.join(".minusma-2227.ron.lock");
    fs::remove_file(&lock).expect("removed");
    symlink(home.root().join("planted"), &lock).expect("linked");
    assert!(store.writer().save().is_err());
    assert!(!home.root().join("planted").exists());
}

#[test]
fn stale_temporaries_go_at_the_next_start_and_nothing_else_goes() {
    let home = Home::with_file();
    let folder = home.path().parent().expect("a folder").to_owned();
    let ours = ".minusma-2227.ron.aB3dE5gH1j.mandate-tmp";
    let others = [
        ".minusma-2227.ron.swp",
        ".other.ron.aB3dE5gH1j.mandate-tmp",
        ".minusma-2227.ron.x.mandate-tmp",
    ];
    for name in others.iter().chain([&ours]) {
        fs::write(folder.join(name), "x").expect("written");
    }
    home.open();
    let left = names(&folder);
    assert!(!left.contains(&ours.to_owned()), "{left:?}");
    assert!(
        others.iter().all(|name| left.contains(&(*name).to_owned())),
        "{left:?}"
    );
}

#[test]
fn a_folder_that_cannot_be_one_is_told_with_the_path() {
    let home = Home::new();
    let file = home.root().join("file");
    fs::write(&file, "x").expect("written");
    let target = Target {
        path: file.join("t.ron"),
        may_be_missing: true,
        read_only: false,
    };
    match Store::open(&home.places, &target) {
        Err(StorageError::Io { path, .. }) => assert_eq!(path, target.path),
        Ok(mut opened) => {
            opened.store.keep(&[note(1)]).expect("kept");
            let error = opened.store.writer().save().expect_err("no folder");
            assert!(matches!(error, StorageError::Io { path, .. } if path == target.path));
        }
        Err(other) => panic!("{other:?}"),
    }
    fs::create_dir_all(home.path()).expect("a folder in the file's place");
    assert!(matches!(
        Store::open(&home.places, &home.target()),
        Err(StorageError::Io { .. })
    ));
}

#[test]
fn an_outbox_that_somebody_removes_is_made_anew() {
    let home = Home::with_file();
    let mut store = home.open().store;
    store.keep(&[note(2)]).expect("kept");
    fs::remove_dir_all(&home.places.state).expect("removed");
    store.keep(&[note(3)]).expect("kept again");
    store.writer().save().expect("saved");
    assert!(home.text().contains(note(3).entry.id().as_str()));
}

#[test]
fn a_torn_line_at_the_end_of_an_outbox_is_skipped() {
    let home = Home::with_file();
    let mut store = home.open().store;
    store.keep(&[note(2)]).expect("kept");
    let outboxes = home.places.state.join("outbox");
    let folder = outboxes.join(&names(&outboxes)[0]);
    let outbox = names(&folder)
        .into_iter()
        .find(|name| name.ends_with(".box.ron"))
        .expect("an outbox");
    let path = folder.join(outbox);
    let mut text = fs::read_to_string(&path).expect("read");
    let torn = text.lines().last().expect("a line")[..90].to_owned();
    text += &torn;
    fs::write(&path, text).expect("written");
    assert_eq!(home.open().tracker.journal().len(), 2);
    store.keep(&[note(3)]).expect("kept, in another outbox");
    assert_eq!(home.open().tracker.journal().len(), 3);
}

/// Runs a child inside a shell command, in which `"$@"` stands for it. `None`, with a line that says
/// so, where this system does not let us.
fn within(shell: &[&str], mut inner: Command) -> Option<Vec<String>> {
    let mut outer = Command::new(shell[0]);
    outer
        .args(&shell[1..])
        .arg(inner.get_program())
        .args(inner.get_args());
    for (name, value) in inner.get_envs() {
        outer.env(name, value.unwrap_or_default());
    }
    let _ = &mut inner;
    let spawned = outer.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    Some(lines(spawned.ok()?))
}

fn may_mount() -> bool {
    let try_it = Command::new("unshare")
        .args([
            "-Urm",
            "sh",
            "-c",
            "mount -t tmpfs tmpfs /mnt && mount -o remount,ro,bind /mnt",
        ])
        .output();
    let may = try_it.is_ok_and(|output| output.status.success());
    if !may {
        skipped("no mounting here");
    }
    may
}

#[test]
fn a_full_disk_leaves_the_old_file_and_the_outbox_keeps_all() {
    if !may_mount() {
        return;
    }
    let home = Home::new();
    let disk = home.root().join("disk");
    fs::create_dir(&disk).expect("made");
    let script = format!(
        "mount -t tmpfs -o size=64k tmpfs '{0}' && \"$@\"; cp '{0}/t.ron' '{1}'",
        disk.display(),
        home.root().join("after.ron").display()
    );
    let mut inner = child("each", home.root(), 300);
    inner.env("MANDATE_CHILD_FILE", disk.join("t.ron"));
    let told = within(&["unshare", "-Urm", "sh", "-c", &script, "sh"], inner).expect("told");
    let kept = told.iter().filter(|line| said(line).is_some()).count();
    let failed: Vec<_> = told
        .iter()
        .filter(|line| line.starts_with("failed"))
        .collect();
    assert_eq!(kept, 300, "the outbox is on another disk");
    assert!(failed.len() > 50 && failed.len() < 300, "{failed:?}");
    assert!(
        failed.iter().all(|line| line.contains("Saving Some(28)")),
        "{failed:?}"
    );
    let after = read(&home.root().join("after.ron")).expect("well-formed");
    assert_eq!(after.findings, []);
    assert!(after.tracker.journal().len() > 10);
    // With room again all is there: the file is put back and opened once more.
    fs::rename(home.root().join("after.ron"), disk.join("t.ron")).expect("moved");
    let target = Target {
        path: disk.join("t.ron"),
        may_be_missing: false,
        read_only: false,
    };
    let opened = Store::open(&home.places, &target).expect("opens");
    assert_eq!(
        opened.tracker.journal().len() + opened.tracker.private().len(),
        300
    );
    opened.store.writer().save().expect("saved");
}

#[test]
fn a_full_disk_for_the_outbox_refuses_and_loses_nothing_told() {
    if !may_mount() {
        return;
    }
    let home = Home::new();
    let disk = home.root().join("disk");
    fs::create_dir(&disk).expect("made");
    let after = home.root().join("after");
    let script = format!(
        "mount -t tmpfs -o size=128k tmpfs '{0}' && \"$@\"; cp -r '{0}' '{1}'",
        disk.display(),
        after.display()
    );
    let told = within(
        &["unshare", "-Urm", "sh", "-c", &script, "sh"],
        child("burst", &disk, 600),
    )
    .expect("told");
    let kept: Vec<&str> = told.iter().filter_map(|line| said(line)).collect();
    assert!(
        told.iter()
            .any(|line| line.starts_with("refused Keeping Some(28)")),
        "{told:?}"
    );
    assert!(kept.len() > 50, "{}", kept.len());
    // The folder has moved; what was in outboxes is counted from the files themselves.
    let mut text = String::new();
    let mut folders = vec![after];
    while let Some(folder) = folders.pop() {
        for name in names(&folder) {
            let path = folder.join(name);
            if path.is_dir() {
                folders.push(path);
            } else if !path.to_string_lossy().contains("backups") {
                text.push_str(&fs::read_to_string(path).unwrap_or_default());
            }
        }
    }
    for id in kept {
        assert!(text.contains(id), "{id}");
    }
}

#[test]
fn a_limit_on_file_sizes_is_an_error_and_no_death() {
    let home = Home::with_file();
    let script = "trap '' XFSZ; ulimit -f 40; exec \"$@\"";
    let told = within(&["sh", "-c", script, "sh"], child("each", home.root(), 200)).expect("told");
    assert!(told.iter().any(|line| line.contains("done")), "{told:?}");
    assert!(
        told.iter().any(|line| line.contains("Some(27)")),
        "{told:?}"
    );
    let kept: Vec<&str> = told.iter().filter_map(|line| said(line)).collect();
    let opened = home.open();
    assert_eq!(opened.findings, []);
    for id in kept {
        assert!(
            opened.tracker.entry(id.parse().expect("an id")).is_some(),
            "{id}"
        );
    }
}

#[test]
fn a_read_only_disk_keeps_the_file_and_the_words() {
    if !may_mount() {
        return;
    }
    let home = Home::with_file();
    let disk = home.root().join("disk");
    fs::create_dir(&disk).expect("made");
    let script = format!(
        "mount -t tmpfs tmpfs '{0}' && cp '{1}' '{0}/t.ron' && mount -o remount,ro,bind '{0}' && \"$@\" && cmp '{1}' '{0}/t.ron'",
        disk.display(),
        home.path().display()
    );
    let mut inner = child("each", home.root(), 3);
    inner.env("MANDATE_CHILD_FILE", disk.join("t.ron"));
    let told = within(&["unshare", "-Urm", "sh", "-c", &script, "sh"], inner).expect("told");
    assert_eq!(
        told.iter().filter(|line| said(line).is_some()).count(),
        3,
        "{told:?}"
    );
    assert!(
        told.iter()
            .any(|line| line.starts_with("failed Saving Some(30)")),
        "{told:?}"
    );
}

/// Runs the built program in a shell in a world of its own, in which `"$0"` is the program and `$DISK` a folder that it may
/// mount something on; whatever the script prints, and how it ended.
fn in_own_world(shell: &Shell, world: &[&str], script: &str) -> Ran {
    let program = shell.command(&[]);
    let mut outer = Command::new(world[0]);
    outer.args(&world[1..]).args(["sh", "-c", script]);
    outer.arg(program.get_program());
    outer.env_clear().current_dir(shell.home.path());
    for (name, value) in program.get_envs() {
        outer.env(name, value.unwrap_or_default());
    }
    if let Some(path) = std::env::var_os("PATH") {
        outer.env("PATH", path);
    }
    let disk = shell.home.path().join("disk");
    fs::create_dir_all(&disk).expect("a folder");
    outer.env("DISK", &disk);
    outer
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad");
    ran(&mut outer.into())
}

/// What every sentence about a file that cannot be written says: which, why, and that nothing is to be said twice.
fn tells(ran: &Ran, path: &Path, cause: &str) {
    assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
    let begin = format!("{} could not be saved: {cause}.", path.display());
    assert!(ran.err.contains(&begin), "not “{begin}”: {}", ran.err);
    assert!(
        ran.err
            .contains("your words are kept on this computer; do not repeat them"),
        "{}",
        ran.err
    );
}

const SAY: &str = "\"$0\" -f \"$DISK/t.ron\" set task-1 --status implemented; code=$?";

/// What was kept is in the file as soon as there is one that can be written: the old one is put back.
fn is_kept(shell: &Shell) {
    let disk = shell.home.path().join("disk");
    fs::rename(shell.path("before.ron"), disk.join("t.ron")).expect("the file is back");
    shell.done(&["-f", "disk/t.ron", "note", "task-2", "later"]);
    let text = fs::read_to_string(disk.join("t.ron")).expect("the tracker");
    assert!(
        text.contains("Implemented") && text.contains("later"),
        "{text}"
    );
}

#[test]
fn the_program_tells_of_a_full_disk_with_path_and_cause_and_the_old_file_is_intact() {
    if !may_mount() {
        return;
    }
    let shell = Shell::new();
    let script = format!(
        "mount -t tmpfs -o size=128k tmpfs \"$DISK\" && \"$0\" new \"$DISK/t.ron\" >/dev/null && cp \"$DISK/t.ron\" before.ron \
         && {{ cat /dev/zero >\"$DISK/full\" 2>/dev/null; {SAY}; cmp before.ron \"$DISK/t.ron\" && ls -A \"$DISK\"; exit $code; }}"
    );
    let ran = in_own_world(&shell, &["unshare", "-Urm"], &script);
    tells(&ran, &shell.path("disk/t.ron"), "no room left");
    let left: Vec<&str> = ran
        .out
        .split_whitespace()
        .filter(|name| *name != ".t.ron.lock")
        .collect();
    assert_eq!(left, ["full", "t.ron"], "nothing half-written stays");
    is_kept(&shell);
}

#[test]
fn the_program_tells_of_a_full_state_folder_with_path_and_cause_and_says_nothing_was_kept() {
    if !may_mount() {
        return;
    }
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    let before = fs::read(shell.path("t.ron")).expect("the tracker");
    let script = "mount -t tmpfs -o size=64k tmpfs \"$DISK\" && cat /dev/zero >\"$DISK/full\" 2>/dev/null; \
        export XDG_STATE_HOME=\"$DISK\"; \"$0\" -f t.ron set task-1 --status implemented";
    let ran = in_own_world(&shell, &["unshare", "-Urm"], script);
    assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
    let begin = format!(
        "Your words could not be kept in {}",
        shell.path("disk").display()
    );
    assert!(
        ran.err.contains(&begin) && ran.err.contains(": no room left."),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("do not repeat"), "{}", ran.err);
    assert_eq!(fs::read(shell.path("t.ron")).expect("the tracker"), before);
}

#[test]
fn the_program_tells_of_a_read_only_disk_with_path_and_cause() {
    if !may_mount() {
        return;
    }
    let shell = Shell::new();
    let script = format!(
        "mount -t tmpfs tmpfs \"$DISK\" && \"$0\" new \"$DISK/t.ron\" >/dev/null && cp \"$DISK/t.ron\" before.ron \
         && mount -o remount,ro,bind \"$DISK\" && {{ {SAY}; cmp before.ron \"$DISK/t.ron\" && exit $code; }}"
    );
    let ran = in_own_world(&shell, &["unshare", "-Urm"], &script);
    tells(&ran, &shell.path("disk/t.ron"), "the disk can only be read");
    is_kept(&shell);
}

#[test]
fn the_program_tells_of_a_folder_without_permission_with_path_and_cause() {
    let shell = Shell::new();
    // Whoever may do everything may write everywhere: such a one is somebody else in a world of its own.
    let is_mighty = rustix::process::geteuid().is_root();
    let world: &[&str] = if is_mighty {
        &["unshare", "-U", "--map-user=1000"]
    } else {
        &["env"]
    };
    let tried = Command::new(world[0])
        .args(&world[1..])
        .arg("true")
        .output();
    if !tried.is_ok_and(|output| output.status.success()) {
        skipped("no becoming somebody else here");
        return;
    }
    let script = format!(
        "\"$0\" new \"$DISK/t.ron\" >/dev/null && cp \"$DISK/t.ron\" before.ron && chmod 555 \"$DISK\" \
         && {{ {SAY}; cmp before.ron \"$DISK/t.ron\" && exit $code; }}"
    );
    let ran = in_own_world(&shell, world, &script);
    let disk = shell.path("disk");
    fs::set_permissions(&disk, fs::Permissions::from_mode(0o755)).expect("writable again");
    tells(&ran, &disk.join("t.ron"), "no permission");
    is_kept(&shell);
}
