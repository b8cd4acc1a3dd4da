//! What a student may rely on: one right choice, nothing made up, no card twice, the same seed the same cards.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;

use super::{Card, Deck};
use crate::corpus::{Guide, shipped_guide};

fn guide(files: &[(&str, &str)]) -> Option<Guide> {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
    Guide::from_files("test", files.iter().map(own).collect()).ok()
}

fn round(deck: &Deck, guide: &Guide, section: Option<usize>, seed: u64) -> Vec<Card> {
    (0..deck.count(guide, section)).map(|number| deck.card(guide, section, seed, number).unwrap()).collect()
}

/// Words in small letters, with a space around each.
fn words(text: &str) -> String {
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.map(str::to_lowercase).collect::<Vec<_>>().join(" "))
}

/// The passage with its blanks, as a student sees it.
fn seen(guide: &Guide, card: &Card) -> String {
    let quote = guide.quote_of(&guide.passages[card.passage]);
    let (mut text, mut from) = (String::new(), 0);
    for blank in &card.blanks {
        text.push_str(quote.get(from..blank.start).unwrap());
        text.push_str("____");
        from = blank.end;
    }
    text + &quote[from..]
}

/// All names of what the choice is a name of.
fn names<'a>(guide: &'a Guide, choice: &str) -> Vec<&'a str> {
    let all = |term: &'a crate::corpus::Term| {
        std::iter::once(&term.term).chain(&term.expansion).chain(&term.aliases).map(String::as_str).collect::<Vec<_>>()
    };
    let terms = guide.glossary.iter().map(all);
    terms.filter(|names| names.iter().any(|name| words(name) == words(choice))).flatten().collect()
}

/// Panics unless a card is fair.
fn assert_fair(guide: &Guide, card: &Card) {
    let quote = guide.quote_of(&guide.passages[card.passage]);
    let seen = seen(guide, card);
    assert!(!card.blanks.is_empty() && card.blanks.windows(2).all(|pair| pair[0].end < pair[1].start), "{card:?}");
    assert!(card.blanks.iter().all(|blank| !quote[blank.range()].trim().is_empty()), "{card:?}");
    let different: HashSet<String> = card.choices.iter().map(|choice| words(choice)).collect();
    assert_eq!(different.len(), 4, "{:?}", card.choices);
    let right = &card.choices[card.answer];
    assert!(!words(&seen).contains(&words(right)), "`{right}` is left in {seen}");
    for (at, choice) in card.choices.iter().enumerate() {
        let documents = &guide.documents;
        assert!(documents.iter().any(|document| document.text.contains(choice.as_str())), "`{choice}` is made up");
        if at != card.answer {
            assert!(!words(quote).contains(&words(choice)), "`{choice}` stands in {quote}");
            assert!(!names(guide, right).iter().any(|name| words(name) == words(choice)), "{:?}", card.choices);
            for name in names(guide, choice) {
                assert!(!words(quote).contains(&words(name)), "`{choice}` stands as `{name}` in {quote}");
            }
        }
    }
}

#[test]
fn the_shipped_guide_has_fair_cards_from_many_sections() {
    let guide = shipped_guide().unwrap();
    let deck = Deck::new(&guide);
    for seed in 0..20 {
        round(&deck, &guide, None, seed).iter().for_each(|card| assert_fair(&guide, card));
    }
    let sections: HashSet<usize> =
        round(&deck, &guide, None, 1).iter().map(|card| guide.passages[card.passage].section).collect();
    assert!(deck.len() >= 25 && sections.len() >= 8, "{} cards, {} sections", deck.len(), sections.len());
}

#[test]
fn terms_that_stand_everywhere_are_not_asked() {
    let guide = shipped_guide().unwrap();
    for card in round(&Deck::new(&guide), &guide, None, 3) {
        let right = &card.choices[card.answer];
        assert!(!["MA", "MAs", "medical assistant", "medical assistants"].contains(&right.as_str()));
    }
}

#[test]
fn a_blank_takes_the_name_and_the_other_name_in_brackets() {
    let guide = shipped_guide().unwrap();
    let cards = round(&Deck::new(&guide), &guide, None, 5);
    let seen: Vec<String> = cards.iter().map(|card| seen(&guide, card)).collect();
    assert!(seen.iter().any(|text| text.starts_with("- ____: the ____ credential comes from")), "{seen:#?}");
}

#[test]
fn what_would_be_as_true_is_no_wrong_choice() {
    let guide = shipped_guide().unwrap();
    let deck = Deck::new(&guide);
    let cards = (0..20).flat_map(|seed| round(&deck, &guide, None, seed));
    let such_as: Vec<Card> = cards.filter(|card| seen(&guide, card).contains("such as the ____ or CCMA")).collect();
    assert!(!such_as.is_empty());
    assert!(such_as.iter().all(|card| card.choices[card.answer] == "CMA" && !card.choices.contains(&"RMA".to_owned())));
}

#[test]
fn a_credential_is_asked_for_among_credentials() {
    let guide = shipped_guide().unwrap();
    let deck = Deck::new(&guide);
    for draft in deck.drafts().iter().filter(|draft| guide.sections[draft.section].anchor.starts_with("cma-aama")) {
        let best = &draft.wrong[..2];
        let pinned = guide.quote_of(&guide.passages[draft.passage]).contains("CAAHEP");
        assert!(draft.answer != "CMA" || pinned || best == ["CCMA", "RMA"], "{draft:?}");
    }
}

#[test]
fn a_round_has_every_card_once_and_neighbors_of_different_passages() {
    let guide = shipped_guide().unwrap();
    let deck = Deck::new(&guide);
    for seed in 0..50 {
        let cards = round(&deck, &guide, None, seed);
        let different: HashSet<_> = cards.iter().map(|card| (card.passage, &card.choices[card.answer])).collect();
        assert_eq!(different.len(), deck.len());
        assert!(cards.windows(2).all(|pair| pair[0].passage != pair[1].passage), "seed {seed}");
        assert!(deck.card(&guide, None, seed, deck.len()).is_some());
    }
}

#[test]
fn the_same_seed_deals_the_same_cards_and_another_seed_others() {
    let guide = shipped_guide().unwrap();
    let (one, other) = (Deck::new(&guide), Deck::new(&guide));
    assert_eq!(round(&one, &guide, None, 9), round(&other, &guide, None, 9));
    assert_ne!(round(&one, &guide, None, 9), round(&one, &guide, None, 10));
}

#[test]
fn the_answer_is_as_often_in_each_place() {
    let guide = shipped_guide().unwrap();
    let deck = Deck::new(&guide);
    let mut places = [0_i32; 4];
    for seed in 0..2000 {
        places[deck.card(&guide, None, seed, 0).unwrap().answer] += 1;
    }
    // Five standard deviations of 2000 throws of a fair four-sided die are 97.
    assert!(places.iter().all(|count| (count - 500).abs() < 97), "{places:?}");
}

#[test]
fn a_section_asks_of_itself_and_what_is_below_it() {
    let guide = shipped_guide().unwrap();
    let deck = Deck::new(&guide);
    let mut below = 0;
    for (at, section) in guide.sections.iter().enumerate() {
        let cards = round(&deck, &guide, Some(at), 4);
        let inside = |card: &Card| guide.sections[guide.passages[card.passage].section].path.starts_with(&section.path);
        assert!(cards.iter().all(inside));
        below += usize::from(section.level == 1) * cards.len();
    }
    assert_eq!(below, deck.len());
    assert!(deck.card(&guide, Some(usize::MAX), 1, 1).is_none());
}

#[test]
fn a_tiny_guide_asks_nothing() {
    for text in [
        "# Only\n",
        "One line.",
        "# A\n\nThe EHR (electronic health records) system keeps the records of the patients.",
    ] {
        let guide = guide(&[("guide.md", text)]).unwrap();
        let deck = Deck::new(&guide);
        assert!(deck.is_empty() && deck.card(&guide, None, 1, 0).is_none(), "{text}");
    }
}

#[test]
fn numbers_are_asked_with_other_numbers_of_the_guide() {
    let text = "# Shifts\n\nA nurse on the ward in the old part of the house works 12 hours in one shift.\n\nThe pharmacy opens its doors after 8 minutes of checks.\n\n\
        Every visitor at the entrance waits 45 minutes on most days of a week in winter and longer than that in the summer months.\n\nParking near the main building costs $30 for the evening.\n";
    let guide = guide(&[("guide.md", text)]).unwrap();
    let cards = round(&Deck::new(&guide), &guide, None, 1);
    assert_eq!(cards.len(), 4);
    cards.iter().for_each(|card| assert_fair(&guide, card));
    let answers: HashMap<_, _> = cards.iter().map(|card| (card.passage, card.choices[card.answer].as_str())).collect();
    assert_eq!(answers, HashMap::from([(0, "12"), (1, "8"), (2, "45"), (3, "30")]));
}

#[test]
fn two_passages_alike_but_for_the_answer_are_not_asked() {
    let line = |term: &str| format!("The {term} credential is earned by passing a national written exam.\n\n");
    let text = ["ABC", "DEF", "GHI", "JKL"].map(line).concat();
    let terms = ["ABC", "DEF", "GHI", "JKL"].map(|term| format!("[[term]]\nterm = \"{term}\"\n")).concat();
    let guide = guide(&[("guide.md", &format!("# T\n\n{text}")), ("glossary.toml", &terms)]).unwrap();
    assert!(Deck::new(&guide).is_empty());
}

/// Small Markdown guides made of words that a glossary may have, numbers and markup.
fn small_guide() -> impl Strategy<Value = String> {
    let pieces = "# |## |\n\n|\n- |\n1\\. |ABC |DEF |GHI |JKL |MNO |ABC \\(DEF\\) |red fox |tall tree |old house |new road |12 |45% |7 |\\$300 |two |three |\
        nurse |keeps |record |of |the |an |and |, |\\. |: |\\*\\*|\\| |é |’s |\\(|\\)";
    proptest::collection::vec(pieces, 0..80).prop_map(|pieces| pieces.concat())
}

const GLOSSARY: &str = "[[term]]\nterm = \"ABC\"\nexpansion = \"red fox\"\n[[term]]\nterm = \"DEF\"\naliases = [\"ABC (DEF)\"]\n\
    [[term]]\nterm = \"GHI\"\n[[term]]\nterm = \"JKL\"\n[[term]]\nterm = \"MNO\"\n[[term]]\nterm = \"tall tree\"\n\
    [[term]]\nterm = \"old house\"\n[[term]]\nterm = \"new road\"\naliases = [\"road\", \"\"]\n[[term]]\nterm = \"—\"\n";

proptest! {
    #[test]
    fn small_guides_have_fair_cards(text in small_guide(), seed: u64) {
        if let Some(guide) = guide(&[("guide.md", &text), ("glossary.toml", GLOSSARY)]) {
            let deck = Deck::new(&guide);
            round(&deck, &guide, None, seed).iter().for_each(|card| assert_fair(&guide, card));
        }
    }

    #[test]
    fn arbitrary_text_never_panics(text in "(\\PC|[\n\r\t .:|#*0-9>`<&\\[\\]()-]){0,200}", seed: u64, plain: bool) {
        let name = if plain { "guide.txt" } else { "guide.md" };
        if let Some(guide) = guide(&[(name, &text), ("glossary.toml", GLOSSARY)]) {
            let deck = Deck::new(&guide);
            round(&deck, &guide, None, seed).iter().for_each(|card| assert_fair(&guide, card));
        }
    }
}

#[test]
#[ignore = "takes its time"]
fn a_large_guide_is_read_in_seconds() {
    let mut text = "# Large\n\n".to_owned();
    let mut terms = String::new();
    for at in 0..400 {
        let letter = |by: u32| char::from(b'A' + u8::try_from(at / by % 26).unwrap());
        let term = format!("{}{}X", letter(1), letter(26));
        terms.push_str(&format!(
            "[[term]]\nterm = \"{term}\"\naliases = [\"long name {at}\", \"other long name {at}\"]\n"
        ));
        for line in 0..10 {
            text.push_str(&format!(
                "- The {term} helps nurse number{line} with patients of ward{at} over {at} days\n\n"
            ));
        }
    }
    let guide = guide(&[("guide.md", &text), ("glossary.toml", &terms)]).unwrap();
    let deck = Deck::new(&guide);
    assert!(deck.len() > 4000, "{}", deck.len());
}

#[test]
#[ignore = "prints the deck for reading"]
#[expect(clippy::print_stdout, reason = "it is there to be read")]
fn print_the_shipped_deck() {
    let guide = shipped_guide().unwrap();
    let deck = Deck::new(&guide);
    for draft in deck.drafts() {
        let card =
            Card { passage: draft.passage, blanks: draft.blanks.clone(), choices: Default::default(), answer: 0 };
        println!("{}\n   = {} | {}", seen(&guide, &card), draft.answer, draft.wrong.join(" | "));
    }
    println!("{} cards", deck.len());
}
