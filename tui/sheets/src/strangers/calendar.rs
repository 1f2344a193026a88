//! When each row comes: from what its cells tell of a time, and from the rows before it where they tell nothing.

use jiff::civil::Date;
use words::sheets::Said;

use super::rows::ListLine;
use crate::{remark::Remark, tab::SheetTab};

const DAY: i64 = 86_400;
/// The hour at which an exercise starts whose list knows only times since the start.
const USUAL_START: i64 = 8 * 3600;
/// Days around the middle of all dates beyond which a date is a slip of the pen.
const WIDE: i64 = 30;
/// Days of an exercise, at most.
const LONGEST: i64 = 60;
/// The exercise goes on for so long after its last row.
const TAIL: i64 = 2 * 3600;

/// When everything comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Placed {
    /// The civil start, `2026-11-12 08:00`; without a date where the list has none.
    pub(super) date: Option<Date>,
    /// Seconds of the first day at which it starts.
    pub(super) start: i64,
    /// How long it lasts, in seconds.
    pub(super) length: i64,
    /// When each line comes: the day from 1, and seconds since its midnight; nothing for a date that cannot be meant.
    pub(super) at: Vec<Option<(i64, i64)>>,
}

/// Places the lines.
pub(super) fn place(sheet: &SheetTab, lines: &[ListLine], remarks: &mut Vec<Remark>) -> Placed {
    let base = base(lines);
    let strays: Vec<bool> = lines.iter().map(|line| is_stray(line, base)).collect();
    let shift = shift(lines);
    let days = |date: Date| base.map_or(0, |(first, _)| first.until(date).map_or(0, |span| i64::from(span.get_days())));
    // First those that tell a day or an hour, which say when the exercise starts.
    let mut told: Vec<Option<(i64, Option<i64>)>> = Vec::new();
    let mut before: Option<(i64, i64)> = None;
    for (n, line) in lines.iter().enumerate() {
        let day = line.told.date.map(|date| days(date) + 1).or(line.told.day.map(|day| day + shift));
        let here = match (day, line.told.hour) {
            _ if strays[n] => None,
            (Some(day), hour) => Some((day, hour)),
            (None, Some(hour)) => {
                let (mut day, last) = before.unwrap_or((1, hour));
                // From the evening to the morning a night has passed.
                if hour + DAY / 2 < last {
                    day += 1;
                    let at = sheet.at(line.row, line.time_at);
                    remarks.push(Remark::of(Said::NextDay, &at).with("day", day.to_string()));
                }
                Some((day, Some(hour)))
            }
            (None, None) => None,
        };
        if let Some((day, hour)) = here {
            before = Some((
                day,
                hour.unwrap_or_else(|| before.filter(|(last, _)| *last == day).map_or(0, |(_, hour)| hour)),
            ));
        }
        told.push(here);
    }
    let first_hours = told.iter().flatten().filter(|(day, _)| *day == 1).filter_map(|(_, hour)| *hour);
    let start = first_hours.min().map_or(USUAL_START, |hour| hour / 3600 * 3600);
    let at = settle(sheet, lines, &told, &strays, start, remarks);
    let last = at.iter().flatten().map(|(day, hour)| (day - 1) * DAY + hour).max().unwrap_or(start);
    let length = ((last - start + TAIL) + 3599) / 3600 * 3600;
    Placed { date: base.map(|(first, _)| first), start, length, at }
}

/// When each line comes, with what it leaves open taken from the line before.
fn settle(
    sheet: &SheetTab,
    lines: &[ListLine],
    told: &[Option<(i64, Option<i64>)>],
    strays: &[bool],
    start: i64,
    remarks: &mut Vec<Remark>,
) -> Vec<Option<(i64, i64)>> {
    let mut at: Vec<Option<(i64, i64)>> = Vec::new();
    let mut before = (1, start);
    let mut carried = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let address = sheet.at(line.row, line.time_at);
        if strays[n] {
            remarks.push(
                Remark::of(Said::DateFar, &address)
                    .with("cell", line.told.date.map_or_else(String::new, |date| date.to_string())),
            );
            at.push(None);
            continue;
        }
        let mut here = match (told[n], line.told.elapsed) {
            (Some((day, Some(hour))), _) => (day, hour),
            (Some((day, None)), None) => (day, if day == before.0 { before.1 } else { start }),
            (Some((day, None)), Some(elapsed)) => (day, (start + elapsed).rem_euclid(DAY)),
            (None, Some(elapsed)) => (1 + (start + elapsed).div_euclid(DAY), (start + elapsed).rem_euclid(DAY)),
            (None, None) => {
                carried.push(sheet.at(line.row, line.time_at).to_string());
                before
            }
        };
        if here < (1, start) {
            remarks.push(Remark::of(Said::BeforeStart, &address));
            here = (1, start);
        }
        if here.0 > LONGEST {
            remarks.push(Remark::of(Said::DateFar, &address).with("cell", format!("D{}", here.0)));
            at.push(None);
            continue;
        }
        before = here;
        at.push(Some(here));
    }
    if !carried.is_empty() {
        let shown: Vec<String> = carried.iter().take(12).cloned().collect();
        let more = if carried.len() > shown.len() { "…" } else { "" };
        let cells = format!("{}{more}", shown.join(", "));
        remarks.push(Remark::new(Said::TimeCarried).with("n", carried.len().to_string()).with("cells", cells));
    }
    at
}

/// The first date that can be meant, and the one in the middle.
fn base(lines: &[ListLine]) -> Option<(Date, Date)> {
    let mut dates: Vec<Date> = lines.iter().filter_map(|line| line.told.date).collect();
    dates.sort();
    let middle = *dates.get(dates.len() / 2)?;
    let first = dates.into_iter().find(|date| apart(*date, middle) <= WIDE)?;
    Some((first, middle))
}

fn apart(one: Date, other: Date) -> i64 {
    one.until(other).map_or(i64::MAX, |span| i64::from(span.get_days()).abs())
}

fn is_stray(line: &ListLine, base: Option<(Date, Date)>) -> bool {
    matches!((line.told.date, base), (Some(date), Some((_, middle))) if apart(date, middle) > WIDE)
}

/// Some count days from 0. Who writes of the eve does not.
fn shift(lines: &[ListLine]) -> i64 {
    let days = || lines.iter().filter_map(|line| line.told.day.map(|day| (day, line.told.guessed)));
    let from_nought = days().any(|(day, guessed)| day == 0 && !guessed) && !days().any(|(day, _)| day < 0);
    i64::from(from_nought)
}
