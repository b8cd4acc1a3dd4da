//! What would somebody type who wants the bot to break, or to say what it shouldn't?

use std::collections::BTreeSet;

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

/// A slash command, or a subcommand, as it is registered.
struct Slash<'a> {
    /// As it is typed: `faq list`.
    name: String,
    options: &'a [Value],
    /// Whether it can be used in a direct message, too. What is for servers alone answers advisors and who manages the server.
    for_all: bool,
}

/// Every slash command that Discord shows to an ordinary member, so that a new one is fuzzed without being named here.
fn slash_commands(registered: &[Value]) -> Vec<Slash<'_>> {
    let is_shown = |command: &&Value| command["type"] == 1 && command["default_member_permissions"].is_null();
    registered.iter().filter(is_shown).flat_map(with_subcommands).collect()
}

/// A command; its subcommands instead, where it has such.
fn with_subcommands(command: &Value) -> Vec<Slash<'_>> {
    let for_all = command["contexts"] != json!([0]);
    let subcommands = options(command).iter().filter(|option| option["type"] == 1);
    let name = |sub| format!("{} {}", named(command), named(sub));
    let subs: Vec<Slash<'_>> =
        subcommands.map(|sub| Slash { name: name(sub), options: options(sub), for_all }).collect();
    match subs.is_empty() {
        true => vec![Slash { name: named(command).to_owned(), options: options(command), for_all }],
        false => subs,
    }
}

fn options(of: &Value) -> &[Value] {
    of["options"].as_array().map_or(&[], Vec::as_slice)
}

fn named(of: &Value) -> &str {
    of["name"].as_str().unwrap()
}

/// Whether an option takes any text.
fn is_text(option: &Value) -> bool {
    option["type"] == 3 && choices(option).is_empty()
}

fn choices(option: &Value) -> Vec<Value> {
    option["choices"].as_array().into_iter().flatten().map(|choice| choice["value"].clone()).collect()
}

/// What Discord's client would send for an option; `None` for members and files, who aren't texts.
fn value(option: &Value) -> Option<BoxedStrategy<Value>> {
    let choices = choices(option);
    if !choices.is_empty() {
        return Some(select(choices).boxed());
    }
    let within = |bound: &str, otherwise: i32| option[bound].as_f64().map_or(otherwise, |bound| bound as i32);
    Some(match option["type"].as_u64()? {
        3 => text(option["max_length"].as_u64().map_or(6000, |most| most as usize)).prop_map(Value::from).boxed(),
        4 => (within("min_value", i32::MIN)..=within("max_value", i32::MAX)).prop_map(Value::from).boxed(),
        5 => any::<bool>().prop_map(Value::from).boxed(),
        10 => (-1e9..1e9).prop_map(|number: f64| json!(number)).boxed(),
        _ => return None,
    })
}

/// The options of a command; nothing where it needs one that isn't a text.
fn filled(options: &[Value]) -> Option<BoxedStrategy<Value>> {
    let mut parts = Vec::new();
    for option in options {
        let required = option["required"] == true;
        let Some(value) = value(option) else {
            if required {
                return None;
            }
            continue;
        };
        let name = named(option).to_owned();
        let part = value.prop_map(move |value| (name.clone(), value));
        // Where no guide has the name that is typed nothing else is looked at.
        let given = if named(option) == "guide" { 0.2 } else { 0.7 };
        parts.push(match required {
            true => part.prop_map(Some).boxed(),
            false => proptest::option::weighted(given, part).boxed(),
        });
    }
    let object = |given: Vec<Option<(String, Value)>>| given.into_iter().flatten().collect::<serde_json::Map<_, _>>();
    Some(parts.prop_map(move |given| object(given).into()).boxed())
}

/// A command with hostile texts in its options, as Discord's client would send it.
pub(super) fn command(registered: &[Value]) -> BoxedStrategy<(String, Value)> {
    let each = slash_commands(registered).into_iter().filter_map(|slash| {
        let texts = slash.options.iter().filter(|option| is_text(option)).count();
        let weight = if slash.for_all { 1 + 3 * u32::try_from(texts).unwrap() } else { 1 };
        let name = slash.name;
        Some((weight, filled(slash.options)?.prop_map(move |options| (name.clone(), options)).boxed()))
    });
    proptest::strategy::Union::new_weighted(each.collect()).boxed()
}

/// An option that is being typed: its command, its name and the text.
pub(super) fn typed(registered: &[Value]) -> BoxedStrategy<(String, String, String)> {
    let completed = |slash: Slash<'_>| {
        let name = slash.name;
        let completed = slash.options.iter().filter(|option| option["autocomplete"] == true);
        completed.map(move |option| (name.clone(), named(option).to_owned())).collect::<Vec<_>>()
    };
    let places: Vec<_> = slash_commands(registered).into_iter().flat_map(completed).collect();
    (select(places), text(200)).prop_map(|((command, option), text)| (command, option, text)).boxed()
}

/// Data of a command as no client would send it: options left out, made up, doubled, or of another type.
pub(super) fn raw(registered: &[Value]) -> BoxedStrategy<Value> {
    let slash = slash_commands(registered);
    let names = slash.iter().flat_map(|slash| slash.options).map(|option| named(option).to_owned());
    let names: BTreeSet<String> = names.chain(["made_up".to_owned()]).collect();
    let value = prop_oneof![
        text(6000).prop_map(|text| (3, json!(text))),
        any::<i32>().prop_map(|number| (4, json!(number))),
        any::<bool>().prop_map(|yes| (5, json!(yes))),
        (1..u64::MAX).prop_map(|id| (6, json!(id.to_string()))),
        (1..u64::MAX).prop_map(|id| (7, json!(id.to_string()))),
        (-1e9..1e9).prop_map(|number: f64| (10, json!(number))),
    ];
    let option = (select(names.into_iter().collect::<Vec<_>>()), value)
        .prop_map(|(name, (kind, value))| json!({ "name": name, "type": kind, "value": value }));
    let commands = registered.iter().filter(|command| command["type"] == 1).map(|command| named(command).to_owned());
    let commands: Vec<String> = commands.chain(["made_up".to_owned()]).collect();
    (select(commands), proptest::collection::vec(option, 0..5))
        .prop_map(|(name, options)| json!({ "id": "1", "name": name, "type": 1, "options": options }))
        .boxed()
}

/// So many values of a strategy, the same in every run.
pub(super) fn cases<T: std::fmt::Debug>(strategy: &BoxedStrategy<T>, count: usize) -> Vec<T> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}
