//! The words of every fault of a scenario and of settings, in both languages: what is wrong, a few words for the mark under the line, and what
//! to do about it where that can be said. Exhaustive: a fault without words does not build. What is quoted from a file or is
//! part of the format stands in backquotes and is the same in both languages.

mod change;
mod help;
mod message;
mod parts;
mod slip;
mod unread;

use reading::slip::{Level, Mark};

pub use self::{change::change, help::help, message::message, parts::help_word, unread::unread};

use crate::{fault::SettingFault, lang::Lang};

/// `error`, `warning`, `note`.
pub fn level(lang: Lang, level: Level) -> &'static str {
    match level {
        Level::Error => lang.pick("error", "erreur"),
        Level::Warning => lang.pick("warning", "avertissement"),
        Level::Note => lang.pick("note", "remarque"),
    }
}

/// `2 errors, 1 warning`, or that there is nothing to complain of.
pub fn summary(lang: Lang, errors: usize, warnings: usize, notes: usize) -> String {
    let count = |n: usize, en: &str, fr: &str| {
        // In French nought is singular as well, but it is not said here.
        (n > 0).then(|| format!("{n} {}{}", lang.pick(en, fr), if n == 1 { "" } else { "s" }))
    };
    let parts: Vec<String> = [
        count(errors, "error", "erreur"),
        count(warnings, "warning", "avertissement"),
        count(notes, "note", "remarque"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { lang.pick("no faults", "aucune faute").to_owned() } else { parts.join(", ") }
}

/// That more is wrong than is shown.
pub fn more(lang: Lang, n: usize) -> String {
    lang.pick(
        format!("… and {n} more; correct these first, or ask with `--format json` for all"),
        format!("… et {n} de plus ; corrigez d’abord ceux-ci, ou demandez-les tous par `--format json`"),
    )
}

/// That others say the same, and where; not all of them are named.
pub fn alike(lang: Lang, code: &str, n: usize, places: &[String]) -> String {
    let list = format!("{}{}", places.join(", "), if n > places.len() { ", …" } else { "" });
    lang.pick(
        format!("… and {n} more of {code} say the same: {list}"),
        format!("… et {n} autres {code} disent la même chose : {list}"),
    )
}

/// What the second spot has to do with it.
pub fn mark(lang: Lang, mark: Mark) -> &'static str {
    match mark {
        Mark::First => lang.pick("first here", "d’abord ici"),
        Mark::Declared => lang.pick("declared here", "déclaré ici"),
        Mark::Nearest => lang.pick("the nearest name is declared here", "le nom le plus proche est déclaré ici"),
        Mark::Opened => lang.pick("opened here", "ouvert ici"),
    }
}

/// What is wrong with a setting, in words, and what to do about it.
pub fn setting(lang: Lang, fault: &SettingFault) -> (String, Option<String>) {
    use SettingFault as F;
    match fault {
        F::Written(slip) => (slip::message(lang, slip), slip::help(lang, slip)),
        F::NoKey { action } => (
            lang.pick(format!("`{action}` is left without a key"), format!("`{action}` n’a plus de touche")),
            Some(
                lang.pick(
                    "give it at least one, or leave the line out",
                    "donnez-lui au moins une touche, ou enlevez la ligne",
                )
                .to_owned(),
            ),
        ),
        F::OnlyLetters { action, place } => (
            lang.pick(
                format!("in `{place}` letters are text: `{action}` could not be reached"),
                format!("dans `{place}`, les lettres sont du texte : `{action}` resterait hors d’atteinte"),
            ),
            Some(
                lang.pick(
                    "add a key that writes nothing, such as `Ctrl+Y`",
                    "ajoutez une touche qui n’écrit rien, comme `Ctrl+Y`",
                )
                .to_owned(),
            ),
        ),
        F::Conflict { key, action, other, place } => (
            lang.pick(
                format!("the key `{key}` means both `{action}` and `{other}` in `{place}`"),
                format!("la touche `{key}` veut dire `{action}` et aussi `{other}` dans `{place}`"),
            ),
            Some(lang.pick(
                format!("choose another key, or give `{other}` another one too"),
                format!("choisissez une autre touche, ou donnez-en une autre aussi à `{other}`"),
            )),
        ),
    }
}
