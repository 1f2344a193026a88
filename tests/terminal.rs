//! The real binary in a real terminal: a pseudo-terminal, with an emulator that reads what the programme writes, as a person's
//! terminal does. Whoever presses a key here waits until the screen shows what it must; nobody sleeps.

use std::{
    fmt::Debug,
    io::{Read as _, Write},
    process::Command,
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::door::{BINARY, Folder};

/// How long a picture may take on a machine that does much else.
const AT_MOST: Duration = Duration::from_secs(30);
/// How a programme asks its terminal something: where the cursor is, what it is, what it can do.
const QUESTIONS: [&[u8]; 6] = [b"\x1b[6n", b"\x1b[?6n", b"\x1b[5n", b"\x1b[c", b"\x1b[>c", b"\x1b[?u"];

/// A terminal with a programme in it.
pub struct Terminal {
    pty: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    heard: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    /// Everything that was written to it.
    bytes: Vec<u8>,
    /// How keys and echo were set before the programme came.
    before: String,
}

fn size((width, height): (u16, u16)) -> PtySize {
    PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 }
}

impl Terminal {
    /// Starts the binary in a terminal of the usual size.
    fn start(folder: &Folder, args: &[&str], env: &[(&str, &str)]) -> Self {
        Self::of(BINARY, folder, args, env)
    }

    pub fn of(binary: &str, folder: &Folder, args: &[&str], env: &[(&str, &str)]) -> Self {
        const USUAL: (u16, u16) = (80, 24);
        let pty = native_pty_system().openpty(size(USUAL)).expect("a pseudo-terminal");
        let before = settings(pty.master.as_ref());
        let mut command = CommandBuilder::new(binary);
        command.args(args);
        command.cwd(folder.path(""));
        command.env_clear();
        // Neither the language nor the settings of whoever runs the tests count.
        let home = folder.path("home").display().to_string();
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("HOME", &home)].iter().chain(env) {
            command.env(name, value);
        }
        let child = pty.slave.spawn_command(command).expect("the programme starts");
        let mut from = pty.master.try_clone_reader().expect("a reader");
        let keyboard = pty.master.take_writer().expect("a writer");
        let (tell, heard) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            // A terminal whose programme has gone reads as a fault on some systems and as nothing on others.
            while let Ok(n @ 1..) = from.read(&mut bytes) {
                if tell.send(bytes[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new(USUAL.1, USUAL.0, 0);
        Self { pty: pty.master, keyboard, child, heard, screen, bytes: Vec::new(), before }
    }

    /// Takes in what the programme writes next. Whether the terminal is still open.
    fn hear(&mut self, what: &str, until: Instant) -> bool {
        match self.heard.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(bytes) => {
                self.screen.process(&bytes);
                self.bytes.extend(&bytes);
                // The answer would come in between the keys: this terminal gives none, as some do not.
                let asks = |question: &&[u8]| bytes.windows(question.len()).any(|part| part == *question);
                assert!(!QUESTIONS.iter().any(asks), "it asks its terminal something: {bytes:?}");
                true
            }
            Err(RecvTimeoutError::Disconnected) => false,
            Err(RecvTimeoutError::Timeout) => panic!("it stands still and {what} does not come:\n{}", self.picture()),
        }
    }

    pub fn picture(&self) -> String {
        self.screen.screen().contents()
    }

    /// Whether it was asked for its mouse.
    pub fn mouse(&self) -> vt100::MouseProtocolMode {
        self.screen.screen().mouse_protocol_mode()
    }

    /// The picture without the line of the wall clock, which waits for nobody, and without blanks that nobody sees.
    fn timeless(&self) -> String {
        let picture = self.picture();
        let lines = picture.lines().filter(|line| !line.contains("wall clock")).map(str::trim_end);
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Waits until the picture is so.
    pub fn wait(&mut self, what: &str, is: impl Fn(&Self) -> bool) -> &mut Self {
        let until = Instant::now() + AT_MOST;
        while !is(self) {
            assert!(Instant::now() < until && self.hear(what, until), "{what} does not come:\n{}", self.picture());
        }
        self
    }

    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.wait(text, |terminal| terminal.picture().contains(text))
    }
    pub fn loses(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("the end of {text}"), |terminal| !terminal.picture().contains(text))
    }

    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.keyboard.write_all(keys.as_bytes()).and_then(|()| self.keyboard.flush()).expect("the keyboard works");
        self
    }

    /// Takes in whatever comes for so many milliseconds.
    pub fn hears_for(&mut self, milliseconds: u64) -> &mut Self {
        let until = Instant::now() + Duration::from_millis(milliseconds);
        while let Ok(bytes) = self.heard.recv_timeout(until.saturating_duration_since(Instant::now())) {
            self.screen.process(&bytes);
            self.bytes.extend(&bytes);
        }
        self
    }

    /// Ends the programme without a warning, as a power cut does, and takes in what it had shown until then.
    pub fn kill(&mut self) {
        self.signal("KILL");
        self.child.wait().expect("a child of ours");
        self.hears_for(1_000);
    }

    pub fn resize(&mut self, to: (u16, u16)) -> &mut Self {
        self.screen.screen_mut().set_size(to.1, to.0);
        self.pty.resize(size(to)).expect("a terminal of another size");
        self
    }

    /// Sends the programme a signal.
    fn signal(&mut self, signal: &str) -> &mut Self {
        let id = self.child.process_id().expect("it runs").to_string();
        let sent = Command::new("kill").args(["-s", signal, &id]).status().expect("a shell's tools");
        assert!(sent.success());
        self
    }

    /// Waits until the programme is gone, and looks whether the terminal is as it was.
    pub fn is_given_back(&mut self) -> ExitStatus {
        let until = Instant::now() + AT_MOST;
        let status = loop {
            match self.child.try_wait().expect("a child of ours") {
                Some(status) => break status,
                // On Linux the reader ends with the programme; until then there may be more to hear.
                None => {
                    assert!(Instant::now() < until, "it does not end:\n{}", self.picture());
                    if let Ok(bytes) = self.heard.recv_timeout(Duration::from_millis(20)) {
                        self.screen.process(&bytes);
                        self.bytes.extend(&bytes);
                    }
                }
            }
        };
        while let Ok(bytes) = self.heard.recv_timeout(Duration::from_millis(200)) {
            self.screen.process(&bytes);
            self.bytes.extend(&bytes);
        }
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the other screen is left:\n{}", self.picture());
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "pasted text comes as it is");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert_eq!(settings(self.pty.as_ref()), self.before, "lines, echo and Ctrl+C are as they were");
        status
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A story that fails must leave nothing running; one that went well has nothing left to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How a terminal treats lines, echo and control keys.
fn settings(pty: &(dyn MasterPty + Send)) -> String {
    fn text(of: impl Debug) -> String {
        format!("{of:?}")
    }
    pty.get_termios().map(text).expect("the settings of the terminal")
}

/// The numbers of every instruction on how to draw (`CSI … m`).
fn styles(bytes: &[u8]) -> Vec<Vec<u16>> {
    let text = String::from_utf8_lossy(bytes);
    let after = text.split("\x1b[").skip(1);
    let numbers = after.filter_map(|rest| {
        let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
        let is_style = rest[end..].starts_with('m');
        is_style.then(|| rest[..end].split([';', ':']).filter_map(|n| n.parse().ok()).collect())
    });
    numbers.collect()
}

/// Whether an instruction on how to draw chooses a colour; to go back to the terminal's own (39, 49, 59) chooses none.
fn is_colour(style: &[u16]) -> bool {
    style.iter().any(|n| matches!(n, 30..=38 | 40..=48 | 58 | 90..=107))
}

const PLAY: [&str; 4] = ["play", "two-bridges", "--log", "the.jsonl"];
/// A part of the control room that stands there whatever happens.
const AT_REST: &str = "PAUSED";

fn verifies(folder: &Folder, log: &str) {
    let said = folder.call(&["verify", log]).well();
    assert!(said.contains("seal"), "{said}");
}

#[test]
fn the_start_screen_comes_without_a_word_and_goes_without_a_trace() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, &[], &[]);
    terminal.sees("Learn by playing").press("q");
    assert!(terminal.is_given_back().success());
    assert_eq!(folder.names(), [""; 0], "who only looks in leaves nothing behind");
}

#[test]
fn whoever_plays_and_leaves_gets_their_terminal_back_and_is_told_how_to_go_on() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, &PLAY, &[]);
    terminal.sees(AT_REST).press("\x1b[21~").sees("the.jsonl").press("\x1b[D\r");
    assert!(terminal.is_given_back().success());
    let left = terminal.picture();
    assert!(left.contains("harmattan resume the.jsonl"), "{left}");
    drop(terminal);
    verifies(&folder, "the.jsonl");
}

#[test]
fn a_window_that_shrinks_to_nothing_and_comes_back_has_lost_nothing() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, &PLAY, &[]);
    // The footer is the last that a picture brings.
    terminal.sees(AT_REST).press("4").sees("▶ Seats").sees("j say to this seat");
    let before = terminal.timeless();
    for (width, height) in [(79, 24), (40, 10)] {
        terminal.resize((width, height)).sees(&format!("The window is {width}×{height}"));
    }
    for tiny in [(12, 3), (1, 1), (2, 40), (200, 1)] {
        // Nothing can be read there; that the next picture comes is the promise.
        terminal.resize(tiny);
    }
    terminal.resize((200, 60)).sees(AT_REST);
    terminal
        .resize((80, 24))
        .wait(&format!("the same picture as\n{before}\n"), |terminal| terminal.timeless() == before);
    assert!(terminal.child.try_wait().expect("a child of ours").is_none(), "it still runs");
}

#[test]
fn a_panic_leaves_a_terminal_that_can_be_used_and_says_what_happened() {
    let folder = Folder::new();
    let mut terminal = Terminal::of(env!("CARGO_BIN_EXE_harmattan-that-panics"), &folder, &[], &[]);
    terminal.sees("Learn by playing");
    assert!(terminal.screen.screen().alternate_screen());
    terminal.press("q");
    assert_eq!(terminal.is_given_back().exit_code(), 101);
    let left = terminal.picture();
    assert!(left.contains("the roof came down"), "the message stands on the screen that stays: {left}");
}

#[test]
fn a_signal_ends_an_exercise_in_order_and_gives_the_terminal_back() {
    for signal in ["TERM", "INT", "HUP"] {
        let folder = Folder::new();
        let mut terminal = Terminal::start(&folder, &PLAY, &[]);
        // In the middle of a form, while time passes: no signal waits for a good moment.
        terminal.sees(AT_REST).press(" ").loses(AT_REST).press("?").signal(signal);
        assert!(terminal.is_given_back().success(), "{signal}");
        let left = terminal.picture();
        assert!(left.contains("harmattan resume the.jsonl"), "{signal}: {left}");
        drop(terminal);
        verifies(&folder, "the.jsonl");
        let last = folder.read("the.jsonl").lines().last().map(str::to_owned).unwrap_or_default();
        assert!(last.contains("\"line\":\"seal\""), "the clock's place is in the log: {last}");
    }
}

#[test]
fn a_signal_at_the_start_screen_gives_the_terminal_back_too() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let folder = Folder::new();
        let mut terminal = Terminal::start(&folder, &[], &[]);
        terminal.sees("Learn by playing").signal(signal);
        assert_eq!(terminal.is_given_back().exit_code(), code, "{signal}");
    }
}

/// Presses Ctrl+L as often as that, and waits until every cell has been drawn anew each time.
fn is_drawn_anew(terminal: &mut Terminal, times: usize) {
    const CLEARED: &[u8] = b"\x1b[2J";
    let cleared = |terminal: &Terminal| terminal.bytes.windows(CLEARED.len()).filter(|part| *part == CLEARED).count();
    for _ in 0..times {
        let before = cleared(terminal);
        terminal.press("\x0c").wait("a new picture", |terminal| cleared(terminal) > before);
    }
}

#[test]
fn ctrl_l_draws_every_cell_again_as_often_as_one_likes_and_asks_the_terminal_nothing() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, &PLAY, &[]);
    terminal.sees(AT_REST).sees("F1 help");
    let before = terminal.timeless();
    is_drawn_anew(&mut terminal, 25);
    terminal.wait("the same picture", |terminal| terminal.timeless() == before);
    terminal.press("\x1b[21~").sees("the.jsonl").press("\x1b[D\r");
    assert!(terminal.is_given_back().success());
    let mut replay = Terminal::start(&folder, &["replay", "the.jsonl"], &[]);
    replay.sees("REPLAY");
    is_drawn_anew(&mut replay, 5);
}

#[test]
fn what_the_terminal_says_of_itself_is_no_key_and_no_text() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, &PLAY, &[]);
    terminal.sees(AT_REST).press("2").sees("▶ MSEL");
    terminal.press("\x1bP>|xterm(370)\x1b\\\x1b]11;rgb:2e2e/3434/3636\x07\x1b[24;80R\x1b[?62;22c");
    terminal.press("\x1b_Gi=1;OK\x1b\\").press("a").sees("Subject").press("\t\t\t");
    terminal.press("\x1b]11;rgb:2e2e/3434/3636\x1b\\").press("kabo").sees("kabo");
    assert!(!terminal.picture().contains("rgb"), "{}", terminal.picture());
    assert!(terminal.picture().contains("×1 "), "the pace is what it was: {}", terminal.picture());
}

#[test]
fn a_paste_whose_end_is_lost_leaves_the_keyboard_as_it_was() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, &PLAY, &[]);
    terminal.sees(AT_REST).press("2").sees("▶ MSEL").press("a").sees("Subject").press("\t\t\t");
    terminal.press("\x1b[200~kabo tiru").sees("kabo tiru");
    terminal.press("\x1b").loses("kabo tiru").press(" ").loses(AT_REST);
}

#[test]
fn the_first_picture_owns_every_cell_whatever_a_killed_programme_left() {
    let folder = Folder::new();
    let left = format!("printf '\\033[?1049h\\033[41m'; yes junk | head -n 60; exec {BINARY} play two-bridges");
    let mut terminal = Terminal::of("/bin/sh", &folder, &["-c", &left], &[]);
    terminal.sees(AT_REST).sees("1 s = 1 s");
    assert!(!terminal.picture().contains("junk"), "{}", terminal.picture());
}

#[test]
fn a_terminal_that_knows_ascii_alone_is_sent_nothing_else() {
    for locale in [("LC_ALL", "C"), ("LC_ALL", "fr_FR.ISO-8859-1")] {
        let folder = Folder::new();
        let mut terminal = Terminal::start(&folder, &PLAY, &[locale]);
        terminal.sees("+-").sees("|");
        for (key, shown) in [("2", "2>"), ("3", "3>"), ("?", "F1"), ("\x1b", "3>")] {
            terminal.press(key).sees(shown);
        }
        terminal.press("\x1b[21~").sees("the.jsonl").press("\x1b[D\r");
        assert!(terminal.is_given_back().success());
        let above: Vec<u8> = terminal.bytes.iter().copied().filter(|byte| *byte > 127).collect();
        assert_eq!(above, [0; 0], "{}", terminal.picture());
    }
}

#[test]
fn after_a_power_cut_the_exercise_goes_on_where_it_stood() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, &PLAY, &[]);
    terminal.sees(AT_REST).press(" ").loses(AT_REST).press(" ").sees(AT_REST).signal("KILL");
    terminal.child.wait().expect("a child of ours");
    drop(terminal);
    let mut terminal = Terminal::start(&folder, &["resume", "the.jsonl"], &[]);
    terminal.sees(AT_REST);
    drop(terminal);
    verifies(&folder, "the.jsonl");
}

#[test]
fn who_wants_no_colour_is_sent_none_and_still_sees_what_is_chosen() {
    let folder = Folder::new();
    let plain = [("NO_COLOR", "1")];
    let mut terminal = Terminal::start(&folder, &PLAY, &plain);
    terminal.sees(AT_REST);
    for (key, shown) in [("1", "▶ Map"), ("2", "▶ MSEL"), ("?", "Help"), ("\x1b", AT_REST)] {
        terminal.press(key).sees(shown);
    }
    let coloured: Vec<_> = styles(&terminal.bytes).into_iter().filter(|style| is_colour(style)).collect();
    assert_eq!(coloured, [[0_u16; 0]; 0], "{}", terminal.picture());
    let screen = terminal.screen.screen();
    let cells = (0..24).flat_map(|row| (0..80).filter_map(move |column| screen.cell(row, column)));
    assert!(cells.filter(|cell| cell.inverse() || cell.bold()).count() > 0, "weight says what colour would");

    let folder = Folder::new();
    let mut coloured = Terminal::start(&folder, &PLAY, &[]);
    coloured.sees(AT_REST).press("1");
    coloured.wait("a colour to be without", |terminal| styles(&terminal.bytes).iter().any(|style| is_colour(style)));
}

#[test]
fn a_french_system_gets_a_french_terminal() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, &PLAY, &[("LANG", "fr_FR.UTF-8")]);
    terminal.sees("EN PAUSE").press("?").sees("Aide").press("\x1b").loses("Aide");
    terminal.press("q").sees("the.jsonl").press("\x1b[D\r");
    assert!(terminal.is_given_back().success());
    let left = terminal.picture();
    assert!(left.contains("L’exercice est dans the.jsonl"), "{left}");
}
