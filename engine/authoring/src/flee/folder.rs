//! What every file of a Flee folder has in common: lines of cells, names that are looked for, and what is said of either.

use jiff::civil::Date;
use kernel::names::Slug;
use vocabulary::movement::SiteKind;

/// What is wrong with a folder, and where: the line is counted from 1, and 0 where the whole file is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FleeFault {
    /// The file, from the folder.
    pub file: String,
    /// The line.
    pub line: usize,
    /// What.
    pub what: FleeFaultKind,
}

/// What can be wrong with a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FleeFaultKind {
    /// The file is not there.
    Missing,
    /// Nothing is in it.
    Empty,
    /// Columns are parted by something else than a comma.
    Separator { written: char },
    /// A line has fewer columns than it needs.
    TooShort { columns: usize },
    /// Not a number.
    Number { written: String },
    /// Degrees of latitude or longitude that no place on earth has.
    Degrees { written: String, most: u32 },
    /// Not a date such as 2012-02-29.
    Date { written: String },
    /// No location of this name.
    Location { written: String },
    /// No such type of location or closure.
    Type { written: String },
    /// A setting has a value that cannot be.
    Setting { key: String, written: String },
}

/// What somebody should know of an import that went well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FleeRemark {
    /// Counts of a place that is no location: left out.
    NotALocation { camp: String },
    /// No settings came with the folder: those of Flee's code are taken.
    NoSettings,
    /// The conflicts end before the period does: from then on nothing changes.
    ConflictsEnd { days: u32, of: u32 },
    /// A setting that has no meaning here.
    Setting { key: String },
    /// A number that cannot be, and the one that is taken in its place.
    Taken { file: String, line: usize, written: String, taken: u32 },
    /// A line that is left out.
    LeftOut { file: String, line: usize, why: LeftOut },
    /// A column of conflicts.csv whose place is no location: left out.
    NoSuchZone { written: String },
    /// A conflict date after the end; what counts is conflicts.csv.
    DateBehindEnd { line: usize, day: u32, of: u32 },
}

/// Why a line of the folder is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The location is there already.
    Twice { name: String },
    /// A way from a place to itself.
    ToItself { name: String },
    /// It opens before it shuts: taken by the letter, it would be shut for good.
    EndsBefore { from: u32, until: u32 },
    /// It shuts after the end.
    Never { from: u32, of: u32 },
    /// It names what the folder has not: a location, a country, or a link between two that are there.
    Unknown { written: String },
    /// It is the heads of the columns.
    Head,
}

/// The text of a file of the folder, by its path from there.
pub type Texts<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A row of `locations.csv`, under the name that it gets here; its number is of inhabitants, or of places in a camp.
pub struct FleeLocation {
    pub name: String,
    pub slug: Slug,
    pub region: String,
    pub country: String,
    pub lat: f64,
    pub lon: f64,
    pub kind: SiteKind,
    pub number: u32,
}

/// A row of any file, and the line on which it stands.
pub struct FleeLine {
    pub line: usize,
    pub cells: Vec<String>,
}

pub type Found<T> = Result<T, FleeFault>;

/// A row of `routes.csv`.
pub struct FleeRoute {
    pub id: Slug,
    pub from: Slug,
    pub to: Slug,
    pub km: u32,
    pub abroad: bool,
}

/// All rows of a file.
///
/// # Errors
/// The file is needed and not there, or its columns are parted by something else than commas.
pub fn lines(texts: Texts<'_>, file: &str, needed: bool) -> Found<Vec<FleeLine>> {
    let Some(text) = texts(file) else {
        let fault = FleeFault { file: file.to_owned(), line: 0, what: FleeFaultKind::Missing };
        return if needed { Err(fault) } else { Ok(Vec::new()) };
    };
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    // Rows of any length, in a text in memory: no row is a fault.
    let lines = rows.records().map_while(Result::ok).map(|row| FleeLine::of(text, &row));
    let lines: Vec<FleeLine> = lines.filter(|line| line.cells.len() > 1 || !line.cells[0].is_empty()).collect();
    // A spreadsheet in French writes semicolons: then every line is one cell.
    let of_one = lines.iter().find(|line| {
        let first = &line.cells[0];
        line.cells.len() == 1 && first.contains([';', '\t']) && !first.starts_with('#')
    });
    match of_one.and_then(|line| Some((line, line.cells[0].chars().find(|c| [';', '\t'].contains(c))?))) {
        Some((line, written)) => Err(line.fault(file, FleeFaultKind::Separator { written })),
        None => Ok(lines),
    }
}

/// The lines that hold data: without comments.
pub fn data(texts: Texts<'_>, file: &str, needed: bool) -> Found<Vec<FleeLine>> {
    let all = lines(texts, file, needed)?;
    Ok(all.into_iter().filter(|line| !line.cells[0].starts_with('#')).collect())
}

impl FleeLine {
    /// A row of a text, with its number: that of the line on which it begins, behind lines that are empty.
    fn of(text: &str, row: &csv::StringRecord) -> Self {
        let (before, line) = row.position().map_or((0, 1), |at| (at.byte() as usize, at.line() as usize));
        let empty = text[before..].chars().take_while(|c| ['\r', '\n'].contains(c)).filter(|c| *c == '\n').count();
        let cell = |cell: &str| cell.trim().trim_matches('"').trim().to_owned();
        Self { line: line + empty, cells: row.iter().map(cell).collect() }
    }
    pub fn fault(&self, file: &str, what: FleeFaultKind) -> FleeFault {
        FleeFault { file: file.to_owned(), line: self.line, what }
    }
    pub fn cell(&self, file: &str, n: usize) -> Found<&str> {
        self.cells
            .get(n)
            .map(String::as_str)
            .ok_or_else(|| self.fault(file, FleeFaultKind::TooShort { columns: n + 1 }))
    }
    pub fn number(&self, file: &str, n: usize) -> Found<f64> {
        let written = self.cell(file, n)?;
        let number: Option<f64> = written.parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| self.fault(file, FleeFaultKind::Number { written: written.to_owned() }))
    }
    /// A whole number within bounds; what lies outside is told, and the bound taken.
    pub fn within(&self, file: &str, n: usize, (least, most): (u32, u32), remarks: &mut Vec<FleeRemark>) -> Found<u32> {
        let number = self.number(file, n)?;
        let taken = number.clamp(least.into(), most.into()).round() as u32;
        if number < least.into() || number > most.into() {
            let (file, line, written) = (file.to_owned(), self.line, self.cell(file, n)?.to_owned());
            remarks.push(FleeRemark::Taken { file, line, written, taken });
        }
        Ok(taken)
    }
    pub fn degrees(&self, file: &str, n: usize, most: u32) -> Found<f64> {
        let number = self.number(file, n)?;
        let written = || self.cell(file, n).unwrap_or_default().to_owned();
        let on_earth = number.abs() <= most.into();
        on_earth.then_some(number).ok_or_else(|| self.fault(file, FleeFaultKind::Degrees { written: written(), most }))
    }
    pub fn left_out(&self, file: &str, why: LeftOut) -> FleeRemark {
        FleeRemark::LeftOut { file: file.to_owned(), line: self.line, why }
    }
    pub fn date(&self, file: &str, n: usize) -> Found<Date> {
        let written = self.cell(file, n)?;
        let date = written.get(..10).and_then(|day| day.parse().ok());
        date.ok_or_else(|| self.fault(file, FleeFaultKind::Date { written: written.to_owned() }))
    }
    pub fn location<'l>(&self, file: &str, n: usize, all: &'l [FleeLocation]) -> Found<&'l FleeLocation> {
        let written = self.cell(file, n)?;
        let found = all.iter().find(|at| at.name == written).or_else(|| all.iter().find(|at| same(&at.name, written)));
        found.ok_or_else(|| self.fault(file, FleeFaultKind::Location { written: written.to_owned() }))
    }
}

/// Whether two names are one: in some files a space stands for what is a low line in others.
pub fn same(one: &str, other: &str) -> bool {
    let plain = |c: char| if c == '_' { ' ' } else { c };
    one.chars().map(plain).eq(other.chars().map(plain))
}
