//! What did the person mean to type? Chat language to plain words, before any index is asked.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::corpus::Language;
use crate::index::{Word, is_stop_word, segment};

/// Chat spellings and what they stand for; filler needs no entry, it is a stop word.
const CHAT: &str = "
u you | ur your | urs yours | r are | y why | k ok | n and | w with | wo without | bc because | b4 before | 4 for
any1 anyone | some1 someone | sum1 someone | every1 everyone | no1 no one | gr8 great | l8 late | l8r later | m8 mate
2day today | 2moro tomorrow | 2morrow tomorrow | 2nite tonight | 4ever forever | thru through | lang language
btwn between | btw between | bw between | diff difference | diffs differences | abt about | rn now | tmrw tomorrow | asap soon
gonna going to | wanna want to | gotta have to | hafta have to | tryna trying to | gimme give me | lemme let me | dunno do not know
kinda kind of | sorta sort of | outta out of | lotta lot of | whatcha what do you | wassup what is up | wyd what do you do
prolly probably | def definitely | defs definitely | obvi obviously | ppl people | peeps people | sumn something | smth something
sth something | govt government | hosp hospital | appt appointment | appts appointments | mgmt management | mgr manager
dept department | info information | reqs requirements | req requirement | exp experience | yr year | yrs years | mo month | mos months
wk week | wks weeks | hr hour | hrs hours | mins minutes | min minute | cert certification | certs certifications | creds credentials
cred credential | edu education | uni university | hs high school | pt patient | pts patients | doc doctor | docs doctors | sched schedule
admin administrative | spec specialty | specs specialties | med medical | meds medications | mas medical assistants | cust customer
";

static CHAT_WORDS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    CHAT.lines().flat_map(|line| line.split('|')).filter_map(|pair| pair.trim().split_once(' ')).collect()
});

/// A question in a language without mentions, links, control sequences and, in English, chat spellings.
#[must_use]
pub fn normalize_in(question: &str, language: Language) -> String {
    if language == Language::English { normalize(question) } else { plain(question) }
}

/// A question without mentions, links and control sequences.
fn plain(question: &str) -> String {
    // Most questions have nothing that has to be looked for.
    if question.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return without_links(question);
    }
    // What a terminal takes for a color or a move of the cursor is no word.
    without_links(&anstream::adapter::strip_str(question).to_string())
}

/// An English question without mentions, links, control sequences and chat spellings.
///
/// Words that stay are bytes of the question as it was typed, so that case still tells an acronym.
#[must_use]
pub fn normalize(question: &str) -> String {
    let text = plain(question);
    let mut plain = String::with_capacity(text.len());
    let mut rest = 0;
    let words = segment(&text);
    for (at, word) in words.iter().enumerate() {
        if let Some(meant) = meant(&words, at) {
            plain.push_str(&text[rest..word.span.start]);
            plain.push_str(meant);
            rest = word.span.end;
        }
    }
    plain.push_str(&text[rest..]);
    plain
}

/// What one of the words of a question stands for, where it is a chat spelling.
pub(super) fn meant(words: &[Word], at: usize) -> Option<&'static str> {
    let word = &words[at];
    if word.acronym || word.text == FOUR && !is_for(words, at) {
        return None;
    }
    CHAT_WORDS.get(word.text.as_str()).copied()
}

/// The one chat spelling that is a number as well.
const FOUR: &str = "4";

/// Whether a `4` is no number: `4 me`, or among other chat spellings; `week 4` is.
fn is_for(words: &[Word], at: usize) -> bool {
    let is_chat = |word: &Word| word.text != FOUR && !word.acronym && CHAT_WORDS.contains_key(word.text.as_str());
    words.get(at + 1).is_some_and(|next| is_stop_word(&next.text) || words.iter().any(is_chat))
}

/// Discord's mentions (`<@1>`, `<#1>`, `<:name:1>`) and links say nothing about the subject.
fn without_links(question: &str) -> String {
    if !question.contains(['<', '@']) && !question.contains("://") {
        return question.to_owned();
    }
    let mut plain = String::with_capacity(question.len());
    for piece in question.split_inclusive(char::is_whitespace) {
        let bare = piece.trim();
        let mention = bare.starts_with('<') && bare.ends_with('>') && bare[1..].starts_with(['@', '#', ':', 'a', '/']);
        if mention || bare.contains("://") || bare == "@everyone" || bare == "@here" {
            plain.push(' ');
        } else {
            plain.push_str(piece);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::normalize;

    #[test]
    fn chat_spellings_become_words() {
        assert_eq!(normalize("whats the diff btwn u & ur ppl"), "whats the difference between you & your people");
    }

    #[test]
    fn a_four_is_a_number_but_in_chat() {
        assert_eq!(normalize("what happens in week 4"), "what happens in week 4");
        assert_eq!(normalize("is room 4 open"), "is room 4 open");
        assert_eq!(normalize("do u need that 4 hiking"), "do you need that for hiking");
        assert_eq!(normalize("is it right 4 me"), "is it right for me");
    }

    #[test]
    fn mentions_and_links_go() {
        assert_eq!(normalize("<@12> see https://example.com/x pay").trim(), "see  pay");
    }

    #[test]
    fn capitals_are_not_chat() {
        assert_eq!(normalize("HR or PT"), "HR or PT");
    }
}
