//! Stories of want: thirst in hours, hunger in days, and relief that prevents and does not undo.

use super::*;
use vocabulary::fact::{DisplacementFact, ThreatFact};
use vocabulary::{scenario::Scenario, terms::Danger};

/// What came of want by the end of a story.
#[derive(Clone, Copy, Debug, Default)]
struct Toll {
    /// Person-hours without enough water, and without food.
    water: u64,
    food: u64,
    harmed: u64,
    ill: u64,
    left: u64,
    protests: u64,
    incidents: u64,
    tension: u64,
}

fn toll(stage: &mut Stage) -> Toll {
    let mut toll = Toll { tension: u64::from(stage.see::<Tension>("diffa-people").0), ..Toll::default() };
    for fact in stage.facts() {
        match &fact.what {
            What::Displacement(DisplacementFact::WentWithout { need: Need::Water, people, hours, .. }) => {
                toll.water += u64::from(people * hours)
            }
            What::Displacement(DisplacementFact::WentWithout { need: Need::Food, people, hours, .. }) => {
                toll.food += u64::from(people * hours)
            }
            What::Threat(ThreatFact::PeopleHarmed { people, .. }) => toll.harmed += u64::from(*people),
            What::Threat(ThreatFact::FellIll { people, .. }) => toll.ill += u64::from(*people),
            What::Displacement(DisplacementFact::FamiliesLeftCamp { people, .. }) => toll.left += u64::from(*people),
            What::Displacement(DisplacementFact::CampProtested { .. }) => toll.protests += 1,
            What::Displacement(DisplacementFact::ProtectionIncident { .. }) => toll.incidents += 1,
            _ => {}
        }
    }
    toll
}

/// A camp of five thousand with so many rations and litres a day, on the road from Bosso.
fn camp(food: u32, water: u32) -> Scenario {
    let mut scene = scene();
    let camp = &mut scene.camps[0];
    (camp.capacity, camp.people, camp.food, camp.water) = (5000, 5000, food, Some(water));
    (scene.communities[1].people, scene.communities[1].hosts) = (4000, 0);
    scene
}

/// Hours after the start at which relief arrives, and what.
type Relief = (i64, Due);

fn water_after(hours: i64) -> Relief {
    (hours, Due::Aid { place: slug("diffa"), rations: 0, litres: 400_000 })
}

fn run(scene: &Scenario, relief: &[Relief], until: Span, seed: u64) -> Toll {
    let mut stage = Stage::seeded(scene, seed);
    stage.start();
    for (hours, due) in relief {
        stage.at(Span::hours(*hours), due.clone());
    }
    toll(stage.until(until))
}

/// The mean over ten seeds.
fn mean(scene: &Scenario, relief: &[Relief], until: Span, of: fn(&Toll) -> u64) -> f64 {
    (0..10).map(|seed| of(&run(scene, relief, until, seed))).sum::<u64>() as f64 / 10.0
}

#[test]
fn in_a_camp_without_water_people_fall_ill_come_to_harm_protest_and_leave_and_relief_in_time_prevents_it() {
    let three_days = Span::hours(72);
    let (dry, full) = (camp(50_000, 0), camp(50_000, 75_000));
    for (what, of) in [
        ("went without", (|t: &Toll| t.water) as fn(&Toll) -> u64),
        ("harmed", |t| t.harmed),
        ("ill", |t| t.ill),
        ("left", |t| t.left),
        ("protests", |t| t.protests),
        ("tension", |t| t.tension),
    ] {
        let never = mean(&dry, &[], three_days, of);
        let late = mean(&dry, &[water_after(48)], three_days, of);
        let early = mean(&dry, &[water_after(5)], three_days, of);
        let none = mean(&full, &[], three_days, of);
        println!(
            "{what}: never {never:.1}, after 48 h {late:.1}, after 5 h {early:.1}, where there is water {none:.1}"
        );
        assert!(never > late && late > early && early <= 1.2 * none.max(1.0), "{what}: {never} {late} {early} {none}");
    }
}

#[test]
fn hunger_takes_days_where_thirst_takes_hours() {
    let harmed = |scene: &Scenario, days: i64| mean(scene, &[], Span::hours(24 * days), |t| t.harmed);
    let (dry, hungry) = (camp(500_000, 0), camp(0, 75_000));
    assert!(harmed(&dry, 2) > 20.0 && harmed(&hungry, 3) < 1.0, "{} {}", harmed(&dry, 2), harmed(&hungry, 3));
    assert!(harmed(&hungry, 10) > 20.0, "{}", harmed(&hungry, 10));
}

#[test]
fn a_month_with_nothing_differs_from_a_month_with_rations_and_from_one_with_all() {
    let month = Span::hours(24 * 30);
    let rations = (0..30).map(|day| (24 * day + 6, Due::Food { camp: slug("diffa-camp"), rations: 5000 }));
    let rations: Vec<Relief> = rations.collect();
    let (nothing, hungry, full) = (camp(0, 0), camp(0, 75_000), camp(200_000, 75_000));
    let rows = [
        ("nothing", run(&nothing, &[], month, 7)),
        ("water", run(&hungry, &[], month, 7)),
        ("water and rations", run(&hungry, &rations, month, 7)),
        ("all", run(&full, &[], month, 7)),
    ];
    for (name, toll) in &rows {
        println!("{name}: {toll:?}");
    }
    let [(_, nothing), (_, water), (_, rations), (_, full)] = rows;
    assert!(nothing.water > water.water && water.food > 4 * rations.food.max(1), "{nothing:?} {water:?} {rations:?}");
    assert!(nothing.harmed > water.harmed && water.harmed > 4 * rations.harmed, "{nothing:?} {water:?} {rations:?}");
    assert!(nothing.left > 3000 && rations.left == 0 && full.left == 0, "{nothing:?}");
    assert!(water.protests > 20 && water.incidents > rations.incidents, "{water:?} {rations:?}");
    assert_eq!((rations.food, full.food, full.water, full.harmed), (0, 0, 0, 0));
}

#[test]
fn what_relief_brings_is_eaten_and_drunk_by_people_and_a_number_that_is_not_there_feeds_nobody() {
    let mut scene = camp(0, 0);
    scene.camps[0].people = 100;
    let mut stage = Stage::new(&scene);
    stage.start().at(Span(0), Due::Aid { place: slug("diffa"), rations: 250, litres: 3000 }).until(Span::hours(25));
    let stores = stage.see::<Stores>("diffa-camp");
    assert_eq!((stores.food, stores.water), (150, 1500), "a meal, and a day of fifteen litres, for each of a hundred");
    assert_eq!(toll(&mut stage).water, 0);
    stage.until(Span::hours(96));
    assert!(toll(&mut stage).water > 2000, "{:?}", toll(&mut stage));
    assert_eq!(stage.see::<Stores>("diffa-camp").food, 0);
}

#[test]
fn where_nobody_lives_people_in_the_open_thirst_once_they_have_drunk_what_they_carried_and_go_where_people_live() {
    let mut scene = scene();
    scene.camps.clear();
    scene.communities.retain(|community| community.place != slug("diffa"));
    scene.communities[0].hosts = 0;
    scene.seats.retain(|seat| seat.id == slug("commissioner"));
    let mut stage = Stage::new(&scene);
    let arrives = |people| Due::InTheOpen {
        party: Box::new(Party { to: slug("diffa"), ..stage::party(1, Traveller::Displaced, people) }),
    };
    stage.start().at(Span(0), arrives(60)).until(Span::hours(24));
    assert!(
        stage.count(|w| matches!(w, What::Displacement(DisplacementFact::WentWithout { need: Need::Water, .. }))) > 0
    );
    assert_eq!(
        stage.count(|w| matches!(w, What::Displacement(DisplacementFact::FamiliesMovedOn { .. }))),
        0,
        "four litres are more than a day needs"
    );
    stage.until(Span::hours(72));
    assert!(stage.count(|w| matches!(w, What::Displacement(DisplacementFact::FamiliesMovedOn { .. }))) > 0);
    assert_eq!((stage.in_the_open("diffa"), stage.in_the_open("bosso")), (0, 60));
}

#[test]
fn hosts_tire_sooner_when_they_cannot_feed_their_guests_and_later_when_food_is_brought() {
    let tension = |helped: bool, days: i64| {
        let mut scene = scene();
        let hosts = &mut scene.communities[1];
        (hosts.people, hosts.hosts, hosts.tension) = (5000, 5000, 200);
        let mut stage = Stage::new(&scene);
        let five_thousand = Party { to: slug("diffa"), ..stage::party(1, Traveller::Displaced, 5000) };
        stage.start().at(Span(0), Due::Arrives { party: Box::new(five_thousand) });
        for day in 0..days {
            if helped {
                let aid = Due::Aid { place: slug("diffa"), rations: 5000, litres: 0 };
                stage.at(Span::hours(24 * day + 3), aid);
            }
        }
        stage.until(Span::hours(24 * days));
        (stage.see::<Tension>("diffa-people").0, toll(&mut stage).food)
    };
    for days in [3, 8] {
        let ((alone, hungry), (helped, fed)) = (tension(false, days), tension(true, days));
        println!("{days} days: tension {alone} alone, {helped} helped; person-hours hungry {hungry}, {fed}");
        assert!(alone > helped + 50 && fed == 0, "{alone} {helped} {fed}");
        assert_eq!(hungry > 0, days > 5, "hosts have put food by for five days");
    }
}

#[test]
fn cold_nights_outside_do_harm_and_a_roof_prevents_it() {
    let harmed = |month: &str, tents: i32| {
        let mut scene = scene();
        (scene.communities[1].hosts, scene.camps[0].capacity) = (0, 0);
        let mut stage = Stage::new(&scene);
        stage.kernel.calendar =
            kernel::time::Calendar::new(&format!("2027-{month}-08 06:00"), "Africa/Niamey").expect("a good calendar");
        stage.start().lie_in_the_open("diffa", 3000);
        stage.at(Span::hours(12), Due::Capacity { camp: slug("diffa-camp"), by: tents }).until(Span::hours(72));
        let by_cold = |w: &What| matches!(w, What::Threat(ThreatFact::PeopleHarmed { danger: Danger::Exposure, .. }));
        stage.facts().iter().filter(|f| by_cold(&f.what)).map(|f| toll_of(&f.what)).sum::<u32>()
    };
    let (cold, mild, sheltered) = (harmed("01", 0), harmed("04", 0), harmed("01", 3000));
    assert!(cold > 10 && mild == 0 && sheltered == 0, "{cold} {mild} {sheltered}");
}

fn toll_of(what: &What) -> u32 {
    if let What::Threat(ThreatFact::PeopleHarmed { people, .. }) = what { *people } else { 0 }
}
