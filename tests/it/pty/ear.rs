//! The thread that notes what a program writes, and when.

use std::io::{ErrorKind, Read};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// What the listener has heard.
#[derive(Default)]
pub(super) struct Ear {
    heard: Mutex<Heard>,
    news: Condvar,
}

#[derive(Default)]
pub(super) struct Heard {
    pub(super) chunks: Vec<Chunk>,
    /// Nothing will come any more.
    pub(super) closed: bool,
    /// The listener is asked to go.
    pub(super) leaving: bool,
}

pub(super) struct Chunk {
    pub(super) at: Instant,
    pub(super) bytes: Vec<u8>,
}

impl Ear {
    pub(super) fn lock(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until `wanted`, the end of all output, or `until`.
    pub(super) fn wait<'a>(
        &self,
        mut heard: MutexGuard<'a, Heard>,
        until: Instant,
        wanted: impl Fn(&Heard) -> bool,
    ) -> MutexGuard<'a, Heard> {
        while !wanted(&heard) && !heard.closed {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            (heard, _) = self
                .news
                .wait_timeout(heard, left)
                .unwrap_or_else(PoisonError::into_inner);
        }
        heard
    }

    pub(super) fn listen(&self, mut reader: Box<dyn Read + Send>) {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = reader.read(&mut buffer);
            let at = Instant::now();
            let mut heard = self.lock();
            match read {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Ok(count) if count > 0 && !heard.leaving => {
                    heard.chunks.push(Chunk {
                        at,
                        bytes: buffer[..count].to_vec(),
                    });
                }
                Ok(_) | Err(_) => {
                    heard.closed = true;
                    self.news.notify_all();
                    return;
                }
            }
            self.news.notify_all();
        }
    }
}
