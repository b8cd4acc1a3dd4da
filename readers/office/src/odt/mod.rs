//! What does an OpenDocument text say? Its content, read with its styles and lists.

mod body;
mod drawings;
mod lists;
mod paragraph;
mod styles;
mod tables;

use preceptor_converted::Converted;

use crate::archive::Archive;
use crate::converted::convert;
use crate::error::FormatError;
use crate::xml::Tree;

use body::Reader;
use lists::Lists;
use styles::Styles;

/// Reads an OpenDocument text (`.odt`, `.ott`).
///
/// # Errors
/// When it is damaged, encrypted, too large, or without text.
pub fn read_odt(bytes: &[u8]) -> Result<Converted, FormatError> {
    let mut archive = Archive::open(bytes)?;
    if archive.text("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(FormatError::Encrypted);
    }
    let content = archive.text("content.xml")?;
    let content =
        content.ok_or(FormatError::Damaged { what: "the file", detail: "content.xml is missing".to_owned() })?;
    let styles = archive.text("styles.xml")?.unwrap_or_default();
    let meta = archive.text("meta.xml")?.unwrap_or_default();

    let content = Tree::parse(&content, "its text")?;
    let common = Tree::parse(&styles, "its styles")?;
    let roots: Vec<_> = [common.root(), content.root()].into_iter().flatten().collect();
    let styles = Styles::read(&roots);
    let mut reader = Reader::new(&styles, Lists::read(&roots));
    let body = content.root().and_then(|root| root.child("body")?.child("text"));
    let body = body.ok_or(FormatError::Damaged { what: "its text", detail: "it has no body".to_owned() })?;
    let mut blocks = Vec::new();
    reader.blocks(body, &mut blocks);

    let meta = Tree::parse(&meta, "its properties")?;
    let said = |name| meta.root().and_then(|root| root.descendant(name)).map(super::xml::Element::text);
    let language = said("language").filter(|said| !said.trim().is_empty()).or(styles.language.clone());
    convert(&blocks, said("title"), language, &reader.left_out)
}
