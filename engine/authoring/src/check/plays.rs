//! Plays of a scenario: their rules ask what a seat can answer from its picture, and order what it may do.

use kernel::names::Slug;
use reading::{node::Step, slip::Mark};
use vocabulary::{
    act::Right,
    condition::Condition,
    play::{Play, PlayRule, SHIPPED},
    scenario::Seat,
};

use super::{Checker, Steps, conditions::each_part};
use crate::complaint::Fault;

impl<'s> Checker<'s> {
    pub(super) fn plays(&mut self) {
        let s = self.scenario;
        for (i, play) in s.plays.iter().enumerate() {
            if SHIPPED.contains(&play.id.as_str()) {
                self.complain("plays", &[Step::Index(i), Step::Field("id")], Fault::ReservedName { name: play.id });
            }
            for (j, rule) in play.rules.iter().enumerate() {
                self.play_rule(play, rule, &[Step::Index(i), Step::Field("rules"), Step::Index(j)]);
            }
        }
    }

    fn play_rule(&mut self, play: &'s Play, rule: &'s PlayRule, at: &[Step<'s>]) {
        let mut steps: Steps<'s> = at.iter().copied().chain([Step::Field("when")]).collect();
        self.asked("plays", &rule.when, steps.clone(), None);
        self.answerable(play, &rule.when, &mut steps);
        let seats: Vec<&Seat> = play.seats.iter().filter_map(|seat| self.seat(*seat)).collect();
        for (k, act) in rule.acts.iter().enumerate() {
            let kind = act.kind();
            let steps: Steps<'s> = at.iter().copied().chain([Step::Field("acts"), Step::Index(k)]).collect();
            if kind.rule().right == Right::Facilitator {
                self.complain("plays", &steps, Fault::FacilitatorAct { act: kind });
            } else if let Some(seat) = seats.iter().find(|seat| !seat.may(kind)) {
                let declared = self.declared(Mark::Declared, seat.id);
                self.complain_with("plays", &steps, Fault::LacksRight { seat: seat.id, act: kind }, declared);
            }
        }
    }

    /// Whether a seat can answer a question from its picture.
    fn answerable(&mut self, play: &Play, asked: &'s Condition, steps: &mut Steps<'s>) {
        use Condition as C;
        each_part(asked, steps, &mut |part, steps| self.answerable(play, part, steps));
        let sits = |seat: Slug| play.seats.is_empty() || play.seats.contains(&seat);
        let own = |seat: Slug, thing: Slug, this: &Self| {
            let seat = this.seat(seat);
            seat.is_some_and(|seat| seat.posts.contains(&thing) || seat.camps.contains(&thing))
        };
        let answers = match asked {
            C::Knows { seat, .. } | C::Told { seat, .. } => sits(seat.slug()),
            C::Done { seat, .. } | C::DoneTimes { seat, .. } => seat.is_some_and(|seat| sits(seat.slug())),
            C::Agreed { seats: (one, other) } => sits(one.slug()) || sits(other.slug()),
            C::Waiting { post, .. } | C::PostOpen(post) | C::PostClosed(post) => {
                play.seats.iter().all(|seat| own(*seat, post.slug(), self))
            }
            C::Sheltered { camp, .. } | C::Places { camp, .. } | C::FreePlaces { camp, .. } | C::CampFull(camp) => {
                play.seats.iter().all(|seat| own(*seat, camp.slug(), self))
            }
            C::After(_) | C::HourBetween { .. } => true,
            C::All(_) | C::Any(_) | C::Not(_) | C::AtLeast { .. } => true,
            _ => false,
        };
        if !answers {
            self.complain("plays", steps, Fault::NotInPicture { condition: asked.kind() });
        }
    }
}
