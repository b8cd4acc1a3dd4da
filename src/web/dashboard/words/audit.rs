//! What is said of who changed what?

/// The heading.
pub(in crate::web::dashboard) const TITLE: &str = "Changes";
/// What the list is.
pub(in crate::web::dashboard) const INTRO: &str = "What was changed on the web, by whom and when; kept for a year. What was changed in \
                                                   Discord stands in each entry's history.";
/// The list is empty.
pub(in crate::web::dashboard) const NONE: &str = "Nothing was changed on the web yet.";
/// A column.
pub(in crate::web::dashboard) const ABOUT: &str = "About";

/// What was done, in words.
pub(in crate::web::dashboard) fn act(act: &str) -> &str {
    match act {
        "entry.add" => "wrote an entry",
        "entry.edit" => "changed an entry",
        "entry.remove" => "removed an entry",
        "entry.restore" => "brought an entry back",
        "entry.bring_back" => "brought a version back",
        "entries.import" => "imported entries",
        "gap.aside" => "put a gap aside",
        "gap.aside.undo" => "took a gap up again",
        "gap.bind" => "bound a gap to a passage",
        "gap.bind.undo" => "took a binding back",
        "phrasing.bind" => "bound a phrasing",
        "phrasing.unbind" => "removed a phrasing",
        "setting.change" => "changed a setting",
        "setting.back" => "took a setting back to its default",
        "setting.undo" => "took a change of a setting back",
        other => other,
    }
}
