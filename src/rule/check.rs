//! Examples and rejects: what a rule file says of itself.

use super::file::{CheckItem, Line, RuleFile};
use crate::error::Error;

/// An example or a reject of a rule file.
#[derive(Clone, Debug)]
pub(crate) struct Check {
    origin: Box<str>,
    module: Box<str>,
    item: CheckItem,
}

impl Check {
    pub(super) fn new(file: &RuleFile, item: &CheckItem) -> Self {
        Self { origin: file.origin.clone(), module: file.module.clone(), item: item.clone() }
    }

    /// The rule file.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The text to read.
    pub(crate) fn text(&self) -> &str {
        &self.item.text
    }

    /// `casualties/killed`, of an example.
    pub(crate) fn rule(&self) -> Option<String> {
        self.item.rule.as_ref().map(|rule| format!("{}/{rule}", self.module))
    }

    pub(crate) fn error(&self, reason: String) -> Error {
        Error::Example { origin: self.origin.to_string(), line: self.item.line, reason }
    }

    /// What must be found, of an example.
    pub(crate) fn facts(&self) -> &[Line] {
        &self.item.facts
    }

    /// Prefix of the module's rule ids.
    pub(crate) fn module(&self) -> &str {
        &self.module
    }
}
