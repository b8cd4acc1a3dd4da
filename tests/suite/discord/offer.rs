//! An advisor answers what the guide did not say: the pair is offered to them, and to nobody else.

use preceptor::guild::{AdvisorRole, Setting};
use preceptor::store::{Parameters, Store};
use serde_json::json;
use tempfile::TempDir;

use super::Program;
use crate::world::World;

/// A bot whose guild has named its advisors.
async fn start(world: &World, role: u64) -> (TempDir, Program) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let store = Store::open(&Parameters::new(&path)).await.unwrap();
    let roles = Setting::AdvisorRoles(vec![AdvisorRole { id: role, name: "Career advisor".into() }]);
    store.set(world.guild, roles.name(), &roles.write()).await.unwrap();
    store.close().await;
    let program = Program::start_with(world, &[("STORE__URL", &path)]).await;
    (folder, program)
}

#[tokio::test]
async fn the_advisor_who_answers_a_decline_may_keep_the_pair() {
    let world = World::start().await;
    let role = world.add_role("Career advisor");
    let _kept = start(&world, role).await;
    let (ana, ada) = (world.member("Ana"), world.member("Ada").with_roles(&[role]));
    ana.mentions_bot("is there parking behind the annex?");
    let decline = world.next_message().await;
    assert!(decline.text().contains("The guide does not say"), "{}", decline.text());
    ada.answers(&decline.message, "Yes, from six in the evening, with a **badge**.");
    let offer = world.next_message().await;
    let direct = ada.in_dm();
    assert_eq!(offer.message["channel_id"], direct.channel.to_string(), "only the advisor sees it");
    assert!(offer.text().contains("is there parking behind the annex?"), "{}", offer.text());
    assert_eq!(offer.buttons(), ["Keep it as an entry", "Discard"]);
    let form = direct.presses(&offer, "Keep it as an entry").await;
    assert!(form.body().to_string().contains("from six in the evening"), "{}", form.body());
    let saved = direct.submits(&form, json!({ "phrasings": "parking in the evening" })).await;
    assert!(saved.text().contains("Kept as entry #1"), "{}", saved.text());
    let answer = ana.runs("ask", json!({ "question": "parking in the evening" })).await;
    let text = answer.text();
    assert!(text.contains("with a **badge**") && text.contains("**Career advisor** · <@"), "{text}");
    world.close().await;
}

#[tokio::test]
async fn an_offer_can_be_declined_and_is_nobody_else_s() {
    let world = World::start().await;
    let role = world.add_role("Career advisor");
    let _kept = start(&world, role).await;
    let (ana, ada) = (world.member("Ana"), world.member("Ada").with_roles(&[role]));
    let bea = world.member("Bea").with_roles(&[role]);
    ana.mentions_bot("is there parking behind the annex?");
    let decline = world.next_message().await;
    ada.answers(&decline.message, "Yes, from six.");
    let offer = world.next_message().await;
    let refused =
        bea.in_dm().uses(&offer, json!({ "custom_id": custom_id(&offer, 0), "component_type": 2 })).reply().await;
    assert!(refused.text().contains("somebody else's"), "{}", refused.text());
    let direct = ada.in_dm();
    let discarded = direct.presses(&offer, "Discard").await;
    assert!(discarded.updates && discarded.text().contains("Discarded"));
    world.close().await;
}

#[tokio::test]
async fn who_is_no_advisor_is_offered_nothing_and_an_answer_is_no_decline() {
    let world = World::start().await;
    let role = world.add_role("Career advisor");
    let _kept = start(&world, role).await;
    let (ana, ada) = (world.member("Ana"), world.member("Ada").with_roles(&[role]));
    ana.mentions_bot("is there parking behind the annex?");
    let decline = world.next_message().await;
    world.member("Ben").answers(&decline.message, "No idea.");
    ana.mentions_bot("do I need a license to work?");
    let answer = world.next_message().await;
    assert!(answer.text().contains("**license**"), "nothing was sent between: {}", answer.text());
    ada.answers(&answer.message, "That is right.");
    ana.mentions_bot("what does EHR stand for?");
    assert!(world.next_message().await.text().contains("EHR"));
    world.close().await;
}

#[tokio::test]
async fn a_decline_is_known_however_it_was_asked_for_and_by_no_word_of_it() {
    let world = World::start().await;
    let role = world.add_role("Career advisor");
    let _kept = start(&world, role).await;
    let (ana, ada) = (world.member("Ana"), world.member("Ada").with_roles(&[role]));
    // A greeting is declined, too, and whatever begins like a decline is none.
    ana.mentions_bot("hi");
    let greeting = world.next_message().await;
    ada.answers(&greeting.message, "Hello Ana.");
    let mut alike = greeting.message.clone();
    alike["embeds"] =
        json!([{ "title": "is there parking?", "description": "The guide does not say.", "type": "rich" }]);
    ada.answers(&alike, "It does.");
    // Wholly foreign, so that there is no button below it.
    let decline = ana.runs("ask", json!({ "question": "what's the capital of France", "share": true })).await;
    assert!(decline.buttons().is_empty() && !decline.is_private(), "{}", decline.text());
    ada.answers(&decline.message, "Paris.");
    let offer = world.next_message().await;
    assert!(offer.text().contains("what's the capital of France"), "{}", offer.text());
    assert_eq!(offer.buttons(), ["Keep it as an entry", "Discard"]);
    world.close().await;
}

/// Who it is and what it is decide: of an advisor, what is said to a decline is an answer to keep, even where it reads as a
/// question; of anybody else, and to an answer, a question is one.
#[tokio::test]
async fn a_question_to_a_decline_is_a_member_s_to_ask_and_an_advisor_s_to_keep() {
    let world = World::start().await;
    let role = world.add_role("Career advisor");
    let _kept = start(&world, role).await;
    let (ana, ada) = (world.member("Ana"), world.member("Ada").with_roles(&[role]));
    ana.mentions_bot("is there parking behind the annex?");
    let decline = world.next_message().await;
    ana.answers(&decline.message, "do I need a license to work?");
    let answer = world.next_message().await;
    assert!(answer.text().contains("**license**") && answer.message["channel_id"] == decline.message["channel_id"]);
    ada.answers(&decline.message, "Did you see the sign? Yes, from six.");
    let offer = world.next_message().await;
    assert_eq!(offer.buttons(), ["Keep it as an entry", "Discard"]);
    ada.answers(&answer.message, "what does EHR stand for?");
    let reply = world.next_message().await;
    assert!(reply.text().contains("EHR") && reply.message["channel_id"] == decline.message["channel_id"]);
    world.close().await;
}

fn custom_id(reply: &crate::world::Reply, at: usize) -> String {
    let button = &reply.message["components"][0]["components"][at];
    button["custom_id"].as_str().unwrap().to_owned()
}
