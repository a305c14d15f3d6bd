//! The words that numbers are made of, with their inner vowels; case endings are left out as print does.

/// One to ten as they count a masculine noun; one and two agree, the others take the feminine form.
const BY_MASCULINE: [&str; 10] =
    ["وَاحِد", "اثْنَان", "ثَلَاثَة", "أَرْبَعَة", "خَمْسَة", "سِتَّة", "سَبْعَة", "ثَمَانِيَة", "تِسْعَة", "عَشَرَة"];

/// One to ten as they count a feminine noun.
const BY_FEMININE: [&str; 10] =
    ["وَاحِدَة", "اثْنَتَان", "ثَلَاث", "أَرْبَع", "خَمْس", "سِتّ", "سَبْع", "ثَمَانِي", "تِسْع", "عَشْر"];

/// Twenty to ninety without the ending of their case.
const TENS: [&str; 8] = ["عِشْر", "ثَلَاث", "أَرْبَع", "خَمْس", "سِتّ", "سَبْع", "ثَمَان", "تِسْع"];

/// First to tenth of masculine nouns, without the article.
const ORDERS: [&str; 10] =
    ["أَوَّل", "ثَانِي", "ثَالِث", "رَابِع", "خَامِس", "سَادِس", "سَابِع", "ثَامِن", "تَاسِع", "عَاشِر"];

/// A power of a thousand: its value, its singular as people write it, its plural.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) value: i64,
    pub(super) singular: &'static str,
    pub(super) plural: &'static str,
}

const fn scale(value: i64, singular: &'static str, plural: &'static str) -> Scale {
    Scale { value, singular, plural }
}

/// The scales from the greatest down, in the spellings that are commonest.
pub(super) const SCALES: [Scale; 6] = [
    scale(1_000_000_000_000_000_000, "كُوِينْتِلْيُون", "كُوِينْتِلْيُونَات"),
    scale(1_000_000_000_000_000, "كُوَادْرِيلْيُون", "كُوَادْرِيلْيُونَات"),
    scale(1_000_000_000_000, "تِرِيلْيُون", "تِرِيلْيُونَات"),
    scale(1_000_000_000, "مِلْيَار", "مِلْيَارَات"),
    scale(1_000_000, "مِلْيُون", "مَلَايِين"),
    scale(1_000, "أَلْف", "آلَاف"),
];

/// The same, where a second spelling is about as common.
pub(super) const OTHER_SCALES: [Scale; 6] = [
    scale(1_000_000_000_000_000_000, "كُوِينْتِيلْيُون", "كُوِينْتِيلْيُونَات"),
    scale(1_000_000_000_000_000, "كُوَادْرِيلْيُون", "كُوَادْرِيلْيُونَات"),
    scale(1_000_000_000_000, "تِرْلِيُون", "تِرْلِيُونَات"),
    scale(1_000_000_000, "بِلْيُون", "بَلَايِين"),
    scale(1_000_000, "مِلْيُون", "مَلَايِين"),
    scale(1_000, "أَلْف", "أُلُوف"),
];

/// The gender of the counted noun.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Gender {
    Masculine,
    Feminine,
}

/// One to ten.
pub(super) fn unit(number: i64, gender: Gender) -> &'static str {
    let words = match gender {
        Gender::Masculine => BY_MASCULINE,
        Gender::Feminine => BY_FEMININE,
    };
    words[usize::try_from(number - 1).unwrap()]
}

/// Twenty to ninety, by how many tens.
pub(super) fn tens(number: i64) -> &'static str {
    TENS[usize::try_from(number - 2).unwrap()]
}

/// First to tenth.
pub(super) fn order(number: i64) -> &'static str {
    ORDERS[usize::try_from(number - 1).unwrap()]
}
