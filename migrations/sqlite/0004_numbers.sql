-- An entry's number is its guild's own, from 1 on: one that runs across guilds tells each how much the others write.

-- The highest number that an entry of the guild ever had, so that none is given again, after an erasure neither.
ALTER TABLE revisions ADD COLUMN numbered BIGINT NOT NULL DEFAULT 0;

ALTER TABLE entries ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
UPDATE entries SET number = counted.number
    FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY guild ORDER BY id) AS number FROM entries) AS counted
    WHERE counted.id = entries.id;
CREATE UNIQUE INDEX entries_by_number ON entries (guild, number);
UPDATE revisions SET numbered = (SELECT COUNT(*) FROM entries WHERE entries.guild = revisions.guild);

-- Questions and votes name an entry by its number: entry-42, and with one digit more where it would have eight.
CREATE TABLE renamed (
    guild BIGINT NOT NULL,
    was TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (guild, was)
);
INSERT INTO renamed (guild, was, name)
    SELECT guild, CASE WHEN LENGTH(CAST(id AS TEXT)) = 8 THEN 'entry-0' ELSE 'entry-' END || CAST(id AS TEXT),
        'entry-' || CAST(number AS TEXT) FROM entries;
UPDATE questions SET passage = renamed.name
    FROM renamed WHERE renamed.guild = questions.guild AND renamed.was = questions.passage;
UPDATE votes SET passage = renamed.name
    FROM renamed WHERE renamed.guild = votes.guild AND renamed.was = votes.passage;
DROP TABLE renamed;
