//! How like is a question to another text, by the words of both? The one measure: of a guide's phrasings, of its headings,
//! and of what advisors say.
//!
//! Each text is a vector that has, for every stem in it, the stem's inverse document frequency, whether it says the stem
//! once or often. The likeness is the cosine of the two vectors, and what the other text says otherwise counts, too:
//!
//! ```text
//!                     Σ common(s), over the stems s of the question
//! likeness = ─────────────────────────────────────────────────────────── , 1 at most
//!            √ Σ idf(s)², s of the question · √ Σ idf(s)², s of the other
//!
//! common(s) = idf(s)²                where the other text has s itself,
//!             w · idf(s) · |way|     at best, where it has all stems of another way to say s; |way| is √ Σ idf² of those,
//!             0                      else.
//! ```
//!
//! **Weights.** A stem itself counts 1. Another way counts `w`: synonyms and names of the glossary as [`super::lexicon`] has
//! it (0.75 to 0.95), parts of compounds as [`super::compounds`] (0.5 to 0.8), another reading of the question's own words as
//! [`super::said`] (0.9); those of the lexicon were tuned with the weights of passages in November 2026. Filler counts as
//! content does: where many questions have it, its inverse document frequency is low by itself.
//!
//! **Who counts what**, on the same formula:
//!
//! | compared with | stems | frequencies among | filler | other ways |
//! |---|---|---|---|---|
//! | a guide's phrasings, [`super::retrieve`] | all | the guide's phrasings | left out where no phrasing has it | those of one stem |
//! | entries, [`super::curated`] | all | the guide's phrasings and the guild's | counted | those of one stem, and other readings |
//! | headings, [`super::headings`] | content | passages | left out | none |
//!
//! A guide without phrasings lends entries the frequencies of its passages. For headings, a question is as long as its concepts
//! are: a name of several words is one thing, as telling as its rarest word.
//!
//! Entries are compared one by one, by [`AskedStems::likeness`]. Phrasings and headings of a guide are thousands, so they are
//! walked by the lists of the question's stems; a test holds both walks to the same figures.
//!
//! # Source
//! Binary term frequency, inverse document frequency and cosine normalization, `btc` in the SMART notation: Manning,
//! Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 6.4.3. The other ways are our own.

/// Less than any text with a stem is long; a text without one is like nothing, not undefined.
const LEAST_LENGTH: f32 = 1e-6;

/// A question as it is compared; `S` is what a stem is told by.
#[derive(Debug)]
pub(super) struct AskedStems<S> {
    /// Its stems, each once.
    pub(super) stems: Vec<AskedStem<S>>,
    /// The sum of their squared frequencies.
    square: f32,
}

/// One stem of a question.
#[derive(Debug)]
pub(super) struct AskedStem<S> {
    /// The stem, as whoever compares names it.
    pub(super) stem: S,
    /// Whether it is content; filler else.
    pub(super) content: bool,
    /// Inverse document frequency.
    pub(super) idf: f32,
    /// The other ways to say it.
    pub(super) others: Vec<OtherWay<S>>,
}

/// Another way to say a stem.
#[derive(Debug)]
pub(super) struct OtherWay<S> {
    /// What says it, all of it together; at least one.
    pub(super) stems: Vec<S>,
    /// What it has in common with the stem, by [`common_otherwise`].
    pub(super) common: f32,
}

impl<S: Copy + PartialEq> AskedStems<S> {
    /// A question without a stem yet.
    pub(super) const fn new() -> Self {
        Self { stems: Vec::new(), square: 0.0 }
    }

    /// Whether it has a stem.
    pub(super) fn has(&self, stem: S) -> bool {
        self.stems.iter().any(|asked| asked.stem == stem)
    }

    /// Adds a stem that it does not have.
    pub(super) fn add(&mut self, stem: AskedStem<S>) {
        self.square += common(stem.idf);
        self.stems.push(stem);
    }

    /// The likeness to a text of this length that has the stems that `has` says, 0 to 1.
    pub(super) fn likeness(&self, length: f32, has: impl Fn(S) -> bool) -> f32 {
        let dot: f32 = self.stems.iter().map(|stem| stem.common(&has)).sum();
        cosine(dot, self.square.sqrt(), length)
    }
}

impl<S: Copy> AskedStem<S> {
    /// What this stem has in common with a text.
    pub(super) fn common(&self, has: impl Fn(S) -> bool) -> f32 {
        if has(self.stem) {
            return common(self.idf);
        }
        let said = self.others.iter().filter(|other| other.stems.iter().all(|stem| has(*stem)));
        said.map(|other| other.common).fold(0.0, f32::max)
    }
}

/// What two texts that both have a stem have in common by it.
pub(super) fn common(idf: f32) -> f32 {
    idf * idf
}

/// What a stem of a question has in common with another way to say it, which is of this length and counts `weight`, 0 to 1.
pub(super) fn common_otherwise(idf: f32, length: f32, weight: f32) -> f32 {
    idf * length * weight
}

/// The length of a text with stems of these inverse document frequencies.
pub(super) fn length(idfs: impl Iterator<Item = f32>) -> f32 {
    idfs.map(common).sum::<f32>().sqrt()
}

/// The cosine of two texts that have `dot` in common, by their lengths, 0 to 1: ways to say a stem may add up to more.
pub(super) fn cosine(dot: f32, question: f32, other: f32) -> f32 {
    (dot / (question.max(LEAST_LENGTH) * other.max(LEAST_LENGTH))).min(1.0)
}

/// What a text's length divides by.
pub(super) fn inverse(length: f32) -> f32 {
    1.0 / length.max(LEAST_LENGTH)
}

/// Makes what each of many texts has in common with a question the cosine of the two: [`cosine`], with `inverses` of the texts'
/// lengths, several at a time.
pub(super) fn cosines(dots: &mut [f32], question: f32, inverses: &[f32]) {
    let question = inverse(question);
    dots.iter_mut().zip(inverses).for_each(|(dot, inverse)| *dot = (*dot * (question * inverse)).min(1.0));
}

#[cfg(test)]
mod tests;
