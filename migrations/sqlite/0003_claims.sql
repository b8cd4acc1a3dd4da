-- What is done once for a guild, by whichever process claims it first.

CREATE TABLE claims (
    guild BIGINT NOT NULL,
    name TEXT NOT NULL,
    value BIGINT NOT NULL,      -- the highest that was claimed
    PRIMARY KEY (guild, name)
);
