//! What does a Word document say? Its main part, read with its styles, numbering and notes.

mod body;
mod fields;
mod numbering;
mod package;
mod paragraph;
mod pictures;
mod runs;
mod styles;
mod tables;

use std::collections::HashMap;

use preceptor_converted::Converted;

use crate::archive::Archive;
use crate::converted::convert;
use crate::error::FormatError;
use crate::xml::Tree;

use body::Reader;
use numbering::Numbering;
use package::Package;
use styles::Styles;

/// Reads a Word document (`.docx`, `.docm`, `.dotx`).
///
/// # Errors
/// When it is damaged, encrypted, too large, or without text.
pub fn read_docx(bytes: &[u8]) -> Result<Converted, FormatError> {
    let mut archive = Archive::open(bytes)?;
    let package = Package::open(&mut archive)?;
    let part = |archive: &mut Archive<'_>, kind: &str, name: &str| {
        archive.text(&package.part(kind, name)).map(Option::unwrap_or_default)
    };
    let styles = part(&mut archive, "styles", "styles.xml")?;
    let numbering = part(&mut archive, "numbering", "numbering.xml")?;
    let footnotes = part(&mut archive, "footnotes", "footnotes.xml")?;
    let endnotes = part(&mut archive, "endnotes", "endnotes.xml")?;
    let settings = part(&mut archive, "settings", "settings.xml")?;
    let core = archive.text(&package.core)?.unwrap_or_default();
    let main = archive.text(&package.main)?.unwrap_or_default();

    let styles = Styles::read(&Tree::parse(&styles, "its styles")?);
    let numbering = Numbering::read(&Tree::parse(&numbering, "its numbering")?, &styles);
    let mut reader = Reader::new(&styles, numbering, &package.links);
    reader.footnotes = notes(&mut reader, &footnotes)?;
    reader.endnotes = notes(&mut reader, &endnotes)?;
    let main = Tree::parse(&main, "its text")?;
    let body = main.root().and_then(|document| document.child("body"));
    let body = body.ok_or(FormatError::Damaged { what: "its text", detail: "it has no body".to_owned() })?;
    let blocks = reader.document(body);

    let core = Tree::parse(&core, "its properties")?;
    let said = |name| core.root().and_then(|core| core.child(name)).map(super::xml::Element::text);
    let settings = Tree::parse(&settings, "its settings")?;
    let theme = settings.root().and_then(|root| root.child("themeFontLang")).and_then(|font| font.attribute("val"));
    let language = said("language").filter(|said| !said.trim().is_empty()).or(styles.language.clone()).or(theme);
    convert(blocks, said("title"), language, &reader.left_out)
}

/// The words of every note by its id.
fn notes(reader: &mut Reader<'_>, text: &str) -> Result<HashMap<String, crate::words::Words>, FormatError> {
    let tree = Tree::parse(text, "its notes")?;
    let notes = tree.root().into_iter().flat_map(super::xml::Element::elements);
    let words = notes.filter(|note| note.attribute("type").is_none_or(|kind| kind == "normal"));
    Ok(words.filter_map(|note| Some((note.attribute("id")?, reader.note(note)))).collect())
}
