//! Entries as files, and what the shell does with a server's data.
//!
//! 1. What is exported from one server is, imported to another, the same there: as CSV and as JSON.
//! 2. A file with anything wrong in it changes nothing, and what is wrong is named.
//! 3. No cell of an export is a formula.
//! 4. A backup brings back what was erased.
//! 5. What is shown of one server holds nothing of another.
//! 6. A table as people keep it is taken as it is, and what was made of it is said.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Output;

use preceptor::clock::parse_date;
use preceptor::guild::{Form, write};
use preceptor::store::{Content, Parameters, Store};
use serde_json::Value;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Executor as _};
use tempfile::TempDir;

use crate::program::{err, out, preceptor, run, run_with_input};

/// Runs the program with these words; its store is in the folder that is its home.
fn said(folder: &TempDir, words: &str) -> Output {
    run(folder.path(), &words.split(' ').collect::<Vec<_>>())
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

/// What it wrote to standard output; it must have gone well.
fn done(output: &Output) -> String {
    assert_eq!(code(output), Some(0), "{}", err(output));
    out(output)
}

fn put(folder: &TempDir, name: &str, bytes: impl AsRef<[u8]>) {
    fs::write(folder.path().join(name), bytes).unwrap();
}

fn read(folder: &TempDir, name: &str) -> Vec<u8> {
    fs::read(folder.path().join(name)).unwrap()
}

fn content(question: &str, answer: &str) -> Content {
    Content {
        phrasings: vec!["=1+1, really?".into(), "'quoted' \"twice\"".into()],
        source_link: Some("https://example.org/?a=1,2;3".into()),
        expires: parse_date("2099-12-31"),
        ..Content::new("medical-assistant", question, answer)
    }
}

/// Texts that break careless programs.
fn odd() -> Vec<Content> {
    let texts = [
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1 'a'",
        "-1",
        "@SUM(A1)",
        "\tx",
        "'=x",
        "''x",
        " blank ",
        "x'); DROP TABLE entries; --",
        "one\r\ntwo\n\nthree\rfour, \"five\"; six\t🩺",
        "\u{feff}x\u{202e}y",
        "$1 ? \\ %s é",
    ];
    texts.into_iter().map(|text| content(text, text)).collect()
}

const HEADER: &str = "guide,question,phrasings,answer,source_link,expires\n";
const ROW: &str = "medical-assistant,When are classes?,class times,At nine.,https://example.org,2099-01-01\n";

#[test]
fn what_one_server_exports_another_imports_unchanged() {
    for name in ["entries.csv", "entries.json"] {
        let folder = tempfile::tempdir().unwrap();
        put(&folder, "first.csv", write(Form::Csv, &odd()));
        let imported = done(&said(&folder, "faq import --guild 1 first.csv"));
        assert_eq!(imported, "12 added, 0 edited, 0 removed, 0 unchanged\n");
        done(&said(&folder, &format!("faq export --guild 1 {name}")));
        done(&said(&folder, &format!("faq import --guild 2 {name}")));
        let [one, two] = [1, 2].map(|guild| done(&said(&folder, &format!("faq export --guild {guild} --json"))));
        assert_eq!(one, two);
        assert_eq!(serde_json::from_str::<Vec<Content>>(&one).unwrap(), odd());
        let again = done(&said(&folder, &format!("faq import --guild 2 {name} --json")));
        let again: Value = serde_json::from_str(&again).unwrap();
        assert_eq!((&again["unchanged"], &again["added"]), (&12.into(), &0.into()));
    }
}

#[test]
fn an_import_adds_and_edits_and_removes_only_where_told() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "one.csv", format!("{HEADER}{ROW}medical-assistant,Old?,,Yes.,,\n"));
    put(&folder, "two.csv", format!("{HEADER}{}medical-assistant,New?,,Yes.,,\n", ROW.replace("nine", "ten")));
    done(&said(&folder, "faq import --guild 1 one.csv"));
    let trial = done(&said(&folder, "faq import --guild 1 two.csv --dry-run --replace"));
    assert_eq!(trial, "1 added, 1 edited, 1 removed, 0 unchanged; nothing was changed, since this was a trial\n");
    assert_eq!(done(&said(&folder, "faq import --guild 1 two.csv")), "1 added, 1 edited, 0 removed, 0 unchanged\n");
    let listed = done(&said(&folder, "faq list --guild 1"));
    assert!(listed.contains("Old?") && listed.contains("New?") && listed.contains("shell"), "{listed}");
    assert!(listed.ends_with("3 entries\n"), "{listed}");
    assert_eq!(
        done(&said(&folder, "faq import --guild 1 two.csv --replace")),
        "0 added, 0 edited, 1 removed, 2 unchanged\n"
    );
    let lines = done(&said(&folder, "faq list --guild 1 --json"));
    let entries: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((entries.len(), &entries[0]["answer"], &entries[0]["author"]), (2, &"At ten.".into(), &"0".into()));
    assert_eq!(done(&said(&folder, "faq list --guild 1 --guide harbor")), "There are no entries.\n");
}

#[test]
fn standard_input_may_be_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let json = String::from_utf8(write(Form::Json, &odd())).unwrap();
    done(&run_with_input(folder.path(), &["faq", "import", "--guild", "7", "-"], &json));
    let csv = done(&said(&folder, "faq export --guild 7"));
    done(&run_with_input(folder.path(), &["faq", "import", "--guild", "8", "-"], &csv));
    assert_eq!(done(&said(&folder, "faq export --guild 8")), csv);
}

/// A file of `tests/data/files/sheets/`.
fn sheet(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/files/sheets").join(name)).unwrap()
}

#[test]
fn a_workbook_is_taken_as_it_is_and_what_was_passed_over_is_told() {
    let folder = tempfile::tempdir().unwrap();
    // Whatever it is called: its bytes say what it is.
    for name in ["clinic.xlsx", "clinic.csv"] {
        put(&folder, name, sheet("clinic.xlsx"));
    }
    let imported = said(&folder, "faq --guild 1 import clinic.xlsx");
    assert_eq!(done(&imported), "4 added, 0 edited, 0 removed, 0 unchanged\n");
    for told in ["note: the worksheet `FAQ 2030` was read; not read: `Read me`", "note: ignored: `#`, `Owner`", "row 3"]
    {
        assert!(err(&imported).contains(told), "{told}: {}", err(&imported));
    }
    let again = said(&folder, "faq import --guild 1 --guide medical-assistant clinic.csv");
    assert_eq!(done(&again), "0 added, 0 edited, 0 removed, 4 unchanged\n");
    let listed = done(&said(&folder, "faq list --guild 1"));
    assert!(listed.contains("Where do I pick up my badge? (until 2030-12-31)"), "{listed}");
}

#[test]
fn what_is_no_table_is_called_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    for (name, expected) in [
        ("badge.png", "a picture (PNG), not a table"),
        ("letter.docx", "a Word document, not a table"),
        ("old.xls", "an old Excel workbook (.xls); open it in a spreadsheet program and save it as .xlsx or CSV"),
        ("bomb.xlsx", "unpacks to more than a table may (64 MB)"),
        ("letter.txt", "text without columns, not a table"),
    ] {
        put(&folder, "entries.csv", sheet(name));
        let refused = said(&folder, "faq import --guild 1 entries.csv");
        assert_eq!(code(&refused), Some(2));
        assert!(err(&refused).contains(expected) && !err(&refused).contains("no column"), "{}", err(&refused));
    }
    assert!(!store_path(&folder).exists());
}

#[test]
fn rows_that_name_no_guide_are_of_the_one_that_is_asked_where_none_is_named() {
    let folder = tempfile::tempdir().unwrap();
    for id in ["mill", "pond"] {
        fs::create_dir_all(folder.path().join("corpus").join(id)).unwrap();
        put(&folder, &format!("corpus/{id}/guide.md"), format!("# The {id}\n\nThe {id} is open all day.\n"));
    }
    put(&folder, "entries.csv", "Question,Answer\nMay I feed the ducks?,Not with bread.\n");
    put(&folder, "preceptor.toml", "[corpus]\npath = \"corpus\"\n");
    let refused = said(&folder, "faq import --guild 1 entries.csv");
    assert!(err(&refused).contains("the column `guide` is missing"), "{}", err(&refused));
    put(&folder, "preceptor.toml", "[corpus]\npath = \"corpus\"\ndefault_guide = \"pond\"\n");
    done(&said(&folder, "faq import --guild 1 entries.csv"));
    let entry: Value = serde_json::from_str(&done(&said(&folder, "faq list --guild 1 --json"))).unwrap();
    assert_eq!(entry["guide"], "pond");
    put(&folder, "entries.csv", "Guide,Question,Answer\nriver,May I swim?,No.\n");
    assert_eq!(code(&said(&folder, "faq import --guild 1 entries.csv")), Some(2));
}

#[test]
fn an_entry_shows_whose_it_is_as_the_import_said() {
    let folder = tempfile::tempdir().unwrap();
    put(
        &folder,
        "entries.csv",
        "Question,Answer\nWhere is the pond?,\"Behind **the barn**, see [map](https://e.org).\"\n",
    );
    let ask = || done(&said(&folder, "ask --guild 1 where is the pond"));
    done(&said(&folder, "faq import --guild 1 entries.csv --role Advisors --author Ana"));
    let asked = ask();
    assert!(asked.contains("— Ana, Advisors (entry #1, 20"), "{asked}");
    assert!(asked.contains("Behind the barn, see map (https://e.org)."), "{asked}");
    put(&folder, "entries.csv", "Question,Answer\nWhere is the pond?,Gone.\n");
    done(&said(&folder, "faq import --guild 1 entries.csv --role Advisors --author 123456789012345678"));
    assert!(ask().contains("— Advisors (entry #1, member 123456789012345678, "), "{}", ask());
    let entry: Value = serde_json::from_str(&done(&said(&folder, "faq list --guild 1 --json"))).unwrap();
    assert_eq!((&entry["author"], &entry["author_role"]), (&"123456789012345678".into(), &"Advisors".into()));
}

#[test]
fn a_hyphen_is_standard_output_and_input() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "entries.csv", format!("{HEADER}{ROW}"));
    done(&said(&folder, "faq import --guild 1 entries.csv"));
    let exported = done(&said(&folder, "faq export --guild 1 -"));
    assert_eq!(exported, done(&said(&folder, "faq export --guild 1")));
    let backup = said(&folder, "backup -");
    assert_eq!(code(&backup), Some(0), "{}", err(&backup));
    assert!(backup.stdout.starts_with(b"SQLite format 3"));
    assert!(!folder.path().join("-").exists());
    done(&said(&folder, "data erase --guild 1 --yes"));
    put(&folder, "copy.db", &backup.stdout);
    let mut program = preceptor(folder.path());
    program.args(["restore", "--replace", "-"]).stdin(fs::File::open(folder.path().join("copy.db")).unwrap());
    let restored = done(&program.output().unwrap());
    assert!(restored.starts_with("standard input is the store now"), "{restored}");
    assert_eq!(done(&said(&folder, "faq export --guild 1 -")), exported);
    let workbook = said(&folder, "faq export --guild 1 entries.xlsx");
    assert!(code(&workbook) == Some(2) && err(&workbook).contains("an export is CSV or JSON"), "{}", err(&workbook));
}

#[test]
fn a_command_that_only_reads_makes_no_store() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "entries.csv", format!("{HEADER}{ROW}"));
    let trial = done(&said(&folder, "faq import --guild 1 entries.csv --dry-run"));
    assert_eq!(trial, "1 added, 0 edited, 0 removed, 0 unchanged; nothing was changed, since this was a trial\n");
    for words in ["faq list --guild 1", "faq export --guild 1", "faq lint --guild 1"] {
        let refused = said(&folder, words);
        assert!(code(&refused) == Some(2) && err(&refused).contains("there is no store at"), "{}", err(&refused));
    }
    assert!(!store_path(&folder).exists());
}

#[test]
fn every_command_finds_a_store_whose_address_stands_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "entries.csv", format!("{HEADER}{ROW}"));
    put(&folder, "address.txt", "kept.db\n");
    let at = |words: &str| {
        let mut program = preceptor(folder.path());
        let output = program.args(words.split(' ')).env("PRECEPTOR__STORE__URL_FILE", "address.txt").output().unwrap();
        assert!(output.status.success(), "{words}: {}", err(&output));
    };
    at("faq import --guild 1 entries.csv");
    let reading = ["faq list --guild 1", "faq export --guild 1", "faq lint --guild 1", "gaps --guild 1"];
    reading.iter().chain(&["data export --guild 1", "backup copy.db"]).for_each(|words| at(words));
    assert!(folder.path().join("kept.db").is_file() && !store_path(&folder).exists());
}

#[test]
fn a_server_is_named_by_its_id_before_or_behind_the_command() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "entries.csv", format!("{HEADER}{ROW}"));
    done(&said(&folder, "faq import --guild 9 entries.csv"));
    assert_eq!(done(&said(&folder, "faq --guild 9 list")), done(&said(&folder, "faq list --guild 9")));
    assert_eq!(done(&said(&folder, "data --guild 9 export")), done(&said(&folder, "data export --guild 9")));
    for words in ["faq list --guild myserver", "faq list", "ask --guild myserver x", "gaps --guild myserver"] {
        let refused = said(&folder, words);
        assert!(code(&refused) == Some(2) && err(&refused).contains("Copy Server ID"), "{}", err(&refused));
    }
}

#[test]
fn a_bad_file_is_named_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "good.csv", format!("{HEADER}{ROW}"));
    done(&said(&folder, "faq import --guild 1 good.csv"));
    let before = done(&said(&folder, "data export --guild 1"));
    let rows = format!("{HEADER}medical-assistant,Fine?,,Yes.,,\n");
    let long = "a".repeat(4001);
    let bad: [(String, &str); 10] = [
        (
            format!("{rows}medical-assistent,Other?,,No.,,\n"),
            "line 3, guide: there is no guide `medical-assistent`; do you mean `medical-assistant`?",
        ),
        (format!("{rows}medical-assistant,Other?,,{long},,\n"), "line 3, answer: the answer has 4001 characters"),
        (
            format!("{rows}medical-assistant,Other?,,No.,javascript:x,\n"),
            "line 3, source_link: `javascript:x` is no link",
        ),
        (format!("{rows}medical-assistant,Other?,,No.,,31.31.2030\n"), "line 3, expires: `31.31.2030` is no day"),
        (
            format!("{rows}medical-assistant,Other?,,No.,,03/04/2030\n"),
            "line 3, expires: `03/04/2030` may be 2030-04-03 or 2030-03-04",
        ),
        (format!("{rows}medical-assistant,Fine?,,No.,,\n"), "line 3, question: line 2 has the same question"),
        (format!("{rows}medical-assistant,\"Other?,,No.,,\n"), "the quotation mark in line 3 is never closed"),
        (format!("{rows}medical-assistant,Other?\n"), "line 3: the row has 2 cells"),
        (format!("guide,question,answer,sauce_link\n{ROW}"), "no column `sauce_link`; do you mean `source_link`?"),
        (vec!["answer"; 100_000].join(","), "more than 256 columns"),
    ];
    for (file, expected) in &bad {
        put(&folder, "bad.csv", file);
        for replace in ["", " --replace"] {
            let refused = said(&folder, &format!("faq import --guild 1 bad.csv{replace}"));
            assert_eq!((code(&refused), out(&refused).as_str()), (Some(2), ""));
            assert!(err(&refused).contains(expected), "{expected}: {}", err(&refused));
        }
    }
    assert_eq!(done(&said(&folder, "data export --guild 1")), before);
    let missing = said(&folder, "faq import --guild 1 missing.csv");
    assert!(code(&missing) == Some(2) && err(&missing).contains("can't read `missing.csv`"), "{}", err(&missing));
    let guide = said(&folder, "faq import --guild 1 --guide harbor good.csv");
    assert!(err(&guide).contains("there is no guide `harbor`; there are: medical-assistant"), "{}", err(&guide));
}

#[test]
fn a_file_of_an_old_spreadsheet_is_read_and_its_accents_are_pointed_out() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "old.csv", b"Guide;Question;Answer\r\nmedical-assistant;Caf\xe9?;\x93Oui\x94\r\n");
    let imported = said(&folder, "faq import --guild 1 old.csv");
    done(&imported);
    assert!(err(&imported).contains("Windows-1252"));
    assert!(done(&said(&folder, "faq list --guild 1 --json")).contains("\"answer\":\"“Oui”\""));
}

#[test]
fn a_list_shows_nothing_that_a_terminal_would_obey() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "file.json", write(Form::Json, &[content("\u{1b}[31mred\u{202e}\nline?", "x")]));
    done(&said(&folder, "faq import --guild 1 file.json"));
    for words in ["faq list --guild 1", "faq list --guild 1 --json", "faq lint --guild 1"] {
        let listed = out(&said(&folder, words));
        assert!(listed.contains("red") || words.contains("lint"), "{listed}");
        assert!(!listed.contains(['\u{1b}', '\u{202e}']), "{listed:?}");
    }
}

#[test]
fn lint_names_what_wants_a_look() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "good.csv", format!("{HEADER}{ROW}"));
    done(&said(&folder, "faq import --guild 1 good.csv"));
    assert_eq!(done(&said(&folder, "faq lint --guild 1")), "1 entry, 0 to look at\n");
    let more = "medical-assistant,when are classes,,At ten.,http://example.org,2001-01-01\n";
    put(&folder, "more.csv", format!("{HEADER}{more}"));
    done(&said(&folder, "faq import --guild 1 more.csv"));
    let linted = said(&folder, "faq lint --guild 1");
    assert_eq!(code(&linted), Some(1), "{}", err(&linted));
    insta::assert_snapshot!(out(&linted), @"
    entry 2 (“when are classes”): expired after 2001-01-01; set a later day or remove it
    entry 2 (“when are classes”): asks the same as entry 1; keep one
    entry 2 (“when are classes”): the link is not https://; use https:// where the site has it
    2 entries, 3 to look at
    ");
}

#[test]
fn a_backup_brings_back_what_was_erased() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "file.csv", write(Form::Csv, &odd()));
    done(&said(&folder, "faq import --guild 1 file.csv"));
    let before = done(&said(&folder, "data export --guild 1"));
    done(&said(&folder, "backup copy.db"));
    let twice = said(&folder, "backup copy.db");
    assert!(code(&twice) == Some(2) && err(&twice).contains("is there already"), "{}", err(&twice));

    let unasked = said(&folder, "data erase --guild 1");
    assert!(code(&unasked) == Some(2) && err(&unasked).contains("--yes"), "{}", err(&unasked));
    assert_eq!(done(&said(&folder, "data export --guild 1")), before);
    let erased = done(&said(&folder, "data erase --guild 1 --yes"));
    assert_eq!(erased, "24 rows of server 1 were deleted.\n", "12 entries, each with its history");
    assert_eq!(done(&said(&folder, "faq list --guild 1")), "There are no entries.\n");

    let there = said(&folder, "restore copy.db");
    assert!(code(&there) == Some(2) && err(&there).contains("`--replace` moves it"), "{}", err(&there));
    let restored = done(&said(&folder, "restore --replace copy.db"));
    assert_eq!(done(&said(&folder, "data export --guild 1")), before);
    let aside = restored.split('`').nth(5).unwrap_or_else(|| panic!("{restored}"));
    assert!(aside.contains("before-restore") && Path::new(aside).is_file(), "{restored}");
}

#[test]
fn a_restore_that_fails_leaves_the_store_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "file.csv", format!("{HEADER}{ROW}"));
    done(&said(&folder, "faq import --guild 1 file.csv"));
    let before = done(&said(&folder, "data export --guild 1"));
    put(&folder, "letter.db", "this is a letter to my grandmother ".repeat(100));
    for name in ["letter.db", "missing.db"] {
        let refused = said(&folder, &format!("restore --replace {name}"));
        assert!(code(&refused) == Some(2) && err(&refused).contains(name), "{}", err(&refused));
    }
    let itself = said(&folder, "restore --replace .local/share/preceptor/preceptor.db");
    assert!(err(&itself).contains("is the store itself"), "{}", err(&itself));
    assert_eq!(done(&said(&folder, "data export --guild 1")), before);
}

#[tokio::test]
async fn a_store_in_use_is_backed_up_but_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "file.csv", format!("{HEADER}{ROW}"));
    done(&said(&folder, "faq import --guild 1 file.csv"));
    let store = Store::open(&Parameters::new(store_path(&folder).to_str().unwrap())).await.unwrap();
    done(&said(&folder, "backup copy.db"));
    let refused = said(&folder, "restore --replace copy.db");
    assert!(code(&refused) == Some(2) && err(&refused).contains("is in use; end the bot first"), "{}", err(&refused));
    assert_eq!(store.revision(1).await.unwrap(), 1);
    store.close().await;
    done(&said(&folder, "restore --replace copy.db"));
}

#[test]
fn what_is_shown_of_one_server_holds_nothing_of_another() {
    let folder = tempfile::tempdir().unwrap();
    for (guild, word) in [(1, "apple"), (22, "pear")] {
        let file = format!("{HEADER}{}", ROW.replace("classes", word).replace("At nine", word));
        put(&folder, "file.csv", file);
        done(&said(&folder, &format!("faq import --guild {guild} file.csv")));
    }
    for words in ["data export", "faq list", "faq export", "faq lint", "faq list --json"] {
        let shown = done(&said(&folder, &format!("{words} --guild 1")));
        assert!(!shown.contains("pear") && !shown.contains("\"22\""), "{words}: {shown}");
    }
    done(&said(&folder, "data erase --guild 1 --yes"));
    assert!(done(&said(&folder, "faq list --guild 22")).contains("pear"));
    assert_eq!(code(&said(&folder, "faq list --guild server")), Some(2));
}

fn store_path(folder: &TempDir) -> std::path::PathBuf {
    folder.path().join(".local/share/preceptor/preceptor.db")
}

#[tokio::test]
async fn a_store_that_can_t_be_used_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let nothing = said(&folder, "backup copy.db");
    assert!(code(&nothing) == Some(2) && err(&nothing).contains("there is no store at"), "{}", err(&nothing));
    assert!(!store_path(&folder).exists(), "a question makes no store");
    put(&folder, "file.csv", format!("{HEADER}{ROW}"));
    done(&said(&folder, "faq import --guild 1 file.csv"));

    let mut holder = SqliteConnectOptions::new().filename(store_path(&folder)).connect().await.unwrap();
    holder.execute("BEGIN IMMEDIATE").await.unwrap();
    let locked = said(&folder, "faq import --guild 2 file.csv");
    assert!(code(&locked) == Some(2) && err(&locked).contains("is locked by another program"), "{}", err(&locked));
    holder.execute("ROLLBACK").await.unwrap();
    drop(holder);
    assert_eq!(done(&said(&folder, "faq list --guild 2")), "There are no entries.\n");

    let mut damaged = fs::File::options().write(true).open(store_path(&folder)).unwrap();
    damaged.write_all(b"this is a letter to my grandmother").unwrap();
    let refused = said(&folder, "faq list --guild 1");
    assert!(code(&refused) == Some(2) && err(&refused).contains("the store is damaged"), "{}", err(&refused));
}

#[test]
fn a_store_in_a_folder_that_can_t_be_written_says_so() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "file.csv", format!("{HEADER}{ROW}"));
    put(&folder, "file", "");
    let import = |place: &str| {
        let mut program = preceptor(folder.path());
        program.args(["faq", "import", "--guild", "1", "file.csv"]).env("PRECEPTOR__STORE__URL", place);
        program.output().unwrap()
    };
    let refused = import("file/preceptor.db");
    assert!(code(&refused) == Some(2) && err(&refused).contains("can't make the folder"), "{}", err(&refused));
    done(&import("kept/preceptor.db"));
    fs::set_permissions(folder.path().join("kept/preceptor.db"), fs::Permissions::from_mode(0o400)).unwrap();
    let refused = import("kept/preceptor.db");
    // Whoever may do everything may write what is read-only.
    if code(&refused) != Some(0) {
        assert!(err(&refused).contains("can't be written"), "{}", err(&refused));
    }
    assert_eq!(read(&folder, "file.csv"), format!("{HEADER}{ROW}").into_bytes());
}
