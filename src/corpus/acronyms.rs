//! Which acronyms does a text define?

/// Small words that an acronym may skip.
const SKIPPED: [&str; 10] = ["of", "and", "the", "for", "in", "to", "on", "or", "a", "an"];

/// The acronyms that a text defines, each with its long form: `long form (LF)`, `LF (long form)` and, at the
/// beginning of the text, `LF – Long Form`.
///
/// A long form is one whose words' first letters spell the acronym, else the shortest that the paper's method finds.
///
/// # Source
/// A. S. Schwartz, M. A. Hearst: A simple algorithm for identifying abbreviation definitions in biomedical text.
/// Pacific Symposium on Biocomputing 8 (2003), 451–462.
pub(super) fn find_acronyms(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('(').map(|at| from + at) {
        from = open + 1;
        let Some(inner) = inside(&text[from..]) else { continue };
        let before = text[..open].trim_end();
        let definition = if is_acronym(inner) { long_form_before(inner, before) } else { None };
        let acronym = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let acronym = acronym.trim_matches(|character: char| !character.is_alphanumeric());
        if let Some(long) = definition {
            found.push((inner.to_owned(), long.to_owned()));
        } else if is_acronym(acronym)
            && let Some(long) = long_form_after(acronym, inner)
        {
            found.push((acronym.to_owned(), long.to_owned()));
        }
    }
    found.extend(leading(text));
    found
}

/// The longest parenthesis that is read.
const INNER_BYTES: usize = 200;

fn inside(text: &str) -> Option<&str> {
    let mut window = text.len().min(INNER_BYTES);
    while !text.is_char_boundary(window) {
        window -= 1;
    }
    text[..window].split_once(')').map(|(inner, _)| inner.trim())
}

/// 2 to 10 letters, digits or `&` in one word, beginning with a letter or digit, two of them capitals.
pub(super) fn is_acronym(word: &str) -> bool {
    let count = word.chars().count();
    let fits = word.chars().all(|character| character.is_alphanumeric() || matches!(character, '&' | '-' | '.'));
    let capitals = word.chars().filter(|character| character.is_uppercase()).count();
    (2..=10).contains(&count) && fits && word.starts_with(char::is_alphanumeric) && capitals >= 2
}

/// As many words as the paper lets a long form have.
fn most_words(acronym: &str) -> usize {
    let letters = acronym.chars().count();
    (letters + 5).min(letters * 2)
}

/// The words of a text with their places, the last `most` of them.
fn last_words(text: &str, most: usize) -> Vec<&str> {
    let mut words: Vec<&str> = text.rsplit(char::is_whitespace).filter(|word| !word.is_empty()).take(most).collect();
    words.reverse();
    words
}

/// The stretch of `text` from one of its words to another.
pub(super) fn stretch<'a>(text: &'a str, first: &str, last: &str) -> &'a str {
    let offset = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    &text[offset(first)..offset(last) + last.len()]
}

fn long_form_before<'a>(acronym: &str, before: &'a str) -> Option<&'a str> {
    let words = last_words(before, most_words(acronym));
    let last = *words.last()?;
    let by_initials = (0..words.len()).rev().find(|from| spells(acronym, &words[*from..]));
    if let Some(from) = by_initials {
        return Some(trim_long(stretch(before, words[from], last)));
    }
    let candidate = stretch(before, words.first()?, last);
    best_long_form(acronym, candidate).filter(|long| plausible(acronym, long)).map(trim_long)
}

fn long_form_after<'a>(acronym: &str, after: &'a str) -> Option<&'a str> {
    let words: Vec<&str> = after.split_whitespace().take(most_words(acronym)).collect();
    let first = *words.first()?;
    let long = |to: usize| stretch(after, first, words[to - 1]).trim_end_matches([',', '.', ';', ':']);
    let by_initials = (1..=words.len()).find(|to| spells(acronym, &words[..*to]));
    let whole = |to: &usize| best_long_form(acronym, long(*to)).is_some_and(|best| best.len() == long(*to).len());
    let to = by_initials.or_else(|| (2..=words.len()).find(whole))?;
    Some(long(to)).filter(|long| plausible(acronym, long))
}

/// A long form without the marks around it.
pub(super) fn trim_long(long: &str) -> &str {
    long.trim_matches(|character: char| !character.is_alphanumeric())
}

/// Whether words could be what an acronym stands for: two or more, longer than it, within one sentence, and without it.
pub(super) fn plausible(acronym: &str, long: &str) -> bool {
    long.len() > acronym.len()
        && long.split_whitespace().count() >= 2
        && !long.contains(['.', ';', '(', ')'])
        && !long.contains(acronym)
}

/// Whether the words' first letters, small words skipped or not, spell the acronym.
pub(super) fn spells(acronym: &str, words: &[&str]) -> bool {
    let trimmed = |word: &&str| word.trim_start_matches(|character: char| !character.is_alphanumeric()).to_owned();
    let words: Vec<String> = words.iter().map(trimmed).filter(|word| !word.is_empty()).collect();
    let small = |word: &str| SKIPPED.contains(&word);
    if words.len() < 2 || words.first().is_some_and(|word| small(word)) || words.last().is_some_and(|word| small(word))
    {
        return false;
    }
    let letters = acronym.trim_end_matches('s').to_lowercase();
    let initials = |skip: bool| {
        let kept = words.iter().filter(|word| !(skip && small(word)));
        kept.flat_map(|word| word.split('-'))
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    initials(true) == letters || initials(false) == letters
}

/// The paper's `findBestLongForm`: the shortest end of `candidate` that has the acronym's letters in order, the first
/// of them at the beginning of a word.
fn best_long_form<'a>(acronym: &str, candidate: &'a str) -> Option<&'a str> {
    let letters: Vec<char> =
        acronym.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let text: Vec<(usize, char)> = candidate.char_indices().collect();
    let mut at = text.len();
    for (nth, letter) in letters.iter().enumerate().rev() {
        loop {
            at = at.checked_sub(1)?;
            let same = text[at].1.to_lowercase().eq([*letter]);
            let begins = at == 0 || !text[at - 1].1.is_alphanumeric();
            if same && (nth > 0 || begins) {
                break;
            }
        }
    }
    Some(&candidate[text.get(at)?.0..])
}

/// `LF – Long Form` or `LF (X) – Long Form` at the beginning of a text.
fn leading(text: &str) -> Option<(String, String)> {
    let acronym = text.split_whitespace().next().filter(|word| is_acronym(word))?;
    let rest = text.trim_start()[acronym.len()..].trim_start();
    let rest = match rest.strip_prefix('(').and_then(inside) {
        Some(inner) => rest[1..].trim_start()[inner.len()..].trim_start().strip_prefix(')')?.trim_start(),
        None => rest,
    };
    let after = rest.strip_prefix(['-', '–', '—'])?;
    long_form_after(acronym, after.trim_start()).map(|long| (acronym.to_owned(), long.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        find_acronyms(text)
    }

    fn pair(acronym: &str, long: &str) -> (String, String) {
        (acronym.to_owned(), long.to_owned())
    }

    #[test]
    fn acronyms_after_their_long_form_are_found() {
        assert_eq!(found("manage electronic health records (EHR), daily"), [pair("EHR", "electronic health records")]);
        assert_eq!(
            found("the National Healthcareer Association (NHA)"),
            [pair("NHA", "National Healthcareer Association")]
        );
        assert_eq!(found("needs continuing education units (CEUs) now"), [pair("CEUs", "continuing education units")]);
    }

    #[test]
    fn acronyms_before_their_long_form_are_found() {
        let text = "CAAHEP (Commission on Accreditation of Allied Health Education Programs).";
        assert_eq!(found(text), [pair("CAAHEP", "Commission on Accreditation of Allied Health Education Programs")]);
        let lead = "CMA (AAMA) – Certified Medical Assistant, awarded by";
        assert_eq!(found(lead), [pair("CMA", "Certified Medical Assistant")]);
        let lead = "CCMA – Certified Clinical Medical Assistant or Clinical Specialist";
        assert_eq!(found(lead), [pair("CCMA", "Certified Clinical Medical Assistant")]);
    }

    #[test]
    fn ordinary_parentheses_define_nothing() {
        for text in [
            "patient care (clinical) or",
            "systems (e.g., Epic, Cerner)",
            "(",
            "a (",
            ")(",
            "the CMA (AAMA) is",
            "((((AB",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
