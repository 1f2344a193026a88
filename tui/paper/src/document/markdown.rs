//! A document as Markdown: for editing, for mail, for whoever has no browser at hand. Every text in it is inert; the only links lead from a
//! number to the line that bears it, and from the table of contents to headings. Of a picture there is the caption alone.

use words::bound;

use super::{
    inert::inert,
    model::{Block, Document, Grid, TextLine, TextStyle},
};

/// The document as a text.
pub fn markdown(document: &Document) -> String {
    let mut parts = vec![
        format!("# {} — {}", inert(&document.title), inert(&document.exercise)),
        format!("> {}", inert(&document.mark)),
        format!("> {}", inert(&document.readers)),
    ];
    parts.extend(document.blocks.iter().enumerate().map(|(number, block)| self::block(document, number, block)));
    parts.retain(|part| !part.is_empty());
    let mut text = parts.join("\n\n");
    text.push('\n');
    bound(&text).into_owned()
}

fn block(document: &Document, number: usize, block: &Block) -> String {
    match block {
        Block::Contents(contents) => format!("**{}**\n\n{}", inert(contents), table_of_contents(document)),
        // Numbers of facts and of headings do not get in each other's way: f and s.
        Block::Heading(order @ 1..=2, text) => {
            format!("{} <a id=\"s{number}\"></a>{}", "#".repeat(usize::from(*order) + 1), inert(text))
        }
        Block::Heading(order, text) => format!("{} {}", "#".repeat(usize::from(*order) + 1), inert(text)),
        Block::Text(text) => line(text),
        Block::List { numbered, items } => {
            let item = |(n, item): (usize, &TextLine)| match numbered {
                true => format!("{}. {}", n + 1, line(item)),
                false => format!("- {}", line(item)),
            };
            items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Grid(grid) => table(grid),
        Block::Frame(lines) => lines.iter().map(|text| format!("> {}", line(text))).collect::<Vec<_>>().join("\n>\n"),
        Block::Picture { caption, .. } => format!("*{}*", inert(caption)),
        Block::PageBreak => String::new(),
    }
}

fn table_of_contents(document: &Document) -> String {
    let listed = document.blocks.iter().enumerate().filter_map(|(number, block)| match block {
        Block::Heading(order @ 1..=2, text) => {
            Some(format!("{}- [{}](#s{number})", "  ".repeat(usize::from(*order) - 1), inert(text)))
        }
        _ => None,
    });
    listed.collect::<Vec<_>>().join("\n")
}

/// A line with the mark by which it is cited and with what it cites.
fn line(line: &TextLine) -> String {
    let text = inert(&line.text);
    let text = match line.style {
        TextStyle::Plain | TextStyle::Small => text,
        // Signs of emphasis around blanks are shown as they stand.
        _ if text.trim().is_empty() => text,
        TextStyle::Strong => format!("**{}**", text.trim()),
        TextStyle::Gap => format!("*{}*", text.trim()),
    };
    let mark = line.mark.map(|number| format!("<a id=\"f{number}\"></a>")).unwrap_or_default();
    let cites: Vec<String> = line.cites.iter().map(|number| format!("[{number}](#f{number})")).collect();
    if cites.is_empty() { format!("{mark}{text}") } else { format!("{mark}{text} ({})", cites.join(", ")) }
}

fn table(grid: &Grid) -> String {
    let columns = grid.shares.len();
    let row = |cells: &mut dyn Iterator<Item = String>| {
        let cells: Vec<String> = cells.chain(std::iter::repeat_n(String::new(), columns)).take(columns).collect();
        format!("| {} |", cells.join(" | "))
    };
    let head = row(&mut grid.head.iter().map(|head| inert(head)));
    let rows = grid
        .rows
        .iter()
        .map(|cells| row(&mut cells.iter().map(|lines| lines.iter().map(line).collect::<Vec<_>>().join("<br>"))));
    [head, format!("|{}", "---|".repeat(columns))].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}
