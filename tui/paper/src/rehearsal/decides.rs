//! What decides each main measure: its variance as a bar of shares, one below the other, told apart by hatching and by words.

use maud::{Markup, html};
use studies::{
    findings::MeasureFindings,
    shares::{Factor, SharePart, Shares},
};
use words::rehearsal::decided;

use super::{
    chart::{Scale, WIDTH, px},
    sheet::RehearsalSheet,
};

pub(super) fn section(sheet: &RehearsalSheet<'_>) -> Markup {
    let p = sheet.p;
    let shared: Vec<(&MeasureFindings, &Shares)> =
        sheet.findings.measures.iter().filter_map(|of| Some((of, of.shares.as_ref()?))).collect();
    if shared.is_empty() {
        return html! { p { (p.not_shared_out) } };
    }
    html! {
        p { (p.decides_note) }
        @if shared.iter().any(|(_, shares)| !shares.balanced) { p { (p.uneven) } }
        (patterns())
        @for (of, shares) in shared { (bar(sheet, &of.main.measure, shares)) }
    }
}

const HEIGHT: f64 = 58.0;

fn bar(sheet: &RehearsalSheet<'_>, key: &str, shares: &Shares) -> Markup {
    let (label, said) = (sheet.measure(key), decided(sheet.lang, shares));
    let scale = Scale { low: 0.0, high: 1.0, from: 0.0, to: WIDTH };
    let mut from = 0.0;
    let parts: Vec<(f64, f64, &'static str)> = shares
        .parts
        .iter()
        .map(|part| {
            let (x, wide) = (scale.at(from), scale.at(part.share));
            from += part.share;
            (x, wide, fill(part))
        })
        .collect();
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label={ (label) ": " (said) } {
            text x="0" y="13" font-size="13" { (label) }
            // Below the bar: both lines may be long.
            text x="0" y="48" font-size="12" { (said) }
            @for (x, wide, fill) in parts {
                rect x=(px(x)) y="19" width=(px(wide)) height="15" fill=(fill) stroke="#111" stroke-width="0.8" {}
            }
        }
    }
}

/// Greys and hatching: solid for the play, lines for the variant, dots for figures, crossed lines for what they do together, white for
/// luck.
fn fill(part: &SharePart) -> &'static str {
    match part.of[..] {
        [Factor::Play | Factor::Cell] => "#555",
        [Factor::Variant] => "url(#lines)",
        [Factor::Parameters] => "url(#dots)",
        [Factor::Luck] => "#fff",
        _ => "url(#crossed)",
    }
}

fn patterns() -> Markup {
    html! {
        svg viewBox="0 0 1 1" style="position:absolute;width:0;height:0" aria-hidden="true" { defs {
            pattern id="lines" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect width="5" height="5" fill="#fff" {} line x1="1" x2="1" y1="0" y2="5" stroke="#111" stroke-width="1.4" {}
            }
            pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse" {
                rect width="5" height="5" fill="#fff" {} circle cx="2.5" cy="2.5" r="1.1" fill="#111" {}
            }
            pattern id="crossed" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect width="5" height="5" fill="#fff" {} path d="M1 0V5M0 1H5" stroke="#111" stroke-width="0.9" {}
            }
        } }
    }
}
