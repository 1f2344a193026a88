//! A document as a page of HTML that a browser prints on A4: the mark at the head of every page, who may read it and the number of the page
//! at its foot, the head of a table again on every page.

use maud::{Markup, PreEscaped, html as markup};

use super::model::{Block, Document, Grid, TextLine, TextStyle};
use crate::frame::framed;

const STYLE: &str = "
*{box-sizing:border-box}
body{font:10.5pt/1.4 system-ui,'DejaVu Sans',sans-serif;color:#111;background:#fff;margin:0}
main{max-width:180mm;margin:8mm auto;padding:0 4mm}main.wide{max-width:267mm}
.mark{font-size:8.5pt;letter-spacing:.2em;font-weight:bold;text-align:center;margin-bottom:5mm}
h1{font-size:20pt;line-height:1.2;margin:0 0 1mm}.of{font-size:12pt;color:#333;margin:0 0 2mm}
.readers{border-left:3pt solid #8a2f12;padding:1mm 3mm;margin:0 0 6mm;font-weight:bold}
h2{font-size:14pt;margin:8mm 0 2mm;border-bottom:1pt solid #8a2f12;padding-bottom:.8mm;break-after:avoid}
h3{font-size:11.5pt;margin:5mm 0 1.5mm;break-after:avoid}h4{font-size:10.5pt;margin:3mm 0 1mm;break-after:avoid}
p{margin:0 0 2mm}ul,ol{margin:0 0 3mm;padding-left:6mm}li{margin-bottom:.8mm}
table{border-collapse:collapse;width:100%;margin:1mm 0 4mm;table-layout:fixed}
thead{display:table-header-group}tr{break-inside:avoid}
th,td{border:.5pt solid #777;padding:1.2mm 1.6mm;text-align:left;vertical-align:top;overflow-wrap:anywhere;hyphens:auto}
th{background:#efe7dc}td p,th p{margin:0 0 .6mm}td p:last-child,th p:last-child{margin:0}.writing td{height:10mm}
.strong{font-weight:bold}.small{font-size:8.5pt;color:#333}
.gap{font-style:italic;color:#555;border-bottom:.6pt dotted #555;min-height:6mm;padding-bottom:.4mm}
.frame{border:1.2pt solid #111;padding:3mm;margin:3mm 0;break-inside:avoid}.frame p:last-child{margin:0}
figure{margin:2mm 0 4mm;break-inside:avoid}figure svg{display:block;width:100%;height:auto;max-height:235mm}.wide figure svg{max-height:158mm}figcaption{font-size:8.5pt;color:#333}
nav{margin:0 0 6mm}nav ol{list-style:none;padding:0}nav .l2{padding-left:6mm}nav a{color:inherit}
.break{break-before:page}.cite{font-size:8pt;white-space:nowrap}.cite a{color:inherit}
:target{outline:2pt solid #8a2f12}
@media screen and (max-width:640px){main{margin:4mm auto}.grid{overflow-x:auto}.grid table{min-width:36em}}
@media print{main{max-width:none;margin:0;padding:0}main>.mark{display:none}a{color:inherit;text-decoration:none}}
";

/// The page as a text.
pub fn html(document: &Document) -> String {
    let body = markup! {
        main.wide[document.landscape] {
            div.mark { (document.mark) }
            h1 { (document.title) }
            p.of { (document.exercise) }
            p.readers { (document.readers) }
            @for (number, block) in document.blocks.iter().enumerate() {
                @if let Block::Contents(contents) = block { (table_of_contents(document, contents)) } @else { (draw(number, block)) }
            }
        }
    };
    let style = format!("{STYLE}{}", sheet(document));
    framed(document.lang, &document.title, &document.exercise, &style, &body)
}

/// What stands on every printed page.
fn sheet(document: &Document) -> String {
    let quoted = |text: &str| {
        // Within a text of CSS, and within an element that HTML ends at the first `</`.
        let escaped = |c: char| match c {
            '"' | '\\' | '<' | '>' | '&' => format!("\\{:x} ", c as u32),
            c => c.to_string(),
        };
        format!("\"{}\"", text.chars().map(escaped).collect::<String>())
    };
    let size = if document.landscape { "A4 landscape" } else { "A4 portrait" };
    format!(
        "@page{{size:{size};margin:18mm 15mm 16mm;\
         @top-center{{content:{};font:bold 8pt sans-serif;letter-spacing:.2em}}\
         @bottom-left{{content:{};font:7.5pt sans-serif;color:#333}}\
         @bottom-right{{content:counter(page) \" / \" counter(pages);font:7.5pt sans-serif;width:20mm}}}}",
        quoted(&document.mark),
        quoted(&format!("{} — {}", document.title, document.readers)),
    )
}

fn table_of_contents(document: &Document, contents: &str) -> Markup {
    markup! {
        nav {
            h2 { (contents) }
            ol {
                @for (number, block) in document.blocks.iter().enumerate() {
                    @if let Block::Heading(order @ 1..=2, text) = block {
                        li class={ "l" (order) } { a href={ "#s" (number) } { (text) } }
                    }
                }
            }
        }
    }
}

fn draw(number: usize, block: &Block) -> Markup {
    let id = format!("s{number}");
    markup! {
        @match block {
            Block::Heading(1, text) => h2 id=(id) { (text) },
            Block::Heading(2, text) => h3 id=(id) { (text) },
            Block::Heading(_, text) => h4 id=(id) { (text) },
            Block::Text(text) => (line(text)),
            Block::List { numbered: true, items } => ol { @for item in items { li { (item.text) (cited(item)) } } },
            Block::List { numbered: false, items } => ul { @for item in items { li { (item.text) (cited(item)) } } },
            Block::Grid(grid) => (table(grid)),
            Block::Frame(lines) => div.frame { @for text in lines { (line(text)) } },
            Block::Picture { svg, caption, .. } => figure { (PreEscaped(svg)) figcaption { (caption) } },
            Block::PageBreak => div.break {},
            Block::Contents(_) => {},
        }
    }
}

fn line(line: &TextLine) -> Markup {
    let class = match line.style {
        TextStyle::Plain => None,
        TextStyle::Strong => Some("strong"),
        TextStyle::Small => Some("small"),
        TextStyle::Gap => Some("gap"),
    };
    // A text in Arabic letters runs from the right, whatever stands around it.
    let mark = line.mark.map(|number| format!("f{number}"));
    markup! { p class=[class] id=[mark] dir="auto" { (line.text) (cited(line)) } }
}

/// The numbers of what a line rests on, each a way to it.
fn cited(line: &TextLine) -> Markup {
    markup! {
        @if !line.cites.is_empty() {
            " " span.cite {
                "[" @for (n, number) in line.cites.iter().enumerate() { @if n > 0 { ", " } a href={ "#f" (number) } { (number) } } "]"
            }
        }
    }
}

fn table(grid: &Grid) -> Markup {
    let whole = grid.shares.iter().sum::<u32>().max(1);
    markup! {
        div.grid { table.writing[grid.writing] {
            colgroup { @for share in &grid.shares { col style={ "width:" (share * 100 / whole) "%" }; } }
            @if !grid.head.is_empty() { thead { tr { @for head in &grid.head { th scope="col" { (head) } } } } }
            tbody {
                @for row in &grid.rows {
                    tr {
                        @for (n, cell) in row.iter().enumerate() {
                            @let span = (n + 1 == row.len() && row.len() < grid.shares.len()).then(|| grid.shares.len() - n);
                            @let lines = markup! { @for text in cell { (line(text)) } };
                            // Without a head the first column says what the second holds.
                            @if grid.head.is_empty() && n == 0 && span.is_none() { th scope="row" { (lines) } }
                            @else { td colspan=[span] { (lines) } }
                        }
                    }
                }
            }
        } }
    }
}
