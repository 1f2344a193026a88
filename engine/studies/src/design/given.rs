//! A design that another tool wrote, as CSV: a row a world, a column a figure. It may say the variant, the play and the seed of each row
//! as well. All faults come at once, each with its line and column.
//!
//! A figure that is a whole number is rounded, for tools that sample know only fractions; a span may be written as a span or in seconds.
//! Where cells are parted by semicolons, a comma is a decimal point. What a value means, and whether anybody would believe it, is not
//! asked here.

use std::collections::BTreeMap;

use kernel::names::nearest;
use vocabulary::parameter::{BadSetting, Parameter, Setting, Unit};

use super::{Design, Points};

/// How many rows a design may have.
pub const MOST_ROWS: usize = 100_000;

/// After so many faults nobody reads on.
const MOST_FAULTS: usize = 20;

/// What a row says where it plays no variant.
pub const NO_VARIANT: &str = "none";

/// The names that a design may use for what is no figure.
#[derive(Clone, Debug)]
pub struct KnownNames {
    /// The variants of the scenario; [`NO_VARIANT`] is always known.
    pub variants: Vec<String>,
    /// Its plays.
    pub plays: Vec<String>,
}

/// A design as it was read.
#[derive(Clone, Debug)]
pub struct GivenDesign {
    /// The figures and their values.
    pub design: Design,
    /// How many rows it has.
    pub rows: usize,
    /// The variant of each row, if there is such a column.
    pub variants: Option<Vec<String>>,
    /// The play of each row, if there is such a column.
    pub plays: Option<Vec<String>>,
    /// The seed of each row, if there is such a column.
    pub seeds: Option<Vec<u64>>,
}

/// What is wrong with a design, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesignFault {
    /// The line of the file.
    pub line: u64,
    /// The column, counted from one, and its name; none where all of the line is meant.
    pub column: Option<(usize, String)>,
    /// What is wrong.
    pub kind: DesignFaultKind,
}

/// What is wrong with a design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DesignFaultKind {
    /// It has no head, or no rows below it.
    Empty,
    /// It has more than [`MOST_ROWS`] rows.
    TooLong,
    /// No column is a figure, a variant, a play or a seed.
    NoColumns,
    /// A column has no name.
    Unnamed,
    /// No figure has the name of the column; perhaps that one is meant.
    Unknown(Option<String>),
    /// The name of this earlier column again.
    Doubled(usize),
    /// The row has so many cells, and not as many as the head.
    Cells(usize, usize),
    /// The cell is empty.
    Hole,
    /// The figure cannot be set so.
    Setting(String, BadSetting),
    /// A number stands where a name belongs, as tools write that number their categories; the names.
    Category(String, Vec<String>),
    /// There is no such name; perhaps that one is meant; the names.
    Name(String, Option<String>, Vec<String>),
    /// The seed is no whole number.
    Seed(String),
    /// It is no CSV.
    Torn,
}

/// What a column holds.
#[derive(Clone, Copy)]
enum ColumnRole {
    Figure(&'static Parameter),
    Variant,
    Play,
    Seed,
}

/// Reads a design.
///
/// # Errors
/// Its faults, at most so many as somebody would read.
pub fn read(text: &str, known: &KnownNames) -> Result<GivenDesign, Vec<DesignFault>> {
    let mut reader = DesignReader { known, faults: Vec::new(), comma: separator(text) == b';' };
    let mut rows = csv::ReaderBuilder::new().delimiter(separator(text)).flexible(true).from_reader(text.as_bytes());
    let head = rows.headers().cloned().unwrap_or_default();
    let columns = reader.head(&head);
    if columns.is_empty() {
        let kind = if head.is_empty() { DesignFaultKind::Empty } else { DesignFaultKind::NoColumns };
        reader.fault(1, None, kind);
    }
    let mut given = begun(&columns);
    for row in rows.records() {
        let Ok(row) = row else {
            reader.fault(given.rows as u64 + 2, None, DesignFaultKind::Torn);
            break;
        };
        given.rows += 1;
        let line = row.position().map_or(0, csv::Position::line);
        if given.rows > MOST_ROWS {
            reader.fault(line, None, DesignFaultKind::TooLong);
        }
        if reader.faults.len() >= MOST_FAULTS || given.rows > MOST_ROWS {
            break;
        }
        reader.row(line, &head, &row, &columns, &mut given);
    }
    if given.rows == 0 && reader.faults.is_empty() {
        reader.fault(1, None, DesignFaultKind::Empty);
    }
    if reader.faults.is_empty() { Ok(given) } else { Err(reader.faults) }
}

/// Semicolons part the cells where the head has some and no comma.
fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    if head.contains(';') && !head.contains(',') { b';' } else { b',' }
}

/// A design of these columns without a row.
fn begun(columns: &[ColumnRole]) -> GivenDesign {
    let figure = |column: &ColumnRole| match column {
        ColumnRole::Figure(parameter) => Some(*parameter),
        _ => None,
    };
    let varied = columns.iter().filter_map(figure).collect();
    let has = |wanted: fn(&ColumnRole) -> bool| columns.iter().any(wanted);
    GivenDesign {
        design: Design { varied, points: Points::Given(Vec::new()) },
        rows: 0,
        variants: has(|column| matches!(column, ColumnRole::Variant)).then(Vec::new),
        plays: has(|column| matches!(column, ColumnRole::Play)).then(Vec::new),
        seeds: has(|column| matches!(column, ColumnRole::Seed)).then(Vec::new),
    }
}

struct DesignReader<'a> {
    known: &'a KnownNames,
    faults: Vec<DesignFault>,
    /// A comma is a decimal point.
    comma: bool,
}

impl DesignReader<'_> {
    fn fault(&mut self, line: u64, column: Option<(usize, &str)>, kind: DesignFaultKind) {
        let column = column.map(|(number, name)| (number + 1, name.to_owned()));
        self.faults.push(DesignFault { line, column, kind });
    }

    /// What each column holds. Columns that hold nothing known are told, and left out.
    fn head(&mut self, head: &csv::StringRecord) -> Vec<ColumnRole> {
        let (mut columns, mut seen) = (Vec::new(), BTreeMap::new());
        for (number, name) in head.iter().map(str::trim).enumerate() {
            let doubled = seen.insert(name.to_owned(), number);
            let kind = match (doubled, column(name)) {
                _ if name.is_empty() => DesignFaultKind::Unnamed,
                (Some(first), _) => DesignFaultKind::Doubled(first + 1),
                (None, Ok(column)) => {
                    columns.push(column);
                    continue;
                }
                (None, Err(nearest)) => DesignFaultKind::Unknown(nearest),
            };
            self.fault(1, Some((number, name)), kind);
        }
        columns
    }

    fn row(
        &mut self,
        line: u64,
        head: &csv::StringRecord,
        row: &csv::StringRecord,
        columns: &[ColumnRole],
        given: &mut GivenDesign,
    ) {
        if row.len() != head.len() {
            return self.fault(line, None, DesignFaultKind::Cells(row.len(), head.len()));
        }
        if columns.len() != head.len() {
            return; // The head is at fault, and its columns and cells cannot be told together.
        }
        for (number, (column, cell)) in columns.iter().zip(row).enumerate() {
            if let Err(kind) = self.cell(*column, cell.trim(), given) {
                self.fault(line, Some((number, head[number].trim())), kind);
            }
        }
    }

    fn cell(&self, column: ColumnRole, cell: &str, given: &mut GivenDesign) -> Result<(), DesignFaultKind> {
        if cell.is_empty() {
            return Err(DesignFaultKind::Hole);
        }
        match column {
            ColumnRole::Figure(parameter) => {
                let value = self.value(parameter, cell);
                let value = value.map_err(|fault| DesignFaultKind::Setting(cell.to_owned(), fault))?;
                if let Points::Given(values) = &mut given.design.points {
                    values.push(value);
                }
            }
            ColumnRole::Variant => {
                let none = [NO_VARIANT.to_owned()];
                let name = named(cell, none.iter().chain(&self.known.variants))?;
                given.variants.iter_mut().for_each(|variants| variants.push(name.clone()));
            }
            ColumnRole::Play => {
                let name = named(cell, self.known.plays.iter())?;
                given.plays.iter_mut().for_each(|plays| plays.push(name.clone()));
            }
            ColumnRole::Seed => {
                let seed = seed(cell).ok_or_else(|| DesignFaultKind::Seed(cell.to_owned()))?;
                given.seeds.iter_mut().for_each(|seeds| seeds.push(seed));
            }
        }
        Ok(())
    }

    fn value(&self, parameter: &'static Parameter, cell: &str) -> Result<f64, BadSetting> {
        let written = if self.comma { cell.replace(',', ".") } else { cell.to_owned() };
        let number = written.parse::<f64>().ok().filter(|number| number.is_finite());
        let written = match number {
            None => Setting::Text(cell.to_owned()),
            Some(number) if parameter.unit.is_span() => parameter.written(number.round()),
            Some(number) if parameter.whole && parameter.unit != Unit::Permille => Setting::Number(number.round()),
            Some(number) => Setting::Number(number),
        };
        parameter.read(&written)
    }
}

fn column(name: &str) -> Result<ColumnRole, Option<String>> {
    let others = [("variant", ColumnRole::Variant), ("play", ColumnRole::Play), ("seed", ColumnRole::Seed)];
    if let Some((_, column)) = others.into_iter().find(|(other, _)| *other == name) {
        return Ok(column);
    }
    let known = Parameter::all().map(|known| known.name).chain(others.map(|(other, _)| other));
    Parameter::named(name).map(ColumnRole::Figure).map_err(|_| nearest(name, known).map(str::to_owned))
}

/// A name among those that are known.
fn named<'n>(cell: &str, known: impl Iterator<Item = &'n String> + Clone) -> Result<String, DesignFaultKind> {
    if let Some(name) = known.clone().find(|name| *name == cell) {
        return Ok(name.clone());
    }
    let names = known.clone().cloned().collect();
    Err(if cell.parse::<f64>().is_ok() {
        DesignFaultKind::Category(cell.to_owned(), names)
    } else {
        let near = nearest(cell, known.map(String::as_str)).map(str::to_owned);
        DesignFaultKind::Name(cell.to_owned(), near, names)
    })
}

/// A seed, also as tools write whole numbers: `7.0`.
fn seed(cell: &str) -> Option<u64> {
    let exact = |number: &f64| number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(number);
    cell.parse().ok().or_else(|| cell.parse::<f64>().ok().filter(exact).map(|number| number as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> KnownNames {
        KnownNames {
            variants: vec!["committees".to_owned()],
            plays: vec!["nothing".to_owned(), "by-the-book".to_owned()],
        }
    }

    fn faults(text: &str) -> Vec<(u64, usize, DesignFaultKind)> {
        let faults = read(text, &known()).expect_err("it has faults");
        faults.into_iter().map(|fault| (fault.line, fault.column.map_or(0, |(number, _)| number), fault.kind)).collect()
    }

    #[test]
    fn a_design_has_a_world_a_row_with_its_figures_variant_play_and_seed() {
        let text = "play,crossing.paper_takes,seed,variant,crossing.patience.at_least\n\
                    by-the-book,1.2,7,none,2h15\nnothing,0.9004,8.0,committees,3600.4\n";
        let given = read(text, &known()).expect("sound");
        assert_eq!(given.rows, 2);
        assert_eq!(given.design.values(0), [1200.0, 8100.0]);
        assert_eq!(given.design.values(1), [900.0, 3600.0]);
        assert_eq!(given.plays, Some(vec!["by-the-book".to_owned(), "nothing".to_owned()]));
        assert_eq!(given.variants, Some(vec!["none".to_owned(), "committees".to_owned()]));
        assert_eq!(given.seeds, Some(vec![7, 8]));
    }

    #[test]
    fn semicolons_go_with_decimal_commas_and_whole_figures_are_rounded() {
        let whole = Parameter::all().find(|known| known.unit == Unit::Persons && known.whole);
        let whole = whole.expect("there is one");
        let text = format!("crossing.paper_takes;{}\r\n1,25;{},4\r\n", whole.name, whole.default);
        let given = read(&text, &known()).expect("sound");
        assert_eq!(given.design.values(0), [1250.0, whole.default]);
    }

    #[test]
    fn each_fault_of_the_head_is_told_with_its_column() {
        use DesignFaultKind::*;
        let near = Some("crossing.paper_takes".to_owned());
        assert_eq!(
            faults(",crossing.paper_tales,seed,seed\n0,1.2,7,7\n"),
            [(1, 1, Unnamed), (1, 2, Unknown(near)), (1, 4, Doubled(3))]
        );
        assert_eq!(faults(""), [(1, 0, Empty)]);
        assert_eq!(faults("crossing.paper_takes\n"), [(1, 0, Empty)]);
    }

    #[test]
    fn each_fault_of_a_row_is_told_with_its_line_and_column() {
        use DesignFaultKind::*;
        let text = "crossing.paper_takes,play,seed\n1.2,nothing,\n1.2\nNaN,1.0,x\n1e9,by-the-bok,-1\n1.2,nothing,3\n";
        let found = faults(text);
        let places: Vec<_> = found.iter().map(|(line, column, _)| (*line, *column)).collect();
        assert_eq!(places, [(2, 3), (3, 0), (4, 1), (4, 2), (4, 3), (5, 1), (5, 2), (5, 3)]);
        assert!(matches!(&found[0].2, Hole));
        assert!(matches!(&found[1].2, Cells(1, 3)));
        assert!(matches!(&found[2].2, Setting(written, BadSetting::Kind(_)) if written == "NaN"));
        assert!(matches!(&found[3].2, Category(written, _) if written == "1.0"));
        assert!(matches!(&found[5].2, Setting(_, BadSetting::Beyond(_))));
        assert!(matches!(&found[6].2, Name(_, Some(near), _) if near == "by-the-book"));
        assert!(matches!(&found[7].2, Seed(written) if written == "-1"));
    }

    #[test]
    fn a_million_rows_are_too_many_and_a_thousand_faults_too() {
        let long = format!("crossing.paper_takes\n{}", "1.2\n".repeat(MOST_ROWS + 1));
        assert_eq!(faults(&long), [(MOST_ROWS as u64 + 2, 0, DesignFaultKind::TooLong)]);
        assert_eq!(faults(&format!("crossing.paper_takes\n{}", "x\n".repeat(1000))).len(), MOST_FAULTS);
    }
}
