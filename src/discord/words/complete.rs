//! Is everything said in every language, with the same values in it? What is missing in one fails here, not before a member.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::bundles::try_say_in;
use super::*;

/// What is said, by the functions that say it.
fn said() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let files = [
        SAID,
        answers::SAID,
        declines::SAID,
        entries::SAID,
        faq::SAID,
        feedback::SAID,
        forum::SAID,
        help::SAID,
        privacy::SAID,
        quiz::SAID,
        refusals::SAID,
        settings::SAID,
        study::SAID,
    ];
    let all = files.iter().flat_map(|file| file.iter());
    all.map(|(key, values)| (*key, values.iter().copied().collect())).collect()
}

/// Messages of a file, each with the values that it speaks of; what is said by a key that is put together is among them.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let parsed = fluent_syntax::parser::parse(language.file());
    let resource = parsed.unwrap_or_else(|(_, errors)| panic!("{}.ftl: {errors:?}", language.code()));
    let message = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => {
            let mut values = BTreeSet::new();
            message.value.iter().for_each(|pattern| gather(pattern, &mut values));
            Some((message.id.name.to_owned(), values))
        }
        _ => None,
    };
    let found: Vec<_> = resource.body.iter().filter_map(message).collect();
    let count = found.len();
    let mut by_key: BTreeMap<String, BTreeSet<String>> = found.into_iter().collect();
    assert_eq!(by_key.len(), count, "a message stands twice in {}.ftl", language.code());
    // A message that is part of another one speaks of its values, too; `@` marks it.
    let parts = by_key.clone();
    for values in by_key.values_mut() {
        let of_parts: Vec<String> =
            values.iter().filter_map(|value| value.strip_prefix('@')).map(str::to_owned).collect();
        for part in of_parts {
            values.remove(&format!("@{part}"));
            values.extend(parts.get(&part).cloned().unwrap_or_default());
        }
    }
    by_key
}

fn gather(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    let inline = |inline: &InlineExpression<&str>, values: &mut BTreeSet<String>| match inline {
        InlineExpression::VariableReference { id } => drop(values.insert(id.name.to_owned())),
        InlineExpression::MessageReference { id, .. } => drop(values.insert(format!("@{}", id.name))),
        _ => {}
    };
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(found) } => inline(found, values),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                inline(selector, values);
                variants.iter().for_each(|variant| gather(&variant.value, values));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

#[test]
fn every_language_says_everything_with_the_same_values() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let spoken = messages(language);
        let missing: Vec<_> = english.keys().filter(|key| !spoken.contains_key(*key)).collect();
        let odd: Vec<_> = spoken.keys().filter(|key| !english.contains_key(*key)).collect();
        assert_eq!(
            (missing, odd),
            (vec![], vec![]),
            "{}.ftl lacks the first, and has the second for nothing",
            language.code()
        );
        for (key, values) in &english {
            // A count that is one may be said without its figure.
            assert_eq!(&spoken[key], values, "{key} in {}.ftl", language.code());
        }
    }
}

#[test]
fn every_function_has_its_words_and_no_words_are_left_over() {
    let (english, said) = (messages(Language::English), said());
    for (key, values) in &said {
        let words = english.get(*key).unwrap_or_else(|| panic!("en.ftl says nothing for `{key}`"));
        let named: BTreeSet<&str> = words.iter().map(String::as_str).collect();
        assert_eq!(&named, values, "{key}");
    }
    let put_together = |key: &str| key.starts_with("language_") || key.ends_with("_notice");
    let left: Vec<_> = english.keys().filter(|key| !said.contains_key(key.as_str()) && !put_together(key)).collect();
    assert!(left.is_empty(), "nothing says {left:?}");
}

#[test]
fn everything_can_be_said_of_one_and_of_many() {
    for language in Language::ALL {
        for (key, values) in messages(language) {
            for count in [0, 1, 2, 5, 1_000_000] {
                let values: FluentArgs<'_> =
                    values.iter().map(|name| (name.as_str(), FluentValue::from(count))).collect();
                let (text, wrong) = try_say_in(language, &key, &values).unwrap();
                assert!(wrong.is_empty() && !text.trim().is_empty(), "{key} in {}.ftl: {wrong:?}", language.code());
            }
        }
    }
}

#[test]
fn a_language_speaks_to_whom_discord_says() {
    assert_eq!(Language::of("es-419"), Some(Language::Spanish));
    assert_eq!(Language::of("it"), None);
    let german = Speech::new(Language::German, [("ask".to_owned(), 7)].into_iter().collect::<CommandIds>().into());
    let (here, there) = (how_to_mention(), german.within(how_to_mention));
    assert!(here.contains("`/ask`") && there.contains("</ask:7>"), "{here} {there}");
    assert_ne!(here, there.replace("</ask:7>", "`/ask`"));
}
