//! Does a style's name say that it is for headings or titles? In the languages of the common office programs.

/// What a style is for, as far as its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A heading of a level from 1.
    Heading(usize),
    /// The document's title.
    Title,
    /// A line of a table of contents, or its heading.
    Contents,
    /// Code.
    Code,
    /// Another paragraph of an item.
    Continuation,
    /// A term that is explained.
    Term,
    /// What a term means.
    Definition,
}

const HEADINGS: [&str; 23] = [
    "heading",
    "überschrift",
    "berschrift",
    "titre",
    "título",
    "ttulo",
    "titolo",
    "kop",
    "rubrik",
    "overskrift",
    "otsikko",
    "nagłówek",
    "nagwek",
    "nadpis",
    "címsor",
    "cmsor",
    "заголовок",
    "başlık",
    "titlu",
    "επικεφαλίδα",
    "見出し",
    "标题",
    "標題",
];

const TITLES: [&str; 12] =
    ["title", "titel", "titre", "título", "titolo", "tittel", "otsikko", "tytuł", "název", "cím", "заголовок", "标题"];

const CONTENTS: [&str; 6] = ["toc", "contents", "verzeichnis", "inhaltsverzeichnis", "index", "tm"];

const CODE: [&str; 9] = [
    "code",
    "source code",
    "sourcecode",
    "preformatted text",
    "html preformatted",
    "html vorformatiert",
    "preformatted",
    "verbatim",
    "listing",
];

/// What the style's name says.
pub(crate) fn role_of(name: &str) -> Option<Role> {
    let name = name.replace("_20_", " ").replace('_', " ").trim().to_lowercase();
    let digits = name.len() - name.trim_end_matches(|digit: char| digit.is_ascii_digit()).len();
    let (stem, number) = name.split_at_checked(name.len() - digits)?;
    let stem = stem.trim_end();
    if let Ok(level @ 1..=10) = number.parse::<usize>() {
        if HEADINGS.contains(&stem) {
            return Some(Role::Heading(level));
        }
        if CONTENTS.contains(&stem) {
            return Some(Role::Contents);
        }
    }
    match stem {
        "toc heading" | "contents heading" | "inhaltsverzeichnisüberschrift" | "index heading" => Some(Role::Contents),
        "list continue" => Some(Role::Continuation),
        "definition term" | "definition term tight" | "list heading" => Some(Role::Term),
        "definition" | "definition definition" | "definition definition tight" | "list contents" => {
            Some(Role::Definition)
        }
        title if digits == 0 && TITLES.contains(&title) => Some(Role::Title),
        code if CODE.contains(&code) || code.ends_with(" code") || code.starts_with("code ") => Some(Role::Code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_styles_are_for() {
        assert_eq!(role_of("heading 3"), Some(Role::Heading(3)));
        assert_eq!(role_of("Überschrift1"), Some(Role::Heading(1)));
        assert_eq!(role_of("Heading_20_2"), Some(Role::Heading(2)));
        assert_eq!(role_of("Titre"), Some(Role::Title));
        assert_eq!(role_of("Titre 2"), Some(Role::Heading(2)));
        assert_eq!(role_of("toc 1"), Some(Role::Contents));
        assert_eq!(role_of("Source Code"), Some(Role::Code));
        assert_eq!(role_of("List Continue 2"), Some(Role::Continuation));
        assert_eq!(role_of("Body Text"), None);
    }
}
