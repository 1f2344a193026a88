//! What is asked of both layouts: everything is escaped, nothing is lost, the same document makes the same bytes.

use std::io::{Cursor, Read as _};

use quick_xml::{Reader, events::Event};
use words::Lang;

use super::*;

/// What people put into names: the marks of XML, control characters, a character that XML does not know, another direction.
const WILD: &str = "<&\"'> ]]>\u{1}\u{b}\u{fffe} é « Kandil ! » العربية";

fn document(text: &str) -> Document {
    let line = || TextLine::plain(text);
    let cell = || vec![line(), TextLine::small(text), TextLine::gap(text)];
    let head = vec![text.to_owned(); 2];
    let grid = Grid { shares: vec![1, 2], head, rows: vec![vec![cell(), vec![]]], writing: true };
    Document {
        file: "wild",
        lang: Lang::Fr,
        title: text.to_owned(),
        exercise: text.to_owned(),
        mark: text.to_owned(),
        readers: text.to_owned(),
        landscape: true,
        blocks: vec![
            Block::Contents("Sommaire"),
            Block::Heading(1, text.to_owned()),
            Block::Text(line()),
            Block::list([text, text]),
            Block::PageBreak,
            Block::List { numbered: true, items: vec![line()] },
            Block::PageBreak,
            Block::Heading(2, text.to_owned()),
            Block::Grid(grid),
            Block::Frame(vec![TextLine::strong(text)]),
            Block::Picture {
                svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned(),
                caption: text.to_owned(),
                size: (4200, 2970),
            },
        ],
    }
}

/// The parts of a Word file, by name.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|n| {
            let mut file = zip.by_index(n).expect("a part");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            (file.name().expect("a name in UTF-8").into_owned(), bytes)
        })
        .collect()
}

/// The text of well-formed XML, element after element.
fn texts(xml: &[u8]) -> Vec<String> {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).expect("UTF-8"));
    let (mut depth, mut texts, mut open) = (0_usize, Vec::new(), String::new());
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                depth += 1;
                open.clear();
                for attribute in start.attributes() {
                    attribute.expect("an attribute in quotes, once");
                }
            }
            Event::End(_) => {
                depth -= 1;
                if !open.is_empty() {
                    texts.push(std::mem::take(&mut open));
                }
            }
            Event::Text(text) => open.push_str(&text.xml10_content()),
            Event::GeneralRef(of) => open.push_str(match &*of.xml10_content() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("an unknown reference: {other}"),
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "every element is closed");
    texts
}

#[test]
fn whatever_a_name_holds_both_layouts_are_well_formed_and_say_it() {
    let document = document(WILD);
    let allowed = "<&\"'> ]]> é «\u{a0}Kandil\u{a0}!\u{a0}» العربية";
    for (name, bytes) in parts(&docx(&document).expect("packed")) {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let said = texts(&bytes);
            if name == "word/document.xml" {
                // Each place in which the text was put: title, exercise, readers, contents twice, and the blocks.
                assert_eq!(said.iter().filter(|text| *text == allowed).count(), 18, "{said:#?}");
            }
        }
    }
    let page = html(&document);
    assert!(!page.contains("<&"), "escaped");
    assert!(page.contains("&lt;&amp;"));
}

#[test]
fn the_same_document_makes_the_same_bytes_and_no_part_bears_a_time() {
    let document = document("Kandil");
    let bytes = docx(&document).expect("packed");
    assert_eq!(bytes, docx(&document).expect("packed"));
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a zip");
    for n in 0..zip.len() {
        let part = zip.by_index(n).expect("a part");
        assert_eq!(part.last_modified(), Some(zip::DateTime::default()), "{:?}", part.name());
    }
}

#[test]
fn every_part_that_is_related_to_is_there_and_has_a_type() {
    let parts = parts(&docx(&document("Kandil")).expect("packed"));
    let text = |name: &str| {
        let (_, bytes) = parts.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no part {name}"));
        String::from_utf8(bytes.clone()).expect("UTF-8")
    };
    assert_eq!(parts[0].0, "[Content_Types].xml", "readers look there first");
    let related = text("word/_rels/document.xml.rels");
    for target in related.split("Target=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(parts.iter().any(|(name, _)| *name == format!("word/{target}")), "{target}");
    }
    let body = text("word/document.xml");
    for used in
        body.split("r:embed=\"").skip(1).chain(body.split("r:id=\"").skip(1)).filter_map(|rest| rest.split('"').next())
    {
        assert!(related.contains(&format!("Id=\"{used}\"")), "{used}");
    }
    let (styles, types) = (text("word/styles.xml"), text("[Content_Types].xml"));
    for used in body.split("w:pStyle w:val=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(used == "Normal" || styles.contains(&format!("w:styleId=\"{used}\"")), "{used}");
    }
    for (name, _) in &parts {
        let ending = name.rsplit('.').next().unwrap_or_default();
        assert!(
            types.contains(&format!("Extension=\"{ending}\"")) || types.contains(&format!("\"/{name}\"")),
            "{name}"
        );
    }
}

#[test]
fn the_head_of_a_table_stands_on_every_page_and_a_break_begins_one() {
    let mut document = document("Kandil");
    let body = |document: &Document| {
        let parts = parts(&docx(document).expect("packed"));
        let body = parts.into_iter().find(|(name, _)| name == "word/document.xml").expect("a body").1;
        String::from_utf8(body).expect("UTF-8")
    };
    document.blocks.insert(0, Block::PageBreak);
    assert_eq!(body(&document).matches("<w:pageBreakBefore>").count(), 2, "before the contents as well");
    document.blocks.remove(0);
    let body = body(&document);
    assert_eq!(body.matches("<w:tblHeader>").count(), 1);
    assert_eq!(body.matches("<w:pageBreakBefore>").count(), 1, "before the heading");
    assert_eq!(body.matches("w:type=\"page\"").count(), 1, "before the list");
    let page = html(&document);
    assert!(page.contains("thead{display:table-header-group}") && page.contains("@top-center"));
    assert_eq!(page.matches("<div class=\"break\">").count(), 2);
}

/// A document in which lines cite and are cited.
fn citing() -> Document {
    let row = |n: u64| vec![TextLine::plain(n.to_string()).marked(n), TextLine::plain("« Kandil »").citing([n - 1])];
    let blocks = vec![
        Block::Contents("Sommaire"),
        Block::Heading(1, "Faits".to_owned()),
        Block::Text(TextLine::strong("Une attaque").citing([12, 13])),
        Block::list([TextLine::plain("Un départ").citing([12])]),
        Block::Grid(Grid::of(&[1, 2], &["N°", "Quoi"], [row(12), row(13)])),
        Block::Text(TextLine::plain("Le premier").marked(11)),
    ];
    Document { blocks, ..document("Kandil") }
}

#[test]
fn a_number_leads_to_the_line_that_bears_it_in_every_layout() {
    let document = citing();
    let page = html(&document);
    let text = markdown(&document);
    let parts = parts(&docx(&document).expect("packed"));
    let body = parts.into_iter().find(|(name, _)| name == "word/document.xml").expect("a body").1;
    let body = String::from_utf8(body).expect("UTF-8");
    for n in [11, 12, 13] {
        assert_eq!(page.matches(&format!("id=\"f{n}\"")).count(), 1, "{page}");
        assert_eq!(text.matches(&format!("<a id=\"f{n}\"></a>")).count(), 1, "{text}");
        assert_eq!(body.matches(&format!("w:name=\"f{n}\"")).count(), 1, "{body}");
    }
    for (cites, way) in [(&page, "href=\"#f12\""), (&text, "](#f12)"), (&body, "w:anchor=\"f12\"")] {
        assert_eq!(cites.matches(way).count(), 3, "{cites}");
    }
    assert!(page.contains("<th scope=\"col\">N°</th>"), "{page}");
}

#[test]
fn in_markdown_nothing_that_a_name_holds_comes_to_life_and_no_table_loses_a_cell() {
    let document = document(WILD);
    let text = markdown(&document);
    assert!(text.contains("| --- |") || text.contains("|---|---|"), "{text}");
    for line in text.lines().filter(|line| line.starts_with('|')) {
        assert_eq!(line.replace("\\|", "").matches('|').count(), 3, "{line}");
    }
    assert!(!text.contains("<&") && text.contains("&lt;&amp;"), "{text}");
}
