//! What something means: a field with what it holds, its range and what it is when it is left out; a word of the format; a figure of
//! the model with unit, range and source; a thing by its name. In Markdown, in the words of the reference.

use authoring::reference::{ChoiceRow, FieldRow};
use reading::{slip::Extent, source::SourceFile};
use vocabulary::parameter::Parameter;
use words::{
    Lang, clean,
    kind::noun,
    parameter,
    reference::{self as say, Headings},
};

use super::{
    format::{Inside, Slot, format},
    names::{Declared, under},
    scan::{self, Cursor, Role, Token},
};

/// What is said of what stands at a byte, and where that stands.
pub fn hover(
    lang: Lang,
    text: &str,
    byte: usize,
    files: &[SourceFile],
    declared: &[Declared],
) -> Option<(String, Extent)> {
    let Cursor { frames, token, .. } = scan::at(text, byte);
    let token = token.or_else(|| scan::at(text, byte + 1).token.filter(|token| token.extent.start == byte))?;
    let place = format().place(&frames);
    if let Some((name, extent)) = under(&frames, token, byte)
        && let Some(it) = declared.iter().find(|it| it.name == name)
    {
        return Some((thing(lang, it, files), extent));
    }
    said(lang, &place, token).map(|said| (said, token.extent))
}

fn said(lang: Lang, place: &Slot, token: Token<'_>) -> Option<String> {
    match (token.role, place.inside) {
        (Role::Name, Inside::Fields { of, word, rows }) => {
            rows.iter().find(|row| row.name == token.written).map(|row| field(lang, of, word, row))
        }
        (_, Inside::Figures) => Parameter::named(token.written).ok().map(|known| figure(lang, known)),
        (Role::Value, inside) => {
            let word = place.sort.filter(|_| !token.quoted).and_then(|sort| {
                let (of, choices) = format().choices(sort)?;
                choices.into_iter().find(|row| row.name == token.written).map(|row| choice(lang, of, row))
            });
            word.or_else(|| match inside {
                Inside::Fields { of, word, .. } => place.row.map(|row| field(lang, of, word, row)),
                _ => None,
            })
        }
        _ => None,
    }
}

/// A field: what it is, what it holds, and what it is if it is left out.
pub fn field(lang: Lang, of: &str, word: Option<&str>, row: &FieldRow) -> String {
    let Headings { holds, left_out, must_stand, nothing, .. } = Headings::of(lang);
    let owner = word.unwrap_or(of);
    let about =
        if row.about.is_empty() { String::new() } else { say::about(lang, of, Some(row.name), row.about) + "\n\n" };
    let default = match row.left_out.as_deref() {
        None => (*must_stand).to_owned(),
        Some("None" | "\"\"") => (*nothing).to_owned(),
        Some(value) => format!("`{value}`"),
    };
    let colon = lang.colon();
    format!("**{owner}.{}**\n\n{about}{holds}{colon}{}  \n{left_out}{colon}{default}", row.name, holds_what(lang, row))
}

/// What a field holds, without the links of the reference.
pub fn holds_what(lang: Lang, row: &FieldRow) -> String {
    unlinked(&say::sort(lang, row.sort, row.names, row.range))
}

/// A word of the format, and how it is written.
pub fn choice(lang: Lang, of: &str, row: &ChoiceRow) -> String {
    let about = say::about(lang, of, Some(row.name), row.about);
    let fields: Vec<String> = row
        .fields
        .iter()
        .map(|field| format!("\n* `{}`{}{}", field.name, lang.colon(), holds_what(lang, field)))
        .collect();
    // The form of an act is that of a log.
    let form = if of == "Act" { row.name } else { &row.form };
    format!("```ron\n{form}\n```\n\n{about}{}{}", if fields.is_empty() { "" } else { "\n" }, fields.concat())
}

/// A figure of the model, with unit, range and source.
pub fn figure(lang: Lang, known: &'static Parameter) -> String {
    let [_, _, default, plausible, limits, unit, source] = parameter::columns(lang);
    let lines = [
        (default, known.written(known.default).to_string()),
        (plausible, parameter::range(lang, known, known.plausible)),
        (limits, parameter::range(lang, known, known.limits)),
        (unit, parameter::unit(lang, known.unit).to_owned()),
        (source, parameter::source(lang, known)),
    ];
    let lines: Vec<String> = lines.iter().map(|(label, value)| format!("{label}{}{value}", lang.colon())).collect();
    format!("**{}**\n\n{}\n\n{}", known.name, parameter::about(lang, known), lines.join("  \n"))
}

/// A thing: its kind, what people call it, and where it stands.
fn thing(lang: Lang, it: &Declared, files: &[SourceFile]) -> String {
    let place = files.get(it.file).map_or_else(String::new, |file| {
        let (line, _) = file.position(it.extent.start);
        format!("{}:{line}", file.name)
    });
    let called = clean(lang.pick(&it.called[0], &it.called[1]));
    let called = if called.is_empty() { String::new() } else { format!("\n\n{called}") };
    format!("**{}** ({}){called}\n\n{place}", it.name, noun(lang, it.kind))
}

/// `[Post](#post)` as `Post`: an editor has no such page.
fn unlinked(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('[') {
        let link = after.split_once("](#").and_then(|(name, tail)| Some((name, tail.split_once(')')?.1)));
        out.push_str(before);
        match link.filter(|(name, _)| !name.contains(['[', ']'])) {
            Some((name, tail)) => {
                out.push_str(name);
                rest = tail;
            }
            None => {
                out.push('[');
                rest = after;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::declared;

    fn said_at(marked: &str, lang: Lang) -> Option<String> {
        let byte = marked.find('|').expect("a cursor");
        let text = marked.replacen('|', "", 1);
        let files = [SourceFile::new("scenario.ron", &text)];
        hover(lang, &text, byte, &files, &declared(&files)).map(|(said, _)| said)
    }

    #[test]
    fn a_field_says_what_it_holds_and_what_it_is_when_it_is_left_out() {
        let said = said_at("(roads: [(k|m: 30)])", Lang::En).expect("known");
        assert!(said.contains("**Road.km**") && said.contains("1 to 5000") && said.contains("must stand"), "{said}");
        let said = said_at("(posts: [(training: 4|00)])", Lang::Fr).expect("known");
        assert!(said.contains("de 0 à 1000") && said.contains("à défaut\u{a0}: `500`"), "{said}");
    }

    #[test]
    fn a_figure_says_its_unit_its_ranges_and_its_source() {
        let said = said_at("(parameters: { \"conduct.training|_adds\": 100 })", Lang::En).expect("known");
        assert!(said.contains("Wood, Tyler") && said.contains("plausible") && said.contains("ratio"), "{said}");
    }

    #[test]
    fn words_and_names_say_what_they_stand_for() {
        let said = said_at("(msel: [(when: Kno|ws(seat: \"x\"))])", Lang::En).expect("known");
        assert!(said.contains("```ron") && said.contains("`seat`"), "{said}");
        let said = said_at("(places: [(id: \"diffa\", name: \"Diffa\")], posts: [(place: \"dif|fa\")])", Lang::Fr)
            .expect("known");
        assert_eq!(said, "**diffa** (lieu)\n\nDiffa\n\nscenario.ron:1");
        assert_eq!(said_at("(nonsense: 3|4)", Lang::En), None);
    }

    #[test]
    fn links_of_the_reference_are_plain_words_here() {
        assert_eq!(unlinked("`[…]` of [Post](#post)"), "`[…]` of Post");
        assert_eq!(unlinked("[act](#acts) with [x"), "act with [x");
    }
}
