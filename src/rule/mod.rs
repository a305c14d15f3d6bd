//! The rule language: a trigger, then one line per role saying by which relation to get there.
//!
//! Rules are data (`gazetteers/events/*.rules`): no regex, no recursion, no code; of the rules that
//! make one event type, the first of the file that fits a trigger tells it.
//! This module knows neither Arabic nor any event.
//!
//! ```text
//! module NAME                      the file's name for its rules
//! role NAME                        a role of your own, beside the built-in ones
//! inherits setting                 its events take time and place from further off
//! omits place                      its events have no place
//! words CLASS : PARADIGM           words of a class, one lexeme a line below
//! rule NAME : TYPE                 a rule and the event type that it makes
//!   trigger  @CLASS [SHAPE]        the word that tells the event
//!   trigger  @CLASS RELATIONS @CLASS    … with a word that completes it
//!   when     CONDITION | CONDITION      one must hold; several lines must all hold
//!   unless   CONDITION | CONDITION      none may hold
//!   given    CONDITION | CONDITION      if one of each line holds, no denial, demand or plan around it counts
//!   known    CONDITION | CONDITION      the same, and who speaks of it is no source
//!   generic  CONDITION | CONDITION      if one holds, a habit or a kind of deed
//!   ROLE     RELATION | RELATION : KIND | KIND
//!   count    NAME of ROLE|trigger [cumulative]
//!   phase    NAME
//! example RULE                     a text below, then what must be found
//! reject                           a text in which nothing of this module may be found
//! ```

mod builtin;
mod check;
mod compile;
mod file;
mod place;
mod relation;
mod run;

pub(crate) use builtin::RULE_FILES;
pub(crate) use check::Check;
pub(crate) use compile::RuleSet;
pub(crate) use file::Line;
pub(crate) use relation::Relation;
pub(crate) use run::{Hit, Part, run};
