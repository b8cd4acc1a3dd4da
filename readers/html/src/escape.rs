//! How is text written so that Markdown does not take it for markup?

/// Text with a backslash before each character that would be markup, `|` as well in the cells of a table.
pub(super) fn escape(text: &str, cell: bool) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    let mut before = None;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let after = rest.clone().next();
        if needs_backslash(character, before, after, rest.as_str(), cell) {
            escaped.push('\\');
        }
        escaped.push(character);
        before = Some(character);
    }
    escaped
}

fn needs_backslash(character: char, before: Option<char>, after: Option<char>, rest: &str, cell: bool) -> bool {
    let word = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
    match character {
        '*' | '`' | '[' | ']' => true,
        '\\' => after.is_none_or(|next| next.is_ascii_punctuation() || next == '\n'),
        '_' => !(word(before) && word(after)),
        '<' => after.is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
        '&' => is_entity(rest),
        '|' => cell,
        _ => false,
    }
}

/// Whether what follows an `&` makes it a character reference.
fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let length = name.bytes().take(40).take_while(u8::is_ascii_alphanumeric).count();
    length > 0 && name.as_bytes().get(length) == Some(&b';')
}

/// A line that Markdown does not take for a heading, list, quote, fence, rule or table.
pub(super) fn escape_line_start(line: String) -> String {
    let marker = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let digits = line.len() - marker.len();
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let only = |marks: &str| line.chars().all(|character| marks.contains(character));
    if (1..=9).contains(&digits) && marker.starts_with(['.', ')']) && ends(marker.get(1..).unwrap_or_default()) {
        return format!("{}\\{marker}", line.get(..digits).unwrap_or_default());
    }
    let hashes = line.trim_start_matches('#');
    let heading = (1..=6).contains(&(line.len() - hashes.len())) && ends(hashes);
    let item = line.starts_with(['-', '+']) && ends(line.get(1..).unwrap_or_default());
    let rule = !line.is_empty() && (only("-:| \t") || only("=") || only("- "));
    // A footnote's mark with a colon after it would be the footnote itself.
    let note = line.strip_prefix("[^").and_then(|rest| rest.split_once("]:"));
    if let Some((number, rest)) = note.filter(|(number, _)| number.chars().all(|digit| digit.is_ascii_digit())) {
        return format!("[^{number}] :{rest}");
    }
    if heading || item || rule || line.starts_with('>') || line.starts_with("~~~") {
        return format!("\\{line}");
    }
    line
}

/// A link's address as it stands in Markdown's brackets.
pub(super) fn escape_address(address: &str) -> String {
    let mut escaped = String::with_capacity(address.len());
    let mut rest = address.trim().chars();
    while let Some(character) = rest.next() {
        match character {
            '&' if is_entity(rest.as_str()) => escaped.push_str("&amp;"),
            '(' => escaped.push_str("%28"),
            ')' => escaped.push_str("%29"),
            '<' => escaped.push_str("%3C"),
            '>' => escaped.push_str("%3E"),
            '|' => escaped.push_str("%7C"),
            '\\' => escaped.push_str("%5C"),
            '`' => escaped.push_str("%60"),
            '\t' | '\n' | '\r' => {}
            character if character.is_whitespace() || character.is_control() => escaped.push_str("%20"),
            character => escaped.push(character),
        }
    }
    escaped
}

/// Text as an inline code span; blanks at its ends are the reader's, not the code's.
pub(super) fn code_span(text: &str, cell: bool) -> String {
    let text = if cell { text.replace('|', "\\|") } else { text.to_owned() };
    let ticks = "`".repeat(longest_run(&text, '`') + 1);
    let ticked = text.starts_with('`') || text.ends_with('`');
    if ticked { format!("{ticks} {text} {ticks}") } else { format!("{ticks}{text}{ticks}") }
}

/// The length of the longest run of a character.
pub(super) fn longest_run(text: &str, sought: char) -> usize {
    let runs = text.split(|character| character != sought);
    runs.map(str::len).max().unwrap_or_default()
}
