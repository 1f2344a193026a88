//! Values of measures with their units.

use vocabulary::measure::{MeasureUnit, PARTS, measure};

use crate::Lang;

/// A measure's value with its unit: seconds as a span of time, a level or a share in per cent, everything else as a number.
pub fn measure_value(key: &str, value: i64, lang: Lang) -> String {
    match measure(key).map(|measure| measure.unit) {
        Some(MeasureUnit::Seconds) => crate::span(kernel::time::Span(value)),
        Some(MeasureUnit::Permille) => format!("{} %", crate::of_hundred(u32::try_from(value).unwrap_or(0), lang)),
        Some(MeasureUnit::Fraction) => format!("{:.4}", value as f64 / PARTS as f64),
        Some(MeasureUnit::Persons | MeasureUnit::PersonHours | MeasureUnit::Parties | MeasureUnit::Times) | None => {
            value.to_string()
        }
    }
}

/// The same with the thousands of a plain number kept apart, for pages that people read.
pub fn amount(key: &str, value: i64, lang: Lang) -> String {
    let said = measure_value(key, value, lang);
    match usize::try_from(value) {
        Ok(n) if said == value.to_string() => crate::thousands(n, lang),
        _ => said,
    }
}
