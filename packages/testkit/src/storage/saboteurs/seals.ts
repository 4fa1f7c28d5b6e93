/** Stores whose messages are not what the events seal. */

import type { StoredEvent } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { rechained, type Saboteur, saboteur } from "./saboteur.ts"

const digests = "an event comes back with the digests of the messages that it causes"
const audited = "an audit finds every message as it was committed, whatever has become of it"

const unsealed = <Event extends StoredEvent>(events: ReadonlyArray<Event>) =>
  events.map(({ messageDigests: _, ...event }) => event)

export const brokenSeals: ReadonlyArray<Saboteur> = [
  saboteur("forgets which messages an event causes", digests, (sound) => ({
    feed: (page) => Effect.map(sound.feed(page), unsealed),
    history: (name) => Effect.map(sound.history(name), unsealed),
  })),
  saboteur(
    "seals anew what it is given",
    "events that do not seal the messages of their commit are refused",
    (sound) => ({
      commit: (commit) => sound.commit(rechained(commit)),
    }),
  ),
  saboteur("forgets what a message said as soon as it was sent", audited, (sound) => ({
    messages: (page) =>
      Effect.map(sound.messages(page), (messages) =>
        page.status === "accepted" ? messages.map((message) => ({ ...message, parameters: {} })) : messages,
      ),
  })),
  saboteur("gives what was given up on a new id", audited, (sound) => ({
    messages: (page) =>
      Effect.map(sound.messages(page), (messages) =>
        page.status === "parked"
          ? messages.map((message) => ({ ...message, id: `${message.id}-again` }))
          : messages,
      ),
  })),
]
