//! Alerts: the national bureau asks before it answers. A hit is no proof.

use vocabulary::{
    act::{Act, ActKind, PostAct},
    matter::{Matter, MatterKind},
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// The issuing country is asked about each alert, and what it says is answered to the post. Who is sought is handed over where that was
/// agreed on, after a look at what awaits them.
pub const ASK_BEFORE_ANSWERING: Doctrine = Doctrine { name: "ask before answering an alert", acts: answer };

fn answer(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::ConfirmAlert) {
        return Vec::new();
    }
    let mut acts = Vec::new();
    for item in seen.fresh(&[MatterKind::AlertHit]) {
        let (report, hit) = (item.report.id, &item.report.matter);
        let said = seen.view.inbox.iter().rev().find_map(|item| match item.report.matter {
            Matter::IssuerAnswer { post, party, genuine } if *hit == (Matter::AlertHit { post, party }) => {
                Some(genuine)
            }
            _ => None,
        });
        let act = match said {
            None => PostAct::AskIssuer { report },
            Some(genuine) => match seen.hands_over_to().filter(|_| genuine) {
                Some(to) => PostAct::HandOver { report, to: to.into(), checks: true },
                None => PostAct::ConfirmAlert { report, genuine },
            },
        };
        acts.push(Act::Post(act));
    }
    acts.retain(|act| !seen.has_done(|deed| deed == act));
    acts
}
