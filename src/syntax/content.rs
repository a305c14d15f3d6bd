//! How far what a word governs reaches: to the end of its clause, of its content, of its complements.

use super::{
    clause::ClauseKind,
    governed::operators,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Form, OperatorKind, PartOfSpeech, Preposition},
    text::Mark,
};

/// End of the clause that a unit is in, or of the part before a comma that opens another one.
pub(super) fn clause_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let end = sentence.clause(at).map_or(at + 1, |clause| clause.end);
    let end = (at..end).find(|unit| !sentence.is_in_clause_of(*unit, at)).unwrap_or(end);
    (at..end).find(|index| closes(sentence, *index)).unwrap_or(end)
}

/// End of what a verb of asking, denying, claiming … governs: nested clauses included, up to the
/// next clause that stands beside it.
pub(super) fn content_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let end = end_before(sentence, at, &[ClauseKind::Subordinate, ClauseKind::Participial]);
    (at + 1..end).find(|index| is_aside(sentence, *index)).unwrap_or(end)
}

/// «سعى إلى التهدئة، ← مكتفيا بدعوة»: how the verb was done is not what it is about.
fn is_aside(sentence: &Sentence<'_>, comma: usize) -> bool {
    let is_comma =
        sentence.unit(comma).is_some_and(|unit| unit.kind == UnitKind::Mark(Mark::Comma));
    let participle = |form: Form| form.tanwin && form.part_of_speech == PartOfSpeech::Adjective;
    is_comma && sentence.unit(comma + 1).and_then(|unit| unit.form).is_some_and(participle)
}

/// End of the clause that a unit is in, or of the part before a clause of these kinds in it.
pub(super) fn end_before(sentence: &Sentence<'_>, at: usize, kinds: &[ClauseKind]) -> usize {
    let Some(index) = sentence.clauses.index_of(at) else { return at };
    let end = sentence.clauses.get(index).map_or(at, |clause| clause.end);
    let beside = |unit: &usize| {
        sentence.clause(*unit).is_some_and(|clause| {
            clause.start == *unit && clause.parent == Some(index) && kinds.contains(&clause.kind)
        })
    };
    (at + 1..end).find(beside).unwrap_or(end)
}

/// A comma before a new clause: «، و» with a verb, «، حيث», «، مشيرا».
fn closes(sentence: &Sentence<'_>, at: usize) -> bool {
    let is_comma = sentence.unit(at).is_some_and(|unit| unit.kind == UnitKind::Mark(Mark::Comma));
    let skip =
        usize::from(sentence.unit(at + 1).is_some_and(|unit| unit.kind == UnitKind::Conjunction));
    is_comma
        && sentence.unit(at + 1 + skip).is_some_and(|unit| {
            unit.is_verb()
                || matches!(
                    unit.kind,
                    UnitKind::Subordinator | UnitKind::Adverb | UnitKind::Particle
                )
                || unit.form.is_some_and(|form| form.tanwin)
        })
}

/// End of what a noun governs: its complements, up to a verb or comma; after «أن», as a verb's.
pub(super) fn noun_content_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let end = complements_end(sentence, at);
    (at + 1..end).find(|index| is_setting(sentence, at, *index)).unwrap_or(end)
}

/// The same, with what tells when and where: «بعد مقتل خمسة ← في اشتباكات».
pub(super) fn complements_end(sentence: &Sentence<'_>, at: usize) -> usize {
    const REACH: usize = 14;
    let units = sentence.units();
    let skip = usize::from(units.get(at + 1).is_some_and(Unit::is_preposition));
    if units.get(at + 1 + skip).is_some_and(|unit| unit.kind == UnitKind::Complementizer) {
        return content_end(sentence, at);
    }
    let end = units.len().min(at + REACH);
    (at + 1..end)
        .find(|index| {
            units.get(*index).is_some_and(|unit| {
                // «فشلت محاولة الاقتحام دون خسائر»: on the verb again.
                if unit.governs && unit.kind == UnitKind::Adverb {
                    let before = index.checked_sub(1).and_then(|before| units.get(before));
                    return at + 1 < *index && before.is_some_and(Unit::is_nominal);
                }
                // «إشاعات انتشرت حول …»: a clause about the noun does not end it.
                let about = sentence
                    .clause(*index)
                    .is_some_and(|clause| clause.relative && at < clause.start);
                unit.is_verb() && !about
                    || unit.kind != UnitKind::Mark(Mark::Quote)
                        && matches!(
                            unit.kind,
                            UnitKind::Mark(_)
                                | UnitKind::Line
                                | UnitKind::Relative
                                | UnitKind::Subordinator
                                | UnitKind::Complementizer
                        )
            })
        })
        .unwrap_or(end)
}

/// «مشروع أطلقته خلال ← اجتماع», «مخاوفه في ← لقاء»: what tells when or where is not what the noun is
/// about, unless the word before asks for it («المشاركة في», «خطة للانسحاب خلال شهر»).
fn is_setting(sentence: &Sentence<'_>, noun: usize, at: usize) -> bool {
    let Some(UnitKind::Preposition(preposition)) = sentence.unit(at).map(|unit| unit.kind) else {
        return false;
    };
    let happening = sentence.unit(at + 1).is_some_and(|next| {
        next.kind == UnitKind::Noun
            && next.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
    });
    if at == noun + 1 || !happening {
        return false;
    }
    match preposition {
        Preposition::During | Preposition::After | Preposition::Before => true,
        Preposition::In => !(noun..at)
            .filter_map(|before| sentence.unit(before))
            .any(|before| sentence.governs(before, Preposition::In)),
        _ => false,
    }
}

/// «لم يسفر إلا عن إصابة», «ليست سوى هدنة»: what is excepted is not denied.
pub(super) fn before_exception(sentence: &Sentence<'_>, start: usize, end: usize) -> usize {
    let excepts = |at: &usize| {
        let unit = sentence.unit(*at);
        unit.is_some_and(|unit| operators(sentence, unit).any(|kind| kind == OperatorKind::Except))
    };
    (start..end).find(excepts).unwrap_or(end)
}

/// «لن تتوقف الحرب قبل إعادة الرهائن»: the negation does not reach into the adjunct.
pub(super) fn before_adjunct(sentence: &Sentence<'_>, start: usize, end: usize) -> usize {
    let is_adjunct = |at: &usize| match sentence.unit(*at).map(|unit| unit.kind) {
        Some(UnitKind::Preposition(
            Preposition::Before
            | Preposition::After
            | Preposition::Since
            | Preposition::Because
            | Preposition::Despite,
        )) => true,
        Some(UnitKind::Preposition(Preposition::For)) => is_purpose(sentence, *at),
        _ => false,
    };
    (start..end).find(is_adjunct).unwrap_or(end)
}

/// «لا تلتزم بالاتفاق للوصول إلى هدنة»: what for, unless the verb or the noun before asks for «ل».
fn is_purpose(sentence: &Sentence<'_>, at: usize) -> bool {
    let masdar = sentence.unit(at + 1).and_then(|unit| unit.form);
    let verb = sentence.clause(at).and_then(|clause| clause.predicate);
    let before = at.checked_sub(1);
    masdar.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
        && [verb, before].into_iter().flatten().all(|word| {
            sentence.unit(word).is_some_and(|unit| !sentence.governs(unit, Preposition::For))
        })
}
