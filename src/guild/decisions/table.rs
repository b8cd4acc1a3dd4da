//! What is made of one row of the settings? Its name, its decision, its field, and the way between them and the store.

/// Makes [`SettingName`](super::settings::SettingName), [`Setting`](super::settings::Setting) and
/// [`GuildSettings`](super::settings::GuildSettings) of rows, so that a setting is stated once and none of the three can miss it.
///
/// A row is `Name { field: Type = default, area: Area, limit: function }`. The field's name is the setting's name in the store,
/// the type says how it is read and written there ([`Value`](super::value::Value)), and the function holds it to its limits.
macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident { $field:ident: $kind:ty = $default:expr, area: $area:ident, limit: $limit:expr })+) => {
        /// One thing that a guild can decide. Its place in this list is its number in a button's state.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum SettingName {
            $($(#[$doc])* $name,)+
        }

        /// One decision of a guild. `None` and an empty list take it back to the default.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Setting {
            $($(#[$doc])* $name($kind),)+
        }

        /// Everything that a guild has decided, with the defaults where it has not.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct GuildSettings {
            $($(#[$doc])* pub $field: $kind,)+
        }

        impl Default for GuildSettings {
            fn default() -> Self {
                Self { $($field: $default,)+ }
            }
        }

        impl GuildSettings {
            /// Puts a decision in the place of the one before.
            pub fn apply(&mut self, setting: Setting) {
                match setting {
                    $(Setting::$name(value) => self.$field = value,)+
                }
            }
        }

        impl SettingName {
            /// All of them.
            pub const ALL: [Self; [$(stringify!($field)),+].len()] = [$(Self::$name),+];

            /// Its name in the store.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($field),)+
                }
            }

            /// Where it is shown.
            #[must_use]
            pub fn area(self) -> Area {
                match self {
                    $(Self::$name => Area::$area,)+
                }
            }

            /// The decision in a text of the store, not yet held to its limits; `None` where it says none.
            fn read(self, value: &str) -> Option<Setting> {
                match self {
                    $(Self::$name => Value::read(value).map(Setting::$name),)+
                }
            }
        }

        impl Setting {
            /// Which setting it decides.
            #[must_use]
            pub fn setting(&self) -> SettingName {
                match self {
                    $(Self::$name(_) => SettingName::$name,)+
                }
            }

            /// It as the store keeps it.
            #[must_use]
            pub fn write(&self) -> String {
                match self {
                    $(Self::$name(value) => value.write(),)+
                }
            }

            /// It within its limits: lists without repetition.
            ///
            /// # Errors
            /// When it is beyond them.
            pub fn checked(self) -> Result<Self, SettingError> {
                match self {
                    $(Self::$name(value) => $limit(stringify!($field), value).map(Self::$name),)+
                }
            }
        }
    };
}

pub(super) use settings;
