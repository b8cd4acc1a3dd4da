//! How does the bot answer interactions that Discord sends over HTTP? By the handlers of the gateway's, in as many processes as one likes.
//!
//! A request goes one way: `answer` sees that it is Discord's and opens a door for the first answer, the gateway's dispatcher makes
//! the answer, and the courier lets it out by the door: it is the response to the request. All that follows goes over REST.

mod answer;
mod claim;
mod running;

pub use answer::{Endpoint, EndpointReply};
