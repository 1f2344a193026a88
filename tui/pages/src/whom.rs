//! To whom one speaks: those who can be reached now, the quickest first. Who cannot is named on a page behind, with the reason.

use engine::sight::view::LineState;
use kernel::names::Slug;
use maud::{Markup, html};
use words::phone::PhoneText;

use super::{
    asked::FormFields,
    drawing::Drawing,
    frame::{Renews, go, page},
    seated::Seated,
};

/// So many stand on a page.
const ROWS: usize = 6;

/// The page. What is chosen leads to `say/WHAT/SEAT`, with the number of the message behind it if one is handed on.
pub(crate) fn show(of: &Seated<'_>, what: &str, item: Option<&str>, query: &FormFields) -> String {
    let hearing = of.hearing();
    let from = query.page_from(hearing.len());
    let behind = item.map_or_else(String::new, |item| format!("/{item}"));
    let silent = of.sitting.scenario.seats.len().saturating_sub(hearing.len() + 1);
    let here = format!("whom/{what}{behind}");
    let main = html! {
        h1 { (of.ui(if what == "ask" { PhoneText::AskWhom } else { PhoneText::TellWhom })) }
        @if hearing.is_empty() {
            p { (of.ui(PhoneText::NobodyHearsWords)) }
            (go("warn", Drawing::Drum, of.ui(PhoneText::WarnOwn)))
        } @else {
            p { (of.ui(PhoneText::TheyHear)) }
        }
        @for (seat, takes) in hearing.iter().skip(from).take(ROWS) {
            (row(of, &format!("say/{what}/{seat}{behind}"), *seat, &words::span(*takes)))
        }
        @if from + ROWS < hearing.len() { (go(&format!("{here}?from={}", from + ROWS), Drawing::People, of.ui(PhoneText::Others))) }
        @if silent > 0 && !query.has("all") {
            p { (of.say(PhoneText::NotNow, &[("n", &silent.to_string())])) }
            (go(&format!("{here}?from={from}&all=1"), Drawing::Person, of.ui(PhoneText::SeeThem)))
        }
        @if query.has("all") { (silent_ones(of, &hearing)) }
    };
    page(of, Renews::Never, &main)
}

fn row(of: &Seated<'_>, to: &str, seat: Slug, takes: &str) -> Markup {
    let title = of.names.of(seat);
    go(to, Drawing::of_seat(of.sitting.scenario.seat(seat)), &format!("{title}, {takes}"))
}

/// Who cannot be reached now, and why not.
fn silent_ones(of: &Seated<'_>, hearing: &[(Slug, kernel::time::Span)]) -> Markup {
    let others = of.sitting.scenario.seats.iter().map(|seat| seat.id).filter(|id| *id != of.sitting.seat);
    html! {
        ul {
            @for seat in others.filter(|seat| !hearing.iter().any(|(with, _)| with == seat)) {
                li { (of.names.of(seat)) (of.lang().colon()) (of.ui(why_not(of, seat))) }
            }
        }
    }
}

fn why_not(of: &Seated<'_>, seat: Slug) -> PhoneText {
    let state = of.view.lines.iter().filter(|line| line.with == seat).map(|line| line.state).min();
    match state {
        Some(LineState::NoAgreement) => PhoneText::NeedsAgreement,
        Some(LineState::Down | LineState::Works) => PhoneText::LineDown,
        None => PhoneText::NoLine,
    }
}
