//! Joint investigations: what services of both sides hold of a network lies in one file, and shows how it works once enough stands
//! together.
//!
//! A piece is a report. Which network it bears on nobody knows who adds it; that is what the traces say which networks leave
//! ([`Traces`]): where they held people, the ways on which they moved them, the posts by which they came. What others have said before
//! counts for nothing, and so does what a seat says in its own name: each side, each kind of matter and each place or way counts once. From `enough` pieces on that bear on a network
//! the chance that it shows is `each_piece` for each of them beyond the last that was missing, times the share that they are of all pieces;
//! much less where only one side has brought any, however many. What has nothing to do with any network costs the investigators time, and where it
//! outweighs the rest it can lead them astray: nothing shows for a while.
//!
//! Once a network is understood, posts and patrols of both sides know what to look for ([`Files::looks_for`]), until it is broken up, or
//! gets wind of the attempt and changes its ways: then all begins again. One found party ends no network.
//!
//! It ignores persons, how evidence is kept for a court, informers and money. It writes files and traces only.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::{In, InMut, Res, ResMut, Resource};
use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{InvestigationFact, What},
    matter::{MatterKind, Report},
    terms::Records,
};

use super::{
    disclosure::Disclosures,
    index::Whereabouts,
    kinds::Patrols,
    threat::{self, Hidden},
    turn::{Entry, Turn},
};

/// What becomes due in investigations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A network leaves a trace: at a place, on a way, or at a post.
    Trace { network: Slug, at: Slug },
    /// By order: a file on what a report says, with the other side. Each seat with the country for which it serves.
    Opened { by: (Slug, String), with: (Slug, String), piece: Piece },
    /// By order: a piece more for the file that two seats share.
    Added { by: Slug, with: Slug, piece: Piece },
    /// By order: both sides move against a network that they understand.
    BreaksUp { by: Slug, with: Slug },
    /// Somebody was found on a way or at a post of a network whose signs are known.
    Found { network: Slug, place: Slug, people: u32 },
}

/// A report as an investigator reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Piece {
    /// The report.
    pub report: Serial,
    /// What it is about…
    pub kind: MatterKind,
    /// …and where.
    pub subject: Slug,
    /// Whether people, a post or a patrol saw it. What a seat says in its own name is hearsay: anybody can name a road.
    pub seen: bool,
}

impl Piece {
    /// What a report says to an investigator, if it says where something was seen.
    pub fn of(report: &Report, seen: bool) -> Option<Self> {
        let Report { id, matter, .. } = report;
        Some(Self { report: *id, kind: matter.kind(), subject: matter.subject()?, seen })
    }

    /// Whether such a matter can tell of a network at all.
    fn can_tell(&self) -> bool {
        use MatterKind as K;
        self.seen && matches!(self.kind, K::Trafficking | K::RouteUsed | K::AlertHit | K::AlertAnswer)
    }
}

/// What two seats have put together, under their names in order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct File {
    /// The countries for which they serve.
    countries: BTreeSet<String>,
    /// Each piece, and who brought it.
    pieces: BTreeMap<Piece, Slug>,
    /// How many pieces have been weighed: each has dice of its own.
    weighed: u64,
    /// Until when a wrong trail keeps the investigators busy.
    astray: Option<Time>,
    /// Networks that they understand.
    understood: BTreeSet<Slug>,
}

/// All files.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Files(BTreeMap<(Slug, Slug), File>);

/// Where networks have left traces: at each place, way or post, which of them. Nobody sees this.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Traces(BTreeMap<Slug, BTreeSet<Slug>>);

impl Traces {
    fn bears(&self, piece: &Piece, network: Slug) -> bool {
        piece.can_tell() && self.0.get(&piece.subject).is_some_and(|networks| networks.contains(&network))
    }
}

impl Files {
    fn between(&self, a: Slug, b: Slug) -> Option<&File> {
        self.0.get(&a.pair(b))
    }

    fn between_mut(&mut self, a: Slug, b: Slug) -> Option<&mut File> {
        self.0.get_mut(&a.pair(b))
    }

    /// Whether two seats share a file.
    pub fn is_open(&self, a: Slug, b: Slug) -> bool {
        self.between(a, b).is_some()
    }

    /// Whether a report lies in it.
    pub fn holds(&self, a: Slug, b: Slug, report: Serial) -> bool {
        self.between(a, b).is_some_and(|file| file.pieces.keys().any(|piece| piece.report == report))
    }

    /// Whether two seats understand a network that is not broken up.
    pub fn understands(&self, a: Slug, b: Slug) -> bool {
        self.between(a, b).is_some_and(|file| !file.understood.is_empty())
    }

    /// Whether posts and patrols of a country know the signs of a network.
    pub fn looks_for(&self, network: Slug, country: Option<&str>) -> bool {
        let knows =
            |file: &File| file.understood.contains(&network) && country.is_some_and(|c| file.countries.contains(c));
        self.0.values().any(knows)
    }
}

impl File {
    /// What independent pieces say of a network: how many there are, and how many sides brought them.
    fn weight(&self, network: Slug, traces: &Traces) -> (u32, usize) {
        let bearing = self.pieces.iter().filter(|(piece, _)| traces.bears(piece, network));
        let each: BTreeSet<(Slug, MatterKind, Slug)> =
            bearing.map(|(piece, by)| (*by, piece.kind, piece.subject)).collect();
        let sides: BTreeSet<Slug> = each.iter().map(|(by, ..)| *by).collect();
        (each.len() as u32, sides.len())
    }

    /// Chance that a network shows now, permille.
    fn shows(&self, network: Slug, (traces, records): (&Traces, bool), turn: &Turn<'_>) -> u32 {
        let figures = turn.figures().investigation;
        let (pieces, sides) = self.weight(network, traces);
        if pieces < figures.enough {
            return 0;
        }
        let bearing = self.pieces.keys().filter(|piece| traces.bears(piece, network)).count() as u32;
        // More pieces of one half show no more of the other.
        let beyond = if sides > 1 { pieces - figures.enough + 1 } else { 1 };
        let chance = (figures.each_piece * beyond).min(1000);
        let chance = chance * bearing / (self.pieces.len() as u32).max(1);
        let chance = if records { chance * figures.records_help / 1000 } else { chance };
        if sides > 1 { chance.min(1000) } else { chance * figures.one_side / 1000 }
    }

    /// How many pieces tell of no network at all.
    fn stray(&self, traces: &Traces) -> Vec<Slug> {
        let bears = |piece: &Piece| piece.can_tell() && traces.0.contains_key(&piece.subject);
        self.pieces.keys().filter(|piece| !bears(piece)).map(|piece| piece.subject).collect()
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    (mut files, mut traces): (ResMut<'_, Files>, ResMut<'_, Traces>),
    (groups, patrols, disclosures): (Hidden<'_, '_>, Res<'_, Whereabouts<Patrols>>, Res<'_, Disclosures>),
) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Trace { network, at } => _ = traces.0.entry(at).or_default().insert(network),
        Due::Opened { by, with, piece } => {
            let seats = (by.0, with.0);
            let file = files.0.entry(seats.0.pair(seats.1)).or_default();
            if file.countries.is_empty() {
                file.countries = [by.1, with.1].into();
                let opened = InvestigationFact::InvestigationOpened { seats, about: piece.subject };
                let cause = turn.fact(What::Investigation(opened));
                weighs(&mut turn.because(cause), file, seats, piece, (&traces, &groups, &disclosures));
            }
        }
        Due::Added { by, with, piece } => {
            let Some(file) = files.between_mut(by, with) else { return };
            weighs(turn, file, (by, with), piece, (&traces, &groups, &disclosures));
        }
        Due::BreaksUp { by, with } => {
            let Some(file) = files.between_mut(by, with) else { return };
            for network in std::mem::take(&mut file.understood) {
                break_up(turn, (by, with), network, (&mut traces, &groups, &patrols));
            }
        }
        Due::Found { network, place, people } => {
            turn.fact(What::Investigation(InvestigationFact::FoundBySigns { network, place, people }));
        }
    }
}

/// A piece is put to the others: a network shows, or investigators go astray, or neither.
fn weighs(
    turn: &mut Turn<'_>,
    file: &mut File,
    (by, with): (Slug, Slug),
    piece: Piece,
    (traces, groups, disclosures): (&Traces, &Hidden<'_, '_>, &Disclosures),
) {
    if file.pieces.keys().any(|known| known.report == piece.report) {
        return;
    }
    file.pieces.insert(piece, by);
    file.weighed += 1;
    let (first, second) = by.pair(with);
    let pieces = file.pieces.len() as u32;
    let cause = turn.fact(What::Investigation(InvestigationFact::PieceAdded {
        seats: (by, with),
        about: piece.subject,
        pieces,
    }));
    let turn = &mut turn.because(cause);
    if file.astray.is_some_and(|until| until > turn.now()) {
        return;
    }
    let records = disclosures.under_rules(by, with, Records::Crossings);
    for (network, (_, foothold)) in groups.iter() {
        if file.understood.contains(&network) || !foothold.active {
            continue;
        }
        let chance = file.shows(network, (traces, records), turn);
        let (shows, roll) = turn.test2("a network shows", first, network, file.weighed, chance);
        if shows {
            file.understood.insert(network);
            let place = foothold.at;
            let understood = InvestigationFact::NetworkUnderstood { seats: (by, with), network: Some(network), place };
            turn.fact_by_roll(What::Investigation(understood), roll);
            return;
        }
    }
    let stray = file.stray(traces);
    let figures = turn.figures().investigation;
    if stray.len() * 2 <= file.pieces.len() || stray.len() < figures.enough as usize {
        return;
    }
    let (led, roll) = turn.test2("led astray", first, second, file.weighed, figures.led_astray);
    if led {
        file.astray = Some(turn.now() + figures.astray_for);
        let about = stray[stray.len() - 1];
        let astray = InvestigationFact::InvestigationAstray { seats: (by, with), about };
        turn.fact_by_roll(What::Investigation(astray), roll);
    }
}

/// Both sides move against a network: it is broken up, or gets wind of it, lies low and changes its ways.
fn break_up(
    turn: &mut Turn<'_>,
    seats: (Slug, Slug),
    network: Slug,
    (traces, groups, patrols): (&mut Traces, &Hidden<'_, '_>, &Whereabouts<Patrols>),
) {
    let Some((_, foothold)) = groups.get(network) else { return };
    let place = foothold.at;
    let figures = turn.figures().investigation;
    let chance = if patrols.at(place).next().is_some() { figures.breaks_up } else { figures.breaks_up_from_afar };
    let count = turn.now().0 as u64;
    let (broken, roll) = turn.test2("a network is broken up", network, place, count, chance);
    if broken {
        let cause = turn.fact_by_roll(
            What::Investigation(InvestigationFact::NetworkBrokenUp { seats, network: Some(network), place }),
            roll,
        );
        turn.because(cause).soon(threat::Due::Active { group: network, active: false });
        return;
    }
    for networks in traces.0.values_mut() {
        networks.remove(&network);
    }
    traces.0.retain(|_, networks| !networks.is_empty());
    let cause = turn.fact_by_roll(
        What::Investigation(InvestigationFact::NetworkWarned { seats, network: Some(network), place }),
        roll,
    );
    turn.because(cause).soon(threat::Due::Lost { group: network });
}

#[cfg(test)]
mod tests {
    use kernel::time::Span;
    use vocabulary::{
        fact::ThreatFact,
        scenario::{Group, GroupKind, Scenario},
    };

    use super::*;
    use crate::world::people_stage::{Stage, patrol, scene, slug};

    /// A network at Bosso, which has left traces there, at Diffa and on a way.
    fn staged(seed: u64, patrols: bool) -> Stage {
        let network = Group {
            id: slug("boats"),
            name: Default::default(),
            kind: GroupKind::Traffickers,
            at: slug("bosso"),
            men: 5,
            plan: Vec::new(),
        };
        let mut scene = Scenario { groups: vec![network], ..scene() };
        if patrols {
            scene.patrols = vec![patrol("camels", "bosso")];
        }
        let mut stage = Stage::seeded(&scene, seed);
        for at in ["bosso", "diffa", "ford"] {
            stage.at(Span(0), Due::Trace { network: slug("boats"), at: slug(at) });
        }
        stage
    }

    fn piece(n: u32, kind: MatterKind, subject: &str) -> Piece {
        Piece { report: Serial { of: slug("camels"), n }, kind, subject: slug(subject), seen: true }
    }

    fn opens(stage: &mut Stage, first: Piece) {
        let by = (slug("commissioner"), "NE".to_owned());
        let with = (slug("counterpart"), "TD".to_owned());
        stage.at(Span(1), Due::Opened { by, with, piece: first });
    }

    fn adds(stage: &mut Stage, by: &str, piece: Piece) {
        let with = if by == "commissioner" { "counterpart" } else { "commissioner" };
        stage.at(Span(2), Due::Added { by: slug(by), with: slug(with), piece });
    }

    /// Of forty networks so many show after these pieces.
    fn understood(pieces: &[(&str, MatterKind, &str)]) -> usize {
        let shows = |seed| {
            let mut stage = staged(seed, false);
            opens(&mut stage, piece(0, MatterKind::Trafficking, "bosso"));
            for (n, (by, kind, subject)) in (1..).zip(pieces) {
                adds(&mut stage, by, piece(n, *kind, subject));
            }
            stage.until(Span(5));
            stage.count(|what| matches!(what, What::Investigation(InvestigationFact::NetworkUnderstood { .. })))
        };
        (0..40).map(shows).sum()
    }

    const TWO_SIDES: &[(&str, MatterKind, &str)] = &[
        ("counterpart", MatterKind::Trafficking, "diffa"),
        ("counterpart", MatterKind::RouteUsed, "ford"),
        ("commissioner", MatterKind::RouteUsed, "ford"),
    ];

    #[test]
    fn a_network_shows_when_both_sides_have_put_enough_together_that_others_have_not_said() {
        let both = understood(TWO_SIDES);
        let one: Vec<_> = TWO_SIDES.iter().map(|(_, kind, at)| ("commissioner", *kind, *at)).collect();
        let again = [("counterpart", MatterKind::Trafficking, "diffa"); 3];
        let too_few = understood(&TWO_SIDES[..1]);
        assert!(both > 25, "{both} of 40");
        assert!(understood(&one) < both / 3, "one side knows half of it");
        assert_eq!((understood(&again), too_few), (0, 0), "the same again is no piece more");
    }

    #[test]
    fn what_nobody_saw_shows_nothing_however_often_it_is_said() {
        for seed in 0..20 {
            let mut stage = staged(seed, seed % 2 == 0);
            opens(&mut stage, piece(0, MatterKind::Trafficking, "bosso"));
            for (n, (by, kind, at)) in (1..).zip(TWO_SIDES) {
                adds(&mut stage, by, Piece { seen: false, ..piece(n, *kind, at) });
            }
            stage.until(Span(5));
            let shown = |what: &What| matches!(what, What::Investigation(InvestigationFact::NetworkUnderstood { .. }));
            assert_eq!(stage.count(shown), 0, "anybody can name a road");
        }
    }

    #[test]
    fn what_has_nothing_to_do_with_a_network_hides_it_and_leads_astray() {
        let stray: Vec<_> = ["nowhere", "elsewhere", "far", "farther", "market"]
            .map(|at| ("counterpart", MatterKind::Rumour, at))
            .into_iter()
            .chain(TWO_SIDES.iter().copied())
            .collect();
        assert!(understood(&stray) * 2 < understood(TWO_SIDES), "{}", understood(&stray));
        let mut led = 0;
        for seed in 0..40 {
            let mut stage = staged(seed, false);
            opens(&mut stage, piece(0, MatterKind::Trafficking, "bosso"));
            stray.iter().take(5).zip(1..).for_each(|((by, kind, at), n)| adds(&mut stage, by, piece(n, *kind, at)));
            stage.until(Span(5));
            led +=
                stage.count(|what| matches!(what, What::Investigation(InvestigationFact::InvestigationAstray { .. })));
        }
        assert!(led > 10, "{led}");
    }

    /// Of forty attempts on a network that is understood, those that succeed and those of which it gets wind.
    fn attempts(patrols: bool) -> (usize, usize) {
        let (mut broken, mut warned) = (0, 0);
        for seed in 0..60 {
            let mut stage = staged(seed, patrols);
            opens(&mut stage, piece(0, MatterKind::Trafficking, "bosso"));
            (1..).zip(TWO_SIDES).for_each(|(n, (by, kind, at))| adds(&mut stage, by, piece(n, *kind, at)));
            stage.at(Span(9), Due::BreaksUp { by: slug("counterpart"), with: slug("commissioner") });
            stage.until(Span(10));
            broken +=
                stage.count(|what| matches!(what, What::Investigation(InvestigationFact::NetworkBrokenUp { .. })));
            warned += stage.count(|what| matches!(what, What::Investigation(InvestigationFact::NetworkWarned { .. })));
        }
        (broken, warned)
    }

    #[test]
    fn a_network_is_broken_up_more_surely_where_a_patrol_stands_and_gets_wind_of_it_otherwise() {
        let ((there, slipped), (afar, warned)) = (attempts(true), attempts(false));
        assert_eq!(there + slipped, afar + warned, "nobody moves against what is not understood");
        assert!(there > afar + 8 && warned > slipped + 8, "{there} and {afar}");
    }

    #[test]
    fn a_network_that_is_broken_up_moves_nobody_and_one_that_was_warned_has_to_be_understood_anew() {
        let (mut broken, mut warned) = (0, 0);
        for seed in 0..60 {
            let mut stage = staged(seed, false);
            opens(&mut stage, piece(0, MatterKind::Trafficking, "bosso"));
            (1..).zip(TWO_SIDES).for_each(|(n, (by, kind, at))| adds(&mut stage, by, piece(n, *kind, at)));
            stage.at(Span(9), Due::BreaksUp { by: slug("counterpart"), with: slug("commissioner") });
            (10..).zip(TWO_SIDES).for_each(|(n, (by, kind, at))| {
                let with = if *by == "commissioner" { "counterpart" } else { "commissioner" };
                stage.at(Span(10), Due::Added { by: slug(by), with: slug(with), piece: piece(n, *kind, at) });
            });
            stage.until(Span(20));
            let was = |which: fn(&What) -> bool| stage.count(which) > 0;
            if was(|what| matches!(what, What::Investigation(InvestigationFact::NetworkBrokenUp { .. }))) {
                broken += 1;
                assert!(was(|what| matches!(what, What::Threat(ThreatFact::GroupLayLow { active: false, .. }))));
            }
            if was(|what| matches!(what, What::Investigation(InvestigationFact::NetworkWarned { .. }))) {
                warned += 1;
                let shown =
                    |what: &What| matches!(what, What::Investigation(InvestigationFact::NetworkUnderstood { .. }));
                assert_eq!(stage.count(shown), 1, "its ways are others now");
            }
        }
        assert!(broken > 2 && warned > 2, "{broken} {warned}");
    }

    #[test]
    fn officers_who_know_the_signs_tell_of_whom_they_find_and_only_on_the_two_sides() {
        let mut stage = staged(1, false);
        stage.at(Span(1), Due::Found { network: slug("boats"), place: slug("bosso"), people: 5 }).until(Span(1));
        assert_eq!(stage.count(|what| matches!(what, What::Investigation(InvestigationFact::FoundBySigns { .. }))), 1);
        let mut files = Files::default();
        let countries = ["NE", "TD"].map(str::to_owned).into();
        let understood = [slug("boats")].into();
        files.0.insert((slug("a"), slug("b")), File { countries, understood, ..File::default() });
        assert!(files.looks_for(slug("boats"), Some("NE")) && files.looks_for(slug("boats"), Some("TD")));
        assert!(!files.looks_for(slug("boats"), Some("NG")) && !files.looks_for(slug("riders"), Some("NE")));
    }
}
