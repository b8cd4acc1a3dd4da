//! Asking as a member would, and the numbers of what members asked.

use preceptor::store::Period;

use super::{Desk, Visitor};

#[tokio::test]
async fn a_question_is_answered_as_a_member_is_and_is_not_counted() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    let answered = ana.get(&at("/ask?q=what+does+CMA+stand+for")).await;
    answered.says(&["From the guide", "sure ("]);
    let declined = ana.get(&at("/ask?q=when+is+the+next+train+to+the+coast")).await;
    declined.says(&["The guide does not say.", "Write an answer to this"]);
    let counted = desk.store().await.weeks(desk.world.guild, Period::since(0)).await.unwrap();
    assert!(counted.is_empty(), "{counted:?}");
    let form = ana.get(&at("/entries/new?question=when+is+the+next+train%3F")).await;
    assert!(form.html.contains("value=\"when is the next train?\""));
    desk.close().await;
}

#[tokio::test]
async fn numbers_stand_in_a_picture_with_a_name_and_in_a_table_beside_it() {
    let desk = Desk::start().await;
    let at = |below: &str| format!("/dashboard/{}{below}", desk.world.guild);
    let ana = Visitor::signed_in(&desk, &desk.advisor().await).await;
    ana.get(&at("/statistics")).await.says(&["Nothing was asked in this time."]);
    desk.was_asked(&["which laptop", "is there parking", "when is lunch"]).await;
    let page = ana.get(&at("/statistics?weeks=4")).await;
    page.says(&["3 questions, 0 % of them answered", "The same in numbers", "Not in the guide 3"]);
    assert!(page.html.contains("role=\"img\" aria-labelledby=\"chart-title\""));
    assert_eq!(page.html.matches("<th scope=\"row\"").count(), 4, "a row a week");
    desk.close().await;
}
