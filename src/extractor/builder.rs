//! How to build an extractor with data of one's own.

use std::{path::Path, sync::Arc};

use super::{Extractor, origin::Origin};
use crate::{
    date::Day,
    entity::{ClassRoles, OverlapPolicy},
    error::Error,
    gazetteer::{ENTITY_FILES, Format, Gazetteer, Warning},
    lexicon::{LEXICON_FILES, Lexicon},
    names::EntityKind,
    rule::{RULE_FILES, RuleSet},
    vocabulary::{Resources, Vocabulary},
};

/// Builds an [`Extractor`] with data of your own.
///
/// ```
/// # fn main() -> Result<(), rasid::Error> {
/// let own = "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort
/// loc-own-camp\tLOC\tcamp\tOwn Camp\t-\tLB\t-\t-\tfree\tمخيم السنابل\t-
/// ";
/// let extractor = rasid::Extractor::builder().gazetteer_str("own", own).build()?;
/// let document = extractor.extract("وصلوا إلى مخيم السنابل"); // they reached Sanabel camp
/// assert_eq!(document.mentions().next().and_then(|m| m.entry()).map(|e| e.id()), Some("loc-own-camp"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ExtractorBuilder {
    empty: bool,
    own_names_only: bool,
    unchecked: bool,
    gazetteers: Vec<(Origin, Format)>,
    lexicons: Vec<Origin>,
    rules: Vec<Origin>,
    without: Vec<String>,
    without_kinds: Vec<EntityKind>,
    day: Option<Day>,
    overlap: Option<OverlapPolicy>,
}

impl ExtractorBuilder {
    /// Leaves out the built-in data: words, names and rules.
    pub fn empty(self) -> Self {
        Self { empty: true, ..self }
    }

    /// Leaves out the built-in names; words and rules stay. The names of added gazetteers are the
    /// only ones that are known, beside those that titles and head nouns tell.
    ///
    /// The examples of added rule files are not run then: they may well have built-in names in them.
    ///
    /// ```
    /// # fn main() -> Result<(), rasid::Error> {
    /// let extractor = rasid::Extractor::builder().without_builtin_names().build()?;
    /// let document = extractor.extract("أسر 12 جنديا في دمشق"); // 12 soldiers captured in Damascus
    /// assert_eq!((document.mentions().len(), document.events().len()), (0, 1));
    /// # Ok(())
    /// # }
    /// ```
    pub fn without_builtin_names(self) -> Self {
        Self { own_names_only: true, ..self }
    }

    /// Adds a gazetteer file: JSON lines if it ends in `.jsonl` or `.ndjson` (with the feature
    /// `jsonl`), else a table.
    ///
    /// An entry with the id of a built-in one replaces it. A name that a built-in entry has too is
    /// taken for the added one, whatever its kind; an added name that is doubtful should be `ctx`.
    /// Of added entries, the last of an id and the first of a name and kind are taken, and
    /// [`Extractor::warnings`] has the others.
    ///
    /// ```
    /// # fn main() -> Result<(), rasid::Error> {
    /// let own = "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort
    /// org-own-damascus\tORG\tcompany\tDamascus Ltd\t-\tSY\t-\t-\tfree\tدمشق\t-
    /// "; // a company called Damascus
    /// let extractor = rasid::Extractor::builder().gazetteer_str("own", own).build()?;
    /// let document = extractor.extract("أعلنت دمشق أرباحها"); // Damascus announced its profits
    /// assert_eq!(document.mentions().next().map(|m| m.kind()), Some(rasid::EntityKind::Organization));
    /// # Ok(())
    /// # }
    /// ```
    pub fn gazetteer(mut self, path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        self.gazetteers.push((Origin::Path(path.to_owned()), Format::of(path)));
        self
    }

    /// Adds a gazetteer that is a table; `origin` names it in errors and warnings.
    pub fn gazetteer_str(mut self, origin: impl Into<String>, tsv: impl Into<String>) -> Self {
        self.gazetteers.push((Origin::text(origin, tsv), Format::Table));
        self
    }

    /// Adds a gazetteer of JSON lines; `origin` names it in errors and warnings.
    ///
    /// A line is an object with the columns of the table as fields; `id`, `kind` and `names` must
    /// be there.
    ///
    /// ```
    /// # fn main() -> Result<(), rasid::Error> {
    /// let own = r#"{"id": "loc-own-camp", "kind": "LOC", "names": ["مخيم السنابل"]}"#;
    /// let extractor = rasid::Extractor::builder().gazetteer_jsonl_str("own", own).build()?;
    /// let document = extractor.extract("وصلوا إلى مخيم السنابل"); // they reached Sanabel camp
    /// assert_eq!(document.mentions().next().and_then(|m| m.entry()).map(|e| e.id()), Some("loc-own-camp"));
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "jsonl")]
    pub fn gazetteer_jsonl_str(
        mut self,
        origin: impl Into<String>,
        jsonl: impl Into<String>,
    ) -> Self {
        self.gazetteers.push((Origin::text(origin, jsonl), Format::Jsonl));
        self
    }

    /// Adds a lexicon file.
    pub fn lexicon(mut self, path: impl AsRef<Path>) -> Self {
        self.lexicons.push(Origin::Path(path.as_ref().to_owned()));
        self
    }

    /// Adds a lexicon; `origin` names it in errors.
    pub fn lexicon_str(mut self, origin: impl Into<String>, tsv: impl Into<String>) -> Self {
        self.lexicons.push(Origin::text(origin, tsv));
        self
    }

    /// Adds a rule file. Its examples and rejects are run while building.
    pub fn rules(mut self, path: impl AsRef<Path>) -> Self {
        self.rules.push(Origin::Path(path.as_ref().to_owned()));
        self
    }

    /// Adds rules; `origin` names them in errors. Their examples and rejects are run while building.
    pub fn rules_str(mut self, origin: impl Into<String>, rules: impl Into<String>) -> Self {
        self.rules.push(Origin::text(origin, rules));
        self
    }

    /// Leaves out an event type, such as `clash`.
    pub fn without(mut self, kind: impl Into<String>) -> Self {
        self.without.push(kind.into());
        self
    }

    /// Leaves names of a kind out of [`Document::mentions`](crate::Document::mentions).
    ///
    /// They are read all the same: they keep the words that they cover from being taken for other
    /// names, and events have them as agents and places.
    ///
    /// ```
    /// # fn main() -> Result<(), rasid::Error> {
    /// let kind = rasid::EntityKind::Location;
    /// let extractor = rasid::Extractor::builder().without_kind(kind).build()?;
    /// let document = extractor.extract("وصل سامي الخوري إلى دمشق"); // Sami al-Khoury came to Damascus
    /// assert_eq!(document.mentions().map(|m| m.text()).collect::<Vec<_>>(), ["سامي الخوري"]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn without_kind(mut self, kind: EntityKind) -> Self {
        self.without_kinds.push(kind);
        self
    }

    /// The day from which relative dates are told, for documents that come without one.
    pub fn reference_date(self, day: Day) -> Self {
        Self { day: Some(day), ..self }
    }

    /// What to do with names that overlap; the longest stays if nothing is said.
    pub fn overlap(self, policy: OverlapPolicy) -> Self {
        Self { overlap: Some(policy), ..self }
    }

    /// Takes added rule files without running their examples and rejects;
    /// [`Extractor::check_rules`] runs them and tells all that do not hold, not only the first.
    pub fn unchecked(self) -> Self {
        Self { unchecked: true, ..self }
    }

    /// Reads all data and compiles them.
    ///
    /// # Errors
    /// [`Error::Read`] for a file that cannot be read, [`Error::Data`] for a wrong line,
    /// [`Error::Example`] for an example or reject of an added rule file that does not hold,
    /// [`Error::Automaton`] for too many names.
    pub fn build(self) -> Result<Extractor, Error> {
        let mut lexicon = Lexicon::default();
        let mut rules = RuleSet::default();
        if !self.empty {
            for (origin, text) in LEXICON_FILES {
                lexicon.add_file(origin, text)?;
            }
            for (origin, text) in RULE_FILES {
                rules.add_file(origin, text, &mut lexicon)?;
            }
        }
        for file in self.lexicons {
            let (origin, text) = file.read()?;
            lexicon.add_file(&origin, &text)?;
        }
        let (gazetteer, mut warnings) =
            names(self.gazetteers, !self.empty && !self.own_names_only)?;
        let mut added = Vec::with_capacity(self.rules.len());
        for file in self.rules {
            let (origin, text) = file.read()?;
            rules.add_file(&origin, &text, &mut lexicon)?;
            added.push(origin);
        }
        rules.compile(&lexicon, &self.without)?;
        let bodies = ClassRoles::of(&lexicon, &gazetteer);
        let flags = |lexeme| rules.flags(lexeme).with(bodies.flags(&lexicon, lexeme));
        let vocabulary = Vocabulary::new(&lexicon, &gazetteer, &mut warnings, flags)?;
        warnings.sort_by_key(Warning::place);
        let extractor = Extractor {
            resources: Arc::new(Resources { lexicon, gazetteer, vocabulary }),
            rules: Arc::new(rules),
            bodies: Arc::new(bodies),
            day: self.day,
            overlap: self.overlap.unwrap_or(OverlapPolicy::Longest),
            unlisted: self.without_kinds.into(),
            warnings: warnings.into(),
        };
        if !self.own_names_only && !self.unchecked {
            for origin in &added {
                if let Some(error) = extractor.check_rules(Some(origin)).into_iter().next() {
                    return Err(error);
                }
            }
        }
        Ok(extractor)
    }
}

/// Reads the user's gazetteers, one after another so that only one text is in memory, and then
/// the built-in ones.
fn names(own: Vec<(Origin, Format)>, built_in: bool) -> Result<(Gazetteer, Vec<Warning>), Error> {
    let mut gazetteer = Gazetteer::default();
    for (origin, format) in own {
        let (origin, text) = origin.read()?;
        gazetteer.add_file(&origin, &text, format)?;
    }
    let warnings = gazetteer.end_own();
    if built_in {
        for (origin, text) in ENTITY_FILES {
            gazetteer.add_file(origin, text, Format::Table)?;
        }
        gazetteer.end_built_in();
    }
    Ok((gazetteer, warnings))
}
