//! Which phrases behind prepositions belong to the verb, and which to the noun before them.

use super::{
    constituent::Tie,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, PartOfSpeech, Preposition, Valency},
    text::{Enclitic, Mark},
};

impl Sentence<'_> {
    /// The phrases behind prepositions that belong to a verb itself, before and after it.
    pub(super) fn attached(&self, verb: usize) -> impl Iterator<Item = (Preposition, Phrase)> + '_ {
        let clause = self.clauses.index_of(verb);
        let own = clause.filter(|index| {
            self.clauses.get(*index).is_some_and(|clause| clause.predicate == Some(verb))
        });
        let constituents = own.map(|index| self.constituents(index)).unwrap_or_default();
        constituents.into_iter().filter_map(move |part| match part.tie {
            Tie::Preposition(preposition) if self.belongs(verb, preposition, part.phrase) => {
                Some((preposition, part.phrase))
            }
            _ => None,
        })
    }

    /// Of those, the ones that hardly belong to anything else: what the verb governs, and what
    /// stands right behind it or behind its subject or object, which ends at `last`: where the phrase
    /// there is `acted` on, most prepositions go with it, as in «أتاحت المعاهدة سوقا للتجارة».
    pub(super) fn attached_surely(
        &self,
        verb: usize,
        last: usize,
        acted: bool,
    ) -> impl Iterator<Item = (Preposition, Phrase)> + '_ {
        const MOST: usize = 2;
        const FAR: usize = 8;
        let behind = self.attached(verb).filter(move |(_, phrase)| verb < phrase.first).take(MOST);
        behind.filter(move |(preposition, phrase)| {
            let preposition = *preposition;
            let Some(at) = phrase.first.checked_sub(2) else { return false };
            let Some(before) = self.unit(at) else { return false };
            let governs = self.unit(verb).is_some_and(|verb| self.governs(verb, preposition));
            let vague = matches!(preposition, Preposition::As | Preposition::Other);
            let name = matches!(before.kind, UnitKind::Name(_));
            // «إلى تنزانيا في شرق أفريقيا», and what stands far off.
            let placed = name && preposition == Preposition::In && !self.is_embedded(verb, at);
            let loose = FAR < at - verb || placed && !governs;
            // «يمكن للحكومة … من خلال»: the verb behind «أن» has the rest.
            let helped = preposition != Preposition::For
                && self
                    .unit(verb)
                    .is_some_and(|verb| self.valency(verb) == Some(Valency::Auxiliary));
            let tight = matches!(
                preposition,
                Preposition::From | Preposition::For | Preposition::In | Preposition::Between
            );
            match before.kind {
                _ if helped => false,
                _ if at == verb => governs || !vague,
                UnitKind::Adverb if at == last + 1 && acted && tight => governs,
                _ if at == last => governs || !(vague || acted && tight),
                UnitKind::Mark(_) | UnitKind::Date(_) | UnitKind::Pronoun => governs,
                UnitKind::Conjunction | UnitKind::Adjective => false,
                UnitKind::Noun => governs && !self.is_embedded(verb, at),
                _ if loose => false,
                _ => (governs || !vague) && (name || !before.is_nominal()),
            }
        })
    }

    /// Whether a unit stands in a phrase that no preposition of the verb's governs.
    fn is_embedded(&self, verb: usize, at: usize) -> bool {
        !self.attached(verb).any(|(_, phrase)| phrase.first <= at && at <= phrase.last)
    }

    /// Whether a phrase belongs to the verb: what stands right before its preposition, and which
    /// prepositions the two govern, decide.
    fn belongs(&self, verb: usize, preposition: Preposition, phrase: Phrase) -> bool {
        let before = phrase.first.checked_sub(2);
        let Some(before) = before.and_then(|at| self.unit(at).map(|unit| (at, unit))) else {
            return true;
        };
        let (at, unit) = before;
        let dated = matches!(unit.kind, UnitKind::Date(_)) && preposition == Preposition::Before;
        let quoted = matches!(unit.kind, UnitKind::Mark(Mark::Quote | Mark::Close));
        // «، من بينها»: an afterthought on a noun.
        let apart = unit.kind == UnitKind::Mark(Mark::Comma)
            && matches!(preposition, Preposition::From | Preposition::Other);
        if !unit.is_nominal() && !quoted {
            return !dated && !apart;
        }
        // «محكمة في باريس قضت»
        if phrase.first < verb || self.is_governed(at, preposition) {
            return false;
        }
        let governs = self.unit(verb).is_some_and(|verb| self.governs(verb, preposition));
        governs || Self::goes_with_verbs(unit, preposition)
    }

    /// A noun of the phrase that ends at a unit governs the preposition: «حاجة الشعب إلى».
    fn is_governed(&self, last: usize, preposition: Preposition) -> bool {
        const REACH: usize = 4;
        (last.saturating_sub(REACH)..=last)
            .rev()
            .filter_map(|at| self.unit(at))
            .take_while(|unit| unit.is_nominal())
            .any(|unit| unit.kind == UnitKind::Noun && self.governs(unit, preposition))
    }

    /// Whether the lexicon says that a word is often followed by a preposition.
    pub(crate) fn governs(&self, unit: &Unit, preposition: Preposition) -> bool {
        self.means(unit, |meaning| match meaning {
            Meaning::Verb(_, government) | Meaning::Word(government) => government.has(preposition),
            _ => false,
        })
    }

    /// Where the lexicon says nothing: after a name most prepositions go with the verb, after a
    /// verbal noun or an adjective few do. Told from counts over sentences analysed by hand.
    fn goes_with_verbs(before: &Unit, preposition: Preposition) -> bool {
        let name = matches!(before.kind, UnitKind::Name(_)) || before.is_unknown();
        let masdar = before.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar);
        let noun = before.kind == UnitKind::Noun && !masdar;
        match preposition {
            Preposition::In => name || noun && !before.article && before.enclitic == Enclitic::None,
            Preposition::With | Preposition::Together => name || noun,
            Preposition::To => name,
            Preposition::From
            | Preposition::For
            | Preposition::About
            | Preposition::Between
            | Preposition::On
            | Preposition::As
            | Preposition::Other => false,
            _ => name || before.kind != UnitKind::Adjective,
        }
    }
}
