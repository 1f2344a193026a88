//! Oneself before the exercise; oneself, the day and one's words after it. One statement a page, five large buttons, one press; nothing is
//! sent before the last page says so. Several people of a seat answer one after the other, each with a form of their own.

use std::collections::BTreeMap;

use maud::{Markup, html};
use paper::report::answers::{AnswerGiven, LONGEST_ANSWER, MOST_PEOPLE, Rated};
use words::{
    papers::PaperPhrases,
    participant::YouText,
    statements::{Statement, StatementOf, statements},
};

use super::told::{ToldSoFar, fault, keep, see};
use crate::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, form, go, page, press},
    seated::Seated,
    table::SeatTable,
};

/// What can be answered, from 1 on.
const ANSWERS: [YouText; 5] = [YouText::NotAtAll, YouText::ALittle, YouText::SoSo, YouText::Rather, YouText::Fully];
/// So many things are taken one by one; whoever writes more lines has them as one text.
const MOST_LINES: usize = 10;
/// What is answered in words, by the names under which it is kept: what went well, what should change, the plan, and anything else.
const WRITTEN: [&str; 4] = ["strengths", "changes", "plan", "anything"];

/// A question of the form.
enum FormQuestion {
    /// Answered from 1 to 5.
    Scored(Statement),
    /// Answered in words; the name under which they are kept, and the question.
    Written(&'static str, &'static str),
}

impl FormQuestion {
    fn key(&self) -> &str {
        match self {
            Self::Scored(statement) => &statement.key,
            Self::Written(key, _) => key,
        }
    }
}

/// The form of one person, as far as they have come with it.
pub(super) struct RatingForm {
    after: bool,
    /// Whose form it is: so many of this seat were sent before.
    person: u32,
    questions: Vec<FormQuestion>,
}

impl RatingForm {
    pub fn of(of: &Seated<'_>, told: &ToldSoFar, after: bool) -> Self {
        let w = PaperPhrases::of(of.lang());
        let all = statements(of.sitting.scenario, &of.names).into_iter();
        let asked = all.filter(|statement| after || statement.of == StatementOf::Oneself);
        let mut questions: Vec<FormQuestion> = asked.map(FormQuestion::Scored).collect();
        if after {
            // First oneself, as before it, then the day.
            questions
                .sort_by_key(|question| matches!(question, FormQuestion::Scored(it) if it.of == StatementOf::Exercise));
            let [strengths, changes, plan, anything] = WRITTEN;
            let has_plan = of.sitting.scenario.plan.is_some();
            questions.push(FormQuestion::Written(strengths, w.three_strengths));
            questions.push(FormQuestion::Written(changes, w.three_actions));
            questions.extend(has_plan.then_some(FormQuestion::Written(plan, w.plan_change)));
            questions.push(FormQuestion::Written(anything, w.anything));
        }
        Self { after, person: told.forms(after) + 1, questions }
    }

    fn here(&self) -> &'static str {
        page_of(self.after)
    }

    pub fn answer(
        &self,
        table: &mut dyn SeatTable,
        desk: &mut PhoneDesk,
        of: &Seated<'_>,
        sent: Option<&PostedForm>,
    ) -> Answered {
        let given = desk.draft(self.here()).cloned().unwrap_or_default();
        let Some(sent) = sent else { return self.show(of, &given) };
        if sent.fields.has("send") {
            return self.send(table, desk, of, (&given, sent.fields.get("person")));
        }
        if sent.fields.has("anew") {
            desk.let_go(self.here());
            return see(self.here(), None);
        }
        let asked = sent.fields.get("asked");
        let Some(question) = self.questions.iter().find(|question| question.key() == asked) else {
            return see(self.here(), None);
        };
        let (value, wrong) = match question {
            FormQuestion::Scored(_) => {
                ((1..=5).find(|n| sent.fields.has(&format!("a{n}"))).unwrap_or(0).to_string(), None)
            }
            FormQuestion::Written(..) => {
                let text = sent.fields.get("text").trim();
                let n = text.chars().count();
                let with = [("n", &*n.to_string()), ("most", &*LONGEST_ANSWER.to_string())];
                (text.to_owned(), (n > LONGEST_ANSWER).then(|| of.say(YouText::TooLong, &with)))
            }
        };
        if let Some(wrong) = wrong {
            return self.ask(of, question, (&value, Some(&wrong)));
        }
        put(desk, self.here(), asked, value);
        see(self.here(), None)
    }

    /// The first question that was not answered yet, or whether all of it is to be sent.
    fn show(&self, of: &Seated<'_>, given: &FormFields) -> Answered {
        match self.questions.iter().find(|question| !given.has(question.key())) {
            Some(question) => self.ask(of, question, ("", None)),
            None => self.last(of, given, None),
        }
    }

    fn ask(&self, of: &Seated<'_>, question: &FormQuestion, (text, wrong): (&str, Option<&str>)) -> Answered {
        let n = self.questions.iter().position(|other| other.key() == question.key()).unwrap_or(0) + 1;
        let with = [("n", &*n.to_string()), ("all", &*self.questions.len().to_string())];
        let (title, inside) = match question {
            FormQuestion::Scored(statement) => (statement.text.as_str(), scores(of, statement.of)),
            FormQuestion::Written(_, asks) => (*asks, written(of, text)),
        };
        let inside = html! { input type="hidden" name="asked" value=(question.key()); (inside) };
        let main = html! {
            p { (of.say(YouText::OfAll, &with)) }
            h1 { (title) }
            (fault(wrong))
            (form(of, self.here(), &inside))
        };
        PageAnswer::Page(page(of, Renews::Never, &main)).into()
    }

    /// Nothing is left to ask.
    fn last(&self, of: &Seated<'_>, given: &FormFields, wrong: Option<&str>) -> Answered {
        let answered = |question: &&FormQuestion| !matches!(given.get(question.key()), "" | "0");
        let n = self.questions.iter().filter(answered).count();
        let with = [("n", &*n.to_string()), ("all", &*self.questions.len().to_string())];
        let inside = html! {
            input type="hidden" name="person" value=(self.person);
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
        let done = format!("you/sent/{}", if self.after { "after" } else { "before" });
        if person != self.person.to_string() || self.person > MOST_PEOPLE {
            return see(&format!("{done}?again=1"), None);
        }
        if self.questions.iter().any(|question| !given.has(question.key())) {
            return see(self.here(), None);
        }
        match keep(table, of, self.said(given)) {
            Ok(()) => {
                desk.let_go(self.here());
                see(&done, None)
            }
            Err(why) => self.last(of, given, Some(&why)),
        }
    }

    fn said(&self, given: &FormFields) -> AnswerGiven {
        let scored = self.questions.iter().filter_map(|question| match question {
            FormQuestion::Scored(statement) => {
                let answer: u8 = given.get(&statement.key).parse().ok()?;
                (1..=5).contains(&answer).then(|| (statement.key.clone(), answer))
            }
            FormQuestion::Written(..) => None,
        });
        let answers: BTreeMap<String, u8> = scored.collect();
        let rated = Rated { person: self.person, answers };
        if !self.after {
            return AnswerGiven::Before(rated);
        }
        let [strengths, changes, plan, anything] = WRITTEN.map(|name| given.get(name));
        let text = |given: &str| words::clean(given.trim());
        let (plan, anything) = (text(plan), text(anything));
        AnswerGiven::After { rated, strengths: lines(strengths), changes: lines(changes), plan, anything }
    }
}

/// Where a form stands, and where its draft is kept.
fn page_of(after: bool) -> &'static str {
    if after { "you/after" } else { "you/before" }
}

/// Puts an answer to those that were given so far, in the place of an earlier one to the same question.
fn put(desk: &mut PhoneDesk, page: &str, asked: &str, value: String) {
    let mut given = desk.draft(page).cloned().unwrap_or_default();
    given.0.retain(|(key, _)| key != asked);
    given.0.push((asked.to_owned(), value));
    desk.keep(page, given);
}

/// Keeps the words of a form that cannot be taken now beside what was answered so far. A score is one tap: its statement is asked again.
pub(crate) fn keep_words(desk: &mut PhoneDesk, after: bool, given: &FormFields) {
    let (asked, text) = (given.get("asked"), given.get("text").trim());
    if WRITTEN.contains(&asked) && !text.is_empty() && text.chars().count() <= LONGEST_ANSWER {
        put(desk, page_of(after), asked, text.to_owned());
    }
}

/// The things that somebody wrote, one a line.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(words::clean).map(|line| line.trim().to_owned());
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    if lines.len() > MOST_LINES { vec![words::clean(text.trim())] } else { lines }
}

/// Five large buttons, and one for whoever does not answer.
fn scores(of: &Seated<'_>, about: StatementOf) -> Markup {
    let asks = if about == StatementOf::Oneself { YouText::CanYou } else { YouText::DoYouAgree };
    html! {
        p { (of.ui(asks)) }
        @for (n, word) in (1..).zip(ANSWERS) {
            button.go type="submit" name={ "a" (n) } value="1" { span { (of.ui(word)) } }
        }
        (press("skip", Drawing::Stop, of.ui(YouText::Skip)))
    }
}

fn written(of: &Seated<'_>, text: &str) -> Markup {
    html! {
        label for="text" { (of.ui(YouText::OneALine)) }
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
