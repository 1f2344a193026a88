//! The table of runs as Parquet: the same rows and values as in CSV, with types, and each figure that is set or varied as a column of its
//! own. Spans are in seconds, shares are decimals.
//!
//! What a row says stands in [`table`](crate::table), how it is written in [`typed`](crate::typed). The same runs give the same bytes.

use std::io;

use vocabulary::parameter::{Parameter, Unit};

use crate::{
    identity::Ingredient,
    store::{RunStore, StoredRun},
    study::Study,
    table::{ABOUT, WORLD, about, decimal, is_fraction, set_in, spread},
    typed::{TypedColumn, TypedTable, Values},
};

/// What the columns are; it counts up when one changes its meaning.
const SCHEMA: &str = "harmattan runs 1";
/// How the column `seal` came to be, for whoever wants to hold it against a run.
const SEAL: &str = "SHA-256 of the state in which the run ended, 64 hexadecimal digits";

/// Rows that are written together: a row has hundreds of columns.
const ROWS: usize = 4096;

/// Writes a study that was run as Parquet.
///
/// # Errors
/// The store cannot be read, or the table cannot be written.
pub fn write_parquet<W: io::Write + Send>(study: &Study, store: &mut RunStore, to: W) -> io::Result<W> {
    let keys = store.measures().to_vec();
    let parameters = set_in(study);
    let columns = columns(study, &parameters, &keys);
    let mut table = TypedTable::new("runs", columns, &properties(store), ROWS, to)?;
    for run in store.stored()? {
        let (row, columns) = table.row();
        take(row, columns, study, &parameters, &run?, keys.len());
        table.row_done()?;
    }
    table.finish()
}

/// All columns, in the order of the table.
fn columns(study: &Study, parameters: &[&Parameter], keys: &[String]) -> Vec<TypedColumn> {
    let column = TypedColumn::new;
    let number = |whole| if whole { Values::Whole(vec![]) } else { Values::Decimals(vec![]) };
    let about = ABOUT.into_iter().map(|name| match name {
        "seed" => column(name, false, Values::Seeds(vec![])),
        _ => column(name, name == "variant", Values::Texts(vec![])),
    });
    let parameters = parameters.iter().map(|known| column(known.name, true, number(is_whole(known))));
    let measures = keys.iter().map(|key| column(key, true, number(!is_fraction(key))));
    let world = (!study.varied().is_empty()).then(|| column(WORLD, false, Values::Whole(vec![])));
    world.into_iter().chain(about).chain(parameters).chain(measures).collect()
}

/// Whether a figure is a whole number for people too.
fn is_whole(known: &Parameter) -> bool {
    known.whole && known.unit != Unit::Permille
}

/// Puts a run into the columns.
fn take(
    row: usize,
    columns: &mut [TypedColumn],
    study: &Study,
    parameters: &[&'static Parameter],
    run: &StoredRun,
    keys: usize,
) {
    let (cell, seed) = study.place(run.row);
    let (settings, mut columns) = (cell.settings(), columns.iter_mut());
    // What ends first stands first, or a column would be lost.
    for (world, column) in cell.world_number().into_iter().zip(columns.by_ref()) {
        column.put(row, |values| values.number(world as i64, 0.0));
    }
    for (text, column) in about(study, run).into_iter().zip(columns.by_ref()) {
        if text.is_empty() && column.is_optional() {
            continue;
        }
        column.put(row, |values| match values {
            Values::Seeds(_) => values.number(seed as i64, 0.0),
            _ => values.text(&text),
        });
    }
    for (known, column) in parameters.iter().zip(columns.by_ref()) {
        let value = settings.get(known.name).and_then(|written| known.read(written).ok());
        let shown = |value: f64| if known.unit == Unit::Permille { value / 1000.0 } else { value };
        if let Some(value) = value {
            column.put(row, |values| values.number(value as i64, shown(value)));
        }
    }
    for (value, column) in spread(run, keys).into_iter().zip(columns) {
        if let Some(value) = value {
            column.put(row, |values| values.number(value, decimal(value)));
        }
    }
}

/// What the file says of itself beside its columns.
fn properties(store: &RunStore) -> [(&'static str, String); 6] {
    let identity = &store.head().identity;
    [
        ("harmattan.schema", SCHEMA.to_owned()),
        ("harmattan.scenario", identity.says(Ingredient::Scenario).to_owned()),
        ("harmattan.engine", identity.says(Ingredient::Engine).to_owned()),
        ("harmattan.seeds", identity.says(Ingredient::Seeds).to_owned()),
        ("harmattan.until", identity.says(Ingredient::Until).to_owned()),
        ("harmattan.seal", SEAL.to_owned()),
    ]
}
