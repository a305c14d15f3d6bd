//! What all parsers of dates share: the words of time at a token.

use std::cell::Cell;

use super::{day::Day, hijri::HijriDate, mention::Grain, point::Point};
use crate::{
    lexicon::{Calendar, Form, Meaning, PeriodWord, Preposition, TimeUnit},
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
    pub(super) last: usize,
}

/// A year as it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub(super) number: i16,
    pub(super) calendar: Calendar,
    pub(super) last: usize,
}

/// A month as it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub(super) calendar: Calendar,
    pub(super) number: u8,
    pub(super) last: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(context: Context<'a>, today: Option<Day>) -> Self {
        Self { context, today, nearby: today, number: Cell::new(None) }
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
        Some(UnitWord { unit, form: found.form, article, preposition, last: found.last })
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
            Some(number) => (i64::from(number), at),
            None => self.order(at)?,
        };
        let day = i8::try_from(number).ok().filter(|day| (1..=31).contains(day))?;
        Some((day, last))
    }

    /// The day of a month before the month's name, where «عشرة يناير» is one too.
    pub(super) fn day_before_month(&self, at: usize) -> Option<(i8, usize)> {
        self.day_number(at).or_else(|| {
            let (number, last) = self.number(at).filter(|_| !self.context.is_digits(at))?;
            let day = i8::try_from(number).ok().filter(|day| (1..=31).contains(day))?;
            Some((day, last))
        })
    }

    /// «نوفمبر», «شهر نوفمبر», «تشرين الثاني (نوفمبر)», «الشهر التاسع», «شهر 3».
    pub(super) fn month(&self, at: usize) -> Option<Month> {
        if let Some(month) = self.month_name(at) {
            return Some(month);
        }
        let unit =
            self.unit(at).filter(|unit| unit.unit == TimeUnit::Month && unit.form.is_single())?;
        if let Some(month) = self.month_name(unit.last + 1).filter(|_| !unit.article) {
            return Some(month);
        }
        let (number, last) = if unit.article {
            self.order(unit.last + 1)?
        } else {
            let number = self.digits(unit.last + 1, 2)?;
            (i64::from(number), unit.last + 1)
        };
        let number = u8::try_from(number).ok().filter(|number| (1..=12).contains(number))?;
        Some(Month { calendar: Calendar::Gregorian, number, last })
    }

    /// The month at a token, its other name after a slash or in brackets included.
    fn month_name(&self, at: usize) -> Option<Month> {
        let first = self.single_month(at)?;
        let next = first.last + 1;
        let slash = self.context.is_mark(next, Mark::Slash);
        let open = self.context.is_mark(next, Mark::Open);
        let dash = self.context.is_mark(next, Mark::Dash);
        let same = |month: &Month| month.number == first.number && month.calendar == first.calendar;
        let Some(again) =
            self.single_month(next + 1).filter(|m| (slash || open || dash) && same(m))
        else {
            return Some(first);
        };
        let closed = open && self.context.is_mark(again.last + 1, Mark::Close);
        Some(Month { last: again.last + usize::from(closed), ..again })
    }

    fn single_month(&self, at: usize) -> Option<Month> {
        if !self.context.analysis.flags(at).has(Flags::DATE) {
            return None;
        }
        let (found, (calendar, number)) = self.context.find(at, |meaning| match meaning {
            Meaning::Month { calendar, number } => Some((calendar, number)),
            _ => None,
        })?;
        // «باب» is not «ب» and «آب».
        let own = !found.reading.is_whole()
            && self.context.analysis.readings(at).iter().any(|reading| reading.is_whole());
        if own {
            return None;
        }
        Some(Month { calendar, number, last: found.last })
    }

    /// «2021», «عام 2021», «من عام ألفين وخمسة», «1443 هـ», after a comma, «من» or «في» if need be.
    pub(super) fn year_after(&self, last: usize) -> Option<Year> {
        let next = last + 1;
        let comma = self.after_comma(next);
        if let Some(year) = self.year(comma) {
            return Some(year);
        }
        let linked = self.after_link(next);
        self.year(linked).filter(|_| linked != next).or_else(|| self.year_in_words(comma))
    }

    /// «2021», «عام 2021», «سنة ألفين», «1443 هـ».
    pub(super) fn year(&self, at: usize) -> Option<Year> {
        if let Some(number) = self.digits(at, 4).filter(|year| (1000..=2999).contains(year)) {
            return Some(self.with_era(number, at));
        }
        let unit = self.unit(at).filter(|u| u.unit == TimeUnit::Year && u.form.is_single())?;
        let next = unit.last + 1;
        match self.digits(next, 4) {
            Some(number) if 0 < number => Some(self.with_era(number, next)),
            Some(_) => None,
            None => self.year_in_words(next),
        }
    }

    /// «ألفين وعشرين», «ألف وتسعمائة وواحد».
    fn year_in_words(&self, at: usize) -> Option<Year> {
        if self.context.is_digits(at) {
            return None;
        }
        let (number, last) = self.number(at)?;
        let number = i16::try_from(number).ok().filter(|year| (100..=2999).contains(year))?;
        // «نوفمبر ألف جندي» holds no year.
        (self.unit(last + 1).is_none()).then(|| self.with_era(number, last))
    }

    /// «1443 هـ», «2021 م», «622 ميلادية».
    fn with_era(&self, number: i16, last: usize) -> Year {
        let era = self.context.find(last + 1, |meaning| match meaning {
            Meaning::Era(calendar) => Some(calendar),
            _ => None,
        });
        match era {
            Some((found, calendar)) => Year { number, calendar, last: found.last },
            None => Year { number, calendar: Calendar::Gregorian, last },
        }
    }

    /// The unit of the calendar in which a day lies, so many units on.
    pub(super) fn period(&self, unit: TimeUnit, offset: i64) -> Option<Point> {
        let today = self.today;
        Some(match unit {
            TimeUnit::Day => Point::day(today.and_then(|day| day.plus_days(offset))),
            TimeUnit::Week => Point::week(today.and_then(|day| day.plus_days(7 * offset))),
            TimeUnit::Month => Point::month(
                today.and_then(|day| Day::new(day.year(), day.month(), 1)?.plus_months(offset)),
            ),
            TimeUnit::Year => Point::year(
                today.and_then(|day| day.year().checked_add(i16::try_from(offset).ok()?)),
            ),
            TimeUnit::Decade => {
                years(Grain::Decade, today.map(|day| day.year() / 10 * 10), offset * 10, 10)
            }
            TimeUnit::Century => years(
                Grain::Century,
                today.map(|day| (day.year() - 1) / 100 * 100 + 1),
                offset * 100,
                100,
            ),
            TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => return None,
        })
    }
}

/// So many years from one on.
pub(super) fn years(grain: Grain, first: Option<i16>, offset: i64, count: i16) -> Point {
    let days = first.and_then(|first| {
        let first = first.checked_add(i16::try_from(offset).ok()?)?;
        Day::new(first, 1, 1).zip(Day::new(first.checked_add(count - 1)?, 12, 31))
    });
    Point::new(grain, days)
}

impl Month {
    /// The whole month of a year.
    pub(super) fn of(self, year: Option<i16>) -> Point {
        match self.calendar {
            Calendar::Gregorian => {
                let number = i8::try_from(self.number).ok();
                Point::month(year.zip(number).and_then(|(year, month)| Day::new(year, month, 1)))
            }
            Calendar::Hijri => match year {
                Some(year) => hijri(year, Some(self.number), None),
                None => Point::new(Grain::Month, None),
            },
        }
    }

    /// A day of the month in a year.
    pub(super) fn day(self, year: Option<i16>, day: i8) -> Point {
        match self.calendar {
            Calendar::Gregorian => {
                let number = i8::try_from(self.number).ok();
                Point::day(year.zip(number).and_then(|(year, month)| Day::new(year, month, day)))
            }
            Calendar::Hijri => match (year, u8::try_from(day)) {
                (Some(year), Ok(day)) => hijri(year, Some(self.number), Some(day)),
                _ => Point::day(None),
            },
        }
    }
}

/// A year, month or day of the Hijri calendar.
pub(super) fn hijri(year: i16, month: Option<u8>, day: Option<u8>) -> Point {
    let date = HijriDate { year, month, day };
    let grain = match (month, day) {
        (_, Some(_)) => Grain::Day,
        (Some(_), None) => Grain::Month,
        _ => Grain::Year,
    };
    Point { hijri: Some(date), ..Point::new(grain, date.days()) }
}

/// The first letter of the article.
fn is_alef(c: char) -> bool {
    crate::text::fold_word(c.encode_utf8(&mut [0; 4])) == [0x27]
}
