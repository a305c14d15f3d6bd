//! Paradigms: from the principal parts on a lexicon line to the forms that texts use.
//!
//! Orthography only: vowels are not written, so one spelling stands for several cases.

use super::form::{Form, Gender, Number, PartOfSpeech, Voice};

/// How a lexeme inflects; named in the second column of a lexicon file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paradigm {
    /// No inflection: the words are alternatives.
    Fixed,
    /// Noun with its plurals written out; the dual is made.
    Noun(Gender),
    /// Noun with the plural ـون.
    SoundNoun,
    /// Verbal noun.
    Masdar,
    Participle(Voice),
    Adjective,
    Nisba,
    Verb(Voice),
}

/// Takes a form, in pieces that are joined in one buffer: there are tens of thousands.
type Emit<'a> = &'a mut dyn FnMut(&[&str], Form);

impl Paradigm {
    /// The names that a file may use.
    pub(crate) const NAMES: [&str; 11] = [
        "fixed",
        "noun-m",
        "noun-f",
        "noun-m-sound",
        "masdar",
        "participle-active",
        "participle-passive",
        "adjective",
        "nisba",
        "verb",
        "verb-passive",
    ];

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "fixed" => Self::Fixed,
            "noun-m" => Self::Noun(Gender::Masculine),
            "noun-f" => Self::Noun(Gender::Feminine),
            "noun-m-sound" => Self::SoundNoun,
            "masdar" => Self::Masdar,
            "participle-active" => Self::Participle(Voice::Either),
            "participle-passive" => Self::Participle(Voice::Passive),
            "adjective" => Self::Adjective,
            "nisba" => Self::Nisba,
            "verb" => Self::Verb(Voice::Either),
            "verb-passive" => Self::Verb(Voice::Passive),
            _ => return None,
        })
    }

    /// Makes the forms of a lexeme from its parts.
    pub(crate) fn expand(self, parts: &[&str], mut visit: impl FnMut(&str, Form)) {
        let mut word = String::new();
        let emit: Emit<'_> = &mut |pieces, form| {
            word.clear();
            word.extend(pieces.iter().copied());
            visit(&word, form);
        };
        match self {
            Self::Fixed => {
                for part in parts {
                    emit(&[part], Form::new(PartOfSpeech::Fixed));
                }
            }
            Self::Noun(gender) => {
                noun(parts, Form { gender, ..Form::new(PartOfSpeech::Noun) }, emit);
            }
            Self::SoundNoun => sound_noun(parts, emit),
            Self::Masdar => noun(parts, Form::new(PartOfSpeech::Masdar), emit),
            Self::Participle(Voice::Either) => {
                adjective(parts, PartOfSpeech::ActiveParticiple, emit);
            }
            Self::Participle(Voice::Passive) => {
                adjective(parts, PartOfSpeech::PassiveParticiple, emit);
            }
            Self::Adjective => adjective(parts, PartOfSpeech::Adjective, emit),
            Self::Nisba => adjective(parts, PartOfSpeech::Nisba, emit),
            Self::Verb(voice) => {
                let form = Form { voice, ..Form::new(PartOfSpeech::Verb) };
                let Some(perfect) = parts.first() else { return };
                let imperfect = parts.get(1).copied().unwrap_or_default();
                let hollow = is_hollow(perfect, imperfect);
                perfect_forms(perfect, hollow, form, emit);
                imperfect_forms(imperfect, hollow, Form { imperfect: true, ..form }, emit);
            }
        }
    }
}

/// Singular, dual and plurals. A feminine in ـة without a plural gets ـات.
fn noun(parts: &[&str], form: Form, emit: Emit<'_>) {
    let Some((&singular, plurals)) = parts.split_first() else { return };
    let form = if singular.ends_with('ة') { form.feminine() } else { form };
    singular_forms(singular, form, emit);
    dual_forms(&before_suffix(singular), form, true, emit);
    if plurals.is_empty()
        && let Some(stem) = singular.strip_suffix('ة')
    {
        emit(&[stem, "ات"], form.number(Number::Many));
    }
    for plural in plurals {
        singular_forms(plural, form.number(Number::Many), emit);
    }
}

fn sound_noun(parts: &[&str], emit: Emit<'_>) {
    let Some((&singular, plurals)) = parts.split_first() else { return };
    let form = Form::new(PartOfSpeech::Noun);
    singular_forms(singular, form, emit);
    dual_forms(singular, form, false, emit);
    sound_plural(singular, form, emit);
    for plural in plurals {
        singular_forms(plural, form.number(Number::Many), emit);
    }
}

/// The form itself, with tanwin, and before a pronoun if that changes the letters.
fn singular_forms(word: &str, form: Form, emit: Emit<'_>) {
    emit(&[word], form);
    let stem = before_suffix(word);
    if !word.ends_with(['ة', 'ا', 'ى']) && !word.ends_with("اء") && !word.ends_with("ات") {
        emit(&[&stem, "ا"], form.tanwin());
    }
    if stem != word {
        emit(&[&if word.ends_with('ى') { with_alef(word) } else { stem }], form.bound());
    }
    // «أعضاؤها», «لأعضائها»: before a pronoun the hamza sits on the letter of its case.
    if let Some(bare) = word.strip_suffix('ء') {
        for seat in ["ؤ", "ئ"] {
            emit(&[bare, seat], form.bound());
        }
    }
}

/// «قتلى» → «قتلا», as in «قتلاها».
fn with_alef(word: &str) -> String {
    format!("{}ا", word.trim_end_matches('ى'))
}

/// The stem before a written suffix: teh marbuta opens, alef maksura becomes yeh, and the hamza of
/// «شيء» and «عبء» gets a seat on the letter before, if that joins the next one.
fn before_suffix(word: &str) -> String {
    const UNJOINED: [char; 6] = ['ا', 'د', 'ذ', 'ر', 'ز', 'و'];
    if let Some(stem) = word.strip_suffix('ء').filter(|stem| !stem.ends_with(UNJOINED)) {
        return format!("{stem}ئ");
    }
    if let Some(stem) = word.strip_suffix('ة') {
        return format!("{stem}ت");
    }
    match word.strip_suffix('ى') {
        Some(stem) => format!("{stem}ي"),
        None => word.to_owned(),
    }
}

/// ـان and, where it is not the plural's, ـين; with the construct forms, which verbal nouns hardly
/// ever use and which would make «قتلي» of «قتلى».
fn dual_forms(stem: &str, form: Form, oblique: bool, emit: Emit<'_>) {
    let two = form.number(Number::Two);
    let construct = form.part_of_speech != PartOfSpeech::Masdar;
    emit(&[stem, "ان"], two.absolute());
    if construct {
        emit(&[stem, "ا"], two.construct());
    }
    if oblique {
        emit(&[stem, "ين"], two.absolute());
        if construct {
            emit(&[stem, "ي"], two.construct());
        }
    }
}

fn sound_plural(stem: &str, form: Form, emit: Emit<'_>) {
    let many = form.number(Number::Many);
    emit(&[stem, "ون"], many.absolute());
    emit(&[stem, "ين"], many.absolute());
    emit(&[stem, "و"], many.construct());
    emit(&[stem, "ي"], many.construct());
}

/// Masculine, feminine, dual and sound plurals; further parts are broken plurals.
fn adjective(parts: &[&str], part_of_speech: PartOfSpeech, emit: Emit<'_>) {
    let Some((&singular, plurals)) = parts.split_first() else { return };
    let form = Form::new(part_of_speech);
    singular_forms(singular, form, emit);
    let stem = before_suffix(singular);
    dual_forms(&stem, form, false, emit);
    sound_plural(&stem, form, emit);
    let feminine = form.feminine();
    emit(&[&stem, "ة"], feminine);
    emit(&[&stem, "ت"], feminine.bound());
    dual_forms(&format!("{stem}ت"), feminine, true, emit);
    emit(&[&stem, "ات"], feminine.number(Number::Many));
    for plural in plurals {
        singular_forms(plural, form.number(Number::Many), emit);
    }
}

/// The perfect: strong and hollow verbs add endings, defective ones change their last letter.
fn perfect_forms(perfect: &str, hollow: bool, form: Form, emit: Emit<'_>) {
    let feminine = form.feminine();
    emit(&[perfect], form);
    let (stem, dual) = match perfect.strip_suffix(['ا', 'ى']) {
        Some(stem) => {
            emit(&[stem, "ا"], form.bound());
            let glide = if perfect.ends_with('ا') { 'و' } else { 'ي' };
            (stem, format!("{stem}{glide}"))
        }
        None => (perfect, perfect.to_owned()),
    };
    emit(&[stem, "ت"], feminine);
    emit(&[stem, "تا"], feminine.number(Number::Two));
    emit(&[&dual, "ا"], form.number(Number::Two));
    let plural = stem.strip_suffix('ي').unwrap_or(stem);
    emit(&[plural, "وا"], form.number(Number::Many));
    emit(&[plural, "و"], form.number(Number::Many).bound());
    if !hollow {
        emit(&[&dual, "نا"], form.number(Number::Many));
        emit(&[&dual, "ن"], feminine.number(Number::Many));
    }
}

/// The imperfect with its four prefixes, indicative and jussive.
fn imperfect_forms(imperfect: &str, hollow: bool, form: Form, emit: Emit<'_>) {
    let Some(stem) = imperfect.strip_prefix('ي') else { return };
    let feminine = form.feminine();
    let many = form.number(Number::Many);
    let defective = stem.strip_suffix(['ي', 'ى', 'و']);
    let dual = before_suffix(stem);
    let plural = defective.unwrap_or(if stem.ends_with('ء') { &dual } else { stem });
    for (prefix, form) in [("ي", form), ("ت", feminine), ("ن", many)] {
        emit(&[prefix, stem], form);
        if stem.ends_with('ى') {
            emit(&[prefix, plural, "ا"], form.bound());
        }
        // *We* with a lost vowel («نشر» of «أشار», «نسق» of «سقى») is rarer than the words it is
        // spelled like.
        if prefix == "ن" {
            continue;
        }
        let short = Form { jussive: true, ..form };
        if defective.is_some() {
            emit(&[prefix, plural], short);
        }
        if hollow && let Some(jussive) = without_middle(stem) {
            emit(&[prefix, &jussive], short);
        }
    }
    for (prefix, form) in [("ي", form), ("ت", feminine)] {
        emit(&[prefix, &dual, "ان"], form.number(Number::Two));
        emit(&[prefix, &dual, "ا"], form.number(Number::Two));
    }
    emit(&["ي", plural, "ون"], many);
    emit(&["ي", plural, "وا"], many);
    emit(&["ي", plural, "و"], many.bound());
    emit(&["ي", &dual, "ن"], many.feminine());
}

/// «قال», «أصاب», «استطاع»: a long vowel before the last letter, lost where the last has no vowel.
/// «عين، يعين» has a consonant there: the imperfect of «قيل» would have an alef.
fn is_hollow(perfect: &str, imperfect: &str) -> bool {
    let middle = |word: &str| word.chars().rev().nth(1);
    match middle(perfect) {
        Some('ا') => true,
        Some('ي') => middle(imperfect) == Some('ا'),
        _ => false,
    }
}

/// «قول» → «قل», «صيب» → «صب».
fn without_middle(stem: &str) -> Option<String> {
    let mut letters: Vec<char> = stem.chars().collect();
    let middle = letters.len().checked_sub(2)?;
    matches!(letters.get(middle), Some('و' | 'ي' | 'ا')).then(|| {
        letters.remove(middle);
        letters.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{Form, Number, Paradigm};

    fn forms(paradigm: &str, parts: &[&str]) -> Vec<(String, Form)> {
        let mut out = Vec::new();
        Paradigm::parse(paradigm)
            .unwrap()
            .expand(parts, |word, form| out.push((word.to_owned(), form)));
        out
    }

    #[test]
    fn rows() {
        for (paradigm, parts, made) in [
            ("noun-m", &["جندي", "جنود"][..], &["جنديا", "جنديين", "جنديان", "جنود", "جنودا"][..]),
            ("noun-f", &["هدنة"], &["هدنة", "هدنتين", "هدنات", "هدنت"]),
            ("noun-m", &["قتيل", "قتلى"], &["قتيلين", "قتلى", "قتلا"]),
            ("noun-m-sound", &["مقاتل"], &["مقاتلون", "مقاتلين", "مقاتلي", "مقاتلان"]),
            ("verb", &["قتل", "يقتل"], &["قتلت", "قتلوا", "قتلا", "يقتلون", "تقتل", "يقتلان"]),
            ("verb", &["دعا", "يدعو"], &["دعت", "دعوا", "دعوا", "يدعون", "تدعو", "يدعوان"]),
            ("verb", &["التقى", "يلتقي"], &["التقت", "التقوا", "التقيا", "يلتقون", "يلتق"]),
            ("verb", &["قال", "يقول"], &["قالت", "قالوا", "يقل", "يقولون"]),
            ("verb", &["لقي", "يلقى"], &["لقيت", "لقوا", "يلقون"]),
            ("verb", &["استطاع", "يستطيع"], &["استطاعت", "يستطع", "تستطع"]),
            ("verb", &["عين", "يعين"], &["عينت", "عينا", "عيننا", "يعين"]),
            ("noun-m", &["شيء", "أشياء"], &["شيئا", "شيئان", "شيئين", "أشياء"]),
            ("noun-m", &["عبء", "أعباء"], &["عبئا", "عبئين"]),
            ("noun-m", &["جزء", "أجزاء"], &["جزءا", "جزءان", "أجزاؤ", "أجزائ"]),
            ("verb", &["جاء", "يجيء"], &["يجيئون", "تجيء"]),
            ("adjective", &["بريء", "أبرياء"], &["بريئا", "بريئة", "بريئون", "بريئات"]),
            ("verb-passive", &["أصيب", "يصاب"], &["أصيبت", "أصيبوا", "يصب", "تصاب"]),
            ("nisba", &["أرميني"], &["أرمينية", "أرمينيين", "أرمينيا"]),
            ("participle-passive", &["مختطف"], &["مختطفة", "مختطفين", "مختطفات"]),
        ] {
            let all = forms(paradigm, parts);
            for word in made {
                assert!(
                    all.iter().any(|(form, _)| form == word),
                    "{paradigm} {parts:?} lacks {word}"
                );
            }
        }
    }

    #[test]
    fn only_a_vowel_is_lost() {
        for (parts, wrong) in
            [(["غير", "يغير"], "يغر"), (["سقى", "يسقي"], "نسق"), (["أشار", "يشير"], "نشر")]
        {
            assert!(forms("verb", &parts).iter().all(|(form, _)| form != wrong), "{wrong}");
        }
    }

    #[test]
    fn a_dual_is_two_and_a_sound_plural_many() {
        let number = |paradigm, parts: &[&str], word: &str| {
            forms(paradigm, parts)
                .into_iter()
                .find(|(form, _)| form == word)
                .map(|(_, form)| form.number)
        };
        assert_eq!(number("noun-m", &["جندي", "جنود"], "جنديين"), Some(Number::Two));
        assert_eq!(number("noun-m-sound", &["مقاتل"], "مقاتلين"), Some(Number::Many));
    }

    #[test]
    fn every_name_parses() {
        assert!(Paradigm::NAMES.iter().all(|name| Paradigm::parse(name).is_some()));
        assert_eq!(Paradigm::parse("verbs"), None);
    }
}
