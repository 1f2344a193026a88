//! What numbers of many runs say together. Sums, products, quotients and roots alone, in the order of the runs, so that every machine
//! comes to the same digits.

use serde::Serialize;

/// Mean, spread and quantiles of a measure over the runs of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Statistics {
    /// The mean.
    pub mean: f64,
    /// The standard deviation of a sample; nought for a single run.
    pub sd: f64,
    /// A twentieth of the runs lies below.
    pub p05: f64,
    /// The median.
    pub p50: f64,
    /// A twentieth of the runs lies above.
    pub p95: f64,
}

impl Statistics {
    /// Of these values; all nought if there are none.
    pub fn of(values: &[i64]) -> Self {
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        let [p05, p50, p95] = [0.05, 0.5, 0.95].map(|part| quantile(&sorted, part));
        Self { mean: mean(values), sd: variance(values).sqrt(), p05, p50, p95 }
    }

    /// The same in another unit.
    pub fn per(self, parts: f64) -> Self {
        let Self { mean, sd, p05, p50, p95 } = self;
        Self { mean: mean / parts, sd: sd / parts, p05: p05 / parts, p50: p50 / parts, p95: p95 / parts }
    }
}

/// The mean of values; nought if there are none.
pub fn mean(values: &[i64]) -> f64 {
    let sum: i128 = values.iter().map(|value| i128::from(*value)).sum();
    if values.is_empty() { 0.0 } else { sum as f64 / values.len() as f64 }
}

/// How far two lots of runs are apart: the difference of their means by their pooled spread. Where neither spreads at all, nought if
/// they are alike and endlessly far if they are not.
///
/// ```
/// use studies::statistics::effect_size;
///
/// assert_eq!(effect_size(&[11, 12, 13], &[1, 2, 3]), 10.0);
/// assert_eq!(effect_size(&[5, 5], &[5, 5]), 0.0);
/// assert_eq!(effect_size(&[4, 4], &[5, 5]), f64::NEG_INFINITY);
/// ```
pub fn effect_size(with: &[i64], without: &[i64]) -> f64 {
    let apart = mean(with) - mean(without);
    let spread = ((variance(with) + variance(without)) / 2.0).sqrt();
    if apart == 0.0 { 0.0 } else { apart / spread }
}

/// The variance of a sample; nought where there is too little to spread.
fn variance(values: &[i64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let mean = mean(values);
    let squares: f64 = values.iter().map(|value| (*value as f64 - mean) * (*value as f64 - mean)).sum();
    squares / (values.len() - 1) as f64
}

/// The value below which such a part of the sorted ones lies, in a straight line between its neighbours.
fn quantile(sorted: &[i64], part: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let at = part * last as f64;
    let below = at as usize;
    let (low, high) = (sorted[below] as f64, sorted[(below + 1).min(last)] as f64);
    low + (high - low) * (at - below as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantiles_of_a_hundred_and_one_are_those_of_the_ruler() {
        let values: Vec<i64> = (0..=100).rev().collect();
        let found = Statistics::of(&values);
        assert_eq!((found.mean, found.p05, found.p50, found.p95), (50.0, 5.0, 50.0, 95.0));
        assert!((found.sd - 29.3).abs() < 0.01, "{}", found.sd);
    }

    #[test]
    fn of_one_run_nothing_spreads_and_of_none_all_is_nought() {
        assert_eq!(Statistics::of(&[7]), Statistics { mean: 7.0, sd: 0.0, p05: 7.0, p50: 7.0, p95: 7.0 });
        assert_eq!(Statistics::of(&[]), Statistics::default());
    }

    #[test]
    fn what_differs_by_as_much_as_it_spreads_differs_by_one() {
        let without = [0, 10, 20];
        let with = without.map(|value| value + 10);
        assert_eq!(effect_size(&with, &without), 1.0);
        assert_eq!(effect_size(&without, &with), -1.0);
    }
}
