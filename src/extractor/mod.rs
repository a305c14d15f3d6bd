//! The pipeline on one screen, and how to build it.

mod builder;
mod origin;

pub use builder::ExtractorBuilder;

use std::{ops::Range, sync::Arc};

use once_cell::sync::OnceCell;

use crate::{
    check,
    date::{self, Day},
    document::{Document, Syntax},
    entity::{self, ClassRoles, OverlapPolicy},
    error::Error,
    event,
    findings::Findings,
    gazetteer::{Gazetteer, Warning},
    incident,
    lexicon::Lexicon,
    names::{EntityKind, vocabulary},
    number,
    rule::RuleSet,
    syntax::{Outline, Sentence},
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
/// assert_eq!((event.kind(), event.rule()), ("capture", "captives/seized"));
/// assert_eq!(event.counts().next().and_then(|count| count.min()), Some(12));
/// ```
#[derive(Clone, Debug)]
pub struct Extractor {
    resources: Arc<Resources>,
    rules: Arc<RuleSet>,
    day: Option<Day>,
    bodies: Arc<ClassRoles>,
    overlap: OverlapPolicy,
    /// Kinds of names that are read but not listed.
    unlisted: Arc<[EntityKind]>,
    warnings: Arc<[Warning]>,
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

    /// The syntax of every sentence of a text, for authors of rules: what `rasid syntax` shows.
    ///
    /// ```
    /// let extractor = rasid::Extractor::new();
    /// let syntax = extractor.syntax("أسرت أذربيجان جنودا"); // Azerbaijan captured soldiers
    /// let relations: Vec<_> = syntax
    ///     .sentences()
    ///     .flat_map(|sentence| &sentence.relations)
    ///     .map(|relation| (relation.kind.name(), relation.head.of(syntax.text())))
    ///     .collect();
    /// assert_eq!(relations, [("subject", "أذربيجان"), ("object", "جنودا")]);
    /// ```
    pub fn syntax<'t>(&self, text: &'t str) -> Syntax<'t> {
        let analysis = self.resources.vocabulary.analyze(Text::read(text));
        let context = Context { resources: &self.resources, analysis: &analysis };
        let findings = self.findings(context, self.day, &mut |_| {});
        let sentences = analysis.text().sentences().iter();
        let outline =
            |tokens: &Range<usize>| Outline::of(&Sentence::new(context, &findings, tokens.clone()));
        Syntax::new(text, sentences.map(outline).collect())
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
        let findings = self.findings(context, day, done);
        let events = event::find(context, &self.rules, &findings);
        let incidents = incident::find(source, &findings, &self.resources.gazetteer, &events);
        done(Stage::Events);
        let resources = Arc::clone(&self.resources);
        Document::new(source, resources, findings, (events, incidents), &self.unlisted)
    }

    /// Names, dates and numbers.
    fn findings(
        &self,
        context: Context<'_>,
        day: Option<Day>,
        done: &mut impl FnMut(Stage),
    ) -> Findings {
        let entities = entity::find(context, &self.bodies, self.overlap);
        done(Stage::Entities);
        // A number or a day inside a name is part of the name: «الربع الخالي».
        let named = |token| entities.covers(token);
        let (day, dates) = date::records(context, day, named);
        done(Stage::Dates);
        let quantities =
            number::records(context, |token| named(token) || date::covers(&dates, token));
        let duals = number::duals(context, &quantities, named);
        done(Stage::Numbers);
        Findings { entities, quantities, duals, dates, day }
    }

    fn nothing() -> Self {
        let (lexicon, gazetteer) = (Lexicon::default(), Gazetteer::default());
        let vocabulary = Vocabulary::empty();
        Self {
            resources: Arc::new(Resources { lexicon, gazetteer, vocabulary }),
            rules: Arc::default(),
            bodies: Arc::default(),
            day: None,
            overlap: OverlapPolicy::Longest,
            unlisted: Arc::default(),
            warnings: Arc::default(),
        }
    }
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// Runs the examples and rejects of the rule files, those of one file or of all, and gives an
    /// [`Error::Example`] for each that does not hold, in the order of the files.
    ///
    /// [`ExtractorBuilder::build`] does so for added files and stops at the first.
    ///
    /// ```
    /// # fn main() -> Result<(), rasid::Error> {
    /// let rules = "module visits
    /// words arrive : verb
    ///   وصل، يصل
    /// rule arrived : arrive_somewhere
    ///   trigger @arrive
    ///   agent   subject : person
    /// example arrived
    ///   وصل سامي الخوري إلى دمشق
    ///   agent   دمشق
    /// reject
    ///   وصل سامي الخوري
    /// "; // Sami al-Khoury came to Damascus; Sami al-Khoury came
    /// let extractor = rasid::Extractor::builder().rules_str("visits", rules).unchecked().build()?;
    /// let wrong: Vec<String> = extractor.check_rules(Some("visits")).iter().map(|e| e.to_string()).collect();
    /// assert_eq!(wrong.len(), 2);
    /// assert!(wrong[0].starts_with("visits:7: "), "{}", wrong[0]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn check_rules(&self, origin: Option<&str>) -> Vec<Error> {
        let checks = self.rules.checks();
        let checks = checks.filter(|check| origin.is_none_or(|origin| check.origin() == origin));
        checks
            .filter_map(|check| {
                let held = check::holds(check, &self.extract(check.text()));
                held.err().map(|reason| check.error(reason))
            })
            .collect()
    }

    /// Where a rule stands, by its id as [`Event::rule`](crate::Event::rule) gives it: the file, and
    /// the line where the rule begins, from 1.
    ///
    /// ```
    /// let extractor = rasid::Extractor::new();
    /// let (file, _line) = extractor.rule_origin("casualties/killed").expect("a rule");
    /// assert_eq!(file, "gazetteers/events/casualties.rules");
    /// assert_eq!(extractor.rule_origin("casualties/nothing"), None);
    /// ```
    pub fn rule_origin(&self, id: &str) -> Option<(&str, u32)> {
        self.rules.origin(id)
    }

    /// What is odd in the added gazetteers but no error: ids and names that come twice, names that
    /// no text can have.
    ///
    /// ```
    /// # fn main() -> Result<(), rasid::Error> {
    /// let own = "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort
    /// loc-camp\tLOC\tcamp\tCamp\t-\tLB\t-\t-\tfree\tمخيم السنابل\t-
    /// loc-camp\tLOC\tcamp\tCamp\t-\tLB\t-\t-\tfree\tمخيم الزيتون\t-
    /// "; // Sanabel camp, then Zeitoun camp with the id of the former
    /// let extractor = rasid::Extractor::builder().gazetteer_str("own.tsv", own).build()?;
    /// for warning in extractor.warnings() {
    ///     assert_eq!((warning.origin(), warning.line()), ("own.tsv", 3));
    /// }
    /// assert_eq!(extractor.warnings().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The data that texts are read by.
    #[cfg(test)]
    pub(crate) fn resources(&self) -> &Resources {
        &self.resources
    }
}

#[cfg(test)]
mod tests {
    use super::Extractor;

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
        let failures: Vec<String> =
            extractor.check_rules(None).iter().map(ToString::to_string).collect();
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
