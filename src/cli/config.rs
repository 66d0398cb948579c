//! `config`: a person's settings. Shown, checked, opened in the editor; never part of a tracker.

use clap::ArgMatches;
use serde::Serialize;

use super::editor;
use super::failure::{Answer, Failure, Outcome, REFUSED};
use super::json::json;
use super::run::Run;
use super::surroundings::Surroundings;
use super::table::Table;
use crate::storage::{OddSetting, Settings, StorageError};
use crate::text::{Locale, Role, Value, show_line};

/// Carries out a verb of the settings.
pub(super) fn config(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    match typed.subcommand() {
        Some(("path", _)) => {
            let path = Settings::path(run.places).display().to_string();
            Ok(Answer::new(show_line(&path).into_owned() + "\n"))
        }
        Some(("show", typed)) => Ok(show(run, typed)),
        Some(("check", typed)) => check(run, typed.get_flag("json")),
        Some(("edit", _)) => edit(run),
        // `args` demands one of these.
        Some(_) | None => Err(Failure::usage(run.locale.get("cli-usage-other"))),
    }
}

/// What is wrong with the settings, in a sentence for whoever does something else.
pub(super) fn trouble(
    locale: &Locale,
    here: &Surroundings,
    odd: Result<Vec<OddSetting>, StorageError>,
) -> Option<String> {
    let path = here.places.as_ref().map(Settings::path).unwrap_or_default();
    match odd {
        Err(error) => Some(locale.storage_error(&error)),
        Ok(odd) => {
            let sentence = locale.odd_setting_in(&path, odd.first()?);
            let more = odd.len() - 1;
            let told = [("count", Value::from(more))];
            Some(match more {
                0 => sentence,
                _ => format!("{sentence} {}", locale.fill("odd-setting-more", &told)),
            })
        }
    }
}

/// A setting as scripts see it: values as the file writes them.
#[derive(Serialize)]
struct Set {
    name: &'static str,
    value: Option<String>,
}

fn show(run: &Run<'_>, typed: &ArgMatches) -> Answer {
    let names = Settings::EXAMPLES.iter().map(|(name, _)| *name);
    let set = names.zip(run.settings.values());
    if typed.get_flag("json") {
        let set: Vec<_> = set.map(|(name, value)| Set { name, value }).collect();
        return Answer::new(json(&set));
    }
    let mut table = Table::default();
    for (name, value) in set {
        let value = value.unwrap_or_else(|| run.locale.get("cli-config-unset").into_owned());
        let value = run.locale.show_line(&value);
        let meaning = run.locale.setting(name);
        table.row(vec![
            (name.to_owned(), Role::Key),
            (value, Role::Text),
            (meaning, Role::Dim),
        ]);
    }
    Answer::new(table.render(run.here.room(), &[(1, 12), (2, 20)], &run.ink))
}

/// What `check` finds.
#[derive(Serialize)]
struct Checked {
    ok: bool,
    findings: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    line: usize,
    column: usize,
    message: String,
}

fn check(run: &Run<'_>, as_json: bool) -> Outcome {
    let path = Settings::path(run.places);
    let odd = Settings::read(run.places)
        .1
        .map_err(|error| run.storage(&error))?;
    let mut findings: Vec<Found> = odd
        .iter()
        .map(|odd| Found {
            line: odd.line,
            column: odd.column,
            message: run.locale.odd_setting(odd),
        })
        .collect();
    let language = (run.settings.lang.as_deref()).filter(|wanted| !Locale::speaks(wanted));
    let unspoken = language.map(|wanted| run.locale.unspoken(wanted));
    let keys = (run.here.odd_keys)(run.places, run.locale);
    let others: Vec<String> = unspoken.into_iter().chain(keys).collect();
    let mut answer = Answer::default();
    if !findings.is_empty() || !others.is_empty() {
        answer.code = REFUSED;
    }
    if as_json {
        findings.extend(others.into_iter().map(|message| Found {
            line: 0,
            column: 0,
            message,
        }));
        answer.out = json(&Checked {
            ok: findings.is_empty(),
            findings,
        });
        return Ok(answer);
    }
    let mut lines: Vec<String> = odd
        .iter()
        .map(|odd| run.locale.odd_setting_in(&path, odd))
        .collect();
    lines.extend(others);
    if lines.is_empty() {
        let id = match path.exists() {
            true => "cli-config-ok",
            false => "cli-config-none",
        };
        lines.push(run.with(id, "path", path.display().to_string()));
    }
    answer.out = lines.join("\n") + "\n";
    Ok(answer)
}

/// Opens the settings in the person's editor, all that can be set standing there as examples, and says
/// what is odd about what they leave.
fn edit(run: &Run<'_>) -> Outcome {
    let path = Settings::path(run.places);
    let made = if path.exists() {
        Settings::lay_out(run.places, |settings| template(run, settings))
    } else {
        Settings::make(run.places, &template(run, &Settings::default()))
    };
    made.map_err(|error| run.storage(&error))?;
    editor::open(run, &path)?;
    check(run, false)
}

/// A file in which everything that can be set is told of: what is set as it is, all else by an example.
fn template(run: &Run<'_>, settings: &Settings) -> String {
    let locale = run.locale.for_files();
    let comment = |text: &str, indent: &str| format!("{indent}// {text}\n");
    let mut text = comment(&locale.get("cli-config-head"), "") + "(\n";
    for ((name, example), value) in Settings::EXAMPLES.iter().zip(settings.values()) {
        text += &comment(&locale.setting(name), "    ");
        text += &match value {
            Some(value) => format!("    {name}: {value},\n"),
            None => comment(&format!("{name}: {example},"), "    "),
        };
    }
    text + ")\n"
}
