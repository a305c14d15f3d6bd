//! The class and value of a lexicon line → its meaning.

use super::{
    Anaphor, Calendar, ClockWord, Government, HeadKind, HeadScope, Holiday, LinkWord, Meaning,
    NameLink, NamePart, NumberCue, NumberWord, OperatorKind, PeriodWord, Precision, Preposition,
    Symbol, TimeUnit, Valency,
};
use crate::names::{DayPart, PeriodPart};

impl Meaning {
    /// Reads class and value.
    ///
    /// # Errors
    /// What the value of such a class should look like.
    pub(crate) fn parse(class: &str, value: &str) -> Result<Self, String> {
        let (head, tail) = class.split_once('.').unwrap_or((class, ""));
        Ok(match head {
            "common" => Self::Common,
            "number" => Self::Number(number_word(tail, value)?),
            "approx" if tail == "after" => Self::PrecisionAfter(precision(value)?),
            "approx" => Self::Precision(precision(value)?),
            "vague" => vague(value)?,
            "percent" => Self::Percent,
            "subset" => Self::Subset,
            "another" => Self::Another,
            "one-of" => Self::OneOf,
            "month" => month(tail, value)?,
            "weekday" => Self::Weekday(within(value, 1, 7)?),
            "season" => Self::Season(season(value)?),
            "day-part" => Self::DayPart(day_part(value)?),
            "clock-word" => Self::ClockWord(clock_word(value)?),
            "period-part" => Self::PeriodWord(period_word(value)?),
            "decade" => Self::Decade(within(value, 0, 90)?),
            "era" => Self::Era(calendar(value)?),
            "before-era" => Self::BeforeEra,
            "every" => Self::Every,
            "frequency" => Self::Frequency(time_unit(value)?),
            "same-day" => Self::SameDay,
            "few" => Self::Few,
            "length-cue" => Self::LengthCue,
            "whole" => Self::Whole,
            "future" => Self::Future,
            "now" => Self::Now,
            "holiday" => Self::Holiday(holiday(tail, value)?),
            "time-unit" => Self::TimeUnit(time_unit(value)?),
            "relative-day" => Self::RelativeDay(within(value, -2, 2)?),
            "relative-adjective" => Self::RelativeAdjective(direction(value)?),
            "anaphoric-adjective" => Self::AnaphoricAdjective(order(value)?),
            "anaphoric-determiner" => Self::AnaphoricDeterminer,
            "day-adjective" => Self::DayAdjective,
            "dated-name" => Self::DatedName,
            "people" => Self::People,
            "thing" => Self::Thing,
            "unit" => Self::Unit(symbol(value)?),
            "cue" => Self::NumberCue(cue(tail)?),
            "title" => Self::Title,
            "head" => Self::Head { kind: head_kind(tail)?, scope: head_scope(value)? },
            "settlement" | "quarter" | "namesake" => place_head(head),
            "sector" => Self::Sector,
            "nisba" => nisba(value)?,
            "name" if tail == "ambiguous" => Self::AmbiguousName,
            "name" if tail == "part" => Self::NameLink(name_link(value)?),
            "name" if tail == "first" => Self::NamePart(NamePart::First),
            "name" => Self::NamePart(NamePart::Last),
            _ => return Self::of_grammar(head, tail, value),
        })
    }

    /// Words of grammar: what a sentence is read by.
    fn of_grammar(head: &str, tail: &str, value: &str) -> Result<Self, String> {
        Ok(match head {
            "prep" => Self::Preposition(preposition(tail)?),
            "complementizer" => Self::Complementizer,
            "relative" => Self::Relative,
            "subordinator" => Self::Subordinator,
            "conjunction" => Self::Conjunction,
            "demonstrative" => Self::Demonstrative,
            "determiner" => Self::Determiner,
            "pronoun" => Self::Pronoun,
            "adverb" => Self::Adverb,
            "particle" => Self::Particle,
            "operator" => Self::Operator(operator(tail)?),
            "verb" => verb(value)?,
            "word" => Self::Word(Government::parse(items(value))?),
            "adjective" if tail == "prefix" => Self::AdjectivePrefix,
            "adjective" => Self::Adjective,
            "report" if tail == "quote" => Self::Quote,
            "report" => Self::Report,
            "according" => Self::According,
            "aim" => Self::Aim,
            "insist" => Self::Insist,
            "speaker" => Self::Speaker,
            "anaphor" => Self::Anaphor(anaphor(tail)?),
            "link" | "older" => link(tail, value)?,
            "state" if tail == "seat" => seat(value)?,
            "state" if tail == "noun" => Self::StateNoun,
            "state" if tail == "tie" => Self::StateTie,
            "state" if tail == "verb" => Self::StateVerb,
            _ => near_number(head),
        })
    }
}

/// `-`, or the preposition that the word is.
fn link(tail: &str, value: &str) -> Result<Meaning, String> {
    const KNOWN: [(&str, LinkWord); 10] = [
        ("cause", LinkWord::Cause),
        ("when", LinkWord::When),
        ("part", LinkWord::Part),
        ("light", LinkWord::Light),
        ("general", LinkWord::General),
        ("new", LinkWord::New),
        ("anniversary", LinkWord::Anniversary),
        ("former", LinkWord::Former),
        ("then", LinkWord::Then),
        ("been", LinkWord::Been),
    ];
    let known = match value {
        "-" => None,
        name => Some(preposition(name)?),
    };
    Ok(Meaning::Link(one_of(tail, &KNOWN)?, known))
}

/// Words that stand around a number and tell nothing but their class.
fn near_number(head: &str) -> Meaning {
    match head {
        "total" => Meaning::Total,
        "mass" => Meaning::Mass,
        "elative" => Meaning::Elative,
        _ => Meaning::Plain,
    }
}

fn number_word(tail: &str, value: &str) -> Result<NumberWord, String> {
    match tail {
        "fraction" => return fraction(value).map(NumberWord::Fraction),
        "minus" => return Ok(NumberWord::Minus),
        "point" => return Ok(NumberWord::Point),
        _ => {}
    }
    let number: i64 = value.parse().map_err(|_| format!("«{value}» is not a whole number"))?;
    Ok(match tail {
        "unit" => NumberWord::Unit(number),
        "teen" => NumberWord::Teen(number),
        "tens" => NumberWord::Tens(number),
        "hundred" => NumberWord::Hundred(number),
        "scale" => NumberWord::Scale(number),
        "scale-dual" => NumberWord::Dual(number),
        "ordinal" => NumberWord::Ordinal(number),
        "denominator" if 0 < number => NumberWord::Denominator(number),
        "joint" => NumberWord::Joint(number),
        _ => {
            return Err(format!(
                "unknown class number.{tail}; known: unit, teen, tens, hundred, scale, scale-dual, fraction, denominator, ordinal, joint, minus, point"
            ));
        }
    })
}

/// `0.5` or `2/3`.
fn fraction(value: &str) -> Result<f64, String> {
    let number = |part: &str| part.parse::<f64>().ok();
    let fraction = match value.split_once('/') {
        Some((above, below)) => {
            number(above).zip(number(below).filter(|below| *below != 0.0)).map(|(a, b)| a / b)
        }
        None => number(value),
    };
    fraction.ok_or_else(|| format!("«{value}» is not a fraction such as 0.5 or 2/3"))
}

/// One of the words that a column may hold.
fn one_of<T: Copy>(value: &str, known: &[(&str, T)]) -> Result<T, String> {
    known.iter().find(|(name, _)| *name == value).map(|(_, meaning)| *meaning).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        format!("unknown value «{value}»; known: {}", names.join(", "))
    })
}

/// What a head of places has after it.
fn place_head(class: &str) -> Meaning {
    match class {
        "quarter" => Meaning::Quarter,
        "namesake" => Meaning::Namesake,
        _ => Meaning::Settlement,
    }
}

fn name_link(value: &str) -> Result<NameLink, String> {
    one_of(
        value,
        &[
            ("prefix", NameLink::Prefix),
            ("infix", NameLink::Infix),
            ("suffix", NameLink::Suffix),
            ("theophoric", NameLink::Theophoric),
            ("god", NameLink::God),
        ],
    )
}

fn within<T: TryFrom<i8>>(value: &str, least: i8, most: i8) -> Result<T, String> {
    let number = value.parse().ok().filter(|number| (least..=most).contains(number));
    number
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| format!("«{value}» is not a number from {least} to {most}"))
}

fn precision(value: &str) -> Result<Precision, String> {
    one_of(
        value,
        &[
            ("about", Precision::About),
            ("more", Precision::More),
            ("least", Precision::Least),
            ("less", Precision::Less),
            ("most", Precision::Most),
        ],
    )
}

fn symbol(value: &str) -> Result<Option<Symbol>, String> {
    if value == "-" {
        return Ok(None);
    }
    let wrong = || format!("«{value}» is not a symbol of one to eight letters such as USD, or -");
    Symbol::new(value).map(Some).ok_or_else(wrong)
}

fn cue(tail: &str) -> Result<NumberCue, String> {
    one_of(
        tail,
        &[
            ("age", NumberCue::Age),
            ("age-after", NumberCue::AgeAfter),
            ("label", NumberCue::Label),
            ("score", NumberCue::Score),
            ("change", NumberCue::Change),
            ("versus", NumberCue::Versus),
        ],
    )
}

fn vague(value: &str) -> Result<Meaning, String> {
    let wrong = || format!("«{value}» is not a range such as 20..99 or 2..");
    let (min, max) = value.split_once("..").ok_or_else(wrong)?;
    let min = min.parse().map_err(|_| wrong())?;
    let max = if max.is_empty() { None } else { Some(max.parse().map_err(|_| wrong())?) };
    Ok(Meaning::Vague { min, max })
}

fn month(calendar: &str, value: &str) -> Result<Meaning, String> {
    Ok(Meaning::Month { calendar: self::calendar(calendar)?, number: within(value, 1, 12)? })
}

fn calendar(name: &str) -> Result<Calendar, String> {
    one_of(name, &[("gregorian", Calendar::Gregorian), ("hijri", Calendar::Hijri)])
}

fn day_part(value: &str) -> Result<DayPart, String> {
    DayPart::from_name(value)
        .ok_or_else(|| format!("unknown value «{value}»; known: {}", DayPart::known()))
}

fn clock_word(value: &str) -> Result<ClockWord, String> {
    one_of(value, &[("less", ClockWord::Less), ("am", ClockWord::Am), ("pm", ClockWord::Pm)])
}

fn period_word(value: &str) -> Result<PeriodWord, String> {
    one_of(
        value,
        &[
            ("start", PeriodWord::Part(PeriodPart::Start)),
            ("middle", PeriodWord::Part(PeriodPart::Middle)),
            ("end", PeriodWord::Part(PeriodPart::End)),
            ("rest", PeriodWord::Rest),
            ("last", PeriodWord::Last),
            ("quarter", PeriodWord::Quarter),
            ("half", PeriodWord::Half),
            ("weekend", PeriodWord::Weekend),
        ],
    )
}

/// `10-1`: month and day.
fn holiday(calendar_name: &str, value: &str) -> Result<Holiday, String> {
    let calendar = calendar(calendar_name)?;
    let wrong = || format!("«{value}» is not a month and a day such as 10-1");
    let (month, day) = value.split_once('-').ok_or_else(wrong)?;
    let (month, day) = (within(month, 1, 12)?, within(day, 1, 31)?);
    Ok(Holiday { calendar, month, day })
}

fn season(value: &str) -> Result<u8, String> {
    one_of(value, &[("spring", 1), ("summer", 2), ("autumn", 3), ("winter", 4)])
}

fn time_unit(value: &str) -> Result<TimeUnit, String> {
    one_of(
        value,
        &[
            ("second", TimeUnit::Second),
            ("minute", TimeUnit::Minute),
            ("hour", TimeUnit::Hour),
            ("day", TimeUnit::Day),
            ("week", TimeUnit::Week),
            ("month", TimeUnit::Month),
            ("year", TimeUnit::Year),
            ("decade", TimeUnit::Decade),
            ("century", TimeUnit::Century),
        ],
    )
}

fn direction(value: &str) -> Result<i8, String> {
    one_of(value, &[("past", -1), ("this", 0), ("next", 1)])
}

fn order(value: &str) -> Result<i8, String> {
    one_of(value, &[("previous", -1), ("same", 0), ("following", 1)])
}

fn head_kind(tail: &str) -> Result<HeadKind, String> {
    one_of(
        tail,
        &[
            ("state", HeadKind::State),
            ("ministry", HeadKind::Ministry),
            ("org", HeadKind::Organization),
            ("loc", HeadKind::Location),
        ],
    )
}

fn head_scope(value: &str) -> Result<HeadScope, String> {
    one_of(value, &[("in", HeadScope::Inside), ("out", HeadScope::Outside)])
}

/// The valency, and the prepositions that the verb governs: `intransitive, on`.
fn verb(value: &str) -> Result<Meaning, String> {
    let mut items = items(value);
    let valency = valency(items.next().unwrap_or_default())?;
    Ok(Meaning::Verb(valency, Government::parse(items)?))
}

fn items(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|item| !item.is_empty() && *item != "-")
}

fn valency(value: &str) -> Result<Valency, String> {
    Valency::from_name(value)
        .ok_or_else(|| format!("unknown valency «{value}»; known: {}", Valency::known()))
}

fn preposition(tail: &str) -> Result<Preposition, String> {
    Preposition::from_name(tail)
        .ok_or_else(|| format!("unknown class prep.{tail}; known: {}", Preposition::known()))
}

fn operator(tail: &str) -> Result<OperatorKind, String> {
    OperatorKind::from_name(tail)
        .ok_or_else(|| format!("unknown operator «{tail}»; known: {}", OperatorKind::known()))
}

/// `organization.news_agency`: what follows the second dot is a subtype of entries.
fn anaphor(tail: &str) -> Result<Anaphor, String> {
    one_of(
        tail.split_once('.').map_or(tail, |(kind, _)| kind),
        &[
            ("role", Anaphor::Role),
            ("whole-role", Anaphor::WholeRole),
            ("state", Anaphor::State),
            ("counterpart", Anaphor::Counterpart),
            ("organization", Anaphor::Organization),
            ("country", Anaphor::Country),
            ("party", Anaphor::Party),
            ("never", Anaphor::Never),
        ],
    )
}

fn seat(value: &str) -> Result<Meaning, String> {
    match nisba(value)? {
        Meaning::Nisba(country) => Ok(Meaning::Seat(country)),
        other => Ok(other),
    }
}

fn nisba(value: &str) -> Result<Meaning, String> {
    match value.as_bytes() {
        [first, second] if value.chars().all(|c| c.is_ascii_uppercase()) => {
            Ok(Meaning::Nisba([*first, *second]))
        }
        b"-" => Ok(Meaning::Nisba(*b"--")),
        _ => Err(format!("«{value}» is not a country code of two capitals (ISO 3166) or -")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Meaning, NumberWord};

    #[test]
    fn rows() {
        for (class, value, expected) in [
            ("number.scale", "1000", Meaning::Number(NumberWord::Scale(1000))),
            ("vague", "2..", Meaning::Vague { min: 2, max: None }),
            ("nisba", "AM", Meaning::Nisba(*b"AM")),
            ("kill", "-", Meaning::Plain),
        ] {
            assert_eq!(Meaning::parse(class, value), Ok(expected));
        }
    }

    #[test]
    fn a_wrong_value_names_the_right_ones() {
        assert_eq!(
            Meaning::parse("approx", "much").unwrap_err(),
            "unknown value «much»; known: about, more, least, less, most"
        );
        assert_eq!(Meaning::parse("weekday", "8").unwrap_err(), "«8» is not a number from 1 to 7");
        assert!(Meaning::parse("nisba", "Armenia").unwrap_err().contains("ISO 3166"));
    }
}
