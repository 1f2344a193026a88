//! What was exercised, where, when and by whom, in words and in numbers; the map that everybody may see; who took part.

use std::collections::BTreeSet;

use kernel::time::Time;
use vocabulary::{
    act::{Act, DirectionAct, TableAct},
    fact::{ExerciseFact, What},
    scenario::Scenario,
    variant::Variant,
};
use words::{Lang, report::ExerciseNumbers};

use super::{discreet::Edition, drafting::Drafting};
use crate::{
    document::{Block, Grid, TextLine},
    print::everybodys_map,
};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let facts = rows(draft).into_iter().filter(|(_, text)| !text.is_empty());
    let facts = facts.map(|(head, text)| (head, vec![TextLine::plain(text)]));
    vec![
        Block::Text(TextLine::small(p.illustrative)),
        Block::Grid(Grid::facts(facts)),
        Block::Heading(2, p.map.to_owned()),
        everybodys_map(draft.played.scenario, draft.lang, p.map_caption),
    ]
}

fn rows(draft: &Drafting<'_>) -> [(&'static str, String); 21] {
    let (p, lang, names, s) = (draft.p, draft.lang, &draft.names, draft.played.scenario);
    let (o, played) = (&s.exercise, draft.played);
    let clock = |time| words::clock(played.calendar, time, lang);
    let (from, until) = (Time::START, played.reached);
    let dates = format!(
        "{} – {} ({} – {}; {})",
        played.calendar.date(from),
        played.calendar.date(until),
        clock(from),
        clock(until),
        words::span(until - from),
    );
    let list = |texts: Vec<String>| texts.join(lang.semicolon());
    let set: Vec<String> = s.parameters.iter().map(|(name, set)| format!("{name} = {set}")).collect();
    let edition = match draft.discreet.edition() {
        Edition::Public => p.edition_public,
        Edition::Confidential => p.edition_confidential,
    };
    [
        (p.name, names.text(&s.title)),
        (p.twins, played.about.twin.clone().unwrap_or_default()),
        (p.branch, played.about.branch.clone().unwrap_or_default()),
        (p.dates, dates),
        (p.sitting, played.about.sitting.clone().unwrap_or_default()),
        (p.numbers, words::report::numbers(lang, &numbers(draft))),
        (p.places_played, places(draft)),
        (p.scope, names.text(&o.scope)),
        (p.hazard, names.text(&o.hazard)),
        (p.scenario, names.text(&s.summary)),
        (p.variant, played.variant.map(|variant| programme(s, variant, lang)).unwrap_or_default()),
        (p.season, region_and_season(s, lang)),
        (p.parameters, list(set)),
        (p.places, words::sources::of_places(s)),
        (p.capabilities, list(s.objectives.iter().map(|o| names.text(&o.capability)).collect())),
        (p.objectives, list(s.objectives.iter().map(|o| names.text(&o.text)).collect())),
        (p.sponsor, names.text(&o.sponsor)),
        (p.organisations, list(o.organisations.iter().map(|t| names.text(t)).collect())),
        (p.contact, names.text(&o.contact)),
        (p.edition, edition.to_owned()),
        (p.confidential, draft.discreet.said(names)),
    ]
}

/// The exercise in numbers. An inject counts once it was delivered to a seat, however many seats; what is expected of players is none.
fn numbers(draft: &Drafting<'_>) -> ExerciseNumbers {
    let mut of = ExerciseNumbers {
        seats: count(draft.played.scenario.seats.len()),
        expected: count(draft.expected.len()),
        ..ExerciseNumbers::default()
    };
    let mut delivered = BTreeSet::new();
    for fact in draft.played.facts {
        match fact.what {
            What::Exercise(ExerciseFact::InjectDelivered { row, .. }) => {
                delivered.insert(row);
                of.deliveries += 1;
            }
            What::Exercise(ExerciseFact::InjectDropped { .. }) => of.dropped += 1,
            What::Exercise(ExerciseFact::InjectRestored { .. }) => of.dropped -= 1,
            What::Exercise(ExerciseFact::ActRefused { .. }) => of.refused += 1,
            _ => {}
        }
    }
    of.injects = count(delivered.len());
    for (_, (_, who, act, _)) in draft.accepted() {
        match act {
            Act::Direction(DirectionAct::AddInject { .. }) => of.added += 1,
            Act::Table(TableAct::Propose { .. }) => of.proposals += 1,
            _ => {}
        }
        of.acts += i64::from(!who.is_facilitator());
    }
    of
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Where posts, camps and communities are.
fn places(draft: &Drafting<'_>) -> String {
    let s = draft.played.scenario;
    let posts = s.posts.iter().map(|post| post.place);
    let places = posts.chain(s.camps.iter().map(|camp| camp.place)).chain(s.communities.iter().map(|c| c.place));
    let mut told = Vec::new();
    for place in places {
        let name = draft.names.of(place).into_owned();
        if !told.contains(&name) {
            told.push(name);
        }
    }
    told.join(draft.lang.semicolon())
}

/// The region and the season whose figures were taken over.
fn region_and_season(scenario: &Scenario, lang: Lang) -> String {
    let region = scenario.region.map(|region| words::parameter::region(lang, region));
    let season = scenario.season.map(|season| words::parameter::season(lang, season));
    region.into_iter().chain(season).collect::<Vec<_>>().join(lang.semicolon())
}

/// A variant with its cost against the budget.
fn programme(scenario: &Scenario, variant: &Variant, lang: Lang) -> String {
    let costs = words::cli::variant_costs(lang, scenario, variant);
    let costs = costs.iter().map(|(label, value)| format!("{label} {value}"));
    [words::cli::variant_line(lang, variant)].into_iter().chain(costs).collect::<Vec<_>>().join(lang.semicolon())
}

/// The seats at the table.
pub(super) fn participants(draft: &Drafting<'_>) -> Vec<Block> {
    let (p, w) = (draft.p, draft.w);
    let rows = draft.played.scenario.seats.iter().map(|seat| {
        let country = words::print::country(draft.lang, &seat.country).unwrap_or(&seat.country);
        vec![
            TextLine::plain(draft.names.of(seat.id)),
            TextLine::plain(draft.names.kind_of(seat)),
            TextLine::plain(country),
        ]
    });
    vec![Block::Grid(Grid::of(&[50, 30, 20], &[p.seat, p.role, w.country], rows))]
}
