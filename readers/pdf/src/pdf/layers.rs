//! Which parts of a page's content are not shown, and which are put in words otherwise?

use std::collections::HashSet;

use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier};
use hayro_syntax::page::Resources;

use super::metadata::text_of;

/// The layers that are switched off when the document is opened.
#[derive(Debug, Default)]
pub(super) struct Layers {
    off: HashSet<ObjectIdentifier>,
}

impl Layers {
    pub(super) fn new(catalog: &Dict<'_>) -> Self {
        let Some(properties) = catalog.get::<Dict<'_>>("OCProperties") else { return Self::default() };
        let Some(shown) = properties.get::<Dict<'_>>("D") else { return Self::default() };
        let mut off = HashSet::new();
        if shown.get::<Name<'_>>("BaseState").as_deref() == Some(b"OFF".as_slice()) {
            off.extend(references(&properties, "OCGs"));
        }
        for id in references(&shown, "ON") {
            off.remove(&id);
        }
        off.extend(references(&shown, "OFF"));
        Self { off }
    }

    /// Whether what belongs to a layer, or to several, is hidden.
    pub(super) fn hides(&self, layer: &Dict<'_>) -> bool {
        if layer.obj_id().is_some_and(|id| self.off.contains(&id)) {
            return true;
        }
        let members: Vec<_> = references(layer, "OCGs").chain(layer.get_ref("OCGs").map(Into::into)).collect();
        !members.is_empty() && members.iter().all(|id| self.off.contains(id))
    }
}

fn references(holder: &Dict<'_>, key: &str) -> impl Iterator<Item = ObjectIdentifier> {
    let array = holder.get::<Array<'_>>(key);
    array.into_iter().flat_map(|array| array.raw_iter().filter_map(|item| item.as_obj_ref().map(Into::into)))
}

/// A stretch of content with a mark.
#[derive(Debug, Default)]
pub(super) struct Marked {
    pub(super) hidden: bool,
    /// What it says instead of its letters; taken by the first of them.
    pub(super) says: Option<String>,
    pub(super) replaced: bool,
}

impl Marked {
    /// What a mark and its properties mean.
    pub(super) fn new(tag: &Name<'_>, properties: &Object<'_>, resources: &Resources<'_>, layers: &Layers) -> Self {
        let named = |name: &Name<'_>| resources.properties.get::<Dict<'_>>(name);
        let Some(properties) = (match properties {
            Object::Dict(dictionary) => Some(dictionary.clone()),
            Object::Name(name) => named(name),
            _ => None,
        }) else {
            return Self::default();
        };
        let tag: &[u8] = tag.as_ref();
        let is_paging = properties.get::<Name<'_>>("Type").as_deref() == Some(b"Pagination".as_slice());
        let says = properties.get::<hayro_syntax::object::String<'_>>("ActualText").map(|text| text_of(&text));
        Self {
            hidden: (tag == b"OC" && layers.hides(&properties)) || (tag == b"Artifact" && is_paging),
            replaced: says.is_some(),
            says,
        }
    }
}
