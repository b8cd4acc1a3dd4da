//! What does Discord allow? Its limits, each with where it is written.
//!
//! # Units
//! Discord counts characters; these are kept in UTF-16 code units, which are never fewer.

/// An embed's title. <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>
pub(in crate::discord) const TITLE: usize = 256;
/// An embed's description. <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>
pub(in crate::discord) const DESCRIPTION: usize = 4096;
/// A message's own text, outside of embeds. <https://discord.com/developers/docs/resources/message#create-message-jsonform-params>
pub(in crate::discord) const CONTENT: usize = 2000;
/// All texts of a message's embeds together.
/// <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>
pub(in crate::discord) const EMBED: usize = 6000;
/// A field's value of an embed. <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>
pub(in crate::discord) const FIELD: usize = 1024;
/// A footer of an embed. <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>
pub(in crate::discord) const FOOTER: usize = 2048;
/// A file that a bot sends. <https://discord.com/developers/docs/reference#uploading-files>
pub(in crate::discord) const FILE_BYTES: usize = 10 * 1024 * 1024;
/// What is said of a file. <https://discord.com/developers/docs/resources/message#attachment-object>
pub(in crate::discord) const FILE_DESCRIPTION: usize = 1024;
/// A button's label. Discord takes 80 characters; its guideline is 38, and 34 beside an icon.
/// <https://discord.com/developers/docs/components/reference#button-button-design-guidelines>
pub(in crate::discord) const LABEL: usize = 38;
/// A select option's label, value and description. <https://discord.com/developers/docs/components/reference#string-select>
pub(in crate::discord) const OPTION: usize = 100;
/// Options of one select menu. <https://discord.com/developers/docs/components/reference#string-select>
pub(in crate::discord) const OPTIONS: usize = 25;
/// A component's `custom_id`. <https://discord.com/developers/docs/components/reference#string-select>
pub(in crate::discord) const CUSTOM_ID: usize = 100;
/// A modal's title.
/// <https://discord.com/developers/docs/components/reference#text-input>
pub(in crate::discord) const MODAL_TITLE: usize = 45;
/// The label of an input of a modal.
/// <https://discord.com/developers/docs/components/reference#text-input>
pub(in crate::discord) const INPUT_LABEL: usize = 45;
/// Buttons in one row. <https://discord.com/developers/docs/components/reference#action-row>
pub(in crate::discord) const ROW: usize = 5;
/// Choices of an autocomplete.
/// <https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure>
pub(in crate::discord) const CHOICES: usize = 25;
/// The name and the value of a choice of an autocomplete.
/// <https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure>
pub(in crate::discord) const CHOICE: usize = 100;

/// How long a text is, as Discord may count it.
pub(in crate::discord) fn length(text: &str) -> usize {
    text.encode_utf16().count()
}
