//! The server: answers each request at once, and tells faults a moment after the last key was struck. The faults are looked for on a
//! thread of their own; what was found in a text that has changed since is thrown away.

use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::mpsc::RecvTimeoutError,
    thread,
    time::{Duration, Instant},
};

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    CodeActionParams, DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DocumentSymbolParams, InitializeParams, Position, RenameParams, TextDocumentPositionParams, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use words::Lang;

use super::{
    complete::complete,
    documents::{Documents, OpenScenario, WindowFile},
    event::ServerEvent,
    find::{self, Refused, Stretch},
    host::EditorHost,
    hover::hover,
    names,
    tell::{self, ToldFault},
    text::WindowText,
    uri,
    wire::Wire,
};

/// So long after the last change faults are looked for: a word is finished by then.
const PAUSE: Duration = Duration::from_millis(150);

/// What a request is answered.
type Answer = Result<Value, (ErrorCode, String)>;

/// How it goes on after a message.
enum After {
    Goes,
    /// With this exit code.
    Ends(u8),
}

struct Server {
    host: EditorHost,
    lang: Lang,
    line: Wire,
    documents: Documents,
    /// Changes so far.
    changes: u64,
    /// When faults are to be looked for, and whether somebody looks.
    due: Option<Instant>,
    looking: bool,
    /// What was told last, by address.
    told: Vec<(Uri, Vec<ToldFault>)>,
    greeted: bool,
    taking_leave: bool,
}

/// Serves a client until it takes leave or is gone; the exit code.
pub fn serve(host: EditorHost, line: Wire) -> u8 {
    let lang = host.asked.unwrap_or(host.usual);
    let mut server = Server {
        host,
        lang,
        line,
        documents: Documents::default(),
        changes: 0,
        due: None,
        looking: false,
        told: Vec::new(),
        greeted: false,
        taking_leave: false,
    };
    loop {
        if let After::Ends(code) = server.step() {
            return code;
        }
    }
}

impl Server {
    fn step(&mut self) -> After {
        let wait = match self.due.filter(|_| !self.looking) {
            Some(due) => due.saturating_duration_since(Instant::now()),
            None => Duration::MAX,
        };
        match self.line.events.recv_timeout(wait) {
            Ok(ServerEvent::Message(Message::Request(request))) => self.request(request),
            Ok(ServerEvent::Message(Message::Notification(notification))) => self.notification(notification),
            // Nothing is asked of the client, so no answer means anything.
            Ok(ServerEvent::Message(Message::Response(_))) => After::Goes,
            Ok(ServerEvent::Garbled) => {
                let answer = json!({ "type": 2, "message": words::ui(self.lang, words::editor::EditorWord::Garbled) });
                self.notify("window/logMessage", answer)
            }
            Ok(ServerEvent::Checked(changes, found)) => self.checked(changes, found),
            Ok(ServerEvent::Gone) | Err(RecvTimeoutError::Disconnected) => After::Ends(u8::from(!self.taking_leave)),
            Err(RecvTimeoutError::Timeout) => {
                self.look();
                After::Goes
            }
        }
    }

    fn send(&mut self, message: &Message) -> After {
        if self.line.send(message) { After::Goes } else { After::Ends(1) }
    }

    fn notify(&mut self, method: &str, params: Value) -> After {
        self.send(&Message::Notification(Notification { method: method.to_owned(), params }))
    }

    fn answer(&mut self, id: RequestId, result: Answer) -> After {
        let response = match result {
            Ok(value) => Response::new_ok(id, value),
            Err((code, said)) => Response::new_err(id, code as i32, said),
        };
        self.send(&Message::Response(response))
    }

    // --- Faults ------------------------------------------------------------------------------------------------------

    /// Something has changed: faults are looked for in a moment.
    fn changed(&mut self) -> After {
        self.changes += 1;
        self.due = Some(Instant::now() + PAUSE);
        After::Goes
    }

    /// Looks for faults, beside the conversation.
    fn look(&mut self) {
        self.due = None;
        self.looking = true;
        let (lang, host, changes) = (self.lang, self.host, self.changes);
        let (documents, tell) = (self.documents.clone(), self.line.tell.clone());
        thread::spawn(move || {
            let found = look_through(lang, &host, &documents);
            // If the server has ended meanwhile, nobody waits for this.
            let _ = tell.send(ServerEvent::Checked(changes, found));
        });
    }

    /// Tells what was found, unless the text has changed since.
    fn checked(&mut self, changes: u64, found: Vec<(Uri, Vec<ToldFault>)>) -> After {
        self.looking = false;
        if changes != self.changes {
            return After::Goes;
        }
        // A file that had faults and has none is told so as well.
        let gone: Vec<Uri> = (self.told.iter().map(|(uri, _)| uri))
            .filter(|uri| !found.iter().any(|(there, _)| there.as_str() == uri.as_str()))
            .cloned()
            .collect();
        for uri in gone {
            if let After::Ends(code) = self.publish(&uri, &[]) {
                return After::Ends(code);
            }
        }
        for (uri, told) in &found {
            if let After::Ends(code) = self.publish(uri, told) {
                return After::Ends(code);
            }
        }
        self.told = found;
        After::Goes
    }

    fn publish(&mut self, uri: &Uri, told: &[ToldFault]) -> After {
        let diagnostics: Vec<_> = told.iter().map(|it| &it.diagnostic).collect();
        let mut params = json!({ "uri": uri, "diagnostics": diagnostics });
        if let Some(document) = uri::path(uri).and_then(|path| self.documents.get(&path)) {
            params["version"] = document.version.into();
        }
        self.notify("textDocument/publishDiagnostics", params)
    }

    // --- Messages ----------------------------------------------------------------------------------------------------

    fn notification(&mut self, Notification { method, params }: Notification) -> After {
        match method.as_str() {
            "exit" => return After::Ends(u8::from(!self.taking_leave)),
            "textDocument/didOpen" => {
                if let Some(DidOpenTextDocumentParams { text_document: it }) = read(params)
                    && let Some(path) = uri::path(&it.uri)
                {
                    self.documents
                        .open(path, WindowFile { uri: it.uri, version: it.version, text: WindowText::new(it.text) });
                    return self.changed();
                }
            }
            "textDocument/didChange" => {
                if let Some(DidChangeTextDocumentParams { text_document, content_changes }) = read(params)
                    && let Some(document) = uri::path(&text_document.uri).and_then(|path| self.documents.get_mut(&path))
                {
                    document.version = text_document.version;
                    for change in content_changes {
                        document.text = document.text.changed(change.range, &change.text);
                    }
                    return self.changed();
                }
            }
            "textDocument/didClose" => {
                if let Some(DidCloseTextDocumentParams { text_document }) = read(params)
                    && let Some(path) = uri::path(&text_document.uri)
                {
                    self.documents.close(&path);
                    return self.changed();
                }
            }
            // Other files of the folder may have been saved by somebody else.
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => return self.changed(),
            _ => {}
        }
        After::Goes
    }

    fn request(&mut self, Request { id, method, params }: Request) -> After {
        if !self.greeted && method != "initialize" {
            return self.answer(id, Err((ErrorCode::ServerNotInitialized, method)));
        }
        let result = match method.as_str() {
            "initialize" => Ok(self.greet(params)),
            "shutdown" => {
                self.taking_leave = true;
                Ok(Value::Null)
            }
            // Of these only the place is looked at: what else a client says of them may be as it likes.
            "textDocument/completion" => self.there(params, Self::completion),
            "textDocument/hover" => self.there(params, Self::hover),
            "textDocument/definition" => self.there(params, Self::definition),
            "textDocument/references" => self.there(params, Self::references),
            "textDocument/prepareRename" => self.there(params, Self::renamed),
            "textDocument/rename" => read(params).map_or_else(bad, |it: RenameParams| self.rename(&it)),
            "textDocument/documentSymbol" => {
                read(params).map_or_else(bad, |it: DocumentSymbolParams| Ok(self.symbols(&it.text_document.uri)))
            }
            "textDocument/codeAction" => read(params).map_or_else(bad, |it: CodeActionParams| Ok(self.remedies(&it))),
            _ => Err((ErrorCode::MethodNotFound, method)),
        };
        self.answer(id, result)
    }

    /// What is answered of a place.
    fn there(&self, params: Value, answer: fn(&Self, &TextDocumentPositionParams) -> Value) -> Answer {
        read(params).map_or_else(bad, |at| Ok(answer(self, &at)))
    }

    /// Says what it can do, in the language of whoever asks.
    fn greet(&mut self, params: Value) -> Value {
        let locale = read::<InitializeParams>(params).and_then(|it| it.locale);
        self.lang = self.host.asked.or(locale.map(|it| Lang::from_env(Some(&it)))).unwrap_or(self.host.usual);
        self.greeted = true;
        json!({
            "capabilities": {
                "positionEncoding": "utf-16",
                "textDocumentSync": { "openClose": true, "change": 2, "save": true },
                "completionProvider": { "triggerCharacters": ["\"", "(", "[", "{", ":", " "] },
                "hoverProvider": true,
                "definitionProvider": true,
                "referencesProvider": true,
                "renameProvider": { "prepareProvider": true },
                "documentSymbolProvider": true,
                "codeActionProvider": { "codeActionKinds": ["quickfix"] },
            },
            "serverInfo": { "name": "harmattan", "version": self.host.version },
        })
    }

    /// The scenario of a file in a window, the text of that window and the byte of a position in it.
    fn spot(&self, uri: &Uri, position: Position) -> Option<(OpenScenario, &WindowText, usize)> {
        let path = uri::path(uri)?;
        let document = self.documents.get(&path).filter(|document| document.text.as_str().len() <= self.host.most)?;
        Some((self.documents.scenario(&path, &self.host), &document.text, document.text.byte(position)))
    }

    fn completion(&self, at: &TextDocumentPositionParams) -> Value {
        let Some((scenario, text, byte)) = self.spot(&at.text_document.uri, at.position) else { return Value::Null };
        let items = complete(self.lang, text, byte, &names::declared(&scenario.files));
        json!({ "isIncomplete": false, "items": items })
    }

    fn hover(&self, at: &TextDocumentPositionParams) -> Value {
        let Some((scenario, text, byte)) = self.spot(&at.text_document.uri, at.position) else { return Value::Null };
        let declared = names::declared(&scenario.files);
        match hover(self.lang, text.as_str(), byte, &scenario.files, &declared) {
            Some((said, extent)) => {
                json!({ "contents": { "kind": "markdown", "value": said }, "range": text.range(extent) })
            }
            None => Value::Null,
        }
    }

    fn definition(&self, at: &TextDocumentPositionParams) -> Value {
        let Some((scenario, text, byte)) = self.spot(&at.text_document.uri, at.position) else { return Value::Null };
        let Some((name, _)) = find::name(text.as_str(), byte) else { return Value::Null };
        locations(&scenario, &find::declarations(name, &names::declared(&scenario.files)))
    }

    fn references(&self, at: &TextDocumentPositionParams) -> Value {
        let Some((scenario, text, byte)) = self.spot(&at.text_document.uri, at.position) else { return Value::Null };
        let Some((name, _)) = find::name(text.as_str(), byte) else { return Value::Null };
        locations(&scenario, &find::uses(name, &scenario.files))
    }

    fn renamed(&self, at: &TextDocumentPositionParams) -> Value {
        let Some((_, text, byte)) = self.spot(&at.text_document.uri, at.position) else { return Value::Null };
        match find::name(text.as_str(), byte) {
            Some((name, extent)) => json!({ "range": text.range(extent), "placeholder": name }),
            None => Value::Null,
        }
    }

    fn rename(&self, params: &RenameParams) -> Answer {
        let refused = |why| Err((ErrorCode::RequestFailed, refusal(self.lang, why).to_owned()));
        let at = &params.text_document_position;
        let Some((scenario, text, byte)) = self.spot(&at.text_document.uri, at.position) else {
            return refused(Refused::NoName);
        };
        let Some((old, _)) = find::name(text.as_str(), byte) else { return refused(Refused::NoName) };
        let declared = names::declared(&scenario.files);
        match find::rename(old, &params.new_name, &scenario.files, &declared) {
            Ok(places) => Ok(edits(&scenario, &places, &params.new_name)),
            Err(why) => refused(why),
        }
    }

    fn symbols(&self, uri: &Uri) -> Value {
        let Some((scenario, text, _)) = self.spot(uri, Position::default()) else { return Value::Null };
        let Some(file) = scenario.number(uri) else { return Value::Null };
        json!(find::symbols(self.lang, file, text, &names::declared(&scenario.files)))
    }

    /// What could stand in the place of the faults at a spot.
    fn remedies(&self, params: &CodeActionParams) -> Value {
        let uri = &params.text_document.uri;
        let here = |told: &&ToldFault| {
            let (at, asked) = (told.diagnostic.range, params.range);
            at.start <= asked.end && asked.start <= at.end
        };
        let of_file = self.told.iter().filter(|(there, _)| there.as_str() == uri.as_str()).flat_map(|(_, told)| told);
        let action = |told: &ToldFault| {
            let instead = told.instead.as_ref()?;
            let title = told.diagnostic.message.lines().last().unwrap_or_default();
            Some(json!({
                "title": title,
                "kind": "quickfix",
                "diagnostics": [told.diagnostic],
                "isPreferred": true,
                "edit": { "changes": { uri.as_str(): [{ "range": told.diagnostic.range, "newText": instead }] } },
            }))
        };
        Value::Array(of_file.filter(here).filter_map(action).collect())
    }
}

/// What is wrong with every scenario of which a file is in a window.
fn look_through(lang: Lang, host: &EditorHost, documents: &Documents) -> Vec<(Uri, Vec<ToldFault>)> {
    let mut all: Vec<(Uri, Vec<ToldFault>)> = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let paths: Vec<PathBuf> = documents.paths().cloned().collect();
    for path in paths {
        // A folder is looked through once, whichever of its files are open.
        if documents.get(&path).is_some_and(|document| seen.contains(document.uri.as_str())) {
            continue;
        }
        let scenario = documents.scenario(&path, host);
        let faults = tell::faults(lang, &scenario.files, &scenario.uris);
        let unread =
            scenario.unread.iter().filter_map(|(uri, fault)| Some((uri.clone()?, vec![tell::unread(lang, fault)])));
        let read = scenario.uris.iter().cloned().zip(faults).filter_map(|(uri, told)| Some((uri?, told)));
        for (uri, told) in read.chain(unread) {
            if seen.insert(uri.as_str().to_owned()) {
                all.push((uri, told));
            }
        }
    }
    all
}

/// The parameters of a message, if they are what it should have.
fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}

fn bad() -> Answer {
    Err((ErrorCode::InvalidParams, String::new()))
}

/// Stretches of files as an editor finds them.
fn locations(scenario: &OpenScenario, places: &[Stretch]) -> Value {
    let location = |(file, extent): &Stretch| {
        let uri = scenario.uris.get(*file)?.as_ref()?;
        let text = WindowText::new(scenario.files.get(*file)?.text.clone());
        Some(json!({ "uri": uri, "range": text.range(*extent) }))
    };
    Value::Array(places.iter().filter_map(location).collect())
}

/// A new text for stretches of files.
fn edits(scenario: &OpenScenario, places: &[Stretch], new: &str) -> Value {
    let mut changes = serde_json::Map::new();
    for (file, source) in scenario.files.iter().enumerate() {
        let Some(Some(uri)) = scenario.uris.get(file) else { continue };
        let text = WindowText::new(source.text.clone());
        let here = places.iter().filter(|(of, _)| *of == file);
        let edits: Vec<Value> =
            here.map(|(_, extent)| json!({ "range": text.range(*extent), "newText": new })).collect();
        if !edits.is_empty() {
            changes.insert(uri.as_str().to_owned(), Value::Array(edits));
        }
    }
    json!({ "changes": changes })
}

fn refusal(lang: Lang, why: Refused) -> &'static str {
    use words::editor::EditorWord;
    words::ui(
        lang,
        match why {
            Refused::NoName => EditorWord::NoName,
            Refused::BadName => EditorWord::BadName,
            Refused::Taken => EditorWord::Taken,
        },
    )
}
