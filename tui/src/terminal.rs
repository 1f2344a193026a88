//! The terminal: the one place that touches it. Raw mode and the other screen are taken here and given back on every way out, a
//! panic's too; keys are read, wishes carried out, frames drawn.
//!
//! It knows neither what a key means (`keymap`, `update`) nor what a frame shows (`draw`).

use std::{
    env, io, panic,
    time::{Duration, Instant},
};

use crossterm::{
    event::{self, DisableBracketedPaste, EnableBracketedPaste, Event},
    execute,
};
use engine::debrief::why;
use ratatui::{DefaultTerminal, Frame, style::Style};

use crate::{
    app::{App, is_news},
    draw,
    msg::{self, Msg, Wish},
    screens::start::{Choice, PLACES, Start},
    table::Table,
    update::update,
    widgets::map::{Look, Raster},
};

/// How long to wait for a key while the clock runs: five frames a second are enough for minutes that pass.
const RUNNING: Duration = Duration::from_millis(200);
/// How long to wait for a key while it stands: only the wall clock moves.
const STANDING: Duration = Duration::from_secs(1);

/// The terminal, taken. Dropping it gives it back.
#[derive(Debug)]
pub struct Screen {
    terminal: DefaultTerminal,
    /// What the terminal can do.
    look: Look,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// The terminal does not let itself be taken.
    pub fn take() -> io::Result<Self> {
        // The terminal must be itself again before the message of a panic is printed.
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |why| {
            give_back();
            told(why);
        }));
        // From here on, whatever goes wrong gives the terminal back.
        let screen = Self { terminal: ratatui::try_init()?, look: look() };
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(screen)
    }

    fn draw(&mut self, frame: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let colour = self.look.colour;
        self.terminal.draw(|f| {
            frame(f);
            if !colour {
                // Under NO_COLOR bold, dim and reversed remain.
                for cell in &mut f.buffer_mut().content {
                    let style = Style { fg: None, bg: None, underline_color: None, ..cell.style() };
                    cell.set_style(Style::reset());
                    cell.set_style(style);
                }
            }
        })?;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back; twice does no harm.
pub fn give_back() {
    // There is nobody left to tell if this fails.
    let _ = execute!(io::stdout(), DisableBracketedPaste);
    ratatui::restore();
}

/// What this terminal can show, as far as it says.
fn look() -> Look {
    let set = |name: &str| env::var(name).unwrap_or_default();
    let speaks_utf8 = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .map(set)
        .find(|value| !value.is_empty())
        .is_none_or(|value| value.to_lowercase().replace('-', "").contains("utf8"));
    let raster = match set("TERM").as_str() {
        "dumb" => Raster::Ascii,
        // The console of Linux has no braille in its fonts.
        "linux" => Raster::HalfBlock,
        _ if cfg!(unix) && !speaks_utf8 => Raster::Ascii,
        _ => Raster::Braille,
    };
    Look { raster, colour: set("NO_COLOR").is_empty() }
}

/// Shows the start screen until something is chosen. `start` keeps where it stands, so that it can be shown again.
///
/// # Errors
/// The terminal is gone.
pub fn choose(screen: &mut Screen, start: &mut Start) -> io::Result<Choice> {
    loop {
        screen.draw(|frame| start.draw(frame.area(), frame.buffer_mut()))?;
        if let Event::Key(key) = event::read()?
            && let Some(Msg::Do(action)) = msg::of_press(&PLACES, false, key)
            && let Some(choice) = start.update(action.does)
        {
            return Ok(choice);
        }
    }
}

/// Runs the app in front of a table until its person leaves.
///
/// # Errors
/// The terminal is gone. Everything accepted is in the log.
pub fn run(screen: &mut Screen, app: &mut App, table: &mut dyn Table) -> io::Result<()> {
    app.look = screen.look;
    app.look_at(table);
    let mut last = Instant::now();
    while !app.left {
        app.wall = jiff::Zoned::now().strftime("%H:%M").to_string();
        screen.draw(|frame| draw::draw(app, frame.area(), frame.buffer_mut()))?;
        let wait = if app.pace.running { RUNNING } else { STANDING };
        // All that lies ready is taken before the next frame: a held key must not lag behind.
        let mut more = event::poll(wait.saturating_sub(last.elapsed()))?;
        while more && !app.left {
            let msg = match event::read()? {
                Event::Key(key) => msg::of_key(app, key),
                Event::Paste(text) => Some(Msg::Paste(text)),
                _ => None,
            };
            if let Some(msg) = msg
                && deal(app, table, msg)
            {
                screen.terminal.clear()?;
            }
            more = event::poll(Duration::ZERO)?;
        }
        let now = Instant::now();
        let passed = u64::try_from((now - last).as_millis()).unwrap_or(u64::MAX);
        // Milliseconds are handed over whole; what is less stays for the next look.
        last += Duration::from_millis(passed);
        deal(app, table, Msg::Tick(passed));
    }
    Ok(())
}

/// Changes the app by a message and carries out all that it wishes for; whether every cell is to be drawn again.
pub fn deal(app: &mut App, table: &mut dyn Table, msg: Msg) -> bool {
    let mut redraw = false;
    let mut wishes = update(app, msg);
    while !wishes.is_empty() {
        let mut answers = Vec::new();
        for wish in wishes {
            match wish {
                Wish::Submit(actor, act) => {
                    let result = table.submit(actor, &act);
                    answers.push(Msg::Answer(act, result));
                }
                Wish::Choices { actor, kind, field, chosen } => {
                    answers.push(Msg::Choices(table.choices(actor, kind, field, &chosen)));
                }
                Wish::Pass(span) => answers.extend(trouble(table.advance_to(table.now() + span))),
                Wish::Go(time) => answers.extend(trouble(table.advance_to(time))),
                Wish::Why(n) => answers.push(Msg::Because(why::chain(table.facts(), n))),
                Wish::Rest => answers.extend(trouble(table.rest())),
                // That is done below, for every wish.
                Wish::Look => {}
                Wish::Onward => {
                    let next = table.later().iter().find(|fact| is_news(&fact.what)).map(|fact| fact.at);
                    answers.extend(trouble(table.advance_to(next.unwrap_or(table.end()))));
                }
                Wish::Redraw => redraw = true,
                Wish::Leave => app.left = true,
            }
        }
        app.look_at(table);
        wishes = answers.into_iter().flat_map(|answer| update(app, answer)).collect();
    }
    redraw
}

fn trouble(result: Result<(), String>) -> Option<Msg> {
    result.err().map(Msg::Trouble)
}
