//! Where do log lines go? To standard error, for people by default, as JSON by setting.

pub mod metrics;

mod health;
mod process;
#[cfg(feature = "otel")]
mod traces;
#[cfg(not(feature = "otel"))]
#[path = "telemetry/traces_disabled.rs"]
mod traces;

use serde::{Deserialize, Serialize};
use tracing::Subscriber;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

pub use health::{Health, Monitor, Part};

/// The levels, the loudest last.
const LEVELS: [&str; 5] = ["error", "warn", "info", "debug", "trace"];

/// The settings' `[log]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// `error`, `warn`, `info`, `debug` or `trace`.
    pub level: String,
    /// `people` or `json`.
    pub format: String,
    /// The address of an OpenTelemetry collector that takes spans, `http://HOST:PORT`; empty for none.
    pub traces: String,
}

/// Sends log lines to standard error from now on, for people with `colors` or without; a second call changes nothing.
pub fn start(parameters: &Parameters, colors: bool) {
    // Only a second start can fail, and then lines go where the first one said.
    let _ = subscriber(parameters, colors, std::io::stderr).try_init();
    if !parameters.traces.is_empty() && !traces::IS_BUILT_IN {
        tracing::warn!("`log.traces` sends nothing: this program was built without OpenTelemetry (`--features otel`)");
    }
}

/// Sends what was not sent yet of what is told to others; for the end of the process.
pub fn stop() {
    traces::stop();
}

/// The span of a request to the web face by its route, in which `http.response.status_code` is to be recorded; none in a program
/// that sends no spans.
#[must_use]
pub fn request_span(method: &str, route: &str) -> tracing::Span {
    traces::request(method, route)
}

/// The level that `-v` asks for: `info`, twice `debug`, three times `trace`; `None` where the settings say as much already.
#[must_use]
pub fn louder(level: &str, verbose: u8) -> Option<&'static str> {
    let asked = LEVELS.get(1 + usize::from(verbose)).or(LEVELS.last())?;
    let place = |level: &str| LEVELS.iter().position(|name| *name == level);
    (verbose > 0 && place(asked) > place(level)).then_some(*asked)
}

fn subscriber<W>(parameters: &Parameters, colors: bool, writer: W) -> Box<dyn Subscriber + Send + Sync>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let filter = EnvFilter::builder().parse_lossy(directives(&parameters.level));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer).with_ansi(colors);
    let collector = &parameters.traces;
    match parameters.format.as_str() {
        "json" => Box::new(lines.json().finish().with(traces::layer(collector))),
        _ => Box::new(lines.finish().with(traces::layer(collector))),
    }
}

/// Only this program's own lines are as loud as asked. Others' would tell what nobody may read in a log: websockets the
/// token that they send, serenity the messages that it can't parse, sqlx what it does not know of an address: of a password with
/// `&` in it, that is a part.
fn directives(level: &str) -> String {
    let others = if level == "error" { "error" } else { "warn" };
    format!("{others},preceptor={level},serenity::gateway=error,sqlx_postgres::options=off")
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Written(Arc<Mutex<Vec<u8>>>);

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn written(format: &str) -> String {
        let written = Written::default();
        let writer = written.clone();
        let parameters = Parameters { level: "info".into(), format: format.into(), traces: String::new() };
        tracing::subscriber::with_default(subscriber(&parameters, false, move || writer.clone()), || {
            tracing::info!(question.chars = 12, "asked");
            tracing::debug!("not shown");
        });
        String::from_utf8(written.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn lines_for_people_have_no_colors_where_none_are_wanted() {
        let line = written("people");
        assert!(line.contains("INFO") && line.trim_end().ends_with("asked question.chars=12"), "{line}");
        assert!(!line.contains('\u{1b}') && !line.contains("not shown"), "{line}");
    }

    #[test]
    fn lines_for_machines_are_json() {
        let line: serde_json::Value = serde_json::from_str(&written("json")).unwrap();
        assert_eq!((&line["level"], &line["fields"]["question.chars"]), (&"INFO".into(), &12.into()));
    }

    #[test]
    fn other_crates_do_not_tell_what_they_carry() {
        let written = Written::default();
        let writer = written.clone();
        let parameters = Parameters { level: "trace".into(), format: "people".into(), traces: String::new() };
        tracing::subscriber::with_default(subscriber(&parameters, false, move || writer.clone()), || {
            tracing::trace!(target: "tungstenite::protocol", "a token");
            tracing::warn!(target: "serenity::gateway::ws", "a question");
            tracing::warn!(target: "sqlx_postgres::options::parse", "a part of a password");
            tracing::warn!(target: "serenity::client", "a warning");
            tracing::trace!("ours");
        });
        let lines = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
        assert!(["token", "question", "password"].iter().all(|carried| !lines.contains(carried)), "{lines}");
        assert!(lines.contains("a warning") && lines.contains("ours"), "{lines}");
    }

    #[test]
    fn verbose_never_makes_the_log_quieter() {
        assert_eq!(louder("warn", 0), None);
        assert_eq!(louder("warn", 1), Some("info"));
        assert_eq!(louder("warn", 9), Some("trace"));
        assert_eq!(louder("debug", 1), None);
        assert_eq!(louder("debug", 3), Some("trace"));
    }
}
