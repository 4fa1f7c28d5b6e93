/** Step 9: tables that are computed from the feed, each with the position on which it rests. */

export const keptTables: string = `
CREATE TABLE projections (
  name TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_rows (
  projection TEXT NOT NULL REFERENCES projections (name) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (projection, key)
) STRICT, WITHOUT ROWID;`
