//! The situation manual: what everybody at the table may know before the exercise begins. Nothing hidden, nothing mobile, no event.

use super::{plan, tested};
use crate::{
    document::{Block, Grid, TextLine},
    print::{map, page::Paper, sheet::heading},
};

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let mut blocks = vec![Block::text(w.manual_use)];
    blocks.extend(plan::situation(paper));
    blocks.extend([
        heading(w.the_area),
        Block::text(w.map_is_apart),
        Block::Picture { svg: map::draw(paper), caption: w.map_caption.to_owned(), size: map::SIZE },
    ]);
    blocks.extend(area(paper));
    blocks.extend([heading(w.seats), plan::seats(paper), heading(w.objectives)]);
    blocks.extend(plan::objectives(paper));
    blocks.extend([heading(w.tested)]);
    blocks.extend(tested::in_full(paper));
    blocks.extend([
        heading(w.questions),
        Block::List { numbered: true, items: w.questions_text.iter().map(|&text| text.into()).collect() },
        heading(w.assumptions),
        Block::list(w.assumptions_text.iter().copied()),
        Block::Text(TextLine::small(paper.p.illustrative)),
    ]);
    blocks
}

/// Posts, sites and communities, as far as the wall map shows them too.
fn area(paper: &Paper<'_>) -> Vec<Block> {
    let (w, s, names) = (paper.w, paper.scenario, &paper.names);
    let plain = |text: &str| vec![TextLine::plain(text)];
    let strong = |text: &str| vec![TextLine::strong(text)];
    let posts = s.posts.iter().filter(|post| !post.mobile).map(|post| {
        let hours =
            post.hours.as_ref().map_or_else(|| w.always_open.to_owned(), |(from, until)| format!("{from}–{until}"));
        vec![strong(&names.of(post.id)), plain(&names.of(post.place)), plain(&hours), plain(&names.of(post.authority))]
    });
    let sites = s.camps.iter().filter(|camp| camp.capacity > 0 || camp.people > 0);
    let sites = sites.map(|camp| vec![strong(&names.of(camp.id)), plain(&names.of(camp.place))]);
    let communities = s.communities.iter().map(|community| {
        let people = words::thousands(community.people as usize, paper.lang);
        vec![strong(&names.of(community.id)), plain(&names.of(community.place)), plain(&people)]
    });
    let grid = |shares: &[u32], head: &[&str], rows: Vec<_>| {
        let head = head.iter().map(|&text| text.to_owned()).collect();
        Block::Grid(Grid { shares: shares.to_vec(), head, rows, writing: false })
    };
    [
        (w.posts, grid(&[30, 25, 17, 28], &[w.post, w.place, w.opening_hours, w.held_by], posts.collect())),
        (w.camps, grid(&[50, 50], &[w.camp, w.place], sites.collect())),
        (w.communities, grid(&[45, 35, 20], &[w.community, w.place, w.people], communities.collect())),
    ]
    .into_iter()
    .filter(|(_, block)| !matches!(block, Block::Grid(grid) if grid.rows.is_empty()))
    .flat_map(|(text, block)| [Block::Heading(2, text.to_owned()), block])
    .collect()
}
