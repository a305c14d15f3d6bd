//! The sum of number words: finished scales and an open group, and which part may follow.

use super::value::Value;
use crate::lexicon::NumberWord;

pub(super) const ZERO: Value = Value::Integer(0);

/// The sum so far: finished scale groups and the open one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    pub(super) total: Value,
    pub(super) group: Value,
    pub(super) last: Part,
    /// The smallest scale that is finished: after thousands come no millions.
    pub(super) lowest: i64,
}

/// A part of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    Word(NumberWord),
    /// «200» in «مليون و200 ألف».
    Figure(i64),
}

/// A part at a token, its reach, and whether «و» joins it to what stands before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) part: Part,
    pub(super) last: usize,
    pub(super) joined: bool,
    pub(super) article: bool,
    pub(super) preposition: bool,
}

impl Sum {
    pub(super) fn begin(word: NumberWord) -> Self {
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

    pub(super) fn value(self) -> Value {
        self.total.plus(self.group)
    }

    /// The order that ends the number: «المئة والخامسة».
    pub(super) fn order(self, next: &Element) -> Option<Value> {
        let Part::Word(NumberWord::Ordinal(order)) = next.part else { return None };
        let hundred = matches!(self.last, Part::Word(NumberWord::Hundred(_)));
        (next.joined && hundred).then_some(Value::Integer(order))
    }

    /// «10 آلاف و20 ألفا» are two numbers, since the thousands are told once.
    pub(super) fn has_told(self, next: &Element) -> bool {
        let scale = Part::Word(NumberWord::Scale(self.lowest));
        next.part == scale && !next.joined && self.total != ZERO && self.group != ZERO
    }

    /// The sum with one more part, if the part goes on the number.
    pub(super) fn add(self, next: &Element) -> Option<Self> {
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
