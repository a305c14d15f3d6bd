//! One element of a personal name: a word, or a prefix with its word («عبد الله», «أبو بكر»).

use super::has_article;
use crate::{
    entity::unknown::{is_ambiguous, is_closed, is_part, is_unknown, names},
    lexicon::{Meaning, NameLink, NamePart},
    names::EntityKind,
    text::{Enclitic, Proclitics, last_letter},
    vocabulary::{Context, Flags, Target},
};

/// An element of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) kind: ElementKind,
    pub(super) last: usize,
}

/// What is known of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ElementKind {
    /// «أحمد», «عبد الله».
    First,
    /// «شويغو».
    Last,
    /// «سعيد»: a word too.
    Ambiguous,
    /// Nothing is known of it.
    Unknown,
    /// «الخوري»: an unknown word with the article.
    Definite,
    /// «المغربي»: an adjective of a country.
    Nisba,
}

impl ElementKind {
    pub(super) const fn is_known(self) -> bool {
        matches!(self, Self::First | Self::Last)
    }
}

impl Element {
    /// The element that may begin a name at a token.
    pub(super) fn first(context: Context<'_>, at: usize) -> Option<Self> {
        if let Some(prefixed) = prefixed(context, at) {
            return Some(prefixed);
        }
        if is_ali(context, at) {
            return Some(Self { kind: ElementKind::First, last: at });
        }
        let kind = known(context, at)
            .or_else(|| is_unknown(context, at).then_some(ElementKind::Unknown))?;
        let suffix = link(context, at) == Some(NameLink::Suffix);
        let fits = !leaves_name(context, at) && !is_nisba(context, at) && !suffix;
        // «إسرائيل ستسحب» is a country and a verb.
        let place = kind == ElementKind::Unknown && is_place(context, at);
        (fits && !place).then_some(Self { kind, last: at })
    }

    /// The element that may go on a name.
    pub(super) fn next(context: Context<'_>, at: usize, before: ElementKind) -> Option<Self> {
        if let Some(prefixed) = prefixed(context, at) {
            return Some(prefixed);
        }
        if is_ali(context, at) {
            return Some(Self { kind: ElementKind::First, last: at });
        }
        let ambiguous = is_ambiguous(context, at);
        // «سوزان جمعة»: a name of a month or day only right after a first name.
        if is_closed(context, at)
            && !(ambiguous && before == ElementKind::First && is_calendar(context, at))
        {
            return None;
        }
        let kind = known(context, at).or_else(|| {
            let suffix = link(context, at) == Some(NameLink::Suffix);
            suffix.then_some(ElementKind::Last)
        });
        let kind = match kind {
            Some(kind) => kind,
            None if ambiguous => ElementKind::Ambiguous,
            None if is_nisba(context, at) => ElementKind::Nisba,
            None if is_definite_surname(context, at) => ElementKind::Definite,
            None if is_unknown(context, at) => ElementKind::Unknown,
            None => return None,
        };
        let fits =
            !leaves_name(context, at) && (kind == ElementKind::Nisba || !is_nisba(context, at));
        fits.then_some(Self { kind, last: at })
    }
}

/// A part of a name as a whole word.
pub(super) fn known(context: Context<'_>, at: usize) -> Option<ElementKind> {
    if !is_part(context, at) {
        return None;
    }
    let mut found = context.whole(at, Flags::NAME_PART);
    let first = found.any(|found| found.meaning == Meaning::NamePart(NamePart::First));
    Some(if first { ElementKind::First } else { ElementKind::Last })
}

/// «عبد الله», «أبو بكر», «أم كلثوم»: one element of two words.
fn prefixed(context: Context<'_>, at: usize) -> Option<Element> {
    if link(context, at) != Some(NameLink::Prefix) {
        return None;
    }
    let next = at + 1;
    let name = known(context, next).is_some()
        || is_ambiguous(context, next)
        || is_unknown(context, next) && !leaves_name(context, next);
    let kind = if name {
        ElementKind::First
    } else if has_article(context, next) {
        // «ذو الضغط» may be a name beside names.
        ElementKind::Definite
    } else {
        return None;
    };
    (!is_closed(context, next)).then_some(Element { kind, last: next })
}

/// How a word joins name parts, if it does.
pub(super) fn link(context: Context<'_>, at: usize) -> Option<NameLink> {
    context.whole(at, Flags::NAME_LINK).find_map(|found| match found.meaning {
        Meaning::NameLink(link) => Some(link),
        _ => None,
    })
}

/// «الجزائري» in «الناشط الجزائري فرحات» belongs to the title.
pub(super) fn is_nisba(context: Context<'_>, at: usize) -> bool {
    context.flagged(at, Flags::NISBA).any(|found| matches!(found.meaning, Meaning::Nisba(_)))
}

fn is_calendar(context: Context<'_>, at: usize) -> bool {
    !context.whole(at, Flags::CLOSED).any(|found| matches!(found.meaning, Meaning::Preposition(_)))
        && context.means(at, |m| matches!(m, Meaning::Month { .. } | Meaning::Weekday(_)))
}

/// «لعلييف», «لإيران»: a proclitic before a known name begins no name and goes on none.
fn leaves_name(context: Context<'_>, at: usize) -> bool {
    let names = Flags::NAME.with(Flags::SHORT_NAME).with(Flags::NAME_PART);
    context.analysis.flags(at).has(names)
        && !is_part(context, at)
        && context.analysis.readings(at).iter().any(|reading| {
            if reading.proclitics.outside().is_empty() || !reading.flags.has(names) {
                return false;
            }
            let senses = context.resources.vocabulary.senses(reading.senses);
            senses.iter().any(|sense| match sense {
                Target::Name(_) | Target::ShortName(_) => true,
                Target::Lexeme(lexeme, _) => {
                    matches!(context.resources.lexicon.meaning(*lexeme), Meaning::NamePart(_))
                }
            })
        })
}

/// A place of the gazetteer.
fn is_place(context: Context<'_>, at: usize) -> bool {
    names(context, at, |kind| kind == EntityKind::Location)
}

/// «الخوري» after a first name.
fn is_definite_surname(context: Context<'_>, at: usize) -> bool {
    let known = || {
        context.flagged(at, Flags::WORD).any(|found| {
            !matches!(
                found.meaning,
                Meaning::NamePart(_) | Meaning::AmbiguousName | Meaning::NameLink(_)
            )
        })
    };
    has_article(context, at) && (is_part(context, at) || !known())
}

/// «علي» with its dots is a name beside names; without them («على») it is the preposition.
fn is_ali(context: Context<'_>, at: usize) -> bool {
    let Some(token) = context.analysis.token(at) else { return false };
    let letters = matches!(context.analysis.text().codes(token), [0x39, 0x44, 0x4A]);
    let dots = || last_letter(token.span.of(context.analysis.source())) == Some('ي');
    letters && dots() && {
        let before = at.checked_sub(1).is_some_and(|before| known(context, before).is_some());
        let after = known(context, at + 1).is_some() || is_definite_surname(context, at + 1);
        (before || after) && !is_place(context, at + 1)
    }
}

/// «وعبير», «لأحمد», «بكريم»: a known part behind a proclitic; the byte where it begins.
pub(super) fn attached(context: Context<'_>, at: usize) -> Option<(Element, u32)> {
    let readings = context.analysis.readings(at);
    if !context.analysis.flags(at).has(Flags::NAME_PART)
        || readings.iter().any(|reading| reading.is_whole())
    {
        return None;
    }
    context.words(at).find_map(|found| {
        let proclitics = found.reading.proclitics;
        // «كاندو» is hardly ever «like Ando».
        let outside = !proclitics.is_empty()
            && !proclitics.contains(Proclitics::ARTICLE)
            && !proclitics.contains(Proclitics::KAF);
        let kind = match found.meaning {
            Meaning::NamePart(NamePart::First) => ElementKind::First,
            Meaning::NamePart(NamePart::Last) => ElementKind::Last,
            _ => return None,
        };
        let free = outside && found.reading.enclitic == Enclitic::None;
        free.then_some((Element { kind, last: at }, found.reading.start))
    })
}
