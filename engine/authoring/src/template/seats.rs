//! A scenario with fewer seats than its template: what the others commanded goes to one who stays, and what was about them goes with them.

use std::collections::BTreeSet;

use kernel::names::Slug;
use serde::Serialize;
use vocabulary::{
    inject::Row,
    scenario::{Scenario, Seat},
};

use crate::write::{ValueTree, tree};

/// Keeps these seats and no others; all of them where none of these is there.
pub(super) fn keep(scenario: &mut Scenario, wanted: &[Slug]) {
    let (kept, gone): (Vec<Seat>, Vec<Seat>) = scenario.seats.drain(..).partition(|seat| wanted.contains(&seat.id));
    if kept.is_empty() {
        scenario.seats = gone;
        return;
    }
    scenario.seats = kept;
    let names: BTreeSet<Slug> = gone.iter().map(|seat| seat.id).collect();
    for seat in gone {
        hand_over(scenario, seat);
    }
    lines(scenario, &names);
    rows(scenario, &names);
}

/// What a seat commanded goes to the first of its country that stays, or to the first of all, with the right to order it.
fn hand_over(scenario: &mut Scenario, seat: Seat) {
    let home = |id: Slug| scenario.places.iter().find(|place| place.id == id).map(|place| place.country.clone());
    let country = home(seat.place);
    let heir = (scenario.seats.iter()).position(|other| home(other.place) == country).unwrap_or(0);
    let commanded = !(seat.posts.is_empty() && seat.patrols.is_empty() && seat.camps.is_empty());
    let Some(heir) = scenario.seats.get_mut(heir).filter(|_| commanded) else { return };
    heir.posts.extend(seat.posts);
    heir.patrols.extend(seat.patrols);
    heir.camps.extend(seat.camps);
    for act in seat.may {
        if !heir.may.contains(&act) {
            heir.may.push(act);
        }
    }
}

/// Lines, agreements and committees without those who are gone. A committee tells somebody: the first who stays, if nobody is left.
fn lines(scenario: &mut Scenario, gone: &BTreeSet<Slug>) {
    scenario.channels.retain(|line| !gone.contains(&line.from) && !gone.contains(&line.to));
    scenario.agreements.retain(|(one, other)| !gone.contains(one) && !gone.contains(other));
    let first = scenario.seats.first().map(|seat| seat.id);
    for committee in scenario.communities.iter_mut().filter_map(|home| home.committee.as_mut()) {
        committee.tells.retain(|seat| !gone.contains(seat));
        if committee.tells.is_empty() {
            committee.tells.extend(first);
        }
    }
}

/// Rows and tasks without those who are gone; what is about them, or waits for such a row, goes as well.
fn rows(scenario: &mut Scenario, gone: &BTreeSet<Slug>) {
    for row in &mut scenario.msel {
        let told = !row.to.is_empty();
        row.to.retain(|seat| !gone.contains(seat));
        if let Some(expected) = &mut row.expect {
            let asked = !expected.seats.is_empty();
            expected.seats.retain(|seat| !gone.contains(seat));
            // What only those who are gone might do is expected of nobody.
            let left: Vec<&Seat> = scenario.seats.iter().filter(|seat| expected.seats.contains(&seat.id)).collect();
            expected.acts.retain(|act| !asked || left.iter().any(|seat| seat.may(*act)));
            let nothing = expected.acts.is_empty() && expected.effect.is_none();
            if nothing || (asked && left.is_empty()) {
                row.expect = None;
            }
        }
        // A message that reaches nobody any more is none.
        if told && row.to.is_empty() {
            row.kind = vocabulary::inject::RowKind::Administrative;
            row.expect = None;
        }
    }
    for module in &mut scenario.modules {
        module.seats.retain(|seat| !gone.contains(seat));
        for question in &mut module.questions {
            question.seats.retain(|seat| !gone.contains(seat));
            // What an answer does to who is not there is done to nobody.
            for option in &mut question.options {
                option.effects.retain(|effect| !mentions(effect, gone));
            }
        }
    }
    for task in scenario.objectives.iter_mut().flat_map(|objective| &mut objective.tasks) {
        task.seats.retain(|seat| !gone.contains(seat));
    }
    let mut names = gone.clone();
    loop {
        let lost: Vec<Slug> =
            scenario.msel.iter().filter(|row| is_lost(row, &names, &scenario.msel)).map(|row| row.id).collect();
        if lost.is_empty() {
            break;
        }
        scenario.msel.retain(|row| !lost.contains(&row.id));
        names.extend(lost);
    }
    for objective in &mut scenario.objectives {
        objective.tasks.retain(|task| !mentions(&task.when, &names));
    }
    let by_rows = scenario.msel.iter().flat_map(|row| &row.objectives);
    let by_modules = scenario.modules.iter().flat_map(|module| &module.objectives);
    let served: BTreeSet<Slug> = by_rows.chain(by_modules).copied().collect();
    let kept = |id: &Slug, tasks: usize| served.contains(id) && tasks > 0;
    scenario.objectives.retain(|objective| kept(&objective.id, objective.tasks.len()));
    let objectives: BTreeSet<Slug> = scenario.objectives.iter().map(|objective| objective.id).collect();
    let of_rows = scenario.msel.iter_mut().map(|row| &mut row.objectives);
    for named in of_rows.chain(scenario.modules.iter_mut().map(|module| &mut module.objectives)) {
        named.retain(|id| objectives.contains(id));
    }
}

/// Whether a row has lost its sense: it names what is gone, waits for an answer that nobody gives, or neither tells nor does anything.
fn is_lost(row: &Row, gone: &BTreeSet<Slug>, rows: &[Row]) -> bool {
    let unanswered = rows.iter().filter(|other| other.expect.is_none()).map(|other| other.id).collect();
    row.when.as_ref().is_some_and(|when| mentions(when, gone) || awaits(&tree(when), &unanswered))
        || row.expect.as_ref().is_some_and(|expected| mentions(expected, gone))
        || (row.to.is_empty() && row.effects.is_empty())
}

/// Whether a value names any of these.
fn mentions(value: &impl Serialize, names: &BTreeSet<Slug>) -> bool {
    any(&tree(value), &|part| match part {
        ValueTree::Leaf(leaf) => names.iter().any(|name| leaf.trim_matches('"') == name.as_str()),
        _ => false,
    })
}

/// Whether a condition asks for the answer to any of these rows.
fn awaits(condition: &ValueTree, rows: &BTreeSet<Slug>) -> bool {
    any(condition, &|part| match part {
        ValueTree::Tuple("Answered" | "Unanswered", of) => of.iter().any(|row| mentions_leaf(row, rows)),
        _ => false,
    })
}

fn mentions_leaf(tree: &ValueTree, names: &BTreeSet<Slug>) -> bool {
    matches!(tree, ValueTree::Leaf(leaf) if names.iter().any(|name| leaf.trim_matches('"') == name.as_str()))
}

/// Whether something holds of a value or of what it is made of.
fn any(tree: &ValueTree, holds: &dyn Fn(&ValueTree) -> bool) -> bool {
    holds(tree)
        || match tree {
            ValueTree::Leaf(_) => false,
            ValueTree::List(items) | ValueTree::Tuple(_, items) => items.iter().any(|item| any(item, holds)),
            ValueTree::Fields(_, fields) => fields.iter().any(|field| any(&field.value, holds)),
            ValueTree::Map(entries) => entries.iter().any(|(key, value)| any(key, holds) || any(value, holds)),
        }
}
