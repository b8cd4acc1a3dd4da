//! Which text belongs to a field's code, and which to its result?

use std::rc::Rc;

use crate::field_codes::{CODE_BYTES, address, is_contents, is_page};

/// The fields that are open where the reader is, over paragraphs, too.
#[derive(Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// Fields that stand deeper than any are read.
    deeper: usize,
}

/// No program puts more fields into each other.
const DEPTH: usize = 50;

struct Field {
    code: String,
    in_result: bool,
}

impl Fields {
    /// Takes a mark of a field; true when a table of contents begins with it.
    pub(super) fn mark(&mut self, kind: &str) -> bool {
        match kind {
            "begin" if self.open.len() >= DEPTH => self.deeper += 1,
            "end" if self.deeper > 0 => self.deeper -= 1,
            "begin" => self.open.push(Field { code: String::new(), in_result: false }),
            "separate" => {
                if let Some(field) = self.open.last_mut() {
                    field.in_result = true;
                    return is_contents(&field.code);
                }
            }
            "end" => drop(self.open.pop()),
            _ => {}
        }
        false
    }

    /// Takes a piece of a field's code.
    pub(super) fn code(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.in_result && field.code.len() < CODE_BYTES) {
            field.code.push_str(text);
        }
    }

    /// Whether text here is a code, belongs to a table of contents, or is the page's number.
    pub(super) fn hides(&self) -> bool {
        self.open.iter().any(|field| !field.in_result || is_contents(&field.code) || is_page(&field.code))
    }

    /// Where text here links to.
    pub(super) fn link(&self) -> Option<Rc<str>> {
        self.open.iter().rev().find_map(|field| address(&field.code)).map(Rc::from)
    }

    /// Forgets what is open: a heading stands in no field, so an end is missing.
    pub(super) fn clear(&mut self) {
        self.open.clear();
        self.deeper = 0;
    }
}
