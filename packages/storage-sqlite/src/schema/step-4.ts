/**
 * Step 4: events hold the digests of the messages that they cause, as JSON. Those that were stored before hold none, and stay as
 * they are.
 */

export const digestsOfMessages: string = "ALTER TABLE events ADD COLUMN message_digests TEXT;"
