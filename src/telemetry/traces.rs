//! Where do spans go? To an OpenTelemetry collector, where the settings name one. Each interaction and message of Discord's is a span,
//! and each request to the web face, where the log's level is `info` or louder.

use std::sync::OnceLock;

use opentelemetry::trace::TracerProvider as _;
use opentelemetry_otlp::{SpanExporter, WithExportConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::SdkTracerProvider;
use tracing::{Span, Subscriber, field};
use tracing_subscriber::Layer;
use tracing_subscriber::registry::LookupSpan;

/// What spans are said to be of.
const SERVICE: &str = "preceptor";
/// Where a collector takes spans. <https://opentelemetry.io/docs/specs/otlp/#otlphttp-request>
const PATH: &str = "/v1/traces";

/// What sends spans; kept so that the last ones are sent before the process ends.
static PROVIDER: OnceLock<SdkTracerProvider> = OnceLock::new();

/// Whether this program can send spans.
pub(super) const IS_BUILT_IN: bool = true;

/// What sends spans to a collector at this address; `None` where none is wanted or it can't be set up.
pub(super) fn layer<S>(collector: &str) -> Option<impl Layer<S> + Send + Sync + 'static>
where
    S: Subscriber + for<'span> LookupSpan<'span> + Send + Sync + 'static,
{
    if collector.is_empty() {
        return None;
    }
    let exporter = SpanExporter::builder().with_http().with_endpoint(format!("{collector}{PATH}")).build().ok()?;
    let resource = Resource::builder().with_service_name(SERVICE).build();
    let provider = SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource).build();
    let tracer = provider.tracer(SERVICE);
    // Only a second start finds one there, and its lines go nowhere.
    let _ = PROVIDER.set(provider);
    Some(tracing_opentelemetry::layer().with_tracer(tracer))
}

/// The span of a request to the web face, by what the web calls it; what an address asks for beside its route is not told.
///
/// # Source
/// Attributes: OpenTelemetry, Semantic conventions for HTTP spans, <https://opentelemetry.io/docs/specs/semconv/http/http-spans/>.
pub(super) fn request(method: &str, route: &str) -> Span {
    tracing::info_span!(
        "request",
        otel.name = format!("{method} {route}"),
        otel.kind = "server",
        http.request.method = method,
        http.route = route,
        http.response.status_code = field::Empty
    )
}

/// Sends what was not sent yet.
pub(super) fn stop() {
    if let Some(provider) = PROVIDER.get() {
        // Whoever watches misses the last spans where the collector is away, and nothing else.
        let _ = provider.shutdown();
    }
}
