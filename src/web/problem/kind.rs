//! Which kinds of problems are there, and which status has each?

use axum::http::StatusCode;
/// Where the kinds are described.
const PLACE: &str = "/api/v1/problems/";

/// A kind of problem. What a client does about it depends on the kind, so that each has a name that stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Kind {
    /// A parameter that the address does not take.
    UnknownParameter,
    /// A parameter that is needed and not given.
    MissingParameter,
    /// A parameter that can't be what it is, or is given twice.
    BadParameter,
    /// Bytes that are no text.
    BadEncoding,
    /// A body that is no JSON.
    MalformedJson,
    /// No guide has this id.
    UnknownGuide,
    /// Nothing is at this address.
    UnknownPath,
    /// The address does not do this.
    MethodNotAllowed,
    /// There is nothing but JSON.
    NotAcceptable,
    /// The request did not arrive in time.
    RequestTimeout,
    /// The body has too many bytes.
    BodyTooLarge,
    /// The address has too many bytes.
    AddressTooLong,
    /// The body is said to be something else than JSON.
    NotJson,
    /// JSON that is not what was wanted.
    WrongShape,
    /// Two things that can't be compared.
    NotComparable,
    /// A text with too many characters.
    TextTooLong,
    /// More requests than an address may send.
    TooManyRequests,
    /// The headers have too many bytes.
    HeadersTooLarge,
    /// Our failure.
    Failed,
    /// More is asked than can be answered now.
    Busy,
}

impl Kind {
    /// Every kind, for those who describe them.
    pub(in crate::web) const ALL: [Self; 20] = [
        Self::UnknownParameter,
        Self::MissingParameter,
        Self::BadParameter,
        Self::BadEncoding,
        Self::MalformedJson,
        Self::UnknownGuide,
        Self::UnknownPath,
        Self::MethodNotAllowed,
        Self::NotAcceptable,
        Self::RequestTimeout,
        Self::BodyTooLarge,
        Self::AddressTooLong,
        Self::NotJson,
        Self::WrongShape,
        Self::NotComparable,
        Self::TextTooLong,
        Self::TooManyRequests,
        Self::HeadersTooLarge,
        Self::Failed,
        Self::Busy,
    ];

    /// The status that it is answered with.
    pub(in crate::web) const fn status(self) -> StatusCode {
        match self {
            Self::UnknownParameter
            | Self::MissingParameter
            | Self::BadParameter
            | Self::BadEncoding
            | Self::MalformedJson => StatusCode::BAD_REQUEST,
            Self::UnknownGuide | Self::UnknownPath => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::RequestTimeout => StatusCode::REQUEST_TIMEOUT,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::WrongShape | Self::NotComparable | Self::TextTooLong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
            Self::HeadersTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What it is called in addresses.
    const fn name(self) -> &'static str {
        match self {
            Self::UnknownParameter => "unknown-parameter",
            Self::MissingParameter => "missing-parameter",
            Self::BadParameter => "bad-parameter",
            Self::BadEncoding => "bad-encoding",
            Self::MalformedJson => "malformed-json",
            Self::UnknownGuide => "unknown-guide",
            Self::UnknownPath => "unknown-path",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::NotAcceptable => "not-acceptable",
            Self::RequestTimeout => "request-timeout",
            Self::BodyTooLarge => "body-too-large",
            Self::AddressTooLong => "address-too-long",
            Self::NotJson => "not-json",
            Self::WrongShape => "wrong-shape",
            Self::NotComparable => "not-comparable",
            Self::TextTooLong => "text-too-long",
            Self::TooManyRequests => "too-many-requests",
            Self::HeadersTooLarge => "headers-too-large",
            Self::Failed => "failed",
            Self::Busy => "busy",
        }
    }

    /// The address that stands for it, and where it is described.
    pub(in crate::web) fn uri(self) -> String {
        format!("{PLACE}{}", self.name())
    }

    /// The kind of a name.
    pub(in crate::web) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
