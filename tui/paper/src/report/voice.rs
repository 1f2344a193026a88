//! Who was heard: proposals, arguments, questions and words by seat; what was proposed and what became of it; and in committees, by whose word they came to know what they know.
//! In the edition for circulation that is told of all committees together and of none alone: by whose word one heard leads to who told.

use std::collections::BTreeMap;

use engine::table::ruling::Proposed;
use kernel::names::Slug;
use vocabulary::{
    act::{Act, TableAct, WordAct},
    fact::{CommunityFact, ExerciseFact, What},
    scenario::Committee,
    terms::{Age, Sex, Voice},
};

use super::{discreet::Edition, drafting::Drafting};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let mut blocks = vec![by_seat(draft), Block::Text(TextLine::small(p.voice_note))];
    let proposals = proposals(draft);
    if !proposals.is_empty() {
        blocks.extend([Block::Heading(3, p.proposals.to_owned()), Block::list(proposals)]);
    }
    blocks.extend(committees(draft));
    blocks
}

/// What each seat said. A secret proposal counts; what it says does not stand here.
fn by_seat(draft: &Drafting<'_>) -> Block {
    let mut said: BTreeMap<Slug, [usize; 5]> = BTreeMap::new();
    for (_, (_, who, act, _)) in draft.accepted() {
        let column = match act {
            Act::Table(TableAct::Propose { .. }) => 0,
            Act::Table(TableAct::Argue { .. }) => 2,
            Act::Word(WordAct::Ask { .. }) => 3,
            Act::Word(WordAct::Tell { .. }) => 4,
            _ => continue,
        };
        said.entry(who.0).or_default()[column] += 1;
    }
    let ruled = |fact: &&vocabulary::fact::Fact| match fact.what {
        What::Exercise(ExerciseFact::ProposalRuled { seat, proposal, success: true, .. })
            if !draft.discreet.hides_proposal(proposal) =>
        {
            Some((seat, fact.n))
        }
        _ => None,
    };
    let mut succeeded: BTreeMap<Slug, Vec<u64>> = BTreeMap::new();
    for (seat, n) in draft.played.facts.iter().filter_map(|fact| ruled(&fact)) {
        succeeded.entry(seat).or_default().push(n);
        said.entry(seat).or_default()[1] += 1;
    }
    let rows = draft.played.scenario.seats.iter().map(|seat| {
        let counts = said.get(&seat.id).copied().unwrap_or_default();
        let cites = succeeded.get(&seat.id).cloned().unwrap_or_default();
        let cells = counts.into_iter().enumerate().map(|(column, n)| {
            let line = TextLine::plain(n.to_string());
            if column == 1 { line.citing(cites.iter().copied()) } else { line }
        });
        [TextLine::plain(draft.names.of(seat.id))].into_iter().chain(cells).collect()
    });
    Block::Grid(Grid::of(&[27, 17, 14, 14, 14, 14], draft.p.voice_heads, rows))
}

/// Each proposal in its words, with what was ruled; of a secret one only that there was one.
fn proposals(draft: &Drafting<'_>) -> Vec<TextLine> {
    let p = draft.p;
    let mut proposed = Proposed::default();
    let mut lines = Vec::new();
    for (n, (at, who, act, _)) in (1_u32..).zip(draft.played.acts) {
        let Act::Table(TableAct::Propose { .. }) = act else { continue };
        // Refused ones count in the name of a proposal, and nothing is ruled about them.
        let name = proposed.next(who.0);
        let Some((made, true)) = draft.fact_of(n) else { continue };
        let ruled = draft.played.facts.iter().find(|fact| {
            matches!(fact.what, What::Exercise(ExerciseFact::ProposalRuled { proposal, .. }) if proposal == name)
        });
        let hidden = draft.discreet.hides_proposal(name);
        let became = match ruled {
            _ if hidden => String::new(),
            Some(fact) => format!(" — {}", draft.sentence(fact)),
            None => format!(" — {}", p.not_ruled),
        };
        let said = draft.order(act);
        let cites = [made].into_iter().chain(ruled.filter(|_| !hidden).map(|fact| fact.n));
        let line = format!("{} {} — {said}{became}", draft.names.time(*at), draft.seat(who.0));
        lines.push(TextLine::plain(line).citing(cites));
    }
    lines
}

fn committees(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let mut heard: BTreeMap<Slug, [usize; 3]> = BTreeMap::new();
    let mut silenced = Vec::new();
    for fact in draft.played.facts {
        match fact.what {
            What::Community(CommunityFact::CommitteeHeard { community, voice, .. }) => {
                let column = match voice {
                    Voice::Women => 0,
                    Voice::Youth => 1,
                    Voice::Others => 2,
                };
                heard.entry(community).or_default()[column] += 1;
            }
            What::Community(CommunityFact::MemberFellSilent { .. } | CommunityFact::MemberFled { .. })
                if !draft.discreet.hides(&fact.what) =>
            {
                silenced.push(TextLine::plain(draft.sentence(fact)).citing([fact.n]));
            }
            _ => {}
        }
    }
    let sits = draft.played.scenario.communities.iter().filter_map(|c| Some((c.id, c.committee.as_ref()?)));
    let sits: Vec<(Slug, &Committee)> = sits.collect();
    if sits.is_empty() {
        return vec![Block::text(p.no_committees)];
    }
    let public = draft.discreet.edition() == Edition::Public;
    let each = sits.iter().map(|(community, committee)| {
        let own = heard.get(community).copied().unwrap_or_default();
        row(draft.names.text(&committee.name), who_sits(committee), (!public).then_some(own))
    });
    // The sum of one is that one.
    let together = (public && sits.len() > 1).then(|| {
        let who = sum(sits.iter().map(|(_, committee)| who_sits(committee)));
        row(p.committees_together.to_owned(), who, Some(sum(heard.values().copied())))
    });
    let rows = each.chain(together);
    let mut blocks = vec![Block::Grid(Grid::of(&[40, 18, 14, 14, 14], p.committee_heads, rows))];
    blocks.extend(public.then(|| Block::Text(TextLine::small(p.committees_note))));
    if !silenced.is_empty() {
        blocks.extend([Block::Heading(3, p.silenced.to_owned()), Block::list(silenced)]);
    }
    blocks
}

/// A committee with who sits in it, and how often it heard something by whose word, where that is told.
fn row(name: String, who: [usize; 3], heard: Option<[usize; 3]>) -> Vec<TextLine> {
    let who = who.map(|n| n.to_string()).join(", ");
    let heard = heard.map_or_else(|| ["–"; 3].map(str::to_owned), |heard| heard.map(|n| n.to_string()));
    [name, who].into_iter().chain(heard).map(TextLine::plain).collect()
}

/// How many women, young people and elders sit in a committee.
fn who_sits(committee: &Committee) -> [usize; 3] {
    let members = committee.everybody();
    let count = |is: fn(Sex, Age) -> bool| members.iter().filter(|member| is(member.sex, member.age)).count();
    [count(|sex, _| sex == Sex::Woman), count(|_, age| age == Age::Young), count(|_, age| age == Age::Elder)]
}

fn sum(of: impl Iterator<Item = [usize; 3]>) -> [usize; 3] {
    of.fold([0; 3], |sum, n| std::array::from_fn(|column| sum[column] + n[column]))
}
