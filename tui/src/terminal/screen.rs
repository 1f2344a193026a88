//! The terminal, taken: raw mode and the other screen are taken here and given back on every way out, a panic's and a signal's too;
//! keys are heard and frames written.
//!
//! One thread reads the terminal, and nobody asks it anything. It knows neither what a key means, nor what comes of it, nor what a
//! frame shows: what is heard goes to a [`HeardSink`], and whoever draws says what.

use std::{
    borrow::Cow,
    env, fmt,
    io::{self, Write as _},
    panic,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::Duration,
};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode, size};
use ratatui::buffer::Buffer;

use super::{
    canvas::{self, Canvas},
    decoder::{self, Heard},
    plain,
};
use crate::widgets::map::{Capabilities, Raster};

/// Where what the terminal tells is left.
pub trait HeardSink: fmt::Debug + Send {
    /// Leaves what was heard, or that the keyboard is gone. Whether there is still somebody to fetch it.
    fn put(&self, heard: io::Result<Heard>) -> bool;
    /// Leaves word that the programme is to end in order. Whether there is still somebody to see to it.
    fn end(&self) -> bool;
}

/// The terminal, taken. Dropping it gives it back.
#[derive(Debug)]
pub struct Screen {
    canvas: Canvas,
    /// What the terminal can do.
    look: Capabilities,
    /// What was heard while there is nobody else to hear it.
    heard: Receiver<io::Result<Heard>>,
    /// Where a signal and the keyboard find whoever hears them, once there is somebody.
    sink: Sink,
}

/// Whoever hears what the terminal tells, if there is somebody.
type Sink = Arc<Mutex<Option<Box<dyn HeardSink>>>>;

/// Where what the terminal tells is left: with whoever hears it, or else with the screen itself, as long as nothing is played.
#[derive(Clone, Debug)]
struct Ear {
    sink: Sink,
    screen: Sender<io::Result<Heard>>,
}

impl Ear {
    /// Leaves what was heard. Whether there is still somebody to fetch it.
    fn tell(&self, heard: io::Result<Heard>) -> bool {
        match &*self.sink.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(sink) => sink.put(heard),
            None => self.screen.send(heard).is_ok(),
        }
    }
    /// Asks them to end in order, once. Whether there was one to ask.
    fn end(&self) -> bool {
        self.sink.lock().unwrap_or_else(PoisonError::into_inner).take().is_some_and(|sink| sink.end())
    }
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
        enable_raw_mode()?;
        let (to_screen, heard) = mpsc::channel();
        // From here on, whatever goes wrong gives the terminal back.
        let screen = Self { canvas: Canvas::new((0, 0)), look: look(), heard, sink: Arc::default() };
        let ear = Ear { sink: Arc::clone(&screen.sink), screen: to_screen };
        hear_signals(ear.clone())?;
        write(&canvas::hello())?;
        hear_keys(ear)?;
        Ok(screen)
    }

    /// What the terminal can do.
    pub fn look(&self) -> Capabilities {
        self.look
    }

    /// From now on somebody hears what the terminal tells.
    pub fn tell(&self, sink: impl HeardSink + 'static) {
        *self.sink.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(sink));
    }

    /// Waits for what the terminal tells, while nobody else hears it.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn hear(&self) -> io::Result<Heard> {
        self.heard.recv().map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?
    }

    /// The same, no longer than this.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn hear_within(&self, wait: Duration) -> io::Result<Option<Heard>> {
        match self.heard.recv_timeout(wait) {
            Ok(heard) => heard.map(Some),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(io::Error::from(io::ErrorKind::BrokenPipe)),
        }
    }

    /// Lets the terminal tell of the mouse, or not.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn hear_mouse(&mut self, mouse: bool) -> io::Result<()> {
        write(self.canvas.hear_mouse(mouse))
    }

    /// Rings the bell. Where nobody can hear it, nothing is lost.
    pub fn ring(&self) {
        let _ = write(canvas::BELL);
    }

    /// Lets every cell be drawn again.
    pub fn forget(&mut self) {
        self.canvas.forget();
    }

    /// Draws a picture; only what has changed is written.
    ///
    /// # Errors
    /// The terminal is gone. The next picture is then drawn whole.
    pub fn draw(&mut self, frame: impl FnOnce(&mut Buffer)) -> io::Result<()> {
        // The terminal is measured, not asked.
        let now = size()?;
        if (self.canvas.area().width, self.canvas.area().height) != now {
            self.canvas.resize(now);
        }
        let mut next = Buffer::empty(self.canvas.area());
        frame(&mut next);
        let shown = write(&self.canvas.show(next, self.look));
        if shown.is_err() {
            // Nobody knows how much of it arrived.
            self.canvas.forget();
        }
        shown
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Writes to the terminal, all of it and at once.
fn write(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Gives the terminal back; twice does no harm.
pub fn give_back() {
    // There is nobody left to tell if this fails.
    let _ = write(&canvas::goodbye());
    let _ = disable_raw_mode();
}

/// What this terminal can show, as far as it says.
fn look() -> Capabilities {
    let set = |name: &str| env::var(name).unwrap_or_default();
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().map(set).find(|value| !value.is_empty());
    let raster = match set("TERM").as_str() {
        "dumb" => Raster::Ascii,
        // The console of Linux has no braille in its fonts.
        "linux" => Raster::HalfBlock,
        _ if cfg!(unix) && !locale.is_none_or(|locale| speaks_utf8(&locale)) => Raster::Ascii,
        _ => Raster::Braille,
    };
    Capabilities { raster, colour: set("NO_COLOR").is_empty() }
}

/// A text as this terminal can show it, for what is said when the pictures are gone.
pub fn for_reading(text: &str) -> Cow<'_, str> {
    if look().raster == Raster::Ascii { plain::text(text) } else { Cow::Borrowed(text) }
}

/// Whether a terminal that was set up so (`fr_NE.UTF-8`) understands more than ASCII.
pub fn speaks_utf8(locale: &str) -> bool {
    locale.to_lowercase().replace('-', "").contains("utf8")
}

/// Hears the keyboard. One thread waits for bytes until the programme ends, another one knows how long an escape is a beginning.
#[cfg(unix)]
fn hear_keys(ear: Ear) -> io::Result<()> {
    use std::{fs::File, io::Read as _, os::fd::AsFd as _};

    let mut keyboard = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let (tell, bytes) = mpsc::channel::<io::Result<Vec<u8>>>();
    thread::Builder::new().name("keyboard".to_owned()).spawn(move || {
        let mut buffer = [0; 4096];
        loop {
            let read = match keyboard.read(&mut buffer) {
                Err(why) if why.kind() == io::ErrorKind::Interrupted => continue,
                Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
                read => read.map(|n| buffer[..n].to_vec()),
            };
            let broken = read.is_err();
            if tell.send(read).is_err() || broken {
                return;
            }
        }
    })?;
    thread::Builder::new().name("decoder".to_owned()).spawn(move || {
        use mpsc::RecvTimeoutError::{Disconnected, Timeout};
        let mut decoder = decoder::Decoder::default();
        loop {
            let next = match decoder.patience() {
                Some(patience) => bytes.recv_timeout(patience),
                None => bytes.recv().map_err(|_| Disconnected),
            };
            let heard = match next {
                Ok(Ok(bytes)) => decoder.hear(&bytes),
                Err(Timeout) => decoder.silence(),
                Ok(Err(why)) => {
                    ear.tell(Err(why));
                    return;
                }
                Err(Disconnected) => return,
            };
            if !heard.into_iter().all(|heard| ear.tell(Ok(heard))) {
                return;
            }
        }
    })?;
    Ok(())
}

/// Elsewhere the system tells keys, not bytes.
#[cfg(not(unix))]
fn hear_keys(ear: Ear) -> io::Result<()> {
    thread::Builder::new().name("keyboard".to_owned()).spawn(move || {
        loop {
            let heard = crossterm::event::read().map(Heard::from);
            let broken = heard.is_err();
            if !ear.tell(heard) || broken {
                return;
            }
        }
    })?;
    Ok(())
}

/// Hears who ends the programme from outside, and that the window has another size. A host is asked to end in order, once; where
/// there is none, or it was asked before, the terminal is given back and the programme ends here. What was accepted is in the log
/// either way.
#[cfg(unix)]
fn hear_signals(ear: Ear) -> io::Result<()> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM, SIGWINCH},
        iterator::Signals,
    };
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM, SIGWINCH])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            if signal == SIGWINCH {
                if let Ok((columns, rows)) = size() {
                    ear.tell(Ok(Heard::Resized(columns, rows)));
                }
            } else if !ear.end() {
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
fn hear_signals(_: Ear) -> io::Result<()> {
    Ok(())
}
