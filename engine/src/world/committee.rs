//! Community Prevention Committees: who is heard there, and whom they tell. A committee tells the first seat that it dares
//! to tell; what it keeps back it does not forget, and a seat that comes and listens may hear it yet.
//!
//! Women know of need and of girls who are led away before elders do; the young know the ways across and what is said on
//! phones; both know how men in uniform behave. What they know comes up as far as they sit there and are heard. A committee may
//! refuse to meet somebody, and who is seen talking may be made to pay for it: the more openly, the more likely.
//!
//! Its members are persons, each with sex and age group, and only who speaks there is heard. A reprisal weighs on each of them
//! alone, in the days that follow: one falls silent, another leaves with the family, most go on. Who fell silent may speak again
//! when somebody comes and listens; who left does not come back. Before a report is handed on, a seat may ask those who told it.
//! They answer that seat alone, and the seat that speaks for them. What is handed on against their word, or without asking, may
//! come back to them: it costs trust, and against their word it may cost more than that. The routine of services asks nobody:
//! what is grave goes up by it, which is why some is never told.
//!
//! To keep silent for fear is a cost that a community carries, never a fault of its: nothing here punishes it. The model
//! ignores who said what inside, and it writes no component but its own; reports leave through `sharing`.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{In, InMut, Res};
use kernel::{
    chance::{Roll, Throws},
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::What,
    matter::{Matter, MatterKind},
    parameter::CommitteeFigures,
    scenario,
    terms::{Age, Sex},
};

use super::{
    community::{self, Community, FULL, NEUTRAL_TRUST},
    displacement,
    happening::Reaches,
    index::All,
    kinds::{Channels, Communities},
    sharing::{self, Agreements, Chain, Channel},
    threat,
    turn::{Entry, Turn},
};

/// What becomes due in committees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Something that the community saw comes before its committee.
    Hears { community: Slug, matter: Matter, seen: Time, sighting: u64 },
    /// By order of a seat: it comes together and every voice is heard; what was kept back may now be told to `by`.
    Convened { community: Slug, by: Slug, authority: Option<Slug> },
    /// The community has suffered a reprisal.
    Reprisal { community: Slug },
    /// A member has thought over what the reprisal means.
    Weighs { community: Slug, member: u32 },
    /// By order of a seat: those who told a report are asked whether it may be handed on.
    ConsentAsked { community: Slug, report: Serial, by: Slug, authority: Option<Slug> },
    /// A seat has handed a report on.
    HandedOn { community: Slug, report: Serial, by: Slug, authority: Option<Slug> },
}

/// How a member stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Standing {
    Speaks,
    Silent,
    Fled,
}

/// A member, as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Member {
    pub sex: Sex,
    pub age: Age,
    pub stands: Standing,
}

/// A committee, under the id of its community.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Committee {
    pub model: scenario::Committee,
    /// Which authority stands behind each seat that it may tell: the trust that counts.
    pub tells: Vec<(Slug, Option<Slug>)>,
    /// What was kept back.
    pub kept: Vec<(Matter, Time, u64)>,
    /// What some in the community know and nobody let them say.
    pub unheard: Vec<(Matter, Time, u64)>,
    /// Its members, in the order of the scenario.
    pub members: Vec<Member>,
    /// What was answered to whom who asked for consent to hand a report on.
    pub consents: BTreeMap<Serial, (Slug, bool)>,
    /// Of what comes before it, of whom it tells, and of what becomes of its members.
    pub throws: (Throws, Throws, Throws),
}

impl Committee {
    /// The committee of a community as it stands at the start of a scenario, if there is one.
    pub fn of(scenario: &scenario::Scenario, community: &scenario::Community) -> Option<Self> {
        let model = community.committee.clone()?;
        let authority = |seat: Slug| scenario.seats.iter().find(|s| s.id == seat).and_then(|s| s.authority);
        let tells = model.tells.iter().map(|&seat| (seat, authority(seat))).collect();
        let member = |m: scenario::Member| Member { sex: m.sex, age: m.age, stands: Standing::Speaks };
        let members = model.everybody().into_iter().map(member).collect();
        Some(Self {
            model,
            tells,
            kept: Vec::new(),
            unheard: Vec::new(),
            members,
            consents: BTreeMap::new(),
            throws: Default::default(),
        })
    }

    /// How many members speak of whom this is true.
    fn speaking(&self, of: impl Fn(&Member) -> bool) -> u32 {
        self.members.iter().filter(|m| m.stands == Standing::Speaks && of(m)).count() as u32
    }

    /// Whether a seat was asked not to hand this report on.
    pub fn refused(&self, report: Serial, seat: Slug) -> bool {
        self.consents.get(&report) == Some(&(seat, false))
    }

    /// Chance that a matter comes before it, permille. What mostly some know comes up as far as they sit there and are heard:
    /// `hears_unheard + (hears − hears_unheard) × heard × their share`. The share of women, or of the young, counts in full from
    /// a quarter of the members on; that of both together from a half on. Who fell silent or left is still one of the members,
    /// so that nobody is heard better for it.
    pub fn hears(&self, kind: MatterKind, figures: &CommitteeFigures) -> u32 {
        if self.speaking(|_| true) == 0 {
            return 0;
        }
        let (voices, full_from) = match kind {
            MatterKind::Need | MatterKind::Trafficking => (self.speaking(|m| m.sex == Sex::Woman), 4),
            MatterKind::RouteUsed | MatterKind::Rumour => (self.speaking(|m| m.age == Age::Young), 4),
            MatterKind::Misconduct => (self.speaking(|m| m.sex == Sex::Woman || m.age == Age::Young), 2),
            _ => return figures.hears,
        };
        let members = self.members.len() as u32;
        let share = (full_from * voices * FULL / members.max(1)).min(FULL);
        let heard = figures.hears.saturating_sub(figures.hears_unheard);
        figures.hears_unheard + heard * (self.model.heard.min(FULL) * share / FULL) / FULL
    }

    fn credibility(&self, kind: MatterKind, figures: &CommitteeFigures) -> u32 {
        if kind == MatterKind::Rumour {
            return figures.rumour_credibility;
        }
        let behind = figures.credibility_each_member * self.speaking(|_| true);
        (figures.credibility_at_least + behind).min(figures.credibility_at_most)
    }
}

/// Chance that a committee tells a seat, permille: `tells_at_least + trust_adds × trust − fear_takes × fear + extra`, and
/// whether fear weighs more in it than the lack of trust.
fn dares(community: &Community, authority: Option<Slug>, extra: i64, figures: &CommitteeFigures) -> (u32, bool) {
    let trust = i64::from(authority.map_or(NEUTRAL_TRUST, |authority| community.trust_in(authority)));
    let fear = figures.fear_takes * i64::from(community.fear) / 1000;
    let distrust = figures.trust_adds * (1000 - trust) / 1000;
    let chance = figures.tells_at_least + figures.trust_adds - distrust - fear + extra;
    (chance.clamp(figures.never_sure_at_least, figures.never_sure_at_most) as u32, fear > distrust)
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: All<'_, '_, Communities, (&'static mut Committee, &'static Community)>,
    (channels, agreements, chain): (All<'_, '_, Channels, &'static Channel>, Res<'_, Agreements>, Res<'_, Chain>),
) {
    let turn = &mut Turn::new(kernel, cause);
    let lines = (&channels, &*agreements, &*chain);
    let figures = turn.figures().committee;
    match due {
        Due::Hears { community, matter, seen, sighting } => {
            let Some((mut committee, people)) = own.get_mut(community) else { return };
            let count = committee.throws.0.next(turn.now());
            let (hears, roll) =
                turn.test("comes before the committee", community, count, committee.hears(matter.kind(), &figures));
            if !hears {
                committee.unheard.push((matter, seen, sighting));
                return;
            }
            let cause = turn.fact_by_roll(What::CommitteeHeard { community, sighting }, roll);
            let mut turn = turn.because(cause);
            let mut refusal: Option<(bool, Roll)> = None;
            for (seat, authority) in committee.tells.clone() {
                let (chance, for_fear) = dares(people, authority, 0, &figures);
                let count = committee.throws.1.next(turn.now());
                let (tells, roll) = turn.test("dares to tell", community, count, chance);
                if tells {
                    if matches!(matter.kind(), MatterKind::ArmedMen | MatterKind::Attack) && people.seat != Some(seat) {
                        turn.soon(threat::Due::Overhears {
                            place: people.model.place,
                            chance: figures.seen_talking_telling,
                        });
                    }
                    tell(&mut turn, &committee, lines, community, seat, (matter, seen, sighting), roll);
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
            let Some((mut committee, people)) = own.get_mut(community) else { return };
            // Where everybody has left there is nobody to call together.
            if committee.members.iter().all(|m| m.stands == Standing::Fled) {
                turn.fact(What::CommitteeRefused { community, by, for_fear: true });
                return;
            }
            // Whoever speaks for the community is one of them.
            if people.seat != Some(by) {
                let (tells, for_fear) = dares(people, authority, figures.asked_adds, &figures);
                let count = committee.throws.1.next(turn.now());
                let chance = (tells * figures.consents).min(FULL);
                let (consents, roll) = turn.test("consents to meet", community, count, chance);
                if !consents {
                    turn.fact_by_roll(What::CommitteeRefused { community, by, for_fear }, roll);
                    return;
                }
            }
            let cause = turn.fact(What::CommitteeConvened { community, by });
            let mut turn = turn.because(cause);
            if people.seat != Some(by) {
                turn.soon(threat::Due::Overhears { place: people.model.place, chance: figures.seen_talking_meeting });
            }
            if let Some(authority) = authority {
                turn.soon(community::Due::Trust { community, authority, by: figures.convened_trust });
            }
            for n in 0..committee.members.len() {
                let Member { sex, age, stands } = committee.members[n];
                if stands == Standing::Silent {
                    let count = committee.throws.2.next(turn.now());
                    let (chance, _) = dares(people, authority, 0, &figures);
                    let (dares, roll) = turn.test("dares to speak again", community, count, chance);
                    if dares {
                        committee.members[n].stands = Standing::Speaks;
                        turn.fact_by_roll(What::MemberSpeaksAgain { community, member: n as u32, sex, age }, roll);
                    }
                }
            }
            for known in std::mem::take(&mut committee.unheard) {
                turn.fact(What::CommitteeHeard { community, sighting: known.2 });
                committee.kept.push(known);
            }
            for known in std::mem::take(&mut committee.kept) {
                let (chance, for_fear) = dares(people, authority, figures.asked_adds, &figures);
                let count = committee.throws.1.next(turn.now());
                let (tells, roll) = turn.test("dares to tell", community, count, chance);
                if tells {
                    tell(&mut turn, &committee, lines, community, by, known, roll);
                } else {
                    turn.fact_by_roll(What::CommitteeKeptSilent { community, sighting: known.2, for_fear }, roll);
                    committee.kept.push(known);
                }
            }
        }
        Due::Reprisal { community } => {
            let Some((mut committee, _)) = own.get_mut(community) else { return };
            for member in 0..committee.members.len() as u32 {
                let count = committee.throws.2.next(turn.now());
                let span =
                    Span(turn.roll("thinks it over", community, count).exponential_secs(figures.thinks_it_over.0));
                turn.after(span, Due::Weighs { community, member });
            }
        }
        Due::Weighs { community, member } => {
            let Some((mut committee, people)) = own.get_mut(community) else { return };
            let Some(&Member { sex, age, stands: Standing::Speaks }) = committee.members.get(member as usize) else {
                return;
            };
            let chance = figures.falls_silent_without_fear + figures.falls_silent_fear_adds * people.fear / FULL;
            let count = committee.throws.2.next(turn.now());
            let (silent, roll) = turn.test("falls silent", community, count, chance);
            if !silent {
                return;
            }
            let (leaves, way) = turn.test("leaves", community, count, figures.leaves);
            let (stands, cause) = if leaves {
                (Standing::Fled, turn.fact_by_roll(What::MemberFled { community, member, sex, age }, way))
            } else {
                (Standing::Silent, turn.fact_by_roll(What::MemberFellSilent { community, member, sex, age }, roll))
            };
            committee.members[member as usize].stands = stands;
            if leaves {
                turn.because(cause).soon(displacement::Due::Flee { from: people.model.place, families: 1 });
            }
        }
        Due::ConsentAsked { community, report, by, authority } => {
            let Some((mut committee, people)) = own.get_mut(community) else { return };
            let (chance, for_fear) = dares(people, authority, figures.asked_adds, &figures);
            let count = committee.throws.1.next(turn.now());
            let (given, roll) = turn.test("consents to hand on", community, count, chance);
            committee.consents.insert(report, (by, given));
            let what = if given {
                What::ConsentGiven { community, report, by }
            } else {
                What::ConsentRefused { community, report, by, for_fear }
            };
            let cause = turn.fact_by_roll(what, roll);
            let mut turn = turn.because(cause);
            // Who asked hears it on the spot; so does the seat that speaks for them, and nobody else.
            for seat in [Some(by), people.seat].into_iter().flatten() {
                let matter = Matter::Consent { community, report, given };
                let now = turn.now();
                let answer = sharing::report(&mut turn, community, matter, now, community::number(cause), FULL);
                turn.soon(Reaches { seat, report: Box::new(answer), channel: Slug::of_literal("person") });
            }
        }
        Due::HandedOn { community, report, by, authority } => {
            let Some((mut committee, people)) = own.get_mut(community) else { return };
            if committee.consents.get(&report).is_some_and(|(_, given)| *given) {
                return;
            }
            let refused = committee.refused(report, by);
            if refused {
                turn.soon(threat::Due::Overhears { place: people.model.place, chance: figures.exposed });
            }
            let (chance, lost) = match refused {
                true => (figures.learns_of_it_refused, figures.consent_broken_refused),
                false => (figures.learns_of_it_unasked, figures.consent_broken_unasked),
            };
            let count = committee.throws.2.next(turn.now());
            let (learns, roll) = turn.test("learns who handed it on", community, count, chance);
            if learns {
                let cause = turn.fact_by_roll(What::ConsentBroken { community, report, by, refused }, roll);
                if let Some(authority) = authority {
                    turn.because(cause).soon(community::Due::Trust { community, authority, by: lost });
                }
            }
        }
    }
}

fn tell(
    turn: &mut Turn<'_>,
    committee: &Committee,
    lines: sharing::Lines<'_, '_, '_>,
    community: Slug,
    seat: Slug,
    (matter, seen, sighting): (Matter, Time, u64),
    roll: Roll,
) {
    let credibility = committee.credibility(matter.kind(), &turn.figures().committee);
    let report = sharing::report(turn, community, matter, seen, sighting, credibility);
    let cause = turn.fact_by_roll(What::CommitteeToldOn { community, to: seat, report: report.id }, roll);
    sharing::send_of_committee(&mut turn.because(cause), report, (community, committee.model.id), seat, lines);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::people_stage::{Stage, scene, slug};
    use kernel::time::Span;

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
        let arrived = |scene: &scenario::Scenario| {
            let mut stage = Stage::new(scene);
            stage.at(Span(0), community::Due::SeenAt { place: slug("bosso"), matter: armed.clone() });
            stage.until(Span::hours(12));
            let left = stage.reached();
            left.first().map(|r| (r.0, r.3)).expect("word comes")
        };
        let (on_foot, person) = arrived(&scene);
        scene.channels = vec![scenario::Channel {
            id: slug("cpc-radio"),
            kind: scenario::ChannelKind::Radio,
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
        let figures = CommitteeFigures::default();
        let mut scene = scene();
        let mut of = |women, youth, elders| {
            let own = scene.communities[0].committee.as_mut().expect("it has one");
            (own.women, own.youth, own.elders, own.heard) = (women, youth, elders, 1000);
            Committee::of(&scene, &scene.communities[0]).expect("a committee")
        };
        let (women, young, elders) = (of(5, 0, 5), of(0, 5, 5), of(0, 0, 10));
        for (kind, by_women, by_young) in [
            (MatterKind::Trafficking, figures.hears, figures.hears_unheard),
            (MatterKind::Need, figures.hears, figures.hears_unheard),
            (MatterKind::RouteUsed, figures.hears_unheard, figures.hears),
            (MatterKind::Rumour, figures.hears_unheard, figures.hears),
            (MatterKind::Misconduct, figures.hears, figures.hears),
            (MatterKind::ArmedMen, figures.hears, figures.hears),
        ] {
            assert_eq!((women.hears(kind, &figures), young.hears(kind, &figures)), (by_women, by_young), "{kind:?}");
        }
        assert_eq!(elders.hears(MatterKind::Misconduct, &figures), figures.hears_unheard);
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
        let suffered = |scene: &scenario::Scenario| {
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

    fn convened() -> Due {
        Due::Convened { community: slug("bosso-people"), by: slug("commissioner"), authority: Some(slug("police")) }
    }

    #[test]
    fn members_are_persons_listed_or_counted_and_a_young_woman_is_both() {
        let figures = CommitteeFigures::default();
        let mut scene = scene();
        let counted = Committee::of(&scene, &scene.communities[0]).expect("a committee");
        let of = |c: &Committee, sex, age| c.members.iter().filter(|m| m.sex == sex && m.age == age).count();
        assert_eq!(
            [(Sex::Woman, Age::Adult), (Sex::Man, Age::Young), (Sex::Man, Age::Elder)].map(|(s, a)| of(&counted, s, a)),
            [3, 2, 5]
        );
        let own = scene.communities[0].committee.as_mut().expect("it has one");
        let member = |sex, age| scenario::Member { sex, age };
        own.members = vec![member(Sex::Woman, Age::Young), member(Sex::Man, Age::Elder), member(Sex::Man, Age::Elder)];
        own.heard = 1000;
        let listed = Committee::of(&scene, &scene.communities[0]).expect("a committee");
        assert_eq!(listed.members.len(), 3, "who is listed stands instead of the counts");
        assert_eq!(
            (listed.hears(MatterKind::Need, &figures), listed.hears(MatterKind::RouteUsed, &figures)),
            (figures.hears, figures.hears)
        );
    }

    /// A committee after one reprisal in a community that fears much: its members, and when each made up their mind.
    fn after_a_reprisal(seed: u64) -> (Vec<Member>, Vec<Time>) {
        let mut scene = scene();
        scene.communities[0].fear = 800;
        let mut stage = Stage::seeded(&scene, seed);
        stage.at(Span(0), community::Due::Reprisal { place: slug("bosso"), group: slug("riders") });
        stage.until(Span::hours(400));
        let went =
            |f: &&vocabulary::fact::Fact| matches!(f.what, What::MemberFellSilent { .. } | What::MemberFled { .. });
        let when = stage.facts().iter().filter(went).map(|f| f.at).collect();
        (stage.see::<Committee>("bosso-people").members, when)
    }

    #[test]
    fn after_a_reprisal_members_fall_silent_or_flee_one_by_one_and_most_often_not_all() {
        let runs: Vec<_> = (0..20).map(after_a_reprisal).collect();
        let left = |stands| runs.iter().flat_map(|run| &run.0).filter(|m| m.stands == stands).count();
        let (speak, silent, fled) = (left(Standing::Speaks), left(Standing::Silent), left(Standing::Fled));
        assert!(speak > 60 && silent > 3 * fled / 2 && fled > 5, "of two hundred: {speak} {silent} {fled}");
        for (_, when) in &runs {
            assert!(when.windows(2).all(|pair| pair[0] < pair[1]), "never two at once");
        }
        assert!(runs.iter().any(|(_, when)| when.len() > 2 && when[when.len() - 1] - when[0] > Span::hours(24)));
    }

    #[test]
    fn who_is_silent_is_not_heard_until_somebody_comes_and_listens_and_who_left_never_again() {
        let figures = CommitteeFigures::default();
        let mut scene = scene();
        scene.communities[0].trust = vec![(slug("police"), 900)];
        let mut stage = Stage::new(&scene);
        for member in 0..10 {
            for minutes in 0..120 {
                stage.at(Span::minutes(20 * minutes), Due::Weighs { community: slug("bosso-people"), member });
            }
        }
        stage.until(Span::hours(41));
        let committee: Committee = stage.see("bosso-people");
        let fled = committee.members.iter().filter(|m| m.stands == Standing::Fled).count();
        let speak = committee.speaking(|_| true);
        assert!((1..9).contains(&fled) && speak == 0, "{fled} {speak}");
        assert_eq!(committee.hears(MatterKind::Attack, &figures), 0, "nobody is left to say it");
        for hours in 48..60 {
            stage.at(Span::hours(hours), convened());
        }
        stage.until(Span::hours(61));
        let committee: Committee = stage.see("bosso-people");
        assert_eq!(committee.speaking(|_| true) as usize, 10 - fled);
        assert_eq!(committee.hears(MatterKind::Attack, &figures), figures.hears);
        assert_eq!(stage.count(|w| matches!(w, What::MemberSpeaksAgain { .. })), 10 - fled);
        let families = |w: &What| matches!(w, What::FamiliesFled { families: 1, .. });
        assert_eq!(stage.count(families), fled, "each with the family");
    }

    fn report(n: u32) -> Serial {
        Serial { of: slug("bosso-people"), n }
    }

    /// Forty reports are handed on, after asking if `asks`: how often the committee consented, learned of it, and suffered.
    fn handed_on(asks: bool, trust: u32, fear: u32) -> (Stage, [usize; 3], u32) {
        let mut scene = scene();
        scene.communities[0].trust = vec![(slug("police"), trust)];
        scene.communities[0].fear = fear;
        scene.groups[0].at = slug("bosso");
        let mut stage = Stage::new(&scene);
        let (community, by, authority) = (slug("bosso-people"), slug("commissioner"), Some(slug("police")));
        for n in 1..=40 {
            if asks {
                stage.at(Span(0), Due::ConsentAsked { community, report: report(n), by, authority });
            }
            let due = Due::HandedOn { community, report: report(n), by, authority };
            stage.at(Span::hours(i64::from(n)), due);
        }
        stage.until(Span::hours(200));
        let seen = [
            stage.count(|w| matches!(w, What::ConsentGiven { .. })),
            stage.count(|w| matches!(w, What::ConsentBroken { .. })),
            stage.count(|w| matches!(w, What::ReprisalSuffered { .. })),
        ];
        let people: Community = stage.see("bosso-people");
        let trust = people.trust_in(slug("police"));
        (stage, seen, trust)
    }

    #[test]
    fn to_hand_a_report_on_against_the_word_of_those_who_told_it_costs_trust_and_may_cost_them_more() {
        let (_, [given, broken, suffered], _) = handed_on(true, 1000, 0);
        assert!(
            given > 37 && broken <= 40 - given && suffered == 0,
            "{given} of forty: what they agreed to harms nobody"
        );
        let (_, [given, broken, suffered], trust) = handed_on(true, 200, 900);
        assert!(given < 20 && broken > 10 && suffered > 0 && trust < 100, "{given} {broken} {suffered} {trust}");
        let (_, [_, broken, suffered], unasked) = handed_on(false, 200, 900);
        assert!((1..10).contains(&broken) && suffered == 0 && unasked > trust, "{broken} {suffered} {unasked}");
    }

    #[test]
    fn what_was_answered_is_told_to_the_one_who_asked_and_to_nobody_else() {
        let (stage, ..) = handed_on(true, 200, 900);
        let told = |seat| stage.reports(seat).iter().filter(|r| matches!(r.matter, Matter::Consent { .. })).count();
        assert_eq!((told("commissioner"), told("agency"), told("elder")), (40, 0, 0));
    }
}
