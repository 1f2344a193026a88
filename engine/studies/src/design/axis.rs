//! One figure that is varied: which value of it stands at which part of its plausible range.
//!
//! A range whose most is ten times its least or more is measured in ratios (a *logarithmic* scale), any other in differences. The
//! figures of this model bear the rule out: with it, where nobody sets them, they stand near the middle of their ranges; measured in
//! differences the wide ranges would nearly always be drawn far above. Whole numbers are drawn as often as each other on the scale that
//! they have, and spans in whole minutes unless their row counts in seconds.

use vocabulary::parameter::{Parameter, Unit};

/// How often the most of a range must hold its least for the range to be measured in ratios.
pub const WIDE: f64 = 10.0;

/// How finely a figure that is no whole number is drawn: in so many steps from the least to the most.
const STEPS: f64 = 10_000.0;

/// Whether a figure is measured in ratios.
pub fn is_logarithmic(parameter: &Parameter) -> bool {
    let (least, most) = parameter.plausible;
    least > 0.0 && most >= WIDE * least
}

/// The value at such a part of the plausible range, 0 to 1, as the engine counts it.
///
/// ```
/// use studies::design::axis::at;
/// use vocabulary::parameter::Parameter;
///
/// let lost = Parameter::named("crossing.referral_lost").expect("it exists");
/// assert_eq!([0.0, 0.5, 1.0].map(|part| at(lost, part)), [20.0, 100.0, 500.0]);
/// ```
pub fn at(parameter: &Parameter, part: f64) -> f64 {
    let (least, most) = parameter.plausible;
    if !parameter.whole {
        let steps = (part * STEPS).round() / STEPS;
        return on_scale(parameter, least, most, steps).clamp(least, most);
    }
    let step = step(parameter);
    let drawn = on_scale(parameter, least, most + step, part);
    (least + ((drawn - least) / step).floor() * step).clamp(least, most)
}

fn on_scale(parameter: &Parameter, least: f64, most: f64, part: f64) -> f64 {
    if is_logarithmic(parameter) {
        least * libm::exp(part * libm::log(most / least))
    } else {
        least + part * (most - least)
    }
}

/// What lies between a whole value and the next one.
fn step(parameter: &Parameter) -> f64 {
    if matches!(parameter.unit, Unit::Minutes | Unit::Hours) { 60.0 } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_goes_from_its_least_to_its_most_and_can_be_set_at_every_part() {
        for known in Parameter::all() {
            let values: Vec<f64> = (0..=100).map(|n| at(known, f64::from(n) / 100.0)).collect();
            assert_eq!((values[0], values[100]), known.plausible, "{}", known.name);
            assert!(values.is_sorted(), "{}", known.name);
            for value in values {
                assert_eq!(known.read(&known.written(value)), Ok(value), "{}", known.name);
            }
        }
    }

    #[test]
    fn each_of_few_whole_numbers_is_drawn_as_often_as_the_others() {
        let hour = Parameter::all().find(|known| known.unit == Unit::HourOfDay).expect("there is one");
        let (least, most) = hour.plausible;
        let count = (most - least) as usize + 1;
        let mut seen = vec![0; count];
        (0..1000 * count).for_each(|n| seen[(at(hour, n as f64 / (1000 * count) as f64) - least) as usize] += 1);
        assert!(seen.iter().all(|times| (999..=1001).contains(times)), "{}: {seen:?}", hour.name);
    }

    #[test]
    fn where_nobody_sets_them_the_figures_of_wide_ranges_stand_near_the_middle() {
        let wide: Vec<&Parameter> = Parameter::all().filter(|known| is_logarithmic(known)).collect();
        let mut parts: Vec<f64> = wide
            .iter()
            .map(|known| {
                libm::log(known.default / known.plausible.0) / libm::log(known.plausible.1 / known.plausible.0)
            })
            .collect();
        parts.sort_by(f64::total_cmp);
        let median = parts[parts.len() / 2];
        assert!(wide.len() > 100 && (0.4..0.65).contains(&median), "{median} of {}", wide.len());
    }
}
