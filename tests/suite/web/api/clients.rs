//! One address asks only so often, and is who it says only where a proxy that is believed says so.

use super::served::{Reply, Served};

/// So many requests at once come of sixty in a minute.
const AT_ONCE: usize = 6;

fn guides(served: &Served, forwarded: &str) -> Reply {
    served.ask("GET", "/api/v1/guides", &[&format!("X-Forwarded-For: {forwarded}")])
}

#[test]
fn an_address_that_asks_too_often_is_told_when_to_come_back() {
    let served = Served::with(&[("WEB__PER_MINUTE", "60")]);
    // At most one more comes back each second.
    let refused = (0..60).map(|_| served.get("/api/v1/guides")).find(|reply| reply.status == 429).unwrap();
    let seconds: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=2).contains(&seconds), "{seconds}");
    let told = refused.json();
    assert_eq!(
        (&told["type"], &told["instance"]),
        (&"/api/v1/problems/too-many-requests".into(), &"/api/v1/guides".into())
    );
    assert_eq!(served.get("/healthz").status, 200, "whoever watches over the program is not counted");
}

#[test]
fn a_header_that_names_another_client_changes_nothing_unless_a_proxy_is_believed() {
    let forging = Served::with(&[("WEB__PER_MINUTE", "60")]);
    let statuses: Vec<u16> = (0..60).map(|at| guides(&forging, &format!("192.0.2.{at}")).status).collect();
    assert!(statuses.contains(&429), "{statuses:?}");
    let behind = Served::with(&[("WEB__PER_MINUTE", "60"), ("WEB__TRUSTED_PROXIES", "10.0.0.0/8, 127.0.0.1")]);
    for at in 0..60 {
        assert_eq!(guides(&behind, &format!("6.6.6.6, 192.0.2.{at}, 10.1.2.3")).status, 200);
    }
    let one = (0..60).map(|at| guides(&behind, &format!("192.0.2.{at}, 198.51.100.1")).status);
    assert!(one.into_iter().any(|status| status == 429), "the client is the last that no proxy is");
}

#[test]
fn without_a_limit_any_number_is_answered() {
    let served = Served::with(&[("WEB__PER_MINUTE", "0")]);
    assert!((0..20 * AT_ONCE).all(|_| served.get("/api/v1/guides").status == 200));
}

#[test]
fn pages_of_other_sites_may_read_only_what_is_set() {
    let preflight = |served: &Served, origin: &str| {
        let origin = format!("Origin: {origin}");
        let headers =
            [origin.as_str(), "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type"];
        served.ask("OPTIONS", "/api/v1/ask", &headers)
    };
    let none = Served::by_words();
    assert_eq!(
        none.ask("GET", "/api/v1/guides", &["Origin: https://a.example"]).header("access-control-allow-origin"),
        None
    );
    assert_eq!(preflight(&none, "https://a.example").status, 405);
    let some = Served::with(&[("WEB__CORS_ORIGINS", "https://a.example, http://localhost:3000")]);
    let allowed = preflight(&some, "https://a.example");
    assert_eq!((allowed.status, allowed.header("access-control-allow-origin")), (200, Some("https://a.example")));
    assert!(allowed.header("access-control-allow-methods").unwrap().contains("POST"));
    assert_eq!(preflight(&some, "https://b.example").header("access-control-allow-origin"), None);
    let problem = some.ask("GET", "/api/v1/ask", &["Origin: http://localhost:3000"]);
    assert_eq!((problem.status, problem.header("access-control-allow-origin")), (400, Some("http://localhost:3000")));
    let all = Served::with(&[("WEB__CORS_ORIGINS", "*")]);
    assert_eq!(
        all.ask("GET", "/api/v1/guides", &["Origin: https://b.example"]).header("access-control-allow-origin"),
        Some("*")
    );
}

#[test]
fn settings_that_are_no_addresses_are_refused_with_what_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    for (key, value, wanted) in [
        ("TRUSTED_PROXIES", "proxy.example", "addresses and networks joined by commas"),
        ("CORS_ORIGINS", "school.example", "origins joined by commas"),
        ("CONNECTIONS", "0", "1 to 1000000"),
    ] {
        let mut command = crate::program::preceptor(folder.path());
        let output = command.env(format!("PRECEPTOR__WEB__{key}"), value).args(["serve"]).output().unwrap();
        let said = crate::program::err(&output);
        assert!(!output.status.success() && said.contains(wanted), "{key}: {said}");
    }
}
