//! A store's file: made at the first start, and refused with a clear word where it can't be used.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use preceptor::store::{Parameters, SCHEMA_VERSION, Store, StoreError};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _};
use tempfile::TempDir;

use super::{GUILD, by, content, fresh_addresses, fresh_file, open_file};

/// A connection that knows nothing of our store's ways.
pub(super) async fn sqlite(folder: &TempDir) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(folder.path().join("preceptor.db")).create_if_missing(true);
    options.connect().await.unwrap()
}

async fn refusal(folder: &TempDir) -> (StoreError, String) {
    let path = folder.path().join("preceptor.db");
    let error = Store::open(&Parameters::new(path.to_str().unwrap())).await.unwrap_err();
    let text = error.to_string().replace(folder.path().to_str().unwrap(), "FOLDER");
    (error, text)
}

#[tokio::test]
async fn a_store_is_made_with_its_folder_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new folder/ä?#%.db");
    let store = open_file(&path).await;
    store.set(GUILD, "digest", "weekly").await.unwrap();
    store.close().await;
    assert!(path.is_file(), "{:?}", fs::read_dir(path.parent().unwrap()).unwrap().collect::<Vec<_>>());
    assert_eq!(open_file(&path).await.settings(GUILD).await.unwrap()["digest"], "weekly");
}

#[tokio::test]
async fn processes_that_start_at_once_make_one_store() {
    let folder = tempfile::tempdir().unwrap();
    for url in fresh_addresses(&folder).await {
        let opening = (0..6).map(|_| {
            let url = url.clone();
            tokio::spawn(async move { Store::open(&Parameters::new(&url)).await.map(|_| ()) })
        });
        for opened in opening.collect::<Vec<_>>() {
            opened.await.unwrap().unwrap();
        }
    }
}

#[tokio::test]
async fn a_store_of_a_later_version_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let store = open_file(&folder.path().join("preceptor.db")).await;
    store.close().await;
    let before = sqlite(&folder).await.execute("UPDATE schema_version SET version = 9").await.unwrap();
    assert_eq!(before.rows_affected(), 1);
    let (error, text) = refusal(&folder).await;
    assert!(matches!(error, StoreError::Newer { found: 9, known: SCHEMA_VERSION, .. }));
    insta::assert_snapshot!(text, @"the store at `FOLDER/preceptor.db` is of version 9, this program knows up to 5; run the later program, or restore a backup from before it");
}

#[tokio::test]
async fn a_file_that_is_no_store_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("preceptor.db"), "this is a letter to my grandmother ".repeat(100)).unwrap();
    let (_, text) = refusal(&folder).await;
    insta::assert_snapshot!(text, @"can't open the store at `FOLDER/preceptor.db`: the store is damaged, or is no store; restore a backup with `preceptor restore`");
}

#[tokio::test]
async fn a_place_that_can_t_be_made_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("preceptor.db")).unwrap();
    let (_, text) = refusal(&folder).await;
    insta::assert_snapshot!(text, @"can't open the store at `FOLDER/preceptor.db`: there is no file, or it can't be made; check the path, that its folder is there and who may write it");
}

#[tokio::test]
async fn a_locked_store_says_so_and_works_again_afterwards() {
    let (folder, store) = fresh_file().await;
    let mut holder = sqlite(&folder).await;
    holder.execute("BEGIN IMMEDIATE").await.unwrap();
    let refused = store.add_entry(GUILD, &content("Kept?"), &by(1, 1)).await.unwrap_err();
    insta::assert_snapshot!(refused, @"the store is locked by another program, nothing was kept; end that program or wait for it, then try again");
    assert_eq!(store.settings(GUILD).await.unwrap().len(), 0, "reading goes on");
    holder.execute("ROLLBACK").await.unwrap();
    store.add_entry(GUILD, &content("Kept?"), &by(1, 1)).await.unwrap();
}

#[tokio::test]
async fn a_full_disk_says_so_and_keeps_what_was_there() {
    let (folder, store) = fresh_file().await;
    store.add_entry(GUILD, &content("Kept?"), &by(1, 1)).await.unwrap();
    store.close().await;
    // A database that may not grow fails as one on a full disk does; the limit is each connection's, so it is asked for
    // what the error's code means.
    let mut connection = sqlite(&folder).await;
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut connection).await.unwrap();
    connection.execute(AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"))).await.unwrap();
    let full = connection.execute("CREATE TABLE big AS SELECT zeroblob(10000000) AS bytes").await.unwrap_err();
    insta::assert_snapshot!(StoreError::from(full), @"the disk with the store is full, nothing was kept; free some space, then try again");
    connection.close().await.unwrap();
    let store = open_file(&folder.path().join("preceptor.db")).await;
    assert_eq!(store.entries_since(GUILD, 0).await.unwrap().len(), 1);
    store.check().await.unwrap();
}

#[tokio::test]
async fn what_was_deleted_is_not_in_the_file() {
    let (folder, store) = fresh_file().await;
    store.keep_draft(GUILD, &super::member(1), "a very private word", 1).await.unwrap();
    store.purge_questions(GUILD, 2).await.unwrap();
    store.close().await;
    for file in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(12).any(|window| window == b"very private"), "it can still be read");
    }
}

#[tokio::test]
async fn only_its_owner_reads_the_file() {
    let (folder, store) = fresh_file().await;
    store.set(GUILD, "digest", "weekly").await.unwrap();
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} {mode:o}", file.path().display());
    }
}
