//! What is wrong with `--play`, and what would be right.

use engine::plays::casting::BadCasting;
use vocabulary::{play::plays_of, scenario::Scenario};

use super::Lang;

/// The fault, and the help for it.
pub fn bad_casting(lang: Lang, fault: &BadCasting, scenario: &Scenario) -> (String, String) {
    let (said, near, known) = match fault {
        BadCasting::NoPlay { name, nearest } => {
            let said = (format!("there is no play `{name}`"), format!("il n’y a pas de joueur automatique `{name}`"));
            (said, nearest, plays_of(scenario))
        }
        BadCasting::NoSeat { name, nearest } => {
            let said = (format!("the scenario has no seat `{name}`"), format!("le scénario n’a pas de rôle `{name}`"));
            (said, nearest, scenario.seats.iter().map(|seat| seat.id).collect())
        }
    };
    let known: Vec<String> = known.into_iter().map(|name| format!("`{name}`")).collect();
    let help = match near {
        Some(near) => (format!("did you mean `{near}`?"), format!("vouliez-vous dire `{near}` ?")),
        None => (format!("known: {}", known.join(", ")), format!("connus : {}", known.join(", "))),
    };
    (lang.either(said), lang.either(help))
}
