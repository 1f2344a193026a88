//! What a table changed: an exercise as it was played, held against the same one in which nobody acts at the seats.
//!
//! The facilitator's rows come as they came; what was said or ruled about proposals, and marks of things as done, go with the seats. The
//! comparison is made with the dice and figures of the exercise, and again in worlds with other dice and other plausible figures, so
//! that it can be said in how many of them it goes the same way. It ignores that people would have reacted otherwise in another world:
//! acts that become impossible there are refused, as anywhere.

use engine::debrief::measure::Measures;
use studies::{
    design::{Design, Points},
    pool,
};
use vocabulary::{
    act::{Act, DirectionAct},
    measure::{Better, MainMeasure},
    parameter::{Parameter, Settings},
    scenario::Scenario,
};

use crate::{course::ActCourse, step::CourseStep, telling::mains};

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

/// Holds an exercise that was played against the one without a table, in so many worlds besides its own. `measures` are those that it came
/// to. The number of threads changes no number.
///
/// # Errors
/// The scenario cannot be opened.
pub fn what_changed(
    played: &ActCourse,
    measures: &[(String, i64)],
    others: usize,
    threads: usize,
) -> Result<TableEffect, String> {
    let design = Design { varied: Parameter::all().collect(), points: Points::Drawn(DRAWN) };
    // Run 0 is the world that was played, without its table; then each other world with and without.
    let work = |n: usize| {
        let (world, with) = (n.div_ceil(2), n > 0 && n % 2 == 1);
        let settings = if world > 0 { design.settings(world) } else { Settings::new() };
        run(played, played.seed.wrapping_add(world as u64), &settings, with)
    };
    let mut runs = Vec::new();
    pool::in_order(threads, 1 + 2 * others, work, &mut |run| {
        runs.push(run?);
        Ok::<(), String>(())
    })?;
    let own = runs.remove(0);
    let asked = asked(&played.scenario, measures, &own);
    let effects = asked.into_iter().filter_map(|main| {
        let [here, without] = [value(measures, &main.measure)?, value(&own, &main.measure)?];
        let apart = runs
            .chunks(2)
            .filter_map(|pair| Some((value(&pair[0], &main.measure)? - value(&pair[1], &main.measure)?).signum()));
        let holds = 1 + apart.filter(|sign| *sign == (here - without).signum()).count();
        Some(MeasureEffect { measure: main.measure, better: main.better, played: here, untouched: without, holds })
    });
    Ok(TableEffect { worlds: 1 + others, measures: effects.collect() })
}

/// The main measures; where the scenario names none, those that take a side and differ.
fn asked(scenario: &Scenario, played: &[(String, i64)], own: &[(String, i64)]) -> Vec<MainMeasure> {
    let differs = |main: &MainMeasure| value(played, &main.measure) != value(own, &main.measure);
    let named = !scenario.main_measures.is_empty();
    mains(scenario).into_iter().filter(|main| named || differs(main)).collect()
}

fn value(measures: &[(String, i64)], key: &str) -> Option<i64> {
    measures.iter().find(|(known, _)| known == key).map(|(_, value)| *value)
}

/// Whether an act is there without a table as well.
fn stays(step: &CourseStep) -> bool {
    let of_the_table = matches!(
        step.act,
        Act::Direction(DirectionAct::MarkDone { .. })
            | Act::Direction(DirectionAct::Throw { .. })
            | Act::Direction(DirectionAct::Rule { .. })
            | Act::Direction(DirectionAct::Override { .. })
    );
    step.seat.is_facilitator() && !of_the_table
}

/// The measures of the exercise with these dice and figures, with its table or without. An act that is refused in another world has no part
/// in it.
fn run(played: &ActCourse, seed: u64, settings: &Settings, with: bool) -> Result<Vec<(String, i64)>, String> {
    let mut measures = Measures::new(&played.scenario);
    let done = |place: usize| with || stays(&played.steps[place]);
    played.begin(seed, settings)?.to_with(played.until, &done, &mut |fact| measures.note(fact));
    Ok(measures.finish())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use authoring::read::examine;
    use kernel::time::Time;
    use reading::source::SourceFile;
    use vocabulary::{
        act::{Actor, PostAct, WordAct},
        name::Name,
    };

    use super::*;
    use crate::step::Origin;

    const UNTIL: Time = Time(3 * 3600);

    fn bridge() -> Scenario {
        let text = include_str!("../../../tests/scenarios/sound/scenario.ron");
        let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", text)]);
        scenario.unwrap_or_else(|| panic!("{complaints:?}"))
    }

    /// What the table changed by these acts, in two worlds besides its own.
    fn changed(steps: &[CourseStep], threads: usize) -> TableEffect {
        let scenario = Arc::new(bridge());
        let played = ActCourse { scenario, seed: 7, steps: steps.to_vec(), asks: Vec::new(), until: UNTIL };
        let measures = run(&played, 7, &Settings::new(), true).expect("it opens");
        what_changed(&played, &measures, 2, threads).expect("it opens")
    }

    fn step(seconds: i64, seat: Actor, act: Act) -> CourseStep {
        CourseStep { at: Time(seconds), seat, act, of: Origin::Log(1) }
    }

    fn closing() -> CourseStep {
        let seat = bridge().seats.iter().find(|seat| !seat.posts.is_empty()).expect("one that holds a post").clone();
        let post = Name::new(seat.posts[0].as_str());
        let act = Act::Post(PostAct::ClosePost { post, let_needy_pass: false });
        step(60, Actor(seat.id), act)
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
        let told = step(60, Actor(from), act);
        let drop = DirectionAct::Drop { row: Name::new(bridge().msel[0].id.as_str()), reason: String::new() };
        let dropped = step(0, Actor::facilitator(), Act::Direction(drop));
        let found = changed(&[dropped, told], 1);
        assert!(found.measures.is_empty(), "{found:?}");
    }

    #[test]
    fn threads_change_no_number() {
        assert_eq!(changed(&[closing()], 1), changed(&[closing()], 4));
    }
}
