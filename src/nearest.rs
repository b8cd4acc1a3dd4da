//! Which of the names that there are did a person mean who gave another?

use strsim::{damerau_levenshtein, jaro_winkler};

/// The name likest to one that was given, by Jaro and Winkler's likeness (0 to 1; names that begin alike are likest), where
/// that is `least` or more; of equals the first. Capitals count, so fold both sides where they should not.
///
/// # Source
/// Winkler, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage, 1990.
pub(crate) fn nearest<N: AsRef<str>>(name: &str, names: impl IntoIterator<Item = N>, least: f64) -> Option<N> {
    likest(names, least, |other| jaro_winkler(other.as_ref(), name))
}

/// The candidate of the highest likeness, where that is `least` or more; of equals the first.
pub(crate) fn likest<C>(
    candidates: impl IntoIterator<Item = C>,
    least: f64,
    likeness: impl Fn(&C) -> f64,
) -> Option<C> {
    let scored = candidates.into_iter().map(|candidate| (likeness(&candidate), candidate));
    let like = scored.filter(|(likeness, _)| *likeness >= least);
    like.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, candidate)| candidate)
}

/// The name that is the fewest slips away from one that was given (a letter more, less or another, two neighbors swapped),
/// and `most` of them at most; of equals the first. For short words, of which a share of like letters tells little.
///
/// # Source
/// Damerau, A Technique for Computer Detection and Correction of Spelling Errors, 1964.
pub(crate) fn fewest_slips<N: AsRef<str>>(name: &str, names: impl IntoIterator<Item = N>, most: usize) -> Option<N> {
    let slips = names.into_iter().map(|other| (damerau_levenshtein(other.as_ref(), name), other));
    slips.filter(|(slips, _)| *slips <= most).min_by_key(|(slips, _)| *slips).map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likest_name_is_meant_and_none_where_none_is_like() {
        let names = ["opening hours", "fees", "feet"];
        assert_eq!(nearest("opning hours", names, 0.65), Some("opening hours"));
        assert_eq!(nearest("fee", names, 0.65), Some("fees"), "of equals the first");
        assert_eq!(nearest("Fees", names, 0.9), None, "capitals count");
        assert_eq!((nearest("zzz", names, 0.65), nearest("zzz", names, 0.0)), (None, Some("opening hours")));
        assert_eq!(nearest("fees", [""; 0], 0.0), None);
        assert_eq!(nearest("", [""], 1.0), Some(""));
    }

    #[test]
    fn the_fewest_slips_win_up_to_as_many_as_are_let_pass() {
        let names = ["info", "warn", "warm"];
        assert_eq!(fewest_slips("wran", names, 2), Some("warn"), "two neighbors swapped are one slip");
        assert_eq!(fewest_slips("war", names, 2), Some("warn"), "of equals the first");
        assert_eq!((fewest_slips("debug", names, 2), fewest_slips("inf", names, 0)), (None, None));
    }
}
