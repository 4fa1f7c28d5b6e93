/**
 * Every message to programs. A message with another field than those listed is not sent.
 *
 * @module
 */

import type { MessageType } from "@bazgasht/casework"

const changed = (name: string): MessageType => ({
  name,
  fields: {
    case: { kind: "text", longest: 40 },
    stage: { kind: "text", longest: 40 },
    day: { kind: "day", longest: 20 },
  },
  channels: { webhook: { data: ["case", "stage", "day"] } },
})

/** The message types, by what causes them. */
export const messageTypes: ReadonlyArray<MessageType> = [
  changed("supportCase.changed"),
  changed("loan.approved"),
]
