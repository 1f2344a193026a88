//! What a report does not print. The edition for circulation goes round a ministry: secret proposals and what was said or ruled about
//! them, reasons for withholding a report, matters of protection, and what the facilitator said aside are left out of it, and how many
//! of each is said. The confidential edition, for direction and evaluators, leaves nothing out.
//!
//! Protection is what could lead somebody to a survivor, to a victim of trafficking, to a child alone, or to those who told something.
//! Words that a player typed into an ordinary message stand as they were typed: no rule can know what is in them.

use std::collections::BTreeSet;

use engine::table::ruling::Proposed;
use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use vocabulary::{
    act::{Act, ActKind, Actor, DirectionAct, Refusal, TableAct, WordAct},
    fact::{CommunityFact, ExerciseFact, Fact, SharingFact, What},
    matter::{Matter, MatterKind},
    measure,
    scenario::Scenario,
};
use words::{
    Names, capitalised,
    report::{LeftOutCounts, ReportPhrases},
};

/// For whom a report is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// For circulation. What nobody asked for otherwise is made so that it can be handed on.
    #[default]
    Public,
    /// For direction and evaluators.
    Confidential,
}

/// Knows what is not printed of a record.
#[derive(Debug)]
pub struct Discretion {
    edition: Edition,
    /// The secret proposals.
    secret: BTreeSet<Serial>,
    out: LeftOutCounts,
}

impl Discretion {
    /// What this edition does not print of a record.
    pub fn of(acts: &[(Time, Actor, Act, String)], facts: &[Fact], edition: Edition) -> Self {
        let mut proposed = Proposed::default();
        let proposals = acts.iter().filter_map(|(_, who, act, _)| match act {
            Act::Table(TableAct::Propose { secret, .. }) => Some((proposed.next(who.0), *secret)),
            _ => None,
        });
        let secret: BTreeSet<Serial> = proposals.filter(|(_, secret)| *secret).map(|(name, _)| name).collect();
        let count = |is: fn(&Act) -> bool| acts.iter().filter(|(_, _, act, _)| is(act)).count();
        let out = LeftOutCounts {
            proposals: secret.len(),
            reasons: count(|act| matches!(act, Act::Word(WordAct::Withhold { .. }))),
            protection: count(guards) + facts.iter().filter(|fact| is_entry(&fact.what)).count(),
            asides: count(is_aside),
        };
        Self { edition, secret, out }
    }

    /// Which edition it is.
    pub fn edition(&self) -> Edition {
        self.edition
    }

    fn tells_all(&self) -> bool {
        self.edition == Edition::Confidential
    }

    /// An act as it is printed.
    pub fn sentence(&self, act: &Act, names: &Names) -> String {
        let phrases = ReportPhrases::of(names.lang());
        if self.tells_all() {
            return words::act_sentence(act, names);
        }
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
            act if guards(act) => phrases.protection_matter.to_owned(),
            act if is_aside(act) => phrases.aside.to_owned(),
            act => words::act_sentence(act, names),
        }
    }

    /// A fact as it is printed.
    pub fn fact(&self, what: &What, names: &Names) -> String {
        let phrases = ReportPhrases::of(names.lang());
        if self.tells_all() {
            return words::fact(what, names);
        }
        match what {
            What::Exercise(ExerciseFact::ProposalArgued { proposal, .. })
            | What::Exercise(ExerciseFact::DiceThrown { proposal, .. })
            | What::Exercise(ExerciseFact::ProposalRuled { proposal, .. })
                if self.secret.contains(proposal) =>
            {
                phrases.about_secret.to_owned()
            }
            what if is_guarded(what) => phrases.protection_matter.to_owned(),
            // Whoever sees something and is known for it may pay for it.
            What::Community(CommunityFact::Sighted { matter, .. }) => {
                format!("{}{}{}", capitalised(phrases.a_community), names.lang().colon(), words::matter(matter, names))
            }
            what => words::fact(what, names),
        }
    }

    /// Whether a line about this fact is left out.
    pub fn hides(&self, what: &What) -> bool {
        !self.tells_all() && is_guarded(what)
    }

    /// Whether an act is counted under no name of its own.
    pub fn hides_act(&self, act: &Act) -> bool {
        !self.tells_all() && (guards(act) || is_aside(act))
    }

    /// Whether a measure is left out.
    pub fn hides_measure(&self, key: &str) -> bool {
        !self.tells_all() && measure::concerns_protection(key)
    }

    /// Whether a proposal is not spoken of.
    pub fn hides_proposal(&self, proposal: Serial) -> bool {
        !self.tells_all() && self.secret.contains(&proposal)
    }

    /// How much is left out, in words; nothing if nothing is.
    pub fn said(&self, names: &Names) -> String {
        let out = if self.tells_all() { LeftOutCounts::default() } else { self.out };
        words::report::not_printed(names.lang(), out)
    }
}

/// Whether an act belongs to protection.
fn guards(act: &Act) -> bool {
    match act {
        Act::Word(WordAct::ReportMatter { matter, .. }) => is_guarded_matter(matter),
        act => guards_kind(act.kind()),
    }
}

/// Whether every act of this kind does, whatever stands in it.
fn guards_kind(kind: ActKind) -> bool {
    use ActKind as K;
    matches!(
        kind,
        K::Refer
            | K::ReferConfidentially
            | K::HandOver
            | K::RefuseHandOver
            | K::SetUpSafeSpace
            | K::TraceFamilies
            | K::AskConsent
            | K::AnswerConsent
            | K::ShareAnyway
    )
}

fn is_guarded_matter(matter: &Matter) -> bool {
    match matter {
        Matter::Outcome { what: Some(what), .. } => is_guarded(what),
        matter => matter.concerns_protection() || is_guarded_kind(matter.kind()),
    }
}

fn is_guarded_kind(kind: MatterKind) -> bool {
    kind.concerns_protection() || matches!(kind, MatterKind::Consent | MatterKind::ConsentAsked)
}

/// Whether the facilitator said it to one seat, or wrote it down for the record alone.
fn is_aside(act: &Act) -> bool {
    matches!(act, Act::Direction(DirectionAct::Whisper { .. }) | Act::Direction(DirectionAct::Note { .. }))
}

/// Those who live somewhere, and those who speak for them; no service.
pub(crate) fn people(scenario: &Scenario) -> impl Iterator<Item = Slug> {
    let homes = scenario.communities.iter();
    homes.flat_map(|home| [Some(home.id), home.committee.as_ref().map(|committee| committee.id)]).flatten()
}

/// Whether these are people who live somewhere or speak for them.
pub(crate) fn is_of_the_people(who: Slug, scenario: &Scenario) -> bool {
    people(scenario).any(|name| name == who)
}

/// Whether a fact says who among the people saw something, or told it. Whoever is known for it may pay for it.
pub(crate) fn is_word_of_the_people(what: &What, scenario: &Scenario) -> bool {
    match what {
        What::Community(CommunityFact::Sighted { .. }) => true,
        What::Sharing(SharingFact::ReportSent { from, .. }) => is_of_the_people(*from, scenario),
        _ => false,
    }
}

/// Whether a fact is an entry on protection of its own. That an act was refused is none beside the act.
fn is_entry(what: &What) -> bool {
    match what {
        What::Exercise(ExerciseFact::ActRefused { kind, .. }) if guards_kind(*kind) => false,
        what => is_guarded(what),
    }
}

/// Whether a fact belongs to protection, or leads to those who told something.
pub(crate) fn is_guarded(what: &What) -> bool {
    what.concerns_protection()
        || match what {
            // What was refused says what was meant, and a report that may not be handed on says whose it is.
            What::Exercise(ExerciseFact::ActRefused { kind, why, .. }) => {
                matches!(why, Refusal::NoConsent { .. }) || guards_kind(*kind)
            }
            What::Community(fact) => match fact {
                CommunityFact::CommitteeHeard { .. }
                | CommunityFact::CommitteeToldOn { .. }
                | CommunityFact::CommitteeKeptSilent { .. }
                | CommunityFact::ConsentAsked { .. }
                | CommunityFact::ConsentUnanswered { .. }
                | CommunityFact::ConsentGiven { .. }
                | CommunityFact::ConsentRefused { .. } => true,
                CommunityFact::Sighted { matter, .. } => is_guarded_matter(matter),
                _ => false,
            },
            What::Sharing(SharingFact::SeatTold { kind, .. }) => is_guarded_kind(*kind),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vocabulary::{fact::Cause, name::Name};
    use words::Lang;

    /// A secret proposal with all that is said of it, a report withheld, a word aside, and an open proposal.
    fn acts() -> Vec<(Time, Actor, Act, String)> {
        let its = |n| Serial { of: Slug::new("chief"), n };
        let act = |act: Act| (Time(60), Actor(Slug::new("chief")), act, String::new());
        vec![
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
            act(Act::Direction(DirectionAct::Note { text: "hush".into() })),
        ]
    }

    fn chronicle(told: &[What]) -> Vec<Fact> {
        let fact =
            |(n, what): (u64, &What)| Fact { n, at: Time(0), cause: Cause::Start, roll: None, what: what.clone() };
        (1..).zip(told).map(fact).collect()
    }

    #[test]
    fn no_word_of_a_secret_proposal_and_no_reason_for_withholding_is_printed_and_that_is_said() {
        let acts = acts();
        let discreet = Discretion::of(&acts, &[], Edition::Public);
        for lang in [Lang::En, Lang::Fr] {
            let names = Names::new(&Scenario::default(), lang);
            let printed: Vec<String> = acts.iter().map(|(_, _, act, _)| discreet.sentence(act, &names)).collect();
            assert!(!printed.iter().any(|line| line.contains("hush") || line.contains("77")), "{printed:?}");
            let ruled = |n| {
                let (seat, proposal) = (Slug::new("chief"), Serial { of: Slug::new("chief"), n });
                let what = ExerciseFact::ProposalRuled { proposal, seat, odds: 770, success: true, overridden: false };
                discreet.fact(&What::Exercise(what), &names)
            };
            assert!(!ruled(1).contains("77") && ruled(2).contains("77"), "{} {}", ruled(1), ruled(2));
            assert!(printed[1].contains("open") && printed[7].contains("aloud"), "{printed:?}");
        }
        let said = |lang| discreet.said(&Names::new(&Scenario::default(), lang));
        assert_eq!(said(Lang::En), "1 secret proposal, 1 reason for withholding, 1 word or note of the facilitator");
        assert_eq!(said(Lang::Fr), "1 proposition secrète, 1 motif de rétention, 1 mot ou note de l’animation");
        let open = Discretion::of(&acts[1..2], &[], Edition::Public);
        assert_eq!(open.said(&Names::new(&Scenario::default(), Lang::En)), "");
    }

    #[test]
    fn the_confidential_edition_prints_all_of_it_and_says_that_nothing_is_left_out() {
        let acts = acts();
        let discreet = Discretion::of(&acts, &[], Edition::Confidential);
        let names = Names::new(&Scenario::default(), Lang::En);
        for (_, _, act, _) in &acts {
            assert_eq!(discreet.sentence(act, &names), words::act_sentence(act, &names));
        }
        assert!(discreet.said(&names).is_empty() && !discreet.hides_measure("survivors_reached"));
    }

    #[test]
    fn who_told_and_who_was_found_is_no_line_of_the_edition_for_circulation() {
        let (community, group) = (Slug::new("kandil"), Slug::new("ring"));
        use vocabulary::fact::PostFact;
        let facts = [
            What::Post(PostFact::VictimsFreed { post: Slug::new("daboua"), group, people: 3 }),
            What::Community(CommunityFact::ReprisalSuffered { community, group }),
            What::Sharing(SharingFact::SeatTold { seat: community, kind: MatterKind::Trafficking, about: community }),
        ];
        let facts = chronicle(&facts);
        let discreet = Discretion::of(&[], &facts, Edition::Public);
        let names = Names::new(&Scenario::default(), Lang::En);
        for fact in &facts {
            assert!(discreet.hides(&fact.what) && !discreet.fact(&fact.what, &names).contains("kandil"));
        }
        assert!(discreet.said(&names).starts_with("3 entries on protection"));
        assert!(discreet.hides_measure("trafficked_found") && !discreet.hides_measure("crossed"));
    }

    #[test]
    fn who_did_not_agree_and_what_was_refused_about_protection_is_not_printed_and_counts_once() {
        let (seat, to) = (Slug::new("police"), Slug::new("prefect"));
        let report = Serial { of: Slug::new("kandil"), n: 1 };
        let tried = [
            Act::Word(WordAct::Share { report, to: Name::new("prefect"), via: None }),
            Act::Word(WordAct::AskConsent { report }),
            Act::Word(WordAct::Tell { to: Name::new("prefect"), text: "good morning".into() }),
        ];
        let why = [Refusal::NoConsent { report }, Refusal::NobodyToAsk { report }, Refusal::NoChannel { to }];
        let refused = |((act, tried), why): ((u32, &Act), Refusal)| {
            What::Exercise(ExerciseFact::ActRefused { act, seat, kind: tried.kind(), why })
        };
        let facts: Vec<What> = (1..).zip(&tried).zip(why).map(refused).collect();
        let facts = chronicle(&facts);
        let acts: Vec<(Time, Actor, Act, String)> =
            tried.iter().map(|act| (Time(0), Actor(seat), act.clone(), String::new())).collect();
        let of = |edition| Discretion::of(&acts, &facts, edition);
        let (public, whole) = (of(Edition::Public), of(Edition::Confidential));
        assert_eq!(facts.iter().map(|fact| public.hides(&fact.what)).collect::<Vec<_>>(), [true, true, false]);
        for lang in Lang::ALL {
            let names = Names::new(&Scenario::default(), lang);
            let asking = words::act_name(ActKind::AskConsent, lang);
            let told = |of: &Discretion| facts.iter().map(|fact| of.fact(&fact.what, &names)).collect::<String>();
            assert!(!told(&public).contains("kandil") && !told(&public).contains(asking), "{}", told(&public));
            assert!(told(&whole).contains("kandil") && told(&whole).contains(asking), "{}", told(&whole));
        }
        let said = public.said(&Names::new(&Scenario::default(), Lang::En));
        assert!(said.starts_with("2 entries on protection"), "{said}");
    }
}
