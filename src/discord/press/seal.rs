//! How is a press signed, and how is it told from a forged one and from one of another version?

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::de::DeserializeOwned;
use sha2::Sha256;

use super::Press;
use super::p2::{self, Sent};
use crate::discord::wire::limits::CUSTOM_ID;

/// The first characters of every `custom_id`; a change of how a [`Press`] is encoded changes the number.
const VERSION: &str = "p4.";

/// Those of the version before, whose presses are encoded alike: only its entries have other numbers, which run across
/// servers.
const BEFORE: &str = "p3.";

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
    /// The key of the bot with this token.
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

    /// What a `custom_id` asks for, of this version or of those before; entries of one before have other numbers,
    /// which [`numbers_entries_as_before`] tells.
    pub(in crate::discord) fn open(&self, id: &str) -> Result<Press, BadPress> {
        if let Some(text) = id.strip_prefix(p2::VERSION) {
            return self.read::<Sent>(p2::VERSION, text).map(Press::from);
        }
        if let Some(text) = id.strip_prefix(BEFORE) {
            return self.read(BEFORE, text);
        }
        self.read(VERSION, id.strip_prefix(VERSION).ok_or(BadPress::Unknown)?)
    }

    fn read<P: DeserializeOwned>(&self, version: &str, text: &str) -> Result<P, BadPress> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| BadPress::Forged)?;
        let length = bytes.len().checked_sub(SIGNATURE).ok_or(BadPress::Forged)?;
        let (written, signature) = bytes.split_at(length);
        self.mac(version, written).verify_truncated_left(signature).map_err(|_| BadPress::Forged)?;
        postcard::from_bytes(written).map_err(|_| BadPress::Unknown)
    }

    fn signature(&self, bytes: &[u8]) -> [u8; SIGNATURE] {
        let whole = self.mac(VERSION, bytes).finalize().into_bytes();
        std::array::from_fn(|at| whole[at])
    }

    fn mac(&self, version: &str, bytes: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        mac.update(version.as_bytes());
        mac.update(bytes);
        mac
    }
}

/// Whether a `custom_id` is of a version that numbered entries across all servers.
pub(in crate::discord) fn numbers_entries_as_before(id: &str) -> bool {
    [p2::VERSION, BEFORE].iter().any(|version| id.starts_with(version))
}

/// A key of any length is a key.
#[expect(clippy::expect_used, reason = "HMAC takes keys of every length (RFC 2104, section 2)")]
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes keys of every length")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::press::*;
    use crate::guild::{Area, SettingName};

    fn largest() -> Press {
        let quotes = vec![Quoted::Passages { first: u32::MAX, count: u16::MAX - 1 }; 3];
        let shown = Shown { guide: u32::MAX, owner: u64::MAX, quotes, at: 255, page: 255, sure: 100, answer: u64::MAX };
        Press::Answer(AnswerPress::Share { shown, reply: true })
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
        assert!(seal.seal(&Press::Quiz(QuizPress::Choice { quiz, choice: 255 })).len() <= CUSTOM_ID);
        let look = Look { guide: u32::MAX, days: u16::MAX };
        let gap = Press::Gap(GapPress { look, key: u64::MAX, step: GapStep::UndoNotForUs(i64::MIN) });
        assert!(seal.seal(&gap).len() <= CUSTOM_ID);
        let step = GapStep::Written { guide: u32::MAX, draft: u32::MAX, at: u16::MAX };
        assert!(seal.seal(&Press::Gap(GapPress { look, key: u64::MAX, step })).len() <= CUSTOM_ID);
        let (guild, guide, entry, draft) = (u64::MAX, u32::MAX, u32::MAX, u32::MAX);
        let change = FaqPress::Change { guild, guide, entry, draft, since: i64::MIN };
        assert!(seal.seal(&Press::Faq(change)).len() <= CUSTOM_ID);
    }

    #[test]
    fn a_forged_id_and_another_bot_s_are_told_from_an_old_one() {
        let seal = Seal::new("token");
        let id = seal.seal(&Press::Section(SectionPress::Topics { guide: 1, owner: 2, page: 3 }));
        for at in VERSION.len()..id.len() {
            let mut forged: Vec<u8> = id.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            assert_ne!(seal.open(std::str::from_utf8(&forged).unwrap()).ok(), seal.open(&id).ok());
        }
        assert_eq!(Seal::new("other").open(&id), Err(BadPress::Forged));
        assert_eq!(seal.open("p1.abc"), Err(BadPress::Unknown));
        for bare in ["p2.", "p2.é", "p3.", "p3.é", "p4.", "p4.é"] {
            assert_eq!(seal.open(bare), Err(BadPress::Forged), "{bare}");
        }
    }

    fn some_shown() -> Shown {
        let quotes = vec![Quoted::Passages { first: 9, count: 2 }, Quoted::Entry(10)];
        Shown { guide: 7, owner: 8, quotes, at: 1, page: 2, sure: 93, answer: 11 }
    }

    /// One press of each kind that the versions before sent, too, each value told from the others.
    fn kinds_before() -> Vec<Press> {
        let shown = some_shown();
        let quiz = Quiz { guide: 7, owner: 8, seed: 13, section: Some(14), number: 1, of: 5, right: 1 };
        let page = SectionPage { guide: 7, owner: 8, section: 12, page: 1, fresh: true };
        let ballot = Ballot { answer: 11, about: Quoted::Passages { first: 9, count: 2 }, guide: 7 };
        let look = Look { guide: 7, days: 30 };
        vec![
            Press::Answer(AnswerPress::Passage(shown.clone())),
            Press::Answer(AnswerPress::Share { shown: shown.clone(), reply: true }),
            Press::Section(SectionPress::Page(page)),
            Press::Section(SectionPress::Topics { guide: 7, owner: 8, page: 1 }),
            Press::Section(SectionPress::Topic { guide: 7, owner: 8 }),
            Press::Quiz(QuizPress::Choice { quiz: quiz.clone(), choice: 3 }),
            Press::Quiz(QuizPress::Next(quiz)),
            Press::Round(RoundPress::Choice { round: 15, number: 2, choice: 1 }),
            Press::Round(RoundPress::End { round: 15, owner: 8 }),
            Press::Faq(FaqPress::Form { guild: 16, guide: 7, entry: 17, draft: 18 }),
            Press::Faq(FaqPress::Draft { guild: 16, draft: 18, step: DraftStep::Correct }),
            Press::Faq(FaqPress::List { guide: 7, page: 1, words: "lift".into() }),
            Press::Faq(FaqPress::Open),
            Press::Faq(FaqPress::Edit { entry: 17 }),
            Press::Faq(FaqPress::History { entry: 17 }),
            Press::Faq(FaqPress::Remove { entry: 17 }),
            Press::Faq(FaqPress::Restore { entry: 17 }),
            Press::Settings(SettingsPress::Page { area: Area::Forums }),
            Press::Settings(SettingsPress::Choose { what: SettingName::Boldness }),
            Press::Settings(SettingsPress::Default { what: SettingName::AskRole }),
            Press::Settings(SettingsPress::Undo { what: SettingName::SolvedTag, now: 19 }),
            Press::Settings(SettingsPress::Form { what: SettingName::RetentionDays }),
            Press::ForgetMe,
            Press::Vote(VotePress::Cast { ballot, helpful: true }),
            Press::Vote(VotePress::Reason(ballot)),
            Press::Gap(GapPress { look, key: 20, step: GapStep::UndoBind(21) }),
            Press::Helped(Helped { owner: 8, ballot }),
            Press::Answer(AnswerPress::Nearest(shown)),
        ]
    }

    /// One press of each kind that was first sent by a version which numbers entries by server.
    fn every_new_kind() -> Vec<Press> {
        let look = Look { guide: 7, days: 30 };
        let gap = |step| Press::Gap(GapPress { look, key: 20, step });
        let named = SettingsPress::Choose { what: SettingName::Boldness };
        vec![
            Press::Faq(FaqPress::Change { guild: 16, guide: 7, entry: 17, draft: 18, since: 22 }),
            Press::Faq(FaqPress::Versions { entry: 17, page: 1 }),
            Press::Faq(FaqPress::Version { entry: 17 }),
            Press::Faq(FaqPress::BringBack { entry: 17, version: 3 }),
            gap(GapStep::BindTo { guide: 7, passage: 9 }),
            gap(GapStep::Written { guide: 7, draft: 18, at: 1 }),
            gap(GapStep::Draft { draft: 18, step: DraftStep::Correct, at: 1 }),
            gap(GapStep::UndoWrite { entry: 17 }),
            Press::Answer(AnswerPress::SharedPassage(some_shown())),
            Press::Settings(SettingsPress::Check { area: Area::Forums }),
            Press::Settings(SettingsPress::Begin { area: Area::Advisors }),
            Press::Settings(SettingsPress::Delete(Retention::Days(7))),
            Press::Settings(SettingsPress::Delete(Retention::Default)),
            Press::Settings(SettingsPress::Delete(Retention::Undo { now: 19 })),
            Press::SettingsOf { guild: 16, press: named },
        ]
    }

    /// What another encoding of a press would change: then `VERSION` moves, and these ids go where those of `p2` are.
    #[test]
    fn the_id_of_every_kind_of_press_stays() {
        let seal = Seal::new("token");
        let kinds = [kinds_before(), every_new_kind()].concat();
        let ids: Vec<String> = kinds.iter().map(|press| format!("{} {press:?}", seal.seal(press))).collect();
        insta::assert_snapshot!(ids.join("\n"));
    }

    #[test]
    fn buttons_of_the_version_before_are_obeyed() {
        // Sealed by version 0.1 for the presses of `kinds_before`, in its order.
        let ids = [
            "p2.AAcIAgkCCgABAl0LEuEEl6de534",
            "p2.AQcIAgkCCgABAl0LAbwadTdTo2Y0",
            "p2.AgcIDAEB9SHjcADpgC8",
            "p2.AwcIAc1JWBwmCKtI",
            "p2.BAcI9fgvPbGPfXs",
            "p2.BQcIDQEOAQUBAyQh6GcSS6Tu",
            "p2.BgcIDQEOAQUBnV_tGKuzUdc",
            "p2.Bw8CARNSrmBzd-A9",
            "p2.CA8IgKXokkInbB8",
            "p2.CRAHERJeu6w5RSNmog",
            "p2.ChASAfNIktvVO9hK",
            "p2.CwcBBGxpZnRBEsUe8rZYpQ",
            "p2.DBwSF9_Y4e5N",
            "p2.DRG2uffTwaBorw",
            "p2.DhE1RyuZo57Vog",
            "p2.DxGy-r7taOUYtQ",
            "p2.EBH7S12hkW8mTA",
            "p2.EQOV00fZbLYIng",
            "p2.EgbJgvVKJMxdmQ",
            "p2.EwWLIClF54n4Lg",
            "p2.FAkTocMmHHTHga8",
            "p2.FQq4dc_1LLLbAA",
            "p2.FhKA_FVrv31E",
            "p2.FwsJAgcBvQCoFwekr_w",
            "p2.GAsJAgd9I-1jf01aUg",
            "p2.GQceFAUqj94Oc0ziwYw",
            "p2.GggLCQIHg1hPvghne48",
            "p2.GwcIAgkCCgABAl0LghY6l28aqYY",
        ];
        let seal = Seal::new("token");
        for (id, press) in ids.into_iter().zip(kinds_before()) {
            assert_eq!(seal.open(id), Ok(press), "{id}");
        }
        assert_eq!(ids.len(), kinds_before().len());
        // Sealed by version 0.2, which numbered entries across servers, too.
        let since = [
            "p3.AAAHCAIJAgoAAQJdCxvvl7UFlIy7",
            "p3.AAEHCAIJAgoAAQJdCwG_qsktA5mSkA",
            "p3.AQAHCAwBAb1QWXpaDFfH",
            "p3.AQEHCAFh5ME0f36eSg",
            "p3.AQIHCBieWTTPwuUj",
            "p3.AgAHCA0BDgEFAQMqXgSNM1UmGA",
            "p3.AgEHCA0BDgEFAW9TUf_kCtYd",
            "p3.AwAPAgHXyIgIdHzbJg",
            "p3.AwEPCJIwsylm7zr6",
            "p3.BAAQBxESIQLPXRQ3xkY",
            "p3.BAEQEgFu5mSrJfmQJw",
            "p3.BAIHAQRsaWZ0Rbqth9AXATU",
            "p3.BANoO2lZRbHneg",
            "p3.BAQRdSNRYrxWWT0",
            "p3.BAUR0Yv03_gY6bQ",
            "p3.BAYROcrgiNE0lq4",
            "p3.BAcRLzU27uGISDg",
            "p3.BQADwGPW8xhCBfg",
            "p3.BQEGscZ9oYqeBUk",
            "p3.BQIF99zK5uFce94",
            "p3.BQMJEyQ9Xp-w4MXf",
            "p3.BQQKiBFyyvrmDVU",
            "p3.CT4uWTYInINz",
            "p3.BwALCQIHAZy6A5OqqJgr",
            "p3.BwELCQIH00d7N3kqB0o",
            "p3.BgceFAUqK6vi4O_m6Uo",
            "p3.CAgLCQIHi4EZAYGt3ZU",
            "p3.AAIHCAIJAgoAAQJdC5Bpo0gouFsS",
        ];
        for (id, press) in since.into_iter().zip(kinds_before()) {
            assert_eq!(seal.open(id), Ok(press.clone()), "{id}");
            assert!(numbers_entries_as_before(id) && !numbers_entries_as_before(&seal.seal(&press)));
        }
        assert_eq!(since.len(), kinds_before().len());
        let forged = ids[0].replace("p2.AA", "p2.AB");
        assert_eq!(seal.open(&forged), Err(BadPress::Forged));
        assert_eq!(
            seal.open(&ids[0].replace("p2.", "p3.")),
            Err(BadPress::Forged),
            "a press is signed with its version"
        );
        assert_eq!(seal.open(&since[0].replace("p3.", "p4.")), Err(BadPress::Forged));
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
