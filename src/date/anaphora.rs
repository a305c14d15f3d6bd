//! Dates counted from the one named before: «العام التالي», «اليوم نفسه», «في ذلك الشهر», «قبل ذلك
//! بعامين».

use super::{
    ago::{grain_of, step},
    day::Day,
    mention::{Grain, Reading},
    point::Point,
    reader::Reader,
};
use crate::{
    lexicon::{Calendar, Meaning, Preposition, TimeUnit},
    text::{Enclitic, Proclitics},
};

impl Reader<'_> {
    /// «العام التالي», «الأسبوع نفسه», «ذلك اليوم», «نفس الشهر»: from the date named before it in its
    /// paragraph, without days if there is none.
    pub(super) fn anaphoric_unit(&self, at: usize) -> Option<Reading> {
        let at = if self.is_anaphoric_determiner(at) { at + 1 } else { at };
        let unit = self.unit(at).filter(|unit| unit.article && unit.form.is_single())?;
        let (offset, last) = match at.checked_sub(1) {
            Some(before) if self.is_anaphoric_determiner(before) => (0, unit.last),
            _ => self.anaphoric_adjective(unit.last + 1)?,
        };
        let base = self.told_from(at, offset);
        let from = self.unit_of(unit.unit, base);
        let point = from.period(unit.unit, offset)?;
        if unit.unit == TimeUnit::Month && offset == 0 {
            // «الشهر نفسه من العام الماضي».
            let year = self.year_of_month(last).filter(|_| point.days.is_some());
            if let Some((year, last)) = year {
                let month = from.today.zip(year).and_then(|(d, y)| Day::new(y, d.month(), 1));
                return Some(Reading::point(Point::month(month), last));
            }
        }
        Some(match unit.unit {
            TimeUnit::Decade | TimeUnit::Century => Reading::days_of(point.days, point.grain, last),
            _ => Reading::point(point, last),
        })
    }

    /// «السبت التالي», «الخميس السابق»: the nearest after or before the date named last.
    pub(super) fn anaphoric_weekday(&self, weekday: i8, at: usize, last: usize) -> Option<Reading> {
        let (offset, last) =
            self.anaphoric_adjective(last + 1).filter(|(offset, _)| *offset != 0)?;
        let day = self.told_from(at, offset).and_then(|(first, end)| match offset {
            ..0 => first.plus_days(-i64::from((first.weekday() - weekday - 1).rem_euclid(7)) - 1),
            _ => next_weekday(end, weekday),
        });
        Some(Reading::day(day, last))
    }

    /// «بعدها بيومين», «قبل ذلك بعامين».
    pub(super) fn ago_from_before(&self, at: usize) -> Option<Reading> {
        let (found, preposition) = self.context.find(at, |meaning| match meaning {
            Meaning::Preposition(place @ (Preposition::Before | Preposition::After)) => Some(place),
            _ => None,
        })?;
        let that = self.is_anaphoric_determiner(found.last + 1);
        let next = found.last + 1 + usize::from(that);
        let by = |reading: &crate::vocabulary::Reading| reading.proclitics.contains(Proclitics::BA);
        if !that && found.reading.enclitic == Enclitic::None
            || !self.context.analysis.readings(next).iter().any(by)
        {
            return None;
        }
        let (length, last) = self.length_of(next)?;
        let unit = length.unit()?;
        let sign = if preposition == Preposition::After { 1 } else { -1 };
        // Hours are told from an hour, which no date has.
        let clocked = matches!(unit, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour);
        let base = self.unit_of(unit, self.anchor.filter(|_| !clocked)).today;
        let day = base.and_then(|base| step(base, &length, sign));
        let point = match grain_of(Some(unit)) {
            Grain::Month => Point::month(day),
            Grain::Year => Point::year(day.map(Day::year)),
            _ => Point::day(day),
        };
        Some(Reading { grain: grain_of(Some(unit)), ..Reading::point(point, last) })
    }

    /// The year after «الشهر نفسه».
    fn year_of_month(&self, last: usize) -> Option<(Option<i16>, usize)> {
        match self.year_after(last) {
            Some(year) => Some((Some(year.number), year.last)),
            None => self.relative_year_of(Calendar::Gregorian, last),
        }
    }

    /// «السابق» and «نفسه» look back at the date that what follows is counted from too.
    pub(super) fn compares(&self, last: usize) -> bool {
        self.anaphoric_adjective(last).is_some_and(|(offset, _)| offset < 0)
    }

    /// «السابق» −1, «نفسه» 0, «التالي» 1.
    pub(super) fn anaphoric_adjective(&self, at: usize) -> Option<(i64, usize)> {
        let (found, offset) = self.context.find(at, |meaning| match meaning {
            Meaning::AnaphoricAdjective(offset) => Some(i64::from(offset)),
            _ => None,
        })?;
        (found.reading.proclitics.outside().is_empty()).then_some((offset, found.last))
    }

    /// «ذلك», «نفس»; «كذلك» and «نفسه» are others.
    pub(super) fn is_anaphoric_determiner(&self, at: usize) -> bool {
        self.context.words(at).any(|found| {
            found.meaning == Meaning::AnaphoricDeterminer
                && found.reading.enclitic == Enclitic::None
                && !found.reading.proclitics.contains(Proclitics::KAF)
        })
    }

    /// The days that «التالي» and the like are counted from: those named before. Today stands in for
    /// them before a past unit, after a verb of the future, and where nothing stands before.
    pub(super) fn told_from(&self, at: usize, offset: i64) -> Option<(Day, Day)> {
        let opens = || (0..at).all(|before| self.is_preposition(before));
        let now = || offset < 0 || 0 < offset && (self.is_future(at) || opens());
        self.anchor.or_else(|| self.today.filter(|_| now()).map(|today| (today, today)))
    }

    /// A reader whose today lies in the unit that holds these days; in none, if they are longer.
    fn unit_of(&self, unit: TimeUnit, days: Option<(Day, Day)>) -> Self {
        let reader = |day| Reader::new(self.context, day);
        let holds = |(first, last): &(Day, Day)| {
            let whole = reader(Some(*first)).period(unit, 0).and_then(|point| point.days);
            whole.is_none_or(|(_, end)| last <= &end)
        };
        reader(days.filter(holds).map(|(first, _)| first))
    }
}

/// The first such weekday after a day.
pub(super) fn next_weekday(day: Day, weekday: i8) -> Option<Day> {
    day.plus_days(i64::from((weekday - day.weekday() - 1).rem_euclid(7)) + 1)
}
