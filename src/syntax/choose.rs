//! Which reading of a word fits where it stands.

use super::unit::{MOST_LEXEMES, Unit, UnitKind};
use crate::{
    lexicon::{Form, Gender, LexemeId, Meaning, Number, OperatorKind, PartOfSpeech, Voice},
    text::{Enclitic, Mark, Proclitics, TokenKind, last_letter},
    vocabulary::{Context, Found},
};

/// What the place after the units so far asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// The beginning of a clause: a verb or a noun.
    Clause,
    /// After «أن»: an imperfect verb or a noun.
    Content,
    /// After a particle that only a verb follows: «لم», «قد».
    Verbal,
    /// After a preposition, a number: a noun.
    Nominal,
    /// After an open noun: its complement, rather than a verb.
    Complement,
    /// After «و»: what stood before it.
    Coordinate,
    /// After a closed noun phrase or a verb: anything.
    Any,
}

impl Slot {
    pub(super) fn after(units: &[Unit]) -> Self {
        // Quotation marks change nothing: «أنهت «تركيا» وقف إطلاق النار».
        let last = units.iter().rev().find(|unit| unit.kind != UnitKind::Mark(Mark::Quote));
        let Some(last) = last else { return Self::Clause };
        let counted = |units: &[Unit]| {
            let before = units.len().checked_sub(2).and_then(|before| units.get(before));
            before.is_some_and(|before| before.kind == UnitKind::Noun)
        };
        match last.kind {
            // «صحفيين اثنين كانا»: a number behind its noun.
            UnitKind::Number(_) if counted(units) => Self::Any,
            UnitKind::Preposition(_) | UnitKind::Number(_) | UnitKind::Demonstrative => {
                Self::Nominal
            }
            _ if last.governs => Self::Nominal,
            UnitKind::Noun if last.is_open() => Self::Complement,
            UnitKind::Conjunction => Self::Coordinate,
            UnitKind::Complementizer => Self::Content,
            UnitKind::Relative | UnitKind::Subordinator | UnitKind::Line | UnitKind::Mark(_) => {
                Self::Clause
            }
            UnitKind::Particle => Self::Verbal,
            _ => Self::Any,
        }
    }
}

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
    buffer.clear();
    let lexemes =
        context.lexemes(index).filter(|found| found.last < end && !is_bare(found.meaning));
    let nominal = has_tanwin(context, index) || ends_in(context, index, 'ة');
    let maqsura = ends_in(context, index, 'ى');
    let readings = lexemes.map(|found| (kind_of(&found), found));
    buffer.extend(readings.filter(|(kind, found)| {
        !(nominal && *kind == UnitKind::Verb) && stands_with(*kind, found.reading.proclitics)
    }));
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

/// Of two verbs the second asks or says: «ودعت» is *and she called* rather than *she bade
/// farewell*, which a rule asks for.
fn is_calling(one: (UnitKind, &Found), other: (UnitKind, &Found)) -> bool {
    one.0 == UnitKind::Verb
        && other.0 == UnitKind::Verb
        && one.1.meaning == Meaning::Plain
        && matches!(other.1.meaning, Meaning::Operator(_) | Meaning::Report)
}

/// Whether a word of this kind can have these proclitics: «كانت» is no ك + أنت, «الخاصة» no adverb.
fn stands_with(kind: UnitKind, proclitics: Proclitics) -> bool {
    match kind {
        UnitKind::Pronoun | UnitKind::Particle | UnitKind::Conjunction => {
            !proclitics.has_preposition() && !proclitics.contains(Proclitics::ARTICLE)
        }
        UnitKind::Adverb | UnitKind::Preposition(_) | UnitKind::Subordinator => {
            !proclitics.contains(Proclitics::ARTICLE)
        }
        // «كان» is no ك + أن.
        UnitKind::Complementizer => !proclitics.contains(Proclitics::KAF),
        _ => true,
    }
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

/// Meanings that tell nothing of the part of speech.
const fn is_bare(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Common
            | Meaning::NamePart(_)
            | Meaning::AmbiguousName
            | Meaning::NameLink(_)
            | Meaning::NumberCue(_)
            | Meaning::Settlement
            | Meaning::Quarter
            | Meaning::Namesake
            | Meaning::ClockWord(_)
            | Meaning::Era(_)
            | Meaning::SameDay
            | Meaning::Few
            | Meaning::Whole
            | Meaning::Future
            | Meaning::Every
            | Meaning::LengthCue
            | Meaning::Anaphor(_)
            | Meaning::StateVerb
            | Meaning::StateNoun
            | Meaning::StateTie
            | Meaning::Seat(_)
    )
}

/// How well a lexeme fits.
fn score(
    kind: UnitKind,
    found: &Found,
    (index, maqsura): (usize, bool),
    slot: Slot,
    units: &[Unit],
) -> i32 {
    let fit = match kind {
        UnitKind::Verb => match slot {
            Slot::Nominal => -6,
            Slot::Complement => -3,
            Slot::Clause => 4,
            Slot::Content if found.form.imperfect => 5,
            Slot::Verbal => 5,
            Slot::Coordinate => coordinate(units, true),
            Slot::Any if wants_verb(units) => 4,
            Slot::Any | Slot::Content => 1,
        },
        // «غير», «دون أن»: rather than the operators that are spelled alike.
        UnitKind::Adjective if found.meaning == Meaning::AdjectivePrefix => 9,
        UnitKind::Subordinator if index < found.last => 9,
        UnitKind::Adjective if disagrees(units, found.form) => 0,
        UnitKind::Adjective => match modified(units) {
            Some(definite) if definite == found.has_article() => {
                // «روسيا الأسرى»: names are described less often than nouns.
                if matches!(units.last().map(|last| last.kind), Some(UnitKind::Name(_))) {
                    3
                } else {
                    5
                }
            }
            Some(_) | None => 1,
        },
        UnitKind::Noun => match slot {
            Slot::Nominal | Slot::Complement => 4,
            Slot::Coordinate => coordinate(units, false),
            Slot::Clause | Slot::Content | Slot::Verbal | Slot::Any => 2,
        },
        // «عليه أن»: rather than the operator that is spelled alike.
        UnitKind::Pronoun => 7,
        _ => 6,
    };
    let specific = match found.meaning {
        // «وقف إطلاق النار»: the verbal noun of a rule rather than an everyday verb.
        Meaning::Plain if found.form.part_of_speech == PartOfSpeech::Masdar => 3,
        // «غرق ثلاثة», «الجيش قصف»: at the beginning of a clause the verb of a rule.
        Meaning::Plain
            if kind == UnitKind::Verb
                && (slot == Slot::Clause || slot == Slot::Any && wants_verb(units)) =>
        {
            2
        }
        Meaning::Plain => 1,
        // «مقتل عسكري»: a person rather than the adjective that is spelled alike.
        // «خطف مسلحون صحفيين»: after a plural of people another one is no adjective.
        Meaning::People if units.last().and_then(|last| last.form).is_some_and(|f| f.absolute) => 4,
        // «محرر صحفي»: of a person, the adjective.
        Meaning::People if units.last().is_some_and(is_plain_noun) => 0,
        Meaning::People | Meaning::Thing | Meaning::Operator(_) | Meaning::Report => 2,
        _ => 0,
    };
    // «يتناول» is hardly ever the passive that is spelled alike.
    let passive = i32::from(found.form.voice == Voice::Passive);
    // «ولاية» is no و + ل + أية.
    let closed = !matches!(kind, UnitKind::Verb | UnitKind::Noun | UnitKind::Adjective);
    let broken = i32::from(closed && found.reading.proclitics.has_preposition()) * 2;
    // «ونفى» is no «ونفي», where the two are kept apart.
    let final_alef = i32::from(kind == UnitKind::Verb && maqsura) * 3;
    let cut = passive
        + broken
        + i32::from(!found.reading.proclitics.is_empty())
        + i32::from(found.reading.enclitic != Enclitic::None);
    let words = i32::try_from(found.last - index).unwrap_or(0);
    fit + specific + final_alef - cut + 4 * words
}

/// A noun that is no verbal noun.
fn is_plain_noun(unit: &Unit) -> bool {
    unit.kind == UnitKind::Noun
        && unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Noun)
}

/// «تحطم طائرة»: after a singular of the other gender stands no adjective.
fn disagrees(units: &[Unit], adjective: Form) -> bool {
    let Some(last) = units.last().filter(|last| last.kind == UnitKind::Noun) else { return false };
    let singular = last.number() == Some(Number::One) && !last.open_form;
    let plural = adjective.number != Number::One;
    singular && (plural || last.gender().is_some_and(|gender| gender != adjective.gender))
}

/// Whether an adjective has no noun to describe and stands for one: «المتخاصمون», «أكبر مدينة».
fn stands_alone(units: &[Unit], found: &Found) -> bool {
    match modified(units) {
        None => true,
        Some(definite) => {
            definite != found.has_article()
                && (found.has_article() || found.meaning == Meaning::Adjective)
        }
    }
}

/// Whether a noun that an adjective may follow is definite; `None` if none stands there.
fn modified(units: &[Unit]) -> Option<bool> {
    let mut noun = units.len().checked_sub(1)?;
    // «الجيش الروسي الجديد»: over the adjectives before.
    while units.get(noun).is_some_and(|unit| unit.kind == UnitKind::Adjective) {
        noun = noun.checked_sub(1)?;
    }
    let unit = units.get(noun)?;
    match unit.kind {
        UnitKind::Noun => {
            Some(unit.article || unit.enclitic != Enclitic::None || unit.is_unknown())
        }
        UnitKind::Name(_) => Some(true),
        _ => None,
    }
}

/// Whether a clause has begun with a noun phrase and no verb yet: «الجيش الروسي ← قصف».
fn wants_verb(units: &[Unit]) -> bool {
    const REACH: usize = 16;
    let closed = units.last().is_some_and(|last| {
        last.article
            || last.enclitic != Enclitic::None
            || last.is_unknown()
            || matches!(last.kind, UnitKind::Name(_))
    });
    let opener = units.iter().rev().take(REACH).find(|unit| {
        unit.is_verb()
            || matches!(
                unit.kind,
                UnitKind::Complementizer
                    | UnitKind::Relative
                    | UnitKind::Subordinator
                    | UnitKind::Line
                    | UnitKind::Mark(Mark::Stop | Mark::Colon | Mark::Semicolon)
            )
    });
    // «زعمت أن جنديا ← قتل»: behind «أن» the indefinite subject is told by its ending.
    let subject = opener.is_some_and(|opener| opener.kind == UnitKind::Complementizer)
        && units.last().and_then(|last| last.form).is_some_and(|form| form.tanwin);
    (closed || subject) && !opener.is_some_and(Unit::is_verb)
}

/// After «و»: the part of speech that stood before it fits better.
fn coordinate(units: &[Unit], verb: bool) -> i32 {
    let before = units.iter().rev().skip(1).find(|unit| unit.is_verb() || unit.is_nominal());
    match before.map(|unit| unit.kind) {
        Some(UnitKind::Noun) if !verb => 5,
        Some(UnitKind::Noun) => 3,
        Some(_) if verb => 4,
        _ => 3,
    }
}

/// The kind of unit that a lexeme makes.
fn kind_of(found: &Found) -> UnitKind {
    match found.meaning {
        Meaning::Preposition(preposition) => UnitKind::Preposition(preposition),
        Meaning::Conjunction => UnitKind::Conjunction,
        Meaning::Complementizer => UnitKind::Complementizer,
        Meaning::Relative => UnitKind::Relative,
        Meaning::Subordinator => UnitKind::Subordinator,
        Meaning::Demonstrative | Meaning::Determiner | Meaning::Operator(OperatorKind::Any) => {
            UnitKind::Demonstrative
        }
        Meaning::Pronoun => UnitKind::Pronoun,
        Meaning::Particle => UnitKind::Particle,
        Meaning::Adverb
        | Meaning::Subset
        | Meaning::According
        | Meaning::Precision(_)
        | Meaning::PrecisionAfter(_)
        | Meaning::Frequency(_)
        | Meaning::Now => UnitKind::Adverb,
        Meaning::Operator(OperatorKind::Not | OperatorKind::May) if is_fixed(found) => {
            UnitKind::Particle
        }
        Meaning::Operator(OperatorKind::Without | OperatorKind::Generic) if is_fixed(found) => {
            UnitKind::Adverb
        }
        Meaning::Adjective | Meaning::AdjectivePrefix => UnitKind::Adjective,
        Meaning::Month { .. } | Meaning::Weekday(_) if is_fixed(found) => UnitKind::Noun,
        _ => match found.form.part_of_speech {
            PartOfSpeech::Verb => UnitKind::Verb,
            PartOfSpeech::Adjective | PartOfSpeech::Nisba => UnitKind::Adjective,
            _ => UnitKind::Noun,
        },
    }
}

fn is_fixed(found: &Found) -> bool {
    found.form.part_of_speech == PartOfSpeech::Fixed
}

/// Meanings that a word keeps whatever part of speech it is.
const fn works_as_any(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Operator(_) | Meaning::Report | Meaning::Quote | Meaning::Speaker)
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
    let same = candidates.iter().filter(|(other_kind, other)| {
        (*other_kind == kind || is_fixed(other) && works_as_any(other.meaning))
            && other.last == found.last
            && other.reading.start == found.reading.start
            && other.reading.proclitics.outside() == found.reading.proclitics.outside()
            && other.reading.enclitic == found.reading.enclitic
    });
    let mut last = None;
    let mut open_form = false;
    for (_, other) in same {
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
        enclitic: found.reading.enclitic,
        start: found.reading.start,
        last: found.last,
        article: starts_with_article(context, index, found.reading.start),
        open_form,
    }
}

/// A word of which the lexicon says nothing but that it exists, or not even that: judged by its letters.
fn guess(
    context: Context<'_>,
    index: usize,
    slot: Slot,
    units: &[Unit],
    found: Option<Found>,
) -> Choice {
    let token = context.analysis.token(index);
    let whole = token.map_or(0, |token| token.span.start());
    let start = found.map_or(u32::try_from(whole).unwrap_or(u32::MAX), |found| found.reading.start);
    let codes = token.map(|token| context.analysis.text().codes(token)).unwrap_or_default();
    let cut = found.map_or(0, |found| letters_before(context, index, found.reading.start));
    let stem = codes.get(cut..).unwrap_or_default();
    let article = matches!(stem, [0x27, 0x44, _, _, ..]);
    // «يوسف» is no verb that nothing knows.
    let name = context.lexemes(index).any(|found| {
        matches!(found.meaning, Meaning::NamePart(_) | Meaning::AmbiguousName)
            && found.reading.proclitics.is_empty()
    });
    let arabic = !name && token.is_some_and(|token| token.kind == TokenKind::Arabic);
    let kind = if arabic && !article && looks_verbal(stem, slot, units) {
        UnitKind::Verb
    } else if looks_relative(stem) && modified(units) == Some(article) {
        UnitKind::Adjective
    } else {
        UnitKind::Noun
    };
    let (proclitics, enclitic) = found.map_or((Proclitics::NONE, Enclitic::None), |found| {
        (found.reading.proclitics, found.reading.enclitic)
    });
    Choice {
        kind,
        form: None,
        lexemes: [None; MOST_LEXEMES],
        proclitics,
        enclitic,
        start,
        last: index,
        article,
        open_form: false,
    }
}

fn letters_before(context: Context<'_>, index: usize, start: u32) -> usize {
    let Some(token) = context.analysis.token(index) else { return 0 };
    let text = context.analysis.text();
    (0..token.code_count as usize)
        .find(|letter| start <= text.letter_start(token, *letter))
        .unwrap_or(0)
}

/// ي or ت before three letters and more, or ـت after three, where a verb may stand.
fn looks_verbal(stem: &[u8], slot: Slot, units: &[Unit]) -> bool {
    const TEH: u8 = 0x2A;
    const ALEF: u8 = 0x27;
    const YEH: u8 = 0x4A;
    const SEEN: u8 = 0x33;
    const HEH: u8 = 0x47;
    let imperfect = matches!(stem, [YEH, _, _, _, ..] | [SEEN, YEH | TEH, _, _, _, ..])
        && !matches!(stem.last(), Some(&HEH));
    let feminine = matches!(stem, [.., a, TEH] if *a != ALEF && *a != YEH) && 4 <= stem.len();
    match slot {
        Slot::Nominal => false,
        Slot::Complement => imperfect,
        Slot::Verbal | Slot::Clause | Slot::Content => {
            imperfect || feminine || matches!(stem, [TEH, _, _, _, ..] if slot == Slot::Verbal)
        }
        Slot::Any if units.last().is_some_and(Unit::is_verb) => false,
        Slot::Coordinate | Slot::Any => imperfect || feminine && slot == Slot::Coordinate,
    }
}

/// ـي, ـية and their plurals: «الموكيانية».
fn looks_relative(stem: &[u8]) -> bool {
    const HEH: u8 = 0x47;
    const YEH: u8 = 0x4A;
    const WAW: u8 = 0x48;
    const NOON: u8 = 0x46;
    let long = 5 <= stem.len();
    long && matches!(stem, [.., YEH] | [.., YEH, HEH] | [.., YEH, YEH | WAW, NOON])
}

fn starts_with_article(context: Context<'_>, index: usize, start: u32) -> bool {
    let Some(token) = context.analysis.token(index) else { return false };
    let codes = context.analysis.text().codes(token);
    let stem = codes.get(letters_before(context, index, start)..).unwrap_or_default();
    matches!(stem, [0x27, 0x44, _, _, ..])
}
