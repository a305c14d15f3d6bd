//! Gazetteer files → entries.

use std::collections::HashMap;

use super::entry::{Entry, EntryId, MatchRule};
use crate::{
    error::Error,
    lexicon::{tsv, words_of},
    names::EntityKind,
};

const COLUMNS: [&str; 11] = [
    "id",
    "kind",
    "subtype",
    "canonical",
    "wikidata",
    "country",
    "lat",
    "lon",
    "match",
    "names",
    "short",
];

/// All entries of a build.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gazetteer {
    entries: Vec<Entry>,
    /// Where each id was defined, to say so when it comes again.
    origins: HashMap<Box<str>, (Box<str>, u32)>,
}

impl Gazetteer {
    /// Adds the entries of a file.
    ///
    /// # Errors
    /// [`Error::Data`] for a wrong line or an id that is there already.
    pub(crate) fn add_file(&mut self, origin: &str, text: &str) -> Result<(), Error> {
        for row in tsv::read(origin, text, COLUMNS)? {
            let entry =
                parse(&row.cells).map_err(|reason| Error::data(origin, row.line, reason))?;
            if let Some((file, line)) = self.origins.get(&entry.id) {
                let reason =
                    format!("id «{}» is already at {file}:{line}; ids are unique", entry.id);
                return Err(Error::data(origin, row.line, reason));
            }
            self.origins.insert(entry.id.clone(), (origin.into(), row.line));
            self.entries.push(entry);
        }
        Ok(())
    }

    pub(crate) fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(id as usize)
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        (0..).zip(&self.entries)
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}

fn parse(cells: &[&str; 11]) -> Result<Entry, String> {
    let [id, kind, subtype, canonical, wikidata, country, lat, lon, match_rule, names, short] =
        *cells;
    if id.is_empty() || id.contains(char::is_whitespace) {
        return Err(format!(
            "«{id}» is no id; write letters, digits and hyphens, such as loc-shusha"
        ));
    }
    let kind = EntityKind::from_name(kind)
        .ok_or_else(|| format!("unknown kind «{kind}»; known: {}", EntityKind::known()))?;
    let match_rule = MatchRule::from_name(match_rule)
        .ok_or_else(|| format!("unknown match «{match_rule}»; known: {}", MatchRule::known()))?;
    let names: Vec<Box<str>> = words_of(names).map(Into::into).collect();
    if names.is_empty() {
        return Err("no names; write at least one, several separated by «،»".to_owned());
    }
    Ok(Entry {
        id: id.into(),
        kind,
        subtype: subtype.into(),
        canonical: canonical.into(),
        wikidata: optional(wikidata),
        country: optional(country),
        coordinates: coordinates(lat, lon)?,
        match_rule,
        names,
        short: words_of(short).map(Into::into).collect(),
    })
}

fn optional(cell: &str) -> Option<Box<str>> {
    (!cell.is_empty() && cell != "-").then(|| cell.into())
}

fn coordinates(lat: &str, lon: &str) -> Result<Option<(f64, f64)>, String> {
    let number = |cell: &str, limit: f64| match cell.parse::<f64>() {
        Ok(value) if value.abs() <= limit => Ok(value),
        _ => Err(format!("«{cell}» is not a coordinate in degrees from -{limit} to {limit}, or -")),
    };
    match (optional(lat), optional(lon)) {
        (None, None) => Ok(None),
        (Some(lat), Some(lon)) => Ok(Some((number(&lat, 90.0)?, number(&lon, 180.0)?))),
        _ => Err("latitude and longitude come together, or both are -".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::Gazetteer;

    const HEADER: &str =
        "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort\n";

    fn read(lines: &str) -> Result<Gazetteer, String> {
        let mut gazetteer = Gazetteer::default();
        gazetteer
            .add_file("own.tsv", &format!("{HEADER}{lines}"))
            .map_err(|error| error.to_string())?;
        Ok(gazetteer)
    }

    #[test]
    fn a_line_becomes_an_entry() {
        let gazetteer =
            read("loc-shusha\tLOC\tcity\tShusha\tQ275878\tAZ\t39.76\t46.75\tfree\tشوشي، شوشا\t-\n")
                .unwrap();
        let entry = gazetteer.entry(0).unwrap();
        assert_eq!(entry.names().collect::<Vec<_>>(), ["شوشي", "شوشا"]);
        assert_eq!(entry.coordinates(), Some((39.76, 46.75)));
        assert_eq!(entry.short_names().count(), 0);
    }

    #[test]
    fn errors_name_file_line_and_remedy() {
        let line = "loc-x\tLOC\tcity\tX\t-\t-\t-\t-\tfree\tشوشي\t-\n";
        for (lines, expected) in [
            (
                format!("{line}{line}"),
                "own.tsv:3: id «loc-x» is already at own.tsv:2; ids are unique",
            ),
            (line.replace("LOC", "PLACE"), "own.tsv:2: unknown kind «PLACE»; known: PER, LOC, ORG"),
            (line.replace("free", "often"), "own.tsv:2: unknown match «often»; known: free, ctx"),
            (
                line.replace("شوشي", "-"),
                "own.tsv:2: no names; write at least one, several separated by «،»",
            ),
            (
                line.replace("\tfree", "\tfree\tfree").replacen("-\t-\t-", "-\t91\t0", 1),
                "own.tsv:2: 1 cells too many; a line has 11: id, kind, subtype, canonical, wikidata, country, lat, lon, match, names, short",
            ),
        ] {
            assert_eq!(read(&lines).unwrap_err(), expected);
        }
        assert!(
            read("loc-x\tLOC\tcity\tX\t-\t-\t91\t0\tfree\tشوشي\t-\n").unwrap_err().contains("«91»")
        );
    }
}
