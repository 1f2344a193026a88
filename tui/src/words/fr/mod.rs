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
    format!("{}{}", if n < 0 { '−' } else { '+' }, number(n.unsigned_abs()))
}
/// What somebody wrote, clean and in quotation marks.
fn quoted(text: &str) -> String {
    format!("« {} »", clean(text.trim()))
}

/// Words that begin the names of places and people and want an article after *de* and *à*: by gender and number. What a name
/// begins with otherwise stands without one, as towns do.
const MASCULINE: &[&str] = &[
    "Banc",
    "Bureau",
    "Camp",
    "Chef",
    "Comité",
    "Commissaire",
    "Gouvernorat",
    "Gouverneur",
    "Gué",
    "Lac",
    "Marché",
    "Pont",
    "Port",
    "Poste",
    "Préfet",
    "Président",
    "Puits",
    "Représentant",
    "Site",
    "Village",
];
const FEMININE: &[&str] = &[
    "Agence",
    "Cheffe",
    "Coordination",
    "Direction",
    "École",
    "Garde",
    "Île",
    "Ingénieure",
    "Patrouille",
    "Police",
    "Porte",
    "Porte-parole",
    "Présidente",
    "Radio",
    "Représentante",
    "Rive",
    "Unité",
    "Ville",
];
const PLURAL: &[&str] =
    &["Agents", "Dunes", "Éleveurs", "Familles", "Femmes", "Habitants", "Insulaires", "Jeunes", "Îles"];

/// The article that a name has or wants, and the name behind it.
fn article(name: &str) -> Option<(&'static str, &str)> {
    for (written, article) in [("Le ", "le"), ("La ", "la"), ("Les ", "les")] {
        if let Some(rest) = name.strip_prefix(written) {
            return Some((article, rest));
        }
    }
    let first = name.split(' ').next().unwrap_or_default();
    let wants = |words: &[&str]| words.contains(&first);
    match () {
        () if wants(PLURAL) => Some(("les", name)),
        () if (wants(MASCULINE) || wants(FEMININE)) && starts_with_a_vowel(name) => Some(("l’", name)),
        () if wants(MASCULINE) => Some(("le", name)),
        () if wants(FEMININE) => Some(("la", name)),
        () => None,
    }
}

/// Before h the article stays whole, as before most names of the Sahel.
fn starts_with_a_vowel(name: &str) -> bool {
    name.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'È', 'Ê', 'À', 'Â', 'Î', 'Ô', 'a', 'e', 'i', 'o', 'u', 'é'])
}

/// `de Diffa`, `d’Assaga`, `du Lac`, `de l’Île de Dokora`, `des Îles`: the name after *de*.
fn de(name: &str) -> String {
    match article(name) {
        Some(("le", rest)) => format!("du {rest}"),
        Some(("les", rest)) => format!("des {rest}"),
        Some(("l’", rest)) => format!("de l’{rest}"),
        Some((article, rest)) => format!("de {article} {rest}"),
        None if starts_with_a_vowel(name) => format!("d’{name}"),
        None => format!("de {name}"),
    }
}

/// `à Diffa`, `au Lac`, `à l’École de Kelo`, `aux Îles`: the name after *à*.
fn to(name: &str) -> String {
    match article(name) {
        Some(("le", rest)) => format!("au {rest}"),
        Some(("les", rest)) => format!("aux {rest}"),
        Some(("l’", rest)) => format!("à l’{rest}"),
        Some((article, rest)) => format!("à {article} {rest}"),
        None => format!("à {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_and_one_are_singular_in_french() {
        let said: Vec<_> = [0, 1, 2, 2000].into_iter().map(|n| count(n, "rapport", "rapports")).collect();
        assert_eq!(said, ["0 rapport", "1 rapport", "2 rapports", "2\u{A0}000 rapports"]);
    }

    #[test]
    fn de_and_a_join_the_name_as_french_asks() {
        for (name, of, at) in [
            ("Diffa", "de Diffa", "à Diffa"),
            ("Assaga", "d’Assaga", "à Assaga"),
            ("Le Lac", "du Lac", "au Lac"),
            ("Les Îles", "des Îles", "aux Îles"),
            ("Banc de Kouma", "du Banc de Kouma", "au Banc de Kouma"),
            ("Île de Dokora", "de l’Île de Dokora", "à l’Île de Dokora"),
            ("Porte des Dunes", "de la Porte des Dunes", "à la Porte des Dunes"),
            ("Familles de Kandil", "des Familles de Kandil", "aux Familles de Kandil"),
        ] {
            assert_eq!((de(name).as_str(), to(name).as_str()), (of, at));
        }
    }
}
