//! What serenity can't read: what is new at Discord is left out, and where that is not enough the member is told

use serde_json::{Value, json};

use super::Program;
use crate::world::{Person, World};

const QUESTION: &str = "what are the clinical duties?";

/// `/ask` as Discord sends it.
fn asked(ana: &Person) -> Value {
    ana.payload("ask", json!({ "question": QUESTION }))
}

#[tokio::test]
pub(super) async fn what_adorns_a_member_does_not_keep_an_answer_away() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let news: [(&str, Value); 3] = [
        ("avatar_decoration_data", json!({ "asset": "v9_of_another_form", "sku_id": "1" })),
        ("public_flags", json!(1_u64 << 40)),
        ("avatar", json!("a_name_of_another_length")),
    ];
    for (part, value) in news {
        let mut payload = asked(&ana);
        payload["member"]["user"][part] = value;
        let reply = ana.sends_raw(payload).reply().await;
        assert!(reply.is_private() && reply.text().contains("Vital signs"), "{part}: {}", reply.text());
    }
    let mut payload = asked(&ana);
    payload["member"]["flags"] = json!(1_u64 << 33);
    assert!(ana.sends_raw(payload).reply().await.text().contains("Vital signs"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_message_with_components_of_tomorrow_is_read_without_them() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let row = json!([{ "type": 1, "components": [{ "type": 99, "content": "new" }] }]);
    let message = world.app("Events").writes_parts(QUESTION, json!({ "components": row }));
    let reply = ana.uses_menu("Ask the guide", &message).await;
    assert!(reply.text().contains("Vital signs"), "{}", reply.text());
    ana.writes_parts(&format!("<@{}> {QUESTION}", world.bot()), json!({ "components": row }));
    assert!(world.next_message().await.text().contains("Vital signs"));
    ana.clone().in_dm().writes_parts(QUESTION, json!({ "components": row, "activity": "of another form" }));
    assert!(world.next_message().await.text().contains("Vital signs"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_can_t_be_read_at_all_is_answered_logged_by_its_kind_and_counted() {
    let world = World::start().await;
    let mut program = Program::spawn_heard(&mut Program::command(&world, &[]));
    world.connected(1).await;
    world.registered().await;
    let ana = world.member("Ana");
    for total in 1..=2 {
        let mut payload = asked(&ana);
        payload["data"] = json!({ "of another form": QUESTION });
        let reply = ana.sends_raw(payload).reply().await;
        assert!(reply.is_private() && reply.text().contains("a form that I can't read yet"), "{}", reply.text());
        let line = program.logs("serenity can't read").await;
        for part in ["INTERACTION_CREATE", "event.kind=2", "in_part=false", &format!("total={total}")] {
            assert!(line.contains(part), "{part}: {line}");
        }
        assert!(!line.contains("clinical"), "the text is not logged: {line}");
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_press_a_form_and_an_option_of_another_form_are_answered_in_their_ways() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    for kind in [3, 5, 77] {
        let mut payload = asked(&ana);
        payload["type"] = json!(kind);
        payload["data"] = json!(["of another form"]);
        let reply = ana.sends_raw(payload).reply().await;
        assert!(
            reply.is_private() && reply.text().contains("a form that I can't read yet"),
            "{kind}: {}",
            reply.text()
        );
    }
    let mut payload = asked(&ana);
    payload["type"] = json!(4);
    payload["data"] = json!(["of another form"]);
    assert_eq!(ana.sends_raw(payload).choices().await, [], "what is only being typed gets no message");
    world.close().await;
}
