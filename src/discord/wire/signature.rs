//! Is a request Discord's? It is signed with a key of the application's, and the time that it was signed at is part of it.

use ed25519_dalek::{PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH, Signature, VerifyingKey};

/// How far from now a request may have been signed, in seconds, before or after: enough for clocks that differ, and a request
/// that was listened to is good for no longer.
const AROUND_NOW_S: u64 = 5 * 60;

/// What Discord says of a request in its headers.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// `X-Signature-Ed25519`, in hexadecimal digits.
    pub signature: &'a str,
    /// `X-Signature-Timestamp`, in seconds since 1970.
    pub timestamp: &'a str,
}

/// The public key of an application, by which Discord's requests are known.
#[derive(Debug)]
pub(in crate::discord) struct Verifier(VerifyingKey);

impl Verifier {
    /// The key that the developer portal shows; `None` where a text is none: 64 hexadecimal digits that stand for a point of the
    /// curve.
    pub(in crate::discord) fn new(key: &str) -> Option<Self> {
        let key = VerifyingKey::from_bytes(&bytes::<PUBLIC_KEY_LENGTH>(key)?).ok()?;
        // Of a weak key anybody could be the owner.
        (!key.is_weak()).then_some(Self(key))
    }

    /// Whether the bytes of a body were signed with the key, and about now.
    ///
    /// # Units
    /// `now_s` in seconds since 1970.
    ///
    /// # Source
    /// <https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers>
    pub(in crate::discord) fn accepts(&self, signed: Signed<'_>, body: &[u8], now_s: i64) -> bool {
        let Ok(signed_s) = signed.timestamp.parse::<i64>() else { return false };
        let Some(signature) = bytes::<SIGNATURE_LENGTH>(signed.signature) else { return false };
        let message = [signed.timestamp.as_bytes(), body].concat();
        signed_s.abs_diff(now_s) <= AROUND_NOW_S
            && self.0.verify_strict(&message, &Signature::from_bytes(&signature)).is_ok()
    }
}

/// Whether a text is the public key of an application.
pub(crate) fn is_public_key(text: &str) -> bool {
    Verifier::new(text).is_some()
}

/// The bytes that so many pairs of hexadecimal digits stand for.
fn bytes<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let digit =
        |at: usize| char::from(*digits.as_bytes().get(at)?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = [0; N];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = digit(2 * at)? << 4 | digit(2 * at + 1)?;
    }
    (digits.len() == 2 * N).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer as _, SigningKey};

    use super::*;

    const NOW_S: i64 = 1_770_000_000;
    const BODY: &[u8] = br#"{"type":1}"#;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn verifier() -> Verifier {
        Verifier::new(&hex(key().verifying_key().as_bytes())).unwrap()
    }

    /// Whether what was signed so many seconds from now is taken.
    fn is_taken(from_now_s: i64) -> bool {
        let timestamp = (NOW_S + from_now_s).to_string();
        let signature = hex(&key().sign(&[timestamp.as_bytes(), BODY].concat()).to_bytes());
        verifier().accepts(Signed { signature: &signature, timestamp: &timestamp }, BODY, NOW_S)
    }

    #[test]
    fn what_was_signed_within_five_minutes_is_taken_and_nothing_older_or_younger() {
        assert!(is_taken(0) && is_taken(-300) && is_taken(300));
        assert!(!is_taken(-301) && !is_taken(301) && !is_taken(-NOW_S));
    }

    #[test]
    fn a_changed_byte_another_key_and_what_is_no_signature_are_refused() {
        let timestamp = NOW_S.to_string();
        let message = [timestamp.as_bytes(), BODY].concat();
        let right = hex(&key().sign(&message).to_bytes());
        let takes = |signature: &str, timestamp: &str, body: &[u8]| {
            verifier().accepts(Signed { signature, timestamp }, body, NOW_S)
        };
        assert!(takes(&right, &timestamp, BODY) && takes(&right.to_uppercase(), &timestamp, BODY));
        assert!(!takes(&right, &timestamp, br#"{"type":2}"#) && !takes(&right, &(NOW_S + 1).to_string(), BODY));
        let other = hex(&SigningKey::from_bytes(&[8; 32]).sign(&message).to_bytes());
        let odd = [other.as_str(), "", "zz", &right[1..], &format!("{right}00"), &"0".repeat(128), &"é".repeat(64)];
        for signature in odd {
            assert!(!takes(signature, &timestamp, BODY), "{signature}");
        }
        for timestamp in ["", "now", "1e9", "99999999999999999999", "\u{661}"] {
            assert!(!takes(&right, timestamp, BODY), "{timestamp}");
        }
    }

    #[test]
    fn a_key_is_32_bytes_that_are_a_point_and_not_a_weak_one() {
        let key = hex(key().verifying_key().as_bytes());
        assert!(is_public_key(&key) && is_public_key(&key.to_uppercase()));
        let neutral = format!("01{}", "00".repeat(31));
        for text in ["", "abc", &key[2..], &format!("{key}00"), &"+1".repeat(32), &"02".repeat(32), &neutral] {
            assert!(!is_public_key(text), "{text}");
        }
    }
}
