//! Whose requests are answered? Discord's alone, and of no more than five minutes; nothing is begun for any other.

use serde_json::json;

use super::world;
use crate::discord::Program;
use crate::discord::program::served;
use crate::world::{Delivery, World};

const QUESTION: &str = "what are the clinical duties?";

/// Holds that a delivery is refused without a word, and that nothing was begun: the bot asks Discord nothing.
async fn is_refused(world: &World, delivery: &Delivery, case: &str) {
    let before = world.requests().len();
    let response = delivery.send(&world.endpoint().await).await.unwrap();
    assert_eq!(response.status().as_u16(), 401, "{case}");
    assert_eq!(response.text().await.unwrap(), "", "{case}: who forges learns nothing");
    assert_eq!(world.requests().len(), before, "{case}");
}

#[tokio::test]
async fn forged_altered_replayed_and_unsigned_requests_are_refused_and_begin_nothing() {
    let world = world().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let (pending, right) = ana.hands_over(ana.payload("ask", json!({ "question": QUESTION })));
    let with = |change: &dyn Fn(&mut Delivery)| {
        let mut changed = right.clone();
        change(&mut changed);
        changed
    };
    let last = right.signature.len() - 1;
    let other_digit = if right.signature.ends_with('0') { "1" } else { "0" };
    let later = (right.timestamp.parse::<i64>().unwrap() + 1).to_string();
    let cases: [(&str, Delivery); 14] = [
        ("no signature", with(&|it| it.signature.clear())),
        ("no time", with(&|it| it.timestamp.clear())),
        ("a signature of zeros", with(&|it| it.signature = "0".repeat(128))),
        ("one digit of the signature", with(&|it| it.signature.replace_range(last.., other_digit))),
        ("a signature that is cut", with(&|it| it.signature.truncate(126))),
        ("a signature that goes on", with(&|it| it.signature.push_str("00"))),
        ("a signature that is no number", with(&|it| it.signature = "z".repeat(128))),
        ("signs before digits", with(&|it| it.signature = "+1".repeat(64))),
        ("another body", with(&|it| it.body = it.body.replace("clinical", "clerical"))),
        ("a space after the body", with(&|it| it.body.push(' '))),
        ("no body", with(&|it| it.body.clear())),
        ("another time", with(&|it| it.timestamp = later.clone())),
        ("five minutes ago and more", Delivery::signed(&right.body, -302)),
        ("in five minutes and more", Delivery::signed(&right.body, 302)),
    ];
    for (case, delivery) in &cases {
        is_refused(&world, delivery, case).await;
    }
    let unsigned = reqwest::Client::new().post(world.endpoint().await).body(right.body.clone()).send().await.unwrap();
    assert_eq!(unsigned.status().as_u16(), 401);
    let taken = right.send(&world.endpoint().await).await.unwrap();
    assert_eq!(taken.status().as_u16(), 200, "what was refused is still answered when it is Discord's");
    assert!(taken.text().await.unwrap().contains("Vital signs"));
    drop(pending);
    world.close().await;
}

#[tokio::test]
async fn a_request_that_comes_twice_is_answered_once() {
    let world = world().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let (_pending, delivery) = ana.hands_over(ana.payload("ask", json!({ "question": QUESTION })));
    let url = world.endpoint().await;
    let (one, other) = tokio::join!(delivery.send(&url), delivery.send(&url));
    let third = delivery.send(&url).await;
    let (mut answers, mut empty) = (0, 0);
    for response in [one.unwrap(), other.unwrap(), third.unwrap()] {
        let status = response.status().as_u16();
        let text = response.text().await.unwrap();
        answers += u32::from(status == 200 && text.contains("Vital signs"));
        empty += u32::from(status == 202 && text.is_empty());
    }
    assert_eq!((answers, empty), (1, 2));
    assert!(!world.requests().iter().any(|request| request.path.contains("callback")), "nor by another way");
    world.close().await;
}

#[tokio::test]
async fn what_is_signed_and_is_no_interaction_is_told_so() {
    let world = world().await;
    let _program = Program::start(&world).await;
    let url = world.endpoint().await;
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for body in ["", "no JSON", "[]", "{}", r#"{"type":2}"#, r#"{"type":2,"id":"1","token":7}"#, &deep] {
        let status = Delivery::signed(body, 0).status(&url).await;
        assert_eq!(status, 400, "{}", &body[..body.len().min(40)]);
    }
    let unreadable = r#"{"type":2,"id":"no number","application_id":"x","token":"t"}"#;
    assert_eq!(Delivery::signed(unreadable, 0).status(&url).await, 202, "it can't be answered at all");
    let big = format!(r#"{{"type":1,"pad":"{}"}}"#, "x".repeat(300_000));
    assert_eq!(Delivery::signed(&big, 0).status(&url).await, 413);
    assert_eq!(Delivery::signed(r#"{"type":1}"#, -290).status(&url).await, 200, "clocks may differ");
    world.close().await;
}

#[tokio::test]
async fn with_the_key_in_the_settings_discord_need_not_be_asked_and_with_another_one_nothing_is_believed() {
    let world = world().await;
    let key = crate::world::public_key();
    let program = Program::start_with(&world, &[("DISCORD__PUBLIC_KEY", &key)]).await;
    let ana = world.member("Ana");
    assert!(ana.runs("ask", json!({ "question": QUESTION })).await.text().contains("Vital signs"));
    drop(program);
    let mut odd = Program::command(&world, &[("DISCORD__PUBLIC_KEY", "abc")]);
    let refused = Program::output(&mut odd).await;
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && said.contains("discord.public_key"), "{said}");
    assert!(said.contains("64 hexadecimal digits"), "{said}");
    // Of whoever has another key nothing is believed, Discord included.
    let other = "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29";
    let mut command = Program::command(&world, &[("DISCORD__PUBLIC_KEY", other)]);
    let mut program = Program::spawn_unknown(&mut command);
    let url = served(&program.logs("serving url").await).unwrap();
    assert_eq!(Delivery::signed(r#"{"type":1}"#, 0).status(&format!("{url}/interactions")).await, 401);
    world.close().await;
}
