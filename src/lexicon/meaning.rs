//! What a class and its value mean to the stages: read once at load, never as strings again.

use super::{Government, OperatorKind, Preposition, Symbol, Valency};
use crate::names::{DayPart, PeriodPart};

/// The meaning of a lexeme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// Nothing that a stage knows: the class is there for rules.
    Plain,
    /// A common word: not a name.
    Common,
    Number(NumberWord),
    /// «نحو»، «على الأقل»: bends the number beside it.
    Precision(Precision),
    /// «أو أكثر»: bends the number before it.
    PrecisionAfter(Precision),
    /// «عشرات»: a number without a figure, with the guideline's bounds.
    Vague {
        min: i64,
        max: Option<i64>,
    },
    /// «في المئة» after a number.
    Percent,
    /// «بينهم»: what follows is part of the count before.
    Subset,
    /// «آخرون»: more of the same.
    Another,
    /// «أحد»: one of the following.
    OneOf,
    /// «عدد», «أصل»: what it is the number of stands behind it.
    Total,
    /// «وقت», «جهد»: there is much of it, but not many.
    Mass,
    /// «أفضل», «أكبر» between a number and its noun.
    Elative,
    Month {
        calendar: Calendar,
        number: u8,
    },
    /// 1 = Monday … 7 = Sunday.
    Weekday(u8),
    /// 1 = spring … 4 = winter.
    Season(u8),
    DayPart(DayPart),
    /// «إلا» after an hour, «ص», «م».
    ClockWord(ClockWord),
    /// «مطلع», «منتصف», «أواخر», «بقية», «آخر» of a period; «الربع», «النصف» with an order.
    PeriodWord(PeriodWord),
    /// «السبعينيات»: the decade that begins in this year of its century.
    Decade(u8),
    /// «هـ», «ميلادية» after a year.
    Era(Calendar),
    /// «قبل الميلاد» after a year or a century.
    BeforeEra,
    /// «كل» before a unit of time.
    Every,
    /// «يوميا»: once in the unit.
    Frequency(TimeUnit),
    /// «الموافق»: the same day by another name follows.
    SameDay,
    /// «القليلة» between a unit of time and «الماضية».
    Few,
    /// «لمدة»: a length of time follows.
    LengthCue,
    /// «كامل» after a unit of time: one whole.
    Whole,
    /// «سوف», «المقرر»: what follows is to come.
    Future,
    /// «الآن».
    Now,
    /// «عيد الفطر».
    Holiday(Holiday),
    TimeUnit(TimeUnit),
    /// Days from today: «أمس» is −1.
    RelativeDay(i8),
    /// «الماضي» −1, «الجاري» 0, «المقبل» 1.
    RelativeAdjective(i8),
    /// «السابق» −1, «نفسه» 0, «التالي» 1: counted from the date named before.
    AnaphoricAdjective(i8),
    /// «ذلك», «نفس» before a unit of time: the one named before.
    AnaphoricDeterminer,
    /// «العالمي» after «اليوم»: a day with a name, not today.
    DayAdjective,
    /// «ثورة», «شارع»: a day without a year after it is a name.
    DatedName,
    /// A group of people that can be counted: «جندي».
    People,
    /// A thing that can be counted: «سيارة».
    Thing,
    /// A unit of measure: «كيلومتر», and its symbol if the word tells it.
    Unit(Option<Symbol>),
    /// «البالغ من العمر», «المادة»: tells what the number after it is.
    NumberCue(NumberCue),
    Title,
    /// Head noun of an organization or a place, and whether it belongs to the name's span.
    Head {
        kind: HeadKind,
        scope: HeadScope,
    },
    /// «مدينة»: a head of places after which an unknown word is a name.
    Settlement,
    /// «حي»: a head after which any definite noun is a name.
    Quarter,
    /// «شارع», «مسجد»: a head of places that are named after people.
    Namesake,
    /// What a ministry is for: «دفاع».
    Sector,
    Nisba([u8; 2]),
    /// «أحمد», «شويغو».
    NamePart(NamePart),
    /// A name part that is also a common word: «سلام».
    AmbiguousName,
    /// «ابن»، «أبو»، «عبد»: joins name parts.
    NameLink(NameLink),
    Preposition(Preposition),
    /// «أن»، «إن».
    Complementizer,
    /// «الذي».
    Relative,
    /// «حيث»، «بينما»: opens a clause that stands beside the main one.
    Subordinator,
    /// «و» alone, «أو»، «ثم».
    Conjunction,
    /// «هذا».
    Demonstrative,
    /// «كل»، «جميع»: stands before a noun phrase.
    Determiner,
    /// «هو».
    Pronoun,
    /// Adverbs and other words that are no part of a phrase.
    Adverb,
    /// «لقد», «هل»: a verb follows.
    Particle,
    Operator(OperatorKind),
    /// A verb, what it takes, and which prepositions it governs.
    Verb(Valency, Government),
    /// A noun, verbal noun or adjective that no stage asks for by name: its paradigm tells, and
    /// which prepositions it governs.
    Word(Government),
    /// «غير»: makes one adjective with the word after it.
    AdjectivePrefix,
    /// An adjective without a paradigm: «أكبر».
    Adjective,
    /// «أعلن»: its subject is the source of its content.
    Report,
    /// «نقل … عن»: only with what it quotes.
    Quote,
    /// «مصدر»، «تقرير»: speaks as a person does.
    Speaker,
    /// «وفق»: the phrase after it is the source of its clause.
    According,
    /// «توجه», «أرسل»: what it is done for is only meant: «توجه إلى القاهرة لإجراء محادثات».
    Aim,
    /// «شدد»: a verbal noun after «على» is asked for.
    Insist,
    /// «أسفر», «إثر», «ذكرى»: ties a happening to another one or to an older time; as which
    /// preposition, if it is one.
    Link(LinkWord, Option<Preposition>),
    /// «الوكالة», «البلدين», «نظيره»: refers to what is named elsewhere.
    Anaphor(Anaphor),
    /// «أعلن»: a capital that does it is its state.
    StateVerb,
    /// «موقف»: of a capital, it is that of its state.
    StateNoun,
    /// «اتفاق»: the capitals that it is between stand for their states.
    StateTie,
    /// «تل أبيب»: a town that is named for this state, though it is not listed as its capital.
    Seat([u8; 2]),
}

/// How a word ties a happening to another one, or to an older time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinkWord {
    /// «أسفر», «إثر»: one brings the other about.
    Cause,
    /// «عندما»: what follows brought it about, if it is such a thing.
    When,
    /// «ضمن», «إطار»: what follows is the whole that it belongs to.
    Part,
    /// «سرعة», «شن»: adds nothing to the happening that it stands before.
    Light,
    /// «هجوم»: what attacks of all kinds are called when they are told again.
    General,
    /// «جديد»: what it describes was not told before.
    New,
    /// «ذكرى»: its complement is older than the news.
    Anniversary,
    /// «السابق»: what it describes is.
    Former,
    /// «آنذاك»: what its clause tells is.
    Then,
    /// «كان» before «قد» and a verb.
    Been,
}

/// What a word refers to when it stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anaphor {
    /// «الوزير»: the holder of the last office that begins with this word.
    Role,
    /// «الرئيس»: the same, if the office has no more to its name than a country.
    WholeRole,
    /// «الجمهورية» after «رئيس»: adds nothing to the name of an office.
    State,
    /// «نظيره»: the holder of the same office elsewhere.
    Counterpart,
    /// «الوكالة»: the last organization with this head.
    Organization,
    /// «البلدين»: two countries.
    Country,
    /// «الطرفين»: two countries or organizations.
    Party,
    /// «حل الدولتين»: nothing, though such a word is part of it; «المالي», no adjective of a state.
    Never,
}

impl Meaning {
    /// Of words that are never a name, whatever else they are.
    pub(crate) const fn is_closed(self) -> bool {
        matches!(
            self,
            Self::Preposition(_)
                | Self::Complementizer
                | Self::Relative
                | Self::Subordinator
                | Self::Conjunction
                | Self::Operator(_)
                | Self::Report
                | Self::Month { .. }
                | Self::Weekday(_)
        )
    }

    /// Of words of time, number and manner, by which no organization is called.
    pub(crate) const fn is_circumstance(self) -> bool {
        matches!(
            self,
            Self::Number(_)
                | Self::AnaphoricAdjective(_)
                | Self::RelativeAdjective(_)
                | Self::RelativeDay(_)
                | Self::TimeUnit(_)
                | Self::Adverb
                | Self::Particle
                | Self::Another
        )
    }
}

/// Where a part of a personal name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamePart {
    First,
    Last,
}

/// How a word joins parts of personal names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameLink {
    /// «عبد», «أبو»: one part with the word after it.
    Prefix,
    /// «بن», «دي»: between two parts.
    Infix,
    /// «خان», «باشا»: a part that no name begins with.
    Suffix,
    /// «نصر», «فضل»: a name together with God's.
    Theophoric,
    /// «الله»: in names only after a prefix or a theophoric word.
    God,
}

/// A number word and how it composes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NumberWord {
    Unit(i64),
    Teen(i64),
    Tens(i64),
    Hundred(i64),
    /// ألف, مليون …: multiplies what stands before it.
    Scale(i64),
    /// ألفان, مليونان …: two of the scale.
    Dual(i64),
    Fraction(f64),
    /// «أثمان»: the number before it in parts of so many.
    Denominator(i64),
    Ordinal(i64),
    /// «إحدى»: one, but only joined to others («إحدى وعشرون»); alone it is *one of*.
    Joint(i64),
    /// «سالب»: the number after it is below zero.
    Minus,
    /// «فاصلة»: what follows is the decimal fraction.
    Point,
}

/// How a word bends the number beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precision {
    /// «نحو N»: exactly N, approximate.
    About,
    /// «أكثر من N»: open above, approximate.
    More,
    /// «على الأقل»: open above.
    Least,
    /// «أقل من N»: open below, approximate.
    Less,
    /// «على الأكثر»: open below.
    Most,
}

/// What a word tells of the number near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberCue {
    /// «البالغ من العمر»: an age follows.
    Age,
    /// «من عمره»: the number before it is an age.
    AgeAfter,
    /// «المادة», «رقم»: a label follows.
    Label,
    /// «فاز»، «نتيجة»: figures joined by a dash are a score.
    Score,
    /// «ارتفع»: «من 5 إلى 10» are two numbers.
    Change,
    /// «مقابل»: stands between two numbers of one kind.
    Versus,
}

/// Which calendar a month is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calendar {
    Gregorian,
    Hijri,
}

/// A word that only a clock has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClockWord {
    /// «إلا»: minutes before the hour.
    Less,
    Am,
    Pm,
}

/// A word for a part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PeriodWord {
    /// «مطلع», «منتصف», «أواخر».
    Part(PeriodPart),
    /// «بقية»: from today to its end.
    Rest,
    /// «آخر»: the last of its kind.
    Last,
    /// «الربع» with an order: three months.
    Quarter,
    /// «النصف» with an order: six months.
    Half,
    /// «نهاية الأسبوع»: Friday to Sunday.
    Weekend,
}

/// A day that comes every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Holiday {
    pub(crate) calendar: Calendar,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// What a head noun opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadKind {
    /// A body of a state: needs a nisba or a country («الجيش الأذربيجاني», «برلمان أرمينيا»).
    State,
    /// A ministry: what it is for is enough («وزارة الدفاع»).
    Ministry,
    Organization,
    Location,
}

/// Whether the head belongs to the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadScope {
    Inside,
    Outside,
}
