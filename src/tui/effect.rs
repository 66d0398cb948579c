//! Performs what the model asks for, and brings back what came of it.

use std::path::Path;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;

use jiff::Timestamp;

use super::errand::Ground;
use super::lend::Lender;
use super::means::Clipboard;
use super::msg::{Effect, Loaded, Msg};
use super::pick::Errand;
use super::worker::{Job, Worker, employ, tell};
use crate::storage::{
    self, Draft, Drafts, Edited, Ended, Loan, Opened, Places, Session, Settings, StorageError,
    Store, Target, Trouble, Writer,
};

/// What reaches the screen.
pub enum Input {
    /// Something to take in.
    Msg(Box<Msg>),
    /// The person's editor has ended, with or without a complaint: `true` without.
    Returned(bool),
    /// The program is to stop until it is told to go on.
    Stopped,
    /// The program is to end: the number of the signal.
    Ended(i32),
}

/// Performs effects.
pub(super) struct Runner {
    places: Places,
    target: Target,
    settings: Settings,
    inbox: Sender<Input>,
    clock: fn() -> Timestamp,
    pub(super) clipboard: Clipboard,
    pub(super) lender: Lender,
    store: Option<Store>,
    held: Option<Opened>,
    drafts: Drafts,
    writer: Option<Writer>,
    worker: Option<Worker>,
    /// Errands that make files: they are waited for.
    writing: Vec<JoinHandle<()>>,
    kept: u64,
}

impl Runner {
    pub(super) fn new(
        places: Places,
        target: Target,
        settings: Settings,
        inbox: Sender<Input>,
        clock: fn() -> Timestamp,
    ) -> Self {
        Self {
            drafts: Drafts::new(&places, &target.path),
            places,
            target,
            settings,
            inbox,
            clock,
            clipboard: Clipboard::default(),
            lender: Lender::default(),
            store: None,
            held: None,
            writer: None,
            worker: None,
            writing: Vec::new(),
            kept: 0,
        }
    }

    /// Opens the tracker.
    pub(super) fn open(&mut self) -> Result<Opened, StorageError> {
        Store::open(&self.places, &self.target)
    }

    /// Whether there is a copy that could be opened instead.
    pub(super) fn has_copy(&self) -> bool {
        !storage::backups(&self.places, &self.target.path).is_empty()
    }

    /// What can be done about a file that cannot be opened.
    pub(super) fn trouble(&self, error: StorageError) -> Trouble {
        Trouble::at_start(error, &self.places, &self.target.path)
    }

    /// Goes on with another file than the one that was named.
    fn open_instead(&mut self, path: &Path) -> Result<Box<Loaded>, Box<Trouble>> {
        path.clone_into(&mut self.target.path);
        self.drafts = Drafts::new(&self.places, path);
        let opened = self.open().map_err(|error| Box::new(self.trouble(error)))?;
        if let Some(trouble) = Trouble::of_damage(&opened, || self.has_copy()) {
            self.hold(opened);
            return Err(Box::new(trouble));
        }
        Ok(Box::new(self.take(opened)))
    }

    /// Keeps an opened tracker back until the person has decided about its damage.
    pub(super) fn hold(&mut self, opened: Opened) {
        self.held = Some(opened);
    }

    /// Starts to work for an opened tracker.
    pub(super) fn take(&mut self, opened: Opened) -> Loaded {
        self.writer = Some(opened.store.writer());
        let read_only = opened.store.is_read_only();
        self.store = Some(opened.store);
        Loaded {
            tracker: opened.tracker,
            read_only,
            restored: false,
            findings: opened.findings,
        }
    }

    /// Performs one effect; returns what came of it at once.
    pub(super) fn perform(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Keep(made) => {
                let kept = self.store.as_mut()?.keep(&made.said);
                if kept.is_ok() {
                    self.lender.loans.end(&made.said);
                    self.note_lent();
                    self.kept += 1;
                    self.ask(Job::Save(self.kept));
                }
                Some(Msg::Kept(kept.map(|()| made), self.kept))
            }
            Effect::Save => {
                self.ask(Job::Save(self.kept));
                None
            }
            Effect::Bring(bundle) => {
                self.ask(Job::Bring(bundle));
                None
            }
            Effect::Errand(errand) => {
                self.send(errand);
                None
            }
            Effect::Watch(author, claimed) => {
                self.ask(Job::Watch(author, claimed));
                None
            }
            Effect::Decide(decision) => {
                let decided = self.store.as_ref()?.decide(&decision);
                self.ask(Job::Beside);
                decided.err().map(Msg::NotWritten)
            }
            Effect::Copy(text) => self.clipboard.copy(text, &self.inbox),
            Effect::HandOver(text) => Some(Msg::Copied(self.clipboard.hand_over(text))),
            Effect::LookBeside(number) => {
                self.ask(Job::Anew(number));
                None
            }
            Effect::Look => {
                self.ask(Job::Look);
                None
            }
            Effect::Identify(author) => {
                let changed = self.settings.change(&self.places, |settings| {
                    settings.name = Some(author.by.to_string());
                    settings.delegation = Some(author.of.to_string());
                });
                changed.err().map(Msg::NotWritten)
            }
            Effect::Themes => {
                let (themes, errors) = storage::own_themes(&self.places);
                Some(Msg::Themes(themes, errors))
            }
            Effect::Theme(name) => {
                let changed = self.settings.change(&self.places, |settings| {
                    settings.theme = Some(name.clone());
                });
                changed.err().map(Msg::NotWritten)
            }
            Effect::Speak(language) => {
                let changed = self.settings.change(&self.places, |settings| {
                    settings.lang = Some(language.to_owned());
                });
                changed.err().map(Msg::NotWritten)
            }
            Effect::Drafts(drafts) => {
                let kept = self.drafts.keep(&drafts, (self.clock)());
                if kept.is_ok() {
                    self.lender.loans.settle();
                }
                Some(Msg::Drafted(kept))
            }
            Effect::Unfinished => Some(Msg::Unfinished(self.drafts.kept().to_vec())),
            Effect::Edit { about, text } => {
                let told = self.lender.ask(&about, &text);
                self.note_lent();
                told
            }
            Effect::Views(mandate, None) => {
                Some(Msg::Views(storage::views(&self.places, &mandate)))
            }
            Effect::Views(mandate, Some(change)) => {
                let changed = storage::change_views(&self.places, &mandate, change);
                Some(changed.map_or_else(Msg::NotWritten, Msg::ViewsChanged))
            }
            Effect::Occasions => Some(Msg::Occasions(self.ground().occasions())),
            Effect::Remember(session) => {
                // Where the cursor was is not worth a word when it cannot be kept.
                let _ = session.write(&self.places, &self.target.path);
                if !self.target.read_only && self.target.path.exists() {
                    storage::remember(&self.places, &self.target.path);
                }
                None
            }
            Effect::Habits(habits) => {
                // Nor is what the palette offers first.
                let _ = habits.write(&self.places);
                None
            }
            Effect::OpenAnyway => {
                let opened = self.held.take()?;
                Some(Msg::Opened(Ok(Box::new(self.take(opened)))))
            }
            Effect::OpenCopy => {
                let opened = Store::open_last_copy(&self.places, &self.target);
                let opened = opened.map(|opened| {
                    let loaded = self.take(opened);
                    Box::new(Loaded {
                        restored: true,
                        ..loaded
                    })
                });
                self.save_pending();
                Some(Msg::Opened(opened))
            }
            Effect::OpenInstead(path) => {
                let opened = self.open_instead(&path);
                self.save_pending();
                Some(Msg::OpenedInstead(path, opened))
            }
            Effect::Make => {
                self.target.may_be_missing = true;
                let opened = self.open();
                let opened = opened.map(|opened| Box::new(self.take(opened)));
                self.save_pending();
                Some(Msg::Opened(opened))
            }
            Effect::Quit => None,
        }
    }

    /// The person's own themes that can be read.
    pub(super) fn own_themes(&self) -> Vec<storage::OwnTheme> {
        storage::own_themes(&self.places).0
    }

    /// Where the person left off.
    pub(super) fn session(&self) -> Session {
        Session::read(&self.places, &self.target.path)
    }

    /// Notes that earlier runs could not finish.
    pub(super) fn kept_drafts(&mut self) -> Vec<Draft> {
        let left = self.drafts.take_over().into_iter();
        let (lent, typed) = left.partition(|draft| draft.lent.is_some());
        self.lender.loans.adopt(lent, (self.clock)());
        self.note_lent();
        typed
    }

    /// What an editor's window has saved although nobody asked for it any more.
    pub(super) fn late(&mut self) -> Option<Msg> {
        let late = self.lender.loans.late();
        self.note_lent();
        late.map(Msg::Late)
    }

    /// The editor that had this has ended.
    pub(super) fn give_back(&mut self, loan: Loan, ended: Ended) -> Edited {
        let edited = self.lender.loans.give_back(loan, ended);
        self.note_lent();
        edited
    }

    /// Keeps which texts editors have. Where that cannot be kept, they are found as long as this run lasts.
    pub(super) fn note_lent(&mut self) {
        let _ = self.drafts.lend(self.lender.loans.lent());
    }

    /// Has what earlier runs kept put into the file.
    pub(super) fn save_pending(&mut self) {
        if self.pending().is_some() {
            self.ask(Job::Save(self.kept));
        }
    }

    /// Has conflict copies looked for.
    pub(super) fn look_beside(&mut self) {
        self.ask(Job::Beside);
    }

    /// Where errands are run.
    pub(super) fn ground(&self) -> Ground {
        Ground {
            places: self.places.clone(),
            target: self.target.clone(),
            clock: self.clock,
        }
    }

    /// Starts a thread for an errand; where the system gives none, the screen waits for it.
    fn send(&mut self, errand: Errand) {
        let ground = self.ground();
        let inbox = self.inbox.clone();
        let is_writing = errand.is_writing();
        let thread = std::thread::Builder::new().name("errand".to_owned());
        let (there, sent) = (ground.clone(), errand.clone());
        match thread.spawn(move || tell(&inbox, Msg::Found(there.run(sent)))) {
            Ok(thread) if is_writing => self.writing.push(thread),
            Ok(_) => {}
            Err(_) => tell(&self.inbox, Msg::Found(ground.run(errand))),
        }
    }

    /// Waits until all is done.
    pub(super) fn close(&mut self) -> Result<(), StorageError> {
        self.drafts.close();
        for thread in self.writing.drain(..) {
            let _ = thread.join();
        }
        let ended = self.worker.take().and_then(|worker| {
            // A worker that does not listen any more has panicked, which joining tells.
            let _ = worker.jobs.send(Job::Close);
            worker.thread.join().ok()
        });
        ended.unwrap_or_else(|| self.save_here())
    }

    /// Saves without a worker what is not in the file yet.
    fn save_here(&self) -> Result<(), StorageError> {
        let Some(store) = self.pending() else {
            return Ok(());
        };
        let mut writer = store.writer();
        let saved = writer.save();
        writer.settle();
        saved.map(drop)
    }

    /// The store, where something is kept that is to go into the file.
    fn pending(&self) -> Option<&Store> {
        self.store
            .as_ref()
            .filter(|store| !store.is_read_only() && store.has_pending())
    }

    /// Hands a job to the worker. One that has panicked gets a successor, which begins by saving what
    /// may have been left.
    fn ask(&mut self, job: Job) {
        let Some(unheard) = self.hand(job) else {
            return;
        };
        self.worker = None;
        self.writer = self.store.as_ref().map(Store::writer);
        // Without a thread what is said stands in the outbox, and closing saves it.
        let _ = self.hand(Job::Save(self.kept));
        let _ = self.hand(unheard);
    }

    /// Hands a job to the worker, who is employed for the first of them; gives back what nobody heard.
    fn hand(&mut self, job: Job) -> Option<Job> {
        if let Some(writer) = self.writer.take() {
            self.worker = employ(writer, self.inbox.clone(), self.clock);
        }
        match &self.worker {
            Some(worker) => worker.jobs.send(job).err().map(|unheard| unheard.0),
            None => self.store.is_some().then_some(job),
        }
    }
}

#[cfg(test)]
mod tests;
