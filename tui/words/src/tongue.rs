//! The languages of the region in which a scenario may write texts beside English and French: what they are called, and what of a
//! text a seat is given on paper. The programme itself speaks none of them.

use vocabulary::{
    scenario::Seat,
    terms::{Text, Tongue},
};

use super::{Lang, clean};

/// What a language is called.
pub fn tongue(lang: Lang, tongue: Tongue) -> &'static str {
    let (en, fr) = match tongue {
        Tongue::Hausa => ("Hausa", "haoussa"),
        Tongue::Kanuri => ("Kanuri", "kanouri"),
        Tongue::Fulfulde => ("Fulfulde", "fulfulde"),
        Tongue::Tamasheq => ("Tamasheq", "tamasheq"),
        Tongue::Zarma => ("Zarma", "zarma"),
        Tongue::Tubu => ("Tubu", "toubou"),
        Tongue::Arabic => ("Arabic", "arabe"),
    };
    lang.pick(en, fr)
}

/// What a language is called by who speaks it.
pub fn own_name(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Hausa => "Hausa",
        Tongue::Kanuri => "Kanuri",
        Tongue::Fulfulde => "Fulfulde",
        Tongue::Tamasheq => "Tamasheq",
        Tongue::Zarma => "Zarma",
        Tongue::Tubu => "Tudaga",
        Tongue::Arabic => "العربية",
    }
}

/// All languages with their codes, as a remedy lists them.
pub fn tongues(lang: Lang) -> String {
    let named = Tongue::ALL.map(|known| format!("`{}` {}", known.code(), tongue(lang, known)));
    named.join(", ")
}

/// A text in the language of a seat, if the seat has one and the text has been put into it; as it may be shown.
pub fn spoken(seat: Option<&Seat>, text: &Text) -> Option<(Tongue, String)> {
    let tongue = seat?.tongue()?;
    let words = clean(text.spoken(tongue)?);
    (!words.trim().is_empty()).then_some((tongue, words))
}
