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
