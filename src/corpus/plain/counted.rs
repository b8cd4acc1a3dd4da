//! What counts in a line, and how far has it counted?

use super::style::{ends_sentence, inner_sentence, is_sentence, is_statement, starts_low};

/// Labels of a document's parts, above all other headings.
const CHAPTERS: [&str; 7] = ["chapter", "part", "unit", "module", "lesson", "appendix", "week"];

/// What articles of rules are labelled with.
const ARTICLES: [&str; 12] =
    ["§", "§§", "art.", "art", "article", "artikel", "artículo", "artigo", "articolo", "section", "sec.", "clause"];

/// A number with more digits is no place in a series.
const DIGITS: usize = 3;

/// What a line counts by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// `Case Study 1: …`, `Phase 2`: words, in small letters.
    Label(String),
    /// `§ 3 …`, `Art. 3 …`, `Section 3 …`
    Article,
    /// `3 Holidays`: a number without a mark.
    Bare,
    /// `IV. …`
    Roman,
    /// `B. …`
    Letter,
}

/// A line that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted<'a> {
    /// What it counts by.
    pub(super) key: Key,
    /// Its number, from 1.
    pub(super) number: u32,
    /// Whether a colon or a dash parts the number from what follows.
    pub(super) marked: bool,
    /// Whether its label is that of a part of a document.
    pub(super) chapter: bool,
    /// What follows.
    pub(super) rest: &'a str,
}

/// What a line may count by: `I. …` is a letter's or a number's.
pub(super) fn read_counted(words: &str) -> Vec<Counted<'_>> {
    if ends_sentence(words) && !words.ends_with(['?', ')', '"', '”', ':']) || inner_sentence(words) {
        return Vec::new();
    }
    if let Some(counted) = article(words).or_else(|| labelled(words)).or_else(|| bare(words)) {
        return vec![counted];
    }
    [roman(words), letter(words)].into_iter().flatten().collect()
}

/// `Case Study 1: Patient Flow`, `Week 3 Sensors`, `Phase 2`
fn labelled(words: &str) -> Option<Counted<'_>> {
    let at = words.find(|character: char| character.is_ascii_digit())?;
    let label = words[..at].trim_end_matches([' ', '#', '\u{a0}']);
    let label = label.strip_suffix('.').filter(|_| at > label.len()).unwrap_or(label);
    let few = (1..=3).contains(&label.split_whitespace().count());
    let lettered = label.chars().all(|character| character.is_alphabetic() || character == ' ');
    let (number, rest) = number(&words[at..]).or_else(|| range(&words[at..]))?;
    if !few || !lettered || starts_low(label) {
        return None;
    }
    let label = label.to_lowercase();
    // `Weeks 3-4` goes on where `Week 2` ended.
    let label = label.strip_suffix('s').map_or_else(|| label.clone(), str::to_owned);
    let chapter = CHAPTERS.contains(&label.as_str());
    // `Step 1. Ask`, `Topic 2) Fees`
    let stopped = rest.strip_prefix(['.', ')']).is_some_and(|after| after.starts_with(' ') && names(words, after));
    let marked = is_mark(rest) || stopped;
    let part = chapter && rest.starts_with([' ', '.']) && !is_sentence(words);
    let aside = rest.starts_with(" (") && rest.ends_with(')');
    let open = rest.is_empty() || part || aside || rest.starts_with(' ') && names(words, rest);
    (marked || open).then_some(Counted { key: Key::Label(label), number, marked, chapter, rest })
}

/// `§ 3 Admission`, `Art. 3`, `Section 3. Leaving`
fn article(words: &str) -> Option<Counted<'_>> {
    let at = words.find(|character: char| character.is_ascii_digit())?;
    let label = words[..at].trim_end().to_lowercase();
    let (number, rest) = number(&words[at..])?;
    let open = rest.is_empty() || rest.starts_with(['.', ':', ' ', ')']);
    let named = rest.trim_start_matches(['.', ':', ')', ' ']);
    let marked = is_mark(rest);
    let says = named.is_empty() || !starts_low(named) && (marked || names(words, named));
    (ARTICLES.contains(&label.as_str()) && open && says && !words.starts_with(char::is_lowercase)).then_some(Counted {
        key: Key::Article,
        number,
        marked: true,
        chapter: false,
        rest,
    })
}

/// `3 Holidays`, `3: Holidays`
fn bare(words: &str) -> Option<Counted<'_>> {
    let (number, rest) = number(words)?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let named = rest.starts_with([' ', '\t']) && rest.trim_start().starts_with(char::is_uppercase);
    (named && !is_statement(rest.trim_start()) && number < 100).then_some(Counted {
        key: Key::Bare,
        number,
        marked: false,
        chapter: false,
        rest,
    })
}

/// `IV. Membership`, `IV) Membership`, `IV: Membership`, `IV – Membership`
fn roman(words: &str) -> Option<Counted<'_>> {
    let end = words.find(|character: char| !matches!(character, 'I' | 'V' | 'X'))?;
    let (mark, rest) = words.split_at(end);
    let marked = rest.strip_prefix(['.', ')', ':']).or_else(|| rest.trim_start().strip_prefix(['-', '–', '—']));
    let rest = marked.or_else(|| rest.starts_with("  ").then(|| &rest[1..]))?;
    let number = roman_number(mark)?;
    named(rest).then_some(Counted { key: Key::Roman, number, marked: true, chapter: false, rest })
}

/// `B. Tools`
fn letter(words: &str) -> Option<Counted<'_>> {
    let (mark, rest) = words.split_once('.')?;
    let [letter @ b'A'..=b'Z'] = mark.as_bytes() else { return None };
    let number = u32::from(letter - b'A') + 1;
    named(rest).then_some(Counted { key: Key::Letter, number, marked: true, chapter: false, rest })
}

/// Whether what follows a letter and its full stop names something.
fn named(rest: &str) -> bool {
    let name = rest.trim_start();
    name.len() < rest.len() && name.starts_with(char::is_uppercase) && !is_statement(name)
}

/// A number's value and what follows it, unless it is a time, a range, an amount or a telephone's number.
fn number(words: &str) -> Option<(u32, &str)> {
    let digits = words.len() - words.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let (number, rest) = words.split_at(digits);
    // `Article 1er`
    let ordinal = rest.strip_prefix("er").filter(|rest| !rest.starts_with(char::is_alphanumeric));
    let rest = ordinal.unwrap_or(rest);
    let figure = |text: &str| text.trim_start().starts_with(|character: char| character.is_ascii_digit());
    let joined = rest.trim_start().strip_prefix(['-', '–', '—']).is_some_and(figure);
    let inside = rest.starts_with(['.', ',', ':', '/']) && figure(&rest[1..]) && !rest[1..].starts_with(' ');
    let glued = rest.starts_with(|character: char| character.is_alphabetic() || "€$£%°".contains(character));
    if !(1..=DIGITS).contains(&digits) || joined || inside || glued {
        return None;
    }
    number.parse().ok().map(|number| (number, rest))
}

/// The last number of `3-4:` and what follows it.
fn range(words: &str) -> Option<(u32, &str)> {
    let (first, rest) = words.split_once(['-', '–'])?;
    let (last, rest) = number(rest.trim_start())?;
    let counts = first.trim_end().parse::<u32>().is_ok_and(|first| first < last);
    (counts && is_mark(rest)).then_some((last, rest))
}

/// Whether a colon, or a dash that is none of a word's, follows a number.
fn is_mark(rest: &str) -> bool {
    let rest = rest.trim_start();
    let Some(after) = rest.strip_prefix([':', '–', '—', '-']) else { return false };
    after.is_empty() || after.starts_with(char::is_whitespace) || !rest.starts_with('-')
}

/// Whether what follows a number names something that begins with a capital, and says nothing with what is before it.
fn names(words: &str, rest: &str) -> bool {
    rest.trim_start().starts_with(char::is_uppercase) && !is_statement(rest.trim_start()) && !is_sentence(words)
}

/// A Roman number up to 39.
fn roman_number(mark: &str) -> Option<u32> {
    let tens = mark.len() - mark.trim_start_matches('X').len();
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let one = ones.iter().position(|one| *one == &mark[tens..])?;
    let number = u32::try_from(tens * 10 + one).ok()?;
    (number > 0 && tens < 4).then_some(number)
}

/// The label of a line that counts, in small letters: `phase` of `Phase 2`.
pub(super) fn label_of(words: &str) -> Option<String> {
    labelled(words).and_then(|counted| match counted.key {
        Key::Label(label) => Some(label),
        _ => None,
    })
}

/// The label where a mark follows the number, or a part of a document is named: `case study` of `Case Study 1: Patient Flow`.
pub(super) fn series_label(words: &str) -> Option<String> {
    labelled(words).and_then(|counted| match counted.key {
        Key::Label(label) if counted.marked || counted.chapter => Some(label),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_a_time_a_price_or_a_telephone_number_is_no_place_in_a_series() {
        for words in
            ["Mon 9-17", "Mon 9 – 17", "Doors 9:30", "Desk 555-0101", "Adults 5€", "Fee 5.50 a day", "Level 3rd"]
        {
            assert_eq!(read_counted(words), [], "{words}");
        }
    }

    #[test]
    fn lines_count_by_their_label_or_mark() {
        for (words, key, number) in [
            ("Case Study 1: Patient Flow", Key::Label("case study".to_owned()), 1),
            ("Phase 2", Key::Label("phase".to_owned()), 2),
            ("Week 3 Sensors", Key::Label("week".to_owned()), 3),
            ("§ 4 Fees", Key::Article, 4),
            ("Art. 12 Seat", Key::Article, 12),
            ("Section 5. Leaving", Key::Article, 5),
            ("3 Holidays", Key::Bare, 3),
            ("IV. MEMBERS", Key::Roman, 4),
            ("B. Tools", Key::Letter, 2),
        ] {
            let counted = read_counted(words);
            assert_eq!(
                counted.iter().map(|counted| (counted.key.clone(), counted.number)).collect::<Vec<_>>(),
                [(key, number)]
            );
        }
        assert_eq!(read_counted("I. Start").len(), 2);
        for words in ["25 days a year", "3 Keys are in the box", "J. Meier is here", "Take 2 of them"] {
            assert_eq!(read_counted(words), [], "{words}");
        }
    }
}
