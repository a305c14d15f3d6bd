//! Countries and parties where a text names them.

use super::{ReferenceRecord, Scene, person::Offices};
use crate::{
    entity::{Mention, NisbaMention, proclitics_before},
    gazetteer::Entry,
    lexicon::{Meaning, Preposition},
    names::{EntityKind, FoundBy},
    span::Span,
    text::Proclitics,
};

/// Stands for no country.
pub(super) const NONE: [u8; 2] = *b"--";

/// A country or a party where it is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    pub(super) token: usize,
    last: usize,
    /// [`NONE`] for a party without a country.
    pub(super) country: [u8; 2],
    /// Chain of a party that is no country: «الجيش السوداني».
    pub(super) party: Option<u32>,
    /// A nisba that may be there by the way: «الأزمة السورية», but not «الرئيس السوري».
    pub(super) weak: bool,
    /// After «في»: where something is, not who takes part.
    pub(super) place: bool,
    /// Joined by «و» to what stands right before.
    pub(super) joined: bool,
}

impl Side {
    /// Of nothing but a country.
    pub(super) const fn of_country(token: usize, country: [u8; 2]) -> Self {
        let last = token;
        Self { token, last, country, party: None, weak: false, place: false, joined: false }
    }

    /// Whether two are the same, as parties or as countries.
    pub(super) fn same(&self, other: &Self, parties: bool) -> bool {
        if parties && (self.party.is_some() || other.party.is_some()) {
            // «البيت الأبيض» speaks for its state, but two bodies of one state may be two sides.
            let state = self.party.is_some() != other.party.is_some() && self.country != NONE;
            self.party == other.party || state && self.country == other.country
        } else {
            self.country == other.country
        }
    }
}

/// All countries and parties of a text; `states` are the capitals that stand for one.
pub(super) fn all(scene: Scene<'_>, states: &[ReferenceRecord], offices: &Offices) -> Vec<Side> {
    let named = scene
        .mentions
        .iter()
        .filter_map(|mention| Some((mention.span, of_mention(scene, mention, states)?)));
    let nisbas = scene.nisbas.iter().filter(|nisba| scene.is_of_state(**nisba));
    // «الأوروبي» is of no country.
    let nisbas = nisbas.filter(|nisba| nisba.country != *b"EU");
    let nisbas = nisbas.filter_map(|nisba| Some((nisba.span, of_nisba(scene, nisba, offices)?)));
    let mut sides: Vec<(Span, Side)> = named.chain(nisbas).collect();
    sides.sort_by_key(|(span, _)| *span);
    let mut last: Option<usize> = None;
    for (span, side) in &mut sides {
        let and = proclitics_before(scene.context, side.token, span.start());
        side.joined =
            and == Proclitics::CONJUNCTION && last.is_some_and(|last| last + 1 == side.token);
        last = Some(side.last);
    }
    let mut sides: Vec<Side> = sides.into_iter().map(|(_, side)| side).collect();
    // «العلاقات المغربية الإسبانية»: two side by side are not there by the way.
    for at in 1..sides.len() {
        if let Some([one, other]) = sides.get_mut(at - 1..=at)
            && one.last + 1 == other.token
            && one.country != other.country
        {
            (one.weak, other.weak) = (false, false);
        }
    }
    sides
}

fn of_nisba(scene: Scene<'_>, nisba: &NisbaMention, offices: &Offices) -> Option<Side> {
    let token = nisba.token;
    // The party itself is a side.
    if scene.covering(token).is_some_and(|mention| is_party(scene, mention)) {
        return None;
    }
    let office = offices.tokens.partition_point(|(first, _)| *first <= token).checked_sub(1);
    let office =
        office.and_then(|at| offices.tokens.get(at)).is_some_and(|(_, last)| token <= *last);
    Some(Side { weak: !office, ..Side::of_country(token, nisba.country) })
}

fn of_mention(scene: Scene<'_>, mention: &Mention, states: &[ReferenceRecord]) -> Option<Side> {
    let side = |country| Side {
        last: mention.tokens.1,
        place: is_place(scene, mention),
        ..Side::of_country(mention.tokens.0, country)
    };
    if let Some(country) = scene.state(mention) {
        return Some(side(country));
    }
    if let Ok(at) = states.binary_search_by_key(&mention.span, |state| state.span) {
        return Some(side(*states.get(at)?.countries.first()?));
    }
    is_party(scene, mention)
        .then(|| Side { party: Some(mention.chain), ..side(country_of(scene, mention)) })
}

/// The country that a party speaks for: a government does, «حماس» does not.
fn country_of(scene: Scene<'_>, mention: &Mention) -> [u8; 2] {
    let government = |entry: &&Entry| entry.subtype() == "government";
    let country = mention.country.or_else(|| {
        scene.entry(mention).filter(government)?;
        scene.country(mention)
    });
    country.unwrap_or(NONE)
}

/// Groups that fight and talk, not those that report.
fn is_party(scene: Scene<'_>, mention: &Mention) -> bool {
    const KINDS: [&str; 4] = ["armed_group", "government", "party", "union"];
    if mention.kind != EntityKind::Organization {
        return false;
    }
    match scene.entry(mention) {
        Some(entry) => KINDS.contains(&entry.subtype()),
        None => mention.found_by == FoundBy::HeadNoun && mention.country.is_some(),
    }
}

fn is_place(scene: Scene<'_>, mention: &Mention) -> bool {
    let first = mention.tokens.0;
    let inside = |meaning| {
        matches!(
            meaning,
            Meaning::Preposition(Preposition::In | Preposition::Beside | Preposition::Near)
        )
    };
    proclitics_before(scene.context, first, mention.span.start()).contains(Proclitics::BA)
        || first.checked_sub(1).is_some_and(|before| scene.means(before, inside))
}
