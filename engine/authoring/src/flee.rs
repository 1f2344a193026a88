//! From a Flee conflict folder to a scenario with a section `movement`: locations, routes, closures, conflicts, the period, the
//! counts of camps with their corrections, and the settings, as D. Groen's Flee and FabFlee lay them out.
//!
//! It is handed texts and gives texts; it opens no file. What of the data has no meaning here is told as a remark and left out;
//! nothing is guessed.

mod closures;
mod folder;
mod settings;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::names::Slug;
use reading::source::SourceFile;
use serde::Serialize;
use vocabulary::movement::{
    Conflict, Count, MOST_PEOPLE, Movement, MovementRules, Quirks, Redirection, Site, SiteKind,
};

pub use self::folder::{FleeFault, FleeFaultKind, FleeRemark, LeftOut, Texts};
use self::{
    closures::closures,
    folder::{FleeLocation, FleeRoute, Found, data, lines, same},
    settings::settings,
};

/// Kilometres of a road, from and to: those that `check` takes.
const KM: (u32, u32) = (1, 5000);
/// People at a place, the same.
const PEOPLE: (u32, u32) = (0, MOST_PEOPLE);
/// Letters of a name that is made of that of a location; a number may come behind.
const LONGEST: usize = 50;
/// Days of a period.
const DAYS: (u32, u32) = (1, 5000);

/// The choices of an import.
#[derive(Clone, Debug)]
pub struct Choices {
    /// The id of the scenario.
    pub id: Slug,
    /// By which rules people move.
    pub rules: MovementRules,
    /// Withhold the capacities of camps from the rules.
    pub blind: bool,
}

/// A scenario made from a folder.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Its files.
    pub files: Vec<SourceFile>,
    /// What somebody should know.
    pub remarks: Vec<FleeRemark>,
}

/// Reads a folder and makes a scenario of it.
///
/// # Errors
/// The first thing in the folder that cannot be understood.
pub fn import(texts: Texts<'_>, choices: &Choices) -> Result<Imported, FleeFault> {
    let mut remarks = Vec::new();
    let (start, days) = period(texts, &mut remarks)?;
    let locations = locations(texts, days, &mut remarks)?;
    let (roads, redirections) = routes(texts, &locations, &mut remarks)?;
    let codes = codes(&locations);
    let movement = Movement {
        rules: choices.rules,
        home: codes[&locations[0].country].clone(),
        sites: locations
            .iter()
            .map(|at| {
                let camp = matches!(at.kind, SiteKind::Camp | SiteKind::IdpCamp);
                Site {
                    place: at.slug,
                    kind: at.kind,
                    people: if camp { 0 } else { at.number },
                    capacity: if camp && !choices.blind { at.number } else { 0 },
                }
            })
            .collect(),
        conflicts: conflicts(texts, &locations, days, &mut remarks)?,
        closures: closures(texts, &locations, &roads, &codes, days, &mut remarks)?,
        redirections,
        counts: counts(texts, &locations, start, days, &mut remarks)?,
        settings: settings(texts, choices.rules, &mut remarks)?,
        quirks: Quirks::default(),
    };
    let text = scenario(choices, start, days, &locations, &roads, &codes, &movement);
    let counted = ron(&movement);
    let files = vec![
        SourceFile::new("scenario.ron", &text),
        SourceFile::new("movement.ron", &format!("(\n    movement: {},\n)\n", counted.replace('\n', "\n    "))),
    ];
    Ok(Imported { files, remarks })
}

fn period(texts: Texts<'_>, remarks: &mut Vec<FleeRemark>) -> Found<(Date, u32)> {
    let file = "input_csv/sim_period.csv";
    let lines = data(texts, file, true)?;
    let find = |key: &str| lines.iter().find(|line| line.cells[0].eq_ignore_ascii_case(key));
    let empty = FleeFault { file: file.to_owned(), line: 0, what: FleeFaultKind::Empty };
    let (start, length) = (find("StartDate").ok_or_else(|| empty.clone())?, find("Length").ok_or(empty)?);
    Ok((start.date(file, 1)?, length.within(file, 1, DAYS, remarks)?))
}

fn locations(texts: Texts<'_>, days: u32, remarks: &mut Vec<FleeRemark>) -> Found<Vec<FleeLocation>> {
    let file = "input_csv/locations.csv";
    let mut found: Vec<FleeLocation> = Vec::new();
    let mut taken = BTreeSet::new();
    for line in data(texts, file, true)? {
        let written = line.cell(file, 5)?.to_lowercase();
        let kind = match written.as_str() {
            kind if kind.contains("idpcamp") => SiteKind::IdpCamp,
            kind if kind.contains("camp") => SiteKind::Camp,
            kind if kind.contains("forward") => SiteKind::Hub,
            kind if kind.contains("marker") => SiteKind::Marker,
            kind if ["town", "conflict", "flood", "default"].iter().any(|known| kind.contains(known)) => SiteKind::Town,
            _ => return Err(line.fault(file, FleeFaultKind::Type { written })),
        };
        let name = line.cell(file, 0)?;
        if found.iter().any(|at| at.name == name) {
            remarks.push(line.left_out(file, LeftOut::Twice { name: name.to_owned() }));
            continue;
        }
        if let Some(day) = line.cells.get(6).and_then(|day| day.parse().ok()).filter(|day| *day > days) {
            remarks.push(FleeRemark::DateBehindEnd { line: line.line, day, of: days });
        }
        let number = match line.cells.get(7).map(String::as_str) {
            None | Some("") => 0,
            Some(_) => line.within(file, 7, PEOPLE, remarks)?,
        };
        found.push(FleeLocation {
            name: name.to_owned(),
            slug: slug(name, &mut taken),
            region: line.cell(file, 1)?.replace('_', " "),
            country: line.cell(file, 2)?.to_owned(),
            lat: line.degrees(file, 3, 90)?,
            lon: line.degrees(file, 4, 180)?,
            kind,
            number,
        });
    }
    if found.is_empty() {
        return Err(FleeFault { file: file.to_owned(), line: 0, what: FleeFaultKind::Empty });
    }
    Ok(found)
}

/// A well formed name that no other bears.
fn slug(name: &str, taken: &mut BTreeSet<String>) -> Slug {
    let plain: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let parts = plain.split('-').filter(|part| !part.is_empty());
    // A name is short, and begins with a letter of the alphabet that everybody has.
    let plain: String = parts.collect::<Vec<_>>().join("-").chars().take(LONGEST).collect();
    let plain = plain.trim_end_matches('-');
    let base = match plain.chars().next() {
        Some('a'..='z') => plain.to_owned(),
        Some(_) => format!("site-{plain}"),
        None => "site".to_owned(),
    };
    let mut name = base.clone();
    let mut n = 2;
    while !taken.insert(name.clone()) {
        name = format!("{base}-{n}");
        n += 1;
    }
    Slug::new(&name)
}

/// Two letters for each country: those that no country of the world has, for a folder only knows names.
fn codes(locations: &[FleeLocation]) -> BTreeMap<String, String> {
    let mut free = ('A'..='Z').map(|second| format!("X{second}")).chain(('M'..='Z').map(|second| format!("Q{second}")));
    let mut codes: BTreeMap<String, String> = BTreeMap::new();
    for at in locations {
        codes.entry(at.country.clone()).or_insert_with(|| free.next().unwrap_or_else(|| "ZZ".to_owned()));
    }
    codes
}

fn routes(
    texts: Texts<'_>,
    locations: &[FleeLocation],
    remarks: &mut Vec<FleeRemark>,
) -> Found<(Vec<FleeRoute>, Vec<Redirection>)> {
    let file = "input_csv/routes.csv";
    let (mut routes, mut redirections) = (Vec::new(), Vec::new());
    for (n, line) in data(texts, file, true)?.into_iter().enumerate() {
        let (from, to) = (line.location(file, 0, locations)?, line.location(file, 1, locations)?);
        if from.slug == to.slug {
            remarks.push(line.left_out(file, LeftOut::ToItself { name: from.name.clone() }));
            continue;
        }
        let id = Slug::new(&format!("link-{}", n + 1));
        let km = line.within(file, 2, KM, remarks)?;
        let abroad = from.country != to.country;
        routes.push(FleeRoute { id, from: from.slug, to: to.slug, km, abroad });
        match line.cells.get(3).map(String::as_str) {
            Some("1") => redirections.push(Redirection { road: id, place: from.slug, twice: true }),
            Some("2") => redirections.push(Redirection { road: id, place: to.slug, twice: false }),
            _ => {}
        }
    }
    Ok((routes, redirections))
}

fn conflicts(
    texts: Texts<'_>,
    locations: &[FleeLocation],
    days: u32,
    remarks: &mut Vec<FleeRemark>,
) -> Found<Vec<Conflict>> {
    let file = "input_csv/conflicts.csv";
    let all = lines(texts, file, true)?;
    let Some((head, rows)) = all.split_first() else {
        return Err(FleeFault { file: file.to_owned(), line: 0, what: FleeFaultKind::Empty });
    };
    let told = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    if told < days {
        remarks.push(FleeRemark::ConflictsEnd { days: told, of: days });
    }
    let mut found = Vec::new();
    for (column, name) in head.cells.iter().enumerate().skip(1).filter(|(_, name)| !name.is_empty()) {
        // Flee says that it knows no such place, and goes on.
        let Ok(at) = head.location(file, column, locations) else {
            remarks.push(FleeRemark::NoSuchZone { written: name.clone() });
            continue;
        };
        let mut changes: Vec<(u32, u32)> = Vec::new();
        let mut before = 0;
        for (day, row) in (0..days).zip(rows) {
            let intensity = row.number(file, column)?;
            // What is hardly above nothing is nothing, for Flee as for us.
            let now = if intensity > 1e-6 { ((intensity * 1000.0).round() as u32).max(1) } else { 0 };
            if now != before {
                changes.push((day, now));
                before = now;
            }
        }
        if !changes.is_empty() {
            found.push(Conflict { place: at.slug, changes });
        }
    }
    Ok(found)
}

type Series = Vec<(Date, f64)>;

fn series(texts: Texts<'_>, file: &str) -> Found<Series> {
    let mut series: Series = Vec::new();
    for line in data(texts, file, true)? {
        if line.cells[0].to_lowercase().starts_with("date") {
            continue;
        }
        series.push((line.date(file, 0)?, line.number(file, 1)?));
    }
    Ok(series)
}

/// Days from one date to another.
fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// Linear between observations, cut to whole persons, constant before the first and after the last.
fn between(series: &Series, day: Date) -> f64 {
    let Some(next) = series.iter().position(|(date, _)| *date >= day) else {
        return series.last().map_or(0.0, |(_, count)| *count).trunc();
    };
    let (after, there) = series[next];
    if next == 0 || after == day {
        return there.trunc();
    }
    let (before, here) = series[next - 1];
    let part = days_between(before, day) as f64 / days_between(before, after).max(1) as f64;
    (here + part * (there - here)).trunc()
}

/// The last observation up to that day.
fn stepwise(series: &Series, day: Date) -> f64 {
    series.iter().rev().find(|(date, _)| *date <= day).map_or(0.0, |(_, count)| *count)
}

fn counts(
    texts: Texts<'_>,
    locations: &[FleeLocation],
    start: Date,
    days: u32,
    remarks: &mut Vec<FleeRemark>,
) -> Found<Vec<Count>> {
    let layout = "source_data/data_layout.csv";
    let corrections_file = "input_csv/registration_corrections.csv";
    let corrections = data(texts, corrections_file, false)?;
    let mut found = Vec::new();
    for line in data(texts, layout, true)?.iter().filter(|line| !line.cells[0].eq_ignore_ascii_case("total")) {
        let camp = line.cell(layout, 0)?;
        let Ok(at) = line.location(layout, 0, locations) else {
            remarks.push(FleeRemark::NotALocation { camp: camp.to_owned() });
            continue;
        };
        let mut main = series(texts, &format!("source_data/{}", line.cell(layout, 1)?))?;
        for correction in corrections.iter().filter(|correction| same(&correction.cells[0], camp)) {
            let date = correction.date(corrections_file, 1)?;
            if let Some(n) = main.iter().position(|(day, _)| *day >= date).filter(|n| *n > 0 && main[*n - 1].1 > 0.0) {
                let factor = main[n].1 / main[n - 1].1;
                main[..n].iter_mut().for_each(|(_, count)| *count *= factor);
            }
        }
        let more = line.cells.iter().skip(2).filter(|file| !file.is_empty());
        let more: Vec<Series> = more.map(|file| series(texts, &format!("source_data/{file}"))).collect::<Found<_>>()?;
        let mut people = Vec::new();
        let mut day = start;
        for _ in 0..days {
            let counted = between(&main, day) + more.iter().map(|series| stepwise(series, day)).sum::<f64>();
            people.push((counted.max(0.0) as u32).min(MOST_PEOPLE));
            day = day.tomorrow().unwrap_or(day);
        }
        found.push(Count { place: at.slug, capacity: at.number, people });
    }
    if found.is_empty() {
        return Err(FleeFault { file: layout.to_owned(), line: 0, what: FleeFaultKind::Empty });
    }
    Ok(found)
}

fn ron(value: &impl Serialize) -> String {
    let style = ron::ser::PrettyConfig::new().depth_limit(3).indentor("    ");
    // Plain data can always be written.
    ron::ser::to_string_pretty(value, style).unwrap_or_default()
}

fn text(words: &str) -> String {
    ron::to_string(words).unwrap_or_default()
}

fn scenario(
    choices: &Choices,
    start: Date,
    days: u32,
    locations: &[FleeLocation],
    routes: &[FleeRoute],
    codes: &BTreeMap<String, String>,
    movement: &Movement,
) -> String {
    let edge = |pick: fn(&FleeLocation) -> f64, most: bool| {
        let all = locations.iter().map(pick);
        if most { all.fold(f64::MIN, f64::max) + 0.5 } else { all.fold(f64::MAX, f64::min) - 0.5 }
    };
    let mut out = String::new();
    let rules = match movement.rules {
        MovementRules::Flee => ("Flee’s rules", "les règles de Flee"),
        MovementRules::Flee2017 => ("Flee’s rules of 2017", "les règles de Flee de 2017"),
        MovementRules::Harmattan => ("our own rules", "nos propres règles"),
    };
    let blind = if choices.blind { (", capacities withheld", ", sans les capacités") } else { ("", "") };
    out.push_str("// Made by `harmattan import flee`. It is run, not played: its end says how far the rules stray from the counts.\n(\n");
    out.push_str(&format!("    format: 1,\n    id: {},\n", text(choices.id.as_str())));
    out.push_str(&format!(
        "    title: {{ \"en\": {}, \"fr\": {} }},\n",
        text(&format!("{}: {}{}", choices.id, rules.0, blind.0)),
        text(&format!("{} : {}{}", choices.id, rules.1, blind.1))
    ));
    out.push_str(&format!(
        "    start: \"{start} 00:00\",\n    zone: \"UTC\",\n    length: \"{}h\",\n    seed: 1,\n    pace: 3600,\n",
        u64::from(days) * 24
    ));
    out.push_str(&format!(
        "    window: (west: {:.3}, south: {:.3}, east: {:.3}, north: {:.3}),\n    places: [\n",
        edge(|at| at.lon, false).max(-180.0),
        edge(|at| at.lat, false).max(-90.0),
        edge(|at| at.lon, true).min(180.0),
        edge(|at| at.lat, true).min(90.0)
    ));
    for at in locations {
        let kind = match at.kind {
            SiteKind::Camp | SiteKind::IdpCamp => "Camp",
            SiteKind::Hub | SiteKind::Marker => "Crossing",
            SiteKind::Town => "Town",
        };
        out.push_str(&format!(
            "        (id: {}, name: {}, lat: {:?}, lon: {:?}, kind: {kind}, country: {}, region: {}, source: \"the imported folder\"),\n",
            text(at.slug.as_str()),
            text(&at.name.replace('_', " ")),
            at.lat,
            at.lon,
            text(&codes[&at.country]),
            text(&at.region)
        ));
    }
    out.push_str("    ],\n    roads: [\n");
    for route in routes {
        out.push_str(&format!(
            "        (id: {}, from: {}, to: {}, km: {}, surface: Unpaved{}, source: \"the imported folder\"),\n",
            text(route.id.as_str()),
            text(route.from.as_str()),
            text(route.to.as_str()),
            route.km,
            if route.abroad { ", unofficial: true" } else { "" }
        ));
    }
    out.push_str(&format!(
        "    ],\n    seats: [\n        (\n            id: \"observer-cell\", kind: Agency, country: {}, place: {},\n            \
         title: {{ \"en\": \"Observer\", \"fr\": \"Observateur\" }},\n            brief: {{\n                \
         \"en\": \"You only watch. This scenario holds a movement of displaced people against what was counted.\",\n                \
         \"fr\": \"Vous regardez seulement. Ce scénario compare un déplacement de population avec les comptages.\",\n            }},\n        \
         ),\n    ],\n)\n",
        text(&movement.home),
        text(locations[0].slug.as_str())
    ));
    out
}
