//! What whoever runs Preceptor relies on: where settings are found, what is told of a running service, what it does where something
//! is away, and that guides which change are read anew.

mod doctor;
mod figures;
mod places;
mod reloading;
mod secrets;
pub(crate) mod service;
mod starting;
#[cfg(all(unix, feature = "otel"))]
mod traces;
