//! What does a language say where it asks or answers, one list each?

/// What a language says where it asks or answers; words and phrases folded as words of texts are.
#[derive(Debug)]
pub(in crate::search) struct Wording {
    /// Words that stand between the two sides of a comparison.
    pub between: &'static [&'static str],
    /// Words that join the sides where a word of [`Self::compares`] stands by.
    pub and: &'static [&'static str],
    /// Words that say a question compares.
    pub compares: &'static [&'static str],
    /// Those of [`Self::compares`] that the sides follow.
    pub before_sides: &'static [&'static str],
    /// What asks for all of something.
    pub lists: &'static [&'static str],
    /// What asks for several things where nothing else is said: `what are`.
    pub several: &'static [&'static str],
    /// What asks for things that a passage lists.
    pub items: &'static [&'static str],
    /// What says that a name is asked for and no list: `what are they called`.
    pub called: &'static [&'static str],
    /// What begins a short question for a definition.
    pub what_is: &'static [&'static str],
    /// What says that a meaning is asked for.
    pub means: &'static [&'static str],
    /// What asks for a time span.
    pub spans: &'static [&'static str],
    /// What asks for a number.
    pub numbers: &'static [&'static str],
    /// What asks for a person or an organization.
    pub names: &'static [&'static str],
    /// What a question for a place begins with.
    pub places: &'static [&'static str],
    /// Units of time, as passages say them.
    pub time_units: &'static [&'static str],
    /// Numbers in words, as passages say them.
    pub number_words: &'static [&'static str],
    /// Kinds of places, as passages say them.
    pub place_words: &'static [&'static str],
    /// What denies.
    pub negations: &'static [&'static str],
    /// What stands before a person's name.
    pub titles: &'static [&'static str],
    /// Ordinals with their digits, but for the first: who comes first asks for no sibling of another number.
    pub ordinals: &'static [(&'static str, &'static str)],
    /// Words before a number that leave it a measure and name nothing.
    pub measuring: &'static [&'static str],
    /// Words after a number that make it a measure.
    pub measures: &'static [&'static str],
    /// Whether a capital within a sentence marks a name; German writes every noun with one.
    pub capitals_name: bool,
}

/// Of a language of which nothing is known.
pub(super) const NONE: Wording = Wording {
    between: &["vs"],
    and: &[],
    compares: &["vs"],
    before_sides: &[],
    lists: &[],
    several: &[],
    items: &[],
    called: &[],
    what_is: &[],
    means: &[],
    spans: &[],
    numbers: &[],
    names: &[],
    places: &[],
    time_units: &[],
    number_words: &[],
    place_words: &[],
    negations: &[],
    titles: &[],
    ordinals: &[],
    measuring: &[],
    measures: &[],
    capitals_name: true,
};
