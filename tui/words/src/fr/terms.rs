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
    count(n, "personne", "personnes")
}
/// Qui agit pour un rôle.
pub fn hand(hand: Hand) -> String {
    match hand {
        Hand::People => "ses joueurs".to_owned(),
        Hand::Facilitator => "l’animation".to_owned(),
        Hand::Automatic => "un joueur automatique".to_owned(),
        Hand::Scripted => "le script".to_owned(),
        Hand::Play(name) => format!("le joueur automatique « {} »", play_name(name.as_str(), Lang::Fr)),
    }
}
pub fn hand_to(hand: Hand) -> String {
    match hand {
        Hand::People => "à ses joueurs".to_owned(),
        Hand::Facilitator => "à l’animation".to_owned(),
        Hand::Automatic => "à un joueur automatique".to_owned(),
        Hand::Scripted => "au script".to_owned(),
        Hand::Play(name) => format!("au joueur automatique « {} »", play_name(name.as_str(), Lang::Fr)),
    }
}
pub fn families(n: u32) -> String {
    count(n, "famille", "familles")
}
pub fn officers(n: u32) -> String {
    count(n, "agent", "agents")
}
/// A party by its size and reason: `6 personnes (commerce)`.
pub fn party(who: Traveller, n: u32) -> String {
    format!("{} ({})", people(n), traveller(who))
}

/// So many things of a sort on a map.
pub fn counted(sort: Sort, n: u32) -> String {
    match sort {
        Sort::Post => count(n, "poste", "postes"),
        Sort::Patrol => count(n, "patrouille", "patrouilles"),
        Sort::Camp => count(n, "site d’accueil", "sites d’accueil"),
        Sort::Group => count(n, "groupe caché", "groupes cachés"),
        Sort::Report => count(n, "rapport", "rapports"),
        Sort::Moving => format!("{n} en route"),
        Sort::Community => count(n, "communauté", "communautés"),
        Sort::Place => count(n, "lieu", "lieux"),
    }
}

pub fn danger(danger: Danger) -> &'static str {
    match danger {
        Danger::Attack => "attaque",
        Danger::Road => "en chemin",
        Danger::Thirst => "soif",
        Danger::Hunger => "faim",
        Danger::Exposure => "nuit dehors",
        Danger::Illness => "maladie",
        Danger::Explosive => "engin explosif",
        Danger::Collapse => "éboulement d’un puits d’or",
    }
}

/// Des rations et de l’eau ensemble ; ce dont il n’y a rien n’est pas nommé.
pub fn aid(rations: u32, litres: u32) -> String {
    let (food, water) = (count(rations, "ration", "rations"), count(litres, "litre d’eau", "litres d’eau"));
    match (rations, litres) {
        (_, 0) => food,
        (0, _) => water,
        _ => format!("{food} et {water}"),
    }
}
pub fn need(need: Need) -> &'static str {
    match need {
        Need::Shelter => "abri",
        Need::Food => "nourriture",
        Need::Water => "eau",
        Need::Health => "soins",
        Need::Protection => "protection",
        Need::Documents => "papiers d’identité",
    }
}
/// Par qui un comité a eu connaissance de quelque chose.
pub fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Women => "par des femmes",
        Voice::Youth => "par des jeunes",
        Voice::Others => "par d’autres",
    }
}
/// Sur quoi des homologues s’accordent : « objet : … ».
pub fn accords(about: &[Accord]) -> String {
    let one = |accord: &Accord| match accord {
        Accord::Information => "l’échange direct d’informations",
        Accord::JointPatrols => "les patrouilles communes",
        Accord::Pursuit => "la poursuite au-delà de la frontière",
        Accord::HandingOver => "la remise de personnes",
        Accord::Investigations => "les enquêtes conjointes",
        Accord::Registers => "des règles pour consulter les registres",
    };
    about.iter().map(one).collect::<Vec<_>>().join(", ")
}
pub fn records(records: &[Records]) -> String {
    let one = |records: &Records| match records {
        Records::Alerts => "les alertes",
        Records::Crossings => "les passages",
        Records::Refugees => "les noms de réfugiés",
    };
    records.iter().map(one).collect::<Vec<_>>().join(", ")
}
/// What support to a force is tied to; empty where it is tied to nothing.
pub fn conditions(training: bool, monitors: bool, complaints: bool) -> String {
    let all = [(training, "une formation"), (monitors, "des observateurs"), (complaints, "un bureau des plaintes")];
    all.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect::<Vec<_>>().join(", ")
}
pub fn means(means: Means) -> &'static str {
    match means {
        Means::Officers => "agents",
        Means::Vehicles => "véhicules",
        Means::Tents => "tentes",
        Means::Food => "rations",
        Means::Funds => "argent",
    }
}
pub fn amount(means: Means, n: u32) -> String {
    match means {
        Means::Officers => officers(n),
        Means::Vehicles => count(n, "véhicule", "véhicules"),
        Means::Tents => count(n, "tente", "tentes"),
        Means::Food => count(n, "ration", "rations"),
        Means::Funds => format!("{} francs CFA", numbers::grouped(u64::from(n) * 1000, '\u{A0}')),
    }
}
pub fn stock(stock: &Stock) -> String {
    let all = [Means::Officers, Means::Vehicles, Means::Tents, Means::Food, Means::Funds];
    let held: Vec<_> = all.into_iter().filter(|m| stock.of(*m) > 0).map(|m| amount(m, stock.of(m))).collect();
    if held.is_empty() { "rien".to_owned() } else { held.join(", ") }
}
pub fn system(system: System) -> &'static str {
    match system {
        System::Power => "électricité",
        System::Midas => "liaison MIDAS",
        System::I247 => "INTERPOL I-24/7",
    }
}
/// A member of a committee, as a sentence takes it. Members count from 1 here.
pub fn member(n: u32, sex: Sex, age: Age) -> String {
    let who = match (sex, age) {
        (Sex::Woman, Age::Young) => "une jeune femme",
        (Sex::Woman, Age::Adult) => "une femme",
        (Sex::Woman, Age::Elder) => "une ancienne",
        (Sex::Man, Age::Young) => "un jeune homme",
        (Sex::Man, Age::Adult) => "un homme",
        (Sex::Man, Age::Elder) => "un ancien",
    };
    format!("{who} (membre {})", n.saturating_add(1))
}
pub fn status(status: Status) -> &'static str {
    match status {
        Status::National => "nationaux",
        Status::Returnee => "nationaux de retour",
        Status::Refugee => "réfugiés",
        Status::ThirdCountry => "ressortissants d’un pays tiers",
    }
}

pub fn traveller(who: Traveller) -> &'static str {
    match who {
        Traveller::Trader => "commerce",
        Traveller::Herder => "élevage",
        Traveller::Pupil => "école",
        Traveller::Patient => "soins",
        Traveller::Returnee => "retour au pays",
        Traveller::Migrant => "migration",
        Traveller::Displaced => "fuite",
        Traveller::Trafficked => "traite",
    }
}
pub fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Closed => "le poste est fermé",
        Ground::Papers => "pas de papiers",
        Ground::Fingerprints => "refus de donner ses empreintes",
        Ground::Alert => "alerte confirmée",
        Ground::Patrol => "rencontre avec une patrouille hors de la route",
    }
}
pub fn register(register: Register) -> &'static str {
    match register {
        Register::Online => "dans MIDAS, transmis à la capitale",
        Register::Stored => "dans MIDAS, gardé au poste",
        Register::Paper => "sur papier",
    }
}
pub fn row_kind(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Contextual => "contexte",
        RowKind::ExpectedAction => "réaction attendue",
        RowKind::Contingency => "relance",
        RowKind::Administrative => "organisation",
    }
}
pub fn row_state(state: RowState) -> &'static str {
    match state {
        RowState::Scheduled => "prévu",
        RowState::Conditional => "conditionnel",
        RowState::Following => "à la suite",
        RowState::Manual => "à la main",
        RowState::Held => "retenu",
        RowState::Came => "survenu",
        RowState::Delivered => "remis",
        RowState::Awaited => "en attente",
        RowState::Answered => "suivi d’effet",
        RowState::Unanswered => "sans réaction",
        RowState::Dropped => "abandonné",
        RowState::Lapsed => "caduc",
    }
}
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "de vive voix",
        Mode::Phone => "par téléphone",
        Mode::Radio => "par radio",
        Mode::Message => "par message écrit",
        Mode::Letter => "par lettre",
        Mode::Media => "dans les médias",
        Mode::Handout => "sur papier",
    }
}
pub fn attachment_kind(kind: AttachmentKind) -> &'static str {
    match kind {
        AttachmentKind::Map => "carte",
        AttachmentKind::Bulletin => "bulletin",
        AttachmentKind::Rumour => "ce qui se dit",
        AttachmentKind::Letter => "lettre",
        AttachmentKind::Picture => "image",
        AttachmentKind::Sheet => "feuille",
    }
}
pub fn channel_kind(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Person => "de vive voix",
        ChannelKind::Phone => "téléphone",
        ChannelKind::Radio => "radio",
        ChannelKind::Midas => "MIDAS",
        ChannelKind::I247 => "INTERPOL I-24/7",
        ChannelKind::Liaison => "officier de liaison",
        ChannelKind::Platform => "plateforme transfrontalière",
        ChannelKind::Ministry => "par les ministères",
    }
}
pub fn surface(surface: Surface) -> &'static str {
    match surface {
        Surface::Paved => "route goudronnée",
        Surface::Unpaved => "route en terre",
        Surface::Track => "piste de sable",
        Surface::Water => "voie d’eau",
    }
}
pub fn seat_kind(kind: SeatKind) -> &'static str {
    match kind {
        SeatKind::BorderPolice => "police des frontières",
        SeatKind::Governor => "gouvernorat",
        SeatKind::Community => "communauté",
        SeatKind::Headquarters => "direction centrale",
        SeatKind::Agency => "organisation",
        SeatKind::Army => "armée",
        SeatKind::Organisation => "organisation d’États ou bailleur",
    }
}
pub fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::City => "grande ville",
        PlaceKind::Town => "ville",
        PlaceKind::Village => "village",
        PlaceKind::Island => "île",
        PlaceKind::Crossing => "point de passage",
        PlaceKind::Camp => "site d’accueil",
        PlaceKind::Well => "puits",
        PlaceKind::GoldSite => "site aurifère",
    }
}
