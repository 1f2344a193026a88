//! Stories of committees.

use bevy_ecs::{prelude::World, system::RunSystemOnce};
use vocabulary::fact::{CommunityFact, DisplacementFact, ThreatFact};
use vocabulary::{
    fact::Cause,
    parameter::CommitteeFigures,
    scenario::{self, Scenario},
    terms::{Age, Need, Sex},
};

use super::*;
use crate::debrief::measure::Measures;
use crate::world::{
    community::{Community, Fear, Grievances, Neighbourhood, Trust},
    index::Index,
    people_stage::{Stage, patrol, scene, slug},
    stage::{self, kernel, spawn},
};

/// The first committee of a scene: how far its young and its women are heard, and its members.
fn first(scene: &Scenario) -> (u32, Members) {
    let model = scene.communities[0].committee.as_ref().expect("a committee");
    (model.heard, Members::of(model))
}

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
    let arrived = |scene: &Scenario| {
        let mut stage = Stage::new(scene);
        sees(20, &mut stage, &armed);
        let left = stage.reached();
        left.first().map(|r| (r.0, r.3)).expect("word comes")
    };
    let (on_foot, person) = arrived(&scene);
    scene.channels = vec![radio()];
    let (by_radio, radio) = arrived(&scene);
    assert_eq!((person, radio), (slug("person"), slug("cpc-radio")));
    assert!(by_radio < on_foot);
}

/// A radio from the committee to the commissioner.
fn radio() -> scenario::Channel {
    scenario::Channel {
        id: slug("cpc-radio"),
        kind: scenario::ChannelKind::Radio,
        from: slug("bosso-people-cpc"),
        to: slug("commissioner"),
        delay: Span::minutes(2),
        loss: 0,
        distortion: 0,
        agreement: false,
    }
}

fn told(stage: &Stage) -> usize {
    stage.count(|w| matches!(w, What::Community(CommunityFact::CommitteeToldOn { .. })))
}

#[test]
fn access_decides_who_tells_at_least_as_much_as_trust() {
    let mut scene = scene();
    let armed = Matter::ArmedMen { place: slug("bosso"), men: 30 };
    let mut tells = |trust: u32, line: bool, near: bool| {
        scene.communities[0].trust = vec![(slug("police"), trust)];
        scene.channels = if line { vec![radio()] } else { vec![] };
        scene.patrols = vec![patrol("watch", if near { "bosso" } else { "diffa" })];
        scene.seats[0].patrols = vec![slug("watch")];
        let mut stage = Stage::new(&scene);
        sees(200, &mut stage, &armed);
        told(&stage)
    };
    let (distrusted, trusted) = (tells(300, false, false), tells(700, false, false));
    let (line, near, both) = (tells(300, true, false), tells(300, false, true), tells(300, true, true));
    assert!(distrusted < trusted && trusted < both, "{distrusted} {trusted} {line} {near} {both}");
    assert!(distrusted < line && distrusted < near && line < both && near < both, "{distrusted} {line} {near} {both}");
}

#[test]
fn a_visit_opens_a_way_without_winning_trust() {
    let known = |visits: bool| {
        let mut stage = Stage::new(&scene());
        if visits {
            stage.at(Span(0), Due::Visited { community: slug("bosso-people"), by: slug("commissioner") });
        }
        sees(300, &mut stage, &Matter::ArmedMen { place: slug("bosso"), men: 30 });
        assert_eq!(stage.count(|w| matches!(w, What::Community(CommunityFact::TrustMoved { .. }))), 0);
        told(&stage)
    };
    let (strangers, acquainted) = (known(false), known(true));
    assert!(acquainted > strangers + 5, "{strangers} {acquainted}");
}

#[test]
fn what_women_know_is_told_less_readily_where_no_woman_is_there_to_be_told() {
    let mut scene = scene();
    if let Some(committee) = &mut scene.communities[0].committee {
        (committee.women, committee.youth, committee.elders, committee.heard) = (5, 0, 0, 1000);
    }
    scene.posts = stage::scene().posts;
    scene.seats[0].posts = vec![slug("post")];
    let mut tells = |women: u32| {
        (scene.posts[0].place, scene.posts[0].women) = (slug("bosso"), women);
        let mut stage = Stage::new(&scene);
        sees(200, &mut stage, &Matter::Trafficking { place: slug("bosso"), people: 6 });
        told(&stage)
    };
    let (men, women) = (tells(0), tells(3));
    assert!(women > men + 10, "{men} {women}");
}

#[test]
fn what_women_and_the_young_would_have_said_is_known_or_is_not() {
    let mut scene = scene();
    let mut known = |(women, youth, elders), heard| -> Vec<[i64; 3]> {
        if let Some(own) = &mut scene.communities[0].committee {
            (own.women, own.youth, own.elders, own.heard) = (women, youth, elders, heard);
        }
        let run = |seed| {
            let mut stage = Stage::seeded(&scene, seed);
            let place = slug("bosso");
            for matter in [
                Matter::Need { place, need: Need::Health, people: 20 },
                Matter::RouteUsed { road: slug("bosso-diffa"), people: 8 },
                Matter::Trafficking { place, people: 6 },
            ] {
                for _ in 0..12 {
                    stage.at(Span(0), community::Due::SeenAt { place, matter: matter.clone() });
                }
            }
            stage.until(Span::hours(12));
            let mut measures = Measures::new(&scene);
            stage.facts().iter().for_each(|fact| measures.note(fact));
            let all = measures.finish();
            let of = |key: &str| all.iter().find(|(k, _)| k == key).map_or(-1, |(_, value)| *value);
            assert_eq!(of("known_by_women") + of("known_by_youth") > 0, women + youth > 0);
            ["needs_known", "routes_known", "trafficking_known"].map(of)
        };
        (0..12).map(run).collect()
    };
    let (with, without) = (known((4, 3, 4), 1000), known((0, 0, 11), 1000));
    for n in 0..3 {
        let d = effect_size(with.iter().map(|run| run[n]), without.iter().map(|run| run[n]));
        assert!(d > 2.0, "{n}: {d} {with:?} {without:?}");
    }
}

/// The difference of means over the pooled spread.
fn effect_size(with: impl Iterator<Item = i64>, without: impl Iterator<Item = i64>) -> f64 {
    let of = |values: Vec<i64>| {
        let n = values.len() as f64;
        let mean = values.iter().sum::<i64>() as f64 / n;
        let variance = values.iter().map(|value| (*value as f64 - mean).powi(2)).sum::<f64>() / (n - 1.0);
        (mean, variance)
    };
    let ((a, va), (b, vb)) = (of(with.collect()), of(without.collect()));
    (a - b) / f64::midpoint(va, vb).sqrt().max(0.1)
}

fn silences(stage: &Stage, fear: bool) -> usize {
    stage.count(
        |w| matches!(w, What::Community(CommunityFact::CommitteeKeptSilent { for_fear, .. }) if *for_fear == fear),
    )
}

#[test]
fn a_committee_that_fears_reprisal_keeps_silent_and_says_so_in_the_facts() {
    let armed = Matter::ArmedMen { place: slug("bosso"), men: 30 };
    let mut scene = scene();
    scene.communities[0].trust = vec![(slug("police"), 900)];
    scene.channels = vec![radio()];
    scene.seats[0].place = slug("bosso");
    let mut calm = Stage::new(&scene);
    sees(40, &mut calm, &armed);
    scene.communities[0].fear = 1000;
    let mut afraid = Stage::new(&scene);
    sees(40, &mut afraid, &armed);
    assert!(silences(&afraid, true) > 20 && silences(&afraid, false) == 0);
    assert!(silences(&calm, true) == 0 && silences(&calm, false) < 15);
    assert!(calm.reports("commissioner").len() > 2 * afraid.reports("commissioner").len());
    let shown =
        afraid.facts().iter().filter(|f| matches!(f.what, What::Community(CommunityFact::CommitteeKeptSilent { .. })));
    assert!(shown.into_iter().all(|f| f.roll.is_some_and(|roll| !roll.succeeded())));
}

#[test]
fn who_comes_and_listens_hears_what_was_kept_back() {
    let mut scene = scene();
    scene.communities[0].trust = vec![(slug("police"), 300)];
    let mut stage = Stage::new(&scene);
    sees(40, &mut stage, &Matter::Trafficking { place: slug("bosso"), people: 6 });
    let kept = |stage: &mut Stage| {
        let silence = stage.see::<Silence>("bosso-people");
        (silence.kept.len(), silence.unheard.len())
    };
    let (silent, unheard) = kept(&mut stage);
    assert!(silent > 3 && unheard > 3, "{silent} {unheard}");
    let told = stage.count(|w| matches!(w, What::Community(CommunityFact::CommitteeToldOn { .. })));
    let due =
        Due::Convened { community: slug("bosso-people"), by: slug("commissioner"), authority: Some(slug("police")) };
    stage.at(Span::hours(13), due).until(Span::hours(14));
    let more = stage.count(|w| matches!(w, What::Community(CommunityFact::CommitteeToldOn { .. }))) - told;
    assert_eq!(kept(&mut stage), (silent + unheard - more, 0));
    assert!(more > (silent + unheard) / 2);
    assert_eq!(stage.count(|w| matches!(w, What::Community(CommunityFact::TrustMoved { by, .. }) if *by > 0)), 1);
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
        stage.count(|w| matches!(w, What::Community(CommunityFact::CommitteeHeard { .. })))
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
        first(&scene)
    };
    let hear = |(heard, members): &(u32, Members), kind| members.hear(kind, *heard, &figures);
    let (women, young, elders) = (of(5, 0, 5), of(0, 5, 5), of(0, 0, 10));
    for (kind, by_women, by_young) in [
        (MatterKind::Trafficking, figures.hears, figures.hears_unheard),
        (MatterKind::Need, figures.hears, figures.hears_unheard),
        (MatterKind::RouteUsed, figures.hears_unheard, figures.hears),
        (MatterKind::Rumour, figures.hears_unheard, figures.hears),
        (MatterKind::Misconduct, figures.hears, figures.hears),
        (MatterKind::ArmedMen, figures.hears, figures.hears),
    ] {
        assert_eq!((hear(&women, kind), hear(&young, kind)), (by_women, by_young), "{kind:?}");
    }
    assert_eq!(hear(&elders, MatterKind::Misconduct), figures.hears_unheard);
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
        let no = |w: &What| matches!(w, What::Community(CommunityFact::CommitteeRefused { for_fear: true, .. }));
        stage.until(Span::hours(40));
        (stage.count(no), stage.count(|w| matches!(w, What::Community(CommunityFact::CommitteeConvened { .. }))))
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
    let suffered = |scene: &Scenario| {
        let mut stage = Stage::new(scene);
        for hours in 0..20 {
            let (community, by) = (slug("bosso-people"), slug("commissioner"));
            stage.at(Span::hours(hours), Due::Convened { community, by, authority: Some(slug("police")) });
        }
        stage.until(Span::hours(200));
        (
            stage.count(|w| matches!(w, What::Threat(ThreatFact::GroupLearned { .. }))),
            stage.count(|w| matches!(w, What::Community(CommunityFact::ReprisalSuffered { .. }))),
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
    assert!(stage.see::<Silence>("bosso-people").kept.len() >= 8);
}

fn convened() -> Due {
    Due::Convened { community: slug("bosso-people"), by: slug("commissioner"), authority: Some(slug("police")) }
}

#[test]
fn members_are_persons_listed_or_counted_and_a_young_woman_is_both() {
    let figures = CommitteeFigures::default();
    let mut scene = scene();
    let (_, counted) = first(&scene);
    let of = |of: &Members, sex, age| of.0.iter().filter(|m| m.sex == sex && m.age == age).count();
    assert_eq!(
        [(Sex::Woman, Age::Adult), (Sex::Man, Age::Young), (Sex::Man, Age::Elder)].map(|(s, a)| of(&counted, s, a)),
        [3, 2, 5]
    );
    let own = scene.communities[0].committee.as_mut().expect("it has one");
    let member = |sex, age| scenario::Member { sex, age };
    own.members = vec![member(Sex::Woman, Age::Young), member(Sex::Man, Age::Elder), member(Sex::Man, Age::Elder)];
    own.heard = 1000;
    let (heard, listed) = first(&scene);
    assert_eq!(listed.0.len(), 3, "who is listed stands instead of the counts");
    assert_eq!(
        (listed.hear(MatterKind::Need, heard, &figures), listed.hear(MatterKind::RouteUsed, heard, &figures)),
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
    let went = |f: &&vocabulary::fact::Fact| {
        matches!(
            f.what,
            What::Community(CommunityFact::MemberFellSilent { .. }) | What::Community(CommunityFact::MemberFled { .. })
        )
    };
    let when = stage.facts().iter().filter(went).map(|f| f.at).collect();
    (stage.see::<Members>("bosso-people").0, when)
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
    let members: Members = stage.see("bosso-people");
    let fled = members.0.iter().filter(|m| m.stands == Standing::Fled).count();
    let speak = members.speaking(|_| true);
    assert!((1..9).contains(&fled) && speak == 0, "{fled} {speak}");
    assert_eq!(members.hear(MatterKind::Attack, 500, &figures), 0, "nobody is left to say it");
    for hours in 48..60 {
        stage.at(Span::hours(hours), convened());
    }
    stage.until(Span::hours(61));
    let members: Members = stage.see("bosso-people");
    assert_eq!(members.speaking(|_| true) as usize, 10 - fled);
    assert_eq!(members.hear(MatterKind::Attack, 500, &figures), figures.hears);
    assert_eq!(stage.count(|w| matches!(w, What::Community(CommunityFact::MemberSpeaksAgain { .. }))), 10 - fled);
    let families = |w: &What| matches!(w, What::Displacement(DisplacementFact::FamiliesFled { families: 1, .. }));
    assert_eq!(stage.count(families), fled, "each with the family");
}

fn report(n: u32) -> Serial {
    Serial { of: slug("bosso-people"), n }
}

/// The commissioner asks whether this report may be handed on.
fn asked(n: u32) -> Due {
    let about = Box::new(Matter::ArmedMen { place: slug("bosso"), men: 30 });
    let (community, by, authority) = (slug("bosso-people"), slug("commissioner"), Some(slug("police")));
    Due::ConsentAsked { community, report: report(n), by, authority, about }
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
            stage.at(Span(0), asked(n));
        }
        let due = Due::HandedOn { community, report: report(n), by, authority };
        stage.at(Span::hours(i64::from(n)), due);
    }
    stage.until(Span::hours(200));
    let seen = [
        stage.count(|w| matches!(w, What::Community(CommunityFact::ConsentGiven { .. }))),
        stage.count(|w| matches!(w, What::Community(CommunityFact::ConsentBroken { .. }))),
        stage.count(|w| matches!(w, What::Community(CommunityFact::ReprisalSuffered { .. }))),
    ];
    let trust = stage.see::<Trust>("bosso-people").in_authority(slug("police"));
    (stage, seen, trust)
}

#[test]
fn to_hand_a_report_on_against_the_word_of_those_who_told_it_costs_trust_and_may_cost_them_more() {
    let (_, [given, broken, suffered], _) = handed_on(true, 1000, 0);
    assert!(given > 37 && broken <= 40 - given && suffered == 0, "{given} of forty: what they agreed to harms nobody");
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

#[test]
fn where_a_seat_speaks_for_the_people_it_is_asked_and_its_silence_is_a_no() {
    let mut scene = scene();
    scene.communities[0].trust = vec![(slug("police"), 1000)];
    scene.seats[2].community = Some(slug("bosso-people"));
    let community = slug("bosso-people");
    for says in [Some(true), Some(false), None] {
        let mut stage = Stage::new(&scene);
        stage.at(Span(0), asked(1)).until(Span::hours(1));
        let asks = |r: &vocabulary::matter::Report| matches!(r.matter, Matter::ConsentAsked { report: of, .. } if of == report(1));
        assert_eq!(stage.reports("elder").iter().filter(|r| asks(r)).count(), 1, "who speaks for them is asked");
        let answers = |stage: &Stage, seat| {
            let answer = |r: vocabulary::matter::Report| match r.matter {
                Matter::Consent { given, .. } => Some(given),
                _ => None,
            };
            stage.reports(seat).into_iter().filter_map(answer).collect::<Vec<_>>()
        };
        assert!(answers(&stage, "commissioner").is_empty(), "nobody has answered yet, however much they trust");
        if let Some(given) = says {
            stage.at(Span::hours(1), Due::ConsentAnswered { community, report: report(1), given });
        }
        stage.until(Span::hours(12));
        for seat in ["commissioner", "elder"] {
            assert_eq!(answers(&stage, seat), [says.unwrap_or(false)], "{seat}, {says:?}");
        }
        assert!(answers(&stage, "agency").is_empty());
        let silent = stage.count(|w| matches!(w, What::Community(CommunityFact::ConsentUnanswered { .. })));
        assert_eq!(silent, usize::from(says.is_none()));
        let handed_on = Due::HandedOn { community, report: report(1), by: slug("commissioner"), authority: None };
        for _ in 0..40 {
            stage.at(Span::hours(12), handed_on.clone());
        }
        stage.until(Span::hours(13));
        let broken = stage.count(|w| matches!(w, What::Community(CommunityFact::ConsentBroken { refused: true, .. })));
        assert_eq!(broken > 10, says != Some(true), "{says:?}: {broken}");
    }
}

#[test]
fn of_three_committees_alone_the_one_that_trusts_meets_the_one_that_fears_may_not_and_an_empty_one_cannot() {
    let (scene, mut world, mut kernel) = (scene(), World::new(), kernel());
    world.insert_resource(Index::<Channels>::default());
    world.insert_resource(Index::<Posts>::default());
    world.insert_resource(Whereabouts::<Patrols>::default());
    world.insert_resource(Agreements::default());
    world.insert_resource(Chain::of(&scene));
    let (near, model) = (Neighbourhood::of(&scene), scene.communities[0].clone());
    let own = model.committee.clone().expect("it has a committee");
    // Trust and fear are of the community, which another domain writes.
    for (name, trust, fear, stands) in
        [("calm", 900, 0, Standing::Speaks), ("afraid", 300, 900, Standing::Speaks), ("empty", 900, 0, Standing::Fled)]
    {
        let model = scenario::Community { id: slug(name), trust: vec![(slug("police"), trust)], ..model.clone() };
        let people = (Community::among(&scene, &model, &near), Trust::of(&scene, &model), Fear(fear));
        let people = (people, Grievances::default());
        let mut members = Members::of(&own);
        members.0.iter_mut().for_each(|member| member.stands = stands);
        let rest = (members, Silence::default(), Consents::default(), Counsel::default(), Acquainted::default());
        spawn::<Communities>(&mut world, name, (people, Committee::of(&scene, &own), rest));
    }
    for hours in 0..40 {
        kernel.now = Time::START + Span::hours(hours);
        for community in ["calm", "afraid", "empty"].map(slug) {
            let due = Due::Convened { community, by: slug("commissioner"), authority: Some(slug("police")) };
            world.run_system_once_with(work, (&mut kernel, (Cause::Start, due))).expect("all is there");
        }
    }
    let met = |name| {
        let met = |what: &What| matches!(what, What::Community(CommunityFact::CommitteeConvened { community, .. }) if *community == slug(name));
        kernel.ledger.iter().filter(|fact| met(&fact.what)).count()
    };
    let (calm, afraid, empty) = (met("calm"), met("afraid"), met("empty"));
    assert!(calm == 40 && (5..30).contains(&afraid) && empty == 0, "{calm} {afraid} {empty}");
}
