//! The conversation without a terminal: the state with what performs its effects. Tests talk here.

use std::collections::VecDeque;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::hear::{fail, take};
use super::out::Out;
use super::runner::Runner;
use super::state::{Event, Moment, Place, State};
use super::{news, note, own, prompt, since};
use crate::domain::{Author, Filter, Lens, Sort, Tracker};
use crate::storage::{self, Ledger, Places, Settings, Target, Trouble};
use crate::text::{Locale, Value, show};

/// What the conversation starts from. Nothing of it is fetched here.
pub struct Start {
    /// Where files live.
    pub places: Places,
    /// Which tracker.
    pub target: Target,
    /// What the person has set.
    pub settings: Settings,
    /// Who speaks, where that was said for this run.
    pub author: Option<Author>,
    /// The login name, offered when asking who speaks.
    pub login: String,
    /// What the program says.
    pub locale: Locale,
    /// The reader's time zone.
    pub zone: TimeZone,
    /// The clock.
    pub clock: fn() -> Timestamp,
    /// A source of nonces.
    pub seed: fn() -> u64,
    /// News to begin with, such as a settings file that cannot be read.
    pub news: Option<String>,
    /// Whether a person types, rather than a pipe.
    pub is_typed: bool,
    /// The editor that the person has named.
    pub editor: Option<String>,
    /// The terminal's columns, where there is one.
    pub columns: Option<usize>,
}

/// How the conversation ended.
#[derive(Debug, Default)]
pub struct Ending {
    /// What is to be said at last.
    pub message: Option<String>,
    /// The exit code.
    pub code: u8,
}

/// The conversation without a terminal.
pub struct Talk {
    state: State,
    runner: Runner,
    clock: fn() -> Timestamp,
    seed: fn() -> u64,
}

impl Talk {
    /// Opens the tracker. Whatever comes of it can be said.
    pub fn open(start: Start) -> Self {
        let now = (start.clock)();
        let settings = start.settings;
        let named = settings.name.as_ref().zip(settings.delegation.as_ref());
        let today = start.zone.to_datetime(now).date();
        let lens = Lens::of_nobody(today, start.zone.clone(), settings.thresholds());
        let letters = start.locale.letters();
        let state = State {
            locale: start.locale,
            tracker: Tracker::default(),
            lens,
            path: start.target.path.clone(),
            read_only: start.target.read_only,
            author: (start.author).or_else(|| named.map(|(by, of)| Author::new(by, of))),
            before: None,
            login: start.login,
            place: Place::Desk,
            ask: None,
            named: None,
            filter: Filter::default(),
            sort: Sort::default(),
            chosen: storage::chosen(&start.places),
            drafts: Vec::new(),
            neighbours: Vec::new(),
            since: None,
            visit: None,
            unread: Vec::new(),
            damaged: 0,
            odd_lines: None,
            ledger: Ledger::default(),
            is_failing: false,
            is_gone: false,
            finished: None,
            draft_trouble: None,
            merged: false,
            stopped: false,
            unsaid: false,
            doubted: None,
            is_typed: start.is_typed,
            has_editor: start.editor.is_some(),
            out: Out::new(start.columns, letters),
        };
        let runner = Runner::new(
            start.places,
            start.target,
            settings,
            start.clock,
            start.editor,
        );
        let mut talk = Self {
            state,
            runner,
            clock: start.clock,
            seed: start.seed,
        };
        talk.begin();
        if let Some(news) = start.news {
            talk.state.tell(&news);
        }
        talk
    }

    fn begin(&mut self) {
        match self.runner.open() {
            Err(error) => {
                let trouble = self.runner.trouble(error);
                fail(&mut self.state, trouble);
            }
            Ok(opened) => match Trouble::of_damage(&opened, || self.runner.has_copy()) {
                Some(trouble) => {
                    fail(&mut self.state, trouble);
                    self.runner.hold(opened);
                }
                None => {
                    let loaded = self.runner.take(opened);
                    news::opened(&mut self.state, Ok(Box::new(loaded)));
                }
            },
        }
        let mut waiting = self.runner.save_pending();
        let watched = own::watched(&self.state);
        waiting.extend(watched.map_or(Vec::new(), |effect| self.runner.perform(effect)));
        self.take_in(waiting);
        let greeting = since::greeting(&mut self.state);
        let came = greeting.map_or_else(Vec::new, |effect| self.runner.perform(effect));
        self.take_in(came);
    }

    /// Hears a line, with or without its end.
    pub fn hear(&mut self, line: &[u8]) {
        let mut events = self.runner.look(self.state.is_failing);
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        events.push(match std::str::from_utf8(line) {
            Ok(line) => Event::Line(line.to_owned()),
            Err(_) => Event::Garbled,
        });
        self.take_in(events);
    }

    /// Hears that nothing more will be typed.
    pub fn end(&mut self) {
        self.take_in(vec![Event::End]);
    }

    fn take_in(&mut self, events: Vec<Event>) {
        let mut waiting = VecDeque::from(events);
        while let Some(event) = waiting.pop_front() {
            let moment = Moment {
                at: (self.clock)(),
                seed: (self.seed)(),
            };
            let effects = take(&mut self.state, event, moment);
            let came: Vec<Event> = effects
                .into_iter()
                .flat_map(|effect| self.runner.perform(effect))
                .collect();
            // What came of a line is told before the next is heard.
            came.into_iter()
                .rev()
                .for_each(|event| waiting.push_front(event));
        }
    }

    /// What is said by now, and what can be typed next.
    pub fn said(&mut self) -> String {
        let (mut lines, left) = self.state.out.take();
        if left > 0 {
            self.state
                .tell_with("linear-more", &[("count", Value::from(left))]);
        }
        lines.extend(self.state.out.take().0);
        let prompt = if self.is_over() {
            String::new()
        } else {
            prompt::line(&self.state)
        };
        if !prompt.is_empty() {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            self.state.tell(&prompt);
        }
        let (last, _) = self.state.out.take();
        lines.extend(last);
        lines.into_iter().map(|line| line + "\n").collect()
    }

    /// Whether the person has left.
    pub fn is_over(&self) -> bool {
        matches!(self.state.place, Place::Over)
    }

    /// Saves what is not in the file yet, and says how it ended. Texts that could not be kept are given
    /// back.
    pub fn close(&mut self) -> Ending {
        let mut sentences: Vec<String> = Vec::new();
        if let Err(error) = self.runner.close() {
            sentences.push(self.state.locale.storage_error(&error));
        }
        if let Some(visit) = self.state.visit.take() {
            self.runner.part(&visit.seen(&self.state.tracker));
        }
        let unkept = note::drafts(&self.state);
        let trouble = self.state.draft_trouble.take();
        if let Some(trouble) = trouble.filter(|_| !unkept.is_empty()) {
            sentences.push(trouble);
            sentences.push(self.state.locale.get("ending-drafts").into_owned());
            sentences.extend(unkept.iter().map(|draft| show(&draft.text).into_owned()));
        }
        let code = match (sentences.is_empty(), self.state.stopped) {
            // A script is not to take for said what was not; a person has read it.
            (true, false) => u8::from(self.state.unsaid && !self.state.is_typed),
            (true, true) => 1,
            (false, _) => 3,
        };
        if self.state.stopped {
            sentences.push(self.state.locale.get("linear-nameless").into_owned());
        }
        Ending {
            code,
            message: (!sentences.is_empty()).then(|| sentences.join("\n")),
        }
    }
}
