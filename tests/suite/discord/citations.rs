//! Where does a quote stand? Without the guide's title where there is one guide, and with a link where there is a page.

use std::fs;

use preceptor::corpus::{Anchored, Guide, shipped_guide};
use serde_json::{Value, json};

use super::Program;
use crate::world::{Reply, World};

const PAGE: (&str, &str) = ("WEB__PUBLIC_URL", "https://school.example/study/");
const EAGER: (&str, &str) = ("ANSWER__BARE_THRESHOLD", "0.001");

/// A folder of guides, each by its id, title and text.
fn corpus(guides: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (id, title, text) in guides {
        let guide = folder.path().join(id);
        fs::create_dir(&guide).unwrap();
        fs::write(guide.join("guide.md"), text).unwrap();
        let toml = format!("id = \"{id}\"\ntitle = \"{title}\"\nlanguage = \"en\"\ndescription = \"\"\n");
        fs::write(guide.join("guide.toml"), toml).unwrap();
    }
    folder
}

const BAKERY: &str = "# The Bakery Guide\n\n## Ovens\n\nThe oven is cleaned every 12 days by the apprentice.\n";
const GARDEN: &str = "# The Garden Guide\n\n## Hedges\n\nThe hedge is cut every 90 days by the gardener.\n";

fn from_the_guide(reply: &Reply) -> String {
    let fields = reply.message["embeds"][0]["fields"].as_array().unwrap();
    let field = fields.iter().find(|field| field["name"] == "From the guide");
    field.unwrap_or_else(|| panic!("{}", reply.text()))["value"].as_str().unwrap().to_owned()
}

#[tokio::test]
pub(super) async fn where_there_is_one_guide_its_title_stands_in_no_citation_footer_or_menu() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let answer = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    assert_eq!(from_the_guide(&answer), "Key Roles and Responsibilities › Clinical duties");
    let section = ana.presses(&answer, "Whole section").await;
    let embed = &section.message["embeds"][0];
    assert_eq!(embed["footer"]["text"], "Key Roles and Responsibilities › Clinical duties");
    let highest = ana.runs("section", json!({ "name": "What is a Medical Assistant?" })).await;
    assert_eq!(highest.message["embeds"][0]["footer"], Value::Null, "it would say what the title says");
    let replies = [
        ana.presses(&section, "All topics").await,
        ana.runs("compare", json!({ "a": "CMA", "b": "RMA" })).await,
        ana.runs("lookup", json!({ "term": "EHR" })).await,
        answer,
        section,
        highest,
    ];
    for reply in replies {
        assert!(!reply.text().contains("Complete Guide to"), "{}", reply.text());
        let menus = reply.message["components"].to_string();
        assert!(!menus.contains("\"description\""), "no two headings are alike: {menus}");
        assert!(!menus.contains("Complete Guide to"), "it has no text of its own: {menus}");
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_server_that_narrowed_itself_to_one_guide_hears_the_title_of_no_other_than_those_it_names() {
    let world = World::start().await;
    let corpus = corpus(&[("bakery", "The Bakery Guide", BAKERY), ("garden", "The Garden Guide", GARDEN)]);
    let guild = format!("DISCORD__GUILDS__{}__DEFAULT_GUIDE", world.guild);
    let path = corpus.path().to_str().unwrap();
    let _program = Program::start_with(&world, &[("CORPUS__PATH", path), (&guild, "garden"), EAGER]).await;
    let ana = world.member("Ana");
    let hedge = json!({ "question": "how often is the hedge cut?" });
    assert_eq!(from_the_guide(&ana.runs("ask", hedge.clone()).await), "Hedges");
    let other = ana.runs("ask", json!({ "question": "how often is the oven cleaned?", "guide": "bakery" })).await;
    assert_eq!(from_the_guide(&other), "The Bakery Guide › Ovens", "it is not the one that is meant there");
    let direct = ana.clone().in_dm().runs("ask", hedge).await;
    assert_eq!(from_the_guide(&direct), "The Garden Guide › Hedges", "outside of the server all are asked");
    let topics = [ana.runs("topics", json!({})).await, ana.runs("topics", json!({ "guide": "bakery" })).await];
    let titles = topics.map(|topics| topics.message["embeds"][0]["title"].as_str().unwrap().to_owned());
    assert_eq!(titles, ["What the guide is about", "What The Bakery Guide is about"]);
    let both = ana.in_dm().runs("compare", json!({ "a": "oven", "b": "hedge" })).await;
    assert_eq!(both.message["embeds"][0]["footer"]["text"], "The Bakery Guide · The Garden Guide");
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_menu_names_the_parent_of_those_headings_alone_that_are_alike() {
    let world = World::start().await;
    let text =
        "# Mill\n\n## Day course\n\nDaily.\n\n### Fees\n\nTen.\n\n## Evening course\n\nLate.\n\n### Fees\n\nNine.\n";
    let corpus = corpus(&[("mill", "The handbook of the mill for all who study there", text)]);
    let _program = Program::start_with(&world, &[("CORPUS__PATH", corpus.path().to_str().unwrap())]).await;
    let ana = world.member("Ana");
    let topics = ana.runs("topics", json!({})).await;
    let options = topics.message["components"][0]["components"][0]["options"].as_array().unwrap().clone();
    let shown = options.iter().map(|option| (option["label"].as_str().unwrap(), option["description"].as_str()));
    let expected = [
        ("Day course", None),
        ("Fees", Some("Day course")),
        ("Evening course", None),
        ("Fees", Some("Evening course")),
    ];
    assert_eq!(shown.collect::<Vec<_>>(), expected);
    let fees = ana.runs("section", json!({ "name": "evening course > fees" })).await;
    assert_eq!(
        fees.message["embeds"][0]["footer"]["text"], "Evening course › Fees",
        "what all stands under tells nothing"
    );
    world.close().await;
}

/// The place of the shipped guide that a link leads to.
fn led_to(guide: &Guide, url: &str) -> Anchored {
    let anchor = url.strip_prefix("https://school.example/study/g/medical-assistant/");
    guide.at_anchor(anchor.unwrap_or_else(|| panic!("{url}"))).unwrap_or_else(|| panic!("{url} leads nowhere"))
}

#[tokio::test]
pub(super) async fn a_citation_links_to_its_passage_where_there_is_a_page() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[PAGE]).await;
    let (guide, ana) = (shipped_guide().unwrap(), world.member("Ana"));
    let answer = ana.runs("ask", json!({ "question": "do I need a license to work?" })).await;
    let [link] = &answer.links()[..] else { panic!("{:?}", answer.links()) };
    assert_eq!(link.text, "Education and Qualifications › Licensure and state requirements");
    let Anchored::Passage(at) = led_to(&guide, &link.url) else { panic!("{}", link.url) };
    assert!(guide.passages[at].text.contains("does not need a license"));
    let shared = ana.shares(&world, &answer, "Share").await;
    assert_eq!(shared.links(), answer.links());
    let section = ana.presses(&answer, "Whole section").await;
    let [title] = &section.links()[..] else { panic!("{:?}", section.links()) };
    assert_eq!(title.text, "Licensure and state requirements");
    assert_eq!(led_to(&guide, &title.url), Anchored::Section(guide.passages[at].section));
    let lookup = ana.runs("lookup", json!({ "term": "EHR" })).await;
    let compared = ana.runs("compare", json!({ "a": "CMA", "b": "RMA" })).await;
    assert_eq!((lookup.links().len(), compared.links().len()), (1, 4), "each quote links to where it stands");
    for link in lookup.links().iter().chain(&compared.links()) {
        assert!(matches!(led_to(&guide, &link.url), Anchored::Passage(_)), "{}", link.url);
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_heading_with_marks_neither_breaks_its_link_nor_makes_another() {
    let world = World::start().await;
    let headings =
        ["Fees [2026]", "Boats [open", "](https://evil.example) Ropes", "**Sails** @everyone", "Oars_of_wood * (new)"];
    let about = ["fee", "boat", "rope", "sail", "oar"];
    let sections = headings.iter().zip(about).map(|(heading, thing)| {
        format!("## {}\n\nThe {thing} is looked at by the {thing} keeper every day.\n", heading.replace('[', "\\["))
    });
    let text = format!("# Harbor\n\n{}", sections.collect::<Vec<_>>().join("\n"));
    let corpus = corpus(&[("harbor", "Harbor", &text)]);
    let settings = [("CORPUS__PATH", corpus.path().to_str().unwrap()), EAGER, PAGE];
    let _program = Program::start_with(&world, &settings).await;
    let ana = world.member("Ana");
    for thing in about {
        let answer = ana.runs("ask", json!({ "question": format!("who looks at the {thing}?") })).await;
        let links = answer.links();
        let [link] = &links[..] else { panic!("{links:?} in {}", answer.text()) };
        assert!(link.url.starts_with("https://school.example/study/g/harbor/"), "{link:?}");
        assert_eq!(link.text, "read it in the guide", "{}", answer.text());
        assert!(world.pings(&answer).nobody());
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_address_that_no_path_can_follow_is_refused_by_name() {
    let world = World::start().await;
    for address in ["school.example", "https://ana:secret@school.example", "https://school.example/?q=1"] {
        let mut command = Program::command(&world, &[("WEB__PUBLIC_URL", address)]);
        let output = Program::output(&mut command).await;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains("PRECEPTOR__WEB__PUBLIC_URL"), "{address}: {said}");
        assert!(said.contains("the address of a page"), "{said}");
    }
    world.close().await;
}
