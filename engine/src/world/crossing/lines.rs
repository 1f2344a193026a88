//! First and second line: who is called next, how long it takes, and how it ends for a party: through, to second line, into care, held
//! or turned back. Whether the post is open, and who staffs it, is decided elsewhere.

use super::*;
use vocabulary::fact::PostFact;

pub(super) fn arrives(turn: &mut Turn<'_>, mut card: Card, post: &mut PostStateItem<'_, '_>) {
    let id = post.site.model.id;
    card.arrived = turn.now();
    if !post.barrier.may_wait(&post.site, card.who, second_of_day(turn), &turn.figures().crossing) {
        turn_back(turn, &card, Ground::Closed, post);
        return;
    }
    let waiting = post.queue.waiting() + card.people;
    let (party, who, people) = (card.party, card.who, card.people);
    let cause = turn.fact(What::Post(PostFact::PartyArrived { post: id, party, who, people, waiting }));
    card.cause = cause;
    let mut turn = turn.because(cause);
    let times = if who.in_need() && (post.barrier.open || post.barrier.needy_pass) { 3 } else { 1 };
    let (least, mean) = (turn.figures().crossing.patience_at_least, turn.figures().crossing.patience_more_on_average);
    let more = party_draw(&turn, "patience", id, party).exponential_secs(mean.0 * times);
    turn.after(Span(least.0 * times + more), Due::Patience { post: id, party });
    post.queue.first.push_back(card);
    call_next(&mut turn, post);
}

/// Fills the lanes and desks that are free.
pub(super) fn call_next(turn: &mut Turn<'_>, post: &mut PostStateItem<'_, '_>) {
    let id = post.site.model.id;
    let can_stay = || post.site.can_stay(second_of_day(turn), &turn.figures().crossing);
    let served = post.site.moving.is_none() && (post.barrier.open || (post.barrier.needy_pass && can_stay()));
    // Where no desk is staffed, one lane turns into one for as long as somebody must be looked at more closely.
    let doubtful = !(post.queue.second.is_empty() && post.lanes.second_serving.is_empty());
    let borrowed = u32::from(doubtful && post.lanes.second_line == 0).min(post.lanes.first_line);
    let (lanes, desks) = (post.lanes.first_line - borrowed, post.lanes.second_line + borrowed);
    while served && post.lanes.serving.len() < lanes as usize {
        let Some(card) = post.queue.first.pop_front() else { break };
        let figures = &turn.figures().crossing;
        let mean = figures.first_line_first.0 + figures.first_line_each_further.0 * i64::from(card.people - 1);
        let mean = match (post.systems.register(), card.who.in_need()) {
            (Register::Paper, true) => mean * figures.paper_registers / 1000,
            (Register::Paper, false) => mean * figures.paper_takes / 1000,
            _ => mean,
        };
        let prints = if post.prints.are_taken(post.systems) { turn.figures().registry.prints_take } else { 1000 };
        let mean = mean * prints / 1000;
        let time = party_draw(turn, "first line", id, card.party).exponential_secs(mean);
        let search = registry::search_time(turn, post.systems, &card);
        // Whoever made room for it, it is served because it came.
        turn.because(card.cause).after(Span(time) + search, Due::Served { post: id, party: card.party });
        post.lanes.serving.push(card);
    }
    while post.lanes.seen(|interview| !interview.apart) < desks as usize {
        let Some(card) = post.queue.second.pop_front() else { break };
        interviewed(turn, card, post);
    }
    // Nobody waits for a desk to be searched by a woman, where one is free.
    while post.lanes.seen(|interview| interview.apart) < post.women_apart() as usize {
        let theirs = |card: &Card| card.women + card.children > 0;
        let first = post.queue.second.iter().position(theirs);
        let Some(mut card) = first.and_then(|at| post.queue.second.remove(at)) else { break };
        card.interview.apart = true;
        interviewed(turn, card, post);
    }
}

/// An interview begins: behind a door if a room is free, and of women and children with a woman if one is free.
fn interviewed(turn: &mut Turn<'_>, mut card: Card, post: &mut PostStateItem<'_, '_>) {
    let id = post.site.model.id;
    card.interview.in_room = post.lanes.seen(|interview| interview.in_room) < post.site.model.rooms as usize;
    let women_busy = post.lanes.seen(|interview| interview.by_woman);
    card.interview.by_woman = card.women + card.children > 0 && women_busy < post.shift.women_on_shift as usize;
    let mean = turn.figures().crossing.second_line.0;
    let time = party_draw(turn, "second line", id, card.party).exponential_secs(mean);
    turn.because(card.cause).after(Span(time), Due::SecondLineDone { post: id, party: card.party });
    post.lanes.second_serving.push(card);
}

pub(super) fn take(cards: &mut Vec<Card>, party: Serial) -> Option<Card> {
    let at = cards.iter().position(|card| card.party == party)?;
    Some(cards.remove(at))
}

/// First line is over: to the bureau if an alert answers, to second line in doubt, and otherwise through.
pub(super) fn served(turn: &mut Turn<'_>, party: Serial, post: &mut PostStateItem<'_, '_>) {
    let id = post.site.model.id;
    let Some(mut card) = take(&mut post.lanes.serving, party) else { return };
    let people = card.people;
    if registry::hit(turn, post.systems, &card) {
        let sighting = turn.fact(What::Post(PostFact::PartySentToSecondLine { post: id, party, people }));
        witness(turn, id, Matter::AlertHit { post: id, party }, sighting);
        let mut turn = turn.because(sighting);
        turn.soon(registry::Due::Hit { post: id, party });
        turn.after(turn.figures().crossing.held_at_most, Due::HeldLongEnough { post: id, party });
        card.cause = sighting;
        post.queue.held.push(card);
        call_next(&mut turn, post);
        return;
    }
    if post.prints.are_taken(post.systems) {
        card.interview.prints = registry::taken_of(&mut turn.because(card.cause), id, post.prints, &card);
    }
    if forged(turn, &card) {
        let figures = &turn.figures().crossing;
        let impostor = party_draw(turn, "somebody else's papers", id, party).chance(figures.impostors);
        let chance = post.sees_forgery(&card, impostor, figures);
        card.interview.forged = party_draw(turn, "forgery", id, party).chance(chance);
        let what = if card.interview.forged {
            What::Post(PostFact::ForgerySeen { post: id, party, people })
        } else {
            What::Post(PostFact::ForgeryMissed { post: id, party, people })
        };
        card.cause = turn.fact(what);
    }
    let figures = &turn.figures().crossing;
    let doubt = match (card.papers, card.who) {
        _ if unaccompanied(&card) => figures.doubt_children,
        (false, Traveller::Displaced | Traveller::Trafficked) => figures.doubt_displaced_without_papers,
        (false, _) => figures.doubt_without_papers,
        (true, Traveller::Displaced | Traveller::Trafficked) => figures.doubt_displaced,
        (true, _) => figures.doubt,
    };
    let doubted = party_draw(turn, "doubt", id, party).chance(doubt) && post.lanes.looks_twice();
    let asks = asks_for_a_woman(turn, &card, post) && post.lanes.looks_twice();
    let known = turn.figures().investigation.known_doubted;
    let looked_for = card.interview.looked_for && party_draw(turn, "known signs", id, party).chance(known);
    let prints = prints_in_doubt(turn, &card, post) && post.lanes.looks_twice();
    if doubted || asks || looked_for || prints || card.interview.forged {
        card.cause =
            turn.because(card.cause).fact(What::Post(PostFact::PartySentToSecondLine { post: id, party, people }));
        post.queue.second.push_back(card);
    } else {
        let_through(turn, &card, post);
    }
    call_next(turn, post);
}

pub(super) fn second_line_done(turn: &mut Turn<'_>, party: Serial, post: &mut PostStateItem<'_, '_>) {
    let Some(mut card) = take(&mut post.lanes.second_serving, party) else { return };
    speaks_in_private(turn, &card, post.site.model.id);
    if stays_in_care(turn, &mut card, post) {
        call_next(turn, post);
        return;
    }
    let id = post.site.model.id;
    if prints_believed(turn, &card, post) {
        held_on_match(turn, card, post);
        call_next(turn, post);
        return;
    }
    if prints_in_doubt(turn, &card, post) && card.interview.prints == Prints::Refused {
        let sent_back = turn.figures().registry.refusal_sent_back;
        if party_draw(turn, "refusal sent back", id, party).chance(sent_back) {
            turn_back(turn, &card, Ground::Fingerprints, post);
            call_next(turn, post);
            return;
        }
    }
    let in_doubt =
        !card.papers && party_draw(turn, "papers", id, party).chance(turn.figures().crossing.no_papers_turned_back);
    // Nobody who seeks protection, and no national, is turned back for want of papers; who shows forged ones has shown nothing.
    let in_doubt = in_doubt && status(turn, &card).may_be_refused_for_papers();
    if (in_doubt || card.interview.forged) && !card.who.must_be_let_in() && !unaccompanied(&card) {
        turn_back(turn, &card, Ground::Papers, post);
    } else {
        let_through(turn, &card, post);
    }
    call_next(turn, post);
}

/// Women and girls who fled and speak with a woman in a room can say there what they would not say elsewhere. It is no part of what the
/// post knows of them.
fn speaks_in_private(turn: &mut Turn<'_>, card: &Card, post: Slug) {
    let women = card.women + card.children / 2;
    if card.who == Traveller::Displaced && card.interview.by_woman && card.interview.in_room && women > 0 {
        turn.soon(protection::Due::Heard { post, party: card.party, women });
    }
}

/// Whether fingerprints are a reason to look twice: a match always, a refusal where officers hold it against people.
fn prints_in_doubt(turn: &Turn<'_>, card: &Card, post: &PostStateItem<'_, '_>) -> bool {
    let against = || post.prints.held_against(&turn.figures().registry);
    match card.interview.prints {
        Prints::Matched => true,
        Prints::Refused => party_draw(turn, "refusal held against", post.site.model.id, card.party).chance(against()),
        Prints::NotTaken | Prints::Given => false,
    }
}

/// Whether second line believes a match, which is always somebody else's: what is right is an alert.
fn prints_believed(turn: &Turn<'_>, card: &Card, post: &PostStateItem<'_, '_>) -> bool {
    let believed = post.prints.believed(&turn.figures().registry);
    card.interview.prints == Prints::Matched
        && party_draw(turn, "match believed", post.site.model.id, card.party).chance(believed)
}

/// A party is held on a match that is somebody else's, until that is clear; those whom it concerns tell it.
fn held_on_match(turn: &mut Turn<'_>, mut card: Card, post: &mut PostStateItem<'_, '_>) {
    let scenario::Post { id, authority, .. } = post.site.model;
    let (party, people) = (card.party, card.people);
    card.cause = turn.fact(What::Registry(RegistryFact::HeldOnFalseMatch { post: id, party, people }));
    let mut turn = turn.because(card.cause);
    turn.soon(travel::Due::SawWrong { parties: vec![party], authority, told: 1000 });
    turn.after(turn.figures().crossing.held_at_most, Due::HeldLongEnough { post: id, party });
    post.queue.held.push(card);
}

/// Whether somebody in a party needs protection: it belongs to the party, seen or not.
fn in_danger(turn: &Turn<'_>, card: &Card, post: Slug) -> bool {
    let share = match card.who {
        Traveller::Trafficked => 1000,
        _ if unaccompanied(card) => 1000,
        Traveller::Displaced => turn.figures().crossing.needs_protection,
        Traveller::Migrant | Traveller::Returnee => turn.figures().crossing.needs_protection_others,
        _ => 0,
    };
    party_draw(turn, "protection need", post, card.party).chance(share)
}

/// Whether women or children in danger ask for the woman who is on shift.
fn asks_for_a_woman(turn: &Turn<'_>, card: &Card, post: &PostStateItem<'_, '_>) -> bool {
    let (id, chance) = (post.site.model.id, turn.figures().crossing.asks_for_a_woman);
    let can_ask = card.women + card.children > 0 && post.shift.women_on_shift > 0;
    can_ask && in_danger(turn, card, id) && party_draw(turn, "asks for a woman", id, card.party).chance(chance)
}

/// Whether nobody of a party is left to go on, because all of them stay at the post, in care, until they are referred. Who stays
/// alone is taken off the card: nobody is in care and across the border at once.
fn stays_in_care(turn: &mut Turn<'_>, card: &mut Card, post: &mut PostStateItem<'_, '_>) -> bool {
    let (id, party) = (post.site.model.id, card.party);
    let in_danger = in_danger(turn, card, id);
    let chance = post.sees_need(card, &turn.figures().crossing, turn.figures().investigation.known_seen);
    let (seen, roll) = turn.test("need is seen", party.of, u64::from(party.n), chance);
    if !(in_danger && seen) {
        return false;
    }
    let all = card.who == Traveller::Trafficked || unaccompanied(card);
    let people = if all { card.people } else { 1 };
    let cause = turn.fact_by_roll(What::Post(PostFact::ProtectionNeedSeen { post: id, party, people }), roll);
    post.care.people += people;
    if let Some(network) = card.network {
        *post.care.victims.entry(network).or_default() += people;
    }
    let place = post.site.place;
    let matter = match card.who {
        Traveller::Trafficked => Matter::Trafficking { place, people },
        _ => Matter::Need { place, need: Need::Protection, people },
    };
    witness(turn, id, matter, cause);
    let mut turn = turn.because(cause);
    if let Some(network) = card.network.filter(|_| card.interview.looked_for) {
        turn.soon(investigation::Due::Found { network, place, people });
    }
    if people >= card.people {
        turn.soon(travel::Due::Ends { party });
        return true;
    }
    let women = people.min(card.women);
    let children = (people - women).min(card.children);
    (card.people, card.women, card.children) = (card.people - people, card.women - women, card.children - children);
    turn.soon(travel::Due::Remain { party, people, women, children });
    false
}

pub(super) fn let_through(turn: &mut Turn<'_>, card: &Card, post: &mut PostStateItem<'_, '_>) {
    let id = post.site.model.id;
    let register = post.systems.register();
    let waited_s = (turn.now() - card.arrived).0;
    post.repute.crossed += card.people;
    // What travellers hear of the wait follows the last eight parties or so.
    post.repute.wait_s += (waited_s - post.repute.wait_s) / 8;
    post.repute.parties_through += 1;
    if waited_s <= turn.figures().crossing.soon.0 {
        post.repute.soon_through += card.people;
    }
    if card.who == Traveller::Displaced {
        post.repute.displaced_through += card.people;
    }
    let Card { party, who, people, women, children, .. } = *card;
    let status = status(turn, card);
    let what = match card.leaves {
        true => PostFact::PartyCheckedOut { post: id, party, who, people, women, children, waited_s, register },
        false => PostFact::PartyCrossed { post: id, party, who, people, women, children, waited_s, register, status },
    };
    let cause = turn.fact(What::Post(what));
    let mut turn = turn.because(cause);
    turn.soon(registry::Due::Recorded { post: id, people, register });
    turn.soon(travel::Due::Crossed { party, post: id });
}

pub(super) fn turn_back(turn: &mut Turn<'_>, card: &Card, ground: Ground, post: &mut PostStateItem<'_, '_>) {
    // Whom a barrier sends away is sent away by what brought it down.
    let cause = if ground == Ground::Closed { post.barrier.by } else { turn.cause };
    turn.because(cause).soon(travel::Due::TurnedBack { party: card.party, at: post.site.model.id, ground });
    if card.who.must_be_let_in() && ground != Ground::Alert {
        // Turning people in need away, or people who come home, is told to those who come after.
        post.repute.refused += card.people;
        post.repute.sent_away += (1000 - post.repute.sent_away) * turn.figures().crossing.sent_away_moves / 1000;
    }
}
