//! What is wrong with a design that another tool wrote, and what would be right.

use studies::design::given::{DesignFault, DesignFaultKind, MOST_ROWS};
use vocabulary::parameter::BadSetting;

use crate::{Lang, parameter};

/// A fault of a design, with its place and its help.
pub fn design_fault(lang: Lang, path: &str, fault: &DesignFault) -> String {
    let column = fault.column.as_ref().map_or_else(String::new, |(number, name)| {
        let name = if name.is_empty() { String::new() } else { format!(" (`{name}`)") };
        format!(", {} {number}{name}", lang.pick("column", "colonne"))
    });
    let line = lang.pick("line", "ligne");
    let said = lang.either(kind(lang, &fault.kind));
    let help = help(lang, &fault.kind).map_or_else(String::new, |help| format!("{}{help}", lang.semicolon()));
    format!("{path}, {line} {}{column}{}{said}{help}", fault.line, lang.colon())
}

fn kind(lang: Lang, kind: &DesignFaultKind) -> (String, String) {
    let both = |en: &str, fr: &str| (en.to_owned(), fr.to_owned());
    match kind {
        DesignFaultKind::Empty => both("the design has no rows", "le plan n’a aucune ligne"),
        DesignFaultKind::TooLong => {
            (format!("a design has at most {MOST_ROWS} rows"), format!("un plan a au plus {MOST_ROWS} lignes"))
        }
        DesignFaultKind::NoColumns => both("no column names a figure", "aucune colonne ne nomme un paramètre"),
        DesignFaultKind::Unnamed => both("the column has no name", "la colonne n’a pas de nom"),
        DesignFaultKind::Unknown(_) => both("no figure has this name", "aucun paramètre ne porte ce nom"),
        DesignFaultKind::Doubled(first) => {
            (format!("the same name as column {first}"), format!("le même nom que la colonne {first}"))
        }
        DesignFaultKind::Cells(found, wanted) => {
            (format!("{found} cells, and the head has {wanted}"), format!("{found} cases, et l’en-tête en a {wanted}"))
        }
        DesignFaultKind::Hole => both("the cell is empty", "la case est vide"),
        DesignFaultKind::Setting(written, fault) => {
            let said = format!("`{written}`{}{}", lang.colon(), parameter::fault(lang, fault));
            (said.clone(), said)
        }
        DesignFaultKind::Category(written, _) => (
            format!("`{written}` is the number of a category, not its name"),
            format!("`{written}` est le numéro d’une catégorie, pas son nom"),
        ),
        DesignFaultKind::Name(written, ..) => {
            (format!("there is no `{written}`"), format!("il n’y a pas de `{written}`"))
        }
        DesignFaultKind::Seed(written) => {
            (format!("`{written}` is no seed: a whole number"), format!("`{written}` n’est pas une graine : un entier"))
        }
        DesignFaultKind::Torn => both("this is no CSV", "ce n’est pas du CSV"),
    }
}

fn help(lang: Lang, kind: &DesignFaultKind) -> Option<String> {
    let meant = |near: &str| lang.either((format!("did you mean `{near}`?"), format!("vouliez-vous dire `{near}` ?")));
    let names = |names: &[String]| format!("{}{}", lang.pick("known: ", "connus : "), names.join(", "));
    Some(match kind {
        DesignFaultKind::Unnamed => lang
            .pick(
                "pandas writes its index so; use to_csv(index=False)",
                "pandas écrit ainsi son index ; to_csv(index=False)",
            )
            .to_owned(),
        DesignFaultKind::Unknown(Some(near)) => meant(near),
        DesignFaultKind::Unknown(None) => lang
            .pick(
                "columns are figures of `harmattan reference`, `variant`, `play`, `seed`",
                "les colonnes sont des paramètres de `harmattan reference`, `variant`, `play`, `seed`",
            )
            .to_owned(),
        DesignFaultKind::Name(_, Some(near), _) => meant(near),
        DesignFaultKind::Name(_, None, known) | DesignFaultKind::Category(_, known) => names(known),
        DesignFaultKind::Setting(_, fault @ BadSetting::Kind(_)) => parameter::fault_help(lang, fault),
        DesignFaultKind::TooLong => lang.pick("split it into several", "partagez-le en plusieurs").to_owned(),
        _ => return None,
    })
}

/// Columns of a design in which somebody who knows the matter would not believe some values.
pub fn implausible_rows(lang: Lang, parameter: &str, rows: usize) -> String {
    lang.either((
        format!("`{parameter}` lies beyond its plausible range in {rows} rows"),
        format!("`{parameter}` sort de sa plage plausible dans {rows} lignes"),
    ))
}
