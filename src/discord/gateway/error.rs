//! Why can't the bot run? Each message names the remedy.

/// Why the bot can't run.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// There is no token.
    #[error("the bot has no token; set `discord.token_file` or the variable `PRECEPTOR__DISCORD__TOKEN`")]
    NoToken,
    /// The system's TLS can't be set up.
    #[error("can't set up TLS: {0}")]
    Tls(#[from] reqwest::Error),
    /// Discord does not take the token.
    #[error("Discord does not take the token; copy it anew from the developer portal (Bot, Reset Token)")]
    BadToken,
    /// Discord refuses an intent that was asked for.
    #[error("Discord refuses the bot's intents; it needs no privileged one, so see whether the application is limited")]
    BadIntents,
    /// Discord can't be reached.
    #[error("{0}; check the network and `discord.api_url`")]
    Unreachable(String),
    /// So many starts today that Discord would take the token away.
    #[error("this token was used for {total} starts today, all that Discord allows; wait {minutes} minutes")]
    TooManyStarts {
        /// Starts a day.
        total: u32,
        /// Minutes until starts are allowed again.
        minutes: u64,
    },
    /// The relay can't be opened.
    #[error(
        "the connection to Discord can't be set up: {0}; see whether `lo`, this machine's loopback interface, is there"
    )]
    Relay(std::io::Error),
    /// The endpoint can't be made.
    #[error("interactions can't be answered: {0}; see whether `lo`, this machine's loopback interface, is there")]
    Endpoint(String),
    /// The connection ended for another reason.
    #[error("the connection to Discord ended: {0}")]
    Ended(String),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::wire::courier::Undelivered;

    #[test]
    fn every_error_names_its_remedy() {
        let unreachable = Undelivered::Unreachable("status 502 Bad Gateway".to_owned()).to_string();
        let errors = [
            ServiceError::NoToken,
            ServiceError::BadToken,
            ServiceError::BadIntents,
            ServiceError::Unreachable(unreachable),
            ServiceError::TooManyStarts { total: 1000, minutes: 90 },
            ServiceError::Endpoint("timed out".to_owned()),
            ServiceError::Ended("Shard has too many guilds".to_owned()),
        ];
        insta::assert_snapshot!(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
}
