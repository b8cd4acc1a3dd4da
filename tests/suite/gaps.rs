//! What a guild's questions show: the gaps at the terminal, statistics by week, and the weekly digest.

use std::time::{SystemTime, UNIX_EPOCH};

use preceptor::corpus::{Guide, shipped_guide};
use preceptor::engine::Engine;
use preceptor::guild::{Likeness, digest, group, stats, take_turn, turn, week_before};
use preceptor::settings::Settings;
use preceptor::store::{
    BoundPhrasing, By, Content, DeclineCount, KeptQuestion, MemberHash, Outcome, Parameters, Reason, Store, Unanswered,
    Vote,
};
use tempfile::TempDir;

use crate::program::{err, out, preceptor};

const GUILD: u64 = 9_000_000_000_000_000_001;
const DAY: i64 = 86_400_000;
/// Monday, 16 November 2026, 0 o'clock UTC.
const MONDAY: i64 = 1_794_787_200_000;

async fn store(folder: &TempDir) -> Store {
    Store::open(&Parameters::new(folder.path().join("preceptor.db").to_str().unwrap())).await.unwrap()
}

async fn ask(store: &Store, guild: u64, text: &str, passage: Option<&str>, at_ms: i64) {
    ask_as(store, guild, (7, text), passage, at_ms).await;
}

async fn ask_as(store: &Store, guild: u64, (member, text): (u8, &str), passage: Option<&str>, at_ms: i64) {
    let outcome = if text.ends_with('!') { Outcome::Answered } else { Outcome::Declined };
    let asked = KeptQuestion {
        guide: "medical-assistant".into(),
        answer: format!("answer to {text}"),
        text: text.into(),
        outcome,
        reason: (outcome == Outcome::Declined).then_some(Reason::NotInGuide),
        confidence: 0.25,
        passage: passage.map(Into::into),
        asker: MemberHash::new(&[member; 16]),
        at_ms,
    };
    store.record_question(guild, &asked).await.unwrap();
}

async fn vote(store: &Store, text: &str, (member, helpful): (u8, bool), at_ms: i64) {
    let (answer, passage, member) = (format!("answer to {text}"), "pay".into(), MemberHash::new(&[member; 16]));
    store.vote(GUILD, &Vote { answer, passage, member, helpful, reason: None, at_ms }, &[]).await.unwrap();
}

fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis().try_into().unwrap()
}

/// A store with four questions about one thing, two about others, and what is no gap of this guild's last 30 days.
async fn asked_lately() -> (TempDir, String) {
    let (folder, guide, now) = (tempfile::tempdir().unwrap(), shipped_guide().unwrap(), now_ms());
    let (passage, section) = (&guide.passages[3], guide.section_of(&guide.passages[3]).path.last().unwrap().clone());
    let store = store(&folder).await;
    for text in
        ["where can I park my car?", "Where can I park my car", "parking my car, where?", "where is car parking"]
    {
        ask(&store, GUILD, text, Some(&passage.id.0), now - DAY).await;
    }
    ask(&store, GUILD, "is lunch free", None, now - DAY).await;
    ask(&store, GUILD, "how\u{1b}[31m do I renew!", None, now - DAY).await;
    vote(&store, "how\u{1b}[31m do I renew!", (1, false), now).await;
    ask(&store, GUILD, "a good answer!", None, now - DAY).await;
    ask(&store, GUILD, "too long ago", None, now - 31 * DAY).await;
    ask(&store, 42, "asked in another server", None, now - DAY).await;
    store.close().await;
    (folder, section)
}

fn gaps(folder: &TempDir, arguments: &[&str]) -> std::process::Output {
    let mut command = preceptor(folder.path());
    command.env("PRECEPTOR__STORE__URL", "preceptor.db").args(["gaps", "--guild", "9000000000000000001"]);
    command.args(arguments).output().unwrap()
}

#[tokio::test]
async fn gaps_are_listed_together_with_their_count_and_the_nearest_section() {
    let (folder, section) = asked_lately().await;
    let listed = gaps(&folder, &[]);
    assert_eq!((listed.status.code(), err(&listed).as_str()), (Some(0), ""));
    let lines = out(&listed);
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(lines[0], format!("   4×  where can I park my car? (nearest: {section})"));
    assert_eq!(lines[1], "   1×  how[31m do I renew!, voted down 1×", "what a terminal would obey is gone");
    assert_eq!(lines[2], "   1×  is lunch free");
    assert!(out(&gaps(&folder, &["--since", "60d"])).contains("too long ago"));
    assert!(out(&gaps(&folder, &["--guide", "other"])).starts_with("Nothing was asked"));
}

#[tokio::test]
async fn a_gap_that_an_entry_answers_by_now_is_open_no_more() {
    let (folder, _) = asked_lately().await;
    let store = store(&folder).await;
    let content = Content::new("medical-assistant", "is lunch free", "Yes, on Fridays.");
    let by = By { member: 77, role: "Career advisor".into(), at_ms: now_ms() };
    store.add_entry(GUILD, &content, &by).await.unwrap();
    store.close().await;
    let listed = out(&gaps(&folder, &[]));
    assert!(!listed.contains("lunch") && listed.contains("where can I park my car?"), "{listed}");
}

#[tokio::test]
async fn gaps_as_json_are_one_object_a_line() {
    let (folder, section) = asked_lately().await;
    let listed = out(&gaps(&folder, &["--json"]));
    let gaps: Vec<serde_json::Value> = listed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((gaps.len(), &gaps[0]["asked"], &gaps[0]["declined"]), (3, &4.into(), &4.into()));
    assert_eq!(gaps[0]["nearest"]["section"], section);
    assert_eq!(gaps[0]["questions"].as_array().unwrap().len(), 4);
    assert!(!listed.contains("asker"), "who asked is nobody's business");
}

#[tokio::test]
async fn gaps_and_bound_phrasings_come_out_as_entries_that_a_guide_reads() {
    let (folder, section) = asked_lately().await;
    let guide = shipped_guide().unwrap();
    let passage = &guide.passages[5];
    let store = store(&folder).await;
    for (phrasing, passage) in [("do\u{1b}[31m I \"stick\" people", passage.id.0.as_str()), ("gone", "no-such-passage")]
    {
        let bound = BoundPhrasing {
            guide: "medical-assistant".into(),
            phrasing: phrasing.into(),
            passage: passage.into(),
            member: 5,
            at_ms: now_ms(),
        };
        store.bind_phrasing(GUILD, &bound).await.unwrap();
    }
    store.close().await;
    let written = out(&gaps(&folder, &["--as-asked"]));
    assert!(written.contains("# bound to a passage that the guide no longer has: “gone”"), "{written}");
    assert!(written.contains(&format!("asked 4×, declined 4×, voted down 0×; nearest is `{section}` (“")), "{written}");
    let own = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/medical-assistant");
    let files = ["guide.md", "guide.toml", "glossary.toml", "synonyms.txt", "asked.toml"];
    let mut files = files.map(|name| (name.to_owned(), std::fs::read(own.join(name)).unwrap()));
    files[4].1.extend_from_slice(written.as_bytes());
    let read = Guide::from_files("medical-assistant", files.into()).unwrap();
    let added = &read.asked[guide.asked.len()..];
    assert_eq!(added.len(), 1);
    assert_eq!((&added[0].target, added[0].phrasing.as_str()), (&(5..6), "do[31m I \"stick\" people"));
    let new: Vec<&str> = read.gaps[guide.gaps.len()..].iter().map(String::as_str).collect();
    assert_eq!(new, ["where can I park my car?", "parking my car, where?", "where is car parking", "is lunch free"]);
    assert!(out(&gaps(&folder, &["--as-asked", "--guide", "medical-assistant"])).contains("[[gap]]"));
}

#[tokio::test]
async fn a_period_that_is_none_is_refused_with_an_example() {
    let folder = tempfile::tempdir().unwrap();
    let refused = gaps(&folder, &["--since", "yesterday"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("`2026-11-01`, or how many days ago, such as `30d`"), "{}", err(&refused));
}

#[tokio::test]
async fn statistics_leave_no_week_out() {
    let folder = tempfile::tempdir().unwrap();
    let (store, guide) = (store(&folder).await, shipped_guide().unwrap());
    let (passage, section) = (&guide.passages[3], guide.section_of(&guide.passages[3]));
    for (text, at_ms) in [("a!", MONDAY - 21 * DAY), ("b", MONDAY - 14 * DAY - 1), ("c!", MONDAY), ("d!", MONDAY + DAY)]
    {
        ask(&store, GUILD, text, Some(&passage.id.0), at_ms).await;
    }
    ask(&store, GUILD, "before!", None, MONDAY - 21 * DAY - 1).await;
    ask(&store, GUILD, "after!", None, MONDAY + 2 * DAY + 1).await;
    vote(&store, "a!", (1, true), MONDAY - 7 * DAY).await;
    vote(&store, "c!", (1, false), MONDAY).await;
    let stats = stats(&store, GUILD, MONDAY + 2 * DAY, 4).await.unwrap();
    let weeks: Vec<_> =
        stats.weeks.iter().map(|week| (week.asked, week.answered, week.helpful, week.unhelpful)).collect();
    assert_eq!(weeks, [(2, 1, 0, 0), (0, 0, 0, 0), (0, 0, 1, 0), (2, 2, 0, 1)]);
    assert_eq!(
        (stats.weeks[0].starts.to_string(), stats.weeks[3].starts.to_string()),
        ("2026-10-26".into(), "2026-11-16".into())
    );
    assert_eq!((stats.answered_share(), stats.helpful_share()), (Some(0.75), Some(0.5)));
    let topics = stats.topics(&[&guide]);
    assert_eq!((topics.len(), topics[0].asked, Some(&topics[0].title)), (1, 3, section.path.last()));
    assert_eq!(stats.declined(), [DeclineCount { reason: Some(Reason::NotInGuide), asked: 1 }]);
    assert_eq!(preceptor::guild::stats(&store, GUILD, MONDAY, 0).await.unwrap().weeks, []);
}

#[tokio::test]
async fn a_digest_is_sent_once_by_one_of_two_processes() {
    let folder = tempfile::tempdir().unwrap();
    let stores = [store(&folder).await, store(&folder).await];
    let nine = MONDAY + 9 * 3_600_000;
    for (now, sent) in [(nine - 1, 1), (nine - 1, 0), (nine, 1), (nine + DAY, 0), (nine + 16 * DAY, 1)] {
        let (one, two) = tokio::join!(take_turn(&stores[0], GUILD, now), take_turn(&stores[1], GUILD, now));
        assert_eq!(u8::from(one.unwrap()) + u8::from(two.unwrap()), sent, "at {now}");
    }
}

#[tokio::test]
async fn a_digest_has_the_week_before_and_its_gaps() {
    let folder = tempfile::tempdir().unwrap();
    let (store, guide) = (store(&folder).await, shipped_guide().unwrap());
    let until = turn(MONDAY + 3 * DAY);
    for (member, text, at_ms) in [
        (1, "old", until - 7 * DAY - 1),
        (1, "a", until - 7 * DAY),
        (2, "A?", until - 1),
        (1, "b!", until - 2),
        (2, "new", until),
    ] {
        ask_as(&store, GUILD, (member, text), Some(&guide.passages[3].id.0), at_ms).await;
    }
    vote(&store, "b!", (1, true), until - 1).await;
    let gaps = group(store.gaps(GUILD, week_before(until)).await.unwrap(), &mut |_, others| vec![0.0; others.len()]);
    let digest = digest(&store, GUILD, until, &[&guide], &gaps).await.unwrap();
    assert_eq!((digest.asked, digest.helpful_share, digest.topics[0].asked), (3, Some(1.0), 1));
    assert_eq!(digest.declined, [DeclineCount { reason: Some(Reason::NotInGuide), asked: 2 }]);
    assert!((digest.answered_share.unwrap() - 1.0 / 3.0).abs() < 1e-9);
    assert_eq!(digest.gaps, [("a".to_owned(), 2)]);
}

#[tokio::test]
async fn a_digest_names_no_question_that_one_member_alone_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (store, guide) = (store(&folder).await, shipped_guide().unwrap());
    // Monday, 5 October 2026, 9 o'clock UTC: the week before it is of two months.
    let until = turn(MONDAY - 42 * DAY + 10 * 3_600_000);
    let (september, october) = (until - 6 * DAY, until - DAY);
    for (member, text, at_ms) in [
        (1, "my own story", october),
        (1, "my own story", october + 1),
        (2, "over the end of the month", september),
        (3, "over the end of the month", october),
        (4, "what two asked", october),
        (5, "What two asked?", october),
    ] {
        ask_as(&store, GUILD, (member, text), None, at_ms).await;
    }
    let gaps = group(store.gaps(GUILD, week_before(until)).await.unwrap(), &mut |_, others| vec![0.0; others.len()]);
    let digest = digest(&store, GUILD, until, &[&guide], &gaps).await.unwrap();
    assert_eq!((digest.asked, digest.gaps), (6, vec![("what two asked".to_owned(), 2)]));
}

#[test]
fn questions_are_alike_by_what_they_speak_of() {
    let engine = Engine::shipped(&Settings::built_in().engine_parameters()).unwrap();
    let mut likeness = Likeness::new(&engine, "medical-assistant");
    let others = ["what's the pay of a medical assistant", "where can I park", "how much is the salary", "hm"];
    let found = likeness.alike("How much salary do medical assistants get?", &others);
    assert!(found[0] > 0.4 && found[2] > 0.4, "{found:?}");
    assert!(found[1] < 0.2 && found[3] < 0.2, "{found:?}");
    let same = likeness.alike("parking near the school", &["parking near the school"]);
    assert!((same[0] - 1.0).abs() < 1e-6, "{same:?}");
}

#[test]
fn the_engine_tells_which_questions_are_one() {
    let engine = Engine::shipped(&Settings::built_in().engine_parameters()).unwrap();
    let texts = [
        "how much are new scrubs around here",
        "what do new scrubs cost around here?",
        "price of new scrubs around here",
        "can I get financial aid",
        "is there financial aid for this",
        "where can I park",
        "is tattoo removal covered",
        "how long is the lunch break",
    ];
    let question = |(id, text): (i64, &&str)| Unanswered {
        id,
        asked: KeptQuestion {
            guide: "medical-assistant".into(),
            answer: id.to_string(),
            text: (*text).into(),
            outcome: Outcome::Declined,
            reason: None,
            confidence: 0.1,
            passage: None,
            asker: MemberHash::new(&[7; 16]),
            at_ms: id,
        },
        unhelpful: 0,
    };
    let mut likeness = Likeness::new(&engine, "medical-assistant");
    let gaps = group((0..).zip(&texts).map(question).collect(), &mut |text, others| likeness.alike(text, others));
    let sizes: Vec<usize> = gaps.iter().map(|gap| gap.asked).collect();
    let first: Vec<&str> = gaps[0].questions.iter().map(|question| question.asked.text.as_str()).collect();
    assert_eq!((sizes.as_slice(), first.as_slice()), (&[3, 2, 1, 1, 1][..], &texts[..3]));
}
