//! Operators: words that say whether something happened.

use crate::names::vocabulary;

vocabulary! {
    /// What an operator does to the clause or phrase that it governs; class `operator.NAME`.
    pub(crate) OperatorKind {
        /// Before a verb: «لم».
        Not = "not",
        /// Before an imperfect verb: «قد يقتل»; before a perfect one it only confirms.
        May = "may",
        /// Before a phrase: «دون».
        Without = "without",
        /// «نفى».
        Deny = "deny",
        /// «دعا إلى».
        Call = "call",
        /// «هدد ب».
        Threaten = "threaten",
        /// «يعتزم».
        Plan = "plan",
        /// «زعم».
        Claim = "claim",
        /// «ربما».
        Possible = "possible",
        /// «عادة».
        Generic = "generic",
        /// «إذا», «في حال»: what it governs is only supposed, whatever is asked for or threatened around.
        If = "if",
        /// What would happen then: «إذا فازوا ← انسحبنا». No word of the lexicon is one.
        Would = "would",
        /// «سوى», «إلا»: ends a negation.
        Except = "except",
        /// «أي هجوم»: any such thing, should there be one; under a negation it adds nothing.
        Any = "any",
        /// «قضية»، «تحقيق»: what it governs is taken as a fact, whatever is asked for or denied around it.
        Fact = "fact",
    }
}
