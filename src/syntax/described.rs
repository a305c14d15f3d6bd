//! The relative clause that describes a noun: «الهجوم ← الذي استهدف القافلة».

use super::{
    governed::{is_report, operators},
    sentence::Sentence,
};

impl Sentence<'_> {
    /// The verb of the relative clause right behind the phrase of a noun; none that says, condemns or
    /// denies, whose subject only speaks about it.
    pub(crate) fn described_by(&self, noun: usize) -> Option<usize> {
        const REACH: usize = 3;
        let last = self.phrase(noun)?.last;
        let opener = (last + 1..=last + REACH).find(|at| {
            self.clause(*at).is_some_and(|clause| clause.relative && clause.start == *at)
        })?;
        let clause = self.clause(opener)?;
        let verb = clause.predicate?;
        let unit = self.unit(verb)?;
        (clause.governor.is_some_and(|governor| noun <= governor && governor <= last)
            && !is_report(self, unit)
            && operators(self, unit).next().is_none())
        .then_some(verb)
    }
}
