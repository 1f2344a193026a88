//! Play against play, measure by measure: where the runs of each combination lie, and how two differ with the same dice.

use maud::{Markup, html};
use studies::{comparisons::Comparison, findings::MeasureFindings, statistics::Statistics};
use words::rehearsal::{against, amount, chance, difference, direction, interval};

use super::{
    chart::{Scale, WIDTH, px},
    sheet::RehearsalSheet,
};

pub(super) fn section(sheet: &RehearsalSheet<'_>) -> Markup {
    html! {
        p { (sheet.p.against_note) }
        @for of in &sheet.findings.measures {
            h3 { (sheet.measure(&of.main.measure)) small { (direction(sheet.lang, of.main.better)) } }
            (strips(sheet, &of.main.measure))
            (differences(sheet, of))
        }
    }
}

const ROW: f64 = 22.0;
/// Where labels end and bars begin, and where bars end and numbers begin.
const BARS: (f64, f64) = (230.0, 560.0);

/// A line for each combination.
fn strips(sheet: &RehearsalSheet<'_>, key: &str) -> Markup {
    let all: Vec<Statistics> = sheet.summary.cells().iter().map(|cell| cell.statistics(key)).collect();
    let low = all.iter().map(|of| of.p05).fold(f64::INFINITY, f64::min);
    let high = all.iter().map(|of| of.p95).fold(f64::NEG_INFINITY, f64::max);
    let scale = Scale { low, high, from: BARS.0, to: BARS.1 };
    let height = ROW * all.len() as f64 + 4.0;
    let said = |value: f64| amount(key, value, sheet.lang);
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(sheet.measure(key)) {
            @for (n, (of, name)) in all.iter().zip(&sheet.cells).enumerate() {
                @let y = ROW * n as f64 + 13.0;
                @let [left, middle, right] = [of.p05, of.p50, of.p95].map(|value| scale.at(value));
                text x="0" y=(px(y + 4.0)) font-size="12" { (name) }
                line x1=(BARS.0) x2=(BARS.1) y1=(px(y)) y2=(px(y)) stroke="#bbb" stroke-width="0.7" {}
                rect x=(px(left)) y=(px(y - 5.0)) width=(px(f64::max(right - left, 1.0))) height="10" fill="#ccc" stroke="#555" stroke-width="0.8" {}
                line x1=(px(middle)) x2=(px(middle)) y1=(px(y - 8.0)) y2=(px(y + 8.0)) stroke="#111" stroke-width="2.5" {}
                text x=(BARS.1 + 14.0) y=(px(y + 4.0)) font-size="12" {
                    (said(of.p50)) " (" (said(of.p05)) " – " (said(of.p95)) ")"
                }
            }
        }
    }
}

/// A row for each two combinations that were compared.
fn differences(sheet: &RehearsalSheet<'_>, of: &MeasureFindings) -> Markup {
    let (p, key) = (sheet.p, &of.main.measure);
    let moves = of.comparisons.iter().any(|compared| compared.difference.more + compared.difference.less > 0);
    if of.comparisons.is_empty() || !moves {
        return html! { @if !of.comparisons.is_empty() { p { (p.stands_still) } } };
    }
    let ends =
        of.comparisons.iter().flat_map(|compared| [compared.difference.low.abs(), compared.difference.high.abs()]);
    let most = ends.fold(0.0, f64::max);
    html! {
        table.keep {
            thead { tr {
                th scope="col" { (p.pair) } th scope="col" { (p.difference) } th scope="col" { (p.interval) }
                th scope="col" { (p.chart) }
                th scope="col" { (if of.main.better.is_some() { p.chance } else { p.chance_more }) }
            } }
            tbody { @for compared in &of.comparisons {
                tr {
                    th scope="row" { (against(sheet.lang, &sheet.cells[compared.first], &sheet.cells[compared.second])) }
                    td.n { (difference(key, compared.difference.mean, sheet.lang)) }
                    td.n { (interval(key, &compared.difference, sheet.lang)) }
                    td.c { (whisker(compared, most)) }
                    td.n { (chance(&compared.chance)) }
                }
            } }
        }
    }
}

/// A difference with its interval, around nought.
fn whisker(compared: &Comparison, most: f64) -> Markup {
    let scale = Scale { low: -most, high: most, from: 6.0, to: 194.0 };
    let [nought, low, high, mean] =
        [0.0, compared.difference.low, compared.difference.high, compared.difference.mean].map(|value| scale.at(value));
    html! {
        svg viewBox="0 0 200 18" aria-hidden="true" {
            line x1=(px(nought)) x2=(px(nought)) y1="0" y2="18" stroke="#555" stroke-dasharray="2 2" {}
            line x1=(px(low)) x2=(px(high)) y1="9" y2="9" stroke="#111" stroke-width="2" {}
            line x1=(px(low)) x2=(px(low)) y1="5" y2="13" stroke="#111" stroke-width="1.5" {}
            line x1=(px(high)) x2=(px(high)) y1="5" y2="13" stroke="#111" stroke-width="1.5" {}
            circle cx=(px(mean)) cy="9" r="3.5" fill=(if compared.difference.differs() { "#111" } else { "#fff" }) stroke="#111" {}
        }
    }
}
