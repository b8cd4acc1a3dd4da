//! How does an embed look?

use serde_json::Value;

use super::inline::{inline, link};
use super::markdown::blocks;
use super::parts::{File, picture};
use super::tag::{block, escape};
use super::{Sight, text};

/// The stripe of an embed without a color.
const NO_COLOR: u64 = 0x4e_50_58;

pub(crate) fn embed(embed: &Value, files: &[File], sight: &Sight) -> String {
    let mut parts = vec![block("author", &escape(text(&embed["author"]["name"])))];
    let title = inline(text(&embed["title"]), sight);
    let title = embed["url"].as_str().filter(|_| !title.is_empty()).map_or(title.clone(), |url| link(url, &title));
    parts.push(block("title", &title));
    parts.push(block("description", &blocks(text(&embed["description"]), sight)));
    let fields = embed["fields"].as_array().into_iter().flatten();
    parts.push(block("fields", &fields.map(|of| field(of, sight)).collect::<String>()));
    let image = text(&embed["image"]["url"]);
    let image = files.iter().find(|file| image.strip_prefix("attachment://") == Some(&file.name));
    parts.push(image.map(picture).unwrap_or_default());
    // A footer has no Markdown.
    parts.push(block("footer", &escape(text(&embed["footer"]["text"]))));
    let color = embed["color"].as_u64().unwrap_or(NO_COLOR) & 0xff_ff_ff;
    format!("<div class=\"embed\" style=\"border-left-color: #{color:06x}\">\n{}</div>\n", parts.concat())
}

fn field(field: &Value, sight: &Sight) -> String {
    let name = block("name", &inline(text(&field["name"]), sight));
    let value = block("value", &blocks(text(&field["value"]), sight));
    block(if field["inline"] == true { "field inline" } else { "field" }, &format!("{name}{value}"))
}
