//! Where do a guide's phrasings lead when they are asked? As notes, each matter once.

use std::collections::{HashMap, HashSet};

use crate::cli::progress::Progress;
use crate::cli::words;
use crate::corpus::{Guide, Note, Severity};
use crate::engine::Engine;
use crate::search::Audit;

/// Asks every phrasing of a guide.
pub(super) fn audited(engine: &Engine) -> Vec<Note> {
    if engine.guide().asked.is_empty() {
        return Vec::new();
    }
    let mut progress = Progress::new(words::ASKING_PHRASINGS);
    notes(engine.guide(), &engine.default_desk().audit(&mut |done, of| progress.report(done, of)))
}

fn notes(guide: &Guide, audit: &Audit) -> Vec<Note> {
    let alike = audit.alike.iter().copied().filter(|(first, second)| !say_the_same(guide, *first, *second));
    let alike: Vec<(usize, usize)> = alike.collect();
    let told: HashSet<usize> = repeated(guide).into_iter().chain(drawn_away(guide, audit, &alike)).collect();
    let of_asked = |at: usize, text| Note {
        severity: Severity::Info,
        file: "asked.toml".to_owned(),
        line: guide.lines.asked.get(at).copied(),
        text,
    };
    let unreached = audit.unreached.iter().map(|at| of_passage(guide, *at, words::unreached(guide, *at)));
    let led_astray = audit.astray.iter().filter(|(asked, _)| !told.contains(asked));
    let astray = led_astray.map(|(asked, at)| of_asked(*asked, words::astray(guide, *asked, *at)));
    let alike = alike.iter().map(|(first, second)| {
        let drawn = [(*first, *second), (*second, *first)]
            .into_iter()
            .find(|(asked, other)| draws(guide, audit, *asked, *other));
        match drawn {
            Some((asked, other)) => of_asked(asked, words::drawn_away(guide, asked, other)),
            None => of_asked(*second, words::alike(guide, *first, *second)),
        }
    });
    unreached.chain(astray).chain(alike).collect()
}

/// Whether a phrasing reaches what one that is like it asks for.
fn draws(guide: &Guide, audit: &Audit, asked: usize, other: usize) -> bool {
    audit.astray.iter().any(|(astray, at)| *astray == asked && guide.asked[other].target.contains(at))
}

/// The phrasings of which it is said with a pair that they reach another passage.
fn drawn_away(guide: &Guide, audit: &Audit, alike: &[(usize, usize)]) -> Vec<usize> {
    let both_ways = alike.iter().flat_map(|(first, second)| [(*first, *second), (*second, *first)]);
    both_ways.filter(|(asked, other)| draws(guide, audit, *asked, *other)).map(|(asked, _)| asked).collect()
}

/// A warning about a passage, at its place in the guide's text.
fn of_passage(guide: &Guide, at: usize, text: String) -> Note {
    let passage = &guide.passages[at];
    let document = &guide.documents[passage.document];
    let line = Some(document.line_of(passage.span.start));
    Note { severity: Severity::Warning, file: document.file.clone(), line, text }
}

/// Whether two phrasings are the same but for marks and capitals, which `lint` has said.
fn say_the_same(guide: &Guide, first: usize, second: usize) -> bool {
    folded(&guide.asked[first].phrasing) == folded(&guide.asked[second].phrasing)
}

fn folded(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Phrasings that stand under two passages, which `lint` has said.
fn repeated(guide: &Guide) -> HashSet<usize> {
    let (mut repeated, mut seen) = (HashSet::new(), HashMap::new());
    for (at, asked) in guide.asked.iter().enumerate() {
        let first = *seen.entry(folded(&asked.phrasing)).or_insert(at);
        if guide.asked[first].target != asked.target {
            repeated.extend([first, at]);
        }
    }
    repeated
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide() -> Guide {
        let text = "# Pool\n\n## Hours\n\nThe pool opens at nine.\n\n## Rules\n\nNobody runs.\n";
        let asked = "[[passage]]\nsection = \"Hours\"\nasked = [\"when is it open\",\n\"may I run?\", \"can I run here\"]\n\
                     [[passage]]\nsection = \"Rules\"\nasked = [\"May I run\",\n\"can I run there\"]\n";
        let files = [("guide.md", text), ("asked.toml", asked)];
        Guide::from_files("pool", files.map(|(name, text)| (name.to_owned(), text.into())).into()).unwrap()
    }

    #[test]
    fn a_pair_of_phrasings_is_told_once_and_with_its_line() {
        let audit = Audit { unreached: vec![1], astray: vec![(1, 1), (2, 1), (0, 1)], alike: vec![(1, 3), (2, 4)] };
        let notes = notes(&guide(), &audit);
        let places: Vec<(&str, Option<usize>)> = notes.iter().map(|note| (note.file.as_str(), note.line)).collect();
        assert_eq!(places, [("guide.md", Some(9)), ("asked.toml", Some(3)), ("asked.toml", Some(4))]);
        let pair = &notes[2].text;
        assert!(pair.starts_with("“can I run here” asks for `Hours`") && pair.contains("“can I run there”"), "{pair}");
    }
}
