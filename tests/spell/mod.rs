//! Spells whole numbers in Modern Standard Arabic, by the rules of grammar and not by rasid's word
//! lists, so that the one can be checked against the other.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

mod order;
mod words;

pub(crate) use order::order;
pub(crate) use words::Gender;
use words::{OTHER_SCALES, SCALES, Scale, tens, unit};

/// The case of the number in its sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Case {
    Nominative,
    Accusative,
    Genitive,
}

/// Where writers differ.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "independent habits of writers")]
pub(crate) struct Spelling {
    /// «مائة» for «مئة».
    pub(crate) long_hundred: bool,
    /// «ثلاث مئة» for «ثلاثمئة».
    pub(crate) split_hundreds: bool,
    /// « و » for « و» that is joined to the next word.
    pub(crate) spaced_and: bool,
    /// «أحد وعشرون» for «واحد وعشرون».
    pub(crate) short_one: bool,
    /// «بليون» for «مليار».
    pub(crate) other_scales: bool,
    /// The counted noun would follow: «مئتي», «مليوني».
    pub(crate) construct: bool,
    /// Vowel signs are written.
    pub(crate) vowels: bool,
    /// «اربعة» for «أربعة».
    pub(crate) bare_alef: bool,
}

/// A number from zero to 10^18 as it counts a noun.
pub(crate) fn spell(number: i64, gender: Gender, case: Case, spelling: Spelling) -> String {
    let speller = Speller { gender, case, spelling };
    let parts = if number == 0 { vec!["صِفْر".to_owned()] } else { speller.parts(number) };
    spelling.write(&parts.join(if spelling.spaced_and { " و " } else { " و" }))
}

impl Spelling {
    /// Leaves out what this writer leaves out.
    fn write(self, words: &str) -> String {
        let kept = words.chars().filter(|c| self.vowels || !('\u{064B}'..='\u{0652}').contains(c));
        kept.map(|c| if self.bare_alef && "أإآ".contains(c) { 'ا' } else { c }).collect()
    }
}

struct Speller {
    gender: Gender,
    case: Case,
    spelling: Spelling,
}

impl Speller {
    /// The parts that «و» joins.
    fn parts(&self, number: i64) -> Vec<String> {
        let scales = if self.spelling.other_scales { OTHER_SCALES } else { SCALES };
        let (mut parts, mut rest) = (Vec::new(), number);
        for scale in scales {
            let count = rest / scale.value;
            rest %= scale.value;
            if 0 < count {
                parts.extend(self.scaled(count, scale, rest == 0));
            }
        }
        parts.extend(self.below_thousand(rest, self.gender, self.spelling.construct));
        parts
    }

    /// «ألف», «مليونان», «ثلاثة آلاف», «أحد عشر ألفا», «مئتا ألف»; scales are masculine nouns.
    fn scaled(&self, count: i64, scale: Scale, ends: bool) -> Vec<String> {
        match count {
            1 => return vec![self.one_scale(scale, ends)],
            2 => return vec![self.dual(scale.singular, ends && self.spelling.construct)],
            _ => {}
        }
        let mut parts = self.below_thousand(count, Gender::Masculine, true);
        let noun = match count % 100 {
            3..=10 => scale.plural.to_owned(),
            11..=99 => format!("{}ًا", scale.singular),
            _ => scale.singular.to_owned(),
        };
        let last = parts.last_mut().unwrap();
        *last = format!("{last} {noun}");
        parts
    }

    /// «ألف», in the accusative «ألفا», save before its noun.
    fn one_scale(&self, scale: Scale, ends: bool) -> String {
        let construct = ends && self.spelling.construct;
        let tanwin = self.case == Case::Accusative && !construct;
        format!("{}{}", scale.singular, if tanwin { "ًا" } else { "" })
    }

    /// Two of a masculine word. «ألفا» before a noun is a thousand in the accusative as well, so that
    /// the nominative keeps its «ن» here.
    fn dual(&self, word: &str, construct: bool) -> String {
        match (self.case, construct) {
            (Case::Nominative, _) => format!("{word}َان"),
            (_, true) => format!("{word}َي"),
            (_, false) => format!("{word}َيْن"),
        }
    }

    /// Hundreds, tens and units.
    fn below_thousand(&self, number: i64, gender: Gender, construct: bool) -> Vec<String> {
        let (hundreds, rest) = (number / 100, number % 100);
        let mut parts = Vec::new();
        if 0 < hundreds {
            parts.push(self.hundreds(hundreds, rest == 0 && construct));
        }
        match rest {
            0 => {}
            1 | 2 => parts.push(self.one_or_two(rest, gender)),
            3..=10 => parts.push(unit(rest, gender).to_owned()),
            11..=19 => parts.push(self.teen(rest - 10, gender)),
            _ => {
                if rest % 10 != 0 {
                    parts.push(self.before_tens(rest % 10, gender));
                }
                parts.push(format!("{}{}", tens(rest / 10), self.plural_ending()));
            }
        }
        parts
    }

    /// «مئة», «مئتان», «ثلاثمئة».
    fn hundreds(&self, count: i64, construct: bool) -> String {
        let long = self.spelling.long_hundred;
        let (hundred, stem) =
            if long { ("مِائَة", "مِائَت") } else { ("مِئَة", "مِئَت") };
        match (count, self.case) {
            (1, _) => hundred.to_owned(),
            (2, Case::Nominative) => format!("{stem}َا{}", if construct { "" } else { "ن" }),
            (2, _) => format!("{stem}َي{}", if construct { "" } else { "ْن" }),
            (8, _) if !self.spelling.split_hundreds => format!("ثَمَان{hundred}"),
            _ => {
                let space = if self.spelling.split_hundreds { " " } else { "" };
                format!("{}{space}{hundred}", unit(count, Gender::Feminine))
            }
        }
    }

    /// «واحدا», «اثنتين».
    fn one_or_two(&self, number: i64, gender: Gender) -> String {
        match (number, gender, self.case) {
            (1, Gender::Masculine, Case::Accusative) => "وَاحِدًا".to_owned(),
            (1, ..) | (2, _, Case::Nominative) => unit(number, gender).to_owned(),
            (_, Gender::Masculine, _) => "اثْنَيْن".to_owned(),
            (_, Gender::Feminine, _) => "اثْنَتَيْن".to_owned(),
        }
    }

    /// «أحد عشر», «اثنتا عشرة», «ثلاثة عشر»: only two has a case.
    fn teen(&self, unit_part: i64, gender: Gender) -> String {
        let ten = if gender == Gender::Masculine { "عَشَر" } else { "عَشْرَة" };
        let nominative = self.case == Case::Nominative;
        let first = match (unit_part, gender) {
            (1, Gender::Masculine) => "أَحَد",
            (1, Gender::Feminine) => "إِحْدَى",
            (2, Gender::Masculine) if nominative => "اثْنَا",
            (2, Gender::Masculine) => "اثْنَي",
            (2, Gender::Feminine) if nominative => "اثْنَتَا",
            (2, Gender::Feminine) => "اثْنَتَي",
            _ => unit(unit_part, gender),
        };
        format!("{first} {ten}")
    }

    /// «ثلاثة» in «ثلاثة وعشرون», «ثلاثا» in «ثلاثا وعشرين», «ثمان» in «ثمان وعشرون».
    fn before_tens(&self, number: i64, gender: Gender) -> String {
        let accusative = self.case == Case::Accusative;
        match (number, gender) {
            (1, Gender::Masculine) if self.spelling.short_one => {
                format!("أَحَد{}", if accusative { "ًا" } else { "" })
            }
            (1, Gender::Feminine) if self.spelling.short_one => "إِحْدَى".to_owned(),
            (1 | 2, _) => self.one_or_two(number, gender),
            (8, Gender::Feminine) if !accusative => "ثَمَانٍ".to_owned(),
            (_, Gender::Feminine) if accusative => format!("{}ًا", unit(number, gender)),
            _ => unit(number, gender).to_owned(),
        }
    }

    fn plural_ending(&self) -> &'static str {
        if self.case == Case::Nominative { "ُون" } else { "ِين" }
    }
}
