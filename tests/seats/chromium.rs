//! A real browser, where one is installed: Chromium without a window, spoken to over its debugging port. What a page is worth shows here: that
//! it draws the terminal, that keys reach it as people press them, that it comes back by itself, and that pages do without a script.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    net::TcpStream,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::{Message, WebSocket, client::client};

use super::{AT_MOST, Evening, is_not_here};
use crate::door::Folder;

/// The names under which a browser may be installed.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A browser with one page.
struct Chromium {
    child: Child,
    socket: WebSocket<TcpStream>,
    session: String,
    calls: u64,
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Chromium {
    /// Starts one; none where none is installed, which is said.
    fn start(folder: &Folder) -> Option<Self> {
        let Some(name) = NAMES.into_iter().find(|name| is_installed(name)) else {
            is_not_here("a browser (chromium, google-chrome)");
            return None;
        };
        let profile = folder.path("profile");
        let mut child = Command::new(name)
            .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"])
            .args(["--disable-background-networking", "--remote-debugging-port=0", "--window-size=1000,700"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let said = BufReader::new(child.stderr.take().expect("it says where it listens"));
        let at = said
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.split_once("listening on ").map(|at| at.1.to_owned()));
        let at = at.expect("it listens");
        let place = at.trim_start_matches("ws://").split('/').next().unwrap_or_default().to_owned();
        let stream = TcpStream::connect(place).expect("it listens");
        stream.set_read_timeout(Some(AT_MOST)).expect("a timeout");
        let (socket, _) = client(at.as_str(), stream).expect("it answers");
        let mut browser = Self { child, socket, session: String::new(), calls: 0 };
        let targets = browser.call("Target.getTargets", &json!({}));
        let pages = targets["targetInfos"].as_array().expect("targets").iter();
        let page = pages.into_iter().find(|target| target["type"] == "page").expect("a page")["targetId"].clone();
        let attached = browser.call("Target.attachToTarget", &json!({ "targetId": page, "flatten": true }));
        browser.session = attached["sessionId"].as_str().expect("a session").to_owned();
        // Lines that pages open are kept, so that a story can lose one.
        let keeps = "window.lines = []; const Line = WebSocket; window.WebSocket = \
                     class extends Line { constructor(...at) { super(...at); lines.push(this); } };";
        browser.call("Page.enable", &json!({}));
        browser.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": keeps }));
        Some(browser)
    }

    fn call(&mut self, method: &str, params: &Value) -> Value {
        self.ask(method, params).unwrap_or_else(|why| panic!("{method}: {why}"))
    }

    /// What the browser answers, or why it does not.
    fn ask(&mut self, method: &str, params: &Value) -> Result<Value, Value> {
        self.calls += 1;
        let mut call = json!({ "id": self.calls, "method": method, "params": params });
        if !self.session.is_empty() {
            call["sessionId"] = self.session.clone().into();
        }
        self.socket.send(Message::text(call.to_string())).expect("the browser is there");
        loop {
            let Message::Text(text) = self.socket.read().expect("it answers") else { continue };
            let answer: Value = serde_json::from_str(&text).expect("JSON");
            if answer["id"] == self.calls {
                return if answer["error"].is_null() {
                    Ok(answer["result"].clone())
                } else {
                    Err(answer["error"].clone())
                };
            }
        }
    }

    fn run(&mut self, script: &str) -> Value {
        self.call("Runtime.evaluate", &json!({ "expression": script, "returnByValue": true }))["result"]["value"]
            .clone()
    }

    fn go(&mut self, address: &str) -> &mut Self {
        self.call("Page.navigate", &json!({ "url": address }));
        self.until("the page is there", "document.readyState === 'complete' && location.href !== 'about:blank'")
    }

    fn until(&mut self, what: &str, is: &str) -> &mut Self {
        let until = Instant::now() + AT_MOST;
        while self.run(is) != true {
            assert!(Instant::now() < until, "{what}; the page shows:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(50));
        }
        self
    }

    /// What stands on the page, the rows of a terminal among it.
    fn text(&mut self) -> String {
        self.run("document.body.innerText").as_str().unwrap_or_default().replace('\u{a0}', " ")
    }
    fn sees(&mut self, text: &str) -> &mut Self {
        let until = Instant::now() + AT_MOST;
        loop {
            let shown = self.text();
            if shown.contains(text) {
                return self;
            }
            assert!(Instant::now() < until, "`{text}` is awaited; the page shows:\n{shown}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Presses the button or link whose name this is, as a finger does, also where no script runs, and waits for the page to which it leads.
    fn press_button(&mut self, name: &str) -> &mut Self {
        let found = format!(
            "(() => {{ const it = [...document.querySelectorAll('a,button')].find((one) => one.name === '{name}' || \
             one.innerText.trim() === '{name}'); it.scrollIntoView(); const at = it.getBoundingClientRect(); \
             return [at.x + at.width / 2, at.y + at.height / 2]; }})()"
        );
        let at = self.run(&found);
        let (x, y) = (at[0].as_f64().expect("a button"), at[1].as_f64().expect("a button"));
        self.run("window.left = true");
        for kind in ["mousePressed", "mouseReleased"] {
            self.call(
                "Input.dispatchMouseEvent",
                &json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 }),
            );
        }
        let is_there = "window.left !== true && document.readyState === 'complete'";
        let is_there = json!({ "expression": is_there, "returnByValue": true });
        let until = Instant::now() + AT_MOST;
        // A page that is just being left may not answer.
        while !self.ask("Runtime.evaluate", &is_there).is_ok_and(|said| said["result"]["value"] == true) {
            assert!(Instant::now() < until, "`{name}` leads nowhere");
            std::thread::sleep(Duration::from_millis(50));
        }
        self
    }

    /// A key as a keyboard sends it.
    fn key(&mut self, key: &str, code: &str, number: u32, text: &str, modifiers: u32) -> &mut Self {
        let down = json!({
            "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" }, "key": key, "code": code,
            "windowsVirtualKeyCode": number, "text": text, "modifiers": modifiers,
        });
        self.call("Input.dispatchKeyEvent", &down);
        let up = json!({ "type": "keyUp", "key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": modifiers });
        self.call("Input.dispatchKeyEvent", &up);
        self
    }
    fn letter(&mut self, letter: &str) -> &mut Self {
        let number = letter.to_uppercase().bytes().next().map_or(0, u32::from);
        self.key(letter, "", number, letter, 0)
    }
    fn enter(&mut self) -> &mut Self {
        self.key("Enter", "Enter", 13, "\r", 0)
    }
    /// Text as a dead key or a keyboard of another country composes it.
    fn composed(&mut self, text: &str) -> &mut Self {
        self.call("Input.insertText", &json!({ "text": text }));
        self
    }

    fn size(&mut self, width: u32, height: u32, mobile: bool) -> &mut Self {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.call("Emulation.setDeviceMetricsOverride", &size);
        self
    }

    /// Keeps a picture of the page, if somebody wants to look at it (`HARMATTAN_PICTURES`).
    fn picture(&mut self, name: &str) -> &mut Self {
        let Some(folder) = env::var_os("HARMATTAN_PICTURES").map(PathBuf::from) else { return self };
        let shot = self.call("Page.captureScreenshot", &json!({ "format": "png" }));
        let bytes = data_encoding::BASE64.decode(shot["data"].as_str().expect("a picture").as_bytes()).expect("base64");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(format!("{name}.png")), bytes).expect("it can be written");
        self
    }
}

fn is_installed(name: &str) -> bool {
    Command::new(name)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

#[test]
fn a_real_browser_shows_the_terminal_hears_every_key_and_comes_back_by_itself() {
    let folder = Folder::new();
    let Some(mut browser) = Chromium::start(&folder) else { return };
    let evening = Evening::begin(&folder);
    browser.go(&format!("http://127.0.0.1:{}/?lang=en", evening.web)).sees("code");
    browser.run("document.getElementById('code').focus()");
    browser.composed(evening.code("chief")).enter().sees("I AM ON A LAPTOP").picture("enter");
    browser.press_button("terminal").sees("Brief").picture("terminal");
    browser.letter("t").sees("To whom").enter().sees("Words");
    // AltGr and dead keys of a French keyboard.
    browser.composed("é").key("@", "Digit0", 48, "@", 0).letter("a").sees("é@a").picture("words");
    // The browser's own F5 would load the page anew; here it is the exercise's.
    browser.run("window.stays = true");
    browser.key("F5", "F5", 116, "", 0);
    assert_eq!(browser.run("window.stays"), true);
    browser.size(820, 560, false);
    browser.sees("é@a");
    // The line is lost, and the page finds it again by itself.
    browser.run("lines.at(-1).close()");
    browser.until("the line is found again", "lines.length > 1 && lines.at(-1).readyState === 1").sees("é@a");
    let draft = browser.text();
    assert!(!draft.contains("The line is lost"), "{draft}");
    evening.end();
    browser.sees("The terminal is closed here.").picture("closed");
}

#[test]
fn a_real_phone_enters_reads_and_raises_a_hand_without_a_script() {
    let folder = Folder::new();
    let Some(mut browser) = Chromium::start(&folder) else { return };
    let evening = Evening::begin(&folder);
    for (width, height) in [(360, 640), (390, 844)] {
        browser.size(width, height, true);
        browser.call("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
        let first = evening.remote().places.into_iter().find(|place| place.code.len() > 1);
        let ticket = first.and_then(|place| place.ticket).expect("a picture for cameras");
        browser.go(&format!("http://127.0.0.1:{}{ticket}?lang=fr", evening.web)).sees("D’ACCORD, J’ENTRE");
        browser.picture(&format!("phone-enter-{width}"));
        browser.press_button("enter").sees("ACCUEIL").picture(&format!("phone-home-{width}"));
        let wide = browser.run("document.documentElement.scrollWidth <= window.innerWidth");
        assert_eq!(wide, true, "nothing stands beside the screen at {width}");
        browser.press_button("AIDE").sees("JE LÈVE LA MAIN").picture(&format!("phone-help-{width}"));
        browser.go(&format!("http://127.0.0.1:{}/p/leave", evening.web)).press_button("yes").sees("Merci");
    }
    evening.end();
}
