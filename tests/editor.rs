//! What an editor is told that starts `harmattan lsp`: the files of the folder count, saved or not, and the server goes when the editor does.
//! What it answers in detail is told beside it, in `tui/lsp/tests`.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    process::{Child, ChildStdout, Command, Stdio},
};

use serde_json::{Value, json};

use crate::door::{BINARY, Folder};

struct Editor {
    server: Child,
    from: BufReader<ChildStdout>,
}

impl Editor {
    fn start(folder: &Folder, args: &[&str]) -> Self {
        let mut command = Command::new(BINARY);
        command.arg("lsp").args(args).current_dir(folder.path("")).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut server = command.spawn().expect("the binary starts");
        let from = BufReader::new(server.stdout.take().expect("piped"));
        Self { server, from }
    }

    fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = "2.0".into();
        let body = message.to_string();
        let to = self.server.stdin.as_mut().expect("piped");
        write!(to, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("the server reads");
        to.flush().expect("the server reads");
    }

    fn open(&mut self, uri: &str, text: &str) {
        let it = json!({ "uri": uri, "languageId": "ron", "version": 1, "text": text });
        self.send(json!({ "method": "textDocument/didOpen", "params": { "textDocument": it } }));
    }

    /// The next message for which this holds.
    fn hear(&mut self, is: impl Fn(&Value) -> bool) -> Value {
        loop {
            let mut length = 0;
            let mut line = String::from("head");
            while !line.trim().is_empty() {
                line.clear();
                assert!(self.from.read_line(&mut line).expect("the server speaks UTF-8") > 0, "the server has gone");
                length =
                    line.strip_prefix("Content-Length: ").map_or(length, |it| it.trim().parse().expect("a number"));
            }
            let mut body = vec![0; length];
            self.from.read_exact(&mut body).expect("a whole message");
            let message: Value = serde_json::from_slice(&body).expect("JSON");
            if is(&message) {
                return message;
            }
        }
    }

    /// What is told of a file when it has faults, or none.
    fn told(&mut self, uri: &str, faulty: bool) -> Value {
        let empty = |message: &Value| message["params"]["diagnostics"].as_array().is_some_and(Vec::is_empty);
        self.hear(|message| message["params"]["uri"] == uri && empty(message) != faulty)["params"]["diagnostics"].take()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn the_files_of_a_folder_count_on_the_disk_and_in_windows_and_the_server_ends_with_the_editor() {
    let folder = Folder::new();
    folder.copy("two-bridges");
    let scenario = folder.path("two-bridges/scenario.ron");
    let uri = format!("file://{}", scenario.display());
    let text = folder.read("two-bridges/scenario.ron");
    folder.write(
        "two-bridges/more.ron",
        "(msel: [(id: \"x1\", kind: Contextual, at: \"+10min\", to: [\"nobody\"], subject: \"x\", text: \"x\")])",
    );
    let mut editor = Editor::start(&folder, &["--lang", "fr"]);
    editor.send(json!({ "id": 1, "method": "initialize", "params": { "capabilities": {}, "locale": "en" } }));
    let greeted = editor.hear(|message| message["id"] == 1);
    assert_eq!(greeted["result"]["serverInfo"]["name"], "harmattan");
    editor.send(json!({ "method": "initialized", "params": {} }));
    editor.open(&uri, &text);
    let beside = uri.replace("scenario.ron", "more.ron");
    let faults = editor.told(&beside, true);
    assert!(
        faults[0]["message"].as_str().is_some_and(|it| it.starts_with("aucun rôle ne s’appelle `nobody`")),
        "{faults:#}"
    );
    // Mended in a window, though not saved.
    editor.open(&beside, "(msel: [])");
    editor.told(&beside, false);
    editor.server.stdin = None;
    assert_eq!(editor.server.wait().expect("it ends").code(), Some(1), "the editor has gone without a word");
}
