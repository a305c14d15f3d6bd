//! What all parsers of dates share: the words of time at a token.

use std::cell::Cell;

use super::{day::Day, mention::Reading};
use crate::{
    lexicon::{Form, Meaning, PeriodWord, Preposition, TimeUnit},
    names::DayPart,
    number::{self, Parsed, QuantityKind, Value},
    text::{Enclitic, Mark, Proclitics, TokenKind},
    vocabulary::{Context, Flags},
};

/// Reads dates at tokens of a text.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    pub(super) context: Context<'a>,
    /// The day that relative dates are told from.
    pub(super) today: Option<Day>,
    /// The day that a clock without a day belongs to: one named shortly before, or else today.
    pub(super) nearby: Option<Day>,
    /// The days named last in the paragraph, from which «التالي» counts.
    pub(super) anchor: Option<(Day, Day)>,
    /// The date read last.
    pub(super) previous: Option<Reading>,
    /// The number read last: several parsers ask for the same one.
    number: Cell<Option<(usize, Option<Parsed>)>>,
}

/// A unit of time as a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct UnitWord {
    pub(super) unit: TimeUnit,
    pub(super) form: Form,
    pub(super) article: bool,
    /// «ب», «ل» or «ك» is written to it.
    pub(super) preposition: bool,
    /// A pronoun is: «عاميها».
    pub(super) pronoun: bool,
    pub(super) last: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(context: Context<'a>, today: Option<Day>) -> Self {
        let (anchor, previous) = (None, None);
        Self { context, today, nearby: today, anchor, previous, number: Cell::new(None) }
    }

    /// The number that begins at a token.
    pub(super) fn parsed(&self, at: usize) -> Option<Parsed> {
        if let Some((known, parsed)) = self.number.get()
            && known == at
        {
            return parsed;
        }
        let flags = self.context.analysis.flags(at);
        let may = self.context.is_digits(at) || flags.has(Flags::NUMBER);
        let parsed = may.then(|| number::parse_at(self.context, at)).flatten();
        self.number.set(Some((at, parsed)));
        parsed
    }

    /// The digits of one token as they stand, at most so many: no separators, no scale.
    pub(super) fn digits(&self, at: usize, most: usize) -> Option<i16> {
        let token = self.context.analysis.token(at).filter(|t| t.kind == TokenKind::Digits)?;
        let codes = self.context.analysis.text().codes(token);
        if most < codes.len() {
            return None;
        }
        codes.iter().try_fold(0_i16, |number, code| {
            number.checked_mul(10)?.checked_add(i16::from(crate::text::digit_value(*code)))
        })
    }

    pub(super) fn is_preposition(&self, at: usize) -> bool {
        self.context.words(at).any(|found| {
            // «وفي سبتمبر».
            let proclitics = found.reading.proclitics;
            let bare = proclitics.is_empty() || proclitics == Proclitics::CONJUNCTION;
            matches!(found.meaning, Meaning::Preposition(_))
                && bare
                && found.reading.enclitic == Enclitic::None
        })
    }

    pub(super) fn is_from(&self, at: usize) -> bool {
        self.context.means(at, |m| m == Meaning::Preposition(Preposition::From))
    }

    /// The token after «من» or «في», if one stands there.
    pub(super) fn after_link(&self, at: usize) -> usize {
        let link = |m| matches!(m, Meaning::Preposition(Preposition::From | Preposition::In));
        if self.context.means(at, link) { at + 1 } else { at }
    }

    /// The token after a comma, if one stands there.
    pub(super) fn after_comma(&self, at: usize) -> usize {
        if self.context.is_mark(at, Mark::Comma) { at + 1 } else { at }
    }

    /// Whether what stands here has the article.
    pub(super) fn has_article(&self, at: usize) -> bool {
        self.context.has_article(at)
    }

    /// «هذا».
    pub(super) fn is_this(&self, at: usize) -> bool {
        self.context.means(at, |meaning| meaning == Meaning::Demonstrative)
    }

    /// The token after «هذا», if it stands here, and whether it stands here or right before.
    pub(super) fn after_this(&self, at: usize) -> (usize, bool) {
        if self.is_this(at) {
            return (at + 1, true);
        }
        (at, at.checked_sub(1).is_some_and(|before| self.is_this(before)))
    }

    pub(super) fn unit(&self, at: usize) -> Option<UnitWord> {
        if !self.context.analysis.flags(at).has(Flags::DATE) {
            return None;
        }
        let (found, unit) = self.context.find(at, |meaning| match meaning {
            Meaning::TimeUnit(unit) => Some(unit),
            _ => None,
        })?;
        let article = found.reading.proclitics.contains(Proclitics::ARTICLE);
        let preposition = found.reading.proclitics.has_preposition();
        let pronoun = found.reading.enclitic != Enclitic::None;
        let last = found.last;
        Some(UnitWord { unit, form: found.form, article, preposition, pronoun, last })
    }

    /// «الماضي» −1, «الجاري» 0, «المقبل» 1, «بعد المقبل» 2.
    pub(super) fn direction(&self, at: usize) -> Option<(i64, usize)> {
        let adjective = |at: usize| {
            self.context.find(at, |meaning| match meaning {
                Meaning::RelativeAdjective(direction) => Some(i64::from(direction)),
                _ => None,
            })
        };
        if let Some((found, direction)) = adjective(at) {
            return Some((direction, found.last));
        }
        let beyond =
            |m| matches!(m, Meaning::Preposition(Preposition::After | Preposition::Before));
        let (found, direction) = adjective(at + 1).filter(|_| self.context.means(at, beyond))?;
        Some((2 * direction, found.last))
    }

    /// The weekday at a token; a bare one («سبت») only in one piece, since «كسبت» is *won*.
    pub(super) fn weekday(&self, at: usize) -> Option<(i8, usize)> {
        if !self.context.analysis.flags(at).has(Flags::DATE) {
            return None;
        }
        self.context.lexemes(at).find_map(|found| match found.meaning {
            Meaning::Weekday(number) => {
                let cut = !found.reading.proclitics.is_empty();
                let span = self.context.analysis.span(found.reading.start, at);
                let first = span.of(self.context.analysis.source()).chars().next();
                let article = first.is_some_and(is_alef);
                (article || !cut).then_some((i8::try_from(number).ok()?, found.last))
            }
            _ => None,
        })
    }

    /// «مساء», «فجر».
    pub(super) fn day_part(&self, at: usize) -> Option<(DayPart, usize)> {
        if !self.context.analysis.flags(at).has(Flags::DATE) {
            return None;
        }
        let (found, part) = self.context.find(at, |meaning| match meaning {
            Meaning::DayPart(part) => Some(part),
            _ => None,
        })?;
        // «ظهرها» is her back.
        if found.reading.enclitic != Enclitic::None {
            return None;
        }
        Some((part, found.last))
    }

    pub(super) fn part_of_period(&self, at: usize) -> Option<(PeriodWord, usize)> {
        let (found, part) = self.context.find(at, |meaning| match meaning {
            Meaning::PeriodWord(part) => Some(part),
            _ => None,
        })?;
        Some((part, found.last))
    }

    /// A whole number, in figures or words.
    pub(super) fn number(&self, at: usize) -> Option<(i64, usize)> {
        let parsed = self.parsed(at)?;
        let Value::Integer(number) = parsed.value else { return None };
        (parsed.kind == QuantityKind::Integer).then_some((number, parsed.last))
    }

    /// «الخامس», «الأول».
    pub(super) fn order(&self, at: usize) -> Option<(i64, usize)> {
        let parsed = self.parsed(at)?;
        let Value::Integer(number) = parsed.value else { return None };
        (parsed.kind == QuantityKind::Ordinal).then_some((number, parsed.last))
    }

    /// The day of a month: «16», «السادس عشر», «16.».
    pub(super) fn day_number(&self, at: usize) -> Option<(i8, usize)> {
        let (number, last) = match self.digits(at, 2) {
            // «53.8 في تموز» is a decimal.
            Some(_) if self.is_fraction(at) => return None,
            Some(number) => (i64::from(number), at),
            None => self.order(at)?,
        };
        let day = i8::try_from(number).ok().filter(|day| (1..=31).contains(day))?;
        Some((day, last))
    }

    /// Whether digits stand behind the point of a decimal.
    fn is_fraction(&self, at: usize) -> bool {
        let text = self.context.analysis.text();
        // «15،14 و16 أكتوبر» are days.
        let listed = || self.next_item(at, false).is_some();
        2 <= at
            && self.context.is_digits(at - 2)
            && ([Mark::Stop, Mark::Decimal].iter().any(|mark| self.context.is_mark(at - 1, *mark))
                || !listed() && self.context.is_mark(at - 1, Mark::Comma))
            && text.adjacent(at - 2)
            && text.adjacent(at - 1)
    }

    /// The day of a month before the month's name, where «عشرة يناير» is one too.
    pub(super) fn day_before_month(&self, at: usize) -> Option<(i8, usize)> {
        self.day_number(at).or_else(|| {
            let (number, last) = self.number(at).filter(|_| !self.context.is_digits(at))?;
            let day = i8::try_from(number).ok().filter(|day| (1..=31).contains(day))?;
            Some((day, last))
        })
    }
}

/// The first letter of the article.
fn is_alef(c: char) -> bool {
    crate::text::fold_word(c.encode_utf8(&mut [0; 4])) == [0x27]
}
