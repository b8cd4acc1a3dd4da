//! What does a file say of itself before its text? YAML between `---`, TOML between `+++`.

use std::collections::HashMap;
use std::ops::Range;

use super::super::span::Span;

/// The block on top of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::corpus) struct FrontMatter {
    /// The byte after it.
    pub(in crate::corpus) end: usize,
    /// The values of its outermost fields, by their names in small letters, with the place of each where it is one line.
    fields: HashMap<String, (String, Option<Span>)>,
}

impl FrontMatter {
    fn field(&self, names: &[&str]) -> Option<&str> {
        names
            .iter()
            .find_map(|name| self.fields.get(*name))
            .map(|(value, _)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// `title`.
    pub(in crate::corpus) fn title(&self) -> Option<&str> {
        self.field(&["title"])
    }

    /// Where the title's words stand.
    pub(in crate::corpus) fn title_span(&self) -> Option<Span> {
        self.fields.get("title").and_then(|(_, span)| *span).filter(|span| !span.is_empty())
    }

    /// `description`.
    pub(in crate::corpus) fn description(&self) -> Option<&str> {
        self.field(&["description", "summary"])
    }

    /// `lang` or `language`, where it is a language's tag.
    pub(in crate::corpus) fn language(&self) -> Option<&str> {
        let is_tag = |value: &&str| {
            let first = value.split(['-', '_']).next().unwrap_or_default();
            (2..=3).contains(&first.len()) && value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        };
        self.field(&["lang", "language"]).filter(is_tag)
    }

    /// The file's place among its neighbours.
    pub(in crate::corpus) fn order(&self) -> Option<f64> {
        self.field(&["sidebar_position", "nav_order", "weight", "order"])?.parse().ok()
    }

    /// Whether it says that it is not finished.
    pub(in crate::corpus) fn is_draft(&self) -> bool {
        self.field(&["draft"]).is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }
}

/// The front matter that a text begins with; `None` where its first lines are none, such as a rule above a paragraph.
pub(in crate::corpus) fn front_matter(text: &str) -> Option<FrontMatter> {
    let mark = ["---", "+++"].into_iter().find(|mark| text.starts_with(mark))?;
    let mut lines = text.split_inclusive('\n');
    let mut end = lines.next().filter(|line| line.trim_end() == mark)?.len();
    let start = end;
    for line in lines {
        let before = end;
        end += line.len();
        let said = line.trim_end();
        if said == mark || (mark == "---" && said == "...") {
            let fields = if mark == "+++" { of_toml(text, start..before)? } else { of_yaml(text, start..before)? };
            return Some(FrontMatter { end, fields });
        }
    }
    None
}

type Fields = HashMap<String, (String, Option<Span>)>;

fn of_toml(text: &str, block: Range<usize>) -> Option<Fields> {
    let table: toml::Table = text[block.clone()].parse().ok()?;
    let field = |(name, value): (String, toml::Value)| {
        let value = match value {
            toml::Value::String(value) => value,
            toml::Value::Integer(_) | toml::Value::Float(_) | toml::Value::Boolean(_) => value.to_string(),
            _ => return None,
        };
        let at = text[block.clone()].find(&value).map(|at| block.start + at);
        let span = at.map(|at| Span::new(at, at + value.len()));
        Some((name.to_lowercase(), (value, span)))
    };
    Some(table.into_iter().filter_map(field).collect())
}

/// The plain fields of the outermost level; `None` where a line is no YAML of a front matter. People's front matter is often
/// no right YAML (`title: Fees: what to pay`), so it is read line by line and nothing deeper is looked at.
fn of_yaml(text: &str, block: Range<usize>) -> Option<Fields> {
    let mut fields = Fields::new();
    let mut folded: Option<String> = None;
    let mut at = block.start;
    for raw in text[block].split_inclusive('\n') {
        let (start, line) = (at, raw.trim_end());
        at += raw.len();
        let deeper = line.is_empty() || line.starts_with([' ', '\t', '-', '#', ']', '}', '"', '\'']);
        match line.split_once(':') {
            Some((name, value)) if is_name(name) && (value.is_empty() || value.starts_with([' ', '\t'])) => {
                let words = unquoted(value);
                let place = start + line.len() - value.len() + value.find(words).unwrap_or_default();
                let name = name.trim_matches(['"', '\'']).to_ascii_lowercase();
                folded = matches!(words, "|" | ">" | "|-" | ">-").then(|| name.clone());
                let value = if folded.is_some() { "" } else { words };
                let span = folded.is_none().then(|| Span::new(place, place + words.len()));
                fields.insert(name, (value.to_owned(), span));
            }
            _ if deeper => {
                if let Some((value, _)) = folded.as_ref().and_then(|name| fields.get_mut(name)) {
                    *value = format!("{value} {}", line.trim()).trim().to_owned();
                }
            }
            _ => return None,
        }
    }
    (!fields.is_empty()).then_some(fields)
}

fn is_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\'');
    name.starts_with(|c: char| c.is_alphabetic() || matches!(c, '"' | '_')) && name.chars().all(is_plain)
}

/// A value without its quotes, or without the remark after it.
fn unquoted(value: &str) -> &str {
    let value = value.trim();
    for quote in ['"', '\''] {
        if let Some((within, _)) = value.strip_prefix(quote).and_then(|rest| rest.rsplit_once(quote)) {
            return within;
        }
    }
    value.split(" #").next().unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_toml_are_told_from_rules() {
        let text =
            "---\ntitle: \"Mentor manual\" # ours\ntags: [a, b]\nsidebar_position: 2.5\nmenu:\n  main: x\n---\n# Text";
        let yaml = front_matter(text).unwrap();
        assert_eq!((yaml.title(), &text[yaml.end..]), (Some("Mentor manual"), "# Text"));
        assert_eq!(yaml.title_span().map(|span| &text[span.range()]), Some("Mentor manual"));
        assert_eq!((yaml.order(), yaml.is_draft(), yaml.language()), (Some(2.5), false, None));
        let toml = front_matter("+++\r\ntitle = 'Fees'\r\nweight = 3\r\ndraft = true\r\n+++\r\nText").unwrap();
        assert_eq!((toml.title(), toml.order(), toml.is_draft()), (Some("Fees"), Some(3.0), true));
        for none in [
            "---\n\nA paragraph.\n\n---\n",
            "---\ntitle: x\n",
            "--- a\n---\n",
            "Text\n---\n",
            "+++\nno toml\n+++\n",
            "---\nNote: this\nis text\n---\n",
        ] {
            assert_eq!(front_matter(none), None, "{none}");
        }
    }

    #[test]
    fn what_is_no_right_yaml_is_read_all_the_same() {
        let text = "---\ntitle: Fees: what to pay\nlang: pt-BR\ndescription: >-\n  What a berth\n  costs.\nlanguage_note: x\n---\n";
        let front = front_matter(text).unwrap();
        assert_eq!(front.title(), Some("Fees: what to pay"));
        assert_eq!(front.description(), Some("What a berth costs."));
        assert_eq!(front.language(), Some("pt-BR"));
    }
}
