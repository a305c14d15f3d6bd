//! «أعادت باكو احتلالها»: a capital where only its state can be meant.

use super::{ReferenceRecord, Scene};
use crate::{
    entity::{Mention, proclitics_before},
    lexicon::{Gender, Meaning, Number, Preposition},
    names::{EntityKind, ReferenceKind},
    text::{Enclitic, Mark, Proclitics},
};

/// The references of capitals to their states.
pub(super) fn find(scene: Scene<'_>) -> Vec<ReferenceRecord> {
    let mut out: Vec<ReferenceRecord> = Vec::new();
    let mut last: Option<&Mention> = None;
    for mention in scene.mentions {
        let Some(country) = seat(scene, mention) else { continue };
        // «قالت موسكو وبكين»: what is joined to a state is one.
        let joined = last.is_some_and(|last| is_joined(scene, last, mention));
        if joined || is_state(scene, mention) {
            let mut reference = ReferenceRecord::new(ReferenceKind::Metonymy, mention.span);
            reference.state = scene.context.resources.gazetteer.state(country);
            reference.countries.push(country);
            out.push(reference);
            last = Some(mention);
        }
    }
    out.sort_by_key(|reference| reference.span);
    out
}

/// The country of a capital.
fn seat(scene: Scene<'_>, mention: &Mention) -> Option<[u8; 2]> {
    const CAPITAL: &str = "capital";
    const TOWN: &str = "city";
    let entry = scene.entry(mention).filter(|_| mention.kind == EntityKind::Location)?;
    if ![CAPITAL, TOWN].contains(&entry.subtype()) {
        return None;
    }
    let listed = scene.context.find(mention.tokens.0, |meaning| match meaning {
        Meaning::Seat(country) => Some(country),
        _ => None,
    });
    match listed {
        Some((_, country)) => Some(country).filter(|country| country != b"--"),
        None => scene.country(mention).filter(|_| entry.subtype() == CAPITAL),
    }
}

fn is_state(scene: Scene<'_>, mention: &Mention) -> bool {
    let first = mention.tokens.0;
    let proclitics = proclitics_before(scene.context, first, mention.span.start());
    if !Proclitics::CONJUNCTION.contains(proclitics) {
        return false;
    }
    let Some(before) = first.checked_sub(1) else { return speaks(scene, mention) };
    if proclitics.is_empty() {
        acts(scene, before)
            || has(scene, before)
            || is_between(scene, mention, before)
            || is_object(scene, before)
            || opens_clause(scene, before) && speaks(scene, mention)
    } else {
        speaks(scene, mention)
    }
}

/// «وبكين» right after «موسكو».
fn is_joined(scene: Scene<'_>, last: &Mention, mention: &Mention) -> bool {
    let first = mention.tokens.0;
    last.tokens.1 + 1 == first
        && proclitics_before(scene.context, first, mention.span.start()) == Proclitics::CONJUNCTION
}

/// A verb of states in the feminine singular, which towns are.
fn acts(scene: Scene<'_>, token: usize) -> bool {
    scene.context.words(token).any(|found| {
        found.meaning == Meaning::StateVerb
            && found.form.gender == Gender::Feminine
            && found.form.number == Number::One
    })
}

/// «موقف موسكو»; «حواري الرياض» are alleys.
fn has(scene: Scene<'_>, token: usize) -> bool {
    !scene.context.has_article(token)
        && scene.context.words(token).any(|found| {
            found.meaning == Meaning::StateNoun
                && found.form.number != Number::Two
                && found.reading.enclitic == Enclitic::None
        })
}

/// «موسكو تقول», «باكو لم تعلن».
fn speaks(scene: Scene<'_>, mention: &Mention) -> bool {
    let next = mention.tokens.1 + 1;
    let particle = scene.means(next, |meaning| {
        matches!(meaning, Meaning::Operator(_) | Meaning::Future | Meaning::Adverb)
    });
    acts(scene, next) || particle && acts(scene, next + 1)
}

/// «في حين», «أن», «لكن» or a mark: what follows is a subject.
fn opens_clause(scene: Scene<'_>, token: usize) -> bool {
    const REACH: usize = 2;
    let opener = |meaning| {
        matches!(meaning, Meaning::Complementizer | Meaning::Subordinator | Meaning::Conjunction)
    };
    let phrase = (0..=REACH).filter_map(|back| token.checked_sub(back)).any(|at| {
        scene.context.lexemes(at).any(|found| found.last == token && opener(found.meaning))
    });
    let mark = [Mark::Open, Mark::Quote].iter().all(|mark| !scene.context.is_mark(token, *mark));
    phrase || !scene.context.is_word(token) && !scene.context.is_digits(token) && mark
}

/// «العلاقات بين موسكو ودمشق», «الاتفاق مع طهران».
fn is_between(scene: Scene<'_>, mention: &Mention, token: usize) -> bool {
    const REACH: usize = 3;
    let with = scene.means(token, |meaning| {
        matches!(meaning, Meaning::Preposition(Preposition::Together | Preposition::Against))
    });
    let between = || {
        let other = scene.from(mention.tokens.1 + 1).first();
        scene.means(token, |meaning| meaning == Meaning::Preposition(Preposition::Between))
            && other.is_some_and(|other| {
                let state = scene.state(other).is_some() || seat(scene, other).is_some();
                state && is_joined(scene, mention, other)
            })
    };
    let mut near = token.saturating_sub(REACH)..token;
    (with || between())
        && near.any(|at| {
            scene.means(at, |meaning| matches!(meaning, Meaning::StateNoun | Meaning::StateTie))
        })
}

/// «اتهمت يريفان باكو»: right after the subject of such a verb.
fn is_object(scene: Scene<'_>, token: usize) -> bool {
    let subject = scene.covering(token).filter(|subject| subject.tokens.1 == token);
    let verb = subject.and_then(|subject| subject.tokens.0.checked_sub(1));
    verb.is_some_and(|verb| scene.means(verb, |meaning| meaning == Meaning::StateVerb))
}
