//! «البلدين», «الطرفين»: two countries or parties that were named together.

use super::{
    ReferenceRecord, Scene,
    person::Offices,
    side::{self, NONE, Side},
    sighting::Sighting,
};
use crate::{
    lexicon::{Anaphor, Meaning},
    names::ReferenceKind,
};

/// A line of fewer tokens is no sentence.
const SHORTEST: usize = 4;

/// How many sentences two are remembered that met, or were called two already.
const LONGEST: usize = 6;

/// The two that were named last.
#[derive(Default)]
struct Memory {
    two: Option<[Side; 2]>,
    /// How many sentences ago.
    age: usize,
    /// They met, or were called two already.
    settled: bool,
}

impl Memory {
    const fn set(&mut self, two: [Side; 2], settled: bool) {
        (self.two, self.age, self.settled) = (Some(two), 0, settled);
    }

    /// After a sentence: who met in it, whom it names.
    fn read(
        &mut self,
        met: Option<[Side; 2]>,
        named: Option<[Side; 2]>,
        long: bool,
        parties: bool,
    ) {
        let same = |two: &[Side; 2]| {
            let known = self.two.as_ref();
            known.is_some_and(|known| {
                two.iter().all(|side| known.iter().any(|other| side.same(other, parties)))
            })
        };
        match (met, named) {
            (Some(two), _) => self.set(two, true),
            (None, Some(two)) if same(&two) => self.age = 0,
            (None, Some(two)) if !self.settled || LONGEST < self.age => self.set(two, false),
            _ => self.age += usize::from(long),
        }
    }

    /// The two, if it was not too long ago: parties come and go, countries stay.
    fn two(&self, parties: bool) -> Option<[Side; 2]> {
        let most = match (parties, self.settled) {
            (true, false) => 0,
            (false, false) => 3,
            (_, true) => LONGEST,
        };
        let fits = |two: &[Side; 2]| parties || two.iter().all(|side| side.country != NONE);
        self.two.filter(fits).filter(|_| self.age <= most)
    }
}

/// The references to two; `states` are the capitals that stand for one.
pub(super) fn find(
    scene: Scene<'_>,
    sightings: &[Sighting],
    states: &[ReferenceRecord],
    offices: &Offices,
) -> Vec<ReferenceRecord> {
    let mut out = Vec::new();
    let is_pair = |one: &&Sighting| matches!(one.kind, Anaphor::Country | Anaphor::Party);
    let mut pairs = sightings.iter().filter(is_pair).peekable();
    if pairs.peek().is_none() {
        return out;
    }
    let sides = side::all(scene, states, offices);
    let (mut rest, mut meetings) = (sides.as_slice(), offices.meetings.as_slice());
    let (mut countries, mut groups) = (Memory::default(), Memory::default());
    for sentence in scene.context.analysis.text().sentences() {
        let own = take(&mut rest, |side| side.token < sentence.end);
        let met = take(&mut meetings, |(token, _)| *token < sentence.end);
        while let Some(pair) = pairs.next_if(|pair| pair.token < sentence.end) {
            if scene.covering(pair.token).is_some() {
                continue;
            }
            let parties = pair.kind == Anaphor::Party;
            let (named, after) = own.split_at(own.partition_point(|side| side.token < pair.token));
            let met = met.iter().rev().find(|(token, _)| *token < pair.token);
            let known = || match parties {
                true if !named.is_empty() => None,
                true => groups.two(true).or_else(|| countries.two(true)),
                false => countries.two(false),
            };
            let before = || {
                let two = met.map(two_of).or_else(|| named_before(named, parties));
                two.or_else(known).filter(|_| !is_described(scene, pair))
            };
            if let Some(two) = told_after(pair, after, parties).or_else(before) {
                out.push(reference(pair, two, parties));
                let memory = if parties { &mut groups } else { &mut countries };
                memory.set(two, true);
            }
        }
        let long = SHORTEST < sentence.len();
        let met = met.last().map(two_of);
        countries.read(met, strong(own, false), long, false);
        groups.read(met, strong(own, true), long, true);
    }
    out
}

/// What stands at the head of a list, up to a place in the text.
fn take<'a, T>(rest: &mut &'a [T], before: impl Fn(&T) -> bool) -> &'a [T] {
    let (head, tail) = rest.split_at(rest.partition_point(before));
    *rest = tail;
    head
}

fn two_of((token, countries): &(usize, [[u8; 2]; 2])) -> [Side; 2] {
    countries.map(|country| Side::of_country(*token, country))
}

fn reference(pair: &Sighting, two: [Side; 2], parties: bool) -> ReferenceRecord {
    let mut reference = ReferenceRecord::new(ReferenceKind::Pair, pair.span);
    for side in two {
        match side.party.filter(|_| parties) {
            Some(chain) => reference.chains.push(chain),
            None => reference.countries.push(side.country),
        }
    }
    reference
}

/// «البلدان العربية» are many, «البلدين المغاربيين» not those before.
fn is_described(scene: Scene<'_>, pair: &Sighting) -> bool {
    let next = pair.token + 1;
    scene.is_definite(next)
        && (scene.is_feminine(next)
            || scene.means(next, |meaning| matches!(meaning, Meaning::Nisba(_))))
}

/// «الجانبين السعودي والأردني», «البلدين مصر والسعودية».
fn told_after(pair: &Sighting, after: &[Side], parties: bool) -> Option<[Side; 2]> {
    let [first, second, ..] = after else { return None };
    let close = first.token == pair.token + 1 && second.joined;
    (close && !first.same(second, parties)).then_some([*first, *second])
}

/// The two sides that a sentence names, if it is clear which.
fn named_before(sides: &[Side], parties: bool) -> Option<[Side; 2]> {
    let any_strong = sides.iter().any(|side| !side.weak);
    strong(sides, parties)
        .or_else(|| distinct(sides.iter(), parties).filter(|_| any_strong && !parties))
}

/// The same, of those that are not named by the way.
fn strong(sides: &[Side], parties: bool) -> Option<[Side; 2]> {
    let strong = || sides.iter().filter(|side| !side.weak);
    distinct(strong().filter(|side| !parties || !side.place), parties)
        .or_else(|| distinct(strong().filter(|side| !side.place), parties))
        .or_else(|| {
            // The last that are joined by «و», being two and not more.
            (1..sides.len()).rev().find_map(|at| {
                let [first, second] = sides.get(at - 1..=at)? else { return None };
                let more = sides.get(at + 1).is_some_and(|third| third.joined);
                let known = |side: &Side| parties || side.country != NONE;
                (second.joined && !first.joined && !more && !first.same(second, parties))
                    .then_some([*first, *second])
                    .filter(|two| two.iter().all(known))
            })
        })
}

/// The sides, if there are exactly two.
fn distinct<'s>(sides: impl Iterator<Item = &'s Side>, parties: bool) -> Option<[Side; 2]> {
    let mut two: (Option<Side>, Option<Side>) = (None, None);
    for side in sides.filter(|side| parties || side.country != NONE) {
        match two {
            (None, _) => two.0 = Some(*side),
            (Some(first), _) if first.same(side, parties) => {}
            (_, None) => two.1 = Some(*side),
            (_, Some(second)) if second.same(side, parties) => {}
            _ => return None,
        }
    }
    Some([two.0?, two.1?])
}
