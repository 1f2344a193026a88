//! Times as people write them into sheets: dates and hours together or apart, date-time groups, H+ and J+, hours as numbers, words.
//!
//! A cell gives what it knows of a time: a date, a day of the exercise, an hour, a time since the start. What is no plain reading is
//! marked as a guess.

use jiff::civil::{Date, date};
use words::{folded, sheets::Field};

use crate::cell::SheetCell;

/// What a cell says of a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct TimeTold {
    pub(super) date: Option<Date>,
    /// Day of the exercise; 1 is the first, 0 the eve.
    pub(super) day: Option<i64>,
    /// Seconds since midnight.
    pub(super) hour: Option<i64>,
    /// Seconds since the start.
    pub(super) elapsed: Option<i64>,
    /// It says that somebody decides when.
    pub(super) by_hand: bool,
    /// It could be meant otherwise.
    pub(super) guessed: bool,
}

impl TimeTold {
    fn hour(seconds: i64) -> Self {
        Self { hour: Some(seconds), ..Self::default() }
    }

    /// Whether nothing is known.
    pub(super) fn is_nothing(self) -> bool {
        self.date.is_none() && self.day.is_none() && self.hour.is_none() && self.elapsed.is_none()
    }

    /// What this cell leaves open another one may tell.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            date: self.date.or(other.date),
            day: self.day.or(other.day),
            hour: self.hour.or(other.hour),
            elapsed: self.elapsed.or(other.elapsed),
            by_hand: self.by_hand || other.by_hand,
            guessed: self.guessed || other.guessed,
        }
    }
}

/// Reads a cell of a column of times. Nothing if it is none.
pub(super) fn read(cell: &SheetCell, field: Field, in_minutes: bool) -> Option<TimeTold> {
    match cell {
        SheetCell::Date(at) => {
            let (date, time) = (at.date(), at.time());
            let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
            // A date alone is written as midnight.
            let hour = (seconds > 0 || field == Field::Time && at.date().year() > 1900).then_some(seconds);
            let hour = if seconds == 0 && field != Field::Time { None } else { hour };
            Some(TimeTold { date: Some(date), hour, ..TimeTold::default() })
        }
        SheetCell::Hour(seconds) | SheetCell::Span(seconds) if field == Field::Elapsed => {
            Some(TimeTold { elapsed: Some(*seconds), ..TimeTold::default() })
        }
        SheetCell::Hour(seconds) => Some(TimeTold::hour(*seconds)),
        SheetCell::Span(seconds) => Some(TimeTold { elapsed: Some(*seconds), ..TimeTold::default() }),
        SheetCell::Number(number) => numbered(*number, field, in_minutes),
        SheetCell::Text(text) => written(text, field, in_minutes),
        SheetCell::YesNo(_) => None,
    }
}

/// A bare number: an hour, a day or a date, by the column and by its size.
fn numbered(number: f64, field: Field, in_minutes: bool) -> Option<TimeTold> {
    let whole = (number.fract() == 0.0 && (0.0..=99_999_999.0).contains(&number)).then_some(number as i64);
    match (field, whole) {
        (Field::Day, Some(day)) if day <= 400 => Some(TimeTold { day: Some(day), ..TimeTold::default() }),
        (Field::Elapsed, _) if (0.0..=100_000.0).contains(&number) => {
            let unit = if in_minutes { 60.0 } else { 3600.0 };
            Some(TimeTold { elapsed: Some((number * unit).round() as i64), guessed: true, ..TimeTold::default() })
        }
        (_, None) if (0.0..1.0).contains(&number) => Some(TimeTold::hour((number * 86_400.0).round() as i64)),
        // Dates of Excel that lost their format; of the years 1982 to 2119.
        (_, _) if (30_000.0..80_000.0).contains(&number) => {
            let days = jiff::Span::new().days(number as i64);
            let seconds = (number.fract() * 86_400.0).round() as i64;
            let date = date(1899, 12, 30).checked_add(days).ok()?;
            Some(TimeTold {
                date: Some(date),
                hour: (seconds > 0).then_some(seconds),
                guessed: true,
                ..TimeTold::default()
            })
        }
        (Field::Time | Field::ScenarioTime, Some(number)) => digits(number, number <= 24),
        _ => None,
    }
}

/// 830 is half past eight; 8 may be eight o’clock, and 45 a quarter to one.
fn digits(number: i64, hours: bool) -> Option<TimeTold> {
    let (hour, minute) = if hours { (number, 0) } else { (number / 100, number % 100) };
    let guessed = number < 100;
    (hour <= 24 && minute < 60).then(|| TimeTold { guessed, ..TimeTold::hour((hour * 3600 + minute * 60) % 86_400) })
}

/// A text.
fn written(text: &str, field: Field, in_minutes: bool) -> Option<TimeTold> {
    let text = folded(text).replace(['\u{2013}', '\u{2014}', '\u{2212}'], "-");
    if let Some(told) = group(&text) {
        return Some(told);
    }
    let mut told = TimeTold::default();
    for (words, by_hand) in [(BY_HAND, true), (START, false)] {
        if words.iter().any(|word| text.contains(word)) {
            told.by_hand |= by_hand;
            if !by_hand && !text.contains('+') {
                told.elapsed = Some(0);
            }
        }
    }
    let tokens: Vec<&str> =
        text.split([' ', ',', ';', '\n', '\t', '(', ')']).filter(|token| !token.is_empty()).collect();
    let mut n = 0;
    while n < tokens.len() {
        let (found, used) = token(&tokens[n..], field, in_minutes);
        told = told.or(found);
        n += used;
    }
    (!told.is_nothing() || told.by_hand).then_some(told)
}

const BY_HAND: &[&str] = &[
    "on demand",
    "as required",
    "as needed",
    "on request",
    "a la demande",
    "si necessaire",
    "if needed",
    "selon",
    "au besoin",
    "tbd",
    "a definir",
    "depending",
    "contingent",
];
const START: &[&str] = &["startex", "debut de l'exercice", "debex", "start of exercise"];

/// Words for parts of the day, and the hour that is taken for them.
const PARTS: &[(&str, i64)] = &[
    ("dawn", 6),
    ("aube", 6),
    ("morning", 8),
    ("matin", 8),
    ("matinee", 8),
    ("noon", 12),
    ("midi", 12),
    ("midday", 12),
    ("apres-midi", 14),
    ("afternoon", 14),
    ("evening", 19),
    ("soir", 19),
    ("soiree", 19),
    ("dusk", 19),
    ("crepuscule", 19),
    ("night", 22),
    ("nuit", 22),
    ("midnight", 0),
    ("minuit", 0),
];

const MONTHS: [[&str; 2]; 12] = [
    ["jan", "janv"],
    ["feb", "fev"],
    ["mar", "mars"],
    ["apr", "avr"],
    ["may", "mai"],
    ["jun", "juin"],
    ["jul", "juil"],
    ["aug", "aou"],
    ["sep", "sept"],
    ["oct", "octo"],
    ["nov", "nove"],
    ["dec", "dece"],
];

fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.');
    // Tuesday in French is no month.
    if word.len() < 3 || word == "mardi" || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let found = MONTHS.iter().position(|[en, fr]| word.starts_with(en) || word.starts_with(fr))?;
    i8::try_from(found + 1).ok()
}

/// `121430ZNOV26`: day, hour and minute, zone, month, year.
fn group(text: &str) -> Option<TimeTold> {
    let packed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number = |text: &str| text.parse::<i64>().ok();
    let head = packed.get(..6).filter(|head| head.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = packed.get(6..)?;
    let letters: String = rest.chars().take_while(|c| c.is_ascii_alphabetic()).collect();
    let year = rest.get(letters.len()..)?;
    // The zone is one letter before the month.
    let named = [letters.as_str(), letters.get(1..).unwrap_or_default()];
    let month = named.into_iter().find_map(month)?;
    let year = match year.len() {
        0 => 2027,
        2 => 2000 + number(year)?,
        4 => number(year)?,
        _ => return None,
    };
    let (day, hour, minute) = (number(&head[..2])?, number(&head[2..4])?, number(&head[4..])?);
    let date = Date::new(i16::try_from(year).ok()?, month, i8::try_from(day).ok()?).ok()?;
    (hour < 24 && minute < 60).then(|| TimeTold {
        date: Some(date),
        hour: Some(hour * 3600 + minute * 60),
        guessed: rest.len() == letters.len(),
        ..TimeTold::default()
    })
}

/// What the next word says, and how many words that takes.
fn token(tokens: &[&str], field: Field, in_minutes: bool) -> (TimeTold, usize) {
    let word = tokens[0].trim_matches(['.', ':', '-']);
    let next = tokens.get(1).copied().unwrap_or_default();
    if let Some(told) = elapsed(tokens[0]) {
        return (told, 1);
    }
    // The hour H itself.
    if tokens.len() == 1 && word == "h" {
        return (TimeTold { elapsed: Some(0), ..TimeTold::default() }, 1);
    }
    if let (Ok(hours), "h" | "hr" | "hrs" | "hours" | "heure" | "heures") = (word.parse::<i64>(), next)
        && hours < 24
    {
        let minutes = tokens.get(2).and_then(|word| word.parse::<i64>().ok()).filter(|minutes| *minutes < 60);
        let used = if minutes.is_some() { 3 } else { 2 };
        return (TimeTold::hour(hours * 3600 + minutes.unwrap_or(0) * 60), used);
    }
    if let Some(day) = day(word, next) {
        return (TimeTold { day: Some(day.0), ..TimeTold::default() }, day.1);
    }
    if let Some(told) = dated(word) {
        return (told, 1);
    }
    if let Some((told, used)) = spelled(word, tokens) {
        return (told, used);
    }
    if let Some((_, hour)) = PARTS.iter().find(|(part, _)| *part == word) {
        return (TimeTold { guessed: true, ..TimeTold::hour(hour * 3600) }, 1);
    }
    if matches!(word, "veille" | "eve") {
        return (TimeTold { day: Some(0), guessed: true, ..TimeTold::default() }, 1);
    }
    if let Ok(number) = word.replace(',', ".").parse::<f64>()
        && field != Field::Time
        && let Some(told) = numbered(number, field, in_minutes)
    {
        return (told, 1);
    }
    let afternoon = matches!(next, "pm" | "p.m." | "p.m");
    let morning = matches!(next, "am" | "a.m." | "a.m");
    if let Some(told) = hour(word, afternoon, morning) {
        return (told, if afternoon || morning { 2 } else { 1 });
    }
    (TimeTold::default(), 1)
}

/// `h+2`, `h+2:30`, `h+02h30`, `t+15`, `h-1`, `+2h15`.
fn elapsed(word: &str) -> Option<TimeTold> {
    let (letter, rest) = match word.split_once(['+', '-']) {
        Some((letter @ ("h" | "t" | ""), rest)) if word.starts_with(letter) => (letter, rest),
        _ => return None,
    };
    let back = word.as_bytes().get(letter.len()) == Some(&b'-');
    if letter.is_empty() && (back || rest.is_empty()) {
        return None;
    }
    let (seconds, guessed) = if let Ok(span) = kernel::time::read_span(rest) {
        (span.0, false)
    } else if let Some((hours, minutes)) = rest.split_once([':', 'h']) {
        (hours.parse::<i64>().ok()? * 3600 + minutes.trim_end_matches("min").parse::<i64>().unwrap_or(0) * 60, false)
    } else {
        // H+2 counts hours by custom; T+15 is said of minutes.
        let number: i64 = rest.parse().ok()?;
        if letter == "t" { (number * 60, true) } else { (number * 3600, false) }
    };
    Some(TimeTold { elapsed: Some(if back { -seconds } else { seconds }), guessed, ..TimeTold::default() })
}

/// `j1`, `d2`, `j+1`, `j-1`, `j`, `day 2`, `jour 2`; how many words it takes.
fn day(word: &str, next: &str) -> Option<(i64, usize)> {
    if matches!(word, "day" | "jour") {
        if next == "j" || next == "d" {
            return Some((1, 2));
        }
        let number = next.trim_matches([':', '.', '-']).trim_start_matches('#');
        return number.parse().ok().filter(|day| *day <= 400).map(|day| (day, 2));
    }
    let rest =
        word.strip_prefix("jour").or_else(|| word.strip_prefix("day")).or_else(|| word.strip_prefix(['j', 'd']))?;
    let found = match rest.as_bytes() {
        [] if word == "j" => Some(1),
        [b'+', ..] => rest[1..].parse::<i64>().ok().map(|later| later + 1),
        [b'-', ..] => rest[1..].parse::<i64>().ok().map(|before| 1 - before),
        _ => rest.parse::<i64>().ok().filter(|day| *day > 0),
    };
    found.filter(|day| (-30..=400).contains(day)).map(|day| (day, 1))
}

/// `2026-11-12`, `12/11/2026`, `12.11.26`, with an hour behind a T.
fn dated(word: &str) -> Option<TimeTold> {
    if let Some((day, time)) = word.split_once('t')
        && let (Some(told), Some(hour)) = (dated(day), hour(time, false, false))
    {
        return Some(told.or(hour));
    }
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let numbers: Vec<i64> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let year = |year: i64| i16::try_from(if year < 100 { 2000 + year } else { year }).ok();
    let (y, m, d, guessed) = match numbers[..] {
        [y, m, d] if y > 1900 => (year(y)?, m, d, false),
        // The day first, as in French and in most of the world, unless that is no date.
        [d, m, y] if m <= 12 => (year(y)?, m, d, d <= 12 && d != m),
        [m, d, y] if m <= 12 => (year(y)?, m, d, false),
        _ => return None,
    };
    let date = Date::new(y, i8::try_from(m).ok()?, i8::try_from(d).ok()?).ok()?;
    Some(TimeTold { date: Some(date), guessed, ..TimeTold::default() })
}

/// `12 november 2026`, `4- mar`, `november 12`; how many words it takes.
fn spelled(word: &str, tokens: &[&str]) -> Option<(TimeTold, usize)> {
    let bare = |n: usize| tokens.get(n).map_or("", |token| token.trim_matches(['.', '-', ':']));
    let number = |text: &str| text.trim_end_matches("er").trim_end_matches("th").parse::<i64>().ok();
    let (day, month) = match (number(word), month(bare(1)), month(word), number(bare(1))) {
        (Some(day), Some(month), _, _) | (_, _, Some(month), Some(day)) => (day, month),
        _ => return None,
    };
    let year = bare(2).parse::<i16>().ok().filter(|year| (1990..2200).contains(year));
    let date = Date::new(year.unwrap_or(2027), month, i8::try_from(day).ok()?).ok()?;
    Some((
        TimeTold { date: Some(date), guessed: year.is_none(), ..TimeTold::default() },
        2 + usize::from(year.is_some()),
    ))
}

/// `8:30`, `08h30`, `8h`, `0830`, `830z`, `08:30:00`, `8:30pm`; the first of a range.
fn hour(word: &str, afternoon: bool, morning: bool) -> Option<TimeTold> {
    let first = word.split(['-', '/']).next().unwrap_or_default();
    let (afternoon, first) = match first.strip_suffix("pm") {
        Some(first) => (true, first),
        None => (afternoon, first.strip_suffix("am").unwrap_or(first)),
    };
    let first = first.trim_end_matches("hrs").trim_end_matches("hr").trim_end_matches(['z', 'l', 'a']);
    let clock = |hours: i64, minutes: i64| {
        let hours = match (afternoon, morning, hours) {
            (true, _, 1..=11) => hours + 12,
            (_, true, 12) => 0,
            _ => hours,
        };
        (hours <= 24 && minutes < 60).then(|| TimeTold::hour((hours * 3600 + minutes * 60) % 86_400))
    };
    if let Some((hours, rest)) = first.split_once([':', 'h', '.']) {
        let minutes = rest.split([':', 'm']).next().unwrap_or_default();
        let minutes = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
        return clock(hours.parse().ok()?, minutes);
    }
    if !first.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = first.parse().ok()?;
    match first.len() {
        3 | 4 => clock(number / 100, number % 100),
        // `00900`: a nought too many.
        5 if first.starts_with('0') => clock(number / 100, number % 100).map(|told| TimeTold { guessed: true, ..told }),
        1 | 2 if afternoon || morning => clock(number, 0),
        1 | 2 => clock(number, 0).map(|told| TimeTold { guessed: true, ..told }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> (Option<String>, Option<i64>, Option<i64>, Option<i64>) {
        let told = written(text, Field::Time, false).unwrap_or_default();
        (told.date.map(|date| date.to_string()), told.day, told.hour, told.elapsed)
    }
    fn clock(hours: i64, minutes: i64) -> Option<i64> {
        Some(hours * 3600 + minutes * 60)
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let november = || Some("2026-11-12".to_owned());
        for (text, wanted) in [
            ("121430ZNOV26", (november(), None, clock(14, 30), None)),
            ("12 1430Z NOV 2026", (november(), None, clock(14, 30), None)),
            ("210912AUG2011", (Some("2011-08-21".to_owned()), None, clock(9, 12), None)),
            ("12/11/2026 08:30", (november(), None, clock(8, 30), None)),
            ("2026-11-12T08:30", (november(), None, clock(8, 30), None)),
            ("12 novembre 2026 à 8h30", (november(), None, clock(8, 30), None)),
            ("H+2", (None, None, None, Some(7200))),
            ("H+02h30", (None, None, None, Some(9000))),
            ("H+0:15", (None, None, None, Some(900))),
            ("T+15", (None, None, None, Some(900))),
            ("H-1", (None, None, None, Some(-3600))),
            ("+2h15", (None, None, None, Some(8100))),
            ("J+1 06h00", (None, Some(2), clock(6, 0), None)),
            ("J1 8h", (None, Some(1), clock(8, 0), None)),
            ("D2 0830", (None, Some(2), clock(8, 30), None)),
            ("Day 2 morning", (None, Some(2), clock(8, 0), None)),
            ("Jour 2 – après-midi", (None, Some(2), clock(14, 0), None)),
            ("veille, soir", (None, Some(0), clock(19, 0), None)),
            ("Jour J", (None, Some(1), None, None)),
            ("8 h 30", (None, None, clock(8, 30), None)),
            ("mardi 12 novembre 2026, 8 heures", (november(), None, clock(8, 0), None)),
            ("H", (None, None, None, Some(0))),
            ("0830 hrs", (None, None, clock(8, 30), None)),
            ("1430Z", (None, None, clock(14, 30), None)),
            ("2:30 PM", (None, None, clock(14, 30), None)),
            ("12:15 am", (None, None, clock(0, 15), None)),
            ("08h00-09h00", (None, None, clock(8, 0), None)),
            ("00900", (None, None, clock(9, 0), None)),
            ("STARTEX", (None, None, None, Some(0))),
            ("words", (None, None, None, None)),
        ] {
            assert_eq!(at(text), wanted, "{text}");
        }
        assert_eq!(at("4- Mar").0, Some("2027-03-04".to_owned()));
        assert!(written("si nécessaire", Field::Time, false).is_some_and(|told| told.by_hand));
    }

    #[test]
    fn numbers_are_hours_days_or_dates_by_their_column_and_their_size() {
        let told = |number, field| numbered(number, field, false).unwrap_or_default();
        assert_eq!(told(830.0, Field::Time).hour, clock(8, 30));
        assert_eq!(told(45.0, Field::Time).hour, clock(0, 45));
        assert_eq!(told(0.375, Field::Time).hour, clock(9, 0));
        assert_eq!(told(2.0, Field::Day).day, Some(2));
        assert_eq!(told(1.5, Field::Elapsed).elapsed, Some(5400));
        assert_eq!(told(46_338.5, Field::Date).date.map(|date| date.to_string()), Some("2026-11-12".to_owned()));
        assert!(numbered(990.0, Field::Time, false).is_none(), "there is no minute 90");
    }

    #[test]
    fn a_text_that_is_no_time_is_none() {
        for text in ["", "n/a", "Police", "see above"] {
            assert_eq!(written(text, Field::Time, false), None, "{text}");
        }
    }
}
