//! The way in: starts the binary as a script would, without a terminal, and makes folders that go when the test does.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// Acts of `two-bridges`, one of each of two seats and one that is refused.
pub const ACTS: &str = concat!(
    r#"{"at":"D1 08:02","seat":"speaker","act":{"Tell":{"to":"chief","text":"The ford is dangerous today."}}}"#,
    "\n",
    r#"{"at":"+3min","seat":"chief","act":{"StaffLanes":{"post":"north-post","first_line":2,"second_line":1}}}"#,
    "\n",
    r#"{"at":240,"seat":"speaker","act":{"OpenPost":{"post":"north-post"}}}"#,
    "\n",
);

/// The binary; the root `Cargo.toml` says why it bears this name.
pub const BINARY: &str = env!("CARGO_BIN_EXE_harmattan-under-test");

/// What a call said.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The standard output of a call that must have gone well.
    pub fn well(self) -> String {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self.out
    }
    /// The standard error of a call that must have failed with this code.
    pub fn badly(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        self.err
    }
    /// Standard output as JSON.
    pub fn json(self) -> serde_json::Value {
        let text = self.out;
        serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{fault}: {text}"))
    }
}

/// A folder of one test.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("harmattan-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("a folder for temporary files");
        Self(path)
    }
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("within the folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    }
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
    }
    /// A scenario of this repository, copied to where it can be spoilt.
    pub fn copy(&self, scenario: &str) {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(scenario);
        for entry in fs::read_dir(from).expect("a shipped scenario") {
            let file = entry.expect("an entry").path();
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            self.write(&format!("{scenario}/{name}"), fs::read(&file).expect("a file"));
        }
    }
    /// Replaces the first of what stands in a file.
    pub fn change(&self, name: &str, old: &str, new: &str) {
        let text = self.read(name);
        assert!(text.contains(old), "`{old}` stands in {name}");
        self.write(name, text.replacen(old, new, 1));
    }
    /// The names of everything in it.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the folder");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
    /// A call from within the folder.
    pub fn call(&self, args: &[&str]) -> Said {
        self.call_with(args, &[])
    }
    /// A call with some of the environment set.
    pub fn call_with(&self, args: &[&str], environment: &[(&str, &str)]) -> Said {
        let mut command = Command::new(BINARY);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command.envs(environment.iter().copied()).args(args).current_dir(&self.0).stdin(Stdio::null());
        let output = command.output().expect("the binary starts");
        let text = |bytes| String::from_utf8(bytes).expect("the binary speaks UTF-8");
        Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that cannot be removed is no reason to fail.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Nothing in it steers a terminal.
pub fn assert_plain(text: &str) {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let odd = text.chars().find(|c| turns(*c) || c.is_control() && *c != '\n' && *c != '\t');
    assert_eq!(odd, None, "{text}");
}
