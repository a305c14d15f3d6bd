//! Absolute dates: day, month and year in the orders and month systems of newswire.

use super::{day::Day, mention::Reading, point::Point, reader::Reader};
use crate::{
    lexicon::{Calendar, Meaning, NumberCue, Preposition},
    number,
    text::{Mark, Proclitics},
};

/// After so many days on either side, the other year is nearer: «ديسمبر» in January is the past one.
const FAR: i64 = 240;

impl Reader<'_> {
    /// «16 نوفمبر 2021», «نوفمبر 2021», «عام 2020», «2021-11-16».
    pub(super) fn absolute(&self, at: usize) -> Option<Reading> {
        self.date(at).or_else(|| self.month_and_year(at)).or_else(|| self.named_year(at))
    }

    /// A day with its month.
    pub(super) fn date(&self, at: usize) -> Option<Reading> {
        self.single_date(at).or_else(|| self.listed_day(at))
    }

    /// A day with its month, no list of days.
    pub(super) fn single_date(&self, at: usize) -> Option<Reading> {
        self.numeric(at).or_else(|| self.day_month(at)).or_else(|| self.month_day(at))
    }

    /// «2021-11-16», «16/11/2021», «16.11.21», «21/9» after a weekday or «يوم».
    fn numeric(&self, at: usize) -> Option<Reading> {
        let text = self.context.analysis.text();
        let first = self.digits(at, 4)?;
        let separator = [Mark::Dash, Mark::Slash, Mark::Stop]
            .into_iter()
            .find(|mark| self.context.is_mark(at + 1, *mark))?;
        let second = self.digits(at + 2, 2)?;
        let third = self.digits(at + 4, 4)?;
        // «25/ 10/ 1436»: only a stroke may have spaces.
        let glued = separator == Mark::Slash || (at..at + 4).all(|at| text.adjacent(at));
        if !glued || !self.context.is_mark(at + 3, separator) {
            return None;
        }
        // More of the same is a version, an address or a telephone number.
        let glued = |mark: usize| {
            self.context.is_mark(mark, separator) && text.adjacent(mark - 1) && text.adjacent(mark)
        };
        if glued(at + 5) || 2 <= at && glued(at - 1) {
            return None;
        }
        let (year, day) = if 31 < first { (first, third) } else { (third, first) };
        let short = self.digits(if 31 < first { at } else { at + 4 }, 2).is_some();
        let year = if short { full_year(year) } else { year };
        let era = self.year_era(year, at + 4);
        let (month, day) = (i8::try_from(second).ok()?, i8::try_from(day).ok()?);
        // «11/16/2021»: the month first, where the other order is none.
        let (month, day) = if 12 < month && day <= 12 { (day, month) } else { (month, day) };
        if let Some((calendar, last)) = era
            && calendar == Calendar::Hijri
        {
            let (month, day) = (u8::try_from(month).ok(), u8::try_from(day).ok());
            return Some(Reading::point(super::unit::hijri(year, month, day), last));
        }
        let day = Day::new(year, month, day)?;
        Some(Reading::day(Some(day), era.map_or(at + 4, |(_, last)| last)))
    }

    /// The calendar of a figure for a year: by its era word, or since no news is of 1443 AD.
    fn year_era(&self, year: i16, last: usize) -> Option<(Calendar, usize)> {
        let era = self.context.find(last + 1, |meaning| match meaning {
            Meaning::Era(calendar) => Some(calendar),
            _ => None,
        });
        match era {
            Some((found, calendar)) => Some((calendar, found.last)),
            None if (1350..=1500).contains(&year) => Some((Calendar::Hijri, last)),
            None => None,
        }
    }

    /// «16 نوفمبر 2021», «السادس عشر من نوفمبر», «2. أكتوبر», «14 شهر شباط».
    pub(super) fn day_month(&self, at: usize) -> Option<Reading> {
        let (day, last) = self.day_before_month(at)?;
        let text = self.context.analysis.text();
        let joint = [Mark::Stop, Mark::Slash, Mark::Dash, Mark::Comma]
            .iter()
            .any(|mark| self.context.is_mark(last + 1, *mark))
            && text.adjacent(last);
        let next = if joint { last + 2 } else { self.after_link(last + 1) };
        let month = self.month(next)?;
        // «3-صفر», «فاز 3 صفر» are scores.
        let score = next == last + 1 || joint;
        if score && self.is_number_word(next) && self.year_after(month.last).is_none() {
            return None;
        }
        Some(self.with_year(month.calendar, month.last, |year| {
            let nearest = || match month.calendar {
                Calendar::Gregorian => self.nearest(|year| month.day(Some(year), day)),
                Calendar::Hijri => self.nearest_hijri(|year| month.day(Some(year), day)),
            };
            year.map(|year| month.day(Some(year), day))
                .or_else(nearest)
                .unwrap_or(month.day(None, day))
        }))
    }

    /// «سبتمبر 16», «يناير-1», «شهر سبتمبر الحادي والعشرين».
    fn month_day(&self, at: usize) -> Option<Reading> {
        let month = self.month(at)?;
        let dash = self.context.is_mark(month.last + 1, Mark::Dash);
        let (day, last) = self.day_number(if dash { month.last + 2 } else { month.last + 1 })?;
        // «نوفمبر 15 جنديا» counts, and so does «نوفمبر 12,000».
        let separator = self.context.is_mark(last + 1, Mark::Comma)
            && self.context.analysis.text().adjacent(last)
            && self.context.is_digits(last + 2)
            && self.context.analysis.text().adjacent(last + 1);
        let written = self.year_after(last).is_some();
        let ends =
            !self.context.is_word(last + 1) && !self.context.is_mark(last + 1, Mark::Percent);
        if separator || !(written || ends && month.calendar == Calendar::Gregorian) {
            return None;
        }
        Some(self.with_year(month.calendar, last, |year| match year {
            Some(year) => month.day(Some(year), day),
            None => self.nearest(|year| month.day(Some(year), day)).unwrap_or(month.day(None, day)),
        }))
    }

    /// Reads the year that may follow; `point` makes the date of it.
    fn with_year(
        &self,
        calendar: Calendar,
        last: usize,
        point: impl Fn(Option<i16>) -> Point,
    ) -> Reading {
        if let Some(year) = self.year_after(last) {
            return Reading::point(point(Some(year.number)), year.last);
        }
        // «25 يونيو الماضي».
        if let Some((direction, last)) = self.direction(last + 1) {
            return Reading::point(self.in_direction(calendar, &point, direction), last);
        }
        // «الثالث من أكتوبر من العام الماضي», «يونيو العام المقبل».
        if let Some((year, last)) = self.relative_year_of(calendar, last) {
            return Reading::point(point(year), last);
        }
        Reading::point(point(None), last)
    }

    /// «من العام الماضي» after a month: the year by the month's calendar, and the last token.
    pub(super) fn relative_year_of(
        &self,
        calendar: Calendar,
        last: usize,
    ) -> Option<(Option<i16>, usize)> {
        let year = self.relative_year(self.after_link(last + 1))?;
        let number = year.from.and_then(|point| point.days).map(|(from, _)| from.year());
        let number = match calendar {
            Calendar::Gregorian => number,
            Calendar::Hijri => self
                .this_year(calendar)
                .and_then(|this| this.checked_add(number?.checked_sub(self.today?.year())?)),
        };
        Some((number, year.last))
    }

    /// The year in which today lies.
    fn this_year(&self, calendar: Calendar) -> Option<i16> {
        let today = self.today?;
        match calendar {
            Calendar::Gregorian => Some(today.year()),
            Calendar::Hijri => super::hijri::HijriDate::year_of(today),
        }
    }

    /// The last date before today, or the next one after it; that of this year, if neither is said.
    pub(super) fn in_direction(
        &self,
        calendar: Calendar,
        point: &impl Fn(Option<i16>) -> Point,
        direction: i64,
    ) -> Point {
        let Some((today, year)) = self.today.zip(self.this_year(calendar)) else {
            return point(None);
        };
        let this = point(Some(year));
        let Some((from, to)) = this.days else { return this };
        let shifted = match direction.signum() {
            -1 if today <= to => year.checked_sub(1),
            1 if from <= today => year.checked_add(1),
            _ => return this,
        };
        point(shifted)
    }

    /// The date of the year that brings it nearest to today, this one unless it is far off.
    fn nearest(&self, point: impl Fn(i16) -> Point) -> Option<Point> {
        let today = self.today?;
        let year = today.year();
        let this = point(year);
        let Some((day, _)) = this.days else { return Some(this) };
        let distance = today.days_until(day);
        if distance.abs() < FAR {
            return Some(this);
        }
        Some(point(if 0 < distance { year.checked_sub(1)? } else { year.checked_add(1)? }))
    }

    fn nearest_hijri(&self, point: impl Fn(i16) -> Point) -> Option<Point> {
        super::hijri::HijriDate::year_of(self.today?).map(point)
    }

    /// «نوفمبر 2021», «سبتمبر الماضي», «هذا يناير»; «في سبتمبر» is a stretch of the nearest year.
    pub(super) fn month_and_year(&self, at: usize) -> Option<Reading> {
        let (month, told) = self.month_of_year(at)?;
        if told {
            return Some(month);
        }
        let reading = Reading::days_of(month.days(), month.grain, month.last);
        Some(Reading { from: reading.from.or(month.from), ..reading })
    }

    /// The month at a token, and whether its year is told.
    pub(super) fn month_of_year(&self, at: usize) -> Option<(Reading, bool)> {
        let part = at.checked_sub(1).is_some_and(|before| self.part_of_period(before).is_some());
        let (at, this) = self.after_this(at);
        let month = self.month(at)?;
        let named = at < month.last || !self.is_ambiguous(at);
        if let Some(year) = self.year_after(month.last) {
            let year_first = match year.calendar {
                Calendar::Hijri => super::unit::hijri(year.number, Some(month.number), None),
                Calendar::Gregorian => month.of(Some(year.number)),
            };
            return Some((Reading::point(year_first, year.last), true));
        }
        if let Some((year, last)) = self.relative_year_of(month.calendar, month.last) {
            return Some((Reading::point(month.of(year), last), true));
        }
        if let Some((direction, last)) = self.direction(month.last + 1) {
            let point = self.in_direction(month.calendar, &|year| month.of(year), direction);
            return Some((Reading::point(point, last), true));
        }
        if let Some(point) = self.listed_month(month) {
            return Some((Reading::point(point, month.last), true));
        }
        let point = match month.calendar {
            Calendar::Gregorian => self.nearest(|year| month.of(Some(year))),
            Calendar::Hijri => self.nearest_hijri(|year| month.of(Some(year))),
        };
        let point = point.unwrap_or(month.of(None));
        let single = this || named || part || self.after_preposition(at);
        single.then(|| (Reading::point(point, month.last), false))
    }

    /// «في آب», «منذ نيسان»: after a preposition a month is a month.
    fn after_preposition(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_preposition(before))
    }

    /// «صفر» is zero.
    fn is_number_word(&self, at: usize) -> bool {
        self.context.means(at, |m| matches!(m, Meaning::Number(_)))
    }

    /// «رجب» is also a man's name, «صفر» zero «مارس» a verb and «أب» a father: a month
    /// that may be another word needs its year or a preposition.
    fn is_ambiguous(&self, at: usize) -> bool {
        self.context.words(at).any(|found| {
            let other = matches!(
                found.meaning,
                // «صفر» is zero.
                Meaning::NamePart(_) | Meaning::AmbiguousName | Meaning::Number(_)
            );
            other || found.form.is_verb()
        }) || self.context.analysis.token(at).is_some_and(|token| token.code_count <= 2)
    }

    /// «عام 2020», «سنة 1997», «عام 1443 هـ»; «2020» alone after «في», «منذ», «حتى», «خلال».
    fn named_year(&self, at: usize) -> Option<Reading> {
        let bare = self.context.is_digits(at);
        if bare && !self.stands_as_year(at) && !self.follows_year(at) {
            return None;
        }
        let year = self.year(at)?;
        let before = self.context.find(year.last + 1, |m| (m == Meaning::BeforeEra).then_some(()));
        if let Some((found, ())) = before {
            return Some(Reading::point(Point::year(None), found.last));
        }
        Some(Reading::point(year.point(), year.last))
    }

    /// A figure of our time with nothing after it that it could count.
    pub(super) fn stands_as_year(&self, at: usize) -> bool {
        let text = self.context.analysis.text();
        let recent = self.digits(at, 4).is_some_and(|year| (1800..=2099).contains(&year));
        let next = at + 1;
        let joined = text.adjacent(at)
            && [Mark::Comma, Mark::Stop, Mark::Decimal, Mark::Percent, Mark::Thousands]
                .iter()
                .any(|mark| self.context.is_mark(next, *mark))
            && (self.context.is_digits(next + 1) || self.context.is_mark(next, Mark::Percent));
        let counts = self.context.lexemes(next).any(|found| {
            matches!(
                found.meaning,
                Meaning::People
                    | Meaning::Thing
                    | Meaning::Unit(_)
                    | Meaning::TimeUnit(_)
                    | Meaning::Number(_)
                    | Meaning::Percent
            ) && found.reading.proclitics.is_empty()
        }) || self.is_counted_noun(next);
        // «في 2014», «كأس العالم 2018», with no noun behind it.
        let before = at.checked_sub(1).filter(|before| self.context.is_word(*before));
        let label = number::cue_before(self.context, at, NumberCue::Label)
            || number::cue_before(self.context, at, NumberCue::Age);
        let bend = before.is_some_and(|before| {
            self.context.means(before, |m| matches!(m, Meaning::Precision(_) | Meaning::Number(_)))
        });
        let preposition = before.is_some_and(|before| self.is_preposition(before));
        let closed = !self.context.is_word(next) || self.is_grammar(next);
        let bracket = at.checked_sub(1).is_some_and(|at| self.context.is_mark(at, Mark::Open))
            && self.context.is_mark(next, Mark::Close);
        let stands = preposition || bracket || before.is_some() && closed;
        recent && !joined && !counts && !label && !bend && stands
    }

    /// «وصل إلى 1828 تدبيرا»: a common word with the ending that a number asks for.
    fn is_counted_noun(&self, at: usize) -> bool {
        let analysis = self.context.analysis;
        let to = |m| matches!(m, Meaning::Preposition(Preposition::To | Preposition::From));
        let reached = 2 <= at && self.context.means(at - 2, to);
        reached
            && analysis.token(at).filter(|token| token.is_word()).is_some_and(|token| {
                let ending = analysis.text().codes(token).ends_with(&[0x27]);
                ending && self.context.lexemes(at).all(|found| found.meaning == Meaning::Common)
            })
    }

    /// A word that no noun phrase begins with.
    fn is_grammar(&self, at: usize) -> bool {
        self.context.words(at).any(|found| {
            let closed = matches!(
                found.meaning,
                Meaning::Preposition(_)
                    | Meaning::Conjunction
                    | Meaning::Relative
                    | Meaning::Complementizer
                    | Meaning::Subordinator
            );
            closed || found.reading.proclitics.contains(Proclitics::CONJUNCTION)
        })
    }
}

/// «21» is 2021, «98» is 1998.
const fn full_year(short: i16) -> i16 {
    match short {
        0..50 => short + 2000,
        50..100 => short + 1900,
        year => year,
    }
}
