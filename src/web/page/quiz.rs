//! `/quiz`: cards made of a guide. How a round stands is in the address, so that it needs neither a script nor a memory.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

use super::asked::{Asked, guide_meant};
use super::beside::beside;
use super::field::guide_choice;
use crate::answer::Evidence;
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::quiz::{Card, Deck, HOLE};
use crate::web::addresses::Way;
use crate::web::html::{Frame, Page, Quoting, Room, layout};
use crate::web::site::Site;
use crate::web::words;

/// How many cards a round has where the guide has so many.
const CARDS: usize = 10;
/// Seeds are below this, so that one is short in an address.
const SEEDS: u64 = 1_000_000;

/// How a round stands, as an address says it. What is no number there is none.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Stand {
    guide: String,
    section: String,
    seed: String,
    card: String,
    right: String,
    choice: String,
}

/// A round at one of its cards.
struct Round<'a> {
    site: &'a Site,
    engine: &'a Engine,
    guide: &'a Guide,
    deck: &'a Deck,
    section: Option<usize>,
    seed: u64,
    /// The card, from 0.
    number: usize,
    of: usize,
    /// How many were right before it.
    right: usize,
}

/// A card, what comes of a choice, or the end of a round.
pub(super) async fn quiz(State(site): State<Arc<Site>>, Asked(stand): Asked<Stand>) -> Response {
    beside(site, move |site, engine| {
        // Of several guides, the one that has most to ask.
        let with_most = || engine.asked_with_most(|guide| site.decks.of(engine, guide).len());
        let guide = guide_meant(site, engine, &stand.guide)?.unwrap_or_else(with_most);
        let deck = site.decks.of(engine, guide);
        let section = guide.sections.iter().position(|section| section.anchor == stand.section);
        let of = deck.count(guide, section).min(CARDS);
        let number = |text: &str| text.parse::<usize>().ok();
        let seed = stand.seed.parse::<u64>().ok().map_or_else(chance, |seed| seed % SEEDS);
        let at = number(&stand.card).unwrap_or(0).min(of);
        let right = number(&stand.right).unwrap_or(0).min(at);
        let round = Round { site, engine, guide, deck: &deck, section, seed, number: at, of, right };
        let main = round.main(number(&stand.choice));
        let frame = Frame { room: Some(Room::Quiz), guide: &stand.guide, ..Frame::plain(&site.addresses) };
        let tab = words::tab(words::QUIZ_TITLE, &guide.manifest.title);
        Ok(layout(&frame, Page { title: &tab, language: words::LANGUAGE, main }))
    })
    .await
}

/// A number that nobody foresees; where the system has none, the same one.
fn chance() -> u64 {
    getrandom::u64().map_or(0, |number| number % SEEDS)
}

impl Round<'_> {
    fn main(&self, choice: Option<usize>) -> Markup {
        let card = self.deck.card(self.guide, self.section, self.seed, self.number).filter(|_| self.number < self.of);
        let shown = card.and_then(|card| match choice.filter(|choice| *choice < card.choices.len()) {
            None => self.asked(&card),
            Some(choice) => self.judged(&card, choice),
        });
        html! {
            div.narrow.quiz {
                h1 { (words::QUIZ_TITLE) }
                (self.about())
                @match shown {
                    Some(card) => (card),
                    None if self.of == 0 => p.why { (words::no_cards(self.section.is_some())) },
                    None => (self.ended()),
                }
            }
        }
    }

    /// What the cards are of, and another guide to choose.
    fn about(&self) -> Markup {
        let language = self.guide.manifest.language().code();
        html! {
            p.intro lang=(language) {
                a href=(self.site.addresses.guide(&self.guide.manifest.id)) { (self.guide.manifest.title) }
                @if let Some(at) = self.section { " · " (self.guide.section_name(at)) }
            }
            @if self.engine.asks_several() && self.number == 0 {
                form.other action=(self.site.addresses.page("/quiz")) {
                    (guide_choice(self.engine, &self.guide.manifest.id))
                    button.second { (words::CHANGE_GUIDE) }
                }
            }
        }
    }

    /// The passage with its blank, and the choices. Where it stands is not told yet: headings give answers away.
    fn asked(&self, card: &Card) -> Option<Markup> {
        let whole = self.whole(card)?;
        let text = card.holed(whole.words())?;
        let (highlights, left_out, code) = (Vec::new(), Vec::new(), Vec::new());
        let holed = Evidence { text, leads: Vec::new(), masked: None, highlights, left_out, code, ..whole };
        let words = self.quoting().words(&holed).into_string();
        let blank = html! { span.blank role="img" aria-label=(words::BLANK) {} }.into_string();
        let language = self.guide.manifest.language().code();
        Some(html! {
            form.card action=(self.site.addresses.page("/quiz")) {
                (self.progress(self.right, self.number))
                @for (name, value) in self.state(self.number, self.right) { input type="hidden" name=(name) value=(value); }
                figure.quote.holed #card tabindex="-1" autofocus { blockquote lang=(language) { (PreEscaped(words.replace(HOLE, &blank))) } }
                p #which { (words::WHICH_BELONGS) }
                ol.choices aria-labelledby="which" {
                    @for (at, choice) in card.choices.iter().enumerate() {
                        li { button name="choice" value=(at) data-key=(at + 1) { kbd { (at + 1) } span lang=(language) { (choice) } } }
                    }
                }
                p.keys { (words::KEYS) }
            }
        })
    }

    /// What comes of a choice: right or not, the passage whole with where it stands, and the way on.
    fn judged(&self, card: &Card, choice: usize) -> Option<Markup> {
        let solved = Evidence { highlights: card.blanks.clone(), ..self.whole(card)? };
        let is_right = choice == card.answer;
        let right = self.right + usize::from(is_right);
        let (answer, chosen) = (&card.choices[card.answer], &card.choices[choice]);
        let is_last = self.number + 1 >= self.of;
        Some(html! {
            section.card {
                (self.progress(right, self.number + 1))
                p.verdict.right[is_right].wrong[!is_right] role="status" { (words::verdict(answer, chosen)) }
                (self.quoting().figure(&solved, html! {}))
                p { a.button #next autofocus data-key="n" href=(self.address(self.number + 1, right)) {
                    (if is_last { words::TO_THE_END } else { words::NEXT_CARD })
                } }
            }
        })
    }

    fn ended(&self) -> Markup {
        let again = Round { seed: (self.seed + 1) % SEEDS, ..*self };
        html! {
            section.card {
                p.score { (words::score(self.right, self.of)) }
                p { a.button #next autofocus data-key="n" href=(again.address(0, 0)) { (words::ANOTHER_ROUND) } }
                p { a href=(self.site.addresses.guide(&self.guide.manifest.id)) { (words::READ_THE_GUIDE) } }
            }
        }
    }

    fn progress(&self, right: usize, answered: usize) -> Markup {
        html! {
            p.kicker { (words::card_of(self.number + 1, self.of)) @if answered > 0 { " · " (words::score_so_far(right, answered)) } }
            progress max=(self.of) value=(answered) aria-label=(words::PROGRESS) {}
        }
    }

    fn quoting(&self) -> Quoting<'_> {
        Quoting { addresses: &self.site.addresses, guide: self.guide, way: Way::Here, is_titled: false }
    }

    fn whole(&self, card: &Card) -> Option<Evidence> {
        let desk = self.engine.desk(&self.guide.manifest.id).ok()?;
        desk.quote_again("", &(card.passage..card.passage + 1))
    }

    /// How a round stands at a card, as parts of an address.
    fn state(&self, number: usize, right: usize) -> [(&'static str, String); 5] {
        let section = self.section.map_or_else(String::new, |at| self.guide.sections[at].anchor.clone());
        [
            ("guide", self.guide.manifest.id.clone()),
            ("section", section),
            ("seed", self.seed.to_string()),
            ("card", number.to_string()),
            ("right", right.to_string()),
        ]
    }

    fn address(&self, number: usize, right: usize) -> String {
        let state = self.state(number, right);
        let parts: Vec<(&str, &str)> = state.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.site.addresses.asking("/quiz", &parts)
    }
}
