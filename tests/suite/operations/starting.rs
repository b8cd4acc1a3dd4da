//! What if Discord or the store is away when a service starts?

use super::service::{bot, get, until, watched};
use crate::discord::Program;
use crate::world::{Fault, Route, World};

#[tokio::test]
async fn a_bot_waits_for_a_discord_that_is_away_and_says_so_once() {
    let world = World::start().await;
    // More than the courier tries in one go, so that the bot must ask anew by itself.
    world.fail_times(Route::Gateway, Fault::Status(503), 11);
    let mut program = Program::spawn_heard(&mut bot(&world, &[]));
    let url = watched(&mut program).await;
    let line = program.logs("no connection to Discord").await;
    assert!(line.contains("503"), "{line}");
    let (status, parts) = get(&format!("{url}/readyz")).await;
    assert!(status == 503 && parts.contains("gateway: away") && parts.contains("guides: ok"), "{parts}");
    assert_eq!(get(&format!("{url}/healthz")).await.0, 200, "it is there all the same");
    world.connected(1).await;
    until(&format!("{url}/readyz"), |status, _| status == 200).await;
    world.close().await;
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn a_bot_answers_from_the_guide_until_its_database_is_there() {
    use serde_json::json;

    use crate::store::cluster::Cluster;
    use crate::world::WorldOptions;

    let Some(cluster) = tokio::task::spawn_blocking(Cluster::start).await.unwrap() else { return };
    let url = cluster.database().await;
    let tell = |mut cluster: Cluster, word: &'static str| async move {
        let told = tokio::task::spawn_blocking(move || {
            cluster.tell(word);
            cluster
        });
        told.await.unwrap()
    };
    let cluster = tell(cluster, "kill").await;
    let options = WorldOptions { limit: std::time::Duration::from_secs(40), ..WorldOptions::default() };
    let world = World::start_with(options).await;
    let mut program = Program::spawn_heard(&mut bot(&world, &[("STORE__URL", &url)]));
    let health = watched(&mut program).await;
    program.logs("the guide alone answers until the store is there").await;
    world.connected(1).await;
    world.registered().await;
    let question = json!({ "question": "do I need a license to work?" });
    let ana = world.member("Ana");
    let answer = ana.runs("ask", question.clone()).await.text();
    assert!(answer.contains("**license**") && answer.contains("can't be reached right now"), "{answer}");
    let (status, parts) = get(&format!("{health}/readyz")).await;
    assert!(status == 503 && parts.contains("store: away"), "{parts}");
    let cluster = tell(cluster, "start").await;
    until(&format!("{health}/readyz"), |status, _| status == 200).await;
    let found = tokio::time::timeout(std::time::Duration::from_secs(30), async {
        while ana.runs("ask", question.clone()).await.text().contains("can't be reached right now") {}
    });
    found.await.unwrap();
    drop(cluster);
    world.close().await;
}
