//! What the facilitator is told of all tables: made anew from each of them and put into the app in front.
//!
//! It changes no table. What has parted them is asked of what was done, as `compare` asks it of logs.

use hindsight::{
    compare::{DoneAct, parted_so_far},
    telling::mains,
};
use words::{measure, report::measure_value, tables::parted_by};

use super::hosted::HostedTable;
use crate::{
    app::{App, twins::TwinRow},
    remote::Whom,
};

/// Tells the table in front of all of them. What only the overview shows is left out while it is not shown.
pub(super) fn tell(tables: &mut [HostedTable<'_>], front: usize, shown: bool) {
    let lang = tables[front].app.lang();
    tables.iter_mut().for_each(|hosted| hosted.app.names.set_lang(lang));
    // Each log is gone through once, however many lines of the overview tell of it.
    let deeds: Vec<Vec<DoneAct<'_>>> =
        tables.iter().map(|hosted| if shown { hosted.table.deeds() } else { Vec::new() }).collect();
    let mut rows: Vec<TwinRow> =
        tables.iter().zip(&deeds).map(|(hosted, deeds)| row(hosted, shown, deeds.last())).collect();
    part(tables, &deeds, &mut rows);
    let hosted = &mut tables[front];
    if let Some(twins) = &mut hosted.app.twins {
        hosted.stale |= twins.rows != rows;
        twins.rows = rows;
    }
}

fn row(hosted: &HostedTable<'_>, shown: bool, last: Option<&DoneAct<'_>>) -> TwinRow {
    let app = &*hosted.app;
    let needs = app.needs();
    let alarm = app.alarm.as_ref().filter(|_| !app.alarm_read);
    let first = needs.iter().find(|need| need.presses()).map(|need| {
        let (symbol, word, text) = need.told(app);
        format!("{symbol} {word} · {text}")
    });
    TwinRow {
        number: hosted.number(),
        now: app.now,
        pace: app.pace,
        over: app.over(),
        seated: seated(app),
        presses: needs.iter().filter(|need| need.presses()).count() + usize::from(alarm.is_some()),
        needs: alarm.map(|alarm| app.comfort.keys.with_keys(&alarm.short, app.lang())).or(first),
        last: last.map(|deed| told(hosted, deed)),
        parted: None,
        measures: if shown { measures(hosted) } else { Vec::new() },
        msel: if shown { app.view.rows.iter().map(|row| (row.id, row.state)).collect() } else { Vec::new() },
    }
}

/// How many seats somebody plays on another machine, of how many.
fn seated(app: &App) -> Option<(usize, usize)> {
    let remote = app.remote.as_ref()?;
    let seats = remote.places.iter().filter(|place| matches!(place.whom, Whom::Seat(_)));
    let here = seats.clone().filter(|place| !place.from.is_empty()).count();
    Some((here, seats.count()))
}

/// What was done there, as it reads.
fn told(hosted: &HostedTable<'_>, deed: &DoneAct<'_>) -> String {
    let names = &hosted.app.names;
    format!("{} {} · {}", names.time(deed.at), names.short(deed.seat), words::act_sentence(deed.act, names))
}

fn measures(hosted: &HostedTable<'_>) -> Vec<(String, String)> {
    let names = &hosted.app.names;
    let all = hosted.table.measures();
    let main = |key: &str| {
        let (_, value) = all.iter().find(|(known, _)| known == key)?;
        let called = measure(key, names).unwrap_or_else(|| key.to_owned());
        Some((called, measure_value(key, *value, names.lang())))
    };
    mains(&hosted.app.scenario).iter().filter_map(|of| main(&of.measure)).collect()
}

/// By what each table has parted from the first one, after what was done at each.
fn part(tables: &[HostedTable<'_>], deeds: &[Vec<DoneAct<'_>>], rows: &mut [TwinRow]) {
    let (Some((first, others)), Some((first_deeds, deeds))) = (tables.split_first(), deeds.split_first()) else {
        return;
    };
    for ((hosted, deeds), row) in others.iter().zip(deeds).zip(rows.iter_mut().skip(1)) {
        let both = first.table.now().min(hosted.table.now());
        let act = parted_so_far(first_deeds, deeds, both);
        row.parted = act.map(|act| parted_by(&act, act.table == 1, first.number(), &hosted.app.names));
    }
}
