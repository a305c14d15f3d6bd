//! One element of a personal name: a word, or a prefix with its word («عبد الله», «أبو بكر»).

use super::has_article;
use crate::{
    entity::unknown::{is_ambiguous, is_closed, is_part, is_unknown, names},
    lexicon::{Meaning, NameLink, NamePart},
    names::EntityKind,
    text::{Enclitic, Proclitics, TokenKind, last_letter},
    vocabulary::{Context, Flags, Found, Target},
};

const ALEF: u8 = 0x27;
const BEH: u8 = 0x28;
const FEH: u8 = 0x41;
const LAM: u8 = 0x44;
const WAW: u8 = 0x48;

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
        // «المؤسس غفر الله له»
        let prayer = invokes_god(context, at) || joins_hamza(context, at);
        let fits = !leaves_name(context, at) && !is_nisba(context, at) && !suffix && !prayer;
        // «إسرائيل ستسحب» is a country and a verb.
        let place = kind == ElementKind::Unknown
            && is_place(context, at)
            && link(context, at + 1) != Some(NameLink::Infix);
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
        if invokes_god(context, at) || joins_hamza(context, at) {
            return None;
        }
        let ambiguous = is_ambiguous(context, at);
        // «أبو قرنين» after a name.
        if link(context, at) == Some(NameLink::Prefix)
            && (is_part(context, at) || ambiguous)
            && is_bare(context, at + 1)
            && known(context, at + 1).is_none()
        {
            return Some(Self { kind: ElementKind::Last, last: at + 1 });
        }
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

impl Element {
    /// «رجاء الله», «مريح» after «بن» or «آل», whatever else the word means.
    pub(super) fn after_link(context: Context<'_>, at: usize) -> Option<Self> {
        if link(context, at + 1) == Some(NameLink::God) {
            return Some(Self { kind: ElementKind::Ambiguous, last: at + 1 });
        }
        // «لا», «لو» link names, but are words of grammar first, and «ابن» is one of speech.
        let sure = at.checked_sub(1).is_some_and(|link| {
            let short = context.analysis.token(link).is_some_and(|token| token.code_count == 2);
            short && !is_closed(context, link)
        });
        let name = sure && is_bare(context, at) && !is_nisba(context, at);
        name.then_some(Self { kind: ElementKind::Last, last: at })
    }

    /// The name of a family that is a word too: «المدني», and after «بن» also «المالك».
    pub(super) fn family(context: Context<'_>, at: usize, linked: bool) -> Option<Self> {
        if !has_article(context, at) || is_closed(context, at) {
            return None;
        }
        let part = |found: Found| {
            matches!(found.meaning, Meaning::NamePart(_) | Meaning::AmbiguousName)
                && found.reading.enclitic == Enclitic::None
        };
        let mut named = false;
        for found in context.words(at) {
            let other = matches!(
                found.meaning,
                Meaning::Title
                    | Meaning::People
                    | Meaning::Head { .. }
                    | Meaning::RelativeAdjective(_)
                    | Meaning::Number(_)
                    | Meaning::TimeUnit(_)
                    | Meaning::Sector
            );
            if other {
                return None;
            }
            named |= part(found);
        }
        // «الفائز بالجائزة»
        let governs = || {
            let next = context.analysis.token(at + 1);
            next.is_some_and(|next| context.analysis.text().codes(next).first() == Some(&BEH))
        };
        let fits = named && linked && !governs() || is_relational(context, at);
        fits.then_some(Self { kind: ElementKind::Definite, last: at })
    }
}

/// A word that is neither definite nor a verb nor one of grammar.
fn is_bare(context: Context<'_>, at: usize) -> bool {
    const SHORTEST: u32 = 3;
    let word = context
        .analysis
        .token(at)
        .is_some_and(|token| token.kind == TokenKind::Arabic && SHORTEST <= token.code_count);
    word && !is_closed(context, at)
        && !context.has_article(at)
        && !leaves_name(context, at)
        && !context.words(at).any(|found| {
            // «عمه», but not «نومة».
            let pronoun = found.reading.enclitic != Enclitic::None
                && context.analysis.token(at).is_some_and(|token| {
                    last_letter(token.span.of(context.analysis.source())) != Some('ة')
                });
            found.form.is_verb() || pronoun
        })
}

/// «المدني», «الشرعي»: made of a noun, with the article.
fn is_relational(context: Context<'_>, at: usize) -> bool {
    const YEH: u8 = 0x4A;
    const SHORTEST: usize = 6;
    context.analysis.token(at).is_some_and(|token| {
        let codes = context.analysis.text().codes(token);
        SHORTEST <= codes.len() && codes.last() == Some(&YEH)
    })
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
    let next = at + 1;
    match link(context, at)? {
        // «أبو عبد الله»
        NameLink::Prefix if link(context, next) == Some(NameLink::Prefix) => {
            let name = has_article(context, next + 1) && !is_closed(context, next + 1);
            let kind = ElementKind::First;
            return name.then_some(Element { kind, last: next + 1 });
        }
        NameLink::Prefix => {}
        NameLink::Theophoric if link(context, next) == Some(NameLink::God) => {
            return Some(Element { kind: ElementKind::Ambiguous, last: next });
        }
        _ => return None,
    }
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

/// «الله», and «رحمه» in «رحمه الله»: a prayer for the one who is named.
fn invokes_god(context: Context<'_>, at: usize) -> bool {
    let god = |at| link(context, at) == Some(NameLink::God);
    god(at) || god(at + 1) && !has_article(context, at)
}

/// «وأبوشقير», «لأحمد»: a hamza on the second letter begins a word after a proclitic.
pub(super) fn joins_hamza(context: Context<'_>, at: usize) -> bool {
    let Some(token) = context.analysis.token(at) else { return false };
    matches!(context.analysis.text().codes(token), [WAW | FEH | BEH | LAM, ALEF, _, ..])
        && matches!(token.span.of(context.analysis.source()).chars().nth(1), Some('أ' | 'إ'))
}

fn ends_in_yeh(context: Context<'_>, at: usize) -> bool {
    const YEH: u8 = 0x4A;
    let token = context.analysis.token(at);
    token.is_some_and(|token| context.analysis.text().codes(token).last() == Some(&YEH))
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
            let lam = reading.proclitics == Proclitics::LAM;
            senses.iter().any(|sense| match sense {
                Target::Name(_) | Target::ShortName(_) => true,
                Target::Lexeme(lexeme, _) => {
                    let meaning = context.resources.lexicon.meaning(*lexeme);
                    matches!(meaning, Meaning::NamePart(_))
                        || lam && meaning == Meaning::AmbiguousName
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
    // «لليمين» has an article inside, which no first name has.
    let token = context.analysis.token(at)?;
    if matches!(context.analysis.text().codes(token), [LAM, LAM, ..]) {
        return None;
    }
    let readings = context.analysis.readings(at);
    if !context.analysis.flags(at).has(Flags::NAME_PART)
        || readings.iter().any(|reading| reading.is_whole()) && !joins_hamza(context, at)
    {
        return None;
    }
    context.words(at).find_map(|found| {
        let proclitics = found.reading.proclitics;
        // «وأبو محمد»
        if found.meaning == Meaning::NameLink(NameLink::Prefix)
            && proclitics == Proclitics::CONJUNCTION
        {
            // «وسيدي علوان», «وبني عدوان» are rather towns.
            let town = ends_in_yeh(context, at);
            let next = at + 1;
            let name = known(context, next).is_some()
                || is_unknown(context, next)
                || has_article(context, next) && is_ambiguous(context, next);
            let name = name && !town;
            let element = Element { kind: ElementKind::First, last: next };
            return name.then_some((element, found.reading.start));
        }
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
