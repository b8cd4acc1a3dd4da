//! How does Discord's Markdown look within a line?
//! <https://support.discord.com/hc/articles/210298617>, <https://discord.com/developers/docs/reference#message-formatting>

use super::super::markdown::moment;
use super::Sight;
use super::tag::escape;

/// Marks around a text and the elements that it becomes; of two that begin alike the longer one goes first.
const MARKS: [(&str, &str, &str); 7] = [
    ("***", "<strong><em>", "</em></strong>"),
    ("**", "<strong>", "</strong>"),
    ("__", "<u>", "</u>"),
    ("~~", "<s>", "</s>"),
    ("||", "<span class=\"spoiler\">", "</span>"),
    ("*", "<em>", "</em>"),
    ("_", "<em>", "</em>"),
];

/// The text as HTML: escapes, code, marks, links, mentions and times.
pub(crate) fn inline(text: &str, sight: &Sight) -> String {
    let (mut html, mut rest, mut before) = (String::new(), text, None);
    while let Some(first) = rest.chars().next() {
        let (piece, length) = piece(rest, before, sight).unwrap_or_else(|| plain(first));
        html.push_str(&piece);
        before = rest[..length].chars().next_back();
        rest = &rest[length..];
    }
    html
}

fn plain(c: char) -> (String, usize) {
    let shown = if c == '\n' { "<br>\n".to_owned() } else { escape(c.encode_utf8(&mut [0; 4])) };
    (shown, c.len_utf8())
}

/// What a text begins with, where it is more than a character: as HTML, and its length.
fn piece(text: &str, before: Option<char>, sight: &Sight) -> Option<(String, usize)> {
    let in_word = before.is_some_and(char::is_alphanumeric);
    match text.chars().next()? {
        '\\' => {
            let escaped = text[1..].chars().next().filter(char::is_ascii_punctuation)?;
            Some((plain(escaped).0, 2))
        }
        '`' => code(text),
        '[' => masked_link(text, sight),
        '<' => tag(text, sight),
        '@' => {
            let all = ["@everyone", "@here"].into_iter().find(|all| text.starts_with(all))?;
            Some((chip(all), all.len()))
        }
        'h' if !in_word => bare_link(text),
        _ => MARKS.iter().find_map(|mark| marked(text, in_word, *mark, sight)),
    }
}

/// The length of code that a text begins with, and of the marks at its ends.
fn code_length(text: &str) -> Option<(usize, usize)> {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let ticks = ticks.min(2);
    let end = text.get(ticks..)?.find(&text[..ticks]).filter(|end| *end > 0)?;
    Some((end + 2 * ticks, ticks))
}

fn code(text: &str) -> Option<(String, usize)> {
    let (length, ticks) = code_length(text)?;
    Some((format!("<code>{}</code>", escape(text[ticks..length - ticks].trim())), length))
}

fn marked(
    text: &str,
    in_word: bool,
    (mark, open, close): (&str, &str, &str),
    sight: &Sight,
) -> Option<(String, usize)> {
    let inner = text.strip_prefix(mark)?;
    let spaced = inner.starts_with(char::is_whitespace) && mark.len() == 1;
    // `snake_case_names` have no italics.
    if spaced || mark == "_" && in_word {
        return None;
    }
    let end = closing(inner, mark)?;
    Some((format!("{open}{}{close}", inline(&inner[..end], sight)), end + 2 * mark.len()))
}

/// Where a mark ends what it began, outside of escapes and code.
fn closing(text: &str, mark: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let doubled = mark.len() == 1 && rest.strip_prefix(mark).is_some_and(|more| more.starts_with(mark));
        at += match c {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => code_length(rest).map_or(1, |(length, _)| length),
            _ if doubled => 2,
            _ if rest.starts_with(mark) && at > 0 => {
                let after = rest[mark.len()..].chars().next();
                let in_word = mark == "_" && after.is_some_and(char::is_alphanumeric);
                // Of three stars the last two end what is bold.
                let one_more = mark.len() == 2 && after.is_some_and(|after| mark.starts_with(after));
                if !in_word && !one_more {
                    return Some(at);
                }
                1
            }
            c => c.len_utf8(),
        };
    }
    None
}

/// `[label](https://…)`, with a title or in angle brackets, too.
fn masked_link(text: &str, sight: &Sight) -> Option<(String, usize)> {
    let middle = text.find("](")?;
    let end = middle + 2 + text[middle + 2..].find(')')?;
    let address = text[middle + 2..end].split_whitespace().next()?.trim_matches(['<', '>']);
    let label = &text[1..middle];
    (is_web(address) && !label.contains(['\n', '['])).then(|| (link(address, &inline(label, sight)), end + 1))
}

fn bare_link(text: &str) -> Option<(String, usize)> {
    let end = text.find(|c: char| c.is_whitespace() || c == '<').unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', ',', ':', ';', '!', '?', ')', '*', '_', '"', '\'']);
    is_web(address).then(|| (link(address, &escape(address)), address.len()))
}

fn is_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| address.len() > scheme.len() && address.starts_with(scheme))
}

pub(crate) fn link(address: &str, html: &str) -> String {
    format!("<a href=\"{}\">{html}</a>", escape(address))
}

fn chip(text: &str) -> String {
    format!("<span class=\"chip\">{}</span>", escape(text))
}

/// A mention, a time, an emoji of a server's or an address in angle brackets.
fn tag(text: &str, sight: &Sight) -> Option<(String, usize)> {
    let end = text.find('>')?;
    let inside = &text[1..end];
    let html = if let Some(id) = inside.strip_prefix("@&") {
        chip(&format!("@{}", sight.name(id).unwrap_or("unknown-role")))
    } else if let Some(id) = inside.strip_prefix('@') {
        chip(&format!("@{}", sight.name(id.trim_start_matches('!')).unwrap_or("unknown-user")))
    } else if let Some(id) = inside.strip_prefix('#') {
        chip(&format!("# {}", sight.name(id).unwrap_or("unknown")))
    } else if let Some(command) = inside.strip_prefix('/') {
        let (name, id) = command.rsplit_once(':').filter(|(_, id)| id.parse::<u64>().is_ok())?;
        chip(&format!("/{}", sight.called(name, id)))
    } else if let Some(time) = inside.strip_prefix("t:") {
        format!("<time>{}</time>", escape(&moment(time)?))
    } else if is_web(inside) {
        link(inside, &escape(inside))
    } else {
        let (name, _) = inside.strip_prefix("a:").or(inside.strip_prefix(':'))?.split_once(':')?;
        format!(":{}:", escape(name))
    };
    Some((html, end + 1))
}
