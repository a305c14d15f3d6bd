//! Prepositions by Latin names, so that a rule line never mixes scripts.

use crate::names::vocabulary;

vocabulary! {
    /// A preposition or a phrase that works as one.
    pub(crate) Preposition {
        /// في: *in*.
        In = "in",
        /// ب: *with*, *by*, *in*.
        With = "with",
        /// ل: *for*, *to*.
        For = "for",
        /// ك: *as*.
        As = "as",
        /// على: *on*, *against*.
        On = "on",
        /// إلى: *to*.
        To = "to",
        /// من: *from*, *of*.
        From = "from",
        /// عن: *about*, *from*.
        About = "about",
        /// مع: *together with*.
        Together = "together",
        /// بين: *between*.
        Between = "between",
        /// على يد, من قبل: *at the hands of*.
        By = "by",
        /// بعد, عقب, إثر: *after*.
        After = "after",
        /// قبل: *before*.
        Before = "before",
        /// خلال, أثناء: *during*.
        During = "during",
        /// قرب, بالقرب من: *near*.
        Near = "near",
        /// ضد: *against*.
        Against = "against",
        /// بسبب, جراء, نتيجة: *because of*.
        Because = "because",
        /// رغم: *despite*.
        Despite = "despite",
        /// منذ: *since*.
        Since = "since",
        /// حتى: *until*.
        Until = "until",
        /// شمال, داخل, أمام, فوق: a side or a position.
        Beside = "beside",
        /// Any other.
        Other = "other",
    }
}

/// The prepositions that a verb or noun is often followed by: «سيطر على», «حاجة إلى».
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Government(u32);

impl Government {
    /// Reads their names, separated by commas; `-` is none.
    ///
    /// # Errors
    /// A name that no preposition has.
    pub(crate) fn parse<'v>(names: impl Iterator<Item = &'v str>) -> Result<Self, String> {
        let mut set = 0;
        for name in names {
            let preposition = Preposition::from_name(name).ok_or_else(|| {
                format!("unknown preposition «{name}»; known: {}", Preposition::known())
            })?;
            set |= 1 << preposition as u32;
        }
        Ok(Self(set))
    }

    pub(crate) const fn has(self, preposition: Preposition) -> bool {
        self.0 & (1 << preposition as u32) != 0
    }
}
