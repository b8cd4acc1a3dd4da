//! What does somebody with a browser do? Keeps cookies, follows where they are sent, and hands forms in with what stands in them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::multipart::Form;
use reqwest::{Client, RequestBuilder, Response, redirect};

use super::Desk;
use crate::world::Person;

/// How long a page may take.
const WITHIN: Duration = Duration::from_secs(30);
/// How often somebody is sent on at most.
const HOPS: usize = 8;

/// Somebody with a browser.
pub(crate) struct Visitor {
    client: Client,
    address: String,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// A page that came.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) status: u16,
    /// Where it came from in the end.
    pub(crate) path: String,
    pub(crate) html: String,
    pub(crate) headers: Vec<(String, String)>,
}

impl Visitor {
    /// Somebody who is not signed in.
    pub(crate) fn new(desk: &Desk) -> Self {
        let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().timeout(WITHIN);
        Self { client: client.build().unwrap(), address: desk.address.clone(), cookies: Mutex::default() }
    }

    /// A person of the world who has signed in.
    pub(crate) async fn signed_in(desk: &Desk, person: &Person) -> Self {
        let visitor = Self::new(desk);
        desk.world.sits_before_the_browser(Some(person));
        let page = visitor.get("/dashboard/sign-in").await;
        assert_eq!((page.status, page.path.as_str()), (200, "/dashboard"), "{}", page.html);
        visitor
    }

    /// Opens an address of the site, or another site's, and is sent on wherever that leads.
    pub(crate) async fn get(&self, path: &str) -> Page {
        let mut to = path.to_owned();
        for _ in 0..HOPS {
            let page = self.hop(self.client.get(self.url(&to)), &to).await;
            match page.header("location") {
                Some(next) => to = next.strip_prefix(&self.address).unwrap_or(next).to_owned(),
                None => return page,
            }
        }
        panic!("sent on and on from {path}");
    }

    /// The answer to one request, wherever it would send a browser.
    pub(crate) async fn get_once(&self, path: &str) -> Page {
        self.hop(self.client.get(self.url(path)), path).await
    }

    /// Hands a form in that stands on a page, and is sent on.
    pub(crate) async fn submits(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let wanted = format!("action=\"{action}\"");
        assert!(page.html.contains(&wanted), "no form for {action} on {}", page.path);
        let token = page.token().to_owned();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("token", token.as_str())]).collect();
        self.posts(action, &fields).await
    }

    /// Sends fields as a form would, from a page of the site, and is sent on.
    pub(crate) async fn posts(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.posts_from(&self.address, path, fields).await
    }

    /// The same from a page of any site.
    pub(crate) async fn posts_from(&self, origin: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self.client.post(self.url(path)).header("origin", origin).form(fields);
        self.follow(self.hop(request, path).await).await
    }

    /// Hands a form with a file in that stands on a page.
    pub(crate) async fn uploads(&self, page: &Page, action: &str, (name, bytes): (&str, &[u8]), more: &[&str]) -> Page {
        let file = reqwest::multipart::Part::bytes(bytes.to_vec()).file_name(name.to_owned());
        let form = Form::new().text("token", page.token().to_owned()).part("file", file).text("pasted", "");
        let form = more.iter().fold(form, |form, name| form.text((*name).to_owned(), "1"));
        let request = self.client.post(self.url(action)).header("origin", &self.address).multipart(form);
        self.follow(self.hop(request, action).await).await
    }

    async fn follow(&self, page: Page) -> Page {
        match page.header("location").map(str::to_owned) {
            Some(next) => self.get(&next).await,
            None => page,
        }
    }

    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies().get(name).cloned()
    }

    /// Puts a cookie in the place of another.
    pub(crate) fn set_cookie(&self, name: &str, value: &str) {
        self.cookies().insert(name.to_owned(), value.to_owned());
    }

    fn cookies(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.address) }
    }

    async fn hop(&self, request: RequestBuilder, path: &str) -> Page {
        let is_ours = !path.starts_with("http");
        let cookies =
            self.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let request = if is_ours && !cookies.is_empty() { request.header(COOKIE, cookies) } else { request };
        let response = request.send().await.unwrap();
        if is_ours {
            self.keep(&response);
        }
        Page::of(response, path).await
    }

    fn keep(&self, response: &Response) {
        for set in response.headers().get_all(SET_COOKIE) {
            let (pair, rest) = set.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            assert!(rest.contains("HttpOnly") && rest.contains("SameSite=Lax") && rest.contains("Path=/"), "{rest}");
            match rest.contains("Max-Age=0") {
                true => drop(self.cookies().remove(name)),
                false => drop(self.cookies().insert(name.to_owned(), value.to_owned())),
            }
        }
    }
}

impl Page {
    async fn of(response: Response, path: &str) -> Self {
        let status = response.status().as_u16();
        let header = |(name, value): (&reqwest::header::HeaderName, &reqwest::header::HeaderValue)| {
            (name.as_str().to_owned(), value.to_str().unwrap_or_default().to_owned())
        };
        let mut headers: Vec<(String, String)> = response.headers().iter().map(header).collect();
        headers.retain(|(name, _)| name != LOCATION.as_str() || (300..400).contains(&status));
        Self { status, path: path.to_owned(), headers, html: response.text().await.unwrap() }
    }

    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The token of the page's forms.
    pub(crate) fn token(&self) -> &str {
        let found = self.html.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        found.unwrap_or_else(|| panic!("no form on {} ({}): {}", self.path, self.status, self.text()))
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> &str {
        let begin = format!("type=\"hidden\" name=\"{name}\" value=\"");
        let found = self.html.split(&begin).nth(1).and_then(|rest| rest.split('"').next());
        found.unwrap_or_else(|| panic!("no field {name} on {}", self.path))
    }

    /// What is read on it, without tags.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for part in self.html.split('<') {
            text += part.split_once('>').map_or(part, |(_, text)| text);
            text.push(' ');
        }
        let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Fails the test unless all of this is read on it.
    pub(crate) fn says(&self, all: &[&str]) {
        let text = self.text();
        for one in all {
            assert!(text.contains(one), "{} ({}) does not say `{one}`: {text}", self.path, self.status);
        }
    }

    /// Fails the test if any of this is read on it.
    pub(crate) fn does_not_say(&self, any: &[&str]) {
        let text = self.text();
        for one in any {
            assert!(!text.contains(one), "{} says `{one}`: {text}", self.path);
        }
    }
}
