//! The dashboard in a real browser: by mouse, with scripts and without, and what axe-core makes of every page.

use super::Desk;
use crate::web::browser::{Browser, Look};

/// A telephone and a desk.
const LOOKS: [Look; 2] = [Look { width: 360, height: 740, dark: false }, Look { width: 1280, height: 900, dark: true }];

/// Signs a person in through Discord's page.
async fn sign_in(desk: &Desk, browser: &Browser, person: &crate::world::Person) {
    desk.world.sits_before_the_browser(Some(person));
    browser.goto(&format!("{}/dashboard", desk.address)).await;
    browser.click("p.actions a").await;
    browser.until("document.querySelector('nav.dashboard')").await;
    assert_eq!(browser.path().await, "/dashboard");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_signs_in_writes_an_entry_and_takes_it_back_with_a_browser() {
    let Some(browser) = Browser::open().await else { return };
    let desk = Desk::start().await;
    for scripts in [true, false] {
        sign_in(&desk, &browser, &desk.manager()).await;
        browser.scripts(scripts).await;
        browser.click("main li a").await;
        browser.click("nav.dashboard a[href$='/entries']").await;
        browser.click("p.actions a[href$='/entries/new']").await;
        browser.text("#answer-hint").await;
        browser.keys("#question", "Where can I park?").await;
        browser.keys("#phrasings", "parking\nwhere to leave the car").await;
        browser.keys("#answer", "Behind the **mill**.").await;
        browser.click("button[value=preview]").await;
        browser.says("article.discord", "Behind the mill.").await;
        browser.click("button[value=save]").await;
        browser.says("div.note", "Saved.").await;
        browser.click("div.note button").await;
        browser.says("div.note", "Removed.").await;
        browser.scripts(true).await;
        browser.click("nav.dashboard form button").await;
        browser.says("h1", "You are signed out").await;
    }
    let entries = desk.store().await.entries_since(desk.world.guild, 0).await.unwrap();
    assert_eq!(entries[0].content.phrasings, ["parking", "where to leave the car"]);
    assert!(entries.len() == 2 && entries.iter().all(|entry| entry.removed));
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_fits_a_telephone_and_has_nothing_that_axe_finds() {
    let Some(browser) = Browser::open().await else { return };
    let desk = Desk::start().await;
    desk.was_asked(&["which laptop should I buy", "what laptop shall I buy", "how much do they earn roughly"]).await;
    sign_in(&desk, &browser, &desk.manager()).await;
    let by = preceptor::store::By { member: 5, role: "Staff".into(), at_ms: 5 };
    let content = preceptor::store::Content::new("medical-assistant", "Where?", "# There\n- **a**\n- `b`\n> c");
    let store = desk.store().await;
    store.add_entry(desk.world.guild, &content, &by).await.unwrap();
    let changed = preceptor::store::Content { answer: "Elsewhere.".into(), ..content };
    store.edit_entry(desk.world.guild, 1, &changed, &by).await.unwrap();
    let key = store.gaps(desk.world.guild, preceptor::store::Period::since(0)).await.unwrap()[0].id;
    for look in LOOKS {
        browser.look(look).await;
        for part in [
            "/gaps",
            &format!("/gaps/{key}"),
            "/entries",
            "/entries/1?done=kept&before=1",
            "/entries/1/edit",
            "/entries/1/versions/2",
            "/entries/import",
            "/phrasings?guide=medical-assistant&phrasing=pay",
            "/statistics",
            "/ask?q=what+does+CMA+stand+for",
            "/ask?q=when+is+the+next+train",
            "/settings",
            "/audit",
        ] {
            browser.goto(&format!("{}/dashboard/{}{part}", desk.address, desk.world.guild)).await;
            assert!(!browser.scrolls_sideways().await, "{part} at {} pixels", look.width);
            let found = browser.axe().await.unwrap_or_default();
            assert!(found.is_empty(), "{part}: {found:#?}");
            if let Some(folder) = std::env::var_os("PAGE_PICTURES") {
                let name = part.trim_start_matches('/').split('?').next().unwrap().replace('/', "-");
                let folder = std::path::PathBuf::from(folder);
                browser.picture(&folder.join(format!("{name}-{}.png", look.width))).await;
            }
        }
        browser.goto(&format!("{}/dashboard", desk.address)).await;
        let found = browser.axe().await.unwrap_or_default();
        assert!(found.is_empty(), "the list of servers: {found:#?}");
    }
    desk.close().await;
}
