//! The table of runs as Parquet: the same rows and values as in CSV, with types, and each figure that is set or varied as a column of its
//! own. Spans are in seconds, shares are decimals.
//!
//! Its own matter is what Parquet asks for; what a row says stands in [`table`](crate::table). The same runs give the same bytes.

use std::{io, sync::Arc};

use parquet::{
    basic::{Compression, LogicalType, Repetition, Type as PhysicalType},
    data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int64Type},
    errors::ParquetError,
    file::{
        metadata::KeyValue,
        properties::WriterProperties,
        writer::{SerializedColumnWriter, SerializedFileWriter},
    },
    schema::types::Type,
};
use vocabulary::parameter::{Parameter, Unit};

use crate::{
    identity::Ingredient,
    store::{RunStore, StoredRun},
    study::Study,
    table::{ABOUT, WORLD, about, decimal, is_fraction, set_in, spread},
};

/// What the columns are; it counts up when one changes its meaning.
const SCHEMA: &str = "harmattan runs 1";
/// How the column `seal` came to be, for whoever wants to hold it against a run.
const SEAL: &str = "SHA-256 of the state in which the run ended, 64 hexadecimal digits";
/// Rows that are written together. They are in memory at once.
const ROWS: usize = 4096;

/// A column, and its values of the rows that are not written yet. A value that is not there has the level nought.
struct TableColumn {
    name: String,
    optional: bool,
    values: Values,
    levels: Vec<i16>,
}

enum Values {
    Texts(Vec<ByteArray>),
    Whole(Vec<i64>),
    /// Whole numbers without a sign.
    Seeds(Vec<i64>),
    Decimals(Vec<f64>),
}

/// Writes a study that was run as Parquet.
///
/// # Errors
/// The store cannot be read, or the table cannot be written.
pub fn write_parquet<W: io::Write + Send>(study: &Study, store: &mut RunStore, to: W) -> io::Result<W> {
    let keys = store.measures().to_vec();
    let parameters = set_in(study);
    let mut columns = columns(study, &parameters, &keys);
    let mut to = SerializedFileWriter::new(to, Arc::new(schema(&columns)?), Arc::new(properties(store))).map_err(io)?;
    let mut rows = 0;
    for run in store.stored()? {
        take(&mut columns, study, &parameters, &run?, keys.len());
        rows += 1;
        if rows % ROWS == 0 {
            write_rows(&mut columns, &mut to).map_err(io)?;
        }
    }
    if rows % ROWS > 0 {
        write_rows(&mut columns, &mut to).map_err(io)?;
    }
    to.into_inner().map_err(io)
}

/// All columns, in the order of the table.
fn columns(study: &Study, parameters: &[&Parameter], keys: &[String]) -> Vec<TableColumn> {
    let column = |name: &str, optional, values| TableColumn { name: name.to_owned(), optional, values, levels: vec![] };
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
fn take(columns: &mut [TableColumn], study: &Study, parameters: &[&'static Parameter], run: &StoredRun, keys: usize) {
    let (cell, seed) = study.place(run.row);
    let (settings, mut columns) = (cell.settings(), columns.iter_mut());
    // What ends first stands first, or a column would be lost.
    for (world, column) in cell.world_number().into_iter().zip(columns.by_ref()) {
        column.add(Some(world as i64), |values, world| values.number(world, 0.0));
    }
    for (text, column) in about(study, run).into_iter().zip(columns.by_ref()) {
        let text = Some(text).filter(|text| !text.is_empty() || !column.optional);
        column.add(text, |values, text| match values {
            Values::Texts(texts) => texts.push(text.as_str().into()),
            // Parquet keeps the bits; the logical type says that there is no sign.
            _ => values.number(seed as i64, 0.0),
        });
    }
    for (known, column) in parameters.iter().zip(columns.by_ref()) {
        let value = settings.get(known.name).and_then(|written| known.read(written).ok());
        let shown = |value: f64| if known.unit == Unit::Permille { value / 1000.0 } else { value };
        column.add(value, |values, value| values.number(value as i64, shown(value)));
    }
    for (value, column) in spread(run, keys).into_iter().zip(columns) {
        column.add(value, |values, value| values.number(value, decimal(value)));
    }
}

impl TableColumn {
    fn add<T>(&mut self, value: Option<T>, put: impl FnOnce(&mut Values, T)) {
        self.levels.push(i16::from(value.is_some()));
        if let Some(value) = value {
            put(&mut self.values, value);
        }
    }

    fn write(&mut self, to: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        let levels = std::mem::take(&mut self.levels);
        let levels = self.optional.then_some(&levels[..]);
        fn batch<D: DataType>(
            to: &mut SerializedColumnWriter<'_>,
            values: &mut Vec<D::T>,
            levels: Option<&[i16]>,
        ) -> Result<(), ParquetError> {
            to.typed::<D>().write_batch(&std::mem::take(values), levels, None).map(drop)
        }
        match &mut self.values {
            Values::Texts(texts) => batch::<ByteArrayType>(to, texts, levels),
            Values::Whole(numbers) | Values::Seeds(numbers) => batch::<Int64Type>(to, numbers, levels),
            Values::Decimals(numbers) => batch::<DoubleType>(to, numbers, levels),
        }
    }
}

impl Values {
    /// Adds a number, as the column has it.
    fn number(&mut self, whole: i64, decimal: f64) {
        match self {
            Self::Whole(numbers) | Self::Seeds(numbers) => numbers.push(whole),
            Self::Decimals(numbers) => numbers.push(decimal),
            Self::Texts(texts) => texts.push(whole.to_string().as_str().into()),
        }
    }
}

fn write_rows<W: io::Write + Send>(
    columns: &mut [TableColumn],
    to: &mut SerializedFileWriter<W>,
) -> Result<(), ParquetError> {
    let mut group = to.next_row_group()?;
    for column in columns {
        let Some(mut writer) = group.next_column()? else { break };
        column.write(&mut writer)?;
        writer.close()?;
    }
    group.close().map(drop)
}

fn schema(columns: &[TableColumn]) -> io::Result<Type> {
    let field = |column: &TableColumn| {
        let (physical, logical) = match column.values {
            Values::Texts(_) => (PhysicalType::BYTE_ARRAY, Some(LogicalType::String)),
            Values::Whole(_) => (PhysicalType::INT64, None),
            Values::Seeds(_) => (PhysicalType::INT64, Some(LogicalType::integer(64, false))),
            Values::Decimals(_) => (PhysicalType::DOUBLE, None),
        };
        let repetition = if column.optional { Repetition::OPTIONAL } else { Repetition::REQUIRED };
        let field = Type::primitive_type_builder(&column.name, physical);
        field.with_logical_type(logical).with_repetition(repetition).build().map(Arc::new)
    };
    let fields = columns.iter().map(field).collect::<Result<_, _>>().map_err(io)?;
    Type::group_type_builder("runs").with_fields(fields).build().map_err(io)
}

/// What the file says of itself beside its columns.
fn properties(store: &RunStore) -> WriterProperties {
    let identity = &store.head().identity;
    let said = [
        ("harmattan.schema", SCHEMA),
        ("harmattan.scenario", identity.says(Ingredient::Scenario)),
        ("harmattan.engine", identity.says(Ingredient::Engine)),
        ("harmattan.seeds", identity.says(Ingredient::Seeds)),
        ("harmattan.until", identity.says(Ingredient::Until)),
        ("harmattan.seal", SEAL),
    ];
    let said = said.map(|(key, value)| KeyValue::new(key.to_owned(), value.to_owned()));
    WriterProperties::builder().set_compression(Compression::SNAPPY).set_key_value_metadata(Some(said.to_vec())).build()
}

/// A fault of the system as such, so that a full disk is told as one.
fn io(fault: ParquetError) -> io::Error {
    match fault {
        ParquetError::External(inner) => inner.downcast::<io::Error>().map_or_else(io::Error::other, |why| *why),
        other => io::Error::other(other),
    }
}
