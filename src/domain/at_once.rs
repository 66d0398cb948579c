//! Sharing work with other threads, where the system gives any, and leaving to them what nobody waits for.

use std::panic::resume_unwind;
use std::thread::{self, Builder};

/// Does something here and, at the same time, `there` by so many other threads; what came of it, that of this
/// thread in front. What a thread that cannot be had would have done, this one does at the end. `there` is told which
/// of the threads it is on, from 0.
pub fn at_once<R: Send>(
    here: impl FnOnce() -> R,
    threads: usize,
    there: impl Fn(usize) -> R + Sync,
) -> Vec<R> {
    thread::scope(|scope| {
        let there = &there;
        let helpers: Vec<_> = (0..threads)
            .map(|k| Builder::new().spawn_scoped(scope, move || there(k)))
            .collect();
        let mut done = vec![here()];
        done.extend(
            helpers
                .into_iter()
                .enumerate()
                .map(|(k, helper)| match helper {
                    Ok(helper) => helper.join().unwrap_or_else(|panic| resume_unwind(panic)),
                    Err(_) => there(k),
                }),
        );
        done
    })
}

/// Does two things that do not need each other, the second on another thread.
pub fn both<H, T: Send>(here: impl FnOnce() -> H, there: impl Fn() -> T + Sync) -> (H, T) {
    thread::scope(|scope| {
        let helper = Builder::new().spawn_scoped(scope, &there);
        let here = here();
        let there = match helper {
            Ok(helper) => helper.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Err(_) => there(),
        };
        (here, there)
    })
}

/// Lets go of something large: to give much memory back takes a while, and nothing waits for that.
pub fn let_go(large: impl Send + 'static) {
    // Without a thread it is given back here.
    let _ = Builder::new()
        .name("free".to_owned())
        .spawn(move || drop(large));
}

#[cfg(test)]
mod tests {
    use super::{at_once, both};

    #[test]
    fn all_is_done_and_told_in_its_order() {
        assert_eq!(at_once(|| 7, 3, |k| k), [7, 0, 1, 2]);
        assert_eq!(at_once(|| 7, 0, |_| 8), [7]);
        assert_eq!(both(|| 7, || "eight"), (7, "eight"));
    }

    #[test]
    #[should_panic = "in a thread"]
    fn what_goes_wrong_elsewhere_goes_wrong_here() {
        at_once(|| (), 1, |_| panic!("in a thread"));
    }
}
