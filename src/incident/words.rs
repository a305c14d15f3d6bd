//! The words of an argument that names nobody: «الهجوم على الحافلة» is told of «حافلة عسكرية» before.

use crate::{
    span::Span,
    text::{ARTICLE, fold_word},
};

/// Most words of an argument that are kept.
const MOST: usize = 6;
/// Letters of a word that are kept, so that «حافلة» and «الحافلات» agree.
const LETTERS: usize = 4;

/// The beginnings of the words under a span, articles left out.
pub(super) fn of(source: &str, span: Span) -> Vec<u32> {
    let words = span.of(source).split_whitespace().map(fold_word);
    words.filter_map(|word| stem(&word)).take(MOST).collect()
}

/// The beginning of the word behind a place of the text, if it has the article.
pub(super) fn with_article(source: &str, at: usize) -> Option<u32> {
    let word = source.get(at..)?.strip_prefix(' ')?.split(' ').next()?;
    let word = fold_word(word);
    stem(&word).filter(|_| word.starts_with(&ARTICLE))
}

fn stem(word: &[u8]) -> Option<u32> {
    let bare = word.strip_prefix(&ARTICLE).filter(|bare| 2 < bare.len()).unwrap_or(word);
    let letters = bare.get(..LETTERS.min(bare.len()))?;
    (2 < letters.len()).then(|| letters.iter().fold(0, |key, letter| key << 8 | u32::from(*letter)))
}

/// Whether two arguments share a word; `None` if one has none.
pub(super) fn shared(one: &[u32], other: &[u32]) -> Option<bool> {
    let told = !one.is_empty() && !other.is_empty();
    told.then(|| one.iter().any(|word| other.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::{of, shared};
    use crate::span::Span;

    #[test]
    fn articles_and_endings_do_not_matter() {
        let words = |text: &str| of(text, Span::new(0, u32::try_from(text.len()).unwrap()));
        assert_eq!(shared(&words("الحافلة"), &words("حافلات عسكرية")), Some(true));
        assert_eq!(shared(&words("مركز للشرطة"), &words("الميناء")), Some(false));
        assert_eq!(shared(&words(""), &words("الميناء")), None);
    }
}
