//! Who may not: other servers' people, people who were advisors a moment ago, other sites' forms.

use preceptor::store::{By, Content};

use super::{Desk, MANAGE_GUILD, Visitor};

#[tokio::test]
async fn nothing_of_one_server_is_seen_or_changed_by_a_member_of_another() {
    let desk = Desk::start().await;
    let other = desk.world.add_guild("Other", true);
    let (store, by) = (desk.store().await, By { member: 5, role: "Staff".into(), at_ms: 5 });
    let secret = Content::new("medical-assistant", "Secret question?", "Secret answer.");
    store.add_entry(desk.world.guild, &secret, &by).await.unwrap();
    desk.was_asked(&["secret words of members"]).await;
    let before = store.export(desk.world.guild).await.unwrap();
    // A manager there, and an ordinary member here.
    let bela = desk.world.member("Béla");
    desk.world.belongs(&bela, other, MANAGE_GUILD);
    desk.world.belongs(&bela, desk.world.guild, 0);
    let visitor = Visitor::signed_in(&desk, &bela).await;
    let list = visitor.get("/dashboard").await;
    list.says(&["Other"]);
    list.does_not_say(&["Guild 1"]);
    let own = visitor.get(&format!("/dashboard/{other}/entries")).await;
    own.says(&["0 entries"]);
    let token = own.token().to_owned();
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    for part in [
        "",
        "/gaps",
        "/gaps/1",
        "/entries",
        "/entries/1",
        "/entries/1/edit",
        "/entries/1/versions/1",
        "/entries/new?gap=1",
        "/entries/export?form=json",
        "/entries/import",
        "/phrasings",
        "/statistics",
        "/ask?q=secret",
        "/settings",
        "/audit",
    ] {
        let page = visitor.get(&at(part)).await;
        assert_eq!(page.status, 404, "{part}");
        page.does_not_say(&["ecret"]);
    }
    for step in [
        "/gaps/1/aside",
        "/gaps/1/bind",
        "/gaps/undo",
        "/entries/write",
        "/entries/1/remove",
        "/entries/1/restore",
        "/entries/1/bring-back",
        "/entries/import",
        "/entries/import/do",
        "/phrasings/bind",
        "/phrasings/unbind",
        "/settings/change",
        "/settings/back",
        "/settings/undo",
    ] {
        let fields = [
            ("token", token.as_str()),
            ("guide", "medical-assistant"),
            ("question", "Mine?"),
            ("answer", "Mine."),
            ("version", "1"),
            ("what", "boldness"),
            ("value", "eager"),
            ("draft", "1"),
            ("pasted", "question,answer\nMine?,Mine.\n"),
            ("at", "1"),
        ];
        assert_eq!(visitor.posts(&at(step), &fields).await.status, 404, "{step}");
    }
    // Numbers of one server lead to nothing in another.
    assert_eq!(visitor.get(&format!("/dashboard/{other}/entries/1")).await.status, 404);
    assert_eq!(store.export(desk.world.guild).await.unwrap(), before, "all of it is as it was");
    desk.close().await;
}

#[tokio::test]
async fn who_is_an_advisor_no_longer_is_refused_at_the_next_change() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let person = desk.advisor().await;
    let ana = Visitor::signed_in(&desk, &person).await;
    let form = ana.get(&at("/entries/new")).await;
    person.clone().with_roles(&[]);
    let fields = [("guide", "medical-assistant"), ("question", "Who?"), ("answer", "Us.")];
    let refused = ana.submits(&form, &at("/entries/write"), &fields).await;
    assert_eq!(refused.status, 404);
    assert_eq!(desk.store().await.entry_count(desk.world.guild).await.unwrap(), 0);
    // What was just asked anew holds for pages, too.
    assert_eq!(ana.get(&at("/entries")).await.status, 404);
    desk.world.leaves(&person, desk.world.guild);
    assert_eq!(ana.submits(&form, &at("/entries/write"), &fields).await.status, 404);
    desk.close().await;
}

#[tokio::test]
async fn a_manager_who_lost_the_permission_changes_no_setting() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let role = desk.advisor_role().await;
    let person = desk.manager().with_roles(&[role]);
    let maja = Visitor::signed_in(&desk, &person).await;
    let page = maja.get(&at("/settings")).await;
    desk.world.belongs(&person, desk.world.guild, 0);
    let refused = maja.submits(&page, &at("/settings/change"), &[("what", "boldness"), ("value", "eager")]).await;
    assert_eq!(refused.status, 403, "an advisor still, and no manager");
    desk.close().await;
}

#[tokio::test]
async fn forms_of_other_sites_and_other_sessions_change_nothing() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let person = desk.manager();
    let [maja, again] = [Visitor::signed_in(&desk, &person).await, Visitor::signed_in(&desk, &person).await];
    let (own, other) = (maja.get(&at("/entries/new")).await, again.get(&at("/entries/new")).await);
    let fields = |token| [("token", token), ("guide", "medical-assistant"), ("question", "Who?"), ("answer", "Us.")];
    let write = at("/entries/write");
    for (origin, token) in [
        (desk.address.as_str(), other.token()),
        (&desk.address, ""),
        (&desk.address, &own.token()[1..]),
        ("https://evil.example", own.token()),
        ("null", own.token()),
    ] {
        let refused = maja.posts_from(origin, &write, &fields(token)).await;
        assert_eq!(refused.status, 403, "{origin} {token}");
        refused.says(&["Nothing was changed"]);
    }
    let out = maja.posts_from("https://evil.example", "/dashboard/sign-out", &fields(own.token())).await;
    assert_eq!(out.status, 403);
    assert_eq!(desk.store().await.entry_count(desk.world.guild).await.unwrap(), 0);
    let kept = maja.posts(&write, &fields(own.token())).await;
    assert_eq!(kept.path, at("/entries/1?done=added"));
    desk.close().await;
}

#[tokio::test]
async fn a_server_without_the_bot_is_nobody_s_here() {
    let desk = Desk::start().await;
    let without = desk.world.add_guild("Without", false);
    let person = desk.manager();
    desk.world.belongs(&person, without, MANAGE_GUILD);
    let maja = Visitor::signed_in(&desk, &person).await;
    maja.get("/dashboard").await.does_not_say(&["Without"]);
    assert_eq!(maja.get(&format!("/dashboard/{without}/entries")).await.status, 404);
    desk.close().await;
}
