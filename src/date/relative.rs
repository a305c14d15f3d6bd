//! Dates told from the document's day: «أمس», «الثلاثاء الماضي», «العام الجاري», «اليوم الثلاثاء».

use super::{
    day::Day,
    mention::{Grain, Reading},
    point::Point,
    reader::Reader,
};
use crate::{
    lexicon::{Calendar, Meaning, NumberWord, PeriodWord, Preposition, TimeUnit},
    text::{Enclitic, Mark, Proclitics},
};

impl Reader<'_> {
    /// «أمس», «اليوم الثلاثاء», «أمس الأربعاء», «غدا الخميس 18 نوفمبر».
    pub(super) fn day_word(&self, at: usize) -> Option<Reading> {
        let (found, offset) = self.context.find(at, |meaning| match meaning {
            Meaning::RelativeDay(offset) => Some(offset),
            _ => None,
        })?;
        let weekday = self.weekday(found.last + 1).or_else(|| self.weekday_in_brackets(found.last));
        // «اليوم» is also *the day*: «اليوم الثاني», «في ذلك اليوم» are no dates.
        if offset == 0 && weekday.is_none() && self.is_the_day(at, found.last)
            || found.reading.enclitic != Enclitic::None
            || found.reading.proclitics.contains(Proclitics::KAF)
            || weekday.is_none() && self.is_day_of_all(at, found.last, offset)
        {
            return None;
        }
        if offset == 0
            && let Some((direction, last)) = self.direction(found.last + 1)
        {
            return Some(Reading::day(self.today_and(direction), last));
        }
        let last = weekday.map_or(found.last, |(_, last)| last);
        let day = self.today_and(i64::from(offset));
        Some(self.confirmed(last).unwrap_or(Reading::day(day, last)))
    }

    /// «غدا (الخميس)».
    fn weekday_in_brackets(&self, last: usize) -> Option<(i8, usize)> {
        if !self.context.is_mark(last + 1, Mark::Open) {
            return None;
        }
        let (weekday, last) = self.weekday(last + 2)?;
        self.context.is_mark(last + 1, Mark::Close).then_some((weekday, last + 1))
    }

    fn today_and(&self, days: i64) -> Option<Day> {
        self.today.and_then(|today| today.plus_days(days))
    }

    /// The date that follows a day: «الخميس 18 نوفمبر», «الاثنين (15/11)», «الأربعاء، 13 شباط»,
    /// «الخميس الموافق 14 شباط».
    fn confirmed(&self, last: usize) -> Option<Reading> {
        let open = self.context.is_mark(last + 1, Mark::Open);
        let comma = self.context.is_mark(last + 1, Mark::Comma);
        let same = self.context.find(last + 1, |m| (m == Meaning::SameDay).then_some(()));
        let next = match same {
            Some((found, ())) => found.last + 1,
            None if open || comma => last + 2,
            None => self.after_link(last + 1),
        };
        let skip = if self.is_the_word_day(next) { next + 1 } else { next };
        let date = self.single_date(skip).or_else(|| self.day_slash_month(skip))?;
        let closed = open && self.context.is_mark(date.last + 1, Mark::Close);
        Some(Reading { last: date.last + usize::from(closed), ..date })
    }

    /// «اليوم الثاني», «في ذلك اليوم»: the noun, not today.
    fn is_the_day(&self, at: usize, last: usize) -> bool {
        // «3000 ريال في اليوم».
        let per = |m| m == Meaning::Preposition(Preposition::In);
        let demonstrative = at.checked_sub(1).is_some_and(|before| {
            self.is_this(before) || last == at && self.context.means(before, per)
        });
        let definite_adjective = self
            .context
            .analysis
            .readings(last + 1)
            .iter()
            .any(|reading| reading.proclitics == Proclitics::ARTICLE)
            && self.context.lexemes(last + 1).any(|found| {
                let order = matches!(found.meaning, Meaning::Number(NumberWord::Ordinal(_)));
                order || found.meaning == Meaning::DayAdjective
            });
        demonstrative || definite_adjective
    }

    /// «قوت يومه», «غد أفضل», «كتبت "اليوم"»: any day, or a newspaper.
    fn is_day_of_all(&self, at: usize, last: usize, offset: i8) -> bool {
        if last != at {
            return false;
        }
        let next = last + 1;
        let quoted = at.checked_sub(1).is_some_and(|at| self.context.is_mark(at, Mark::Quote))
            && self.context.is_mark(next, Mark::Quote);
        // «غدا» is tomorrow, «غد» the future, unless a weekday or «يوم» is beside it.
        let bare = !self.has_article(at);
        let described = bare && 0 < offset && self.is_indefinite(at) && {
            self.context.is_word(next) && !self.is_preposition(next)
        };
        quoted || bare && offset == 0 || described
    }

    /// A noun without the article and without the ending of the accusative.
    fn is_indefinite(&self, at: usize) -> bool {
        let token = self.context.analysis.token(at);
        token.is_some_and(|token| !self.context.analysis.text().codes(token).ends_with(&[0x27]))
    }

    /// «يوم».
    pub(super) fn is_the_word_day(&self, at: usize) -> bool {
        self.unit(at).is_some_and(|unit| unit.unit == TimeUnit::Day && unit.form.is_single())
    }

    /// «الثلاثاء», «يوم الأحد», «الثلاثاء الماضي», «الأحد من الأسبوع الماضي»: the nearest before today,
    /// unless it is the next.
    pub(super) fn week_day(&self, at: usize) -> Option<Reading> {
        let start = at;
        let at = if self.is_the_word_day(at) { at + 1 } else { at };
        let (weekday, last) = self.weekday(at)?;
        // «الثلاثاء الثالث من سبتمبر» is the third day of the month if that is a Tuesday.
        let fits = |date: &Reading| date.single_day().is_none_or(|day| day.weekday() == weekday);
        let date = self.confirmed(last);
        let nth = || self.weekday_with_order(weekday, last);
        if let Some(found) = date.filter(fits).or_else(nth).or(date) {
            return Some(found);
        }
        // «ثلاثاء الأسبوع الفائت», «الأحد من هذا الأسبوع».
        let linked = self.after_link(last + 1);
        if let Some(week) = self.relative_unit(linked).filter(|week| week.grain == Grain::Week) {
            let day = week.days().and_then(|(monday, _)| monday.plus_days(i64::from(weekday) - 1));
            return Some(Reading::day(day, week.last));
        }
        if let Some(found) = self.anaphoric_weekday(weekday, at, last) {
            return Some(found);
        }
        let (direction, end) = self.direction(last + 1).map_or((None, last), |(d, l)| (Some(d), l));
        let direction = direction.or_else(|| self.listed_direction(last));
        // «خميس» and «جمعة» alone are names.
        if start == at && direction.is_none() && !self.has_article(at) {
            return None;
        }
        let day = self.weekday_after_listed(weekday, start);
        let day = day.or_else(|| self.nearest_weekday(weekday, direction, at));
        Some(Reading::day(day, end))
    }

    fn nearest_weekday(&self, weekday: i8, direction: Option<i64>, at: usize) -> Option<Day> {
        let today = self.today?;
        let back = i64::from((today.weekday() - weekday).rem_euclid(7));
        match direction {
            Some(weeks) if 0 < weeks => today.plus_days(7 * weeks - back),
            Some(weeks) if weeks < 0 && back == 0 => today.plus_days(7 * weeks),
            None if 0 < back && self.is_future(at) => today.plus_days(7 - back),
            _ => today.plus_days(-back),
        }
    }

    /// «ستعقد … الخميس»: a verb of the future stands before, in the same clause.
    pub(super) fn is_future(&self, at: usize) -> bool {
        const REACH: usize = 12;
        (at.saturating_sub(REACH)..at).rev().take_while(|before| !self.ends_clause(*before)).any(
            |before| {
                // «سيول» is no س + verb: it is a noun in one piece.
                let noun = self.context.words(before).any(|found| {
                    let noun = matches!(
                        found.meaning,
                        Meaning::Word(_) | Meaning::Thing | Meaning::People
                    );
                    noun && found.reading.is_whole()
                });
                self.context.words(before).any(|found| {
                    found.meaning == Meaning::Future
                        || !noun
                            && found.form.is_verb()
                            && found.reading.proclitics.contains(Proclitics::SIN)
                })
            },
        )
    }

    fn ends_clause(&self, at: usize) -> bool {
        [Mark::Stop, Mark::Comma, Mark::Semicolon]
            .iter()
            .any(|mark| self.context.is_mark(at, *mark))
    }

    /// «الثلاثاء التاسع عشر (من هذا الشهر)», «الثلاثاء الثالث من سبتمبر 2014»: a day of the month, or
    /// the third of its kind.
    fn weekday_with_order(&self, weekday: i8, last: usize) -> Option<Reading> {
        let (order, last) = self.order(last + 1)?;
        let linked = self.after_link(last + 1);
        let month = (linked != last + 1).then(|| self.whole_month(linked)).flatten();
        match (order, month) {
            (1..=5, Some(month)) => {
                let day = month.days().and_then(|(first, _)| nth_weekday(first, weekday, order));
                Some(Reading::day(day, month.last))
            }
            (6..=31, month) => {
                let first = month.and_then(|month| month.days()).map(|(first, _)| first);
                let first = first.or(self.today);
                let day = i8::try_from(order).ok();
                let date = first.zip(day).and_then(|(f, day)| Day::new(f.year(), f.month(), day));
                Some(Reading::day(date, month.map_or(last, |month| month.last)))
            }
            _ => None,
        }
    }

    /// «آخر اثنين من شهر آذار», «ثالث ثلاثاء في أيلول», «أول جمعة من العام».
    pub(super) fn nth_week_day(&self, at: usize) -> Option<Reading> {
        let (order, last) = match self.part_of_period(at) {
            Some((PeriodWord::Last, last)) => (-1, last),
            _ => self.order(at).filter(|(order, _)| *order <= 5)?,
        };
        let (weekday, last) = self.weekday(last + 1).or_else(|| self.monday(last + 1))?;
        let linked = self.after_link(last + 1);
        let period = (linked != last + 1).then(|| self.whole_month(linked)).flatten()?;
        let day = period.days().and_then(|(first, end)| match order {
            -1 => end.plus_days(-i64::from((end.weekday() - weekday).rem_euclid(7))),
            order => nth_weekday(first, weekday, order),
        });
        Some(Reading::day(day, period.last))
    }

    /// «اثنين» without its article is two, save where only a weekday can stand.
    pub(super) fn monday(&self, at: usize) -> Option<(i8, usize)> {
        let two = |m| m == Meaning::Number(NumberWord::Unit(2));
        self.context.means(at, two).then_some((1, at))
    }

    /// «سبتمبر 2014», «شهر آذار», «هذا الشهر», «الشهر المقبل».
    fn whole_month(&self, at: usize) -> Option<Reading> {
        let named = || self.month_and_year(at);
        self.relative_unit(at).or_else(named).filter(|reading| reading.grain == Grain::Month)
    }

    /// «31 من هذا الشهر», «السادس من الشهر الجاري».
    pub(super) fn day_of_relative_month(&self, at: usize) -> Option<Reading> {
        let (day, last) = self.day_number(at)?;
        let linked = self.after_link(last + 1);
        // «8 في الشهر نفسه» counts.
        let counts = linked != last + 1 && !self.is_from(last + 1);
        if counts && self.anaphoric_unit(linked).is_some() {
            return None;
        }
        let month = self.relative_unit(linked).filter(|month| month.grain == Grain::Month)?;
        let first = month.days().map(|(first, _)| first);
        let date = first.and_then(|first| Day::new(first.year(), first.month(), day));
        Some(Reading::day(date, month.last))
    }

    /// «يوم 27»: of this month.
    pub(super) fn day_of_month(&self, at: usize) -> Option<Reading> {
        let at = if self.is_the_word_day(at) { at + 1 } else { return None };
        if let Some(date) = self.date(at).or_else(|| self.day_of_relative_month(at)) {
            return Some(date);
        }
        let day = i8::try_from(self.digits(at, 2)?).ok().filter(|day| (1..=31).contains(day))?;
        // «يوم 21/9»: without its year only here, where nothing else fits.
        if let Some(date) = self.day_slash_month(at) {
            return Some(date);
        }
        let counts = self.context.is_word(at + 1) && !self.is_preposition(at + 1);
        let date = self.today.and_then(|today| Day::new(today.year(), today.month(), day));
        (!counts).then(|| Reading::day(date, at))
    }

    /// «21/9».
    pub(super) fn day_slash_month(&self, at: usize) -> Option<Reading> {
        let text = self.context.analysis.text();
        if !self.context.is_mark(at + 1, Mark::Slash)
            || !text.adjacent(at)
            || !text.adjacent(at + 1)
        {
            return None;
        }
        let day = i8::try_from(self.digits(at, 2)?).ok()?;
        let month = i8::try_from(self.digits(at + 2, 2)?).ok()?;
        let (day, month) = if 12 < month { (month, day) } else { (day, month) };
        // A leap year, so that 29 February is a day.
        Day::new(2000, month, day)?;
        let date = self.today.and_then(|today| Day::new(today.year(), month, day));
        Some(Reading::day(date, at + 2))
    }

    /// «العام الماضي», «الشهر الجاري», «هذا الأسبوع», «الأسبوع بعد القادم».
    pub(super) fn relative_unit(&self, at: usize) -> Option<Reading> {
        if let Some(found) = self.anaphoric_unit(at) {
            return Some(found);
        }
        let (at, this) = self.after_this(at);
        let unit = self.unit(at).filter(|unit| unit.article && unit.form.is_single())?;
        let (direction, last) = match self.direction(unit.last + 1) {
            Some(found) => found,
            None if this => (0, unit.last),
            None => return None,
        };
        // «ذلك اليوم» is no date; «هذا اليوم» is a word of its own in the lexicon.
        if unit.unit == TimeUnit::Day && this {
            return None;
        }
        let point = self.period(unit.unit, direction)?;
        if unit.unit == TimeUnit::Year
            && let Some((year, last)) = self.year_beside(last)
        {
            return Some(Reading::point(year, last));
        }
        Some(match unit.unit {
            TimeUnit::Decade | TimeUnit::Century => {
                Reading { grain: point.grain, ..Reading::days_of(point.days, point.grain, last) }
            }
            _ => Reading::point(point, last),
        })
    }

    /// «العام الماضي 2014», «العام الماضي (2014)».
    fn year_beside(&self, last: usize) -> Option<(Point, usize)> {
        let open = self.context.is_mark(last + 1, Mark::Open);
        let at = last + 1 + usize::from(open);
        // «العام الماضي 1435 هـ».
        let told = self.digits(at, 4).and_then(|_| self.year(at));
        let year =
            told.filter(|year| year.calendar == Calendar::Hijri || self.stands_as_year(at))?;
        let closed = open && self.context.is_mark(year.last + 1, Mark::Close);
        (open == closed).then_some((year.point(), year.last + usize::from(closed)))
    }

    /// «العام الماضي», «من العام المقبل».
    pub(super) fn relative_year(&self, at: usize) -> Option<Reading> {
        self.relative_unit(at).filter(|reading| reading.grain == Grain::Year)
    }
}

/// The nth weekday from the first of a month on.
fn nth_weekday(first: Day, weekday: i8, order: i64) -> Option<Day> {
    let ahead = i64::from((weekday - first.weekday()).rem_euclid(7));
    first.plus_days(ahead + 7 * (order - 1))
}
