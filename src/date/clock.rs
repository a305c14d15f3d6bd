//! Times of day: «الساعة الثالثة والنصف فجرا», «15:30», «8 مساء».

use std::fmt;

use super::{mention::Grain, reader::Reader};
use crate::{
    lexicon::{ClockWord, Meaning, NumberWord, TimeUnit},
    names::DayPart,
    number::{QuantityKind, Value},
    text::{Mark, Proclitics},
};

/// A time of day, as fine as it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    /// 0–23.
    hour: u8,
    /// 0–59.
    minute: Option<u8>,
    /// 0–59.
    second: Option<u8>,
}

impl Clock {
    pub(super) const MIDNIGHT: Self = Self { hour: 0, minute: None, second: None };

    pub(super) const fn grain(self) -> Grain {
        match self {
            Self { second: Some(_), .. } => Grain::Second,
            Self { minute: Some(_), .. } => Grain::Minute,
            _ => Grain::Hour,
        }
    }

    /// The hour of the half of the day that a part tells: three in the evening is fifteen.
    pub(super) const fn in_part(self, part: Option<DayPart>) -> Self {
        let hour = match (part, self.hour) {
            (Some(DayPart::Dawn | DayPart::Morning | DayPart::Night | DayPart::Midnight), 12) => 0,
            (Some(DayPart::Night), 6..=11)
            | (Some(DayPart::Noon), 1..=9)
            | (Some(DayPart::Afternoon | DayPart::Evening), 1..=11) => self.hour + 12,
            (_, hour) => hour,
        };
        Self { hour, ..self }
    }

    fn minutes(self) -> i64 {
        i64::from(self.hour) * 60 + i64::from(self.minute.unwrap_or(0))
    }

    /// The clock some minutes later; before midnight it goes on at 23:59.
    pub(super) fn shifted(self, minutes: i64) -> Self {
        let all = (self.minutes() + minutes).rem_euclid(24 * 60);
        let part = |number: i64| u8::try_from(number).unwrap_or(0);
        // «الواحدة إلا ربعا» is a quarter to one of either half of the day.
        let hour = if self.hour == 1 && all < 60 { 12 } else { part(all / 60) };
        Self { hour, minute: Some(part(all % 60)), second: self.second }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute.unwrap_or(0))?;
        match self.second {
            Some(second) => write!(f, ":{second:02}"),
            None => Ok(()),
        }
    }
}

/// A clock that was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReadClock {
    pub(super) clock: Clock,
    pub(super) part: Option<DayPart>,
    pub(super) last: usize,
    /// Written as a clock, not as a bare number.
    pub(super) certain: bool,
}

impl Reader<'_> {
    /// The clock at a token; a bare hour only where `lenient`, as at the end of a range.
    pub(super) fn clock(&self, at: usize, lenient: bool) -> Option<ReadClock> {
        let word = self.hour_word(at);
        let from = word.map_or(at, |last| last + 1);
        let hour = self.hour(from, word.is_some() || lenient)?;
        let (mut clock, mut minutes, mut last) = self.minutes(hour.clock, hour.last, &hour);
        // «الساعة 3:56 دقيقة عصرا».
        let minute = self.unit(last + 1).filter(|unit| unit.unit == TimeUnit::Minute);
        let told_so = |last: usize| word.is_some() || self.part_of_clock(last, true).is_some();
        last = minute
            .filter(|unit| hour.clock.minute.is_some() && told_so(unit.last))
            .map_or(last, |unit| unit.last);
        let told = word.is_some() || hour.certain || minutes == Minutes::Told;
        let part = self.part_of_clock(last, told);
        if let Some((_, end)) = part {
            last = end;
        } else if minutes == Minutes::Bare && !told {
            // «الخامسة والعشرين» is an order.
            (clock, minutes, last) = (hour.clock, Minutes::None, hour.last);
        }
        let part = part.map(|(part, _)| part);
        if minutes == Minutes::None && part.is_some() {
            // «9 مساء وثلاثة أرباع».
            (clock, minutes, last) = self.minutes(clock, last, &hour);
        }
        let by_minutes = minutes == Minutes::Told && !hour.cardinal;
        let certain = word.is_some() || hour.certain || part.is_some() || by_minutes;
        let read = ReadClock { clock: clock.in_part(part), part, last, certain };
        (certain || lenient).then_some(read)
    }

    /// «الساعة», «عند الساعة», «في تمام الساعة»: the last token of the word for the hour.
    fn hour_word(&self, at: usize) -> Option<usize> {
        self.context.words(at).find_map(|found| {
            let hour = found.meaning == Meaning::TimeUnit(TimeUnit::Hour);
            let article = found.reading.proclitics.contains(Proclitics::ARTICLE);
            (hour && article && found.form.is_single()).then_some(at)
        })
    }

    fn hour(&self, at: usize, bare: bool) -> Option<Hour> {
        if self.context.is_digits(at) {
            return self.figures(at);
        }
        // One word: what «و» joins to it are minutes.
        let (found, (number, cardinal)) = self.context.find(at, |meaning| match meaning {
            Meaning::Number(NumberWord::Ordinal(number)) if number <= 12 => Some((number, false)),
            // «الواحدة».
            Meaning::Number(NumberWord::Unit(1)) if self.has_article(at) => Some((1, false)),
            Meaning::Number(NumberWord::Unit(number) | NumberWord::Teen(number))
                if bare && (1..=12).contains(&number) =>
            {
                Some((number, true))
            }
            _ => None,
        })?;
        let clock = Clock { hour: u8::try_from(number).ok()?, minute: None, second: None };
        Some(Hour { clock, last: found.last, certain: false, cardinal })
    }

    /// «15:30», «12:34:25», «8».
    fn figures(&self, at: usize) -> Option<Hour> {
        let text = self.context.analysis.text();
        let pair = |at: usize, most: i16| {
            let number = self.digits(at, 2)?;
            u8::try_from(number).ok().filter(|_| number < most)
        };
        // «الساعة 10.30».
        let after_word = self.follows_hour_word(at);
        let colon = |at: usize| {
            let mark = self.context.is_mark(at, Mark::Colon)
                || after_word
                    && [Mark::Stop, Mark::Comma].iter().any(|mark| self.context.is_mark(at, *mark));
            mark && text.adjacent(at) && text.adjacent(at - 1)
        };
        let touched = at.checked_sub(1).is_some_and(|before| {
            text.adjacent(before) && !self.context.is_word(before) && !self.is_bracket(before)
        });
        let hour = pair(at, 25).filter(|_| !touched)?;
        let minute = if colon(at + 1) { Some(pair(at + 2, 60)?) } else { None };
        let second = minute.and_then(|_| colon(at + 3).then(|| pair(at + 4, 60)).flatten());
        let last = at + 2 * (usize::from(minute.is_some()) + usize::from(second.is_some()));
        let clock = Clock { hour: hour % 24, minute, second };
        Some(Hour { clock, last, certain: minute.is_some(), cardinal: true })
    }

    /// «الساعة 10.30», «الساعة 7.15 إلى 8.30»: here a stop parts hours and minutes.
    fn follows_hour_word(&self, at: usize) -> bool {
        const REACH: usize = 7;
        let Some(before) = at.checked_sub(1) else { return false };
        let joint = self.is_preposition(before) || self.context.is_mark(before, Mark::Dash);
        let first = if joint { at.saturating_sub(REACH) } else { before };
        (first..at).any(|at| self.hour_word(at).is_some())
    }

    fn is_bracket(&self, at: usize) -> bool {
        [Mark::Open, Mark::Quote].iter().any(|mark| self.context.is_mark(at, *mark))
    }

    /// «والنصف», «و20 دقيقة», «إلا ربعا»: the clock, how its minutes were told, the last token.
    fn minutes(&self, clock: Clock, last: usize, hour: &Hour) -> (Clock, Minutes, usize) {
        let (mut clock, mut last, mut how) = (clock, last, Minutes::None);
        while clock.second.is_none()
            && let Some((minutes, told, end)) = self.minutes_after(last)
            // «5 و6 مساء» are two clocks.
            && (told || !hour.cardinal)
        {
            (clock, last) = (clock.shifted(minutes), end);
            how = if told { Minutes::Told } else { Minutes::Bare };
        }
        (clock, how, last)
    }

    /// Minutes, whether a word tells that they are, and the last token.
    pub(super) fn minutes_after(&self, last: usize) -> Option<(i64, bool, usize)> {
        let next = last + 1;
        let less = self.context.means(next, |m| m == Meaning::ClockWord(ClockWord::Less));
        let lone = self.context.is_and(next);
        let attached = !less
            && self
                .context
                .analysis
                .readings(next)
                .iter()
                .any(|reading| reading.proclitics.contains(Proclitics::CONJUNCTION));
        if !(less || lone || attached) {
            return None;
        }
        let at = if less || lone { next + 1 } else { next };
        let (minutes, told, last) = self.minute_count(at)?;
        Some((if less { -minutes } else { minutes }, told || less, last))
    }

    /// «ربع», «نصف», «20 دقيقة».
    fn minute_count(&self, at: usize) -> Option<(i64, bool, usize)> {
        let fraction = self.context.find(at, |meaning| match meaning {
            Meaning::Number(NumberWord::Fraction(part)) => Some(part),
            _ => None,
        });
        if let Some((found, part)) = fraction {
            #[expect(clippy::cast_possible_truncation, reason = "parts of an hour")]
            return Some(((part * 60.0).round() as i64, true, found.last));
        }
        let parsed = self.parsed(at)?;
        if let Value::Decimal(part) = parsed.value
            && part < 1.0
        {
            #[expect(clippy::cast_possible_truncation, reason = "parts of an hour")]
            return Some(((part * 60.0).round() as i64, true, parsed.last));
        }
        let Value::Integer(number) = parsed.value else { return None };
        let unit = self.unit(parsed.last + 1);
        let minute = unit.filter(|unit| unit.unit == TimeUnit::Minute).map(|unit| unit.last);
        // «الثالثة وأربعة أشهر» is no clock.
        let other = minute.is_none() && unit.is_some() || parsed.kind == QuantityKind::Decimal;
        let fits = (1..60).contains(&number) && !other;
        fits.then_some((number, minute.is_some(), minute.unwrap_or(parsed.last)))
    }

    /// «صباحا», «من مساء», «بعد الظهر», «م».
    fn part_of_clock(&self, last: usize, certain: bool) -> Option<(DayPart, usize)> {
        let next = last + 1;
        let letter = self.context.find(next, |meaning| match meaning {
            Meaning::ClockWord(ClockWord::Am) => Some(DayPart::Morning),
            Meaning::ClockWord(ClockWord::Pm) => Some(DayPart::Evening),
            _ => None,
        });
        if let Some((found, part)) = letter {
            return Some((part, found.last));
        }
        // «الرابعة وعصر الذكاء» are two things.
        if self
            .context
            .analysis
            .readings(next)
            .iter()
            .all(|reading| reading.proclitics.contains(Proclitics::CONJUNCTION))
        {
            return None;
        }
        let linked = || self.day_part(next + 1).filter(|_| certain && self.is_preposition(next));
        self.day_part(next).or_else(linked)
    }
}

/// How minutes were told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Minutes {
    None,
    /// A number alone: «السابعة وثلاثين».
    Bare,
    /// «والنصف», «و20 دقيقة», «إلا ربعا».
    Told,
}

/// An hour that was read.
#[derive(Clone, Copy, Debug)]
struct Hour {
    clock: Clock,
    last: usize,
    certain: bool,
    /// A cardinal number, in words or figures.
    cardinal: bool,
}

#[cfg(test)]
mod tests {
    use super::{Clock, DayPart};

    #[test]
    fn parts_tell_the_half_of_the_day() {
        let at = |hour| Clock { hour, minute: None, second: None };
        for (hour, part, expected) in [
            (3, DayPart::Dawn, "03:00"),
            (3, DayPart::Afternoon, "15:00"),
            (12, DayPart::Noon, "12:00"),
            (1, DayPart::Noon, "13:00"),
            (11, DayPart::Night, "23:00"),
            (2, DayPart::Night, "02:00"),
            (12, DayPart::Morning, "00:00"),
        ] {
            assert_eq!(at(hour).in_part(Some(part)).to_string(), expected);
        }
        assert_eq!(at(8).shifted(-15).to_string(), "07:45");
    }
}
