//! Which part of the format stands at a spot: from the brackets around it, the type that is wanted there and the field that holds it.
//! The rows are those of the reference, so that an editor says what the reference says.

use std::{collections::BTreeMap, sync::OnceLock};

use authoring::reference::{self, ChoiceRow, FieldRow, TypeRow, TypeRows};
use vocabulary::{
    condition::ConditionKind,
    kind::Kind,
    written::{Declaration, DeclaredChoice, DeclaredParts, Described as _, ValueSort},
};

use super::scan::Frame;

/// The rows of the reference by name.
#[derive(Debug)]
pub struct FormatRows {
    pub types: BTreeMap<&'static str, TypeRow>,
    pub effects: BTreeMap<&'static str, ChoiceRow>,
    pub conditions: BTreeMap<&'static str, ChoiceRow>,
    pub acts: BTreeMap<&'static str, ChoiceRow>,
}

/// What stands in a bracket.
#[derive(Clone, Copy, Debug)]
pub enum Inside {
    /// Named fields, of a type or of a word; under this name the reference explains them, and of this word they are.
    Fields { of: &'static str, word: Option<&'static str>, rows: &'static [FieldRow] },
    /// Texts by language.
    Languages,
    /// Figures of the model by name.
    Figures,
    /// Values without names, or nothing that is known.
    Values,
}

/// What is wanted at a spot.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// What the innermost bracket holds.
    pub inside: Inside,
    /// What the value at the spot is to be.
    pub sort: Option<ValueSort>,
    /// The field that holds it, perhaps by a list or a pair.
    pub row: Option<&'static FieldRow>,
}

/// The format, put together once.
pub fn format() -> &'static FormatRows {
    static FORMAT: OnceLock<FormatRows> = OnceLock::new();
    FORMAT.get_or_init(|| {
        let by_name = |rows: Vec<ChoiceRow>| rows.into_iter().map(|row| (row.name, row)).collect();
        FormatRows {
            types: reference::types().into_iter().map(|row| (row.name, row)).collect(),
            effects: by_name(reference::effects()),
            conditions: by_name(reference::conditions()),
            acts: by_name(reference::acts().into_iter().map(|act| act.row).collect()),
        }
    })
}

impl FormatRows {
    /// What is wanted behind these brackets.
    pub fn place(&'static self, frames: &[Frame<'_>]) -> Slot {
        let start = Slot { inside: Inside::Values, sort: Some(vocabulary::scenario::Scenario::sort()), row: None };
        frames.iter().fold(start, |place, frame| self.within(place, frame))
    }

    /// The words of a sort, with the name under which the reference explains them.
    pub fn choices(&'static self, sort: ValueSort) -> Option<(&'static str, Vec<&'static ChoiceRow>)> {
        Some(match sort {
            ValueSort::Effect => ("Effect", self.effects.values().collect()),
            ValueSort::Condition => ("Condition", self.conditions.values().collect()),
            ValueSort::Act | ValueSort::Deed => ("Act", self.acts.values().collect()),
            ValueSort::Declared(declared) => match &self.types.get(declared.name)?.rows {
                TypeRows::Choices(choices) => (declared.name, choices.iter().collect()),
                TypeRows::Fields(_) => return None,
            },
            _ => return None,
        })
    }

    fn within(&'static self, place: Slot, frame: &Frame<'_>) -> Slot {
        let Some(sort) = place.sort else { return Slot { inside: Inside::Values, sort: None, row: None } };
        match (frame.open, sort) {
            ('[', ValueSort::List(item)) => Slot { inside: Inside::Values, sort: Some(item()), row: place.row },
            ('{', ValueSort::BothLanguages) => {
                let sort = frame.field.map(|_| ValueSort::Words);
                Slot { inside: Inside::Languages, sort, row: place.row }
            }
            ('{', ValueSort::Figures) => Slot { inside: Inside::Figures, sort: None, row: None },
            // `Some(…)` may stand around any value.
            ('(', _) if frame.word == Some("Some") => Slot { inside: Inside::Values, ..place },
            ('(', ValueSort::Pair(first, second)) => {
                let sort = if frame.index == 0 { first() } else { second() };
                Slot { inside: Inside::Values, sort: Some(sort), row: place.row }
            }
            ('(', _) => self.bracket(sort, frame).unwrap_or(Slot { inside: Inside::Values, sort: None, row: None }),
            _ => Slot { inside: Inside::Values, sort: None, row: None },
        }
    }

    /// What stands in round brackets: the fields of a type, or those of the word before them.
    fn bracket(&'static self, sort: ValueSort, frame: &Frame<'_>) -> Option<Slot> {
        if let ValueSort::Declared(Declaration { name, parts: DeclaredParts::Fields(_), .. }) = sort {
            let TypeRows::Fields(rows) = &self.types.get(name)?.rows else { return None };
            return Some(fields(name, None, rows, frame));
        }
        let word = frame.word?;
        let (of, choices) = self.choices(sort)?;
        let row = choices.into_iter().find(|row| row.name == word)?;
        if let Some(sort) = bare(sort, row, frame.index) {
            return Some(Slot { inside: Inside::Values, sort: Some(sort), row: row.fields.first() });
        }
        Some(fields(of, Some(row.name), &row.fields, frame))
    }
}

fn fields(of: &'static str, word: Option<&'static str>, rows: &'static [FieldRow], frame: &Frame<'_>) -> Slot {
    let row = frame.field.and_then(|name| rows.iter().find(|row| row.name == name));
    Slot { inside: Inside::Fields { of, word, rows }, sort: row.map(|row| row.sort), row }
}

/// What a value without a name behind a word is: `Fired("e1")`, `Border("NE", "TD")`.
fn bare(sort: ValueSort, row: &'static ChoiceRow, index: usize) -> Option<ValueSort> {
    match sort {
        ValueSort::Condition => {
            let bare = ConditionKind::named(row.name).is_some_and(|kind| kind.word().bare);
            row.fields.first().filter(|_| bare).map(|field| field.sort)
        }
        ValueSort::Declared(Declaration { parts: DeclaredParts::Choices(choices), .. }) => {
            let choice: &DeclaredChoice = choices.iter().find(|choice| choice.name == row.name)?;
            choice.values.get(index).map(|sort| sort())
        }
        _ => None,
    }
}

impl Slot {
    /// The kinds of things of which a name stands here; none of them in particular is any.
    pub fn names(&self) -> Option<&'static [Kind]> {
        self.row?.names.filter(|_| matches!(self.sort, Some(ValueSort::Name)))
    }

    /// Whether the key of a measure stands here, which may hold names of things.
    pub fn is_measure(&self) -> bool {
        let named = self.row.is_some_and(|row| matches!(row.name, "measure" | "key"));
        named && matches!(self.sort, Some(ValueSort::Words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan;

    /// What is wanted at the `|` of a text: the name under which the innermost bracket is explained, and the field that holds it.
    fn wanted(marked: &str) -> (Option<&'static str>, Option<&'static str>, Option<&'static [Kind]>) {
        let byte = marked.find('|').expect("a cursor");
        let text = marked.replacen('|', "", 1);
        let place = format().place(&scan::at(&text, byte).frames);
        let of = match place.inside {
            Inside::Fields { of, word, .. } => word.or(Some(of)),
            _ => None,
        };
        (of, place.row.map(|row| row.name), place.names())
    }

    #[test]
    fn a_field_is_known_by_the_brackets_around_it() {
        assert_eq!(wanted("(|"), (Some("Scenario"), None, None));
        assert_eq!(wanted("(posts: [(id: \"x\", |"), (Some("Post"), None, None));
        assert_eq!(wanted("(posts: [(authority: \"|"), (Some("Post"), Some("authority"), Some(&[Kind::Authority][..])));
        assert_eq!(wanted("(msel: [(to: [\"|"), (None, Some("to"), Some(&[Kind::Seat][..])));
        assert_eq!(wanted("(msel: [(expect: Some((seats: [\"|").1, Some("seats"));
        assert_eq!(wanted("(window: (west: |"), (Some("Window"), Some("west"), None));
    }

    #[test]
    fn words_of_the_closed_languages_lead_into_their_fields() {
        assert_eq!(wanted("(msel: [(when: All([Not(Knows(seat: \"|").2, Some(&[Kind::Seat][..]));
        assert_eq!(wanted("(msel: [(when: Unanswered(\"|").2, Some(&[Kind::Row][..]));
        assert_eq!(wanted("(msel: [(effects: [CloseRoad(road: \"|").2, Some(&[Kind::Road][..]));
        assert_eq!(wanted("(groups: [(plan: [Move(to: \"|").2, Some(&[Kind::Place][..]));
        assert_eq!(wanted("(communities: [(trust: [(\"|").2, Some(&[Kind::Authority][..]));
        assert_eq!(wanted("(communities: [(trust: [(\"x\", |").2, None, "a number stands behind the name");
    }

    #[test]
    fn what_no_format_knows_is_not_known_here_either() {
        assert_eq!(wanted("(nonsense: [(id: \"|"), (None, None, None));
        assert_eq!(wanted("(msel: [(when: Nonsense(seat: \"|"), (None, None, None));
        assert_eq!(wanted("[[[|"), (None, None, None));
    }
}
