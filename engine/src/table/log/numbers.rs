//! What older logs and acts files call a proposal: the number of its act. They are read under the names that proposals have now.

use std::collections::BTreeMap;

use kernel::names::{Serial, Slug};
use serde_json::{Value, json};

use crate::table::ruling::Proposed;

/// The names of the proposals that were read so far, by the numbers of their acts.
#[derive(Debug, Default)]
pub struct OldNumbers {
    proposed: Proposed,
    named: BTreeMap<u32, Serial>,
}

impl OldNumbers {
    /// Takes note of an act that proposes; puts the name of a proposal where an act speaks of it by number. One that nobody has made
    /// gets a name that nobody has, so that the act is refused as it was.
    pub fn rename(&mut self, n: u32, seat: Slug, act: &mut Value) {
        let Some((kind, fields)) = act.as_object_mut().and_then(|act| act.iter_mut().next()) else { return };
        if kind == "Propose" {
            self.named.insert(n, self.proposed.next(seat));
            return;
        }
        if let Some(proposal) = fields.get_mut("proposal")
            && let Some(n) = proposal.as_u64().and_then(|n| u32::try_from(n).ok())
        {
            let nobody = Serial { of: Slug::of_literal("proposal"), n };
            *proposal = json!(self.named.get(&n).copied().unwrap_or(nobody));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_the_name_of_the_proposal_of_that_act_and_a_name_stays() {
        let (mut numbers, chief, speaker) = (OldNumbers::default(), Slug::new("chief"), Slug::new("speaker"));
        let propose = || json!({"Propose": {"text": "a boat", "reasons": "", "secret": false}});
        for (n, seat) in [(1, speaker), (4, chief), (7, speaker)] {
            numbers.rename(n, seat, &mut propose());
        }
        for (written, read) in [
            (json!(7), json!("speaker#2")),
            (json!(4), json!("chief#1")),
            (json!("speaker#1"), json!("speaker#1")),
            (json!(5), json!("proposal#5")),
        ] {
            let mut act = json!({"Argue": {"proposal": written, "for_it": true, "text": "yes"}});
            numbers.rename(9, chief, &mut act);
            assert_eq!(act["Argue"]["proposal"], read);
        }
    }
}
