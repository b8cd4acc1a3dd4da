//! What the selectors of `asked.toml` find, and what `lint` finds.

use super::fixtures::{guide, markdown};
use crate::corpus::{CorpusError, Guide, PassageSelector, Selectors, Severity, below_title, lint};

const TEXT: &str = "# Tea\n\nAbout tea, a drink made of leaves.\n\n## How to brew\n\nBoil water.\n\n- **Pour** it.\n- Wait.\n\n\
    ### Cold\n\nWait longer.\n\n## Green\n\n### Cups\n\nUse small ones.\n\n## Black\n\n### Cups\n\nUse any.\n\n## Empty\n";

fn asked(toml: &str) -> Result<Guide, CorpusError> {
    guide(&[("guide.md", TEXT), ("asked.toml", toml)])
}

/// What is said of the selectors and texts that don't fit, each with its line.
fn misfits(toml: &str) -> Vec<String> {
    let notes = asked(toml).unwrap().notes.into_iter().filter(|note| note.severity == Severity::Error);
    notes.map(|note| format!("{}:{}: {}", note.file, note.line.unwrap(), note.text)).collect()
}

#[test]
fn a_section_is_asked_for_with_its_subsections() {
    let guide =
        asked("[[passage]]\nsection = \"how to BREW\"\nasked = [\"brewing?\", \"how\"]\n[[gap]]\nasked = [\"coffee\"]")
            .unwrap();
    assert_eq!(guide.asked.len(), 2);
    assert_eq!(guide.asked[0].target, 1..3);
    assert_eq!(guide.gaps, ["coffee"]);
}

#[test]
fn first_words_find_a_passage_even_inside_a_short_section() {
    for starts in ["- **Pour**", "POUR  it", "boil", "1. Wait"] {
        let guide =
            asked(&format!("[[passage]]\nsection = \"How to brew\"\nstarts = \"{starts}\"\nasked = [\"x\"]")).unwrap();
        assert_eq!(guide.asked[0].target, 1..2, "{starts}");
    }
}

#[test]
fn a_path_tells_headings_of_one_name_apart() {
    let guide = asked("[[passage]]\nsection = \"Black > Cups\"\nasked = [\"x\"]").unwrap();
    assert_eq!(guide.passages[guide.asked[0].target.start].text, "Use any.");
}

const TWICE: &str = "# Trip\n\n## Fees\n\nThe bus costs four.\n\n## Fees\n\nThe museum costs nine.\n";

#[test]
fn equal_headings_are_meant_together_or_told_apart_by_number_or_first_words() {
    let targets = |selector: &str| {
        let toml = format!("[[passage]]\n{selector}\nasked = [\"what does it cost\"]");
        let guide = guide(&[("guide.md", TWICE), ("asked.toml", &toml)]).unwrap();
        assert!(!found(&guide).iter().any(|note| note.contains("asks for both")));
        guide.asked.iter().map(|asked| asked.target.start).collect::<Vec<_>>()
    };
    assert_eq!(targets("section = \"Fees\""), [0, 1]);
    assert_eq!(targets("section = \"Trip > Fees\""), [0, 1]);
    assert_eq!(targets("section = \"Fees (2)\""), [1]);
    assert_eq!(targets("section = \"Trip > Fees (1)\""), [0]);
    assert_eq!(targets("section = \"Trip > Fees\"\nstarts = \"The museum\""), [1]);
    let lost = guide(&[("guide.md", TWICE), ("asked.toml", "[[passage]]\nsection = \"Fees (3)\"\nasked = [\"x\"]")]);
    assert_eq!(lost.unwrap().notes[0].text, "no heading `Fees (3)`; did you mean `Fees`?");
}

#[test]
fn whatever_a_citation_shows_is_accepted_for_the_section_that_it_cites() {
    let text = "# Mill\n\n## Fees\n\nA.\n\n## Fees\n\nB.\n\n## Night\n\n### Fees\n\nC.\n\n### Fees\n\nD.\n\n## Tea > coffee\n\n\
                ### Fees\n\nE.\n\n## \u{2615}\n\n### Cups\n\nF.\n\n## Night\n\n### Cups\n\nG.\n\n## Late\n\nH.\n\n### Late\n\nI.\n";
    for title in ["Mill", "The old mill"] {
        let toml = format!("title = \"{title}\"\n");
        let guide = guide(&[("guide.md", text), ("guide.toml", &toml)]).unwrap();
        let selectors = Selectors::of(&guide);
        let path = |at: usize| below_title(title, &guide.numbered_path(at)).to_vec();
        for (at, section) in guide.sections.iter().enumerate().filter(|(_, section)| !section.passages.is_empty()) {
            let shown = [path(at), guide.numbered_path(at), [vec![title.to_owned()], path(at)].concat()];
            for section_name in shown.iter().flat_map(|path| [path.join(" \u{203a} "), path.join(" > ")]) {
                let named = PassageSelector { section: section_name.clone(), starts: None };
                let found = selectors.find(&named).unwrap_or_else(|error| panic!("{section_name}: {error}"));
                assert_eq!(found.start, section.passages.start, "{section_name}");
            }
        }
    }
}

#[test]
fn what_no_citation_shows_is_still_refused_where_it_may_mean_several() {
    let text = "# Mill\n\n## Day\n\n### Fees\n\nA.\n\n## Night\n\n### Fees\n\nB.\n\n### Fees\n\nC.\n";
    for (name, refused) in
        [("Fees", true), ("Fees (3)", true), ("Dusk > Fees", true), ("Fees (2)", false), ("Day > Fees", false)]
    {
        let toml = format!("[[passage]]\nsection = \"{name}\"\nasked = [\"x\"]");
        let guide = guide(&[("guide.md", text), ("asked.toml", &toml)]).unwrap();
        assert_eq!(guide.asked.is_empty(), refused, "{name}");
    }
}

#[test]
fn a_line_named_in_guide_toml_that_the_guide_lacks_is_a_warning_with_the_nearest() {
    let toml = "title = \"Trip\"\nheadings = [\"Fees\"]\nskip = [\n  \"The buss costs *\",\n]";
    let guide = guide(&[("guide.md", TWICE), ("guide.toml", toml)]).unwrap();
    let warnings: Vec<String> = guide
        .notes
        .iter()
        .filter(|note| note.severity == Severity::Warning)
        .map(|note| format!("{}:{} {}", note.file, note.line.unwrap(), note.text))
        .collect();
    assert_eq!(
        warnings,
        ["guide.toml:4 no line is `The buss costs *`, which stands in `skip`; did you mean `The bus costs four.`?"]
    );
}

#[test]
fn what_a_selector_does_not_find_is_named_with_the_nearest() {
    let cases = [
        (
            "\n[[passage]]\nsection = \"How to brw\"\nasked = [\"x\"]",
            "asked.toml:3: no heading `How to brw`; did you mean `How to brew`?",
        ),
        (
            "[[passage]]\nsection = \"Cups\"\nasked = [\"x\"]",
            "asked.toml:2: several headings are `Cups`; write one of `Tea > Green > Cups`, `Tea > Black > Cups`",
        ),
        (
            "[[passage]]\nsection = \"Empty\"\nasked = [\"x\"]",
            "asked.toml:2: nothing stands under the heading `Empty`; choose a heading with text",
        ),
        (
            "[[passage]]\nsection = \"Tea\"\nstarts = \"Abuot tea\"\nasked = [\"x\"]",
            "asked.toml:3: no passage under `Tea` starts with `Abuot tea`; did you mean `About tea,`?",
        ),
        (
            "[[passage]]\nsection = \"Tea\"\nstarts = \"Use\"\nasked = [\"x\"]",
            "asked.toml:3: several passages under `Tea` start with `Use`; write more of one of `Use small ones.`, `Use any.`",
        ),
        (
            "[[passage]]\nsection = \"Tea\"\nasked = [\"x\",\n \" \"]",
            "asked.toml:4: a phrasing in `asked` is empty; fill it in or remove it",
        ),
        ("[[gap]]\nasked = []", "asked.toml:2: `asked` is empty; fill it in or remove it"),
    ];
    for (toml, expected) in cases {
        assert_eq!(misfits(toml), [expected]);
    }
}

#[test]
fn all_that_does_not_fit_is_named_at_once_and_the_rest_holds() {
    let toml = "[[passage]]\nsection = \"Hot to brew\"\nasked = [\"a\"]\n\n[[passage]]\nsection = \"Cold\"\nasked = [\"b\", \"\", \"c\"]\n\n\
                [[passage]]\nsection = \"Green\"\nstarts = \"Take\"\nasked = [\"d\"]\n\n[[gap]]\nasked = [\"e\",\n  \"f\"]\n";
    let lines: Vec<String> = misfits(toml).iter().map(|misfit| misfit.split(": ").next().unwrap().to_owned()).collect();
    assert_eq!(lines, ["asked.toml:2", "asked.toml:7", "asked.toml:11"]);
    let guide = asked(toml).unwrap();
    let asked: Vec<&str> = guide.asked.iter().map(|asked| asked.phrasing.as_str()).collect();
    assert_eq!((asked, guide.lines.asked), (vec!["b", "c"], vec![7, 7]));
    assert_eq!((guide.gaps, guide.lines.gaps), (vec!["e".to_owned(), "f".to_owned()], vec![15, 16]));
}

#[test]
fn unknown_keys_are_noted_with_their_line_and_the_other_entries_hold() {
    let toml = "[[passage]]\nsection = \"Tea\"\nasks = [\"x\"]\n[[passage]]\nsection = \"Tea\"\nasked = \"a b\"\n\
                [[passage]]\nsecton = \"Tea\"\nasked = [\"z\"]\n[[passage]]\nsection = \"Tea\"\nasked = [\"y\"]";
    let said = misfits(toml);
    assert_eq!(said.len(), 3, "{said:?}");
    let has = |part: &str| assert!(said.iter().any(|line| line.starts_with(part)), "{part}: {said:?}");
    has("asked.toml:3: unknown field `asks`, did you mean `asked`?");
    has("asked.toml:6: string \"a b\" stands where a list is wanted");
    has("asked.toml:8: unknown field `secton`, did you mean `section`?");
    assert_eq!(asked(toml).unwrap().asked.iter().map(|asked| asked.phrasing.as_str()).collect::<Vec<_>>(), ["y"]);
}

fn found(guide: &Guide) -> Vec<String> {
    let line = |line: Option<usize>| line.map_or_else(String::new, |line| format!(":{line}"));
    lint(guide).into_iter().map(|note| format!("{}{} {}", note.file, line(note.line), note.text)).collect()
}

#[test]
fn lint_lists_what_an_author_should_look_at() {
    let text = format!(
        "{TEXT}\n## More\n\nUse any. See [](x), [there](), [up](#tee) and [down](#green).\n\n## Again\n\nUse any.\n"
    );
    let files = [
        ("guide.md", text.as_str()),
        (
            "asked.toml",
            "[[passage]]\nsection = \"Cold\"\nasked = [\"Chill it\"]\n[[passage]]\nsection = \"More\"\nasked = [\"chill it?\"]\n\
             [[gap]]\nasked = [\"iced?\", \"Chill it!\"]",
        ),
        ("synonyms.txt", "beverage => drinks\nespresso => coffee"),
        ("glossary.toml", "[[term]]\nterm = \"EHR\"\n[[term]]\nterm = \"leaf\"\naliases = [\"leaves\"]"),
        ("guide.toml", "language = \"tee\""),
    ];
    let guide = guide(&files).unwrap();
    assert!(guide.notes.iter().any(|note| note.text.contains("there is no language `tee`")), "{:#?}", guide.notes);
    let notes = found(&guide);
    let has = |part: &str| assert!(notes.iter().any(|note| note.contains(part)), "{part} in {notes:#?}");
    has("asked.toml:6 phrasing `chill it?` asks for both `Cold` (line 3) and `More`");
    has("asked.toml:8 `Chill it!` is a gap and asks for `More` (line 6), too; keep one");
    has("guide.md:3 `Tea` (“About tea, a drink made of …”) has 0 of 8");
    has("synonyms.txt:2 synonyms `coffee` lead to no word");
    has("glossary.toml:2 term `EHR` does not occur");
    has("glossary.toml:4 the guide does not say `leaf`, only `leaves`");
    has("guide.md:28 nothing stands under the heading `Empty`");
    has("guide.md:36 same text as `guide.md` line 26");
    has("link to `x` has no text");
    has("link leads nowhere");
    has("link `#tee` leads to no heading; did you mean `#tea`?");
    assert!(!notes.iter().any(|note| note.contains("drinks") || note.contains("#green")));
}

#[test]
fn lint_says_once_that_there_are_no_phrasings() {
    let notes = found(&markdown("# Tea\nA drink made of leaves."));
    assert_eq!(notes, ["asked.toml no phrasings; write how people ask in `asked.toml`, 8 or more for each passage"]);
}
