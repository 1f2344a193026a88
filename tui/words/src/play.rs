//! Plays and their fixed phrases, in both languages side by side.

use vocabulary::play::{BY_THE_BOOK, CARELESS, HARMFUL, NOTHING, Phrase};

use super::{Lang, clean};

/// What a play is called; one of a scenario is called by its name.
pub fn play_name(name: &str, lang: Lang) -> &str {
    let (en, fr) = match name {
        NOTHING => ("nothing", "rien"),
        BY_THE_BOOK => ("by the book", "selon les règles"),
        CARELESS => ("careless", "négligent"),
        HARMFUL => ("harmful", "nuisible"),
        name => (name, name),
    };
    lang.pick(en, fr)
}

/// Words of a person as they stand, or what a play says instead of words.
pub fn written(text: &str, lang: Lang) -> String {
    Phrase::of(text).map_or_else(|| clean(text.trim()), |said| phrase(said, lang).to_owned())
}

/// What a play says where an act asks for words.
fn phrase(phrase: Phrase, lang: Lang) -> &'static str {
    let (en, fr) = match phrase {
        Phrase::Danger => (
            "Danger near you. Leave while you can, together, with papers and water, for where there is room; or hide.",
            "Danger près de vous. Partez tant que vous le pouvez, ensemble, avec papiers et eau, vers un lieu où il y a de la place ; \
             ou cachez-vous.",
        ),
        Phrase::News => (
            "This is what we know, and this is where help is.",
            "Voici ce que nous savons, et voici où trouver de l’aide.",
        ),
        Phrase::Help => ("Somebody will come and see to it.", "Quelqu’un viendra s’en occuper."),
        Phrase::Nothing => ("(no words)", "(sans paroles)"),
    };
    lang.pick(en, fr)
}
