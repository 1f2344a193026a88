//! What influence each figure has: elementary effects (Morris, *Technometrics* 33, 1991) for all that are varied, and total Sobol indices
//! (the estimator of Jansen, *Computer Physics Communications* 117, 1999) for the strongest.
//!
//! An effect is what a measure changes by when a figure goes once through its plausible range and all else stays as it is: `mu_star` its
//! mean size, `mu` its mean with its sign, `sigma` how much it depends on where all others stand. A total index is the share of the
//! variance that would be left if everything but this figure were known. **Luck** stands in both lists like a figure: what other dice
//! do. A figure that moves a measure less than luck does cannot be told from it with few runs, for every change of a figure also shuffles
//! some of the dice.
//!
//! Which points are run is the matter of [`design`](crate::design); in which order they come, that of its trajectories and rows.

use kernel::{chance::Dice, names::Slug};
use serde::Serialize;
use vocabulary::parameter::{ILLUSTRATIVE, Parameter};

use crate::design::{
    radial,
    trajectory::{self, STEP},
};

/// For so many of the strongest figures total indices are reckoned.
pub const STRONGEST: usize = 10;
/// A figure with such a share of the variance decides much.
pub const STRONG: f64 = 0.1;
/// How often the rows are drawn anew for an interval.
const DRAWS: usize = 200;

/// The influence of a figure on a measure, as the engine counts the measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Influence {
    /// The figure; nothing stands for luck.
    pub parameter: Option<&'static str>,
    /// Its effects over the trajectories.
    pub effect: Elementary,
    /// Its total index, if it is among the strongest.
    pub total: Option<Total>,
}

/// Elementary effects over all trajectories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Elementary {
    /// Their mean size.
    pub mu_star: f64,
    /// Their mean; less than their size where they go both ways.
    pub mu: f64,
    /// Their standard deviation.
    pub sigma: f64,
}

/// A total Sobol index, with an interval of 95 % by drawing the rows anew.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Total {
    /// The share, nought to one but for what few rows leave uncertain.
    pub share: f64,
    /// The interval around it.
    pub low: f64,
    /// See there.
    pub high: f64,
}

impl Influence {
    /// Whether no publication stands behind the figure, though it decides much: of what the rest of the model leaves to it, at least a
    /// tenth.
    pub fn is_strong_without_source(&self) -> bool {
        let strong = self.total.is_some_and(|total| total.share >= STRONG);
        let known = self.parameter.and_then(|name| Parameter::named(name).ok());
        strong && known.is_some_and(|parameter| parameter.source.contains(ILLUSTRATIVE))
    }
}

/// The effects of the figures, and of luck last, from the values at the points of trajectories that were drawn with this seed.
pub fn effects(seed: u64, varied: &[&Parameter], values: &[f64]) -> Vec<Elementary> {
    let points = trajectory::points(varied.len());
    let mut of: Vec<Vec<f64>> = vec![Vec::new(); varied.len() + 1];
    for (number, values) in values.chunks_exact(points).enumerate() {
        for point in 1..=varied.len() {
            let Some((axis, up)) = trajectory::point(seed, number, point, varied).1 else { continue };
            let change = (values[point] - values[point - 1]) / STEP;
            of[axis].push(if up { change } else { -change });
        }
        of[varied.len()].push(values[points - 1] - values[points - 2]);
    }
    of.iter().map(|effects| Elementary::of(effects)).collect()
}

impl Elementary {
    fn of(effects: &[f64]) -> Self {
        if effects.is_empty() {
            return Self::default();
        }
        let mean = |values: &mut dyn Iterator<Item = f64>| values.sum::<f64>() / effects.len() as f64;
        let (mu_star, mu) = (mean(&mut effects.iter().map(|effect| effect.abs())), mean(&mut effects.iter().copied()));
        let squares: f64 = effects.iter().map(|effect| (effect - mu) * (effect - mu)).sum();
        Self { mu_star, mu, sigma: (squares / (effects.len().max(2) - 1) as f64).sqrt() }
    }
}

/// The total indices of so many figures, and of luck last, from the values at the points of rows; nothing where the measure stands still.
pub fn totals(seed: u64, axes: usize, values: &[f64]) -> Option<Vec<Total>> {
    let rows: Vec<&[f64]> = values.chunks_exact(radial::points(axes)).collect();
    let all: Vec<usize> = (0..rows.len()).collect();
    let found = shares(&rows, &all, axes)?;
    let dice = Dice { seed };
    let drawn = (0..DRAWS).filter_map(|draw| {
        let row = |n: usize| dice.roll("study.rows", Slug::new("again"), (draw * rows.len() + n) as u64);
        let again: Vec<usize> = (0..rows.len()).map(|n| row(n).below(rows.len() as u64) as usize).collect();
        shares(&rows, &again, axes)
    });
    let drawn: Vec<Vec<f64>> = drawn.collect();
    let total = |(axis, share): (usize, f64)| {
        let mut again: Vec<f64> = drawn.iter().map(|shares| shares[axis]).collect();
        again.sort_by(f64::total_cmp);
        let at = |part: f64| again.get((part * again.len() as f64) as usize).copied().unwrap_or(share);
        Total { share, low: at(0.025).min(share), high: at(0.975).max(share) }
    };
    Some(found.into_iter().enumerate().map(total).collect())
}

/// The indices from these of the rows.
fn shares(rows: &[&[f64]], of: &[usize], axes: usize) -> Option<Vec<f64>> {
    let values = || of.iter().flat_map(|row| rows[*row].iter().copied());
    let count = values().count() as f64;
    let mean = values().sum::<f64>() / count;
    let variance = values().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count;
    let index = |point: usize| {
        let apart = of.iter().map(|row| rows[*row][0] - rows[*row][point]);
        apart.map(|apart| apart * apart).sum::<f64>() / (2.0 * of.len() as f64 * variance)
    };
    (count > 0.0 && variance > 0.0).then(|| (1..radial::points(axes)).map(index).collect())
}

/// The numbers of the figures that move most, the strongest first: each figure counts with its largest share of all effects on a measure.
/// `effects` are those of each measure (and of each combination), luck last.
pub fn strongest(effects: &[Vec<Elementary>]) -> Vec<usize> {
    let figures = effects.first().map_or(0, |effects| effects.len().saturating_sub(1));
    let mut weights = vec![0.0_f64; figures];
    for effects in effects {
        let all: f64 = effects[..figures].iter().map(|effect| effect.mu_star).sum();
        for (weight, effect) in weights.iter_mut().zip(effects).filter(|_| all > 0.0) {
            *weight = weight.max(effect.mu_star / all);
        }
    }
    let mut order: Vec<usize> = (0..figures).filter(|figure| weights[*figure] > 0.0).collect();
    order.sort_by(|one, other| weights[*other].total_cmp(&weights[*one]));
    order.truncate(STRONGEST);
    order
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::*;

    /// The function of Ishigami and Homma (1990) with the usual 7 and 0.1, on parts of the range from −π to π.
    fn ishigami(parts: &[f64]) -> f64 {
        let x: Vec<f64> = parts.iter().map(|part| PI * (2.0 * part - 1.0)).collect();
        let sine = libm::sin(x[1]);
        libm::sin(x[0]) * (1.0 + 0.1 * x[2] * x[2] * x[2] * x[2]) + 7.0 * sine * sine
    }

    fn walked(trajectories: usize, varied: &[&Parameter], of: impl Fn(&[f64], usize, bool) -> f64) -> Vec<Elementary> {
        let points = trajectory::points(varied.len());
        let one = |n: usize| {
            of(&trajectory::point(5, n / points, n % points, varied).0, n / points, n % points == points - 1)
        };
        effects(5, varied, &(0..trajectories * points).map(one).collect::<Vec<_>>())
    }

    fn sampled(rows: usize, axes: usize, of: impl Fn(&[f64], usize, bool) -> f64) -> Option<Vec<Total>> {
        let points = radial::points(axes);
        let one = |n: usize| {
            let parts: Vec<f64> = (0..axes).map(|axis| radial::part(5, n / points, n % points, axis, axes)).collect();
            of(&parts, n / points, n % points == points - 1)
        };
        totals(5, axes, &(0..rows * points).map(one).collect::<Vec<_>>())
    }

    #[test]
    fn the_effects_of_a_line_are_its_slopes_and_depend_on_nothing_else() {
        let varied: Vec<&Parameter> = Parameter::all().take(3).collect();
        let found =
            walked(8, &varied, |parts, _, other_dice| 2.0 * parts[0] - parts[1] + if other_dice { 0.25 } else { 0.0 });
        for (effect, (mu_star, mu)) in found.iter().zip([(2.0, 2.0), (1.0, -1.0), (0.0, 0.0), (0.25, 0.25)]) {
            let near = |value: f64, told: f64| (value - told).abs() < 1e-12;
            assert!(near(effect.mu_star, mu_star) && near(effect.mu, mu) && near(effect.sigma, 0.0), "{effect:?}");
        }
    }

    #[test]
    fn the_effects_of_ishigami_are_those_of_salib() {
        let varied: Vec<&Parameter> = Parameter::all().take(3).collect();
        let found = walked(2000, &varied, |parts, _, _| ishigami(parts));
        // SALib 1.6.0: sample.morris(20000 trajectories, 4 levels, seed 1), analyze.morris. The standard error of ours is 0.2 at most.
        let salib = [(7.658, 7.658, 6.249), (7.875, -0.004, 7.875), (6.259, -0.096, 8.844)];
        for (effect, (mu_star, mu, sigma)) in found.iter().zip(salib) {
            let near = |value: f64, told: f64| (value - told).abs() < 0.5;
            assert!(near(effect.mu_star, mu_star) && near(effect.mu, mu) && near(effect.sigma, sigma), "{effect:?}");
        }
    }

    #[test]
    fn the_total_indices_of_ishigami_are_those_of_salib_and_of_its_formula() {
        let found = sampled(4096, 3, |parts, _, _| ishigami(parts)).expect("it moves");
        // By formula .5576 .4424 .2437; SALib 1.6.0 says .5574 .4424 .2436 with 16,384 rows of its Sobol sequence (seed 1).
        for (total, told) in found.iter().zip([0.5576, 0.4424, 0.2437, 0.0]) {
            assert!(
                (total.share - told).abs() < 0.02 && total.low <= total.share && total.share <= total.high,
                "{total:?}"
            );
        }
    }

    #[test]
    fn luck_has_its_share_like_a_figure() {
        let dice = Dice { seed: 3 };
        let luck =
            |row: usize, other: bool| dice.roll("study.rows", Slug::new("luck"), (2 * row + usize::from(other)) as u64);
        let found = sampled(1024, 2, |parts, row, other| parts[0] + luck(row, other).unit()).expect("it moves");
        for (total, told) in found.iter().zip([0.5, 0.0, 0.5]) {
            assert!((total.share - told).abs() < 0.05, "{total:?}");
        }
    }

    #[test]
    fn of_what_stands_still_there_are_no_indices_and_nothing_is_strong() {
        assert_eq!(sampled(16, 2, |_, _, _| 7.0), None);
        assert!(strongest(&[vec![Elementary::default(); 4]]).is_empty());
        let effects = |sizes: [f64; 4]| sizes.map(|mu_star| Elementary { mu_star, ..Elementary::default() }).to_vec();
        assert_eq!(strongest(&[effects([1.0, 3.0, 0.0, 90.0]), effects([8.0, 0.5, 0.0, 0.0])]), [0, 1]);
    }
}
