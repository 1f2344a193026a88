//! What fits at the cursor: the fields that are not there yet, the words of the format, names of the kind that is wanted, figures of
//! the model, keys of measures, time zones, languages, and places of the gazetteer.

use authoring::{
    gazetteer::{KnownPlace, gazetteer},
    reference::{ChoiceRow, FieldRow},
};
use kernel::time::Calendar;
use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, MarkupContent, MarkupKind, TextEdit,
};
use reading::{slip::Extent, value::LANGUAGES};
use vocabulary::{
    act::{ActKind, Right},
    kind::Kind,
    measure::MEASURES,
    parameter::Parameter,
    written::{DeclaredParts, ValueSort},
};
use words::{Lang, clean, kind::noun};

use super::{
    format::{Inside, Slot, format},
    hover,
    names::Declared,
    scan::{self, Cursor, Token},
    text::WindowText,
};

/// So many proposals at most; whoever sees more types a letter.
const MOST: usize = 600;

/// Puts proposals together for a spot.
struct Proposals<'t> {
    lang: Lang,
    text: &'t WindowText,
    token: Option<Token<'t>>,
    byte: usize,
    items: Vec<CompletionItem>,
}

/// What fits at a byte.
pub fn complete(lang: Lang, text: &WindowText, byte: usize, declared: &[Declared]) -> Vec<CompletionItem> {
    let Cursor { frames, token, in_comment } = scan::at(text.as_str(), byte);
    let mut proposals = Proposals { lang, text, token, byte, items: Vec::new() };
    let Some(frame) = frames.last().filter(|_| !in_comment) else { return Vec::new() };
    let place = format().place(&frames);
    match place.inside {
        Inside::Fields { of, word, rows } if frame.field.is_none() => {
            let there = scan::fields(text.as_str(), frame);
            let own = proposals.token.map(|token| token.written);
            let wanting = |row: &&FieldRow| own == Some(row.name) || !there.contains(&row.name);
            for (n, row) in rows.iter().filter(wanting).enumerate() {
                let said = hover::field(lang, of, word, row);
                let item = proposals.item(CompletionItemKind::FIELD, row.name, &format!("{}: ", row.name), said);
                item.detail = Some(hover::holds_what(lang, row));
                // What must stand comes first, and then in the order of the format.
                item.sort_text = Some(format!("{}{:03}", u8::from(row.left_out.is_some()), n));
            }
        }
        Inside::Languages if frame.field.is_none() => {
            for language in LANGUAGES {
                proposals.quoted(CompletionItemKind::KEYWORD, language, String::new());
            }
        }
        Inside::Figures if frame.field.is_none() => {
            for known in Parameter::all() {
                proposals.quoted(CompletionItemKind::CONSTANT, known.name, hover::figure(lang, known));
            }
        }
        _ => proposals.value(&place, declared),
    }
    proposals.items.truncate(MOST);
    proposals.items
}

impl Proposals<'_> {
    /// Adds a proposal that replaces what stands under the cursor.
    fn item(&mut self, kind: CompletionItemKind, label: &str, insert: &str, said: String) -> &mut CompletionItem {
        let extent = self.token.map_or(Extent::new(self.byte, self.byte), |token| token.extent);
        let edit = TextEdit { range: self.text.range(extent), new_text: insert.to_owned() };
        let documentation = (!said.is_empty())
            .then_some(Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value: said }));
        self.items.push(CompletionItem {
            label: label.to_owned(),
            kind: Some(kind),
            // What stands in quotes is compared with its quotes, as it stands in the text.
            filter_text: Some(insert.to_owned()),
            text_edit: Some(CompletionTextEdit::Edit(edit)),
            documentation,
            ..CompletionItem::default()
        });
        self.items.last_mut().expect("one was added just now")
    }

    fn quoted(&mut self, kind: CompletionItemKind, label: &str, said: String) -> &mut CompletionItem {
        self.item(kind, label, &format!("\"{label}\""), said)
    }

    /// What the value here may be.
    fn value(&mut self, place: &Slot, declared: &[Declared]) {
        if let Some(wanted) = place.names() {
            for it in declared.iter().filter(|it| it.kind.suits(wanted)) {
                let called = clean(self.lang.pick(&it.called[0], &it.called[1]));
                let noun = noun(self.lang, it.kind);
                self.quoted(CompletionItemKind::REFERENCE, &it.name, called).detail = Some(noun.to_owned());
            }
            if Kind::Place.suits(wanted) {
                self.gazetteer(declared);
            }
            return;
        }
        if place.is_measure() {
            for measure in MEASURES {
                self.quoted(CompletionItemKind::CONSTANT, measure.key, String::new());
            }
            return;
        }
        let Some(sort) = place.sort else { return };
        match sort {
            ValueSort::YesNo => {
                for word in ["true", "false"] {
                    self.item(CompletionItemKind::KEYWORD, word, word, String::new());
                }
            }
            ValueSort::BothLanguages => {
                self.item(
                    CompletionItemKind::SNIPPET,
                    "{ \"en\", \"fr\" }",
                    "{ \"en\": \"\", \"fr\": \"\" }",
                    String::new(),
                );
            }
            ValueSort::Words if place.row.is_some_and(|row| row.name == "zone") => {
                for zone in Calendar::zones().iter().filter(|zone| zone.contains('/')) {
                    self.quoted(CompletionItemKind::CONSTANT, zone, String::new());
                }
            }
            ValueSort::Declared(declared) if matches!(declared.parts, DeclaredParts::Fields(_)) => {
                if let Some(row) = format().types.get(declared.name) {
                    let about = words::reference::about(self.lang, row.name, None, row.about);
                    self.item(CompletionItemKind::STRUCT, row.name, &row.example, about);
                }
            }
            _ => self.words(place, sort),
        }
    }

    /// Places that a scenario may take over by their names alone, behind those that it has.
    fn gazetteer(&mut self, declared: &[Declared]) {
        let lang = self.lang;
        let there = |place: &&KnownPlace| !declared.iter().any(|it| it.kind == Kind::Place && it.name == place.name);
        for place in gazetteer().places().filter(there) {
            let of = if place.region.is_empty() {
                place.country.clone()
            } else {
                format!("{}, {}", place.region, place.country)
            };
            let called = clean(&format!("{} ({of}). {}", place.called, place.source));
            let item = self.quoted(CompletionItemKind::CONSTANT, &place.name, called);
            item.detail = Some(noun(lang, Kind::Place).to_owned());
            item.sort_text = Some(format!("~{}", place.name));
        }
    }

    /// The words of a closed list.
    fn words(&mut self, place: &Slot, sort: ValueSort) {
        let Some((of, choices)) = format().choices(sort) else { return };
        let acts = matches!(sort, ValueSort::Act | ValueSort::Deed);
        // What everybody may do is no right that a seat is given, and what only the facilitator does is done by no seat.
        let may = place.row.is_some_and(|row| row.name == "may");
        let fits = |right: Right| right == Right::Granted || (right == Right::Everybody && !may);
        let done = |row: &&ChoiceRow| !acts || ActKind::named(row.name).is_none_or(|act| fits(act.rule().right));
        for row in choices.into_iter().filter(done) {
            let said = hover::choice(self.lang, of, row);
            let form = match (acts, self.before_bracket()) {
                (true, _) | (_, true) => row.name.to_owned(),
                _ => row.form.lines().map(str::trim).collect::<Vec<_>>().join(" "),
            };
            self.item(CompletionItemKind::ENUM_MEMBER, row.name, &form, said);
        }
    }

    /// Whether a bracket stands behind the word that is being written, so that only the word is replaced.
    fn before_bracket(&self) -> bool {
        let end = self.token.map_or(self.byte, |token| token.extent.end);
        self.text.as_str()[end..].trim_start().starts_with('(')
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::declared;
    use reading::source::SourceFile;

    /// The proposals at the `|` of a text.
    fn proposed(marked: &str) -> Vec<String> {
        let byte = marked.find('|').expect("a cursor");
        let text = WindowText::new(marked.replacen('|', "", 1));
        let files = [SourceFile::new("scenario.ron", text.as_str())];
        complete(Lang::En, &text, byte, &declared(&files)).into_iter().map(|item| item.label).collect()
    }

    #[test]
    fn only_fields_that_are_not_there_yet_are_proposed() {
        let fields = proposed("(places: [(id: \"x\", |, lat: 1.0)])");
        assert!(fields.contains(&"lon".to_owned()) && !fields.contains(&"lat".to_owned()), "{fields:?}");
        assert!(proposed("(plac|").contains(&"places".to_owned()));
    }

    #[test]
    fn names_of_the_kind_that_is_wanted_are_proposed_and_no_others() {
        let text = "(places: [(id: \"diffa\")], seats: [(id: \"chief\"), (id: \"gov\")], msel: [(to: [|])])";
        assert_eq!(proposed(text), ["chief", "gov"]);
        assert_eq!(proposed("(seats: [(id: \"chief\")], msel: [(to: [\"ch|\"])])"), ["chief"]);
        let places = proposed("(places: [(id: \"diffa\")], posts: [(place: \"|");
        assert_eq!(places[0], "diffa");
        assert!(places.contains(&"mao".to_owned()), "of the gazetteer, behind those that are there");
        assert_eq!(places.iter().filter(|place| *place == "diffa").count(), 1);
    }

    #[test]
    fn words_figures_measures_zones_and_languages_are_proposed_where_they_fit() {
        assert!(proposed("(places: [(kind: |").contains(&"Village".to_owned()));
        assert!(proposed("(msel: [(when: Kn|").contains(&"Knows".to_owned()));
        assert!(proposed("(msel: [(effects: [|").contains(&"CloseRoad".to_owned()));
        assert!(proposed("(seats: [(may: [|").contains(&"ClosePost".to_owned()));
        assert!(!proposed("(seats: [(may: [|").contains(&"Fire".to_owned()), "what only the facilitator does");
        assert!(proposed("(parameters: { \"con|").contains(&"conduct.training_adds".to_owned()));
        assert!(proposed("(main_measures: [(measure: \"|").contains(&"turned_back".to_owned()));
        assert!(proposed("(zone: \"|").contains(&"Africa/Niamey".to_owned()));
        assert_eq!(proposed("(title: { |")[..2], ["en", "fr"], "those of the table first, then those of the region");
        assert_eq!(proposed("(posts: [(midas: |"), ["true", "false"]);
        assert_eq!(proposed("|"), [""; 0]);
        assert_eq!(proposed("(// pl|"), [""; 0], "a comment is nobody's field");
    }

    #[test]
    fn what_is_proposed_replaces_what_stands_under_the_cursor() {
        let text = WindowText::new("(seats: [(id: \"post-chief\")], msel: [(to: [\"post-ch\"])])".to_owned());
        let byte = text.as_str().rfind("ch\"").expect("there") + 2;
        let files = [SourceFile::new("scenario.ron", text.as_str())];
        let items = complete(Lang::En, &text, byte, &declared(&files));
        let Some(CompletionTextEdit::Edit(edit)) = &items[0].text_edit else { panic!("an edit") };
        assert!(text.changed(Some(edit.range), &edit.new_text).as_str().ends_with("(to: [\"post-chief\"])])"));
    }
}
