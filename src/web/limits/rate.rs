//! How often may one address ask?

use std::time::Duration;

use axum::Router;
use axum::response::IntoResponse as _;
use tower_governor::governor::GovernorConfigBuilder;
use tower_governor::{GovernorError, GovernorLayer};

use super::clients::Clients;
use super::proxies::Proxies;
use crate::web::Parameters;
use crate::web::problem::Problem;

/// This share of a minute's requests may come at once: a page whose answers come while somebody types asks several times a
/// second, and then long not.
const AT_ONCE: u32 = 10;
/// How often addresses that ask no longer are forgotten.
const FORGOTTEN: Duration = Duration::from_secs(60);

/// Routes that one address may ask only so often, where a limit is set.
pub(in crate::web) fn limited<S: Clone + Send + Sync + 'static>(
    routes: Router<S>,
    parameters: &Parameters,
) -> Router<S> {
    let proxies = Proxies::parse(&parameters.trusted_proxies).unwrap_or_default();
    let Some(each) = Duration::from_secs(60).checked_div(parameters.per_minute) else { return routes };
    let mut quota = GovernorConfigBuilder::default().key_extractor(Clients::new(proxies));
    let Some(quota) = quota.period(each).burst_size((parameters.per_minute / AT_ONCE).max(1)).finish() else {
        return routes;
    };
    let counts = std::sync::Arc::downgrade(quota.limiter());
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(FORGOTTEN).await;
            let Some(counts) = counts.upgrade() else { return };
            counts.retain_recent();
            counts.shrink_to_fit();
        }
    });
    routes.layer(GovernorLayer::new(quota).error_handler(|refused| told(&refused).into_response()))
}

fn told(refused: &GovernorError) -> Problem {
    match refused {
        // What is left of a second is a second to wait.
        GovernorError::TooManyRequests { wait_time, .. } => Problem::too_many(wait_time + 1),
        _ => Problem::failed(),
    }
}
