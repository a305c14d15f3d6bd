//! A folder of its own for a test, and the command run in it.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

/// A folder of its own for a test.
pub(crate) struct Workspace {
    folder: PathBuf,
}

/// What the command did.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Workspace {
    /// An empty folder; `name` is the test's.
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    /// Writes a file.
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.folder.join(name), content).unwrap();
        self
    }

    /// Runs `rasid` with nothing on standard input; arguments are separated by spaces.
    pub(crate) fn run(&self, arguments: &str) -> Run {
        self.pipe(arguments, "")
    }

    /// Runs `rasid` with `input` on standard input.
    pub(crate) fn pipe(&self, arguments: &str, input: impl AsRef<[u8]>) -> Run {
        let mut child = self.command(arguments).spawn().unwrap();
        // A command that stops before it reads closes the pipe: no error of the test.
        let _ = child.stdin.take().unwrap().write_all(input.as_ref());
        Run::new(child.wait_with_output().unwrap())
    }

    /// The command, not yet started, with all streams piped.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rasid"));
        command.args(arguments.split_whitespace()).current_dir(&self.folder);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

impl Run {
    fn new(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The documents of a run in which nothing went wrong.
    #[track_caller]
    pub(crate) fn documents(&self) -> Vec<Value> {
        assert_eq!((self.code, &*self.err), (Some(0), ""));
        self.lines()
    }

    /// The documents on standard output.
    #[track_caller]
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The ids of the documents on standard output.
    #[track_caller]
    pub(crate) fn ids(&self) -> Vec<String> {
        self.lines().iter().map(|document| document["id"].as_str().unwrap().to_owned()).collect()
    }

    /// Some documents could not be read, and standard error says exactly this.
    #[track_caller]
    pub(crate) fn fails_with(&self, messages: &[&str]) {
        assert_eq!(self.err.lines().collect::<Vec<_>>(), messages);
        assert_eq!(self.code, Some(1));
    }
}

/// The texts of the entities of a document.
#[track_caller]
pub(crate) fn names(document: &Value) -> Vec<&str> {
    let entities = document["entities"].as_array().unwrap();
    entities.iter().map(|entity| entity["text"].as_str().unwrap()).collect()
}
