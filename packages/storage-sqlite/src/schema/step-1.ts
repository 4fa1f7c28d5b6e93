/** Step 1: cases, their events and attributes, and the outbox. */

const cases = `
CREATE TABLE cases (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  hash TEXT NOT NULL,
  document TEXT NOT NULL,
  attributes TEXT NOT NULL,
  UNIQUE (kind, subject)
) STRICT;`

/** The triggers hold back a careless hand. Whoever takes them away is found out by the hashes. */
const events = `
CREATE TABLE events (
  position INTEGER PRIMARY KEY CHECK (position > 0),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  body TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  feed_hash TEXT NOT NULL,
  UNIQUE (kind, subject, version),
  FOREIGN KEY (kind, subject) REFERENCES cases (kind, subject)
) STRICT;

CREATE TRIGGER events_are_appended BEFORE INSERT ON events
WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM events)
BEGIN SELECT RAISE(ABORT, 'an event is added at the end of the feed'); END;

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;`

/** By value for queries. The number of a type is its place among the types; texts are compared as UTF-8, by their code points. */
const attributes = `
CREATE TABLE attributes (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  type INTEGER NOT NULL CHECK (type IN (0, 1, 2)),
  value ANY NOT NULL,
  PRIMARY KEY (kind, subject, name),
  FOREIGN KEY (kind, subject) REFERENCES cases (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX attributes_by_value ON attributes (kind, name, type, value, subject);`

/** A message is foremost while it is the first of its case that is not settled: none but foremost ones may be sent. */
const outbox = `
CREATE TABLE messages (
  position INTEGER NOT NULL REFERENCES events (position),
  place INTEGER NOT NULL CHECK (place >= 0),
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  channel TEXT NOT NULL,
  recipient TEXT NOT NULL,
  template TEXT NOT NULL,
  parameters TEXT NOT NULL,
  urgent INTEGER,
  not_before INTEGER,
  standing TEXT NOT NULL CHECK (standing IN ('waiting', 'unknown', 'accepted', 'rejected', 'parked', 'withdrawn')),
  attempts INTEGER NOT NULL,
  reference TEXT,
  failure TEXT,
  foremost INTEGER NOT NULL CHECK (foremost IN (0, 1)),
  lease TEXT,
  claimed_until INTEGER,
  FOREIGN KEY (kind, subject) REFERENCES cases (kind, subject)
) STRICT;

CREATE UNIQUE INDEX messages_by_standing ON messages (standing, position, place);
CREATE INDEX messages_to_claim ON messages (position, place, not_before, claimed_until) WHERE foremost = 1;
CREATE INDEX messages_of_case ON messages (kind, subject, position, place) WHERE standing IN ('waiting', 'unknown');`

/** The tables as they were first published. */
export const casesAndOutbox: string = cases + events + attributes + outbox
