//! Files made to do harm.

use super::*;

/// A small generator, so that a failure can be repeated from its number.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

#[test]
fn mutated_files_do_no_harm() {
    let text = text().into_bytes();
    let full = ids(&journal());
    let count = if is_full() { 10_000 } else { 1_500 };
    for seed in 1..=count as u64 {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut bytes = text.clone();
        for _ in 0..=dice.below(4) {
            let at = dice.below(bytes.len());
            let to = (at + dice.below(200)).min(bytes.len());
            match dice.below(6) {
                0 => bytes[at] = dice.below(256) as u8,
                1 => bytes[at] ^= 1 << dice.below(8),
                2 => drop(bytes.drain(at..to)),
                3 => {
                    let piece = bytes[at..to].to_vec();
                    let place = dice.below(bytes.len());
                    bytes.splice(place..place, piece);
                }
                4 => bytes.insert(at, b"()[]{}\",:\\\n\0/*"[dice.below(14)]),
                _ => bytes.truncate(at.max(1)),
            }
            if bytes.is_empty() {
                bytes.push(b'(');
            }
        }
        let Ok(first) = read(&bytes, None) else {
            continue;
        };
        let written = document(&first.mandate, &first.journal);
        let again = good(&written);
        assert_eq!(again.journal, first.journal, "seed {seed}");
        assert_eq!(again.mandate, first.mandate, "seed {seed}");
        assert_eq!(again.rejected, b"", "seed {seed}");
        assert_eq!(
            document(&again.mandate, &again.journal),
            written,
            "seed {seed}"
        );
        if !ids(&first.journal).is_superset(&full) {
            assert!(!first.findings.is_empty(), "seed {seed}");
        }
    }
}

/// Runs on a small stack and is given up after a while, so that a loop without end fails the test.
fn within_reason(work: impl FnOnce() + Send + 'static) {
    let (done, wait) = std::sync::mpsc::channel();
    let run = std::thread::Builder::new()
        .stack_size(1 << 20)
        .spawn(move || {
            work();
            let _ = done.send(());
        });
    assert!(run.is_ok());
    wait.recv_timeout(std::time::Duration::from_secs(120))
        .expect("an end");
}

#[test]
fn bombs_of_brackets_end_in_errors_and_not_in_a_hang() {
    let size = if is_full() { 30 << 20 } else { 1 << 18 };
    let head = text()
        .split("journal: [\n")
        .next()
        .map(str::to_owned)
        .unwrap_or_default();
    let pieces = [
        "(",
        "[",
        "{",
        "(\n",
        "[\n",
        ")",
        "),\n",
        "Some(",
        "/*",
        "\"",
        "\\",
        "r#",
        "(a:",
        "[(",
        "'",
        "(id: \"",
        "\n",
        ",",
        "(say: \n",
        "(id: 1, say: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n",
        "x: [\n",
        "x: (\n",
        "x: 1,\n",
        "<<<<<<<\n",
        "// \n",
        "items: [\n",
        "#",
        "b\"",
        "(id: \"\", kind: Task, title: \"\")\n",
    ];
    for piece in pieces {
        let head = head.clone();
        within_reason(move || {
            let bomb = piece.repeat(size / piece.len() + 1);
            let _ = read(bomb.as_bytes(), None);
            let read = good(format!("{head}    journal: [\n{bomb}"));
            assert!(read.findings.len() <= 10_002);
        });
    }
}

#[test]
fn nesting_within_one_line_is_refused() {
    for depth in [40, 1000, 300_000] {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let line = format!("{FRONT}Vote(deep: {open}{close}))");
        let read = good(with_line(&line));
        assert_eq!(oddities(&read), ["unreadable"], "{depth}");
    }
}
