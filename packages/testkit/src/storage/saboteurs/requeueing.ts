/** Stores that lose what a dispatcher notes, or bring back wrongly what was given up on. */

import type { StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Saboteur, saboteurs } from "./saboteur.ts"

type Requeue = NonNullable<StorageAdapter["requeue"]>

const requeueOf = (sound: StorageAdapter): Requeue =>
  sound.requeue ?? (() => Effect.die("the store in memory requeues"))

export const brokenRequeues: ReadonlyArray<Saboteur> = saboteurs({
  "what a dispatcher notes comes back with the next claim, apart from the reference": {
    "forgets what a dispatcher notes": (sound) => ({
      settle: (settlements, now) =>
        sound.settle(
          settlements.map(({ note: _, ...each }) => each),
          now,
        ),
    }),
    "keeps a note in the place of the reference": (sound) => ({
      settle: (settlements, now) =>
        sound.settle(
          settlements.map(({ note, ...each }) => (note === undefined ? each : { ...each, reference: note })),
          now,
        ),
    }),
  },
  "what is requeued waits again as if it had never been tried, and comes before what is behind it": {
    "brings nothing back, and says that it did": () => ({
      requeue: () => Effect.succeed([]),
    }),
    "brings back the first message only": (sound) => ({
      requeue: (ids) => requeueOf(sound)(ids.slice(0, 1)),
    }),
    "goes on counting the attempts of what was requeued": (sound) => {
      const brought = new Set<string>()
      return {
        requeue: (ids) => {
          for (const id of ids) brought.add(id)
          return requeueOf(sound)(ids)
        },
        claim: (claim) =>
          Effect.map(sound.claim(claim), (claimed) =>
            claimed.map((each) => (brought.has(each.id) ? { ...each, attempts: each.attempts + 1 } : each)),
          ),
      }
    },
  },
  "nothing else is requeued, and each that is not is named": {
    "does not say what it left": (sound) => ({
      requeue: (ids) => Effect.as(requeueOf(sound)(ids), []),
    }),
  },
  "only an adapter that declares it brings messages back": {
    "brings back without declaring it": (sound) => ({
      capabilities: { ...sound.capabilities, supportsRequeue: false },
    }),
  },
})
