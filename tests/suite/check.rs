//! `preceptor check` for people: sums, lines, what does not fit, what silences, what is misnamed; and that the rest goes on.

use std::fs;
use std::path::Path;

use crate::program::{err, out, run};

const CLUB: &str = "# Robotics club\n\n## Build nights\n\nWe meet on Tuesday and Thursday evenings from six to nine in the old \
    workshop behind the school, and the door stays open until the last of us has gone home.\n\n## Dues\n\nDues are twenty dollars a \
    season, paid to the treasurer in cash or by check, and nobody is turned away because of money: talk to a mentor.\n";

/// A guide folder with these files beside the club's text.
fn club(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let guide = folder.path().join("club");
    fs::create_dir(&guide).unwrap();
    fs::write(guide.join("guide.md"), CLUB).unwrap();
    files.iter().for_each(|(name, text)| fs::write(guide.join(name), text).unwrap());
    folder
}

fn checked(folder: &Path) -> String {
    out(&run(folder, &["check", "--all", "club"]))
}

#[test]
fn a_renamed_heading_is_told_with_all_others_and_the_guide_answers_on() {
    let asked = "[[passage]]\nsection = \"Meetings\"\nasked = [\"when do you meet\"]\n\n\
                 [[passage]]\nsection = \"Dues\"\nasked = [\"how much are the dues\", \"what does it cost\"]\n\n\
                 [[passage]]\nsection = \"Due\"\nasked = [\"who gets the money\"]\n";
    let folder = club(&[("asked.toml", asked)]);
    let answered = run(folder.path(), &["ask", "--guide", "club", "how much are the dues"]);
    assert_eq!(answered.status.code(), Some(0), "{}", err(&answered));
    assert!(out(&answered).contains("Dues are twenty dollars"));
    for part in [
        "2 entries do not fit",
        "asked.toml:2: no heading `Meetings`",
        "asked.toml:10: no heading `Due`; did you mean `Dues`?",
    ] {
        assert!(err(&answered).contains(part), "{part}: {}", err(&answered));
    }
    let quiet = run(folder.path(), &["-q", "ask", "--guide", "club", "how much are the dues"]);
    assert_eq!((quiet.status.code(), err(&quiet).as_str()), (Some(0), ""));

    let check = run(folder.path(), &["check", "club"]);
    assert_eq!(check.status.code(), Some(2));
    assert_eq!(out(&check).lines().filter(|line| line.starts_with("error: asked.toml:")).count(), 2, "{}", out(&check));
    assert_eq!(run(folder.path(), &["index", "club"]).status.code(), Some(0), "an index is built of the rest");
    assert_eq!(run(folder.path(), &["index", "--check", "club"]).status.code(), Some(2));
    fs::remove_file(folder.path().join("club/asked.toml")).unwrap();
    assert_eq!(run(folder.path(), &["check", "club"]).status.code(), Some(0));
}

#[test]
fn many_notes_of_a_kind_are_summed_and_listed_where_all_are_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let sections: String =
        (1..=40).map(|at| format!("## Part {at}\n\nThe door of part {at} is painted in color {at}.\n\n")).collect();
    fs::create_dir(folder.path().join("club")).unwrap();
    fs::write(folder.path().join("club/guide.md"), format!("# Doors\n\n{sections}")).unwrap();
    fs::write(
        folder.path().join("club/asked.toml"),
        "[[passage]]\nsection = \"Part 1\"\nasked = [\"the first door\"]\n",
    )
    .unwrap();
    let short = out(&run(folder.path(), &["check", "club"]));
    assert!(short.contains("guide.md:5: `Part 1` (“The door of part 1 is …”) has 1 of 8 phrasings"), "{short}");
    assert!(short.contains("warning: … 37 more of this kind; `--all` lists each"), "{short}");
    assert!(short.lines().count() < 10, "{short}");
    let long = checked(folder.path());
    assert!(
        long.lines().filter(|line| line.contains(" of 8 phrasings; ")).count() == 40 && !long.contains("more of this"),
        "{long}"
    );
    let stanza = "# guide.md:161, 0 of 8 phrasings\n# The door of part 40 is painted in color 40.\n[[passage]]\nsection = \"Part 40\"\n\
                  starts = \"The door of part 40 is painted\"\nasked = []\n";
    assert!(long.contains(stanza), "{long}");
}

#[test]
fn a_gap_that_silences_what_the_guide_answers_is_named_and_a_true_one_is_not() {
    let asked = "[[passage]]\nsection = \"Build nights\"\nasked = [\"when do we meet\", \"what evenings are you there\"]\n\n\
                 [[gap]]\ntopic = \"times\"\nasked = [\n  \"on which evenings do we meet in the workshop\",\n  \"what do dues cost in euros\",\n  \"do you have a boat\",\n]\n";
    let folder = club(&[("asked.toml", asked)]);
    let said = checked(folder.path());
    let named: Vec<&str> = said.lines().filter(|line| line.contains("the gap “")).collect();
    assert_eq!(named.len(), 1, "{said}");
    assert!(
        named[0].starts_with("info: asked.toml:8: the gap “on which evenings do we meet in the workshop”"),
        "{said}"
    );
    assert!(named[0].contains("`Build nights`"), "{said}");
}

#[test]
fn misnamed_files_unknown_languages_and_strange_terms_are_named() {
    let glossary = "[[term]]\nterm = \"CADD\"\nexpansion = \"computer drawing\"\n";
    let folder = club(&[
        ("askd.toml", "[[passage]]\nsection = \"Dues\"\nasked = [\"x\"]\n"),
        ("synonym.txt", "dues, fees\n"),
        ("guide.toml", "title = \"Club\"\nlanguage = \"klingon\"\n"),
        ("glossary.toml", glossary),
    ]);
    let said = checked(folder.path());
    for part in [
        "warning: askd.toml: not read; did you mean `asked.toml`?",
        "warning: synonym.txt: read as a text of the guide; did you mean `synonyms.txt`?",
        "warning: guide.toml:2: there is no language `klingon`",
        "warning: glossary.toml:2: term `CADD` does not occur in the guide",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    fs::write(folder.path().join("club/guide.toml"), "titel = \"Club\"\nlanguage = \"en\"\n").unwrap();
    let failed = run(folder.path(), &["check", "club"]);
    assert_eq!(failed.status.code(), Some(2));
    assert!(
        out(&failed).contains("error: guide.toml:1: unknown field `titel`, did you mean `title`?"),
        "{}",
        out(&failed)
    );
    fs::write(folder.path().join("club/guide.toml"), "language = \"de\"\n").unwrap();
    assert!(checked(folder.path()).contains("language is `de`, but the text looks like `en`"));
}

#[test]
fn every_fault_in_a_guide_s_own_files_is_listed_at_once_and_the_guide_answers() {
    let folder = club(&[
        ("guide.toml", "id = \"Club House!\"\ntitel = \"x\"\nskip = \"a\"\n"),
        (
            "asked.toml",
            "[[passage]]\nsecton = \"Dues\"\nasked = [\"x\"]\n\n[[passage]]\nsection = \"Dues\"\nasked = \"a b\"\n\n\
             [[passage]]\nsection = \"Dues\"\nasked = [\"what is to pay\"]\n",
        ),
        ("glossary.toml", "[[term]]\nterm = \"RC\"\nexpanson = \"robotics club\"\n\n[[term]]\nterm = \" \"\n"),
        ("synonyms.txt", "alone\ndues, fees\n"),
    ]);
    let check = run(folder.path(), &["check", "club"]);
    assert_eq!(check.status.code(), Some(2), "{}", err(&check));
    for part in [
        "error: guide.toml:1: guide id `Club House!` is not a slug",
        "error: guide.toml:2: unknown field `titel`, did you mean `title`?",
        "error: guide.toml:3: string \"a\" stands where a list is wanted",
        "error: asked.toml:2: unknown field `secton`, did you mean `section`?",
        "error: asked.toml:7: string \"a b\" stands where a list is wanted",
        "error: glossary.toml:3: unknown field `expanson`, did you mean `expansion`?",
        "error: glossary.toml:6: `term` is empty",
        "error: synonyms.txt:1: a word alone has no synonym",
    ] {
        assert!(out(&check).contains(part), "{part}: {}", out(&check));
    }
    let answered = run(folder.path(), &["ask", "--guide", "club", "how much are the dues"]);
    assert!(out(&answered).contains("Dues are twenty dollars"), "{}{}", out(&answered), err(&answered));
    assert!(err(&answered).contains("8 entries do not fit the guide `club-house`"), "{}", err(&answered));
    fs::write(folder.path().join("club/asked.toml"), "[[passage]\n").unwrap();
    let answered = run(folder.path(), &["ask", "--guide", "club", "how much are the dues"]);
    assert!(out(&answered).contains("Dues are twenty dollars"), "{}{}", out(&answered), err(&answered));
    assert!(err(&answered).contains("until then nothing in the file holds"), "{}", err(&answered));
}

#[test]
fn a_folder_with_its_texts_in_folders_is_one_guide_for_every_command() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in
        [("start/door.md", "# Door\n\nThe door is red.\n"), ("end/roof.md", "# Roof\n\nThe roof is flat.\n")]
    {
        fs::create_dir_all(folder.path().join("site").join(name).parent().unwrap()).unwrap();
        fs::write(folder.path().join("site").join(name), text).unwrap();
    }
    let check = out(&run(folder.path(), &["check", "site"]));
    assert!(check.contains("site: 2 documents"), "{check}");
    let asked = run(folder.path(), &["ask", "--guide", "site", "what color is the door"]);
    assert!(out(&asked).contains("The door is red."), "{}{}", out(&asked), err(&asked));
    for name in ["start", "end"] {
        fs::write(folder.path().join("site").join(name).join("guide.toml"), "").unwrap();
    }
    let check = out(&run(folder.path(), &["check", "site"]));
    assert!(check.contains("start: 1 document") && check.contains("end: 1 document"), "{check}");
}

#[test]
fn what_is_found_is_one_json_object_a_guide() {
    let folder = club(&[("asked.toml", "[[passage]]\nsection = \"Duse\"\nasked = [\"x\"]\n")]);
    let output = run(folder.path(), &["check", "--json", "club"]);
    assert_eq!(output.status.code(), Some(2));
    let record: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&record["guide"], &record["errors"], &record["passages"]), (&"club".into(), &1.into(), &2.into()));
    let first = &record["findings"][0];
    assert_eq!(
        (&first["severity"], &first["file"], &first["line"]),
        (&"error".into(), &"asked.toml".into(), &2.into())
    );
}

#[test]
fn the_shipped_guide_has_nothing_that_must_be_mended() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = crate::program::preceptor(folder.path());
    let output = command.env("PRECEPTOR__MODEL__ENABLED", "false").arg("check").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}{}", out(&output), err(&output));
    assert!(out(&output).lines().count() < 30, "{}", out(&output));
}
