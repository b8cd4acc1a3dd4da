//! Gaps: grouped, written about, bound to a passage, put aside, and each of it undone; phrasings by themselves.

use super::{Desk, Visitor};

const LAPTOPS: [&str; 4] =
    ["which laptop should I buy", "Which laptop should I buy?", "what laptop shall I buy", "is there a dress code"];

/// The address of the gap with this question, as the list links to it.
fn gap_in(html: &str, question: &str) -> String {
    let before = html.split(question).next().unwrap();
    before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_same_questions_are_one_gap_which_an_entry_settles() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    desk.was_asked(&LAPTOPS).await;
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let list = ana.get(&at("/gaps")).await;
    list.says(&["What the guide does not say", "is there a dress code"]);
    let gap = ana.get(&gap_in(&list.html, "laptop")).await;
    gap.says(&["Asked 3 times", "3 of them without an answer", "Also asked as", "what laptop shall I buy"]);
    let key = gap.path.rsplit('/').next().unwrap();
    let form = ana.get(&at(&format!("/entries/new?gap={key}"))).await;
    assert!(form.html.contains("laptop shall I buy") && form.hidden("gap") == key);
    let (question, phrasings) = ("Which laptop should I buy?", "what laptop shall I buy");
    let fields = [
        ("guide", "medical-assistant"),
        ("gap", key),
        ("question", question),
        ("phrasings", phrasings),
        ("answer", "Any."),
    ];
    let next = ana.submits(&form, &at("/entries/write"), &fields).await;
    assert_eq!(next.path, at("/gaps?done=written&entry=1"));
    next.says(&["Saved", "is there a dress code"]);
    next.does_not_say(&["laptop"]);
    ana.submits(&next, &at("/entries/1/remove"), &[]).await;
    ana.get(&at("/gaps")).await.says(&["laptop"]);
    desk.close().await;
}

#[tokio::test]
async fn a_gap_is_put_aside_or_bound_to_a_passage_and_both_can_be_undone() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    desk.was_asked(&LAPTOPS).await;
    desk.was_asked(&["how much do they earn in a year roughly"]).await;
    let maja = Visitor::signed_in(&desk, &desk.manager()).await;
    let list = maja.get(&at("/gaps")).await;
    let gap = maja.get(&gap_in(&list.html, "laptop")).await;
    let aside = maja.submits(&gap, &format!("{}/aside", gap.path), &[]).await;
    aside.says(&["Put aside", "Undo"]);
    aside.does_not_say(&["laptop"]);
    assert_eq!(maja.get(&gap.path).await.status, 404, "it is settled, in all of its wordings");
    let what = [("what", "aside"), ("at", aside.hidden("at"))];
    maja.submits(&aside, &at("/gaps/undo"), &what).await.says(&["Undone.", "laptop"]);
    maja.posts(&at("/gaps/undo"), &[what[0], what[1], ("token", aside.token())]).await.says(&["nothing left to undo"]);

    let gap = maja.get(&gap_in(&maja.get(&at("/gaps")).await.html, "earn in a year")).await;
    gap.says(&["Does the guide say it after all?"]);
    let passage = gap.html.split("name=\"passage\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let bound = maja.submits(&gap, &format!("{}/bind", gap.path), &[("passage", &passage)]).await;
    bound.says(&["is led to that passage"]);
    bound.does_not_say(&["earn in a year"]);
    maja.get(&at("/phrasings")).await.says(&["how much do they earn in a year roughly", "you"]);
    maja.get(&at("/ask?q=how+much+do+they+earn+in+a+year+roughly")).await.says(&["From the guide"]);
    maja.submits(&bound, &at("/gaps/undo"), &[("what", "bound"), ("at", bound.hidden("at"))]).await.says(&["Undone."]);
    maja.get(&at("/phrasings")).await.says(&["No way to ask is bound"]);
    let refused = maja.submits(&gap, &format!("{}/bind", gap.path), &[("passage", "no-such-passage")]).await;
    assert_eq!(refused.status, 404);
    // The list of changes tells of each, and of nothing that members wrote.
    let audit = maja.get(&at("/audit")).await;
    audit.says(&[
        "put a gap aside",
        "took a gap up again",
        "bound a gap to a passage",
        "took a binding back",
        "wordings",
    ]);
    audit.does_not_say(&["laptop", "earn"]);
    desk.close().await;
}

#[tokio::test]
async fn a_way_to_ask_is_bound_to_a_passage_and_let_go() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let found = ana.get(&at("/phrasings?guide=medical-assistant&phrasing=cash+per+annum+for+assistants%3F")).await;
    found.says(&["Which passage answers it?"]);
    let passage = found.html.split("name=\"passage\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let fields = [("guide", "medical-assistant"), ("phrasing", found.hidden("phrasing")), ("passage", &passage)];
    let bound = ana.submits(&found, &at("/phrasings/bind"), &fields).await;
    bound.says(&["is led to the passage", "cash per annum for assistants?"]);
    let gone = ana.submits(&bound, &at("/phrasings/unbind"), &fields[..2]).await;
    gone.says(&["Removed.", "No way to ask is bound"]);
    ana.submits(&gone, &at("/phrasings/bind"), &fields).await.says(&["cash per annum for assistants?"]);
    desk.close().await;
}
