/** Step 3: receipts of delivery, and by which names of theirs gateways know notices. */

export const receiptsOfDelivery: string = `
CREATE TABLE notices (
  adapter TEXT NOT NULL,
  reference TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (adapter, reference)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipts (
  message TEXT NOT NULL PRIMARY KEY,
  reference TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('delivered', 'undelivered')),
  code TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE early_receipts (
  arrival INTEGER PRIMARY KEY AUTOINCREMENT,
  adapter TEXT NOT NULL,
  reference TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('delivered', 'undelivered')),
  code TEXT,
  UNIQUE (adapter, reference)
) STRICT;`
