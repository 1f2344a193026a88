//! Community Prevention Committees: who is heard there, and whom they tell. A committee tells the first seat that it dares
//! to tell; what it keeps back it does not forget, and a seat that comes and listens may hear it yet.
//!
//! Women know of need and of girls who are led away before elders do; the young know the ways across and what is said on
//! phones; both know how men in uniform behave. What they know comes up as far as they sit there and are heard. A committee may
//! refuse to meet somebody, and who is seen talking may be made to pay for it: the more openly, the more likely.
//!
//! To keep silent for fear is a cost that a community carries, never a fault of its: nothing here punishes it. The model
//! ignores who said what inside, and it writes no component but its own; reports leave through `sharing`.

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{
    community::{self, Community, FULL, NEUTRAL_TRUST},
    parameter::{ILLUSTRATIVE, parameters},
    sharing::{self, Mail},
    tables::Table,
    threat,
    turn::Turn,
};
use crate::{
    kernel::{
        chance::Throws,
        {chance::Roll, names::Slug, time::Time},
    },
    scenario::model,
    vocabulary::{
        fact::What,
        matter::{Matter, MatterKind},
    },
};

parameters! {
    /// Chance that a matter which anybody may see comes before the committee.
    HEARS: u32 = 950, "permille", ILLUSTRATIVE;
    /// Chance that one which mostly women and young people know does so where they are not heard at all.
    HEARS_UNHEARD: u32 = 250, "permille", ILLUSTRATIVE;
    /// Chance to tell without any trust and without any fear.
    TELLS_AT_LEAST: i64 = 150, "permille", ILLUSTRATIVE;
    /// What full trust adds to it.
    TRUST_ADDS: i64 = 850, "permille", ILLUSTRATIVE;
    /// What full fear takes from it.
    FEAR_TAKES: i64 = 700, "permille", ILLUSTRATIVE;
    /// What being asked in person adds to it.
    ASKED_ADDS: i64 = 300, "permille", ILLUSTRATIVE;
    /// However little is trusted, and however much: somebody may still talk, or not.
    NEVER_SURE: (i64, i64) = (20, 980), "permille", ILLUSTRATIVE;
    /// A committee comes together for somebody this many times as readily as it tells them a thing when asked.
    CONSENTS: u32 = 2, "times", ILLUSTRATIVE;
    /// Chance that those who mean harm and have ears at the place learn that people met an authority, and that somebody told one
    /// of armed men by phone or on foot.
    SEEN_TALKING: (u32, u32) = (350, 80), "permille", ILLUSTRATIVE;
    /// Trust won by coming and listening, before saturation.
    CONVENED_TRUST: i32 = 25, "permille", ILLUSTRATIVE;
    /// How far a committee's report is believed: this, more for each member who stands behind it, and never more than that.
    CREDIBILITY: (u32, u32, u32) = (500, 40, 900), "permille", ILLUSTRATIVE;
    /// How far a rumour is believed that a committee passes on as one.
    RUMOUR_CREDIBILITY: u32 = 300, "permille", ILLUSTRATIVE;
}

/// What becomes due in committees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Something that the community saw comes before its committee.
    Hears { community: Slug, matter: Matter, seen: Time, sighting: u64 },
    /// By order of a seat: it comes together and every voice is heard; what was kept back may now be told to `by`.
    Convened { community: Slug, by: Slug, authority: Option<Slug> },
}

/// A committee, under the id of its community.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Committee {
    pub model: model::Committee,
    /// Which authority stands behind each seat that it may tell: the trust that counts.
    pub tells: Vec<(Slug, Option<Slug>)>,
    /// What was kept back.
    pub kept: Vec<(Matter, Time, u64)>,
    /// What some in the community know and nobody let them say.
    pub unheard: Vec<(Matter, Time, u64)>,
    /// Of what comes before it, and of whom it tells.
    pub throws: (Throws, Throws),
}

impl Committee {
    /// The committee of a community as it stands at the start of a scenario, if there is one.
    pub fn of(scenario: &model::Scenario, community: &model::Community) -> Option<Self> {
        let model = community.committee.clone()?;
        let authority = |seat: Slug| scenario.seats.iter().find(|s| s.id == seat).and_then(|s| s.authority);
        let tells = model.tells.iter().map(|&seat| (seat, authority(seat))).collect();
        Some(Self { model, tells, kept: Vec::new(), unheard: Vec::new(), throws: Default::default() })
    }

    /// Chance that a matter comes before it, permille. What mostly some know comes up as far as they sit there and are heard:
    /// `HEARS_UNHEARD + (HEARS − HEARS_UNHEARD) × heard × their share`. The share of women, or of the young, counts in full from
    /// a quarter of the members on; that of both together from a half on.
    pub fn hears(&self, kind: MatterKind) -> u32 {
        let model = &self.model;
        let (voices, full_from) = match kind {
            MatterKind::Need | MatterKind::Trafficking => (model.women, 4),
            MatterKind::RouteUsed | MatterKind::Rumour => (model.youth, 4),
            MatterKind::Misconduct => (model.women + model.youth, 2),
            _ => return HEARS,
        };
        let members = model.women + model.youth + model.elders;
        let share = (full_from * voices * FULL / members.max(1)).min(FULL);
        HEARS_UNHEARD + (HEARS - HEARS_UNHEARD) * (self.model.heard.min(FULL) * share / FULL) / FULL
    }

    fn credibility(&self, kind: MatterKind) -> u32 {
        let (least, each, most) = CREDIBILITY;
        let members = self.model.women + self.model.youth + self.model.elders;
        if kind == MatterKind::Rumour { RUMOUR_CREDIBILITY } else { (least + each * members).min(most) }
    }
}

/// Chance that a committee tells a seat, permille: `TELLS_AT_LEAST + TRUST_ADDS × trust − FEAR_TAKES × fear + extra`, and
/// whether fear weighs more in it than the lack of trust.
fn dares(community: &Community, authority: Option<Slug>, extra: i64) -> (u32, bool) {
    let trust = i64::from(authority.map_or(NEUTRAL_TRUST, |authority| community.trust_in(authority)));
    let fear = FEAR_TAKES * i64::from(community.fear) / 1000;
    let distrust = TRUST_ADDS * (1000 - trust) / 1000;
    let chance = TELLS_AT_LEAST + TRUST_ADDS - distrust - fear + extra;
    (chance.clamp(NEVER_SURE.0, NEVER_SURE.1) as u32, fear > distrust)
}

/// Carries out what is due.
pub fn handle(
    turn: &mut Turn<'_>,
    due: Due,
    own: &mut Table<'_, '_, Committee>,
    (communities, lines): (&Table<'_, '_, Community>, sharing::Lines<'_, '_, '_>),
    mail: &mut Mail,
) {
    match due {
        Due::Hears { community, matter, seen, sighting } => {
            let (Some(mut committee), Some(people)) = (own.get_mut(community), communities.get(community)) else {
                return;
            };
            let count = committee.throws.0.next(turn.now());
            let (hears, roll) =
                turn.test("comes before the committee", community, count, committee.hears(matter.kind()));
            if !hears {
                committee.unheard.push((matter, seen, sighting));
                return;
            }
            let cause = turn.fact_by_roll(What::CommitteeHeard { community, sighting }, roll);
            let mut turn = turn.because(cause);
            let mut refusal: Option<(bool, Roll)> = None;
            for (seat, authority) in committee.tells.clone() {
                let (chance, for_fear) = dares(people, authority, 0);
                let count = committee.throws.1.next(turn.now());
                let (tells, roll) = turn.test("dares to tell", community, count, chance);
                if tells {
                    if matches!(matter.kind(), MatterKind::ArmedMen | MatterKind::Attack) && people.seat != Some(seat) {
                        turn.soon(threat::Due::Overhears { place: people.model.place, chance: SEEN_TALKING.1 });
                    }
                    tell(&mut turn, &committee, (mail, lines), community, seat, (matter, seen, sighting), roll);
                    return;
                }
                refusal.get_or_insert((for_fear, roll));
            }
            // Of several refusals the first is shown: the seat that is trusted most.
            if let Some((for_fear, roll)) = refusal {
                turn.fact_by_roll(What::CommitteeKeptSilent { community, sighting, for_fear }, roll);
            }
            committee.kept.push((matter, seen, sighting));
        }
        Due::Convened { community, by, authority } => {
            let (Some(mut committee), Some(people)) = (own.get_mut(community), communities.get(community)) else {
                return;
            };
            // Whoever speaks for the community is one of them.
            if people.seat != Some(by) {
                let (tells, for_fear) = dares(people, authority, ASKED_ADDS);
                let count = committee.throws.1.next(turn.now());
                let (consents, roll) = turn.test("consents to meet", community, count, (tells * CONSENTS).min(FULL));
                if !consents {
                    turn.fact_by_roll(What::CommitteeRefused { community, by, for_fear }, roll);
                    return;
                }
            }
            let cause = turn.fact(What::CommitteeConvened { community, by });
            let mut turn = turn.because(cause);
            if people.seat != Some(by) {
                turn.soon(threat::Due::Overhears { place: people.model.place, chance: SEEN_TALKING.0 });
            }
            if let Some(authority) = authority {
                turn.soon(community::Due::Trust { community, authority, by: CONVENED_TRUST });
            }
            for known in std::mem::take(&mut committee.unheard) {
                turn.fact(What::CommitteeHeard { community, sighting: known.2 });
                committee.kept.push(known);
            }
            for known in std::mem::take(&mut committee.kept) {
                let (chance, for_fear) = dares(people, authority, ASKED_ADDS);
                let count = committee.throws.1.next(turn.now());
                let (tells, roll) = turn.test("dares to tell", community, count, chance);
                if tells {
                    tell(&mut turn, &committee, (mail, lines), community, by, known, roll);
                } else {
                    turn.fact_by_roll(What::CommitteeKeptSilent { community, sighting: known.2, for_fear }, roll);
                    committee.kept.push(known);
                }
            }
        }
    }
}

fn tell(
    turn: &mut Turn<'_>,
    committee: &Committee,
    (mail, lines): (&mut Mail, sharing::Lines<'_, '_, '_>),
    community: Slug,
    seat: Slug,
    (matter, seen, sighting): (Matter, Time, u64),
    roll: Roll,
) {
    let credibility = committee.credibility(matter.kind());
    let report = mail.make(community, matter, seen, sighting, credibility);
    let cause = turn.fact_by_roll(What::CommitteeToldOn { community, to: seat, report: report.id }, roll);
    sharing::send_of_committee(&mut turn.because(cause), mail, report, (community, committee.model.id), seat, lines);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::time::Span,
        world::people_stage::{Stage, scene, slug},
    };

    fn sees(n: usize, stage: &mut Stage, matter: &Matter) {
        for _ in 0..n {
            stage.at(Span(0), community::Due::SeenAt { place: slug("bosso"), matter: matter.clone() });
        }
        stage.until(Span::hours(12));
    }

    #[test]
    fn a_committee_with_a_radio_is_heard_sooner_than_one_that_sends_somebody() {
        let mut scene = scene();
        scene.communities[0].trust = vec![(slug("police"), 1000)];
        let armed = Matter::ArmedMen { place: slug("bosso"), men: 30 };
        let arrived = |scene: &model::Scenario| {
            let mut stage = Stage::new(scene);
            stage.at(Span(0), community::Due::SeenAt { place: slug("bosso"), matter: armed.clone() });
            stage.until(Span::hours(12));
            let left = &stage.world.resource::<crate::world::people_stage::Left>().reports;
            left.first().map(|r| (r.0, r.3)).expect("word comes")
        };
        let (on_foot, person) = arrived(&scene);
        scene.channels = vec![model::Channel {
            id: slug("cpc-radio"),
            kind: model::ChannelKind::Radio,
            from: slug("bosso-people-cpc"),
            to: slug("commissioner"),
            delay: Span::minutes(2),
            loss: 0,
            distortion: 0,
            agreement: false,
        }];
        let (by_radio, radio) = arrived(&scene);
        assert_eq!((person, radio), (slug("person"), slug("cpc-radio")));
        assert!(by_radio < on_foot);
    }

    fn silences(stage: &Stage, fear: bool) -> usize {
        stage.count(|w| matches!(w, What::CommitteeKeptSilent { for_fear, .. } if *for_fear == fear))
    }

    #[test]
    fn a_committee_that_fears_reprisal_keeps_silent_and_says_so_in_the_facts() {
        let armed = Matter::ArmedMen { place: slug("bosso"), men: 30 };
        let mut scene = scene();
        scene.communities[0].trust = vec![(slug("police"), 900)];
        let mut calm = Stage::new(&scene);
        sees(40, &mut calm, &armed);
        scene.communities[0].fear = 1000;
        let mut afraid = Stage::new(&scene);
        sees(40, &mut afraid, &armed);
        assert!(silences(&afraid, true) > 20 && silences(&afraid, false) == 0);
        assert!(silences(&calm, true) == 0 && silences(&calm, false) < 10);
        assert!(calm.reports("commissioner").len() > 2 * afraid.reports("commissioner").len());
        let shown = afraid.facts().iter().filter(|f| matches!(f.what, What::CommitteeKeptSilent { .. }));
        assert!(shown.into_iter().all(|f| f.roll.is_some_and(|roll| !roll.succeeded())));
    }

    #[test]
    fn who_comes_and_listens_hears_what_was_kept_back() {
        let mut scene = scene();
        scene.communities[0].trust = vec![(slug("police"), 300)];
        let mut stage = Stage::new(&scene);
        sees(40, &mut stage, &Matter::Trafficking { place: slug("bosso"), people: 6 });
        let kept = |stage: &mut Stage| {
            let committee = stage.see::<Committee>("bosso-people");
            (committee.kept.len(), committee.unheard.len())
        };
        let (silent, unheard) = kept(&mut stage);
        assert!(silent > 3 && unheard > 3, "{silent} {unheard}");
        let told = stage.count(|w| matches!(w, What::CommitteeToldOn { .. }));
        let due = Due::Convened {
            community: slug("bosso-people"),
            by: slug("commissioner"),
            authority: Some(slug("police")),
        };
        stage.at(Span::hours(13), due).until(Span::hours(14));
        let more = stage.count(|w| matches!(w, What::CommitteeToldOn { .. })) - told;
        assert_eq!(kept(&mut stage), (silent + unheard - more, 0));
        assert!(more > (silent + unheard) / 2);
        assert_eq!(stage.count(|w| matches!(w, What::TrustMoved { by, .. } if *by > 0)), 1);
    }

    #[test]
    fn where_women_and_the_young_are_not_heard_trafficking_seldom_comes_up() {
        let mut scene = scene();
        let mut heard = |heard: u32, matter: &Matter| {
            if let Some(committee) = &mut scene.communities[0].committee {
                committee.heard = heard;
            }
            let mut stage = Stage::new(&scene);
            sees(100, &mut stage, matter);
            stage.count(|w| matches!(w, What::CommitteeHeard { .. }))
        };
        let trafficking = Matter::Trafficking { place: slug("bosso"), people: 6 };
        let attack = Matter::Attack { place: slug("bosso") };
        assert!(heard(1000, &trafficking) > 2 * heard(0, &trafficking));
        assert!(heard(0, &attack) > 85, "an attack nobody overhears");
    }

    #[test]
    fn women_and_the_young_know_other_things_than_elders_do() {
        let mut scene = scene();
        let mut of = |women, youth, elders| {
            let own = scene.communities[0].committee.as_mut().expect("it has one");
            (own.women, own.youth, own.elders, own.heard) = (women, youth, elders, 1000);
            Committee::of(&scene, &scene.communities[0]).expect("a committee")
        };
        let (women, young, elders) = (of(5, 0, 5), of(0, 5, 5), of(0, 0, 10));
        for (kind, by_women, by_young) in [
            (MatterKind::Trafficking, HEARS, HEARS_UNHEARD),
            (MatterKind::Need, HEARS, HEARS_UNHEARD),
            (MatterKind::RouteUsed, HEARS_UNHEARD, HEARS),
            (MatterKind::Rumour, HEARS_UNHEARD, HEARS),
            (MatterKind::Misconduct, HEARS, HEARS),
            (MatterKind::ArmedMen, HEARS, HEARS),
        ] {
            assert_eq!((women.hears(kind), young.hears(kind)), (by_women, by_young), "{kind:?}");
        }
        assert_eq!(elders.hears(MatterKind::Misconduct), HEARS_UNHEARD);
    }

    #[test]
    fn a_committee_may_refuse_to_meet_an_authority_that_it_fears_to_be_seen_with() {
        let mut scene = scene();
        let mut refused = |trust, fear| {
            scene.communities[0].trust = vec![(slug("police"), trust)];
            scene.communities[0].fear = fear;
            let mut stage = Stage::new(&scene);
            for hours in 0..40 {
                let (community, by) = (slug("bosso-people"), slug("commissioner"));
                stage.at(Span::hours(hours), Due::Convened { community, by, authority: Some(slug("police")) });
            }
            stage.until(Span::hours(1));
            let no = |w: &What| matches!(w, What::CommitteeRefused { for_fear: true, .. });
            stage.until(Span::hours(40));
            (stage.count(no), stage.count(|w| matches!(w, What::CommitteeConvened { .. })))
        };
        assert_eq!(refused(500, 0), (0, 40));
        let (no, yes) = refused(300, 900);
        assert!(no > 10 && no + yes == 40, "{no} {yes}");
    }

    #[test]
    fn those_who_are_seen_talking_to_the_police_may_suffer_for_it_where_armed_men_have_ears() {
        let mut scene = scene();
        scene.communities[0].trust = vec![(slug("police"), 900)];
        scene.groups[0].at = slug("bosso");
        let suffered = |scene: &model::Scenario| {
            let mut stage = Stage::new(scene);
            for hours in 0..20 {
                let (community, by) = (slug("bosso-people"), slug("commissioner"));
                stage.at(Span::hours(hours), Due::Convened { community, by, authority: Some(slug("police")) });
            }
            stage.until(Span::hours(200));
            (
                stage.count(|w| matches!(w, What::GroupLearned { .. })),
                stage.count(|w| matches!(w, What::ReprisalSuffered { .. })),
            )
        };
        let (learned, reprisals) = suffered(&scene);
        assert!((1..5).contains(&learned) && reprisals == learned, "not once for each meeting: {learned} {reprisals}");
        scene.groups[0].at = slug("bol");
        assert_eq!(suffered(&scene), (0, 0), "who is far away has no ears there");
    }

    #[test]
    fn a_committee_without_seats_to_tell_keeps_what_it_hears() {
        let mut scene = scene();
        if let Some(committee) = &mut scene.communities[0].committee {
            committee.tells.clear();
        }
        let mut stage = Stage::new(&scene);
        sees(10, &mut stage, &Matter::Attack { place: slug("bosso") });
        assert!(stage.see::<Committee>("bosso-people").kept.len() >= 8);
    }
}
