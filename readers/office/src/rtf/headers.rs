//! Which typefaces and styles does an RTF file name?

use std::collections::HashMap;

use encoding_rs::Encoding;

use crate::faces::is_monospaced;
use crate::heading_names::{Role, role_of};

use super::code_pages::{character_set, code_page};

/// The typefaces and styles of a file, by their numbers.
#[derive(Default)]
pub(super) struct Headers {
    fonts: HashMap<i32, Font>,
    styles: HashMap<i32, Style>,
    font: (i32, Font),
    style: (i32, Style),
}

/// A typeface.
#[derive(Debug, Clone, Default)]
pub(super) struct Font {
    name: String,
    /// The encoding of its own, if it has one.
    pub(super) encoding: Option<&'static Encoding>,
    /// Its letters are signs.
    pub(super) symbols: bool,
    /// Its letters have one width.
    pub(super) mono: bool,
}

#[derive(Debug, Clone, Default)]
struct Style {
    name: String,
    outline: Option<usize>,
    based_on: Option<i32>,
    /// Styles of characters are of no use here.
    other: bool,
}

impl Headers {
    /// Takes a control word in the table of typefaces.
    pub(super) fn font_word(&mut self, name: &str, number: i32) {
        match name {
            "f" => self.font = (number, Font::default()),
            "fcharset" => {
                self.font.1.encoding = character_set(number).map(code_page);
                self.font.1.symbols = number == 2;
            }
            _ => {}
        }
    }

    /// Takes text in the table of typefaces; a semicolon ends a typeface.
    pub(super) fn font_text(&mut self, text: &str) {
        for (nth, piece) in text.split(';').enumerate() {
            if nth > 0 {
                let (number, mut font) = std::mem::take(&mut self.font);
                font.mono = is_monospaced(font.name.trim());
                self.fonts.insert(number, font);
            }
            self.font.1.name.push_str(piece);
        }
    }

    /// Takes a control word in the table of styles.
    pub(super) fn style_word(&mut self, name: &str, number: i32) {
        match name {
            "s" => self.style = (number, Style::default()),
            "cs" | "ds" | "ts" => self.style.1.other = true,
            "outlinelevel" => self.style.1.outline = usize::try_from(number).ok(),
            "sbasedon" => self.style.1.based_on = Some(number),
            _ => {}
        }
    }

    /// Takes text in the table of styles; a semicolon ends a style.
    pub(super) fn style_text(&mut self, text: &str) {
        for (nth, piece) in text.split(';').enumerate() {
            if nth > 0 {
                let (number, style) = std::mem::take(&mut self.style);
                if !style.other {
                    self.styles.insert(number, style);
                }
            }
            self.style.1.name.push_str(piece);
        }
    }

    /// A typeface by its number.
    pub(super) fn font(&self, number: i32) -> Option<&Font> {
        self.fonts.get(&number)
    }

    /// What a style is for.
    pub(super) fn role(&self, number: i32) -> Option<Role> {
        let mut next = Some(number);
        for _ in 0..20 {
            let style = self.styles.get(&next?)?;
            let outline = style.outline.filter(|level| *level < 9).map(|level| Role::Heading(level + 1));
            if let Some(role) = outline.or_else(|| role_of(style.name.trim())) {
                return Some(role);
            }
            next = style.based_on.filter(|based_on| Some(*based_on) != next);
        }
        None
    }
}
