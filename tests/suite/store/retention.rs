//! What members wrote goes when its time is over, and nothing else does.

use preceptor::guild::{Hashes, Setting, forget, hashes, month_of, sweep};
use preceptor::store::{Counts, KeptQuestion, Outcome, Store, Vote};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Executor as _};

use super::{GUILD, OTHER, by, content, fresh_file};

const DAY_MS: i64 = 86_400_000;
/// 20 August 2026, 0 o'clock UTC.
const DAY_0_MS: i64 = 1_787_184_000_000;

fn day(number: i64) -> i64 {
    DAY_0_MS + number * DAY_MS
}

/// A member's question, their vote on its answer with a reason, and a draft.
async fn write(store: &Store, guild: u64, member: u64, text: &str, at_ms: i64) {
    let Hashes { current, earlier } = hashes(store, guild, member, at_ms).await.unwrap();
    let (guide, answer, passage) = ("medical-assistant".to_owned(), format!("to {text}"), "pay-1a2b".to_owned());
    let reason = Some("the exact pay".to_owned());
    let asked = KeptQuestion {
        guide,
        answer: answer.clone(),
        text: text.into(),
        outcome: Outcome::Declined,
        reason: None,
        confidence: 0.1,
        passage: None,
        asker: current.clone(),
        at_ms,
    };
    store.record_question(guild, &asked).await.unwrap();
    store.keep_draft(guild, &current, text, at_ms).await.unwrap();
    store
        .vote(
            guild,
            &Vote { answer, passage: passage.into(), member: current, helpful: false, reason, at_ms },
            &earlier,
        )
        .await
        .unwrap();
}

async fn retain(store: &Store, guild: u64, days: u16) {
    let setting = Setting::RetentionDays(days);
    store.set(guild, setting.name(), &setting.write()).await.unwrap();
}

/// How many questions, drafts, reasons and votes a guild has.
async fn kept(store: &Store, guild: u64) -> [usize; 4] {
    let export = store.export(guild).await.unwrap();
    let rows = |table: &str| export[table].as_array().unwrap();
    let reasons = rows("votes").iter().filter(|vote| !vote["reason"].is_null()).count();
    [rows("questions").len(), rows("drafts").len(), reasons, rows("votes").len()]
}

pub(super) async fn a_question_goes_when_its_time_is_over(store: &Store) {
    write(store, GUILD, 1, "pay?", day(0)).await;
    write(store, GUILD, 1, "exam?", day(20)).await;
    store.add_entry(GUILD, &content("Pay?"), &by(1, day(0))).await.unwrap();
    assert_eq!(sweep(store, day(29)).await.unwrap().written, 0);
    assert_eq!(kept(store, GUILD).await, [2, 2, 2, 2]);
    assert_eq!(sweep(store, day(31)).await.unwrap().written, 3);
    assert_eq!(kept(store, GUILD).await, [1, 1, 1, 2], "the vote goes on counting");
    assert_eq!(store.votes_on(GUILD, "to pay?").await.unwrap(), Counts { helpful: 0, unhelpful: 1 });
    assert_eq!(store.entries_since(GUILD, 0).await.unwrap().len(), 1, "what an advisor wrote stays");
    assert_eq!(sweep(store, day(31)).await.unwrap().written, 0);
}

pub(super) async fn a_guild_that_keeps_nothing_has_nothing(store: &Store) {
    retain(store, GUILD, 0).await;
    for at_ms in [day(0), day(1), day(1) + 1_000] {
        write(store, GUILD, 1, &format!("at {at_ms}"), at_ms).await;
    }
    sweep(store, day(1)).await.unwrap();
    assert_eq!(kept(store, GUILD).await, [0, 0, 0, 3], "from a faster clock neither");
    assert_eq!(forget(store, GUILD, 1, day(1)).await.unwrap(), 3, "votes are still found");
}

pub(super) async fn another_guild_keeps_what_it_decided(store: &Store) {
    retain(store, GUILD, 1).await;
    retain(store, OTHER, 365).await;
    for guild in [GUILD, OTHER] {
        write(store, guild, 1, "pay?", day(0)).await;
    }
    let before = store.export(OTHER).await.unwrap();
    sweep(store, day(200)).await.unwrap();
    assert_eq!(kept(store, GUILD).await, [0, 0, 0, 1]);
    assert_eq!((store.export(OTHER).await.unwrap(), store.salts(OTHER).await.unwrap().len()), (before, 1));
}

pub(super) async fn a_guild_that_was_left_goes_after_thirty_days_unless_it_returned(store: &Store) {
    for guild in [GUILD, OTHER] {
        store.add_entry(guild, &content("Pay?"), &by(1, day(0))).await.unwrap();
        write(store, guild, 1, "pay?", day(9)).await;
        store.mark_left(guild, day(0)).await.unwrap();
    }
    assert_eq!(sweep(store, day(30) - 1).await.unwrap().erased, [0; 0]);
    store.mark_returned(OTHER).await.unwrap();
    assert_eq!(sweep(store, day(30)).await.unwrap().erased, [GUILD]);
    assert_eq!((kept(store, GUILD).await, kept(store, OTHER).await), ([0; 4], [1; 4]));
    assert_eq!(store.entries_since(GUILD, 0).await.unwrap().len(), 0);
    assert_eq!(store.entries_since(OTHER, 0).await.unwrap().len(), 1);
}

pub(super) async fn an_old_vote_counts_as_nobody_s_and_a_newer_one_is_found(store: &Store) {
    // August, September, October.
    for (number, text) in [(0, "old"), (20, "newer"), (50, "newest")] {
        write(store, GUILD, 1, text, day(number)).await;
    }
    let august = hashes(store, GUILD, 1, day(0)).await.unwrap().current;
    let swept = sweep(store, day(50)).await.unwrap();
    assert_eq!((swept.salts, swept.votes), (1, 1));
    let months: Vec<String> = store.salts(GUILD).await.unwrap().into_keys().collect();
    assert_eq!(months, [month_of(day(20)), month_of(day(50))], "the month before stays");
    let export = store.export(GUILD).await.unwrap().to_string();
    assert!(!export.contains(august.as_str()), "no hash is left whose salt is gone");
    forget(store, GUILD, 1, day(50)).await.unwrap();
    assert_eq!(kept(store, GUILD).await[3], 1, "the old vote alone");
    assert_eq!(store.votes_on(GUILD, "to old").await.unwrap(), Counts { helpful: 0, unhelpful: 1 });
}

pub(super) async fn a_vote_is_its_member_s_in_the_next_month_and_within_the_retention(store: &Store) {
    // The last of August, and the first of September.
    retain(store, GUILD, 0).await;
    write(store, GUILD, 1, "pay?", day(11)).await;
    sweep(store, day(12)).await.unwrap();
    write(store, GUILD, 1, "pay?", day(12)).await;
    assert_eq!(store.votes_on(GUILD, "to pay?").await.unwrap(), Counts { helpful: 0, unhelpful: 1 });
    // From 20 August, swept on 22 October, when what is of 23 August is still kept.
    retain(store, OTHER, 60).await;
    write(store, OTHER, 1, "pay?", day(0)).await;
    sweep(store, day(63)).await.unwrap();
    assert_eq!((kept(store, OTHER).await, store.salts(OTHER).await.unwrap().len()), ([0, 0, 0, 1], 1));
    assert_eq!(forget(store, OTHER, 1, day(63)).await.unwrap(), 1, "its salt is there, so it is found");
}

pub(super) async fn two_processes_sweep_at_once(store: &Store) {
    store.mark_left(7, day(0)).await.unwrap();
    for guild in [GUILD, OTHER, 7] {
        for member in 0..10 {
            write(store, guild, member, &format!("question {member}"), day(0)).await;
        }
    }
    let (one, two) = tokio::join!(sweep(store, day(100)), sweep(store, day(100)));
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!((one.written + two.written, one.votes + two.votes, one.salts + two.salts), (60, 20, 2));
    assert_eq!([one.erased, two.erased].concat(), [7]);
    assert_eq!((kept(store, GUILD).await, kept(store, 7).await), ([0, 0, 0, 10], [0; 4]));
}

#[tokio::test]
async fn a_guild_that_can_t_be_swept_does_not_hold_up_the_others() {
    let (folder, store) = fresh_file().await;
    for guild in [1, 2, 3] {
        write(&store, guild, 1, "pay?", day(0)).await;
    }
    let mut file = SqliteConnectOptions::new().filename(folder.path().join("preceptor.db")).connect().await.unwrap();
    let locked =
        "CREATE TRIGGER locked BEFORE DELETE ON questions WHEN OLD.guild = 1 BEGIN SELECT RAISE(ABORT, 'no'); END";
    file.execute(AssertSqlSafe(locked.to_owned())).await.unwrap();
    assert!(sweep(&store, day(40)).await.is_err());
    let mut left = Vec::new();
    for guild in [1, 2, 3] {
        left.push(kept(&store, guild).await);
    }
    assert_eq!(left, [[1, 1, 1, 1], [0, 0, 0, 1], [0, 0, 0, 1]]);
    file.execute("DROP TRIGGER locked").await.unwrap();
    assert_eq!(sweep(&store, day(40)).await.unwrap().written, 3, "the next makes up for it");
}
