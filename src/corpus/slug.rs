//! How is a heading named in an address? As GitHub does it, but repeats count from 2.

use std::collections::{HashMap, HashSet};

/// A heading as a slug: lower case, punctuation dropped, spaces to hyphens; `section` when nothing is left.
pub(super) fn slug(heading: &str) -> String {
    let kept = |character: char| match character {
        '-' | '_' => Some(character),
        _ if character.is_alphanumeric() => Some(character),
        _ if character.is_whitespace() => Some('-'),
        _ => None,
    };
    let slug: String = heading.trim().chars().flat_map(char::to_lowercase).filter_map(kept).collect();
    if slug.chars().any(char::is_alphanumeric) { slug } else { "section".to_owned() }
}

/// A folder or file name as a guide id: a slug with single hyphens.
#[must_use]
pub fn id_slug(name: &str) -> String {
    let words = name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if id.is_empty() { "guide".to_owned() } else { id }
}

/// Names that were given, so that each is given once.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: HashSet<String>,
    repeats: HashMap<String, usize>,
}

impl Names {
    /// `name` itself, or with the first free of `-2`, `-3`, …
    pub(super) fn unique(&mut self, name: String) -> String {
        if self.taken.insert(name.clone()) {
            return name;
        }
        let repeat = self.repeats.entry(name.clone()).or_insert(1);
        loop {
            *repeat += 1;
            let candidate = format!("{name}-{repeat}");
            if self.taken.insert(candidate.clone()) {
                return candidate;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_become_slugs_as_on_github() {
        assert_eq!(slug("Salary, Job Outlook, and Work Environment"), "salary-job-outlook-and-work-environment");
        assert_eq!(slug("CMA (AAMA) – Certified"), "cma-aama--certified");
        assert_eq!(slug("¿?"), "section");
    }

    #[test]
    fn repeated_names_are_counted_past_those_taken() {
        let mut names = Names::default();
        let given: Vec<String> = ["x", "x-2", "x", "x"].iter().map(|name| names.unique((*name).to_owned())).collect();
        assert_eq!(given, ["x", "x-2", "x-3", "x-4"]);
    }
}
