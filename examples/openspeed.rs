use mandate_tracker::domain::*;
use mandate_tracker::storage::*;
use std::time::Instant;
fn main() {
    let (items, entries): (usize, usize) = (10_000, 100_000);
    let mut m = Mandate {
        id: "big".into(),
        title: "Big".into(),
        ..Mandate::default()
    };
    for k in 0..items {
        m.items.push(Item {
            id: ItemId::new(format!("task-{k}")),
            kind: Kind::Task,
            label: k.to_string(),
            title: format!("Title {k}"),
            text: "wording ".repeat(30),
            source: "annex, page 4".into(),
            concerns: vec!["Government of Mali".into()],
            continuing: false,
            raw: None,
        });
    }
    let mut j = Journal::default();
    for k in 0..entries {
        let stamp = Stamp {
            at: jiff::Timestamp::from_millisecond(1_772_442_845_120 + k as i64 * 1000).unwrap(),
            author: Author::new(
                &format!("Person {}", k % 50),
                &format!("Delegation {}", k % 15),
            ),
            seed: k as u64,
        };
        let say = if k % 2 == 0 {
            Say::Note {
                text: format!(
                    "Briefed by the mission; \"see\" S/2016/281, para. 24. Number {k}. {}",
                    "More words. ".repeat(8)
                )
                .into(),
            }
        } else {
            Say::Status { to: Some(Status::InProgress), why: Some("Because of the rains and the état of the roads, nothing could be delivered until the spring, as was said in the report of the mission in March.".into()), successor: None }
        };
        j.insert(Entry::new(
            &stamp,
            0,
            ItemId::new(format!("task-{}", k % items)),
            vec![],
            say,
        ));
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("big.ron");
    let t = Tracker::new(m, j, Journal::default());
    let s = Instant::now();
    make(&path, &t).unwrap();
    let len = std::fs::metadata(&path).unwrap().len() as f64 / 1e6;
    println!("file {len:.1} MB, made in {:?}", s.elapsed());
    let places = Places::below(dir.path());
    let target = Target {
        path,
        may_be_missing: false,
        read_only: false,
    };
    for _ in 0..7 {
        let s = Instant::now();
        let o = Store::open(&places, &target).unwrap();
        let e = s.elapsed();
        println!(
            "open {:?} {:.0} MB/s, findings {}",
            e,
            len / e.as_secs_f64(),
            o.findings.len()
        );
        let s = Instant::now();
        drop(o);
        println!("  drop {:?}", s.elapsed());
    }
    let mut o = Store::open(&places, &target).unwrap();
    let stamp = Stamp {
        at: jiff::Timestamp::now(),
        author: Author::new("a", "b"),
        seed: 7,
    };
    let said = Said {
        entry: Entry::new(
            &stamp,
            0,
            ItemId::new("task-1"),
            vec![],
            Say::Note { text: "x".into() },
        ),
        private: false,
    };
    o.store.keep(&[said]).unwrap();
    let s = Instant::now();
    for k in 0..200 {
        let stamp = Stamp {
            at: jiff::Timestamp::now(),
            author: Author::new("a", "b"),
            seed: k,
        };
        let said = Said {
            entry: Entry::new(
                &stamp,
                0,
                ItemId::new("task-1"),
                vec![],
                Say::Note { text: "x".into() },
            ),
            private: false,
        };
        o.store.keep(&[said]).unwrap();
    }
    println!("keep {:?} each", s.elapsed() / 200);
    let mut w = o.store.writer();
    let s = Instant::now();
    println!("{}", w.save().unwrap().wrote);
    println!("save {:?}", s.elapsed());
    let s = Instant::now();
    let n = w.look().unwrap().is_some();
    println!("look {:?} {n}", s.elapsed());
}
