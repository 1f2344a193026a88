//! The words of the reference: what each type, field, choice and word of the format is, what it holds, and what stands around them.
//!
//! The English of what is in the format stands in the types themselves. What is part of the format stands in backquotes and is the
//! same in both languages.

use vocabulary::{
    act::Right,
    kind::Kind,
    written::{Declaration, ValueSort},
};

use super::{Lang, en, fr, kind};

texts! {
    /// The fixed phrases of the reference.
    struct Headings {
        title: "reference", "référence";
        format: "The scenario format", "Le format des scénarios";
        about_format:
            "A scenario is a folder of RON files; `scenario.ron` comes first. Each file holds fields of `Scenario` in `( )`, and a \
             list may be split over several files. Every example here can be read as it stands.\n\n\
             A name is written in quotes, `\"diffa\"`: lower-case letters, digits, `-` and `_`, and a letter first. A point of time is \
             `\"D1 06:30\"`, or `\"+2h15\"` since the start; a span is `\"45min\"`. A text is one string for both languages, or \
             `{ \"en\": \"…\", \"fr\": \"…\" }`. Levels and chances are permille: 1000 is all, or certain. `Some(…)` around a value may \
             stand and changes nothing; a comment starts with `//`.",
            "Un scénario est un dossier de fichiers RON ; `scenario.ron` vient en premier. Chaque fichier contient des champs de \
             `Scenario` entre `( )`, et une liste peut être répartie sur plusieurs fichiers. Chaque exemple se lit tel quel.\n\n\
             Un nom s’écrit entre guillemets, `\"diffa\"` : minuscules, chiffres, `-` et `_`, une lettre d’abord. Un moment est \
             `\"J1 06:30\"`, ou `\"+2h15\"` depuis le début ; une durée est `\"45min\"`. Un texte est une chaîne pour les deux langues, \
             ou `{ \"en\": \"…\", \"fr\": \"…\" }`. Niveaux et chances sont pour mille : 1000, c’est tout, ou certain. `Some(…)` autour \
             d’une valeur est permis et ne change rien ; un commentaire commence par `//`.";
        one_of: "One of these:", "L’un de ceux-ci :";
        conditions: "Conditions", "Conditions";
        about_conditions:
            "Questions to the world, with a yes or a no: when a row comes, when a task is done, when a lesson is over.",
            "Des questions au monde, avec un oui ou un non : quand une ligne vient, quand une tâche est faite, quand une leçon est \
             finie.";
        effects: "Effects", "Effets";
        about_effects:
            "What comes to be, by a row or by a ruling. `by` may be negative.",
            "Ce qui advient, par une ligne ou par un arbitrage. `by` peut être négatif.";
        acts: "Acts", "Actes";
        about_acts:
            "What people at the table do, as a line of a log or of a file of acts holds it. In a scenario, its name alone stands, without \
             quotes: `may: [OpenPost]`.",
            "Ce que font les gens à la table, comme l’écrit une ligne d’un journal ou d’un fichier d’actes. Dans un scénario, on écrit \
             le nom seul, sans guillemets : `may: [OpenPost]`.";
        gazetteer: "Gazetteer", "Répertoire des lieux";
        about_gazetteer:
            "Places that a scenario of format 2 takes over by their name, and the roads between them by their two ends, with what is \
             said here: `place: \"diffa\"`, `roads: [(\"diffa\", \"bosso\")]`. A length with a source in `routes.csv` is from there, \
             others are 1.2 times the straight line. What has no spot, you place yourself. Nothing here is fit for a journey.",
            "Des lieux qu’un scénario de format 2 reprend par leur nom, et les routes entre eux par leurs deux bouts, avec ce qui en \
             est dit ici : `place: \"diffa\"`, `roads: [(\"diffa\", \"bosso\")]`. Une longueur qui a une source dans `routes.csv` en vient, \
             les autres font 1,2 fois la ligne droite. Ce qui n’a pas d’emplacement, vous le placez. Rien de ceci ne sert à voyager.";
        place: "place", "lieu";
        spot: "degrees north, east", "degrés nord, est";
        roads_to: "roads to (km)", "routes vers (km)";
        source: "source", "source";
        field: "field", "champ";
        fields: "fields", "champs";
        holds: "holds", "contient";
        left_out: "if left out", "à défaut";
        must_stand: "must stand", "obligatoire";
        nothing: "nothing", "rien";
        what: "what", "quoi";
        written: "written", "s’écrit";
        act: "act", "acte";
        who: "who", "qui";
        takes: "takes", "durée";
        costs: "costs", "coût";
    }
}

/// What a type is, or a part of it; `english` is what it says of itself.
pub fn about(lang: Lang, name: &str, part: Option<&str>, english: &'static str) -> String {
    match lang {
        // Links of the source text are plain names here.
        Lang::En => english.replace("[`", "`").replace("`]", "`").trim().to_owned(),
        Lang::Fr => fr::reference::about(name, part).unwrap_or(english).to_owned(),
    }
}

/// What a domain of the model models, and what it leaves out.
pub fn domain(lang: Lang, name: &str) -> Option<&'static str> {
    match lang {
        Lang::En => en::domain::about(name),
        Lang::Fr => fr::domain::about(name),
    }
}

/// What a value is. `names` are the kinds of what it names, `nouns` words them; `range` are the bounds of a number.
pub fn sort(lang: Lang, sort: ValueSort, names: Option<&[Kind]>, range: Option<(i64, i64)>) -> String {
    let pick = |en: &str, fr: &str| lang.pick(en, fr).to_owned();
    let bounds = range.map(|(least, most)| match lang {
        Lang::En => format!(", {} to {}", least, most),
        Lang::Fr => format!(", de {} à {}", least, most),
    });
    let bounds = bounds.unwrap_or_default();
    let inner = |of: fn() -> ValueSort| self::sort(lang, of(), names, range);
    match sort {
        ValueSort::YesNo => pick("`true` or `false`", "`true` ou `false`"),
        ValueSort::Count => pick("whole number", "nombre entier") + &bounds,
        ValueSort::Whole => pick("whole number, perhaps negative", "nombre entier, parfois négatif") + &bounds,
        ValueSort::Decimal => pick("number", "nombre") + &bounds,
        ValueSort::Words => pick("string", "chaîne"),
        ValueSort::BothLanguages => pick("text", "texte"),
        ValueSort::Name => match names {
            None => pick("its own name", "son propre nom"),
            Some([]) => pick("name of anything", "nom de n’importe quoi"),
            Some(kinds) => format!("{} ({})", pick("name", "nom"), kind::nouns(lang, kinds)),
        },
        ValueSort::Act => pick("[act](#acts)", "[acte](#actes)"),
        ValueSort::Deed => pick("[act](#acts) with its fields", "[acte](#actes) avec ses champs"),
        ValueSort::Serial => pick("name given in play", "nom donné pendant le jeu"),
        ValueSort::Span => pick("span", "durée"),
        ValueSort::Moment => pick("point of time", "moment"),
        ValueSort::Time => pick("seconds since the start", "secondes depuis le début"),
        ValueSort::Figures => {
            pick("`{ \"name\": value, … }`, figures of the model", "`{ \"nom\": valeur, … }`, chiffres du modèle")
        }
        ValueSort::Fact => pick("fact, which no author writes", "fait, que nul auteur n’écrit"),
        ValueSort::List(of) => pick("`[…]` of ", "`[…]` de ") + &inner(of),
        ValueSort::Pair(first, second) => {
            format!("{}{} {} {}", pick("`(…, …)` of ", "`(…, …)` de "), inner(first), pick("and", "et"), inner(second))
        }
        ValueSort::Declared(Declaration { name, .. }) => format!("[{name}](#{})", name.to_lowercase()),
        ValueSort::Effect => pick("[effect](#effects)", "[effet](#effets)"),
        ValueSort::Condition => pick("[condition](#conditions)", "[condition](#conditions)"),
    }
}

/// Who may do an act.
pub fn right(lang: Lang, right: Right) -> &'static str {
    let (en, fr) = match right {
        Right::Everybody => ("every seat", "tous les rôles"),
        Right::Granted => ("seats whose `may` lists it", "les rôles dont `may` le cite"),
        Right::Facilitator => ("the facilitator", "l’animation"),
    };
    lang.pick(en, fr)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use authoring::reference::{TypeRows, acts, conditions, effects, types};
    use vocabulary::{fact::FACTS, parameter::DOMAINS};

    use super::*;

    /// What says something in English: types, and what stands in them or in a closed language.
    fn said() -> BTreeSet<(&'static str, Option<&'static str>)> {
        let mut said = BTreeSet::new();
        for row in types() {
            said.insert((row.name, None));
            match row.rows {
                TypeRows::Fields(fields) => said.extend(fields.iter().map(|field| (row.name, Some(field.name)))),
                TypeRows::Choices(choices) => {
                    let with_words = choices.iter().filter(|choice| !choice.about.is_empty());
                    said.extend(with_words.map(|choice| (row.name, Some(choice.name))));
                }
            }
        }
        said.extend(conditions().iter().map(|row| ("Condition", Some(row.name))));
        said.extend(effects().iter().map(|row| ("Effect", Some(row.name))));
        said.extend(acts().iter().map(|act| ("Act", Some(act.row.name))));
        said.extend(FACTS.iter().map(|fact| ("Fact", Some(fact.name))));
        said
    }

    #[test]
    fn what_the_format_says_in_english_is_said_in_french_and_nothing_else_is() {
        let mut french = BTreeSet::new();
        for about in fr::reference::all() {
            if !about.about.is_empty() {
                assert!(french.insert((about.name, None)), "{} stands twice", about.name);
            }
            for (part, words) in about.parts {
                assert!(!words.is_empty(), "{}.{part}", about.name);
                assert!(french.insert((about.name, Some(*part))), "{}.{part} stands twice", about.name);
            }
        }
        let said = said();
        let unsaid: Vec<_> = said.difference(&french).collect();
        assert!(unsaid.is_empty(), "not said in French: {unsaid:?}");
        let over: Vec<_> = french.difference(&said).collect();
        assert!(over.is_empty(), "no longer in the format: {over:?}");
    }

    #[test]
    fn every_domain_says_in_both_languages_what_it_leaves_out() {
        for (name, _) in DOMAINS {
            assert!(Lang::ALL.iter().all(|lang| domain(*lang, name).is_some()), "{name}");
        }
    }
}
