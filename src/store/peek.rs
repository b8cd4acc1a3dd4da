//! What is at the store's place, without making or changing anything there?

use std::time::Duration;

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, Connection as _};

use super::error::StoreError;
use super::open::at;
use super::place::{Parameters, Place};
use super::schema;

/// How long a server may take to answer.
const WITHIN: Duration = Duration::from_secs(5);

/// What is at a store's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// `SQLite` or `PostgreSQL`.
    pub kind: &'static str,
    /// Where it is; of a server, without user and password.
    pub place: String,
    /// The version of the schema there; 0 where there is no store yet.
    pub version: i64,
}

impl Found {
    /// What is at the place of these parameters.
    ///
    /// # Errors
    /// When the place can't be used or reached, or what is there is no store.
    pub async fn at(parameters: &Parameters) -> Result<Self, StoreError> {
        let place = parameters.place()?;
        let kind = if place.is_file() { "SQLite" } else { "PostgreSQL" };
        let version = match &place {
            Place::File(path) if !path.exists() => 0,
            place => {
                let asked = tokio::time::timeout(WITHIN, version_at(place)).await;
                asked.unwrap_or(Err(StoreError::Slow(sqlx::Error::PoolTimedOut))).map_err(|why| at(place, why))?
            }
        };
        Ok(Self { kind, place: place.shown(), version })
    }
}

async fn version_at(place: &Place) -> Result<i64, StoreError> {
    install_default_drivers();
    let mut connection = AnyConnection::connect(&place.url("mode=ro")?).await?;
    let tables = if place.is_file() {
        "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_version'"
    } else {
        "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'schema_version'"
    };
    let tables: i64 = sqlx::query_scalar(tables).fetch_one(&mut connection).await?;
    let version = if tables > 0 { schema::version(&mut connection).await? } else { 0 };
    connection.close().await?;
    Ok(version)
}
