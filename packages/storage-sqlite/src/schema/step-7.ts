/** Step 7: a claim seeks the messages that are due, and walks over none that wait for a later instant or are claimed. */

export const messagesByInstant: string = `
DROP INDEX messages_to_claim;
CREATE INDEX messages_due ON messages (coalesce(claimed_until, not_before), position, place) WHERE foremost = 1;`
