//! The change file of a what-if, read and held against the log that it speaks of: a list of what should have been otherwise, with every
//! fault at its place.
//!
//! It knows the acts of the log by their numbers and the scenario as it is played with the changes. Whether an act is possible in the
//! other world is for that world to say, when the changes are carried out.

use std::collections::BTreeMap;

use kernel::{
    names::{Slug, nearest},
    time::{Calendar, Moment, Span, Time},
};
use reading::{
    coded,
    node::{Form, Node},
    slip::{Extent, Finding, Graded, Level, Mark, Shape, Slip},
    value::{Findings, read_value},
    walk::walk,
};
use vocabulary::{
    act::{Act, ActKind, Actor, Right},
    change::{AddedAct, Change, Instead, RecordedAct},
    condition::Condition,
    kind::Kind,
    language::{Field, Holds, Value},
    measure::{MEASURES, measure},
    parameter::{Parameter, Setting},
    scenario::Scenario,
};

use super::{
    check::{conditions::bounds_fault, names::FEW},
    complaint::{Clock, Fault},
    variant::{self, VariantFault},
};

/// What is wrong with a change.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeFault {
    /// What could be wrong in a scenario as well.
    Known(Fault),
    /// The log holds no act of this number.
    NoSuchAct {
        /// As written.
        number: u32,
        /// The number of its last act.
        last: u32,
        /// The acts whose numbers are nearest.
        near: Vec<NearAct>,
    },
    /// Two changes of one act.
    ChangedTwice {
        /// The act.
        number: u32,
    },
    /// It would be done before the start, or after the log ends.
    OutsideTime {
        /// Before the start.
        before: bool,
        /// By so much.
        by: Span,
        /// The farthest that the act can be moved this way, if it is moved.
        most: Option<Span>,
    },
    /// The whole act is another one, and another seat's: perhaps the number is that of another act.
    OtherSeat {
        /// The act.
        number: u32,
        /// Whose it is in the log.
        is: Slug,
        /// Whose it would be.
        said: Slug,
    },
    /// The seat has no right to the act.
    MayNot {
        /// The seat.
        seat: Slug,
        /// The act.
        act: ActKind,
        /// The seats that have it.
        others: Vec<Slug>,
    },
    /// There is no such variant, or no such combination.
    Variant(VariantFault),
}

/// An act of the log, for whoever asked for another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct NearAct {
    pub n: u32,
    pub at: Clock,
    pub seat: Slug,
    pub act: ActKind,
}

impl Graded for ChangeFault {
    coded! {
        match self {
            @ Self::Known(fault) => fault.code();
            Self::NoSuchAct { .. } => "W001",
            Self::ChangedTwice { .. } => "W002",
            Self::OutsideTime { .. } => "W003",
            Self::OtherSeat { .. } => "W004",
            Self::MayNot { .. } => "W005",
            Self::Variant(_) => "W006",
        }
    }

    fn level(&self) -> Level {
        match self {
            Self::Known(fault) => fault.level(),
            Self::OtherSeat { .. } => Level::Warning,
            _ => Level::Error,
        }
    }

    fn misleads(&self) -> bool {
        matches!(self, Self::Known(fault) if fault.misleads())
    }
}

/// What was played, as far as a change file is held against it.
#[derive(Clone, Copy, Debug)]
pub struct ChangedPlay<'a> {
    /// The scenario as its files have it, without any variant.
    pub written: &'a Scenario,
    /// The variant with which it was played.
    pub variant: Option<&'a str>,
    /// The acts of the log, in their order; their numbers count up from 1.
    pub acts: &'a [RecordedAct],
    /// The last second of the log.
    pub until: Time,
}

/// Reads a change file. Where a fault is an error, the changes hold placeholders and must not be used.
pub fn read(text: &str, played: ChangedPlay<'_>) -> (Vec<Change>, Vec<Finding<ChangeFault>>) {
    let (tree, slips) = walk(text);
    let mut faults: Vec<Finding<ChangeFault>> = slips.into_iter().map(known).collect();
    let mut changes = Vec::new();
    if let Some(tree) = &tree {
        let items = match &tree.form {
            Form::List(items) => items.as_slice(),
            Form::Broken => &[],
            _ => {
                let fault = Slip::WrongShape { wanted: Shape::List, found: tree.shape() };
                faults.push(known(Finding { extent: tree.extent, fault, related: None }));
                &[]
            }
        };
        let mut findings = Findings::default();
        let read: Vec<(Change, &Node)> =
            items.iter().filter_map(|item| Some((read_value(item, &mut findings)?, item))).collect();
        // What holds a placeholder is not judged: its fault is told.
        let sound = |item: &Node| !findings.slips.iter().any(|slip| within(slip.extent, item.extent));
        Judge::of(played, read.iter().filter(|(_, item)| sound(item)), &mut faults);
        faults.extend(findings.slips.into_iter().map(known));
        changes = read.into_iter().map(|(change, _)| change).collect();
    }
    faults.sort_by_key(|fault| (!fault.fault.misleads(), fault.extent));
    (changes, faults)
}

/// Reads a condition that a call asks for, in the words of scenarios, over the things of a scenario.
///
/// # Errors
/// Every fault of it.
pub fn read_condition(text: &str, scenario: &Scenario) -> Result<Condition, Vec<Finding<Fault>>> {
    let (tree, slips) = walk(text);
    let widen = |slip: Finding| Finding { extent: slip.extent, fault: slip.fault.into(), related: slip.related };
    let mut faults: Vec<Finding<Fault>> = slips.into_iter().map(widen).collect();
    let mut findings = Findings::default();
    let asked: Option<Condition> = tree.as_ref().and_then(|tree| read_value(tree, &mut findings));
    faults.extend(findings.slips.into_iter().map(widen));
    let whole = tree.as_ref().map_or(Extent::default(), |tree| tree.extent);
    if let Some(asked) = asked.as_ref().filter(|_| faults.is_empty()) {
        asked.walk(&mut |part| {
            named(scenario, &mut |look| part.each(look), &mut |_, fault| {
                faults.push(Finding { extent: whole, fault, related: None });
            });
            if let Condition::Measure { key, .. } = part
                && !measure(key).is_some_and(|known| known.publishes(key, scenario))
            {
                let near = nearest(key, MEASURES.iter().map(|known| known.key)).map(str::to_owned);
                let fault = Fault::UnknownMeasure { written: key.clone(), nearest: near };
                faults.push(Finding { extent: whole, fault, related: None });
            }
            faults.extend(bounds_fault(part).map(|fault| Finding { extent: whole, fault, related: None }));
        });
    }
    match asked {
        Some(asked) if faults.is_empty() => Ok(asked),
        _ => Err(faults),
    }
}

fn known(slip: Finding) -> Finding<ChangeFault> {
    let fault = ChangeFault::Known(slip.fault.into());
    Finding { extent: slip.extent, fault, related: slip.related }
}

fn within(inner: Extent, outer: Extent) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// What is shown each field of a word with its value.
type EachValue<'v> = &'v mut dyn FnMut(&'static Field, Value);

/// Holds names and numbers of a word against a scenario. What comes to be in play only, such as a row that was added, is not asked for.
fn named(scenario: &Scenario, each: &mut dyn FnMut(EachValue<'_>), complain: &mut dyn FnMut(&'static Field, Fault)) {
    each(&mut |field, value| match value {
        Value::Name(name) => {
            let Some(wanted) = field.holds.names() else { return };
            if wanted.is_empty() || matches!(field.holds, Holds::Row | Holds::Awaited) {
                return;
            }
            let there: Vec<Slug> = wanted.iter().flat_map(|kind| scenario.names(*kind)).collect();
            if there.contains(&name) {
                return;
            }
            let near = nearest(name.as_str(), there.iter().map(|name| name.as_str())).map(Slug::new);
            let known = few(near, there);
            complain(field, Fault::Dangling { name, wanted: wanted.to_vec(), nearest: near, known });
        }
        Value::Number(number) => {
            if let Some((least, most)) = field.holds.range().filter(|(least, most)| !(*least..=*most).contains(&number))
            {
                complain(field, Fault::Written(Slip::OutOfRange { least, most }));
            }
        }
    });
}

/// What would fit, where nothing is near and it can be listed.
fn few(near: Option<Slug>, known: Vec<Slug>) -> Vec<Slug> {
    if near.is_none() && known.len() <= FEW { known } else { Vec::new() }
}

/// Holds changes against what was played.
struct Judge<'a, 'f> {
    played: ChangedPlay<'a>,
    scenario: Scenario,
    calendar: Option<Calendar>,
    faults: &'f mut Vec<Finding<ChangeFault>>,
    numbers: BTreeMap<u32, Extent>,
    figures: BTreeMap<String, Extent>,
    variant: Option<Extent>,
}

impl<'a, 'f> Judge<'a, 'f> {
    fn of<'c>(
        played: ChangedPlay<'a>,
        changes: impl Iterator<Item = &'c (Change, &'c Node)> + Clone,
        faults: &'f mut Vec<Finding<ChangeFault>>,
    ) {
        let meant = changes.clone().find_map(|(change, _)| match change {
            Change::Variant(name) => Some(name.as_str()),
            _ => None,
        });
        // Names are those of the world that is asked for.
        let varied = meant.or(played.variant).map(|name| variant::apply(played.written, name));
        let scenario = varied.and_then(Result::ok).unwrap_or_else(|| played.written.clone());
        let calendar = Calendar::new(&scenario.start, &scenario.zone).ok();
        let (numbers, figures, variant) = Default::default();
        let mut judge = Self { played, scenario, calendar, faults, numbers, figures, variant };
        changes.for_each(|(change, node)| judge.judge(change, node));
    }

    fn complain(&mut self, extent: Extent, fault: ChangeFault) {
        self.faults.push(Finding { extent, fault, related: None });
    }

    fn judge(&mut self, change: &Change, node: &Node) {
        let recorded = match change.number() {
            Some(number) => match self.numbered(number, part(node, 0).extent) {
                Some(recorded) => Some(recorded),
                None => return,
            },
            None => None,
        };
        match (change, recorded) {
            (Change::Move(_, by), Some(recorded)) => self.time(recorded.at + *by, Some(recorded), part(node, 1)),
            (Change::Replace(number, instead), Some(recorded)) => {
                self.instead(*number, instead, recorded, part(node, 1));
            }
            (Change::Add(deed), _) => self.deed(deed, part(node, 0)),
            (Change::Set(name, value), _) => self.figure(name, value, node),
            (Change::Variant(name), _) => self.varied(name, part(node, 0).extent),
            (Change::Agree((one, other)), _) => {
                let at = part(node, 0);
                self.seat(*one, part(at, 0).extent);
                self.seat(*other, part(at, 1).extent);
                if one == other {
                    self.complain(at.extent, ChangeFault::Known(Fault::SameEnds { name: *one }));
                }
            }
            _ => {}
        }
    }

    /// The act of this number, if there is one; it is changed once.
    fn numbered(&mut self, number: u32, at: Extent) -> Option<&'a RecordedAct> {
        if let Some(first) = self.numbers.get(&number) {
            let (fault, related) = (ChangeFault::ChangedTwice { number }, Some((Mark::First, *first)));
            self.faults.push(Finding { extent: at, fault, related });
        }
        self.numbers.entry(number).or_insert(at);
        let acts = self.played.acts;
        let found = acts.iter().find(|act| act.n == number);
        if found.is_none() {
            let mut near: Vec<&RecordedAct> = acts.iter().collect();
            near.sort_by_key(|act| act.n.abs_diff(number));
            near.truncate(2);
            near.sort_by_key(|act| act.n);
            let told = |act: &&RecordedAct| {
                Some(NearAct { n: act.n, at: self.clock(act.at)?, seat: act.seat.0, act: act.act.kind() })
            };
            let near = near.iter().filter_map(told).collect();
            let last = acts.last().map_or(0, |act| act.n);
            self.complain(at, ChangeFault::NoSuchAct { number, last, near });
        }
        found
    }

    fn clock(&self, time: Time) -> Option<Clock> {
        let (day, hour, minute, _) = self.calendar.as_ref()?.day_and_clock(time);
        Some(Clock { day, hour, minute })
    }

    fn instead(&mut self, number: u32, instead: &Instead, recorded: &RecordedAct, node: &Node) {
        let field = |name: &str| node.field(name).unwrap_or(node);
        if let Some(at) = &instead.at {
            self.moment(at, field("at"));
        }
        let seat = instead.seat.unwrap_or(recorded.seat.0);
        if instead.seat.is_some() && !self.seat(seat, field("seat").extent) {
            return;
        }
        if let (Some(said), Some(_)) = (instead.seat, &instead.act)
            && said != recorded.seat.0
        {
            let fault = ChangeFault::OtherSeat { number, is: recorded.seat.0, said };
            self.complain(field("seat").extent, fault);
        }
        match &instead.act {
            Some(act) => self.act(seat, act, field("act")),
            None => self.right(seat, recorded.act.kind(), field("seat").extent),
        }
    }

    fn deed(&mut self, deed: &AddedAct, node: &Node) {
        let field = |name: &str| node.field(name).unwrap_or(node);
        self.moment(&deed.at, field("at"));
        if self.seat(deed.seat, field("seat").extent) {
            self.act(deed.seat, &deed.act, field("act"));
        }
    }

    fn moment(&mut self, at: &Moment, node: &Node) {
        if let Some(time) = self.calendar.as_ref().and_then(|calendar| calendar.read(at.as_str()).ok()) {
            self.time(time, None, node);
        }
    }

    /// Whether something can be done then.
    fn time(&mut self, time: Time, moved: Option<&RecordedAct>, node: &Node) {
        let (before, by) =
            (time < Time::START, if time < Time::START { Time::START - time } else { time - self.played.until });
        if by <= Span(0) {
            return;
        }
        let most = moved.map(|act| if before { Time::START - act.at } else { self.played.until - act.at });
        self.complain(node.extent, ChangeFault::OutsideTime { before, by, most });
    }

    /// Whether there is such a seat.
    fn seat(&mut self, seat: Slug, at: Extent) -> bool {
        let there = self.scenario.seat(seat).is_some() || Actor(seat).is_facilitator();
        if !there {
            let near = nearest(seat.as_str(), self.scenario.seats.iter().map(|seat| seat.id.as_str())).map(Slug::new);
            let known = few(near, self.scenario.names(Kind::Seat));
            let fault = Fault::Dangling { name: seat, wanted: vec![Kind::Seat], nearest: near, known };
            self.complain(at, ChangeFault::Known(fault));
        }
        there
    }

    fn act(&mut self, seat: Slug, act: &Act, node: &Node) {
        self.right(seat, act.kind(), Extent::new(node.extent.start, node.extent.start + act.kind().name().len()));
        let mut found = Vec::new();
        named(&self.scenario, &mut |look| act.each(look), &mut |field, fault| {
            found.push((node.field(field.name).unwrap_or(node).extent, fault));
        });
        found.into_iter().for_each(|(extent, fault)| self.complain(extent, ChangeFault::Known(fault)));
    }

    /// Whether a seat may do it.
    fn right(&mut self, seat: Slug, act: ActKind, at: Extent) {
        let Some(own) = self.scenario.seat(seat) else { return };
        if own.may(act) {
            return;
        }
        let fault = if act.rule().right == Right::Facilitator {
            ChangeFault::Known(Fault::FacilitatorAct { act })
        } else {
            let others = self.scenario.seats.iter().filter(|seat| seat.may(act)).map(|seat| seat.id).collect();
            ChangeFault::MayNot { seat, act, others }
        };
        self.complain(at, fault);
    }

    fn figure(&mut self, name: &str, value: &Setting, node: &Node) {
        let at = part(node, 0).extent;
        if let Some(first) = self.figures.insert(name.to_owned(), at) {
            let fault = ChangeFault::Known(Slip::Twice { name: name.to_owned() }.into());
            self.faults.push(Finding { extent: at, fault, related: Some((Mark::First, first)) });
        }
        let read = Parameter::named(name).and_then(|known| Ok((known, known.read(value)?)));
        match read {
            Ok((known, value)) if known.is_plausible(value) => {}
            Ok((known, _)) => self.complain(part(node, 1).extent, ChangeFault::Known(Fault::Implausible(known))),
            Err(fault) => self.complain(at, ChangeFault::Known(Fault::Parameter(fault))),
        }
    }

    fn varied(&mut self, name: &str, at: Extent) {
        if let Some(first) = self.variant.replace(at) {
            let fault = ChangeFault::Known(Slip::Twice { name: name.to_owned() }.into());
            self.faults.push(Finding { extent: at, fault, related: Some((Mark::First, first)) });
        }
        if let Err(fault) = variant::find(self.played.written, name) {
            self.complain(at, ChangeFault::Variant(fault));
        }
    }
}

/// The n-th value in the bracket of a word.
fn part(node: &Node, n: usize) -> &Node {
    match &node.form {
        Form::Tuple { items, .. } => items.get(n).unwrap_or(node),
        _ => node,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_of_a_call_is_held_to_the_bounds_of_one_in_a_scenario() {
        let faults = |text: &str| match read_condition(text, &Scenario::default()) {
            Ok(asked) => panic!("{asked:?}"),
            Err(faults) => faults.into_iter().map(|found| found.fault).collect::<Vec<_>>(),
        };
        let upside = faults("Once(Measure(key: \"harmed\", at_least: 20, at_most: 10))");
        assert!(matches!(upside[..], [Fault::Upside { least: 20, most: 10 }]), "{upside:?}");
        let none = faults("Measure(key: \"harmed\")");
        assert!(matches!(none[..], [Fault::NoBounds]), "{none:?}");
    }
}
