//! What a programme makes of the same crisis: each of its outputs, taken away or brought in, moves the measure that it should,
//! further than one seed differs from another. And a log of a variant is that variant in every call.

use std::{collections::BTreeMap, sync::OnceLock};

use authoring::variant;
use engine::{debrief::measure::Measures, exercise::Exercise};
use harmattan::{
    keymap::Do,
    screens::start::{Page, Start, StartChoice},
    session::Session,
};
use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use vocabulary::{
    act::{Act, Actor, WordAct},
    fact::{CommunityFact, Fact, SharingFact, What},
    matter::Matter,
    name::Name,
    scenario::{ChannelKind, Scenario},
    terms::Text,
    variant::{Change, Variant},
};

use crate::{door::Folder, laws::shipped};

/// So many seeds; each is the same crisis with other dice.
const SEEDS: u64 = 20;
/// The attack, the flight and the second day.
const UNTIL: Time = Time(48 * 3600);

/// The measures of one seed.
type Run = BTreeMap<String, i64>;

fn lake() -> &'static Scenario {
    static LAKE: OnceLock<Scenario> = OnceLock::new();
    LAKE.get_or_init(|| shipped("lake-chad"))
}

fn named(variant: &str) -> Scenario {
    variant::apply(lake(), variant).expect("the scenario has it")
}

fn with(changes: Vec<Change>) -> Scenario {
    let (id, title) = (Slug::new("one"), Text::same("One output"));
    let variant = Variant { id, title, cost: 0, adds_to: None, not_with: Vec::new(), changes };
    variant::changed(lake(), &variant)
}

/// In the runs with people at the table each of these seats hands on whatever it hears to each other one, by the way of office.
const HANDING_ON: [&str; 6] = ["kandil-women", "police-ne", "gov-diffa", "hq-ne", "police-td", "gov-lac"];
/// Seconds from the attack on Kandil to the first word of it at the police across the border.
const ATTACK_ACROSS: &str = "seconds from the attack to the police across the border";

fn play(scenario: &Scenario, people: bool) -> Vec<Run> {
    let runs = (1..=SEEDS).map(|seed| {
        let mut exercise = Exercise::open(scenario.clone(), seed).expect("it opens");
        let mut measures = Measures::new(scenario);
        let mut heard: Vec<(Slug, Serial)> = Vec::new();
        let mut told = 0;
        let (mut attack, mut across): (Option<(u64, Time)>, Option<Time>) = (None, None);
        while exercise.now() < UNTIL {
            let next = exercise.now() + Span::minutes(if people { 15 } else { 24 * 60 });
            let mut note = |fact: &Fact| {
                measures.note(fact);
                match &fact.what {
                    What::Community(CommunityFact::Sighted { matter: Matter::Attack { place }, .. })
                        if place.as_str() == "kandil" =>
                    {
                        attack.get_or_insert((fact.n, fact.at));
                    }
                    What::Sharing(SharingFact::ReportReached { to, sighting, .. }) if to.as_str() == "police-td" => {
                        across = across.or(attack.filter(|(n, _)| n == sighting).map(|_| fact.at));
                    }
                    _ => {}
                }
                if let What::Sharing(SharingFact::ReportReached { report, to, .. }) = &fact.what
                    && HANDING_ON.contains(&to.as_str())
                    && !heard.contains(&(*to, *report))
                {
                    heard.push((*to, *report));
                }
            };
            exercise.advance_to(next.min(UNTIL), &mut note);
            for (seat, report) in heard[told..].iter().filter(|_| people) {
                for to in HANDING_ON.iter().filter(|to| **to != seat.as_str()) {
                    let act = Act::Word(WordAct::Share { report: *report, to: Name::new(to), via: None });
                    // Where no channel leads, the order is refused, as at a table.
                    let _ = exercise.submit(Actor(*seat), &act, &mut |fact| measures.note(fact));
                }
            }
            told = heard.len();
        }
        let mut run: Run = measures.finish().into_iter().collect();
        if let Some((_, struck)) = attack {
            run.insert(ATTACK_ACROSS.to_owned(), (across.unwrap_or(UNTIL) - struck).0);
        }
        run
    });
    runs.collect()
}

/// Nobody at the table, and the scenario as it stands.
fn base() -> &'static [Run] {
    static BASE: OnceLock<Vec<Run>> = OnceLock::new();
    BASE.get_or_init(|| play(lake(), false))
}

/// Nobody at the table, and no programme.
fn before() -> &'static [Run] {
    static BEFORE: OnceLock<Vec<Run>> = OnceLock::new();
    BEFORE.get_or_init(|| play(&named("before"), false))
}

fn values(key: &str, runs: &[Run]) -> Vec<f64> {
    runs.iter().map(|run| *run.get(key).unwrap_or_else(|| panic!("no measure {key}")) as f64).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The standard deviation from seed to seed.
fn spread(values: &[f64]) -> f64 {
    let mean = mean(values);
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() - 1) as f64).sqrt()
}

/// Of twenty seeds at most one moves the other way, and the means lie further apart than seeds do.
fn rises(key: &str, from: &[Run], to: &[Run]) {
    let (from, to) = (values(key, from), values(key, to));
    let said = format!("{key}: {from:?} → {to:?}");
    assert!(from.iter().zip(&to).filter(|(from, to)| from > to).count() <= from.len() / 20, "{said}");
    assert!(mean(&to) - mean(&from) > spread(&from).max(spread(&to)), "{said}");
}

fn falls(key: &str, from: &[Run], to: &[Run]) {
    rises(key, to, from);
}

/// No seed moves the other way, and some move.
fn never_rises(key: &str, from: &[Run], to: &[Run]) {
    let (from, to) = (values(key, from), values(key, to));
    let said = format!("{key}: {from:?} → {to:?}");
    assert!(from.iter().zip(&to).all(|(from, to)| from >= to) && mean(&from) > mean(&to), "{said}");
}

/// No seed moves the other way and most move, though by less than seeds lie apart.
fn rises_a_little(key: &str, from: &[Run], to: &[Run]) {
    let (from, to) = (values(key, from), values(key, to));
    let said = format!("{key}: {from:?} → {to:?}");
    assert!(from.iter().zip(&to).all(|(from, to)| from <= to), "{said}");
    assert!(from.iter().zip(&to).filter(|(from, to)| from < to).count() * 2 > from.len(), "{said}");
}

/// Who flees from a place may meet the same queue a little sooner or later: a minute is no difference.
fn hardly_moves(key: &str, one: &[Run], other: &[Run]) {
    let (one, other) = (values(key, one), values(key, other));
    assert!(one.iter().zip(&other).all(|(one, other)| (one - other).abs() < 60.0), "{key}: {one:?} → {other:?}");
}

fn same(key: &str, one: &[Run], other: &[Run]) {
    assert_eq!(values(key, one), values(key, other), "{key}");
}

#[test]
fn without_committees_less_reaches_the_seats_and_later() {
    let muted = play(&with(vec![Change::NoCommittee { communities: Vec::new() }]), false);
    falls("heard_permille.police-ne", base(), &muted);
    // Of what Bol needs to hear little comes from committees while boats are few and most people stay on the other shore.
    never_rises("heard_permille.gov-lac", base(), &muted);
    rises("seconds_to_seat.police-ne", base(), &muted);
    rises_a_little("reports_reached", &muted, base());
    hardly_moves("wait_mean_s", base(), &muted);
}

#[test]
fn without_midas_people_are_written_on_paper_wait_longer_and_hardly_anybody_under_alert_is_met() {
    let cut = play(&with(vec![Change::Midas { has: false, posts: Vec::new() }]), false);
    falls("registered_online", base(), &cut);
    rises("registered_paper", base(), &cut);
    rises("wait_mean_s", base(), &cut);
    falls("alert_hits", base(), &cut);
    // By how much hangs on a figure about which sources disagree, `crossing.paper_takes`.
    rises_a_little("crossed_unseen", base(), &cut);
    assert!(values("registered_online", &cut).iter().all(|people| *people == 0.0));
}

#[test]
fn without_women_officers_fewer_people_in_danger_are_recognised() {
    let men = play(&with(vec![Change::WomenOfficers { number: 0, posts: Vec::new() }]), false);
    // As many women as are counted in the police of the Sahel, one officer in eleven, see a little more.
    rises_a_little("protection_needs_seen", &men, base());
}

#[test]
fn without_agreement_word_takes_hours_longer_across_the_border_although_everybody_hands_it_on() {
    let pairs = [("police-ne", "police-td"), ("gov-diffa", "gov-lac"), ("gov-diffa", "police-td")];
    let seats = pairs.map(|(a, b)| (Slug::new(a), Slug::new(b))).to_vec();
    let agreed = play(&with(vec![Change::Agreements { seats: seats.clone() }]), true);
    // Made and broken: nothing is left of it.
    let alone = play(&with(vec![Change::Agreements { seats: seats.clone() }, Change::NoAgreements { seats }]), true);
    for seat in ["police-td", "gov-lac"] {
        let key = format!("seconds_to_seat.{seat}");
        rises(&key, &agreed, &alone);
    }
    // By way of the capitals a word can take a day, and any way it may be lost: with an agreement no seed is later, and all but
    // the odd lost word are there before the first without.
    let (with, without) = (values(ATTACK_ACROSS, &agreed), values(ATTACK_ACROSS, &alone));
    assert!(mean(&without) > mean(&with) + 4.0 * 3600.0, "{with:?} → {without:?}");
    assert!(with.iter().zip(&without).all(|(with, without)| with <= without), "{with:?} → {without:?}");
    let before_all = with.iter().filter(|with| without.iter().all(|without| *with < without)).count();
    assert!(before_all >= 18, "{with:?} → {without:?}");
}

#[test]
fn each_variant_of_lake_chad_moves_what_it_stands_for() {
    let midas = play(&named("with-midas"), false);
    rises("registered_online", before(), &midas);
    rises("alert_hits", before(), &midas);
    falls("wait_mean_s", before(), &midas);
    same("kept_silent", before(), &midas);
    let committees = play(&named("with-committees"), false);
    rises("heard_permille.police-ne", before(), &committees);
    falls("seconds_to_seat.police-ne", before(), &committees);
    hardly_moves("wait_mean_s", before(), &committees);
    // What is grave crosses by the routine of counterparts, though nobody at a table hands it on.
    let platforms = play(&named("with-platforms"), false);
    rises("heard_permille.police-td", before(), &platforms);
    falls("seconds_to_seat.police-td", before(), &platforms);
    hardly_moves("wait_mean_s", before(), &platforms);
    let all = play(&named("all"), false);
    for key in ["registered_online", "alert_hits", "heard_permille.police-ne", "protection_needs_seen"] {
        rises(key, before(), &all);
    }
    falls("seconds_to_seat.police-ne", before(), &all);
    // The scenario as it stands is the programme half way.
    falls("registered_online", base(), before());
    rises("registered_online", base(), &all);
}

#[test]
fn a_log_of_a_variant_is_that_variant_in_every_call() {
    let folder = Folder::new();
    let run = ["run", "lake-chad", "--variant", "before", "--format", "json", "--until", "6h"];
    let said = folder.call(&[&run[..], &["--log", "before.jsonl"]].concat()).json();
    let header: serde_json::Value =
        serde_json::from_str(folder.read("before.jsonl").lines().next().expect("a header")).expect("JSON");
    assert_eq!(header["variant"], "before");
    assert_eq!(
        (&said["variant"], &said["cost_usd"], &said["budget_usd"]),
        (&"before".into(), &0.into(), &2_500_000.into())
    );
    assert!(folder.call(&["verify", "before.jsonl"]).well().contains(said["seal"].as_str().expect("a seal")));
    let facts = folder.call(&["facts", "before.jsonl"]).well();
    assert!(facts.contains("\"Paper\"") && !facts.contains("\"Online\""));
    folder.call(&["report", "before.jsonl", "--out", "report"]).well();
    // Two dollar signs on a line are a formula to many who show Markdown.
    let cost = "Before the programme (before); cost $0; budget $2,500,000";
    assert!(folder.read("report/report.html").contains(cost));
    assert!(folder.read("report/report.md").contains(&cost.replace('$', "\\$")));
    let (mut session, _) = Session::resume(&folder.path("before.jsonl")).expect("it goes on");
    assert_eq!(session.variant().map(|variant| variant.id.as_str()), Some("before"));
    session.advance_to(Time(8 * 3600)).expect("it can be written");
    drop(session);
    assert!(folder.call(&["verify", "before.jsonl"]).well().starts_with("holds"));

    let plain = folder.call(&["run", "lake-chad", "--format", "json", "--until", "6h", "--log", "plain.jsonl"]).json();
    assert_ne!(plain["seal"], said["seal"]);
    assert_eq!(plain.get("variant").or(plain.get("cost_usd")), None);
    assert!(!folder.read("plain.jsonl").lines().next().expect("a header").contains("\"variant\""));
    // A log whose header names another variant than was played does not hold.
    let other = folder.read("before.jsonl").replacen("\"variant\":\"before\"", "\"variant\":\"all\"", 1);
    folder.write("other.jsonl", other);
    assert_eq!(folder.call(&["verify", "other.jsonl"]).code, Some(1));
}

#[test]
fn a_variant_is_said_with_its_cost_against_the_budget_in_both_languages() {
    let folder = Folder::new();
    for (lang, words) in [
        ("en", ["The whole programme: systems", "$3,250,000", "$2,500,000 (exceeded)"]),
        ("fr", ["Tout le programme : systèmes", "3\u{a0}250\u{a0}000 $", "2\u{a0}500\u{a0}000 $ (dépassé)"]),
    ] {
        let out = folder.call(&["run", "lake-chad", "--variant", "all", "--until", "10min", "--lang", lang]).well();
        assert!(words.iter().all(|word| out.contains(word)), "{out}");
    }
}

#[test]
fn a_variant_that_is_not_there_is_answered_with_the_nearest_and_with_all_there_are() {
    let folder = Folder::new();
    for call in ["run", "play"] {
        let err = folder.call(&[call, "lake-chad", "--variant", "with-comittees"]).badly(1);
        assert!(err.contains("did you mean `with-committees`?") && err.contains("`before`, `with-midas`"), "{err}");
    }
    let err = folder.call(&["run", "two-bridges", "--variant", "all", "--log", "a.jsonl", "--lang", "fr"]).badly(1);
    assert!(err.contains("ce scénario n’en a aucune"), "{err}");
    assert_eq!(folder.names(), [""; 0], "nothing was started");
}

#[test]
fn whoever_starts_at_the_keyboard_chooses_the_variant_and_can_go_back() {
    let scenarios = vec![("lake-chad".to_owned(), lake().clone()), ("two-bridges".to_owned(), shipped("two-bridges"))];
    let mut start = Start { scenarios, page: Page::Scenarios, ..Start::default() };
    assert_eq!(start.update(Do::Enter), None);
    let lines = start.lines();
    assert_eq!(
        (lines[0].as_str(), lines[1].as_str()),
        ("As the scenario stands", "Before the programme (before) · $0")
    );
    start.update(Do::Back);
    assert_eq!((start.page, start.at), (Page::Scenarios, 0));
    start.update(Do::Enter);
    assert_eq!(start.clone().update(Do::Enter), Some(StartChoice::Play("lake-chad".to_owned(), None)));
    start.update(Do::Down);
    start.update(Do::Down);
    let midas = Some(Slug::new("with-midas"));
    assert_eq!(start.update(Do::Enter), Some(StartChoice::Play("lake-chad".to_owned(), midas)));
    // A scenario without variants asks for none.
    start.update(Do::Back);
    start.update(Do::Down);
    assert_eq!(start.update(Do::Enter), Some(StartChoice::Play("two-bridges".to_owned(), None)));
}

#[test]
fn channels_of_a_kind_are_gone_with_what_they_stand_for() {
    let changed = named("before");
    let gone = [ChannelKind::Midas, ChannelKind::I247, ChannelKind::Liaison, ChannelKind::Platform];
    assert!(lake().channels.iter().any(|channel| gone.contains(&channel.kind)));
    assert!(!changed.channels.iter().any(|channel| gone.contains(&channel.kind)));
    assert!(changed.channels.iter().any(|channel| channel.kind == ChannelKind::Ministry));
}
