//! Quantiles for intervals of 95 %: of Student's t, and of the normal distribution. Made of sums, products, quotients, roots and the
//! arc tangent of `libm` alone, so that every machine comes to the same digits; the libraries that know more distributions take
//! their logarithms from the machine.

/// Between minus and plus this lie 95 % of a standard normal distribution.
pub const NORMAL: f64 = 1.959_963_984_540_054;

/// Beyond so many degrees of freedom a series around the normal distribution is as good as the exact sum (to nine digits).
const MANY: usize = 200;

/// Between minus and plus this lie 95 % of Student's t with so many degrees of freedom; nothing for none.
///
/// ```
/// use studies::student::t;
///
/// assert!((t(9).unwrap() - 2.262_157_162_798_205).abs() < 1e-9); // as scipy.stats.t.ppf(0.975, 9)
/// ```
pub fn t(freedom: usize) -> Option<f64> {
    match freedom {
        0 => None,
        1..=MANY => Some(exact(freedom)),
        _ => Some(series(freedom as f64)),
    }
}

/// Halves an interval until nothing is left of it.
fn exact(freedom: usize) -> f64 {
    let (mut low, mut high) = (1.0, 16.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if within(middle, freedom) < 0.95 {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

/// What lies between minus and plus `t`: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
fn within(t: f64, freedom: usize) -> f64 {
    let square = t * t / freedom as f64;
    let (sine, cosine) = ((square / (1.0 + square)).sqrt(), (1.0 / (1.0 + square)).sqrt());
    let odd = freedom % 2 == 1;
    let (mut term, mut sum) = if odd { (cosine, 0.0) } else { (1.0, 1.0) };
    if odd && freedom > 1 {
        sum = term;
    }
    for n in (if odd { 3 } else { 2 }..freedom.saturating_sub(1)).step_by(2) {
        term *= cosine * cosine * (n - 1) as f64 / n as f64;
        sum += term;
    }
    if odd { std::f64::consts::FRAC_2_PI * (libm::atan(square.sqrt()) + sine * sum) } else { sine * sum }
}

/// The same, 26.7.5.
fn series(freedom: f64) -> f64 {
    let z = NORMAL;
    let (z3, z5, z7, z9) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z, z * z * z * z * z * z * z * z * z);
    let terms = [
        (z3 + z) / 4.0,
        (5.0 * z5 + 16.0 * z3 + 3.0 * z) / 96.0,
        (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / 384.0,
        (79.0 * z9 + 776.0 * z7 + 1482.0 * z5 - 1920.0 * z3 - 945.0 * z) / 92_160.0,
    ];
    terms.iter().rev().fold(0.0, |sum, term| (sum + term) / freedom) + z
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantiles_of_t_are_those_of_scipy() {
        // scipy.stats.t.ppf(0.975, n), SciPy 1.17.1.
        let told = [
            (1, 12.706_204_736_174_694),
            (2, 4.302_652_729_749_462),
            (3, 3.182_446_305_283_708),
            (4, 2.776_445_105_197_793),
            (5, 2.570_581_835_636_315),
            (10, 2.228_138_851_986_274),
            (29, 2.045_229_642_132_703),
            (30, 2.042_272_456_301_238),
            (99, 1.984_216_951_586_417),
            (200, 1.971_896_223_633_909),
            (201, 1.971_836_506_779_859),
            (500, 1.964_719_837_467_368),
            (10_000, 1.960_201_239_890_626),
        ];
        for (freedom, told) in told {
            let found = t(freedom).expect("some freedom");
            assert!((found - told).abs() < 1e-9, "{freedom}: {found}, and not {told}");
        }
        assert_eq!(t(0), None);
    }
}
