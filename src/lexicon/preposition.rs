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
