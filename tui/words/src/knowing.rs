//! The words of who knew what when, and of why something was missed: sentences for people, in the evaluator's room and on paper.
//!
//! Each says what is on record and judges nobody.

use hindsight::{
    autopsy::{AutopsyFinding, Expectation},
    knowledge::{HeardWord, Hop, KnowledgeCell, Sight, Traced, WordStop},
};
use kernel::{names::Slug, time::Time};

use crate::{Lang, Names, en, fr};

texts! {
    /// The fixed texts of both screens.
    enum KnowingText {
        KnowledgeTitle: "Who knew what when", "Qui savait quoi, et quand";
        AutopsyTitle: "Why it was missed or late", "Pourquoi cela a manqué ou tardé";
        Matter: "Matter", "Sujet";
        Legend: "2h15: so long after it was first seen · ! another number · — never · * needs to hear of it", "2h15 : depuis le premier témoin · ! autre nombre · — jamais · * doit le savoir";
        ItsWay: "Its way", "Le chemin de la nouvelle";
        WhereItStood: "Where it stood still", "Où elle s’est arrêtée";
        SeenBy: "Who saw it", "Qui l’a vu";
        NothingTraced: "Nothing that somebody could have seen or told is on record.", "Rien de ce que quelqu’un aurait pu voir ou dire n’est enregistré.";
        NothingMissed: "Nothing that was expected was missed or late.", "Rien de ce qui était attendu n’a manqué ni tardé.";
        Protected: "Protection of people: not for circulation.", "Protection des personnes : ne pas diffuser.";
        LastFact: "The last fact on its way", "Le dernier fait en chemin";
        Asked: "Asked of", "Attendu de";
        Anybody: "anybody", "quiconque";
    }
}

/// A matter in a few words: what and where.
pub fn traced(of: &Traced, names: &Names) -> String {
    pick(names, en::knowing::traced, fr::knowing::traced)(of, names)
}

/// Who saw it, when and what.
pub fn sight(of: &Sight, names: &Names) -> String {
    pick(names, en::knowing::sight, fr::knowing::sight)(of, names)
}

/// One step of the way of a word.
pub fn hop(of: &Hop, names: &Names) -> String {
    pick(names, en::knowing::hop, fr::knowing::hop)(of, names)
}

/// How word came to a seat. `since`: when the matter was first seen.
pub fn heard(of: &HeardWord, seat: Slug, since: Time, names: &Names) -> String {
    match names.lang() {
        Lang::En => en::knowing::heard(of, (seat, since), names),
        Lang::Fr => fr::knowing::heard(of, (seat, since), names),
    }
}

/// Where word stood still, as a clause that can stand behind a colon.
pub fn stood(of: &WordStop, names: &Names) -> String {
    pick(names, en::knowing::stood, fr::knowing::stood)(of, names)
}

/// What one seat got of a matter, in one sentence: how word came, or where it stood still.
pub fn cell(of: &KnowledgeCell, matter: &Traced, names: &Names) -> String {
    match of.first() {
        Some(word) => heard(word, of.seat, matter.since(), names),
        None => match names.lang() {
            Lang::En => en::knowing::unheard(of.seat, matter.stood(of.seat), names),
            Lang::Fr => fr::knowing::unheard(of.seat, matter.stood(of.seat), names),
        },
    }
}

/// What was expected, as its author called it.
pub fn expectation(of: Expectation, names: &Names) -> String {
    match of {
        Expectation::Row(row) => names.of(row).into_owned(),
        Expectation::Task { task, .. } => names.of(task).into_owned(),
    }
}

/// How an expected action came out, in a few words: not done by then, or so much late.
pub fn outcome(of: &AutopsyFinding, names: &Names) -> String {
    pick(names, en::knowing::outcome, fr::knowing::outcome)(of, names)
}

/// Why it was missed or late, in one sentence or two. `about`: the matter of which one had to know, if the finding names one.
pub fn why(of: &AutopsyFinding, about: Option<&Traced>, names: &Names) -> String {
    match names.lang() {
        Lang::En => en::knowing::why(of, about, names),
        Lang::Fr => fr::knowing::why(of, about, names),
    }
}

type Says<T> = fn(&T, &Names) -> String;

fn pick<T>(names: &Names, en: Says<T>, fr: Says<T>) -> Says<T> {
    match names.lang() {
        Lang::En => en,
        Lang::Fr => fr,
    }
}

#[cfg(test)]
mod tests;
