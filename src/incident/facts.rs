//! What an event tells that another report of it would tell as well.

use super::{place::Place, words};
use crate::{
    date::Day,
    event::{Age, Event},
    findings::Findings,
    gazetteer::Gazetteer,
    names::{EntityKind, LinkKind, Modality, Polarity, roles},
    span::Span,
};

/// Bytes that a sentence and its copy share at least: some five words.
const COPY: usize = 48;

/// Of these a phrase with an article need not refer back: «القضاء على», «إلقاء القبض على».
const PHRASES: [&str; 6] = ["agree", "arrest", "attack", "capture", "kill", "release"];

/// An event with what its words stand for.
#[derive(Debug)]
pub(super) struct Facts<'e> {
    pub(super) event: &'e Event,
    pub(super) days: Option<(Day, Day)>,
    pub(super) places: Vec<Place>,
    /// Of each argument.
    pub(super) actors: Vec<Actor>,
    /// The words of what was hit, where no name says it.
    pub(super) target: Vec<u32>,
    /// The beginning of its word: «هجو».
    pub(super) stem: Option<u32>,
    /// The text from the trigger on, as far as it goes when a lead or a caption is printed twice.
    pub(super) copy: Option<&'e [u8]>,
    /// The beginning of a word with an article right behind it: «السياسي» in «الاتفاق السياسي».
    pub(super) described: Option<u32>,
    /// How many it brought harm to: the role, the least and the most.
    pub(super) harm: Vec<Harm<'e>>,
    /// The event of the sentence that brought it about.
    pub(super) cause: Option<usize>,
    /// The types of what it asks for, alleges, threatens.
    pub(super) content: Option<&'e str>,
    /// Number of the line, from the first that holds words.
    pub(super) line: usize,
    /// Several words tell it: «وقف إطلاق النار».
    pub(super) is_phrase: bool,
    /// Its date or its words say that it is older than the news.
    pub(super) is_old: bool,
}

/// How many, in a role.
pub(super) type Harm<'e> = (&'e str, Option<i64>, Option<i64>);

/// Who an argument is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Actor {
    pub(super) chain: Option<u32>,
    pub(super) country: Option<[u8; 2]>,
    pub(super) is_person: bool,
}

impl Facts<'_> {
    /// Told as what happened, if only by an accusation.
    pub(super) fn is_actual(&self) -> bool {
        matches!(self.event.modality, Modality::Asserted | Modality::Claimed)
    }

    pub(super) fn is_denied(&self) -> bool {
        self.event.polarity == Polarity::Negative
    }

    /// The arguments of a role, with who they are.
    pub(super) fn of_role<'f>(&'f self, role: &'f str) -> impl Iterator<Item = &'f Actor> {
        let arguments = self.event.arguments.iter().zip(&self.actors);
        arguments.filter(move |(argument, _)| &*argument.role == role).map(|(_, actor)| actor)
    }

    /// A definite noun that counts nobody: «الهجوم», «الهجوم على السفارة». «السيطرة على», «القبض على»
    /// have their article without a reason.
    pub(super) fn refers_back(&self) -> bool {
        let idiom =
            &*self.event.kind == "seize" || self.is_phrase && PHRASES.contains(&&*self.event.kind);
        // «وقف إطلاق النار» has its article at the end.
        let definite = self.event.definite || self.is_phrase && &*self.event.kind == "ceasefire";
        definite && self.event.counts.is_empty() && !idiom
    }

    /// No argument says which one it is: «الهجوم», «الهجمات».
    pub(super) fn is_bare(&self) -> bool {
        let told = |role: &str| role != roles::SOURCE && role != roles::TIME;
        self.event.counts.is_empty() && !self.event.arguments.iter().any(|one| told(&one.role))
    }

    /// Where it stands in the text.
    pub(super) fn start(&self) -> usize {
        self.event.trigger.start()
    }
}

/// The facts of all events of a document.
pub(super) fn of<'e>(
    source: &'e str,
    findings: &Findings,
    gazetteer: &Gazetteer,
    events: &'e [Event],
) -> Vec<Facts<'e>> {
    let mut facts = Vec::with_capacity(events.len());
    let (mut line, mut read) = (0, 0);
    for event in events {
        let start = event.trigger.start();
        line += source.get(read..start).unwrap_or_default().matches('\n').count();
        read = start;
        let actors = event.arguments.iter();
        let actors: Vec<Actor> =
            actors.map(|one| actor(findings, gazetteer, one.span, one.mention)).collect();
        let places = event.arguments.iter().filter(|one| &*one.role == roles::PLACE);
        let places = places.filter_map(|one| Place::of(findings, gazetteer, one.mention?));
        let target = event.arguments.iter().zip(&actors).find(|(one, actor): &(_, &Actor)| {
            &*one.role == roles::TARGET && actor.chain.is_none() && actor.country.is_none()
        });
        let target = target.map(|(one, _)| words::of(source, one.span));
        let mut contents = event.links.iter().filter(|link| link.kind == LinkKind::Content);
        let content = contents.find_map(|link| events.get(link.event));
        facts.push(Facts {
            event,
            days: days(findings, event),
            places: places.collect(),
            actors,
            stem: words::of(source, event.trigger).first().copied(),
            copy: source.as_bytes().get(start..start + COPY),
            described: words::with_article(source, event.trigger.end()),
            target: target.unwrap_or_default(),
            harm: harm(events, event),
            cause: None,
            content: content.map(|event| &*event.kind),
            line,
            is_phrase: event.trigger.of(source).contains(' '),
            is_old: event.age == Age::Older,
        });
    }
    for (at, event) in events.iter().enumerate() {
        for link in event.links.iter().filter(|link| link.kind == LinkKind::Cause) {
            if let Some(effect) = facts.get_mut(link.event) {
                effect.cause = Some(at);
            }
        }
    }
    super::age::date(findings, &mut facts);
    facts
}

/// What the events that it brought about count; one person is no number to know it by.
fn harm<'e>(events: &'e [Event], event: &Event) -> Vec<Harm<'e>> {
    let caused = event.links.iter().filter(|link| link.kind == LinkKind::Cause);
    let counts = caused.filter_map(|link| events.get(link.event)).flat_map(|one| &one.counts);
    let told = counts.filter(|count| !count.subset && count.min.is_some_and(|min| 1 < min));
    told.map(|count| (&*count.role, count.min, count.max)).collect()
}

/// The days of its time, if they are known.
fn days(findings: &Findings, event: &Event) -> Option<(Day, Day)> {
    let time = event.arguments.iter().find(|one| &*one.role == roles::TIME)?;
    let at = findings.dates.binary_search_by_key(&time.span.start(), |date| date.span.start());
    findings.dates.get(at.ok()?)?.reading.days()
}

fn actor(findings: &Findings, gazetteer: &Gazetteer, span: Span, mention: Option<usize>) -> Actor {
    let entities = &findings.entities;
    // «صحفية القناة سلمى الخوري»: the person that the phrase ends in.
    let after = entities.mentions.partition_point(|one| one.span.start() < span.end());
    let last = after.checked_sub(1).and_then(|at| entities.mentions.get(at));
    let person = last.filter(|one| one.kind == EntityKind::Person && one.span.end() == span.end());
    if let Some(mention) = person.or_else(|| entities.mentions.get(mention?)) {
        let is_person = mention.kind == EntityKind::Person;
        let entry = mention.entry.and_then(|id| gazetteer.entry(id)).filter(|_| !is_person);
        let code = entry.and_then(|entry| entry.country()?.as_bytes().try_into().ok());
        let country = mention.country.or(code);
        return Actor { chain: Some(mention.chain), country, is_person };
    }
    let first = entities.nisbas.partition_point(|nisba| nisba.span.start() < span.start());
    let nisba = entities.nisbas.get(first).filter(|nisba| span.contains(nisba.span));
    if let Some(nisba) = nisba {
        return Actor { country: Some(nisba.country), ..Actor::default() };
    }
    let first = entities.references.partition_point(|one| one.span.start() < span.start());
    let reference = entities.references.get(first).filter(|one| span.contains(one.span));
    match reference.map(|one| (&*one.chains, &*one.countries)) {
        Some(([chain], _)) => Actor { chain: Some(*chain), ..Actor::default() },
        Some((_, [country])) => Actor { country: Some(*country), ..Actor::default() },
        _ => Actor::default(),
    }
}
