//! A scenario as its authors write it: RON, field for field. No rule of play here, and nothing of the ECS.
//!
//! Everything that others refer to has an `id`, a [`Slug`]. Ids share one name space over the whole scenario, so that a
//! name in a fact, a log or a complaint means one thing. Levels (trust, fear, tension, chances) are permille, numbers are of
//! persons, times are written as people say them.
//!
//! `scenario.ron` and any other `.ron` file of the folder hold fields of [`Scenario`]; a list may be split over several files,
//! a single value stands once. `authoring::read` puts them together and complains of everything at once.

use kernel::{
    names::Slug,
    time::{Moment, Span, Time},
};
use serde::{Deserialize, Serialize};

use super::{measure::MainMeasure, movement::Movement, play::Play, variant::Variant};
use crate::{
    act::{ActKind, Right},
    condition::Condition,
    inject::{Attachment, Row},
    matter::MatterKind,
    module::Module,
    own_act::OwnAct,
    parameter::{
        Settings,
        regional::{Region, Season, regional},
    },
    terms::{Age, Sex, Stock, Text, Tongue, Traveller},
    written::shapes,
};

/// The format that this engine writes and reads.
pub const FORMAT: u32 = 2;
/// The oldest format that it reads as well.
pub const OLDEST: u32 = 1;

shapes! {
    /// A whole scenario. See each list's item for what it holds.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    pub struct Scenario {
        /// 2; in a scenario of format 1, what came with 2 may not stand.
        pub format: u32,
        /// The scenario's own name, as in `harmattan play lake-chad`.
        pub id: Slug,
        /// What the start screen shows.
        pub title: Text,
        /// Two or three sentences for everybody at the table.
        pub summary: Text,
        /// Civil start: `"2027-03-08 06:00"`; a Monday morning where nothing is said.
        pub start: String,
        /// An IANA time zone: `"Africa/Niamey"`; that of the country of the first place where nothing is said.
        pub zone: String,
        /// How long the exercise lasts: `"72h"`; a day where nothing is said.
        pub length: Span,
        /// The seed when none is given on the command line.
        pub seed: u64,
        /// At which pace the clock is set at first: exercise seconds in a second of the wall clock, 1 to 3600.
        pub pace: u32,
        /// What the map shows at first, in degrees; all places where nothing is said.
        pub window: Window,
        /// Who sponsors, runs and takes part, for the report's overview.
        pub exercise: Overview,
        /// Authorities and forces that communities trust or do not.
        pub authorities: Vec<Authority>,
        /// Towns, villages, crossings: the nodes of the map.
        pub places: Vec<Place>,
        /// Roads, tracks and unofficial routes: its edges.
        pub roads: Vec<Road>,
        /// Border posts.
        pub posts: Vec<Post>,
        /// Patrols.
        pub patrols: Vec<Patrol>,
        /// Communities and their committees.
        pub communities: Vec<Community>,
        /// Camps and reception sites.
        pub camps: Vec<Camp>,
        /// Ordinary travellers, by flow.
        pub flows: Vec<Flow>,
        /// Hidden armed groups and trafficking networks; fictional, always.
        pub groups: Vec<Group>,
        /// Outbreaks, floods and droughts, if the exercise plays any.
        pub hazards: Vec<Hazard>,
        /// Kinds of seats that this scenario has of its own, beside those of the engine.
        pub kinds: Vec<OwnKind>,
        /// The roles at the table.
        pub seats: Vec<Seat>,
        /// Who can reach whom, and how.
        pub channels: Vec<Channel>,
        /// The plan that the exercise puts to the test, if there is one; rows, objectives and tasks name its paragraphs.
        pub plan: Option<TestedPlan>,
        /// Objectives and their critical tasks.
        pub objectives: Vec<Objective>,
        /// The parts of the day as the facilitator runs it.
        pub phases: Vec<Phase>,
        /// The master scenario events list.
        pub msel: Vec<Row>,
        /// Acts of the scenario's own, beside those that every scenario has.
        pub acts: Vec<OwnAct>,
        /// Modules of a discussion, beside the rows of the MSEL or instead of them.
        pub modules: Vec<Module>,
        /// The steps of a tutorial, if the scenario teaches the keys while it is played.
        pub lessons: Vec<Lesson>,
        /// Pairs of seats with an agreement in force from the start.
        pub agreements: Vec<(Slug, Slug)>,
        /// By which runs are compared, each with the way that is good.
        pub main_measures: Vec<MainMeasure>,
        /// Displacement over months, held against counts.
        pub movement: Option<Movement>,
        /// What a programme makes of the same crisis, by name; without `--variant` none of them counts.
        pub variants: Vec<Variant>,
        /// Rules for empty seats, beside the plays that are shipped.
        pub plays: Vec<Play>,
        /// What the programme may cost, in United States dollars: the measure for the costs of variants.
        pub budget: Option<u32>,
        /// The region whose figures of the model count where nothing else is set.
        pub region: Option<Region>,
        /// The season whose figures count, more than those of the region.
        pub season: Option<Season>,
        /// Figures of the model that this scenario sets, by name; the reference lists them all. They count more than those of its
        /// region and its season, and what a call sets counts most.
        pub parameters: Settings,
        /// Other files that belong to it, beside this one or in a folder below, `"shared/land.ron"`: parts that several scenarios share.
        pub include: Vec<String>,
    }

    /// A window on the map, in degrees.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Window {
        /// Its left edge, degrees east.
        pub west: f64,
        /// Its lower edge, degrees north.
        pub south: f64,
        /// Its right edge, degrees east.
        pub east: f64,
        /// Its upper edge, degrees north.
        pub north: f64,
    }

    /// Section 1 of the after-action report, as far as it is known before.
    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Overview {
        /// Who has the exercise held.
        pub sponsor: Text,
        /// What kind of exercise, for how long, with how many seats, and where.
        pub scope: Text,
        /// The threats and hazards that it plays.
        pub hazard: Text,
        /// Who takes part.
        pub organisations: Vec<Text>,
        /// Whom to ask about it.
        pub contact: Text,
    }

    /// An authority or a force towards which communities hold trust.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Authority {
        /// Its id.
        pub id: Slug,
        /// Its name.
        pub name: Text,
        /// Two letters: `NE`, `TD`.
        pub country: String,
        /// Whether its people carry arms, so that the due diligence policy on human rights applies.
        #[serde(default)]
        pub force: bool,
        /// Training in rights and conduct, permille.
        #[serde(default = "half")]
        pub training: u32,
        /// How likely misconduct is answered, permille.
        #[serde(default = "half")]
        pub accountability: u32,
        /// How far the law binds it and protects those whom it meets, permille.
        #[serde(default = "half")]
        pub law: u32,
        /// How closely others watch it: its own inspectors, human rights bodies, the press; permille.
        #[serde(default = "half")]
        pub monitoring: u32,
    }

    /// What kind of place it is, for symbols and rules.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum PlaceKind {
        /// A large town.
        City,
        /// A town.
        Town,
        /// A village.
        Village,
        /// An island in a lake or a river.
        Island,
        /// A spot at which people cross a border.
        Crossing,
        /// Where a camp or a reception site is.
        Camp,
        /// A well.
        Well,
        /// A site where people dig for gold: as many as the flows that lead there keep there, by how long they stay (`back`).
        GoldSite,
    }

    /// A node of the map. Since format 2 of a place of the gazetteer its name is enough, `"diffa"` or `(id: "diffa")`: the rest is
    /// filled in, but for what you write; and a place of the gazetteer that is named elsewhere (`place: "diffa"`) need not stand here.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Place {
        /// Its id.
        pub id: Slug,
        /// Its name on the ground.
        pub name: Text,
        /// Its name where space is short: 14 characters at most, and no other's.
        #[serde(default)]
        pub short: Text,
        /// Degrees north.
        pub lat: f64,
        /// Degrees east.
        pub lon: f64,
        /// What it is.
        pub kind: PlaceKind,
        /// Two letters.
        pub country: String,
        /// Region or province.
        #[serde(default)]
        pub region: String,
        /// Coordinates are not from a source but placed by the author.
        #[serde(default)]
        pub approximate: bool,
        /// Where the coordinates come from.
        #[serde(default)]
        pub source: String,
    }

    /// What a road is made of; it decides the speed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Surface {
        /// Asphalt.
        Paved,
        /// Laterite or graded earth.
        Unpaved,
        /// Sand track.
        Track,
        /// By boat.
        Water,
    }

    /// An edge of the map, used both ways. Since format 2 of a road of the gazetteer its ends are enough, `("diffa", "bosso")`; it is
    /// then called `diffa-bosso`, and the rest is filled in.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Road {
        /// Its id.
        pub id: Slug,
        /// One end.
        pub from: Slug,
        /// The other end.
        pub to: Slug,
        /// Length.
        pub km: u32,
        /// What it is made of.
        pub surface: Surface,
        /// Crosses the border, past this post. A road that crosses without a post is an unofficial route.
        #[serde(default)]
        pub post: Option<Slug>,
        /// A second post, at the other end of the road: of two states each checks who leaves it and who enters.
        #[serde(default)]
        pub other_post: Option<Slug>,
        /// Crosses the border where no post stands.
        #[serde(default)]
        pub unofficial: bool,
        /// A corridor for herds: where some road is one, herds on another one pass over fields.
        #[serde(default)]
        pub corridor: bool,
        /// Where length and existence come from.
        #[serde(default)]
        pub source: String,
    }

    /// A border post.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Post {
        /// Its id.
        pub id: Slug,
        /// Its name.
        pub name: Text,
        /// Its name where space is short: 14 characters at most, and no other's.
        #[serde(default)]
        pub short: Text,
        /// Where it stands.
        pub place: Slug,
        /// Whose officers hold it.
        pub authority: Slug,
        /// Officers on strength, all shifts.
        pub officers: u32,
        /// Women among them.
        #[serde(default)]
        pub women: u32,
        /// First-line lanes built; how many are staffed is the seat's decision.
        pub lanes: u32,
        /// Local hours `("06:00", "18:00")`; without them it never closes.
        #[serde(default)]
        pub hours: Option<(String, String)>,
        /// A safe building; without one it cannot be held at night.
        #[serde(default)]
        pub safe_building: bool,
        /// Has MIDAS.
        #[serde(default)]
        pub midas: bool,
        /// Has I-24/7.
        #[serde(default)]
        pub i247: bool,
        /// Takes fingerprints, with MIDAS, of those who agree.
        #[serde(default)]
        pub fingerprints: bool,
        /// A mobile unit that can move to another place; what it has of systems, it packs up and takes along.
        #[serde(default)]
        pub mobile: bool,
        /// Interview rooms, where somebody can talk behind a door.
        #[serde(default = "one")]
        pub rooms: u32,
        /// Training of its officers in documents and in recognising victims, permille.
        #[serde(default = "half")]
        pub training: u32,
        /// For how many hours its generator runs on a full tank; 0 where power comes from the grid or the sun.
        #[serde(default)]
        pub fuel: u32,
    }

    /// A patrol.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Patrol {
        /// Its id.
        pub id: Slug,
        /// Its name.
        pub name: Text,
        /// Its name where space is short: 14 characters at most, and no other's.
        #[serde(default)]
        pub short: Text,
        /// Whose it is.
        pub authority: Slug,
        /// Where it rests, refuels and starts.
        pub base: Slug,
        /// Places visited in turn; a fictional pattern, never a real timetable.
        pub beat: Vec<Slug>,
        /// Men and women in it.
        pub strength: u32,
        /// Travels by boat.
        #[serde(default)]
        pub boat: bool,
        /// Vehicles that it has on land; as many as it needs, if nothing is said. Where they do not carry everybody it goes on foot.
        #[serde(default)]
        pub vehicles: Option<u32>,
    }

    /// Who sits on a Community Prevention Committee, and who is heard there.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Committee {
        /// Its id.
        pub id: Slug,
        /// Its name.
        pub name: Text,
        /// Women members: adults, where nobody is listed.
        #[serde(default)]
        pub women: u32,
        /// Members under 30: men, where nobody is listed.
        #[serde(default)]
        pub youth: u32,
        /// Elders and notables: men, where nobody is listed.
        #[serde(default)]
        pub elders: u32,
        /// The members one by one, so that a young woman counts as both. Where they are listed the three counts are left out.
        #[serde(default)]
        pub members: Vec<Member>,
        /// How much the women and the young are heard, permille.
        #[serde(default = "half")]
        pub heard: u32,
        /// The seats to which it passes on what it hears, the most trusted first.
        pub tells: Vec<Slug>,
    }
}

/// No count of members stands for more persons than this.
const MOST_MEMBERS: u32 = 500;

impl Committee {
    /// Its members: those that are listed, or as many as are counted, women first, then the young, then elders.
    pub fn everybody(&self) -> Vec<Member> {
        if !self.members.is_empty() {
            return self.members.clone();
        }
        let of = |count: u32, sex, age| std::iter::repeat_n(Member { sex, age }, count.min(MOST_MEMBERS) as usize);
        let young = of(self.youth, Sex::Man, Age::Young);
        of(self.women, Sex::Woman, Age::Adult).chain(young).chain(of(self.elders, Sex::Man, Age::Elder)).collect()
    }
}

shapes! {
    /// A member of a committee. Nobody has a name.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Member {
        /// Woman or man.
        pub sex: Sex,
        /// Young, adult or elder.
        pub age: Age,
    }

    /// A community.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Community {
        /// Its id.
        pub id: Slug,
        /// Its name.
        pub name: Text,
        /// Its name where space is short: 14 characters at most, and no other's.
        #[serde(default)]
        pub short: Text,
        /// Where it lives.
        pub place: Slug,
        /// How many people.
        pub people: u32,
        /// How many displaced persons its families can take in.
        pub hosts: u32,
        /// How many boats its people have that carry others over water. Where no community at either end of a way by water says so, there
        /// is a boat for everybody.
        #[serde(default)]
        pub boats: u32,
        /// Trust towards authorities, permille; 500 where none is given.
        #[serde(default)]
        pub trust: Vec<(Slug, u32)>,
        /// Trust towards neighbour communities, at the same place or one road away, permille; 500 where none is given.
        #[serde(default)]
        pub neighbours: Vec<(Slug, u32)>,
        /// Fear of reprisal, permille.
        #[serde(default)]
        pub fear: u32,
        /// Tension, permille.
        #[serde(default)]
        pub tension: u32,
        /// Its committee.
        #[serde(default)]
        pub committee: Option<Committee>,
    }

    /// A camp or a reception site.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Camp {
        /// Its id.
        pub id: Slug,
        /// Its name.
        pub name: Text,
        /// Its name where space is short: 14 characters at most, and no other's.
        #[serde(default)]
        pub short: Text,
        /// Where it is.
        pub place: Slug,
        /// How many people it can hold; 0 until it is set up.
        pub capacity: u32,
        /// How many are there at the start.
        #[serde(default)]
        pub people: u32,
        /// Rations in store, for one person and one day each.
        #[serde(default)]
        pub food: u32,
        /// Litres of water that it can give a day; enough for all where nothing is said.
        #[serde(default)]
        pub water: Option<u32>,
        /// Persons whom its health post can see a day; all where nothing is said.
        #[serde(default)]
        pub health: Option<u32>,
        /// Persons whom it can register a day; as many as two desks can where nothing is said.
        #[serde(default)]
        pub registers: Option<u32>,
    }

    /// A flow of ordinary travellers between two places.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Flow {
        /// Its id.
        pub id: Slug,
        /// Why they travel.
        pub who: Traveller,
        /// From where.
        pub from: Slug,
        /// To where.
        pub to: Slug,
        /// Parties a day, on average.
        pub per_day: u32,
        /// Persons in a party, at least and at most.
        pub size: (u32, u32),
        /// Share of women, permille.
        #[serde(default = "half")]
        pub women: u32,
        /// Share of children, permille.
        #[serde(default)]
        pub children: u32,
        /// Share of parties with papers in order, permille.
        #[serde(default = "most")]
        pub papers: u32,
        /// Only by day (06:00–18:00).
        #[serde(default)]
        pub by_day: bool,
        /// Only in these months (1 to 12), such as those of transhumance; the whole year if none is given.
        #[serde(default)]
        pub months: Vec<u32>,
        /// Only on these days of the week (1 Monday to 7 Sunday), such as that of a market; every day if none is given.
        #[serde(default)]
        pub weekdays: Vec<u32>,
        /// They go home again after so long at their goal; not at all within the exercise if nothing is said.
        #[serde(default)]
        pub back: Option<Span>,
    }

    /// What a hidden group is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum GroupKind {
        /// An armed group.
        Armed,
        /// A trafficking network.
        Traffickers,
    }

    /// A step in the plan of a hidden group. Times are since the step before it.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub enum Step {
        /// A cell goes to a place and stays there.
        Move { to: Slug, after: Span },
        /// The cell strikes the place where it is, unless a patrol is near; families leave.
        Strike { after: Span, families: u32, severity: u32 },
        /// The cell threatens those who talked, at the place where it is.
        Threaten { after: Span },
        /// A false story is set running among those who live at the place, about an authority, a community or anything else that has
        /// a name.
        Spread { about: Slug, after: Span, strength: u32 },
        /// Something that can explode is left on a road that begins or ends where the cell is.
        LeaveExplosives { road: Slug, after: Span },
        /// People are moved along an unofficial route towards a place.
        Transport { to: Slug, after: Span, people: u32 },
    }

    /// A hidden group: fictional, described by effects, never as an instruction.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Group {
        /// Its id.
        pub id: Slug,
        /// Its name.
        pub name: Text,
        /// What it is.
        pub kind: GroupKind,
        /// Where it is at the start.
        pub at: Slug,
        /// How many men.
        pub men: u32,
        /// What it means to do.
        pub plan: Vec<Step>,
    }

    /// What a hazard is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum HazardKind {
        /// A disease that passes from person to person.
        Outbreak,
        /// Water over land and roads.
        Flood,
        /// Wells that fail.
        Drought,
    }

    /// Something that befalls places beside what people do.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Hazard {
        /// Its id.
        pub id: Slug,
        /// Its name.
        pub name: Text,
        /// What it is.
        pub kind: HazardKind,
        /// Where it begins.
        pub places: Vec<Slug>,
        /// When, from the start.
        #[serde(default)]
        pub after: Span,
        /// How long a flood or a drought lasts; an outbreak ends by itself.
        #[serde(default)]
        pub lasts: Span,
        /// How grave it is, permille.
        #[serde(default = "half")]
        pub severity: u32,
        /// How many are ill at each place when an outbreak begins.
        #[serde(default = "few")]
        pub cases: u32,
    }

    /// How a seat is played, for wording and pictograms.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum SeatKind {
        /// The border police.
        BorderPolice,
        /// A governor, or whoever administers a province.
        Governor,
        /// A community, by who speaks for it.
        Community,
        /// The headquarters of a service, or a ministry.
        Headquarters,
        /// A humanitarian agency.
        Agency,
        /// An army.
        Army,
        /// An organisation of several states, or a donor.
        Organisation,
    }

    /// At which level a seat decides: the higher, the later it reads, the longer it decides, and the more it can release.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Level {
        /// At the border, within minutes.
        #[default]
        Border,
        /// In a capital, for a state.
        Capital,
        /// Above states: an organisation of several, or a donor.
        Region,
    }

    /// A kind of seat of a scenario's own, named as people there name it. It is played as one of the engine's kinds.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct OwnKind {
        /// Its id, by which a seat names it: `kind: "prefecture"`.
        pub id: Slug,
        /// What people call it.
        pub name: Text,
        /// As which kind it is played.
        pub like: SeatKind,
    }

    /// A role at the table.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Seat {
        /// Its id.
        pub id: Slug,
        /// Its title.
        pub title: Text,
        /// Its title where space is short: 14 characters at most, and no other's.
        #[serde(default)]
        pub short: Text,
        /// What kind of role: one of these words, or since format 2 the name of an own kind in quotes, `kind: "prefecture"`.
        pub kind: SeatKind,
        /// Its own kind, if it is of one; written as `kind`.
        #[serde(default)]
        pub own_kind: Option<Slug>,
        /// At which level it decides; at the border where nothing is said.
        #[serde(default)]
        pub level: Level,
        /// The seat above it, to which its requests climb; the headquarters of its country where nothing is said.
        #[serde(default)]
        pub above: Option<Slug>,
        /// Two letters; those of the place where it sits, where nothing is said.
        #[serde(default)]
        pub country: String,
        /// Where the seat sits; for the way a person must go to talk.
        pub place: Slug,
        /// The authority that acts through it, towards which communities hold trust.
        #[serde(default)]
        pub authority: Option<Slug>,
        /// The community that speaks through it, for a community seat.
        #[serde(default)]
        pub community: Option<Slug>,
        /// Who you are and what you want, to be read aloud in a minute.
        pub brief: Text,
        /// What only this seat knows at the start.
        #[serde(default)]
        pub secret: Text,
        /// Posts under its orders.
        #[serde(default)]
        pub posts: Vec<Slug>,
        /// Patrols under its orders.
        #[serde(default)]
        pub patrols: Vec<Slug>,
        /// Camps and reception sites under its orders.
        #[serde(default)]
        pub camps: Vec<Slug>,
        /// What it may do. Sharing, asking, telling, proposing and noting a decision are open to everybody.
        #[serde(default)]
        pub may: Vec<ActKind>,
        /// What it holds.
        #[serde(default)]
        pub means: Stock,
        /// What it can release besides, by decision: the reserve of a state, or what a donor has set aside.
        #[serde(default)]
        pub reserve: Stock,
        /// Women among the officers that it holds in reserve.
        #[serde(default)]
        pub women: u32,
        /// Bound by the due diligence policy on human rights: it assesses a force before it supports it, and answers for support without.
        #[serde(default)]
        pub due_diligence: bool,
        /// The matters that it needs to hear of to do its work, for the measure of hours from sighting to seat.
        #[serde(default)]
        pub needs: Vec<MatterKind>,
        /// The language that its people read, if neither English nor French: `"ha"` Hausa, `"kr"` Kanuri, `"ff"` Fulfulde, `"taq"`
        /// Tamasheq, `"dje"` Zarma, `"tuq"` Tubu, `"ar"` Arabic. Its cards and its brief on paper are in it, where texts are.
        #[serde(default)]
        pub language: String,
        /// What is handed out with its brief.
        #[serde(default)]
        pub attachments: Vec<Attachment>,
    }

    /// How word travels.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum ChannelKind {
        /// Somebody who goes and tells.
        Person,
        /// The telephone.
        Phone,
        /// The radio.
        Radio,
        /// MIDAS.
        Midas,
        /// The line to INTERPOL’s databases.
        I247,
        /// A liaison officer.
        Liaison,
        /// A platform of coordination.
        Platform,
        /// The way up through a ministry, and down on the other side.
        Ministry,
    }

    /// A way for word to travel between two seats (or from a community, post or patrol to a seat), both ways.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Channel {
        /// Its id.
        pub id: Slug,
        /// What it is.
        pub kind: ChannelKind,
        /// One end: a seat, or a post, a patrol, a camp, a community or a committee that has a line of its own to one.
        pub from: Slug,
        /// The other end: a seat.
        pub to: Slug,
        /// Mean delay of a report.
        pub delay: Span,
        /// Chance that a report is lost, permille.
        #[serde(default)]
        pub loss: u32,
        /// Chance that a number in a report changes, permille.
        #[serde(default)]
        pub distortion: u32,
        /// Needs an agreement between the two seats.
        #[serde(default)]
        pub agreement: bool,
    }

    /// An objective of the exercise.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Objective {
        /// Its id.
        pub id: Slug,
        /// What it is.
        pub text: Text,
        /// The core capability that it exercises.
        pub capability: Text,
        /// The capability target: what is to be reached, how much of it and by when.
        #[serde(default)]
        pub target: Text,
        /// The paragraphs of the plan under test that it exercises.
        #[serde(default)]
        pub plan: Vec<Slug>,
        /// Its critical tasks.
        pub tasks: Vec<Task>,
        /// How much it counts beside the others, 0 to 100, where objectives are added up: in the measure `objectives_shown`, and in
        /// the summary of the report.
        #[serde(default = "one")]
        pub weight: u32,
    }

    /// A part of the day, as the facilitator runs it. It brings nothing about: rows do.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Phase {
        /// Its id.
        pub id: Slug,
        /// What it is called.
        pub title: Text,
        /// When it begins.
        pub from: Moment,
        /// When it ends; where the next begins, or the exercise ends, if nothing is said.
        #[serde(default)]
        pub until: Option<Moment>,
        /// What it is for, for the facilitator.
        #[serde(default)]
        pub aim: Text,
    }

    /// A critical task of the Exercise Evaluation Guide. The engine gathers evidence; a person rates.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Task {
        /// Its id.
        pub id: Slug,
        /// What is to be done.
        pub text: Text,
        /// What shows that it was done.
        pub when: Condition,
        /// By when it should be done, if the target has a time.
        #[serde(default)]
        pub by: Option<Moment>,
        /// The seats of whom it is asked.
        #[serde(default)]
        pub seats: Vec<Slug>,
        /// The paragraphs of the plan under test that ask for it.
        #[serde(default)]
        pub plan: Vec<Slug>,
    }

    /// A plan that an exercise puts to the test: a contingency plan, standing orders, an agreement. The engine never looks at it.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    pub struct TestedPlan {
        /// What it is called.
        pub title: Text,
        /// Whose it is, of when, and which version.
        #[serde(default)]
        pub source: Text,
        /// Its paragraphs, in its own order.
        pub paragraphs: Vec<Paragraph>,
    }

    /// A paragraph of the plan under test.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Paragraph {
        /// Its id, by which rows, objectives and tasks name it.
        pub id: Slug,
        /// Its number as the plan prints it: `3`, `II.4`.
        #[serde(default)]
        pub number: String,
        /// Its heading.
        #[serde(default)]
        pub heading: Text,
        /// What it says.
        pub text: Text,
    }

    /// A step of a tutorial: shown until its condition holds.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Lesson {
        /// Its id.
        pub id: Slug,
        /// What to do, in a sentence or two; `{key:NAME}` stands for the key of an action.
        pub text: Text,
        /// What shows that it was done: an act of the world…
        #[serde(default)]
        pub when: Option<Condition>,
        /// …or an action of the keyboard, by its name in the key table: done when it has done its work, not when its key is pressed.
        #[serde(default)]
        pub action: Option<String>,
        /// The seat at which it is done; without one, wherever somebody is.
        #[serde(default)]
        pub seat: Option<Slug>,
    }
}

fn half() -> u32 {
    500
}
fn one() -> u32 {
    1
}
fn most() -> u32 {
    900
}
fn few() -> u32 {
    3
}

impl Step {
    /// How long after the step before it.
    pub fn after_mut(&mut self) -> &mut Span {
        let (Self::Move { after, .. }
        | Self::Strike { after, .. }
        | Self::Threaten { after }
        | Self::Spread { after, .. }
        | Self::LeaveExplosives { after, .. }
        | Self::Transport { after, .. }) = self;
        after
    }
}

impl Default for Objective {
    /// One without a word, that counts as much as any other.
    fn default() -> Self {
        let (text, capability) = (Text::default(), Text::default());
        Self {
            id: Slug::default(),
            text,
            capability,
            target: Text::default(),
            plan: Vec::new(),
            tasks: Vec::new(),
            weight: one(),
        }
    }
}

impl Scenario {
    /// The figures that it sets itself, without those that it takes over with its region and its season.
    pub fn own_parameters(&self) -> Settings {
        let taken = regional(self.region, self.season);
        let own = self.parameters.iter().filter(|(name, set)| taken.get(*name) != Some(set));
        own.map(|(name, set)| (name.clone(), set.clone())).collect()
    }

    /// The phase of the day at a second: the last that has begun, unless it is over. `second` reads a point of time.
    pub fn phase_at(&self, now: Time, second: impl Fn(&Moment) -> Option<Time>) -> Option<&Phase> {
        let begun = |phase: &&Phase| second(&phase.from).is_some_and(|from| from <= now);
        let over = |phase: &&Phase| phase.until.as_ref().and_then(&second).is_some_and(|until| until <= now);
        self.phases.iter().rfind(begun).filter(|phase| !over(phase))
    }
}

impl Seat {
    /// The language of the region that its people read, if they do.
    pub fn tongue(&self) -> Option<Tongue> {
        Tongue::of_code(&self.language)
    }

    /// Whether it has the right to such an act; those of the facilitator are nobody else's.
    pub fn may(&self, act: ActKind) -> bool {
        match act.rule().right {
            Right::Everybody => true,
            Right::Granted => self.may.contains(&act),
            Right::Facilitator => false,
        }
    }
}
