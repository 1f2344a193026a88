//! Places that a text names, beside those that its condition asks about: a row that comes when something has happened in one place, and
//! tells of another, runs ahead of the world or behind it.
//!
//! It knows a place by its name in either language, long or short, and by the names of the posts, camps and communities there. It understands
//! no sentence: a text that names no place at all, or the right one beside others, is passed over; so is one to a seat that is at home where
//! the condition asks, for which that place is "here", a place from which somebody comes, and one from which only capitals write.

use std::collections::BTreeSet;

use kernel::names::Slug;
use reading::node::Step;
use vocabulary::{
    condition::Condition,
    language::Value,
    scenario::{Level, Scenario, Seat},
    terms::Text,
};

use super::Checker;
use crate::complaint::Fault;

/// Shorter names stand in too many words.
const SHORTEST: usize = 4;

impl Checker<'_> {
    /// Rows whose words name other places than those of which their condition asks, and none of these.
    pub(super) fn told_places(&mut self) {
        let s = self.scenario;
        if !s.msel.iter().any(|row| row.when.is_some()) {
            return;
        }
        let names = called(s);
        let above = s.seats.iter().filter(|seat| seat.level > Level::Border);
        let offices: BTreeSet<Slug> = above.map(|seat| seat.place).collect();
        for (i, row) in s.msel.iter().enumerate() {
            let Some(when) = row.when.as_ref().filter(|_| self.is_sound("msel", i)) else { continue };
            let mut asked = BTreeSet::new();
            asks(when, s, &mut asked);
            // Texts are searched last: that takes longer than all else here.
            let Some(first) = asked.first() else { continue };
            let to = row.to.iter().filter_map(|seat| s.seat(*seat));
            if to.flat_map(|seat| grounds(s, seat)).any(|place| asked.contains(&place)) {
                continue;
            }
            let words = tells(&[&row.subject, &row.text], &names);
            if let Some(place) = (&words - &offices).first()
                && asked.is_disjoint(&words)
                && asked.is_disjoint(&tells(&[&row.from], &names))
            {
                let field = if row.text.is_empty() { "subject" } else { "text" };
                let fault = Fault::OtherPlace { told: *place, asked: *first };
                self.complain("msel", &[Step::Index(i), Step::Field(field)], fault);
            }
        }
    }
}

/// What every place is called, and what stands there; the longest first, so that a longer name hides a shorter one in it.
fn called(s: &Scenario) -> Vec<(String, Slug)> {
    let mut names: Vec<(String, Slug)> = Vec::new();
    let mut add = |text: &Text, place: Slug| {
        let long = |name: &&String| name.chars().count() >= SHORTEST;
        names.extend([&text.en, &text.fr].into_iter().filter(long).map(|name| (name.clone(), place)));
    };
    s.places.iter().for_each(|place| [&place.name, &place.short].into_iter().for_each(|name| add(name, place.id)));
    s.posts.iter().for_each(|post| [&post.name, &post.short].into_iter().for_each(|name| add(name, post.place)));
    s.camps.iter().for_each(|camp| [&camp.name, &camp.short].into_iter().for_each(|name| add(name, camp.place)));
    for home in &s.communities {
        [&home.name, &home.short].into_iter().for_each(|name| add(name, home.place));
    }
    names.sort_by(|(one, _), (other, _)| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    names
}

/// Where a seat is at home: where it sits, speaks for people or commands something.
fn grounds(s: &Scenario, seat: &Seat) -> impl Iterator<Item = Slug> {
    let own = [&seat.posts, &seat.camps].into_iter().flatten().copied().chain(seat.community);
    own.filter_map(|thing| s.place_of(thing)).chain([seat.place])
}

/// The places of which a condition asks what is so there; of what it asks not to be so it tells nothing.
fn asks(condition: &Condition, s: &Scenario, asked: &mut BTreeSet<Slug>) {
    if matches!(condition, Condition::Not(_)) {
        return;
    }
    condition.each(&mut |_, value| {
        if let Value::Name(name) = value {
            asked.extend(s.place_of(name));
        }
    });
    condition.parts().iter().for_each(|part| asks(part, s, asked));
}

/// The places that texts name, in either language.
fn tells(words: &[&Text], names: &[(String, Slug)]) -> BTreeSet<Slug> {
    let mut told = BTreeSet::new();
    for text in words.iter().flat_map(|text| [&text.en, &text.fr]) {
        let mut left = text.clone();
        for (name, place) in names {
            while let Some(at) = word_at(&left, name) {
                if !is_origin(&left[..at]) {
                    told.insert(*place);
                }
                left.replace_range(at..at + name.len(), &" ".repeat(name.len()));
            }
        }
    }
    told
}

/// Whether a name behind these words says where somebody or something comes from: who comes from somewhere is no longer there.
fn is_origin(before: &str) -> bool {
    let before = before.to_lowercase();
    ["from ", "left ", "de ", "d’", "depuis "].iter().any(|word| {
        before.strip_suffix(word).is_some_and(|rest| rest.chars().next_back().is_none_or(|c| !c.is_alphanumeric()))
    })
}

/// Where a name stands in a text, with no letter before or behind it.
fn word_at(text: &str, name: &str) -> Option<usize> {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let stands = |at: &usize| apart(text[..*at].chars().next_back()) && apart(text[at + name.len()..].chars().next());
    text.match_indices(name).map(|(at, _)| at).find(stands)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_a_word_and_a_longer_one_hides_it() {
        assert_eq!(word_at("A Bosso, on attend.", "Bosso"), Some(2));
        assert_eq!(word_at("Bossoville", "Bosso"), None);
        let (town, post) = (Slug::new("nguigmi"), Slug::new("nguigmi-gate"));
        let names = [("N’Guigmi-Est".to_owned(), post), ("N’Guigmi".to_owned(), town)];
        let told = |text: &str| tells(&[&Text::same(text)], &names);
        assert_eq!(told("N’Guigmi-Est is dark."), BTreeSet::from([post]));
        assert_eq!(told("By N’Guigmi-Est to N’Guigmi."), BTreeSet::from([post, town]));
        assert_eq!(told("Families from N’Guigmi; des familles de N’Guigmi."), BTreeSet::new());
    }
}
