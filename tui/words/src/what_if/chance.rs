//! The chance of an outcome over time, and the moment of no return.

use hindsight::no_return::{HourChance, NoReturn};

use super::{labels::act_label, phrases::WhatIfPhrases};
use crate::{Lang, Names, condition, rehearsal::percent};

/// What is said of the chance of an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChanceTold {
    /// What is asked, how often, and how it came out.
    pub head: Vec<String>,
    /// When there was no way back.
    pub moment: String,
    /// Hour by hour.
    pub rows: Vec<ChanceRow>,
    /// The acts that changed it: the act, the chance with it, the chance without.
    pub acts: Vec<[String; 3]>,
    /// What stands in the place of acts where none changed it, or below them.
    pub note: String,
}

/// An hour: the time, both chances as they are said, both in permille, and whether they differ beyond luck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChanceRow {
    /// When.
    pub time: String,
    /// With all that was still done.
    pub as_played: (String, u32),
    /// Had nothing more been done.
    pub hands_off: (String, u32),
    /// Whether the two differ beyond luck.
    pub differs: bool,
}

impl ChanceRow {
    /// Whether it says the same of another hour.
    pub fn is_like(&self, other: &Self) -> bool {
        (&self.as_played, &self.hands_off, self.differs) == (&other.as_played, &other.hands_off, other.differs)
    }
}

/// All that is said of it.
pub fn chance(of: &NoReturn, seat_of: &dyn Fn(u32) -> Option<kernel::names::Slug>, names: &Names) -> ChanceTold {
    let lang = names.lang();
    let outcome = condition(&of.outcome, names);
    let throws = of.throws;
    let came = if of.came {
        lang.pick("As it was played, this came about.", "Tel que l’exercice a été joué, c’est arrivé.")
    } else {
        lang.pick("As it was played, this did not come about.", "Tel que l’exercice a été joué, ce n’est pas arrivé.")
    };
    let head = vec![
        lang.either((format!("Asked at the end: {outcome}."), format!("Question posée à la fin : {outcome}."))),
        came.to_owned(),
        lang.either((
            format!("From each hour on the dice are thrown again {throws} times."),
            format!("À partir de chaque heure, les dés sont relancés {throws} fois."),
        )),
    ];
    let acts = of.acts.iter().map(|weight| {
        let seat = seat_of(weight.n).unwrap_or_default();
        let label = act_label(Some(weight.n), weight.at, seat, weight.act, names);
        [label, percent(weight.with.share), percent(weight.without.share)]
    });
    ChanceTold {
        head,
        moment: moment(of, names),
        rows: of.hours.iter().map(|hour| row(hour, names)).collect(),
        acts: acts.collect(),
        note: note(of, lang),
    }
}

fn row(hour: &HourChance, names: &Names) -> ChanceRow {
    let said = |share: f64| (percent(share), (share * 1000.0).round() as u32);
    let (as_played, hands_off) = (said(hour.as_played.share), said(hour.hands_off.share));
    ChanceRow { time: names.time(hour.at), as_played, hands_off, differs: hour.differs }
}

fn moment(of: &NoReturn, names: &Names) -> String {
    let lang = names.lang();
    let differs = of.hours.iter().any(|hour| hour.differs);
    match of.moment {
        Some(_) if !differs => lang.pick(
            "At no hour did what the table still did change the chance beyond luck.",
            "À aucune heure, ce que la table faisait encore n’a changé la probabilité au-delà du hasard.",
        )
        .to_owned(),
        Some(at) => {
            let at = names.time(at);
            lang.either((
                format!("No way back from {at} on: nothing that the table did after that changed the chance beyond luck."),
                format!("Point de non-retour : {at}. Rien de ce que la table a fait ensuite n’a changé la probabilité au-delà du hasard."),
            ))
        }
        None => lang.pick(
            "There was no point of no return: what the table did in the last hours still changed the chance.",
            "Il n’y a pas eu de point de non-retour : ce que la table a fait dans les dernières heures changeait encore la probabilité.",
        )
        .to_owned(),
    }
}

fn note(of: &NoReturn, lang: Lang) -> String {
    let luck = lang.pick(
        "Beyond luck: luck alone does as much in at most one of a hundred such tries, each hour and each act looked at for itself.",
        "Au-delà du hasard : le hasard seul en fait autant dans au plus un essai sur cent, chaque heure et chaque décision prise à part.",
    );
    if !of.acts.is_empty() {
        return luck.to_owned();
    }
    let none = lang.pick(
        "No single act changed the chance beyond luck.",
        "Aucune décision à elle seule n’a changé la probabilité au-delà du hasard.",
    );
    format!("{none} {luck}")
}

impl ChanceTold {
    /// How the two columns of chances are headed.
    pub fn heads(lang: Lang) -> [&'static str; 2] {
        let p = WhatIfPhrases::of(lang);
        [p.as_played, p.hands_off]
    }
}
