//! How many, by all reports of an incident.

use std::sync::Arc;

use super::{Report, Tally, facts::Facts};
use crate::event::{Count, Event};

/// Bytes between two counts that are joined by «و».
const JOINED: usize = 4;

/// What an event counts in a role: what is joined by «و» is added up («جنديان وثلاثة مدنيين»), parts
/// of another count are left out, and tolls over a longer time are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Figure {
    min: Option<i64>,
    max: Option<i64>,
    approximate: bool,
    cumulative: bool,
}

impl Figure {
    fn of(event: &Event, role: &str) -> Option<Self> {
        let counts = || event.counts.iter().filter(|count| &*count.role == role && !count.subset);
        let cumulative = counts().all(|count| count.cumulative);
        let mut own = counts().filter(|count| count.cumulative == cumulative);
        let first = own.next()?;
        let (mut sum, mut end) = (Self::one(first), first.span.end());
        for next in own {
            // «1332 قتيلا، 844 منهم مدنيون»: what is not joined right there may be a part.
            if end + JOINED < next.span.start() {
                break;
            }
            end = next.span.end();
            let next = Self::one(next);
            let add = |one: Option<i64>, other: Option<i64>| {
                one.zip(other).map(|(one, other)| one.saturating_add(other))
            };
            sum = Self {
                min: add(sum.min, next.min),
                max: add(sum.max, next.max),
                approximate: sum.approximate || next.approximate,
                cumulative,
            };
        }
        Some(sum)
    }

    fn one(count: &Count) -> Self {
        let Count { min, max, approximate, cumulative, .. } = *count;
        Self { min, max, approximate, cumulative }
    }

    /// Whether both can be right.
    fn overlaps(self, other: Self) -> bool {
        let below =
            |min: Option<i64>, max: Option<i64>| min.zip(max).is_none_or(|(min, max)| min <= max);
        below(self.min, other.max) && below(other.min, self.max)
    }
}

/// The roles that an event counts, each once.
fn roles(event: &Event) -> impl Iterator<Item = &Arc<str>> {
    let counts = event.counts.iter().enumerate().filter(|(_, count)| !count.subset);
    counts
        .filter(|(at, count)| {
            let before = event.counts.get(..*at).unwrap_or_default();
            !before.iter().any(|earlier| !earlier.subset && earlier.role == count.role)
        })
        .map(|(_, count)| &count.role)
}

/// What the counts say: equal ones speak for it; those that cannot both be right against it, unless
/// they are near each other, as reports of one happening are.
pub(super) fn likeness(new: &Facts<'_>, old: &Facts<'_>) -> Option<i32> {
    let mut score = 0;
    for role in roles(new.event) {
        let (Some(one), Some(other)) = (Figure::of(new.event, role), Figure::of(old.event, role))
        else {
            continue;
        };
        if one.cumulative != other.cumulative {
            return None;
        }
        let least = one.min.zip(other.min).map_or(0, |(one, other)| one.min(other));
        let most = one.min.zip(other.min).map_or(0, |(one, other)| one.max(other));
        if (one.min, one.max) == (other.min, other.max) {
            score += match least {
                0 | 1 => 0,
                2..30 => 1,
                _ => 2,
            };
        } else if one.overlaps(other) {
            // «على الأقل 20» is 21, but hardly 31.
            score += i32::from(4 * most <= 5 * least);
        } else if 2 <= least && most <= 2 * least {
            score -= 2;
        } else {
            return None;
        }
    }
    Some(score)
}

/// The tallies of an incident, by role in the order of the text.
pub(super) fn tallies(facts: &[Facts<'_>], members: &[usize]) -> Vec<Tally> {
    let mut out: Vec<Tally> = Vec::new();
    for at in members {
        let Some(own) = facts.get(*at) else { continue };
        for role in roles(own.event) {
            let Some(figure) = Figure::of(own.event, role) else { continue };
            let Figure { min, max, approximate, .. } = figure;
            let denied = own.is_denied();
            let report = Report { event: *at, min, max, approximate, denied };
            match out.iter_mut().find(|tally| tally.role == *role) {
                Some(tally) => tally.reports.push(report),
                None => out.push(Tally {
                    role: Arc::clone(role),
                    reports: vec![report],
                    min: None,
                    max: None,
                    conservative: None,
                }),
            }
        }
    }
    out.iter_mut().for_each(sum_up);
    out
}

/// The least and the most of those that tell of it; of those that deny it, if there are no others.
fn sum_up(tally: &mut Tally) {
    let told = tally.reports.iter().any(|report| !report.denied);
    let reports = || tally.reports.iter().filter(|report| !(told && report.denied));
    let min = reports().map(|report| report.min).min();
    let open = reports().any(|report| report.max.is_none());
    let max = reports().filter_map(|report| report.max).max();
    let conservative = reports().filter_map(|report| conservative(*report)).min();
    (tally.min, tally.max, tally.conservative) =
        (min.flatten(), max.filter(|_| !open), conservative);
}

/// The lowest figure that a report can mean, after the conventions of ACLED: tens are 10, hundreds
/// 100, thousands 1000; of all else it is the lower bound.
fn conservative(report: Report) -> Option<i64> {
    let min = report.min?;
    let power = min / 2;
    let vague = report.approximate
        && 2 * power == min
        && is_power_of_ten(power)
        && report.max == power.checked_mul(10).map(|next| next - 1);
    Some(if vague { power } else { min })
}

fn is_power_of_ten(number: i64) -> bool {
    let mut rest = number;
    while rest > 9 && rest % 10 == 0 {
        rest /= 10;
    }
    10 <= number && rest == 1
}

#[cfg(test)]
mod tests {
    use super::{Report, conservative};

    #[test]
    fn vague_numbers_are_the_power_of_ten_that_they_name() {
        let figure = |min, max, approximate| {
            conservative(Report { event: 0, min, max, approximate, denied: false })
        };
        assert_eq!(figure(Some(20), Some(99), true), Some(10));
        assert_eq!(figure(Some(200), Some(999), true), Some(100));
        assert_eq!(figure(Some(20_000), Some(99_999), true), Some(10_000));
        assert_eq!(figure(Some(20), Some(99), false), Some(20));
        assert_eq!(figure(Some(12), None, false), Some(12));
        assert_eq!(figure(None, Some(5), true), None);
    }
}
