//! Numbers that are no figure: «عشرات», «عدد من», «أحد الجرحى».

use super::{
    bounds::Bounds,
    parse::{Parsed, parse},
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::Meaning,
    text::{Enclitic, Proclitics, first_letter, last_letter},
    vocabulary::{Context, Found},
};

/// «عشرات», «عدد من».
pub(super) fn vague(context: Context<'_>, at: usize) -> Option<Bounds> {
    let (found, (min, max)) = context.lexemes(at).find_map(|found| match found.meaning {
        // «العدد من» is no «عدد من».
        Meaning::Vague { min, max } if !found.reading.proclitics.contains(Proclitics::ARTICLE) => {
            Some((found, (min, max)))
        }
        _ => None,
    })?;
    // «من بعده» is no «بعدة».
    let written = context.analysis.token(at)?.span.of(context.analysis.source());
    if found.last == at && last_letter(written) == Some('ه') && !found.reading.proclitics.is_empty()
    {
        return None;
    }
    // «مجموعة من خمسة منتخبات»: the number is told.
    let told = at < found.last && found.pure && parse(context, found.last + 1).is_some();
    if told {
        return None;
    }
    // «إعدادها من» is no «أعداد من»; «أقل بكثير من» compares.
    let compares = at
        .checked_sub(1)
        .is_some_and(|before| context.means(before, |meaning| meaning == Meaning::Elative));
    if at < found.last && (found.reading.enclitic != Enclitic::None || compares) {
        return None;
    }
    // «كثير من الوقت»: much, and no number.
    let mass = |found: &Found| {
        found.meaning == Meaning::Mass && found.reading.proclitics.outside() == Proclitics::NONE
    };
    if min == 2 && max.is_none() && context.words(found.last + 1).any(|found| mass(&found)) {
        return None;
    }
    // «الكثير منهم»: the pronoun is what the number is of.
    let last = if found.pure { found.last } else { found.last.saturating_sub(1).max(at) };
    Some(Bounds {
        min: Some(Value::Integer(min)),
        max: max.map(Value::Integer),
        approximate: true,
        kind: QuantityKind::Range,
        last,
        start: None,
        one_of: false,
    })
}

/// «وأحد الجرحى»: the hamza tells it from «واحد».
pub(super) fn and_one_of(context: Context<'_>, at: usize) -> Option<Bounds> {
    let written = context.analysis.token(at)?.span.of(context.analysis.source());
    let hamza = written.strip_prefix('و').and_then(first_letter) == Some('أ');
    let bounds = if hamza { one_of(context, at)? } else { return None };
    let joined = |found: &Found| {
        found.meaning == Meaning::OneOf
            && found.reading.proclitics.contains(Proclitics::CONJUNCTION)
    };
    let found = context.lexemes(at).find(joined)?;
    Some(Bounds { start: Some(found.reading.start), ..bounds })
}

/// «أحد الجرحى»: one of them.
pub(super) fn one_of(context: Context<'_>, at: usize) -> Option<Bounds> {
    let (found, ()) = context.find(at, |meaning| (meaning == Meaning::OneOf).then_some(()))?;
    let one = Parsed { value: Value::Integer(1), kind: QuantityKind::Integer, last: found.last };
    context.is_word(found.last + 1).then(|| Bounds { one_of: true, ..Bounds::exact(one) })
}
