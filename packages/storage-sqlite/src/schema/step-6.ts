/**
 * Step 6: a message is foremost while it is the first unsettled one of its queue, and no longer of its whole case. So a
 * recipient who never answers holds back no message to another.
 */

export const queuesOfMessages: string = `
UPDATE messages SET foremost = 1
WHERE foremost = 0 AND standing IN ('waiting', 'unknown') AND NOT EXISTS (
  SELECT 1 FROM messages before
  WHERE before.kind = messages.kind AND before.subject = messages.subject
    AND before.channel = messages.channel AND before.recipient = messages.recipient
    AND before.standing IN ('waiting', 'unknown')
    AND (before.position, before.place) < (messages.position, messages.place));`
