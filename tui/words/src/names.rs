//! What things are called: the names of a scenario in both languages, ready to be put into sentences.
//!
//! A name that the scenario does not hold is shown as its slug, so that nothing is ever unsaid. Names come out clean.

use std::{borrow::Cow, rc::Rc};

use kernel::{
    by_name::ByName,
    names::Slug,
    time::{Calendar, Moment, Span, Time},
};
use vocabulary::{
    inject::Row,
    kind::{NamedThing, Visitor},
    scenario::{Paragraph, Scenario, Seat},
    terms::{Means, Text},
};

use crate::{clean::clean, lang::Lang, numbers::span, terms};

/// The names of a scenario and the language in which to say them. It holds both languages, so that a change of language
/// needs no scenario.
#[derive(Clone, Debug)]
pub struct Names {
    lang: Lang,
    table: Rc<ByName<Text>>,
    /// Names for where space is short, of those that have one.
    short: Rc<ByName<Text>>,
    /// Whether things are called by these.
    brief: bool,
    calendar: Option<Calendar>,
    /// What is said where an act of the scenario's own is not possible.
    why: Rc<ByName<Text>>,
}

impl Names {
    /// The names of a scenario.
    pub fn new(scenario: &Scenario, lang: Lang) -> Self {
        let mut names = Self::none(lang);
        // A scenario that names no day is still worth words; `check` complains of it, and times show as spans.
        names.calendar = Calendar::new(&scenario.start, &scenario.zone).ok();
        names.fill(scenario);
        names
    }

    /// No names: every thing is called by its slug.
    pub fn none(lang: Lang) -> Self {
        // What the engine names and no scenario does.
        let own = [
            ("facilitator", "Facilitator", "Animation"),
            ("person", "in person", "de vive voix"),
            ("radio", "by radio", "par radio"),
            ("service", "by the service’s own line", "par la voie du service"),
        ];
        let table = own.map(|(id, en, fr)| (Slug::new(id), Text::of(en.to_owned(), fr.to_owned())));
        Self {
            lang,
            table: Rc::new(table.into_iter().collect()),
            short: Rc::default(),
            brief: false,
            calendar: None,
            why: Rc::default(),
        }
    }

    fn fill(&mut self, s: &Scenario) {
        self.put(s.id, &s.title);
        s.visit(self);
        for question in s.modules.iter().flat_map(|module| &module.questions) {
            self.put(question.id, &question.text);
            question.options.iter().for_each(|option| self.put(option.id, &option.text));
        }
        for act in &s.acts {
            enter(Rc::make_mut(&mut self.why), act.id, &act.refusal);
        }
        for committee in s.communities.iter().filter_map(|community| community.committee.as_ref()) {
            self.put(committee.id, &committee.name);
        }
        for task in s.objectives.iter().flat_map(|objective| &objective.tasks) {
            self.put(task.id, &task.text);
        }
        for paragraph in s.plan.iter().flat_map(|plan| &plan.paragraphs) {
            self.put(paragraph.id, &in_both(|lang| heading(paragraph, lang)));
        }

        // These are called after what they join, so they come last.
        for road in &s.roads {
            let ends = self.between(road.from, "–", road.to);
            let text = if road.unofficial {
                Text::of(format!("{} (unofficial route)", ends.en), format!("{} (passage non officiel)", ends.fr))
            } else {
                ends
            };
            self.put(road.id, &text);
        }
        for flow in &s.flows {
            let ends = self.between(flow.from, " → ", flow.to);
            let text = in_both(|lang| format!("{}, {}", terms::traveller(flow.who, lang), lang.of(&ends)));
            self.put(flow.id, &text);
        }
        for channel in &s.channels {
            let ends = self.between(channel.from, " ↔ ", channel.to);
            let text = in_both(|lang| format!("{}, {}", terms::channel_kind(channel.kind, lang), lang.of(&ends)));
            self.put(channel.id, &text);
        }
    }

    /// Enters a name. An empty one is not entered: its slug says more.
    pub fn put(&mut self, slug: Slug, text: &Text) {
        enter(Rc::make_mut(&mut self.table), slug, text);
    }

    fn between(&self, from: Slug, joint: &str, to: Slug) -> Text {
        in_both(|lang| format!("{}{joint}{}", self.in_lang(from, lang), self.in_lang(to, lang)))
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }
    /// Speaks this language from now on.
    pub fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
    }
    /// The name of a thing, or its slug if it has none.
    pub fn of(&self, name: impl Into<Slug>) -> Cow<'_, str> {
        let slug = name.into();
        if self.brief { self.short(slug) } else { self.in_lang(slug, self.lang) }
    }
    /// What a thing is called where space is short: its short name, or its name if it has none.
    pub fn short(&self, slug: Slug) -> Cow<'_, str> {
        let short = self.short.get(slug).map(|text| Cow::Borrowed(self.lang.of(text)));
        short.unwrap_or_else(|| self.in_lang(slug, self.lang))
    }
    /// The same names for sentences that are short of space: whatever has a short name is called by it.
    pub fn in_brief(&self) -> Self {
        Self { brief: true, ..self.clone() }
    }
    fn in_lang(&self, slug: Slug, lang: Lang) -> Cow<'_, str> {
        match self.table.get(slug) {
            Some(text) => Cow::Borrowed(lang.of(text)),
            None => Cow::Owned(clean(slug.as_str())),
        }
    }
    /// A text of the scenario in the language of these names, clean.
    pub fn text(&self, text: &Text) -> String {
        clean(self.lang.of(text))
    }
    /// What kind of role a seat is: as its scenario calls it, if that has a kind of its own for it, or as the engine does.
    pub fn kind_of(&self, seat: &Seat) -> String {
        seat.own_kind.map_or_else(|| terms::seat_kind(seat.kind, self.lang).to_owned(), |own| self.of(own).into_owned())
    }
    /// The name of something that can be chosen for an act: means are among that and have words of their own, and a channel tells its delay.
    pub fn of_choice(&self, slug: Slug, scenario: &Scenario) -> String {
        match Means::ALL.iter().find(|means| format!("{means:?}") == slug.as_str()) {
            Some(means) => terms::means(*means, self.lang).to_owned(),
            None => match scenario.channels.iter().find(|channel| channel.id == slug) {
                Some(channel) => format!("{} (≈ {})", self.of(slug), span(channel.delay)),
                None => self.of(slug).into_owned(),
            },
        }
    }
    /// Several names, with commas between them.
    pub fn list(&self, slugs: &[Slug]) -> String {
        slugs.iter().map(|slug| self.of(*slug)).collect::<Vec<_>>().join(", ")
    }
    /// The exercise clock, `D1 06:30`; time since the start where the scenario has no calendar.
    pub fn time(&self, time: Time) -> String {
        match &self.calendar {
            Some(calendar) => calendar.clock(time, self.lang.day_letter()),
            None => format!("+{}", Span(time.0)),
        }
    }
    /// The second of the local day, 0 to 86,399, where the scenario has a calendar.
    pub fn second_of_day(&self, time: Time) -> Option<i64> {
        Some(self.calendar.as_ref()?.second_of_day(time))
    }
    /// The second of a point of time that an author wrote, where the scenario has a calendar and it can be read.
    pub fn second(&self, moment: &Moment) -> Option<Time> {
        self.calendar.as_ref()?.read(moment.as_str()).ok()
    }
    /// When a row of the scenario of these names comes at the earliest; at the start where that names no day.
    pub fn reckoned(&self, scenario: &Scenario, row: &Row) -> Time {
        self.calendar.as_ref().map(|calendar| scenario.reckoned(row, calendar)).unwrap_or_default()
    }
    /// A point of time that an author wrote, in the language of these names.
    pub fn moment(&self, moment: &Moment) -> String {
        self.second(moment).map_or_else(|| clean(moment.as_str()), |time| self.time(time))
    }
}

impl Names {
    /// What the author says where an act of the scenario's own is not possible, if anything.
    pub fn why(&self, act: Slug) -> Option<String> {
        self.why.get(act).map(|text| self.text(text))
    }
}

impl<'s> Visitor<'s> for Names {
    fn list<T: NamedThing>(&mut self, _: &'static str, things: &'s [T]) {
        for thing in things {
            if let Some(called) = thing.called() {
                self.put(thing.id(), called);
            }
            if let Some(short) = thing.short() {
                enter(Rc::make_mut(&mut self.short), thing.id(), short);
            }
        }
    }
}

/// The exercise clock, `D1 06:30` in English and `J1 06:30` in French.
pub fn clock(calendar: &Calendar, time: Time, lang: Lang) -> String {
    calendar.clock(time, lang.day_letter())
}

/// Enters a text that is said in both languages.
fn enter(table: &mut ByName<Text>, slug: Slug, text: &Text) {
    let text = Text::of(clean(&text.en), clean(&text.fr));
    if !text.en.trim().is_empty() && !text.fr.trim().is_empty() {
        table.insert(slug, text);
    }
}

/// A paragraph of a plan by its number and its heading, as far as it has them.
fn heading(paragraph: &Paragraph, lang: Lang) -> String {
    let parts = [paragraph.number.trim(), lang.of(&paragraph.heading).trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
}

/// The same text said in each language.
fn in_both(say: impl Fn(Lang) -> String) -> Text {
    Text::of(say(Lang::En), say(Lang::Fr))
}
