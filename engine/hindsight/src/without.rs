//! What a table changed: an exercise as it was played, held against the same one in which nobody acts at the seats.
//!
//! The facilitator's rows come as they came; what was said or ruled about proposals, and marks of things as done, go with the seats. The
//! comparison is made with the dice and figures of the exercise, and again in worlds with other dice and other plausible figures, so
//! that it can be said in how many of them it goes the same way. It ignores that people would have reacted otherwise in another world:
//! acts that become impossible there are refused, as anywhere.

use std::sync::Arc;

use engine::{debrief::measure::Measures, exercise::Exercise, table::replay::Planned};
use kernel::time::Time;
use studies::{
    design::{Design, Points},
    pool,
};
use vocabulary::{
    act::{Act, DirectionAct},
    measure::{Better, MEASURES, MainMeasure},
    parameter::Parameter,
    scenario::Scenario,
};

/// What was played: the scenario as it was opened, its dice, its acts, how far it went, and the measures that came of it.
#[derive(Clone, Copy, Debug)]
pub struct PlayedTable<'a> {
    /// As it was opened: with its variant and the figures that the call set.
    pub scenario: &'a Scenario,
    /// The dice.
    pub seed: u64,
    /// The acts of the log, refused ones included, in its order.
    pub acts: &'a [Planned],
    /// How far it went.
    pub until: Time,
    /// Its measures.
    pub measures: &'a [(String, i64)],
}

/// What the table changed, measure by measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableEffect {
    /// In how many worlds it was looked at, the one that was played among them.
    pub worlds: usize,
    /// By each measure that is asked for.
    pub measures: Vec<MeasureEffect>,
}

/// By how much one measure differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureEffect {
    /// Its key.
    pub measure: String,
    /// Which way is good, if one is.
    pub better: Option<Better>,
    /// As it was played.
    pub played: i64,
    /// With nobody at the seats.
    pub untouched: i64,
    /// In how many worlds the difference has the same sign; the played one counts.
    pub holds: usize,
}

/// The other worlds are drawn with this, so that a report of a log is always the same.
const DRAWN: u64 = 0x7ab1e;

/// Holds the exercise against the one without a table, in so many worlds besides its own. The number of threads changes no number.
///
/// # Errors
/// The scenario cannot be opened.
pub fn what_changed(played: &PlayedTable<'_>, others: usize, threads: usize) -> Result<TableEffect, String> {
    let untouched: Vec<Planned> = played.acts.iter().filter(|planned| stays(planned)).cloned().collect();
    let design = Design { varied: Parameter::all().collect(), points: Points::Drawn(DRAWN) };
    let scenario = Arc::new(played.scenario.clone());
    // Run 0 is the world that was played, without its table; then each other world with and without.
    let work = |n: usize| {
        let (world, with) = (n.div_ceil(2), n > 0 && n % 2 == 1);
        let (mut scenario, mut seed) = (Arc::clone(&scenario), played.seed);
        if world > 0 {
            seed = played.seed.wrapping_add(world as u64);
            Arc::make_mut(&mut scenario).parameters.extend(design.settings(world));
        }
        run(scenario, seed, if with { played.acts } else { &untouched }, played.until)
    };
    let mut runs = Vec::new();
    pool::in_order(threads, 1 + 2 * others, work, &mut |run| {
        runs.push(run?);
        Ok::<(), String>(())
    })?;
    let own = runs.remove(0);
    let asked = asked(played.scenario, played.measures, &own);
    let measures = asked.into_iter().filter_map(|main| {
        let [here, without] = [value(played.measures, &main.measure)?, value(&own, &main.measure)?];
        let apart = runs
            .chunks(2)
            .filter_map(|pair| Some((value(&pair[0], &main.measure)? - value(&pair[1], &main.measure)?).signum()));
        let holds = 1 + apart.filter(|sign| *sign == (here - without).signum()).count();
        let better = main.direction();
        Some(MeasureEffect { measure: main.measure, better, played: here, untouched: without, holds })
    });
    Ok(TableEffect { worlds: 1 + others, measures: measures.collect() })
}

/// The main measures; where the scenario names none, those that take a side and differ.
fn asked(scenario: &Scenario, played: &[(String, i64)], own: &[(String, i64)]) -> Vec<MainMeasure> {
    if !scenario.main_measures.is_empty() {
        return scenario.main_measures.clone();
    }
    let all = MEASURES.iter().filter(|known| known.better != Better::Unclear);
    let differs = |key: &&str| value(played, key) != value(own, key);
    all.map(|known| known.key)
        .filter(differs)
        .map(|key| MainMeasure { measure: key.to_owned(), better: None })
        .collect()
}

fn value(measures: &[(String, i64)], key: &str) -> Option<i64> {
    measures.iter().find(|(known, _)| known == key).map(|(_, value)| *value)
}

/// Whether an act is there without a table as well.
fn stays(planned: &Planned) -> bool {
    let of_the_table = matches!(
        planned.act,
        Act::Direction(DirectionAct::MarkDone { .. })
            | Act::Direction(DirectionAct::Throw { .. })
            | Act::Direction(DirectionAct::Rule { .. })
            | Act::Direction(DirectionAct::Override { .. })
    );
    planned.seat.is_facilitator() && !of_the_table
}

/// The measures of an exercise with these acts.
fn run(scenario: Arc<Scenario>, seed: u64, acts: &[Planned], until: Time) -> Result<Vec<(String, i64)>, String> {
    let mut measures = Measures::new(&scenario);
    let mut exercise = Exercise::open(scenario, seed)?;
    for Planned { at, seat, act } in acts {
        exercise.advance_to(*at, &mut |fact| measures.note(fact));
        // What is refused in another world has no part in it.
        let _refused = exercise.submit(*seat, act, &mut |fact| measures.note(fact)).is_err();
    }
    exercise.advance_to(until, &mut |fact| measures.note(fact));
    Ok(measures.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use authoring::read::examine;
    use reading::source::SourceFile;
    use vocabulary::{
        act::{Actor, PostAct, WordAct},
        name::Name,
    };

    const UNTIL: Time = Time(3 * 3600);

    fn bridge() -> Scenario {
        let text = include_str!("../../../tests/scenarios/sound/scenario.ron");
        let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", text)]);
        scenario.unwrap_or_else(|| panic!("{complaints:?}"))
    }

    /// What the table changed by these acts, in two worlds besides its own.
    fn changed(acts: &[Planned], threads: usize) -> TableEffect {
        let scenario = bridge();
        let measures = run(Arc::new(scenario.clone()), 7, acts, UNTIL).expect("it opens");
        let played = PlayedTable { scenario: &scenario, seed: 7, acts, until: UNTIL, measures: &measures };
        what_changed(&played, 2, threads).expect("it opens")
    }

    fn closing() -> Planned {
        let seat = bridge().seats.iter().find(|seat| !seat.posts.is_empty()).expect("one that holds a post").clone();
        let post = Name::new(seat.posts[0].as_str());
        let act = Act::Post(PostAct::ClosePost { post, let_needy_pass: false });
        Planned { at: Time(60), seat: Actor(seat.id), act }
    }

    #[test]
    fn a_post_that_the_table_closed_keeps_people_from_crossing_in_every_world() {
        let found = changed(&[closing()], 2);
        let crossed = found.measures.iter().find(|of| of.measure == "crossed").expect("it differs");
        assert!(crossed.played < crossed.untouched, "{crossed:?}");
        assert_eq!((crossed.holds, found.worlds, crossed.better), (3, 3, Some(Better::More)));
    }

    #[test]
    fn words_that_move_nothing_change_nothing_and_the_facilitators_rows_stay() {
        let (from, to) = (bridge().seats[0].id, bridge().seats[1].id);
        let act = Act::Word(WordAct::Tell { to: Name::new(to.as_str()), text: "good morning".to_owned() });
        let told = Planned { at: Time(60), seat: Actor(from), act };
        let drop = DirectionAct::Drop { row: Name::new(bridge().msel[0].id.as_str()), reason: String::new() };
        let dropped = Planned { at: Time(0), seat: Actor::facilitator(), act: Act::Direction(drop) };
        let found = changed(&[dropped, told], 1);
        assert!(found.measures.is_empty(), "{found:?}");
    }

    #[test]
    fn threads_change_no_number() {
        assert_eq!(changed(&[closing()], 1), changed(&[closing()], 4));
    }
}
