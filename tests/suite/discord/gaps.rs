//! `/gaps`: what members asked and the guide did not say, and what advisors do about it.

use std::time::{SystemTime, UNIX_EPOCH};

use preceptor::guild::{AdvisorRole, Setting};
use preceptor::store::{KeptQuestion, MemberHash, Outcome, Reason, Store, Vote};
use serde_json::json;

use super::Program;
use super::kept::{Kept, manager};
use crate::world::{Person, Reply, World};

pub(super) const DAY: i64 = 86_400_000;
const PARKING: [&str; 3] = ["where can I park my car?", "where is car parking", "Where can I park my car"];
const LUNCH: &str = "is lunch free at the campus";

pub(super) fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis().try_into().unwrap()
}

/// Keeps a question that was declined, as if a member had asked it.
pub(super) async fn declined(store: &Store, guild: u64, (member, text): (u8, &str), at_ms: i64) {
    let asked = KeptQuestion {
        guide: "medical-assistant".into(),
        answer: format!("answer to {text}"),
        text: text.into(),
        outcome: Outcome::Declined,
        reason: Some(Reason::NotInGuide),
        confidence: 0.25,
        passage: None,
        asker: MemberHash::new(&[member; 16]),
        at_ms,
    };
    store.record_question(guild, &asked).await.unwrap();
}

/// Three questions about parking and one about lunch.
async fn fill(store: &Store, guild: u64) {
    for (number, text) in (1..).zip(PARKING) {
        declined(store, guild, (number, text), now_ms() - DAY + i64::from(number)).await;
    }
    declined(store, guild, (1, LUNCH), now_ms() - DAY).await;
}

async fn gaps(person: &Person) -> Reply {
    person.runs("gaps", json!({})).await
}

#[tokio::test]
pub(super) async fn gaps_are_for_advisors_of_that_server_alone() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    fill(&store, world.guild).await;
    let role = world.add_role("Career advisors");
    let named = Setting::AdvisorRoles(vec![AdvisorRole { id: role, name: "Career advisors".into() }]);
    store.set(world.guild, named.name(), &named.write()).await.unwrap();
    let adi = world.member("Adi").with_roles(&[role]);
    let page = gaps(&adi).await;
    let text = page.text();
    assert!(page.is_private() && world.pings(&page).nobody());
    assert!(text.contains("Asked 3 times, never answered.") && text.contains("Gap 1 of 2"), "{text}");
    assert!(text.contains("• where is car parking") && text.contains("Nearest in the guide"), "{text}");
    let refused = gaps(&world.member("Ana")).await;
    assert!(refused.text().contains("Only this server's advisors") && !refused.text().contains("park"));
    let other = world.add_guild("elsewhere", true);
    let refused = gaps(&adi.in_guild(other)).await;
    assert!(refused.text().contains("Only this server's advisors"), "a role is of one server: {}", refused.text());
    let elsewhere = manager(&world, "Mia").in_guild(other);
    assert!(gaps(&elsewhere).await.text().starts_with("There are no gaps"), "{}", gaps(&elsewhere).await.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_press_of_one_who_is_no_advisor_any_longer_does_nothing() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    fill(&store, world.guild).await;
    let mia = manager(&world, "Mia");
    let page = gaps(&mia).await;
    for button in ["Not for us", "This passage answers it", "Write an answer"] {
        let refused = mia.clone().with_permissions(0).presses(&page, button).await;
        assert!(refused.text().contains("Only this server's advisors"), "{}", refused.text());
    }
    assert_eq!(store.decisions(world.guild).await.unwrap().len(), 0);
    assert_eq!(store.phrasings(world.guild).await.unwrap().len(), 0);
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_is_not_for_us_is_listed_no_more_until_it_is_taken_back() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    fill(&store, world.guild).await;
    let mia = manager(&world, "Mia");
    let page = gaps(&mia).await;
    let next = mia.presses(&page, "Not for us").await;
    assert!(next.updates && next.text().contains(LUNCH) && next.text().contains("Gap 1 of 1"), "{}", next.text());
    assert!(gaps(&mia).await.text().contains("Gap 1 of 1"));
    let late = mia.presses(&gaps(&mia).await, "Not for us").await;
    assert!(late.text().contains("There are no gaps"), "{}", late.text());
    let back = mia.presses(&late, "Undo").await;
    assert!(back.text().contains(LUNCH), "{}", back.text());
    let parking = mia.presses(&next, "Undo").await;
    assert!(parking.text().contains("Asked 3 times") && parking.text().contains("Gap 1 of 2"), "{}", parking.text());
    assert_eq!(store.decisions(world.guild).await.unwrap().len(), 0);
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_gap_bound_to_a_passage_is_answered_by_it_until_it_is_taken_back() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    fill(&store, world.guild).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let page = gaps(&mia).await;
    let other = page.options(0).pop().unwrap();
    let asked = mia.chooses(&page, "Another passage answers it", &other).await;
    assert!(asked.updates && asked.text().contains("Shall this question"), "{}", asked.text());
    assert_eq!(store.phrasings(world.guild).await.unwrap(), [], "nothing is bound before it is asked");
    let next = mia.presses(&asked, "Yes, this answers it").await;
    assert!(next.text().contains("leads to") && next.text().contains(LUNCH), "{}", next.text());
    let answer = ana.runs("ask", json!({ "question": PARKING[1] })).await;
    assert!(!answer.text().contains("The guide does not say"), "{}", answer.text());
    let back = mia.presses(&next, "Undo").await;
    assert!(back.text().contains("Asked 3 times"), "{}", back.text());
    let answer = ana.runs("ask", json!({ "question": PARKING[1] })).await;
    assert!(answer.text().contains("The guide does not say"), "{}", answer.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_answer_is_written_into_a_filled_form_and_closes_the_gap() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    fill(&store, world.guild).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let page = gaps(&mia).await;
    let form = mia.presses(&page, "Write an answer").await;
    let filled = form.sent.to_string();
    assert!(PARKING[..2].iter().all(|text| filled.contains(text)), "{filled}");
    let saved = mia.submits(&form, json!({ "answer": "Behind the library, lot C." })).await;
    let text = saved.text();
    assert!(saved.updates && text.contains("Kept as entry #1."), "{text}");
    assert!(text.contains(LUNCH) && text.contains("Gap 1 of 1"), "the view goes on: {text}");
    assert!(ana.runs("ask", json!({ "question": PARKING[1] })).await.text().contains("lot C"));
    let back = mia.presses(&saved, "Undo").await;
    assert!(back.text().contains("Asked 3 times") && back.text().contains("Gap 1 of 2"), "{}", back.text());
    let answer = ana.runs("ask", json!({ "question": PARKING[1] })).await;
    assert!(answer.text().contains("The guide does not say"), "{}", answer.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_gap_that_an_entry_does_not_answer_stays_and_the_view_goes_on_all_the_same() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    fill(&store, world.guild).await;
    let mia = manager(&world, "Mia");
    let form = mia.presses(&gaps(&mia).await, "Write an answer").await;
    let other = json!({ "question": "When is the picnic?", "phrasings": "", "answer": "In May." });
    let next = mia.submits(&form, other).await;
    let text = next.text();
    assert!(text.contains("Kept as entry #1.") && text.contains(LUNCH) && text.contains("Gap 2 of 2"), "{text}");
    let undone = mia.presses(&next, "Undo").await;
    assert!(undone.text().contains("Undone.") && undone.text().contains("Gap 1 of 2"), "{}", undone.text());
    assert_eq!(store.entry_count(world.guild).await.unwrap(), 0);
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_passage_that_answers_a_gap_is_shown_before_it_is_bound() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    fill(&store, world.guild).await;
    let mia = manager(&world, "Mia");
    let page = gaps(&mia).await;
    let asked = mia.presses(&page, "This passage answers it").await;
    let text = asked.text();
    assert!(text.contains(PARKING[0]) && text.contains("Shall this question, in all 3 wordings, lead to **"), "{text}");
    let quote = text.split_once(">>> ").map(|(_, quote)| quote.trim_end_matches('…').trim()).unwrap_or_default();
    assert!(quote.len() > 20 && page.text().contains(&quote[..20]), "the passage itself stands there: {text}");
    assert_eq!(asked.buttons(), ["Yes, this answers it", "No, go back"]);
    let back = mia.presses(&asked, "No, go back").await;
    assert!(back.updates && back.text().contains("Gap 1 of 2"), "{}", back.text());
    assert_eq!(store.phrasings(world.guild).await.unwrap(), []);
    let asked = mia.presses(&back, "This passage answers it").await;
    let next = mia.presses(&asked, "Yes, this answers it").await;
    assert!(next.text().contains("leads to") && next.text().contains(LUNCH), "{}", next.text());
    assert_eq!(store.phrasings(world.guild).await.unwrap().len(), 3);
    let back = mia.presses(&next, "Undo").await;
    assert!(back.text().contains("Gap 1 of 2"), "{}", back.text());
    assert_eq!(store.phrasings(world.guild).await.unwrap(), []);
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_is_written_about_a_gap_and_not_kept_at_once_stays_in_the_view() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    declined(&store, world.guild, (1, "is **lunch** free\n> at the `campus`?"), now_ms() - DAY).await;
    fill(&store, world.guild).await;
    let mia = manager(&world, "Mia");
    let page = gaps(&mia).await;
    let lunch = mia.presses(&page, "▶ Next").await;
    let form = mia.presses(&lunch, "Write an answer").await;
    let asked = [form.modal_value("question"), form.modal_value("phrasings")].join("\n");
    assert!(asked.contains("is lunch free") && !asked.contains(['*', '`', '>']), "{asked}");
    let refused = mia.submits(&form, json!({ "answer": "Yes.", "expires": "soon" })).await;
    assert!(refused.updates && refused.text().contains("`soon` is no day"), "{}", refused.text());
    let form = mia.presses(&refused, "Correct it").await;
    assert_eq!(form.modal_value("expires"), "soon");
    let saved = mia.submits(&form, json!({ "expires": "" })).await;
    let text = saved.text();
    assert!(saved.updates && text.contains("Kept as entry #1.") && text.contains("Asked 3 times"), "{text}");
    // The parking, likened to an entry of another advisor.
    let form = mia.runs("faq add", json!({})).await;
    mia.submits(&form, json!({ "question": "where is the car parking now", "answer": "Lot C." })).await;
    declined(&store, world.guild, (9, PARKING[0]), now_ms() + 1).await;
    let form = mia.presses(&gaps(&mia).await, "Write an answer").await;
    let asked = mia.submits(&form, json!({ "phrasings": "", "answer": "Lot D." })).await;
    assert!(asked.updates && asked.text().contains("much like"), "{}", asked.text());
    let discarded = mia.presses(&asked, "Discard").await;
    let text = discarded.text();
    assert!(discarded.updates && text.contains("Discarded.") && text.contains("Gap 1 of"), "{text}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_press_holds_after_a_restart_and_when_other_gaps_have_come() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    fill(&store, world.guild).await;
    let mia = manager(&world, "Mia");
    let page = gaps(&mia).await;
    let lunch = mia.presses(&page, "▶ Next").await;
    assert!(lunch.text().contains(LUNCH), "{}", lunch.text());
    for member in 1..=5 {
        declined(&store, world.guild, (member, "do I get a locker"), now_ms() - 1).await;
    }
    drop(kept.program);
    world.disconnected().await;
    let _program =
        Program::start_with(&world, &[("STORE__URL", &kept.path), ("DISCORD__MEMBER_PER_MINUTE", "1000")]).await;
    mia.presses(&lunch, "Not for us").await;
    let decided = store.decisions(world.guild).await.unwrap();
    assert_eq!((decided.len(), decided[0].question.as_str()), (1, LUNCH));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_gap_shows_what_members_were_looking_for() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    let ana = world.member("Ana");
    let answer = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    let form = ana.presses(&answer, "👎 Didn't help").await;
    ana.submits(&form, json!({ "reason": "whether I may give *vaccines*" })).await;
    // The question is recorded beside the answer.
    let vote = store.export(world.guild).await.unwrap();
    assert_eq!(vote["votes"].as_array().unwrap().len(), 1);
    declined(&store, world.guild, (1, LUNCH), now_ms() - 2 * DAY).await;
    let vote = Vote {
        answer: format!("answer to {LUNCH}"),
        passage: "x".into(),
        member: MemberHash::new(&[9; 16]),
        helpful: false,
        reason: Some("a *meal* plan".into()),
        at_ms: now_ms(),
    };
    store.vote(world.guild, &vote, &[]).await.unwrap();
    let page = gaps(&manager(&world, "Mia")).await;
    let all = [page.text(), manager(&world, "Mia").presses(&page, "▶ Next").await.text()].join("\n");
    assert!(all.contains("1 vote says that the answer didn't help") && all.contains("• a \\*meal\\* plan"), "{all}");
    assert!(all.contains("clinical duties") && all.contains("• whether I may give \\*vaccines\\*"), "{all}");
    world.close().await;
}
