//! What the author of a scenario should look at: what was found, and what could be done about it.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use studies::advice::{Advice, IDLE, TABLE_TAKES};
use vocabulary::{act::ActKind, kind::Kind, scenario::Scenario};

use super::percent;
use crate::{Names, act_name, measure, numbers::span};

/// A piece of advice in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advised {
    /// What was found.
    pub found: String,
    /// What could be done.
    pub remedy: String,
}

/// What was found and what could be done, English beside French.
struct Words {
    found: (String, String),
    remedy: (&'static str, &'static str),
}

/// The words of a piece of advice. `cells` are the names of the combinations.
pub fn advised(advice: &Advice, scenario: &Scenario, names: &Names, cells: &[String]) -> Advised {
    let label = |key: &String| measure(key, names).unwrap_or_else(|| key.clone());
    let Words { found, remedy } = match advice {
        Advice::LostBefore { measure, share, lesson } => lost_before(&label(measure), *share, *lesson, names),
        Advice::LuckDecides { measure, share } => luck_decides(&label(measure), *share),
        Advice::MetByNobody { of, runs, all } => {
            let task = scenario.declares(*of, &[Kind::Task]);
            met_by_nobody(*of, if task { ("task", "tâche") } else { ("row", "ligne") }, (*runs, *all), names)
        }
        Advice::TaskNever { task, runs } => task_never(*task, *runs, names),
        Advice::ExpectedNever { row, runs } => expected_never(*row, *runs, names),
        Advice::BranchNever { row, runs } => branch_never(*row, *runs, names),
        Advice::InjectNever { row, runs } => inject_never(*row, *runs, names),
        Advice::InjectAlways { row, runs } => inject_always(*row, *runs, names),
        Advice::Crowded { at, within, rows } => crowded(*at, *within, rows, names),
        Advice::SeatIdle { seat, span, at_table, from } => seat_idle(*seat, (*span, *at_table), *from, names),
        Advice::ActRefused { act, tried } => act_refused(*act, *tried, names),
        Advice::RightWithoutMeans { seat, act } => right_without_means(*seat, *act, names),
        Advice::RunsWithRefusals { cell, runs, all } => {
            refusals(cells.get(*cell).map_or("", String::as_str), *runs, *all)
        }
        Advice::StandsStill { measure } => stands_still(&label(measure)),
        Advice::NoMainMeasures => no_main_measures(),
    };
    let bounds = [("most", TABLE_TAKES.to_string()), ("idle", span(IDLE))];
    let bounds = bounds.each_ref().map(|(name, value)| (*name, value.as_str()));
    Advised { found: names.lang().either(found), remedy: crate::fill(names.lang().either(remedy), &bounds) }
}

fn lost_before(label: &str, share: f64, lesson: Time, names: &Names) -> Words {
    let (share, at) = (percent(share), names.time(lesson));
    Words {
        found: (
            format!("{label}: {share} of it lies before {at}, when somebody can first decide something"),
            format!(
                "{label} : {share} arrive avant {at}, quand quelqu’un peut pour la première fois décider quelque chose"
            ),
        ),
        remedy: (
            "Begin earlier, let the blow fall later, or ask something of a seat before it.",
            "Commencez plus tôt, faites tomber le coup plus tard, ou demandez quelque chose à un rôle avant.",
        ),
    }
}

fn luck_decides(label: &str, share: f64) -> Words {
    let share = percent(share);
    Words {
        found: (
            format!("{label}: luck decides {share} of it, whatever is played"),
            format!("{label} : le hasard en décide {share}, quoi qu’on joue"),
        ),
        remedy: (
            "Give seats something that moves it, or name another main measure.",
            "Donnez aux rôles de quoi la faire bouger, ou nommez une autre mesure principale.",
        ),
    }
}

fn met_by_nobody(of: Slug, what: (&str, &str), (runs, all): (usize, usize), names: &Names) -> Words {
    let (thing, (en, fr)) = (names.of(of), what);
    Words {
        found: (
            format!("{en} `{of}` ({thing}): what it waits for holds in {runs} of {all} runs though nobody acts"),
            format!(
                "{fr} `{of}` ({thing}) : ce qu’elle attend se réalise dans {runs} parties sur {all} sans que personne agisse"
            ),
        ),
        remedy: (
            "Whoever does anything at all gets it for nothing. Ask for a deed (`Done`), for more, or for an effect that does not come by \
             itself.",
            "Qui fait quoi que ce soit l’obtient pour rien. Demandez un acte (`Done`), davantage, ou un effet qui ne vient pas tout seul.",
        ),
    }
}

fn task_never(task: Slug, runs: usize, names: &Names) -> Words {
    let thing = names.of(task);
    Words {
        found: (
            format!("task `{task}` ({thing}): no play shows it in {runs} runs"),
            format!("tâche `{task}` ({thing}) : aucun joueur automatique ne l’accomplit en {runs} parties"),
        ),
        remedy: (
            "Try by hand whether it can be done, and whether its condition says what its text says.",
            "Essayez à la main si elle est faisable, et si sa condition dit ce que dit son texte.",
        ),
    }
}

fn expected_never(row: Slug, runs: usize, names: &Names) -> Words {
    let thing = names.of(row);
    Words {
        found: (
            format!("row `{row}` ({thing}): no play does what it expects, in {runs} runs in which it came"),
            format!(
                "ligne `{row}` ({thing}) : aucun joueur automatique ne fait ce qu’elle attend, en {runs} parties où elle est venue"
            ),
        ),
        remedy: (
            "Try by hand whether it can be done in time. If only people can do it, leave it.",
            "Essayez à la main si c’est faisable à temps. Si seules des personnes le peuvent, laissez.",
        ),
    }
}

fn branch_never(row: Slug, runs: usize, names: &Names) -> Words {
    let thing = names.of(row);
    Words {
        found: (
            format!("branch `{row}` ({thing}) is never taken in {runs} runs"),
            format!("branche `{row}` ({thing}) : jamais prise en {runs} parties"),
        ),
        remedy: (
            "Nobody lets it come to that, or its condition cannot hold: try it with `--play harmful`.",
            "Personne ne laisse les choses en venir là, ou sa condition ne peut pas se réaliser : essayez `--play harmful`.",
        ),
    }
}

fn inject_never(row: Slug, runs: usize, names: &Names) -> Words {
    let thing = names.of(row);
    Words {
        found: (
            format!("inject `{row}` ({thing}) never comes in {runs} runs"),
            format!("inject `{row}` ({thing}) : ne vient jamais en {runs} parties"),
        ),
        remedy: (
            "Ask less in its condition, or let more time before `until`.",
            "Demandez moins dans sa condition, ou laissez plus de temps avant `until`.",
        ),
    }
}

fn inject_always(row: Slug, runs: usize, names: &Names) -> Words {
    let thing = names.of(row);
    Words {
        found: (
            format!("inject `{row}` ({thing}) has a condition and comes in all {runs} runs"),
            format!("inject `{row}` ({thing}) : il a une condition et vient dans chacune des {runs} parties"),
        ),
        remedy: (
            "No deed keeps it away. If that is meant, give it a time; if not, ask more in its condition.",
            "Aucun acte ne l’écarte. Si c’est voulu, donnez-lui une heure ; sinon, demandez plus dans sa condition.",
        ),
    }
}

fn crowded(at: Time, within: Span, rows: &[Slug], names: &Names) -> Words {
    let (n, at, within) = (rows.len(), names.time(at), span(within));
    let rows = rows.iter().map(|row| format!("`{row}`")).collect::<Vec<_>>().join(", ");
    Words {
        found: (
            format!("from {at} on, {n} injects within {within}, a minute at the table: {rows}"),
            format!("à partir de {at}, {n} injects en {within}, une minute à la table : {rows}"),
        ),
        remedy: (
            "One table takes some {most} a minute (illustrative). Spread them, or slow the clock down there.",
            "Une table en prend quelque {most} par minute (à titre d’illustration). Espacez-les, ou ralentissez l’horloge à ce moment.",
        ),
    }
}

fn seat_idle(seat: Slug, (idle, at_table): (Span, Span), from: Time, names: &Names) -> Words {
    let (title, idle, at_table, from) = (names.of(seat), span(idle), span(at_table), names.time(from));
    Words {
        found: (
            format!("seat `{seat}` ({title}) has nothing to do for {idle} from {from} on: {at_table} at the table"),
            format!(
                "rôle `{seat}` ({title}) : rien à faire pendant {idle} à partir de {from}, soit {at_table} à la table"
            ),
        ),
        remedy: (
            "More than {idle} loses people (illustrative). Send the seat an inject, or let the clock run faster there.",
            "Au-delà de {idle}, on perd les gens (à titre d’illustration). Envoyez un inject à ce rôle, ou accélérez l’horloge.",
        ),
    }
}

fn act_refused(act: ActKind, tried: i64, names: &Names) -> Words {
    let (label, act) = (act_name(act, names.lang()), act.name());
    Words {
        found: (
            format!("act `{act}` ({label}): nobody could do it, refused each of {tried} times"),
            format!("décision `{act}` ({label}) : personne n’a pu la prendre, refusée {tried} fois sur {tried}"),
        ),
        remedy: (
            "Look why with `harmattan facts`; give the seats the right, the means or the agreement that it needs.",
            "Cherchez pourquoi avec `harmattan facts` ; donnez aux rôles le droit, les moyens ou l’accord qu’il faut.",
        ),
    }
}

fn right_without_means(seat: Slug, act: ActKind, names: &Names) -> Words {
    let (title, label, act) = (names.of(seat), act_name(act, names.lang()), act.name());
    Words {
        found: (
            format!("seat `{seat}` ({title}) may `{act}` ({label}) and commands nothing to do it with"),
            format!("rôle `{seat}` ({title}) : il a `{act}` ({label}) et ne commande rien pour le faire"),
        ),
        remedy: (
            "Put a post, a patrol, a camp or a community under its orders, or take the act out of `may`.",
            "Mettez sous ses ordres un poste, une patrouille, un site ou une communauté, ou retirez cet acte de `may`.",
        ),
    }
}

fn refusals(cell: &str, runs: u32, all: u32) -> Words {
    Words {
        found: (
            format!("{cell}: an act was refused in {runs} of {all} runs"),
            format!("{cell} : une décision refusée dans {runs} parties sur {all}"),
        ),
        remedy: (
            "Play one of them with `harmattan run --log` and look why with `harmattan facts`.",
            "Jouez-en une avec `harmattan run --log` et cherchez pourquoi avec `harmattan facts`.",
        ),
    }
}

fn stands_still(label: &str) -> Words {
    Words {
        found: (format!("the same in every run: {label}"), format!("pareille dans toutes les parties : {label}")),
        remedy: (
            "Nothing in the scenario moves it: name another main measure, or let something happen to it.",
            "Rien dans le scénario ne la fait bouger : nommez une autre mesure principale, ou faites qu’il s’y passe quelque chose.",
        ),
    }
}

fn no_main_measures() -> Words {
    let found = (
        "the scenario names no `main_measures`; shown are those that take a side and do not stand still",
        "le scénario ne nomme pas de `main_measures` ; on montre celles qui ont un sens et ne restent pas immobiles",
    );
    Words {
        found: (found.0.to_owned(), found.1.to_owned()),
        remedy: (
            "Name them in scenario.ron: by what should a run be judged?",
            "Nommez-les dans scenario.ron : à quoi juger une partie ?",
        ),
    }
}
