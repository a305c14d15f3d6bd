//! Number words: «خمسة وعشرون ألفا وثلاثمئة».

use super::{
    parse::Parsed,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, NumberWord},
    text::Proclitics,
    vocabulary::{Context, Flags},
};

/// The sum so far: finished scale groups and the open one.
#[derive(Clone, Copy, Debug)]
struct Sum {
    total: Value,
    group: Value,
    last: NumberWord,
}

/// A number word at a token, its reach, and whether «و» joins it to what stands before.
struct Word {
    number: NumberWord,
    last: usize,
    joined: bool,
    article: bool,
}

/// Reads number words from a token on; `start` is a figure that stands before («3 ملايين»).
pub(super) fn parse(context: Context<'_>, index: usize, start: Option<Parsed>) -> Option<Parsed> {
    let (mut sum, mut last) = if let Some(figure) = start {
        let next = word_at(context, figure.last + 1).filter(|next| !next.joined)?;
        let NumberWord::Scale(scale) = next.number else { return None };
        (Sum { total: figure.value.times(scale), group: ZERO, last: next.number }, next.last)
    } else {
        let first = word_at(context, index)?;
        if first.article && !matches!(first.number, NumberWord::Ordinal(_)) {
            return None;
        }
        (Sum::begin(first.number), first.last)
    };
    if let NumberWord::Ordinal(number) = sum.last {
        return Some(ordinal(context, number, last));
    }
    if matches!(sum.last, NumberWord::Joint(_)) && !tens_follow(context, last) {
        return None;
    }
    while last < index + LONGEST
        && let Some(next) = word_at(context, last + 1).or_else(|| spaced_and(context, last + 1))
    {
        let Some(more) = sum.add(&next) else { break };
        sum = more;
        last = next.last;
    }
    let value = sum.total.plus(sum.group);
    let kind = if matches!(value, Value::Integer(_)) {
        QuantityKind::Integer
    } else {
        QuantityKind::Decimal
    };
    Some(Parsed { value, kind, last })
}

/// «الخامس والعشرون», with or without a space after «و».
fn ordinal(context: Context<'_>, number: i64, last: usize) -> Parsed {
    let tens = word_at(context, last + 1).or_else(|| spaced_and(context, last + 1));
    let (number, last) = match tens {
        Some(Word {
            number: NumberWord::Tens(tens) | NumberWord::Ordinal(tens),
            last,
            joined: true,
            ..
        }) if number < 10 && 20 <= tens => (number + tens, last),
        _ => (number, last),
    };
    Parsed { value: Value::Integer(number), kind: QuantityKind::Ordinal, last }
}

/// «إحدى وعشرون»: tens are joined to what stands before.
fn tens_follow(context: Context<'_>, last: usize) -> bool {
    let next = word_at(context, last + 1).or_else(|| spaced_and(context, last + 1));
    next.is_some_and(|next| next.joined && matches!(next.number, NumberWord::Tens(_)))
}

/// Most tokens of one number: twice what a number of quintillions needs.
const LONGEST: usize = 48;

const ZERO: Value = Value::Integer(0);

fn word_at(context: Context<'_>, index: usize) -> Option<Word> {
    if !context.analysis.flags(index).has(Flags::NUMBER) {
        return None;
    }
    // «الاثنين» is Monday before it is two.
    if context.means(index, |meaning| matches!(meaning, Meaning::Weekday(_))) {
        return None;
    }
    context.lexemes(index).find_map(|found| match found.meaning {
        Meaning::Number(word) => Some(Word {
            number: word,
            last: found.last,
            joined: found.reading.proclitics.contains(Proclitics::CONJUNCTION),
            article: found.reading.proclitics.contains(Proclitics::ARTICLE),
        }),
        _ => None,
    })
}

/// « و » with spaces around it.
fn spaced_and(context: Context<'_>, index: usize) -> Option<Word> {
    let lone = context
        .analysis
        .token(index)
        .is_some_and(|token| context.analysis.text().codes(token) == [0x48]);
    if !lone {
        return None;
    }
    word_at(context, index + 1).map(|word| Word { joined: true, ..word })
}

impl Sum {
    fn begin(word: NumberWord) -> Self {
        let (total, group) = match word {
            NumberWord::Unit(number)
            | NumberWord::Teen(number)
            | NumberWord::Tens(number)
            | NumberWord::Hundred(number)
            | NumberWord::Joint(number)
            | NumberWord::Ordinal(number) => (ZERO, Value::Integer(number)),
            NumberWord::Minus | NumberWord::Point => (ZERO, ZERO),
            NumberWord::Scale(number) | NumberWord::Dual(number) => (Value::Integer(number), ZERO),
            NumberWord::Fraction(number) => (ZERO, Value::Decimal(number)),
        };
        Self { total, group, last: word }
    }

    /// The sum with one more word, if the word goes on the number.
    fn add(self, next: &Word) -> Option<Self> {
        let (total, group) = match (next.number, next.joined) {
            // «ثلاث مئة»: a unit before a hundred multiplies.
            (NumberWord::Hundred(100), false) if matches!(self.last, NumberWord::Unit(_)) => {
                (self.total, self.group.times(100))
            }
            // «خمسون ألفا», «نصف مليون», «مئة مليون».
            (NumberWord::Scale(scale), false) => match (self.group, self.last) {
                (ZERO, NumberWord::Scale(_) | NumberWord::Dual(_)) => {
                    (self.total.times(scale), ZERO)
                }
                (group, _) => (self.total.plus(group.times(scale)), ZERO),
            },
            // «مليون ونصف»: half of the scale just named; «ثلاثة ونصف»: half of one.
            (NumberWord::Fraction(part), true) => match self.last {
                NumberWord::Scale(scale) => {
                    (self.total.plus(Value::Decimal(part).times(scale)), ZERO)
                }
                NumberWord::Fraction(_) => return None,
                _ => (self.total, self.group.plus(Value::Decimal(part))),
            },
            (
                NumberWord::Unit(n)
                | NumberWord::Teen(n)
                | NumberWord::Tens(n)
                | NumberWord::Hundred(n)
                | NumberWord::Joint(n),
                true,
            ) => {
                if !self.goes_on(next.number) {
                    return None;
                }
                (self.total, self.group.plus(Value::Integer(n)))
            }
            (NumberWord::Scale(n) | NumberWord::Dual(n), true) => {
                (self.total.plus(self.group).plus(Value::Integer(n)), ZERO)
            }
            _ => return None,
        };
        Some(Self { total, group, last: next.number })
    }

    /// Hundreds, units, tens: each place once. «خمسة وستة» are two numbers.
    fn goes_on(self, next: NumberWord) -> bool {
        match self.last {
            NumberWord::Unit(number) | NumberWord::Joint(number) => {
                number < 10 && matches!(next, NumberWord::Tens(_))
            }
            NumberWord::Hundred(_) => !matches!(next, NumberWord::Hundred(_)),
            NumberWord::Scale(_) | NumberWord::Dual(_) => true,
            NumberWord::Teen(_)
            | NumberWord::Tens(_)
            | NumberWord::Fraction(_)
            | NumberWord::Ordinal(_)
            | NumberWord::Minus
            | NumberWord::Point => false,
        }
    }
}
