//! Proclitics and enclitics: the ways to cut a written word.

/// The particles written before a word, as a set: و ف ب ل ك س أ and the article ال.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Proclitics(u8);

impl Proclitics {
    /// None at all.
    pub const NONE: Self = Self(0);
    /// و or ف: *and*, *so*.
    pub const CONJUNCTION: Self = Self(1);
    /// ب: *in*, *with*, *by*.
    pub const BA: Self = Self(2);
    /// ل: *to*, *for*.
    pub const LAM: Self = Self(4);
    /// ك: *as*.
    pub const KAF: Self = Self(8);
    /// س: *will*, before an imperfect verb.
    pub const SIN: Self = Self(16);
    /// ال: the article. It belongs to the span of a word, not to what stands before it.
    pub const ARTICLE: Self = Self(32);

    /// Whether all of `other` are among these.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether none is there.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set without the article, which is part of a span.
    #[must_use]
    pub const fn outside(self) -> Self {
        Self(self.0 & !Self::ARTICLE.0)
    }

    /// The set without the conjunction.
    #[must_use]
    pub(crate) const fn without_conjunction(self) -> Self {
        Self(self.0 & !Self::CONJUNCTION.0)
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a preposition (ب ل ك) is among them.
    pub const fn has_preposition(self) -> bool {
        self.0 & (Self::BA.0 | Self::LAM.0 | Self::KAF.0) != 0
    }
}

/// The pronoun written after a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Enclitic {
    /// No pronoun.
    #[default]
    None,
    /// ه: *his*, *him*.
    Him,
    /// ها: *her*, *their* of things.
    Her,
    /// هما: of two.
    Both,
    /// هم or هن: of many.
    Them,
    /// نا: *our*, *us*.
    Us,
    /// ني: *me*. A lone ي is not cut: «قتلى» folds to the same letters, and news rarely says *my*.
    Me,
    /// ك, كم, كما: *your*, *you*.
    You,
}

/// One way to cut a word: `codes[start..end]` is the stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Split {
    pub(crate) proclitics: Proclitics,
    pub(crate) enclitic: Enclitic,
    /// First letter of the span: after all proclitics but the article.
    pub(crate) start: u8,
    /// First letter of the stem: after the article too.
    pub(crate) stem: u8,
    /// Letter after the stem.
    pub(crate) end: u8,
    /// The stem's alef of the article is missing («للهدنة»): the key must be made with it.
    pub(crate) elided_article: bool,
}

impl Split {
    /// Whether nothing is cut off a word of this length.
    pub(crate) fn is_whole(self, length: usize) -> bool {
        self.stem == 0 && usize::from(self.end) == length
    }

    /// Nothing cut off.
    pub(crate) fn whole(codes: &[u8]) -> Self {
        Self {
            proclitics: Proclitics::NONE,
            enclitic: Enclitic::None,
            start: 0,
            stem: 0,
            end: u8::try_from(codes.len()).unwrap_or(u8::MAX),
            elided_article: false,
        }
    }
}

const ALEF: u8 = 0x27;
const LAM: u8 = 0x44;
/// «ال», folded.
pub(crate) const ARTICLE: [u8; 2] = [ALEF, LAM];
/// «و», folded.
pub(crate) const WAW: u8 = 0x48;
const FEH: u8 = 0x41;
const BEH: u8 = 0x28;
const KAF: u8 = 0x43;
const SEEN: u8 = 0x33;
const HEH: u8 = 0x47;
const MEEM: u8 = 0x45;
const NOON: u8 = 0x46;
const YEH: u8 = 0x4A;

/// Shortest stem that may be left when something is cut off.
const SHORTEST_STEM: usize = 2;

/// All the cuts of a word, the uncut one first, longer stems before shorter ones.
///
/// Calls `visit` for each; words above 255 letters are not cut.
pub(crate) fn splits(codes: &[u8], mut visit: impl FnMut(Split)) {
    if u8::try_from(codes.len()).is_err() {
        return;
    }
    let whole = Split::whole(codes);
    let mut prefixes = [(Proclitics::NONE, 0_u8); 4];
    let count = prefixes_of(codes, &mut prefixes);
    for &(proclitics, start) in prefixes.iter().take(count) {
        let rest = codes.get(usize::from(start)..).unwrap_or_default();
        with_article(rest, Split { proclitics, start, stem: start, ..whole }, &mut visit);
    }
}

/// The heads that can be cut off: nothing, و, a preposition, both.
fn prefixes_of(codes: &[u8], out: &mut [(Proclitics, u8); 4]) -> usize {
    let mut count = 1;
    let mut add = |proclitics: Proclitics, length: u8| {
        if usize::from(length) + SHORTEST_STEM <= codes.len()
            && let Some(slot) = out.get_mut(count)
        {
            *slot = (proclitics, length);
            count += 1;
        }
    };
    let conjunction = matches!(codes.first(), Some(&WAW | &FEH));
    if conjunction {
        add(Proclitics::CONJUNCTION, 1);
        if let Some(second) = codes.get(1).copied().and_then(particle) {
            add(Proclitics::CONJUNCTION.with(second), 2);
        }
    } else if let Some(first) = codes.first().copied().and_then(particle) {
        add(first, 1);
    }
    count
}

const fn particle(code: u8) -> Option<Proclitics> {
    match code {
        BEH => Some(Proclitics::BA),
        LAM => Some(Proclitics::LAM),
        KAF => Some(Proclitics::KAF),
        SEEN => Some(Proclitics::SIN),
        _ => None,
    }
}

/// Visits the rest as it is, without its article, and without its pronoun.
fn with_article(rest: &[u8], split: Split, visit: &mut impl FnMut(Split)) {
    let after_lam = split.proclitics.contains(Proclitics::LAM);
    if after_lam && rest.first() == Some(&LAM) && SHORTEST_STEM < rest.len() {
        // «للهدنة»: the article has lost its alef after ل.
        visit(Split { elided_article: true, ..split });
        visit(Split {
            proclitics: split.proclitics.with(Proclitics::ARTICLE),
            stem: split.start + 1,
            ..split
        });
    }
    visit(split);
    if matches!(rest, [ALEF, LAM, stem @ ..] if SHORTEST_STEM <= stem.len()) {
        visit(Split {
            proclitics: split.proclitics.with(Proclitics::ARTICLE),
            stem: split.start + 2,
            ..split
        });
        return;
    }
    if let Some((enclitic, length)) = enclitic_of(rest)
        && usize::from(length) + SHORTEST_STEM <= rest.len()
    {
        visit(Split { enclitic, end: split.end - length, ..split });
    }
}

/// The pronoun at the end of a word and its length in letters.
const fn enclitic_of(codes: &[u8]) -> Option<(Enclitic, u8)> {
    match codes {
        [.., HEH, MEEM, ALEF] => Some((Enclitic::Both, 3)),
        [.., KAF, MEEM, ALEF] => Some((Enclitic::You, 3)),
        [.., HEH, ALEF] => Some((Enclitic::Her, 2)),
        [.., HEH, MEEM | NOON] => Some((Enclitic::Them, 2)),
        [.., NOON, ALEF] => Some((Enclitic::Us, 2)),
        [.., NOON, YEH] => Some((Enclitic::Me, 2)),
        [.., KAF, MEEM] => Some((Enclitic::You, 2)),
        [.., HEH] => Some((Enclitic::Him, 1)),
        [.., KAF] => Some((Enclitic::You, 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Proclitics, splits};
    use crate::text::fold::{fold_word, letters_of};

    /// The stems of a word, an elided alef put back.
    fn stems(word: &str) -> Vec<String> {
        let codes = fold_word(word);
        let mut out = Vec::new();
        splits(&codes, |split| {
            let stem = letters_of(&codes[usize::from(split.stem)..usize::from(split.end)]);
            out.push(if split.elided_article { format!("ا{stem}") } else { stem });
        });
        out
    }

    #[test]
    fn rows() {
        for (word, expected) in [
            ("وليد", vec!["وليد", "ليد", "يد"]),
            ("وأذربيجان", vec!["واذربيجان", "اذربيجان"]),
            ("للهدنة", vec!["للهدنه", "للهدن", "الهدنه", "هدنه", "لهدنه", "لهدن"]),
            ("وبالهجوم", vec!["وبالهجوم", "بالهجوم", "الهجوم", "هجوم"]),
            ("جنودها", vec!["جنودها", "جنود"]),
            ("سيقتلون", vec!["سيقتلون", "يقتلون"]),
            ("في", vec!["في"]),
        ] {
            assert_eq!(stems(word), expected, "{word}");
        }
    }

    #[test]
    fn a_set_knows_its_members() {
        let both = Proclitics::CONJUNCTION.with(Proclitics::BA);
        assert!(both.contains(Proclitics::BA) && both.has_preposition());
        assert!(!both.contains(Proclitics::LAM) && !Proclitics::ARTICLE.has_preposition());
    }
}
