//! What a change would have come to, and what parts several tables: sentences and tables, for a terminal and for paper alike.
//!
//! Of an act they say whose it was and of which kind, never its words: these may be a secret, or a reason that is nobody's business.

mod chance;
mod labels;
mod phrases;
mod tables;

use hindsight::{
    odds::{MeasureOdds, Odds},
    way::{CauseWay, Leads, WayStep, Which},
    what_if::{ActOtherwise, ActsOtherwise, Direction, MeasureChange, Parting, WhatIf, direction},
};
use studies::worlds::Conclusion;
use vocabulary::{
    change::{Change, RecordedAct},
    measure::MainMeasure,
    parameter::Setting,
};

pub use self::{
    chance::{ChanceRow, ChanceTold, chance},
    labels::{act_label, label},
    phrases::{WhatIfPhrases, WhatIfText},
    tables::{TablesTold, part_line, tables},
};
use super::{
    Lang, Names, act_name, cause, fact, refusal,
    rehearsal::{amount, chance as likely, difference, interval},
    report::measure_value,
    span,
    survival::{no_turn, turn},
    thousands,
};

/// A what-if as it is read in the evaluator's room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherWorldLines {
    /// The change, as a change file says it.
    pub change: String,
    /// Headings, each with the lines below it.
    pub parts: Vec<(String, Vec<String>)>,
}

/// What a what-if says where it is read from top to bottom: headings, each with the lines below it.
pub fn parts(of: &WhatIf, changes: &[Change], acts: &[RecordedAct], names: &Names) -> Vec<(String, Vec<String>)> {
    let (said, p) = (told(of, changes, acts, names), WhatIfPhrases::of(names.lang()));
    let row = |[measure, before, after, by]: &[String; 4]| {
        format!("{measure}{}{before} → {after} ({by})", names.lang().colon())
    };
    let moved = |row: &&[String; 4]| row[1] != row[2];
    let mut parts = vec![
        (p.changes.to_owned(), said.changes),
        (p.parting.to_owned(), said.parting),
        (p.acts.to_owned(), said.acts),
        (p.measures.to_owned(), said.mains.iter().filter(moved).map(row).collect()),
    ];
    for (head, steps) in said.ways {
        parts.push((format!("{}{}{head}", p.ways, names.lang().colon()), steps));
    }
    parts.push((p.caution_head.to_owned(), vec![p.caution.to_owned()]));
    parts.push((p.others.to_owned(), said.others.iter().map(row).collect()));
    parts.retain(|(_, lines)| !lines.is_empty());
    parts
}

/// What a what-if says, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIfTold {
    /// The changes, one a line.
    pub changes: Vec<String>,
    /// Where the worlds part.
    pub parting: Vec<String>,
    /// What became of the acts.
    pub acts: Vec<String>,
    /// The main measures: what they are called, both values, the difference.
    pub mains: Vec<[String; 4]>,
    /// The other measures that end otherwise, in the same way.
    pub others: Vec<[String; 4]>,
    /// The ways: a heading, and the steps.
    pub ways: Vec<(String, Vec<String>)>,
    /// How often: the measure, better, worse, same, the mean difference with its interval.
    pub odds: Vec<[String; 5]>,
    /// What stands above that.
    pub odds_heading: Option<String>,
    /// In other worlds, one a line.
    pub worlds: Vec<String>,
}

/// So many main measures are told whether they move or not.
const MOST_MAINS: usize = 20;
/// So many steps of a way are told from each end.
const ENDS_OF_A_WAY: usize = 5;

/// All that a what-if says.
pub fn told(of: &WhatIf, changes: &[Change], acts: &[RecordedAct], names: &Names) -> WhatIfTold {
    let lang = names.lang();
    let is_main = |key: &str| of.mains.iter().any(|main| main.measure == key);
    let others = of.measures.iter().filter(|found| !is_main(&found.measure));
    // What takes a side comes first.
    let takes_none = |found: &&MeasureChange| matches!(found.direction, Direction::More | Direction::Less);
    let (plain, sided): (Vec<_>, Vec<_>) = others.partition(takes_none);
    let others = sided.into_iter().chain(plain);
    let others = others.map(|found| row(&found.measure, found.recorded, found.changed, &of.mains, names)).collect();
    let end = of.hours().last();
    // Where a scenario names none, all that take a side stand here; of those only what moves is told.
    let all = of.mains.len() <= MOST_MAINS;
    let mains = of.mains.iter().enumerate().filter_map(|(place, main)| {
        let (before, after) = end?;
        (all || before.values[place] != after.values[place]).then_some(())?;
        Some(row(&main.measure, before.values[place], after.values[place], &of.mains, names))
    });
    WhatIfTold {
        changes: changes.iter().map(|change| change_line(change, acts, names)).collect(),
        parting: parting(of, names),
        acts: acts_lines(&of.acts, names),
        mains: mains.collect(),
        others,
        ways: of.ways.iter().map(|way| way_lines(way, names)).collect(),
        odds: of
            .odds
            .iter()
            .flat_map(|odds| &odds.measures)
            .filter(|odds| all || odds.better + odds.worse > 0)
            .map(|odds| odds_row(odds, names))
            .collect(),
        odds_heading: of.odds.as_ref().map(|odds| odds_heading(odds, lang)),
        worlds: worlds_lines(of.odds.as_ref(), names),
    }
}

/// A change, as a sentence without its end.
pub fn change_line(change: &Change, acts: &[RecordedAct], names: &Names) -> String {
    let lang = names.lang();
    let label = |n: u32| {
        let found = acts.iter().find(|act| act.n == n);
        found.map_or_else(|| n.to_string(), |act| act_label(Some(n), act.at, act.seat.0, act.act.kind(), names))
    };
    match change {
        Change::Drop(n) => {
            let act = label(*n);
            lang.either((format!("{act} is not done"), format!("{act} n’est pas prise")))
        }
        Change::Move(n, by) => {
            let (act, far) = (label(*n), span(kernel::time::Span(by.0.abs())));
            let (en, fr) = if by.0 < 0 { ("earlier", "plus tôt") } else { ("later", "plus tard") };
            lang.either((format!("{act} is done {far} {en}"), format!("{act} est prise {far} {fr}")))
        }
        Change::Replace(n, instead) => {
            let act = label(*n);
            let mut parts = Vec::new();
            if let Some(at) = &instead.at {
                let at = names.second(at).map_or_else(|| at.as_str().to_owned(), |at| names.time(at));
                parts.push(lang.either((format!("at {at}"), format!("à {at}"))));
            }
            if let Some(seat) = instead.seat {
                parts.push(lang.either((format!("by {}", names.of(seat)), format!("par {}", names.of(seat)))));
            }
            if let Some(act) = &instead.act {
                let name = act_name(act.kind(), lang);
                parts.push(lang.either((format!("as “{name}”"), format!("sous la forme « {name} »"))));
            }
            let how = parts.join(", ");
            lang.either((format!("{act} is done {how}"), format!("{act} est prise {how}")))
        }
        Change::Add(deed) => {
            let at = names.second(&deed.at).unwrap_or_default();
            let act = act_label(None, at, deed.seat, deed.act.kind(), names);
            lang.either((format!("added: {act}"), format!("ajoutée : {act}")))
        }
        Change::Set(name, value) => {
            let value = match value {
                Setting::Number(number) => lang.pick(number.to_string(), number.to_string().replace('.', ",")),
                Setting::Text(text) => text.clone(),
            };
            lang.either((format!("the figure `{name}` is {value}"), format!("le paramètre `{name}` vaut {value}")))
        }
        Change::Variant(name) => {
            lang.either((format!("played with the variant `{name}`"), format!("joué avec la variante `{name}`")))
        }
        Change::Agree((one, other)) => {
            let (one, other) = (names.of(*one), names.of(*other));
            lang.either((
                format!("what {one} and {other} asked of each other, and what was refused or not answered, is granted"),
                format!(
                    "ce que se sont demandé {one} et {other}, et qui fut refusé ou laissé sans réponse, est accordé"
                ),
            ))
        }
    }
}

fn in_world(which: Which, lang: Lang) -> &'static str {
    match which {
        Which::Recorded => lang.pick("as recorded", "selon le journal"),
        Which::Changed => lang.pick("as changed", "avec le changement"),
    }
}

fn parting(of: &WhatIf, names: &Names) -> Vec<String> {
    let lang = names.lang();
    let Some(Parting { which, fact: first, because }) = &of.parting else {
        let nothing = if of.is_the_same() {
            (
                "Nothing comes out otherwise: both worlds are one.",
                "Rien ne finit autrement : les deux mondes n’en font qu’un.",
            )
        } else {
            (
                "Nothing but the change itself: nothing came of it.",
                "Rien d’autre que le changement lui-même : rien n’en est venu.",
            )
        };
        return vec![lang.either(nothing).to_owned()];
    };
    let (time, world) = (names.time(first.at), in_world(*which, lang));
    let counts = [of.apart.only_first.len(), of.apart.only_second.len(), of.apart.same];
    let [only_recorded, only_changed, both] = counts.map(|count| thousands(count, lang));
    vec![
        format!("{time} · {world}{}{}", lang.colon(), fact(&first.what, names)),
        match because {
            Some(because) => {
                let (time, said) = (names.time(because.at), fact(&because.what, names));
                lang.either((format!("because: {time} · {said}"), format!("parce que : {time} · {said}")))
            }
            None => {
                let said = cause(first.cause, names);
                lang.either((format!("It comes from: {said}."), format!("Cela vient de : {said}.")))
            }
        },
        lang.either((
            format!("{only_recorded} facts stand in the log alone, {only_changed} in the changed world alone, {both} in both."),
            format!("{only_recorded} faits ne sont que dans le journal, {only_changed} que dans le monde changé, {both} dans les deux."),
        )),
    ]
}

fn acts_lines(acts: &ActsOtherwise, names: &Names) -> Vec<String> {
    let lang = names.lang();
    let label = |act: &ActOtherwise| act_label(act.n, act.at, act.seat, act.act, names);
    let why = |act: &ActOtherwise| act.why.as_ref().map(|why| refusal(why, names)).unwrap_or_default();
    let mut lines = Vec::new();
    for act in &acts.change_refused {
        let (act, why) = (label(act), why(act));
        lines.push(lang.either((
            format!("The change itself was not possible: {act}. {why}"),
            format!("Le changement lui-même n’était pas possible : {act}. {why}"),
        )));
    }
    match acts.impossible.first() {
        None => lines.push(lang.either((
            format!("None of the acts of the log ({}) becomes impossible.", acts.recorded),
            format!("Aucune des décisions du journal ({}) ne devient impossible.", acts.recorded),
        ))),
        Some(first) => {
            let (count, first, why) = (acts.impossible.len(), label(first), why(first));
            lines.push(lang.either((
                format!(
                    "{count} of the {} acts of the log are impossible there. The first: {first}. {why}",
                    acts.recorded
                ),
                format!(
                    "{count} des {} décisions du journal y sont impossibles. La première : {first}. {why}",
                    acts.recorded
                ),
            )));
            lines.extend(acts.impossible.iter().skip(1).map(|act| format!("{}. {}", label(act), refused(act, names))));
        }
    }
    if !acts.possible.is_empty() {
        let all: Vec<String> = acts.possible.iter().map(label).collect();
        let all = all.join(lang.semicolon());
        lines.push(lang.either((
            format!("Possible there, and refused in the log: {all}."),
            format!("Possibles là, et refusées dans le journal : {all}."),
        )));
    }
    lines.extend(
        acts.granted
            .iter()
            .map(|act| lang.either((format!("Granted: {}.", label(act)), format!("Accordé : {}.", label(act))))),
    );
    lines.extend(acts.unanswered.iter().map(|of| {
        let (from, to) = (names.of(of.from), names.of(of.to));
        lang.either((
            format!("What {from} asked of {to} could not be granted: word of it did not come, or there was nothing to give."),
            format!("Ce que {from} demandait à {to} n’a pu être accordé : la demande n’est pas arrivée, ou il n’y avait rien à donner."),
        ))
    }));
    lines
}

fn refused(act: &ActOtherwise, names: &Names) -> String {
    act.why.as_ref().map(|why| refusal(why, names)).unwrap_or_default()
}

/// Which way a difference goes, in a word.
fn way_word(direction: Direction, lang: Lang) -> &'static str {
    match direction {
        Direction::Better => lang.pick("better", "mieux"),
        Direction::Worse => lang.pick("worse", "pire"),
        Direction::More | Direction::Less => "",
    }
}

fn row(key: &str, before: i64, after: i64, mains: &[MainMeasure], names: &Names) -> [String; 4] {
    let lang = names.lang();
    let by = after - before;
    let word = if by == 0 { "" } else { way_word(direction(key, by, mains), lang) };
    let said = format!("{} {word}", difference(key, by as f64, lang));
    [label(key, names), measure_value(key, before, lang), measure_value(key, after, lang), said.trim_end().to_owned()]
}

/// A way from a measure back to the change.
fn way_lines(way: &CauseWay, names: &Names) -> (String, Vec<String>) {
    let lang = names.lang();
    let moved = difference(&way.measure, way.moved_by as f64, lang);
    let head = lang.either((
        format!("{}: what moved it most, by {moved}", label(&way.measure, names)),
        format!("{} : ce qui l’a le plus fait bouger, de {moved}", label(&way.measure, names)),
    ));
    let mut lines: Vec<String> = way.steps.iter().map(|step| step_line(step, names)).collect();
    if lines.len() > 2 * ENDS_OF_A_WAY + 1 {
        let left = lines.len() - 2 * ENDS_OF_A_WAY;
        let between = lang.either((format!("… {left} steps between …"), format!("… {left} étapes entre les deux …")));
        lines.splice(ENDS_OF_A_WAY..ENDS_OF_A_WAY + left, [between]);
    }
    if !way.reaches {
        lines.push(
            lang.pick(
                "Here the way ends: the rest was otherwise from the start, or cannot be told.",
                "Le chemin s’arrête ici : le reste était autre dès le début, ou ne se laisse pas retracer.",
            )
            .to_owned(),
        );
    }
    (head, lines)
}

fn step_line(step: &WayStep, names: &Names) -> String {
    let lang = names.lang();
    let said =
        format!("{} · {} · {}", names.time(step.fact.at), in_world(step.which, lang), fact(&step.fact.what, names));
    match step.leads {
        Leads::Moved => said,
        Leads::Cause => lang.either((format!("because: {said}"), format!("parce que : {said}"))),
        Leads::Before(thing) => {
            let thing = names.of(thing);
            lang.either((format!("before ({thing}): {said}"), format!("avant ({thing}) : {said}")))
        }
    }
}

fn odds_heading(odds: &Odds, lang: Lang) -> String {
    let (pairs, refused) = (odds.pairs, odds.with_refusals);
    let more = if refused == 0 {
        String::new()
    } else {
        lang.either((
            format!(" In {refused} of them acts are refused that were possible before."),
            format!(" Dans {refused} d’entre elles, des décisions possibles avant sont refusées."),
        ))
    };
    lang.either((
        format!("{pairs} pairs of runs, both with the same dice, the acts of the log and the change.{more}"),
        format!("{pairs} paires de parties avec les mêmes dés : les décisions du journal, puis le changement.{more}"),
    ))
}

fn odds_row(of: &MeasureOdds, names: &Names) -> [String; 5] {
    let lang = names.lang();
    let mean = of.difference.as_ref().map_or_else(String::new, |found| {
        format!("{} ({})", difference(&of.measure, found.mean, lang), interval(&of.measure, found, lang))
    });
    let count = |n: usize| n.to_string();
    let better = of
        .chance
        .as_ref()
        .filter(|_| of.better + of.worse > 0)
        .map_or_else(|| count(of.better), |chance| format!("{} · {}", of.better, likely(chance)));
    [label(&of.measure, names), better, count(of.worse), count(of.same), mean]
}

fn worlds_lines(odds: Option<&Odds>, names: &Names) -> Vec<String> {
    let Some(worlds) = odds.and_then(|odds| odds.worlds.as_ref()) else { return Vec::new() };
    let mut lines = Vec::new();
    for Conclusion { measure: key, found, .. } in &worlds.conclusions {
        lines.push(world_line(key, found.as_ref(), names));
        let Some(found) = found.as_ref().filter(|found| found.holds < found.worlds) else { continue };
        lines.extend(found.turned_by.iter().map(|figure| format!("  {}", turn(names.lang(), figure))));
        if found.turned_by.is_empty() {
            lines.push(format!("  {}", no_turn(names.lang(), found)));
        }
    }
    lines
}

fn world_line(key: &str, found: Option<&studies::worlds::WorldsFinding>, names: &Names) -> String {
    let lang = names.lang();
    let measure = label(key, names);
    let Some(found) = found else {
        return lang.either((
            format!("{measure}: the change moves nothing in any world"),
            format!("{measure} : le changement ne bouge rien dans aucun monde"),
        ));
    };
    let (by, holds, worlds) = (difference(key, found.difference, lang), found.holds, found.worlds);
    let way = if found.difference > 0.0 { ("more", "plus") } else { ("less", "moins") };
    let share = likely(&found.share);
    lang.either((
        format!("{measure}: {by} on the mean; it is {} in {holds} of {worlds} worlds ({share})", way.0),
        format!("{measure} : {by} en moyenne ; c’est {} dans {holds} mondes sur {worlds} ({share})", way.1),
    ))
}

/// That more measures end otherwise than are shown.
pub fn more_measures(lang: Lang, more: usize) -> String {
    lang.either((
        format!("… and {more} more, in `--format json` and on the page of `--out`"),
        format!("… et {more} de plus, dans `--format json` et sur la page de `--out`"),
    ))
}

/// So many pairs are no worlds of ten.
pub fn not_tens(lang: Lang, pairs: usize) -> String {
    lang.either((
        format!(
            "{pairs} pairs are no worlds of ten pairs each\nhelp: with --vary, give --seeds a multiple of ten, 20 or more: 200 are 20 worlds"
        ),
        format!(
            "{pairs} paires ne font pas des mondes de dix paires chacun\naide : avec --vary, donnez à --seeds un multiple de dix, 20 ou plus : 200 font 20 mondes"
        ),
    ))
}

/// Two logs are of two scenarios, each with its name.
pub fn not_one_scenario(lang: Lang, (first, of): (&str, &str), (other, is): (&str, &str)) -> String {
    lang.either((
        format!(
            "these logs are of two scenarios: {first} is `{of}`, {other} is `{is}`\nhelp: only logs of one scenario can be set side by side"
        ),
        format!(
            "ces journaux sont de deux scénarios : {first} est `{of}`, {other} est `{is}`\naide : on ne met côte à côte que des journaux d’un même scénario"
        ),
    ))
}

/// Some tables played other texts of the scenario, or another variant: what differs is no decision alone.
pub fn other_texts(lang: Lang, first: &str, others: &[String]) -> String {
    let others = others.join(", ");
    lang.either((
        format!("note: {others} played another version or variant of the scenario than {first}: what differs is not decisions alone"),
        format!("note : {others} : une autre version ou variante du scénario que {first} ; les différences ne viennent pas des seules décisions"),
    ))
}

/// A value of a main measure in a table of hours.
pub fn hour_value(key: &str, value: i64, lang: Lang) -> String {
    amount(key, value as f64, lang)
}
