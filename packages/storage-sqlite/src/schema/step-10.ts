/** Step 10: what is claimed of each key in all, so that a claim costs the same however many cases hold a part of it. */

/** Triggers keep the sums, also for a program of an older version. */
export const sumsOfClaims: string = `
CREATE TABLE claimed (
  key TEXT NOT NULL PRIMARY KEY,
  units INTEGER NOT NULL CHECK (units > 0)
) STRICT, WITHOUT ROWID;

INSERT INTO claimed (key, units) SELECT key, sum(units) FROM claims GROUP BY key;

CREATE INDEX claims_by_whole ON claims (key, whole, kind, subject);

CREATE TRIGGER claimed_more AFTER INSERT ON claims BEGIN
  INSERT INTO claimed (key, units) VALUES (new.key, new.units)
    ON CONFLICT (key) DO UPDATE SET units = units + excluded.units;
END;

CREATE TRIGGER claimed_otherwise AFTER UPDATE ON claims BEGIN
  UPDATE claimed SET units = units + new.units - old.units WHERE key = new.key;
END;

CREATE TRIGGER claimed_less AFTER DELETE ON claims BEGIN
  DELETE FROM claimed WHERE key = old.key AND units = old.units;
  UPDATE claimed SET units = units - old.units WHERE key = old.key;
END;`
