//! Do the walks of a guide's phrasings and headings find the likeness as it is stated?
//!
//! 1. The likeness of a question to each phrasing and each known gap is the stated one.
//! 2. The likeness to each heading is the stated one.
//! 3. A phrasing is wholly like itself, whatever else is asked.
//! 4. What says a word otherwise is like it, though less; where the word itself stands, nothing else counts.

use proptest::prelude::*;

use super::*;
use crate::corpus::{Asked, Guide};
use crate::index::{Analyzer, GuideIndex, Mode};
use crate::search::Parameters;
use crate::search::headings::Headings;
use crate::search::lexicon::Lexicon;
use crate::search::postings::Postings;
use crate::search::query::Query;
use crate::search::retrieve::retrieve;

/// Content that has synonyms and content that has none, filler, and words that are seldom or nowhere in a guide.
const WORDS: &str = "fee|price|kiln oven|kiln|glaze|the|where is|a|handbook|zebra";
const SYNONYMS: &str = "fee, price, tariff\nkiln, oven, kiln oven\n";

struct Place {
    guide: Guide,
    lexicon: Lexicon,
    postings: Postings,
    parameters: Parameters,
}

impl Place {
    fn new(headings: &[String], phrasings: &[String]) -> Self {
        let sections = headings.iter().map(|heading| format!("\n## {heading}\n\nIn the kiln we glaze. {heading}.\n"));
        let text = format!("# The kiln handbook\n\nWhere the fee is told.\n{}", sections.collect::<String>());
        let files = [("guide.md", text.as_str()), ("synonyms.txt", SYNONYMS)];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let mut guide = Guide::from_files("place", files.into()).unwrap();
        let (last, asked) = phrasings.split_last().unwrap();
        guide.asked = asked.iter().map(|text| Asked { target: 0..1, phrasing: text.clone() }).collect();
        guide.gaps = vec![last.clone()];
        let index = GuideIndex::in_memory(&guide).unwrap();
        let parameters = Parameters { k1: 1.2, b: 0.75, hits: 10 };
        let postings = Postings::read(&index, &parameters).unwrap();
        let lexicon = Lexicon::new(&guide, &index);
        Self { guide, lexicon, postings, parameters }
    }

    fn query(&self, question: &str) -> Query {
        Query::new(question.to_owned(), &[], &self.lexicon, &self.postings)
    }

    fn walked(&self, question: &str) -> Vec<f32> {
        retrieve(&self.query(question), &self.postings, &self.parameters).phrasings
    }

    /// A question as the phrasings of the guide are compared with it.
    fn asked<'q>(&self, query: &'q Query) -> AskedStems<&'q str> {
        let idf = |stem: &str| self.postings.phrasings(stem).1;
        let mut asked: AskedStems<&str> = AskedStems::new();
        for (stem, concept) in &query.stems {
            let is_nowhere = self.postings.phrasings(stem).0.is_empty();
            if asked.has(stem) || (is_nowhere && concept.is_none()) {
                continue;
            }
            let variants = concept.iter().flat_map(|at| &query.concepts[*at].variants);
            let other = |variant: &'q crate::search::Variant| {
                let stems: Vec<&str> = variant.stems.iter().map(String::as_str).collect();
                let length = length(stems.iter().map(|stem| idf(stem)));
                OtherWay { common: common_otherwise(idf(stem), length, variant.weight), stems }
            };
            let single = variants.filter(|variant| variant.weight < 1.0 && variant.stems.len() == 1);
            let others = single.map(other).collect();
            asked.add(AskedStem { stem: stem.as_str(), content: concept.is_some(), idf: idf(stem), others });
        }
        asked
    }

    /// The stated likeness of a question to each phrasing, then to each gap.
    fn stated(&self, question: &str) -> Vec<f32> {
        let query = self.query(question);
        let asked = self.asked(&query);
        let texts = self.guide.asked.iter().map(|asked| &asked.phrasing).chain(&self.guide.gaps);
        let likeness = |text: &String| {
            let stems = self.stems(text, Mode::All);
            let length = length(stems.iter().map(|stem| self.postings.phrasings(stem).1));
            asked.likeness(length, |stem| stems.iter().any(|own| own == stem))
        };
        texts.map(likeness).collect()
    }

    /// The stated likeness of a question to each heading.
    fn stated_of_headings(&self, question: &str) -> Vec<f32> {
        let idf = |stem: &str| self.postings.idf(stem).unwrap_or_else(|| self.postings.unknown_idf());
        let query = self.query(question);
        let typed = query.concepts.iter().flat_map(|concept| &concept.variants);
        let typed = typed.filter(|variant| variant.weight == 1.0).flat_map(|variant| &variant.stems);
        let items: Vec<AskedStem<&str>> = typed
            .map(|stem| AskedStem { stem: stem.as_str(), content: true, idf: idf(stem), others: Vec::new() })
            .collect();
        let asked = length(query.concepts.iter().map(|concept| concept.idf));
        let likeness = |section: &crate::corpus::Section| {
            let stems = self.stems(section.path.last().map_or("", String::as_str), Mode::Content);
            let dot = items.iter().map(|item| item.common(|stem| stems.iter().any(|own| own == stem))).sum();
            cosine(dot, asked, length(stems.iter().map(|stem| idf(stem))))
        };
        self.guide.sections.iter().map(likeness).collect()
    }

    /// Each stem of a text once.
    fn stems(&self, text: &str, mode: Mode) -> Vec<String> {
        let terms = Analyzer::new(self.guide.manifest.language(), mode).terms(text);
        let mut stems: Vec<String> = terms.into_iter().filter(|term| term.words == 1).map(|term| term.text).collect();
        stems.sort();
        stems.dedup();
        stems
    }
}

/// Whether two lists are the same but for the order in which their parts were added up.
fn are_same(found: &[f32], stated: &[f32]) -> bool {
    found.len() == stated.len() && found.iter().zip(stated).all(|(one, other)| (one - other).abs() < 1e-5)
}

fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS.split('|').collect::<Vec<_>>());
    prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn walks_find_the_stated_likeness(
        headings in prop::collection::vec(text(), 0..4), phrasings in prop::collection::vec(text(), 1..8), asked in text()
    ) {
        let place = Place::new(&headings, &phrasings);
        for question in phrasings.iter().chain([&asked]) {
            let (found, stated) = (place.walked(question), place.stated(question));
            prop_assert!(are_same(&found, &stated), "{question:?}: {found:?} {stated:?}");
            let found = Headings::of(&place.guide, &place.postings).likeness(&place.query(question));
            let stated = place.stated_of_headings(question);
            prop_assert!(are_same(&found, &stated), "{question:?}, headings: {found:?} {stated:?}");
        }
        for (at, phrasing) in phrasings.iter().enumerate().filter(|(_, phrasing)| !phrasing.is_empty()) {
            let own = place.walked(phrasing)[at];
            prop_assert!((own - 1.0).abs() < 1e-5, "{phrasing:?}: {own}");
        }
    }
}

#[test]
fn another_way_counts_less_and_nothing_beside_the_word_itself() {
    let phrasings = ["the fee", "the price", "where is the glaze", "the fee price", "the fee", "the fee"];
    let place = Place::new(&[], &phrasings.map(str::to_owned));
    let likeness = place.walked("the fee");
    assert!((likeness[0] - 1.0).abs() < 1e-6 && likeness[1] > 0.3 && likeness[1] < 0.9, "{likeness:?}");
    assert!(likeness[2] > 0.0 && likeness[2] < likeness[1], "filler counts a little: {likeness:?}");
    // The price is rarer, so that it would count more than the fee that was asked for.
    let idf = |stem: &str| place.postings.phrasings(stem).1;
    assert!(idf("fee") < 0.8 * idf("price"));
    let length = |stems: &[&str]| length(stems.iter().map(|stem| idf(stem)));
    let both = common(idf("the")) + common(idf("fee"));
    let expected = cosine(both, length(&["the", "fee"]), length(&["the", "fee", "price"]));
    assert!((likeness[3] - expected).abs() < 1e-6, "{likeness:?}: {expected}");
}
