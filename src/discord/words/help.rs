//! What the bot says of itself.

/// How many guides are named one by one.
pub(in crate::discord) const GUIDES_LISTED: usize = 8;

pub(in crate::discord) const HELP_TITLE: &str = "How to ask";
pub(in crate::discord) const ABOUT_TITLE: &str = "About me";

pub(in crate::discord) fn help() -> &'static str {
    "`/ask` – a question in your own words. The answer is quoted from the guide, with where it stands and how sure I am; \
     or I say that the guide does not say. Only you see it, unless you press **Share** or set `share`.\n\
     `/lookup` – what an acronym or a term stands for\n\
     `/topics` and `/section` – read the guide itself\n\
     `/compare` – two things side by side\n\
     `/quiz` – flashcards from the guide, alone or with others\n\
     Right click (or hold) a message, **Apps**, **Ask the guide** – answers that message\n\
     Mention me with a question, or write to me directly – I answer in a reply\n\
     `/about` – what I am; `/privacy` – what I keep, and how to be forgotten\n\
     For a server's advisors: `/faq` – their own answers, which come before the guide's; **Save as FAQ** in a message's \
     menu; `/gaps` – what the guide does not say; `/stats` – how much was asked and helped\n\
     For who manages a server: `/settings` – what holds there"
}

pub(in crate::discord) fn about(guides: &[(String, String)], more: usize) -> String {
    let mut text = format!(
        "I am Preceptor {}. I answer questions by quoting a guide word for word, with the place where it stands, or I say \
         that the guide does not say. I never write an answer of my own, and I give no medical advice.\n",
        env!("CARGO_PKG_VERSION")
    );
    for (title, description) in guides {
        text.push_str(&format!("\n**{title}**"));
        if !description.is_empty() {
            text.push_str(&format!(" – {description}"));
        }
    }
    if more > 0 {
        text.push_str(&format!("\nand {more} more guides"));
    }
    text
}

pub(in crate::discord) fn invite(client: u64, permissions: u64) -> String {
    format!(
        "https://discord.com/oauth2/authorize?client_id={client}&permissions={permissions}&scope=bot+applications.commands"
    )
}

pub(in crate::discord) fn install(client: u64) -> String {
    format!("https://discord.com/oauth2/authorize?client_id={client}&integration_type=1&scope=applications.commands")
}
