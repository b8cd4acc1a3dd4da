//! Entries as files: looked at before anything is changed, taken over as they were looked at, given out again.

use super::{Desk, Visitor};

const CSV: &str = "question,answer\nWhere can I park?,Behind the mill.\nWhen is lunch?,At noon.\n";

#[tokio::test]
async fn a_file_is_looked_at_before_it_changes_anything() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let form = ana.get(&at("/entries/import")).await;
    let looked = ana.uploads(&form, &at("/entries/import"), ("entries.csv", CSV.as_bytes()), &[]).await;
    looked.says(&["2 new, 0 changed, 0 removed, 0 as before", "Where can I park? medical-assistant new"]);
    let count = async || desk.store().await.entry_count(desk.world.guild).await.unwrap();
    assert_eq!(count().await, 0);
    let draft = looked.hidden("draft").to_owned();
    let done = ana.submits(&looked, &at("/entries/import/do"), &[("draft", &draft)]).await;
    done.says(&["Imported", "2 entries"]);
    assert_eq!(count().await, 2);
    let again = ana.submits(&looked, &at("/entries/import/do"), &[("draft", &draft)]).await;
    assert_eq!(again.status, 409, "once");

    let other = "question,answer\nWhere can I park?,Behind the bakery.\nIs there wifi?,Yes.\n";
    let looked = ana.uploads(&form, &at("/entries/import"), ("entries.csv", other.as_bytes()), &["replace"]).await;
    looked.says(&["1 new, 1 changed, 1 removed, 0 as before", "When is lunch? medical-assistant removed"]);
    let fields = [("draft", looked.hidden("draft")), ("replace", "1")];
    ana.submits(&looked, &at("/entries/import/do"), &fields).await.says(&["2 entries"]);
    let exported = ana.get(&at("/entries/export?form=csv")).await;
    assert_eq!(exported.header("content-disposition"), Some("attachment; filename=\"entries.csv\""));
    assert!(exported.html.contains("Behind the bakery.") && !exported.html.contains("At noon."));
    let json: serde_json::Value = serde_json::from_str(&ana.get(&at("/entries/export?form=json")).await.html).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 2);
    desk.close().await;
}

#[tokio::test]
async fn rows_may_be_pasted_and_what_is_wrong_is_named_row_by_row() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let form = ana.get(&at("/entries/import")).await;
    let import = at("/entries/import");
    ana.submits(&form, &import, &[("pasted", CSV)]).await.says(&["2 new"]);
    let wrong = ana.submits(&form, &import, &[("pasted", "question,answer\nOk?,Yes.\n?!,No.\nWhat?,\n")]).await;
    assert_eq!(wrong.status, 422);
    wrong.says(&["Nothing was changed", "line 3, question: the question says nothing", "line 4, answer"]);
    ana.submits(&form, &import, &[("pasted", " ")]).await.says(&["Choose a file, or paste its rows."]);
    // Somebody else's preview is not mine to carry out.
    let looked = ana.submits(&form, &import, &[("pasted", CSV)]).await;
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    let page = maja.get(&import).await;
    let fields = [("draft", looked.hidden("draft")), ("token", page.token())];
    assert_eq!(maja.posts(&at("/entries/import/do"), &fields).await.status, 409);
    desk.close().await;
}
