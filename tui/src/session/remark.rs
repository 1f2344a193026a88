//! What the log remarks beside the acts, written and read in one place: that doors were opened, that a place got another code,
//! whose codes a branch keeps, where a record comes from, what a seat has read, how far the lessons have come, and that the hot wash has
//! begun. Nothing of it moves the exercise; a record without these remarks verifies just as well.

use kernel::names::Slug;
use paper::report::ratings::CarriedPlan;

use crate::remote::{Door, Whom};

/// A seat has opened an item of its inbox.
pub fn has_read(seat: Slug, item: u32) -> String {
    format!("read {item} {seat}")
}

/// Reads such a remark again.
pub fn read_has_read(text: &str) -> Option<(Slug, u32)> {
    let (item, seat) = text.strip_prefix("read ")?.split_once(' ')?;
    Some((Slug::new(seat), item.parse().ok()?))
}

/// So many lessons are done.
pub fn lesson(done: usize) -> String {
    format!("lessons {done}")
}

/// Reads such a remark again.
pub fn read_lesson(text: &str) -> Option<usize> {
    text.strip_prefix("lessons ")?.parse().ok()
}

/// The facilitator has shown the start of the debrief, though the exercise was not over: from then on the room is asked what it thinks.
pub const HOT_WASH: &str = "hot wash";

/// A door that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenedDoor<'a> {
    /// Which.
    pub door: Door,
    /// Where, as somebody asked for it.
    pub address: &'a str,
    /// Whether the lines of browsers are encrypted there.
    pub encrypts: bool,
}

/// The remark in the log that a door was opened, so that whoever goes on after a power cut is asked whether to open it again.
pub fn opened(OpenedDoor { door, address, encrypts }: &OpenedDoor<'_>) -> String {
    match (door, encrypts) {
        (Door::Ssh, _) => format!("doors at {address}"),
        (Door::Web, false) => format!("web at {address}"),
        (Door::Web, true) => format!("web over tls at {address}"),
    }
}

/// Reads such a remark again.
pub fn read_opened(text: &str) -> Option<OpenedDoor<'_>> {
    let beginnings =
        [("doors at ", Door::Ssh, false), ("web at ", Door::Web, false), ("web over tls at ", Door::Web, true)];
    beginnings
        .into_iter()
        .find_map(|(begins, door, encrypts)| Some(OpenedDoor { door, address: text.strip_prefix(begins)?, encrypts }))
}

/// The remark in the log of a branch: its codes are those of the record that it comes from.
pub fn codes_of(record: &str) -> String {
    format!("codes of {record}")
}

/// Reads such a remark again.
pub fn read_codes_of(text: &str) -> Option<&str> {
    text.strip_prefix("codes of ")
}

/// The remark in the log of a branch: where it comes from, and which of its lines it keeps.
pub fn branch_of(log: &str, line: usize) -> String {
    format!("branch of {log} line {line}")
}

/// Reads such a remark again.
pub fn read_branch_of(text: &str) -> Option<(&str, usize)> {
    let (log, line) = text.strip_prefix("branch of ")?.rsplit_once(" line ")?;
    Some((log, line.parse().ok()?))
}

/// The remark in a log that was written anew: the one that it stands for was lost.
pub fn rescued_from(log: &str) -> String {
    format!("rescued from {log}")
}

/// The remark in a log that it was played with the improvement plan of an earlier exercise.
///
/// # Errors
/// It cannot be written as JSON, which would be a defect of its type.
pub fn plan(plan: &CarriedPlan) -> Result<String, serde_json::Error> {
    Ok(format!("plan {}", serde_json::to_string(plan)?))
}

/// Reads such a remark again.
pub fn read_plan(text: &str) -> Option<CarriedPlan> {
    serde_json::from_str(text.strip_prefix("plan ")?).ok()
}

/// Which of several tables that began together a log is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwinTable {
    /// Its number, from 1.
    pub table: u32,
    /// How many there are.
    pub of: u32,
    /// What tells these tables from all others: the digest of the first line of the first table's log.
    pub together: String,
}

/// The remark in the log of a table that it has twins.
pub fn twin(TwinTable { table, of, together }: &TwinTable) -> String {
    format!("table {table} of {of} together {together}")
}

/// Reads such a remark again.
pub fn read_twin(text: &str) -> Option<TwinTable> {
    let words: Vec<&str> = text.split(' ').collect();
    let ["table", table, "of", of, "together", together] = words[..] else { return None };
    let (table, of) = (table.parse().ok()?, of.parse().ok()?);
    (1..=of).contains(&table).then(|| TwinTable { table, of, together: together.to_owned() })
}

/// Whether a remark holds in a branch as well, from wherever that begins: it is about the doors, or about tables beside this one.
pub fn holds_in_branches(text: &str) -> bool {
    read_opened(text).is_some()
        || read_codes_of(text).is_some()
        || read_renewed(text).is_some()
        || read_twin(text).is_some()
}

/// The remark in the log that a place has got another code.
pub fn renewed(whom: Whom, turn: u32) -> String {
    match whom {
        Whom::Seat(seat) => format!("seat code {turn} {seat}"),
        Whom::Observer => format!("observer code {turn}"),
    }
}

/// Reads such a [`renewed`] again.
pub fn read_renewed(text: &str) -> Option<(Whom, u32)> {
    let mut words = text.split(' ');
    match (words.next()?, words.next()?, words.next()?.parse().ok()?, words.next()) {
        ("seat", "code", turn, Some(seat)) => Some((Whom::Seat(Slug::new(seat)), turn)),
        ("observer", "code", turn, None) => Some((Whom::Observer, turn)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_seat_has_read_can_be_read_again() {
        assert_eq!(read_has_read(&has_read(Slug::new("diffa"), 12)), Some((Slug::new("diffa"), 12)));
        for other in ["read", "read x diffa", "read 3", "resumed"] {
            assert_eq!(read_has_read(other), None, "{other}");
        }
    }

    #[test]
    fn a_plan_that_was_carried_into_an_exercise_can_be_read_again() {
        use paper::report::ratings::PlanLine;
        let line = PlanLine { action: "« Une liste »\n\u{1b}".into(), was: Some(-3), ..PlanLine::default() };
        let carried = CarriedPlan { exercise: "Lac".into(), lines: vec![line] };
        let written = plan(&carried).expect("plain data");
        assert!(!written.contains('\n'), "{written}");
        assert_eq!(read_plan(&written), Some(carried));
        assert_eq!(read_plan("plan to go home"), None);
    }

    #[test]
    fn which_of_several_tables_a_log_is_of_can_be_read_again() {
        let table = TwinTable { table: 2, of: 6, together: "0123abcd".to_owned() };
        assert_eq!(read_twin(&twin(&table)), Some(table));
        for other in ["table 7 of 6 together x", "table 0 of 6 together x", "table 1 of 6", "table 1 of x together y"] {
            assert_eq!(read_twin(other), None, "{other}");
        }
    }

    #[test]
    fn where_a_branch_comes_from_can_be_read_again_whatever_the_log_is_called() {
        for name in ["day.jsonl", "a line 3 of mine.jsonl", ""] {
            assert_eq!(read_branch_of(&branch_of(name, 12)), Some((name, 12)));
        }
        assert_eq!(read_branch_of("branched at line 3 into x"), None);
    }

    #[test]
    fn what_is_remarked_of_a_code_can_be_read_again_and_other_remarks_are_none() {
        for whom in [Whom::Seat(Slug::new("diffa")), Whom::Observer] {
            assert_eq!(read_renewed(&renewed(whom, 3)), Some((whom, 3)));
        }
        for (door, encrypts) in [(Door::Ssh, false), (Door::Web, false), (Door::Web, true)] {
            let door = OpenedDoor { door, address: "0.0.0.0:2223", encrypts };
            assert_eq!(read_opened(&opened(&door)), Some(door));
        }
        assert_eq!(read_opened("resumed"), None);
        for other in ["resumed", "", "seat code x diffa", "seat code 3", "observer code 1 2"] {
            assert_eq!(read_renewed(other), None, "{other}");
        }
    }
}
