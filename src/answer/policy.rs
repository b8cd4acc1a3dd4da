//! When does Preceptor speak, and how much does it quote?

use serde::{Deserialize, Serialize};

/// Thresholds for speaking; the settings' `[answer]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Below this confidence the answer is a decline; 0 to 1.
    pub threshold: f32,
    /// The least confidence, 0 to 1, of an answer from a guide with nothing beside its text, where every confidence is lower.
    pub bare_threshold: f32,
    /// Most quotes in one answer; 1 to 10.
    pub quotes: usize,
    /// Longest joined quote, in bytes; a single passage is quoted whole whatever its length.
    pub quote_bytes: usize,
    /// A section of at most this many bytes is quoted whole.
    pub section_bytes: usize,
    /// Longest question that is read, in characters.
    pub question_chars: usize,
    /// Nearest sections offered with a decline.
    pub suggestions: usize,
    /// The one fixed line for a plea for medical advice.
    pub medical_notice: String,
    /// The one line for words of distress.
    pub distress_notice: String,
    /// The line for a greeting; where it is empty, a greeting is a question like any other. So are the next three.
    pub greeting_notice: String,
    /// The line for thanks.
    pub thanks_notice: String,
    /// The line for one who asks for help, or how to ask.
    pub help_notice: String,
    /// The line for one who asks who answers.
    pub about_notice: String,
}

/// A threshold that a guild has moved; it never speaks of everything, nor of nothing.
#[must_use]
pub(super) fn leaning(threshold: f32, lean: f32) -> f32 {
    if lean == 0.0 { threshold } else { (threshold + lean).clamp(0.05, 0.95) }
}
