//! A line of JSON → the fields of an entity.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::{error::Category, value::RawValue};

use super::fields::{Fields, LIMITS, check_id, kind, known, match_rule};
use crate::lexicon::{tsv::control, words_of};

/// What a line looks like, for messages.
const SHAPE: &str = r#"{"id": "loc-shusha", "kind": "LOC", "names": ["شوشي"]}"#;

/// The fields as they stand, so that each can be named if its value is wrong. Unknown ones are
/// refused: a misspelt field that may be missing would be lost without a word.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    kind: Option<&'a RawValue>,
    subtype: Option<&'a RawValue>,
    canonical: Option<&'a RawValue>,
    wikidata: Option<&'a RawValue>,
    country: Option<&'a RawValue>,
    lat: Option<&'a RawValue>,
    lon: Option<&'a RawValue>,
    #[serde(rename = "match")]
    match_rule: Option<&'a RawValue>,
    names: Option<&'a RawValue>,
    short: Option<&'a RawValue>,
}

/// A string, borrowed unless it has escapes.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// Reads a line; an error is the reason alone.
pub(super) fn parse(line: &str) -> Result<Fields<'_>, String> {
    // A list of values would pass for an object without field names.
    if !line.trim_start().starts_with('{') {
        return Err(format!("no JSON object; a line is one: {SHAPE}"));
    }
    let line: Line<'_> = serde_json::from_str(line).map_err(|error| syntax(line, &error))?;
    let id = required("id", line.id)?;
    check_id(&id)?;
    let kind = kind(&required("kind", line.kind)?)?;
    let names = list("names", line.names)?;
    let first = words_of(&names).next().ok_or_else(|| missing("names"))?.to_owned();
    let rule = string("match", line.match_rule)?;
    Ok(Fields {
        id,
        kind,
        subtype: string("subtype", line.subtype)?.unwrap_or("other".into()),
        canonical: string("canonical", line.canonical)?.unwrap_or(first.into()),
        wikidata: string("wikidata", line.wikidata)?.unwrap_or_default(),
        country: string("country", line.country)?.unwrap_or_default(),
        coordinates: coordinates(line.lat, line.lon)?,
        match_rule: match_rule(rule.as_deref().unwrap_or("free"))?,
        names,
        short: list("short", line.short)?,
    })
}

/// What the JSON reader says, with the character instead of its byte.
fn syntax(line: &str, error: &serde_json::Error) -> String {
    let byte = match error.classify() {
        Category::Eof => line.len(),
        _ => error.column().saturating_sub(1),
    };
    let character = 1 + line.char_indices().take_while(|(at, _)| *at < byte).count();
    let message = error.to_string();
    let what = message.rsplit_once(" at line ").map_or(&*message, |(what, _)| what);
    format!("character {character}: {what}; a line is one JSON object: {SHAPE}")
}

fn missing(field: &str) -> String {
    format!("no \"{field}\"; a line is one JSON object: {SHAPE}")
}

fn required<'a>(field: &str, value: Option<&'a RawValue>) -> Result<Cow<'a, str>, String> {
    string(field, value)?.ok_or_else(|| missing(field))
}

/// A string; none if it is missing, null, empty or `-`.
fn string<'a>(field: &str, value: Option<&'a RawValue>) -> Result<Option<Cow<'a, str>>, String> {
    let Some(value) = value else { return Ok(None) };
    let Ok(Text(text)) = serde_json::from_str(value.get()) else {
        return Err(format!("\"{field}\" is no string; write \"{field}\": \"…\""));
    };
    check_controls(field, &text)?;
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(known(text.trim())),
        Cow::Owned(text) => Cow::Owned(known(text.trim()).to_owned()),
    };
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A list of strings as the table has it, «،» between them; empty if it is missing or null.
fn list<'a>(field: &str, value: Option<&'a RawValue>) -> Result<Cow<'a, str>, String> {
    let Some(value) = value else { return Ok(Cow::Borrowed("")) };
    let Ok(texts) = serde_json::from_str::<Vec<Text<'a>>>(value.get()) else {
        return Err(format!(
            "\"{field}\" is no list of strings; write \"{field}\": [\"…\", \"…\"]"
        ));
    };
    for Text(text) in &texts {
        check_controls(field, text)?;
    }
    let mut texts = texts.into_iter().map(|Text(text)| text);
    let first = texts.next().unwrap_or_default();
    Ok(texts.fold(first, |list, text| list + "،" + text))
}

fn check_controls(field: &str, text: &str) -> Result<(), String> {
    control(text).map_or(Ok(()), |reason| Err(format!("\"{field}\": {reason}")))
}

fn coordinates(
    lat: Option<&RawValue>,
    lon: Option<&RawValue>,
) -> Result<Option<(f64, f64)>, String> {
    let number = |field: &str, value: &RawValue, limit: f64| match serde_json::from_str(value.get())
    {
        Ok(value) if f64::abs(value) <= limit => Ok(value),
        _ => Err(format!(
            "\"{field}\" is «{}», not a number of degrees from -{limit} to {limit}",
            value.get()
        )),
    };
    match (lat, lon) {
        (None, None) => Ok(None),
        (Some(lat), Some(lon)) => {
            Ok(Some((number("lat", lat, LIMITS.0)?, number("lon", lon, LIMITS.1)?)))
        }
        _ => Err("\"lat\" and \"lon\" come together, or both are missing".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::gazetteer::MatchRule;

    #[test]
    fn three_fields_are_enough() {
        let fields = parse(r#"{"names": ["شوشي", "شوشا"], "kind": "LOC", "id": "loc-shusha"}"#);
        let fields = fields.unwrap();
        assert_eq!((&*fields.subtype, &*fields.canonical), ("other", "شوشي"));
        assert_eq!((&*fields.names, &*fields.short), ("شوشي،شوشا", ""));
        assert_eq!((fields.match_rule, fields.coordinates), (MatchRule::Free, None));
    }

    #[test]
    fn escapes_are_read() {
        let fields = parse(r#"{"id": "x", "kind": "PER", "names": ["\u0633\u0627\u0645\u064a"]}"#);
        assert_eq!(&*fields.unwrap().names, "سامي");
    }
}
