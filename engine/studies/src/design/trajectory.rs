//! Trajectories through the ranges of figures, for a screening (Morris, *Technometrics* 33, 1991): from a point drawn on a grid of four
//! levels, one figure after the other makes one step of two thirds of its range, up or down, in an order that is drawn. So each
//! trajectory tries each figure once, and each time somewhere else.
//!
//! All points of a trajectory have the same dice, and what a step changes is not luck. Its last point stays where it is and throws other
//! dice: so luck is tried like a figure.

use kernel::{
    chance::{Dice, Draw},
    names::Slug,
};
use vocabulary::parameter::Parameter;

/// How far a step goes, as a part of the range.
pub const STEP: f64 = 2.0 / 3.0;

/// The way of one figure through a trajectory.
struct StepWay {
    /// Where it begins, as a part of its range.
    from: f64,
    /// Whether its step goes up.
    up: bool,
    /// Draws the order.
    turn: u64,
}

fn way(seed: u64, trajectory: usize, parameter: &Parameter) -> StepWay {
    let (dice, name, count) = (Dice { seed }, Slug::new(parameter.name), trajectory as u64);
    let draw = |purpose| -> Draw { dice.roll(purpose, name, count) };
    let (low, up) = (draw("study.level").below(2) as f64 / 3.0, draw("study.way").below(2) == 0);
    StepWay { from: if up { low } else { low + STEP }, up, turn: draw("study.turn").below(u64::MAX) }
}

/// How many points a trajectory has.
pub fn points(axes: usize) -> usize {
    axes + 2
}

/// At which parts of their ranges the figures stand at a point of a trajectory, and which figure has just made its step, up or not.
pub fn point(seed: u64, trajectory: usize, point: usize, varied: &[&Parameter]) -> (Vec<f64>, Option<(usize, bool)>) {
    let ways: Vec<StepWay> = varied.iter().map(|parameter| way(seed, trajectory, parameter)).collect();
    let mut order: Vec<usize> = (0..varied.len()).collect();
    order.sort_by_key(|axis| (ways[*axis].turn, *axis));
    let mut parts: Vec<f64> = ways.iter().map(|way| way.from).collect();
    let stepped = &order[..point.min(order.len())];
    for axis in stepped {
        let StepWay { from, up, .. } = ways[*axis];
        parts[*axis] = if up { from + STEP } else { from - STEP };
    }
    let last = stepped.last().filter(|_| point <= varied.len());
    (parts, last.map(|axis| (*axis, ways[*axis].up)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_figure_makes_one_step_in_each_trajectory_and_stays_on_the_grid() {
        let varied: Vec<&Parameter> = Parameter::all().take(12).collect();
        for trajectory in 0..20 {
            let mut before = point(5, trajectory, 0, &varied).0;
            let mut stepped = BTreeSet::new();
            for number in 1..=varied.len() {
                let (now, step) = point(5, trajectory, number, &varied);
                let (axis, up) = step.expect("a step");
                assert!(stepped.insert(axis), "a second step of {axis}");
                for (other, (now, before)) in now.iter().zip(&before).enumerate() {
                    let moved = if other != axis {
                        0.0
                    } else if up {
                        STEP
                    } else {
                        -STEP
                    };
                    assert!((now - before - moved).abs() < 1e-12);
                    assert!((now * 3.0 - (now * 3.0).round()).abs() < 1e-9 && (-1e-9..1.0 + 1e-9).contains(now));
                }
                before = now;
            }
            assert_eq!(point(5, trajectory, varied.len() + 1, &varied), (before, None), "luck alone moves");
        }
    }

    #[test]
    fn the_order_and_the_levels_are_drawn_anew_for_each_trajectory() {
        let varied: Vec<&Parameter> = Parameter::all().take(6).collect();
        let firsts: BTreeSet<usize> =
            (0..40).filter_map(|trajectory| point(5, trajectory, 1, &varied).1).map(|(axis, _)| axis).collect();
        assert_eq!(firsts.len(), 6, "each is first at some time");
        let ups = (0..40).filter(|trajectory| way(5, *trajectory, varied[0]).up).count();
        assert!((10..=30).contains(&ups), "{ups} of 40 go up");
    }
}
