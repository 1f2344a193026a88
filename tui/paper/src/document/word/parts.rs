//! What stands around the text of a Word file: styles, numbers of lists, header and footer, and how its parts belong together.

use maud::{Markup, html as xml};

use super::pieces::{LONG, MARGIN, PICTURES, SHORT, WordBody, allowed, field, paragraph, part, run};
use crate::document::model::Document;

/// The number of the list with dots; those with numbers follow.
pub(super) const BULLETS: usize = 1;

/// A white picture of one point, for programmes that draw no SVG.
pub(super) const BLANK: [u8; 67] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155,
    85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 218, 99, 248, 15, 0, 1, 1, 1, 0, 28, 176, 140, 153, 0, 0, 0, 0, 73, 69, 78,
    68, 174, 66, 96, 130,
];

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// All parts but the text and the pictures, by name.
pub(super) fn around(document: &Document, word: &WordBody) -> Vec<(String, String)> {
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package()),
        ("word/_rels/document.xml.rels", relationships(word)),
        ("word/styles.xml", styles(document.lang.pick("en-GB", "fr-FR"))),
        ("word/numbering.xml", numbering(word)),
        ("word/header1.xml", header(document)),
        ("word/footer1.xml", footer(document)),
        ("docProps/core.xml", core(document)),
    ];
    parts.into_iter().map(|(name, text)| (name.to_owned(), part(&text))).collect()
}

fn content_types() -> Markup {
    let kinds = ["styles", "numbering", "header", "footer"];
    let file = |kind| if matches!(kind, "header" | "footer") { format!("{kind}1") } else { kind.to_string() };
    xml! {
        Types xmlns={ (PACKAGE) "/content-types" } {
            Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
            Default Extension="xml" ContentType="application/xml" {}
            Default Extension="png" ContentType="image/png" {}
            Default Extension="svg" ContentType="image/svg+xml" {}
            Override PartName="/word/document.xml" ContentType={ (CONTENT) ".document.main+xml" } {}
            @for kind in kinds { Override PartName={ "/word/" (file(kind)) ".xml" } ContentType={ (CONTENT) "." (kind) "+xml" } {} }
            Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml" {}
        }
    }
}

fn package() -> Markup {
    xml! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            Relationship Id="rId1" Type={ (OFFICE) "/officeDocument" } Target="word/document.xml" {}
            Relationship Id="rId2" Type={ (PACKAGE) "/relationships/metadata/core-properties" } Target="docProps/core.xml" {}
        }
    }
}

fn relationships(word: &WordBody) -> Markup {
    let parts = ["styles", "numbering", "header", "footer"];
    let files = ["styles.xml", "numbering.xml", "header1.xml", "footer1.xml"];
    xml! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            @for (n, (kind, file)) in parts.iter().zip(files).enumerate() {
                Relationship Id={ "rId" (n + 1) } Type={ (OFFICE) "/" (kind) } Target=(file) {}
            }
            @if !word.pictures.is_empty() {
                Relationship Id="rId5" Type={ (OFFICE) "/image" } Target="media/blank.png" {}
            }
            @for n in 0..word.pictures.len() {
                Relationship Id={ "rId" (PICTURES + n) } Type={ (OFFICE) "/image" } Target={ "media/picture" (n) ".svg" } {}
            }
        }
    }
}

fn numbering(word: &WordBody) -> Markup {
    let level = |of: usize, format: &str, text: &str| {
        xml! {
            w:abstractNum w:abstractNumId=(of) {
                w:multiLevelType w:val="singleLevel" {}
                w:lvl w:ilvl="0" {
                    w:start w:val="1" {}
                    w:numFmt w:val=(format) {}
                    w:lvlText w:val=(text) {}
                    w:lvlJc w:val="left" {}
                    w:pPr { w:ind w:left="400" w:hanging="300" {} }
                }
            }
        }
    };
    xml! {
        w:numbering xmlns:w=(WORD) {
            (level(0, "bullet", "•"))
            (level(1, "decimal", "%1."))
            w:num w:numId=(BULLETS) { w:abstractNumId w:val="0" {} }
            @for n in 1..=word.numbered {
                w:num w:numId=(BULLETS + n) {
                    w:abstractNumId w:val="1" {}
                    w:lvlOverride w:ilvl="0" { w:startOverride w:val="1" {} }
                }
            }
        }
    }
}

fn header(document: &Document) -> Markup {
    xml! { w:hdr xmlns:w=(WORD) { (paragraph("Header", run(&document.mark))) } }
}

fn footer(document: &Document) -> Markup {
    let right = (if document.landscape { LONG } else { SHORT }) - 2 * MARGIN;
    let number = run("1");
    xml! {
        w:ftr xmlns:w=(WORD) {
            w:p {
                w:pPr { w:pStyle w:val="Footer" {} w:tabs { w:tab w:val="right" w:pos=(right) {} } }
                (run(&format!("{} — {}", document.title, document.readers)))
                w:r { w:tab {} }
                (field(" PAGE ", &number))
                (run(" / "))
                (field(" NUMPAGES ", &number))
            }
        }
    }
}

fn core(document: &Document) -> Markup {
    xml! {
        cp:coreProperties xmlns:cp={ (PACKAGE) "/metadata/core-properties" } xmlns:dc="http://purl.org/dc/elements/1.1/" {
            dc:title { (allowed(&document.title)) }
            dc:subject { (allowed(&document.exercise)) }
            dc:language { (document.lang.code()) }
        }
    }
}

/// How a style sets its paragraphs: space above and below in twentieths of a point, half points of its letters, and what else.
struct Set {
    id: &'static str,
    name: &'static str,
    above: u32,
    below: u32,
    size: u32,
    bold: bool,
    italic: bool,
    colour: Option<&'static str>,
    centred: bool,
    /// Kept on a page with what follows.
    keep: bool,
    /// Of which order it is among the headings.
    heading: Option<u8>,
    /// Lines around or beneath: sides, kind, eighths of a point.
    border: &'static [(&'static str, &'static str, u32)],
    left: u32,
}

const PLAIN: Set = Set {
    id: "",
    name: "",
    above: 0,
    below: 100,
    size: 20,
    bold: false,
    italic: false,
    colour: None,
    centred: false,
    keep: false,
    heading: None,
    border: &[],
    left: 0,
};

const BOX: &[(&str, &str, u32)] =
    &[("top", "single", 12), ("left", "single", 12), ("bottom", "single", 12), ("right", "single", 12)];

const SETS: &[Set] = &[
    Set { id: "Title", name: "Title", below: 40, size: 40, bold: true, ..PLAIN },
    Set { id: "Subtitle", name: "Subtitle", below: 80, size: 24, colour: Some("444444"), ..PLAIN },
    Set {
        id: "Readers",
        name: "Readers",
        below: 240,
        bold: true,
        border: &[("left", "single", 24)],
        left: 120,
        ..PLAIN
    },
    Set {
        id: "Heading1",
        name: "heading 1",
        above: 320,
        below: 120,
        size: 28,
        bold: true,
        keep: true,
        heading: Some(0),
        border: &[("bottom", "single", 8)],
        ..PLAIN
    },
    Set {
        id: "Heading2",
        name: "heading 2",
        above: 220,
        below: 80,
        size: 23,
        bold: true,
        keep: true,
        heading: Some(1),
        ..PLAIN
    },
    Set {
        id: "Heading3",
        name: "heading 3",
        above: 140,
        below: 60,
        size: 21,
        bold: true,
        keep: true,
        heading: Some(2),
        ..PLAIN
    },
    Set { id: "TOCHeading", name: "TOC Heading", above: 120, below: 80, size: 24, bold: true, ..PLAIN },
    Set { id: "TOC1", name: "toc 1", below: 30, ..PLAIN },
    Set { id: "TOC2", name: "toc 2", below: 20, size: 19, left: 300, ..PLAIN },
    Set { id: "ListParagraph", name: "List Paragraph", below: 50, ..PLAIN },
    Set { id: "Strong", name: "Strong line", below: 60, ..PLAIN },
    Set { id: "Small", name: "Small", below: 60, size: 17, colour: Some("444444"), ..PLAIN },
    Set { id: "Cell", name: "Cell", below: 30, size: 18, ..PLAIN },
    Set { id: "Frame", name: "Frame", below: 60, keep: true, border: BOX, left: 120, ..PLAIN },
    Set {
        id: "Gap",
        name: "Gap",
        above: 40,
        below: 60,
        size: 18,
        italic: true,
        colour: Some("666666"),
        border: &[("bottom", "dotted", 6)],
        ..PLAIN
    },
    Set { id: "Spacer", name: "Spacer", below: 0, size: 10, ..PLAIN },
    Set { id: "Header", name: "header", below: 0, size: 17, bold: true, centred: true, ..PLAIN },
    Set { id: "Footer", name: "footer", below: 0, size: 15, colour: Some("444444"), ..PLAIN },
];

fn styles(language: &str) -> Markup {
    xml! {
        w:styles xmlns:w=(WORD) {
            w:docDefaults {
                w:rPrDefault {
                    w:rPr {
                        w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial" {}
                        w:sz w:val="20" {}
                        w:szCs w:val="20" {}
                        w:lang w:val=(language) w:eastAsia=(language) w:bidi="ar-SA" {}
                    }
                }
                w:pPrDefault { w:pPr { w:spacing w:after="100" w:line="264" w:lineRule="auto" {} } }
            }
            w:style w:type="paragraph" w:default="1" w:styleId="Normal" { w:name w:val="Normal" {} w:qFormat {} }
            w:style w:type="table" w:default="1" w:styleId="TableNormal" {
                w:name w:val="Normal Table" {}
                w:tblPr { w:tblInd w:w="0" w:type="dxa" {} }
            }
            @for set in SETS { (style(set)) }
            (table_style())
        }
    }
}

fn style(set: &Set) -> Markup {
    xml! {
        w:style w:type="paragraph" w:styleId=(set.id) {
            w:name w:val=(set.name) {}
            w:basedOn w:val="Normal" {}
            w:qFormat {}
            w:pPr {
                @if set.keep { w:keepNext {} w:keepLines {} }
                @if !set.border.is_empty() {
                    w:pBdr {
                        @for (side, kind, size) in set.border {
                            (maud::PreEscaped(format!("<w:{side} w:val=\"{kind}\" w:sz=\"{size}\" w:space=\"4\" w:color=\"8A2F12\"/>")))
                        }
                    }
                }
                w:spacing w:before=(set.above) w:after=(set.below) {}
                @if set.left > 0 { w:ind w:left=(set.left) w:right=(set.left) {} }
                @if set.centred { w:jc w:val="center" {} }
                @if let Some(order) = set.heading { w:outlineLvl w:val=(order) {} }
            }
            w:rPr {
                @if set.bold { w:b {} }
                @if set.italic { w:i {} }
                @if let Some(colour) = set.colour { w:color w:val=(colour) {} }
                @if set.centred { w:spacing w:val="30" {} }
                w:sz w:val=(set.size) {}
                w:szCs w:val=(set.size) {}
            }
        }
    }
}

fn table_style() -> Markup {
    let line = |side: &str| {
        maud::PreEscaped(format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"777777\"/>"))
    };
    let room = |side: &str, width: u32| maud::PreEscaped(format!("<w:{side} w:w=\"{width}\" w:type=\"dxa\"/>"));
    xml! {
        w:style w:type="table" w:styleId="TableGrid" {
            w:name w:val="Table Grid" {}
            w:basedOn w:val="TableNormal" {}
            w:tblPr {
                w:tblBorders { @for side in ["top", "left", "bottom", "right", "insideH", "insideV"] { (line(side)) } }
                w:tblCellMar { (room("top", 40)) (room("left", 80)) (room("bottom", 40)) (room("right", 80)) }
            }
        }
    }
}
