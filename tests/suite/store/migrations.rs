//! A store of any earlier version, with data in it, becomes a current one and keeps the data.

use preceptor::store::{Listing, Period, SCHEMA_VERSION, Store};
use sqlx::{AssertSqlSafe, Executor as _};

use super::files::sqlite;
use super::{GUILD, OTHER, by, content, open_file};

const SQLITE: [&str; 5] = [
    include_str!("../../../migrations/sqlite/0001_entries.sql"),
    include_str!("../../../migrations/sqlite/0002_questions.sql"),
    include_str!("../../../migrations/sqlite/0003_claims.sql"),
    include_str!("../../../migrations/sqlite/0004_numbers.sql"),
    include_str!("../../../migrations/sqlite/0005_web.sql"),
];
#[cfg(feature = "postgres")]
const POSTGRES: [&str; 5] = [
    include_str!("../../../migrations/postgres/0001_entries.sql"),
    include_str!("../../../migrations/postgres/0002_questions.sql"),
    include_str!("../../../migrations/postgres/0003_claims.sql"),
    include_str!("../../../migrations/postgres/0004_numbers.sql"),
    include_str!("../../../migrations/postgres/0005_web.sql"),
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

/// A store of version 3, whose entries were numbered across two guilds, with what names them: votes, questions.
fn version_3() -> String {
    let entry = |id: i64, guild: u64, question: &str, removed: i64| {
        let guild = guild.cast_signed();
        format!(
            "INSERT INTO entries (id, guild, guide, question, phrasings, answer, author, author_role, created_ms, \
             updated_ms, revision, removed, searched) OVERRIDING SYSTEM VALUE VALUES ({id}, {guild}, 'g', '{question}', '[]', \
             'a', 7, 'Advisors', 1, 1, 1, {removed}, '{question}');
             INSERT INTO edits (guild, entry, action, member, at_ms, content) VALUES ({guild}, {id}, 'added', 7, 1, \
             '{{\"guide\":\"g\",\"question\":\"{question}\",\"phrasings\":[],\"answer\":\"a\",\"source_link\":null}}');"
        )
    };
    let named = |guild: u64, answer: &str, passage: &str| {
        let guild = guild.cast_signed();
        format!(
            "INSERT INTO votes VALUES ({guild}, '{answer}', 'abcd', '{passage}', 1, NULL, 5);
             INSERT INTO questions (guild, guide, answer, text, outcome, confidence, passage, asker, at_ms) \
             VALUES ({guild}, 'g', '{answer}', 't', 'answered', 0.9, '{passage}', 'abcd', 5);"
        )
    };
    let (ours, theirs) = (GUILD.cast_signed(), OTHER.cast_signed());
    [
        "CREATE TABLE schema_version (version BIGINT NOT NULL); INSERT INTO schema_version VALUES (3);".to_owned(),
        format!("INSERT INTO revisions VALUES ({ours}, 5), ({theirs}, 9), (77, 2);"),
        // Ours are 3, 5 and one with eight digits, which is written with one more.
        entry(1, OTHER, "theirs", 0),
        entry(3, GUILD, "first", 0),
        entry(4, OTHER, "theirs too", 0),
        entry(5, GUILD, "second", 1),
        entry(12_345_678, GUILD, "third", 0),
        named(GUILD, "one", "entry-3"),
        named(GUILD, "two", "entry-5"),
        named(GUILD, "three", "entry-012345678"),
        // A passage below the heading "Entry", and one of a guild whose entry has that number elsewhere.
        named(GUILD, "four", "entry-12345678"),
        named(OTHER, "five", "entry-4"),
    ]
    .concat()
}

/// Entries have their guild's numbers, and what named them names them still.
async fn its_entries_are_numbered_by_guild(store: &Store) {
    let numbered = async |guild: u64| {
        let entries = store.entries_since(guild, 0).await.unwrap();
        entries.iter().map(|entry| (entry.id, entry.content.question.clone())).collect::<Vec<_>>()
    };
    let named = |list: &[(i64, &str)]| list.iter().map(|(id, text)| (*id, (*text).to_owned())).collect::<Vec<_>>();
    assert_eq!(numbered(GUILD).await, named(&[(1, "first"), (2, "second"), (3, "third")]));
    assert_eq!(numbered(OTHER).await, named(&[(1, "theirs"), (2, "theirs too")]));
    assert_eq!(store.history(GUILD, 2).await.unwrap()[0].content.question, "second");
    for (before, now) in [(3, Some(1)), (5, Some(2)), (12_345_678, Some(3)), (4, None), (1, None), (99, None)] {
        assert_eq!(store.number_since(GUILD, before).await.unwrap(), now, "{before}");
    }
    let export = store.export(GUILD).await.unwrap();
    let passages = |table: &str| {
        let rows = export[table].as_array().unwrap();
        let mut named: Vec<_> =
            rows.iter().map(|row| (row["answer"].to_string(), row["passage"].to_string())).collect();
        named.sort();
        named.into_iter().map(|(_, passage)| passage.trim_matches('"').to_owned()).collect::<Vec<_>>()
    };
    // By the answers' names: four, one, three, two.
    assert_eq!(passages("votes"), ["entry-12345678", "entry-1", "entry-3", "entry-2"]);
    assert_eq!(passages("questions"), passages("votes"));
    let theirs = store.votes_by_passage(OTHER, Period::since(0)).await.unwrap();
    assert_eq!(theirs[0].0.to_string(), "entry-2");
    // The next number follows, in a guild that has none as well.
    for (guild, next) in [(GUILD, 4), (OTHER, 3), (77, 1), (78, 1)] {
        assert_eq!(store.add_entry(guild, &content("New?"), &by(1, 1)).await.unwrap().id, next);
    }
    store.check().await.unwrap();
}

#[tokio::test]
async fn entries_of_version_3_are_numbered_by_guild_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let mut old = sqlite(&folder).await;
    for step in &SQLITE[..3] {
        old.execute(*step).await.unwrap();
    }
    old.execute(AssertSqlSafe(version_3().replace("OVERRIDING SYSTEM VALUE ", ""))).await.unwrap();
    drop(old);
    its_entries_are_numbered_by_guild(&open_file(&folder.path().join("preceptor.db")).await).await;
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn entries_of_version_3_are_numbered_by_guild_on_postgres() {
    use sqlx::Connection as _;
    let Some(url) = super::cluster::fresh_database().await else { return };
    let mut old = sqlx::PgConnection::connect(&url).await.unwrap();
    for step in &POSTGRES[..3] {
        old.execute(sqlx::raw_sql(*step)).await.unwrap();
    }
    // As if the rows had come one after the other: the next one has the next id.
    let counted = "SELECT setval(pg_get_serial_sequence('entries', 'id'), 12345678);";
    old.execute(sqlx::raw_sql(AssertSqlSafe(version_3() + counted))).await.unwrap();
    its_entries_are_numbered_by_guild(&super::open(&url).await).await;
}

/// A store of version 4 becomes current: nobody is signed in there, nothing is noted, and both can be.
#[tokio::test]
async fn version_4_has_sessions_and_an_audit_list_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let mut old = sqlite(&folder).await;
    for step in &SQLITE[..4] {
        old.execute(*step).await.unwrap();
    }
    let version = "CREATE TABLE schema_version (version BIGINT NOT NULL); INSERT INTO schema_version VALUES (4);
        INSERT INTO revisions (guild, revision, numbered) VALUES (42, 3, 1);
        INSERT INTO settings VALUES (42, 'digest', 'weekly');";
    old.execute(version).await.unwrap();
    drop(old);
    it_has_an_audit_list(&open_file(&folder.path().join("preceptor.db")).await).await;
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn version_4_has_sessions_and_an_audit_list_on_postgres() {
    use sqlx::Connection as _;
    let Some(url) = super::cluster::fresh_database().await else { return };
    let mut old = sqlx::PgConnection::connect(&url).await.unwrap();
    for step in &POSTGRES[..4] {
        old.execute(sqlx::raw_sql(*step)).await.unwrap();
    }
    let version = "CREATE TABLE schema_version (version BIGINT NOT NULL); INSERT INTO schema_version VALUES (4);
        INSERT INTO revisions (guild, revision, numbered) VALUES (42, 3, 1);
        INSERT INTO settings VALUES (42, 'digest', 'weekly');";
    old.execute(sqlx::raw_sql(version)).await.unwrap();
    it_has_an_audit_list(&super::open(&url).await).await;
}

async fn it_has_an_audit_list(store: &Store) {
    assert_eq!(store.settings(OTHER).await.unwrap()["digest"], "weekly");
    assert_eq!(store.audit(OTHER, 0, 9).await.unwrap().total, 0);
    super::guilds::fill(store, OTHER).await;
    assert_eq!(store.audit(OTHER, 0, 9).await.unwrap().total, 1);
    store.check().await.unwrap();
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
