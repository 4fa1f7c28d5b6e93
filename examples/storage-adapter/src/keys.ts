/**
 * Under which keys things are kept. Keys of one kind are in the order in which they are read.
 *
 * @module
 */

import type { CaseName, MessagePlace, MessageStatus } from "@bazgasht/casework/ports"

const ordered = (place: number): string => String(place).padStart(16, "0")
const named = ({ kind, subject }: CaseName): string =>
  `${encodeURIComponent(kind)}/${encodeURIComponent(subject)}`

const placed = ({ position, place }: MessagePlace): string => `${ordered(position)}/${ordered(place)}`

/** The keys of everything that is kept. */
export const keys = {
  casesOf: (kind: string): string => `case/${encodeURIComponent(kind)}/`,
  case: (name: CaseName): string => `case/${named(name)}`,
  event: (name: CaseName, version: number): string => `event/${named(name)}/${ordered(version)}`,
  /** The version of the last event that a command caused. */
  command: (name: CaseName, command: string): string =>
    `command/${named(name)}/${encodeURIComponent(command)}`,
  /** The key of the event at a position of the feed. */
  feed: (position: number): string => `feed/${ordered(position)}`,
  /** The last place in the feed, and its hash. */
  end: "end",
  message: (id: string): string => `message/${encodeURIComponent(id)}`,
  /** The ids of messages that may still be sent. */
  queue: "queue/",
  queued: (place: MessagePlace): string => `queue/${placed(place)}`,
  /** The ids of messages of a status. */
  status: (status: MessageStatus): string => `status/${status}/`,
  statusAt: (status: MessageStatus, place: MessagePlace): string => `status/${status}/${placed(place)}`,
  /** What a case claims. */
  heldBy: (name: CaseName): string => `held/${named(name)}/`,
  held: (name: CaseName, key: string): string => `held/${named(name)}/${encodeURIComponent(key)}`,
  /** The claims on a key. */
  holders: (key: string): string => `holder/${encodeURIComponent(key)}/`,
  holder: (key: string, name: CaseName): string => `holder/${encodeURIComponent(key)}/${named(name)}`,
  /** How many times dispatchers claimed messages: each has a lease of its own. */
  claims: "claims",
}
