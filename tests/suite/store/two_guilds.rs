//! For any operations on two guilds: what one does changes nothing that the other sees, and each sees what a simple model
//! in memory says that it has.

use std::collections::BTreeMap;

use preceptor::store::{
    BoundPhrasing, Content, Decision, KeptQuestion, KeptSession, Listing, Outcome, Period, Store, Vote,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{by, content, fresh_file, member};

const GUILDS: [u64; 2] = [u64::MAX - 1, 7];
const NAMES: [&str; 3] = ["a", "b", "'; DROP TABLE votes; --"];

/// What is done; a number picks a name, a member or an entry, of either guild.
#[derive(Debug, Clone)]
enum Operation {
    Add(usize),
    Edit(usize, usize),
    Remove(usize),
    Restore(usize),
    Replace(Vec<usize>),
    Set(usize, usize),
    Unset(usize),
    Vote(usize, u8, bool),
    Forget(u8),
    Ask(usize, bool),
    Decide(usize),
    Bind(usize),
    Unbind(usize),
    Draft(u8),
    Purge(i64),
    Salt,
    Retire,
    Claim,
    Note,
    SignIn(u8),
    SignOut(u8),
    Leave,
    Return,
    Erase,
}

/// What a guild has.
#[derive(Debug, Clone, Default, PartialEq)]
struct Model {
    /// What each entry says, and whether it is removed.
    entries: BTreeMap<i64, (Content, bool)>,
    settings: BTreeMap<String, String>,
    /// Votes by answer and member.
    votes: BTreeMap<(usize, u8), bool>,
    /// How many votes are nobody's, by answer and by what they say.
    past: BTreeMap<(usize, bool), usize>,
    phrasings: Vec<usize>,
    /// When changes were noted, the newest first.
    noted: Vec<i64>,
}

fn operations() -> impl Strategy<Value = Operation> {
    use Operation::*;
    let (name, who, entry) = (|| 0..NAMES.len(), || 0..3_u8, || 0..12_usize);
    prop_oneof![
        4 => name().prop_map(Add),
        3 => (entry(), name()).prop_map(|(entry, name)| Edit(entry, name)),
        3 => entry().prop_map(Remove),
        3 => entry().prop_map(Restore),
        1 => prop::collection::vec(name(), 0..4).prop_map(Replace),
        2 => (name(), name()).prop_map(|(name, value)| Set(name, value)),
        1 => name().prop_map(Unset),
        4 => (name(), who(), any::<bool>()).prop_map(|(name, who, helpful)| Vote(name, who, helpful)),
        1 => who().prop_map(Forget),
        2 => (name(), any::<bool>()).prop_map(|(name, answered)| Ask(name, answered)),
        1 => name().prop_map(Decide),
        1 => name().prop_map(Bind),
        1 => name().prop_map(Unbind),
        1 => who().prop_map(Draft),
        1 => (0..5_i64).prop_map(Purge),
        1 => Just(Salt),
        1 => Just(Retire),
        1 => Just(Claim),
        2 => Just(Note),
        1 => who().prop_map(SignIn),
        1 => who().prop_map(SignOut),
        1 => Just(Leave),
        1 => Just(Return),
        1 => Just(Erase),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_of_one_guild_is_seen_in_another(
        operations in prop::collection::vec((0..2_usize, operations()), 1..50)
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (_folder, store) = fresh_file().await;
            let mut models = [Model::default(), Model::default()];
            for (at, (which, operation)) in operations.iter().enumerate() {
                let before = everything(&store, GUILDS[1 - which]).await;
                apply(&store, GUILDS[*which], &mut models, *which, operation, at as i64).await;
                assert_eq!(everything(&store, GUILDS[1 - which]).await, before, "after {operation:?}");
                assert_eq!(seen(&store, GUILDS[*which]).await, models[*which].clone(), "after {operation:?}");
            }
        });
    }
}

/// Every read of a guild.
async fn everything(store: &Store, guild: u64) -> Value {
    let all = Listing { limit: 1_000, ..Listing::default() };
    let since = store.entries_since(guild, 0).await.unwrap();
    let mut histories = Vec::new();
    for entry in &since {
        histories.push(store.history(guild, entry.id).await.unwrap());
    }
    let votes = store.votes_by_passage(guild, Period::since(0)).await.unwrap();
    json!({
        "export": store.export(guild).await.unwrap(),
        "entries": store.entries(guild, &all).await.unwrap().entries,
        "count": store.count_entries(guild, &all).await.unwrap(),
        "since": since,
        "histories": histories,
        "settings": store.settings(guild).await.unwrap(),
        "revision": store.revision(guild).await.unwrap(),
        "votes": format!("{votes:?}"),
        "gaps": store.gaps(guild, Period::since(0)).await.unwrap(),
        "passages": store.questions_by_passage(guild, Period::since(0)).await.unwrap(),
        "declines": store.declines(guild, Period::since(0)).await.unwrap(),
        "reasons": format!("{:?}", store.reasons(guild, Period::since(0)).await.unwrap()),
        "votes_by_week": format!("{:?}", store.votes_by_week(guild, Period::since(0)).await.unwrap()),
        "claimed": store.claimed(guild, NAMES[0]).await.unwrap(),
        "written": format!("{:?}", store.count_written(guild, Period::since(0)).await.unwrap()),
        "weeks": store.weeks(guild, Period::since(0)).await.unwrap(),
        "decisions": store.decisions(guild).await.unwrap(),
        "phrasings": store.phrasings(guild).await.unwrap(),
        "salts": store.salts(guild).await.unwrap(),
        "audit": store.audit(guild, 0, 1_000).await.unwrap().lines,
    })
}

/// What the store says of a guild, as the model has it.
async fn seen(store: &Store, guild: u64) -> Model {
    let entries = store.entries_since(guild, 0).await.unwrap();
    let (mut votes, mut past) = (BTreeMap::new(), BTreeMap::new());
    for vote in store.export(guild).await.unwrap()["votes"].as_array().unwrap() {
        let answer = NAMES.iter().position(|name| vote["answer"] == *name).unwrap();
        let helpful = vote["helpful"] == 1;
        match (0..3).find(|who| vote["member"] == member(*who).as_str()) {
            Some(who) => drop(votes.insert((answer, who), helpful)),
            None => *past.entry((answer, helpful)).or_default() += 1,
        }
    }
    let bound = store.phrasings(guild).await.unwrap();
    let mut phrasings: Vec<usize> =
        bound.iter().map(|bound| NAMES.iter().position(|name| bound.phrasing == *name).unwrap()).collect();
    phrasings.sort_unstable();
    let noted = store.audit(guild, 0, 1_000).await.unwrap().lines.iter().map(|line| line.at_ms).collect();
    Model {
        noted,
        entries: entries.into_iter().map(|entry| (entry.id, (entry.content, entry.removed))).collect(),
        settings: store.settings(guild).await.unwrap(),
        votes,
        past,
        phrasings,
    }
}

/// An entry's number, of either guild: both count from 1 on.
fn pick(models: &[Model; 2], number: usize) -> i64 {
    let ids: Vec<i64> = models.iter().flat_map(|model| model.entries.keys().copied()).collect();
    if ids.is_empty() { 1 } else { ids[number % ids.len()] }
}

async fn apply(store: &Store, guild: u64, models: &mut [Model; 2], which: usize, operation: &Operation, at_ms: i64) {
    let who = by(1, at_ms);
    match operation {
        Operation::Add(name) => {
            let entry = store.add_entry(guild, &content(NAMES[*name]), &who).await.unwrap();
            models[which].entries.insert(entry.id, (entry.content, false));
        }
        Operation::Edit(entry, name) => {
            let id = pick(models, *entry);
            let edited = store.edit_entry(guild, id, &content(NAMES[*name]), &who).await.unwrap();
            let expected = models[which].entries.get_mut(&id).filter(|(_, removed)| !*removed);
            assert_eq!(edited.is_some(), expected.is_some());
            expected.into_iter().for_each(|entry| entry.0 = content(NAMES[*name]));
        }
        Operation::Remove(entry) | Operation::Restore(entry) => {
            let (id, remove) = (pick(models, *entry), matches!(operation, Operation::Remove(_)));
            let marked = if remove {
                store.remove_entry(guild, id, &who).await.unwrap()
            } else {
                store.restore_entry(guild, id, &who).await.unwrap()
            };
            let expected = models[which].entries.get_mut(&id).filter(|(_, removed)| *removed != remove);
            assert_eq!(marked.is_some(), expected.is_some());
            expected.into_iter().for_each(|entry| entry.1 = remove);
        }
        Operation::Replace(names) => {
            let contents: Vec<Content> = names.iter().map(|name| content(NAMES[*name])).collect();
            store.replace_entries(guild, None, &contents, &who).await.unwrap();
            let mut live: Vec<String> = names.iter().map(|name| NAMES[*name].to_owned()).collect();
            let seen = seen(store, guild).await;
            let there = seen.entries.values().filter(|(_, removed)| !*removed);
            let mut there: Vec<String> = there.map(|(content, _)| content.question.clone()).collect();
            live.sort();
            there.sort();
            assert_eq!(there, live);
            models[which].entries = seen.entries;
        }
        Operation::Erase => {
            store.erase(guild).await.unwrap();
            models[which] = Model::default();
        }
        _ => apply_small(store, guild, &mut models[which], operation, at_ms).await,
    }
}

async fn apply_small(store: &Store, guild: u64, model: &mut Model, operation: &Operation, at_ms: i64) {
    let (guide, passage) = ("medical-assistant".to_owned(), "pay-1a2b".to_owned());
    match operation {
        Operation::Set(name, value) => {
            store.set(guild, NAMES[*name], NAMES[*value]).await.unwrap();
            model.settings.insert(NAMES[*name].into(), NAMES[*value].into());
        }
        Operation::Unset(name) => {
            store.unset(guild, NAMES[*name]).await.unwrap();
            model.settings.remove(NAMES[*name]);
        }
        Operation::Vote(name, who, helpful) => {
            let (answer, member, reason) = (NAMES[*name].to_owned(), member(*who), Some("why".to_owned()));
            let vote = Vote { answer, passage: passage.into(), member, helpful: *helpful, reason, at_ms };
            store.vote(guild, &vote, &[]).await.unwrap();
            model.votes.insert((*name, *who), *helpful);
        }
        Operation::Forget(who) => {
            store.forget_member(guild, &member(*who)).await.unwrap();
            model.votes.retain(|(_, voter), _| voter != who);
        }
        Operation::Ask(name, answered) => {
            let (answer, text, asker) = (NAMES[*name].to_owned(), NAMES[*name].to_owned(), member(1));
            let outcome = if *answered { Outcome::Answered } else { Outcome::Declined };
            let (reason, passage, confidence) = (None, Some(passage.into()), 0.5);
            let asked = KeptQuestion { guide, answer, text, outcome, reason, confidence, passage, asker, at_ms };
            store.record_question(guild, &asked).await.unwrap();
        }
        Operation::Decide(name) => {
            let question = NAMES[*name].to_owned();
            store.decide(guild, &Decision { guide, question, member: 1, at_ms }).await.unwrap();
        }
        Operation::Bind(name) => {
            let phrasing = NAMES[*name].to_owned();
            let bound = BoundPhrasing { guide, phrasing, passage, member: 1, at_ms };
            store.bind_phrasing(guild, &bound).await.unwrap();
            model.phrasings.retain(|bound| bound != name);
            model.phrasings.push(*name);
            model.phrasings.sort_unstable();
        }
        Operation::Unbind(name) => {
            store.unbind_phrasing(guild, &guide, NAMES[*name]).await.unwrap();
            model.phrasings.retain(|bound| bound != name);
        }
        Operation::Draft(who) => drop(store.keep_draft(guild, &member(*who), "draft", at_ms).await.unwrap()),
        Operation::Purge(age) => drop(store.purge_questions(guild, at_ms - age).await.unwrap()),
        Operation::Salt => drop(store.salt(guild, "2030-01", [1; 32]).await.unwrap()),
        Operation::Retire => {
            store.retire_salts(guild, "2030-02", i64::MAX).await.unwrap();
            for ((answer, _), helpful) in std::mem::take(&mut model.votes) {
                *model.past.entry((answer, helpful)).or_default() += 1;
            }
        }
        Operation::Note => {
            super::audit::noting(store, guild, at_ms).set(guild, NAMES[0], NAMES[1]).await.unwrap();
            model.settings.insert(NAMES[0].to_owned(), NAMES[1].to_owned());
            model.noted.insert(0, at_ms);
        }
        // Who is signed in is no guild's: neither sees anything of it.
        Operation::SignIn(who) => {
            let (id, name) = (format!("{who} since {at_ms}"), NAMES[2].to_owned());
            let (sealed, made_ms, seen_ms, ends_ms) = ("sealed".to_owned(), at_ms, at_ms, at_ms + 1);
            let session = KeptSession { id, member: u64::from(*who), name, sealed, made_ms, seen_ms, ends_ms };
            store.begin_session(&session).await.unwrap();
        }
        Operation::SignOut(who) => drop(store.end_sessions(u64::from(*who)).await.unwrap()),
        Operation::Claim => drop(store.claim(guild, NAMES[0], at_ms).await.unwrap()),
        Operation::Leave => store.mark_left(guild, at_ms).await.unwrap(),
        Operation::Return => store.mark_returned(guild).await.unwrap(),
        _ => unreachable!("done above"),
    }
}
