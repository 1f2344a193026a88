//! An editor, as far as the server sees one: it speaks the protocol over a pipe, byte by byte, and types key by key.

use std::{
    io::{BufRead as _, BufReader, PipeReader, PipeWriter, Read as _, Write as _, pipe},
    path::Path,
    thread::{self, JoinHandle},
};

use lsp::{EditorHost, Wire, serve};
use reading::source::SourceFile;
use serde_json::{Value, json};
use words::{Lang, fault::OpenFault};

/// A scenario without fault.
pub const BASE: &str = include_str!("../../../../tests/cases/check/base.ron");
/// Where it stands.
pub const FIRST: &str = "file:///exercise/scenario.ron";

pub struct Client {
    to: Option<PipeWriter>,
    from: BufReader<PipeReader>,
    server: Option<JoinHandle<u8>>,
    requests: i64,
    version: i64,
    /// What was told of each file last, with its version.
    told: Vec<(String, Value, Vec<Value>)>,
}

/// On the disk lies nothing: all files are in windows.
fn nothing(_: &Path) -> (Vec<SourceFile>, Vec<OpenFault>) {
    (Vec::new(), Vec::new())
}

impl Client {
    /// An editor that has not said anything yet.
    pub fn silent() -> Self {
        let (server_reads, to) = pipe().expect("a pipe");
        let (from, server_writes) = pipe().expect("a pipe");
        let server = thread::spawn(move || {
            let host = EditorHost { asked: None, usual: Lang::En, read: nothing, most: 1 << 20, version: "test" };
            serve(host, Wire::new(move || BufReader::new(server_reads), Box::new(server_writes)))
        });
        let from = BufReader::new(from);
        Self { to: Some(to), from, server: Some(server), requests: 0, version: 0, told: Vec::new() }
    }

    /// An editor that speaks this language and has opened the scenario.
    pub fn open(locale: &str, text: &str) -> Self {
        let mut client = Self::silent();
        client
            .ask("initialize", json!({ "processId": null, "rootUri": null, "capabilities": {}, "locale": locale }))
            .expect("greeted");
        client.tell("initialized", json!({}));
        client.window(FIRST, text);
        client
    }

    /// Opens a file.
    pub fn window(&mut self, uri: &str, text: &str) {
        self.version += 1;
        let it = json!({ "uri": uri, "languageId": "ron", "version": self.version, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": it }));
    }

    pub fn raw(&mut self, bytes: &[u8]) {
        self.to.as_mut().expect("not hung up").write_all(bytes).expect("the server reads");
    }

    fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = "2.0".into();
        let body = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub fn tell(&mut self, method: &str, params: Value) {
        self.send(json!({ "method": method, "params": params }));
    }

    /// The result of a request, or its error.
    pub fn ask(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        self.requests += 1;
        let id = self.requests;
        self.send(json!({ "id": id, "method": method, "params": params }));
        loop {
            let message = self.hear().expect("an answer");
            if message["id"] == id && message.get("method").is_none() {
                return match message.get("error") {
                    Some(error) => Err(error.clone()),
                    None => Ok(message["result"].clone()),
                };
            }
        }
    }

    /// The next message of the server.
    fn hear(&mut self) -> Option<Value> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.from.read_line(&mut line).ok()? == 0 {
                return None;
            }
            match line.trim_end().split_once(": ") {
                Some(("Content-Length", number)) => length = number.parse().expect("a number"),
                Some(_) => {}
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).ok()?;
        let message: Value = serde_json::from_slice(&body).expect("JSON");
        if message["method"] == "textDocument/publishDiagnostics" {
            let params = &message["params"];
            let uri = params["uri"].as_str().expect("an address").to_owned();
            self.told.retain(|(there, ..)| *there != uri);
            self.told.push((uri, params["version"].clone(), params["diagnostics"].as_array().expect("a list").clone()));
        }
        Some(message)
    }

    /// Replaces a stretch of the first file, as an editor tells it: by lines and units of UTF-16.
    pub fn change(&mut self, text: &mut String, start: usize, end: usize, with: &str) {
        let (from, to) = (position(text, start), position(text, end));
        self.version += 1;
        let change = json!({ "range": { "start": from, "end": to }, "text": with });
        let it = json!({ "uri": FIRST, "version": self.version });
        self.tell("textDocument/didChange", json!({ "textDocument": it, "contentChanges": [change] }));
        text.replace_range(start..end, with);
    }

    /// What is wrong with a file, as it was when it was changed last.
    pub fn faults(&mut self, uri: &str) -> Vec<Value> {
        loop {
            let latest =
                self.told.iter().find(|(there, version, _)| there == uri && (*version == self.version || uri != FIRST));
            if let Some((.., faults)) = latest {
                return faults.clone();
            }
            self.hear().expect("the server tells faults");
        }
    }

    /// The codes of what is wrong with the first file.
    pub fn codes(&mut self) -> Vec<String> {
        self.faults(FIRST).iter().map(|fault| fault["code"].as_str().expect("a code").to_owned()).collect()
    }

    pub fn at(&mut self, method: &str, text: &str, byte: usize) -> Value {
        let params = json!({ "textDocument": { "uri": FIRST }, "position": position(text, byte) });
        self.ask(method, params).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Takes leave in the proper way; the exit code.
    pub fn leave(mut self) -> u8 {
        self.ask("shutdown", Value::Null).expect("leave");
        self.tell("exit", Value::Null);
        self.ended()
    }

    /// Hangs up without a word; the exit code.
    pub fn hang_up(mut self) -> u8 {
        self.to = None;
        self.ended()
    }

    fn ended(&mut self) -> u8 {
        self.server.take().expect("it runs").join().expect("the server does not panic")
    }
}

/// The position of a byte, in units of UTF-16.
pub fn position(text: &str, byte: usize) -> Value {
    let before = &text[..byte];
    let line = before.matches('\n').count();
    let character = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
    json!({ "line": line, "character": character })
}

/// What stands in a range of a text.
pub fn cut(text: &str, range: &Value) -> String {
    let byte = |at: &Value| {
        let (line, character) = (at["line"].as_u64().expect("a line"), at["character"].as_u64().expect("a character"));
        let start: usize = text.split_inclusive('\n').take(line as usize).map(str::len).sum();
        let mut units = 0;
        let inside = text[start..].chars().take_while(|c| {
            units += c.len_utf16() as u64;
            units <= character
        });
        start + inside.map(char::len_utf8).sum::<usize>()
    };
    text[byte(&range["start"])..byte(&range["end"])].to_owned()
}
