//! The pipeline on one screen, and how to build it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use once_cell::sync::OnceCell;

use crate::{
    check,
    date::{self, Day},
    document::Document,
    entity::{self, OverlapPolicy},
    error::Error,
    event,
    findings::Findings,
    gazetteer::{ENTITY_FILES, Gazetteer},
    lexicon::{LEXICON_FILES, Lexicon},
    names::vocabulary,
    number,
    rule::{RULE_FILES, RuleSet},
    text::Text,
    vocabulary::{Context, Resources, Vocabulary},
};

vocabulary! {
    /// A stage of the pipeline, in the order in which they run.
    pub Stage {
        /// Folding, tokens, sentences.
        Text = "text",
        /// One look-up a word; names and phrases of several words.
        Vocabulary = "vocabulary",
        /// People, places, organizations, nisbas.
        Entities = "entities",
        /// Dates and durations.
        Dates = "dates",
        /// Numbers and their bounds.
        Numbers = "numbers",
        /// Syntax, scopes and rules of the sentences that hold a trigger.
        Events = "events",
    }
}

/// Reads Arabic texts: names, numbers, dates and events.
///
/// Cheap to clone and to share between threads; extraction never fails and needs nothing but the text.
///
/// ```
/// let extractor = rasid::Extractor::new();
/// let document = extractor.extract("أسرت أذربيجان 12 جنديا في كاراباخ"); // Azerbaijan captured 12 soldiers in Karabakh
/// let names: Vec<&str> = document.mentions().map(|mention| mention.text()).collect();
/// assert_eq!(names, ["أذربيجان", "كاراباخ"]);
/// let event = document.events().next().expect("an event");
/// assert_eq!((event.kind(), event.rule()), ("capture", "captives/captured"));
/// assert_eq!(event.counts().next().and_then(|count| count.min()), Some(12));
/// ```
#[derive(Clone, Debug)]
pub struct Extractor {
    resources: Arc<Resources>,
    rules: Arc<RuleSet>,
    day: Option<Day>,
    overlap: OverlapPolicy,
}

impl Extractor {
    /// The extractor of the built-in gazetteers, lexicon and rules, compiled once a process.
    pub fn new() -> Self {
        static BUILT_IN: OnceCell<Extractor> = OnceCell::new();
        let built = BUILT_IN.get_or_try_init(|| Self::builder().build()).cloned();
        // The built-in data are checked by the project's tests; a build that could not read them has none.
        built.unwrap_or_else(|_| Self::nothing())
    }

    /// Starts an extractor of your own.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Reads a text.
    pub fn extract<'t>(&self, text: &'t str) -> Document<'t> {
        self.run(text, self.day, &mut |_| {})
    }

    /// Reads a text written on a day, from which «أمس» and «الثلاثاء» are told.
    pub fn extract_on<'t>(&self, text: &'t str, day: Day) -> Document<'t> {
        self.run(text, Some(day), &mut |_| {})
    }

    /// Reads a text and calls `done` after each stage, for measuring them.
    ///
    /// ```
    /// let mut stages = Vec::new();
    /// rasid::Extractor::new().extract_staged("هدنة في غزة", |stage| stages.push(stage));
    /// assert_eq!(stages, rasid::Stage::ALL);
    /// ```
    pub fn extract_staged<'t>(&self, text: &'t str, mut done: impl FnMut(Stage)) -> Document<'t> {
        self.run(text, self.day, &mut done)
    }

    fn run<'t>(
        &self,
        source: &'t str,
        day: Option<Day>,
        done: &mut impl FnMut(Stage),
    ) -> Document<'t> {
        let text = Text::read(source);
        done(Stage::Text);
        let analysis = self.resources.vocabulary.analyze(text);
        done(Stage::Vocabulary);
        let context = Context { resources: &self.resources, analysis: &analysis };
        let entities = entity::find(context, self.overlap);
        done(Stage::Entities);
        // A number or a day inside a name is part of the name: «الربع الخالي».
        let named = |token| entities.covers(token);
        let (day, dates) = date::records(context, day, named);
        done(Stage::Dates);
        let quantities =
            number::records(context, |token| named(token) || date::covers(&dates, token));
        let duals = number::duals(context, &quantities);
        done(Stage::Numbers);
        let findings = Findings { entities, quantities, duals, dates, day };
        let events = event::find(context, &self.rules, &findings);
        done(Stage::Events);
        Document::new(source, Arc::clone(&self.resources), findings, events)
    }

    fn nothing() -> Self {
        let (lexicon, gazetteer) = (Lexicon::default(), Gazetteer::default());
        let vocabulary = Vocabulary::empty();
        Self {
            resources: Arc::new(Resources { lexicon, gazetteer, vocabulary }),
            rules: Arc::default(),
            day: None,
            overlap: OverlapPolicy::Longest,
        }
    }
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

/// Where a data file comes from.
#[derive(Clone, Debug)]
enum Origin {
    Path(PathBuf),
    Text { name: String, content: String },
}

impl Origin {
    fn text(name: impl Into<String>, content: impl Into<String>) -> Self {
        Self::Text { name: name.into(), content: content.into() }
    }

    fn read(self) -> Result<(String, String), Error> {
        match self {
            Self::Text { name, content } => Ok((name, content)),
            Self::Path(path) => match fs::read_to_string(&path) {
                Ok(content) => Ok((path.display().to_string(), content)),
                Err(source) => Err(Error::Read { path, source }),
            },
        }
    }
}

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
    gazetteers: Vec<Origin>,
    lexicons: Vec<Origin>,
    rules: Vec<Origin>,
    without: Vec<String>,
    day: Option<Day>,
    overlap: Option<OverlapPolicy>,
}

impl ExtractorBuilder {
    /// Leaves out the built-in data.
    pub fn empty(self) -> Self {
        Self { empty: true, ..self }
    }

    /// Adds a gazetteer file.
    pub fn gazetteer(mut self, path: impl AsRef<Path>) -> Self {
        self.gazetteers.push(Origin::Path(path.as_ref().to_owned()));
        self
    }

    /// Adds a gazetteer; `origin` names it in errors.
    pub fn gazetteer_str(mut self, origin: impl Into<String>, tsv: impl Into<String>) -> Self {
        self.gazetteers.push(Origin::text(origin, tsv));
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

    /// The day from which relative dates are told, for documents that come without one.
    pub fn reference_date(self, day: Day) -> Self {
        Self { day: Some(day), ..self }
    }

    /// What to do with names that overlap; the longest stays if nothing is said.
    pub fn overlap(self, policy: OverlapPolicy) -> Self {
        Self { overlap: Some(policy), ..self }
    }

    /// Reads all data and compiles them.
    ///
    /// # Errors
    /// [`Error::Read`] for a file that cannot be read, [`Error::Data`] for a wrong line,
    /// [`Error::Example`] for an example or reject of an added rule file that does not hold,
    /// [`Error::Automaton`] for too many names.
    pub fn build(self) -> Result<Extractor, Error> {
        let own = |origins: Vec<Origin>| {
            origins.into_iter().map(Origin::read).collect::<Result<Vec<_>, _>>()
        };
        let mut lexicon = Lexicon::default();
        let mut gazetteer = Gazetteer::default();
        let mut rules = RuleSet::default();
        if !self.empty {
            for (origin, text) in LEXICON_FILES {
                lexicon.add_file(origin, text)?;
            }
            for (origin, text) in ENTITY_FILES {
                gazetteer.add_file(origin, text)?;
            }
            for (origin, text) in RULE_FILES {
                rules.add_file(origin, text, &mut lexicon)?;
            }
        }
        for (origin, text) in own(self.lexicons)? {
            lexicon.add_file(&origin, &text)?;
        }
        for (origin, text) in own(self.gazetteers)? {
            gazetteer.add_file(&origin, &text)?;
        }
        let added = own(self.rules)?;
        for (origin, text) in &added {
            rules.add_file(origin, text, &mut lexicon)?;
        }
        rules.compile(&lexicon, &self.without)?;
        let vocabulary = Vocabulary::new(&lexicon, &gazetteer, |lexeme| rules.flags(lexeme))?;
        let extractor = Extractor {
            resources: Arc::new(Resources { lexicon, gazetteer, vocabulary }),
            rules: Arc::new(rules),
            day: self.day,
            overlap: self.overlap.unwrap_or(OverlapPolicy::Longest),
        };
        for (origin, _) in &added {
            extractor.check_rules(Some(origin))?;
        }
        Ok(extractor)
    }
}

impl Extractor {
    /// Runs the examples and rejects of the rule files: those of one file, or of all.
    ///
    /// # Errors
    /// [`Error::Example`] for the first that does not hold.
    pub fn check_rules(&self, origin: Option<&str>) -> Result<(), Error> {
        let checks = self.rules.checks();
        checks.filter(|check| origin.is_none_or(|origin| check.origin() == origin)).try_for_each(
            |example| {
                check::holds(example, &self.extract(example.text()))
                    .map_err(|reason| example.error(reason))
            },
        )
    }

    /// The data that texts are read by.
    #[cfg(test)]
    pub(crate) fn resources(&self) -> &Resources {
        &self.resources
    }
}

#[cfg(test)]
mod tests {
    use super::{Extractor, check};

    #[test]
    fn the_built_in_data_build() {
        if let Err(error) = Extractor::builder().build() {
            panic!("{error}");
        }
        assert!(100 < Extractor::new().resources().gazetteer.len());
    }

    #[test]
    fn the_examples_and_rejects_of_the_built_in_rules_hold() {
        let extractor = Extractor::new();
        let failures: Vec<String> = extractor
            .rules
            .checks()
            .filter_map(|check| {
                let document = extractor.extract(check.text());
                check::holds(check, &document).err().map(|reason| check.error(reason).to_string())
            })
            .collect();
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn every_rule_has_an_example() {
        let extractor = Extractor::new();
        let shown: Vec<String> =
            extractor.rules.checks().filter_map(crate::rule::Check::rule).collect();
        for id in extractor.rules.ids() {
            assert!(shown.iter().any(|rule| rule == id), "{id} has no example");
        }
    }

    #[test]
    fn an_extractor_is_shared_between_threads() {
        fn shared<T: Clone + Send + Sync + 'static>() {}
        shared::<Extractor>();
    }
}
