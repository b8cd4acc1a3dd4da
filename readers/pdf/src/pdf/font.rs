//! Which letters does a font show, how wide are they, and do they look bold or typewritten?

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_font::hayro_cmap::BfString;
use hayro_font::{CMapResolverFn, FontCache, FontGlyph, FontResolverFn, StandardFont};
use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, Stream};

use super::glyph::Look;
use super::guard::is_readable;

/// Bits of a font descriptor's flags.
const FIXED_PITCH: u32 = 1;
const FORCE_BOLD: u32 = 1 << 18;

/// A font as far as text needs it.
pub(super) struct Face<'a> {
    font: hayro_font::Font<'a>,
    /// What the height of the font is to be multiplied by: not 1 only where the font draws its letters itself.
    pub(super) scale: f32,
    pub(super) look: Look,
}

/// The fonts of a document, each loaded once.
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    faces: HashMap<ObjectIdentifier, Option<Rc<Face<'a>>>>,
    programs: FontResolverFn,
    maps: CMapResolverFn,
}

impl<'a> Fonts<'a> {
    pub(super) fn new() -> Self {
        Self {
            cache: FontCache::new(),
            faces: HashMap::new(),
            // Shapes are never drawn, so any will do; letters and widths come from names.
            programs: Arc::new(|_| Some(StandardFont::Helvetica.get_font_data())),
            maps: Arc::new(|_| None),
        }
    }

    pub(super) fn face(&mut self, dictionary: &Dict<'a>) -> Option<Rc<Face<'a>>> {
        let Some(id) = dictionary.obj_id() else { return self.load(dictionary) };
        if let Some(face) = self.faces.get(&id) {
            return face.clone();
        }
        let face = self.load(dictionary);
        self.faces.insert(id, face.clone());
        face
    }

    fn load(&self, dictionary: &Dict<'a>) -> Option<Rc<Face<'a>>> {
        let descendant =
            dictionary.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let own = descendant.as_ref().unwrap_or(dictionary);
        let descriptor = own.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
        let streams = [(dictionary, "ToUnicode"), (dictionary, "Encoding"), (own, "CIDToGIDMap")];
        let programs = ["FontFile", "FontFile2", "FontFile3"].map(|key| (&descriptor, key));
        let readable =
            |(holder, key): (&Dict<'_>, &str)| holder.get::<Stream<'_>>(key).is_none_or(|it| is_readable(&it));
        if !streams.into_iter().chain(programs).all(readable) {
            return None;
        }
        let font = self.cache.font(dictionary, &self.programs, &self.maps)?;
        Some(Rc::new(Face { font, scale: drawn_scale(dictionary), look: look(dictionary, &descriptor) }))
    }
}

impl Face<'_> {
    /// The next character code of a string and how many bytes it takes.
    pub(super) fn next_code(&self, bytes: &[u8], offset: usize) -> (u32, usize) {
        let (code, length) = self.font.read_code(bytes, offset);
        (code, length.max(1))
    }

    /// How far a code moves on, in parts of the font's height.
    pub(super) fn advance(&self, code: u32) -> f32 {
        self.font.code_advance(code).x as f32 / 1000.0
    }

    pub(super) fn is_level(&self) -> bool {
        self.font.is_horizontal()
    }

    /// What a code says, if the font tells.
    pub(super) fn letters(&self, code: u32) -> Option<String> {
        let unicode = match self.font.glyph(self.font.map_code(code), code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        match unicode? {
            BfString::Char(letter) => Some(letter.to_string()),
            BfString::String(letters) => Some(letters),
        }
    }
}

/// How high a font of drawn letters is where its size is 1.
fn drawn_scale(dictionary: &Dict<'_>) -> f32 {
    if dictionary.get::<Name<'_>>("Subtype").as_deref() != Some(b"Type3".as_slice()) {
        return 1.0;
    }
    let matrix = dictionary.get::<[f32; 6]>("FontMatrix").unwrap_or([0.001, 0.0, 0.0, 0.001, 0.0, 0.0]);
    let unit = matrix[3].abs();
    if (0.0004..0.003).contains(&unit) {
        return 1.0;
    }
    let heights = dictionary.get::<[f32; 4]>("FontBBox").map_or(0.0, |corners| (corners[3] - corners[1]).abs());
    let scale = heights * unit;
    if scale.is_finite() && scale > 0.01 { scale } else { 1.0 }
}

fn look(dictionary: &Dict<'_>, descriptor: &Dict<'_>) -> Look {
    let name =
        dictionary.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_ascii_lowercase()).unwrap_or_default();
    let name = name.split_once('+').map_or(name.as_str(), |(_, name)| name);
    let flags = descriptor.get::<u32>("Flags").unwrap_or(0);
    let weight = descriptor.get::<f32>("FontWeight").unwrap_or(400.0);
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    Look {
        bold: weight >= 600.0
            || flags & FORCE_BOLD != 0
            || has(&["bold", "black", "heavy", "demi", "cmbx", "sfbx", "-bd"]),
        mono: flags & FIXED_PITCH != 0
            || has(&[
                "mono",
                "courier",
                "consol",
                "menlo",
                "typewriter",
                "cmtt",
                "lmtt",
                "sftt",
                "inconsol",
                "codepro",
            ]),
    }
}
