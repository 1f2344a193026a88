//! Seat briefs, one page each: who the seat is, what it alone knows, what it holds, may do and whom it reaches. A seat that may do
//! much has smaller letters, so that its page stays one. In Word each brief begins a page.

use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::{
    scenario::{ChannelKind, Seat},
    terms::Stock,
};

use super::page::{Paper, enclosed, letters_for, lines_for, mark, page, words_for};
use crate::document::{Block, Grid, TextLine};

/// More than this, in letters, is too much for a page in large type.
const LONG: usize = 1800;

const STYLE: &str = "
@page{size:A4 portrait;margin:0}
section{width:210mm;height:297mm;padding:14mm 18mm;break-after:page;overflow:hidden;display:flex;flex-direction:column}
section:last-of-type{break-after:auto}
section>h1{border-bottom:1.5pt solid #111;padding-bottom:1mm;margin-top:4mm}
.brief{font-size:12.5pt}section p{margin:0 0 1mm}ul+p{margin-top:2mm}.long{font-size:10pt;padding:10mm 16mm}.long .brief{font-size:11.5pt}.long h2{margin:2.5mm 0 .5mm}.two{columns:2;column-gap:8mm;padding-left:5mm;margin:0}.two li{break-inside:avoid}
footer{margin-top:auto;display:flex;justify-content:space-between;gap:6mm;border-top:.5pt solid #777;padding-top:1mm}
";

pub(super) fn lay_out(paper: &Paper<'_>) -> String {
    let body = html! { @for seat in &paper.scenario.seats { (draw(paper, seat)) } };
    page(paper, paper.p.briefs, STYLE, &body)
}

/// The briefs as a document.
pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    paper.scenario.seats.iter().flat_map(|seat| brief(paper, seat)).collect()
}

fn brief(paper: &Paper<'_>, seat: &Seat) -> Vec<Block> {
    let (p, names, lang) = (paper.p, &paper.names, paper.lang);
    let mut blocks = vec![
        Block::PageBreak,
        Block::Heading(1, names.of(seat.id).into_owned()),
        Block::Text(TextLine::small(who(paper, seat))),
        Block::Heading(2, p.brief.to_owned()),
    ];
    blocks.extend(lines_for(paper, seat.id, &seat.brief).into_iter().map(Block::Text));
    if !seat.secret.is_empty() {
        let secret = lines_for(paper, seat.id, &seat.secret);
        blocks.push(Block::Frame([TextLine::strong(p.secret)].into_iter().chain(secret).collect()));
    }
    let enclosed = seat.attachments.iter().map(|sheet| TextLine::plain(names.text(&sheet.title)));
    let plain = |text: String| vec![TextLine::plain(text)];
    let under = under(seat);
    let reach = reach(paper, seat);
    let ways = reach.iter().map(|(other, ways)| TextLine::plain(format!("{}{}{ways}", names.of(*other), lang.colon())));
    let may = may(paper, seat).into_iter().map(TextLine::plain);
    let facts = [
        (p.you_hold, plain(words::stock(&seat.means, lang))),
        (
            p.you_can_release,
            if seat.reserve == Stock::default() { vec![] } else { plain(words::stock(&seat.reserve, lang)) },
        ),
        (p.under_you, if under.is_empty() { vec![] } else { plain(names.list(&under)) }),
        (p.you_may, may.chain([TextLine::small(p.everybody_may)]).collect()),
        (p.you_reach, ways.collect()),
        (p.enclosed, enclosed.collect()),
    ];
    let facts = facts.into_iter().filter(|(_, said)| !said.is_empty());
    blocks.push(Block::Grid(Grid::facts(facts)));
    blocks.push(Block::Text(TextLine::small(names.text(&paper.scenario.summary))));
    blocks
}

/// What the seat is, and where.
fn who(paper: &Paper<'_>, seat: &Seat) -> String {
    let country = words::print::country(paper.lang, &seat.country).unwrap_or(&seat.country);
    let kind = paper.names.kind_of(seat);
    format!("{kind} · {country} · {} · {}", paper.names.of(seat.place), paper.names.of(paper.scenario.id))
}

/// What is under its orders.
fn under(seat: &Seat) -> Vec<Slug> {
    [&seat.posts, &seat.patrols, &seat.camps].into_iter().flatten().copied().collect()
}

/// What it may do, acts of the scenario's own last.
fn may(paper: &Paper<'_>, seat: &Seat) -> Vec<String> {
    let own = paper.scenario.acts.iter().filter(|act| act.seats.is_empty() || act.seats.contains(&seat.id));
    let named = seat.may.iter().map(|act| words::act_name(*act, paper.lang).to_owned());
    named.chain(own.map(|act| paper.names.text(&act.title))).collect()
}

/// Whom it reaches, each with all its ways in words, in the order of the scenario.
fn reach(paper: &Paper<'_>, seat: &Seat) -> Vec<(Slug, String)> {
    let way = |kind: ChannelKind, agreement: bool| {
        let condition = if agreement { format!(" ({})", paper.p.agreement) } else { String::new() };
        format!("{}{condition}", words::channel_kind(kind, paper.lang))
    };
    let mut reach: Vec<(Slug, Vec<String>)> = Vec::new();
    for channel in paper.scenario.channels.iter().filter(|c| [c.from, c.to].contains(&seat.id)) {
        let other = if channel.from == seat.id { channel.to } else { channel.from };
        let way = way(channel.kind, channel.agreement);
        match reach.iter_mut().find(|(known, _)| *known == other) {
            Some((_, ways)) => ways.push(way),
            None => reach.push((other, vec![way])),
        }
    }
    reach.into_iter().map(|(other, ways)| (other, ways.join(", "))).collect()
}

fn draw(paper: &Paper<'_>, seat: &Seat) -> Markup {
    let (p, names, lang) = (paper.p, &paper.names, paper.lang);
    let (under, reach, may) = (under(seat), reach(paper, seat), may(paper, seat));
    let letters = letters_for(paper, seat.id, &seat.brief) + letters_for(paper, seat.id, &seat.secret);
    // A line of a list takes about the room of so many letters of a text.
    let long = letters + 45 * (may.len() + reach.len() + under.len()) > LONG;
    html! {
        section.long[long] {
            (mark(paper))
            h1 { (names.of(seat.id)) }
            p.small { (who(paper, seat)) }
            h2 { (p.brief) }
            p.brief { (words_for(paper, seat.id, &seat.brief)) }
            @if !seat.secret.is_empty() {
                div.frame { b { "◆ " (p.secret) } br; (words_for(paper, seat.id, &seat.secret)) }
            }
            (enclosed(paper, seat.id, &seat.attachments))
            h2 { (p.you_hold) }
            p { (words::stock(&seat.means, lang)) }
            @if seat.reserve != Stock::default() { p { (p.you_can_release) (lang.colon()) (words::stock(&seat.reserve, lang)) } }
            @if !under.is_empty() { h2 { (p.under_you) } p { (names.list(&under)) } }
            h2 { (p.you_may) }
            ul.two { @for act in &may { li { (act) } } }
            p.small { (p.everybody_may) }
            @if !reach.is_empty() {
                h2 { (p.you_reach) }
                ul.two {
                    @for (other, ways) in &reach {
                        li { (names.of(*other)) (lang.colon()) (ways) }
                    }
                }
            }
            p.small { (names.text(&paper.scenario.summary)) }
            footer.small { span { (p.yours_alone) } span { (p.illustrative) } }
        }
    }
}
