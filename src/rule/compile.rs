//! Names → numbers: all errors of a rule file are found here.

use std::sync::Arc;

use super::{
    check::Check,
    file::{Line, RuleFile, RuleItem, own_class},
    relation::{Kind, Relation, Shape},
};
use crate::{
    error::Error,
    lexicon::{ClassId, ClassSet, Classes, LexemeId, Lexicon},
    names::roles,
    vocabulary::Flags,
};

/// A rule, ready to run.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// `casualties/killed`.
    pub(crate) id: Arc<str>,
    /// Its file, and the line where it begins.
    pub(super) origin: Arc<str>,
    pub(super) line: u32,
    /// Event type.
    pub(crate) kind: Arc<str>,
    pub(super) trigger: ClassSet,
    pub(super) shape: Option<Shape>,
    /// The word that completes the trigger: by which relations, of which classes.
    pub(super) completion: Option<(Vec<Relation>, ClassSet)>,
    /// Each must have one that holds.
    pub(super) when: Vec<Vec<Condition>>,
    pub(super) unless: Vec<Condition>,
    /// What makes the happening a known one, which no denial or demand around it puts in doubt:
    /// each line must have one that holds.
    pub(super) given: Vec<Vec<Condition>>,
    /// Who speaks of what is given is no source of it.
    pub(super) known: bool,
    /// What makes it a habit or a kind of deed, if nothing around it says otherwise.
    pub(super) generic: Vec<Condition>,
    pub(super) roles: Vec<RoleRule>,
    pub(super) counts: Vec<CountRule>,
    pub(crate) phase: Option<Arc<str>>,
    /// The event takes the time of its clause, however far off, and the place of the clause before.
    pub(crate) inherits: bool,
    /// Its events tell no place: one who condemns a deed says where that was.
    pub(crate) placeless: bool,
}

/// Something that must or must not hold of a trigger.
#[derive(Clone, Debug)]
pub(super) enum Condition {
    Shape(Shape),
    /// A governor to the left is of a class: «سقوط قتلى», «أسفر عن قتلى».
    Under(ClassSet),
    /// A word of a class stands within a few words, before or after: domain gates.
    Near(ClassSet),
    /// The phrase by a relation is of a class or kind.
    By(Relation, KindRule),
}

/// How to fill a role.
#[derive(Clone, Debug)]
pub(super) struct RoleRule {
    pub(super) role: Arc<str>,
    pub(super) relations: Vec<Relation>,
    pub(super) kinds: Vec<KindRule>,
}

#[derive(Clone, Debug)]
pub(super) enum KindRule {
    Kind(Kind),
    Class(ClassSet),
}

/// What is counted, and whose phrase has the number; `None` is the trigger's own.
#[derive(Clone, Debug)]
pub(crate) struct CountRule {
    pub(crate) role: Arc<str>,
    pub(super) of: Option<Arc<str>>,
    /// A running or war-long toll.
    pub(crate) cumulative: bool,
}

/// All rules of a build, with an index from trigger class to rules.
#[derive(Clone, Debug, Default)]
pub(crate) struct RuleSet {
    files: Vec<RuleFile>,
    rules: Vec<Rule>,
    /// Rules by the index of a trigger's class.
    by_class: Vec<Vec<usize>>,
    /// Which part each lexeme has in the rules.
    flags: Vec<Flags>,
    checks: Vec<Check>,
}

impl RuleSet {
    /// Reads a rule file; its words go into the lexicon.
    ///
    /// # Errors
    /// [`Error::Data`] for a wrong line.
    pub(crate) fn add_file(
        &mut self,
        origin: &str,
        text: &str,
        lexicon: &mut Lexicon,
    ) -> Result<(), Error> {
        let file = RuleFile::read(origin, text, lexicon)?;
        if let Some(other) = self.files.iter().find(|other| other.module == file.module) {
            let reason = format!(
                "module {} is already at {}; give yours another name",
                file.module, other.origin
            );
            return Err(Error::data(origin, file.line, reason));
        }
        self.files.push(file);
        Ok(())
    }

    /// Resolves all names, when every lexicon and rule file has been read.
    ///
    /// # Errors
    /// [`Error::Data`] for an unknown class, relation, kind or role.
    pub(crate) fn compile(&mut self, lexicon: &Lexicon, without: &[String]) -> Result<(), Error> {
        self.check_kinds(without)?;
        self.by_class = vec![Vec::new(); lexicon.classes.len()];
        let mut parts = vec![Flags::default(); lexicon.classes.len()];
        for file in &self.files {
            for item in &file.rules {
                let compiler = Compiler { file, classes: &lexicon.classes };
                let rule = compiler.rule(item)?;
                if !without.iter().any(|kind| **kind == *rule.kind) {
                    for class in rule.trigger.iter() {
                        self.by_class
                            .get_mut(class.index())
                            .into_iter()
                            .for_each(|rules| rules.push(self.rules.len()));
                    }
                    rule.mark(&mut parts);
                    self.rules.push(rule);
                }
            }
            let left = file.checks.iter().filter(|item| !file.leaves_out(item, without));
            self.checks.extend(left.map(|item| Check::new(file, item)));
        }
        let part = |class: ClassId| parts.get(class.index()).copied().unwrap_or_default();
        self.flags = lexicon.classes_of().map(part).collect();
        Ok(())
    }

    /// An event type that is to be left out must be one of a rule.
    fn check_kinds(&self, without: &[String]) -> Result<(), Error> {
        let rules = self.files.iter().flat_map(|file| &file.rules);
        let Some(unknown) =
            without.iter().find(|kind| !rules.clone().any(|rule| **kind == *rule.kind))
        else {
            return Ok(());
        };
        let mut known: Vec<&str> = rules.map(|rule| &*rule.kind).collect();
        known.sort_unstable();
        known.dedup();
        Err(Error::UnknownKind { kind: unknown.clone(), known: known.join(", ") })
    }

    /// Which part a lexeme has in the rules: trigger, half of one, completion.
    pub(crate) fn flags(&self, lexeme: LexemeId) -> Flags {
        self.flags.get(lexeme as usize).copied().unwrap_or_default()
    }

    /// Indices of the rules that a word of a class triggers, in file order.
    pub(super) fn triggered(&self, class: ClassId) -> impl Iterator<Item = usize> {
        self.by_class.get(class.index()).into_iter().flatten().copied()
    }

    pub(super) fn rule(&self, index: usize) -> Option<&Rule> {
        self.rules.get(index)
    }

    /// The file of the rule with this id, and the line where it begins.
    pub(crate) fn origin(&self, id: &str) -> Option<(&str, u32)> {
        let rule = self.rules.iter().find(|rule| *rule.id == *id)?;
        Some((&rule.origin, rule.line))
    }

    /// The examples and rejects of all files.
    pub(crate) fn checks(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter()
    }

    /// Ids of all rules, for coverage tests.
    #[cfg(test)]
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().map(|rule| &*rule.id)
    }
}

impl Rule {
    /// Marks the classes of the words that the rule needs.
    fn mark(&self, parts: &mut [Flags]) {
        let mut mark = |classes: &ClassSet, flag| {
            for class in classes.iter() {
                if let Some(part) = parts.get_mut(class.index()) {
                    *part = part.with(flag);
                }
            }
        };
        match &self.completion {
            None => mark(&self.trigger, Flags::TRIGGER),
            Some((_, completion)) => {
                mark(&self.trigger, Flags::HALF_TRIGGER);
                mark(completion, Flags::COMPLETION);
            }
        }
    }
}

struct Compiler<'a> {
    file: &'a RuleFile,
    classes: &'a Classes,
}

impl Compiler<'_> {
    fn rule(&self, item: &RuleItem) -> Result<Rule, Error> {
        let mut rule = Rule {
            id: format!("{}/{}", self.file.module, item.name).into(),
            origin: (&*self.file.origin).into(),
            line: item.line,
            kind: (&*item.kind).into(),
            trigger: ClassSet::default(),
            shape: None,
            completion: None,
            when: Vec::new(),
            unless: Vec::new(),
            given: Vec::new(),
            known: false,
            generic: Vec::new(),
            roles: Vec::new(),
            counts: Vec::new(),
            phase: None,
            inherits: self.file.inherits,
            placeless: self.file.placeless,
        };
        for line in &item.lines {
            self.line(&mut rule, line)
                .map_err(|reason| Error::data(&self.file.origin, line.number, reason))?;
        }
        Ok(rule)
    }

    fn line(&self, rule: &mut Rule, line: &Line) -> Result<(), String> {
        match &*line.key {
            "trigger" => self.trigger(rule, &line.rest)?,
            "when" => rule.when.push(self.conditions(&line.rest)?),
            "unless" => rule.unless.extend(self.conditions(&line.rest)?),
            "given" => rule.given.push(self.conditions(&line.rest)?),
            "known" => {
                rule.known = true;
                rule.given.push(self.conditions(&line.rest)?);
            }
            "generic" => rule.generic.extend(self.conditions(&line.rest)?),
            "phase" => rule.phase = Some((&*line.rest).into()),
            "count" => rule.counts.push(self.count(&line.rest)?),
            role => rule.roles.push(self.role(role, &line.rest)?),
        }
        Ok(())
    }

    /// `@class [shape]` or `@class relations @class`.
    fn trigger(&self, rule: &mut Rule, rest: &str) -> Result<(), String> {
        let mut parts = rest.split_whitespace();
        rule.trigger = self.class(parts.next().unwrap_or_default())?;
        let Some(second) = parts.next() else { return Ok(()) };
        match parts.next() {
            None => {
                let shape = Shape::parse(second);
                rule.shape =
                    Some(shape.ok_or_else(|| {
                        format!("unknown shape {second}; known: {}", Shape::known())
                    })?);
            }
            Some(class) => {
                let relations = second.split('|').map(Relation::parse).collect::<Result<_, _>>()?;
                rule.completion = Some((relations, self.class(class)?));
            }
        }
        match parts.next() {
            None => Ok(()),
            Some(more) => Err(format!(
                "«{more}» is too much; a trigger is @class, @class shape, or @class relation|relation @class"
            )),
        }
    }

    fn conditions(&self, rest: &str) -> Result<Vec<Condition>, String> {
        rest.split(" | ").map(|part| self.condition(part.trim())).collect()
    }

    fn condition(&self, part: &str) -> Result<Condition, String> {
        match part.split_once(' ') {
            None => Shape::parse(part).map(Condition::Shape).ok_or_else(|| {
                format!("unknown condition {part}; known: {}, under @CLASS, near @CLASS, RELATION @CLASS, RELATION KIND", Shape::known())
            }),
            Some(("under", class)) => Ok(Condition::Under(self.class(class.trim())?)),
            Some(("near", class)) => Ok(Condition::Near(self.class(class.trim())?)),
            Some((relation, kind)) => Ok(Condition::By(Relation::parse(relation)?, self.kind(kind.trim())?)),
        }
    }

    fn role(&self, role: &str, rest: &str) -> Result<RoleRule, String> {
        let role = self.role_name(role)?;
        let (relations, kinds) = rest.split_once(" : ").ok_or_else(|| {
            format!("write a role such as: {role} subject | idafa : people | person")
        })?;
        Ok(RoleRule {
            role,
            relations: relations
                .split('|')
                .map(|name| Relation::parse(name.trim()))
                .collect::<Result<_, _>>()?,
            kinds: kinds.split('|').map(|name| self.kind(name.trim())).collect::<Result<_, _>>()?,
        })
    }

    /// `killed of victim`, `killed of trigger`, `killed of target cumulative`.
    fn count(&self, rest: &str) -> Result<CountRule, String> {
        let (role, of) =
            rest.split_once(" of ").ok_or("write a count such as: count killed of victim")?;
        let (of, cumulative) = match of.trim().strip_suffix(" cumulative") {
            Some(of) => (of, true),
            None => (of.trim(), false),
        };
        let of = if of == "trigger" { None } else { Some(self.role_name(of)?) };
        Ok(CountRule { role: self.count_name(role.trim())?, of, cumulative })
    }

    /// What is counted: a name of the contract, or a role that the file declares.
    fn count_name(&self, name: &str) -> Result<Arc<str>, String> {
        if roles::COUNTED.contains(&name) || self.file.roles.iter().any(|role| **role == *name) {
            return Ok(name.into());
        }
        let known = roles::COUNTED.join(", ");
        Err(format!("unknown count {name}; known: {known}; declare your own with: role {name}"))
    }

    fn role_name(&self, name: &str) -> Result<Arc<str>, String> {
        let own = self.file.roles.iter().map(|role| &**role);
        let mut known = roles::FILLED.into_iter().chain(own);
        if known.clone().any(|role| role == name) {
            return Ok(name.into());
        }
        let first = known.next().unwrap_or_default().to_owned();
        let list = known.fold(first, |list, role| format!("{list}, {role}"));
        Err(format!("unknown role {name}; known: {list}; declare your own with: role {name}"))
    }

    fn kind(&self, name: &str) -> Result<KindRule, String> {
        if name.starts_with('@') {
            return Ok(KindRule::Class(self.class(name)?));
        }
        Kind::parse(name).map(KindRule::Kind)
    }

    /// The classes of the file and of the lexicon, without what stands below them.
    fn known_classes(&self) -> String {
        let own = own_class(&self.file.module, "");
        let names = self.classes.names().filter_map(|name| match name.strip_prefix(&own) {
            Some(name) => Some(name),
            None => (!name.contains(':')).then_some(name),
        });
        let mut heads: Vec<&str> =
            names.map(|name| name.split('.').next().unwrap_or(name)).collect();
        heads.sort_unstable();
        heads.dedup();
        heads.join(", ")
    }

    /// `@class`: the file's own class or else the lexicon's, and those below it.
    fn class(&self, name: &str) -> Result<ClassSet, String> {
        let wanted = name
            .strip_prefix('@')
            .ok_or_else(|| format!("«{name}» is no class; write @ before it"))?;
        let own: ClassSet = self.classes.under(&own_class(&self.file.module, wanted)).collect();
        let set = if own.is_empty() { self.classes.under(wanted).collect() } else { own };
        if set.is_empty() {
            return Err(format!(
                "no words of class {name}; classes with words: {}",
                self.known_classes()
            ));
        }
        Ok(set)
    }
}
