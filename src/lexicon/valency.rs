//! What stands after a verb.

use crate::names::vocabulary;

vocabulary! {
    /// What a verb takes beside its subject, in the column `value` of class `verb`.
    pub(crate) Valency {
        /// No object, or only with a preposition: «وصل», «سيطر على».
        Intransitive = "intransitive",
        /// An object: «قتل».
        Transitive = "transitive",
        /// With and without an object: «بدأ», «زاد».
        Either = "either",
        /// Two objects: «منح».
        Double = "double",
        /// A clause, or what is said: «أعلن», «أكد».
        Clause = "clause",
        /// A predicate noun or another verb: «كان», «أصبح».
        Copula = "copula",
        /// Another verb or a verbal noun: «كاد», «يمكن».
        Auxiliary = "auxiliary",
    }
}
