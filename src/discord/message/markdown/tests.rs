//! Is whatever a guide says shown inert in Discord, and as it reads?

use super::*;
use proptest::prelude::*;

fn escape(text: &str) -> String {
    escape_within(text, 10_000)
}

fn lines(text: &str) -> Vec<Vec<Shown>> {
    text.split('\n').map(|line| line.chars().map(|c| (c, false)).collect()).collect()
}

#[test]
fn marks_mean_themselves() {
    assert_eq!(escape("*a* _b_ ~~c~~ ||d|| `e` > f"), r"\*a\* \_b\_ \~\~c\~\~ \|\|d\|\| \`e\` \> f");
    assert_eq!(escape("# not a heading #1"), r"\# not a heading #1");
    assert_eq!(escape("- no item - at all"), r"\- no item - at all");
    assert_eq!(escape("1. no item"), r"1\. no item");
    assert_eq!(escape("It costs 1.50. Or 2. More"), "It costs 1.50. Or 2. More");
    assert_eq!(escape(r"a\*b"), r"a\\\*b");
}

#[test]
fn nobody_is_mentioned_and_no_link_unfurls() {
    assert_eq!(escape("@everyone <@123> <@&9> <#7>"), r"\@everyone \<\@123\> \<\@&9\> \<#7\>");
    assert_eq!(escape("see https://example.org/a_b"), r"see https\://example.org/a\_b");
    assert_eq!(escape("[text](https://e.org)"), r"\[text\]\(https\://e.org\)");
}

#[test]
fn what_cannot_be_seen_is_left_out() {
    assert_eq!(escape("a\u{200b}b\u{202e}c\u{7}d\ne\u{feff}"), "abcd e");
    assert!(!shows_something("\u{200b}\u{3164} \u{200d}"));
    assert!(shows_something("é"));
}

#[test]
fn what_matched_is_bold() {
    let line: Vec<Shown> = "a fee of *5".chars().enumerate().map(|(at, c)| (c, (2..6).contains(&at))).collect();
    assert_eq!(render_line(&line), r"a **fee** of \*5");
}

#[test]
fn a_long_text_is_cut_at_sentence_ends() {
    let text = "One sentence here. Another one follows it. And a third.\nA line of its own.";
    let pages = pages_of(lines(text), 45);
    assert_eq!(pages, ["One sentence here. Another one follows it.", "And a third.\nA line of its own."]);
}

#[test]
fn a_label_is_cut_with_a_sign_of_it() {
    assert_eq!(plain_within("Licensure and state requirements", 12), "Licensure…");
    assert_eq!(plain_within("A: electroencephalographic", 12), "A: electroe…", "a word that takes half of it is cut");
    assert_eq!(plain_within("short", 12), "short");
    assert_eq!(escape_within("several words in a row", 14), "several words…");
}

proptest! {
    #[test]
    fn no_text_is_longer_than_it_may_be(text in "\\PC{0,300}", most in 20_usize..200) {
        prop_assert!(length(&escape_within(&text, most)) <= most);
        prop_assert!(length(&plain_within(&text, most)) <= most);
        for page in pages_of(lines(&text), most) {
            prop_assert!(length(&page) <= most, "{page:?}");
        }
    }

    #[test]
    fn every_mark_is_taken_its_meaning(text in "[a*_~|`<>@\\\\ ]{0,60}") {
        let escaped = escape(&text);
        let mut characters = escaped.chars();
        while let Some(c) = characters.next() {
            if c == ESCAPE {
                characters.next();
            } else {
                prop_assert!(!"*_~|`<>@".contains(c), "{escaped}");
            }
        }
    }

    #[test]
    fn what_was_escaped_can_be_read_again(text in "[a-c*_~|`<>@\\\\#:/. -]{0,60}") {
        prop_assert_eq!(unescape(&escape(&text)), text.trim());
    }

    #[test]
    fn pages_lose_no_word(words in proptest::collection::vec("[a-z]{1,9}[.?]?", 1..80)) {
        let text = words.join(" ");
        let whole = pages_of(lines(&text), 40).join(" ");
        prop_assert_eq!(whole.split_whitespace().collect::<Vec<_>>().join(" "), text);
    }
}

#[test]
fn code_stands_in_a_fence_with_every_blank_and_no_end_of_its_own() {
    let line = |text: &str| -> Vec<Shown> { std::iter::once(CODE).chain(text.chars()).map(|c| (c, false)).collect() };
    let text = |text: &str| lines(text).swap_remove(0);
    let lines =
        vec![text("Do *this*:"), line("for a in b:"), line(""), line("    keep_it(a)  # ```"), text("Then go.")];
    assert_eq!(
        pages_of(lines, 200),
        ["Do \\*this\\*:\n```\nfor a in b:\n\n    keep_it(a)  # `\u{200b}`\u{200b}`\n```\nThen go."]
    );
    let pages = pages_of((0..9).map(|_| line("    run the loom again")).collect(), 60);
    assert!(pages.len() > 2 && pages.iter().all(|page| page.starts_with("```\n    run") && page.ends_with("\n```")));
}
