//! What was typed wrongly, in our own words, with the nearest thing that could have been meant.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::failure::{Answer, Failure, Outcome, USAGE};
use crate::domain::fold;
use crate::storage;
use crate::text::{Locale, Value, show, show_line};

/// Makes of clap's answer either a text that was asked for (help, version) or a sentence.
#[expect(clippy::wildcard_enum_match_arm, reason = "clap's list, which grows")]
pub(super) fn explain(locale: &Locale, error: &clap::Error, arguments: &[OsString]) -> Outcome {
    let found = |kind| error.get(kind).map(words).unwrap_or_default();
    // Names of values stand bare: our sentences say what they are.
    let argument = found(ContextKind::InvalidArg).replace("...", "");
    let argument = argument.replace(['<', '>'], "");
    let (value, prior) = (
        found(ContextKind::InvalidValue),
        found(ContextKind::PriorArg),
    );
    let say = |id: &str| {
        let arguments = [
            ("argument", Value::from(argument.as_str())),
            ("value", Value::from(value.as_str())),
            ("prior", Value::from(prior.as_str())),
            ("values", Value::from(in_words(locale, &argument, error))),
            ("verbs", Value::from(found(ContextKind::ValidSubcommand))),
            ("verb", Value::from(found(ContextKind::InvalidSubcommand))),
        ];
        locale.fill(id, &arguments)
    };
    let mut sentence = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = error.render();
            let plain = text.to_string();
            let shown = show(&plain);
            // The program is called as it was typed, and nobody knows by what.
            return Ok(Answer::new(if shown == plain {
                text.ansi().to_string()
            } else {
                shown.into_owned()
            }));
        }
        ErrorKind::InvalidSubcommand => say("cli-usage-verb"),
        ErrorKind::UnknownArgument => say("cli-usage-unknown"),
        ErrorKind::InvalidValue if value.is_empty() => say("cli-usage-value-missing"),
        ErrorKind::InvalidValue if error.get(ContextKind::ValidValue).is_some() => {
            say("cli-usage-value")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => say("cli-usage-value-wrong"),
        ErrorKind::MissingSubcommand => say("cli-usage-subcommand"),
        ErrorKind::MissingRequiredArgument => missing(locale, &argument, arguments),
        ErrorKind::ArgumentConflict if argument == prior => say("cli-usage-twice"),
        ErrorKind::ArgumentConflict => say("cli-usage-conflict"),
        ErrorKind::InvalidUtf8 => say("cli-usage-utf8"),
        _ => say("cli-usage-other"),
    };
    let meant = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let closest_first = |kind| {
        error.get(kind).map_or_else(String::new, |value| {
            let found = words(value);
            // Clap has the closest last.
            found.rsplit(", ").collect::<Vec<_>>().join(", ")
        })
    };
    let mut meant = meant.into_iter().map(closest_first);
    let words: Vec<&str> = arguments
        .iter()
        .skip(1)
        .map_while(|word| word.to_str())
        .collect();
    if let Some(meant) = quoted(error, &words) {
        return Err(Failure {
            sentence: locale.fill("cli-usage-quoted", &[("meant", Value::from(meant))]),
            code: USAGE,
        });
    }
    let instead = search(error, arguments).or_else(|| instead(locale, error, &words));
    if instead.is_none() && is_of_screen(error) {
        sentence = format!("{sentence} {}", locale.get("cli-usage-screen"));
    } else if let Some(meant) = instead.or_else(|| meant.find(|meant| !meant.is_empty())) {
        let suggestion = locale.fill("cli-usage-meant", &[("meant", Value::from(meant))]);
        sentence = format!("{sentence} {suggestion}");
    }
    let help = match verb_at(locale, &words) {
        Some(at) => locale.fill("cli-usage-help-verb", &[("verb", Value::from(words[at]))]),
        None => locale.get("cli-usage-help").into_owned(),
    };
    Err(Failure {
        sentence: format!("{sentence} {help}"),
        code: USAGE,
    })
}

/// What is missing, in words, with an example of the verb's help.
fn missing(locale: &Locale, argument: &str, arguments: &[OsString]) -> String {
    const KNOWN: [&str; 6] = ["item", "out", "into", "from", "file", "old"];
    let what = argument.split(", ").map(|name| {
        let first = name.split('|').next().unwrap_or_default();
        let is_called = |id: &&str| locale.get(&format!("cli-value-{id}")) == first;
        let what = KNOWN.into_iter().find(is_called).unwrap_or("other");
        let arguments = [("what", Value::from(what)), ("argument", Value::from(name))];
        locale.fill("cli-missing", &arguments)
    });
    let what: Vec<String> = what.collect();
    let typed: Vec<&str> = (arguments.iter().skip(1))
        .map_while(|word| word.to_str())
        .collect();
    let verb = verb_at(locale, &typed).map(|at| typed[at]);
    let examples = verb.map(|verb| locale.get(&format!("cli-help-{verb}-after")));
    let examples = examples.unwrap_or_default();
    let mut lines = examples.lines().map(str::trim);
    let example = lines.find(|line| line.starts_with("mandate"));
    let arguments = [
        ("what", Value::from(what.join(", "))),
        ("example", Value::from(example.unwrap_or("mandate --help"))),
    ];
    locale.fill("cli-usage-missing", &arguments)
}

/// The values that there are; behind the name of each what it is called in the language, where that is
/// another word.
fn in_words(locale: &Locale, argument: &str, error: &clap::Error) -> String {
    let values = error.get(ContextKind::ValidValue).map(words);
    let values = values.unwrap_or_default();
    let word = |name: &str| match argument {
        "--status" => name.parse().ok().map(|it| locale.status(it)),
        "--position" => name.parse().ok().map(|it| locale.position(it)),
        "--priority" => name.parse().ok().map(|it| locale.priority(it)),
        _ => None,
    };
    let values = values.split(", ").map(|name| match word(name) {
        Some(word) if word.to_lowercase().replace(' ', "-") != name => format!("{name} ({word})"),
        Some(_) | None => name.to_owned(),
    });
    values.collect::<Vec<_>>().join(", ")
}

/// How words are looked for, where another program's verb for that was typed; the words in quotation marks
/// where a shell would part them or read something into them.
fn search(error: &clap::Error, arguments: &[OsString]) -> Option<String> {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return None;
    }
    let verb = error.get(ContextKind::InvalidSubcommand).map(words)?;
    if !["find", "search", "grep"].contains(&verb.as_str()) {
        return None;
    }
    let after = arguments.iter().skip_while(|it| **it != *verb).skip(1);
    let typed = after.map(|it| it.to_string_lossy());
    let typed: Vec<_> = typed.take_while(|it| !it.starts_with('-')).collect();
    let typed = show_line(&typed.join(" ")).replace(['"', '`', '$', '\\', '!'], "");
    let words = match typed.trim() {
        "" => "WORDS".to_owned(),
        typed if typed.chars().all(char::is_alphanumeric) => typed.to_owned(),
        typed => format!("\"{typed}\""),
    };
    Some(format!("mandate list --search {words}"))
}

/// What was typed with quotation marks around the name of a file, where words beside each other make one that is there.
fn quoted(error: &clap::Error, typed: &[&str]) -> Option<String> {
    let is_stray = matches!(
        error.kind(),
        ErrorKind::InvalidSubcommand | ErrorKind::UnknownArgument
    );
    let pairs =
        (0..typed.len()).flat_map(|from| (from + 2..=typed.len()).rev().map(move |to| (from, to)));
    let (from, to) = pairs.filter(|_| is_stray).find(|(from, to)| {
        let words = &typed[*from..*to];
        words.iter().all(|word| !word.starts_with('-')) && Path::new(&words.join(" ")).is_file()
    })?;
    let name = typed[from..to].join(" ");
    let is_plain =
        |text: &str| !text.contains(['"', '`', '$', '\\', '!']) && show_line(text) == text;
    let verb = (from == 0 && storage::is_table(Path::new(&name))).then_some("import");
    let name = format!("\"{name}\"");
    let words = ["mandate"]
        .into_iter()
        .chain(verb)
        .chain(typed[..from].iter().copied());
    let words = words.chain([&*name]).chain(typed[to..].iter().copied());
    let meant = words.collect::<Vec<_>>().join(" ");
    is_plain(&meant.replace('"', "")).then_some(meant)
}

/// Where the verb stands. Options may stand before it, with their values.
fn verb_at(locale: &Locale, words: &[&str]) -> Option<usize> {
    let is_verb = |word: &str| locale.has(&format!("cli-help-{word}-after"));
    let first = words.iter().enumerate().position(|(at, word)| {
        let is_value = at > 0 && words[at - 1].starts_with("--");
        !word.starts_with('-') && (!is_value || is_verb(word))
    });
    first.filter(|at| is_verb(words[*at]))
}

/// What is typed where another program has another verb, where the dashes before an option were left out, and where a
/// text of several words was not put in quotation marks.
fn instead(locale: &Locale, error: &clap::Error, typed: &[&str]) -> Option<String> {
    if error.kind() == ErrorKind::InvalidSubcommand {
        let verb = error.get(ContextKind::InvalidSubcommand).map(words)?;
        let is_sending = ["send", "mail", "forward"].contains(&verb.as_str());
        let sent = is_sending.then(|| "share".to_owned());
        return sent.or_else(|| called(&verb, MEANT).map(str::to_owned));
    }
    let word = error.get(ContextKind::InvalidArg).map(words)?;
    if error.kind() != ErrorKind::UnknownArgument || word.starts_with('-') {
        return None;
    }
    let at = verb_at(locale, typed)?;
    let verb = typed[at];
    if locale.has(&format!("cli-help-{verb}-{word}")) {
        return Some(format!("--{word}"));
    }
    let [item, text @ ..] = &typed[at + 1..] else {
        return None;
    };
    let is_plain = |it: &&str| !it.starts_with('-') && !it.contains(['"', '`', '$', '\\', '!']);
    if verb != "note" || !typed[at + 1..].iter().all(is_plain) {
        return None;
    }
    let text = show_line(&text.join(" ")).into_owned();
    Some(format!("mandate note {} \"{text}\"", show_line(item)))
}

/// Words for something that the screen and the conversation have, by the message that lists them; and what is typed here
/// for it.
const MEANT: &[(&str, &str)] = &[
    ("linear-word-help", "help"),
    ("linear-word-overdue", "list --overdue"),
    ("cli-words-overdue", "list --overdue"),
    ("linear-name-list", "list"),
    ("linear-name-search", "list --search WORDS"),
    ("linear-name-filter", "list --status STATUS"),
    ("linear-name-sort", "list --sort due"),
    ("linear-name-dates", "list --sort due"),
    ("linear-name-due", "list --sort due"),
    ("linear-name-changes", "history --since last-visit"),
    ("linear-name-status", "set ITEM --status STATUS"),
    ("linear-name-position", "set ITEM --position POSITION"),
    ("linear-name-lead", "set ITEM --lead NAME"),
    ("linear-name-priority", "set ITEM --priority PRIORITY"),
    ("linear-name-tag", "set ITEM --tag TAG"),
    ("linear-name-private-note", "note ITEM --private"),
    ("linear-name-revise", "note ITEM --revise ID"),
    ("linear-name-withdraw", "note ITEM --withdraw ID"),
    ("linear-name-history", "history"),
    ("linear-name-undo", "undo"),
    ("linear-name-redo", "redo"),
    ("linear-name-merge", "merge"),
    ("linear-name-import", "import"),
    ("linear-name-export", "export"),
    ("linear-name-restore", "restore"),
    ("linear-name-mine", "mine"),
    ("linear-name-share", "share"),
    ("linear-name-identity", "config edit"),
    ("report-called-brief", "export OUT.docx --report brief"),
];

/// Words for what only the screen and the conversation have.
const OF_SCREEN: &[(&str, &str)] = &[
    ("linear-name-settle", ""),
    ("linear-name-drafts", ""),
    ("cli-words-screen", ""),
];

/// What a word is listed with, in any language: a person may be used to another one than the program was told to speak.
fn called(word: &str, lists: &'static [(&'static str, &'static str)]) -> Option<&'static str> {
    let word = fold(word);
    let is_one = |locale: &Locale, list: &str| {
        let words = locale.get(list);
        words.split(", ").any(|name| fold(name) == word)
    };
    let locales: Vec<Locale> = Locale::names().map(Locale::load).collect();
    let found = lists
        .iter()
        .find(|(list, _)| locales.iter().any(|locale| is_one(locale, list)));
    found.map(|(_, typed)| *typed)
}

/// Whether what was typed for a verb is only on the screen and in the conversation.
fn is_of_screen(error: &clap::Error) -> bool {
    let verb = error.get(ContextKind::InvalidSubcommand).map(words);
    verb.is_some_and(|verb| called(&verb, OF_SCREEN).is_some())
}

#[expect(clippy::wildcard_enum_match_arm, reason = "clap's list, which grows")]
fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => bare(text).to_owned(),
        ContextValue::Strings(texts) => {
            let texts: Vec<_> = texts.iter().map(|text| bare(text)).collect();
            texts.join(", ")
        }
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// An option without the name of its value; `--status <STATUS>` is `--status`.
fn bare(text: &str) -> &str {
    let is_option = text.starts_with('-');
    let (name, _) = text.split_once(" <").unwrap_or((text, ""));
    if is_option { name } else { text }
}
