//! The folding table: which letters count as one when words are compared.
//!
//! A folded letter is one byte, its *code*, so that a word of up to sixteen letters fits a `u128`:
//! Arabic letters keep the low byte of their code point (U+0627 → 0x27), Latin letters are
//! 0x01–0x1A, digits 0x50–0x59.
//! Hamza carriers fold to alef, alef maksura to yeh, teh marbuta to heh, Persian and Urdu letter
//! shapes to the Arabic ones; ؤ and ئ stay, because «مؤتمر» and «موتمر» are not spelling habits.

use unicode_normalization::char::decompose_compatible;

use super::token::TokenKind;

/// What the scanner does with one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fold {
    /// A letter or digit of the key alphabet.
    Letter(u8),
    /// A mark that belongs to the letter before it: vowel signs, tatweel.
    Mark,
    /// A hamza written as a mark: it turns و into ؤ and ي into ئ.
    HamzaAbove,
    /// A zero-width or bidi control: nothing, wherever it stands.
    Control,
    /// A presentation form, several letters in one character.
    Compatibility,
    /// Anything else: spaces, punctuation, other scripts.
    Other,
}

const DIGIT_ZERO: u8 = 0x50;

/// Characters below this are folded by a table.
const TABLE_SIZE: usize = 0x700;

/// Bytes of the table that stand for no letter: codes that no letter has.
const TABLE_OTHER: u8 = 0;
const TABLE_MARK: u8 = 0x1B;
const TABLE_HAMZA: u8 = 0x1C;
const TABLE_CONTROL: u8 = 0x1D;

static TABLE: [u8; TABLE_SIZE] = table();

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated while compiling, where an index out of range is an error of the build"
)]
const fn table() -> [u8; TABLE_SIZE] {
    let mut table = [TABLE_OTHER; TABLE_SIZE];
    let mut at = 0;
    while at < TABLE_SIZE {
        if let Some(c) = char::from_u32(at as u32) {
            table[at] = match fold_by_rule(c) {
                Fold::Letter(code) => code,
                Fold::Mark => TABLE_MARK,
                Fold::HamzaAbove => TABLE_HAMZA,
                Fold::Control => TABLE_CONTROL,
                Fold::Compatibility | Fold::Other => TABLE_OTHER,
            };
        }
        at += 1;
    }
    table
}

/// Folds one character.
#[inline]
pub(crate) fn fold(c: char) -> Fold {
    match TABLE.get(c as usize) {
        Some(&TABLE_OTHER) => Fold::Other,
        Some(&TABLE_MARK) => Fold::Mark,
        Some(&TABLE_HAMZA) => Fold::HamzaAbove,
        Some(&TABLE_CONTROL) => Fold::Control,
        Some(&code) => Fold::Letter(code),
        None => fold_by_rule(c),
    }
}

/// The rules that the table is made of.
const fn fold_by_rule(c: char) -> Fold {
    let code = c as u32;
    match c {
        'a'..='z' => Fold::Letter(low(code - 'a' as u32 + 1)),
        'A'..='Z' => Fold::Letter(low(code - 'A' as u32 + 1)),
        '0'..='9' => Fold::Letter(DIGIT_ZERO + low(code - '0' as u32)),
        '\u{0660}'..='\u{0669}' => Fold::Letter(DIGIT_ZERO + low(code - 0x0660)),
        '\u{06F0}'..='\u{06F9}' => Fold::Letter(DIGIT_ZERO + low(code - 0x06F0)),
        // ے and U+0654 in one.
        'ۓ' => Fold::Letter(0x26),
        'أ' | 'إ' | 'آ' | 'ٱ' | '\u{0672}' | '\u{0673}' | '\u{0675}' => Fold::Letter(0x27),
        'ى' | 'ی' | 'ې' | 'ے' | '\u{063D}' => Fold::Letter(0x4A),
        'ة' | 'ہ' | 'ە' | 'ھ' | 'ۃ' | 'ۀ' | 'ۂ' => Fold::Letter(0x47),
        'ک' | 'ڪ' => Fold::Letter(0x43),
        '\u{0640}'
        | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{0653}'
        | '\u{0655}'..='\u{065F}'
        | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E4}'
        | '\u{06E7}'
        | '\u{06E8}'
        | '\u{06EA}'..='\u{06ED}'
        | '\u{0897}'..='\u{089F}'
        | '\u{08CA}'..='\u{08E1}'
        | '\u{08E3}'..='\u{08FF}'
        | '\u{10EFA}'..='\u{10EFF}' => Fold::Mark,
        '\u{0654}' => Fold::HamzaAbove,
        '\u{0621}'..='\u{064A}'
        | '\u{066E}'
        | '\u{066F}'
        | '\u{0671}'..='\u{06D3}'
        | '\u{06E5}'
        | '\u{06E6}'
        | '\u{06FA}'..='\u{06FF}' => Fold::Letter(low(code & 0xFF)),
        '\u{00AD}'
        | '\u{061C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => Fold::Control,
        '\u{FB50}'..='\u{FDC7}' | '\u{FDF2}' | '\u{FE70}'..='\u{FEFC}' => Fold::Compatibility,
        _ => Fold::Other,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the callers pass values below 256")]
const fn low(code: u32) -> u8 {
    code as u8
}

/// The folded letter that a code stands for.
pub(crate) const fn letter(code: u8) -> char {
    match code {
        0x01..=0x1A => (code - 1 + b'a') as char,
        DIGIT_ZERO..=0x59 => (code - DIGIT_ZERO + b'0') as char,
        _ => match char::from_u32(0x0600 + code as u32) {
            Some(c) => c,
            None => char::REPLACEMENT_CHARACTER,
        },
    }
}

/// What kind of token a code makes.
#[inline]
pub(crate) const fn kind(code: u8) -> TokenKind {
    match code {
        DIGIT_ZERO..=0x59 => TokenKind::Digits,
        0x01..=0x1A => TokenKind::Latin,
        _ => TokenKind::Arabic,
    }
}

/// The value of a digit's code.
pub(crate) const fn digit_value(code: u8) -> u8 {
    code.wrapping_sub(DIGIT_ZERO)
}

/// Puts a hamza mark on the last letter: و → ؤ, ي → ئ; on alef it folds away.
pub(crate) fn apply_hamza(codes: &mut [u8]) {
    if let Some(last) = codes.last_mut() {
        *last = match *last {
            0x48 => 0x24,
            0x4A => 0x26,
            other => other,
        };
    }
}

/// Folds the letters of a presentation form; marks and spaces in it fall away.
pub(crate) fn fold_compatibility(c: char, mut emit: impl FnMut(u8)) {
    decompose_compatible(c, |part| {
        if let Fold::Letter(code) = fold(part) {
            emit(code);
        }
    });
}

/// The first letter of a word as it is written, marks and controls passed over.
pub(crate) fn first_letter(word: &str) -> Option<char> {
    word.chars().find(|c| matches!(fold(*c), Fold::Letter(_)))
}

/// The last letter of a word as it is written, marks and controls passed over.
pub(crate) fn last_letter(word: &str) -> Option<char> {
    word.chars().rfind(|c| matches!(fold(*c), Fold::Letter(_)))
}

/// The last two letters of a word as written, the last one first; signs are passed over.
pub(crate) fn last_letters(word: &str) -> [Option<char>; 2] {
    let mut letters = word.chars().rev().filter(|c| matches!(fold(*c), Fold::Letter(_)));
    [letters.next(), letters.next()]
}

/// Folds a word of a data file to codes; characters outside the key alphabet are dropped.
pub(crate) fn fold_word(word: &str) -> Vec<u8> {
    let mut codes = Vec::with_capacity(word.len() / 2);
    for c in word.chars() {
        fold_into(c, &mut codes);
    }
    codes
}

/// Adds the code of a character to those of its word; false if it has no part in a word.
#[inline]
fn fold_into(c: char, codes: &mut Vec<u8>) -> bool {
    match fold(c) {
        Fold::Letter(code) => codes.push(code),
        Fold::HamzaAbove => apply_hamza(codes),
        Fold::Compatibility => fold_compatibility(c, |code| codes.push(code)),
        Fold::Mark | Fold::Control => {}
        Fold::Other => return false,
    }
    true
}

/// Visits the folded words of a name or term, each in the same buffer; spaces and hyphens stand
/// between words: «ستانلي-فيل».
pub(crate) fn fold_each(form: &str, codes: &mut Vec<u8>, mut visit: impl FnMut(&[u8])) {
    codes.clear();
    for c in form.chars() {
        let between = !fold_into(c, codes) && (c == '-' || c.is_whitespace());
        if between && !codes.is_empty() {
            visit(codes);
            codes.clear();
        }
    }
    if !codes.is_empty() {
        visit(codes);
    }
}

/// The folded words of a name or term.
pub(crate) fn fold_words(form: &str) -> Vec<Vec<u8>> {
    let mut words = Vec::new();
    fold_each(form, &mut Vec::new(), |word| words.push(word.to_vec()));
    words
}

/// The folded letters as a string.
#[cfg(test)]
pub(crate) fn letters_of(codes: &[u8]) -> String {
    codes.iter().copied().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::{fold_word, letters_of};

    #[test]
    fn rows() {
        for (word, folded) in [
            ("أُسِرَ", "اسر"),
            ("شُوشَى", "شوشي"),
            ("هُدْنَة", "هدنه"),
            ("كـــرة", "كره"),
            ("مؤتمر", "مؤتمر"),
            ("مو\u{0654}تمر", "مؤتمر"),
            ("می کنه", "ميكنه"),
            ("ﻻجئ", "لاجئ"),
            ("ﷲ", "الله"),
            ("٣٫٥", "35"),
            ("NATO", "nato"),
            ("ٱلله\u{200F}", "الله"),
            // Composed and decomposed spellings of a letter are one.
            ("ے\u{0654}", "ئ"),
            ("ۓ", "ئ"),
            ("ہ\u{0654}", "ه"),
            ("ۂ", "ه"),
            // Later additions to the vowel signs.
            ("نور\u{08F0}\u{089C}", "نور"),
        ] {
            assert_eq!(letters_of(&fold_word(word)), folded, "{word}");
        }
    }

    #[test]
    fn every_code_has_its_letter() {
        for code in
            (0x01..=0x1A).chain((0x21..=0x4A).filter(|code| *code != 0x40)).chain(0x50..=0x59)
        {
            let letter = super::letter(code);
            let again = fold_word(&letter.to_string());
            assert_eq!(again.len(), 1);
            assert_eq!(fold_word(&letters_of(&again)), again, "{letter}");
        }
    }
}
