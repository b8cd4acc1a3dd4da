//! What does a student find who looks things up?

use preceptor::engine::Engine;
use preceptor::settings::Settings;

fn engine() -> Engine {
    Engine::shipped(&Settings::built_in().engine_parameters()).unwrap()
}

#[test]
fn a_term_is_defined_by_a_passage_that_names_it() {
    let engine = engine();
    let desk = engine.default_desk();
    let definition = desk.define("hippa").unwrap();
    assert_eq!((definition.term.as_str(), definition.expansion), ("HIPAA", None));
    assert!(definition.evidence.unwrap().text.contains("HIPAA"));
    let definition = desk.define("ABHES").unwrap();
    assert_eq!(definition.expansion.as_deref(), Some("Accrediting Bureau of Health Education Schools"));
    assert_eq!(desk.define("unicorn"), None);
}

#[test]
fn every_term_of_the_shipped_guide_has_its_passage() {
    let engine = engine();
    let desk = engine.default_desk();
    for term in &desk.guide.glossary {
        let definition = desk.define(&term.term).unwrap();
        assert!(definition.evidence.is_some(), "{}", term.term);
    }
}

#[test]
fn a_side_is_spoken_of_or_left_empty() {
    let engine = engine();
    let desk = engine.default_desk();
    let cma = desk.side("CMA");
    assert!(cma.iter().any(|evidence| evidence.text.contains("CMA (AAMA)")));
    assert!(cma.iter().any(|evidence| evidence.text.starts_with('|')), "a row of the table belongs to it");
    assert!(desk.side("unicorns").is_empty());
    assert!(!desk.side("dermatology").is_empty());
}

#[test]
fn what_is_typed_is_completed_by_questions_and_headings() {
    let engine = engine();
    let desk = engine.default_desk();
    let offers = desk.complete("licens", 25);
    assert!(offers.iter().any(|offer| offer == "Licensure and state requirements"), "{offers:?}");
    assert!(offers.len() <= 25);
    let offers = desk.complete("renew certification", 25);
    assert!(offers[0].to_lowercase().contains("renew"), "{offers:?}");
}

/// Phrasings are written to be found by; what is offered must read as a question, and no passage's dozens hide the others.
#[test]
fn only_good_questions_and_headings_are_offered() {
    let engine = engine();
    let desk = engine.default_desk();
    let headings: Vec<&str> =
        desk.guide.sections.iter().filter_map(|section| section.path.last()).map(String::as_str).collect();
    let good = desk.guide.asked.iter().filter(|asked| desk.is_good_to_offer(&asked.phrasing)).count();
    let share = good * 100 / desk.guide.asked.len();
    assert!((40..90).contains(&share), "{share} % of the phrasings read as questions");
    let typed = [
        "",
        "w",
        "what",
        "how",
        "do i need",
        "can a",
        "licens",
        "license, extra",
        "pay",
        "salary",
        "ma ",
        "MA",
        "cma",
        "renew",
        "externship",
        "hipaa",
        "where do",
        "is it",
        "certif",
        "tell me",
    ];
    for typed in typed {
        let offers = desk.complete(typed, 25);
        for offer in &offers {
            assert!(headings.contains(&offer.as_str()) || desk.reads_as_question(offer), "{typed}: {offer}");
        }
        assert!(!offers.is_empty(), "{typed}");
        let mut seen = std::collections::HashSet::new();
        assert!(offers.iter().all(|offer| seen.insert(offer.to_lowercase())), "each once: {offers:?}");
    }
}
