//! What mattered most, in order, with a picture of the whole. What an evaluator reads first of everything is chosen here; the annex holds
//! all of that.

use std::collections::BTreeSet;

use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::fact::{
    CommunityFact, DisclosureFact, DisplacementFact, ExerciseFact, Fact, GeographyFact, InvestigationFact, PatrolFact,
    PostFact, RegistryFact, SharingFact, ThreatFact, What,
};

use super::drafting::Drafting;
use crate::document::{Block, Grid, TextLine};

/// So many lines are what mattered most.
const MOST: usize = 40;
/// Of one kind at one thing so many.
const ALIKE: usize = 2;

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let rows = what_mattered(draft).into_iter().map(|fact| {
        vec![
            TextLine::plain(draft.names.time(fact.at)),
            TextLine::plain(format!("{} {}", mark(fact), draft.sentence(fact))).citing([fact.n]),
        ]
    });
    vec![
        Block::Picture { svg: strip(draft).0, caption: p.timeline_caption.to_owned(), size: (1800, 220) },
        Block::text(p.timeline_note),
        Block::Grid(Grid::of(&[14, 86], &[p.time, p.what], rows)),
    ]
}

/// The whole timeline for a sheet: number of the fact, time, what, from what.
pub(super) fn rows(draft: &Drafting<'_>) -> Vec<[String; 4]> {
    let read_first = draft.played.facts.iter().filter(|fact| lane(&fact.what).is_some());
    let row = |fact: &Fact| {
        let from = words::cause(fact.cause, &draft.names);
        [fact.n.to_string(), draft.names.time(fact.at), draft.sentence(fact), from]
    };
    read_first.filter(|fact| !draft.discreet.hides(&fact.what)).map(row).collect()
}

/// The gravest facts in their order: the weightiest first until there are enough, no more than some of a kind at a thing.
fn what_mattered<'a>(draft: &Drafting<'a>) -> Vec<&'a Fact> {
    let weighed = draft.played.facts.iter().filter(|fact| !draft.discreet.hides(&fact.what));
    let mut weighed: Vec<(u8, &Fact)> = weighed.filter_map(|fact| Some((weight(&fact.what)?, fact))).collect();
    weighed.sort_by_key(|(weight, fact)| (u8::MAX - weight, fact.n));
    let mut alike: Vec<(&str, Option<Slug>)> = Vec::new();
    let mut chosen: Vec<&Fact> = Vec::new();
    for (_, fact) in weighed {
        let kind = (fact.what.name(), thing(&fact.what));
        if chosen.len() < MOST && alike.iter().filter(|known| **known == kind).count() < ALIKE {
            alike.push(kind);
            chosen.push(fact);
        }
    }
    chosen.sort_by_key(|fact| fact.n);
    chosen
}

/// At which thing something happened, as far as that tells happenings of a kind apart.
fn thing(what: &What) -> Option<Slug> {
    match what {
        What::Threat(ThreatFact::PeopleHarmed { place, .. }) => Some(*place),
        What::Exercise(ExerciseFact::TaskShown { task, .. }) => Some(*task),
        What::Community(CommunityFact::CommunityWarned { community, .. }) => Some(*community),
        what => what.changes().map(|(_, thing)| thing),
    }
}

/// How much something matters to who was not there; nothing of what is not for a short list.
fn weight(what: &What) -> Option<u8> {
    Some(match what {
        What::Threat(ThreatFact::Attack { .. }) => 9,
        What::Threat(ThreatFact::PeopleHarmed { people: 5.., .. }) => 8,
        What::Sharing(SharingFact::StatesAgreed { .. })
        | What::Investigation(InvestigationFact::NetworkBrokenUp { .. })
        | What::Patrol(PatrolFact::GroupDeterred { .. })
        | What::Exercise(ExerciseFact::ExpectationMissed { .. }) => 7,
        What::Displacement(DisplacementFact::FamiliesFled { people: 50.., .. })
        | What::Exercise(ExerciseFact::TaskShown { .. })
        | What::Exercise(ExerciseFact::ProposalRuled { .. })
        | What::Exercise(ExerciseFact::QuestionSettled { .. }) => 6,
        What::Community(CommunityFact::CommunityWarned { .. })
        | What::Community(CommunityFact::WarningBorneOut { .. })
        | What::Community(CommunityFact::PromiseBroken { .. })
        | What::Threat(ThreatFact::Misconduct { seen: true, .. })
        | What::Sharing(SharingFact::AgreementMade { .. })
        | What::Sharing(SharingFact::AgreementBroken { .. }) => 5,
        What::Displacement(DisplacementFact::CampProtested { .. })
        | What::Registry(RegistryFact::SystemFailed { .. })
        | What::Geography(GeographyFact::RoadClosed { .. })
        | What::Threat(ThreatFact::InquiryOpened { .. })
        | What::Disclosure(DisclosureFact::RegisterMisused { .. })
        | What::Community(CommunityFact::PromiseKept { .. }) => 4,
        What::Post(PostFact::PostClosed { .. }) | What::Geography(GeographyFact::RoadOpened { .. }) => 3,
        _ => return None,
    })
}

/// The lanes of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lane {
    /// Rows of the MSEL.
    Inject,
    /// What the table did.
    Act,
    /// What befell the border.
    Event,
}

/// A symbol for each lane; colour never stands alone.
pub(super) fn mark(fact: &Fact) -> &'static str {
    match lane(&fact.what) {
        Some(Lane::Inject) => "◆",
        Some(Lane::Act) => "●",
        Some(Lane::Event) | None => "▲",
    }
}

/// Which facts an evaluator reads first, and in which lane; the rest is in the chronicle (`harmattan facts`).
fn lane(what: &What) -> Option<Lane> {
    match what {
        What::Exercise(ExerciseFact::InjectFired { .. })
        | What::Exercise(ExerciseFact::InjectDropped { .. })
        | What::Exercise(ExerciseFact::InjectDeferred { .. })
        | What::Exercise(ExerciseFact::InjectAdded { .. })
        | What::Exercise(ExerciseFact::InjectEdited { .. })
        | What::Exercise(ExerciseFact::ExpectationMet { .. })
        | What::Exercise(ExerciseFact::ExpectationMissed { .. })
        | What::Exercise(ExerciseFact::ModuleOpened { .. })
        | What::Exercise(ExerciseFact::TaskShown { .. }) => Some(Lane::Inject),
        What::Exercise(ExerciseFact::ActDone { .. })
        | What::Exercise(ExerciseFact::ProposalRuled { .. })
        | What::Exercise(ExerciseFact::QuestionSettled { .. })
        | What::Exercise(ExerciseFact::OwnActDone { .. })
        | What::Exercise(ExerciseFact::ActRefused { .. })
        | What::Exercise(ExerciseFact::DecidedAbove { old: true, .. })
        | What::Sharing(SharingFact::RequestUnanswered { .. }) => Some(Lane::Act),
        What::Geography(GeographyFact::RoadClosed { .. })
        | What::Geography(GeographyFact::RoadOpened { .. })
        | What::Post(PostFact::PostClosed { .. })
        | What::Post(PostFact::PostOpened { .. })
        | What::Registry(RegistryFact::SystemFailed { .. })
        | What::Registry(RegistryFact::SystemRestored { .. })
        | What::Registry(RegistryFact::AlertConfirmed { .. })
        | What::Patrol(PatrolFact::GroupDeterred { .. })
        | What::Patrol(PatrolFact::TraffickersCaught { .. })
        | What::Community(CommunityFact::CommitteeConvened { .. })
        | What::Community(CommunityFact::CommunityWarned { .. })
        | What::Community(CommunityFact::PromiseKept { .. })
        | What::Community(CommunityFact::PromiseBroken { .. })
        | What::Community(CommunityFact::ReprisalSuffered { .. })
        | What::Community(CommunityFact::MemberFled { .. })
        | What::Community(CommunityFact::ConsentBroken { .. })
        | What::Sharing(SharingFact::AgreementMade { .. })
        | What::Sharing(SharingFact::AgreementEnded { .. })
        | What::Sharing(SharingFact::AgreementBroken { .. })
        | What::Sharing(SharingFact::StatesAgreed { .. })
        | What::Investigation(InvestigationFact::NetworkUnderstood { .. })
        | What::Investigation(InvestigationFact::InvestigationAstray { .. })
        | What::Investigation(InvestigationFact::NetworkBrokenUp { .. })
        | What::Investigation(InvestigationFact::NetworkWarned { .. })
        | What::Disclosure(DisclosureFact::RegistersOpened { .. })
        | What::Disclosure(DisclosureFact::RegisterMisused { .. })
        | What::Displacement(DisplacementFact::FamiliesFled { .. })
        | What::Displacement(DisplacementFact::NeedUnmet { .. })
        | What::Displacement(DisplacementFact::CampProtested { .. })
        | What::Threat(ThreatFact::Attack { .. })
        | What::Threat(ThreatFact::Misconduct { .. })
        | What::Threat(ThreatFact::InquiryOpened { .. }) => Some(Lane::Event),
        _ => None,
    }
}

/// Injects, acts and events along the exercise, one lane each.
fn strip(draft: &Drafting<'_>) -> Markup {
    const WIDTH: i64 = 900;
    const LEFT: i64 = 110;
    let p = draft.p;
    let whole = draft.played.reached.0.max(1);
    let x = |at: i64| LEFT + (WIDTH - LEFT - 10) * at / whole;
    let lanes = [
        (Lane::Inject, "◆", p.injects, "#5b7f95"),
        (Lane::Act, "●", p.acts_short, "#2e6b3e"),
        (Lane::Event, "▲", p.events, "#a33b20"),
    ];
    // Marks that fall on one another are one mark.
    let marks = |of: Lane| -> BTreeSet<i64> {
        let facts = draft.played.facts.iter().filter(|fact| lane(&fact.what) == Some(of));
        facts.filter(|fact| !draft.discreet.hides(&fact.what)).map(|fact| x(fact.at.0)).collect()
    };
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 110" role="img" aria-label=(p.timeline_caption) font-family="sans-serif" {
            @for (n, (of, symbol, label, colour)) in lanes.iter().enumerate() {
                @let y = 20 + 30 * i64::try_from(n).unwrap_or(0);
                text x="0" y=(y + 5) font-size="13" { (symbol) " " (label) }
                line x1=(LEFT) x2=(WIDTH - 10) y1=(y) y2=(y) stroke="#ddd" {}
                @for x in marks(*of) { line x1=(x) x2=(x) y1=(y - 9) y2=(y + 9) stroke=(colour) stroke-width="2" {} }
            }
            @for quarter in 0..=4_i64 {
                @let tick = LEFT + (WIDTH - LEFT - 10) * quarter / 4;
                text x=(tick) y="106" font-size="12" text-anchor=(if quarter == 4 { "end" } else { "middle" }) { "+" (whole * quarter / 4 / 3600) " h" }
            }
        }
    }
}
