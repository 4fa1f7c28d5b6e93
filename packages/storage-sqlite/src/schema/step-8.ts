/** Step 8: an event is found by the command that caused it, those of before among them. */

/** The command that an event names. A body that somebody has made unreadable names none. */
export const commandInBody = "CASE WHEN json_valid(body) THEN body ->> '$.command' END"

export const eventsByCommand: string = `CREATE INDEX events_by_command ON events (subject, ${commandInBody});`
