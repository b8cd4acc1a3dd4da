//! Several processes behind a balancer, none with a gateway: each interaction is answered once, by whichever of them.

use std::sync::atomic::Ordering;

use serde_json::json;

use super::balancer::Balancer;
use super::world;
use crate::discord::Program;
use crate::discord::faq::{add, ask};
use crate::discord::kept::manager;
use crate::world::World;

/// Two processes on one store, and where each is.
async fn two(world: &World, store: &str) -> ([Program; 2], Vec<String>) {
    let settings = [("STORE__URL", store), ("DISCORD__MEMBER_PER_MINUTE", "1000")];
    let one = Program::start_with(world, &settings).await;
    let first = world.endpoint().await;
    let mut other = Program::spawn_heard(&mut Program::command(world, &settings));
    other.logs("commands are current").await;
    let second = world.endpoint().await;
    ([one, other], vec![first, second])
}

#[tokio::test]
async fn two_processes_answer_by_turns_and_an_entry_of_one_is_the_others() {
    let world = world().await;
    let folder = tempfile::tempdir().unwrap();
    let (_programs, urls) = two(&world, folder.path().join("kept.db").to_str().unwrap()).await;
    let balancer = Balancer::start(&urls, false).await;
    world.move_endpoint(&balancer.url);
    let mia = manager(&world, "Mia");
    // The form is opened by one and handed in to the other.
    let kept = add(&mia, json!({ "question": "where are the scrubs?", "answer": "In **room 12**." })).await;
    assert!(kept.text().contains("Kept as entry #1"), "{}", kept.text());
    for name in ["Ana", "Ben", "Cem", "Dea"] {
        let member = world.member(name);
        for _ in 0..5 {
            let answer = ask(&member, "what are the clinical duties?").await;
            assert!(answer.text().contains("Vital signs"), "{}", answer.text());
            let next = member.presses(&answer, "Next passage").await;
            assert!(next.updates);
        }
    }
    let counts: Vec<usize> = balancer.counts.iter().map(|count| count.load(Ordering::SeqCst)).collect();
    assert!(counts.iter().all(|count| *count >= 20), "both had their turns: {counts:?}");
    world.close().await;
}

#[tokio::test]
async fn a_request_that_reaches_both_is_answered_by_one_and_takes_effect_once() {
    let world = world().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let (_programs, urls) = two(&world, &path).await;
    let balancer = Balancer::start(&urls, true).await;
    world.move_endpoint(&balancer.url);
    let mia = manager(&world, "Mia");
    for number in 1..=5 {
        let fields =
            json!({ "question": format!("question number {number}?"), "answer": format!("In **room {number}**.") });
        let kept = add(&mia, fields).await;
        assert!(kept.text().contains(&format!("Kept as entry #{number}")), "{}", kept.text());
    }
    let store = preceptor::store::Store::open(&preceptor::store::Parameters::new(&path)).await.unwrap();
    assert_eq!(store.guilds().await.unwrap(), [world.guild]);
    let callbacks = world.requests().into_iter().filter(|request| request.path.contains("/callback")).count();
    assert_eq!(callbacks, 10, "a command and a form for each entry, each answered once");
    world.close().await;
}
