//! Fields of one line with their questions.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::command::Command;
use super::super::model::Model;
use super::super::overlay::{Asks, Form};
use super::super::theme::Styles;
use super::super::touch::Target;
use super::super::widget::{Field, cells, centred, frame, put};
use super::Memory;
use crate::domain::delegation_key;
use crate::text::{Value, show_line, width, wrap};

/// Columns that known names take at most; Tab reaches the rest.
const NAMES: usize = 100;

/// Draws the form and says where the cursor belongs.
pub(super) fn draw(
    model: &Model,
    form: &Form,
    styles: &Styles,
    body: Rect,
    memory: &mut Memory,
    buffer: &mut Buffer,
) -> Option<Position> {
    let columns = body.width.min(72);
    let text_columns = usize::from(columns).saturating_sub(4);
    let told = about(model, form, memory.out_of_sight(model));
    let told = std::iter::once(told).chain(draft(model, form));
    let about: Vec<String> = told
        .flat_map(|text| {
            let lines = wrap(&text, text_columns).into_iter();
            lines.map(|line| text[line].to_owned()).collect::<Vec<_>>()
        })
        .collect();
    let trouble = form.trouble.as_deref().unwrap_or_default();
    let trouble: Vec<&str> = if trouble.is_empty() {
        Vec::new()
    } else {
        wrap(trouble, text_columns)
            .into_iter()
            .map(|line| &trouble[line])
            .collect()
    };
    let understood = understood(model, form);
    let height =
        about.len() + form.fields.len() * 2 + usize::from(understood.is_some()) + trouble.len() + 3;
    let area = centred(buffer, body, columns, cells(height));
    memory.regions.add(area, Target::Top);
    let inside = frame(
        buffer,
        area,
        &title(model, &form.asks),
        styles.focus,
        styles.title,
    );
    let (x, right) = (inside.x + 1, inside.right().saturating_sub(1));
    let mut y = inside.y;
    for line in &about {
        put(buffer, x, y, right, line, styles.dim);
        y += 1;
    }
    let mut cursor = None;
    let questions = form.asks.questions();
    let column = questions
        .iter()
        .map(|question| width(&model.locale.get(question)))
        .max()
        .unwrap_or(0) as u16;
    for (at, field) in form.fields.iter().enumerate() {
        y += 1;
        memory.regions.row(inside, y, Target::Field(at));
        let has_keys = at == form.at;
        let question = questions
            .get(at)
            .map(|question| model.locale.get(question))
            .unwrap_or_default();
        put(
            buffer,
            x,
            y,
            right,
            &question,
            if has_keys { styles.key } else { styles.text },
        );
        let from = x + column + 1;
        let line = Rect::new(from, y, right.saturating_sub(from), 1).intersection(inside);
        if line.y < inside.bottom() {
            buffer.set_style(line, styles.field);
            let at = field.render(line, buffer);
            cursor = if has_keys { at } else { cursor };
        }
        y += 1;
    }
    if let Some(text) = understood {
        put(buffer, x + column + 1, y, right, &text, styles.dim);
        y += 1;
    }
    for line in trouble {
        put(buffer, x, y, right, line, styles.warning);
        y += 1;
    }
    cursor
}

/// What a date is taken for as it stands, so that it is seen before it is said. `None` where no date is asked
/// for; empty where it is no date, or not yet.
fn understood(model: &Model, form: &Form) -> Option<String> {
    if !matches!(form.asks, Asks::Due(_)) {
        return None;
    }
    let today = model.lens.today;
    let text = form.fields[0].text();
    let day = model.locale.read_day(&text, today).day();
    Some(day.map_or(String::new(), |day| model.locale.understood(day, today)))
}

fn title(model: &Model, asks: &Asks) -> String {
    let status = match asks {
        Asks::Why(_, status) => model.locale.status(*status),
        Asks::PositionWhy(_, Some(position)) => model.locale.position(*position),
        Asks::PositionWhy(_, None) => model.locale.get("form-position-back").into_owned(),
        Asks::Lead(_) | Asks::Due(_) | Asks::Tag(_) => String::new(),
        Asks::Since | Asks::Search | Asks::Identity => String::new(),
        Asks::ViewName(name) => name.clone().unwrap_or_default(),
    };
    let about = asks.subject().map(|about| model.subject_name(about));
    let item = about.unwrap_or_default();
    model.locale.fill(
        asks.title(),
        &[("status", Value::from(status)), ("item", Value::from(item))],
    )
}

/// That the answer was begun before and is not said, and how it begins where the field shows what stands now.
fn draft(model: &Model, form: &Form) -> Option<String> {
    let begun = form.begun.as_ref()?;
    let day = begun.at.map(|at| model.locale.day_of(at, &model.lens.zone));
    let dated = if day.is_some() { "yes" } else { "no" };
    let waiting = form.waiting();
    let message = match waiting {
        Some(_) => "form-draft-waits",
        None if form.fields.iter().all(Field::is_blank) => return None,
        None => "form-draft",
    };
    let arguments = [
        ("dated", Value::from(dated)),
        ("day", Value::from(day.unwrap_or_default())),
        (
            "text",
            Value::from(show_line(&waiting.unwrap_or_default()).into_owned()),
        ),
        ("key", Value::from(model.first_key(Command::CompleteName))),
    ];
    Some(model.locale.fill(message, &arguments))
}

/// What helps to answer.
fn about(model: &Model, form: &Form, out_of_sight: usize) -> String {
    let get = |message: &str| model.locale.get(message).into_owned();
    let own = (form.asks == Asks::Identity).then_some(model.author.as_ref());
    let own = own.flatten().map(|author| delegation_key(&author.of));
    let is_other = |name: &&String| own.as_ref() != Some(&delegation_key(name));
    let known: Vec<String> = form.known.iter().filter(is_other).cloned().collect();
    let with_known = |message: &str, names: &str| {
        let mut text = get(message);
        if !known.is_empty() {
            let arguments = [
                ("names", Value::from(listed(&known))),
                ("key", Value::from(model.first_key(Command::CompleteName))),
            ];
            text.push_str(&format!(
                " {} {}",
                model.locale.fill(names, &arguments),
                model.locale.fill("about-known-key", &arguments)
            ));
        }
        text
    };
    match &form.asks {
        Asks::Why(_, status) if status.needs_reason() => get("about-why-needed"),
        Asks::Why(..) | Asks::PositionWhy(..) => get("about-why"),
        Asks::Lead(_) => with_known("about-lead", "about-known"),
        Asks::Due(_) => {
            let day = Value::from(model.locale.example());
            model.locale.fill("about-due", &[("day", day)])
        }
        Asks::Since => get("about-since"),
        Asks::Tag(about) if about.is_several() => with_known("about-tag-several", "about-known"),
        Asks::Tag(_) => with_known("about-tag", "about-known"),
        Asks::ViewName(None) => {
            let shown = super::conditions::title(model, out_of_sight);
            model
                .locale
                .fill("about-view", &[("shown", Value::from(shown))])
        }
        Asks::ViewName(Some(_)) | Asks::Search => String::new(),
        Asks::Identity => {
            let about = with_known("about-identity", "about-identity-known");
            let beforehand = form.beforehand.iter().map(|told| format!(" {told}"));
            about + &beforehand.collect::<String>()
        }
    }
}

/// The first of the names, for which there is room.
fn listed(names: &[String]) -> String {
    let mut text = String::new();
    for name in names {
        let name = show_line(name);
        if width(&text) + width(&name) > NAMES {
            text.push_str(", …");
            break;
        }
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&name);
    }
    text
}
