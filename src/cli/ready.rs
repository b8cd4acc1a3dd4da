//! `preceptor ready`: does the service that runs with these settings answer, and is it ready?

use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use anyhow::Context as _;
use url::Url;

use super::args::Ready;
use super::kept::runtime;
use super::outcome::Outcome;
use super::safe::safe_lines;
use super::words;
use crate::settings::Settings;

/// How long an answer is waited for. Docker's own limit for a check of health is 30 seconds, a balancer's often 5.
const ANSWERS_WITHIN: Duration = Duration::from_secs(4);
/// Where a service says whether it is ready.
const PLACE: &str = "/readyz";

/// Asks the service and says what it answers: 0 where it is ready, 1 where it is not or nothing answers.
///
/// # Errors
/// When no connection can be begun, or the output can't be written.
pub(super) fn run(ready: &Ready, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let own = || of_listener(&settings.web.listen);
    let url = ready.url.clone().map_or_else(own, Ok)?;
    let answer = runtime()?.block_on(ask(&url));
    let (said, outcome) = match answer {
        Ok((200, _)) => (words::is_ready(&url), Outcome::Answered),
        Ok((status, why)) => (words::is_not_ready(&url, status, why.trim()), Outcome::Declined),
        Err(why) => (words::does_not_answer(&url, &words::failure(&why)), Outcome::Declined),
    };
    writeln!(out, "{}", safe_lines(&said))?;
    Ok(outcome)
}

/// Where what listens there is asked from this machine.
fn of_listener(listen: &str) -> anyhow::Result<Url> {
    let mut address: SocketAddr = listen.parse().with_context(|| words::no_listener(listen))?;
    // Who listens everywhere also listens here.
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    Ok(Url::parse(&format!("http://{address}{PLACE}"))?)
}

/// The status of the answer and the beginning of what it says.
async fn ask(url: &Url) -> anyhow::Result<(u16, String)> {
    // It runs here: no proxy is between.
    let client = reqwest::Client::builder().no_proxy().timeout(ANSWERS_WITHIN).build()?;
    let mut answer = client.get(url.clone()).send().await?;
    let said = answer.chunk().await?.unwrap_or_default();
    Ok((answer.status().as_u16(), String::from_utf8_lossy(&said).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_listens_everywhere_is_asked_here() {
        let asked = |listen| of_listener(listen).unwrap().to_string();
        assert_eq!(asked("0.0.0.0:8080"), "http://127.0.0.1:8080/readyz");
        assert_eq!(asked("[::]:80"), "http://[::1]/readyz");
        assert_eq!(asked("192.0.2.7:9000"), "http://192.0.2.7:9000/readyz");
        assert!(of_listener("").is_err());
    }
}
