//! A table with types, written as Parquet: columns are filled row by row, and many rows go out together. The same values give the same
//! bytes.
//!
//! It is Parquet's own matter and nothing else: what the columns are and what stands in them is for the caller to say. Dates are moments
//! in UTC; whoever shows them puts them into a zone.

use std::{io, sync::Arc};

use parquet::{
    basic::{Compression, LogicalType, Repetition, TimeUnit, Type as PhysicalType},
    data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int64Type},
    errors::ParquetError,
    file::{
        metadata::KeyValue,
        properties::WriterProperties,
        writer::{SerializedColumnWriter, SerializedFileWriter},
    },
    schema::types::Type,
};

/// A column, and its values of the rows that are not written yet. A value that is not there has the level nought.
#[derive(Debug)]
pub struct TypedColumn {
    name: String,
    optional: bool,
    values: Values,
    levels: Vec<i16>,
}

/// The values of a column.
#[derive(Debug)]
pub enum Values {
    /// Text in UTF-8.
    Texts(Vec<ByteArray>),
    /// Text that is JSON.
    Json(Vec<ByteArray>),
    /// Whole numbers.
    Whole(Vec<i64>),
    /// Whole numbers without a sign.
    Seeds(Vec<i64>),
    /// Numbers with decimals.
    Decimals(Vec<f64>),
    /// Yes or no.
    YesNo(Vec<bool>),
    /// Moments, in microseconds since the beginning of 1970, UTC.
    Moments(Vec<i64>),
}

impl Values {
    /// Adds a number, as the column has it.
    pub fn number(&mut self, whole: i64, decimal: f64) {
        match self {
            Self::Whole(numbers) | Self::Seeds(numbers) | Self::Moments(numbers) => numbers.push(whole),
            Self::Decimals(numbers) => numbers.push(decimal),
            Self::YesNo(answers) => answers.push(whole != 0),
            Self::Texts(texts) | Self::Json(texts) => texts.push(whole.to_string().as_str().into()),
        }
    }

    /// Adds a text, to a column of texts.
    pub fn text(&mut self, text: &str) {
        if let Self::Texts(texts) | Self::Json(texts) = self {
            texts.push(text.into());
        }
    }
}

impl TypedColumn {
    /// A column without values; one that is not optional has a value in every row.
    pub fn new(name: &str, optional: bool, values: Values) -> Self {
        Self { name: name.to_owned(), optional, values, levels: vec![] }
    }

    /// Whether a row may have no value here.
    pub fn is_optional(&self) -> bool {
        self.optional
    }

    /// Puts the value of a row in, as [`TypedTable::row`] counts them. Rows come one after the other; one that is passed over has none.
    pub fn put(&mut self, row: usize, put: impl FnOnce(&mut Values)) {
        self.levels.resize(row, 0);
        self.levels.push(1);
        put(&mut self.values);
    }

    /// Writes so many rows.
    fn write(&mut self, rows: usize, to: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        let mut levels = std::mem::take(&mut self.levels);
        levels.resize(rows, 0);
        let levels = self.optional.then_some(&levels[..]);
        fn batch<D: DataType>(
            to: &mut SerializedColumnWriter<'_>,
            values: &mut Vec<D::T>,
            levels: Option<&[i16]>,
        ) -> Result<(), ParquetError> {
            to.typed::<D>().write_batch(&std::mem::take(values), levels, None).map(drop)
        }
        match &mut self.values {
            Values::Texts(texts) | Values::Json(texts) => batch::<ByteArrayType>(to, texts, levels),
            Values::Whole(numbers) | Values::Seeds(numbers) | Values::Moments(numbers) => {
                batch::<Int64Type>(to, numbers, levels)
            }
            Values::Decimals(numbers) => batch::<DoubleType>(to, numbers, levels),
            Values::YesNo(answers) => batch::<BoolType>(to, answers, levels),
        }
    }

    fn field(&self) -> Result<Arc<Type>, ParquetError> {
        let (physical, logical) = match self.values {
            Values::Texts(_) => (PhysicalType::BYTE_ARRAY, Some(LogicalType::String)),
            Values::Json(_) => (PhysicalType::BYTE_ARRAY, Some(LogicalType::Json)),
            Values::Whole(_) => (PhysicalType::INT64, None),
            // Parquet keeps the bits; the logical type says that there is no sign.
            Values::Seeds(_) => (PhysicalType::INT64, Some(LogicalType::integer(64, false))),
            Values::Decimals(_) => (PhysicalType::DOUBLE, None),
            Values::YesNo(_) => (PhysicalType::BOOLEAN, None),
            Values::Moments(_) => (PhysicalType::INT64, Some(LogicalType::timestamp(true, TimeUnit::MICROS))),
        };
        let repetition = if self.optional { Repetition::OPTIONAL } else { Repetition::REQUIRED };
        let field = Type::primitive_type_builder(&self.name, physical);
        field.with_logical_type(logical).with_repetition(repetition).build().map(Arc::new)
    }
}

/// A table that is being written.
#[allow(missing_debug_implementations)] // What it writes to need not be shown.
pub struct TypedTable<W: io::Write + Send> {
    columns: Vec<TypedColumn>,
    together: usize,
    /// Rows that are complete and not written yet.
    rows: usize,
    to: SerializedFileWriter<W>,
}

impl<W: io::Write + Send> TypedTable<W> {
    /// A table of this name with these columns. `said` is what the file says of itself beside them, by keys; so many rows are written
    /// `together`, and are in memory at once.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn new(
        name: &str,
        columns: Vec<TypedColumn>,
        said: &[(&str, String)],
        together: usize,
        to: W,
    ) -> io::Result<Self> {
        let fields = columns.iter().map(TypedColumn::field).collect::<Result<_, _>>().map_err(io)?;
        let schema = Type::group_type_builder(name).with_fields(fields).build().map_err(io)?;
        let said = said.iter().map(|(key, value)| KeyValue::new((*key).to_owned(), value.clone())).collect();
        let properties =
            WriterProperties::builder().set_compression(Compression::SNAPPY).set_key_value_metadata(Some(said)).build();
        let to = SerializedFileWriter::new(to, Arc::new(schema), Arc::new(properties)).map_err(io)?;
        Ok(Self { columns, together, rows: 0, to })
    }

    /// The number of the row that is next, and the columns, each of which takes its value of that row.
    pub fn row(&mut self) -> (usize, &mut [TypedColumn]) {
        (self.rows, &mut self.columns)
    }

    /// The row is complete.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn row_done(&mut self) -> io::Result<()> {
        self.rows += 1;
        if self.rows == self.together { self.write_rows() } else { Ok(()) }
    }

    /// All rows are complete; gives back what was written to.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        if self.rows > 0 {
            self.write_rows()?;
        }
        self.to.into_inner().map_err(io)
    }

    fn write_rows(&mut self) -> io::Result<()> {
        let mut group = self.to.next_row_group().map_err(io)?;
        for column in &mut self.columns {
            let Some(mut writer) = group.next_column().map_err(io)? else { break };
            column.write(self.rows, &mut writer).map_err(io)?;
            writer.close().map_err(io)?;
        }
        self.rows = 0;
        group.close().map(drop).map_err(io)
    }
}

/// A fault of the system as such, so that a full disk is told as one.
fn io(fault: ParquetError) -> io::Error {
    match fault {
        ParquetError::External(inner) => inner.downcast::<io::Error>().map_or_else(io::Error::other, |why| *why),
        other => io::Error::other(other),
    }
}
