//! Tokens → units.

use std::ops::Range;

use super::{
    choose,
    unit::{Unit, UnitKind},
};
use crate::{
    entity::proclitics_before,
    findings::Findings,
    lexicon::{Meaning, OperatorKind, Preposition, Valency},
    number::{QuantityKind, QuantityRecord},
    span::Span,
    text::{Proclitics, TokenKind},
    vocabulary::{Context, Flags, Found},
};

/// Cuts the tokens of a sentence into units.
pub(super) fn units(context: Context<'_>, findings: &Findings, tokens: Range<usize>) -> Vec<Unit> {
    let mut splitter = Splitter {
        context,
        units: Vec::with_capacity(tokens.len() + tokens.len() / 4),
        known: known(context, findings, &tokens),
        end: tokens.end,
        buffer: Vec::new(),
    };
    let mut index = tokens.start;
    while index < tokens.end {
        index = splitter.take(index).max(index + 1);
    }
    splitter.units
}

/// A stretch of tokens that an earlier stage has read.
#[derive(Clone, Copy, Debug)]
struct Known {
    kind: UnitKind,
    tokens: (usize, usize),
    span: Span,
    /// «العشرات»: an amount with the article, which stands for a noun.
    article: bool,
}

/// Names, dates and numbers of the sentence, sorted; a name goes before a number inside it.
fn known(context: Context<'_>, findings: &Findings, tokens: &Range<usize>) -> Vec<Known> {
    fn within<T>(items: &[T], tokens: &Range<usize>, first: impl Fn(&T) -> usize) -> Range<usize> {
        let start = items.partition_point(|item| first(item) < tokens.start);
        start..items.partition_point(|item| first(item) < tokens.end)
    }
    let mut out = Vec::new();
    let mentions = &findings.entities.mentions;
    for at in within(mentions, tokens, |mention| mention.tokens.0) {
        out.extend(mentions.get(at).map(|m| Known {
            kind: UnitKind::Name(at),
            tokens: m.tokens,
            span: m.span,
            article: false,
        }));
    }
    for at in within(&findings.dates, tokens, |date| date.tokens.0) {
        let date = findings.dates.get(at);
        out.extend(date.map(|d| Known {
            kind: UnitKind::Date(at),
            tokens: d.tokens,
            span: d.span,
            article: false,
        }));
    }
    for at in within(&findings.quantities, tokens, |quantity| quantity.tokens.0) {
        let quantity = findings.quantities.get(at);
        let Some(quantity) = quantity else { continue };
        let known = Known {
            kind: UnitKind::Number(at),
            tokens: quantity.tokens,
            span: quantity.span,
            article: quantity.kind == QuantityKind::Range && context.has_article(quantity.tokens.0),
        };
        out.push(with_between(context, quantity, known, tokens.start));
    }
    out.sort_by_key(|known| (known.tokens.0, usize::MAX - known.tokens.1));
    // Taken from the end as the splitter goes on.
    out.reverse();
    out
}

/// «مقتل ما بين 12 و15 جنديا»: before the bounds of a number «بين» is no preposition of the clause.
fn with_between(
    context: Context<'_>,
    quantity: &QuantityRecord,
    known: Known,
    first: usize,
) -> Known {
    const LONGEST: usize = 2;
    let (Some(_), Some(_), true) =
        (quantity.min, quantity.max, quantity.kind == QuantityKind::Range)
    else {
        return known;
    };
    let between = |at: usize| {
        let mut lexemes = context.lexemes(at).filter(|found| {
            found.meaning == Meaning::Preposition(Preposition::Between)
                && found.last + 1 == known.tokens.0
        });
        lexemes.next().map(|found| (at, found.reading.start))
    };
    let start = first.max(known.tokens.0.saturating_sub(LONGEST));
    let Some((at, start)) = (start..known.tokens.0).find_map(between) else { return known };
    let from = context.analysis.span(start, at);
    Known { tokens: (at, known.tokens.1), span: from.to(known.span), ..known }
}

struct Splitter<'a> {
    context: Context<'a>,
    units: Vec<Unit>,
    known: Vec<Known>,
    end: usize,
    buffer: Vec<(UnitKind, Found)>,
}

impl Splitter<'_> {
    /// Makes the units of a token; returns the token to go on with.
    fn take(&mut self, index: usize) -> usize {
        while let Some(next) = self.known.last().copied().filter(|known| known.tokens.0 <= index) {
            self.known.pop();
            if next.tokens.0 == index {
                let proclitics = proclitics_before(self.context, index, next.span.start());
                self.proclitics(index, proclitics);
                self.units.push(Unit { article: next.article, ..Unit::new(next.kind, next.span) });
                return next.tokens.1 + 1;
            }
        }
        let Some(token) = self.context.analysis.token(index) else { return index + 1 };
        let kind = match token.kind {
            TokenKind::Line => UnitKind::Line,
            TokenKind::Mark(mark) => UnitKind::Mark(mark),
            TokenKind::Digits | TokenKind::Other => UnitKind::Noun,
            TokenKind::Arabic | TokenKind::Latin => return self.word(index),
        };
        self.units.push(Unit::new(kind, token.span));
        index + 1
    }

    fn word(&mut self, index: usize) -> usize {
        let choice = choose::choose(self.context, index, &self.units, self.end, &mut self.buffer);
        if choice.kind == UnitKind::Verb && choice.proclitics.contains(Proclitics::LAM) {
            self.purpose(index, choice.proclitics);
        } else {
            self.proclitics(index, choice.proclitics);
        }
        let span = self.context.analysis.span(choice.start, choice.last);
        // «رئيس الوزراء» is definite by its last word, «المتحدث باسم» waits for its complement.
        let article = if choice.last == index {
            choice.proclitics.contains(Proclitics::ARTICLE) || choice.article
        } else {
            self.context.has_article(choice.last)
        };
        let lexicon = &self.context.resources.lexicon;
        let means = |test: fn(Meaning) -> bool| {
            choice.lexemes.iter().flatten().any(|id| test(lexicon.meaning(*id)))
        };
        let prefix = means(|meaning| meaning == Meaning::AdjectivePrefix);
        let governs = choice.kind == UnitKind::Adverb
            && means(|meaning| meaning == Meaning::Operator(OperatorKind::Without));
        let deictic = choice.kind == UnitKind::Demonstrative
            && means(|meaning| meaning == Meaning::Demonstrative);
        let helps = choice.kind == UnitKind::Verb
            && means(|meaning| matches!(meaning, Meaning::Verb(Valency::Copula, _)));
        // «السكان غير الشرعيين»: as definite as the word after it.
        let article = article || prefix && self.context.has_article(choice.last + 1);
        let common = self.context.analysis.flags(index).has(Flags::WORD);
        let unknown = choice.form.is_none() && !common && choice.kind == UnitKind::Noun;
        self.units.push(Unit {
            form: choice.form,
            lexemes: choice.lexemes,
            governs,
            deictic,
            helps,
            open_form: choice.open_form,
            article,
            closed: unknown && !article || choose::has_tanwin(self.context, index),
            enclitic: choice.enclitic,
            future: choice.proclitics.contains(Proclitics::SIN),
            ..Unit::new(choice.kind, span)
        });
        choice.last + 1
    }

    /// «ليبدأ»: ل before a verb opens a clause.
    fn purpose(&mut self, index: usize, proclitics: Proclitics) {
        let start = self.context.analysis.token(index).map_or(0, |token| token.span.start());
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        if proclitics.contains(Proclitics::CONJUNCTION) {
            self.units.push(Unit::new(UnitKind::Conjunction, Span::new(start, start)));
        }
        self.units.push(Unit::new(UnitKind::Subordinator, Span::new(start, start)));
    }

    /// و ف and ب ل ك as units of their own, with empty spans.
    fn proclitics(&mut self, index: usize, proclitics: Proclitics) {
        let start = self.context.analysis.token(index).map_or(0, |token| token.span.start());
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let span = Span::new(start, start);
        let mut push = |kind| self.units.push(Unit::new(kind, span));
        if proclitics.contains(Proclitics::CONJUNCTION) {
            push(UnitKind::Conjunction);
        }
        for (proclitic, preposition) in [
            (Proclitics::BA, Preposition::With),
            (Proclitics::LAM, Preposition::For),
            (Proclitics::KAF, Preposition::As),
        ] {
            if proclitics.contains(proclitic) {
                push(UnitKind::Preposition(preposition));
            }
        }
    }
}
