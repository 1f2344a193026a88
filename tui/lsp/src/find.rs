//! Where a name is declared and where it is used, over all files of a scenario; a new name in all these places at once; and the things
//! of a file, as a list.

use kernel::names::Slug;
use lsp_types::{DocumentSymbol, SymbolKind};
use reading::{slip::Extent, source::SourceFile};
use vocabulary::kind::Kind;
use words::{Lang, clean, kind::noun};

use super::{
    names::{self, Declared},
    scan,
    text::WindowText,
};

/// A stretch of one of the files, by its number.
pub type Stretch = (usize, Extent);

/// Why a name is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No name stands there.
    NoName,
    /// It would not be well formed.
    BadName,
    /// Something is called so already.
    Taken,
}

/// The name under the cursor, and where it stands there.
pub fn name(text: &str, byte: usize) -> Option<(&str, Extent)> {
    let spot = scan::at(text, byte);
    let token = spot.token.or_else(|| scan::at(text, byte + 1).token.filter(|token| token.extent.start == byte))?;
    names::under(&spot.frames, token, byte)
}

/// Where a name is declared.
pub fn declarations(name: &str, declared: &[Declared]) -> Vec<Stretch> {
    declared.iter().filter(|it| it.name == name).map(|it| (it.file, it.extent)).collect()
}

/// Everywhere that a name stands.
pub fn uses(name: &str, files: &[SourceFile]) -> Vec<Stretch> {
    let of = |(n, file): (usize, &SourceFile)| {
        names::uses(&file.text, name).into_iter().map(move |extent| (n, extent)).collect::<Vec<_>>()
    };
    files.iter().enumerate().flat_map(of).collect()
}

/// The places that a new name goes to.
pub fn rename(old: &str, new: &str, files: &[SourceFile], declared: &[Declared]) -> Result<Vec<Stretch>, Refused> {
    if !Slug::new(new).is_well_formed() {
        return Err(Refused::BadName);
    }
    if new != old && declared.iter().any(|it| it.name == new) {
        return Err(Refused::Taken);
    }
    let places = uses(old, files);
    if places.is_empty() { Err(Refused::NoName) } else { Ok(places) }
}

/// The things that are declared in a file.
#[allow(deprecated)] // A field of the protocol's shape that must be filled in, though nobody reads it.
pub fn symbols(lang: Lang, file: usize, text: &WindowText, declared: &[Declared]) -> Vec<DocumentSymbol> {
    let symbol = |it: &Declared| {
        let range = text.range(it.extent);
        let called = clean(lang.pick(&it.called[0], &it.called[1]));
        let detail = if called.is_empty() {
            noun(lang, it.kind).to_owned()
        } else {
            format!("{} · {called}", noun(lang, it.kind))
        };
        DocumentSymbol {
            // A name that is not written yet cannot be shown as nothing.
            name: if it.name.is_empty() { "…".to_owned() } else { it.name.clone() },
            detail: Some(detail),
            kind: shown_as(it.kind),
            tags: None,
            deprecated: None,
            range,
            selection_range: range,
            children: None,
        }
    };
    declared.iter().filter(|it| it.file == file).map(symbol).collect()
}

/// The sign by which an editor shows a thing.
fn shown_as(kind: Kind) -> SymbolKind {
    match kind {
        Kind::Seat | Kind::Play => SymbolKind::CLASS,
        Kind::Row | Kind::Lesson => SymbolKind::EVENT,
        Kind::Objective | Kind::Task => SymbolKind::PROPERTY,
        Kind::Authority | Kind::Force | Kind::Committee => SymbolKind::NAMESPACE,
        Kind::Road | Kind::Channel | Kind::Flow => SymbolKind::INTERFACE,
        Kind::Scenario | Kind::Variant => SymbolKind::MODULE,
        _ => SymbolKind::OBJECT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = include_str!("../../../tests/cases/check/base.ron");

    fn files() -> Vec<SourceFile> {
        let more = "(msel: [(id: \"i9\", kind: Contextual, at: \"+1h\", to: [\"chief\"], subject: \"Wind\", text: \"It blows.\")])";
        vec![SourceFile::new("scenario.ron", BASE), SourceFile::new("more.ron", more)]
    }

    #[test]
    fn from_where_a_name_is_used_one_comes_to_where_it_is_declared_in_whichever_file() {
        let files = files();
        let declared = names::declared(&files);
        let byte = files[1].text.find("chief").expect("there") + 2;
        let (found, extent) = name(&files[1].text, byte).expect("a name");
        assert_eq!((found, &files[1].text[extent.start..extent.end]), ("chief", "chief"));
        let [(file, extent)] = declarations(found, &declared)[..] else { panic!("one declaration") };
        assert_eq!((file, &files[0].text[extent.start - 5..extent.end]), (0, "id: \"chief"));
    }

    #[test]
    fn a_new_name_goes_everywhere_and_the_scenario_is_as_sound_as_before() {
        let mut files = files();
        let declared = names::declared(&files);
        let mut places = rename("chief", "commander", &files, &declared).expect("a good name");
        places.sort_by_key(|(file, extent)| std::cmp::Reverse((*file, extent.start)));
        for (file, extent) in places {
            files[file].text.replace_range(extent.start..extent.end, "commander");
        }
        assert!(!files.iter().any(|file| file.text.contains("\"chief\"")));
        assert_eq!(authoring::read::examine(&files).1, []);
    }

    #[test]
    fn a_name_that_is_taken_or_badly_formed_is_not_given() {
        let files = files();
        let declared = names::declared(&files);
        assert_eq!(rename("chief", "gov", &files, &declared), Err(Refused::Taken));
        assert_eq!(rename("chief", "The Chief", &files, &declared), Err(Refused::BadName));
        assert_eq!(rename("nobody", "somebody", &files, &declared), Err(Refused::NoName));
    }
}
