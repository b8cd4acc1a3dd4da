//! Which words does a paragraph have, in which type, and where do they link to?

use std::rc::Rc;

use crate::blocks::Marker;
use crate::escape::{escape_inline, link_target};
use crate::labels::typed_label;

/// How words look, as far as it says what they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// Bold type.
    pub(crate) bold: bool,
    /// A typewriter's type.
    pub(crate) mono: bool,
}

/// The words of a paragraph; `\n` is a line break.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    spans: Vec<Span>,
    /// A note's end stands last, so that a letter must not follow it right away.
    closed: bool,
}

#[derive(Debug, Clone)]
struct Span {
    text: String,
    look: Look,
    link: Option<Rc<str>>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Image,
}

/// A line of a paragraph.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// Escaped except at its beginning, links written out.
    pub(crate) markdown: String,
    /// As a reader sees it.
    pub(crate) plain: String,
    /// Whether all its words are bold.
    pub(crate) bold: bool,
}

impl Words {
    /// Adds text, in which a line break is white space.
    pub(crate) fn push(&mut self, text: &str, look: Look, link: Option<&Rc<str>>) {
        if self.closed && text.starts_with(char::is_alphanumeric) {
            self.add(" ", look, None);
        }
        self.closed &= text.is_empty();
        self.add(text, look, link);
    }

    fn add(&mut self, text: &str, look: Look, link: Option<&Rc<str>>) {
        let open = match self.spans.last_mut() {
            Some(last) if last.kind == Kind::Text && last.look == look && last.link.as_ref() == link => last,
            _ => self.spans.push_mut(Span { text: String::new(), look, link: link.cloned(), kind: Kind::Text }),
        };
        open.text.extend(text.chars().filter_map(clean));
    }

    /// Adds a line break.
    pub(crate) fn push_break(&mut self) {
        let look = self.spans.last().map(|span| span.look).unwrap_or_default();
        self.closed = false;
        self.spans.push(Span { text: "\n".to_owned(), look, link: None, kind: Kind::Text });
    }

    /// Adds what stands in place of an image for those who do not see it.
    pub(crate) fn push_image(&mut self, text: &str) {
        self.closed = false;
        let text = text.chars().filter_map(clean).collect();
        self.spans.push(Span { text, look: Look::default(), link: None, kind: Kind::Image });
    }

    /// Adds a note's words in parentheses.
    pub(crate) fn push_note(&mut self, note: &Words) {
        let look = self.spans.last().map(|span| span.look).unwrap_or_default();
        self.add(" (", look, None);
        let mut inner = note.spans.iter().map(|span| Span { text: span.text.replace('\n', " "), look, ..span.clone() });
        if let Some(mut first) = inner.find(|span| !span.text.trim().is_empty()) {
            first.text.drain(..first.text.len() - first.text.trim_start().len());
            self.spans.push(first);
        }
        self.spans.extend(inner);
        self.add(")", look, None);
        self.closed = true;
    }

    /// Adds all of another paragraph's words.
    pub(crate) fn append(&mut self, other: Words) {
        self.closed = other.closed;
        self.spans.extend(other.spans);
    }

    /// Whether the words end as a sentence does.
    pub(crate) fn ends_sentence(&self) -> bool {
        let last = self.spans.iter().rev().find_map(|span| span.text.trim_end().chars().next_back());
        last.is_some_and(|last| ".!?:”\"".contains(last))
    }

    /// The same words in bold type.
    pub(crate) fn in_bold(mut self) -> Words {
        self.spans.iter_mut().for_each(|span| span.look.bold = true);
        self
    }

    /// The number of bytes.
    pub(crate) fn len(&self) -> usize {
        self.spans.iter().map(|span| span.text.len()).sum()
    }

    /// Whether there is nothing to read.
    pub(crate) fn is_empty(&self) -> bool {
        self.spans.iter().all(|span| span.text.trim().is_empty())
    }

    /// Whether all words are in a typewriter's type.
    pub(crate) fn is_mono(&self) -> bool {
        let mut spans = self.spans.iter().filter(|span| !span.text.trim().is_empty()).peekable();
        spans.peek().is_some() && spans.all(|span| span.look.mono && span.kind == Kind::Text)
    }

    /// Whether there are images and nothing else.
    pub(crate) fn is_images(&self) -> bool {
        let mut spans = self.spans.iter().filter(|span| !span.text.trim().is_empty()).peekable();
        spans.peek().is_some() && spans.all(|span| span.kind == Kind::Image)
    }

    /// Takes a label off that stands before the first tab, if it is one.
    pub(crate) fn take_label(&mut self) -> Option<Marker> {
        const LONGEST: usize = 6;
        let mut label = String::new();
        for (nth, span) in self.spans.iter().enumerate().filter(|(_, span)| span.kind == Kind::Text) {
            match span.text.split_once('\t') {
                Some((before, after)) => {
                    label.push_str(before);
                    let marker = typed_label(label.trim())?;
                    let after = after.to_owned();
                    self.spans.drain(..nth);
                    self.spans.first_mut()?.text = after;
                    return Some(marker);
                }
                None => label.push_str(&span.text),
            }
            if label.len() > LONGEST {
                break;
            }
        }
        None
    }

    /// The text with its blanks and line breaks, as code needs it.
    pub(crate) fn verbatim(&self) -> String {
        self.spans.iter().map(|span| span.text.replace('\t', "    ")).collect()
    }

    /// The text as one line.
    pub(crate) fn flat(&self) -> Line {
        let mut builder = Builder::default();
        for span in &self.spans {
            builder.take(&span.text, span);
        }
        builder.finish()
    }

    /// The text line by line, without empty lines.
    pub(crate) fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut builder = Builder::default();
        for span in &self.spans {
            for (nth, piece) in span.text.split('\n').enumerate() {
                if nth > 0 {
                    lines.push(std::mem::take(&mut builder).finish());
                }
                builder.take(piece, span);
            }
        }
        lines.push(builder.finish());
        lines.retain(|line| !line.plain.is_empty());
        lines
    }
}

/// Drops what is not seen and makes all blanks the same.
fn clean(character: char) -> Option<char> {
    match character {
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFC}' | '\u{E000}'..='\u{F8FF}' => None,
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\r' | '\n' | '\u{2028}' | '\u{2029}' => {
            Some(' ')
        }
        '\u{2011}' => Some('-'),
        '\t' => Some('\t'),
        control if control.is_control() => None,
        other => Some(other),
    }
}

/// A line in the making: stretches of one link each, blanks run together.
#[derive(Default)]
struct Builder {
    markdown: String,
    plain: String,
    stretch: String,
    link: Option<Rc<str>>,
    bold: bool,
    other: bool,
}

impl Builder {
    fn take(&mut self, piece: &str, span: &Span) {
        if span.kind == Kind::Image {
            self.end_stretch();
            return self.image(piece);
        }
        if self.link != span.link {
            self.end_stretch();
            self.link.clone_from(&span.link);
        }
        for character in piece.chars() {
            let blank = character.is_whitespace();
            let double = blank && self.plain.chars().next_back().is_none_or(|last| last == ' ');
            if !double {
                let character = if blank { ' ' } else { character };
                self.stretch.push(character);
                self.plain.push(character);
            }
            if character.is_alphanumeric() {
                *(if span.look.bold { &mut self.bold } else { &mut self.other }) = true;
            }
        }
    }

    fn image(&mut self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !self.plain.is_empty() && !self.plain.ends_with(' ') {
            self.markdown.push(' ');
            self.plain.push(' ');
        }
        self.markdown.push_str(&format!("![{}](image) ", escape_label(&text)));
        self.plain.push_str(&text);
        self.plain.push(' ');
        self.other = true;
    }

    fn end_stretch(&mut self) {
        let stretch = std::mem::take(&mut self.stretch);
        let words = stretch.trim();
        let address = self.link.take();
        let shown = |address: &str| {
            address.trim_start_matches("mailto:").trim_start_matches("tel:").trim_end_matches('/')
                == words.trim_end_matches('/')
        };
        let target =
            address.filter(|address| !words.is_empty() && !shown(address)).and_then(|address| link_target(&address));
        match target {
            Some(target) => {
                let lead = if stretch.starts_with(' ') { " " } else { "" };
                let trail = if stretch.ends_with(' ') { " " } else { "" };
                self.markdown.push_str(&format!("{lead}[{}]({target}){trail}", escape_label(words)));
            }
            None => self.markdown.push_str(&escape_inline(&stretch)),
        }
    }

    fn finish(mut self) -> Line {
        self.end_stretch();
        let bold = self.bold && !self.other;
        Line { markdown: self.markdown.trim().to_owned(), plain: self.plain.trim().to_owned(), bold }
    }
}

fn escape_label(text: &str) -> String {
    escape_inline(text).replace("\\[", "[").replace('[', "\\[").replace(']', "\\]")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Look = Look { bold: false, mono: false };
    const BOLD: Look = Look { bold: true, mono: false };

    #[test]
    fn blanks_run_together_and_unseen_characters_go() {
        let mut words = Words::default();
        words.push(" a\u{A0} \t", PLAIN, None);
        words.push(" con\u{AD}tract\n", BOLD, None);
        assert_eq!(words.flat().plain, "a contract");
        assert!(!words.flat().bold);
    }

    #[test]
    fn links_keep_their_blanks_outside() {
        let mut words = Words::default();
        words.push("see", PLAIN, None);
        words.push(" the [form] ", PLAIN, Some(&Rc::from("https://e.org/")));
        words.push("now", PLAIN, None);
        assert_eq!(words.flat().markdown, "see [the \\[form\\]](https://e.org/) now");
        let mut bare = Words::default();
        bare.push("a@e.org", PLAIN, Some(&Rc::from("mailto:a@e.org")));
        assert_eq!(bare.flat().markdown, "a@e.org");
    }

    #[test]
    fn a_note_stands_in_parentheses_with_blanks_around_it() {
        let mut note = Words::default();
        note.push("Half for children.", PLAIN, None);
        let mut words = Words::default();
        words.push("20 €", PLAIN, None);
        words.push_note(&note);
        words.push("a month", PLAIN, None);
        assert_eq!(words.flat().plain, "20 € (Half for children.) a month");
    }

    #[test]
    fn every_line_is_bold_for_itself() {
        let mut words = Words::default();
        words.push("Fees:", BOLD, None);
        words.push_break();
        words.push("20 €", PLAIN, None);
        let lines = words.lines();
        assert!(lines[0].bold && !lines[1].bold);
    }
}
