//! Reading a file by two threads, and replacing nobody else's.

use super::*;

#[test]
fn a_large_file_is_read_as_it_stands_whoever_reads_which_half() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("large.ron");
    for size in [LARGE - 1, LARGE, LARGE + 12_345] {
        let written: Vec<u8> = (0..size).map(|at| (at * at % 251) as u8).collect();
        fs::write(&path, &written).expect("written");
        let (bytes, _) = read(&path).expect("read").expect("is there");
        assert!(bytes == written, "{size}");
    }
}

#[test]
fn two_threads_tell_that_a_file_has_become_shorter() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("short.ron");
    fs::write(&path, "abcdef").expect("written");
    let file = File::open(&path).expect("is there");
    let (mut whole, mut more) = ([0; 6], [0; 7]);
    assert!(read_halves(&file, &mut whole));
    assert_eq!(&whole, b"abcdef");
    assert!(!read_halves(&file, &mut more));
}

#[test]
fn what_somebody_put_in_its_place_since_it_was_read_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("tracker.ron");
    assert!(replace_as_read(&path, b"ours", None).expect("written"));
    let (_, print) = read(&path).expect("read").expect("is there");
    let other = folder.path().join("other");
    fs::write(&other, "from elsewhere").expect("written");
    fs::rename(&other, &path).expect("put in place");
    for then in [Some(&print), None] {
        assert!(!replace_as_read(&path, b"ours again", then).expect("nothing fails"));
        assert_eq!(fs::read(&path).expect("is there"), b"from elsewhere");
    }
    let (_, print) = read(&path).expect("read").expect("is there");
    assert!(replace_as_read(&path, b"both", Some(&print)).expect("written"));
    assert_eq!(fs::read(&path).expect("is there"), b"both");
    fs::remove_file(&path).expect("taken away");
    assert!(!replace_as_read(&path, b"both", Some(&print)).expect("nothing fails"));
    let left = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(left, 0, "no temporary stays");
}
