//! Classes: dotted names that lexemes carry and rules ask for, interned to small numbers.

use std::collections::HashMap;

/// A class of lexemes, such as `people.soldier`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ClassId(u16);

impl ClassId {
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// All classes of a build.
#[derive(Clone, Debug, Default)]
pub(crate) struct Classes {
    names: Vec<Box<str>>,
    ids: HashMap<Box<str>, ClassId>,
}

impl Classes {
    /// The class of this name, made if it is new; `None` if there are 65,535 already.
    pub(crate) fn intern(&mut self, name: &str) -> Option<ClassId> {
        if let Some(id) = self.ids.get(name) {
            return Some(*id);
        }
        let id = ClassId(u16::try_from(self.names.len()).ok()?);
        self.names.push(name.into());
        self.ids.insert(name.into(), id);
        Some(id)
    }

    /// The name of a class.
    pub(crate) fn name(&self, id: ClassId) -> &str {
        self.names.get(id.index()).map_or("", |name| name)
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The class itself and those below it: `people` gives `people.soldier`, `people.child` ….
    pub(crate) fn under<'c>(&'c self, name: &'c str) -> impl Iterator<Item = ClassId> + 'c {
        (0_u16..).zip(&self.names).filter_map(move |(id, candidate)| {
            let rest = candidate.strip_prefix(name)?;
            (rest.is_empty() || rest.starts_with('.')).then_some(ClassId(id))
        })
    }

    /// The names, for error messages.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| &**name)
    }
}

/// A set of classes.
#[derive(Clone, Debug, Default)]
pub(crate) struct ClassSet {
    bits: Vec<u64>,
}

impl ClassSet {
    #[inline]
    pub(crate) fn contains(&self, class: ClassId) -> bool {
        self.bits.get(class.index() / 64).is_some_and(|bits| bits >> (class.index() % 64) & 1 == 1)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = ClassId> {
        let classes = u16::try_from(self.bits.len() * 64).unwrap_or(u16::MAX);
        (0..classes).map(ClassId).filter(|class| self.contains(*class))
    }
}

impl FromIterator<ClassId> for ClassSet {
    fn from_iter<T: IntoIterator<Item = ClassId>>(classes: T) -> Self {
        let mut bits = Vec::new();
        for class in classes {
            let word = class.index() / 64;
            if bits.len() <= word {
                bits.resize(word + 1, 0);
            }
            if let Some(bits) = bits.get_mut(word) {
                *bits |= 1 << (class.index() % 64);
            }
        }
        Self { bits }
    }
}

#[cfg(test)]
mod tests {
    use super::{ClassSet, Classes};

    #[test]
    fn a_class_holds_those_below_it() {
        let mut classes = Classes::default();
        let soldier = classes.intern("people.soldier").unwrap();
        let peoples = classes.intern("peoples").unwrap();
        assert_eq!(classes.intern("people.soldier"), Some(soldier));
        assert_eq!(classes.under("people").collect::<Vec<_>>(), [soldier]);
        assert_eq!(classes.name(peoples), "peoples");
    }

    #[test]
    fn a_set_knows_its_classes() {
        let mut classes = Classes::default();
        let ids: Vec<_> =
            (0..200).map(|number| classes.intern(&format!("c{number}")).unwrap()).collect();
        let set: ClassSet = ids.iter().copied().filter(|class| class.index() % 67 == 3).collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [ids[3], ids[70], ids[137]]);
        assert!(!set.contains(ids[199]) && ClassSet::default().is_empty());
    }
}
