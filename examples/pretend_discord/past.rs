//! What was asked in a server before the session began, so that `/stats` and `/gaps` have something to show?

use std::time::{SystemTime, UNIX_EPOCH};

use preceptor::answer::Advice;
use preceptor::engine::Engine;
use preceptor::guild::{MOST_RETENTION_DAYS, Setting, kept};
use preceptor::search::Curations;
use preceptor::source::Source;
use preceptor::store::{KeptQuestion, MemberHash, Store, StoreError, Vote};

const WEEK_MS: i64 = 7 * 86_400_000;
/// How many questions were asked in each week, this one last.
const BY_WEEK: [usize; 8] = [12, 19, 16, 27, 24, 35, 31, 38];
/// How many members ask.
const MEMBERS: u8 = 17;
/// Of so many answered questions one is voted on; of so many votes one says that it did not help.
const VOTED: usize = 3;
const UNHELPFUL: usize = 7;
/// What is asked, again and again.
const QUESTIONS: [&str; 12] = [
    "do I need a license",
    "what are the clinical duties",
    "how long does the program take",
    "where can I park my car?",
    "what does CMA stand for",
    "what do medical assistants earn",
    "how do I become certified",
    "which certification should I take",
    "how do I renew my CMA",
    "what are the administrative duties",
    "where can I park my car?",
    "can I specialize",
];

/// Keeps what was asked in the last weeks, with the votes on it.
pub(crate) async fn fill(store: &Store, engine: &Engine, guild: u64) -> Result<usize, StoreError> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    let now = i64::try_from(now).unwrap_or_default();
    let desk = engine.default_desk();
    let read = |question: &&str| {
        kept(question, desk.guide, &desk.ask_among(question, &Advice::of(&Curations::default(), 0.0)), 0)
    };
    let questions: Vec<KeptQuestion> = QUESTIONS.iter().filter_map(read).collect();
    // Else the bot may take the oldest weeks away again at any moment.
    let kept_for = Setting::RetentionDays(MOST_RETENTION_DAYS);
    store.set(guild, kept_for.name(), &kept_for.write()).await?;
    let mut number = 0;
    for (ago, count) in (0..).zip(BY_WEEK.iter().rev()) {
        for _ in 0..*count {
            // Each in its week, whatever day it is today.
            let asked = asked(&questions, number, now - ago * WEEK_MS);
            store.record_question(guild, &asked).await?;
            if let Some(vote) = vote(&asked, number) {
                store.vote(guild, &vote, &[]).await?;
            }
            number += 1;
        }
    }
    Ok(number)
}

fn asked(questions: &[KeptQuestion], number: usize, at_ms: i64) -> KeptQuestion {
    // Squares are not spread evenly: some are asked more often than others.
    let asked = questions[(number * number + number / 3) % questions.len()].clone();
    let member = u8::try_from(number * 5 % usize::from(MEMBERS)).unwrap_or_default();
    KeptQuestion { answer: format!("answer {number}"), asker: MemberHash::new(&[member; 16]), at_ms, ..asked }
}

fn vote(asked: &KeptQuestion, number: usize) -> Option<Vote> {
    let passage: Source<String> = asked.passage.clone()?;
    (asked.reason.is_none() && number.is_multiple_of(VOTED)).then(|| Vote {
        answer: asked.answer.clone(),
        passage,
        member: asked.asker.clone(),
        helpful: !(number / VOTED).is_multiple_of(UNHELPFUL),
        reason: None,
        at_ms: asked.at_ms,
    })
}
