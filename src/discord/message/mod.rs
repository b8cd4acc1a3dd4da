//! What is a message made of? Text with every mark inert, quotes in pages, fields, buttons, menus and forms.

pub(super) mod link;
pub(super) mod markdown;
pub(super) mod modal;
pub(super) mod plain;
pub(super) mod pressed;
pub(super) mod quotes;
pub(super) mod reply;
pub(super) mod said;
