//! The screen without a terminal: the model with what performs its effects. Tests press keys here.

use std::sync::mpsc::Sender;

use jiff::Timestamp;
use ratatui::buffer::Buffer;

use super::Ending;
use super::command::Scope;
use super::effect::{Input, Runner};
use super::eyes::Eyes;
use super::links::Links;
use super::looks::{Looks, USUAL};
use super::marks::Marks;
use super::model::{Model, Overview, Pane, Saving, Stage};
use super::msg::{Effect, Msg};
use super::overlay::{Asks, Form, Overlay};
use super::patch;
use super::pick::Errand;
use super::rows::Rows;
use super::start::Start;
use super::steps::Steps;
use super::theme::Styles;
use super::tidings::Tidings;
use super::touch::Touch;
use super::update::{self, Moment, update};
use super::view::{self, Drawn, Memory};
use super::widget::to_ascii;
use crate::domain::{Lens, Thresholds, Tracker};
use crate::storage::{self, Ended, Habits, Ledger, Loan, Trouble, Visit};
use crate::text::{Background, Colours, Letters, Value, show};

/// How many items are read for the search in one go: so few that a key does not wait for them.
const SLICE: usize = 64;

/// The screen without a terminal.
pub struct App {
    model: Model,
    memory: Memory,
    runner: Runner,
    styles: Styles,
    /// What the styles were made for.
    styled: Option<(String, Option<Background>)>,
    can_be_asked: bool,
    clock: fn() -> Timestamp,
    seed: fn() -> u64,
    visit: Option<Visit>,
}

impl App {
    /// Opens the tracker. Whatever comes of it can be drawn: a file that cannot be read has a screen of
    /// its own. Results of work behind the screen go to `inbox`.
    pub fn open(start: Start, inbox: Sender<Input>) -> Self {
        let looks = Looks::new(&start);
        let now = (start.clock)();
        let today = start.zone.to_datetime(now).date();
        let lens = Lens::of_nobody(today, start.zone, Thresholds::default());
        let (keymap, odd_keys) = patch::read_keys(&start.places, &start.locale);
        let mut model = Model {
            locale: start.locale,
            keymap,
            stage: Stage::Desk,
            tracker: Tracker::default(),
            revision: 0,
            path: start.target.path.clone(),
            read_only: start.target.read_only,
            author: start.author,
            login: start.login,
            lens,
            eyes: Eyes::default(),
            matrix: None,
            overview: Overview::default(),
            standings: Vec::new(),
            rows: Rows::default(),
            marks: Marks::default(),
            since: None,
            aim: None,
            pane: Pane::List,
            note: None,
            scroll: 0,
            note_beyond: (false, false),
            follow: false,
            page: 10,
            is_hidden: false,
            forms: Vec::new(),
            paths: Vec::new(),
            chosen: storage::chosen(&start.places),
            earlier: false,
            neighbours: Vec::new(),
            has_editor: false,
            unread: Vec::new(),
            damaged: 0,
            odd_lines: None,
            ledger: Ledger::default(),
            looks,
            touch: Touch::new(start.settings.mouse.unwrap_or(true)),
            overlays: Vec::new(),
            steps: Steps::default(),
            habits: Habits::read(&start.places),
            waiting: None,
            toast: None,
            tidings: Tidings::default(),
            saving: Saving::Idle,
            is_gone: false,
            kept: 0,
            drafts: Vec::new(),
            orphans: Vec::new(),
            draft_is_new: false,
            draft_trouble: None,
            merged: false,
        };
        model.apply(&start.settings);
        let wants_tips = start.settings.tips != Some(false);
        let mut runner = Runner::new(
            start.places,
            start.target,
            start.settings,
            inbox,
            start.clock,
        );
        model.has_editor = start.means.editor.is_some();
        runner.lender.editor = start.means.editor.clone();
        runner.clipboard.means = start.means;
        match runner.open() {
            Err(error) => {
                let broken = update::broken(runner.trouble(error));
                model.stage = Stage::Broken(broken);
            }
            Ok(opened) => match Trouble::of_damage(&opened, || runner.has_copy()) {
                Some(trouble) => {
                    model.stage = Stage::Broken(update::broken(trouble));
                    runner.hold(opened);
                }
                None => {
                    let loaded = runner.take(opened);
                    update::open(&mut model, loaded);
                }
            },
        }
        let unlike = model.dress(|| runner.own_themes());
        let mut app = Self {
            model,
            styles: Styles::default(),
            styled: None,
            can_be_asked: start.can_be_asked,
            memory: Memory::default(),
            runner,
            clock: start.clock,
            seed: start.seed,
            visit: None,
        };
        if matches!(app.model.stage, Stage::Desk) {
            app.resume();
        }
        let keys = patch::told(&odd_keys, &app.model.locale);
        let news: Vec<String> = [start.news, unlike, keys].into_iter().flatten().collect();
        if !news.is_empty() {
            app.model.warn(news.join(" "));
        }
        if wants_tips && matches!(app.model.stage, Stage::Desk) {
            app.model.offer_tip();
        }
        app
    }

    /// Takes in one message and performs what follows from it. Returns whether there may be something
    /// new to draw.
    pub fn message(&mut self, msg: Msg) -> bool {
        #[cfg(debug_assertions)]
        fail_if_asked(&msg);
        let mut worth_drawing = !matches!(msg, Msg::Tick);
        let was_broken = matches!(self.model.stage, Stage::Broken(_));
        let before = (
            self.model.revision,
            self.model.saving,
            self.model.toast.is_some(),
        );
        let late = (!worth_drawing).then(|| self.runner.late()).flatten();
        worth_drawing |= late.is_some();
        let mut waiting: Vec<Msg> = std::iter::once(msg).chain(late).collect();
        while let Some(msg) = waiting.pop() {
            let moment = Moment {
                at: (self.clock)(),
                seed: (self.seed)(),
            };
            for effect in update(&mut self.model, msg, moment) {
                waiting.extend(self.runner.perform(effect));
            }
        }
        if was_broken && matches!(self.model.stage, Stage::Desk) {
            self.resume();
            self.begin();
        }
        worth_drawing |= before
            != (
                self.model.revision,
                self.model.saving,
                self.model.toast.is_some(),
            );
        worth_drawing
    }

    /// What the terminal is to be asked to put onto the clipboard.
    pub fn to_clipboard(&mut self) -> Option<String> {
        self.runner.clipboard.for_terminal.take()
    }

    /// What is to be handed to the person's editor.
    pub(super) fn take_loan(&mut self) -> Option<Loan> {
        self.runner.lender.due.take()
    }

    /// Takes in what the editor has left.
    pub(super) fn take_back(&mut self, loan: Loan, ended: Ended) {
        let edited = self.runner.give_back(loan, ended);
        self.message(Msg::Edited(edited));
    }

    /// Whether the mouse is to be reported to the program; else the terminal selects text with it.
    pub fn has_mouse(&self) -> bool {
        self.model.touch.is_ours
    }

    /// Does a little of what typing would have to wait for; returns whether there is more to do. To be
    /// called while nothing else is to be done.
    pub fn work(&mut self) -> bool {
        let is_searching = !self.model.rows.filter.search.is_empty()
            || matches!(
                self.model.top(),
                Some(Overlay::Form(Form {
                    asks: Asks::Search,
                    ..
                }))
            );
        is_searching && self.model.rows.prepare(&self.model.tracker, SLICE)
    }

    /// Whether the terminal is to be asked for its background.
    pub fn may_ask(&self) -> bool {
        let looks = &self.model.looks;
        self.can_be_asked && looks.background.is_none() && looks.colours != Colours::None
    }

    /// Makes the styles anew where another theme or background asks for others.
    fn restyle(&mut self) {
        let looks = &self.model.looks;
        let wanted = (self.model.theme(), looks.background);
        let made = self.styled.as_ref();
        if made.is_some_and(|(theme, background)| (theme.as_str(), *background) == wanted) {
            return;
        }
        // One that cannot be read was told when it was chosen or offered.
        let styles = looks.styles(wanted.0).or_else(|_| looks.styles(USUAL));
        self.styles = styles.unwrap_or_default();
        self.styled = Some((wanted.0.to_owned(), wanted.1));
        self.memory.forget_looks();
    }

    /// Draws the screen as it is.
    pub fn draw(&mut self, buffer: &mut Buffer) -> Drawn {
        self.restyle();
        let drawn = view::draw(&self.model, &self.styles, &mut self.memory, buffer);
        self.styles.ground(buffer);
        if self.model.locale.letters() == Letters::Ascii {
            to_ascii(buffer);
        }
        self.model.touch.regions = std::mem::take(&mut self.memory.regions);
        self.model.page = drawn.page;
        self.model.scroll = drawn.scroll;
        self.model.note_beyond = drawn.note_beyond;
        self.model.is_hidden = drawn.is_hidden;
        self.model.follow = false;
        self.model.scrolled(drawn);
        drawn
    }

    /// The links of the frame that was drawn last, where they are others than before.
    pub(super) fn links(&self) -> Option<&Links> {
        self.memory.links.changed()
    }

    /// Where keys are looked up now; `None` where the file has a screen of its own.
    pub fn scope(&self) -> Option<Scope> {
        matches!(self.model.stage, Stage::Desk).then(|| self.model.scope())
    }

    /// Whether the person has left.
    pub fn is_over(&self) -> bool {
        matches!(self.model.stage, Stage::Over)
    }

    /// What can wait until something is to be seen: entries kept earlier go into the file.
    pub fn after_first_frame(&mut self) {
        self.runner.save_pending();
        self.begin();
        self.runner.look_beside();
    }

    /// Has one's own entries watched over, and finds out what came since the person last left.
    fn begin(&mut self) {
        if let Some(effect) = update::watched(&self.model) {
            self.runner.perform(effect);
        }
        if matches!(self.model.stage, Stage::Desk) {
            let (visit, all) = Visit::begin(&self.model.tracker);
            self.visit = Some(visit);
            self.runner.perform(Effect::Errand(Errand::Greet(all)));
        }
    }

    /// Keeps what is being typed, and where the person is.
    pub fn keep_drafts(&mut self) {
        if matches!(self.model.stage, Stage::Desk) {
            let session = update::session(&self.model);
            self.runner.perform(Effect::Remember(session));
        }
        self.runner
            .perform(Effect::Habits(update::habits(&self.model)));
        let drafts = update::drafts(&self.model);
        if let Some(Msg::Drafted(kept)) = self.runner.perform(Effect::Drafts(drafts)) {
            update::drafted(&mut self.model, kept);
        }
    }

    /// Waits until the file is saved and says how it ended. What was being typed and could not be kept
    /// is said there, too: then it stands on the terminal at least.
    pub fn close(&mut self) -> Ending {
        let mut sentences: Vec<String> = Vec::new();
        if let Err(error) = self.runner.close() {
            sentences.push(self.model.locale.storage_error(&error));
        }
        if let Some(visit) = self.visit.take() {
            self.runner.ground().part(&visit.seen(&self.model.tracker));
        }
        let unkept = update::drafts(&self.model);
        if let Some(trouble) = self
            .model
            .draft_trouble
            .take()
            .filter(|_| !unkept.is_empty())
        {
            sentences.push(trouble);
            sentences.push(self.model.locale.get("ending-drafts").into_owned());
            sentences.extend(unkept.iter().map(|draft| show(&draft.text).into_owned()));
        }
        Ending {
            code: if sentences.is_empty() { 0 } else { 3 },
            message: (!sentences.is_empty()).then(|| sentences.join("\n")),
        }
    }

    /// How it ends after a panic: `ending` is how closing ended.
    pub fn panicked(&self, cause: String, ending: Ending) -> Ending {
        let path = Value::from(self.model.path.display().to_string());
        let arguments = [("path", path), ("cause", Value::from(cause))];
        let said = self.model.locale.fill("panicked", &arguments);
        let sentences: Vec<String> = [Some(said), ending.message].into_iter().flatten().collect();
        Ending {
            message: Some(sentences.join("\n")),
            code: ending.code.max(101),
        }
    }

    /// Goes back to where the person left off, and offers what they could not finish.
    fn resume(&mut self) {
        let session = self.runner.session();
        let rows = &mut self.model.rows;
        if (session.order, session.grouping) != (rows.order, rows.grouping)
            || !session.folded.is_empty()
        {
            (rows.order, rows.grouping) = (session.order, session.grouping);
            rows.folded = session.folded;
            rows.refresh(&self.model.tracker, &self.model.lens);
        }
        if let Some(item) = session
            .item
            .as_deref()
            .and_then(|name| self.model.tracker.find(name))
        {
            self.model
                .rows
                .select(&item.id.clone(), &self.model.tracker);
        }
        let kept = self.runner.kept_drafts();
        update::restore(&mut self.model, kept);
    }
}

/// Panics on F12 where a test asks for it, so that it can see what a panic leaves behind. Not in what
/// people get.
#[cfg(debug_assertions)]
fn fail_if_asked(msg: &Msg) {
    let is_key = matches!(msg, Msg::Key(key) if key.code == crossterm::event::KeyCode::F(12));
    assert!(
        !is_key || std::env::var_os("MANDATE_FAIL_ON_F12").is_none(),
        "asked to fail"
    );
}
