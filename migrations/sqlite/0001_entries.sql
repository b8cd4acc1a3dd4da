-- What advisors write, what a guild decides, and what members think of answers.

-- How often what a guild's engine or settings depend on has changed.
CREATE TABLE revisions (
    guild BIGINT PRIMARY KEY,
    revision BIGINT NOT NULL
);

CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild BIGINT NOT NULL,
    guide TEXT NOT NULL,
    question TEXT NOT NULL,
    phrasings TEXT NOT NULL,    -- a JSON array of texts
    answer TEXT NOT NULL,
    source_link TEXT,
    expires TEXT,               -- YYYY-MM-DD
    author BIGINT NOT NULL,
    author_role TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    updated_ms BIGINT NOT NULL,
    revision BIGINT NOT NULL,   -- the guild's at the last change
    removed BIGINT NOT NULL,    -- 0 or 1
    searched TEXT NOT NULL      -- every word of it, in lower case
);
CREATE INDEX entries_by_guild ON entries (guild, removed, id);
CREATE INDEX entries_by_revision ON entries (guild, revision);

CREATE TABLE edits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild BIGINT NOT NULL,
    entry BIGINT NOT NULL REFERENCES entries (id),
    action TEXT NOT NULL,       -- added, edited, removed, restored
    member BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    content TEXT NOT NULL       -- the entry's content after it, as JSON
);
CREATE INDEX edits_by_entry ON edits (guild, entry, id);

CREATE TABLE settings (
    guild BIGINT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (guild, name)
);

CREATE TABLE votes (
    guild BIGINT NOT NULL,
    answer TEXT NOT NULL,
    member TEXT NOT NULL,       -- a keyed hash
    passage TEXT NOT NULL,
    helpful BIGINT NOT NULL,    -- 0 or 1
    reason TEXT,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (guild, answer, member)
);
CREATE INDEX votes_by_member ON votes (guild, member);
