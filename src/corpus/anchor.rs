//! Which place of a guide does an anchor name, even after an edit?
//!
//! A passage's anchor is its id: its section's slug and a hash of its words. The id alone would die with the first word that is
//! mended; the slug alone names no passage. Together they hold: while the passage is as it was, it is found itself, and once it
//! was reworded, moved within its section or taken out, its section still is. Only a heading that is itself renamed ends them.

use super::guide::Guide;

/// Bytes of what a passage's id has behind its section's slug: a hyphen and 8 hexadecimal digits.
const HASH: usize = 9;

/// The place that an anchor names, as indices into the guide's sections and passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchored {
    /// This passage, as it was when the anchor was made.
    Passage(usize),
    /// This section.
    Section(usize),
}

impl Guide {
    /// The place that an anchor names: a passage by its id, a section by its slug, or the section in which a passage stood that
    /// is another by now.
    #[must_use]
    pub fn at_anchor(&self, anchor: &str) -> Option<Anchored> {
        let section = |slug: &str| self.sections.iter().position(|section| section.anchor == slug);
        if let Some(at) = self.passages.iter().position(|passage| passage.id.0 == anchor) {
            return Some(Anchored::Passage(at));
        }
        section(anchor).or_else(|| section(slug_of(anchor)?)).map(Anchored::Section)
    }
}

/// The slug in a passage's id, which may have a number behind it where two ids were alike.
fn slug_of(anchor: &str) -> Option<&str> {
    less_hash(anchor).or_else(|| {
        let (id, number) = anchor.rsplit_once('-')?;
        less_hash(id).filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

fn less_hash(id: &str) -> Option<&str> {
    let (slug, hash) = id.split_at_checked(id.len().checked_sub(HASH)?)?;
    let is_hash = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    hash.strip_prefix('-').is_some_and(is_hash).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide(fees: &str) -> Guide {
        let text = format!(
            "# Mill\n\n## Day course\n\n### Fees\n\n{fees}\n\n## Evening course\n\n### Fees\n\nNine.\n\nNine.\n"
        );
        Guide::from_files("mill", vec![("guide.md".to_owned(), text.into())]).unwrap()
    }

    #[test]
    fn a_passage_is_found_while_it_stays_and_its_section_once_it_was_reworded() {
        let before = guide("It costs ten crowns.");
        for (at, passage) in before.passages.iter().enumerate() {
            assert_eq!(before.at_anchor(&passage.id.0), Some(Anchored::Passage(at)), "{}", passage.id.0);
        }
        for (at, section) in before.sections.iter().enumerate() {
            assert_eq!(before.at_anchor(&section.anchor), Some(Anchored::Section(at)), "{}", section.anchor);
        }
        let after = guide("It costs twelve crowns.");
        for passage in &before.passages {
            let section = &before.sections[passage.section].anchor;
            let at = after.at_anchor(&passage.id.0).map(|place| match place {
                Anchored::Passage(at) => after.passages[at].section,
                Anchored::Section(at) => at,
            });
            assert_eq!(at.map(|at| &after.sections[at].anchor), Some(section), "{}", passage.id.0);
        }
    }

    #[test]
    fn what_names_nothing_is_nowhere() {
        for anchor in ["", "-", "dragons", "dragons-01234567", "fees-0123456é", "-01234567", "é", "fees-3-xyz"] {
            assert_eq!(guide("Ten.").at_anchor(anchor), None, "{anchor}");
        }
    }
}
