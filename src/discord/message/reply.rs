//! What is one message of ours made of? An embed, buttons, a menu; and never a mention but the one that was asked for.

use serde::Serialize;
use serde_json::{Value, json};
use serenity::all::{
    ButtonStyle, ChannelType, CreateActionRow, CreateAllowedMentions, CreateButton, CreateEmbed, CreateEmbedFooter,
    MessageFlags, MessageId, UserId,
};

use super::markdown::{escape_within, plain_within, shows_something};
use crate::discord::press::{Press, Seal};
use crate::discord::wire::file::File;
use crate::discord::wire::limits::{
    DESCRIPTION, EMBED, FIELD, FILE_DESCRIPTION, FOOTER, LABEL, OPTION, OPTIONS, ROW, TITLE, length,
};
use crate::discord::words;

/// The stripe beside every embed; it means nothing.
const COLOR: u32 = 0x2a_6f_97;

/// A named part of an embed; the value is Markdown already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::discord) struct Field {
    /// What stands above the value, in plain words.
    pub name: String,
    /// What the part says.
    pub value: String,
    /// Whether it may stand beside the next one.
    pub beside: bool,
}

/// A button with what it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::discord) struct Button {
    /// What stands on it, in plain words.
    pub label: String,
    /// What a press on it asks for.
    pub press: Press,
}

impl Button {
    /// A button with a label of ours, which must say what it does without being cut, in every language.
    pub(in crate::discord) fn new(label: impl Into<String>, press: Press) -> Self {
        let label = label.into();
        debug_assert!(length(&label) <= LABEL, "{label}");
        Self { label, press }
    }

    /// A button with words of a guide on it, or of a member: what is too long is cut at a word when it is sent.
    pub(in crate::discord) fn quoting(label: impl Into<String>, press: Press) -> Self {
        Self { label: label.into(), press }
    }
}

/// A menu, and from how many to how many may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::discord) struct Menu {
    /// What stands in it while nothing is chosen.
    pub placeholder: String,
    /// What a choice asks for; what was chosen comes beside it.
    pub press: Press,
    /// What it offers.
    pub choices: Choices,
    /// How many must be chosen at least.
    pub least: usize,
    /// How many may be chosen at most.
    pub most: usize,
}

/// What a menu offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::discord) enum Choices {
    /// Texts: label, value, and a line about it.
    Texts(Vec<(String, String, String)>),
    /// The server's roles, some of which are chosen already.
    Roles { chosen: Vec<u64> },
    /// The server's channels of some kinds, some of which are chosen already.
    Channels { chosen: Vec<u64>, kinds: Vec<ChannelType> },
    /// Roles or channels by name, some of which are chosen already: outside of a server Discord's own menus of them are empty.
    Listed { of: Vec<(u64, String)>, chosen: Vec<u64> },
}

impl Menu {
    /// A menu of texts, from which one is chosen.
    pub(in crate::discord) fn new(
        placeholder: impl Into<String>,
        press: Press,
        options: Vec<(String, String, String)>,
    ) -> Self {
        Self { placeholder: placeholder.into(), press, choices: Choices::Texts(options), least: 1, most: 1 }
    }
}

/// One message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::discord) struct Reply {
    /// In plain words; it is escaped and cut here.
    pub title: Option<String>,
    /// The page that the title links to.
    pub url: Option<String>,
    /// Markdown.
    pub text: String,
    /// How many bytes at the text's beginning are a quote: where there is no embed around it, it is marked as one.
    pub quoted: usize,
    /// Named parts below the text.
    pub fields: Vec<Field>,
    /// Plain words.
    pub footer: Option<String>,
    /// Buttons below the embed, five a row.
    pub buttons: Vec<Button>,
    /// Buttons in a row of their own, below all others.
    pub votes: Vec<Button>,
    /// Menus, each in a row above the buttons.
    pub menus: Vec<Menu>,
    /// Files; a picture is shown in the embed.
    pub files: Vec<File>,
    /// Whether only who asked sees it.
    pub private: bool,
    /// The one member who is told of it.
    pub tell: Option<UserId>,
}

impl Reply {
    /// A message of words alone, seen by who asked.
    pub(in crate::discord) fn private(text: impl Into<String>) -> Self {
        Self { text: text.into(), private: true, ..Self::default() }
    }
}

/// A message as it is sent, by whichever way.
#[derive(Debug, Serialize)]
pub(in crate::discord) struct Body {
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<String>,
    /// `None` leaves those of a message that is changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    embeds: Option<Vec<CreateEmbed>>,
    components: Vec<Row>,
    allowed_mentions: CreateAllowedMentions,
    #[serde(skip_serializing_if = "Option::is_none")]
    flags: Option<MessageFlags>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enforce_nonce: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_reference: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attachments: Option<Vec<Attachment>>,
    #[serde(skip)]
    files: Vec<File>,
}

/// What is said of a file that is sent along.
#[derive(Debug, Serialize)]
struct Attachment {
    /// The number of its part of the request.
    id: usize,
    filename: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
}

/// The message that a message answers.
#[derive(Debug, Serialize)]
struct Reference {
    message_id: MessageId,
    fail_if_not_exists: bool,
}

impl Body {
    /// A reply as Discord takes it: what is too long is cut, what asks for something is signed.
    pub(in crate::discord) fn new(reply: &Reply, seal: &Seal) -> Self {
        Self { embeds: Some(vec![embed(reply)]), components: rows(reply, seal), ..Self::bare(reply) }
    }

    /// What a message has beside embeds and components.
    fn bare(reply: &Reply) -> Self {
        let tell: Vec<UserId> = reply.tell.into_iter().collect();
        Self {
            content: reply.tell.map(|user| words::told(user.get())),
            embeds: Some(Vec::new()),
            components: Vec::new(),
            allowed_mentions: CreateAllowedMentions::new().users(tell).replied_user(false),
            flags: reply.private.then_some(MessageFlags::EPHEMERAL),
            nonce: None,
            enforce_nonce: None,
            message_reference: None,
            attachments: (!reply.files.is_empty()).then(|| Attachment::all(&reply.files)),
            files: reply.files.clone(),
        }
    }

    /// A message that only tells a member of the answer above it.
    pub(in crate::discord) fn telling(user: UserId) -> Self {
        let told = Reply { tell: Some(user), ..Reply::default() };
        Self { content: Some(words::told_of_answer(user.get())), ..Self::bare(&told) }
    }

    /// A change of a message that leaves its embed: a line above it, and other buttons.
    pub(in crate::discord) fn of_buttons(line: &str, buttons: &[Vec<Button>], seal: &Seal) -> Self {
        let components = buttons.iter().map(|row| button_row(row, seal)).collect();
        Self { content: Some(line.to_owned()), embeds: None, components, ..Self::bare(&Reply::default()) }
    }

    /// This message without an embed, as a text.
    pub(super) fn in_words(self, text: String) -> Self {
        Self { content: Some(text), embeds: Some(Vec::new()), ..self }
    }

    /// The files that go with it.
    pub(in crate::discord) fn files(&self) -> &[File] {
        &self.files
    }

    /// This message in the place of another one, whose files go: Discord keeps those of which nothing is said.
    /// <https://discord.com/developers/docs/resources/message#edit-message>
    pub(in crate::discord) fn in_place(mut self) -> Self {
        self.attachments = Some(Attachment::all(&self.files));
        self
    }

    /// This message, sent as an answer to another one.
    pub(in crate::discord) fn answering(mut self, message: MessageId) -> Self {
        self.message_reference = Some(Reference { message_id: message, fail_if_not_exists: false });
        self
    }

    /// This message for a channel, where it is there once however often it is sent within a few minutes.
    pub(in crate::discord) fn once(mut self, nonce: u64) -> Self {
        self.nonce = Some(nonce.to_string());
        self.enforce_nonce = Some(true);
        self.flags = None;
        self
    }
}

impl Attachment {
    fn all(files: &[File]) -> Vec<Self> {
        files.iter().enumerate().map(|(id, file)| Self::of(id, file)).collect()
    }

    fn of(id: usize, file: &File) -> Self {
        let description = plain_within(&file.description, FILE_DESCRIPTION);
        Self { id, filename: file.name.clone(), description }
    }
}

fn embed(reply: &Reply) -> CreateEmbed {
    let mut embed = CreateEmbed::new().color(COLOR);
    if let Some(title) = reply.title.as_deref().filter(|title| shows_something(title)) {
        embed = embed.title(escape_within(title, TITLE));
    }
    if let Some(url) = &reply.url {
        embed = embed.url(url);
    }
    if !reply.text.is_empty() {
        embed = embed.description(cut(&reply.text, DESCRIPTION));
    }
    let title = reply.title.as_deref().map_or(0, |title| length(&escape_within(title, TITLE)));
    let others = title + reply.footer.as_deref().map_or(0, length);
    for field in fitting(&reply.fields, EMBED.saturating_sub(others + length(&reply.text).min(DESCRIPTION))) {
        embed = embed.field(field.name, field.value, field.beside);
    }
    if let Some(picture) = reply.files.iter().find(|file| file.name.ends_with(".png")) {
        embed = embed.attachment(&picture.name);
    }
    if let Some(footer) = &reply.footer {
        embed = embed.footer(CreateEmbedFooter::new(plain_within(footer, FOOTER)));
    }
    embed
}

/// Fields that fit into so much, the longest cut where they do not: a message that is too long is refused whole.
fn fitting(fields: &[Field], most: usize) -> Vec<Field> {
    let mut fields = fields.to_vec();
    let size = |field: &Field| length(&field.name) + length(&field.value);
    loop {
        let all: usize = fields.iter().map(size).sum();
        let longest = fields.iter_mut().max_by_key(|field| length(&field.value));
        match longest.filter(|_| all > most) {
            Some(field) if length(&field.value) > 1 => {
                let keep = length(&field.value).saturating_sub(all - most).max(1);
                field.value = cut(&field.value, keep);
            }
            _ => return fields,
        }
    }
}

/// A text in Markdown that is longer than Discord takes, cut.
pub(super) fn cut(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += c.len_utf16();
        if used > most {
            break;
        }
        kept.push(c);
    }
    kept.push('…');
    kept
}

/// A row of a message.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Row {
    Buttons(CreateActionRow),
    /// serenity writes the ids of what is chosen already as numbers, which Discord does not take.
    Menu(Value),
}

fn rows(reply: &Reply, seal: &Seal) -> Vec<Row> {
    let menus = reply.menus.iter().map(|menu| Row::Menu(select(menu, seal)));
    let buttons = reply.buttons.chunks(ROW).chain(reply.votes.chunks(ROW)).map(|row| button_row(row, seal));
    menus.chain(buttons).collect()
}

fn button_row(row: &[Button], seal: &Seal) -> Row {
    Row::Buttons(CreateActionRow::Buttons(row.iter().map(|button| create_button(button, seal)).collect()))
}

fn create_button(button: &Button, seal: &Seal) -> CreateButton {
    CreateButton::new(seal.seal(&button.press)).label(label(&button.label, LABEL)).style(ButtonStyle::Secondary)
}

/// The row of a menu.
/// <https://discord.com/developers/docs/components/reference#string-select>
fn select(menu: &Menu, seal: &Seal) -> Value {
    let mut select = json!({
        "custom_id": seal.seal(&menu.press),
        "placeholder": plain_within(&menu.placeholder, OPTION),
    });
    if (menu.least, menu.most) != (1, 1) {
        select["min_values"] = json!(menu.least.min(OPTIONS));
        select["max_values"] = json!(menu.most.min(OPTIONS));
    }
    let defaults = |kind: &str, chosen: &[u64]| -> Value {
        chosen.iter().take(menu.most).map(|id| json!({ "id": id.to_string(), "type": kind })).collect()
    };
    match &menu.choices {
        Choices::Texts(options) => {
            select["type"] = json!(3);
            select["options"] =
                options.iter().take(OPTIONS).map(|(name, value, about)| option(name, value, about)).collect();
        }
        Choices::Roles { chosen } => {
            select["type"] = json!(6);
            select["default_values"] = defaults("role", chosen);
        }
        Choices::Channels { chosen, kinds } => {
            select["type"] = json!(8);
            select["channel_types"] = json!(kinds);
            select["default_values"] = defaults("channel", chosen);
        }
        Choices::Listed { of, chosen } => {
            select["type"] = json!(3);
            let listed = of.iter().take(OPTIONS);
            select["max_values"] = json!(menu.most.min(listed.len()));
            select["options"] = listed.map(|(id, name)| listed_option(*id, name, chosen)).collect();
        }
    }
    json!({ "type": 1, "components": [select] })
}

fn option(name: &str, value: &str, about: &str) -> Value {
    let mut option = json!({ "label": label(name, OPTION), "value": value });
    if shows_something(about) {
        option["description"] = json!(plain_within(about, OPTION));
    }
    option
}

fn listed_option(id: u64, name: &str, chosen: &[u64]) -> Value {
    json!({ "label": label(name, OPTION), "value": id.to_string(), "default": chosen.contains(&id) })
}

/// A label that Discord takes: one that shows something.
fn label(text: &str, most: usize) -> String {
    if shows_something(text) { plain_within(text, most) } else { words::nameless() }
}

/// A field that holds text in plain words.
pub(in crate::discord) fn field(name: impl Into<String>, value: &str) -> Field {
    Field { name: name.into(), value: escape_within(value, FIELD), beside: false }
}
