//! Performs what the conversation asks for, one thing after the other, and brings back what came of it.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::handing::Parcel;
use super::state::{Effect, Event, Loaded};
use crate::domain::EntryId;
use crate::storage::{
    self, Drafts, Lent, Loans, Lookout, NoteOf, Occasion, Occasions, Opened, Outlet, Places,
    Settings, StorageError, Store, Target, Trouble, Watch, Writer,
};
use crate::text::Locale;

/// Performs effects.
pub(super) struct Runner {
    places: Places,
    target: Target,
    settings: Settings,
    clock: fn() -> Timestamp,
    desk: Option<Desk>,
    held: Option<Opened>,
    drafts: Drafts,
    lookout: Lookout,
    editor: Option<String>,
    loans: Loans,
    watch: Watch,
}

/// A tracker that is open.
struct Desk {
    store: Store,
    writer: Writer,
}

impl Runner {
    pub(super) fn new(
        places: Places,
        target: Target,
        settings: Settings,
        clock: fn() -> Timestamp,
        editor: Option<String>,
    ) -> Self {
        Self {
            drafts: Drafts::new(&places, &target.path),
            places,
            target,
            settings,
            clock,
            desk: None,
            held: None,
            lookout: Lookout::hasty(),
            editor,
            loans: Loans::default(),
            watch: Watch::default(),
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
        let read_only = opened.store.is_read_only();
        let mut writer = opened.store.writer();
        self.watch = Watch::of(&mut writer);
        self.desk = Some(Desk {
            writer,
            store: opened.store,
        });
        if !read_only && self.target.path.exists() {
            storage::remember(&self.places, &self.target.path);
        }
        let left = self.drafts.take_over().into_iter();
        let (lent, drafts) = left.partition(|draft| draft.lent.is_some());
        self.loans.adopt(lent, (self.clock)());
        self.note_lent();
        Loaded {
            tracker: opened.tracker,
            read_only,
            restored: false,
            findings: opened.findings,
            drafts,
        }
    }

    /// What arrived since the last time, before the next line is answered. What could not be saved is
    /// tried again.
    pub(super) fn look(&mut self, is_failing: bool) -> Vec<Event> {
        let Some(desk) = &mut self.desk else {
            return Vec::new();
        };
        let mut events = Vec::new();
        if is_failing {
            events.push(Event::Saved(desk.writer.save(), false));
        } else {
            match desk.writer.look() {
                Ok(None) => {}
                Ok(Some(seen)) => events.push(Event::Looked(Ok(seen))),
                Err(error) => events.push(Event::Looked(Err(error))),
            }
        }
        events.extend(self.loans.late().map(Event::Late));
        let beside = self.lookout.look(&desk.writer);
        events.extend(beside.map(Event::Beside));
        events.extend(self.watch.look(&mut desk.writer).map(Event::Owned));
        self.note_lent();
        events
    }

    /// Keeps which texts editors have. Where that cannot be kept, they are found as long as this run lasts.
    fn note_lent(&mut self) {
        let _ = self.drafts.lend(self.loans.lent());
    }

    /// What is new about one's own entries.
    fn look_after(&mut self) -> Option<Event> {
        let desk = self.desk.as_mut()?;
        self.watch.look(&mut desk.writer).map(Event::Owned)
    }

    /// Has what earlier runs kept put into the file.
    pub(super) fn save_pending(&mut self) -> Vec<Event> {
        let Some(desk) = &mut self.desk else {
            return Vec::new();
        };
        if desk.store.is_read_only() || !desk.store.has_pending() {
            return Vec::new();
        }
        vec![Event::Saved(desk.writer.save(), false)]
    }

    /// Performs one effect; returns what came of it.
    pub(super) fn perform(&mut self, effect: Effect) -> Vec<Event> {
        match effect {
            Effect::Keep(made) => {
                let Some(desk) = &mut self.desk else {
                    return Vec::new();
                };
                match desk.store.keep(&made.said) {
                    Err(error) => vec![Event::Kept(Err(error))],
                    Ok(()) => {
                        self.loans.end(&made.said);
                        let saved = desk.writer.save();
                        self.note_lent();
                        vec![Event::Kept(Ok(made)), Event::Saved(saved, true)]
                    }
                }
            }
            Effect::Identify(author) => {
                let changed = self.settings.change(&self.places, |settings| {
                    settings.name = Some(author.by.to_string());
                    settings.delegation = Some(author.of.to_string());
                });
                changed.err().map(Event::NotWritten).into_iter().collect()
            }
            Effect::Drafts(drafts) => {
                let kept = self.drafts.keep(&drafts, (self.clock)());
                if kept.is_ok() {
                    self.loans.settle();
                }
                vec![Event::Drafted(kept)]
            }
            Effect::Unfinished => vec![Event::Unfinished(self.drafts.kept().to_vec())],
            Effect::Nearby(but, held) => {
                let found = storage::nearby(&self.places, &self.target.path, &but);
                let found = storage::candidates(&self.places, found, held.as_deref());
                vec![Event::Nearby(found)]
            }
            Effect::Preview(files) => {
                let files = files.iter().map(|file| self.places.meant(file));
                let files: Vec<PathBuf> = files.collect();
                let plan = storage::preview(&self.places, &self.target, &files);
                vec![Event::Previewed(plan.map(Box::new))]
            }
            Effect::Tables => {
                let found = storage::tables(&self.places, &self.target.path).into_iter();
                let found = found.map(|path| (path, false)).collect();
                let found = storage::candidates(&self.places, found, None).into_iter();
                vec![Event::Tables(found.map(|one| one.path).collect())]
            }
            Effect::Table(table) => {
                let path = self.places.meant(&table);
                let bytes = storage::read_table(&path);
                vec![Event::Table(self.places.shown(&path), bytes)]
            }
            Effect::Bring(bundle) => match &mut self.desk {
                Some(desk) => {
                    let (restores, tally) = (bundle.restores, bundle.tally());
                    let brought = desk.writer.bring(bundle.entries, bundle.wording);
                    let told = if restores {
                        Event::Restored(brought, tally)
                    } else {
                        Event::Brought(brought)
                    };
                    [told].into_iter().chain(self.look_after()).collect()
                }
                None => Vec::new(),
            },
            Effect::Watch(author, claimed) => {
                if let Some(desk) = &mut self.desk {
                    self.watch.begin(&mut desk.writer, author, claimed);
                }
                self.look_after().into_iter().collect()
            }
            Effect::Gone(author) => {
                let gone = storage::gone(&self.places, &self.target, author.as_ref());
                vec![Event::Gone(gone.map(Box::new))]
            }
            Effect::Unknown(author) => {
                let unknown = storage::unknown_own(&self.places, &self.target, &author);
                vec![Event::Unknown(unknown.map(Box::new))]
            }
            Effect::Decide(decision) => {
                let Some(desk) = &self.desk else {
                    return Vec::new();
                };
                let decided = desk.store.decide(&decision).err();
                let told = decided.map(Event::NotWritten).into_iter();
                told.chain(self.look_after()).collect()
            }
            Effect::Places(name) => vec![self.places_for_a_copy(name)],
            Effect::Share(typed, name) => {
                let now = (self.clock)();
                let sent = storage::share(&self.places, &self.target, &typed, &name, now);
                vec![Event::Shared(sent.map(Box::new))]
            }
            Effect::Greet(all) => {
                let now = (self.clock)();
                let news = storage::greet(&self.places, &self.target, &all, now);
                vec![Event::Greeted(news.unwrap_or_default())]
            }
            Effect::Occasions => {
                let occasions = Occasions::read(&self.places, &self.target.path);
                vec![Event::Occasions(occasions)]
            }
            Effect::Changes(point) => {
                let point = point.typed(&self.places);
                let changes = storage::changes(&self.places, &self.target, &point);
                vec![Event::Changed(changes.map(Box::new))]
            }
            Effect::Outlets(parcel) => {
                let folders = storage::outlets(&self.places, &self.target.path, Occasion::Export);
                let paths = folders.into_iter().map(|folder| folder.join(&parcel.name));
                let places = paths.map(|path| self.places.shown(&path)).collect();
                vec![Event::Outlets(parcel, places)]
            }
            Effect::Sight(parcel, language) => {
                let locale = Locale::load(language);
                let looked = self.outlet(&parcel, |outlet| {
                    outlet.look(|tracker| parcel.what.proof(tracker, &locale))
                });
                vec![Event::Sighted(parcel, looked)]
            }
            Effect::Hand(parcel) => {
                let handed = self.outlet(&parcel, |outlet| {
                    outlet.hand(parcel.over.as_deref(), |tracker| parcel.what.make(tracker))
                });
                vec![Event::Handed(parcel, handed)]
            }
            Effect::OpenAnyway => match self.held.take() {
                Some(opened) => vec![Event::Opened(Ok(Box::new(self.take(opened))))],
                None => Vec::new(),
            },
            Effect::OpenCopy => {
                let opened = Store::open_last_copy(&self.places, &self.target);
                let loaded = opened.map(|opened| Loaded {
                    restored: true,
                    ..self.take(opened)
                });
                let opened = Event::Opened(loaded.map(Box::new));
                [opened].into_iter().chain(self.save_pending()).collect()
            }
            Effect::Edit { about, text } => self.edit(&about, &text).into_iter().collect(),
            Effect::OpenInstead(path) => {
                let opened = self.open_instead(&path);
                let opened = Event::OpenedInstead(path, opened);
                [opened].into_iter().chain(self.save_pending()).collect()
            }
            Effect::Make => {
                self.target.may_be_missing = true;
                let opened = self.open();
                let opened = Event::Opened(opened.map(|opened| Box::new(self.take(opened))));
                [opened].into_iter().chain(self.save_pending()).collect()
            }
        }
    }

    /// Has the editor work on a text, and waits for it. What a window of it has saved of that text before is
    /// taken over first.
    fn edit(&mut self, about: &NoteOf, text: &str) -> Option<Event> {
        let editor = self.editor.as_ref()?;
        let lent = self.loans.ask(editor, about, text);
        self.note_lent();
        let told = match lent {
            Ok(Lent::Back(edited)) => Event::Edited(edited),
            Ok(Lent::Out(loan)) => {
                let ended = loan.edit();
                Event::Edited(self.loans.give_back(loan, ended))
            }
            Err(error) => Event::NotWritten(error),
        };
        self.note_lent();
        Some(told)
    }

    fn outlet<T>(&self, parcel: &Parcel, with: impl FnOnce(Outlet<'_>) -> T) -> T {
        with(Outlet {
            places: &self.places,
            target: &self.target,
            typed: &parcel.typed,
            name: &parcel.name,
            ending: parcel.what.format.name(),
            fits: &|out| parcel.what.fits(out),
            is_whole: parcel.what.is_whole(),
            chosen: &parcel.chosen,
            now: (self.clock)(),
        })
    }

    fn places_for_a_copy(&self, name: String) -> Event {
        let folders = storage::outlets(&self.places, &self.target.path, Occasion::Share);
        let paths = folders.into_iter().map(|folder| folder.join(&name));
        let rows = paths.map(|path| (self.places.shown(&path), path.exists()));
        Event::Places(rows.collect(), name)
    }

    /// Remembers that the person leaves, having seen this, too. Where it cannot be kept, the next start
    /// tells a little more than is new.
    pub(super) fn part(&self, new: &[EntryId]) {
        let _ = storage::leave(&self.places, &self.target, new, (self.clock)());
    }

    /// Saves what is not in the file yet, and gives up what marks this run as a living one.
    pub(super) fn close(&mut self) -> Result<(), StorageError> {
        self.drafts.close();
        let Some(desk) = &mut self.desk else {
            return Ok(());
        };
        if desk.store.is_read_only() {
            return Ok(());
        }
        let saved = if desk.store.has_pending() {
            desk.writer.save().map(drop)
        } else {
            Ok(())
        };
        desk.writer.settle();
        saved
    }
}
