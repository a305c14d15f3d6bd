//! The words that can be one person's name.

use super::element::{Element, ElementKind, attached, link};
use crate::{
    entity::unknown::is_closed,
    lexicon::{Meaning, NameLink},
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
        let lone = link(context, index).is_some();
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
            kinds: Kinds::of(element.kind),
        };
        run.grow(context);
        Some(run)
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
            let Some(next) = Element::next(context, at, before) else { return };
            if !linked && !self.goes_on(context, at, next.kind, before) {
                return;
            }
            self.kinds.push(next.kind);
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
            ElementKind::First | ElementKind::Last | ElementKind::Ambiguous => true,
            // «سمير المغربي», but not «الرئيس … الأميركي».
            ElementKind::Nisba => {
                before == ElementKind::First
                    && self.kinds.count == 1
                    && super::has_article(context, at)
                    && !self.attached
                    && super::title_before(context, self.first).is_none()
            }
            ElementKind::Definite => !complete || before == ElementKind::First,
            ElementKind::Unknown => {
                !complete
                    || before == ElementKind::First
                        && self.kinds.count == 2
                        && !looks_verbal(context, at)
                        && !context.means(at + 1, |m| m == Meaning::Complementizer)
            }
        }
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
    let infix = |at: usize| link(context, at) == Some(NameLink::Infix);
    at + (at..at + MOST).take_while(|at| infix(*at)).count()
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
