//! The one place that decides between overlapping names.

use super::{
    Mention,
    candidate::{Candidate, Rival},
};
use crate::names::vocabulary;

vocabulary! {
    /// What to do with names that overlap.
    pub OverlapPolicy {
        /// The longest stays, «وزارة الخارجية الروسية» without «الروسية» or «الخارجية».
        Longest = "longest",
        /// All of them stay.
        All = "all",
        /// The longest and those that lie wholly inside it stay.
        Nested = "nested",
    }
}

/// Chooses among candidates; the result is sorted by start, longer first. The entries that others
/// were preferred to are left in `rivals`, in the same order.
pub(super) fn resolve(
    mut candidates: Vec<Candidate>,
    policy: OverlapPolicy,
    rivals: &mut Vec<Rival>,
) -> Vec<Mention> {
    rivals.clear();
    candidates.sort_by(|a, b| {
        let (left, right) = (&a.mention, &b.mention);
        (left.span.start().cmp(&right.span.start()))
            .then(right.span.end().cmp(&left.span.end()))
            .then(b.rank.cmp(&a.rank))
            .then(left.kind.cmp(&right.kind))
            .then(left.entry.cmp(&right.entry))
    });
    candidates.dedup_by(|later, first| {
        let (span, same) = (first.mention.span, later.mention.span == first.mention.span);
        if same
            && first.mention.entry != later.mention.entry
            && let Some(entry) = later.mention.entry
        {
            rivals.push(Rival { span, entry, reason: first.rank.over(later.rank) });
        }
        same
    });
    if policy == OverlapPolicy::All {
        return candidates.into_iter().map(|candidate| candidate.mention).collect();
    }
    let mut out: Vec<Mention> = Vec::with_capacity(candidates.len());
    // The outermost name kept last: what overlaps it is inside it or cut off.
    let mut outer: Option<Mention> = None;
    for Candidate { mention, .. } in candidates {
        match &mut outer {
            Some(kept) if kept.span.overlaps(mention.span) => {
                if kept.span.contains(mention.span) {
                    if policy == OverlapPolicy::Nested {
                        out.push(mention);
                    }
                } else if kept.span.len() < mention.span.len() {
                    out.retain(|other| !other.span.overlaps(mention.span));
                    out.push(mention.clone());
                    *kept = mention;
                }
            }
            _ => {
                out.push(mention.clone());
                outer = Some(mention);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{super::candidate::Rank, Candidate, Mention, OverlapPolicy, resolve};
    use crate::{
        names::{EntityKind, FoundBy},
        span::Span,
    };

    fn kept(spans: &[(u32, u32)], policy: OverlapPolicy) -> Vec<(usize, usize)> {
        let candidates = spans.iter().map(|&(start, end)| Candidate {
            rank: Rank::Gazetteer,
            mention: Mention {
                span: Span::new(start, end),
                kind: EntityKind::Location,
                found_by: FoundBy::Gazetteer,
                entry: None,
                country: None,
                title: None,
                tokens: (0, 0),
                antecedent: None,
                chain: 0,
            },
        });
        let spans = resolve(candidates.collect(), policy, &mut Vec::new());
        spans.iter().map(|mention| (mention.span.start(), mention.span.end())).collect()
    }

    #[test]
    fn rows() {
        let spans = [(0, 4), (0, 9), (5, 9), (8, 20), (30, 31)];
        for (policy, expected) in [
            (OverlapPolicy::Longest, vec![(8, 20), (30, 31)]),
            (OverlapPolicy::All, vec![(0, 9), (0, 4), (5, 9), (8, 20), (30, 31)]),
        ] {
            assert_eq!(kept(&spans, policy), expected);
        }
        assert_eq!(kept(&[(0, 9), (5, 9)], OverlapPolicy::Nested), [(0, 9), (5, 9)]);
        assert_eq!(kept(&[(0, 9), (5, 9)], OverlapPolicy::Longest), [(0, 9)]);
    }
}
