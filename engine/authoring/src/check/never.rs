//! What can come about in a scenario, and when at the earliest: which questions no course of the exercise answers with yes.
//!
//! It knows the scenario and nothing else: what a facilitator brings about on the spot does not count. It says "never" only where
//! that is certain; a question that it cannot judge may hold. Levels and numbers are ranges, everything else a yes or a no, and a
//! condition is a choice among lists of such demands. Where there are too many of these it judges nothing.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

use kernel::{
    names::Slug,
    time::{Calendar, Moment, Time},
};
use vocabulary::{
    act::ActKind,
    condition::Condition,
    effect::{Effect, System},
    inject::Row,
    language::Value,
    matter::MatterKind,
    name::Name,
    scenario::{HazardKind, Scenario, Seat, Step, Surface},
    variant::Change,
};

use crate::complaint::Never;

/// Lists of demands that one condition may come to.
const CHOICES: usize = 256;
/// Rows looked at for one answer.
const LOOKS: u32 = 1_000;
/// Persons in the largest family.
const FAMILY: u64 = 8;
/// What is higher than this is no level.
const FULL: i64 = 1000;

/// When a row comes at the earliest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comes {
    /// Not before this.
    From(Time),
    /// Only after a row that the facilitator fires by hand.
    ByHand(Slug),
    /// Nobody can say: it waits for itself.
    Unknown,
}

/// What may come about in a scenario.
pub(super) struct Prospects<'s> {
    scenario: &'s Scenario,
    calendar: Option<&'s Calendar>,
    /// Rows that may still be looked at: who waits for whom can be told in more ways than there are rows.
    looks: Cell<u32>,
}

impl<'s> Prospects<'s> {
    pub fn new(scenario: &'s Scenario, calendar: Option<&'s Calendar>) -> Self {
        Self { scenario, calendar, looks: Cell::new(LOOKS) }
    }

    // --- Single questions ---------------------------------------------------------------------------------------------

    /// Why a question without parts is never answered with yes, if that is certain.
    pub fn never(&self, asked: &Condition) -> Option<Never> {
        use Condition as C;
        let s = self.scenario;
        match asked {
            C::Waiting { .. }
            | C::Displaced { .. }
            | C::SeekingShelter { .. }
            | C::Sheltered { .. }
            | C::Present { .. } => {
                let flight = matches!(asked, C::Displaced { .. } | C::SeekingShelter { .. });
                if flight && !self.somebody_flees() {
                    return Some(Never::NobodyFlees);
                }
                self.beyond(asked)
            }
            C::TrustBelow { .. } | C::TrustAbove { .. } | C::TensionAbove { .. } | C::FearAbove { .. } => {
                self.beyond(asked)
            }
            C::AtLeast { count, of } if *count as usize > of.len() => {
                Some(Never::TooMany { asked: *count, of: of.len() })
            }
            C::HeldFor { span, .. } if Time::START + *span > self.end() => Some(Never::TooLong),
            C::BeyondHours(post) if self.never_closes(post.slug()) => Some(Never::NoHours { post: post.slug() }),
            C::Guarded { at_least, .. } if u64::from(*at_least) > self.strongest() => {
                Some(Never::Beyond { least: 0, most: i64::try_from(self.strongest()).unwrap_or(i64::MAX) })
            }
            C::Online { post, system } if !self.has_system(post.slug(), *system) => {
                Some(Never::NoSystem { post: post.slug(), system: *system })
            }
            C::RoadClosed(road) if !self.closes(road.slug()) => Some(Never::NothingCloses { road: road.slug() }),
            C::Attacked { place } if !self.attacked(place.map(Name::slug)) => Some(Never::NoAttack),
            C::Knows { matter, .. } | C::Told { matter, .. } if !self.shows(*matter) => {
                Some(Never::NothingToKnow { matter: *matter })
            }
            C::Knows { seat, .. } | C::Told { seat, .. } if !self.is_told(seat.slug()) => {
                Some(Never::NobodyTells { seat: seat.slug() })
            }
            C::Agreed { seats: (one, other) } if !self.may_agree(one.slug(), other.slug()) => Some(Never::NoAgreement),
            C::Unanswered(row) => {
                let row = s.msel.iter().find(|known| *row == known.id)?;
                let within = row.expect.as_ref()?.within;
                match self.comes(row) {
                    Comes::From(at) if at + within > self.end() => Some(Never::NeverMissed { row: row.id }),
                    _ => None,
                }
            }
            C::Fired(row) | C::Answered(row) => {
                let row = s.msel.iter().find(|known| *row == known.id)?;
                self.row_never(row).then_some(Never::RowNeverComes { row: row.id })
            }
            _ => None,
        }
    }

    /// Whether a row can be said never to come: it comes after the end, or its own condition never holds.
    fn row_never(&self, row: &Row) -> bool {
        if matches!(self.comes(row), Comes::From(earliest) if earliest > self.end()) {
            return true;
        }
        let Some(when) = row.when.as_ref().filter(|_| !row.manual) else { return false };
        let rows = |asked: &Condition| {
            matches!(asked, Condition::Fired(_) | Condition::Answered(_) | Condition::Unanswered(_))
        };
        // Rows that wait for rows are told each at its own place.
        !rows(when) && (self.never(when).is_some() || self.contradicts(when, row))
    }

    /// Whether a number is asked for that is beyond all that can be.
    fn beyond(&self, asked: &Condition) -> Option<Never> {
        let Demand::Range { least, most, .. } = demand(asked, true, self)? else { return None };
        let (floor, ceiling) = self.bounds(asked);
        (least > ceiling || most < floor).then_some(Never::Beyond { least: floor, most: ceiling })
    }

    /// The least and the most that a level or a number can be.
    fn bounds(&self, asked: &Condition) -> (i64, i64) {
        use Condition as C;
        let s = self.scenario;
        let persons = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        match asked {
            C::Waiting { .. } | C::Present { .. } => {
                let days = s.length.0.max(0) as u64 / 86_400 + 2;
                // The traffic of a flow may swell to ten times the usual.
                let travel: u64 = s.flows.iter().map(|f| u64::from(f.per_day) * u64::from(f.size.1) * days * 10).sum();
                let in_camps: u64 = s.camps.iter().map(|camp| u64::from(camp.people)).sum();
                (0, persons(travel + self.may_flee() + in_camps))
            }
            C::Sheltered { .. } | C::SeekingShelter { .. } => {
                let in_camps: u64 = s.camps.iter().map(|camp| u64::from(camp.people)).sum();
                (0, persons(self.may_flee() + in_camps))
            }
            C::Displaced { .. } => (0, persons(self.may_flee())),
            _ => (0, FULL),
        }
    }

    fn effects(&self) -> impl Iterator<Item = &'s Effect> + use<'s> {
        self.scenario.effects()
    }

    fn strikes(&self) -> impl Iterator<Item = u32> + use<'s> {
        self.scenario.groups.iter().flat_map(|group| &group.plan).filter_map(|step| match step {
            Step::Strike { families, .. } => Some(*families),
            _ => None,
        })
    }

    /// Whether the timetable of a post never shuts it.
    fn never_closes(&self, post: Slug) -> bool {
        self.scenario.posts.iter().any(|known| known.id == post && known.hours.is_none() && known.safe_building)
    }

    /// People in all patrols together, as many as there may ever be.
    fn strongest(&self) -> u64 {
        let grows = self.scenario.variants.iter().flat_map(|variant| &variant.changes);
        if grows.clone().any(|change| matches!(change, Change::PatrolStrength { .. })) {
            return u64::MAX;
        }
        self.scenario.patrols.iter().map(|patrol| u64::from(patrol.strength)).sum()
    }

    /// Whether anything makes people leave their homes.
    fn somebody_flees(&self) -> bool {
        let s = self.scenario;
        s.movement.is_some()
            || !s.hazards.is_empty()
            || s.groups
                .iter()
                .flat_map(|g| &g.plan)
                .any(|step| matches!(step, Step::Strike { .. } | Step::Threaten { .. }))
            || self
                .effects()
                .any(|e| matches!(e, Effect::Attack { .. } | Effect::Displace { .. } | Effect::Misconduct { .. }))
    }

    /// More people than can ever flee.
    fn may_flee(&self) -> u64 {
        let s = self.scenario;
        if s.movement.is_some() {
            return u64::from(u32::MAX);
        }
        let families = |e: &Effect| match e {
            Effect::Attack { families, .. } | Effect::Displace { families, .. } => u64::from(*families),
            _ => 0,
        };
        let driven: u64 = self.effects().map(families).sum::<u64>() + self.strikes().map(u64::from).sum::<u64>();
        driven * FAMILY + s.communities.iter().map(|c| u64::from(c.people)).sum::<u64>()
    }

    /// Whether anything strikes a place, or any place at all.
    fn attacked(&self, place: Option<Slug>) -> bool {
        let by_inject =
            self.effects().any(|e| matches!(e, Effect::Attack { place: at, .. } if place.is_none_or(|p| *at == p)));
        by_inject
            || self.scenario.groups.iter().any(|group| {
                let strikes = group.plan.iter().any(|step| matches!(step, Step::Strike { .. }));
                strikes && place.is_none_or(|place| self.haunts(group.id, place))
            })
    }

    /// Whether a group may ever be at a place.
    fn haunts(&self, group: Slug, place: Slug) -> bool {
        let goes = |step: &Step| matches!(step, Step::Move { to, .. } if *to == place);
        let of_plan = self.scenario.groups.iter().any(|g| g.id == group && (g.at == place || g.plan.iter().any(goes)));
        // Whatever an effect does that names both, it may bring the one to the other.
        let names_both = |effect: &Effect| {
            let mut named = BTreeSet::new();
            effect.each(&mut |_, value| {
                if let Value::Name(name) = value {
                    named.insert(name);
                }
            });
            named.contains(&group) && named.contains(&place)
        };
        of_plan || self.effects().any(names_both)
    }

    /// Whether a post has a system, or may come to have it.
    fn has_system(&self, post: Slug, system: System) -> bool {
        let s = self.scenario;
        let Some(model) = s.posts.iter().find(|known| known.id == post) else { return true };
        let named = |posts: &[Slug]| posts.is_empty() || posts.contains(&post);
        let in_variant = |change: &Change| match (change, system) {
            (Change::Midas { has: true, posts }, System::Midas) | (Change::I247 { has: true, posts }, System::I247) => {
                named(posts)
            }
            _ => false,
        };
        let has = match system {
            System::Power => true,
            System::Midas => model.midas,
            System::I247 => model.i247,
        };
        let equipped =
            |e: &Effect| matches!(e, Effect::Equip { post: at, system: what } if *at == post && *what == system);
        let equips = |seat: &Seat| seat.posts.contains(&post) && seat.may.contains(&ActKind::EquipPost);
        let brought = self.effects().any(equipped) || (system == System::Midas && s.seats.iter().any(equips));
        has || brought || s.variants.iter().flat_map(|variant| &variant.changes).any(in_variant)
    }

    /// Whether anything closes a road.
    fn closes(&self, road: Slug) -> bool {
        let s = self.scenario;
        let Some(model) = s.roads.iter().find(|known| known.id == road) else { return true };
        let floods = s.hazards.iter().any(|hazard| {
            hazard.kind == HazardKind::Flood
                && (hazard.places.contains(&model.from) || hazard.places.contains(&model.to))
        });
        (floods && model.surface != Surface::Paved)
            || self.effects().any(|e| matches!(e, Effect::CloseRoad { road: r, .. } if *r == road))
    }

    /// Whether anything of a kind can be seen or heard of.
    fn shows(&self, matter: MatterKind) -> bool {
        let s = self.scenario;
        let sighted = self.effects().any(|e| matches!(e, Effect::Sighting { matter: m, .. } if m.kind() == matter));
        let steps = |wanted: fn(&Step) -> bool| s.groups.iter().flat_map(|g| &g.plan).any(wanted);
        sighted
            || match matter {
                MatterKind::Attack => self.attacked(None),
                MatterKind::ArmedMen => !s.groups.is_empty(),
                MatterKind::Trafficking => steps(|step| matches!(step, Step::Transport { .. })),
                MatterKind::Displaced => self.somebody_flees(),
                MatterKind::RoadDanger => {
                    self.effects().any(|e| matches!(e, Effect::Explosives { .. }))
                        || steps(|step| matches!(step, Step::LeaveExplosives { .. }))
                }
                MatterKind::Derogation => s.seats.iter().any(|seat| seat.may.contains(&ActKind::Derogate)),
                MatterKind::RouteUsed => s.roads.iter().any(|road| road.unofficial),
                MatterKind::Post => !s.posts.is_empty(),
                MatterKind::Patrol => !s.patrols.is_empty(),
                MatterKind::Camp => !s.camps.is_empty(),
                MatterKind::AlertHit | MatterKind::IssuerAnswer | MatterKind::AlertAnswer => s
                    .posts
                    .iter()
                    .any(|post| self.has_system(post.id, System::Midas) || self.has_system(post.id, System::I247)),
                _ => true,
            }
    }

    /// Whether any word can reach a seat: by a line, from a committee, from what it commands or speaks for, by an inject.
    fn is_told(&self, seat: Slug) -> bool {
        let s = self.scenario;
        let Some(model) = s.seats.iter().find(|known| known.id == seat) else { return true };
        let commands = !(model.posts.is_empty() && model.patrols.is_empty() && model.camps.is_empty());
        commands
            || model.community.is_some()
            || s.channels.iter().any(|line| line.from == seat || line.to == seat)
            || s.msel.iter().any(|row| row.to.contains(&seat))
            || s.communities.iter().filter_map(|c| c.committee.as_ref()).any(|c| c.tells.contains(&seat))
            // Within a country a messenger goes.
            || s.seats.iter().any(|other| other.id != seat && other.country == model.country)
    }

    /// Whether two seats can come to an agreement.
    fn may_agree(&self, one: Slug, other: Slug) -> bool {
        let s = self.scenario;
        let pair = |(a, b): &(Slug, Slug)| (*a, *b) == (one, other) || (*b, *a) == (one, other);
        let seat = |id: Slug| s.seats.iter().find(|known| known.id == id);
        let (Some(a), Some(b)) = (seat(one), seat(other)) else { return true };
        let calls = |seat: &vocabulary::scenario::Seat| seat.may.contains(&ActKind::CallMeeting);
        let in_variant = |change: &Change| matches!(change, Change::Agreements { seats } if seats.iter().any(pair));
        s.agreements.iter().any(pair)
            || self.effects().any(|e| matches!(e, Effect::Agreement { seats: (a, b), .. } if pair(&(a.slug(), b.slug()))))
            || s.variants.iter().flat_map(|v| &v.changes).any(in_variant)
            // Whoever calls a meeting may bring two others together.
            || (a.country != b.country && s.seats.iter().any(calls))
    }

    // --- Time ---------------------------------------------------------------------------------------------------------

    /// The end of the exercise.
    pub fn end(&self) -> Time {
        // A length that could not be read is no reason to complain of what comes late.
        if self.scenario.length.0 > 0 { Time::START + self.scenario.length } else { Time(i64::MAX / 2) }
    }

    pub fn time(&self, moment: &Moment) -> Option<Time> {
        self.calendar?.read(moment.as_str()).ok()
    }

    /// When a row comes at the earliest.
    pub fn comes(&self, row: &Row) -> Comes {
        self.comes_after(row, &mut BTreeSet::new())
    }

    fn comes_after(&self, row: &Row, seen: &mut BTreeSet<Slug>) -> Comes {
        if row.manual {
            return Comes::ByHand(row.id);
        }
        let at = self.time(&row.at).unwrap_or(Time::START);
        // What is due after the end is told where it stands.
        if at > self.end() {
            return Comes::Unknown;
        }
        if row.comes_by_itself() {
            return Comes::From(at);
        }
        let looks = self.looks.get();
        if looks == 0 || !seen.insert(row.id) {
            return Comes::Unknown;
        }
        self.looks.set(looks - 1);
        let due = self.follows_from(row, seen);
        let called_for = row.when.as_ref().map_or(due, |when| later(due, self.holds_from(when, seen)));
        seen.remove(&row.id);
        later(called_for, Comes::From(at))
    }

    /// When a row may come as far as the one that it follows lets it.
    fn follows_from(&self, row: &Row, seen: &mut BTreeSet<Slug>) -> Comes {
        let Some(after) = &row.after else { return Comes::From(Time::START) };
        let Some(other) = self.scenario.msel.iter().find(|known| known.id == after.row) else { return Comes::Unknown };
        match self.comes_after(other, seen) {
            Comes::From(time) => Comes::From(time + after.waits(other)),
            other => other,
        }
    }

    /// When a condition holds at the earliest.
    fn holds_from(&self, asked: &Condition, seen: &mut BTreeSet<Slug>) -> Comes {
        use Condition as C;
        let row = |id: &Name<Row>| self.scenario.msel.iter().find(|known| *id == known.id);
        match asked {
            C::Fired(id) | C::Answered(id) => row(id).map_or(Comes::Unknown, |row| self.comes_after(row, seen)),
            C::Unanswered(id) => row(id).map_or(Comes::Unknown, |row| {
                let within = row.expect.as_ref().map(|expected| expected.within).unwrap_or_default();
                match self.comes_after(row, seen) {
                    Comes::From(time) => Comes::From(time + within),
                    other => other,
                }
            }),
            C::After(moment) => self.time(moment).map_or(Comes::Unknown, Comes::From),
            C::All(parts) => {
                parts.iter().fold(Comes::From(Time::START), |latest, part| later(latest, self.holds_from(part, seen)))
            }
            C::AtLeast { count, of } => {
                let mut from: Vec<Time> = Vec::new();
                for part in of {
                    let Comes::From(time) = self.holds_from(part, seen) else { return Comes::Unknown };
                    from.push(time);
                }
                from.sort_unstable();
                (*count as usize)
                    .checked_sub(1)
                    .and_then(|n| from.get(n))
                    .map_or(Comes::Unknown, |time| Comes::From(*time))
            }
            C::Once(of) => self.holds_from(of, seen),
            C::HeldFor { span, of } => match self.holds_from(of, seen) {
                Comes::From(time) => Comes::From(time + *span),
                other => other,
            },
            C::Any(parts) => parts
                .iter()
                .map(|part| self.holds_from(part, seen))
                .reduce(|earliest, next| match (earliest, next) {
                    (Comes::From(a), Comes::From(b)) => Comes::From(a.min(b)),
                    (Comes::From(a), Comes::ByHand(_)) | (Comes::ByHand(_), Comes::From(a)) => Comes::From(a),
                    (Comes::ByHand(row), Comes::ByHand(_)) => Comes::ByHand(row),
                    _ => Comes::Unknown,
                })
                .unwrap_or(Comes::Unknown),
            _ => Comes::From(Time::START),
        }
    }

    // --- Several at once ----------------------------------------------------------------------------------------------

    /// Whether a condition asks at the time of its row for what excludes itself, whatever happens.
    pub fn contradicts(&self, when: &Condition, row: &Row) -> bool {
        let from = self.time(&row.at).unwrap_or(Time::START);
        self.excludes_itself(when, Some(from))
    }

    /// Whether a condition asks for what excludes itself, whatever happens.
    pub fn excludes_itself(&self, asked: &Condition, from: Option<Time>) -> bool {
        let Some(choices) = self.choices(asked, true) else { return false };
        !choices.is_empty() && choices.iter().all(|demands| self.is_contradiction(demands, from))
    }

    /// A condition as a choice of lists of demands; `None` where there are too many.
    fn choices(&self, asked: &Condition, answer: bool) -> Option<Vec<Vec<Demand>>> {
        match (asked, answer) {
            (Condition::Not(inner), _) => self.choices(inner, !answer),
            // What has held so long holds; what has never held does not. Otherwise nothing is said of now.
            (Condition::HeldFor { of, .. }, true) => self.choices(of, true),
            (Condition::Once(of), false) => self.choices(of, false),
            (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                let mut all = vec![Vec::new()];
                for part in parts {
                    let choices = self.choices(part, answer)?;
                    if all.len() * choices.len() > CHOICES {
                        return None;
                    }
                    all = all
                        .iter()
                        .flat_map(|before| choices.iter().map(|choice| [before.as_slice(), choice].concat()))
                        .collect();
                }
                Some(all)
            }
            (Condition::Any(parts), true) | (Condition::All(parts), false) => {
                let choices: Option<Vec<_>> = parts.iter().map(|part| self.choices(part, answer)).collect();
                Some(choices?.concat()).filter(|choices| choices.len() <= CHOICES)
            }
            (single, _) => Some(vec![demand(single, answer, self).into_iter().collect()]),
        }
    }

    fn is_contradiction(&self, demands: &[Demand], from: Option<Time>) -> bool {
        let mut ranges: BTreeMap<String, (i64, i64)> = BTreeMap::new();
        let mut facts: BTreeMap<String, bool> = BTreeMap::new();
        if let Some(from) = from {
            ranges.insert(Demand::TIME.to_owned(), (from.0, i64::MAX));
        }
        let mut settle =
            |fact: &str, answer: bool| facts.insert(fact.to_owned(), answer).is_some_and(|was| was != answer);
        for demand in demands {
            let contradicts = match demand {
                Demand::Range { of, least, most } => {
                    let range = ranges.entry(of.clone()).or_insert((i64::MIN, i64::MAX));
                    *range = (range.0.max(*least), range.1.min(*most));
                    range.0 > range.1
                }
                Demand::Fact { of, answer, rules_out, takes } => {
                    let mut clash = settle(of, *answer);
                    for other in rules_out {
                        clash |= settle(other, false);
                    }
                    for other in takes {
                        clash |= settle(other, true);
                    }
                    clash
                }
            };
            if contradicts {
                return true;
            }
        }
        false
    }
}

/// When both are so at the earliest.
fn later(one: Comes, other: Comes) -> Comes {
    match (one, other) {
        (Comes::From(a), Comes::From(b)) => Comes::From(a.max(b)),
        (Comes::ByHand(row), _) | (_, Comes::ByHand(row)) => Comes::ByHand(row),
        _ => Comes::Unknown,
    }
}

/// What an answer to a question without parts asks of the world.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Demand {
    /// A level, a number or the time lies within these bounds.
    Range { of: String, least: i64, most: i64 },
    /// A fact holds or does not, and with it others.
    Fact { of: String, answer: bool, rules_out: Vec<String>, takes: Vec<String> },
}

impl Demand {
    const TIME: &'static str = "time";
}

fn demand(asked: &Condition, answer: bool, prospects: &Prospects<'_>) -> Option<Demand> {
    use Condition as C;
    let above = |of: String, level: u32| {
        let level = i64::from(level);
        let (least, most) = if answer { (level + 1, i64::MAX) } else { (i64::MIN, level) };
        Some(Demand::Range { of, least, most })
    };
    let fact = |of: String, answer: bool, rules_out: Vec<String>, takes: Vec<String>| {
        // Only a yes has consequences for others.
        let (rules_out, takes) = if answer { (rules_out, takes) } else { (Vec::new(), Vec::new()) };
        Some(Demand::Fact { of, answer, rules_out, takes })
    };
    let plain = |of: String, answer: bool| fact(of, answer, Vec::new(), Vec::new());
    match asked {
        C::Waiting { post, more_than } => above(format!("waiting {post}"), *more_than),
        C::Displaced { more_than } => above("displaced".to_owned(), *more_than),
        C::SeekingShelter { place, more_than } => above(format!("shelter {place}"), *more_than),
        C::Present { place, who, more_than } => above(format!("present {place} {who:?}"), *more_than),
        C::Sheltered { camp, more_than } => above(format!("sheltered {camp}"), *more_than),
        C::TensionAbove { community, level } => above(format!("tension {community}"), *level),
        C::FearAbove { community, level } => above(format!("fear {community}"), *level),
        C::TrustAbove { community, authority, level } => above(format!("trust {community} {authority}"), *level),
        C::TrustBelow { community, authority, level } => {
            let level = i64::from(*level);
            let (least, most) = if answer { (i64::MIN, level - 1) } else { (level, i64::MAX) };
            Some(Demand::Range { of: format!("trust {community} {authority}"), least, most })
        }
        C::After(moment) => {
            let at = prospects.time(moment)?.0;
            let (least, most) = if answer { (at, i64::MAX) } else { (i64::MIN, at - 1) };
            Some(Demand::Range { of: Demand::TIME.to_owned(), least, most })
        }
        C::Chance { die, below } => {
            let below = i64::from(*below);
            let (least, most) = if answer { (0, (below - 1).max(0)) } else { (below, FULL - 1) };
            Some(Demand::Range { of: format!("die {die}"), least, most })
        }
        C::Measure { key, at_least, at_most } if answer => Some(Demand::Range {
            of: format!("measure {key}"),
            least: at_least.map_or(i64::MIN, i64::from),
            most: at_most.map_or(i64::MAX, i64::from),
        }),
        C::PostOpen(post) => plain(format!("open {post}"), answer),
        C::PostClosed(post) => plain(format!("open {post}"), !answer),
        C::Fired(row) => plain(format!("fired {row}"), answer),
        C::Answered(row) => {
            fact(format!("answered {row}"), answer, vec![format!("unanswered {row}")], vec![format!("fired {row}")])
        }
        C::Unanswered(row) => {
            fact(format!("unanswered {row}"), answer, vec![format!("answered {row}")], vec![format!("fired {row}")])
        }
        C::Attacked { place: Some(place) } => {
            fact(format!("attacked {place}"), answer, Vec::new(), vec!["attacked".to_owned()])
        }
        C::Attacked { place: None } => plain("attacked".to_owned(), answer),
        C::All(_) | C::Any(_) | C::Not(_) | C::AtLeast { .. } | C::HeldFor { .. } | C::Once(_) => None,
        _ => plain(format!("{asked:?}"), answer),
    }
}
