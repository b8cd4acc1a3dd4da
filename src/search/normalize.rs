//! What did the person mean to type? Chat language to plain words, before any index is asked.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::index::{Word, segment};

/// Chat spellings and what they stand for; filler needs no entry, it is a stop word.
const CHAT: &str = "
u you | ur your | urs yours | r are | y why | k ok | n and | w with | wo without | bc because | b4 before | 4 for
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

static CHAT_WORDS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    CHAT.lines().flat_map(|line| line.split('|')).filter_map(|pair| pair.trim().split_once(' ')).collect()
});

/// A question without mentions, links, control sequences and chat spellings.
///
/// Words that stay are bytes of the question as it was typed, so that case still tells an acronym.
#[must_use]
pub fn normalize(question: &str) -> String {
    // What a terminal takes for a color or a move of the cursor is no word.
    let text = without_links(&anstream::adapter::strip_str(question).to_string());
    let mut plain = String::with_capacity(text.len());
    let mut rest = 0;
    for word in segment(&text) {
        if let Some(meant) = meant(&word) {
            plain.push_str(&text[rest..word.span.start]);
            plain.push_str(meant);
            rest = word.span.end;
        }
    }
    plain.push_str(&text[rest..]);
    plain
}

fn meant(word: &Word) -> Option<&'static str> {
    if word.acronym { None } else { CHAT_WORDS.get(word.text.as_str()).copied() }
}

/// Discord's mentions (`<@1>`, `<#1>`, `<:name:1>`) and links say nothing about the subject.
fn without_links(question: &str) -> String {
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
    fn mentions_and_links_go() {
        assert_eq!(normalize("<@12> see https://example.com/x pay").trim(), "see  pay");
    }

    #[test]
    fn capitals_are_not_chat() {
        assert_eq!(normalize("HR or PT"), "HR or PT");
    }
}
