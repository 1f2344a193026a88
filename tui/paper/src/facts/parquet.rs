//! The table with types: a row a fact, a column for each field that facts have, and all fields of a fact once more as JSON.

use std::io;

use studies::typed::{TypedColumn, TypedTable, Values};
use vocabulary::fact::{Cause, Fact};

use super::{
    chronicle::{Chronicle, shapes},
    columns::{COMMON, Class, Columns},
    row::{Cell, FactRow, cause as cause_of, open},
    things::{Site, Things},
};

/// Rows that are written together: a three-day exercise is one group, since most columns are empty in most rows.
const ROWS: usize = 1 << 16;

pub fn write(chronicle: &Chronicle<'_>, to: &mut dyn io::Write) -> io::Result<()> {
    let (shapes, columns) = (shapes(), Columns::all());
    let said: Vec<_> =
        chronicle.about.pairs().into_iter().map(|(key, value)| (format!("harmattan.{key}"), value)).collect();
    let said: Vec<_> = said.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    let common = COMMON.iter().map(|(name, class, optional)| TypedColumn::new(name, *optional, values(*class)));
    let fields = columns.names().iter().map(|(name, class)| TypedColumn::new(name, true, values(*class)));
    let mut table = TypedTable::new("facts", common.chain(fields).collect(), &said, ROWS, Vec::new())?;
    let mut things = Things::of(chronicle.scenario);
    for fact in chronicle.facts {
        let Some(row) = open(fact, &shapes) else { continue };
        let (mine, others) = table.columns().split_at_mut(COMMON.len());
        common_cells(mine, chronicle, &row, things.site(&row));
        let mut cells: Vec<Option<Cell<'_>>> = vec![None; others.len()];
        for field in row.shape.fields {
            if let Some(at) = columns.place(field) {
                cells[at] = row.cell(field);
            }
        }
        for (column, cell) in others.iter_mut().zip(cells) {
            put(column, cell);
        }
        things.note(fact);
        table.row_done()?;
    }
    to.write_all(&table.finish()?)
}

fn values(class: Class) -> Values {
    match class {
        Class::Text => Values::Texts(vec![]),
        Class::Number => Values::Whole(vec![]),
        Class::YesNo => Values::YesNo(vec![]),
        Class::Json => Values::Json(vec![]),
        Class::Decimal => Values::Decimals(vec![]),
        Class::Moment => Values::Moments(vec![]),
    }
}

fn put(column: &mut TypedColumn, cell: Option<Cell<'_>>) {
    column.add(cell, |values, cell| match cell {
        Cell::Text(text) => values.text(text),
        Cell::Json(json) => values.text(&json),
        Cell::Number(number) => values.number(number, 0.0),
        Cell::YesNo(answer) => values.number(answer.into(), 0.0),
    });
}

/// The cells that every fact has, in the order of [`COMMON`].
fn common_cells(columns: &mut [TypedColumn], chronicle: &Chronicle<'_>, row: &FactRow<'_>, site: Option<Site>) {
    let Fact { n, at, cause, roll, .. } = row.fact;
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let (by_act, by_row, by_fact) = match cause {
        Cause::Start => (None, None, None),
        Cause::Act(n) => (Some(i64::from(*n)), None, None),
        Cause::Inject(row) => (None, Some(row.as_str()), None),
        Cause::Fact(n) => (None, None, Some(whole(*n))),
    };
    let (date, json) = (chronicle.calendar.date(*at), row.json());
    let roll = roll.as_ref();
    let mut columns = columns.iter_mut();
    let mut next = |cell: Option<Cell<'_>>| {
        if let Some(column) = columns.next() {
            put(column, cell);
        }
    };
    next(Some(Cell::Number(whole(*n))));
    next(Some(Cell::Number(at.0)));
    next(Some(Cell::Number(chronicle.calendar.instant(*at) * 1_000_000)));
    for text in [date.as_str(), row.shape.domain, row.shape.name, cause_of(row.fact).0] {
        next(Some(Cell::Text(text)));
    }
    next(by_act.map(Cell::Number));
    next(by_row.map(Cell::Text));
    next(by_fact.map(Cell::Number));
    next(roll.map(|roll| Cell::Text(roll.purpose.as_str())));
    next(roll.map(|roll| Cell::Text(roll.subject.as_str())));
    next(roll.map(|roll| Cell::Number(roll.needed.into())));
    next(roll.map(|roll| Cell::Number(roll.rolled.into())));
    next(site.map(|site| Cell::Text(site.name.as_str())));
    next(Some(Cell::Json(json)).filter(|_| !row.shape.fields.is_empty()));
    for (column, degrees) in columns.zip([site.map(|site| site.lat), site.map(|site| site.lon)]) {
        column.add(degrees, |values, degrees| values.number(0, degrees));
    }
}
