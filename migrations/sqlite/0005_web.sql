-- Who is signed in on the web, and who changed what there.

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,        -- SHA-256 of the cookie's secret
    member BIGINT NOT NULL,
    name TEXT NOT NULL,
    sealed TEXT NOT NULL,       -- Discord's token, by a key that only the cookie has
    made_ms BIGINT NOT NULL,
    seen_ms BIGINT NOT NULL,
    ends_ms BIGINT NOT NULL
);
CREATE INDEX sessions_by_member ON sessions (member);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    member BIGINT NOT NULL,
    name TEXT NOT NULL,         -- what they were called then
    act TEXT NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX audit_by_time ON audit (guild, at_ms);
