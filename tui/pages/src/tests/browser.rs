//! A browser with scripts off: it reads HTML, follows links, fills in forms and presses buttons, and counts the taps.

use super::stage::Stage;
use pages::{FormFields, PageAnswer, PostedForm, Requested};

/// A link or a button.
#[derive(Clone, Debug, PartialEq)]
pub enum Tap {
    /// A link: its word, and where it leads.
    Link(String, String),
    /// A button: its word, and the form that it sends with its own name.
    Button(String, usize, String),
}

impl Tap {
    pub fn word(&self) -> &str {
        match self {
            Self::Link(word, _) | Self::Button(word, ..) => word,
        }
    }
}

/// A form on a page.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub action: String,
    /// What would be sent.
    pub fields: Vec<(String, String)>,
    /// What could be chosen of a name: radio buttons, ticks and lists.
    pub choices: Vec<(String, String)>,
    /// Fields in which one types.
    pub typed: Vec<String>,
}

/// A page as a browser has it.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub html: String,
    pub taps: Vec<Tap>,
    pub forms: Vec<Form>,
}

/// A tag with its attributes, or text.
enum Piece<'a> {
    Open(&'a str, Vec<(&'a str, String)>),
    Close(&'a str),
    Text(String),
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag is closed");
        if let Some(name) = tag.strip_prefix('/') {
            pieces.push(Piece::Close(name));
        } else {
            let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
            let mut attributes = Vec::new();
            while !rest.is_empty() {
                let end = rest.find([' ', '=']).unwrap_or(rest.len());
                let (attribute, behind) = rest.split_at(end);
                let (value, behind) = match behind.strip_prefix("=\"") {
                    Some(behind) => behind.split_once('"').expect("a value is closed"),
                    None => ("", behind),
                };
                attributes.push((attribute, unescaped(value)));
                rest = behind.trim_start();
            }
            pieces.push(Piece::Open(name, attributes));
        }
        pieces.push(Piece::Text(unescaped(text)));
    }
    pieces
}

impl Seen {
    pub fn of(html: &str) -> Self {
        let mut seen = Self { html: html.to_owned(), ..Self::default() };
        let mut word = String::new();
        let (mut open, mut area, mut list): (Option<Tap>, Option<String>, Option<(String, bool)>) = (None, None, None);
        for piece in pieces(html) {
            match piece {
                Piece::Open(name, attributes) => {
                    let of = |name: &str| {
                        attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
                    };
                    let (named, value) = (of("name").unwrap_or_default(), of("value").unwrap_or_default());
                    match name {
                        "a" => {
                            (open, word) =
                                (Some(Tap::Link(String::new(), of("href").expect("it leads on"))), String::new())
                        }
                        "form" => seen.forms.push(Form { action: of("action").expect("a way"), ..Form::default() }),
                        "button" if of("type").as_deref() == Some("submit") => {
                            (open, word) =
                                (Some(Tap::Button(String::new(), seen.forms.len() - 1, named)), String::new());
                        }
                        "input" => seen.input(&named, &value, &of("type").unwrap_or_default(), of("checked").is_some()),
                        "textarea" => (area, word) = (Some(named), String::new()),
                        "select" => list = Some((named, false)),
                        "option" => {
                            let (name, chosen) = list.as_mut().expect("an option stands in a list");
                            let form = seen.forms.last_mut().expect("a list stands in a form");
                            form.choices.push((name.clone(), value.clone()));
                            if of("selected").is_some() || !*chosen {
                                form.fields.retain(|(known, _)| known != name);
                                form.fields.push((name.clone(), value));
                                *chosen = true;
                            }
                        }
                        _ => {}
                    }
                }
                Piece::Close("a" | "button") => {
                    let said = word.trim().replace('\u{a0}', " ");
                    seen.taps.extend(open.take().map(|tap| match tap {
                        Tap::Link(_, to) => Tap::Link(said, to),
                        Tap::Button(_, form, name) => Tap::Button(said, form, name),
                    }));
                }
                Piece::Close("textarea") => {
                    let name = area.take().expect("it was open");
                    let form = seen.forms.last_mut().expect("it stands in a form");
                    form.typed.push(name.clone());
                    form.fields.push((name, word.clone()));
                }
                Piece::Close(_) => {}
                Piece::Text(text) => word.push_str(&text),
            }
        }
        seen
    }

    fn input(&mut self, name: &str, value: &str, sort: &str, checked: bool) {
        let Some(form) = self.forms.last_mut() else { return };
        match sort {
            "radio" | "checkbox" => {
                form.choices.push((name.to_owned(), value.to_owned()));
                if checked {
                    form.fields.push((name.to_owned(), value.to_owned()));
                }
            }
            "hidden" => form.fields.push((name.to_owned(), value.to_owned())),
            _ => {
                form.typed.push(name.to_owned());
                form.fields.push((name.to_owned(), value.to_owned()));
            }
        }
    }
}

/// A phone in somebody's hand.
pub struct Browser {
    pub stage: Stage,
    pub page: Seen,
    pub path: String,
    /// Pages that were changed since the home page, where it was counted from.
    pub taps: u32,
    /// The last answer was that there is no such page.
    pub missing: bool,
}

impl Browser {
    /// Opens the first page.
    pub fn of(stage: Stage) -> Self {
        let mut browser = Self { stage, page: Seen::default(), path: String::new(), taps: 0, missing: false };
        browser.open("/p");
        browser
    }

    /// Goes to a page, and on where it leads.
    pub fn open(&mut self, path: &str) {
        self.request(path, None);
    }

    fn request(&mut self, path: &str, form: Option<PostedForm>) {
        let (before, query) = path.split_once('?').unwrap_or((path, ""));
        let parts = before.strip_prefix("/p").expect("a page of ours").split('/').filter(|part| !part.is_empty());
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let requested = Requested {
            path: parts.map(str::to_owned).collect(),
            query: FormFields(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()),
            form,
        };
        match self.stage.ask(&requested).page {
            PageAnswer::SeeOther(to) => self.request(&to, None),
            PageAnswer::Page(html) => (self.page, self.path, self.missing) = (Seen::of(&html), path.to_owned(), false),
            PageAnswer::Missing(html) => {
                (self.page, self.path, self.missing) = (Seen::of(&html), path.to_owned(), true)
            }
        }
    }

    /// Taps a link or a button that says this.
    pub fn tap(&mut self, word: &str) {
        let found = self.page.taps.iter().find(|tap| tap.word().contains(word)).cloned();
        let tap = found.unwrap_or_else(|| panic!("no `{word}` among {:?}", self.words()));
        self.press(&tap);
    }
    /// Taps this.
    pub fn press(&mut self, tap: &Tap) {
        self.taps += 1;
        match tap {
            Tap::Link(_, to) => self.request(&to.clone(), None),
            Tap::Button(_, form, name) => {
                let posted = self.posted(*form, Some(name));
                let action = self.page.forms[*form].action.clone();
                self.request(&action, Some(posted));
            }
        }
    }
    /// The form as it would be sent, with this button.
    pub fn posted(&self, form: usize, button: Option<&str>) -> PostedForm {
        let form = &self.page.forms[form];
        let mut fields = form.fields.clone();
        fields.extend(button.map(|name| (name.to_owned(), "1".to_owned())));
        let token = fields.iter().find(|(name, _)| name == "token").expect("our forms have a token");
        let (acts, path) = token.1.split_once('.').expect("the token of a test");
        assert_eq!(path, form.action, "a token is made for its path");
        let acts = acts.parse().expect("a number");
        fields.retain(|(name, _)| name != "token");
        PostedForm { fields: FormFields(fields), acts }
    }
    /// Sends a form as it was caught before.
    pub fn send_again(&mut self, action: &str, posted: &PostedForm) {
        self.request(action, Some(posted.clone()));
    }
    /// Fills in a field, or picks one of several.
    pub fn fill(&mut self, name: &str, value: &str) {
        let form = self.page.forms.iter_mut().find(|form| {
            form.typed.iter().any(|known| known == name) || form.choices.iter().any(|(known, _)| known == name)
        });
        let form = form.unwrap_or_else(|| panic!("no field {name}"));
        let offered =
            form.typed.iter().any(|known| known == name) || form.choices.contains(&(name.to_owned(), value.to_owned()));
        assert!(offered, "{name} does not offer {value}: {:?}", form.choices);
        form.fields.retain(|(known, _)| known != name);
        form.fields.push((name.to_owned(), value.to_owned()));
    }
    /// All that can be tapped.
    pub fn words(&self) -> Vec<&str> {
        self.page.taps.iter().map(Tap::word).collect()
    }
    /// Whether the page says this.
    pub fn says(&self, text: &str) -> bool {
        // What French binds together is read as if there were an ordinary space.
        let plain = |text: &str| text.replace('\u{a0}', " ");
        plain(&unescaped(&self.page.html)).contains(&plain(text))
    }
    /// Back to the first page, from which taps are counted.
    pub fn home(&mut self) {
        self.open("/p");
        self.taps = 0;
    }
}
