//! Which files beside a tracker are conflict copies.

use super::is_conflict_copy;

#[test]
fn every_tool_s_name_for_a_conflict_copy_is_known() {
    for name in [
        "minusma-2227.sync-conflict-20200114-093012-ABCDEFG.ron",
        "minusma-2227.sync-conflict-20200114-093012.ron",
        "minusma-2227 (Anne's conflicted copy 2020-01-14).ron",
        "minusma-2227 (conflicted copy 2020-01-14 093012).ron",
        "minusma-2227 (Copie en conflit de Zoë 2020-01-14).ron",
        "minusma-2227 (Case Conflict 1).ron",
        "minusma-2227_conflict-20200114-093012.ron",
        "minusma-2227-DESKTOP-7F3K2.ron",
        "minusma-2227-Annes-MacBook.ron",
        "minusma-2227-DESKTOP-7F3K2-2.ron",
        "minusma-2227 (1).ron",
        "minusma-2227 (12).RON",
        "minusma-2227 (1) (1).ron",
        "minusma-2227-DESKTOP-7F3K2 (1).ron",
        "minusma-2227 (conflicted copy of Mali 2026-01-02).ron",
        "minusma-2227 (conflicted copy of Mali 2026-01-02) (1).ron",
        "minusma-2227 (Mali's conflicted copy 2026-01-02 (1)).ron",
    ] {
        assert!(is_conflict_copy(name, "minusma-2227.ron"), "{name}");
        let spaced = name.replace("minusma-2227", "my tracker (of Mali) à jour");
        let own = "my tracker (of Mali) à jour.ron";
        assert!(is_conflict_copy(&spaced, own), "{spaced}");
        // Some systems write an accent as a letter of its own.
        let apart = spaced.replace('à', "a\u{300}");
        assert!(is_conflict_copy(&apart, own), "{apart}");
        assert!(is_conflict_copy(&spaced, &own.replace('à', "a\u{300}")));
    }
}

#[test]
fn other_files_beside_it_are_no_conflict_copies() {
    for name in [
        "minusma-2227.ron",
        "minusma-2227.ron.rejected",
        "minusma-2227.ron.bak",
        "minusma-2227 Chad 2026-11-24.ron",
        "minusma-2227 ().ron",
        "minusma-2227 (Chad).ron",
        "minusma-2227.sync-conflict-yesterday.ron",
        "minusma-2227-2016.ron",
        "minusma-2227-with a space.ron",
        "minusma.ron",
        "minusma-2227 (1).txt",
        "unmiss (1).ron",
        "minusma-2227 (Chad) (1).ron",
    ] {
        assert!(!is_conflict_copy(name, "minusma-2227.ron"), "{name}");
    }
}
