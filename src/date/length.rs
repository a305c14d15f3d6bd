//! Lengths of time.

use std::fmt::Write;

use crate::lexicon::TimeUnit;

/// A length of time: up to three units, the largest first as a rule («سنة وثلاثة أشهر»).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Length {
    parts: [Option<(f64, TimeUnit)>; 3],
    /// «بضعة أيام»: how many is not said.
    open: bool,
}

impl Length {
    pub(super) const fn new(count: f64, unit: TimeUnit) -> Self {
        Self { parts: [Some((count, unit)), None, None], open: false }
    }

    /// Some of a unit.
    pub(super) const fn open(unit: TimeUnit) -> Self {
        Self { parts: [Some((0.0, unit)), None, None], open: true }
    }

    /// The length and one more part; `None` if there are three already.
    pub(super) fn and(mut self, count: f64, unit: TimeUnit) -> Option<Self> {
        *self.parts.iter_mut().find(|part| part.is_none())? = Some((count, unit));
        Some(self)
    }

    /// Half a unit more: «ساعة ونصف».
    pub(super) fn and_half(mut self) -> Self {
        if let Some(Some((count, _))) = self.parts.iter_mut().rfind(|part| part.is_some()) {
            *count += 0.5;
        }
        self
    }

    /// The parts; none if how many is not said.
    pub(super) fn parts(&self) -> impl Iterator<Item = (f64, TimeUnit)> {
        self.parts.into_iter().flatten().filter(|_| !self.open)
    }

    /// The unit of the first part.
    pub(super) fn unit(&self) -> Option<TimeUnit> {
        self.parts.first().copied().flatten().map(|(_, unit)| unit)
    }

    /// The whole number of units, if there is one part.
    pub(super) fn single(&self) -> Option<(i64, TimeUnit)> {
        let mut parts = self.parts();
        let (count, unit) = parts.next()?;
        #[expect(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
        let whole = (count.fract() == 0.0 && count.abs() < 1e9).then_some(count as i64)?;
        parts.next().is_none().then_some((whole, unit))
    }

    /// `P3D`, `PT5H`, `P1Y2M` (ISO 8601); decades and centuries in years.
    pub(super) fn iso(&self) -> Option<String> {
        let (mut date, mut time) = (String::new(), String::new());
        for (count, unit) in self.parts() {
            let (count, letter) = match unit {
                TimeUnit::Second => (count, 'S'),
                TimeUnit::Minute | TimeUnit::Month => (count, 'M'),
                TimeUnit::Hour => (count, 'H'),
                TimeUnit::Day => (count, 'D'),
                TimeUnit::Week => (count, 'W'),
                TimeUnit::Year => (count, 'Y'),
                TimeUnit::Decade => (count * 10.0, 'Y'),
                TimeUnit::Century => (count * 100.0, 'Y'),
            };
            let clock = matches!(unit, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour);
            write!(if clock { &mut time } else { &mut date }, "{count}{letter}").ok()?;
        }
        match (date.is_empty(), time.is_empty()) {
            (true, true) => None,
            (_, true) => Some(format!("P{date}")),
            _ => Some(format!("P{date}T{time}")),
        }
    }
}
