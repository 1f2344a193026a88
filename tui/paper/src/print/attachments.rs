//! What is handed out with a card or a brief: a page for each sheet and each seat that it reaches, in the language that its people
//! read. Pictures are files beside the page, under the paths that they have in the scenario; who writes the sheets puts them there.

use std::collections::BTreeMap;

use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::inject::Attachment;
use words::tongue;

use super::page::{Paper, mark, page, words_for};

/// The folder, beside the pages, for the files that are handed out.
pub const FOLDER: &str = "attachments";

const STYLE: &str = "
@page{size:A4 portrait;margin:0}
section{width:210mm;min-height:297mm;padding:14mm 18mm;break-after:page;display:flex;flex-direction:column}
section:last-of-type{break-after:auto}
header{display:flex;justify-content:space-between;border-bottom:1pt solid #111;margin:2mm 0;gap:3mm}
.words{white-space:pre-line;font-size:12.5pt}img{max-width:174mm;max-height:215mm;object-fit:contain;margin:4mm auto}
";

/// A sheet on its way: to whom, with what, and what it is.
struct Sheet<'a> {
    to: Slug,
    with: Slug,
    sheet: &'a Attachment,
}

/// Where a page finds a file that is handed out: its path, in the letters of an address.
fn address(path: &str) -> String {
    let mut address = format!("{FOLDER}/");
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => address.push(char::from(byte)),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

/// All sheets; `texts` are the words of plain text files, by path.
pub(super) fn lay_out(paper: &Paper<'_>, texts: &BTreeMap<String, String>) -> String {
    let s = paper.scenario;
    let briefs = s
        .seats
        .iter()
        .flat_map(|seat| seat.attachments.iter().map(move |sheet| Sheet { to: seat.id, with: seat.id, sheet }));
    let rows = s.msel.iter().flat_map(|row| {
        let each = move |to: &Slug| row.attachments.iter().map(move |sheet| (*to, sheet)).collect::<Vec<_>>();
        let sheets: Vec<_> = row.recipients().iter().flat_map(each).collect();
        sheets.into_iter().map(move |(to, sheet)| Sheet { to, with: row.id, sheet })
    });
    let body = html! { @for sheet in briefs.chain(rows) { (draw(paper, &sheet, texts)) } };
    page(paper, paper.p.attachments, STYLE, &body)
}

/// What stands on a sheet, its lines as they were written.
fn said(paper: &Paper<'_>, to: Slug, sheet: &Attachment) -> Markup {
    match tongue::spoken(paper.scenario.seat(to), &sheet.text) {
        Some(_) => words_for(paper, to, &sheet.text),
        None => html! { (words::clean_lines(paper.lang.of(&sheet.text))) },
    }
}

fn draw(paper: &Paper<'_>, Sheet { to, with, sheet }: &Sheet<'_>, texts: &BTreeMap<String, String>) -> Markup {
    let file = sheet.file.as_deref();
    let words = file.and_then(|file| texts.get(file));
    html! {
        section {
            (mark(paper))
            header {
                b { (paper.names.of(*to)) }
                span.small { (words::attachment_kind(sheet.kind, paper.lang)) @if with != to { " · " (paper.p.number) " " (with) } }
            }
            h1 { (words_for(paper, *to, &sheet.title)) }
            @if !sheet.text.is_empty() { p.words { (said(paper, *to, sheet)) } }
            @if let Some(words) = words { p.words { (words::clean_lines(words)) } }
            @else if let Some(file) = file { img src=(address(file)) alt=(paper.names.text(&sheet.title)); }
        }
    }
}
