//! Truth beside picture: what a seat believed at a second, and how it was.
//!
//! Posts, patrols and camps are held against how they stand; what people saw is held against what was seen, for a number or a place may
//! have changed on the way. What came to pass and never reached the seat stands beside it: attacks, and posts that are shut. It ignores
//! how far the seat believed what it was told, and rates no one for what nobody told them.

use engine::sight::view::{ControlView, Known, SeatView};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    fact::{CommunityFact, Fact, PostFact, ThreatFact, What},
    matter::{Matter, MatterKind},
};

/// What a seat believes of a thing, beside how it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Belief {
    /// The thing.
    pub about: Slug,
    /// What kind of word it is.
    pub kind: MatterKind,
    /// The last word that reached the seat; nothing where none did.
    pub word: Option<Known>,
    /// Where the two differ; empty where they do not, as far as it can be told.
    pub gaps: Vec<Gap>,
}

/// A difference between what was believed and what was so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A number of people, officers or places.
    Count {
        /// What is counted.
        of: GapOf,
        /// As the seat had it.
        believed: u32,
        /// As it was.
        was: u32,
    },
    /// Whether a post is open.
    Open {
        /// As the seat had it.
        believed: bool,
    },
    /// Whether a post's register answers.
    Online {
        /// As the seat had it.
        believed: bool,
    },
    /// Where something is, or was seen.
    Elsewhere {
        /// As the seat had it.
        believed: Slug,
        /// As it was.
        was: Slug,
    },
    /// It came to pass then, and no word of it came.
    NeverTold {
        /// When.
        at: Time,
    },
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum GapOf {
    People,
    Waiting,
    Officers,
    Places,
}

/// What came to pass longer ago than this is news no more.
const RECENT: Span = Span::hours(48);

/// What a seat believes beside how it is, what differs first, then by name. `facts` is the chronicle up to that second.
pub fn beliefs(seat: &SeatView, world: &ControlView, facts: &[Fact]) -> Vec<Belief> {
    let told = seat.known.iter().filter(|known| is_of_the_world(known.matter.kind())).map(|known| {
        let gaps = gaps(known, world, facts);
        Belief { about: known.about, kind: known.matter.kind(), word: Some(known.clone()), gaps }
    });
    let mut all: Vec<Belief> = told.chain(never_told(seat, world, facts)).collect();
    all.sort_by_key(|belief| (belief.gaps.is_empty(), belief.about, belief.kind));
    all
}

/// Whether a word is about how things stand, so that it can be true or not; what is asked, warned of or agreed on is neither.
fn is_of_the_world(kind: MatterKind) -> bool {
    use MatterKind as M;
    let of_the_world = [
        M::ArmedMen,
        M::Attack,
        M::Camp,
        M::Displaced,
        M::Misconduct,
        M::Need,
        M::Patrol,
        M::Post,
        M::RoadDanger,
        M::RouteUsed,
        M::Trafficking,
    ];
    of_the_world.contains(&kind)
}

fn gaps(known: &Known, world: &ControlView, facts: &[Fact]) -> Vec<Gap> {
    let number = |of, believed: u32, was: u32| (believed != was).then_some(Gap::Count { of, believed, was });
    match &known.matter {
        Matter::Post { post, open, waiting, officers, online } => {
            let Some(is) = world.posts.iter().find(|is| is.id == *post) else { return Vec::new() };
            [
                (is.open != *open).then_some(Gap::Open { believed: *open }),
                number(GapOf::Waiting, *waiting, is.waiting),
                number(GapOf::Officers, *officers, is.officers),
                (is.midas != *online).then_some(Gap::Online { believed: *online }),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
        Matter::Patrol { patrol, place, .. } => {
            let is = world.patrols.iter().find(|is| is.id == *patrol).filter(|is| is.place != *place);
            is.map(|is| Gap::Elsewhere { believed: *place, was: is.place }).into_iter().collect()
        }
        Matter::Camp { camp, people, capacity } => {
            let Some(is) = world.camps.iter().find(|is| is.id == *camp) else { return Vec::new() };
            let both = [number(GapOf::People, *people, is.people), number(GapOf::Places, *capacity, is.capacity)];
            both.into_iter().flatten().collect()
        }
        told => as_seen(told, known.seen, facts),
    }
}

/// How what was told differs from what was seen at that second.
fn as_seen(told: &Matter, seen: Time, facts: &[Fact]) -> Vec<Gap> {
    let from = facts.partition_point(|fact| fact.at < seen);
    let of_kind = facts[from..].iter().take_while(|fact| fact.at == seen).filter_map(|fact| match &fact.what {
        What::Community(CommunityFact::Sighted { matter, .. }) if matter.kind() == told.kind() => Some(matter),
        _ => None,
    });
    let all: Vec<&Matter> = of_kind.collect();
    let there = all.iter().filter(|matter| matter.subject() == told.subject());
    let nearest = there.min_by_key(|matter| people(matter).unwrap_or(0).abs_diff(people(told).unwrap_or(0)));
    // With several sights in one second nobody can say which of them was moved to another place.
    let Some(was) = nearest.or(if all.len() == 1 { all.first() } else { None }) else { return Vec::new() };
    let place = told.subject().zip(was.subject()).filter(|(believed, was)| believed != was);
    let place = place.map(|(believed, was)| Gap::Elsewhere { believed, was });
    let number = people(told).zip(people(was)).filter(|(believed, was)| believed != was);
    let number = number.map(|(believed, was)| Gap::Count { of: GapOf::People, believed, was });
    place.into_iter().chain(number).collect()
}

/// How many people a matter speaks of.
fn people(matter: &Matter) -> Option<u32> {
    match matter {
        Matter::ArmedMen { men: people, .. }
        | Matter::Displaced { people, .. }
        | Matter::RouteUsed { people, .. }
        | Matter::Trafficking { people, .. }
        | Matter::Need { people, .. } => Some(*people),
        _ => None,
    }
}

/// What came to pass lately and of which no word reached the seat.
fn never_told<'a>(seat: &'a SeatView, world: &'a ControlView, facts: &'a [Fact]) -> impl Iterator<Item = Belief> + 'a {
    let knows = |kind, about| seat.known.iter().any(|known| known.matter.kind() == kind && known.about == about);
    let unknown = |about, kind, at| Belief { about, kind, word: None, gaps: vec![Gap::NeverTold { at }] };
    let since = seat.now - RECENT;
    let attacks = facts.iter().filter_map(move |fact| match fact.what {
        What::Threat(ThreatFact::Attack { place, .. }) if fact.at >= since && !knows(MatterKind::Attack, place) => {
            Some(unknown(place, MatterKind::Attack, fact.at))
        }
        _ => None,
    });
    let shut = world.posts.iter().filter(move |post| !post.open && !knows(MatterKind::Post, post.id));
    let shut = shut.filter_map(move |post| {
        let closes =
            |what: &What| matches!(what, What::Post(PostFact::PostClosed { post: shut, .. }) if *shut == post.id);
        let closed = facts.iter().rev().find(|fact| closes(&fact.what))?;
        Some(unknown(post.id, MatterKind::Post, closed.at))
    });
    attacks.chain(shut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::sight::view::{PatrolView, PostView};
    use vocabulary::fact::Cause;

    fn known(matter: Matter, seen: i64) -> Known {
        let about = matter.subject().expect("a thing on the map");
        let source = Slug::new("chief");
        Known { about, matter, seen: Time(seen), at: Time(seen + 600), source, credibility: 800 }
    }
    fn sighted(n: u64, at: i64, matter: Matter) -> Fact {
        let what = What::Community(CommunityFact::Sighted { community: Slug::new("sorra"), matter });
        Fact { n, at: Time(at), cause: Cause::Start, roll: None, what }
    }

    #[test]
    fn a_number_that_changed_on_the_way_stands_beside_the_one_that_was_seen() {
        let place = Slug::new("market");
        let seen = |people| Matter::Displaced { place, people };
        let facts = [sighted(1, 100, seen(301)), sighted(2, 900, seen(40))];
        let seat = SeatView { known: vec![known(seen(250), 100)], now: Time(2000), ..SeatView::default() };
        let found = beliefs(&seat, &ControlView::default(), &facts);
        assert_eq!(found[0].gaps, [Gap::Count { of: GapOf::People, believed: 250, was: 301 }]);
        let true_word = SeatView { known: vec![known(seen(301), 100)], ..seat };
        assert_eq!(beliefs(&true_word, &ControlView::default(), &facts)[0].gaps, []);
    }

    #[test]
    fn what_stands_otherwise_by_now_is_marked_and_comes_first() {
        let [bridge, ford, patrol] = ["bridge", "ford", "patrol"].map(Slug::new);
        let post = Matter::Post { post: bridge, open: true, waiting: 4, officers: 6, online: true };
        let at_the_ford = Matter::Patrol { patrol, place: ford, busy: false };
        let known = vec![known(at_the_ford, 60), known(post, 60)];
        let seat = SeatView { known, now: Time(4000), ..SeatView::default() };
        let world = ControlView {
            posts: vec![PostView {
                id: bridge,
                open: false,
                waiting: 90,
                officers: 6,
                midas: true,
                ..PostView::default()
            }],
            patrols: vec![PatrolView { id: patrol, place: ford, ..PatrolView::default() }],
            ..ControlView::default()
        };
        let found = beliefs(&seat, &world, &[]);
        assert_eq!(found[0].about, bridge);
        let waiting = Gap::Count { of: GapOf::Waiting, believed: 4, was: 90 };
        assert_eq!(found[0].gaps, [Gap::Open { believed: true }, waiting]);
        assert_eq!((found[1].about, found[1].gaps.len()), (patrol, 0));
    }

    #[test]
    fn an_attack_of_which_no_word_came_stands_there_until_it_is_news_no_more() {
        let place = Slug::new("market");
        let attack = What::Threat(ThreatFact::Attack { group: None, place, severity: 300 });
        let facts = [Fact { n: 1, at: Time(0), cause: Cause::Start, roll: None, what: attack }];
        let seat = SeatView { now: Time(3600), ..SeatView::default() };
        let found = beliefs(&seat, &ControlView::default(), &facts);
        assert_eq!((found.len(), found[0].gaps.clone()), (1, vec![Gap::NeverTold { at: Time(0) }]));
        let heard = SeatView { known: vec![known(Matter::Attack { place }, 0)], ..seat.clone() };
        assert!(beliefs(&heard, &ControlView::default(), &facts).iter().all(|belief| belief.gaps.is_empty()));
        let later = SeatView { now: Time(200_000), ..seat };
        assert_eq!(beliefs(&later, &ControlView::default(), &facts), []);
    }
}
