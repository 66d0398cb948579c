//! Writes a large tracker as the program would, without the program's own code.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// Half of them tasks, half recommendations.
pub(crate) const ITEMS: usize = 10_000;
/// Ten of each item.
pub(crate) const ENTRIES: usize = 10 * ITEMS;

const TITLES: [&str; 8] = [
    "Ceasefire",
    "Peace agreement",
    "Good offices",
    "Civilians, centres",
    "Human rights",
    "Humanitarian assistance",
    "Stabilization projects",
    "Cultural heritage",
];
const WORDING: &str = "Encourage bilateral and multilateral initiatives aimed at training and equipping actual and future \
    military contingents and police units for asymmetric environments, including in counter-terrorism operations, and \
    ensure that the rules of engagement are well understood by all troop-contributing countries and police-contributing \
    countries;";
const NOTES: [&str; 4] = [
    "Briefed by the mission on the state of the deployment: two of the five companies have arrived, the rest waits for \
    equipment that is held up on the way. The Force Commander asks for patience until the end of the rains, and for \
    help with the road from the port; see S/2016/281, para. 24, and the letter of the same week. To be taken up again \
    with the contributors before the next report.",
    "Le Secrétariat confirme que la formation a commencé à Bamako ; trois contributeurs n’ont pas encore répondu à la \
    note verbale.\\nÀ reprendre lors des consultations du mois prochain, avec les chiffres que la Cinquième Commission \
    a demandés, et avec la délégation malienne, qui juge le calendrier \\\"trop serré\\\" et voudrait que les deux \
    premières étapes soient réunies en une seule.",
    "أكدت البعثة أن التدريب قد بدأ وأن المعدات ستصل قبل نهاية الشهر، وطلبت من البلدان المساهمة بقوات أن تبلغها بأي قيود على \
    استخدام وحداتها في الوقت المناسب.",
    "秘书处确认部署已经开始，但装备仍在途中；下次磋商时再议，并请部队派遣国及时通报其限制条件，同时请第五委员会审议有关经费的说明，\
    待下一份报告印发后再作评估，并与马里政府商定今后能力建设的步骤。",
];
const REASON: &str = "two of five companies are in place and the others wait for equipment, S/2016/281, para. 24; the \
    contributors were asked again in March and two of them have answered since";

/// Writes it; its size in bytes.
pub(crate) fn write(path: &Path) -> std::io::Result<u64> {
    let mut file = BufWriter::new(File::create_new(path)?);
    file.write_all(
        "(\n    format: 1,\n    mandate: (\n        id: \"bench-10000\",\n        title: \"A mandate made up for \
         measuring\",\n        documents: [(symbol: \"S/RES/2227 (2015)\", title: \"Resolution 2227 (2015)\", date: \
         \"2015-06-29\")],\n    ),\n    items: [\n"
            .as_bytes(),
    )?;
    let half = ITEMS / 2;
    for (kind, prefix) in [("Task", "task"), ("Recommendation", "rec")] {
        for number in 1..=half {
            let title = TITLES[(number - 1) % TITLES.len()];
            writeln!(
                file,
                "        (id: \"{prefix}-{number:05}\", kind: {kind}, label: \"{number}\", title: \"{title} {number}\", \
                 text: \"{WORDING}\", source: \"S/2015/1038, annex, ({number}), page {}\", concerns: \
                 [\"troop-contributing countries\", \"police-contributing countries\"]{}),",
                number / 10 + 1,
                if number % 3 == 0 {
                    ", continuing: true"
                } else {
                    ""
                },
            )?;
        }
    }
    file.write_all(b"    ],\n    journal: [\n")?;
    // In the order of the items' names, and of time within each: the canonical one.
    for prefix in ["rec", "task"] {
        for number in 1..=half {
            for line in history(&format!("{prefix}-{number:05}"), number) {
                writeln!(file, "        {line},")?;
            }
        }
    }
    file.write_all(b"    ],\n)\n")?;
    file.into_inner()?.metadata().map(|data| data.len())
}

/// The entries of one item, oldest first.
fn history(item: &str, number: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::with_capacity(10);
    let mut ids: Vec<String> = Vec::with_capacity(10);
    let note = |k: usize| format!("Note(text: \"{}\")", NOTES[(number + k) % NOTES.len()]);
    let of_its_kind = if item.starts_with("rec") {
        "Position(to: Supported)"
    } else {
        "Priority(to: High)"
    };
    // What is said, by which of the two delegations, after which of the item's entries.
    let said = [
        ("Status(to: NotStarted)".to_owned(), 0, None),
        (note(0), 0, None),
        (
            "Lead(to: \"Department of Peacekeeping Operations\")".into(),
            0,
            None,
        ),
        (
            format!("Status(to: InProgress, why: \"{REASON}\")"),
            1,
            None,
        ),
        (
            format!(
                "Due(to: \"2016-{:02}-{:02}\")",
                number % 12 + 1,
                number % 28 + 1
            ),
            0,
            None,
        ),
        ("Tag(name: \"civilians\")".into(), 0, None),
        (
            format!("Status(to: InProgress, why: \"{REASON}\")"),
            0,
            Some(0),
        ),
        (of_its_kind.into(), 0, None),
        (note(1), 1, None),
        (
            format!(
                "Status(to: {}, why: \"{REASON}\")",
                ["PartiallyImplemented", "Implemented"][number % 2]
            ),
            0,
            Some(6),
        ),
    ];
    for (k, (say, delegation, after)) in said.into_iter().enumerate() {
        let hours = k * 30 * 24 + number % 719;
        let at = Timestamp::UNIX_EPOCH
            + SignedDuration::from_hours(399_000 + hours as i64)
            + SignedDuration::from_millis((number * 7919 + k * 104_729) as i64 % 3_600_000);
        let (by, of) = [("A. Diarra", "Chad"), ("C. Lefèvre", "France")][delegation];
        let after = after
            .map(|k: usize| format!("\"{}\"", ids[k]))
            .unwrap_or_default();
        let nonce = base32(&Sha256::digest(format!("{item} {k}")), 8);
        let rest = format!(
            "at: \"{at:.3}\", by: \"{by}\", of: \"{of}\", on: \"{item}\", after: [{after}], say: {say}, n: \"{nonce}\")"
        );
        let id = base32(&Sha256::digest(format!("({rest}")), 26);
        lines.push(format!("(id: \"{id}\", {rest}"));
        ids.push(id);
    }
    lines
}

/// The first bits of `bytes` as so many characters of RFC 4648 base32, in lower case.
fn base32(bytes: &[u8], characters: usize) -> String {
    let bit = |k: usize| usize::from(bytes[k / 8] >> (7 - k % 8) & 1);
    (0..characters)
        .map(|k| (5 * k..5 * k + 5).fold(0, |value, k| 2 * value + bit(k)))
        .map(|value| char::from(b"abcdefghijklmnopqrstuvwxyz234567"[value]))
        .collect()
}
