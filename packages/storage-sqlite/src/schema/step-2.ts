/**
 * Step 2: what dispatchers note of their tries has a column of its own, and no longer stands for a reference of a gateway.
 */

export const notesOfDispatchers: string = `
ALTER TABLE messages ADD COLUMN note TEXT;
UPDATE messages SET note = reference, reference = NULL WHERE standing <> 'accepted';`
