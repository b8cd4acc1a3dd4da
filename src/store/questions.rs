//! What was asked, and did the guide say it?

use serde::Serialize;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};

use super::error::{StoreError, refuse_nul};
use super::open::Store;
use super::outcome::{Outcome, Reason};
use super::period::Period;
use super::votes::MemberHash;
use crate::clock::{MONDAY_MS, WEEK_MS};
use crate::source::Source;

/// A question as it is kept, its text masked by the caller.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeptQuestion {
    /// The id of the guide that was asked.
    pub guide: String,
    /// The name of the answer to the question, by which votes are on it.
    pub answer: String,
    /// The question's text.
    pub text: String,
    /// What became of the question.
    pub outcome: Outcome,
    /// Why the question was declined; `None` where it was answered.
    pub reason: Option<Reason>,
    /// How sure the engine was of its answer, 0 to 1.
    pub confidence: f64,
    /// What the question was answered from, else what is nearest to it.
    pub passage: Option<Source<String>>,
    /// The hash of the member who asked. It tells whether two members did, and goes nowhere else.
    #[serde(skip)]
    pub asker: MemberHash,
    /// When the question was asked, in milliseconds since 1970.
    pub at_ms: i64,
}

/// A question that the guide did not answer, or not well.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unanswered {
    /// The question's number.
    pub id: i64,
    /// What was asked, and what became of it.
    #[serde(flatten)]
    pub asked: KeptQuestion,
    /// How many votes say that its answer did not help.
    pub unhelpful: u64,
}

/// One week of a guild, from Monday, 0 o'clock UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Week {
    /// The first millisecond of the week.
    pub starts_ms: i64,
    /// How many questions were asked in the week.
    pub asked: u64,
    /// How many of the week's questions were answered.
    pub answered: u64,
    /// How many members asked in the week; one whose hash changed within the week counts as two.
    pub askers: u64,
}

/// How much of what members wrote there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Questions.
    pub questions: u64,
    /// Drafts of entries.
    pub drafts: u64,
    /// Reasons of votes.
    pub reasons: u64,
}

impl Written {
    /// Whether there is none of it.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Store {
    /// Keeps a question and returns its number.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn record_question(&self, guild: u64, asked: &KeptQuestion) -> Result<i64, StoreError> {
        refuse_nul(asked.texts())?;
        let mut tx = self.write().await?;
        let id = insert(&mut tx, guild, asked).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Keeps questions of any guilds, all of them or none.
    ///
    /// # Errors
    /// When they can't be kept.
    pub async fn record_questions(&self, asked: &[(u64, KeptQuestion)]) -> Result<(), StoreError> {
        refuse_nul(asked.iter().flat_map(|(_, asked)| asked.texts()))?;
        let mut tx = self.write().await?;
        for (guild, asked) in asked {
            insert(&mut tx, *guild, asked).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The questions of a period that were declined or voted down, without those
    /// decided on or bound to a passage since they were asked; the oldest first.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn gaps(&self, guild: u64, period: Period) -> Result<Vec<Unanswered>, StoreError> {
        // A decision is on the words, whenever they are asked. A binding answers from then on: what was declined after it is a
        // gap again.
        let query = sqlx::query(
            "SELECT * FROM (SELECT q.*, (SELECT COUNT(*) FROM votes v WHERE v.guild = $1 AND v.answer = q.answer \
             AND v.helpful = 0) AS unhelpful FROM questions q WHERE q.guild = $1 AND q.at_ms >= $2 AND q.at_ms < $3 \
             AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.guild = $1 AND d.guide = q.guide \
             AND d.question = q.text) AND NOT EXISTS (SELECT 1 FROM phrasings p WHERE p.guild = $1 AND p.guide = q.guide \
             AND p.phrasing = q.text AND p.at_ms >= q.at_ms)) AS asked WHERE outcome = 'declined' OR unhelpful > 0 ORDER BY at_ms, id",
        );
        let rows =
            query.bind(guild.cast_signed()).bind(period.from_ms).bind(period.to_ms).fetch_all(&self.pool).await?;
        rows.iter().map(unanswered).collect()
    }

    /// What became of the question with an answer of this name, and why it was declined; `None` where none is kept. Of
    /// several with one name, the latest counts.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn outcome_of(&self, guild: u64, answer: &str) -> Result<Option<(Outcome, Option<Reason>)>, StoreError> {
        let query = sqlx::query(
            "SELECT outcome, reason FROM questions WHERE guild = $1 AND answer = $2 ORDER BY at_ms DESC, id DESC LIMIT 1",
        );
        let row = query.bind(guild.cast_signed()).bind(answer).fetch_optional(&self.pool).await?;
        row.map(|row| {
            let reason: Option<String> = row.try_get("reason")?;
            Ok((outcome(&row)?, reason.as_deref().and_then(Reason::named)))
        })
        .transpose()
    }

    /// The id of the guide that a question was asked of, and its text, by its number.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn question_asked(&self, guild: u64, id: i64) -> Result<Option<(String, String)>, StoreError> {
        let query = sqlx::query_as("SELECT guide, text FROM questions WHERE guild = $1 AND id = $2");
        Ok(query.bind(guild.cast_signed()).bind(id).fetch_optional(&self.pool).await?)
    }

    /// How much was asked in a period, week by week; a week without a question is left out.
    ///
    /// # Errors
    /// When it can't be counted.
    pub async fn weeks(&self, guild: u64, period: Period) -> Result<Vec<Week>, StoreError> {
        // Both databases divide whole numbers towards 0, which is down for all times since 1970.
        let query = sqlx::query_as(
            "SELECT week, COUNT(*), COUNT(CASE WHEN outcome = 'answered' THEN 1 END), COUNT(DISTINCT asker) FROM \
             (SELECT (at_ms + $4) / $5 AS week, outcome, asker FROM questions \
             WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3) AS asked GROUP BY week ORDER BY week",
        );
        let query =
            query.bind(guild.cast_signed()).bind(period.from_ms).bind(period.to_ms).bind(MONDAY_MS).bind(WEEK_MS);
        let rows: Vec<(i64, i64, i64, i64)> = query.fetch_all(&self.pool).await?;
        let week = |(week, asked, answered, askers): (i64, i64, i64, i64)| Week {
            starts_ms: week * WEEK_MS - MONDAY_MS,
            asked: asked.cast_unsigned(),
            answered: answered.cast_unsigned(),
            askers: askers.cast_unsigned(),
        };
        Ok(rows.into_iter().map(week).collect())
    }

    /// How much members wrote in a period, of all that [`Store::purge_questions`] deletes.
    ///
    /// # Errors
    /// When it can't be counted.
    pub async fn count_written(&self, guild: u64, period: Period) -> Result<Written, StoreError> {
        let query = sqlx::query_as(
            "SELECT (SELECT COUNT(*) FROM questions WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3), \
             (SELECT COUNT(*) FROM drafts WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3), \
             (SELECT COUNT(*) FROM votes WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3 AND reason IS NOT NULL)",
        );
        let query = query.bind(guild.cast_signed()).bind(period.from_ms).bind(period.to_ms);
        let (questions, drafts, reasons): (i64, i64, i64) = query.fetch_one(&self.pool).await?;
        let [questions, drafts, reasons] = [questions, drafts, reasons].map(i64::cast_unsigned);
        Ok(Written { questions, drafts, reasons })
    }

    /// Deletes what members wrote before a time: questions, the reasons of votes and drafts; says how many there were.
    ///
    /// # Errors
    /// When it can't be deleted; all of it is there then.
    pub async fn purge_questions(&self, guild: u64, before_ms: i64) -> Result<u64, StoreError> {
        let mut tx = self.write().await?;
        let mut purged = 0;
        for query in [
            "DELETE FROM questions WHERE guild = $1 AND at_ms < $2",
            "DELETE FROM drafts WHERE guild = $1 AND at_ms < $2",
            "UPDATE votes SET reason = NULL WHERE guild = $1 AND at_ms < $2 AND reason IS NOT NULL",
        ] {
            let query = sqlx::query(query).bind(guild.cast_signed()).bind(before_ms);
            purged += query.execute(&mut *tx).await?.rows_affected();
        }
        tx.commit().await?;
        Ok(purged)
    }
}

impl KeptQuestion {
    /// Every text of a question that is kept.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let passage = self.passage.as_ref().and_then(Source::id);
        [&self.guide, &self.answer, &self.text].map(String::as_str).into_iter().chain(passage)
    }
}

/// Adds a question and returns its number.
async fn insert(tx: &mut AnyConnection, guild: u64, asked: &KeptQuestion) -> Result<i64, StoreError> {
    let kept = "INSERT INTO questions (guild, guide, answer, text, outcome, reason, confidence, passage, asker, at_ms) \
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id";
    let query = sqlx::query_scalar(kept).bind(guild.cast_signed()).bind(&asked.guide).bind(&asked.answer);
    let query =
        query.bind(&asked.text).bind(asked.outcome.name()).bind(asked.reason.map(Reason::name)).bind(asked.confidence);
    let query =
        query.bind(asked.passage.as_ref().map(ToString::to_string)).bind(asked.asker.as_str()).bind(asked.at_ms);
    Ok(query.fetch_one(tx).await?)
}

/// The outcome in a row of `questions`.
fn outcome(row: &AnyRow) -> Result<Outcome, StoreError> {
    let name: String = row.try_get("outcome")?;
    // A name that only a later version writes is no answer that this one knows of.
    Ok(Outcome::named(&name).unwrap_or(Outcome::Declined))
}

/// A question from a row of `questions` with a count of votes beside it.
fn unanswered(row: &AnyRow) -> Result<Unanswered, StoreError> {
    let asked = KeptQuestion {
        guide: row.try_get("guide")?,
        answer: row.try_get("answer")?,
        text: row.try_get("text")?,
        outcome: outcome(row)?,
        reason: row.try_get::<Option<String>, _>("reason")?.as_deref().and_then(Reason::named),
        confidence: row.try_get("confidence")?,
        passage: row.try_get::<Option<String>, _>("passage")?.map(Source::from),
        asker: MemberHash::kept(row.try_get("asker")?),
        at_ms: row.try_get("at_ms")?,
    };
    let unhelpful: i64 = row.try_get("unhelpful")?;
    Ok(Unanswered { id: row.try_get("id")?, asked, unhelpful: unhelpful.cast_unsigned() })
}
