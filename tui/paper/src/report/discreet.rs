//! What the report does not print: it goes round a ministry, and what a seat said to nobody but the facilitator is not for it. A secret
//! proposal, what was said and ruled about it, and the reason for which a report was withheld are left out, and that they are is said.

use std::collections::BTreeSet;

use engine::table::ruling::Proposed;
use kernel::{names::Serial, time::Time};
use vocabulary::{
    act::{Act, Actor, DirectionAct, TableAct, WordAct},
    fact::{ExerciseFact, What},
};
use words::{Names, report::ReportPhrases};

/// Knows what is not printed of the acts of a record.
#[derive(Debug)]
pub struct Discretion {
    /// The secret proposals.
    secret: BTreeSet<Serial>,
    /// How many reasons for withholding a report are left out.
    reasons: usize,
}

impl Discretion {
    /// What is not printed of these acts.
    pub fn of(acts: &[(Time, Actor, Act, String)]) -> Self {
        let mut proposed = Proposed::default();
        let proposals = acts.iter().filter_map(|(_, who, act, _)| match act {
            Act::Table(TableAct::Propose { secret, .. }) => Some((proposed.next(who.0), *secret)),
            _ => None,
        });
        Self {
            secret: proposals.filter(|(_, secret)| *secret).map(|(name, _)| name).collect(),
            reasons: acts.iter().filter(|(_, _, act, _)| matches!(act, Act::Word(WordAct::Withhold { .. }))).count(),
        }
    }

    /// An act as it is printed.
    pub fn sentence(&self, act: &Act, names: &Names) -> String {
        let phrases = ReportPhrases::of(names.lang());
        match act {
            Act::Table(TableAct::Propose { secret: true, .. }) => phrases.secret_proposal.to_owned(),
            Act::Table(TableAct::Argue { proposal, .. })
            | Act::Direction(DirectionAct::Throw { proposal, .. })
            | Act::Direction(DirectionAct::Rule { proposal, .. })
            | Act::Direction(DirectionAct::Override { proposal, .. })
                if self.secret.contains(proposal) =>
            {
                phrases.about_secret.to_owned()
            }
            Act::Word(WordAct::Withhold { report, .. }) => {
                let bare = Act::Word(WordAct::Withhold { report: *report, reason: String::new() });
                format!("{} {}", words::act_sentence(&bare, names), phrases.reason_not_printed)
            }
            act => words::act_sentence(act, names),
        }
    }

    /// A fact as it is printed.
    pub fn fact(&self, what: &What, names: &Names) -> String {
        match what {
            What::Exercise(ExerciseFact::ProposalArgued { proposal, .. })
            | What::Exercise(ExerciseFact::DiceThrown { proposal, .. })
            | What::Exercise(ExerciseFact::ProposalRuled { proposal, .. })
                if self.secret.contains(proposal) =>
            {
                ReportPhrases::of(names.lang()).about_secret.to_owned()
            }
            what => words::fact(what, names),
        }
    }

    /// How much is left out, in words; nothing if nothing is.
    pub fn said(&self, names: &Names) -> String {
        words::report::not_printed(names.lang(), self.secret.len(), self.reasons)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::names::{Serial, Slug};
    use vocabulary::scenario::Scenario;
    use words::Lang;

    #[test]
    fn no_word_of_a_secret_proposal_and_no_reason_for_withholding_is_printed_and_that_is_said() {
        let its = |n| Serial { of: Slug::new("chief"), n };
        let act = |act: Act| (Time(60), Actor(Slug::new("chief")), act, String::new());
        let acts = [
            act(Act::Table(TableAct::Propose { text: "hush".into(), reasons: "hush".into(), secret: true })),
            act(Act::Table(TableAct::Propose { text: "open".into(), reasons: String::new(), secret: false })),
            act(Act::Table(TableAct::Argue { proposal: its(1), for_it: true, text: "hush".into() })),
            act(Act::Direction(DirectionAct::Throw { proposal: its(1), odds: 770 })),
            act(Act::Direction(DirectionAct::Rule {
                proposal: its(1),
                odds: 500,
                effects: Vec::new(),
                otherwise: Vec::new(),
                reason: "hush".into(),
            })),
            act(Act::Direction(DirectionAct::Override {
                proposal: its(1),
                success: true,
                effects: Vec::new(),
                otherwise: Vec::new(),
                reason: "hush".into(),
            })),
            act(Act::Word(WordAct::Withhold { report: Serial { of: Slug::new("post"), n: 1 }, reason: "hush".into() })),
            act(Act::Table(TableAct::Argue { proposal: its(2), for_it: false, text: "aloud".into() })),
        ];
        let discreet = Discretion::of(&acts);
        for lang in [Lang::En, Lang::Fr] {
            let names = Names::new(&Scenario::default(), lang);
            let printed: Vec<String> = acts.iter().map(|(_, _, act, _)| discreet.sentence(act, &names)).collect();
            assert!(!printed.iter().any(|line| line.contains("hush") || line.contains("77")), "{printed:?}");
            let ruled = |proposal| {
                let seat = Slug::new("chief");
                discreet.fact(
                    &What::Exercise(ExerciseFact::ProposalRuled {
                        proposal,
                        seat,
                        odds: 770,
                        success: true,
                        overridden: false,
                    }),
                    &names,
                )
            };
            assert!(
                !ruled(its(1)).contains("77") && ruled(its(2)).contains("77"),
                "{} {}",
                ruled(its(1)),
                ruled(its(2))
            );
            assert!(printed[1].contains("open") && printed[7].contains("aloud"), "{printed:?}");
        }
        let said = |lang| discreet.said(&Names::new(&Scenario::default(), lang));
        assert_eq!(said(Lang::En), "1 secret proposal, 1 reason for withholding");
        assert_eq!(said(Lang::Fr), "1 proposition secrète, 1 motif de rétention");
        assert_eq!(Discretion::of(&acts[1..2]).said(&Names::new(&Scenario::default(), Lang::En)), "");
    }
}
