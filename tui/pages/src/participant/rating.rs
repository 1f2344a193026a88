//! Oneself before the exercise; oneself, the day and one's words after it. One statement a page, five large buttons, one press; nothing is
//! sent before the last page says so. Several people of a seat answer one after the other, each with a form of their own.

use maud::{Markup, html};
use paper::report::asking::{
    SaidSoFar,
    rating::{FormQuestion, RatingForm, SCORES, fits, is_written, too_long},
};
use words::participant::YouText;

use super::told::{fault, keep, see};
use crate::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
    begun,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, form, go, page, press},
    seated::Seated,
    table::SeatTable,
};

/// The pages of a form.
pub(super) struct RatingPages(RatingForm);

impl RatingPages {
    pub fn of(of: &Seated<'_>, told: &SaidSoFar, after: bool) -> Self {
        Self(RatingForm::of(of.sitting.scenario, &of.names, told, after))
    }

    fn here(&self) -> &'static str {
        page_of(self.0.after)
    }

    pub fn answer(
        &self,
        table: &mut dyn SeatTable,
        desk: &mut PhoneDesk,
        of: &Seated<'_>,
        sent: Option<&PostedForm>,
    ) -> Answered {
        let (given, _) = begun::take_up(table, desk, of, self.here());
        let Some(sent) = sent else { return self.show(of, &given) };
        if sent.fields.has("send") {
            return self.send(table, desk, of, (&given, sent.fields.get("person")));
        }
        if sent.fields.has("anew") {
            desk.let_go(table, self.here());
            return see(self.here(), None);
        }
        let asked = sent.fields.get("asked");
        let Some((n, question)) = self.0.question(asked) else { return see(self.here(), None) };
        let (value, wrong) = match question {
            FormQuestion::Scored(_) => {
                ((1..=5).find(|n| sent.fields.has(&format!("a{n}"))).unwrap_or(0).to_string(), None)
            }
            FormQuestion::Written { .. } => {
                let text = sent.fields.get("text").trim();
                (text.to_owned(), too_long(text, of.lang()))
            }
        };
        if let Some(wrong) = wrong {
            return self.ask(of, (n, question), (&value, Some(&wrong)));
        }
        // The next page says if it could not be written down.
        let _told_there = put(table, desk, self.here(), (asked, value));
        see(self.here(), None)
    }

    /// The first question that was not answered yet, or whether all of it is to be sent.
    fn show(&self, of: &Seated<'_>, given: &FormFields) -> Answered {
        match self.0.next(given) {
            Some(question) => self.ask(of, question, ("", begun::not_on_disk(of).as_deref())),
            None => self.last(of, given, begun::not_on_disk(of).as_deref()),
        }
    }

    fn ask(
        &self,
        of: &Seated<'_>,
        (n, question): (usize, &FormQuestion),
        (text, wrong): (&str, Option<&str>),
    ) -> Answered {
        let with = [("n", &*(n + 1).to_string()), ("all", &*self.0.questions.len().to_string())];
        let fields = match question {
            FormQuestion::Scored(_) => scores(of, question.asks()),
            FormQuestion::Written { .. } => written(of, question.asks(), text),
        };
        let inside = html! { input type="hidden" name="asked" value=(question.key()); (fields) };
        let main = html! {
            p { (of.say(YouText::OfAll, &with)) }
            h1 { (question.title()) }
            (fault(wrong))
            (form(of, self.here(), &inside))
        };
        PageAnswer::Page(page(of, Renews::Never, &main)).into()
    }

    /// Nothing is left to ask.
    fn last(&self, of: &Seated<'_>, given: &FormFields, wrong: Option<&str>) -> Answered {
        let n = self.0.answered(given);
        let with = [("n", &*n.to_string()), ("all", &*self.0.questions.len().to_string())];
        let inside = html! {
            input type="hidden" name="person" value=(self.0.person);
            (press("send", Drawing::Boat, of.ui(YouText::Send)))
            (press("anew", Drawing::Pen, of.ui(YouText::Anew)))
        };
        let main = html! {
            h1 { (of.ui(YouText::ReadySend)) }
            p { (of.say(YouText::AnsweredSo, &with)) }
            (fault(wrong))
            (form(of, self.here(), &inside))
        };
        PageAnswer::Page(page(of, Renews::Never, &main)).into()
    }

    /// Sends the form, once: one that was sent before is not sent again.
    fn send(
        &self,
        table: &mut dyn SeatTable,
        desk: &mut PhoneDesk,
        of: &Seated<'_>,
        (given, person): (&FormFields, &str),
    ) -> Answered {
        let done = format!("you/sent/{}", if self.0.after { "after" } else { "before" });
        if person != self.0.person.to_string() || self.0.is_full() {
            return see(&format!("{done}?again=1"), None);
        }
        if self.0.next(given).is_some() {
            return see(self.here(), None);
        }
        match keep(table, of, self.0.said(given)) {
            Ok(()) => {
                desk.let_go(table, self.here());
                see(&done, None)
            }
            Err(why) => self.last(of, given, Some(&why)),
        }
    }
}

/// Where a form stands, and where its draft is kept.
fn page_of(after: bool) -> &'static str {
    if after { "you/after" } else { "you/before" }
}

/// Puts an answer to those that were given so far, in the place of an earlier one to the same question.
fn put(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    page: &str,
    (asked, value): (&str, String),
) -> Result<(), String> {
    let mut given = desk.draft(page).cloned().unwrap_or_default();
    given.0.retain(|(key, _)| key != asked);
    given.0.push((asked.to_owned(), value));
    desk.keep(table, page, given)
}

/// Keeps the words of a form that cannot be taken now beside what was answered so far. A score is one tap: its statement is asked again.
pub(crate) fn keep_words(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    after: bool,
    given: &FormFields,
) -> Result<(), String> {
    let (asked, text) = (given.get("asked"), given.get("text").trim());
    if is_written(asked) && !text.is_empty() && fits(text) {
        return put(table, desk, page_of(after), (asked, text.to_owned()));
    }
    Ok(())
}

/// Five large buttons, and one for whoever does not answer.
fn scores(of: &Seated<'_>, asks: YouText) -> Markup {
    html! {
        p { (of.ui(asks)) }
        @for (n, word) in (1..).zip(SCORES) {
            button.go type="submit" name={ "a" (n) } value="1" { span { (of.ui(word)) } }
        }
        (press("skip", Drawing::Stop, of.ui(YouText::Skip)))
    }
}

fn written(of: &Seated<'_>, asks: YouText, text: &str) -> Markup {
    html! {
        label for="text" { (of.ui(asks)) }
        textarea.field #text name="text" rows="5" autocomplete="off" { (text) }
        (press("on", Drawing::Pen, of.ui(YouText::GoOn)))
    }
}

/// It was sent: the next person of the seat may answer.
pub(super) fn sent(of: &Seated<'_>, when: &str, again: bool) -> String {
    let main = html! {
        h1 { (of.ui(if again { YouText::SentAlready } else { YouText::Sent })) }
        (go(&format!("you/{when}"), Drawing::People, of.ui(YouText::AnotherPerson)))
        (go("you", Drawing::Family, of.ui(YouText::Us)))
    };
    page(of, Renews::Never, &main)
}
