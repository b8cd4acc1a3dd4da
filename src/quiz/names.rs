//! Where do the glossary's terms stand in a text, under any of their names?

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::words::{Token, tokens};
use crate::corpus::Term;

/// Every name of every term, ready to be looked for.
#[derive(Debug)]
pub(super) struct Names {
    /// By term, its names as the keys of their words.
    keys: Vec<Vec<Vec<String>>>,
    /// By first key: the term, and which of its names.
    starts: HashMap<String, Vec<(usize, usize)>>,
}

/// A term where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Index into the glossary.
    pub(super) term: usize,
    /// Its words, as indices into the text's tokens.
    pub(super) words: Range<usize>,
    /// Whether it is but a part of a longer name that stands there: `AAMA` of `CMA (AAMA)`, `vital` of `vital signs`.
    pub(super) nested: bool,
}

impl Names {
    /// The names of a glossary.
    pub(super) fn new(glossary: &[Term]) -> Self {
        let keys: Vec<Vec<Vec<String>>> = glossary.iter().map(names).collect();
        let mut starts: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (term, names) in keys.iter().enumerate() {
            for (name, keys) in names.iter().enumerate() {
                starts.entry(keys[0].clone()).or_default().push((term, name));
            }
        }
        Self { keys, starts }
    }

    /// All places of all terms in a text, in reading order.
    pub(super) fn find(&self, text: &[Token]) -> Vec<Found> {
        let mut found = Vec::new();
        for start in 0..text.len() {
            let starting = self.starts.get(&text[start].key).map_or(&[][..], Vec::as_slice);
            for (term, name) in starting {
                let keys = &self.keys[*term][*name];
                if stands_at(&text[start..], keys) {
                    found.push(Found { term: *term, words: start..start + keys.len(), nested: false });
                }
            }
        }
        mark_nested(&mut found);
        found
    }

    /// Whether a name of one is, or is part of, a name of the other: `CE` and `CEU`.
    pub(super) fn are_related(&self, one: usize, other: usize) -> bool {
        let within = |part: &[String], whole: &[String]| whole.windows(part.len()).any(|window| window == part);
        self.keys[one].iter().any(|a| self.keys[other].iter().any(|b| within(a, b) || within(b, a)))
    }

    /// Whether some words are a term or its expansion, number aside; an alias is not.
    pub(super) fn is_own(term: &Term, surface: &str) -> bool {
        let keys = |text: &str| tokens(text).into_iter().map(|token| token.key).collect::<Vec<_>>();
        let own = std::iter::once(&term.term).chain(&term.expansion);
        let same =
            |name: &String| name.matches(' ').count() == surface.matches(' ').count() && keys(name) == keys(surface);
        { own }.any(same)
    }

    /// Whether some words are a name of a term as it is written down, number aside; `accreditation` is not `accredited`.
    pub(super) fn is_name(term: &Term, surface: &str) -> bool {
        let singular = |token: Token| token.folded.trim_end_matches('s').to_owned();
        let words = |text: &str| tokens(text).into_iter().map(singular).collect::<Vec<_>>();
        let sought = words(surface);
        std::iter::once(&term.term).chain(&term.expansion).chain(&term.aliases).any(|name| words(name) == sought)
    }

    /// The last word of what a term stands for: `assistant` for `CMA` as for `RMA`.
    pub(super) fn head(&self, term: usize) -> Option<&String> {
        // An expansion is the second name, and an acronym's own last word is itself.
        let names = &self.keys[term];
        names.get(1).or_else(|| names.first()).and_then(|name| name.last())
    }
}

fn names(term: &Term) -> Vec<Vec<String>> {
    let all = std::iter::once(&term.term).chain(&term.expansion).chain(&term.aliases);
    let keys = all.map(|name| tokens(name).into_iter().map(|token| token.key).collect::<Vec<_>>());
    keys.filter(|keys| !keys.is_empty()).collect()
}

fn stands_at(text: &[Token], keys: &[String]) -> bool {
    let same = |(at, (token, key)): (usize, (&Token, &String))| token.key == *key && (at == 0 || !token.broken);
    text.len() >= keys.len() && text.iter().zip(keys).enumerate().all(same)
}

/// Marks those that stand within a longer one, looking no further back than the longest reaches.
fn mark_nested(found: &mut [Found]) {
    let longest = found.iter().map(|found| found.words.len()).max().unwrap_or(0);
    for at in 0..found.len() {
        let words = found[at].words.clone();
        let near = |other: &&Found| other.words.start + longest > words.start;
        let holds = |other: &Found| {
            let (start, end) = (other.words.start, other.words.end);
            other.words.len() > words.len() && start <= words.start && end >= words.end
        };
        let before = found[..at].iter().rev().take_while(near).any(holds);
        let after = found[at..].iter().take_while(|other| other.words.start == words.start).any(holds);
        found[at].nested = before || after;
    }
}

/// Which terms stand side by side in the guide, joined by `and`, `or` or a comma: what is said of one is then likely
/// true of the other.
#[derive(Debug, Default)]
pub(super) struct Kin(HashMap<usize, HashSet<usize>>);

impl Kin {
    /// Adds the terms that a text joins.
    pub(super) fn add(&mut self, quote: &str, text: &[Token], found: &[Found]) {
        for run in runs(quote, text, found) {
            for term in &run {
                self.0.entry(*term).or_default().extend(run.iter().copied());
            }
        }
    }

    /// Whether two terms are joined somewhere.
    pub(super) fn has(&self, one: usize, other: usize) -> bool {
        self.0.get(&one).is_some_and(|kin| kin.contains(&other))
    }
}

/// The terms that a text joins, run by run.
pub(super) fn runs(quote: &str, text: &[Token], found: &[Found]) -> Vec<Vec<usize>> {
    let whole: Vec<&Found> = found.iter().filter(|found| !found.nested).collect();
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut open = false;
    for pair in whole.windows(2) {
        let joined = pair[0].term != pair[1].term && are_joined(quote, text, pair[0], pair[1]);
        match runs.last_mut().filter(|_| open && joined) {
            Some(run) => run.push(pair[1].term),
            None if joined => runs.push(vec![pair[0].term, pair[1].term]),
            None => {}
        }
        open = joined;
    }
    runs
}

fn are_joined(quote: &str, text: &[Token], one: &Found, other: &Found) -> bool {
    if one.words.end > other.words.start {
        return false;
    }
    let between = &text[one.words.end..other.words.start];
    let gap = &quote[text[one.words.end - 1].span.end..text[other.words.start].span.start];
    let small = |token: &Token| ["and", "or", "the", "a", "an"].contains(&token.folded.as_str());
    let link = gap.contains([',', '/', '&']) || between.iter().any(|token| matches!(&*token.folded, "and" | "or"));
    link && between.len() <= 2 && between.iter().all(small) && !gap.contains(['.', ';', ':', '|', '('])
}
