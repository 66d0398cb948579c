//! Messages in one language, from `assets/locales`.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

pub use fluent_bundle::FluentValue as Value;

use super::show::show_line;

/// Every language that the program speaks. Another one is another line here.
const LOCALES: &[(&str, &str)] = &[("en", include_str!("../../assets/locales/en.ftl"))];

/// The messages of one language.
pub struct Locale {
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    /// The messages of the wanted language, or the nearest: `fr-CA` finds `fr`, an unknown one `en`.
    pub fn load(wanted: &str) -> Self {
        let language = wanted
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let (name, source) = LOCALES
            .iter()
            .find(|(name, _)| *name == language)
            .unwrap_or(&LOCALES[0]);
        let id: LanguageIdentifier = name.parse().unwrap_or_default();
        // A line that Fluent cannot read is left out; a test proves that there is none.
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks would reach the terminal, where they are litter at best.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// The names of the languages that there are.
    pub fn names() -> impl Iterator<Item = &'static str> {
        LOCALES.iter().map(|(name, _)| *name)
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> Cow<'_, str> {
        self.format(id, None)
    }

    /// A message with arguments. Texts among them are made harmless.
    pub fn fill(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> String {
        let mut harmless = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            if let Value::String(text) = value {
                harmless.set(*name, show_line(text).into_owned());
            } else {
                harmless.set(*name, value.clone());
            }
        }
        self.format(id, Some(&harmless)).into_owned()
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn format<'a>(&'a self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value());
        // A missing message shows its name: ugly, harmless, and found by the test of the locales.
        let Some(pattern) = pattern else {
            return Cow::Owned(format!("⟦{id}⟧"));
        };
        let formatted = self
            .bundle
            .format_pattern(pattern, arguments, &mut Vec::new());
        Cow::Owned(formatted.into_owned())
    }
}
