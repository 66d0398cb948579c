//! The harness against `sh`, which is known to be sane.

use super::*;

fn shell(script: &str) -> Pty {
    let mut pty = Launch::program("/bin/sh")
        .arg("-c")
        .arg(format!("stty raw -echo; {script}"))
        .start();
    pty.wait_for("ready");
    pty
}

#[test]
fn keys_are_what_a_terminal_sends() {
    let mut pty =
        shell(r"printf ready; dd bs=1 count=24 2>/dev/null | od -An -v -t x1 | tr -d '\n'");
    pty.keys("<enter><esc>k<s-tab><c-s><a-x><lt><f12><paste:é>");
    pty.wait_for("0d 1b 6b 1b 5b 5a 13 1b 78 3c 1b 5b 32 34 7e 1b 5b 32 30 30 7e c3 a9 1b");
}

#[test]
fn an_escape_is_read_before_the_next_key() {
    // `dd` takes one read for one block, as a terminal program does.
    let mut pty =
        shell("printf ready; for n in 1 2; do dd bs=99 count=1 2>/dev/null | od -An -t x1; done");
    pty.keys("<esc>j");
    pty.wait_for("1b\n");
    pty.wait_for("6a");
}

#[test]
fn style_place_and_cursor_are_seen() {
    let mut pty = shell(r"printf 'ready \033[3;2H日本\033[7;1mloud\033[m\033[5;9H'");
    assert_eq!(pty.find("loud"), Some((2, 5)));
    let (loud, calm) = (pty.cell(2, 5), pty.cell(2, 1));
    assert!(loud.inverse() && loud.bold() && !calm.inverse());
    assert_eq!(pty.cursor(), Some((4, 8)));
    assert!(
        pty.screen().starts_with("ready\n\n 日本loud\n"),
        "{}",
        pty.screen()
    );
}

#[test]
fn a_program_hears_of_a_new_size() {
    let mut pty = shell("trap 'stty size' WINCH; printf ready; while :; do sleep 0.01; done");
    for (columns, rows) in [(100, 30), (1, 1), (0, 0), (300, 100)] {
        pty.resize(columns, rows);
    }
    pty.wait_for("100 300");
}

#[test]
fn a_hang_up_is_one_and_presses_no_keys() {
    let mut pty =
        shell("trap 'echo hung up >> ends' HUP; printf ready; cat > typed; echo read >> ends");
    pty.keys("x");
    pty.wait_until_read();
    pty.hang_up();
    pty.wait_exit(PATIENCE);
    let read =
        |name: &str| std::fs::read_to_string(pty.home().path().join(name)).unwrap_or_default();
    assert_eq!(read("typed"), "x");
    assert_eq!(read("ends"), "hung up\nread\n");
}

#[test]
fn a_signal_and_a_status_arrive() {
    let mut pty =
        shell("trap 'printf bye; exit 7' TERM; printf ready; while :; do sleep 0.01; done");
    pty.kill(rustix::process::Signal::TERM);
    assert_eq!(pty.wait_exit(PATIENCE).exit_code(), 7);
    assert!(pty.raw_output().ends_with(b"bye"));
}

#[test]
fn a_program_lives_in_a_home_of_its_own() {
    let pty = shell(r#"printf "$HOME" > "$XDG_STATE_HOME"-told; printf ready"#);
    let told =
        std::fs::read_to_string(pty.home().path().join("state-told")).expect("the shell wrote");
    assert_eq!(told, pty.home().path().to_string_lossy());
}

#[test]
#[should_panic(expected = "“never” did not come")]
fn what_does_not_come_is_complained_of_with_the_screen() {
    shell("printf 'not ready'").wait_for("never");
}
