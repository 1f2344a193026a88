//! The log: one JSON object a line, each with the digest of the line before it. It is the whole memory of an exercise: the
//! texts of the scenario, the seed and the acts; everything else is worked out again from them.
//!
//! This module turns lines into text and back and judges whether they hold together. It ignores what the acts do, and it
//! touches no file: writing, flushing and repairing are the caller's.
//!
//! The order is fixed: one `header`, then as many `file` lines as it announces, then `act`, `seal` and `note` lines with
//! times that never go back and acts that count up from 1, then at most one `end`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    kernel::{
        names::Slug,
        seal::{Seal, digest, digest_bytes},
        time::Time,
    },
    vocabulary::act::{Act, Actor},
};

/// The format of the log that this engine writes and reads.
pub const FORMAT: u32 = 1;

/// One file of a scenario: its name inside the folder, and its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Such as `scenario.ron`; no folder.
    pub name: String,
    /// All of it.
    pub text: String,
}

/// What is played, from line 1 of a log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Always [`FORMAT`].
    pub format: u32,
    /// The version of the engine that wrote the log. Another version may work things out differently; `verify` tells.
    pub engine: String,
    /// The scenario's own name.
    pub scenario: Slug,
    /// The digest of its files, see [`files_digest`].
    pub scenario_digest: Seal,
    /// How many `file` lines follow.
    pub files: u32,
    /// The seed.
    pub seed: u64,
    /// The variant that is played, if one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<Slug>,
    /// The civil start, as in the scenario.
    pub start: String,
    /// The time zone, as in the scenario.
    pub zone: String,
    /// The language in which the exercise was opened: testimony, it never enters the world.
    pub lang: String,
    /// The digest of the last line that a fork shares with the run it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Seal>,
    /// Wall-clock time (RFC 3339): testimony.
    pub wall: String,
}

/// A line of the log. `wall` is the wall-clock time in RFC 3339, as testimony of how long the table talked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "lowercase", deny_unknown_fields)]
pub enum Line {
    /// What is played; always the first line.
    Header(Header),
    /// A file of the scenario.
    File(File),
    /// Something that a person did, accepted or refused.
    Act {
        /// Its number, from 1.
        n: u32,
        /// The second of exercise time.
        at: Time,
        /// The seat, or `facilitator`.
        seat: Actor,
        /// What.
        act: Act,
        /// Testimony.
        wall: String,
    },
    /// How far the clock was, and the state there.
    Seal {
        /// When.
        at: Time,
        /// Acts submitted so far.
        acts: u32,
        /// Happenings worked through so far.
        happenings: u64,
        /// The digest of the whole state.
        seal: Seal,
    },
    /// A remark for those who read the log; it never enters the world.
    Note {
        /// When.
        at: Time,
        /// What.
        text: String,
        /// Testimony.
        wall: String,
    },
    /// The exercise is over. Nothing follows.
    End {
        /// When.
        at: Time,
        /// The digest of the last state.
        seal: Seal,
    },
}

impl Line {
    /// The second of exercise time, for lines that have one.
    pub fn at(&self) -> Option<Time> {
        match self {
            Self::Header(_) | Self::File(_) => None,
            Self::Act { at, .. } | Self::Seal { at, .. } | Self::Note { at, .. } | Self::End { at, .. } => Some(*at),
        }
    }
}

/// The digest of the files of a scenario: their names and texts, in the order in which they are read.
pub fn files_digest(files: &[File]) -> Seal {
    digest(files)
}

/// A line as it is written, with the digest of the one before. Borrowed: an act is encoded before it is applied.
#[derive(Serialize)]
struct Entry<'a> {
    prev: String,
    #[serde(flatten)]
    line: &'a Line,
}

/// The text of a line (without its newline) and its digest, which the next line carries. `prev` is `None` for the first.
///
/// # Errors
///
/// Only for an act that cannot be written as JSON, which would be a defect of its type.
pub fn encode(line: &Line, prev: Option<Seal>) -> Result<(String, Seal), serde_json::Error> {
    let text = serde_json::to_string(&Entry { prev: prev.map(|p| p.to_string()).unwrap_or_default(), line })?;
    let digest = digest_bytes(text.as_bytes());
    Ok((text, digest))
}

/// A log that holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Line 1.
    pub header: Header,
    /// The scenario.
    pub files: Vec<File>,
    /// The lines after the files, each with its line number (from 1).
    pub lines: Vec<(usize, Line)>,
    /// The digest of the last line, which the next one must carry.
    pub last: Seal,
    /// How many lines hold, the header and the files included.
    pub count: usize,
    /// How many bytes hold. What follows them was torn off while it was written; see [`Log::torn`].
    pub kept: usize,
    /// How many bytes of a torn last line follow the kept ones, if any do.
    pub torn: Option<usize>,
    /// The last line is whole and lacks only its newline.
    pub unended: bool,
}

impl Log {
    /// The last second that the log tells of.
    pub fn until(&self) -> Time {
        self.lines.iter().rev().find_map(|(_, line)| line.at()).unwrap_or(Time::START)
    }
    /// Whether the exercise was brought to its end.
    pub fn ended(&self) -> bool {
        matches!(self.lines.last(), Some((_, Line::End { .. })))
    }
    /// How many acts it holds.
    pub fn acts(&self) -> u32 {
        let act = |(_, line): &(usize, Line)| if let Line::Act { n, .. } = line { Some(*n) } else { None };
        self.lines.iter().rev().find_map(act).unwrap_or(0)
    }
}

/// What does not hold, and in which line (from 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFault {
    /// The line.
    pub line: usize,
    /// What is wrong with it.
    pub kind: LogFaultKind,
}

/// What can be wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogFaultKind {
    /// There is nothing, or only a torn first line.
    Empty,
    /// Bytes that are no text.
    NotText,
    /// It is not a JSON object.
    NotJson,
    /// It is JSON, but not a line of a log; the words are those of the reader.
    NotALine(String),
    /// It does not carry the digest of the line before: one of the two was changed, or a line is missing.
    Chain,
    /// The first line is not a header, or a header stands elsewhere.
    Header,
    /// A format that this engine does not read.
    Format(u32),
    /// Fewer files than the header announces, or a file after the first act.
    Files,
    /// The files are not those of the header's digest.
    Digest,
    /// The act does not have the next number.
    Number {
        /// The number that should stand there.
        expected: u32,
    },
    /// The time is before that of the line before.
    Backwards,
    /// The exercise had ended.
    AfterEnd,
}

impl fmt::Display for LogFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {:?}", self.line, self.kind)
    }
}
impl std::error::Error for LogFault {}

/// Reads a log and checks that it holds together. A last line that was torn while it was written is left out and reported in
/// the result; anything else that does not hold is a fault with its line. Torn is only what has no end and begins as the next
/// line would: what was changed or added by somebody is refused.
pub fn read(bytes: &[u8]) -> Result<Log, LogFault> {
    let mut reader = Reader::default();
    let (mut start, mut number, mut torn, mut unended) = (0, 0, None, false);
    while start < bytes.len() {
        number += 1;
        let newline = bytes[start..].iter().position(|b| *b == b'\n');
        let stop = newline.map_or(bytes.len(), |at| start + at);
        let next = newline.map_or(stop, |_| stop + 1);
        match parse(&bytes[start..stop]) {
            Ok((prev, line)) => {
                reader.take(number, prev, line, &bytes[start..stop])?;
                unended = newline.is_none();
            }
            Err(LogFaultKind::NotJson | LogFaultKind::NotText)
                if newline.is_none() && begins_a_line(&bytes[start..], reader.last) =>
            {
                torn = Some(bytes.len() - start);
                number -= 1;
                break;
            }
            Err(kind) => return Err(LogFault { line: number, kind }),
        }
        start = next;
    }
    reader.finish(number, start, torn, unended)
}

/// Whether these bytes are the beginning of the line after `last`. When the power fails, a file can already have grown while its
/// last bytes are still noughts; they are part of what was torn.
fn begins_a_line(bytes: &[u8], last: Option<Seal>) -> bool {
    let written = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |at| at + 1);
    let head = format!("{{\"prev\":\"{}\",\"line\":\"", last.map(|seal| seal.to_string()).unwrap_or_default());
    let length = written.min(head.len());
    bytes[..length] == head.as_bytes()[..length]
}

/// The digest that a line carries, and the line.
fn parse(bytes: &[u8]) -> Result<(String, Line), LogFaultKind> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogFaultKind::NotText)?;
    let mut fields: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(text).map_err(|_| LogFaultKind::NotJson)?;
    let Some(serde_json::Value::String(prev)) = fields.remove("prev") else {
        return Err(LogFaultKind::NotALine("`prev`".to_owned()));
    };
    let line = serde_json::from_value(serde_json::Value::Object(fields))
        .map_err(|fault| LogFaultKind::NotALine(fault.to_string()))?;
    Ok((prev, line))
}

/// What has been read so far, and what may follow it.
#[derive(Default)]
struct Reader {
    header: Option<Header>,
    files: Vec<File>,
    lines: Vec<(usize, Line)>,
    last: Option<Seal>,
    at: Time,
    acts: u32,
    ended: bool,
}

impl Reader {
    /// Takes the next whole line, or says why it cannot stand there.
    fn take(&mut self, number: usize, prev: String, line: Line, bytes: &[u8]) -> Result<(), LogFault> {
        let fault = |kind| LogFault { line: number, kind };
        if prev != self.last.map(|seal| seal.to_string()).unwrap_or_default() {
            return Err(fault(LogFaultKind::Chain));
        }
        self.last = Some(digest_bytes(bytes));
        if self.ended {
            return Err(fault(LogFaultKind::AfterEnd));
        }
        match (&self.header, line) {
            (None, Line::Header(header)) if header.format == FORMAT => self.header = Some(header),
            (None, Line::Header(header)) => return Err(fault(LogFaultKind::Format(header.format))),
            (None, _) | (Some(_), Line::Header(_)) => return Err(fault(LogFaultKind::Header)),
            (Some(header), Line::File(file)) => {
                if self.files.len() >= header.files as usize {
                    return Err(fault(LogFaultKind::Files));
                }
                self.files.push(file);
                if self.files.len() == header.files as usize && files_digest(&self.files) != header.scenario_digest {
                    return Err(fault(LogFaultKind::Digest));
                }
            }
            (Some(header), line) => {
                if self.files.len() < header.files as usize {
                    return Err(fault(LogFaultKind::Files));
                }
                let at = line.at().unwrap_or(self.at);
                if at < self.at {
                    return Err(fault(LogFaultKind::Backwards));
                }
                self.at = at;
                if let Line::Act { n, .. } = &line {
                    if *n != self.acts + 1 {
                        return Err(fault(LogFaultKind::Number { expected: self.acts + 1 }));
                    }
                    self.acts = *n;
                }
                self.ended = matches!(line, Line::End { .. });
                self.lines.push((number, line));
            }
        }
        Ok(())
    }

    fn finish(self, count: usize, kept: usize, torn: Option<usize>, unended: bool) -> Result<Log, LogFault> {
        let (Some(header), Some(last)) = (self.header, self.last) else {
            return Err(LogFault { line: 1, kind: LogFaultKind::Empty });
        };
        if self.files.len() < header.files as usize {
            return Err(LogFault { line: count + 1, kind: LogFaultKind::Files });
        }
        Ok(Log { header, files: self.files, lines: self.lines, last, count, kept, torn, unended })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines() -> Vec<Line> {
        let files = vec![File { name: "scenario.ron".into(), text: "(\n  title: \"Pont de l’Est\",\n)".into() }];
        let wall = || "2027-03-08T06:00:00Z".to_owned();
        let seat = Actor(Slug::new("bosso"));
        let post = Slug::new("bridge");
        vec![
            Line::Header(Header {
                format: FORMAT,
                engine: "0.1.0".into(),
                scenario: Slug::new("two-bridges"),
                scenario_digest: files_digest(&files),
                files: 1,
                seed: 7,
                variant: None,
                start: "2027-03-08 06:00".into(),
                zone: "Africa/Niamey".into(),
                lang: "fr".into(),
                parent: None,
                wall: wall(),
            }),
            Line::File(files[0].clone()),
            Line::Act { n: 1, at: Time(60), seat, act: Act::OpenPost { post }, wall: wall() },
            Line::Note { at: Time(60), text: "coffee\nbreak".into(), wall: wall() },
            Line::Seal { at: Time(3600), acts: 1, happenings: 12, seal: digest("a state") },
            Line::Act {
                n: 2,
                at: Time(3600),
                seat: Actor::facilitator(),
                act: Act::ShiftAll { by: crate::kernel::time::Span(-900), after: None },
                wall: wall(),
            },
            Line::End { at: Time(7200), seal: digest("the last state") },
        ]
    }

    fn written(lines: &[Line]) -> String {
        let mut prev = None;
        lines.iter().fold(String::new(), |mut log, line| {
            let (text, digest) = encode(line, prev).expect("lines are plain data");
            prev = Some(digest);
            log.push_str(&text);
            log.push('\n');
            log
        })
    }

    #[test]
    fn a_log_is_read_as_it_was_written() {
        let lines = lines();
        let text = written(&lines);
        assert!(text.starts_with(r#"{"prev":"","line":"header","format":1,"#), "{text}");
        let log = read(text.as_bytes()).expect("a good log");
        let read: Vec<Line> = log.lines.iter().map(|(_, line)| line.clone()).collect();
        assert_eq!(read, lines[2..]);
        assert_eq!(log.lines[0].0, 3, "the first act stands in line 3");
        assert_eq!((log.acts(), log.until(), log.ended(), log.torn), (2, Time(7200), true, None));
    }

    #[test]
    fn a_changed_line_is_named_by_the_one_that_follows_it() {
        let text = written(&lines()).replace("coffee", "toffee");
        let fault = read(text.as_bytes()).expect_err("the chain is broken");
        assert_eq!(fault, LogFault { line: 5, kind: LogFaultKind::Chain });
    }

    #[test]
    fn a_missing_line_breaks_the_chain() {
        let text = written(&lines());
        let without: Vec<&str> = text.lines().enumerate().filter(|(n, _)| *n != 3).map(|(_, line)| line).collect();
        let fault = read(without.join("\n").as_bytes()).expect_err("line 4 is gone");
        assert_eq!(fault, LogFault { line: 4, kind: LogFaultKind::Chain });
    }

    #[test]
    fn lines_out_of_order_are_refused_even_with_a_good_chain() {
        let mut wrong = lines();
        wrong.swap(2, 5);
        assert_eq!(
            read(written(&wrong).as_bytes()).expect_err("act 2 before act 1").kind,
            LogFaultKind::Number { expected: 1 }
        );
        let mut wrong = lines();
        wrong.swap(1, 2);
        assert_eq!(read(written(&wrong).as_bytes()).expect_err("an act before the files").kind, LogFaultKind::Files);
        let mut wrong = lines();
        wrong.swap(5, 6);
        assert_eq!(read(written(&wrong).as_bytes()).expect_err("an act after the end").kind, LogFaultKind::AfterEnd);
        assert_eq!(read(written(&lines()[1..]).as_bytes()).expect_err("no header").kind, LogFaultKind::Header);
        assert_eq!(read(b"").expect_err("nothing").kind, LogFaultKind::Empty);
    }

    #[test]
    fn only_what_begins_as_the_next_line_is_a_torn_one() {
        let text = written(&lines());
        let last = text.trim_end().rfind('\n').expect("several lines") + 1;
        let half = &text[..last + 40];
        assert_eq!(read(half.as_bytes()).expect("a torn line").torn, Some(40));
        let grown = format!("{half}\0\0\0");
        assert_eq!(read(grown.as_bytes()).expect("a torn line of a file that had grown").torn, Some(43));
        for wrong in
            [format!("{half}\n"), format!("{}coffee", &text[..last]), half.replace("{\"prev\":\"", "{\"prev\":\"00")]
        {
            assert!(read(wrong.as_bytes()).is_err(), "somebody wrote this: {wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_log_cut_at_any_byte_keeps_every_whole_line(cut in 0usize..4000) {
            let text = written(&lines());
            let cut = cut % text.len();
            let kept = &text.as_bytes()[..cut];
            let whole = kept.iter().filter(|b| **b == b'\n').count();
            match read(kept) {
                Ok(log) => {
                    // A cut just before the newline leaves the line itself whole.
                    prop_assert_eq!(log.count, whole + usize::from(log.unended));
                    prop_assert_eq!(log.kept + log.torn.unwrap_or(0), cut);
                    prop_assert!(log.kept == 0 || log.unended || kept[log.kept - 1] == b'\n');
                }
                // Before the scenario is whole there is nothing to go on from.
                Err(fault) => {
                    prop_assert!(whole < 2, "{fault}");
                    prop_assert!(matches!(fault.kind, LogFaultKind::Empty | LogFaultKind::Files));
                }
            }
        }

        #[test]
        fn a_flipped_byte_never_goes_unnoticed_before_the_last_line(at in 0usize..4000, with in 1u8..=255) {
            let text = written(&lines());
            let mut bytes = text.clone().into_bytes();
            let last = text[..text.len() - 1].rfind('\n').expect("several lines");
            let at = at % last;
            bytes[at] ^= with;
            prop_assert!(read(&bytes).is_err());
        }
    }
}
