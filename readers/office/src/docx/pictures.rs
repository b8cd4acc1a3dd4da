//! What does a drawing say? A text box its text, a picture what stands in its place for those who do not see it.

use crate::blocks::Block;
use crate::xml::Element;
use preceptor_converted::is_description;

use super::body::Reader;
use super::runs::Runs;

impl Reader<'_> {
    /// Adds a text box after the paragraph, or a picture's description to it.
    pub(super) fn picture(&mut self, drawing: Element<'_>, runs: &mut Runs) {
        let before = runs.after.len();
        self.text_boxes(drawing, &mut runs.after);
        if runs.after.len() > before || drawing.descendant("txbxContent").is_some() {
            return;
        }
        if drawing.descendant("blip").or_else(|| drawing.descendant("imagedata")).is_some() {
            self.left_out.images += 1;
            let described = drawing.descendant("docPr").or_else(|| drawing.descendant("shape"));
            let text = described.and_then(|found| found.attribute("descr").or_else(|| found.attribute("alt")));
            if let Some(text) = text.filter(|text| is_description(text)) {
                runs.words.push_image(&text);
            }
        } else if drawing.name() == "object" {
            self.left_out.objects += 1;
        } else if drawing.descendant("graphicData").is_some() {
            self.left_out.diagrams += 1;
        }
    }

    fn text_boxes(&mut self, holder: Element<'_>, blocks: &mut Vec<Block>) {
        for element in holder.elements() {
            match element.name() {
                "txbxContent" => blocks.extend(self.inner(element)),
                "AlternateContent" => {
                    if let Some(chosen) = super::body::chosen(element) {
                        self.text_boxes(chosen, blocks);
                    }
                }
                _ => self.text_boxes(element, blocks),
            }
        }
    }
}
