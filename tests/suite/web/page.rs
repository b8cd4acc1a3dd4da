//! What is seen in a browser, as it comes over the wire: every page there, safe, small, and whole without a script.

use std::collections::BTreeSet;

use regex::Regex;
use reqwest::header::{HeaderMap, HeaderValue};

use super::guides::{HOSTILE, MILL, serve};
use super::server::Server;

/// Every kind of page, with what is asked of it.
pub(crate) const PAGES: [&str; 12] = [
    "/",
    "/?q=do%20I%20need%20a%20license%20to%20work%20as%20a%20medical%20assistant%3F",
    "/?q=when%20is%20the%20next%20train%3F",
    "/?q=hello",
    "/g/medical-assistant",
    "/g/medical-assistant/clinical-duties",
    "/lookup",
    "/lookup?term=CMA",
    "/compare?a=CMA&b=RMA",
    "/quiz?seed=7",
    "/quiz?seed=7&choice=0",
    "/embed/medical-assistant?q=what%20are%20the%20clinical%20duties%3F",
];

/// What a page, its style and its script may weigh together, in bytes, before they are packed.
const WHOLE: usize = 60_000;

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).map(HeaderValue::to_str).transpose().unwrap().unwrap_or_default()
}

/// What a page loads and leads to: every `src`, `href` and `action`.
fn addresses(page: &str) -> Vec<String> {
    let attribute = Regex::new(r#"\b(?:src|href|action|data-answer)="([^"]*)""#).unwrap();
    attribute.captures_iter(page).map(|found| found[1].replace("&amp;", "&")).collect()
}

/// The words of a page, less its tags.
fn words(page: &str) -> String {
    let tags = Regex::new("<[^>]*>").unwrap();
    let text = tags.replace_all(page, " ").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn every_page_is_there_allows_nothing_and_asks_nobody_else() {
    let server = Server::start().await;
    for path in PAGES {
        let response = server.get(path).await;
        assert_eq!(response.status(), 200, "{path}");
        let headers = response.headers().clone();
        assert_eq!(header(&headers, "content-type"), "text/html; charset=utf-8", "{path}");
        let policy = header(&headers, "content-security-policy");
        for part in
            ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "base-uri 'none'"]
        {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(policy.ends_with("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(header(&headers, "x-content-type-options"), "nosniff");
        assert_eq!(header(&headers, "referrer-policy"), "same-origin");
        assert!(header(&headers, "permissions-policy").contains("camera=()"));
        assert_eq!(header(&headers, "cross-origin-opener-policy"), "same-origin");
        let page = response.text().await.unwrap();
        for address in addresses(&page) {
            assert!(
                address.starts_with('/') && !address.starts_with("//") || address.starts_with('#'),
                "{path}: {address}"
            );
        }
        for bad in ["style=", "<style", " onclick", "javascript:"] {
            assert!(!page.contains(bad), "{path} has `{bad}`");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        assert!(page.contains("<html lang=\"en\""), "{path}");
    }
}

#[tokio::test]
async fn a_page_with_all_that_it_loads_is_small_packed_and_kept() {
    let server = Server::start().await;
    let mut loaded = BTreeSet::new();
    let mut largest = 0;
    for path in PAGES {
        let page = server.text(path).await;
        largest = largest.max(page.len());
        loaded.extend(addresses(&page).into_iter().filter(|address| address.starts_with("/assets/")));
    }
    let mut beside = 0;
    for address in &loaded {
        let response = server.get(address).await;
        assert_eq!(response.status(), 200, "{address}");
        assert!(header(response.headers(), "cache-control").contains("immutable"), "{address}");
        beside += response.text().await.unwrap().len();
    }
    assert_eq!(loaded.len(), 3, "{loaded:?}");
    assert!(largest + beside < WHOLE, "{largest} and {beside} bytes");
    // A client that unpacks would take the header away.
    let client = reqwest::Client::builder().no_gzip().no_deflate().build().unwrap();
    let packed = client.get(server.url("/")).header("accept-encoding", "gzip").send().await.unwrap();
    assert_eq!(header(packed.headers(), "content-encoding"), "gzip");
}

#[tokio::test]
async fn a_question_is_answered_by_a_quote_with_its_words_marked_and_a_link_to_its_place() {
    let server = serve(&[("mill", MILL)], &[]).await;
    let page = server.text("/?q=when%20is%20the%20mill%20open%3F").await;
    assert!(page.contains("data-outcome=\"answered\""), "{page}");
    assert!(page.contains("<mark>mill</mark> is <mark>open</mark> on <strong>Saturdays</strong>"), "{page}");
    assert!(page.contains("rel=\"noopener noreferrer nofollow\">the calendar</a>"), "{page}");
    assert!(page.contains("href=\"/g/mill/fees\">the fees</a>"), "{page}");
    assert!(["Very sure", "Fairly sure", "Not very sure"].iter().any(|sure| page.contains(sure)));
    let link = addresses(&page).into_iter().find(|address| address.starts_with("/g/mill/opening-")).unwrap();
    let place = server.text(&link).await;
    let marked = Regex::new(r#"<p id="opening-[0-9a-f]{8}" tabindex="-1" autofocus="" class="meant">"#).unwrap();
    assert!(marked.is_match(&place), "{place}");
    // The answer alone is what the page has.
    let alone = server.text("/answer?q=when%20is%20the%20mill%20open%3F").await;
    assert!(page.contains(&alone) && !alone.contains("<html"));
}

#[tokio::test]
async fn a_decline_says_so_then_how_it_understood_then_what_is_near() {
    let server = Server::start().await;
    let page = words(&server.text("/?q=what%20does%20the%20CMA%20exam%20cost%3F").await);
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("no `{text}` in {page}"));
    assert!(at("The guide does not say.") < at("Sections to read"), "{page}");
    let hello = server.text("/?q=hello").await;
    assert!(hello.contains("data-outcome=\"small_talk\"") && !hello.contains("The guide does not say"), "{hello}");
    let pills = words(&server.text("/?q=what%20should%20I%20take%20for%20my%20chest%20pain%3F").await);
    assert!(pills.contains("The guide gives no medical advice.") && pills.contains("not from the guide"), "{pills}");
    let long = server.text(&format!("/?q={}", "license+".repeat(400))).await;
    assert!(long.contains("too long"), "{long}");
}

#[tokio::test]
async fn a_guide_reads_as_it_is_written_with_tables_lists_and_code() {
    let server = serve(&[("mill", MILL)], &[]).await;
    let page = server.text("/g/mill").await;
    for html in [
        "<th scope=\"col\">Grain</th><th scope=\"col\">A sack</th>",
        "<ol>",
        "<blockquote>",
        "<pre",
        "wheel stop --now",
        "<strong>Saturdays</strong>",
    ] {
        assert!(page.contains(html), "no `{html}` in {page}");
    }
    assert!(!page.contains("**") && !page.contains("|---|") && !page.contains("```"), "{page}");
    // Every passage has a place of its own on its section's page.
    let fees = server.text("/g/mill/fees").await;
    let places = Regex::new(r#"id="fees-[0-9a-f]{8}""#).unwrap();
    assert!(places.find_iter(&fees).count() >= 6, "{fees}");
    assert!(
        fees.contains("rel=\"prev\" href=\"/g/mill/opening\"") && fees.contains("rel=\"next\" href=\"/g/mill/safety\"")
    );
}

#[tokio::test]
async fn a_link_to_what_was_edited_leads_to_its_section_and_says_so() {
    let server = serve(&[("mill", MILL)], &[]).await;
    let moved = server.text("/g/mill/fees-0a1b2c3d").await;
    assert!(moved.contains("was edited or taken out") && moved.contains("4 crowns"), "{moved}");
    let gone = server.get("/g/mill/fee-for-grain").await;
    assert_eq!(gone.status(), 404);
    let gone = gone.text().await.unwrap();
    assert!(gone.contains("no longer in the guide") && gone.contains("href=\"/g/mill\""), "{gone}");
}

#[tokio::test]
async fn what_is_not_there_is_a_page_that_says_where_to_go() {
    let server = serve(&[("mill", MILL), ("ferry", "# Ferry\n\nIt sails at nine.\n")], &[]).await;
    for (path, status, said) in [
        ("/nothing/here", 404, "There is no page here"),
        ("/g/mil", 404, "There is no such guide"),
        ("/?guide=mil&q=x", 404, "There is no such guide"),
        ("/embed/mil", 404, "There is no such guide"),
        ("/?q=a&q=b", 400, "can&#39;t be read"),
        ("/g/%ff", 400, "can&#39;t be read"),
    ] {
        let response = server.get(path).await;
        assert_eq!(response.status(), status, "{path}");
        assert!(header(response.headers(), "content-security-policy").contains("default-src 'none'"), "{path}");
        let page = response.text().await.unwrap().replace("can't", "can&#39;t");
        assert!(page.contains(said) && page.contains("Ask a question"), "{path}: {page}");
    }
    let near = server.get("/g/mil").await.text().await.unwrap();
    assert!(near.find("/g/mill").unwrap() < near.find("/g/ferry").unwrap(), "{near}");
    let posted = server.client().post(server.url("/")).send().await.unwrap();
    assert_eq!(posted.status(), 405);
    assert!(posted.text().await.unwrap().contains("can only be read"));
}

#[tokio::test]
async fn nothing_that_a_guide_or_a_question_says_becomes_more_than_words() {
    let server = serve(&[("hostile", HOSTILE)], &[]).await;
    let (scripts, tag) = (Regex::new("<script[^>]*>").unwrap(), Regex::new(r#"<[a-z][^>]*\son[a-z]+="#).unwrap());
    let question = "%22%3E%3Cscript%3Ealert(9)%3C%2Fscript%3E%20what%20does%20a%20berth%20cost%3F";
    for path in [
        format!("/?q={question}"),
        format!("/answer?q={question}"),
        format!("/lookup?term={question}"),
        format!("/compare?a={question}&b=berth"),
        format!("/quiz?guide=hostile&section={question}&seed={question}"),
        "/g/hostile".to_owned(),
        "/?q=what%20does%20a%20berth%20cost%3F".to_owned(),
        format!("/g/hostile/{question}"),
    ] {
        let page = server.get(&path).await.text().await.unwrap();
        for script in scripts.find_iter(&page) {
            assert!(script.as_str().contains("src=\"/assets/page."), "{path}: {}", script.as_str());
        }
        assert!(!tag.is_match(&page) && !page.contains("<img") && !page.contains("<b "), "{path}: {page}");
        for address in addresses(&page) {
            let is_own = address.starts_with('/') || address.starts_with('#');
            assert!(is_own || address.starts_with("https://e.example/"), "{path}: {address}");
        }
    }
}

#[tokio::test]
async fn of_several_guides_all_are_asked_or_the_one_that_is_named() {
    let ferry = "# Ferry\n\n## Times\n\nThe ferry sails at nine in the morning.\n";
    let server = serve(&[("mill", MILL), ("ferry", ferry)], &[]).await;
    let all = server.text("/?q=when%20does%20the%20ferry%20sail%3F").await;
    assert!(all.contains("<option value=\"mill\"") && words(&all).contains("Ferry › Times"), "{all}");
    let one = server.text("/?guide=mill&q=when%20does%20the%20ferry%20sail%3F").await;
    assert!(!one.contains("nine in the morning"), "{one}");
    let list = server.text("/g").await;
    assert!(list.contains("href=\"/g/mill\"") && list.contains("href=\"/g/ferry\""), "{list}");
}

#[tokio::test]
async fn a_quiz_is_played_to_its_end_by_links_alone() {
    let server = Server::start().await;
    let mut path = "/quiz?seed=11".to_owned();
    let mut right = 0;
    for card in 1..=10 {
        let asked = server.text(&path).await;
        assert!(words(&asked).contains(&format!("Card {card} of 10")), "{asked}");
        assert_eq!(asked.matches("name=\"choice\"").count(), 4, "{asked}");
        assert!(asked.contains("class=\"blank\""), "{asked}");
        let mark = if path.contains('?') { '&' } else { '?' };
        let judged = server.text(&format!("{path}{mark}choice=0")).await;
        right += usize::from(words(&judged).contains("Right:"));
        assert!(judged.contains("<mark>"), "{judged}");
        path = addresses(&judged).into_iter().find(|address| address.contains(&format!("card={card}"))).unwrap();
    }
    let end = server.text(&path).await;
    assert!(words(&end).contains(&format!("{right} of 10 right")), "{end}");
    assert!(addresses(&end).iter().any(|address| address.contains("seed=12")), "{end}");
}

#[tokio::test]
async fn terms_and_sides_are_the_guides_own() {
    let server = Server::start().await;
    let term = words(&server.text("/lookup?term=cma").await);
    assert!(term.contains("certified medical assistant") || term.contains("Certified Medical Assistant"), "{term}");
    let unknown = words(&server.text("/lookup?term=EHRR").await);
    assert!(unknown.contains("is not among") && unknown.contains("Nearest terms"), "{unknown}");
    let sides = server.text("/compare?a=CMA&b=RMA").await;
    assert!(sides.matches("<blockquote").count() >= 2, "{sides}");
    let same = words(&server.text("/compare?a=CMA&b=cma").await);
    assert!(same.contains("Both are the same"), "{same}");
}

#[tokio::test]
async fn below_a_path_every_address_has_it_whether_a_proxy_passes_it_on_or_not() {
    // All links of some pages are more than one address may ask at once.
    let settings = [("WEB__PUBLIC_URL", "https://school.example/study"), ("WEB__PER_MINUTE", "0")];
    let server = Server::start_with(&settings).await;
    for (with, without) in [
        ("/study/", "/"),
        ("/study/quiz?seed=1", "/quiz?seed=1"),
        ("/study/g/medical-assistant", "/g/medical-assistant"),
    ] {
        let page = server.text(with).await;
        assert_eq!(page, server.text(without).await);
        for address in addresses(&page).iter().filter(|address| !address.starts_with('#')) {
            assert!(address.starts_with("/study/"), "{with}: {address}");
            let mut found = server.get(address).await;
            // Where there is one guide alone, the list of them leads on to it.
            if found.status().is_redirection() {
                let further = header(found.headers(), "location").to_owned();
                assert!(further.starts_with("/study/"), "{address}: {further}");
                found = server.get(&further).await;
            }
            assert_eq!(found.status(), 200, "{with}: {address}");
        }
    }
    assert_eq!(server.get("/study").await.status(), 200);
}

#[tokio::test]
async fn only_sites_that_are_named_may_show_a_guide_in_a_frame() {
    let origins = ("WEB__EMBED_ORIGINS", "https://school.example, https://*.uni.example");
    let server = Server::start_with(&[origins]).await;
    let framed = server.get("/embed/medical-assistant").await;
    let policy = header(framed.headers(), "content-security-policy").to_owned();
    assert!(policy.ends_with("frame-ancestors https://school.example https://*.uni.example"), "{policy}");
    assert_eq!(header(framed.headers(), "cross-origin-resource-policy"), "cross-origin");
    let page = framed.text().await.unwrap();
    assert!(!page.contains("<nav") && !page.contains("<footer"), "{page}");
    let answered = server.text("/embed/medical-assistant?q=what%20are%20the%20clinical%20duties%3F").await;
    assert!(answered.contains("target=\"_blank\" rel=\"noopener\""), "{answered}");
    let other = server.get("/").await;
    assert!(header(other.headers(), "content-security-policy").ends_with("frame-ancestors 'none'"));
}
