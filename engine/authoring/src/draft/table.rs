//! The table of a draft: every seat that somebody named, with a brief, something that it may do, and a line to others.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::ActKind,
    kind::Kind,
    scenario::{Channel, ChannelKind, Community, Level, Seat, SeatKind},
    terms::{Stock, Text},
};

use super::{
    DraftRow, DraftSeat, Stopgap,
    filling::{Filling, either, trimmed},
    gaps::Missing,
    land::cut,
};

/// What a community may do through the seat that speaks for it.
const OF_COMMUNITIES: [ActKind; 5] =
    [ActKind::Warn, ActKind::Convene, ActKind::Host, ActKind::Mediate, ActKind::Sensitise];
/// What any other seat may do, whatever there is in the scenario.
const OF_OTHERS: [ActKind; 1] = [ActKind::PublicMessage];
/// Thousands of CFA francs that a seat holds of which nothing is known.
const FUNDS: u32 = 200;
/// People of a community of which nothing is known, and whom its families can take in.
const PEOPLE: u32 = 1000;
const HOSTS: u32 = 60;
/// How long a telephone call takes to get through.
const DELAY: Span = Span::minutes(5);

/// Adds seats, the communities that speak through them, and lines between them.
pub(super) fn fill(filling: &mut Filling<'_>, seats: &[DraftSeat], rows: &[DraftRow], given: &[Slug]) {
    for seat in seats {
        add(filling, seat, given, None);
    }
    let rows = rows.iter().filter(|row| !row.unfinished).map(|row| &row.row);
    let named = rows.flat_map(|row| row.to.iter().chain(row.expect.iter().flat_map(|expected| &expected.seats)));
    for id in named.copied().collect::<Vec<_>>() {
        // What bears the name otherwise is a slip that `check` tells.
        if !filling.s.declares(id, &[Kind::Seat]) && id.is_well_formed() {
            let seat = DraftSeat { id, title: Text::same(id.as_str()), ..DraftSeat::default() };
            add(filling, &seat, &[id], Some(Missing::NamedByRows));
        }
    }
    if filling.s.seats.is_empty() {
        let seat = DraftSeat { title: filling.say.stand_in(Stopgap::Seat), ..DraftSeat::default() };
        add(filling, &seat, given, Some(Missing::Seats));
    }
    lines(filling);
}

fn add(filling: &mut Filling<'_>, seat: &DraftSeat, given: &[Slug], why: Option<Missing>) {
    let id = match given.contains(&seat.id) {
        true => seat.id,
        false => filling.taken.name(seat.id, &seat.title, "seat"),
    };
    filling.taken.take(id);
    let mut lacks: Vec<Missing> = why.into_iter().collect();
    let title = either(&seat.title, &Text::same(id.as_str()));
    let kind = seat.kind.unwrap_or_else(|| {
        lacks.push(Missing::SeatKind);
        SeatKind::Headquarters
    });
    let places = &filling.s.places;
    let abroad = |country: &String| !seat.country.is_empty() && *country != seat.country;
    let place = places.iter().find(|place| place.id == seat.place).or_else(|| {
        lacks.push(Missing::SeatPlace);
        places.iter().find(|place| !abroad(&place.country)).or(places.first())
    });
    let (at, country) = place.map_or_else(Default::default, |place| (place.id, place.country.clone()));
    let brief = trimmed(&seat.brief);
    let brief = if brief.is_empty() {
        lacks.push(Missing::Brief);
        filling.say.stand_in(Stopgap::Brief { title: &title })
    } else {
        brief
    };
    lacks.push(Missing::Rights);
    let community = (kind == SeatKind::Community).then(|| community(filling, at));
    filling.s.seats.push(Seat {
        id,
        title,
        short: Text::default(),
        kind,
        level: Level::default(),
        above: None,
        country: if seat.country.is_empty() { country } else { seat.country.clone() },
        place: at,
        authority: None,
        community,
        brief,
        secret: Text::default(),
        language: String::new(),
        own_kind: None,
        attachments: Vec::new(),
        posts: Vec::new(),
        patrols: Vec::new(),
        camps: Vec::new(),
        may: if kind == SeatKind::Community { OF_COMMUNITIES.to_vec() } else { OF_OTHERS.to_vec() },
        means: Stock { funds: FUNDS, ..Stock::default() },
        reserve: Stock::default(),
        women: 0,
        due_diligence: false,
        needs: Vec::new(),
    });
    for missing in lacks {
        filling.gaps.thing("seats", id, missing);
    }
}

/// The community at a place for which nobody speaks yet, or a new one.
fn community(filling: &mut Filling<'_>, place: Slug) -> Slug {
    let spoken_for = |id: Slug| filling.s.seats.iter().any(|seat| seat.community == Some(id));
    let free = filling.s.communities.iter().find(|home| home.place == place && !spoken_for(home.id));
    if let Some(home) = free {
        return home.id;
    }
    let id = filling.taken.free(Slug::new(&format!("com-{}", cut(place))));
    let called = filling.s.places.iter().find(|known| known.id == place).map(|known| known.name.clone());
    filling.s.communities.push(Community {
        id,
        name: filling.say.stand_in(Stopgap::Community { place: &called.unwrap_or_default() }),
        short: Text::default(),
        place,
        people: PEOPLE,
        hosts: HOSTS,
        boats: 0,
        trust: Vec::new(),
        neighbours: Vec::new(),
        fear: 0,
        tension: 0,
        committee: None,
    });
    filling.gaps.thing("communities", id, Missing::Community);
    id
}

/// A line from the first seat to each that none reaches.
fn lines(filling: &mut Filling<'_>) {
    let reached =
        |filling: &Filling<'_>, seat: Slug| filling.s.channels.iter().any(|line| line.from == seat || line.to == seat);
    let Some(first) = filling.s.seats.first().map(|seat| seat.id) else { return };
    for to in filling.s.seats.iter().map(|seat| seat.id).skip(1).collect::<Vec<_>>() {
        if reached(filling, to) {
            continue;
        }
        let id = filling.taken.free(Slug::new(&format!("tel-{}-{}", cut(first), cut(to))));
        let kind = ChannelKind::Phone;
        let line = Channel { id, kind, from: first, to, delay: DELAY, loss: 0, distortion: 0, agreement: false };
        filling.s.channels.push(line);
        filling.gaps.thing("channels", id, Missing::Channel);
    }
}
