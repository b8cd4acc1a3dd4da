//! What somebody sees and does in a real browser: asking while typing, following a citation, a quiz by keyboard, a frame; in
//! light and dark, from a telephone to a desktop.

use std::path::PathBuf;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use tokio::net::TcpListener;

use super::browser::{Browser, Look};
use super::guides::{MILL, serve};
use super::page::PAGES;
use super::server::Server;

/// The Enter key, as WebDriver has it.
const ENTER: char = '\u{e007}';

/// Widths in CSS pixels with their heights: the narrowest that WCAG asks for, a telephone, a tablet, a desktop.
const SIZES: [(u32, u32); 4] = [(320, 640), (390, 844), (820, 1180), (1440, 900)];

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_comes_while_one_types_and_its_citation_leads_to_the_passage() {
    let Some(browser) = Browser::open().await else { return };
    let server = Server::start().await;
    browser.goto(&server.url("/")).await;
    browser.keys("#q", "what are the clinical duties of a medical assistant").await;
    // Nothing was pressed.
    browser.says("#answer blockquote", "Vital signs").await;
    browser.until("document.querySelector('#said').textContent.startsWith('Answered from: ')").await;
    assert!(browser.path().await.starts_with("/?q=what"), "the address is the question's");
    assert_eq!(browser.eval("return getComputedStyle(document.querySelector('.start')).display").await, "none");
    browser.click("#answer .cite").await;
    let meant = browser.text(".meant").await;
    assert!(!meant.is_empty());
    assert!(browser.path().await.starts_with("/g/medical-assistant/clinical-duties-"));
    let in_sight = "(() => { const at = document.querySelector('.meant').getBoundingClientRect(); \
                    return at.top >= 0 && at.top < innerHeight })()";
    browser.until(in_sight).await;
    // The way back is to the question and its answer.
    browser.tab.back().await.unwrap();
    browser.says("#answer blockquote", "Vital signs").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_declined_once_one_pauses_and_a_later_one_takes_its_place() {
    let Some(browser) = Browser::open().await else { return };
    let server = Server::start().await;
    browser.goto(&server.url("/")).await;
    browser.keys("#q", "when is the next train").await;
    browser.says("#answer .why", "The guide does not say.").await;
    browser.until("document.querySelector('#said').textContent === 'The guide does not say.'").await;
    browser.eval("document.querySelector('#q').value = 'do I need a license?'").await;
    browser.eval("document.querySelector('form').requestSubmit()").await;
    browser.says("#answer [data-outcome=answered] blockquote", "license").await;
    // Back is the question before.
    browser.tab.back().await.unwrap();
    browser.until("document.querySelector('#answer [data-outcome=not_in_guide]')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_script_a_question_is_asked_and_the_passage_is_in_sight() {
    let Some(browser) = Browser::open().await else { return };
    let server = serve(&[("mill", MILL)], &[]).await;
    browser.scripts(false).await;
    browser.goto(&server.url("/")).await;
    browser.keys("#q", "when is the mill open?").await;
    browser.press(ENTER).await;
    browser.says("#answer blockquote", "Saturdays").await;
    browser.look(Look { width: 390, height: 200, dark: false }).await;
    browser.click("#answer .cite").await;
    assert!(browser.text(".meant").await.contains("Saturdays"));
    browser.scripts(true).await;
    let top = browser.eval("return document.querySelector('.meant').getBoundingClientRect().top").await;
    assert!((0.0..200.0).contains(&top.as_f64().unwrap()), "{top}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quiz_is_played_by_keyboard() {
    let Some(browser) = Browser::open().await else { return };
    let server = Server::start().await;
    browser.goto(&server.url("/quiz?seed=11")).await;
    for card in 1..=10 {
        browser.says("form.card .kicker", &format!("Card {card} of 10")).await;
        browser.until("document.activeElement.id === 'card'").await;
        browser.press('2').await;
        let verdict = browser.text(".verdict").await;
        assert!(verdict.contains("Right:") || verdict.contains("Not quite:"), "{verdict}");
        browser.until("document.activeElement.id === 'next'").await;
        browser.press(ENTER).await;
    }
    assert!(browser.text(".score").await.ends_with("of 10 right"));
}

/// Another site, whose one page shows a guide in a frame.
struct School {
    listener: TcpListener,
    origin: String,
}

impl School {
    async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        Self { listener, origin }
    }

    /// Shows an address in its frame from now on.
    fn shows(self, address: &str) {
        let page = format!("<!doctype html><title>School</title><iframe src=\"{address}\" title=\"Guide\"></iframe>");
        let routes = Router::new().route("/", get(move || async move { Html(page) }));
        tokio::spawn(async move { axum::serve(self.listener, routes).await.unwrap() });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guide_stands_in_the_frame_of_a_site_that_may_and_in_no_other() {
    let Some(browser) = Browser::open().await else { return };
    for (path, may) in [("/embed/mill", true), ("/embed/mill", false), ("/", true)] {
        let school = School::new().await;
        let origin = school.origin.clone();
        let settings = if may { vec![("WEB__EMBED_ORIGINS", origin.as_str())] } else { Vec::new() };
        let server = serve(&[("mill", MILL)], &settings).await;
        school.shows(&server.url(path));
        browser.goto(&origin).await;
        browser.tab.enter_frame(0).await.unwrap();
        if !may || path == "/" {
            assert_eq!(browser.eval("return document.querySelector('#q') === null").await, true, "{path}");
            continue;
        }
        browser.keys("#q", "when is the mill open?").await;
        browser.says("#answer blockquote", "Saturdays").await;
        assert_eq!(browser.eval("return document.querySelector('#answer .cite').target").await, "_blank");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_accessible_in_light_and_dark_and_scrolls_one_way_at_any_width() {
    let Some(browser) = Browser::open().await else { return };
    let server = Server::start().await;
    let mill = serve(&[("mill", MILL), ("ferry", "# Ferry\n\n## Times\n\nIt sails at nine.\n")], &[]).await;
    let own = PAGES.into_iter().chain(["/nothing", "/g/medical-assistant/gone"]).map(|path| server.url(path));
    let others = ["/", "/g", "/g/mill", "/g/mill/fees", "/quiz", "/lookup", "/?q=when%20is%20the%20mill%20open%3F"];
    let pages: Vec<String> = own.chain(others.map(|path| mill.url(path))).collect();
    let folder = std::env::var_os("PAGE_PICTURES").map(PathBuf::from);
    for (nth, address) in pages.iter().enumerate() {
        for dark in [false, true] {
            for (width, height) in SIZES {
                browser.look(Look { width, height, dark }).await;
                browser.goto(address).await;
                assert!(!browser.scrolls_sideways().await, "{address} is wider than {width}");
                if let Some(folder) = &folder {
                    let scheme = if dark { "dark" } else { "light" };
                    browser.picture(&folder.join(format!("{nth:02}-{width}-{scheme}.png"))).await;
                }
            }
            if let Some(found) = browser.axe().await {
                assert_eq!(found, Vec::<String>::new(), "{address}, dark: {dark}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "makes the pictures of docs/web.md; `.ci/pictures` runs it"]
async fn the_pictures_of_the_page_are_made() {
    let browser = Browser::open().await.expect("pictures need Chromium");
    let server = Server::start().await;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let question = "q=do%20I%20need%20a%20license%20to%20work%20as%20a%20medical%20assistant%3F";
    browser.look(Look { width: 820, height: 470, dark: false }).await;
    browser.goto(&server.url(&format!("/?{question}"))).await;
    browser.picture_of_what_is_seen(&folder.join("web-answer.png")).await;
    browser.look(Look { width: 390, height: 470, dark: true }).await;
    browser.goto(&server.url(&format!("/embed/medical-assistant?{question}"))).await;
    browser.picture_of_what_is_seen(&folder.join("web-dark.png")).await;
}
