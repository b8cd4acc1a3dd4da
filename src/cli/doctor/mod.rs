//! `preceptor doctor`: is all there that a service needs, and what was not tried?

mod finding;
mod machine;
mod outside;

use std::io::Write;

use serde_json::json;

use self::finding::{Finding, State};
use super::args::Doctor;
use super::guides::open_engine_at_once;
use super::outcome::Outcome;
use super::safe::{safe, write_json};
use super::words;
use crate::settings::Loaded;

/// Looks at everything, a line each.
///
/// # Errors
/// When the output can't be written.
pub(super) fn run(doctor: &Doctor, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let findings = examine(loaded, doctor.offline);
    if doctor.json {
        findings.iter().try_for_each(|found| write_json(found, out))?;
        let missing = count(&findings, State::Missing);
        write_json(&json!({ "missing": missing, "not_tried": count(&findings, State::NotTried) }), out)?;
        return Ok(outcome(&findings));
    }
    tell(&findings, out)?;
    let (missing, not_tried) = (count(&findings, State::Missing), count(&findings, State::NotTried));
    writeln!(out, "{}", words::examined(findings.len(), missing, not_tried))?;
    Ok(outcome(&findings))
}

/// Looks at everything that the bot needs, and tells it; for `preceptor bot --check`.
pub(super) fn check(loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let findings = examine(loaded, false);
    tell(&findings, out)?;
    Ok(outcome(&findings))
}

/// Every check, those of this machine first.
fn examine(loaded: &mut Loaded, offline: bool) -> Vec<Finding> {
    let secrets = loaded.read_secrets();
    let address = loaded.read_store_address();
    let mut findings = machine::settings(loaded);
    findings.extend(secrets.err().map(|why| Finding::missing("settings", why.to_string())));
    let opened = open_engine_at_once(None, &loaded.settings);
    findings.extend(machine::guides(opened.as_ref()));
    findings.extend(machine::paths(&loaded.settings));
    findings.push(machine::clock());
    findings.push(match address {
        Ok(()) => outside::store(&loaded.settings, offline),
        Err(why) => Finding::missing("store", why.to_string()),
    });
    findings.extend(outside::listening(&loaded.settings));
    findings.extend(outside::discord(&loaded.settings, offline));
    findings
}

fn tell(findings: &[Finding], out: &mut dyn Write) -> std::io::Result<()> {
    findings
        .iter()
        .try_for_each(|found| writeln!(out, "{}  {}: {}", found.state.name(), found.check, safe(&found.said)))
}

fn count(findings: &[Finding], state: State) -> usize {
    findings.iter().filter(|found| found.state == state).count()
}

fn outcome(findings: &[Finding]) -> Outcome {
    if count(findings, State::Missing) > 0 { Outcome::Declined } else { Outcome::Answered }
}
