-- What members ask and the guide does not say, and how a guild's data comes and goes.

CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild BIGINT NOT NULL,
    guide TEXT NOT NULL,
    answer TEXT NOT NULL,       -- what votes on its answer name
    text TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    confidence DOUBLE PRECISION NOT NULL,
    passage TEXT,               -- the nearest
    asker TEXT NOT NULL,        -- a keyed hash
    at_ms BIGINT NOT NULL
);
CREATE INDEX questions_by_time ON questions (guild, at_ms);

CREATE TABLE decisions (
    guild BIGINT NOT NULL,
    guide TEXT NOT NULL,
    question TEXT NOT NULL,
    member BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (guild, guide, question)
);

CREATE TABLE phrasings (
    guild BIGINT NOT NULL,
    guide TEXT NOT NULL,
    phrasing TEXT NOT NULL,
    passage TEXT NOT NULL,
    member BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (guild, guide, phrasing)
);

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild BIGINT NOT NULL,
    member TEXT NOT NULL,       -- a keyed hash
    content TEXT NOT NULL,
    at_ms BIGINT NOT NULL
);
CREATE INDEX drafts_by_member ON drafts (guild, member);

CREATE TABLE salts (
    guild BIGINT NOT NULL,
    month TEXT NOT NULL,        -- YYYY-MM
    salt TEXT NOT NULL,
    PRIMARY KEY (guild, month)
);

CREATE TABLE departures (
    guild BIGINT PRIMARY KEY,
    left_ms BIGINT NOT NULL
);
