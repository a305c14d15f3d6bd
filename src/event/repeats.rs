//! Words that tell one happening twice in a sentence: «هجوم … الهجوم», «هدنة … للهدنة».

use super::record::Event;
use crate::names::roles;

/// Adds an event, or its trigger to the event of the sentence that it refers back to.
///
/// `first` is the index of the sentence's first event.
pub(super) fn push(events: &mut Vec<Event>, first: usize, event: Event) {
    let earlier = events
        .get_mut(first..)
        .unwrap_or_default()
        .iter_mut()
        .find(|earlier| refers(&event, earlier));
    match earlier {
        Some(earlier) => earlier.alternates.push(event.trigger),
        None => events.push(event),
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
