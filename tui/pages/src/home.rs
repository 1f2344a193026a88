//! The first page of a seat: what only it knows or what came last, who can hear it, and everything that can be done from here.

use engine::sight::view::Item;
use maud::{Markup, html};
use vocabulary::act::ActKind;
use words::{participant::YouText, phone::PhoneText};

use super::{
    asked::FormFields,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, go, go_with, hold, page},
    news::{can_be_told, in_short},
    question,
    seated::{Seated, unread},
    speech::sentences,
};

/// The page.
pub(crate) fn show(of: &Seated<'_>, desk: &PhoneDesk, first: Option<&Markup>, query: &FormFields) -> String {
    let held = query.has("still");
    let title = of.names.of(of.sitting.seat);
    let hearing = of.hearing().len();
    let main = html! {
        h1 { (Drawing::of_seat(of.seat()).show()) " " (title) }
        @if let Some(first) = first { (first) }
        @if !of.view.over {
            (card(of))
            p { (hears(of, hearing)) }
        }
        (ways(of, desk))
        @if !held { (hold(of, "?still=1")) }
    };
    page(of, if held { Renews::Held } else { Renews::Itself }, &main)
}

/// How many can hear the seat now.
fn hears(of: &Seated<'_>, hearing: usize) -> String {
    match hearing {
        0 => of.ui(PhoneText::NobodyHears).to_owned(),
        1 => of.ui(PhoneText::OneHears).to_owned(),
        n => of.say(PhoneText::SomeHear, &[("n", &n.to_string())]),
    }
}

/// What only this seat knows: the newest word of its own people that it has told nobody. Before anything was said, its secret.
fn card(of: &Seated<'_>) -> Markup {
    if let Some(item) = only_here(of) {
        return html! {
            section.card {
                h2 { (of.ui(PhoneText::OnlyYou)) }
                (sentences(&words::matter(&item.report.matter, &of.names)))
                (go(&format!("whom/share/{}", item.n), Drawing::Mouth, of.ui(PhoneText::TellIt)))
            }
        };
    }
    let secret = of.seat().map(|seat| &seat.secret).filter(|secret| !secret.is_empty());
    match (secret, of.view.inbox.iter().next_back()) {
        (Some(secret), newest) if of.view.orders.is_empty() || newest.is_none() => html! {
            section.card {
                h2 { (of.ui(PhoneText::OnlyYou)) }
                (of.speech.told(secret))
                (go("whom/tell", Drawing::Mouth, of.ui(PhoneText::TellIt)))
            }
        },
        (_, Some(item)) => html! {
            section.card {
                h2 { (words::item_source(item, &of.names)) ", " (of.ago(item.at)) }
                (in_short(of, item))
                (go(&format!("m/{}", item.n), Drawing::Ear, of.ui(PhoneText::Open)))
            }
        },
        (_, None) => html! { section.card { p { (of.ui(PhoneText::NoNews)) } } },
    }
}

/// The newest word of the seat's own people that it has not handed on, as far as it can know.
fn only_here<'a>(of: &'a Seated<'_>) -> Option<&'a Item> {
    let community = of.seat()?.community?;
    of.view.inbox.iter().rev().find(|item| {
        let of_the_world = item.inject.is_none() && can_be_told(of, item);
        of_the_world && item.report.first_source == community && item.shared_with.is_empty()
    })
}

/// All that can be done from here, two beside each other. Once it is over nothing can be said any more, and all that came can still be read.
fn ways(of: &Seated<'_>, desk: &PhoneDesk) -> Markup {
    let warns = of.view.offers.iter().any(|offer| offer.kind == ActKind::Warn);
    let waiting = question::open(of);
    html! {
        div.two {
            (go_with("news", Drawing::Ear, of.ui(PhoneText::News), unread(&of.view, desk)))
            @if !of.view.over {
                @if let Some(oldest) = waiting.first() {
                    (go(&format!("q/{}", oldest.n), Drawing::Faces, &format!("{} {}", of.ui(PhoneText::Reply), waiting.len())))
                }
                (go("whom/tell", Drawing::Mouth, of.ui(PhoneText::Tell)))
                (go("whom/ask", Drawing::OpenHand, of.ui(PhoneText::Ask)))
                @if warns { (go("warn", Drawing::Drum, of.ui(PhoneText::Warn))) }
                (go("do", Drawing::Family, of.ui(PhoneText::Do)))
                (go("do/Propose", Drawing::Tree, of.ui(PhoneText::Propose)))
            }
            (go("mine", Drawing::Boat, of.ui(PhoneText::Mine)))
        }
        div.two {
            (go("brief", Drawing::Person, of.ui(PhoneText::MyRole)))
            (go("you", Drawing::Walkers, of.ui(YouText::Us)))
            @if of.sitting.running && !of.view.over { (go("stop", Drawing::Clock, of.ui(PhoneText::StopTime))) }
            (go("leave", Drawing::Give, of.ui(PhoneText::GiveBackPhone)))
        }
    }
}
