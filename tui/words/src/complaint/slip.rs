//! Slips of writing and reading, in scenarios and in settings alike: what is wrong, and what to do about it.

use kernel::time::{Moment, read_span};
use reading::{
    foreign::Format,
    slip::{Shape, Slip},
};

use super::parts::{did_you_mean, known, language, shape};
use crate::{lang::Lang, tongue::tongues};

/// What is wrong.
pub fn message(lang: Lang, slip: &Slip) -> String {
    let (en, fr) = match slip {
        Slip::Unclosed { with: '"' } => {
            ("this text has no closing quote".to_owned(), "ce texte n’a pas de guillemet fermant".to_owned())
        }
        Slip::Unclosed { with: '/' } => {
            ("this comment is never closed".to_owned(), "ce commentaire n’est jamais fermé".to_owned())
        }
        Slip::Unclosed { with } => {
            (format!("this `{with}` is never closed"), format!("ce `{with}` n’est jamais fermé"))
        }
        Slip::Unopened { with } => (format!("this `{with}` closes nothing"), format!("ce `{with}` ne ferme rien")),
        Slip::Unexpected { found, wanted } => (
            format!("expected {}, found {}", shape(Lang::En, wanted), shape(Lang::En, found)),
            format!("attendu : {} ; trouvé : {}", shape(Lang::Fr, wanted), shape(Lang::Fr, found)),
        ),
        Slip::MissingComma => ("a comma is missing".to_owned(), "il manque une virgule".to_owned()),
        Slip::ForeignCharacter { instead: ' ', .. } => (
            "this space comes from a word processor".to_owned(),
            "cette espace vient d’un traitement de texte".to_owned(),
        ),
        Slip::ForeignCharacter { found, instead } if *instead != '"' => (
            format!("`{found}` (U+{:04X}) stands where `{instead}` belongs", u32::from(*found)),
            format!("`{found}` (U+{:04X}) est à la place de `{instead}`", u32::from(*found)),
        ),
        Slip::ForeignCharacter { found, instead } => (
            format!("`{found}` opens no text here; write `{instead}`"),
            format!("`{found}` n’ouvre pas de texte ici ; écrivez `{instead}`"),
        ),
        Slip::Invisible { code } => {
            (format!("an invisible character (U+{code:04X})"), format!("un caractère invisible (U+{code:04X})"))
        }
        Slip::NoColon { name, found: None } => {
            (format!("`{name}` lacks its colon"), format!("il manque deux-points après `{name}`"))
        }
        Slip::NoColon { name, found: Some(found) } => (
            format!("`{found}` stands after `{name}`, where a colon belongs"),
            format!("`{found}` suit `{name}`, à la place de deux-points"),
        ),
        Slip::CommentSign { sign } => {
            (format!("`{sign}` starts no comment here"), format!("`{sign}` n’ouvre pas de commentaire ici"))
        }
        Slip::GroupedDigits { .. } => {
            ("a number with its thousands set apart".to_owned(), "un nombre avec ses milliers séparés".to_owned())
        }
        Slip::Braces { name: Some(name) } => (
            format!("the fields of `{name}` stand in `( )`, not in `{{ }}`"),
            format!("les champs de `{name}` s’écrivent entre `( )`, pas entre `{{ }}`"),
        ),
        Slip::Braces { name: None } => (
            "named fields stand in `( )`, not in `{ }`".to_owned(),
            "les champs nommés s’écrivent entre `( )`, pas entre `{ }`".to_owned(),
        ),
        Slip::OtherFormat { format } => {
            let (en, fr) = other_format(*format);
            (en.to_owned(), fr.to_owned())
        }
        Slip::InnerQuote => (
            "a quote within a text ends the text here".to_owned(),
            "un guillemet droit à l’intérieur d’un texte y met fin".to_owned(),
        ),
        Slip::DecimalComma { .. } => {
            ("a decimal number with a comma".to_owned(), "un nombre décimal avec une virgule".to_owned())
        }
        Slip::Unquoted { written } => {
            (format!("`{written}` needs quotes"), format!("`{written}` doit être entre guillemets"))
        }
        Slip::ControlCharacter { code } => (
            format!("a control character (U+{code:04X}) within a text"),
            format!("un caractère de contrôle (U+{code:04X}) dans un texte"),
        ),
        Slip::ByteOrderMark => (
            "the file starts with a byte order mark".to_owned(),
            "le fichier commence par une marque d’ordre des octets".to_owned(),
        ),
        Slip::TooDeep { limit } => (
            format!("more than {limit} brackets within each other"),
            format!("plus de {limit} parenthèses les unes dans les autres"),
        ),
        Slip::Malformed { written } => (format!("`{written}` cannot be read"), format!("`{written}` est illisible")),
        Slip::Empty => {
            ("nothing is written here: no scenario".to_owned(), "rien n’est écrit ici : pas de scénario".to_owned())
        }
        Slip::UnknownField { name, of, .. } => {
            (format!("`{of}` has no field `{name}`"), format!("`{of}` n’a pas de champ `{name}`"))
        }
        Slip::UnknownWord { name, .. } => {
            (format!("`{name}` is not a word known here"), format!("`{name}` n’est pas un mot connu ici"))
        }
        Slip::MissingField { name, of } if of.is_empty() => {
            (format!("the field `{name}` is missing"), format!("le champ `{name}` manque"))
        }
        Slip::MissingField { name, of } => {
            (format!("`{of}` lacks the field `{name}`"), format!("il manque à `{of}` le champ `{name}`"))
        }
        Slip::Twice { name } => (format!("`{name}` stands twice"), format!("`{name}` est écrit deux fois")),
        Slip::WrongShape { wanted: Shape::Whole, found: Shape::Number } => (
            "a whole number is wanted, without decimals".to_owned(),
            "il faut un nombre entier, sans décimales".to_owned(),
        ),
        Slip::WrongShape { wanted, found } => (
            format!("expected {}, found {}", shape(Lang::En, wanted), shape(Lang::En, found)),
            format!("attendu : {} ; trouvé : {}", shape(Lang::Fr, wanted), shape(Lang::Fr, found)),
        ),
        // The most is only what the memory holds.
        Slip::OutOfRange { least, most } if *most >= i64::from(u32::MAX) => {
            (format!("this number must be {least} or more"), format!("ce nombre doit être au moins {least}"))
        }
        Slip::OutOfRange { least, most } => (
            format!("this number must be between {least} and {most}"),
            format!("ce nombre doit être compris entre {least} et {most}"),
        ),
        Slip::OutOfBounds { least, most } => (
            format!("this number must be between {least} and {most}"),
            format!("ce nombre doit être compris entre {least} et {most}"),
        ),
        Slip::MissingLanguage { language: wanting } => (
            format!("this text lacks its {}", language(Lang::En, *wanting)),
            format!("il manque à ce texte sa version en {}", language(Lang::Fr, *wanting)),
        ),
        Slip::UnknownLanguage { written } => {
            (format!("`{written}` is not a language here"), format!("`{written}` n’est pas une langue ici"))
        }
        Slip::Other { said } => (said.clone(), format!("valeur refusée : {said}")),
        Slip::BadTime { written } => (
            format!("`{written}` is neither a time nor a span"),
            format!("`{written}` n’est ni une heure ni une durée"),
        ),
    };
    lang.pick(en, fr)
}

fn other_format(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Json => ("this is JSON; a scenario is written in RON", "c’est du JSON ; un scénario s’écrit en RON"),
        Format::Yaml => (
            "this looks like YAML; a scenario is written in RON",
            "cela ressemble à du YAML ; un scénario s’écrit en RON",
        ),
        Format::Toml => (
            "this looks like TOML; a scenario is written in RON",
            "cela ressemble à du TOML ; un scénario s’écrit en RON",
        ),
        Format::Xml => (
            "this looks like XML or HTML; a scenario is written in RON",
            "cela ressemble à du XML ou du HTML ; un scénario s’écrit en RON",
        ),
        Format::Bare => ("the whole of a scenario stands in `( )`", "tout le scénario s’écrit entre `( )`"),
    }
}

/// What to do about it, where that can be said.
pub fn help(lang: Lang, slip: &Slip) -> Option<String> {
    let (en, fr) = match slip {
        Slip::UnknownField { name, nearest, known: all, .. } | Slip::UnknownWord { name, nearest, known: all } => {
            let near = || nearest.as_deref().map(|name| did_you_mean(lang, name));
            return near().or_else(|| known(lang, all)).or_else(|| known(lang, &containing(name, all)));
        }
        Slip::Unclosed { with: '"' } => {
            ("add `\"` at the end of the text".to_owned(), "ajoutez `\"` à la fin du texte".to_owned())
        }
        Slip::Unclosed { with: '/' } => ("close it with `*/`".to_owned(), "fermez-le par `*/`".to_owned()),
        Slip::Unclosed { with } => {
            let close = match with {
                '(' => ')',
                '[' => ']',
                _ => '}',
            };
            (format!("add `{close}` where it ends"), format!("ajoutez `{close}` là où il se termine"))
        }
        Slip::Unexpected { found: Shape::Written(found), wanted: Shape::Written(wanted) } if found == ";" => {
            (format!("write `{wanted}`"), format!("écrivez `{wanted}`"))
        }
        Slip::Unexpected { found: Shape::Text, wanted: Shape::FieldName } => (
            "write the name of a field without quotes".to_owned(),
            "écrivez le nom d’un champ sans guillemets".to_owned(),
        ),
        Slip::Unexpected { found: Shape::Written(found), wanted: Shape::Value } if found == "," => {
            ("remove it, one comma is enough".to_owned(), "supprimez-la, une virgule suffit".to_owned())
        }
        Slip::MissingComma => ("write `,` here".to_owned(), "écrivez `,` ici".to_owned()),
        Slip::ForeignCharacter { instead: ' ', .. } => {
            ("type an ordinary space".to_owned(), "tapez une espace ordinaire".to_owned())
        }
        Slip::ForeignCharacter { instead, .. } if *instead != '"' => {
            (format!("type `{instead}`"), format!("tapez `{instead}`"))
        }
        Slip::ForeignCharacter { .. } => (
            "use the straight quotes `\"…\"` around texts; within them « » and ’ are welcome".to_owned(),
            "mettez les textes entre guillemets droits `\"…\"` ; à l’intérieur, « » et ’ sont les bienvenus".to_owned(),
        ),
        Slip::Invisible { .. } => ("remove it, or type the word anew".to_owned(), "supprimez-le, ou retapez le mot".to_owned()),
        Slip::NoColon { name, .. } => (format!("write `{name}: …`"), format!("écrivez `{name}: …`")),
        Slip::CommentSign { .. } => {
            ("a comment starts with `//`".to_owned(), "un commentaire commence par `//`".to_owned())
        }
        Slip::GroupedDigits { meant } => (format!("write `{meant}`"), format!("écrivez `{meant}`")),
        Slip::Braces { name } => {
            let name = name.as_deref().unwrap_or_default();
            (format!("write `{name}(…)`"), format!("écrivez `{name}(…)`"))
        }
        Slip::OtherFormat { format: Format::Bare } => (
            "write `(` before the first field and `)` after the last".to_owned(),
            "écrivez `(` avant le premier champ et `)` après le dernier".to_owned(),
        ),
        Slip::OtherFormat { .. } => (
            "write `(format: 2, id: \"…\", …)`: named fields in `( )`, names without quotes; `harmattan reference` prints them all"
                .to_owned(),
            "écrivez `(format: 2, id: \"…\", …)` : les champs entre `( )`, leurs noms sans guillemets ; `harmattan reference` \
             les donne tous"
                .to_owned(),
        ),
        Slip::Empty => (
            "a scenario needs at least `format`, `id`, `title`, `start`, `zone`, `length`, `window`, `places` and `seats`"
                .to_owned(),
            "il faut au moins `format`, `id`, `title`, `start`, `zone`, `length`, `window`, `places` et `seats`".to_owned(),
        ),
        Slip::Malformed { written } if leading_number(written).is_some() => {
            let number = leading_number(written).unwrap_or_default();
            (format!("write the number alone: `{number}`"), format!("écrivez le nombre seul : `{number}`"))
        }
        Slip::WrongShape { wanted: Shape::YesNo, found: Shape::Written(word) } if yes_or_no(word).is_some() => {
            let meant = yes_or_no(word).unwrap_or_default();
            (format!("write `{meant}`"), format!("écrivez `{meant}`"))
        }
        Slip::WrongShape { wanted: Shape::YesNo, found: Shape::Text } => {
            ("write it without quotes".to_owned(), "écrivez-le sans guillemets".to_owned())
        }
        Slip::WrongShape { wanted: Shape::YesNo, .. } => {
            ("write `true` or `false`".to_owned(), "écrivez `true` ou `false`".to_owned())
        }
        Slip::WrongShape { wanted: Shape::Fields, found: Shape::Map } => (
            "write `( )` for `{ }`, and the names of the fields without quotes".to_owned(),
            "écrivez `( )` au lieu de `{ }`, et les noms des champs sans guillemets".to_owned(),
        ),
        Slip::WrongShape { wanted: Shape::Tuple(_), found: Shape::List } => {
            ("write `( )` for `[ ]`".to_owned(), "écrivez `( )` au lieu de `[ ]`".to_owned())
        }
        Slip::InnerQuote => (
            "write « » or “ ” within a text, or `\\\"`".to_owned(),
            "à l’intérieur d’un texte, écrivez « » ou “ ”, ou bien `\\\"`".to_owned(),
        ),
        Slip::DecimalComma { meant } => (format!("write `{meant}`"), format!("écrivez `{meant}`")),
        Slip::Unquoted { written } => (format!("write `\"{written}\"`"), format!("écrivez `\"{written}\"`")),
        Slip::ByteOrderMark => (
            "save the file as UTF-8 without a byte order mark".to_owned(),
            "enregistrez le fichier en UTF-8 sans marque d’ordre des octets".to_owned(),
        ),
        Slip::ControlCharacter { .. } => ("remove it".to_owned(), "supprimez-le".to_owned()),
        Slip::WrongShape { wanted: Shape::Text, found: Shape::Written(word) } => {
            (format!("write `\"{word}\"`"), format!("écrivez `\"{word}\"`"))
        }
        Slip::WrongShape { wanted: Shape::Word, found: Shape::Text } => {
            ("remove the quotes".to_owned(), "supprimez les guillemets".to_owned())
        }
        Slip::WrongShape { wanted: Shape::Whole | Shape::Number, found: Shape::Text } => {
            ("a number stands without quotes".to_owned(), "un nombre s’écrit sans guillemets".to_owned())
        }
        Slip::WrongShape { wanted: Shape::Text, found: Shape::Whole | Shape::Number } => {
            ("put it in quotes: `\"…\"`".to_owned(), "mettez-le entre guillemets droits : `\"…\"`".to_owned())
        }
        Slip::WrongShape { wanted: Shape::Tuple(1), found: Shape::Fields } => {
            ("write the value alone, without a name before it".to_owned(), "écrivez la valeur seule, sans nom devant".to_owned())
        }
        Slip::WrongShape { wanted: Shape::Tuple(2), .. } => (
            "write two values with a comma between them: `(…, …)`".to_owned(),
            "écrivez deux valeurs séparées par une virgule : `(…, …)`".to_owned(),
        ),
        Slip::WrongShape { wanted: Shape::Fields, found: Shape::Tuple(_) | Shape::Written(_) | Shape::List } => (
            "write its fields in `( )`, each with its name: `(name: …)`".to_owned(),
            "écrivez ses champs entre `( )`, chacun avec son nom : `(nom: …)`".to_owned(),
        ),
        Slip::WrongShape { wanted: Shape::Word, found: Shape::List } => (
            "write it without `[ ]`; several conditions stand in `All([…])` or `Any([…])`".to_owned(),
            "écrivez-le sans `[ ]` ; plusieurs conditions se mettent dans `All([…])` ou `Any([…])`".to_owned(),
        ),
        Slip::WrongShape { wanted: Shape::List, found: Shape::Tuple(_) } => {
            ("write `[ ]` for `( )`".to_owned(), "écrivez `[ ]` au lieu de `( )`".to_owned())
        }
        Slip::WrongShape { wanted: Shape::List, found: Shape::Set } => {
            ("write `[ ]` for `{ }`".to_owned(), "écrivez `[ ]` au lieu de `{ }`".to_owned())
        }
        Slip::WrongShape { wanted: Shape::List, found: Shape::Map } => (
            "write a list, with a pair in brackets for each entry: `[(…, …)]`".to_owned(),
            "écrivez une liste, avec une paire entre parenthèses par entrée : `[(…, …)]`".to_owned(),
        ),
        Slip::WrongShape { wanted: Shape::List, .. } => (
            "put it in `[ … ]`, even if it is the only one".to_owned(),
            "mettez-le entre `[ … ]`, même s’il est seul".to_owned(),
        ),
        Slip::MissingLanguage { .. } => (
            "write `{ \"en\": \"…\", \"fr\": \"…\" }`, or one text for both".to_owned(),
            "écrivez `{ \"en\": \"…\", \"fr\": \"…\" }`, ou un seul texte pour les deux".to_owned(),
        ),
        Slip::UnknownLanguage { .. } => (
            format!("write `{{ \"en\": \"…\", \"fr\": \"…\" }}`, or one text for both; beside these, {}", tongues(Lang::En)),
            format!("écrivez `{{ \"en\": \"…\", \"fr\": \"…\" }}`, ou un seul texte pour les deux ; à côté, {}", tongues(Lang::Fr)),
        ),
        Slip::BadTime { written } if better_time(written).is_some() => {
            let meant = better_time(written).unwrap_or_default();
            (format!("write `\"{meant}\"`"), format!("écrivez `\"{meant}\"`"))
        }
        Slip::BadTime { .. } => (
            "write a time as `\"D1 06:30\"` (day and hour) or `\"+2h15\"` (after the start), a span as `\"45min\"`"
                .to_owned(),
            "écrivez une heure `\"J1 06:30\"` (jour et heure) ou `\"+2h15\"` (après le début), une durée `\"45min\"`"
                .to_owned(),
        ),
        Slip::Unopened { .. } => ("remove it".to_owned(), "supprimez-la".to_owned()),
        _ => return None,
    };
    Some(lang.pick(en, fr))
}

/// The known words that have the written one in them.
fn containing(written: &str, all: &[&'static str]) -> Vec<&'static str> {
    let part = written.to_lowercase();
    let has = |word: &&&str| part.chars().count() > 2 && word.to_lowercase().contains(&part);
    all.iter().filter(has).copied().collect()
}

/// The number at the start of `38km`, `38 km` or `14.73°`.
fn leading_number(written: &str) -> Option<&str> {
    let unit = written.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = written[..written.len() - unit.len()].trim_end_matches('.');
    let known = !unit.is_empty() && !unit.starts_with([',', '_']) && number.parse::<f64>().is_ok();
    known.then_some(number)
}

/// What is meant by a yes or a no in another language, or in other letters.
fn yes_or_no(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "true" | "yes" | "oui" | "vrai" | "on" => Some("true"),
        "false" | "no" | "non" | "faux" | "off" => Some("false"),
        _ => None,
    }
}

/// A time or a span as it was probably meant: `24 h`, `2 heures`, `D1 6h20`.
fn better_time(written: &str) -> Option<String> {
    let span = |text: &str| {
        let compact: String = text.to_lowercase().split_whitespace().collect();
        let words = [
            ("heures", "h"),
            ("heure", "h"),
            ("hours", "h"),
            ("hour", "h"),
            ("minutes", "min"),
            ("minute", "min"),
            ("mins", "min"),
            ("mn", "min"),
        ];
        let days = [("jours", "d"), ("jour", "d"), ("days", "d"), ("day", "d")];
        let short = words.iter().chain(&days).fold(compact, |text, (long, short)| text.replace(long, short));
        read_span(&short).is_ok().then_some(short)
    };
    let clock = |text: &str| {
        let (day, hour) = text.trim().split_once(' ')?;
        let (h, m) = hour.trim().split_once(['h', 'H', '.'])?;
        let (h, m): (u8, u8) = (h.parse().ok()?, if m.is_empty() { 0 } else { m.parse().ok()? });
        let meant = format!("{} {h:02}:{m:02}", day.to_uppercase());
        Moment::new(&meant).is_ok().then_some(meant)
    };
    // `H+2` in the sheets of many exercises: hours since the start.
    let since = |text: &str| {
        let hours = text.trim().to_uppercase();
        let hours: u32 = hours.strip_prefix("H+").or(hours.strip_prefix("H +"))?.trim().parse().ok()?;
        Some(format!("+{hours}h"))
    };
    let day = |text: &str| {
        let text = text.to_lowercase();
        let (number, hour) = text.strip_prefix("jour ").or(text.strip_prefix("day "))?.split_once(' ')?;
        clock(&format!("{}{number} {}", if text.starts_with('j') { 'J' } else { 'D' }, hour.replace(':', "h")))
    };
    let meant = clock(written).or_else(|| span(written)).or_else(|| since(written)).or_else(|| day(written));
    meant.filter(|meant| meant != written)
}
