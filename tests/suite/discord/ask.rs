//! `/ask`

use insta::assert_json_snapshot;
use serde_json::json;

use super::{Program, sent};
use crate::world::World;

#[tokio::test]
pub(super) async fn a_question_is_answered_by_a_quote_that_only_the_asker_sees() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply = world.member("Ana").runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    assert!(reply.is_private() && world.pings(&reply).nobody());
    assert_eq!(reply.buttons(), ["Next passage", "Whole section", "Share"]);
    assert_json_snapshot!("ask_answered", sent(&reply));
    world.close().await;
}

#[cfg(feature = "semantic")]
#[tokio::test]
pub(super) async fn a_question_in_other_words_is_answered_by_meaning() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("MODEL__ENABLED", "true")]).await;
    let question = "is it legal to do this job when the government never gave me permission";
    let reply = world.member("Ana").runs("ask", json!({ "question": question })).await;
    assert!(reply.text().contains("license"), "{}", reply.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_next_passage_takes_the_place_of_the_last_one_until_the_first_comes_again() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let first = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    let second = ana.presses(&first, "Next passage").await;
    assert!(second.updates && second.text().contains("Passage 2 of 3"), "{}", second.text());
    assert!(second.text().contains("**duties**"), "what matched is still bold: {}", second.text());
    let third = ana.presses(&second, "Next passage").await;
    let again = ana.presses(&third, "First passage").await;
    assert_eq!(again.message["embeds"], first.message["embeds"]);
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_answer_can_be_shared_and_names_who_shared_it() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let reply = ana.runs("ask", json!({ "question": "do I need a license to work?" })).await;
    let shared = ana.shares(&world, &reply, "Share").await;
    assert!(!shared.is_private() && world.pings(&shared).nobody());
    assert!(shared.text().contains(&format!("Shared by <@{}>", ana.id)));
    assert!(!shared.buttons().contains(&"Share".to_owned()), "it is shared already");
    assert_json_snapshot!("ask_shared", {
        let mut body = sent(&shared);
        body["nonce"] = json!("(the private answer)");
        body
    });
    world.close().await;
}

#[tokio::test]
pub(super) async fn someone_else_s_press_on_a_shared_answer_changes_nothing_for_the_others() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let reply = ana.runs("ask", json!({ "question": "what are the clinical duties?", "share": true })).await;
    assert!(!reply.is_private());
    let his = ben.presses(&reply, "Next passage").await;
    assert!(his.is_private() && !his.updates);
    let hers = ana.presses(&reply, "Next passage").await;
    assert!(hers.updates && !hers.is_private());
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_whole_section_opens_beside_the_answer() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let reply = ana.runs("ask", json!({ "question": "do I need a license to work?" })).await;
    let section = ana.presses(&reply, "Whole section").await;
    assert!(section.is_private() && !section.updates);
    assert_json_snapshot!("ask_whole_section", sent(&section));
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_member_named_is_told_and_nobody_else() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let reply = ana.runs("ask", json!({ "question": "what is HIPAA for?", "to": ben.id.to_string() })).await;
    let pings = world.pings(&reply);
    assert_eq!((pings.everyone, pings.roles.len(), pings.users), (false, 0, vec![ben.id]));
    assert!(!reply.is_private(), "what only the asker sees would tell nobody");
    assert_json_snapshot!("ask_told", sent(&reply));
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_the_guide_does_not_say_is_declined_with_the_nearest_sections() {
    let world = World::start().await;
    let (asked, mentors) = (world.add_channel("ask-a-person"), world.add_role("Mentors"));
    let guild = format!("DISCORD__GUILDS__{}__ASK_CHANNEL", world.guild);
    let role = format!("DISCORD__GUILDS__{}__ASK_ROLE", world.guild);
    let settings = [(guild.as_str(), asked.to_string()), (role.as_str(), mentors.to_string())];
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let _program = Program::start_with(&world, &settings).await;
    let ana = world.member("Ana");
    let reply = ana.runs("ask", json!({ "question": "what does the CMA exam cost in dollars?" })).await;
    assert!(reply.text().contains("The guide does not say."));
    assert!(reply.text().contains(&format!("<@&{mentors}> in <#{asked}>")), "{}", reply.text());
    assert!(world.pings(&reply).nobody());
    let label = &reply.buttons()[1];
    let section = ana.presses(&reply, label).await;
    assert!(label.ends_with('…') && label.chars().count() <= 38, "a long heading is cut: {label}");
    assert!(section.is_private() && section.text().contains(&format!("{} ", label.trim_end_matches('…'))), "{label}");
    assert_json_snapshot!("ask_declined", sent(&reply).pointer("/data/components"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_vague_question_is_asked_back_with_buttons() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply = world.member("Ana").runs("ask", json!({ "question": "tell me more" })).await;
    assert!(reply.text().contains("Which of these do you mean?"), "{}", reply.text());
    assert!(!reply.buttons().is_empty());
    assert_json_snapshot!("ask_vague", sent(&reply));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_plea_for_medical_advice_gets_the_one_line_that_is_not_from_the_guide() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply = world.member("Ana").runs("ask", json!({ "question": "my chest hurts, what should I take?" })).await;
    assert_json_snapshot!("ask_medical", sent(&reply));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_misspelt_question_says_how_it_was_understood() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply = world.member("Ana").runs("ask", json!({ "question": "when must i renw my cma certifcation" })).await;
    assert!(reply.text().contains("renew my cma certification"), "{}", reply.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_row_of_a_table_is_a_list_under_its_columns_names() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply = world.member("Ana").runs("ask", json!({ "question": "how does geography affect my career?" })).await;
    assert_json_snapshot!("ask_table", sent(&reply).pointer("/data/embeds/0/description"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn phrasings_and_sections_are_offered_while_typing() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let choices = ana.types("ask", "question", "licens").await;
    assert!(choices.iter().any(|choice| choice.name == "Licensure and state requirements"), "{choices:?}");
    let first = choices[0].value.as_str().unwrap();
    let reply = ana.runs("ask", json!({ "question": first })).await;
    assert!(reply.text().to_lowercase().contains("licens"), "what was offered is answered: {}", reply.text());
    assert!(ana.types("ask", "question", "").await.len() <= 25);
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_is_offered_while_typing_reads_as_a_question_or_is_a_heading() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    for typed in ["license", "licens", "extra papers", "ma ", "pay"] {
        let offered = ana.types("ask", "question", typed).await;
        let offered: Vec<&str> = offered.iter().map(|choice| choice.name.as_str()).collect();
        assert!(!offered.is_empty(), "{typed}");
        let bare = ["license, extra papers, state rules", "MA introduction", "ma meaning in healthcare"];
        assert!(!offered.iter().any(|offer| bare.contains(offer)), "{typed}: {offered:?}");
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn it_answers_in_threads_forum_posts_direct_messages_and_as_a_member_s_own_app() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let places = [
        ana.clone().in_channel(world.add_thread("a thread")),
        ana.clone().in_channel(world.add_forum_post("a post")),
        ana.clone().in_dm(),
        ana.clone().in_channel(world.add_group_chat()).with_own_app(),
        ana.in_guild(world.add_guild("elsewhere", false)).with_own_app(),
    ];
    for person in places {
        let reply = person.runs("ask", json!({ "question": "do I need a license to work?" })).await;
        assert!(reply.text().contains("does not need a"), "{}", reply.text());
        let section = person.presses(&reply, "Whole section").await;
        assert!(section.text().contains("Licensure"), "{}", section.text());
    }
    world.close().await;
}
