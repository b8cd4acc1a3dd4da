//! Which section or term of a guide did somebody mean, and how is one of several with the same heading named?

use super::fold::fold_letters;
use super::glossary::Term;
use super::guide::{Guide, Section};

/// What stands between the headings of a path where people read it.
pub const PATH_JOIN: &str = " › ";
/// What stands between them where it is typed.
const TYPED_JOINS: [char; 2] = ['>', '›'];
/// How many names are suggested where there is none of the one sought.
const SUGGESTIONS: usize = 3;
/// A heading less like what was sought than this (Jaro-Winkler, 0 to 1) is not suggested.
const LEAST_LIKENESS: f64 = 0.65;

/// What a name of a section led to, as indices into [`Guide::sections`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionFound {
    /// It means this one.
    One(usize),
    /// It may mean any of these, in the guide's order.
    Several(Vec<usize>),
    /// There is none of this name; these have the likest ones, the likest first.
    Nearest(Vec<usize>),
}

/// The headings of a path less the guide's title, unless the title is all there is.
#[must_use]
pub fn below_title<'a>(title: &str, path: &'a [String]) -> &'a [String] {
    match path {
        [first, below @ ..] if first == title && !below.is_empty() => below,
        _ => path,
    }
}

/// A path of headings with the number of the last one, where several have the same path: `Fees (2)`.
#[must_use]
pub fn numbered(path: &[String], nth: Option<usize>) -> Vec<String> {
    let mut path = path.to_vec();
    if let (Some(last), Some(nth)) = (path.last_mut(), nth) {
        *last = format!("{last} ({nth})");
    }
    path
}

/// `Fees (2)` as `Fees` and 2.
#[must_use]
pub(super) fn numbered_name(text: &str) -> Option<(&str, usize)> {
    let (name, number) = text.trim().strip_suffix(')')?.rsplit_once('(')?;
    let number = number.trim().parse().ok().filter(|number| *number > 0)?;
    Some((name.trim_end(), number))
}

impl Guide {
    /// The section that a heading, the end of a path of headings (`A > B`), a slug or the beginning of one of them means,
    /// whatever its capitals and marks; `B (2)` is the second of the headings `B` under one parent.
    #[must_use]
    pub fn find_section(&self, name: &str) -> SectionFound {
        let parts: Vec<String> = name.split(TYPED_JOINS).map(fold_letters).filter(|part| !part.is_empty()).collect();
        let [.., last] = &parts[..] else { return SectionFound::Nearest(Vec::new()) };
        let all = || 0..self.sections.len();
        let ends = |fits: fn(&str, &str) -> bool| {
            let found = all().filter(|at| path_ends(&self.sections[*at], &parts, fits));
            self.with_headings(found.collect())
        };
        let is_named = |at: &usize| parts.len() == 1 && fold_letters(&self.sections[*at].anchor) == *last;
        let by_anchor = || all().filter(is_named).collect();
        let steps: [&dyn Fn() -> Vec<usize>; 5] = [
            &|| ends(|heading, part| heading == part),
            &|| self.by_number(name),
            &by_anchor,
            &|| ends(|heading, part| heading.starts_with(part)),
            &|| ends(|heading, part| heading.contains(part)),
        ];
        match steps.iter().map(|step| step()).find(|found| !found.is_empty()) {
            Some(found) if found.len() == 1 => SectionFound::One(found[0]),
            Some(found) => SectionFound::Several(found),
            None => SectionFound::Nearest(self.sections_like(last)),
        }
    }

    /// The sections that a name with a number means.
    fn by_number(&self, name: &str) -> Vec<usize> {
        let Some((name, nth)) = numbered_name(name) else { return Vec::new() };
        let parts: Vec<String> = name.split(TYPED_JOINS).map(fold_letters).filter(|part| !part.is_empty()).collect();
        let is_meant =
            |at: &usize| !parts.is_empty() && path_ends(&self.sections[*at], &parts, |heading, part| heading == part);
        let found = (0..self.sections.len()).filter(is_meant);
        found.filter(|at| self.nth_of_its_path(*at) == Some(nth)).collect()
    }

    /// Which of the sections with its headings one is, counted from 1 in the guide's order; `None` for the only one, and for
    /// the text before the first heading.
    #[must_use]
    pub fn nth_of_its_path(&self, at: usize) -> Option<usize> {
        if self.sections[at].level == 0 {
            return None;
        }
        let is_same = |other: &Section| other.level > 0 && other.path == self.sections[at].path;
        let before = self.sections[..at].iter().filter(|other| is_same(other)).count();
        let is_one_of_several = before > 0 || self.sections[at + 1..].iter().any(is_same);
        is_one_of_several.then_some(before + 1)
    }

    /// The headings down to a section, the last one with its number where others have the same.
    #[must_use]
    pub fn numbered_path(&self, at: usize) -> Vec<String> {
        numbered(&self.sections[at].path, self.nth_of_its_path(at))
    }

    /// Those of some sections that have a heading of their own, where some have: text before the first heading goes by the
    /// title.
    fn with_headings(&self, found: Vec<usize>) -> Vec<usize> {
        let own: Vec<usize> = found.iter().copied().filter(|at| self.sections[*at].level > 0).collect();
        if own.is_empty() { found } else { own }
    }

    fn sections_like(&self, name: &str) -> Vec<usize> {
        let likeness = |section: &Section| strsim::jaro_winkler(&fold_letters(heading_of(section)), name);
        let mut like: Vec<(f64, usize)> =
            self.sections.iter().enumerate().map(|(at, section)| (likeness(section), at)).collect();
        like.retain(|(likeness, _)| *likeness >= LEAST_LIKENESS);
        like.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        like.into_iter().map(|(_, at)| at).take(SUGGESTIONS).collect()
    }

    /// A section's heading, with as much of its path before it as tells it from every other; where their paths are the same,
    /// with its number among them, and where it is the end of a longer path with its slug.
    #[must_use]
    pub fn section_name(&self, at: usize) -> String {
        let path = below_title(&self.manifest.title, &self.sections[at].path);
        let others = || self.sections.iter().enumerate().filter(|(other, _)| *other != at);
        let alone = |from: &usize| others().all(|(_, other)| !other.path.ends_with(&path[*from..]));
        let from = (0..path.len()).rev().find(alone);
        let shown = path[from.unwrap_or(0)..].join(PATH_JOIN);
        match (from, self.nth_of_its_path(at)) {
            (Some(_), _) => shown,
            (None, Some(nth)) => format!("{shown} ({nth})"),
            (None, None) => format!("{shown} ({})", self.sections[at].anchor),
        }
    }

    /// The sections right below one.
    #[must_use]
    pub fn parts_of(&self, at: usize) -> Vec<usize> {
        let top = &self.sections[at];
        let below = |part: &usize| {
            let part = &self.sections[*part];
            part.document == top.document && part.path.len() > top.path.len() && part.path.starts_with(&top.path)
        };
        let all = (at + 1..self.sections.len()).take_while(below);
        all.filter(|part| self.sections[*part].path.len() == top.path.len() + 1).collect()
    }

    /// The terms whose names are likest to one that the glossary does not have, the likest first.
    #[must_use]
    pub fn terms_like(&self, name: &str, most: usize) -> Vec<&Term> {
        let name = name.to_lowercase();
        let likeness = |own: &str| strsim::jaro_winkler(&own.to_lowercase(), &name);
        let best = |term: &Term| term.names().map(likeness).fold(0.0, f64::max);
        let mut near: Vec<(f64, &Term)> = self.glossary.iter().map(|term| (best(term), term)).collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        near.into_iter().map(|(_, term)| term).take(most).collect()
    }
}

fn heading_of(section: &Section) -> &str {
    section.path.last().map_or("", String::as_str)
}

/// Whether the last headings of a section fit the parts of a name, one by one.
fn path_ends(section: &Section, parts: &[String], fits: fn(&str, &str) -> bool) -> bool {
    let Some(skipped) = section.path.len().checked_sub(parts.len()) else { return false };
    section.path[skipped..].iter().zip(parts).all(|(heading, part)| fits(&fold_letters(heading), part))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUIDE: &str = "# Mill\n\nOpen.\n\n## Day course\n\n### Fees\n\nTen.\n\n## Evening course\n\n### Fees\n\nNine.\n\n### \
                         Entry\n\nAt six.\n\n### Entry\n\nAt seven.\n";

    fn guide() -> Guide {
        Guide::from_files("mill", vec![("guide.md".to_owned(), GUIDE.into())]).unwrap()
    }

    fn path(guide: &Guide, at: usize) -> String {
        guide.sections[at].path.join(" > ")
    }

    #[test]
    fn a_section_is_found_by_heading_path_slug_or_beginning() {
        let guide = guide();
        for (name, meant) in [
            ("evening COURSE", "Mill > Evening course"),
            ("day", "Mill > Day course"),
            ("Day course > fees", "Mill > Day course > Fees"),
            ("evening > fees", "Mill > Evening course > Fees"),
            ("evening › fe", "Mill > Evening course > Fees"),
            ("fees-2", "Mill > Evening course > Fees"),
            ("mill", "Mill"),
        ] {
            let SectionFound::One(at) = guide.find_section(name) else { panic!("{name}") };
            assert_eq!(path(&guide, at), meant, "{name}");
        }
    }

    #[test]
    fn several_of_one_name_are_all_told_and_a_misspelt_one_has_its_likest() {
        let guide = guide();
        let SectionFound::Several(found) = guide.find_section("Fees") else { panic!() };
        assert_eq!(found.len(), 2);
        let SectionFound::Nearest(found) = guide.find_section("evning corse") else { panic!() };
        assert_eq!(path(&guide, found[0]), "Mill > Evening course");
        assert_eq!(guide.find_section("quantum"), SectionFound::Nearest(Vec::new()));
        assert_eq!(guide.find_section(" > "), SectionFound::Nearest(Vec::new()));
    }

    #[test]
    fn no_two_sections_are_shown_by_the_same_name() {
        let guide = guide();
        let names: Vec<String> = (0..guide.sections.len()).map(|at| guide.section_name(at)).collect();
        let shown = ["Mill", "Day course", "Day course › Fees", "Evening course", "Evening course › Fees"];
        assert_eq!(&names[..5], shown);
        assert_eq!(&names[5..], ["Evening course › Entry (1)", "Evening course › Entry (2)"]);
        for (at, name) in names.iter().enumerate() {
            assert_eq!(guide.find_section(name), SectionFound::One(at), "{name}");
        }
        assert_eq!(guide.find_section("entry (2)"), SectionFound::One(6));
        assert_eq!(
            guide.find_section("Fees (2)"),
            SectionFound::One(4),
            "its slug, for each is the only one of its path"
        );
    }

    #[test]
    fn the_parts_of_a_section_are_those_right_below_it() {
        let guide = guide();
        let parts: Vec<String> = guide.parts_of(0).into_iter().map(|at| path(&guide, at)).collect();
        assert_eq!(parts, ["Mill > Day course", "Mill > Evening course"]);
        assert!(guide.parts_of(guide.sections.len() - 1).is_empty());
    }
}
