//! Communities: committees are called together and listened to, and tension and rumour are answered with facts.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{Act, ActKind, CommunityAct, WordAct},
    matter::{Matter, MatterKind},
    play::Phrase,
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// Of what it is told that something is wrong somewhere.
const WRONG: &[MatterKind] = &[
    MatterKind::Misconduct,
    MatterKind::Attack,
    MatterKind::ArmedMen,
    MatterKind::Displaced,
    MatterKind::Rumour,
    MatterKind::Trafficking,
];

/// A committee or two a day, by day: first where something is known to be wrong, then the nearest.
pub const LISTEN: Doctrine = Doctrine { name: "listen", acts: listen };
/// A rumour is answered on the spot and on the radio.
pub const CALM: Doctrine = Doctrine { name: "calm", acts: calm };

/// Who may asks a sample of people once what they think, to speak with them better.
pub const STUDY: Doctrine = Doctrine { name: "study", acts: study };

/// How many are asked: enough for a rough answer.
const SAMPLE: u32 = 100;

fn study(seen: &Seen<'_>) -> Vec<Act> {
    let done = seen.view.orders.iter().any(|order| order.kind == ActKind::Study && order.refused.is_none());
    if done || !seen.may(ActKind::Study) || !seen.can_spare() {
        return Vec::new();
    }
    let from = seen.reported(WRONG).first().map_or(seen.me.place, |told| told.place);
    let near = seen.common.homes_around(from).next().filter(|(_, km)| *km <= seen.figures().reach);
    let study = |community| Act::Community(CommunityAct::Study { community, people: SAMPLE, authority: None });
    near.map(|(community, _)| study(community.id.into())).into_iter().collect()
}

fn listen(seen: &Seen<'_>) -> Vec<Act> {
    let convenes = |deed: &Act| match deed {
        Act::Community(CommunityAct::Convene { community }) => Some(community.slug()),
        _ => None,
    };
    let day: Vec<Slug> = seen.orders(Span::hours(24)).filter_map(|order| convenes(&order.deed)).collect();
    let enough = day.len() >= seen.figures().convenes_a_day as usize;
    if enough || !seen.can_spare() || !seen.may(ActKind::Convene) || !seen.common.is_day(seen.view.now) {
        return Vec::new();
    }
    let from = seen.reported(WRONG).first().map_or(seen.me.place, |told| told.place);
    let near = seen.common.homes_around(from).take_while(|(_, km)| *km <= seen.figures().reach);
    let own = near.map(|(community, _)| community).filter(|community| {
        community.committee.is_some() && seen.is_own_side(community.place) && !day.contains(&community.id)
    });
    own.take(1).map(|community| Act::Community(CommunityAct::Convene { community: community.id.into() })).collect()
}

fn calm(seen: &Seen<'_>) -> Vec<Act> {
    let told = seen.fresh(&[MatterKind::Rumour]).filter_map(|item| match item.report.matter {
        Matter::Rumour { community, .. } => Some((community, seen.common.community(community)?.place)),
        _ => None,
    });
    let can_spare = seen.can_spare();
    let own: Vec<(Slug, Slug)> = told.filter(|(_, place)| can_spare && seen.is_own_side(*place)).collect();
    let mut acts = Vec::new();
    for (community, place) in own {
        let mediated =
            |deed: &Act| matches!(deed, Act::Community(CommunityAct::Mediate { community: of }) if *of == community);
        if is_mine(seen, place, ActKind::Mediate) && !seen.tried(mediated) {
            acts.push(Act::Community(CommunityAct::Mediate { community: community.into() }));
        }
        let said = |deed: &Act| matches!(deed, Act::Word(WordAct::PublicMessage { place: of, .. }) if *of == place);
        if is_mine(seen, place, ActKind::PublicMessage) && !seen.tried(said) {
            acts.push(Act::Word(WordAct::PublicMessage { place: place.into(), text: Phrase::News.mark() }));
        }
    }
    acts
}

/// Whether such an act is for this seat: of those who speak for people at the table each does it for its own, and of authorities the
/// one that is responsible there.
fn is_mine(seen: &Seen<'_>, place: Slug, kind: ActKind) -> bool {
    seen.may(kind) && (seen.me.community.is_some() || seen.is_mine(place, kind))
}
