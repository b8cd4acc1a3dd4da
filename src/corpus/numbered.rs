//! How is one of several sections of the same headings told from the others in a name? `Fees (2)` is the second, as is
//! `Fees (fees-2)`, by its slug.

use super::fold::fold_letters;
use super::guide::Section;

/// What stands between the headings of a path where it is typed.
const JOINS: [char; 2] = ['>', '›'];

/// What is in brackets behind a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Which {
    /// Its place among the sections of the same headings, from 1.
    Place(usize),
    /// Its slug.
    Slug(String),
}

impl Which {
    /// `Fees (2)` as `Fees` and which of them; `None` where nothing is in brackets at the end.
    pub(super) fn split(name: &str) -> Option<(&str, Self)> {
        let (name, which) = name.trim().strip_suffix(')')?.rsplit_once('(')?;
        let (name, which) = (name.trim_end(), which.trim());
        let is_number = !which.is_empty() && which.bytes().all(|byte| byte.is_ascii_digit());
        match (which.parse().ok().filter(|place| is_number && *place > 0), which.contains(char::is_whitespace)) {
            _ if name.is_empty() => None,
            (Some(place), _) => Some((name, Self::Place(place))),
            (None, false) if !is_number && !which.is_empty() => Some((name, Self::Slug(which.to_owned()))),
            (None, _) => None,
        }
    }

    /// The sections that are meant among some that were found.
    pub(super) fn of(&self, sections: &[Section], found: &[usize]) -> Vec<usize> {
        let is_meant = |at: &usize| match self {
            Self::Place(place) => place_of(sections, *at) == Some(*place),
            Self::Slug(slug) => sections[*at].anchor == *slug,
        };
        found.iter().copied().filter(is_meant).collect()
    }
}

/// A section's place among those of the same headings, from 1; `None` for text before the first heading, where another has
/// the heading that it goes by.
fn place_of(sections: &[Section], at: usize) -> Option<usize> {
    let same = same(sections, at);
    same.iter().position(|other| *other == at).map(|place| place + 1)
}

/// The place of a section that is one of several with the same headings.
pub(super) fn place_among_several(sections: &[Section], at: usize) -> Option<usize> {
    (same(sections, at).len() > 1).then(|| place_of(sections, at)).flatten()
}

/// The sections of the same headings as one; those alone that have a heading of their own, where some have.
fn same(sections: &[Section], at: usize) -> Vec<usize> {
    let path = &sections[at].path;
    let all: Vec<usize> = (0..sections.len()).filter(|other| sections[*other].path == *path).collect();
    let own: Vec<usize> = all.iter().copied().filter(|other| sections[*other].level > 0).collect();
    if own.is_empty() { all } else { own }
}

/// The headings of a typed path, as they are compared.
pub(super) fn typed_path(name: &str) -> Vec<String> {
    name.split(JOINS).map(fold_letters).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_a_slug_in_brackets_tells_which_is_meant() {
        assert_eq!(Which::split("Night › Fees (2)"), Some(("Night › Fees", Which::Place(2))));
        assert_eq!(Which::split("Fees ( fees-2 )"), Some(("Fees", Which::Slug("fees-2".to_owned()))));
        for none in ["Fees", "Fees (0)", "Fees (for all of us)", "Fees ()", "(2)", "Fees (99999999999999999999999)"] {
            assert_eq!(Which::split(none), None, "{none}");
        }
    }
}
