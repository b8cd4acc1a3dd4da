//! What does an OpenDocument text say? Its content, read with its styles and lists.

mod body;
mod changes;
mod drawings;
mod lists;
mod paragraph;
mod styles;
mod tables;

use preceptor_converted::Converted;

use crate::archive::{Archive, decoded};
use crate::converted::convert;
use crate::error::FormatError;
use crate::xml::{Element, Tree};

use body::Reader;
use lists::Lists;
use styles::Styles;

/// How far into a file its kind is looked for.
const HEAD_BYTES: usize = 16 << 10;

/// Reads an OpenDocument text (`.odt`, `.ott`, `.fodt`).
///
/// # Errors
/// When it is damaged, encrypted, too large, or without text.
pub fn read_odt(bytes: &[u8]) -> Result<Converted, FormatError> {
    if is_flat(bytes) {
        let whole = decoded(bytes.to_vec());
        let whole = Tree::parse(&whole, "its text")?;
        let root = whole.root();
        return read(root, root, root.and_then(|root| root.child("meta")));
    }
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
    let meta = Tree::parse(&meta, "its properties")?;
    read(content.root(), common.root(), meta.root())
}

/// A document by the roots of its text, of its common styles and of its properties.
fn read(
    content: Option<Element<'_>>,
    common: Option<Element<'_>>,
    meta: Option<Element<'_>>,
) -> Result<Converted, FormatError> {
    let roots: Vec<_> = [common, content].into_iter().flatten().collect();
    let styles = Styles::read(&roots);
    let mut reader = Reader::new(&styles, Lists::read(&roots));
    let body = content.and_then(|root| root.child("body")?.child("text"));
    let body = body.ok_or(FormatError::Damaged { what: "its text", detail: "it has no body".to_owned() })?;
    let mut blocks = Vec::new();
    reader.blocks(body, &mut blocks);

    let said = |name| meta.and_then(|root| root.descendant(name)).map(Element::text);
    let language = said("language").filter(|said| !said.trim().is_empty()).or(styles.language.clone());
    convert(blocks, said("title"), language, &reader.left_out)
}

/// Whether a file is a text of OpenDocument in a single XML part (`.fodt`).
pub(crate) fn is_flat(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(HEAD_BYTES)).unwrap_or(bytes);
    let has = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    let start = head.iter().position(|byte| !byte.is_ascii_whitespace() && ![0xEF, 0xBB, 0xBF].contains(byte));
    let xml = start.is_some_and(|start| head.get(start) == Some(&b'<'));
    xml && has(b"<office:document") && has(b"application/vnd.oasis.opendocument.text")
}
