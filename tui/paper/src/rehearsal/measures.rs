//! All measures by combination; those that stand still are only named.

use maud::{Markup, html};
use studies::told::stands_still;
use words::rehearsal::amount;

use super::sheet::RehearsalSheet;

/// So many combinations stand side by side on A4.
const ABREAST: usize = 4;

pub(super) fn section(sheet: &RehearsalSheet<'_>) -> Markup {
    let p = sheet.p;
    let mut keys: Vec<String> = Vec::new();
    for cell in sheet.summary.cells() {
        let new: Vec<String> =
            cell.keys().filter(|key| !keys.iter().any(|known| known == key)).map(str::to_owned).collect();
        keys.extend(new);
    }
    let (still, moving): (Vec<String>, Vec<String>) =
        keys.into_iter().partition(|key| stands_still(sheet.summary, key));
    let numbers: Vec<usize> = (0..sheet.cells.len()).collect();
    html! {
        p { (p.all_note) }
        @for some in numbers.chunks(ABREAST) { (table(sheet, &moving, some)) }
        @if !still.is_empty() {
            h3 { (p.still) }
            p { (still.iter().map(|key| said_once(sheet, key)).collect::<Vec<_>>().join(sheet.lang.semicolon())) }
        }
    }
}

fn table(sheet: &RehearsalSheet<'_>, keys: &[String], cells: &[usize]) -> Markup {
    html! {
        table {
            thead { tr { th scope="col" { (sheet.p.measure) } @for cell in cells { th scope="col" { (sheet.cells[*cell]) } } } }
            tbody { @for key in keys {
                tr {
                    th scope="row" { (sheet.measure(key)) }
                    @for cell in cells { td.n { (spread(sheet, *cell, key)) } }
                }
            } }
        }
    }
}

/// The median, and between what nine of ten runs lie.
fn spread(sheet: &RehearsalSheet<'_>, cell: usize, key: &str) -> String {
    let of = sheet.summary.cells()[cell].statistics(key);
    let [low, middle, high] = [of.p05, of.p50, of.p95].map(|value| amount(key, value, sheet.lang));
    format!("{middle} ({low} – {high})")
}

/// A measure that is the same everywhere, with its value.
fn said_once(sheet: &RehearsalSheet<'_>, key: &str) -> String {
    let value = sheet.summary.cells().iter().find_map(|cell| cell.values(key).first().copied()).unwrap_or(0);
    format!("{}{}{}", sheet.measure(key), sheet.lang.colon(), amount(key, value as f64, sheet.lang))
}
