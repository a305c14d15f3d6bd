//! The words that can be one person's name.

use super::element::{Element, ElementKind, attached, joins_hamza, link};
use crate::{
    entity::unknown::{any_of, is_closed, is_unknown, may_name},
    lexicon::{Meaning, NameLink},
    names::EntityKind,
    text::TokenKind,
    vocabulary::{Context, Flags},
};

/// Most elements of a name.
const MOST_ELEMENTS: usize = 6;
/// Most words of a name, links included.
const MOST_WORDS: usize = 14;

/// The elements of a name; most runs are short-lived, so nothing is allocated.
#[derive(Clone, Copy, Debug)]
struct Kinds {
    kinds: [ElementKind; MOST_ELEMENTS],
    count: usize,
}

impl Kinds {
    const fn of(first: ElementKind) -> Self {
        Self { kinds: [first; MOST_ELEMENTS], count: 1 }
    }

    fn push(&mut self, kind: ElementKind) {
        if let Some(slot) = self.kinds.get_mut(self.count) {
            *slot = kind;
            self.count += 1;
        }
    }

    fn as_slice(&self) -> &[ElementKind] {
        self.kinds.get(..self.count).unwrap_or_default()
    }
}

/// A run of words.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Byte offset where it begins.
    pub(super) start: u32,
    /// A proclitic stands before it.
    pub(super) attached: bool,
    pub(super) is_lone_link: bool,
    /// «بن» stands before the last element: the name of a family may follow.
    linked: bool,
    kinds: Kinds,
}

impl Run {
    /// The longest run at a token.
    pub(super) fn at(context: Context<'_>, index: usize) -> Option<Self> {
        if !may_begin(context, index) {
            return None;
        }
        // «ابن رشد», «آل خليفة»: an infix may begin a name too.
        if let Some(run) = Self::after_infix(context, index) {
            return Some(run);
        }
        let whole = context.analysis.token(index)?.span.start();
        let lone = matches!(link(context, index), Some(NameLink::Prefix | NameLink::Infix));
        let first = Element::first(context, index);
        let (element, start, is_attached) = if let Some(element) = first {
            (element, u32::try_from(whole).unwrap_or(u32::MAX), false)
        } else {
            let (element, start) = attached(context, index)?;
            (element, start, true)
        };
        let mut run = Self {
            first: index,
            last: element.last,
            start,
            attached: is_attached,
            is_lone_link: lone && element.last == index,
            linked: false,
            kinds: Kinds::of(element.kind),
        };
        run.grow(context);
        Some(run)
    }

    /// A name that «و» joins to a person before it: an unknown word with a known one after it.
    pub(super) fn joined(context: Context<'_>, index: usize) -> Option<Self> {
        if !is_unknown(context, index) || !begins_with_and(context, index, 2) {
            return None;
        }
        let token = context.analysis.token(index).filter(|token| 3 < token.code_count)?;
        let mut run = Self {
            first: index,
            last: index,
            start: context.analysis.text().letter_start(token, 1),
            attached: true,
            is_lone_link: false,
            linked: false,
            kinds: Kinds::of(ElementKind::Unknown),
        };
        run.grow(context);
        run.has_known().then_some(run)
    }

    fn after_infix(context: Context<'_>, index: usize) -> Option<Self> {
        // «فإن» is no «فان», «ولد» a verb.
        let verb = || context.flagged(index, Flags::VERB).any(|found| found.form.is_verb());
        if link(context, index) != Some(NameLink::Infix) || verb() || is_closed(context, index) {
            return None;
        }
        let element = Element::next(context, index + 1, ElementKind::Last)?;
        let whole = context.analysis.token(index)?.span.start();
        let mut run = Self {
            first: index,
            last: element.last,
            start: u32::try_from(whole).unwrap_or(u32::MAX),
            attached: false,
            is_lone_link: false,
            linked: false,
            kinds: Kinds::of(element.kind),
        };
        run.grow(context);
        Some(run)
    }

    fn grow(&mut self, context: Context<'_>) {
        while self.kinds.count < MOST_ELEMENTS && self.last < self.first + MOST_WORDS {
            let at = after_infixes(context, self.last + 1);
            let linked = self.last + 1 < at;
            let before = self.kinds.as_slice().last().copied().unwrap_or(ElementKind::Unknown);
            let next = Element::next(context, at, before)
                .or_else(|| Element::after_link(context, at).filter(|_| linked))
                .or_else(|| self.family(context, at, before).filter(|_| !linked));
            let Some(next) = next else { return };
            if !linked && !self.goes_on(context, at, next.kind, before) {
                return;
            }
            self.kinds.push(next.kind);
            self.linked = linked;
            self.last = next.last;
            self.is_lone_link = false;
        }
    }

    /// Whether an element without a link before it goes on the name.
    fn goes_on(
        &self,
        context: Context<'_>,
        at: usize,
        next: ElementKind,
        before: ElementKind,
    ) -> bool {
        // After two parts that make a name, an unknown word is more often the next word.
        let complete = 2 <= self.kinds.count && before.is_known();
        match next {
            ElementKind::First | ElementKind::Last | ElementKind::Ambiguous => {
                !is_number(context, at) || self.is_numbered(context, at, before)
            }
            // «سمير المغربي», but not «الرئيس … الأميركي».
            ElementKind::Nisba => {
                let due = before == ElementKind::First
                    || before == ElementKind::Ambiguous
                        && super::title_before(context, self.first).is_some();
                (self.linked || due && self.kinds.count == 1)
                    && super::has_article(context, at)
                    && is_masculine(context, at)
                    && !self.is_body(context)
                    && !(self.linked && self.is_listed(context))
            }
            ElementKind::Definite => self.linked || !complete || before == ElementKind::First,
            ElementKind::Unknown if is_circumstance(context, at) => false,
            ElementKind::Unknown if begins_with_and(context, at, self.kinds.count) => false,
            ElementKind::Unknown => {
                !complete
                    || before == ElementKind::First
                        && self.kinds.count == 2
                        && !looks_verbal(context, at)
                        && !context.means(at + 1, |m| m == Meaning::Complementizer)
            }
        }
    }

    /// «بولس الثاني», «ألفونسو الثالث عشر», but not «سلامة ثاني أكبر» or «الهلالي الأول».
    fn is_numbered(&self, context: Context<'_>, at: usize, before: ElementKind) -> bool {
        if !super::has_article(context, at) {
            return at.checked_sub(1).is_some_and(|before| is_number(context, before));
        }
        before == ElementKind::First
            || 2 <= self.kinds.count
            || super::title_before(context, self.first).is_some()
    }

    /// «المالك» after «محمد بن ناصر», «الشرعي» after «الشيخ عبد الله»: a known word with the
    /// article where a family's name is due.
    fn family(&self, context: Context<'_>, at: usize, before: ElementKind) -> Option<Element> {
        let due = self.linked
            || self.kinds.count == 1
                && before == ElementKind::First
                && !self.attached
                && super::title_before(context, self.first).is_some();
        // Whom the gazetteer knows has his whole name: «أبدى … محمد بن سلمان الشكر».
        let open = self.linked && !self.is_listed(context);
        due.then(|| Element::family(context, at, open)).flatten()
    }

    /// The words so far are the name of a person of the gazetteer.
    fn is_listed(&self, context: Context<'_>) -> bool {
        context.analysis.matches(self.first).iter().any(|found| {
            let senses = context.resources.vocabulary.phrase_senses(found.phrase as usize);
            found.last as usize == self.last
                && any_of(context, senses, |kind| kind == EntityKind::Person)
        })
    }

    /// «لاعب ميلان الإيطالي»: the first word is the name of a town or a body.
    fn is_body(&self, context: Context<'_>) -> bool {
        self.first == self.last && may_name(context, self.first, |kind| kind != EntityKind::Person)
    }

    /// Several elements, one of which is known.
    pub(super) fn has_known(&self) -> bool {
        2 <= self.kinds.count && self.kinds.as_slice().iter().any(|kind| kind.is_known())
    }

    /// Two parts of names, or one and an unknown word after it.
    pub(super) fn is_composed(&self) -> bool {
        let known = self.kinds.as_slice().iter().filter(|kind| kind.is_known()).count();
        let first = self.kinds.as_slice().first().is_some_and(|kind| kind.is_known());
        let last = self.kinds.as_slice().last().copied();
        let open =
            matches!(last, Some(ElementKind::Unknown | ElementKind::Definite | ElementKind::Nisba));
        let compound = self.kinds.count == 1 && self.first < self.last;
        if compound {
            return first;
        }
        let ambiguous = self.kinds.as_slice().first() == Some(&ElementKind::First)
            && last == Some(ElementKind::Ambiguous);
        2 <= self.kinds.count && first && (2 <= known || open || ambiguous)
    }
}

/// Passes over words of the lexicon that are no part of a name; «علي» may be known as «على» alone.
fn may_begin(context: Context<'_>, index: usize) -> bool {
    const ALI: u32 = 3;
    let flags = context.analysis.flags(index);
    flags.has(Flags::NAME_PART)
        || context.analysis.token(index).is_some_and(|token| {
            let unknown = token.code_count == ALI || !flags.has(Flags::WORD);
            token.kind == TokenKind::Latin || token.kind == TokenKind::Arabic && unknown
        })
}

/// The token after the infixes that stand here: «بن», «دو لا».
fn after_infixes(context: Context<'_>, at: usize) -> usize {
    const MOST: usize = 2;
    // «فإن» is no «فان».
    let infix = |at: usize| link(context, at) == Some(NameLink::Infix) && !joins_hamza(context, at);
    at + (at..at + MOST).take_while(|at| infix(*at)).count()
}

/// «المغربي»: families are named by one man's adjective, not by «الهولندية» or «الأميركيين».
fn is_masculine(context: Context<'_>, at: usize) -> bool {
    const YEH: u8 = 0x4A;
    let token = context.analysis.token(at);
    token.is_some_and(|token| context.analysis.text().codes(token).last() == Some(&YEH))
}

/// «مازحا», «مشيدا»: how somebody spoke or came.
fn is_circumstance(context: Context<'_>, at: usize) -> bool {
    const MEEM: u8 = 0x45;
    const ALEF: u8 = 0x27;
    context.analysis.token(at).is_some_and(|token| {
        matches!(context.analysis.text().codes(token), [MEEM, _, _, _, .., ALEF])
    })
}

/// «أندريه إيوو وجانيلي», «راؤول وملهمه»: after two elements an unknown word in و is rather the next
/// name, and one with a pronoun is none.
fn begins_with_and(context: Context<'_>, at: usize, elements: usize) -> bool {
    const WAW: u8 = 0x48;
    const HEH: u8 = 0x47;
    let token = context.analysis.token(at);
    token.is_some_and(|token| {
        let codes = context.analysis.text().codes(token);
        codes.first() == Some(&WAW) && (2 <= elements || codes.last() == Some(&HEH))
    })
}

/// The whole word is a number: «الثاني».
fn is_number(context: Context<'_>, at: usize) -> bool {
    context.words(at).any(|found| {
        let whole = found.reading.proclitics.outside().is_empty();
        whole && matches!(found.meaning, Meaning::Number(_))
    })
}

/// «يقول», «تأهلت», «ستسحب»: an unknown word with the letters of a verb.
fn looks_verbal(context: Context<'_>, at: usize) -> bool {
    const YEH: u8 = 0x4A;
    const TEH: u8 = 0x2A;
    const SEEN: u8 = 0x33;
    context.analysis.token(at).is_some_and(|token| {
        matches!(
            context.analysis.text().codes(token),
            [YEH | TEH, _, _, _, ..] | [SEEN, YEH | TEH, ..] | [.., TEH]
        )
    })
}
