//! Which reading of a word fits where it stands.

use super::{
    ahead::is_followed_as_verb,
    fit::{score, stands_alone},
    guess::{guess, starts_with_article},
    kind::{is_bare, is_fixed, kind_of, stands_with, works_as_any},
    slot::{Slot, modified},
    unit::{MOST_LEXEMES, Unit, UnitKind},
};
use crate::{
    lexicon::{Form, Gender, LexemeId, Meaning, Number, OperatorKind, PartOfSpeech},
    text::{Enclitic, Proclitics, last_letter},
    vocabulary::{Context, Found},
};

/// The reading chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) kind: UnitKind,
    pub(super) form: Option<Form>,
    pub(super) lexemes: [Option<LexemeId>; MOST_LEXEMES],
    pub(super) proclitics: Proclitics,
    pub(super) enclitic: Enclitic,
    pub(super) start: u32,
    pub(super) last: usize,
    /// The article is part of a word that the lexicon lists with it.
    pub(super) article: bool,
    /// Homographs differ in gender or number: «تمثل» is *she represents* and *he resembled*.
    pub(super) open_form: bool,
}

/// Chooses a reading of the word at a token; `buffer` is reused from word to word.
pub(super) fn choose(
    context: Context<'_>,
    index: usize,
    units: &[Unit],
    end: usize,
    buffer: &mut Vec<(UnitKind, Found)>,
) -> Choice {
    let slot = Slot::after(units);
    gather(context, index, (slot, units), end, buffer);
    let maqsura = ends_in(context, index, 'ى');
    let with_heh = ends_in(context, index, 'ه');
    let best = buffer
        .iter()
        .map(|(kind, found)| {
            // «زميله» is written with ه: rather «زميل» with a pronoun than «زميلة».
            let misspelled = with_heh && *kind == UnitKind::Noun && is_feminine(found);
            let score = score(*kind, found, (index, maqsura), slot, units);
            (score - 2 * i32::from(misspelled), *kind, found)
        })
        // The first of equals stays: phrases before words, whole words before cut ones.
        .reduce(|best, next| {
            let calls = best.0 == next.0 && is_calling((best.1, best.2), (next.1, next.2));
            if best.0 < next.0 || calls { next } else { best }
        });
    let best = best.map(|best| rather_verb(context, index, (slot, units), end, buffer, best));
    match best {
        // After a preposition stands no verb, though the lexicon knows nothing else.
        Some((_, UnitKind::Verb, found)) if slot == Slot::Nominal => {
            let found = *found;
            Choice {
                kind: UnitKind::Noun,
                form: None,
                ..known(context, index, UnitKind::Verb, &found, buffer)
            }
        }
        Some((_, UnitKind::Adjective, found))
            if found.meaning != Meaning::AdjectivePrefix && stands_alone(units, found) =>
        {
            let found = *found;
            let choice = known(context, index, UnitKind::Adjective, &found, buffer);
            Choice { kind: UnitKind::Noun, ..choice }
        }
        Some((_, kind, found)) => known(context, index, kind, found, buffer),
        None => guess(context, index, slot, units, context.words(index).next()),
    }
}

/// The verb that a word may be, if what follows asks for one; else the reading that fits best.
fn rather_verb<'b>(
    context: Context<'_>,
    index: usize,
    (slot, units): (Slot, &[Unit]),
    end: usize,
    buffer: &'b [(UnitKind, Found)],
    (score, kind, found): (i32, UnitKind, &'b Found),
) -> (i32, UnitKind, &'b Found) {
    if !matches!(kind, UnitKind::Noun | UnitKind::Adjective) || found.last != index {
        return (score, kind, found);
    }
    let verbs = buffer.iter().filter(|(kind, _)| *kind == UnitKind::Verb);
    let as_verb = |(_, verb): &&(UnitKind, Found)| {
        is_followed_as_verb(context, index, end, (slot, units), verb)
    };
    let verb = verbs.take(MOST_LEXEMES).find(as_verb);
    verb.map_or((score, kind, found), |(kind, verb)| (score, *kind, verb))
}

/// The readings of a word that its spelling and the words before it leave.
fn gather(
    context: Context<'_>,
    index: usize,
    (slot, units): (Slot, &[Unit]),
    end: usize,
    buffer: &mut Vec<(UnitKind, Found)>,
) {
    buffer.clear();
    let lexemes =
        context.lexemes(index).filter(|found| found.last < end && !is_bare(found.meaning));
    let nominal = has_tanwin(context, index) || ends_in(context, index, 'ة');
    // «بركانية» has no pronoun, though ة and ه are folded.
    let closed = ends_in(context, index, 'ة');
    let readings = lexemes.map(|found| (kind_of(&found), found));
    buffer.extend(readings.filter(|(kind, found)| {
        let verb = nominal && *kind == UnitKind::Verb;
        let cut = closed && found.last == index && has_pronoun(context, found);
        !verb && !cut && stands_with(*kind, found.reading.proclitics)
    }));
    // «هذا يعد» is no «يعد» of «عاد», which needs «لم» before it.
    let short = |found: &Found| found.form.jussive && slot != Slot::Verbal;
    if buffer.iter().any(|(_, found)| !short(found)) {
        buffer.retain(|(_, found)| !short(found));
    }
    // «لم توقع» is no «توقع» of expecting: behind «لم» stands an imperfect.
    let past = |kind: UnitKind, found: &Found| kind == UnitKind::Verb && !found.form.imperfect;
    if slot == Slot::Verbal
        && is_negated(context, units)
        && buffer.iter().any(|(kind, found)| *kind == UnitKind::Verb && !past(*kind, found))
    {
        buffer.retain(|(kind, found)| !past(*kind, found));
    }
    // «وحدة خاصة»: behind an indefinite noun the adjective rather than the adverb.
    let described = closed
        && modified(units) == Some(false)
        && units.last().is_some_and(|last| last.kind == UnitKind::Noun)
        && buffer.iter().any(|(kind, _)| *kind == UnitKind::Adjective);
    if described {
        buffer.retain(|(kind, _)| *kind != UnitKind::Adverb);
    }
}

/// «بركانيه» with a pronoun, «وحده», which is listed with its own.
fn has_pronoun(context: Context<'_>, found: &Found) -> bool {
    let lexeme = context.resources.lexicon.lexemes().get(found.lexeme as usize);
    let listed =
        || lexeme.and_then(|lexeme| lexeme.parts.first()).is_some_and(|part| part.ends_with('ه'));
    found.reading.enclitic != Enclitic::None || is_fixed(found) && listed()
}

/// Whether «لم» or «لن» stands right before.
fn is_negated(context: Context<'_>, units: &[Unit]) -> bool {
    let lexicon = &context.resources.lexicon;
    units.last().is_some_and(|last| {
        last.lexemes().any(|id| lexicon.meaning(id) == Meaning::Operator(OperatorKind::Not))
    })
}

/// Of two verbs the second asks or says: «ودعت» is *and she called* rather than *she bade
/// farewell*, which a rule asks for.
fn is_calling(one: (UnitKind, &Found), other: (UnitKind, &Found)) -> bool {
    one.0 == UnitKind::Verb
        && other.0 == UnitKind::Verb
        && one.1.meaning == Meaning::Plain
        && matches!(other.1.meaning, Meaning::Operator(_) | Meaning::Report)
}

/// Whether the vowel signs ً ٌ ٍ are written at a word's end, or before its last alef: no verb has them.
pub(super) fn has_tanwin(context: Context<'_>, index: usize) -> bool {
    const SIGNS: [char; 3] = ['\u{64B}', '\u{64C}', '\u{64D}'];
    let word = context.analysis.token(index).map(|token| token.span.of(context.analysis.source()));
    word.is_some_and(|word| {
        word.trim_end_matches(['ا', 'ى']).ends_with(SIGNS) || word.ends_with(SIGNS)
    })
}

/// Whether a word is written with this last letter, where folding makes two one: «كرة» is no «كره».
fn ends_in(context: Context<'_>, index: usize, letter: char) -> bool {
    let word = context.analysis.token(index).map(|token| token.span.of(context.analysis.source()));
    word.is_some_and(|word| last_letter(word) == Some(letter))
}

/// A singular that ends in ة, as the lexicon has it.
fn is_feminine(found: &Found) -> bool {
    found.reading.enclitic == Enclitic::None
        && !found.has_article()
        && found.form.part_of_speech != PartOfSpeech::Fixed
        && (found.form.gender, found.form.number) == (Gender::Feminine, Number::One)
}

/// The unit of a lexeme, with its homographs of the same kind and cut.
fn known(
    context: Context<'_>,
    index: usize,
    kind: UnitKind,
    found: &Found,
    candidates: &[(UnitKind, Found)],
) -> Choice {
    let mut lexemes = [None; MOST_LEXEMES];
    let mut free = lexemes.iter_mut();
    // «زوجته», «لقائه»: a word that a list has with its pronoun.
    let listed = kind == UnitKind::Noun && found.last == index && !ends_in(context, index, 'ة');
    let same = candidates.iter().filter(|(other_kind, other)| {
        (*other_kind == kind || is_fixed(other) && works_as_any(other.meaning))
            && other.last == found.last
            && other.reading.start == found.reading.start
            && other.reading.proclitics.outside() == found.reading.proclitics.outside()
            && (other.reading.enclitic == found.reading.enclitic
                || listed && (is_fixed(other) || is_fixed(found)))
    });
    let mut last = None;
    let mut open_form = false;
    let mut enclitic = found.reading.enclitic;
    for (_, other) in same {
        if enclitic == Enclitic::None {
            enclitic = other.reading.enclitic;
        }
        open_form |=
            (other.form.gender, other.form.number) != (found.form.gender, found.form.number);
        // Forms of one lexeme that are spelled alike stand side by side.
        if last.replace(other.lexeme) != Some(other.lexeme)
            && let Some(slot) = free.next()
        {
            *slot = Some(other.lexeme);
        }
    }
    Choice {
        kind,
        form: Some(found.form),
        lexemes,
        proclitics: found.reading.proclitics,
        enclitic,
        start: found.reading.start,
        last: found.last,
        article: starts_with_article(context, index, found.reading.start),
        open_form,
    }
}
