//! What would somebody type who wants the bot to break, or to say what it shouldn't?

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

/// What Discord would obey, what confuses readers and programs, and a few words that the guide knows.
const FRAGMENTS: [&str; 48] = [
    "@everyone",
    "@here",
    "<@1>",
    "<@!1>",
    "<@&1>",
    "<#1>",
    "</ask:1>",
    "<t:0:R>",
    "<:smile:1>",
    "<id:customize>",
    "https://evil.example/x",
    "<https://evil.example>",
    "http://evil.example",
    "[click](https://evil.example)",
    "[a](<https://evil.example> \"b\")",
    "](",
    "**",
    "__",
    "_",
    "~~",
    "||",
    "`",
    "```",
    "```rs\n",
    "\n> ",
    "\n>>> ",
    "\n# ",
    "\n-# ",
    "\n- ",
    "\n1. ",
    "\\",
    "\\\\",
    "\u{202e}",
    "\u{2066}",
    "\u{200f}",
    "\u{200b}",
    "\u{200d}",
    "\u{fe0f}",
    "\u{feff}",
    "👩\u{200d}👩\u{200d}👧",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "\0",
    "\u{1b}[31m",
    "\r\n",
    "p2.AAAA",
    "what are the clinical duties? ",
    "license ",
    "CMA ",
];

/// Texts that are only one thing, over and over.
const BLANKS: [&str; 8] = [" ", "\u{200b}", "\u{200d}", "\u{2800}", "\u{3164}", "\n", "\u{301}", "\u{e0041}"];

/// A hostile text of at most this many characters.
pub(super) fn text(most: usize) -> BoxedStrategy<String> {
    let fragment = prop_oneof![
        6 => select(&FRAGMENTS[..]).prop_map(str::to_owned),
        2 => "\\PC{1,12}",
        1 => any::<char>().prop_map(String::from),
    ];
    let mixed = proptest::collection::vec(fragment, 1..8).prop_map(|parts| parts.concat());
    let long = (mixed.clone(), 50..2000_usize).prop_map(|(text, times)| text.repeat(times));
    let blank = (select(&BLANKS[..]), 1..20_usize).prop_map(|(blank, times)| blank.repeat(times));
    prop_oneof![12 => mixed, 2 => long, 2 => blank].prop_map(move |text| text.chars().take(most).collect()).boxed()
}

/// A command with hostile texts in its options, as Discord's client would send it.
pub(super) fn command() -> BoxedStrategy<(&'static str, Value)> {
    let guide = || proptest::option::weighted(0.2, text(6000));
    prop_oneof![
        3 => (text(2000), guide(), any::<Option<bool>>()).prop_map(|(question, guide, share)| {
            ("ask", json!({ "question": question, "guide": guide, "share": share }))
        }),
        2 => (text(100), guide()).prop_map(|(term, guide)| ("lookup", json!({ "term": term, "guide": guide }))),
        1 => text(6000).prop_map(|guide| ("topics", json!({ "guide": guide }))),
        2 => (text(200), guide()).prop_map(|(name, guide)| ("section", json!({ "name": name, "guide": guide }))),
        3 => (text(200), text(200), guide(), any::<Option<bool>>()).prop_map(|(a, b, guide, share)| {
            ("compare", json!({ "a": a, "b": b, "guide": guide, "share": share }))
        }),
        2 => (text(200), 1..=20_u8, guide()).prop_map(|(section, questions, guide)| {
            ("quiz", json!({ "section": section, "questions": questions, "guide": guide }))
        }),
    ]
    .prop_map(|(command, mut options)| {
        if let Some(options) = options.as_object_mut() {
            options.retain(|_, value| !value.is_null());
        }
        (command, options)
    })
    .boxed()
}

/// An option that is being typed: its command, its name and the text.
pub(super) fn typed() -> BoxedStrategy<(&'static str, &'static str, String)> {
    let places = [
        ("ask", "question"),
        ("ask", "guide"),
        ("lookup", "term"),
        ("section", "name"),
        ("compare", "b"),
        ("quiz", "section"),
    ];
    (select(places.to_vec()), text(200)).prop_map(|((command, option), text)| (command, option, text)).boxed()
}

/// Data of a command as no client would send it: options left out, made up, doubled, or of another type.
pub(super) fn raw() -> BoxedStrategy<Value> {
    let names = ["question", "guide", "share", "to", "term", "name", "a", "b", "section", "questions", "made_up"];
    let value = prop_oneof![
        text(6000).prop_map(|text| (3, json!(text))),
        any::<i32>().prop_map(|number| (4, json!(number))),
        any::<bool>().prop_map(|yes| (5, json!(yes))),
        (1..u64::MAX).prop_map(|id| (6, json!(id.to_string()))),
        (1..u64::MAX).prop_map(|id| (7, json!(id.to_string()))),
        (-1e9..1e9).prop_map(|number: f64| (10, json!(number))),
    ];
    let option = (select(names.to_vec()), value)
        .prop_map(|(name, (kind, value))| json!({ "name": name, "type": kind, "value": value }));
    let commands = ["ask", "lookup", "topics", "section", "compare", "quiz", "help", "about", "privacy", "made_up"];
    (select(commands.to_vec()), proptest::collection::vec(option, 0..5))
        .prop_map(|(name, options)| json!({ "id": "1", "name": name, "type": 1, "options": options }))
        .boxed()
}

/// So many values of a strategy, the same in every run.
pub(super) fn cases<T: std::fmt::Debug>(strategy: &BoxedStrategy<T>, count: usize) -> Vec<T> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}
