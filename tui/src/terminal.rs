//! The terminal: the one place that touches it. Raw mode and the other screen are taken here and given back on every way out, a
//! panic's and a signal's too; keys are read and frames drawn.
//!
//! It knows neither what a key means (`keymap`, `update`), nor what comes of it (`host`), nor what a frame shows (`draw`).

use std::{
    env, io, panic,
    sync::{Arc, Mutex},
    thread,
};

use crossterm::{
    cursor::Show,
    event::{self, DisableBracketedPaste, EnableBracketedPaste, Event},
    execute,
    style::Print,
};
use ratatui::{DefaultTerminal, Frame, buffer::Buffer, style::Style};

use crate::{
    draw,
    host::{Host, Post},
    msg::{self, Msg},
    screens::start::{Choice, PLACES, Start},
    widgets::map::{Look, Raster},
};

/// The terminal, taken. Dropping it gives it back.
#[derive(Debug)]
pub struct Screen {
    terminal: DefaultTerminal,
    /// What the terminal can do.
    look: Look,
    /// Where a signal is left, once there is a host to end in order.
    host: WayOut,
}

/// Where a signal finds the host that it is to end, if there is one.
type WayOut = Arc<Mutex<Option<Post>>>;

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
        let screen = Self { terminal: ratatui::try_init()?, look: look(), host: WayOut::default() };
        hear_signals(Arc::clone(&screen.host))?;
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(screen)
    }

    fn draw(&mut self, frame: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let colour = self.look.colour;
        self.terminal.draw(|f| {
            frame(f);
            if !colour {
                without_colour(f.buffer_mut());
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

/// Takes the colours out of a picture: under `NO_COLOR` bold, dim and reversed remain.
pub fn without_colour(picture: &mut Buffer) {
    for cell in &mut picture.content {
        let style = Style { fg: None, bg: None, underline_color: None, ..cell.style() };
        cell.set_style(Style::reset());
        cell.set_style(style);
    }
}

/// Gives the terminal back; twice does no harm.
pub fn give_back() {
    // There is nobody left to tell if this fails.
    let _ = execute!(io::stdout(), DisableBracketedPaste, Show);
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
            && let Some(Msg::Do(action)) = msg::of_press(&start.comfort.keys, &PLACES, false, key)
            && let Some(choice) = start.update(action.does)
        {
            return Ok(choice);
        }
    }
}

/// Shows what a host has to show until its person leaves, and with it the seats on other machines.
///
/// # Errors
/// The terminal is gone. Everything accepted is in the log.
pub fn run(screen: &mut Screen, mut host: Host<'_>) -> io::Result<()> {
    host.look(screen.look);
    hear_keys(host.post());
    if let Ok(mut way_out) = screen.host.lock() {
        *way_out = Some(host.post());
    }
    while !host.left() {
        if host.stale() {
            screen.draw(|frame| draw::draw(host.app(), frame.area(), frame.buffer_mut()))?;
        }
        if host.turn()? {
            screen.terminal.clear()?;
        }
        if host.rings() {
            execute!(io::stdout(), Print('\u{7}'))?;
        }
    }
    host.farewell();
    Ok(())
}

/// Hears the keyboard. The thread behind it waits for keys until the programme ends.
fn hear_keys(post: Post) {
    thread::spawn(move || {
        loop {
            let heard = event::read();
            let broken = heard.is_err();
            if !post.here(heard) || broken {
                return;
            }
        }
    });
}

/// Hears who ends the programme from outside. A host is asked to end in order, once; where there is none, or it was asked before, the
/// terminal is given back and the programme ends here. What was accepted is in the log either way.
#[cfg(unix)]
fn hear_signals(host: WayOut) -> io::Result<()> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        iterator::Signals,
    };
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            let asked = host.lock().ok().and_then(|mut host| host.take()).is_some_and(|host| host.end());
            if !asked {
                // A picture that is being drawn must not hide the cursor again behind our back.
                let _held = io::stdout().lock();
                give_back();
                // As a shell tells a programme that a signal has ended.
                std::process::exit(128 + signal);
            }
        }
    });
    Ok(())
}

/// Elsewhere Ctrl+C is a key like any other, and whoever closes the window ends the programme with it.
#[cfg(not(unix))]
fn hear_signals(_: WayOut) -> io::Result<()> {
    Ok(())
}
