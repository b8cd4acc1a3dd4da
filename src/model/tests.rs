//! What the program ships with is what was trained: its code and PyTorch's agree, and so do its tokens and the reference's.

use sha2::{Digest, Sha256};
use tokenizers::Tokenizer;
use tokenizers::models::wordpiece::WordPiece as Reference;
use tokenizers::normalizers::BertNormalizer;
use tokenizers::pre_tokenizers::bert::BertPreTokenizer;

use super::enabled::Encoder;
use super::parameters::{Precision, Role};
use super::reader::Reader;
use super::shipped;
use super::wordpiece::{VOCABULARY, WordPiece};

/// What `training/export.py` wrote beside the weights: numbers by the same weights with activations in floats.
#[derive(serde::Deserialize)]
struct Numbers {
    /// Question, passage, answers, span.
    pairs: Vec<(String, String, f32, f32)>,
    /// A text with every 16th number of its vector.
    texts: Vec<(String, Vec<f32>)>,
}

/// Every how many of the hundred are tried: without the compiler's optimization one takes the time of fifty, and
/// `cargo test --release --lib model` tries them all.
const EVERY: usize = if cfg!(debug_assertions) { 5 } else { 1 };

fn numbers() -> Numbers {
    serde_json::from_str(include_str!("../../tests/data/model/pairs.json")).unwrap()
}

/// The largest difference of a reading from PyTorch's.
fn apart_in_readings(precision: Precision) -> f32 {
    let reader = Reader::shipped_in(precision).unwrap();
    let pairs = numbers().pairs;
    assert_eq!(pairs.len(), 100);
    let apart = pairs.iter().step_by(EVERY).map(|(question, passage, answers, span)| {
        let found = reader.read(question, &[passage])[0];
        (found.answers - answers).abs().max((found.span - span).abs())
    });
    apart.fold(0.0, f32::max)
}

/// The largest difference of a vector's number from PyTorch's.
fn apart_in_vectors(precision: Precision) -> f32 {
    let encoder = Encoder::shipped_in(precision).unwrap();
    let texts = numbers().texts;
    assert_eq!(texts.len(), 100);
    let apart = texts.iter().step_by(EVERY).flat_map(|(text, expected)| {
        let found = encoder.embed(text, Role::Passage);
        found
            .into_iter()
            .step_by(16)
            .zip(expected)
            .map(|(found, expected)| (found - expected).abs())
            .collect::<Vec<_>>()
    });
    apart.fold(0.0, f32::max)
}

#[test]
fn the_shipped_weights_say_what_they_say_in_pytorch() {
    let (readings, vectors) = (apart_in_readings(Precision::F32), apart_in_vectors(Precision::F32));
    assert!(readings < 1e-3 && vectors < 1e-3, "{readings} {vectors}");
}

#[test]
fn activations_in_eight_bits_change_little() {
    let (readings, vectors) = (apart_in_readings(Precision::Int8), apart_in_vectors(Precision::Int8));
    // Without VNNI floats are added up in another order, too, and a few bytes fall otherwise: 0.54 there, 0.01 of a vector.
    let most = if super::linear::with_gemm(|gemm| gemm.keeps_to_7_bits()) { 0.6 } else { 0.5 };
    assert!(readings < most && vectors < 0.02, "{readings} {vectors}");
}

#[test]
fn passages_read_together_are_read_as_if_alone() {
    let reader = Reader::shipped_in(Precision::Int8).unwrap();
    let pairs = &numbers().pairs[..12];
    let passages: Vec<&str> = pairs.iter().map(|(_, passage, ..)| passage.as_str()).collect();
    let together = reader.read("how long is the exam", &passages);
    for (passage, reading) in passages.iter().zip(&together) {
        assert_eq!(reader.read("how long is the exam", &[passage]), [*reading], "{passage:?}");
    }
    assert_eq!(reader.read("how long is the exam", &[]), []);
}

#[test]
fn the_shipped_files_are_those_of_the_sums() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("models/preceptor-small");
    assert_eq!(shipped::SUMS.lines().count(), 3);
    for line in shipped::SUMS.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let found = Sha256::digest(std::fs::read(folder.join(name)).unwrap());
        assert_eq!(found.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), sum, "{name}");
    }
}

fn reference() -> Tokenizer {
    let model = Reference::from_file(concat!(env!("CARGO_MANIFEST_DIR"), "/models/preceptor-small/vocab.txt"));
    let mut tokenizer = Tokenizer::new(model.build().unwrap());
    tokenizer.with_normalizer(Some(BertNormalizer::default())).unwrap();
    tokenizer.with_pre_tokenizer(Some(BertPreTokenizer));
    tokenizer
}

/// Texts of many kinds: made-up ones, all characters there are, words run together, and chance.
fn texts() -> Vec<String> {
    let Numbers { pairs, texts } = numbers();
    let mut all: Vec<String> = texts.into_iter().map(|(text, _)| text).collect();
    all.extend(pairs.into_iter().flat_map(|(question, passage, ..)| [question, passage]));
    let characters: Vec<char> = ('\0'..=char::MAX).step_by(7).collect();
    all.extend(characters.chunks(64).map(|block| block.iter().collect()));
    all.extend(characters.chunks(9).step_by(40).map(|block| block.iter().map(|c| format!("a{c}b {c}x")).collect()));
    let pieces: Vec<&str> = VOCABULARY.lines().filter(|piece| !piece.starts_with('[')).collect();
    let joined = |at: usize| {
        let piece = |by: usize| pieces[at * by % pieces.len()].trim_start_matches("##").to_uppercase();
        format!("{}{} {}-{}{}", piece(7919), piece(104_729), piece(31), piece(613), piece(17))
    };
    all.extend((0..3000).map(joined));
    all.extend([99, 100, 101].map(|long| "é".repeat(long)));
    all
}

#[test]
fn tokens_are_those_of_the_reference() {
    let (ours, reference, texts) = (WordPiece::shipped(), reference(), texts());
    assert!(texts.len() > 5000, "{}", texts.len());
    for text in texts {
        let expected = reference.encode_fast(text.as_str(), false).unwrap();
        assert_eq!(ours.tokens(&text, usize::MAX), expected.get_ids(), "{text:?}");
    }
}

#[test]
fn names_of_special_tokens_in_a_text_are_words() {
    let tokens = WordPiece::shipped().tokens("fees [SEP] [CLS]", usize::MAX);
    assert!(!tokens.iter().any(|token| (100..104).contains(token)), "{tokens:?}");
}

#[test]
fn a_long_question_leaves_room_for_the_passage() {
    let reader = Reader::shipped().unwrap();
    let question = "when does the office open ".repeat(100);
    let [open, shut] = ["At nine.", "The violin is in the garden."].map(|passage| reader.read(&question, &[passage]));
    assert!(open != shut && open[0].answers.is_finite());
}
