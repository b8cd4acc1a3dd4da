//! Functions that say something in the language that is spoken.

use fluent_bundle::{FluentArgs, FluentValue};

use super::bundles::say_in;
use super::speech::language;

/// What stands under a key in the language that is spoken.
pub(super) fn say(key: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
    let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    say_in(language(), key, &values)
}

/// Functions that say what stands under their names in the words' files, with the values that are named there.
macro_rules! words {
    ($($(#[$about:meta])* $name:ident($($value:ident: $kind:ty),* $(,)?);)+) => {
        $(
            $(#[$about])*
            pub(in crate::discord) fn $name($($value: $kind),*) -> String {
                $crate::discord::words::said::say(stringify!($name), &[$((stringify!($value), $value.into())),*])
            }
        )+

        /// Every function above, with the values that it names.
        #[cfg(test)]
        pub(super) const SAID: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($value)),*])),+];
    };
}
pub(super) use words;
