//! What became of those who set out, and how long posts let them wait.
//!
//! Models: everybody who has set out, or was under way at the start, is in one place of an account: arrived, stopped before a barrier
//! for good, home again, taken off the road, at a post, or still on the road. A wait belongs to each person who came to a post: whoever still stands there
//! counts with the wait so far, whoever gave up or went into care with the wait until then, and whomever a closed post sent away
//! with the time until it opens again; a barrier that nobody passes must not look like one without a queue. Ignores waits
//! anywhere but at a post. It reads facts and nothing else.

use std::collections::BTreeMap;

use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use serde::Serialize;
use vocabulary::fact::{Fact, Ground, PatrolFact, PostFact, RoadFact, TravelFact, What};

/// The account of all travellers, by persons.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Journeys {
    set_out: i64,
    /// On their way already when the exercise began.
    under_way: i64,
    reached: i64,
    stranded: i64,
    went_home: i64,
    /// In care at a post, held on an alert, freed or sent home by a patrol, or left on the way.
    taken: i64,
    /// Waits that are over.
    over: Waits,
    /// Who is at a post, and since when.
    at_posts: BTreeMap<Serial, (i64, Time)>,
    /// Those whom a closed post has sent away, until it opens.
    barred: BTreeMap<Slug, Barred>,
}

/// Waits of so many people.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Waits {
    people: i64,
    person_seconds: i64,
    longest: i64,
}

impl Waits {
    fn add(&mut self, people: i64, seconds: i64) {
        self.people += people;
        self.person_seconds += people * seconds;
        self.longest = self.longest.max(seconds);
    }

    fn mean(&self) -> i64 {
        self.person_seconds.checked_div(self.people).unwrap_or(0)
    }
}

/// People before whom a barrier is down: the sum of the seconds at which they came, and the first of them.
#[derive(Clone, Copy, Debug, Serialize)]
struct Barred {
    people: i64,
    came: i64,
    first: Time,
}

impl Barred {
    fn until(&self, now: Time) -> Waits {
        let person_seconds = self.people * now.0 - self.came;
        Waits { people: self.people, person_seconds, longest: (now - self.first).0 }
    }
}

impl Journeys {
    /// Takes note of a fact.
    pub fn note(&mut self, fact: &Fact) {
        match fact.what {
            What::Travel(TravelFact::PartySetOut { people, .. }) => self.set_out += i64::from(people),
            What::Travel(TravelFact::PartyUnderWay { people, .. }) => self.under_way += i64::from(people),
            What::Travel(TravelFact::PartyReached { people, .. }) => self.reached += i64::from(people),
            What::Travel(TravelFact::PartyStranded { people, .. }) => self.stranded += i64::from(people),
            What::Travel(TravelFact::PartyWentHome { people, .. }) => self.went_home += i64::from(people),
            What::Road(RoadFact::PeopleLeftOnTheWay { people, .. })
            | What::Patrol(PatrolFact::TraffickersCaught { people, .. }) => self.taken += i64::from(people),
            What::Post(PostFact::PartyArrived { party, people, .. }) => {
                self.at_posts.insert(party, (i64::from(people), fact.at));
            }
            What::Post(PostFact::PartyCrossed { party, people, waited_s, .. })
            | What::Post(PostFact::PartyCheckedOut { party, people, waited_s, .. })
            | What::Post(PostFact::PartyGaveUp { party, people, waited_s, .. }) => {
                self.over.add(i64::from(people), waited_s);
                self.at_posts.remove(&party);
            }
            What::Post(PostFact::ProtectionNeedSeen { party, people, .. }) => {
                self.taken += i64::from(people);
                self.stays_in_care(party, i64::from(people), fact.at);
            }
            What::Post(PostFact::PartyTurnedBack { at, party, people, ground, .. }) => match ground {
                Ground::Closed => self.is_barred(at, party, i64::from(people), fact.at),
                Ground::Papers | Ground::Fingerprints => self.leaves(party, fact.at),
                Ground::Alert => {
                    self.taken += i64::from(people);
                    self.leaves(party, fact.at);
                }
                Ground::Patrol => self.taken += i64::from(people),
            },
            What::Post(PostFact::PostOpened { post }) | What::Post(PostFact::PostMoved { post, .. }) => {
                if let Some(barred) = self.barred.remove(&post) {
                    self.over = sum(self.over, barred.until(fact.at));
                }
            }
            _ => {}
        }
    }

    /// A party is sent away after it was looked at.
    fn leaves(&mut self, party: Serial, now: Time) {
        if let Some((people, since)) = self.at_posts.remove(&party) {
            self.over.add(people, (now - since).0);
        }
    }

    /// Some of a party, or all, wait no longer.
    fn stays_in_care(&mut self, party: Serial, people: i64, now: Time) {
        let Some((left, since)) = self.at_posts.get_mut(&party) else { return };
        self.over.add(people, (now - *since).0);
        *left -= people;
        if *left <= 0 {
            self.at_posts.remove(&party);
        }
    }

    /// A closed post sends a party away, out of the queue or at once.
    fn is_barred(&mut self, post: Slug, party: Serial, people: i64, now: Time) {
        let since = self.at_posts.remove(&party).map_or(now, |(_, since)| since);
        let barred = self.barred.entry(post).or_insert(Barred { people: 0, came: 0, first: since });
        barred.people += people;
        barred.came += people * since.0;
        barred.first = barred.first.min(since);
    }

    /// The measures, at this moment.
    pub fn finish(&self, now: Time) -> Vec<(String, i64)> {
        let mut waits = self.barred.values().fold(self.over, |waits, barred| sum(waits, barred.until(now)));
        for (people, since) in self.at_posts.values() {
            waits.add(*people, (now - *since).0);
        }
        let at_posts = self.at_posts.values().map(|(people, _)| people).sum::<i64>();
        let ended = self.reached + self.stranded + self.went_home + self.taken;
        [
            ("wait_mean_s", waits.mean()),
            ("wait_max_s", waits.longest),
            ("waiting_at_end", at_posts),
            ("set_out", self.set_out),
            ("under_way", self.under_way),
            ("reached", self.reached),
            ("stranded", self.stranded),
            ("went_home", self.went_home),
            ("taken_off_road", self.taken),
            ("on_road_at_end", self.set_out + self.under_way - ended - at_posts),
        ]
        .map(|(key, value)| (key.to_owned(), value))
        .to_vec()
    }
}

fn sum(a: Waits, b: Waits) -> Waits {
    Waits {
        people: a.people + b.people,
        person_seconds: a.person_seconds + b.person_seconds,
        longest: a.longest.max(b.longest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{
        crossing,
        stage::{Stage, flow, scene_with, slug},
        travel::Party,
    };
    use kernel::time::Span;
    use vocabulary::{scenario, terms::Traveller};

    /// A day of traders both ways, and of people in need, at a post like this.
    fn day(post: impl FnOnce(&mut scenario::Post), prepare: impl FnOnce(&mut Stage)) -> BTreeMap<String, i64> {
        let mut scene = scene_with(post);
        let back = scenario::Flow { id: slug("back"), from: slug("fair"), to: slug("market"), ..flow(300) };
        let needy = scenario::Flow { id: slug("patients"), who: Traveller::Patient, papers: 400, ..flow(100) };
        let fled = scenario::Flow {
            id: slug("fled"),
            who: Traveller::Displaced,
            from: slug("gate"),
            children: 500,
            papers: 300,
            ..flow(200)
        };
        scene.flows = vec![flow(300), back, needy, fled];
        let mut stage = Stage::new(&scene);
        prepare(&mut stage);
        stage.until(Span::hours(24));
        let mut journeys = Journeys::default();
        stage.facts().iter().for_each(|fact| journeys.note(fact));
        let value: BTreeMap<String, i64> = journeys.finish(Time::START + Span::hours(24)).into_iter().collect();
        let on_the_way: i64 = stage.all::<Party>().iter().map(|party| i64::from(party.people)).sum();
        assert_eq!(value["waiting_at_end"] + value["on_road_at_end"], on_the_way, "nobody is lost");
        value
    }

    fn shut() -> crossing::Due {
        crossing::Due::SetOpen { post: slug("post"), open: false, needy_pass: false }
    }

    #[test]
    fn everybody_who_set_out_is_somewhere() {
        let closed_for_hours = |stage: &mut Stage| {
            let open = crossing::Due::SetOpen { post: slug("post"), open: true, needy_pass: false };
            stage.at(Span::hours(9), shut()).at(Span::hours(18), open);
        };
        let value = day(|post| (post.officers, post.women, post.lanes) = (60, 30, 12), closed_for_hours);
        let ends = ["reached", "stranded", "went_home", "taken_off_road", "waiting_at_end", "on_road_at_end"];
        assert_eq!(ends.map(|end| value[end]).iter().sum::<i64>(), value["set_out"] + value["under_way"]);
        for end in ends {
            assert!(value[end] > 0, "{end}: the story has some of each, {value:?}");
        }
    }

    #[test]
    fn closing_the_post_never_looks_like_a_shorter_wait() {
        let closed = |hours: i64| move |stage: &mut Stage| _ = stage.at(Span::hours(hours), shut());
        let as_it_is = day(|_| (), |_| ());
        for (how, closed) in [
            ("by order", day(|_| (), closed(0))),
            ("from noon on", day(|_| (), closed(6))),
            ("for lack of officers", day(|post| post.officers = 0, |_| ())),
            ("but for a minute a day", day(|post| post.hours = Some(("06:00".into(), "06:01".into())), |_| ())),
        ] {
            for key in ["wait_mean_s", "wait_max_s"] {
                assert!(closed[key] > as_it_is[key], "{how}, {key}: {} {}", closed[key], as_it_is[key]);
            }
        }
    }

    #[test]
    fn who_still_stands_at_a_post_counts_with_the_wait_so_far() {
        let value = day(|post| post.officers = 0, |_| ());
        assert!(value["waiting_at_end"] > 100 && value["wait_mean_s"] > 3600, "{value:?}");
    }
}
