//! The floor: what a plain ratatui program costs that shows a list beside a text and moves a highlight.
//!
//! `speed` starts it with `--floor` and compares `mandate` with it. Without that argument it does nothing, so that
//! cargo can run it among the benches.

use std::io;

use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::layout::{Constraint, Layout};
use ratatui::style::Style;
use ratatui::widgets::{Block, List, ListState, Paragraph, Wrap};

const ROWS: [&str; 17] = [
    "1  Ceasefire                  Implemented",
    "2  Peace agreement            In progress",
    "3  Good offices               Not started",
    "4  Civilians, centres         In progress",
    "5  Human rights               In progress",
    "6  Humanitarian assistance    Implemented",
    "7  Stabilization projects     Not started",
    "8  Cultural heritage          Not started",
    "a  Consult contributors       Implemented",
    "b  Rules, caveats             In progress",
    "c  Train Malian forces        In progress",
    "d  Train the contingents      Not started",
    "e  Regional initiatives       Not started",
    "f  Political efforts          In progress",
    "g  Explain the roles          Not started",
    "h  Fifth Committee            Not started",
    "i  After the Mission          Not started",
];

const TEXT: &str = "Asymmetric threats harm the operational effectiveness of MINUSMA mainly by restricting the capacity \
    and the willingness of uniformed and non-uniformed personnel alike to move out of their bases. As a result, it \
    diminishes the occurrence of interactions between mission staff and local actors and endangers the implementation \
    of crucial mandated tasks, such as the protection of civilians and ceasefire monitoring. Asymmetric threats also \
    endanger logistical supply chains, jeopardizing the capacity of MINUSMA to hold on to or to conduct patrols in \
    certain remote areas. Lastly, this kind of threat tends to increase the number of operational caveats put forward \
    by the contingents already deployed.\n\nOperational difficulties usually have political consequences, and the \
    aforementioned operational impacts of asymmetric threats on MINUSMA can — and, to a certain extent, already do — \
    undermine the credibility of the Mission in the eyes of the local populations and of some of the groups involved \
    in the political process. Furthermore, such threats also discourage Member States from contributing troops to the \
    Mission, owing to the degradation of the security situation.\n\nAsymmetric threats entail measures that prove \
    expensive, such as protection measures. They also require training and specialized equipment for the personnel on \
    the ground, while furthering the need for costly enablers for Mission-support activities.";

fn main() -> io::Result<()> {
    if !std::env::args().any(|argument| argument == "--floor") {
        return Ok(());
    }
    let mut state = ListState::default().with_selected(Some(0));
    ratatui::run(|terminal| {
        loop {
            terminal.draw(|frame| {
                let halves = [Constraint::Percentage(40), Constraint::Fill(1)];
                let [left, right] = Layout::horizontal(halves).areas(frame.area());
                let list = List::new(ROWS)
                    .block(Block::bordered().title("Checklist"))
                    .highlight_style(Style::new().reversed());
                let text = Paragraph::new(TEXT)
                    .wrap(Wrap { trim: true })
                    .block(Block::bordered().title("Item"));
                frame.render_stateful_widget(list, left, &mut state);
                frame.render_widget(text, right);
            })?;
            if let Event::Key(key) = event::read()? {
                if key.code == KeyCode::Char('q') {
                    return Ok(());
                } else if key.code == KeyCode::Char('j') || key.code == KeyCode::Down {
                    state.select_next();
                } else if key.code == KeyCode::Char('k') || key.code == KeyCode::Up {
                    state.select_previous();
                }
            }
        }
    })
}
