//! Is a line the heading of a table of contents?

/// What such headings say, in small letters.
const NAMES: [&str; 16] = [
    "contents",
    "table of contents",
    "toc",
    "on this page",
    "inhalt",
    "inhaltsverzeichnis",
    "sommaire",
    "table des matières",
    "índice",
    "contenido",
    "indice",
    "sommario",
    "inhoud",
    "inhoudsopgave",
    "sumário",
    "innehåll",
];

/// Whether a line says nothing but that a table of contents follows.
#[must_use]
pub fn is_contents_name(line: &str) -> bool {
    let name = line.trim_matches(|sign: char| sign.is_whitespace() || "*#:".contains(sign)).to_lowercase();
    NAMES.contains(&name.as_str())
}
