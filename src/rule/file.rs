//! Rule files: lines → items, with their positions.

use crate::{
    error::Error,
    lexicon::{Lexicon, tsv},
};

/// A rule file that was read.
#[derive(Clone, Debug, Default)]
pub(super) struct RuleFile {
    pub(super) origin: Box<str>,
    pub(super) module: Box<str>,
    /// Line of the module's name.
    pub(super) line: u32,
    /// Its events take the time of their clause, however far off, and the place of the clause before.
    pub(super) inherits: bool,
    /// Its events have no place.
    pub(super) placeless: bool,
    /// Roles that the file declares.
    pub(super) roles: Vec<Box<str>>,
    pub(super) rules: Vec<RuleItem>,
    pub(super) checks: Vec<CheckItem>,
}

/// A rule as it is written.
#[derive(Clone, Debug)]
pub(super) struct RuleItem {
    pub(super) line: u32,
    pub(super) name: Box<str>,
    pub(super) kind: Box<str>,
    pub(super) lines: Vec<Line>,
}

/// A line inside a rule: its first word and the rest.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) number: u32,
    pub(crate) key: Box<str>,
    pub(crate) rest: Box<str>,
}

/// An example, with the rule that must hit and what must be found, or a reject, without a rule.
#[derive(Clone, Debug)]
pub(super) struct CheckItem {
    pub(super) line: u32,
    pub(super) rule: Option<Box<str>>,
    pub(super) text: Box<str>,
    pub(super) facts: Vec<Line>,
}

/// What the indented lines below belong to.
enum Block {
    None,
    Words { class: Box<str>, paradigm: Box<str> },
    Rule,
    Check,
}

impl RuleFile {
    /// Reads a rule file; its words go into the lexicon.
    ///
    /// # Errors
    /// [`Error::Data`] for a line that is none of the language's.
    pub(super) fn read(origin: &str, text: &str, lexicon: &mut Lexicon) -> Result<Self, Error> {
        let mut file = Self { origin: origin.into(), ..Self::default() };
        let mut block = Block::None;
        for (line, content) in (1..).zip(text.lines()) {
            let content = content.trim_end();
            tsv::check_controls(origin, line, content)?;
            if content.is_empty() || content.trim_start().starts_with('#') {
                continue;
            }
            let fail = |reason: String| Error::data(origin, line, reason);
            if file.module.is_empty() && !content.starts_with("module ") {
                return Err(fail(
                    "the file begins with its module, a line such as: module casualties".to_owned(),
                ));
            }
            if content.starts_with([' ', '\t']) {
                file.inside(origin, line, content.trim(), &block, lexicon)?;
            } else {
                block = file.header(line, content).map_err(fail)?;
            }
        }
        file.complete(origin)
    }

    /// Whether a check is of a rule whose event type is left out; a reject never is.
    pub(super) fn leaves_out(&self, check: &CheckItem, without: &[String]) -> bool {
        let Some(name) = &check.rule else { return false };
        self.rules
            .iter()
            .any(|rule| rule.name == *name && without.iter().any(|kind| **kind == *rule.kind))
    }

    fn header(&mut self, line: u32, content: &str) -> Result<Block, String> {
        let (key, rest) =
            content.split_once(' ').map_or((content, ""), |(key, rest)| (key, rest.trim()));
        match key {
            "module" => {
                self.module = name(rest, "module casualties")?.into();
                self.line = line;
                Ok(Block::None)
            }
            "inherits" | "omits" => self.setting(key, rest),
            "role" => {
                self.roles.push(name(rest, "role seller")?.into());
                Ok(Block::None)
            }
            "words" => {
                let (class, paradigm) = pair(rest, "words kill : verb")?;
                Ok(Block::Words { class: class.into(), paradigm: paradigm.into() })
            }
            "rule" => {
                let (name, kind) = pair(rest, "rule killed : kill")?;
                if self.rules.iter().any(|rule| &*rule.name == name) {
                    return Err(format!(
                        "rule {name} is there already; rule names are unique in a file"
                    ));
                }
                self.rules.push(RuleItem {
                    line,
                    name: name.into(),
                    kind: kind.into(),
                    lines: Vec::new(),
                });
                Ok(Block::Rule)
            }
            "example" => {
                let rule = name(rest, "example killed")?;
                self.checks.push(CheckItem {
                    line,
                    rule: Some(rule.into()),
                    text: "".into(),
                    facts: Vec::new(),
                });
                Ok(Block::Check)
            }
            "reject" => {
                self.checks.push(CheckItem {
                    line,
                    rule: None,
                    text: "".into(),
                    facts: Vec::new(),
                });
                Ok(Block::Check)
            }
            _ => Err(format!(
                "unknown «{key}»; a line begins with module, inherits, omits, role, words, rule, example or reject"
            )),
        }
    }

    /// `inherits setting`, `omits place`.
    fn setting(&mut self, key: &str, rest: &str) -> Result<Block, String> {
        match (key, rest) {
            ("inherits", "setting") => self.inherits = true,
            ("omits", "place") => self.placeless = true,
            ("omits", _) => {
                return Err("what can be left out is the place; write: omits place".to_owned());
            }
            _ => {
                return Err(
                    "what is inherited is time and place; write: inherits setting".to_owned()
                );
            }
        }
        Ok(Block::None)
    }

    fn inside(
        &mut self,
        origin: &str,
        line: u32,
        content: &str,
        block: &Block,
        lexicon: &mut Lexicon,
    ) -> Result<(), Error> {
        let fail = |reason: &str| Error::data(origin, line, reason);
        match block {
            Block::None => Err(fail("an indented line belongs to words, rule, example or reject")),
            Block::Words { class, paradigm } => {
                // Classes are the file's own: another file's words of the same name stay apart.
                let class = own_class(&self.module, class);
                lexicon.add(origin, line, (&class, paradigm, "-"), content)?;
                Ok(())
            }
            Block::Rule => {
                let rule = self.rules.last_mut().ok_or_else(|| fail("no rule"))?;
                rule.lines.push(split_line(line, content));
                Ok(())
            }
            Block::Check => {
                let check = self.checks.last_mut().ok_or_else(|| fail("no example"))?;
                if check.text.is_empty() {
                    check.text = content.into();
                } else if check.rule.is_none() {
                    return Err(fail("a reject has one line, its text"));
                } else {
                    check.facts.push(split_line(line, content));
                }
                Ok(())
            }
        }
    }

    /// Checks that every rule has its parts and every check its text.
    fn complete(self, origin: &str) -> Result<Self, Error> {
        for rule in &self.rules {
            if !rule.lines.iter().any(|line| &*line.key == "trigger") {
                let reason =
                    format!("rule {} has no trigger; add a line such as: trigger @kill", rule.name);
                return Err(Error::data(origin, rule.line, reason));
            }
        }
        for check in &self.checks {
            if check.text.is_empty() {
                return Err(Error::data(
                    origin,
                    check.line,
                    "no text; write it on the next line, indented",
                ));
            }
            let unknown = check
                .rule
                .as_ref()
                .filter(|name| !self.rules.iter().any(|rule| rule.name == **name));
            if let Some(name) = unknown {
                let known: Vec<&str> = self.rules.iter().map(|rule| &*rule.name).collect();
                let reason = format!("unknown rule {name}; known: {}", known.join(", "));
                return Err(Error::data(origin, check.line, reason));
            }
        }
        Ok(self)
    }
}

/// The name in the lexicon of a class that a rule file defines.
pub(super) fn own_class(module: &str, class: &str) -> String {
    format!("{module}:{class}")
}

fn split_line(number: u32, content: &str) -> Line {
    let (key, rest) = content.split_once(char::is_whitespace).unwrap_or((content, ""));
    Line { number, key: key.into(), rest: rest.trim().into() }
}

/// A single Latin name.
fn name<'l>(rest: &'l str, like: &str) -> Result<&'l str, String> {
    let fine = !rest.is_empty()
        && rest.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    fine.then_some(rest).ok_or_else(|| format!("«{rest}» is no name; write a line such as: {like}"))
}

/// Two names with a colon between.
fn pair<'l>(rest: &'l str, like: &str) -> Result<(&'l str, &'l str), String> {
    let (left, right) =
        rest.split_once(':').ok_or_else(|| format!("write a line such as: {like}"))?;
    Ok((name(left.trim(), like)?, name(right.trim(), like)?))
}
