//! All entries of a build, the user's before the built-in ones.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::{
    Entry, EntryId, Format, Warning,
    fields::Fields,
    table::{self, COLUMNS},
};
use crate::{error::Error, lexicon::tsv, names::EntityKind};

/// Subtype of the entries of states.
pub(crate) const STATE: &str = "country";

/// All entries of a build.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gazetteer {
    entries: Vec<Entry>,
    places: Vec<Place>,
    files: Vec<Box<str>>,
    /// How many are the user's. They come first, so that of two entries the one with the smaller
    /// index is to be preferred.
    own: usize,
    subtypes: HashSet<Arc<str>>,
    /// The state of each country code, sorted.
    states: Vec<([u8; 2], EntryId)>,
}

/// Where an entry was defined.
#[derive(Clone, Copy, Debug)]
struct Place {
    file: u32,
    line: u32,
}

impl Gazetteer {
    /// Adds the entries of a built-in file, or of one of the user's if none of these has been added.
    ///
    /// # Errors
    /// [`Error::Data`] for a wrong line.
    pub(crate) fn add_file(
        &mut self,
        origin: &str,
        text: &str,
        format: Format,
    ) -> Result<(), Error> {
        let file = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.push(origin.into());
        match format {
            Format::Table => {
                for row in tsv::read(origin, text, COLUMNS)? {
                    let row = row?;
                    let fields = table::parse(&row.cells);
                    let fields = fields.map_err(|reason| Error::data(origin, row.line, reason))?;
                    self.push(Place { file, line: row.line }, &fields);
                }
                Ok(())
            }
            Format::Jsonl => self.add_lines(file, origin, text),
        }
    }

    #[cfg(feature = "jsonl")]
    fn add_lines(&mut self, file: u32, origin: &str, text: &str) -> Result<(), Error> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        for (line, content) in (1..).zip(text.lines()) {
            if content.trim().is_empty() {
                continue;
            }
            let fields = super::json::parse(content);
            let fields = fields.map_err(|reason| Error::data(origin, line, reason))?;
            self.push(Place { file, line }, &fields);
        }
        Ok(())
    }

    #[cfg(not(feature = "jsonl"))]
    #[expect(clippy::unused_self, reason = "the same signature with the feature and without")]
    fn add_lines(&mut self, _file: u32, origin: &str, _text: &str) -> Result<(), Error> {
        let reason = "JSON lines are read with the feature «jsonl» of rasid; turn it on, or write \
                      a table with tab-separated columns";
        Err(Error::data(origin, 1, reason))
    }

    fn push(&mut self, place: Place, fields: &Fields<'_>) {
        self.entries.push(fields.entry(&mut self.subtypes));
        self.places.push(place);
    }

    /// Ends the user's entries: what is added from now on is built in.
    ///
    /// Of entries with one id the last one stays, so that a file may correct those before it.
    pub(crate) fn end_own(&mut self) -> Vec<Warning> {
        let mut latest: HashMap<&str, usize> = HashMap::with_capacity(self.entries.len());
        let mut replaced = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            if let Some(earlier) = latest.insert(entry.id(), at) {
                replaced.push((earlier, at));
            }
        }
        let warnings = replaced.iter().filter_map(|&(earlier, later)| {
            let (earlier, id) = (self.place(earlier)?, self.entries.get(later)?.id());
            let reason = format!("id «{id}» is already at {earlier}; this line replaces that one");
            self.warning(later, reason)
        });
        let warnings = warnings.collect();
        self.remove(replaced.into_iter().map(|(earlier, _)| earlier).collect());
        self.own = self.entries.len();
        self.list_states();
        warnings
    }

    /// Ends the built-in entries: those whose id one of the user's has are left out.
    pub(crate) fn end_built_in(&mut self) {
        let Some((own, built_in)) = self.entries.split_at_checked(self.own) else { return };
        if !own.is_empty() {
            // The built-in entries are few, the user's may be many: the set is of the former.
            let mut places: HashMap<&str, usize> = HashMap::with_capacity(built_in.len());
            places.extend((self.own..).zip(built_in).map(|(at, entry)| (entry.id(), at)));
            let replaced = own.iter().filter_map(|entry| places.get(entry.id()).copied()).collect();
            self.remove(replaced);
        }
        self.list_states();
    }

    fn list_states(&mut self) {
        let states = (0..).zip(&self.entries).filter_map(|(id, entry): (EntryId, &Entry)| {
            let code = entry.country()?.as_bytes().try_into().ok()?;
            (entry.kind() == EntityKind::Location && entry.subtype() == STATE).then_some((code, id))
        });
        self.states = states.collect();
        self.states.sort_unstable();
    }

    /// The state with a country code.
    pub(crate) fn state(&self, country: [u8; 2]) -> Option<EntryId> {
        let at = self.states.partition_point(|(code, _)| *code < country);
        self.states.get(at).filter(|(code, _)| *code == country).map(|(_, id)| *id)
    }

    /// Removes entries.
    fn remove(&mut self, indices: Vec<usize>) {
        if indices.is_empty() {
            return;
        }
        let gone: HashSet<usize> = indices.into_iter().collect();
        let mut at = 0..;
        self.entries.retain(|_| at.next().is_some_and(|at| !gone.contains(&at)));
        let mut at = 0..;
        self.places.retain(|_| at.next().is_some_and(|at| !gone.contains(&at)));
    }

    /// `own.tsv:5`.
    pub(super) fn place(&self, index: usize) -> Option<String> {
        let Place { file, line } = self.places.get(index)?;
        Some(format!("{}:{line}", self.files.get(*file as usize)?))
    }

    pub(super) fn warning(&self, index: usize, reason: String) -> Option<Warning> {
        let Place { file, line } = *self.places.get(index)?;
        let origin = self.files.get(file as usize)?.clone();
        Some(Warning { file, origin, line, reason: reason.into() })
    }

    /// A name without any letter that could be found in a text.
    pub(crate) fn mute_name(&self, id: EntryId, name: &str) -> Option<Warning> {
        let reason =
            format!("name «{name}» has no Arabic or Latin letter and no digit; no text has it");
        self.warning(id as usize, reason)
    }

    pub(crate) fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(id as usize)
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        (0..).zip(&self.entries)
    }

    /// Whether an entry is the user's.
    pub(crate) fn is_own(&self, id: EntryId) -> bool {
        (id as usize) < self.own
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Gazetteer};

    const HEADER: &str =
        "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort\n";
    const LINE: &str = "loc-x\tLOC\tcity\tX\t-\t-\t-\t-\tfree\tشوشي\t-\n";

    fn read(lines: &str) -> Result<Gazetteer, String> {
        let mut gazetteer = Gazetteer::default();
        gazetteer
            .add_file("own.tsv", &format!("{HEADER}{lines}"), Format::Table)
            .map_err(|error| error.to_string())?;
        Ok(gazetteer)
    }

    #[test]
    fn a_line_becomes_an_entry() {
        let gazetteer =
            read("loc-shusha\tLOC\tcity\tShusha\tQ275878\tAZ\t39.76\t46.75\tfree\tشوشي، شوشا\t-\n")
                .unwrap();
        let entry = gazetteer.entry(0).unwrap();
        let texts = (entry.id(), entry.subtype(), entry.canonical());
        assert_eq!(texts, ("loc-shusha", "city", "Shusha"));
        assert_eq!((entry.wikidata(), entry.country()), (Some("Q275878"), Some("AZ")));
        assert_eq!(entry.names().collect::<Vec<_>>(), ["شوشي", "شوشا"]);
        assert_eq!(entry.coordinates(), Some((39.76, 46.75)));
        assert_eq!(entry.short_names().count(), 0);
    }

    #[test]
    fn errors_name_file_line_and_remedy() {
        for (line, expected) in [
            (LINE.replace("LOC", "PLACE"), "own.tsv:2: unknown kind «PLACE»; known: PER, LOC, ORG"),
            (LINE.replace("free", "often"), "own.tsv:2: unknown match «often»; known: free, ctx"),
        ] {
            assert_eq!(read(&line).unwrap_err(), expected);
        }
    }

    #[test]
    fn the_last_of_an_id_stays() {
        let mut gazetteer = read(&format!("{LINE}{}", LINE.replace("شوشي", "شوشا"))).unwrap();
        let warnings = gazetteer.end_own();
        assert_eq!(warnings.len(), 1);
        assert_eq!(
            warnings[0].to_string(),
            "own.tsv:3: id «loc-x» is already at own.tsv:2; this line replaces that one"
        );
        assert_eq!(gazetteer.len(), 1);
        assert_eq!(gazetteer.entry(0).unwrap().names().next(), Some("شوشا"));
    }

    #[test]
    fn a_built_in_entry_gives_way_to_one_of_its_id() {
        let mut gazetteer = read(LINE).unwrap();
        gazetteer.end_own();
        let built_in = format!("{HEADER}{LINE}{}", LINE.replace("loc-x", "loc-y"));
        gazetteer.add_file("built-in", &built_in, Format::Table).unwrap();
        gazetteer.end_built_in();
        let ids: Vec<&str> = gazetteer.entries().map(|(_, entry)| entry.id()).collect();
        assert_eq!(ids, ["loc-x", "loc-y"]);
        assert!(gazetteer.is_own(0) && !gazetteer.is_own(1));
    }
}
