//! The table with types: a row a fact, a column for each field that facts have, and all fields of a fact once more as JSON.

use std::io;

use kernel::time::Time;
use studies::typed::{TypedColumn, TypedTable, Values};
use vocabulary::{
    fact::{Cause, Fact},
    held::FieldValue,
};

use super::{
    chronicle::ToldFacts,
    columns::{COMMON, Class, FieldColumns},
    row::{FactRow, cause as cause_of, listed},
    things::{Site, Things},
};

/// Rows that are written together: a three-day exercise is one group, since most columns are empty in most rows.
const ROWS: usize = 1 << 16;

pub fn write(chronicle: &ToldFacts<'_>, to: &mut dyn io::Write) -> io::Result<()> {
    let columns = FieldColumns::all();
    let said: Vec<_> =
        chronicle.about.pairs().into_iter().map(|(key, value)| (format!("harmattan.{key}"), value)).collect();
    let said: Vec<_> = said.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    let common = COMMON.iter().map(|(name, class, optional)| TypedColumn::new(name, *optional, values(*class)));
    let fields = columns.names().iter().map(|(name, class)| TypedColumn::new(name, true, values(*class)));
    let mut table = TypedTable::new("facts", common.chain(fields).collect(), &said, ROWS, Vec::new())?;
    let mut things = Things::of(chronicle.scenario);
    for fact in chronicle.facts {
        let row = FactRow::of(fact);
        let (at, all) = table.row();
        let (mine, others) = all.split_at_mut(COMMON.len());
        common_cells(at, mine, chronicle, &row, things.site(&row));
        for (field, value) in row.fields() {
            if let Some(column) = columns.place(field).and_then(|place| others.get_mut(place)) {
                put(at, column, value);
            }
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

fn put(at: usize, column: &mut TypedColumn, value: &FieldValue) {
    match value {
        FieldValue::Nothing => {}
        FieldValue::Name(name) => column.put(at, |values| values.text(name.as_str())),
        FieldValue::Serial(serial) => column.put(at, |values| values.text(&serial.to_string())),
        FieldValue::Word(text) | FieldValue::Record(text) => column.put(at, |values| values.text(text)),
        FieldValue::Number(number) => column.put(at, |values| values.number(*number, 0.0)),
        FieldValue::YesNo(answer) => column.put(at, |values| values.number((*answer).into(), 0.0)),
        FieldValue::List(list) => column.put(at, |values| values.text(&listed(list))),
    }
}

/// The cells that every fact has, in the order of [`COMMON`].
fn common_cells(
    at: usize,
    columns: &mut [TypedColumn],
    chronicle: &ToldFacts<'_>,
    row: &FactRow<'_>,
    site: Option<Site>,
) {
    let Fact { n, at: time, cause, roll, .. } = row.fact;
    let whole = |number: u64| Some(i64::try_from(number).unwrap_or(i64::MAX));
    let (by_act, by_row, by_fact) = match cause {
        Cause::Start => (None, None, None),
        Cause::Act(n) => (whole((*n).into()), None, None),
        Cause::Inject(row) => (None, Some(row.as_str()), None),
        Cause::Fact(n) => (None, None, whole(*n)),
    };
    let (date, json, roll) = (chronicle.calendar.date(*time), row.json(), roll.as_ref());
    let begun = chronicle.calendar.instant(Time::START);
    let mut columns = columns.iter_mut();
    let moment = (begun + time.0) * 1_000_000;
    cells(at, &mut columns, [whole(*n), Some(time.0), Some(moment)], |values, n| values.number(n, 0.0));
    let texts = [date.as_str(), row.shape.domain, row.shape.name, cause_of(row.fact).0].map(Some);
    cells(at, &mut columns, texts, |values, text| values.text(text));
    cells(at, &mut columns, [by_act], |values, n| values.number(n, 0.0));
    cells(at, &mut columns, [by_row], |values, text| values.text(text));
    cells(at, &mut columns, [by_fact], |values, n| values.number(n, 0.0));
    let dice = roll.map(|roll| (roll.purpose.as_str(), roll.subject.as_str()));
    cells(at, &mut columns, [dice.map(|(purpose, _)| purpose), dice.map(|(_, subject)| subject)], |values, text| {
        values.text(text)
    });
    let thrown = [roll.map(|roll| roll.needed.into()), roll.map(|roll| roll.rolled.into())];
    cells(at, &mut columns, thrown, |values, n: i64| values.number(n, 0.0));
    let said = [site.map(|site| site.name.as_str()), Some(json.as_str()).filter(|json| !json.is_empty())];
    cells(at, &mut columns, said, |values, text| values.text(text));
    let degrees = [site.map(|site| site.lat), site.map(|site| site.lon)];
    cells(at, &mut columns, degrees, |values, degrees| values.number(0, degrees));
}

/// Fills the next columns, each with its value if it has one.
fn cells<'c, T, const N: usize>(
    at: usize,
    columns: &mut impl Iterator<Item = &'c mut TypedColumn>,
    values: [Option<T>; N],
    put: impl Fn(&mut Values, T),
) {
    for (value, column) in values.into_iter().zip(columns) {
        if let Some(value) = value {
            column.put(at, |values| put(values, value));
        }
    }
}
