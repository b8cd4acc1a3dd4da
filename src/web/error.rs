//! Why can nothing be served? Each message names the remedy.

/// Why nothing can be served.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// The address is taken, or none of this machine's.
    #[error("can't listen on `{address}`: {why}; set `web.listen` or `--listen` to a free address of this machine")]
    Listen {
        /// The address that was wanted.
        address: String,
        /// What the system said.
        why: std::io::Error,
    },
    /// The same of the address for health and metrics.
    #[error("can't listen on `{address}`: {why}; set `discord.health_listen` to a free address of this machine")]
    HealthListen {
        /// The address that was wanted.
        address: String,
        /// What the system said.
        why: std::io::Error,
    },
}
