//! Counts by place and local hour, with a row of tags of the Humanitarian Exchange Language under the heads: who crossed, was turned back,
//! fled, found a roof or none, came to harm, or went without. Rows come in the order of time, and of places within an hour; where nothing
//! happened there is none.
//!
//! It leaves out what concerns protection, and whatever has no place. Movements are counted once for each party and may hold one person
//! several times; who goes without is counted as often as the engine looks, and of an hour the most that were seen stand here.

use std::{collections::BTreeMap, io};

use kernel::{
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::{
    fact::{DisplacementFact, Fact, PostFact, ThreatFact, TravelFact, What},
    terms::Need,
};
use words::{Lang, Names, facts::FactsPhrases};

use super::{
    chronicle::ToldFacts,
    row::FactRow,
    things::{Site, Things},
};
use crate::report::{
    discreet::is_guarded,
    sheet::{Figure, Separator, Spreadsheet},
};

/// A column of counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HxlCount {
    /// Persons who crossed at a post.
    Crossed,
    /// Women among them.
    CrossedWomen,
    /// Children among them.
    CrossedChildren,
    /// Persons who crossed where no post stands.
    Unseen,
    /// Persons who were turned back.
    TurnedBack,
    /// Persons who fled from there.
    Displaced,
    /// Displaced persons who found a place in a camp.
    Sheltered,
    /// Displaced persons whom families took in.
    Hosted,
    /// Displaced persons who found no roof.
    WithoutRoof,
    /// Persons who came to harm.
    Harmed,
    /// Persons who are missed.
    Missing,
    /// Persons who fell ill.
    Ill,
    /// Displaced persons without enough water.
    Water,
    /// Displaced persons without enough food.
    Food,
    /// Displaced persons in the open.
    Shelter,
}

/// All counts in the order of their columns, each with its tag.
pub const COUNTS: [(HxlCount, &str); 15] = [
    (HxlCount::Crossed, "#affected+crossed"),
    (HxlCount::CrossedWomen, "#affected+crossed+f"),
    (HxlCount::CrossedChildren, "#affected+crossed+children"),
    (HxlCount::Unseen, "#affected+crossed+unseen"),
    (HxlCount::TurnedBack, "#affected+turned_back"),
    (HxlCount::Displaced, "#affected+displaced"),
    (HxlCount::Sheltered, "#reached+shelter"),
    (HxlCount::Hosted, "#reached+hosted"),
    (HxlCount::WithoutRoof, "#inneed+shelter+arrived"),
    (HxlCount::Harmed, "#affected+harmed"),
    (HxlCount::Missing, "#affected+missing"),
    (HxlCount::Ill, "#affected+ill"),
    (HxlCount::Water, "#inneed+water"),
    (HxlCount::Food, "#inneed+food"),
    (HxlCount::Shelter, "#inneed+shelter"),
];

/// The tags of what stands before the counts, and of what is said of the exercise behind them.
const PLACE_TAGS: [&str; 8] =
    ["#date", "#date+hour", "#loc+code", "#loc+name", "#adm1+name", "#country+code", "#geo+lat", "#geo+lon"];
/// How many columns stand before the counts.
pub const HEADS_BEFORE_COUNTS: usize = PLACE_TAGS.len();
const ABOUT: [(&str, &str); 5] = [
    ("schema", "#meta+schema"),
    ("scenario", "#meta+scenario"),
    ("variant", "#meta+variant"),
    ("seed", "#meta+seed"),
    ("seal", "#meta+seal"),
];

/// The counts of a place in an hour.
#[derive(Default)]
struct Tally {
    sums: BTreeMap<HxlCount, i64>,
    /// Who goes without, by camp or in the open: the most that were seen.
    without: BTreeMap<(HxlCount, Option<Slug>), i64>,
}

/// Place by place within an hour of a day: the day of the exercise and the hour of the clock there.
type Tallies = BTreeMap<(i64, i8, Slug), (Time, Site, Tally)>;

pub fn write(chronicle: &ToldFacts<'_>, separator: Separator, lang: Lang, to: &mut dyn io::Write) -> io::Result<()> {
    let tallies = tally(chronicle);
    let (things, names) = (Things::of(chronicle.scenario), Names::new(chronicle.scenario, lang));
    let heads = FactsPhrases::of(lang).hxl_heads;
    let about = chronicle.about.pairs();
    let said = |key: &str| about.iter().find(|(known, _)| *known == key).map_or("", |(_, value)| value);
    let mut sheet = Spreadsheet::new(to, separator, heads)?;
    let counts = COUNTS.iter().map(|(_, tag)| *tag);
    sheet.row(PLACE_TAGS.into_iter().chain(counts).chain(ABOUT.map(|(_, tag)| tag)))?;
    for ((_, hour, name), (first, site, tally)) in &tallies {
        let place = things.place(*name);
        let region = place.map_or(String::new(), |place| words::clean(&place.region));
        let country = place.map_or(String::new(), |place| words::clean(&place.country));
        let date = date(chronicle.calendar, *first);
        for words in [&date, &format!("{hour:02}:00"), name.as_str(), &names.of(*name), &region, &country] {
            sheet.words(words)?;
        }
        sheet.figure(Figure::Decimal(site.lat))?;
        sheet.figure(Figure::Decimal(site.lon))?;
        COUNTS.iter().try_for_each(|(count, _)| sheet.figure(Figure::Whole(tally.of(*count))))?;
        ABOUT.iter().try_for_each(|(key, _)| sheet.words(said(key)))?;
        sheet.row_done()?;
    }
    sheet.finish()
}

/// The local date.
fn date(calendar: &Calendar, time: Time) -> String {
    calendar.date(time).split(' ').next().unwrap_or_default().to_owned()
}

fn tally(chronicle: &ToldFacts<'_>) -> Tallies {
    let mut things = Things::of(chronicle.scenario);
    let mut tallies = Tallies::new();
    for fact in chronicle.facts {
        if counts(fact)
            && !is_guarded(&fact.what)
            && let Some(site) = things.site(&FactRow::of(fact))
        {
            let (day, hour, ..) = chronicle.calendar.day_and_clock(fact.at);
            let (_, _, tally) = tallies.entry((day, hour, site.name)).or_insert((fact.at, site, Tally::default()));
            tally.note(fact);
        }
        things.note(fact);
    }
    tallies
}

/// Whether a fact counts at all: a row without any number would say that something happened there.
fn counts(fact: &Fact) -> bool {
    let mut tally = Tally::default();
    tally.note(fact);
    COUNTS.iter().any(|(count, _)| tally.of(*count) > 0)
}

impl Tally {
    fn of(&self, count: HxlCount) -> i64 {
        let without: i64 = self.without.iter().filter(|((of, _), _)| *of == count).map(|(_, people)| people).sum();
        self.sums.get(&count).copied().unwrap_or(0) + without
    }

    fn add(&mut self, count: HxlCount, people: u32) {
        *self.sums.entry(count).or_default() += i64::from(people);
    }

    fn note(&mut self, fact: &Fact) {
        match &fact.what {
            What::Post(PostFact::PartyCrossed { people, women, children, .. }) => {
                self.add(HxlCount::Crossed, *people);
                self.add(HxlCount::CrossedWomen, *women);
                self.add(HxlCount::CrossedChildren, *children);
            }
            What::Post(PostFact::PartyTurnedBack { people, .. }) => self.add(HxlCount::TurnedBack, *people),
            What::Travel(TravelFact::PartyCrossedUnseen { people, .. }) => self.add(HxlCount::Unseen, *people),
            What::Displacement(fact) => self.displaced(fact),
            What::Threat(ThreatFact::PeopleHarmed { people, .. }) => self.add(HxlCount::Harmed, *people),
            What::Threat(ThreatFact::PeopleMissing { people, .. }) => self.add(HxlCount::Missing, *people),
            What::Threat(ThreatFact::FellIll { people, .. } | ThreatFact::CasesRose { new: people, .. }) => {
                self.add(HxlCount::Ill, *people);
            }
            _ => {}
        }
    }

    fn displaced(&mut self, fact: &DisplacementFact) {
        match fact {
            DisplacementFact::FamiliesFled { people, .. } | DisplacementFact::PeopleFled { people, .. } => {
                self.add(HxlCount::Displaced, *people);
            }
            DisplacementFact::FamiliesSheltered { people, .. } => self.add(HxlCount::Sheltered, *people),
            DisplacementFact::FamiliesHosted { people, .. } => self.add(HxlCount::Hosted, *people),
            DisplacementFact::FamiliesWithoutShelter { people, .. } => self.add(HxlCount::WithoutRoof, *people),
            DisplacementFact::WentWithout { camp, need, people, .. } => {
                let count = match need {
                    Need::Water => HxlCount::Water,
                    Need::Food => HxlCount::Food,
                    Need::Shelter => HxlCount::Shelter,
                    Need::Health | Need::Protection | Need::Documents => return,
                };
                let most = self.without.entry((count, *camp)).or_default();
                *most = (*most).max(i64::from(*people));
            }
            _ => {}
        }
    }
}
