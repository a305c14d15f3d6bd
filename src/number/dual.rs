//! Nouns that are two by their form: «البلدين».

use super::{noun, quantity::Counted};
use crate::{
    lexicon::{Meaning, Number},
    span::Span,
    text::{Enclitic, fold_word, last_letter},
    vocabulary::{Context, Found},
};

/// Nouns of which there are two by their form: «البلدين», «اتصالين», «نظيريه».
pub(super) fn find(context: Context<'_>, index: usize) -> Option<(Span, Counted)> {
    context.words(index).find_map(|found| {
        let two = found.form.number == Number::Two && found.form.is_noun();
        let counts = matches!(found.meaning, Meaning::People | Meaning::Thing | Meaning::Unit(_));
        (two && counts && !is_doubtful(context, index, &found)).then(|| {
            let counted = noun::counted(context, &found);
            (counted.span, counted)
        })
    })
}

/// Whether a form of the dual may be another: «رقما» is singular, «عاملين» plural, «ملكي» an
/// adjective, «إنسانية» a word of its own.
fn is_doubtful(context: Context<'_>, index: usize, found: &Found) -> bool {
    let other_number = context
        .words(index)
        .any(|other| other.lexeme == found.lexeme && other.form.number != Number::Two);
    let codes = context.analysis.token(index).map(|token| context.analysis.text().codes(token));
    let codes = codes.unwrap_or_default();
    let by_ending = if found.reading.enclitic == Enclitic::None {
        // Before a noun the ending is that of an adjective or of «my».
        found.form.construct
            || found.meaning == Meaning::People && is_participle(context, found, codes)
    } else {
        let whole =
            context.analysis.readings(index).iter().any(|other| other.enclitic == Enclitic::None);
        // «نجمية» is an adjective.
        let written = context
            .analysis
            .token(index)
            .map_or("", |token| token.span.of(context.analysis.source()));
        whole
            || last_letter(written) == Some('ة')
            || !matches!(codes, [.., YEH, HEH] | [.., YEH, HEH, ALEF | MEEM])
    };
    other_number || by_ending
}

/// «عاملين», «مديرين»: nouns of people made like participles have the ending of their plural too.
fn is_participle(context: Context<'_>, found: &Found, codes: &[u8]) -> bool {
    let lexeme = context.resources.lexicon.lexemes().get(found.lexeme as usize);
    let lemma = lexeme.and_then(|lexeme| lexeme.parts.first()).map(|lemma| fold_word(lemma));
    let lemma = lemma.as_deref().unwrap_or_default();
    let masculine_ending =
        matches!(codes, [.., YEH, NOON]) && !matches!(codes, [.., TEH, YEH, NOON]);
    masculine_ending && matches!(lemma, [MEEM, ..] | [_, ALEF, ..])
}

const ALEF: u8 = 0x27;
const HEH: u8 = 0x47;
const MEEM: u8 = 0x45;
const NOON: u8 = 0x46;
const TEH: u8 = 0x2A;
const YEH: u8 = 0x4A;
