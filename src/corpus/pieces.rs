//! Where can a long text be cut? At sentence ends; where there are none, at white space.

/// Words that end in a full stop without ending a sentence.
const ABBREVIATIONS: [&str; 16] =
    ["e.g", "i.e", "dr", "mr", "mrs", "ms", "prof", "vs", "st", "no", "approx", "cf", "al", "inc", "dept", "fig"];

/// What ends a sentence of Chinese or Japanese, after which no blank stands.
const EASTERN_ENDS: [char; 3] = ['。', '！', '？'];
/// What closes a quotation or an aside, and belongs to the sentence before it.
const CLOSING: [char; 8] = ['」', '』', '”', '’', '）', '】', '〉', '》'];

/// Where the pieces of a text begin, the first at 0, so that each is at most `limit` bytes long.
///
/// Greedy; a stretch of more than `limit` bytes without white space is cut between characters.
///
/// # Units
/// Byte offsets into `text`, on character boundaries.
pub(super) fn piece_starts(text: &str, limit: usize) -> Vec<usize> {
    let mut cutter = Cutter { starts: vec![0], sentence: 0, space: 0, limit };
    let mut before = None;
    let mut word_end = 0;
    for (at, character) in text.char_indices() {
        cutter.make_room(at, character.len_utf8());
        if !character.is_whitespace() {
            if starts_sentence(text, word_end, at, before) {
                cutter.sentence = at;
            } else if before.is_some_and(char::is_whitespace) {
                cutter.space = at;
            }
            word_end = at + character.len_utf8();
        }
        before = Some(character);
    }
    cutter.starts
}

/// Where the pieces of code begin, of at most `limit` bytes each: it is cut between its lines, a longer line as a text is.
pub(super) fn code_piece_starts(code: &str, limit: usize) -> Vec<usize> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in code.split_inclusive('\n') {
        let end = at + line.trim_end().len();
        if starts.last().is_some_and(|start| at > *start && end > start + limit) {
            starts.push(at);
        }
        starts.extend(piece_starts(line.trim_end(), limit).into_iter().skip(1).map(|within| at + within));
        at += line.len();
    }
    starts
}

/// The sentences of a text, in order.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut starts = Vec::new();
    let (mut word_end, mut before) = (0, None);
    for (at, character) in text.char_indices() {
        if !character.is_whitespace() {
            if starts.is_empty() || starts_sentence(text, word_end, at, before) {
                starts.push(at);
            }
            word_end = at + character.len_utf8();
        }
        before = Some(character);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| text[*start..end].trim_end()).collect()
}

/// The last sentence of a text; all of it when it has but one.
pub(super) fn last_sentence(text: &str) -> &str {
    sentences(text).pop().unwrap_or(text)
}

struct Cutter {
    starts: Vec<usize>,
    sentence: usize,
    space: usize,
    limit: usize,
}

impl Cutter {
    /// Cuts before `at` if the character there would make the piece too long.
    fn make_room(&mut self, at: usize, bytes: usize) {
        while let Some(start) =
            self.starts.last().copied().filter(|start| at + bytes - start > self.limit && at > *start)
        {
            let cut = [self.sentence, self.space].into_iter().find(|cut| *cut > start).unwrap_or(at);
            self.starts.push(cut);
        }
    }
}

/// Whether a sentence begins at `at`, the previous word having ended at `word_end` and `before` standing right before.
fn starts_sentence(text: &str, word_end: usize, at: usize, before: Option<char>) -> bool {
    let Some(before) = before else { return false };
    if (EASTERN_ENDS.contains(&before) || CLOSING.contains(&before)) && !text[at..].starts_with(CLOSING) {
        let ended = text[..at].trim_end_matches(CLOSING);
        if ended.ends_with(EASTERN_ENDS) {
            return true;
        }
    }
    if !before.is_whitespace() || text[at..].starts_with(char::is_lowercase) {
        return false;
    }
    let sentence = text[..word_end].trim_end_matches(['"', '\'', '”', '’', ')', ']', '»', '*', '_']);
    match sentence.chars().next_back() {
        Some('!' | '?' | '…' | '。' | '！' | '？') => true,
        Some('.') => !ends_in_abbreviation(&sentence[..sentence.len() - 1]),
        _ => false,
    }
}

fn ends_in_abbreviation(text: &str) -> bool {
    let window: usize = text.char_indices().rev().nth(8).map_or(0, |(at, _)| at);
    let word = text[window..]
        .rsplit(|character: char| character.is_whitespace() || character == '(')
        .next()
        .unwrap_or_default();
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    initial || ABBREVIATIONS.iter().any(|abbreviation| word.eq_ignore_ascii_case(abbreviation))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pieces(text: &str, limit: usize) -> Vec<&str> {
        let starts = piece_starts(text, limit);
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        starts.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect()
    }

    #[test]
    fn sentences_stay_whole() {
        let text = "Dr. Lee said so. “It is e.g. Epic.” Then it ended! Really?";
        assert_eq!(pieces(text, 25), ["Dr. Lee said so. ", "“It is e.g. Epic.” ", "Then it ended! Really?"]);
    }

    #[test]
    fn code_is_cut_between_lines() {
        let code = "one two. Three\n  four\n\n  five six seven\n";
        assert_eq!(code_piece_starts(code, 24), [0, code.find("  five").unwrap()]);
        assert_eq!(code_piece_starts("a\none two three", 8), [0, 2, 6, 10]);
    }

    #[test]
    fn white_space_serves_where_no_sentence_ends() {
        assert_eq!(pieces("one two three four", 9), ["one two ", "three ", "four"]);
    }

    #[test]
    fn a_word_without_end_is_cut_between_characters() {
        assert_eq!(pieces("ééééé", 4), ["éé", "éé", "é"]);
    }

    #[test]
    fn sentences_are_told_apart() {
        assert_eq!(
            sentences("One here. Two there, e.g. this!  Three"),
            ["One here.", "Two there, e.g. this!", "Three"]
        );
        assert!(sentences("").is_empty());
    }

    #[test]
    fn sentences_without_blanks_end_at_their_marks() {
        assert_eq!(
            sentences("十一点熄灯。周末延到十二点！「可以吗？」可以。 好"),
            ["十一点熄灯。", "周末延到十二点！", "「可以吗？」", "可以。", "好"]
        );
        assert_eq!(sentences("朝八時までに連絡します。窓口へ。"), ["朝八時までに連絡します。", "窓口へ。"]);
    }

    #[test]
    fn the_last_sentence_is_found() {
        assert_eq!(last_sentence("One. Two: three"), "Two: three");
        assert_eq!(last_sentence("One"), "One");
    }

    proptest! {
        #[test]
        fn pieces_lose_nothing(text in "(\\PC|[ .!?]){0,300}", limit in 4_usize..60) {
            let pieces = pieces(&text, limit);
            prop_assert_eq!(pieces.concat(), text.as_str());
            prop_assert!(pieces.iter().all(|piece| piece.len() <= limit));
        }
    }
}
