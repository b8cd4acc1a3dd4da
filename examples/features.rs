//! Writes the parts of every passage's score for every question: `cargo run --release --example features -- [--bare] SET…`
#![expect(clippy::print_stdout, reason = "a measuring program speaks to its caller")]
use preceptor::corpus::{Guide, Synonyms, shipped_guide};
use preceptor::engine::Engine;
use preceptor::eval::{is_right, load_topics};
use preceptor::settings::Settings;
use std::path::Path;
fn main() -> anyhow::Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let model = files.remove(0);
    let guide = files.remove(0);
    let mut parameters = Settings::built_in().engine_parameters();
    parameters.model.path = model.into();
    parameters.vectors = Some("/tmp/w/vectors".into());
    let guide = match guide.as_str() {
        "-" => shipped_guide()?,
        "bare" => {
            let g = shipped_guide()?;
            Guide { asked: Vec::new(), gaps: Vec::new(), glossary: Vec::new(), synonyms: Synonyms::default(), ..g }
        }
        path => Guide::open(Path::new(path))?,
    };
    if files.first().is_some_and(|f| f == "phrasings") {
        return phrasings(guide, parameters);
    }
    let engine = Engine::with_guides(vec![guide], &parameters, &mut |_, _| {})?;
    for file in &files {
        for topic in load_topics(Path::new(file))? {
            let ranking = engine.search(&topic.question, usize::MAX);
            let candidates = engine.candidates(&ranking);
            let hits: Vec<_> = ranking
                .hits
                .iter()
                .zip(&candidates)
                .map(|(hit, evidence)| {
                    serde_json::json!({
                "p": hit.passage, "f": hit.explanation.features.values(), "r": is_right(&topic, evidence)})
                })
                .collect();
            println!(
                "{}",
                serde_json::json!({"id": topic.id, "q": topic.question, "kind": topic.kind, "section": topic.section, "answerable": topic.answerable, "file": file,
              "signals": engine.signals(&ranking), "gap": ranking.gap, "gap_meaning": ranking.gap_meaning, "hits": hits})
            );
        }
    }
    Ok(())
}

fn phrasings(guide: Guide, parameters: preceptor::engine::Parameters) -> anyhow::Result<()> {
    const K: usize = 5;
    for fold in 0..K {
        let mut less = guide.clone();
        let held = |at: usize| (at * 7919) % 1009 % K == fold;
        let gap_held = |at: usize| if (at / 8) % 2 == 0 { (at / 8 / 2) % K == fold } else { held(at) };
        less.asked = guide.asked.iter().enumerate().filter(|(at, _)| !held(*at)).map(|(_, a)| a.clone()).collect();
        less.gaps = guide.gaps.iter().enumerate().filter(|(at, _)| !gap_held(*at)).map(|(_, a)| a.clone()).collect();
        less.manifest.id = format!("fold{fold}");
        let engine = Engine::with_guides(vec![less], &parameters, &mut |_, _| {})?;
        let asked = guide
            .asked
            .iter()
            .enumerate()
            .filter(|(at, _)| held(*at))
            .map(|(at, a)| (format!("p{at}"), &a.phrasing, Some(a.target.clone())));
        let gaps =
            guide.gaps.iter().enumerate().filter(|(at, _)| gap_held(*at)).map(|(at, g)| (format!("g{at}"), g, None));
        for (id, text, target) in asked.chain(gaps) {
            let ranking = engine.search(text, 30);
            let hits: Vec<_> = ranking.hits.iter().map(|hit| serde_json::json!({
                "p": hit.passage, "f": hit.explanation.features.values(), "r": target.as_ref().is_some_and(|t| t.contains(&hit.passage))})).collect();
            let section = target
                .as_ref()
                .map(|t| guide.section_of(&guide.passages[t.start]).path.last().cloned().unwrap_or_default());
            println!(
                "{}",
                serde_json::json!({"id": id, "q": text, "kind": "asked", "section": section.into_iter().collect::<Vec<_>>(), "answerable": target.is_some(), "file": "asked",
              "signals": engine.signals(&ranking), "gap": ranking.gap, "gap_meaning": ranking.gap_meaning, "hits": hits})
            );
        }
    }
    Ok(())
}
