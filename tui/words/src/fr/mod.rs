//! French. Zero and one are singular; the rest is plural. Names keep their own article, so sentences put a colon or an arrow
//! where an article would be guessed wrong; `de` and `à` join what follows as French asks. Roles are said without gender.

pub mod act;
pub mod boat;
pub mod domain;
pub mod effect;
pub mod fact;
pub mod knowing;
pub mod matter;
pub mod measure;
pub mod parameter;
pub mod reference;
pub mod road;
pub mod terms;

use super::{clean::capitalised, lang::Lang, numbers, play::written};

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
/// A share or a level: `42 %`, `42,5 %`.
fn percent(permille: u32) -> String {
    format!("{} %", numbers::of_hundred(permille, Lang::Fr))
}
/// By how much a level moves: `gagne 10 points`, `perd 1 point`.
fn points(by: i32, gains: &str, loses: &str) -> String {
    let size = by.unsigned_abs();
    format!(
        "{} {} {}",
        if by < 0 { loses } else { gains },
        numbers::of_hundred(size, Lang::Fr),
        plural(size / 10, "point", "points")
    )
}
/// What somebody wrote, clean and in quotation marks.
fn quoted(text: &str) -> String {
    format!("« {} »", written(text, Lang::Fr))
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
    "Gouvernement",
    "Groupe",
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
    // Not a name but what they do; it stands as one where names stand.
    if name == "Animation" {
        return Some(("l’", "animation"));
    }
    for (written, article) in [("Le ", "le"), ("La ", "la"), ("Les ", "les")] {
        if let Some(rest) = name.strip_prefix(written) {
            return Some((article, rest));
        }
    }
    let first = name.split([' ', ',']).next().unwrap_or_default();
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

/// `le Lac`, `l’Agence pour la migration`, `les Femmes de Kandil`, `Diffa`: the name with its article.
fn the(name: &str) -> String {
    match article(name) {
        Some(("l’", rest)) => format!("l’{rest}"),
        Some((article, rest)) => format!("{article} {rest}"),
        None => name.to_owned(),
    }
}

/// The same at the beginning of a sentence.
fn subject(name: &str) -> String {
    capitalised(&the(name))
}

/// The form of a verb that agrees with a name.
fn agrees(name: &str, one: &'static str, many: &'static str) -> &'static str {
    if matches!(article(name), Some(("les", _))) { many } else { one }
}

/// `Le Gouverneur de Diffa a`, `Les Femmes de Kandil ont`: a name and its verb, before a participle.
fn has(name: &str) -> String {
    format!("{} {}", subject(name), agrees(name, "a", "ont"))
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
    fn a_name_takes_its_article_and_its_verb_agrees() {
        for (name, said) in [
            ("Gouverneur de Diffa", "Le Gouverneur de Diffa a"),
            ("Animation", "L’animation a"),
            ("Femmes du quartier Est", "Les Femmes du quartier Est ont"),
            ("Les hommes des roseaux", "Les hommes des roseaux ont"),
            ("Garde, Niger", "La Garde, Niger a"),
            ("Diffa", "Diffa a"),
        ] {
            assert_eq!(has(name), said);
        }
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
