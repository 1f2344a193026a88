//! The drawings that stand beside words: scenes with people and hands, drawn for these pages. None stands alone, and none is told apart by its
//! colour. Each is under half a kilobyte, so a page carries its own.
//!
//! A line is drawn by the style sheet; `class="f"` is filled, `class="w"` covers what is behind. The field is 48 by 48.

use maud::{Markup, PreEscaped, html};
use vocabulary::{
    act::{ActGroup, ActKind},
    scenario::{Seat, SeatKind},
};

macro_rules! drawings {
    ($( $(#[doc = $doc:literal])* $name:ident: $inside:literal; )*) => {
        /// A drawing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Drawing { $( $(#[doc = $doc])* $name ),* }

        impl Drawing {
            /// All of them.
            #[cfg(test)]
            pub const ALL: &'static [Self] = &[ $( Self::$name ),* ];

            /// What stands inside the `svg`.
            pub fn inside(self) -> &'static str {
                match self { $( Self::$name => $inside ),* }
            }
        }
    };
}

drawings! {
    /// An ear that hears: news.
    Ear: r#"<path d="M18 19a12 12 0 0 1 24 0c0 9-8 9-9 17a7 7 0 0 1-13 2"/><path d="M24 20a6 6 0 0 1 12 0c0 4-6 5-5 10M3 14q6 8 0 16M10 17q4 5 0 10"/>"#;
    /// Two faces that speak with each other: to answer.
    Faces: r#"<path d="M3 44V32c-2-4-2-12 0-16c4-7 14-6 15 2l3 7h-3v7h-6v12M45 44V32c2-4 2-12 0-16c-4-7-14-6-15 2l-3 7h3v7h6v12"/>"#;
    /// A mouth from which words go out: to tell.
    Mouth: r#"<path d="M3 24c7-8 10-10 13-6c3-4 6-2 13 6c-7 12-19 12-26 0zM3 24h26M36 14q7 10 0 20M42 8q11 16 0 32"/>"#;
    /// A hand held out, palm up: to ask.
    OpenHand: r#"<path d="M3 30h9l8-5h10a3 3 0 0 1 0 7h-8M31 30l9-7a3 3 0 0 1 4 5L31 41H16l-4-2H3M3 26v17"/><path d="M24 18v-3c6-2 7-10 0-10c-4 0-6 3-6 5"/>"#;
    /// A drum that is beaten: to warn.
    Drum: r#"<ellipse cx="24" cy="20" rx="15" ry="6"/><path d="M9 20l6 13v11h18V33l6-13M15 33h18M18 17L6 5M30 17L42 5"/><circle class="f" cx="6" cy="5" r="2"/><circle class="f" cx="42" cy="5" r="2"/>"#;
    /// A family in front of its house: what one can do for people.
    Family: r#"<path d="M3 22L24 4l21 18M7 20v25h34V20"/><circle class="f" cx="15" cy="25" r="3"/><circle class="f" cx="25" cy="25" r="3"/><circle class="f" cx="34" cy="33" r="2"/><path class="f" d="M12 44l1-12h4l1 12zM21 44l2-12h4l2 12zM32 44l1-6h2l1 6z"/>"#;
    /// People who sit under a tree: to propose.
    Tree: r#"<path class="f" d="M10 23a6 6 0 0 1 0-12a14 8 0 0 1 28 0a6 6 0 0 1 0 12z"/><path d="M22 22v22M26 22v22M2 45q1-8 7-8t7 8M32 45q1-8 7-8t7 8"/><circle class="f" cx="9" cy="32" r="3"/><circle class="f" cx="39" cy="32" r="3"/>"#;
    /// A dugout on the water with who poles it: what was sent.
    Boat: r#"<path d="M2 27c8 12 36 12 44 0c-12 4-32 4-44 0zM22 13v16M22 18l9 2M33 6L27 36M3 44q5-5 10 0t10 0t10 0t11-1"/><circle class="f" cx="22" cy="8" r="4"/>"#;
    /// A house: back to the beginning.
    House: r#"<path d="M4 24L24 6l20 18M10 20v23h28V20M20 43V30h8v13"/>"#;
    /// Somebody raises a hand: help.
    HandUp: r#"<circle cx="17" cy="20" r="6"/><path d="M4 45c0-11 5-14 13-14s13 3 13 14M29 37l6-17M31 11V6M35 10V3M39 10V5M43 13V9"/><path class="f" d="M31 12h12c0 6-3 9-6 9s-6-3-6-9z"/>"#;
    /// A mouth that speaks to an ear: to listen.
    Aloud: r#"<path d="M5 19h8L25 9v30L13 29H5zM32 18q5 6 0 12M38 12q9 12 0 24"/>"#;
    /// A face behind its hands: to hide.
    Hidden: r#"<path d="M10 2h24v44H10zM20 40h4"/><path class="w" d="M47 10H22a4 4 0 0 0 0 8h-4a4 4 0 0 0 0 8h2a4 4 0 0 0 1 8h26"/>"#;
    /// Somebody walks in at a door: to enter.
    Door: r#"<path d="M10 44V4h30v40M3 44h42"/><path d="M23 21v12l-6 11M23 33l6 11M23 23l8 5M23 23l-8 6"/><circle class="f" cx="23" cy="13" r="4"/>"#;
    /// A hand before the mouth: to keep it to oneself.
    Silent: r#"<circle cx="21" cy="23" r="18"/><circle class="f" cx="15" cy="17" r="2"/><circle class="f" cx="27" cy="17" r="2"/><path class="w" d="M47 24H17a3 3 0 0 0 0 6h-3a3 3 0 0 0 0 6h2a3 3 0 0 0 1 6h30"/>"#;
    /// A palm that stops: no.
    Stop: r#"<path d="M13 27V13a3 3 0 0 1 6 0v9V7a3 3 0 0 1 6 0v14V9a3 3 0 0 1 6 0v14V14a3 3 0 0 1 6 0v18c0 8-5 13-12 13c-6 0-9-3-12-8L6 28a3 3 0 0 1 5-3z"/>"#;
    /// Two hands that clasp: yes.
    Clasp: r#"<path d="M1 14h8l8 4M1 32h7M47 14h-8l-8 3l-8-1l-8 8c3 3 6 2 9-1l4-1l13 11M47 32h-7M8 32l10 9c3 2 5-1 4-3c3 2 6 0 5-3c3 1 6-1 5-4"/>"#;
    /// Somebody's words.
    Bubble: r#"<path d="M5 7h38v25H22L12 42V32H5zM12 16h24M12 24h16"/>"#;
    /// Armed men.
    Gunmen: r#"<circle class="f" cx="11" cy="8" r="4"/><circle class="f" cx="34" cy="8" r="4"/><path d="M11 14v16l-5 15M11 30l5 15M34 14v16l-5 15M34 30l5 15M11 17l9 7M34 17l9 7M20 4v22M43 4v22"/><path class="f" d="M20 24l-1 13h3zM43 24l-1 13h3z"/>"#;
    /// A family that walks with what it could carry.
    Walkers: r#"<path class="f" d="M6 2h20v2H6z"/><circle class="f" cx="16" cy="13" r="3"/><path d="M16 19v13l-7 13M16 32l6 13M16 21l9 7l9 3M16 22L7 15V6"/><circle class="f" cx="36" cy="24" r="3"/><path d="M36 29v8l-4 8M36 37l5 8"/>"#;
    /// An empty bucket: something is lacking.
    Bucket: r#"<path d="M8 20l5 24h22l5-24M8 20a16 14 0 0 1 32 0"/><ellipse cx="24" cy="20" rx="16" ry="4"/>"#;
    /// Paper and pen: something that was begun.
    Pen: r#"<path d="M6 6h22v36H6zM11 14h12M11 21h12M11 28h8M24 38l3-9l15-15l6 6l-15 15z"/>"#;
    /// A barrier across a road: what one does at posts.
    Barrier: r#"<path d="M8 46V18M8 22h38v7H8M18 22l-5 7M30 22l-5 7M42 22l-5 7M40 29v17"/><circle class="f" cx="8" cy="14" r="4"/>"#;
    /// A bowl from which steam rises: food.
    Bowl: r#"<path d="M4 26h40c0 12-8 18-20 18S4 38 4 26zM16 20q-4-4 0-8t0-8M26 20q-4-4 0-8t0-8M36 20q-4-4 0-8t0-8"/>"#;
    /// Somebody with a peaked cap: police, army.
    Cap: r#"<path d="M11 14c0-12 26-12 26 0zM11 14h26l4 5H7zM14 19c0 16 20 16 20 0M5 46c0-10 8-13 19-13s19 3 19 13"/><circle class="f" cx="24" cy="9" r="2"/>"#;
    /// A house with a flag: who governs.
    Office: r#"<path d="M6 44V24h36v20zM14 44V30M24 44V30M34 44V30M24 24V4h14l-4 4l4 4H24"/>"#;
    /// A tent: who helps.
    Tent: r#"<path d="M3 42L24 8l21 34zM24 8V3M24 22l-9 20h18z"/>"#;
    /// Three people: those of a place.
    People: r#"<circle class="f" cx="10" cy="18" r="4"/><circle class="f" cx="24" cy="12" r="5"/><circle class="f" cx="38" cy="18" r="4"/><path d="M2 42c0-12 4-16 8-16s5 2 6 5M14 44c0-16 4-22 10-22s10 6 10 22zM46 42c0-12-4-16-8-16s-5 2-6 5"/>"#;
    /// One person.
    Person: r#"<circle cx="24" cy="14" r="9"/><path d="M6 45c0-13 7-18 18-18s18 5 18 18z"/>"#;
    /// Several houses with flags: an organisation.
    Flags: r#"<path d="M8 44V6h12l-3 4l3 4H8M28 44V6h12l-3 4l3 4H28M3 44h42"/>"#;
    /// A hand that gives a phone to another one.
    Give: r#"<path d="M18 4h14v24H18zM24 23h2M2 32h12l6-3h8a3 3 0 0 1 0 6h-8M30 33l10-6a3 3 0 0 1 4 5L30 44H2"/>"#;
    /// A clock that stands still under a hand.
    Clock: r#"<circle cx="24" cy="26" r="18"/><path d="M24 14v12h9M20 4h8M24 4v4"/>"#;
    /// The sun: it is day.
    Sun: r#"<circle class="f" cx="24" cy="24" r="9"/><path d="M24 3v6M24 39v6M3 24h6M39 24h6M9 9l4 4M35 35l4 4M39 9l-4 4M13 35l-4 4"/>"#;
    /// The moon: it is night.
    Moon: r#"<path class="f" d="M30 5a20 20 0 1 0 13 29A17 17 0 0 1 30 5z"/>"#;
}

impl Drawing {
    /// The drawing, silent for a reader: the word stands beside it.
    pub fn show(self) -> Markup {
        html! { svg class="d" viewBox="0 0 48 48" aria-hidden="true" { (PreEscaped(self.inside())) } }
    }

    /// What an act is about.
    pub fn of_act(kind: ActKind) -> Self {
        use ActKind as A;
        match kind {
            A::Convene | A::Propose | A::CallMeeting | A::AnswerMeeting => Self::Tree,
            A::Host | A::SetUpReception => Self::Family,
            A::LendBoats | A::FetchByBoat => Self::Boat,
            A::HoldBoats | A::ClosePost | A::RefuseHandOver | A::SetCurfew => Self::Stop,
            A::Mediate | A::Promise | A::SignAgreement => Self::Clasp,
            A::Warn | A::PublicMessage => Self::Drum,
            A::RequestMeans => Self::OpenHand,
            A::GrantMeans | A::ReleaseMeans => Self::Give,
            A::SendFood | A::Distribute => Self::Bowl,
            A::Withhold => Self::Silent,
            A::Decide | A::Answer => Self::Pen,
            A::AskConsent | A::AnswerConsent | A::Ask | A::RequestInformation => Self::Faces,
            A::Share | A::ShareAnyway | A::Tell | A::ReportMatter | A::Argue | A::Sensitise => Self::Mouth,
            kind => match kind.group() {
                ActGroup::Post | ActGroup::Road => Self::Barrier,
                ActGroup::Patrol => Self::Cap,
                ActGroup::Relief => Self::Tent,
                ActGroup::Across => Self::Flags,
                ActGroup::Word | ActGroup::Community | ActGroup::Table | ActGroup::Direction => Self::People,
            },
        }
    }

    /// Who sits at a seat, by what kind of seat it is.
    pub fn of_seat(seat: Option<&Seat>) -> Self {
        match seat.map(|seat| seat.kind) {
            Some(SeatKind::BorderPolice | SeatKind::Army) => Self::Cap,
            Some(SeatKind::Governor | SeatKind::Headquarters) => Self::Office,
            Some(SeatKind::Community) => Self::People,
            Some(SeatKind::Agency) => Self::Tent,
            Some(SeatKind::Organisation) => Self::Flags,
            None => Self::Person,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_drawing_is_under_half_a_kilobyte() {
        for drawing in Drawing::ALL {
            let bytes = drawing.show().into_string().len();
            assert!(bytes < 500, "{drawing:?}: {bytes}");
        }
    }
}
