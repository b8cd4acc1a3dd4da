//! How is a text searched that has no spaces between its words? By its pairs of characters, as they follow each other.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::words::{Joint, Word, fold, segment};

/// What a character belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Han,
    Hiragana,
    Katakana,
    Hangul,
    Thai,
    Other,
}

/// A text's pairs of characters, a character alone where it has no neighbor of its script, and the words of other scripts.
/// What `separators` lists (function words) stands between words: no pair reaches over it, and it is a word by itself.
pub(super) fn pairs_of(text: &str, separators: &[&str]) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 3 + 1);
    for run in runs(text) {
        let piece = &text[run.range.clone()];
        if run.script == Script::Other {
            let moved =
                |word: Word| Word { span: run.range.start + word.span.start..run.range.start + word.span.end, ..word };
            words.extend(segment(piece).into_iter().map(moved));
        } else {
            add_pairs(text, run.range, separators, &mut words);
        }
    }
    words
}

struct Run {
    script: Script,
    range: Range<usize>,
}

/// The stretches of a text that are of one script; marks and blanks belong to the others.
fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let script = script(c);
        match runs.last_mut() {
            // The long mark and the mark of repetition belong to what stands before them.
            Some(last) if last.script == script || (last.script != Script::Other && matches!(c, 'ー' | '々')) => {
                last.range.end = end;
            }
            _ => runs.push(Run { script, range: at..end }),
        }
    }
    runs
}

fn script(c: char) -> Script {
    match c {
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々' => Script::Han,
        '\u{3041}'..='\u{309f}' => Script::Hiragana,
        '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}' => Script::Katakana,
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}' => Script::Hangul,
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' => Script::Thai,
        _ => Script::Other,
    }
}

fn add_pairs(text: &str, range: Range<usize>, separators: &[&str], words: &mut Vec<Word>) {
    let (mut at, mut begun) = (range.start, range.start);
    while at < range.end {
        let rest = &text[at..range.end];
        let separator = separators.iter().filter(|one| rest.starts_with(**one)).map(|one| one.len()).max();
        let step = separator.or_else(|| rest.chars().next().map(char::len_utf8)).unwrap_or(1);
        if separator.is_some() {
            add_neighbors(text, begun..at, words);
            words.push(word(text, at..at + step));
            begun = at + step;
        }
        at += step;
    }
    add_neighbors(text, begun..range.end, words);
}

/// The characters of a stretch, two and two.
fn add_neighbors(text: &str, range: Range<usize>, words: &mut Vec<Word>) {
    let starts: Vec<usize> = text[range.clone()].char_indices().map(|(at, _)| range.start + at).collect();
    match starts.as_slice() {
        [] => {}
        [_] => words.push(word(text, range)),
        _ => {
            for (nth, start) in starts.iter().enumerate().take(starts.len() - 1) {
                let end = starts.get(nth + 2).copied().unwrap_or(range.end);
                words.push(word(text, *start..end));
            }
        }
    }
}

fn word(text: &str, span: Range<usize>) -> Word {
    // Composed, so that `が` keeps its mark and `한` its letters; narrow forms become wide.
    let folded: String = text[span.clone()].nfkc().flat_map(char::to_lowercase).collect();
    let text = if folded.is_empty() { fold(&text[span.clone()]) } else { folded };
    Word { text, span, acronym: false, joint: Joint::Space }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str, separators: &[&str]) -> Vec<String> {
        pairs_of(text, separators).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn neighbors_are_taken_two_and_two_within_their_script() {
        assert_eq!(texts("宿舍每晚熄灯", &[]), ["宿舍", "舍每", "每晚", "晚熄", "熄灯"]);
        assert_eq!(texts("WiFi密码是1234", &["是"]), ["wifi", "密码", "是", "1234"]);
        assert_eq!(texts("鍵をガラス", &[]), ["鍵", "を", "ガラ", "ラス"]);
        assert_eq!(texts("データ", &[]), ["デー", "ータ"]);
        assert_eq!(texts("", &[]), [""; 0]);
    }

    #[test]
    fn function_words_stand_between_others() {
        assert_eq!(texts("宿舍几点熄灯", &["几点", "几"]), ["宿舍", "几点", "熄灯"]);
        assert_eq!(texts("ごみはいつ出す", &["は", "いつ"]), ["ごみ", "は", "いつ", "出", "す"]);
    }

    #[test]
    fn spans_slice_the_text() {
        let text = "第２課：ﾃﾞｰﾀ と 한국어, naïve。";
        assert!(pairs_of(text, &["と"]).iter().all(|word| !text[word.span.clone()].is_empty()));
    }
}
