//! What can be typed after `mandate`. Every word of the help comes from the locale, by the names of
//! verb and argument: `cli-help-list`, `cli-help-list-status`.

use clap::{Arg, ArgAction, Command, value_parser};

use super::arg::{any_of, choice, flag, option, path, several};
use super::arg::{position, priority, priority_or_none, status};
use super::since::POINT;
use super::styles::styles;
use crate::domain::{Kind, Position, Priority, Sort, Status};
use crate::report::{Format, ReportKind};
use crate::text::{Ink, Locale, Role, Value};

/// Builds the definition in one language.
pub(super) struct Words<'a> {
    pub(super) locale: &'a Locale,
    pub(super) columns: usize,
    pub(super) ink: &'a Ink,
}

/// The names of the orders, as they are typed.
const SORTS: [(&str, Sort); 5] = [
    ("document", Sort::Document),
    ("status", Sort::Status),
    ("due", Sort::Due),
    ("updated", Sort::Updated),
    ("priority", Sort::Priority),
];

impl Words<'_> {
    /// The whole definition. Without `file` a first word that is no verb is an error, which is how the
    /// nearest verb is found.
    pub(super) fn command(&self, file: bool) -> Command {
        let mut command = self
            .dress("mandate", Command::new("mandate"), globals())
            .version(env!("CARGO_PKG_VERSION"))
            .disable_version_flag(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(self.word("cli-help-heading-commands"))
            .subcommand_value_name(self.value("COMMAND"))
            .after_help(self.word("cli-help-after"))
            .subcommands(self.verbs());
        if file {
            command = command.arg(self.explain("mandate", path("target", "FILE")));
        }
        command = command.arg(self.explain("mandate", flag("linear")));
        let version = Arg::new("version").short('V').long("version");
        command.arg(self.explain("mandate", version.action(ArgAction::Version)))
    }

    fn verbs(&self) -> Vec<Command> {
        let json = || flag("json");
        let item = || Arg::new("item").value_name("ITEM");
        vec![
            self.verb(
                "list",
                filters()
                    .into_iter()
                    .chain([
                        option("changed-since", POINT),
                        option("period", "NAME").conflicts_with("changed-since"),
                        json(),
                    ])
                    .collect(),
            ),
            self.verb(
                "show",
                vec![item().required(true).num_args(1..), flag("all"), json()],
            ),
            self.verb(
                "set",
                vec![
                    item().required(true).num_args(1..),
                    status(),
                    option("why", "TEXT"),
                    option("successor", "SYMBOL"),
                    position(),
                    option("lead", "NAME"),
                    option("due", "DATE"),
                    priority_or_none(),
                    several("tag", "TAG"),
                    several("untag", "TAG"),
                    flag("reaffirm"),
                ],
            ),
            self.verb(
                "note",
                vec![
                    item().required(true),
                    Arg::new("text")
                        .value_name("TEXT")
                        .conflicts_with("withdraw"),
                    flag("private").conflicts_with_all(["revise", "withdraw"]),
                    option("revise", "ID").conflicts_with("withdraw"),
                    option("withdraw", "ID")
                        .num_args(1..)
                        .action(ArgAction::Append),
                ],
            ),
            self.verb("undo", vec![]),
            self.verb("redo", vec![]),
            self.verb(
                "history",
                vec![
                    item(),
                    option("since", POINT),
                    option("until", POINT),
                    option("period", "NAME").conflicts_with_all(["since", "until"]),
                    option("limit", "N").value_parser(value_parser!(usize)),
                    json(),
                ],
            ),
            self.verb(
                "merge",
                vec![
                    path("into", "INTO").required(true),
                    path("from", "FROM").num_args(0..),
                    flag("dry-run"),
                    json(),
                ],
            ),
            self.verb(
                "diff",
                vec![
                    path("old", "OLD|WHEN").required(true),
                    path("new", "NEW"),
                    json(),
                ],
            ),
            self.verb(
                "share",
                vec![
                    path("out", "OUT").required(true),
                    option("since", POINT),
                    json(),
                ],
            ),
            self.verb("export", super::export::arguments()),
            self.verb("import", super::import::arguments()),
            self.verb(
                "new",
                vec![
                    path("out", "OUT").required(true),
                    path("from", "FILE.ron")
                        .long("from")
                        .conflicts_with("from-text"),
                    path("from-text", "FILE.txt").long("from-text"),
                ],
            ),
            self.verb(
                "restore",
                vec![
                    flag("dry-run").conflicts_with("leave"),
                    flag("leave").conflicts_with("left"),
                    flag("left"),
                    json(),
                ],
            ),
            self.verb(
                "mine",
                vec![
                    flag("confirm").conflicts_with_all(["always", "ask"]),
                    flag("always").conflicts_with("ask"),
                    flag("ask"),
                    json(),
                ],
            ),
            self.verb("check", vec![path("files", "FILE").num_args(0..), json()]),
            self.verb(
                "repair",
                vec![
                    path("damaged", "FILE").required(true),
                    path("out", "OUT").required(true),
                ],
            ),
            self.git(),
            self.config(),
            self.verb("doctor", vec![json()]),
            self.verb(
                "completions",
                vec![
                    Arg::new("shell")
                        .value_name("SHELL")
                        .required(true)
                        .value_parser(value_parser!(clap_complete::Shell)),
                ],
            ),
            self.verb("man", vec![]),
        ]
    }

    fn git(&self) -> Command {
        let setup = self.dress("git-setup", Command::new("setup"), vec![]);
        let sync = self.dress("git-sync", Command::new("sync"), vec![flag("json")]);
        let sides = vec![
            path("base", "%O").required(true),
            path("ours", "%A").required(true),
            path("theirs", "%B").required(true),
            path("name", "%P"),
        ];
        let driver = self.dress("git-merge-driver", Command::new("merge-driver"), sides);
        self.group("git", [setup, sync, driver])
    }

    fn config(&self) -> Command {
        let path = self.dress("config-path", Command::new("path"), vec![]);
        let show = self.dress("config-show", Command::new("show"), vec![flag("json")]);
        let check = self.dress("config-check", Command::new("check"), vec![flag("json")]);
        let edit = self.dress("config-edit", Command::new("edit"), vec![]);
        self.group("config", [path, show, check, edit])
    }

    /// A verb with verbs of its own.
    fn group<const N: usize>(&self, name: &'static str, verbs: [Command; N]) -> Command {
        self.verb(name, vec![])
            .subcommand_required(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(self.word("cli-help-heading-commands"))
            .subcommand_value_name(self.value("COMMAND"))
            .subcommands(verbs)
    }

    fn verb(&self, name: &'static str, arguments: Vec<Arg>) -> Command {
        self.dress(name, Command::new(name), arguments)
    }

    /// Gives a command its texts and its arguments.
    fn dress(&self, name: &str, command: Command, arguments: Vec<Arg>) -> Command {
        let usage = self.word("cli-help-heading-usage");
        let usage = self.ink.paint(Role::Title, &usage);
        let template =
            format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}");
        let help = Arg::new("help")
            .short('h')
            .long("help")
            .display_order(usize::MAX)
            .action(ArgAction::Help);
        let after = format!("cli-help-{name}-after");
        let command = if self.locale.has(&after) {
            let heading = self.word("cli-help-heading-examples");
            let heading = self.ink.paint(Role::Title, &heading);
            let examples = self.locale.get(&after);
            let examples = examples.lines().map(|line| format!("\n  {}", line.trim()));
            command.after_help(format!("{heading}{}", examples.collect::<String>()))
        } else {
            command
        };
        command
            .about(self.word(&format!("cli-help-{name}")))
            .help_template(template)
            .styles(styles(self.ink))
            .term_width(self.columns.min(100))
            .disable_help_flag(true)
            .args(
                arguments
                    .into_iter()
                    .map(|argument| self.explain(name, argument)),
            )
            .arg(self.explain("mandate", help))
    }

    /// Gives an argument its text and its heading.
    fn explain(&self, verb: &str, argument: Arg) -> Arg {
        let mut id = format!("cli-help-{verb}-{}", argument.get_id());
        // Filters are the same wherever items are chosen.
        if verb == "export" && !self.locale.has(&id) {
            id = format!("cli-help-list-{}", argument.get_id());
        }
        let heading = match (argument.is_positional(), verb) {
            (true, _) => "cli-help-heading-arguments",
            (false, "mandate") => "cli-help-heading-everywhere",
            (false, _) => "cli-help-heading-options",
        };
        let takes_value = argument.get_action().takes_values();
        let argument = argument
            .help(self.word(&id))
            .help_heading(self.word(heading));
        if takes_value {
            let name = argument.get_value_names().and_then(|names| names.first());
            let name = name.map(|name| self.value(name)).unwrap_or_default();
            let argument = argument.value_name(name);
            // They stand in our own text.
            argument.hide_possible_values(true)
        } else {
            argument
        }
    }

    /// What stands for a value, `FILE.ron` or `DATE|FILE`, each of its words in the language.
    fn value(&self, name: &str) -> String {
        let words = name.split_inclusive(|c: char| !c.is_ascii_uppercase());
        let words = words.map(|word| {
            let bare = word.trim_end_matches(|c: char| !c.is_ascii_uppercase());
            let id = format!("cli-value-{}", bare.to_ascii_lowercase());
            if self.locale.has(&id) {
                format!("{}{}", self.locale.get(&id), &word[bare.len()..])
            } else {
                word.to_owned()
            }
        });
        words.collect()
    }

    /// A text, with the lists of names that it may mention.
    fn word(&self, id: &str) -> String {
        let names = |names: Vec<&str>| Value::from(names.join(", "));
        self.locale.fill(
            id,
            &[
                (
                    "statuses",
                    names(Status::ALL.iter().map(|s| s.name()).collect()),
                ),
                (
                    "positions",
                    names(Position::ALL.iter().map(|p| p.name()).collect()),
                ),
                (
                    "priorities",
                    names(Priority::ALL.iter().map(|p| p.name()).collect()),
                ),
                ("kinds", names(Kind::ALL.map(Kind::name).to_vec())),
                ("formats", names(Format::ALL.map(Format::name).to_vec())),
                (
                    "reports",
                    names(ReportKind::ALL.map(ReportKind::name).to_vec()),
                ),
                ("sorts", names(SORTS.map(|(name, _)| name).to_vec())),
                ("languages", names(Locale::names().collect())),
            ],
        )
    }
}

/// The conditions and the order by which items are chosen.
pub(super) fn filters() -> Vec<Arg> {
    vec![
        any_of(status()),
        choice("kind", Kind::ALL.map(Kind::name), |name| {
            Kind::ALL
                .into_iter()
                .find(|kind| kind.name().eq_ignore_ascii_case(name))
        })
        .action(ArgAction::Append)
        .value_delimiter(','),
        several("lead", "NAME"),
        several("tag", "TAG"),
        several("concerns", "PARTY"),
        option("of", "DELEGATION"),
        several("spoken-by", "DELEGATION"),
        any_of(priority()),
        flag("overdue"),
        flag("due-soon"),
        flag("stale"),
        flag("noted"),
        flag("contested"),
        flag("differing"),
        option("search", "WORDS").action(ArgAction::Append),
        choice("sort", SORTS.map(|(name, _)| name), |typed| {
            let mut sorts = SORTS.into_iter();
            sorts
                .find(|(name, _)| name.eq_ignore_ascii_case(typed))
                .map(|(_, sort)| sort)
        }),
        flag("reverse"),
    ]
}

fn globals() -> Vec<Arg> {
    let globals = [
        path("file", "FILE").short('f').long("file"),
        option("author", "NAME"),
        option("delegation", "NAME"),
        flag("read-only"),
        option("lang", "LANGUAGE"),
        option("color", "WHEN").value_parser(["auto", "always", "never"]),
        flag("ascii"),
    ];
    globals.map(|argument| argument.global(true)).into()
}
