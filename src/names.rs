//! The open vocabularies of the output: entity kinds, polarity, modality.

/// Makes an enum whose variants have a name in the output and can be read back from it.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $visibility:vis $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        $visibility enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// All of them, in the order of their definition.
            $visibility const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the output.
            $visibility const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value of this name.
            $visibility fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }

            /// All names, for messages.
            #[allow(dead_code, reason = "not every vocabulary is read from files")]
            pub(crate) fn known() -> String {
                let names: Vec<&str> = Self::ALL.iter().map(|value| value.name()).collect();
                names.join(", ")
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// What kind of thing a name names.
    pub EntityKind {
        /// A person.
        Person = "PER",
        /// A place: country, city, region, river.
        Location = "LOC",
        /// An organization: ministry, army, party, agency, company.
        Organization = "ORG",
    }
}

vocabulary! {
    /// How a mention was found.
    pub FoundBy {
        /// The whole form is a name of the gazetteer.
        Gazetteer = "gazetteer",
        /// A title stands before it: «الوزير سامي الخوري».
        Title = "title",
        /// Parts of personal names stand side by side.
        Composition = "composition",
        /// A head noun opens it: «وزارة الدفاع الأرمينية».
        HeadNoun = "head_noun",
        /// A fuller form stands earlier in the document: «ميشال» after «شارل ميشال».
        Memory = "memory",
    }
}

vocabulary! {
    /// Why one of several entries that are called alike was chosen.
    pub ChosenBy {
        /// The others need a cue that is not there: «نيسان» is no car without a word of cars beside it.
        Only = "only",
        /// A word beside it: «في الجزيرة» against «مراسل الجزيرة».
        Neighbour = "neighbour",
        /// A fuller name earlier in the document.
        Document = "document",
        /// The entry is of a gazetteer that the user has added.
        Own = "own",
        /// Nothing near it tells: people before places before organizations, then the order of the
        /// gazetteer.
        Order = "order",
    }
}

vocabulary! {
    /// In which way words refer to what is named elsewhere.
    pub ReferenceKind {
        /// The holder of an office: «نظيره الروسي», «الوزير».
        Role = "role",
        /// An organization named before, by its head noun: «الوكالة».
        Organization = "organization",
        /// Two countries or parties named before: «البلدين», «الطرفين».
        Pair = "pair",
        /// A state, by its capital: «قالت موسكو».
        Metonymy = "metonymy",
    }
}

vocabulary! {
    /// A part of the day.
    pub DayPart {
        /// «فجر».
        Dawn = "dawn",
        /// «صباح».
        Morning = "morning",
        /// «ظهر».
        Noon = "noon",
        /// «عصر», «بعد الظهر».
        Afternoon = "afternoon",
        /// «مساء».
        Evening = "evening",
        /// «ليل».
        Night = "night",
        /// «منتصف الليل».
        Midnight = "midnight",
    }
}

vocabulary! {
    /// A part of a period.
    pub PeriodPart {
        /// Its first third: «مطلع», «أوائل».
        Start = "start",
        /// Its second third: «منتصف», «أواسط».
        Middle = "middle",
        /// Its last third: «نهاية», «أواخر».
        End = "end",
    }
}

vocabulary! {
    /// Whether the text says that something happened or that it did not.
    pub Polarity {
        /// It happened, or would.
        Positive = "pos",
        /// It is denied or said not to have occurred.
        Negative = "neg",
    }
}

vocabulary! {
    /// How the text presents a happening.
    pub Modality {
        /// As a fact, also when a neutral verb attributes it.
        Asserted = "asserted",
        /// As the content of an accusation or a doubtful claim.
        Claimed = "claimed",
        /// As something asked for or demanded.
        CalledFor = "called_for",
        /// As decided, aimed at, or under negotiation.
        Planned = "planned",
        /// As a threat.
        Threatened = "threatened",
        /// As possible, feared, conditional.
        Possible = "possible",
        /// As a habit or principle.
        Generic = "generic",
    }
}

vocabulary! {
    /// How an event is tied to another one of its sentence.
    pub LinkKind {
        /// What an appeal asks for, an accusation alleges, a threat announces: «دعا إلى وقف إطلاق النار».
        Content = "content",
        /// What it brought about: «أسفر الهجوم عن مقتل …».
        Cause = "cause",
        /// What it is a part of: «غارات في إطار العملية».
        PartOf = "part_of",
    }
}

/// Names of the argument roles that every rule file may use; a file declares its own beside them.
pub mod roles {
    /// Who did it.
    pub const AGENT: &str = "agent";
    /// The place, thing or group that was attacked or seized.
    pub const TARGET: &str = "target";
    /// The person hit, held or freed.
    pub const VICTIM: &str = "victim";
    /// A side of a truce, a clash, talks.
    pub const PARTY: &str = "party";
    /// Whom an appeal, an accusation or a release goes to.
    pub const RECIPIENT: &str = "recipient";
    /// Who brokered it.
    pub const MEDIATOR: &str = "mediator";
    /// With what it was done.
    pub const INSTRUMENT: &str = "instrument";
    /// When; found for every event.
    pub const TIME: &str = "time";
    /// Where; found for every event.
    pub const PLACE: &str = "place";
    /// Who says so; found for every event.
    pub const SOURCE: &str = "source";

    /// What may be counted.
    pub const COUNTED: [&str; 11] = [
        "killed",
        "injured",
        "captured",
        "arrested",
        "released",
        "missing",
        "displaced",
        "damaged",
        "attacks",
        "targets",
        "calls",
    ];

    /// Those that a rule fills.
    pub const FILLED: [&str; 8] =
        [AGENT, TARGET, VICTIM, PARTY, RECIPIENT, MEDIATOR, INSTRUMENT, PLACE];
}

#[cfg(test)]
mod tests {
    use super::{EntityKind, Modality};

    #[test]
    fn names_read_back() {
        assert_eq!(EntityKind::from_name("LOC"), Some(EntityKind::Location));
        assert_eq!(EntityKind::from_name("loc"), None);
        assert!(
            Modality::ALL.iter().all(|value| Modality::from_name(value.name()) == Some(*value))
        );
        assert_eq!(format!("{:>5}", EntityKind::Person), "  PER");
    }
}
