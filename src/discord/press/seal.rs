//! How is a press signed, and how is it told from a forged one and from one of another version?

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::Press;
use crate::discord::wire::limits::CUSTOM_ID;

/// The first characters of every `custom_id`; a change of [`Press`] changes the number, but not a new one at its end.
const VERSION: &str = "p2.";

/// Bytes of the signature that are kept; a forger would have to try 2^64 clicks.
const SIGNATURE: usize = 8;

/// Why a `custom_id` can't be obeyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum BadPress {
    /// From another version of this program, or not from it at all.
    Unknown,
    /// Not signed by this bot.
    Forged,
}

/// Signs what buttons ask for, with a key made of the bot's token: nothing is stored, and a new token ends old buttons.
#[derive(Clone)]
pub(in crate::discord) struct Seal(Hmac<Sha256>);

impl std::fmt::Debug for Seal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Seal")
    }
}

impl Seal {
    pub(in crate::discord) fn new(token: &str) -> Self {
        let mut mac = keyed(token.as_bytes());
        mac.update(b"preceptor custom_id");
        Self(keyed(&mac.finalize().into_bytes()))
    }

    /// A number that only this bot can tell, for a choice that nobody shall foresee.
    pub(in crate::discord) fn number_for(&self, about: u64) -> u64 {
        let mut mac = self.0.clone();
        mac.update(b"number");
        mac.update(&about.to_be_bytes());
        mac.finalize().into_bytes()[..8].iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))
    }

    /// The press as a `custom_id`.
    pub(in crate::discord) fn seal(&self, press: &Press) -> String {
        // An enum of numbers can always be written; an empty text would be refused as unknown.
        let mut bytes = postcard::to_stdvec(press).unwrap_or_default();
        bytes.extend_from_slice(&self.signature(&bytes));
        let id = format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(bytes));
        debug_assert!(id.len() <= CUSTOM_ID, "{id}");
        id
    }

    /// What a `custom_id` asks for.
    pub(in crate::discord) fn open(&self, id: &str) -> Result<Press, BadPress> {
        let text = id.strip_prefix(VERSION).ok_or(BadPress::Unknown)?;
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| BadPress::Forged)?;
        let length = bytes.len().checked_sub(SIGNATURE).ok_or(BadPress::Forged)?;
        let (written, signature) = bytes.split_at(length);
        self.mac(written).verify_truncated_left(signature).map_err(|_| BadPress::Forged)?;
        postcard::from_bytes(written).map_err(|_| BadPress::Unknown)
    }

    fn signature(&self, bytes: &[u8]) -> [u8; SIGNATURE] {
        let whole = self.mac(bytes).finalize().into_bytes();
        std::array::from_fn(|at| whole[at])
    }

    fn mac(&self, bytes: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        mac.update(VERSION.as_bytes());
        mac.update(bytes);
        mac
    }
}

/// A key of any length is a key.
#[expect(clippy::expect_used, reason = "HMAC takes keys of every length (RFC 2104, section 2)")]
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes keys of every length")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::press::{GapStep, Look, Quiz, Shown};

    fn largest() -> Press {
        let quotes = vec![(u32::MAX, u16::MAX); 3];
        let shown = Shown { guide: u32::MAX, owner: u64::MAX, quotes, at: 255, page: 255, sure: 100, answer: u64::MAX };
        Press::Share { shown, reply: true }
    }

    #[test]
    fn the_largest_state_fits_and_comes_back() {
        let seal = Seal::new("token");
        let id = seal.seal(&largest());
        assert!(id.len() <= CUSTOM_ID, "{} characters", id.len());
        assert_eq!(seal.open(&id), Ok(largest()));
        let quiz = Quiz {
            guide: u32::MAX,
            owner: u64::MAX,
            seed: u64::MAX,
            section: Some(u32::MAX),
            number: 255,
            of: 255,
            right: 255,
        };
        assert!(seal.seal(&Press::Choice { quiz, choice: 255 }).len() <= CUSTOM_ID);
        let look = Look { guide: u32::MAX, days: u16::MAX };
        let gap = Press::Gap { look, key: u64::MAX, step: GapStep::UndoNotForUs(i64::MIN) };
        assert!(seal.seal(&gap).len() <= CUSTOM_ID);
    }

    #[test]
    fn a_forged_id_and_another_bot_s_are_told_from_an_old_one() {
        let seal = Seal::new("token");
        let id = seal.seal(&Press::Topics { guide: 1, owner: 2, page: 3 });
        for at in VERSION.len()..id.len() {
            let mut forged: Vec<u8> = id.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            assert_ne!(seal.open(std::str::from_utf8(&forged).unwrap()).ok(), seal.open(&id).ok());
        }
        assert_eq!(Seal::new("other").open(&id), Err(BadPress::Forged));
        assert_eq!(seal.open("p1.abc"), Err(BadPress::Unknown));
        assert_eq!(seal.open("p2."), Err(BadPress::Forged));
        assert_eq!(seal.open("p2.é"), Err(BadPress::Forged));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_refused_without_a_panic(id in ".{0,120}") {
            proptest::prop_assert!(Seal::new("token").open(&id).is_err());
            let versioned = format!("{VERSION}{id}");
            proptest::prop_assert!(Seal::new("token").open(&versioned).is_err());
        }
    }
}
