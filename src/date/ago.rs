//! Stretches of time from today: «قبل عشرة أيام», «منذ أسابيع», «الأيام الثلاثة الماضية», «آخر 3 سنوات».

use super::{
    day::Day,
    length::Length,
    mention::{DateKind, Grain, Reading},
    point::Point,
    reader::Reader,
};
use crate::lexicon::{Meaning, PeriodWord, Preposition, TimeUnit};

impl Reader<'_> {
    /// «قبل عشرة أيام», «بعد عام», «منذ أسابيع».
    pub(super) fn ago(&self, at: usize) -> Option<Reading> {
        let (found, preposition) = self.context.find(at, |meaning| match meaning {
            Meaning::Preposition(
                preposition @ (Preposition::Before | Preposition::Since | Preposition::After),
            ) => Some(preposition),
            _ => None,
        })?;
        let next = found.last + 1;
        // «يوما بعد يوم».
        let again = at.checked_sub(1).and_then(|before| self.unit(before));
        let same = again.zip(self.unit(next)).is_some_and(|(one, other)| one.unit == other.unit);
        // «على بعد ساعة» is a distance.
        let on = |m| m == Meaning::Preposition(Preposition::On);
        let far = at.checked_sub(1).is_some_and(|before| self.context.means(before, on));
        let far = far && preposition == Preposition::After;
        if self.names_a_unit(next) || same || far {
            return None;
        }
        let (length, last) = self.length_of(next)?;
        if self.direction(last + 1).is_some() {
            return None;
        }
        // «بعد عام من الحرب», «بعد 20 دقيقة»: told from something else than today.
        let other = |m| matches!(m, Meaning::Preposition(Preposition::From | Preposition::On));
        let now = self.context.means(last + 2, |m| m == Meaning::Now);
        // «قبل ثلاثة أسابيع فقط من البطولة».
        let only = usize::from(self.context.means(last + 1, |m| m == Meaning::Adverb));
        let elsewhere = self.context.means(last + 1 + only, other) && !now;
        if preposition != Preposition::Since
            && (elsewhere || preposition == Preposition::After && clocked(&length))
        {
            return Some(Reading { grain: grain_of(length.unit()), ..Reading::day(None, last) });
        }
        let sign = if preposition == Preposition::After { 1 } else { -1 };
        let from = self.today.and_then(|today| step(today, &length, sign));
        if preposition == Preposition::Since && !clocked(&length) {
            let reading = Reading::days_of(from.zip(self.today), Grain::Other, last);
            return Some(Reading { to: reading.to.or(Some(Point::day(self.today))), ..reading });
        }
        let single = length.single().is_some() || length.parts().next().is_none();
        let grain = match grain_of(length.unit()) {
            // «قبل عام ونصف».
            Grain::Year if !single => Grain::Month,
            Grain::Month if !single => Grain::Day,
            Grain::Decade | Grain::Century => Grain::Year,
            grain => grain,
        };
        let point = match grain {
            Grain::Month => Point::month(from),
            Grain::Year => Point::year(from.map(Day::year)),
            _ => Point::day(from),
        };
        Some(Reading { grain, ..Reading::point(point, last) })
    }

    /// «عام 1997», «شهر آذار», «يوم الأحد» are no lengths.
    fn names_a_unit(&self, at: usize) -> bool {
        let Some(unit) = self.unit(at) else { return false };
        match unit.unit {
            TimeUnit::Year => self.year(at).is_some(),
            TimeUnit::Month => self.month(at).is_some(),
            TimeUnit::Day => {
                self.weekday(unit.last + 1).is_some() || self.day_of_month(at).is_some()
            }
            _ => false,
        }
    }

    /// «الأيام الثلاثة الماضية», «السنوات الخمس المقبلة», «3 أيام القادمة», «آخر 3 سنوات», «الأسابيع
    /// القليلة الماضية».
    pub(super) fn counted_units(&self, at: usize) -> Option<Reading> {
        let (unit, count, last) = self.units_and_count(at)?;
        let now = self.today.map(|today| (today, today));
        let (direction, last, base) = match last {
            End::Direction(last) => {
                if let Some((direction, last)) = self.direction(last + 1) {
                    (direction, last, now)
                } else {
                    // «السنوات السابقة», «الأيام الثلاثة التالية».
                    let told = self.anaphoric_adjective(last + 1);
                    let (direction, last) = told.filter(|(offset, _)| *offset != 0)?;
                    (direction, last, self.told_from(at, direction))
                }
            }
            End::Past(last) => (-1, last, now),
        };
        let days = base.and_then(|(first, end)| {
            let length = Length::new(f64::from(i32::try_from(count?).ok()?), unit);
            match direction {
                ..0 => Some((step(first, &length, -1)?, first)),
                _ => Some((end, step(end, &length, 1)?)),
            }
        });
        let reading = Reading::days_of(days, grain_of(Some(unit)), last);
        // How many is not said: one end is today all the same.
        let today =
            base.map(|(first, end)| Point::day(Some(if direction < 0 { first } else { end })));
        Some(match direction {
            ..0 => Reading { to: reading.to.or(today), ..reading },
            _ => Reading { from: reading.from.or(today), ..reading },
        })
    }

    fn units_and_count(&self, at: usize) -> Option<(TimeUnit, Option<i64>, End)> {
        if let Some((PeriodWord::Last, last)) = self.part_of_period(at) {
            let (length, last) = self.length_of(last + 1)?;
            let (count, unit) = length.single()?;
            return (1 < count).then_some((unit, Some(count), End::Past(last)));
        }
        if let Some(unit) = self.unit(at).filter(|unit| unit.article && !unit.form.is_single()) {
            if unit.form.number == crate::lexicon::Number::Two {
                return Some((unit.unit, Some(2), End::Direction(unit.last)));
            }
            // «الأيام الثلاثة», «الأسابيع القليلة», or nothing.
            let few = self.context.means(unit.last + 1, |m| m == Meaning::Few);
            let (count, last) = match self.number(unit.last + 1) {
                Some((count, last)) => (Some(count), last),
                None => (None, unit.last + usize::from(few)),
            };
            return Some((unit.unit, count, End::Direction(last)));
        }
        // «الثلاثة عقود القادمة», «3 أيام القادمة».
        let (count, last) = self.number(at)?;
        // «250 ألفا الأسبوع الماضي».
        let unit = self.unit(last + 1).filter(|unit| !unit.article || !unit.form.is_single())?;
        let direction = self.direction(unit.last + 1).is_some();
        direction.then_some((unit.unit, Some(count), End::Direction(unit.last)))
    }

    /// «الآن», «حاليا».
    pub(super) fn now(&self, at: usize) -> Option<Reading> {
        let (found, ()) = self.context.find(at, |m| (m == Meaning::Now).then_some(()))?;
        Some(Reading { kind: DateKind::Time, ..Reading::day(self.today, found.last) })
    }
}

/// What stands after units and their count.
enum End {
    /// «الماضية» or «المقبلة» must follow this token.
    Direction(usize),
    /// They are past: «آخر 3 سنوات».
    Past(usize),
}

pub(super) fn grain_of(unit: Option<TimeUnit>) -> Grain {
    match unit {
        Some(TimeUnit::Second) => Grain::Second,
        Some(TimeUnit::Minute) => Grain::Minute,
        Some(TimeUnit::Hour) => Grain::Hour,
        Some(TimeUnit::Day | TimeUnit::Week) => Grain::Day,
        Some(TimeUnit::Month) => Grain::Month,
        Some(TimeUnit::Year) => Grain::Year,
        Some(TimeUnit::Decade) => Grain::Decade,
        Some(TimeUnit::Century) => Grain::Century,
        None => Grain::Other,
    }
}

/// Whether a length is one of hours and less.
fn clocked(length: &Length) -> bool {
    matches!(length.unit(), Some(TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour))
}

/// The day a length before (−1) or after (1) another; `None` if how long is not said.
pub(super) fn step(today: Day, length: &Length, sign: i64) -> Option<Day> {
    length.parts().next()?;
    length.parts().try_fold(today, |day, (count, unit)| {
        #[expect(clippy::cast_possible_truncation, reason = "months and days of a length, checked")]
        let whole = |scale: f64| {
            let count = (count * scale).round();
            (count.abs() < 1e7).then_some(sign * count as i64)
        };
        match unit {
            TimeUnit::Second | TimeUnit::Minute => Some(day),
            TimeUnit::Hour => day.plus_days(whole(1.0 / 24.0)?),
            TimeUnit::Day => day.plus_days(whole(1.0)?),
            TimeUnit::Week => day.plus_days(whole(7.0)?),
            TimeUnit::Month => day.plus_months(whole(1.0)?),
            TimeUnit::Year => day.plus_months(whole(12.0)?),
            TimeUnit::Decade => day.plus_months(whole(120.0)?),
            TimeUnit::Century => day.plus_months(whole(1200.0)?),
        }
    })
}
