//! The questions of a new scenario: one at a time, each with an answer that Enter takes, with help and a way back. Plain lines, so that they
//! can be read by whatever reads a terminal aloud.
//!
//! It neither reads nor writes a file.

use std::{
    io::{self, BufRead, Write},
    path::Path,
};

use authoring::{
    draft::Languages,
    template::{Border, Template, TemplateWishes, borders, usual},
};
use kernel::{names::Slug, time::Span};
use vocabulary::terms::Text;
use words::{Lang, clean, draft::DraftWords, folded, new as texts, new::NewText, ui};

/// The hours that an exercise may have.
const HOURS: std::ops::RangeInclusive<i64> = 2..=240;
/// Characters of a title, at most.
const LONGEST_TITLE: usize = 120;
/// Characters of a line that somebody types, at most; whatever comes in from elsewhere is cut there.
const LONGEST_LINE: u64 = 4096;

/// What is asked.
#[derive(Clone, Debug)]
pub(super) enum Topics {
    /// All of a scenario; what it begins with, unless the call says it, and the folder if the call names none.
    Scenario {
        /// What it begins with.
        template: Option<Template>,
        /// Whether the folder is asked for.
        folder: bool,
    },
    /// Its title alone; this is the one it has.
    Title(String),
}

/// What was answered so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    pub(super) template: Template,
    pub(super) border: Option<Border>,
    pub(super) wanted: TemplateWishes,
    pub(super) folder: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Folder,
    Template,
    Countries,
    Border,
    Languages,
    Title,
    Hours,
    Seats,
}

/// The questions, and how far somebody has come.
#[derive(Clone, Debug)]
pub(super) struct Questions {
    lang: Lang,
    questions: Vec<Question>,
    at: usize,
    answers: Answers,
    /// The title that stands where nobody types one.
    title: Option<String>,
    /// Why a folder cannot be taken, if it cannot.
    taken: fn(&Path, Lang) -> Option<String>,
}

/// What came of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Came {
    /// The next question.
    On,
    /// The same again, with a word on why.
    Again(String),
}

impl Questions {
    pub(super) fn new(topics: Topics, lang: Lang, taken: fn(&Path, Lang) -> Option<String>) -> Self {
        use Question as Q;
        let mut answers = Answers { border: usual(), ..Answers::default() };
        let (questions, title) = match topics {
            Topics::Title(title) => (vec![Q::Title], Some(title)),
            Topics::Scenario { template, folder } => {
                answers.template = template.unwrap_or_default();
                let all = [Q::Folder, Q::Template, Q::Countries, Q::Border, Q::Languages, Q::Title, Q::Hours, Q::Seats];
                let said = |question: &Q| match question {
                    Q::Folder => !folder,
                    Q::Template => template.is_some(),
                    _ => false,
                };
                (all.into_iter().filter(|question| !said(question)).collect(), None)
            }
        };
        Self { lang, questions, at: 0, answers, title, taken }
    }

    /// What stands where nobody is asked.
    pub(super) fn usual(self) -> Answers {
        self.answers
    }

    fn question(&self) -> Option<Question> {
        self.questions.get(self.at).copied()
    }

    /// Whether a question has anything to ask, after what was answered before.
    fn is_open(&self, question: Question) -> bool {
        match question {
            // The shortest scenario stands as it is.
            Question::Hours | Question::Seats | Question::Languages => self.answers.template != Template::Minimal,
            Question::Border => self.towns().len() > 1,
            _ => true,
        }
    }

    /// Borders of the two countries that were chosen.
    fn towns(&self) -> Vec<Border> {
        let chosen = self.answers.border.as_ref().map(pair);
        borders().into_iter().filter(|border| Some(pair(border)) == chosen).collect()
    }

    /// One border of each pair of countries.
    fn countries(&self) -> Vec<Border> {
        let mut found: Vec<Border> = Vec::new();
        for border in borders() {
            if !found.iter().any(|known| pair(known) == pair(&border)) {
                found.push(border);
            }
        }
        found
    }

    /// What can be chosen; nothing where something is typed.
    fn choices(&self, question: Question) -> Vec<String> {
        let lang = self.lang;
        match question {
            Question::Template => Template::ALL.map(|template| capital(texts::template(lang, template))).to_vec(),
            Question::Countries => self.countries().iter().map(|border| texts::countries(lang, border)).collect(),
            Question::Border => self.towns().iter().map(|border| texts::towns(lang, border)).collect(),
            Question::Languages => LANGUAGES.map(|languages| capital(ui(lang, texts::languages(languages)))).to_vec(),
            Question::Seats => self.seats().iter().map(|(_, title)| self.filled(title)).collect(),
            Question::Folder | Question::Title | Question::Hours => Vec::new(),
        }
    }

    fn seats(&self) -> Vec<(Slug, String)> {
        let seats = self.answers.template.seats();
        seats.into_iter().map(|seat| (seat.id, self.lang.of(&seat.title).to_owned())).collect()
    }

    /// A title of a template with the names of the towns in it.
    fn filled(&self, title: &str) -> String {
        let Some(border) = &self.answers.border else { return title.to_owned() };
        title.replace("$HERE", &border.here.name).replace("$THERE", &border.there.name)
    }

    /// What Enter takes, as it is shown.
    fn default(&self, question: Question) -> String {
        let position = |found: Option<usize>| (found.unwrap_or(0) + 1).to_string();
        let chosen = self.answers.border.as_ref();
        match question {
            Question::Folder => ui(self.lang, NewText::UsualFolder).to_owned(),
            Question::Template => position(Template::ALL.iter().position(|known| *known == self.answers.template)),
            Question::Countries => {
                position(self.countries().iter().position(|known| Some(pair(known)) == chosen.map(pair)))
            }
            Question::Border => position(self.towns().iter().position(|known| Some(known) == chosen)),
            Question::Languages => position(LANGUAGES.iter().position(|known| *known == self.answers.wanted.languages)),
            Question::Title => self.usual_title(),
            Question::Hours => self.hours().to_string(),
            Question::Seats => ui(self.lang, NewText::AllSeats).to_owned(),
        }
    }

    fn usual_title(&self) -> String {
        let made = || {
            let border = self.answers.border.as_ref()?;
            let title = self.answers.template.title(border, &DraftWords { lang: self.lang });
            Some(self.lang.of(&title).to_owned())
        };
        self.title.clone().or_else(made).unwrap_or_default()
    }

    fn hours(&self) -> i64 {
        match self.answers.wanted.length {
            Span(0) => self.answers.template.length().0 / 3600,
            Span(seconds) => seconds / 3600,
        }
    }

    /// Takes an answer; an empty line is the usual one.
    fn take(&mut self, question: Question, line: &str) -> Came {
        let chosen = |choices: &[String], default: &str| choice(line, choices, default);
        let choices = self.choices(question);
        let default = self.default(question);
        let unknown = Came::Again(ui(self.lang, NewText::NotUnderstood).to_owned());
        match question {
            Question::Folder => {
                let folder = if line.is_empty() { default } else { line.to_owned() };
                if let Some(why) = (self.taken)(Path::new(&folder), self.lang) {
                    return Came::Again(why);
                }
                self.answers.folder = folder;
            }
            Question::Template => match chosen(&choices, &default) {
                Some(n) => {
                    let template = Template::ALL[n];
                    if template != self.answers.template {
                        // What was chosen for another template says nothing of this one.
                        (self.answers.wanted.seats, self.answers.wanted.length) = (Vec::new(), Span::default());
                    }
                    self.answers.template = template;
                }
                None => return unknown,
            },
            Question::Countries | Question::Border => {
                let offered = if question == Question::Countries { self.countries() } else { self.towns() };
                let Some(n) = chosen(&choices, &default) else { return unknown };
                let same = self.answers.border.as_ref().map(pair) == offered.get(n).map(pair);
                // Who keeps the countries keeps the towns that were chosen in them.
                if question == Question::Border || !same {
                    self.answers.border = offered.into_iter().nth(n);
                }
            }
            Question::Languages => match chosen(&choices, &default) {
                Some(n) => self.answers.wanted.languages = LANGUAGES[n],
                None => return unknown,
            },
            Question::Title => {
                let long = line.chars().count() > LONGEST_TITLE;
                if long || (!line.is_empty() && !line.chars().any(char::is_alphabetic)) {
                    return Came::Again(ui(self.lang, NewText::NoTitle).to_owned());
                }
                self.answers.wanted.title = if line == default { Text::default() } else { Text::same(line) };
            }
            Question::Hours => {
                let hours = if line.is_empty() { Ok(self.hours()) } else { line.trim_end_matches('h').trim().parse() };
                match hours {
                    Ok(hours) if HOURS.contains(&hours) => self.answers.wanted.length = Span::hours(hours),
                    _ => return Came::Again(ui(self.lang, NewText::NotHours).to_owned()),
                }
            }
            Question::Seats => match self.picked(line, &choices, &default) {
                Some(seats) => self.answers.wanted.seats = seats,
                None => return unknown,
            },
        }
        Came::On
    }

    /// The seats that are named by their numbers; none stands for all.
    fn picked(&self, line: &str, choices: &[String], all: &str) -> Option<Vec<Slug>> {
        if line.is_empty() || folded(line) == folded(all) {
            return Some(Vec::new());
        }
        let seats = self.seats();
        let words = line.split([' ', ',', ';']).filter(|word| !word.is_empty());
        let number = |word: &str| word.parse::<usize>().ok()?.checked_sub(1).filter(|n| *n < choices.len());
        words.map(|word| number(word).map(|n| seats[n].0)).collect()
    }

    /// The lines of a question.
    fn asked(&self, question: Question) -> Vec<String> {
        let (ask, _) = said(question);
        let open: Vec<Question> = self.questions.iter().copied().filter(|known| self.is_open(*known)).collect();
        let n = open.iter().position(|known| *known == question).unwrap_or(0) + 1;
        let head = ui(self.lang, ask);
        let head = if open.len() > 1 { texts::numbered(n, open.len(), head) } else { head.to_owned() };
        let choices = self.choices(question).into_iter().enumerate();
        let mut lines = vec![head];
        lines.extend(choices.map(|(n, choice)| format!("  {:2}  {choice}", n + 1)));
        lines
    }

    /// The next open question, or the one before.
    fn go(&mut self, back: bool) -> bool {
        let mut at = self.at;
        loop {
            at = match back {
                true if at == 0 => return false,
                true => at - 1,
                false => at + 1,
            };
            match self.questions.get(at) {
                Some(question) if !self.is_open(*question) => {}
                _ => break,
            }
        }
        self.at = at;
        true
    }
}

const LANGUAGES: [Languages; 3] = [Languages::Both, Languages::French, Languages::English];

fn pair(border: &Border) -> (String, String) {
    (border.here.country.clone(), border.there.country.clone())
}

fn capital(text: &str) -> String {
    words::capitalised(text)
}

fn said(question: Question) -> (NewText, NewText) {
    match question {
        Question::Folder => (NewText::AskFolder, NewText::HelpFolder),
        Question::Template => (NewText::AskTemplate, NewText::HelpTemplate),
        Question::Countries => (NewText::AskCountries, NewText::HelpCountries),
        Question::Border => (NewText::AskBorder, NewText::HelpBorder),
        Question::Languages => (NewText::AskLanguages, NewText::HelpLanguages),
        Question::Title => (NewText::AskTitle, NewText::HelpTitle),
        Question::Hours => (NewText::AskHours, NewText::HelpHours),
        Question::Seats => (NewText::AskSeats, NewText::HelpSeats),
    }
}

/// Which choice a line means: by its number, by its words, or by a part of its words that no other has.
fn choice(line: &str, choices: &[String], default: &str) -> Option<usize> {
    let line = if line.is_empty() { default } else { line };
    if let Ok(n) = line.parse::<usize>() {
        return n.checked_sub(1).filter(|n| *n < choices.len());
    }
    let looked_for = folded(line);
    // "French" is a whole answer, although "English and French" holds it too.
    if let Some(n) = choices.iter().position(|choice| folded(choice) == looked_for) {
        return Some(n);
    }
    let mut fits = choices.iter().enumerate().filter(|(_, choice)| folded(choice).contains(&looked_for));
    let first = fits.next()?.0;
    fits.next().is_none().then_some(first)
}

/// Asks until all is answered. Nothing, if whoever is asked goes away.
///
/// # Errors
/// The terminal is gone.
pub(super) fn ask(
    interview: &mut Questions,
    from: &mut dyn BufRead,
    to: &mut dyn Write,
) -> io::Result<Option<Answers>> {
    let lang = interview.lang;
    writeln!(to, "{}\n", ui(lang, NewText::Welcome))?;
    while let Some(question) = interview.question() {
        for line in interview.asked(question) {
            writeln!(to, "{}", clean(&line))?;
        }
        write!(to, "[{}] > ", clean(&interview.default(question)))?;
        to.flush()?;
        let Some(line) = typed(from)? else {
            writeln!(to)?;
            return Ok(None);
        };
        match line.as_str() {
            "?" => writeln!(to, "{}", ui(lang, said(question).1))?,
            "<" if interview.go(true) => {}
            "<" => writeln!(to, "{}", ui(lang, NewText::AlreadyFirst))?,
            line => match interview.take(question, line) {
                Came::On => {
                    interview.go(false);
                }
                Came::Again(why) => writeln!(to, "{why}")?,
            },
        }
        writeln!(to)?;
    }
    Ok(Some(interview.answers.clone()))
}

/// A line that somebody typed, clean; nothing at the end of all lines.
fn typed(from: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = io::Read::take(&mut *from, LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    Ok((read > 0).then(|| clean(&String::from_utf8_lossy(&bytes)).trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use authoring::read::examine;
    use proptest::prelude::*;

    use super::*;

    /// What is answered to these lines, and everything that was said.
    fn answer(topics: Topics, lines: &str) -> (Option<Answers>, String) {
        let mut said = Vec::new();
        let answers = ask(&mut Questions::new(topics, Lang::En, |_, _| None), &mut lines.as_bytes(), &mut said)
            .expect("no terminal");
        (answers, String::from_utf8(said).expect("text"))
    }

    #[test]
    fn whoever_presses_enter_all_the_way_gets_what_is_usual() {
        let (answers, said) = answer(Topics::Scenario { template: None, folder: false }, "\n\n\n\n\n\n\n\n");
        let answers = answers.expect("answered");
        assert_eq!(answers.template, Template::BorderPost);
        assert_eq!(answers.border, usual());
        assert!(answers.wanted.title.is_empty() && answers.wanted.seats.is_empty(), "{:?}", answers.wanted);
        assert!(said.contains("What does the exercise begin with?"), "{said}");
    }

    #[test]
    fn a_question_can_be_explained_taken_back_and_answered_by_a_part_of_a_name() {
        let lines = "flee\nniger – nigeria\n<\nmali – burk\n?\nkoro\nfrench\nMon exercice\n12\n1 3\n";
        let (answers, said) = answer(Topics::Scenario { template: None, folder: false }, lines);
        let answers = answers.expect("answered");
        assert_eq!(answers.template, Template::Displacement);
        let border = answers.border.expect("chosen");
        assert!(["ML", "BF"].contains(&border.here.country.as_str()), "{border:?}\n{said}");
        assert_eq!(answers.wanted.languages, Languages::French);
        assert_eq!(answers.wanted.title, Text::same("Mon exercice"));
        assert_eq!((answers.wanted.length, answers.wanted.seats.len()), (Span::hours(12), 2));
        assert!(said.contains(ui(Lang::En, NewText::HelpBorder)), "{said}");
    }

    #[test]
    fn what_is_no_answer_is_said_and_asked_again() {
        let (answers, said) = answer(
            Topics::Scenario { template: Some(Template::BorderPost), folder: false },
            "99\n\n\n\n!!!\n\nmany\n300\n\n0\n\n",
        );
        assert!(answers.is_some(), "{said}");
        assert_eq!(said.matches(ui(Lang::En, NewText::NotUnderstood)).count(), 2, "{said}");
        assert_eq!(said.matches(ui(Lang::En, NewText::NotHours)).count(), 2, "{said}");
        assert_eq!(said.matches(ui(Lang::En, NewText::NoTitle)).count(), 1, "{said}");
    }

    #[test]
    fn who_goes_away_in_the_middle_has_chosen_nothing() {
        assert!(answer(Topics::Scenario { template: None, folder: false }, "1\n\n").0.is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn any_answers_make_a_scenario_without_an_error(lines in prop::collection::vec("[0-9]{0,2}|<|\\?|[a-zé ,]{0,8}|[\\PC]{0,12}", 0..24)) {
            let mut typed = lines.join("\n");
            typed.push_str(&"\n".repeat(12));
            let (answers, said) = answer(Topics::Scenario { template: None, folder: false }, &typed);
            let answers = answers.expect("twelve times what is usual comes to the end");
            let border = answers.border.expect("there is always one");
            let files = answers.template.files(&border, &answers.wanted, &DraftWords { lang: Lang::Fr });
            let errors: Vec<_> = examine(&files).1.into_iter().filter(|complaint| complaint.is_error()).collect();
            prop_assert!(errors.is_empty(), "{errors:?}\n{said}");
        }
    }
}
