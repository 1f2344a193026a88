//! How a post, a patrol or a camp stands, as it tells the seat in command of it: by itself at regular times, and when it is asked.
//! It reads the world and sends word; it changes nothing.

use kernel::names::Slug;
use vocabulary::{
    fact::{Cause, Register},
    matter::Matter,
};

use super::desk::Desk;
use crate::world::{displacement::Shelter, sharing, turn::Turn};

/// What a post, a patrol or a camp would say of itself now; nothing for anything else.
pub fn of(thing: Slug, desk: &Desk<'_, '_, '_>) -> Option<Matter> {
    if let Some(post) = desk.posts.get(thing) {
        return Some(Matter::Post {
            post: thing,
            open: post.barrier.open,
            waiting: post.queue.waiting(),
            officers: post.shift.on_shift,
            online: post.systems.register() == Register::Online,
        });
    }
    if let Some((_, position, orders, _)) = desk.patrols.get(thing) {
        return Some(Matter::Patrol { patrol: thing, place: position.at, busy: orders.busy() });
    }
    let Shelter { people, capacity } = *desk.camps.get(thing)?.shelter;
    Some(Matter::Camp { camp: thing, people, capacity })
}

/// It has been asked, and answers as what was ordered does: who asks waits for the answer, and asks again until it is heard.
pub fn answers(source: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let Some((matter, to)) = of(source, desk).zip(desk.chain.seat.get(&source).copied()) else { return };
    let sighting = if let Cause::Fact(n) = cause { n } else { 0 };
    let answers = sharing::Due::Answers { source, of: to, to, matter: Box::new(matter), sighting };
    Turn::new(desk.kernel, cause).soon(answers);
}
