//! Texts that people read: in both languages, not empty, and without gaps that nobody has filled in.

use std::collections::BTreeSet;

use kernel::names::Slug;
use reading::node::Step;
use serde_json::{Map, Value};
use vocabulary::{
    scenario::Seat,
    terms::{Text, Tongue},
};

use super::{Checker, Steps};
use crate::complaint::{Complaint, Fault};

/// Words up to which a text may well be the same in English and French: a place, a name.
const SAME_WORDS: usize = 3;
/// Words that stand where a text is still to be written.
const STOPGAPS: &[&str] = &["todo", "tbd", "tba", "fixme", "xxx", "xxxx", "tbc", "àcompléter"];
/// What stands where a typesetter has no text yet.
const LOREM: &str = "lorem ipsum";
/// How many characters a gap between brackets has at most.
const GAP: usize = 60;

/// Whether a field holds a text in two languages, and whether it may be empty.
pub(super) fn text(owner: &str, key: &str) -> Option<bool> {
    match (owner, key) {
        ("Words" | "Question" | "Warning", "text") => None,
        ("msel", "text" | "from") | ("acts", "text" | "refusal") | ("attachments", "text") => Some(true),
        (_, "name" | "title" | "subject" | "brief" | "text") => Some(false),
        (
            _,
            "summary" | "aim" | "short" | "secret" | "notes" | "capability" | "sponsor" | "scope" | "hazard"
            | "organisations" | "contact" | "heading" | "target",
        )
        | ("plan", "source") => Some(true),
        _ => None,
    }
}

impl Checker<'_> {
    /// A text in two languages.
    pub(super) fn languages(
        &mut self,
        field: &'static str,
        (owner, key): (&str, &str),
        (en, fr): (&str, &str),
        may_be_empty: bool,
        steps: &Steps<'_>,
    ) {
        for (language, words) in [("en", en), ("fr", fr)] {
            let mut steps = steps.clone();
            steps.push(Step::Field(language));
            if words.trim().is_empty() && !(may_be_empty && en.trim() == fr.trim()) {
                self.complain(field, &steps, Fault::EmptyText);
            }
            self.gap(field, owner, key, words, &steps);
        }
    }

    /// A text in languages of the region: what is there is written out.
    pub(super) fn spoken<'v>(
        &mut self,
        field: &'static str,
        (owner, key): (&str, &str),
        entries: &'v Map<String, Value>,
        steps: &Steps<'v>,
    ) {
        for (code, words) in entries.iter().filter(|(code, _)| Tongue::of_code(code).is_some()) {
            let words = words.as_str().unwrap_or_default();
            let mut steps = steps.clone();
            steps.push(Step::Field(code));
            if words.trim().is_empty() {
                self.complain(field, &steps, Fault::EmptyText);
            }
            self.gap(field, owner, key, words, &steps);
        }
    }

    /// The languages of seats: whether there are such, what is wanting for those who read them, and what nobody reads.
    pub(super) fn tongues(&mut self) {
        let s = self.scenario;
        for (i, seat) in s.seats.iter().enumerate().filter(|(_, seat)| !seat.language.is_empty()) {
            let steps = [Step::Index(i), Step::Field("language")];
            match seat.tongue() {
                None if matches!(seat.language.as_str(), "en" | "fr") => {}
                None => self.complain("seats", &steps, Fault::NoSuchLanguage { written: seat.language.clone() }),
                Some(tongue) => {
                    let (all, wanting) = self.untranslated(seat, tongue);
                    if !wanting.is_empty() {
                        self.complain("seats", &steps, Fault::NotTranslated { code: tongue.code(), all, wanting });
                    }
                }
            }
        }
        if s.format < 2 {
            return;
        }
        let mut told: BTreeSet<Tongue> = s.seats.iter().filter_map(Seat::tongue).collect();
        for (name, spot) in self.sources.fields(|_, name| Tongue::of_code(name).is_some()) {
            let Some(tongue) = Tongue::of_code(name).filter(|tongue| told.insert(*tongue)) else { continue };
            self.complaints.push(Complaint::new(Fault::NobodyReads { code: tongue.code() }, spot, None));
        }
    }

    /// How many texts a seat is given on paper, and the names of those that are not in its language: its own for its brief, and
    /// those of rows.
    fn untranslated(&self, seat: &Seat, tongue: Tongue) -> (usize, Vec<Slug>) {
        let lacks = |text: &Text| !text.is_empty() && text.spoken(tongue).is_none();
        let own = lacks(&seat.brief) || lacks(&seat.secret);
        let rows: Vec<_> = self.scenario.msel.iter().filter(|row| row.recipients().contains(&seat.id)).collect();
        let wanting = rows.iter().filter(|row| lacks(&row.subject) || lacks(&row.text)).map(|row| row.id);
        (rows.len() + 1, own.then_some(seat.id).into_iter().chain(wanting).collect())
    }

    /// One text for both languages.
    pub(super) fn text_in_both(
        &mut self,
        field: &'static str,
        owner: &str,
        key: &str,
        written: &str,
        may_be_empty: bool,
        steps: &[Step<'_>],
    ) {
        if written.trim().is_empty() {
            if !may_be_empty {
                self.complain(field, steps, Fault::EmptyText);
            }
        } else if let Some(written) = placeholder(written, owner == "lessons" && key == "text") {
            self.complain(field, steps, Fault::Placeholder { written });
        } else if written.split_whitespace().count() > SAME_WORDS {
            self.complain(field, steps, Fault::SameInBoth);
        }
    }

    fn gap(&mut self, field: &'static str, owner: &str, key: &str, written: &str, steps: &[Step<'_>]) {
        if let Some(written) = placeholder(written, owner == "lessons" && key == "text") {
            self.complain(field, steps, Fault::Placeholder { written });
        }
    }
}

/// The first thing in a text that looks like a gap in a form: `${name}`, `{{name}}`, `{name}`, `[NAME]`, `<name>`, `%name%`, `___`,
/// `XXX`, `TODO`, `lorem ipsum`. The keys in a lesson (`{key:pause}`) are filled in by the programme.
fn placeholder(text: &str, lesson: bool) -> Option<String> {
    let between = |open: &str, close: &str, is: fn(&str) -> bool| {
        text.match_indices(open).find_map(|(at, _)| {
            let inside = &text[at + open.len()..];
            let length = inside.find(close)?;
            let inside = &inside[..length];
            let gap = !inside.is_empty() && inside.chars().count() <= GAP && is(inside);
            gap.then(|| format!("{open}{inside}{close}"))
        })
    };
    let name = |inside: &str| {
        let named = |c: char| c.is_alphanumeric() || " _.-:/'’".contains(c);
        let ends = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        ends(inside.chars().next()) && ends(inside.chars().last()) && inside.chars().all(named)
    };
    let capitals = |inside: &str| {
        let letters = || inside.chars().filter(|c| c.is_alphabetic());
        letters().count() > 1 && letters().all(char::is_uppercase)
    };
    let key = |gap: &String| !(lesson && gap.starts_with("{key:"));
    let lorem = || {
        let at = text.as_bytes().windows(LOREM.len()).position(|part| part.eq_ignore_ascii_case(LOREM.as_bytes()))?;
        text.get(at..at + LOREM.len()).map(str::to_owned)
    };
    let stopgap = || {
        let words = text.split(|c: char| !c.is_alphanumeric());
        // Most words end at their first letter here: a scenario has ten thousand of them.
        let is = |word: &&str| word.chars().all(char::is_uppercase) && STOPGAPS.contains(&word.to_lowercase().as_str());
        words.into_iter().find(is).map(str::to_owned)
    };
    let marked = || {
        between("${", "}", name)
            .or_else(|| between("{{", "}}", name))
            .or_else(|| between("{", "}", name).filter(key))
            .or_else(|| between("[", "]", capitals))
            .or_else(|| between("<", ">", name))
            .or_else(|| between("%", "%", |inside| !inside.contains(' ') && inside.chars().all(char::is_alphabetic)))
            .or_else(|| text.contains("___").then(|| "___".to_owned()))
    };
    let may_be_marked = text.bytes().any(|byte| matches!(byte, b'{' | b'[' | b'<' | b'%' | b'_'));
    may_be_marked.then(marked).flatten().or_else(lorem).or_else(stopgap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_gap_in_a_form_is_found_and_what_people_write_is_not() {
        for gap in [
            "${user.firstname}",
            "{{seat}}",
            "{key:nosuch}",
            "[NAME]",
            "[NOM DU POSTE]",
            "<nom>",
            "%NAME%",
            "XXX",
            "TODO",
            "TBD",
        ] {
            assert_eq!(placeholder(&format!("Dear {gap}, come."), false).as_deref(), Some(gap));
        }
        assert_eq!(placeholder("Lorem ipsum dolor sit amet", false).as_deref(), Some("Lorem ipsum"));
        assert_eq!(placeholder("Signed: ______", false).as_deref(), Some("___"));
        for plain in [
            "Press {key:pause} to stop.",
            "[aside] He smiles.",
            "2 < 3 and 5 > 4",
            "50 % of 100 % of them",
            "Le poste « Nord » est ouvert.",
            "All to do.",
            "{ }",
            "He said: [sic]",
        ] {
            assert_eq!(placeholder(plain, true), None, "{plain}");
        }
    }
}
