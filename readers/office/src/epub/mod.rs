//! What does an e-book say? Its chapters in the order of its spine, without cover and table of contents.

mod contents;
mod spine;

use preceptor_converted::Converted;

use crate::archive::{Archive, part_name};
use crate::converted::clean_title;
use crate::error::FormatError;
use crate::left_out::LeftOut;
use crate::xml::Tree;

use contents::Contents;
use spine::{Place, Spine};

/// A page beside the text with fewer letters than this is an advertisement or the like.
const BESIDE_LETTERS: usize = 400;

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

    let mut left_out = LeftOut::default();
    let spine = Spine::read(package, folder);
    let pages = pages(&mut archive, &spine, &mut left_out)?;
    let contents = Contents::read(&mut archive, &spine)?;
    let chapters = chapters(&pages, &contents, &mut left_out)?;
    if !chapters.iter().any(|chapter| chapter.chars().any(char::is_alphanumeric)) {
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

/// The pages of a book that are there, by their names.
fn pages(
    archive: &mut Archive<'_>,
    spine: &Spine,
    left_out: &mut LeftOut,
) -> Result<Vec<(Place, String)>, FormatError> {
    let locked = locked_parts(archive)?;
    let mut pages = Vec::new();
    for place in &spine.places {
        if locked.contains(&place.name) {
            return Err(FormatError::Encrypted);
        }
        match archive.text(&place.name)? {
            Some(page) if page.contains("<!ENTITY") => return Err(FormatError::Entities),
            Some(page) => {
                left_out.images += if place.beside { 0 } else { page.matches("<img").count() };
                pages.push((place.clone(), page));
            }
            None => left_out.chapters.push(place.name.rsplit('/').next().unwrap_or_default().to_owned()),
        }
    }
    Ok(pages)
}

/// The chapters as Markdown, without those that say nothing.
fn chapters(
    pages: &[(Place, String)],
    contents: &Contents,
    left_out: &mut LeftOut,
) -> Result<Vec<String>, FormatError> {
    let named: Vec<(&str, &str)> = pages.iter().map(|(place, page)| (place.name.as_str(), page.as_str())).collect();
    let read = preceptor_html::chapters_to_markdown(&named).map_err(refused)?;
    let mut chapters = Vec::new();
    for ((place, _), chapter) in pages.iter().zip(read) {
        let letters = chapter.markdown.chars().filter(|letter| letter.is_alphanumeric()).count();
        if place.beside && letters < BESIDE_LETTERS {
            left_out.beside += usize::from(letters > 0);
            continue;
        }
        let images = |note: &String| note.contains("image");
        left_out.other.extend(chapter.notes.into_iter().filter(|note| !images(note)));
        chapters.push(contents.applied(&place.name, chapter.markdown.trim_end(), left_out));
    }
    chapters.retain(|chapter| !chapter.is_empty());
    Ok(chapters)
}

fn refused(error: preceptor_html::FormatError) -> FormatError {
    match error {
        preceptor_html::FormatError::TooLarge { limit } => FormatError::TooLarge { limit: limit as u64 },
        preceptor_html::FormatError::Damaged { detail, .. } => FormatError::Damaged { what: "a chapter", detail },
        preceptor_html::FormatError::NoText => FormatError::NoText,
    }
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
