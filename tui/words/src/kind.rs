//! The kinds of things that have a name, as the faults of a scenario and the reference call them.

use vocabulary::kind::Kind;

use super::Lang;

/// A kind of thing, without an article.
pub fn noun(lang: Lang, kind: Kind) -> &'static str {
    let (en, fr) = match kind {
        Kind::Scenario => ("scenario", "scénario"),
        Kind::Authority => ("authority", "autorité"),
        Kind::Force => {
            ("armed force (an authority with `force: true`)", "force armée (une autorité avec `force: true`)")
        }
        Kind::Place => ("place", "lieu"),
        Kind::Road => ("road", "route"),
        Kind::Post => ("post", "poste"),
        Kind::Patrol => ("patrol", "patrouille"),
        Kind::Community => ("community", "communauté"),
        Kind::Committee => ("committee", "comité"),
        Kind::Camp => ("camp", "site"),
        Kind::Flow => ("flow", "flux"),
        Kind::Group => ("group", "groupe"),
        Kind::Hazard => ("hazard", "aléa"),
        Kind::OwnKind => ("kind of seat", "genre de rôle"),
        Kind::Seat => ("seat", "rôle"),
        Kind::Channel => ("channel", "canal"),
        Kind::Objective => ("objective", "objectif"),
        Kind::Task => ("task", "tâche"),
        Kind::Paragraph => ("paragraph of the plan under test", "paragraphe du plan mis à l’épreuve"),
        Kind::Phase => ("phase", "phase"),
        Kind::Row => ("row of the MSEL", "ligne du chronogramme"),
        Kind::Module => ("module", "module"),
        Kind::Question => ("question of a module", "question d’un module"),
        Kind::AnswerOption => ("option of a question", "option d’une question"),
        Kind::OwnAct => ("act of the scenario", "acte du scénario"),
        Kind::Lesson => ("lesson", "leçon"),
        Kind::Variant => ("variant", "variante"),
        Kind::Play => ("play", "joueur automatique"),
    };
    lang.pick(en, fr)
}

/// `seat or community`.
pub fn nouns(lang: Lang, kinds: &[Kind]) -> String {
    let words: Vec<&str> = kinds.iter().map(|kind| noun(lang, *kind)).collect();
    words.join(lang.pick(" or ", " ou "))
}

/// Several kinds, one after the other.
pub fn in_turn(lang: Lang, kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| noun(lang, *kind)).collect::<Vec<_>>().join(", ")
}
