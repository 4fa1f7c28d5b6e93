/**
 * Step 9: an event is found by the command that caused it, those of before among them. The index holds a number for each, so ids of
 * commands may be of any length.
 */

/** What stands for a command of a case in the index. */
export const commandKey = (subject: string, command: string): string =>
  `hashtextextended(${subject}, hashtextextended((${command}) collate "C", 0))`

export const eventsByCommand = (schema: string): string => `
create index events_by_command on ${schema}.events (${commandKey("subject", "body ->> 'command'")});
`
