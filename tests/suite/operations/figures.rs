//! What is told of a running service: that it is there, whether it is ready, and its figures.

use serde_json::json;

use super::service::{bot, get, page, serve, until, watched};
use crate::discord::Program;
use crate::world::World;

/// Words of questions that must be in no figure.
const ASKED: [&str; 4] = ["license", "zebra", "crossing", "preceptorship"];

#[tokio::test]
async fn a_page_tells_its_figures_and_nobody_s_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::spawn_heard(&mut serve(folder.path(), &[]));
    let url = page(&mut program).await;
    assert_eq!(get(&format!("{url}/healthz")).await.0, 200);
    let ready = until(&format!("{url}/readyz"), |status, _| status == 200).await;
    assert!(ready.contains("guides: ok") && ready.contains("store: ok"), "{ready}");
    get(&format!("{url}/?q=do+I+need+a+license+to+work+as+a+medical+assistant")).await;
    get(&format!("{url}/api/v1/ask?q=zebra+crossing")).await;
    let (status, figures) = get(&format!("{url}/metrics")).await;
    assert_eq!(status, 200);
    for line in [
        r#"preceptor_answers_total{face="page",outcome="answered"} 1"#,
        r#"preceptor_answers_total{face="api",outcome="declined"} 1"#,
        r#"preceptor_stage_seconds_count{face="page",stage="answer"} 1"#,
        "preceptor_queue_length 0",
        "preceptor_ready 1",
        "process_resident_memory_bytes ",
    ] {
        assert!(figures.contains(line), "`{line}` is not in {figures}");
    }
    assert!(figures.contains(&format!("preceptor_info{{version=\"{}\"}} 1", env!("CARGO_PKG_VERSION"))), "{figures}");
    assert!(ASKED.iter().all(|word| !figures.contains(word)), "{figures}");
    let passed_on = reqwest::Client::new().get(format!("{url}/metrics")).header("x-forwarded-for", "203.0.113.7");
    assert_eq!(passed_on.send().await.unwrap().status(), 404, "the figures are the operator's alone");
}

#[tokio::test]
async fn a_bot_tells_its_figures_and_neither_questions_nor_ids() {
    let world = World::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let mut program = Program::spawn_heard(&mut bot(&world, &[("STORE__URL", &path)]));
    let url = watched(&mut program).await;
    world.connected(1).await;
    world.registered().await;
    let ready = until(&format!("{url}/readyz"), |status, _| status == 200).await;
    assert!(["guides: ok", "store: ok", "gateway: ok"].iter().all(|part| ready.contains(part)), "{ready}");
    let ana = world.member("Ana");
    ana.runs("ask", json!({ "question": "do I need a license to work?" })).await;
    ana.runs("ask", json!({ "question": "where is the zebra crossing?" })).await;
    let (_, figures) = get(&format!("{url}/metrics")).await;
    for line in [
        r#"preceptor_answers_total{face="discord",outcome="answered"} 1"#,
        r#"preceptor_answers_total{face="discord",outcome="declined"} 1"#,
        r#"preceptor_stage_seconds_count{face="discord",stage="answer"} 2"#,
        "preceptor_gateway_connected 1",
        "preceptor_boards 1",
    ] {
        assert!(figures.contains(line), "`{line}` is not in {figures}");
    }
    assert!(ASKED.iter().all(|word| !figures.contains(word)), "{figures}");
    let ids = [world.guild.to_string(), world.channel.to_string(), world.bot().to_string()];
    assert!(ids.iter().all(|id| !figures.contains(id.as_str())), "{figures}");
    world.close().await;
}
