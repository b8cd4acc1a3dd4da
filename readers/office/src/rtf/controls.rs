//! What does a control word of an RTF file ask for?

use super::code_pages::code_page;
use super::reader::Reader;
use super::state::{Opening, Paragraph, Place};

/// Groups that hold nothing for a reader of the document.
const SKIPPED: [&str; 39] = [
    "colortbl",
    "pict",
    "object",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "ftnsep",
    "ftnsepc",
    "ftncn",
    "aftnsep",
    "aftnsepc",
    "aftncn",
    "nonshppict",
    "shprslt",
    "sp",
    "listtable",
    "listoverridetable",
    "annotation",
    "atnid",
    "atnauthor",
    "filetbl",
    "revtbl",
    "rsidtbl",
    "generator",
    "nesttableprops",
    "nonesttables",
    "tc",
    "tcn",
    "xe",
    "rxe",
    "txe",
    "themedata",
    "datastore",
    "pn",
];

impl Reader {
    /// Takes a control word.
    pub(super) fn word(&mut self, name: &str, number: Option<i32>) {
        let optional = std::mem::take(&mut self.optional);
        if name == "u" {
            return self.unicode(number.unwrap_or(0));
        }
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        if self.state.place == Place::Skipped {
            return;
        }
        match self.state.place {
            Place::Fonts => self.headers.font_word(name, number.unwrap_or(0)),
            Place::Styles => self.headers.style_word(name, number.unwrap_or(0)),
            _ => {}
        }
        if self.destination(name) {
            return;
        }
        if optional {
            self.state.place = Place::Skipped;
            return;
        }
        if self.state.place == Place::Body && (self.text.rows.define(name, number) || self.structure(name)) {
            return;
        }
        if !self.special(name) {
            self.property(name, number);
        }
    }

    /// A group with a purpose begins; false if this is no such word.
    fn destination(&mut self, name: &str) -> bool {
        match name {
            "fonttbl" => self.state.place = Place::Fonts,
            "stylesheet" => self.state.place = Place::Styles,
            "info" => self.state.place = Place::Info,
            "title" if self.state.place == Place::Info => self.state.place = Place::Title,
            "pntext" | "listtext" => self.state.place = Place::Label,
            "footnote" => self.open_text(Opening::Note),
            "shptxt" | "dptxbxtext" => self.open_text(Opening::Frame),
            "shp" | "shpinst" | "do" | "shppict" => {}
            "field" => {
                self.fields.push(String::new());
                self.state.field = Some(self.fields.len() - 1);
            }
            "fldinst" => self.state.place = Place::Code,
            "fldrslt" => self.field_result(),
            skipped if SKIPPED.contains(&skipped) => {
                self.left_out.images += usize::from(name == "pict" && self.state.place == Place::Body);
                self.left_out.objects += usize::from(name == "object");
                self.state.place = Place::Skipped;
            }
            _ => return false,
        }
        true
    }

    fn field_result(&mut self) {
        let code = self.state.field.and_then(|nth| self.fields.get(nth));
        self.left_out.contents += usize::from(code.is_some_and(|code| crate::field_codes::is_contents(code)));
    }

    /// Paragraphs, lines, cells and rows end; false if this is no such word.
    fn structure(&mut self, name: &str) -> bool {
        match name {
            "par" if self.state.deleted => self.left_out.changes += 1,
            "par" | "sect" | "nestcell" | "nestrow" => self.end_paragraph(),
            "line" | "lbr" => self.text.words.push_break(),
            "cell" => self.end_cell(),
            "row" => self.text.rows.end_row(),
            // What a sentence ends before a new page is not gone on with there.
            "page" | "column" if self.text.words.ends_sentence() => self.end_paragraph(),
            "page" | "column" => self.push(" "),
            _ => return false,
        }
        true
    }

    /// A character that has a name; false if this is no such word.
    fn special(&mut self, name: &str) -> bool {
        let text = match name {
            "tab" => "\t",
            "emdash" => "—",
            "endash" => "–",
            "bullet" => "•",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "emspace" | "enspace" | "qmspace" => " ",
            _ => return false,
        };
        self.push(text);
        true
    }

    fn property(&mut self, name: &str, number: Option<i32>) {
        let on = number != Some(0);
        let value = number.unwrap_or(0);
        let paragraph = &mut self.state.paragraph;
        match name {
            "b" => self.state.bold = on,
            "v" => self.state.hidden = on,
            "strike" | "striked" => self.state.struck = on,
            "deleted" => self.state.deleted = on,
            "plain" => self.state.plain(self.default_font, self.default_language),
            "f" => self.state.font = value,
            "uc" => self.state.stand_ins = usize::try_from(value).unwrap_or(1),
            "pard" => *paragraph = Paragraph::default(),
            "s" => paragraph.style = value,
            "outlinelevel" => paragraph.outline = usize::try_from(value).ok(),
            "intbl" => paragraph.in_table = true,
            "itap" => paragraph.in_table = value > 0,
            "ls" => paragraph.listed = value > 0,
            "ilvl" => paragraph.level = usize::try_from(value).unwrap_or(0).min(9),
            "ansicpg" => self.page = code_page(value),
            "mac" => self.page = code_page(10000),
            "deff" => {
                self.default_font = value;
                self.state.font = value;
            }
            "deflang" => {
                self.default_language = value;
                self.state.language = value;
            }
            "lang" => self.state.language = value,
            "li" => paragraph.indent = value,
            "fi" => paragraph.hanging = value < 0,
            _ => {}
        }
    }

    /// A character of Unicode by its number; those beyond 16 bits come in two halves.
    fn unicode(&mut self, number: i32) {
        self.to_skip = self.state.stand_ins;
        let Ok(unit) = u16::try_from(number.rem_euclid(0x1_0000)) else { return };
        let units = self.half.take().into_iter().chain([unit]);
        let mut text = String::new();
        for found in char::decode_utf16(units) {
            match found {
                Ok(character) => text.push(character),
                Err(lone) => self.half = Some(lone.unpaired_surrogate()),
            }
        }
        self.push(&text);
    }

    /// Takes a backslash with a character that is no letter.
    pub(super) fn symbol(&mut self, symbol: u8) {
        if symbol == b'*' {
            self.optional = true;
            return;
        }
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        match symbol {
            b'\r' | b'\n' if self.state.place == Place::Body => self.end_paragraph(),
            b'~' => self.push("\u{A0}"),
            b'_' => self.push("-"),
            b'\\' => self.push("\\"),
            b'{' => self.push("{"),
            b'}' => self.push("}"),
            b'\t' => self.push("\t"),
            _ => {}
        }
    }
}
