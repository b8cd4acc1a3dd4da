//! Which of a guild's entries should an advisor look at again?

use std::collections::BTreeMap;
use std::fmt;

use time::Date;

use super::check::{Problem, check, folded, shown};
use crate::clock::day_of;
use crate::store::Entry;

/// One thing that an advisor should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The entry's number.
    pub entry: i64,
    /// The entry's question, or its beginning.
    pub question: String,
    /// What it is.
    pub what: Flaw,
}

/// What is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// It could not be saved as it is now.
    Problem(Problem),
    /// Its last day is over.
    Expired(Date),
    /// Another entry of the guide asks the same.
    SameAs(i64),
    /// Its link can be read and changed on its way.
    NotHttps,
}

/// What is wrong with entries, in their order. Days end as in UTC.
#[must_use]
pub fn lint(entries: &[Entry], guides: &[&str], now_ms: i64) -> Vec<Finding> {
    let same: BTreeMap<i64, i64> = duplicates(entries).into_iter().map(|(first, second)| (second, first)).collect();
    let today = day_of(now_ms);
    let mut findings = Vec::new();
    for entry in entries {
        let content = &entry.content;
        let mut flaws: Vec<Flaw> = check(content, guides).into_iter().map(Flaw::Problem).collect();
        flaws.extend(content.expires.filter(|last| *last < today).map(Flaw::Expired));
        flaws.extend(same.get(&entry.id).map(|first| Flaw::SameAs(*first)));
        let plain = content.source_link.as_deref().and_then(|link| link.get(..7));
        flaws.extend(plain.filter(|start| start.eq_ignore_ascii_case("http://")).map(|_| Flaw::NotHttps));
        let found = |what| Finding { entry: entry.id, question: shown(&content.question), what };
        findings.extend(flaws.into_iter().map(found));
    }
    findings
}

/// Pairs of entries of one guide, the earlier first, of which one asks in the words of the other, whatever the capitals and
/// marks.
///
/// Not by the engine's likeness, by which `/faq` asks back: a finding is a fault, which `preceptor faq check` reports each time
/// and fails by, and nobody can say that two entries are meant to be alike. Of pairs of the shipped guide's phrasings that are
/// 0.75 alike, the least that `/faq` asks about, 40 % ask for different passages, and still a quarter of those from 0.9 on (every third
/// phrasing, 29 November 2026).
#[must_use]
pub fn duplicates(entries: &[Entry]) -> Vec<(i64, i64)> {
    let mut first: BTreeMap<(&str, String), i64> = BTreeMap::new();
    let mut pairs = Vec::new();
    for entry in entries {
        let content = &entry.content;
        for asked in [&content.question].into_iter().chain(&content.phrasings) {
            let before = *first.entry((&content.guide, folded(asked))).or_insert(entry.id);
            if before != entry.id && !pairs.contains(&(before, entry.id)) {
                pairs.push((before, entry.id));
            }
        }
    }
    pairs
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Problem(problem) => write!(f, "{problem}"),
            Self::Expired(last) => write!(f, "expired after {last}; set a later day or remove it"),
            Self::SameAs(first) => write!(f, "asks the same as entry {first}; keep one"),
            Self::NotHttps => f.write_str("the link is not https://; use https:// where the site has it"),
        }
    }
}

impl Flaw {
    /// Its kind, for machines.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Problem(problem) => problem.field(),
            Self::Expired(_) => "expired",
            Self::SameAs(_) => "same",
            Self::NotHttps => "not_https",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::parse_date;
    use crate::store::Content;

    fn entry(id: i64, question: &str, change: impl FnOnce(&mut Content)) -> Entry {
        let mut content = Content::new("harbor", question, "Yes.");
        change(&mut content);
        let (author_role, created_ms, updated_ms) = ("Advisors".into(), 0, 0);
        Entry { id, guild: 1, content, author: 1, author_role, created_ms, updated_ms, revision: 1, removed: false }
    }

    #[test]
    fn what_wants_a_look_is_found() {
        let entries = [
            entry(1, "Is it open?", |content| content.expires = parse_date("2026-11-24")),
            entry(2, "Open on Sundays?", |content| content.phrasings = vec!["is it OPEN".into()]),
            entry(3, "Is it open?", |content| content.guide = "yard".into()),
            entry(4, "Where?", |content| content.source_link = Some("http://example.org".into())),
        ];
        // The last millisecond of 2026-11-24, and the next one.
        let midnight_ms = 1_795_564_800_000;
        let found = |now_ms| {
            let findings = lint(&entries, &["harbor"], now_ms);
            findings.into_iter().map(|finding| (finding.entry, finding.what.kind())).collect::<Vec<_>>()
        };
        let always = [(2, "same"), (3, "guide"), (4, "not_https")];
        assert_eq!(found(midnight_ms - 1), always);
        assert_eq!(found(midnight_ms), [&[(1, "expired")], &always[..]].concat());
        assert_eq!(duplicates(&entries), [(1, 2)]);
    }
}
