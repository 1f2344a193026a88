//! Sentences of the report that hold numbers: what happened, what the table changed, what is left out.

use vocabulary::measure::Better;

use super::value::amount;
use crate::{Lang, span, thousands};

/// A count of something: its words for one and for many, in English and in French; `{n}` is the number.
type Counted = ((&'static str, &'static str), (&'static str, &'static str));

/// A number of things in words. French takes nought for one.
fn counted(lang: Lang, n: i64, words: Counted) -> String {
    let (one, many) = lang.either(words);
    let single = n == 1 || (n == 0 && lang == Lang::Fr);
    let number = thousands(usize::try_from(n).unwrap_or(0), lang);
    if single { one.replace("{n}", &number) } else { many.replace("{n}", &number) }
}

/// What befell people, by the measures that say it: each line is a sentence, its parts said where they are more than nought.
const HAPPENED: [&[(&str, Counted)]; 3] = [
    &[
        (
            "harmed",
            (
                ("{n} person came to harm", "{n} people came to harm"),
                ("{n} personne a été atteinte", "{n} personnes ont été atteintes"),
            ),
        ),
        (
            "missing",
            (
                ("{n} person is missed by their own", "{n} people are missed by their own"),
                ("{n} personne est recherchée par les siens", "{n} personnes sont recherchées par les leurs"),
            ),
        ),
        (
            "attacks",
            (
                ("{n} attack took place", "{n} attacks took place"),
                ("{n} attaque a eu lieu", "{n} attaques ont eu lieu"),
            ),
        ),
        (
            "attacks_deterred",
            (
                ("{n} attack was given up near a patrol", "{n} attacks were given up near a patrol"),
                (
                    "{n} attaque a été abandonnée près d’une patrouille",
                    "{n} attaques ont été abandonnées près d’une patrouille",
                ),
            ),
        ),
    ],
    &[
        ("displaced", (("{n} person fled", "{n} people fled"), ("{n} personne a fui", "{n} personnes ont fui"))),
        (
            "without_shelter",
            (
                ("{n} person was without shelter on arrival", "{n} people were without shelter on arrival"),
                (
                    "{n} personne s’est trouvée sans abri à l’arrivée",
                    "{n} personnes se sont trouvées sans abri à l’arrivée",
                ),
            ),
        ),
        (
            "sheltered",
            (
                ("{n} person found a place in a camp", "{n} people found a place in a camp"),
                ("{n} personne a trouvé place dans un camp", "{n} personnes ont trouvé place dans un camp"),
            ),
        ),
        (
            "hosted",
            (
                ("{n} person found a place with a family", "{n} people found a place with families"),
                ("{n} personne a trouvé place dans une famille", "{n} personnes ont trouvé place dans des familles"),
            ),
        ),
    ],
    &[
        (
            "turned_back",
            (
                ("{n} person was turned back", "{n} people were turned back"),
                ("{n} personne a été refoulée", "{n} personnes ont été refoulées"),
            ),
        ),
        (
            "gave_up",
            (
                ("{n} person gave up waiting", "{n} people gave up waiting"),
                ("{n} personne a renoncé à attendre", "{n} personnes ont renoncé à attendre"),
            ),
        ),
        (
            "crossed",
            (
                ("{n} person crossed at a post", "{n} people crossed at posts"),
                ("{n} personne est passée par un poste", "{n} personnes sont passées par les postes"),
            ),
        ),
        (
            "crossed_unseen",
            (
                ("{n} person crossed where no post stands", "{n} people crossed where no post stands"),
                (
                    "{n} personne est passée là où il n’y a pas de poste",
                    "{n} personnes sont passées là où il n’y a pas de poste",
                ),
            ),
        ),
    ],
];

/// What befell the border by its main figures: on dangers, on flight, at the border, a sentence each; what is nought is not said.
pub fn happened(lang: Lang, value: &dyn Fn(&str) -> i64) -> [Option<String>; 3] {
    HAPPENED.map(|parts| {
        let counts = parts.iter().map(|(key, words)| (value(key), *words)).filter(|(n, _)| *n > 0);
        let parts: Vec<String> = counts.map(|(n, words)| counted(lang, n, words)).collect();
        (!parts.is_empty()).then(|| format!("{}.", parts.join(lang.semicolon())))
    })
}

/// With what the exercise as played is compared, and in how many worlds.
pub fn compared(lang: Lang, worlds: usize) -> String {
    let others = i64::try_from(worlds.saturating_sub(1)).unwrap_or(i64::MAX);
    let others = counted(lang, others, (("{n} other", "{n} others"), ("{n} autre", "{n} autres")));
    lang.either((
        format!(
            "Held against the same exercise with nobody at the seats: the same injects, the same dice. “Same direction in” counts {worlds} worlds: \
             that of this exercise, and {others} with other dice and other plausible figures of the model. A comparison by the rules \
             of the model, not a forecast; people would have reacted."
        ),
        format!(
            "Comparé au même exercice sans personne aux rôles : mêmes injects, mêmes dés. « Même sens dans » compte {worlds} mondes : celui de \
             cet exercice, et {others} avec d’autres dés et d’autres paramètres plausibles du modèle. Une comparaison selon les règles du \
             modèle, pas une prévision ; les gens auraient réagi."
        ),
    ))
}

/// By how much a measure was better or worse as played; plainly by how much, where neither way is good.
pub fn changed(lang: Lang, key: &str, difference: i64, better: Option<Better>) -> String {
    let by = amount(key, difference.abs(), lang);
    let for_the_better = match better {
        Some(Better::More) => Some(difference > 0),
        Some(Better::Less) => Some(difference < 0),
        Some(Better::Unclear) | None => None,
    };
    match (difference, for_the_better) {
        (0, _) => lang.pick("no difference", "aucune différence").to_owned(),
        (_, Some(true)) => lang.either((format!("better by {by}"), format!("mieux, de {by}"))),
        (_, Some(false)) => lang.either((format!("worse by {by}"), format!("moins bien, de {by}"))),
        (n, None) => format!("{}{by}", if n > 0 { "+" } else { "−" }),
    }
}

/// In how many worlds of so many.
pub fn in_worlds(lang: Lang, holds: usize, of: usize) -> String {
    lang.either((format!("{holds} of {of}"), format!("{holds} sur {of}")))
}

/// What an exercise was, in numbers.
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs)] // Each is named after what it counts.
pub struct ExerciseNumbers {
    pub seats: i64,
    pub injects: i64,
    pub deliveries: i64,
    pub expected: i64,
    pub dropped: i64,
    pub added: i64,
    pub acts: i64,
    pub refused: i64,
    pub proposals: i64,
}

/// The same as a line.
pub fn numbers(lang: Lang, of: &ExerciseNumbers) -> String {
    let parts: [(i64, bool, Counted); 9] = [
        (of.seats, true, (("{n} seat", "{n} seats"), ("{n} rôle", "{n} rôles"))),
        (
            of.injects,
            true,
            (("{n} inject delivered", "{n} injects delivered"), ("{n} inject remis", "{n} injects remis")),
        ),
        (
            of.deliveries,
            false,
            (
                ("as {n} message to a seat", "as {n} messages to seats"),
                ("soit {n} message à un rôle", "soit {n} messages aux rôles"),
            ),
        ),
        (
            of.expected,
            false,
            (
                ("{n} expected action came due", "{n} expected actions came due"),
                ("{n} action attendue échue", "{n} actions attendues échues"),
            ),
        ),
        (
            of.dropped,
            false,
            (("{n} inject dropped", "{n} injects dropped"), ("{n} inject retiré", "{n} injects retirés")),
        ),
        (
            of.added,
            false,
            (
                ("{n} inject added on the spot", "{n} injects added on the spot"),
                ("{n} inject ajouté sur place", "{n} injects ajoutés sur place"),
            ),
        ),
        (
            of.acts,
            true,
            (("{n} act of the seats", "{n} acts of the seats"), ("{n} décision des rôles", "{n} décisions des rôles")),
        ),
        (of.refused, false, (("{n} refused", "{n} refused"), ("{n} refusée", "{n} refusées"))),
        (of.proposals, false, (("{n} proposal", "{n} proposals"), ("{n} proposition", "{n} propositions"))),
    ];
    let said = parts.into_iter().filter(|(n, always, _)| *always || *n > 0);
    said.map(|(n, _, words)| counted(lang, n, words)).collect::<Vec<_>>().join(lang.semicolon())
}

/// When the table sat: as the clock of the machine told the log, in its words; and for how long, if that is more than a minute.
pub fn sitting(lang: Lang, from: &str, until: &str, minutes: i64) -> String {
    let long = span(kernel::time::Span(minutes * 60));
    match minutes {
        ..1 => from.to_owned(),
        _ => lang.either((
            format!("{from} to {until}: {long} by the clock of the machine"),
            format!("{from} à {until} : {long} selon l’horloge de la machine"),
        )),
    }
}

/// That a log held when it was played again for the report; of another version’s there is no seal to compare.
pub fn held(lang: Lang, lines: usize, seals: usize) -> String {
    if seals == 0 {
        return lang.either((
            format!("the log’s {lines} lines hold together; no seal of it could be compared when it was played again"),
            format!("les {lines} lignes du journal se tiennent ; aucun de ses sceaux n’a pu être comparé quand il a été rejoué"),
        ));
    }
    lang.either((
        format!("the log verified: its {lines} lines hold together, and played again it came to each of its {seals} seals"),
        format!("le journal est vérifié : ses {lines} lignes se tiennent, et rejoué il est arrivé à chacun de ses {seals} sceaux"),
    ))
}

/// What the report leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOutCounts {
    /// Secret proposals.
    pub proposals: usize,
    /// Reasons for withholding a report.
    pub reasons: usize,
    /// Facts and acts that touch protection.
    pub protection: usize,
    /// Words and notes of the facilitator that were not for the table.
    pub asides: usize,
}

/// The same, counted; nothing if nothing is left out.
pub fn not_printed(lang: Lang, out: LeftOutCounts) -> String {
    let parts: [(usize, Counted); 4] = [
        (
            out.proposals,
            (("{n} secret proposal", "{n} secret proposals"), ("{n} proposition secrète", "{n} propositions secrètes")),
        ),
        (
            out.reasons,
            (
                ("{n} reason for withholding", "{n} reasons for withholding"),
                ("{n} motif de rétention", "{n} motifs de rétention"),
            ),
        ),
        (
            out.protection,
            (
                (
                    "{n} entry on protection (survivors, victims of trafficking, those who told something)",
                    "{n} entries on protection (survivors, victims of trafficking, those who told something)",
                ),
                (
                    "{n} entrée sur la protection (survivantes, victimes de traite, personnes qui ont parlé)",
                    "{n} entrées sur la protection (survivantes, victimes de traite, personnes qui ont parlé)",
                ),
            ),
        ),
        (
            out.asides,
            (
                ("{n} word or note of the facilitator", "{n} words or notes of the facilitator"),
                ("{n} mot ou note de l’animation", "{n} mots ou notes de l’animation"),
            ),
        ),
    ];
    let said = parts.into_iter().filter(|(n, _)| *n > 0);
    said.map(|(n, words)| counted(lang, i64::try_from(n).unwrap_or(i64::MAX), words)).collect::<Vec<_>>().join(", ")
}

/// So many matters of protection are not in the table of who knew what.
pub fn left_out_matters(lang: Lang, n: usize) -> String {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    counted(
        lang,
        n,
        (
            (
                "{n} matter of protection is not printed in this edition.",
                "{n} matters of protection are not printed in this edition.",
            ),
            (
                "{n} question de protection n’est pas imprimée dans cette édition.",
                "{n} questions de protection ne sont pas imprimées dans cette édition.",
            ),
        ),
    )
}

/// So much was late.
pub fn late_by(lang: Lang, seconds: i64) -> String {
    let by = span(kernel::time::Span(seconds));
    lang.either((format!("{by} late"), format!("{by} de retard")))
}

/// How many more of a list there are than are printed.
pub fn and_more(lang: Lang, n: usize) -> String {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    counted(lang, n, (("and {n} more", "and {n} more"), ("et {n} autre", "et {n} autres")))
}

/// That people who saw something sent a report, without their name.
pub fn report_of_people(lang: Lang, to: &str) -> String {
    lang.either((format!("A community sent a report to {to}."), format!("Une communauté a envoyé un rapport à {to}.")))
}

/// Which of the matters that were seen stand in the table, so many of so many, and where all of them do.
pub fn flow_chosen(lang: Lang, shown: usize, of: usize) -> String {
    lang.either((
        format!(
            "Here stand {shown} of {of} matters: those for want of which something was missed or late, those that no seat heard of, those \
             that were changed on their way, and those that most seats needed and never got. All of them stand in the workbook."
        ),
        format!(
            "Voici {shown} sujets sur {of} : ceux faute desquels une action a été manquée ou tardive, ceux dont aucun rôle n’a \
             rien su, ceux qui ont été déformés en chemin, et ceux dont le plus de rôles avaient besoin en vain. Tous figurent dans le classeur."
        ),
    ))
}

/// How many of how many critical tasks were shown in time, how many late, how many not.
pub fn tasks_said(lang: Lang, in_time: usize, late: usize, not: usize) -> String {
    let shown = if not < 2 { "non constatée" } else { "non constatées" };
    lang.either((
        format!("{in_time} in time, {late} late, {not} not shown"),
        format!("{in_time} à temps, {late} en retard, {not} {shown}"),
    ))
}

/// The head of a box about a change: by which file, and over how many throws of the dice.
pub fn what_if_of(lang: Lang, file: &str, pairs: u64) -> String {
    if pairs == 0 {
        return lang.either((
            format!("What if — {file}, with the same dice"),
            format!("Et si ? — {file}, avec les mêmes dés"),
        ));
    }
    lang.either((
        format!("What if — {file}, over {pairs} throws of the dice"),
        format!("Et si ? — {file}, sur {pairs} tirages de dés"),
    ))
}

/// In how many throws of the dice the changed world is better, worse, the same.
pub fn better_in(lang: Lang, [better, worse, same]: [u64; 3]) -> String {
    lang.either((
        format!("better in {better}, worse in {worse}, the same in {same}"),
        format!("mieux dans {better}, moins bien dans {worse}, pareil dans {same}"),
    ))
}

/// The mean of answers from 1 to 5, with one decimal; a dash where nobody answered.
pub fn mean(lang: Lang, answers: u32, sum: u32) -> String {
    match (sum * 10 + answers / 2).checked_div(answers) {
        Some(tenths) => format!("{}{}{}", tenths / 10, lang.pick('.', ','), tenths % 10),
        None => "–".to_owned(),
    }
}

/// How many people sat at so many seats: all of them, women, men, and those under 30 among them.
pub fn headcount(lang: Lang, seats: usize, (people, women, men, young): (u32, u32, u32, u32)) -> String {
    lang.either((
        format!("People at the seats that were counted ({seats}): {people}. Women: {women}; men: {men}; of these under 30: {young}."),
        format!(
            "Personnes aux rôles qui ont été comptés ({seats}) : {people}. Femmes : {women} ; hommes : {men} ; dont moins de 30 ans : {young}."
        ),
    ))
}

/// Something with its count, as a line: "3 times: …".
pub fn so_often(lang: Lang, n: usize, what: &str) -> String {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    let times = counted(lang, n, (("once", "{n} times"), ("une fois", "{n} fois")));
    format!("{times}{}{what}", lang.colon())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_counted_in_both_languages() {
        let out = LeftOutCounts { proposals: 1, reasons: 2, ..LeftOutCounts::default() };
        assert_eq!(not_printed(Lang::En, out), "1 secret proposal, 2 reasons for withholding");
        assert_eq!(not_printed(Lang::Fr, out), "1 proposition secrète, 2 motifs de rétention");
        assert_eq!(not_printed(Lang::Fr, LeftOutCounts::default()), "");
    }

    #[test]
    fn a_change_for_the_better_is_said_whichever_way_is_good() {
        assert_eq!(changed(Lang::En, "harmed", -12, Some(Better::Less)), "better by 12");
        assert_eq!(changed(Lang::Fr, "referred", -3, Some(Better::More)), "moins bien, de 3");
        assert_eq!(changed(Lang::Fr, "wait_mean_s", -600, Some(Better::Less)), "mieux, de 10 min");
        assert_eq!(changed(Lang::En, "displaced", 5, None), "+5");
        assert_eq!(changed(Lang::En, "harmed", 0, Some(Better::Less)), "no difference");
    }

    #[test]
    fn what_happened_is_said_without_what_did_not() {
        let value = |key: &str| i64::from(key == "displaced") * 2430 + i64::from(key == "hosted");
        let said = |lang| happened(lang, &value).into_iter().flatten().collect::<Vec<_>>();
        assert_eq!(said(Lang::En), ["2,430 people fled; 1 person found a place with a family."]);
        assert_eq!(said(Lang::Fr), ["2\u{a0}430 personnes ont fui ; 1 personne a trouvé place dans une famille."]);
        assert_eq!(happened(Lang::Fr, &|_| 0), [None, None, None]);
    }
}
