//! The merge laws L1–L17 (`study/reliability.md`, section 5; L12, redaction, is not ours yet), the laws of
//! undo and of what changed since, over random histories. `MANDATE_FULL=1` tries 100,000 of each, in two
//! minutes with `CARGO_PROFILE_TEST_OPT_LEVEL=3`.

pub(crate) mod full;
mod merging;
mod since;
mod state;
mod texts;
mod undo;
mod world;

use proptest::test_runner::Config;

use crate::domain::planted;

fn config() -> Config {
    Config {
        cases: if full::is_full() { 100_000 } else { 256 },
        failure_persistence: None,
        // A planted bug need only be found.
        max_shrink_iters: if planted::any() { 0 } else { 20_000 },
        ..Config::default()
    }
}
