//! How is a file given, and taken over once it was looked at?

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};

use crate::clock::now_ms;
use crate::store::Content;
use crate::web::dashboard::fields::FILE;
use crate::web::dashboard::frame::{Sheet, sheet, token};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::{Posted, Seat};
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::importing as said;

/// The form that takes a file.
pub(in crate::web::dashboard) async fn import_form(seat: Seat) -> Markup {
    page(&seat, &html! {})
}

/// The form, below what is said of a file that was given.
pub(super) fn page(seat: &Seat, above: &Markup) -> Markup {
    let body = html! {
        (above)
        p { (said::INTRO) }
        form method="post" enctype="multipart/form-data" action=(seat.path("/entries/import")) {
            (token(&seat.visitor))
            div.field { label for="file" { (said::FILE) } input #file type="file" name=(FILE); }
            div.field {
                label for="pasted" { (said::PASTED) }
                textarea #pasted name="pasted" rows="8" aria-describedby="pasted-hint" {}
                p #pasted-hint { (said::PASTED_HINT) }
            }
            div.field {
                label { input type="checkbox" name="replace" value="1" aria-describedby="replace-hint"; " " (said::REPLACE) }
                p #replace-hint { (said::REPLACE_HINT) }
            }
            div.actions { button { (said::LOOK) } }
        }
    };
    sheet(Sheet { seat, tab: Tab::Entries, title: said::TITLE, done: None, body })
}

/// Takes over what was looked at: the entries of the preview, and no file that somebody may have changed since.
pub(in crate::web::dashboard) async fn import_do(Posted { seat, fields }: Posted) -> Result<Response, Refusal> {
    let (store, guild) = (seat.dashboard.store(), seat.guild);
    let draft = match fields.number::<i64>("draft") {
        Some(draft) => store.draft(guild, draft).await?,
        None => None,
    };
    let own = seat.dashboard.boards.hashes(guild, seat.visitor.user, now_ms()).await?;
    let draft = draft.filter(|draft| own.all().any(|hash| hash.as_str() == draft.member));
    let contents = draft.as_ref().and_then(|draft| serde_json::from_str::<Vec<Content>>(&draft.content).ok());
    let (Some(draft), Some(contents)) = (draft, contents) else {
        let above = html! { div.note role="alert" { p { (said::PREVIEW_GONE) } } };
        return Ok((StatusCode::CONFLICT, page(&seat, &above)).into_response());
    };
    let noting = seat.noting("entries.import", contents.len().to_string())?;
    match fields.has("replace") {
        true => noting.replace_entries(guild, None, &contents, &seat.by()).await?,
        false => noting.merge_entries(guild, &contents, &seat.by()).await?,
    };
    store.drop_draft(guild, draft.id).await?;
    seat.dashboard.board(guild).await?;
    Ok(Redirect::to(&seat.path("/entries?done=imported")).into_response())
}
