//! Who waited at the posts and for how long, by sex and age and by post, those in vain too; and what people went without. What the
//! record does not split it says it does not.

use std::collections::BTreeMap;

use kernel::names::{Serial, Slug};
use vocabulary::{
    fact::{DisplacementFact, Fact, Ground, PostFact, What},
    terms::Need,
};

use super::drafting::{Drafting, span};
use crate::document::{Block, Grid, TextLine};

/// Women, men, children.
type Split = [i64; 3];

/// What a post saw of people.
#[derive(Default)]
struct PostSaw {
    crossed: Split,
    /// Person-seconds of whoever crossed.
    waited: Split,
    longest: i64,
    /// The fact of the longest wait.
    longest_fact: Option<u64>,
    gave_up: i64,
    turned_back: Split,
    /// Parties at the post, with their people.
    there: BTreeMap<Serial, i64>,
}

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let posts = at_posts(draft.played.facts);
    let mut blocks = vec![Block::Heading(2, p.at_posts.to_owned())];
    if posts.is_empty() {
        blocks.push(Block::text(p.nobody_at_posts));
    } else {
        blocks.extend([by_sex(draft, &posts), by_post(draft, &posts), Block::Text(TextLine::small(p.post_note))]);
    }
    blocks.push(Block::Heading(2, p.needs.to_owned()));
    blocks.extend(needs(draft));
    blocks
}

fn split(people: u32, women: u32, children: u32) -> Split {
    [women, people.saturating_sub(women + children), children].map(i64::from)
}

/// Reads the facts of posts, post by post.
fn at_posts(facts: &[Fact]) -> BTreeMap<Slug, PostSaw> {
    let mut posts: BTreeMap<Slug, PostSaw> = BTreeMap::new();
    for fact in facts {
        match fact.what {
            What::Post(PostFact::PartyArrived { post, party, people, .. }) => {
                posts.entry(post).or_default().there.insert(party, i64::from(people));
            }
            What::Post(PostFact::PartyCrossed { post, party, people, women, children, waited_s, .. })
            | What::Post(PostFact::PartyCheckedOut { post, party, people, women, children, waited_s, .. }) => {
                let saw = posts.entry(post).or_default();
                saw.there.remove(&party);
                for (n, people) in split(people, women, children).into_iter().enumerate() {
                    saw.crossed[n] += people;
                    saw.waited[n] += people * waited_s;
                }
                if waited_s > saw.longest {
                    (saw.longest, saw.longest_fact) = (waited_s, Some(fact.n));
                }
            }
            What::Post(PostFact::PartyGaveUp { post, party, people, .. }) => {
                let saw = posts.entry(post).or_default();
                saw.there.remove(&party);
                saw.gave_up += i64::from(people);
            }
            What::Post(PostFact::PartyTurnedBack { at, party, people, women, children, ground, .. })
                if ground != Ground::Patrol =>
            {
                let saw = posts.entry(at).or_default();
                saw.there.remove(&party);
                for (n, people) in split(people, women, children).into_iter().enumerate() {
                    saw.turned_back[n] += people;
                }
            }
            What::Post(PostFact::ProtectionNeedSeen { post, party, people, .. }) => {
                let saw = posts.entry(post).or_default();
                if let Some(left) = saw.there.get_mut(&party) {
                    *left -= i64::from(people);
                }
            }
            _ => {}
        }
    }
    posts
}

fn mean(waited: i64, people: i64) -> String {
    waited.checked_div(people).map_or_else(|| "–".to_owned(), span)
}

/// Women, men and children at all posts together.
fn by_sex(draft: &Drafting<'_>, posts: &BTreeMap<Slug, PostSaw>) -> Block {
    let p = draft.p;
    let sum = |of: fn(&PostSaw) -> Split| {
        posts.values().map(of).fold([0; 3], |sum: Split, part| [0, 1, 2].map(|n| sum[n] + part[n]))
    };
    let (crossed, waited, turned) = (sum(|of| of.crossed), sum(|of| of.waited), sum(|of| of.turned_back));
    let row = |head: &str, cells: [String; 3]| {
        [TextLine::strong(head)].into_iter().chain(cells.map(TextLine::plain)).collect::<Vec<_>>()
    };
    let waits = [0, 1, 2].map(|n: usize| mean(waited[n], crossed[n]));
    let rows = [
        row(p.crossed, crossed.map(|n| draft.count(n))),
        row(p.wait_mean, waits),
        row(p.turned_back, turned.map(|n| draft.count(n))),
    ];
    Block::Grid(Grid::of(&[40, 20, 20, 20], p.wait_heads, rows))
}

fn by_post(draft: &Drafting<'_>, posts: &BTreeMap<Slug, PostSaw>) -> Block {
    // A comma stands within numbers.
    let said = |of: Split| of.map(|n| draft.count(n)).join(draft.lang.semicolon());
    let rows = posts.iter().map(|(post, saw)| {
        let (waited, crossed) = (saw.waited.iter().sum::<i64>(), saw.crossed.iter().sum::<i64>());
        vec![
            TextLine::strong(draft.names.of(*post)),
            TextLine::plain(said(saw.crossed)),
            TextLine::plain(mean(waited, crossed)),
            TextLine::plain(span(saw.longest)).citing(saw.longest_fact),
            TextLine::plain(draft.count(saw.gave_up)),
            TextLine::plain(said(saw.turned_back)),
            TextLine::plain(draft.count(saw.there.values().sum())),
        ]
    });
    Block::Grid(Grid::of(&[17, 19, 11, 12, 13, 15, 13], draft.p.post_heads, rows))
}

/// Person-hours without water, food and shelter, by place.
fn needs(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let mut hours: BTreeMap<Slug, [(i64, Option<u64>); 3]> = BTreeMap::new();
    for fact in draft.played.facts {
        if let What::Displacement(DisplacementFact::WentWithout { place, need, people, hours: long, .. }) = fact.what {
            let n = match need {
                Need::Water => 0,
                Need::Food => 1,
                Need::Shelter => 2,
                Need::Health | Need::Protection | Need::Documents => continue,
            };
            let (sum, first) = &mut hours.entry(place).or_default()[n];
            *sum += i64::from(people) * i64::from(long);
            first.get_or_insert(fact.n);
        }
    }
    if hours.is_empty() {
        return vec![Block::text(p.no_needs)];
    }
    let rows = hours.iter().map(|(place, by)| {
        let cells = by.map(|(sum, first)| TextLine::plain(draft.count(sum)).citing(first));
        [TextLine::strong(draft.names.of(*place))].into_iter().chain(cells).collect()
    });
    vec![Block::Grid(Grid::of(&[28, 24, 24, 24], p.need_heads, rows)), Block::Text(TextLine::small(p.need_note))]
}
