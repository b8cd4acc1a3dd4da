//! What does an e-book say? Its chapters in the order of its spine, without cover and table of contents.

mod chapter;

use std::collections::HashMap;

use preceptor_converted::Converted;

use crate::archive::{Archive, part_name};
use crate::converted::clean_title;
use crate::error::FormatError;
use crate::left_out::LeftOut;
use crate::xml::{Element, Tree};

use chapter::chapter_to_markdown;

/// Reads an e-book (`.epub`).
///
/// # Errors
/// When it is damaged, encrypted, too large, or without text.
pub fn read_epub(bytes: &[u8]) -> Result<Converted, FormatError> {
    let mut archive = Archive::open(bytes)?;
    let container = needed(&mut archive, "META-INF/container.xml")?;
    let container = Tree::parse(&container, "its container")?;
    let root = container.root().and_then(|root| root.descendant("rootfile")?.attribute("full-path"));
    let root = root.ok_or(FormatError::Damaged { what: "its container", detail: "it names no book".to_owned() })?;
    let package = needed(&mut archive, &root)?;
    let package = Tree::parse(&package, "its package")?;
    let package =
        package.root().ok_or(FormatError::Damaged { what: "its package", detail: "it is empty".to_owned() })?;
    let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
    let locked = locked_parts(&mut archive)?;

    let mut left_out = LeftOut::default();
    let mut chapters = Vec::new();
    for name in chapter_names(package, folder) {
        if locked.contains(&name) {
            return Err(FormatError::Encrypted);
        }
        match archive.text(&name)? {
            Some(page) if page.contains("<!ENTITY") => return Err(FormatError::Entities),
            Some(page) => {
                left_out.images += page.matches("<img").count();
                chapters.push(chapter_to_markdown(&page).trim_end().to_owned());
            }
            None => left_out.chapters += 1,
        }
    }
    chapters.retain(|chapter| !chapter.is_empty());
    if chapters.is_empty() {
        return Err(FormatError::NoText);
    }
    let said = |name| package.child("metadata").and_then(|data| data.descendant(name)).map(super::xml::Element::text);
    Ok(Converted {
        markdown: chapters.join("\n\n") + "\n",
        title: said("title").as_deref().and_then(clean_title),
        language: said("language").map(|language| language.trim().to_owned()).filter(|language| !language.is_empty()),
        pages: Vec::new(),
        notes: left_out.notes(),
    })
}

fn needed(archive: &mut Archive<'_>, name: &str) -> Result<String, FormatError> {
    let missing = || FormatError::Damaged { what: "the file", detail: format!("{name} is missing") };
    archive.text(name)?.ok_or_else(missing)
}

/// The parts that only a licensed reader can open; disguised typefaces do not matter.
fn locked_parts(archive: &mut Archive<'_>) -> Result<Vec<String>, FormatError> {
    let text = archive.text("META-INF/encryption.xml")?.unwrap_or_default();
    let tree = Tree::parse(&text, "its encryption")?;
    let parts = tree.root().into_iter().flat_map(super::xml::Element::elements);
    Ok(parts
        .filter_map(|part| part.descendant("CipherReference")?.attribute("URI"))
        .map(|uri| resolve("", &uri))
        .collect())
}

/// The names of the chapters in reading order.
fn chapter_names(package: Element<'_>, folder: &str) -> Vec<String> {
    let children = |name: &str| package.child(name).into_iter().flat_map(Element::elements);
    let listed = children("guide").filter(|part| {
        let kind = part.attribute("type").unwrap_or_default();
        kind == "cover" || kind == "toc"
    });
    let aside: Vec<String> = listed.filter_map(|part| Some(resolve(folder, &part.attribute("href")?))).collect();
    let items: HashMap<String, Element<'_>> =
        children("manifest").filter_map(|item| Some((item.attribute("id")?, item))).collect();
    let spine = children("spine").filter_map(|place| place.attribute("idref"));
    let chapters = spine.filter_map(|id| {
        let item = items.get(&id)?;
        let kind = item.attribute("media-type").unwrap_or_default();
        let nav = item.attribute("properties").is_some_and(|said| said.split_whitespace().any(|word| word == "nav"));
        let page = kind.contains("html") || kind.is_empty();
        let name = resolve(folder, &item.attribute("href")?);
        (page && !nav && !is_cover(&id) && !aside.contains(&name)).then_some(name)
    });
    chapters.collect()
}

fn is_cover(id: &str) -> bool {
    let id = id.to_lowercase();
    let stem = id.split('.').next().unwrap_or_default();
    ["cover", "coverpage", "cover-page", "cover_xhtml", "cover-xhtml", "titlepage_cover"].contains(&stem)
}

/// An address in the book as the name of a part.
fn resolve(folder: &str, address: &str) -> String {
    part_name(folder, &percent_decoded(address.split('#').next().unwrap_or_default()))
}

fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, behind @ ..] = rest {
        let hex = behind.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(byte);
            rest = behind.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
