//! What survives other figures: in which worlds a conclusion holds, how strong each figure is, in which boxes a measure fails. The same
//! lines as on the terminal, since they are sentences already.

use maud::{Markup, html};
use studies::survival::Survival;
use words::survival::lines::lines;

use super::sheet::RehearsalSheet;

pub(super) fn section(sheet: &RehearsalSheet<'_>, survival: &Survival) -> Markup {
    let lines = lines(sheet.lang, survival, &sheet.names, &sheet.cells);
    html! {
        p { (sheet.p.survives_note) }
        @for line in lines {
            @if line.depth == 0 { h3 { (line.text) } }
            @else { p style=(format!("margin: 0.2em 0 0.2em {}em", line.depth)) { (line.text) } }
        }
    }
}
