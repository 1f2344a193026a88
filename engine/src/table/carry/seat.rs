//! What follows from the act of a seat: whether it may, what it must know and hold, and which happenings the order sets on the way.

use std::collections::{BTreeMap, BTreeSet};
use vocabulary::act::{
    AcrossAct, CommunityAct, DirectionAct, PatrolAct, PostAct, ReliefAct, RoadAct, TableAct, WordAct,
};
use vocabulary::effect::System;
use vocabulary::fact::{ExerciseFact, SharingFact, ThreatFact};
use vocabulary::own_act::OwnAct;
use vocabulary::play::Phrase;

use super::*;
use crate::{
    table::content,
    world::geography::{Road, Way},
};
use vocabulary::scenario::Surface;

/// A seat with an order in its hand.
pub(super) struct Planner<'a, 'k, 'w, 's> {
    pub(super) seat: &'a Seat,
    pub(super) desk: &'a Desk<'k, 'w, 's>,
    pub(super) kind: ActKind,
}

impl Planner<'_, '_, '_, '_> {
    pub(super) fn plan(&self, act: &Act) -> Result<Plan, Refusal> {
        let mut plan = self.consequences(act)?;
        plan.takes = self.takes(act)? + above::decides(self.seat.level, self.kind, &self.desk.kernel.figures.table);
        (plan.spends, plan.releases) = (self.costs(act), cost::released(act));
        lacking(plan.spends, self.stock())?;
        lacking(plan.releases, self.reserve()).map(|()| plan)
    }

    /// The act of the scenario's own that an order names, if it is one.
    fn own_act(&self, act: &Act) -> Option<&OwnAct> {
        let Act::Table(TableAct::Do { act }) = act else { return None };
        self.desk.script.0.own_act(act.slug())
    }

    /// What the seat spends.
    fn costs(&self, act: &Act) -> Stock {
        self.own_act(act).map_or_else(|| cost::of(act), |own| own_act::cost(own, self.seat.id))
    }

    /// What passes from the order to its effect: what its kind takes, and for officers at least the road, with the vehicles that the
    /// seat has; they go to and fro until everybody is there.
    fn takes(&self, act: &Act) -> Result<Span, Refusal> {
        let usual = self.own_act(act).map_or(self.kind.rule().takes, |own| own_act::takes(own, self.seat.id));
        if let Act::Across(AcrossAct::LeaveAgreement { at_once, .. }) = act {
            return Ok(if *at_once { usual } else { usual + self.desk.kernel.figures.table.notice });
        }
        if let Act::Road(RoadAct::ClearRoute { road }) = act {
            let km = self.desk.geography.road(road.slug()).map_or(0, |known| i64::from(known.km));
            return Ok(usual + Span(km * 86_400 / i64::from(self.desk.kernel.figures.wayside.clears.max(1))));
        }
        if let Act::Across(AcrossAct::ReleaseMeans { to, means, .. }) = act {
            return Ok(usual + self.way_of(*means, to.slug())?);
        }
        if let Act::Post(PostAct::HandOver { checks: true, .. }) = act {
            return Ok(usual + self.desk.kernel.figures.registry.rights_checked);
        }
        let Act::Post(PostAct::Reinforce { post, officers } | PostAct::PostWomen { post, officers }) = act else {
            return Ok(usual);
        };
        let (from, to) = (self.seat.place, self.own_post(post.slug())?.site.place);
        let seats = self.stock().vehicles.saturating_mul(self.desk.kernel.figures.patrol.seats);
        let by = |way| self.desk.geography.time_between(from, to, way);
        // Where no car drives somebody takes them across.
        let drives = || by(Way::Patrol).map(|time| (time, i64::from(officers.div_ceil(seats))));
        let hired = || by(Way::Vehicle).map(|time| (time, 1));
        let walks = || by(Way::Foot).map(|time| (time, 1));
        let road = if seats > 0 { drives().or_else(hired) } else { walks() };
        let (time, times) = road.ok_or(Refusal::NoWay { from, to })?;
        Ok(usual.max(Span(time.0 * (2 * times - 1))))
    }

    /// How long released means are on their way to another seat: funds are nowhere but in books.
    fn way_of(&self, means: Means, to: Slug) -> Result<Span, Refusal> {
        let there = self.other_seat(to)?.place;
        let road = || self.desk.geography.time_between(self.seat.place, there, Way::Vehicle);
        let flown = self.desk.kernel.figures.table.flown;
        Ok(if means == Means::Funds { Span(0) } else { road().unwrap_or(flown) })
    }

    /// What the seat can release.
    fn reserve(&self) -> Stock {
        self.desk.purses.get(self.seat.id).map(|purse| purse.reserve).unwrap_or_default()
    }

    /// What the seat holds.
    fn stock(&self) -> Stock {
        self.desk.purses.get(self.seat.id).map(|purse| purse.stock).unwrap_or_default()
    }

    /// Whether the seat has no vehicle, so that whom it sends goes on foot.
    pub(super) fn on_foot(&self) -> bool {
        self.stock().vehicles == 0
    }

    fn consequences(&self, act: &Act) -> Result<Plan, Refusal> {
        use crossing::Due as C;
        let desk = self.desk;
        let seat = self.seat;
        match act {
            Act::Post(PostAct::OpenPost { post }) => {
                let state = self.own_post(post.slug())?;
                // Of a post that is open by its hours an order makes one that stays open beyond them.
                let stays = state.barrier.standing == Some(true) || state.site.never_closes();
                if state.barrier.open && stays {
                    return Err(Refusal::Already { thing: post.slug() });
                }
                if !state.site.model.safe_building && !self.desk.kernel.is_day() {
                    return Err(Refusal::UnsafeAtNight { post: post.slug() });
                }
                Ok(happens(*post, C::SetOpen { post: post.slug(), open: true, needy_pass: true }))
            }
            Act::Post(PostAct::ClosePost { post, let_needy_pass }) => {
                let state = self.own_post(post.slug())?;
                // Of a post that is shut for the night an order makes one that stays shut.
                if !state.barrier.open
                    && state.barrier.standing == Some(false)
                    && state.barrier.needy_pass == *let_needy_pass
                {
                    return Err(Refusal::Already { thing: post.slug() });
                }
                Ok(happens(*post, C::SetOpen { post: post.slug(), open: false, needy_pass: *let_needy_pass }))
            }
            Act::Post(PostAct::Reinforce { post, officers }) => {
                self.own_post(post.slug())?;
                in_range(act)?;
                let by = i32::try_from(*officers).unwrap_or(i32::MAX);
                Ok(happens(*post, C::Officers { post: post.slug(), by }))
            }
            Act::Post(PostAct::PostWomen { post, officers }) => {
                self.own_post(post.slug())?;
                in_range(act)?;
                let (needed, held) = (*officers, desk.purses.get(seat.id).map_or(0, |purse| purse.women));
                if needed > held {
                    return Err(Refusal::TooFewWomen { needed, held });
                }
                let due = C::Women { post: post.slug(), officers: needed };
                Ok(Plan { women: needed, ..happens(*post, due) })
            }
            Act::Post(PostAct::HelpAssociation { force }) => {
                desk.forces.get(force.slug()).ok_or(Refusal::Unknown { name: force.slug() })?;
                self.supported(force.slug())?;
                let theirs = desk.posts.iter().filter(|(_, post)| post.site.model.authority == force.slug());
                let without = theirs.filter(|(_, post)| !post.shift.association).map(|(post, _)| post);
                let joins = |post| Consequence::Happens(C::Association { post, by: seat.id }.into());
                let steps: Vec<Consequence> = without.map(joins).collect();
                if steps.is_empty() {
                    return Err(Refusal::Already { thing: force.slug() });
                }
                Ok(Plan { on: Some(force.slug()), steps, ..Plan::default() })
            }
            Act::Post(PostAct::StaffLanes { post, first_line, second_line }) => {
                let state = self.own_post(post.slug())?;
                if *first_line > state.site.model.lanes {
                    return Err(out_of_range("first_line", 0, state.site.model.lanes));
                }
                in_range(act)?;
                let needed = crossing::officers_needed(*first_line, *second_line);
                if needed > state.shift.on_shift {
                    return Err(Refusal::TooFewOfficers { post: post.slug(), needed, on_shift: state.shift.on_shift });
                }
                Ok(happens(*post, C::Staff { post: post.slug(), first_line: *first_line, second_line: *second_line }))
            }
            Act::Post(PostAct::UsePaper { post, paper }) => {
                let systems = self.own_post(post.slug())?.systems;
                if systems.paper == *paper {
                    return Err(Refusal::Already { thing: post.slug() });
                }
                let midas_runs = systems.has_midas && systems.power;
                if !(*paper || midas_runs) {
                    return Err(Refusal::NoSystem { post: post.slug() });
                }
                Ok(happens(*post, registry::Due::Paper { post: post.slug(), paper: *paper }))
            }
            Act::Post(PostAct::CheckAll { post, all }) => {
                let systems = self.own_post(post.slug())?.systems;
                if !(systems.has_i247 && systems.i247 && systems.power) {
                    return Err(Refusal::NoSystem { post: post.slug() });
                }
                Ok(happens(*post, registry::Due::CheckAll { post: post.slug(), all: *all }))
            }
            Act::Post(PostAct::MovePost { post, to }) => {
                let state = self.own_post(post.slug())?;
                self.own_side(to.slug())?;
                if !state.site.model.mobile {
                    return Err(Refusal::NoSystem { post: post.slug() });
                }
                if state.site.place == to.slug() && state.site.moving.is_none() {
                    return Err(Refusal::Already { thing: to.slug() });
                }
                let way = desk.geography.time_between(state.site.place, to.slug(), Way::Patrol);
                if way.is_none() {
                    return Err(Refusal::NoWay { from: state.site.place, to: to.slug() });
                }
                Ok(happens(*post, C::Moves { post: post.slug(), to: to.slug() }))
            }
            Act::Post(PostAct::RefuelPost { post }) => {
                let systems = self.own_post(post.slug())?.systems;
                if systems.power && systems.tank_h == 0 {
                    return Err(Refusal::Already { thing: post.slug() });
                }
                Ok(happens(*post, registry::Due::Serviced { post: post.slug() }))
            }
            Act::Post(PostAct::EquipPost { post }) => {
                let state = self.own_post(post.slug())?;
                if state.systems.has_midas {
                    return Err(Refusal::Already { thing: post.slug() });
                }
                let by_battery = state.site.model.mobile;
                Ok(happens(*post, registry::Due::Equipped { post: post.slug(), system: System::Midas, by_battery }))
            }
            Act::Post(PostAct::TakeFingerprints { post, taken }) => {
                let state = self.own_post(post.slug())?;
                if !state.systems.has_midas {
                    return Err(Refusal::NoSystem { post: post.slug() });
                }
                if state.prints.taken == *taken {
                    return Err(Refusal::Already { thing: post.slug() });
                }
                Ok(happens(*post, registry::Due::TakePrints { post: post.slug(), taken: *taken }))
            }
            Act::Post(PostAct::WidenList { post, wide }) => {
                let state = self.own_post(post.slug())?;
                if !state.systems.has_midas {
                    return Err(Refusal::NoSystem { post: post.slug() });
                }
                if state.prints.wide == *wide {
                    return Err(Refusal::Already { thing: post.slug() });
                }
                Ok(happens(*post, registry::Due::Widen { post: post.slug(), wide: *wide }))
            }
            Act::Post(PostAct::AskIssuer { report }) => {
                let (alert, state) = self.alert(*report)?;
                if state.asked {
                    return Err(Refusal::Already { thing: alert.of });
                }
                Ok(happens(alert.of, registry::Due::IssuerAsked { alert }))
            }
            Act::Post(PostAct::ConfirmAlert { report, genuine }) => {
                let (alert, _) = self.alert(*report)?;
                Ok(happens(alert.of, registry::Due::BureauSays { alert, genuine: *genuine }))
            }
            Act::Post(PostAct::HandOver { report, to, checks }) => {
                let (alert, _) = self.alert(*report)?;
                let (own, to, checks) = (seat.id, to.slug(), *checks);
                if self.other_seat(to)?.country == seat.country {
                    return Err(Refusal::SameSide { seat: to });
                }
                if !desk.agreements.on(own, to, Accord::HandingOver) {
                    return Err(Refusal::NoAgreement { with: to, about: Accord::HandingOver });
                }
                Ok(happens(alert.of, registry::Due::HandsOver { alert, to, checks }))
            }
            Act::Post(PostAct::RefuseHandOver { report }) => {
                let (alert, _) = self.alert(*report)?;
                Ok(happens(alert.of, registry::Due::KeepsHere { alert }))
            }
            Act::Post(PostAct::Refer { post, to }) => {
                let state = self.own_post(post.slug())?;
                let site = desk.camps.get(to.slug()).ok_or(Refusal::Unknown { name: to.slug() })?;
                self.may_hand_over(to.slug(), site.camp.model.place)?;
                if state.care.people == 0 {
                    return Err(Refusal::OutOfRange { field: Slug::new("in_care"), least: 1, most: 0 });
                }
                let agreed = self.reception_agreed(to.slug());
                Ok(happens(*post, C::Refer { post: post.slug(), to: to.slug(), agreed }))
            }
            Act::Post(PostAct::ReferConfidentially { post, to }) => {
                let (post, to) = (post.slug(), to.slug());
                self.own_post(post)?;
                self.own_side(to).or_else(|refusal| self.may_bring_across(to, refusal))?;
                Ok(happens(post, protection::Due::PathSet { post, to }))
            }
            Act::Patrol(PatrolAct::Dispatch { patrol, to }) => {
                self.own_patrol(patrol.slug())?;
                self.own_side(to.slug()).or_else(|refusal| self.may_pursue(to.slug(), refusal))?;
                self.way(patrol.slug(), to.slug())?;
                let (to, on_foot) = (to.slug(), self.on_foot());
                Ok(happens(*patrol, patrol::Due::Dispatch { patrol: patrol.slug(), to, on_foot }))
            }
            Act::Patrol(PatrolAct::Recall { patrol }) => {
                self.own_patrol(patrol.slug())?;
                Ok(happens(*patrol, patrol::Due::Recall { patrol: patrol.slug() }))
            }
            Act::Patrol(PatrolAct::Escort { patrol, from, camp }) => {
                self.own_patrol(patrol.slug())?;
                self.own_side(from.slug())?;
                desk.camps.get(camp.slug()).ok_or(Refusal::Unknown { name: camp.slug() })?;
                self.way(patrol.slug(), from.slug())?;
                let (from, camp, on_foot) = (from.slug(), camp.slug(), self.on_foot());
                Ok(happens(*patrol, patrol::Due::Escort { patrol: patrol.slug(), from, camp, on_foot }))
            }
            Act::Patrol(PatrolAct::PatrolTogether { patrol, with, to }) => {
                self.own_patrol(patrol.slug())?;
                self.place(to.slug())?;
                desk.patrols.get(with.slug()).ok_or(Refusal::Unknown { name: with.slug() })?;
                let partner =
                    desk.chain.seat.get(&with.slug()).copied().ok_or(Refusal::Unknown { name: with.slug() })?;
                if partner == seat.id {
                    return Err(Refusal::Already { thing: with.slug() });
                }
                if !desk.agreements.on(seat.id, partner, Accord::JointPatrols) {
                    return Err(Refusal::NoAgreement { with: partner, about: Accord::JointPatrols });
                }
                self.way(patrol.slug(), to.slug())?;
                let force = desk.patrols.get(with.slug()).map(|(unit, ..)| unit.model.authority);
                let (with, to, on_foot) = (with.slug(), to.slug(), self.on_foot());
                let together = patrol::Due::Together { patrol: patrol.slug(), with, to, on_foot };
                Ok(self.supports(happens(*patrol, together), force))
            }
            Act::Patrol(PatrolAct::SearchRoad { patrol, road }) => self.search_road(patrol.slug(), road.slug()),
            Act::Road(act_on_road) => {
                in_range(act)?;
                self.on_the_road(act_on_road)
            }
            Act::Word(WordAct::Share { report, to, via }) | Act::Word(WordAct::ShareAnyway { report, to, via }) => {
                let held = self.held(*report)?;
                let told = self.handed_on(&held, matches!(act, Act::Word(WordAct::ShareAnyway { .. })))?;
                let channel = self.channel(to.slug(), via.map(Name::slug))?;
                let mut plan = Plan { on: Some(to.slug()), ..Plan::default() };
                plan.steps.extend(told);
                plan.steps.push(Consequence::Report { report: Box::new(held), to: to.slug(), channel });
                Ok(plan)
            }
            Act::Word(WordAct::AskConsent { report }) => {
                let held = self.held(*report)?;
                let (community, about) = (held.first_source, Box::new(held.matter));
                let source = desk.committees.get(community).filter(|_| seat.community != Some(community));
                let source = source.ok_or(Refusal::NobodyToAsk { report: *report })?;
                if source.asked_by(*report, seat.id) {
                    return Err(Refusal::Already { thing: community });
                }
                let (report, by, authority) = (*report, seat.id, seat.authority);
                Ok(happens(community, committee::Due::ConsentAsked { community, report, by, authority, about }))
            }
            Act::Word(WordAct::AnswerConsent { report, given }) => {
                let (report, given) = (*report, *given);
                let own = seat.community.and_then(|community| Some((community, desk.committees.get(community)?)));
                let (community, consents) = own.ok_or(Refusal::NobodyAsks { report })?;
                let asker = consents.waiting(report).next().ok_or(Refusal::NobodyAsks { report })?;
                Ok(happens(asker, committee::Due::ConsentAnswered { community, report, given }))
            }
            Act::Word(WordAct::Withhold { report, reason }) => {
                self.held(*report)?;
                words("reason", reason)?;
                Ok(stands(None, What::Sharing(SharingFact::ReportWithheld { report: *report, seat: seat.id })))
            }
            Act::Word(WordAct::Tell { to, text }) => {
                words("text", text)?;
                self.word(to.slug(), Matter::Words { from: seat.id, text: text.clone() })
            }
            Act::Word(WordAct::Ask { to, text }) => {
                words("text", text)?;
                self.word(to.slug(), Matter::Question { from: seat.id, text: text.clone() })
            }
            Act::Word(WordAct::RequestInformation { from, about }) => {
                if let Some(name) = about.filter(|name| !self.is_known(*name)) {
                    return Err(Refusal::Unknown { name });
                }
                if [&seat.posts, &seat.patrols, &seat.camps].into_iter().any(|own| own.contains(from)) {
                    return Ok(happens(*from, TableDue::Asked { source: *from }));
                }
                self.word(*from, Matter::Query { from: seat.id, about: *about })
            }
            Act::Word(WordAct::Warn { community, text }) => {
                message(text)?;
                let state = self.own_people(community.slug())?;
                let figures = &desk.kernel.figures.community;
                let (by, authority, own) = (seat.id, seat.authority, state.seat == Some(seat.id));
                let to = state.seat.filter(|_| !own);
                let channel = to.and_then(|to| Some((to, self.channel(to, None).ok()?)));
                // A warning that finds no channel still goes by word of mouth: it comes to fewer.
                let reach = match channel {
                    Some((_, Some(_))) => figures.warning_reaches,
                    _ if own => figures.warning_reaches,
                    _ => figures.warning_reaches_by_mouth,
                };
                // Who is told neither what comes nor where to go has not been told much.
                let says = Phrase::of(text).is_some() || content::says_something(text, desk);
                let reach = if says { reach } else { reach * figures.warning_wordless / 1000 };
                let community = community.slug();
                let mut plan = happens(community, community::Due::Warned { community, by, authority, reach });
                if let Some((to, channel)) = channel {
                    let matter = Matter::Warning { community, text: text.clone() };
                    plan.steps.push(Consequence::Word { matter, to, channel });
                }
                Ok(plan)
            }
            Act::Word(WordAct::PublicMessage { place, text }) => {
                message(text)?;
                self.place(place.slug())?;
                let due = community::Due::Broadcast { place: place.slug(), by: seat.id, authority: seat.authority };
                let mut plan = happens(*place, due);
                if desk.diggings.is_site(place.slug()) {
                    plan.steps.push(Consequence::Happens(diggings::Due::Told { place: place.slug() }.into()));
                }
                Ok(plan)
            }
            Act::Word(WordAct::ReportMatter { to, matter }) => {
                self.tellable(matter)?;
                self.word(to.slug(), matter.clone())
            }
            Act::Community(CommunityAct::Convene { community }) => {
                self.own_people(community.slug())?;
                desk.committees.get(community.slug()).ok_or(Refusal::NoCommittee { community: community.slug() })?;
                let due =
                    committee::Due::Convened { community: community.slug(), by: seat.id, authority: seat.authority };
                Ok(happens(*community, due))
            }
            Act::Community(CommunityAct::Sensitise { community }) => {
                self.own_people(community.slug())?;
                let (community, by, authority) = (community.slug(), seat.id, seat.authority);
                let studies = self.studies(community);
                Ok(happens(community, community::Due::Sensitised { community, by, authority, studies }))
            }
            Act::Community(CommunityAct::Study { community, people, authority }) => {
                in_range(act)?;
                self.community(community.slug())?;
                let asked = authority.map(Name::slug);
                if let Some(name) = asked.filter(|name| !desk.script.0.authorities.iter().any(|a| a.id == *name)) {
                    return Err(Refusal::Unknown { name });
                }
                let (community, people) = (*community, *people);
                let due = community::Due::Studied {
                    community: community.slug(),
                    by: seat.id,
                    authority: asked.or(seat.authority),
                    people,
                };
                Ok(happens(community, due))
            }
            Act::Community(CommunityAct::Host { community, people }) => {
                in_range(act)?;
                if seat.community != Some(community.slug()) {
                    return Err(Refusal::NotYourCommunity { community: community.slug() });
                }
                Ok(happens(*community, displacement::Due::Hosts { community: community.slug(), people: *people }))
            }
            Act::Community(CommunityAct::LendBoats { community, boats, lasts, needy_first }) => {
                self.own_boats(community.slug(), *boats)?;
                let (community, boats) = (community.slug(), *boats);
                let (lasts, needy_first) = (lasting(*lasts)?, *needy_first);
                Ok(happens(community, boats::Due::Lent { community, boats, lasts, needy_first }))
            }
            Act::Community(CommunityAct::HoldBoats { community, lasts }) => {
                self.own_boats(community.slug(), 1)?;
                let (community, lasts) = (community.slug(), lasting(*lasts)?);
                Ok(happens(community, boats::Due::Held { community, lasts }))
            }
            Act::Community(CommunityAct::FetchByBoat { community, from, boats }) => {
                self.place(from.slug())?;
                let home = self.own_boats(community.slug(), *boats)?;
                let (community, from, boats) = (community.slug(), from.slug(), *boats);
                let takes = self.over_water(home, from)?;
                Ok(happens(community, boats::Due::Fetches { community, from, boats, takes }))
            }
            Act::Community(CommunityAct::Mediate { community }) => {
                self.own_people(community.slug())?;
                let (community, by, authority) = (community.slug(), seat.id, seat.authority);
                let studies = self.studies(community);
                Ok(happens(community, community::Due::Mediated { community, by, authority, studies }))
            }
            Act::Community(CommunityAct::Promise { community, text, by, keeps }) => {
                words("text", text)?;
                self.own_people(community.slug())?;
                if by.0 <= 0 {
                    return Err(out_of_range("by", 1, u32::MAX));
                }
                let mut plan = Plan { on: Some(community.slug()), ..Plan::default() };
                if let Some(name) = keeps.as_ref().and_then(|keeps| promise::unknown_name(keeps, &desk.script.0)) {
                    return Err(Refusal::Unknown { name });
                }
                let promise = Promise::new(community.slug(), seat.id, keeps.as_deref());
                plan.steps.push(Consequence::Promise(promise, *by));
                Ok(plan)
            }
            Act::Across(across @ AcrossAct::CallMeeting { with, third, .. }) => {
                let about = across.proposes();
                self.call_meeting(with.slug(), third.map(Name::slug), about.into_iter().collect())
            }
            Act::Across(AcrossAct::AnswerMeeting { with, agree }) => {
                let by = with.slug();
                self.other_seat(by)?;
                let call = meeting::invited(seat.id, by, desk).ok_or(Refusal::NotInvited { by })?;
                // Where no line leads across, somebody carries the answer back.
                let channel = self.channel(by, None).ok().flatten();
                let answer = Consequence::AnswerMeeting { call, agrees: *agree, channel };
                Ok(Plan { on: Some(by), steps: vec![answer], ..Plan::default() })
            }
            Act::Across(AcrossAct::LeaveAgreement { with, at_once }) => {
                let (by, with) = (seat.id, self.other_seat(with.slug())?.id);
                if !desk.agreements.has_pair(by, with) {
                    return Err(Refusal::NoAgreement { with, about: Accord::Information });
                }
                Ok(happens(with, TableDue::Leaves { by, with, at_once: *at_once }))
            }
            Act::Across(AcrossAct::RequestMeans { from, means, amount }) => {
                in_range(act)?;
                let (of, means) = (from.slug(), *means);
                let mut plan = self.word(of, Matter::Means { from: of, to: seat.id, means, amount: *amount })?;
                if self.other_seat(of)?.level > Level::Border {
                    plan.steps.push(Consequence::AskAbove { of, means });
                }
                Ok(plan)
            }
            Act::Across(
                AcrossAct::GrantMeans { to, means, amount } | AcrossAct::ReleaseMeans { to, means, amount },
            ) => {
                in_range(act)?;
                let receiver = self.other_seat(to.slug())?;
                // What is suspended is suspended whichever way it would be given.
                let force = receiver.authority.filter(|force| desk.forces.get(*force).is_some());
                if let Some(force) = force.filter(|force| self.suspended(*force)) {
                    return Err(Refusal::SupportSuspended { force });
                }
                let due = TableDue::MeansArrive { from: seat.id, to: to.slug(), means: *means, amount: *amount };
                Ok(self.supports(happens(*to, due), force))
            }
            Act::Across(across @ AcrossAct::SignAgreement { with, .. }) => {
                let about = across.proposes();
                self.sign(with.slug(), about.into_iter().collect())
            }
            Act::Across(AcrossAct::OpenInvestigation { with, report, anyway }) => {
                self.open_investigation(with.slug(), *report, *anyway)
            }
            Act::Across(AcrossAct::AddToInvestigation { with, report, anyway }) => {
                let (by, with) = (seat.id, self.investigates_with(with.slug())?);
                let (piece, told) = self.piece(with, *report, *anyway)?;
                let mut plan = happens(with, investigation::Due::Added { by, with, piece });
                plan.steps.extend(told);
                Ok(plan)
            }
            Act::Across(AcrossAct::BreakUpNetwork { with }) => {
                let (by, with) = (seat.id, self.investigates_with(with.slug())?);
                if !desk.files.understands(by, with) {
                    return Err(Refusal::NothingShown { with });
                }
                Ok(happens(with, investigation::Due::BreaksUp { by, with }))
            }
            Act::Across(AcrossAct::OpenRegisters { to, alerts, crossings, refugees, under_rules }) => {
                let records = Records::asked(*alerts, *crossings, *refugees);
                self.open_registers(to.slug(), records.into_iter().collect(), *under_rules)
            }
            Act::Across(AcrossAct::AuditRegisters { of }) => {
                let (own, to) = (seat.id, self.other_seat(of.slug())?.id);
                desk.disclosures.of(own, to).ok_or(Refusal::NothingOpened { to })?;
                Ok(happens(to, disclosure::Due::Audited { of: own, to }))
            }
            Act::Relief(ReliefAct::SetUpReception { camp, tents }) => {
                in_range(act)?;
                if !seat.camps.contains(&camp.slug()) {
                    return Err(self.not_mine(camp.slug(), desk.camps.get(camp.slug()).is_some()));
                }
                let by = i32::try_from(tents * PEOPLE_PER_TENT).unwrap_or(i32::MAX);
                Ok(happens(*camp, displacement::Due::Capacity { camp: camp.slug(), by }))
            }
            Act::Relief(ReliefAct::SendFood { camp, rations }) => {
                in_range(act)?;
                desk.camps.get(camp.slug()).ok_or(Refusal::Unknown { name: camp.slug() })?;
                let due = displacement::Due::Convoy { camp: camp.slug(), from: seat.place, rations: *rations };
                Ok(happens(*camp, due))
            }
            Act::Relief(ReliefAct::Distribute { place, rations, litres }) => {
                in_range(act)?;
                self.place(place.slug())?;
                if rations.max(litres) == &0 {
                    return Err(Refusal::Empty { field: Slug::new("rations") });
                }
                let (to, from) = (place.slug(), seat.place);
                let due = displacement::Due::AidConvoy { place: to, from, rations: *rations, litres: *litres };
                Ok(happens(*place, due))
            }
            Act::Relief(ReliefAct::Vaccinate { place, people }) => {
                in_range(act)?;
                self.own_side(place.slug())?;
                Ok(happens(*place, hazard::Due::Vaccinated { place: place.slug(), people: *people }))
            }
            Act::Relief(ReliefAct::Treat { place, beds }) => {
                in_range(act)?;
                self.own_side(place.slug())?;
                Ok(happens(*place, hazard::Due::Treatment { place: place.slug(), beds: *beds }))
            }
            Act::Relief(ReliefAct::SetUpSafeSpace { place, case_workers }) => {
                in_range(act)?;
                self.own_side(place.slug())?;
                let (place, by, case_workers) = (place.slug(), seat.id, *case_workers);
                Ok(happens(place, protection::Due::SpaceSetUp { place, by, case_workers }))
            }
            Act::Relief(ReliefAct::TraceFamilies { place, checks }) => {
                self.own_side(place.slug())?;
                let (place, by, authority, checks) = (place.slug(), seat.id, seat.authority, *checks);
                Ok(happens(place, tracing::Due::Traces { place, by, authority, checks }))
            }
            Act::Relief(ReliefAct::AssessReturn { place }) => {
                self.place(place.slug())?;
                Ok(happens(*place, displacement::Due::Assessed { place: place.slug(), by: seat.id }))
            }
            Act::Relief(ReliefAct::AssistReturn { camp, to, people }) => {
                in_range(act)?;
                let site = desk.camps.get(camp.slug()).ok_or(Refusal::Unknown { name: camp.slug() })?;
                self.place(to.slug())?;
                let agreed = self.return_agreed(site.camp.model.place, to.slug());
                let by = displacement::Steward { seat: seat.id, authority: seat.authority, agreed };
                let due = displacement::Due::Returns { camp: camp.slug(), to: to.slug(), people: *people, by };
                Ok(happens(*camp, due))
            }
            Act::Relief(ReliefAct::OpenInquiry { force }) => {
                desk.forces.get(force.slug()).ok_or(Refusal::Unknown { name: force.slug() })?;
                if let Err(refusal) = self.own_force(force.slug()) {
                    return self.refers(force.slug(), refusal);
                }
                Ok(happens(*force, conduct::Due::Inquiry { force: force.slug(), by: seat.id }))
            }
            Act::Relief(ReliefAct::SuspendSupport { force, suspended }) => {
                let record = desk.forces.get(force.slug()).ok_or(Refusal::Unknown { name: force.slug() })?;
                self.supported(force.slug())?;
                if record.0.contains(&seat.id) == *suspended {
                    return Err(Refusal::Already { thing: force.slug() });
                }
                let due = conduct::Due::Support { force: force.slug(), by: seat.id, suspended: *suspended };
                Ok(happens(*force, due))
            }
            Act::Relief(ReliefAct::TrainForce { force }) => {
                desk.forces.get(force.slug()).ok_or(Refusal::Unknown { name: force.slug() })?;
                self.supported(force.slug())?;
                if self.suspended(force.slug()) {
                    return Err(Refusal::SupportSuspended { force: force.slug() });
                }
                Ok(happens(*force, conduct::Due::Training { force: force.slug(), by: seat.id }))
            }
            Act::Relief(ReliefAct::AssessForce { force }) => {
                desk.forces.get(force.slug()).ok_or(Refusal::Unknown { name: force.slug() })?;
                self.supported(force.slug())?;
                Ok(happens(*force, conduct::Due::Assessed { force: force.slug(), by: seat.id }))
            }
            Act::Relief(ReliefAct::SetConditions { force, training, monitors, complaints }) => {
                desk.forces.get(force.slug()).ok_or(Refusal::Unknown { name: force.slug() })?;
                self.supported(force.slug())?;
                let (force, by) = (force.slug(), seat.id);
                let (training, monitors, complaints) = (*training, *monitors, *complaints);
                Ok(happens(force, conduct::Due::Conditions { force, by, training, monitors, complaints }))
            }
            Act::Table(TableAct::Propose { text, reasons, secret }) => {
                words("text", text)?;
                let mut plan = Plan::default();
                plan.steps.push(Consequence::Propose(Proposal {
                    act: desk.book.acts + 1,
                    seat: seat.id,
                    at: desk.kernel.now,
                    text: text.clone(),
                    reasons: reasons.clone(),
                    secret: *secret,
                    arguments: Vec::new(),
                    thrown: None,
                    ruled: None,
                }));
                Ok(plan)
            }
            Act::Table(TableAct::Argue { proposal, for_it, text }) => {
                // Of a secret proposal nobody learns by trying to speak to it.
                match desk.book.proposals.get(proposal) {
                    Some(p) if p.waits_for(seat.id) => {}
                    _ => return Err(Refusal::NoSuchProposal { proposal: *proposal }),
                }
                words("text", text)?;
                let argument = Argument { seat: seat.id, for_it: *for_it, text: text.clone() };
                Ok(Plan { steps: vec![Consequence::Argue(*proposal, argument)], ..Plan::default() })
            }
            Act::Table(TableAct::Answer { question, option, text }) => {
                module::plan(Actor(seat.id), (question.slug(), option.map(Name::slug), text), desk)
            }
            Act::Table(TableAct::Do { act: of }) => {
                let own = self.own_act(act).ok_or(Refusal::Unknown { name: of.slug() })?;
                own_act::plan(seat, own, self.stock(), desk)
            }
            Act::Table(TableAct::Decide { choice, owner, .. }) => {
                words("choice", choice)?;
                if let Some(owner) = owner {
                    self.other_seat(owner.slug())?;
                }
                Ok(stands(None, What::Exercise(ExerciseFact::DecisionNoted { seat: seat.id, act: desk.book.acts + 1 })))
            }
            Act::Direction(DirectionAct::Fire { .. })
            | Act::Direction(DirectionAct::Hold { .. })
            | Act::Direction(DirectionAct::Release { .. })
            | Act::Direction(DirectionAct::Defer { .. })
            | Act::Direction(DirectionAct::Drop { .. })
            | Act::Direction(DirectionAct::Restore { .. })
            | Act::Direction(DirectionAct::MarkDone { .. })
            | Act::Direction(DirectionAct::ShiftAll { .. })
            | Act::Direction(DirectionAct::AddInject { .. })
            | Act::Direction(DirectionAct::Throw { .. })
            | Act::Direction(DirectionAct::Rule { .. })
            | Act::Direction(DirectionAct::Override { .. })
            | Act::Direction(DirectionAct::Note { .. })
            | Act::Direction(DirectionAct::EditInject { .. })
            | Act::Direction(DirectionAct::Freeze { .. })
            | Act::Direction(DirectionAct::Whisper { .. })
            | Act::Direction(DirectionAct::Announce { .. })
            | Act::Direction(DirectionAct::HandSeat { .. })
            | Act::Direction(DirectionAct::LockSeat { .. })
            | Act::Direction(DirectionAct::Pause {})
            | Act::Direction(DirectionAct::Resume {})
            | Act::Direction(DirectionAct::Pace { .. })
            | Act::Direction(DirectionAct::Step { .. }) => Err(Refusal::NotYours { act: self.kind }),
        }
    }

    /// Where the boats of a community lie: it must be the seat's own and have so many.
    fn own_boats(&self, community: Slug, boats: u32) -> Result<Slug, Refusal> {
        if self.seat.community != Some(community) {
            return Err(Refusal::NotYourCommunity { community });
        }
        let needed = boats.max(1);
        let fleet = self.desk.fleets.0.get(&community).ok_or(Refusal::TooFewBoats { needed, held: 0 })?;
        if boats == 0 {
            return Err(out_of_range("boats", 1, fleet.boats));
        }
        if needed > fleet.boats {
            return Err(Refusal::TooFewBoats { needed, held: fleet.boats });
        }
        Ok(fleet.place)
    }

    /// How long a boat needs from one place to another one that lies across the water from it.
    fn over_water(&self, from: Slug, to: Slug) -> Result<Span, Refusal> {
        let map = &self.desk.geography;
        let over = |road: &&Road| road.surface == Surface::Water && map.other_end(road.id, from) == Some(to);
        let roads = map.roads_at(from).into_iter().filter(over);
        let times = roads.filter_map(|road| map.travel_time(road.id, Way::Vehicle));
        times.min().ok_or(Refusal::NoWay { from, to })
    }

    /// What the seat has read in perception studies of a community: of each authority the newest.
    fn studies(&self, community: Slug) -> Vec<(Slug, u32)> {
        let inbox = self.desk.pictures.get(self.seat.id).map(|picture| picture.inbox.as_slice()).unwrap_or_default();
        let read = inbox.iter().filter_map(|item| match item.report.matter {
            Matter::Perception { community: of, authority, level, .. } if of == community => Some((authority, level)),
            _ => None,
        });
        read.collect::<BTreeMap<Slug, u32>>().into_iter().collect()
    }

    /// Whether the seat has suspended its support to a force.
    fn suspended(&self, force: Slug) -> bool {
        self.desk.forces.get(force).is_some_and(|record| record.0.contains(&self.seat.id))
    }

    fn not_mine(&self, thing: Slug, exists: bool) -> Refusal {
        if exists { Refusal::NotUnderYourOrders { thing } } else { Refusal::Unknown { name: thing } }
    }

    fn own_post(&self, post: Slug) -> Result<crossing::PostStateReadOnlyItem<'_, '_>, Refusal> {
        let state = self.desk.posts.get(post).ok_or(Refusal::Unknown { name: post })?;
        if self.seat.posts.contains(&post) { Ok(state) } else { Err(self.not_mine(post, true)) }
    }

    pub(super) fn own_patrol(&self, patrol: Slug) -> Result<(), Refusal> {
        self.desk.patrols.get(patrol).ok_or(Refusal::Unknown { name: patrol })?;
        if self.seat.patrols.contains(&patrol) { Ok(()) } else { Err(self.not_mine(patrol, true)) }
    }

    fn place(&self, place: Slug) -> Result<(), Refusal> {
        if self.desk.geography.place_exists(place) { Ok(()) } else { Err(Refusal::Unknown { name: place }) }
    }

    /// Whether a place lies in the country of the seat: nobody orders a force across the border alone.
    pub(super) fn own_side(&self, place: Slug) -> Result<(), Refusal> {
        self.place(place)?;
        let there = self.desk.geography.country(place);
        if there.is_some_and(|country| country != self.seat.country) {
            return Err(Refusal::AcrossTheBorder { place });
        }
        Ok(())
    }

    /// A force of the seat's own country. Any other answers to its own chain, its inspectors and its prosecutor: what is known of it
    /// can be told there, and no more.
    pub(super) fn own_force(&self, force: Slug) -> Result<(), Refusal> {
        let models = &self.desk.script.0.authorities;
        let own = models.iter().any(|model| model.id == force && model.country == self.seat.country);
        if own { Ok(()) } else { Err(Refusal::NotUnderYourOrders { thing: force }) }
    }

    /// A force that the seat can support: one of its own country, or any for an agency, which works on both sides.
    fn supported(&self, force: Slug) -> Result<(), Refusal> {
        if self.seat.kind == SeatKind::Agency { Ok(()) } else { self.own_force(force) }
    }

    /// A plan that supports a force: a seat that the due diligence policy binds answers for it.
    fn supports(&self, mut plan: Plan, force: Option<Slug>) -> Plan {
        if let Some(force) = force.filter(|_| self.seat.due_diligence) {
            let (by, authority) = (self.seat.id, self.seat.authority);
            plan.steps.push(Consequence::Happens(conduct::Due::Supported { force, by, authority }.into()));
        }
        plan
    }

    /// What is known of a force of another country goes to a seat there that may inquire; without a report there is nothing to refer.
    fn refers(&self, force: Slug, refusal: Refusal) -> Result<Plan, Refusal> {
        let scenario = &self.desk.script.0;
        let country = scenario.authorities.iter().find(|model| model.id == force).map(|model| &model.country);
        let inquires = |seat: &&Seat| seat.may.contains(&ActKind::OpenInquiry) && Some(&seat.country) == country;
        let inbox = self.desk.pictures.get(self.seat.id).map(|picture| picture.inbox.as_slice()).unwrap_or_default();
        let told = |matter: &Matter| matches!(matter, Matter::Misconduct { force: of, .. } if *of == force);
        let report = inbox.iter().rev().find(|item| told(&item.report.matter)).map(|item| item.report.id);
        let (Some(report), Some(to)) = (report, scenario.seats.iter().find(inquires)) else { return Err(refusal) };
        let mut plan = self.consequences(&Act::Word(WordAct::Share { report, to: to.id.into(), via: None }))?;
        let referred = ThreatFact::InquiryReferred { force, by: self.seat.id, to: to.id };
        plan.steps.push(Consequence::Stands(What::Threat(referred)));
        Ok(Plan { on: Some(force), ..plan })
    }

    /// Whether a force may follow somebody to a place on the other side: a seat over there must have agreed to it.
    fn may_pursue(&self, to: Slug, refusal: Refusal) -> Result<(), Refusal> {
        let there = self.desk.geography.country(to);
        let agreed = self.desk.script.0.seats.iter().any(|other| {
            there.is_some_and(|there| there == other.country)
                && self.desk.agreements.on(self.seat.id, other.id, Accord::Pursuit)
        });
        if agreed { Ok(()) } else { Err(refusal) }
    }

    /// Whether people may be brought to a place on the other side: a seat over there must have agreed to the handing over of persons.
    fn may_bring_across(&self, to: Slug, refusal: Refusal) -> Result<(), Refusal> {
        let there = self.desk.geography.country(to);
        let over_there = self.desk.script.0.seats.iter().filter(|other| there.is_some_and(|t| t == other.country));
        let agreed = |other: &Seat| self.desk.agreements.on(self.seat.id, other.id, Accord::HandingOver);
        if over_there.into_iter().any(agreed) { Ok(()) } else { Err(refusal) }
    }

    /// Whether a seat on the side to which people are taken home has agreed to receive them; within a country nobody has to.
    fn return_agreed(&self, from: Slug, to: Slug) -> bool {
        let map = &self.desk.geography;
        let (here, there) = (map.country(from), map.country(to));
        let receives = |other: &&Seat| there.is_some_and(|there| there == other.country);
        let mut receive = self.desk.script.0.seats.iter().filter(receives);
        here == there || receive.any(|other| self.desk.agreements.on(self.seat.id, other.id, Accord::HandingOver))
    }

    /// Whether persons may be handed over to a camp: one on the other side must have agreed to it, if another seat holds it.
    fn may_hand_over(&self, camp: Slug, place: Slug) -> Result<(), Refusal> {
        let (desk, own) = (self.desk, self.seat.id);
        let holder = desk.chain.seat.get(&camp).copied().filter(|holder| *holder != own);
        match holder.filter(|_| self.own_side(place).is_err()) {
            Some(with) if !desk.agreements.on(own, with, Accord::HandingOver) => {
                Err(Refusal::NoAgreement { with, about: Accord::HandingOver })
            }
            _ => Ok(()),
        }
    }

    /// Whether both sides of the border stand behind a reception: an agency receives, or a seat of another country has agreed with this
    /// one on the handing over of persons.
    fn reception_agreed(&self, camp: Slug) -> bool {
        let (desk, own) = (self.desk, self.seat);
        let holder = desk.chain.seat.get(&camp);
        let agency = |other: &Seat| Some(&other.id) == holder && other.kind == SeatKind::Agency;
        let agreed =
            |other: &Seat| other.country != own.country && desk.agreements.on(own.id, other.id, Accord::HandingOver);
        desk.script.0.seats.iter().any(|other| agency(other) || agreed(other))
    }

    /// An invitation across the border, and perhaps to a third side as well.
    fn call_meeting(&self, with: Slug, third: Option<Slug>, about: BTreeSet<Accord>) -> Result<Plan, Refusal> {
        let (desk, own) = (self.desk, self.seat.id);
        if self.other_seat(with)?.country == self.seat.country {
            return Err(Refusal::SameSide { seat: with });
        }
        let invited: BTreeSet<Slug> = [Some(with), third].into_iter().flatten().collect();
        for seat in &invited {
            self.other_seat(*seat)?;
        }
        // Nobody is invited twice to the same before its hour, nor to what has been agreed. Word can be lost: later one asks again.
        if let Some(until) = desk.book.broken.get(&(own, with)).copied().filter(|until| *until > desk.kernel.now) {
            return Err(Refusal::BrokeItsWord { with, until });
        }
        let meeting = Meeting::new(own, invited.clone(), about.clone());
        let waits = desk.book.meetings.values().any(|other| other.is_the_same(&meeting) && other.at > desk.kernel.now);
        if waits || invited.iter().all(|seat| desk.agreements.covers(own, *seat, &about)) {
            return Err(Refusal::Already { thing: with });
        }
        Ok(Plan { on: Some(with), steps: vec![Consequence::Invite(meeting)], ..Plan::default() })
    }

    /// A signature for a state, beside which the other capital may set its own.
    fn sign(&self, with: Slug, about: BTreeSet<Accord>) -> Result<Plan, Refusal> {
        let (desk, own) = (self.desk, self.seat.id);
        let other = self.other_seat(with)?;
        if other.country == self.seat.country {
            return Err(Refusal::SameSide { seat: with });
        }
        for seat in [self.seat, other] {
            if seat.level != Level::Capital {
                return Err(Refusal::NotForAState { seat: seat.id });
            }
        }
        let signed = desk.book.signatures.get(&(own, with)).is_some_and(|signed| about.is_subset(signed));
        if signed || desk.agreements.covers(own, with, &about) {
            return Err(Refusal::Already { thing: with });
        }
        Ok(happens(with, TableDue::Signed { by: own, with, about }))
    }

    /// A report goes out of the seat's hands: those who told it, if they are a committee, may learn of it. They may have asked that it
    /// stay there.
    fn handed_on(&self, held: &Report, against: bool) -> Result<Option<Consequence>, Refusal> {
        if matches!(held.matter, Matter::SafeSpace { .. }) {
            return Err(Refusal::Confidential);
        }
        let (seat, community, report) = (self.seat, held.first_source, held.id);
        let source = self.desk.committees.get(community).filter(|_| seat.community != Some(community));
        if source.is_some_and(|source| source.refused(report, seat.id)) && !against {
            return Err(Refusal::NoConsent { report });
        }
        let (by, authority) = (seat.id, seat.authority);
        let due = || committee::Due::HandedOn { community, report, by, authority };
        Ok(source.map(|_| Consequence::Happens(due().into())))
    }

    fn open_investigation(&self, with: Slug, report: Serial, anyway: bool) -> Result<Plan, Refusal> {
        let (desk, seat, other) = (self.desk, self.seat, self.other_seat(with)?);
        if other.country == seat.country {
            return Err(Refusal::SameSide { seat: with });
        }
        if !desk.agreements.on(seat.id, with, Accord::Investigations) {
            return Err(Refusal::NoAgreement { with, about: Accord::Investigations });
        }
        if desk.files.is_open(seat.id, with) {
            return Err(Refusal::Already { thing: with });
        }
        let (piece, told) = self.piece(with, report, anyway)?;
        let (by, with) = ((seat.id, seat.country.clone()), (with, other.country.clone()));
        let mut plan = happens(with.0, investigation::Due::Opened { by, with, piece });
        plan.steps.extend(told);
        Ok(plan)
    }

    /// Registers are opened to a seat, and those that are not named are closed.
    fn open_registers(&self, to: Slug, records: BTreeSet<Records>, ruled: bool) -> Result<Plan, Refusal> {
        let (desk, seat, other) = (self.desk, self.seat, self.other_seat(to)?);
        let keeps = |records: &Records| match records {
            Records::Alerts | Records::Crossings => !seat.posts.is_empty(),
            Records::Refugees => !seat.camps.is_empty(),
        };
        if let Some(records) = records.iter().copied().find(|records| !keeps(records)) {
            return Err(Refusal::NoRegister { records });
        }
        let across = other.country != seat.country;
        let authority = !matches!(other.kind, SeatKind::Agency | SeatKind::Organisation | SeatKind::Community);
        if ruled && across && authority && records.contains(&Records::Refugees) {
            return Err(Refusal::AgainstRules { to });
        }
        if ruled && across && !records.is_empty() && !desk.agreements.on(seat.id, to, Accord::Registers) {
            return Err(Refusal::NoAgreement { with: to, about: Accord::Registers });
        }
        match desk.disclosures.of(seat.id, to) {
            None if records.is_empty() => Err(Refusal::NothingOpened { to }),
            Some(open) if open.records == records && (open.ruled == ruled || records.is_empty()) => {
                Err(Refusal::Already { thing: to })
            }
            _ => Ok(happens(to, disclosure::Due::Opened { of: seat.id, to, records, ruled })),
        }
    }

    /// The other seat, if a joint investigation is open with it, and still agreed on.
    fn investigates_with(&self, with: Slug) -> Result<Slug, Refusal> {
        self.other_seat(with)?;
        let (desk, own, about) = (self.desk, self.seat.id, Accord::Investigations);
        match (desk.files.is_open(own, with), desk.agreements.on(own, with, about)) {
            (false, _) => Err(Refusal::NoInvestigation { with }),
            (true, false) => Err(Refusal::NoAgreement { with, about }),
            (true, true) => Ok(with),
        }
    }

    /// A report as a piece of a joint investigation, and what comes of handing it on.
    fn piece(
        &self,
        with: Slug,
        report: Serial,
        anyway: bool,
    ) -> Result<(investigation::Piece, Option<Consequence>), Refusal> {
        let held = self.held(report)?;
        let nothing = Refusal::NothingToInvestigate { report };
        let seen = self.desk.script.0.seats.iter().all(|seat| seat.id != held.first_source);
        let piece = investigation::Piece::of(&held, seen).ok_or(nothing)?;
        if self.desk.files.holds(self.seat.id, with, report) {
            return Err(Refusal::Already { thing: with });
        }
        Ok((piece, self.handed_on(&held, anyway)?))
    }

    fn community(&self, community: Slug) -> Result<&community::Community, Refusal> {
        self.desk.communities.get(community).map(|state| state.who).ok_or(Refusal::Unknown { name: community })
    }

    /// A community on the seat's own side of the border.
    fn own_people(&self, community: Slug) -> Result<&community::Community, Refusal> {
        let state = self.community(community)?;
        self.own_side(state.model.place).map(|()| state)
    }

    pub(super) fn other_seat(&self, to: Slug) -> Result<&Seat, Refusal> {
        let other = self.desk.script.0.seat(to).ok_or(Refusal::Unknown { name: to })?;
        if other.id == self.seat.id { Err(Refusal::Already { thing: to }) } else { Ok(other) }
    }

    fn held(&self, report: Serial) -> Result<Report, Refusal> {
        self.desk.pictures.get(self.seat.id).and_then(|p| p.report(report)).ok_or(Refusal::NoSuchReport { report })
    }

    /// The alert of which a report tells, while it waits for this seat's answer.
    fn alert(&self, report: Serial) -> Result<(Serial, &registry::Alert), Refusal> {
        let unknown = Refusal::NoSuchAlert { report };
        let Matter::AlertHit { post, party } = self.held(report)?.matter else { return Err(unknown) };
        let mut all = self.desk.alerts.iter();
        let meant =
            all.find(|(id, alert)| id.0.of == post && alert.party == party && alert.bureau == Some(self.seat.id));
        meant.map(|(id, alert)| (id.0, alert)).ok_or(unknown)
    }

    /// Whether a patrol can get there by its own means when all is open. A road that is closed without the seat's knowing must
    /// not show in a refusal; the patrol finds it on the way.
    pub(super) fn way(&self, patrol: Slug, to: Slug) -> Result<(), Refusal> {
        let (unit, _, orders, _) = self.desk.patrols.get(patrol).ok_or(Refusal::Unknown { name: patrol })?;
        let base = unit.model.base;
        let way = unit.way(orders, &self.desk.kernel.figures.patrol);
        if self.desk.geography.leads_to(base, to, way) { Ok(()) } else { Err(Refusal::NoWay { from: base, to }) }
    }

    /// The channel to another seat: the one asked for, or the best that works now, or a messenger within the country.
    pub(super) fn channel(&self, to: Slug, via: Option<Slug>) -> Result<Option<Slug>, Refusal> {
        let other = self.other_seat(to)?;
        let (a, b) = (self.seat.id, to);
        if let Some(via) = via {
            let channel = self.desk.channels.get(via).ok_or(Refusal::Unknown { name: via })?;
            let ends = (channel.model.from, channel.model.to);
            if ends != (a, b) && ends != (b, a) {
                return Err(Refusal::NoChannel { to });
            }
            if channel.model.agreement && !self.desk.agreements.between(a, b) {
                return Err(Refusal::NoAgreement { with: to, about: Accord::Information });
            }
            return if channel.up { Ok(Some(via)) } else { Err(Refusal::NoChannel { to }) };
        }
        match sharing::best(&self.desk.channels, &self.desk.agreements, a, b) {
            Some(channel) => Ok(Some(channel.model.id)),
            None if other.country == self.seat.country => Ok(None),
            None => Err(Refusal::NoChannel { to }),
        }
    }

    /// Whether this is something that a person can have seen or heard: what the exercise itself says is nobody's to invent.
    fn tellable(&self, matter: &Matter) -> Result<(), Refusal> {
        use MatterKind as K;
        match matter.kind() {
            K::ArmedMen
            | K::Attack
            | K::Displaced
            | K::RouteUsed
            | K::RoadDanger
            | K::Trafficking
            | K::Misconduct
            | K::Rumour
            | K::Need => {}
            _ => return Err(Refusal::NotYours { act: self.kind }),
        }
        match matter.subject().filter(|name| !self.is_known(*name)) {
            Some(name) => Err(Refusal::Unknown { name }),
            None => Ok(()),
        }
    }

    /// Whether everybody knows that there is such a thing.
    fn is_known(&self, name: Slug) -> bool {
        let desk = self.desk;
        desk.geography.place_exists(name)
            || desk.geography.road(name).is_some()
            || desk.communities.get(name).is_some()
            || desk.posts.get(name).is_some()
            || desk.camps.get(name).is_some()
    }

    fn word(&self, to: Slug, matter: Matter) -> Result<Plan, Refusal> {
        let channel = self.channel(to, None)?;
        let mut plan = Plan { on: Some(to), ..Plan::default() };
        plan.steps.push(Consequence::Word { matter, to, channel });
        Ok(plan)
    }
}
