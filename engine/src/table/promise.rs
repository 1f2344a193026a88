//! Promises to communities. What one is worth is what it cost and whether it was kept; words alone are worth nothing.
//!
//! A promise with a condition is kept if that holds when its day comes, or came about on the way. One in words alone is kept if
//! something that cost the seat means took effect for those people. A deed serves one promise: the oldest that is not yet paid in
//! full, so that sixty promises and one deed are one kept word and fifty-nine broken ones. What a judgement does to trust is for
//! `world/community` to say. It ignores what the words mean: nobody here reads them.

use kernel::names::Slug;
use serde::{Deserialize, Serialize};
use vocabulary::{
    act::Act,
    condition::Condition,
    fact::{Cause, What},
    language::Value,
    scenario::Scenario,
};

use super::{answer, book::Awaited, cost, desk::Desk, question, witness::witness};
use crate::world::{community, happening::TableDue, turn::Turn};

/// A promise that falls due.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// To whom.
    pub community: Slug,
    /// The seat that made it.
    pub by: Slug,
    /// What must come about.
    pub keeps: Option<Condition>,
    /// Whether that held already when it was promised: then it must hold on the day.
    pub held: bool,
    /// Whether it has come about since.
    pub came: bool,
    /// What was spent on it, in thousands of CFA francs.
    pub spent: u32,
    /// The last fact that kept it: a deed that took effect, or what made the condition true.
    pub kept_by: Option<u64>,
}

impl Promise {
    /// A promise that somebody is about to make.
    pub fn new(community: Slug, by: Slug, keeps: Option<&Condition>) -> Self {
        Self { community, by, keeps: keeps.cloned(), held: false, came: false, spent: 0, kept_by: None }
    }
}

/// A name in what would keep a promise that does not exist in this exercise.
pub fn unknown_name(keeps: &Condition, scenario: &Scenario) -> Option<Slug> {
    let mut unknown = None;
    keeps.walk(&mut |part| {
        part.each(&mut |field, value| {
            if let (Value::Name(name), Some(wanted)) = (value, field.holds.names())
                && !(wanted.is_empty() || scenario.declares(name, wanted))
            {
                unknown = unknown.or(Some(name));
            }
        });
    });
    unknown
}

/// A promise is made, and falls due after `by`.
pub fn make(mut promise: Promise, by: kernel::time::Span, act: u32, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    if let Some(keeps) = &promise.keeps {
        desk.memory.learn(keeps, &desk.script.0, &desk.kernel.calendar);
    }
    promise.held = promise.keeps.as_ref().is_some_and(|keeps| question::holds(keeps, desk));
    let (community, seat) = (promise.community, promise.by);
    let mut turn = Turn::new(desk.kernel, cause);
    let made = turn.fact(What::PromiseMade { community, by: seat, act });
    turn.because(made).after(by, TableDue::PromiseDue { community, by: seat, act });
    if let Cause::Fact(made) = made {
        answer::comes_of(act, made, desk);
    }
    desk.book.promises.insert(act, promise);
}

/// An order has taken effect: what it cost goes to the oldest promise that it serves and that is not yet paid in full.
pub fn served(order: &Awaited, what: &What, fact: u64, desk: &mut Desk<'_, '_, '_>) {
    let came_to_nothing = matches!(what, What::CommitteeRefused { .. } | What::EscortStarted { people: 0, .. });
    let spent = cost::in_funds(cost::of(&order.deed), &desk.kernel.figures.table);
    if came_to_nothing || spent == 0 {
        return;
    }
    let full = desk.kernel.figures.community.promise_full_cost;
    let waits = |(act, promise): &(&u32, &Promise)| {
        promise.by == order.seat && **act < order.act && promise.spent < full && serves(&order.deed, promise, desk)
    };
    let Some((&act, _)) = desk.book.promises.iter().find(waits) else { return };
    if let Some(promise) = desk.book.promises.get_mut(&act) {
        promise.spent = promise.spent.saturating_add(spent);
        promise.kept_by = Some(fact);
    }
}

/// Whether a deed is for the people to whom something was promised: it names them, the seat that speaks for them, their place or
/// what stands there, or a thing that the promise names.
fn serves(deed: &Act, promise: &Promise, desk: &Desk<'_, '_, '_>) -> bool {
    let Some(people) = desk.communities.get(promise.community) else { return false };
    let place = people.who.model.place;
    let is_theirs = |name: Slug| {
        [Some(promise.community), Some(place), people.who.seat].contains(&Some(name))
            || desk.camps.get(name).is_some_and(|site| site.camp.model.place == place)
            || desk.posts.get(name).is_some_and(|post| post.site.place == place)
    };
    let mut promised = Vec::new();
    if let Some(keeps) = &promise.keeps {
        keeps.walk(&mut |part| {
            part.each(&mut |_, value| {
                if let Value::Name(name) = value {
                    promised.push(name);
                }
            });
        });
    }
    let mut serves = false;
    deed.each(&mut |_, value| {
        if let Value::Name(name) = value {
            serves |= is_theirs(name) || promised.contains(&name);
        }
    });
    serves
}

/// Looks whether what was promised has come about.
pub fn look(desk: &mut Desk<'_, '_, '_>) {
    let waits = |promise: &Promise| !promise.held && !promise.came;
    let comes = |promise: &Promise| promise.keeps.as_ref().is_some_and(|keeps| question::holds(keeps, desk));
    let came: Vec<u32> = desk.book.promises.iter().filter(|(_, p)| waits(p) && comes(p)).map(|(act, _)| *act).collect();
    for act in came {
        let keeps = desk.book.promises.get(&act).and_then(|promise| promise.keeps.clone());
        let witness = keeps.and_then(|keeps| witness(&keeps, true, desk));
        if let Some(promise) = desk.book.promises.get_mut(&act) {
            promise.came = true;
            promise.kept_by = witness.or(promise.kept_by);
        }
    }
}

/// A promise falls due.
pub fn judge(community: Slug, act: u32, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let Some(promise) = desk.book.promises.remove(&act) else { return };
    let Promise { by, spent, kept_by, came, .. } = promise;
    let is_kept = match &promise.keeps {
        Some(keeps) => came || question::holds(keeps, desk),
        None => spent > 0,
    };
    let kept = is_kept.then_some(spent);
    let authority = desk.script.0.seats.iter().find(|s| s.id == by).and_then(|s| s.authority);
    let because = kept_by.filter(|_| is_kept);
    if let Some(fact) = because {
        answer::comes_of(act, fact, desk);
    }
    let due = community::Due::PromiseJudged { community, by, authority, act, kept };
    Turn::new(desk.kernel, because.map_or(cause, Cause::Fact)).soon(due);
}

#[cfg(test)]
mod tests {
    use kernel::time::Span;
    use vocabulary::{
        act::{ActKind, Actor, Refusal},
        fact::Fact,
        terms::Stock,
    };

    use super::*;
    use crate::{
        exercise::Exercise,
        world::people_stage::{scene, slug},
    };

    /// Bosso, whose people trust the police so much, and a commissioner of the police with money.
    struct Table {
        exercise: Exercise,
        facts: Vec<Fact>,
    }

    impl Table {
        fn of(trust: u32) -> Self {
            let mut scene = scene();
            scene.communities[0].trust = vec![(slug("police"), trust)];
            (scene.start, scene.zone) = ("2027-03-08 06:00".to_owned(), "Africa/Niamey".to_owned());
            scene.length = Span::hours(240);
            scene.seats[0].may = vec![ActKind::Mediate, ActKind::PublicMessage, ActKind::Sensitise];
            scene.seats[0].means = Stock { funds: 100_000, ..Stock::default() };
            let exercise = Exercise::open(scene, 7).expect("a small scenario opens");
            Self { exercise, facts: Vec::new() }
        }

        fn act(&mut self, act: &Act) -> Result<u32, Refusal> {
            self.exercise.submit(Actor(slug("commissioner")), act, &mut |fact| self.facts.push(fact.clone()))
        }

        fn pass(&mut self, hours: i64) -> &mut Self {
            let to = self.exercise.now() + Span::hours(hours);
            self.exercise.advance_to(to, &mut |fact| self.facts.push(fact.clone()));
            self
        }

        fn promises(&mut self, hours: i64, keeps: Option<Condition>) {
            let (text, keeps) = ("you will see".to_owned(), keeps.map(Box::new));
            let act = Act::Promise { community: slug("bosso-people").into(), text, by: Span::hours(hours), keeps };
            self.act(&act).expect("anybody may promise");
        }

        fn sensitises(&mut self) {
            self.act(&Act::Sensitise { community: slug("bosso-people").into() }).expect("granted");
        }

        /// What was spent on each promise that was kept, and how many were broken.
        fn judged(&self) -> (Vec<u32>, usize) {
            let kept = |what: &What| match what {
                What::PromiseKept { spent, .. } => Some(*spent),
                _ => None,
            };
            let broken = |fact: &&Fact| matches!(fact.what, What::PromiseBroken { .. });
            (self.facts.iter().filter_map(|fact| kept(&fact.what)).collect(), self.facts.iter().filter(broken).count())
        }

        /// By how much each promise that was judged moved trust.
        fn moved(&self) -> Vec<i32> {
            let judged = |n: u64| {
                let fact = self.facts.iter().find(|fact| fact.n == n);
                fact.is_some_and(|f| matches!(f.what, What::PromiseKept { .. } | What::PromiseBroken { .. }))
            };
            let by = |fact: &Fact| match (&fact.what, fact.cause) {
                (What::TrustMoved { by, .. }, Cause::Fact(n)) if judged(n) => Some(*by),
                _ => None,
            };
            self.facts.iter().filter_map(by).collect()
        }
    }

    #[test]
    fn sixty_promises_and_one_radio_message_are_one_word_kept_in_part_and_fifty_nine_broken() {
        let mut table = Table::of(420);
        (0..60).for_each(|_| table.promises(24, None));
        let message = Act::PublicMessage { place: slug("bosso").into(), text: "we are with you".into() };
        table.act(&message).expect("granted");
        table.pass(30);
        assert_eq!(table.judged(), (vec![30], 59));
        assert!(table.moved().iter().sum::<i32>() < -300, "{:?}", table.moved());
    }

    #[test]
    fn a_broken_promise_weighs_four_to_fourteen_times_one_that_was_kept_at_full_cost() {
        for trust in [300, 420, 500, 700] {
            let mut kept = Table::of(trust);
            kept.promises(24, None);
            kept.sensitises();
            kept.act(&Act::Mediate { community: slug("bosso-people").into() }).expect("granted");
            kept.pass(30);
            assert_eq!(kept.judged(), (vec![110], 0), "two deeds serve it");
            let mut broken = Table::of(trust);
            broken.promises(24, None);
            broken.pass(30);
            let (won, lost) = (kept.moved()[0], -broken.moved()[0]);
            assert!((4 * won..=14 * won).contains(&lost), "at {trust}: {won} {lost}");
        }
    }

    #[test]
    fn what_cost_little_wins_little_and_the_tenth_kept_promise_moves_nothing() {
        let mut table = Table::of(500);
        for _ in 0..10 {
            table.promises(8, None);
            table.sensitises();
            table.pass(8);
        }
        assert_eq!(table.judged().0.len(), 10);
        let moved = table.moved();
        assert!(moved[0] > 5 && moved.len() < 8, "the first counts, and the last moves nothing: {moved:?}");
        assert!(moved.iter().sum::<i32>() < 3 * moved[0], "{moved:?}");
    }

    #[test]
    fn only_what_follows_a_promise_keeps_it() {
        let mut table = Table::of(500);
        table.sensitises();
        table.promises(6, None);
        table.pass(7);
        assert_eq!(table.judged(), (vec![], 1), "what was ordered before it was said does not count");
    }

    #[test]
    fn what_was_promised_by_name_must_come_about_and_wins_by_what_it_cost() {
        let calm =
            Condition::Not(Box::new(Condition::TensionAbove { community: slug("bosso-people").into(), level: 100 }));
        for mediates in [true, false] {
            let mut table = Table::of(500);
            table.promises(12, Some(calm.clone()));
            // Beside the point: it costs, and brings no calm.
            table.sensitises();
            if mediates {
                table.act(&Act::Mediate { community: slug("bosso-people").into() }).expect("granted");
            }
            table.pass(13);
            let (kept, broken) = table.judged();
            assert_eq!((kept.len(), broken), if mediates { (1, 0) } else { (0, 1) });
        }
        let mut table = Table::of(500);
        table.promises(12, Some(Condition::After(kernel::time::Moment::new("+2h").expect("a moment"))));
        table.pass(13);
        assert_eq!((table.judged(), table.moved()), ((vec![0], 0), vec![]), "what comes by itself wins nothing");
        let nowhere = Condition::PostOpen(slug("nowhere").into());
        let act = Act::Promise {
            community: slug("bosso-people").into(),
            text: "it opens".into(),
            by: Span::hours(1),
            keeps: Some(Box::new(nowhere)),
        };
        assert_eq!(table.act(&act), Err(Refusal::Unknown { name: slug("nowhere") }));
    }
}
