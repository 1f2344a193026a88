//! Parts that the sentences of several faults are made of: shapes of values, lists of what is known.

use reading::slip::{Language, Shape};
use vocabulary::kind::Kind;

use crate::{kind::noun, lang::Lang};

/// `help:`.
pub fn help_word(lang: Lang) -> &'static str {
    lang.pick("help:", "aide :")
}

/// `aucun rôle ni aucune communauté`: French asks for the gender.
pub(super) fn none_of(kinds: &[Kind]) -> String {
    let none = |kind: &Kind| {
        let feminine = matches!(
            kind,
            Kind::Authority
                | Kind::Force
                | Kind::Road
                | Kind::Patrol
                | Kind::Community
                | Kind::Task
                | Kind::Phase
                | Kind::Row
                | Kind::Lesson
                | Kind::Question
                | Kind::AnswerOption
                | Kind::Variant
        );
        format!("{} {}", if feminine { "aucune" } else { "aucun" }, noun(Lang::Fr, *kind))
    };
    kinds.iter().map(none).collect::<Vec<_>>().join(" ni ")
}

pub(super) fn shape(lang: Lang, shape: &Shape) -> String {
    let (en, fr) = match shape {
        Shape::Text => ("a text in quotes", "un texte entre guillemets"),
        Shape::Whole => ("a whole number", "un nombre entier"),
        Shape::Number => ("a number", "un nombre"),
        Shape::YesNo => ("`true` or `false`", "`true` ou `false`"),
        Shape::List => ("a list `[ … ]`", "une liste `[ … ]`"),
        Shape::Tuple(0) => ("empty brackets `()`", "des parenthèses vides `()`"),
        Shape::Tuple(1) => ("one value in brackets `( … )`", "une seule valeur entre parenthèses `( … )`"),
        Shape::Tuple(n) => {
            return lang
                .pick(format!("{n} values in brackets `( … )`"), format!("{n} valeurs entre parenthèses `( … )`"));
        }
        Shape::Fields => ("named fields `( name: … )`", "des champs nommés `( nom: … )`"),
        Shape::Map => ("a map `{ … }`", "une table `{ … }`"),
        Shape::Set => ("values in `{ … }`", "des valeurs entre `{ … }`"),
        Shape::Word => ("a word without quotes", "un mot sans guillemets"),
        Shape::FieldName => ("the name of a field", "le nom d’un champ"),
        Shape::Value => ("a value", "une valeur"),
        Shape::End => ("nothing more", "plus rien"),
        Shape::EndOfFile => ("the end of the file", "la fin du fichier"),
        Shape::Written(written) => return format!("`{written}`"),
    };
    lang.pick(en, fr).to_owned()
}

pub(super) fn language(lang: Lang, language: Language) -> &'static str {
    match language {
        Language::English => lang.pick("English", "anglais"),
        Language::French => lang.pick("French", "français"),
    }
}

/// The list of what is known, unless it is too long to be read.
pub(super) fn known(lang: Lang, known: &[&str]) -> Option<String> {
    (1..=40).contains(&known.len()).then(|| {
        let list: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
        format!("{} {}", lang.pick("known here:", "connus ici :"), list.join(", "))
    })
}

pub(super) fn did_you_mean(lang: Lang, name: &str) -> String {
    lang.pick(format!("did you mean `{name}`?"), format!("vouliez-vous dire `{name}` ?"))
}
