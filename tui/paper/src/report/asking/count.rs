//! How many sit at a seat now: women, men, those under 30, and where they come from. Numbers, never names; what is said last counts.

use words::{Lang, papers::PaperPhrases, participant::YouText, ui};

use super::GivenSoFar;
use crate::report::answers::{Headcount, MOST_PEOPLE};

/// A number that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountField {
    /// The key under which it is filled in.
    pub key: String,
    /// What it is called.
    pub label: &'static str,
}

/// The first numbers: women, men, and of these those under 30.
const FIRST: [(&str, YouText); 3] = [("women", YouText::Women), ("men", YouText::Men), ("young", YouText::Young)];

/// The keys of where people come from.
fn function(n: usize) -> String {
    format!("from-{n}")
}

/// What is asked first.
pub fn who(lang: Lang) -> Vec<CountField> {
    FIRST.map(|(key, label)| CountField { key: key.to_owned(), label: ui(lang, label) }).to_vec()
}

/// Where people come from, which may be left out.
pub fn functions(lang: Lang) -> Vec<CountField> {
    let labels = PaperPhrases::of(lang).functions.iter().enumerate();
    labels.map(|(n, label)| CountField { key: function(n), label }).collect()
}

/// The number that stands in a field before anybody touches it: what was said last.
pub fn known(count: Option<&Headcount>, key: &str) -> Option<u32> {
    let count = count?;
    match key {
        "women" => Some(count.women),
        "men" => Some(count.men),
        "young" => Some(count.under_30),
        key => (0..count.functions.len()).find(|n| function(*n) == key).map(|n| count.functions[n]),
    }
}

/// The count that was filled in; an empty field is nobody, and nobody in all is no count: somebody has filled it in.
///
/// # Errors
/// What is wrong with it.
pub fn read(given: &dyn GivenSoFar) -> Result<Headcount, YouText> {
    let number = |key: &str| match given.given(key).unwrap_or_default().trim() {
        "" => Ok(0),
        text => text.parse().ok().filter(|n| *n <= MOST_PEOPLE).ok_or(YouText::NoNumber),
    };
    let all = PaperPhrases::of(Lang::En).functions.len();
    let functions = (0..all).map(|n| number(&function(n))).collect::<Result<Vec<u32>, _>>()?;
    let functions = if functions.iter().all(|n| *n == 0) { Vec::new() } else { functions };
    let (women, men, under_30) = (number("women")?, number("men")?, number("young")?);
    let count = Headcount { women, men, under_30, functions };
    if women + men == 0 {
        return Err(YouText::NobodyCounted);
    }
    if count.adds_up() { Ok(count) } else { Err(YouText::NotMoreThanAll) }
}
