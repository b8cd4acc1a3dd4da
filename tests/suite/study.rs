//! What does a student find who looks things up?

use preceptor::engine::Engine;
use preceptor::settings::Settings;

fn engine() -> Engine {
    Engine::shipped(&Settings::built_in().engine_parameters()).unwrap()
}

#[test]
fn a_term_is_defined_by_a_passage_that_names_it() {
    let engine = engine();
    let id = engine.guide().manifest.id.clone();
    let definition = engine.define(&id, "hippa").unwrap().unwrap();
    assert_eq!((definition.term.as_str(), definition.expansion), ("HIPAA", None));
    assert!(definition.evidence.unwrap().text.contains("HIPAA"));
    let definition = engine.define(&id, "ABHES").unwrap().unwrap();
    assert_eq!(definition.expansion.as_deref(), Some("Accrediting Bureau of Health Education Schools"));
    assert_eq!(engine.define(&id, "unicorn").unwrap(), None);
}

#[test]
fn every_term_of_the_shipped_guide_has_its_passage() {
    let engine = engine();
    let id = engine.guide().manifest.id.clone();
    for term in &engine.guide().glossary {
        let definition = engine.define(&id, &term.term).unwrap().unwrap();
        assert!(definition.evidence.is_some(), "{}", term.term);
    }
}

#[test]
fn a_side_is_spoken_of_or_left_empty() {
    let engine = engine();
    let id = engine.guide().manifest.id.clone();
    let cma = engine.side(&id, "CMA").unwrap();
    assert!(cma.iter().any(|evidence| evidence.text.contains("CMA (AAMA)")));
    assert!(cma.iter().any(|evidence| evidence.text.starts_with('|')), "a row of the table belongs to it");
    assert!(engine.side(&id, "unicorns").unwrap().is_empty());
    assert!(!engine.side(&id, "dermatology").unwrap().is_empty());
}

#[test]
fn what_is_typed_is_completed_by_questions_and_headings() {
    let engine = engine();
    let id = engine.guide().manifest.id.clone();
    let offers = engine.complete(&id, "licens", 25).unwrap();
    assert!(offers.iter().any(|offer| offer == "Licensure and state requirements"), "{offers:?}");
    assert!(offers.len() <= 25);
    let offers = engine.complete(&id, "renew certification", 25).unwrap();
    assert!(offers[0].to_lowercase().contains("renew"), "{offers:?}");
}
