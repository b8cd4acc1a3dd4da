//! Several guides: which one is asked?

use std::fs;

use serde_json::json;

use super::Program;
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
async fn a_guild_s_own_guide_is_asked_unless_another_one_is_named() {
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
async fn a_button_of_a_guide_that_has_changed_says_so() {
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
