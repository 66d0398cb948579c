//! `completions` and `man`: made from the same definition as the help.

use clap::ArgMatches;

use super::args::Words;
use super::failure::{Answer, Outcome};
use super::run::Run;
use crate::text::Ink;

/// Columns of texts that are laid out by another program.
const WIDE: usize = 100;

/// The completion script for a shell.
pub(super) fn completions(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let mut script = Vec::new();
    if let Some(shell) = typed.get_one::<clap_complete::Shell>("shell") {
        clap_complete::generate(*shell, &mut definition(run), "mandate", &mut script);
    }
    Ok(Answer {
        is_data: true,
        ..Answer::new(String::from_utf8_lossy(&script))
    })
}

/// The manual as roff: one page, the verbs in it.
pub(super) fn man(run: &Run<'_>) -> Outcome {
    let mut definition = definition(run);
    definition.build();
    let mut page = Vec::new();
    let mut pages = vec![clap_mangen::Man::new(definition.clone())];
    for verb in definition.get_subcommands() {
        pages.push(
            clap_mangen::Man::new(verb.clone()).title(format!("mandate-{}", verb.get_name())),
        );
    }
    // Writing into memory cannot fail.
    let (first, verbs) = pages.split_at(1);
    for man in first {
        let _ = man.render(&mut page);
    }
    for man in verbs {
        let _ = man.render_name_section(&mut page);
        let _ = man.render_synopsis_section(&mut page);
        let _ = man.render_options_section(&mut page);
    }
    let mut answer = Answer {
        is_data: true,
        ..Answer::new(headed(run, &String::from_utf8_lossy(&page)))
    };
    if run.here.stdout_is_terminal {
        answer
            .hints
            .push(run.locale.get("cli-man-hint").into_owned());
    }
    Ok(answer)
}

/// The page with its headings in the language; the library that makes it knows only English.
fn headed(run: &Run<'_>, page: &str) -> String {
    let heading = |line: &str| {
        let id = match line.strip_prefix(".SH ")? {
            "NAME" => "cli-man-name",
            "SYNOPSIS" => "cli-man-synopsis",
            "DESCRIPTION" => "cli-man-description",
            "EXTRA" => "cli-man-extra",
            "VERSION" => "cli-man-version",
            _ => return None,
        };
        Some(format!(".SH {}", run.locale.get(id)))
    };
    let lines = page.lines();
    let lines = lines.map(|line| heading(line).unwrap_or_else(|| line.to_owned()) + "\n");
    lines.collect()
}

fn definition(run: &Run<'_>) -> clap::Command {
    let words = Words {
        locale: &run.locale.for_files(),
        columns: WIDE,
        ink: &Ink::default(),
    };
    words.command(true)
}
