//! Words that tell one happening twice in a sentence: «هجوم … الهجوم», «هدنة … للهدنة».

use super::{Told, record::Event};
use crate::names::roles;

/// Adds an event to those of its sentence, or its trigger to the one that it refers back to.
pub(super) fn push(told: &mut Vec<Told>, new: Told) {
    match told.iter_mut().find(|earlier| refers(&new.event, &earlier.event)) {
        Some(earlier) => {
            earlier.event.alternates.push(new.event.trigger);
            earlier.units.extend(new.units);
        }
        None => told.push(new),
    }
}

/// A definite noun with nothing of its own refers to what was told before.
fn refers(event: &Event, earlier: &Event) -> bool {
    let own = event
        .arguments
        .iter()
        .any(|argument| ![roles::TIME, roles::PLACE, roles::SOURCE].contains(&&*argument.role));
    event.definite && event.kind == earlier.kind && event.counts.is_empty() && !own
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    fn triggers(text: &str) -> Vec<String> {
        Extractor::new().extract(text).events().map(|event| event.text().to_owned()).collect()
    }

    #[test]
    fn a_definite_repeat_is_the_same_happening() {
        assert_eq!(triggers("وقع هجوم في حلب وأعلنت جماعة أن الهجوم نفذه انتحاري"), ["هجوم"]);
        assert_eq!(triggers("وقع هجوم في حلب وهجوم في حمص"), ["هجوم", "هجوم"]);
    }
}
