//! How does a line of plain text look: as a heading, as a sentence, as a label?

/// How a line says that it is a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `===` or `---` below it.
    Underlined(char),
    /// `2.3 Heading`, `3 Heading`, `A. Heading`.
    Numbered(u8),
    /// `Chapter 2 …`.
    Chapter,
    /// `§ 2 …`, `Art. 2 …`.
    Article,
    /// `Introduction: …`, `Conclusion: …`.
    Frame,
    /// `Case Study 1: …`: a label that counts.
    Series,
    /// ALL CAPITALS.
    Capitals,
    /// `**bold**`.
    Bold,
    /// `== between marks ==`.
    Between,
    /// `Q: …`: the question of a pair.
    Question,
}

impl Style {
    /// Why a line of this look is a heading.
    pub(super) const fn reason(self) -> &'static str {
        match self {
            Self::Underlined(_) => "a line of marks is below it",
            Self::Numbered(_) => "it is numbered and no item of a list",
            Self::Chapter | Self::Frame => "it names a part of the text",
            Self::Article => "it is a numbered article",
            Self::Between => "marks are around it",
            Self::Series => "it is one of a series",
            Self::Capitals => "it is in capitals and stands alone",
            Self::Bold => "it is bold and stands alone",
            Self::Question => "it is a question with its answer below",
        }
    }
}

/// The longest heading, in characters and in words; the seed guide's longest has 78 and 11.
const HEADING_CHARS: usize = 100;
const HEADING_WORDS: usize = 16;

/// Words that stay small in a heading written in capitals.
const SMALL_WORDS: [&str; 18] = [
    "a", "an", "the", "and", "or", "but", "of", "in", "on", "to", "for", "with", "is", "are", "at", "by", "from", "as",
];

/// Whether a line is short enough for a heading.
pub(in crate::corpus) fn is_short(words: &str) -> bool {
    words.len() <= HEADING_CHARS * 4
        && words.chars().count() <= HEADING_CHARS
        && words.split_whitespace().count() <= HEADING_WORDS
}

/// Whether a line ends as a sentence or clause does; a question mark may end a heading as well.
pub(in crate::corpus) fn ends_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '\'', '”', '’', ')', ']', '*', '_']);
    words.ends_with(['.', '!', '?', ':', ';', ',', '…', '。', '！', '？'])
}

/// Whether a line's first letter is a small one.
pub(in crate::corpus) fn starts_low(words: &str) -> bool {
    words.chars().find(|character| character.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// Whether an unmarked line could be a heading, seen alone.
pub(super) fn could_be_heading(words: &str) -> bool {
    let ends = ends_sentence(words) && !words.ends_with(['?', ':', '"', '\'', '”', '’', ')', '*', '？']);
    let letters = words.chars().any(char::is_alphabetic);
    is_short(words) && !ends && letters && !starts_low(words) && !words.contains("://") && !inner_sentence(words)
}

/// Verbs that make a line say something, where a heading only names it.
const VERBS: [&str; 63] = [
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "can",
    "cannot",
    "must",
    "may",
    "will",
    "shall",
    "should",
    "would",
    "does",
    "do",
    "did",
    "costs",
    "cost",
    "gets",
    "takes",
    "lets",
    "needs",
    "opens",
    "closes",
    "starts",
    "ends",
    "meets",
    "runs",
    "comes",
    "goes",
    "pays",
    "says",
    "accepts",
    "allows",
    "begins",
    "brings",
    "contains",
    "expects",
    "gives",
    "includes",
    "keeps",
    "lasts",
    "leaves",
    "makes",
    "offers",
    "provides",
    "receives",
    "requires",
    "sells",
    "serves",
    "stays",
    "teaches",
    "wants",
    "don't",
    "don’t",
    "doesn't",
    "doesn’t",
    "isn't",
    "isn’t",
    "aren't",
    "can't",
];

/// Words that a sentence is about when it begins with them.
const SUBJECTS: [&str; 14] = [
    "you",
    "we",
    "they",
    "it",
    "he",
    "she",
    "i",
    "there",
    "everyone",
    "everybody",
    "nobody",
    "anyone",
    "somebody",
    "it's",
];

/// Words that open a clause which names something, verb or not.
const ASKING: [&str; 11] = ["what", "when", "where", "how", "why", "who", "which", "whether", "if", "whom", "whose"];

/// More words than this name nothing; they say it.
const NAMING_WORDS: usize = 8;

/// Words that put time or place before the subject of a sentence.
const PLACING: [&str; 12] =
    ["on", "at", "in", "after", "before", "during", "from", "for", "with", "until", "by", "then"];

/// Words after which none is a verb: `the cost`, `your needs`.
const BEFORE_NOUNS: [&str; 16] =
    ["the", "a", "an", "of", "your", "our", "their", "my", "its", "and", "or", "for", "with", "no", "what", "by"];

/// Whether an unmarked line says something rather than naming it: it has a verb, a figure or many words.
pub(super) fn is_statement(words: &str) -> bool {
    let all: Vec<&str> = words.split_whitespace().collect();
    // A heading may begin with its number, and a question is asked in full.
    let figure = all.iter().skip(1).any(|word| word.starts_with(|c: char| c.is_ascii_digit() || "$£€".contains(c)));
    !words.ends_with('?') && (has_verb(&all) || figure || all.len() > NAMING_WORDS) || is_sentence(words)
}

/// Whether an unmarked line is a sentence, so that blank lines around it make it a paragraph rather than a heading: it has a
/// verb, or a subject before other words, and no capitals but a sentence's.
pub(super) fn is_sentence(words: &str) -> bool {
    let all: Vec<&str> = words.split_whitespace().collect();
    let about = all.len() > 2 && SUBJECTS.contains(&all[0].to_lowercase().as_str());
    (has_verb(&all) || about) && !words.ends_with('?') && is_title_case(words) != Some(true)
}

/// Whether a verb that says something is among the words, but for the verbs of clauses that only name their subject, as `What a
/// keeper does`, `§ 2 Who may have a plot` and `Words you will hear` are.
pub(super) fn has_verb(words: &[&str]) -> bool {
    let small: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let is = |at: usize, list: &[&str]| list.contains(&small[at].trim_end_matches([',', ';']));
    let placed = small.first().is_some_and(|first| PLACING.contains(&first.as_str()));
    (1..small.len()).filter(|at| is(*at, &VERBS)).any(|at| {
        let asked = (0..at).any(|before| is(before, &ASKING));
        let clause = at > 1 && is(at - 1, &SUBJECTS) && !placed;
        // `15 May` is a day.
        !asked && !clause && !is(at - 1, &BEFORE_NOUNS) && words[at] != "May"
    })
}

/// Whether a sentence ends inside a line.
pub(in crate::corpus) fn inner_sentence(words: &str) -> bool {
    let ended = |pair: &[&str]| pair[0].len() > 4 && pair[0].ends_with(['.', '!', '?']);
    words.split_whitespace().collect::<Vec<_>>().windows(2).any(ended)
}

/// Whether a bold line could be a heading: short, and no sentence.
pub(in crate::corpus) fn is_label(words: &str) -> bool {
    is_short(words) && (!ends_sentence(words) || words.ends_with(['?', '"', '”', ')'])) && !inner_sentence(words)
}

/// Whether a line is the question of a pair: `Q: …`, `Q. …`.
pub(in crate::corpus) fn is_question_of_pair(words: &str) -> bool {
    let rest = words.strip_prefix(['Q', 'q']).and_then(|rest| rest.strip_prefix([':', '.', ')']));
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace) && words.len() <= HEADING_CHARS * 3)
}

/// Fewer letters than this may be an abbreviation's.
const CAPITALS: usize = 6;

/// Whether a line is written in capitals, with enough of them to be no abbreviation.
pub(in crate::corpus) fn is_capitals(words: &str) -> bool {
    capitals(words).is_some_and(|letters| letters >= CAPITALS)
}

/// How many letters a line has that is written in capitals.
pub(super) fn capitals(words: &str) -> Option<usize> {
    let mut letters = words.chars().filter(|character| character.is_alphabetic());
    let large = letters.clone().all(char::is_uppercase);
    (large && !words.contains('|')).then(|| letters.by_ref().count()).filter(|letters| *letters > 0)
}

/// Whether a sentence about someone begins with a word.
pub(super) fn is_subject(word: &str) -> bool {
    SUBJECTS.contains(&word)
}

/// Whether a word asks for something.
pub(super) fn is_question_word(word: &str) -> bool {
    ASKING.contains(&word)
}

/// Whether a heading begins with an abbreviation and a dash, as `CMA (AAMA) – Certified Medical Assistant` does.
pub(super) fn leads_with_abbreviation(words: &str) -> bool {
    let words = words.trim();
    let Some(first) = words.split_whitespace().next() else { return false };
    let capitals =
        first.chars().count() >= 2 && first.chars().all(|character| character.is_uppercase() || character.is_numeric());
    let rest = words[first.len()..].trim_start();
    let rest = match rest.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        Some((_, after)) => after.trim_start(),
        None => rest,
    };
    capitals && rest.starts_with(['-', '–', '—', ':'])
}

/// Whether most of a heading's words begin with a capital; nothing when it has but one to judge by.
pub(in crate::corpus) fn is_title_case(words: &str) -> Option<bool> {
    let (mut upper, mut all) = (0, 0);
    for word in words.split_whitespace().skip(1) {
        let word = word.trim_matches(|character: char| !character.is_alphanumeric());
        if word.is_empty() || SMALL_WORDS.contains(&word) || !word.starts_with(char::is_alphabetic) {
            continue;
        }
        all += 1;
        upper += usize::from(word.starts_with(char::is_uppercase));
    }
    (all > 0).then_some(upper * 5 >= all * 3)
}

/// Whether an item begins with a label and a colon.
pub(super) fn leads_with_label(words: &str) -> bool {
    words.split_once(": ").is_some_and(|(label, _)| !label.is_empty() && is_short(label) && !inner_sentence(label))
}
