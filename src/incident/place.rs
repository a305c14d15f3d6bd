//! Whether two places can be one.

use crate::{
    findings::Findings,
    gazetteer::{EntryId, Gazetteer},
};

/// Where something happened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Index of the mention.
    pub(super) mention: usize,
    chain: u32,
    entry: Option<EntryId>,
    country: Option<[u8; 2]>,
    coordinates: Option<(f64, f64)>,
    pub(super) breadth: Breadth,
}

/// How wide a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Breadth {
    /// A quarter, a camp, an airport.
    Spot,
    Town,
    /// A name that no gazetteer has.
    Unknown,
    /// A province, a valley, an island.
    Region,
    Country,
    /// A continent, a sea.
    World,
}

/// How two places stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nearness {
    Same,
    /// One may lie in the other.
    Compatible,
    Apart,
}

impl Place {
    pub(super) fn of(findings: &Findings, gazetteer: &Gazetteer, at: usize) -> Option<Self> {
        let mention = findings.entities.mentions.get(at)?;
        let entry = mention.entry.and_then(|id| gazetteer.entry(id));
        let breadth = match entry.map(crate::gazetteer::Entry::subtype) {
            None => Breadth::Unknown,
            Some("country") => Breadth::Country,
            Some("continent" | "sea" | "gulf") => Breadth::World,
            Some("city" | "town" | "capital" | "village" | "holy_city") => Breadth::Town,
            Some(
                "neighbourhood" | "district" | "base" | "border_crossing" | "refugee_camp"
                | "airport" | "monument" | "dam" | "port" | "stadium",
            ) => Breadth::Spot,
            Some(_) => Breadth::Region,
        };
        Some(Self {
            mention: at,
            chain: mention.chain,
            entry: mention.entry,
            country: entry.and_then(|entry| entry.country()?.as_bytes().try_into().ok()),
            coordinates: entry.and_then(crate::gazetteer::Entry::coordinates),
            breadth,
        })
    }

    pub(super) fn is_precise(&self) -> bool {
        self.breadth < Breadth::Country
    }

    pub(super) fn to(&self, other: &Self) -> Nearness {
        if self.chain == other.chain || self.entry.is_some() && self.entry == other.entry {
            return Nearness::Same;
        }
        let (small, wide) =
            if self.breadth <= other.breadth { (self, other) } else { (other, self) };
        let one_land = small.country.zip(wide.country).is_none_or(|(one, other)| one == other);
        let may_hold = match (small.breadth, wide.breadth) {
            (Breadth::Country, Breadth::Country) | (Breadth::Unknown, Breadth::Unknown) => false,
            (_, Breadth::Country) => one_land,
            (_, Breadth::World | Breadth::Unknown) | (Breadth::Unknown, _) => true,
            (_, Breadth::Region) => one_land && small.is_within(wide, 250.0),
            (Breadth::Spot, _) => one_land && small.is_within(wide, 30.0),
            _ => false,
        };
        if may_hold { Nearness::Compatible } else { Nearness::Apart }
    }

    /// Whether two places are at most so many kilometres apart; unknown ones may be.
    fn is_within(&self, other: &Self, kilometres: f64) -> bool {
        const PER_DEGREE: f64 = 111.0;
        let Some(((north, east), (other_north, other_east))) =
            self.coordinates.zip(other.coordinates)
        else {
            return true;
        };
        let across = (east - other_east) * north.to_radians().cos();
        across.hypot(north - other_north) * PER_DEGREE <= kilometres
    }
}

/// How the places of two events stand to each other; `None` if one has none.
pub(super) fn nearness(one: &[Place], other: &[Place]) -> Option<Nearness> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    // «في سوسة بتونس», «في باردو»: a land holds both and tells nothing.
    let precise = |places: &[Place]| places.iter().any(Place::is_precise);
    let both = precise(one) && precise(other);
    let told = |place: &&Place| !both || place.is_precise();
    let near = |place: &Place, places: &[Place], wanted: fn(Nearness) -> bool| {
        places.iter().filter(told).any(|other| wanted(place.to(other)))
    };
    // «في حي السلام بالمدينة», «في حي النور بالمدينة»: the same town, and other quarters.
    let own = |places: &[Place], others: &[Place]| {
        let mut places = places.iter().filter(told);
        places.any(|place| !near(place, others, |near| near != Nearness::Apart))
    };
    let nested = |places: &[Place], others: &[Place]| {
        places.iter().any(|place| {
            place.breadth == Breadth::Unknown && !near(place, others, |near| near == Nearness::Same)
        })
    };
    if own(one, other) && own(other, one) || nested(one, other) && nested(other, one) {
        return Some(Nearness::Apart);
    }
    let mut precise = one.iter().filter(|place| place.is_precise());
    if precise.any(|place| near(place, other, |near| near == Nearness::Same)) {
        return Some(Nearness::Same);
    }
    let apart =
        one.iter().filter(told).all(|place| !near(place, other, |near| near != Nearness::Apart));
    Some(if apart { Nearness::Apart } else { Nearness::Compatible })
}
