/** Stores whose messages are not what the events seal. */

import type { StoredEvent } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { rechained, type Saboteur, saboteurs } from "./saboteur.ts"

const unsealed = <Event extends StoredEvent>(events: ReadonlyArray<Event>) =>
  events.map(({ messageDigests: _, ...event }) => event)

export const brokenSeals: ReadonlyArray<Saboteur> = saboteurs({
  "an event comes back with the digests of the messages that it causes": {
    "forgets which messages an event causes": (sound) => ({
      feed: (page) => Effect.map(sound.feed(page), unsealed),
      history: (name) => Effect.map(sound.history(name), unsealed),
    }),
  },
  "events that do not seal the messages of their commit are refused": {
    "seals anew what it is given": (sound) => ({
      commit: (commit) => sound.commit(rechained(commit)),
    }),
  },
  "an audit finds every message as it was committed, whatever has become of it": {
    "forgets what a message said as soon as it was sent": (sound) => ({
      messages: (page) =>
        Effect.map(sound.messages(page), (messages) =>
          page.status === "accepted" ? messages.map((message) => ({ ...message, parameters: {} })) : messages,
        ),
    }),
    "gives what was given up on a new id": (sound) => ({
      messages: (page) =>
        Effect.map(sound.messages(page), (messages) =>
          page.status === "parked"
            ? messages.map((message) => ({ ...message, id: `${message.id}-again` }))
            : messages,
        ),
    }),
  },
})
