//! What single cells mean: by which means something is handed over, to whom, of which type a row is, and what became of it.

use vocabulary::{
    inject::{Mode, RowKind},
    scenario::SeatKind,
};
use words::folded;

/// What stands between the words of a list.
const BAR: &str = " | ";

/// Words for each means, the more telling ones first: « Tél. + radio » has two.
const MODES: &[(Mode, &str)] = &[
    (
        Mode::Phone,
        "phone | telephone | tel | cell | cellphone | mobile | gsm | appel | call | whatsapp call | satphone | \
         thuraya",
    ),
    (Mode::Radio, "radio | vhf | hf | uhf | talkie"),
    (
        Mode::Message,
        "email | e-mail | mail | courriel | mel | sms | text message | whatsapp | message | msg | texto | \
         chat | signal | messagerie",
    ),
    (
        Mode::Letter,
        "letter | lettre | courrier | fax | note verbale | memo | memorandum | telegramme | cable | \
         bordereau",
    ),
    (
        Mode::Media,
        "media | medias | tv | television | news | presse | press | newspaper | journal | social media | \
         reseaux sociaux | facebook | twitter | video | broadcast | social",
    ),
    (
        Mode::Handout,
        "handout | paper | papier | document | doc | fiche | card | sheet | hard copy | printed | remise | \
         imprime | map | carte | report | rapport | slide | ppt | powerpoint",
    ),
    (
        Mode::InPerson,
        "in person | verbal | oral | orally | de vive voix | verbally | face to face | face-to-face | f2f | \
         briefing | visit | visite | en personne | presentiel | direct | role play | actor | acteur | \
         messenger | messager | plenary | pleniere | facilitator | animateur",
    ),
];

/// The means that a cell names, in the order in which they stand there.
pub(super) fn modes(cell: &str) -> Vec<Mode> {
    let text: String = folded(cell).chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    let text = format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut found: Vec<(usize, usize, Mode)> = Vec::new();
    for (mode, words) in MODES {
        for word in words.split(BAR) {
            if let Some(at) = text.find(&format!(" {word} ")) {
                found.push((at, usize::MAX - word.len(), *mode));
            }
        }
    }
    // Of words at one place the longest: « social media » is no letter.
    found.sort();
    let mut modes = Vec::new();
    let mut end = 0;
    for (at, left, mode) in found {
        if at >= end {
            end = at + (usize::MAX - left);
            if !modes.contains(&mode) {
                modes.push(mode);
            }
        }
    }
    modes
}

/// The names in a cell of recipients.
pub(super) fn names(cell: &str) -> Vec<String> {
    let mut text = cell.replace(['\n', ';', ',', '/', '+', '&', '•', '|'], "\n");
    for word in [" and ", " et ", " AND ", " ET "] {
        text = text.replace(word, "\n");
    }
    let mut names: Vec<String> = Vec::new();
    for name in text.lines().map(|name| name.trim().trim_matches(['-', '.', ':', '"', '*']).trim()) {
        let name = name.strip_prefix("ou ").or_else(|| name.strip_prefix("or ")).unwrap_or(name);
        if !name.is_empty() && !names.iter().any(|known| folded(known) == folded(name)) {
            names.push(name.to_owned());
        }
    }
    names
}

/// Whether a name stands for everybody at the table.
pub(super) fn is_everybody(name: &str) -> bool {
    const ALL: &str = "all | all players | everyone | everybody | all participants | tous | tous les joueurs | \
         toutes les cellules | all cells | all teams | tous les participants | tout le monde | participants | \
         players | joueurs | toutes | all participating agencies | pleniere | plenary";
    ALL.split(BAR).any(|word| word == folded(name))
}

/// Whether a name is of those who run the exercise: no seat, since nobody plays there.
pub(super) fn is_direction(name: &str) -> bool {
    const OWN: &str = "direx | excon | exdir | animation | dirani | animation haute | animation basse | controller | \
         controllers | controleur | controleurs | simcell | sim cell | facilitator | facilitators | \
         animateur | animateurs | evaluators | evaluateurs | observers | observateurs | \
         direction de l'exercice | exercise control | exercise director | white cell | cellule blanche | \
         facilitateur | facilitateurs";
    OWN.split(BAR).any(|word| word == folded(name))
}

/// The kind of role that a name sounds like; of several the first in this order.
pub(super) fn seat_kind(name: &str) -> Option<SeatKind> {
    const KINDS: &[(SeatKind, &str)] = &[
        (
            SeatKind::Community,
            "community | communaut | committee | comite | cpc | chief of village | village | chef de canton | \
             women | femmes | youth | jeunes | leader",
        ),
        (
            SeatKind::BorderPolice,
            "border | frontiere | police | immigration | poste | customs | douane | dst | daf | dgsn",
        ),
        (
            SeatKind::Governor,
            "governor | gouvern | prefect | prefet | region | province | mayor | maire | local authorit | \
             district | commune",
        ),
        (
            SeatKind::Agency,
            "iom | oim | unhcr | hcr | unicef | oms | who | red cross | croix | crescent | ngo | ong | \
             agency | agence | humanitar | ocha | msf | health | sante | hospital | hopital | medical | pam | \
             wfp | protection civile | civil protection",
        ),
        (SeatKind::Army, "army | armee | military | militaire | fds | gendarmerie | force | gn | garde | guard"),
        (
            SeatKind::Organisation,
            "union | g5 | cedeao | ecowas | cblt | lcbc | donor | bailleur | un | onu | embass | ambass",
        ),
        (
            SeatKind::Headquarters,
            "minist | headquarter | hq | etat-major | direction | directorate | capital | cabinet | national | \
             cellule de crise | crisis cell | eoc | cou | coordination",
        ),
    ];
    let plain: String = folded(name).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let padded = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    // Short ones are abbreviations and stand alone: there is no WHO in « whole ».
    let stands = |word: &str| padded.contains(&if word.len() <= 4 { format!(" {word} ") } else { format!(" {word}") });
    KINDS.iter().find(|(_, words)| words.split(BAR).any(stands)).map(|(kind, _)| *kind)
}

/// The type of a row, from the cell that names it.
pub(super) fn row_kind(cell: &str) -> Option<RowKind> {
    let cell = folded(cell);
    let has = |words: &[&str]| words.iter().any(|word| cell.contains(word));
    if has(&["expected", "attendu", "epa", "player action", "action joueur", "response"]) {
        Some(RowKind::ExpectedAction)
    } else if has(&[
        "contingen",
        "conditionn",
        "relance",
        "conditional",
        "si besoin",
        "backup",
        "reserve",
        "optional",
        "optionnel",
    ]) {
        Some(RowKind::Contingency)
    } else if has(&[
        "admin", "startex", "endex", "pause", "organis", "logist", "hot wash", "debrief", "briefing", "control",
        "conduite",
    ]) {
        Some(RowKind::Administrative)
    } else if has(&[
        "context",
        "inject",
        "inform",
        "event",
        "evenement",
        "message",
        "key",
        "majeur",
        "major",
        "minor",
        "mineur",
        "evt",
        "info",
        "stimul",
        "scenario",
        "rumeur",
        "rumour",
    ]) {
        Some(RowKind::Contextual)
    } else {
        None
    }
}

/// Whether a status says that the row is not played.
pub(super) fn is_dropped(status: &str) -> bool {
    const GONE: &str = "omit | defer | delet | cancel | annul | supprim | report | abandon | obsolet | removed | dropped | \
         not used | non joue | retire | ajourne | withdrawn | skipped | reject | ecarte";
    let status = folded(status);
    GONE.split(BAR).any(|word| status.contains(word))
}

/// Whether a trigger says that somebody decides.
pub(super) fn is_manual(trigger: &str) -> bool {
    let trigger = folded(trigger);
    ["manual", "manuel", "a la main", "on demand", "a la demande", "controller", "animateur", "discretion"]
        .iter()
        .any(|word| trigger.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_means_of_a_cell_are_found_through_abbreviations_and_mixtures() {
        for (cell, wanted) in [
            ("Phone", vec![Mode::Phone]),
            ("PHONE", vec![Mode::Phone]),
            ("Tél. + radio", vec![Mode::Phone, Mode::Radio]),
            ("Email/cell", vec![Mode::Message, Mode::Phone]),
            ("Courriel", vec![Mode::Message]),
            ("Social media post", vec![Mode::Media]),
            ("De vive voix", vec![Mode::InPerson]),
            ("Note verbale", vec![Mode::Letter]),
            ("pigeon", vec![]),
        ] {
            assert_eq!(modes(cell), wanted, "{cell}");
        }
    }

    #[test]
    fn a_cell_of_recipients_holds_several_names_with_any_mark_between_them() {
        assert_eq!(names("Police, Gouvernorat et OIM"), ["Police", "Gouvernorat", "OIM"]);
        assert_eq!(
            names("Border Police / IOM\nBorder police; UNHCR and WFP"),
            ["Border Police", "IOM", "UNHCR", "WFP"]
        );
        assert_eq!(names("- Préfet\n- Maire"), ["Préfet", "Maire"]);
        assert!(is_everybody("Tous") && is_direction("SimCell") && !is_direction("Police"));
    }

    #[test]
    fn rows_that_were_dropped_on_the_day_are_known_by_their_status() {
        for status in ["Omitted", "Deferred", "DELETED", "Annulé", "Supprimée", "Reporté", "obsolète"] {
            assert!(is_dropped(status), "{status}");
        }
        for status in ["Injected", "Ready", "DRAFT", "Contingency", "Validé", "Approved"] {
            assert!(!is_dropped(status), "{status}");
        }
    }
}
