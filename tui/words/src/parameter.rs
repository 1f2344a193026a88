//! Figures of the model as people read them: what each says, its unit, and what is wrong with one that was set.

use vocabulary::parameter::{
    BadSetting, ILLUSTRATIVE, Parameter, Unit,
    regional::{Region, Regional, Season},
};

use super::{Lang, fr};

/// The heading above all figures.
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Model parameters", "Paramètres du modèle")
}

/// How they are read and set.
pub fn introduction(lang: Lang) -> &'static str {
    lang.pick("A scenario sets them with `parameters: { \"crossing.paper_takes\": 1.2, \"crossing.patience.at_least\": \"3h\" }`, a call with \
         `--set crossing.paper_takes=1.2`; the call wins. Ratios, chances and levels are written as decimals and counted in thousandths; \
         spans are exercise time. What lies beyond the plausible range is played with a warning, what lies beyond the limits is not \
         played.",
        "Un scénario les règle par `parameters: { \"crossing.paper_takes\": 1.2, \"crossing.patience.at_least\": \"3h\" }`, une commande par \
         `--set crossing.paper_takes=1.2` ; la commande l’emporte. Rapports, probabilités et niveaux s’écrivent en décimales, avec un \
         point, et se comptent en millièmes ; les durées sont du temps d’exercice. Hors de la plage plausible, on joue avec un \
         avertissement ; hors des limites, on ne joue pas.",
    )
}

/// The heading above the figures of regions and seasons.
pub fn regional_heading(lang: Lang) -> &'static str {
    lang.pick("Regions and seasons", "Régions et saisons")
}

/// How they are read and taken over.
pub fn regional_introduction(lang: Lang) -> &'static str {
    lang.pick(
        "A scenario of format 2 takes them over with `region: LakeChad` and `season: Lean`. The season counts more than the region, what \
         the scenario sets itself in `parameters` more than both, and `--set` most. A figure that is not in these lists is as above.",
        "Un scénario de format 2 les reprend par `region: LakeChad` et `season: Lean`. La saison compte plus que la région, ce que le \
         scénario règle lui-même dans `parameters` compte plus que les deux, et `--set` le plus. Un chiffre qui n’est pas dans ces \
         listes est comme ci-dessus.",
    )
}

/// What a region is called.
pub fn region(lang: Lang, region: Region) -> &'static str {
    match region {
        Region::LakeChad => lang.pick("Lake Chad", "lac Tchad"),
        Region::Liptako => lang.pick("Liptako-Gourma", "Liptako-Gourma"),
        Region::Kaouar => lang.pick("Kaouar", "Kaouar"),
    }
}

/// What a season is called.
pub fn season(lang: Lang, season: Season) -> &'static str {
    match season {
        Season::Dry => lang.pick("dry season", "saison sèche"),
        Season::Lean => lang.pick("lean season", "soudure"),
        Season::Rains => lang.pick("rains", "saison des pluies"),
    }
}

/// Where a figure of a region or a season comes from.
pub fn regional_source(lang: Lang, figure: &Regional) -> String {
    figure.source.replacen(ILLUSTRATIVE, lang.pick(ILLUSTRATIVE, "illustratif"), 1)
}

/// The heading above those of a domain.
pub fn of_domain(lang: Lang) -> &'static str {
    lang.pick("Parameters of", "Paramètres de")
}

/// The columns of their table.
pub fn columns(lang: Lang) -> [&'static str; 7] {
    match lang {
        Lang::En => ["parameter", "what", "default", "plausible", "limits", "unit", "source"],
        Lang::Fr => ["paramètre", "sens", "valeur", "plausible", "limites", "unité", "source"],
    }
}

/// What a figure says.
pub fn about(lang: Lang, parameter: &Parameter) -> &'static str {
    match lang {
        Lang::En => parameter.about.trim(),
        // A test holds that none is missing.
        Lang::Fr => fr::parameter::parameter(parameter.name).unwrap_or(parameter.about),
    }
}

/// Where a figure comes from. Publications keep their own language.
pub fn source(lang: Lang, parameter: &Parameter) -> String {
    parameter.source.replacen(ILLUSTRATIVE, lang.pick(ILLUSTRATIVE, "illustratif"), 1)
}

/// Of what a figure is.
pub fn unit(lang: Lang, unit: Unit) -> &'static str {
    let (en, fr) = match unit {
        Unit::Permille | Unit::Factor => ("ratio", "rapport"),
        Unit::Seconds | Unit::Minutes | Unit::Hours => ("span", "durée"),
        Unit::LogOdds => ("log odds", "logarithme de cote"),
        Unit::Persons => ("persons", "personnes"),
        Unit::Families => ("families", "familles"),
        Unit::Cases => ("cases", "cas"),
        Unit::Days => ("days", "jours"),
        Unit::HourOfDay => ("hour of the day", "heure du jour"),
        Unit::Month => ("month", "mois"),
        Unit::Km => ("km", "km"),
        Unit::KmPerHour => ("km/h", "km/h"),
        Unit::Litres => ("litres", "litres"),
        Unit::Searches => ("searches", "recherches"),
        Unit::Funds => ("thousands of CFA francs", "milliers de francs CFA"),
        Unit::Setbacks => ("setbacks", "revers"),
        Unit::Times => ("times", "fois"),
        Unit::Words => ("words", "mots"),
        Unit::Parts => ("parts", "parts"),
    };
    lang.pick(en, fr)
}

/// A range, from its least to its most value.
pub fn range(lang: Lang, parameter: &Parameter, (least, most): (f64, f64)) -> String {
    let (least, most) = (parameter.written(least), parameter.written(most));
    format!("{least} {} {most}", lang.pick("to", "à"))
}

/// Why a figure cannot be set so.
pub fn fault(lang: Lang, fault: &BadSetting) -> String {
    match fault {
        BadSetting::Unknown { name, .. } => match lang {
            Lang::En => format!("no figure of the model is called `{name}`"),
            Lang::Fr => format!("aucun paramètre du modèle ne s’appelle `{name}`"),
        },
        BadSetting::Kind(parameter) => {
            let (en, fr) = match parameter.unit {
                unit if unit.is_span() => ("a span", "une durée"),
                _ if parameter.whole && parameter.unit != Unit::Permille => ("a whole number", "un nombre entier"),
                _ => ("a number", "un nombre"),
            };
            format!("`{}` {} {}", parameter.name, lang.pick("is", "est"), lang.pick(en, fr))
        }
        BadSetting::Beyond(parameter) => {
            let range = range(lang, parameter, parameter.limits);
            match lang {
                Lang::En => format!("`{}` can be {range}, and nothing else", parameter.name),
                Lang::Fr => format!("`{}` peut aller de {range}, pas au-delà", parameter.name),
            }
        }
    }
}

/// What to do about it.
pub fn fault_help(lang: Lang, fault: &BadSetting) -> String {
    match fault {
        BadSetting::Unknown { nearest: Some(name), .. } => match lang {
            Lang::En => format!("did you mean `{name}`?"),
            Lang::Fr => format!("vouliez-vous dire `{name}` ?"),
        },
        BadSetting::Unknown { nearest: None, .. } => {
            lang.pick("`harmattan reference` prints all of them", "`harmattan reference` les donne tous").to_owned()
        }
        BadSetting::Kind(parameter) | BadSetting::Beyond(parameter) => {
            let default = parameter.written(parameter.default);
            match lang {
                Lang::En => format!("it is `{default}` where nobody sets it"),
                Lang::Fr => format!("sans réglage, il vaut `{default}`"),
            }
        }
    }
}

/// That somebody who knows the matter would hardly believe it.
pub fn implausible(lang: Lang, parameter: &Parameter) -> String {
    let range = range(lang, parameter, parameter.plausible);
    match lang {
        Lang::En => format!("`{}` is plausible at {range}; this lies beyond", parameter.name),
        Lang::Fr => format!("`{}` est plausible de {range} ; cette valeur est au-delà", parameter.name),
    }
}

/// What to do about it.
pub fn implausible_help(lang: Lang) -> &'static str {
    lang.pick(
        "keep it if you mean it; `harmattan reference` says where the range comes from",
        "gardez-la si vous y tenez ; `harmattan reference` dit d’où vient cette plage",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_has_its_french_words() {
        for parameter in Parameter::all() {
            assert!(fr::parameter::parameter(parameter.name).is_some(), "{} has no French words", parameter.name);
        }
    }

    #[test]
    fn no_french_words_stand_for_a_figure_that_is_gone() {
        let source = include_str!("fr/parameter.rs");
        let names =
            source.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" =>")).map(|(n, _)| n);
        let mut count = 0;
        for name in names {
            assert!(Parameter::named(name).is_ok(), "{name} is no figure of the model");
            count += 1;
        }
        assert_eq!(count, Parameter::all().count());
    }
}
