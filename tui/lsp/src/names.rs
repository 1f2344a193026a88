//! The names that the files of a scenario declare and use, as far as the bare text shows them: who is called so, of which kind it is,
//! and where it stands.

use reading::{slip::Extent, source::SourceFile};
use vocabulary::kind::Kind;

use super::{
    format::{Inside, Slot, format},
    scan::{self, Frame, Role, Token},
};

/// A name that is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    pub name: String,
    pub kind: Kind,
    /// What people call it, in English and in French; empty where it does not say.
    pub called: [String; 2],
    /// The number of its file.
    pub file: usize,
    /// Where the name stands, without quotes.
    pub extent: Extent,
    /// Where its bracket opens.
    at: usize,
}

/// All names that are declared, in the order of the files.
pub fn declared(files: &[SourceFile]) -> Vec<Declared> {
    let mut all: Vec<Declared> = Vec::new();
    for (file, source) in files.iter().enumerate() {
        let mut here: Vec<Declared> = Vec::new();
        // What people call it may stand before its name.
        let mut called: Vec<(usize, usize, String)> = Vec::new();
        scan::each(&source.text, &mut |frames, token| {
            let Some((frame, kind)) = thing(frames).filter(|_| token.role == Role::Value) else { return true };
            match frame.field {
                Some("id") => here.push(Declared {
                    name: token.written.to_owned(),
                    kind,
                    called: Default::default(),
                    file,
                    extent: token.inside(),
                    at: frame.at,
                }),
                Some("name" | "title" | "subject" | "text") => {
                    for language in languages(frames, frame) {
                        called.push((frame.at, language, token.written.to_owned()));
                    }
                }
                Some("force") if token.written == "true" => {
                    here.iter_mut().filter(|it| it.at == frame.at).for_each(|it| it.kind = Kind::Force);
                }
                _ => {}
            }
            true
        });
        for (at, language, words) in called {
            // The first text is the one by which it is called: a row has its subject before its words.
            let empty = |it: &&mut Declared| it.at == at && it.called[language].is_empty();
            if let Some(it) = here.iter_mut().find(empty) {
                it.called[language] = words;
            }
        }
        all.append(&mut here);
    }
    all
}

/// The innermost bracket that is a thing with a name, and of which kind it is.
fn thing<'f, 't>(frames: &'f [Frame<'t>]) -> Option<(&'f Frame<'t>, Kind)> {
    let depth = frames.iter().rposition(|frame| frame.open == '(')?;
    let Inside::Fields { of, word: None, .. } = format().place(&frames[..=depth]).inside else { return None };
    let kind = Kind::ALL.iter().find(|kind| kind.shape() == of)?;
    Some((&frames[depth], *kind))
}

/// Of which languages a text is that stands in a thing: of both, or of the one whose key stands before it.
fn languages(frames: &[Frame<'_>], thing: &Frame<'_>) -> Vec<usize> {
    match frames.last() {
        Some(last) if last.open == '{' => match last.field {
            Some("en") => vec![0],
            Some("fr") => vec![1],
            _ => Vec::new(),
        },
        Some(last) if last.at == thing.at => vec![0, 1],
        _ => Vec::new(),
    }
}

/// Everywhere that a name stands in a text: where it is declared, where one of its kinds is wanted, and in keys of measures.
pub fn uses(text: &str, name: &str) -> Vec<Extent> {
    let mut found = Vec::new();
    scan::each(text, &mut |frames, token| {
        if token.quoted && token.written.contains(name) {
            found.extend(named(frames, token, name));
        }
        true
    });
    found
}

/// Where a name stands within a text that stands here, if it means the thing of that name.
fn named(frames: &[Frame<'_>], token: Token<'_>, name: &str) -> Option<Extent> {
    let place = format().place(frames);
    let inside = token.inside();
    if token.written == name && (place.names().is_some() || is_id(frames, &place)) {
        return Some(inside);
    }
    if !place.is_measure() {
        return None;
    }
    let mut start = inside.start;
    for part in token.written.split('.') {
        if part == name {
            return Some(Extent::new(start, start + part.len()));
        }
        start += part.len() + 1;
    }
    None
}

/// The name that stands in a text under the cursor, as it is written there.
pub fn under<'t>(frames: &[Frame<'t>], token: Token<'t>, byte: usize) -> Option<(&'t str, Extent)> {
    let place = format().place(frames);
    let inside = token.inside();
    if !token.quoted {
        return None;
    }
    if place.names().is_some() || is_id(frames, &place) {
        return Some((token.written, inside));
    }
    if !place.is_measure() {
        return None;
    }
    let mut start = inside.start;
    for part in token.written.split('.') {
        let end = start + part.len();
        if (start..=end).contains(&byte) {
            return Some((part, Extent::new(start, end)));
        }
        start = end + 1;
    }
    None
}

fn is_id(frames: &[Frame<'_>], place: &Slot) -> bool {
    let own = place.row.is_some_and(|row| row.name == "id");
    own && thing(frames)
        .is_some_and(|(thing, kind)| kind != Kind::Scenario && frames.last().is_some_and(|it| it.at == thing.at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = include_str!("../../../tests/cases/check/base.ron");

    #[test]
    fn every_name_of_a_scenario_is_found_with_its_kind_and_what_people_call_it() {
        let files = [SourceFile::new("scenario.ron", BASE)];
        let found = declared(&files);
        let of = |name: &str| found.iter().find(|it| it.name == name).expect("declared");
        assert_eq!((of("police-ne").kind, of("police-ne").called[1].as_str()), (Kind::Force, "Police nationale"));
        assert_eq!((of("ayorou").kind, of("ayorou").called[0].as_str()), (Kind::Place, "Ayorou"));
        assert_eq!(of("cpc1").kind, Kind::Committee);
        assert_eq!(of("t1").kind, Kind::Task);
        assert_eq!((of("i3").kind, of("i3").called[1].as_str()), (Kind::Row, "En retard"));
        assert_eq!(&BASE[of("i3").extent.start..of("i3").extent.end], "i3");
        let (scenario, _) = authoring::read::examine(&files);
        let scenario = scenario.expect("without fault");
        for name in Kind::ALL.iter().flat_map(|kind| scenario.names(*kind)) {
            assert!(found.iter().any(|it| it.name == name.as_str()), "{name}");
        }
    }

    #[test]
    fn the_uses_of_a_name_are_where_it_means_the_thing_and_nowhere_else() {
        let text =
            BASE.replacen("when: Unanswered(\"i2\")", "when: Measure(key: \"trust.c1.police-ne\", at_most: 3)", 1);
        let count = |name: &str| uses(&text, name).len();
        assert_eq!(count("c1"), 3, "declared, seen from, and in the key of a measure");
        assert_eq!(count("police-ne"), 6);
        assert_eq!(count("Ayorou"), 0, "words that people read are no names");
        assert!(uses(&text, "c1").iter().all(|extent| &text[extent.start..extent.end] == "c1"));
    }
}
