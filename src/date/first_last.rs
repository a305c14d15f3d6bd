//! The first and the last of a period: «الأشهر التسعة الأولى من العام», «آخر عشرة أيام من رمضان»,
//! «ثاني أيام عيد الفطر».

use super::{
    ago::{grain_of, step},
    day::Day,
    length::Length,
    mention::{Grain, Reading},
    period::part_of,
    reader::Reader,
};
use crate::{
    lexicon::{Number, PeriodWord, TimeUnit},
    names::PeriodPart,
};

/// Units at one end of a period.
struct Units {
    /// `None` if it is not told: «الأيام الأولى».
    count: Option<i64>,
    unit: TimeUnit,
    part: PeriodPart,
    last: usize,
}

impl Reader<'_> {
    /// «الأشهر التسعة الأولى من 2016», «العشر الأواخر من رمضان», «أول شهرين من العام».
    pub(super) fn end_of_period(&self, at: usize) -> Option<Reading> {
        let units = self.units_at_end(at)?;
        let linked = self.after_link(units.last + 1);
        let of = self.is_from(units.last + 1) || units.count.is_some() && linked != units.last + 1;
        let whole = self.whole_period(linked).filter(|_| of)?;
        let Some(count) = units.count else {
            return part_of(whole, units.part);
        };
        let length = Length::new(f64::from(i32::try_from(count).ok()?), units.unit);
        let days = whole.days().and_then(|(first, end)| match units.part {
            PeriodPart::Start => Some((first, step(first, &length, 1)?.plus_days(-1)?)),
            _ => Some((step(end.plus_days(1)?, &length, -1)?, end)),
        });
        let inside = |(first, end): &(Day, Day)| {
            whole.days().is_some_and(|(from, to)| from <= *first && *end <= to)
        };
        Some(Reading::days_of(days.filter(inside), grain_of(Some(units.unit)), whole.last))
    }

    fn units_at_end(&self, at: usize) -> Option<Units> {
        let units = |count, unit, (part, last)| Units { count, unit, part, last };
        if let Some(unit) = self.unit(at).filter(|unit| unit.article && !unit.form.is_single()) {
            // «الأشهر التسعة», «الشهرين», «الأيام».
            let (count, last) = match self.number(unit.last + 1) {
                Some((count, last)) => (Some(count), last),
                None => ((unit.form.number == Number::Two).then_some(2), unit.last),
            };
            return Some(units(count, unit.unit, self.end_word(last + 1)?));
        }
        if let Some((part, last)) = self.end_word(at) {
            // «أول ثلاثة أشهر», «آخر يومين».
            let (length, last) = self.length_of(last + 1)?;
            let (count, unit) = length.single()?;
            return (1 < count).then(|| units(Some(count), unit, (part, last)));
        }
        // «التسعة أشهر الأولى», «العشر الأواخر».
        let (count, last) = self.number(at)?;
        if let Some(unit) = self.unit(last + 1) {
            return Some(units(Some(count), unit.unit, self.end_word(unit.last + 1)?));
        }
        let plural = matches!(self.part_of_period(last + 1), Some((PeriodWord::Part(_), _)));
        let end = self.end_word(last + 1).filter(|_| plural && self.has_article(at))?;
        Some(units(Some(count), TimeUnit::Day, end))
    }

    /// «الأولى», «الأخيرة», «الأوائل», «أول», «آخر».
    fn end_word(&self, at: usize) -> Option<(PeriodPart, usize)> {
        match self.part_of_period(at) {
            Some((PeriodWord::Last, last)) => Some((PeriodPart::End, last)),
            Some((PeriodWord::Part(part), last))
                if part != PeriodPart::Middle && self.has_article(at) =>
            {
                Some((part, last))
            }
            Some(_) => None,
            None => {
                self.order(at).and_then(|(n, last)| (n == 1).then_some((PeriodPart::Start, last)))
            }
        }
    }

    /// «ثاني أيام عيد الفطر», «اليوم الثاني من رمضان», «آخر يوم من العام».
    pub(super) fn nth_day(&self, at: usize) -> Option<Reading> {
        let (order, last) = match self.unit(at).filter(|unit| unit.unit == TimeUnit::Day) {
            Some(unit) if unit.article && unit.form.is_single() => self.nth(unit.last + 1)?,
            Some(_) => return None,
            None => {
                let (order, last) = self.nth(at)?;
                let unit = self.unit(last + 1)?;
                let days = unit.unit == TimeUnit::Day && !unit.article;
                (order, Some(unit.last).filter(|_| days)?)
            }
        };
        let next = self.after_link(last + 1);
        if let Some(feast) = self.holiday(next) {
            let day = feast.single_day().and_then(|day| day.plus_days(order - 1));
            return Some(Reading::day(day.filter(|_| 0 < order), feast.last));
        }
        // «أول أيام رمضان», «أول يوم من رمضان».
        let joined = next != last + 1 || self.unit(last).is_some_and(|unit| !unit.form.is_single());
        let whole = self.whole_period(next).filter(|_| joined)?;
        if !matches!(whole.grain, Grain::Month | Grain::Season | Grain::Year) {
            return None;
        }
        let day = whole.days().and_then(|(first, end)| match order {
            0 => Some(end),
            order => first.plus_days(order - 1).filter(|day| *day <= end),
        });
        Some(Reading::day(day, whole.last))
    }

    /// «الثاني», or 0 for «آخر».
    fn nth(&self, at: usize) -> Option<(i64, usize)> {
        match self.part_of_period(at) {
            Some((PeriodWord::Last, last)) => Some((0, last)),
            _ => self.order(at),
        }
    }
}
