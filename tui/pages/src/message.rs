//! One message in full: what, from whom, how old, how sure, whom one has told; and what one may do with it.

use engine::sight::view::Item;
use maud::{Markup, html};
use words::phone::PhoneText;

use super::{
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, go, page},
    news::{can_be_told, in_words},
    question,
    seated::Seated,
};

/// The page. Whoever opens it has read the message.
pub(crate) fn show(of: &Seated<'_>, desk: &mut PhoneDesk, item: &Item) -> String {
    desk.read.insert(item.n);
    let told = item.shared_with.as_slice();
    let main = html! {
        h1 { (words::item_source(item, &of.names)) ", " (of.ago(item.at)) }
        div.words { (in_full(of, item)) }
        @if item.inject.is_none() {
            p { (of.ui(PhoneText::IsItSure)) " " b { (words::credibility(item.report.credibility, of.lang())) } "." }
            p { (of.say(PhoneText::SeenAgo, &[("ago", &of.ago(item.report.seen))])) }
        }
        @if can_be_told(of, item) {
            p {
                (of.ui(PhoneText::AlreadyTold)) " "
                @if told.is_empty() { (of.ui(PhoneText::ToNobody)) } @else { (of.names.list(told)) } "."
            }
        }
        @if question::is_open(of, item) { (go(&format!("q/{}", item.n), Drawing::Faces, of.ui(PhoneText::Reply))) }
        @if can_be_told(of, item) {
            (go(&format!("whom/share/{}", item.n), Drawing::Mouth, of.ui(PhoneText::TellIt)))
            (go(&format!("keep/{}", item.n), Drawing::Silent, of.ui(PhoneText::KeepIt)))
        }
        (go("news", Drawing::Ear, of.ui(PhoneText::AllNews)))
    };
    page(of, Renews::Never, &main)
}

/// All that a message says, a sentence a line, and the sheets that came with it.
pub(crate) fn in_full(of: &Seated<'_>, item: &Item) -> Markup {
    let Some(inject) = &item.inject else {
        return in_words(of, &item.report.matter);
    };
    let row = words::item_number(item).and_then(|id| of.sitting.scenario.msel.iter().find(|row| row.id == id));
    html! {
        h2 { (of.speech.in_line(&inject.subject)) }
        (of.speech.told(&inject.text))
        @for sheet in row.iter().flat_map(|row| &row.attachments) {
            h2 { (of.ui(PhoneText::WithIt)) " " (of.speech.in_line(&sheet.title)) }
            @if sheet.file.is_some() { p { (of.ui(PhoneText::OnPaper)) } }
            @if !sheet.text.is_empty() { (of.speech.told(&sheet.text)) }
        }
    }
}
