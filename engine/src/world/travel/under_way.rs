//! Who is on the road already when an exercise begins: without them a post would stand empty until the first who set out have come,
//! which for herds takes days.
//!
//! Models: parties of a flow that set out before the start and have not come to their first post yet, or to their goal by a way
//! without one; each stands where its pace has brought it. Ignores whoever waits before a barrier at the first second, and whoever has
//! a post behind them. It spawns parties as `travel` does, and writes nothing else.
//!
//! The gaps between parties are those of the flow, counted backwards from the start: a Poisson process has no direction. As many set
//! out in each hour of the exercise as without it.

use super::*;

/// Puts those parties of a flow on the road that are on their way when the exercise begins.
pub(super) fn begin(turn: &mut Turn<'_>, flow: &mut Flow, parties: &mut Travellers<'_, '_>, look: &Look<'_, '_>) {
    for left in set_out_before(turn, &flow.model, longest(turn, &flow.model, look)) {
        flow.sent += 1;
        let mut party = make(turn, &flow.model, flow.sent);
        let mut journey = Journey::from(party.from);
        let mut state = OnTheWay { party: &mut party, journey: &mut journey };
        let Some(route) = choose_way(turn, &mut state, left, look) else { continue };
        state.journey.route = route;
        let Some(leg) = gone(turn, &mut state, left, look) else { continue };
        let Party { id, who, people, from, to, .. } = *state.party;
        let cause = turn.fact(What::Travel(TravelFact::PartyUnderWay { party: id, who, people, from, to }));
        let Some(road) = state.journey.route.first().copied() else { continue };
        walks(&mut turn.because(cause), &mut state, (road, false), leg, look);
        parties.spawn(party, journey);
    }
}

/// When the parties of a flow set out that did so within this span before the start, the earliest first.
fn set_out_before(turn: &Turn<'_>, flow: &scenario::Flow, within: Span) -> Vec<Time> {
    if flow.per_day == 0 {
        return Vec::new();
    }
    let day = if flow.by_day { 43_200.0 } else { 86_400.0 };
    let mean = day / f64::from(flow.per_day);
    let (mut before, mut times) = (0.0, Vec::new());
    loop {
        let draw = turn.roll("flow gap before the start", flow.id, times.len() as u64 + 1);
        before += draw.exponential(mean).max(1e-6);
        let left = Time::START - Span(before as i64 + 1);
        if Time::START - left > within {
            break;
        }
        times.push(left);
    }
    let sends = |left: &Time| {
        let by_day = !flow.by_day || (6 * 3600..18 * 3600).contains(&turn.calendar().second_of_day(*left));
        let month = u32::try_from(turn.calendar().month(*left)).unwrap_or(0);
        let on_its_day = flow.weekdays.is_empty() || flow.weekdays.contains(&turn.calendar().weekday(*left));
        by_day && on_its_day && (flow.months.is_empty() || flow.months.contains(&month))
    };
    times.retain(sends);
    times.reverse();
    times
}

/// How long the longer of the two ways takes a party of this flow, nights of rest and all; nothing where there is no way.
fn longest(turn: &Turn<'_>, flow: &scenario::Flow, look: &Look<'_, '_>) -> Span {
    let mut party = make(turn, flow, 0);
    let (from, to, way) = (party.from, party.to, party.way());
    let walked = |routes| {
        let route = look.map.route(from, to, way, routes)?;
        let mut journey = Journey::from(from);
        let mut state = OnTheWay { party: &mut party, journey: &mut journey };
        let mut at = turn.now();
        for road in route {
            at = at + leg_time(turn, &mut state, road, at, &look.map)?;
        }
        Some(at - turn.now())
    };
    [Routes::Official, Routes::Unofficial].into_iter().filter_map(walked).max().unwrap_or_default()
}

/// How far a party has come at the start: the roads behind it are taken off its route. Gives when it stepped on to the road that it is
/// on and when it will be at its end; nothing if it has come to a post before, or to its goal.
fn gone(turn: &Turn<'_>, state: &mut OnTheWay<'_>, left: Time, look: &Look<'_, '_>) -> Option<(Time, Time)> {
    let mut at = left;
    loop {
        let known = look.map.road(*state.journey.route.first()?)?;
        let posts = checks(state, known, look);
        if posts.near.is_some() {
            return None;
        }
        let there = at + leg_time(turn, state, known.id, at, &look.map)?;
        if there > Time::START {
            return Some((at, there));
        }
        if posts.far.is_some() {
            return None;
        }
        state.journey.at = look.map.other_end(known.id, state.journey.at)?;
        state.journey.route.remove(0);
        at = there;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::stage::{Stage, flow, scene, slug};
    use vocabulary::fact::TravelFact;

    fn with_flow(flow: scenario::Flow) -> Stage {
        Stage::new(&scenario::Scenario { flows: vec![flow], ..scene() })
    }

    fn at_post(what: &What) -> bool {
        matches!(what, What::Post(PostFact::PartyArrived { .. }))
    }

    #[test]
    fn herds_come_to_a_post_from_the_first_day_on_though_the_way_takes_them_eight() {
        let mut stage = with_flow(scenario::Flow { who: Traveller::Herder, ..flow(48) });
        stage.until(Span::hours(48));
        let came = stage.count(at_post);
        assert!((60..130).contains(&came), "forty-eight a day, less those who go round: {came}");
    }

    #[test]
    fn as_many_are_before_the_post_at_the_first_second_as_half_a_day_later() {
        let mut stage = with_flow(flow(3000));
        let before_post = |stage: &mut Stage, hours| {
            stage.until(Span::hours(hours));
            stage.all::<Journey>().iter().filter(|journey| journey.at == slug("market")).count()
        };
        let (first, later) = (before_post(&mut stage, 0), before_post(&mut stage, 12));
        assert!((210..290).contains(&first) && (210..290).contains(&later), "two hours of the flow: {first} {later}");
    }

    #[test]
    fn on_market_day_people_come_and_go_home_again_and_on_other_days_they_do_not() {
        // The stage begins on a Monday, at six.
        let set_out = |stage: &Stage, from: &str| {
            stage
                .count(|what| matches!(what, What::Travel(TravelFact::PartySetOut { from: f, .. }) if *f == slug(from)))
        };
        let market = scenario::Flow { weekdays: vec![2], back: Some(Span::hours(4)), by_day: true, ..flow(100) };
        let mut stage = with_flow(market);
        stage.until(Span::hours(24));
        assert_eq!((set_out(&stage, "market"), set_out(&stage, "fair")), (0, 0));
        stage.until(Span::hours(96));
        let (came, went) = (set_out(&stage, "market"), set_out(&stage, "fair"));
        assert!((75..130).contains(&came), "{came}");
        let reached = stage.count(
            |what| matches!(what, What::Travel(TravelFact::PartyReached { place, .. }) if *place == slug("fair")),
        );
        assert_eq!(went, reached, "whoever came goes home");
        assert!(went > came / 2, "{went} of {came}");
    }

    #[test]
    fn herds_that_are_kept_from_their_corridor_come_over_fields() {
        let over_fields = |closed: bool| {
            let mut scene = crate::world::stage::scene();
            scene.communities = crate::world::people_stage::scene().communities;
            scene.communities.truncate(1);
            scene.communities[0].place = slug("fair");
            scene.roads.iter_mut().for_each(|road| road.corridor = road.id != slug("track"));
            scene.flows = vec![scenario::Flow { who: Traveller::Herder, from: slug("gate"), papers: 1000, ..flow(40) }];
            let mut stage = Stage::new(&scene);
            if closed {
                let due = crate::world::geography::Due::Close { road: slug("border"), until: None };
                stage.at(Span(0), due);
            }
            stage.until(Span::hours(96));
            stage.count(|what| matches!(what, What::Travel(TravelFact::HerdOffCorridor { .. })))
        };
        let (open, closed) = (over_fields(false), over_fields(true));
        assert!(closed > 40 && open * 3 < closed, "{open} {closed}");
    }

    #[test]
    fn nobody_is_under_way_out_of_season_or_where_no_way_leads() {
        let under_way = |flow: scenario::Flow| {
            let stage = with_flow(flow);
            stage.count(|what| matches!(what, What::Travel(TravelFact::PartyUnderWay { .. })))
        };
        assert_eq!(under_way(scenario::Flow { months: vec![10], ..flow(500) }), 0);
        assert_eq!(under_way(scenario::Flow { to: slug("nowhere"), ..flow(500) }), 0);
        assert!(under_way(flow(500)) > 0);
    }
}
