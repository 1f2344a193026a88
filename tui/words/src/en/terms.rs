//! Terms: the small words that stand alone in tables and inside sentences.

use engine::sight::view::RowState;
use vocabulary::{
    effect::System,
    fact::{Ground, Register},
    inject::{AttachmentKind, Mode, RowKind},
    scenario::{ChannelKind, PlaceKind, SeatKind, Surface},
    terms::{Accord, Age, Danger, Hand, Means, Need, Records, Sex, Status, Stock, Traveller, Voice},
};

use super::{count, numbers};
use crate::{Lang, play::play_name, sort::Sort};

pub fn people(n: u32) -> String {
    count(n, "person", "people")
}
/// Who acts for a seat.
pub fn hand(hand: Hand) -> String {
    match hand {
        Hand::People => "its people".to_owned(),
        Hand::Facilitator => "the facilitator".to_owned(),
        Hand::Automatic => "an automatic player".to_owned(),
        Hand::Scripted => "the script".to_owned(),
        Hand::Play(name) => format!("the play “{}”", play_name(name.as_str(), Lang::En)),
    }
}
pub fn families(n: u32) -> String {
    count(n, "family", "families")
}
pub fn officers(n: u32) -> String {
    count(n, "officer", "officers")
}
/// A party by its size and reason: `6 traders`, `1 patient`.
pub fn party(who: Traveller, n: u32) -> String {
    match who {
        Traveller::Trader => count(n, "trader", "traders"),
        Traveller::Herder => count(n, "herder", "herders"),
        Traveller::Pupil => count(n, "pupil", "pupils"),
        Traveller::Patient => count(n, "patient", "patients"),
        Traveller::Returnee => count(n, "returnee", "returnees"),
        Traveller::Migrant => count(n, "migrant", "migrants"),
        Traveller::Displaced => count(n, "displaced person", "displaced people"),
        Traveller::Trafficked => count(n, "person moved by force", "people moved by force"),
    }
}

/// So many things of a sort on a map.
pub fn counted(sort: Sort, n: u32) -> String {
    match sort {
        Sort::Post => count(n, "post", "posts"),
        Sort::Patrol => count(n, "patrol", "patrols"),
        Sort::Camp => count(n, "camp", "camps"),
        Sort::Group => count(n, "hidden group", "hidden groups"),
        Sort::Report => count(n, "report", "reports"),
        Sort::Moving => format!("{n} on the road"),
        Sort::Community => count(n, "community", "communities"),
        Sort::Place => count(n, "place", "places"),
    }
}

pub fn danger(danger: Danger) -> &'static str {
    match danger {
        Danger::Attack => "attack",
        Danger::Road => "on the road",
        Danger::Thirst => "thirst",
        Danger::Hunger => "hunger",
        Danger::Exposure => "a night in the open",
        Danger::Illness => "illness",
        Danger::Explosive => "an explosive on the road",
        Danger::Collapse => "a shaft that fell in",
    }
}

/// Rations and water that go together; what there is none of is not named.
pub fn aid(rations: u32, litres: u32) -> String {
    let (food, water) = (count(rations, "ration", "rations"), count(litres, "litre of water", "litres of water"));
    match (rations, litres) {
        (_, 0) => food,
        (0, _) => water,
        _ => format!("{food} and {water}"),
    }
}
pub fn need(need: Need) -> &'static str {
    match need {
        Need::Shelter => "shelter",
        Need::Food => "food",
        Need::Water => "water",
        Need::Health => "health care",
        Need::Protection => "protection",
        Need::Documents => "documents",
    }
}
/// By whose word a committee heard of something.
pub fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Women => "from women",
        Voice::Youth => "from the young",
        Voice::Others => "from others",
    }
}
/// What counterparts agree on, as a sentence takes it: "agreed on …".
pub fn accords(about: &[Accord]) -> String {
    let one = |accord: &Accord| match accord {
        Accord::Information => "direct information",
        Accord::JointPatrols => "patrols together",
        Accord::Pursuit => "pursuit across the border",
        Accord::HandingOver => "the handing over of persons",
        Accord::Investigations => "joint investigations",
        Accord::Registers => "rules for looking into registers",
    };
    about.iter().map(one).collect::<Vec<_>>().join(", ")
}
pub fn records(records: &[Records]) -> String {
    let one = |records: &Records| match records {
        Records::Alerts => "alerts",
        Records::Crossings => "records of crossings",
        Records::Refugees => "names of refugees",
    };
    records.iter().map(one).collect::<Vec<_>>().join(", ")
}
/// What support to a force is tied to; empty where it is tied to nothing.
pub fn conditions(training: bool, monitors: bool, complaints: bool) -> String {
    let all = [(training, "a training"), (monitors, "monitors"), (complaints, "a complaints desk")];
    all.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect::<Vec<_>>().join(", ")
}
pub fn means(means: Means) -> &'static str {
    match means {
        Means::Officers => "officers",
        Means::Vehicles => "vehicles",
        Means::Tents => "tents",
        Means::Food => "food rations",
        Means::Funds => "funds",
    }
}
pub fn amount(means: Means, n: u32) -> String {
    match means {
        Means::Officers => officers(n),
        Means::Vehicles => count(n, "vehicle", "vehicles"),
        Means::Tents => count(n, "tent", "tents"),
        Means::Food => count(n, "ration", "rations"),
        Means::Funds => format!("{} CFA francs", numbers::grouped(u64::from(n) * 1000, ',')),
    }
}
pub fn stock(stock: &Stock) -> String {
    let all = [Means::Officers, Means::Vehicles, Means::Tents, Means::Food, Means::Funds];
    let held: Vec<_> = all.into_iter().filter(|m| stock.of(*m) > 0).map(|m| amount(m, stock.of(m))).collect();
    if held.is_empty() { "nothing".to_owned() } else { held.join(", ") }
}
pub fn system(system: System) -> &'static str {
    match system {
        System::Power => "electric power",
        System::Midas => "MIDAS link",
        System::I247 => "INTERPOL I-24/7",
    }
}
/// A member of a committee, as a sentence takes it. Members count from 1 here.
pub fn member(n: u32, sex: Sex, age: Age) -> String {
    let who = match (sex, age) {
        (Sex::Woman, Age::Young) => "a young woman",
        (Sex::Woman, Age::Adult) => "a woman",
        (Sex::Woman, Age::Elder) => "an elder woman",
        (Sex::Man, Age::Young) => "a young man",
        (Sex::Man, Age::Adult) => "a man",
        (Sex::Man, Age::Elder) => "an elder man",
    };
    format!("{who} (member {})", n.saturating_add(1))
}
pub fn status(status: Status) -> &'static str {
    match status {
        Status::National => "nationals",
        Status::Returnee => "nationals coming home",
        Status::Refugee => "refugees",
        Status::ThirdCountry => "third-country nationals",
    }
}

pub fn traveller(who: Traveller) -> &'static str {
    match who {
        Traveller::Trader => "traders",
        Traveller::Herder => "herders",
        Traveller::Pupil => "pupils",
        Traveller::Patient => "patients",
        Traveller::Returnee => "returnees",
        Traveller::Migrant => "migrants",
        Traveller::Displaced => "displaced people",
        Traveller::Trafficked => "people moved by force",
    }
}
pub fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Closed => "the post is closed",
        Ground::Papers => "no papers",
        Ground::Fingerprints => "no fingerprints given",
        Ground::Alert => "a confirmed alert",
        Ground::Patrol => "met by a patrol off the road",
    }
}
pub fn register(register: Register) -> &'static str {
    match register {
        Register::Online => "in MIDAS, sent to the capital",
        Register::Stored => "in MIDAS, kept at the post",
        Register::Paper => "on paper",
    }
}
pub fn row_kind(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Contextual => "contextual",
        RowKind::ExpectedAction => "expected action",
        RowKind::Contingency => "contingency",
        RowKind::Administrative => "administrative",
    }
}
pub fn row_state(state: RowState) -> &'static str {
    match state {
        RowState::Scheduled => "scheduled",
        RowState::Conditional => "conditional",
        RowState::Following => "follows",
        RowState::Manual => "by hand",
        RowState::Held => "held",
        RowState::Came => "came",
        RowState::Delivered => "delivered",
        RowState::Awaited => "awaited",
        RowState::Answered => "answered",
        RowState::Unanswered => "not answered",
        RowState::Dropped => "dropped",
        RowState::Lapsed => "lapsed",
    }
}
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "in person",
        Mode::Phone => "by phone",
        Mode::Radio => "by radio",
        Mode::Message => "by text message",
        Mode::Letter => "by letter",
        Mode::Media => "in the media",
        Mode::Handout => "on paper",
    }
}
pub fn attachment_kind(kind: AttachmentKind) -> &'static str {
    match kind {
        AttachmentKind::Map => "map",
        AttachmentKind::Bulletin => "bulletin",
        AttachmentKind::Rumour => "what people say",
        AttachmentKind::Letter => "letter",
        AttachmentKind::Picture => "picture",
        AttachmentKind::Sheet => "sheet",
    }
}
pub fn channel_kind(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Person => "in person",
        ChannelKind::Phone => "phone",
        ChannelKind::Radio => "radio",
        ChannelKind::Midas => "MIDAS",
        ChannelKind::I247 => "INTERPOL I-24/7",
        ChannelKind::Liaison => "liaison officer",
        ChannelKind::Platform => "cross-border platform",
        ChannelKind::Ministry => "through the ministries",
    }
}
pub fn surface(surface: Surface) -> &'static str {
    match surface {
        Surface::Paved => "paved road",
        Surface::Unpaved => "unpaved road",
        Surface::Track => "sand track",
        Surface::Water => "water",
    }
}
pub fn seat_kind(kind: SeatKind) -> &'static str {
    match kind {
        SeatKind::BorderPolice => "border police",
        SeatKind::Governor => "governor",
        SeatKind::Community => "community",
        SeatKind::Headquarters => "headquarters",
        SeatKind::Agency => "agency",
        SeatKind::Army => "army",
        SeatKind::Organisation => "organisation of states or donor",
    }
}
pub fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::City => "city",
        PlaceKind::Town => "town",
        PlaceKind::Village => "village",
        PlaceKind::Island => "island",
        PlaceKind::Crossing => "crossing",
        PlaceKind::Camp => "camp",
        PlaceKind::Well => "well",
        PlaceKind::GoldSite => "gold site",
    }
}
