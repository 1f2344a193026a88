//! Small terms that every part of the engine shares: texts in two languages, means, reasons to travel.

use std::collections::BTreeMap;

use kernel::names::Slug;
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap};

use super::written::shapes;

/// A text in both languages. A scenario may write one string for both, or `{ "en": "…", "fr": "…" }`; beside these, for seats of
/// people who read neither, `"ha": "…"` and the like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
    /// The same in languages of the region, as far as somebody has put it into them.
    pub others: BTreeMap<Tongue, String>,
}

/// A language of the region, in which texts for a seat may be written beside English and French.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tongue {
    /// Hausa.
    Hausa,
    /// Kanuri.
    Kanuri,
    /// Fulfulde.
    Fulfulde,
    /// Tamasheq.
    Tamasheq,
    /// Zarma and Songhay.
    Zarma,
    /// Tubu: Tedaga and Dazaga.
    Tubu,
    /// Arabic.
    Arabic,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Hausa, Self::Kanuri, Self::Fulfulde, Self::Tamasheq, Self::Zarma, Self::Tubu, Self::Arabic];

    /// Its code of ISO 639, by which texts and seats name it, and browsers choose letters.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hausa => "ha",
            Self::Kanuri => "kr",
            Self::Fulfulde => "ff",
            Self::Tamasheq => "taq",
            Self::Zarma => "dje",
            Self::Tubu => "tuq",
            Self::Arabic => "ar",
        }
    }

    /// The language of a code; `tmh` is another one for Tamasheq.
    pub fn of_code(code: &str) -> Option<Self> {
        let code = if code == "tmh" { "taq" } else { code };
        Self::ALL.into_iter().find(|tongue| tongue.code() == code)
    }

    /// Whether its lines run from right to left.
    pub fn runs_left(self) -> bool {
        self == Self::Arabic
    }
}

shapes! {
    /// Why people travel.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Traveller {
        /// To trade.
        Trader,
        /// With herds.
        Herder,
        /// To school.
        Pupil,
        /// To be treated.
        Patient,
        /// To return home.
        Returnee,
        /// To live or work elsewhere.
        Migrant,
        /// To be safe: families who flee.
        Displaced,
        /// People moved against their will, by a trafficking network.
        Trafficked,
    }
}

/// What travellers are before the law of the country whose post they come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// A national of this country on an ordinary journey.
    National,
    /// A national who comes home, in flight or after years away.
    Returnee,
    /// Whoever flees from another country and asks for protection, recognised or not yet.
    Refugee,
    /// A national of any other country.
    #[default]
    ThirdCountry,
}

impl Status {
    /// Whether the law knows refusal for want of papers: never of a national, and of nobody who flees.
    pub fn may_be_refused_for_papers(self) -> bool {
        self == Self::ThirdCountry
    }
}

impl Traveller {
    /// Whether turning them back puts people in danger, as anybody at a barrier can see: families who flee, and the sick. Who is
    /// moved against their will is in danger too, but only whoever looks and listens can tell.
    pub fn in_need(self) -> bool {
        matches!(self, Self::Displaced | Self::Patient)
    }

    /// Whether they come home: nobody is refused entry to the country of which they are nationals, papers or not.
    pub fn comes_home(self) -> bool {
        matches!(self, Self::Returnee)
    }

    /// Whether a post may not refuse them: people in need, and nationals who come home.
    pub fn must_be_let_in(self) -> bool {
        self.in_need() || self.comes_home()
    }
}

shapes! {
    /// Who acts for a seat. Whoever it is, the rules of the seat are the same.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Hand {
        /// The people who sit there.
        #[default]
        People,
        /// The facilitator, since nobody sits there.
        Facilitator,
        /// A simple automatic player, as older logs call the play by the book.
        Automatic,
        /// A list of acts that was written beforehand.
        Scripted,
        /// The play of this name.
        Play(Slug),
    }

    /// Women and men, as far as who is heard and who is asked goes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Sex {
        /// A woman.
        Woman,
        /// A man.
        Man,
    }

    /// Whose word it was that came before a committee.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Voice {
        /// Women, who know it before others do.
        Women,
        /// The young, who know it before others do.
        Youth,
        /// Anybody else.
        Others,
    }

    /// Age groups of those who sit in a committee.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Age {
        /// Under 30.
        Young,
        /// Neither young nor an elder.
        Adult,
        /// Elders and notables.
        Elder,
    }

    /// What counterparts on two sides of a border can agree on.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Accord {
        /// To tell each other directly what they know.
        #[default]
        Information,
        /// To patrol together.
        JointPatrols,
        /// That the force of one side follows somebody onto the other.
        Pursuit,
        /// To hand persons over from the care of one side into that of the other.
        HandingOver,
        /// To investigate together: to put what both sides know of a network into one file.
        Investigations,
        /// Rules under which one side may look into the registers of the other: who, what for, and that it is written down.
        Registers,
    }

    /// What people can lack.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Need {
        /// A roof.
        Shelter,
        /// Food.
        Food,
        /// Water.
        Water,
        /// Somebody who treats them.
        Health,
        /// Protection.
        Protection,
        /// Papers.
        Documents,
    }

    /// What a seat can hold, give and be asked for. Units: officers and vehicles by number, tents for one family of five each,
    /// food in rations for one person and one day, funds in thousands of CFA francs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Means {
        /// Officers in reserve.
        Officers,
        /// Vehicles.
        Vehicles,
        /// Tents, for one family of five each.
        Tents,
        /// Rations, for one person and one day each.
        Food,
        /// Thousands of CFA francs.
        Funds,
    }
}

impl Accord {
    /// All of them, in the order in which screens list them.
    pub const ALL: [Self; 6] = [
        Self::Information,
        Self::JointPatrols,
        Self::Pursuit,
        Self::HandingOver,
        Self::Investigations,
        Self::Registers,
    ];

    /// What an agreement is about that says no more. Pursuit and registers are agreed on by name, or not at all: the one sends armed
    /// people across, the other people's names.
    pub const USUAL: [Self; 4] = [Self::Information, Self::JointPatrols, Self::HandingOver, Self::Investigations];

    /// What an invitation proposes: direct information always, and more where it says so.
    pub fn proposed(more: [(Self, bool); 5]) -> Vec<Self> {
        let asked = |accord: &Self| more.iter().any(|(of, asked)| of == accord && *asked);
        Self::ALL.into_iter().filter(|accord| *accord == Self::Information || asked(accord)).collect()
    }
}

impl Means {
    /// All five, in the order in which screens list them.
    pub const ALL: [Self; 5] = [Self::Officers, Self::Vehicles, Self::Tents, Self::Food, Self::Funds];
}

/// A list that one service keeps, and that another may be let to look into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Records {
    /// Who is looked for.
    Alerts,
    /// Who crossed at the posts.
    Crossings,
    /// Who is in the camps, and fled from where.
    Refugees,
}

impl Records {
    /// Those of the three that are asked for.
    pub fn asked(alerts: bool, crossings: bool, refugees: bool) -> Vec<Self> {
        let asked = [(Self::Alerts, alerts), (Self::Crossings, crossings), (Self::Refugees, refugees)];
        asked.into_iter().filter(|(_, asked)| *asked).map(|(records, _)| records).collect()
    }
}

/// What people can be in the way of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Danger {
    /// An attack on the place where they are.
    Attack,
    /// A way on which nobody looks after travellers.
    Road,
    /// Too little water.
    Thirst,
    /// Too little food.
    Hunger,
    /// A night in the open.
    Exposure,
    /// An illness that nobody treats.
    Illness,
    /// An explosive that was left on a road.
    Explosive,
    /// A shaft that falls in.
    Collapse,
}

/// Persons that one tent shelters: a family. It is what the unit of [`Means::Tents`] says. A standard family tent has 16 m² for five
/// (specification of UNHCR, by makers of tents, excerpt); at 3.5 m² a person it would be 4.6 (Sphere Handbook, 2018, living space).
pub const PEOPLE_PER_TENT: u32 = 5;

shapes! {
    /// An amount of means. For units see [`Means`].
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    pub struct Stock {
        /// Officers in reserve.
        pub officers: u32,
        /// Vehicles.
        pub vehicles: u32,
        /// Tents, for one family of five each.
        pub tents: u32,
        /// Rations, for one person and one day each.
        pub food: u32,
        /// Thousands of CFA francs.
        pub funds: u32,
    }
}

impl Stock {
    /// How much of one means.
    pub fn of(&self, means: Means) -> u32 {
        match means {
            Means::Officers => self.officers,
            Means::Vehicles => self.vehicles,
            Means::Tents => self.tents,
            Means::Food => self.food,
            Means::Funds => self.funds,
        }
    }
    /// The place where one means is kept.
    pub fn of_mut(&mut self, means: Means) -> &mut u32 {
        match means {
            Means::Officers => &mut self.officers,
            Means::Vehicles => &mut self.vehicles,
            Means::Tents => &mut self.tents,
            Means::Food => &mut self.food,
            Means::Funds => &mut self.funds,
        }
    }
}

impl Text {
    /// This text and another one behind it, with the same signs between them in each language.
    #[must_use]
    pub fn joined(&self, between: &str, other: &Self) -> Self {
        let mut text = self.clone();
        // Where the other one is not told in a language of the region, its English stands there.
        let others =
            text.others.iter_mut().map(|(tongue, words)| (words, other.others.get(tongue).unwrap_or(&other.en)));
        for (words, more) in [(&mut text.en, &other.en), (&mut text.fr, &other.fr)].into_iter().chain(others) {
            words.push_str(between);
            words.push_str(more);
        }
        text
    }

    /// The same words in both languages.
    pub fn same(text: &str) -> Self {
        Self::of(text.to_owned(), text.to_owned())
    }
    /// In English and in French.
    pub fn of(en: String, fr: String) -> Self {
        Self { en, fr, others: BTreeMap::new() }
    }
    /// In a language of the region, if somebody has put it into that.
    pub fn spoken(&self, tongue: Tongue) -> Option<&str> {
        self.others.get(&tongue).map(String::as_str)
    }
    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.fr.is_empty()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.en == self.fr && self.others.is_empty() && serializer.is_human_readable() {
            return serializer.serialize_str(&self.en);
        }
        let mut map = serializer.serialize_map(Some(2 + self.others.len()))?;
        map.serialize_entry("en", &self.en)?;
        map.serialize_entry("fr", &self.fr)?;
        for (tongue, words) in &self.others {
            map.serialize_entry(tongue.code(), words)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        struct Both;
        impl<'de> serde::de::Visitor<'de> for Both {
            type Value = Text;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text: one string, or { \"en\": \"…\", \"fr\": \"…\" }")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::same(text))
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let (mut en, mut fr, mut others) = (None, None, BTreeMap::new());
                while let Some(key) = map.next_key::<String>()? {
                    let before = match (key.as_str(), Tongue::of_code(&key)) {
                        ("en", _) => en.replace(map.next_value::<String>()?),
                        ("fr", _) => fr.replace(map.next_value::<String>()?),
                        (_, Some(tongue)) => others.insert(tongue, map.next_value::<String>()?),
                        (other, None) => {
                            return Err(A::Error::custom(format!(
                                "`{other}` is not a language here; write \"en\" or \"fr\""
                            )));
                        }
                    };
                    if before.is_some() {
                        return Err(A::Error::custom(format!("\"{key}\" stands twice in this text")));
                    }
                }
                match (en, fr) {
                    (Some(en), Some(fr)) => Ok(Text { en, fr, others }),
                    (None, _) => Err(A::Error::custom("this text lacks \"en\"")),
                    (_, None) => Err(A::Error::custom("this text lacks \"fr\"")),
                }
            }
        }
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Both)
        } else {
            deserializer.deserialize_map(Both)
        }
    }
}
