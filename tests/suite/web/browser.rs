//! How does a test drive a real browser? Chromium through chromedriver, with a profile of its own that nothing is left of.
//!
//! A machine without Chromium skips the tests that need it and says so; `.ci/run` installs it.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::http::Method;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use url::{ParseError, Url};

/// How long what is waited for may take to be there.
const WITHIN: Duration = Duration::from_secs(20);

/// A browser with one tab, until it is dropped.
pub(crate) struct Browser {
    driver: Child,
    /// The tab, for what has no method here.
    pub(crate) tab: Client,
    /// Chromium's profile, and a home that is nobody's.
    _folder: TempDir,
}

/// How a page is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Its width in CSS pixels.
    pub(crate) width: u32,
    /// Its height.
    pub(crate) height: u32,
    /// Whether dark colors are wanted.
    pub(crate) dark: bool,
}

impl Browser {
    /// A browser; `None` on a machine that has none, which is said on standard error.
    #[expect(clippy::print_stderr, reason = "who runs the tests must see what was skipped")]
    pub(crate) async fn open() -> Option<Self> {
        let Some((chromium, chromedriver)) = found("chromium").zip(found("chromedriver")) else {
            eprintln!("skipped: it needs Chromium (`apt-get install chromium chromium-driver`)");
            return None;
        };
        let folder = TempDir::new().unwrap();
        let mut command = Command::new(chromedriver);
        command.arg("--port=0").env("HOME", folder.path()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut driver = command.spawn().unwrap();
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines.find_map(|line| port_in(&line.unwrap())).expect("chromedriver names no port");
        std::thread::spawn(move || lines.for_each(drop));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities(&chromium, folder.path()));
        let tab = builder.connect(&format!("http://127.0.0.1:{port}")).await.unwrap();
        Some(Self { driver, tab, _folder: folder })
    }

    /// Opens an address.
    pub(crate) async fn goto(&self, address: &str) {
        self.tab.goto(address).await.unwrap();
    }

    /// The path of the address that is open, with what is asked of it.
    pub(crate) async fn path(&self) -> String {
        let address = self.tab.current_url().await.unwrap();
        address.as_str().replacen(&address.origin().ascii_serialization(), "", 1)
    }

    /// Waits until an element is there, and gives its text.
    ///
    /// A page that is about to give way to the next one may have the element, too: after a press, [`Browser::says`] waits for
    /// the words.
    pub(crate) async fn text(&self, css: &str) -> String {
        // Found and read in one script: an element that is held would be stale when the page has given way.
        let read = format!("document.querySelector({})?.innerText.trim()", json!(css));
        let there = |text: Value| text.as_str().map(str::to_owned);
        self.read(&read, there).await.unwrap_or_else(|last| panic!("no `{css}`: {last}"))
    }

    /// Waits until an element is there, and presses it.
    pub(crate) async fn click(&self, css: &str) {
        self.with(css, async |element| element.click().await).await;
    }

    /// Waits until an element is there, and types into it.
    pub(crate) async fn keys(&self, css: &str, keys: &str) {
        self.with(css, async |element| element.send_keys(keys).await).await;
    }

    /// Does something with an element when it is there; again where its page gave way before it could be done.
    async fn with(&self, css: &str, act: impl AsyncFn(Element) -> Result<(), CmdError>) {
        let done = async {
            loop {
                let Ok(element) = self.tab.find(Locator::Css(css)).await else {
                    tokio::task::yield_now().await;
                    continue;
                };
                match act(element).await {
                    Err(error) if error.is_stale_element_reference() => {}
                    done => break done.unwrap(),
                }
            }
        };
        tokio::time::timeout(WITHIN, done).await.unwrap_or_else(|_| panic!("no `{css}`"));
    }

    /// Presses a key wherever the focus is.
    pub(crate) async fn press(&self, key: char) {
        let keys = KeyActions::new("keys".to_owned());
        let keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.tab.perform_actions(keys).await.unwrap();
    }

    /// Waits until an element has some words.
    pub(crate) async fn says(&self, css: &str, words: &str) {
        let (css, words) = (json!(css), json!(words));
        self.until(&format!("document.querySelector({css})?.textContent.includes({words})")).await;
    }

    /// Waits until a condition in JavaScript holds.
    pub(crate) async fn until(&self, condition: &str) {
        let holds = |value: Value| (value == true).then_some(());
        let come = self.read(&format!("Boolean({condition})"), holds).await;
        come.unwrap_or_else(|last| panic!("it does not come to `{condition}`: {last}"));
    }

    /// What an expression in JavaScript comes to, as soon as it is what is wanted; else what it was last.
    ///
    /// A script that is cut short because its page gives way is run again in the next one.
    async fn read<T>(&self, expression: &str, wanted: impl Fn(Value) -> Option<T>) -> Result<T, String> {
        let script = format!("return {expression}");
        let mut last = String::from("nothing was said of it");
        let come = async {
            loop {
                let value = self.tab.execute(&script, Vec::new()).await;
                last = format!("{value:?}");
                if let Some(value) = value.ok().and_then(&wanted) {
                    break value;
                }
                tokio::task::yield_now().await;
            }
        };
        let come = tokio::time::timeout(WITHIN, come).await;
        come.map_err(|_| last)
    }

    /// What a script of the page returns.
    pub(crate) async fn eval(&self, script: &str) -> Value {
        self.tab.execute(script, Vec::new()).await.unwrap()
    }

    /// Looks at pages so from now on.
    pub(crate) async fn look(&self, look: Look) {
        let size =
            json!({"width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": look.width < 600});
        self.order("Emulation.setDeviceMetricsOverride", size).await;
        let scheme = if look.dark { "dark" } else { "light" };
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.order("Emulation.setEmulatedMedia", features).await;
    }

    /// Has pages run scripts, or not.
    pub(crate) async fn scripts(&self, run: bool) {
        self.order("Emulation.setScriptExecutionDisabled", json!({"value": !run})).await;
    }

    /// A picture of the page, of its whole height, as a PNG file.
    pub(crate) async fn picture(&self, file: &Path) {
        self.capture(file, true).await;
    }

    /// A picture of what is seen of the page without scrolling, as a PNG file.
    pub(crate) async fn picture_of_what_is_seen(&self, file: &Path) {
        self.capture(file, false).await;
    }

    async fn capture(&self, file: &Path, whole: bool) {
        let wanted = json!({"format": "png", "captureBeyondViewport": whole});
        let shot = self.order("Page.captureScreenshot", wanted).await;
        let bytes = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, shot["data"].as_str().unwrap()).unwrap();
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }

    /// What is said of an order to Chromium itself.
    ///
    /// # Source
    /// <https://chromedevtools.github.io/devtools-protocol/>
    pub(crate) async fn order(&self, name: &'static str, parameters: Value) -> Value {
        self.tab.issue_cmd(Order { name, parameters }).await.unwrap()
    }

    /// Whether the page can be scrolled sideways, which nobody should have to.
    pub(crate) async fn scrolls_sideways(&self) -> bool {
        let wider = "const page = document.documentElement; return page.scrollWidth > page.clientWidth";
        self.eval(wider).await == true
    }

    /// What axe-core finds against WCAG 2.2 AA and good practice on the page; `None` where it is not at hand, which is said on
    /// standard error.
    #[expect(clippy::print_stderr, reason = "who runs the tests must see what was skipped")]
    pub(crate) async fn axe(&self) -> Option<Vec<String>> {
        let Some(folder) = std::env::var_os("AXE_CORE") else {
            eprintln!("skipped: it needs axe-core (`npm install --no-save axe-core`, its folder in AXE_CORE)");
            return None;
        };
        let axe = fs::read_to_string(Path::new(&folder).join("axe.min.js")).unwrap();
        self.tab.execute(&axe, Vec::new()).await.unwrap();
        let run = "const done = arguments[arguments.length - 1]; axe.run().then((found) => done(found.violations.map((one) => \
                   `${one.id}: ${one.help}: ${one.nodes.map((node) => node.html).join(' ')}`)))";
        let found = self.tab.execute_async(run, Vec::new()).await.unwrap();
        Some(found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Chromium ends with the driver that started it.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// How Chromium is started.
fn capabilities(chromium: &Path, folder: &Path) -> Capabilities {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-proxy-server",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        profile.as_str(),
    ];
    let options = json!({"goog:chromeOptions": {"binary": chromium, "args": arguments}});
    options.as_object().unwrap().clone().into_iter().collect()
}

/// A program on the path.
fn found(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// The port that a line of chromedriver's names.
fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').trim().parse().ok()
}

/// An order to Chromium by its own protocol, which chromedriver passes on.
#[derive(Debug)]
struct Order {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Order {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({"cmd": self.name, "params": self.parameters}).to_string()))
    }
}
