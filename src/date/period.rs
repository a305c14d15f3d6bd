//! Parts of periods: «مطلع العام», «منتصف مارس», «بقية الشهر», «الربع الثالث من 2016», decades and
//! centuries.

use super::{
    day::Day,
    mention::{DateKind, Grain, Reading},
    point::Point,
    reader::Reader,
    unit::years,
};
use crate::{
    lexicon::{Meaning, PeriodWord, TimeUnit},
    names::PeriodPart,
};

impl Reader<'_> {
    /// «مطلع», «منتصف», «أواخر», «بقية» of a month, year, week, season or decade; quarters and halves.
    pub(super) fn part_of_calendar(&self, at: usize) -> Option<Reading> {
        let (part, last) = self.part_of_period(at)?;
        match part {
            PeriodWord::Weekend => Some(self.weekend(last)),
            PeriodWord::Quarter | PeriodWord::Half => self.quarter_or_half(part, last),
            PeriodWord::Last => None,
            PeriodWord::Rest => {
                let whole = self.whole_period(last + 1)?;
                let days = self.today.and_then(|today| Some((today, whole.days()?.1)));
                Some(Reading::days_of(
                    days.filter(|(from, to)| from <= to),
                    whole.grain,
                    whole.last,
                ))
            }
            PeriodWord::Part(part) => part_of(self.whole_period(last + 1)?, part),
        }
    }

    /// What a part can be of.
    pub(super) fn whole_period(&self, at: usize) -> Option<Reading> {
        let coarse = |reading: &Reading| {
            matches!(
                reading.grain,
                Grain::Week
                    | Grain::Month
                    | Grain::Season
                    | Grain::Year
                    | Grain::Decade
                    | Grain::Century
            )
        };
        let this = || {
            let unit = self.unit(at).filter(|unit| unit.article && unit.form.is_single())?;
            let fits = matches!(unit.unit, TimeUnit::Week | TimeUnit::Month | TimeUnit::Year);
            // «العام الدراسي» is no year of the calendar.
            let described = self.has_article(unit.last + 1);
            let point = self.period(unit.unit, 0).filter(|_| fits && !described)?;
            Some(Reading::point(point, unit.last))
        };
        self.relative_unit(at)
            .or_else(|| self.month_of_year(at).map(|(month, _)| month))
            .or_else(|| self.season(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.century(at))
            .or_else(|| self.plain_year(at))
            .filter(coarse)
            .or_else(this)
    }

    /// «عام 2014», «2014».
    fn plain_year(&self, at: usize) -> Option<Reading> {
        let year = self.year(at)?;
        Some(Reading::point(year.point(), year.last))
    }

    /// «نهاية الأسبوع (الماضي)».
    fn weekend(&self, last: usize) -> Reading {
        let (direction, last) = self.direction(last + 1).unwrap_or((0, last));
        let week = self.today.and_then(|day| day.plus_days(7 * direction)).and_then(Day::week);
        let days = week.and_then(|(_, sunday)| Some((sunday.plus_days(-2)?, sunday)));
        Reading::point(Point::new(Grain::Weekend, days), last)
    }

    /// «الربع الثالث من عام 2016», «النصف الأول من العام الجاري».
    fn quarter_or_half(&self, part: PeriodWord, last: usize) -> Option<Reading> {
        let (count, grain) =
            if part == PeriodWord::Quarter { (4, Grain::Quarter) } else { (2, Grain::Other) };
        let (order, last) = match self.part_of_period(last + 1) {
            Some((PeriodWord::Last, last)) => (i64::from(count), last),
            _ => self.order(last + 1)?,
        };
        let order = i8::try_from(order).ok()?;
        if !(1..=count).contains(&order) {
            return None;
        }
        let linked = self.after_link(last + 1);
        let whole = self.whole_period(linked).filter(|_| linked != last + 1);
        if let Some(whole) = whole.filter(|_| part == PeriodWord::Half)
            && let Some(half) = half_of(&whole, order)
        {
            return Some(half);
        }
        let year = whole.filter(|whole| whole.grain == Grain::Year).or_else(|| {
            let year = self.year_after(last)?;
            Some(Reading::point(year.point(), year.last))
        })?;
        let number = year.days().map(|(from, _)| from.year());
        let hijri = year.from.and_then(|point| point.hijri);
        let days = number.and_then(|number| {
            if let Some(date) = hijri {
                let month = u8::try_from(3 * order).ok()?;
                let (first, _) = super::unit::hijri(date.year, Some(month - 2), None).days?;
                let (_, last) = super::unit::hijri(date.year, Some(month), None).days?;
                return Some((first, last));
            }
            if part == PeriodWord::Quarter {
                return Point::quarter(number, order).days;
            }
            let (first, _) = Point::quarter(number, 2 * order - 1).days?;
            let (_, last) = Point::quarter(number, 2 * order).days?;
            Some((first, last))
        });
        Some(Reading::days_of(days, grain, year.last))
    }

    /// «الأسبوع الثالث من هذا الشهر», «الأسبوع الأول من عام 2027».
    pub(super) fn nth_week(&self, at: usize) -> Option<Reading> {
        let week = self.unit(at).filter(|unit| unit.unit == TimeUnit::Week && unit.article)?;
        let (order, last) = match self.part_of_period(week.last + 1) {
            Some((PeriodWord::Last, last)) => (-1, last),
            _ => self.order(week.last + 1).filter(|(order, _)| *order <= 53)?,
        };
        let linked = self.after_link(last + 1);
        let whole = self.whole_period(linked).filter(|_| linked != last + 1)?;
        let day = whole.days().and_then(|(first, end)| match order {
            -1 => end.plus_days(-6),
            order => first.plus_days(7 * (order - 1)),
        });
        // The first week of a month is its first seven days.
        if whole.grain == Grain::Month && 0 < order {
            let days = day.and_then(|first| Some((first, first.plus_days(6)?)));
            let week_of_month = u8::try_from(order).ok();
            let point = Point { week_of_month, ..Point::new(Grain::Week, days) };
            return Some(Reading::point(point, whole.last));
        }
        Some(Reading::point(Point::week(day), whole.last))
    }

    /// «السبعينيات», «سبعينيات القرن الماضي», «عقد الثمانينات».
    pub(super) fn decade(&self, at: usize) -> Option<Reading> {
        let unit = self.unit(at).filter(|unit| unit.unit == TimeUnit::Decade);
        let at = unit.map_or(at, |unit| unit.last + 1);
        let (found, decade) = self.context.find(at, |meaning| match meaning {
            Meaning::Decade(decade) => Some(i16::from(decade)),
            _ => None,
        })?;
        let linked = self.after_link(found.last + 1);
        let century = self.century(linked).or_else(|| {
            self.relative_unit(linked).filter(|reading| reading.grain == Grain::Century)
        });
        let first = if let Some(century) = century {
            century.days().map(|(from, _)| from.year() - 1 + decade)
        } else {
            // The last decade of this name that has begun.
            let now = self.today.map_or(2000, Day::year);
            let candidate = now / 100 * 100 + decade;
            Some(if now < candidate { candidate - 100 } else { candidate })
        };
        let point = years(Grain::Decade, first, 0, 10);
        let last = century.map_or(found.last, |century| century.last);
        Some(Reading::days_of(point.days, Grain::Decade, last))
    }

    /// «القرن التاسع عشر», «القرن العشرين», «القرن السابع الميلادي».
    pub(super) fn century(&self, at: usize) -> Option<Reading> {
        let unit = self.unit(at).filter(|unit| unit.unit == TimeUnit::Century && unit.article)?;
        let (order, last) = self.order(unit.last + 1)?;
        let order = i16::try_from(order).ok().filter(|order| *order <= 22)?;
        let before = self.context.find(last + 1, |m| (m == Meaning::BeforeEra).then_some(()));
        if let Some((found, ())) = before {
            return Some(Reading::range(None, None, Grain::Century, found.last));
        }
        let era = self.context.find(last + 1, |m| matches!(m, Meaning::Era(_)).then_some(()));
        let last = era.map_or(last, |(found, ())| found.last);
        let point = years(Grain::Century, Some((order - 1) * 100 + 1), 0, 100);
        Some(Reading::days_of(point.days, Grain::Century, last))
    }
}

/// Half of a month, a season, a decade or a century, or of a Hijri year; none of a Gregorian one.
fn half_of(whole: &Reading, order: i8) -> Option<Reading> {
    let hijri = whole.from?.hijri;
    let split = |(first, end): (Day, Day)| match (whole.grain, hijri) {
        (Grain::Month, _) => first.plus_days(15),
        (Grain::Season, _) => first.plus_days((first.days_until(end) + 1) / 2),
        (Grain::Decade, _) => first.plus_months(5 * 12),
        (Grain::Century, _) => first.plus_months(50 * 12),
        (Grain::Year, Some(date)) => super::unit::hijri(date.year, Some(7), None).days.unzip().0,
        _ => None,
    };
    let (first, end) = whole.days()?;
    let second = split((first, end))?;
    let days = if order == 1 { (first, second.plus_days(-1)?) } else { (second, end) };
    Some(Reading::days_of(Some(days), Grain::Other, whole.last))
}

/// Four months of a year.
fn third_of_year((from, _): (Day, Day), part: PeriodPart) -> Option<(Day, Day)> {
    let first = match part {
        PeriodPart::Start => from,
        PeriodPart::Middle => from.plus_months(4)?,
        PeriodPart::End => from.plus_months(8)?,
    };
    Some((first, first.plus_months(3)?.last_of_month()))
}

/// A third of a stretch of days: of a month the first ten days, the next ten, the rest.
fn third((from, to): (Day, Day), part: PeriodPart) -> Option<(Day, Day)> {
    let length = from.days_until(to) + 1;
    let (one, two) = (length / 3, length * 2 / 3);
    Some(match part {
        PeriodPart::Start => (from, from.plus_days(one - 1)?),
        PeriodPart::Middle => (from.plus_days(one)?, from.plus_days(two - 1)?),
        PeriodPart::End => (from.plus_days(two)?, to),
    })
}

/// The beginning, middle or end of a period.
pub(super) fn part_of(whole: Reading, part: PeriodPart) -> Option<Reading> {
    let days = whole.days().and_then(|days| match whole.grain {
        Grain::Year => third_of_year(days, part),
        _ => third(days, part),
    });
    let point = match whole.kind {
        // Of decades and centuries the unit itself is meant.
        DateKind::Range => Point::new(whole.grain, whole.days()),
        _ => whole.from?,
    };
    let point = Point { modifier: Some((part, days)), ..point };
    Some(Reading::point(point, whole.last))
}
