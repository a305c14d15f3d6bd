//! Lengths of time: «ثلاثة أيام», «يومين», «سنة وثلاثة أشهر», «ساعة ونصف», «بضعة أيام».

use super::{
    length::Length,
    mention::{DateKind, Reading},
    reader::{Reader, UnitWord},
};
use crate::{
    lexicon::{Meaning, Number, NumberCue, NumberWord, Preposition, TimeUnit},
    number::{self, QuantityKind},
    text::{Mark, Proclitics},
};

impl Reader<'_> {
    /// The length of time at a token, and its last token.
    pub(super) fn length_of(&self, at: usize) -> Option<(Length, usize)> {
        let (length, last) = self.joined_lengths(at)?;
        // «عقدين من الزمن».
        let whole = self.context.find(last + 1, |m| (m == Meaning::Whole).then_some(()));
        Some((length, whole.map_or(last, |(found, ())| found.last)))
    }

    fn joined_lengths(&self, at: usize) -> Option<(Length, usize)> {
        let (mut length, mut last) = self.first_length(at)?;
        while let Some(((count, unit), end)) = self.joined_length(last, length.unit()) {
            length = length.and(count, unit)?;
            last = end;
        }
        if self.is_half_after(last) {
            return Some((
                length.and_half(),
                last + 1 + usize::from(self.context.is_and(last + 1)),
            ));
        }
        Some((length, last))
    }

    fn first_length(&self, at: usize) -> Option<(Length, usize)> {
        // «منذ نحو 20 عاما».
        let bend = self.context.find(at, |m| matches!(m, Meaning::Precision(_)).then_some(()));
        let at = bend.map_or(at, |(found, ())| found.last + 1);
        if let Some(unit) = self.unit(at) {
            return self.unit_alone(unit);
        }
        if let Some((found, part)) = self.context.find(at, |meaning| match meaning {
            Meaning::Number(NumberWord::Fraction(part)) => Some(part),
            _ => None,
        }) {
            let unit = self.unit(found.last + 1).filter(|unit| unit.form.is_single())?;
            return Some((Length::new(part, unit.unit), unit.last));
        }
        let vague = self.context.find(at, |m| matches!(m, Meaning::Vague { .. }).then_some(()));
        if let Some((found, ())) = vague {
            let unit = self.unit(found.last + 1).filter(|unit| !unit.form.is_single())?;
            return Some((Length::open(unit.unit), unit.last));
        }
        let ((count, unit), last) = self.counted_unit(at)?;
        Some((Length::new(count, unit), last))
    }

    /// «أسبوع», «يومين», «أسابيع», without the article; «يوم واحد», «أسبوع كامل».
    fn unit_alone(&self, unit: UnitWord) -> Option<(Length, usize)> {
        // «يومي الاثنين والثلاثاء», «عامي 2014 و2018».
        let next = unit.last + 1;
        let dates = self.weekday(next).is_some() || self.digits(next, 4).is_some();
        if unit.article || unit.form.number == Number::Two && (dates || unit.pronoun) {
            return None;
        }
        let count = match unit.form.number {
            Number::One => 1.0,
            Number::Two => 2.0,
            Number::Many => return Some((Length::open(unit.unit), unit.last)),
        };
        let one = self.context.means(next, |m| {
            matches!(m, Meaning::Number(NumberWord::Unit(1 | 2)) | Meaning::Whole)
        });
        Some((Length::new(count, unit.unit), unit.last + usize::from(one)))
    }

    /// «ثلاثة أيام», «44 يوما», «3.5 ثانية».
    fn counted_unit(&self, at: usize) -> Option<((f64, TimeUnit), usize)> {
        let parsed = self.parsed(at)?;
        let counts = matches!(parsed.kind, QuantityKind::Integer | QuantityKind::Decimal);
        // «47 سنتا» are cents: after a number stands no dual.
        let unit = self
            .unit(parsed.last + 1)
            .filter(|unit| counts && !unit.preposition && unit.form.number != Number::Two)
            // «فاز 2-0 اليوم».
            .filter(|unit| !(unit.pronoun || unit.article && unit.form.is_single()))
            .filter(|_| 0.0 < parsed.value.as_f64())?;
        // «27 و28 شهر رمضان».
        if self.month(parsed.last + 1).is_some() {
            return None;
        }
        Some(((parsed.value.as_f64(), unit.unit), unit.last))
    }

    /// «وثلاثة أشهر» after «سنة»: a unit that is another one.
    fn joined_length(
        &self,
        last: usize,
        before: Option<TimeUnit>,
    ) -> Option<((f64, TimeUnit), usize)> {
        let next = last + 1;
        let at = if self.context.is_and(next) { next + 1 } else { next };
        let attached = self
            .context
            .analysis
            .readings(next)
            .iter()
            .any(|reading| reading.proclitics.contains(Proclitics::CONJUNCTION));
        // «عقدا لثلاثة أعوام» are two lengths.
        let apart = self.context.analysis.readings(at).iter();
        let counted = || {
            let mut apart = apart.clone().filter(|reading| !reading.proclitics.has_preposition());
            (self.context.is_digits(at) || apart.next().is_some()).then(|| self.counted_unit(at))?
        };
        let alone = || {
            let unit = self.unit(at).filter(|_| attached || at != next)?;
            let (length, last) = self.unit_alone(unit)?;
            Some((length.parts().next()?, last))
        };
        let (found, last) = counted().or_else(alone)?;
        (before != Some(found.1)).then_some((found, last))
    }

    /// «ونصف», «و نصف».
    fn is_half_after(&self, last: usize) -> bool {
        let next = last + 1;
        let lone = self.context.is_and(next);
        let at = if lone { next + 1 } else { next };
        self.context.lexemes(at).any(|found| {
            let joined = lone || found.reading.proclitics.contains(Proclitics::CONJUNCTION);
            joined && found.meaning == Meaning::Number(NumberWord::Fraction(0.5))
        })
    }

    /// A duration that stands by itself.
    pub(super) fn duration(&self, at: usize) -> Option<Reading> {
        let cue = self.context.find(at, |m| (m == Meaning::LengthCue).then_some(()));
        if let Some((found, ())) = cue {
            return self.duration_after_cue(found.last + 1);
        }
        if self.is_age(at) {
            return None;
        }
        if let Some(found) = self.length_range(at) {
            return Some(found);
        }
        let (length, last) = self.length_of(at)?;
        // «يوم» and «أيام» alone are nouns like others; two are a length, as is «بضعة أيام».
        let unit = self.unit(at);
        let bare = unit.is_some_and(|unit| {
            unit.last == last && (unit.form.number != Number::Two || unit.form.construct)
        });
        // «وقع 8 عقود» are contracts.
        let decades = matches!(length.parts().next(), Some((_, TimeUnit::Decade)));
        let of_time = self.joined_lengths(at).is_some_and(|(_, end)| end < last);
        let contracts = decades && !self.is_told_as_length(at) && !of_time;
        (!bare && !contracts).then(|| Reading::length(DateKind::Duration, length, last))
    }

    /// «خلال 3 عقود», «لعقدين», «نحو عقدين».
    fn is_told_as_length(&self, at: usize) -> bool {
        let glued = self.context.analysis.readings(at).iter();
        let article = at.checked_sub(1).filter(|before| self.context.is_lone_article(*before));
        let mut before = article.unwrap_or(at).checked_sub(1).into_iter();
        glued.clone().any(|reading| reading.proclitics.has_preposition())
            || self.context.means(at, |m| matches!(m, Meaning::Precision(_)))
            || before.any(|before| {
                self.is_preposition(before)
                    || self.context.means(before, |m| matches!(m, Meaning::Precision(_)))
            })
    }

    /// «أربع إلى خمس سنوات», «من يومين إلى 3 أيام», «بين 17 و22 سنة».
    fn length_range(&self, at: usize) -> Option<Reading> {
        // «ارتفعت من 5 إلى 10 سنوات» are two lengths.
        let first = self.number(at);
        let unit = self.unit(at).filter(|unit| unit.form.number == Number::Two);
        let end = first.map(|(_, last)| last).or(unit.map(|unit| unit.last))?;
        let counted = self.counted_unit(at);
        let joint = self
            .second(at, end)
            .or_else(|| self.second(at, counted?.1))
            .filter(|_| !number::cue_before(self.context, at, NumberCue::Change))?;
        let (longer, last) = self.counted_unit(joint)?;
        let shorter = match (counted, unit, first) {
            (Some((shorter, _)), ..) => shorter,
            (None, Some(unit), _) => (2.0, unit.unit),
            #[expect(clippy::cast_precision_loss, reason = "counts of years and days")]
            (None, None, Some((count, _))) => (count as f64 * scale_of(longer.0, count), longer.1),
            _ => return None,
        };
        let ordered = shorter.1 < longer.1 || shorter.1 == longer.1 && shorter.0 < longer.0;
        let length = |(count, unit)| Length::new(count, unit);
        ordered.then(|| Reading {
            longest: Some(length(longer)),
            ..Reading::length(DateKind::Duration, length(shorter), last)
        })
    }

    /// «لمدة عام», «طوال اليوم».
    fn duration_after_cue(&self, at: usize) -> Option<Reading> {
        let skip = self.context.means(at, |m| {
            matches!(m, Meaning::Preposition(Preposition::From | Preposition::Between))
        });
        if let Some(found) = self.length_range(at + usize::from(skip)) {
            return Some(found);
        }
        if let Some((length, last)) = self.length_of(at) {
            return Some(Reading::length(DateKind::Duration, length, last));
        }
        let unit = self.unit(at).filter(|unit| unit.article && unit.form.is_single())?;
        let other = self.direction(unit.last + 1).is_some();
        (!other)
            .then(|| Reading::length(DateKind::Duration, Length::new(1.0, unit.unit), unit.last))
    }

    /// «البالغ من العمر 35 عاما»: an age is no duration.
    fn is_age(&self, at: usize) -> bool {
        let age = |at| {
            number::cue_before(self.context, at, NumberCue::Age) || number::is_age(self.context, at)
        };
        // «أعمارهم بين 17 و22 عاما».
        let upper = at.checked_sub(2).filter(|first| {
            let joint = self.context.is_and(first + 1)
                || self.is_preposition(first + 1)
                || self.context.is_mark(first + 1, Mark::Dash);
            joint && self.context.is_digits(*first)
        });
        age(at) || upper.is_some_and(age)
    }

    /// «كل يوم», «كل ثلاثة أيام», «كل جمعة», «يوميا».
    pub(super) fn set(&self, at: usize) -> Option<Reading> {
        let frequency = self.context.find(at, |meaning| match meaning {
            Meaning::Frequency(unit) => Some(unit),
            _ => None,
        });
        if let Some((found, unit)) = frequency {
            return Some(Reading::length(DateKind::Set, Length::new(1.0, unit), found.last));
        }
        let (found, ()) = self.context.find(at, |m| (m == Meaning::Every).then_some(()))?;
        let next = found.last + 1;
        if let Some((_, last)) = self.weekday(next).filter(|_| !self.has_article(next)) {
            let week = Length::new(1.0, TimeUnit::Week);
            return Some(Reading::length(DateKind::Set, week, last));
        }
        // «كل ليلة», «كل يوم سبت».
        if let Some((_, last)) = self.day_part(next).filter(|_| !self.has_article(next)) {
            return Some(Reading::length(DateKind::Set, Length::new(1.0, TimeUnit::Day), last));
        }
        if self.is_the_word_day(next)
            && let Some((_, last)) = self.weekday(next + 1)
        {
            return Some(Reading::length(DateKind::Set, Length::new(1.0, TimeUnit::Week), last));
        }
        let (length, last) = self.length_of(next)?;
        Some(Reading::length(DateKind::Set, length, last))
    }
}

/// What a bare number shares with the one after it: «40 إلى 50 مليون سنة».
fn scale_of(longer: f64, shorter: i64) -> f64 {
    let scales = [1e9, 1e6, 1e3];
    scales.into_iter().find(|scale| shorter < 1000 && *scale <= longer).unwrap_or(1.0)
}
