//! Where do log lines go? To standard error, for people by default, as JSON by setting.

use serde::{Deserialize, Serialize};
use tracing_subscriber::EnvFilter;

/// The settings' `[log]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// `error`, `warn`, `info`, `debug` or `trace`.
    pub level: String,
    /// `people` or `json`.
    pub format: String,
}

/// Sends log lines to standard error from now on; a second call changes nothing.
pub fn start(parameters: &Parameters) {
    let filter = EnvFilter::builder().parse_lossy(&parameters.level);
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Only a second start can fail, and then lines go where the first one said.
    let _ = if parameters.format == "json" { lines.json().try_init() } else { lines.try_init() };
}
