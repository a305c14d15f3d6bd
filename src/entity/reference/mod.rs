//! What stands for something that the document names elsewhere: «نظيره الروسي», «الوكالة»,
//! «البلدين», «باكو» for its state.
//!
//! The words are those of `lexicon/anaphors.tsv`. Nothing is a mention here and no mention changes:
//! a reference only points to chains of mentions and to countries.

mod counterpart;
mod metonymy;
mod organization;
mod pair;
mod person;
mod role;
mod scene;
mod side;
mod sighting;

use super::{Mention, NisbaMention};
use crate::{gazetteer::EntryId, names::ReferenceKind, span::Span, vocabulary::Context};
use scene::Scene;

/// Words that refer to something named elsewhere.
#[derive(Clone, Debug)]
pub(crate) struct ReferenceRecord {
    pub(crate) span: Span,
    pub(crate) kind: ReferenceKind,
    /// The office that is meant, where it is named: «وزير الدفاع» for «نظيره».
    pub(crate) title: Option<Span>,
    /// Chains of the mentions that name what is meant.
    pub(crate) chains: Vec<u32>,
    pub(crate) countries: Vec<[u8; 2]>,
    /// The entry of the state, of a metonymy.
    pub(crate) state: Option<EntryId>,
}

impl ReferenceRecord {
    fn new(kind: ReferenceKind, span: Span) -> Self {
        Self { span, kind, title: None, chains: Vec::new(), countries: Vec::new(), state: None }
    }

    /// Whether it is the countries themselves that are meant.
    fn is_of_states(&self) -> bool {
        matches!(self.kind, ReferenceKind::Metonymy | ReferenceKind::Pair)
    }
}

/// Finds the references of a text; sorted by start.
pub(super) fn find(
    context: Context<'_>,
    mentions: &[Mention],
    nisbas: &[NisbaMention],
) -> Vec<ReferenceRecord> {
    let scene = Scene { context, mentions, nisbas };
    let sightings = sighting::all(context);
    let mut out = metonymy::find(scene);
    let mut people = Vec::new();
    let offices = person::find(scene, &sightings, &mut people);
    let pairs = pair::find(scene, &sightings, &out, &offices);
    out.append(&mut people);
    organization::find(scene, &sightings, &mut out);
    out.extend(pairs);
    if out.iter().any(ReferenceRecord::is_of_states) {
        add_states(scene, &mut out);
    }
    out.sort_by_key(|reference| reference.span);
    out
}

/// Adds the chains of the states that the document names.
fn add_states(scene: Scene<'_>, out: &mut [ReferenceRecord]) {
    let named = scene.mentions.iter();
    let mut states: Vec<([u8; 2], u32)> =
        named.filter_map(|mention| Some((scene.state(mention)?, mention.chain))).collect();
    states.sort_unstable();
    states.dedup();
    for reference in out.iter_mut().filter(|reference| reference.is_of_states()) {
        for country in &reference.countries {
            let at = states.partition_point(|(code, _)| code < country);
            let state = states.get(at).filter(|(code, _)| code == country);
            reference.chains.extend(state.map(|(_, chain)| *chain));
        }
    }
}
