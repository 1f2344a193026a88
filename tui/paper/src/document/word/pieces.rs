//! The small pieces of a Word file that its body and the parts around it share: the size of a page, what is counted while a document is
//! written, a part, a paragraph, a run, a field. It knows no document.

use maud::{Markup, PreEscaped, html as xml};
use words::bound;

/// A4 in twentieths of a point, and the margins.
pub(super) const SHORT: u32 = 11_906;
pub(super) const LONG: u32 = 16_838;
pub(super) const MARGIN: u32 = 1_020;
/// The first identity of a picture among the relationships of the file.
pub(super) const PICTURES: usize = 10;

/// What is counted while a document is written.
#[derive(Debug, Default)]
pub(super) struct WordBody {
    pub(super) width: u32,
    /// Headings that the table of contents leads to.
    pub(super) headings: usize,
    /// Lists with numbers: each begins with one.
    pub(super) numbered: usize,
    pub(super) gaps: usize,
    pub(super) pictures: Vec<String>,
}

/// A part with what every part begins with.
pub(super) fn part(body: &Markup) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{}", body.0)
}

/// A text as XML allows it, with the spaces that French keeps together.
pub(super) fn allowed(text: &str) -> String {
    bound(text).chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

pub(super) fn paragraph(style: &str, content: Markup) -> Markup {
    xml! { w:p { w:pPr { w:pStyle w:val=(style) {} } (content) } }
}

pub(super) fn run(text: &str) -> Markup {
    xml! { w:r { w:t xml:space="preserve" { (allowed(text)) } } }
}

pub(super) fn strong(text: &str) -> Markup {
    xml! { w:r { w:rPr { w:b {} } w:t xml:space="preserve" { (allowed(text)) } } }
}

/// As what a line cites is set.
pub(super) fn small(text: &str) -> Markup {
    xml! { w:r { w:rPr { w:color w:val="444444" {} w:sz w:val="15" {} w:szCs w:val="15" {} } w:t xml:space="preserve" { (allowed(text)) } } }
}

/// A field in three parts: its instruction, what it shows, its end.
pub(super) fn field(instruction: &str, shown: &Markup) -> Markup {
    xml! {
        w:r { w:fldChar w:fldCharType="begin" {} }
        w:r { w:instrText xml:space="preserve" { (PreEscaped(instruction)) } }
        w:r { w:fldChar w:fldCharType="separate" {} }
        (shown)
        w:r { w:fldChar w:fldCharType="end" {} }
    }
}
