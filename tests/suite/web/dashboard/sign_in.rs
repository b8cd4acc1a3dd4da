//! Signing in with Discord and out again, and everything that is no sign-in.

use super::{Desk, Visitor};

#[tokio::test]
async fn a_manager_signs_in_by_discord_and_sees_their_server() {
    let desk = Desk::start().await;
    let before = Visitor::new(&desk).get("/dashboard").await;
    before.says(&["Sign in with Discord"]);
    before.does_not_say(&["Guild 1"]);
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    let page = maja.get("/dashboard").await;
    page.says(&["Guild 1", "Server management", "Signed in as Maja."]);
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert!(page.header("content-security-policy").is_some_and(|policy| policy.contains("frame-ancestors 'none'")));
    // Only its hash is kept, and nothing of the token can be read there.
    let dump = desk.everything_on_disk();
    let has = |text: &str| dump.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has("Maja") && !has(&maja.cookie("preceptor").unwrap()) && !has("token-"));
    desk.close().await;
}

#[tokio::test]
async fn who_wanted_a_page_is_led_there_after_signing_in() {
    let desk = Desk::start().await;
    let (maja, path) = (Visitor::new(&desk), format!("/dashboard/{}/entries?words=pay", desk.world.guild));
    desk.world.sits_before_the_browser(Some(&desk.manager()));
    assert_eq!(maja.get(&path).await.path, path);
    desk.close().await;
}

#[tokio::test]
async fn no_sign_in_leads_to_another_site() {
    let desk = Desk::start().await;
    let maja = desk.manager();
    desk.world.sits_before_the_browser(Some(&maja));
    for to in ["https://evil.example/", "//evil.example", "/dashboard//evil.example", "/dashboard/../../x", "\\\\evil"]
    {
        let to: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
        let page = Visitor::new(&desk).get(&format!("/dashboard/sign-in?to={to}")).await;
        assert_eq!(page.path, "/dashboard", "{to}");
    }
    desk.close().await;
}

#[tokio::test]
async fn a_way_back_that_this_browser_did_not_begin_signs_nobody_in() {
    let desk = Desk::start().await;
    desk.world.sits_before_the_browser(Some(&desk.manager()));
    // Another browser began, and its address is handed to ours: that would sign us in as somebody else.
    let other = Visitor::new(&desk);
    let to_discord = other.get_once("/dashboard/sign-in").await.header("location").unwrap().to_owned();
    let back = other.get_once(&to_discord).await.header("location").unwrap().to_owned();
    let back = back.strip_prefix(&desk.address).unwrap().to_owned();
    let stranger = Visitor::new(&desk);
    for _ in 0..2 {
        let page = stranger.get(&back).await;
        page.says(&["You are not signed in", "belongs to no sign-in"]);
        assert_eq!((page.status, stranger.cookie("preceptor")), (400, None));
        // Neither with a sign-in of its own begun: the state is another.
        stranger.get_once("/dashboard/sign-in").await;
    }
    // A code alone is worth nothing: it is bound to what the browser that began has.
    let mine = Visitor::new(&desk);
    let own = mine.get_once("/dashboard/sign-in").await.header("location").unwrap().to_owned();
    let state = own.split("&state=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let code = back.split("code=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let page = mine.get(&format!("/dashboard/callback?code={code}&state={state}")).await;
    page.says(&["Discord did not confirm the sign-in"]);
    assert_eq!(mine.cookie("preceptor"), None);
    desk.close().await;
}

#[tokio::test]
async fn who_does_not_consent_is_told_so() {
    let desk = Desk::start().await;
    desk.world.sits_before_the_browser(None);
    let page = Visitor::new(&desk).get("/dashboard/sign-in").await;
    page.says(&["You are not signed in", "without letting us know who you are"]);
    desk.close().await;
}

#[tokio::test]
async fn signing_out_ends_a_session_and_everywhere_ends_all() {
    let desk = Desk::start().await;
    let person = desk.manager();
    let [one, two, three] = [
        Visitor::signed_in(&desk, &person).await,
        Visitor::signed_in(&desk, &person).await,
        Visitor::signed_in(&desk, &person).await,
    ];
    let secret = one.cookie("preceptor").unwrap();
    let page = one.get("/dashboard").await;
    assert_eq!(desk.world.tokens(), 3);
    one.submits(&page, "/dashboard/sign-out", &[]).await.says(&["You are signed out"]);
    assert_eq!(desk.world.tokens(), 2, "Discord's token is given back");
    one.set_cookie("preceptor", &secret);
    one.get("/dashboard").await.says(&["Sign in with Discord"]);
    two.get("/dashboard").await.says(&["Guild 1"]);
    let page = two.get("/dashboard").await;
    two.submits(&page, "/dashboard/sign-out", &[("everywhere", "1")]).await;
    three.get("/dashboard").await.says(&["Sign in with Discord"]);
    desk.close().await;
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_and_when_its_week_is_over() {
    let desk = Desk::start().await;
    let person = desk.manager();
    for (column, long_ago) in [("seen_ms", 12 * 3_600_000 + 1000), ("ends_ms", 1000)] {
        let maja = Visitor::signed_in(&desk, &person).await;
        let page = maja.get(&format!("/dashboard/{}/entries/new", desk.world.guild)).await;
        desk.rewind_sessions(column, long_ago).await;
        maja.get("/dashboard").await.says(&["Sign in with Discord"]);
        // What was being written is not lost to a redirect: the form is refused where it stands.
        let refused = maja.submits(&page, &format!("/dashboard/{}/entries/write", desk.world.guild), &[]).await;
        assert_eq!(refused.status, 401, "{column}");
        refused.says(&["You are signed out", "what you wrote"]);
    }
    desk.close().await;
}

#[tokio::test]
async fn a_token_that_was_taken_back_in_discord_ends_the_session() {
    let desk = Desk::start().await;
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    desk.world.takes_tokens_back();
    let page = maja.get(&format!("/dashboard/{}/entries/new", desk.world.guild)).await;
    let action = format!("/dashboard/{}/entries/write", desk.world.guild);
    let refused = maja.submits(&page, &action, &[("question", "Who?"), ("answer", "Us.")]).await;
    assert_eq!(refused.status, 401);
    refused.says(&["You are signed out"]);
    assert_eq!(desk.store().await.entry_count(desk.world.guild).await.unwrap(), 0);
    maja.get("/dashboard").await.says(&["Sign in with Discord"]);
    desk.close().await;
}

#[tokio::test]
async fn what_is_missing_for_a_dashboard_is_said() {
    let desk = Desk::start_with(&[("WEB__CLIENT_SECRET", ""), ("WEB__PUBLIC_URL", "")]).await;
    for path in ["/dashboard", "/dashboard/7/entries"] {
        let page = Visitor::new(&desk).get(path).await;
        assert_eq!(page.status, 404);
        page.says(&["There is no dashboard yet", "web.client_secret", "web.public_url"]);
        page.does_not_say(&["store.url", "web.client_id"]);
    }
    desk.close().await;
}
