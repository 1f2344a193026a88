//! A document as a Word file: parts in WordprocessingML, written in the order that its schema asks for. Headings are Word's own, so that
//! its navigation finds them; a gap is a field that one click selects; the table of contents is a field with its entries in it.
//!
//! No page number stands in the table of contents: only Word knows it, and a field that is to be filled in at opening makes Word ask.

use std::io;

use maud::{Markup, html as xml};

use self::pieces::{LONG, MARGIN, PICTURES, SHORT, WordBody, allowed, paragraph, part, run, small, strong};
use super::{
    model::{Block, Document, Grid, TextLine, TextStyle},
    package::pack,
};

mod parts;
mod pieces;

/// English metric units in a tenth of a millimetre.
const EMU: u32 = 3_600;
/// The bookmarks of cited lines are numbered from here: those of headings come before.
const MARKS: u64 = 100_000;

/// The bytes of the file.
///
/// # Errors
/// The packer refuses a part.
pub fn docx(document: &Document) -> io::Result<Vec<u8>> {
    let mut word = WordBody { width: width(document), ..WordBody::default() };
    let body = word.body(document);
    let mut parts = parts::around(document, &word);
    parts.insert(2, ("word/document.xml".to_owned(), part(&body)));
    let blank = (!word.pictures.is_empty()).then(|| ("word/media/blank.png".to_owned(), parts::BLANK.to_vec()));
    let texts = parts.into_iter().map(|(name, text)| (name, text.into_bytes()));
    let pictures = word.pictures.into_iter().enumerate();
    let pictures = pictures.map(|(n, svg)| (format!("word/media/picture{n}.svg"), svg.into_bytes()));
    pack(&texts.chain(blank).chain(pictures).collect::<Vec<_>>())
}

/// The width of the text.
fn width(document: &Document) -> u32 {
    (if document.landscape { LONG } else { SHORT }) - 2 * MARGIN
}

impl WordBody {
    fn body(&mut self, document: &Document) -> Markup {
        let mut blocks = Vec::new();
        let mut breaks = false;
        for block in &document.blocks {
            match block {
                Block::PageBreak => breaks = true,
                Block::Contents(contents) => {
                    blocks.push(table_of_contents(document, contents, std::mem::take(&mut breaks)));
                }
                block => {
                    blocks.push(self.block(block, std::mem::take(&mut breaks)));
                    // Word before 2016 and some other programmes know no SVG, and show the white picture behind it.
                    if matches!(block, Block::Picture { .. }) {
                        blocks
                            .push(paragraph("Small", run(&words::papers::white_drawing(document.lang, document.file))));
                    }
                }
            }
        }
        let (wide, high) = if document.landscape { (LONG, SHORT) } else { (SHORT, LONG) };
        xml! {
            w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
            {
                w:body {
                    (paragraph("Title", run(&document.title)))
                    (paragraph("Subtitle", run(&document.exercise)))
                    (paragraph("Readers", run(&document.readers)))
                    @for block in blocks { (block) }
                    w:sectPr {
                        w:headerReference w:type="default" r:id="rId3" {}
                        w:footerReference w:type="default" r:id="rId4" {}
                        w:pgSz w:w=(wide) w:h=(high) w:orient=[document.landscape.then_some("landscape")] {}
                        w:pgMar w:top="1300" w:right=(MARGIN) w:bottom="1100" w:left=(MARGIN) w:header="560" w:footer="500" w:gutter="0" {}
                    }
                }
            }
        }
    }

    fn block(&mut self, block: &Block, breaks: bool) -> Markup {
        let before = if breaks && !matches!(block, Block::Heading(..)) {
            xml! { w:p { w:r { w:br w:type="page" {} } } }
        } else {
            Markup::default()
        };
        let block = match block {
            Block::Heading(order, text) => self.heading(*order, text, breaks),
            Block::Text(line) => self.line(line, None),
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Grid(grid) => self.table(grid),
            Block::Frame(lines) => {
                xml! { @for line in lines { (self.line(line, Some("Frame"))) } (paragraph("Spacer", Markup::default())) }
            }
            Block::Picture { svg, caption, size } => self.picture(svg, caption, *size),
            Block::PageBreak | Block::Contents(_) => Markup::default(),
        };
        xml! { (before) (block) }
    }

    fn heading(&mut self, order: u8, text: &str, breaks: bool) -> Markup {
        let listed = order <= 2;
        self.headings += usize::from(listed);
        let number = self.headings;
        xml! {
            w:p {
                w:pPr {
                    w:pStyle w:val={ "Heading" (order) } {}
                    @if breaks { w:pageBreakBefore {} }
                }
                @if listed { w:bookmarkStart w:id=(number) w:name={ "_Toc" (number) } {} }
                (run(text))
                @if listed { w:bookmarkEnd w:id=(number) {} }
            }
        }
    }

    fn list(&mut self, numbered: bool, items: &[TextLine]) -> Markup {
        self.numbered += usize::from(numbered);
        let number = if numbered { parts::BULLETS + self.numbered } else { parts::BULLETS };
        xml! {
            @for item in items {
                w:p {
                    w:pPr {
                        w:pStyle w:val="ListParagraph" {}
                        w:numPr { w:ilvl w:val="0" {} w:numId w:val=(number) {} }
                    }
                    (run(&item.text)) (cited(item))
                }
            }
        }
    }

    /// A line in its own style, or in that of the box around it.
    fn line(&mut self, line: &TextLine, around: Option<&str>) -> Markup {
        match line.style {
            // A text in Arabic letters begins at the right.
            TextStyle::Plain if runs_left(&line.text) => xml! {
                w:p {
                    w:pPr { w:pStyle w:val=(around.unwrap_or("Normal")) {} w:bidi {} }
                    w:r { w:rPr { w:rtl {} } w:t xml:space="preserve" { (allowed(&line.text)) } }
                }
            },
            TextStyle::Plain => paragraph(around.unwrap_or("Normal"), words(line, run)),
            TextStyle::Small => paragraph(around.unwrap_or("Small"), words(line, run)),
            TextStyle::Strong => paragraph(around.unwrap_or("Strong"), words(line, strong)),
            TextStyle::Gap => self.gap(&line.text),
        }
    }

    /// A field that one click selects.
    fn gap(&mut self, text: &str) -> Markup {
        self.gaps += 1;
        paragraph(
            "Gap",
            xml! {
                w:sdt {
                    w:sdtPr { w:id w:val=(self.gaps) {} w:temporary {} w:showingPlcHdr {} w:text {} }
                    w:sdtContent { (run(text)) }
                }
            },
        )
    }

    fn table(&mut self, grid: &Grid) -> Markup {
        let whole = grid.shares.iter().sum::<u32>().max(1);
        let widths: Vec<u32> = grid.shares.iter().map(|share| self.width * share / whole).collect();
        let rows: Vec<Markup> = grid.rows.iter().map(|row| self.row(row, &widths, grid.writing)).collect();
        xml! {
            w:tbl {
                w:tblPr {
                    w:tblStyle w:val="TableGrid" {}
                    w:tblW w:w=(widths.iter().sum::<u32>()) w:type="dxa" {}
                    w:tblLayout w:type="fixed" {}
                }
                w:tblGrid { @for width in &widths { w:gridCol w:w=(width) {} } }
                @if !grid.head.is_empty() {
                    w:tr {
                        w:trPr { w:cantSplit {} w:tblHeader {} }
                        @for (head, width) in grid.head.iter().zip(&widths) {
                            w:tc {
                                w:tcPr { w:tcW w:w=(width) w:type="dxa" {} w:shd w:val="clear" w:color="auto" w:fill="EFE7DC" {} }
                                (paragraph("Cell", strong(head)))
                            }
                        }
                    }
                }
                @for row in rows { (row) }
            }
            (paragraph("Spacer", Markup::default()))
        }
    }

    fn row(&mut self, row: &[Vec<TextLine>], widths: &[u32], writing: bool) -> Markup {
        let cell = |word: &mut Self, lines: &[TextLine]| {
            let set = |word: &mut Self, line: &TextLine| match line.style {
                TextStyle::Plain => paragraph("Cell", words(line, run)),
                TextStyle::Strong => paragraph("Cell", words(line, strong)),
                _ => word.line(line, None),
            };
            // A cell without a paragraph is none.
            let empty = lines.is_empty().then(|| paragraph("Cell", Markup::default()));
            xml! { @for line in lines { (set(word, line)) } @if let Some(empty) = empty { (empty) } }
        };
        xml! {
            w:tr {
                w:trPr { w:cantSplit {} @if writing { w:trHeight w:val="570" w:hRule="atLeast" {} } }
                @for (n, lines) in row.iter().enumerate().take(widths.len()) {
                    @let span = if n + 1 == row.len() { widths.len() - n } else { 1 };
                    w:tc {
                        w:tcPr {
                            w:tcW w:w=(widths[n..n + span].iter().sum::<u32>()) w:type="dxa" {}
                            @if span > 1 { w:gridSpan w:val=(span) {} }
                        }
                        (cell(self, lines))
                    }
                }
            }
        }
    }

    /// A drawing for Word 2016 and later, with an empty picture for what is older; the caption says where it stands besides.
    fn picture(&mut self, svg: &str, caption: &str, (wide, high): (u32, u32)) -> Markup {
        let n = self.pictures.len();
        self.pictures.push(svg.to_owned());
        // As wide as the text, if it is not too high then with its caption: a twentieth of a point is 635 units.
        let most = self.width * 635;
        let full = u64::from(most) * u64::from(high) / u64::from(wide.max(1));
        let room = u64::from(if self.width > SHORT { 1_500 } else { 2_300 } * EMU);
        let (wide, high) = if full <= room { (u64::from(most), full) } else { (u64::from(most) * room / full, room) };
        xml! {
            w:p {
                w:pPr { w:keepNext {} }
                w:r {
                    w:drawing {
                        wp:inline distT="0" distB="0" distL="0" distR="0" {
                            wp:extent cx=(wide) cy=(high) {}
                            wp:docPr id=(n + 1) name={ "picture " (n + 1) } descr=(allowed(caption)) {}
                            a:graphic { a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture" {
                                pic:pic {
                                    pic:nvPicPr { pic:cNvPr id=(n + 1) name={ "picture " (n + 1) } {} pic:cNvPicPr {} }
                                    pic:blipFill {
                                        a:blip r:embed="rId5" { a:extLst { a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}" {
                                            asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"
                                                r:embed={ "rId" (PICTURES + n) } {}
                                        } } }
                                        a:stretch { a:fillRect {} }
                                    }
                                    pic:spPr {
                                        a:xfrm { a:off x="0" y="0" {} a:ext cx=(wide) cy=(high) {} }
                                        a:prstGeom prst="rect" { a:avLst {} }
                                    }
                                }
                            } }
                        }
                    }
                }
            }
            (paragraph("Small", run(caption)))
        }
    }
}

/// The words of a line with what they cite, and the mark by which they are cited.
fn words(line: &TextLine, run: fn(&str) -> Markup) -> Markup {
    xml! {
        @if let Some(number) = line.mark { w:bookmarkStart w:id=(MARKS + number) w:name={ "f" (number) } {} }
        (run(&line.text)) (cited(line))
        @if let Some(number) = line.mark { w:bookmarkEnd w:id=(MARKS + number) {} }
    }
}

/// The numbers of what a line rests on, each a way to it.
fn cited(line: &TextLine) -> Markup {
    xml! {
        @if !line.cites.is_empty() {
            (small(" ["))
            @for (n, number) in line.cites.iter().enumerate() {
                @if n > 0 { (small(", ")) }
                w:hyperlink w:anchor={ "f" (number) } w:history="1" { (small(&number.to_string())) }
            }
            (small("]"))
        }
    }
}

/// Whether the first letter of a text is of a script that runs from right to left.
fn runs_left(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

fn table_of_contents(document: &Document, contents: &str, breaks: bool) -> Markup {
    let listed = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(order @ 1..=2, text) => Some((*order, text.as_str())),
        _ => None,
    });
    let begin = xml! {
        w:r { w:fldChar w:fldCharType="begin" {} }
        w:r { w:instrText xml:space="preserve" { " TOC \\o \"1-2\" \\n \\h \\z " } }
        w:r { w:fldChar w:fldCharType="separate" {} }
    };
    xml! {
        w:sdt {
            w:sdtPr { w:docPartObj { w:docPartGallery w:val="Table of Contents" {} w:docPartUnique {} } }
            w:sdtContent {
                w:p {
                    w:pPr { w:pStyle w:val="TOCHeading" {} @if breaks { w:pageBreakBefore {} } }
                    (run(contents))
                }
                @for (n, (order, text)) in listed.enumerate() {
                    w:p {
                        w:pPr { w:pStyle w:val={ "TOC" (order) } {} }
                        @if n == 0 { (begin) }
                        w:hyperlink w:anchor={ "_Toc" (n + 1) } w:history="1" { (run(text)) }
                    }
                }
                w:p { w:pPr { w:pStyle w:val="Spacer" {} } w:r { w:fldChar w:fldCharType="end" {} } }
            }
        }
    }
}
