//! Who sees what how.

use maud::{Markup, html};

use super::super::answers::values;
use super::super::by_hand::marked;
use super::super::model::Report;
use super::super::words::{line, who};
use super::items::anchor;
use super::status;
use crate::domain::{Field, Status};

/// Items against delegations. Nothing where fewer than two spoke: there is nothing to compare then.
pub(super) fn matrix(report: &Report<'_>) -> Markup {
    if report.delegations().len() < 2 {
        return html! {};
    }
    let words = &report.words;
    html! {
        section {
            h2 #matrix { (words.get("report-title-matrix")) }
            div.wide tabindex="0" role="region" aria-labelledby="matrix" {
                table {
                    thead {
                        tr {
                            th scope="col" { (words.get("report-column-item")) }
                            @for of in report.delegations() {
                                th scope="col" { bdi { (who(report.tracker().delegation_name(*of))) } }
                            }
                        }
                    }
                    tbody {
                        @for row in report.rows() {
                            @let views = row.views();
                            tr.differing[row.signs.differing] {
                                th scope="row" {
                                    a href=(format!("#item-{}", anchor(row.item.id.as_str()))) {
                                        bdi { (line(&row.item.label)) " " (line(&row.item.title)) }
                                    }
                                }
                                @for of in report.delegations() {
                                    @let seen = views.iter().find(|seen| seen.of() == *of);
                                    @let said = seen.filter(|seen| seen.status() != Some(Status::NoInformation));
                                    td {
                                        @if let Some(seen) = said {
                                            (status(seen.status(), &marked(words, *seen)))
                                        }
                                        @if let Some(held) = seen.and_then(|seen| values(words, *seen, Field::Position)) {
                                            " " (held)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
