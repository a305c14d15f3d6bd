//! The classes of `lexicon/heads.tsv` that only organizations ask for.

use super::listed::{CLUBS, MEDIA};
use crate::{
    gazetteer::{Entry, EntryId, Gazetteer},
    lexicon::{LexemeId, Lexicon},
    text::Enclitic,
    vocabulary::{Context, Flags, Found},
};

/// What a word is good for in the name of an organization or beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Opens a name with common nouns: «منظمة الصحة العالمية».
    Open,
    /// The same, if the nouns are telling enough: «هيئة تنمية الصادرات».
    Weak,
    /// The same, if there is more than one noun: «مركز دراسات الوحدة».
    Loose,
    /// Needs no more than an adjective: «البنك المركزي».
    Bank,
    /// Takes a proper name into its span: «جامعة زيورخ».
    Proper,
    /// Stands before a name without being part of it, if the name is known: «حركة حماس».
    Apposed,
    /// Stands before a name without being part of it: «شركة X».
    Label,
    /// The same, and what looks like a person is its name: «مجموعة X Y».
    Company,
    /// The same, and so is what is elsewhere a place: «طيران النيل».
    Airline,
    /// A body that needs no country: «الدفاع المدني».
    Sole,
    /// Takes in the titled person that it is named after: «مركز الملك فهد».
    Namesake,
    /// The same of clubs, which are often called like a city: «نادي X».
    Club,
    /// The same of newspapers, which are often called by a common noun: «صحيفة الدستور».
    Paper,
    /// A noun that another one follows in such names: «حقوق الإنسان», «تحرير فلسطين».
    Field,
    /// An adjective of such names: «العليا».
    Adjective,
    /// Stands before a club: «ضيفه X».
    Side,
    /// Stands before an armed group: «عناصر القاعدة».
    Member,
    /// Stands before a medium: «مراسل X».
    Reporter,
    /// Tells that the text is about sport.
    Sport,
    /// The name of a Latin letter: «بي بي سي».
    Letter,
}

const NAMES: [(Role, &str); 25] = [
    (Role::Open, "org.open"),
    (Role::Weak, "org.weak"),
    (Role::Loose, "org.loose"),
    (Role::Bank, "org.bank"),
    (Role::Proper, "org.proper"),
    (Role::Apposed, "org.apposed"),
    (Role::Label, "org.label"),
    (Role::Company, "org.company"),
    (Role::Airline, "org.airline"),
    (Role::Namesake, "org.namesake"),
    (Role::Sole, "org.sole"),
    (Role::Club, "org.club"),
    (Role::Paper, "org.paper"),
    (Role::Field, "org.field"),
    (Role::Adjective, "org.adjective"),
    (Role::Side, "org.side"),
    (Role::Reporter, "org.reporter"),
    (Role::Sport, "org.sport"),
    (Role::Letter, "org.letter"),
    (Role::Side, "people.athlete"),
    (Role::Member, "people.militant"),
    (Role::Member, "people.leader"),
    (Role::Member, "people.member"),
    (Role::Member, "people.fighter"),
    (Role::Reporter, "people.journalist"),
];

/// What kind of neighbour makes an entry's name an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    Club,
    Medium,
    Company,
    Group,
    /// A town, after which its club may be called.
    Town,
}

impl Cue {
    fn of(entry: &Entry) -> Option<Self> {
        match entry.subtype() {
            subtype if CLUBS.contains(&subtype) => Some(Self::Club),
            subtype if MEDIA.contains(&subtype) => Some(Self::Medium),
            subtype if subtype.starts_with("company") => Some(Self::Company),
            "armed_group" => Some(Self::Group),
            "city" | "town" | "capital" => Some(Self::Town),
            _ => None,
        }
    }
}

/// The role of each class of a lexicon and the cue of each entry, found once at build.
#[derive(Debug, Default)]
pub(crate) struct ClassRoles {
    /// By the index of the class.
    classes: Vec<Option<Role>>,
    /// By the index of the entry.
    cues: Vec<Option<Cue>>,
}

impl ClassRoles {
    pub(crate) fn of(lexicon: &Lexicon, gazetteer: &Gazetteer) -> Self {
        let role = |class: &str| NAMES.iter().find(|(_, name)| *name == class);
        let classes = lexicon.classes.names().map(|class| role(class).map(|(role, _)| *role));
        let cues = gazetteer.entries().map(|(_, entry)| Cue::of(entry));
        Self { classes: classes.collect(), cues: cues.collect() }
    }

    /// What a lexeme with a role is flagged as, so that most words are passed over.
    pub(crate) fn flags(&self, lexicon: &Lexicon, lexeme: LexemeId) -> Flags {
        match self.of_lexeme(lexicon, lexeme) {
            Some(_) => Flags::BODY,
            None => Flags::default(),
        }
    }

    fn of_lexeme(&self, lexicon: &Lexicon, lexeme: LexemeId) -> Option<Role> {
        self.classes.get(lexicon.class(lexeme)?.index()).copied().flatten()
    }
}

/// The roles of the tokens of a text.
pub(super) struct Roles<'a> {
    classes: &'a ClassRoles,
    /// One bit for each role of a token.
    tokens: Vec<u32>,
}

impl<'a> Roles<'a> {
    pub(super) fn of(context: Context<'_>, classes: &'a ClassRoles) -> Self {
        let mut roles = Self { classes, tokens: Vec::with_capacity(context.analysis.len()) };
        for index in 0..context.analysis.len() {
            if !context.analysis.flags(index).has(Flags::BODY) {
                roles.tokens.push(0);
                continue;
            }
            let found = context.phrases(index).chain(context.flagged(index, Flags::BODY));
            let bits = found.filter(|found| found.reading.enclitic == Enclitic::None);
            let bits = bits.filter_map(|found| roles.of_lexeme(context, found));
            let bits = bits.fold(0, |bits, role| bits | bit(role));
            roles.tokens.push(bits);
        }
        roles
    }

    /// The cue that the names of an entry ask for, if they ask for one.
    pub(super) fn cue(&self, entry: EntryId) -> Option<Cue> {
        self.classes.cues.get(entry as usize).copied().flatten()
    }

    /// The role of a lexeme, if it has one.
    pub(super) fn of_lexeme(&self, context: Context<'_>, found: Found) -> Option<Role> {
        self.classes.of_lexeme(&context.resources.lexicon, found.lexeme)
    }

    /// Whether a word or phrase that begins at a token has this role.
    pub(super) fn has(&self, index: usize, role: Role) -> bool {
        self.tokens.get(index).is_some_and(|bits| bits & bit(role) != 0)
    }

    /// The word or phrase at a token that has this role.
    pub(super) fn at(&self, context: Context<'_>, index: usize, role: Role) -> Option<Found> {
        let found = self.has(index, role).then(|| context.lexemes(index)).into_iter().flatten();
        let mut found = found.filter(|found| found.reading.enclitic == Enclitic::None);
        found.find(|found| self.of_lexeme(context, *found) == Some(role))
    }
}

const fn bit(role: Role) -> u32 {
    1 << role as u16
}
