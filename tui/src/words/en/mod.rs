//! English. One is singular; zero and the rest are plural.

pub mod act;
pub mod effect;
pub mod fact;
pub mod matter;
pub mod measure;
pub mod terms;

use super::{clean, numbers};

/// A number with its noun: `0 reports`, `1 report`, `2,000 reports`.
fn count(n: u32, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}
/// A number with its digits grouped.
fn number(n: u32) -> String {
    numbers::grouped(n.into(), ',')
}
/// A number with its sign: `+5`, `−20`.
fn signed(n: i32) -> String {
    format!(
        "{}{}",
        if n < 0 { '−' } else { '+' },
        number(n.unsigned_abs())
    )
}
/// What somebody wrote, clean and in quotation marks.
fn quoted(text: &str) -> String {
    format!("“{}”", clean(text.trim()))
}
