//! What did the advisor type: a phrasing, a gap, or what to do next?

use crate::corpus::PassageSelector;

/// One line of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// On to the next passage.
    Next,
    /// What can be typed?
    Help,
    /// Take the last one back.
    Undo,
    /// No more.
    Quit,
    /// A way to ask for the passage that is shown.
    Phrasing(Wanted),
    /// A question that the guide does not answer.
    Gap(Wanted),
    /// A way to ask for what a selector means.
    Named(PassageSelector, Wanted),
    /// A line that lacks what it should hold.
    Lacking(Lack),
}

/// What a line lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Lack {
    Phrasing,
    Section,
    /// Its columns have no names that are known.
    Names,
    /// Its keys are not those that are known.
    Keys,
    /// It is markup of a file of some kind.
    Words,
}

/// A phrasing, and whether it is wanted whatever it clashes with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// How somebody would ask.
    pub(super) phrasing: String,
    /// Whether it is kept whatever it clashes with.
    pub(super) insists: bool,
}

impl Said {
    /// What a line means.
    pub(super) fn of(line: &str) -> Self {
        let fields: Vec<&str> = line.trim_end_matches(['\r', '\n']).split('\t').map(str::trim).collect();
        match fields[..] {
            [section, phrasing] => Self::named(section, "", phrasing),
            [section, starts, phrasing] => Self::named(section, starts, phrasing),
            _ => Self::typed(line.trim()),
        }
    }

    /// A row of a sheet; one without anything in it is none.
    pub(super) fn named(section: &str, starts: &str, phrasing: &str) -> Self {
        let wanted = Wanted::of(phrasing);
        // The mark of a gap stands in the section's place where a sheet has columns.
        if section == "!" && starts.is_empty() && !wanted.phrasing.is_empty() {
            return Self::Gap(wanted);
        }
        match (section.is_empty(), wanted.phrasing.is_empty()) {
            (true, true) if starts.is_empty() => Self::Next,
            (_, true) => Self::Lacking(Lack::Phrasing),
            (true, false) => Self::Lacking(Lack::Section),
            (false, false) => {
                let starts = Some(starts).filter(|starts| !starts.is_empty()).map(str::to_owned);
                Self::Named(PassageSelector { section: section.to_owned(), starts }, wanted)
            }
        }
    }

    fn typed(line: &str) -> Self {
        match line {
            "" => Self::Next,
            "?" | "help" => Self::Help,
            "u" | "undo" => Self::Undo,
            "q" | "quit" | "exit" => Self::Quit,
            _ => {
                let (insists, rest) = stripped(line, '+');
                match stripped(rest, '!') {
                    (_, "") => Self::Lacking(Lack::Phrasing),
                    (true, phrasing) => Self::Gap(Wanted { phrasing: phrasing.to_owned(), insists }),
                    (false, _) => Self::Phrasing(Wanted::of(line)),
                }
            }
        }
    }
}

impl Wanted {
    fn of(text: &str) -> Self {
        let (insists, phrasing) = stripped(text, '+');
        Self { phrasing: phrasing.to_owned(), insists }
    }
}

fn stripped(text: &str, mark: char) -> (bool, &str) {
    text.strip_prefix(mark).map_or((false, text), |rest| (true, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(phrasing: &str, insists: bool) -> Wanted {
        Wanted { phrasing: phrasing.to_owned(), insists }
    }

    #[test]
    fn a_line_is_a_phrasing_unless_it_says_what_else() {
        assert_eq!(Said::of("when do you open\r\n"), Said::Phrasing(wanted("when do you open", false)));
        assert_eq!(Said::of("+ quit my job"), Said::Phrasing(wanted("quit my job", true)));
        assert_eq!(Said::of("! what does parking cost"), Said::Gap(wanted("what does parking cost", false)));
        assert_eq!(Said::of("+!parking"), Said::Gap(wanted("parking", true)));
        let controls = ["", "  ", "?", "u", "q"].map(Said::of);
        assert_eq!(controls, [Said::Next, Said::Next, Said::Help, Said::Undo, Said::Quit]);
    }

    #[test]
    fn a_line_that_lacks_its_phrasing_or_its_section_is_neither() {
        for line in ["!", "+", "+ !", "Fees\t", "Fees\tA week\t", "Fees\t+"] {
            assert_eq!(Said::of(line), Said::Lacking(Lack::Phrasing), "{line:?}");
        }
        assert_eq!(Said::of("\tprice?"), Said::Lacking(Lack::Section));
    }

    #[test]
    fn columns_name_the_section_and_where_wanted_the_first_words() {
        let named =
            |starts: Option<&str>| PassageSelector { section: "Fees".into(), starts: starts.map(str::to_owned) };
        assert_eq!(Said::of("Fees\tprice?"), Said::Named(named(None), wanted("price?", false)));
        assert_eq!(Said::of("Fees\tA week\t+price?"), Said::Named(named(Some("A week")), wanted("price?", true)));
        assert_eq!(Said::of("!\tparking"), Said::Gap(wanted("parking", false)));
        assert_eq!(Said::of("\t\t"), Said::Next);
    }
}
