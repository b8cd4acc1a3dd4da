//! What is said of signing in and out?

/// Above what went wrong.
pub(in crate::web::dashboard) const FAILED: &str = "You are not signed in";
/// Once more.
pub(in crate::web::dashboard) const AGAIN: &str = "Try again";
/// This browser has not begun to sign in, or long ago.
pub(in crate::web::dashboard) const NOT_BEGUN: &str = "This way back from Discord belongs to no sign-in that this browser has begun in \
                                                       the last ten minutes. If your browser refuses cookies, allow them for this site.";
/// Discord sent no code.
pub(in crate::web::dashboard) const REFUSED: &str = "Discord sent you back without letting us know who you are. The dashboard needs to \
                                                     know your account, your servers and your roles in them; it can't do anything in \
                                                     your name.";
/// Discord did not take its own code.
pub(in crate::web::dashboard) const NO_TOKEN: &str = "Discord did not confirm the sign-in. Try again; if it goes on, whoever runs this \
                                                      has to look at the log.";
/// After signing out.
pub(in crate::web::dashboard) const SIGNED_OUT: &str = "You are signed out";
/// What the first page says.
pub(in crate::web::dashboard) const WELCOME: &str = "For advisors and managers of a Discord server: what members asked and the guide \
                                                     does not say, your own answers, and what holds in your server. Discord tells us \
                                                     your name, your servers and your roles in them, and nothing else.";
