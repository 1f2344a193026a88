//! Reading a log: line by line, as it comes, so that an endless or huge file is refused by its first line that is none.
//!
//! What other programmes do to a text on its way (a byte order mark, line ends of Windows, empty lines at the end) is no fault: it
//! is put aside and [told](Oddities). Digests are those of the lines without it. Everything else that does not hold is a fault with its
//! line.

use std::fmt;

use kernel::{
    names::Slug,
    seal::{Seal, digest_bytes},
    time::Time,
};

use super::{FORMAT, File, Header, Line, Log, Looks, OLDEST, OldNumbers, files_digest, foreign::looks_like};

/// The longest line: more than any scenario and any words take.
pub const LONGEST: usize = 16 * 1024 * 1024;

/// The longest log: hours of live play for weeks.
pub const LARGEST: usize = 256 * 1024 * 1024;

/// What some editors and programmes of Windows put before a text.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// What was found in a log that no session writes, and that changes nothing of what it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// A byte order mark stands before the first line.
    pub mark: bool,
    /// So many lines end as those of Windows do.
    pub windows: usize,
    /// So many empty lines follow the last one.
    pub blank: usize,
}

impl Oddities {
    /// Whether there are any.
    pub fn any(self) -> bool {
        self != Self::default()
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
    /// Text of two bytes a letter, as some programmes of Windows save it.
    Utf16,
    /// Longer than [`LONGEST`].
    TooLong,
    /// The log is longer than [`LARGEST`].
    Huge,
    /// It is empty, and lines follow.
    Blank,
    /// It is not a JSON object.
    NotJson,
    /// It is JSON, but not a line of a log; the words are those of the reader.
    NotALine(String),
    /// It does not carry the digest of the line before: one of the two was changed, or a line is missing.
    Chain,
    /// The first line is not a header, or a header stands elsewhere.
    Header,
    /// A format that this engine does not read, and the version that wrote it.
    Format(u32, String),
    /// The file is something else than a log.
    Foreign(Looks),
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
    bytes.split_inclusive(|byte| *byte == b'\n').try_for_each(|line| reader.feed(line))?;
    reader.finish()
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
fn parse(bytes: &[u8], numbers: &mut OldNumbers) -> Result<(String, Line), LogFaultKind> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogFaultKind::NotText)?;
    let mut fields: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(text).map_err(|_| LogFaultKind::NotJson)?;
    let Some(serde_json::Value::String(prev)) = fields.remove("prev") else {
        return Err(LogFaultKind::NotALine("`prev`".to_owned()));
    };
    if let Some(newer) = newer(&fields) {
        return Err(newer);
    }
    let n = fields.get("n").and_then(serde_json::Value::as_u64).and_then(|n| u32::try_from(n).ok());
    let seat = fields.get("seat").and_then(serde_json::Value::as_str).map(Slug::new);
    if let (Some(n), Some(seat), Some(act)) = (n, seat, fields.get_mut("act")) {
        numbers.rename(n, seat, act);
    }
    let line = serde_json::from_value(serde_json::Value::Object(fields))
        .map_err(|fault| LogFaultKind::NotALine(fault.to_string()))?;
    Ok((prev, line))
}

/// A header of a format that is not read: whatever else stands in it may mean something else there.
fn newer(fields: &serde_json::Map<String, serde_json::Value>) -> Option<LogFaultKind> {
    let text = |name: &str| fields.get(name).and_then(serde_json::Value::as_str);
    let format = fields.get("format").and_then(serde_json::Value::as_u64).and_then(|format| u32::try_from(format).ok());
    let format = format.filter(|format| text("line") == Some("header") && !(OLDEST..=FORMAT).contains(format))?;
    Some(LogFaultKind::Format(format, text("engine").unwrap_or_default().to_owned()))
}

/// What has been read so far, and what may follow it.
#[derive(Debug, Default)]
pub struct Reader {
    header: Option<Header>,
    files: Vec<File>,
    lines: Vec<(usize, Line)>,
    before: Vec<Seal>,
    last: Option<Seal>,
    at: Time,
    acts: u32,
    ended: bool,
    /// Whole lines, and the bytes up to the end of the last one.
    count: usize,
    kept: usize,
    /// Bytes of the last of them.
    length: usize,
    /// Bytes of empty lines behind them.
    empty: usize,
    torn: Option<usize>,
    unended: bool,
    odd: Oddities,
    numbers: OldNumbers,
}

impl Reader {
    /// Takes the next line of the file, with its line end if it has one; only the last may lack it.
    ///
    /// # Errors
    /// It cannot stand there.
    pub fn feed(&mut self, raw: &[u8]) -> Result<(), LogFault> {
        let number = self.count + 1;
        let fault = |kind| LogFault { line: number, kind };
        if raw.len() > LONGEST {
            return Err(fault(LogFaultKind::TooLong));
        }
        if self.kept + self.empty + raw.len() > LARGEST {
            return Err(fault(LogFaultKind::Huge));
        }
        let ended = raw.ends_with(b"\n");
        let mut line = raw.strip_suffix(b"\n").unwrap_or(raw);
        if number == 1 && self.kept == 0 {
            if line.starts_with(b"\xFF\xFE") || line.starts_with(b"\xFE\xFF") || line.get(1) == Some(&0) {
                return Err(fault(LogFaultKind::Utf16));
            }
            if let Some(rest) = line.strip_prefix(MARK) {
                (line, self.odd.mark) = (rest, true);
            }
        }
        if line.trim_ascii().is_empty() {
            self.empty += raw.len();
            self.odd.blank += 1;
            return Ok(());
        }
        if self.odd.blank > 0 {
            return Err(fault(LogFaultKind::Blank));
        }
        if let Some(rest) = line.strip_suffix(b"\r") {
            (line, self.odd.windows) = (rest, self.odd.windows + 1);
        }
        match parse(line, &mut self.numbers) {
            Ok((prev, entry)) => self.take(number, &prev, entry)?,
            Err(LogFaultKind::NotJson | LogFaultKind::NotText) if !ended && begins_a_line(line, self.last) => {
                self.torn = Some(raw.len());
                return Ok(());
            }
            Err(kind) => {
                let looks = (number == 1).then(|| looks_like(line)).flatten();
                return Err(fault(looks.map_or(kind, LogFaultKind::Foreign)));
            }
        }
        self.last = Some(digest_bytes(line));
        (self.count, self.kept, self.length, self.unended) = (number, self.kept + raw.len(), raw.len(), !ended);
        Ok(())
    }

    /// Takes the next whole line, or says why it cannot stand there.
    fn take(&mut self, number: usize, prev: &str, line: Line) -> Result<(), LogFault> {
        let fault = |kind| LogFault { line: number, kind };
        let before = self.last;
        if prev != before.map(|seal| seal.to_string()).unwrap_or_default() {
            return Err(fault(LogFaultKind::Chain));
        }
        if self.ended && !matches!(line, Line::Signature { .. }) {
            return Err(fault(LogFaultKind::AfterEnd));
        }
        match (&self.header, line) {
            (None, Line::Header(header)) => self.header = Some(header),
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
                self.ended |= matches!(line, Line::End { .. });
                self.lines.push((number, line));
                self.before.extend(before);
            }
        }
        Ok(())
    }

    /// The log, when nothing follows any more.
    ///
    /// # Errors
    /// What there is does not make a log.
    pub fn finish(self) -> Result<Log, LogFault> {
        let Self { files, lines, before, count, kept, torn, unended, odd, .. } = self;
        let (Some(header), Some(last)) = (self.header, self.last) else {
            return Err(LogFault { line: 1, kind: LogFaultKind::Empty });
        };
        if files.len() < header.files as usize {
            return Err(LogFault { line: count + 1, kind: LogFaultKind::Files });
        }
        Ok(Log { header, files, lines, before, last, count, kept, torn, unended, odd })
    }

    /// What holds up to a line that does not, if the scenario is whole by then. Where a line does not carry the digest of the one before,
    /// either may have been changed, and so that one is left out too.
    pub fn held(mut self, fault: &LogFault) -> Option<Log> {
        // What is endless is not shown in part.
        if fault.kind == LogFaultKind::Huge {
            return None;
        }
        if fault.kind == LogFaultKind::Chain && self.lines.pop().is_some() {
            self.last = self.before.pop();
            (self.count, self.kept) = (self.count - 1, self.kept - self.length);
        }
        (self.torn, self.unended) = (None, false);
        self.finish().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::log::encode;
    use kernel::{names::Slug, seal::digest};
    use proptest::prelude::*;
    use vocabulary::act::{Act, Actor, DirectionAct, PostAct};

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
                parameters: Default::default(),
                start: "2027-03-08 06:00".into(),
                zone: "Africa/Niamey".into(),
                lang: "fr".into(),
                parent: None,
                wall: wall(),
            }),
            Line::File(files[0].clone()),
            Line::Act {
                n: 1,
                at: Time(60),
                seat,
                act: Act::Post(PostAct::OpenPost { post: post.into() }),
                wall: wall(),
            },
            Line::Note { at: Time(60), text: "coffee\nbreak".into(), wall: wall() },
            Line::Seal { at: Time(3600), acts: 1, happenings: 12, seal: digest("a state") },
            Line::Act {
                n: 2,
                at: Time(3600),
                seat: Actor::facilitator(),
                act: Act::Direction(DirectionAct::ShiftAll { by: kernel::time::Span(-900), after: None }),
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
        assert!(text.starts_with(r#"{"prev":"","line":"header","format":2,"#), "{text}");
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
