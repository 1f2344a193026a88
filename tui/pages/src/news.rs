//! What has reached the seat: five messages a page, the newest first.

use engine::sight::view::Item;
use kernel::names::Serial;
use maud::{Markup, html};
use vocabulary::{
    inject::RowKind,
    matter::{Matter, MatterKind},
};
use words::phone::PhoneText;

use super::{
    asked::FormFields,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, go, hold, page},
    seated::Seated,
    speech::sentences,
};

/// So many messages stand on a page: a short list with a next page is read, a long one is not.
const ROWS: usize = 5;

/// The page, from a message on.
pub(crate) fn show(of: &Seated<'_>, desk: &PhoneDesk, query: &FormFields) -> String {
    let all = of.view.inbox.len();
    let from = query.page_from(all);
    let held = query.has("still");
    let rows: Vec<&Item> = of.view.inbox.iter().rev().skip(from).take(ROWS).collect();
    let (first, last) = ((from + 1).to_string(), (from + rows.len()).to_string());
    let place = [("from", first.as_str()), ("to", last.as_str()), ("all", &all.to_string())];
    let still = if held { "&still=1" } else { "" };
    let main = html! {
        h1 {
            (of.ui(PhoneText::NewsTitle))
            @if all > ROWS { " " (of.say(PhoneText::OfAll, &place)) }
        }
        @if rows.is_empty() { p { (of.ui(PhoneText::NoNews)) } }
        @for item in &rows { (row(of, desk, item)) }
        @if from + ROWS < all { (go(&format!("news?from={}{still}", from + ROWS), Drawing::Ear, of.ui(PhoneText::Older))) }
        @if from > 0 { (go(&format!("news?from={}{still}", from.saturating_sub(ROWS)), Drawing::Ear, of.ui(PhoneText::Newer))) }
        @if !held { (hold(of, &format!("news?from={from}&still=1"))) }
    };
    page(of, if held { Renews::Held } else { Renews::Itself }, &main)
}

fn row(of: &Seated<'_>, desk: &PhoneDesk, item: &Item) -> Markup {
    html! {
        section.card {
            h2 {
                @if !desk.read.contains(&item.n) { b.n { (of.ui(PhoneText::New)) } " " }
                (words::item_source(item, &of.names)) ", " (of.ago(item.at))
            }
            (in_short(of, item))
            div.two {
                (go(&format!("m/{}", item.n), Drawing::Ear, of.ui(PhoneText::Open)))
                @if can_be_told(of, item) { (go(&format!("whom/share/{}", item.n), Drawing::Mouth, of.ui(PhoneText::TellIt))) }
            }
        }
    }
}

/// A message in a line or two.
pub(crate) fn in_short(of: &Seated<'_>, item: &Item) -> Markup {
    match &item.inject {
        Some(inject) if !inject.subject.is_empty() => of.speech.told(&inject.subject),
        _ => in_words(of, &item.report.matter),
    }
}

/// What a message tells. The number of a report says nothing to whoever reads little: what it said stands there instead.
pub(crate) fn in_words(of: &Seated<'_>, matter: &Matter) -> Markup {
    let (text, said) = match matter {
        Matter::Consent { community, report, given } => {
            let text = if *given { PhoneText::MayBeTold } else { PhoneText::NotToBeTold };
            (of.say(text, &[("community", &of.names.of(*community))]), reported(of, *report))
        }
        Matter::ConsentAsked { from, about, .. } => {
            let said = sentences(&words::matter(about, &of.names));
            (of.say(PhoneText::AskedToTell, &[("seat", &of.names.of(*from))]), Some(said))
        }
        _ => return sentences(&words::matter(matter, &of.names)),
    };
    html! { p { (text) } @if let Some(said) = said { div.words { (said) } } }
}

/// What a report said, as this seat has heard it; nothing if it has not.
pub(crate) fn reported(of: &Seated<'_>, report: Serial) -> Option<Markup> {
    let plain = |matter: &Matter| sentences(&words::matter(matter, &of.names));
    of.view.inbox.iter().rev().find_map(|item| match (&item.report.matter, &item.inject) {
        (Matter::ConsentAsked { report: asked, about, .. }, _) if *asked == report => Some(plain(about)),
        (_, Some(inject)) if item.report.id == report => Some(of.speech.told(&inject.subject)),
        (matter, None) if item.report.id == report => Some(plain(matter)),
        _ => None,
    })
}

/// Whether a message is something of the world that one might hand on: no question or answer to oneself, and nothing that only organises
/// the exercise.
pub(crate) fn can_be_told(of: &Seated<'_>, item: &Item) -> bool {
    use MatterKind as M;
    let row = words::item_number(item).and_then(|id| of.sitting.scenario.msel.iter().find(|row| row.id == id));
    let organises = row.is_some_and(|row| row.kind == RowKind::Administrative);
    !organises
        && !matches!(
            item.report.matter.kind(),
            M::Outcome | M::Ruling | M::Consent | M::ConsentAsked | M::Question | M::Query | M::Meeting | M::SafeSpace
        )
}
