//! Settings: chosen by name, held to their limits, undone, asked about where something is deleted; and only for managers.

use preceptor::guild::GuildSettings;

use super::{Desk, Visitor};

#[tokio::test]
async fn a_manager_sees_what_each_setting_does_and_changes_it() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let (role, quiet) = (desk.world.add_role("Career advisors"), desk.world.add_channel("quiet"));
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    let settings = async || GuildSettings::load(&desk.store().await, desk.world.guild).await.unwrap();
    let page = maja.get(&at("/settings")).await;
    page.says(&["How sure the bot must be", "Careful: more questions get no answer", "@Career advisors", "#quiet"]);
    let change = at("/settings/change");
    let role = role.to_string();
    let page = maja.submits(&page, &change, &[("what", "advisor_roles"), ("value", &role)]).await;
    page.says(&["Saved: Advisor roles", "Now: @Career advisors"]);
    assert_eq!(settings().await.advisor_roles[0].name, "Career advisors", "entries are labelled with it");
    let quiet = quiet.to_string();
    let first = desk.world.channel.to_string();
    let both = [("what", "speaks_in"), ("value", quiet.as_str()), ("value", first.as_str())];
    let page = maja.submits(&page, &change, &both).await;
    assert_eq!(settings().await.speaks_in.len(), 2);
    let undone =
        maja.submits(&page, &at("/settings/undo"), &[("what", "speaks_in"), ("now", page.hidden("now"))]).await;
    undone.says(&["Undone: Channels with public answers"]);
    assert!(settings().await.speaks_in.is_empty());
    let late = maja.submits(&page, &at("/settings/undo"), &[("what", "speaks_in"), ("now", page.hidden("now"))]).await;
    late.says(&["Somebody has changed that again"]);
    for (what, value) in
        [("boldness", "bold"), ("speaks_in", "12345"), ("default_guide", "nope"), ("retention_days", "400")]
    {
        let refused = maja.submits(&page, &change, &[("what", what), ("value", value)]).await;
        assert_eq!(refused.status, 422, "{what}");
        refused.says(&["Nothing was changed:"]);
    }
    let eager = maja.submits(&page, &change, &[("what", "boldness"), ("value", "eager")]).await;
    maja.submits(&eager, &at("/settings/back"), &[("what", "boldness")]).await.says(&["Now: Balanced"]);
    maja.get(&at("/audit")).await.says(&["changed a setting", "took a change of a setting back", "Advisor roles"]);
    desk.close().await;
}

#[tokio::test]
async fn what_deletes_for_good_is_asked_about_first() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    desk.was_asked(&["which laptop", "is there parking"]).await;
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    let page = maja.get(&at("/settings")).await;
    let none = [("what", "retention_days"), ("value", "0")];
    let asked = maja.submits(&page, &at("/settings/change"), &none).await;
    asked.says(&["Delete what is older?", "2 questions", "Yes, delete it"]);
    let days = async || GuildSettings::load(&desk.store().await, desk.world.guild).await.unwrap().retention_days;
    assert_eq!(days().await, 30);
    let agreed = [none[0], none[1], ("agreed", "1")];
    maja.submits(&asked, &at("/settings/change"), &agreed).await.says(&["Saved: Days for which"]);
    assert_eq!(days().await, 0);
    desk.close().await;
}

#[tokio::test]
async fn advisors_neither_see_nor_change_what_managers_decide() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let page = ana.get(&at("/entries")).await;
    page.does_not_say(&["Settings", "Changes"]);
    for part in ["/settings", "/audit"] {
        assert_eq!(ana.get(&at(part)).await.status, 403, "{part}");
    }
    let token = page.token().to_owned();
    for (step, value) in [("change", "0"), ("back", ""), ("undo", "")] {
        let fields =
            [("what", "retention_days"), ("value", value), ("now", "1"), ("agreed", "1"), ("token", token.as_str())];
        let refused = ana.posts(&at(&format!("/settings/{step}")), &fields).await;
        assert_eq!(refused.status, 403, "{step}");
        refused.says(&["Only members who may manage this server"]);
    }
    let settings = GuildSettings::load(&desk.store().await, desk.world.guild).await.unwrap();
    assert_eq!(settings.retention_days, 30);
    desk.close().await;
}

#[tokio::test]
async fn without_the_bot_s_token_channels_are_named_by_their_ids() {
    let application = {
        // The application's id has to be set where no token names it.
        let desk = Desk::start().await;
        let id = desk.world.bot().to_string();
        desk.close().await;
        id
    };
    let desk = Desk::start_with(&[("DISCORD__TOKEN", ""), ("WEB__CLIENT_ID", &application)]).await;
    desk.advisor_role().await;
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    let page = maja.get(&format!("/dashboard/{}/settings", desk.world.guild)).await;
    page.says(&["Ids, with commas between", "@Career advisors"]);
    let change = format!("/dashboard/{}/settings/change", desk.world.guild);
    maja.submits(&page, &change, &[("what", "ask_channel"), ("value", "123")]).await.says(&["Now: 123"]);
    desk.close().await;
}
