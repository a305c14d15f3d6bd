//! Number words: «خمسة وعشرون ألفا وثلاثمئة», figures among them: «مليون و200 ألف».

use super::{
    digits,
    parse::Parsed,
    sum::{Element, Part, Sum, ZERO},
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, NumberWord},
    text::{Enclitic, Mark, Proclitics, last_letter},
    vocabulary::{Context, Flags, Found},
};

/// Reads number words from a token on; `start` is a figure that stands before («3 ملايين»).
pub(super) fn parse(context: Context<'_>, index: usize, start: Option<Parsed>) -> Option<Parsed> {
    let (mut sum, mut last) = match start {
        Some(figure) => after_figure(context, index, figure)?,
        None => begin(context, index)?,
    };
    if is_initial(context, index, sum.last) {
        return None;
    }
    if let Part::Word(NumberWord::Ordinal(number)) = sum.last {
        return Some(ordinal(context, number, last));
    }
    // The number without the group that is still open.
    let mut closed = (sum, last);
    while last < index + LONGEST
        && let Some(next) = joined_at(context, last + 1)
    {
        if let Some(order) = sum.order(&next) {
            let value = order.plus(sum.value());
            return Some(Parsed { value, kind: QuantityKind::Ordinal, last: next.last });
        }
        // «مائة وثلاثة أرباع».
        if let Some((part, end)) = parts_at(context, &next) {
            let value = sum.value().plus(part);
            return Some(Parsed { value, kind: QuantityKind::Decimal, last: end });
        }
        let Some(more) = sum.add(&next) else {
            if sum.has_told(&next) {
                (sum, last) = closed;
            }
            break;
        };
        last = same_scale_after(context, &sum, &next).unwrap_or(next.last);
        sum = more;
        if sum.group == ZERO {
            closed = (sum, last);
        }
    }
    let value = sum.value();
    let kind = if matches!(value, Value::Integer(_)) {
        QuantityKind::Integer
    } else {
        QuantityKind::Decimal
    };
    Some(Parsed { value, kind, last })
}

/// «تقرير أولي», «المسح الأولي»: an adjective, by its last letter and the masculine before.
fn is_initial(context: Context<'_>, index: usize, word: Part) -> bool {
    let written = |at: usize| {
        let token = context.analysis.token(at)?;
        last_letter(token.span.of(context.analysis.source()))
    };
    let feminine = index.checked_sub(1).and_then(written).is_some_and(|c| matches!(c, 'ة' | 'ه'));
    word == Part::Word(NumberWord::Ordinal(1)) && written(index) == Some('ي') && !feminine
}

/// «3 ملايين», «3 مئة».
fn after_figure(context: Context<'_>, index: usize, figure: Parsed) -> Option<(Sum, usize)> {
    // «(61,3) ألف», «"20" ألف».
    let mark = |at: usize, marks: [Mark; 2]| marks.iter().any(|mark| context.is_mark(at, *mark));
    let wrapped = mark(figure.last + 1, [Mark::Close, Mark::Quote])
        && index.checked_sub(1).is_some_and(|at| mark(at, [Mark::Open, Mark::Quote]));
    let next = word_at(context, figure.last + 1 + usize::from(wrapped))
        .filter(|next| !next.joined && !next.preposition && !next.article)?;
    let begun = Sum { total: ZERO, group: figure.value, last: next.part, lowest: i64::MAX };
    let sum = match next.part {
        Part::Word(NumberWord::Scale(scale)) => {
            Sum { total: figure.value.times(scale), group: ZERO, lowest: scale, ..begun }
        }
        Part::Word(NumberWord::Hundred(100)) if figure.value.as_integer()? < 10 => {
            Sum { group: figure.value.times(100), ..begun }
        }
        _ => return None,
    };
    Some((sum, next.last))
}

/// The first word of a number.
fn begin(context: Context<'_>, index: usize) -> Option<(Sum, usize)> {
    // «الذي ألف كتابا»: a verb.
    let relative = |at: usize| context.means(at, |meaning| meaning == Meaning::Relative);
    if index.checked_sub(1).is_some_and(relative) {
        return None;
    }
    let first = dual_at(context, index).or_else(|| word_at(context, index))?;
    let Part::Word(word) = first.part else { return None };
    let ordinal = matches!(word, NumberWord::Ordinal(_) | NumberWord::Teen(_));
    // «المئة والخامسة»: the article is that of the order.
    if first.article && !ordinal && !order_follows(context, first.last) {
        return None;
    }
    if matches!(word, NumberWord::Denominator(_) | NumberWord::Minus | NumberWord::Point) {
        return None;
    }
    if matches!(word, NumberWord::Joint(_)) && !tens_follow(context, first.last) {
        return None;
    }
    Some((Sum::begin(word), first.last))
}

/// «الخامس والعشرون», with or without a space after «و».
fn ordinal(context: Context<'_>, number: i64, last: usize) -> Parsed {
    let (number, last) = match joined_at(context, last + 1) {
        Some(Element {
            part: Part::Word(NumberWord::Tens(tens) | NumberWord::Ordinal(tens)),
            last,
            joined: true,
            ..
        }) if number < 10 && 20 <= tens => (number + tens, last),
        _ => (number, last),
    };
    Parsed { value: Value::Integer(number), kind: QuantityKind::Ordinal, last }
}

/// «مليونان ونصف المليون»: the scale named once more, and its last token.
fn same_scale_after(context: Context<'_>, sum: &Sum, half: &Element) -> Option<usize> {
    let Part::Word(NumberWord::Fraction(_)) = half.part else { return None };
    let again = word_at(context, half.last + 1).filter(|_| half.joined)?;
    let Part::Word(NumberWord::Scale(scale)) = again.part else { return None };
    (scale == sum.lowest).then_some(again.last)
}

/// «وثلاثة أرباع»: joined parts of one, and their last token.
fn parts_at(context: Context<'_>, above: &Element) -> Option<(Value, usize)> {
    let Part::Word(NumberWord::Unit(number)) = above.part else { return None };
    let below = word_at(context, above.last + 1).filter(|_| above.joined)?;
    let Part::Word(NumberWord::Denominator(parts)) = below.part else { return None };
    Some((Value::Integer(number).divided(parts), below.last))
}

/// «المئة والخامسة».
fn order_follows(context: Context<'_>, last: usize) -> bool {
    joined_at(context, last + 1)
        .is_some_and(|next| next.joined && matches!(next.part, Part::Word(NumberWord::Ordinal(_))))
}

/// «إحدى وعشرون»: tens are joined to what stands before.
fn tens_follow(context: Context<'_>, last: usize) -> bool {
    let lone = context.is_and(last + 1);
    word_at(context, last + 1 + usize::from(lone)).is_some_and(|next| {
        (lone || next.joined) && matches!(next.part, Part::Word(NumberWord::Tens(_)))
    })
}

/// Most tokens of one number: twice what a number of quintillions needs.
const LONGEST: usize = 48;

fn word_at(context: Context<'_>, index: usize) -> Option<Element> {
    if !context.analysis.flags(index).has(Flags::NUMBER) {
        return None;
    }
    // «الاثنين» is Monday before it is two.
    if context.means(index, |meaning| matches!(meaning, Meaning::Weekday(_))) {
        return None;
    }
    // «ربع النهائي» is a match.
    let other = |meaning| {
        !matches!(
            meaning,
            Meaning::Number(_) | Meaning::Precision(_) | Meaning::Vague { .. } | Meaning::OneOf
        )
    };
    let first = context.lexemes(index).next();
    if first.is_some_and(|found| index < found.last && found.pure && other(found.meaning)) {
        return None;
    }
    // «لست» is no «ست».
    let verb = |found: Found| {
        let verb = matches!(found.meaning, Meaning::Operator(_)) || found.form.is_verb();
        verb && found.reading.is_whole()
    };
    let word = words_at(context, index).next()?;
    let verb = word.preposition && context.words(index).any(verb);
    (!verb).then_some(word)
}

/// What the number words at a token can be: «واحد» is «وأحد» as well.
fn words_at(context: Context<'_>, index: usize) -> impl Iterator<Item = Element> {
    context.lexemes(index).filter_map(|found| match found.meaning {
        // «خمسة بالمئة» is not «خمس مئة».
        // «كمية» is no hundred.
        Meaning::Number(_) if found.reading.proclitics.contains(Proclitics::KAF) => None,
        Meaning::Number(word) if found.pure && found.reading.enclitic == Enclitic::None => {
            Some(Element {
                part: Part::Word(word),
                last: found.last,
                joined: found.reading.proclitics.contains(Proclitics::CONJUNCTION),
                article: found.reading.proclitics.contains(Proclitics::ARTICLE),
                preposition: found.reading.proclitics.has_preposition(),
            })
        }
        _ => None,
    })
}

/// A part with «و» attached, with spaces around it, or without any.
fn joined_at(context: Context<'_>, index: usize) -> Option<Element> {
    let special =
        joint_at(context, index).or_else(|| dual_at(context, index).filter(|word| word.joined));
    if let Some(word) = special.or_else(|| word_at(context, index)) {
        // «خمسة بالمئة»: a preposition ends the number; «مئة وأحد الجرحى» are two.
        let alone = is_joint(&word) && !tens_follow(context, word.last);
        return (!word.preposition && !alone).then_some(word);
    }
    if !context.is_and(index) {
        return None;
    }
    let next = match digits::parse(context, index + 1) {
        Some(figure) if figure.kind == QuantityKind::Integer => Element {
            part: Part::Figure(figure.value.as_integer()?),
            last: figure.last,
            joined: true,
            article: false,
            preposition: false,
        },
        _ => word_at(context, index + 1)?,
    };
    Some(Element { joined: true, ..next })
}

/// «وأحد» before «وثلاثون».
fn joint_at(context: Context<'_>, index: usize) -> Option<Element> {
    let word = words_at(context, index).find(|word| word.joined && is_joint(word))?;
    tens_follow(context, word.last).then_some(word)
}

/// «ألفا جندي»: two of a scale, since one has no «ا» before its noun; «ألفا» alone is a thousand.
fn dual_at(context: Context<'_>, index: usize) -> Option<Element> {
    let is_scale = |word: &Element| matches!(word.part, Part::Word(NumberWord::Scale(_)));
    let is_dual = |word: &Element| matches!(word.part, Part::Word(NumberWord::Dual(_)));
    if !context.analysis.flags(index).has(Flags::NUMBER)
        || !words_at(context, index).any(|word| is_scale(&word))
    {
        return None;
    }
    let word = words_at(context, index).find(is_dual)?;
    let counted = |found: Found| {
        let noun = matches!(
            found.meaning,
            Meaning::People | Meaning::Thing | Meaning::Unit(_) | Meaning::TimeUnit(_)
        );
        noun && found.reading.proclitics.is_empty() && !found.form.is_verb()
    };
    context.lexemes(word.last + 1).any(counted).then_some(word)
}

fn is_joint(word: &Element) -> bool {
    matches!(word.part, Part::Word(NumberWord::Joint(_)))
}
