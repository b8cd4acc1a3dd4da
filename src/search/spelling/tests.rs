//! What people type, and what it is understood as.

use super::*;
use crate::corpus::shipped_guide;
use crate::index::{GuideIndex, english_words};
use crate::search::{Curation, Curations, Parameters, Query, Searcher, Understood};
use crate::source::Source;

/// A house with people, rooms and rules; names are like words, words like other words.
const HOUSE: &str = "# The house

## People

Mr Bolt keeps the keys. Ask Ms Arden about rooms. Coach Lena teaches pottery, C++ and R. Noor taught weaving.

## Rules

Every guest promises to keep the rooms tidy. The bath costs one crown. Keep each file in the cabinet. The calendar hangs by
the door. Registration takes ten minutes. Please hand off the keys before you go. We sign up guests at the desk.

## Money

The Student Hardship Fund lends money. The Winter Heating Grant pays for coal. The code checkToolCall is for staff.
The tool shelf and the call bell are new. The co-op sells bread. Borrow the scooter for a day, or a loan of a mixer.
";

struct House {
    guide: Guide,
    index: GuideIndex,
    searcher: Searcher,
}

impl House {
    fn of(text: &str) -> Self {
        let guide = Guide::from_files("house", vec![("guide.md".to_owned(), text.as_bytes().to_vec())]).unwrap();
        Self::new(guide)
    }

    fn new(guide: Guide) -> Self {
        let index = GuideIndex::in_memory(&guide).unwrap();
        let searcher = Searcher::new(&guide, &index, None, &Parameters { k1: 1.2, b: 0.75, hits: 10 }).unwrap();
        Self { guide, index, searcher }
    }

    fn among(&self, question: &str, curations: &Curations) -> Understood {
        self.searcher.understand_among(question, &self.guide, &self.index, curations)
    }

    fn understood(&self, question: &str) -> Understood {
        self.among(question, &Curations::default())
    }

    fn corrected(&self, question: &str) -> String {
        self.understood(question).corrected.unwrap_or_else(|| question.to_owned())
    }
}

fn looks_for(query: &Query, stems: &[&str]) -> bool {
    query.concepts.iter().flat_map(|concept| &concept.variants).any(|variant| variant.stems == stems)
}

fn entries(phrasings: &[&str]) -> Curations {
    let mut curations = Curations::default();
    let each = phrasings.iter().zip(1..).map(|(phrasing, key)| (key, [*phrasing]));
    let each: Vec<(i64, [&str; 1])> = each.collect();
    curations.put(each.iter().map(|(key, phrasings)| Curation { source: Source::Entry(*key), phrasings, text: "" }));
    curations
}

#[test]
fn the_slips_of_thumbs_are_corrected() {
    let shipped = House::new(shipped_guide().unwrap());
    for (typed, meant) in [
        ("teh certifcation", "the certification"),
        ("blod presure", "blood pressure"),
        ("hybird roles", "hybrid roles"),
        ("the afternon", "the afternoon"),
        ("a certifi cation", "a certification"),
        ("a CAAHPP program", "a CAAHEP program"),
        ("must I renw it", "must I renew it"),
        ("Waht is the certifcation", "What is the certification"),
    ] {
        assert_eq!(shipped.corrected(typed), meant);
    }
    let house = House::of(HOUSE);
    for (typed, meant) in [("wher is teh cabinit", "where is the cabinet"), ("Regstration time", "Registration time")] {
        assert_eq!(house.corrected(typed), meant);
    }
}

#[test]
fn a_word_of_english_that_the_guide_lacks_stays() {
    let house = House::of(HOUSE);
    for right in [
        "can I smoke on the premises",
        "is there a bakery",
        "is it open at five",
        "who is the smallest",
        "do I bring gloves",
        "what is the kinder path",
        "may I bathe in colour",
        "where are the rods and poems",
    ] {
        assert_eq!(house.corrected(right), right);
    }
}

#[test]
fn no_word_of_the_list_is_ever_changed() {
    let house = House::of(HOUSE);
    let words = english_words();
    assert!(words.len() > 100_000);
    for word in &words {
        let question = format!("is there {word}");
        assert_eq!(house.understood(&question).corrected, None, "{question}");
    }
}

#[test]
fn a_name_stays_and_is_not_looked_for_as_another() {
    let house = House::of(HOUSE);
    for (question, other) in [
        ("who is Mr Holt", "bolt"),
        ("ask ms ardem about it", "arden"),
        ("does Lema teach", "lena"),
        ("Boltt office hours", "bolt"),
        ("who teaches Javva", "java"),
        ("Arderr hours", "arden"),
    ] {
        let understood = house.understood(question);
        assert_eq!(
            (understood.corrected.as_deref(), looks_for(&understood.query, &[other])),
            (None, false),
            "{question}"
        );
    }
}

#[test]
fn what_may_be_one_or_another_is_looked_for_as_both() {
    let house = House::of(HOUSE);
    // Two words of the guide are as near; a rare word may be itself.
    for (question, stem) in [("the calender", "calendar"), ("a scoter", "scooter")] {
        let understood = house.understood(question);
        assert_eq!(
            (understood.corrected.as_deref(), looks_for(&understood.query, &[stem])),
            (None, true),
            "{question}"
        );
    }
    let coast = House::of("# A\n\nThe ferry to Skagerrak sails at noon. Mr Skagerson sells the tickets.");
    let asked = coast.understood("when does the Skagerak ferry sail");
    assert!(asked.corrected.is_none() && looks_for(&asked.query, &["skagerrak"]), "{:?}", asked.query);
    assert!(!looks_for(&coast.understood("who is mr Skagersun").query, &["skagerson"]));
    let both = House::of("# A\n\nThe bread bin is full.\n\n## B\n\nThe bream is cold. Broad beans.")
        .understood("is there brean");
    assert_eq!(both.corrected, None);
    assert!(looks_for(&both.query, &["bream"]) && looks_for(&both.query, &["brean"]));
}

#[test]
fn joined_and_split_forms_meet() {
    let house = House::of(HOUSE);
    for (question, stems) in [
        ("who does the handoff", &["hand"][..]),
        ("what is check tool call", &["checktoolcal"]),
        ("what is toolShelf", &["tool", "shelf"]),
        ("where is the coop", &["coop"]),
        ("where is the coop", &["co", "op"]),
    ] {
        let understood = house.understood(question);
        assert!(looks_for(&understood.query, stems), "{question}: {:?}", understood.query.concepts);
        assert_eq!(understood.corrected, None, "{question}");
    }
    assert_eq!(house.corrected("is there a signup"), "is there a sign up");
    assert_eq!(house.corrected("where is the callbell"), "where is the call bell");
    assert!(house.understood("what is check tool call").query.concepts.iter().all(|concept| concept.known));
}

#[test]
fn initials_ask_for_the_name_that_has_them() {
    let house = House::of(HOUSE);
    for (question, stems) in
        [("what is SHF", ["student", "hardship", "fund"]), ("who pays the WHG", ["winter", "heat", "grant"])]
    {
        assert!(looks_for(&house.understood(question).query, &stems), "{question}");
    }
    assert!(!looks_for(&house.understood("what is SHG").query, &["student", "hardship", "fund"]));
}

#[test]
fn signed_names_single_letters_and_irregular_verbs_are_found() {
    let house = House::of(HOUSE);
    for (question, stem) in [
        ("who taught C++", "c++"),
        ("who teaches R", "r"),
        ("who taught pottery", "teach"),
        ("teaching weaving", "teach"),
    ] {
        let query = house.understood(question).query;
        let found = query.concepts.iter().find(|concept| concept.variants[0].stems == [stem]);
        assert!(found.is_some_and(|concept| concept.known), "{question}: {:?}", query.concepts);
    }
}

#[test]
fn nothing_is_mended_in_another_language() {
    let house = House::of(
        "# Visit\n\nYou come to be certified. The cafe is open when the articles are done. The library is open.",
    );
    for question in ["cómo me certifico", "es gratis el cafe", "donde estan los articulos", "quando abre a librari"] {
        assert_eq!(house.corrected(question), question);
    }
    let spanish = House::of(
        "# Casa\n\nEl café es gratis para los socios y la biblioteca abre a las nueve. Los artículos perdidos están en la oficina.",
    );
    for question in ["donde estan los articulos perdidos", "es gratiss el cafe", "the libary"] {
        assert_eq!(spanish.corrected(question), question);
        let is_english = question.starts_with("the ");
        assert_eq!(spanish.searcher.is_other_language(question, &spanish.guide, &spanish.index), is_english);
    }
}

#[test]
fn entries_mend_a_question_with_their_own_words() {
    let house = House::of(HOUSE);
    let entries = entries(&["Is there Wi-Fi?", "Where is the kayak?", "Who waters the houseplants?"]);
    assert_eq!(house.among("where is the kayk", &entries).corrected.as_deref(), Some("where is the kayak"));
    assert_eq!(house.among("the housplants", &entries).corrected.as_deref(), Some("the houseplants"));
    for question in ["is there wifi", "wifi?", "is there wi fi", "is there Wi-Fi", "who waters the house plants"] {
        let understood = house.among(question, &entries);
        assert_eq!(understood.corrected, None, "{question}");
        let hits = house.searcher.curated(&understood.query, &entries, 3);
        let key = if question.contains("house") { 3 } else { 1 };
        assert!(
            hits.first().is_some_and(|hit| hit.source == Source::Entry(key) && hit.confidence >= 0.5),
            "{question}: {hits:?}"
        );
    }
}

#[test]
fn what_was_typed_as_one_word_is_found_in_two_and_the_other_way_round() {
    let house = House::of(HOUSE);
    let mut entries = entries(&["Where do I buy a lift pass?", "Is there a carpark?", "Where does the ski bus stop?"]);
    entries.put([Curation {
        source: Source::Entry(4),
        phrasings: &["where do I leave my bike"],
        text: "Behind the snow shed.",
    }]);
    for (question, key) in [
        ("liftpass", 1),
        ("how much is a liftpass", 1),
        ("lift pass", 1),
        ("is there a car park", 2),
        ("car park", 2),
        ("skibus", 3),
        ("where does the skibus leave", 3),
        ("is there a snowshed", 4),
    ] {
        let understood = house.among(question, &entries);
        let hits = house.searcher.curated(&understood.query, &entries, 3);
        assert!(hits.first().is_some_and(|hit| hit.source == Source::Entry(key)), "{question}: {hits:?}");
    }
    assert_eq!(house.searcher.curated(&house.among("is there a snowplow", &entries).query, &entries, 3).len(), 0);
}

#[test]
fn a_short_slip_is_mended_beside_a_word_of_the_entry() {
    let house = House::of(HOUSE);
    let entries = entries(&["Where do I buy a ski pass?", "Who repairs a boot heel?", "When is the first tram north?"]);
    for (question, stem) in [("where is my ski pas", "pass"), ("my boot hele", "heel"), ("trams: first tam", "tram")] {
        let understood = house.among(question, &entries);
        let said = understood.query.text.contains(stem) || looks_for(&understood.query, &[stem]);
        assert!(said, "{question}: {:?}", understood.query);
    }
    assert!(!looks_for(&house.among("a pas de deux", &entries).query, &["pass"]));
}
