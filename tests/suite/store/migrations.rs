//! A store of any earlier version, with data in it, becomes a current one and keeps the data.

use preceptor::store::{Listing, SCHEMA_VERSION, Store};
use sqlx::{AssertSqlSafe, Executor as _};

use super::files::sqlite;
use super::{GUILD, by, content, open_file};

const SQLITE: [&str; 3] = [
    include_str!("../../../migrations/sqlite/0001_entries.sql"),
    include_str!("../../../migrations/sqlite/0002_questions.sql"),
    include_str!("../../../migrations/sqlite/0003_claims.sql"),
];
#[cfg(feature = "postgres")]
const POSTGRES: [&str; 3] = [
    include_str!("../../../migrations/postgres/0001_entries.sql"),
    include_str!("../../../migrations/postgres/0002_questions.sql"),
    include_str!("../../../migrations/postgres/0003_claims.sql"),
];

/// A store of version 1, as the program wrote it then. A later version adds its own rows below.
fn version_1() -> String {
    let guild = GUILD.cast_signed();
    format!(
        "CREATE TABLE schema_version (version BIGINT NOT NULL); INSERT INTO schema_version VALUES (1);
         INSERT INTO revisions VALUES ({guild}, 3);
         INSERT INTO entries (guild, guide, question, phrasings, answer, source_link, expires, author, author_role, \
         created_ms, updated_ms, revision, removed, searched) VALUES ({guild}, 'medical-assistant', 'Old?', \
         '[\"Old?, please\",\"tell me\"]', '**Yes**: Old?', NULL, NULL, 7, 'Advisors', 1, 1, 1, 0, 'old?');
         INSERT INTO edits (guild, entry, action, member, at_ms, content) SELECT {guild}, id, 'added', 7, 1, \
         '{{\"guide\":\"g\",\"question\":\"Old?\",\"phrasings\":[],\"answer\":\"a\",\"source_link\":null,\"expires\":null}}' \
         FROM entries;
         INSERT INTO settings VALUES ({guild}, 'digest', 'weekly');
         INSERT INTO votes VALUES ({guild}, 'answer', 'abcd', 'pay', 1, NULL, 5);"
    )
}

/// What version 1 held is there, and what came later works.
async fn it_is_current(store: &Store) {
    let page = store.entries(GUILD, &Listing { words: "old".into(), limit: 9, ..Listing::default() }).await.unwrap();
    assert_eq!((page.total, &page.entries[0].content), (1, &content("Old?")));
    assert_eq!(store.history(GUILD, page.entries[0].id).await.unwrap().len(), 1);
    assert_eq!(store.settings(GUILD).await.unwrap()["digest"], "weekly");
    assert_eq!(store.votes_on(GUILD, "answer").await.unwrap().helpful, 1);
    let added = store.add_entry(GUILD, &content("New?"), &by(1, 1)).await.unwrap();
    assert!((added.revision, added.id > page.entries[0].id) == (4, true), "{added:?}");
    super::guilds::fill(store, GUILD).await;
    store.check().await.unwrap();
}

#[tokio::test]
async fn version_1_becomes_current_on_sqlite() {
    assert_eq!(SCHEMA_VERSION, SQLITE.len() as i64, "a new version wants a line above");
    let folder = tempfile::tempdir().unwrap();
    let mut old = sqlite(&folder).await;
    old.execute(SQLITE[0]).await.unwrap();
    old.execute(AssertSqlSafe(version_1())).await.unwrap();
    drop(old);
    let store = open_file(&folder.path().join("preceptor.db")).await;
    it_is_current(&store).await;
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn version_1_becomes_current_on_postgres() {
    use sqlx::Connection as _;
    let Some(url) = super::cluster::fresh_database().await else { return };
    let mut old = sqlx::PgConnection::connect(&url).await.unwrap();
    old.execute(sqlx::raw_sql(POSTGRES[0])).await.unwrap();
    old.execute(sqlx::raw_sql(AssertSqlSafe(version_1()))).await.unwrap();
    it_is_current(&super::open(&url).await).await;
}

#[tokio::test]
async fn every_table_with_guilds_is_known_to_an_erasure() {
    let (folder, store) = super::fresh_file().await;
    store.close().await;
    let query = "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'guild'";
    let tables: Vec<String> = sqlx::query_scalar(query).fetch_all(&mut sqlite(&folder).await).await.unwrap();
    let mut known = preceptor::store::TABLES.to_vec();
    known.push("revisions");
    for table in &tables {
        assert!(known.contains(&table.as_str()), "{table}");
    }
    assert_eq!(tables.len(), known.len());
}
