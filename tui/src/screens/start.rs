//! The start screen: what to do, and with which scenario or log.

use authoring::variant;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use kernel::names::Slug;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use vocabulary::{scenario::Scenario, variant::Variant};
use words::{Key, Lang, clean, cli, say, ui};

use super::{
    help, paint,
    paint::{bold, dim},
    window,
};
use crate::{
    app::touch::{Target, Touch},
    comfort::Comfort,
    keymap::{Do, Where},
};

/// What one can begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartChoice {
    /// Play this scenario from its start, as it stands or in this variant.
    Play(String, Option<Slug>),
    /// Try this scenario many times, and see what comes of it.
    Rehearse(String),
    /// Look at the plan of this scenario.
    Preview(String),
    /// Write a scenario of one's own.
    Write,
    /// Go on with this log.
    Resume(String),
    /// Look back on this log.
    Replay(String),
    /// Leave.
    Quit,
}

/// Which list stands on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Page {
    #[default]
    Menu,
    Scenarios,
    /// The same, to rehearse one.
    Rehearsals,
    /// The same, to look at the plan of one.
    Previews,
    /// Of the scenario with this number: as it stands, and its variants.
    Variants(usize),
    Resume,
    Replay,
}

/// The start screen.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The language.
    pub lang: Lang,
    /// The scenarios, by name: those of the current folder, then the built-in ones.
    pub scenarios: Vec<(String, Scenario)>,
    /// Scenarios of the current folder that have errors, by name.
    pub faulty: Vec<String>,
    /// The logs of the folder, newest first.
    pub logs: Vec<String>,
    /// Which list.
    pub page: Page,
    /// The chosen line.
    pub at: usize,
    /// What the person has set to their liking.
    pub comfort: Comfort,
    /// Whether the help stands in front.
    pub help: bool,
    /// What went wrong, or what is new.
    pub notice: Option<String>,
    /// What of the picture can be clicked.
    pub touch: Touch,
}

const MENU: [Key; 9] = [
    Key::Learn,
    Key::NewExercise,
    Key::RehearseExercise,
    Key::PreviewExercise,
    Key::WriteExercise,
    Key::ResumeExercise,
    Key::ReplayExercise,
    Key::Language,
    Key::Quit,
];

impl Start {
    /// The lines to choose from.
    pub fn lines(&self) -> Vec<String> {
        match self.page {
            Page::Menu => MENU.iter().map(|key| ui(self.lang, *key).to_owned()).collect(),
            Page::Scenarios | Page::Rehearsals | Page::Previews => {
                let line = |(name, scenario): &(String, Scenario)| {
                    format!("{} ({})", clean(self.lang.of(&scenario.title)), clean(name))
                };
                let faulty = |name: &String| say(self.lang, Key::FaultyScenario, &[("name", name)]);
                self.scenarios.iter().map(line).chain(self.faulty.iter().map(faulty)).collect()
            }
            Page::Variants(n) => {
                let line = |scenario: &Scenario, variant: &Variant| {
                    let cost = cli::dollars(self.lang, variant::whole(scenario, variant).cost);
                    format!("{} · {cost}", cli::variant_line(self.lang, variant))
                };
                let variants =
                    self.scenarios.get(n).into_iter().flat_map(|(_, s)| s.variants.iter().map(move |v| line(s, v)));
                let as_it_stands = ui(self.lang, Key::AsItStands).to_owned();
                [as_it_stands].into_iter().chain(variants).collect()
            }
            Page::Resume | Page::Replay => self.logs.clone(),
        }
    }

    /// What a key brings; nothing as long as nothing is chosen.
    pub fn update(&mut self, what: Do) -> Option<StartChoice> {
        if self.help {
            self.help = false;
            return None;
        }
        let last = self.lines().len().saturating_sub(1);
        self.notice = None;
        match what {
            Do::Up => self.at = self.at.saturating_sub(1),
            Do::Down => self.at = (self.at + 1).min(last),
            Do::Help => self.help = true,
            Do::Language => self.lang = self.lang.toggle(),
            Do::Theme => {
                self.comfort.theme = self.comfort.theme.next();
                self.notice = Some(self.comfort.theme.label(self.lang).to_owned());
            }
            Do::Mouse => self.notice = Some(self.comfort.mouse_or_not(self.lang)),
            Do::Bell => self.notice = Some(self.comfort.ring_or_not(self.lang)),
            Do::Back => match self.page {
                Page::Variants(n) => (self.page, self.at) = (Page::Scenarios, n),
                _ => self.open(Page::Menu),
            },
            Do::Learn => return Some(StartChoice::Play(LEARN.to_owned(), None)),
            Do::Quit => return Some(StartChoice::Quit),
            Do::Enter => return self.enter(),
            _ => {}
        }
        None
    }

    /// What the mouse brings, where it is switched on.
    pub fn mouse(&mut self, event: MouseEvent) -> Option<StartChoice> {
        let under = self.touch.at(event.column, event.row).first().copied();
        match (event.kind, under) {
            _ if !self.comfort.mouse => None,
            (MouseEventKind::ScrollUp, _) => self.update(Do::Up),
            (MouseEventKind::ScrollDown, _) => self.update(Do::Down),
            (MouseEventKind::Down(_), _) if self.help => self.update(Do::Back),
            (MouseEventKind::Down(MouseButton::Left), Some(Target::Does(action))) => self.update(action.does),
            (MouseEventKind::Down(MouseButton::Left), Some(Target::Line(0))) => self.update(Do::Enter),
            (MouseEventKind::Down(MouseButton::Left), Some(Target::Line(steps))) => {
                self.at = self.at.saturating_add_signed(steps);
                None
            }
            _ => None,
        }
    }

    fn open(&mut self, page: Page) {
        (self.page, self.at) = (page, 0);
    }

    fn enter(&mut self) -> Option<StartChoice> {
        match self.page {
            Page::Menu => match MENU.get(self.at)? {
                Key::NewExercise => self.open(Page::Scenarios),
                Key::Learn => return Some(StartChoice::Play(LEARN.to_owned(), None)),
                Key::RehearseExercise => self.open(Page::Rehearsals),
                Key::PreviewExercise => self.open(Page::Previews),
                Key::WriteExercise => return Some(StartChoice::Write),
                Key::ResumeExercise => self.open(Page::Resume),
                Key::ReplayExercise => self.open(Page::Replay),
                Key::Language => self.lang = self.lang.toggle(),
                _ => return Some(StartChoice::Quit),
            },
            Page::Scenarios | Page::Rehearsals | Page::Previews if self.at >= self.scenarios.len() => {
                let name = self.faulty.get(self.at - self.scenarios.len())?;
                self.notice = Some(say(self.lang, Key::FaultyNext, &[("name", name)]));
            }
            Page::Scenarios => {
                let (name, scenario) = self.scenarios.get(self.at)?;
                if scenario.variants.is_empty() {
                    return Some(StartChoice::Play(name.clone(), None));
                }
                self.open(Page::Variants(self.at));
            }
            Page::Variants(n) => {
                let (name, scenario) = self.scenarios.get(n)?;
                // The first line is none of them.
                let variant = self.at.checked_sub(1).and_then(|at| scenario.variants.get(at));
                return Some(StartChoice::Play(name.clone(), variant.map(|variant| variant.id)));
            }
            Page::Rehearsals => {
                return self.scenarios.get(self.at).map(|(name, _)| StartChoice::Rehearse(name.clone()));
            }
            Page::Previews => {
                return self.scenarios.get(self.at).map(|(name, _)| StartChoice::Preview(name.clone()));
            }
            Page::Resume => return self.logs.get(self.at).cloned().map(StartChoice::Resume),
            Page::Replay => return self.logs.get(self.at).cloned().map(StartChoice::Replay),
        }
        None
    }

    /// Draws it.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        self.touch.clear();
        if !window::too_small(self.lang, area, buf) {
            self.draw_page(area, buf);
        }
        self.comfort.theme.dress(area, buf);
    }

    fn draw_page(&self, area: Rect, buf: &mut Buffer) {
        let lang = self.lang;
        let inside = paint::frame(ui(lang, Key::Title), true, area, buf);
        let (body, foot) = paint::bottom(inside, 2);
        let (head, body) = paint::top(body, 6);
        let title = match self.page {
            Page::Menu => ui(lang, Key::YourRole),
            Page::Scenarios => ui(lang, Key::ChooseScenario),
            Page::Rehearsals => ui(lang, Key::ChooseRehearsal),
            Page::Previews => ui(lang, Key::ChoosePreview),
            Page::Variants(_) => ui(lang, Key::ChooseVariant),
            Page::Resume | Page::Replay => ui(lang, Key::ChooseLog),
        };
        let lines = vec![
            Line::default(),
            Line::styled(ui(lang, Key::Tagline), bold()).centered(),
            Line::styled(ui(lang, Key::Illustrative), dim()).centered(),
            Line::default(),
            Line::from(title).centered(),
        ];
        paint::text(lines, 0, head, buf);
        let lines = self.lines();
        let wide = lines.iter().map(|line| line.chars().count() + 4).max().unwrap_or(40);
        let wide = u16::try_from(wide).unwrap_or(80).clamp(40.min(body.width), body.width);
        let x = body.x + (body.width - wide) / 2;
        let shelf = Rect { x, width: wide, y: body.y + 1, height: body.height.saturating_sub(4) };
        if lines.is_empty() {
            paint::text(vec![Line::from(ui(lang, Key::NoLogs)).centered()], 0, shelf, buf);
        } else {
            let chosen = lines.get(self.at).cloned().unwrap_or_default();
            let (list, below) = paint::top(shelf, u16::try_from(lines.len()).unwrap_or(u16::MAX).min(shelf.height));
            let lines = lines.into_iter().map(Line::from).collect();
            self.touch.lines(paint::list(lines, Some(self.at), true, list, buf));
            // What has no room in its line stands in full below.
            if chosen.chars().count() + 2 > usize::from(list.width) {
                // A line is left free where there is room for that.
                let (_, below) = paint::top(below, u16::from(below.height > 2));
                paint::text(vec![Line::styled(chosen, bold())], 0, below, buf);
            }
        }
        let (_, hint) = paint::bottom(body, 2);
        let said = self.notice.clone().unwrap_or_else(|| self.comfort.keys.ui(lang, Key::StartNext));
        let style = if self.notice.is_some() { bold() } else { dim() };
        paint::text(vec![Line::from(Span::styled(said, style)).centered()], 0, hint, buf);
        let (_, keys) = paint::bottom(foot, 1);
        self.touch.keys(paint::footer(&self.comfort.keys, &PLACES, lang, keys, buf));
        if self.help {
            self.touch.clear();
            let rect = paint::middle(area, 64, 18, buf);
            let inside = paint::frame(ui(lang, Key::Help), true, rect, buf);
            paint::text(help::help_lines(&self.comfort.keys, &PLACES, lang), 0, inside, buf);
        }
    }
}

/// The scenario that teaches the keys.
pub const LEARN: &str = "two-bridges";
/// Where keys go on the start screen.
pub const PLACES: [Where; 2] = [Where::Start, Where::Everywhere];
