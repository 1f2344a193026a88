//! The wall as a page: for a projector, without a code, and readable from the back of a hall. It renews itself every few seconds and has
//! nothing to press.
//!
//! It is made of a [`WallView`](engine::sight::wall::WallView), and takes the map from the scenario. It holds the whole scenario, briefs and
//! secrets too: that no word of them stands there is seen to by a test over a whole exercise.

mod asked;
mod map;

use maud::{Markup, html};
use words::{
    Key, Lang, say, ui,
    wall::{WallLine, WallPhrase, dice, told},
};

pub use self::asked::WallAsked;
use super::{assets, frame::document};

/// So often the page is fetched anew, in seconds.
const RENEWS: u32 = 5;
/// So many of the newest words have room; what is older has been read.
const WORDS: usize = 6;
/// Throws that are shown.
const THROWS: usize = 2;

/// The page.
pub fn wall(of: &WallAsked<'_>) -> String {
    let lang = of.names.lang();
    let (symbol, mode) = match (of.view.over, of.running) {
        (true, _) => ("■", Key::ModeOver),
        (false, true) => ("▶", Key::ModeLive),
        (false, false) => ("‖", Key::ModePaused),
    };
    let main = html! {
        header {
            h1 { (of.names.time(of.view.now)) }
            p.mode { (symbol) " " (ui(lang, mode)) }
            p.room { b { (ui(lang, WallPhrase::Mark)) } br; (say(lang, WallPhrase::InTheRoom, &[("time", of.wall)])) }
        }
        main {
            section.land { (map::draw(of)) }
            section.said { (thrown(of)) (words_to_all(of)) }
        }
        footer { (ui(lang, WallPhrase::OnlyForAll)) }
    };
    whole(lang, RENEWS, &main)
}

/// What is shown while the facilitator has not opened the wall.
pub fn wall_shut(lang: Lang) -> String {
    let main =
        html! { main { section { h1 { (ui(lang, WallPhrase::NotOpen)) } p { (ui(lang, WallPhrase::AskLead)) } } } };
    whole(lang, 6 * RENEWS, &main)
}

fn whole(lang: Lang, renews: u32, main: &Markup) -> String {
    let head = html! {
        link rel="stylesheet" href=(assets::wall_style());
        meta http-equiv="refresh" content=(renews);
    };
    document(lang, ui(lang, WallPhrase::Title), &head, &html! { body { (main) } })
}

/// The newest throws.
fn thrown(of: &WallAsked<'_>) -> Markup {
    html! {
        @if !of.view.dice.is_empty() {
            h2 { (ui(of.names.lang(), WallPhrase::Dice)) }
            @for throw in of.view.dice.iter().rev().take(THROWS) { (line(&dice(throw, of.names))) }
        }
    }
}

/// What everybody was told, the newest first.
fn words_to_all(of: &WallAsked<'_>) -> Markup {
    let lang = of.names.lang();
    html! {
        h2 { (ui(lang, WallPhrase::Told)) }
        @if of.view.told.is_empty() { p { (ui(lang, WallPhrase::NothingTold)) } }
        @for word in of.view.told.iter().rev().take(WORDS) { (line(&told(word, of.names))) }
    }
}

fn line(line: &WallLine) -> Markup {
    html! {
        article {
            p.from { b { (line.time) } " " (line.who) }
            @for (n, text) in line.said.iter().enumerate() { p.first[n == 0] { (text) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use engine::sight::wall::{WallText, WallView, WallWord};
    use kernel::{names::Slug, time::Time};
    use vocabulary::scenario::Scenario;
    use words::Names;

    use super::*;

    #[test]
    fn what_players_said_on_the_radio_is_data_on_the_wall() {
        let scenario = Scenario::default();
        for lang in Lang::ALL {
            let names = Names::new(&scenario, lang);
            let (by, place) = (Slug::new("mayor"), Slug::new("bosso"));
            let text = "<script>alert(1)</script> & \u{202e}evil".to_owned();
            let what = WallText::Radio { by, place, text };
            let view = WallView { told: vec![WallWord { at: Time(0), what }], ..WallView::default() };
            let html =
                wall(&WallAsked { scenario: &scenario, names: &names, view: &view, running: true, wall: "14:02" });
            assert!(!html.contains("<script") && !html.contains('\u{202e}'), "{html}");
            assert!(html.contains("&lt;script&gt;") && html.contains("14:02"), "{html}");
            assert_eq!((html.matches("<h1").count(), html.matches("<form").count()), (1, 0), "nothing to press");
        }
    }

    #[test]
    fn what_french_binds_together_stays_together_on_the_wall() {
        let (scenario, lang) = (Scenario::default(), Lang::Fr);
        let names = Names::new(&scenario, lang);
        let what = WallText::Lead("Qui est là ?".to_owned());
        let view = WallView { told: vec![WallWord { at: Time(0), what }], ..WallView::default() };
        let html = wall(&WallAsked { scenario: &scenario, names: &names, view: &view, running: true, wall: "14:02" });
        assert!(html.contains("Qui est là\u{a0}?") && html.contains("dans la salle\u{a0}: 14:02"), "{html}");
    }
}
