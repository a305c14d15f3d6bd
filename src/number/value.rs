//! Values, kinds and uses of numbers.

use std::fmt;

use crate::names::vocabulary;

/// An exact number: whole up to nine quintillions, or decimal.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
pub enum Value {
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Decimal(f64),
}

impl Value {
    /// The product, decimal if the whole one does not fit.
    pub(crate) fn times(self, scale: i64) -> Self {
        match self {
            Self::Integer(number) => number.checked_mul(scale).map_or_else(
                || Self::Decimal(approximate(number) * approximate(scale)),
                Self::Integer,
            ),
            Self::Decimal(number) => Self::Decimal(number * approximate(scale)).simplified(),
        }
    }

    /// The quotient.
    pub(crate) fn divided(self, by: i64) -> Self {
        Self::Decimal(self.as_f64() / approximate(by)).simplified()
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        if let (Self::Integer(a), Self::Integer(b)) = (self, other)
            && let Some(sum) = a.checked_add(b)
        {
            return Self::Integer(sum);
        }
        Self::Decimal(self.as_f64() + other.as_f64()).simplified()
    }

    /// As a floating-point number.
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Integer(number) => approximate(number),
            Self::Decimal(number) => number,
        }
    }

    /// As a whole number, if it is one.
    pub fn as_integer(self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(number),
            Self::Decimal(_) => None,
        }
    }

    /// 3.5 million is a whole number.
    #[expect(clippy::cast_possible_truncation, reason = "checked to be whole and below 2^53")]
    fn simplified(self) -> Self {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        match self {
            Self::Decimal(number) if number.fract() == 0.0 && number.abs() < EXACT => {
                Self::Integer(number as i64)
            }
            other => other,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "used only where the exact number does not fit")]
fn approximate(number: i64) -> f64 {
    number as f64
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => number.fmt(f),
            Self::Decimal(number) => number.fmt(f),
        }
    }
}

vocabulary! {
    /// What kind of number was written.
    pub QuantityKind {
        /// A whole number.
        Integer = "integer",
        /// A number with a fraction.
        Decimal = "decimal",
        /// «الخامسة»: a place in an order.
        Ordinal = "ordinal",
        /// «70٪».
        Percent = "percent",
        /// Bounds that differ, or an open bound: «بين 10 و20», «عشرات».
        Range = "range",
    }
}

vocabulary! {
    /// What a number is used for.
    pub QuantityUse {
        /// Counts a noun: «15 جنديا».
        Count = "count",
        /// Measures in a unit: «5 كيلومترات», «20 مليون دولار».
        Measure = "measure",
        /// A share of a whole: «70٪».
        Share = "share",
        /// A place in an order: «الخامسة».
        Order = "order",
        /// How old somebody is: «(35 عاما)».
        Age = "age",
        /// Goals or points: «2-1».
        Score = "score",
        /// Names a thing and counts nothing: «المادة 5», «القرار 242», a telephone number, a list mark.
        Label = "label",
        /// None of these: a bare number.
        Number = "number",
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn whole_results_are_integers() {
        assert_eq!(Value::Decimal(3.5).times(1_000_000), Value::Integer(3_500_000));
        assert_eq!(
            Value::Integer(1_000_000).plus(Value::Decimal(500_000.0)),
            Value::Integer(1_500_000)
        );
    }

    #[test]
    fn what_does_not_fit_becomes_decimal() {
        assert!(matches!(Value::Integer(i64::MAX).times(10), Value::Decimal(_)));
    }
}
