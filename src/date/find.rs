//! All dates of a text.

use super::{
    clock::{Clock, ReadClock},
    dateline,
    day::Day,
    mention::{DateKind, DateRecord, Grain, Reading},
    point::Point,
    reader::Reader,
    starts::Starts,
};
use crate::{
    lexicon::{Meaning, Preposition},
    names::DayPart,
    text::{Enclitic, Mark, Proclitics, TokenKind},
    vocabulary::{Context, Flags},
};

/// Finds the dates of a text and the day that they are told from: `today`, or else the dateline's.
/// Tokens for which `taken` holds belong to names.
pub(crate) fn records(
    context: Context<'_>,
    today: Option<Day>,
    taken: impl Fn(usize) -> bool,
) -> (Option<Day>, Vec<DateRecord>) {
    let today = today.or_else(|| dateline::find(context));
    let mut reader = Reader::new(context, today);
    let mut out: Vec<DateRecord> = Vec::new();
    let mut index = 0;
    while index < context.analysis.len() {
        if !is_candidate(context, index) {
            if ends_sentence(context, index) {
                reader.nearby = today;
            }
            if ends_line(context, index) {
                reader.anchor = None;
            }
            index += 1;
            continue;
        }
        match reader.read(index).filter(|_| !taken(index)) {
            Some(reading) if reader.is_part_of_name(index, &reading) => index = reading.last + 1,
            Some(reading) => {
                if let Some(day) = reading.single_day() {
                    reader.nearby = Some(day);
                }
                if reading.length.is_none() && !reader.compares(reading.last) {
                    reader.anchor = reading.days().or(reader.anchor);
                }
                reader.previous = Some(reading);
                out.push(record(context, index, reading));
                index = reading.last + 1;
            }
            None => index += 1,
        }
    }
    (today, out)
}

/// Whether a token is part of one of these dates, which are sorted; a duration is a quantity as well.
pub(crate) fn covers(dates: &[DateRecord], token: usize) -> bool {
    let after = dates.partition_point(|date| date.tokens.0 <= token);
    let before = after.checked_sub(1).and_then(|index| dates.get(index));
    before.is_some_and(|date| token <= date.tokens.1 && date.reading.kind != DateKind::Duration)
}

/// How far behind a number the word may stand that makes it part of a date.
const REACH: usize = 8;

/// Whether a date may begin here: a word of time, «قبل» or «منذ» before one, a number with a word of
/// time or a colon near behind it, a figure like a year or joined to another figure.
fn is_candidate(context: Context<'_>, index: usize) -> bool {
    let flags = |at: usize| context.analysis.flags(at);
    if flags(index).has(Flags::DATE) {
        return true;
    }
    let digits = context.is_digits(index);
    if !digits && !flags(index).has(Flags::NUMBER) {
        return false;
    }
    let year = || context.analysis.token(index).is_some_and(|token| token.code_count == 4);
    let joined = || {
        let touches = context.analysis.text().adjacent(index);
        context.is_digits(index + 2) && (touches || context.is_mark(index + 1, Mark::Slash))
    };
    digits && (joined() || year())
        || (index + 1..=index + REACH)
            .any(|at| flags(at).has(Flags::DATE) || context.is_mark(at, Mark::Colon))
}

fn ends_sentence(context: Context<'_>, index: usize) -> bool {
    context.is_mark(index, Mark::Stop) || ends_line(context, index)
}

fn ends_line(context: Context<'_>, index: usize) -> bool {
    context.analysis.token(index).is_some_and(|token| token.kind == TokenKind::Line)
}

impl Reader<'_> {
    /// The date, time, duration, range or set that begins at a token.
    fn read(&self, at: usize) -> Option<Reading> {
        let starts = Starts::at(self.context, at);
        let numeric = starts.number || starts.order;
        let day = numeric || starts.month || starts.day_word || starts.weekday || starts.unit;
        let clock = numeric || starts.unit;
        let when = |starts: bool, parse: &dyn Fn() -> Option<Reading>| {
            if starts { parse() } else { None }
        };
        when(day, &|| self.range(at, starts))
            .or_else(|| when(starts.day_part, &|| self.part_of_day(at)))
            .or_else(|| when(starts.set, &|| self.set(at)))
            .or_else(|| {
                when(day || starts.holiday || starts.part, &|| self.day_and_time(at, starts))
            })
            .or_else(|| when(numeric || starts.unit || starts.part, &|| self.end_of_period(at)))
            .or_else(|| when(clock, &|| self.clock_and_day(at)))
            .or_else(|| when(starts.part, &|| self.part_of_calendar(at)))
            .or_else(|| when(starts.unit, &|| self.nth_week(at)))
            .or_else(|| when(starts.unit, &|| self.century(at)))
            .or_else(|| when(starts.decade || starts.unit, &|| self.decade(at)))
            .or_else(|| when(starts.season, &|| self.season(at)))
            .or_else(|| when(starts.unit, &|| self.relative_unit(at)))
            .or_else(|| when(numeric || starts.unit || starts.part, &|| self.counted_units(at)))
            .or_else(|| when(day, &|| self.absolute(at)))
            .or_else(|| when(starts.preposition, &|| self.ago_from_before(at)))
            .or_else(|| when(starts.preposition, &|| self.ago(at)))
            .or_else(|| when(starts.length, &|| self.duration(at)))
            .or_else(|| when(starts.now, &|| self.now(at)))
    }

    /// «ثورة 25 يناير», «شارع 9 أبريل»: a day or a month without a year is their name.
    fn is_part_of_name(&self, at: usize, reading: &Reading) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let named = self.context.words(before).any(|found| {
            found.meaning == Meaning::DatedName
                && !found.reading.proclitics.contains(Proclitics::ARTICLE)
                && found.reading.enclitic == Enclitic::None
        });
        let starts = || Starts::at(self.context, at);
        let dated = matches!(reading.grain, Grain::Day | Grain::Month)
            && self.digits(reading.last, 4).is_none();
        named && dated && {
            let starts = starts();
            starts.number || starts.order || starts.month
        }
    }

    /// A day with the clock or the part of the day that follows it.
    fn day_and_time(&self, at: usize, starts: Starts) -> Option<Reading> {
        let day = self.day_reading(at, starts)?;
        Some(self.with_time(day).unwrap_or(day))
    }

    fn day_reading(&self, at: usize, starts: Starts) -> Option<Reading> {
        let when = |starts: bool, parse: &dyn Fn() -> Option<Reading>| {
            if starts { parse() } else { None }
        };
        let anaphoric = || self.anaphoric_unit(at).filter(|day| day.grain == Grain::Day);
        when(starts.unit, &anaphoric)
            .or_else(|| when(starts.part || starts.order || starts.unit, &|| self.nth_day(at)))
            .or_else(|| when(starts.part || starts.order, &|| self.nth_week_day(at)))
            .or_else(|| when(starts.number || starts.order, &|| self.day_of_relative_month(at)))
            .or_else(|| {
                when(starts.number || starts.order || starts.month || starts.unit, &|| {
                    self.date(at)
                })
            })
            .or_else(|| when(starts.day_word, &|| self.day_word(at)))
            .or_else(|| when(starts.weekday || starts.unit, &|| self.week_day(at)))
            .or_else(|| when(starts.number, &|| self.monday_of_week(at)))
            .or_else(|| when(starts.unit, &|| self.day_of_month(at)))
            .or_else(|| when(starts.holiday, &|| self.holiday(at)))
    }

    /// «اثنين الأسبوع الحالي».
    fn monday_of_week(&self, at: usize) -> Option<Reading> {
        let (_, last) = self.monday(at)?;
        let week = self.relative_unit(last + 1).filter(|week| week.grain == Grain::Week)?;
        Some(Reading::day(week.days().map(|(monday, _)| monday), week.last))
    }

    /// «الخميس الساعة 8», «8 يناير 2015، الساعة 10:01», «أمس مساء».
    fn with_time(&self, day: Reading) -> Option<Reading> {
        let point = day.from.filter(|_| day.kind == DateKind::Date && day.grain == Grain::Day)?;
        if let Some(time) = self.timestamp(day.last) {
            return Some(Reading::point(point.with_clock(time.clock), time.last));
        }
        let next = self.after_comma(day.last + 1);
        let links = (next..next + LINKS).take_while(|at| self.is_preposition(*at)).count();
        if let Some(clock) = self.clock(next + links, false) {
            return Some(Reading::point(point.with_clock(clock.clock), clock.last));
        }
        // «اليوم الصباح» is no time.
        let indefinite = !self.has_article(day.last + 1);
        let (part, last) = self.day_part(day.last + 1).filter(|_| indefinite)?;
        Some(Reading { last, ..Reading::point(point.with_part(part), last) })
    }

    /// «2017-02-14T09:49:00».
    fn timestamp(&self, last: usize) -> Option<ReadClock> {
        let letter = self.context.analysis.token(last + 1)?;
        let text = self.context.analysis.text();
        let glued = text.adjacent(last) && text.adjacent(last + 1);
        let single = letter.kind == TokenKind::Latin && letter.code_count == 1;
        self.clock(last + 2, false).filter(|_| glued && single && self.context.is_digits(last))
    }

    /// «الساعة 8 مساء الخميس», «السابعة من صباح أمس».
    fn clock_and_day(&self, at: usize) -> Option<Reading> {
        let clock = self.clock(at, false)?;
        let next = self.after_comma(clock.last + 1);
        let linked = self.after_link(next);
        let starts = Starts::at(self.context, linked);
        let day = self.day_reading(linked, starts).filter(|day| day.grain == Grain::Day);
        let (point, last) = match day.and_then(|day| Some((day.from?, day.last))) {
            Some(found) => found,
            None => (Point::day(self.nearby), clock.last),
        };
        Some(Reading::point(point.with_clock(clock.clock), last))
    }

    /// «مساء أمس», «فجر الخميس», «بعد الظهر الساعة 7», «الليلة الماضية», «في الصباح».
    fn part_of_day(&self, at: usize) -> Option<Reading> {
        let (part, last) = self.day_part(at)?;
        let next = last + 1;
        let linked = self.after_link(next);
        let starts = Starts::at(self.context, linked);
        let day = self.day_reading(linked, starts).filter(|day| day.grain == Grain::Day);
        if let Some((day, point)) = day.and_then(|day| Some((day, day.from?))) {
            let day = Reading::point(point.with_part(part), day.last);
            return Some(self.with_time(day).unwrap_or(day));
        }
        if let Some(clock) = self.clock(next, false) {
            let point = Point::day(self.nearby).with_clock(clock.clock.in_part(Some(part)));
            return Some(Reading::point(point, clock.last));
        }
        // «العصر الحالي» is an age.
        let day = self.has_article(at) && part != DayPart::Afternoon;
        if let Some((direction, last)) = self.direction(next).filter(|_| day) {
            let day = self.today.and_then(|today| today.plus_days(direction));
            return Some(Reading::point(Point::day(day).with_part(part), last));
        }
        self.stands_alone(part, at, last).then(|| self.part_alone(part, last))
    }

    /// «منتصف الليل», «صباحا»: of the day named shortly before.
    fn part_alone(&self, part: DayPart, last: usize) -> Reading {
        let day = Point::day(self.nearby);
        match part {
            // «منتصف الليل و40 دقيقة».
            DayPart::Midnight => match self.minutes_after(last).filter(|(_, told, _)| *told) {
                Some((minutes, _, last)) => {
                    Reading::point(day.with_clock(Clock::MIDNIGHT.shifted(minutes)), last)
                }
                None => Reading::point(day.with_clock(Clock::MIDNIGHT), last),
            },
            _ => Reading::point(Point { grain: Grain::DayPart, ..day.with_part(part) }, last),
        }
    }

    /// A part of the day is told by itself after a preposition, as an adverb («صباحا»), or with no word
    /// after it.
    fn stands_alone(&self, part: DayPart, at: usize, last: usize) -> bool {
        // «طوال الليل».
        let cue = |m| m == Meaning::LengthCue;
        if at.checked_sub(1).is_some_and(|before| self.context.means(before, cue)) {
            return false;
        }
        let token = self.context.analysis.token(at);
        // «صباحا»; «مساءً» has no alef.
        let adverb = token.is_some_and(|token| {
            matches!(self.context.analysis.text().codes(token), [.., 0x27 | 0x21])
        });
        // «في وقت متأخر من الليل» is any night.
        let before = at
            .checked_sub(1)
            .is_some_and(|before| self.is_preposition(before) && !self.is_from(before));
        // «على الظهر» is the back, «تحديات العصر» those of the age.
        let on = |m| m == Meaning::Preposition(Preposition::On);
        let back = part == DayPart::Noon && before && self.context.means(at - 1, on);
        let (before, age) = (before && !back, part == DayPart::Afternoon);
        // «في العصر الحاضر» is an age.
        let described = self.has_article(last + 1) && !self.context.is_mark(last + 1, Mark::Comma);
        adverb
            || before && self.has_article(at) && !described
            || last > at
            || self.has_article(at) && !self.context.is_word(last + 1) && !age && !back
    }
}

/// Prepositions that may stand between a day and its clock: «في تمام».
const LINKS: usize = 3;

fn record(context: Context<'_>, index: usize, reading: Reading) -> DateRecord {
    // «هذا العام».
    let this = index.checked_sub(1).filter(|before| {
        let unit =
            |m| matches!(m, Meaning::TimeUnit(_) | Meaning::Month { .. } | Meaning::Season(_));
        context.words(*before).any(|found| {
            let this = [Meaning::Demonstrative, Meaning::AnaphoricDeterminer];
            this.contains(&found.meaning)
                && found.reading.enclitic == Enclitic::None
                && !found.reading.proclitics.contains(Proclitics::KAF)
        }) && reading.kind != DateKind::Duration
            && context.means(index, unit)
    });
    let index = this.unwrap_or(index);
    let whole = context.analysis.token(index).map_or(0, |token| token.span.start());
    // The shortest cut names the date: «والثلاثاء» and «للعام» lose their proclitics.
    let start = context
        .lexemes(index)
        .find(|found| is_time(found.meaning))
        .map_or(u32::try_from(whole).unwrap_or(u32::MAX), |found| found.reading.start);
    DateRecord {
        span: context.analysis.span(start, reading.last),
        tokens: (index, reading.last),
        reading,
    }
}

fn is_time(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Month { .. }
            | Meaning::Weekday(_)
            | Meaning::Season(_)
            | Meaning::DayPart(_)
            | Meaning::TimeUnit(_)
            | Meaning::RelativeDay(_)
            | Meaning::PeriodWord(_)
            | Meaning::Decade(_)
            | Meaning::Holiday(_)
            | Meaning::Demonstrative
            | Meaning::AnaphoricDeterminer
            | Meaning::Every
            | Meaning::Frequency(_)
            | Meaning::LengthCue
            | Meaning::Now
            | Meaning::Vague { .. }
            | Meaning::Number(_)
            | Meaning::Preposition(_)
    )
}
