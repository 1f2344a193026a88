//! What is wrong with a change file, and what to do about it.

use authoring::{
    change::{ChangeFault, NearAct},
    complaint::Clock,
};

use super::{help, message};
use crate::{act_name, cli::variant_fault, lang::Lang};

/// So many seats are named that may do an act.
const MOST_NAMED: usize = 6;

/// What is wrong with a change, and what to do about it.
pub fn change(lang: Lang, fault: &ChangeFault) -> (String, Option<String>) {
    let (said, what_to_do) = match fault {
        ChangeFault::Known(known) => return (message(lang, known), help(lang, known)),
        ChangeFault::NoSuchAct { number, last, near } => no_such_act(*number, *last, near),
        ChangeFault::ChangedTwice { number } => (
            (format!("act {number} is changed twice"), format!("la décision {number} est changée deux fois")),
            (
                "keep one of the two; `replace` can change time, seat and act at once".to_owned(),
                "gardez l’un des deux ; `replace` change à la fois l’heure, le rôle et la décision".to_owned(),
            ),
        ),
        ChangeFault::OutsideTime { before, by, most } => {
            let by = crate::span(*by);
            let said = if *before {
                (format!("that is {by} before the start"), format!("c’est {by} avant le début"))
            } else {
                (
                    format!("that is {by} after the last second of the log"),
                    format!("c’est {by} après la dernière seconde du journal"),
                )
            };
            let most = most.map_or_else(
                || {
                    (
                        "choose a time between the start and the end of the log".to_owned(),
                        "choisissez une heure entre le début et la fin du journal".to_owned(),
                    )
                },
                |most| (format!("the farthest is `\"{most}\"`"), format!("le plus loin possible est `\"{most}\"`")),
            );
            (said, most)
        }
        ChangeFault::OtherSeat { number, is, said } => (
            (
                format!("act {number} is one of `{is}`, and here another act of `{said}` stands for it"),
                format!("la décision {number} est de `{is}`, et une autre décision, de `{said}`, la remplace ici"),
            ),
            (
                "if that is meant, all is well; otherwise look for the number in the log".to_owned(),
                "si c’est voulu, tout va bien ; sinon, cherchez le numéro dans le journal".to_owned(),
            ),
        ),
        ChangeFault::MayNot { seat, act, others } => {
            let named: Vec<String> = others.iter().take(MOST_NAMED).map(|seat| format!("`{seat}`")).collect();
            let more = if others.len() > MOST_NAMED { ", …" } else { "" };
            let named = format!("{}{more}", named.join(", "));
            let said = (
                format!("the seat `{seat}` may not do `{}`", act.name()),
                format!("le rôle `{seat}` n’a pas le droit de faire `{}`", act.name()),
            );
            let what_to_do = if others.is_empty() {
                ("no seat of this scenario may".to_owned(), "aucun rôle de ce scénario n’en a le droit".to_owned())
            } else {
                (format!("these may: {named}"), format!("ceux-ci en ont le droit : {named}"))
            };
            (said, what_to_do)
        }
        ChangeFault::Variant(fault) => return in_parts(&variant_fault(lang, fault)),
    };
    (lang.either(said), Some(lang.either(what_to_do)))
}

fn no_such_act(number: u32, last: u32, near: &[NearAct]) -> ((String, String), (String, String)) {
    let told = |lang: Lang| {
        let one = |act: &NearAct| {
            let Clock { day, hour, minute } = act.at;
            let time = format!("{}{day} {hour:02}:{minute:02}", lang.day_letter());
            format!("{} ({time}, `{}`, {})", act.n, act.seat, act_name(act.act, lang))
        };
        near.iter().map(one).collect::<Vec<_>>().join(lang.pick(" and ", " et "))
    };
    let said = if last == 0 {
        ("the log holds no act at all".to_owned(), "le journal ne contient aucune décision".to_owned())
    } else {
        (
            format!("the log has no act {number}: its acts are 1 to {last}"),
            format!("le journal n’a pas de décision {number} : elles vont de 1 à {last}"),
        )
    };
    let what_to_do = if near.is_empty() {
        (
            "`add` puts in an act that nobody did".to_owned(),
            "`add` ajoute une décision que personne n’a prise".to_owned(),
        )
    } else {
        (format!("the nearest are {}", told(Lang::En)), format!("les plus proches sont {}", told(Lang::Fr)))
    };
    (said, what_to_do)
}

/// A message that has its help on a line of its own, as a complaint.
fn in_parts(said: &str) -> (String, Option<String>) {
    let (message, rest) = said.split_once('\n').unwrap_or((said, ""));
    let help = rest.split_once(": ").map(|(_, help)| help.to_owned());
    (message.to_owned(), help)
}
