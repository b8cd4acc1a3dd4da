//! Several guides: which one is asked?

use std::fs;

use serde_json::json;

use super::Program;
use super::kept::{Kept, manager};
use crate::world::World;

/// Guides of one sentence are no ground for confidence.
const EAGER: (&str, &str) = ("ANSWER__BARE_THRESHOLD", "0.001");

/// A folder of two guides, the shipped one not among them.
fn corpus() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (id, title, text) in [
        (
            "bakery",
            "The Bakery Guide",
            "# The Bakery Guide\n\n## Ovens\n\nThe oven is cleaned every 12 days by the apprentice.\n",
        ),
        (
            "garden",
            "The Garden Guide",
            "# The Garden Guide\n\n## Hedges\n\nThe hedge is cut every 90 days by the gardener.\n",
        ),
    ] {
        let guide = folder.path().join(id);
        fs::create_dir(&guide).unwrap();
        fs::write(guide.join("guide.md"), text).unwrap();
        fs::write(
            guide.join("guide.toml"),
            format!("id = \"{id}\"\ntitle = \"{title}\"\nlanguage = \"en\"\ndescription = \"\"\n"),
        )
        .unwrap();
    }
    folder
}

#[tokio::test]
pub(super) async fn a_guild_s_own_guide_is_asked_unless_another_one_is_named() {
    let world = World::start().await;
    let corpus = corpus();
    let guild = format!("DISCORD__GUILDS__{}__DEFAULT_GUIDE", world.guild);
    let path = corpus.path().to_str().unwrap();
    let _program = Program::start_with(&world, &[("CORPUS__PATH", path), (&guild, "garden"), EAGER]).await;
    let ana = world.member("Ana");
    let here = ana.runs("ask", json!({ "question": "how often is the hedge cut?" })).await;
    assert!(here.text().contains("90 days"), "{}", here.text());
    let named = ana.runs("ask", json!({ "question": "how often is the oven cleaned?", "guide": "bakery" })).await;
    assert!(named.text().contains("12 days") && named.text().contains("The Bakery Guide"), "{}", named.text());
    let elsewhere = ana.clone().in_dm().runs("ask", json!({ "question": "how often is the oven cleaned?" })).await;
    assert!(
        elsewhere.text().contains("12 days"),
        "outside of the guild the first guide is asked: {}",
        elsewhere.text()
    );
    let choices = ana.types("ask", "guide", "gard").await;
    assert_eq!((choices[0].name.as_str(), &choices[0].value), ("The Garden Guide", &json!("garden")));
    let unknown = ana.runs("ask", json!({ "question": "hedge?", "guide": "zoo" })).await;
    assert!(unknown.is_private() && unknown.text().contains("There are: bakery, garden"), "{}", unknown.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn where_all_guides_are_asked_all_is_said_and_every_guide_s_gaps_are_shown() {
    let world = World::start().await;
    let corpus = corpus();
    let kept = Kept::start_with(&world, &[("CORPUS__PATH", corpus.path().to_str().unwrap())]).await;
    let mia = manager(&world, "Mia");
    let settings = mia.runs("settings", json!({})).await;
    let all = "I answer from all guides: **The Bakery Guide**, **The Garden Guide**.";
    assert!(settings.text().contains(all), "{}", settings.text());
    for question in ["who may paint the hedge?", "where does the oven stand?", "what is the capital of Peru?"] {
        let declined = mia.runs("ask", json!({ "question": question })).await;
        assert!(declined.text().contains("None of the guides says."), "{question}: {}", declined.text());
    }
    let store = kept.store().await;
    let page = mia.runs("gaps", json!({})).await;
    assert!(page.text().contains("Gap 1 of 3"), "{}", page.text());
    let of_one = mia.runs("gaps", json!({ "guide": "garden" })).await;
    assert!(of_one.text().contains("paint the hedge") && of_one.text().contains("Gap 1 of 1"), "{}", of_one.text());
    let mut shown = page;
    while !shown.text().contains("paint the hedge") {
        shown = mia.presses(&shown, "▶ Next").await;
    }
    let asked = mia.presses(&shown, "This passage answers it").await;
    mia.presses(&asked, "Yes, this answers it").await;
    let bound = store.phrasings(world.guild).await.unwrap();
    assert_eq!(bound.iter().map(|bound| bound.guide.as_str()).collect::<Vec<_>>(), ["garden"]);
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_button_of_a_guide_that_has_changed_says_so() {
    let world = World::start().await;
    let corpus = corpus();
    let path = corpus.path().to_str().unwrap();
    let program = Program::start_with(&world, &[("CORPUS__PATH", path), EAGER]).await;
    let ana = world.member("Ana");
    let reply = ana.runs("ask", json!({ "question": "how often is the oven cleaned?" })).await;
    drop(program);
    fs::write(corpus.path().join("bakery/guide.md"), "# The Bakery Guide\n\n## Ovens\n\nNobody cleans the oven.\n")
        .unwrap();
    let _program = Program::spawn(&world, &[("CORPUS__PATH", path), EAGER]);
    world.identified(2).await;
    let pressed = ana.presses(&reply, "Whole section").await;
    assert!(pressed.is_private() && pressed.text().contains("The guide has changed"), "{}", pressed.text());
    world.close().await;
}

/// A folder of one guide with this text.
fn corpus_of(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let guide = folder.path().join("long");
    fs::create_dir(&guide).unwrap();
    fs::write(guide.join("guide.md"), text).unwrap();
    folder
}

#[tokio::test]
pub(super) async fn a_long_quote_goes_on_by_pages_that_end_with_a_sentence() {
    let world = World::start().await;
    let sentences = (1..=60).map(|day| format!("On day {day} the baker feeds the sourdough with rye flour."));
    let other = (1..=12).map(|shelf| format!("Shelf {shelf} holds tins."));
    let text = format!(
        "# Bread\n\n## Sourdough\n\n{}\n\n## Shelves\n\n{}\n",
        sentences.collect::<Vec<_>>().join(" "),
        other.collect::<Vec<_>>().join("\n\n")
    );
    let corpus = corpus_of(&text);
    let path = corpus.path().to_str().unwrap();
    let long = [("CORPUS__PATH", path), EAGER, ("ANSWER__SECTION_BYTES", "9000"), ("ANSWER__QUOTE_BYTES", "9000")];
    let _program = Program::start_with(&world, &long).await;
    let ana = world.member("Ana");
    let first = ana.runs("ask", json!({ "question": "how does the baker feed the sourdough?" })).await;
    assert!(first.text().contains("Page 1 of 3"), "{}", first.text());
    let second = ana.presses(&first, "Next page").await;
    assert!(second.updates && second.text().contains("Page 2 of 3"), "{}", second.text());
    for page in [&first, &second] {
        let quote = page.message["embeds"][0]["description"].as_str().unwrap();
        assert!(quote.ends_with("flour**.") || quote.ends_with("flour."), "{quote}");
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn more_sections_than_a_menu_holds_are_turned_over() {
    let world = World::start().await;
    let sections = (1..=60).map(|day| format!("## Day {day}\n\nOn this day the baker rests {day} minutes.\n"));
    let corpus = corpus_of(&format!("# Days\n\n{}", sections.collect::<Vec<_>>().join("\n")));
    let path = corpus.path().to_str().unwrap();
    let _program = Program::start_with(&world, &[("CORPUS__PATH", path)]).await;
    let ana = world.member("Ana");
    let first = ana.runs("topics", json!({})).await;
    assert_eq!((first.options(0).len(), first.buttons()), (25, vec!["▶ Next".to_owned()]));
    let last = ana.presses(&ana.presses(&first, "▶ Next").await, "▶ Next").await;
    assert!(last.options(0).contains(&"Day 60".to_owned()), "{:?}", last.options(0));
    let back = ana.presses(&last, "◀ Back").await;
    assert_eq!(back.buttons(), ["◀ Back", "▶ Next"]);
    let day = ana.chooses(&back, "Choose a section to read", "Day 30").await;
    assert!(day.text().contains("30 minutes"), "{}", day.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_guide_that_means_harm_is_shown_inert_and_within_limits() {
    let world = World::start().await;
    let long = "very ".repeat(90);
    let text = format!(
        "# @everyone <@1> **bold\n\n## {long}long heading\n\nThe CMA (Certified Mischief Agent) says @everyone, \
         [click](https://evil.example) and https://evil.example/a_b_c about the oven.\n\n## \u{200b}\u{3164}\n\nThe NHA \
         and the RMA watch the oven.\n\n## `code` || spoiler ||\n\n| <@&5> | ||b|| |\n|---|---|\n| oven | @here {long} |\n"
    );
    let corpus = corpus_of(&text);
    let path = corpus.path().to_str().unwrap();
    let _program = Program::start_with(&world, &[("CORPUS__PATH", path), EAGER]).await;
    let ana = world.member("Ana");
    let replies = [
        ana.runs("ask", json!({ "question": "what says CMA about the oven?", "share": true })).await,
        ana.runs("topics", json!({})).await,
        ana.runs("section", json!({ "name": "code spoiler" })).await,
        ana.runs("compare", json!({ "a": "CMA", "b": "oven", "share": true })).await,
        ana.runs("lookup", json!({ "term": "CMA" })).await,
        ana.runs("about", json!({})).await,
        ana.runs("quiz", json!({})).await,
    ];
    for reply in &replies {
        assert!(world.pings(reply).nobody());
        // Footers and labels know no marks, so that nothing in them is obeyed.
        let mut embed = reply.message["embeds"][0].clone();
        embed.as_object_mut().unwrap().remove("footer");
        let text = embed.to_string();
        for mark in ["\"<@", " <@", " @everyone", "\"@everyone", " @here", "](https:", " https:", " ||b||"] {
            assert!(!text.contains(mark), "`{mark}` in {text}");
        }
    }
    world.close().await;
}
