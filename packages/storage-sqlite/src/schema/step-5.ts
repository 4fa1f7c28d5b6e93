/**
 * Step 5: what cases claim that may be so only once. Cases that were stored before hold nothing until they are changed, or until
 * their claims are set.
 */

/** A claim on the whole of something is the only one on it, whatever a program forgets to check. */
export const uniquenessClaims: string = `
CREATE TABLE claims (
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  units INTEGER NOT NULL CHECK (units > 0),
  whole INTEGER NOT NULL CHECK (whole >= units),
  PRIMARY KEY (key, kind, subject),
  FOREIGN KEY (kind, subject) REFERENCES cases (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_of_case ON claims (kind, subject, key);
CREATE UNIQUE INDEX claims_on_the_whole ON claims (key) WHERE units = whole;`
