//! Headings that people write, in English and in French, and the field that each is taken for.
//!
//! A heading is known if it is one of the words below, whatever its accents, capitals, brackets and line breaks; failing that, if one of
//! them stands in it as whole words. No meaning is guessed from anything else.

use std::sync::OnceLock;

use words::{folded, sheets::Field};

/// The words for each field, with a bar between them. Where two fields share a word, the first one has it.
const WORDS: &[(Field, &str)] = &[
    (
        Field::ScenarioTime,
        "scenario time | simulated time | fictional time | temps scenario | heure scenario | \
         heure du scenario | temps du scenario | heure fictive | temps fictif",
    ),
    (
        Field::Elapsed,
        "h+ | t+ | h + | t + | elapsed | elapsed time | temps ecoule | temps relatif | relative time | delta | \
         offset | startex + | t plus | time from startex | minutes",
    ),
    (
        Field::Actual,
        "actual time | time delivered | heure reelle | heure effective | delivered at | real time delivered | \
         heure d'injection reelle",
    ),
    (Field::Date, "date"),
    (Field::Day, "day | jour | j+ | d+ | exercise day | jour d'exercice | j"),
    (
        Field::Time,
        "time | heure | horaire | horodatage | scheduled time | planned time | inject time | event time | \
         time of inject | start time | dtg | gdh | date time group | groupe date heure | date/time | \
         date time | date and time | date et heure | date/heure | date heure | heure prevue | \
         heure d'injection | heure locale | local time | timing | when | quand | h | exercise time | \
         heure exercice | moment",
    ),
    (Field::Status, "status | statut | etat | state | etat d'avancement"),
    (
        Field::Trigger,
        "trigger | declenchement | declencheur | manual/scheduled | mode de declenchement | \
         condition de declenchement",
    ),
    (
        Field::Kind,
        "type | event type | inject type | type of event | type of inject | nature | type d'evenement | \
         type d'inject | type d'injection | category | categorie | conditionnel",
    ),
    (
        Field::Expected,
        "expected action | expected actions | expected player action | expected player actions | \
         expected outcome | expected outcomes | expected response | expected responses | expected result | \
         expected results | expected reaction | expected | anticipated response | anticipated action | \
         anticipated actions | reaction attendue | reactions attendues | action attendue | actions attendues | \
         reponse attendue | reponses attendues | resultat attendu | resultats attendus | conduite attendue | \
         epa | comportement attendu | expected actions/outcome",
    ),
    (
        Field::Objectives,
        "objective | objectives | objectif | objectifs | exercise objective | exercise objectives | obj | \
         capability | capabilities | core capability | core capabilities | capacite | capacites | \
         objective(s) | objectif(s) | objectif vise",
    ),
    (
        Field::Mode,
        "mode | inject mode | means | canal | vecteur | moyen | moyens | medium | method | delivery | \
         delivery method | delivery mode | method of delivery | means of delivery | media | communication | \
         communication method | channel | support | moyen de transmission | moyen de communication | via | \
         how | comment | par quel moyen | mode de transmission | transmission",
    ),
    (
        Field::By,
        "injected by | inject by | responsible controller | controller | controllers | animateur | animation | \
         responsible | responsable | delivered by | pilote | controleur | cellule animation | resp | \
         injector | injecteur | injecte par | role player | simulator | simcell | implementer | \
         responsable animation",
    ),
    (
        Field::From,
        "from | sent from | sent by | sender | source | emetteur | expediteur | origine | origin | \
         originator | emis par | de | de la part de | provenance | from (simulated) | simulated sender | \
         from whom | who sends",
    ),
    (
        Field::To,
        "to | sent to | recipient | recipients | destinataire | destinataires | receiver | receivers | \
         player | players | joueur | joueurs | cellule | cellules | cellule joueuse | addressee | addressees | \
         a | target | audience | pour | receiving player | target player | to whom | recipient(s) | \
         destinataire(s) | player(s) | cellule destinataire | training audience",
    ),
    (
        Field::Subject,
        "subject | title | objet | libelle | event name | inject title | event title | titre | intitule | \
         short title | headline | inject name | summary | resume | sujet | short description | key event",
    ),
    (
        Field::Text,
        "description | script | text | texte | message | contenu | content | details | detail | inject text | \
         inject description | stimuli | stimulus | event description | message content | inject content | \
         contenu du message | texte du message | scenario event | inject/message | what happens | \
         description/script | description of event | description de l'evenement | message text | narration | \
         contenu de l'inject | teneur",
    ),
    (
        Field::Thread,
        "storyline | thread | fil | trame | theme | thematique | track | fil rouge | story line | \
         scenario thread | volet | axe",
    ),
    (Field::Phase, "phase | etape | stage | sequence | module | session | temps fort"),
    (Field::Place, "location | lieu | place | site | localisation | where | endroit | lieux | venue"),
    (
        Field::Number,
        "id | no | no. | n° | nr | num | numero | number | # | event number | event no | event no. | event # | \
         event id | inject no | inject no. | inject number | inject # | inject id | inject n° | n° inject | \
         ref | ref. | reference | serial | serial no | msel # | msel no | n° d'ordre | ordre | n° evt | evt | \
         item",
    ),
    (
        Field::Notes,
        "notes | note | remarks | remark | comments | comment(s) | commentaire | commentaires | remarque | \
         remarques | observation | observations | background | implementer narrative | controller notes | \
         livrable | deliverable | evaluator notes | author | auteur | priority | priorite | annexe | \
         attachment | piece jointe",
    ),
];

/// Characters of a heading, at most.
const LONGEST: usize = 60;

/// Words that name a column by what stands in it: a number, or what happens.
const EITHER: &[&str] = &["inject", "injects", "event", "events", "evenement", "evenements", "injection"];

/// A heading as it is compared.
fn plain(heading: &str) -> String {
    let one_line: String = folded(heading).split_whitespace().collect::<Vec<_>>().join(" ");
    one_line.trim_matches([' ', ':', '.', '*', '-']).to_owned()
}

/// A word of the table, ready to be compared.
struct Known {
    field: Field,
    plain: String,
    /// Between blanks, to be looked for within a heading; nothing for one too short for that.
    padded: Option<String>,
}

fn known() -> &'static [Known] {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let words = WORDS.iter().flat_map(|(field, words)| words.split(" | ").map(move |word| (*field, word)));
        let known = |(field, word): (Field, &str)| {
            let padded = (word.len() >= 4).then(|| format!(" {word} "));
            Known { field, plain: plain(word), padded }
        };
        words.map(known).collect()
    })
}

/// The field of a heading, and how sure that is: 3 for a word of ours, 1 for one that stands in it. `longest` is the longest text below it.
pub(super) fn field(heading: &str, longest: usize) -> Option<(Field, u32)> {
    if heading.len() > 4 * LONGEST {
        return None;
    }
    let heading = plain(heading);
    if heading.is_empty() || heading.chars().count() > LONGEST {
        return None;
    }
    let outside = heading.split_once('(').map(|(before, _)| plain(before)).filter(|before| !before.is_empty());
    for wanted in std::iter::once(&heading).chain(&outside) {
        if EITHER.contains(&wanted.as_str()) {
            let field = match longest {
                0..=12 => Field::Number,
                13..=90 => Field::Subject,
                _ => Field::Text,
            };
            return Some((field, 3));
        }
        if let Some(exact) = known().iter().find(|known| known.plain == *wanted) {
            return Some((exact.field, 3));
        }
    }
    let padded: String = heading.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    let padded = format!(" {} ", padded.split_whitespace().collect::<Vec<_>>().join(" "));
    let within = known().iter().filter(|known| known.padded.as_ref().is_some_and(|word| padded.contains(word)));
    within.max_by_key(|known| (known.plain.len(), std::cmp::Reverse(known.field))).map(|known| (known.field, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_both_languages_with_line_breaks_brackets_and_accents() {
        for (heading, wanted) in [
            ("Event\nNumber", Field::Number),
            ("Scheduled Time", Field::Time),
            ("Horaire", Field::Time),
            ("H+", Field::Elapsed),
            ("J+", Field::Day),
            ("Émetteur", Field::From),
            ("Destinataire(s)", Field::To),
            ("Stimuli", Field::Text),
            ("Réaction attendue", Field::Expected),
            ("RÉACTIONS\u{a0}ATTENDUES :", Field::Expected),
            ("Sent from (simulated)", Field::From),
            ("Responsible Controller", Field::By),
            ("Vecteur", Field::Mode),
            ("Commentaire", Field::Notes),
            ("Libellé", Field::Subject),
            ("Étape", Field::Phase),
            ("Expected Player Action / Outcome", Field::Expected),
            ("Objectif(s) évalué(s)", Field::Objectives),
        ] {
            assert_eq!(field(heading, 200).map(|(field, _)| field), Some(wanted), "{heading}");
        }
        assert_eq!(field("Total des participants", 5), None);
        assert_eq!(field("Inject", 4).map(|(field, _)| field), Some(Field::Number));
        assert_eq!(field("Inject", 400).map(|(field, _)| field), Some(Field::Text));
    }
}
