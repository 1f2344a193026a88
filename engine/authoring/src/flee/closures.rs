//! What `closures.csv` shuts and opens: borders, places, links, camps and redirections, from day to day.

use std::collections::BTreeMap;

use kernel::names::Slug;
use vocabulary::movement::{Closure, Shuts};

use super::folder::{
    FleeFault, FleeFaultKind, FleeLine, FleeLocation, FleeRemark, FleeRoute, Found, LeftOut, Texts, data, same,
};

const FILE: &str = "input_csv/closures.csv";

/// What shuts, and when; what shuts nothing is told and passed over.
pub(super) fn closures(
    texts: Texts<'_>,
    locations: &[FleeLocation],
    routes: &[FleeRoute],
    codes: &BTreeMap<String, String>,
    days: u32,
    remarks: &mut Vec<FleeRemark>,
) -> Found<Vec<Closure>> {
    let mut found = Vec::new();
    for line in data(texts, FILE, false)? {
        let shuts = match shuts(&line, locations, routes, codes)? {
            Ok(shuts) => shuts,
            Err(why) => {
                remarks.push(line.left_out(FILE, why));
                continue;
            }
        };
        // A day that never comes is never.
        let day = |n: usize| -> Found<Option<u32>> {
            match line.cells.get(n).map(String::as_str) {
                None | Some("") => Ok(None),
                Some(_) => Ok(Some(line.number(FILE, n)?).filter(|day| *day >= 0.0).map(|day| day as u32)),
            }
        };
        let (from, mut until) = (day(3)?, day(4)?);
        if until == Some(0) && from.is_some_and(|from| from > 0) {
            until = None;
        }
        let never = match (from, until) {
            (Some(from), Some(until)) if until < from => Some(LeftOut::EndsBefore { from, until }),
            (Some(from), _) if from >= days => Some(LeftOut::Never { from, of: days }),
            _ => None,
        };
        match never {
            Some(why) => remarks.push(line.left_out(FILE, why)),
            None => found.push(Closure { shuts, day: from, until }),
        }
    }
    Ok(found)
}

/// What a line shuts; or why it shuts nothing. Flee looks for what is named, finds nothing, says so and goes on.
fn shuts(
    line: &FleeLine,
    locations: &[FleeLocation],
    routes: &[FleeRoute],
    codes: &BTreeMap<String, String>,
) -> Found<Result<Shuts, LeftOut>> {
    let place = |n: usize| line.location(FILE, n, locations);
    let link = || -> Found<Slug> {
        let (a, b) = (place(1)?, place(2)?);
        let road = routes.iter().find(|r| (r.from, r.to) == (a.slug, b.slug) || (r.from, r.to) == (b.slug, a.slug));
        let written = format!("{}–{}", a.name, b.name);
        road.map(|road| road.id).ok_or_else(|| line.fault(FILE, FleeFaultKind::Location { written }))
    };
    let country = |n: usize| -> Found<String> {
        let written = line.cell(FILE, n)?;
        let code = codes.iter().find(|(known, _)| same(known, written)).map(|(_, code)| code.clone());
        code.ok_or_else(|| line.fault(FILE, FleeFaultKind::Location { written: written.to_owned() }))
    };
    let shuts = match line.cell(FILE, 0)? {
        "country" => country(1).and_then(|one| Ok(Shuts::Border(one, country(2)?))),
        "location" => place(1).map(|at| Shuts::Site { place: at.slug }),
        "camp" | "idpcamp" => place(1).map(|at| Shuts::Camp { place: at.slug }),
        "link" | "links" => link().map(|road| Shuts::Link { road }),
        "remove_forced_redirection" => link().map(|road| Shuts::Redirection { road }),
        // Beside the row of comments some folders have the heads of the columns once more.
        "closure_type" => return Ok(Err(LeftOut::Head)),
        other => return Err(line.fault(FILE, FleeFaultKind::Type { written: other.to_owned() })),
    };
    match shuts {
        Err(FleeFault { what: FleeFaultKind::Location { written }, .. }) => Ok(Err(LeftOut::Unknown { written })),
        other => other.map(Ok),
    }
}
