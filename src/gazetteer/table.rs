//! A line of a tab-separated gazetteer → the fields of an entity.

use super::fields::{Fields, LIMITS, check_id, kind, known, match_rule};
use crate::lexicon::words_of;

pub(super) const COLUMNS: [&str; 11] = [
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

/// Reads the cells of a line; an error is the reason alone.
pub(super) fn parse<'a>(cells: &[&'a str; 11]) -> Result<Fields<'a>, String> {
    let [id, kind_name, subtype, canonical, wikidata, country, lat, lon, rule, names, short] =
        *cells;
    check_id(id)?;
    let fields = Fields {
        id: id.into(),
        kind: kind(kind_name)?,
        subtype: subtype.into(),
        canonical: canonical.into(),
        wikidata: known(wikidata).into(),
        country: known(country).into(),
        match_rule: match_rule(rule)?,
        names: names.into(),
        short: short.into(),
        coordinates: coordinates(lat, lon)?,
    };
    if words_of(names).next().is_none() {
        return Err("no names; write at least one, several separated by «،»".to_owned());
    }
    Ok(fields)
}

fn coordinates(lat: &str, lon: &str) -> Result<Option<(f64, f64)>, String> {
    let number = |cell: &str, limit: f64| match cell.parse::<f64>() {
        Ok(value) if value.abs() <= limit => Ok(value),
        _ => Err(format!("«{cell}» is not a coordinate in degrees from -{limit} to {limit}, or -")),
    };
    match (known(lat), known(lon)) {
        ("", "") => Ok(None),
        ("", _) | (_, "") => Err("latitude and longitude come together, or both are -".to_owned()),
        (lat, lon) => Ok(Some((number(lat, LIMITS.0)?, number(lon, LIMITS.1)?))),
    }
}
