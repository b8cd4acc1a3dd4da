//! What stands around every page of the dashboard?

use maud::{Markup, html};

use super::fields::TOKEN;
use super::seat::Seat;
use super::state::Dashboard;
use super::tab::Tab;
use super::visitor::Visitor;
use super::words;
use crate::web::html::{Frame, Page, layout};
use crate::web::site::Site;

/// The address of the style that only the dashboard needs.
pub(super) const STYLE: &str = "/assets/dashboard.css";

/// What was done, and what takes it back.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// What was done, in a line.
    pub line: String,
    /// The form that takes it back, if any.
    pub undo: Option<Markup>,
}

/// A page of a server.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    /// Whose page it is.
    pub seat: &'a Seat,
    /// Which part it is of.
    pub tab: Tab,
    /// Its heading.
    pub title: &'a str,
    /// What was done on the way here.
    pub done: Option<Done>,
    /// What stands on it.
    pub body: Markup,
}

/// A page of a server, in its frame.
pub(super) fn sheet(Sheet { seat, tab, title, done, body }: Sheet<'_>) -> Markup {
    let tabs = Tab::ALL.into_iter().filter(|tab| seat.standing.manages || !tab.is_for_managers());
    let places = &seat.dashboard.places;
    let main = html! {
        nav.dashboard aria-label=(words::PARTS) {
            p { a href=(places.path("")) { (words::ALL_SERVERS) } " · " strong { (seat.server) } }
            ul {
                @for one in tabs {
                    li { a href=(seat.path(one.path())) aria-current=[(one == tab).then_some("page")] { (words::tab(one)) } }
                }
            }
            (who(&seat.visitor, &places.path("/sign-out")))
        }
        h1 { (title) }
        @if let Some(done) = done {
            div.note role="status" {
                p { (done.line) }
                @if let Some(undo) = done.undo { (undo) }
            }
        }
        (body)
    };
    whole(&seat.dashboard.site, &words::title(title, Some(&seat.server)), main)
}

/// A page of somebody who is signed in and in no server yet.
pub(super) fn outside(dashboard: &Dashboard, visitor: &Visitor, title: &str, body: Markup) -> Markup {
    let main = html! {
        nav.dashboard aria-label=(words::PARTS) { (who(visitor, &dashboard.places.path("/sign-out"))) }
        h1 { (title) }
        (body)
    };
    whole(&dashboard.site, &words::title(title, None), main)
}

/// A page that needs nobody to be signed in.
pub(super) fn bare(site: &Site, title: &str, body: Markup) -> Markup {
    let main = html! {
        h1 { (title) }
        (body)
    };
    whole(site, &words::title(title, None), main)
}

/// A page in the frame that all pages of the site have.
fn whole(site: &Site, title: &str, main: Markup) -> Markup {
    let main = html! { link rel="stylesheet" href=(site.addresses.page(STYLE)); (main) };
    layout(&Frame::plain(&site.addresses), Page { title, language: words::LANGUAGE, main })
}

/// The field that shows a form to be ours.
pub(super) fn token(visitor: &Visitor) -> Markup {
    html! { input type="hidden" name=(TOKEN) value=(visitor.form_token()); }
}

/// A button by itself that changes something: a form with nothing to fill in.
pub(super) fn button(seat: &Seat, to: &str, label: &str, hidden: &[(&str, &str)]) -> Markup {
    html! {
        form.inline method="post" action=(seat.path(to)) {
            (token(&seat.visitor))
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            button { (label) }
        }
    }
}

/// Links to the pages of a list that has more than one.
pub(super) fn pages(seat: &Seat, to: &str, (page, all): (u32, u32)) -> Markup {
    let link = |page: u32| seat.path(&format!("{to}page={page}"));
    html! {
        @if all > 1 {
            nav aria-label=(words::PAGES) {
                @if page > 1 { a rel="prev" href=(link(page - 1)) { (words::PREVIOUS) } " " }
                (words::page_of(page, all))
                @if page < all { " " a rel="next" href=(link(page + 1)) { (words::NEXT) } }
            }
        }
    }
}

/// A time, for people and for machines.
pub(super) fn when(at_ms: i64) -> Markup {
    let at = crate::clock::utc(at_ms);
    let (day, hour, minute) = (at.date(), at.hour(), at.minute());
    html! { time datetime=(format!("{day}T{hour:02}:{minute:02}Z")) { (format!("{day} {hour:02}:{minute:02}")) } }
}

/// A member by their id: only Discord knows their names.
pub(super) fn member(seat: &Seat, id: u64) -> Markup {
    html! {
        @if id == 0 { (words::THE_SHELL) } @else if id == seat.visitor.user { (words::YOU) } @else { code { (id) } }
    }
}

fn who(visitor: &Visitor, sign_out: &str) -> Markup {
    html! {
        form.inline method="post" action=(sign_out) {
            (token(visitor))
            span { (words::signed_in_as(&visitor.name)) " " }
            button { (words::SIGN_OUT) }
            " "
            button name="everywhere" value="1" { (words::SIGN_OUT_EVERYWHERE) }
        }
    }
}
