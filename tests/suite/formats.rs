//! Files that are no text, as guides: read in place and imported.
//!
//! 1. A web page, an office file, an e-book and a PDF answer as they are; a PDF's citation names its page, and none has a line.
//! 2. What is refused is refused under its real name, with the way out.
//! 3. An import is a guide folder that says where it came from, and its citations name the file that it was made from.
//! 4. What an advisor wrote survives an import anew, and what was there before is kept.
//! 5. Of several guides, the one that knows answers; one that is named answers alone.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::program::{err, out, preceptor, run};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/files").join(name)
}

fn ask(folder: &Path, guide: &str, question: &str) -> Value {
    let output = run(folder, &["ask", "--json", "--guide", guide, question]);
    serde_json::from_str(&out(&output)).unwrap_or_else(|_| panic!("{}", err(&output)))
}

#[test]
fn files_of_every_kind_answer_as_they_are() {
    let home = tempfile::tempdir().unwrap();
    for (name, question, words) in [
        ("html/old-hut-rules.html", "hut rules", ""),
        ("docx/club-handbook-pandoc.docx", "club handbook", ""),
        ("odt/course-odfpy.odt", "course", ""),
        ("epub/choir-notes.epub", "choir", ""),
        ("rtf/career-word.rtf", "what do you pay an hour at night", "19 an hour"),
        (
            "pdf/reportlab_register.pdf",
            "who pays for the changed lock if I lose a key",
            "the school pays the first time",
        ),
    ] {
        let path = file(name);
        let answer = ask(home.path(), path.to_str().unwrap(), question);
        let shown = answer["quotes"].as_array().unwrap().iter().chain(answer.get("nearest"));
        let source = shown.map(|quote| quote["source"].clone()).find(Value::is_object);
        assert!(
            words.is_empty() || answer["quotes"][0]["text"].as_str().is_some_and(|text| text.contains(words)),
            "{answer:#}"
        );
        let Some(source) = source else { continue };
        assert!(source["line"].is_null(), "{name}: {source}");
        assert_eq!(source["page"].is_u64(), name.starts_with("pdf/"), "{name}: {source}");
        assert_eq!(source["file"], path.file_name().unwrap().to_str().unwrap());
    }
}

#[test]
fn a_pdf_is_cited_by_its_page() {
    let home = tempfile::tempdir().unwrap();
    let path = file("pdf/reportlab_register.pdf");
    let answered = run(home.path(), &["ask", "--guide", path.to_str().unwrap(), "who pays for the changed lock"]);
    let shown = out(&answered);
    assert!(shown.contains("reportlab_register.pdf page "), "{shown}");
}

#[test]
fn what_is_not_read_is_called_what_it_is() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("photo.md"), b"\x89PNG\r\n\x1a\n0000").unwrap();
    fs::write(home.path().join("old.txt"), [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat())
        .unwrap();
    fs::write(home.path().join("chairs.rst"), "Chairs\n======\n").unwrap();
    let scanned = file("broken/scanned.pdf");
    let locked = file("broken/user_password.pdf");
    for (guide, said) in [
        ("photo.md", "`photo.md` is a PNG picture"),
        ("old.txt", "`old.txt` "),
        ("chairs.rst", "reStructuredText"),
        (scanned.to_str().unwrap(), "ocrmypdf"),
        (locked.to_str().unwrap(), "password"),
    ] {
        let output = run(home.path(), &["ask", "--guide", &format!("./{guide}").replace(".//", "/"), "what"]);
        assert_eq!(output.status.code(), Some(2), "{guide}: {}", out(&output));
        assert!(err(&output).contains(said) && !err(&output).contains(".md.txt"), "{guide}: {}", err(&output));
    }
}

#[test]
fn an_import_is_a_guide_folder_that_says_where_it_came_from() {
    let home = tempfile::tempdir().unwrap();
    let path = file("pdf/reportlab_register.pdf");
    let output = run(home.path(), &["import", path.to_str().unwrap(), "--to", "corpus/keys"]);
    assert!(output.status.success(), "{}", err(&output));
    let folder = home.path().join("corpus/keys");
    let manifest = fs::read_to_string(folder.join("guide.toml")).unwrap();
    for said in ["id = \"keys\"", "from = \"reportlab_register.pdf\"", "sha256 = \"", "date = \"20"] {
        assert!(manifest.contains(said), "{manifest}");
    }
    assert!(fs::read_to_string(folder.join("asked.toml")).unwrap().contains("# section = "));
    let answer = ask(home.path(), "corpus/keys", "who pays for the changed lock if I lose a key");
    let source = &answer["quotes"][0]["source"];
    assert_eq!(
        (source["original"].as_str(), source["page"].is_u64()),
        (Some("reportlab_register.pdf"), true),
        "{answer:#}"
    );
    let checked = run(home.path(), &["check", "corpus/keys"]);
    assert!(checked.status.success(), "{}{}", out(&checked), err(&checked));
}

#[test]
fn an_import_anew_keeps_what_an_advisor_wrote() {
    let home = tempfile::tempdir().unwrap();
    fs::write(
        home.path().join("rules.html"),
        "<!doctype html><h1>Club</h1><h2>Fees</h2><p>Ten crowns a year, due in May.</p>",
    )
    .unwrap();
    assert!(run(home.path(), &["import", "rules.html", "--to", "corpus/club"]).status.success());
    let asked = "[[passage]]\nsection = \"Fees\"\nasked = [\"what do I owe\"]\n";
    fs::write(home.path().join("corpus/club/asked.toml"), asked).unwrap();
    let again = run(home.path(), &["import", "rules.html", "--to", "corpus/club"]);
    assert!(again.status.code() == Some(2) && err(&again).contains("--replace"), "{}", err(&again));
    fs::write(
        home.path().join("rules.html"),
        "<!doctype html><h1>Club</h1><h2>Fees</h2><p>Twelve crowns a year, due in May.</p>",
    )
    .unwrap();
    assert!(run(home.path(), &["import", "rules.html", "--to", "corpus/club", "--replace"]).status.success());
    assert_eq!(fs::read_to_string(home.path().join("corpus/club/asked.toml")).unwrap(), asked);
    assert!(home.path().join("corpus/.club.before-1/asked.toml").is_file());
    let answer = ask(home.path(), "corpus/club", "what do I owe");
    assert!(answer["quotes"][0]["text"].as_str().unwrap().contains("Twelve crowns"), "{answer:#}");
}

#[test]
fn of_several_guides_the_one_that_knows_answers() {
    let home = tempfile::tempdir().unwrap();
    for (name, text) in [
        (
            "anglers",
            "# Anglers\n\n## Meetings\n\nThe anglers meet at the boathouse on Mondays at six.\n\n## Fees\n\nA year costs ten crowns.\n",
        ),
        (
            "weavers",
            "# Weavers\n\n## Looms\n\nA loom is booked at the desk for two hours.\n\n## Yarn\n\nYarn is weighed and paid for at the counter.\n",
        ),
    ] {
        fs::create_dir_all(home.path().join("corpus").join(name)).unwrap();
        fs::write(home.path().join("corpus").join(name).join("guide.md"), text).unwrap();
    }
    let asked = |arguments: &[&str]| {
        let mut command = preceptor(home.path());
        let output = command.env("PRECEPTOR__CORPUS__PATH", "corpus").args(arguments).output().unwrap();
        serde_json::from_str::<Value>(&out(&output)).unwrap_or_else(|_| panic!("{}", err(&output)))
    };
    for (question, guide) in [("how do I book a loom", "weavers"), ("when do the anglers meet", "anglers")] {
        assert_eq!(asked(&["ask", "--json", question])["quotes"][0]["guide"], guide, "{question}");
    }
    let narrowed = asked(&["ask", "--json", "--guide", "anglers", "how do I book a loom"]);
    assert_eq!(narrowed["outcome"], "declined");
    // Each of two things is looked for in the guide that knows it.
    let compared = asked(&["compare", "--json", "loom", "anglers"]);
    let told = |side: usize| compared["sides"][side]["quotes"][0]["guide"].clone();
    assert_eq!([told(0), told(1)], ["weavers", "anglers"], "{compared}");
}

#[test]
fn a_file_without_a_heading_is_not_cited_under_another_s() {
    let home = tempfile::tempdir().unwrap();
    for (name, text) in [("a.md", "# Stables\n\n## Dogs\n\nDogs stay outside.\n"), ("b.md", "The gate code is 4711.\n")]
    {
        fs::create_dir_all(home.path().join("club")).unwrap();
        fs::write(home.path().join("club").join(name), text).unwrap();
    }
    let answer = ask(home.path(), "club", "what is the gate code");
    assert_eq!(answer["quotes"][0]["path"], serde_json::json!(["b"]), "{answer}");
}

#[test]
fn a_docs_folder_keeps_its_readme_where_it_is_made_a_guide() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(home.path().join("docs/sub")).unwrap();
    std::fs::write(home.path().join("docs/README.md"), "# Mill\n\nThe mill opens at nine.\n").unwrap();
    std::fs::write(home.path().join("docs/sub/fees.md"), "# Fees\n\nA day costs ten crowns.\n").unwrap();
    let summary = "- [Fees](sub/fees.md)\n- [Mill](README.md)\n";
    std::fs::write(home.path().join("docs/SUMMARY.md"), summary).unwrap();
    for (made, arguments) in
        [("imported", ["import", "docs", "--to", "imported"]), ("begun", ["init", "docs", "./begun", "--quiet"])]
    {
        let output = run(home.path(), &arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let topics = run(home.path(), &["topics", "--guide", made]);
        let topics = String::from_utf8_lossy(&topics.stdout).into_owned();
        assert_eq!(topics, "Fees\nMill\n", "{made}");
        let checked = run(home.path(), &["check", made]);
        let checked = String::from_utf8_lossy(&checked.stdout).into_owned();
        assert!(!checked.contains("not read") && checked.contains("2 passages"), "{checked}");
        let section = run(home.path(), &["section", "Mill", "--guide", made]);
        assert!(String::from_utf8_lossy(&section.stdout).contains("The mill opens at nine."), "{made}");
    }
}
