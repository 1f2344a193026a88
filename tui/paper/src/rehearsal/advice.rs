//! What the author should look at, with what could be done.

use maud::{Markup, html};
use words::rehearsal::advice::{Advised, advised};

use super::sheet::RehearsalSheet;

pub(super) fn section(sheet: &RehearsalSheet<'_>) -> Markup {
    let p = sheet.p;
    if sheet.findings.advice.is_empty() {
        return html! { p { (p.nothing_to_look_at) } };
    }
    let scenario = &sheet.study.cells[0].scenario;
    let said = sheet.findings.advice.iter().map(|advice| advised(advice, scenario, &sheet.names, &sheet.cells));
    html! {
        p { (p.look_note) }
        table {
            thead { tr { th scope="col" { (p.found) } th scope="col" { (p.remedy) } } }
            tbody { @for Advised { found, remedy } in said { tr { td { (found) } td { (remedy) } } } }
        }
    }
}
