//! Alerts, from the hit to the answer. A hit is no proof: somebody in a party may be looked for, and only the country that issued the
//! document knows. The party is held meanwhile, and not for longer than it may be.
//!
//! Where a seat is the national bureau it hears of the hit, later where the post has no line. It may ask the issuing country, which takes
//! hours, and says yes or no; nobody says it for the seat. A yes to somebody else holds the wrong people; a no to the right one, or
//! silence until the alert lapses, lets them go. Where no seat is the bureau its desk asks and answers by itself; and after a while where
//! one is, but nobody has sat there so far: an empty chair at the table is no silence of a service.
//!
//! Where the other side has agreed to it, the bureau may hand whoever is held over instead, or refuse to. Who looks first what awaits them
//! keeps those whose rights are at risk, and those who are somebody else; who does not look hands everybody over, and it comes home. To
//! refuse is never charged where it protects; else it is as if the alert had been lifted.
//!
//! Left out: names that resemble each other, what becomes of those who are held, and that an issuing country may be wrong or silent.

use bevy_ecs::{
    prelude::{Commands, Query, ResMut},
    system::SystemParam,
};
use kernel::{
    chance::Roll,
    names::{Serial, Slug},
    time::Span,
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, Register, RegistryFact, What},
    matter::Matter,
};

use super::{Due, Registry};
use crate::world::{
    crossing,
    happening::TableDue,
    index::{Numbered, Numbers},
    kinds::Alerts,
    sharing,
    turn::Turn,
};

/// A hit that the national bureau has not answered yet: somebody in this party may be looked for. It bears the name of the post,
/// and the number of its hit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Who is meant; held at the post, or gone on since.
    pub party: Serial,
    /// The seat that answers it; the desk of the bureau does where there is none.
    pub bureau: Option<Slug>,
    /// Whether the issuing country was asked.
    pub asked: bool,
    /// Chance that it is who is looked for, by the lists in which the post found it, permille.
    pub meant: u32,
}

/// The alerts: spawned by a hit, and despawned by the answer.
#[derive(SystemParam)]
pub struct Unanswered<'w, 's> {
    commands: Commands<'w, 's>,
    numbers: ResMut<'w, Numbers<Alerts>>,
    all: Query<'w, 's, &'static mut Alert>,
}

impl Unanswered<'_, '_> {
    /// A hit: the bureau hears of it, and the alert waits for its answer.
    pub(super) fn hit(&mut self, turn: &mut Turn<'_>, systems: &mut Registry, (post, party): (Slug, Serial)) {
        systems.hits += 1;
        let (alert, bureau) = (Serial { of: post, n: systems.hits }, systems.bureau);
        let meant = systems.meant(turn.now(), &turn.figures().registry);
        let entity = self.commands.spawn((Numbered(alert), Alert { party, bureau, asked: false, meant })).id();
        self.numbers.enter(alert, entity);
        let cause = turn.fact(What::Registry(RegistryFact::AlertHit { post, party }));
        let mut turn = turn.because(cause);
        let link = systems.line_to_interpol() || systems.register() == Register::Online;
        let figures = turn.figures().registry;
        let (by_link, by_radio) = (figures.bureau_answers_link, figures.bureau_answers_radio);
        let takes =
            |mean: Span| Span(turn.roll2("bureau", post, party.of, u64::from(party.n)).exponential_secs(mean.0.max(1)));
        match bureau {
            None => {
                let wait = takes(if link { by_link } else { by_radio });
                turn.after(wait, Due::HitAnswered { alert });
            }
            Some(seat) => {
                // By a line the word is there at once; without one somebody must find the bureau by radio.
                let wait = if link { Span(0) } else { takes(Span((by_radio.0 - by_link.0).max(0))) };
                turn.after(wait, tells(seat, post, Matter::AlertHit { post, party }, cause));
                turn.after(figures.bureau_unattended, TableDue::BureauUnattended { seat, alert });
                turn.after(turn.figures().crossing.held_at_most, Due::Lapses { alert });
            }
        }
    }

    /// The desk of the bureau has asked, and answers.
    pub(super) fn desk_answers(&mut self, turn: &mut Turn<'_>, alert: Serial) {
        let Some(waits) = self.take(alert) else { return };
        let (party, (confirmed, roll)) = (waits.party, is_genuine(turn, &waits));
        let cause = turn.fact_by_roll(answer(alert.of, party, confirmed), roll);
        turn.because(cause).soon(crossing::Due::Answered { post: alert.of, party, confirmed, wrongly: false });
    }

    /// The bureau asks the issuing country, once.
    pub(super) fn asks_issuer(&mut self, turn: &mut Turn<'_>, alert: Serial) {
        let Some(mut waits) = self.numbers.entity(alert).and_then(|entity| self.all.get_mut(entity).ok()) else {
            return;
        };
        if std::mem::replace(&mut waits.asked, true) {
            return;
        }
        let (post, party) = (alert.of, waits.party);
        let cause = turn.fact(What::Registry(RegistryFact::IssuerAsked { post, party }));
        let mean = turn.figures().registry.bureau_answers_link;
        let takes = turn.roll2("issuer", post, party.of, u64::from(party.n)).exponential_secs(mean.0.max(1));
        turn.because(cause).after(Span(takes), Due::IssuerAnswers { alert });
    }

    /// The issuing country answers, while the alert waits.
    pub(super) fn issuer_answers(&mut self, turn: &mut Turn<'_>, alert: Serial) {
        let waits = self.numbers.entity(alert).and_then(|entity| self.all.get(entity).ok());
        let Some(waits) = waits.cloned() else { return };
        let Some(seat) = waits.bureau else { return };
        let (genuine, roll) = is_genuine(turn, &waits);
        let (post, party) = (alert.of, waits.party);
        let cause = turn.fact_by_roll(What::Registry(RegistryFact::IssuerAnswered { post, party, genuine }), roll);
        turn.because(cause).soon(tells(seat, seat, Matter::IssuerAnswer { post, party, genuine }, cause));
    }

    /// The bureau confirms an alert or lifts it, whether it knows or not.
    pub(super) fn bureau_says(&mut self, turn: &mut Turn<'_>, alert: Serial, confirmed: bool) {
        let Some(waits) = self.take(alert) else { return };
        let (post, party) = (alert.of, waits.party);
        let (genuine, roll) = is_genuine(turn, &waits);
        let cause = turn.fact(answer(post, party, confirmed));
        let mut turn = turn.because(cause);
        if genuine && !confirmed {
            turn.fact_by_roll(What::Registry(RegistryFact::SoughtLetGo { post, party }), roll);
        }
        turn.soon(crossing::Due::Answered { post, party, confirmed, wrongly: confirmed && !genuine });
    }

    /// The bureau hands whoever is held over to the other side, whether it knows who they are or not.
    pub(super) fn hands_over(&mut self, turn: &mut Turn<'_>, alert: Serial, (to, checks): (Slug, bool)) {
        let Some(waits) = self.take(alert) else { return };
        let (post, party, (genuine, _)) = (alert.of, waits.party, is_genuine(turn, &waits));
        turn.soon(crossing::Due::HandsOver { post, party, to, checks, genuine });
    }

    /// The bureau does not.
    pub(super) fn keeps_here(&mut self, turn: &mut Turn<'_>, alert: Serial) {
        let Some(waits) = self.take(alert) else { return };
        let (post, party, (genuine, _)) = (alert.of, waits.party, is_genuine(turn, &waits));
        turn.soon(crossing::Due::KeepsHere { post, party, genuine });
    }

    /// Nobody has answered an alert, and whoever was held goes on.
    pub(super) fn lapses(&mut self, turn: &mut Turn<'_>, alert: Serial) {
        let Some(waits) = self.take(alert) else { return };
        let (genuine, roll) = is_genuine(turn, &waits);
        if genuine {
            let (post, party) = (alert.of, waits.party);
            turn.fact_by_roll(What::Registry(RegistryFact::SoughtLetGo { post, party }), roll);
        }
    }

    /// Takes an alert out of the world, if it still waits.
    fn take(&mut self, id: Serial) -> Option<Alert> {
        let entity = self.numbers.leave(id)?;
        let alert = self.all.get(entity).ok()?.clone();
        self.commands.entity(entity).despawn();
        Some(alert)
    }
}

/// Whether somebody in a party is who is looked for: it belongs to the party, whoever asks and whenever.
fn is_genuine(turn: &Turn<'_>, Alert { party, meant, .. }: &Alert) -> (bool, Roll) {
    turn.test("bureau confirms", party.of, u64::from(party.n), *meant)
}

fn answer(post: Slug, party: Serial, confirmed: bool) -> What {
    match confirmed {
        true => What::Registry(RegistryFact::AlertConfirmed { post, party }),
        false => What::Registry(RegistryFact::AlertDismissed { post, party }),
    }
}

/// Word that is not lost on the way: whoever waits for it asks again.
fn tells(seat: Slug, source: Slug, matter: Matter, cause: Cause) -> sharing::Due {
    let sighting = if let Cause::Fact(n) = cause { n } else { 0 };
    sharing::Due::Answers { source, of: seat, to: seat, matter: Box::new(matter), sighting }
}
