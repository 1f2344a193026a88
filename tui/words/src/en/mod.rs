//! English. One is singular; zero and the rest are plural.

pub mod act;
pub mod boat;
pub mod domain;
pub mod effect;
pub mod fact;
pub mod knowing;
pub mod matter;
pub mod measure;
pub mod road;
pub mod terms;

use super::{lang::Lang, numbers, play::written};

/// A number with its noun: `0 reports`, `1 report`, `2,000 reports`.
fn count(n: u32, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}
/// A number with its digits grouped.
fn number(n: u32) -> String {
    numbers::grouped(n.into(), ',')
}
/// A share or a level: `42 %`, `42.5 %`.
fn percent(permille: u32) -> String {
    format!("{} %", numbers::of_hundred(permille, Lang::En))
}
/// By how much a level moves: `gains 10 points`, `loses 1 point`.
fn points(by: i32, gains: &str, loses: &str) -> String {
    let size = by.unsigned_abs();
    let unit = if size == 10 { "point" } else { "points" };
    format!("{} {} {unit}", if by < 0 { loses } else { gains }, numbers::of_hundred(size, Lang::En))
}
/// What somebody wrote, clean and in quotation marks.
fn quoted(text: &str) -> String {
    format!("“{}”", written(text, Lang::En))
}
