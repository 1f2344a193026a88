//! What people at a seat say of themselves and of the exercise: whether they take part, how many they are, what they could do before it
//! and after it, what went well and what should change. It stands under the name of the seat; nobody has a name, an address or a device
//! here, and several people may answer for one seat.
//!
//! Where these come from (a file beside the log) and how they are drawn is not known here.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{names::Slug, time::Time};
use serde::{Deserialize, Serialize};
use vocabulary::scenario::Scenario;

use super::ratings::{Feedback, MOST_ANSWERS};

/// No longer text is taken from a form, in characters.
pub const LONGEST_ANSWER: usize = 500;
/// So many people of one seat answer at most.
pub const MOST_PEOPLE: u32 = 200;

/// Something that somebody at a seat said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatAnswer {
    /// The second of the exercise.
    pub at: Time,
    /// Which seat.
    pub seat: Slug,
    /// Wall-clock time (RFC 3339), as testimony of when it was said.
    pub wall: String,
    /// What.
    pub said: AnswerGiven,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AnswerGiven {
    /// They were told what is recorded, and take part or call the facilitator.
    Consent {
        /// Whether they take part.
        agreed: bool,
    },
    /// So many sit at the seat. What was said last counts.
    Present(Headcount),
    /// How one of them rates themselves before the exercise.
    Before(Rated),
    /// How one of them rates themselves and the exercise after it, and what they want to say.
    After {
        /// From 1 to 5, by statement.
        rated: Rated,
        /// What went well.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        strengths: Vec<String>,
        /// What should change, the most urgent first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        changes: Vec<String>,
        /// What in the plan under test should change.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        plan: String,
        /// Anything else.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        anything: String,
    },
}

/// The answers of one person of a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rated {
    /// Whose form it is: the first, second, … that the seat filled in. It says nothing of who that is, and the second form before the
    /// exercise may be of somebody else than the second one after it.
    pub person: u32,
    /// From 1 (not at all) to 5 (fully), by the key of the statement.
    pub answers: BTreeMap<String, u8>,
}

/// How many sit at a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headcount {
    /// Women.
    pub women: u32,
    /// Men.
    pub men: u32,
    /// Of these under 30.
    pub under_30: u32,
    /// Of these, by where they come from, as far as somebody said: in the order of the feedback form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub functions: Vec<u32>,
}

impl Headcount {
    /// How many they are.
    pub fn people(&self) -> u32 {
        self.women + self.men
    }

    /// Whether no part is larger than the whole.
    pub fn adds_up(&self) -> bool {
        let people = self.people();
        self.under_30 <= people && self.functions.iter().sum::<u32>() <= people
    }

    fn add(&mut self, other: &Self) {
        self.women += other.women;
        self.men += other.men;
        self.under_30 += other.under_30;
        self.functions.resize(self.functions.len().max(other.functions.len()), 0);
        self.functions.iter_mut().zip(&other.functions).for_each(|(sum, n)| *sum += n);
    }
}

impl Rated {
    fn is_sound(&self) -> bool {
        let known = |(key, answer): (&String, &u8)| key.len() <= 100 && (1..=5).contains(answer);
        (1..=MOST_PEOPLE).contains(&self.person) && self.answers.len() <= 100 && self.answers.iter().all(known)
    }
}

impl SeatAnswer {
    /// Whether its numbers and texts are such as a form takes: a line of a file may hold anything.
    pub fn is_sound(&self) -> bool {
        let short = |text: &String| text.chars().count() <= LONGEST_ANSWER;
        match &self.said {
            AnswerGiven::Consent { .. } => true,
            AnswerGiven::Present(count) => {
                let numbers = [count.women, count.men, count.under_30];
                let all = numbers.iter().chain(&count.functions);
                count.functions.len() <= 10 && all.copied().all(|n| n <= MOST_ANSWERS) && count.adds_up()
            }
            AnswerGiven::Before(rated) => rated.is_sound(),
            AnswerGiven::After { rated, strengths, changes, plan, anything } => {
                let texts = strengths.iter().chain(changes).chain([plan, anything]);
                rated.is_sound() && strengths.len().max(changes.len()) <= 10 && texts.into_iter().all(short)
            }
        }
    }
}

/// The form of one person: which seat, before or after, and whose.
type Form = (Slug, bool, u32);

/// What all seats said, put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeardSeats {
    /// What each seat said last when it was asked whether it takes part.
    pub consent: BTreeMap<Slug, bool>,
    /// How many sat at each seat, as it said last.
    pub present: BTreeMap<Slug, Headcount>,
    /// Each form once.
    forms: BTreeMap<Form, AnswerGiven>,
    /// Lines of seats that this exercise does not have.
    pub strangers: usize,
}

impl HeardSeats {
    /// Puts together what the seats of a scenario said, whatever order it comes in.
    pub fn of(all: &[SeatAnswer], scenario: &Scenario) -> Self {
        let seats: BTreeSet<Slug> = scenario.seats.iter().map(|seat| seat.id).collect();
        let mut heard = Self::default();
        // What was said last counts; at one second, what was written last.
        let mut in_order: Vec<&SeatAnswer> = all.iter().collect();
        in_order.sort_by_key(|answer| (answer.at, &answer.wall));
        for SeatAnswer { seat, said, .. } in in_order {
            let seat = *seat;
            match said {
                _ if !seats.contains(&seat) => heard.strangers += 1,
                AnswerGiven::Consent { agreed } => {
                    heard.consent.insert(seat, *agreed);
                }
                AnswerGiven::Present(count) => {
                    heard.present.insert(seat, count.clone());
                }
                AnswerGiven::Before(rated) => {
                    heard.forms.insert((seat, false, rated.person), said.clone());
                }
                AnswerGiven::After { rated, .. } => {
                    heard.forms.insert((seat, true, rated.person), said.clone());
                }
            }
        }
        heard
    }

    /// Whether nobody said anything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many forms a seat filled in, before or after.
    pub fn forms_of(&self, seat: Slug, after: bool) -> u32 {
        let last = self.forms.range((seat, after, 0)..=(seat, after, u32::MAX)).next_back();
        last.map_or(0, |((_, _, person), _)| *person)
    }

    /// Everybody who sat at a seat.
    pub fn everybody(&self) -> Headcount {
        let mut sum = Headcount::default();
        self.present.values().for_each(|count| sum.add(count));
        sum
    }

    /// The answers to a statement, of all seats or of one.
    pub fn answers(&self, key: &str, seat: Option<Slug>) -> Feedback {
        let mut counted = Feedback::default();
        let of_seat = self.forms.iter().filter(|((of, ..), _)| seat.is_none_or(|seat| seat == *of));
        for (_, said) in of_seat {
            let (rated, counts) = match said {
                AnswerGiven::Before(rated) => (rated, &mut counted.before),
                AnswerGiven::After { rated, .. } => (rated, &mut counted.after),
                _ => continue,
            };
            let slot = rated.answers.get(key).and_then(|answer| counts.get_mut(usize::from(*answer).wrapping_sub(1)));
            if let Some(count) = slot {
                *count += 1;
            }
        }
        counted
    }

    /// The forms with words in them, by seat.
    pub fn words(&self) -> impl Iterator<Item = (Slug, &AnswerGiven)> {
        let forms = self.forms.iter().filter(|(_, said)| match said {
            AnswerGiven::After { strengths, changes, plan, anything, .. } => {
                !strengths.is_empty() || !changes.is_empty() || !plan.is_empty() || !anything.is_empty()
            }
            _ => false,
        });
        forms.map(|((seat, ..), said)| (*seat, said))
    }
}

#[cfg(test)]
mod tests {
    use vocabulary::scenario::Seat;

    use super::*;

    fn scenario() -> Scenario {
        let mut scenario = Scenario::default();
        let seat = |id: &str| -> Seat {
            let written =
                serde_json::json!({ "id": id, "title": "Seat", "kind": "Community", "place": "here", "brief": "" });
            serde_json::from_value(written).expect("a seat")
        };
        scenario.seats = vec![seat("kandil"), seat("diffa")];
        scenario
    }

    fn said(at: i64, seat: &str, said: AnswerGiven) -> SeatAnswer {
        SeatAnswer { at: Time(at), seat: Slug::new(seat), wall: format!("2027-03-08T09:{:02}:00Z", at % 60), said }
    }

    fn rated(person: u32, key: &str, answer: u8) -> Rated {
        Rated { person, answers: BTreeMap::from([(key.to_owned(), answer)]) }
    }

    #[test]
    fn several_people_of_a_seat_count_each_once_and_what_was_said_last_of_a_seat_counts() {
        let count = |women, men| AnswerGiven::Present(Headcount { women, men, ..Headcount::default() });
        let all = [
            said(9, "kandil", count(3, 1)),
            said(5, "kandil", count(1, 1)),
            said(6, "diffa", count(0, 2)),
            said(7, "kandil", AnswerGiven::Before(rated(1, "can-1", 2))),
            said(7, "kandil", AnswerGiven::Before(rated(2, "can-1", 4))),
            // The same form from another machine, written again.
            said(8, "kandil", AnswerGiven::Before(rated(2, "can-1", 5))),
            said(8, "nowhere", AnswerGiven::Before(rated(1, "can-1", 5))),
        ];
        let heard = HeardSeats::of(&all, &scenario());
        assert_eq!((heard.everybody().women, heard.everybody().men), (3, 3));
        assert_eq!(heard.answers("can-1", None).before, [0, 1, 0, 0, 1]);
        assert_eq!((heard.forms_of(Slug::new("kandil"), false), heard.forms_of(Slug::new("diffa"), false)), (2, 0));
        assert_eq!(heard.strangers, 1);
    }

    #[test]
    fn a_line_with_numbers_that_no_form_takes_is_not_sound() {
        let sound = |said: AnswerGiven| self::said(0, "kandil", said).is_sound();
        assert!(sound(AnswerGiven::Before(rated(1, "can-1", 5))));
        assert!(!sound(AnswerGiven::Before(rated(1, "can-1", 6))));
        assert!(!sound(AnswerGiven::Before(rated(0, "can-1", 5))));
        let count = |under_30| AnswerGiven::Present(Headcount { women: 2, men: 1, under_30, functions: Vec::new() });
        assert!(sound(count(3)) && !sound(count(4)));
        let words = |anything: String| AnswerGiven::After {
            rated: rated(1, "can-1", 3),
            strengths: Vec::new(),
            changes: Vec::new(),
            plan: String::new(),
            anything,
        };
        assert!(sound(words("é".repeat(LONGEST_ANSWER))) && !sound(words("é".repeat(LONGEST_ANSWER + 1))));
    }
}
