//! How does a quote read less what is left out of it, and where in it does each byte stand?

use crate::corpus::Span;

/// A text less some of its spans.
#[derive(Debug)]
pub struct Kept {
    /// What is left.
    pub text: String,
    /// Where stretches of it begin, here and in the whole text.
    starts: Vec<(usize, usize)>,
}

impl Kept {
    /// A text less ascending spans of it, each on character boundaries.
    #[must_use]
    pub fn new(whole: &str, left_out: &[Span]) -> Self {
        let mut kept = Self { text: String::with_capacity(whole.len()), starts: vec![(0, 0)] };
        let mut from = 0;
        for out in left_out.iter().filter(|out| out.end <= whole.len()) {
            kept.text.push_str(&whole[from..out.start.max(from)]);
            from = out.end.max(from);
            kept.starts.push((kept.text.len(), from));
        }
        kept.text.push_str(&whole[from..]);
        kept
    }

    /// Where in the whole text a byte stands that is left.
    #[must_use]
    pub fn source_of(&self, at: usize) -> usize {
        let after = self.starts.partition_point(|(here, _)| *here <= at);
        let (here, source) = self.starts[after.saturating_sub(1)];
        source + (at - here)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_knows_where_it_stood() {
        let whole = "an ab-\nsent member\nPage 3\nwrites";
        let kept = Kept::new(whole, &[Span::new(5, 7), Span::new(19, 26)]);
        assert_eq!(kept.text, "an absent member\nwrites");
        for word in ["sent", "member", "writes"] {
            assert!(whole[kept.source_of(kept.text.find(word).unwrap())..].starts_with(word), "{word}");
        }
    }
}
