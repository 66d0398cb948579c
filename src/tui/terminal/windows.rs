//! Windows ends a console program whose window is closed; what was said is in the outbox then.

use std::sync::mpsc::Sender;
use std::time::Duration;

use crossterm::event;

use super::Input;

/// Nothing can wake the reader, so that it looks up by itself.
const LOOK_UP: Duration = Duration::from_millis(200);

/// The console keeps its modes.
#[derive(Default)]
pub(super) struct Modes;

impl Modes {
    pub(super) fn now() -> Self {
        Self
    }

    pub(super) fn restore(&self) {}
}

pub(super) fn wake_reader() {}

pub(super) fn wait_for_event() -> bool {
    event::poll(LOOK_UP).unwrap_or(true)
}

/// No shell stops programs here.
pub(super) fn stop() {}

/// There is no polite way here.
pub(in super::super) fn ask_to_end(_process: u32) {}

/// Nothing waits here.
pub(in super::super) type Caught = ();

pub(super) fn catch_signals() -> Caught {}

pub(super) fn watch(_inbox: &Sender<Input>, _caught: Caught) {}
