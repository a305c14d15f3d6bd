//! A name that may or may not stand.

use super::Mention;
use crate::{gazetteer::EntryId, names::ChosenBy, span::Span};

/// A proposal; among those of the same tokens the higher rank wins.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) mention: Mention,
    pub(super) rank: Rank,
}

/// How much a proposal is worth against another one for the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A word that only the document's memory makes a name.
    Memory,
    /// Unknown words licensed by a neighbour.
    Unknown,
    /// Name parts side by side.
    Composed,
    /// A name of the gazetteer.
    Gazetteer,
    /// The surname of somebody named before: «المالكي» after «جمال المالكي» is not the better known.
    Remembered,
    /// A name of the gazetteer with a cue beside it.
    Licensed,
    /// A name of a gazetteer that the user has added.
    Own,
    /// Such a name with a cue beside it.
    OwnLicensed,
}

impl Rank {
    /// The rank of a name of the gazetteer.
    pub(super) fn of_name(own: bool, licensed: bool) -> Self {
        match (own, licensed) {
            (false, false) => Self::Gazetteer,
            (false, true) => Self::Licensed,
            (true, false) => Self::Own,
            (true, true) => Self::OwnLicensed,
        }
    }

    /// Why a proposal of this rank is preferred to one of a lower or the same rank.
    pub(super) const fn over(self, other: Self) -> ChosenBy {
        match (self, other) {
            (Self::Memory | Self::Remembered, _) => ChosenBy::Document,
            (Self::Own | Self::OwnLicensed, Self::Own | Self::OwnLicensed) => {
                if matches!((self, other), (Self::OwnLicensed, Self::Own)) {
                    ChosenBy::Neighbour
                } else {
                    ChosenBy::Order
                }
            }
            (Self::Own | Self::OwnLicensed, _) => ChosenBy::Own,
            (Self::Licensed, Self::Licensed) => ChosenBy::Order,
            (Self::Licensed, _) => ChosenBy::Neighbour,
            _ => ChosenBy::Order,
        }
    }
}

/// An entry that another one was preferred to for the same words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rival {
    pub(super) span: Span,
    pub(super) entry: EntryId,
    pub(super) reason: ChosenBy,
}
