//! What does an `asked.toml` begin as? Every passage of a guide as a comment that is ready to fill.

use super::selectors::{PassageSelector, Selectors};
use crate::corpus::guide::{Guide, Passage};

/// First words of a passage that its comment shows; two lines on a wide terminal.
const SHOWN_WORDS: usize = 30;

/// What an entry of the template begins with, after the passage's words.
pub const TEMPLATE_ENTRY: &str = "# [[passage]]";

/// A guide with more passages gets no stanza for each: nobody fills them in, and to name each takes as long as all have headings.
const MOST_STANZAS: usize = 4_000;

const HEADER: &str = "\
# How people ask for each passage of this guide, in their own words; answers get better with every line.
# Take the `# ` away from a passage's lines and write phrasings, or let `preceptor coach` ask you for them:
#   asked = [\"when do you open\", \"opening hours?\"]
# What people ask though the guide does not say it is a gap:
#   [[gap]]
#   asked = [\"what does parking cost\"]
";

/// The beginning of a guide's `asked.toml`: every passage's selector under its first words, all as comments, so that the
/// guide reads as before until something is filled in.
#[must_use]
pub fn asked_template(guide: &Guide) -> String {
    if guide.passages.len() > MOST_STANZAS {
        return format!(
            "{HEADER}# The guide has {} passages; `preceptor coach` goes through them.\n",
            guide.passages.len()
        );
    }
    let selectors = Selectors::of(guide);
    let entries = guide.passages.iter().enumerate().map(|(at, passage)| entry(passage, selectors.name(at).as_ref()));
    std::iter::once(HEADER.to_owned()).chain(entries).collect::<Vec<_>>().join("\n")
}

fn entry(passage: &Passage, named: Option<&PassageSelector>) -> String {
    let context = match passage.context.as_str() {
        "" => String::new(),
        context => format!("# under: {}\n", first_words(context)),
    };
    let words = first_words(&passage.text);
    match named {
        Some(PassageSelector { section, starts: Some(starts) }) => format!(
            "# {words}\n{context}{TEMPLATE_ENTRY}\n# section = {}\n# starts = {}\n# asked = []\n",
            quoted(section),
            quoted(starts)
        ),
        _ => format!("# {words}\n{context}# (stands twice under one heading, so no selector finds it alone)\n"),
    }
}

/// A text's first words on one line; what a comment can't hold is left out.
fn first_words(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let more = if words.len() > SHOWN_WORDS { " …" } else { "" };
    format!("{}{more}", words[..words.len().min(SHOWN_WORDS)].join(" "))
}

/// A text as TOML writes it, on one line.
#[must_use]
pub fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    toml::Value::String(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Tea\n\nAbout \"tea\", a drink.\n\n## Brew\n\nBoil these:\n\n- water of the well, which is the best that there is in this country for tea of any kind\n\
        - milk\n- sugar, and as much as you like of it, for this is your tea and nobody else's, and there are many who take three\n";

    fn read(asked: &str) -> Guide {
        let files = [("guide.md", TEXT), ("asked.toml", asked)];
        Guide::from_files("tea", files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()).unwrap()
    }

    #[test]
    fn as_it_is_it_changes_nothing() {
        let guide = read("");
        let again = read(&asked_template(&guide));
        assert!(again.asked.is_empty() && again.gaps.is_empty() && again.notes.len() == guide.notes.len());
    }

    #[test]
    fn filled_in_each_entry_asks_for_its_own_passage() {
        let guide = read("");
        let template = asked_template(&guide);
        let keys = ["# [[passage]]", "# section", "# starts", "# asked"];
        let live = |line: &str| keys.iter().any(|key| line.starts_with(key));
        let lines = template.lines().map(|line| if live(line) { &line[2..] } else { line });
        let filled = lines.collect::<Vec<_>>().join("\n").replace("asked = []", "asked = [\"x\"]");
        let targets: Vec<_> = read(&filled).asked.into_iter().map(|asked| asked.target).collect();
        assert_eq!(targets, (0..guide.passages.len()).map(|at| at..at + 1).collect::<Vec<_>>());
    }
}
