//! The row of a field, as far as its type and what is checked of it tell: what it holds, of what it is a name, its bounds.

use vocabulary::{
    scenario::Scenario,
    written::{Declaration, DeclaredChoice, DeclaredField, DeclaredParts, Described as _, ValueSort},
};

use super::FieldRow;
use crate::{
    check::values::{MANY, range, wanted},
    read::REQUIRED,
};

/// The row of a field, as far as its type and what is checked of it tell.
pub fn part_row(declared: &Declaration, part: &DeclaredField) -> FieldRow {
    let optional = if declared.name == "Scenario" { !REQUIRED.contains(&part.name) } else { part.optional };
    // What stands in the scenario itself is checked by its own name.
    let owner = if declared.name == "Scenario" { part.name } else { owner(declared) };
    bounded(owner, part, optional)
}

fn bounded(owner: &str, part: &DeclaredField, optional: bool) -> FieldRow {
    let sort = (part.sort)();
    FieldRow {
        name: part.name,
        about: part.about.trim(),
        sort,
        names: sort.any(|sort| matches!(sort, ValueSort::Name)).then(|| wanted(owner, part.name)).flatten(),
        range: (sort.any(|sort| matches!(sort, ValueSort::Count | ValueSort::Whole)))
            .then(|| range(owner, part.name))
            .filter(|(_, most)| *most < MANY),
        left_out: optional.then(String::new),
    }
}

/// The rows of the fields of a choice, as far as their types and what is checked of them tell.
pub fn choice_fields(choice: &DeclaredChoice) -> Vec<FieldRow> {
    choice.fields.iter().map(|part| bounded(choice.name, part, part.optional)).collect()
}

/// The list of a scenario that holds values of a type, by which what is checked of its fields is found.
fn owner(declared: &Declaration) -> &'static str {
    let ValueSort::Declared(Declaration { parts: DeclaredParts::Fields(lists), .. }) = Scenario::sort() else {
        return "";
    };
    let holds = |part: &&DeclaredField| match (part.sort)() {
        ValueSort::List(item) => matches!(item(), ValueSort::Declared(held) if held.name == declared.name),
        _ => false,
    };
    lists.iter().find(holds).map_or("", |part| part.name)
}
