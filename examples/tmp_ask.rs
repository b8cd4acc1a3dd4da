//! tmp
#![allow(clippy::unwrap_used, clippy::print_stdout)]
use preceptor::{answer::*, engine::*, index, search};
use std::io::BufRead;
fn main() {
    let threshold: f32 = std::env::args().nth(1).map_or(0.5, |x| x.parse().unwrap());
    let dump = std::env::args().nth(2).is_some();
    let p = Parameters {
        corpus: CorpusParameters { path: "".into(), default_guide: String::new() },
        index: index::Parameters { path: "/nonexistent".into(), memory_bytes: 4_000_000 },
        search: search::Parameters { k1: 1.2, b: 0.75, hits: 10 },
        answer: Policy {
            threshold,
            quotes: 3,
            quote_bytes: 900,
            question_chars: 2000,
            suggestions: 3,
            medical_notice: "n".into(),
        },
    };
    let t = std::time::Instant::now();
    let e = Engine::shipped(&p).unwrap();
    eprintln!("open {:?}", t.elapsed());
    for l in std::io::stdin().lock().lines() {
        let v: serde_json::Value = serde_json::from_str(&l.unwrap()).unwrap();
        let q = v["question"].as_str().unwrap();
        let t = std::time::Instant::now();
        let a = e.ask(q);
        let us = t.elapsed().as_micros() as u64;
        let mut j = serde_json::to_value(AnswerRecord::new(v["id"].as_str(), q, &a, us)).unwrap();
        if dump {
            let r = e.search(q, 24);
            j["signals"] = serde_json::to_value(e.signals(&r).values()).unwrap();
            j["hits"] = r
                .hits
                .iter()
                .take(8)
                .map(|h| {
                    serde_json::json!([
                        h.passage,
                        e.guide().quote_of(&e.guide().passages[h.passage]),
                        h.score,
                        h.explanation.features,
                        h.explanation.asked.map(|a| &e.guide().asked[a].phrasing)
                    ])
                })
                .collect();
            j["gap"] = serde_json::json!(r.gap);
            j["q"] = serde_json::json!(
                r.query
                    .concepts
                    .iter()
                    .map(|c| format!("{} {:.1} {:?}", c.words, c.idf, c.variants))
                    .collect::<Vec<_>>()
            );
        }
        println!("{j}");
    }
}
