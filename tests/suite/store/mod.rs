//! The store: one contract for SQLite and PostgreSQL, two guilds that never meet, files that are old, damaged or in use.
//!
//! A behaviour is an `async fn` over a [`Store`], named once in the list below; it runs on both databases.

mod audit;
mod backups;
mod changes;
mod claims;
#[cfg(feature = "postgres")]
pub(crate) mod cluster;
mod counts;
mod crashes;
mod entries;
mod files;
mod guilds;
mod migrations;
mod numbers;
mod questions;
mod retention;
mod sessions;
mod settings;
mod two_guilds;
mod votes;

use std::future::Future;
use std::path::Path;
use std::time::Duration;

use preceptor::store::{By, Content, MemberHash, Parameters, Store};
use tempfile::TempDir;

/// How long a test may wait for anything.
const PATIENCE: Duration = Duration::from_secs(60);
const GUILD: u64 = 9_000_000_000_000_000_001;
const OTHER: u64 = 42;

macro_rules! contract {
    ($($module:ident::$name:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $name() {
                let (_folder, store) = super::fresh_file().await;
                super::within_limit(super::$module::$name(&store)).await;
            })+
        }

        #[cfg(feature = "postgres")]
        mod on_postgres {
            $(#[tokio::test]
            async fn $name() {
                let Some(url) = super::cluster::fresh_database().await else { return };
                let store = super::open(&url).await;
                super::within_limit(super::$module::$name(&store)).await;
            })+
        }
    };
}

contract![
    entries::an_entry_is_kept_as_it_was_written,
    entries::an_edit_changes_what_it_says_whose_it_is_and_when,
    entries::a_removed_entry_is_gone_till_it_is_restored,
    entries::an_entry_of_another_guild_can_t_be_touched,
    entries::a_list_has_pages_and_finds_words,
    entries::signs_of_patterns_are_plain_characters,
    entries::a_history_says_who_when_and_what,
    entries::what_changed_since_a_revision_is_told_with_the_removed,
    entries::an_import_makes_the_entries_those_of_the_file,
    entries::an_import_may_leave_what_the_file_does_not_name,
    entries::an_import_of_one_guide_leaves_the_others,
    entries::an_import_that_fails_changes_nothing,
    entries::ten_thousand_rows_are_imported,
    entries::sql_and_odd_characters_are_text,
    entries::writers_at_once_lose_nothing,
    numbers::each_guild_counts_its_entries_from_one_and_gives_no_number_twice,
    numbers::a_change_of_what_somebody_else_has_changed_since_is_told_and_changes_nothing,
    numbers::an_export_tells_nothing_of_how_much_others_write,
    votes::a_member_has_one_vote_an_answer,
    votes::a_vote_under_an_older_hash_counts_once,
    votes::votes_are_counted_by_passage_and_period,
    votes::a_forgotten_member_has_no_votes_and_drafts,
    votes::a_draft_waits_for_its_member,
    votes::the_later_word_of_a_member_counts_whichever_comes_first,
    votes::what_members_were_looking_for_is_told_by_answer,
    questions::gaps_are_declined_or_voted_down,
    questions::what_is_not_for_us_is_no_gap,
    questions::questions_are_purged_by_age_with_reasons_and_drafts,
    questions::weeks_begin_on_mondays,
    questions::a_phrasing_is_bound_to_one_passage,
    questions::what_was_bound_since_it_was_asked_is_no_gap,
    questions::questions_of_many_guilds_are_kept_together_or_not_at_all,
    retention::a_question_goes_when_its_time_is_over,
    retention::a_guild_that_keeps_nothing_has_nothing,
    retention::another_guild_keeps_what_it_decided,
    retention::a_guild_that_was_left_goes_after_thirty_days_unless_it_returned,
    retention::an_old_vote_counts_as_nobody_s_and_a_newer_one_is_found,
    retention::a_vote_is_its_member_s_in_the_next_month_and_within_the_retention,
    retention::two_processes_sweep_at_once,
    settings::a_retired_salt_takes_the_hashes_of_its_votes,
    settings::settings_are_set_changed_and_unset,
    settings::guilds_are_found_by_what_they_set,
    settings::a_month_has_one_salt,
    audit::what_is_changed_is_noted_with_the_change_and_nothing_else,
    audit::the_list_has_pages_and_goes_by_age,
    audit::a_gap_in_several_wordings_is_settled_in_one_step,
    sessions::a_session_lasts_until_it_is_ended,
    sessions::everywhere_means_every_session_of_one_member,
    sessions::a_sweep_ends_what_is_over_or_long_unused,
    claims::a_value_is_claimed_once_and_never_a_lower_one,
    claims::claims_on_interactions_go_and_others_stay,
    counts::questions_are_counted_by_passage_and_period,
    counts::declined_questions_are_counted_by_their_reason,
    counts::votes_are_counted_by_week,
    guilds::an_export_has_everything_and_an_erasure_leaves_nothing,
    guilds::guilds_with_members_are_named,
    guilds::guilds_of_which_anything_is_kept_are_named_and_those_that_were_left,
    guilds::a_guild_that_was_left_is_purged_unless_it_returned,
];

async fn within_limit<T>(test: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, test).await.expect("it takes too long")
}

async fn open(url: &str) -> Store {
    Store::open(&Parameters::new(url)).await.unwrap()
}

async fn open_file(path: &Path) -> Store {
    open(path.to_str().unwrap()).await
}

async fn fresh_file() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = open_file(&folder.path().join("preceptor.db")).await;
    (folder, store)
}

/// The address of a new store for each database that there is, for tests that open a store more than once.
async fn fresh_addresses(folder: &TempDir) -> Vec<String> {
    let file = folder.path().join("preceptor.db").to_str().unwrap().to_owned();
    #[cfg(feature = "postgres")]
    if let Some(url) = cluster::fresh_database().await {
        return vec![file, url];
    }
    vec![file]
}

fn by(member: u64, at_ms: i64) -> By {
    By { member, role: "Career advisors".into(), at_ms }
}

fn content(question: &str) -> Content {
    Content {
        phrasings: vec![format!("{question}, please"), "tell me".into()],
        ..Content::new("medical-assistant", question, format!("**Yes**: {question}"))
    }
}

fn member(number: u8) -> MemberHash {
    MemberHash::new(&[number; 16])
}
