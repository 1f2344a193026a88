//! French. Zero and one are singular; the rest is plural. Names keep their own article, so sentences put a colon or an arrow
//! where an article would be guessed wrong; `de` and `à` join what follows as French asks. Roles are said without gender.

pub mod act;
pub mod effect;
pub mod fact;
pub mod matter;
pub mod measure;
pub mod terms;

use super::{clean, numbers};

/// A number with its noun: `0 rapport`, `1 rapport`, `2 000 rapports`.
fn count(n: u32, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n < 2 { one } else { many })
}
/// The word for this number.
fn plural(n: u32, one: &'static str, many: &'static str) -> &'static str {
    if n < 2 { one } else { many }
}
/// A number with its digits grouped by no-break spaces.
fn number(n: u32) -> String {
    numbers::grouped(n.into(), '\u{A0}')
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
    format!("« {} »", clean(text.trim()))
}

/// `de Diffa`, `d’Assaga`, `du Lac`, `des Îles`: the name after *de*. Before h it stays *de*, as before most names of the Sahel.
fn de(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("Le ") {
        format!("du {rest}")
    } else if let Some(rest) = name.strip_prefix("Les ") {
        format!("des {rest}")
    } else if let Some(rest) = name.strip_prefix("La ") {
        format!("de la {rest}")
    } else if name.starts_with([
        'A', 'E', 'I', 'O', 'U', 'É', 'È', 'Ê', 'À', 'Â', 'Î', 'Ô', 'a', 'e', 'i', 'o', 'u', 'é',
    ]) {
        format!("d’{name}")
    } else {
        format!("de {name}")
    }
}
/// `à Diffa`, `au Lac`, `aux Îles`: the name after *à*.
fn to(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("Le ") {
        format!("au {rest}")
    } else if let Some(rest) = name.strip_prefix("Les ") {
        format!("aux {rest}")
    } else if let Some(rest) = name.strip_prefix("La ") {
        format!("à la {rest}")
    } else {
        format!("à {name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_and_one_are_singular_in_french() {
        let said: Vec<_> = [0, 1, 2, 2000]
            .into_iter()
            .map(|n| count(n, "rapport", "rapports"))
            .collect();
        assert_eq!(
            said,
            [
                "0 rapport",
                "1 rapport",
                "2 rapports",
                "2\u{A0}000 rapports"
            ]
        );
    }

    #[test]
    fn de_and_a_join_the_name_as_french_asks() {
        for (name, of, at) in [
            ("Diffa", "de Diffa", "à Diffa"),
            ("Assaga", "d’Assaga", "à Assaga"),
            ("Le Lac", "du Lac", "au Lac"),
            ("Les Îles", "des Îles", "aux Îles"),
        ] {
            assert_eq!((de(name).as_str(), to(name).as_str()), (of, at));
        }
    }
}
