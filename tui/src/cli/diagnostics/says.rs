//! The words of every fault of a scenario, in both languages: what is wrong, a few words for the mark under the line, and what
//! to do about it where that can be said. Exhaustive: a fault without words does not build. What is quoted from a file or is
//! part of the format stands in backquotes and is the same in both languages.

mod help;
mod message;
mod parts;
mod slip;

use reading::slip::{Graded as _, Level, Mark};

use self::parts::either;
pub(super) use self::{help::help, message::message};

use words::Lang;

use crate::comfort::settings;

/// `error`, `warning`, `note`.
pub(super) fn level(lang: Lang, level: Level) -> &'static str {
    match level {
        Level::Error => either(lang, "error", "erreur"),
        Level::Warning => either(lang, "warning", "avertissement"),
        Level::Note => either(lang, "note", "remarque"),
    }
}

/// `2 errors, 1 warning`, or that there is nothing to complain of.
pub(super) fn summary(lang: Lang, errors: usize, warnings: usize, notes: usize) -> String {
    let count = |n: usize, en: &str, fr: &str| {
        // In French nought is singular as well, but it is not said here.
        (n > 0).then(|| format!("{n} {}{}", either(lang, en, fr), if n == 1 { "" } else { "s" }))
    };
    let parts: Vec<String> = [
        count(errors, "error", "erreur"),
        count(warnings, "warning", "avertissement"),
        count(notes, "note", "remarque"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { either(lang, "no faults", "aucune faute").to_owned() } else { parts.join(", ") }
}

/// That more is wrong than is shown.
pub(super) fn more(lang: Lang, n: usize) -> String {
    either(
        lang,
        format!("… and {n} more; correct these first, or ask with `--format json` for all"),
        format!("… et {n} de plus ; corrigez d’abord ceux-ci, ou demandez-les tous par `--format json`"),
    )
}

/// `help:`.
pub(super) fn help_word(lang: Lang) -> &'static str {
    either(lang, "help:", "aide :")
}

/// What the second spot has to do with it.
pub(super) fn mark(lang: Lang, mark: Mark) -> &'static str {
    match mark {
        Mark::First => either(lang, "first here", "d’abord ici"),
        Mark::Declared => either(lang, "declared here", "déclaré ici"),
        Mark::Nearest => either(lang, "the nearest name is declared here", "le nom le plus proche est déclaré ici"),
        Mark::Opened => either(lang, "opened here", "ouvert ici"),
    }
}

/// What is wrong with a setting, by code, in words, and what to do about it.
pub(super) fn setting(lang: Lang, fault: &settings::SettingFault) -> (&'static str, String, Option<String>) {
    use settings::SettingFault as F;
    match fault {
        F::Written(slip) => (slip.code(), slip::message(lang, slip), slip::help(lang, slip)),
        F::NoKey { action } => (
            "K001",
            either(lang, format!("`{action}` is left without a key"), format!("`{action}` n’a plus de touche")),
            Some(
                either(
                    lang,
                    "give it at least one, or leave the line out",
                    "donnez-lui au moins une touche, ou enlevez la ligne",
                )
                .to_owned(),
            ),
        ),
        F::OnlyLetters { action, place } => (
            "K002",
            either(
                lang,
                format!("in `{place}` letters are text: `{action}` could not be reached"),
                format!("dans `{place}`, les lettres sont du texte : `{action}` resterait hors d’atteinte"),
            ),
            Some(
                either(
                    lang,
                    "add a key that writes nothing, such as `Ctrl+Y`",
                    "ajoutez une touche qui n’écrit rien, comme `Ctrl+Y`",
                )
                .to_owned(),
            ),
        ),
        F::Conflict { key, action, other, place } => (
            "K003",
            either(
                lang,
                format!("the key `{key}` means both `{action}` and `{other}` in `{place}`"),
                format!("la touche `{key}` veut dire `{action}` et aussi `{other}` dans `{place}`"),
            ),
            Some(either(
                lang,
                format!("choose another key, or give `{other}` another one too"),
                format!("choisissez une autre touche, ou donnez-en une autre aussi à `{other}`"),
            )),
        ),
    }
}
