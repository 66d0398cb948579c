//! What is told of a merge.

use super::*;

#[test]
fn a_preview_ends_somewhere_and_says_how_much_is_left_out() {
    let group = |lines: usize| {
        let (part, text) = (Part::Said, "a".to_owned());
        vec![AccountLine { part, text }; lines]
    };
    let sizes = [LINES - 1, 3, 4, 5];
    let mut worded = 0;
    let groups = sizes.into_iter().map(|lines| {
        worded += 1;
        group(lines)
    });
    let kept = first(groups, sizes.len(), &Locale::load("en"));
    assert_eq!(worded, 2, "no more is worded than is kept");
    let sizes: Vec<usize> = kept.iter().map(Vec::len).collect();
    assert_eq!(sizes, [LINES - 1, 3, 1]);
    assert_eq!(kept[2][0].text, "and 2 more items");
    let few = first([group(2)].into_iter(), 1, &Locale::load("en"));
    assert_eq!(few, [group(2)]);
}
