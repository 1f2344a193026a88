//! What the money buys: for each measure and play, the sets of outputs as points over their cost, and the steps of the frontier by name.

use maud::{Markup, html};
use studies::portfolio::{Frontier, Portfolio, SetEffect};
use words::{
    cli::dollars,
    portfolio::{PortfolioPhrases, caution, head, no_step},
    rehearsal::{chance, difference, interval},
};

use super::{
    chart::{Scale, WIDTH, px},
    sheet::RehearsalSheet,
};

pub(super) fn section(sheet: &RehearsalSheet<'_>, of: &Portfolio) -> Markup {
    let (lang, p) = (sheet.lang, PortfolioPhrases::of(sheet.lang));
    html! {
        @if let Some(first) = head(lang, of).first() { p { b { (first) } } }
        p { (caution(lang).replace('\n', " ")) }
        p { (p.note) }
        @for frontier in &of.frontiers {
            h3 { (sheet.measure(&frontier.measure)) small { " · " (frontier.play) } }
            (points(sheet, frontier))
            @if frontier.sets.iter().any(|set| set.frontier) { (steps(sheet, frontier, p)) }
            @else { p { (no_step(lang, of.base)) } }
        }
    }
}

const HEIGHT: f64 = 130.0;
/// Room for the numbers at the sides.
const SIDE: f64 = 90.0;

/// All sets: cost to the right, effect upwards; nought is a line.
fn points(sheet: &RehearsalSheet<'_>, of: &Frontier) -> Markup {
    let (lang, key) = (sheet.lang, &of.measure);
    let dearest = of.sets.iter().map(|set| set.cost_usd).max().unwrap_or(0);
    let shown = |set: &SetEffect| {
        if set.frontier { (set.effect.low, set.effect.high) } else { (set.effect.mean, set.effect.mean) }
    };
    let low = of.sets.iter().map(|set| shown(set).0).fold(0.0, f64::min);
    let high = of.sets.iter().map(|set| shown(set).1).fold(0.0, f64::max);
    let right = Scale { low: 0.0, high: f64::from(dearest), from: SIDE, to: WIDTH - SIDE };
    let up = Scale { low, high, from: HEIGHT - 22.0, to: 10.0 };
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(sheet.measure(key)) {
            line x1=(px(SIDE)) x2=(px(WIDTH - SIDE)) y1=(px(up.at(0.0))) y2=(px(up.at(0.0))) stroke="#999" stroke-dasharray="4 3" {}
            text x="0" y=(px(up.at(0.0) + 4.0)) font-size="11" { "0" }
            @for end in [low, high].into_iter().filter(|end| *end != 0.0) {
                text x="0" y=(px(up.at(end) + 4.0)) font-size="11" { (difference(key, end, lang)) }
            }
            text x=(px(WIDTH)) y=(px(HEIGHT - 4.0)) font-size="11" text-anchor="end" { (dollars(lang, dearest)) }
            @for set in &of.sets {
                @let (x, y) = (right.at(f64::from(set.cost_usd)), up.at(set.effect.mean));
                @if set.frontier {
                    line x1=(px(x)) x2=(px(x)) y1=(px(up.at(set.effect.low))) y2=(px(up.at(set.effect.high))) stroke="#111" {}
                }
                circle cx=(px(x)) cy=(px(y)) r="4" stroke="#111" fill=(if set.frontier { "#111" } else { "#fff" }) {}
            }
        }
    }
}

/// The steps of the frontier.
fn steps(sheet: &RehearsalSheet<'_>, of: &Frontier, p: &PortfolioPhrases) -> Markup {
    let (lang, key) = (sheet.lang, &of.measure);
    let worlds = of.sets.iter().any(|set| set.worlds.is_some());
    html! {
        table {
            thead { tr {
                th scope="col" { (p.set) } th scope="col" { (p.cost) } th scope="col" { (p.effect) } th scope="col" { (p.chance) }
                @if worlds { th scope="col" { (p.worlds) } }
                th scope="col" { (p.sure) }
            } }
            tbody { @for set in of.sets.iter().filter(|set| set.frontier) { tr {
                th scope="row" { (set.variant) }
                td { (dollars(lang, set.cost_usd)) }
                td { (difference(key, set.effect.mean, lang)) " (" (interval(key, &set.effect, lang)) ")" }
                td { (chance(&set.chance)) }
                @if worlds { td { @if let Some(worlds) = &set.worlds { (chance(worlds)) } } }
                td { (if set.sure { p.yes } else { p.unsure }) }
            } } }
        }
    }
}
