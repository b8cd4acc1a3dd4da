//! Where in the package is the text, and what do its relationships point to?

use std::collections::HashMap;

use crate::archive::{Archive, part_name};
use crate::error::FormatError;
use crate::xml::Tree;

/// The parts of a Word document.
pub(super) struct Package {
    /// The name of the main part.
    pub(super) main: String,
    /// The name of the part with title and language.
    pub(super) core: String,
    /// The addresses that links point to, by relationship id.
    pub(super) links: HashMap<String, String>,
    parts: HashMap<String, String>,
}

struct Relationship {
    id: String,
    kind: String,
    target: String,
}

impl Package {
    /// Finds the parts.
    ///
    /// # Errors
    /// When there is no main part.
    pub(super) fn open(archive: &mut Archive<'_>) -> Result<Self, FormatError> {
        let outer = relationships(archive, "_rels/.rels")?;
        let target =
            |kind: &str| outer.iter().find(|found| found.kind == kind).map(|found| part_name("", &found.target));
        let main = target("officeDocument").filter(|name| archive.has(name)).unwrap_or("word/document.xml".to_owned());
        let core = target("core-properties").unwrap_or("docProps/core.xml".to_owned());
        if !archive.has(&main) {
            return Err(FormatError::Damaged { what: "the file", detail: format!("{main} is missing") });
        }
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
        let mut package = Self { core, links: HashMap::new(), parts: HashMap::new(), main: main.clone() };
        for found in relationships(archive, &format!("{folder}/_rels/{name}.rels"))? {
            if found.kind == "hyperlink" {
                package.links.insert(found.id, found.target);
            } else {
                package.parts.insert(found.kind, part_name(folder, &found.target));
            }
        }
        Ok(package)
    }

    /// The name of a part by the kind of its relationship, or its usual name.
    pub(super) fn part(&self, kind: &str, usual: &str) -> String {
        let folder = self.main.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.parts.get(kind).cloned().unwrap_or_else(|| format!("{folder}/{usual}"))
    }
}

/// The relationships in a part, their kinds without the address before them.
fn relationships(archive: &mut Archive<'_>, name: &str) -> Result<Vec<Relationship>, FormatError> {
    let text = archive.text(name)?.unwrap_or_default();
    let tree = Tree::parse(&text, "its relationships")?;
    let found = tree.root().into_iter().flat_map(super::super::xml::Element::elements).filter_map(|element| {
        let kind = element.attribute("Type")?;
        let kind = kind.rsplit('/').next()?.to_owned();
        Some(Relationship { id: element.attribute("Id")?, kind, target: element.attribute("Target")? })
    });
    Ok(found.collect())
}
