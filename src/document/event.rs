//! Views of events, their arguments and counts.

use super::{Document, Mention};
use crate::{
    event::{
        Argument as ArgumentRecord, Basis, Count as CountRecord, Cue as CueRecord,
        Event as EventRecord,
    },
    lexicon::Symbol,
    names::{LinkKind, Modality, Polarity},
    span::Span,
};

/// A happening that the text tells.
#[derive(Clone, Copy, Debug)]
pub struct Event<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d EventRecord,
}

impl<'d> Event<'d> {
    /// Its type: `kill`, `ceasefire` …, or one of your own rule files.
    pub fn kind(self) -> &'d str {
        &self.record.kind
    }

    /// The rule that made it: `casualties/killed`.
    pub fn rule(self) -> &'d str {
        &self.record.rule
    }

    /// Byte span of the word or phrase that tells it: «وقف إطلاق النار».
    pub fn trigger(self) -> Span {
        self.record.trigger
    }

    /// The trigger as it is written.
    pub fn text(self) -> &'d str {
        self.record.trigger.of(self.document.text())
    }

    /// Byte spans of other words of the sentence for the same happening: «الهجوم» after «هجوم».
    pub fn alternates(self) -> &'d [Span] {
        &self.record.alternates
    }

    /// Whether it is said to have happened or not to have happened.
    pub fn polarity(self) -> Polarity {
        self.record.polarity
    }

    /// As what it is told: fact, claim, demand, plan ….
    pub fn modality(self) -> Modality {
        self.record.modality
    }

    /// How far a truce has come: `proposed`, `announced`, `agreed`, `in_force` ….
    pub fn phase(self) -> Option<&'d str> {
        self.record.phase.as_deref()
    }

    /// Its number among [`Document::events`], from 0.
    pub fn index(self) -> usize {
        let (events, start) = (&self.document.events, self.record.trigger.start());
        let first = events.partition_point(|event| event.trigger.start() < start);
        let rest = events.get(first..).unwrap_or_default();
        first + rest.iter().position(|event| std::ptr::eq(event, self.record)).unwrap_or(0)
    }

    /// Whether it is older than the news of the document, and told as known or in passing.
    ///
    /// ```
    /// let text = "أحيت البلدة ذكرى مقتل ثلاثة صيادين"; // The town marked the anniversary of the killing of three fishermen
    /// let document = rasid::Extractor::new().extract(text);
    /// assert!(document.events().all(|event| event.is_background()));
    /// ```
    pub fn is_background(self) -> bool {
        self.document.incidents.background.get(self.index()).copied().unwrap_or(false)
    }

    /// Events of the same sentence that it is tied to: in which way, and the other one. An appeal,
    /// accusation or threat has its content, violence what it brought about, a part its whole.
    ///
    /// ```
    /// use rasid::LinkKind;
    ///
    /// let text = "أسفر انفجار عن مقتل ثلاثة صيادين"; // An explosion killed three fishermen
    /// let document = rasid::Extractor::new().extract(text);
    /// let explosion = document.events().next().expect("an event");
    /// let caused: Vec<_> = explosion.links().map(|(kind, event)| (kind, event.kind())).collect();
    /// assert_eq!(caused, [(LinkKind::Cause, "kill")]);
    /// ```
    pub fn links(self) -> impl Iterator<Item = (LinkKind, Event<'d>)> {
        let document = self.document;
        let links = self.record.links.iter();
        links.filter_map(move |link| Some((link.kind, document.event(link.event)?)))
    }

    /// Who, where, when: all arguments, in the order of the rule.
    pub fn arguments(self) -> impl Iterator<Item = Argument<'d>> {
        let document = self.document;
        self.record.arguments.iter().map(move |record| Argument { document, record })
    }

    /// The first argument of a role: `event.argument("victim")`.
    pub fn argument(self, role: &str) -> Option<Argument<'d>> {
        self.arguments().find(|argument| argument.role() == role)
    }

    /// Byte span of the sentence that tells it.
    pub fn sentence(self) -> Span {
        self.record.told_in
    }

    /// The words because of which it is told so, beside the trigger, in the order of the text.
    ///
    /// ```
    /// let document = rasid::Extractor::new().extract("نفى الجيش مقتل 3 جنود"); // the army denied that three soldiers were killed
    /// let event = document.events().next().expect("an event");
    /// let cues: Vec<_> = event.cues().map(|cue| (cue.name(), cue.text())).collect();
    /// assert_eq!(cues, [("deny", "نفى"), ("report", "نفى")]);
    /// ```
    pub fn cues(self) -> impl Iterator<Item = Cue<'d>> {
        let document = self.document;
        self.record.cues.iter().map(move |record| Cue { document, record })
    }

    /// How many, by role.
    pub fn counts(self) -> impl Iterator<Item = Count<'d>> {
        let document = self.document;
        self.record.counts.iter().map(move |record| Count { document, record })
    }
}

/// An argument of an event.
#[derive(Clone, Copy, Debug)]
pub struct Argument<'d> {
    document: &'d Document<'d>,
    record: &'d ArgumentRecord,
}

impl<'d> Argument<'d> {
    /// `agent`, `victim`, `place` … ([`roles`](crate::roles)), or a role of your own rule file.
    pub fn role(self) -> &'d str {
        &self.record.role
    }

    /// Byte span of the phrase, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// The phrase as it is written.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// How it was found: `idafa`, `prep:in` ….
    pub fn basis(self) -> Basis {
        self.record.basis
    }

    /// The name inside the phrase that says who or where it is.
    pub fn mention(self) -> Option<Mention<'d>> {
        let record = self.document.findings.entities.mentions.get(self.record.mention?)?;
        Some(Mention { document: self.document, record })
    }
}

/// A count of an event.
#[derive(Clone, Copy, Debug)]
pub struct Count<'d> {
    document: &'d Document<'d>,
    record: &'d CountRecord,
}

impl<'d> Count<'d> {
    /// What is counted: `killed`, `injured`, `captured` ….
    pub fn role(self) -> &'d str {
        &self.record.role
    }

    /// Byte span of qualifier, number and counted noun, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// The count as it is written.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// The least it can be; `None` is open.
    pub fn min(self) -> Option<i64> {
        self.record.min
    }

    /// The most it can be; `None` is open.
    pub fn max(self) -> Option<i64> {
        self.record.max
    }

    /// What is counted: its lemma («جندي» for «15 جنديا») if the lexicon inflects it, else as it is
    /// written; none where the number stands alone («مقتل 15»).
    pub fn unit(self) -> Option<&'d str> {
        let lexicon = &self.document.resources.lexicon;
        Some(self.record.noun?.unit(lexicon, self.document.text()))
    }

    /// The group of who or what is counted: `soldier`, `civilian`, `child`, `woman`, `vehicle` ….
    ///
    /// ```
    /// let text = "مقتل جنديين أرمينيين و3 أطفال"; // two Armenian soldiers and three children killed
    /// let document = rasid::Extractor::new().extract(text);
    /// let event = document.events().next().expect("an event");
    /// let who: Vec<_> = event.counts().map(|count| (count.min(), count.group())).collect();
    /// assert_eq!(who, [(Some(2), Some("soldier")), (Some(3), Some("child"))]);
    /// let country = event.counts().next().and_then(|count| count.country());
    /// assert_eq!(country.map(|country| country.to_string()).as_deref(), Some("AM"));
    /// ```
    pub fn group(self) -> Option<&'d str> {
        self.record.noun?.group(&self.document.resources.lexicon)
    }

    /// Country code of two letters (ISO 3166-1) that the noun or its adjective tells: `AM` in «12
    /// جنديا أرمينيا».
    pub fn country(self) -> Option<Symbol> {
        self.record.noun?.country
    }

    /// Whether the text calls it approximate.
    pub fn is_approximate(self) -> bool {
        self.record.approximate
    }

    /// Whether it is part of another count of the event: «بينهم 38 طفلا» (*among them 38 children*).
    pub fn is_subset(self) -> bool {
        self.record.subset
    }

    /// Whether it is a running or war-long toll.
    pub fn is_cumulative(self) -> bool {
        self.record.cumulative
    }
}

/// A word because of which an event is what it is: why the rule fits, why it is no fact, who says so.
#[derive(Clone, Copy, Debug)]
pub struct Cue<'d> {
    document: &'d Document<'d>,
    record: &'d CueRecord,
}

impl<'d> Cue<'d> {
    /// Its part: `completion` of the trigger («سراح» of «أطلق سراح»), `condition` of the rule
    /// («أسفر» before «قتلى»), `given` (because of it no denial or demand counts), `report` (it says
    /// who tells the event), or an operator of polarity or modality: `not`, `deny`, `call` … as in
    /// [`ScopeOutline`](crate::ScopeOutline).
    pub fn name(self) -> &'static str {
        self.record.name
    }

    /// Byte span of the word, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// The word as it is written.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }
}
