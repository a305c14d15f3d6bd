//! One line of JSON as a document.

use std::str;

use rasid::{Day, ParseDayError};
use serde_json::{Map, Value, error::Category};

use super::{Problem, Source, problem::Place};

/// What a line looks like, for messages.
const SHAPE: &str = r#"{"id": "1", "text": "…"}"#;

/// Reads `{"id": …, "text": …, "date": …}`; other fields are ignored. A wrong date loses no text.
pub(super) fn parse(place: Place<'_>, line: &[u8]) -> Result<Source, Problem> {
    let line = str::from_utf8(line).map_err(|error| place.not_utf8(line, error))?;
    let mut fields = fields(place, line)?;
    let (day, warning) = match day(fields.remove("date")) {
        Ok(day) => (day, None),
        Err(reason) => (None, Some(place.problem(format!("{reason}; read without a date")))),
    };
    Ok(Source {
        id: id(place, fields.remove("id"))?,
        text: text(fields.remove("text")).map_err(|reason| place.problem(reason))?,
        day,
        warning,
    })
}

fn fields(place: Place<'_>, line: &str) -> Result<Map<String, Value>, Problem> {
    serde_json::from_str(line).map_err(|error| {
        let offset = match error.classify() {
            Category::Eof => line.len(),
            _ => error.column().saturating_sub(1),
        };
        let message = error.to_string();
        let what = message.rsplit_once(" at line ").map_or(&*message, |(what, _)| what);
        place.problem_at(offset, format!("{what}; a line is one JSON object: {SHAPE}"))
    })
}

/// The id as it is; the place of the line if there is none.
fn id(place: Place<'_>, field: Option<Value>) -> Result<String, Problem> {
    match field {
        Some(Value::String(id)) => Ok(id),
        Some(Value::Number(id)) => Ok(id.to_string()),
        None | Some(Value::Null) => Ok(format!("{}:{}", place.file, place.line)),
        Some(_) => Err(place.problem(r#""id" is neither a string nor a number"#)),
    }
}

fn text(field: Option<Value>) -> Result<String, String> {
    match field {
        Some(Value::String(text)) => Ok(text),
        None | Some(Value::Null) => Err(format!(r#"no "text"; write {SHAPE}"#)),
        Some(_) => Err(format!(r#""text" is no string; write {SHAPE}"#)),
    }
}

/// The day that a date begins with: `2021-11-16`, `2021-11-16T08:00:00Z`.
fn day(field: Option<Value>) -> Result<Option<Day>, String> {
    let date = match field {
        Some(Value::String(date)) => date,
        None | Some(Value::Null) => return Ok(None),
        Some(_) => return Err(r#""date" is no string; write "2021-11-16""#.to_owned()),
    };
    let (start, rest) = date.split_at_checked(10).unwrap_or((&date, ""));
    let start = if rest.starts_with(|c: char| c.is_ascii_digit()) { &date } else { start };
    let wrong = |error: ParseDayError| format!(r#"wrong "date": {error}"#);
    start.parse().map(Some).map_err(wrong)
}

#[cfg(test)]
mod tests {
    use super::{Place, Value, day, parse};

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let place = Place { file: "f", line: 3, start: 100 };
        let parsed = parse(place, line.as_bytes());
        let shown = parsed.map_or_else(|problem| problem.to_string(), |source| source.id);
        assert!(shown.starts_with(expected), "{shown}");
    }

    #[test]
    fn a_longer_date_begins_with_its_day() {
        for date in ["2021-11-16", "2021-11-16T08:00:00Z", "2021-11-16 08:00"] {
            assert_eq!(day(Some(Value::from(date))), Ok("2021-11-16".parse().ok()));
        }
        for date in ["2021-11-169", "16/11/2021", "2021", "", "نوفمبر 2021"] {
            assert!(day(Some(Value::from(date))).is_err(), "{date}");
        }
    }

    #[test]
    fn json_errors_name_the_byte_of_the_file() {
        check(r#"{"text": }"#, "f:3: byte 109: expected value; ");
        check(r#"{"text": "a"#, "f:3: byte 111: EOF while parsing a string; ");
        check("[1]", "f:3: byte 100: invalid type: sequence, ");
    }

    #[test]
    fn ids_are_strings_or_numbers() {
        check(r#"{"id": "seven", "text": ""}"#, "seven");
        check(r#"{"id": 7, "text": ""}"#, "7");
        check(r#"{"text": ""}"#, "f:3");
        check(r#"{"id": [], "text": ""}"#, r#"f:3: "id" is neither"#);
    }
}
