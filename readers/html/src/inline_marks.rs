//! How do runs of styled text become a line of Markdown?

use super::escape::{code_span, escape, escape_address};
use super::inline::{Run, Style};

/// Runs as Markdown: links around bold, bold around italic.
pub(super) fn write_links(runs: &[Run], cell: bool) -> String {
    let mut out = String::new();
    let groups: Vec<&[Run]> = runs.chunk_by(|one, other| one.style.link == other.style.link).collect();
    for (number, group) in groups.iter().enumerate() {
        let next = groups.get(number + 1).and_then(|group| group.first());
        let Some(address) = group.first().and_then(|run| run.style.link.as_deref()) else {
            write_bold(group, &mut out, next.map(first_character), cell);
            continue;
        };
        let words: String = group.iter().map(|run| run.text.as_str()).collect();
        if is_autolink(&words, address) {
            out.extend(["<", &words, ">"]);
            continue;
        }
        let mut inner = String::new();
        write_bold(group, &mut inner, None, cell);
        if out.ends_with('!') {
            out.insert(out.len() - 1, '\\');
        }
        let address = escape_address(address);
        out.extend(["[", &inner, "](", &address, ")"]);
    }
    out
}

/// Whether a link's words are its address, so that it is said once.
fn is_autolink(words: &str, address: &str) -> bool {
    let mail = address.strip_prefix("mailto:").is_some_and(|mail| mail == words && is_plain_mail(mail));
    let plain = !words
        .contains(|character: char| character.is_whitespace() || character.is_control() || "<>|\\".contains(character));
    (words == address || mail) && plain
}

/// Whether Markdown takes this in angle brackets for a mail address.
fn is_plain_mail(mail: &str) -> bool {
    let Some((name, host)) = mail.split_once('@') else { return false };
    let named = !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "._+-".contains(sign));
    let label = |label: &str| {
        let ends = label.starts_with(|sign: char| sign.is_ascii_alphanumeric())
            && label.ends_with(|sign: char| sign.is_ascii_alphanumeric());
        ends && label.len() <= 63 && label.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
    };
    named && host.split('.').all(label)
}

fn write_bold(runs: &[Run], out: &mut String, after: Option<char>, cell: bool) {
    let bold = Mark { text: "**", has: |style| style.bold, apart: false };
    write_marked(&bold, runs, out, after, cell, |group, inner, next| {
        let italic = Mark { text: "_", has: |style| style.italic, apart: true };
        write_marked(&italic, group, inner, next, cell, |group, inner, _| write_words(group, inner, cell));
    });
}

/// How one respect of style is marked.
struct Mark {
    text: &'static str,
    has: fn(&Style) -> bool,
    /// Whether it counts only where no letter stands beside it.
    apart: bool,
}

/// Writes neighbours alike in one respect together, marked where they have it and the mark would count.
fn write_marked(
    mark: &Mark,
    runs: &[Run],
    out: &mut String,
    after: Option<char>,
    cell: bool,
    write: impl Fn(&[Run], &mut String, Option<char>),
) {
    let groups: Vec<&[Run]> = runs.chunk_by(|one, other| (mark.has)(&one.style) == (mark.has)(&other.style)).collect();
    for (number, group) in groups.iter().enumerate() {
        let next = groups.get(number + 1).and_then(|group| group.first()).map(first_character).or(after);
        if !group.first().is_some_and(|run| (mark.has)(&run.style)) {
            write(group, out, next);
            continue;
        }
        let mut inner = String::new();
        write(group, &mut inner, None);
        if counts(mark, out.chars().next_back(), &inner, next) {
            out.extend([mark.text, &inner, mark.text]);
        } else {
            write_words(group, out, cell);
        }
    }
}

/// The first character of a run's Markdown, or one of its kind.
fn first_character(run: &Run) -> char {
    let marked = run.style.bold || run.style.italic || run.style.code || run.style.link.is_some();
    if marked { '*' } else { run.text.chars().next().unwrap_or(' ') }
}

/// Whether Markdown takes marks around `inner` for marks, by what stands on both sides of each.
fn counts(mark: &Mark, before: Option<char>, inner: &str, after: Option<char>) -> bool {
    let sign = |character: char| !character.is_alphanumeric() && !character.is_whitespace();
    let outside = |side: Option<char>| side.is_none_or(|character| !character.is_alphanumeric());
    let (Some(first), Some(last)) = (inner.chars().next(), inner.chars().next_back()) else { return false };
    let words = inner.chars().any(char::is_alphanumeric) && !first.is_whitespace() && !last.is_whitespace();
    let opens = outside(before) || !(sign(first) || mark.apart);
    let closes = outside(after) || !(sign(last) || mark.apart);
    words && opens && closes
}

fn write_words(runs: &[Run], out: &mut String, cell: bool) {
    for group in runs.chunk_by(|one, other| (one.style.code, one.style.raw) == (other.style.code, other.style.raw)) {
        let text: String = group.iter().map(|run| run.text.as_str()).collect();
        if group.first().is_some_and(|run| run.style.raw) {
            out.push_str(&text);
            continue;
        }
        let code = group.first().is_some_and(|run| run.style.code);
        out.push_str(&if code && !text.trim().is_empty() { code_span(&text, cell) } else { escape(&text, cell) });
    }
}
