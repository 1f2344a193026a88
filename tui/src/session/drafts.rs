//! What people have begun on pages and at terminals of seats and not sent, on the disk beside the log: whoever comes back after a power cut finds it, and only then a
//! page calls it kept. And which sessions were given back: their cookies open nothing after a power cut either.
//!
//! Beside `evening.jsonl` lies `evening.drafts-RECORD.jsonl`, where `RECORD` is what tells its log from all others: a file that another
//! exercise has left is never read. It is there for its owner alone, and written anew as a whole with every change, so that nothing stands in
//! it that has gone meanwhile. It is gone once nothing is begun, or the exercise is over and left. A branch of a log has a file of its own, and
//! a log that was left for one keeps its own.
//!
//! This is no record: no report, exhibit or table of facts reads it. A session is known here by its mark, from which nobody makes a
//! cookie; there is no address, and no name but what an observer calls their part. Lines that are none of ours are put aside in `FILE.torn`. It ignores what a form means.

use std::{
    collections::VecDeque,
    fs,
    fs::{File, OpenOptions},
    io,
    io::Write as _,
    path::{Path, PathBuf},
};

use kernel::{names::Slug, seal::Seal};
use serde::{Deserialize, Serialize};

use super::journal::folder_of;
use crate::files::{self, Aside};

/// Who has begun something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftOwner {
    /// Whoever sits at a seat, on its pages.
    Seat(Slug),
    /// The same at its terminal.
    Terminal(Slug),
    /// An observer, by the mark of their session.
    Observer(String),
}

/// What was begun on a page, or an act that was begun at a terminal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsentDraft {
    /// Whose it is.
    pub of: DraftOwner,
    /// The page on which it stands; at a terminal, the kind of the act.
    pub page: String,
    /// What was filled in: names and values. None, and the draft is gone.
    pub fields: Vec<(String, String)>,
}

/// A line of the file.
#[derive(Debug, Serialize, Deserialize)]
enum DraftLine {
    Draft(UnsentDraft),
    Ended { session: String },
}

/// The file that drafts beside a log lie in.
pub fn drafts_file(log: &Path, record: Seal) -> PathBuf {
    let mut name = log.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".drafts-{record}.jsonl"));
    log.with_file_name(name)
}

/// The marks of sessions that were given back, as many as are remembered, the oldest first.
#[derive(Clone, Debug, Default)]
pub struct EndedSessions(VecDeque<String>);

impl EndedSessions {
    const MOST: usize = 4096;

    /// One more was given back.
    pub fn add(&mut self, mark: String) {
        self.0.push_back(mark);
        if self.0.len() > Self::MOST {
            self.0.pop_front();
        }
    }
    /// Whether it was given back.
    pub fn has(&self, mark: &String) -> bool {
        self.0.contains(mark)
    }
    /// All of them.
    pub fn marks(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<String> for EndedSessions {
    fn from_iter<I: IntoIterator<Item = String>>(marks: I) -> Self {
        let mut ended = Self::default();
        marks.into_iter().for_each(|mark| ended.add(mark));
        ended
    }
}

/// All that was begun beside a log, and the sessions that were given back.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    /// Where it lies, once that is known.
    file: Option<PathBuf>,
    /// What was touched last comes last.
    begun: Vec<UnsentDraft>,
    ended: EndedSessions,
}

impl Drafts {
    /// So many notes that observers have begun are kept, the latest.
    const OBSERVERS: usize = 64;

    /// What lies in a file, at first. Whoever goes on with another one takes everything along; where that cannot be written, the next that is
    /// begun tries again and says so.
    ///
    /// # Errors
    /// The first file cannot be read.
    pub fn lie_in(&mut self, file: PathBuf) -> io::Result<()> {
        match &self.file {
            Some(known) if *known == file => {}
            Some(_) => {
                self.file = Some(file);
                let _tried_again = self.save();
            }
            None => {
                self.read(&file)?;
                self.file = Some(file);
            }
        }
        Ok(())
    }

    fn read(&mut self, file: &Path) -> io::Result<()> {
        let bytes = match files::read(file, files::LARGEST) {
            Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(()),
            other => other?,
        };
        let (mut begun, mut ended, mut foreign) = (Vec::new(), EndedSessions::default(), Vec::new());
        for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()) {
            match serde_json::from_slice(line) {
                Ok(DraftLine::Draft(draft)) => begun.push(draft),
                Ok(DraftLine::Ended { session }) => ended.add(session),
                Err(_) => foreign.extend([line, b"\n"].concat()),
            }
        }
        (self.begun, self.ended) = (begun, ended);
        if !foreign.is_empty() {
            put_aside(file, &foreign)?;
            // They are put aside once; where that cannot be written, the next that is begun tries again and says so.
            let _tried_again = self.write(file);
        }
        Ok(())
    }

    /// What was begun by one, oldest first.
    pub fn of(&self, owner: &DraftOwner) -> Vec<UnsentDraft> {
        self.begun.iter().filter(|draft| draft.of == *owner).cloned().collect()
    }

    /// The marks of sessions that were given back.
    pub fn ended(&self) -> Vec<String> {
        self.ended.marks().cloned().collect()
    }

    /// Keeps what was begun, each in the place of what was begun there before; on the disk when this returns, and written once for all of it: a
    /// slow disk takes its time for each file. If that fails it is written with what comes next.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep(&mut self, drafts: Vec<UnsentDraft>) -> io::Result<()> {
        for draft in drafts {
            self.begun.retain(|known| known.of != draft.of || known.page != draft.page);
            if !draft.fields.is_empty() {
                self.begun.push(draft);
            }
        }
        // Seats are so many as they are; whoever has the code of an observer may come as often as they like.
        let of_an_observer = |draft: &UnsentDraft| matches!(draft.of, DraftOwner::Observer(_));
        let mut too_many =
            self.begun.iter().filter(|draft| of_an_observer(draft)).count().saturating_sub(Self::OBSERVERS);
        self.begun.retain(|draft| {
            let goes = too_many > 0 && of_an_observer(draft);
            too_many -= usize::from(goes);
            !goes
        });
        self.save()
    }

    /// A session was given back.
    ///
    /// # Errors
    /// The file cannot be written; it is with what comes next.
    pub fn end(&mut self, session: &str) -> io::Result<()> {
        self.begun.retain(|known| known.of != DraftOwner::Observer(session.to_owned()));
        self.ended.add(session.to_owned());
        self.save()
    }

    /// Forgets everything: the exercise is over.
    ///
    /// # Errors
    /// The file cannot be removed.
    pub fn forget(&mut self) -> io::Result<()> {
        (self.begun, self.ended) = (Vec::new(), EndedSessions::default());
        self.save()
    }

    fn save(&self) -> io::Result<()> {
        self.file.as_deref().map_or(Ok(()), |file| self.write(file))
    }

    /// The whole file, on the disk when this returns; no file where there is nothing to keep.
    fn write(&self, file: &Path) -> io::Result<()> {
        if self.begun.is_empty() && self.ended.is_empty() {
            return match fs::remove_file(file) {
                Err(why) if why.kind() != io::ErrorKind::NotFound => Err(why),
                _ => Ok(()),
            };
        }
        let mut anew = Aside::private(file.to_owned())?;
        let ended = self.ended.marks().map(|session| DraftLine::Ended { session: session.clone() });
        for line in ended.chain(self.begun.iter().cloned().map(DraftLine::Draft)) {
            serde_json::to_writer(&mut anew, &line)?;
            anew.write_all(b"\n")?;
        }
        anew.close()?;
        // The name must outlast a power failure as well; where folders cannot be flushed, nothing is lost by asking.
        let _ = File::open(folder_of(file)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

/// Keeps lines that cannot be read beside the file.
fn put_aside(file: &Path, lines: &[u8]) -> io::Result<()> {
    let mut aside = file.as_os_str().to_owned();
    aside.push(".torn");
    let mut options = OpenOptions::new();
    files::for_owner(options.append(true).create(true));
    let mut keep = options.open(PathBuf::from(aside))?;
    keep.write_all(lines)?;
    keep.sync_data()
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    fn with_folder(name: &str, story: impl FnOnce(&Path)) {
        let folder = env::temp_dir().join(format!("harmattan-drafts-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        story(&folder);
        fs::remove_dir_all(&folder).expect("ours");
    }

    fn draft(page: &str, text: &str) -> UnsentDraft {
        let fields = if text.is_empty() { Vec::new() } else { vec![("text".to_owned(), text.to_owned())] };
        UnsentDraft { of: DraftOwner::Seat(Slug::new("kandil")), page: page.to_owned(), fields }
    }

    fn in_file(file: &Path) -> Drafts {
        let mut drafts = Drafts::default();
        drafts.lie_in(file.to_owned()).expect("it can be read");
        drafts
    }

    #[test]
    fn whoever_comes_again_and_again_with_the_code_of_an_observer_fills_no_file() {
        with_folder("observers", |folder| {
            let file = folder.join("drafts.jsonl");
            let mut drafts = in_file(&file);
            drafts.keep(vec![draft("warn", "Fuyez")]).expect("a disk");
            let note = |n: usize| UnsentDraft { of: DraftOwner::Observer(n.to_string()), ..draft("note", "Une note") };
            for n in 0..Drafts::OBSERVERS + 3 {
                drafts.keep(vec![note(n)]).expect("a disk");
            }
            let again = in_file(&file);
            assert_eq!(again.begun.len(), 1 + Drafts::OBSERVERS, "and what a seat has begun stays");
            assert_eq!((again.of(&note(2).of), again.of(&note(3).of)), (Vec::new(), vec![note(3)]), "the oldest goes");
            drafts.end("3").expect("a disk");
            assert_eq!(in_file(&file).of(&note(3).of), [], "whoever has left has begun nothing");
        });
    }

    #[test]
    fn what_was_begun_last_on_a_page_is_there_again_and_what_went_leaves_no_word_behind() {
        with_folder("again", |folder| {
            let file = folder.join("drafts.jsonl");
            let mut drafts = in_file(&file);
            for (page, text) in [("warn", "Fuyez"), ("say/tell/x", "Deux \n pirogues"), ("warn", "Cachez-vous")] {
                drafts.keep(vec![draft(page, text)]).expect("a disk");
            }
            drafts.end("0a1b").expect("a disk");
            let again = in_file(&file);
            let told = [draft("say/tell/x", "Deux \n pirogues"), draft("warn", "Cachez-vous")];
            assert_eq!(again.of(&told[0].of), told);
            assert_eq!(again.ended(), ["0a1b"]);
            assert!(!fs::read_to_string(&file).expect("the file").contains("Fuyez"));
            drafts.keep(vec![draft("warn", "")]).expect("a disk");
            assert!(!fs::read_to_string(&file).expect("the file").contains("Cachez"));
            drafts.forget().expect("a disk");
            assert!(!file.exists());
        });
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        with_folder("mode", |folder| {
            let file = folder.join("drafts.jsonl");
            in_file(&file).keep(vec![draft("warn", "Fuyez")]).expect("a disk");
            let mode = fs::metadata(&file).expect("the file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        });
    }

    #[test]
    fn a_torn_line_is_put_aside_and_costs_none_of_the_others() {
        with_folder("torn", |folder| {
            let file = folder.join("drafts.jsonl");
            in_file(&file).keep(vec![draft("warn", "Fuyez")]).expect("a disk");
            let whole = fs::read_to_string(&file).expect("the file");
            fs::write(&file, format!("{whole}{{\"Draft\":{{\"of\":{{\"Se")).expect("a disk");
            let mut drafts = in_file(&file);
            assert_eq!(drafts.of(&draft("", "").of), [draft("warn", "Fuyez")]);
            drafts.keep(vec![draft("count", "4")]).expect("a disk");
            assert_eq!(
                fs::read_to_string(folder.join("drafts.jsonl.torn")).expect("aside"),
                "{\"Draft\":{\"of\":{\"Se\n"
            );
            assert_eq!(in_file(&file).begun.len(), 2);
        });
    }

    #[test]
    fn where_there_is_no_room_what_was_begun_is_written_with_what_comes_next() {
        with_folder("full", |folder| {
            let file = folder.join("gone").join("drafts.jsonl");
            let mut drafts = in_file(&file);
            assert!(drafts.keep(vec![draft("warn", "Fuyez")]).is_err());
            assert_eq!(drafts.of(&draft("", "").of).len(), 1, "it is still there");
            fs::create_dir(folder.join("gone")).expect("a folder");
            drafts.keep(vec![draft("count", "4")]).expect("a disk");
            assert_eq!(in_file(&file).begun.len(), 2);
        });
    }

    #[test]
    fn whoever_goes_on_beside_another_log_takes_along_what_was_begun() {
        with_folder("branch", |folder| {
            let (trunk, branch) = (folder.join("a.jsonl"), folder.join("b.jsonl"));
            let mut drafts = in_file(&trunk);
            drafts.keep(vec![draft("warn", "Fuyez")]).expect("a disk");
            drafts.lie_in(branch.clone()).expect("a disk");
            assert_eq!(in_file(&branch).begun, [draft("warn", "Fuyez")]);
            assert_eq!(in_file(&trunk).begun, [draft("warn", "Fuyez")], "and the old file is as it was");
        });
    }
}
