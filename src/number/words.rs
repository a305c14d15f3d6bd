//! Number words: «خمسة وعشرون ألفا وثلاثمئة», figures among them: «مليون و200 ألف».

use super::{
    digits,
    parse::Parsed,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, NumberWord},
    text::{Enclitic, Mark, Proclitics, last_letter},
    vocabulary::{Context, Flags, Found},
};

/// The sum so far: finished scale groups and the open one.
#[derive(Clone, Copy, Debug)]
struct Sum {
    total: Value,
    group: Value,
    last: Part,
    /// The smallest scale that is finished: after thousands come no millions.
    lowest: i64,
}

/// A part of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Word(NumberWord),
    /// «200» in «مليون و200 ألف».
    Figure(i64),
}

/// A part at a token, its reach, and whether «و» joins it to what stands before.
#[derive(Clone, Copy, Debug)]
struct Element {
    part: Part,
    last: usize,
    joined: bool,
    article: bool,
    preposition: bool,
}

/// Reads number words from a token on; `start` is a figure that stands before («3 ملايين»).
pub(super) fn parse(context: Context<'_>, index: usize, start: Option<Parsed>) -> Option<Parsed> {
    let (mut sum, mut last) = match start {
        Some(figure) => after_figure(context, index, figure)?,
        None => begin(context, index)?,
    };
    if is_initial(context, index, sum.last) {
        return None;
    }
    if let Part::Word(NumberWord::Ordinal(number)) = sum.last {
        return Some(ordinal(context, number, last));
    }
    // The number without the group that is still open.
    let mut closed = (sum, last);
    while last < index + LONGEST
        && let Some(next) = joined_at(context, last + 1)
    {
        if let Some(order) = sum.order(&next) {
            let value = order.plus(sum.value());
            return Some(Parsed { value, kind: QuantityKind::Ordinal, last: next.last });
        }
        // «مائة وثلاثة أرباع».
        if let Some((part, end)) = parts_at(context, &next) {
            let value = sum.value().plus(part);
            return Some(Parsed { value, kind: QuantityKind::Decimal, last: end });
        }
        let Some(more) = sum.add(&next) else {
            if sum.has_told(&next) {
                (sum, last) = closed;
            }
            break;
        };
        last = same_scale_after(context, &sum, &next).unwrap_or(next.last);
        sum = more;
        if sum.group == ZERO {
            closed = (sum, last);
        }
    }
    let value = sum.value();
    let kind = if matches!(value, Value::Integer(_)) {
        QuantityKind::Integer
    } else {
        QuantityKind::Decimal
    };
    Some(Parsed { value, kind, last })
}

/// «تقرير أولي», «المسح الأولي»: an adjective, by its last letter and the masculine before.
fn is_initial(context: Context<'_>, index: usize, word: Part) -> bool {
    let written = |at: usize| {
        let token = context.analysis.token(at)?;
        last_letter(token.span.of(context.analysis.source()))
    };
    let feminine = index.checked_sub(1).and_then(written).is_some_and(|c| matches!(c, 'ة' | 'ه'));
    word == Part::Word(NumberWord::Ordinal(1)) && written(index) == Some('ي') && !feminine
}

/// «3 ملايين», «3 مئة».
fn after_figure(context: Context<'_>, index: usize, figure: Parsed) -> Option<(Sum, usize)> {
    // «(61,3) ألف», «"20" ألف».
    let mark = |at: usize, marks: [Mark; 2]| marks.iter().any(|mark| context.is_mark(at, *mark));
    let wrapped = mark(figure.last + 1, [Mark::Close, Mark::Quote])
        && index.checked_sub(1).is_some_and(|at| mark(at, [Mark::Open, Mark::Quote]));
    let next = word_at(context, figure.last + 1 + usize::from(wrapped))
        .filter(|next| !next.joined && !next.preposition && !next.article)?;
    let begun = Sum { total: ZERO, group: figure.value, last: next.part, lowest: i64::MAX };
    let sum = match next.part {
        Part::Word(NumberWord::Scale(scale)) => {
            Sum { total: figure.value.times(scale), group: ZERO, lowest: scale, ..begun }
        }
        Part::Word(NumberWord::Hundred(100)) if figure.value.as_integer()? < 10 => {
            Sum { group: figure.value.times(100), ..begun }
        }
        _ => return None,
    };
    Some((sum, next.last))
}

/// The first word of a number.
fn begin(context: Context<'_>, index: usize) -> Option<(Sum, usize)> {
    // «الذي ألف كتابا»: a verb.
    let relative = |at: usize| context.means(at, |meaning| meaning == Meaning::Relative);
    if index.checked_sub(1).is_some_and(relative) {
        return None;
    }
    let first = dual_at(context, index).or_else(|| word_at(context, index))?;
    let Part::Word(word) = first.part else { return None };
    let ordinal = matches!(word, NumberWord::Ordinal(_) | NumberWord::Teen(_));
    // «المئة والخامسة»: the article is that of the order.
    if first.article && !ordinal && !order_follows(context, first.last) {
        return None;
    }
    if matches!(word, NumberWord::Denominator(_) | NumberWord::Minus | NumberWord::Point) {
        return None;
    }
    if matches!(word, NumberWord::Joint(_)) && !tens_follow(context, first.last) {
        return None;
    }
    Some((Sum::begin(word), first.last))
}

/// «الخامس والعشرون», with or without a space after «و».
fn ordinal(context: Context<'_>, number: i64, last: usize) -> Parsed {
    let (number, last) = match joined_at(context, last + 1) {
        Some(Element {
            part: Part::Word(NumberWord::Tens(tens) | NumberWord::Ordinal(tens)),
            last,
            joined: true,
            ..
        }) if number < 10 && 20 <= tens => (number + tens, last),
        _ => (number, last),
    };
    Parsed { value: Value::Integer(number), kind: QuantityKind::Ordinal, last }
}

/// «مليونان ونصف المليون»: the scale named once more, and its last token.
fn same_scale_after(context: Context<'_>, sum: &Sum, half: &Element) -> Option<usize> {
    let Part::Word(NumberWord::Fraction(_)) = half.part else { return None };
    let again = word_at(context, half.last + 1).filter(|_| half.joined)?;
    let Part::Word(NumberWord::Scale(scale)) = again.part else { return None };
    (scale == sum.lowest).then_some(again.last)
}

/// «وثلاثة أرباع»: joined parts of one, and their last token.
fn parts_at(context: Context<'_>, above: &Element) -> Option<(Value, usize)> {
    let Part::Word(NumberWord::Unit(number)) = above.part else { return None };
    let below = word_at(context, above.last + 1).filter(|_| above.joined)?;
    let Part::Word(NumberWord::Denominator(parts)) = below.part else { return None };
    Some((Value::Integer(number).divided(parts), below.last))
}

/// «المئة والخامسة».
fn order_follows(context: Context<'_>, last: usize) -> bool {
    joined_at(context, last + 1)
        .is_some_and(|next| next.joined && matches!(next.part, Part::Word(NumberWord::Ordinal(_))))
}

/// «إحدى وعشرون»: tens are joined to what stands before.
fn tens_follow(context: Context<'_>, last: usize) -> bool {
    let lone = context.is_and(last + 1);
    word_at(context, last + 1 + usize::from(lone)).is_some_and(|next| {
        (lone || next.joined) && matches!(next.part, Part::Word(NumberWord::Tens(_)))
    })
}

/// Most tokens of one number: twice what a number of quintillions needs.
const LONGEST: usize = 48;

const ZERO: Value = Value::Integer(0);

fn word_at(context: Context<'_>, index: usize) -> Option<Element> {
    if !context.analysis.flags(index).has(Flags::NUMBER) {
        return None;
    }
    // «الاثنين» is Monday before it is two.
    if context.means(index, |meaning| matches!(meaning, Meaning::Weekday(_))) {
        return None;
    }
    // «ربع النهائي» is a match.
    let other = |meaning| {
        !matches!(
            meaning,
            Meaning::Number(_) | Meaning::Precision(_) | Meaning::Vague { .. } | Meaning::OneOf
        )
    };
    let first = context.lexemes(index).next();
    if first.is_some_and(|found| index < found.last && found.pure && other(found.meaning)) {
        return None;
    }
    // «لست» is no «ست».
    let verb = |found: Found| {
        let verb = matches!(found.meaning, Meaning::Operator(_)) || found.form.is_verb();
        verb && found.reading.is_whole()
    };
    let word = words_at(context, index).next()?;
    let verb = word.preposition && context.words(index).any(verb);
    (!verb).then_some(word)
}

/// What the number words at a token can be: «واحد» is «وأحد» as well.
fn words_at(context: Context<'_>, index: usize) -> impl Iterator<Item = Element> {
    context.lexemes(index).filter_map(|found| match found.meaning {
        // «خمسة بالمئة» is not «خمس مئة».
        // «كمية» is no hundred.
        Meaning::Number(_) if found.reading.proclitics.contains(Proclitics::KAF) => None,
        Meaning::Number(word) if found.pure && found.reading.enclitic == Enclitic::None => {
            Some(Element {
                part: Part::Word(word),
                last: found.last,
                joined: found.reading.proclitics.contains(Proclitics::CONJUNCTION),
                article: found.reading.proclitics.contains(Proclitics::ARTICLE),
                preposition: found.reading.proclitics.has_preposition(),
            })
        }
        _ => None,
    })
}

/// A part with «و» attached, with spaces around it, or without any.
fn joined_at(context: Context<'_>, index: usize) -> Option<Element> {
    let special =
        joint_at(context, index).or_else(|| dual_at(context, index).filter(|word| word.joined));
    if let Some(word) = special.or_else(|| word_at(context, index)) {
        // «خمسة بالمئة»: a preposition ends the number; «مئة وأحد الجرحى» are two.
        let alone = is_joint(&word) && !tens_follow(context, word.last);
        return (!word.preposition && !alone).then_some(word);
    }
    if !context.is_and(index) {
        return None;
    }
    let next = match digits::parse(context, index + 1) {
        Some(figure) if figure.kind == QuantityKind::Integer => Element {
            part: Part::Figure(figure.value.as_integer()?),
            last: figure.last,
            joined: true,
            article: false,
            preposition: false,
        },
        _ => word_at(context, index + 1)?,
    };
    Some(Element { joined: true, ..next })
}

/// «وأحد» before «وثلاثون».
fn joint_at(context: Context<'_>, index: usize) -> Option<Element> {
    let word = words_at(context, index).find(|word| word.joined && is_joint(word))?;
    tens_follow(context, word.last).then_some(word)
}

/// «ألفا جندي»: two of a scale, since one has no «ا» before its noun; «ألفا» alone is a thousand.
fn dual_at(context: Context<'_>, index: usize) -> Option<Element> {
    let is_scale = |word: &Element| matches!(word.part, Part::Word(NumberWord::Scale(_)));
    let is_dual = |word: &Element| matches!(word.part, Part::Word(NumberWord::Dual(_)));
    if !context.analysis.flags(index).has(Flags::NUMBER)
        || !words_at(context, index).any(|word| is_scale(&word))
    {
        return None;
    }
    let word = words_at(context, index).find(is_dual)?;
    let counted = |found: Found| {
        let noun = matches!(
            found.meaning,
            Meaning::People | Meaning::Thing | Meaning::Unit(_) | Meaning::TimeUnit(_)
        );
        noun && found.reading.proclitics.is_empty() && !found.form.is_verb()
    };
    context.lexemes(word.last + 1).any(counted).then_some(word)
}

fn is_joint(word: &Element) -> bool {
    matches!(word.part, Part::Word(NumberWord::Joint(_)))
}

impl Sum {
    fn begin(word: NumberWord) -> Self {
        let zero = Self { total: ZERO, group: ZERO, last: Part::Word(word), lowest: i64::MAX };
        match word {
            NumberWord::Unit(number)
            | NumberWord::Teen(number)
            | NumberWord::Tens(number)
            | NumberWord::Hundred(number)
            | NumberWord::Joint(number)
            | NumberWord::Ordinal(number) => Self { group: Value::Integer(number), ..zero },
            NumberWord::Scale(number) | NumberWord::Dual(number) => {
                Self { total: Value::Integer(number), lowest: scale_of(number), ..zero }
            }
            NumberWord::Fraction(number) => Self { group: Value::Decimal(number), ..zero },
            NumberWord::Denominator(_) | NumberWord::Minus | NumberWord::Point => zero,
        }
    }

    fn value(self) -> Value {
        self.total.plus(self.group)
    }

    /// The order that ends the number: «المئة والخامسة».
    fn order(self, next: &Element) -> Option<Value> {
        let Part::Word(NumberWord::Ordinal(order)) = next.part else { return None };
        let hundred = matches!(self.last, Part::Word(NumberWord::Hundred(_)));
        (next.joined && hundred).then_some(Value::Integer(order))
    }

    /// «10 آلاف و20 ألفا» are two numbers, since the thousands are told once.
    fn has_told(self, next: &Element) -> bool {
        let scale = Part::Word(NumberWord::Scale(self.lowest));
        next.part == scale && !next.joined && self.total != ZERO && self.group != ZERO
    }

    /// The sum with one more part, if the part goes on the number.
    fn add(self, next: &Element) -> Option<Self> {
        let sum = Self { last: next.part, ..self };
        Some(match (next.part, next.joined) {
            // «ثلاث مئة»: a unit before a hundred multiplies.
            (Part::Word(NumberWord::Hundred(100)), false)
                if matches!(self.last, Part::Word(NumberWord::Unit(_))) =>
            {
                Self { group: self.group.times(100), ..sum }
            }
            // «خمسة أثمان».
            (Part::Word(NumberWord::Denominator(below)), false) => match self.last {
                Part::Word(NumberWord::Unit(above)) if self.value() == Value::Integer(above) => {
                    let part = Value::Integer(above).divided(below);
                    let last = Part::Word(NumberWord::Fraction(part.as_f64()));
                    Self { group: part, last, ..self }
                }
                _ => return None,
            },
            (Part::Word(NumberWord::Scale(scale)), false) => {
                Self { last: next.part, ..self.times(scale)? }
            }
            // «مليون ونصف»: half of the scale just named; «ثلاثة ونصف»: half of one.
            (Part::Word(NumberWord::Fraction(part)), true) => match self.last {
                Part::Word(NumberWord::Scale(scale) | NumberWord::Dual(scale)) => {
                    let part = Value::Decimal(part).times(scale_of(scale));
                    Self { total: self.total.plus(part), ..sum }
                }
                Part::Word(NumberWord::Fraction(_)) => return None,
                _ => Self { group: self.group.plus(Value::Decimal(part)), ..sum },
            },
            (
                Part::Word(
                    NumberWord::Unit(n)
                    | NumberWord::Teen(n)
                    | NumberWord::Tens(n)
                    | NumberWord::Hundred(n)
                    | NumberWord::Joint(n),
                )
                | Part::Figure(n),
                true,
            ) if self.has_room_for(next.part) => {
                Self { group: self.group.plus(Value::Integer(n)), ..sum }
            }
            // «الأربع والعشرين»: after a unit the tens with the article are no order.
            (Part::Word(NumberWord::Ordinal(tens)), true)
                if 20 <= tens
                    && tens % 10 == 0
                    && matches!(self.last, Part::Word(NumberWord::Unit(2..10))) =>
            {
                Self { group: self.group.plus(Value::Integer(tens)), ..sum }
            }
            (Part::Word(NumberWord::Scale(n) | NumberWord::Dual(n)), true)
                if scale_of(n) < self.lowest =>
            {
                let total = self.value().plus(Value::Integer(n));
                Self { total, group: ZERO, lowest: scale_of(n), ..sum }
            }
            _ => return None,
        })
    }

    /// «خمسون ألفا», «نصف مليون», «مئة مليون».
    fn times(self, scale: i64) -> Option<Self> {
        if self.group == ZERO && self.total != ZERO {
            return Some(Self { total: self.total.times(scale), ..self });
        }
        let total = if scale < self.lowest {
            self.total.plus(self.group.times(scale))
        } else if self.total != ZERO && self.lowest < scale {
            // «ألف وخمسمئة مليون».
            self.value().times(scale)
        } else {
            return None;
        };
        Some(Self { total, group: ZERO, lowest: scale, ..self })
    }

    /// Hundreds, units, tens: each place once. «خمسة وستة» are two numbers.
    fn has_room_for(self, next: Part) -> bool {
        let Part::Word(last) = self.last else { return false };
        match (last, next) {
            (NumberWord::Unit(number) | NumberWord::Joint(number), Part::Word(next)) => {
                number < 10 && matches!(next, NumberWord::Tens(_))
            }
            (NumberWord::Hundred(_), Part::Word(next)) => !matches!(next, NumberWord::Hundred(_)),
            (NumberWord::Hundred(_), Part::Figure(figure)) => figure < 100,
            (NumberWord::Scale(_) | NumberWord::Dual(_), Part::Word(_)) => true,
            (NumberWord::Scale(_) | NumberWord::Dual(_), Part::Figure(figure)) => {
                figure < self.lowest
            }
            _ => false,
        }
    }
}

/// The power of a thousand below a scale or its dual: that of «ألفان» is a thousand.
fn scale_of(number: i64) -> i64 {
    10_i64.pow(number.checked_ilog10().unwrap_or(0) / 3 * 3)
}
