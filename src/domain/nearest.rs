//! What was meant by a word that is typed almost so.

use super::fold::fold;

/// Changes of one letter by which a word may differ from the one that was meant: one too many, one too few, another
/// one, or two that changed places. Of short words a third of the letters.
const NEAR: usize = 2;

/// What has the name that is nearest to what was typed; of several as near the first. `None` where no name is near.
pub fn nearest<N: AsRef<str>, T>(
    typed: &str,
    named: impl IntoIterator<Item = (N, T)>,
) -> Option<T> {
    let named = named.into_iter();
    let far = named.filter_map(|(name, meant)| Some((far(typed, name.as_ref())?, meant)));
    let (_, meant) = far.min_by_key(|(far, _)| *far)?;
    Some(meant)
}

/// How many letters lie between what was typed and a name, case and accents apart. `None` where it is not near.
pub fn far(typed: &str, name: &str) -> Option<usize> {
    let (typed, name) = (fold(typed), fold(name));
    let far = strsim::osa_distance(&name, &typed);
    (far <= NEAR.min(name.chars().count() / 3)).then_some(far)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn what_is_near_is_meant_the_nearest_first_and_nothing_else() {
        let names = ["task-4", "rec-b", "rec-c", "prête", "d"];
        let meant = |typed: &str| nearest(typed, names.map(|name| (name, name)));
        for (typed, wanted) in [
            ("tsak-4", Some("task-4")),
            ("Tasks 4", Some("task-4")),
            ("rce-c", Some("rec-c")),
            ("rec-z", Some("rec-b")),
            ("PRET", Some("prête")),
            ("reccy", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(meant(typed), wanted, "{typed}");
        }
    }
}
