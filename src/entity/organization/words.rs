//! What the grammar of organizations asks of single words.

use super::{
    super::{
        NisbaMention,
        unknown::{is_closed, is_unknown},
    },
    Grammar,
    roles::Role,
};
use crate::{
    lexicon::{HeadKind, Meaning, Number},
    text::{Mark, Proclitics, TokenKind},
    vocabulary::{Context, Flags, Found},
};

const ALEF: u8 = 0x27;
const LAM: u8 = 0x44;
const WAW: u8 = 0x48;
const HEH: u8 = 0x47;
const NOON: u8 = 0x46;
const YEH: u8 = 0x4A;
const TEH: u8 = 0x2A;

/// The folded letters of a word.
fn letters(context: Context<'_>, index: usize) -> &[u8] {
    let token = context.analysis.token(index).filter(|token| token.kind == TokenKind::Arabic);
    token.map_or(&[], |token| context.analysis.text().codes(token))
}

impl Grammar<'_> {
    pub(super) fn is(&self, index: usize, role: Role) -> bool {
        self.roles.has(index, role)
    }

    /// «الصحة», and not «التي» or «اليوم».
    pub(super) fn is_definite_noun(&self, index: usize) -> bool {
        let long = matches!(letters(self.context, index), [ALEF, LAM, _, _, ..]);
        long && self.may_name(index) && !self.is_nisba(index)
    }

    /// «العالمية», «الأعلى», «الروسية».
    pub(super) fn is_adjective(&self, index: usize) -> bool {
        let word = letters(self.context, index);
        let definite = matches!(word, [ALEF, LAM, ..]);
        definite && self.is_adjectival(index, word)
    }

    /// A plural of people, which never goes with a definite head: «الباكستانيين».
    pub(super) fn is_plural(&self, index: usize) -> bool {
        matches!(letters(self.context, index), [.., NOON])
    }

    /// «مصطحبين»
    pub(super) fn is_sound_plural(&self, index: usize) -> bool {
        matches!(letters(self.context, index), [.., YEH | WAW, NOON])
    }

    /// «القانونيين», after people.
    pub(super) fn is_plural_adjective(&self, index: usize) -> bool {
        let definite =
            matches!(letters(self.context, index), [ALEF, LAM, _, _, _, .., YEH, YEH, NOON]);
        definite && self.may_name(index) && !self.is_nisba(index)
    }

    /// Written with a ة at its end.
    pub(super) fn is_feminine(&self, index: usize) -> bool {
        matches!(letters(self.context, index), [.., HEH])
    }

    /// No known name, and written like «تطوعي».
    pub(super) fn is_relational(&self, index: usize) -> bool {
        matches!(letters(self.context, index), [_, _, _, .., YEH])
            && !self.context.analysis.flags(index).has(Flags::NAME.with(Flags::SHORT_NAME))
    }

    /// «أصدقاء», «صوت»: a noun that is neither definite nor an adjective, a verb or a name.
    pub(super) fn is_plain_noun(&self, index: usize) -> bool {
        let mut any = false;
        let plain = self.context.words(index).all(|found| {
            if !found.reading.is_whole() {
                // «لإعداد»
                return !found.reading.proclitics.has_preposition();
            }
            any |= matches!(found.meaning, Meaning::Common | Meaning::People | Meaning::Thing);
            let grammatical = matches!(
                found.meaning,
                Meaning::Pronoun | Meaning::Demonstrative | Meaning::Determiner
            );
            !found.form.is_verb() && !found.form.tanwin && !grammatical
        });
        // «للحوار», «خيرية», «اسمها», «تضم», but «تحفيظ».
        let word = letters(self.context, index);
        let shape = match word {
            [ALEF | LAM, LAM, ..] | [.., HEH | YEH] | [.., HEH, ALEF] | [YEH, ..] => false,
            [TEH, rest @ ..] => matches!(rest, [_, _, YEH, _]),
            _ => true,
        };
        any && plain && shape && self.may_name(index)
    }

    /// The lexicon knows the word, with the article or without.
    pub(super) fn is_known(&self, index: usize) -> bool {
        self.context.analysis.flags(index).has(Flags::WORD)
    }

    /// «والاجتماعي» after «الاقتصادي».
    pub(super) fn is_second_adjective(&self, index: usize) -> bool {
        let word = letters(self.context, index);
        matches!(word, [WAW, ALEF, LAM, ..]) && self.is_adjectival(index, word)
    }

    fn is_adjectival(&self, index: usize, word: &[u8]) -> bool {
        const SHORTEST: usize = 6;
        let flags = self.context.analysis.flags(index);
        let relational = matches!(word, [.., YEH] | [.., YEH, HEH]) && SHORTEST <= word.len();
        let relational = relational && !flags.has(Flags::NAME.with(Flags::HEAD).with(Flags::TITLE));
        let known = self.is(index, Role::Adjective) || self.is_nisba(index);
        (relational || known) && self.may_name(index)
    }

    /// «والدفاع» after «الأمن».
    pub(super) fn is_second_noun(&self, index: usize) -> bool {
        let with = Proclitics::CONJUNCTION.with(Proclitics::ARTICLE);
        let mut found = self.context.words(index);
        matches!(letters(self.context, index), [WAW, ALEF, LAM, _, ..])
            && found.any(|found| found.reading.proclitics == with && self.names_a_field(found))
    }

    /// «للتنمية»; what it names may be unknown if `any` will do.
    pub(super) fn is_purpose(&self, index: usize, any: bool) -> bool {
        let article = Proclitics::LAM.with(Proclitics::ARTICLE);
        let field = || {
            let mut found = self.context.lexemes(index);
            found.any(|found| found.reading.proclitics == article && self.names_a_field(found))
        };
        matches!(letters(self.context, index), [LAM, LAM, _, _, ..])
            && !self.context.analysis.flags(index).has(Flags::NISBA)
            && (any || field())
    }

    /// «الأول» in «جامعة فؤاد الأول», «المركزي» in «بنك إنجلترا المركزي».
    pub(super) fn is_epithet(&self, index: usize) -> bool {
        // «العام الماضي»
        let year = || {
            self.context.means(index, |meaning| matches!(meaning, Meaning::TimeUnit(_)))
                && self.context.means(index + 1, |meaning| {
                    matches!(meaning, Meaning::RelativeAdjective(_) | Meaning::Number(_))
                })
        };
        self.is(index, Role::Adjective)
            && matches!(letters(self.context, index), [ALEF, LAM, ..])
            && !year()
            && !self.context.analysis.flags(index).has(Flags::HEAD)
    }

    /// «لحقوق» before «الإنسان».
    pub(super) fn is_purpose_field(&self, index: usize, any: bool) -> bool {
        let nouns = Flags::FIELD.with(Flags::BODY).with(Flags::COMMON);
        self.context.flagged(index, nouns).any(|found| {
            let noun = || found.meaning == Meaning::Common && self.is_definite_noun(index + 1);
            let field = || self.names_a_field(found) || any && noun();
            found.reading.proclitics == Proclitics::LAM && field()
        })
    }

    /// A noun of what organizations are for: «حقوق» in «حقوق الإنسان».
    pub(super) fn is_field(&self, index: usize) -> bool {
        let mut found = self.context.whole(index, Flags::FIELD.with(Flags::BODY));
        found.any(|found| self.names_a_field(found))
    }

    /// «وزير خارجية إسباني», «اللوائح الفيدرالية الأميركية»: the word belongs to the one before.
    pub(super) fn is_held(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        let word = letters(self.context, index);
        if matches!(word, [ALEF, LAM, ..]) {
            return matches!(word, [.., YEH, HEH])
                && !self.is_sector(index)
                && matches!(letters(self.context, before), [ALEF, LAM, _, _, ..]);
        }
        let office = |meaning| matches!(meaning, Meaning::Title | Meaning::People);
        self.is_sector(index) && self.context.means(before, office)
    }

    /// «النفط».
    pub(super) fn is_sector(&self, index: usize) -> bool {
        let mut found = self.context.flagged(index, Flags::FIELD);
        found.any(|found| found.meaning == Meaning::Sector)
    }

    fn names_a_field(&self, found: Found) -> bool {
        let people = found.meaning == Meaning::People && found.form.number == Number::Many;
        people
            || found.meaning == Meaning::Sector
            || self.roles.of_lexeme(self.context, found) == Some(Role::Field)
    }

    /// An everyday word, the article being part of it: «النصر» is one, «الأهلي» is not.
    pub(super) fn is_everyday(&self, index: usize) -> bool {
        let mut found = self.context.flagged(index, Flags::COMMON);
        found.any(|found| {
            let article = found.reading.proclitics.contains(Proclitics::ARTICLE);
            found.meaning == Meaning::Common && !article
        })
    }

    /// «الاتحاد», «الشباب»: the noun that is left without the article means something else.
    pub(super) fn is_noun(&self, index: usize) -> bool {
        let nouns = Flags::HEAD.with(Flags::FIELD).with(Flags::TITLE);
        self.context.flagged(index, nouns).any(|found| {
            matches!(
                found.meaning,
                Meaning::Head { kind: HeadKind::Organization | HeadKind::State, .. }
                    | Meaning::People
                    | Meaning::Title
            )
        })
    }

    /// The whole word is also one of the lexicon.
    pub(super) fn is_ordinary(&self, index: usize) -> bool {
        self.context.whole(index, Flags::WORD.with(Flags::NAME_LINK)).any(|found| {
            !matches!(found.meaning, Meaning::NamePart(_) | Meaning::AmbiguousName | Meaning::Plain)
        })
    }

    pub(super) fn is_nisba(&self, index: usize) -> bool {
        let mut found = self.context.flagged(index, Flags::NISBA);
        found.any(|found| matches!(found.meaning, Meaning::Nisba(_)))
    }

    /// Country of the adjective at a token.
    pub(super) fn country(&self, index: usize) -> Option<[u8; 2]> {
        self.nisba(index).map(|nisba| nisba.country)
    }

    pub(super) fn nisba(&self, index: usize) -> Option<NisbaMention> {
        let at = self.nisbas.binary_search_by_key(&index, |nisba| nisba.token).ok()?;
        self.nisbas.get(at).copied()
    }

    /// No word of time, number or grammar.
    pub(super) fn may_name(&self, index: usize) -> bool {
        let mut found = self.context.flagged(index, Flags::CIRCUMSTANCE);
        !is_closed(self.context, index) && !found.any(|found| found.meaning.is_circumstance())
    }

    /// Whether the head is written with the article: «للاتحاد الأوروبي».
    pub(super) fn has_article(&self, index: usize, found: Found) -> bool {
        const MOST_PROCLITICS: usize = 3;
        let text = self.context.analysis.text();
        let written = |token| {
            let mut letters = 0..=MOST_PROCLITICS;
            let begin =
                letters.find(|letter| text.letter_start(token, *letter) == found.reading.start);
            let word = begin.and_then(|begin| text.codes(token).get(begin..));
            matches!(word, Some([ALEF, LAM, ..]))
        };
        found.reading.proclitics.contains(Proclitics::ARTICLE)
            || self.context.analysis.token(index).is_some_and(written)
    }

    /// The last of the unknown words that begin at a token: «سكاي نيوز».
    pub(super) fn unknown_run(&self, first: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        // A feminine ending is more often that of an adjective: «مجموعة قصصية».
        let name = self.context.analysis.flags(first).has(Flags::NAME);
        let token = self.context.analysis.token(first)?;
        let letter = token.kind == TokenKind::Latin && token.span.len() < 2;
        if letter
            || !is_unknown(self.context, first)
            || !name && matches!(letters(self.context, first), [.., HEH])
        {
            return None;
        }
        let goes_on = |index: &usize| {
            is_unknown(self.context, *index)
                && !matches!(letters(self.context, *index), [WAW | LAM, ..] | [.., HEH])
        };
        Some((first + 1..first + LONGEST).take_while(goes_on).last().unwrap_or(first))
    }

    /// Whether a token is a «لـ» that stands by itself: «لـ"الوطن"».
    pub(super) fn is_lone_for(&self, index: usize) -> bool {
        matches!(letters(self.context, index), [LAM])
    }

    /// The words between the quotation marks or brackets that open at a token.
    pub(super) fn quoted(&self, open: usize) -> Option<(usize, usize)> {
        const LONGEST: usize = 7;
        let opens = |mark| self.context.is_mark(open, mark);
        let single =
            self.context.analysis.token(open + 1).is_some_and(|token| token.span.len() < 2);
        let closing = if single {
            return None;
        } else if opens(Mark::Quote) {
            Mark::Quote
        } else if opens(Mark::Open) {
            Mark::Close
        } else {
            return None;
        };
        let close = (open + 1..open + 2 + LONGEST).find(|at| self.context.is_mark(*at, closing))?;
        let inside = open + 1..close;
        let words = inside.clone().filter(|at| self.context.is_word(*at)).count();
        let fine = inside.clone().all(|at| {
            self.context.is_word(at)
                || [Mark::Stop, Mark::Dash].iter().any(|mark| self.context.is_mark(at, *mark))
        });
        (0 < words && fine).then_some((open + 1, close - 1))
    }
}
