//! What tables are there, and how does an older store become a current one?

use sqlx::AnyConnection;

use super::error::StoreError;
use super::place::Place;

/// A schema's steps in order, for SQLite and for PostgreSQL; the first makes version 1. A step that was ever released is
/// never changed.
const MIGRATIONS: [(&str, &str); 5] = [
    (
        include_str!("../../migrations/sqlite/0001_entries.sql"),
        include_str!("../../migrations/postgres/0001_entries.sql"),
    ),
    (
        include_str!("../../migrations/sqlite/0002_questions.sql"),
        include_str!("../../migrations/postgres/0002_questions.sql"),
    ),
    (
        include_str!("../../migrations/sqlite/0003_claims.sql"),
        include_str!("../../migrations/postgres/0003_claims.sql"),
    ),
    (
        include_str!("../../migrations/sqlite/0004_numbers.sql"),
        include_str!("../../migrations/postgres/0004_numbers.sql"),
    ),
    (include_str!("../../migrations/sqlite/0005_web.sql"), include_str!("../../migrations/postgres/0005_web.sql")),
];

/// The schema's version that this program knows; it brings older ones to it.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Only one of several processes that start at once may migrate; the number is any that nobody else uses.
const ALONE: &str = "SELECT pg_advisory_xact_lock(7023548201)";
const VERSION_TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)";

/// Brings the store to the current schema, all of it or nothing.
pub(super) async fn migrate(tx: &mut AnyConnection, place: &Place) -> Result<(), StoreError> {
    if !place.is_file() {
        sqlx::query(ALONE).execute(&mut *tx).await?;
    }
    sqlx::query(VERSION_TABLE).execute(&mut *tx).await?;
    let found = version(tx).await?;
    if found > SCHEMA_VERSION {
        return Err(StoreError::Newer { place: place.shown(), found, known: SCHEMA_VERSION });
    }
    for (sqlite, postgres) in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or_default()) {
        let script = if place.is_file() { *sqlite } else { *postgres };
        sqlx::raw_sql(script).execute(&mut *tx).await?;
    }
    sqlx::query("DELETE FROM schema_version").execute(&mut *tx).await?;
    sqlx::query("INSERT INTO schema_version (version) VALUES ($1)").bind(SCHEMA_VERSION).execute(&mut *tx).await?;
    Ok(())
}

/// The schema's version; 0 where there is nothing yet.
pub(super) async fn version(connection: &mut AnyConnection) -> Result<i64, StoreError> {
    let version = "SELECT COALESCE(MAX(version), 0) FROM schema_version";
    Ok(sqlx::query_scalar(version).fetch_one(connection).await?)
}
