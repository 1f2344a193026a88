//! Names: each is well formed, means one thing, and is there where it is used.

use kernel::{
    names::{Slug, nearest},
    time::{Calendar, Time},
};
use reading::{node::Step, slip::Mark};
use vocabulary::kind::{Kind, NamedThing, Visitor};

use super::{Checker, Steps};
use crate::complaint::Fault;

/// The name under which the facilitator acts.
const FACILITATOR: &str = "facilitator";

/// So many names at most are listed where one is wanted and none is near.
pub(crate) const FEW: usize = 12;

/// What the lists of a scenario declare: a name, what it stands for, and where.
struct Declared<'s> {
    forces: Vec<Slug>,
    all: Vec<(Slug, Kind, &'static str, Steps<'s>)>,
}

impl<'s> Visitor<'s> for Declared<'s> {
    fn list<T: NamedThing>(&mut self, field: &'static str, things: &'s [T]) {
        for (i, thing) in things.iter().enumerate() {
            let is_force = T::KIND == Kind::Authority && self.forces.contains(&thing.id());
            let kind = if is_force { Kind::Force } else { T::KIND };
            self.all.push((thing.id(), kind, field, vec![Step::Index(i), Step::Field("id")]));
        }
    }
}

impl<'s> Checker<'s> {
    pub(super) fn names(&mut self) {
        let s = self.scenario;
        let mut declared = Declared { forces: s.names(Kind::Force), all: Vec::new() };
        s.visit(&mut declared);
        let mut all = declared.all;
        for (i, community) in s.communities.iter().enumerate() {
            if let Some(committee) = &community.committee {
                let steps = vec![Step::Index(i), Step::Field("committee"), Step::Field("id")];
                all.push((committee.id, Kind::Committee, "communities", steps));
            }
        }
        for (i, objective) in s.objectives.iter().enumerate() {
            for (j, task) in objective.tasks.iter().enumerate() {
                let steps = vec![Step::Index(i), Step::Field("tasks"), Step::Index(j), Step::Field("id")];
                all.push((task.id, Kind::Task, "objectives", steps));
            }
        }
        for (j, paragraph) in s.plan.iter().flat_map(|plan| &plan.paragraphs).enumerate() {
            let steps = vec![Step::Field("paragraphs"), Step::Index(j), Step::Field("id")];
            all.push((paragraph.id, Kind::Paragraph, "plan", steps));
        }
        for (i, module) in s.modules.iter().enumerate() {
            for (j, question) in module.questions.iter().enumerate() {
                let at = [Step::Index(i), Step::Field("questions"), Step::Index(j)];
                all.push((question.id, Kind::Question, "modules", [at.as_slice(), &[Step::Field("id")]].concat()));
                for (k, option) in question.options.iter().enumerate() {
                    let in_it = [Step::Field("options"), Step::Index(k), Step::Field("id")];
                    all.push((option.id, Kind::AnswerOption, "modules", [at.as_slice(), &in_it].concat()));
                }
            }
        }
        // A row that comes again is named by its serials as well.
        if let Ok(calendar) = Calendar::new(&s.start, &s.zone) {
            for (i, row) in s.msel.iter().enumerate() {
                let again = (2..=row.comings(&calendar, Time::START + s.length)).map(|n| row.nth(n));
                all.extend(again.map(|name| (name, Kind::Row, "msel", vec![Step::Index(i), Step::Field("repeat")])));
            }
        }
        self.well_formed(s.id, "id", &[]);
        for (name, kind, field, steps) in all {
            self.well_formed(name, field, &steps);
            if name.as_str() == FACILITATOR {
                self.complain(field, &steps, Fault::ReservedName { name });
            }
            if self.names.contains_key(&name) {
                self.doubled.insert(name);
                let first = self.declared(Mark::First, name);
                self.complain_with(field, &steps, Fault::DuplicateName { name }, first);
                continue;
            }
            self.names.insert(name, (kind, field, steps));
        }
        if !self.sources.has_unread() {
            for (empty, of) in [(s.seats.is_empty(), Kind::Seat), (s.places.is_empty(), Kind::Place)] {
                if empty {
                    self.complain("id", &[], Fault::EmptyList { of });
                }
            }
        }
    }

    fn well_formed(&mut self, name: Slug, field: &'static str, steps: &[Step<'_>]) {
        if name.is_well_formed() {
            return;
        }
        let better: String = name
            .as_str()
            .to_lowercase()
            .chars()
            .map(|c| match c {
                'à' | 'â' | 'ä' | 'á' => 'a',
                'é' | 'è' | 'ê' | 'ë' => 'e',
                'î' | 'ï' | 'í' => 'i',
                'ô' | 'ö' | 'ó' => 'o',
                'û' | 'ü' | 'ù' | 'ú' => 'u',
                'ç' => 'c',
                'a'..='z' | '0'..='9' | '_' => c,
                _ => '-',
            })
            .collect();
        // The numbers of events begin with a digit in many sheets; what else stands before the first letter falls away.
        let better = better.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let numbered = better.starts_with(|c: char| c.is_ascii_digit());
        let better: String = if numbered { format!("e{better}") } else { better.to_owned() };
        let better: String = better.chars().take(64).collect();
        let better = Slug::new(&better).is_well_formed().then_some(better);
        self.meant.extend(better.clone());
        self.complain(field, steps, Fault::BadName { name, better });
    }

    pub(super) fn resolve(&mut self, text: &str, wanted: &[Kind], field: &'static str, steps: &[Step<'_>]) {
        let name = Slug::new(text);
        let found = self.kind(name);
        if found.is_some_and(|kind| kind.suits(wanted))
            || (found.is_none() && (self.sources.is_unread(text) || self.meant.contains(text)))
        {
            return;
        }
        self.orders_unclear |= field == "seats" && matches!(wanted, [Kind::Post | Kind::Patrol | Kind::Camp]);
        let fitting = self.names.iter().filter(|(_, (kind, ..))| kind.suits(wanted)).map(|(name, _)| name.as_str());
        let cost = self.names.len();
        let nearest = if self.guesses < cost { None } else { nearest(text, fitting).map(Slug::new) };
        self.guesses = self.guesses.saturating_sub(cost);
        let wanted = wanted.to_vec();
        match found {
            Some(found) => {
                let related = self.declared(Mark::Declared, name);
                self.complain_with(field, steps, Fault::WrongKind { name, wanted, found, nearest }, related);
            }
            None => {
                let related = nearest.and_then(|nearest| self.declared(Mark::Nearest, nearest));
                let fitting = self.names.iter().filter(|(_, (kind, ..))| nearest.is_none() && kind.suits(&wanted));
                let mut known: Vec<Slug> = fitting.map(|(name, _)| *name).take(FEW + 1).collect();
                if known.len() > FEW {
                    known.clear();
                }
                self.complain_with(field, steps, Fault::Dangling { name, wanted, nearest, known }, related);
            }
        }
    }
}
