//! Lexicon files → lexemes.

use super::{ClassId, Classes, Meaning, Paradigm, tsv};
use crate::error::Error;

/// Index of a lexeme.
pub(crate) type LexemeId = u32;

/// A lexeme: what its forms are made of.
#[derive(Clone, Debug)]
pub(crate) struct Lexeme {
    pub(crate) paradigm: Paradigm,
    /// The principal parts, the lemma first.
    pub(crate) parts: Vec<Box<str>>,
}

/// All lexemes of a build.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub(crate) classes: Classes,
    lexemes: Vec<Lexeme>,
    /// The meaning of each lexeme, side by side: what the stages ask of almost every word.
    meanings: Vec<Meaning>,
    classes_of: Vec<ClassId>,
}

const COLUMNS: [&str; 4] = ["class", "paradigm", "value", "words"];

impl Lexicon {
    /// Adds the lexemes of a file.
    ///
    /// # Errors
    /// [`Error::Data`] for a wrong line.
    pub(crate) fn add_file(&mut self, origin: &str, text: &str) -> Result<(), Error> {
        for row in tsv::read(origin, text, COLUMNS)? {
            let row = row?;
            let [class, paradigm, value, words] = row.cells;
            self.add(origin, row.line, (class, paradigm, value), words)?;
        }
        Ok(())
    }

    /// Adds one lexeme.
    ///
    /// # Errors
    /// [`Error::Data`] for an unknown paradigm, a value that the class cannot have, no words.
    pub(crate) fn add(
        &mut self,
        origin: &str,
        line: u32,
        (class, paradigm, value): (&str, &str, &str),
        words: &str,
    ) -> Result<LexemeId, Error> {
        let fail = |reason: String| Error::data(origin, line, reason);
        let paradigm_read = Paradigm::parse(paradigm).ok_or_else(|| {
            fail(format!("unknown paradigm «{paradigm}»; known: {}", Paradigm::NAMES.join(", ")))
        })?;
        let meaning = Meaning::parse(class, value).map_err(fail)?;
        let parts: Vec<Box<str>> = words_of(words).map(Into::into).collect();
        if parts.is_empty() {
            return Err(fail("no words; write at least one, several separated by «،»".to_owned()));
        }
        if matches!(paradigm_read, Paradigm::Verb(_)) && parts.len() != 2 {
            return Err(fail(format!(
                "a verb has two parts, perfect and imperfect, such as «قتل، يقتل»; found {}",
                parts.len()
            )));
        }
        let class =
            self.classes.intern(class).ok_or_else(|| fail("too many classes".to_owned()))?;
        let id =
            u32::try_from(self.lexemes.len()).map_err(|_| fail("too many lexemes".to_owned()))?;
        self.lexemes.push(Lexeme { paradigm: paradigm_read, parts });
        self.meanings.push(meaning);
        self.classes_of.push(class);
        Ok(id)
    }

    /// What a lexeme means to the stages.
    #[inline]
    pub(crate) fn meaning(&self, id: LexemeId) -> Meaning {
        self.meanings.get(id as usize).copied().unwrap_or(Meaning::Plain)
    }

    /// The class of a lexeme.
    #[inline]
    pub(crate) fn class(&self, id: LexemeId) -> Option<ClassId> {
        self.classes_of.get(id as usize).copied()
    }

    /// The class of each lexeme, in their order.
    pub(crate) fn classes_of(&self) -> impl Iterator<Item = ClassId> {
        self.classes_of.iter().copied()
    }

    pub(crate) fn lexemes(&self) -> &[Lexeme] {
        &self.lexemes
    }
}

/// The items of a list cell: separated by «،», spaces around them dropped, empty ones left out.
pub(crate) fn words_of(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('،').map(str::trim).filter(|word| !word.is_empty() && *word != "-")
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    fn reason(line: &str) -> String {
        let text = format!("class\tparadigm\tvalue\twords\n{line}\n");
        Lexicon::default().add_file("own.tsv", &text).unwrap_err().to_string()
    }

    #[test]
    fn a_line_becomes_a_lexeme() {
        let mut lexicon = Lexicon::default();
        lexicon
            .add_file(
                "own.tsv",
                "class\tparadigm\tvalue\twords\npeople.soldier\tnoun-m\t-\tجندي، جنود\n",
            )
            .unwrap();
        let class = lexicon.class(0).map(|class| lexicon.classes.name(class));
        assert_eq!((&*lexicon.lexemes()[0].parts[0], class), ("جندي", Some("people.soldier")));
    }

    #[test]
    fn errors_name_the_remedy() {
        assert!(
            reason("x\tnouns\t-\tجندي")
                .starts_with("own.tsv:2: unknown paradigm «nouns»; known: fixed, noun-m")
        );
        assert!(reason("x\tfixed\t-\t-").contains("no words"));
        assert!(reason("x\tverb\t-\tقتل").contains("two parts"));
    }
}
