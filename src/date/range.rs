//! Ranges of two points: «من 3 إلى 12 سبتمبر», «بين 2014 و2018», «من الساعة 4 حتى 5 مساء».

use super::{
    clock::ReadClock,
    day::Day,
    mention::{DateKind, Grain, Reading},
    point::Point,
    reader::Reader,
    starts::Starts,
};
use crate::{
    lexicon::{Meaning, Number, Preposition, TimeUnit},
    text::{Mark, Proclitics},
};

impl Reader<'_> {
    /// A range that begins with its first point at a token.
    pub(super) fn range(&self, at: usize, starts: Starts) -> Option<Reading> {
        if !self.joint_ahead(at) {
            return None;
        }
        let numeric = starts.number || starts.order;
        let when = |starts: bool, parse: fn(&Self, usize) -> Option<Reading>| {
            if starts { parse(self, at) } else { None }
        };
        when(starts.number || starts.unit, Self::years_range)
            .or_else(|| when(numeric, Self::shared_month))
            .or_else(|| when(true, Self::points))
            .or_else(|| when(numeric || starts.unit, Self::clocks))
    }

    /// Whether a joint of two points stands near: nothing else need be read.
    fn joint_ahead(&self, at: usize) -> bool {
        const REACH: usize = 9;
        let between = |m| m == Meaning::Preposition(Preposition::Between);
        let before = (at.saturating_sub(2)..at).any(|at| self.context.means(at, between));
        let to = |m| matches!(m, Meaning::Preposition(Preposition::To | Preposition::Until));
        before
            || (at..at + REACH)
                .any(|at| self.context.is_mark(at, Mark::Dash) || self.context.means(at, to))
    }

    /// The token of the second point, if a joint follows the first: «إلى», «حتى», a dash, «و» after
    /// «بين».
    pub(super) fn second(&self, first: usize, last: usize) -> Option<usize> {
        let next = last + 1;
        let to = |m| matches!(m, Meaning::Preposition(Preposition::To | Preposition::Until));
        if self.context.is_mark(next, Mark::Dash) || self.context.means(next, to) {
            return Some(next + 1);
        }
        let between = |m| m == Meaning::Preposition(Preposition::Between);
        let opened = first.checked_sub(1).is_some_and(|before| {
            self.context.means(before, between)
                // «بين الساعة», «بين يومي», «بين عامي».
                || self.unit(before).is_some()
                    && before.checked_sub(1).is_some_and(|at| self.context.means(at, between))
        });
        if !opened {
            return None;
        }
        if self.context.is_and(next) {
            return Some(next + 1);
        }
        let attached = self.context.analysis.readings(next).iter();
        let attached = attached.clone().any(|r| r.proclitics.contains(Proclitics::CONJUNCTION));
        attached.then_some(next)
    }

    /// «2014-2018», «من 2014 إلى 2018», «بين عامي 2014 و2018».
    fn years_range(&self, at: usize) -> Option<Reading> {
        let dual = self
            .unit(at)
            .filter(|unit| unit.unit == TimeUnit::Year && unit.form.number == Number::Two);
        let from = dual.map_or(at, |unit| unit.last + 1);
        let recent = |at: usize| {
            let year = self.digits(at, 4).filter(|year| (1000..=2999).contains(year))?;
            Some((year, at))
        };
        let (first, last) = if self.context.is_digits(from) {
            recent(from).filter(|_| {
                let told = dual.is_some() || self.is_from_to(from) || self.in_brackets(from);
                told || self.stands_as_year(from)
            })?
        } else {
            let year = self.year(from)?;
            (year.number, year.last)
        };
        let joint = match dual {
            Some(_) if self.context.is_and(last + 1) => last + 2,
            _ => self.second(from, last)?,
        };
        let (second, end) =
            recent(joint).or_else(|| self.year(joint).map(|y| (y.number, y.last)))?;
        let point = |year| Some(Point::year(Some(year)));
        (first < second).then(|| Reading::range(point(first), point(second), Grain::Year, end))
    }

    /// «(2019 -2023)».
    fn in_brackets(&self, at: usize) -> bool {
        let open = at.checked_sub(1).is_some_and(|at| self.context.is_mark(at, Mark::Open));
        open && self.context.is_mark(at + 1, Mark::Dash)
            && self.context.is_mark(at + 3, Mark::Close)
    }

    fn is_from_to(&self, at: usize) -> bool {
        let between = |m| m == Meaning::Preposition(Preposition::Between);
        let from = at
            .checked_sub(1)
            .is_some_and(|before| self.is_from(before) || self.context.means(before, between));
        from && self.digits(at, 4).is_some_and(|year| (1000..=2999).contains(&year))
    }

    /// «من 3 إلى 12 سبتمبر 2016», «19-20 نوفمبر», «بين 4 و22 من هذا الشهر».
    fn shared_month(&self, at: usize) -> Option<Reading> {
        let (day, last) = self.day_number(at)?;
        let second = self.second(at, last)?;
        let skip = if self.is_the_word_day(second) { second + 1 } else { second };
        let date = self
            .date(skip)
            .filter(|date| self.day_number(skip).is_some_and(|(_, last)| last < date.last))
            .or_else(|| self.day_of_relative_month(skip))?;
        let to = date.from.filter(|point| point.grain == Grain::Day)?;
        let from = match (to.hijri, date.single_day()) {
            (Some(hijri), _) => super::unit::hijri(hijri.year, hijri.month, u8::try_from(day).ok()),
            (None, Some(known)) => Point::day(Day::new(known.year(), known.month(), day)),
            (None, None) => Point::day(None),
        };
        let ordered = match (from.days, to.days) {
            (Some((from, _)), Some((to, _))) => from < to,
            (from, to) => from.is_none() && to.is_none(),
        };
        ordered.then(|| Reading::range(Some(from), Some(to), Grain::Day, date.last))
    }

    /// «2 أكتوبر إلى 22 أكتوبر», «من مارس حتى مايو 2020», «بين الأربعاء والجمعة».
    fn points(&self, at: usize) -> Option<Reading> {
        let first = self.day_or_month(at)?;
        let second = self.day_or_month(self.second(at, first.last)?)?;
        let first = self.in_year_of(at, first, &second);
        let (from, to) = (whole_month(&first, &second).or(first.from)?, second.to.or(second.from)?);
        let ahead = self.today.zip(first.single_day()).is_some_and(|(today, day)| today < day);
        let stays = ahead || self.day_word(at).is_some();
        let (from, to) = in_order(from, to, stays);
        let grain = if first.grain == second.grain { first.grain } else { Grain::Other };
        Some(Reading::range(Some(from), Some(to), grain, second.last))
    }

    /// «من 28 فبراير حتى 3 مارس 2020»: a day or month without a year is that beside the second.
    fn in_year_of(&self, at: usize, first: Reading, second: &Reading) -> Reading {
        let Some((day, _)) = second.days() else { return first };
        // «العام الماضي» and «الماضي» are told from today.
        if self.direction(first.last).is_some() || self.unit(first.last).is_some() {
            return first;
        }
        let beside = Reader::new(self.context, Some(day));
        let again = beside.date(at).or_else(|| beside.month_and_year(at));
        again.filter(|again| again.last == first.last).unwrap_or(first)
    }

    fn day_or_month(&self, at: usize) -> Option<Reading> {
        self.date(at)
            .or_else(|| self.week_day(at))
            .or_else(|| self.day_word(at))
            .or_else(|| self.month_and_year(at))
    }

    /// «من الساعة 4 حتى 5 مساء», «بين 3 و3:30».
    fn clocks(&self, at: usize) -> Option<Reading> {
        let first = self.clock(at, true)?;
        let second = self.clock(self.second(at, first.last)?, true)?;
        if !first.certain && !second.certain {
            return None;
        }
        // The part of the day of one holds for both: «5 - 6 مساء», «1:30 ظهرا إلى 3:30».
        let shared = |one: ReadClock, other: ReadClock| match one.part {
            None => one.clock.in_part(other.part),
            Some(_) => one.clock,
        };
        let (from, to) = (shared(first, second), shared(second, first));
        let grain = to.grain();
        let point = |clock| Some(Point::day(self.nearby).with_clock(clock));
        Some(Reading::range(point(from), point(to), grain, second.last))
    }
}

/// «مارس» before «مايو 2020», as fine as that.
fn whole_month(first: &Reading, second: &Reading) -> Option<Point> {
    let months = first.kind == DateKind::Range && second.kind == DateKind::Date;
    let days = first.days().filter(|_| months && second.grain == Grain::Month)?;
    let month = Point::month(Some(days.0));
    (month.days == Some(days)).then_some(month)
}

/// «من ديسمبر إلى مارس 2021», «من أمس إلى الخميس»: the first lies before the second. Weekdays move by
/// weeks, dates by years; it is the second that moves if the first `stays`.
fn in_order(from: Point, to: Point, stays: bool) -> (Point, Point) {
    let Some(((first, _), (other, _))) = from.days.zip(to.days) else { return (from, to) };
    if first <= other || from.hijri.is_some() {
        return (from, to);
    }
    let moved = |point: Point, step: &dyn Fn(Day) -> Option<Day>| {
        let days = point.days.and_then(|(from, to)| step(from).zip(step(to)));
        Point { days, ..point }
    };
    match (other.days_until(first) < 7, stays) {
        (true, true) => (from, moved(to, &|day| day.plus_days(7))),
        (true, false) => (moved(from, &|day| day.plus_days(-7)), to),
        (false, _) => (moved(from, &|day| day.plus_months(-12)), to),
    }
}
