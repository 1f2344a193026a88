//! What the wall is given to show: gathered from inboxes, proposals that were made aloud and words on the radio. Of the world itself
//! nothing is read here.
//!
//! *Everybody was told* means that it lies in every inbox, as the exercise itself put it there: a row of the MSEL, or words of the
//! facilitator. What seats told one another, even each of them, is theirs: nobody knows that all know it. Where there is one seat alone,
//! nothing that it was told is for the wall.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{names::Serial, names::Slug, time::Time};
use vocabulary::{
    act::{Act, Actor, WordAct},
    effect::Effect,
    matter::Matter,
};

use super::{book::Proposal, desk::Desk};
use crate::sight::{
    shared::SharedList,
    view::Item,
    wall::{WallDice, WallText, WallView, WallWord},
};

/// What everybody may see now.
pub fn wall(desk: &Desk<'_, '_, '_>) -> WallView {
    let now = desk.kernel.now;
    let common = told_to_all(desk);
    let mut told: Vec<WallWord> = common.iter().filter_map(word).chain(on_the_radio(desk)).collect();
    told.sort_by_key(|word| word.at);
    let mut made: Vec<&Proposal> = desk.book.proposals.values().filter(|proposal| !proposal.secret).collect();
    made.sort_by_key(|proposal| proposal.act);
    let dice = made.into_iter().filter_map(dice).collect();
    let closed_roads = closed_for_all(&common, desk);
    WallView { now, end: desk.kernel.end, over: now >= desk.kernel.end, told, dice, closed_roads }
}

/// The items that the exercise put into every inbox, oldest first.
fn told_to_all(desk: &Desk<'_, '_, '_>) -> Vec<Item> {
    let inboxes: Vec<SharedList<Item>> = desk.pictures.iter().map(|(_, picture)| picture.inbox.clone()).collect();
    let Some((first, others)) = inboxes.split_first().filter(|(_, others)| !others.is_empty()) else {
        return Vec::new();
    };
    let official = |inbox: &SharedList<Item>| -> BTreeSet<Serial> {
        inbox.iter().filter(|item| is_official(item)).map(|item| item.report.id).collect()
    };
    let others: Vec<BTreeSet<Serial>> = others.iter().map(official).collect();
    let everywhere = |item: &&Item| is_official(item) && others.iter().all(|ids| ids.contains(&item.report.id));
    first.iter().filter(everywhere).cloned().collect()
}

/// Whether the exercise itself put it there: a row, or the facilitator, and no seat that handed it on. What a seat shares of a row still
/// holds the words of the row, and is relayed by that seat; the row's own copy is relayed by the row.
fn is_official(item: &Item) -> bool {
    let (lead, report) = (Actor::facilitator().0, &item.report);
    let own_row = item.inject.is_some() && report.relayed_by == report.id.of;
    own_row || (report.first_source == lead && report.relayed_by == lead)
}

fn word(item: &Item) -> Option<WallWord> {
    let what = match (&item.inject, &item.report.matter) {
        (Some(inject), _) => {
            let inject = inject.clone();
            WallText::Inject { from: inject.from, subject: inject.subject, text: inject.text }
        }
        (None, Matter::Words { text, .. }) => WallText::Lead(text.clone()),
        // Rulings stand with their dice.
        _ => return None,
    };
    Some(WallWord { at: item.at, what })
}

/// What seats said on local radio, as soon as it was on the air.
fn on_the_radio(desk: &Desk<'_, '_, '_>) -> Vec<WallWord> {
    let mut said = Vec::new();
    for (by, picture) in desk.pictures.iter() {
        for order in &picture.orders {
            let aired = order.refused.is_none() && order.effective <= desk.kernel.now;
            if let (true, Act::Word(WordAct::PublicMessage { place, text })) = (aired, &order.deed) {
                let what = WallText::Radio { by, place: place.slug(), text: text.clone() };
                said.push(WallWord { at: order.effective, what });
            }
        }
    }
    said
}

/// The dice of a proposal, once they lie there or the facilitator has ruled.
fn dice(proposal: &Proposal) -> Option<WallDice> {
    let (thrown, ruled) = (proposal.thrown, proposal.ruled.as_ref());
    let odds = thrown.map(|thrown| thrown.odds).or(ruled.map(|ruling| ruling.odds))?;
    Some(WallDice {
        at: proposal.at,
        seat: proposal.seat,
        text: proposal.text.clone(),
        odds,
        roll: thrown.map(|thrown| thrown.roll),
        success: ruled.map(|ruling| ruling.success),
        overridden: ruled.is_some_and(|ruling| ruling.overridden),
    })
}

/// What messages to everybody closed and did not open again. Whether a road is open in truth is not asked.
fn closed_for_all(common: &[Item], desk: &Desk<'_, '_, '_>) -> Vec<Slug> {
    let mut until: BTreeMap<Slug, Time> = BTreeMap::new();
    let rows = common.iter().filter(|item| item.inject.is_some());
    for (item, entry) in rows.filter_map(|item| Some((item, desk.book.msel.get(&item.report.id.of)?))) {
        for effect in &entry.row.effects {
            match effect {
                Effect::CloseRoad { road, lasts } => {
                    until.insert(road.slug(), lasts.map_or(Time(i64::MAX), |lasts| item.at + lasts));
                }
                Effect::OpenRoad { road } => {
                    until.remove(&road.slug());
                }
                _ => {}
            }
        }
    }
    until.into_iter().filter(|(_, until)| *until > desk.kernel.now).map(|(road, _)| road).collect()
}

#[cfg(test)]
mod tests {
    use kernel::time::Span;
    use vocabulary::{
        act::{ActKind, DirectionAct, TableAct},
        inject::Row,
        scenario::{Channel, ChannelKind, Seat},
        terms::Text,
    };

    use super::*;
    use crate::{
        table::small_table::{SmallTable, staged},
        world::people_stage::slug,
    };

    /// A table of two seats with a telephone between them; both may speak on the radio.
    fn table() -> SmallTable {
        let mut scene = staged(&[ActKind::PublicMessage]);
        let other = Seat { id: slug("prefect"), ..scene.seats[0].clone() };
        scene.seats.retain(|seat| seat.id == slug("commissioner"));
        scene.seats.push(other);
        scene.channels = vec![Channel {
            id: slug("phone"),
            kind: ChannelKind::Phone,
            from: slug("commissioner"),
            to: slug("prefect"),
            delay: Span::minutes(5),
            loss: 0,
            distortion: 0,
            agreement: false,
        }];
        SmallTable::of(scene)
    }

    fn lead(table: &mut SmallTable, act: DirectionAct) {
        table.seat(Actor::facilitator().0.as_str(), &Act::Direction(act)).expect("the facilitator may");
    }

    fn row(id: &str, to: &[&str], effects: Vec<Effect>) -> DirectionAct {
        let text = |text: &str| Text { en: text.to_owned(), fr: text.to_owned(), ..Text::default() };
        let to = to.iter().map(|seat| slug(seat)).collect();
        let row = Row { id: slug(id), to, subject: text(id), effects, manual: true, ..Row::default() };
        DirectionAct::AddInject { row: Box::new(row) }
    }

    #[test]
    fn what_every_seat_was_told_stands_on_the_wall_and_a_whisper_does_not() {
        let mut table = table();
        lead(&mut table, DirectionAct::Announce { text: "Break at ten.".into() });
        lead(&mut table, DirectionAct::Whisper { to: slug("prefect").into(), text: "You are late.".into() });
        for (id, to) in [("all", &["commissioner", "prefect"][..]), ("one", &["prefect"][..])] {
            lead(&mut table, row(id, to, Vec::new()));
            lead(&mut table, DirectionAct::Fire { row: slug(id).into() });
        }
        let wall = table.pass(Span::minutes(1)).exercise.wall();
        let told: Vec<String> = wall
            .told
            .iter()
            .map(|word| match &word.what {
                WallText::Lead(text) => text.clone(),
                WallText::Inject { subject, .. } => subject.en.clone(),
                WallText::Radio { text, .. } => text.clone(),
            })
            .collect();
        assert_eq!(told, ["Break at ten.", "all"]);
    }

    #[test]
    fn what_one_seat_was_told_and_shared_with_all_others_stands_on_no_wall() {
        let mut table = table();
        let road = table.exercise.scenario().roads[0].id;
        let closed = vec![Effect::CloseRoad { road: road.into(), lasts: None }];
        lead(&mut table, row("one", &["commissioner"], closed));
        lead(&mut table, DirectionAct::Fire { row: slug("one").into() });
        let report = Serial { of: slug("one"), n: 1 };
        let share = Act::Word(WordAct::Share { report, to: slug("prefect").into(), via: None });
        table.seat("commissioner", &share).expect("anybody may");
        let exercise = &mut table.pass(Span::hours(2)).exercise;
        let prefect = exercise.seat(slug("prefect")).expect("a seat");
        let shared = prefect.inbox.iter().find(|item| item.report.id == report).expect("it has come");
        assert!(shared.inject.is_some(), "with the words of the row");
        let wall = exercise.wall();
        assert_eq!(wall.told, [], "both know it, and not from the exercise");
        assert_eq!(wall.closed_roads, []);
    }

    #[test]
    fn words_on_the_radio_stand_there_once_they_are_on_the_air() {
        let mut table = table();
        let place = slug("bosso").into();
        let act = Act::Word(WordAct::PublicMessage { place, text: "Keep to the north bank.".into() });
        table.seat("prefect", &act).expect("may speak");
        assert_eq!(table.exercise.wall().told, [], "the studio is not ready yet");
        let wall = table.pass(Span::hours(2)).exercise.wall();
        assert_eq!(wall.told.len(), 1, "{wall:?}");
    }

    #[test]
    fn dice_lie_on_the_wall_for_a_proposal_made_aloud_and_never_for_a_secret_one() {
        let mut table = table();
        for (n, secret) in [(1, false), (2, true)] {
            let (text, reasons) = (format!("Proposal {n}"), "Because.".to_owned());
            table.seat("prefect", &Act::Table(TableAct::Propose { text, reasons, secret })).expect("anybody may");
        }
        assert_eq!(table.exercise.wall().dice, [], "nothing was thrown");
        for n in [1, 2] {
            lead(&mut table, DirectionAct::Throw { proposal: Serial { of: slug("prefect"), n }, odds: 600 });
        }
        let dice = table.exercise.wall().dice;
        assert_eq!(dice.len(), 1);
        assert_eq!((dice[0].text.as_str(), dice[0].odds, dice[0].success), ("Proposal 1", 600, None));
        assert!(dice[0].roll.is_some());
    }

    #[test]
    fn a_road_is_closed_on_the_wall_for_as_long_as_everybody_was_told() {
        let mut table = table();
        let road = table.exercise.scenario().roads[0].id;
        let close = |lasts| vec![Effect::CloseRoad { road: road.into(), lasts }];
        lead(&mut table, row("quiet", &["prefect"], close(None)));
        lead(&mut table, row("aloud", &["commissioner", "prefect"], close(Some(Span::hours(1)))));
        lead(&mut table, DirectionAct::Fire { row: slug("quiet").into() });
        assert_eq!(table.pass(Span(60)).exercise.wall().closed_roads, [], "only the prefect was told");
        lead(&mut table, DirectionAct::Fire { row: slug("aloud").into() });
        assert_eq!(table.pass(Span(60)).exercise.wall().closed_roads, [road]);
        assert_eq!(table.pass(Span::hours(2)).exercise.wall().closed_roads, [], "as they were told, for an hour");
    }
}
