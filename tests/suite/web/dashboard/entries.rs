//! Entries: written with a preview, found, changed, overtaken, taken away and brought back.

use super::{Desk, Visitor};

/// What makes a whole entry.
fn entry<'a>(question: &'a str, answer: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("guide", "medical-assistant"),
        ("question", question),
        ("phrasings", "where do I park?\r\nparking"),
        ("answer", answer),
        ("source_link", "https://school.example/parking"),
        ("expires", ""),
    ]
}

fn with<'a>(mut fields: Vec<(&'a str, &'a str)>, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.extend(more);
    fields
}

#[tokio::test]
async fn an_advisor_writes_an_entry_sees_it_as_discord_shows_it_and_members_find_it() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let form = ana.get(&at("/entries/new")).await;
    let text = "Behind the **mill**.\r\n<script>alert(1)</script>";
    let fields = entry("Where can I park?", text);
    let preview = ana.submits(&form, &at("/entries/write"), &with(fields.clone(), &[("step", "preview")])).await;
    preview.says(&["As Discord shows it", "From this server's advisors · Career advisors"]);
    assert!(
        preview.html.contains("<strong>mill</strong>") && !preview.html.contains("<script>alert"),
        "{}",
        preview.html
    );
    assert!(preview.html.contains("Behind the **mill**.\n&lt;script&gt;"), "what was written is still in the form");
    assert_eq!(desk.store().await.entry_count(desk.world.guild).await.unwrap(), 0);

    let kept = ana.submits(&preview, &at("/entries/write"), &with(fields, &[("step", "save")])).await;
    assert_eq!(kept.path, at("/entries/1?done=added"));
    kept.says(&["Saved", "Where can I park?", "where do I park?", "Entry 1"]);
    let entry = desk.store().await.entry(desk.world.guild, 1).await.unwrap().unwrap();
    assert_eq!(entry.content.phrasings, ["where do I park?", "parking"]);
    assert_eq!(
        (entry.content.answer.as_str(), entry.author_role.as_str()),
        ("Behind the **mill**.\n<script>alert(1)</script>", "Career advisors")
    );
    ana.get(&at("/ask?q=where+do+I+park")).await.says(&["From this server's advisors", "Behind the mill"]);
    ana.get(&at("/entries?words=mill")).await.says(&["1 entry", "Where can I park?"]);
    ana.get(&at("/entries?words=bakery")).await.says(&["0 entries", "There are no entries that fit."]);
    desk.close().await;
}

#[tokio::test]
async fn what_is_wrong_or_there_already_is_said_and_nothing_written_is_lost() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let form = ana.get(&at("/entries/new")).await;
    let wrong = [
        ("guide", "medical-assistant"),
        ("question", "?!"),
        ("answer", "Kept text"),
        ("expires", "tomorrow"),
        ("source_link", "x"),
    ];
    let page = ana.submits(&form, &at("/entries/write"), &wrong).await;
    assert_eq!(page.status, 422);
    page.says(&["Not saved yet", "the question says nothing", "`x` is no link", "`tomorrow` is no day"]);
    assert!(page.html.contains("Kept text"));
    ana.submits(&page, &at("/entries/write"), &entry("Where can I park?", "Behind.")).await;
    let like = entry("Where can I park my car?", "Kept text too");
    let page = ana.submits(&page, &at("/entries/write"), &like).await;
    assert_eq!(page.status, 409);
    page.says(&["much like what is there already", "Save all the same"]);
    assert!(page.html.contains("Kept text too") && page.html.contains(&at("/entries/1")));
    let kept = ana.submits(&page, &at("/entries/write"), &with(like, &[("step", "insist")])).await;
    assert_eq!(kept.path, at("/entries/2?done=added"));
    desk.close().await;
}

#[tokio::test]
async fn of_two_who_change_one_entry_at_once_the_second_sees_both_texts() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    let form = ana.get(&at("/entries/new")).await;
    ana.submits(&form, &at("/entries/write"), &entry("Where can I park?", "Behind the old mill.")).await;
    let [first, second] = [ana.get(&at("/entries/1/edit")).await, maja.get(&at("/entries/1/edit")).await];
    assert!(first.html.contains("Behind the old mill."));
    let since = [first.hidden("since").to_owned(), second.hidden("since").to_owned()];
    let change = |answer, since| {
        with(entry("Where can I park?", answer), &[("number", "1"), ("since", since), ("step", "save")])
    };
    let kept = ana.submits(&first, &at("/entries/write"), &change("Behind the bakery.", &since[0])).await;
    kept.says(&["Saved"]);
    let both = maja.submits(&second, &at("/entries/write"), &change("Behind the station.", &since[1])).await;
    assert_eq!(both.status, 409);
    both.says(&["somebody else changed this entry", "Behind the bakery.", "station"]);
    // Saved after having seen it, it holds; the other text stays in the history.
    let since = both.hidden("since").to_owned();
    let saved = with(
        entry("Where can I park?", "Behind the station."),
        &[("number", "1"), ("since", &since), ("step", "insist")],
    );
    maja.submits(&both, &at("/entries/write"), &saved).await.says(&["Saved", "Behind the station."]);
    // Gone while somebody writes: the text can be kept as a new one.
    let form = ana.get(&at("/entries/1/edit")).await;
    let page = maja.get(&at("/entries/1")).await;
    maja.submits(&page, &at("/entries/1/remove"), &[]).await.says(&["Removed", "Members don't find it"]);
    let since = form.hidden("since").to_owned();
    let gone = ana.submits(&form, &at("/entries/write"), &change("Mine.", &since)).await;
    gone.says(&["was removed while you were writing"]);
    assert!(!gone.html.contains("name=\"number\""));
    desk.close().await;
}

#[tokio::test]
async fn a_history_shows_what_was_new_and_brings_a_text_back() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    let form = maja.get(&at("/entries/new")).await;
    maja.submits(&form, &at("/entries/write"), &entry("Where can I park?", "Behind the old mill.")).await;
    let form = maja.get(&at("/entries/1/edit")).await;
    let since = form.hidden("since").to_owned();
    let change = with(entry("Where can I park?", "Behind the new mill."), &[("number", "1"), ("since", &since)]);
    let page = maja.submits(&form, &at("/entries/write"), &change).await;
    page.says(&["added", "changed: Answer"]);
    let version = maja.get(&at("/entries/1/versions/2")).await;
    assert!(version.html.contains("<del>old</del>") && version.html.contains("<ins>new</ins>"), "{}", version.html);
    version.says(&["version 2 of 2", "This is what it says now."]);
    let first = maja.get(&at("/entries/1/versions/1")).await;
    let back = maja.submits(&first, &at("/entries/1/bring-back"), &[("version", "1")]).await;
    back.says(&["It says again what that version said", "Behind the old mill."]);
    let undone = maja.submits(&back, &at("/entries/1/bring-back"), &[("version", back.hidden("version"))]).await;
    undone.says(&["Behind the new mill."]);
    assert_eq!(maja.get(&at("/entries/1/versions/9")).await.status, 404);
    let removed = maja.submits(&undone, &at("/entries/1/remove"), &[]).await;
    let restored = maja.submits(&removed, &at("/entries/1/restore"), &[]).await;
    restored.says(&["It is back", "brought back", "removed"]);
    // Everything stands in the list that managers see, with who it was.
    let audit = maja.get(&at("/audit")).await;
    audit.says(&[
        "Maja",
        "wrote an entry",
        "changed an entry",
        "brought a version back",
        "removed an entry",
        "brought an entry back",
    ]);
    desk.close().await;
}
