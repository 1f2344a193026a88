//! Several tables side by side: where they part, by whose decision, and what each did around that time.

use hindsight::compare::{ActApart, Compared, FactOfTable, TablesPart};

use super::labels::label;
use crate::{Lang, Names, act_name, fact, report::measure_value};

/// What is said of several tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TablesTold {
    /// The main measures, and the others that differ: what each is called, and the value of each table.
    pub measures: Vec<Vec<String>>,
    /// The partings: a heading, and what there is to say.
    pub partings: Vec<(String, Vec<String>)>,
}

/// All that is said of them. `called` are the names of the tables.
pub fn tables(of: &Compared, called: &[String], names: &Names) -> TablesTold {
    let lang = names.lang();
    let is_main = |key: &str| of.mains.iter().any(|main| main.measure == key);
    let (mains, others): (Vec<_>, Vec<_>) = of.measures.iter().partition(|found| is_main(&found.measure));
    let row = |found: &hindsight::compare::MeasureOfTables| {
        let value = |value: &Option<i64>| {
            value.map_or_else(|| "–".to_owned(), |value| measure_value(&found.measure, value, lang))
        };
        std::iter::once(label(&found.measure, names)).chain(found.values.iter().map(value)).collect()
    };
    let measures = mains.into_iter().chain(others).map(row).collect();
    let partings = of.partings.iter().map(|part| parting(part, called, names)).collect();
    TablesTold { measures, partings }
}

fn parting(part: &TablesPart, called: &[String], names: &Names) -> (String, Vec<String>) {
    let lang = names.lang();
    let (first, other) = (&called[0], &called[part.table]);
    let head = lang.either((format!("{first} and {other}"), format!("{first} et {other}")));
    let mut lines = vec![dice(part.same_dice, lang).to_owned()];
    let Some(by) = &part.by else {
        lines.push(lang.pick("Both did the same.", "Les deux ont fait la même chose.").to_owned());
        return (head, lines);
    };
    let decided = part_line(by, called, names);
    lines.push(lang.either((
        format!("They part by a decision of {}: {decided}.", names.of(by.seat)),
        format!("Elles se séparent par une décision de {} : {decided}.", names.of(by.seat)),
    )));
    if let Some(FactOfTable { table, fact: of }) = &part.fact {
        let (time, table, said) = (names.time(of.at), &called[*table], fact(&of.what, names));
        lines.push(lang.either((
            format!("The first thing that came out otherwise: {time}, {table}: {said}"),
            format!("La première chose qui en est sortie autrement : {time}, {table} : {said}"),
        )));
    }
    let apart = part.acts_apart;
    lines.push(lang.either((
        format!("Acts of one table alone, or done at another time: {apart}. Around the parting:"),
        format!("Décisions d’une seule table, ou prises à une autre heure : {apart}. Autour de la séparation :"),
    )));
    lines.extend(
        part.only_first.iter().chain(&part.only_this).map(|act| format!("  {}", part_line(act, called, names))),
    );
    (head, lines)
}

fn dice(same: bool, lang: Lang) -> &'static str {
    if same {
        lang.pick("Both had the same dice.", "Les deux avaient les mêmes dés.")
    } else {
        lang.pick(
            "They had other dice: what differs may be luck as well.",
            "Elles avaient d’autres dés : ce qui diffère peut aussi venir du hasard.",
        )
    }
}

/// An act that one table did and the other did not, or did at another time.
pub fn part_line(act: &ActApart, called: &[String], names: &Names) -> String {
    let lang = names.lang();
    let (table, time, seat) = (&called[act.table], names.time(act.at), names.of(act.seat));
    let name = act_name(act.act, lang);
    let on = act.on.map(|on| format!(" ({})", names.of(on))).unwrap_or_default();
    let n = act.n;
    let elsewhere = match act.other_at {
        Some(at) => lang.either((
            format!(", at the other table at {}", names.time(at)),
            format!(", à l’autre table à {}", names.time(at)),
        )),
        None => lang.pick(", at the other table never", ", à l’autre table jamais").to_owned(),
    };
    lang.either((
        format!("{table}: {time}, {seat}: {name}{on}, act {n}{elsewhere}"),
        format!("{table} : {time}, {seat} : {name}{on}, décision {n}{elsewhere}"),
    ))
}
