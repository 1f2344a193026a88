//! What is there without anybody's deed: an effect that people are to bring about, and that holds as the exercise begins or is brought by a
//! row of the MSEL itself. Evidence that comes of nothing shows nothing.
//!
//! It says so only where that is certain from the scenario; what the world brings about by itself it cannot know.

use kernel::names::Slug;
use reading::node::Step;
use vocabulary::{
    condition::Condition,
    effect::{Effect, System},
    matter::MatterKind,
    scenario::Scenario,
};

use super::Checker;
use crate::complaint::Fault;

impl<'s> Checker<'s> {
    /// Whether what people are to bring about is given to them.
    pub(super) fn given(&mut self, field: &'static str, effect: &Condition, steps: &[Step<'_>]) {
        if holds_at_start(effect, self.scenario) == Some(true) {
            self.complain(field, steps, Fault::HoldsAtStart);
        } else if let Some(row) = brought_by(effect, self.scenario) {
            self.complain(field, steps, Fault::BroughtByRow { row });
        }
    }
}

/// Whether a condition holds as the exercise begins; `None` where that cannot be said.
fn holds_at_start(asked: &Condition, s: &Scenario) -> Option<bool> {
    use Condition as C;
    let post = |id: Slug| s.posts.iter().find(|post| post.id == id);
    let camp = |id: Slug| s.camps.iter().find(|camp| camp.id == id);
    let trust = |community: Slug, authority: Slug| {
        let home = s.communities.iter().find(|home| home.id == community)?;
        home.trust.iter().find(|(of, _)| *of == authority).map(|(_, level)| *level)
    };
    match asked {
        C::Waiting { .. }
        | C::Displaced { .. }
        | C::RoadClosed(_)
        | C::Attacked { .. }
        | C::Done { .. }
        | C::DoneTimes { .. }
        | C::Told { .. }
        | C::Warned { .. }
        | C::Crossed { .. }
        | C::TurnedBack { .. }
        | C::Arrived { .. }
        | C::Fired(_)
        | C::Answered(_)
        | C::Unanswered(_)
        | C::HeldFor { .. } => Some(false),
        C::PostOpen(name) => post(name.slug()).filter(|post| post.hours.is_none() && post.safe_building).map(|_| true),
        C::Online { post: name, system } => post(name.slug()).map(|post| match system {
            System::Power => true,
            System::Midas => post.midas,
            System::I247 => post.i247,
        }),
        C::Lanes { post: name, at_least } => post(name.slug()).filter(|post| post.lanes < *at_least).map(|_| false),
        C::OnPaper(name) => post(name.slug()).filter(|post| post.midas).map(|_| false),
        C::Places { camp: name, at_least } => camp(name.slug()).map(|camp| camp.capacity >= *at_least),
        C::FreePlaces { camp: name, at_least } => {
            camp(name.slug()).map(|camp| camp.capacity.saturating_sub(camp.people) >= *at_least)
        }
        C::Rations { camp: name, at_least } => camp(name.slug()).map(|camp| camp.food >= *at_least),
        C::Sheltered { camp: name, more_than } => camp(name.slug()).map(|camp| camp.people > *more_than),
        C::CampFull(name) => camp(name.slug()).map(|camp| camp.people >= camp.capacity),
        C::TrustAbove { community, authority, level } => {
            trust(community.slug(), authority.slug()).map(|trust| trust > *level)
        }
        C::TrustBelow { community, authority, level } => {
            trust(community.slug(), authority.slug()).map(|trust| trust < *level)
        }
        C::Agreed { seats: (one, other) } => Some(
            s.agreements.iter().any(|pair| *pair == (one.slug(), other.slug()) || *pair == (other.slug(), one.slug())),
        ),
        C::Not(of) => holds_at_start(of, s).map(|holds| !holds),
        C::Once(of) => holds_at_start(of, s),
        C::All(of) => all(of.iter().map(|part| holds_at_start(part, s))),
        C::Any(of) => all(of.iter().map(|part| holds_at_start(part, s).map(|holds| !holds))).map(|none| !none),
        _ => None,
    }
}

/// Whether all of these are so, as far as that can be said.
fn all(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let answers: Vec<Option<bool>> = answers.collect();
    match answers.contains(&Some(false)) {
        true => Some(false),
        false => (!answers.contains(&None)).then_some(true),
    }
}

/// A row that brings a condition about by itself. Where several things are asked at once a row may bring one of them.
fn brought_by(asked: &Condition, s: &Scenario) -> Option<Slug> {
    use Condition as C;
    match asked {
        C::Any(of) => return of.iter().find_map(|part| brought_by(part, s)),
        C::Once(of) => return brought_by(of, s),
        _ => {}
    }
    let brings = |effect: &Effect, to: &[Slug]| match (asked, effect) {
        (C::PostOpen(post), Effect::OpenPost { post: of }) => post == of,
        (C::PostClosed(post), Effect::ClosePost { post: of }) => post == of,
        (C::Agreed { seats: (a, b) }, Effect::Agreement { seats: (c, d), .. }) => (a, b) == (c, d) || (a, b) == (d, c),
        (C::Knows { seat, matter, about }, Effect::Sighting { matter: seen, .. }) => {
            to.contains(&seat.slug())
                && seen.kind() == *matter
                && about.is_none_or(|about| seen.subject() == Some(about))
        }
        (C::Knows { seat, matter: MatterKind::Attack, about }, Effect::Attack { place, .. }) => {
            to.contains(&seat.slug()) && about.is_none_or(|about| *place == about)
        }
        _ => false,
    };
    let row = s.msel.iter().find(|row| row.effects.iter().any(|effect| brings(effect, row.recipients())));
    row.map(|row| row.id)
}
