//! What would a member of this server be answered?

use axum::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;
use url::form_urlencoded::byte_serialize;

use super::entries::guide_choice;
use super::frame::{Sheet, sheet};
use super::refusal::Refusal;
use super::seat::Seat;
use super::shown::{card, quote};
use super::tab::Tab;
use super::words::ask as said;
use crate::answer::{Answer, DeclineLine, how_sure};
use crate::clock::{day_of, now_ms};
use crate::corpus::PATH_JOIN;
use crate::guild::{Answered, Board, GuildDesk};

/// What is asked.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    guide: String,
}

/// The form, and the answer below it.
pub(super) async fn page(seat: Seat, Query(wanted): Query<Wanted>) -> Result<Markup, Refusal> {
    let board = seat.dashboard.board(seat.guild).await?;
    let (question, most) = (wanted.q.trim(), seat.dashboard.site.question_chars);
    let answered = if question.is_empty() { None } else { Some(answer(&seat, &board, &wanted).await?) };
    let body = html! {
        p { (said::INTRO) }
        form role="search" action=(seat.path("/ask")) {
            (guide_choice(&seat, &wanted.guide, true))
            div.field {
                label for="q" { (said::QUESTION) }
                input #q name="q" type="search" required value=(wanted.q) maxlength=(most);
            }
            button { (said::ASK) }
        }
        @if let Some(answered) = &answered { section aria-live="polite" { (shown(&seat, &board, question, answered)) } }
    };
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Ask, title: said::TITLE, done: None, body }))
}

/// The answer, as a member gets it: from the guide that is named, else the server's, else the one that is surest.
async fn answer(seat: &Seat, board: &std::sync::Arc<Board>, wanted: &Wanted) -> Result<Answered, Refusal> {
    let (engine, board) = (seat.dashboard.engine(), std::sync::Arc::clone(board));
    let (question, named) = (wanted.q.clone(), Some(wanted.guide.clone()).filter(|guide| !guide.is_empty()));
    let named = named.or_else(|| board.settings().default_guide.clone());
    let today = day_of(now_ms());
    let answered = tokio::task::spawn_blocking(move || {
        let desk = GuildDesk { engine: &engine, board: &board, today };
        match named.filter(|id| engine.guide_by_id(id).is_ok()) {
            Some(guide) => desk.ask(&guide, &question),
            None if engine.asks_several() => desk.ask_all(&question),
            None => desk.ask(&engine.guide().manifest.id, &question),
        }
    });
    // The thread ended in a panic, or the process ends.
    Ok(answered.await.map_err(|_| Refusal::Unread)??)
}

fn shown(seat: &Seat, board: &Board, question: &str, answered: &Answered) -> Markup {
    let among = &answered.among;
    let entries: Vec<_> = among.entries.iter().filter_map(|found| board.entry(found.entry)).collect();
    let write: String = byte_serialize(question.as_bytes()).collect();
    html! {
        @if let Some(understood) = &among.answer.understood_as { p { (said::understood(understood)) } }
        @if among.is_answered() { p { (said::sure(how_sure(among.confidence()), among.confidence())) } }
        @if !entries.is_empty() {
            h2 { (said::FROM_ADVISORS) }
            @for entry in entries { (card(&entry.content, &entry.author_role)) }
        }
        (of_guide(&among.answer, among.entries.is_empty()))
        p { a href=(seat.path(&format!("/entries/new?question={write}"))) { (said::WRITE) } }
    }
}

/// What the guide says, or why it says nothing; of a decline nothing is said where an entry answers.
fn of_guide(answer: &Answer, is_alone: bool) -> Markup {
    html! {
        @if answer.is_answered() {
            h2 { (said::FROM_THE_GUIDE) }
            @for evidence in &answer.evidence { (quote(evidence)) }
        } @else if is_alone {
            @for line in answer.decline_lines() {
                @match line {
                    DeclineLine::Why(reason) => p { (said::declined(reason)) },
                    DeclineLine::Reply(text) => p { (text) },
                    DeclineLine::Notice(text) => { p { (text) } p { small { (said::NOT_FROM_THE_GUIDE) } } },
                }
            }
            @if let Some(nearest) = &answer.nearest { h2 { (said::NEAREST) } (quote(nearest)) }
            @if !answer.suggestions.is_empty() {
                h2 { (said::SECTIONS) }
                ul { @for section in &answer.suggestions { li { (section.path.join(PATH_JOIN)) } } }
            }
        }
    }
}
