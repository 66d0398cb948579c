//! Messages in one language, from `assets/locales`.

use std::borrow::Cow;
use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

pub use fluent_bundle::FluentValue as Value;

use super::letters::Letters;
use super::messages::Messages;
use super::show::{show, show_line, show_line_on_paper};

/// A language that the program speaks.
struct Language {
    /// Such as `fr`.
    name: &'static str,
    messages: Messages,
}

/// All of them, a file each. Another one is another file: the build script finds it.
static LANGUAGES: &[Language] = &include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What stands in for a language that there is not, and for a message that a language lacks.
const USUAL: &str = "en";

/// The messages of one language. Each is read when it is first wanted: reading them all would be a
/// good part of what the program does until something is to be seen.
pub struct Locale {
    tongue: Tongue,
    bundle: RefCell<FluentBundle<FluentResource>>,
    messages: Messages,
}

/// Which language is spoken, and how: what another thread makes the same locale of. Messages that were read are
/// each thread's own.
#[derive(Clone, Copy)]
pub(crate) struct Tongue {
    name: &'static str,
    letters: Letters,
    /// How foreign text on one line is made harmless.
    harmless: fn(&str) -> Cow<'_, str>,
}

impl Tongue {
    /// The locale.
    pub(crate) fn locale(self) -> Locale {
        let id: LanguageIdentifier = self.name.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks would reach the terminal, where they are litter at best.
        bundle.set_use_isolating(false);
        Locale {
            tongue: self,
            bundle: RefCell::new(bundle),
            messages: messages(self.name),
        }
    }
}

impl Locale {
    /// The messages of the wanted language, or the nearest: `fr-CA` finds `fr`, an unknown one `en`.
    pub fn load(wanted: &str) -> Self {
        let language = language(wanted);
        let found = names().find(|name| *name == language);
        let tongue = Tongue {
            name: found.unwrap_or(USUAL),
            letters: Letters::All,
            harmless: show_line,
        };
        tongue.locale()
    }

    /// What makes the same locale elsewhere.
    pub(crate) fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// The same for a terminal that shows these letters.
    pub fn in_letters(mut self, letters: Letters) -> Self {
        self.tongue.letters = letters;
        self
    }

    /// The letters that the terminal shows.
    pub fn letters(&self) -> Letters {
        self.tongue.letters
    }

    /// The same messages for what is no terminal: files keep all letters.
    pub fn for_files(&self) -> Self {
        Self::load(self.tongue.name)
    }

    /// The same for a document that somebody else's program lays out.
    pub fn on_paper(mut self) -> Self {
        self.tongue.harmless = show_line_on_paper;
        self
    }

    /// Foreign text for the terminal: made harmless, and spelled out in its letters.
    pub fn show(&self, text: &str) -> String {
        self.tongue.letters.spell(&show(text)).into_owned()
    }

    /// The same on one line.
    pub fn show_line(&self, text: &str) -> String {
        self.tongue.letters.spell(&show_line(text)).into_owned()
    }

    /// Whether the wanted language is one of those that there are.
    pub fn speaks(wanted: &str) -> bool {
        let language = language(wanted);
        Self::names().any(|name| name == language)
    }

    /// The names of the languages that there are.
    pub fn names() -> impl Iterator<Item = &'static str> {
        names()
    }

    /// The name of the language that is spoken, such as `fr`.
    pub fn name(&self) -> &'static str {
        self.tongue.name
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> Cow<'static, str> {
        Cow::Owned(self.format(id, None))
    }

    /// A message with arguments. Texts among them are made harmless.
    pub fn fill(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> String {
        let mut harmless = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            if let Value::String(text) = value {
                harmless.set(*name, (self.tongue.harmless)(text).into_owned());
            } else {
                harmless.set(*name, value.clone());
            }
        }
        self.format(id, Some(&harmless))
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.messages.has(id)
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let formatted = self.formatted(id, arguments).or_else(|| {
            self.learn(id);
            self.formatted(id, arguments)
        });
        // A missing message shows its name: ugly, harmless, and found by the test of the locales.
        formatted.unwrap_or_else(|| format!("⟦{id}⟧"))
    }

    /// A message that was read already.
    fn formatted(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = self.bundle.borrow();
        let pattern = bundle.get_message(id)?.value()?;
        let formatted = bundle.format_pattern(pattern, arguments, &mut Vec::new());
        Some(match self.tongue.letters {
            Letters::All => formatted.into_owned(),
            Letters::Ascii => self.tongue.letters.spell(&formatted).into_owned(),
        })
    }

    /// Reads a message that is wanted for the first time.
    fn learn(&self, id: &str) {
        let found = self.messages.get(id);
        let found = found.or_else(|| messages(USUAL).get(id));
        if let Some(source) = found {
            // What Fluent cannot read is left out; a test proves that there is nothing such.
            let read = FluentResource::try_new(source.to_owned());
            self.bundle
                .borrow_mut()
                .add_resource_overriding(read.unwrap_or_else(|(rest, _)| rest));
        }
    }
}

fn names() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|language| language.name)
}

/// The messages of a language; none where there is no such language.
fn messages(name: &str) -> Messages {
    let found = LANGUAGES.iter().find(|language| language.name == name);
    found.map_or(Messages::NONE, |language| language.messages)
}

/// The language of a name that may name country and encoding, too: `fr` of `fr_CA.UTF-8`.
fn language(wanted: &str) -> String {
    let name = wanted.split(['-', '_', '.', '@']).next();
    name.unwrap_or_default().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentError;
    use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};

    use super::*;

    #[test]
    fn every_message_can_be_read_by_itself() {
        for language in names() {
            let locale = Locale::load(language);
            let source = String::from_utf8(locale.messages.source.to_owned()).expect("text");
            let whole = FluentResource::try_new(source).expect("the locale can be read");
            let ids: Vec<_> = locale.messages.names().collect();
            let told = whole.entries().map(|entry| format!("{entry:?}"));
            let told = told.filter(|entry| entry.starts_with("Message")).count();
            assert_eq!(ids.len(), told, "{language}");
            for id in ids {
                let message = locale.messages.get(id).expect(id);
                let read = FluentResource::try_new(message.to_owned());
                let read = read.unwrap_or_else(|(_, errors)| panic!("{id}: {errors:?}"));
                assert_eq!(read.entries().count(), 1, "{language}: {id}");
                assert!(!locale.get(id).starts_with('⟦'), "{language}: {id}");
                let mut alone = FluentBundle::new(Vec::new());
                alone.add_resource(read).expect(id);
                let pattern = alone.get_message(id).and_then(|it| it.value());
                let mut wrong = Vec::new();
                alone.format_pattern(pattern.expect(id), None, &mut wrong);
                // Variables are given where it is said.
                let is_variable = |error: &FluentError| {
                    let FluentError::ResolverError(ResolverError::Reference(kind)) = error else {
                        return false;
                    };
                    matches!(kind, ReferenceKind::Variable { .. })
                };
                assert!(wrong.iter().all(is_variable), "{language}: {id}: {wrong:?}");
            }
        }
    }

    #[test]
    fn the_nearest_language_is_found() {
        for (wanted, found) in [
            ("fr", "fr"),
            ("fr_CA.UTF-8", "fr"),
            ("FR-ca", "fr"),
            ("C", "en"),
            ("C.UTF-8", "en"),
            ("POSIX", "en"),
            ("xx", "en"),
            ("", "en"),
        ] {
            assert_eq!(Locale::load(wanted).name(), found, "{wanted}");
        }
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let mut locale = Locale::load("fr");
        assert_eq!(locale.get("kind-task"), "Tâche");
        locale = Locale::load("fr");
        locale.messages = Messages {
            source: b"kind-recommendation = Avis\n",
            starts: &[0],
        };
        assert_eq!(locale.get("kind-recommendation"), "Avis");
        assert_eq!(locale.get("kind-task"), "Task");
    }

    #[test]
    fn a_missing_message_shows_its_name() {
        assert_eq!(
            Locale::load("en").get("no-such-message"),
            "⟦no-such-message⟧"
        );
        assert_eq!(
            Locale::load("xx").get("kind-task"),
            "Task",
            "English stands in for what is not there"
        );
    }
}
