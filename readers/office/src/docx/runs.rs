//! Which words do the runs of a paragraph have? Insertions count, deletions do not; notes stand where they are called.

use std::rc::Rc;

use crate::blocks::Block;
use crate::field_codes::{address, is_contents, is_page};
use crate::notes::place_note;
use crate::words::{Look, Words};
use crate::xml::{Child, Element};

use super::body::{Reader, chosen};
use super::styles::Type;

/// The runs of a paragraph as they are read.
pub(super) struct Runs {
    /// The words so far.
    pub(super) words: Words,
    /// What comes after the paragraph: text boxes and long notes.
    pub(super) after: Vec<Block>,
    type_: Type,
    link: Option<Rc<str>>,
}

impl Runs {
    /// No words yet, in a paragraph set like this.
    pub(super) fn new(type_: Type) -> Self {
        Self { words: Words::default(), after: Vec::new(), type_, link: None }
    }
}

/// How the words of a run are set.
#[derive(Clone, Copy)]
struct Set {
    look: Look,
    seen: bool,
}

impl Reader<'_> {
    /// Adds the words in a paragraph or in what stands in it.
    pub(super) fn runs(&mut self, holder: Element<'_>, runs: &mut Runs) {
        for element in holder.elements() {
            match element.name() {
                "r" => self.run(element, runs),
                "hyperlink" => self.link(element, runs),
                "fldSimple" => self.simple_field(element, runs),
                "ins" | "moveTo" => {
                    self.left_out.changes += 1;
                    self.runs(element, runs);
                }
                "del" | "moveFrom" => self.left_out.changes += 1,
                "smartTag" | "customXml" | "dir" | "bdo" => self.runs(element, runs),
                "sdt" => {
                    if let Some(content) = self.control(element) {
                        self.runs(content, runs);
                    }
                }
                "AlternateContent" => {
                    if let Some(chosen) = chosen(element) {
                        self.runs(chosen, runs);
                    }
                }
                "oMath" | "oMathPara" if !self.fields.hides() => formula(element, &mut runs.words),
                _ => {}
            }
        }
    }

    fn link(&mut self, element: Element<'_>, runs: &mut Runs) {
        let target = element.attribute("id").and_then(|id| self.links.get(&id)).map(|target| Rc::from(target.as_str()));
        let outer = std::mem::replace(&mut runs.link, target);
        self.runs(element, runs);
        runs.link = outer;
    }

    fn simple_field(&mut self, element: Element<'_>, runs: &mut Runs) {
        let code = element.attribute("instr").unwrap_or_default();
        if is_contents(&code) {
            self.left_out.contents += 1;
            return;
        }
        if is_page(&code) {
            return;
        }
        let outer = runs.link.clone();
        runs.link = address(&code).map(Rc::from).or(runs.link.take());
        self.runs(element, runs);
        runs.link = outer;
    }

    fn run(&mut self, run: Element<'_>, runs: &mut Runs) {
        let properties = run.child("rPr");
        let style = properties.and_then(|found| found.child("rStyle")?.attribute("val"));
        let type_ = Type::read(properties).or(self.styles.run(style.as_deref())).or(runs.type_);
        let look = Look { bold: type_.bold == Some(true), mono: type_.mono == Some(true) };
        let (hidden, struck) = (type_.hidden == Some(true), type_.struck == Some(true));
        if (hidden || struck) && run.child("t").is_some() && !self.fields.hides() {
            self.left_out.hidden += usize::from(hidden);
            self.left_out.struck += usize::from(struck && !hidden);
        }
        self.pieces(run, Set { look, seen: !hidden && !struck }, runs);
    }

    fn pieces(&mut self, holder: Element<'_>, set: Set, runs: &mut Runs) {
        for piece in holder.elements() {
            match piece.name() {
                "fldChar" => {
                    let contents = self.fields.mark(&piece.attribute("fldCharType").unwrap_or_default());
                    self.left_out.contents += usize::from(contents);
                }
                "instrText" => self.fields.code(&piece.text()),
                "drawing" | "pict" | "object" => self.picture(piece, runs),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(piece) {
                        self.pieces(chosen, set, runs);
                    }
                }
                _ if !set.seen || self.fields.hides() => {}
                "t" => self.text(piece, set, runs),
                "tab" | "ptab" => runs.words.push("\t", set.look, None),
                "cr" => runs.words.push_break(),
                "br" if piece.attribute("type").is_none_or(|kind| kind == "textWrapping") => runs.words.push_break(),
                "br" => runs.words.push(" ", set.look, None),
                "noBreakHyphen" => runs.words.push("-", set.look, None),
                "sym" => symbol(piece, set.look, &mut runs.words),
                "footnoteReference" | "endnoteReference" => self.note_called(piece, runs),
                "ruby" => {
                    if let Some(base) = piece.child("rubyBase") {
                        self.runs(base, runs);
                    }
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, piece: Element<'_>, set: Set, runs: &mut Runs) {
        let link = self.fields.link().or_else(|| runs.link.clone());
        for child in piece.children() {
            if let Child::Text(text) = child {
                runs.words.push(text, set.look, link.as_ref());
            }
        }
    }

    fn note_called(&mut self, call: Element<'_>, runs: &mut Runs) {
        let notes = if call.name() == "footnoteReference" { &mut self.footnotes } else { &mut self.endnotes };
        // A note that is called twice is said once.
        let Some(note) = call.attribute("id").and_then(|id| notes.remove(&id)) else {
            return;
        };
        place_note(note, &mut runs.words, &mut runs.after);
    }
}

/// Adds a formula's letters in their order.
fn formula(element: Element<'_>, words: &mut Words) {
    for child in element.elements() {
        match child.name() {
            "t" => words.push(&child.text(), Look::default(), None),
            "den" => {
                words.push("/", Look::default(), None);
                formula(child, words);
            }
            name if name.ends_with("Pr") => {}
            _ => formula(child, words),
        }
    }
}

/// Adds a character of a symbol font, where Unicode has it.
fn symbol(piece: Element<'_>, look: Look, words: &mut Words) {
    let code = piece.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok()).unwrap_or(0);
    let sign = match code & 0xFF {
        0xE0 => "→",
        0xFC | 0xFE => "✓",
        0xFB | 0xFD => "✗",
        0xA8 | 0x6F => "☐",
        _ => "",
    };
    if code >= 0xF000 {
        words.push(sign, look, None);
    } else if let Some(character) = char::from_u32(code) {
        words.push(character.encode_utf8(&mut [0; 4]), look, None);
    }
}
