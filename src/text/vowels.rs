//! Vowel signs as they are written: folding drops them, but where they stand they tell words apart.

use super::{
    fold::{Fold, fold},
    token::Token,
};

const FATHATAN: char = '\u{064B}';
/// Some write it on the alef.
const ALEF_FATHATAN: &str = "ا\u{064B}";
const SHADDA: char = '\u{0651}';

/// Whether a token has more than its letters; most have not, so this is asked first.
pub(crate) fn may_have_signs(token: Token) -> bool {
    const WIDTH: usize = 2;
    token.span.len() != WIDTH * token.code_count as usize
}

/// «جيبًا»: the ending of an indefinite accusative.
pub(crate) fn has_fathatan(word: &str) -> bool {
    word.trim_end_matches(['ا', 'ى', SHADDA]).ends_with(FATHATAN) || word.ends_with(ALEF_FATHATAN)
}

/// Whether no letter has one vowel here and another one there: «عُمان» is not «عَمّان». A letter
/// without signs may have any.
pub(crate) fn agree(written: &str, spelled: &str) -> bool {
    let mut spelled = signs(spelled);
    signs(written).all(|here| {
        let there = spelled.next().unwrap_or_default();
        let same = |a: Option<char>, b: Option<char>| a.is_none() || b.is_none() || a == b;
        let doubled = here.doubled != there.doubled && here.any() && there.any();
        same(here.vowel, there.vowel) && !doubled
    })
}

/// A word from one of its letters on, counted from zero.
pub(crate) fn after_letters(word: &str, letters: usize) -> Option<&str> {
    let mut starts = word.char_indices().filter(|(_, c)| matches!(fold(*c), Fold::Letter(_)));
    let (start, _) = starts.nth(letters)?;
    word.get(start..)
}

/// The signs of one letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Signs {
    vowel: Option<char>,
    doubled: bool,
}

impl Signs {
    const fn any(self) -> bool {
        self.doubled || self.vowel.is_some()
    }
}

/// The signs of each letter of a word.
fn signs(word: &str) -> impl Iterator<Item = Signs> {
    let mut rest = word.chars().peekable();
    std::iter::from_fn(move || {
        rest.find(|c| matches!(fold(*c), Fold::Letter(_)))?;
        let mut signs = Signs::default();
        while let Some(sign) = rest.next_if(|c| matches!(fold(*c), Fold::Mark | Fold::Control)) {
            match sign {
                SHADDA => signs.doubled = true,
                '\u{064B}'..='\u{0652}' => signs.vowel = Some(sign),
                _ => {}
            }
        }
        Some(signs)
    })
}

#[cfg(test)]
mod tests {
    use super::{agree, has_fathatan};

    #[test]
    fn rows() {
        for (written, spelled, expected) in [
            ("عُمان", "عُمان", true),
            ("عُمان", "عَمّان", false),
            ("عمّان", "عَمّان", true),
            ("عمّان", "عُمان", true),
            ("عَمّان", "عُمان", false),
            ("عمان", "عُمان", true),
            ("عُمان", "عمان", true),
        ] {
            assert_eq!(agree(written, spelled), expected, "{written} {spelled}");
        }
        assert!(has_fathatan("جيبًا") && !has_fathatan("صُنعُ"));
    }
}
