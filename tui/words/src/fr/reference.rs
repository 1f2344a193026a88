//! The reference in French: what each type of a scenario is, what stands in it, and what conditions, effects, acts and facts are. The
//! English stands in the types themselves; a test holds this table to them, word for word of the format.

mod fact;
mod language;
mod movement;
mod scenario;

/// What a type is, and what stands in it, by the names of the format.
pub struct Passage {
    pub name: &'static str,
    pub about: &'static str,
    pub parts: &'static [(&'static str, &'static str)],
}

/// Everything that has words.
pub fn all() -> impl Iterator<Item = &'static Passage> {
    [scenario::PASSAGES, movement::PASSAGES, language::PASSAGES, fact::PASSAGES].into_iter().flatten()
}

/// What a type is; what a field or a choice of it is, if one is named.
pub fn about(name: &str, part: Option<&str>) -> Option<&'static str> {
    let found = all().find(|about| about.name == name)?;
    match part {
        None => Some(found.about),
        Some(part) => found.parts.iter().find(|(known, _)| *known == part).map(|(_, about)| *about),
    }
}
