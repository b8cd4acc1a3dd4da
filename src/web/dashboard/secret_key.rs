//! What does only the visitor's browser know, and what is made of it? The name under which a session is kept, the key that seals what
//! the session needs, and the token of its forms.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// Bytes of a secret: as many as no one guesses, and as many as the hash keeps.
const BYTES: usize = 32;

/// A secret that is kept nowhere but in a cookie.
#[derive(Clone)]
pub(super) struct SecretKey([u8; BYTES]);

impl SecretKey {
    /// A new one; `None` where the system has no randomness to give.
    pub(super) fn fresh() -> Option<Self> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The secret that a cookie holds.
    pub(super) fn read(text: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// It as a cookie holds it.
    pub(super) fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// The name under which it is kept: who reads the store can't make the secret of it.
    pub(super) fn id(&self) -> String {
        Sha256::digest(self.0).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A text that only this secret gives, for one purpose.
    pub(super) fn derived(&self, purpose: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.derive(purpose))
    }

    /// Whether a text is the one of [`SecretKey::derived`], found out in the same time whatever it is.
    pub(super) fn is_derived(&self, purpose: &str, text: &str) -> bool {
        self.derived(purpose).as_bytes().ct_eq(text.as_bytes()).into()
    }

    fn derive(&self, purpose: &str) -> [u8; BYTES] {
        match Hmac::<Sha256>::new_from_slice(&self.0) {
            Ok(mut mac) => {
                mac.update(purpose.as_bytes());
                mac.finalize().into_bytes().into()
            }
            // HMAC takes keys of any length.
            Err(_) => unreachable!(),
        }
    }

    /// A text that nobody reads without this secret; `None` where the system has no randomness to give.
    ///
    /// # Source
    /// RFC 8439: ChaCha20-Poly1305. The nonce stands in front.
    pub(super) fn seal(&self, text: &str) -> Option<String> {
        let mut nonce = [0; NONCE_LEN];
        getrandom::fill(&mut nonce).ok()?;
        let mut sealed = text.as_bytes().to_vec();
        let unique = Nonce::assume_unique_for_key(nonce);
        self.seal_key()?.seal_in_place_append_tag(unique, Aad::empty(), &mut sealed).ok()?;
        Some(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// What was sealed; `None` for what was not, or was changed since.
    pub(super) fn open(&self, sealed: &str) -> Option<String> {
        let sealed = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, rest) = sealed.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut rest = rest.to_vec();
        let opened = self.seal_key()?.open_in_place(nonce, Aad::empty(), &mut rest).ok()?;
        String::from_utf8(opened.to_vec()).ok()
    }

    fn seal_key(&self) -> Option<LessSafeKey> {
        UnboundKey::new(&CHACHA20_POLY1305, &self.derive("seal")).ok().map(LessSafeKey::new)
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_by_its_own_secret_alone() {
        let (own, other) = (SecretKey::fresh().unwrap(), SecretKey::fresh().unwrap());
        let sealed = own.seal("a token").unwrap();
        assert!(!sealed.contains("token") && sealed != own.seal("a token").unwrap());
        assert_eq!(own.open(&sealed).as_deref(), Some("a token"));
        assert_eq!((other.open(&sealed), own.open(&sealed[1..]), own.open("")), (None, None, None));
        let again = SecretKey::read(&own.text()).unwrap();
        assert_eq!((again.open(&sealed).as_deref(), again.id()), (Some("a token"), own.id()));
        assert!(
            SecretKey::read("short").is_none() && own.id().len() == 64 && !format!("{own:?}").contains(&own.text())
        );
    }

    #[test]
    fn one_purpose_tells_nothing_of_another() {
        let own = SecretKey::fresh().unwrap();
        let form = own.derived("form");
        assert!(own.is_derived("form", &form) && !own.is_derived("state", &form) && !own.is_derived("form", ""));
        assert_ne!(form, SecretKey::fresh().unwrap().derived("form"));
    }
}
