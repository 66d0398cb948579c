//! What becomes of effects whose doing fails.

use super::*;
use std::sync::mpsc::{Receiver, channel};

use crate::domain::{Author, Request, Say, Stamp};

#[test]
fn a_writer_that_panicked_has_a_successor_who_saves_what_was_kept() {
    let root = tempfile::tempdir().expect("a folder");
    let places = Places::below(root.path());
    let target = Target {
        path: places.default_tracker(),
        may_be_missing: true,
        read_only: false,
    };
    let (inbox, news) = channel();
    let mut runner = Runner::new(
        places,
        target.clone(),
        Settings::default(),
        inbox,
        Timestamp::now,
    );
    let opened = runner.open().expect("the mandate that comes along");
    let tracker = runner.take(opened).tracker;
    runner.writer = None;
    let (jobs, queue) = channel();
    let thread = std::thread::spawn(move || {
        drop::<Receiver<Job>>(queue);
        panic!("the writer of this test");
    });
    while !thread.is_finished() {
        std::thread::yield_now();
    }
    runner.worker = Some(Worker { jobs, thread });
    let stamp = Stamp {
        at: Timestamp::now(),
        author: Author::new("A. Diarra", "Chad"),
        seed: 1,
    };
    let request = Request {
        on: tracker.items()[0].id.clone(),
        say: Say::Note {
            text: "kept".into(),
        },
        private: false,
    };
    let said = tracker.say(&[request], &stamp, false).expect("can be said");
    runner.perform(Effect::Keep(said.into()));
    let wait = std::time::Duration::from_secs(20);
    let mut news = std::iter::from_fn(|| news.recv_timeout(wait).ok());
    let saved = news.find_map(|input| {
        if let Input::Msg(msg) = input
            && let Msg::Saved(saved, ..) = *msg
        {
            Some(saved.is_ok())
        } else {
            None
        }
    });
    assert_eq!(saved, Some(true));
    let file = std::fs::read_to_string(&target.path).expect("the file");
    assert!(file.contains("kept"));
    runner.close().expect("nothing is left to save");
}
