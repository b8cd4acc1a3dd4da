//! Is a line the heading of a table of contents?

/// What such headings say, in small letters without blanks, which spaced letters would leave.
const NAMES: [&str; 19] = [
    "contents",
    "content",
    "tableofcontents",
    "toc",
    "onthispage",
    "inthisarticle",
    "inhalt",
    "inhaltsverzeichnis",
    "sommaire",
    "tabledesmatières",
    "índice",
    "contenido",
    "indice",
    "sommario",
    "sumario",
    "inhoud",
    "inhoudsopgave",
    "sumário",
    "innehåll",
];

/// Whether a line says nothing but that a table of contents follows.
#[must_use]
pub fn is_contents_name(line: &str) -> bool {
    let bare = line.trim_matches(|sign: char| sign.is_whitespace() || "*#:".contains(sign));
    let name: String = bare.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect();
    NAMES.contains(&name.as_str())
}
