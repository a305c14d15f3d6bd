//! The line reader of every tab-separated data file: header, columns, comments, positions.

use crate::error::Error;

/// A data line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a, const N: usize> {
    /// Line number, from 1.
    pub(crate) line: u32,
    pub(crate) cells: [&'a str; N],
}

/// Bidi and zero-width characters that make a line read differently from what it says.
pub(crate) const FORBIDDEN: [char; 15] = [
    '\u{061C}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}',
    '\u{202C}', '\u{202D}', '\u{202E}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
];

/// Reads a table row by row; the first line must name the columns.
///
/// # Errors
/// [`Error::Data`] for a wrong header; of a row, for too few or too many cells, a bidi control.
pub(crate) fn read<'a, const N: usize>(
    origin: &'a str,
    text: &'a str,
    columns: [&'a str; N],
) -> Result<impl Iterator<Item = Result<Row<'a, N>, Error>> + use<'a, N>, Error> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut lines = (1_u32..).zip(text.lines());
    let header = lines.next().map(|(_, line)| line.trim_end_matches('\r')).unwrap_or_default();
    if header.split('\t').ne(columns) {
        let expected = columns.join(", ");
        return Err(Error::data(
            origin,
            1,
            format!("the first line must name the columns, separated by tabs: {expected}"),
        ));
    }
    Ok(lines.filter_map(move |(line, content)| {
        let content = content.trim_end_matches('\r');
        if content.trim().is_empty() || content.starts_with('#') {
            return None;
        }
        let checked = check_controls(origin, line, content);
        Some(checked.and_then(|()| Ok(Row { line, cells: cells(origin, line, content, columns)? })))
    }))
}

/// Refuses bidi and zero-width controls.
///
/// # Errors
/// [`Error::Data`] that names the character and its column.
pub(crate) fn check_controls(origin: &str, line: u32, content: &str) -> Result<(), Error> {
    control(content).map_or(Ok(()), |reason| Err(Error::data(origin, line, reason)))
}

/// The reason why a text with a bidi or zero-width control is refused; none if it has none.
pub(crate) fn control(content: &str) -> Option<String> {
    // All of them but U+061C begin with one byte, and that one ends in a rare one. They are counted,
    // because that takes no branch a byte; most lines have none.
    if content.bytes().filter(|byte| matches!(byte, 0xE2 | 0x9C)).count() == 0 {
        return None;
    }
    let (c, column) = content.chars().zip(1..).find(|(c, _)| FORBIDDEN.contains(c))?;
    Some(format!(
        "character {column} is the control U+{:04X}; remove it, words are stored as they are typed",
        u32::from(c)
    ))
}

fn cells<'a, const N: usize>(
    origin: &str,
    line: u32,
    content: &'a str,
    columns: [&str; N],
) -> Result<[&'a str; N], Error> {
    let mut cells = [""; N];
    let mut parts = content.split('\t');
    for (cell, column) in cells.iter_mut().zip(columns) {
        *cell = parts.next().map(str::trim).ok_or_else(|| {
            let expected = columns.join(", ");
            Error::data(
                origin,
                line,
                format!("column «{column}» is missing; a line has {N} cells: {expected}"),
            )
        })?;
    }
    match parts.count() {
        0 => Ok(cells),
        more => Err(Error::data(
            origin,
            line,
            format!("{more} cells too many; a line has {N}: {}", columns.join(", ")),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    fn reason(text: &str) -> String {
        let rows =
            read("own.tsv", text, ["id", "names"]).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        rows.unwrap_err().to_string()
    }

    #[test]
    fn comments_and_empty_lines_are_skipped() {
        let rows = read("own.tsv", "id\tnames\n# note\n\nx\tباكو\r\n", ["id", "names"]).unwrap();
        let rows: Vec<_> = rows.map(Result::unwrap).collect();
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].line, rows[0].cells), (4, ["x", "باكو"]));
    }

    #[test]
    fn errors_name_file_line_and_remedy() {
        assert_eq!(
            reason("id\n"),
            "own.tsv:1: the first line must name the columns, separated by tabs: id, names"
        );
        assert_eq!(
            reason("id\tnames\nx\n"),
            "own.tsv:2: column «names» is missing; a line has 2 cells: id, names"
        );
        assert_eq!(
            reason("id\tnames\nx\ty\tz\n"),
            "own.tsv:2: 1 cells too many; a line has 2: id, names"
        );
        assert_eq!(
            reason("id\tnames\nx\t\u{200F}باكو\n"),
            "own.tsv:2: character 3 is the control U+200F; remove it, words are stored as they are typed"
        );
    }
}
