//! What stands on each page? Runs the pages' content, and the content that it calls, and keeps letters and rules.

use std::rc::Rc;

use hayro_font::kurbo::{Affine, Rect};
use hayro_syntax::Pdf;
use hayro_syntax::content::TypedIter;
use hayro_syntax::object::{Array, Dict, Name, Stream};
use hayro_syntax::page::{Page, Resources};

use super::font::{Face, Fonts};
use super::glyph::{Canvas, Glyph, Look, Rule};
use super::guard::{UNPACKED_BYTES, is_readable};
use super::layers::{Layers, Marked};
use super::paint::{Path, State};
use super::text_state::Place;
use super::turned::{Turn, Turned};
use super::words::{PageText, read_words};
use crate::FormatError;

/// How deep content may call content.
const DEPTH: usize = 30;

/// More letters than the longest books have.
const LETTERS: usize = 40_000_000;

/// How many letters without a name are kept of a page.
const UNNAMED: usize = 500;

/// What did not come along.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    pub(super) letters: usize,
    pub(super) unread_letters: usize,
    pub(super) turned_letters: usize,
    pub(super) unread_streams: usize,
}

/// The words of all pages.
pub(super) fn read_pages(pdf: &Pdf) -> Result<(Vec<PageText>, LeftOut), FormatError> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let mut reader = Reader::new(Layers::new(&catalog));
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        let canvas = reader.read_page(page);
        if reader.unpacked > UNPACKED_BYTES || reader.left_out.letters > LETTERS {
            return Err(FormatError::TooLarge { limit: UNPACKED_BYTES });
        }
        let page = read_words(canvas);
        reader.left_out.unread_letters -= page.named.min(reader.left_out.unread_letters);
        pages.push(page);
    }
    Ok((pages, reader.left_out))
}

/// Runs content.
pub(super) struct Reader<'a> {
    fonts: Fonts<'a>,
    pub(super) layers: Layers,
    pub(super) canvas: Canvas,
    turned: Turned,
    /// The width and height of the page.
    size: (f32, f32),
    pub(super) left_out: LeftOut,
    /// The part of the page that is shown.
    shown: Rect,
    pub(super) marked: Vec<Marked>,
    pub(super) path: Path,
    unpacked: usize,
}

impl<'a> Reader<'a> {
    fn new(layers: Layers) -> Self {
        Self {
            fonts: Fonts::new(),
            layers,
            canvas: Canvas::default(),
            turned: Turned::default(),
            size: (0.0, 0.0),
            left_out: LeftOut::default(),
            shown: Rect::ZERO,
            marked: Vec::new(),
            path: Path::default(),
            unpacked: 0,
        }
    }

    fn read_page(&mut self, page: &Page<'a>) -> Canvas {
        let (width, height) = page.render_dimensions();
        self.shown = Rect::new(0.0, 0.0, f64::from(width), f64::from(height)).inflate(2.0, 2.0);
        self.canvas = Canvas { height, ..Canvas::default() };
        self.size = (width, height);
        self.marked.clear();
        let content = self.page_content(page.raw());
        let state = State::new(Affine::new(page.initial_transform(true).as_coeffs()));
        self.run(&content, page.resources(), state, 0);
        let turned = std::mem::take(&mut self.turned);
        self.left_out.turned_letters += turned.settle(&mut self.canvas, self.size);
        std::mem::take(&mut self.canvas)
    }

    /// Not by the parser's own function, which neither measures nor forgets it.
    fn page_content(&mut self, page: &Dict<'a>) -> Vec<u8> {
        if let Some(stream) = page.get::<Stream<'_>>("Contents") {
            return self.unpack(&stream);
        }
        let mut content = Vec::new();
        for stream in page.get::<Array<'_>>("Contents").into_iter().flat_map(|parts| parts.iter::<Stream<'_>>()) {
            content.extend(self.unpack(&stream));
            content.push(b'\n');
            if self.unpacked > UNPACKED_BYTES {
                break;
            }
        }
        content
    }

    fn unpack(&mut self, stream: &Stream<'_>) -> Vec<u8> {
        if self.unpacked > UNPACKED_BYTES {
            return Vec::new();
        }
        if !is_readable(stream) {
            self.unpacked = UNPACKED_BYTES + 1;
            return Vec::new();
        }
        let Ok(content) = stream.decoded_data() else {
            self.left_out.unread_streams += 1;
            return Vec::new();
        };
        // Even an empty one takes time to call.
        self.unpacked += content.len() + 64;
        content.into_owned()
    }

    fn run(&mut self, content: &[u8], resources: &Resources<'a>, state: State<'a>, depth: usize) {
        let mut states = vec![state];
        let mut operators = TypedIter::new(content);
        let outer_marks = self.marked.len();
        while let Some(operator) = operators.next() {
            self.operate(&operator, resources, &mut states, depth);
        }
        self.marked.truncate(outer_marks);
    }

    /// Draws a picture or calls other content.
    pub(super) fn call(&mut self, name: &Name<'_>, resources: &Resources<'a>, state: &State<'a>, depth: usize) {
        let Some(stream) = resources.get_x_object(name) else { return };
        let kind = stream.dict().get::<Name<'_>>("Subtype");
        let is_hidden = stream.dict().get::<Dict<'_>>("OC").is_some_and(|layer| self.layers.hides(&layer));
        if is_hidden || self.is_hidden() {
            return;
        }
        if kind.as_deref() == Some(b"Image".as_slice()) {
            self.canvas.images += 1;
        } else if kind.as_deref() == Some(b"Form".as_slice()) && depth < DEPTH {
            let mut inner = state.clone();
            if let Some(matrix) = stream.dict().get::<[f64; 6]>("Matrix") {
                inner.page *= Affine::new(matrix);
            }
            let own = stream.dict().get::<Dict<'_>>("Resources").map(Resources::new);
            let content = self.unpack(&stream);
            self.run(&content, own.as_ref().unwrap_or(resources), inner, depth + 1);
        }
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.marked.iter().any(|mark| mark.hidden)
    }

    pub(super) fn face(&mut self, name: &Name<'_>, resources: &Resources<'a>) -> Option<Rc<Face<'a>>> {
        self.face_of(&resources.get_font(name)?)
    }

    pub(super) fn face_of(&mut self, font: &Dict<'a>) -> Option<Rc<Face<'a>>> {
        self.fonts.face(font)
    }

    /// Sets a string's letters.
    pub(super) fn show(&mut self, bytes: &[u8], state: &mut State<'a>) {
        let Some(face) = state.text.face.clone() else { return };
        let hidden = self.is_hidden();
        let mut offset = 0;
        while offset < bytes.len() {
            let (code, length) = face.next_code(bytes, offset);
            offset += length;
            let is_blank = code == 32 && length == 1;
            let advance = f64::from(face.advance(code));
            let place = state.text.step(state.page, advance, f64::from(face.scale), is_blank);
            if hidden || !self.shown.contains(place.start) {
                continue;
            }
            self.left_out.letters += 1;
            let run = place.end - place.start;
            let is_level = run.y.abs() <= 0.2 * run.x.abs() && run.x >= 0.0 && place.up.y < 0.0;
            let turn = if is_level { None } else { Turn::of(run, place.up) };
            if !face.is_level() || (!is_level && turn.is_none()) {
                self.left_out.turned_letters += usize::from(!is_blank);
                continue;
            }
            let letters = self.replaced().or_else(|| face.letters(code));
            let Some(text) = letters else {
                self.left_out.unread_letters += 1;
                self.keep_unnamed(&place);
                continue;
            };
            self.keep(text, &place, turn, face.look);
        }
    }

    fn keep(&mut self, text: String, place: &Place, turn: Option<Turn>, look: Look) {
        let settled = |point| turn.map_or(point, |turn| turn.place(point, self.size));
        let (start, end) = (settled(place.start), settled(place.end));
        let (left, right, base) = (start.x as f32, end.x as f32, start.y as f32);
        let glyph = Glyph { text, left, right, base, size: place.height as f32, look };
        match turn {
            Some(turn) => self.turned.glyphs.push((turn, glyph)),
            None => self.canvas.glyphs.push(glyph),
        }
    }

    /// Items' marks are letters of fonts that name none, where TeX draws its fonts as pictures.
    fn keep_unnamed(&mut self, place: &Place) {
        if self.canvas.unnamed.len() < UNNAMED {
            let (left, right, base) = (place.start.x as f32, place.end.x as f32, place.start.y as f32);
            let size = place.height as f32;
            self.canvas.unnamed.push(Rule { left, right, top: base - 0.6 * size, bottom: base - 0.1 * size });
        }
    }

    /// What the marks around a letter say in its stead: all for the first letter, nothing for the others.
    fn replaced(&mut self) -> Option<String> {
        let mark = self.marked.iter_mut().rev().find(|mark| mark.replaced)?;
        Some(mark.says.take().unwrap_or_default())
    }
}

impl LeftOut {
    /// Sentences for a person.
    pub(super) fn notes(&self, pages: &[PageText]) -> Vec<String> {
        let mut notes = Vec::new();
        let images: usize = pages.iter().map(|page| page.images).sum();
        let counted = [
            (images, "image was left out", "images were left out"),
            (self.turned_letters, "letter of turned text was left out", "letters of turned text were left out"),
            (
                self.unread_letters,
                "letter has no meaning in its font and was left out",
                "letters have no meaning in their font and were left out",
            ),
            (self.unread_streams, "damaged piece of content was left out", "damaged pieces of content were left out"),
        ];
        for (count, one, many) in counted {
            if count > 0 {
                notes.push(format!("{count} {}", if count == 1 { one } else { many }));
            }
        }
        let without: Vec<String> = (1_usize..)
            .zip(pages)
            .filter(|(_, page)| page.images > 0 && page.runs.is_empty())
            .map(|(number, _)| number.to_string())
            .collect();
        if !without.is_empty() {
            let them = if without.len() == 1 { "page" } else { "pages" };
            notes.push(format!(
                "{them} {} only an image and no text",
                without.join(", ") + if without.len() == 1 { " has" } else { " have" }
            ));
        }
        notes
    }
}
