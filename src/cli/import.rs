//! `import`: a table that a colleague filled in comes back.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches};
use serde::Serialize;

use super::account::{AccountShape, account_shape, account_text};
use super::arg::{flag, option, path};
use super::failure::{Answer, FILE, Failure, Outcome, REFUSED, USAGE};
use super::file::shown;
use super::json::json;
use super::run::Run;
use crate::report::{self, Arrival, Problem, Remark, Unreadable};
use crate::storage::{self, Target};
use crate::text::Value;

/// What came of an import, for other programs.
#[derive(Serialize)]
struct Imported<'a> {
    from: String,
    wrote: bool,
    problems: Vec<ProblemShape<'a>>,
    #[serde(flatten)]
    account: AccountShape<'a>,
}

#[derive(Serialize)]
struct ProblemShape<'a> {
    sheet: Option<&'a str>,
    row: usize,
    line: usize,
    item: Option<&'a str>,
    column: Option<&'a str>,
    message: String,
    /// Cells of the row that say something and are left out with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<CellShape<'a>>,
}

#[derive(Serialize)]
struct CellShape<'a> {
    column: &'a str,
    value: &'a str,
}

/// What `import` takes.
pub(super) fn arguments() -> Vec<Arg> {
    vec![
        path("table", "FILE").required(true),
        flag("dry-run"),
        flag("partial"),
        option("encoding", "NAME"),
        flag("json"),
    ]
}

/// Says what a table says that its author had not seen said. Nothing is said where a row makes no
/// sense, unless such rows are to be left out.
pub(super) fn import(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let table: PathBuf = typed.get_one("table").cloned().unwrap_or_default();
    let (dry, partial) = (typed.get_flag("dry-run"), typed.get_flag("partial"));
    let stamp = run.here.stamp(run.author()?);
    let bytes = storage::read_table(&table).map_err(|error| run.storage(&error))?;
    let target = run.target();
    let opened = run.opened(&Target {
        read_only: dry || target.read_only,
        ..target
    })?;
    if !dry {
        run.writable(&opened.store)?;
    }
    let encoding = typed.get_one::<String>("encoding").map(String::as_str);
    run.step("wait-reading", &table);
    let mut import = report::import(&bytes, encoding, &opened.tracker, &stamp, run.locale)
        .map_err(|error| unreadable(run, &table, &error))?;
    let own = &*stamp.author.of;
    let rows = import.wrong_rows();
    let is_stopped = rows > 0 && !partial;
    if is_stopped {
        import.late.clear();
    }
    let Arrival { said, now, account } = import
        .arrival(&opened.tracker, &stamp)
        .map_err(|refusal| Failure::refusal(run.locale, &refusal))?;
    let kept = if dry || is_stopped {
        Vec::new()
    } else {
        run.step("wait-writing", opened.store.path());
        run.keep(opened.store, &said)?.sentences(run, None)
    };
    let mut answer = Answer {
        hints: import.sentences(own, run.locale),
        code: if is_stopped { REFUSED } else { 0 },
        ..Answer::default()
    };
    let is_assumed = |it: &Remark| matches!(it, Remark::Assumed(_));
    if import.remarks.iter().any(is_assumed) {
        let encoding = run.locale.get("cli-import-encoding").into_owned();
        answer.hints.push(encoding);
    }
    let count = [("rows", Value::from(rows))];
    if is_stopped {
        let stopped = run.locale.fill("cli-import-stopped", &count);
        answer.hints.push(stopped);
    } else if !dry && !account.is_empty() {
        let closing = run.locale.taken_in(rows, &now, &said);
        answer.hints.extend(closing);
    } else if rows > 0 {
        answer
            .hints
            .push(run.locale.fill("cli-import-left", &count));
    }
    if typed.get_flag("json") {
        answer.out = json(&Imported {
            from: table.display().to_string(),
            wrote: !dry && !account.is_empty(),
            problems: import
                .problems
                .iter()
                .map(|it| shape(run, it, own))
                .collect(),
            account: account_shape(&now, &account),
        });
        return Ok(answer);
    }
    if is_stopped {
        return Ok(answer);
    }
    answer.out = account_text(run, &now, &account);
    let id = match (account.is_empty(), dry) {
        (true, _) if rows > 0 => "table-nothing-left",
        (true, _) => "cli-import-nothing",
        (false, true) => "cli-import-preview",
        (false, false) => "cli-import-done",
    };
    if !account.is_empty() {
        let summary = (run.locale).summary("account-arrives", &now, account.entries());
        answer.out.push_str(&format!("{summary}\n"));
    }
    let arguments = [
        ("path", shown(&table)),
        ("by", Value::from(run.locale.author(&stamp.author))),
    ];
    answer.out.push_str(&run.locale.fill(id, &arguments));
    answer.out.push('\n');
    for sentence in kept.into_iter().filter(|_| !account.is_empty()) {
        answer.out.push_str(&format!("{sentence}\n"));
    }
    Ok(answer)
}

fn shape<'a>(run: &Run<'_>, problem: &'a Problem, own: &str) -> ProblemShape<'a> {
    ProblemShape {
        sheet: problem.place.sheet.as_deref(),
        row: problem.place.row,
        line: problem.place.line.unwrap_or(problem.place.row),
        item: problem.item.as_ref().map(|item| item.id.as_str()),
        column: problem.column.as_deref(),
        message: problem.reason.words(own, run.locale),
        left_out: (problem.left_out.iter())
            .map(|(column, value)| CellShape { column, value })
            .collect(),
    }
}

/// What is no table is a file's failure, what lacks a column is refused.
fn unreadable(run: &Run<'_>, table: &Path, error: &Unreadable) -> Failure {
    let code = match error {
        Unreadable::NotATable | Unreadable::OldBook | Unreadable::Book => FILE,
        Unreadable::Encoding(_) => USAGE,
        Unreadable::Misread
        | Unreadable::NoColumns
        | Unreadable::Tracker
        | Unreadable::TwoColumns(_) => REFUSED,
    };
    Failure {
        sentence: error.sentence(&table.display().to_string(), "`mandate merge`", run.locale),
        code,
    }
}
