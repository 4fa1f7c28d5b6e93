/**
 * Step 11: beside each number by which a case is found, the stage of the case. So a list of one stage is walked by its days, however many cases of other
 * stages are due before.
 */

export const numbersByStage: string = `
ALTER TABLE attributes ADD COLUMN stage TEXT;

UPDATE attributes SET stage = (
  SELECT staged.value FROM attributes staged
    WHERE staged.kind = attributes.kind AND staged.subject = attributes.subject AND staged.name = 'stage' AND staged.type = 2
) WHERE type = 1;

CREATE INDEX attributes_by_stage ON attributes (kind, name, stage, type, value, subject) WHERE stage IS NOT NULL;`
