//! Which section or term of a guide did somebody mean, and how is one of several with the same heading named?

use std::collections::HashMap;

use super::fold::{fold_letters, fold_words};
use super::guide::Term;
use super::guide::{Guide, Section};
use super::numbered::{Which, place_among_several, typed_path};

/// What stands between the headings of a path where people read it.
pub const PATH_JOIN: &str = " › ";
/// How many names are suggested where there is none of the one sought.
const SUGGESTIONS: usize = 3;
/// A heading less like what was sought than this (Jaro-Winkler, 0 to 1) is not suggested.
const LEAST_LIKENESS: f64 = 0.65;
/// The share of letters that must stay for a name to be meant for another, and for a word of it to be.
const WHOLE_STAYS: f64 = 0.5;
const WORD_STAYS: f64 = 0.7;
/// A shorter word is like too many.
const LONG_WORD: usize = 3;

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
pub fn with_number(path: &[String], nth: Option<usize>) -> Vec<String> {
    let mut path = path.to_vec();
    if let (Some(last), Some(nth)) = (path.last_mut(), nth) {
        *last = numbered(last, nth);
    }
    path
}

impl Guide {
    /// The section that a heading, the end of a path of headings (`A > B`), a slug or the beginning of one of them means,
    /// whatever its capitals and marks; `Fees (2)` is the second of those with the same headings.
    #[must_use]
    pub fn find_section(&self, name: &str) -> SectionFound {
        let parts = typed_path(name);
        let [.., last] = &parts[..] else { return SectionFound::Nearest(Vec::new()) };
        let whole = fold_letters(name);
        let is_named = |at: &usize| parts.len() == 1 && fold_letters(&self.sections[*at].anchor) == *last;
        let steps: [&dyn Fn() -> Vec<usize>; 6] = [
            &|| self.ending(&parts, |heading, part| heading == part),
            &|| self.ending(std::slice::from_ref(&whole), |heading, part| heading == part),
            &|| self.told_apart(name),
            &|| (0..self.sections.len()).filter(is_named).collect(),
            &|| self.ending(&parts, |heading, part| heading.starts_with(part)),
            &|| self.ending(&parts, |heading, part| heading.contains(part)),
        ];
        match steps.iter().map(|step| step()).find(|found| !found.is_empty()) {
            Some(found) if found.len() == 1 => SectionFound::One(found[0]),
            Some(found) => SectionFound::Several(found),
            None => SectionFound::Nearest(self.sections_like(name.rsplit(['>', '›']).next().unwrap_or(name))),
        }
    }

    /// The sections whose last headings fit some parts, one by one.
    fn ending(&self, parts: &[String], fits: fn(&str, &str) -> bool) -> Vec<usize> {
        self.with_headings((0..self.sections.len()).filter(|at| path_ends(&self.sections[*at], parts, fits)).collect())
    }

    /// Which of several of the same headings a name with a number or a slug behind it means.
    fn told_apart(&self, name: &str) -> Vec<usize> {
        let Some((name, which)) = Which::split(name) else { return Vec::new() };
        let parts = typed_path(name);
        let is_called = |at: &usize| path_ends(&self.sections[*at], &parts, |heading, part| heading == part);
        let called: Vec<usize> = (0..self.sections.len()).filter(is_called).collect();
        which.of(&self.sections, if parts.is_empty() { &[] } else { &called })
    }

    /// Which of the sections with its headings one is, counted from 1 in the guide's order; `None` for the only one, and for
    /// the text before the first heading.
    #[must_use]
    pub fn nth_of_its_path(&self, at: usize) -> Option<usize> {
        if self.sections[at].level > 0 { place_among_several(&self.sections, at) } else { None }
    }

    /// The headings down to a section, the last one with its number where others have the same.
    #[must_use]
    pub fn numbered_path(&self, at: usize) -> Vec<String> {
        with_number(&self.sections[at].path, self.nth_of_its_path(at))
    }

    /// Those of some sections that have a heading of their own, where some have: text before the first heading goes by the
    /// title.
    fn with_headings(&self, found: Vec<usize>) -> Vec<usize> {
        let own: Vec<usize> = found.iter().copied().filter(|at| self.sections[*at].level > 0).collect();
        if own.is_empty() { found } else { own }
    }

    fn sections_like(&self, name: &str) -> Vec<usize> {
        let likeness =
            |section: &Section| strsim::jaro_winkler(&fold_letters(heading_of(section)), &fold_letters(name));
        let near = self.sections.iter().enumerate().filter(|(_, section)| is_near(heading_of(section), name));
        let mut like: Vec<(f64, usize)> = near.map(|(at, section)| (likeness(section), at)).collect();
        like.retain(|(likeness, _)| *likeness >= LEAST_LIKENESS);
        like.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        like.into_iter().map(|(_, at)| at).take(SUGGESTIONS).collect()
    }

    /// A section's heading, with as much of its path before it as tells it from every other; where their paths are the same,
    /// with its number among them. [`Guide::find_section`] finds it by this name.
    #[must_use]
    pub fn section_name(&self, at: usize) -> String {
        let path = below_title(&self.manifest.title, &self.sections[at].path);
        let place = place_among_several(&self.sections, at);
        let from = self.told_apart_from(at);
        let shown = path[from.unwrap_or(0)..].join(PATH_JOIN);
        match place {
            None if from.is_some() => shown,
            Some(place) if from.is_some() && !self.has_heading(&numbered(&shown, place)) => numbered(&shown, place),
            _ => format!("{shown} ({})", self.sections[at].anchor),
        }
    }

    /// The headings right above a section that tell it from others with the same heading; none where no other has it. Those
    /// with all headings the same are told apart by their numbers.
    #[must_use]
    pub fn parents_that_tell(&self, at: usize) -> &[String] {
        let path = below_title(&self.manifest.title, &self.sections[at].path);
        let from = self.told_apart_from(at).unwrap_or_default();
        path.get(from..path.len().saturating_sub(1)).unwrap_or_default()
    }

    /// From which of its headings below the title on a section is told from every other with other headings; `None` where not
    /// even all of them tell it.
    fn told_apart_from(&self, at: usize) -> Option<usize> {
        let path = below_title(&self.manifest.title, &self.sections[at].path);
        let place = place_among_several(&self.sections, at);
        let is_other = |other: &Section| match place {
            Some(_) => other.path != self.sections[at].path,
            None => true,
        };
        let others = || self.sections.iter().enumerate().filter(|(number, other)| *number != at && is_other(other));
        let alone = |from: &usize| others().all(|(_, other)| !other.path.ends_with(&path[*from..]));
        (0..path.len()).rev().find(alone)
    }

    /// The headings of a path less what stands above all of the guide: its title, or a first heading that every section is
    /// under. Where nothing else is left, the path whole.
    #[must_use]
    pub fn below_top<'a>(&self, path: &'a [String]) -> &'a [String] {
        let under = |first: &String| self.sections.iter().all(|section| section.path.first() == Some(first));
        match path {
            [first, below @ ..] if !below.is_empty() && (*first == self.manifest.title || under(first)) => below,
            _ => path,
        }
    }

    /// The sections to choose from: all but a heading without text of its own that stands above all others, as a guide's title
    /// does.
    #[must_use]
    pub fn sections_to_read(&self) -> Vec<usize> {
        let is_top = |section: &Section| {
            let heads = |other: &Section| other.path.first() == section.path.first();
            section.path.len() == 1 && (section.path[0] == self.manifest.title || self.sections.iter().all(heads))
        };
        let is_bare = |section: &Section| section.passages.is_empty() && self.sections.len() > 1 && is_top(section);
        self.sections.iter().enumerate().filter(|(_, section)| !is_bare(section)).map(|(at, _)| at).collect()
    }

    /// Each section's own heading, with its number where several have the same headings: as it is shown below the others of
    /// its path.
    #[must_use]
    pub fn heading_names(&self) -> Vec<String> {
        let mut same: HashMap<&[String], Vec<usize>> = HashMap::new();
        for (at, section) in self.sections.iter().enumerate().filter(|(_, section)| section.level > 0) {
            same.entry(&section.path).or_default().push(at);
        }
        let name = |(at, section): (usize, &Section)| {
            let several = same.get(&section.path[..]).filter(|several| several.len() > 1);
            let place = several.and_then(|several| several.binary_search(&at).ok());
            let heading = heading_of(section).to_owned();
            place.map_or(heading.clone(), |place| numbered(&heading, place + 1))
        };
        self.sections.iter().enumerate().map(name).collect()
    }

    /// Whether some section is called so by its heading alone.
    fn has_heading(&self, name: &str) -> bool {
        let last = typed_path(name).pop().unwrap_or_default();
        self.sections.iter().any(|section| fold_letters(heading_of(section)) == last)
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

    /// The terms whose names are like one that the glossary does not have, the likest first.
    #[must_use]
    pub fn terms_like(&self, name: &str, most: usize) -> Vec<&Term> {
        let name = name.to_lowercase();
        let likeness = |own: &str| strsim::jaro_winkler(&own.to_lowercase(), &name);
        let best = |term: &Term| term.names().map(likeness).fold(0.0, f64::max);
        let is_like = |term: &&Term| term.names().any(|own| is_near(own, &name));
        let mut near: Vec<(f64, &Term)> = self.glossary.iter().filter(is_like).map(|term| (best(term), term)).collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        near.into_iter().map(|(_, term)| term).take(most).collect()
    }
}

/// Whether a name may be meant for another: as a whole, or a word of it for a word, by the share of letters that stay.
fn is_near(own: &str, name: &str) -> bool {
    let (own, name) = (fold_words(own), fold_words(name));
    let stays = strsim::normalized_damerau_levenshtein;
    let words = |text: &str| -> Vec<String> {
        text.split(' ').filter(|word| word.chars().count() >= LONG_WORD).map(str::to_owned).collect()
    };
    let names = words(&name);
    stays(&own, &name) >= WHOLE_STAYS
        || words(&own).iter().any(|own| names.iter().any(|name| stays(own, name) >= WORD_STAYS))
}

fn numbered(name: &str, place: usize) -> String {
    format!("{name} ({place})")
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
        for name in ["quantum", "nosuch", "xevening", "water"] {
            let nearest = guide.find_section(name);
            assert_eq!(nearest == SectionFound::Nearest(Vec::new()), name != "xevening", "{name}: {nearest:?}");
        }
        assert_eq!(guide.find_section(" > "), SectionFound::Nearest(Vec::new()));
    }

    #[test]
    fn no_two_sections_are_shown_by_the_same_name() {
        let guide = guide();
        let names: Vec<String> = (0..guide.sections.len()).map(|at| guide.section_name(at)).collect();
        let shown = ["Mill", "Day course", "Day course › Fees", "Evening course", "Evening course › Fees"];
        assert_eq!(&names[..5], shown);
        assert_eq!(&names[5..], ["Entry (1)", "Entry (2)"]);
        for (at, name) in names.iter().enumerate() {
            assert_eq!(guide.find_section(name), SectionFound::One(at), "{name}");
        }
    }

    #[test]
    fn parents_are_named_only_where_headings_are_alike() {
        let guide = guide();
        let parents: Vec<String> = (0..guide.sections.len()).map(|at| guide.parents_that_tell(at).join("/")).collect();
        assert_eq!(parents, ["", "", "Day course", "", "Evening course", "", ""]);
    }

    #[test]
    fn a_title_with_text_of_its_own_is_read_and_one_without_is_not() {
        let to_read = |text: &str| {
            let guide = Guide::from_files("mill", vec![("guide.md".to_owned(), text.into())]).unwrap();
            let heading = |at: &usize| guide.sections[*at].path.last().cloned().unwrap();
            guide.sections_to_read().iter().map(heading).collect::<Vec<_>>()
        };
        assert_eq!(to_read(GUIDE)[..2], ["Mill", "Day course"]);
        assert_eq!(to_read("# Mill\n\n## Day course\n\nTen.\n"), ["Day course"]);
        assert_eq!(to_read("# Mill\n"), ["Mill"]);
    }

    #[test]
    fn what_stands_above_all_sections_is_left_out_whether_it_is_the_title_or_not() {
        let below = |title: &str, text: &str| {
            let toml = format!("id = \"mill\"\ntitle = \"{title}\"\nlanguage = \"en\"\ndescription = \"\"\n");
            let files = vec![("guide.toml".to_owned(), toml.into()), ("guide.md".to_owned(), text.into())];
            let guide = Guide::from_files("mill", files).unwrap();
            let path = |section: &Section| guide.below_top(&section.path).join("/");
            guide.sections.iter().map(path).collect::<Vec<_>>()
        };
        let all = ["Mill", "Day course", "Day course/Fees", "Evening course"];
        assert_eq!(below("Mill", GUIDE)[..4], all);
        assert_eq!(below("The handbook of the mill", GUIDE)[..4], all);
        let two = below("The handbook", "# Mill\n\n## Fees\n\nTen.\n\n# Bakery\n\n## Fees\n\nNine.\n");
        assert_eq!(two, ["Mill", "Mill/Fees", "Bakery", "Bakery/Fees"], "they tell the mill from the bakery");
    }

    #[test]
    fn a_number_counts_the_sections_of_the_same_headings_and_a_slug_does_as_before() {
        let text = "# Ferry\n\n## Day\n\n### Fees\n\nFive.\n\n## Night\n\n### Fees\n\nNine.\n\n### Fees\n\nTwo.\n";
        let guide = Guide::from_files("ferry", vec![("guide.md".to_owned(), text.into())]).unwrap();
        let quoted = |name: &str| match guide.find_section(name) {
            SectionFound::One(at) => guide.passages[guide.sections[at].passages.start].text.clone(),
            other => format!("{other:?}"),
        };
        for name in ["Fees (2)", "Night > Fees (2)", "Night › Fees (2)", "night > fees (2)", "Fees (fees-3)", "fees-3"]
        {
            assert_eq!(quoted(name), "Two.", "{name}");
        }
        for name in ["Night > Fees (1)", "Night › Fees (fees-2)", "fees-2"] {
            assert_eq!(quoted(name), "Nine.", "{name}");
        }
        assert!(matches!(guide.find_section("Fees (1)"), SectionFound::Several(found) if found.len() == 2));
        let SectionFound::Several(found) = guide.find_section("Night > Fees") else { panic!() };
        let offered: Vec<String> = found.iter().map(|at| guide.section_name(*at)).collect();
        assert_eq!(offered, ["Night › Fees (1)", "Night › Fees (2)"]);
        assert_eq!(guide.heading_names()[found[1]], "Fees (2)");
        assert_eq!(guide.heading_names()[2], "Fees", "one alone under its path has no number");
        for (name, at) in offered.iter().zip(found) {
            assert_eq!(guide.find_section(name), SectionFound::One(at));
            let toml = format!("[[passage]]\nsection = \"{name}\"\nasked = [\"x\"]\n");
            let files = [("guide.md", text), ("asked.toml", toml.as_str())];
            let asked =
                Guide::from_files("ferry", files.map(|(name, text)| (name.to_owned(), text.into())).into()).unwrap();
            assert_eq!(asked.asked[0].target, guide.sections[at].passages, "{name}");
        }
    }

    #[test]
    fn a_heading_that_has_a_number_itself_is_found_before_a_count() {
        let text = "# Ferry\n\n## Fees\n\nA.\n\n## Fees\n\nB.\n\n## Fees (2)\n\nC.\n";
        let guide = Guide::from_files("ferry", vec![("guide.md".to_owned(), text.into())]).unwrap();
        for at in 0..guide.sections.len() {
            assert_eq!(
                guide.find_section(&guide.section_name(at)),
                SectionFound::One(at),
                "{}",
                guide.section_name(at)
            );
        }
    }

    #[test]
    fn the_parts_of_a_section_are_those_right_below_it() {
        let guide = guide();
        let parts: Vec<String> = guide.parts_of(0).into_iter().map(|at| path(&guide, at)).collect();
        assert_eq!(parts, ["Mill > Day course", "Mill > Evening course"]);
        assert!(guide.parts_of(guide.sections.len() - 1).is_empty());
    }
}
