//! Seat briefs, one page each: who the seat is, what it alone knows, what it holds, may do and whom it reaches. A seat that may do
//! much has smaller letters, so that its page stays one.

use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::{
    scenario::{ChannelKind, Seat},
    terms::Stock,
};

use super::page::{Paper, enclosed, letters_for, mark, page, words_for};

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

fn draw(paper: &Paper<'_>, seat: &Seat) -> Markup {
    let (p, names, lang) = (paper.p, &paper.names, paper.lang);
    let country = words::print::country(lang, &seat.country).unwrap_or(&seat.country);
    let under: Vec<Slug> = [&seat.posts, &seat.patrols, &seat.camps].into_iter().flatten().copied().collect();
    // Each with all its ways, in the order of the scenario.
    let mut reach: Vec<(Slug, Vec<(ChannelKind, bool)>)> = Vec::new();
    for channel in paper.scenario.channels.iter().filter(|c| [c.from, c.to].contains(&seat.id)) {
        let other = if channel.from == seat.id { channel.to } else { channel.from };
        let way = (channel.kind, channel.agreement);
        match reach.iter_mut().find(|(known, _)| *known == other) {
            Some((_, ways)) => ways.push(way),
            None => reach.push((other, vec![way])),
        }
    }
    let way = |&(kind, agreement): &(ChannelKind, bool)| {
        let condition = if agreement { format!(" ({})", p.agreement) } else { String::new() };
        format!("{}{condition}", words::channel_kind(kind, lang))
    };
    let letters = letters_for(paper, seat.id, &seat.brief) + letters_for(paper, seat.id, &seat.secret);
    // A line of a list takes about the room of so many letters of a text.
    let long = letters + 45 * (seat.may.len() + reach.len() + under.len()) > LONG;
    html! {
        section.long[long] {
            (mark(paper))
            h1 { (names.of(seat.id)) }
            p.small {
                (names.kind_of(seat)) " · " (country) " · " (names.of(seat.place)) " · " (names.of(paper.scenario.id))
            }
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
            ul.two { @for act in &seat.may { li { (words::act_name(*act, lang)) } } }
            p.small { (p.everybody_may) }
            @if !reach.is_empty() {
                h2 { (p.you_reach) }
                ul.two {
                    @for (other, ways) in &reach {
                        li { (names.of(*other)) (lang.colon()) (ways.iter().map(way).collect::<Vec<_>>().join(", ")) }
                    }
                }
            }
            p.small { (names.text(&paper.scenario.summary)) }
            footer.small { span { (p.yours_alone) } span { (p.illustrative) } }
        }
    }
}
