//! What does a member see where the guide does not say, or where nothing was asked?

use insta::assert_json_snapshot;
use preceptor::guild::Setting;
use preceptor::store::{Period, Store};
use serde_json::json;

use super::faq::{add, ask};
use super::kept::{Kept, manager};
use super::{Program, sent};
use crate::world::{Reply, World};

const NEAR: &str = "what does the CMA exam cost in dollars?";
const DISTRESS: &str = "i want to kill myself";

#[tokio::test]
pub(super) async fn the_nearest_passage_is_a_press_away_for_the_presser_alone() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    ana.mentions_bot(NEAR);
    let decline = world.next_message().await;
    let buttons = decline.buttons();
    assert_eq!(buttons.first().map(String::as_str), Some("Nearest passage"), "{buttons:?}");
    let text = decline.text();
    assert!(
        text.contains("The guide does not say.") && text.contains("This is the nearest to it in the guide:"),
        "{text}"
    );
    assert!(!text.contains("may not answer"), "what is near stays behind its button: {text}");
    for person in [&ana, &ben] {
        let near = person.presses(&decline, "Nearest passage").await;
        assert!(near.is_private() && !near.updates, "the decline stays");
        let text = near.text();
        assert!(
            text.contains("Nearest in the guide (it may not answer):") && text.contains("From the guide"),
            "{text}"
        );
        assert!(!text.contains("How sure"), "nobody is sure of it: {text}");
        assert_eq!(near.buttons(), ["Whole section"], "it can't be shared as an answer");
    }
    let near = ana.presses(&decline, "Nearest passage").await;
    assert_json_snapshot!("nearest_passage", sent(&near));
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_is_wholly_foreign_is_declined_with_nothing_to_press() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply = ask(&world.member("Ana"), "what's the capital of France").await;
    assert!(reply.buttons().is_empty(), "{:?}", reply.buttons());
    let text = reply.text();
    assert!(text.contains("The guide does not say.") && !text.contains("nearest"), "{text}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_decline_says_what_was_understood_and_whom_to_ask_before_what_is_near() {
    let world = World::start().await;
    let channel = world.add_channel("ask-a-person");
    let guild = format!("DISCORD__GUILDS__{}__ASK_CHANNEL", world.guild);
    let _program = Program::start_with(&world, &[(&guild, &channel.to_string())]).await;
    let ana = world.member("Ana");
    let decline = ask(&ana, "what does the CMA exam cost in dolars and certifcation").await;
    let text = decline.text();
    let order = ["The guide does not say.", "I understood: “", "You can ask a person in", "This is the nearest to it"];
    let places = order.map(|line| text.find(line).unwrap_or_else(|| panic!("no `{line}` in {text}")));
    assert!(places.is_sorted(), "{text}");
    assert!(text.contains("certification”") && text.ends_with("nearest to it in the guide:"), "{text}");
    assert_eq!(decline.buttons()[0], "Nearest passage");
    assert!(decline.buttons().len() > 1, "sections after it: {:?}", decline.buttons());
    let plain = ask(&ana, NEAR).await;
    assert!(!plain.text().contains("understood"), "nothing was corrected: {}", plain.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn small_talk_gets_its_line_and_the_help_below_wherever_it_is_said() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("ANSWER__GREETING_NOTICE", "Ahoy! Ask me.")]).await;
    let ana = world.member("Ana");
    for (said, answered) in [
        ("hello!", "Ahoy! Ask me."),
        ("thanks", "You're welcome."),
        ("help", "Ask one question"),
        ("who are you", "I am Preceptor"),
    ] {
        ana.clone().in_dm().says(said);
        let direct = world.next_message().await;
        ana.mentions_bot(said);
        let mentioned = world.next_message().await;
        let asked = ask(&ana, said).await;
        let menu = ana.uses_menu("Ask the guide", &world.member("Ben").says(said)).await;
        for reply in [direct, mentioned, asked, menu] {
            let embed = &reply.message["embeds"][0];
            let text = embed["description"].as_str().unwrap();
            assert!(text.starts_with(answered), "{said}: {text}");
            let (_, help) = text.split_once("\n\n**How to ask**\n").unwrap_or_else(|| panic!("{said}: {text}"));
            assert!(help.contains("/ask") && help.contains("/topics"), "{help}");
            assert_eq!((embed["title"].as_str(), reply.buttons()), (None, Vec::new()), "what was said is no title");
        }
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn thanks_help_and_who_are_you_are_answered_and_are_no_gaps() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    for (said, answered) in
        [("thanks!", "welcome"), ("help", "your own words"), ("who are you?", "Preceptor"), ("hi", "Hello")]
    {
        ana.mentions_bot(said);
        let reply = world.next_message().await;
        assert!(reply.text().contains(answered), "{said}: {}", reply.text());
    }
    ask(&ana, "is there parking behind the annex?").await;
    let gaps = mia.runs("gaps", json!({})).await;
    assert!(gaps.text().contains("parking") && gaps.text().contains("Gap 1 of 1"), "{}", gaps.text());
    let all = kept.store().await.gaps(world.guild, Period::since(0)).await.unwrap();
    assert_eq!(all.len(), 1, "{all:?}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn words_of_distress_are_answered_privately_and_kept_nowhere() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (mia, ana, ben) = (manager(&world, "Mia"), world.member("Ana"), world.member("Ben"));
    let shared = json!({ "question": DISTRESS, "share": true, "to": ben.id.to_string() });
    let reply = ana.runs("ask", shared).await;
    assert!(reply.is_private() && world.pings(&reply).nobody(), "whatever was meant to be shared");
    assert_json_snapshot!("distress", sent(&reply));
    ana.mentions_bot("I can't go on anymore");
    let reply = world.next_message().await;
    assert_eq!(reply.message["channel_id"], ana.clone().in_dm().channel.to_string(), "nobody else sees it");
    assert!(reply.text().contains("988") && !reply.text().contains("go on anymore"), "{}", reply.text());
    let gaps = mia.runs("gaps", json!({})).await;
    assert!(gaps.text().starts_with("There are no gaps"), "{}", gaps.text());
    let weeks = kept.store().await.weeks(world.guild, Period::since(0)).await.unwrap();
    assert!(weeks.is_empty(), "not even counted: {weeks:?}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_advisor_s_entry_for_a_call_for_help_goes_before_the_line() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    add(&mia, json!({ "question": "I need help", "answer": "Office hours are on **Mondays**." })).await;
    let reply = ask(&ana, "I need help").await;
    assert!(reply.text().contains("**Mondays**") && !reply.text().contains("your own words"), "{}", reply.text());
    add(&mia, json!({ "question": "I want to kill myself", "answer": "Come to **room 3** at any time." })).await;
    let reply = ask(&ana, DISTRESS).await;
    let text = reply.text();
    assert!(reply.is_private() && text.contains("**room 3**") && text.contains("988"), "{text}");
    world.close().await;
}

/// Whether a reply asks back which of several is meant.
fn asks_back(reply: &Reply) -> bool {
    reply.text().contains("Which of these")
}

#[tokio::test]
pub(super) async fn a_forum_post_that_asks_nothing_in_particular_gets_choices_and_a_greeting_the_help() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &[]);
    let setting = Setting::ForumChannels(vec![forum]);
    let kept = async |store: &Store| store.set(world.guild, setting.name(), &setting.write()).await.map(drop).unwrap();
    let _kept = Kept::start_filled(&world, kept).await;
    let ana = world.member("Ana");
    ana.starts_forum_post(forum, "Tell me more", &format!("<@{}>", world.bot()));
    let vague = world.next_message().await;
    assert!(asks_back(&vague) && vague.buttons().len() > 1, "{}", vague.text());
    ana.starts_forum_post(forum, "Hello", &format!("<@{}>", world.bot()));
    let greeted = world.next_message().await;
    assert!(greeted.text().contains("**How to ask**") && !asks_back(&greeted), "{}", greeted.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_vague_message_is_asked_back_with_choices_or_not_at_all_at_every_door() {
    // By default, with no greetings of its own, with no suggestions, and where a guide has nothing to choose from.
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("lake")).unwrap();
    std::fs::write(folder.path().join("lake/guide.md"), "# The lake\n\nThe lake is closed to boats in May.\n").unwrap();
    let none = [("ANSWER__GREETING_NOTICE", ""), ("ANSWER__HELP_NOTICE", "")];
    let settings = [
        vec![],
        none.to_vec(),
        [&none[..], &[("ANSWER__SUGGESTIONS", "0")]].concat(),
        [&none[..], &[("ANSWER__SUGGESTIONS", "1")]].concat(),
        [&none[..], &[("CORPUS__PATH", folder.path().to_str().unwrap())]].concat(),
    ];
    let mut asked_back = 0;
    for settings in settings {
        let world = World::start().await;
        let _kept = Kept::start_with(&world, &settings).await;
        let ana = world.member("Ana");
        for said in ["hello!", "tell me more", "help", "what about it?"] {
            ana.clone().in_dm().says(said);
            let direct = world.next_message().await;
            ana.mentions_bot(said);
            let mentioned = world.next_message().await;
            let asked = ask(&ana, said).await;
            let menu = ana.uses_menu("Ask the guide", &world.member("Ben").says(said)).await;
            for reply in [direct, mentioned, asked, menu] {
                assert!(!reply.text().is_empty());
                assert!(!asks_back(&reply) || reply.buttons().len() > 1, "{settings:?}, {said}: {}", reply.text());
                asked_back += usize::from(asks_back(&reply));
            }
        }
        world.close().await;
    }
    assert!(asked_back > 0, "where there are choices it is asked back");
}
