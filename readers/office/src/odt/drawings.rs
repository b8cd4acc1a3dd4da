//! What does a drawing say? A text box or shape its text, a picture what stands in its place.

use crate::blocks::Block;
use crate::xml::Element;
use preceptor_converted::is_description;

use super::body::Reader;
use super::paragraph::Runs;

/// Whether an element of this name is drawn.
pub(super) fn is_drawing(name: &str) -> bool {
    const DRAWN: [&str; 14] = [
        "frame",
        "a-frame",
        "g",
        "custom-shape",
        "rect",
        "ellipse",
        "circle",
        "line",
        "polygon",
        "polyline",
        "path",
        "connector",
        "caption",
        "regular-polygon",
    ];
    DRAWN.contains(&name)
}

impl Reader<'_> {
    /// Adds what is drawn: text after the paragraph, a picture's description to it.
    pub(super) fn drawing(&mut self, element: Element<'_>, runs: &mut Runs) {
        let mut inside: Vec<Block> = Vec::new();
        if element.name() == "frame" {
            match element.elements().find(|child| ["text-box", "table", "image", "object"].contains(&child.name())) {
                Some(text) if text.name() == "text-box" => self.blocks(text, &mut inside),
                _ if !self.deleting.is_empty() => {}
                Some(object) if object.name() == "object" => self.object(object, runs),
                Some(image) if image.name() == "image" => self.image(element, runs),
                _ => {}
            }
        } else {
            self.blocks(element, &mut inside);
        }
        runs.after.extend(inside);
    }

    /// A formula shows its letters; other objects are left out.
    fn object(&mut self, object: Element<'_>, runs: &mut Runs) {
        match object.child("math") {
            Some(math) => {
                let formula = math.descendant("mrow").unwrap_or(math).text();
                runs.words.push(&formula, crate::words::Look::default(), None);
            }
            None => self.left_out.objects += 1,
        }
    }

    fn image(&mut self, frame: Element<'_>, runs: &mut Runs) {
        self.left_out.images += 1;
        let text =
            |name| frame.child(name).map(super::super::xml::Element::text).filter(|text: &String| is_description(text));
        if let Some(text) = text("desc").or_else(|| text("title")) {
            runs.words.push_image(&text);
        }
    }
}
